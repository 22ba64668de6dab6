"""Arrays without elements: Windows aligns to them, DCE and Samba do not; whole stubs of both are
read.  What we send is what Windows sends."""

from __future__ import annotations

import struct
from typing import Any

import pytest

import rpcfast
from rpcfast import ndr, testing
from rpcfast.errors import NdrError
from rpcfast.ndr import var


class wide_t(ndr.Struct):
    n = ndr.ulong
    a = ndr.unique(ndr.array(ndr.hyper, size_is=var.n))


class tail_t(ndr.Struct):
    n = ndr.ulong
    b = ndr.byte
    a = ndr.array(ndr.ulong, size_is=var.n)


class pointing_t(ndr.Struct):
    h = ndr.hyper
    p = ndr.unique(ndr.long)


class holder_t(ndr.Struct):
    n = ndr.ulong
    a = ndr.unique(ndr.array(pointing_t, size_is=var.n))


class strings_t(ndr.Struct):
    n = ndr.ushort
    a = ndr.array(ndr.unique(ndr.string(ndr.wchar)), size_is=var.n)


class Counting:
    """A representation that counts how often it shows a value."""

    def __init__(self) -> None:
        self.shown = 0

    def decode(self, value: Any) -> Any:
        self.shown += 1
        return value

    def encode(self, value: Any) -> Any:
        return value


UUID = "7c9d5a10-3f52-4e0b-9d5e-0a1b2c3d4e80"


def operation(kind: Any, after: Any = ndr.ulong) -> Any:
    """Return an operation with an output of a type, then a number, then a result."""
    return ndr.Interface("empty", UUID, (1, 0), [
        ndr.operation("One", ndr.inout("v", kind), ndr.inout("after", after), result=ndr.ulong),
    ])["One"]


# what is sent, and its parts: the octets in front of the gap, and those behind it
STUBS = [
    pytest.param(wide_t(n=0, a=[]), "00000000 00000200 00000000", "07000000", 4, id="numbers"),
    pytest.param(holder_t(n=0, a=[]), "00000000 00000200 00000000", "07000000", 4, id="structs"),
]


@pytest.mark.parametrize("order", ["little", "big"])
@pytest.mark.parametrize(("value", "head", "rest", "gap"), STUBS)
def test_both_are_read(value: Any, head: str, rest: str, gap: int, order: str) -> None:
    op = operation(type(value))
    words = bytes.fromhex(head + rest)
    if order == "big":
        words = struct.pack(f">{len(words) // 4}L", *struct.unpack(f"<{len(words) // 4}L", words))
    at = len(bytes.fromhex(head))
    with_gap, without = words[:at] + bytes(gap) + words[at:], words
    request = op.Request(v=value, after=7)
    assert op.encode_request(request, byteorder=order) == with_gap
    for stub in (with_gap, without):
        for arrays in ("list", "numpy"):
            for representation in ("python", "wire"):
                options = {"arrays": arrays, "representation": representation, "byteorder": order}
                found = op.decode_request(stub, **options)
                assert (len(found.v.a), found.after) == (0, 7)
        assert op.decode_requests([stub, stub], byteorder=order) == [request] * 2


def test_hoisted() -> None:
    """The elements of an array at the end of a struct, also where that is hoisted; NDR64, too."""
    op = operation(tail_t, ndr.byte)
    value = op.Request(v=tail_t(n=0, b=0x99, a=[]), after=0x33)
    with_gap = bytes.fromhex("00000000 00000000 99 000000 33")
    assert op.encode_request(value) == with_gap
    assert op.decode_request(with_gap) == value
    assert op.decode_request(bytes.fromhex("00000000 00000000 99 33")) == value
    wide = op.encode_request(value, syntax="ndr64")
    assert op.decode_request(wide, syntax="ndr64") == value


def test_elements_of_no_fixed_size() -> None:
    class inner_t(ndr.Struct):
        h = ndr.hyper
        s = ndr.string(ndr.char, 4)

    class outer_t(ndr.Struct):
        n = ndr.ulong
        a = ndr.unique(ndr.array(inner_t, size_is=var.n))

    op = operation(outer_t)
    value = op.Request(v=outer_t(n=0, a=[]), after=5)
    stub = bytes.fromhex("00000000 00000200 00000000 05000000")
    assert op.encode_request(value) == stub[:12] + bytes(4) + stub[12:]
    assert op.decode_request(stub) == value
    full = op.encode_request(op.Request(v=outer_t(a=[inner_t(h=1, s="ab")]), after=5))
    assert full[12:24] == struct.pack("<LQ", 0, 1)
    assert op.decode_request(full).v.a == [inner_t(h=1, s="ab")]


def test_the_gap_comes_first() -> None:
    """What both rules take is read as Windows writes it."""
    op = operation(wide_t)
    stub = bytes.fromhex("00000000 00000200 00000000 01000000 02000000")
    assert op.decode_request(stub).after == 2
    assert op.decode_request(stub[:16]).after == 1


def test_single_values() -> None:
    """Also of a value on its own, of many, of columns, and of a type's serialization."""

    class row_t(ndr.Struct):
        x = ndr.ulong
        y = ndr.ulong

    class both_t(ndr.Struct):
        n = ndr.ulong
        m = ndr.ulong
        a = ndr.unique(ndr.array(ndr.hyper, size_is=var.n))
        rows = ndr.unique(ndr.array(row_t, size_is=var.m))

    value = both_t(n=0, m=1, a=[], rows=[row_t(x=3, y=4)])
    data = rpcfast.encode(both_t, value)
    head = bytes.fromhex("00000000 01000000 00000200 04000200 00000000")
    assert data == head + bytes(4) + struct.pack("<LLL", 1, 3, 4)
    short = head + data[24:]
    assert rpcfast.decode(both_t, short) == value
    assert rpcfast.decode_many(both_t, [data, short]) == [value] * 2
    for octets in (data, short):
        for column, number in zip(
            rpcfast.columns(both_t, octets, "rows", ("x", "y")), (3, 4), strict=True
        ):
            assert list(column) == [number]
    blob = ndr.serialize(both_t, value)
    assert blob[16:] == data + bytes(4)
    assert ndr.deserialize(both_t, blob) == value
    size = len(short) + -len(short) % 8
    shorter = blob[:8] + struct.pack("<LL", size, 0) + short.ljust(size, b"\0")
    assert ndr.deserialize(both_t, shorter) == value


def test_the_first_error_is_raised() -> None:
    op = operation(wide_t)
    stub = bytes.fromhex("00000000 00000200 00000000 0700")
    with pytest.raises(NdrError) as caught:
        op.decode_request(stub)
    assert (caught.value.path, caught.value.offset, caught.value.truncated) == ("after", 14, True)
    assert caught.value.__suppress_context__
    # by the first rule too long, by the second too long as well: the first one's octets are told
    with pytest.raises(NdrError, match=r"^8 octets are left over"):
        op.decode_request(bytes.fromhex("00000000 00000200 00000000") + bytes(4 + 4 + 8))


def test_without_a_gap_nothing_is_tried_again() -> None:
    """Hostile stubs cost twice as much where there was a gap, and once where there was none."""
    for head, times in (("00000000 00000200 00000000 00000000", 2), ("01000000 00000000", 1)):
        shows = Counting()
        kind = ndr.Represented(ndr.ulong, shows)
        op = operation(wide_t, ndr.array(kind, 5))
        stub = bytes.fromhex(head) + bytes(20 + 8)
        with pytest.raises(NdrError):
            op.decode_request(stub)
        assert shows.shown == 5 * times


def test_parts_of_a_stub() -> None:
    """Of a part nobody knows whether it was cut within the gap."""
    op = operation(wide_t)
    stub = bytes.fromhex("00000000 00000200 00000000 07000000")
    with pytest.raises(NdrError) as caught:
        op.decode_head(stub)
    assert caught.value.truncated
    found, used = op.decode_head(stub, whole=True)
    assert (found, used) == (op.Request(v=wide_t(n=0, a=[]), after=7), 16)


def test_calls(monkeypatch: pytest.MonkeyPatch) -> None:
    """A client and a server that both leave no gaps are understood by ours."""
    interface = ndr.Interface("empty", UUID, (1, 0), [
        ndr.operation("One", ndr.inout("v", wide_t), ndr.inout("after", ndr.ulong)),
    ])
    kind = type(interface["One"])
    heads, tails = kind.encode_head, kind.encode_tail
    seen = []

    def cut(stub: bytes) -> bytes:
        assert len(stub) == 20
        return stub[:12] + stub[16:]

    class Manager:
        def One(self, v: wide_t, after: int) -> Any:
            seen.append((v, after))
            return v, after + 1

    monkeypatch.setattr(kind, "encode_head", lambda *args, **options: cut(heads(*args, **options)))
    monkeypatch.setattr(kind, "encode_tail", lambda *args, **options: cut(tails(*args, **options)))
    with testing.serve(interface, Manager()) as binding, rpcfast.connect(binding, interface) as c:
        answer = c.One(wide_t(n=0, a=[]), 7)
    assert seen == [(wide_t(n=0, a=[]), 7)]
    assert tuple(answer) == (wide_t(n=0, a=[]), 8)
