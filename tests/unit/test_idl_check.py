"""What the IDL front end refuses, and where it points."""

from __future__ import annotations

import pytest

from rpcfast import idl
from rpcfast.idl import lower

HEAD = "[uuid(12345778-1234-abcd-ef00-0123456789ac), version(1.0), pointer_default(unique)]\n"


def refuse(body: str, complaint: str, head: str = HEAD) -> None:
    """Load an interface; the place of the error is where ^^ stands in front of it."""
    marked = f"{head}interface t {{\n{body}\n}}"
    text = marked.replace("^^", "")
    with pytest.raises(idl.IdlError) as caught:
        idl.loads(text, name="t.idl")
    error = caught.value
    assert complaint in error.reason
    assert error.filename == "t.idl"
    assert error.text == text.splitlines()[error.lineno - 1]
    if "^^" in marked:
        before = marked[: marked.index("^^")]
        column = len(before) - (before.rfind("\n") + 1) + 1
        assert (error.lineno, error.offset) == (before.count("\n") + 1, column)
    assert str(error).startswith(f"t.idl:{error.lineno}:{error.offset}: ")


UNION = "typedef [switch_type(long)] union { [case(1)] long l; } u_t;"
CTX = "typedef [context_handle] void *ctx_t;"
PIPE = "typedef pipe long pipe_t;"
OPEN = "typedef struct { long n; [size_is(n)] long a[]; } open_t;"


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        # structs [protocol 1.6]
        ("typedef struct { long n; [size_is(n)] long ^^a[]; long z; } s_t;", "the last field"),
        (OPEN + "typedef struct { open_t ^^o; long z; } s_t;", "the last field"),
        ("typedef struct { [string] char ^^a[]; long z; } s_t;", "the last field"),
        (OPEN + "typedef struct { open_t ^^o[3]; } s_t;", "structs that end in an open array"),
        ("typedef struct s { struct s ^^a; } s_t;", "contains itself by value"),
        ("typedef struct s { struct s ^^a[2]; } s_t;", "contains itself by value"),
        ("typedef struct { struct q ^^a; } s_t;", "used by value before it is defined"),
        ("typedef ^^struct { } s_t;", "at least one field"),
        ("typedef struct { long a; short ^^a; } s_t;", 'a second "a"'),
        (CTX + "typedef struct { ctx_t ^^c; } s_t;", "a context handle cannot be in a struct"),
        (CTX + "typedef struct { ctx_t *^^c; } s_t;", "a context handle cannot be in a struct"),
        ("typedef struct { ^^foo a; } s_t;", 'unknown type "foo"'),
        ("typedef struct { void ^^a; } s_t;", "void is no type of data"),
        ("typedef long a_t; typedef short ^^a_t;", "already defined at line 3"),
        ("enum x { e }; typedef struct { ^^union x *a; } s_t;", "the tag of a enum"),
        # unions [protocol 1.7]
        (UNION + "typedef struct { u_t ^^u; } s_t;", "needs switch_is"),
        (UNION + "typedef struct { long n; [size_is(n)] u_t *^^u; } s_t;", "needs switch_is"),
        (UNION + "void A([in] u_t *^^u);", "needs switch_is"),
        ("typedef ^^union { [case(1)] long l; } v_t;", "needs switch_type"),
        ("typedef [switch_type(long)] union { [case(1)] long l; [case(^^1)] short s; } v_t;",
         "case 1 stands here twice"),
        ("typedef union switch (long k) { case 1: long l; case ^^1: short s; } v_t;",
         "case 1 stands here twice"),
        ("typedef [switch_type(long)] union { [default] long l; ^^[default] ; } v_t;",
         "a second default"),
        ("typedef [switch_type(byte)] union { [case(^^300)] long l; } v_t;", "outside 0..255"),
        ("typedef [switch_type(short)] union { [case(^^0x8000)] long l; } v_t;", "outside"),
        ("typedef [switch_type(^^float)] union { [case(1)] long l; } v_t;", "is switched by"),
        ("typedef [switch_type(long)] union { [case(1), ref] long *^^l; } v_t;", "[ref] pointer"),
        (OPEN + "typedef [switch_type(long)] union { [case(1)] open_t ^^o; } v_t;", "open size"),
        (CTX + "typedef [switch_type(long)] union { [case(1)] ctx_t ^^c; } v_t;", "in a union"),
        ("typedef [switch_type(long)] union { ^^long l; } v_t;", "starts with [case"),
        ("typedef union switch (long k) { case 1: long l; } v_t;"
         "typedef struct { long k; [^^switch_is(k)] v_t v; } s_t;", "its own discriminant"),
        ("typedef struct { long k; [^^switch_is(k)] long v; } s_t;", "applies to a union"),
        # expressions [protocol 9.4]
        ("typedef struct { long n; [size_is(^^m)] long *a; } s_t;", 'unknown name "m"'),
        ("typedef struct { float n; [size_is(^^n)] long *a; } s_t;", '"n" is not an integer'),
        ("typedef struct { GUID n; [size_is(^^n)] long *a; } s_t;", '"n" is not an integer'),
        ("void A([in] long *n, [in, size_is(^^n)] long *a);", "write *n"),
        ("void A([in] long n, [in, size_is(^^*n)] long *a);", '"n" is no pointer'),
        ('const char *S = "x"; typedef struct { [size_is(^^S)] long *a; } s_t;', "is a string"),
        ("const long A = 1 ^^/ 0;", "division by zero"),
        ("const long A = ^^B;", 'unknown constant "B"'),
        ("const hyper A = 0xFFFFFFFFFFFFFFFF ^^+ 1;", "64 bits"),
        ("typedef long a_t[^^B];", 'unknown constant "B"'),
        ("typedef long a_t^^[0];", "an array of 0 elements"),
        ("typedef long a_t^^[5..4];", "an array of 0 elements"),
        ("const long A = ^^F(1);", "unknown macro"),
        ("typedef struct { long n; [size_is(n^^.x)] long *a; } s_t;", '"n" has no member "x"'),
        ("typedef struct { LUID s; [size_is(s^^.Value)] long *a; } s_t;",
         '"s" has no member "Value"'),
        ("typedef struct { GUID *g; [size_is(g^^->Data4)] long *a; } s_t;",
         '"g.Data4" is not an integer'),
        ("const long A = sizeof(^^ULONG_PTR);", "depends on the machine"),
        # attributes
        ("typedef struct { long n; [^^size_is(n)] long a; } s_t;", "more positions"),
        ("void A([in] long n, [in, ^^size_is(n, n)] long *a);", "more positions"),
        ("void A([in] long n, [in, ^^length_is(n)] long *a);", "needs size_is"),
        ("void A([in, ^^string] long *a);", "[string] applies"),
        ("void A([in, ^^unique] long a);", "applies to a pointer"),
        ("void A([in, ^^range(0, 1)] float a);", "applies to integers"),
        ("void A([in, ^^range(0)] long a);", "takes 2 argument"),
        ("void A([in, ^^range(, 1)] long a);", "an argument of range is missing"),
        ("void A([in, ^^sise_is(n)] long *a);", 'unknown attribute "sise_is"'),
        ("typedef enum { a = ^^b } e_t;", 'unknown constant "b"'),
        ("typedef ^^enum { a = 0x123456789 } e_t;", "does not fit in 32 bits"),
        # operations [protocol 1.9, 1.10]
        ("void A([out, unique] long *^^p);", "needs a [ref] pointer at its top, not [unique]"),
        ("void A([out, ptr] long *^^p);", "not [ptr]"),
        ("typedef [unique] long *p_t; void A([out] p_t ^^p);", "needs a [ref] pointer"),
        ("void A([out] long ^^p);", "is a pointer or an array"),
        ("[ref] long *^^A(void);", "cannot be a [ref] pointer"),
        ("void A(void); void ^^A(void);", 'a second operation "A"'),
        ("void A([in] long a, [in] short ^^a);", 'a second "a"'),
        ("[callback] void ^^A(void);", "[callback]"),
        # pipes [protocol 3.6]
        (PIPE + "void A([in, unique] pipe_t *^^p);", "by value or by a [ref] pointer"),
        (PIPE + "void A([in, ptr] pipe_t *^^p);", "by value or by a [ref] pointer"),
        (PIPE + "void A([in] pipe_t **^^p);", "one [ref] pointer"),
        (PIPE + "typedef struct { pipe_t ^^p; } s_t;", "only a parameter"),
        (PIPE + "typedef struct { pipe_t *^^p; } s_t;", "only a parameter"),
        (PIPE + "void A([in] pipe_t ^^p[3]);", "pipe"),
        (PIPE + "[idempotent] void A([in] pipe_t ^^p);", "[idempotent] operation"),
        (PIPE + "[^^maybe] void A([in] pipe_t p);", "[maybe] is not offered"),
        ("typedef struct { long *p; } s_t; typedef ^^pipe s_t p_t;",
         "pipe element: s_t.p is a pointer"),
        (OPEN + "typedef ^^pipe open_t p_t;", "pipe element: open_t.a is a conformant array"),
        ("typedef struct { long n; [length_is(n)] long a[4]; } s_t; typedef ^^pipe s_t p_t;",
         "pipe element: s_t.a is a varying array"),
        ("typedef struct { [string] char s[4]; } s_t; typedef ^^pipe s_t p_t;",
         "pipe element: s_t.s is a string"),
        ("typedef enum { a } e_t; typedef ^^pipe e_t p_t;",
         "pipe element: e_t is a 16-bit enum"),
        ("typedef ^^pipe ULONG_PTR p_t;", "is an __int3264"),
        (CTX + "typedef ^^pipe ctx_t p_t;", "is a context handle"),
        ("typedef union switch (long k) { case 1: long l; } v_t; typedef ^^pipe v_t p_t;",
         "pipe element: v_t is a union"),
        ("typedef [v1_enum] enum { a } f_t; typedef enum { b } e_t;"
         "typedef struct { f_t f; e_t e[2]; } i_t; typedef struct { long l; i_t i[3]; } o_t;"
         "typedef ^^pipe o_t p_t;", "pipe element: o_t.i[].e[] is a 16-bit enum"),
        ("typedef struct { long l; long *q; } i_t; typedef struct { i_t i; } o_t;"
         "typedef ^^pipe o_t p_t;", "pipe element: o_t.i.q is a pointer"),
        ("typedef struct { __int3264 n; } i_t; typedef ^^pipe i_t p_t;",
         "pipe element: i_t.n is an __int3264"),
        ("typedef struct { hyper h; union switch (long k) { case 1: long l; } u; } i_t;"
         "typedef ^^pipe i_t p_t;", "is a union"),
        ("typedef [string] char *str_t; typedef ^^pipe str_t p_t;", "is a pointer"),
        (PIPE + "typedef ^^pipe pipe_t p_t;", "is a pipe"),
        ("typedef ^^pipe handle_t p_t;", "handle_t"),
        ("typedef ^^pipe void p_t;", "void is no type of data"),
        (PIPE + "typedef union switch (long k) { case 1: pipe_t ^^p; } v_t;", "only a parameter"),
        (PIPE + "pipe_t ^^A(void);", "cannot be a result"),
        (PIPE + "[^^broadcast] void A([in] pipe_t p);", "[broadcast] is not offered"),
        (PIPE + "[encode] void A([in] pipe_t ^^p);", "[encode] operation"),
        (PIPE + "[decode] void A([out] pipe_t *^^p);", "[decode] operation"),
        (PIPE + "[auto_handle] void A([in] pipe_t ^^p);", "[auto_handle]"),
        ("typedef [^^transmit_as(hyper)] pipe long p_t;", "a pipe cannot be [transmit_as]"),
        ("typedef [^^represent_as(hyper)] pipe long p_t;", "a pipe cannot be [represent_as]"),
        ("typedef [^^wire_marshal(hyper)] pipe long p_t;", "a pipe cannot be [wire_marshal]"),
        ("typedef [^^user_marshal(hyper)] pipe long p_t;", "a pipe cannot be [user_marshal]"),
        ("typedef struct { long l; } r_t; typedef [^^wire_marshal(long)] r_t s_t;"
         "typedef pipe s_t p_t;",
         'pipe element: "s_t" cannot be [wire_marshal]'),
        ("typedef [^^transmit_as(long)] short s_t; typedef pipe s_t p_t;",
         'pipe element: "s_t" cannot be [transmit_as]'),
        (PIPE + "void A([in, ^^range(5, 3)] pipe_t p);", "no chunk of a pipe has 5 to 3"),
        (PIPE + "void A([in, ^^range(0, 0)] pipe_t p);", "no chunk of a pipe has 0 to 0"),
        # syntax
        ("long A([in] long a^^;", 'expected ")"'),
        ("typedef long ^^;", "expected the name of a type"),
        ("typedef ^^short hyper a_t;", "make no integer type"),
        ("typedef struct { long a ^^} s_t;", 'expected ";" after a field, not "}"'),
        ("void A(void);\n^^#if X\n", "has no #endif"),
    ],
)
def test_refused(body: str, complaint: str) -> None:
    refuse(body, complaint)


def test_an_interface_that_has_operations_has_a_uuid() -> None:
    refuse("void A(void);", 'interface "t" has no uuid', head="[version(1.0)]")
    assert idl.loads("[local] interface t { typedef long x_t; void A(void); }").x_t is not None
    assert idl.loads("interface t { typedef long x_t; }").x_t is not None


@pytest.mark.parametrize(
    ("head", "complaint"),
    [
        ("[uuid(12345778), version(1.0)]", "is not a uuid"),
        ("[uuid(12345778-1234-abcd-ef00-0123456789ac), version(1.x)]", "is not a version"),
        ("[uuid(12345778-1234-abcd-ef00-0123456789ac), version(1.65536)]", "end at 65535"),
        ("[uuid(12345778-1234-abcd-ef00-0123456789ac), pointer_default(any)]", "one of ref"),
    ],
)
def test_headers(head: str, complaint: str) -> None:
    refuse("void A(void);", complaint, head=head + "\n")


def test_inheritance_and_what_else_is_refused() -> None:
    with pytest.raises(idl.IdlError, match=r"only \[object\] interfaces inherit"):
        idl.loads(HEAD + "interface t : u { void A(void); }")
    with pytest.raises(idl.IdlError, match='unknown base interface "u"'):
        idl.loads(HEAD.replace("[", "[object, ") + "interface t : u { HRESULT A(void); }")
    with pytest.raises(idl.IdlError, match="to close the library, not the end of the file"):
        idl.loads("library x { interface t { void A(void); }")
    with pytest.raises(idl.IdlError, match="to close the interface, not the end of the file"):
        idl.loads(HEAD + "interface t { void A(void);")
    with pytest.raises(idl.IdlError, match="nested too deeply"):
        idl.loads(f"const long A = {'(' * 5000}1{')' * 5000};")
    with pytest.raises(idl.IdlError, match="nested too deeply"):
        idl.loads(f"const long A = {'1 + ' * 5000}1;")
    with pytest.raises(idl.IdlError, match="nested too deeply"):
        idl.loads("typedef " + "struct { " * 5000 + "long")


def test_opnums_have_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lower, "LAST_OPNUM", 2)
    assert len(idl.loads(HEAD + "interface t { void A(); void B(); void C(); }").t) == 3
    refuse("void A(); void B(); void C(); void ^^D();", "opnums end at 2")


def test_pipes_mix_with_what_midl_forbids() -> None:
    module = idl.loads(
        HEAD + "interface t { typedef pipe byte p_t;"
        "void A([in, string, unique] wchar_t *s, [in] p_t p, [in] long n,"
        " [in, size_is(n)] long *a); }"
    )
    assert len(module.t["A"].in_pipes) == 1


@pytest.mark.parametrize(
    ("element", "nbytes"),
    [
        ("boolean", 1), ("byte", 1), ("char", 1), ("small", 1), ("unsigned char", 1),
        ("wchar_t", 2), ("short", 2), ("unsigned short", 2), ("long", 4), ("unsigned long", 4),
        ("error_status_t", 4), ("NTSTATUS", 4), ("hyper", 8), ("unsigned hyper", 8),
        ("float", 4), ("double", 8), ("enum_t", 4), ("row_t", 12), ("inner_t", 16),
        ("outer_t", 37), ("GUID", 16),
    ],
)  # fmt: skip
def test_elements_of_pipes(element: str, nbytes: int) -> None:
    """Each kind that may be one: base types, v1 enums, and what is made of these alone."""
    from rpcfast import ndr

    module = idl.loads(
        HEAD + "interface t { typedef [v1_enum] enum { a, b } enum_t; typedef long row_t[3];"
        "typedef struct { hyper h; short s; enum_t e; } inner_t;"
        "typedef struct { inner_t i[2]; [range(0, 9)] long l; boolean b; } outer_t;"
        f"typedef pipe {element} one_t, two_t;"
        "void A([in] one_t a, [out] two_t *b, [in, out] one_t *c, [in, range(1, 9)] one_t d); }"
    )
    op = module.t["A"]
    assert [p.name for p in op.in_pipes] == ["a", "c", "d"]
    assert [p.name for p in op.out_pipes] == ["b", "c"]
    assert {ndr.pipe_layout(p.type).nbytes for p in (*op.in_pipes, *op.out_pipes)} == {nbytes}
    assert op.in_pipes[2].type.limits == (1, 9)


@pytest.mark.parametrize(
    ("attribute", "complaint"),
    [
        ("object", "a method of an [object] interface cannot have pipes"),
        ("auto_handle", "an operation with [auto_handle] cannot have pipes"),
        ("encode", "an [encode] operation cannot have pipes"),
    ],
)
def test_interfaces_without_pipes(attribute: str, complaint: str) -> None:
    refuse(PIPE + "HRESULT A([in] pipe_t ^^p);", complaint, head=f"[{attribute}, {HEAD[1:]}")
