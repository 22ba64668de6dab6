"""What a user may give for the ends of pipes: every kind of source and sink, made of values."""

import array
import asyncio
import contextlib
import ctypes
import io
import mmap

import numpy as np
import pytest

from runtime.pipedemo import DEMO, KINDS, Hosted, Manager, dtype_of
from runtime.worlds import LoopThread, connected, served

SPLITS = [1, 7, 100, 4096, 1 << 20]


# ---------------------------------------------------------------------------------- the two ends
class Ends:
    """A server and a client of one world; `run` waits where there is something to await."""

    def __init__(self, world, server, manager, client, thread):
        self.world, self.server, self.manager = world, server, manager
        self.client, self.thread = client, thread

    def call(self, name, *args, **kwargs):
        return getattr(self.client, name)(*args, **kwargs)

    @property
    def calls(self):
        """Calls that the server has seen, those that it refused included."""
        return sum(channel.conn.calls_in for channel in self.server.channels)


@contextlib.contextmanager
def both_ends(world):
    """A server and a client of one world."""
    manager = Manager() if world == "blocking" else Hosted()
    with (
        served(world, (DEMO, manager)) as (binding, server),
        connected(world, binding, DEMO) as client,
    ):
        yield Ends(world, server, manager, client, getattr(client, "_thread", None))


def check_refused(ends, name, *args, match="pipe|sink|source", **kwargs):
    """The call is a clear error, and the server has seen nothing of it."""
    before = ends.calls
    with pytest.raises((TypeError, ValueError), match=match):
        ends.call(name, *args, **kwargs)
    for given in (*args, *kwargs.values()):
        if hasattr(given, "aclose"):
            ends_loop = LoopThread()
            ends_loop.run(given.aclose())
            ends_loop.close()
    assert ends.calls == before
    assert ends.call("InPipe", [1, 2, 3]).count == 3  # the connection is as it was
    assert ends.calls == before + 1


# ---------------------------------------------------------------------------------------- sources
def split(data, rng):
    """Cut an array into chunks of one of the sizes, some of them empty."""
    size = rng.choice(SPLITS if len(data) < 1000 else SPLITS[2:])
    chunks = [data[at : at + size] for at in range(0, len(data), size)]
    for _ in range(2):
        chunks.insert(rng.randrange(len(chunks) + 1), data[:0])
    return chunks


class ShortFile(io.RawIOBase):
    """A file that reads and writes less than it is asked to, also in the middle of elements."""

    def __init__(self, data=b""):
        self.data = io.BytesIO(data)

    def readable(self):
        return True

    def writable(self):
        return True

    def readinto(self, buffer):
        return self.data.readinto(memoryview(buffer)[: 10007])

    def write(self, data):
        return self.data.write(memoryview(data)[: 10007])


class OnlyRead:
    """An object that has nothing but read."""

    def __init__(self, data):
        self.file = ShortFile(data)

    def read(self, nbytes):
        return self.file.read(min(nbytes, 10007))


class Lines(OnlyRead):
    """A file that gives lines to who iterates over it, as files of asyncio do."""

    def __aiter__(self):
        raise AssertionError("the pipe has no lines")


class Source:
    """An object with pull, and alloc in one of the manners of the manual."""

    def __init__(self, data, manner):
        self.data, self.manner, self.at, self.ends = data.view("u1"), manner, 0, 0
        self.stride = data.itemsize
        self.same = bytearray(60 * self.stride)

    def alloc(self, nbytes):
        assert nbytes >= self.stride
        if self.manner == "half":
            return bytearray(nbytes // 2)
        if self.manner == "array":
            return np.empty(50, self.data.dtype)
        if self.manner == "ready":  # it holds the data already
            return self.data[self.at : self.at + 48 * self.stride] if self.left else bytearray(64)
        return self.same

    @property
    def left(self):
        return len(self.data) - self.at

    def pull(self, buffer, most):
        assert memoryview(buffer).nbytes // self.stride == most > 0
        n = min(most, self.left // self.stride)
        if self.manner != "ready":
            octets = self.data[self.at : self.at + n * self.stride].tobytes()
            memoryview(buffer).cast("B")[: n * self.stride] = octets
        self.at += n * self.stride
        self.ends += n == 0
        return n


class Unallocated(Source):
    """The same without alloc: the buffer is the runtime's."""

    alloc = None

    def __init__(self, data, manner):
        super().__init__(data, manner)

    def __getattribute__(self, name):
        if name == "alloc":
            raise AttributeError(name)
        return super().__getattribute__(name)


def later(function):
    """Make a coroutine function of a plain one."""

    async def run(*args):
        await asyncio.sleep(0)
        return function(*args)

    return run


def in_loop(obj, *names):
    """Make methods of an object coroutines."""
    for name in names:
        setattr(obj, name, later(getattr(obj, name)))
    return obj


async def agenerator(chunks):
    for chunk in chunks:
        await asyncio.sleep(0)
        yield chunk


def asker(chunks):
    """A callable source: what is not empty, then an empty chunk."""
    left = [chunk for chunk in chunks if len(chunk)]
    return lambda most: left.pop(0) if left else b""


def shaped(data):
    for shape in ((-1, 5), (-1, 2, 5)):
        with contextlib.suppress(ValueError):
            data = data.reshape(shape)
    return data


def file_of(path, data):
    path.write_bytes(data.tobytes())
    return path.open("rb")


def mapped(path, data):
    path.write_bytes(data.tobytes() + bytes(not len(data)))
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) if len(data) else b""


#: name -> (data, random, path) -> source.
SOURCES = {
    "array": lambda data, rng, path: data,
    "shaped array": lambda data, rng, path: shaped(data),
    "bytes": lambda data, rng, path: data.tobytes(),
    "bytearray": lambda data, rng, path: bytearray(data.tobytes()),
    "memoryview": lambda data, rng, path: memoryview(data),
    "octets of a memoryview": lambda data, rng, path: memoryview(data.tobytes()),
    "map of a file": lambda data, rng, path: mapped(path, data),
    "BytesIO": lambda data, rng, path: io.BytesIO(data.tobytes()),
    "file": lambda data, rng, path: file_of(path, data),
    "short file": lambda data, rng, path: ShortFile(data.tobytes()),
    "only read": lambda data, rng, path: OnlyRead(data.tobytes()),
    "list of chunks": lambda data, rng, path: split(data, rng),
    "generator": lambda data, rng, path: (chunk for chunk in split(data, rng)),
    "generator of octets": lambda data, rng, path: (c.tobytes() for c in split(data, rng)),
    "callable": lambda data, rng, path: asker(split(data, rng)),
    "pull": lambda data, rng, path: Unallocated(data, ""),
    "pull, alloc half": lambda data, rng, path: Source(data, "half"),
    "pull, alloc the same": lambda data, rng, path: Source(data, "same"),
    "pull, alloc an array": lambda data, rng, path: Source(data, "array"),
    "pull, alloc the data": lambda data, rng, path: Source(data, "ready"),
}
#: The same for numbers only.
NUMBERS = {
    "list": lambda data, rng, path: data.tolist(),
    "array.array": lambda data, rng, path: array.array("i", data.tobytes()),
    "ctypes": lambda data, rng, path: (ctypes.c_int32 * len(data))(*data.tolist()),
    "wider numbers": lambda data, rng, path: data.astype("i8"),
    "other order": lambda data, rng, path: data.astype(">i4"),
    "single numbers": lambda data, rng, path: iter(data[:3000]),
}
#: The same for an asyncio client only.
AWAITED = {
    "async generator": lambda data, rng, path: agenerator(split(data, rng)),
    "async callable": lambda data, rng, path: later(asker(split(data, rng))),
    "async readinto": lambda data, rng, path: in_loop(ShortFile(data.tobytes()), "readinto"),
    "async read": lambda data, rng, path: in_loop(OnlyRead(data.tobytes()), "read"),
    "stream of asyncio": lambda data, rng, path: in_loop(Lines(data.tobytes()), "read"),
    "async pull": lambda data, rng, path: in_loop(Unallocated(data, ""), "pull"),
    "async pull and alloc": lambda data, rng, path: in_loop(Source(data, "half"), "pull", "alloc"),
    "async alloc": lambda data, rng, path: in_loop(Source(data, "ready"), "alloc"),
}


# ------------------------------------------------------------------------------------------ sinks
class Taken:
    """A callable that keeps what it gets, and is told the end."""

    def __init__(self):
        self.chunks, self.closed = [], 0

    def __call__(self, chunk):
        assert len(chunk) and not self.closed
        self.chunks.append(chunk)

    def close(self):
        self.closed += 1

    @property
    def octets(self):
        return b"".join(bytes(memoryview(chunk)) for chunk in self.chunks)


class Sink:
    """An object with push, and alloc in one of the manners of the manual."""

    def __init__(self, stride, manner):
        self.stride, self.manner = stride, manner
        self.octets, self.ends = bytearray(), 0
        self.same = bytearray(60 * stride)

    def alloc(self, nbytes):
        assert nbytes >= self.stride
        return bytearray(nbytes // 2) if self.manner == "half" else self.same

    def push(self, buffer, count):
        assert not self.ends
        self.ends += count == 0
        self.octets += memoryview(np.asarray(buffer).view("u1"))[: count * self.stride]


class Unalloc:
    """The same without alloc."""

    def __init__(self, stride, manner):
        self.inner = Sink(stride, manner)
        self.push = self.inner.push

    octets = property(lambda self: self.inner.octets)
    ends = property(lambda self: self.inner.ends)


class Writer:
    """A stream of asyncio: what is written to it waits, as it is, long after it was drained."""

    def __init__(self):
        self.waiting = []

    def write(self, data):
        self.waiting.append(data)

    async def drain(self):
        await asyncio.sleep(0)

    @property
    def data(self):
        return io.BytesIO(b"".join(self.waiting))


def written(file):
    return (file if isinstance(file, io.BytesIO) else file.data).getvalue()


def plain(buffer):
    return np.asarray(buffer).tobytes()


#: name -> (make(count, kind), octets(sink)).
SINKS = {
    "array": (lambda n, kind: np.zeros(n, dtype_of(kind)), plain),
    "shaped array": (lambda n, kind: np.zeros((1, n, 1), dtype_of(kind)), plain),
    "octets of an array": (lambda n, kind: np.zeros(n * KINDS[kind], "u1"), plain),
    "bytearray": (lambda n, kind: bytearray(n * KINDS[kind]), bytes),
    "memoryview": (lambda n, kind: memoryview(np.zeros(n, dtype_of(kind))), plain),
    "map": (lambda n, kind: mmap.mmap(-1, n * KINDS[kind]) if n else bytearray(), bytes),
    "BytesIO": (lambda n, kind: io.BytesIO(), written),
    "short file": (lambda n, kind: ShortFile(), written),
    "callable": (lambda n, kind: Taken(), lambda sink: sink.octets),
    "push": (lambda n, kind: Unalloc(KINDS[kind], ""), lambda sink: sink.octets),
    "push, alloc half": (lambda n, kind: Sink(KINDS[kind], "half"), lambda sink: sink.octets),
    "push, alloc the same": (lambda n, kind: Sink(KINDS[kind], ""), lambda sink: sink.octets),
}
AWAITED_SINKS = {
    "async callable": (lambda n, kind: later(Taken()), None),
    "async write": (lambda n, kind: in_loop(ShortFile(), "write"), written),
    "stream of asyncio": (lambda n, kind: Writer(), written),
    "async push": (lambda n, kind: in_loop(Unalloc(KINDS[kind], ""), "push"),
                   lambda sink: sink.octets),
    "async push and alloc": (lambda n, kind: in_loop(Sink(KINDS[kind], "half"), "push", "alloc"),
                             lambda sink: sink.octets),
}  # fmt: skip


# ------------------------------------------------------------------------------------------- both
class Both(Source):
    """One object with pull, push and alloc: its state tells the two phases apart."""

    def __init__(self, data, manner):
        super().__init__(data, manner)
        self.got = Sink(self.stride, "")

    def push(self, buffer, count):
        assert self.ends == 1
        self.got.push(buffer, count)
