"""Pipes from hostile peers: a clear error, bounded memory, and a connection in a known state."""

import contextlib
import itertools
import random
import socket
import struct
import time

import numpy as np
import pytest

import rpcfast
from rpcfast import ndr
from rpcfast._core import pdu
from rpcfast.engine import flows
from rpcfast.engine.connection import ClientConnection
from rpcfast.engine.fragments import Limits
from rpcfast.engine.state import NCA_PROTO_ERROR, State
from runtime import worlds
from unit import wired
from vectors.bounded import run_bounded, sanitized

BAD_STUB, MEMORY = 0x6F7, 0x1C000019
OP, GET, BYTES, NAMED = 0, 1, 2, 3
PIPES = ndr.Interface("hostile", "1d1fd0d6-4f83-4f77-9a46-2b8a9f7e0c55", (1, 0), [
    ndr.operation("Op", ndr.in_("p", ndr.Pipe(ndr.long)), ndr.in_("q", ndr.Pipe(ndr.hyper, (2, 4))),
                  ndr.out("n", ndr.ref(ndr.long))),
    ndr.operation("Get", ndr.out("p", ndr.Pipe(ndr.long)), ndr.out("q", ndr.Pipe(ndr.byte)),
                  ndr.out("n", ndr.ref(ndr.long))),
    ndr.operation("Bytes", ndr.in_("p", ndr.Pipe(ndr.byte)), ndr.out("n", ndr.ref(ndr.long))),
    ndr.operation("Named", ndr.in_("s", ndr.string(ndr.char)), ndr.in_("p", ndr.Pipe(ndr.byte)),
                  ndr.out("n", ndr.ref(ndr.long))),
])  # fmt: skip
WIDE = {"ndr20": "<I", "ndr64": "<Q"}


class Manager:
    """Counts what it pulls; goes on after an error, if it is told to."""

    def __init__(self, stubborn=False):
        self.stubborn = stubborn
        self.pulled, self.errors = 0, []

    def Op(self, p, q):
        self.pulled, self.errors = 0, []
        room = np.empty(5000, "<i8")
        for pipe, view in ((p, room.view("<i4")), (q, room)):
            self.drain(pipe, view)
        return 7

    def Bytes(self, p):
        self.pulled, self.errors = 0, []
        self.drain(p, bytearray(30000))
        return 7

    def Named(self, s, p):
        self.pulled, self.errors = len(s), []
        self.drain(p, bytearray(30000))
        return 7

    def drain(self, pipe, room):
        try:
            while made := pipe.readinto(room):
                self.pulled += made
        except rpcfast.RpcError as error:
            self.errors.append(error)
            if not self.stubborn:
                raise


def pdu_of(ptype, flags, call_id, stub, *, number=0):
    """Make a fragment: `number` is the opnum of a request."""
    head = struct.pack("<BBBBIHHI", 5, 0, ptype, flags, 0x10, 24 + len(stub), 0, call_id)
    return head + struct.pack("<IHH", len(stub) + 1, 0, number) + stub


def fragments(ptype, call_id, pieces, *, last=True, number=0):
    """Make the fragments of a stub in these pieces, one after the other."""
    first = pdu.FIRST
    piece = None
    for following in itertools.chain(pieces, [None]):
        if piece is not None:
            flags = first | (pdu.LAST if following is None and last else 0)
            yield pdu_of(ptype, flags, call_id, piece, number=number)
            first = 0
        piece = following


def said(wire, number, pieces, *, last=True, syntax="ndr20"):
    """Send a request in these pieces and take the answer (a client's flow)."""
    if not wire.client.contexts:
        yield from flows.bind(wire.client, [((PIPES.uuid, 1, 0), syntax)])
    call_id = wire.client.begin_call()
    for raw in fragments(pdu.REQUEST, call_id, pieces, last=last, number=number):
        yield flows.Send([raw])
        wire.most_held = max(wire.most_held, len(wire.server.inbox))
    while (stub := wire.client.response(call_id)) is None:
        yield flows.RECEIVE
    return stub


def wire_of(manager=None, **limits):
    wire = wired.Wire(PIPES, manager or Manager(), cut=100000, limits=Limits(**limits))
    wire.most_held = 0
    return wire


def chunk(count, data, syntax="ndr20"):
    number = WIDE[syntax]
    width = struct.calcsize(number)
    raw = struct.pack(number, count) + data
    if syntax == "ndr64":
        raw += bytes(-len(raw) % width) + struct.pack("<q", -count)
    return raw


def stub_of(p=(), q=(), syntax="ndr20"):
    """Make the stub of Op by hand: chunks of longs, then chunks of hypers."""
    number = WIDE[syntax]
    width = struct.calcsize(number)
    out = bytearray()
    for kind, chunks in (("i", p), ("q", q)):
        for count, values in chunks:
            out += bytes(-len(out) % width) + struct.pack(number, count)
            out += bytes(-len(out) % (8 if kind == "q" else 4))
            out += struct.pack(f"<{len(values)}{kind}", *values)
            if syntax == "ndr64":
                out += bytes(-len(out) % 8) + struct.pack("<q", -count)
        out += bytes(-len(out) % width) + struct.pack(number, 0)
        if syntax == "ndr64":
            out += bytes(8)
    return bytes(out)


GOOD = ([(3, [1, 2, 3]), (1, [4])], [(2, [5, 6]), (4, [7, 8, 9, 10])])


def refused(wire, *args, **options):
    with pytest.raises(rpcfast.Fault) as fault:
        wire.run_client(said(wire, *args, **options))
    return fault.value.status


def goes_on(wire, syntax="ndr20"):
    """The connection carries another call."""
    assert wire.client.state is State.OPEN and not wire.server.closed
    stub = wire.run_client(said(wire, OP, [stub_of(*GOOD, syntax=syntax)], syntax=syntax))
    assert struct.unpack("<i", stub[:4]) == (7,)
    assert wire.target.manager.pulled == 10


# ---------------------------------------------------------------------------- to the server
@pytest.mark.parametrize("syntax", ["ndr20", "ndr64"])
@pytest.mark.parametrize("width", [1, 2, 3, 5, 7, 9, 1000])
def test_fragments_cut_anywhere(width, syntax):
    """Inside counts and elements too, which we never do."""
    wire = wire_of()
    stub = stub_of(*GOOD, syntax=syntax)
    pieces = [stub[at : at + width] for at in range(0, len(stub), width)]
    wire.run_client(said(wire, OP, pieces, syntax=syntax))
    assert wire.target.manager.pulled == 10
    goes_on(wire, syntax)


@pytest.mark.parametrize("syntax", ["ndr20", "ndr64"])
def test_truncated_anywhere(syntax):
    wire = wire_of()
    stub = stub_of(*GOOD, syntax=syntax)
    for end in range(1, len(stub)):
        halves = [stub[: end // 2], stub[end // 2 : end]]
        assert refused(wire, OP, halves, syntax=syntax) == BAD_STUB
        error = wire.target.manager.errors[-1]
        assert isinstance(error, rpcfast.NdrError) and error.truncated and error.path in ("p", "q")
        assert 0 <= error.offset <= end and error.code == 1783
    goes_on(wire, syntax)


BAD = {
    "ndr20": {
        "more than 2^31-1": (stub_of([(0x80000000, [1])]), 4, "p"),
        "all ones": (stub_of([(0xFFFFFFFF, [1])]), 4, "p"),
        "elements taken for a count": (stub_of([(1, [1, -1, 2])]), 12, "p"),
        "fewer than the range": (stub_of(q=[(1, [1])]), 8, "q"),
        "more than the range": (stub_of(q=[(2, [1, 2]), (5, [1] * 5)]), 28, "q"),
    },
    "ndr64": {
        "more than 2^31-1": (stub_of([(1 << 31, [1, 2])], syntax="ndr64"), 8, "p"),
        "2^63": (struct.pack("<Q", 1 << 63) + bytes(64), 8, "p"),
        "a trailer that is the count": (struct.pack("<QiiQ", 1, 5, 0, 1) + bytes(32), 24, "p"),
        "a trailer that is one off": (struct.pack("<Qiiq", 2, 5, 6, -3) + bytes(32), 24, "p"),
        "a trailer of an end": (struct.pack("<Qq", 0, -1) + bytes(32), 16, "p"),
        "fewer than the range": (stub_of(q=[(1, [1])], syntax="ndr64"), 24, "q"),
    },
}  # fmt: skip
BAD_STUBS = [
    pytest.param(syntax, *what, id=f"{syntax}: {name}")
    for syntax, kinds in BAD.items()
    for name, what in kinds.items()
]


@pytest.mark.parametrize("stubborn", [False, True])
@pytest.mark.parametrize("width", [1, 3, 1000])
@pytest.mark.parametrize(("syntax", "stub", "offset", "path"), BAD_STUBS)
def test_bad_chunks(syntax, stub, offset, path, width, stubborn):
    """The manager is told where; it reads nothing behind it, and the call ends as bad data even
    if it takes that for the end.  The rest of the request is dropped."""
    manager = Manager(stubborn)
    wire = wire_of(manager)
    pieces = [stub[at : at + width] for at in range(0, len(stub), width)]
    assert refused(wire, OP, [*pieces, bytes(5000), bytes(5000)], syntax=syntax) == BAD_STUB
    error, *more = manager.errors
    assert isinstance(error, rpcfast.NdrError) and not error.truncated
    assert (error.offset, error.path, error.code) == (offset, path, 1783)
    assert str(error) == f"{path}: a pipe chunk whose count is wrong (offset {offset})"
    assert [type(one) for one in more] == [rpcfast.InvalidPipeError] * (stubborn and path == "p")
    manager.stubborn = False
    goes_on(wire, syntax)


def test_a_manager_cannot_go_on_behind_bad_data():
    """Whatever it tries; what it gives back is not sent."""
    raised = []

    class Trying(Manager):
        def Op(self, p, q):
            for pipe in (p, p, q):
                for step in (lambda pipe: pipe.pull(1), lambda pipe: pipe.read_all()):
                    try:
                        step(pipe)
                    except rpcfast.RpcError as error:
                        raised.append((type(error), error.code))
            return 7

    assert refused(wire_of(Trying()), OP, [stub_of([(0xFFFFFFFF, [1, 2, 3])])]) == BAD_STUB
    assert raised == [(rpcfast.NdrError, 1783)] + [(rpcfast.InvalidPipeError, 1830)] * 5


def test_surplus_behind_the_pipes():
    """It is dropped; without end, the call is ended."""
    wire = wire_of(max_discard=50000)
    pieces = [stub_of(*GOOD), *[b"\xff" * 5000] * 9]
    assert wire.run_client(said(wire, OP, pieces))[:4] == b"\7\0\0\0"
    goes_on(wire)
    endless = itertools.chain([stub_of(*GOOD)], itertools.repeat(b"\xff" * 5000))
    with pytest.raises((rpcfast.Fault, rpcfast.TransportError)) as caught:
        wire.run_client(stopping(wire, OP, endless))
    assert getattr(caught.value, "status", BAD_STUB) == BAD_STUB
    assert wire.server.closed and wire.sent_nbytes < 200000


def stopping(wire, number, pieces):
    """Send without end, until the server has closed the connection (a client's flow)."""
    if not wire.client.contexts:
        yield from flows.bind(wire.client, [((PIPES.uuid, 1, 0), "ndr20")])
    call_id = wire.client.begin_call()
    wire.sent_nbytes = 0
    for raw in fragments(pdu.REQUEST, call_id, pieces, number=number):
        yield flows.Send([raw])
        wire.sent_nbytes += len(raw)
        wire.most_held = max(wire.most_held, len(wire.server.inbox))
        if wire.server.closed:
            break
    while wire.client.response(call_id) is None:
        yield flows.RECEIVE


ENDLESS = {
    "one chunk": (OP, lambda: itertools.chain(
        [struct.pack("<I", 0x7FFFFFFF)], itertools.repeat(bytes(5800)))),
    "tiny chunks": (OP, lambda: itertools.repeat(struct.pack("<Ii", 1, 5) * 700)),
    "tiny chunks of octets": (BYTES, lambda: itertools.repeat(chunk(1, b"x" + bytes(3)) * 700)),
    "tiny fragments": (OP, lambda: itertools.repeat(struct.pack("<Ii", 1, 5))),
}  # fmt: skip


@pytest.mark.parametrize("kind", ENDLESS)
def test_endless(kind):
    """Stopped by max_pipe at the very element, then by max_discard; nothing heaps up."""
    number, pieces = ENDLESS[kind]
    wire = wire_of(max_pipe=100000, max_discard=200000)
    with pytest.raises(rpcfast.Fault) as fault:
        wire.run_client(stopping(wire, number, pieces()))
    assert (fault.value.status, fault.value.code) == (MEMORY, 14)
    (error,) = wire.target.manager.errors
    assert type(error) is rpcfast.PipeError
    assert (error.code, error.pipe, error.due) == (14, "p", None)
    size = 1 if number == BYTES else 4
    assert 100000 - 40000 < size * wire.target.manager.pulled <= 100000
    assert wire.server.closed and wire.most_held < 250000
    assert wire.sent_nbytes < 3_500_000


@pytest.mark.skipif(sanitized(), reason="the sanitizer's shadow needs the address space")
@pytest.mark.parametrize("kind", ["one chunk", "tiny chunks"])
def test_endless_without_a_limit(kind):
    """A long stream costs no more memory than a short one."""

    def work():
        number, pieces = ENDLESS[kind]
        wire = wire_of()
        sent = itertools.islice(pieces(), 8000)
        assert refused(wire, number, sent) == BAD_STUB  # it was not the end after all
        assert wire.target.manager.pulled > 5_000_000 and wire.most_held < 250000

    run_bounded(work, 8 << 20)


def test_empty_fragments():
    """So many are taken; with more the connection is closed."""
    wire = wire_of()
    stub = stub_of(*GOOD)
    wire.run_client(said(wire, OP, [b"", *[stub[:3], *[b""] * 1000, stub[3:]]]))
    goes_on(wire)
    with pytest.raises(rpcfast.Fault) as fault:
        wire.run_client(stopping(wire, OP, itertools.chain([stub[:3]], itertools.repeat(b""))))
    assert fault.value.status == NCA_PROTO_ERROR and wire.server.closed
    assert wire.sent_nbytes < 24 * 3000 + 3


@pytest.mark.parametrize("width", [8, 100, 5800])
def test_a_head_that_dribbles(width, monkeypatch):
    """It is not decoded anew for each of its fragments."""
    op, worked = PIPES["Named"], []
    decode = op.decode_head

    def counted(stub, *args, **options):
        worked.append(len(stub))
        return decode(stub, *args, **options)

    monkeypatch.setattr(op, "decode_head", counted)
    stub = op.encode_request(op.request(("x" * 60000, b"abc"), {}))
    pieces = [stub[at : at + width] for at in range(0, len(stub), width)]
    wire = wire_of()
    assert wire.run_client(said(wire, NAMED, pieces))[:4] == b"\7\0\0\0"
    assert wire.target.manager.pulled == 60003
    assert sum(worked) <= 66 * len(stub)
    if width == 5800:
        assert len(worked) >= len(pieces) - 1  # but usually it is, so that the manager can begin
    worked.clear()
    assert refused(wire, NAMED, [*pieces[:-9], b"", b""]) == BAD_STUB
    assert sum(worked) <= 66 * len(stub)
    goes_on(wire)


@worlds.servers
def test_others_are_served_meanwhile(server_world):
    """A client that never ends is cut off, and costs the others nothing."""
    sent = 0
    with (
        worlds.served(server_world, (PIPES, Manager()), max_pipe=100000) as (binding, server),
        rpcfast.connect(binding, PIPES, timeout=20) as other,
    ):
        assert other.Bytes(b"abc") == 7
        port = int(binding.partition("[")[2].rstrip("]"))
        with socket.create_connection(("127.0.0.1", port), 20) as sock:
            conn = ClientConnection()
            sock.sendall(conn.send_bind([((PIPES.uuid, 1, 0), "ndr20")]))
            while conn.next_event() is None:
                conn.inbox.feed(sock.recv(1000))
            call_id = conn.begin_call()
            number, pieces = ENDLESS["one chunk"]
            endless = fragments(pdu.REQUEST, call_id, pieces(), number=number)
            with contextlib.suppress(OSError):  # that is how it ends
                while sent < 1 << 30:
                    raw = b"".join(itertools.islice(endless, 1000))
                    sent += len(raw)
                    sock.sendall(raw)
                    assert other.Bytes(b"abc") == 7
            assert sent < 200 << 20
        gone = time.monotonic() + 20
        while len(server.channels) > 1 and time.monotonic() < gone:
            time.sleep(0.01)
        assert len(server.channels) == 1
        assert other.Bytes(b"abc") == 7


# ------------------------------------------------------------------------------- the limit
@pytest.mark.parametrize(("most", "status"), [(36, None), (35, MEMORY), (16, MEMORY), (0, MEMORY)])
def test_the_limit_of_a_server(most, status):
    """Octets of the elements of all inputs, counts and gaps aside."""
    wire = wire_of(max_pipe=most)
    stub = stub_of([(3, [1, 2, 3])], [(3, [5, 6, 7])])  # 12 and 24
    if status is None:
        assert wire.run_client(said(wire, OP, [stub]))
    else:
        assert refused(wire, OP, [stub]) == status
        assert wire.target.manager.errors[0].pipe == ("q" if most >= 12 else "p")
    assert wire.client.state is State.OPEN
    assert wire.run_client(said(wire, OP, [stub_of()]))


def test_a_manager_cannot_go_on_beyond_the_limit():
    manager = Manager(stubborn=True)
    assert refused(wire_of(manager, max_pipe=8), OP, [stub_of(*GOOD)]) == MEMORY
    assert [type(e) for e in manager.errors] == [rpcfast.PipeError, rpcfast.InvalidPipeError]


# ----------------------------------------------------------------------------- to the client
def answering(wire, pieces, *, last=True):
    """Let the server answer Get with these pieces of a stub."""

    def answer(conn, call, entry):
        conn.leave(call)
        for raw in fragments(pdu.RESPONSE, call.call_id, pieces, last=last):
            yield flows.Send([raw])

    wire.target.manager.Get = None
    wire.target.entries[GET] = type("Answer", (), {"flow": staticmethod(answer)})
    wire.target.operations[GET] = PIPES["Get"]


def response_of(p, q, n=7):
    """Make the stub of Get's response: chunks of longs, chunks of octets, and n."""
    out = bytearray()
    for kind, chunks in (("i", p), ("B", q)):
        for count, values in chunks:
            out += bytes(-len(out) % 4) + struct.pack(f"<I{len(values)}{kind}", count, *values)
        out += bytes(-len(out) % 4) + bytes(4)
    return bytes(out) + struct.pack("<i", n)


ANSWER = response_of([(2, [1, 2]), (1, [3])], [(5, b"hello")])


def got(wire, pieces, *, last=True):
    """Call Get against these pieces: what the sinks have, and the response or the error."""
    answering(wire, pieces, last=last)
    p, q = [], []
    try:
        outcome = wire.call("Get", p=lambda c: p.extend(c.tolist()), q=q.append)
    except rpcfast.RpcError as error:
        outcome = error
    return p, b"".join(q), outcome


def is_settled(wire):
    """The connection is closed, or carries another call."""
    assert not wire.client.busy
    if wire.client.state is not State.CLOSED:
        assert wire.run_client(said(wire, OP, [stub_of()]))


@pytest.mark.parametrize("width", [1, 2, 3, 5, 7, 1000])
def test_responses_cut_anywhere(width):
    wire = wire_of()
    pieces = [ANSWER[at : at + width] for at in range(0, len(ANSWER), width)]
    p, q, response = got(wire, pieces)
    assert (p, q, response.n, response.p, response.q) == ([1, 2, 3], b"hello", 7, 3, 5)
    assert wire.client.state is State.OPEN
    assert wire.run_client(said(wire, OP, [stub_of()]))


@pytest.mark.parametrize("end", range(len(ANSWER)))
def test_truncated_responses(end):
    wire = wire_of()
    p, q, error = got(wire, [ANSWER[:end]] if end else [b""])
    assert isinstance(error, rpcfast.NdrError) and error.truncated
    assert 0 <= error.offset <= end
    assert [1, 2, 3][: len(p)] == p and b"hello".startswith(q)
    assert wire.client.state is State.OPEN or end < len(ANSWER) - 4
    is_settled(wire)


@pytest.mark.parametrize(
    ("stub", "offset"),
    [
        (response_of([(0x80000000, [1])], []), 4), (response_of([(1, [1, -1])], []), 12),
        (response_of([(1, [1])], [(0xFFFFFFFF, b"abc")]), 16),
    ],
)  # fmt: skip
@pytest.mark.parametrize("width", [1, 1000])
def test_bad_responses(stub, offset, width):
    wire = wire_of()
    _, _, error = got(wire, [stub[at : at + width] for at in range(0, len(stub), width)])
    assert isinstance(error, rpcfast.NdrError)
    assert (error.offset, error.code) == (offset, 1783)
    is_settled(wire)


def test_long_responses():
    """Ended by the limit, to the element; the sinks keep what came."""
    wire = wire_of()
    wire.client.limits = Limits(max_pipe=100000)
    long = itertools.chain([struct.pack("<I", 0x7FFFFFFF)], itertools.repeat(bytes(5800), 100))
    p, _, error = got(wire, long, last=False)
    assert type(error) is rpcfast.PipeError
    assert (error.code, error.pipe, error.due) == (14, "p", None)
    assert len(p) <= 25000
    is_settled(wire)


@pytest.mark.parametrize(("most", "fits"), [(17, True), (16, False), (12, False), (3, False)])
def test_the_limit_of_a_client(most, fits):
    wire = wire_of()
    wire.client.limits = Limits(max_pipe=most)
    p, q, outcome = got(wire, [ANSWER[at : at + 6] for at in range(0, len(ANSWER), 6)])
    if fits:
        assert outcome.n == 7
    else:
        assert (type(outcome), outcome.code) == (rpcfast.PipeError, 14)
        assert outcome.pipe == ("q" if most >= 12 else "p")
    assert 4 * len(p) + len(q) <= most


# ----------------------------------------------------------------------------------- mutated
@pytest.mark.parametrize("syntax", ["ndr20", "ndr64"])
def test_mutated_requests(syntax):
    """Wrong octets at random: bad data, or what the octets then say; never anything else."""
    seed = random.randrange(1 << 32)
    print("seed", seed)
    rng = random.Random(seed)
    wire = wire_of(max_pipe=10000)
    stub = stub_of([(300, range(300)), (20, range(20))], [(4, range(4))] * 20, syntax)
    seen = set()
    for _ in range(300):
        raw = bytearray(stub)
        for _ in range(rng.choice((1, 1, 3))):
            raw[rng.randrange(len(raw))] = rng.choice((0, 1, 2, 3, 0x7F, 0x80, 0xFF))
        del raw[rng.choice((len(raw), len(raw), rng.randrange(1, len(raw)))) :]
        cuts = sorted(rng.sample(range(len(raw) + 1), rng.randrange(min(4, len(raw)))))
        pieces = [bytes(raw[a:b]) for a, b in itertools.pairwise([0, *cuts, len(raw)])]
        try:
            wire.run_client(said(wire, OP, pieces, syntax=syntax))
            seen.add("response")
        except rpcfast.Fault as fault:
            seen.add(fault.status)
        assert wire.client.state is State.OPEN
    assert {"response", BAD_STUB} <= seen <= {"response", BAD_STUB, MEMORY}
    goes_on(wire, syntax)


def test_mutated_responses():
    """What a sink has is what came in front of the damage; then an error, or the response."""
    seed = random.randrange(1 << 32)
    print("seed", seed)
    rng = random.Random(seed)
    answer = response_of([(50, range(50)), (3, range(3))] * 3, [(7, b"letters")] * 4)
    seen = set()
    for _ in range(300):
        raw = bytearray(answer)
        for _ in range(rng.choice((1, 1, 3))):
            raw[rng.randrange(len(raw))] = rng.choice((0, 1, 2, 3, 0x7F, 0x80, 0xFF))
        cut = rng.choice((1, 7, 100, 10000))
        wire = wire_of()
        wire.client.limits = Limits(max_pipe=2000, max_response=2000)
        _, _, outcome = got(wire, [bytes(raw[at : at + cut]) for at in range(0, len(raw), cut)])
        if isinstance(outcome, rpcfast.RpcError):
            assert isinstance(outcome, rpcfast.NdrError | rpcfast.PipeError)
            assert outcome.code in (1783, 14)
        else:
            assert wire.client.state is State.OPEN
        seen.add(type(outcome))
    assert PIPES["Get"].Response in seen and rpcfast.NdrError in seen
