"""Calls that share a connection of a client, where concurrent multiplexing was agreed.

Layer 4; imports `_core`, `errors` and this package only.  Answers come in any order, and those of
several calls may be interleaved by fragments: the call id tells whose they are.  Who waits for an
answer is anything that has the methods of a future.  [C706 12.6.3], [MS-RPCE 3.3.2.5]
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from rpcfast._core import pdu
from rpcfast._core.asking import MAX_OUTSTANDING, take_answers
from rpcfast.errors import RemoteProtocolError

from .connection import ClientConnection
from .fragments import KEEP_ON_ORPHAN


class Waiter(Protocol):
    """Who waits for the answer to a call."""

    def done(self) -> bool:
        """Whether nobody waits any more."""

    def set_result(self, result: Any, /) -> object:
        """Take the answer: its stub, and the byte order of that."""

    def set_exception(self, error: Any, /) -> object:
        """Take why there is none."""


class _Part:
    """What has come of an answer of several fragments."""

    __slots__ = ("stub", "order", "place")

    def __init__(self, order: str) -> None:
        self.stub = bytearray()
        self.order = order
        self.place: Any = None  # where its reading goes on


class SharedCalls:
    """The calls that are out on one connection.

    Attributes:
        calls: who waits for the answer, by call id; a new one enters itself.
    """

    __slots__ = ("conn", "calls", "_parts")

    def __init__(self, conn: ClientConnection) -> None:
        self.conn = conn
        self.calls: dict[int, Waiter] = {}
        self._parts: dict[int, _Part] = {}

    @property
    def room(self) -> int:
        """How many calls more may go out; those that were given up may still run."""
        conn = self.conn
        if not conn.reusable or conn.exhausted:
            return 0
        return MAX_OUTSTANDING - len(self.calls) - len(conn._orphans)

    def came(self, call_id: int) -> int:
        """Give how many octets have come of an answer that is not whole."""
        part = self._parts.get(call_id)
        return 0 if part is None else len(part.stub)

    def receive(self) -> int:
        """Take what came; gives how many calls that has ended.

        Raises:
            RemoteProtocolError: the server sent what it must not; the connection is closed, and
                who waits is to be told by `fail`.
        """
        inbox, calls = self.conn.inbox, self.calls
        ended = 0
        while True:
            ended += take_answers(inbox, calls, self._parts)
            before = len(calls)
            if not len(inbox) or not self._other(inbox.peek_call()):
                return ended
            ended += before - len(calls)

    def _other(self, call_id: int) -> bool:
        """Take a PDU that is no plain answer of one fragment; False when none is whole."""
        conn = self.conn
        if call_id in self.calls and self._fragments(call_id):
            return True
        answer = conn._take()
        if answer is None:
            return False
        opened = conn._opened(answer)
        if opened is not None:
            if answer.ptype == pdu.RESPONSE:
                conn.inbox.put_back(opened)
                return True
            answer = pdu.Pdu(opened)
        last = answer.ptype == pdu.FAULT or answer.flags & pdu.LAST
        if answer.ptype == pdu.SHUTDOWN:
            conn.reusable = False
        elif call_id in conn._orphans:
            if last:
                conn._orphans.discard(call_id)
        elif answer.ptype == pdu.FAULT and call_id in self.calls:
            error = conn._fault(answer)
            if not conn.reusable and isinstance(error, RemoteProtocolError):
                raise error
            conn.suspect = True
            self._parts.pop(call_id, None)
            waiter = self.calls.pop(call_id)
            if not waiter.done():
                waiter.set_exception(error)
        else:
            conn.fail()
            raise RemoteProtocolError(
                f"a PDU of type {answer.ptype} that answers nothing: no call {call_id} is out"
            )
        return True

    def _fragments(self, call_id: int) -> bool:
        """Take what is here of an answer of several fragments; False when that is none of them."""
        conn, inbox = self.conn, self.conn.inbox
        part = self._parts.get(call_id)
        seen = inbox.pdus
        if part is None:
            head = inbox.open_stream(pdu.RESPONSE)
            if head is None:
                return False
            part = self._parts[call_id] = _Part("big" if head[4] else "little")
        else:
            inbox.resume_stream(*part.place)
        found = inbox.gather(part.stub, conn.limits.max_response, False)
        if found == -2:
            conn.fail()
            raise RemoteProtocolError("a response that is larger than the limit")
        if found == 1:
            inbox.close_stream()
            del self._parts[call_id]
            waiter = self.calls.pop(call_id)
            if not waiter.done():
                waiter.set_result((part.stub, part.order))
            return True
        part.place = inbox.pause_stream()
        return bool(inbox.pdus != seen)

    def renounce(self, call_id: int) -> None:
        """Forget a call of which nothing was sent."""
        self.calls.pop(call_id, None)

    def orphan(self, call_id: int) -> bytes:
        """Give a call up: make its orphaned PDU.

        No more calls go over the connection unless it was agreed to keep it, or when too many
        were given up; those that are out go on.
        """
        conn = self.conn
        self.calls.pop(call_id, None)
        self._parts.pop(call_id, None)
        conn._orphans.add(call_id)
        if not conn.features & KEEP_ON_ORPHAN or len(conn._orphans) >= MAX_OUTSTANDING // 2:
            conn.reusable = False
        return pdu.build_simple(pdu.ORPHANED, call_id)

    def fail(self, error: Callable[[int], BaseException]) -> None:
        """Tell all who wait: the connection is over; `error` makes the exception of a call id."""
        self.conn.fail()
        calls = list(self.calls.items())
        self.calls.clear()
        self._parts.clear()
        for call_id, waiter in calls:
            if not waiter.done():
                waiter.set_exception(error(call_id))


def request(
    conn: ClientConnection, call_id: int, context_id: int, opnum: int, object_id: bytes | None,
    stub: bytes,
) -> bytes:  # fmt: skip
    """Make a whole request as one run of octets, which its transport may keep."""
    whole: Any = conn.send_request(call_id, context_id, opnum, object_id, stub)
    return bytes(whole)
