"""The file of the name service: several processes, what is no such file, where it is."""

from __future__ import annotations

import os
import signal
import sqlite3
import stat
import subprocess
import sys
import uuid
from pathlib import Path

import pytest

from rpcfast import NameService, NameServiceError
from rpcfast.runtime.nameservice import SQLite
from rpcfast.runtime.nameservice.entry import from_text
from rpcfast.runtime.nameservice.sqlite import VARIABLE

INTERFACE = (uuid.UUID(int=1), 1, 0)
UNAVAILABLE = 1762

EXPORTS = """
import sys, uuid
from rpcfast.runtime.nameservice import NameService, SQLite
ns = NameService(SQLite(sys.argv[1]))
print("ready", flush=True)
sys.stdin.readline()
for number in range(15):
    ns.export("/.:/both", (uuid.UUID(int=1), 1, 0), [f"ncacn_ip_tcp:{sys.argv[2]}-{number}"])
"""

DIES = """
import os, signal, sys
from rpcfast.runtime.nameservice import Entry, SQLite
from rpcfast.runtime.nameservice import sqlite
file = SQLite(sys.argv[1])
def write_and_die(database):
    names = [("/.:/%d" % number, "x" * 10_000) for number in range(1000)]
    database.execute("PRAGMA cache_size = 1")  # so that it is in the file before the commit
    database.executemany("INSERT INTO entries VALUES (?, ?)", names)
    os.kill(os.getpid(), signal.SIGKILL)
sqlite._read = lambda database, name: write_and_die(database)
file.update("/.:/a", lambda old: Entry())
"""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "names.sqlite3"


def unavailable(action):
    with pytest.raises(NameServiceError) as caught:
        action()
    assert caught.value.code == UNAVAILABLE


def test_two_processes_lose_nothing(path):
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", EXPORTS, path, name], cwd=path.parent,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )
        for name in ("one", "two")
    ]  # fmt: skip
    for process in processes:
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        process.stdin.write("\n")
        process.stdin.flush()
    for process in processes:
        process.communicate()
        assert process.returncode == 0
    found = {binding.address for binding in NameService(SQLite(path)).entry("/.:/both").bindings}
    assert found == {f"{name}-{number}" for name in ("one", "two") for number in range(15)}


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
def test_a_killed_writer_leaves_nothing(path):
    ns = NameService(SQLite(path))
    ns.export("/.:/a", INTERFACE, ["ncacn_ip_tcp:a"])
    before = ns.entries()
    killed = subprocess.run([sys.executable, "-c", DIES, path], cwd=path.parent, check=False)
    assert killed.returncode == -signal.SIGKILL
    assert path.stat().st_size > 1_000_000, "it had written"
    assert ns.entries() == before
    ns.export("/.:/b", INTERFACE, ["ncacn_ip_tcp:b"])
    assert len(ns.entries()) == 2


def test_a_writer_that_takes_too_long(path, monkeypatch):
    monkeypatch.setattr("rpcfast.runtime.nameservice.sqlite.PATIENCE", 0.05)
    ns = NameService(SQLite(path))
    ns.entry_create("/.:/a")
    busy = sqlite3.connect(path, isolation_level=None)
    busy.execute("BEGIN IMMEDIATE")
    unavailable(lambda: ns.entry_create("/.:/b"))
    assert list(ns.entries()) == ["/.:/a"], "who reads does not wait for who writes"
    busy.close()
    ns.entry_create("/.:/b")


def test_reading_makes_no_file(path):
    assert NameService(SQLite(path)).entries() == {}
    assert not path.exists()
    path.touch()
    assert NameService(SQLite(path)).entries() == {}
    assert path.stat().st_size == 0


@pytest.mark.parametrize("content", [b"no database " * 100, b"SQLite format 3\0" + bytes(2000)])
def test_a_file_that_is_no_database(path, content):
    path.write_bytes(content)
    ns = NameService(SQLite(path))
    unavailable(ns.entries)
    unavailable(lambda: ns.find(INTERFACE).next())
    unavailable(lambda: ns.entry_create("/.:/a"))
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE bookmarks (url TEXT)",
        "PRAGMA application_id = 1",
        "CREATE TABLE entries (name TEXT PRIMARY KEY, content TEXT) WITHOUT ROWID",
    ],
)
def test_a_database_of_something_else(path, statement):
    other = sqlite3.connect(path)
    other.execute(statement)
    other.close()
    content = path.read_bytes()
    ns = NameService(SQLite(path))
    unavailable(ns.entries)
    unavailable(lambda: ns.entry_create("/.:/a"))
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON entries BEGIN DELETE FROM entries; END",
        "CREATE VIEW v AS SELECT 1",
        "PRAGMA user_version = 2",
    ],
)
def test_a_file_that_somebody_changed(path, statement):
    ns = NameService(SQLite(path))
    ns.entry_create("/.:/a")
    other = sqlite3.connect(path)
    other.execute(statement)
    other.close()
    unavailable(ns.entries)
    unavailable(lambda: ns.entry_create("/.:/b"))


def test_a_truncated_file(path):
    """It is all there, since the last page is not full, or it is an error; never a part."""
    ns = NameService(SQLite(path))
    ns.export("/.:/a", INTERFACE, [f"ncacn_ip_tcp:host{number}" for number in range(100)])
    whole, before, codes = path.read_bytes(), ns.entries(), set()
    for size in range(512, len(whole), 512):
        path.write_bytes(whole[:size])
        try:
            assert ns.entries() == before
        except NameServiceError as error:
            codes.add(error.code)
    assert codes == {UNAVAILABLE}


GOOD = '{"kind": "%s", "exports": %s, "objects": %s, "members": %s, "elements": %s}'
UUID = str(uuid.UUID(int=1))


@pytest.mark.parametrize(
    "content",
    [
        "", "{", "null", "[]", "1", "{}", "[" * 100_000, "1" * 5000,
        GOOD % ("queue", "[]", "[]", "[]", "[]"),
        GOOD % ("server", "1", "[]", "[]", "[]"),
        GOOD % ("server", "[[1, 2]]", "[]", "[]", "[]"),
        GOOD % ("server", f'[["{UUID},1.0", "x:y"]]', "[]", "[]", "[]"),
        GOOD % ("server", f'[["{UUID},1.65536", "ncalrpc:"]]', "[]", "[]", "[]"),
        GOOD % ("server", f'[["{UUID},1", "ncalrpc:"]]', "[]", "[]", "[]"),
        GOOD % ("server", '[["x,1.0", "ncalrpc:"]]', "[]", "[]", "[]"),
        GOOD % ("server", "[]", '["x"]', "[]", "[]"),
        GOOD % ("server", "[]", "[1]", "[]", "[]"),
        GOOD % ("group", "[]", "[]", '["x"]', "[]"),
        GOOD % ("group", "[]", "[]", '[["/.:/a"]]', "[]"),
        GOOD % ("profile", "[]", "[]", "[]", '[[null, "/.:/a", "0", ""]]'),
        GOOD % ("profile", "[]", "[]", "[]", '[[null, "/.:/a", 0, null]]'),
        GOOD % ("profile", "[]", "[]", "[]", '[[null, "/.:/a"]]'),
        GOOD % ("profile", "[]", "[]", "[]", '[[0, "/.:/a", 0, ""]]'),
        None, b"\xff", 5,
    ],
)  # fmt: skip
def test_an_entry_that_cannot_be_read(path, content):
    ns = NameService(SQLite(path))
    ns.entry_create("/.:/a")
    other = sqlite3.connect(path)
    other.execute("UPDATE entries SET content = ?", (content,))
    other.commit()
    other.close()
    for action in (ns.entries, lambda: ns.entry("/.:/a"), lambda: ns.find(entry="/.:/a")):
        unavailable(action)


def test_the_samples_above_have_one_fault_each():
    assert from_text(GOOD % (
        "profile", f'[["{UUID},1.0", "ncalrpc:"]]', f'["{UUID}"]', '["/.:/a"]',
        f'[["{UUID},1.0", "/.:/a", 0, ""]]',
    )).kind == "profile"  # fmt: skip


@pytest.mark.skipif(os.name != "posix", reason="modes of files are POSIX's")
def test_the_file_is_its_users_alone(tmp_path):
    path = tmp_path / "state" / "names.sqlite3"
    NameService(SQLite(path)).entry_create("/.:/a")
    assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0
    assert stat.S_IMODE(path.parent.stat().st_mode) & 0o077 == 0


def test_where_the_file_is(tmp_path, monkeypatch):
    monkeypatch.setenv(VARIABLE, str(tmp_path / "variable"))
    assert SQLite(tmp_path / "argument").path == tmp_path / "argument"
    assert SQLite().path == tmp_path / "variable"
    monkeypatch.delenv(VARIABLE)
    if sys.platform not in ("win32", "darwin"):
        monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
        assert SQLite().path == tmp_path / "rpcfast" / "names.sqlite3"
        monkeypatch.delenv("XDG_STATE_HOME")
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    assert tmp_path in SQLite().path.parents
    NameService().entry_create("/.:/a")
    assert list(NameService(SQLite(SQLite().path)).entries()) == ["/.:/a"]


def no_home():
    raise RuntimeError("no home directory")


def test_no_place_for_the_file(monkeypatch):
    for variable in (VARIABLE, "XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(Path, "home", no_home)
    unavailable(SQLite)


def test_odd_paths(tmp_path):
    for name in ("with ?mode=memory&x", "a#b%20c", "ü", "'"):
        path = tmp_path / name
        NameService(SQLite(path)).entry_create("/.:/a")
        assert path.is_file()
    unavailable(lambda: NameService(SQLite(str(tmp_path / "a\0b"))).entry_create("/.:/a"))
