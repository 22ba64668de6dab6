"""The array of numbers by rpcfast, as numpy arrays."""

import functools

import numpy as np

import rpcfast

from . import ours


class Array:
    @staticmethod
    def decoder(syntax):
        return functools.partial(rpcfast.decode, ours.Numbers, syntax=syntax, arrays="numpy")

    encoder = ours.Array.encoder

    @staticmethod
    def touch(value):
        return int(value.a.sum(dtype=np.uint64))

    @staticmethod
    def build(data):
        return ours.Numbers(a=np.array(data, np.uint32))


WORKLOADS = {"numbers": Array}
