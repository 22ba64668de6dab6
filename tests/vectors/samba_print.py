"""The leaves of a value: as Samba prints them, and as a decoded value has them.

A leaf is a number, a text, None for a null pointer, or `Near` for a time of day.  The towers of the
endpoint mapper are taken apart on both sides.
"""

from __future__ import annotations

import calendar
import re
import struct
import time
import uuid
from collections.abc import Iterator
from typing import Any, NamedTuple

from oracle.layout import Frame, alignment, is_struct, is_union, nothing, select, strip
from rpcfast import ndr
from rpcfast.ndr import types as t

CUT = 800  # where Samba's text was cut

STATUSES = {
    "NT_STATUS_OK": 0, "WERR_OK": 0, "WERR_ACCESS_DENIED": 5, "STATUS_MORE_ENTRIES": 0x105,
    "STATUS_SOME_UNMAPPED": 0x107, "NT_STATUS_NO_SUCH_DOMAIN": 0xC00000DF,
    "NT_STATUS_NO_MORE_ENTRIES": 0x8000001A, "NT_STATUS_INVALID_INFO_CLASS": 0xC0000003,
    "NT_STATUS_NONE_MAPPED": 0xC0000073, "NT_STATUS_INVALID_PARAMETER": 0xC000000D,
    "NT_STATUS_WAIT_1": 1, "WERR_INVALID_FUNCTION": 1,
    "WERR_FILE_NOT_FOUND": 2, "WERR_INVALID_HANDLE": 6, "WERR_NOT_SUPPORTED": 50,
    "WERR_INVALID_LEVEL": 124, "WERR_MORE_DATA": 234, "WERR_NO_MORE_ITEMS": 259,
    "WERR_SERVICE_DOES_NOT_EXIST": 1060, "WERR_SERVICE_NEVER_STARTED": 1077,
    "WERR_NO_SUCH_DOMAIN": 1355, "WERR_DNS_ERROR_NAME_DOES_NOT_EXIST": 9714,
}

# Samba's counted strings, and their counts: requests were printed before these were filled in.
COUNTED = {
    "struct lsa_String": ("length", "size"),
    "struct lsa_StringLarge": ("length", "size"),
    "struct lsa_AsciiString": ("length", "size"),
    "struct lsa_AsciiStringLarge": ("length", "size"),
    "struct winreg_String": ("name_len", "name_size"),
    "struct winreg_StringBuf": ("length", "size"),
    "struct winreg_ValNameBuf": ("length", "size"),
}


class Near(NamedTuple):
    """A time known to the second; None when it is out of the calendar's reach."""

    seconds: int | None

    def holds(self, time: Any) -> bool:
        """Whether a FILETIME lies in that second, or seconds since 1601 are that one."""
        return self.seconds is None or self.seconds + 11644473600 in (time // 10**7, time)


#: A number that Samba printed before its encoder filled it in.
UNFILLED = Near(None)


def same(printed: Any, decoded: Any) -> bool:
    """Whether a decoded leaf is the printed one, whose sign may be another than the IDL's."""
    if isinstance(printed, Near):
        return printed.holds(decoded)
    if isinstance(printed, int) and isinstance(decoded, int) and (printed < 0) != (decoded < 0):
        return printed & 0xFFFFFFFF == decoded & 0xFFFFFFFF
    return bool(printed == decoded)


def flat(leaves: Iterator[Any]) -> list[Any]:
    """Return leaves with octets one by one: Samba prints them so, or as hex, or as a blob."""
    return [x for leaf in leaves for x in (leaf if isinstance(leaf, bytes) else [leaf])]


# ---------------------------------------------------------------------- Samba's text
LINE = re.compile(r"^( +)([\w\[\]]+) *: (.*)$")
HEXDUMP = re.compile(r"^\[([0-9A-F]{4})\] ((?:[0-9A-F]{2} +)+)")


def printed(text: str, cut: bool = True) -> Iterator[Any]:
    """Yield the leaves of Samba's print; with `cut` without a last line that may be cut."""
    lines = text.split("\n")
    cut = cut and len(text) >= CUT
    if cut:
        lines.pop()
    counted: int | None = None  # the indentation of the counted string that is being read
    counts: tuple[str, ...] = ()
    for i, line in enumerate(lines):
        found = LINE.match(line)
        if not found:
            continue
        indent, name, value = len(found[1]), found[2], found[3].rstrip()
        if counted is not None and indent <= counted:
            counted = None
        if value in COUNTED:
            counted, counts = indent, COUNTED[value]
        if counted is not None and name in counts:
            continue
        if re.fullmatch(r"[01]|0x[0-9a-f]+", name):
            continue  # a bit of a bitmap
        if name in ("__annotation_offset", "__annotation_length"):
            continue
        if value.startswith("DATA_BLOB length="):
            yield from blob(lines[i + 1 :], int(value.partition("=")[2]), cut)
        elif name.startswith("__ndr_size") and value == "0x00000000 (0)":
            yield UNFILLED
        elif name == "binary_oid":
            yield bytes.fromhex(value.split()[0].removeprefix("0x"))
        elif name == "timestamp":
            yield 0 if value == "(time_t)0" else seconds(value)
        else:
            yield from leaf(value)


def leaf(value: str) -> Iterator[Any]:
    """Yield the leaf of one line, if it has one."""
    if value == "NULL":
        yield None
    elif value.startswith("'"):
        yield value[1:-1]
    elif found := re.fullmatch(r"(?:0x[0-9a-f]+|\w+) \((-?\d+|0x[0-9a-fA-F]+)\)", value):
        yield int(found[1], 0)
    elif found := re.fullmatch(r"union \w+\(case (-?\d+)\)", value):
        yield int(found[1]) & 0xFFFFFFFF
    elif re.fullmatch(r"([0-9a-f]{2}){8,}", value):
        yield bytes.fromhex(value)
    elif found := re.fullmatch(r"NTTIME\((\d+)\)|(-?\d+)", value):
        yield int(found[1] or found[2])
    elif found := re.fullmatch(r"(?:DOS|NT) code (0x[0-9a-f]+)", value):
        yield int(found[1], 0)
    elif re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|S-\d-[\d-]+|[\d.]+", value):
        yield value
    elif value in STATUSES:
        yield STATUSES[value]
    elif value.endswith(" UTC"):
        year = int(value.split()[-2])
        yield Near(seconds(value) if year <= 9999 else None)
    elif value != "*" and not value.startswith(("struct ", "ARRAY(", "length=")):
        raise ValueError(f"a line of a kind not known: {value}")


def seconds(value: str) -> int:
    """Return the time of a text in seconds since 1970."""
    return calendar.timegm(time.strptime(value, "%a %b %d %H:%M:%S %Y UTC"))


def blob(lines: list[str], length: int, cut: bool) -> Iterator[bytes]:
    """Yield the octets of a hex dump, if all of it is there."""
    octets = b""
    for line in lines:
        if line == "skipping zero buffer bytes":
            continue
        found = HEXDUMP.match(line)
        if not found:
            break
        octets = octets.ljust(int(found[1], 16), b"\0") + bytes.fromhex(found[2])
    if len(octets) == length:
        yield octets
    else:
        assert cut


# ------------------------------------------------------------------- decoded values
#: What Samba does not print.
SECRETS = {
    "JOINPR_ENCRYPTED_USER_PASSWORD", "SAMPR_ENCRYPTED_USER_PASSWORD",
    "SAMPR_ENCRYPTED_USER_PASSWORD_NEW",
}


def leaves(kind: Any, value: Any, frame: Frame) -> Iterator[Any]:
    """Yield the leaves of a value in wire representation."""
    kind = strip(kind, frame)
    if isinstance(kind, t.Pointer):
        if isinstance(value, ndr.Ref):
            value = value.value
        if value is None and kind.kind != "ref":
            yield None
        else:
            yield from leaves(kind.target, value, frame)
    elif isinstance(kind, t.Context):
        raw = bytes(20) if value is None else bytes(value)
        yield int.from_bytes(raw[:4], "little")
        yield str(uuid.UUID(bytes_le=raw[4:]))
    elif isinstance(kind, t.Array):
        for item in value:
            yield from leaves(kind.element, item, frame)
    elif isinstance(kind, t.Switch):
        yield from leaves(kind.union, value, frame)
    elif is_union(kind):
        yield int(value.tag)
        _, arm = select(kind, value.tag)
        if arm is not None:
            yield from leaves(arm, value.value, Frame(kind, nothing))
    elif is_struct(kind):
        yield from struct_leaves(kind, value)
    elif isinstance(kind, t.String):
        yield value
    else:
        yield int(value)


def struct_leaves(kind: Any, value: Any) -> Iterator[Any]:
    """Yield the leaves of a struct; the well-known ones are texts."""
    inner = Frame(kind, nothing)
    names = [name for name, _ in kind.__ndr__.fields]
    types = [strip(member, inner) for _, member in kind.__ndr__.fields]
    parts = [getattr(value, name) for name in names]
    if kind.__name__ in SECRETS:
        return
    if counted_text(kind):
        units = parts[2]
        if isinstance(units, (list, tuple)):
            units = b"".join(int(unit).to_bytes(2, "little") for unit in units).decode("utf-16-le")
        elif isinstance(units, bytes):
            units = units.decode("ascii")
        yield units.removesuffix("\0") if units else units  # Samba prints up to the terminator
    elif len(parts) == 4 and [alignment(x, FOUR, inner) for x in types] == [4, 2, 2, 1] and (
        isinstance(types[3], t.Array) and types[3].dims[0].bound == 8
    ):
        yield str(uuid.UUID(fields=(*parts[:3], parts[3][0], parts[3][1],
                                    int.from_bytes(parts[3][2:], "big"))))
    elif is_time(kind):
        yield parts[1] << 32 | parts[0]  # Samba has one number of 64 bits
    elif names[:2] == ["Revision", "SubAuthorityCount"]:
        octets = getattr(parts[2], "Value", parts[2])
        authority = int.from_bytes(bytes(octets), "big")
        yield "-".join(["S", str(parts[0]), str(authority), *map(str, parts[3])])
    elif kind.__name__ == "NT4SID":
        revision, count = parts[0][:2]
        subs = struct.unpack_from(f"<{count}I", parts[0], 8)
        yield "-".join(map(str, ["S", revision, int.from_bytes(parts[0][2:8], "big"), *subs]))
    elif kind.__name__ == "DRS_EXTENSIONS":  # Samba's union of what rgb may hold
        flags, site, pid, epoch = struct.unpack("<I16siI", parts[1])
        yield from (*[parts[0]] * 3, flags, str(uuid.UUID(bytes_le=site)), pid, epoch)
    elif names[-1] == "StringName":  # of a DSNAME
        for part, member in zip(parts[:-1], types, strict=False):
            yield from leaves(member, part, inner)
        yield b"".join(unit.to_bytes(2, "little") for unit in parts[-1][:-1]).decode("utf-16-le")
    elif names == ["Length", "SecurityDescriptor"]:
        yield parts[0]
        yield from descriptor(parts[1])
    elif names == ["tower_length", "tower_octet_string"]:
        yield parts[0]
        yield from tower(bytes(parts[1]))
    else:
        for name, member in kind.__ndr__.fields:
            part = getattr(value, name)
            if kind.__name__ in RAW and name in RAW[kind.__name__]:
                yield from raw(part)
            else:
                yield from leaves(member, part, inner)


#: Structs within structs that Samba has as plain counts and numbers.
RAW = {
    "SAMPR_USER_PARAMETERS_INFORMATION": ("Parameters",),
    "SAMPR_USER_ALL_INFORMATION": ("Parameters", "SecurityDescriptor"),
}


def raw(value: Any) -> Iterator[Any]:
    """Yield the counts of a struct and the numbers that they count."""
    *counts, (name, _) = type(value).__ndr__.fields
    yield from (int(getattr(value, count)) for count, _ in counts)
    units = getattr(value, name)
    yield from (None,) if units is None else (ord(x) if isinstance(x, str) else x for x in units)


def counted_text(kind: Any) -> str | None:
    """Return the unit of a counted string: "wchar" or "char"; None for another struct."""
    fields = kind.__ndr__.fields
    if [name for name, _ in fields] != ["Length", "MaximumLength", "Buffer"]:
        return None
    unit = fields[2][1].target.element.kind
    return unit if unit in ("wchar", "char") else None


def is_time(kind: Any) -> bool:
    """Whether a struct of two halves is a FILETIME or an OLD_LARGE_INTEGER."""
    names = [name for name, _ in kind.__ndr__.fields]
    return names == ["dwLowDateTime", "dwHighDateTime"] or (
        names == ["LowPart", "HighPart"] and kind.__name__ != "LUID"
    )


class _Four(NamedTuple):
    word: int = 4
    is64: bool = False


FOUR: Any = _Four()


def descriptor(octets: bytes | None) -> Iterator[Any]:
    """Yield the leaves of a self-relative descriptor up to the type of the first ACE.

    Samba's text goes no further before it is cut.  [MS-DTYP 2.4.4, 2.4.5, 2.4.6]
    """
    if octets is None:
        yield None
        return
    control, *offsets = struct.unpack_from("<2xH4I", octets)
    yield octets[0]
    yield control
    for offset in offsets[:2]:
        size = 8 + 4 * octets[offset + 1]
        yield str(ndr.Sid(octets[offset : offset + size])) if offset else None
    for offset in offsets[2:]:
        if offset:
            yield from struct.unpack_from("<BxHHxxB", octets, offset)
        else:
            yield None


def tower(octets: bytes) -> Iterator[Any]:
    """Yield the leaves of a tower as Samba prints them.  [protocol 7.2]"""
    at = 2
    count = int.from_bytes(octets[:2], "little")
    yield count
    for _ in range(count):
        sides = []
        for _ in range(2):
            length = int.from_bytes(octets[at : at + 2], "little")
            sides.append(octets[at + 2 : at + 2 + length])
            at += 2 + length
        left, right = sides
        yield left[0]
        yield left[1:]
        yield left[0]  # the tag of Samba's union
        if left[0] == 0x0D:
            yield right
        elif left[0] in (0x07, 0x08, 0x1F):
            yield int.from_bytes(right, "big")
        elif left[0] == 0x09:
            yield ".".join(map(str, right))
        elif left[0] in (0x0A, 0x0B, 0x0C):
            yield int.from_bytes(right, "little")
        else:
            yield right.rstrip(b"\0").decode()
