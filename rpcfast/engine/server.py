"""A connection at its server: octets in, calls out, no socket.

Layer 4; imports `_core`, `errors` and the tables of this package.  What each breach of the
protocol is answered with is the table of [MS-RPCE 3.3.1.5.2] as the tests of Windows have it: one
fault or bind_nak, then the connection is closed; some lesser ones leave it open.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from rpcfast._core import answering, fragment, pdu
from rpcfast._core.cut import Split, split
from rpcfast.errors import RemoteProtocolError

from .events import CallCancelled, CallOrphaned, Event
from .extended import Explain, fault_of
from .fragments import Context, Limits, ServerCall, timeless
from .handshake import Refused, ServerSecurity, protected
from .owed import awaited
from .presentation import Service, negotiate, well_formed
from .running import Running
from .security import CONNECT, NONE, Provider
from .state import (
    ACCESS_DENIED,
    MINIMUM,
    NCA_FAULT_UNSPEC,
    NCA_OP_RNG_ERROR,
    NCA_PROTO_ERROR,
    NCA_SERVER_TOO_BUSY,
    NCA_UNK_IF,
    NO_CALL_ACTIVE,
    NOT_A_FAULT,
    SEC_PKG_ERROR,
    SERVER_RECEIVES,
    State,
)


class _Violation(Exception):
    """Ends the connection; `answer` is the last PDU it sends, if any."""

    def __init__(self, answer: bytes = b"") -> None:
        super().__init__()
        self.answer = answer


class ServerConnection(answering.Connection):
    """The server's end of one connection.

    Attributes:
        inbox: where the transport puts what it reads.
        outgoing: PDUs that the engine itself wants sent, in order.
        calls: the calls that a manager is running, by call id.
        closed: nothing more is read; the transport sends `outgoing` and closes.
        gone: the client has ended the connection.
        explain: what faults carry beside their status, None for nothing.
        security: the security contexts, None while there is none.
        running: bounds the calls of the whole server.
        clock: gives seconds, for what is done because time has passed.
    """

    limits: Limits
    contexts: dict[int, Context]
    calls: dict[int, ServerCall]
    security: ServerSecurity | None
    running: Running | None
    _pending: ServerCall | None

    def __init__(
        self,
        service: Service,
        *,
        address: str = "",
        max_fragment: int = 5840,
        limits: Limits | None = None,
        providers: Mapping[int, Provider] = NONE,
        clock: Callable[[], float] = timeless,
    ) -> None:
        super().__init__(ServerCall, State.OPEN, State.CLOSED)
        self.inbox = fragment.Inbox()
        self.inbox.limit = max(max_fragment, 5840)
        self.service = service
        self.address = address
        self.limits = limits or Limits()
        self.providers = providers
        self.state = State.NEW
        self.max_fragment = 2048
        self.group = 0
        self.header_sign = False
        self.features = 0
        self.owner: Any = None  # the runtime's
        self.gone = False
        self.explain: Explain | None = None
        self.clock = clock
        self._cap = max_fragment
        self._discarding = -1  # octets dropped of a request that was answered; -1: no such one

    @property
    def closed(self) -> bool:
        """Whether the connection is in the error state or at its end."""
        return self.state is State.CLOSED

    @property
    def awaited(self) -> tuple[str, Any, int] | None:
        """What the client has begun to send and not ended, see `owed`."""
        return awaited(self)

    # ------------------------------------------------------------------------------ coming in
    def next_event(self) -> ServerCall | Event | None:
        """Give the next call to run, or what happened to a running one; None: read more.

        A call with input pipes comes as soon as its first fragment is here.
        """
        usual: ServerCall | None = self.take_call()
        if usual is not None:
            return usual
        try:
            while self.state is not State.CLOSED:
                event: ServerCall | Event | None = (
                    self._first() if self._pending is None else self._later()
                )
                if event is _MORE:
                    return None
                if event is not None:
                    return event
        except _Violation as violation:
            self._close(violation.answer)
        except RemoteProtocolError:
            self._close(b"")
        return None

    def interrupt(self) -> Event | None:
        """Look at one PDU that came between the fragments of a streamed request, or while a
        manager runs; None when there is none or it changed nothing."""
        if self._pending is None and self.mpx and self.inbox.peek_type() == pdu.REQUEST:
            return None  # another call: its turn comes
        try:
            event = self._other()
        except _Violation as violation:
            self._close(violation.answer)
        except RemoteProtocolError:
            self._close(b"")
        else:
            return event if isinstance(event, Event) else None
        return None

    def watch(self) -> bool:
        """Look at what came while a response is being sent; True when that has to stop."""
        held = -1
        while not self.closed and 0 < len(self.inbox) != held:
            if self._pending is not None and self.inbox.peek_type() == pdu.REQUEST:
                break  # of another call, which looks at it itself
            held = len(self.inbox)
            self.interrupt()
        return self.closed

    def lost(self) -> None:
        """Note that the transport has ended; nobody waits for the running calls any more."""
        self.state = State.CLOSED
        self.gone = True
        self.outgoing.clear()
        for call in list(self.calls.values()):
            call.orphaned = True

    def _first(self) -> Any:
        """Read where no request is incomplete."""
        if self.state is not State.OPEN:
            return self._other()
        head = self.inbox.take_request()
        if head is not None:
            call = self._begin(*head, True)
            return call if call is not None and self._admit(call) else None
        first = self.inbox.open_stream(pdu.REQUEST)
        if first is None:
            return self._other()
        call_id, context_id, opnum, object_id, big, hint = first
        call = self._begin(call_id, context_id, opnum, object_id, big, bytearray(), False)
        if call is None:  # answered already; the rest of its request is still to come
            call = ServerCall(self, call_id, _NO_CONTEXT, opnum, None, big, bytearray(), False)
            self._discarding = 0
        elif call.op is not None and call.op.in_pipes:
            self._pending = call
            return call if self._admit(call) else None
        elif hint > self.most(call):
            raise _Violation(fault_of(self, call, ACCESS_DENIED, executed=True))
        self._pending = call
        return None

    def _later(self) -> Any:
        """Read the fragments of an incomplete request."""
        call = self._pending
        assert call is not None
        if self._discarding >= 0:
            found, n = self.inbox.discard()
            self._discarding += n
            if self._discarding > self.limits.max_discard:
                raise _Violation
        else:
            if call.op is not None and call.op.in_pipes:
                return _MORE  # who runs the call reads its request
            assert isinstance(call.stub, bytearray)
            found = self.inbox.gather(call.stub, self.most(call), True)
        if found == 1:
            return call if self._complete(call) and self._admit(call) else None
        if found == -2:
            raise _Violation(fault_of(self, call, ACCESS_DENIED, executed=True))
        return _MORE if found == 0 else self._other()

    def _complete(self, call: ServerCall) -> bool:
        """Note that the last fragment was read; False when the call was answered before."""
        self.inbox.close_stream()
        self._pending = None
        if self.security is not None:
            self.inbox.guarded = False
            self.security.streaming = None
        call.complete = True
        discarded = self._discarding >= 0
        self._discarding = -1
        return not discarded

    def end_request(self, call: ServerCall) -> None:
        """Note that a flow has read a streamed request to its end."""
        if self._pending is call:
            self._complete(call)

    def _begin(
        self,
        call_id: int,
        context_id: int,
        opnum: int,
        object_id: bytes | None,
        big: bool,
        stub: bytes | bytearray,
        complete: bool,
    ) -> ServerCall | None:
        """Make the call of a first fragment; None when its context is unknown."""
        if self.calls and not self.mpx:
            self._close(pdu.build_fault(call_id, 0, NCA_PROTO_ERROR))
            return None
        self._last_call_id = call_id
        context = self.contexts.get(context_id)
        if context is None:
            self.outgoing.append(pdu.build_fault(call_id, 0, NCA_UNK_IF, executed=False))
            return None
        if big and context.syntax == "ndr64":  # NDR64 is little-endian  [MS-RPCE 2.2.5.1]
            self._close(pdu.build_fault(call_id, context_id, NCA_PROTO_ERROR, executed=False))
            return None
        if self.security is not None:
            try:
                security = self.security.claim(context_id)
            except Refused as refusal:
                self._close(refusal.answer(call_id))
                return None
            call = ServerCall(self, call_id, context, opnum, object_id, big, stub, complete)
            call.security = security
            return call
        return ServerCall(self, call_id, context, opnum, object_id, big, stub, complete)

    def _admit(self, call: ServerCall) -> bool:
        """Let a call run, or answer it with a fault."""
        if call.op is None:
            if call.level < getattr(call.context.target, "level", 1):
                self.deny(call)  # the level comes before the number  [protocol 5.13]
            else:
                self._refuse(call, NCA_OP_RNG_ERROR)
            return False
        if not self.enter(call):
            self._refuse(call, NCA_SERVER_TOO_BUSY)
            return False
        return True

    def _refuse(self, call: ServerCall, status: int) -> None:
        """Answer a call that will not run; the rest of its request is discarded."""
        self.outgoing.append(fault_of(self, call, status, executed=False))
        call.over = True
        if self._pending is call:
            self._discarding = 0

    def most(self, call: ServerCall) -> int:
        """Give how many octets a request may have that are no pipe."""
        return getattr(call.context.target, "max_size", None) or self.limits.max_request

    def deny(self, call: ServerCall) -> None:
        """Refuse a call at a lower authentication level than its interface requires; the
        connection is closed, unless it has carried a request at level packet or above."""
        self.leave(call)
        answer = fault_of(self, call, ACCESS_DENIED, executed=True)
        if self.security is not None and self.security.strong:
            self.outgoing.append(answer)
        else:
            self._close(answer)

    def refuse_size(self, call: ServerCall) -> None:
        """Close on a streamed request whose part in front of the pipes passes the limit."""
        self._close(fault_of(self, call, ACCESS_DENIED, executed=True))

    # ----------------------------------------------------------------- PDUs that are not plain
    def _other(self) -> Any:
        """Take the next PDU, whatever it is."""
        found = self.inbox.take()
        if found is None:
            alien = self.inbox.peek_alien()
            if alien is None:
                return _MORE
            if self.state is State.NEW or alien[0] == pdu.BIND:
                raise _Violation(pdu.build_bind_nak(alien[1], 4))
            raise _Violation(pdu.build_fault(alien[1], 0, NCA_PROTO_ERROR, executed=False))
        if self.state is State.NEW:
            self._on_bind(found)
            return None
        if not found.spoken:
            raise self._protocol_error(found)
        if found.ptype > pdu.RTS:
            raise _Violation
        handler = SERVER_RECEIVES.get(found.ptype)
        if handler is None:
            raise self._protocol_error(found)
        minimum = MINIMUM[found.ptype]
        if len(found) < minimum:
            raise _Violation
        try:
            trailer = found.trailer(minimum)
        except RemoteProtocolError:
            if found.ptype == pdu.BIND:
                raise _Violation(pdu.build_bind_nak(found.call_id, 4)) from None
            raise self._protocol_error(found) from None
        return getattr(self, handler)(found, trailer)

    def _protocol_error(self, found: pdu.Pdu) -> _Violation:
        """Answer with the fault that says the manager was not called."""
        if found.ptype == pdu.BIND:
            return _Violation(pdu.build_bind_nak(found.call_id, 4))
        return _Violation(pdu.build_fault(found.call_id, 0, NCA_PROTO_ERROR, executed=False))

    def _on_bind(self, found: pdu.Pdu) -> None:
        """Take the first PDU of the connection, which must be a bind.  [C706 12.6.4.3]"""
        call_id = found.call_id
        if found.ptype != pdu.BIND or not found.spoken:
            raise _Violation(pdu.build_bind_nak(call_id, 4))
        if len(found) < MINIMUM[pdu.BIND]:
            raise _Violation
        try:
            trailer = found.trailer(MINIMUM[pdu.BIND])
        except RemoteProtocolError:
            raise _Violation(pdu.build_bind_nak(call_id, 4)) from None
        max_xmit, max_recv, group, contexts = pdu.parse_bind(found)
        if not well_formed(contexts):
            raise _Violation(pdu.build_bind_nak(call_id, 0))
        token = b""
        if trailer is not None:
            security, token = self._secured(found, self._contexts().bind, trailer)
        if len(contexts) > self.limits.max_contexts:
            raise _Violation(pdu.build_bind_nak(call_id, 2))
        self.group = self.service.join(group, self)
        if not self.group:
            raise _Violation(pdu.build_bind_nak(call_id, 0))
        # at least 2048, at most the cap of the endpoint, a multiple of 8  [MS-RPCE 3.3.1.5.2.1]
        self.max_fragment = min(max(min(max_xmit, max_recv), 2048), self._cap) & ~7
        self.mpx = bool(found.flags & pdu.CONC_MPX)
        self.header_sign = bool(found.flags & pdu.HEADER_SIGN)
        if self.security is None:
            self._single = self.max_fragment - 24
        results = negotiate(self, contexts, features=True)
        self.state = State.OPEN
        answer = pdu.build_bind_ack(
            call_id, self.max_fragment, self.max_fragment, self.group, self.address, results,
            flags=found.flags & (pdu.CONC_MPX | pdu.HEADER_SIGN),
        )  # fmt: skip
        self.outgoing.append(security.carry(answer, token) if token else answer)

    def _on_second_bind(self, found: pdu.Pdu, trailer: Any) -> None:
        raise _Violation(pdu.build_bind_nak(found.call_id, 0))

    def _on_auth3(self, found: pdu.Pdu, trailer: pdu.Trailer | None) -> None:
        """Take the last token of an exchange; nothing is answered.  [MS-RPCE 2.2.2.5]"""
        if self.security is None or len(found) > self.inbox.limit:
            raise self._protocol_error(found)
        self.header_sign = self.header_sign or bool(found.flags & pdu.HEADER_SIGN)
        self._secured(found, self.security.auth3, trailer)

    def _contexts(self) -> ServerSecurity:
        """Give the security contexts; from the first one on, every response is looked at."""
        if self.security is None:
            self.security = ServerSecurity(self.providers, self.limits.max_security)
            self._single = -1
        return self.security

    def _secured(self, found: pdu.Pdu, act: Callable[..., Any], *args: Any) -> Any:
        """Do something with a trailer; what it is refused with ends the connection."""
        try:
            return act(*args)
        except Refused as refusal:
            raise _Violation(refusal.answer(found.call_id, found.ptype)) from None

    def _on_alter(self, found: pdu.Pdu, trailer: pdu.Trailer | None) -> None:
        """Take an alter_context.  [C706 12.6.4.1]"""
        if trailer is not None:
            if trailer.offset % 4 or trailer.pad > trailer.offset - 24:
                raise self._protocol_error(found)
            if trailer.auth_type == 0:
                raise _Violation(pdu.build_fault(found.call_id, 0, ACCESS_DENIED, executed=False))
        _, _, _, contexts = pdu.parse_bind(found)
        results = negotiate(self, contexts) if all(of[2] for of in contexts) else []
        if not results:
            raise self._protocol_error(found)
        token = b""
        if trailer is not None:
            security, token = self._secured(found, self._contexts().alter, trailer)
        self.header_sign = self.header_sign or bool(found.flags & pdu.HEADER_SIGN)
        answer = pdu.build_bind_ack(
            found.call_id, self.max_fragment, self.max_fragment, self.group, "", results,
            alter=True, flags=found.flags & pdu.HEADER_SIGN,
        )  # fmt: skip
        self.outgoing.append(security.carry(answer, token) if token else answer)

    def _on_cancel(self, found: pdu.Pdu, trailer: Any) -> Event | None:
        call = self.calls.get(found.call_id)
        if call is None or (not call.complete and call.reader is None):
            return None
        call.cancelled = True
        return CallCancelled(call)

    def _on_orphaned(self, found: pdu.Pdu, trailer: Any) -> Event | None:
        call = self.calls.get(found.call_id)
        if call is None or not call.complete:
            return None
        call.cancelled = call.orphaned = True
        return CallOrphaned(call)

    def _on_request(self, found: pdu.Pdu, trailer: pdu.Trailer | None) -> ServerCall | None:
        """Take a fragment that is not plain: it is opened, answered, or the end."""
        context_id = pdu.parse_request(found)[0]
        call_id, pending = found.call_id, self._pending
        first = bool(found.flags & pdu.FIRST)
        if len(found) > self.inbox.limit:
            raise _Violation(pdu.build_fault(call_id, 0, NCA_PROTO_ERROR))
        security = self.security
        if pending is not None and (first or call_id != pending.call_id):
            if security is not None and security.clash(found, trailer, context_id, pending):
                raise _Violation(fault_of(self, pending, SEC_PKG_ERROR, executed=True))
            if not self.mpx:
                raise _Violation(fault_of(self, pending, NCA_PROTO_ERROR, executed=True))
            known = pending.context.context_id if call_id == pending.call_id else 0
            raise _Violation(pdu.build_fault(call_id, known, NCA_PROTO_ERROR))
        if pending is None and not first:
            self._on_stray(found, context_id, trailer)
            return None
        if first and self.calls and not self.mpx:
            raise _Violation(pdu.build_fault(call_id, 0, NCA_PROTO_ERROR))
        if pending is not None and found.big != pending.big:
            raise _Violation(fault_of(self, pending, NCA_PROTO_ERROR, executed=False))
        if first and found.flags & pdu.PENDING_CANCEL:
            raise _Violation(pdu.build_fault(call_id, 0, NO_CALL_ACTIVE, executed=False))
        if pending is not None and security is not None and security.streaming is not None:
            known = pending.context.context_id
            self._secured(found, security.more, self, found, trailer, known)
            return None
        if trailer is None:
            raise _Violation(pdu.build_fault(call_id, 0, NCA_PROTO_ERROR))  # too many empty ones
        if pending is not None:  # a trailer where the first fragment had none
            raise _Violation(fault_of(self, pending, ACCESS_DENIED, executed=True))
        if security is not None and security.knows(trailer):
            return self._open_request(security, found, trailer, context_id)
        if context_id in self.contexts:  # nobody here knows its security context
            raise _Violation(pdu.build_fault(call_id, context_id, ACCESS_DENIED))
        self.outgoing.append(pdu.build_fault(call_id, 0, NCA_UNK_IF, executed=False))
        return None

    def _open_request(
        self, security: ServerSecurity, found: pdu.Pdu, trailer: pdu.Trailer, context_id: int
    ) -> ServerCall | None:
        """Open the first fragment of a request, and take it as a plain one."""
        context = self._secured(found, security.request, self, found, trailer, context_id)
        try:
            call: ServerCall | None = self._first()
            return call
        finally:
            security.current = None
            if self._pending is not None:
                security.streaming = context
            else:
                self.inbox.guarded = False

    def _on_stray(self, found: pdu.Pdu, context_id: int, trailer: Any) -> None:
        """Take a later fragment of a call that is not there."""
        call_id = found.call_id
        if not self.mpx:
            if 0 < self._last_call_id - call_id < 150:
                return  # a late one of an old call
            raise _Violation(pdu.build_fault(call_id, 0, NCA_PROTO_ERROR))
        if context_id not in self.contexts:
            self.outgoing.append(pdu.build_fault(call_id, 0, NCA_UNK_IF, executed=False))
            return
        mine = trailer is None or (self.security is not None and self.security.knows(trailer))
        status = NCA_PROTO_ERROR if mine else ACCESS_DENIED
        raise _Violation(pdu.build_fault(call_id, context_id, status))

    # ------------------------------------------------------------------------------ going out
    def take_outgoing(self) -> list[bytes]:
        """Take what the engine wants sent."""
        out, self.outgoing = self.outgoing, []
        self.pdus_out += len(out)
        return out

    def send_response(
        self, call: ServerCall, stub: bytes
    ) -> bytes | Split | fragment.FragmentWriter | None:
        """Make a whole response: octets, or fragments; None for a call that was given up."""
        usual = self.respond(call, stub)
        if usual is not None:
            return usual
        self.leave(call)
        if call.orphaned or self.state is State.CLOSED:
            return None
        context_id = call.context.context_id
        if call.level > CONNECT:
            made = self.writer(call, stub)
            self.pdus_out += made.fragments
            return made
        whole = split(
            pdu.RESPONSE, call.call_id, context_id & 0xFF, call.cancelled, None, stub,
            self.max_fragment,  # of the context id the low octet, as Windows has it
        )  # fmt: skip
        self.pdus_out += whole.fragments
        return whole

    def writer(self, call: ServerCall, stub: bytes | None = None) -> fragment.FragmentWriter:
        """Make the writer of a response whose length is not known yet, or with a whole stub."""
        what = pdu.RESPONSE, call.call_id, call.context.context_id, 0, None, self.max_fragment
        if call.level > CONNECT:
            return protected(self, call.security, what, stub)
        return fragment.FragmentWriter(*what)

    def end_response(self, call: ServerCall) -> None:
        """Note that a streamed response was written to its end."""
        self.leave(call)
        if call.writer is not None:
            self.pdus_out += call.writer.fragments

    def send_fault(
        self, call: ServerCall, status: int, *, executed: bool = True,
        cause: BaseException | None = None,
    ) -> bytes | None:  # fmt: skip
        """Make the fault that ends a call; the rest of its request is discarded."""
        self.leave(call)
        if self._pending is call:
            self._discarding = 0
        if call.orphaned or self.state is State.CLOSED:
            return None
        self.pdus_out += 1
        if status in NOT_A_FAULT:  # which no server may send
            status = NCA_FAULT_UNSPEC
        return fault_of(self, call, status, executed=executed, cause=cause)

    def end(self) -> None:
        """Let go of what the connection holds: calls without an answer, and its memory.

        Connections are parts of circles, and may wait long for a collector to find them.
        """
        while self.calls:
            self.leave(self.calls[next(iter(self.calls))])
        self.inbox = fragment.Inbox()

    def _close(self, answer: bytes) -> None:
        """Go into the error state, with a last PDU."""
        self.state = State.CLOSED
        if answer:
            self.outgoing.append(answer)
        self.inbox.clear()
        for call in list(self.calls.values()):
            call.cancelled = True


_MORE: Any = object()


class _NoTarget:
    operations: Mapping[int, Any] = {}

_NO_CONTEXT = Context(0, (UUID(int=0), 0, 0), "ndr20", _NoTarget)
