"""Broken and hostile clients on raw sockets: the stated answer, octet for octet, and life goes on.

Each test runs against our server and, as a control group, against Samba, from whose behaviour
the answers are known.  The interface that is called is mgmt, which every endpoint serves.
"""

import contextlib
import random
import socket
import struct
import threading
import uuid

import pytest

from interop import ours

MGMT = (uuid.UUID("afa8bd80-7d8a-11c9-bef4-08002b102989"), 1, 0)
UNKNOWN = (uuid.UUID("0a74ef1c-41a4-4e06-83ae-dc74fb1cdd53"), 1, 0)
NDR20 = (uuid.UUID("8a885d04-1ceb-11c9-9fe8-08002b104860"), 2, 0)
NONE = (uuid.UUID(int=0), 0, 0)

REQUEST, RESPONSE, FAULT, BIND, BIND_ACK, BIND_NAK, ALTER, ALTER_RESP, AUTH3 = (
    0, 2, 3, 11, 12, 13, 14, 15, 16,
)
SHUTDOWN, CO_CANCEL, ORPHANED = 17, 18, 19
FIRST, LAST, PENDING_CANCEL, CONC_MPX, DNE = 1, 2, 4, 0x10, 0x20

OP_RNG_ERROR, UNK_IF, PROTO_ERROR = 0x1C010002, 0x1C010003, 0x1C01000B
ACCESS_DENIED, NO_CALL_ACTIVE, BAD_STUB_DATA = 5, 0x6BD, 0x6F7
MIB = 1024 * 1024

INQ_STATS, IS_SERVER_LISTENING = 1, 2


# ------------------------------------------------------------------------ PDUs by hand
def pdu(ptype, body=b"", *, flags=FIRST | LAST, call_id=1, vers=(5, 0), drep=b"\x10\0\0\0",
        nbytes=None, auth=b"", auth_nbytes=None):
    """Make a PDU; `nbytes` and `auth_nbytes` are what its header says, right or wrong.

    `auth` is a whole security trailer, with its 8 fixed octets.
    """
    order = "<" if drep[0] & 0x10 else ">"
    nbytes = 16 + len(body) + len(auth) if nbytes is None else nbytes
    auth_nbytes = max(len(auth) - 8, 0) if auth_nbytes is None else auth_nbytes
    head = struct.pack("BBBB4s", *vers, ptype, flags, drep)
    return head + struct.pack(order + "HHI", nbytes, auth_nbytes, call_id) + body + auth


def syntax(value):
    """Pack an interface or a transfer syntax."""
    number, major, minor = value
    return number.bytes_le + struct.pack("<HH", major, minor)


def contexts(*elements):
    """Pack presentation contexts of (id, abstract syntax, transfer syntaxes...)."""
    result = bytes([len(elements), 0, 0, 0])
    for number, abstract, *transfers in elements:
        result += struct.pack("<HBB", number, len(transfers), 0) + syntax(abstract)
        result += b"".join(map(syntax, transfers))
    return result


def bind(*elements, ptype=BIND, group=0, **header):
    """Make a bind or an alter_context; by default context 0 is mgmt over NDR20."""
    elements = elements or ((0, MGMT, NDR20),)
    body = struct.pack("<HHI", 5840, 5840, group) + contexts(*elements)
    return pdu(ptype, body, **header)


def call(opnum=IS_SERVER_LISTENING, stub=b"", *, context=0, hint=None, call_id=2, **header):
    """Make a request."""
    hint = len(stub) if hint is None else hint
    return pdu(REQUEST, struct.pack("<IHH", hint, context, opnum) + stub, call_id=call_id, **header)


def nak(reason, call_id=1):
    """Return the bind_nak of a reason, which lists version 5.0."""
    return pdu(BIND_NAK, struct.pack("<HBBB3x", reason, 1, 5, 0), call_id=call_id)


def fault(status, flags=0, *, context=0, call_id=2):
    """Return a fault, its alloc_hint (any but 0) written as 0."""
    body = struct.pack("<IHBBI4x", 0, context, 0, 0, status)
    return pdu(FAULT, body, flags=FIRST | LAST | flags, call_id=call_id)


def response(stub, *, context=0, call_id=2):
    """Return a response."""
    return pdu(RESPONSE, struct.pack("<IHBB", len(stub), context, 0, 0) + stub, call_id=call_id)


LISTENING = struct.pack("<II", 0, 1)  # status, result


class Peer:
    """A client of bare octets."""

    def __init__(self, address):
        self.socket = socket.create_connection(address, timeout=10)

    def send(self, data):
        """Send octets; a server that has closed meanwhile may refuse them."""
        with contextlib.suppress(ConnectionError):
            self.socket.sendall(data)

    def receive(self):
        """Return one PDU, b"" when the server has closed; alloc_hints of faults become 0."""
        head = self._exactly(16)
        if not head:
            return b""
        data = head + self._exactly(struct.unpack_from("<H", head, 8)[0] - 16)
        if data[2] == FAULT:
            assert data[16:20] != bytes(4), "the alloc_hint of a fault is never 0"
            data = data[:16] + bytes(4) + data[20:]
        return data

    def _exactly(self, count):
        data = b""
        while len(data) < count:
            try:
                more = self.socket.recv(count - len(data))
            except ConnectionError:  # it closed with octets of ours unread
                more = b""
            if not more:
                assert not data, f"the server closed within a PDU: {data.hex()}"
                return b""
            data += more
        return data

    def ask(self, *pdus):
        """Send PDUs and return the answer."""
        self.send(b"".join(pdus))
        return self.receive()

    def bind(self, *elements, **options):
        """Bind, and return the (result, reason, transfer syntax) of each context."""
        return results(self.ask(bind(*elements, **options)))

    def is_alive(self):
        """Return whether a plain call is answered on this connection."""
        return self.ask(call(call_id=99)) == response(LISTENING, call_id=99)

    def is_closed(self):
        """Return whether the server closes the connection without another word."""
        return self.receive() == b""


def results(answer):
    """Return the (result, reason, transfer syntax) of each context of a bind_ack."""
    assert answer[2] in (BIND_ACK, ALTER_RESP), answer.hex()
    nbytes, = struct.unpack_from("<H", answer, 24)
    position = (26 + nbytes + 3) & ~3
    assert not any(answer[26 + nbytes : position])
    count = answer[position]
    assert len(answer) == position + 4 + 24 * count
    found = []
    for offset in range(position + 4, len(answer), 24):
        result, reason = struct.unpack_from("<HH", answer, offset)
        major, minor = struct.unpack_from("<HH", answer, offset + 20)
        number = uuid.UUID(bytes_le=answer[offset + 4 : offset + 20])
        found.append((result, reason, (number, major, minor)))
    return found


@pytest.fixture(scope="module")
def servers():
    """Return our servers, blocking and asyncio."""
    with ours.serving("blocking") as blocking, ours.serving("asyncio") as on_a_loop:
        yield {"blocking": blocking, "asyncio": on_a_loop}


# The answers here are little-endian.
CONTROL = pytest.param("samba", marks=[pytest.mark.samba, pytest.mark.little_endian])
# Where Samba does not do what the page states.
OURS_ONLY = pytest.mark.parametrize("connect", ["blocking", "asyncio"], indirect=True)


@pytest.fixture(params=["blocking", "asyncio", CONTROL])
def connect(request):
    """Return connect() -> Peer, and see that the server goes on serving others."""
    if request.param == "samba":
        address = request.getfixturevalue("samba").address, 135
    else:
        served = request.getfixturevalue("servers")[request.param]
        address = served.address, served.port
    with contextlib.ExitStack() as stack:

        def make():
            peer = Peer(address)
            stack.callback(peer.socket.close)
            return peer

        witness = make()
        assert witness.bind() == [(0, 0, NDR20)]
        assert witness.is_alive()
        yield make
        assert witness.is_alive(), "an older connection is served on"
        late = make()
        assert late.bind() == [(0, 0, NDR20)]
        assert late.is_alive(), "a new connection is served"


@pytest.fixture
def fresh(connect):
    """Return a connection before its bind."""
    return connect()


@pytest.fixture
def bound(fresh):
    """Return a connection whose context 0 is mgmt, without concurrent multiplexing."""
    assert fresh.bind() == [(0, 0, NDR20)]
    return fresh


# ---------------------------------------------------------------------------- the tests
@pytest.mark.parametrize("abstract", [UNKNOWN, (MGMT[0], 2, 0), (MGMT[0], 1, 1), NONE])
def test_unknown_interface(fresh, abstract):
    """The context is rejected as (2, 1); the connection lives and takes another."""
    assert fresh.bind((7, abstract, NDR20)) == [(2, 1, NONE)]
    assert fresh.ask(call(context=7)) == fault(UNK_IF, DNE)
    assert results(fresh.ask(bind((0, MGMT, NDR20), ptype=ALTER, call_id=3))) == [(0, 0, NDR20)]
    assert fresh.is_alive()


def test_unknown_interface_among_others(fresh):
    """Results come in the order of the contexts."""
    answer = fresh.bind((0, MGMT, NDR20), (1, UNKNOWN, NDR20), (2, MGMT, UNKNOWN))
    assert answer == [(0, 0, NDR20), (2, 1, NONE), (2, 2, NONE)]
    assert fresh.ask(call(context=1)) == fault(UNK_IF, DNE)
    assert fresh.is_alive()


@pytest.mark.parametrize("transfer", [UNKNOWN, (NDR20[0], 3, 0), NONE])
def test_wrong_transfer_syntax(fresh, transfer):
    """The context is rejected as (2, 2); the connection lives and takes another."""
    assert fresh.bind((0, MGMT, transfer)) == [(2, 2, NONE)]
    assert fresh.ask(call()) == fault(UNK_IF, DNE)
    assert results(fresh.ask(bind(ptype=ALTER, call_id=3))) == [(0, 0, NDR20)]
    assert fresh.is_alive()


def test_wrong_transfer_syntax_in_an_alter(bound):
    """An established context stays usable."""
    answer = bound.ask(bind((0, MGMT, UNKNOWN), ptype=ALTER, call_id=3))
    assert results(answer) == [(2, 2, NONE)]
    assert bound.is_alive()


@pytest.mark.parametrize("context", [1, 0x100, 0xFFFF])
def test_unknown_context(bound, context):
    """nca_unk_if, context 0; the connection lives."""
    assert bound.ask(call(context=context)) == fault(UNK_IF, DNE)
    assert bound.is_alive()


@pytest.mark.parametrize("opnum", [5, 4242, 0xFFFF])
def test_unknown_opnum(fresh, opnum):
    """nca_op_rng_error with the context of the request; the connection lives."""
    assert fresh.bind((4097, MGMT, NDR20), (0, UNKNOWN, NDR20))[0] == (0, 0, NDR20)
    expected = fault(OP_RNG_ERROR, DNE, context=4097)
    assert fresh.ask(call(opnum, bytes(8), context=4097)) == expected
    answer = fresh.ask(call(context=4097, call_id=3))
    # the response carries the low octet of the context at least
    assert answer[:20] + answer[22:] == response(LISTENING, call_id=3)[:20] + answer[22:]
    assert answer[24:] == LISTENING


@pytest.mark.parametrize("nbytes", range(4))
def test_truncated_stub(bound, nbytes):
    """RPC_X_BAD_STUB_DATA, and nobody claims that it did not run; the connection lives."""
    assert bound.ask(call(INQ_STATS, bytes(nbytes))) == fault(BAD_STUB_DATA)
    assert bound.is_alive()


@OURS_ONLY  # Samba's IDL has no range here
def test_value_out_of_range(bound):
    """A count above its [range] is bad stub data too."""
    stub = struct.pack("<II", 51, 0)
    assert bound.ask(call(INQ_STATS, stub)) == fault(BAD_STUB_DATA)
    assert bound.is_alive()


@pytest.mark.parametrize("surplus", [1, 4, 5816])
def test_surplus_octets(bound, surplus):
    """Octets after the last parameter are ignored."""
    answer = bound.ask(call(stub=b"\xa5" * surplus))
    assert answer == response(LISTENING)


@pytest.mark.parametrize("nbytes", [5841, 5848, 65535])
def test_oversize_fragment(bound, nbytes):
    """More than 5840 octets: nca_proto_error, close."""
    assert bound.ask(call(stub=bytes(nbytes - 24))) == fault(PROTO_ERROR)
    assert bound.is_closed()


def test_largest_fragment(bound):
    """5840 octets are fine."""
    assert bound.ask(call(stub=bytes(5840 - 24))) == response(LISTENING)


BAD_HEADERS = [
    {"vers": (4, 0)}, {"vers": (6, 0)}, {"vers": (5, 1)}, {"vers": (0, 0)},
    {"drep": b"\x11\0\0\0"}, {"drep": b"\x20\0\0\0"}, {"drep": b"\x10\1\0\0"},
    {"drep": b"\x10\0\1\0"}, {"drep": b"\x10\0\0\1"},
]


@pytest.mark.parametrize("header", BAD_HEADERS, ids=repr)
def test_bad_version_of_a_bind(fresh, header):
    """bind_nak reason 4 with version 5.0, close."""
    if header.get("drep", b"\x10")[0] & 0x10:
        assert fresh.ask(bind(**header)) == nak(4)
        assert fresh.is_closed()
    else:  # its numbers are big-endian, and so is the length that the server reads
        answer = fresh.ask(bind(**header))
        assert answer[2] == BIND_NAK
        assert answer[16:] == nak(4)[16:]
        assert fresh.is_closed()


@pytest.mark.parametrize("header", BAD_HEADERS[:5] + BAD_HEADERS[6:], ids=repr)
def test_bad_version_of_a_request(bound, header):
    """nca_proto_error, did not execute, close."""
    assert bound.ask(call(**header)) == fault(PROTO_ERROR, DNE)
    assert bound.is_closed()


@pytest.mark.parametrize("nbytes", [0, 1, 15])
@pytest.mark.parametrize("bound_before", [False, True])
def test_length_below_the_header(fresh, nbytes, bound_before):
    """A fragment shorter than its header: close at once."""
    if bound_before:
        assert fresh.bind() == [(0, 0, NDR20)]
    fresh.send(pdu(REQUEST, bytes(8), nbytes=nbytes))
    assert fresh.is_closed()


@pytest.mark.parametrize(
    "first",
    [
        call(call_id=1),
        bind(ptype=ALTER),
        pdu(AUTH3, bytes(4), auth=b"\x0a\5\0\0" + bytes(4) + b"NTLMSSP\0"),
        fault(PROTO_ERROR, call_id=1),
        pdu(CO_CANCEL),
        pdu(ORPHANED),
        nak(4),
    ],
    ids=["request", "alter", "auth3", "fault", "co_cancel", "orphaned", "bind_nak"],
)
def test_something_else_before_the_bind(fresh, first):
    """Handled as a malformed bind: bind_nak reason 4, close."""
    assert fresh.ask(first) == nak(4)
    assert fresh.is_closed()


@pytest.mark.parametrize(
    "garbage",
    [
        b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"\x16\3\1\2\0\1\0\1\xfc\3\3" + bytes(40),  # the hello of TLS
        b"\0" * 64,
        b"\xff" * 64,
    ],
    ids=["http", "tls", "zeros", "ones"],
)
@OURS_ONLY  # Samba waits for as many octets as the garbage announces
def test_garbage_before_the_bind(fresh, garbage):
    """Octets of another protocol: a bind_nak at most, then the end; nobody else notices."""
    answer = fresh.ask(garbage)
    assert answer == b"" or (answer[2] == BIND_NAK and answer[16:] == nak(4)[16:])
    assert answer == b"" or fresh.is_closed()


def test_random_garbage(connect):
    """Random octets before and after a bind; the seed is printed."""
    seed = random.randrange(2**32)
    print(f"seed {seed}")
    rng = random.Random(seed)
    for round_ in range(40):
        peer = connect()
        peer.send((bind() if round_ % 2 else b"") + rng.randbytes(rng.randrange(1, 200)))
        peer.socket.shutdown(socket.SHUT_WR)
        while peer.receive():
            pass


@pytest.mark.parametrize(
    ("octets", "reason"),
    [
        (pdu(BIND, struct.pack("<HHI", 5840, 5840, 0) + bytes(4)), 0),  # no contexts
        (bind((0, MGMT)), 0),  # no transfer syntaxes
        (bind(group=0x7E57), 0),  # no such association group
        (bind(auth_nbytes=4000), 4),  # auth_length that does not fit
        (bind(auth_nbytes=0xFFFF), 4),
        (bind(auth=b"\x77\5\0\0" + bytes(4) + b"tokn"), 8),  # unknown auth_type
        (bind(auth=b"\x0a\0\0\0" + bytes(4) + b"tokn"), 0),  # no such auth_level
        (bind(auth=b"\x0a\7\0\0" + bytes(4) + b"tokn"), 0),
    ],
    ids=["no contexts", "no syntaxes", "group", "auth_length", "auth_length max", "auth_type",
         "level 0", "level 7"],
)
def test_bad_binds(fresh, octets, reason):
    """bind_nak with the stated reason, close."""
    assert fresh.ask(octets) == nak(reason)
    assert fresh.is_closed()


def test_second_bind(bound):
    """bind_nak reason 0, close."""
    assert bound.ask(bind(call_id=5)) == nak(0, call_id=5)
    assert bound.is_closed()


@pytest.mark.parametrize(
    "octets",
    [
        pdu(ALTER, struct.pack("<HHI", 5840, 5840, 0) + bytes(4), call_id=2),
        bind((1, MGMT), ptype=ALTER, call_id=2),
        call(auth_nbytes=4000),
        pdu(AUTH3, bytes(4), auth=b"\x0a\5\0\0" + bytes(4) + b"tokn", call_id=2),
        pdu(RESPONSE, bytes(8), call_id=2),
        pdu(FAULT, bytes(16), call_id=2),
        pdu(BIND_ACK, bytes(40), call_id=2),
        pdu(BIND_NAK, bytes(8), call_id=2),
        pdu(ALTER_RESP, bytes(40), call_id=2),
        pdu(SHUTDOWN, call_id=2),
    ],
    ids=["alter without contexts", "alter without syntaxes", "auth_length", "auth3", "response",
         "fault", "bind_ack", "bind_nak", "alter_resp", "shutdown"],
)
def test_what_no_client_may_send(bound, octets):
    """nca_proto_error, did not execute, context 0, close."""
    assert bound.ask(octets) == fault(PROTO_ERROR, DNE)
    assert bound.is_closed()


@pytest.mark.parametrize(
    "octets",
    [pdu(21, bytes(8), call_id=2), pdu(255, bytes(8), call_id=2), pdu(REQUEST, b"", call_id=2)],
    ids=["ptype 21", "ptype 255", "no body"],
)
def test_what_cannot_be_parsed(bound, octets):
    """Close; a fault before it does no harm."""
    answer = bound.ask(octets)
    assert answer in (b"", fault(PROTO_ERROR, DNE), fault(PROTO_ERROR))
    assert answer == b"" or bound.is_closed()


@pytest.mark.parametrize("ptype", [CO_CANCEL, ORPHANED])
def test_cancel_of_an_unknown_call(bound, ptype):
    """Ignored."""
    bound.send(pdu(ptype, call_id=77))
    assert bound.is_alive()


def test_trailer_without_authentication(bound):
    """A request with a security trailer on a connection that has no security context."""
    trailer = b"\x0a\5\0\0" + bytes(4) + bytes(16)
    assert bound.ask(call(auth=trailer)) == fault(ACCESS_DENIED)
    assert bound.is_closed()


def test_pending_cancel(bound):
    """A FIRST fragment with PENDING_CANCEL: RPC_S_NO_CALL_ACTIVE, did not execute, close."""
    answer = bound.ask(call(flags=FIRST | LAST | PENDING_CANCEL))
    assert answer == fault(NO_CALL_ACTIVE, DNE)
    assert bound.is_closed()


def test_fragment_of_no_call(bound):
    """A fragment that is not FIRST while nothing is pending."""
    assert bound.ask(call(flags=LAST)) == fault(PROTO_ERROR)
    assert bound.is_closed()


def test_fragment_of_another_call(bound):
    """The fault names the call that is incomplete."""
    answer = bound.ask(call(flags=FIRST, call_id=2), call(flags=LAST, call_id=3))
    assert answer == fault(PROTO_ERROR, call_id=2)
    assert bound.is_closed()


def test_second_first_fragment(bound):
    """A FIRST while a request is incomplete."""
    answer = bound.ask(call(flags=FIRST, call_id=2), call(flags=FIRST, call_id=3))
    assert answer == fault(PROTO_ERROR, call_id=2)
    assert bound.is_closed()


def test_fragments_of_two_byte_orders(bound):
    """All fragments of a call have one data representation."""
    second = pdu(REQUEST, struct.pack(">IHH", 0, 0, 2), flags=LAST, call_id=2, drep=bytes(4))
    assert bound.ask(call(flags=FIRST), second) == fault(PROTO_ERROR, DNE)
    assert bound.is_closed()


def test_hint_above_the_limit(bound):
    """The first of several fragments announces more than 4 MiB."""
    answer = bound.ask(call(flags=FIRST, stub=bytes(8), hint=4 * MIB + 1))
    assert answer == fault(ACCESS_DENIED)
    assert bound.is_closed()


@pytest.mark.parametrize("surplus", [0, 8])
def test_request_limit(bound, surplus):
    """4 MiB pass, more does not."""
    left = 4 * MIB + surplus
    flags = FIRST
    while left:
        nbytes = min(left, 5816)
        left -= nbytes
        bound.send(call(stub=bytes(nbytes), hint=0, flags=flags | (0 if left else LAST)))
        flags = 0
    if surplus:
        assert bound.receive() == fault(ACCESS_DENIED)
        assert bound.is_closed()
    else:
        assert bound.receive() == response(LISTENING)


@pytest.mark.parametrize("cut", [0, 1, 15, 16, 40, 71])
def test_client_goes_silent_in_its_bind(connect, cut):
    """Many clients that stop anywhere in their bind keep nobody else from being served."""
    silent = [connect() for _ in range(10)]
    for peer in silent:
        peer.send(bind()[:cut])
    late = connect()
    assert late.bind() == [(0, 0, NDR20)]
    assert late.is_alive()


@pytest.mark.parametrize("cut", [1, 15, 16, 23, 24, 5000])
def test_client_goes_silent_in_its_request(connect, cut):
    """The same within a request; half the clients vanish without a word."""
    silent = [connect() for _ in range(10)]
    for peer in silent:
        assert peer.bind() == [(0, 0, NDR20)]
        peer.send(call(stub=bytes(5816))[:cut])
    for peer in silent[::2]:
        peer.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        peer.socket.close()
    late = connect()
    assert late.bind() == [(0, 0, NDR20)]
    assert late.is_alive()


def test_client_that_never_reads(connect):
    """One that sends requests and takes no answers stands in its own way only."""
    deaf = connect()
    assert deaf.bind() == [(0, 0, NDR20)]
    deaf.socket.settimeout(1)
    flood = call(INQ_STATS, struct.pack("<II", 4, 0)) * 1000

    def shout():
        with contextlib.suppress(OSError):
            for _ in range(100):
                deaf.socket.sendall(flood)

    thread = threading.Thread(target=shout)
    thread.start()
    late = connect()
    assert late.bind() == [(0, 0, NDR20)]
    for _ in range(20):
        assert late.is_alive()
    thread.join()


@pytest.mark.parametrize("world", sorted(ours.WORLDS))
def test_silent_client_is_dropped(world):
    """With an idle timeout a client that goes silent is dropped, before and within a request."""
    with ours.serving(world, idle_timeout=0.3) as served, contextlib.ExitStack() as stack:
        for octets in (b"", bind()[:20], bind() + call()[:20]):
            peer = Peer((served.address, served.port))
            stack.callback(peer.socket.close)
            peer.send(octets)
            if len(octets) > 50:
                assert results(peer.receive()) == [(0, 0, NDR20)]
            assert peer.is_closed()


def test_octet_by_octet(bound):
    """A slow client is a client: its request arrives in single octets."""
    bound.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    for octet in call():
        bound.send(bytes([octet]))
    assert bound.receive() == response(LISTENING)
