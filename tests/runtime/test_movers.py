"""The examples that move files: whole files both ways, cuts, rundown, and names that lead out.

No independent client of these pipes is at hand; what the calls carry is compared with octets that
were laid out by the rules of NDR, and by `tests/vectors` and the interop tests of the interfaces.
"""

from __future__ import annotations

import contextlib
import copy
import hashlib
import io
import os
import re
import struct
import sys
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import rpcfast
from rpcfast.examples import efsr, frs2
from rpcfast.examples.files import Folder, Part, Status
from rpcfast.interfaces.efsr import efsrpc
from rpcfast.interfaces.frs2 import FrsTransport
from runtime.movers import LARGE, Cut, World, octets, refused, serving

SIZES = [0, 1, 100_000, (3 << 20) + 7]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with serving(tmp_path) as made:
        yield made


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
        octets, rest = joined(last_stub(bytes(proxy.seen), 3))
    assert (octets, rest) == (b"xyzuv", bytes(4))  # the result, ERROR_SUCCESS
    assert (world.here / "one").read_bytes() == b"xyzuv"


def last_stub(seen: bytes, call_id: int) -> bytes:
    """Put together the stub of a response that was said in any number of fragments."""
    stub = b""
    while seen:
        size, auth, call = struct.unpack_from("<8xHHL", seen)
        if seen[2] == 2 and call == call_id:
            stub += seen[24 : size - auth]
        seen = seen[size:]
    return stub


def joined(stub: bytes) -> tuple[bytes, bytes]:
    """Read the chunks of a pipe of octets to the one of none; gives them and what follows."""
    octets, at = b"", 0
    while count := int.from_bytes(stub[at : at + 4], "little"):
        octets += stub[at + 4 : at + 4 + count]
        at = -(-(at + 4 + count) // 4) * 4
    return octets, stub[at + 4 :]


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
        files = [
            efs.EfsRpcOpenFileRaw("name", 0), efs.EfsRpcOpenFileRaw("begun", efsr.CREATE_FOR_IMPORT)
        ]  # fmt: skip
        frs2.establish(frs)
        begun = frs.InitializeFileTransferAsync(
            frs2.CONNECTION, frs2.find(frs, "name"), 0, 0, bufferSize=9
        )
        assert all(files) and begun.serverContext
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
            stranger.EfsRpcReadFileRaw(copy.copy(reading), EfsOutPipe=sink)
        client.EfsRpcWriteFileRaw(writing, b"octets")
        with refused(Status.INVALID_PARAMETER):  # it has been written
            client.EfsRpcWriteFileRaw(writing, b"others")
        for _ in range(2):
            client.EfsRpcReadFileRaw(reading, EfsOutPipe=sink)
        octets_of_it = copy.copy(reading)
        client.EfsRpcCloseRaw(reading)
        with refused(rpcfast.status_number("nca_s_fault_context_mismatch")):
            client.EfsRpcReadFileRaw(octets_of_it, EfsOutPipe=sink)
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
