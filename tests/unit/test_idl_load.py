"""Loading: what declarations become.  Expected descriptors are written by hand from the rules."""

from __future__ import annotations

import enum
import uuid
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from rpcfast import idl, ndr
from rpcfast.errors import IdlError
from rpcfast.interfaces import ms_dtyp
from rpcfast.ndr import deref, var


def load(body: str, attributes: str = "pointer_default(unique)") -> ModuleType:
    return idl.loads(
        f"[uuid(12345778-1234-abcd-ef00-0123456789ac), version(1.0), {attributes}]\n"
        f"interface test {{ {body} }}"
    )


def param(declaration: str, before: str = "", attributes: str = "pointer_default(unique)") -> Any:
    """Load one operation; return the type of its last parameter."""
    return load(f"{before} void Op({declaration});", attributes).test["Op"].params[-1].type


def field(declaration: str, before: str = "") -> Any:
    """Load one struct; return the type of its last field."""
    return load(f"{before} typedef struct {{ {declaration} }} s_t;").s_t.__ndr__.fields[-1][1]


# --------------------------------------------------------------------------------- base types
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("boolean", ndr.boolean), ("byte", ndr.byte), ("char", ndr.char), ("small", ndr.small),
        ("unsigned small int", ndr.usmall), ("short int", ndr.short), ("long", ndr.long),
        ("long unsigned", ndr.ulong), ("unsigned", ndr.ulong), ("int", ndr.long),
        ("signed int", ndr.long), ("hyper int", ndr.hyper), ("unsigned hyper", ndr.uhyper),
        ("long long", ndr.hyper), ("unsigned long long int", ndr.uhyper), ("float", ndr.single),
        ("double", ndr.double), ("wchar_t", ndr.wchar), ("unsigned char", ndr.usmall),
        ("signed char", ndr.small), ("__int8", ndr.small), ("unsigned __int16", ndr.ushort),
        ("__int32", ndr.long), ("unsigned __int64", ndr.uhyper), ("__int3264", ndr.int3264),
        ("unsigned __int3264", ndr.uint3264), ("error_status_t", ndr.error_status_t),
        ("const long", ndr.long), ("DWORD", ndr.ulong), ("USHORT", ndr.ushort),
        ("UCHAR", ndr.usmall), ("WCHAR", ndr.wchar), ("NTSTATUS", ndr.NTSTATUS),
        ("HRESULT", ndr.HRESULT), ("LARGE_INTEGER", ndr.hyper), ("GUID", ms_dtyp.GUID),
        ("RPC_UNICODE_STRING", ms_dtyp.RPC_UNICODE_STRING),
    ],
)
def test_base_types(text: str, expected: Any) -> None:
    assert field(f"{text} x;") == expected


def test_keywords_are_names_where_a_name_stands() -> None:
    module = load("void Op([in] long string, [in] long version, [in, out] long *in, "
                  "[in] short default, [in] long small, [out] long *result);")
    assert [p.name for p in module.test["Op"].params] == [
        "string", "version", "in_", "default", "small", "result_"
    ]


def test_a_redefined_predefined_name_is_the_files_own() -> None:
    module = load("typedef struct _LUID { long a; } LUID; typedef struct { struct _LUID l; } s_t;")
    assert module.s_t.__ndr__.fields[0][1] is module.LUID
    assert module.LUID is not ms_dtyp.LUID


# ---------------------------------------------------------------------------------- pointers
def test_default_pointer_classes() -> None:
    assert param("[in] long *p") == ndr.ref(ndr.long)
    assert param("[in, unique] long *p") == ndr.unique(ndr.long)
    assert param("[in, ptr] long *p") == ndr.full(ndr.long)
    assert param("[out] long **p") == ndr.ref(ndr.unique(ndr.long))
    assert param("[in] long ***p") == ndr.ref(ndr.unique(ndr.unique(ndr.long)))
    assert param("[in, unique] long **p") == ndr.unique(ndr.unique(ndr.long))
    assert param("[out] long **p", attributes="pointer_default(ptr)") == ndr.ref(
        ndr.full(ndr.long)
    )
    assert param("[out] long **p", attributes="pointer_default(ref)") == ndr.ref(
        ndr.ref(ndr.long)
    )
    assert field("long *p;") == ndr.unique(ndr.long)
    assert field("[ref] long *p;") == ndr.ref(ndr.long)
    assert field("[ptr] long **p;") == ndr.full(ndr.unique(ndr.long))


def test_a_pointer_typedef_is_ref_at_the_top_and_default_below() -> None:
    named = "typedef long *PL; typedef [unique] long *UL;"
    assert param("[in] PL p", named) == ndr.ref(ndr.long)
    assert param("[in, unique] PL p", named) == ndr.unique(ndr.long)
    assert param("[in] PL *p", named) == ndr.ref(ndr.unique(ndr.long))
    assert param("[in] UL p", named) == ndr.unique(ndr.long)
    assert field("PL p;", named) == ndr.unique(ndr.long)
    assert param("[in] PRPC_UNICODE_STRING s") == ndr.ref(ms_dtyp.RPC_UNICODE_STRING)


def test_array_parameters_are_by_reference() -> None:
    counted = ndr.array(ndr.long, size_is=var.n)
    assert param("[in] long n, [in, size_is(n)] long a[]") == counted
    assert param("[in] long n, [in, size_is(n), ref] long a[]") == counted
    assert param("[in] long n, [in, size_is(n), unique] long a[]") == ndr.unique(counted)
    assert param("[in] long n, [in, size_is(n)] long *a") == ndr.ref(counted)
    assert param("[in, out] short a[2][3]") == ndr.array(ndr.short, 2, 3)


def test_handles_stay_out_and_lists_refer_to_themselves_by_name() -> None:
    module = load("typedef struct node { long v; struct node *next; } node_t;"
                  "void Op([in] handle_t h, [in] node_t *n);")
    assert module.node_t.__ndr__.fields == (("v", ndr.long), ("next", ndr.unique("node_t")))
    assert [p.name for p in module.test["Op"].params] == ["n"]


def test_a_struct_may_be_pointed_at_before_it_is_defined() -> None:
    module = load("typedef struct later later_t; typedef struct { later_t *p; } s_t;"
                  "struct later { long x; [size_is(x)] struct later *kids; };")
    assert module.later_t is module.later
    assert module.s_t.__ndr__.fields[0][1] == ndr.unique("later")
    assert module.later.__ndr__.fields[1][1] == ndr.unique(
        ndr.array("later", size_is=var.x)
    )


# ------------------------------------------------------------------------- sizes and strings
def test_sizes_belong_to_levels_from_the_name_outwards() -> None:
    two = "[in] long m, [in] long n, "
    inner = ndr.array(ndr.long, size_is=var.n)
    assert param(two + "[in, size_is(m, n)] long **p") == ndr.ref(
        ndr.array(ndr.unique(inner), size_is=var.m)
    )
    assert param(two + "[in, size_is(, n)] long **p") == ndr.ref(ndr.unique(inner))
    assert param(two + "[in, size_is(n)] long **p") == ndr.ref(
        ndr.array(ndr.unique(ndr.long), size_is=var.n)
    )
    assert param(two + "[in, size_is(m, n)] long a[][]") == ndr.array(
        ndr.long, size_is=(var.m, var.n)
    )
    assert param(two + "[in, size_is(n)] long *p[]") == ndr.array(
        ndr.unique(ndr.long), size_is=var.n
    )
    assert param(two + "[in, size_is(n)] long a[][20]") == ndr.array(
        ndr.long, None, 20, size_is=(var.n, None)
    )
    assert param("[out] long *n, [out, size_is(, *n)] long **v") == ndr.ref(
        ndr.unique(ndr.array(ndr.long, size_is=deref(var.n)))
    )


def test_sizes_see_through_pointer_typedefs() -> None:
    names = "[in] long n, [in, size_is(n)] PRPC_UNICODE_STRING Names"
    assert param(names) == ndr.ref(ndr.array(ms_dtyp.RPC_UNICODE_STRING, size_is=var.n))


def test_bounds_and_the_other_size_attributes() -> None:
    assert field("long a[2 * 3 + 1];") == ndr.array(ndr.long, 7)
    assert field("long a[0..4];") == ndr.array(ndr.long, 5)
    assert field("long n; [length_is(n)] long a[10];") == ndr.array(
        ndr.long, 10, length_is=var.n
    )
    assert field("long n; [max_is(n)] long a[*];") == ndr.array(ndr.long, max_is=var.n)
    assert field("long f; long l; [first_is(f), last_is(l)] long a[9];") == ndr.array(
        ndr.long, 9, first_is=var.f, last_is=var.l
    )
    assert field("short n; [size_is(1260), length_is((n + 7) / 8)] byte *p;") == ndr.unique(
        ndr.array(ndr.byte, size_is=1260, length_is=(var.n + 7) // 8)
    )


def test_strings() -> None:
    assert param("[in, string] char *s") == ndr.ref(ndr.string(ndr.char))
    assert param("[in, string, unique] wchar_t *s") == ndr.unique(ndr.string(ndr.wchar))
    assert param("[out, string] wchar_t **s") == ndr.ref(ndr.unique(ndr.string(ndr.wchar)))
    assert param("[in] long n, [out, string, size_is(n)] char s[]") == ndr.string(
        ndr.char, size_is=var.n
    )
    assert param("[in, string] unsigned short *s") == ndr.ref(ndr.string(ndr.wchar))
    assert field("[string] char s[12];") == ndr.string(ndr.char, 12)
    assert field("[string] char s[3][12];") == ndr.array(ndr.string(ndr.char, 12), 3)
    assert field("[string] byte *s;") == ndr.unique(ndr.string(ndr.byte))
    assert param("[in] long n, [in, string, size_is(n)] wchar_t **p") == ndr.ref(
        ndr.array(ndr.unique(ndr.string(ndr.wchar)), size_is=var.n)
    )
    assert param("[in] long n, [in, size_is(n), string] LPWSTR *s") == ndr.ref(
        ndr.array(ndr.unique(ndr.string(ndr.wchar)), size_is=var.n)
    )
    named = "typedef [string] char *name_t;"
    assert param("[in] name_t s", named) == ndr.ref(ndr.string(ndr.char))
    assert param("[in] long n, [in, size_is(n)] name_t *s", named) == ndr.ref(
        ndr.array(ndr.unique(ndr.string(ndr.char)), size_is=var.n)
    )


def test_ranges_check_values_and_counts() -> None:
    assert param("[in, range(1, 0x10)] long n") == ndr.Range(ndr.long, 1, 16)
    assert param("[in, range(0, 5)] DWORD *n") == ndr.ref(ndr.Range(ndr.ulong, 0, 5))
    assert param("[in, string, range(0, 64)] wchar_t *s") == ndr.ref(
        ndr.string(ndr.wchar, limits=(0, 64))
    )
    pipes = "typedef pipe byte pipe_t;"
    assert param("[in, range(0, 9)] pipe_t p", pipes) == ndr.Pipe(ndr.byte, (0, 9))


# ------------------------------------------------------------------------------- expressions
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 + 2 * 3", 7), ("(1 + 2) * 3", 9), ("-7 / 2", -3), ("-7 % 2", -1), ("7 - 2 - 1", 4),
        ("1 << 4 | 1", 17), ("0xF0 & 0x3C", 0x30), ("6 ^ 3", 5), ("~0", -1), ("!5", 0),
        ("1 < 2 == 1", 1), ("3 > 2 ? 10 : 20", 10), ("0 ? 1 : 0 ? 2 : 3", 3),
        ("1 && 0 || 1", 1), ("2 >= 2 && 1 != 2", 1), ("sizeof(wchar_t) * 3", 6),
        ("sizeof(long) + sizeof(hyper)", 12), ("(unsigned short)0x12345", 0x2345), ("A + 1", 6),
        ("+4", 4), ("'a'", 97), ("10 >> 1", 5), ("TRUE", 1), ("sizeof(FILETIME)", 8),
    ],
)
def test_constants(text: str, value: int) -> None:
    assert value == load(f"const long A = 5; const long B = {text};").B


def test_string_constants_and_enumerators() -> None:
    module = load('const char *S = "a" "b"; enum { X = 3, Y, }; const long Z = Y;')
    assert (module.S, module.X, module.Y, module.Z) == ("ab", 3, 4, 4)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("n", var.n), ("n * 2", var.n * 2), ("2 * n", 2 * var.n),
        ("n / sizeof(wchar_t)", var.n // 2), ("+n", var.n),
        ("(n + 7) & ~7", (var.n + 7) & -8), ("n ? n : 1", ndr.cond(var.n, var.n, 1)),
        ("n && m", ndr.Expr("land", var.n, var.m)), ("-n", -var.n), ("~n", ~var.n),
        ("!n", ndr.Expr("not", var.n)), ("n == 3", var.n == 3),
        ("n << 1 | m", ndr.Expr("shl", var.n, ndr.Expr("const", 1)) | var.m),
        ("(unsigned char)n", var.n & 0xFF), ("n % 3 - m", var.n % 3 - var.m),
    ],
)
def test_expressions_over_fields(text: str, expected: Any) -> None:
    found = field(f"long n; long m; [size_is({text})] long *a;")
    assert repr(found.target.dims[0].size) == repr(expected)


# --------------------------------------------------------------------------- enums and unions
def test_enums() -> None:
    module = load("typedef enum { red, green = 5, blue } color_t, *pcolor_t;"
                  "typedef [v1_enum] enum _big { huge = 0x12345678 } big_t;"
                  "typedef struct { color_t c; enum _big b; pcolor_t p; } s_t;")
    assert list(module.color_t) == [0, 5, 6]
    assert issubclass(module.color_t, enum.IntEnum)
    assert module.s_t.__ndr__.fields == (
        ("c", ndr.Enum(module.color_t)),
        ("b", ndr.Enum(module.big_t, v1=True)),
        ("p", ndr.unique(ndr.Enum(module.color_t))),
    )


def test_unions_of_both_kinds() -> None:
    module = load(
        "typedef union switch (short kind) u { case 1: long l; case 2: case 3: double d;"
        " case 4: ; default: [string, unique] char *s; } enc_t;"
        "typedef [switch_type(long)] union { [case(1)] short s; [case(2, 3), ptr] long *p;"
        " [default] ; } non_t;"
        "typedef struct { [switch_is(which)] non_t u; long which; } s_t;"
        "void Op([in] long l, [in, switch_is(l)] non_t *u);"
    )
    described = module.enc_t.__ndr__
    assert (described.switch, described.encapsulated) == (ndr.short, True)
    assert {name: (case.type, case.labels) for name, case in described.arms} == {
        "l": (ndr.long, (1,)),
        "d": (ndr.double, (2, 3)),
        "s": (ndr.unique(ndr.string(ndr.char)), (ndr.DEFAULT,)),
        None: (None, (4,)),
    }
    described = module.non_t.__ndr__
    assert (described.switch, described.encapsulated) == (ndr.long, False)
    assert described.by_name["p"].type == ndr.full(ndr.long)
    assert module.s_t.__ndr__.fields[0][1] == ndr.switch_is(module.non_t, var.which)
    assert not described.ms_union
    assert module.test["Op"].params[1].type == ndr.ref(ndr.switch_is(module.non_t, var.l))


@pytest.mark.parametrize(("of_interface", "of_union"), [(", ms_union", ""), ("", ", ms_union")])
def test_ms_union_aligns_every_arm_as_the_widest(of_interface: str, of_union: str) -> None:
    module = load(
        f"typedef [switch_type(short){of_union}] union {{"
        " [case(2)] short s; [case(8)] hyper h; [default] ; } u_t;"
        "void Op([in] short l, [in, switch_is(l)] u_t *u, [in] char c);",
        "pointer_default(unique)" + of_interface,
    )
    op = module.test["Op"]
    for level, value, ndr20 in (
        (2, -1, "02000200 00000000 ffff 63"),
        (8, -1, "08000800 00000000 ffffffffffffffff 63"),
        (3, None, "03000300 00000000 63"),
    ):
        stub = op.encode_request(op.Request(l=level, u=module.u_t(level, value), c=0x63))
        assert bytes(stub) == bytes.fromhex(ndr20)
        assert op.decode_request(stub).u == module.u_t(level, value)
    with pytest.raises(idl.IdlError, match="ms_union"):
        load("typedef struct { [ms_union] short s; } s_t;")


def test_a_union_without_switch_type_takes_that_of_its_switch_is() -> None:
    module = load(
        "typedef enum { a, b } kind_t;"
        "typedef union { [case(a)] long l; [case(b)] short s; } u_t, *pu_t;"
        "void Op([in] kind_t k, [in, switch_is(k)] pu_t u);"
    )
    assert module.u_t.__ndr__.switch == ndr.Enum(module.kind_t)
    assert module.u_t.__ndr__.by_name["s"].labels == (module.kind_t.b,)


def test_inline_structs_and_unions_get_names() -> None:
    module = load("typedef struct { short k; [switch_is(k)] union { [case(1)] long l; } v;"
                  " struct { long a; } in[2]; } s_t;")
    assert module.s_t.__ndr__.fields[1][1] == ndr.switch_is(module.s_t_v, var.k)
    assert module.s_t.__ndr__.fields[2] == ("in_", ndr.array(module.s_t_in, 2))


# ---------------------------------------------------------------------- contexts and pipes
def test_context_handles() -> None:
    named = "typedef [context_handle] void *ctx_t;"
    assert param("[in] ctx_t c", named) == ndr.Context("ctx_t")
    assert param("[out] ctx_t *c", named) == ndr.ref(ndr.Context("ctx_t"))
    assert param("[in, context_handle] void *c") == ndr.Context("")
    assert param("[out, context_handle] void **c") == ndr.ref(ndr.Context(""))


def test_pipes() -> None:
    module = load("typedef struct { short a; long b; } e_t; typedef long vec_t[3];"
                  "typedef pipe e_t pe_t; typedef pipe unsigned char A, B; typedef pipe vec_t V;"
                  "void Op([in] pe_t a, [out] A *b, [in, out] V *c);")
    assert [p.type for p in module.test["Op"].params] == [
        ndr.Pipe(module.e_t), ndr.Pipe(ndr.usmall), ndr.Pipe(ndr.array(ndr.long, 3))
    ]
    assert module.A == module.B


# -------------------------------------------------------------------------------- interfaces
def test_interfaces() -> None:
    module = idl.loads(
        '[uuid("12345778-1234-abcd-ef00-0123456789ac"), version(3.10),'
        ' endpoint("ncacn_np:[\\\\pipe\\\\x]", "ncalrpc:[y]"), helpstring("x, (y)"),]\n'
        "interface t { import \"ms-dtyp.idl\"; cpp_quote(\"typedef int x;\") ;"
        "[idempotent] long A(void); [local] void NoOpnum([in] long x);"
        "NTSTATUS B([in] long a, [out] long *b); };"
    )
    interface = module.t
    assert interface.uuid == uuid.UUID("12345778-1234-abcd-ef00-0123456789ac")
    assert interface.version == (3, 10)
    assert interface.endpoints == (r"ncacn_np:[\pipe\x]", "ncalrpc:[y]")
    assert [(op.opnum, op.name, op.result) for op in interface] == [
        (0, "A", ndr.long), (1, "B", ndr.NTSTATUS)
    ]
    assert [p.direction for p in interface["B"].params] == ["in", "out"]


def test_plain_results_that_are_statuses() -> None:
    """[rpcfast_status], of an operation or of the whole interface; the 32 bits stay the same."""
    one = load("[rpcfast_status] DWORD A(void); DWORD B(void); [rpcfast_status] NTSTATUS C(void);")
    assert [op.result for op in one.test] == [ndr.error_status_t, ndr.ulong, ndr.NTSTATUS]
    whole = load("DWORD A(void); long B(void); short C(void); void D(void);", "rpcfast_status")
    assert [op.result for op in whole.test] == [
        ndr.error_status_t, ndr.error_status_t, ndr.short, None
    ]
    with pytest.raises(IdlError, match="for results of 32 bits"):
        load("[rpcfast_status] short A(void);")


def test_a_version_left_out_is_0_0() -> None:
    assert idl.loads(
        "[uuid(12345778-1234-abcd-ef00-0123456789ac)] interface t { void A(void); }"
    ).t.version == (0, 0)


def test_several_bracket_groups_and_stray_commas() -> None:
    assert param("[in,] [unique] [] long *p") == ndr.unique(ndr.long)
    assert load("void Op(long a);").test["Op"].params[0].direction == "in"


def test_imports(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "base.idl").write_text(
        "[uuid(12345778-1234-abcd-ef00-0123456789ad), pointer_default(ptr)] interface base {"
        "const long N = 4; typedef struct { long *p; } b_t; void NotMine(void); }"
    )
    main = tmp_path / "main.idl"
    main.write_text(
        'import "base.idl", "oaidl.idl"; import "base.idl";\n'
        "[uuid(12345778-1234-abcd-ef00-0123456789ac)] interface main {"
        "typedef struct { b_t b[N]; long *p; } m_t; void Op([in] m_t *m); }"
    )
    module = idl.load(main, include=[tmp_path / "sub"])
    assert module.m_t.__ndr__.fields == (
        ("b", ndr.array(module.b_t, 4)), ("p", ndr.unique(ndr.long))
    )
    assert module.b_t.__ndr__.fields[0][1] == ndr.full(ndr.long)
    assert not hasattr(module, "base")
    assert module.__name__ == "main"
    with pytest.raises(idl.IdlError, match=r'main\.idl:1:8: cannot find "base\.idl"'):
        idl.load(main)


def test_classes_know_their_module_and_take_values() -> None:
    module = load("typedef struct { long n; [size_is(n)] short *a; } s_t;")
    assert module.s_t.__module__ == module.__name__ == "idl"
    assert module.s_t(a=[1, 2, 3]).n == 3
