"""The server of the benches: rpcecho, and pipes whose managers do nothing else."""

import functools
import sys
from pathlib import Path

import numpy as np

import rpcfast
from rpcfast import demo, idl
from rpcfast.interfaces.rpcecho import rpcecho

from .raw import filled


@functools.cache
def interface():
    """Give the interface of bench.idl."""
    return idl.load(Path(__file__).parents[1] / "bench.idl").bench


class Echo:
    def AddOne(self, in_data):
        return in_data + 1

    def EchoData(self, len, in_data):
        return in_data


class Pipes:
    """Inputs are read into one buffer over and over, outputs written from one."""

    def __init__(self):
        self.octets = filled()
        self.numbers = np.frombuffer(filled())

    def take(self, data, room):
        count = 0
        while made := data.readinto(room):
            count += made
        return count

    def give(self, count, data, room):
        for _ in range(count // len(room)):
            data.push(room)

    def in_byte(self, data):
        return self.take(data, self.octets)

    def out_byte(self, count, data):
        self.give(count, data, self.octets)

    def inout_byte(self, data):
        count = self.take(data, self.octets)
        self.give(count, data, self.octets)
        return count

    def in_double(self, data):
        return self.take(data, self.numbers)

    def out_double(self, count, data):
        self.give(count, data, self.numbers)

    def inout_double(self, data):
        count = self.take(data, self.numbers)
        self.give(count, data, self.numbers)
        return count

    def peak_memory(self):
        return demo.peak_memory()


def serve(max_fragment="5840"):
    """Serve until the standard input ends; print the binding."""
    server = rpcfast.Server()
    binding = server.use_protseq("ncacn_ip_tcp", max_fragment=int(max_fragment))
    server.register(rpcecho, Echo(), partial=True)
    server.register(interface(), Pipes())
    with server.listening():
        print(binding, flush=True)
        sys.stdin.read()
