"""The programs of the README run, and print what it says."""

import json
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


def test_codec_and_impacket(tmp_path):
    """One after the other, with the octets of a ticket that somebody else has made."""
    path = ROOT / "tests" / "vectors" / "data" / "samba-pac.jsonl"
    ticket = next(json.loads(line) for line in path.read_text().splitlines())
    blocks = [f"blob = bytes.fromhex({ticket['hex']!r})\n", *programs("Only the codec"),
              *programs("For programs that use impacket")]  # fmt: skip
    assert len(blocks) == 4
    blocks.append("print(reply == replies[1], same == users, rids, names)")
    said = run("\n".join(blocks), tmp_path)
    assert said[-1] == "True True [500] ['Administrator']"
    assert len(said) == 3
