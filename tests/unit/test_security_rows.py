"""Security contexts at a server, row by row: what is said, and the exact answer.  [protocol 5.13]

The provider is `nullauth`, whose tokens and signatures a test can foresee.
"""

from typing import Any, NamedTuple

import pytest

from rpcfast._core import pdu
from rpcfast.engine.fragments import Limits
from rpcfast.errors import AuthError
from unit.nullauth import NBYTES, token
from unit.talk import CONNECT, INTEGRITY, PRIVACY, Talk, altered, auth3
from unit.test_engine_server import (
    DNE,
    ECHO,
    NDR20,
    OTHER,
    PROTO_ERROR,
    UNK_IF,
    bind,
    fault,
    nak,
    request,
    simple,
    with_trailer,
)

NO_MEMORY, SEC_PKG = 0x1C00001B, 0x721


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
