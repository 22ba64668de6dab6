"""Security contexts at a server that go well: exchanges, protection, the default identity.

[protocol 5.11, 6.2, 6.3]
"""

import struct

import pytest

from rpcfast._core import cut, pdu
from rpcfast.engine.fragments import feature_syntax
from unit.nullauth import NBYTES, NullMechanism, token
from unit.talk import CONNECT, INTEGRITY, PACKET, PRIVACY, Talk, altered, auth3, calls
from unit.test_engine_server import (
    DNE,
    ECHO,
    NDR20,
    NDR64,
    OTHER,
    UNK_IF,
    UNKNOWN,
    bind,
    fault,
    nak,
    request,
    simple,
    with_trailer,
)
from unit.test_security_rows import BOUND, SEC_PKG, running, two

OK = [(0, 0, NDR20)]


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


@pytest.mark.parametrize(("offered", "features"), [(0, 0), (1, 1), (2, 2), (3, 3), (0xFF, 3)])
def test_features_of_a_server_with_providers(offered, features):
    """Several security contexts are one of them."""
    answer = Talk().ask(bind((0, ECHO, (NDR20,)), (1, ECHO, (feature_syntax(offered),))))
    assert pdu.parse_bind_ack(pdu.Pdu(answer))[4][1][:2] == (3, features)


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
    raw = cut.build_request(2, 0, 0, bytes(range(16)), b"abcd")
    (call,) = calls(talk, talk.signed(raw))
    assert call.object_id == bytes(range(16)) and call.stub == b"abcd"
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
    assert conn.inbox.gather(call.stub, 100, False) == -1
    assert conn.interrupt() is None
    assert conn.inbox.gather(call.stub, 100, False) == 1
    assert call.stub == bytes(16) + b"tail"
    conn.end_request(call)
    conn.send_response(call, b"")
    assert calls(talk, request(3))[0].level == 1


def test_a_later_request_is_not_under_the_context_of_an_earlier_one():
    """Its first fragment has no trailer, so its last one may have none."""
    talk = Talk().bind(INTEGRITY)
    (call,) = calls(talk, talk.signed(request(2, flags=1)), talk.signed(request(2, flags=2)))
    talk.peer.conn.send_response(call, b"")
    assert talk.ask(request(3, flags=1), talk.signed(request(3, flags=2))) == fault(5, call_id=3)


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
