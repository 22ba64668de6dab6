"""Rules for source files that no ready-made linter knows; each is shown to bite."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TREES = ("rpcfast", "csrc", "tests", "bench", ".ci", ".github")
SOURCES = {".py", ".pyi", ".pyx", ".pxd", ".c", ".h", ".sh", ".toml", ".yml", ".yaml", ".md",
           ".idl", ".acf", ".in", ""}
CODE = {".py", ".pyi", ".pyx", ".pxd", ".c", ".h", ".sh"}
MOST_LINES = 600
MOST_COLUMNS = 100


def sources(root):
    """Yield every source file, without what tools made."""
    trees = [path for tree in TREES for path in (root / tree).rglob("*")]
    for path in sorted([*root.iterdir(), *trees]):
        if path.is_file() and path.suffix in SOURCES and not made_by_a_tool(root, path):
            yield path


def made_by_a_tool(root, path):
    parts = path.relative_to(root).parts
    return (
        any(part == "__pycache__" or part.endswith("_cache") for part in parts)
        or parts[:2] == ("tests", ".hypothesis")
        or (parts[0] == "rpcfast" and path.suffix == ".c")
    )


def too_long(path, text):
    """Files stop at 600 lines; generated interfaces are as long as their IDL."""
    if path.suffix in CODE and path.parent.name != "interfaces":
        lines = text.count("\n")
        if lines > MOST_LINES:
            yield f"{lines} lines"


def too_wide(path, text):
    """C only: ruff and cython-lint see to the others."""
    if path.suffix in {".c", ".h"}:
        for number, line in enumerate(text.splitlines(), 1):
            if len(line.expandtabs(8)) > MOST_COLUMNS:
                yield f"line {number} has {len(line.expandtabs(8))} columns"


CYTHON_BANNED = {
    "textual include": re.compile(r"^\s*include\s+[\"']", re.MULTILINE),
    "DEF": re.compile(r"^\s*DEF\s+\w+\s*=", re.MULTILINE),
    "IF": re.compile(r"^\s*(IF|ELIF)\s.*:", re.MULTILINE),
    "except *": re.compile(r"\)\s*(noexcept\s*)?except\s*\*"),
}


def banned_in_cython(path, text):
    if path.suffix in {".pyx", ".pxd"}:
        for what, pattern in CYTHON_BANNED.items():
            for found in pattern.finditer(text):
                yield f"{what} on line {text.count(chr(10), 0, found.start()) + 1}"


# Directories that exist on one machine only. Written in two pieces, so that this file passes.
PRIVATE = re.compile(
    r"(?<![\w.$})~-])/" + r"(root|home|Users|work|opt|mnt)/\w" + r"|[A-Za-z]:\\{1,2}" + r"Users\\"
)


def path_of_a_machine(path, text):
    for number, line in enumerate(text.splitlines(), 1):
        if found := PRIVATE.search(line):
            yield f"line {number}: {found[0]!r}"


CHECKS = [too_long, too_wide, banned_in_cython, path_of_a_machine]


def complaints(root, check):
    return [
        f"{path.relative_to(root)}: {what}"
        for path in sources(root)
        for what in check(path, path.read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize("check", CHECKS)
def test_sources(check):
    assert complaints(ROOT, check) == []


def test_the_sources_are_seen():
    """The checks above must not pass because nothing was read."""
    names = {path.relative_to(ROOT).as_posix() for path in sources(ROOT)}
    assert {"setup.py", "pyproject.toml", "rpcfast/errors.py", "csrc/plan.h",
            "tests/lint/test_sources.py", "tests/interop/peers/samba.sh"} <= names
    assert any(name.endswith(".pyx") for name in names)


HOME = "/ho" + "me/someone/file"
DRIVE = "C:\\Us" + "ers\\someone"


@pytest.mark.parametrize(
    ("check", "name", "text"),
    [
        (too_long, "rpcfast/big.py", "x = 1\n" * 601),
        (too_long, "csrc/big.c", "\n" * 601),
        (too_wide, "csrc/wide.h", "/* " + "x" * 100 + " */\n"),
        (too_wide, "csrc/wide.c", "\t" * 13 + "\n"),
        (banned_in_cython, "rpcfast/_core/a.pyx", 'x = 1\ninclude "b.pxi"\n'),
        (banned_in_cython, "rpcfast/_core/a.pxd", "DEF SIZE = 4\n"),
        (banned_in_cython, "rpcfast/_core/a.pyx", "IF UNAME_SYSNAME == 'x':\n    pass\n"),
        (banned_in_cython, "rpcfast/_core/a.pyx", "cdef int f() except *:\n    pass\n"),
        (banned_in_cython, "rpcfast/_core/a.pxd", "cdef void f(int a) except*\n"),
        (path_of_a_machine, "rpcfast/a.py", f"open('{HOME}')\n"),
        (path_of_a_machine, "tests/run.sh", f"cd {HOME}\n"),
        (path_of_a_machine, ".ci/run", f"PATH={HOME}\n"),
        (path_of_a_machine, "README.md", f"see {DRIVE}\n"),
    ],
)
def test_a_bad_sample_is_found(tmp_path, check, name, text):
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    assert len(complaints(tmp_path, check)) == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("rpcfast/fine.py", "x = 1\n" * 600),
        ("rpcfast/interfaces/long.py", "x = 1\n" * 900),
        ("rpcfast/_core/a.pyx", "cdef int f() except -1:\n    if a: return 1\n"),
        ("rpcfast/_core/made.c", "\n" * 9999),
        ("README.md", "/usr/bin/python3 $STATE/home/x https://example.org/home/x\n"),
    ],
)
def test_a_good_sample_passes(tmp_path, name, text):
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    assert [found for check in CHECKS for found in complaints(tmp_path, check)] == []
