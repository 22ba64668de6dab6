"""The programs of the README run, and print what it says."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def programs(section):
    """Give the Python of a section of the README."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    found = re.search(rf"^## {section}\n(.*?)^## ", text, re.MULTILINE | re.DOTALL)
    return BLOCK.findall(found[1])


def run(code, folder):
    """Run a program in a process of its own; gives the lines it prints."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, cwd=folder,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


def test_pipes(tmp_path):
    manager, client = programs("Pipes")
    assert run(manager + client, tmp_path) == ["499999.5", "499999.5", "1000000", "1000000"]
    for code in (manager[manager.index("class") :], client):
        assert len(code.splitlines()) <= 25


def test_testing(tmp_path):
    (code,) = programs("Testing")
    assert run(code, tmp_path) == [
        "nca_s_server_too_busy 0x1c010014: the server is too busy to take the call 42 always this",
        "['AddOne', 'AddOne', 'TestCall']",
    ]  # fmt: skip
    assert len(code.splitlines()) <= 15
