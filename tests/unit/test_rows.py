"""Rows in bulk, and the short ways of a call: the octets are those of the long ways.

A list of rows is written by a tight loop, a tuple of the same rows one by one.
"""

from __future__ import annotations

import enum
import tracemalloc
from typing import Any

import pytest

import rpcfast
from rpcfast import ndr
from rpcfast.errors import NdrError
from rpcfast.interfaces import samr
from rpcfast.ndr import var


class RPC_UNICODE_STRING(ndr.Struct):
    Length = ndr.ushort
    MaximumLength = ndr.ushort
    Buffer = ndr.unique(
        ndr.array(ndr.wchar, size_is=var.MaximumLength // 2, length_is=var.Length // 2)
    )


class Use(enum.IntEnum):
    USER = 1
    GROUP = 2


class ROW(ndr.Struct):
    use = ndr.Enum(Use)
    name = RPC_UNICODE_STRING
    octet = ndr.byte
    small = ndr.short
    number = ndr.ulong
    note = RPC_UNICODE_STRING
    signed = ndr.long
    large = ndr.hyper
    flag = ndr.boolean


class ROWS(ndr.Struct):
    n = ndr.ulong
    rows = ndr.unique(ndr.array(ROW, size_is=var.n))


VARIANTS = [(syntax, order) for syntax in ("ndr20", "ndr64") for order in ("little", "big")]
TEXTS = (None, "", "a", "abc", "abcd", "seven77", "eight888", "nine99999", "\xe9t\xe9", "\u20ac",
         "\U0001f600", "x" * 16, "y" * 17, "z" * 64, "w" * 65, "\xff" * 300)  # fmt: skip


def row(i: int, **other: Any) -> ROW:
    given: dict[str, Any] = {
        "use": Use(1 + i % 2), "name": TEXTS[i % len(TEXTS)], "octet": i % 256,
        "small": -i, "number": (i << 24) % (1 << 32), "note": TEXTS[i // 7 % len(TEXTS)],
        "signed": -(1 << 31) + i, "large": (1 << 62) - i, "flag": i % 3 == 0,
    }  # fmt: skip
    return ROW(**{**given, **other})


@pytest.mark.parametrize(("syntax", "order"), VARIANTS)
@pytest.mark.parametrize("n", [1, 2, 31, 33, 300])
def test_rows_at_once_are_rows_one_by_one(n: int, syntax: str, order: str) -> None:
    rows = [row(i) for i in range(n)]
    data = rpcfast.encode(ROWS, ROWS(rows=rows), syntax=syntax, byteorder=order)
    slow = rpcfast.encode(ROWS, ROWS(rows=tuple(rows)), syntax=syntax, byteorder=order)
    assert data == slow
    assert rpcfast.decode(ROWS, data, syntax=syntax, byteorder=order).rows == rows


@pytest.mark.parametrize("syntax", ["ndr20", "ndr64"])
def test_texts_that_nobody_guessed(syntax: str) -> None:
    rows = [row(0, name="a" if i % 40 else "b" * 20000) for i in range(200)]
    rows[101].note = "c" * 0x7FFF
    data = rpcfast.encode(ROWS, ROWS(rows=rows), syntax=syntax)
    assert data == rpcfast.encode(ROWS, ROWS(rows=tuple(rows)), syntax=syntax)


class NAMED(ndr.Struct):
    name = RPC_UNICODE_STRING


def test_texts_where_the_guess_looks_only() -> None:
    """Much less is made than all of the rows would take if they were like those looked at."""
    kind = ndr.array(NAMED, size_is=var.n)
    table = ndr.StructMeta("table_t", (ndr.Struct,), {
        "__module__": __name__, "n": ndr.ulong, "rows": ndr.unique(kind),
    }, scope={})
    n = 400_000
    rows = [NAMED(name=None)] * n
    for i in range(0, n, n // 32 + 1):
        rows[i] = NAMED(name="x" * 300)
    value = table(rows=rows)
    rpcfast.encode(table, table(rows=[]))
    tracemalloc.start()
    try:
        data = rpcfast.encode(table, value)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert len(data) < 4 << 20
    assert most < 32 << 20


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("use", 0x8000), ("use", -1), ("octet", 256), ("octet", -1), ("small", 1 << 15),
        ("number", -1), ("number", 1 << 32), ("signed", 1 << 31), ("signed", -(1 << 31) - 1),
        ("large", 1 << 63), ("name", "x" * 0x8000), ("name", 7), ("number", 1.5),
    ],
)  # fmt: skip
def test_a_row_that_does_not_fit(field: str, value: object) -> None:
    said = set()
    for kind in (list, tuple):
        rows = kind([row(1), row(2), row(3, **{field: value}), row(4)])
        with pytest.raises(NdrError) as caught:
            rpcfast.encode(ROWS, ROWS(rows=rows))
        assert caught.value.path.startswith("rows[2]")
        said.add((caught.value.reason, caught.value.path))
    assert len(said) == 1


def test_numbers_of_other_classes() -> None:
    rows = [row(i, number=True, flag=2, signed=Use.GROUP, use=2) for i in range(3)]
    data = rpcfast.encode(ROWS, ROWS(rows=rows))
    assert data == rpcfast.encode(ROWS, ROWS(rows=tuple(rows)))


@pytest.mark.parametrize("parts", [0, 1, 4, 5, 6, 15])
@pytest.mark.parametrize(("syntax", "order"), VARIANTS)
def test_a_request_with_and_without_keywords(parts: int, syntax: str, order: str) -> None:
    op = samr.samr["SamrOpenDomain"]
    sid = ndr.Sid("-".join(["S-1-5", *(str(70000 + i) for i in range(parts))]))
    handle = ndr.ContextHandle(1, samr.samr.uuid)
    request = op.Request(ServerHandle=handle, DesiredAccess=0x02000000, DomainId=sid)
    stub = op.encode_request(request, syntax=syntax, byteorder=order)
    assert op.decode_request(stub, syntax=syntax, byteorder=order) == request
    if (syntax, order) == ("ndr20", "little"):
        assert op.encode_request(request) == op.encode_request(request, None) == stub
        assert stub[-8 - 4 * parts:] == sid.octets
        assert len(stub) == 28 + 8 + 4 * parts


def test_a_call_with_too_little_or_too_much() -> None:
    encode = samr.samr["SamrOpenDomain"].encode_request
    for wrong in ((), (1, None, 3)):
        with pytest.raises(TypeError, match="argument"):
            encode(*wrong)
    with pytest.raises(NdrError, match="expected a"):
        encode(1)
