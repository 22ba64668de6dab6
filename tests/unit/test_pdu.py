"""PDUs against the octets that the protocol page and the captures show."""

import sys

import pytest

from rpcfast import RemoteProtocolError
from rpcfast._core import cut, fragment, pdu
from rpcfast._core.cut import split
from rpcfast.engine.fragments import SYNTAXES, feature_bits, feature_syntax

NDR20, NDR64 = SYNTAXES["ndr20"], SYNTAXES["ndr64"]

REQUEST = bytes.fromhex("05000003100000001c0000000200000004000000 0000 0000 29000000")
RESPONSE = bytes.fromhex("05000203100000001c0000000200000004000000 0000 0000 2a000000")
BIND = bytes.fromhex(
    "05000b0310000000a000000001000000d016d016000000000300 0000"
    "00000100c55ea160e84dd711a637005056a2018201000000045d888aeb1cc9119fe808002b10486002000000"
    "01000100c55ea160e84dd711a637005056a201820100000033057171babe37498319b5dbef9ccc3601000000"
    "02000100c55ea160e84dd711a637005056a20182010000002c1cb76c12984045030000000000000001000000"
)
ALTER = bytes.fromhex(
    "05000e03100000004800000002000000d016d016341200000100 0000"
    "01000100c55ea160e84dd711a637005056a2018201000000045d888aeb1cc9119fe808002b10486002000000"
)
BIND_ACK = bytes.fromhex(
    "05000c03100000006c00000001000000d016d01634120000 0400 31333500 0000 03000000 02000200"
    + "00" * 20
    + "0000000033057171babe37498319b5dbef9ccc3601000000 03000300"
    + "00" * 20
)
ALTER_RESP = bytes.fromhex(
    "05000f03100000003800000002000000d016d01634120000 0000 0000 01000000"
    "00000000045d888aeb1cc9119fe808002b10486002000000"
)
BIND_NAK = bytes.fromhex("05000d0310000000180000000100000008000105 00000000")
FAULT = bytes.fromhex("0500032310000000200000000200000018000000 0000 0000 0200011c 00000000")
DCE_FAULT = bytes.fromhex(
    "0500030310000000240000000200000004000000 0000 0000 00000000 00000000 1a00001c"
)
AUTH3 = bytes.fromhex(
    "0500100310000000240008000100000000000000 0a06000079000000 4e544c4d53535000"
)
CO_CANCEL = bytes.fromhex("05001203100000001000000002000000")


def inbox(data):
    """Give an inbox that holds these octets."""
    made = fragment.Inbox()
    made.feed(data)
    return made


def bigendian(raw, numbers):
    """Turn a little-endian PDU over: the header, and numbers as (offset, width)."""
    out = bytearray(raw)
    out[4] = 0
    for offset, width in ((8, 2), (10, 2), (12, 4), *numbers):
        out[offset : offset + width] = raw[offset : offset + width][::-1]
    return bytes(out)


def test_a_request_of_one_fragment():
    assert cut.build_request(2, 0, 0, None, bytes.fromhex("29000000")) == REQUEST
    assert inbox(REQUEST).take_request() == (2, 0, 0, None, False, bytes.fromhex("29000000"))
    assert pdu.parse_request(pdu.Pdu(REQUEST)) == (0, 0, None, 24, 4)


def test_a_request_of_an_object():
    uuid = bytes(range(16))
    raw = cut.build_request(9, 3, 7, uuid, b"ab")
    assert raw[3] == 0x83 and raw[24:40] == uuid and raw[40:] == b"ab"
    assert inbox(raw).take_request() == (9, 3, 7, uuid, False, b"ab")


def test_a_bigendian_request():
    raw = bigendian(REQUEST, [(16, 4), (20, 2), (22, 2)])
    assert inbox(raw).take_request() == (2, 0, 0, None, True, bytes.fromhex("29000000"))


def test_a_response_of_one_fragment():
    assert cut.build_response(2, 0, bytes.fromhex("2a000000")) == RESPONSE
    assert inbox(RESPONSE).take_response(2) == bytes.fromhex("2a000000")
    assert inbox(RESPONSE).take_response(3) is None


def test_an_empty_stub():
    """alloc_hint of a request is never 0; that of a response is its stub's length."""
    assert cut.build_request(1, 0, 255, None, b"")[16:20] == b"\1\0\0\0"
    assert cut.build_response(1, 0, b"")[16:20] == bytes(4)


def test_bind():
    contexts = [
        (0, pdu.Pdu(BIND).syntax(32), (NDR20,)),
        (1, pdu.Pdu(BIND).syntax(32), (NDR64,)),
        (2, pdu.Pdu(BIND).syntax(32), (feature_syntax(3),)),
    ]
    assert pdu.parse_bind(pdu.Pdu(BIND)) == (5840, 5840, 0, contexts)
    assert pdu.build_bind(1, 5840, 5840, 0, contexts) == BIND
    assert feature_bits(contexts[2][2][0]) == 3 and feature_bits(NDR20) is None


def test_alter_context():
    max_xmit, max_recv, group, contexts = pdu.parse_bind(pdu.Pdu(ALTER))
    assert (group, contexts[0][0], contexts[0][2]) == (0x1234, 1, (NDR20,))
    assert pdu.build_bind(2, max_xmit, max_recv, group, contexts, alter=True) == ALTER


def test_bind_ack():
    results = [(2, 2, None), (0, 0, NDR64), (3, 3, None)]
    assert pdu.build_bind_ack(1, 5840, 5840, 0x1234, "135", results) == BIND_ACK
    *head, address, found = pdu.parse_bind_ack(pdu.Pdu(BIND_ACK))
    assert head == [5840, 5840, 0x1234] and address == "135"
    assert [result[:2] for result in found] == [(2, 2), (0, 0), (3, 3)]
    assert found[1][2] == NDR64


def test_alter_context_response():
    raw = pdu.build_bind_ack(2, 5840, 5840, 0x1234, "", [(0, 0, NDR20)], alter=True)
    assert raw == ALTER_RESP
    assert pdu.parse_bind_ack(pdu.Pdu(ALTER_RESP))[4] == [(0, 0, NDR20)]


def test_bind_nak():
    assert pdu.build_bind_nak(1, 8) == BIND_NAK
    assert pdu.parse_bind_nak(pdu.Pdu(BIND_NAK)) == (8, ((5, 0),))


def test_fault():
    assert pdu.build_fault(2, 0, 0x1C010002, executed=False) == FAULT
    assert pdu.parse_fault(pdu.Pdu(FAULT)) == (0, 0, 0x1C010002, True)


@pytest.mark.parametrize("big", [False, True])
def test_a_fault_whose_code_is_in_the_stub(big):
    raw = DCE_FAULT
    if big:
        raw = bigendian(raw, [(16, 4), (20, 2), (24, 4), (28, 4), (32, 4)])
    assert pdu.parse_fault(pdu.Pdu(raw)) == (0, 0, 0x1C00001A, False)


def test_simple():
    assert pdu.build_simple(pdu.CO_CANCEL, 2) == CO_CANCEL


def test_auth_trailer():
    trailer = pdu.Pdu(AUTH3).trailer(20)
    assert (trailer.offset, trailer.auth_type, trailer.level, trailer.pad) == (20, 10, 6, 0)
    assert (trailer.context_id, trailer.token) == (0x79, b"NTLMSSP\0")
    assert pdu.Pdu(CO_CANCEL).trailer(16) is None


def test_an_auth_trailer_that_does_not_fit():
    for body in (21, 36, 40):
        with pytest.raises(RemoteProtocolError):
            pdu.Pdu(AUTH3).trailer(body)
    huge = AUTH3[:10] + b"\xff\xff" + AUTH3[12:]
    with pytest.raises(RemoteProtocolError):
        pdu.Pdu(huge).trailer(16)


@pytest.mark.parametrize(("raw", "parse"), [
    (BIND, pdu.parse_bind), (ALTER, pdu.parse_bind), (BIND_ACK, pdu.parse_bind_ack),
    (ALTER_RESP, pdu.parse_bind_ack), (FAULT, pdu.parse_fault), (BIND_NAK, pdu.parse_bind_nak),
])  # fmt: skip
def test_truncated(raw, parse):
    """A PDU cut anywhere is refused or read; never anything else."""
    for n in range(16, len(raw)):
        cut = bytearray(raw[:n])
        cut[8:10] = n.to_bytes(2, "little")
        try:
            parse(pdu.Pdu(bytes(cut)))
        except RemoteProtocolError:
            pass


def test_counts_at_their_maximum():
    for at in (24, 30):
        raw = BIND[:at] + b"\xff" + BIND[at + 1 :]
        with pytest.raises(RemoteProtocolError):
            pdu.parse_bind(pdu.Pdu(raw))
    for at in (24, 25, 32):
        raw = BIND_ACK[:at] + b"\xff" + BIND_ACK[at + 1 :]
        with pytest.raises(RemoteProtocolError):
            pdu.parse_bind_ack(pdu.Pdu(raw))


def test_take_needs_the_whole_pdu():
    box = fragment.Inbox()
    for octet in BIND[:-1]:
        box.feed(bytes((octet,)))
        assert box.take() is None
    box.feed(BIND[-1:] + REQUEST)
    assert box.take().raw == BIND
    assert box.peek_type() == pdu.REQUEST and box.peek_call() == 2
    assert box.take().raw == REQUEST and len(box) == 0


def test_take_refuses_a_length_below_the_header():
    with pytest.raises(RemoteProtocolError):
        inbox(REQUEST[:8] + b"\x0f\0" + REQUEST[10:]).take()


@pytest.mark.parametrize(("at", "value"), [
    (0, 4), (1, 1), (2, 11), (3, 1), (3, 2), (3, 7), (4, 0x11), (5, 1), (6, 1), (7, 1), (10, 8),
])  # fmt: skip
def test_what_is_not_plain_is_left_to_the_engine(at, value):
    raw = REQUEST[:at] + bytes((value,)) + REQUEST[at + 1 :]
    assert inbox(raw).take_request() is None
    if at not in (3, 2, 10):
        assert inbox(raw).peek_alien() == (0, 2)


def test_too_large_a_fragment_is_left_to_the_engine():
    box = inbox(cut.build_request(2, 0, 0, None, bytes(5841 - 24)))
    assert box.take_request() is None
    box.limit = 5841
    assert box.take_request() is not None


@pytest.mark.parametrize("length", [0, 1, 8, 64, 65, 127, 128, 129, 1000])
@pytest.mark.parametrize("object_id", [None, bytes(16)])
def test_split(length, object_id):
    """Every fragment but the last is full, the last is not empty, hints say what is left."""
    stub = bytes(i & 255 for i in range(length))
    head = 24 if object_id is None else 40
    raw = bytes(split(pdu.REQUEST, 7, 3, 9, object_id, stub, head + 64))
    found, left = b"", length
    count = 0
    while raw:
        one = pdu.Pdu(raw[: int.from_bytes(raw[8:10], "little")])
        raw = raw[len(one) :]
        context_id, opnum, obj, at, hint = pdu.parse_request(one)
        assert (context_id, opnum, obj, at) == (3, 9, object_id, head)
        part = one.raw[at:]
        assert hint == (left or 1)
        assert bool(one.flags & pdu.FIRST) == (count == 0)
        assert bool(one.flags & pdu.LAST) == (not raw)
        assert len(part) == 64 or (not raw and (part or not length))
        found += part
        left -= len(part)
        count += 1
    assert found == stub


def test_hints_of_a_stream():
    """Unknown totals: twice the fragment's own octets, exact on the last one."""
    writer = fragment.FragmentWriter(pdu.REQUEST, 7, 0, 0, None, 88)
    writer.write(bytes(100))
    assert writer.ready == 88
    writer.finish()
    raw = bytes(writer)
    assert raw[16:20] == (128).to_bytes(4, "little")
    assert raw[88 + 16 : 88 + 20] == (36).to_bytes(4, "little")


def test_a_writer_that_is_sent_in_between():
    writer = fragment.FragmentWriter(pdu.RESPONSE, 7, 0, 0, None, 88)
    out = b""
    for _ in range(50):
        writer.write(bytes(range(13)))
        out += bytes(writer)
        writer.sent()
    writer.flush()
    out += bytes(writer)
    writer.sent()
    writer.finish()
    out += bytes(writer)
    box = inbox(out)
    head = box.open_stream(pdu.RESPONSE)
    assert head[:2] == (7, 0)
    stub = bytearray()
    assert box.gather(stub, 10000, False) == 1
    assert stub == bytes(range(13)) * 50


def test_a_writer_cannot_move_while_it_is_sent():
    writer = fragment.FragmentWriter(pdu.RESPONSE, 7, 0, 0, None, 88)
    writer.write(bytes(200))
    with memoryview(writer), pytest.raises(BufferError):
        writer.sent()


def gathered(*parts, cut=1, limit=1 << 20, hints=False):
    """Gather the fragments of call 7, fed in pieces: (result, stub)."""
    box, stub, result, opened = fragment.Inbox(), bytearray(), None, False
    raw = b"".join(parts)
    for at in range(0, len(raw), cut):
        box.feed(raw[at : at + cut])
        if not opened:
            opened = box.open_stream(pdu.REQUEST) is not None
        if opened:
            result = box.gather(stub, limit, hints)
            if result:
                break
    return result, bytes(stub)


@pytest.mark.parametrize("cut", [1, 7, 100, 10000])
def test_gather(cut):
    stub = bytes(i & 255 for i in range(1000))
    raw = bytes(split(pdu.REQUEST, 7, 0, 0, None, stub, 104))
    assert gathered(raw, cut=cut) == (1, stub)
    assert gathered(raw, cut=cut, limit=1000) == (1, stub)
    assert gathered(raw, cut=cut, limit=999)[0] == -2
    assert gathered(raw, cut=cut, limit=1000, hints=True) == (1, stub)


def test_gather_leaves_other_pdus_to_the_engine():
    first, rest = bytes(split(pdu.REQUEST, 7, 0, 0, None, bytes(100), 88)), b""
    first, rest = first[:88], first[88:]
    assert gathered(first, CO_CANCEL, rest)[0] == -1
    assert gathered(first, first)[0] == -1
    assert gathered(first, rest[:12] + b"\x08" + rest[13:])[0] == -1


def test_gather_bounds_empty_fragments():
    first = bytes(split(pdu.REQUEST, 7, 0, 0, None, bytes(100), 88))[:88]
    empty = bytearray(cut.build_request(7, 0, 0, None, b""))
    empty[3] = 0
    assert gathered(first, bytes(empty) * fragment.MAX_EMPTY, cut=100000)[0] == 0
    assert gathered(first, bytes(empty) * (fragment.MAX_EMPTY + 1), cut=100000)[0] == -1


def test_gather_looks_at_later_hints():
    raw = bytearray(bytes(split(pdu.REQUEST, 7, 0, 0, None, bytes(100), 88)))
    raw[88 + 16 : 88 + 20] = (1000 - 64).to_bytes(4, "little")
    assert gathered(bytes(raw), limit=1000, hints=True)[0] == 1
    raw[88 + 16 : 88 + 20] = (1001 - 64).to_bytes(4, "little")
    assert gathered(bytes(raw), limit=1000, hints=True)[0] == -2
    assert gathered(bytes(raw), limit=1000, hints=False)[0] == 1


def test_the_inbox_as_a_buffer():
    """What is read into it is what was fed, whatever the pieces."""
    box, raw = fragment.Inbox(), REQUEST * 20000
    at = taken = 0
    while at < len(raw) or taken < 20000:
        with memoryview(box) as view:
            n = min(len(view), len(raw) - at, 100003)
            assert len(view) >= 65535
            view[:n] = raw[at : at + n]
        box.advance(n)
        at += n
        while box.take_request() is not None:
            taken += 1
    assert taken == 20000 and len(box) == 0 and box.pdus == 20000
    with pytest.raises(ValueError, match="room"):
        box.advance(1 << 30)


def test_a_view_of_the_inbox_costs_no_reference():
    inbox = fragment.Inbox()
    had = sys.getrefcount(None)
    for _ in range(1000):
        memoryview(inbox).release()
    assert abs(sys.getrefcount(None) - had) < 100
