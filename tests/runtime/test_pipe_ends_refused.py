"""What is no source or sink of a pipe, and what goes wrong with one in the middle of a call.

What can be seen beforehand is refused before the server has seen anything.
"""

import array
import functools
import io

import numpy as np
import pytest

import rpcfast
from runtime.pipedemo import DEMO, Manager
from runtime.pipeends import OnlyRead, ShortFile, agenerator, both_ends, check_refused, later
from runtime.worlds import WORLDS, served


@pytest.fixture(scope="module", params=WORLDS)
def ends(request):
    with both_ends(request.param) as made:
        yield made


class Missing:
    """An object with some callbacks of the manual."""

    def __init__(self, **methods):
        vars(self).update(methods)


def closed(file):
    file.close()
    return file


def generator():
    yield [1]


DATA = np.arange(10, dtype="<i4")
BAD_SOURCES = {
    "nothing": (None, "NoneType is no source"),
    "a number": (5, "int is no source"),
    "text": ("1234", "text is no source"),
    "a text file": (io.StringIO("1"), "text file"),
    "a closed file": (closed(io.BytesIO(b"1234")), "closed"),
    "every other element": (DATA[::2], "not C-contiguous"),
    "a turned array": (DATA.reshape(2, 5).T, "not C-contiguous"),
    "a cut view": (memoryview(DATA)[::2], "not C-contiguous"),
    "floats": (DATA.astype("f8"), "expected an array of int32"),
    "floats in a list": ([1.5], "expected an array of int32"),
    "dates": (np.zeros(3, "M8[s]"), "expected an array of int32"),
    "objects": (np.array([1, None]), "no such elements"),
    "too large numbers": (np.array([1, 1 << 31]), "2147483648 does not fit int32"),
    "octets that are no elements": (b"12345", "5 octets are no whole elements of 4 octets"),
    "only alloc": (Missing(alloc=bytearray), "no method pull"),
    "a pull that is none": (Missing(pull=3, alloc=bytearray), "no method pull"),
    "an alloc that is none": (Missing(pull=len, alloc=3), "no method alloc"),
    "a partial generator function": (functools.partial(generator), "generator function"),
    "a generator function": (generator, "generator function"),
    "an async generator function": (agenerator, "generator function"),
}
BAD_SINKS = {
    "nothing": (None, "NoneType is no sink"),
    "a list": ([], "list is no sink"),
    "octets that are read-only": (bytes(40), "read-only"),
    "an array that is read-only": (np.frombuffer(bytes(40), "<i4"), "read-only"),
    "every other element": (np.zeros(20, "<i4")[::2], "not C-contiguous"),
    "a turned array": (np.zeros((2, 5), "<i4").T, "not C-contiguous"),
    "floats": (np.zeros(10, "<f4"), "float32, where int32 or octets are wanted"),
    "wider numbers": (np.zeros(10, "<i8"), "int64, where int32"),
    "the other order": (np.zeros(10, ">i4"), ">i4, where int32"),
    "shorts": (array.array("h", [1, 2]), "int16, where int32"),
    "a text file": (io.StringIO(), "text file"),
    "a closed file": (closed(io.BytesIO()), "closed"),
    "a file to read": (io.BufferedReader(ShortFile()), "not writable"),
    "only alloc": (Missing(alloc=bytearray), "no method push"),
    "an alloc that is none": (Missing(push=len, alloc=3), "no method alloc"),
    "a close that is none": (type("C", (), {"close": 3, "__call__": print})(), "no method close"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD_SOURCES)
def test_bad_sources(ends, name):
    source, what = BAD_SOURCES[name]
    check_refused(ends, "InPipe", source, match=f"data.*{what}")
    check_refused(ends, "InOutPipe", 1, (source, bytearray(4)), match=f"data.*{what}")


@pytest.mark.parametrize("name", BAD_SINKS)
def test_bad_sinks(ends, name):
    sink, what = BAD_SINKS[name]
    check_refused(ends, "OutPipe", 1, 1, data=sink, match=f"data.*{what}")
    check_refused(ends, "InOutPipe", 1, (DATA, sink), match=f"data.*{what}")


@pytest.mark.parametrize(
    ("name", "args", "match"),
    [
        ("OutPipe", (1, 1), "needs a sink for its output pipe 'data'"),
        ("InPipe", (), "needs the argument 'data'"),
        ("InOutPipe", (1, DATA), r"takes \(source, sink\) for the in-out pipe 'data'"),
        ("InOutPipe", (1, (DATA,)), r"takes \(source, sink\)"),
        ("InOutPipe", (1, Missing(pull=len, alloc=bytearray)), r"takes \(source, sink\)"),
        ("InBytes", (DATA,), "items of 4 octets"),
        ("InRecords", (DATA,), "expected an array of"),
        ("InRecords", (np.zeros(3, [("key", "<i4"), ("when", "<i8")]),), "expected an array of"),
        ("InRecords", ([(1, 2, 3)],), "no element"),
        ("InBytes", ([256],), r"range\(0, 256\)"),
    ],
)  # fmt: skip
def test_other_arguments_that_are_refused(ends, name, args, match):
    check_refused(ends, name, *args, match=match)


def test_an_iterated_output_has_no_sink(ends):
    client = ends.client if ends.world == "blocking" else ends.client._client
    before = ends.calls
    with pytest.raises(TypeError, match=r"OutPipe.* has no argument 'data'"):
        client.stream.OutPipe(1, 1, data=bytearray(4))
    with pytest.raises(TypeError, match=r"InPipe\(\) has no output pipe"):
        client.stream.InPipe(DATA)
    with pytest.raises(TypeError, match="needs a sink for its output pipe 'two'"):
        client.stream.Three(DATA, DATA, "")
    assert ends.calls == before


def test_bad_sinks_of_records(ends):
    packed = np.zeros(3, [("key", "<i4"), ("when", "<i8"), ("kind", "<i2")])
    check_refused(ends, "OutRecords", 1, 1, data=packed, match="or octets are wanted")
    check_refused(ends, "OutBytes", 1, 1, data=np.zeros(3, "<i4"), match="octets are wanted")


# --------------------------------------------------------------------------- what fails in a call
def no_memory(kind):
    return {"None": None, "empty": bytearray(), "small": bytearray(3)}[kind]


@pytest.mark.parametrize("kind", ["None", "empty", "small"])
@pytest.mark.parametrize("at", [0, 2])
def test_no_memory(ends, kind, at):
    """alloc fails, at once or later: the code of a pipe without memory, on this side."""
    left = [bytearray(400)] * at
    end = Missing(alloc=lambda nbytes: left.pop() if left else no_memory(kind),
                  pull=lambda buffer, most: 1, push=lambda buffer, count: None)  # fmt: skip
    for name, args, kwargs in (("InPipe", (end,), {}), ("OutPipe", (5000, 100), {"data": end})):
        left[:] = [bytearray(400)] * at
        with pytest.raises(rpcfast.PipeError, match=r"data.*alloc gave no memory") as error:
            ends.call(name, *args, **kwargs)
        assert (error.value.code, error.value.pipe) == (14, "data")
        assert ends.call("InPipe", [1, 2, 3]).count == 3


def test_memory_for_just_what_comes(ends):
    """No memory is an error only where an element would need it."""
    left, got = [bytearray(400)], []
    end = Missing(alloc=lambda nbytes: left.pop() if left else None,
                  push=lambda buffer, count: got.append((len(buffer), count)))  # fmt: skip
    ends.call("OutPipe", 100, 100, data=end)
    assert sum(count for _, count in got) == 100 and got[-1] == (400, 0)


@pytest.mark.parametrize(
    ("pull", "error", "match"),
    [
        (lambda buffer, most: most + 1, ValueError, "there is room for 100"),
        (lambda buffer, most: -1, ValueError, "pull gave -1"),
        (lambda buffer, most: None, TypeError, "NoneType"),
        (lambda buffer, most: 1.0, TypeError, "float"),
    ],
)
def test_a_pull_that_miscounts(ends, pull, error, match):
    with pytest.raises(error, match=match):
        ends.call("InPipe", Missing(pull=pull, alloc=lambda nbytes: bytearray(400)))
    assert ends.call("InPipe", [1, 2, 3]).count == 3


@pytest.mark.parametrize(
    ("source", "error", "match"),
    [
        (lambda: io.BytesIO(bytes(10)), ValueError, "in the middle of an element"),
        (lambda: OnlyRead(bytes(10)), ValueError, "in the middle of an element"),
        (lambda: [DATA, [1.5]], ValueError, r"data.*expected an array of int32"),
        (lambda: [DATA, object()], TypeError, "data: an object of type object holds no such"),
        (lambda: [DATA, b"12345"], ValueError, "data: 5 octets are no whole elements"),
        (lambda: Missing(readinto=lambda view: None), BlockingIOError, "nothing yet"),
        (lambda: Missing(read=lambda nbytes: None), BlockingIOError, "nothing yet"),
        (lambda: Missing(read=lambda nbytes: "1234"), TypeError, "data.*bytes-like"),
    ],
)
def test_sources_that_go_wrong(ends, source, error, match):
    with pytest.raises(error, match=match):
        ends.call("InPipe", source())
    assert ends.call("InPipe", [1, 2, 3]).count == 3


def test_a_buffer_that_is_too_small(ends):
    for sink in (np.zeros(249, "<i4"), bytearray(999), bytearray()):
        with pytest.raises(BufferError, match="data: more elements than"):
            ends.call("OutPipe", 250, 100, data=sink)
        assert ends.call("InPipe", [1, 2, 3]).count == 3


def test_a_file_that_is_full(ends):
    with pytest.raises(OSError, match="data: the file takes nothing more"):
        ends.call("OutPipe", 1, 1, data=Missing(write=lambda data: 0))
    assert ends.call("InPipe", [1, 2, 3]).count == 3


def test_an_awaitable_that_nobody_awaits():
    """What could not be told beforehand is an error when it comes."""
    what = "data: an awaitable needs the asyncio client"
    pull = Missing(pull=lambda buffer, most: later(len)(buffer))
    with (
        served("blocking", (DEMO, Manager())) as (binding, _),
        rpcfast.connect(binding, DEMO) as client,
    ):
        for source in (lambda most: later(len)(b""), pull):
            with pytest.raises(TypeError, match=what):
                client.InPipe(source)
        with pytest.raises(TypeError, match=what):
            client.OutPipe(1, 1, data=lambda chunk: later(len)(chunk))


def test_a_generator_is_closed_when_a_call_fails(ends):
    """An early fault ends the source, too: at the latest when the call has raised."""
    said = []

    def plain():
        try:
            while True:
                yield DATA
        finally:
            said.append("closed")

    async def awaited():
        try:
            while True:
                yield DATA
        finally:
            said.append("closed")

    for make in (plain, awaited)[: 1 + (ends.world == "asyncio")]:
        source = make()  # held here, so that nobody but the call ends it
        with pytest.raises(rpcfast.Fault):
            ends.call("Three", (source, bytearray()), [], ">1", two=bytearray())
        assert said == ["closed"]
        said.clear()
