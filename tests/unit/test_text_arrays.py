"""Arrays of wchar_t that are no [string]: str, counted in UTF-16 units."""

from __future__ import annotations

import itertools
import struct
from typing import Any

import numpy as np
import pytest

import rpcfast
from rpcfast import idl, ndr
from rpcfast.errors import NdrError
from rpcfast.interfaces import drsuapi, netlogon
from rpcfast.ndr import var

FORMS = list(itertools.product(("ndr20", "ndr64"), ("little", "big")))
each_form = pytest.mark.parametrize(("syntax", "order"), FORMS)
GRIN = "\U0001f600"


class name_t(ndr.Struct):
    n = ndr.ulong
    text = ndr.array(ndr.wchar, size_is=var.n + 1)


class named_t(ndr.Struct):
    n = ndr.ulong
    text = ndr.unique(ndr.array(ndr.wchar, size_is=var.n))


class window_t(ndr.Struct):
    size = ndr.ulong
    first = ndr.ulong
    length = ndr.ulong
    text = ndr.unique(
        ndr.array(ndr.wchar, size_is=var.size, first_is=var.first, length_is=var.length)
    )


class table_t(ndr.Struct):
    n = ndr.ulong
    rows = ndr.unique(ndr.array(ndr.wchar, None, 4, size_is=(var.n, None)))


class grid_t(ndr.Struct):
    a = ndr.ulong
    b = ndr.ulong
    cells = ndr.unique(ndr.array(ndr.wchar, size_is=(var.a, var.b)))


VARYING = ndr.array(ndr.wchar, 8, length_is=2)
TEXTS = ["", "a", "h\0i\0", "\xe9t\xe9", "\u4e2d\u6587", GRIN, "a" + GRIN + "\0", "\ud83d",
         "\ude00\ud83d", "x" * 1000, "\ufeffbom", "x" * 99 + GRIN]


def units(text: str) -> list[int]:
    octets = text.encode("utf-16-le", "surrogatepass")
    return list(struct.unpack(f"<{len(octets) // 2}H", octets))


def check(kind: Any, value: Any, wire: Any, syntax: str, order: str) -> None:
    """Assert what a value is on the wire, where its units are those of `wire`."""
    options: dict[str, Any] = {"syntax": syntax, "byteorder": order}
    data = rpcfast.encode(kind, wire, representation="wire", **options)
    assert rpcfast.encode(kind, value, **options) == data
    assert rpcfast.encode(kind, wire, **options) == data  # units are taken as well
    assert rpcfast.decode(kind, data, representation="wire", **options) == wire
    for arrays in ("list", "numpy"):
        assert rpcfast.decode(kind, data, arrays=arrays, **options) == value


@each_form
@pytest.mark.parametrize("text", TEXTS)
def test_every_kind_of_array(text: str, syntax: str, order: str) -> None:
    n = len(units(text))
    check(named_t, named_t(text=text), named_t(n=n, text=units(text)), syntax, order)
    if n:
        check(name_t, name_t(text=text), name_t(n=n - 1, text=units(text)), syntax, order)
        check(ndr.array(ndr.wchar, n), text, units(text), syntax, order)
    check(
        window_t, window_t(size=n + 2, first=1, text=text),
        window_t(size=n + 2, first=1, length=n, text=units(text)), syntax, order,
    )
    check(
        ndr.array(ndr.wchar, 1000, length_is=n), text, units(text), syntax, order
    )


@each_form
def test_rows(syntax: str, order: str) -> None:
    rows = ["abcd", "a" + GRIN + "\0", GRIN * 2]
    check(table_t, table_t(rows=rows), table_t(n=3, rows=[units(x) for x in rows]), syntax, order)
    check(grid_t, grid_t(cells=rows), grid_t(a=3, b=4, cells=[units(x) for x in rows]),
          syntax, order)
    fixed = ndr.array(ndr.wchar, 2, 3)
    check(fixed, ["abc", "d\0e"], [[97, 98, 99], [100, 0, 101]], syntax, order)


def test_octets_of_a_row() -> None:
    """Fixed rows stand side by side; the count of units of an astral character is two."""
    value = table_t(rows=["ab" + GRIN, "\0\0\0c"])
    assert value.n == 2
    assert rpcfast.encode(table_t, value).hex(" ", 4) == (
        "02000000 00000200 02000000 61006200 3dd800de 00000000 00006300"
    )
    assert rpcfast.encode(named_t, named_t(text=GRIN)).hex(" ", 4) == (
        "02000000 00000200 02000000 3dd800de"
    )


def test_counts_are_units() -> None:
    assert named_t(text="a" + GRIN).n == 3
    assert named_t(text=[1, 2]).n == 2
    assert named_t(text=None).n == 0
    assert name_t(text=GRIN).n == 1
    assert window_t(size=9, first=4, text=GRIN + "b").length == 3
    grid = grid_t(cells=[GRIN, "ab"])
    assert (grid.a, grid.b) == (2, 2)
    assert rpcfast.encode(ndr.array(ndr.wchar, size_is=3), "a" + GRIN)
    for kind, value, path in (
        (named_t, named_t(n=2, text="a" + GRIN), "text"),
        (named_t, named_t(n=4, text="abc"), "text"),
        (ndr.array(ndr.wchar, 2), "abc", ""), (ndr.array(ndr.wchar, 2), "a", ""),
        (ndr.array(ndr.wchar, 2), GRIN * 2, ""), (ndr.array(ndr.wchar, 8, length_is=2), "a", ""),
        (ndr.array(ndr.wchar, 2, 2), ["ab", "a"], "[1]"),
        (grid_t, grid_t(cells=["ab", "abc"]), "cells[1]"),
    ):
        with pytest.raises(NdrError) as caught:
            rpcfast.encode(kind, value)
        assert caught.value.path == path


def test_ranges_are_of_units() -> None:
    kind = ndr.array(ndr.wchar, size_is=var.n, limits=(0, 3))

    class short_t(ndr.Struct):
        n = ndr.ulong
        text = ndr.unique(kind)

    assert rpcfast.encode(short_t, short_t(text="a" + GRIN))
    for text in ("abcd", GRIN * 2):
        with pytest.raises(NdrError, match="0 to 3 are allowed"):
            rpcfast.encode(short_t, short_t(text=text))
    data = rpcfast.encode(named_t, named_t(text=GRIN * 2))
    with pytest.raises(NdrError, match="0 to 3 are allowed"):
        rpcfast.decode(short_t, data)


@pytest.mark.parametrize("value", [b"ab", bytearray(4), memoryview(b"abcd"), np.zeros(2, "u1")])
def test_octets_are_units_of_one_octet(value: Any) -> None:
    """As for every array of numbers: a buffer's items are the elements, whatever their width."""
    data = rpcfast.encode(named_t, named_t(text=value))
    assert rpcfast.decode(named_t, data).text == "".join(map(chr, value))


def test_what_encoding_takes() -> None:
    data = rpcfast.encode(named_t, named_t(text="AB"))
    for value in ([65, 66], (65, 66), np.array([65, 66], "u2"), np.array([65, 66], ">i8"),
                  memoryview(b"A\0B\0").cast("H"), range(65, 67)):
        assert rpcfast.encode(named_t, named_t(text=value)) == data
    for value in (["A", "B"], 5, {65: 66}, [65, 0x10000], [65, None]):
        with pytest.raises(NdrError):
            rpcfast.encode(named_t, named_t(n=2, text=value))
    rows = table_t(rows=[[97, 98, 99, 100], "efgh"])
    assert rpcfast.decode(table_t, rpcfast.encode(table_t, rows)).rows == ["abcd", "efgh"]
    for value in ("abcd", ["abcd", None], [["a", "b", "c", "d"]], ["abcd", ["efgh"]]):
        with pytest.raises(NdrError):
            rpcfast.encode(table_t, table_t(n=len(value), rows=value))


def test_only_wchar() -> None:
    """[unsigned short] is a number, and a [range] makes numbers of wchar_t."""
    for element in (ndr.ushort, ndr.Range(ndr.wchar, 0, 100)):
        kind = ndr.array(element, 2)
        assert rpcfast.decode(kind, b"A\0B\0") == [65, 66]
        with pytest.raises(NdrError):
            rpcfast.encode(kind, "AB")
    for value in ("AB", ["A", "B"]):
        with pytest.raises(NdrError):
            rpcfast.encode(ndr.array(ndr.wchar, 2), value, representation="wire")


def test_numpy_is_asked_of_the_array() -> None:
    """`arrays` leaves text alone, also within arrays; the array's own `values` is stronger."""
    own = ndr.array(ndr.wchar, 2, values="numpy")
    for arrays in ("list", "numpy"):
        found = rpcfast.decode(own, b"A\0B\0", arrays=arrays)
        assert found.dtype == np.uint16
        assert found.tolist() == [65, 66]
        units = ndr.array(ndr.wchar, 2, values="list")
        assert rpcfast.decode(units, b"A\0B\0", arrays=arrays) == [65, 66]
    data = rpcfast.encode(table_t, table_t(rows=["abcd"]))
    assert rpcfast.decode(table_t, data, arrays="numpy").rows == ["abcd"]
    wire = rpcfast.decode(table_t, data, arrays="numpy", representation="wire").rows
    assert (wire.dtype, wire.tolist()) == (np.uint16, [[97, 98, 99, 100]])
    assert rpcfast.encode(table_t, table_t(rows=wire)) == data
    nested = ndr.array(ndr.array(ndr.array(ndr.wchar, 2), 2), 2)
    data = bytes(range(1, 17))
    text = rpcfast.decode(nested, data, arrays="numpy")
    assert text == [["\u0201\u0403", "\u0605\u0807"], ["\u0a09\u0c0b", "\u0e0d\u100f"]]
    assert rpcfast.encode(nested, text) == data


PIPES = idl.loads("""
    [uuid(7c9d5a10-3f52-4e0b-9d5e-0a1b2c3d4e71), version(1.0)] interface units {
        typedef struct { wchar_t text[2]; } pair_t;
        typedef pipe wchar_t units_t;
        typedef pipe pair_t pairs_t;
        void Take([in] units_t p, [in] pair_t one);
        void Pairs([in] pairs_t p);
    }""")


def test_within_the_dtype_of_a_struct() -> None:
    """There text has no place of its own: it is units, and both forms encode."""
    pair_t = PIPES.pair_t
    pairs = ndr.array(pair_t, 2)
    rows = rpcfast.decode(pairs, b"A\0B\0C\0D\0", arrays="numpy")
    assert rows["text"].tolist() == [[65, 66], [67, 68]]
    shown = rpcfast.decode(pairs, b"A\0B\0C\0D\0")
    assert shown == [pair_t(text="AB"), pair_t(text="CD")]
    assert rpcfast.encode(pairs, rows) == rpcfast.encode(pairs, shown)


def test_pipes_keep_their_units() -> None:
    """A chunk is of numbers: it may end within a character."""
    take, pairs = PIPES.units["Take"], PIPES.units["Pairs"]
    request = take.Request(p=[65, 66], one=PIPES.pair_t(text="CD"))
    data = take.encode_request(request)
    assert data == b"C\0D\0" + b"\2\0\0\0A\0B\0\0\0\0\0"
    assert take.decode_request(data) == request
    request = pairs.Request(p=[PIPES.pair_t(text=[65, 66])])
    data = pairs.encode_request(request)
    assert pairs.decode_request(data) == request
    assert pairs.decode_request(data, arrays="numpy").p["text"].tolist() == [[65, 66]]


def test_modules_of_numpy_arrays() -> None:
    """A file whose arrays are numpy arrays has text all the same."""
    module = idl.loads(
        "typedef struct { wchar_t text[2]; unsigned short n[2]; } s_t;", arrays="numpy"
    )
    value = rpcfast.decode(module.s_t, b"A\0B\0\1\0\2\0")
    assert value.text == "AB"
    assert value.n.tolist() == [1, 2]


def test_full_pointers_share_their_text() -> None:
    class two_t(ndr.Struct):
        a = ndr.full(ndr.array(ndr.wchar, 2))
        b = ndr.full(ndr.array(ndr.wchar, 2))

    shared = ndr.Ref("ab")
    data = rpcfast.encode(two_t, two_t(a=shared, b=shared))
    assert len(data) == 12
    value = rpcfast.decode(two_t, data)
    assert value.a is value.b
    assert value.a == "ab"
    wire = rpcfast.decode(two_t, data, representation="wire")
    assert wire.a is wire.b
    assert wire.a == [97, 98]


def test_memory_of_text_is_counted() -> None:
    """Rows without units cost memory, not octets."""
    kind = ndr.array(ndr.wchar, size_is=(60000, 0))
    data = struct.pack("<2L", 60000, 0)
    assert rpcfast.decode(kind, data, limits=ndr.Limits(made_per_byte=1 << 20)) == [""] * 60000
    with pytest.raises(NdrError, match="memory"):
        rpcfast.decode(kind, data)
    with pytest.raises(NdrError):
        rpcfast.decode(ndr.array(ndr.wchar, size_is=var.n), struct.pack("<L", 0x7FFFFFFF) + b"ab")


def test_shipped_interfaces() -> None:
    """A DSNAME carries its terminator; a trust password is 512 octets that end with the secret."""
    data = struct.pack("<LLL", 5, 66, 0) + bytes(16 + 28) + struct.pack("<L", 4)
    data += "CN=x\0".encode("utf-16-le")
    name = rpcfast.decode(drsuapi.DSNAME, data)
    assert (name.NameLen, name.StringName) == (4, "CN=x\0")
    assert rpcfast.encode(drsuapi.DSNAME, name) == data
    password = netlogon.NL_TRUST_PASSWORD(Buffer="\udead" * 250 + "secret", Length=12)
    data = rpcfast.encode(netlogon.NL_TRUST_PASSWORD, password)
    assert data == b"\xad\xde" * 250 + "secret".encode("utf-16-le") + struct.pack("<L", 12)
    assert rpcfast.decode(netlogon.NL_TRUST_PASSWORD, data) == password
