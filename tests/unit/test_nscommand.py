"""`python -m rpcfast ns`."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from rpcfast import NameService
from rpcfast.__main__ import main
from rpcfast.runtime.binding.versions import Versions
from rpcfast.runtime.commands import nscommand
from rpcfast.runtime.nameservice import SQLite

IF = "12345778-1234-abcd-ef00-0123456789ac,1.2"
OBJECT = "9d7ce3a4-3c2e-4f58-8d63-21a05a4b0a5e"


@pytest.fixture
def ns(tmp_path, capsys):
    """A function that runs the command line; gives what it prints, or the error it ends with."""

    def run(*words, status=0):
        assert main(["ns", "--file", str(tmp_path / "names"), *words]) == status
        out, err = capsys.readouterr()
        if status:
            assert out == ""
            assert err.startswith("rpcfast ns: ")
            return err
        assert err == ""
        return out

    return run


def test_servers(ns):
    ns("export", "/.:/a", "-i", IF, "-b", "ncacn_ip_tcp:one", "-b", "ncacn_ip_tcp:two[5000]")
    ns("export", "/.:/a", "-o", OBJECT)
    bindings = [f"{OBJECT}@ncacn_ip_tcp:one", f"{OBJECT}@ncacn_ip_tcp:two[5000]"]
    for question in ([], ["/.:/a"], ["-i", IF], ["-o", OBJECT], ["/.:/a", "-i", IF, "-o", OBJECT]):
        assert sorted(ns("lookup", *question).split()) == bindings
    assert "RPC_S_NO_MORE_BINDINGS" in ns("lookup", "-i", IF.replace("1.2", "1.3"), status=1)
    shown = [
        "/.:/a (server)", f"    {IF} ncacn_ip_tcp:one", f"    {IF} ncacn_ip_tcp:two[5000]",
        f"    object {OBJECT}",
    ]  # fmt: skip
    assert ns("show").splitlines() == ns("show", "/.:/a").splitlines() == shown
    assert "RPC_S_INTERFACE_NOT_FOUND" in ns(
        "unexport", "/.:/a", "-i", IF.replace("1.2", "1.0"), status=1
    )
    ns("unexport", "/.:/a", "-i", IF.replace("1.2", "1.0"), "--versions", "compatible")
    assert ns("show").splitlines() == [shown[0], shown[3]]
    ns("unexport", "/.:/a", "-o", OBJECT)
    assert ns("show") == ""
    assert "RPC_S_ENTRY_NOT_FOUND" in ns("show", "/.:/a", status=1)


def test_groups_and_profiles(ns):
    ns("export", "/.:/a", "-i", IF, "-b", "ncacn_ip_tcp:one")
    ns("groups", "add", "/.:/g", "/.:/a", "/.:/b")
    ns("profiles", "add", "/.:/p", "/.:/g", "-i", IF, "-p", "3", "-a", "a note")
    ns("profiles", "add", "/.:/p", "/.:/a")
    assert ns("lookup", "/.:/p", "-i", IF) == ns("lookup", "/.:/g") == "ncacn_ip_tcp:one\n"
    assert ns("groups").splitlines() == ["/.:/g (group)", "    /.:/a", "    /.:/b"]
    assert ns("profiles").splitlines() == [
        "/.:/p (profile)", f"    {IF} priority 3 /.:/g a note", "    default priority 0 /.:/a",
    ]  # fmt: skip
    ns("groups", "remove", "/.:/g", "/.:/a", "/.:/b")
    assert "RPC_S_GROUP_MEMBER_NOT_FOUND" in ns("groups", "remove", "/.:/g", "/.:/a", status=1)
    ns("profiles", "remove", "/.:/p", "/.:/g", "-i", IF)
    ns("profiles", "remove", "/.:/p", "/.:/a")
    assert ns("show", "/.:/p") == "/.:/p (profile)\n"
    for name in ("/.:/a", "/.:/g", "/.:/p"):
        ns("delete", name)
    assert ns("show") == ""


def test_what_is_refused(ns, capsys):
    for words, code in (
        (["export", "/.:/a"], "RPC_S_NOTHING_TO_EXPORT"),
        (["export", "a", "-o", OBJECT], "RPC_S_INVALID_NAME_SYNTAX"),
        (["export", "/.:/a", "-i", IF], "RPC_S_NO_BINDINGS"),
        (["export", "/.:/a", "-i", IF, "-b", "x:y"], "RPC_S_INVALID_RPC_PROTSEQ"),
        (["export", "/.:/a", "-o", "x"], "RPC_S_INVALID_STRING_UUID"),
        (["lookup", "/.:/"], "RPC_S_INCOMPLETE_NAME"),
        (["delete", "/.:/a"], "RPC_S_ENTRY_NOT_FOUND"),
        (["profiles", "add", "/.:/p", "/.:/a", "-p", "1"], "ERROR_INVALID_PARAMETER"),
    ):
        assert code in ns(*words, status=1)
    for words in ([], ["export"], ["lookup", "-i", "x"], ["lookup", "-i", IF.split(",")[0]],
                  ["unexport", "/.:/a", "--versions", "some"], ["groups", "add", "/.:/g"]):
        with pytest.raises(SystemExit) as ended:
            main(["ns", *words])
        assert ended.value.code == 2
        assert "usage: " in capsys.readouterr().err
    assert ns("show") == ""


def test_hostile_texts_do_not_reach_the_terminal(ns, tmp_path):
    names = NameService(SQLite(tmp_path / "names"))
    names.profile_add("/.:/\x1b[2J\n", None, "/.:/\u202eb", 0, "\x07\x9b")
    expected = ["/.:/\\x1b[2J\\n (profile)", "    default priority 0 /.:/\\u202eb \\x07\\x9b"]
    assert ns("show").splitlines() == expected
    assert "\x1b" not in ns("show", "/.:/\x1b", status=1)


def test_the_file_of_the_environment(tmp_path):
    def run(*words, **more):
        return subprocess.run(
            [sys.executable, "-m", "rpcfast", "ns", *words], capture_output=True, text=True,
            cwd=tmp_path, check=False,
            env={**os.environ, "RPCFAST_NAMES": str(tmp_path / "names"), **more},
        )  # fmt: skip

    assert run("groups", "add", "/.:/g", "/.:/é").returncode == 0
    assert list(NameService(SQLite(tmp_path / "names")).entries()) == ["/.:/g"]
    assert run("show", PYTHONIOENCODING="ascii").stdout.split() == ["/.:/g", "(group)", "/.:/\\xe9"]
    (tmp_path / "names").write_bytes(b"no database " * 100)
    done = run("show")
    assert (done.returncode, done.stdout) == (1, "")
    assert "RPC_S_NAME_SERVICE_UNAVAILABLE" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_words_for_versions_are_those_of_the_map():
    names = [version.name.lower().removesuffix("_only") for version in Versions]
    assert names == list(nscommand._VERSIONS)
    assert [*Versions] == [1, 2, 3, 4, 5]
