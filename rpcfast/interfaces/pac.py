"""Kerberos PACs: `decode(blob)` takes the container and all its buffers apart, `encode` builds it.

Layer 3, written by hand; imports errors, ndr and the generated `ms_pac`.  The container and some
buffers are plain little-endian structs, the others NDR in type serialization version 1.
[MS-PAC 2.3 to 2.16]

Nothing here makes or verifies a signature: a PAC from an untrusted hand proves nothing.
"""

from __future__ import annotations

import enum
import struct
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from ..errors import NdrError
from ..ndr import Sid, deserialize, serialize, unique
from ..ndr import decode as _decode_ndr
from .ms_pac import (
    CLAIMS_COMPRESSION_FORMAT,
    CLAIMS_SET,
    CLAIMS_SET_METADATA,
    KERB_VALIDATION_INFO,
    NTLM_SUPPLEMENTAL_CREDENTIAL,
    PAC_CREDENTIAL_DATA,
    PAC_DEVICE_INFO,
    S4U_DELEGATION_INFO,
)

__all__ = [
    "AttributesInfo", "Buffer", "BufferType", "Claims", "ClientInfo", "CredentialsInfo", "Pac",
    "Signature", "UpnDnsInfo", "decode", "decode_claims_set", "decode_credentials",
    "decode_ntlm_credential", "encode",
]  # fmt: skip


class BufferType(enum.IntEnum):
    """What a buffer holds (ulType); the lower-case name is its attribute of `Pac`."""

    LOGON_INFO = 1
    CREDENTIALS_INFO = 2
    SERVER_CHECKSUM = 6
    KDC_CHECKSUM = 7
    CLIENT_INFO = 10
    DELEGATION_INFO = 11
    UPN_DNS_INFO = 12
    CLIENT_CLAIMS = 13
    DEVICE_INFO = 14
    DEVICE_CLAIMS = 15
    TICKET_CHECKSUM = 16
    ATTRIBUTES_INFO = 17
    REQUESTOR_SID = 18
    FULL_CHECKSUM = 19
    REQUESTOR_GUID = 20


_TYPES: Final = {int(member): member for member in BufferType}


class Buffer(NamedTuple):
    """A buffer as it stands in the container.

    `type` is a BufferType, or the number of an unknown one; `offset` counts from the start of
    the PAC.
    """

    type: int
    offset: int
    data: bytes


@dataclass(slots=True)
class CredentialsInfo:
    """Credentials, encrypted with the key of the AS reply.  [MS-PAC 2.6.1]"""

    version: int
    encryption_type: int
    encrypted: bytes


@dataclass(slots=True)
class Signature:
    """A checksum; `rodc_identifier` is set by a read-only domain controller.  [MS-PAC 2.8]

    Of a signature type whose length is not known, `signature` is all there is.
    """

    type: int
    signature: bytes
    rodc_identifier: int | None = None


@dataclass(slots=True)
class ClientInfo:
    """When the client got its first ticket, as a FILETIME, and its name.  [MS-PAC 2.7]"""

    client_id: int
    name: str


@dataclass(slots=True)
class UpnDnsInfo:
    """Names of the client; the last two only where flag 2 says so.  [MS-PAC 2.10]"""

    upn: str
    dns_domain_name: str
    flags: int
    sam_name: str | None = None
    sid: Sid | None = None


@dataclass(slots=True)
class Claims:
    """Claims of a client or device.  [MS-ADTS 2.2.18.8]

    Attributes:
        format: how `data` is compressed; a number that is no format, as an int.
        data: the serialized CLAIMS_SET, compressed as `format` says.  `decode_claims_set`
            decodes it once it is decompressed, which this module does not do.
        uncompressed_size: octets of `data` before it was compressed.
        claims_set: what `data` holds; None when it is compressed, or when there is none.
    """

    format: int = CLAIMS_COMPRESSION_FORMAT.CLAIMS_COMPRESSION_FORMAT_NONE
    data: bytes = b""
    uncompressed_size: int = 0
    claims_set: CLAIMS_SET | None = None


@dataclass(slots=True)
class AttributesInfo:
    """How the client came by its PAC.  [MS-PAC 2.14]

    Attributes:
        length: the bits that mean something.
        flags: the first 32 of them.  1: the client asked for a PAC; 2: it did not say.
    """

    length: int
    flags: int


@dataclass(slots=True)
class Pac:
    """A decoded PAC: an attribute for each type of buffer, None where there is no such buffer.

    Of several buffers of one type the first counts, as [MS-PAC 2.4] says; `buffers` has them
    all in their order, as octets, those of unknown types too.
    """

    logon_info: KERB_VALIDATION_INFO | None = None
    credentials_info: CredentialsInfo | None = None
    server_checksum: Signature | None = None
    kdc_checksum: Signature | None = None
    client_info: ClientInfo | None = None
    delegation_info: S4U_DELEGATION_INFO | None = None
    upn_dns_info: UpnDnsInfo | None = None
    client_claims: Claims | None = None
    device_info: PAC_DEVICE_INFO | None = None
    device_claims: Claims | None = None
    ticket_checksum: Signature | None = None
    attributes_info: AttributesInfo | None = None
    requestor_sid: Sid | None = None
    full_checksum: Signature | None = None
    requestor_guid: uuid.UUID | None = None
    buffers: list[Buffer] = field(default_factory=list)


# ------------------------------------------------------------------------------- container
def decode(data: Any, *, lenient: bool = False) -> Pac:
    """Decode a PAC with all its buffers.

    data: the octets of AD-WIN2K-PAC, any buffer.  lenient: as for `ndr.deserialize`, and
    buffers may lie anywhere, not at multiples of 8 only.

    Raises:
        NdrError: with `offset`, counted from the start of the PAC, and `path`, such as
            "logon_info.GroupIds".
    """
    octets = bytes(data)
    pac = Pac()
    for buffer in _buffers(octets, lenient):
        pac.buffers.append(buffer)
        known = _KINDS.get(buffer.type)
        if known is None or getattr(pac, known.name) is not None:
            continue
        try:
            setattr(pac, known.name, known.decode(buffer.data, lenient))
        except NdrError as error:
            raise _of_the_whole(error, buffer.offset, known.name) from None
    return pac


def _buffers(octets: bytes, lenient: bool) -> list[Buffer]:
    """Read the header, and check that all buffers lie behind it and apart.  [MS-PAC 2.3, 2.4]"""
    if len(octets) < 8:
        raise NdrError("a PAC that ends in its header", offset=0, truncated=True)
    count, version = struct.unpack_from("<LL", octets)
    if version != 0:
        raise NdrError(f"a PAC of version {version}", offset=4, path="Version")
    if count > (len(octets) - 8) // 16:
        raise NdrError(f"{count} buffers are too many", offset=0, path="cBuffers", truncated=True)
    free = 8 + 16 * count  # where the first buffer may start
    found = []
    for i, (kind, size, offset) in enumerate(struct.iter_unpack("<LLQ", octets[8:free])):
        left = len(octets) - offset
        wrong = ""
        if offset % 8 and not lenient:
            wrong = f"a buffer at {offset}, no multiple of 8"
        elif offset < free or left < 0:
            wrong = f"a buffer at {offset}, not in the data of the PAC"
        elif size > left:
            wrong = f"a buffer of {size} octets at {offset}, where {left} are left"
        if wrong:
            raise NdrError(
                wrong, offset=8 + 16 * i, path=f"Buffers[{i}]", truncated=size > left
            )
        found.append((offset, size, kind, i))
    for (start, size, *_), (offset, _, _, i) in _neighbours(found):
        if offset < start + size:
            raise NdrError(
                f"a buffer at {offset}, within another", offset=8 + 16 * i, path=f"Buffers[{i}]"
            )
    return [
        Buffer(_TYPES.get(kind, kind), offset, octets[offset : offset + size])
        for offset, size, kind, _ in found
    ]


def _neighbours(found: list[tuple[int, int, int, int]]) -> Iterator[Any]:
    """Yield pairs of buffers with octets that follow each other in the container."""
    rows = sorted(row for row in found if row[1])
    return zip(rows, rows[1:], strict=False)


def _of_the_whole(error: NdrError, base: int, name: str) -> NdrError:
    """Make the error of a part, which starts at `base`, one of the whole."""
    joint = "" if not error.path or error.path[0] == "[" else "."
    return NdrError(
        error.reason, offset=base + (error.offset or 0), path=f"{name}{joint}{error.path}",
        code=error.code, truncated=error.truncated,
    )


# --------------------------------------------------------------------------------- buffers
_LOGON_INFO: Final = unique(KERB_VALIDATION_INFO)
_DELEGATION_INFO: Final = unique(S4U_DELEGATION_INFO)
_DEVICE_INFO: Final = unique(PAC_DEVICE_INFO)
_CREDENTIAL_DATA: Final = unique(PAC_CREDENTIAL_DATA)
_CLAIMS_SET: Final = unique(CLAIMS_SET)
_METADATA: Final = unique(CLAIMS_SET_METADATA)

#: Where the octets of ClaimsSet start in a serialized CLAIMS_SET_METADATA: behind both headers,
#: the pointer to the struct, its 28 octets and the count.
_CLAIMS_AT: Final = 16 + 4 + 28 + 4

#: Octets of a signature by its type: HMAC-MD5, and HMAC-SHA1 and SHA2 with AES keys.
#: [MS-PAC 2.8, RFC 8009 6]
_SIGNATURE_SIZES: Final = {0xFFFFFF76: 16, 15: 12, 16: 12, 19: 16, 20: 24}


def _ndr(type_: Any) -> Callable[[bytes, bool], Any]:
    def decoder(data: bytes, lenient: bool) -> Any:
        value = _stored(type_, data, lenient)
        if value is None:
            raise NdrError("a NULL pointer where a struct is due", offset=16)
        return value

    return decoder


def _stored(type_: Any, data: bytes, lenient: bool) -> Any:
    """Decode what has the headers of version 1."""
    if data[:1] == b"\2":
        raise NdrError("serialization of version 2 in a PAC", offset=0)
    return deserialize(type_, data, lenient=lenient)


def _unpack(layout: str, data: bytes) -> tuple[Any, ...]:
    """Read a plain struct at the head of a buffer."""
    if len(data) < struct.calcsize(layout):
        raise NdrError("the buffer ends too early", offset=len(data), truncated=True)
    return struct.unpack_from(layout, data)


def _text(data: bytes, offset: int, size: int, path: str) -> str:
    """Read a text that `size` octets at `offset` hold."""
    if size > len(data) - offset:
        raise NdrError("a text beyond the buffer", offset=len(data), path=path, truncated=True)
    if size % 2:
        raise NdrError(f"a text of {size} octets", offset=offset, path=path)
    return data[offset : offset + size].decode("utf-16-le", "surrogatepass")


def _sid(data: bytes, offset: int, size: int, path: str = "") -> Sid:
    """Read a packed SID; padding may follow it."""
    octets = data[offset : offset + size]
    taken = 8 + 4 * octets[1] if len(octets) >= 8 else 8
    if len(octets) < max(size, taken):
        raise NdrError("a SID beyond its buffer", offset=len(data), path=path, truncated=True)
    try:
        return Sid(octets[:taken])
    except ValueError as error:
        raise NdrError(str(error), offset=offset, path=path) from None


def _credentials_info(data: bytes, lenient: bool) -> CredentialsInfo:
    version, encryption_type = _unpack("<LL", data)
    return CredentialsInfo(version, encryption_type, data[8:])


def _signature(data: bytes, lenient: bool) -> Signature:
    (kind,) = _unpack("<L", data)
    size = _SIGNATURE_SIZES.get(kind, len(data) - 4)
    if size > len(data) - 4:
        raise NdrError(
            f"a signature of {len(data) - 4} octets where its type has {size}", offset=4,
            truncated=True,
        )
    rest = data[4 + size :]
    identifier = int.from_bytes(rest[:2], "little") if len(rest) >= 2 else None
    return Signature(kind, data[4 : 4 + size], identifier)


def _client_info(data: bytes, lenient: bool) -> ClientInfo:
    client_id, size = _unpack("<QH", data)
    return ClientInfo(client_id, _text(data, 10, size, "Name"))


def _upn_dns_info(data: bytes, lenient: bool) -> UpnDnsInfo:
    upn_size, upn, dns_size, dns, flags = _unpack("<HHHHL", data)
    info = UpnDnsInfo(
        _text(data, upn, upn_size, "Upn"), _text(data, dns, dns_size, "DnsDomainName"), flags
    )
    if flags & 2:
        sam_size, sam, sid_size, sid = _unpack("<12xHHHH", data)
        info.sam_name = _text(data, sam, sam_size, "SamName")
        info.sid = _sid(data, sid, sid_size, "Sid")
    return info


def _claims(data: bytes, lenient: bool) -> Claims:
    """Decode claims; where there are none Windows may send a buffer without octets."""
    metadata = _stored(_METADATA, data, lenient) if data else None
    if metadata is None or metadata.ClaimsSet is None:
        return Claims()
    claims = Claims(
        metadata.usCompressionFormat, metadata.ClaimsSet, metadata.ulUncompressedClaimsSetSize
    )
    if claims.format == CLAIMS_COMPRESSION_FORMAT.CLAIMS_COMPRESSION_FORMAT_NONE and claims.data:
        try:
            claims.claims_set = _stored(_CLAIMS_SET, claims.data, lenient)
        except NdrError as error:
            raise _of_the_whole(error, _CLAIMS_AT, "ClaimsSet") from None
    return claims


def _attributes_info(data: bytes, lenient: bool) -> AttributesInfo:
    """Read the flags: as many units of 32 bits as there are bits."""
    (length,) = _unpack("<L", data)
    size = -(-length // 32) * 4
    if size > len(data) - 4:
        raise NdrError(f"{length} flags beyond the buffer", offset=4, truncated=True)
    return AttributesInfo(length, int.from_bytes(data[4 : 4 + min(size, 4)], "little"))


def _requestor_sid(data: bytes, lenient: bool) -> Sid:
    return _sid(data, 0, len(data))


def _requestor_guid(data: bytes, lenient: bool) -> uuid.UUID:
    return uuid.UUID(bytes_le=b"".join(_unpack("<16s", data)))


# -------------------------------------------------------------------------------- encoding
def encode(pac: Pac) -> bytes:
    """Encode a PAC.

    Buffers come in the order of `pac.buffers`, each known one as its attribute is now; those
    whose attribute is None are left out, those of unknown types and repeated ones stay as they
    are.  Attributes without a buffer follow, by their type.  Signatures are written as given: to
    sign a PAC, encode it with zeros in them, and again with what those octets sign to.

    Raises:
        NdrError: with the path to the value that does not fit.
    """
    parts: list[tuple[int, bytes]] = []
    seen = set()
    had = {buffer.type for buffer in pac.buffers}
    added = [(kind, b"") for kind in BufferType if kind not in had]
    for kind, data in [*((buffer.type, buffer.data) for buffer in pac.buffers), *added]:
        known = _KINDS.get(kind)
        if known is None or kind in seen:
            parts.append((kind, data))
            continue
        seen.add(kind)
        value = getattr(pac, known.name)
        if value is not None:
            try:
                parts.append((kind, known.encode(value)))
            except NdrError as error:
                raise _of_the_whole(error, 0, known.name) from None
    at = 8 + 16 * len(parts)
    rows, body = [struct.pack("<LL", len(parts), 0)], []
    for kind, data in parts:
        rows.append(struct.pack("<LLQ", kind, len(data), at))
        body.append(data + bytes(-len(data) % 8))
        at += len(body[-1])
    return b"".join(rows + body)


def _pack(layout: str, *numbers: Any) -> bytes:
    """Write a plain struct."""
    try:
        return struct.pack(layout, *numbers)
    except struct.error as error:
        raise NdrError(str(error)) from None


def _units(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")


def _put_signature(value: Signature) -> bytes:
    identifier = value.rodc_identifier
    tail = b"" if identifier is None else _pack("<H", identifier)
    return _pack("<L", value.type) + value.signature + tail


def _put_client_info(value: ClientInfo) -> bytes:
    name = _units(value.name)
    return _pack("<QH", value.client_id, len(name)) + name


def _put_upn_dns_info(value: UpnDnsInfo) -> bytes:
    """Write the texts and the SID at multiples of 8, as Windows has them."""
    extended = value.flags & 2
    parts = [_units(value.upn), _units(value.dns_domain_name)]
    if extended:
        parts += [_units(value.sam_name or ""), bytes(value.sid) if value.sid else b""]
    at = 24 if extended else 16
    places, body = [], b""
    for part in parts:
        places.append((len(part), at + len(body)))
        body += part + bytes(-len(part) % 8)
    head = _pack("<HHHHL", *places[0], *places[1], value.flags)
    if extended:
        head += _pack("<HHHH", *places[2], *places[3])
    return head.ljust(at, b"\0") + body


def _put_claims(value: Claims) -> bytes:
    """Write the claims set if there is one, else `data` in its format."""
    if value.claims_set is None and not value.data:
        return b""
    number, data, size = value.format, value.data, value.uncompressed_size
    if value.claims_set is not None:
        data = serialize(_CLAIMS_SET, value.claims_set)
        number, size = CLAIMS_COMPRESSION_FORMAT.CLAIMS_COMPRESSION_FORMAT_NONE, len(data)
    return serialize(_METADATA, CLAIMS_SET_METADATA(
        ClaimsSet=data, usCompressionFormat=number, ulUncompressedClaimsSetSize=size,
        usReservedType=0,
    ))


def _put_attributes_info(value: AttributesInfo) -> bytes:
    return _pack("<LL", value.length, value.flags)


def _put_credentials_info(value: CredentialsInfo) -> bytes:
    return _pack("<LL", value.version, value.encryption_type) + value.encrypted


def _put_requestor_guid(value: uuid.UUID) -> bytes:
    return value.bytes_le


def _put_ndr(type_: Any) -> Callable[[Any], bytes]:
    def encoder(value: Any) -> bytes:
        return serialize(type_, value)

    return encoder


_Decode = Callable[[bytes, bool], Any]
_Encode = Callable[[Any], bytes]


class _Kind(NamedTuple):
    """A known type of buffer: its attribute of Pac, and both directions."""

    name: str
    decode: _Decode
    encode: _Encode


_CODECS: Final[dict[BufferType, tuple[_Decode, _Encode]]] = {
    BufferType.LOGON_INFO: (_ndr(_LOGON_INFO), _put_ndr(_LOGON_INFO)),
    BufferType.CREDENTIALS_INFO: (_credentials_info, _put_credentials_info),
    BufferType.SERVER_CHECKSUM: (_signature, _put_signature),
    BufferType.KDC_CHECKSUM: (_signature, _put_signature),
    BufferType.CLIENT_INFO: (_client_info, _put_client_info),
    BufferType.DELEGATION_INFO: (_ndr(_DELEGATION_INFO), _put_ndr(_DELEGATION_INFO)),
    BufferType.UPN_DNS_INFO: (_upn_dns_info, _put_upn_dns_info),
    BufferType.CLIENT_CLAIMS: (_claims, _put_claims),
    BufferType.DEVICE_INFO: (_ndr(_DEVICE_INFO), _put_ndr(_DEVICE_INFO)),
    BufferType.DEVICE_CLAIMS: (_claims, _put_claims),
    BufferType.TICKET_CHECKSUM: (_signature, _put_signature),
    BufferType.ATTRIBUTES_INFO: (_attributes_info, _put_attributes_info),
    BufferType.REQUESTOR_SID: (_requestor_sid, bytes),
    BufferType.FULL_CHECKSUM: (_signature, _put_signature),
    BufferType.REQUESTOR_GUID: (_requestor_guid, _put_requestor_guid),
}
_KINDS: Final = {int(kind): _Kind(kind.name.lower(), *row) for kind, row in _CODECS.items()}


# ------------------------------------------------------------- what is not in clear in a PAC
def decode_credentials(data: Any, *, lenient: bool = False) -> PAC_CREDENTIAL_DATA:
    """Decode what `CredentialsInfo.encrypted` decrypts to.  [MS-PAC 2.6.2]

    Raises:
        NdrError: with `offset` and `path`.
    """
    value: PAC_CREDENTIAL_DATA = _ndr(_CREDENTIAL_DATA)(bytes(data), lenient)
    return value


def decode_ntlm_credential(data: Any) -> NTLM_SUPPLEMENTAL_CREDENTIAL:
    """Decode the Credentials of the package "NTLM".  [MS-PAC 2.6.4]

    Raises:
        NdrError: with `offset` and `path`.
    """
    value: NTLM_SUPPLEMENTAL_CREDENTIAL = _decode_ndr(NTLM_SUPPLEMENTAL_CREDENTIAL, data)
    return value


def decode_claims_set(data: Any, *, lenient: bool = False) -> CLAIMS_SET:
    """Decode a serialized CLAIMS_SET, such as `Claims.data` once it is decompressed.

    Raises:
        NdrError: with `offset` and `path`.
    """
    value: CLAIMS_SET = _ndr(_CLAIMS_SET)(bytes(data), lenient)
    return value
