"""Every element that a pipe may have, at both ends, in both transfer syntaxes and byte orders.

The other end is played by octets: those of the oracle, and some that were made by hand.
"""

import random

import numpy as np
import pytest

import oracle
import rpcfast
from rpcfast import idl, ndr
from rpcfast._core import cut, pdu
from rpcfast._core.cut import split
from runtime.pipedemo import DEMO, KINDS, Manager, values
from runtime.worlds import WORLDS, connected, served
from unit import wired
from vectors.streaming import memory

#: name -> IDL of the type.
TYPES = {
    "octet": "byte", "truth": "boolean", "letter": "char", "tiny": "small", "utiny": "usmall_t",
    "int2": "short", "uint2": "unsigned short", "wide": "wchar_t", "int4": "long",
    "uint4": "unsigned long", "int8": "hyper", "uint8": "unsigned hyper", "single": "float",
    "real": "double", "status": "error_status_t", "choice": "choice_t", "bounded": "bounded_t",
    "vector": "vector_t", "padded": "padded_t", "short_end": "short_end_t", "nested": "nested_t",
    "grid": "grid_t", "id": "id_t", "time": "time_t_",
}  # fmt: skip
SETUP = """
    typedef unsigned small usmall_t;
    typedef [v1_enum] enum { one = 1, many = 70000 } choice_t;
    typedef [range(-5, 1000)] long bounded_t;
    typedef long vector_t[3];
    typedef struct { long a; short b; } padded_t;
    typedef struct { hyper a; byte b; } short_end_t;
    typedef struct { small s; padded_t p; short_end_t q[2]; boolean f; wchar_t w[3]; double x;
                     byte tail; } nested_t;
    typedef struct { short g[2][3]; byte b[5]; } grid_t;
    typedef struct { unsigned long a; unsigned short b; unsigned short c; byte d[8]; } id_t;
    typedef struct { unsigned long low; unsigned long high; } time_t_;
"""
MODULE = idl.loads(
    "[uuid(5d2f0a51-9a0e-4b57-8f0b-3f1f6f0c7a12), version(1.0)] interface elements {" + SETUP
    + "".join(
        f"typedef pipe {name} pipe_{key}; long {key}([in] long tag, [in, out] pipe_{key} *p);"
        for key, name in TYPES.items()
    ) + "}"
)  # fmt: skip
ELEMENTS = MODULE.elements
CHUNKS = (3, 1, 40)


def value(kind, rng):
    """Make an element of a type, as the oracle takes it."""
    if isinstance(kind, ndr.Range):
        return rng.randrange(kind.low, kind.high + 1)
    if isinstance(kind, ndr.Enum):
        return rng.choice(list(kind.members))
    if isinstance(kind, ndr.Array):
        n = kind.dims[0].bound
        inner = kind if len(kind.dims) == 1 else ndr.Array(kind.element, kind.dims[1:])
        items = [value(kind.element if inner is kind else inner, rng) for _ in range(n)]
        return bytes(items) if kind.element is ndr.byte else items
    if isinstance(kind, type):
        return kind(**{name: value(inner, rng) for name, inner in kind.__ndr__.fields})
    if kind.kind in ("f32", "f64"):
        return rng.randrange(-1000, 1000) / 8
    if kind.kind == "bool":
        return rng.randrange(2)
    bits = 8 * ndr.pipe_layout(ndr.Pipe(kind)).nbytes
    low = -(1 << bits - 1) if kind.kind[0] == "i" else 0
    return rng.randrange(low, low + (1 << bits))


class Case:
    """Chunks of one type: as the oracle takes them, and as they lie in memory."""

    def __init__(self, key, syntax):
        self.op = ELEMENTS[key]
        self.syntax = syntax
        rng = random.Random(key)
        self.kind = kind = oracle.pipe_of(self.op.in_pipes[0].type)
        items = [[value(kind.element, rng) for _ in range(n)] for n in CHUNKS]
        self.layout = ndr.pipe_layout(kind, syntax)
        self.octets, self.gaps = memory(kind, items, self.layout, syntax)
        self.chunks = ndr.Chunks(items)

    def same(self, made):
        """Whether octets in memory are the elements; gaps may hold anything."""
        made = made if isinstance(made, bytes) else made.tobytes()
        return len(made) == len(self.octets) and all(
            i in self.gaps or made[i] == self.octets[i] for i in range(len(made))
        )

    def arrays(self):
        """Give the chunks as a user has them, rubbish in their gaps."""
        dirty = bytearray(self.octets)
        for at in self.gaps:
            dirty[at] = 0xEE
        data = np.frombuffer(dirty, self.layout.dtype())
        starts = np.cumsum((0, *CHUNKS))
        return [data[at : at + n] for at, n in zip(starts, CHUNKS, strict=False)]

    def stub(self, direction, chunks=None, byteorder="little"):
        """Give the octets of the oracle."""
        given = {"tag": 7, "p": self.chunks if chunks is None else chunks, "result": 7}
        return oracle.encode_stub(self.op, direction, given, self.syntax, byteorder).data

    def check(self, direction, octets):
        """Hold a stub of ours to the oracle: its elements, and each octet, however it is cut."""
        chunks = oracle.decode_stub(self.op, direction, octets, self.syntax, surplus=0).value.p
        assert octets == self.stub(direction, chunks)
        made, _ = memory(self.kind, list(chunks), self.layout, self.syntax)
        assert made == self.octets


class Echo:
    """Pulls all of a pipe, then pushes it back."""

    def __init__(self):
        self.seen = None

    def __getattr__(self, name):
        if name not in TYPES:
            raise AttributeError(name)
        return self.echo

    def echo(self, tag, p):
        self.seen = p.read_all()
        p.push(self.seen)
        return tag


def whole_request(conn, call):
    """Read a request to its end, at the server (a flow)."""
    stub = bytearray(call.stub)
    while not call.complete:
        found = conn.inbox.gather(stub, 1 << 20, False)
        if found == 1:
            conn.end_request(call)
        elif found == 0:
            yield wired.flows.RECEIVE
    return bytes(stub)


cases = pytest.mark.parametrize(
    ("key", "syntax", "byteorder"),
    [
        (key, syntax, byteorder)
        for key in TYPES
        for syntax, byteorder in (("ndr20", "little"), ("ndr20", "big"), ("ndr64", "little"))
    ],
)


@cases
@pytest.mark.parametrize("cut", [0, 1, 100000])
def test_a_foreign_client(key, syntax, byteorder, cut):
    """Its octets come in any order and cut, our server answers with those of the oracle."""
    case, echo = Case(key, syntax), Echo()
    wire = wired.Wire(ELEMENTS, echo, cut=cut, syntax=syntax)
    stub = case.stub("request", byteorder=byteorder)

    def flow():
        yield from wire.bind()
        call_id = wire.client.begin_call()
        raw = bytes(split(pdu.REQUEST, call_id, 0, case.op.opnum, None, stub, 104))
        yield wired.flows.Send([wired.turned(raw) if byteorder == "big" else raw])
        while (answer := wire.client.response(call_id)) is None:
            yield wired.flows.RECEIVE
        return bytes(answer)

    answer = wire.run_client(flow())
    assert case.same(echo.seen)
    case.check("response", answer)


@cases
@pytest.mark.parametrize("cut", [0, 1, 100000])
def test_a_foreign_server(key, syntax, byteorder, cut):
    """Our client sends the octets of the oracle, and takes those of its answer in any order."""
    case, said = Case(key, syntax), []
    wire = wired.Wire(ELEMENTS, Echo(), cut=cut, syntax=syntax, mirror=byteorder == "big")
    stub = case.stub("response", byteorder=byteorder)

    def answer(conn, call, entry):
        said.append((yield from whole_request(conn, call)))
        raw = bytes(split(pdu.RESPONSE, call.call_id, 0, 0, None, stub, 104))
        conn.leave(call)
        yield wired.flows.Send([raw])

    wire.target.entries[case.op.opnum].flow = answer
    sink = np.zeros(sum(CHUNKS), case.layout.dtype())
    response = wire.call(key, 7, (case.arrays(), sink))
    assert (response.p, response.result) == (sum(CHUNKS), 7)
    case.check("request", said.pop())
    assert case.same(sink.tobytes())


def test_what_chunks_are():
    """Octets are bytes, numbers and structs are arrays of a dtype that says where they lie."""
    for key in TYPES:
        case, got = Case(key, "ndr20"), []
        wire = wired.Wire(ELEMENTS, echo := Echo())
        wire.call(key, 7, (case.arrays(), got.append))
        if key in ("octet", "truth", "letter", "utiny"):
            assert all(type(chunk) is bytes for chunk in got) and type(echo.seen) is bytes
        else:
            dtype = case.layout.dtype()
            assert all(chunk.dtype == dtype.base for chunk in got)
            assert echo.seen.dtype == dtype.base and echo.seen.shape[1:] == dtype.shape


@pytest.mark.parametrize("byteorder", ["little", "big"])
@pytest.mark.parametrize("bad", [1001, -6])
def test_a_number_out_of_its_range(byteorder, bad):
    """It is bad stub data at the server, and an NdrError at the client."""
    op = ELEMENTS["bounded"]
    wire = wired.Wire(ELEMENTS, Echo(), mirror=byteorder == "big")
    given = {"tag": 7, "p": [1, bad], "result": 7}
    stubs = {}
    for direction in ("request", "response"):
        kind = ELEMENTS["int4"]  # the same but for the range
        stubs[direction] = oracle.encode_stub(kind, direction, given, "ndr20", byteorder).data

    def flow():
        yield from wire.bind()
        call_id = wire.client.begin_call()
        raw = cut.build_request(call_id, 0, op.opnum, None, stubs["request"])
        yield wired.flows.Send([wired.turned(raw) if byteorder == "big" else raw])
        while wire.client.response(call_id) is None:
            yield wired.flows.RECEIVE

    with pytest.raises(rpcfast.Fault) as fault:
        wire.run_client(flow())
    assert fault.value.status == 0x6F7

    def answer(conn, call, entry):
        yield from whole_request(conn, call)
        conn.leave(call)
        yield wired.flows.Send([cut.build_response(call.call_id, 0, stubs["response"], 0)])

    wire.target.entries[op.opnum].flow = answer
    with pytest.raises(rpcfast.NdrError, match=rf"\[1\]: {bad} is not in -5\.\.1000") as error:
        wire.call("bounded", 7, ([1], bytearray(8)))
    assert error.value.offset is not None


def test_rows_that_are_cut():
    """An element that is an array is sent and filled whole."""
    wire, good = wired.Wire(ELEMENTS, Echo()), np.zeros((4, 3), "<i4")
    for source, sink in ((np.zeros(10, "<i4"), good), (good, np.zeros(10, "<i4"))):
        with pytest.raises(ValueError, match=r"p: .*no whole elements"):
            wire.call("vector", 7, (source, sink))
    assert wire.sends == 1  # the bind
    assert wire.call("vector", 7, (good, good.reshape(-1))).p == 4


def test_a_range_of_elements():
    """A number out of its range is not sent."""
    wire = wired.Wire(ELEMENTS, Echo())
    for bad in (np.array([1, 1001], "<i4"), [-6]):
        with pytest.raises(rpcfast.NdrError, match=r"is not in -5\.\.1000"):
            wire.call("bounded", 7, (bad, bytearray(8)))
    assert wire.sends == 1  # the bind


# ------------------------------------------------------------------------------------- by hand
#: (type, elements, request in NDR64: tag 7, one chunk, the end)  [protocol 2.6]
BY_HAND = [
    ("int2", [1, -1], "0700000000000000 0200000000000000 0100 ffff 00000000 feffffffffffffff"),
    ("int8", [1, 2], "0700000000000000 0200000000000000 0100000000000000 0200000000000000"
     "feffffffffffffff"),
    ("padded", [(1, 2), (3, 4)], "0700000000000000 0200000000000000 01000000 0200 0000"
     "03000000 0400 0000 feffffffffffffff"),
    ("short_end", [(1, 2), (3, 4)], "0700000000000000 0200000000000000"
     "0100000000000000 02 00000000000000 0300000000000000 04 00000000000000 feffffffffffffff"),
]  # fmt: skip


@pytest.mark.parametrize(("key", "elements", "octets"), BY_HAND)
@pytest.mark.parametrize("cut", [0, 1, 100000])
def test_octets_of_ndr64(key, elements, octets, cut):
    octets = bytes.fromhex(octets) + bytes(16)
    layout = ndr.pipe_layout(ELEMENTS[key].in_pipes[0].type, "ndr64")
    data = np.array(elements, layout.dtype())
    wire = wired.Wire(ELEMENTS, echo := Echo(), cut=cut, syntax="ndr64")
    sink, sent = np.zeros(2, layout.dtype()), []
    entry = wire.target.entries[ELEMENTS[key].opnum]
    flow = entry.flow

    def seen(conn, call, inner):
        call.stub = yield from whole_request(conn, call)
        sent.append(call.stub)
        yield from flow(conn, call, inner)

    entry.flow = seen
    wire.call(key, 7, (data, sink))
    assert sent == [octets]
    assert (echo.seen == data).all() and (sink == data).all()


# ---------------------------------------------------------------------------------------- live
class Watched(Manager):
    """The plain manager; `syntaxes` is what its calls came in."""

    def __init__(self):
        super().__init__()
        self.syntaxes = []

    def _take(self, name, pipe, stride):
        self.syntaxes.append(rpcfast.current_call()._call.context.syntax)
        return super()._take(name, pipe, stride)

    def _send(self, pipe, kind, count, chunk):
        self.syntaxes.append(rpcfast.current_call()._call.context.syntax)
        return super()._send(pipe, kind, count, chunk)


@pytest.mark.parametrize("world", WORLDS)
@pytest.mark.parametrize("syntax", ["ndr20", "ndr64"])
@pytest.mark.parametrize("pipe_syntax", [None, "ndr20", "ndr64"])
def test_syntaxes(world, syntax, pipe_syntax):
    """Pipes go in NDR20 where nobody says otherwise, whatever the other calls use."""
    manager = Watched()
    options = {} if pipe_syntax is None else {"pipe_syntax": pipe_syntax}
    with (
        served(world, (DEMO, manager)) as (binding, server),
        connected(world, binding, DEMO, syntax=syntax, **options) as client,
    ):
        for kind in KINDS:
            for count in (0, 1, 101, 20000):
                data, sink = values(kind, count), bytearray(count * KINDS[kind])
                assert getattr(client, f"In{kind}")(data).count == count
                assert manager.seen["data"] == data.tobytes()
                getattr(client, f"Out{kind}")(count, 999, data=sink)
                assert bytes(sink) == data.tobytes()
        sink = np.zeros(3000, "<i4")
        assert client.InOutPipe(3, (values("Pipe", 1000), sink)).count == 1000
        assert (sink == values("Pipe", 3000)).all()
        assert set(manager.syntaxes) == {pipe_syntax or "ndr20"}
        contexts = [context.syntax for channel in server.channels
                    for context in channel.conn.contexts.values()]  # fmt: skip
        assert sorted(set(contexts)) == sorted({syntax, pipe_syntax or "ndr20"})
        assert len(contexts) == len(set(contexts))


def test_streams_in_ndr64():
    with (
        served("blocking", (DEMO, manager := Watched())) as (binding, _),
        rpcfast.connect(binding, DEMO, pipe_syntax="ndr64") as client,
    ):
        got = b"".join(chunk.tobytes() for chunk in client.stream.OutRecords(5000, 77))
        assert got == values("Records", 5000).tobytes()
        assert manager.syntaxes == ["ndr64"]


@pytest.mark.parametrize("world", WORLDS)
def test_a_server_without_ndr64(world):
    """It says so, and nothing is sent in its stead; the connection goes on."""
    with served(world, (DEMO, manager := Watched())) as (binding, server):
        server.find((DEMO.uuid, *DEMO.version)).syntaxes = frozenset({"ndr20"})
        with connected(world, binding, DEMO, pipe_syntax="ndr64") as client:
            for _ in range(2):
                with pytest.raises(rpcfast.BindRejected, match="reason 2") as error:
                    client.InPipe([1, 2, 3])
                assert error.value.code == 1730
            assert len(server.channels) == 1 and not manager.calls
        with connected(world, binding, DEMO) as client:
            assert client.InPipe([1, 2, 3]).count == 3


def test_a_syntax_that_is_none():
    for options in ({"syntax": "ndr32"}, {"pipe_syntax": "ndr"}):
        with pytest.raises(ValueError, match="no transfer syntax"):
            rpcfast.connect("ncacn_ip_tcp:127.0.0.1[9]", DEMO, **options)
