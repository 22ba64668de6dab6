"""Context handles: strictness, limits, and rundown exactly once."""

from __future__ import annotations

import logging
import threading
import uuid

import pytest

from rpcfast.errors import Fault
from rpcfast.ndr import ContextHandle
from rpcfast.runtime.contexthandles import contexts
from rpcfast.runtime.contexthandles.contexts import ContextTable
from rpcfast.runtime.contexthandles.turns import Turn

MISMATCH = 0x1C00001A
A, B = (uuid.UUID(int=1), 1, 0), (uuid.UUID(int=2), 1, 0)


def assert_mismatch(table: ContextTable, *args: object, **kwargs: object) -> None:
    """The lookup is refused as a context mismatch."""
    with pytest.raises(Fault) as error:
        table.lookup(*args, **kwargs)  # type: ignore[arg-type]
    assert error.value.status == MISMATCH
    assert error.value.code == 6


def test_open_lookup_close() -> None:
    """A handle finds its object until it is closed; there is no rundown then."""
    table, gone = ContextTable(), []
    obj = object()
    handle = table.open(obj, "policy_handle", A, gone.append)
    assert handle.attributes == 0
    assert len(bytes(handle)) == 20
    assert handle.uuid.version == 4
    assert table.lookup(handle, "policy_handle", A) is obj
    assert table.lookup(ContextHandle(0, handle.uuid), "policy_handle", A) is obj
    assert len(table) == 1
    assert table.close(handle) is obj
    assert len(table) == 0
    assert_mismatch(table, handle, "policy_handle", A)
    with pytest.raises(Fault) as error:
        table.close(handle)
    assert error.value.status == MISMATCH
    table.rundown_all()
    assert gone == []


def test_strict() -> None:
    """Another type, interface, identity, association or a forged handle is a mismatch."""
    table = ContextTable()
    handle = table.open("x", "t1", A, identity="alice")
    assert table.lookup(handle, "t1", A, identity="alice") == "x"
    assert_mismatch(table, handle, "t2", A, identity="alice")
    assert_mismatch(table, handle, "t1", B, identity="alice")
    assert_mismatch(table, handle, "t1", A, identity="bob")
    assert_mismatch(table, handle, "t1", A)
    assert_mismatch(ContextTable(), handle, "t1", A, identity="alice")
    assert_mismatch(table, ContextHandle(1, handle.uuid), "t1", A, identity="alice")
    assert_mismatch(table, ContextHandle(0, uuid.uuid4()), "t1", A, identity="alice")
    assert_mismatch(table, ContextHandle(0, uuid.UUID(int=0)), "t1", A, identity="alice")
    assert_mismatch(table, None, "t1", A, identity="alice")


def test_limit() -> None:
    """One client cannot exhaust the server; the object that has no room is run down."""
    table, gone = ContextTable(max_handles=3), []
    handles = [table.open(i, "t", A, gone.append) for i in range(3)]
    with pytest.raises(Fault) as error:
        table.open(3, "t", A, gone.append)
    assert error.value.code == 1721
    assert gone == [3]
    table.close(handles[0])
    table.open(4, "t", A, gone.append)
    assert gone == [3]


def test_limit_of_one_type() -> None:
    """A type of handle may have a smaller limit of its own."""
    table = ContextTable()
    for _ in range(2):
        table.open("x", "t", A, limit=2)
    table.open("x", "u", A, limit=2)
    table.open("x", "t", B, limit=2)
    with pytest.raises(Fault) as error:
        table.open("x", "t", A, limit=2)
    assert error.value.code == 1721


def test_rundown_all() -> None:
    """Every handle that is open is run down, once; a failing routine stops none."""
    table, gone = ContextTable(), []

    def fail(obj: object) -> None:
        gone.append(obj)
        raise RuntimeError("boom")

    logging.disable(logging.CRITICAL)
    try:
        handles = [table.open(i, "t", A, fail if i == 1 else gone.append) for i in range(3)]
        table.open("no routine", "t", A)
        table.close(handles[0])
        table.rundown_all()
        table.rundown_all()
    finally:
        logging.disable(logging.NOTSET)
    assert gone == [1, 2]
    assert len(table) == 0
    assert_mismatch(table, handles[2], "t", A)
    # a call that was still running opens one: its client is gone already
    late = table.open("late", "t", A, gone.append)
    assert gone == [1, 2, "late"]
    assert_mismatch(table, late, "t", A)


def test_rundown_of_one_and_of_an_interface() -> None:
    """A handle whose reply was lost, and the handles of an interface, are run down alone."""
    table, gone = ContextTable(), []
    one = table.open("one", "t", A, gone.append)
    table.open("two", "t", A, gone.append)
    other = table.open("other", "t", B, gone.append)
    table.rundown(one)
    table.rundown(one)
    assert gone == ["one"]
    table.rundown_interface(A)
    assert gone == ["one", "two"]
    assert table.lookup(other, "t", B) == "other"


def test_no_rundown_while_a_call_holds_the_handle() -> None:
    """Rundown waits for the last call that uses the handle."""
    table, gone = ContextTable(), []
    handle = table.open("x", "t", A, gone.append)
    free = table.open("y", "t", A, gone.append)
    with table.hold(handle, "t", A) as outer:
        with table.hold(handle, "t", A):
            table.rundown_all()
            assert gone == ["y"]
        assert gone == ["y"]
        assert outer == "x"
    assert gone == ["y", "x"]
    assert_mismatch(table, free, "t", A)
    with pytest.raises(Fault), table.hold(handle, "t", A):
        pass


def test_closed_by_the_call_that_holds_it() -> None:
    """A call that closes the handle it holds while the client vanishes: no rundown."""
    table, gone = ContextTable(), []
    handle = table.open("x", "t", A, gone.append)
    with table.hold(handle, "t", A):
        table.rundown_all()
        table.close(handle)
    assert gone == []


def test_rundown_after_an_exception() -> None:
    """A manager that raises gives the handle back."""
    table, gone = ContextTable(), []
    handle = table.open("x", "t", A, gone.append)
    hold = table.hold(handle, "t", A)
    hold.__enter__()
    table.rundown_all()
    assert gone == []
    assert not hold.__exit__(KeyError, KeyError(), None)
    assert gone == ["x"]


def test_threads() -> None:
    """Under load every object is closed or run down exactly once, and never while held."""
    table = ContextTable(max_handles=100_000)
    counts: dict[int, int] = {}
    held: set[int] = set()
    lock = threading.Lock()
    errors: list[str] = []
    start = threading.Barrier(9)

    def count(number: int) -> None:
        with lock:
            counts[number] = counts.get(number, 0) + 1
            if number in held:
                errors.append(f"{number} ended while held")

    def work(first: int) -> None:
        start.wait()
        for number in range(first, first + 300):
            handle = table.open(number, "t", A, count)
            try:
                with table.hold(handle, "t", A) as obj:
                    with lock:
                        held.add(number)
                    if obj != number:
                        errors.append(f"{obj} for {number}")
                    with lock:
                        held.discard(number)
                if number % 2:
                    count(table.close(handle))
            except Fault:
                pass  # the end came first

    threads = [threading.Thread(target=work, args=(1000 * i,)) for i in range(8)]
    for thread in threads:
        thread.start()
    start.wait()
    table.rundown_all()
    for thread in threads:
        thread.join()
    assert not errors
    assert len(counts) == 8 * 300
    assert set(counts.values()) == {1}
    assert len(table) == 0


def test_calls_that_wait_are_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who lets calls without end wait for one handle is told that the server is busy."""
    monkeypatch.setattr(contexts, "MAX_WAITING", 3)
    table, woken = ContextTable(), []
    row = table.row(table.open("x", "t", A))
    turns = [Turn({row: True}) for _ in range(6)]

    def waker_of(number: int) -> object:
        return lambda: lambda: woken.append(number)

    took = [table.take(turns[n], waker_of(n)) for n in range(4)]  # type: ignore[arg-type]
    assert took == [True, False, False, False]
    with pytest.raises(Fault) as error:
        table.take(turns[4], waker_of(4))  # type: ignore[arg-type]
    assert (error.value.name, error.value.maybe_executed) == ("nca_s_server_too_busy", False)
    table.leave(turns[0])
    assert woken == [1]
    assert not table.take(turns[5], waker_of(5))  # type: ignore[arg-type]
    for turn in turns[1:]:
        table.leave(turn)
    assert woken == [1, 2, 3, 5]
    assert table.take(turns[0], waker_of(0))  # type: ignore[arg-type]
