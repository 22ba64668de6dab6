"""The array of numbers by rpcfast, as numpy arrays."""

import numpy as np

import rpcfast

from . import ours


class Array:
    @staticmethod
    def decode(stub, syntax):
        return rpcfast.decode(ours.Numbers, stub, syntax=syntax, arrays="numpy")

    encode = ours.Array.encode

    @staticmethod
    def touch(value):
        return int(value.a.sum(dtype=np.uint64))

    @staticmethod
    def build(data):
        return ours.Numbers(a=np.array(data, np.uint32))


WORKLOADS = {"numbers": Array}
