"""Both ends in memory: every kind of call, in pieces of any size, in both byte orders."""

import pathlib
import random

import numpy as np
import pytest

import rpcfast
from rpcfast import idl
from rpcfast._core import cut, fragment, pdu
from rpcfast._core.cut import split
from rpcfast.engine.fragments import Limits
from rpcfast.engine.state import State
from rpcfast.interfaces.rpcecho import rpcecho
from unit import wired

DATA = pathlib.Path(__file__).parents[1] / "vectors" / "data"
PEER = idl.load(DATA / "pipepeer.idl").pipepeer
CUTS = [1, 7, 0, 100000]


class Echo:
    def AddOne(self, in_data):
        return (in_data + 1) & 0xFFFFFFFF

    def EchoData(self, len, in_data):
        return in_data

    def SinkData(self, len, data):
        raise rpcfast.Fault(data[0])

    def SourceData(self, len):
        raise ValueError("no data")


class Peer:
    """The pipes of pipepeer.idl: inputs are summed or echoed, outputs generated."""

    def __init__(self):
        self.seen = []

    def p_in_long(self, tag, p):
        chunks = list(p)
        self.seen = chunks
        return sum(map(len, chunks)), int(sum(int(c.sum()) for c in chunks)), tag

    def p_out_long(self, n, chunk, p):
        for at in range(0, n, chunk):
            p.push(np.arange(at, min(n, at + chunk)) * 3 - 7)
        return n, 0

    def p_inout_long(self, tag, p, x):
        p.push(p.read_all() + 1000)
        return x + 1, tag

    def p_out_byte(self, n, chunk, p):
        for at in range(0, n, chunk):
            yield bytes(min(chunk, n - at))
        return 3, 0

    def p_in_elem(self, p):
        got = p.read_all()
        return len(got), int(got["b"].sum()), 0

    def p_two_in(self, a, mid, b, tail):
        return len(a.read_all()), len(b.read_all()) + mid + tail, 0

    def p_mixed(self, tag, a, b, c):
        first, second = a.read_all(), c.read_all()
        b.push(first.astype("<i8"))
        b.close()
        c.push(second[::-1])
        return len(first), tag

    def p_inout_helem(self, tag, p):
        p.push(p.read_all())
        return 5, tag

    def f_pipe_fault(self, how=0, after=0, p=None):
        left = after
        while left:
            left -= len(p.pull(left))
        raise rpcfast.Fault(0x1C000123)

    def f_pipe_short(self, take, p, q):
        if take:
            p.pull(take)
        return 0


def longs(n):
    return (np.arange(n) * 3 - 7).astype("<i4")


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize("size", [1432, 5840, 65528])
def test_calls(cut, size):
    wire = wired.Wire(rpcecho, Echo(), cut=cut, max_fragment=size)
    assert wire.call("AddOne", 41).out_data == 42
    for n in (0, 1, 1400, 1408, 1409, 5816, 20000):
        data = random.Random(n).randbytes(n)
        assert wire.call("EchoData", data).out_data == data
    with pytest.raises(rpcfast.Fault) as fault:
        wire.call("SinkData", b"\x07")
    assert (fault.value.status, fault.value.maybe_executed) == (7, True)
    with pytest.raises(rpcfast.Fault) as fault:
        wire.call("TestSleep", 1)
    assert (fault.value.code, fault.value.maybe_executed) == (1745, False)
    assert wire.call("AddOne", 1).out_data == 2


@pytest.mark.parametrize("name", ["p_in_long", "p_inout_long"])
def test_outputs_that_cannot_be_encoded(name, caplog):
    """The fault of a manager that failed, not that of bad data."""

    class Manager(Peer):
        def p_in_long(self, tag, p):
            return len(p.read_all()), 1 << 40, 0

        def p_inout_long(self, tag, p, x):
            p.push(p.read_all())
            return "x", 0

    wire = wired.Wire(PEER, Manager())
    arguments = (longs(3),) if name == "p_in_long" else ((longs(3), lambda chunk: None), 1)
    with pytest.raises(rpcfast.Fault) as fault:
        wire.call(name, 1, *arguments)
    assert fault.value.status == 0x1C000012
    assert "the manager failed" in caplog.text


def test_a_manager_that_fails(caplog):
    wire = wired.Wire(rpcecho, Echo())
    with pytest.raises(rpcfast.Fault) as fault:
        wire.call("SourceData", 1)
    assert fault.value.status == 0x1C000012 and fault.value.code == 1726
    assert "no data" in caplog.text
    assert wire.call("AddOne", 1).out_data == 2


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize("size", [1432, 5840, 65528])
def test_pipes(cut, size):
    wire = wired.Wire(PEER, Peer(), cut=cut, max_fragment=size)
    for n in (0, 1, 352, 353, 5000):
        out = wire.call("p_in_long", 5, longs(n))
        assert (out.count, out.sum, out.result) == (n, int(longs(n).sum()), 5)
        got = np.zeros(n, "<i4")
        if n:
            out = wire.call("p_out_long", n, 100, p=got)
            assert out.total == n and (got == longs(n)).all()
        chunks = []
        out = wire.call("p_inout_long", 1, (longs(n), chunks.append), 41)
        assert (out.x, out.result) == (42, 1)
        assert [x for c in chunks for x in c] == [x + 1000 for x in longs(n)]


@pytest.mark.parametrize("cut", CUTS)
def test_several_pipes(cut):
    wire = wired.Wire(PEER, Peer(), cut=cut)
    out = wire.call("p_two_in", bytes(1000), 5, longs(77), 6)
    assert (out.na, out.nb) == (1000, 88)
    hypers, octets = [], []
    out = wire.call("p_mixed", 3, [1, 2, 3], c=(b"abc" * 1000, octets.append), b=hypers.append)
    assert (out.st, out.result) == (3, 3)
    assert np.concatenate(hypers).tolist() == [1, 2, 3]
    assert b"".join(octets) == b"cba" * 1000


def test_sources():
    """Every kind of source: the server sees the same elements."""
    import io

    data = longs(1000)

    def items():
        yield data[:1]
        yield data[1:1]
        yield data[1:500]
        yield data[500:].tolist()

    left = [data[:10], data[10:], []]
    for source in (data, data.tobytes(), data.tolist(), items(), [data[:3], data[3:]],
                   io.BytesIO(data.tobytes()), lambda n: left.pop(0)):  # fmt: skip
        peer = Peer()
        wire = wired.Wire(PEER, peer)
        assert wire.call("p_in_long", 0, source).count == 1000
        assert (np.concatenate(peer.seen) == data).all()


def test_sinks():
    import io

    class Closing(list):
        closed = 0

        def __call__(self, chunk):
            self.append(chunk)

        def close(self):
            self.closed += 1

    wire = wired.Wire(PEER, Peer())
    file, closing = io.BytesIO(), Closing()
    wire.call("p_out_long", 1000, 100, p=file)
    wire.call("p_out_long", 1000, 100, p=closing)
    assert file.getvalue() == longs(1000).tobytes() == np.concatenate(closing).tobytes()
    assert closing.closed == 1 and not file.closed
    with pytest.raises(BufferError):
        wire.call("p_out_long", 1000, 100, p=bytearray(3996))
    assert wire.call("p_in_long", 1, longs(3)).count == 3  # the server ended that call in time


def test_what_is_no_pipe():
    wire = wired.Wire(PEER, Peer())
    with pytest.raises(TypeError):
        wire.call("p_in_long", 0, 7)
    with pytest.raises(TypeError):
        wire.call("p_out_long", 10, 10)
    with pytest.raises(TypeError):
        wire.call("p_out_long", 10, 10, p=b"read-only")
    with pytest.raises(TypeError):
        wire.call("p_inout_long", 1, longs(3), 1)
    assert wire.sends == 1  # the bind


def test_structs():
    layout = rpcfast.ndr.pipe_layout(PEER["p_in_elem"].in_pipes[0].type)
    data = np.zeros(3000, layout.dtype())
    data["b"] = 2
    wire = wired.Wire(PEER, Peer(), cut=77)
    assert wire.call("p_in_elem", data).sum == 6000


def test_gaps_leave_as_zeros():
    layout = rpcfast.ndr.pipe_layout(PEER["p_inout_helem"].in_pipes[0].type)
    dirty = np.frombuffer(b"\xee" * layout.stride * 500, layout.dtype())
    wire, got = wired.Wire(PEER, Peer(), cut=13), []
    wire.call("p_inout_helem", 1, (dirty, got.append))
    back = np.frombuffer(b"".join(chunk.tobytes() for chunk in got), layout.dtype())
    assert all((back[name] == dirty[name]).all() for name in dirty.dtype.names)
    assert back.tobytes().count(b"\0") == 500 * (layout.stride - 11)


def test_memory_is_constant():
    """No send is larger than a batch and two fragments."""
    wire = wired.Wire(PEER, Peer(), cut=1 << 20)
    wire.call("p_in_long", 1, [np.ones(1 << 18, "<i4")] * 16)
    assert wire.largest <= fragment.BATCH_NBYTES + 3 * 5840
    wire.call("p_out_byte", 16 << 20, 1 << 20, p=lambda chunk: None)
    assert wire.largest <= fragment.BATCH_NBYTES + 3 * 5840


# ---------------------------------------------------------------------------------- both orders
@pytest.mark.parametrize("cut", CUTS)
def test_a_bigendian_client(cut):
    wire = wired.Wire(PEER, Peer(), cut=cut)
    wire.call("p_in_long", 1, [])
    op = PEER["p_in_long"]
    request = op.request((5, [1, 2, 3]), {})
    stub = op.encode_request(request, byteorder="big")

    def flow():
        call_id = wire.client.begin_call()
        raw = bytes(split(pdu.REQUEST, call_id, 0, op.opnum, None, stub, 64))
        yield wired.flows.Send([wired.turned(raw)])
        while (answer := wire.client.response(call_id)) is None:
            yield wired.flows.RECEIVE
        return op.decode_tail(answer, 0, request, "ndr20", "little")

    out = wire.run_client(flow())
    assert (out.count, out.sum, out.result) == (3, 6, 5)


@pytest.mark.parametrize("cut", CUTS)
def test_a_bigendian_server(cut):
    """A server whose headers and stubs are big-endian."""
    op = PEER["p_out_long"]
    stub = op.encode_response(
        op.Response(p=[1, 2, 3], total=3, result=9), byteorder="big"
    )

    wire = wired.Wire(PEER, Peer(), cut=cut, mirror=True)
    got = []

    def answer(conn, call, entry):
        raw = bytes(split(pdu.RESPONSE, call.call_id, 0, 0, None, stub, 64))
        conn.leave(call)
        yield wired.flows.Send([raw])

    wire.target.entries[op.opnum].flow = answer
    out = wire.call("p_out_long", 3, 1, p=got.append)
    assert np.concatenate(got).tolist() == [1, 2, 3]
    assert (out.total, out.result) == (3, 9)


# ------------------------------------------------------------------------------------- failures
@pytest.mark.parametrize("after", [0, 1, 1000])
def test_an_early_fault(after):
    """The source is not asked on, and the call ends with the fault."""
    asked = 0

    def source():
        nonlocal asked
        while True:
            asked += 1
            yield longs(10000)

    wire = wired.Wire(PEER, Peer(), cut=100000)
    with pytest.raises(rpcfast.Fault) as fault:
        wire.call("f_pipe_fault", after, source())
    assert fault.value.status == 0x1C000123
    assert asked < 100 and wire.client.state is State.CLOSED


def test_a_fault_after_the_whole_request_leaves_the_connection():
    wire = wired.Wire(PEER, Peer())
    with pytest.raises(rpcfast.Fault):
        wire.call("f_pipe_fault", 3, longs(5))
    assert wire.call("p_in_long", 1, longs(3)).count == 3


@pytest.mark.parametrize("take", [0, 2, 5])
def test_a_manager_that_does_not_drain(take):
    """Always 1917, also when it pulled every element but not the end."""
    wire = wired.Wire(PEER, Peer())
    with pytest.raises(rpcfast.Fault) as fault:
        wire.call("f_pipe_short", take, longs(5), q=lambda chunk: None)
    assert fault.value.code == 1917
    assert wire.call("p_in_long", 1, longs(3)).count == 3


def test_strict_pipes():
    wire = wired.Wire(PEER, Peer(), strict=True)
    with pytest.raises(rpcfast.Fault) as fault:
        wire.call("p_out_long", 10, 5, p=lambda chunk: None)
    assert fault.value.code == 1917


def test_a_source_that_raises():
    def source():
        yield longs(100000)
        raise KeyError("gone")

    wire = wired.Wire(PEER, Peer(), cut=100000)
    with pytest.raises(KeyError):
        wire.call("p_in_long", 1, source())
    assert wire.client.state is State.CLOSED
    assert bytes(wire.to_server)[-14] == pdu.ORPHANED or wire.server.closed or not wire.to_server


def test_a_sink_that_raises():
    def sink(chunk):
        raise KeyError("full")

    wire = wired.Wire(PEER, Peer())
    with pytest.raises(KeyError):
        wire.call("p_out_long", 100000, 1000, p=sink)
    assert wire.call("p_in_long", 1, longs(3)).count == 3


MISUSES = {
    "push before the inputs are drained": (1831, lambda a, b, c: b.push([1])),
    "the second input first": (1831, lambda a, b, c: c.pull(1)),
    "push on an input": (1831, lambda a, b, c: a.push([1])),
    "pull on an output": (1831, lambda a, b, c: b.pull(1)),
    "pull of nothing": (87, lambda a, b, c: a.pull(0)),
    "pull after the end": (1918, lambda a, b, c: (a.read_all(), a.pull(1))),
    "the second output first": (1831, lambda a, b, c: (a.read_all(), c.read_all(), c.push(b"x"))),
    "push after the end": (
        1916, lambda a, b, c: (a.read_all(), c.read_all(), b.close(), b.push([1]))
    ),
    "close twice": (1916, lambda a, b, c: (a.read_all(), c.read_all(), b.close(), b.close())),
    "close before the inputs are drained": (1831, lambda a, b, c: b.close()),
}  # fmt: skip


@pytest.mark.parametrize("misuse", MISUSES)
def test_misuse(misuse):
    """The manager gets the error, and the client the same code."""
    code, act = MISUSES[misuse]
    raised = []

    class Manager(Peer):
        def p_mixed(self, tag, a, b, c):
            try:
                act(a, b, c)
            except rpcfast.PipeError as error:
                raised.append(error.code)
                raise

    wire = wired.Wire(PEER, Manager())
    with pytest.raises(rpcfast.Fault) as fault:
        wire.call("p_mixed", 1, [1, 2], c=(b"abc", lambda x: None), b=lambda x: None)
    assert raised == [code] and fault.value.code == code
    assert wire.call("p_in_long", 1, longs(3)).count == 3


def test_a_pipe_kept_after_its_call():
    class Manager(Peer):
        def p_in_long(self, tag, p):
            self.kept = p
            return super().p_in_long(tag, p)

    manager = Manager()
    wired.Wire(PEER, manager).call("p_in_long", 1, longs(3))
    for step in (lambda p: p.pull(1), lambda p: p.push([1]), lambda p: p.close()):
        with pytest.raises(rpcfast.InvalidPipeError):
            step(manager.kept)


def test_a_pipe_without_its_end():
    op = PEER["p_in_long"]
    wire = wired.Wire(PEER, Peer())
    wire.call("p_in_long", 1, [])
    stub = op.encode_request(op.request((5, [1, 2, 3]), {}))

    def flow(cut):
        call_id = wire.client.begin_call()
        raw = split(0, call_id, 0, op.opnum, None, stub[:cut], 64)
        yield wired.flows.Send([bytes(raw)])
        while wire.client.response(call_id) is None:
            yield wired.flows.RECEIVE

    for length in (3, 4, 7, 8, 12, 20, len(stub) - 1):
        with pytest.raises(rpcfast.Fault) as fault:
            wire.run_client(flow(length))
        assert fault.value.status == 0x6F7
    assert wire.call("p_in_long", 1, longs(3)).count == 3


def test_a_head_larger_than_the_limit():
    wire = wired.Wire(PEER, Peer(), limits=Limits(max_request=10000))
    with pytest.raises(rpcfast.Fault) as fault:
        wire.call("p_in_byte", "x" * 20000, b"")
    assert (fault.value.status, fault.value.maybe_executed) == (5, True)
    assert wire.server.closed


def test_surplus_behind_a_request_is_ignored():
    op = rpcecho["AddOne"]
    wire = wired.Wire(rpcecho, Echo())
    wire.call("AddOne", 1)

    def flow():
        call_id = wire.client.begin_call()
        stub = (41).to_bytes(4, "little") + bytes(5800)
        yield wired.flows.Send([cut.build_request(call_id, 0, op.opnum, None, stub)])
        while (answer := wire.client.response(call_id)) is None:
            yield wired.flows.RECEIVE
        return answer

    assert wire.run_client(flow()) == (42).to_bytes(4, "little")


PCONTEXT = bytes.fromhex(
    "c55ea160e84dd711a637005056a2018201000000045d888aeb1cc9119fe808002b10486002000000"
)
MAGIC = bytes.fromhex("8ae3137102f43671")


@pytest.mark.parametrize(("trailer", "passes"), [
    ("02402800" + PCONTEXT.hex(), True),
    ("02402800" + "00" * 40, False),
    ("0240 2800" + PCONTEXT.hex()[:-2] + "01", False),
    ("01000400 00000000 02402800" + PCONTEXT.hex(), True),
    ("0140 0400 01000000", False),
    ("0340 1000 00000000 10000000 %s 0000 0000", True),
    ("0340 1000 00000000 10000000 %s 0000 0100", False),
    ("0500 0400 00000000 0140 0400 00000000", True),
    ("05c0 0400 00000000", False),
    ("0100 0400 00000000 0140 0400 00000000", False),
    ("0200 2800" + "00" * 40, True),
    ("0240 2c00" + "00" * 44, True),
])  # fmt: skip
def test_verification_trailer(trailer, passes):
    """A wrong one is fault 5; one that is not well formed is not there."""
    wire = wired.Wire(rpcecho, Echo())
    wire.call("AddOne", 1)

    def flow():
        call_id = wire.client.begin_call()
        text = trailer % call_id.to_bytes(4, "little").hex() if "%s" in trailer else trailer
        stub = (41).to_bytes(4, "little") + MAGIC + bytes.fromhex(text)
        yield wired.flows.Send([cut.build_request(call_id, 0, 0, None, stub)])
        while (answer := wire.client.response(call_id)) is None:
            yield wired.flows.RECEIVE
        return answer

    if passes:
        assert wire.run_client(flow()) == (42).to_bytes(4, "little")
    else:
        with pytest.raises(rpcfast.Fault) as fault:
            wire.run_client(flow())
        assert fault.value.status == 5
    assert wire.call("AddOne", 1).out_data == 2
