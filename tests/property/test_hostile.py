"""Stubs made to hurt: depth, counts of things that cost no octets, and many small things."""

from __future__ import annotations

import struct
from typing import Any

import pytest

import rpcfast
from rpcfast import ndr
from rpcfast.errors import NdrError
from rpcfast.ndr import var
from vectors.bounded import run_bounded


class link_t(ndr.Struct):
    v = ndr.long
    next = ndr.unique("link_t")


class ring_t(ndr.Struct):
    v = ndr.long
    next = ndr.full("ring_t")


class chain_t(ndr.Struct):
    next = ndr.unique("chain_t")


class wide_t(ndr.Struct):
    n = ndr.ulong
    items = ndr.unique(ndr.array(ndr.unique("wide_t"), size_is=var.n))


class none_t(ndr.Union, switch=ndr.char, encapsulated=True, empty=(0,)):
    a = ndr.case(ndr.long, 1)


NODES = 200_000


@pytest.mark.parametrize("kind", [link_t, ring_t])
def test_long_list(kind: Any) -> None:
    first = 0x20000 if kind is link_t else 2
    step = 4 if kind is link_t else 1
    ids = [first + step * i - (kind is ring_t) for i in range(NODES - 1)] + [0]
    data = b"".join(struct.pack("<II", i, number) for i, number in enumerate(ids))
    head = rpcfast.decode(kind, data)
    node, count = head, 0
    while node is not None:
        assert node.v == count
        node, count = node.next, count + 1
    assert count == NODES
    assert rpcfast.encode(kind, head) == data


@pytest.mark.parametrize(
    ("nodes", "path"),
    [
        (3, "next.next.next"),
        (1000, ".".join(["next"] * 8) + "(...)" + ".next" * 24),
        (1_000_000, "(...)"),
    ],
)
def test_where_a_long_list_ends_too_early(nodes: int, path: str) -> None:
    """An error is quick, and says where as far as somebody may want to read."""
    with pytest.raises(NdrError) as caught:
        rpcfast.decode(chain_t, b"\1\0\0\0" * nodes)
    assert (caught.value.path, caught.value.offset) == (path, 4 * nodes)
    assert caught.value.truncated


def test_the_path_in_what_is_encoded() -> None:
    last = wide_t(n=1, items=["x"])
    value = wide_t(items=[None, wide_t(items=[last]), None])
    with pytest.raises(NdrError) as caught:
        rpcfast.encode(wide_t, value)
    assert caught.value.path == "items[1].items[0].items[0]"


def test_ring() -> None:
    data = struct.pack("<IiI", 1, 5, 1)
    ring = rpcfast.decode(ndr.full(ring_t), data)
    assert ring.next is ring
    assert rpcfast.encode(ndr.full(ring_t), ring) == data
    assert len(repr(ring)) < 1000


def decoder(kind: Any) -> Any:
    """Return what decodes a type whose counts a, b and c nobody states."""
    counts = [ndr.in_(name, ndr.long) for name in "abc"]
    uuid = "7c9d5a10-3f52-4e0b-9d5e-0a1b2c3d4e64"
    op = ndr.operation("one", *counts, ndr.out("v", kind))
    return ndr.Interface("hostile", uuid, (1, 0), [op])["one"].decode_response


ROWS = ndr.array(ndr.long, size_is=(var.a, var.b))
CUBE = ndr.array(ndr.byte, size_is=(var.a, var.b, var.c))


@pytest.mark.parametrize(
    ("kind", "counts"),
    [
        (ROWS, (0x7FFFFFFF, 0)), (ROWS, (0, 0x7FFFFFFF)), (ROWS, (1 << 16, 1 << 16)),
        (ROWS, (0x7FFFFFFF, 0x7FFFFFFF)), (ROWS, (0x80000000, 2)), (CUBE, (1 << 16, 1 << 16, 0)),
        (CUBE, (1 << 30, 1 << 30, 16)), (CUBE, (1 << 22, 1 << 21, 1 << 21)),
        (ndr.array(ndr.ref(ndr.long), size_is=var.a), (0x7FFFFFFF,)),
        (ndr.array(none_t, size_is=var.a), (0x7FFFFFFF,)),
        (ndr.array(ndr.unique(ndr.long), size_is=var.a), (0x40000001,)),
    ],
    ids=str,
)
@pytest.mark.parametrize("arrays", ["list", "numpy"])
def test_counts(kind: Any, counts: tuple[int, ...], arrays: str) -> None:
    decode = decoder(kind)
    stub = struct.pack(f"<{len(counts)}I", *counts) + bytes(100)

    def work() -> None:
        try:
            value = decode(stub, arrays=arrays, partial=True)
        except NdrError:
            return
        assert len(value.v) == 0

    run_bounded(work)


def test_elements_without_octets() -> None:
    """Many [ref] pointers are no attack when their referents are there."""
    kind = ndr.array(ndr.ref(ndr.long), 100_000)
    data = rpcfast.encode(kind, list(range(100_000)))
    assert len(data) == 400_000
    assert rpcfast.decode(kind, data) == list(range(100_000))


def test_small_things() -> None:
    """What is made stays in proportion to what came."""
    decode = decoder(ndr.array(none_t, size_is=var.a))
    stub = struct.pack("<I", 400_000) + bytes(400_000)

    def work() -> None:
        assert len(decode(stub).v) == 400_000

    run_bounded(work)
