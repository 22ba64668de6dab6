"""How long stubs that lie are refused: from octets to an NdrError.

Each is small, claims much or ends too early, and has to be refused in under 5 microseconds.
"""

import struct

import pytest

from rpcfast import ndr
from rpcfast.errors import NdrError
from rpcfast.interfaces import samr
from rpcfast.ndr import var


class numbers_t(ndr.Struct):
    n = ndr.ulong
    items = ndr.unique(ndr.array(ndr.ulong, size_is=var.n))


class names_t(ndr.Struct):
    n = ndr.ulong
    names = ndr.unique(ndr.array(ndr.unique(ndr.string(ndr.wchar)), size_is=var.n))


class rows_t(ndr.Struct):
    n = ndr.ulong
    m = ndr.ulong
    rows = ndr.unique(ndr.array(ndr.byte, size_is=(var.n, var.m)))


class level_t(ndr.Union, switch=ndr.ulong):
    one = ndr.case(ndr.long, 1)


class node_t(ndr.Struct):
    v = ndr.long
    next = ndr.unique("node_t")


class ring_t(ndr.Struct):
    next = ndr.full("ring_t")
    other = ndr.full(ndr.long)


def u32(*values):
    return struct.pack(f"<{len(values)}I", *values)


USERS = samr.samr["SamrEnumerateUsersInDomain"].decode_response
STUBS = {
    "four billion numbers": (numbers_t, u32(0xFFFFFFFF, 1, 0xFFFFFFFF)),
    "two billion numbers": (numbers_t, u32(0x7FFFFFFF, 1, 0x7FFFFFFF)),
    "a billion names": (names_t, u32(1 << 30, 1, 1 << 30)),
    "a billion empty rows": (rows_t, u32(1 << 30, 0, 1, 1 << 30, 0)),
    "another count": (numbers_t, u32(3, 1, 2, 7, 7)),
    "cut in a list": (node_t, u32(1, 1, 2, 1, 3, 1)),
    "no arm": (level_t, u32(9, 9)),
    "one number for two types": (ring_t, u32(5, 6, 6, 0)),
    "nothing": (node_t, b""),
    "a user reply, cut": (USERS, u32(4, 1, 2, 1, 2, 500, 0x100010, 1, 501, 0x100010, 1)),
}


@pytest.mark.parametrize("name", STUBS)
def test_refused(benchmark, name):
    kind, stub = STUBS[name]

    def refuse():
        try:
            kind(stub) if kind is USERS else ndr.decode(kind, stub)
        except NdrError:
            return
        raise AssertionError("it was taken")

    benchmark.group = "refused"
    benchmark(refuse)
