"""Calls that share a connection: answers in any order, interleaved by fragments, or wrong."""

import random

import pytest

from rpcfast._core import cut, fragment, pdu
from rpcfast._core.cut import split
from rpcfast.engine.connection import ClientConnection
from rpcfast.engine.fragments import FEATURES, Limits
from rpcfast.engine.shared import MAX_OUTSTANDING, SharedCalls
from rpcfast.engine.state import State
from rpcfast.errors import Fault, RemoteProtocolError


class Waiter:
    def __init__(self):
        self.result = self.error = None

    def done(self):
        return self.result is not None or self.error is not None

    def set_result(self, result):
        assert not self.done()
        self.result = result

    def set_exception(self, error):
        assert not self.done()
        self.error = error


def opened(count, **options):
    """Give a connection on which calls 1 to `count` are out, and who waits for them."""
    conn = ClientConnection(**options)
    conn.state = State.OPEN
    conn.features = FEATURES
    shared = SharedCalls(conn)
    waiters = {}
    for _ in range(count):
        conn._call_id += 1
        waiters[conn._call_id] = shared.calls[conn._call_id] = Waiter()
    return shared, waiters


def pieces(call_id, stub, size=256):
    """Cut a response into its fragments."""
    whole = bytes(memoryview(split(pdu.RESPONSE, call_id, 0, 0, None, stub, size)))
    found = []
    while whole:
        n = int.from_bytes(whole[8:10], "little")
        found.append(whole[:n])
        whole = whole[n:]
    return found


@pytest.mark.parametrize("seed", range(20))
def test_any_order_and_interleaving(seed):
    rng = random.Random(seed)
    shared, waiters = opened(30)
    stubs = {n: rng.randbytes(rng.choice((0, 8, 300, 2000))) for n in waiters}
    left = [pieces(n, stub) for n, stub in stubs.items()]
    faulty = rng.choice(list(waiters))
    wire = b""
    while left:
        mine = rng.choice(left)
        wire += mine.pop(0)
        if not mine:
            left.remove(mine)
    ended = 0
    while wire:
        n = rng.choice((1, 7, 100, 3000))
        shared.conn.inbox.feed(wire[:n])
        wire = wire[n:]
        ended += shared.receive()
    assert ended == 30 and not shared.calls and not shared._parts
    assert {n: bytes(w.result[0]) for n, w in waiters.items()} == stubs
    assert waiters[faulty].result[1] == "little" and shared.conn.reusable


def test_a_fault_ends_its_call_alone():
    shared, waiters = opened(3)
    first, second = pieces(1, b"a" * 300)
    shared.conn.inbox.feed(
        first + pdu.build_fault(2, 0, 0x1C010014, executed=False) + pdu.build_fault(1, 0, 5)
    )
    assert shared.receive() == 2
    assert isinstance(waiters[2].error, Fault) and not waiters[2].error.maybe_executed
    assert waiters[1].error.status == 5 and waiters[1].error.maybe_executed
    assert list(shared.calls) == [3] and shared.conn.reusable
    shared.conn.inbox.feed(second)  # of a call that has ended
    with pytest.raises(RemoteProtocolError, match="no call 1"):
        shared.receive()


def big(data):
    """Turn the header of a response big-endian (its stub is the caller's)."""
    head = bytearray(data)
    head[4] = 0
    for at, n in ((8, 2), (10, 2), (12, 4), (16, 4), (20, 2)):
        head[at : at + n] = head[at : at + n][::-1]
    return bytes(head)


def test_the_byte_order_is_that_of_each_call():
    shared, waiters = opened(2)
    shared.conn.inbox.feed(
        big(cut.build_response(2, 0, b"two")) + cut.build_response(1, 0, b"one")
    )
    assert shared.receive() == 2
    assert waiters[2].result == (b"two", "big") and waiters[1].result == (b"one", "little")


VIOLATIONS = {
    "an unknown call": cut.build_response(9, 0, b"x"),
    "call 0": cut.build_response(0, 0, b"x"),
    "a fault of nobody": pdu.build_fault(9, 0, 5),
    "a later fragment first": pieces(1, b"a" * 300)[1],
    "a first fragment twice": pieces(1, b"a" * 300)[0] * 2,
    "another byte order": pieces(1, b"a" * 300)[0] + big(pieces(1, b"a" * 300)[1]),
    "a request": cut.build_request(1, 0, 0, None, b""),
    "no PDU": b"HTTP/1.1 400 Bad Request\r\n\r\n",
    "a short one": b"\5\0\2\3\x10\0\0\0\4\0\0\0\1\0\0\0",
    "too large a fragment": pieces(1, b"a" * 9000, 8000)[0],
    "too large a response": b"".join(pieces(1, b"a" * 5000)),
    "a fault of no status": pdu.build_fault(1, 0, 5)[:20] + b"\0" * 12,
}


@pytest.mark.parametrize("what", VIOLATIONS)
def test_what_a_server_must_not_send(what):
    shared, waiters = opened(3, limits=Limits(max_response=4000))
    shared.conn.inbox.feed(VIOLATIONS[what])
    with pytest.raises(RemoteProtocolError) as caught:
        shared.receive()
    assert shared.conn.state is State.CLOSED and not shared.conn.reusable
    shared.fail(lambda call_id: RemoteProtocolError(f"{call_id}: {caught.value}"))
    assert [str(w.error)[:2] for w in waiters.values()] == ["1:", "2:", "3:"]
    assert not shared.calls and not shared.room


def test_late_words_about_a_call_that_was_given_up():
    shared, waiters = opened(3)
    first, second = pieces(2, b"a" * 300)
    shared.conn.inbox.feed(first)
    assert shared.receive() == 0 and shared.came(2) > 0
    assert shared.orphan(2) == pdu.build_simple(pdu.ORPHANED, 2)
    assert shared.room == MAX_OUTSTANDING - 3  # it may still run
    shared.conn.inbox.feed(second + cut.build_response(3, 0, b"3"))
    assert shared.receive() == 1 and waiters[3].result[0] == b"3"
    assert shared.room == MAX_OUTSTANDING - 1 and shared.conn.reusable
    assert not waiters[2].done()


def test_when_a_connection_takes_no_more_calls():
    shared, _ = opened(2)
    shared.conn.features = 0  # no agreement to keep it
    shared.orphan(1)
    assert not shared.room and list(shared.calls) == [2]
    shared, _ = opened(MAX_OUTSTANDING)
    assert shared.room == 0
    for call_id in range(1, MAX_OUTSTANDING // 2):
        shared.orphan(call_id)
    assert shared.conn.reusable
    shared.orphan(MAX_OUTSTANDING // 2)
    assert not shared.conn.reusable
    shared, _ = opened(1)
    shared.conn.inbox.feed(pdu.build_simple(pdu.SHUTDOWN, 0))
    assert shared.receive() == 0 and not shared.room and shared.conn.state is State.OPEN


def test_pausing_a_stream():
    inbox = fragment.Inbox()
    with pytest.raises(ValueError, match="between"):
        inbox.pause_stream()
    first, second = pieces(1, b"a" * 300)
    inbox.feed(first + second)
    inbox.open_stream(pdu.RESPONSE)
    with pytest.raises(ValueError, match="between"):
        inbox.pause_stream()
    with pytest.raises(ValueError, match="another"):
        inbox.resume_stream(pdu.RESPONSE, 0x10, 1, 0)
