"""Every kind of source and sink of a client, blocking and asyncio, against a plain manager."""

import array
import asyncio
import ctypes
import random
import zlib

import numpy as np
import pytest

import rpcfast
import rpcfast.aio
from rpcfast.runtime.piping.sinks import sink_end
from rpcfast.runtime.piping.sources import source_end
from runtime.pipedemo import DEMO, KINDS, MODULE, Manager, elsewhere, values
from runtime.pipeends import (
    AWAITED,
    AWAITED_SINKS,
    NUMBERS,
    SINKS,
    SOURCES,
    Both,
    Source,
    Taken,
    agenerator,
    both_ends,
    check_refused,
    in_loop,
    split,
)
from runtime.worlds import WORLDS, connected, served

SIZES = [0, 1, 99, 100, 101, 10**5]


@pytest.fixture(scope="module", params=WORLDS)
def ends(request):
    with both_ends(request.param) as made:
        yield made


@pytest.fixture(scope="module")
def loop_ends():
    with both_ends("asyncio") as made:
        yield made


# ---------------------------------------------------------------------------------------- sources
def check_source(ends, make, kind, count, tmp_path, seed=None):
    seed = random.randrange(1 << 32) if seed is None else seed
    print("seed", seed)
    data = values(kind, count)
    source = make(data, random.Random(seed), tmp_path / "source")
    if make is NUMBERS["single numbers"]:
        data = data[:3000]
    seen = ends.call(f"In{kind}", source)
    assert (seen.count, seen.check) == (len(data), zlib.crc32(data))
    assert ends.manager.seen["data"] == data.tobytes()
    if isinstance(source, Source):
        assert source.ends == 1
    if hasattr(source, "close"):
        source.close()


@pytest.mark.parametrize("name", SOURCES)
@pytest.mark.parametrize("kind", KINDS)
def test_sources(ends, name, kind, tmp_path):
    for count in SIZES:
        check_source(ends, SOURCES[name], kind, count, tmp_path)


@pytest.mark.parametrize("name", NUMBERS)
def test_sources_of_numbers(ends, name, tmp_path):
    for count in SIZES:
        check_source(ends, NUMBERS[name], "Pipe", count, tmp_path)


@pytest.mark.parametrize("name", AWAITED)
@pytest.mark.parametrize("kind", ["Pipe", "Records"])
def test_sources_that_are_awaited(ends, name, kind, tmp_path):
    if ends.world == "blocking":
        check_refused(ends, f"In{kind}", AWAITED[name](values(kind, 5), random.Random(1), None))
        return
    for count in SIZES:
        check_source(ends, AWAITED[name], kind, count, tmp_path)


OCTETS = bytes(range(200))


@pytest.mark.parametrize(
    "source",
    [
        list(OCTETS), range(200), (ctypes.c_ubyte * 200)(*OCTETS), memoryview(OCTETS * 2)[:200],
        np.arange(200).astype("u1").reshape(2, 100), array.array("b", OCTETS),
        [OCTETS[:100], list(OCTETS[100:])], (bytes((n,)) for n in OCTETS),
        [memoryview(OCTETS[::-1])[::-1]],
    ],
)  # fmt: skip
def test_sources_of_octets(ends, source):
    if ends.world == "asyncio" and hasattr(source, "send"):
        source = iter(OCTETS)  # the generator was for the blocking client
    assert ends.call("InBytes", source).count == 200
    assert ends.manager.seen["data"] == OCTETS


def test_ctypes_as_a_sink(ends):
    octets, numbers = (ctypes.c_ubyte * 200)(), (ctypes.c_int32 * 200)()
    ends.call("OutBytes", 200, 9, data=octets)
    ends.call("OutPipe", 200, 9, data=numbers)
    assert bytes(octets) == values("Bytes", 200).tobytes()
    assert list(numbers) == values("Pipe", 200).tolist()


def test_structs_as_a_source(ends):
    """A list of Structs, encoded one by one as in any call."""
    data = values("Records", 250)
    records = [MODULE.record(**dict(zip(data.dtype.names, row, strict=True)))
               for row in data.tolist()]  # fmt: skip
    assert ends.call("InRecords", records).count == 250
    assert ends.manager.seen["data"] == data.tobytes()


def test_a_structured_array_of_another_layout(ends):
    """Fields are found by their names; what lies between them is not sent."""
    data = values("Records", 250)
    other = np.zeros(250, [("kind", "<i4"), ("junk", "u1"), ("when", ">i8"), ("key", "<i8")])
    other["junk"] = 0xEE
    for name in ("kind", "when", "key"):
        other[name] = data[name]
    assert ends.call("InRecords", other[["key", "when", "kind"]].copy()).count == 250
    assert ends.manager.seen["data"] == data.tobytes()


# ------------------------------------------------------------------------------------------ sinks
def check_sink(ends, make, octets, kind, count):
    want = values(kind, count)
    for chunk in (100, 33333) if count > 1000 else (1, 100):
        sink = make(count, kind)
        got = ends.call(f"Out{kind}", count, chunk, data=sink)
        assert got == zlib.crc32(want)
        if octets is not None:
            assert octets(sink) == want.tobytes()
        if hasattr(sink, "ends"):
            assert sink.ends == 1
        if isinstance(sink, Taken):
            assert sink.closed == 1


@pytest.mark.parametrize("name", SINKS)
@pytest.mark.parametrize("kind", KINDS)
def test_sinks(ends, name, kind):
    for count in SIZES:
        check_sink(ends, *SINKS[name], kind, count)


@pytest.mark.parametrize("name", AWAITED_SINKS)
@pytest.mark.parametrize("kind", ["Pipe", "Records"])
def test_sinks_that_are_awaited(ends, name, kind):
    if ends.world == "blocking":
        check_refused(ends, f"Out{kind}", 5, 1, data=AWAITED_SINKS[name][0](5, kind))
        return
    for count in SIZES:
        check_sink(ends, *AWAITED_SINKS[name], kind, count)


def test_the_end_is_awaited(loop_ends):
    taken = in_loop(Taken(), "close")
    loop_ends.call("OutPipe", 250, 100, data=taken)
    assert taken.closed == 1 and taken.octets == values("Pipe", 250).tobytes()


def test_a_larger_buffer(ends):
    """It is filled from its start; the response says how many elements there were."""
    sink = np.full(1000, 7, "<i4")
    response = ends.client.raw.OutPipe(250, 100, data=sink) if ends.world == "blocking" else None
    if response is None:
        assert ends.call("OutPipe", 250, 100, data=sink) == zlib.crc32(values("Pipe", 250))
    else:
        assert response.data == 250
    assert (sink[:250] == values("Pipe", 250)).all() and (sink[250:] == 7).all()


def test_streams(ends):
    """The first output iterated over, as a context manager and without."""
    for count in SIZES:
        want = values("Records", count)
        if ends.world == "blocking":
            with ends.client.stream.OutRecords(count, 100) as stream:
                got = b"".join(chunk.tobytes() for chunk in stream)
            check = stream.response.check
        else:
            async def run(count=count):
                async with ends.client._client.stream.OutRecords(count, 100) as stream:
                    got = b"".join([chunk.tobytes() async for chunk in stream])
                return got, stream.response.check

            got, check = ends.thread.run(run())
        assert got == want.tobytes() and check == zlib.crc32(want)


def test_nothing_is_copied():
    """A contiguous array is sent from where it lies, and filled where it lies."""
    for kind in KINDS:
        param = DEMO[f"In{kind}"].in_pipes[0]
        for data in (values(kind, 1000), values(kind, 1000).reshape(10, 5, 20)):
            sent = source_end(param, "ndr20", data).end.next()
            room = sink_end(param, "ndr20", data).end.room()
            for octets in (sent, room):
                made = np.frombuffer(octets, "u1")
                assert np.shares_memory(made, data) and made.tobytes() == data.tobytes()


@pytest.mark.parametrize("count", [1, 100, 16384, 16385, 65536, 70000])
def test_chunks_may_be_kept(count):
    """A chunk that a callable gets is its own, and does not hold much more than it has."""
    taken = Taken()
    sink = sink_end(DEMO["OutPipe"].out_pipes[0], "ndr20", taken).end
    data, room = values("Pipe", count), sink.room()
    for at in range(0, count, 65536):
        part = data[at : at + 65536].tobytes()
        room[: len(part)] = part
        room = sink.took(len(part) // 4)
    sink.close()
    room[:] = b"\xee" * len(room)
    assert taken.octets == data.tobytes() and sink.count == count
    for chunk in taken.chunks:
        held = chunk if chunk.base is None else chunk.base
        assert held.nbytes <= 4 * chunk.nbytes


# ----------------------------------------------------------------------------------------- in-out
@pytest.mark.parametrize("count", SIZES)
def test_in_and_out(ends, count):
    data = values("Pipe", count)
    sink = np.zeros(2 * count, "<i4")
    seen = ends.call("InOutPipe", 2, (data, sink))
    assert (seen.count, seen.check) == (count, zlib.crc32(data))
    assert (sink == values("Pipe", 2 * count)).all()


@pytest.mark.parametrize("count", SIZES)
@pytest.mark.parametrize("manner", ["half", "same"])
def test_one_object_for_both(ends, count, manner):
    both = Both(values("Pipe", count), manner)
    assert ends.call("InOutPipe", 3, both).count == count
    assert bytes(both.got.octets) == values("Pipe", 3 * count).tobytes()
    assert (both.ends, both.got.ends) == (1, 1)


def test_calls_at_once_do_not_mix(loop_ends):
    """Each call has its own ends, whose state is their own."""
    client = loop_ends.client._client
    sinks = [np.zeros(2 * n, "<i4") for n in range(0, 8000, 1000)]

    async def run():
        calls = [client.InOutPipe(2, (agenerator(split(values("Pipe", len(sink) // 2, len(sink)),
                 random.Random(0))), sink)) for sink in sinks]  # fmt: skip
        return await asyncio.gather(*calls)

    for sink, seen in zip(sinks, loop_ends.thread.run(run()), strict=True):
        assert seen.check == zlib.crc32(values("Pipe", len(sink) // 2, len(sink)))
        assert (sink == values("Pipe", len(sink))).all()


# ---------------------------------------------------------------------------------- pipe to pipe
class Relay(Manager):
    """Passes the pipes of its calls on to another server."""

    def __init__(self, client):
        super().__init__()
        self.client = client

    def InPipe(self, data):
        return self.client.InPipe(data)

    def OutPipe(self, count, chunk, data):
        return self.client.OutPipe(count, chunk, data=data)

    def InOutPipe(self, factor, data):
        return self.client.InOutPipe(factor, data)


class AsyncRelay(Relay):
    """The same by coroutines, with a client of the loop that serves it."""

    def __init__(self, binding):
        self.binding, self.client = binding, None

    async def passed(self, name, *args, **kwargs):
        if self.client is None:
            self.client = await rpcfast.aio.connect(self.binding, DEMO)
        return await getattr(self.client, name)(*args, **kwargs)

    async def InPipe(self, data):
        return await self.passed("InPipe", data)

    async def OutPipe(self, count, chunk, data):
        return await self.passed("OutPipe", count, chunk, data=data)

    async def InOutPipe(self, factor, data):
        result = await self.passed("InOutPipe", factor, data)
        await self.client.close()
        return result


def test_a_pipe_passed_on(ends):
    """The pipes of a manager are sources and sinks of a client."""
    binding = str(ends.server.bindings()[0])
    relay = Relay(ends.client) if ends.world == "blocking" else AsyncRelay(binding)
    with (
        served(ends.world, (DEMO, relay)) as (passing, _),
        rpcfast.connect(passing, DEMO) as client,
    ):
        data = values("Pipe", 30000)
        assert client.InPipe(data).check == zlib.crc32(data)
        sink = np.zeros(30000, "<i4")
        assert client.OutPipe(30000, 7000, data=sink) == zlib.crc32(data)
        assert (sink == data).all()
        assert client.InOutPipe(1, (data, sink := np.zeros(30000, "<i4"))).count == 30000
        assert (sink == data).all()


# ---------------------------------------------------------------------- scenarios, two processes
@pytest.fixture(scope="module")
def other_process():
    with elsewhere() as binding:
        yield binding


@pytest.mark.parametrize("world", ["blocking", "asyncio"])
def test_pipedemo(other_process, world, tmp_path):
    """Scenario 1: sizes around the chunk of the server, by callbacks, iterables, files, arrays."""
    with connected(world, other_process, DEMO) as client:
        for count in (0, 1, 99, 100, 101, 10**6):
            data = values("Pipe", count)
            for name in ("array", "file", "generator", "callable", "pull, alloc the same"):
                if count > 1000 and name == "pull, alloc the same":
                    name = "pull, alloc half"
                source = SOURCES[name](data, random.Random(count), tmp_path / "source")
                seen = client.InPipe(source)
                assert (seen.count, seen.check) == (count, zlib.crc32(data))
                if name == "file":
                    source.close()
            for name in ("array", "BytesIO", "callable", "push, alloc half"):
                make, octets = SINKS[name]
                sink = make(count, "Pipe")
                assert client.OutPipe(count, 100 if count < 1000 else 7777, data=sink) \
                    == zlib.crc32(data)  # fmt: skip
                assert octets(sink) == data.tobytes()


LEGAL = "<1 <3 >1 >2"


@pytest.mark.parametrize("world", ["blocking", "asyncio"])
@pytest.mark.parametrize("count", [0, 1, 100, 1000])
def test_three_pipes(other_process, world, count):
    """Scenario 2: the three pipes of the manual in their one order, then in every other."""
    with connected(world, other_process, DEMO) as client:
        def run(steps):
            first, second = np.zeros(2 * count, "<i4"), bytearray(2 * count)
            source = values("Pipe", count)
            total = client.Three((source, first), [source], steps, two=second)
            return total, first, second

        total, first, second = run(LEGAL)
        assert total == 2 * count and (first == values("Pipe", total)).all()
        assert bytes(second) == values("Bytes", total).tobytes()
        for wrong in ("<3", ">1", ">2", "<2", "<1 >1", "<1 >2", "<1 <3 >2"):
            with pytest.raises(rpcfast.Fault) as fault:
                run(wrong)
            assert fault.value.code == 1831


@pytest.mark.parametrize("world", ["blocking", "asyncio"])
def test_a_pipe_beside_scalars(other_process, world):
    """Scenario 3: an [in] scalar is there before the first pull, an [out] one after the last."""
    with connected(world, other_process, DEMO) as client:
        for factor in (0, 1, 3):
            data = values("Pipe", 1234)
            sink = Taken()
            seen = client.InOutPipe(factor, (data, sink))
            assert (seen.count, seen.check) == (1234, zlib.crc32(data))
            assert sink.octets == values("Pipe", 1234 * factor).tobytes() and sink.closed == 1
