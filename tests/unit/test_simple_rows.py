"""Rows that the tight loop decodes, and those that it leaves to the walker."""

from __future__ import annotations

import enum
import uuid
from typing import Any

import pytest

import rpcfast
from rpcfast import ndr
from rpcfast.ndr import var


class Colour(enum.IntEnum):
    RED = 1
    BLUE = 2


class NAME(ndr.Struct):
    Length = ndr.ushort
    MaximumLength = ndr.ushort
    Buffer = ndr.unique(
        ndr.array(ndr.wchar, size_is=var.MaximumLength // 2, length_is=var.Length // 2)
    )


class INNER(ndr.Struct):
    size = ndr.Range(ndr.ulong, 0, 100)
    octets = ndr.unique(ndr.array(ndr.byte, size_is=var.size))


class ROW(ndr.Struct):
    count = ndr.ulong
    inner = ndr.unique(ndr.array(INNER, size_is=var.count, limits=(0, 3)))
    fixed = ndr.array(ndr.byte, 3)
    colour = ndr.Enum(Colour)
    name = NAME
    owner = ndr.unique(ndr.hyper)
    late = ndr.unique(ndr.array(ndr.ulong, size_is=var.many))
    many = ndr.small


class EARLY(ndr.Struct):
    """As ROW, without what makes all of its rows a matter for the walker."""

    count = ndr.ulong
    inner = ndr.unique(ndr.array(INNER, size_is=var.count, limits=(0, 3)))
    fixed = ndr.array(ndr.byte, 3)
    colour = ndr.Enum(Colour)
    name = NAME
    owner = ndr.unique(ndr.hyper)


class TABLE(ndr.Struct):
    count = ndr.ulong
    rows = ndr.unique(ndr.array(EARLY, size_is=var.count))
    walked = ndr.unique(ndr.array(ROW, 2))


def early(i: int, **changes: Any) -> EARLY:
    inner = [INNER(octets=bytes(range(k + 1))) for k in range(i % 3 + 1)]
    fields: dict[str, Any] = {
        "inner": inner, "fixed": b"abc", "colour": Colour.RED, "name": f"name {i}",
        "owner": None if i % 2 else -i, **changes,
    }  # fmt: skip
    return EARLY(**fields)


def table(rows: list[EARLY]) -> TABLE:
    walked = [
        ROW(inner=None, count=0, fixed=b"xyz", colour=Colour.BLUE, name=None, owner=7,
            late=[1, 2, 3])
        for _ in range(2)
    ]  # fmt: skip
    return TABLE(rows=rows, walked=walked)


VARIANTS = [(s, o) for s in ("ndr20", "ndr64") for o in ("little", "big")]


@pytest.mark.parametrize(("syntax", "byteorder"), VARIANTS)
@pytest.mark.parametrize(
    "odd",
    [
        {}, {"inner": []}, {"inner": None}, {"name": "n\u00e4me"}, {"name": "\u4e2d"}, {"name": ""},
        {"colour": 77}, {"inner": [INNER(octets=b""), INNER(octets=None, size=5)]},
    ],
)  # fmt: skip
def test_round_trip(odd: dict[str, Any], syntax: str, byteorder: str) -> None:
    value = table([early(i, **(odd if i in (0, 3, 5) else {})) for i in range(6)])
    stub = rpcfast.encode(TABLE, value, syntax=syntax, byteorder=byteorder)
    back = rpcfast.decode(TABLE, stub, syntax=syntax, byteorder=byteorder)
    assert back == value
    assert rpcfast.encode(TABLE, back, syntax=syntax, byteorder=byteorder) == stub


def refused(stub: bytearray, **options: Any) -> rpcfast.NdrError:
    with pytest.raises(rpcfast.NdrError) as caught:
        rpcfast.decode(TABLE, bytes(stub), **options)
    return caught.value


@pytest.mark.parametrize(("syntax", "byteorder"), VARIANTS)
def test_every_cut_is_refused(syntax: str, byteorder: str) -> None:
    value = table([early(i) for i in range(4)])
    stub = rpcfast.encode(TABLE, value, syntax=syntax, byteorder=byteorder)
    for n in range(len(stub) - 7):
        error = refused(bytearray(stub[:n]), syntax=syntax, byteorder=byteorder)
        assert error.truncated


def test_errors_say_where() -> None:
    value = table([early(i) for i in range(4)])
    value.rows[3].inner = [INNER(octets=b"spam"), INNER(octets=b"eggs")]
    stub = bytearray(rpcfast.encode(TABLE, value))
    at = stub.index(b"spam") - 4 - 16  # the flat parts of both, then the count, then the octets
    assert stub[at : at + 4] == b"\4\0\0\0"
    stub[at + 8] = 101
    assert str(refused(stub)) == f"rows[3].inner[1].size: 101 is not in 0..100 (offset {at + 24})"
    stub[at + 8] = 4
    stub[stub.index(b"eggs") - 4] = 3
    assert refused(stub).path == "rows[3].inner[1].octets"


@pytest.mark.parametrize(
    "limits",
    [
        ndr.Limits(referents=20), ndr.Limits(elements=30), ndr.Limits(made_per_byte=1),
    ],
)  # fmt: skip
def test_limits_hold(limits: ndr.Limits) -> None:
    stub = bytearray(rpcfast.encode(TABLE, table([early(i) for i in range(8)])))
    assert refused(stub, limits=limits).path.startswith("rows")


class OBJECT(ndr.Struct):
    Data1 = ndr.ulong
    Data2 = ndr.ushort
    Data3 = ndr.ushort
    Data4 = ndr.array(ndr.byte, 8)


class OBJECTS(ndr.Struct):
    items = ndr.array(OBJECT, 300)


@pytest.mark.parametrize("byteorder", ["little", "big"])
def test_uuids_that_come_again(byteorder: str) -> None:
    """Those that were made last are kept, by their octets and their byte order."""
    items = [uuid.UUID(int=i % 7 << 96 | i % 90 << 3 | i) for i in range(150)] * 2
    stub = rpcfast.encode(OBJECTS, OBJECTS(items=items), byteorder=byteorder)
    for _ in range(3):
        assert rpcfast.decode(OBJECTS, stub, byteorder=byteorder).items == items
    other = "little" if byteorder == "big" else "big"
    swapped = rpcfast.decode(OBJECTS, stub, byteorder=other).items
    assert swapped == [uuid.UUID(bytes_le=item.bytes) for item in items]
