"""Context handles when their client goes: run down once, and never under a running call."""

from __future__ import annotations

import asyncio
import ctypes
import socket
import struct
import sys
import threading
import time
from typing import Any

import pytest

import rpcfast
from rpcfast import aio, idl
from rpcfast.runtime.server.host import Group
from runtime.ledger import until
from runtime.worlds import served, servers

module = idl.loads("""
    [uuid(2c1d7d0c-2c43-4b0e-9a0f-4b1f5a7f6f01), version(1.0)]
    interface files
    {
        typedef [context_handle] void *file;
        void open([out] file *f);
        void slow([in] file f);
    }
""")


class Log(list[str]):
    """What happened, in order."""

    def until(self, word: str) -> list[str]:
        """Wait for a word, then a little longer for what must not follow."""
        deadline = time.monotonic() + 10
        while word not in self:
            assert time.monotonic() < deadline, self
            time.sleep(0.01)
        time.sleep(0.1)
        return list(self)


class Files:
    """Opens a handle whose rundown is noted, and takes its time over it."""

    def __init__(self) -> None:
        self.log = Log()
        self.running = threading.Event()

    def open(self) -> Any:
        return rpcfast.current_call().open_context("x", lambda _: self.log.append("rundown"))

    def slow(self, *, f: Any) -> None:
        self.running.set()
        time.sleep(0.4)
        self.log.append("done")


class AsyncFiles(Files):
    async def slow(self, *, f: Any) -> None:  # type: ignore[override]
        self.running.set()
        await asyncio.sleep(0.4)
        self.log.append("done")


def leave_in_the_middle(binding: str, files: Files) -> None:
    client = rpcfast.connect(binding, module.files)
    handle = client.open()

    def call() -> None:
        with pytest.raises(rpcfast.RpcError):
            client.slow(handle)

    thread = threading.Thread(target=call)
    thread.start()
    assert files.running.wait(5)
    client.close()
    thread.join()


@pytest.mark.parametrize("manager", [Files, AsyncFiles])
def test_blocking_server(manager: type[Files]) -> None:
    files = manager()
    server = rpcfast.Server()
    server.use_protseq("ncacn_ip_tcp")
    server.register(module.files, files)
    with server.listening():
        leave_in_the_middle(str(server.bindings()[0]), files)
        assert files.log.until("rundown") == ["done", "rundown"]


@pytest.mark.parametrize("manager", [Files, AsyncFiles])
def test_asyncio_server(manager: type[Files]) -> None:
    async def main() -> list[str]:
        files = manager()
        server = aio.Server()
        server.use_protseq("ncacn_ip_tcp")
        server.register(module.files, files)
        async with server.listening():
            binding = str(server.bindings()[0])
            await asyncio.to_thread(leave_in_the_middle, binding, files)
            return await asyncio.to_thread(files.log.until, "rundown")

    assert asyncio.run(main()) == ["done", "rundown"]


def test_a_handle_that_comes_too_late_is_run_down_at_once() -> None:
    group = Group(1, "ncacn_ip_tcp", "")
    group.end()
    log: list[str] = []
    group.contexts.open("x", "", module.files.uuid, log.append)
    assert log == ["x"]


def deafen(sock: socket.socket) -> None:
    """Have the system drop whatever arrives for a socket, as a network that is cut would."""
    drop_all = ctypes.create_string_buffer(struct.pack("=HBBI", 0x06, 0, 0, 0))  # return 0
    program = struct.pack("@HP", 1, ctypes.addressof(drop_all))
    sock.setsockopt(socket.SOL_SOCKET, 26, program)  # SO_ATTACH_FILTER


@pytest.mark.skipif(sys.platform != "linux", reason="packets are dropped by a filter of Linux")
@servers
def test_a_client_that_cannot_be_reached(server_world: str) -> None:
    """[H-14] The system finds out, as `keep_alive` says; each handle is run down once then."""
    files = Files()
    with served(server_world, (module.files, files), keep_alive=1) as (binding, server):
        lost, there = (rpcfast.connect(binding, module.files) for _ in range(2))
        with lost, there:
            handles = [lost.open() for _ in range(3)]
            for channel in list(server.channels):
                accepted = sock_of(channel)
                assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE) == 1
                accepted.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPCNT, 1)  # instead of five
            for channel in lost._association._all:
                deafen(channel.driver.sock)
            until(lambda: len(files.log) == 3)
            (kept,) = server.channels
            assert kept.peer == "{}:{}".format(*sock_name(there))
            handles.append(there.open())
            assert all(handles)  # the lost one hears nothing of it
    assert files.log == ["rundown"] * 4


def sock_of(channel: Any) -> Any:
    transport = getattr(channel.driver, "transport", None)
    return channel.driver.sock if transport is None else transport.get_extra_info("socket")


def sock_name(client: Any) -> Any:
    (channel,) = client._association._all
    return channel.driver.sock.getsockname()
