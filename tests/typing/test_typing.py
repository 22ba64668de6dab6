"""mypy over small programs: it knows what the generated modules say, and nothing else is wrong."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
PIPEPEER = ROOT / "tests" / "vectors" / "data" / "pipepeer.idl"
EXPECTED = re.compile(r"#\s*(reveals|error:)\s*(.+?)\s*$")
REVEALED = re.compile(r'^(.+?):(\d+): note: Revealed type is "(.*)"$')
HOMES = re.compile(r"builtins\.|rpcfast\.interfaces\.|rpcfast\._core\.values\.")
ERROR = re.compile(r"^(.+?):(\d+): error: .*\[([\w-]+)\]$")


def expectations(text: str) -> dict[tuple[int, str], str]:
    """Read the comments of a program: (line, kind) -> what mypy has to say there."""
    found = {}
    for number, line in enumerate(text.splitlines(), 1):
        match = EXPECTED.search(line)
        if match:
            found[number, match[1].rstrip(":")] = match[2]
    return found


def statements(output: str, program: Path) -> dict[tuple[int, str], str]:
    """Read mypy's output about a program the same way."""
    revealed: dict[tuple[int, str], str] = {}
    errors: dict[int, set[str]] = {}
    for line in output.splitlines():
        if not line.startswith(f"{program}:"):
            continue
        if match := REVEALED.match(line):
            revealed[int(match[2]), "reveals"] = HOMES.sub("", match[3])
        elif match := ERROR.match(line):
            errors.setdefault(int(match[2]), set()).add(match[3])
    for number, codes in errors.items():
        revealed[number, "error"] = ", ".join(sorted(codes))
    return revealed


def mypy(tmp_path: Path, *files: Path) -> str:
    """Run mypy --strict with the package and tmp_path to import from."""
    pytest.importorskip("mypy", reason="pip install 'rpcfast[lint]' brings mypy")
    (tmp_path / "mypy.ini").write_text("[mypy]\n")
    command = [
        sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--no-pretty",
        "--cache-dir", str(tmp_path / "cache"), *map(str, files),
    ]
    environment = {**os.environ, "MYPYPATH": os.pathsep.join((str(ROOT), str(tmp_path)))}
    done = subprocess.run(
        command, capture_output=True, text=True, cwd=tmp_path, env=environment, check=False
    )
    return done.stdout + done.stderr


@pytest.mark.parametrize("name", ["calls", "streams"])
def test_mypy_knows_calls(name: str, tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "rpcfast", "idl", str(PIPEPEER), "-o", tmp_path / "pipepeer.py"],
        cwd=ROOT, check=True,
    )
    program = HERE / "examples" / f"{name}.py"
    output = mypy(tmp_path, program)
    expected = expectations(program.read_text())
    stated = statements(output, program)
    for key, text in expected.items():
        if text == "any" and key in stated:
            stated[key] = "any"  # which error it is depends on how the signature is written
    assert stated == expected, output


def test_generated_stubs_are_strict(tmp_path: Path) -> None:
    folder = ROOT / "rpcfast" / "interfaces"
    output = mypy(tmp_path, *sorted(folder.glob("*.pyi")))
    assert [line for line in output.splitlines() if line.startswith(str(folder))] == []
