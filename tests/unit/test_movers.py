"""The examples that move files: whole files both ways, cuts, rundown, and names that lead out.

No independent client of these pipes is at hand; what the calls carry is compared with octets that
were laid out by the rules of NDR, and by `tests/vectors` and the interop tests of the interfaces.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import io
import os
import random
import re
import socket
import subprocess
import sys
import threading
import time
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import rpcfast
from rpcfast import testing
from rpcfast.examples import command, efsr, files, frs2, progress
from rpcfast.examples.files import Folder, Part, Status
from rpcfast.interfaces.efsr import efsrpc
from rpcfast.interfaces.frs2 import FrsTransport

SIZES = [0, 1, 100_000, (3 << 20) + 7]
#: More than the buffers of two sockets hold, so that a cut is one in the middle.
LARGE = 24 << 20
SEED = 20_240_817


@functools.cache
def octets(nbytes: int) -> bytes:
    """Make octets that are like no others of the file."""
    return random.Random(SEED + nbytes).randbytes(nbytes)


def rewrite(path: Path, data: bytes) -> None:
    """Write to a file so late that the clock of the file system has moved on."""
    before = frs2.stamp(path.stat())
    while frs2.stamp(path.stat()) == before:
        path.write_bytes(data)


class World:
    """A folder that is served, and a place for what a client fetches."""

    def __init__(self, path: Path) -> None:
        (path / "served").mkdir()
        (path / "here").mkdir()
        self.here = path / "here"
        self.folder = Folder(path / "served")
        self.path = self.folder.path
        self.efsr = self.frs2 = ""

    def client(self, interface: Any, binding: str = "", **options: Any) -> Any:
        binding = binding or (self.efsr if interface is efsrpc else self.frs2)
        return rpcfast.connect(binding, interface, max_fragment=65528, timeout=20.0, **options)

    def settled(self) -> None:
        """Wait until the server has nothing open, and make sure that no part is left."""
        deadline = time.monotonic() + 10
        while self.folder.open_files:
            assert time.monotonic() < deadline, "the rundown did not come"
            time.sleep(0.01)
        assert [name for name in os.listdir(self.path) if name.endswith(".part")] == []


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    with (
        testing.serve(efsrpc, efsr.Manager(made.folder), max_fragment=65528) as made.efsr,
        testing.serve(FrsTransport, frs2.Manager(made.folder), max_fragment=65528) as made.frs2,
    ):
        yield made
    made.settled()


class Cut:
    """A proxy for one connection, that ends when so many octets have gone one way."""

    def __init__(self, binding: str, *, up: float = float("inf"), down: float = float("inf")):
        port = int(re.findall(r"\[(\d+)\]", binding)[0])
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.settimeout(20)
        self.binding = f"ncacn_ip_tcp:127.0.0.1[{self._listener.getsockname()[1]}]"
        self.seen = bytearray()  # the first octets that the server said
        self._thread = threading.Thread(target=self._serve, args=(port, up, down))
        self._thread.start()

    def _serve(self, port: int, up: float, down: float) -> None:
        with self._listener:
            near, _ = self._listener.accept()
        with near, socket.create_connection(("127.0.0.1", port)) as far:
            upwards = threading.Thread(target=self._pump, args=(near, far, up))
            upwards.start()
            self._pump(far, near, down, self.seen)
            upwards.join()

    def _pump(self, source: Any, sink: Any, limit: float, seen: Any = None) -> None:
        with contextlib.suppress(OSError):
            while limit > 0 and (data := source.recv(65536)):
                if seen is not None and len(seen) < 4096:
                    seen += data
                sink.sendall(data)
                limit -= len(data)
        for sock in (source, sink):
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)

    def __enter__(self) -> Cut:
        return self

    def __exit__(self, *error: object) -> None:
        self._thread.join()


@contextlib.contextmanager
def refused(*numbers: int) -> Iterator[None]:
    """Expect a status, or the fault of its number."""
    with pytest.raises((rpcfast.StatusError, rpcfast.Fault)) as caught:
        yield
    assert caught.value.status in numbers


# ------------------------------------------------------------------------------ whole files
@pytest.mark.parametrize("nbytes", SIZES)
def test_files_of_any_size(world: World, nbytes: int) -> None:
    data = octets(nbytes)
    (world.here / "source").write_bytes(data)
    with world.client(efsrpc) as client:
        assert efsr.put(client, world.here / "source", "name") == nbytes
        assert (world.path / "name").read_bytes() == data
        assert efsr.get(client, "name", world.here / "one") == nbytes
    with world.client(FrsTransport) as client:
        assert frs2.get(client, "name", world.here / "two") == nbytes
    assert (world.here / "one").read_bytes() == data
    assert (world.here / "two").read_bytes() == data
    assert sorted(os.listdir(world.here)) == ["one", "source", "two"]


def test_another_size_of_fragments(world: World) -> None:
    """A peer that was told of no larger ones takes 5840 octets."""
    data = octets(100_000)
    (world.path / "name").write_bytes(data)
    with rpcfast.connect(world.efsr, efsrpc, timeout=20.0) as client:
        efsr.get(client, "name", world.here / "one")
    assert (world.here / "one").read_bytes() == data


def test_a_file_takes_the_place_of_another(world: World) -> None:
    (world.here / "source").write_bytes(b"new")
    (world.here / "target").write_bytes(b"longer than that")
    (world.path / "name").write_bytes(b"longer than that")
    with world.client(efsrpc) as client:
        efsr.put(client, world.here / "source", "name")
        efsr.get(client, "name", world.here / "target")
    assert (world.path / "name").read_bytes() == (world.here / "target").read_bytes() == b"new"


def test_memory_is_constant(world: World) -> None:
    """Both ends are in this process; what they allocate is far below what they move."""
    with open(world.path / "name", "wb") as file:
        file.truncate(LARGE)
    with world.client(efsrpc) as efs, world.client(FrsTransport) as frs:
        tracemalloc.start()
        try:
            assert efsr.get(efs, "name", world.here / "one") == LARGE
            assert efsr.put(efs, world.here / "one", "again") == LARGE
            assert frs2.get(frs, "name", world.here / "two") == LARGE
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    assert peak < 6 << 20


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


# ------------------------------------------------------------------------- octets by the rules
def test_the_octets_of_the_calls(world: World) -> None:
    """A name is max, offset, actual count and UTF-16; a pipe is count, octets, gap, 0."""
    request = efsrpc["EfsRpcOpenFileRaw"].Request(FileName="ab.c", Flags=efsr.CREATE_FOR_IMPORT)
    assert efsrpc["EfsRpcOpenFileRaw"].encode_request(request) == bytes.fromhex(
        "05000000 00000000 05000000 6100 6200 2e00 6300 0000 0000 01000000"
    )
    (world.path / "name").write_bytes(b"xyzuv")
    with Cut(world.efsr) as proxy:
        with world.client(efsrpc, proxy.binding) as client:
            efsr.get(client, "name", world.here / "one")
        stub = bytes.fromhex("05000000 78797a7576 000000 00000000 00000000")
        assert stub in proxy.seen
    assert (world.here / "one").read_bytes() == b"xyzuv"


# ------------------------------------------------------------------------------------- cuts
def test_a_cut_get_begins_anew(world: World) -> None:
    data = octets(LARGE)
    (world.path / "name").write_bytes(data)
    target = world.here / "target"
    target.write_bytes(b"the old one")
    (world.here / "target.0123456789abcdef.part").write_bytes(b"of a client that was killed")
    with (
        Cut(world.efsr, down=LARGE // 3) as proxy,
        world.client(efsrpc, proxy.binding) as client,
        pytest.raises(rpcfast.TransportError),
    ):
        efsr.get(client, "name", target)
    assert os.listdir(world.here) == ["target"]
    assert target.read_bytes() == b"the old one"
    world.settled()
    with world.client(efsrpc) as client:
        assert efsr.get(client, "name", target) == LARGE
    assert target.read_bytes() == data


def test_a_cut_put_leaves_nothing(world: World) -> None:
    data = octets(LARGE)
    (world.here / "source").write_bytes(data)
    (world.path / "name").write_bytes(b"the old one")
    with (
        Cut(world.efsr, up=LARGE // 3) as proxy,
        world.client(efsrpc, proxy.binding) as client,
        pytest.raises(rpcfast.TransportError),
    ):
        efsr.put(client, world.here / "source", "name")
    world.settled()
    assert os.listdir(world.path) == ["name"]
    assert (world.path / "name").read_bytes() == b"the old one"
    with world.client(efsrpc) as client:
        efsr.put(client, world.here / "source", "name")
    assert (world.path / "name").read_bytes() == data


def test_a_cut_transfer_goes_on(world: World) -> None:
    """Twice it is cut, and what comes the third time is only what was missing."""
    data = octets(LARGE)
    (world.path / "name").write_bytes(data)
    target = world.here / "target"
    had = [0]
    for part in (3, 2):
        with (
            Cut(world.frs2, down=LARGE // part) as proxy,
            world.client(FrsTransport, proxy.binding) as client,
            pytest.raises(rpcfast.TransportError),
        ):
            frs2.get(client, "name", target)
        (kept,) = os.listdir(world.here)
        assert re.fullmatch(r"target\.[0-9a-f]{16}\.part", kept)
        had.append((world.here / kept).stat().st_size)
        assert (world.here / kept).read_bytes() == data[: had[-1]]
    assert 0 < had[1] < had[2] < LARGE
    with world.client(FrsTransport) as client:
        assert frs2.get(client, "name", target) == LARGE - had[2]
    assert os.listdir(world.here) == ["target"]
    assert target.read_bytes() == data


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


def test_a_source_that_fails(world: World) -> None:
    class Broken(io.BytesIO):
        def readinto(self, buffer: Any) -> int:
            if self.tell() > 1 << 20:
                raise RuntimeError("the disk is gone")
            return super().readinto(buffer)

    with world.client(efsrpc) as client:
        with (
            pytest.raises(RuntimeError, match="the disk is gone"),
            efsr.opened(client, "name", efsr.CREATE_FOR_IMPORT) as handle,
        ):
            client.EfsRpcWriteFileRaw(handle, Broken(octets(LARGE)))
        world.settled()
        assert os.listdir(world.path) == []
        (world.path / "name").write_bytes(b"x")
        assert efsr.get(client, "name", world.here / "target") == 1  # the client goes on


def test_a_sink_that_fails(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    (world.path / "name").write_bytes(octets(LARGE))

    def full(self: Any, data: Any) -> None:
        raise OSError(28, "No space left on device")

    with world.client(efsrpc) as client:
        monkeypatch.setattr(Part, "write", full)
        with pytest.raises(OSError, match="No space left"):
            efsr.get(client, "name", world.here / "target")
        monkeypatch.undo()
        assert os.listdir(world.here) == []
        efsr.get(client, "name", world.here / "target")


def test_a_server_whose_disk_is_full(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    (world.here / "source").write_bytes(octets(100_000))

    def full(self: Any, data: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Part, "write", full)
    with world.client(efsrpc) as client:
        handle = client.EfsRpcOpenFileRaw("name", efsr.CREATE_FOR_IMPORT)
        with refused(Status.DISK_FULL):
            client.EfsRpcWriteFileRaw(handle, octets(1000))
        world.settled()  # at once: nobody knows when the client closes
        assert os.listdir(world.path) == []
        client.EfsRpcCloseRaw(handle)
        with refused(Status.DISK_FULL):
            efsr.put(client, world.here / "source", "name")


def test_a_call_that_fails_leaves_no_open_file(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The client closes what it opened, and goes on with its connection."""
    (world.path / "name").write_bytes(octets(1000))

    def fail(*arguments: Any) -> Any:
        raise rpcfast.StatusError(Status.FILE_INVALID)

    with world.client(efsrpc) as client, monkeypatch.context() as patch:
        patch.setattr(efsr, "blocks", fail)
        with refused(Status.FILE_INVALID):
            efsr.get(client, "name", world.here / "target")
        world.settled()
    world.folder._most_open = 0
    with world.client(FrsTransport) as client, refused(Status.TOO_MANY_OPEN_FILES):
        frs2.get(client, "name", world.here / "target")
    assert os.listdir(world.here) == []


# ---------------------------------------------------------------------------------- rundown
def test_rundown(world: World) -> None:
    """A client that goes leaves no open file, and nothing of what it had begun."""
    (world.path / "name").write_bytes(octets(1000))
    with world.client(efsrpc) as efs, world.client(FrsTransport) as frs:
        efs.EfsRpcOpenFileRaw("name", 0)
        efs.EfsRpcOpenFileRaw("begun", efsr.CREATE_FOR_IMPORT)
        frs2.establish(frs)
        frs.InitializeFileTransferAsync(frs2.CONNECTION, frs2.find(frs, "name"), 0, 0, bufferSize=9)
        assert world.folder.open_files == 3
        if os.path.isdir("/proc/self/fd"):
            assert len(descriptors(world.path)) == 3
        assert len(os.listdir(world.path)) == 2
    world.settled()
    assert os.listdir(world.path) == ["name"]
    if os.path.isdir("/proc/self/fd"):
        assert descriptors(world.path) == []


def descriptors(path: Path) -> list[str]:
    """List the files under a directory that this process has open."""
    found = []
    for number in os.listdir("/proc/self/fd"):
        with contextlib.suppress(OSError):
            found.append(os.readlink(f"/proc/self/fd/{number}"))
    return [name for name in found if name.startswith(f"{path}{os.sep}")]


def test_no_more_files_than_the_process_can_bear(world: World) -> None:
    (world.path / "name").write_bytes(b"x")
    world.folder._most_open = 3
    with world.client(efsrpc) as one, world.client(efsrpc) as two:
        handles = [one.EfsRpcOpenFileRaw("name", 0) for _ in range(3)]
        for flags in (0, efsr.CREATE_FOR_IMPORT):
            with refused(Status.TOO_MANY_OPEN_FILES):
                two.EfsRpcOpenFileRaw("name", flags)
        one.EfsRpcCloseRaw(handles[0])
        efsr.get(two, "name", world.here / "target")


def test_a_server_that_was_killed_leaves_parts_that_the_next_one_removes(tmp_path: Path) -> None:
    (tmp_path / "name.0123456789abcdef.part").write_bytes(b"half")
    (tmp_path / "mine.part").write_bytes(b"of somebody else")
    Folder(tmp_path)
    assert os.listdir(tmp_path) == ["mine.part"]


# ---------------------------------------------------------------------------- the handles
def test_a_handle_is_for_one_direction_and_one_client(world: World) -> None:
    (world.path / "name").write_bytes(b"x")
    sink = io.BytesIO()
    with world.client(efsrpc) as client, world.client(efsrpc) as stranger:
        reading = client.EfsRpcOpenFileRaw("name", 0)
        writing = client.EfsRpcOpenFileRaw("new", efsr.CREATE_FOR_IMPORT)
        with refused(Status.INVALID_PARAMETER):
            client.EfsRpcReadFileRaw(writing, EfsOutPipe=sink)
        with refused(Status.INVALID_PARAMETER):
            client.EfsRpcWriteFileRaw(reading, b"octets")
        with refused(rpcfast.status_number("nca_s_fault_context_mismatch")):
            stranger.EfsRpcReadFileRaw(reading, EfsOutPipe=sink)
        client.EfsRpcWriteFileRaw(writing, b"octets")
        with refused(Status.INVALID_PARAMETER):  # it has been written
            client.EfsRpcWriteFileRaw(writing, b"others")
        for _ in range(2):
            client.EfsRpcReadFileRaw(reading, EfsOutPipe=sink)
        client.EfsRpcCloseRaw(reading)
        with refused(rpcfast.status_number("nca_s_fault_context_mismatch")):
            client.EfsRpcReadFileRaw(reading, EfsOutPipe=sink)
    assert sink.getvalue() == b"xx"
    assert (world.path / "new").read_bytes() == b"octets"


def test_a_handle_serves_one_call_at_a_time(world: World) -> None:
    """The second call meets the first one in the middle of the file."""
    (world.path / "name").write_bytes(octets(LARGE))
    with world.client(efsrpc) as client:
        handle = client.EfsRpcOpenFileRaw("name", 0)
        with client.stream.EfsRpcReadFileRaw(handle) as stream:
            digest = hashlib.sha256(next(stream))
            with refused(Status.BUSY):
                client.EfsRpcReadFileRaw(handle, EfsOutPipe=io.BytesIO())
            for chunk in stream:
                digest.update(chunk)
        client.EfsRpcCloseRaw(handle)
    assert digest.digest() == hashlib.sha256(octets(LARGE)).digest()


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


# ------------------------------------------------------------------------------ hostile names
OUTSIDE = [
    "", ".", "..", "../secret", "..\\secret", "/etc/passwd", "\\\\server\\share\\secret",
    "here/../../secret", "./name", "folder/name", "name/", "C:secret", "C:\\secret", "name:stream",
    "name\0", "\0", "na\0me", "..\0", "\ud800", "name\n", "name.0123456789abcdef.part",
    "NAME.0123456789ABCDEF.PART", "n" * 256, "n" * 4096, "n" * 200_000, "\u00fc" * 200,
    "../" * 10_000 + "secret",
]  # fmt: skip


@pytest.mark.parametrize("name", OUTSIDE, ids=lambda name: ascii(name)[:24])
def test_no_name_leads_out(world: World, name: str) -> None:
    (world.path.parent / "secret").write_bytes(b"secret")
    (world.path / "folder").mkdir()
    (world.path / "folder" / "name").write_bytes(b"x")
    before = sorted(world.path.parent.rglob("*"))
    with world.client(efsrpc) as client:
        for flags in (0, efsr.CREATE_FOR_IMPORT):
            with refused(Status.INVALID_NAME):
                client.EfsRpcOpenFileRaw(name, flags)
        (world.path / "good").write_bytes(b"x")  # and the server goes on
        efsr.get(client, "good", world.path.parent / "good")
    assert world.folder.open_files == 0
    gone = {world.path / "good", world.path.parent / "good"}
    assert sorted(set(world.path.parent.rglob("*")) - gone) == before


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
def test_what_is_no_regular_file(world: World) -> None:
    """Links are not followed, neither to read nor to write; a FIFO makes nobody wait."""
    secret = world.path.parent / "secret"
    secret.write_bytes(b"secret")
    (world.path / "folder").mkdir()
    (world.path / "link").symlink_to(secret)
    (world.path / "dangling").symlink_to(world.path.parent / "new")
    (world.path / "inside").symlink_to("name")
    (world.path / "name").write_bytes(b"x")
    os.mkfifo(world.path / "fifo")
    with world.client(efsrpc) as client:
        for name in ("folder", "link", "dangling", "inside", "fifo"):
            with refused(Status.ACCESS_DENIED):
                client.EfsRpcOpenFileRaw(name, 0)
        with refused(Status.ACCESS_DENIED):
            client.EfsRpcOpenFileRaw("folder", efsr.CREATE_FOR_IMPORT)
        (world.here / "source").write_bytes(b"mine")
        for name in ("link", "dangling"):  # a link is replaced, not written through
            efsr.put(client, world.here / "source", name)
            assert not (world.path / name).is_symlink()
    assert secret.read_bytes() == b"secret"
    assert not (world.path.parent / "new").exists()
    assert sorted(name for name, _ in world.folder.files()) == ["dangling", "link", "name"]


def test_a_folder_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NotADirectoryError):
        Folder(tmp_path / "file")
    with pytest.raises(FileNotFoundError):
        Folder(tmp_path / "nothing")


# --------------------------------------------------------------------------- command and bar
def run(module: str, *arguments: Any) -> subprocess.CompletedProcess[str]:
    """Run an example in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", CHILD, module, *map(str, arguments)],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


#: The child finds the package where this process did.
CHILD = f"""
import runpy, sys
sys.path[:] = {sys.path!r}
del sys.argv[0]
runpy.run_module(f"rpcfast.examples.{{sys.argv[0]}}", run_name="__main__", alter_sys=False)
"""


@contextlib.contextmanager
def server_process(module: str, path: Path) -> Iterator[tuple[Any, str]]:
    """Run an example's server on a dynamic endpoint; gives the process and its binding."""
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, module, "serve", str(path), "--binding",
         "ncacn_ip_tcp:127.0.0.1"],
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert child.stdout is not None
    try:
        binding = child.stdout.readline().strip()
        assert binding.startswith("ncacn_ip_tcp:127.0.0.1["), binding
        yield child, binding
    finally:
        child.kill()
        child.wait()
        child.stdout.close()


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
        "the server says: nca_s_server_too_busy",
    ]  # fmt: skip


def test_an_error_that_has_no_number_of_its_own() -> None:
    with pytest.raises(rpcfast.StatusError) as caught, files.statuses():
        raise OSError("something")
    assert caught.value.status == Status.GEN_FAILURE
    with pytest.raises(rpcfast.TransportError), files.statuses():
        raise rpcfast.TransportError("the client is gone")
