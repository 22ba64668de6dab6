"""Security contexts of a connection: their exchanges, and what is under their protection.

Layer 4; imports `_core`, `errors` and the tables of this package.  A `SecurityContext` is
what one auth_context_id of a connection stands for; `ServerSecurity` is all of them at a server
and says what a trailer is answered with, `ClientSecurity` the one of a client.
[MS-RPCE 3.3.1.5.2]
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Any

from rpcfast._core import fragment, pdu
from rpcfast.errors import AuthError, RemoteProtocolError

from .fragments import ServerCall, pcontext
from .security import CALL, CONNECT, PACKET, PRIVACY, Mechanism, Provider, verification
from .state import ACCESS_DENIED, NCA_PROTO_ERROR, REMOTE_NO_MEMORY, SEC_PKG_ERROR

TRAILER = 8  # octets of a trailer without its token
ALIGNMENT = 16  # of a trailer behind a stub
MAX_AUTH3 = 4096  # octets of a token in an auth3
MAX_LEGS = 32  # tokens of a client in one exchange
TOO_BUSY = 1723  # the code of a failure that passes


class Refused(Exception):
    """What a trailer is answered with; for a bind `status` is the reason of the bind_nak."""

    def __init__(self, status: int, *, executed: bool = False, context_id: int = 0) -> None:
        super().__init__()
        self.status = status
        self.executed = executed
        self.context_id = context_id  # presentation context

    def answer(self, call_id: int, ptype: int = pdu.REQUEST) -> bytes:
        """Make the bind_nak or fault."""
        if ptype == pdu.BIND:
            return pdu.build_bind_nak(call_id, self.status)
        return pdu.build_fault(call_id, self.context_id, self.status, executed=self.executed)


class Stage(enum.Enum):
    """Where a security context stands."""

    EXCHANGE = "exchange"  # tokens are still to come
    READY = "ready"
    INVALID = "invalid"  # an auth3 failed: the next request hears of it


class SecurityContext:
    """A security context of a connection."""

    __slots__ = ("auth_type", "level", "context_id", "mechanism", "stage")

    def __init__(self, auth_type: int, level: int, context_id: int, mechanism: Mechanism) -> None:
        self.auth_type = auth_type
        self.level = level
        self.context_id = context_id
        self.mechanism = mechanism
        self.stage = Stage.EXCHANGE

    @property
    def protects(self) -> bool:
        """Whether PDUs are signed or sealed."""
        return self.level >= PACKET

    def names(self, trailer: pdu.Trailer) -> bool:
        """Whether a trailer is one of this context."""
        return (trailer.auth_type, trailer.level, trailer.context_id) == (
            self.auth_type, self.level, self.context_id,
        )  # fmt: skip

    def trailer(self, pad: int = 0) -> bytes:
        """Give the trailer of a PDU, without its token."""
        return bytes((self.auth_type, self.level, pad, 0)) + self.context_id.to_bytes(4, "little")

    def carry(self, raw: bytes, token: bytes) -> bytes:
        """Put a token of the exchange behind a PDU; none is carried by none."""
        if not token:
            return raw
        return _lengthened(raw, b"", self.trailer() + token, len(token))

    def room(self, max_fragment: int, head: int) -> int:
        """Give the size of a fragment to be protected that leaves room for what protects it."""
        rest = max_fragment - head - TRAILER - self.mechanism.token_nbytes()
        return head + rest // ALIGNMENT * ALIGNMENT

    def cover(self, fragments: bytes, header_sign: bool) -> bytes:
        """Protect the fragments of a call, in the order in which they leave."""
        made = []
        at = 0
        while at < len(fragments):
            size = int.from_bytes(fragments[at + 8 : at + 10], "little")
            made.append(self._cover(fragments[at : at + size], header_sign))
            at += size
        return b"".join(made)

    def _cover(self, raw: bytes, header_sign: bool) -> bytes:
        body = stub_of(raw[2], raw[3])
        pad = (body - len(raw)) % ALIGNMENT
        trailer = self.trailer(pad)
        length = self.mechanism.token_nbytes()
        # the lengths are signed too
        whole = _lengthened(raw, bytes(pad), trailer + bytes(length), length)
        end = len(raw) + pad
        octets = bytearray(whole[body:end])
        signed = (whole[:body], trailer) if header_sign else (b"", b"")
        token = self.mechanism.protect(signed[0], octets, signed[1])
        if len(token) > length:
            raise AuthError("a token longer than what was left for it")
        return whole[:body] + octets + trailer + token.ljust(length, b"\0")

    def open(self, found: pdu.Pdu, trailer: pdu.Trailer, header_sign: bool) -> bytes:
        """Check a PDU, and give what it would be without protection.

        Raises:
            AuthError: it is not what the peer has sent.
        """
        raw, end = found.raw, trailer.offset
        body = stub_of(found.ptype, found.flags)
        octets = bytearray(raw[body:end])
        if self.protects:
            signed = (raw[:body], raw[end : end + TRAILER]) if header_sign else (b"", b"")
            self.mechanism.unprotect(signed[0], octets, signed[1], trailer.token)
        return _plain(found, body, octets[: len(octets) - trailer.pad])


def protected(
    conn: Any, security: SecurityContext, what: tuple[Any, ...], stub: bytes | None
) -> fragment.FragmentWriter:
    """Make the writer of fragments that are protected as they are sent.

    `what` are the arguments of a writer without protection; given a whole stub, it is written.
    """
    ptype, call_id, context_id, number, object_id, size = what
    made = fragment.FragmentWriter(
        ptype, call_id, context_id, number, object_id,
        security.room(size, 24 if object_id is None else 40), -1 if stub is None else len(stub),
    )  # fmt: skip
    made.protect = lambda fragments: security.cover(fragments, conn.header_sign)
    if stub is not None:
        made.write(stub)
        made.finish()
    return made


def stub_of(ptype: int, flags: int) -> int:
    """Give where the stub of a request, response or fault starts."""
    return 40 if ptype == pdu.REQUEST and flags & pdu.OBJECT else 24


def fits(found: pdu.Pdu, trailer: pdu.Trailer) -> bool:
    """Whether a trailer stands where it may, behind its stub and padding."""
    room = trailer.offset - stub_of(found.ptype, found.flags)
    return trailer.offset % 4 == 0 and trailer.pad <= room


def _plain(found: pdu.Pdu, body: int, stub: bytes | bytearray) -> bytes:
    length = (body + len(stub)).to_bytes(2, "big" if found.big else "little")
    return found.raw[:8] + length + b"\0\0" + found.raw[12:body] + stub


def _lengthened(raw: bytes, pad: bytes, rest: bytes, auth_length: int) -> bytes:
    """Append to a PDU of ours what follows its body."""
    lengths = (len(raw) + len(pad) + len(rest)).to_bytes(2, "little")
    return raw[:8] + lengths + auth_length.to_bytes(2, "little") + raw[12:] + pad + rest


# ---------------------------------------------------------------------------------- the server
class ServerSecurity:
    """The security contexts of a server's connection.

    Attributes:
        current: the context whose request is being taken, None for one without trailer.
        streaming: that of the request that is incomplete.
        strong: a request at level packet or above was seen.
    """

    def __init__(self, providers: Mapping[int, Provider], limit: int) -> None:
        self.providers = providers
        self.limit = limit
        self.contexts: dict[int, SecurityContext] = {}
        self.current: SecurityContext | None = None
        self.streaming: SecurityContext | None = None
        self.strong = False
        self._default: SecurityContext | None = None
        self._fixed = False  # no context becomes the default any more
        self._doubtful: dict[int, SecurityContext] = {}  # at level connect, and not ready

    def bind(self, trailer: pdu.Trailer) -> tuple[SecurityContext, bytes]:
        """Begin the exchange of a bind; gives the context and the token to answer with."""
        if trailer.offset % 4:
            raise Refused(0)
        if trailer.pad > trailer.offset - 24:
            raise Refused(4)
        if not CONNECT <= trailer.level <= PRIVACY:
            raise Refused(0)
        if trailer.auth_type not in self.providers:
            raise Refused(8)
        if trailer.level == CALL:
            raise Refused(9)
        try:
            context = self._begin(trailer)
            return context, self._step(context, trailer.token)
        except AuthError as error:
            raise Refused(1 if error.code == TOO_BUSY else 9) from error

    def alter(self, trailer: pdu.Trailer) -> tuple[SecurityContext, bytes]:
        """Take the token of an alter_context, of a new exchange or of one that runs."""
        context = self.contexts.get(trailer.context_id)
        try:
            if context is None:
                if len(self.contexts) >= self.limit:
                    raise Refused(NCA_PROTO_ERROR)
                known = trailer.auth_type in self.providers and trailer.level != CALL
                if not known or not CONNECT <= trailer.level <= PRIVACY:
                    raise Refused(ACCESS_DENIED)
                context = self._begin(trailer)
            elif trailer.auth_type != context.auth_type:
                raise Refused(SEC_PKG_ERROR)
            elif trailer.level != context.level or context.stage is not Stage.EXCHANGE:
                raise Refused(ACCESS_DENIED)
            return context, self._step(context, trailer.token)
        except AuthError as error:
            broken = error.code == SEC_PKG_ERROR
            raise Refused(SEC_PKG_ERROR if broken else ACCESS_DENIED) from error

    def auth3(self, trailer: pdu.Trailer | None) -> None:
        """Take the last token of an exchange.  One that fails is answered by nothing: the next
        request of its context is."""
        running = any(context.stage is Stage.EXCHANGE for context in self.contexts.values())
        if trailer is None or not running:
            raise Refused(NCA_PROTO_ERROR)
        if trailer.pad > max(trailer.offset - 24, 0):
            raise Refused(REMOTE_NO_MEMORY)
        context = self.contexts.get(trailer.context_id)
        if context is None or context.stage is not Stage.EXCHANGE or not context.names(trailer):
            raise Refused(NCA_PROTO_ERROR)
        if trailer.offset % 4 or len(trailer.token) > MAX_AUTH3:
            raise Refused(NCA_PROTO_ERROR)
        try:
            owed = context.mechanism.step(trailer.token)
            if owed or not context.mechanism.complete:
                raise AuthError("the client was owed a token")
            self._settle(context)
        except AuthError:
            context.stage = Stage.INVALID

    def _begin(self, trailer: pdu.Trailer) -> SecurityContext:
        """Enter a new context."""
        mechanism = self.providers[trailer.auth_type].accept(trailer.level)
        context = SecurityContext(trailer.auth_type, trailer.level, trailer.context_id, mechanism)
        self.contexts[context.context_id] = context
        if context.level == CONNECT:
            self._doubtful[context.context_id] = context
        return context

    def _step(self, context: SecurityContext, token: bytes) -> bytes:
        """Let the mechanism take a token, and see whether that was the last one."""
        answer = context.mechanism.step(token)
        if context.mechanism.complete:
            self._settle(context)
        return answer

    def _settle(self, context: SecurityContext) -> None:
        """Note that an exchange is over."""
        if context.level == PRIVACY and not context.mechanism.seals:
            raise AuthError("no encryption was agreed on")
        context.stage = Stage.READY
        if context.level == CONNECT:
            del self._doubtful[context.context_id]
            if not self._fixed:
                self._default = context

    def request(
        self, conn: Any, found: pdu.Pdu, trailer: pdu.Trailer, p_cont_id: int
    ) -> SecurityContext:
        """Open the first fragment of a request where it came from; gives its context."""
        context = self.contexts.get(trailer.context_id)
        if context is None or not context.names(trailer):
            raise Refused(ACCESS_DENIED, executed=True, context_id=p_cont_id)
        if context.stage is Stage.EXCHANGE:
            raise Refused(NCA_PROTO_ERROR)
        if context.stage is Stage.INVALID:
            raise Refused(ACCESS_DENIED, executed=True, context_id=p_cont_id)
        self._open(context, conn, found, trailer, p_cont_id)
        self._default = None
        if context.protects:
            self.strong = True
        else:
            self._fixed = True
        self.current = context
        conn.inbox.guarded = context.protects
        return context

    def more(
        self, conn: Any, found: pdu.Pdu, trailer: pdu.Trailer | None, p_cont_id: int
    ) -> None:
        """Open a later fragment, which must be as the first one; what its trailer names is not
        compared, but it is checked with the context of the first."""
        assert self.streaming is not None
        if trailer is None:
            raise Refused(NCA_PROTO_ERROR, executed=True, context_id=p_cont_id)
        self._open(self.streaming, conn, found, trailer, p_cont_id)

    def _open(
        self, context: SecurityContext, conn: Any, found: pdu.Pdu, trailer: pdu.Trailer,
        p_cont_id: int,
    ) -> None:  # fmt: skip
        if not fits(found, trailer):
            raise Refused(NCA_PROTO_ERROR, executed=True, context_id=p_cont_id)
        if context.protects and not context.mechanism.signs:
            raise Refused(SEC_PKG_ERROR, executed=True, context_id=p_cont_id)
        try:
            conn.inbox.put_back(context.open(found, trailer, conn.header_sign))
        except AuthError as error:
            raise Refused(SEC_PKG_ERROR, executed=True, context_id=p_cont_id) from error

    def claim(self, p_cont_id: int) -> SecurityContext | None:
        """Give the context of the request whose first fragment is taken now: its own one, or for
        one without trailer the default."""
        if self.current is not None:
            return self.current
        if self._doubtful:
            if any(context.stage is Stage.INVALID for context in self._doubtful.values()):
                raise Refused(ACCESS_DENIED, executed=True, context_id=p_cont_id)
            raise Refused(NCA_PROTO_ERROR)
        return self._default

    def clash(self, found: pdu.Pdu, trailer: pdu.Trailer | None, p_cont_id: int,
              pending: ServerCall) -> bool:  # fmt: skip
        """Whether a second first fragment of an incomplete request is one of another security
        context, so that its signature cannot hold."""
        return (
            trailer is not None and self.streaming is not None
            and found.call_id == pending.call_id and p_cont_id == pending.context.context_id
            and trailer.context_id != self.streaming.context_id
        )  # fmt: skip

    def knows(self, trailer: pdu.Trailer) -> bool:
        """Whether a trailer is one of a context that is here."""
        context = self.contexts.get(trailer.context_id)
        return context is not None and context.names(trailer)


# ---------------------------------------------------------------------------------- the client
class ClientSecurity:
    """The security context of a client's connection, from its first token on.

    Attributes:
        wants: what the exchange needs next: "auth3", "alter" or nothing.
        header_sign: the server takes part in the signing of headers.
    """

    def __init__(self, provider: Provider, level: int, context_id: int = 1) -> None:
        if level not in (CONNECT, PACKET, PRIVACY - 1, PRIVACY):
            raise ValueError("the authentication level must be 2, 4, 5 or 6")
        mechanism = provider.initiate(level)
        self.context = SecurityContext(provider.auth_type, level, context_id, mechanism)
        self.wants = ""
        self.header_sign = False
        self._token = b""
        self._legs = 0
        self._verified: set[int] = set()  # presentation contexts

    @property
    def protects(self) -> bool:
        """Whether requests have to be protected."""
        return self.context.protects

    def bind(self, raw: bytes) -> bytes:
        """Put the first token behind the bind."""
        return self.context.carry(raw, self.context.mechanism.step(b""))

    def leg(self, raw: bytes) -> bytes:
        """Put the next token behind an alter_context or auth3."""
        self.wants = ""
        return self.context.carry(raw, self._token)

    def answered(self, found: pdu.Pdu) -> None:
        """Take the token of a bind_ack or alter_context_resp.

        Raises:
            AuthError: the server is not what it says, or agrees to less than is needed.
            RemoteProtocolError: its trailer is of another context.
        """
        context, mechanism = self.context, self.context.mechanism
        if context.stage is Stage.READY:
            return
        if found.flags & pdu.HEADER_SIGN:
            self.header_sign = True
        trailer = found.trailer(28)
        if trailer is not None and not context.names(trailer):
            raise RemoteProtocolError("a token of another security context")
        self._token = b""
        if not mechanism.complete:
            if trailer is None:
                raise AuthError("the server does not go on with the authentication")
            self._token = mechanism.step(trailer.token)
            self._legs += 1
        elif trailer is not None:
            raise RemoteProtocolError("a token after the last one")
        if mechanism.complete:
            self._agreed()
            self.wants = "auth3" if self._token else ""
        elif not self._token or self._legs > MAX_LEGS:
            raise AuthError("the authentication does not come to an end")
        else:
            self.wants = "alter"

    def _agreed(self) -> None:
        """Note that the exchange is over for this end."""
        context, mechanism = self.context, self.context.mechanism
        if context.protects and not mechanism.signs:
            raise AuthError("no signatures were agreed on")
        if context.level == PRIVACY and not mechanism.seals:
            raise AuthError("no encryption was agreed on")
        context.stage = Stage.READY

    def verified(self, stub: bytes, context_id: int, abstract: Any, syntax: str) -> bytes:
        """Put a verification trailer behind the first request on a presentation context: so the
        server hears under protection what was agreed on without."""
        if context_id in self._verified:
            return stub
        self._verified.add(context_id)
        return stub + bytes(-len(stub) % 4) + verification(pcontext(abstract, syntax))

    def open(self, found: pdu.Pdu) -> bytes | None:
        """Open a response or fault; None for one without trailer.

        Raises:
            AuthError: it is not what the server has sent.
            RemoteProtocolError: its trailer is of another context, or stands where none can.
        """
        trailer = found.trailer(24)
        if trailer is None:
            return None
        if not self.context.names(trailer) or not fits(found, trailer):
            raise RemoteProtocolError("a trailer that does not belong to its PDU")
        return self.context.open(found, trailer, self.header_sign)
