"""Representations: what is recognised, what it shows, and the wire form behind it."""

from __future__ import annotations

import datetime
import uuid

import pytest

from rpcfast import ndr
from rpcfast.errors import NdrError
from rpcfast.ndr import var


class RPC_UNICODE_STRING(ndr.Struct):
    Length = ndr.ushort
    MaximumLength = ndr.ushort
    Buffer = ndr.unique(
        ndr.array(ndr.wchar, size_is=var.MaximumLength // 2, length_is=var.Length // 2)
    )


class STRING(ndr.Struct):
    Length = ndr.ushort
    MaximumLength = ndr.ushort
    Buffer = ndr.unique(ndr.array(ndr.char, size_is=var.MaximumLength, length_is=var.Length))


class GUID(ndr.Struct):
    Data1 = ndr.ulong
    Data2 = ndr.ushort
    Data3 = ndr.ushort
    Data4 = ndr.array(ndr.byte, 8)


class RPC_SID(ndr.Struct):
    Revision = ndr.usmall
    SubAuthorityCount = ndr.usmall
    IdentifierAuthority = ndr.array(ndr.byte, 6)
    SubAuthority = ndr.array(ndr.ulong, size_is=var.SubAuthorityCount)


class FILETIME(ndr.Struct):
    dwLowDateTime = ndr.ulong
    dwHighDateTime = ndr.ulong


class TIMED(ndr.Struct):
    n = ndr.ulong
    at = FILETIME  # four octets behind the start: aligned as its halves are


class SHORT_BLOB(ndr.Struct):  # the layout of a counted string, but no text
    Length = ndr.ushort
    MaximumLength = ndr.ushort
    Buffer = ndr.unique(
        ndr.array(ndr.ushort, size_is=var.MaximumLength // 2, length_is=var.Length // 2)
    )


# "ab", as Samba sends it (protocol page, counted strings)
AB = bytes.fromhex("04000400 00000200 02000000 00000000 02000000 61006200")


def test_a_counted_string_is_a_str() -> None:
    assert ndr.decode(RPC_UNICODE_STRING, AB) == "ab"
    assert ndr.encode(RPC_UNICODE_STRING, "ab") == AB
    assert ndr.encode(RPC_UNICODE_STRING, None) == bytes(8)
    assert ndr.decode(RPC_UNICODE_STRING, bytes(8)) is None
    wire = ndr.decode(RPC_UNICODE_STRING, AB, representation="wire")
    assert (wire.Length, wire.MaximumLength, wire.Buffer) == (4, 4, [0x61, 0x62])


def test_spare_room_is_kept_in_wire_representation_only() -> None:
    roomy = bytes.fromhex("04000600 00000200 03000000 00000000 02000000 61006200")
    assert ndr.decode(RPC_UNICODE_STRING, roomy) == "ab"
    wire = ndr.decode(RPC_UNICODE_STRING, roomy, representation="wire")
    assert ndr.encode(RPC_UNICODE_STRING, wire, representation="wire") == roomy


@pytest.mark.parametrize("text", ["", "a", "é", "€", "\U0001f600x", "\ud800", "a\0b", "x" * 32767])
@pytest.mark.parametrize("byteorder", ["little", "big"])
def test_text_survives(text: str, byteorder: str) -> None:
    units = text.encode("utf-16-le" if byteorder == "little" else "utf-16-be", "surrogatepass")
    data = ndr.encode(RPC_UNICODE_STRING, text, byteorder=byteorder)
    assert data[20:] == units
    assert ndr.decode(RPC_UNICODE_STRING, data, byteorder=byteorder) == text


def test_what_no_counted_string_holds() -> None:
    with pytest.raises(NdrError, match="too many for a counted string"):
        ndr.encode(RPC_UNICODE_STRING, "x" * 32768)
    with pytest.raises(NdrError, match="expected a str or None, got bytes"):
        ndr.encode(RPC_UNICODE_STRING, b"ab")
    with pytest.raises(NdrError, match="were announced"):
        ndr.decode(RPC_UNICODE_STRING, AB[:8] + b"\x03" + AB[9:])


def test_a_counted_string_of_char_is_bytes() -> None:
    data = bytes.fromhex("03000300 00000200 03000000 00000000 03000000 61ff00")
    assert ndr.decode(STRING, data) == b"a\xff\0"
    assert ndr.encode(STRING, b"a\xff\0") == data == ndr.encode(STRING, bytearray(b"a\xff\0"))


def test_units_of_ushort_are_no_text() -> None:
    value = ndr.decode(SHORT_BLOB, AB)
    assert value == SHORT_BLOB(Length=4, MaximumLength=4, Buffer=[0x61, 0x62])


def test_a_guid_is_a_uuid() -> None:
    value = uuid.UUID("8a885d04-1ceb-11c9-9fe8-08002b104860")
    data = bytes.fromhex("045d888aeb1cc9119fe808002b104860")  # the page's NDR20 syntax id
    assert ndr.decode(GUID, data) == value
    assert ndr.encode(GUID, value) == data
    assert ndr.encode(GUID, value, byteorder="big") == value.bytes
    assert hash(ndr.decode(GUID, data)) == hash(value)
    with pytest.raises(NdrError, match=r"expected a uuid\.UUID"):
        ndr.encode(GUID, str(value))


def test_a_sid_is_a_sid() -> None:
    data = bytes.fromhex("02000000 01 02 000000000005 20000000 20020000")
    value = ndr.decode(RPC_SID, data)
    assert str(value) == "S-1-5-32-544"
    assert ndr.encode(RPC_SID, ndr.Sid("S-1-5-32-544")) == data
    assert value == ndr.Sid(bytes(value))
    assert {value: 1}[ndr.Sid("S-1-5-32-544")] == 1
    assert ndr.Sid("S-1-5-32-544") < ndr.Sid("S-1-5-32-545") < ndr.Sid("S-1-6")
    assert str(ndr.Sid("S-1-0x100000000-1")) == "S-1-0x000100000000-1"
    for bad in ("S-1", "X-1-5", "S-1-5-4294967296", "S-1-5" + "-1" * 16):
        with pytest.raises((ValueError, OverflowError)):
            ndr.Sid(bad)
    with pytest.raises(NdrError, match="a SID of 2 parts with room for 3"):
        ndr.decode(RPC_SID, b"\x03" + data[1:] + bytes(4))


EPOCH = datetime.datetime(1601, 1, 1, tzinfo=datetime.timezone.utc)


def test_a_pair_of_functions_of_the_user() -> None:
    moment = ndr.represent(
        ndr.hyper, datetime.datetime,
        decode=lambda ticks: EPOCH + datetime.timedelta(microseconds=ticks // 10),
        encode=lambda when: (when - EPOCH) // datetime.timedelta(microseconds=1) * 10,
    )

    class stamp_t(ndr.Struct):
        when = moment
        more = ndr.unique(ndr.array(moment, 2))

    day = EPOCH + datetime.timedelta(days=1)
    value = stamp_t(when=day, more=[EPOCH, day])
    data = ndr.encode(stamp_t, value)
    ticks = (864_000_000_000).to_bytes(8, "little")
    assert data == ticks + bytes.fromhex("0000020000000000") + bytes(8) + ticks
    assert ndr.decode(stamp_t, data) == value
    assert ndr.decode(stamp_t, data, representation="wire").when == 864_000_000_000
    with pytest.raises(NdrError):
        ndr.encode(stamp_t, stamp_t(when="today"))


def test_a_representation_waits_for_its_referents() -> None:
    class pair_t(ndr.Struct):
        a = ndr.unique(ndr.long)
        b = ndr.unique(ndr.string(ndr.wchar))

    shown = ndr.represent(
        pair_t, tuple, decode=lambda p: (p.a, p.b), encode=lambda v: pair_t(a=v[0], b=v[1])
    )

    class outer_t(ndr.Struct):
        pairs = ndr.array(shown, 2)
        tail = ndr.unique(ndr.long)

    value = outer_t(pairs=[(1, "x"), (2, None)], tail=7)
    assert ndr.decode(outer_t, ndr.encode(outer_t, value)) == value


def test_a_filetime_is_an_int() -> None:
    """Low half first in either byte order, so it is not one number of 64 bits."""
    value = TIMED(n=1, at=0x01D9613C914FBD6E)
    for order in ("little", "big"):
        octets = b"".join(n.to_bytes(4, order) for n in (1, 0x914FBD6E, 0x01D9613C))
        for syntax in ("ndr20", "ndr64"):
            options: dict[str, str] = {"byteorder": order, "syntax": syntax}
            assert ndr.encode(TIMED, value, **options) == octets
            assert ndr.decode(TIMED, octets, **options) == value
            wire = ndr.decode(TIMED, octets, representation="wire", **options)
            assert (wire.at.dwLowDateTime, wire.at.dwHighDateTime) == (0x914FBD6E, 0x01D9613C)
            assert ndr.encode(TIMED, wire, representation="wire", **options) == octets
            rows = ndr.decode(ndr.array(TIMED, 2), octets * 2, arrays="numpy", **options)
            assert rows["at"].tolist() == [(0x914FBD6E, 0x01D9613C)] * 2
            assert ndr.encode(ndr.array(TIMED, 2), rows, **options) == octets * 2
    assert ndr.decode(FILETIME, b"\xff" * 8) == 2**64 - 1
    for bad in (-1, 2**64, "now", None):
        with pytest.raises(NdrError):
            ndr.encode(FILETIME, bad)


def test_times() -> None:
    utc = datetime.timezone.utc
    assert ndr.to_datetime(0) == datetime.datetime(1601, 1, 1, tzinfo=utc)
    day = datetime.datetime(2026, 11, 20, 13, 30, 0, 250, tzinfo=utc)
    unix = int(day.timestamp())
    assert ndr.to_filetime(day) == (unix + 11644473600) * 10**7 + 2500
    assert ndr.to_datetime(ndr.to_filetime(day) + 9) == day
    east = day.astimezone(datetime.timezone(datetime.timedelta(hours=9)))
    assert ndr.to_filetime(east) == ndr.to_filetime(day)
    assert ndr.to_datetime(0x7FFFFFFFFFFFFFFF) is None
    with pytest.raises(ValueError, match="time zone"):
        ndr.to_filetime(datetime.datetime(2026, 11, 20))
