"""The example of replication: ranges, versions, and servers that do not keep to what they said."""

from __future__ import annotations

import hashlib
import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from rpcfast import testing
from rpcfast.examples import frs2, progress
from rpcfast.examples.files import Status
from rpcfast.interfaces.frs2 import FrsTransport
from runtime.movers import LARGE, World, octets, refused, rewrite, run, server_process, serving


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with serving(tmp_path) as made:
        yield made


def test_the_plain_calls_give_what_the_pipes_give(world: World) -> None:
    data = octets(100_000)
    (world.path / "name").write_bytes(data)
    with world.client(FrsTransport) as client:
        frs2.establish(client)
        update = frs2.find(client, "name")
        begun = client.InitializeFileTransferAsync(frs2.CONNECTION, update, 0, 0, bufferSize=1000)
        assert (begun.rdcFileInfo.fileSizeEstimate, begun.isEndOfFile) == (len(data), 0)
        got, ended = bytes(begun.dataBuffer), 0
        while not ended:
            answer = client.RawGetFileData(begun.serverContext, bufferSize=30_000)
            got, ended = got + bytes(answer.dataBuffer), answer.isEndOfFile
        assert got == data
        with refused(Status.HANDLE_EOF):
            client.RawGetFileData(begun.serverContext, bufferSize=1)
        client.RdcClose(begun.serverContext)

        begun = client.InitializeFileTransferAsync(frs2.CONNECTION, update, 1, 0, bufferSize=0)
        needs = [(99_000, 1000), (5, 70_000), (0, 1)]
        client.RdcPushSourceNeeds(begun.serverContext, [need(*both) for both in needs])
        got = b""
        while some := client.RdcGetFileData(begun.serverContext, bufferSize=4096).dataBuffer:
            assert len(some) <= 4096
            got += bytes(some)
        wanted = b"".join(data[offset : offset + size] for offset, size in needs)
        assert got == wanted
        client.RdcPushSourceNeeds(begun.serverContext, [need(*both) for both in needs])
        piped = io.BytesIO()
        client.RdcGetFileDataAsync(begun.serverContext, bytePipe=piped)
        assert piped.getvalue() == wanted
        client.RdcClose(begun.serverContext)


def need(offset: int, size: int) -> Any:
    return frs2.frs2.FRS_RDC_SOURCE_NEED(needOffset=offset, needSize=size)


def test_all_but_the_end_is_there(world: World) -> None:
    """A part that is whole needs its name only, and an empty one is none."""
    (world.path / "name").write_bytes(octets(100_000))
    with world.client(FrsTransport) as client:
        frs2.establish(client)
        mark = f"{frs2.find(client, 'name').gvsnVersion:016x}"
        part = world.here / f"target.{mark}.part"
        for nbytes, moved in ((100_000, 0), (0, 100_000)):
            part.write_bytes(octets(100_000)[:nbytes])
            assert frs2.get(client, "name", world.here / "target") == moved
            assert (world.here / "target").read_bytes() == octets(100_000)
            assert os.listdir(world.here) == ["target"]


@pytest.mark.parametrize("nbytes", [5000, 100_000, 100_001])
def test_a_part_that_was_damaged_is_found_out(world: World, nbytes: int) -> None:
    (world.path / "name").write_bytes(octets(100_000))
    with world.client(FrsTransport) as client:
        frs2.establish(client)
        mark = f"{frs2.find(client, 'name').gvsnVersion:016x}"
        (world.here / f"target.{mark}.part").write_bytes(bytes(nbytes))
        with pytest.raises(OSError, match="is not what the server has"):
            frs2.get(client, "name", world.here / "target")
        assert os.listdir(world.here) == []
        assert frs2.get(client, "name", world.here / "target") == 100_000
    assert (world.here / "target").read_bytes() == octets(100_000)


def test_another_version_is_not_gone_on_with(world: World) -> None:
    (world.path / "name").write_bytes(b"a first version")
    (world.here / "target.0123456789abcdef.part").write_bytes(b"a first")
    (world.here / "another.0123456789abcdef.part").write_bytes(b"not of this name")
    with world.client(FrsTransport) as client:
        assert frs2.get(client, "name", world.here / "target") == 15
        frs2.establish(client)
        first = frs2.find(client, "name")
        state = (world.path / "name").stat()
        rewrite(world.path / "name", b"a secondversion")
        if sys.platform != "win32":  # where nothing else tells that it was written to
            os.utime(world.path / "name", ns=(state.st_atime_ns, state.st_mtime_ns))
        second = frs2.find(client, "name")
    assert first.uidVersion == second.uidVersion
    assert first.gvsnVersion < second.gvsnVersion
    assert sorted(os.listdir(world.here)) == ["another.0123456789abcdef.part", "target"]


def test_a_file_that_changes_on_its_way(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is refused at the end, and what was fetched of it never gets the name."""
    name = world.path / "name"
    name.write_bytes(octets(LARGE))

    class Writer(progress.Metered):
        def write(self, data: Any) -> None:
            if not self._bar.done:
                with open(name, "ab") as file:
                    file.write(b"more")
            super().write(data)

    monkeypatch.setattr(frs2, "Metered", Writer)
    with world.client(FrsTransport) as client:
        with refused(Status.FILE_INVALID):
            frs2.get(client, "name", world.here / "target")
        assert not (world.here / "target").exists()
        monkeypatch.undo()
        assert frs2.get(client, "name", world.here / "target") == LARGE + 4
    assert (world.here / "target").read_bytes() == octets(LARGE) + b"more"
    assert os.listdir(world.here) == ["target"]


def test_a_file_that_changes_before_it_is_begun(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    (world.path / "name").write_bytes(octets(100_000))
    find = frs2.find

    def find_and_change(client: Any, name: str) -> Any:
        update = find(client, name)
        rewrite(world.path / "name", b"another version")
        return update

    monkeypatch.setattr(frs2, "find", find_and_change)
    with world.client(FrsTransport) as client:
        with refused(Status.FILE_INVALID):
            frs2.get(client, "name", world.here / "target")
        world.settled()
    assert os.listdir(world.here) == []


@pytest.mark.parametrize(("nbytes", "message"), [
    (0, "is not what the server has"), (999, "is not what the server has"),
    (1001, "more octets than were announced"), (LARGE, "more octets than were announced"),
])  # fmt: skip
def test_a_server_that_gives_another_number_of_octets(
    world: World, nbytes: int, message: str
) -> None:
    """What it announced are 1000."""

    class Liar(frs2.Manager):
        def InitializeFileTransferAsync(self, **request: Any) -> Any:
            answer = super().InitializeFileTransferAsync(**request)
            return {**answer, "dataBuffer": b"", "isEndOfFile": 0}

        def RawGetFileDataAsync(self, serverContext: Any, bytePipe: Any) -> Any:
            yield octets(nbytes)

    (world.path / "name").write_bytes(octets(1000))
    with (
        testing.serve(FrsTransport, Liar(world.folder)) as binding,
        world.client(FrsTransport, binding) as client,
        pytest.raises(OSError, match=message),
    ):
        frs2.get(client, "name", world.here / "target")
    assert not (world.here / "target").exists()
    for name in os.listdir(world.here):
        assert (world.here / name).stat().st_size <= 1000


def test_needs_that_cannot_be_met(world: World) -> None:
    (world.path / "name").write_bytes(octets(1000))
    with world.client(FrsTransport) as client:
        frs2.establish(client)
        update = frs2.find(client, "name")
        raw = client.InitializeFileTransferAsync(frs2.CONNECTION, update, 0, 0, bufferSize=10)
        context = raw.serverContext
        with refused(Status.INVALID_PARAMETER):
            client.RdcPushSourceNeeds(context, [need(0, 1)])
        with refused(Status.INVALID_PARAMETER):
            client.RdcGetFileDataAsync(context, bytePipe=io.BytesIO())
        rdc = client.InitializeFileTransferAsync(frs2.CONNECTION, update, 1, 0, bufferSize=0)
        context = rdc.serverContext
        with refused(Status.INVALID_PARAMETER):
            client.RawGetFileDataAsync(context, bytePipe=io.BytesIO())
        with refused(Status.FRS_RDC_GENERIC):
            client.RdcGetSignatures(context, 1, 0, length=100)
        with refused(Status.INVALID_PARAMETER):
            client.RdcPushSourceNeeds(context, [need(5, 0)])
        client.RdcPushSourceNeeds(context, [need(0, 1)] * 20)
        with refused(Status.INVALID_PARAMETER):
            client.RdcPushSourceNeeds(context, [need(0, 1)])
        some = client.RdcGetFileData(context, bufferSize=100).dataBuffer
        assert bytes(some) == octets(1000)[:1] * 20
        for offset, size in ((1000, 1), (0, 1001), (2**64 - 1, 1), (0, 2**64 - 1), (999, 2)):
            client.RdcPushSourceNeeds(context, [need(offset, size)])
            with refused(Status.FRS_RDC_GENERIC):
                client.RdcGetFileData(context, bufferSize=4096)


def test_the_order_of_replication(world: World) -> None:
    (world.path / "name").write_bytes(b"x")
    manager = frs2.Manager(world.folder)
    with testing.serve(FrsTransport, manager) as binding, world.client(
        FrsTransport, binding
    ) as client:
        with refused(Status.FRS_CONNECTION_INVALID):
            frs2.request(client, 0)
        with refused(Status.FRS_INCOMPATIBLE_VERSION):
            client.EstablishConnection(frs2.REPLICA_SET, frs2.CONNECTION, 0x00040000, 0)
        with refused(Status.FRS_CONNECTION_INVALID):
            client.EstablishConnection(frs2.CONNECTION, frs2.CONNECTION, frs2.VERSION, 0)
        client.EstablishConnection(frs2.REPLICA_SET, frs2.CONNECTION, frs2.VERSION, 0)
        with refused(Status.FRS_CONTENTSET_NOT_FOUND):
            frs2.request(client, 0)
        client.EstablishSession(frs2.CONNECTION, frs2.CONTENT_SET)
        update = frs2.request(client, 0).frsUpdate[0]
        assert (update.name, update.present, update.hash) == ("name", 1, bytes(20))
        named = frs2.request(client, update.gvsnVersion - 1, with_hash=True).frsUpdate[0]
        assert named.hash == hashlib.sha1(b"x").digest()
        # an interval has its upper end and not its lower one
        assert len(frs2.request(client, 0, update.gvsnVersion).frsUpdate) == 1
        assert len(frs2.request(client, update.gvsnVersion).frsUpdate) == 0
        with refused(Status.FILE_NOT_FOUND):
            update.uidVersion ^= 1
            client.InitializeFileTransferAsync(frs2.CONNECTION, update, 0, 0, bufferSize=0)


def test_more_files_than_one_answer_holds(world: World) -> None:
    names = [f"file {number}" for number in range(frs2.CREDITS + 44)]
    for name in names:
        (world.path / name).write_bytes(name.encode())
    for name in names:  # all of one time: their versions differ all the same
        os.utime(world.path / name, ns=(0, 2**62))
    with world.client(FrsTransport) as client:
        frs2.establish(client)
        first = frs2.request(client, 0)
        assert len(first.frsUpdate) == frs2.CREDITS
        rest = frs2.request(client, first.gvsnVersion)
        found = [update.name for update in [*first.frsUpdate, *rest.frsUpdate]]
        assert sorted(found) == sorted(names)
        for name in (found[0], found[-1]):
            frs2.get(client, name, world.here / "target")
            assert (world.here / "target").read_text() == name
        with pytest.raises(FileNotFoundError):
            frs2.get(client, "another", world.here / "other")


def test_a_server_is_killed_and_comes_back(
    world: World, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """The transfer goes on with another process that serves the same files."""
    data = octets(LARGE)
    (world.path / "name").write_bytes(data)
    target = world.here / "target"
    with server_process("frs2", world.path) as (child, binding):

        class Killer(progress.Metered):
            def write(self, octets: Any) -> None:
                super().write(octets)
                if self._bar.done > 2 << 20:
                    child.kill()

        monkeypatch.setattr(frs2, "Metered", Killer)
        assert frs2.main(["get", "name", str(target), "--binding", binding]) == 1
        monkeypatch.undo()
    assert capfd.readouterr().err.startswith("failed: the ")
    (kept,) = os.listdir(world.here)
    missing = LARGE - (world.here / kept).stat().st_size
    assert 0 < missing < LARGE - (2 << 20)
    with server_process("frs2", world.path) as (_, binding):
        got = run("frs2", "get", "name", target, "--binding", binding, "--progress")
        none = run("frs2", "get", "nothing", target, "--binding", binding)
    assert got.returncode == 0, got.stderr
    assert "#" * 30 + " 100%  24.0 MiB" in got.stderr
    assert none.returncode == 1
    assert none.stderr == "failed: the server has no file 'nothing'\n"
    assert target.read_bytes() == data
