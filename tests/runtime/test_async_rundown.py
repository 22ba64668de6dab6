"""Rundown routines that are coroutines: awaited, once each, in both worlds."""

from __future__ import annotations

import asyncio
import logging
import threading
from typing import Any

import pytest

import rpcfast
from rpcfast import aio, idl
from rpcfast.runtime.contexthandles.contexts import ContextTable
from runtime.ledger import nothing_left, until
from runtime.worlds import on, served, servers

module = idl.loads("""
    [uuid(2c1d7d0c-2c43-4b0e-9a0f-4b1f5a7f6f02), version(1.0)]
    interface drawers
    {
        typedef [context_handle] void *drawer;
        drawer open([in] long n);
        drawer open_token([in] long n);
        void shut([in, out] drawer *d);
    }
""")


class Drawer:
    """Takes its time over its rundown, if there is a gate."""

    def __init__(self, manager: Any, n: int) -> None:
        self.manager, self.n = manager, n

    async def rundown(self) -> None:
        await self.manager.run_down(self.n)


class Drawers:
    def __init__(self) -> None:
        self.begun: list[int] = []
        self.ended: list[int] = []
        self.threads: set[str] = set()
        self.gate = threading.Event()
        self.gate.set()
        self.during: Any = None  # awaited by each rundown

    async def run_down(self, n: int) -> None:
        self.threads.add(threading.current_thread().name)
        self.begun.append(n)
        while not self.gate.is_set():
            await asyncio.sleep(0.005)
        if self.during is not None:
            await self.during(n)
        self.ended.append(n)

    def open(self, *, n: int) -> Any:
        return Drawer(self, n)

    def open_token(self, *, n: int) -> Any:
        return rpcfast.current_call().open_context(n, self.run_down)

    def shut(self, *, d: Any) -> None: ...


class AsyncDrawers(Drawers):
    async def open(self, *, n: int) -> Any:  # type: ignore[override]
        return Drawer(self, n)


managers = pytest.mark.parametrize("kind", [Drawers, AsyncDrawers])


def opened(binding: str, drawers: Drawers) -> None:
    """Open three drawers, shut one, and leave."""
    with rpcfast.connect(binding, module.drawers) as client:
        handles = [client.open(1), client.open(2), client.open_token(3)]
        client.shut(handles[0])
        assert drawers.begun == []


@servers
@managers
def test_awaited_once_each(server_world: str, kind: type[Drawers]) -> None:
    drawers = kind()
    with nothing_left(), served(server_world, (module.drawers, drawers)) as (binding, _):
        opened(binding, drawers)
        until(lambda: len(drawers.ended) == 2)
    assert sorted(drawers.begun) == sorted(drawers.ended) == [2, 3]
    assert len(drawers.threads) == 1  # that of the loop


@servers
def test_none_is_lost_at_the_end(server_world: str) -> None:
    """Who stops and waits, or closes, waits for the routines that have begun."""
    drawers = Drawers()
    drawers.gate.clear()
    with served(server_world, (module.drawers, drawers)) as (binding, server):
        opened(binding, drawers)
        until(lambda: len(drawers.begun) == 2)
        server.stop()
        if server_world == "blocking":
            assert server.wait(0.05) is False
        assert drawers.ended == []
        threading.Timer(0.05, drawers.gate.set).start()
        on(server, "wait")
        assert sorted(drawers.ended) == [2, 3]


@servers
def test_none_is_lost_at_close(server_world: str) -> None:
    drawers = Drawers()
    drawers.gate.clear()
    with served(server_world, (module.drawers, drawers)) as (binding, _):
        opened(binding, drawers)
        until(lambda: len(drawers.begun) == 2)
        threading.Timer(0.05, drawers.gate.set).start()
    assert sorted(drawers.ended) == [2, 3]


@servers
def test_unregister_waits_for_them(server_world: str) -> None:
    drawers = Drawers()
    drawers.gate.clear()
    with served(server_world, (module.drawers, drawers)) as (binding, server), \
            rpcfast.connect(binding, module.drawers) as client:  # fmt: skip
        handles = [client.open(n) for n in range(3)]
        threading.Timer(0.05, drawers.gate.set).start()
        on(server, "unregister", module.drawers)
        assert sorted(drawers.ended) == [0, 1, 2] and all(handles)


@servers
def test_not_waited_for(server_world: str) -> None:
    drawers = Drawers()
    drawers.gate.clear()
    with served(server_world, (module.drawers, drawers)) as (binding, server), \
            rpcfast.connect(binding, module.drawers) as client:  # fmt: skip
        handle = client.open(1)
        on(server, "unregister", module.drawers, wait=False)
        assert drawers.ended == [] and handle
        drawers.gate.set()
    assert drawers.ended == [1]


@servers
def test_errors_are_logged(server_world: str, caplog: pytest.LogCaptureFixture) -> None:
    drawers = Drawers()

    async def fails(n: int) -> None:
        raise KeyError(n)

    drawers.during = fails
    with served(server_world, (module.drawers, drawers)) as (binding, _):
        opened(binding, drawers)
    said = [str(record.exc_info[1]) for record in caplog.records if record.exc_info]
    assert sorted(said) == ["2", "3"]
    assert {record.message for record in caplog.records} == {"a context rundown routine failed"}


@servers
def test_one_that_unregisters(server_world: str) -> None:
    """A routine is not to wait for its own end."""
    drawers = Drawers()

    async def unregister(n: int) -> None:
        server = drawers.server  # type: ignore[attr-defined]
        if server_world == "asyncio":
            await server.unregister(module.drawers)
        elif n == 0:
            await asyncio.to_thread(server.unregister, module.drawers)
        else:
            server.unregister(module.drawers)  # on the loop that would have to end it

    with served(server_world, (module.drawers, drawers)) as (binding, server):
        drawers.server, drawers.during = server, unregister  # type: ignore[attr-defined]
        for n in range(2):
            with rpcfast.connect(binding, module.drawers) as client:
                handle = client.open(n)
            until(lambda n=n: len(drawers.ended) == n + 1)  # type: ignore[misc]
            assert handle
            if n == 0:
                server.register(module.drawers, drawers)
    assert drawers.ended == [0, 1]


def test_a_loop_that_is_closed(caplog: pytest.LogCaptureFixture) -> None:
    """A call that is answered after the end of its server's loop has a rundown: none is run."""
    drawers = Drawers()
    caplog.set_level(logging.ERROR, "rpcfast")

    async def main() -> aio.Server:
        server = aio.Server()
        server.register(module.drawers, drawers)
        server.use_protseq("ncacn_ip_tcp")
        async with server.listening():
            pass
        return server

    server = asyncio.run(main())
    table = ContextTable(10, server.adapter.rundowns.begin)
    table.open(5, "", module.drawers.uuid, drawers.run_down)
    table.rundown_all()
    assert drawers.begun == []
    assert "no loop to run on" in caplog.text
