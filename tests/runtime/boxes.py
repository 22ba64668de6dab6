"""Boxes behind context handles, the managers that keep them, and what can go wrong with a call."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Callable
from typing import Any

import pytest

import rpcfast
from rpcfast import idl
from rpcfast.engine.flows import alter, call

module = idl.loads("""
    [uuid(7e0a1d7a-1a8e-4b39-8f33-53a3a2e9b101), version(1.0)]
    interface boxes
    {
        typedef [context_handle] void *box;
        typedef [context_handle] void *lid;
        typedef [context_handle, context_handle_noserialize] void *book;
        box open([in] long n);
        void open_out([in] long how, [in, out] box *b, [out] long *n);
        box open_result([in] long how, [out] long *n);
        void change([in] long how, [in, out] box *b, [out] long *n);
        void read([in] box b, [out] long *n);
        void hold([in] box b, [in] long seconds);
        void two([in] box a, [in] box b, [out] long *n);
        void shut([in, out] box *b);
        lid open_lid();
        void read_lid([in] lid l);
        void read_any([in, context_handle] void *l);
        book open_book();
        void read_book([in] book b);
        void upgrade([in] box b, [out] long *n);
        void lower([in] box b);
        void peek([in] box b);
        box open_locked([in] long n);
        void meet();
        void many([in] long count, [out, size_is(count)] box b[]);
        void sum([in] long count, [in, size_is(count)] box b[], [out] long *n);
        void open_untyped([out, context_handle] void **l);
        void open_token([in] long how, [out] box *b);
    }
    [uuid(7e0a1d7a-1a8e-4b39-8f33-53a3a2e9b102), version(1.0)]
    interface others
    {
        void read([in] box b, [out] long *n);
    }
""")
MISMATCH = 0x1C00001A
RAISE, CLOSE_RAISE, ENCODE, LOSE = range(1, 5)


class Box:
    def __init__(self, manager: Any, n: int) -> None:
        self.manager = manager
        self.n = n

    def rundown(self) -> None:
        assert self.manager.inside == 0
        self.manager.ran_down.append(self.n)


class Boxes:
    """Boxes of a number; `failing` says how a call goes wrong behind what it did."""

    def __init__(self) -> None:
        self.ran_down: list[int] = []
        self.log: list[str] = []
        self.inside = 0  # calls that hold a handle alone
        self.gate = threading.Event()
        self.entered = threading.Semaphore(0)
        self.barrier = threading.Barrier(2)
        self.stale: list[int] = []
        self._lock = threading.Lock()

    def fail(self, how: int) -> Any:
        if how == RAISE:
            raise rpcfast.Fault(0x1C000123)
        if how == LOSE:
            driver = rpcfast.current_call()._channel.driver
            transport = getattr(driver, "transport", None)
            sock = driver.sock if transport is None else transport.get_extra_info("socket")
            sock.shutdown(socket.SHUT_RDWR)
        return "no number" if how == ENCODE else 0

    def open(self, *, n: int) -> Any:
        return Box(self, n)

    def open_out(self, *, how: int, b: Any) -> Any:
        assert b is None
        return (Box(self, 70) if how < 10 else None), self.fail(how % 10)

    def open_result(self, *, how: int) -> Any:
        return {"n": self.fail(how), "result": Box(self, 80)}

    def change(self, *, how: int, b: Box) -> Any:
        b.n += 1
        if how == CLOSE_RAISE:
            rpcfast.current_call().close_context(b)
            self.fail(RAISE)
        kept = b if how < 10 else None
        return kept, self.fail(how % 10)

    def read(self, *, b: Box) -> int:
        return b.n

    def hold(self, *, b: Box, seconds: int) -> None:
        with self._lock:
            self.inside += 1
            self.log.append(f"in {self.inside}")
        self.entered.release()
        self.gate.wait(10)
        with self._lock:
            self.inside -= 1

    def two(self, *, a: Box, b: Box) -> int:
        return a.n * 100 + b.n

    def shut(self, *, b: Box | None) -> None:
        self.log.append("shut nothing" if b is None else f"shut {b.n}")

    def open_lid(self) -> Any:
        return Box(self, 90)

    def read_lid(self, *, l: Box) -> None:  # noqa: E741
        self.log.append("lid")

    def read_any(self, *, l: Box) -> None:  # noqa: E741
        self.log.append("any")

    def open_untyped(self) -> Any:
        return Box(self, 99)

    def open_book(self) -> Any:
        return Box(self, 95)

    def read_book(self, *, b: Box) -> None:
        self.barrier.wait(10)

    @rpcfast.shared
    def upgrade(self, *, b: Box) -> int:
        call = rpcfast.current_call()
        seen = b.n
        self.barrier.wait(10)  # both share it now
        try:
            with call.exclusive(b):
                b.n += 1
            return seen
        except rpcfast.MoreWrites:
            with call.exclusive(b):  # it is this call's already
                self.stale.append(b.n)
                b.n += 1
            return -1

    def lower(self, *, b: Box) -> None:
        call = rpcfast.current_call()
        with call.exclusive(b):  # it is so already, and stays so
            pass
        self.entered.release()
        self.gate.wait(10)
        call.share(b)
        self.barrier.wait(10)

    @rpcfast.shared
    def peek(self, *, b: Box) -> None:
        self.barrier.wait(10)

    def open_locked(self, *, n: int) -> Any:
        call = rpcfast.current_call()
        handle = call.open_context(n, self.ran_down.append)
        with call.exclusive(handle):  # nobody else can have it yet
            call.share(handle)
        return handle

    def meet(self) -> None:
        self.barrier.wait(10)

    def many(self, *, count: int) -> Any:
        return [None if n % 3 == 2 else Box(self, n) for n in range(count)]

    def sum(self, *, count: int, b: list[Box]) -> int:
        return sum(box.n for box in b)

    def open_token(self, *, how: int) -> Any:
        handle = rpcfast.current_call().open_context(how, self.ran_down.append)
        self.fail(how)
        return handle


class AsyncBoxes(Boxes):
    async def hold(self, *, b: Box, seconds: int) -> None:  # type: ignore[override]
        self.inside += 1
        self.log.append(f"in {self.inside}")
        self.entered.release()
        while not self.gate.is_set():
            await asyncio.sleep(0.005)
        self.inside -= 1

    @rpcfast.shared
    async def upgrade(self, *, b: Box) -> int:  # type: ignore[override]
        call = rpcfast.current_call()
        seen = b.n
        await asyncio.get_running_loop().run_in_executor(None, self.barrier.wait, 10)
        try:
            async with call.exclusive(b):
                b.n += 1
            return seen
        except rpcfast.MoreWrites:
            async with call.exclusive(b):
                self.stale.append(b.n)
                b.n += 1
            return -1


class Others:
    def read(self, *, b: Box) -> int:
        return b.n


managers = pytest.mark.parametrize("kind", [Boxes, AsyncBoxes])


def assert_mismatch(call: Callable[..., Any], *args: Any) -> None:
    with pytest.raises(rpcfast.Fault) as error:
        call(*args)
    assert (error.value.status, error.value.code) == (MISMATCH, 6)


def unminded(client: Any, interface: Any, name: str, *args: Any) -> Any:
    """Make a call, of any interface, as a client does that minds no handles."""
    op, association = interface[name], client._association
    channel = association.acquire()
    try:
        abstract = (interface.uuid, *interface.version)
        number = channel.driver.run(alter(channel.conn, abstract, "ndr20"), 10)
        flow = call(channel.conn, number, op, op.request(args, {}), "ndr20", None)
        return channel.driver.run(flow, 10)
    finally:
        association.release(channel)
