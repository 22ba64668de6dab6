"""Constructs that published files have and the grammar of the books does not."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from rpcfast import idl, ndr
from rpcfast.interfaces import ms_dtyp
from rpcfast.ndr import deref, var

HEAD = "[uuid(12345778-1234-abcd-ef00-0123456789ac), version(1.0), pointer_default(unique)]\n"


def load(body: str) -> ModuleType:
    return idl.loads(f"{HEAD}interface test {{ {body} }}", name="p.idl")


def param(declaration: str, before: str = "") -> Any:
    return load(f"{before} void Op({declaration});").test["Op"].params[-1].type


def field(declaration: str, before: str = "") -> Any:
    return load(f"{before} typedef struct {{ {declaration} }} s_t;").s_t.__ndr__.fields[-1][1]


# ---------------------------------------------------------------------------------- lexis
def test_commas_semicolons_and_brackets_too_many() -> None:
    module = idl.loads(
        "[uuid(12345778-1234-abcd-ef00-0123456789ac), version(1.0),]\ninterface t {;\n"
        "typedef [] struct { long a;; } s_t;; typedef enum { A, B, } e_t;\n"
        "long\u00a0Op([in][unique] [] long *a, [in] [string] wchar_t *s,, );};"
        .replace(",, )", ")")
    )
    assert [p.type for p in module.t["Op"].params] == [
        ndr.unique(ndr.long), ndr.ref(ndr.string(ndr.wchar))
    ]


def test_constants_in_many_forms() -> None:
    module = load(
        "const A = 5; const wchar_t *S = L\"a\" L\"b\"; long const B = 'x'; const short C = L'y';"
        "static const WCHAR NAME[] = L\"n\"; extern const OLECHAR *P = (OLECHAR *)(INT_PTR) -1;"
        "const DATE D = ((DATE) -1); const long A = 5;"
    )
    assert (module.A, module.S, module.B, module.C) == (5, "ab", 120, 121)
    assert (module.NAME, module.D) == ("n", -1)


def test_calling_conventions_and_qualifiers() -> None:
    module = load("HRESULT __stdcall A([in] const long far *n, [in] const volatile GUID *const g);")
    assert module.test["A"].params[1].type == ndr.ref(ms_dtyp.GUID)
    assert module.test["A"].result == ndr.HRESULT


def test_attributes_in_front_of_typedef() -> None:
    assert load("[v1_enum] typedef enum { A } e_t; typedef struct { e_t e; } s_t;"
                ).s_t.__ndr__.fields[0][1].v1


def test_names_that_are_words_of_idl() -> None:
    module = load(
        "typedef struct { long in; long string; short version; byte ptr; char default; long uuid;"
        " long interface; long object; } s_t;"
    )
    names = [name for name, _ in module.s_t.__ndr__.fields]
    assert names == ["in_", "string", "version", "ptr", "default", "uuid", "interface", "object"]


# ----------------------------------------------------------------------------- names, order
def test_a_type_may_be_used_above_its_declaration() -> None:
    module = load(
        "typedef struct { POTHER p; UNION_LATER *u; } s_t; void Op([in] s_t *s);"
        "typedef struct _OTHER { long a; } OTHER, *POTHER;"
        "typedef union switch (long k) { case 1: long l; } UNION_LATER;"
    )
    fields = dict(module.s_t.__ndr__.fields)
    assert fields["p"] == ndr.unique("OTHER")
    assert fields["u"] == ndr.unique(module.UNION_LATER)
    assert module.test["Op"].params[0].type == ndr.ref(module.s_t)
    data = ndr.encode(module.s_t, module.s_t(p=module.OTHER(a=7), u=module.UNION_LATER(l=8)))
    assert data.hex() == "00000200" "04000200" "07000000" "01000000" "08000000"


def test_the_own_types_of_a_file_go_before_what_is_predefined() -> None:
    module = load(
        "typedef struct { LUID *l; SAFEARRAY a; } s_t; typedef struct _LUID { short x; } LUID;"
        "typedef struct _arr { short y; } *SAFEARRAY;"
    )
    value = module.s_t(l=module.LUID(x=1), a=module._arr(y=2))
    data = ndr.encode(module.s_t, value)
    assert data.hex() == "00000200" "04000200" "0100" "0200"


def test_a_forward_typedef_of_what_comes_as_a_struct() -> None:
    module = load(
        "typedef tag_x X; typedef struct { X *p; } s_t;"
        "typedef struct _tag_x { long a; X *next; } tag_x;"
    )
    assert module.X is module.tag_x
    value = module.s_t(p=module.X(a=1))
    assert ndr.decode(module.s_t, ndr.encode(module.s_t, value)) == value


def test_the_keyword_of_a_tag_is_that_of_its_body() -> None:
    module = load("typedef struct tag *p_t; union tag switch (long k) { case 1: long l; };")
    assert module.p_t.target == "tag"
    assert issubclass(module.tag, ndr.Union)


def test_an_imported_file_gives_way(tmp_path: Path) -> None:
    (tmp_path / "base.idl").write_text(
        "typedef unsigned char *STRING; typedef struct _L { long a; } L; typedef L *PL;"
        "typedef long NTSTATUS; typedef unsigned short wchar_t; typedef enum { e1 } E;"
    )
    (tmp_path / "t.idl").write_text(
        'import "base.idl";' + HEAD + "interface t { typedef struct _STRING { long n; } STRING;"
        "typedef struct _L { long a; } L; typedef enum { e1 } E;"
        "NTSTATUS Op([in] STRING *s, [in] PL l, [in, string] wchar_t *w); }"
    )
    module = idl.load(tmp_path / "t.idl")
    op = module.t["Op"]
    assert op.result == ndr.NTSTATUS  # a failure raises, whatever integer the file says
    assert op.params[0].type == ndr.ref(module.STRING)
    assert op.params[1].type == ndr.ref(module.L)
    assert op.params[2].type == ndr.ref(ndr.string(ndr.wchar))


# ------------------------------------------------------------------------- structs and unions
def test_structs_and_unions_without_a_name() -> None:
    module = load(
        "typedef struct { struct { long a; }; struct { long b; }; short k;"
        " [switch_is(k)] union { [case(1)] struct { long c; }; [case(2)] struct { hyper d; };"
        " }; } s_t;"
    )
    assert [name for name, _ in module.s_t.__ndr__.fields] == ["s", "s2", "k", "u"]
    union = module.s_t.__ndr__.fields[-1][1].union
    assert sorted(union.__ndr__.by_name) == ["s", "s2"]


def test_a_union_of_c_is_an_error_where_it_is_sent() -> None:
    body = (
        "typedef union { long a; short b; } c_t; typedef struct { c_t c; } s_t;"
        "typedef struct { void *p; } v_t; typedef s_t *ps_t; typedef struct { ps_t p; } t_t;"
        "typedef union switch (long k) { case 1: v_t *v; } u_t; "
    )
    module = load(body + "void Op([in] long a);")
    assert not hasattr(module, "s_t")
    for name, why in (("t_t", "nothing tells which member"), ("u_t", "a pointer to void")):
        with pytest.raises(idl.IdlError) as caught:
            load(f"{body} void Op([in] {name} *s);")
        assert "this type cannot travel" in caught.value.reason
        assert why in caught.value.reason
        assert "line 2 of p.idl" in caught.value.reason


def test_a_discriminant_of_an_expression_has_the_type_of_its_name() -> None:
    module = load(
        "typedef struct { short Level; [switch_is(0xFF & Level)] union { [case(1)] long *a; } u;"
        " } s_t;"
    )
    assert module.s_t.__ndr__.fields[1][1].union.__ndr__.switch == ndr.short


def test_enums_of_more_than_16_bits_can_be_named_and_not_sent() -> None:
    module = load("typedef enum { small = 1, great = 0x10000 } e_t; typedef struct { e_t e; } s_t;")
    assert ndr.encode(module.s_t, module.s_t(e=module.e_t.small)) == b"\1\0"
    with pytest.raises(ValueError, match="e: "):
        ndr.encode(module.s_t, module.s_t(e=module.e_t.great))


def test_ignored_pointers_are_a_slot() -> None:
    assert field("[ignore] void *p;") == ndr.uint3264


# --------------------------------------------------------------------------- arrays, pointers
def test_arrays_that_do_not_start_at_0() -> None:
    """Counts are counts; offsets are from the first element. [C706 14.3.3.3]"""
    assert field("long a[1..5];") == ndr.array(ndr.long, 5)
    assert field("short f; short l; [first_is(f), last_is(l)] long a[2..9];") == ndr.array(
        ndr.long, 8, first_is=var.f - 2, last_is=var.l - 2
    )
    assert field("long lo; long hi; [min_is(lo), max_is(hi)] long *a;") == ndr.unique(
        ndr.array(ndr.long, max_is=var.hi - var.lo)
    )


def test_open_arrays_of_dce_and_its_own_names() -> None:
    assert field("unsigned32 n; [last_is(n)] signed16 a[1..*];") == ndr.array(
        ndr.short, None, last_is=var.n - 1
    )
    module = idl.loads('import "dce/nbase.idl"; typedef struct { boolean32 b; uuid_p_t u; } s_t;')
    assert module.s_t.__ndr__.fields[0][1] == ndr.ulong
    with pytest.raises(idl.IdlError, match=r"\[v1_array\] is not offered"):
        load("typedef [v1_array] long a_t[0..*];")


def test_a_pointer_to_a_function_is_an_error_where_it_is_sent() -> None:
    body = "typedef void *(*fn_t)(long a, int (*b)(void), ...); typedef struct { fn_t f; } s_t;"
    assert not hasattr(load(body), "fn_t")
    with pytest.raises(idl.IdlError, match="a pointer to void"):
        load(body + "void Op([in] s_t *s);")


def test_transmitted_types() -> None:
    assert field("xmit_t x;", "typedef [transmit_as(long)] void *xmit_t;") == ndr.long
    assert field("x_t x;", "typedef [wire_marshal(wire_t)] struct gone *x_t;"
                 .replace("typedef [", "typedef struct { short a; } wire_t; typedef [")
                 ).__ndr__.fields == (("a", ndr.short),)


def test_a_pointer_attribute_on_a_context_handle_or_an_array_says_nothing() -> None:
    ctx = "typedef [context_handle] void *ctx_t; "
    assert param("[in, ref] ctx_t c", ctx) == ndr.Context("ctx_t")
    assert field("long n; [size_is(n), unique] short a[];") == ndr.array(
        ndr.short, size_is=var.n
    )


def test_a_result_may_be_a_context_handle() -> None:
    module = load("typedef [context_handle] void *ctx_t; ctx_t Open([in] long n);")
    op = module.test["Open"]
    data = bytes(4) + bytes(range(16))
    assert bytes(op.decode_response(data).result) == data


# ------------------------------------------------------------------------------- expressions
def test_a_pointer_as_a_condition_asks_whether_it_is_null() -> None:
    module = load(
        "void Op([in, out, unique] DWORD *n, [in, out, unique, size_is(n ? *n : 0)] BYTE *a);"
        "void Or([in, unique] long *n, [in, size_is(n ? *n : 2)] BYTE *a);"
        "void If([in] long n, [in, size_is(n ? 8 / n : 3)] BYTE *a);"
    )
    op = module.test["Op"]
    stub = op.encode_request(op.Request(n=2, a=b"ab"))
    assert stub.hex() == "00000200" "02000000" "04000200" "02000000" "6162"
    assert op.decode_request(stub) == op.Request(n=2, a=b"ab")
    assert op.decode_request(bytes(8)) == op.Request(n=None, a=None)
    with pytest.raises(ValueError, match="size_is gives 0"):
        op.encode_request(op.Request(n=None, a=b"ab"))
    op = module.test["Or"]
    assert op.encode_request(op.Request(n=None, a=b"ab")).hex() == "00000000" "02000000" "6162"
    op = module.test["If"]  # C computes one branch: no division by zero
    assert op.encode_request(op.Request(n=0, a=b"abc")).hex() == "00000000" "03000000" "616263"
    assert op.encode_request(op.Request(n=4, a=b"ab")).hex() == "04000000" "02000000" "6162"


def test_paths_to_members() -> None:
    module = load(
        "typedef struct { LUID id; short count; } p_t;"
        "void Ptr([in] p_t *p, [in, size_is(p->count * 2)] byte *a);"
        "void Val([in] p_t p, [in, size_is(p.id.LowPart + (*q).count)] byte *a, [in] p_t *q);"
    )
    item = module.p_t(id=module.p_t.__ndr__.fields[0][1](LowPart=1, HighPart=0), count=2)
    op = module.test["Ptr"]
    stub = op.encode_request(op.Request(p=item, a=b"abcd"))
    assert stub.hex() == "01000000" "00000000" "02000000" "04000000" "61626364"
    assert op.decode_request(stub).a == b"abcd"
    with pytest.raises(ValueError, match="the expression gives 6"):
        op.decode_request(stub[:8] + b"\3" + stub[9:])
    op = module.test["Val"]
    assert op.decode_request(op.encode_request(op.Request(p=item, a=b"abc", q=item))).a == b"abc"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 ? 2 : 3", 2), ("0 || 2", 1), ("3 && 0", 0), ("6 & 3 | 8 ^ 1", 11), ("1 == 1 != 0", 1),
        ("1 < 2 <= 1 > 0 >= 1", 1), ("1 << 4 >> 2", 4), ("2 + 3 * 4 - 9 / 2 % 3", 13),
        ("!0 + ~0 - -1 + +1", 2), ("sizeof(long) * sizeof(wchar_t)", 8), ("(short)0x18001", -32767),
        ("(UCHAR)0x1FF", 255), ("(long)(0x10001 & 0xFFFF)", 1), ("-7 / 2", -3), ("-7 % 2", -1),
        ("sizeof(GUID) + 3 * sizeof(short)", 22), ("10*1024", 10240), ("'a' + L'b'", 195),
        ("(1 + 2) * (DWORD) 3", 9), ("0x00FFFFFF & 0x12345678", 0x345678), ("TRUE", 1),
    ],
)
def test_constant_expressions(text: str, value: int) -> None:
    assert value == load(f"const long A = {text};").A


def test_expressions_read_starred_parameters() -> None:
    assert param("[in] long *n, [in, size_is((*n + 7) & ~7)] byte *a") == ndr.ref(
        ndr.array(ndr.byte, size_is=(deref(var.n) + 7) & -8)
    )
