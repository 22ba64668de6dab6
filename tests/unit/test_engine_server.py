"""What a server answers to a breach of the protocol, in memory and to the octet."""

import struct
from uuid import UUID

import pytest

from rpcfast._core import cut, pdu
from rpcfast._core.cut import split
from rpcfast.engine.events import CallCancelled, CallOrphaned
from rpcfast.engine.fragments import SYNTAXES, Limits, ServerCall, feature_syntax
from rpcfast.engine.server import ServerConnection

NDR20, NDR64 = SYNTAXES["ndr20"], SYNTAXES["ndr64"]
ECHO = (UUID("60a15ec5-4de8-11d7-a637-005056a20182"), 1, 0)
OTHER = (UUID("12345678-4de8-11d7-a637-005056a20182"), 1, 0)
UNKNOWN = (UUID("99999999-4de8-11d7-a637-005056a20182"), 1, 0)

PROTO_ERROR, UNK_IF, OP_RNG = 0x1C01000B, 0x1C010003, 0x1C010002
DNE = 0x20


class Op:
    """An operation as the engine sees it."""

    def __init__(self, in_pipes=()):
        self.in_pipes, self.out_pipes = in_pipes, ()


class Target:
    """An interface with two operations, the second one with an input pipe."""

    syntaxes = frozenset(("ndr20",))

    def __init__(self):
        self.operations = {0: Op(), 1: Op(("p",))}


class Service:
    """Serves two interfaces; knows group 77."""

    def __init__(self):
        self.targets = {ECHO[0]: Target(), OTHER[0]: Target()}

    def find(self, abstract):
        target = self.targets.get(abstract[0])
        return target if target is not None and abstract[1] == 1 and abstract[2] == 0 else None

    def join(self, group_id, conn):
        return {0: 5, 77: 77}.get(group_id, 0)


class Peer:
    """A server connection and what it said."""

    def __init__(self, **options):
        self.conn = ServerConnection(Service(), address="135", **options)

    def feed(self, *parts, cut=None):
        """Feed octets; give the events and the answers."""
        raw, events = b"".join(parts), []
        for at in range(0, len(raw), cut or len(raw) or 1):
            self.conn.inbox.feed(raw[at : at + (cut or len(raw))])
            while (event := self.conn.next_event()) is not None:
                events.append(event)
        return events, self.conn.take_outgoing()

    def ask(self, *parts):
        """Feed octets that start no call; give the one answer, b"" for none."""
        events, out = self.feed(*parts)
        assert not events and len(out) <= 1
        return out[0] if out else b""


def bind(*contexts, call_id=1, flags=0, size=(5840, 5840), group=0, **kind):
    contexts = contexts or ((0, ECHO, (NDR20,)),)
    return pdu.build_bind(call_id, *size, group, contexts, flags=flags, **kind)


def request(call_id=2, context=0, opnum=0, stub=b"abcd", flags=3, hint=None, label=b"\x10\0\0\0"):
    raw = bytearray(cut.build_request(call_id, context, opnum, None, stub))
    raw[3] = flags
    raw[4:8] = label
    if hint is not None:
        raw[16:20] = struct.pack("<I", hint)
    if label[0] == 0:
        for at, n in ((8, 2), (10, 2), (12, 4), (16, 4), (20, 2), (22, 2)):
            raw[at : at + n] = raw[at : at + n][::-1]
    return bytes(raw)


def with_trailer(raw, auth_type=10, level=6, pad=0, token=b"12345678", context_id=0, gap=b""):
    """Put an auth trailer behind a PDU."""
    out = bytearray(raw + gap + struct.pack("<BBBBI", auth_type, level, pad, 0, context_id) + token)
    out[8:10] = struct.pack("<H", len(out))
    out[10:12] = struct.pack("<H", len(token))
    return bytes(out)


def simple(ptype, call_id=2, body=b""):
    raw = bytearray(pdu.build_simple(ptype, call_id) + body)
    raw[8:10] = struct.pack("<H", len(raw))
    return bytes(raw)


def nak(reason, call_id=1):
    return pdu.build_bind_nak(call_id, reason)


def fault(status, flags=0, call_id=2, context=0):
    """The whole fault: nothing in it is left open."""
    return struct.pack("<BBBBIHHIIHBBII", 5, 0, 3, 3 | flags, 0x10, 32, 0, call_id, 24, context,
                       0, 0, status, 0)  # fmt: skip


@pytest.fixture
def fresh():
    return Peer()


@pytest.fixture
def bound():
    peer = Peer()
    peer.ask(bind((0, ECHO, (NDR20,)), (4097, OTHER, (NDR20,))))
    return peer


@pytest.fixture
def mpx():
    peer = Peer()
    peer.ask(bind((0, ECHO, (NDR20,)), (4097, OTHER, (NDR20,)), flags=pdu.CONC_MPX))
    return peer


def results(answer):
    return [(result, reason) for result, reason, _ in pdu.parse_bind_ack(pdu.Pdu(answer))[4]]


def alive(peer):
    """Whether a call still comes through."""
    events, out = peer.feed(request(900))
    return len(events) == 1 and not out and not peer.conn.closed


# ------------------------------------------------------------------------------------- binding
def test_bind_is_acknowledged(fresh):
    answer = fresh.ask(bind())
    assert answer == pdu.build_bind_ack(1, 5840, 5840, 5, "135", [(0, 0, NDR20)])
    assert alive(fresh)


@pytest.mark.parametrize(("offer", "size"), [
    ((0xFFFF, 0xFFFF), 5840), ((0, 0xFFFF), 2048), ((3199, 0xFFFF), 3192), ((5840, 2047), 2048),
    ((5839, 5839), 5832), ((1432, 1432), 2048),
])  # fmt: skip
def test_sizes(fresh, offer, size):
    assert pdu.parse_bind_ack(pdu.Pdu(fresh.ask(bind(size=offer))))[:2] == (size, size)


def test_a_larger_size_where_the_endpoint_allows_it():
    peer = Peer(max_fragment=65528)
    assert pdu.parse_bind_ack(pdu.Pdu(peer.ask(bind(size=(0xFFFF, 0xFFFF)))))[0] == 65528


@pytest.mark.parametrize("bit", [1 << n for n in range(8)])
def test_flags_of_a_bind(fresh, bit):
    answer = fresh.ask(bind()[:3] + bytes((bit,)) + bind()[4:])
    assert answer[3] == 3 | (bit & 0x14)


def test_results_of_several_contexts(fresh):
    answer = fresh.ask(bind(
        (0, ECHO, (NDR64,)), (1, ECHO, (NDR64, NDR20)), (2, ECHO, (NDR20,)),
        (3, UNKNOWN, (NDR20,)), (4, (ECHO[0], 1, 1), (NDR20,)), (5, (ECHO[0], 2, 0), (NDR20,)),
        (6, UNKNOWN, (feature_syntax(3),)),
    ))  # fmt: skip
    assert results(answer) == [(2, 2), (0, 0), (2, 2), (2, 1), (2, 1), (2, 1), (3, 2)]


def test_only_features(fresh):
    assert results(fresh.ask(bind((0, UNKNOWN, (feature_syntax(0),))))) == [(3, 0)]


def test_features_not_first_are_a_syntax(fresh):
    answer = fresh.ask(bind((0, ECHO, (NDR64, feature_syntax(3)))))
    assert results(answer) == [(2, 2)]


def test_a_known_group(fresh):
    assert pdu.parse_bind_ack(pdu.Pdu(fresh.ask(bind(group=77))))[2] == 77


FEATURES = (feature_syntax(3),)


@pytest.mark.parametrize(("raw", "reason"), [
    (bind()[:24] + bytes(4), 0),
    (bind((0, ECHO, ())), 0),
    (bind(group=78), 0),
    (bind((0, ECHO, FEATURES), (1, ECHO, FEATURES)), 0),
    (bind()[:1] + b"\1" + bind()[2:], 4),
    (b"\4" + bind()[1:], 4),
    (bind()[:5] + b"\1" + bind()[6:], 4),
    (bind()[:7] + b"\1" + bind()[8:], 4),
    (bind()[:10] + b"\xff\xff" + bind()[12:], 4),
    (with_trailer(bind(), level=0), 0), (with_trailer(bind(), level=1), 0),
    (with_trailer(bind(), level=7), 0), (with_trailer(bind(), level=255), 0),
    (with_trailer(bind(), auth_type=99), 8), (with_trailer(bind(), level=5), 8),
    (with_trailer(bind(), gap=b"\0"), 0), (with_trailer(bind(), pad=49), 4),
    (request(1), 4), (bind(alter=True), 4), (simple(pdu.AUTH3, 1, bytes(20)), 4),
    (simple(pdu.FAULT, 1, bytes(16)), 4), (simple(pdu.CO_CANCEL, 1), 4),
])  # fmt: skip
def test_refused_binds(fresh, raw, reason):
    if len(raw) == 28:
        raw = raw[:8] + struct.pack("<H", 28) + raw[10:]
    assert fresh.ask(raw) == nak(reason)
    assert fresh.conn.closed
    assert fresh.feed(bind()) == ([], [])


def test_a_bind_of_25_octets(fresh):
    raw = bytearray(bind()[:25])
    raw[8:10], raw[24] = b"\x19\0", 0
    assert fresh.ask(bytes(raw)) == nak(0)


def test_a_bind_whose_lists_run_past_its_end(fresh):
    raw = bind()
    assert fresh.ask(raw[:24] + b"\2" + raw[25:]) == b"" and fresh.conn.closed


def test_a_length_below_the_header(fresh):
    raw = bind()
    assert fresh.ask(raw[:8] + b"\x0f\0" + raw[10:]) == b"" and fresh.conn.closed


def test_garbage_is_not_waited_for(fresh):
    assert fresh.ask(b"GET / HTTP/1.1\r\nHost: x\r\n")[2] == pdu.BIND_NAK
    assert fresh.conn.closed


def test_a_second_bind(bound):
    assert bound.ask(bind(call_id=9)) == nak(0, 9) and bound.conn.closed


# ------------------------------------------------------------------------------- alter_context
def test_alter_adds_a_context(bound):
    answer = bound.ask(bind((7, ECHO, (NDR20,)), alter=True, call_id=3))
    assert answer == pdu.build_bind_ack(3, 5840, 5840, 5, "", [(0, 0, NDR20)], alter=True)
    events, _ = bound.feed(request(4, context=7))
    assert events[0].context.context_id == 7


@pytest.mark.parametrize(("context", "result"), [
    ((0, ECHO, (NDR20,)), (0, 0)), ((0, ECHO, (NDR64,)), (2, 2)), ((0, UNKNOWN, (NDR20,)), (2, 1)),
    ((9, UNKNOWN, (NDR20,)), (2, 1)), ((9, ECHO, (NDR64,)), (2, 2)), ((9, ECHO, FEATURES), (2, 2)),
])  # fmt: skip
def test_alter_leaves_contexts_usable(bound, context, result):
    assert results(bound.ask(bind(context, alter=True, call_id=3))) == [result]
    assert alive(bound)


@pytest.mark.parametrize("raw", [
    bind((0, OTHER, (NDR20,)), alter=True, call_id=2),
    bind((0, ECHO, ()), alter=True, call_id=2),
    with_trailer(bind(alter=True, call_id=2), gap=b"\0"),
    with_trailer(bind(alter=True, call_id=2), pad=49),
])  # fmt: skip
def test_alter_that_cannot_be(bound, raw):
    assert bound.ask(raw) == fault(PROTO_ERROR, DNE) and bound.conn.closed


@pytest.mark.parametrize("auth_type", [0, 10, 99])
def test_alter_with_authentication(bound, auth_type):
    raw = with_trailer(bind(alter=True, call_id=2), auth_type=auth_type)
    assert bound.ask(raw) == fault(5, DNE) and bound.conn.closed


# ------------------------------------------------------------------- PDUs that nobody may send
@pytest.mark.parametrize("ptype", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 15, 17, 20])
def test_types_that_no_client_sends(bound, ptype):
    assert bound.ask(simple(ptype, 2, bytes(16))) == fault(PROTO_ERROR, DNE)
    assert bound.conn.closed


def test_a_type_that_does_not_exist(bound):
    assert bound.ask(simple(21)) == b"" and bound.conn.closed


def test_auth3_without_authentication(bound):
    raw = with_trailer(simple(pdu.AUTH3, 2, bytes(4)))
    assert bound.ask(raw) == fault(PROTO_ERROR, DNE) and bound.conn.closed


@pytest.mark.parametrize(("at", "value"), [(0, 4), (1, 1), (4, 0x11), (5, 1), (6, 1), (7, 1)])
def test_a_bad_header(bound, at, value):
    raw = request()
    assert bound.ask(raw[:at] + bytes((value,)) + raw[at + 1 :]) == fault(PROTO_ERROR, DNE)
    assert bound.conn.closed


def test_an_auth_length_that_does_not_fit(bound):
    raw = request()
    assert bound.ask(raw[:10] + b"\1\0" + raw[12:]) == fault(PROTO_ERROR, DNE)
    assert bound.conn.closed


def test_a_request_shorter_than_its_fixed_part(bound):
    raw = bytearray(request(stub=b""))[:20]
    raw[8:10] = b"\x14\0"
    assert bound.ask(bytes(raw)) == b"" and bound.conn.closed


# ------------------------------------------------------------------------------------ requests
def test_a_request(bound):
    (call,), out = bound.feed(request(9, context=4097, stub=b"stub"))
    assert isinstance(call, ServerCall) and not out
    assert (call.call_id, call.context.context_id, call.opnum, call.stub) == (9, 4097, 0, b"stub")
    assert call.complete and not call.big


@pytest.mark.parametrize("call_ids", [(9, 3, 3, 0, 0xFFFFFFFF)])
def test_any_call_id_while_nothing_is_out(bound, call_ids):
    for call_id in call_ids:
        (call,), _out = bound.feed(request(call_id))
        assert bound.conn.send_response(call, b"ok") == cut.build_response(call_id, 0, b"ok")


@pytest.mark.parametrize("bits", [0x08, 0x10, 0x20, 0x40])
def test_flags_that_are_ignored(bound, bits):
    assert len(bound.feed(request(flags=3 | bits))[0]) == 1


def test_an_unknown_context(bound):
    assert bound.ask(request(context=1)) == fault(UNK_IF, DNE)
    assert alive(bound)


def test_an_unknown_context_on_several_fragments(bound):
    """The rest of the request is dropped."""
    assert bound.ask(request(context=1, flags=1)) == fault(UNK_IF, DNE)
    assert bound.ask(request(context=1, flags=0), request(context=1, flags=2)) == b""
    assert alive(bound)


def test_an_opnum_too_large(bound):
    assert bound.ask(request(context=4097, opnum=2)) == fault(OP_RNG, DNE, context=4097)
    assert alive(bound)


def test_an_opnum_too_large_on_several_fragments(bound):
    assert bound.ask(request(opnum=2, flags=1)) == b""
    assert bound.ask(request(opnum=2, flags=2)) == fault(OP_RNG, DNE)
    assert alive(bound)


@pytest.mark.parametrize("context", [0, 4097])
def test_a_request_with_a_trailer(bound, context):
    raw = with_trailer(request(context=context, stub=bytes(16)))
    assert bound.ask(raw) == fault(5, context=context) and bound.conn.closed


def test_a_request_with_a_trailer_on_an_unknown_context(bound):
    assert bound.ask(with_trailer(request(context=1, stub=bytes(16)))) == fault(UNK_IF, DNE)
    assert alive(bound)


def test_a_trailer_on_a_later_fragment(bound):
    raw = with_trailer(request(context=4097, stub=bytes(16), flags=2))
    assert bound.ask(request(context=4097, flags=1), raw) == fault(5, context=4097)
    assert bound.conn.closed


def test_a_fragment_of_5840_passes_and_a_larger_one_does_not(bound):
    assert len(bound.feed(request(stub=bytes(5840 - 24)))[0]) == 1
    peer = Peer()
    peer.ask(bind(size=(2048, 2048)))
    assert len(peer.feed(request(stub=bytes(5840 - 24)))[0]) == 1
    peer = Peer()
    peer.ask(bind())
    assert peer.ask(request(stub=bytes(5841 - 24))) == fault(PROTO_ERROR) and peer.conn.closed


def test_pending_cancel(bound):
    assert bound.ask(request(flags=7)) == fault(0x6BD, DNE) and bound.conn.closed


def test_pending_cancel_on_a_later_fragment(bound):
    assert len(bound.feed(request(flags=1), request(flags=6))[0]) == 1


@pytest.mark.parametrize("context", [0, 4097, 1])
def test_a_stray_fragment(bound, context):
    raw = request(2, flags=2, context=context)
    assert bound.ask(raw) == fault(PROTO_ERROR) and bound.conn.closed


def test_a_late_fragment_of_an_old_call(bound):
    (call,), _ = bound.feed(request(200))
    bound.conn.send_response(call, b"")
    assert bound.ask(request(51, flags=2)) == b""
    assert bound.ask(request(50, flags=2)) == fault(PROTO_ERROR, call_id=50)


def test_a_stray_fragment_with_mpx(mpx):
    assert mpx.ask(request(flags=2, context=1)) == fault(UNK_IF, DNE)
    assert not mpx.conn.closed
    raw = with_trailer(request(flags=2, context=4097, stub=bytes(16)))
    assert mpx.ask(raw) == fault(5, context=4097) and mpx.conn.closed


def test_a_stray_fragment_with_mpx_and_a_known_context(mpx):
    assert mpx.ask(request(flags=2, context=4097)) == fault(PROTO_ERROR, context=4097)
    assert mpx.conn.closed


def test_another_call_in_between(bound):
    assert bound.ask(request(2, context=4097, flags=1), request(3, flags=2)) == fault(
        PROTO_ERROR, call_id=2, context=4097
    )
    assert bound.conn.closed


def test_another_call_in_between_with_mpx(mpx):
    assert mpx.ask(request(2, context=4097, flags=1), request(3, flags=2)) == fault(
        PROTO_ERROR, call_id=3
    )
    assert mpx.conn.closed


@pytest.mark.parametrize("call_id", [2, 3])
def test_a_second_first_fragment(bound, call_id):
    assert bound.ask(request(2, context=4097, flags=1), request(call_id, flags=1)) == fault(
        PROTO_ERROR, call_id=2, context=4097
    )
    assert bound.conn.closed


@pytest.mark.parametrize(("call_id", "context"), [(2, 4097), (3, 0)])
def test_a_second_first_fragment_with_mpx(mpx, call_id, context):
    assert mpx.ask(request(2, context=4097, flags=1), request(call_id, flags=3)) == fault(
        PROTO_ERROR, call_id=call_id, context=context
    )
    assert mpx.conn.closed


def test_fragments_of_another_byte_order(bound):
    raw = request(2, context=4097, flags=2, label=bytes(4))
    assert bound.ask(request(2, context=4097, flags=1), raw) == fault(
        PROTO_ERROR, DNE, context=4097
    )
    assert bound.conn.closed


def test_later_ids_are_ignored(bound):
    (call,), _out = bound.feed(
        request(2, context=4097, flags=1, stub=b"12345678"),
        request(2, context=1, opnum=99, flags=2, stub=b"9"),
    )
    assert (call.context.context_id, call.opnum, call.stub) == (4097, 0, b"123456789")


def test_a_call_while_another_runs(bound):
    assert len(bound.feed(request(2))[0]) == 1
    assert bound.feed(request(3)) == ([], [fault(PROTO_ERROR, call_id=3)])
    assert bound.conn.closed


def test_calls_at_once_with_mpx(mpx):
    calls, out = mpx.feed(request(2), request(3), request(4, flags=1), request(4, flags=2))
    assert [call.call_id for call in calls] == [2, 3, 4] and not out
    for call in reversed(calls):
        assert mpx.conn.send_response(call, b"ok")[12] == call.call_id


def test_too_many_calls():
    peer = Peer(limits=Limits(max_calls=2))
    peer.ask(bind(flags=pdu.CONC_MPX))
    calls, out = peer.feed(request(2), request(3), request(4))
    assert len(calls) == 2 and out == [fault(0x1C010014, DNE, call_id=4)]


# ---------------------------------------------------------------------------------- the limits
@pytest.mark.parametrize("hint", [0, 1, 0xFFFFFFFF])
def test_hints_of_a_single_fragment_mean_nothing(bound, hint):
    assert len(bound.feed(request(hint=hint))[0]) == 1


def test_a_first_hint_above_the_limit(bound):
    raw = request(context=4097, flags=1, hint=(4 << 20) + 1)
    assert bound.ask(raw) == fault(5, context=4097) and bound.conn.closed


def test_a_later_hint_above_what_is_left(bound):
    assert bound.ask(request(flags=1, hint=4 << 20)) == b""
    assert bound.ask(request(flags=2, hint=(4 << 20) - 3)) == fault(5) and bound.conn.closed


def test_a_request_as_large_as_the_limit():
    for size, passes in ((10000, True), (10001, False)):
        peer = Peer(limits=Limits(max_request=10000))
        peer.ask(bind())
        raw = bytearray(bytes(split(pdu.REQUEST, 2, 0, 0, None, bytes(size), 1432)))
        at = 0
        while at < len(raw):
            raw[at + 16 : at + 20] = bytes(4)
            at += int.from_bytes(raw[at + 8 : at + 10], "little")
        events, out = peer.feed(bytes(raw))
        assert (len(events) == 1 and events[0].stub == bytes(size)) == passes
        assert out == ([] if passes else [fault(5)]) and peer.conn.closed != passes


def test_endless_empty_fragments(bound):
    assert bound.feed(request(flags=1), *[request(stub=b"", flags=0)] * 1024) == ([], [])
    assert bound.ask(request(stub=b"", flags=0)) == fault(PROTO_ERROR) and bound.conn.closed


def test_hints_of_an_operation_with_a_pipe(bound):
    (call,), out = bound.feed(request(opnum=1, flags=1, hint=0xFFFFFFFF))
    assert not out and not call.complete


def test_too_many_contexts():
    peer = Peer(limits=Limits(max_contexts=2))
    many = [(n, ECHO, (NDR20,)) for n in range(3)]
    assert peer.ask(bind(*many)) == nak(2)


# ------------------------------------------------------------------------- cancel and orphaned
@pytest.mark.parametrize("ptype", [pdu.CO_CANCEL, pdu.ORPHANED])
def test_words_about_unknown_calls(bound, ptype):
    assert bound.ask(simple(ptype, 99)) == b""
    assert alive(bound)


@pytest.mark.parametrize("ptype", [pdu.CO_CANCEL, pdu.ORPHANED])
def test_words_about_incomplete_requests(bound, ptype):
    (call,), out = bound.feed(request(flags=1), simple(ptype), request(flags=2))
    assert not call.cancelled and not out
    assert bound.conn.send_response(call, b"ok") is not None


def test_cancel(bound):
    call, event = bound.feed(request(), simple(pdu.CO_CANCEL))[0]
    assert isinstance(event, CallCancelled) and event.call is call and call.cancelled
    assert bound.conn.send_response(call, b"ok")[22] == 1


def test_orphaned(bound):
    call, event = bound.feed(request(), simple(pdu.ORPHANED))[0]
    assert isinstance(event, CallOrphaned) and call.orphaned
    assert bound.conn.send_response(call, b"ok") is None
    assert alive(bound)


def test_the_end_of_the_client(bound):
    (call,), _ = bound.feed(request())
    bound.conn.lost()
    assert bound.conn.gone and bound.conn.send_response(call, b"ok") is None


# --------------------------------------------------------------------------- streamed requests
def test_an_early_fault_drops_the_rest(bound):
    (call,), _ = bound.feed(request(opnum=1, flags=1, stub=bytes(100)))
    assert bound.conn.send_fault(call, 0x6F7) == fault(0x6F7)
    assert bound.feed(*[request(flags=0, stub=bytes(1000))] * 100) == ([], [])
    assert bound.feed(request(flags=2, stub=bytes(1000))) == ([], [])
    assert alive(bound)


def test_an_early_fault_does_not_drop_for_ever():
    peer = Peer(limits=Limits(max_discard=10000))
    peer.ask(bind())
    (call,), _ = peer.feed(request(opnum=1, flags=1, stub=bytes(100)))
    peer.conn.send_fault(call, 0x6F7)
    peer.feed(*[request(flags=0, stub=bytes(1000))] * 11)
    assert peer.conn.closed


@pytest.mark.parametrize("cut", [1, 5, 100])
def test_fed_in_pieces(cut):
    peer = Peer()
    raw = bytes(split(pdu.REQUEST, 2, 0, 0, None, bytes(range(200)), 88))
    events, out = peer.feed(bind(), raw[:88], simple(pdu.CO_CANCEL), raw[88:], cut=cut)
    assert [event.stub for event in events] == [bytes(range(200))] and len(out) == 1


def test_ndr64_is_little_endian():
    peer = Peer()
    peer.conn.service.targets[ECHO[0]].syntaxes = frozenset(("ndr20", "ndr64"))
    peer.ask(bind((0, ECHO, (NDR64,)), (1, OTHER, (NDR20,))))
    assert peer.ask(request(label=bytes(4))) == fault(PROTO_ERROR, DNE)
    assert peer.conn.closed
    peer = Peer()
    peer.ask(bind())
    (call,), _ = peer.feed(request(label=bytes(4)))
    assert call.big
