"""What a client makes of what a server says, row by row.  [protocol 5.13, client reactions]

Whatever is not expected closes the connection and fails the call.
"""

import struct
from typing import Any, NamedTuple

import pytest

from rpcfast._core import cut, pdu
from rpcfast.engine.connection import ClientConnection
from rpcfast.engine.handshake import ClientSecurity
from rpcfast.engine.state import State
from rpcfast.errors import AuthError, BindRejected, Fault, LocalProtocolError, RemoteProtocolError
from unit.nullauth import NullProvider
from unit.test_engine_server import ECHO, NDR20, NDR64, OTHER, fault, nak, simple, with_trailer

ACCEPTED, NO_FEATURES = (0, 0, NDR20), (2, 2, None)


def ack(*results, flags=0, size=5840, group=5, call_id=1, **kind):
    results = results or (ACCEPTED, NO_FEATURES)
    return pdu.build_bind_ack(call_id, size, size, group, "135", results, flags=flags, **kind)


def answer(call_id=2, stub=b"abcd", context=0, flags=3):
    raw = bytearray(cut.build_response(call_id, context, stub))
    raw[3] = flags
    return bytes(raw)


class Row(NamedTuple):
    """What comes in which state, and what the client makes of it."""

    name: str
    state: str
    said: bytes
    error: Any  # the exception; None for none
    code: int = 0
    closes: bool = True


PROTOCOL = 1728
BAD = (RemoteProtocolError, PROTOCOL)

ROWS = [
    *(Row(f"bind_nak {reason}", "binding", nak(reason), BindRejected, code)
      for reason, code in ((0, 1727), (1, 1723), (2, 1723), (4, PROTOCOL), (8, 1747), (9, 5))),
    Row("bind_nak with extended error information", "binding", simple(
        pdu.BIND_NAK, 1, b"\4\0\1\5\0" + bytes(3)
        + bytes.fromhex("90740320fad011d382d7009027b130ab") + bytes(9)), BindRejected, PROTOCOL),
    Row("bind_nak of 18 octets", "binding", simple(pdu.BIND_NAK, 1, b"\4\0"), BindRejected,
        PROTOCOL),
    Row("bind_nak without a reason", "binding", simple(pdu.BIND_NAK, 1), *BAD),
    Row("every context rejected is legal", "binding", ack((2, 1, None), NO_FEATURES), None, 0,
        False),
    Row("fewer results than contexts", "binding", ack(ACCEPTED), *BAD),
    Row("more results than contexts", "binding", ack(ACCEPTED, NO_FEATURES, NO_FEATURES), *BAD),
    Row("accepted syntax not in the proposal", "binding", ack((0, 0, NDR64), NO_FEATURES), *BAD),
    Row("a size that cannot be", "binding", ack(size=32), *BAD),
    Row("group 0", "binding", ack(group=0), *BAD),
    Row("a list of results that runs past the end", "binding", simple(
        pdu.BIND_ACK, 1, ack()[16:-24]), *BAD),
    Row("a secondary address that runs past the end", "binding", simple(
        pdu.BIND_ACK, 1, ack()[16:24] + b"\xff\xff"), *BAD),
    Row("a sec_addr without its padding rule", "binding", simple(
        pdu.BIND_ACK, 1, struct.pack("<HHIH", 5840, 5840, 5, 5) + b"\xff" * 5 + b"\xee"
        + b"\2\0\0\0" + ack()[-48:]), None, 0, False),
    Row("octets behind the results", "binding", simple(
        pdu.BIND_ACK, 1, ack()[16:] + bytes(8)), None, 0, False),
    Row("a fault", "binding", fault(5, call_id=1), Fault, 5),
    Row("shutdown before the answer", "binding", simple(pdu.SHUTDOWN) + ack(), None, 0, False),
    *(Row(f"ptype {ptype}", "binding", simple(ptype, 1, bytes(40)), *BAD)
      for ptype in (0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 14, 15, 16, 18, 19, 20, 21, 255)),
    Row("alter_context_resp", "altering", ack(ACCEPTED, alter=True, call_id=2), None, 0, False),
    Row("a bind_ack to an alter_context", "altering", ack(ACCEPTED, call_id=2), *BAD),
    Row("a bind_nak to an alter_context", "altering", nak(0, 2), *BAD),
    Row("a fault to an alter_context", "altering", fault(0x1C01000B, 0x20, 2), Fault, PROTOCOL),
    Row("a response to an alter_context", "altering", answer(), *BAD),
    Row("a response", "calling", answer(), None, 0, False),
    Row("a response that names another p_cont_id", "calling", answer(context=4097), None, 0, False),
    Row("a response to an unknown call_id", "calling", answer(9), *BAD),
    Row("a later fragment of nothing", "calling", answer(flags=2), *BAD),
    Row("a later fragment of another call", "calling", answer(flags=1) + answer(9, flags=2), *BAD),
    Row("a second first fragment", "calling", answer(flags=1) + answer(flags=1), *BAD),
    Row("fragments of another byte order", "calling", answer(flags=1) + (
        answer(flags=2)[:4] + bytes(4) + b"\0\x1c\0\0" + b"\0\0\0\2" + bytes(8) + b"abcd"), *BAD),
    Row("auth trailer that nobody asked for", "calling", with_trailer(answer(stub=bytes(16))),
        *BAD),
    Row("shutdown during a call", "calling", simple(pdu.SHUTDOWN) + answer(), None, 0, False),
    Row("a fault in the middle of a response", "calling", answer(flags=1) + fault(5), Fault, 5,
        False),
    Row("a fault of another call", "calling", fault(5, call_id=9), *BAD),
    Row("an unmapped fault", "calling", fault(0xC0000022), Fault, 0xC0000022, False),
    *(Row(f"a fault of status {status:#x}, which none may have", "calling", fault(status), *BAD)
      for status in (0, 0x80000001, 0x80000002, 0x80000003, 0xC0000005, 0xC0000006, 0xC000001D,
                     0xC0000096, 0xC00000AA, 0xC00000FD, 0xC0000194, 0xC0000235, 0xC0000409,
                     0xC0000420)),
    Row("status 0 with the code in the stub", "calling", simple(
        pdu.FAULT, 2, fault(0)[16:] + struct.pack("<I", 0x1C00001A)), Fault, 6, False),
    Row("a fault with extended error information", "calling", simple(
        pdu.FAULT, 2, fault(5)[16:] + bytes(40)), Fault, 5, False),
    Row("a fault shorter than its status", "calling", simple(pdu.FAULT, 2, bytes(8)), *BAD),
    Row("another version", "calling", b"\5\1" + answer()[2:], *BAD),
    Row("another data representation", "calling", answer()[:4] + b"\x11" + answer()[5:], *BAD),
    Row("a length below the header", "calling", answer()[:8] + b"\x0f\0" + answer()[10:], *BAD),
    Row("a fragment larger than was offered", "calling", answer(stub=bytes(5900)), *BAD),
    *(Row(f"ptype {ptype} during a call", "calling", simple(ptype, 2, bytes(40)), *BAD)
      for ptype in (0, 1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 19, 20, 21, 255)),
]  # fmt: skip


def opened(state):
    """A connection in a state, and what reads the next answer."""
    conn = ClientConnection()
    conn.send_bind([(ECHO, "ndr20")])
    if state == "binding":
        return conn, conn.next_event
    conn.inbox.feed(ack())
    conn.next_event()
    if state == "altering":
        conn.send_alter(OTHER, "ndr20")
        return conn, conn.next_event
    call_id = conn.begin_call()
    return conn, lambda: conn.response(call_id)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.state}: {row.name}")
def test_row(row):
    conn, read = opened(row.state)
    conn.inbox.feed(row.said)
    if row.error is None:
        assert read() is not None and conn.state is State.OPEN
    else:
        with pytest.raises(row.error) as error:
            read()
        assert error.type is row.error and error.value.code == row.code
        assert (conn.state is State.CLOSED) == row.closes
    if row.closes:
        with pytest.raises(LocalProtocolError):
            conn.begin_call()


def test_shutdown_while_idle():
    """The connection carries no further call once it was seen."""
    conn, read = opened("calling")
    conn.inbox.feed(simple(pdu.SHUTDOWN) + answer())
    assert read() == b"abcd" and not conn.reusable


@pytest.mark.parametrize(("reason", "code"), [(0, 1727), (1, 1717), (2, 1730), (3, 1723)])
def test_a_rejected_context(reason, code):
    conn, read = opened("binding")
    conn.inbox.feed(ack((2, reason, None), NO_FEATURES))
    results = read().results
    with pytest.raises(BindRejected) as error:
        conn.context(ECHO, "ndr20", results)
    assert error.value.code == code and conn.state is State.OPEN


@pytest.mark.parametrize(("answered", "size"), [(5840, 5840), (1432, 1432), (4280, 4280),
                                                (0xFFFF, 5840), (2047, 2040)])  # fmt: skip
def test_no_more_is_sent_than_was_answered(answered, size):
    conn, read = opened("binding")
    conn.inbox.feed(ack(size=answered))
    read()
    assert conn.max_fragment == size
    raw = bytes(conn.send_request(conn.begin_call(), 0, 0, None, bytes(20000)))
    sizes, at = [], 0
    while at < len(raw):
        sizes.append(int.from_bytes(raw[at + 8 : at + 10], "little"))
        at += sizes[-1]
    assert max(sizes) <= size and all((one - 24) % 8 == 0 for one in sizes[:-1])


def test_features_that_the_server_does_not_know():
    conn, read = opened("binding")
    conn.inbox.feed(ack())
    read()
    assert conn.features == 0
    conn.begin_call()
    assert conn.orphan(2, complete=True)[2] == pdu.ORPHANED
    assert conn.state is State.CLOSED


def test_keep_connection_on_orphan():
    """Late words about the call are dropped."""
    conn, read = opened("binding")
    conn.inbox.feed(ack(ACCEPTED, (3, 2, None)))
    read()
    conn.begin_call()
    conn.orphan(2, complete=True)
    call_id = conn.begin_call()
    conn.inbox.feed(answer(2, flags=1) + answer(2, flags=2) + fault(5, call_id=2) + answer(call_id))
    assert conn.response(call_id) == b"abcd"


def test_a_mechanism_that_fails():
    """AuthError is the only other thing that a bind raises."""
    provider = NullProvider(failures={2: AuthError("no", code=5)})
    conn = ClientConnection(security=ClientSecurity(provider, 5))
    raw = conn.send_bind([(ECHO, "ndr20")])
    assert raw.endswith(b"\x0a\5\0\0\1\0\0\0token 1")
    conn.inbox.feed(with_trailer(ack(), level=5, context_id=1, token=b"token 2"))
    with pytest.raises(AuthError) as error:
        conn.next_event()
    assert error.value.code == 5 and conn.state is State.CLOSED
