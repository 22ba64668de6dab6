"""A connection to a server with a provider, and a client's hand at it, for tests of trailers."""

from rpcfast._core import pdu
from rpcfast.engine.fragments import ServerCall
from unit.nullauth import NBYTES, NullMechanism, NullProvider, token
from unit.test_engine_server import ECHO, NDR20, OTHER, Peer, bind, simple, with_trailer

CONNECT, CALL, PACKET, INTEGRITY, PRIVACY = 2, 3, 4, 5, 6


class Talk:
    """A connection to a server with a provider, and a client's hand at it."""

    def __init__(self, *, legs=2, limits=None, flags=0, **provider):
        self.provider = NullProvider(legs, **provider)
        self.peer = Peer(providers={10: self.provider}, limits=limits)
        self.flags = flags
        self.signers = {}

    def plain(self):
        """Bind without authentication."""
        self.peer.ask(bind((0, ECHO, (NDR20,)), (4097, OTHER, (NDR20,)), flags=self.flags))
        return self

    def bind(self, level, context_id=7):
        """Bind with the first token; the exchange of two tokens is over then."""
        raw = bind((0, ECHO, (NDR20,)), (4097, OTHER, (NDR20,)), flags=self.flags)
        answer = self.ask(with_trailer(raw, level=level, context_id=context_id, token=token(1)))
        assert answer[2] == pdu.BIND_ACK
        return self

    def alter(self, level, context_id, number=1):
        """Send a token by alter_context."""
        assert self.ask(altered(level, context_id, number))[2] == pdu.ALTER_RESP
        return self

    def ask(self, *parts):
        return self.peer.ask(*parts)

    def signed(self, raw, level=INTEGRITY, context_id=7, signer=None, names=None, pad=None):
        """Protect a request fragment as the client of a security context; `names` is what its
        trailer says instead, `signer` which context's keys are used."""
        signer = context_id if signer is None else signer
        if signer not in self.signers:
            self.signers[signer] = NullMechanism(self.provider, level, False)
        mechanism = self.signers[signer]
        body = 40 if raw[3] & 0x80 else 24
        spare = -(len(raw) - body) % 16 if pad is None else pad
        whole = with_trailer(
            raw + bytes(spare), token=bytes(NBYTES),
            **{"level": level, "context_id": context_id, "pad": spare, **(names or {})},
        )  # fmt: skip
        end = len(whole) - NBYTES - 8
        octets = bytearray(whole[body:end])
        sign = self.flags & pdu.HEADER_SIGN
        made = mechanism.protect(
            whole[:body] if sign else b"", octets, whole[end : end + 8] if sign else b""
        )
        return whole[:body] + bytes(octets) + whole[end : end + 8] + made


def altered(level, context_id, number=1, auth_type=10, contexts=((0, ECHO, (NDR20,)),)):
    """An alter_context with a token."""
    raw = pdu.build_bind(3, 5840, 5840, 0, contexts, alter=True)
    return with_trailer(raw, auth_type, level, token=token(number), context_id=context_id)


def auth3(level, context_id, number=3, call_id=3, **other):
    """An auth3 with a token."""
    raw = simple(pdu.AUTH3, call_id, bytes(4))
    how = {"level": level, "context_id": context_id, "token": token(number), **other}
    return with_trailer(raw, **how)


def calls(talk, *parts):
    """Feed requests that all come through; give their calls."""
    found, out = talk.peer.feed(*parts)
    assert not out and all(isinstance(call, ServerCall) for call in found), out
    return found
