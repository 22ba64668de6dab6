"""An interface with pipes, and a manager that works as one of another system would.

The manager knows only pulls and pushes of a fixed number of elements, as a loop in C does, and
keeps what it saw.  Run as a module it serves until its standard input is closed.
"""

import contextlib
import subprocess
import sys
import zlib

import numpy as np

import rpcfast
from rpcfast import idl

MODULE = idl.loads("""
    [uuid(5d2f0a51-9a0e-4b57-8f0b-3f1f6f0c7a11), version(1.0)]
    interface pipedemo
    {
        typedef struct { long key; hyper when; short kind; } record;   /* with gaps */
        typedef pipe long LONG_PIPE;
        typedef pipe byte BYTE_PIPE;
        typedef pipe record RECORD_PIPE;

        void InPipe([in] LONG_PIPE data, [out] hyper *count, [out] unsigned long *check);
        void InBytes([in] BYTE_PIPE data, [out] hyper *count, [out] unsigned long *check);
        void InRecords([in] RECORD_PIPE data, [out] hyper *count, [out] unsigned long *check);
        void OutPipe([in] hyper count, [in] long chunk, [out] LONG_PIPE *data,
                     [out] unsigned long *check);
        void OutBytes([in] hyper count, [in] long chunk, [out] BYTE_PIPE *data,
                      [out] unsigned long *check);
        void OutRecords([in] hyper count, [in] long chunk, [out] RECORD_PIPE *data,
                        [out] unsigned long *check);
        void InOutPipe([in] long factor, [in, out] LONG_PIPE *data, [out] hyper *count,
                       [out] unsigned long *check);
        void Three([in, out] LONG_PIPE *one, [out] BYTE_PIPE *two, [in] LONG_PIPE three,
                   [in, string] char *steps, [out] hyper *count);
    }
""")
DEMO = MODULE.pipedemo
KINDS = {"Pipe": 4, "Bytes": 1, "Records": 24}
CHUNK = 100


def dtype_of(kind):
    """Give the numpy dtype of the elements of InPipe, InBytes or InRecords."""
    return rpcfast.ndr.pipe_layout(DEMO[f"In{kind}"].in_pipes[0].type).dtype()


def values(kind, count, start=0):
    """Make the elements number start, start + 1, ...: their octets have zeros as gaps."""
    numbers = np.arange(start, start + count)
    if kind == "Pipe":
        return (numbers * 2654435761 % 4294967296 - 2147483648).astype("<i4")
    if kind == "Bytes":
        return (numbers * 7919 >> 4).astype("u1")
    made = np.zeros(count, dtype_of(kind))
    made["key"], made["when"], made["kind"] = -numbers, numbers << 33, numbers & 0x7FFF
    return made


class Manager:
    """Blocking methods; `calls` counts them, `seen` is the octets of the last inputs."""

    def __init__(self):
        self.calls = 0
        self.seen = {}

    def _take(self, name, pipe, stride):
        """Pull to the end, a few elements at a time: (count, checksum)."""
        room = bytearray(CHUNK * stride)
        octets, count = bytearray(), 0
        while made := pipe.readinto(room):
            octets += room[: made * stride]
            count += made
        self.seen[name] = bytes(octets)
        return count, zlib.crc32(octets)

    def _send(self, pipe, kind, count, chunk):
        check = 0
        for at in range(0, count, chunk):
            data = values(kind, min(chunk, count - at), at)
            check = zlib.crc32(data, check)
            pipe.push(data)
        pipe.close()
        return check

    def InPipe(self, data):
        self.calls += 1
        return self._take("data", data, 4)

    def InBytes(self, data):
        self.calls += 1
        return self._take("data", data, 1)

    def InRecords(self, data):
        self.calls += 1
        return self._take("data", data, 24)

    def OutPipe(self, count, chunk, data):
        self.calls += 1
        return self._send(data, "Pipe", count, chunk)

    def OutBytes(self, count, chunk, data):
        self.calls += 1
        return self._send(data, "Bytes", count, chunk)

    def OutRecords(self, count, chunk, data):
        self.calls += 1
        return self._send(data, "Records", count, chunk)

    def InOutPipe(self, factor, data):
        """Check the input, push factor times as many numbers."""
        self.calls += 1
        count, check = self._take("data", data, 4)
        self._send(data, "Pipe", count * factor, CHUNK)
        return count, check

    def Three(self, one, two, three, steps):
        """Take steps such as "<1 <3 >1 >2" one after the other."""
        self.calls += 1
        pipes = {"1": one, "2": two, "3": three}
        count = 0
        for step, name in steps.split():
            if step == "<":
                count += self._take(name, pipes[name], 4)[0]
            else:
                self._send(pipes[name], "Bytes" if name == "2" else "Pipe", count, CHUNK)
        return count


class Hosted(Manager):
    """The same with coroutines for what has one pipe, the rest stays blocking."""

    async def _pulled(self, pipe, stride):
        self.calls += 1
        room, octets = bytearray(CHUNK * stride), bytearray()
        while made := await pipe.readinto(room):
            octets += room[: made * stride]
        self.seen["data"] = bytes(octets)
        return len(octets) // stride, zlib.crc32(octets)

    async def _pushed(self, pipe, kind, count, chunk):
        self.calls += 1
        check = 0
        for at in range(0, count, chunk):
            data = values(kind, min(chunk, count - at), at)
            check = zlib.crc32(data, check)
            await pipe.push(data)
        return check

    async def InPipe(self, data):
        return await self._pulled(data, 4)

    async def InBytes(self, data):
        return await self._pulled(data, 1)

    async def InRecords(self, data):
        return await self._pulled(data, 24)

    async def OutPipe(self, count, chunk, data):
        return await self._pushed(data, "Pipe", count, chunk)

    async def OutRecords(self, count, chunk, data):
        return await self._pushed(data, "Records", count, chunk)


@contextlib.contextmanager
def elsewhere():
    """Serve in another process; gives the string binding."""
    command = [sys.executable, __file__]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as it:
        try:
            yield it.stdout.readline().strip()
        finally:
            it.stdin.close()
            it.wait(10)


if __name__ == "__main__":
    with rpcfast.testing.serve(DEMO, Manager()) as served:
        print(served, flush=True)
        sys.stdin.read()
