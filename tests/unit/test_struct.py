"""Structs and unions as Python values: construction, counts, equality, repr, copy, pickle."""

from __future__ import annotations

import copy
import enum
import gc
import pickle
import sys
import weakref

import pytest

from rpcfast import ndr
from rpcfast.errors import NdrError
from rpcfast.ndr import var


class point_t(ndr.Struct):
    x = ndr.long
    y = ndr.long


class names_t(ndr.Struct):
    count = ndr.ulong
    names = ndr.unique(ndr.array(ndr.unique(ndr.string(ndr.wchar)), size_is=var.count))


class window_t(ndr.Struct):
    size = ndr.ulong
    first = ndr.ulong
    length = ndr.ulong
    items = ndr.unique(
        ndr.array(ndr.long, size_is=var.size, first_is=var.first, length_is=var.length)
    )


class two_t(ndr.Struct):
    n = ndr.ushort
    a = ndr.unique(ndr.array(ndr.byte, size_is=var.n))
    b = ndr.unique(ndr.array(ndr.long, size_is=var.n * 2))


class node_t(ndr.Struct):
    v = ndr.long
    next = ndr.unique("node_t")


class number_t(ndr.Union, switch=ndr.long, empty=(9,)):
    whole = ndr.case(ndr.hyper, 1)
    small = ndr.case(ndr.short, 2, 3)


class tagged_t(ndr.Struct):
    kind = ndr.long
    u = ndr.switch_is(number_t, var.kind)


class color_t(ndr.IntEnum):
    red = 1


def test_keyword_only_constructor_names_what_is_wrong() -> None:
    assert point_t(x=1, y=2).y == 2
    with pytest.raises(TypeError, match="needs the field 'y'"):
        point_t(x=1)
    with pytest.raises(TypeError, match="no field 'z'"):
        point_t(x=1, y=2, z=3)
    with pytest.raises(TypeError):
        point_t(1, 2)
    with pytest.raises(AttributeError):
        point_t(x=1, y=2).z = 3  # type: ignore[attr-defined]


def test_a_pointer_left_out_is_null() -> None:
    assert node_t(v=1).next is None


def test_a_count_left_out_is_computed_when_read() -> None:
    value = names_t(names=["a", None])
    assert value.count == 2
    value.names.append("b")
    assert value.count == 3
    assert names_t(names=None).count == 0
    value.count = 7
    assert value.count == 7
    del value.count
    assert value.count == 3


def test_size_is_first_plus_length() -> None:
    value = window_t(first=4, items=[1, 2])
    assert (value.length, value.size) == (2, 6)


def test_arrays_under_one_count_must_agree() -> None:
    assert two_t(a=b"ab", b=[1, 2, 3, 4]).n == 2
    with pytest.raises(NdrError, match="a makes it 3, but b makes it 2"):
        _ = two_t(a=b"abc", b=[1, 2, 3, 4]).n
    with pytest.raises(NdrError, match="no count can say"):
        _ = two_t(a=None, b=[1, 2, 3]).n


def test_the_discriminant_is_derived_from_the_union() -> None:
    assert tagged_t(u=number_t(whole=5)).kind == 1
    with pytest.raises(NdrError, match="switch_is gives 2"):
        ndr.encode(tagged_t, tagged_t(kind=2, u=number_t(whole=5)))


def test_a_count_that_was_given_must_hold() -> None:
    with pytest.raises(NdrError, match="size_is gives 3") as caught:
        ndr.encode(names_t, names_t(count=3, names=["a"]))
    assert caught.value.path == "names"


def test_equality_is_by_type_and_fields() -> None:
    class other_t(ndr.Struct):
        x = ndr.long
        y = ndr.long

    assert point_t(x=1, y=2) == point_t(x=1, y=2) != point_t(x=1, y=3)
    assert point_t(x=1, y=2) != other_t(x=1, y=2)
    assert names_t(names=["a"]) == names_t(count=1, names=["a"])
    with pytest.raises(TypeError):
        hash(point_t(x=1, y=2))
    assert not hasattr(point_t(x=1, y=2), "__dict__")
    with pytest.raises(TypeError):
        weakref.ref(point_t(x=1, y=2))


def test_repr_is_bounded() -> None:
    assert repr(point_t(x=1, y=2)) == "point_t(x=1, y=2)"
    chain = None
    for i in range(100):
        chain = node_t(v=i, next=chain)
    assert repr(chain).count("node_t(") == 7
    assert "... 950 more" in repr(names_t(names=["x"] * 1000))
    assert len(repr(names_t(names=["x" * 100_000]))) < 1000


def test_match_copy_replace_and_pickle() -> None:
    value = names_t(names=["a"])
    match value:
        case names_t(count, [name]):
            assert (count, name) == (1, "a")
        case _:
            pytest.fail("no match")
    shallow = copy.copy(value)
    assert shallow == value
    assert shallow.names is value.names
    assert copy.deepcopy(value).names is not value.names
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(value, protocol)) == value
    again = pickle.loads(pickle.dumps(value))
    again.names.append("b")
    assert again.count == 2  # a computed count stays computed
    assert value.__replace__(names=["x", "y"]).count == 2


def test_unions() -> None:
    value = number_t(whole=5)
    assert (value.tag, value.value, value.arm) == (1, 5, "whole")
    assert number_t(2, 7).arm == number_t(3, 7).arm == "small"
    assert (number_t(9).arm, number_t(9).value) == (None, None)
    assert number_t(1, 5) == value != number_t(2, 5)
    with pytest.raises(TypeError, match="does not tell the tag"):
        number_t(small=1)
    with pytest.raises(TypeError, match="no such arm"):
        number_t(large=1)
    match value:
        case number_t(1, inner):
            assert inner == 5
        case _:
            pytest.fail("no match")
    assert pickle.loads(pickle.dumps(value)) == value == copy.copy(value)
    with pytest.raises(NdrError, match="no arm of the union has the tag 4") as caught:
        ndr.encode(tagged_t, tagged_t(u=number_t(4, 1)))
    assert caught.value.code == 1733


def test_an_unknown_enum_number_is_a_member_that_nobody_keeps() -> None:
    kind = ndr.Enum(color_t)
    value = ndr.decode(kind, b"\x07\x00")
    assert isinstance(value, color_t)
    assert (value, value.name) == (7, "color_t_7")
    assert ndr.decode(kind, b"\x01\x00") is color_t.red
    assert pickle.loads(pickle.dumps(value)) == value
    assert list(color_t) == [color_t.red]
    assert ndr.encode(kind, value) == b"\x07\x00"
    for number in (-1, 0x8000):
        with pytest.raises(NdrError) as caught:
            ndr.encode(kind, number)
        assert caught.value.code == 1781

    class plain_t(enum.IntEnum):
        one = 1

    assert ndr.decode(ndr.Enum(plain_t), b"\x02\x00") == 2


def test_a_list_of_a_million_nodes() -> None:
    n = 1_000_000
    value = None
    for i in range(n):
        value = node_t(v=i, next=value)
    data = ndr.encode(node_t, value)
    assert len(data) == 8 * n
    del value
    first = ndr.decode(node_t, data)
    assert first.v == n - 1
    assert ndr.encode(node_t, first) == data
    del first
    gc.collect()


@pytest.mark.skipif(
    not getattr(sys, "_is_gil_enabled", lambda: True)(), reason="a free-threaded build has no other"
)
def test_records_that_cannot_reach_themselves_leave_the_collector() -> None:
    class holder_t(ndr.Struct):
        point = ndr.unique(point_t)
        number = number_t

    shown = ndr.represent(ndr.long, list, decode=lambda n: [n], encode=lambda v: v[0])

    class untyped_t(ndr.Struct):
        anything = shown

    tracked = [(node_t(v=1), True), (untyped_t(anything=[1]), True)]
    for value, expected in [
        *tracked, (point_t(x=1, y=2), False), (names_t(names=[]), False),
        (number_t(whole=1), False), (holder_t(number=number_t(whole=1)), False),
    ]:
        assert gc.is_tracked(value) is expected, value
        assert type(value).__ndr__.acyclic is not expected
    with pytest.raises(TypeError, match="not an acceptable base type"):

        class point3_t(point_t):
            z = ndr.long


def test_records_give_back_what_they_hold() -> None:
    marker = object()
    before = sys.getrefcount(marker)
    classes = sys.getrefcount(point_t)
    for _ in range(1000):
        value = point_t(x=marker, y=marker)
        value.x = marker
        copy.copy(value)
    del value
    assert sys.getrefcount(marker) == before
    assert sys.getrefcount(point_t) == classes
