"""The preprocessor: macros, conditions and included files.  [protocol 9.1]"""

from __future__ import annotations

from pathlib import Path

import pytest

from rpcfast import idl
from rpcfast.idl.preprocess import preprocess
from rpcfast.idl.source import Source


def run(text: str, **files: str) -> str:
    """Preprocess a text; return its tokens with a space between."""
    found = preprocess(
        Source(text, "t.idl"),
        lambda name, place: Source(files[name], name) if name in files else None,
    )
    return " ".join(token.text for token in found if token.kind != "end")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("#define A 1\nA B A", "1 B 1"),
        ("#define A\n[A in] A", "[ in ]"),
        ("#define A B\n#define B A\nA B", "A B"),
        ("#define A (1 + \\\n  2)\nA", "( 1 + 2 )"),
        ("#define A 1 // one\n#define B 2 /* two\n lines */\nA B", "1 2"),
        ("#define A 1\n#undef A\nA", "A"),
        ("#define F(x) (x * 2)\nF(3) F((1, 2)) F", "( 3 * 2 ) ( ( 1 , 2 ) * 2 ) F"),
        ("#define F (x)\nF", "( x )"),
        ("#define ADD(a, b) a + b\n#define TWO ADD(1, 1)\nADD(TWO, x[1, 2])",
         "1 + 1 + x [ 1 , 2 ]"),
        ("#define NONE() 5\nNONE()", "5"),
        ("#define JOIN(a, b) a ## b\nJOIN(long, er) JOIN(x, 1)", "longer x1"),
        ("#define PSTR [string] wchar_t *\n[in] PSTR s", "[ in ] [ string ] wchar_t * s"),
        ("#define JUNK = 0x04;\n#define QUOTE don't\nlong a;", "long a ;"),
        ("# pragma pack(4)\n#line 3\n#ident x\n#\na", "a"),
        ("  #  define A 1\nA", "1"),
        # conditions
        ("#ifdef A\na\n#else\nb\n#endif", "b"),
        ("#define A\n#ifdef A\na\n#else\nb\n#endif", "a"),
        ("#ifndef A\na\n#endif", "a"),
        ("#if 0\na\n#elif 1\nb\n#elif 1\nc\n#else\nd\n#endif", "b"),
        ("#if 1\na\n#elif 1\nb\n#else\nc\n#endif", "a"),
        ("#if 0\n#if 1\na\n#else\nb\n#endif\n#elif 0\n#else\nc\n#endif", "c"),
        ("#if defined(A) || !defined B\na\n#endif", "a"),
        ("#define A 3\n#if A * 2 == 6 && UNKNOWN == 0\na\n#endif", "a"),
        ("#define A(x) (x > 2)\n#if A(3)\na\n#endif", "a"),
        ("#ifdef __midl\na\n#endif\n#ifdef __cplusplus\nb\n#endif", "a"),
        ("#if 0\nit's no IDL $ \"at all\n/* open\n#endif\n*/ x\n#endif\na", "a"),
    ],
)
def test_directives(text: str, expected: str) -> None:
    assert run(text) == expected


def test_included_files() -> None:
    assert run('#include "x.h"\nA b', **{"x.h": "#define A 1\nlong A;"}) == "long 1 ; 1 b"
    assert run('#include <windows.h>\n#include "gone.h"\na') == "a"
    with pytest.raises(idl.IdlError, match="include each other too deeply"):
        run('#include "x.h"', **{"x.h": '#include "x.h"'})


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("#if 1\na", "t.idl:1:1: this condition has no #endif"),
        ("a\n#endif", "t.idl:2:1: #endif without #if"),
        ("#if 1\n#else\n#else\n#endif", "t.idl:3:1: #else after #else"),
        ("#if 1 +\n#endif", "expected an expression"),
        ("#if 1 2\n#endif", "expected the end of the condition, not \"2\""),
        ("#if 1 / 0\n#endif", "division by zero"),
        ("#define F(x) x\nF(1, 2)", "t.idl:2:1: \"F\" takes 1 arguments"),
        ("#define F(x) x\nF(1", "t.idl:2:1: the arguments of \"F\" are not closed"),
        ("#define F(x", "these parameters are not closed"),
        ("#define Q don't\nQ", "t.idl:2:1: this constant is not closed"),
        ("#error no luck\n", "#error no luck"),
        ("#defin A\n", "#defin is no directive"),
        ("#define\n", "needs a name"),
        ("#include x\n", "needs a file name"),
    ],
)
def test_what_is_refused(text: str, complaint: str) -> None:
    with pytest.raises(idl.IdlError) as caught:
        run(text)
    assert complaint in str(caught.value)


def test_macros_that_grow_without_end() -> None:
    lines = ["#define A0 x x x x x x x x x x"]
    lines += [f"#define A{i} " + f"A{i - 1} " * 10 for i in range(1, 12)]
    with pytest.raises(idl.IdlError, match="make too much"):
        run("\n".join([*lines, "A11"]))


def test_an_error_in_a_macro_points_at_its_use() -> None:
    with pytest.raises(idl.IdlError) as caught:
        idl.loads("#define BAD gone *\ntypedef struct {\n    BAD x;\n} s_t;", name="m.idl")
    assert (caught.value.lineno, caught.value.offset) == (3, 5)
    assert caught.value.text == "    BAD x;"


def test_files_are_included_from_beside_and_from_the_search_path(tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    (tmp_path / "limits.h").write_text("#define LIMIT 7\n")
    (tmp_path / "more" / "types.h").write_text("typedef long far_t[LIMIT];\n")
    (tmp_path / "a.idl").write_text(
        '#include "limits.h"\n#include "types.h"\ntypedef struct { far_t f; } s_t;'
    )
    module = idl.load(tmp_path / "a.idl", include=[tmp_path / "more"])
    assert module.s_t.__ndr__.fields[0][1].dims[0].bound == 7
    (tmp_path / "more" / "types.h").unlink()
    with pytest.raises(idl.IdlError, match=r'unknown type "far_t".*"types\.h".*not found'):
        idl.load(tmp_path / "a.idl")
