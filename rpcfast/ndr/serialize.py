"""Type serialization: values as they are stored in files, tickets and attributes.

Layer 3; imports coding, interface, plans and the compiled headers.  [MS-RPCE 2.2.6, 2.2.7]
"""

from __future__ import annotations

import struct
import uuid
from collections.abc import Iterable

from .._core.serial import Deserializer
from .._core.serial import serialize as _serialize
from .coding import _is_big
from .interface import Interface
from .plans import plan_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final, TypeAlias

    #: An Interface, or its (uuid, (major, minor)).
    InterfaceId: TypeAlias = Interface[Any, Any, Any] | tuple[uuid.UUID | str, tuple[int, int]]


def _identify(interface: InterfaceId) -> bytes:
    """Return the 20 octets of an interface id."""
    if isinstance(interface, Interface):
        number, version = interface.uuid, interface.version
    else:
        given, version = interface
        number = uuid.UUID(given) if isinstance(given, str) else given
    return number.bytes_le + struct.pack("<HH", *version)


def serialize(
    type: Any,
    value: Any,
    *,
    version: int = 1,
    syntax: str = "ndr20",
    byteorder: str = "little",
    interface: InterfaceId | None = None,
    representation: str = "python",
) -> bytes:
    """Encode a value with the headers of type serialization in front.

    type: a Struct or Union class, or a descriptor; what starts with a pointer, as the buffers of
    a Kerberos PAC do, is `ndr.unique(T)`.  version: 1 (NDR20 only), or 2 (little-endian only),
    which names the transfer syntax and `interface`: an Interface or (uuid, (major, minor)),
    zeros if None.  syntax, byteorder, representation: as for `ndr.encode`.

    Raises:
        NdrError: with the path to the value that does not fit.
        ValueError: when the version has no such syntax, byte order or interface.
    """
    big = byteorder != "little" and _is_big(byteorder)
    named = _named(version, syntax, big, interface)
    plan = plan_of(type, syntax, representation, "list")
    return _serialize(
        [(plan, value)], version=version, wide=syntax == "ndr64", big=big, interface=named
    )


def serialize_all(
    pairs: Iterable[tuple[Any, Any]],
    *,
    version: int = 1,
    syntax: str = "ndr20",
    byteorder: str = "little",
    interface: InterfaceId | None = None,
    representation: str = "python",
) -> bytes:
    """Encode (type, value) pairs, one after another, under one common header.

    The options and errors are those of `serialize`; paths start with the number of the pair
    when there are several.
    """
    big = byteorder != "little" and _is_big(byteorder)
    named = _named(version, syntax, big, interface)
    return _serialize(
        [(plan_of(kind, syntax, representation, "list"), value) for kind, value in pairs],
        version=version, wide=syntax == "ndr64", big=big, interface=named,
    )


def _named(
    version: int, syntax: str, big: bool, interface: InterfaceId | None
) -> bytes | None:
    """Check the options; return the interface id that version 2 names."""
    if version == 1:
        if syntax != "ndr20" or interface is not None:
            raise ValueError("version 1 is NDR20 and names no interface")
        return None
    if version != 2:
        raise ValueError(f"version is 1 or 2, not {version!r}")
    if big:
        raise ValueError("version 2 is little-endian")
    return bytes(20) if interface is None else _identify(interface)


_blobs: Final = Deserializer(plan_of, _identify)
deserialize: Final = _blobs.deserialize
deserialize_all: Final = _blobs.deserialize_all
