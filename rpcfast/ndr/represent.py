"""Representations: Python values that stand for wire structs nobody wants to hold.

Layer 3; imports types and struct.  Some well-known shapes are recognised by their layout, not by
their name: GUID, FILETIME, counted strings and SIDs are decoded straight into a UUID, an int, a
str (bytes for strings of char) and a Sid.  A user attaches a pair of functions to any other type.
"""

from __future__ import annotations

import uuid
from collections import namedtuple

from .._core.values import Sid
from .struct import StructMeta
from .types import Array, Pointer, Represented, Scalar

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


class Representation(namedtuple("Representation", "type decode encode")):
    """A pair of functions: wire value to shown value, and back.

    type: what the shown values are, for type hints.
    """

    __slots__ = ()


def represent(
    wire: Any, shown: type, *, decode: Callable[[Any], Any], encode: Callable[[Any], Any]
) -> Represented:
    """Build a type whose values are shown as another type."""
    return Represented(wire, Representation(shown, decode, encode))


def _kinds(cls: StructMeta) -> list[Any]:
    return [type_.kind if isinstance(type_, Scalar) else type_ for _, type_ in cls.__ndr__.fields]


def _octets(type_: Any, count: int) -> bool:
    return (
        isinstance(type_, Array)
        and isinstance(type_.element, Scalar)
        and type_.element.kind in ("u8", "byte", "char")
        and [dim.bound for dim in type_.dims] == [count]
        and not type_.dims[0].varying
    )


def _is_guid(kinds: list[Any]) -> bool:
    return (
        kinds[0] in ("u32", "i32")
        and kinds[1] in ("u16", "i16")
        and kinds[2] in ("u16", "i16")
        and _octets(kinds[3], 8)
    )


def _is_dce_uuid(kinds: list[Any]) -> bool:
    """uuid_t: as GUID, with the last octets split two and six."""
    return (
        kinds[0] in ("u32", "i32")
        and kinds[1] in ("u16", "i16")
        and kinds[2] in ("u16", "i16")
        and kinds[3] in ("u8", "byte", "char")
        and kinds[4] in ("u8", "byte", "char")
        and _octets(kinds[5], 6)
    )


def _is_filetime(cls: StructMeta) -> bool:
    """Two numbers by their names, too: other structs of two numbers are no times."""
    return _kinds(cls) == ["u32", "u32"] and [name for name, _ in cls.__ndr__.fields] == [
        "dwLowDateTime", "dwHighDateTime",
    ]


def counted_string(cls: StructMeta) -> str | None:
    """Return the unit of a counted string ("wchar" or "char"), None for another struct.

    Length, MaximumLength and a pointer to an array that they bound, in octets.
    [MS-DTYP 2.3.10, MS-SAMR 2.2.2.4]
    """
    kinds = _kinds(cls)
    if len(kinds) != 3 or kinds[0] != "u16" or kinds[1] != "u16":
        return None
    pointer = kinds[2]
    if not isinstance(pointer, Pointer) or pointer.kind == "ref":
        return None
    array = pointer.target
    if not isinstance(array, Array) or len(array.dims) != 1 or array.limits is not None:
        return None
    unit = array.element.kind if isinstance(array.element, Scalar) else None
    size, length = array.dims[0].size, array.dims[0].length
    if size is None or length is None or array.dims[0].first is not None:
        return None
    (first, _), (second, _) = cls.__ndr__.fields[:2]
    wide = unit == "wchar"
    if not wide and unit not in ("char", "u8", "byte"):
        return None
    half = " // 2)" if wide else ""
    head = "(" if wide else ""
    if repr(size) != f"{head}var.{second}{half}" or repr(length) != f"{head}var.{first}{half}":
        return None
    return "wchar" if wide else "char"


def _is_sid(cls: StructMeta, kinds: list[Any]) -> bool:
    """Revision, count, six octets of authority (or a struct of them), and the counted parts."""
    fields = cls.__ndr__.fields
    if any(kind not in ("u8", "byte", "char") for kind in kinds[:2]):
        return False
    authority, parts = kinds[2], kinds[3]
    if isinstance(authority, StructMeta):
        inner = _kinds(authority)
        authority = inner[0] if len(inner) == 1 else None
    return (
        _octets(authority, 6)
        and isinstance(parts, Array)
        and isinstance(parts.element, Scalar)
        and parts.element.kind in ("u32", "i32")
        and len(parts.dims) == 1
        and repr(parts.dims[0].size) == f"var.{fields[1][0]}"
        and not parts.dims[0].varying
    )


def well_known(cls: Any) -> tuple[str, type] | None:
    """Recognise a struct that has a Python value of its own.

    Returns:
        ("uuid", UUID), ("filetime", int), ("wchar", str), ("char", bytes), ("sid", Sid), or None;
        None also for a struct that says by `__as_fields__` that it is to stay one.
    """
    if not isinstance(cls, StructMeta) or "__as_fields__" in vars(cls):
        return None
    count = len(cls.__ndr__.fields)  # tells most of them apart
    if count == 2:
        return ("filetime", int) if _is_filetime(cls) else None
    if count == 3:
        unit = counted_string(cls)
        return None if unit is None else (unit, str if unit == "wchar" else bytes)
    if count == 4 or count == 6:
        kinds = _kinds(cls)
        if _is_guid(kinds) if count == 4 else _is_dce_uuid(kinds):
            return "uuid", uuid.UUID
        if count == 4 and _is_sid(cls, kinds):
            return "sid", Sid
    return None
