"""Security contexts at a server, row by row: what is said, and the exact answer.  [protocol 5.13]

The provider is `nullauth`, whose tokens and signatures a test can foresee.
"""

import struct
from typing import Any, NamedTuple

import pytest

from rpcfast._core import fragment, pdu
from rpcfast.engine.fragments import Limits, ServerCall
from rpcfast.errors import AuthError
from unit.nullauth import NBYTES, NullMechanism, NullProvider, token
from unit.test_engine_server import (
    DNE,
    ECHO,
    NDR20,
    NDR64,
    OTHER,
    PROTO_ERROR,
    UNK_IF,
    UNKNOWN,
    Peer,
    bind,
    fault,
    nak,
    request,
    simple,
    with_trailer,
)

NO_MEMORY, SEC_PKG = 0x1C00001B, 0x721
CONNECT, CALL, PACKET, INTEGRITY, PRIVACY = 2, 3, 4, 5, 6
OK = [(0, 0, NDR20)]


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


# ------------------------------------------------------------------------- what has no answer
class Row(NamedTuple):
    """What is said on which connection, and the one answer to it."""

    name: str
    opened: Any  # a function that makes the Talk
    said: Any  # octets, or a function of the Talk
    answer: bytes
    closes: bool = True


def fresh():
    return Talk()


def plain():
    return Talk().plain()


def plain_mpx():
    return Talk(flags=pdu.CONC_MPX).plain()


def ready(level=INTEGRITY, **options):
    return lambda: Talk(**options).bind(level)


def running(level=INTEGRITY, legs=4):
    return lambda: Talk(legs=legs).bind(level)


def invalid(level):
    def make():
        talk = Talk(legs=3).bind(level)
        assert talk.ask(auth3(level, 7, 5)) == b""  # not the token that was due
        return talk

    return make


def two(*levels):
    def make():
        talk = Talk()
        talk.bind(levels[0])
        return talk.alter(levels[1], 8)

    return make


def failing(number, code=5):
    return lambda: Talk(legs=4, failures={number: AuthError("no", code=code)})


BOUND = with_trailer(bind(), level=INTEGRITY, context_id=7, token=token(1))
WHOLE = request(2, 4097, stub=bytes(16))
FIRST, LAST = request(2, 4097, stub=bytes(16), flags=1), request(2, 4097, stub=b"x", flags=2)

ROWS = [
    *(Row(f"bind auth_level {level}", fresh, with_trailer(bind(), level=level), nak(0))
      for level in (0, 1, 7, 255)),
    Row("bind auth_level 0 is looked at before the auth_type", fresh,
        with_trailer(bind(), auth_type=99, level=0), nak(0)),
    *(Row(f"bind auth_type unknown, level {level}", fresh,
          with_trailer(bind(), auth_type=99, level=level), nak(8)) for level in (2, 3, 4, 5, 6)),
    Row("bind auth_level 3 with a known auth_type", fresh, with_trailer(bind(), level=3), nak(9)),
    Row("bind: provider rejects the token", failing(1), BOUND, nak(9)),
    Row("bind: a broken token", failing(1, 1825), BOUND, nak(9)),
    Row("bind: temporary failure", failing(1, 1723), BOUND, nak(1)),
    Row("bind: another token than the first", fresh, with_trailer(bind(), token=token(2)), nak(9)),
    Row("bind: level 6 without encryption", lambda: Talk(seals=False),
        with_trailer(bind(), level=6, token=token(1)), nak(9)),
    Row("bind: auth trailer not 4-aligned", fresh, with_trailer(bind(), gap=b"\0"), nak(0)),
    Row("bind: auth_pad_length > trailer offset - 24", fresh, with_trailer(bind(), pad=49), nak(4)),
    Row("bind: auth_length that does not fit", fresh,
        BOUND[:10] + b"\xff\0" + BOUND[12:], nak(4)),
    Row("second bind, with a trailer", ready(), with_trailer(bind(call_id=9)), nak(0, 9)),
    # alter_context
    Row("alter: auth trailer not 4-aligned", ready(),
        with_trailer(bind(alter=True, call_id=3), gap=b"\0"), fault(PROTO_ERROR, DNE, 3)),
    Row("alter: auth_pad_length > trailer offset - 24", ready(),
        with_trailer(bind(alter=True, call_id=3), pad=49), fault(PROTO_ERROR, DNE, 3)),
    Row("alter with 0 transfer syntaxes and a trailer", ready(),
        altered(INTEGRITY, 8, contexts=((0, ECHO, ()),)), fault(PROTO_ERROR, DNE, 3)),
    Row("alter to another abstract syntax comes before a changed auth_type", running(),
        altered(INTEGRITY, 7, 3, 9, ((0, OTHER, (NDR20,)),)), fault(PROTO_ERROR, DNE, 3)),
    Row("alter names auth_type 0 during an exchange", running(),
        altered(INTEGRITY, 7, 3, 0), fault(5, DNE, 3)),
    Row("alter names auth_type 0, whatever the contexts say", running(),
        altered(INTEGRITY, 7, 3, 0, ((0, OTHER, (NDR20,)),)), fault(5, DNE, 3)),
    Row("alter begins a context with an unknown auth_type", ready(),
        altered(INTEGRITY, 8, 1, 99), fault(5, DNE, 3)),
    *(Row(f"alter begins a context at level {level}", ready(),
          altered(level, 8), fault(5, DNE, 3)) for level in (0, 1, 3, 7)),
    Row("alter changes auth_type", running(), altered(INTEGRITY, 7, 3, 9),
        fault(SEC_PKG, DNE, 3)),
    Row("alter changes auth_level of a running exchange", running(),
        altered(PRIVACY, 7, 3), fault(5, DNE, 3)),
    Row("alter: auth leg after completion", ready(), altered(INTEGRITY, 7, 3), fault(5, DNE, 3)),
    Row("alter: auth leg after a failed auth3", invalid(INTEGRITY), altered(INTEGRITY, 7, 3),
        fault(5, DNE, 3)),
    Row("alter: a token of the old exchange for a new context", running(),
        altered(INTEGRITY, 8, 3), fault(5, DNE, 3)),
    Row("alter: provider failure", lambda: failing(3)().bind(INTEGRITY),
        altered(INTEGRITY, 7, 3), fault(5, DNE, 3)),
    Row("alter: provider reports a broken signature", lambda: failing(3, 1825)().bind(INTEGRITY),
        altered(INTEGRITY, 7, 3), fault(SEC_PKG, DNE, 3)),
    Row("level 6 without encryption", lambda: Talk(legs=4, seals=False).bind(PRIVACY),
        altered(PRIVACY, 7, 3), fault(SEC_PKG, DNE, 3)),
    Row("level 6 with nothing", lambda: Talk(legs=4, seals=False, signs=False).bind(PRIVACY),
        altered(PRIVACY, 7, 3), fault(SEC_PKG, DNE, 3)),
    *(Row(f"level {level} without signing: the first request", ready(level, signs=False),
          lambda talk, level=level: talk.signed(WHOLE, level), fault(SEC_PKG, context=4097))
      for level in (4, 5)),
    # auth3
    Row("auth3 with auth_pad_length > trailer offset - 24", running(), auth3(5, 7, pad=1),
        fault(NO_MEMORY, DNE, 3)),
    Row("auth3 without an authentication", plain, auth3(5, 7), fault(PROTO_ERROR, DNE, 3)),
    Row("auth3 after it finished", ready(), auth3(5, 7), fault(PROTO_ERROR, DNE, 3)),
    Row("auth3 after it failed", invalid(INTEGRITY), auth3(5, 7), fault(PROTO_ERROR, DNE, 3)),
    Row("auth3 of auth_length 0", running(), simple(pdu.AUTH3, 3, bytes(4)),
        fault(PROTO_ERROR, DNE, 3)),
    Row("auth3 of an unknown context id", running(), auth3(5, 8), fault(PROTO_ERROR, DNE, 3)),
    Row("auth3 with a trailer not 4-aligned", running(), auth3(5, 7, gap=b"\0"),
        fault(PROTO_ERROR, DNE, 3)),
    Row("auth3 of another type", running(), auth3(5, 7, auth_type=9), fault(PROTO_ERROR, DNE, 3)),
    Row("auth3 of another level", running(), auth3(6, 7), fault(PROTO_ERROR, DNE, 3)),
    Row("auth3 with auth_length > 4096", running(), auth3(5, 7, token=bytes(4097)),
        fault(PROTO_ERROR, DNE, 3)),
    Row("auth3 larger than the transport cap", running(), auth3(5, 7, token=bytes(5840)),
        fault(PROTO_ERROR, DNE, 3)),
    Row("auth3 token invalid", running(legs=3), auth3(5, 7, 2), b"", False),
    Row("auth3 while the server still owes a token", running(), auth3(5, 7, 3), b"", False),
    *(Row(f"the next request of a failed auth3, level {level}", invalid(level),
          lambda talk, level=level: talk.signed(WHOLE, level), fault(5, context=4097))
      for level in (2, 5, 6)),
    Row("the next request of a failed auth3 at level connect, without trailer", invalid(CONNECT),
        WHOLE, fault(5, context=4097)),
    # requests
    *(Row(f"a request of a context that is not complete, level {level}", running(level),
          lambda talk, level=level: talk.signed(WHOLE, level), fault(PROTO_ERROR, DNE))
      for level in (2, 5, 6)),
    Row("a request without trailer during an exchange at level connect", running(CONNECT), WHOLE,
        fault(PROTO_ERROR, DNE)),
    Row("request with auth trailer on an unauthenticated connection", plain,
        lambda talk: talk.signed(WHOLE), fault(5, context=4097)),
    Row("request: unknown p_cont_id, with a trailer of nobody", ready(),
        with_trailer(request(context=1)), fault(UNK_IF, DNE), False),
    Row("request: unknown p_cont_id, signed", ready(),
        lambda talk: talk.signed(request(context=1)), fault(UNK_IF, DNE), False),
    Row("request: unknown p_cont_id, badly signed", ready(),
        with_trailer(request(context=1, stub=bytes(16)), level=5, context_id=7),
        fault(SEC_PKG, context=1)),
    Row("request: opnum too large, signed", ready(),
        lambda talk: talk.signed(request(2, 4097, opnum=9)), fault(0x1C010002, DNE, context=4097),
        False),
    Row("request (FIRST) trailer with another type", ready(),
        lambda talk: talk.signed(
            WHOLE, names={"auth_type": 9, "level": 5, "context_id": 7}), fault(5, context=4097)),
    Row("request (FIRST) trailer with another level", ready(),
        lambda talk: talk.signed(WHOLE, PRIVACY), fault(5, context=4097)),
    Row("request (FIRST) trailer with an unknown context id", ready(),
        lambda talk: talk.signed(WHOLE, context_id=8), fault(5, context=4097)),
    Row("bad signature", ready(), with_trailer(WHOLE, level=5, context_id=7, token=bytes(NBYTES)),
        fault(SEC_PKG, context=4097)),
    Row("decrypt failure", ready(PRIVACY),
        with_trailer(WHOLE, level=6, context_id=7, token=bytes(NBYTES)),
        fault(SEC_PKG, context=4097)),
    Row("a trailer not 4-aligned", ready(),
        lambda talk: talk.signed(request(2, 4097, stub=bytes(17)), pad=0),
        fault(PROTO_ERROR, context=4097)),
    Row("a pad larger than the stub", ready(),
        lambda talk: talk.signed(WHOLE, names={"level": 5, "context_id": 7, "pad": 17}),
        fault(PROTO_ERROR, context=4097)),
    Row("later fragment without trailer", ready(),
        lambda talk: talk.signed(FIRST) + LAST, fault(PROTO_ERROR, context=4097)),
    Row("later fragment with a bad signature", ready(),
        lambda talk: talk.signed(FIRST) + with_trailer(LAST + bytes(15), level=5, context_id=7),
        fault(SEC_PKG, context=4097)),
    Row("later fragment with a pad too large", ready(),
        lambda talk: talk.signed(FIRST)
        + talk.signed(LAST, names={"level": 5, "context_id": 7, "pad": 17}),
        fault(PROTO_ERROR, context=4097)),
    Row("later fragment signed with another context", two(INTEGRITY, INTEGRITY),
        lambda talk: talk.signed(FIRST) + talk.signed(request(2, 4097, flags=0), context_id=8)
        + talk.signed(request(2, 4097, flags=2), context_id=8), fault(SEC_PKG, context=4097)),
    Row("a trailer on a later fragment where the FIRST had none", ready(),
        lambda talk: FIRST + talk.signed(LAST), fault(5, context=4097)),
    Row("second FIRST of the same call under another security context",
        two(INTEGRITY, INTEGRITY),
        lambda talk: talk.signed(FIRST) + talk.signed(FIRST, context_id=8),
        fault(SEC_PKG, context=4097)),
    Row("second FIRST of the same call under the same security context", ready(),
        lambda talk: talk.signed(FIRST) + talk.signed(FIRST), fault(PROTO_ERROR, context=4097)),
    Row("second FIRST of another call, signed", ready(),
        lambda talk: talk.signed(FIRST) + talk.signed(request(3)),
        fault(PROTO_ERROR, context=4097)),
    Row("fragments of one call differ in drep, signed", ready(),
        lambda talk: talk.signed(FIRST)
        + talk.signed(request(2, 4097, flags=2))[:4] + bytes(1)
        + swapped(talk.signed(request(2, 4097, flags=2)))[5:],
        fault(PROTO_ERROR, DNE, context=4097)),
    Row("FIRST with PENDING_CANCEL, signed", ready(),
        lambda talk: talk.signed(request(flags=7)), fault(0x6BD, DNE)),
    Row("a signed fragment larger than the transport cap", ready(),
        lambda talk: talk.signed(request(2, stub=bytes(5832))), fault(PROTO_ERROR)),
    Row("non-FIRST fragment, whatever trailer it names", ready(),
        lambda talk: talk.signed(LAST), fault(PROTO_ERROR)),
    Row("non-FIRST fragment with MPX, trailer of another context", ready(flags=pdu.CONC_MPX),
        lambda talk: talk.signed(LAST, context_id=8), fault(5, context=4097)),
    Row("non-FIRST fragment with MPX, trailer of another level", ready(flags=pdu.CONC_MPX),
        lambda talk: talk.signed(LAST, PRIVACY), fault(5, context=4097)),
    Row("non-FIRST fragment with MPX, its own trailer", ready(flags=pdu.CONC_MPX),
        lambda talk: talk.signed(LAST), fault(PROTO_ERROR, context=4097)),
    Row("non-FIRST fragment with MPX, unknown p_cont_id", ready(flags=pdu.CONC_MPX),
        lambda talk: talk.signed(request(2, 1, flags=2)), fault(UNK_IF, DNE), False),
    Row("first of several fragments with a hint above the limit, signed", ready(),
        lambda talk: talk.signed(request(2, 4097, stub=bytes(16), flags=1, hint=(4 << 20) + 1)),
        fault(5, context=4097)),
    Row("later fragment with a hint above what is left, signed", ready(),
        lambda talk: talk.signed(FIRST)
        + talk.signed(request(2, 4097, flags=2, hint=(4 << 20) - 15)), fault(5, context=4097)),
]  # fmt: skip


def swapped(raw):
    """Turn the header of a request into a big-endian one."""
    out = bytearray(raw)
    out[4] = 0
    for at, n in ((8, 2), (10, 2), (12, 4), (16, 4), (20, 2), (22, 2)):
        out[at : at + n] = out[at : at + n][::-1]
    return bytes(out)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_row(row):
    talk = row.opened()
    said = row.said(talk) if callable(row.said) else row.said
    assert talk.ask(said) == row.answer
    assert talk.peer.conn.closed == row.closes
    if row.closes:
        assert talk.peer.feed(WHOLE) == ([], [])


def test_too_many_security_contexts():
    """The 2049th is refused."""
    talk = Talk().bind(INTEGRITY, 0)
    for number in range(1, 2048):
        assert talk.ask(altered(INTEGRITY, number))[2] == pdu.ALTER_RESP
    assert talk.ask(altered(INTEGRITY, 2048)) == fault(PROTO_ERROR, DNE, 3)
    assert talk.peer.conn.closed


def test_fewer_security_contexts_where_that_is_asked():
    talk = Talk(limits=Limits(max_security=1)).bind(INTEGRITY)
    assert talk.ask(altered(INTEGRITY, 8)) == fault(PROTO_ERROR, DNE, 3)


# ------------------------------------------------------------------------------ what goes well
def carried(raw, level, context_id, number):
    """What the server answers a token with."""
    return with_trailer(raw, level=level, context_id=context_id, token=token(number))


def ack(flags=0):
    return pdu.build_bind_ack(1, 5840, 5840, 5, "135", OK, flags=flags)


def resp(flags=0):
    return pdu.build_bind_ack(3, 5840, 5840, 5, "", OK, alter=True, flags=flags)


@pytest.mark.parametrize("level", [2, 4, 5, 6])
def test_two_tokens(level):
    talk = Talk()
    said = with_trailer(bind(), level=level, context_id=79231, token=token(1))
    assert talk.ask(said) == carried(ack(), level, 79231, 2)
    (call,) = calls(talk, talk.signed(request(), level, 79231))
    assert call.level == level and call.security.mechanism.identity == "somebody"
    assert call.stub == b"abcd"


@pytest.mark.parametrize("how", ["auth3", "alter"])
def test_three_tokens(how):
    """The last one, of the client, comes by auth3 or by an alter_context without an answer."""
    talk = Talk(legs=3)
    assert talk.ask(BOUND) == carried(ack(), INTEGRITY, 7, 2)
    if how == "auth3":
        assert talk.ask(auth3(INTEGRITY, 7)) == b""
    else:
        assert talk.ask(altered(INTEGRITY, 7, 3)) == resp()
    assert calls(talk, talk.signed(request()))[0].level == INTEGRITY


def test_four_tokens():
    talk = Talk(legs=4)
    assert talk.ask(BOUND) == carried(ack(), INTEGRITY, 7, 2)
    assert talk.ask(altered(INTEGRITY, 7, 3)) == carried(resp(), INTEGRITY, 7, 4)
    assert calls(talk, talk.signed(request()))[0].level == INTEGRITY


def test_the_pads_that_a_handshake_may_have():
    talk = Talk(legs=3)
    said = with_trailer(bind(), level=5, context_id=7, token=token(1), pad=48)
    assert talk.ask(said) == carried(ack(), INTEGRITY, 7, 2)
    assert talk.ask(auth3(INTEGRITY, 7, gap=bytes(8), pad=4)) == b""
    assert calls(talk, talk.signed(request()))


def test_a_large_token_in_a_bind():
    """Only an auth3 is held to 4096 octets."""
    talk = Talk()
    said = with_trailer(bind(), level=5, token=bytes(60000))
    assert talk.ask(said) == nak(9)  # the provider has seen it
    assert talk.provider.made[0].number == 1


def test_a_failed_auth3_leaves_other_requests():
    """At level integrity, those without trailer, and those of another context."""
    talk = Talk(legs=3).bind(INTEGRITY)
    talk.alter(INTEGRITY, 8)
    talk.alter(INTEGRITY, 8, 3)
    assert talk.ask(auth3(INTEGRITY, 7, 2)) == b""
    (plain_call,) = calls(talk, request(4))
    talk.peer.conn.send_response(plain_call, b"")
    assert plain_call.level == 1
    assert calls(talk, talk.signed(request(5), context_id=8))[0].level == INTEGRITY


def test_an_exchange_while_another_runs():
    """Another auth_context_id begins a further context."""
    talk = Talk(legs=4).bind(INTEGRITY)
    talk.alter(PRIVACY, 8)
    talk.alter(PRIVACY, 8, 3)
    talk.alter(INTEGRITY, 7, 3)
    (first,) = calls(talk, talk.signed(request(2)))
    talk.peer.conn.send_response(first, b"")
    (second,) = calls(talk, talk.signed(request(3), PRIVACY, 8))
    assert (first.level, second.level) == (INTEGRITY, PRIVACY)


def test_an_exchange_on_a_connection_bound_without():
    talk = Talk(legs=2).plain()
    assert talk.ask(altered(INTEGRITY, 8)) == carried(resp(), INTEGRITY, 8, 2)
    assert calls(talk, talk.signed(request(), context_id=8))[0].level == INTEGRITY


def test_presentation_contexts_are_added_without_a_trailer():
    """And serve the security context that is there."""
    talk = Talk().bind(INTEGRITY)
    said = pdu.build_bind(3, 5840, 5840, 0, [(9, OTHER, (NDR20,))], alter=True)
    assert talk.ask(said) == resp()
    (call,) = calls(talk, talk.signed(request(4, 9)))
    assert call.context.context_id == 9 and call.level == INTEGRITY


@pytest.mark.parametrize("contexts", [((0, ECHO, (NDR64,)),), ((3, UNKNOWN, (NDR20,)),)])
def test_a_token_with_contexts_that_are_refused(contexts):
    talk = Talk(legs=3).bind(INTEGRITY)
    answer = talk.ask(altered(INTEGRITY, 7, 3, contexts=contexts))
    assert pdu.parse_bind_ack(pdu.Pdu(answer))[4][0][0] == 2
    assert calls(talk, talk.signed(request()))[0].level == INTEGRITY


# ------------------------------------------------------------------------------ the protection
@pytest.mark.parametrize("level", [4, 5, 6])
@pytest.mark.parametrize("sign", [0, pdu.HEADER_SIGN])
@pytest.mark.parametrize("n", [0, 4, 16, 20])
def test_a_protected_response(level, sign, n):
    """Padded to 16, the hint without padding; header and trailer are signed where agreed."""
    talk = Talk(flags=sign).bind(level)
    (call,) = calls(talk, talk.signed(request(5, 4097), level))
    raw = bytes(talk.peer.conn.send_response(call, bytes(range(n))))
    pad = -n % 16
    head = struct.pack("<BBBBIHHIIHBB", 5, 0, 2, 3, 16, 24 + n + pad + 8 + NBYTES, NBYTES, 5, n,
                       1, 0, 0)  # fmt: skip
    trailer = struct.pack("<BBBBI", 10, level, pad, 0, 7)
    body = bytes(range(n)) + bytes(pad)
    due = NullMechanism(talk.provider, level, True).signature(
        0, True, head if sign else b"", body, trailer if sign else b""
    )
    shown = bytes(x ^ 0x5A for x in body) if level == PRIVACY else body
    assert raw == head + shown + trailer + due


def test_a_protected_response_of_several_fragments():
    """Each is protected on its own, none is larger than agreed, all but the last need no pad."""
    talk = Talk().bind(PRIVACY)
    (call,) = calls(talk, talk.signed(request(), PRIVACY))
    raw = bytes(talk.peer.conn.send_response(call, bytes(20001)))
    at, pads, stub = 0, [], 0
    while at < len(raw):
        one = pdu.Pdu(raw[at : at + int.from_bytes(raw[at + 8 : at + 10], "little")])
        trailer = one.trailer(24)
        assert len(one) <= 5840 and (trailer.offset - 24) % 16 == 0
        pads.append(trailer.pad)
        stub += trailer.offset - 24 - trailer.pad
        at += len(one)
    assert stub == 20001 and len(pads) == 4 and pads[:-1] == [0, 0, 0]


@pytest.mark.parametrize("level", [4, 5, 6])
@pytest.mark.parametrize("pad", [None, 0, 4])
def test_requests_of_several_fragments(level, pad):
    """Whatever the later trailers name: the first one's context is what checks them."""
    talk = Talk().bind(level)
    other = {"auth_type": 9, "level": 2, "context_id": 99}
    (call,) = calls(
        talk,
        talk.signed(request(2, 4097, stub=b"12345678", flags=1), level, pad=pad),
        simple(pdu.CO_CANCEL),
        talk.signed(request(2, 1, stub=b"abcdefgh", flags=0), level, pad=pad, names=other),
        talk.signed(request(2, 1, opnum=7, stub=b"9876", flags=2), level, pad=pad),
    )
    assert call.stub == b"12345678abcdefgh9876" and call.level == level and not call.cancelled


def test_an_object_is_signed_with_the_header():
    talk = Talk(flags=pdu.HEADER_SIGN).bind(INTEGRITY)
    raw = fragment.build_request(2, 0, 0, bytes(range(16)), b"abcd")
    (call,) = calls(talk, talk.signed(raw))
    assert call.object == bytes(range(16)) and call.stub == b"abcd"
    talk = Talk(flags=pdu.HEADER_SIGN).bind(INTEGRITY)
    spoiled = bytearray(talk.signed(raw))
    spoiled[24] ^= 1
    assert talk.ask(bytes(spoiled)) == fault(SEC_PKG)


def test_headers_are_signed_from_an_alter_context_on():
    """The contexts from before it too."""
    talk = Talk().bind(INTEGRITY)
    raw = altered(INTEGRITY, 8)
    assert talk.ask(raw[:3] + b"\7" + raw[4:])[3] == 7
    talk.flags = pdu.HEADER_SIGN
    assert calls(talk, talk.signed(request()))


def test_headers_are_signed_from_an_auth3_on():
    talk = Talk(legs=3).bind(INTEGRITY)
    raw = auth3(INTEGRITY, 7)
    assert talk.ask(raw[:3] + b"\7" + raw[4:]) == b""
    talk.flags = pdu.HEADER_SIGN
    assert calls(talk, talk.signed(request()))


def test_a_streamed_request():
    """The engine opens its fragments where they are; what follows the call is not under it."""
    talk = Talk().bind(PRIVACY)
    conn = talk.peer.conn
    (call,) = calls(talk, talk.signed(request(2, opnum=1, stub=bytes(16), flags=1), PRIVACY))
    assert not call.complete and call.level == PRIVACY
    conn.inbox.feed(talk.signed(request(2, stub=b"tail", flags=2), PRIVACY))
    conn.interrupt()
    assert conn.inbox.gather(call.stub, 100, False) == 1
    assert call.stub == bytes(16) + b"tail"
    conn.end_request(call)
    conn.send_response(call, b"")
    assert calls(talk, request(3))[0].level == 1


def test_a_request_that_was_answered_early_is_still_checked():
    talk = Talk().bind(INTEGRITY)
    conn = talk.peer.conn
    (call,) = calls(talk, talk.signed(request(2, opnum=1, flags=1)))
    assert conn.send_fault(call, 0x6F7) == fault(0x6F7)
    assert talk.ask(talk.signed(request(2, flags=0)), talk.signed(request(2, flags=2))) == b""
    assert calls(talk, talk.signed(request(3)))[0].call_id == 3


# ---------------------------------------------------------------------- the default identity
def level_of(talk, raw=None):
    """The level of a request's call; it is answered, without a trailer below level packet."""
    (call,) = calls(talk, request(40) if raw is None else raw)
    answer = bytes(talk.peer.conn.send_response(call, b"ok"))
    assert (answer[10] == 0) == (call.level < PACKET)
    return call.level


@pytest.mark.parametrize("level", [4, 5, 6])
def test_a_request_without_trailer_is_never_a_protected_one(level):
    talk = Talk().bind(level)
    assert level_of(talk) == 1
    assert level_of(talk, talk.signed(request(), level)) == level
    assert level_of(talk) == 1


def test_a_request_without_trailer_during_an_exchange_at_level_integrity():
    assert level_of(running(INTEGRITY)()) == 1


def test_level_connect_becomes_the_default():
    talk = Talk().bind(CONNECT)
    assert level_of(talk) == CONNECT


def test_level_connect_takes_any_token():
    talk = Talk().bind(CONNECT)
    raw = with_trailer(request(), level=2, context_id=7, token=b"\1\0\0\0" + bytes(12))
    assert level_of(talk, raw) == CONNECT


@pytest.mark.parametrize("level", [CONNECT, INTEGRITY])
def test_any_request_with_a_trailer_ends_the_default(level):
    talk = two(CONNECT, level)()
    assert level_of(talk) == CONNECT
    assert level_of(talk, talk.signed(request(), level, 8)) == level
    assert level_of(talk) == 1


def test_no_default_after_a_request_at_level_connect():
    talk = Talk().bind(CONNECT)
    level_of(talk, talk.signed(request(), CONNECT))
    talk.alter(CONNECT, 8)
    assert level_of(talk) == 1


def test_a_later_default_after_a_request_at_level_integrity():
    talk = Talk().bind(INTEGRITY)
    level_of(talk, talk.signed(request()))
    talk.alter(CONNECT, 8)
    assert level_of(talk) == CONNECT


def test_an_unknown_context_leaves_nothing_behind():
    """A request that was opened and refused gives the next one no identity."""
    talk = Talk().bind(INTEGRITY)
    assert talk.ask(talk.signed(request(context=1))) == fault(UNK_IF, DNE)
    assert level_of(talk) == 1
