"""Structs and unions that are deep or lead back to themselves, and those of generated modules."""

from __future__ import annotations

import copy
import gc
import pickle
from typing import Any

import numpy as np
import pytest

import rpcfast
from rpcfast import ndr
from rpcfast.interfaces import samr
from rpcfast.ndr import var

PROTOCOLS = range(pickle.HIGHEST_PROTOCOL + 1)


class node_t(ndr.Struct):
    v = ndr.long
    next = ndr.unique("node_t")


class ring_t(ndr.Struct):
    v = ndr.long
    next = ndr.full("ring_t")


class link_t(ndr.Union, switch=ndr.long, empty=(0,)):
    box = ndr.case(ndr.unique("box_t"), 1)


class box_t(ndr.Struct):
    kind = ndr.long
    u = ndr.switch_is(link_t, var.kind)


class tree_t(ndr.Struct):
    n = ndr.long
    children = ndr.unique(ndr.array(ndr.unique("tree_t"), size_is=var.n))


class block_t(ndr.Struct):
    n = ndr.ulong
    items = ndr.unique(ndr.array(ndr.long, size_is=var.n))


def chain(length: int) -> Any:
    value = None
    for i in range(length):
        value = node_t(v=i, next=value)
    return value


def boxes(length: int) -> Any:
    value = box_t(u=link_t(0))
    for _ in range(length):
        value = box_t(u=link_t(1, value))
    return value


def trees(length: int) -> Any:
    value = tree_t(children=None)
    for _ in range(length):
        value = tree_t(children=[value])
    return value


def ring(*numbers: int) -> Any:
    nodes = [ring_t(v=number) for number in numbers]
    for node, following in zip(nodes, [*nodes[1:], nodes[0]], strict=True):
        node.next = following
    return nodes[0]


@pytest.mark.parametrize(
    ("make", "kind", "levels"),
    [(chain, node_t, 1_000_000), (boxes, box_t, 100_000), (trees, tree_t, 100_000)],
    ids=["list", "unions", "trees"],
)
def test_many_levels(make: Any, kind: Any, levels: int) -> None:
    """What is deep by pointers is made, compared, encoded, decoded and freed without recursion."""
    value = make(levels)
    data = rpcfast.encode(kind, value)
    read = rpcfast.decode(kind, data)
    assert (read == value) is True
    assert (read == make(1)) is False
    assert rpcfast.encode(kind, read) == data
    assert len(repr(read)) < 1000
    del value, read
    gc.collect()


def test_rings_are_equal_where_no_way_through_both_finds_a_difference() -> None:
    assert ring(1, 2, 3) == ring(1, 2, 3)
    assert ring(1, 2, 3) != ring(1, 2, 4)
    assert ring(1) == ring(1, 1)  # nobody who walks them sees which is which
    assert ring(1, 2) != ring(1, 2, 1)
    assert ring(*range(1000)) == ring(*range(1000))
    one = ring(5)
    assert one == one
    assert repr(one).count("ring_t(") == 7


def test_equality_knows_the_type_of_everything() -> None:
    assert tree_t(children=[tree_t(children=None), None]) != tree_t(children=[None, None])
    assert block_t(items=[1, 2]) == block_t(items=[1, 2]) != block_t(items=[1, 2, 3])
    assert link_t(1, None) != link_t(0)
    assert ndr.Ref(chain(3)) == ndr.Ref(chain(3)) != ndr.Ref(chain(2))
    assert node_t(v=1) != 1
    assert (node_t(v=1) == (1, None)) is False


def test_equality_of_arrays() -> None:
    arrays = [np.array(items, dtype="<i4") for items in ([1, 2], [1, 2], [1, 3], [1, 2, 3])]
    first, same, other, longer = (block_t(items=array) for array in arrays)
    assert first == same
    assert first != other
    assert first != longer
    assert first != block_t(items=None)
    assert block_t(items=arrays[0][:0]) == block_t(items=arrays[1][:0])


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_pickle_keeps_identity_and_circles(protocol: int) -> None:
    for numbers in ([1], [1, 2, 3]):
        value = pickle.loads(pickle.dumps(ring(*numbers), protocol))
        assert value == ring(*numbers)
        node = value
        for number in numbers:
            assert node.v == number
            node = node.next
        assert node is value
    shared = ring_t(v=1)
    first, second = pickle.loads(pickle.dumps([shared, shared], protocol))
    assert first is second


def test_deepcopy_keeps_identity_and_circles() -> None:
    value = ring(1, 2)
    again = copy.deepcopy(value)
    assert again is not value
    assert again.next is not value.next
    assert again.next.next is again
    assert copy.copy(value).next is value.next


def generated() -> list[Any]:
    """Return values of classes that a generated module defines, as a call gives them."""
    entry = samr.SAMPR_RID_ENUMERATION(RelativeId=500, Name="Administrator")
    buffer = samr.SAMPR_ENUMERATION_BUFFER(Buffer=[entry, entry])
    level = samr.USER_INFORMATION_CLASS.UserControlInformation
    control = samr.USER_CONTROL_INFORMATION(UserAccountControl=512)
    return [entry, buffer, samr.SAMPR_USER_INFO_BUFFER(level, control)]


@pytest.mark.parametrize("value", generated(), ids=lambda value: type(value).__name__)
def test_values_of_generated_modules(value: Any) -> None:
    for protocol in PROTOCOLS:
        again = pickle.loads(pickle.dumps(value, protocol))
        assert type(again) is type(value)
        assert again == value
    assert copy.copy(value) == value == copy.deepcopy(value)
    assert not hasattr(value, "__dict__")
    with pytest.raises(TypeError):
        hash(value)


def test_replace() -> None:
    """copy.replace came with Python 3.13; this is what it calls."""
    replace = getattr(copy, "replace", lambda value, **changes: value.__replace__(**changes))
    assert replace(node_t(v=1), v=2) == node_t(v=2)
    assert replace(block_t(items=[1]), items=[1, 2]).n == 2
    with pytest.raises(TypeError, match="no field 'z'"):
        replace(node_t(v=1), z=2)


def test_replace_makes_another_value() -> None:
    value = node_t(v=1, next=node_t(v=2))
    other = value.__replace__(v=3)
    assert (other.v, value.v) == (3, 1)
    assert other.next is value.next


def test_match_by_position_and_by_name() -> None:
    match rpcfast.decode(node_t, bytes.fromhex("0100000000000200 0200000000000000")):
        case node_t(1, node_t(v=2, next=None)):
            pass
        case other:
            pytest.fail(repr(other))
    match link_t(0):
        case link_t(1, _):
            pytest.fail("another arm")
        case link_t(tag=0, value=None, arm=None):
            pass
        case other:
            pytest.fail(repr(other))
