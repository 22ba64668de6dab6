"""Rules of the connection-oriented protocol at a server that no breach is about.

Each test names the section of the protocol's digest that it holds to.
"""

import struct
import types

import pytest

import rpcfast
from rpcfast._core import cut, pdu
from rpcfast.engine.fragments import KEEP_ON_ORPHAN, Limits, ServerCall, feature_syntax
from rpcfast.engine.server import ServerConnection
from unit.test_engine_server import (
    DNE,
    ECHO,
    NDR20,
    NDR64,
    OTHER,
    PROTO_ERROR,
    Peer,
    bind,
    fault,
    nak,
    request,
    results,
    simple,
    with_trailer,
)


@pytest.fixture
def bound():
    peer = Peer()
    peer.ask(bind((0, ECHO, (NDR20,)), (4097, OTHER, (NDR20,))))
    return peer


def altered(*contexts, flags=0, **kind):
    return bind(*(contexts or ((0, ECHO, (NDR20,)),)), alter=True, call_id=3, flags=flags, **kind)


def turned(raw):
    """A bind of one context and one syntax, as a big-endian client writes it."""
    out = bytearray(raw)
    out[4] = 0
    fields = [(8, 2), (10, 2), (12, 4), (16, 2), (18, 2), (20, 4), (28, 2)]
    for at in (32, 52):  # the syntax ids
        fields += [(at, 4), (at + 4, 2), (at + 6, 2), (at + 16, 4)]
    for at, n in fields:
        out[at : at + n] = out[at : at + n][::-1]
    return bytes(out)


def test_the_answer_is_in_the_servers_own_representation():
    """[5.1] A big-endian bind and request get little-endian answers."""
    peer = Peer()
    assert peer.ask(turned(bind(call_id=9))) == pdu.build_bind_ack(
        9, 5840, 5840, 5, "135", [(0, 0, NDR20)]
    )
    (call,), _ = peer.feed(request(2, label=bytes(4)))
    assert call.big and peer.conn.send_response(call, b"ok") == struct.pack(
        "<BBBBIHHIIHBB2s", 5, 0, 2, 3, 0x10, 26, 0, 2, 2, 0, 0, 0, b"ok"
    )


@pytest.mark.parametrize("flags", [0, 1, 2, 3])
def test_a_bind_need_not_say_that_it_is_whole(flags):
    """[5.3]"""
    raw = bind()
    assert Peer().ask(raw[:3] + bytes((flags,)) + raw[4:])[2:4] == bytes((pdu.BIND_ACK, 3))


@pytest.mark.parametrize("bit", [*(1 << n for n in range(8)), 0, 0xFF])
def test_flags_of_an_alter_context(bound, bit):
    """[5.3] Only the signing of headers is repeated."""
    raw = altered()
    answer = bound.ask(raw[:3] + bytes((bit,)) + raw[4:])
    assert answer[2] == pdu.ALTER_RESP and answer[3] == 3 | (bit & 4)


def test_flags_of_an_alter_context_with_mpx():
    """[5.3] MPX belongs to the bind, and stays."""
    peer = Peer()
    peer.ask(bind(flags=pdu.CONC_MPX))
    assert peer.ask(altered(flags=pdu.CONC_MPX))[3] == 3
    assert len(peer.feed(request(4), request(5))[0]) == 2


@pytest.mark.parametrize("size", [(0, 0), (2048, 2048), (0xFFFF, 0xFFFF)])
@pytest.mark.parametrize("group", [0, 77, 78])
def test_what_an_alter_context_cannot_change(bound, size, group):
    """[5.4, 5.6] Sizes and group are those of the bind."""
    answer = bound.ask(altered(size=size, group=group))
    assert pdu.parse_bind_ack(pdu.Pdu(answer))[:4] == (5840, 5840, 5, "")


def test_an_id_that_was_just_accepted():
    """[5.5] At most one element for the same abstract syntax is."""
    peer = Peer()
    assert results(peer.ask(bind((0, ECHO, (NDR20,)), (0, ECHO, (NDR20,))))) == [(0, 0), (2, 2)]
    assert results(peer.ask(altered((0, ECHO, (NDR20,)), (1, ECHO, (NDR20,))))) == [(0, 0), (2, 2)]
    assert results(peer.ask(altered((1, ECHO, (NDR20,)), (0, ECHO, (NDR20,))))) == [(0, 0), (2, 2)]
    assert len(peer.feed(request(context=0))[0]) == 1  # it stays usable


def test_an_id_whose_transfer_syntax_would_change():
    """[5.4]"""
    peer = Peer()
    peer.conn.service.targets[ECHO[0]].syntaxes = frozenset(("ndr20", "ndr64"))
    peer.ask(bind())
    assert peer.ask(altered((0, ECHO, (NDR64,)))) == fault(PROTO_ERROR, DNE, 3)
    assert peer.conn.closed


def test_features_in_an_alter_context(bound):
    """[5.8] They are negotiated in the bind only."""
    assert results(bound.ask(altered((9, ECHO, (feature_syntax(3),))))) == [(2, 2)]
    assert bound.conn.features == 0


def test_keep_connection_on_orphan():
    """[5.8, 5.10] The offered bits that are supported; an orphaned call leaves the connection."""
    peer = Peer()
    peer.ask(bind((0, ECHO, (NDR20,)), (1, ECHO, (feature_syntax(0xFF),))))
    assert peer.conn.features == KEEP_ON_ORPHAN
    (call, _), _ = peer.feed(request(), simple(pdu.ORPHANED))
    assert peer.conn.send_response(call, b"late") is None and not peer.conn.calls
    assert len(peer.feed(request(3))[0]) == 1


def test_too_many_contexts_by_alter_context():
    """[5.5] Local limit exceeded; those that are there stay."""
    peer = Peer(limits=Limits(max_contexts=2))
    peer.ask(bind())
    assert results(peer.ask(altered((1, ECHO, (NDR20,)), (2, OTHER, (NDR20,))))) == [(0, 0), (2, 3)]
    assert results(peer.ask(altered((0, ECHO, (NDR20,))))) == [(0, 0)]
    assert len(peer.feed(request(context=1))[0]) == 1 and not peer.conn.closed


class Channel:
    """A connection as a server knows it."""

    def __init__(self, protseq, host, conn):
        self.protseq, self.host, self.conn, self.group = protseq, host, conn, None
        self.driver = types.SimpleNamespace(inbox=conn.inbox)


@pytest.mark.parametrize(("protseq", "host", "joins"), [
    ("ncacn_ip_tcp", "127.0.0.1", True), ("ncacn_ip_tcp", "127.0.0.2", False),
    ("ncalrpc", "127.0.0.1", False),
])  # fmt: skip
def test_who_may_join_a_group(protseq, host, joins):
    """[5.8] Only who comes from the same host by the same transport; it lasts as long as its
    connections."""
    server = rpcfast.Server()

    def bound(protseq, host, group):
        conn = ServerConnection(server, address="135")
        conn.owner = Channel(protseq, host, conn)
        conn.inbox.feed(bind(group=group))
        conn.next_event()
        return conn, conn.take_outgoing()[0]

    first, answer = bound("ncacn_ip_tcp", "127.0.0.1", 0)
    assert first.group == pdu.parse_bind_ack(pdu.Pdu(answer))[2] > 0
    other, answer = bound(protseq, host, first.group)
    assert (other.group == first.group) == joins
    assert answer == nak(0) if not joins else answer[2] == pdu.BIND_ACK
    for conn in (first, other):
        server.leave(conn.owner)
    assert bound("ncacn_ip_tcp", "127.0.0.1", first.group)[1] == nak(0)


@pytest.mark.parametrize("call_id", [0, 0xFFFFFFFF])
def test_call_ids_of_a_bind(call_id):
    """[5.7]"""
    assert Peer().ask(bind(call_id=call_id))[12:16] == call_id.to_bytes(4, "little")


def test_a_response_has_the_low_octet_of_its_context(bound):
    """[5.7] And a fault all of it."""
    (call,), _ = bound.feed(request(2, 4097))
    assert bound.conn.send_response(call, b"ok")[20:22] == b"\1\0"
    (call,), _ = bound.feed(request(3, 4097))
    assert bytes(bound.conn.send_response(call, bytes(9000)))[20:22] == b"\1\0"
    (call,), _ = bound.feed(request(4, 4097))
    assert bound.conn.send_fault(call, 7)[20:22] == b"\1\x10"


@pytest.mark.parametrize("n", [0, 1, 4, 5816, 5817, 20000])
def test_hints_and_sizes_of_a_response(bound, n):
    """[5.6, 5.7] The hint is what is left; no fragment is larger than agreed, nor empty at the
    end, and a cut splits no number."""
    (call,), _ = bound.feed(request())
    raw, at, left = bytes(bound.conn.send_response(call, bytes(n))), 0, n
    while True:
        size, hint = struct.unpack_from("<H6xI", raw, at + 8)
        assert hint == left and size <= 5840 and (size > 24 or n == 0)
        left -= size - 24
        at += size
        if at == len(raw):
            break
        assert (size - 24) % 8 == 0
    assert left == 0 and raw[3] & 1


@pytest.mark.parametrize("status", [0, 0x80000001, 0xC0000005, 0xC0000420])
def test_statuses_that_no_server_may_send(bound, status):
    """[5.9]"""
    (call,), _ = bound.feed(request())
    assert bound.conn.send_fault(call, status) == fault(0x1C000012)


@pytest.mark.parametrize("ptype", [pdu.CO_CANCEL, pdu.ORPHANED])
def test_words_about_a_call_may_have_a_trailer(bound, ptype):
    """[5.10]"""
    (call, event), out = bound.feed(request(), with_trailer(simple(ptype)))
    assert isinstance(call, ServerCall) and event.call is call and call.cancelled and not out


@pytest.mark.parametrize("body", [16, 24, 39])
def test_an_object_that_does_not_fit(bound, body):
    """[5.13] A body shorter than its fixed part."""
    raw = bytearray(request(stub=bytes(16)))[:body]
    raw[3] |= 0x80
    raw[8:10] = struct.pack("<H", body)
    bound.feed(bytes(raw))
    assert bound.conn.closed


def test_a_streamed_request_is_left_to_who_runs_it():
    """[5.8] However often the engine is asked for more, beside a call that runs."""
    peer = Peer()
    peer.ask(bind(flags=pdu.CONC_MPX))
    calls, out = peer.feed(
        request(2), request(3, opnum=1, flags=1), request(3, flags=0), request(3, flags=2)
    )
    assert [call.call_id for call in calls] == [2, 3] and not out
    assert peer.conn.next_event() is None and not peer.conn.outgoing
    streamed = calls[1]
    assert not streamed.complete and bytes(streamed.stub) == b""
    assert peer.conn.inbox.gather(streamed.stub, 100, False) == 1
    peer.conn.end_request(streamed)
    for call in calls:
        assert peer.conn.send_response(call, b"ok")[12] == call.call_id
    assert streamed.stub == b"abcd" * 3 and not peer.conn.calls


def test_an_orphaned_call_does_not_let_another_begin(bound):
    """[5.10] While it executes, a FIRST is still the breach that it is without MPX."""
    (_, _), out = bound.feed(request(2), simple(pdu.ORPHANED))
    assert not out
    assert bound.feed(request(3)) == ([], [fault(PROTO_ERROR, call_id=3)])


def test_the_call_that_was_answered_makes_room_for_the_next(bound):
    """[5.8] One call at a time, each after the answer to the one before."""
    for call_id in range(2, 6):
        (call,), out = bound.feed(request(call_id))
        assert not out
        assert bound.conn.send_response(call, b"ok") == cut.build_response(call_id, 0, b"ok")
