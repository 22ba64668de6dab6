"""A connection at its client: octets in, octets out, no socket.

Layer 4; imports `_core`, `errors` and the tables of this package.  One call at a time: the
runtime opens further connections of the association for calls that run at once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from rpcfast._core import fragment, pdu
from rpcfast._core.caller import Caller
from rpcfast._core.cut import Split, split
from rpcfast.errors import (
    AuthError,
    BindRejected,
    Fault,
    LocalProtocolError,
    ProtocolError,
    RemoteProtocolError,
    RpcError,
)

from .events import BindAccepted
from .extended import chain_of
from .fragments import (
    FEATURES,
    KEEP_ON_ORPHAN,
    SYNTAX_NAMES,
    SYNTAXES,
    Limits,
    feature_bits,
    feature_syntax,
    timeless,
)
from .handshake import ClientSecurity, protected
from .state import CLIENT_RECEIVES, NAK_CODES, NOT_A_FAULT, REJECT_CODES, State

MIN_FRAGMENT = 1432  # what every runtime can receive
MUST_RECEIVE = 2048  # what Windows answers to a smaller offer
MAX_FRAGMENT = 65528


def check_fragment(max_fragment: int) -> int:
    """Check a fragment size that a user asks for: a multiple of 8, 1432 to 65528.

    Raises:
        ValueError: it is out of range.
    """
    if not MIN_FRAGMENT <= max_fragment <= MAX_FRAGMENT:
        raise ValueError(f"max_fragment must lie in {MIN_FRAGMENT}..{MAX_FRAGMENT}")
    return max_fragment & ~7


class ClientConnection(Caller):
    """The client's end of one connection.

    Attributes:
        contexts: (interface UUID, major, minor, syntax) -> presentation context id.
        unsent: it was lost, and no octet of the call that it was to carry had been sent.
        clock: gives seconds, for what is done because time has passed.
        security: the security context of all that is sent here, or None.
    """

    def __init__(
        self,
        *,
        max_fragment: int = 5840,
        limits: Limits | None = None,
        security: ClientSecurity | None = None,
        clock: Callable[[], float] = timeless,
    ) -> None:
        super().__init__(State.OPEN, fragment.Inbox())
        self.inbox.limit = max(max_fragment, MUST_RECEIVE)
        self.limits = limits or Limits()
        self.state = State.NEW
        self.contexts: dict[tuple[UUID, int, int, str], int] = {}
        self.max_fragment = max_fragment
        self.group = 0
        self.features = 0
        self.mpx = False
        self.unsent = False
        self.clock = clock
        self.security = security
        self._offer = max_fragment
        self._asked: list[tuple[int, Any, tuple[Any, ...]]] = []
        self._stub: bytearray | None = None
        self._orphans: set[int] = set()

    # ------------------------------------------------------------------------------- binding
    def send_bind(
        self, offers: Sequence[tuple[tuple[UUID, int, int], str]], group: int = 0
    ) -> bytes:
        """Make the bind: one presentation context for each (interface id, syntax name)."""
        if self.state is not State.NEW:
            raise LocalProtocolError("the connection was bound before")
        self._asked = [
            (number, abstract, (SYNTAXES[syntax],))
            for number, (abstract, syntax) in enumerate(offers)
        ]
        self._asked.append((len(offers), offers[0][0], (feature_syntax(FEATURES),)))
        self.state = State.BINDING
        self._call_id += 1
        raw = pdu.build_bind(
            self._call_id, self._offer, self._offer, group, self._asked,
            flags=pdu.CONC_MPX | (pdu.HEADER_SIGN if self.security is not None else 0),
        )  # fmt: skip
        return raw if self.security is None else self.security.bind(raw)

    def send_leg(self) -> bytes:
        """Make what carries the next token of the exchange; b"" when none is left.

        An auth3 is answered by nothing, an alter_context as `send_alter`.
        """
        if self.state is not State.AUTHENTICATING or self.security is None:
            return b""
        if self.security.wants == "auth3":
            self._open()
            return self.security.leg(pdu.build_auth3(self._call_id))
        self.state = State.ALTERING
        raw = pdu.build_bind(
            self._call_id, self.max_fragment, self.max_fragment, self.group, self._asked[:1],
            alter=True, flags=pdu.HEADER_SIGN,
        )  # fmt: skip
        self._asked = self._asked[:1]
        return self.security.leg(raw)

    def _open(self) -> None:
        """Be ready for calls."""
        self.state = State.OPEN
        self.inbox.guarded = self.security is not None and self.security.protects
        self._single = 0 if self.inbox.guarded else self.max_fragment

    def send_alter(self, abstract: tuple[UUID, int, int], syntax: str) -> bytes:
        """Make an alter_context that adds one presentation context."""
        self._must_be_open()
        if self._pending:
            raise LocalProtocolError("a call is out")
        context_id = max(self.contexts.values(), default=-1) + 2
        if context_id > 0xFFFF:
            raise LocalProtocolError("no presentation context id is left")
        self._asked = [(context_id, abstract, (SYNTAXES[syntax],))]
        self.state = State.ALTERING
        self._call_id += 1
        return pdu.build_bind(
            self._call_id, self.max_fragment, self.max_fragment, self.group, self._asked, alter=True
        )

    def _on_bind_ack(self, answer: pdu.Pdu) -> BindAccepted:
        """Take a bind_ack or alter_context_resp."""
        alter = answer.ptype == pdu.ALTER_RESP
        max_xmit, max_recv, group, _, results = pdu.parse_bind_ack(answer)
        if len(results) != len(self._asked):
            raise RemoteProtocolError("another number of results than of presentation contexts")
        for (context_id, abstract, offered), (result, reason, syntax) in zip(
            self._asked, results, strict=True
        ):
            bits = feature_bits(offered[0])
            if bits is not None:
                self.features = reason & bits if result == 3 else 0
            elif result == 0:
                if syntax not in offered:
                    raise RemoteProtocolError("a transfer syntax that was not offered")
                key = (*abstract, SYNTAX_NAMES[syntax])
                self.contexts[key] = context_id
        if not alter:
            if max_recv < 64 or not group:
                raise RemoteProtocolError("a bind_ack with a size or a group that cannot be")
            # never more than was offered, and never more than the server says it takes
            self.max_fragment = min(max_recv, self._offer) & ~7
            self.inbox.limit = max(self._offer, max_xmit, MUST_RECEIVE)
            self.group = group
            self.mpx = bool(answer.flags & pdu.CONC_MPX)
        if self.security is not None:
            self.security.answered(answer)
            self.state = State.AUTHENTICATING
        if self.security is None or not self.security.wants:
            self._open()
        return BindAccepted(results)

    def context(self, abstract: tuple[UUID, int, int], syntax: str, results: Any = None) -> int:
        """Give the presentation context of an interface in a syntax.

        Raises:
            BindRejected: the server did not accept it; `results` are those of its answer.
        """
        found = self.contexts.get((*abstract, syntax))
        if found is not None:
            return found
        reason = next((reason for result, reason, _ in results or () if result in (1, 2)), 0)
        raise BindRejected(
            f"the server does not offer interface {abstract[0]} version {abstract[1]}."
            f"{abstract[2]} in {syntax}" if reason == 1 else
            f"the server rejected the presentation context (reason {reason})",
            code=REJECT_CODES.get(reason, 1727),
        )  # fmt: skip

    # --------------------------------------------------------------------------------- calls
    def send_request(
        self, call_id: int, context_id: int, opnum: int, object_id: bytes | None, stub: bytes
    ) -> bytes | Split | fragment.FragmentWriter:
        """Make a whole request: octets, or fragments."""
        whole = self.plain_request(call_id, context_id, opnum, object_id, stub)
        if whole is not None:
            return whole
        if self.security is not None and self.security.protects:
            for (*abstract, syntax), number in self.contexts.items():
                if number == context_id:
                    stub = self.security.verified(stub, number, abstract, syntax)
            return self.writer(call_id, context_id, opnum, object_id, stub)
        return split(
            pdu.REQUEST, call_id, context_id, opnum, object_id, stub, self.max_fragment
        )

    def writer(
        self, call_id: int, context_id: int, opnum: int, object_id: bytes | None,
        stub: bytes | None = None,
    ) -> fragment.FragmentWriter:  # fmt: skip
        """Make the writer of a request whose length is not known yet, or with a whole stub."""
        what = pdu.REQUEST, call_id, context_id, opnum, object_id, self.max_fragment
        if self.security is not None and self.security.protects:
            return protected(self.security, self.security.context, what, stub)
        return fragment.FragmentWriter(*what)

    def response(self, call_id: int) -> bytes | bytearray | None:
        """Give the stub of the response; None while it is not all here.

        Raises:
            Fault: the server answered so; the connection lives.
            RemoteProtocolError: it sent what it must not; the connection is closed.
        """
        if self._stub is None:
            stub = self.inbox.take_response(call_id)
            if stub is not None:
                self._pending = 0
                return stub
            if not self.open_response(call_id):
                return None
            self._stub = bytearray()
        while True:
            found = self.inbox.gather(self._stub, self.limits.max_response, False)
            if found == 1:
                whole, self._stub = self._stub, None
                self.end_response()
                return whole
            if found == -2:
                self.fail()
                raise RemoteProtocolError("a response that is larger than the limit")
            if found == 0 or not self.check(call_id):
                return None

    def open_response(self, call_id: int) -> bool:
        """Begin to read the fragments of a response; False while none is here.

        Raises as `response` does.
        """
        while True:
            while self._orphans and self.inbox.peek_call() in self._orphans:
                self._opened(self._take())  # late words about a call that was given up
            head = self.inbox.open_stream(pdu.RESPONSE)
            if head is None:
                if not self.check(call_id):
                    return False
                continue
            if head[0] != call_id:
                self.fail()
                raise RemoteProtocolError(f"a response to call {head[0]}, which is not out")
            self.byteorder = "big" if head[4] else "little"
            return True

    def end_response(self) -> None:
        """Note that the response was read to its end."""
        self.inbox.close_stream()
        self._pending = 0

    def skip(self, call_id: int) -> bool:
        """Drop what is here of the response; True once all of it was.  Raises as `response`."""
        self._stub = None
        while True:
            if not self.inbox.streaming and not self.open_response(call_id):
                return False
            found, _ = self.inbox.discard()
            if found == 1:
                self.end_response()
                return True
            if found == 0 or not self.check(call_id):
                return False

    def check(self, call_id: int) -> bool:
        """Look at a PDU that is no plain fragment of the response; False when none is whole.

        Raises as `response` does.
        """
        answer = self._take()
        if answer is None:
            return False
        if answer.ptype == pdu.SHUTDOWN:
            self.reusable = False
            return True
        if (opened := self._opened(answer)) is not None:
            if answer.ptype == pdu.RESPONSE:
                self.inbox.put_back(opened)
                return True
            answer = pdu.Pdu(opened)
        if answer.ptype == pdu.FAULT and answer.call_id == call_id:
            self._stub = None
            self.inbox.close_stream()
            self._pending = 0
            self.suspect = True
            raise self._fault(answer)
        self.fail()
        raise RemoteProtocolError(f"a PDU of type {answer.ptype} that answers nothing")

    def _opened(self, answer: pdu.Pdu | None) -> bytes | None:
        """Give what a PDU is without its protection; None for one that has none."""
        if answer is None or self.security is None or answer.ptype == pdu.SHUTDOWN:
            return None
        try:
            return self.security.open(answer)
        except (AuthError, RemoteProtocolError):
            self.fail()
            raise

    def answered(self) -> bool:
        """Whether anything came while the request is still being sent."""
        return len(self.inbox) > 0

    def forget(self) -> None:
        """Take a call back of which nothing was sent."""
        self._pending = 0

    def cancel(self, call_id: int) -> bytes:
        """Make a co_cancel."""
        return pdu.build_simple(pdu.CO_CANCEL, call_id)

    def orphan(self, call_id: int, *, complete: bool) -> bytes:
        """Make an orphaned PDU; the connection lives on only if that was agreed.

        `complete` says that the whole request was sent: an unfinished one cannot be taken back.
        """
        self._orphans.add(call_id)
        self._pending = 0
        if not complete or not self.features & KEEP_ON_ORPHAN or self.inbox.streaming:
            self.fail()
        return pdu.build_simple(pdu.ORPHANED, call_id)

    # ------------------------------------------------------------------------------ the rest
    def next_event(self) -> BindAccepted | None:
        """Take the answer to a bind or alter_context; None while it is not here.

        Raises:
            BindRejected, Fault, RemoteProtocolError
        """
        while True:
            answer = self._take()
            if answer is None:
                return None
            if answer.ptype == pdu.SHUTDOWN:
                continue
            if answer.ptype == pdu.BIND_NAK:
                self.fail()
                reason, _ = pdu.parse_bind_nak(answer)
                rejected = BindRejected(
                    f"the server refused the connection (bind_nak, reason {reason})",
                    code=NAK_CODES.get(reason, 1727),
                )
                rejected.reason = reason
                rejected.chain = chain_of(answer)
                raise rejected
            if answer.ptype == pdu.FAULT:
                self.fail()
                raise self._fault(answer)
            try:
                return self._on_bind_ack(answer)
            except (AuthError, ProtocolError):
                self.fail()
                raise

    def fail(self) -> None:
        """Go into the error state, which nothing leaves."""
        self.state = State.CLOSED
        self.reusable = False
        self._stub = None
        self._pending = 0

    def _take(self) -> pdu.Pdu | None:
        """Take a PDU that may come now; None when none is whole."""
        try:
            answer = self.inbox.take()
            if answer is None:
                if self.inbox.peek_alien() is None:
                    return None
                raise RemoteProtocolError("octets that are no PDU")
            if not answer.spoken:
                raise RemoteProtocolError("a PDU of another version or data representation")
            if answer.ptype not in CLIENT_RECEIVES[self.state]:
                raise RemoteProtocolError(
                    f"a PDU of type {answer.ptype} while the connection is {self.state.value}"
                )
        except RemoteProtocolError:
            self.fail()
            raise
        return answer

    def _fault(self, answer: pdu.Pdu) -> RpcError:
        """Make the exception of a fault."""
        try:
            _, _, status, unexecuted = pdu.parse_fault(answer)
        except RemoteProtocolError as error:
            self.fail()
            return error
        if status in NOT_A_FAULT:
            self.fail()
            return RemoteProtocolError(f"a fault of status 0x{status:08x}, which none may have")
        fault = Fault(status, executed=not unexecuted)
        fault.chain = chain_of(answer)
        return fault
