"""Calls with context handles: whose turn it is, what is checked, and what remains of a failure."""

from __future__ import annotations

import asyncio
import copy
import logging
import socket
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

import rpcfast
from rpcfast import ndr
from runtime.boxes import (
    CLOSE_RAISE,
    ENCODE,
    LOSE,
    RAISE,
    Box,
    Boxes,
    Others,
    assert_mismatch,
    managers,
    module,
    unminded,
)
from runtime.ledger import until
from runtime.worlds import clients, connected, on, served, servers


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(8) as made:
        yield made


@pytest.fixture(autouse=True)
def quiet(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.CRITICAL, "rpcfast")


# ------------------------------------------------------------------------- H-09, H-10, H-11, H-15
@servers
@clients
def test_objects_for_handles(server_world: str, client_world: str) -> None:
    boxes = Boxes()
    with served(server_world, (module.boxes, boxes)) as (binding, _):
        with connected(client_world, binding, module.boxes) as client:
            one, two = client.open(1), client.open(2)
            assert one and isinstance(one, ndr.ContextHandle) and one != two
            assert (client.read(one), client.two(one, two), client.two(one, one)) == (1, 102, 101)
            changed = client.change(0, one)
            assert changed.b is one and client.read(one) == 2
            assert client.shut(one) is None and not one
            for refused, args in ((client.read, [one]), (client.two, [two, one])):
                with pytest.raises(rpcfast.NdrError) as error:
                    refused(*args)
                assert (error.value.code, error.value.maybe_executed) == (1775, False)
            with pytest.raises(rpcfast.NdrError) as error:
                client.read(None)
            assert error.value.code == 1775
            client.shut(one)  # null, by [in, out]: the manager gets it
            client.shut(None)
            assert boxes.log == ["shut 2", "shut nothing", "shut nothing"]
            two.destroy()  # here only
            assert not two and boxes.ran_down == []
            with pytest.raises(rpcfast.NdrError):
                client.read(two)
        until(lambda: boxes.ran_down)
    assert boxes.ran_down == [2]


@servers
def test_a_null_handle_that_a_foreign_client_sends(server_world: str) -> None:
    with served(server_world, (module.boxes, Boxes())) as (binding, _), \
            rpcfast.connect(binding, module.boxes) as client:
        assert_mismatch(unminded, client, module.boxes, "read", None)
        box = client.open(3)
        assert client.read(box) == 3


def test_destroyed_where_the_server_is_gone() -> None:
    with served("blocking", (module.boxes, Boxes())) as (binding, _):
        client = rpcfast.connect(binding, module.boxes)
        box = client.open(1)
    with pytest.raises(rpcfast.TransportError):
        client.shut(box)
    assert box  # the close failed: for all the client knows, it is open
    box.destroy()
    box.destroy()
    assert not box
    client.close()


# ------------------------------------------------------------------------------ H-07, H-12, H-18
@clients
def test_handles_of_two_servers(client_world: str) -> None:
    with served("blocking", (module.boxes, Boxes())) as (first, _), \
            served("asyncio", (module.boxes, Boxes())) as (second, server), \
            connected(client_world, first, module.boxes) as here, \
            connected(client_world, second, module.boxes) as there:  # fmt: skip
        mine, foreign = here.open(1), there.open(2)
        before = server.statistics()[0]
        for args in ((mine, foreign), (foreign, mine), (foreign, foreign)):
            with pytest.raises(rpcfast.BindingError) as error:
                here.two(*args)
            assert (error.value.code, error.value.maybe_executed) == (1778, False)
        assert server.statistics()[0] == before
        assert here.options(timeout=5).read(mine) == 1


@servers
def test_unknown_and_foreign_handles(server_world: str) -> None:
    boxes = Boxes()
    with served(server_world, (module.boxes, boxes), (module.others, Others())) as (binding, _), \
            rpcfast.connect(binding, module.boxes) as client, \
            rpcfast.connect(binding, module.boxes) as thief:  # fmt: skip
        handle = client.open(1)
        octets = copy.copy(handle)
        assert client.read(octets) == 1  # whoever has them: it is this association's
        assert_mismatch(thief.read, octets)
        assert_mismatch(client.read, ndr.ContextHandle(0, uuid.uuid4()))
        assert_mismatch(client.read, ndr.ContextHandle(1, handle.uuid))
        assert_mismatch(client.shut, ndr.ContextHandle(0, uuid.uuid4()))
        client.shut(handle)
        assert_mismatch(client.read, octets)
        assert boxes.log == ["shut 1"]


@servers
def test_strict_and_type_strict(server_world: str) -> None:
    """A box is no lid, and no box of the other interface's; a handle without a type takes all."""
    @rpcfast.context_handles(strict=False)
    class Lenient(Others):
        pass

    class Loose(Boxes):
        @rpcfast.context_handles(type_strict=False)
        def read_lid(self, *, l: Box) -> None:  # noqa: E741
            super().read_lid(l=l)

    for strict in (True, False):
        boxes, others = (Boxes(), Others()) if strict else (Loose(), Lenient())
        registered = (module.boxes, boxes), (module.others, others)
        with served(server_world, *registered) as (binding, _), \
                rpcfast.connect(binding, module.boxes) as client:  # fmt: skip
            box, lid = client.open(5), client.open_lid()
            client.read_lid(lid)
            client.read_any(box)
            client.read_any(lid)
            if strict:
                assert_mismatch(client.read_lid, box)
                assert_mismatch(unminded, client, module.others, "read", box)
            else:
                client.read_lid(box)
                assert unminded(client, module.others, "read", box).n == 5


@clients
def test_a_handle_that_comes_back_changed(client_world: str) -> None:
    with rpcfast.testing.serve(
        module.boxes, {"change": {"b": ndr.ContextHandle(0, uuid.UUID(int=9)), "n": 0}}
    ) as binding, connected(client_world, binding, module.boxes) as client:
        with pytest.raises(rpcfast.NdrError) as error:
            client.change(0, ndr.ContextHandle(0, uuid.UUID(int=8)))
        assert (error.value.code, error.value.maybe_executed) == (1777, True)


# ----------------------------------------------------------------------------------- H-16, H-17
@servers
@managers
def test_calls_take_turns(server_world: str, kind: Any, pool: ThreadPoolExecutor) -> None:
    boxes = kind()
    with served(server_world, (module.boxes, boxes)) as (binding, server), \
            rpcfast.connect(binding, module.boxes) as client:  # fmt: skip
        box, other = client.open(1), client.open(2)
        calls = [pool.submit(client.hold, box, 0) for _ in range(3)]
        assert boxes.entered.acquire(timeout=10)
        both = pool.submit(client.two, other, box)  # waits, and holds nothing meanwhile
        assert client.read(other) == 2
        table = next(iter(server._groups.values())).contexts
        until(lambda: len(table._turns._waiting) == 3)
        assert boxes.log == ["in 1"]
        boxes.gate.set()
        for call in calls:
            call.result(10)
        assert both.result(10) == 201
        assert boxes.log == ["in 1"] * 3


@servers
def test_shared_handles_overlap(server_world: str, pool: ThreadPoolExecutor) -> None:
    """A type that the IDL does not serialize: two calls meet inside."""
    with served(server_world, (module.boxes, Boxes())) as (binding, _), \
            rpcfast.connect(binding, module.boxes) as client:  # fmt: skip
        book = client.open_book()
        for read in [pool.submit(client.read_book, book) for _ in range(2)]:
            read.result(10)


@servers
@managers
def test_two_upgraders(server_world: str, kind: Any, pool: ThreadPoolExecutor) -> None:
    """One has the handle at once; the other has it too, and is told that it must look again."""
    boxes = kind()
    with served(server_world, (module.boxes, boxes)) as (binding, _), \
            rpcfast.connect(binding, module.boxes) as client:  # fmt: skip
        box = client.open(5)
        calls = [pool.submit(client.upgrade, box) for _ in range(2)]
        assert sorted(call.result(10) for call in calls) == [-1, 5]
        assert boxes.stale == [6]
        assert client.read(box) == 7


@servers
def test_others_come_in_where_a_call_shares(
    server_world: str, pool: ThreadPoolExecutor
) -> None:
    boxes = Boxes()
    with served(server_world, (module.boxes, boxes)) as (binding, server), \
            rpcfast.connect(binding, module.boxes) as client:  # fmt: skip
        box = client.open(1)
        first = pool.submit(client.lower, box)
        assert boxes.entered.acquire(timeout=10)
        second = pool.submit(client.peek, box)
        table = next(iter(server._groups.values())).contexts
        until(lambda: len(table._turns._waiting) == 1)
        boxes.gate.set()
        first.result(10)  # it has met the other one inside
        second.result(10)
        locked = client.open_locked(7)
        assert locked
        assert len(table) == 2


def test_a_lock_on_the_loop_that_is_not_awaited() -> None:
    """`with` in a coroutine would stop every call of the server: it is refused."""
    class Careless(Boxes):
        @rpcfast.shared
        async def upgrade(self, *, b: Box) -> int:  # type: ignore[override]
            self.inside += 1
            while self.inside < 2:
                await asyncio.sleep(0.001)
            try:
                with rpcfast.current_call().exclusive(b):
                    return 1
            except RuntimeError:
                self.log.append("refused")
                return 2

    boxes = Careless()
    with served("asyncio", (module.boxes, boxes)) as (binding, _), \
            rpcfast.connect(binding, module.boxes) as client, \
            ThreadPoolExecutor(2) as pool:  # fmt: skip
        box = client.open(1)
        both = [pool.submit(client.upgrade, box) for _ in range(2)]
        assert sorted(call.result(10) for call in both) == [1, 2]
        assert boxes.log == ["refused"]


@servers
@managers
def test_a_client_that_is_gone_does_not_wait(
    server_world: str, kind: Any, pool: ThreadPoolExecutor
) -> None:
    """A call that waits for a handle ends with its connection, and holds it from nobody."""
    boxes = kind()
    with served(server_world, (module.boxes, boxes)) as (binding, server), \
            rpcfast.connect(binding, module.boxes) as client:  # fmt: skip
        box = client.open(1)
        first = pool.submit(client.hold, box, 0)
        assert boxes.entered.acquire(timeout=10)
        second = pool.submit(client.hold, box, 0)
        table = next(iter(server._groups.values())).contexts
        until(lambda: len(table._turns._waiting) == 1)
        waiting = next(iter(table._turns._waiting))
        held = next(h for h in table.calls.values() if h._turn is waiting)
        driver = held.call.connection.owner.driver
        transport = getattr(driver, "transport", None)
        sock = driver.sock if transport is None else transport.get_extra_info("socket")
        sock.shutdown(socket.SHUT_RDWR)
        with pytest.raises(rpcfast.RpcError):
            second.result(10)
        until(lambda: not table._turns._waiting)
        assert boxes.log == ["in 1"]
        boxes.gate.set()
        first.result(10)
        assert client.read(box) == 1
        until(lambda: not table.calls)  # the last answer is out before its call has ended
        assert boxes.ran_down == []


@servers
def test_a_wait_that_its_client_cancels(server_world: str, pool: ThreadPoolExecutor) -> None:
    """It is no longer in the way of those behind it, and its connection goes on."""
    boxes = Boxes()
    with served(server_world, (module.boxes, boxes)) as (binding, server), \
            rpcfast.connect(binding, module.boxes) as client:  # fmt: skip
        box = client.open(1)
        first = pool.submit(client.hold, box, 0)
        assert boxes.entered.acquire(timeout=10)
        token = rpcfast.CancelToken()
        second = pool.submit(client.options(cancel=token).hold, box, 0)
        table = next(iter(server._groups.values())).contexts
        until(lambda: len(table._turns._waiting) == 1)
        connections = len(server.channels)
        token.cancel(10)
        with pytest.raises(rpcfast.CallCancelled):
            second.result(10)
        until(lambda: not table._turns._waiting)
        assert boxes.log == ["in 1"] and len(server.channels) == connections
        boxes.gate.set()
        first.result(10)
        assert client.read(box) == 1


@servers
def test_closed_while_another_waits(server_world: str, pool: ThreadPoolExecutor) -> None:
    """Who waited for a handle that the one before closed gets what a closed handle gets."""
    boxes = Boxes()
    with served(server_world, (module.boxes, boxes)) as (binding, server), \
            rpcfast.connect(binding, module.boxes) as client:  # fmt: skip
        box = client.open(1)
        first = pool.submit(client.hold, box, 0)
        assert boxes.entered.acquire(timeout=10)
        octets = copy.copy(box)
        closing = pool.submit(client["shut"], box)
        table = next(iter(server._groups.values())).contexts
        until(lambda: len(table._turns._waiting) == 1)
        late = pool.submit(client.read, octets)
        until(lambda: len(table._turns._waiting) == 2)
        boxes.gate.set()
        first.result(10)
        closing.result(10)
        assert_mismatch(late.result, 10)


# ----------------------------------------------------------------------------- H-13, H-20, H-21
@servers
def test_unregister_waits_for_the_call(server_world: str, pool: ThreadPoolExecutor) -> None:
    boxes = Boxes()
    with served(server_world, (module.boxes, boxes)) as (binding, server), \
            rpcfast.connect(binding, module.boxes) as client:  # fmt: skip
        held, free = client.open(1), client.open(2)
        call = pool.submit(client.hold, held, 0)
        assert boxes.entered.acquire(timeout=10)
        boxes.inside = 0  # the free one may be run down now
        on(server, "unregister", module.boxes, wait=False)
        assert boxes.ran_down == [2]
        boxes.inside = 1
        boxes.gate.set()
        call.result(10)
        until(lambda: boxes.ran_down == [2, 1])
        assert free


@servers
def test_only_a_type_has_a_rundown_routine(server_world: str) -> None:
    """An object behind [context_handle] of a parameter is dropped; one with a type is run down."""
    boxes = Boxes()
    with served(server_world, (module.boxes, boxes)) as (binding, server):
        with rpcfast.connect(binding, module.boxes) as client:
            bare = [client.open_untyped() for _ in range(2)]
            client.read_any(bare[0])
            assert_mismatch(client.read, bare[1])
            boxes_open = [client.open(n) for n in range(3)]
            assert all(boxes_open)
        until(lambda: not server._groups and len(boxes.ran_down) >= 3)
    assert sorted(boxes.ran_down) == [0, 1, 2]


@servers
def test_a_limit_of_handles(server_world: str) -> None:
    boxes = Boxes()
    with served(server_world, (module.boxes, boxes), max_contexts=3) as (binding, _), \
            rpcfast.connect(binding, module.boxes) as client, \
            rpcfast.connect(binding, module.boxes) as other:  # fmt: skip
        handles = [client.open(n) for n in range(3)]
        for opens in (client.open, client.open_token):
            with pytest.raises(rpcfast.Fault) as error:
                opens(9)
            assert error.value.code == 1721
        assert boxes.ran_down == [9, 9]
        handles.append(other.open(1))
        client.shut(handles[0])
        handles.append(client.open(4))
        assert client.read(handles[-1]) == 4


@servers
@clients
def test_arrays_of_handles(server_world: str, client_world: str) -> None:
    boxes = Boxes()
    with served(server_world, (module.boxes, boxes)) as (binding, _), \
            connected(client_world, binding, module.boxes) as client:  # fmt: skip
        handles = client.many(6)
        assert [bool(handle) for handle in handles] == [True, True, False] * 2
        whole = [handle for handle in handles if handle]
        assert client.sum(whole) == 0 + 1 + 3 + 4
        with pytest.raises(rpcfast.NdrError) as error:
            client.sum(handles)
        assert error.value.code == 1775
        client.shut(whole[1])
        with pytest.raises(rpcfast.NdrError):
            client.sum(whole)
        assert client.sum([whole[0], whole[2], whole[2]]) == 6
        assert_mismatch(client.sum, [whole[0], ndr.ContextHandle(0, uuid.uuid4())])
        assert boxes.ran_down == []


# ---------------------------------------------------------------------------------------- H-19
#: what is called and how it fails, what the client keeps, what is run down
CASES = [
    ("null in, raised", "open_out", RAISE, "nothing", []),
    ("closed, raised", "change", CLOSE_RAISE, "mismatch", []),
    ("changed, raised", "change", RAISE, "usable", []),
    ("closed, not encoded", "change", 10 + ENCODE, "mismatch", []),
    ("closed, not sent", "change", 10 + LOSE, "mismatch", []),
    ("opened, not encoded", "open_out", ENCODE, "nothing", [70]),
    ("opened, not sent", "open_out", LOSE, "nothing", [70]),
    ("null returned, not encoded", "open_out", 10 + ENCODE, "nothing", []),
    ("null returned, not sent", "open_out", 10 + LOSE, "nothing", []),
    ("handle returned, not encoded", "open_result", ENCODE, "nothing", [80]),
    ("handle returned, not sent", "open_result", LOSE, "nothing", [80]),
    ("opened by the manager, raised", "open_token", RAISE, "nothing", [RAISE]),
    ("opened by the manager, not sent", "open_token", LOSE, "nothing", [LOSE]),
]


@servers
@pytest.mark.parametrize(("op", "how", "left", "ran_down"), [c[1:] for c in CASES],
                         ids=[c[0] for c in CASES])  # fmt: skip
def test_what_a_failure_leaves(
    server_world: str, op: str, how: int, left: str, ran_down: list[int], pool: ThreadPoolExecutor
) -> None:
    boxes = Boxes()
    with served(server_world, (module.boxes, boxes)) as (binding, server), \
            rpcfast.connect(binding, module.boxes) as client:  # fmt: skip
        for met in [pool.submit(client.meet) for _ in range(2)]:
            met.result(10)  # two connections: one may be lost, and the association lives on
        box = client.open(1)
        octets = copy.copy(box)
        args = {"change": (how, octets), "open_out": (how, None)}.get(op, (how,))
        with pytest.raises((rpcfast.Fault, rpcfast.TransportError)):
            getattr(client, op)(*args)
        table = next(iter(server._groups.values())).contexts
        until(lambda: len(boxes.ran_down) >= len(ran_down) and not table.calls)
        assert boxes.ran_down == ran_down
        if left == "mismatch":
            assert_mismatch(client.read, octets)
            assert len(table) == 0
        else:
            assert client.read(octets) == (2 if left == "usable" else 1)
            assert len(table) == 1
        assert table is next(iter(server._groups.values())).contexts
