"""The server of the benches: rpcecho, and pipes whose managers do nothing else."""

import argparse
import asyncio
import functools
import sys
import threading
from pathlib import Path

import numpy as np

import rpcfast
from rpcfast import demo, idl
from rpcfast.interfaces.rpcecho import rpcecho

from .raw import CHUNK
from .streams import LOOPS, numbers

SMALL = 100  # elements of a small chunk
PIECE = 32768  # elements that are summed, or made, at once


@functools.cache
def interface():
    """Give the interface of bench.idl."""
    return idl.load(Path(__file__).parents[1] / "bench.idl").bench


class Echo:
    def AddOne(self, in_data):
        return in_data + 1

    def EchoData(self, len, in_data):
        return in_data


class AsyncEcho:
    """The same by coroutines."""

    async def AddOne(self, in_data):
        return in_data + 1

    async def EchoData(self, len, in_data):
        return in_data


class Pipes:
    """Inputs are read into one array, over and over where they are longer; outputs come from it."""

    def __init__(self, nbytes):
        self.numbers = numbers(nbytes, 0)
        self.octets = self.numbers.view(np.uint8)
        self.records = self.octets[: nbytes // 24 * 24].view(record_type())
        self.small = np.arange(float(SMALL))
        self.piece = np.empty(PIECE)

    def take(self, data, room):
        count = at = 0
        while made := data.readinto(room[at:]):
            count += made
            at = (at + made) % len(room)
        return count

    def give(self, count, data, room):
        while count:
            data.push(room[:count])
            count -= min(count, len(room))

    def in_byte(self, data):
        return self.take(data, self.octets)

    def out_byte(self, count, data):
        self.give(count, data, self.octets)

    def in_double(self, data):
        return self.take(data, self.numbers)

    def out_double(self, count, data):
        self.give(count, data, self.numbers)

    def inout_double(self, data):
        piece, count, checksum = self.piece, 0, 0
        while made := data.readinto(piece):
            checksum ^= xor(piece[:made])
            count += made
        ramp = np.arange(float(PIECE))
        for start in range(0, count, PIECE):
            np.add(ramp, start, out=piece)
            data.push(piece[: count - start])
        return count, checksum

    def in_record(self, data):
        return self.take(data, self.records)

    def out_record(self, count, data):
        self.give(count, data, self.records)

    def in_small(self, data):
        count, small = 0, np.empty(SMALL)
        while made := data.readinto(small):
            count += made
        return count

    def out_small(self, count, data):
        for _ in range(count // SMALL):
            data.push(self.small)

    def peak_memory(self):
        return demo.peak_memory()


class AsyncPipes:
    """The same for doubles, by coroutines."""

    def __init__(self, nbytes):
        self.numbers = numbers(nbytes, 0)

    async def in_double(self, data):
        count = at = 0
        while made := await data.readinto(self.numbers[at:]):
            count += made
            at = (at + made) % len(self.numbers)
        return count

    async def out_double(self, count, data):
        while count:
            await data.push(self.numbers[:count])
            count -= min(count, len(self.numbers))


def record_type():
    """Give the type of the records in an array."""
    return np.dtype({
        "names": ["value", "id", "kind", "valid"], "formats": ["<f8", "<i8", "<i2", "u1"],
        "offsets": [0, 8, 16, 18], "itemsize": 24,
    })  # fmt: skip


def xor(array):
    """Give the exclusive-or of all numbers of an array, as a number of 64 bits."""
    return int(np.bitwise_xor.reduce(array.view(np.uint64)))


def serve(*arguments):
    """Serve until the standard input ends; print the binding."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--max-fragment", type=int, default=5840)
    parser.add_argument("--nbytes", type=int, default=CHUNK, help="of the array")
    parser.add_argument("--loop", choices=LOOPS, help="serve by coroutines")
    parser.add_argument("--protseq", default="ncacn_ip_tcp")
    parser.add_argument("--ncalrpc-dir")
    args = parser.parse_args(arguments)
    if args.loop:
        threading.Thread(target=_serve_async, args=(args,), daemon=True).start()
        sys.stdin.read()
        return
    server = rpcfast.Server(ncalrpc_dir=args.ncalrpc_dir)
    binding = server.use_protseq(args.protseq, max_fragment=args.max_fragment)
    server.register(rpcecho, Echo(), partial=True)
    server.register(interface(), Pipes(args.nbytes))
    with server.listening():
        print(binding, flush=True)
        sys.stdin.read()


def _serve_async(args):
    async def run():
        server = rpcfast.aio.Server()
        binding = server.use_protseq(args.protseq, max_fragment=args.max_fragment)
        server.register(rpcecho, AsyncEcho(), partial=True)
        server.register(interface(), AsyncPipes(args.nbytes), partial=True)
        async with server.listening():
            print(binding, flush=True)
            await asyncio.Event().wait()

    LOOPS[args.loop]().run_until_complete(run())
