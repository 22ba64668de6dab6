"""numpy arrays that decoding makes: views of the message, copies where a view cannot be."""

from __future__ import annotations

import enum
import gc
import itertools
import mmap
import sys
import threading
import tracemalloc
import weakref
from array import array
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import rpcfast
from rpcfast import ndr
from rpcfast.errors import NdrError
from rpcfast.ndr import var

VARIANTS = list(itertools.product(("ndr20", "ndr64"), ("little", "big")))
variants = pytest.mark.parametrize(("syntax", "order"), VARIANTS)


class numbers_t(ndr.Struct):
    n = ndr.ulong
    a = ndr.array(ndr.ulong, size_is=var.n)


class point_t(ndr.Struct):  # a gap behind `on`, which NDR20 does not send for the last one
    x = ndr.long
    on = ndr.boolean


class points_t(ndr.Struct):
    n = ndr.ulong
    a = ndr.array(point_t, size_is=var.n)


class tail_t(ndr.Struct):
    n = ndr.ulong
    a = ndr.unique(ndr.array(point_t, size_is=var.n))
    last = ndr.unique(ndr.ulong)


class grid_t(ndr.Struct):
    rows = ndr.ulong
    columns = ndr.ulong
    a = ndr.unique(ndr.array(ndr.short, size_is=(var.rows, var.columns)))


class shape_t(enum.IntEnum):
    dot = 0
    disc = 7


class mixed_t(ndr.Struct):  # in NDR20 `c` lies in the gap behind the last point
    points = ndr.array(point_t, 2)
    c = ndr.byte
    level = ndr.Range(ndr.short, -1, 9)
    shape = ndr.Enum(shape_t)
    d = ndr.double
    octets = ndr.array(ndr.byte, 2, 3)


class table_t(ndr.Struct):
    n = ndr.ulong
    a = ndr.array(mixed_t, None, 2, size_is=(var.n, None))


def mixed(seed: int) -> mixed_t:
    """Return an element whose numbers all differ."""
    return mixed_t(
        points=[point_t(x=-seed, on=True), point_t(x=seed << 8, on=False)], c=seed & 255,
        level=seed % 10, shape=shape_t.disc, d=seed / 3,
        octets=[bytes((seed, 1, 2)), bytes((3, 4, seed))],
    )


def table() -> table_t:
    return table_t(a=[[mixed(2 * i + k) for k in range(2)] for i in range(5)])


def read(kind: Any, data: Any, **options: Any) -> Any:
    return rpcfast.decode(kind, data, arrays="numpy", **options)


# ------------------------------------------------------------------------------ views
def test_a_view_is_the_message() -> None:
    data = rpcfast.encode(numbers_t, numbers_t(a=list(range(1000))))
    value = read(numbers_t, data)
    assert value.a.dtype == np.uint32
    assert value.a.tolist() == list(range(1000))
    assert value.a.base is data
    assert value.a.ctypes.data == np.frombuffer(data, "u1").ctypes.data + 8


@pytest.mark.parametrize("kind", [numbers_t, points_t])
@variants
def test_all_are_read_only(kind: Any, syntax: str, order: str) -> None:
    items = [point_t(x=i, on=True) if kind is points_t else i for i in range(5)]
    form: dict[str, Any] = {"syntax": syntax, "byteorder": order}
    data = rpcfast.encode(kind, kind(a=items), **form)
    for message in (data, bytearray(data), rpcfast.encode(kind, kind(a=[]), **form)):
        found = read(kind, message, **form).a
        assert not found.flags.writeable
        with pytest.raises(ValueError, match=r"cannot set WRITEABLE|read-only"):
            found.flags.writeable = True


def test_a_view_outlives_its_message() -> None:
    value = read(numbers_t, bytearray(rpcfast.encode(numbers_t, numbers_t(a=list(range(5000))))))
    found = value.a[::2]
    del value
    gc.collect()
    scrap = [bytearray(b"\xff" * 20008) for _ in range(50)]
    assert found.tolist() == list(range(0, 5000, 2))
    del scrap


def test_a_message_stays_as_it_is_while_views_live() -> None:
    message = bytearray(rpcfast.encode(numbers_t, numbers_t(a=[1, 2, 3])))
    value = read(numbers_t, message)
    with pytest.raises(BufferError):
        message.append(0)
    message[8] = 9  # it is the same memory
    assert value.a.tolist() == [9, 2, 3]
    del value
    message.append(0)


def test_no_view_holds_no_message() -> None:
    message = bytearray(rpcfast.encode(numbers_t, numbers_t(a=[1, 2]), byteorder="big"))
    value = read(numbers_t, message, byteorder="big")  # a copy
    message.clear()
    assert value.a.tolist() == [1, 2]


def test_a_memoryview_can_be_released() -> None:
    data = b"\0" * 4 + rpcfast.encode(numbers_t, numbers_t(a=[1, 2, 3])) + b"\0" * 4
    for message in (data, bytearray(data)):
        with memoryview(message) as whole, whole[4:-4] as part:
            value = read(numbers_t, part)
        assert value.a.tolist() == [1, 2, 3]
        assert np.shares_memory(value.a, np.frombuffer(message, "u1"))


def test_a_message_may_be_any_buffer() -> None:
    data = rpcfast.encode(numbers_t, numbers_t(a=[1, 2, 3]))
    with mmap.mmap(-1, len(data)) as mapped:
        mapped[:] = data
        value = read(numbers_t, mapped)
        assert value.a.tolist() == [1, 2, 3]
        with pytest.raises(BufferError):
            mapped.close()
        del value
    for message in (array("B", data), np.frombuffer(data, "u1"), np.frombuffer(data, "u4")):
        value = read(numbers_t, message)
        assert value.a.tolist() == [1, 2, 3]
        assert np.shares_memory(value.a, message)


def test_a_message_at_an_odd_address() -> None:
    data = b"\0" + rpcfast.encode(numbers_t, numbers_t(a=[1, 2, 3]))
    value = read(numbers_t, memoryview(data)[1:])
    assert value.a.base is data
    assert not value.a.flags.aligned
    assert (value.a + 1).tolist() == [2, 3, 4]


def test_nothing_is_left_to_the_collector() -> None:
    """What holds the buffer is in no cycle that the collector could clear first."""

    class Owner(bytearray):
        pass

    message = Owner(rpcfast.encode(numbers_t, numbers_t(a=[1, 2, 3])))
    value = read(numbers_t, message)
    holder = value.a.base
    assert not gc.is_tracked(holder)
    assert not isinstance(holder, memoryview)
    gone = weakref.ref(message)
    del message, value, holder
    assert gone() is None


def test_references_are_given_back() -> None:
    good = rpcfast.encode(table_t, table())
    plain = rpcfast.encode(numbers_t, numbers_t(a=[1, 2, 3]))

    def work() -> None:
        for message in (good, bytearray(good), memoryview(bytearray(good))):
            value = read(table_t, message)
            rpcfast.encode(table_t, value, byteorder="big")
            holder = read(numbers_t, bytearray(plain)).a.base
            assert bytes(holder) == memoryview(holder) == plain
            for bad in (good[:-9], good + b"\0"):
                with pytest.raises(NdrError):
                    read(table_t, bytearray(bad))
            with pytest.raises(NdrError):
                rpcfast.encode(table_t, table_t(a=np.zeros((2, 3))))

    def counts() -> list[int]:
        gc.collect()
        dtype = read(numbers_t, rpcfast.encode(numbers_t, numbers_t(a=[1]))).a.dtype
        kept = [None, True, np.ndarray, dtype, table_t, b"", ()]
        return [sys.getrefcount(thing) for thing in kept]

    for _ in range(10):
        work()
    before = counts()
    for _ in range(300):
        work()
    assert max(b - a for a, b in zip(before, counts(), strict=True)) < 100


def test_a_failed_decode_holds_nothing() -> None:
    data = rpcfast.encode(tail_t, tail_t(a=[point_t(x=1, on=True)] * 3, last=7))
    message = bytearray(data[:-1])
    with pytest.raises(NdrError, match=r"short|end"):
        read(tail_t, message)
    message.append(data[-1])


def test_a_big_endian_array_is_in_the_order_of_the_machine() -> None:
    data = rpcfast.encode(numbers_t, numbers_t(a=[1, 1 << 24]), byteorder="big")
    found = read(numbers_t, data, byteorder="big").a
    assert found.dtype.isnative
    assert found.tolist() == [1, 1 << 24]
    assert not np.shares_memory(found, np.frombuffer(data, "u1"))


class octets_t(ndr.Struct):
    n = ndr.ulong
    row = ndr.array(ndr.byte, 4)
    a = ndr.array(ndr.small, size_is=var.n)


def test_octets_are_views_in_either_order() -> None:
    data = rpcfast.encode(octets_t, octets_t(row=b"abcd", a=[-1, 2]), byteorder="big")
    value = read(octets_t, data, byteorder="big")
    assert value.row == b"abcd"
    assert type(value.row) is bytes
    assert value.a.tolist() == [-1, 2]
    assert value.a.base is data


# ------------------------------------------------------------------------------ structs
def test_a_gap_at_the_end_of_the_message() -> None:
    """The last element has no gap behind it: a view would reach beyond the message."""
    data = rpcfast.encode(points_t, points_t(a=[point_t(x=i, on=True) for i in range(3)]))
    assert len(data) == 8 + 8 + 8 + 5
    found = read(points_t, data).a
    assert found.base is not data
    assert found.dtype.itemsize == 8
    assert found.tolist() == [(0, 1), (1, 1), (2, 1)]
    roomy = memoryview(data + b"\0\0\0")[: len(data)]
    assert read(points_t, roomy).a.base is not roomy.obj  # only what was given counts
    follow = rpcfast.encode(tail_t, tail_t(a=[point_t(x=1, on=True)] * 3, last=7))
    assert read(tail_t, follow).a.base is follow


@variants
def test_structs_of_everything(syntax: str, order: str) -> None:
    form: dict[str, Any] = {"syntax": syntax, "byteorder": order}
    data = rpcfast.encode(table_t, table(), **form)
    lists = rpcfast.decode(table_t, data, **form)
    found = read(table_t, data, **form).a
    assert found.shape == (5, 2)
    assert found.dtype["points"].shape == (2,)
    assert found.dtype["octets"].shape == (2, 3)
    assert found.dtype["shape"] == (np.uint16 if syntax == "ndr20" else np.int32)
    for row, have in zip(lists.a, found, strict=True):
        for element, record in zip(row, have, strict=True):
            assert record["points"].tolist() == [(p.x, p.on) for p in element.points]
            assert record["level"] == element.level
            assert record["c"] == element.c
            assert record["d"] == element.d
            assert [bytes(octets) for octets in record["octets"]] == element.octets
    assert rpcfast.encode(table_t, table_t(a=found), **form) == data


@variants
def test_gaps_are_zero(syntax: str, order: str) -> None:
    form: dict[str, Any] = {"syntax": syntax, "byteorder": order}
    data = rpcfast.encode(table_t, table(), **form)
    clean = read(table_t, data, **form).a
    dirty = np.frombuffer(bytearray(b"\xaa" * clean.nbytes), clean.dtype).reshape(clean.shape)
    for name in clean.dtype.names:
        if name == "points":
            for inner in ("x", "on"):
                dirty[name][inner] = clean[name][inner]
        elif name != "points":
            dirty[name] = clean[name]
    assert dirty.tobytes() != clean.tobytes()
    assert rpcfast.encode(table_t, table_t(a=dirty), **form) == data


@variants
def test_booleans_are_0_or_1(syntax: str, order: str) -> None:
    class flags_t(ndr.Struct):
        n = ndr.ulong
        a = ndr.array(ndr.boolean, size_is=var.n)

    form: dict[str, Any] = {"syntax": syntax, "byteorder": order}
    data = rpcfast.encode(flags_t, flags_t(a=[True, False, True]), **form)
    found = read(flags_t, data, **form).a
    assert found.base is data
    assert found.dtype == np.uint8
    at = data.rindex(b"\1\0\1")
    odd = data[:at] + b"\x02\x00\xff" + data[at + 3 :]
    assert read(flags_t, odd, **form).a.tolist() == [1, 0, 1]
    for value in (
        np.array([True, False, True]), np.array([2, 0, -5]), np.array([9, 0, 9], "u1"),
        np.array([2, 0, 1], "u1").view(bool),
    ):
        assert rpcfast.encode(flags_t, flags_t(a=value), **form) == data
    dots = rpcfast.encode(tail_t, tail_t(a=[point_t(x=1, on=True)] * 3, last=7), **form)
    at = dots.index(b"\1" if order == "little" else b"\0\0\0\1\1", 12) + 4
    odd = dots[:at] + b"\x80" + dots[at + 1 :]
    assert read(tail_t, odd, **form).a["on"].tolist() == [1, 1, 1]
    assert read(tail_t, odd, **form).a["x"].tolist() == [1, 1, 1]


@variants
def test_ranges_are_checked(syntax: str, order: str) -> None:
    form: dict[str, Any] = {"syntax": syntax, "byteorder": order}

    class levels_t(ndr.Struct):
        n = ndr.ulong
        a = ndr.array(ndr.Range(ndr.long, -5, 1000), size_is=var.n)

    count = 3000
    good = rpcfast.encode(levels_t, levels_t(a=[-5, 1000] * (count // 2)), **form)
    assert (read(levels_t, good, **form).a.base is good) == (order == "little")
    for at, number in ((0, -6), (count - 1, 1001), (1700, -(2**31))):
        bad = bytearray(good)
        start = len(good) - 4 * (count - at)
        bad[start : start + 4] = number.to_bytes(4, order, signed=True)  # type: ignore[arg-type]
        with pytest.raises(NdrError) as lists:
            rpcfast.decode(levels_t, bad, **form)
        with pytest.raises(NdrError) as arrays:
            read(levels_t, bad, **form)
        assert arrays.value.path == lists.value.path == f"a[{at}]"
        assert arrays.value.reason == lists.value.reason == f"{number} is not in -5..1000"
        numbers = np.zeros(count, "i8")
        numbers[at] = number
        with pytest.raises(NdrError, match=r"is not in -5\.\.1000") as sent:
            rpcfast.encode(levels_t, levels_t(a=numbers), **form)
        assert sent.value.path == f"a[{at}]"


@variants
def test_a_range_within_structs(syntax: str, order: str) -> None:
    form: dict[str, Any] = {"syntax": syntax, "byteorder": order}
    loose = table()
    data = rpcfast.encode(table_t, loose, **form)
    levels = read(table_t, data, **form).a
    at = levels.dtype.fields["level"][1] + 7 * levels.dtype.itemsize
    offset = len(data) - ((10 - 1) * levels.dtype.itemsize + levels.dtype.fields["octets"][1] + 6)
    if syntax == "ndr64":
        offset = len(data) - 10 * levels.dtype.itemsize
    bad = bytearray(data)
    bad[offset + at : offset + at + 2] = (10).to_bytes(2, order)  # type: ignore[arg-type]
    with pytest.raises(NdrError, match=r"10 is not in -1\.\.9") as caught:
        read(table_t, bad, **form)
    assert caught.value.path == "a[3][1].level"
    wrong = levels.copy()
    wrong["level"][3][1] = 10
    with pytest.raises(NdrError, match=r"10 is not in -1\.\.9") as caught:
        rpcfast.encode(table_t, table_t(a=wrong), **form)
    assert caught.value.path == "a[3][1].level"


@pytest.mark.parametrize("kind", ["i8", "u8", "i16", "u16", "i32", "u32", "i64", "u64", "bool"])
@pytest.mark.parametrize("order", ["little", "big"])
def test_ranges_of_every_width(kind: str, order: str) -> None:
    """Alone (one run through memory) and in structs (a stride apart), at both ends."""
    base = {
        "i8": ndr.small, "u8": ndr.usmall, "i16": ndr.short, "u16": ndr.ushort, "i32": ndr.long,
        "u32": ndr.ulong, "i64": ndr.hyper, "u64": ndr.uhyper, "bool": ndr.boolean,
    }[kind]
    bits = 1 if kind == "bool" else int(kind[1:])
    signed = kind[0] == "i"
    least, most = (-(1 << bits - 1), (1 << bits - 1) - 1) if signed else (0, (1 << bits) - 1)
    most = min(most, 2**63 - 1)  # a [range] is of 64 bits with a sign

    class one_t(ndr.Struct):
        pad = ndr.byte
        v = base

    for low, high in {(least, most), (least + 1, most), (least, most - 1), (0, 0), (1, 1)}:
        loose = ndr.array(base, 2), ndr.array(one_t, 2)
        tight_t = ndr.StructMeta("tight_t", (ndr.Struct,), {
            "__module__": __name__, "pad": ndr.byte, "v": ndr.Range(base, low, high),
        })
        tight = ndr.array(ndr.Range(base, low, high), 2), ndr.array(tight_t, 2)
        for value in (least, least + 1, 0, 1, most - 1, most):
            for k in range(2):
                sent = [value, value] if k == 0 else [one_t(pad=1, v=value)] * 2
                data = rpcfast.encode(loose[k], sent, byteorder=order)
                if low <= (bool(value) if kind == "bool" else value) <= high:
                    found = read(tight[k], data, byteorder=order)
                    assert (found if k == 0 else found["v"]).tolist() == [value] * 2
                else:
                    with pytest.raises(NdrError, match="is not in"):
                        read(tight[k], data, byteorder=order)


# ------------------------------------------------------------------------------ shapes
@variants
def test_dimensions(syntax: str, order: str) -> None:
    form: dict[str, Any] = {"syntax": syntax, "byteorder": order}
    rows = [[1, 2, 3], [-4, 5, -6]]
    data = rpcfast.encode(grid_t, grid_t(a=rows), **form)
    value = read(grid_t, data, **form)
    assert value.a.shape == (2, 3)
    assert value.a.tolist() == rows
    for given in (
        np.array(rows), np.array(rows, order="F"), np.array(rows, ">i2"), np.array(rows, "<i2"),
        np.array(rows)[::-1, ::-1][::-1, ::-1], [np.array(row, "i2") for row in rows],
    ):
        assert rpcfast.encode(grid_t, grid_t(a=given), **form) == data
    empty = rpcfast.encode(grid_t, grid_t(a=np.zeros((0, 3), "i2")), **form)
    assert read(grid_t, empty, **form).a.shape == (0, 3)
    assert read(grid_t, empty, **form).columns == 3


def test_conformant_rows_of_fixed_ones() -> None:
    kind = ndr.unique(ndr.array(ndr.byte, None, 4, size_is=(3, None)))
    data = rpcfast.encode(kind, [b"abcd", b"efgh", b"ijkl"])
    found = read(kind, data)
    assert found.shape == (3, 4)
    assert found.tobytes() == b"abcdefghijkl"
    assert rpcfast.encode(kind, found) == data
    assert rpcfast.encode(kind, found.astype(">i8")[:, ::-1][:, ::-1]) == data
    assert rpcfast.decode(kind, data) == [b"abcd", b"efgh", b"ijkl"]


class varying_t(ndr.Struct):
    first = ndr.ulong
    n = ndr.ulong
    a = ndr.array(ndr.double, 10, length_is=var.n, first_is=var.first)


@variants
def test_a_varying_array_is_what_travels(syntax: str, order: str) -> None:
    form: dict[str, Any] = {"syntax": syntax, "byteorder": order}
    data = rpcfast.encode(varying_t, varying_t(first=3, a=[0.5, -2.0]), **form)
    value = read(varying_t, data, **form)
    assert value.a.tolist() == [0.5, -2.0]
    assert value.first == 3
    assert rpcfast.encode(varying_t, value, **form) == data


class named_t(ndr.Struct):
    n = ndr.ulong
    name = ndr.unique(ndr.ulong)


@pytest.mark.parametrize(
    "kind",
    [
        ndr.array(ndr.unique(ndr.ulong), 2), ndr.array(named_t, 2),
        ndr.array(ndr.string(ndr.char, 3), 2),
    ],
)
def test_what_stays_a_list(kind: Any) -> None:
    value: Any = [named_t(n=1, name=2)] * 2 if kind.element is named_t else [1, 2]
    value = ["a", "b"] if isinstance(kind.element, ndr.String) else value
    found = read(kind, rpcfast.encode(kind, value))
    assert type(found) is list
    assert found == value


# ------------------------------------------------------------------------------ hostile counts
@pytest.mark.parametrize("order", ["little", "big"])
def test_counts_that_nothing_fills(order: str) -> None:
    top = (0x7FFFFFFF).to_bytes(4, order)  # type: ignore[arg-type]
    tracemalloc.start()
    try:
        for kind, data in (
            (numbers_t, top + top + b"\0" * 64), (points_t, top + top + b"\0" * 64),
            (grid_t, top + top + b"\0\2\0\0" + top + top + b"\0" * 64),
        ):
            with pytest.raises(NdrError):
                read(kind, data, byteorder=order)
        assert tracemalloc.get_traced_memory()[1] < 1 << 20
    finally:
        tracemalloc.stop()


def test_an_empty_array_of_huge_dimensions() -> None:
    kind = ndr.array(ndr.hyper, size_is=(0, *[0x7FFFFFFF] * 3))
    data = b"".join(n.to_bytes(4, "little") for n in (0, *[0x7FFFFFFF] * 3)) + b"\0" * 8
    found = read(kind, data, partial=True)
    assert found.size == 0
    assert found.ndim == 4


# ------------------------------------------------------------------------------ threads
@pytest.mark.skipif(
    not getattr(sys, "_is_gil_enabled", lambda: True)(), reason="a free-threaded build has no lock"
)
def test_large_arrays_let_others_run() -> None:
    """A thread gets its turn while another one copies."""
    numbers = np.zeros(1 << 24, "u4")
    kind = ndr.array(ndr.ulong, 1 << 24)
    octets = ndr.array(ndr.byte, 1 << 26)
    data = rpcfast.encode(kind, numbers)
    before = sys.getswitchinterval()
    sys.setswitchinterval(60)  # nobody is asked to let go
    try:
        for work in (
            lambda: rpcfast.encode(kind, numbers),
            lambda: rpcfast.encode(kind, numbers, byteorder="big"),
            lambda: read(kind, data, byteorder="big"),
            lambda: rpcfast.decode(octets, data),
        ):
            assert any(starts_beside(work) for _ in range(20))
    finally:
        sys.setswitchinterval(before)


def starts_beside(work: Callable[[], object]) -> bool:
    """Run work in a thread; whether this one had a turn before it was done."""
    done = threading.Event()
    thread = threading.Thread(target=lambda: (work(), done.set()))
    thread.start()
    early = not done.is_set()
    thread.join()
    return early
