"""Type serialization: the headers, damaged in every field and cut everywhere."""

from __future__ import annotations

import gc
import struct
import sys
import uuid
from typing import Any

import pytest

import rpcfast
from rpcfast import ndr
from rpcfast.errors import NdrError


class Named(ndr.Struct):
    n = ndr.ulong
    s = ndr.unique(ndr.string(ndr.wchar))


class Wide(ndr.Struct):
    a = ndr.usmall
    b = ndr.hyper


class Kind(ndr.IntEnum):
    NONE = 0
    SOME = 5


POINTER = ndr.unique(Named)
VALUE = Named(n=7, s="hi")
#: [MS-RPCE 2.2.6], written down field by field
V1 = bytes.fromhex(
    "01 10 0800 cccccccc  20000000 00000000"
    "00000200 07000000 04000200 03000000 00000000 03000000 6800 6900 0000 0000"
)
INTERFACE = (uuid.UUID("12345778-1234-abcd-ef00-0123456789ac"), (1, 2))
#: [MS-RPCE 2.2.7]
V2 = bytes.fromhex(
    "02 10 4000 cccccccc cccccccccccccccccccccccccccccccc"
    "33057171babe37498319b5dbef9ccc36 01000000"
    "785734123412cdabef000123456789ac 0100 0200"
    "10000000 000000000000000000000000"
    "2a000000 000000000000000000000000"
)


def refused(type_: Any, data: bytes, **options: Any) -> NdrError:
    with pytest.raises(NdrError) as caught:
        ndr.deserialize(type_, data, **options)
    return caught.value


def test_version_1() -> None:
    assert ndr.serialize(POINTER, VALUE) == V1
    assert ndr.deserialize(POINTER, V1) == VALUE


def test_version_2() -> None:
    options: dict[str, Any] = {"version": 2, "syntax": "ndr64", "interface": INTERFACE}
    assert ndr.serialize(ndr.ulong, 42, **options) == V2
    assert ndr.deserialize(ndr.ulong, V2) == 42
    assert ndr.deserialize(ndr.ulong, V2, interface=INTERFACE) == 42
    as_text = (str(INTERFACE[0]), INTERFACE[1])
    assert ndr.deserialize(ndr.ulong, V2, interface=as_text) == 42
    error = refused(ndr.ulong, V2, interface=(INTERFACE[0], (1, 3)))
    assert (error.offset, error.code) == (44, 1717)
    ndr20 = ndr.serialize(POINTER, VALUE, version=2)
    assert ndr20[24:44].hex() == "045d888aeb1cc9119fe808002b104860" "02000000"
    assert ndr20[44:64] == bytes(20)
    assert ndr20[64:80] == struct.pack("<L12x", 32)
    assert ndr20[80:] == V1[16:]  # the body of version 1 happens to be a multiple of 16
    assert ndr.deserialize(POINTER, ndr20) == VALUE
    wide = ndr.serialize(POINTER, VALUE, version=2, syntax="ndr64")
    body = rpcfast.encode(POINTER, VALUE, syntax="ndr64")
    assert wide[64:80] == struct.pack("<L12x", -(-len(body) // 16) * 16)
    assert wide[80:].rstrip(b"\0") == body.rstrip(b"\0")
    assert ndr.deserialize(POINTER, wide) == VALUE


def test_an_interface_gives_its_id() -> None:
    interface = ndr.Interface("demo", str(INTERFACE[0]), INTERFACE[1], [])
    blob = ndr.serialize(ndr.ulong, 42, version=2, syntax="ndr64", interface=interface)
    assert blob == V2


@pytest.mark.parametrize(
    ("type_", "value", "body"),
    [
        (ndr.ulong, 42, "2a000000 00000000"),
        (ndr.ushort, 1, "0100 000000000000"),
        (ndr.hyper, -1, "ffffffffffffffff"),
        (ndr.boolean, True, "01 00000000000000"),
        (ndr.double, 1.0, "000000000000f03f"),
        (ndr.Enum(Kind), Kind.SOME, "0500 000000000000"),
        (ndr.Range(ndr.ulong, 0, 9), 9, "09000000 00000000"),
    ],
)
def test_primitives_have_no_header_of_their_own(type_: Any, value: Any, body: str) -> None:
    blob = bytes.fromhex("01 10 0800 cccccccc" + body)
    assert ndr.serialize(type_, value) == blob
    assert ndr.deserialize(type_, blob) == value
    assert all(refused(type_, blob[:size]).truncated for size in range(len(blob)))
    two = ndr.serialize_all([(type_, value)] * 2)
    assert two == blob + blob[8:]
    assert ndr.deserialize_all([type_, type_], two) == [value, value]
    assert ndr.serialize(type_, value, version=2)[64:80] == struct.pack("<L12x", 16)


def test_several_values() -> None:
    pairs = [(ndr.ushort, 3), (POINTER, VALUE), (Wide, Wide(a=1, b=2)), (ndr.ulong, 4)]
    blob = ndr.serialize_all(pairs)
    assert blob == (
        V1[:8] + b"\3\0\0\0\0\0\0\0" + V1[8:]
        + struct.pack("<LLBxxxxxxxq", 16, 0, 1, 2) + b"\4\0\0\0\0\0\0\0"
    )
    types = [kind for kind, _ in pairs]
    values = [value for _, value in pairs]
    assert ndr.deserialize_all(types, blob) == values
    for syntax in ("ndr20", "ndr64"):
        again = ndr.serialize_all(pairs, version=2, syntax=syntax)
        assert ndr.deserialize_all(types, again) == values
    assert ndr.serialize_all([]) == V1[:8]
    assert ndr.deserialize_all([], V1[:8]) == []
    with pytest.raises(NdrError, match="8 octets are left over") as caught:
        ndr.deserialize_all(types[:3], blob)
    assert caught.value.offset == len(blob) - 8
    assert ndr.deserialize_all(types[:3], blob, partial=True) == values[:3]
    with pytest.raises(NdrError) as caught:
        ndr.deserialize_all([*types, POINTER], blob)
    assert (caught.value.path, caught.value.offset) == ("[4]", len(blob))


def test_the_other_byte_order() -> None:
    blob = ndr.serialize(POINTER, VALUE, byteorder="big")
    assert blob[:2] == b"\1\0"
    assert blob[2:16] == V1[2:16]  # headers are little-endian in any case
    assert blob[16:48] == rpcfast.encode(POINTER, VALUE, byteorder="big").ljust(32, b"\0")
    assert ndr.deserialize(POINTER, blob) == VALUE
    swapped = blob[:8] + struct.pack(">L", 32) + blob[12:]
    assert ndr.deserialize(POINTER, swapped) == VALUE
    little = V1[:8] + struct.pack(">L", 32) + V1[12:]
    assert refused(POINTER, little).offset == 8
    unpadded = blob[:8] + struct.pack("<L", 30) + blob[12:]
    assert refused(POINTER, unpadded).offset == 8
    assert ndr.deserialize(POINTER, unpadded, lenient=True) == VALUE
    neither = blob[:8] + b"\xff\0\0\xff" + blob[12:]
    assert refused(POINTER, neither).offset == 8


def test_fillers_are_ignored() -> None:
    noise = V1[:4] + b"\1\2\3\4" + V1[8:12] + b"\5\6\7\x08" + V1[16:-2] + b"\x0a\x0b"
    assert ndr.deserialize(POINTER, noise) == VALUE
    noise = V2[:4] + bytes(20) + V2[24:68] + b"\xff" * 12 + V2[80:84] + b"\xff" * 12
    assert ndr.deserialize(ndr.ulong, noise) == 42


@pytest.mark.parametrize(
    ("at", "octet"),
    [(0, 0), (0, 3), (0, 0xFF), (1, 1), (1, 0x11), (1, 0x20), (2, 0), (2, 9), (3, 1), (2, 64),
     (8, 0), (8, 8), (8, 0x1C), (8, 0x21), (8, 0x28), (9, 1), (11, 0x80)],
)
def test_damaged_version_1(at: int, octet: int) -> None:
    damaged = V1[:at] + bytes([octet]) + V1[at + 1 :]
    offset = refused(POINTER, damaged).offset
    assert offset is not None
    assert offset <= len(damaged)
    if at < 8:
        assert offset == at if at < 3 else offset == 2


@pytest.mark.parametrize(
    ("at", "octet", "offset"),
    [(0, 1, 2), (1, 0, 1), (2, 8, 2), (3, 1, 2), (24, 0, 24), (40, 2, 24), (43, 1, 24),
     (64, 8, 64), (64, 32, 64), (67, 1, 64)],
)
def test_damaged_version_2(at: int, octet: int, offset: int) -> None:
    damaged = V2[:at] + bytes([octet]) + V2[at + 1 :]
    assert refused(ndr.ulong, damaged).offset == offset


@pytest.mark.parametrize("blob", [V1, V2, ndr.serialize(POINTER, VALUE, byteorder="big")])
def test_cut_anywhere(blob: bytes) -> None:
    kind = ndr.ulong if blob is V2 else POINTER
    for size in range(len(blob)):
        error = refused(kind, blob[:size])
        assert error.truncated
        assert error.offset is not None
        assert error.offset <= size


def test_surplus() -> None:
    assert refused(POINTER, V1 + b"\0").offset == len(V1)
    assert ndr.deserialize(POINTER, V1 + b"\0" * 9, partial=True) == VALUE
    longer = V1[:8] + b"\x28" + V1[9:] + bytes(8)
    assert refused(POINTER, longer).reason.endswith("octets are left over")
    assert ndr.deserialize(POINTER, longer, lenient=True) == VALUE


def test_lenient() -> None:
    """Lengths without padding, padding that is counted but missing, and both."""
    bare = V1[:-2]
    for blob in (V1[:8] + b"\x1e" + V1[9:], bare, V1[:8] + b"\x1e" + bare[9:]):
        refused(POINTER, blob)
        assert ndr.deserialize(POINTER, blob, lenient=True) == VALUE
    for size in range(len(bare)):
        assert refused(POINTER, bare[:size], lenient=True).truncated
    unpadded = ndr.serialize(ndr.ushort, 3)[:-6]
    assert refused(ndr.ushort, unpadded).truncated
    assert ndr.deserialize(ndr.ushort, unpadded, lenient=True) == 3
    second = ndr.serialize_all([(POINTER, VALUE)] * 2)
    second = second[:8] + b"\x1e" + second[9:]
    assert ndr.deserialize_all([POINTER] * 2, second, lenient=True) == [VALUE, VALUE]


def test_offsets_and_paths_are_of_the_blob() -> None:
    blob = bytearray(V1)
    blob[28] = 2  # max_count of the string, less than its length
    error = refused(POINTER, bytes(blob))
    assert error.path == "s"
    assert error.offset is not None
    assert 28 <= error.offset <= 40
    two = ndr.serialize_all([(ndr.ulong, 1), (POINTER, VALUE)])
    damaged = bytearray(two)
    damaged[36] = 2
    with pytest.raises(NdrError) as caught:
        ndr.deserialize_all([ndr.ulong, POINTER], bytes(damaged))
    assert caught.value.path == "[1].s"
    assert caught.value.offset == error.offset + 8
    with pytest.raises(NdrError) as caught:
        ndr.serialize_all([(ndr.ulong, 1), (POINTER, Named(n="x", s=None))])
    assert caught.value.path == "[1].n"
    with pytest.raises(NdrError) as caught:
        ndr.serialize(POINTER, Named(n=-1, s=None))
    assert caught.value.path == "n"


def test_any_buffer() -> None:
    numbers = memoryview(V1).cast("I")
    for data in (bytearray(V1), memoryview(V1), memoryview(b"x" + V1)[1:], numbers):
        assert ndr.deserialize(POINTER, data) == VALUE
    with pytest.raises(TypeError):
        ndr.deserialize(POINTER, "text")
    long = Named(n=1, s="x" * 5000)
    assert ndr.deserialize(POINTER, ndr.serialize(POINTER, long)) == long


def test_options_reach_the_codec() -> None:
    wire = ndr.deserialize(ndr.unique(ndr.array(ndr.ulong, 3)), ndr.serialize(
        ndr.unique(ndr.array(ndr.ulong, 3)), [1, 2, 3]), arrays="numpy")
    assert wire.tolist() == [1, 2, 3]
    with pytest.raises(NdrError):
        ndr.deserialize(POINTER, V1, limits=ndr.Limits(referents=0))


def test_a_length_makes_no_memory() -> None:
    huge = V1[:8] + b"\xf8\xff\xff\xff" + V1[12:]
    assert refused(POINTER, huge).truncated


@pytest.mark.parametrize(
    "options",
    [{"version": 3}, {"syntax": "ndr64"}, {"interface": INTERFACE}, {"byteorder": "middle"},
     {"version": 2, "byteorder": "big"}, {"version": 2, "syntax": "ndr"}],
)
def test_impossible_options(options: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"."):
        ndr.serialize(POINTER, VALUE, **options)


def test_what_stands_for_a_primitive_is_one() -> None:
    """A [ref] pointer at the top is its target; a representation is its wire type."""
    shown = ndr.represent(ndr.ulong, str, decode=str, encode=int)
    for kind, value in ((ndr.ref(ndr.ulong), 42), (shown, "42")):
        blob = ndr.serialize(kind, value)
        assert blob == ndr.serialize(ndr.ulong, 42)
        assert ndr.deserialize(kind, blob) == value
    assert ndr.serialize(shown, 42, representation="wire") == ndr.serialize(ndr.ulong, 42)


def test_nothing_is_kept() -> None:
    """The blob, the type and None are held as often afterwards as before."""
    data = bytearray(V1)
    value = Named(n=7, s=None)
    null = ndr.serialize(POINTER, value)

    def counts() -> list[int]:
        gc.collect()  # errors hold frames, which hold None
        return [sys.getrefcount(thing) for thing in (data, POINTER, value, None)]

    def once() -> None:
        assert ndr.deserialize(POINTER, data) == VALUE
        assert ndr.deserialize_all([POINTER], null) == [value]
        refused(POINTER, bytes(data[:30]))
        ndr.serialize(POINTER, value)

    once()
    before = counts()
    for _ in range(1000):
        once()
    assert all(abs(new - old) < 100 for new, old in zip(counts(), before, strict=True))
    data.append(0)  # which a buffer that is still held would forbid
