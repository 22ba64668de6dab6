"""The emitter: what is written is what was loaded."""

from __future__ import annotations

import subprocess
import sys
import types
from pathlib import Path
from typing import Any

import pytest

from rpcfast import ndr
from rpcfast.__main__ import main
from rpcfast.idl.definitions import Lowered, class_members
from rpcfast.idl.emit import emit, show_expression
from rpcfast.idl.load import lower, lower_path
from rpcfast.idl.source import Source
from rpcfast.idl.stub import emit_stub
from rpcfast.idl.wrap import wrapped
from rpcfast.ndr import var

ROOT = Path(__file__).resolve().parent.parent.parent
INTERFACES = sorted((ROOT / "rpcfast" / "interfaces").glob("*.idl"))
PIPEPEER = ROOT / "tests" / "vectors" / "data" / "pipepeer.idl"

HEAD = "[uuid(12345778-1234-abcd-ef00-0123456789ac), version(1.0)] interface t {"
CORNERS = HEAD + r"""
    const long N = 3; const char *S = "a\"\\";
    typedef enum { A, B = N, in } e_t;
    typedef e_t other_t;
    typedef [v1_enum] enum { BIG = 0x7FFFFFFF } big_t;
    typedef struct { long e_t; other_t next; short class; } hides_t;
    typedef struct { long ndr; short a; } hides_the_package_t;
    typedef struct later *later_p;
    struct later { later_p p; [range(-1, N)] long n; [size_is(n << 1 | 1)] long *a; };
    typedef struct { long m; long n; [size_is(m, n), length_is(, m)] hyper v[][]; } two_t;
    typedef struct { long f; long l; [first_is(f), last_is(l)] short v[2][N]; } part_t;
    typedef struct { short n; short m; [size_is(n && m ? -n : ~n % 5)] byte *p; } odd_t;
    typedef union switch (e_t k) { case A: ; case B: long l; default: byte list; } u_t;
    typedef [switch_type(char)] union { [case('x', 'y')] long l; [default] ; } v_t;
    typedef [switch_type(e_t), ms_union] union { [case(A)] ; } nothing_t;
    typedef struct { char c; [switch_is(c + 0)] v_t v; [string, unique] wchar_t *list; } s_t;
    typedef struct { short a; hyper b; } f_t; typedef pipe f_t p_t;
    typedef [context_handle] void *ctx_t; typedef ctx_t *pctx_t;
    long Op([in] s_t *s, [in, string, range(0, 9)] char *t, [in, out] u_t *u, [in] ctx_t c,
            [in, string, size_is(N)] char v[], [out] GUID *g);
};"""


def execute(text: str, name: str) -> types.ModuleType:
    module = types.ModuleType(name)
    sys.modules[name] = module  # where classes look for names in quotes
    try:
        exec(compile(text, f"{name}.py", "exec"), module.__dict__)
    finally:
        del sys.modules[name]
    return module


def described(value: Any) -> Any:
    """Return all that makes a definition, in terms that can be compared."""
    if isinstance(value, ndr.Interface):
        return (
            value.name, value.uuid, value.version, value.endpoints,
            [(op.name, op.opnum, repr(op.params), repr(op.result)) for op in value],
        )
    if isinstance(value, type) and hasattr(value, "__ndr__"):
        info = value.__ndr__
        extra = (
            repr(info.switch), info.encapsulated, info.ms_union, info.by_label,
        ) if hasattr(info, "switch") else info.defaults
        return value.__name__, repr(class_members(value)), extra
    if isinstance(value, type):
        return value.__name__, dict(value.__members__)  # type: ignore[attr-defined]
    return repr(value)


def agree(lowered: Lowered) -> None:
    emitted = execute(emit(lowered, "x.idl"), lowered.module.__name__)
    for definition in lowered.definitions:
        loaded = getattr(lowered.module, definition.name)
        assert described(getattr(emitted, definition.name)) == described(loaded)
    names = {name for name in vars(emitted) if not name.startswith("__")} - {"ndr"}
    assert names == {name for name in vars(lowered.module) if not name.startswith("__")}


@pytest.mark.parametrize("path", [*INTERFACES, PIPEPEER], ids=lambda path: path.stem)
def test_emitted_modules_are_what_is_loaded(path: Path) -> None:
    agree(lower_path(path))


def test_corners_are_what_is_loaded() -> None:
    agree(lower(Source(CORNERS, "corners.idl"), ()))


def test_stubs_are_python() -> None:
    for source in (Source(CORNERS, "corners.idl"), Source(PIPEPEER.read_text(), "p.idl")):
        compile(emit_stub(lower(source, ()), "x.idl"), "x.pyi", "exec")


def test_the_text_is_readable_and_in_the_order_of_the_idl() -> None:
    lowered = lower(
        Source(
            HEAD + "typedef struct { long n; [size_is(n / 2)] wchar_t *w; } b_t, *pb_t;"
            "typedef pipe byte p_t; long Op([in] pb_t b, [out] p_t *p, [out] DWORD *d); }",
            "folder/x.idl",
        ),
        (),
    )
    assert emit(lowered, "x.idl") == '''"""The types and interfaces of x.idl.

Generated from x.idl by `python -m rpcfast idl`: edit that file and run it again.
"""

from rpcfast import ndr


class b_t(ndr.Struct):
    n = ndr.long
    w = ndr.unique(ndr.array(ndr.wchar, size_is=ndr.var.n // 2))


pb_t = ndr.unique(b_t)
p_t = ndr.Pipe(ndr.byte)


t = ndr.Interface("t", "12345778-1234-abcd-ef00-0123456789ac", (1, 0), [
    ndr.operation(
        "Op",
        ndr.in_("b", ndr.ref(b_t)),
        ndr.out("p", p_t),
        ndr.out("d", ndr.ref(ndr.ulong)),
        result=ndr.long,
    ),
])
'''


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("short = f(a, b)", "short = f(a, b)"),
        ("name = f(" + "a" * 60 + ", g(b, c), " + "d" * 60 + ")",
         "name = f(\n    " + "a" * 60 + ",\n    g(b, c),\n    " + "d" * 60 + ",\n)"),
        ("    x: " + "A" * 60 + " | list[B | C] | " + "D" * 40,
         "    x: (\n        " + "A" * 60 + "\n        | list[B | C]\n        | " + "D" * 40
         + "\n    )"),
        ('], x=("' + "(, " * 40 + '", "b"))', '], x=(\n    "' + "(, " * 40 + '",\n    "b",\n))'),
        ("x = " + "a" * 120, "x = " + "a" * 120),
        ("Final[" + "a" * 50 + "[" + "b" * 42 + "]]",
         "Final[\n    " + "a" * 50 + "[" + "b" * 42 + "]\n]"),
    ],
)
def test_long_lines_are_broken_at_their_commas(line: str, expected: str) -> None:
    assert wrapped(line) == expected


def test_expressions_are_python_that_builds_them() -> None:
    for tree in (
        var.n * 2 + 1, (var.n + 7) // 8, 5 - var.n, -(~var.n), ~(var.a | var.b), var.n == 3,
        ndr.cond(var.a, var.b, 0), ndr.Expr("land", var.a, ndr.Expr("not", var.b)),
        ndr.deref(var.n) - -4, (var.a < var.b) ^ (var.a >= 2),
        ndr.Expr("shl", var.n, ndr.Expr("const", 3)), ndr.Expr("shr", var.n, var.m),
    ):
        again = eval(show_expression(tree), {"ndr": ndr})
        assert repr(again) == repr(tree)


def test_output_is_deterministic() -> None:
    def once() -> tuple[str, str]:
        lowered = lower(Source(CORNERS, "corners.idl"), ())
        return emit(lowered, "c.idl"), emit_stub(lowered, "c.idl")

    assert once() == once()


# ------------------------------------------------------------------------ the command line
def test_shipped_interfaces_are_fresh() -> None:
    assert main(["idl", "--check", *map(str, INTERFACES)]) == 0


def test_writing_and_checking(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "echo.idl"
    source.write_text(HEAD + "void A([in] long x); }")
    assert main(["idl", "--check", str(source)]) == 1
    assert "echo.py is stale" in capsys.readouterr().err
    assert main(["idl", str(source)]) == 0
    assert sorted(p.name for p in tmp_path.iterdir()) == ["echo.idl", "echo.py", "echo.pyi"]
    assert main(["idl", "--check", str(source)]) == 0
    source.write_text(HEAD + "void A([in] short x); }")
    assert main(["idl", "--check", str(source)]) == 1
    assert main(["idl", str(source), "-o", str(tmp_path / "other.py")]) == 0
    assert "ndr.short" in (tmp_path / "other.py").read_text()
    assert (tmp_path / "other.pyi").is_file()
    source.write_text(HEAD + "void A([in] shorty x); }")
    capsys.readouterr()
    assert main(["idl", str(source)]) == 1
    column = len(HEAD) + len("void A([in] ") + 1
    assert f'echo.idl:1:{column}: unknown type "shorty"' in capsys.readouterr().err
    assert main(["idl", str(source), str(source), "-o", "x.py"]) == 2


def test_an_emitted_module_needs_no_idl(tmp_path: Path) -> None:
    source = tmp_path / "echo.idl"
    source.write_text(HEAD + "typedef struct { GUID g; } g_t; void A([in] g_t *g); }")
    assert main(["idl", str(source)]) == 0
    program = (
        "import sys, echo; assert len(echo.t) == 1;"
        "assert not [m for m in sys.modules if m.startswith('rpcfast.idl')]"
    )
    # from its own directory: beside the sources, they would hide the installed package
    subprocess.run([sys.executable, "-c", program], cwd=tmp_path, check=True)
