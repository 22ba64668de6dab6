"""The command line of the examples that move files, and their progress bar."""

from __future__ import annotations

import io
import os
import re
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import rpcfast
from rpcfast.examples import command, efsr, files, frs2, progress
from rpcfast.examples.files import Status
from runtime.movers import World, octets, run, server_process, serving


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with serving(tmp_path) as made:
        yield made


def test_the_command_line(world: World) -> None:
    data = octets(100_000)
    (world.here / "source").write_bytes(data)
    with server_process("efsr", world.path) as (_, binding):
        put = run("efsr", "put", world.here / "source", "name", "--binding", binding)
        got = run("efsr", "get", "name", world.here / "one", "--binding", binding, "--progress")
        bad = run("efsr", "get", "../name", world.here / "two", "--binding", binding)
    assert (put.returncode, put.stdout, put.stderr) == (0, "", "")  # no terminal, no bar
    assert (got.returncode, got.stdout) == (0, "")
    assert re.search(r"\nname +97\.7 KiB +[\d.,]+ [KMG]iB/s *\n$", got.stderr)
    assert (bad.returncode, bad.stderr) == (1, "the server says: INVALID_NAME\n")
    assert (world.here / "one").read_bytes() == (world.path / "name").read_bytes() == data
    assert sorted(os.listdir(world.here)) == ["one", "source"]


@pytest.mark.parametrize("module", [efsr, frs2])
def test_nobody_serves(module: Any, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    arguments = ["get", "name", str(tmp_path / "x"), "--binding", f"ncacn_ip_tcp:127.0.0.1[{port}]"]
    assert module.main(arguments) == 1
    assert capfd.readouterr().err.startswith("failed: ")
    assert module.main(["serve", str(tmp_path / "nothing")]) == 1
    assert os.listdir(tmp_path) == []


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_bar() -> None:
    terminal = Terminal()
    with progress.Bar("a name that is too long for the line", 4096, 1024, out=terminal) as bar:
        for _ in range(3):
            bar.add(1024)
    first, *_, last = terminal.getvalue().split("\r")[1:]
    assert first.startswith("a name that is too long~ " + "#" * 15 + "." * 15 + "  50%  2.0 KiB")
    assert last.startswith("a name that is too long~ " + "#" * 30 + " 100%  4.0 KiB")
    assert last.endswith("\n")
    for shown, out in ((False, Terminal()), (None, io.StringIO())):
        with progress.Bar("name", 1, shown=shown, out=out) as bar:
            bar.add(1)
        assert out.getvalue() == ""
    empty = Terminal()
    with progress.Bar("name", 0, out=empty):
        pass
    assert "100%  0 octets" in empty.getvalue()


def test_every_status_has_a_name(capfd: pytest.CaptureFixture[str]) -> None:
    def fail(error: Exception) -> int:
        def act() -> None:
            raise error

        return command.run(act)

    assert fail(rpcfast.StatusError(Status.BUSY)) == fail(rpcfast.Fault(112)) == 1
    assert fail(rpcfast.Fault(0x1C010014)) == 1
    assert fail(KeyboardInterrupt()) == 130  # type: ignore[arg-type]
    assert capfd.readouterr().err.splitlines() == [
        "the server says: BUSY", "the server says: DISK_FULL",
        "the server says: nca_s_server_too_busy 0x1c010014: "
        "the server is too busy to take the call",
    ]  # fmt: skip


def test_an_error_that_has_no_number_of_its_own() -> None:
    with pytest.raises(rpcfast.StatusError) as caught, files.statuses():
        raise OSError("something")
    assert caught.value.status == Status.GEN_FAILURE
    with pytest.raises(rpcfast.TransportError), files.statuses():
        raise rpcfast.TransportError("the client is gone")
