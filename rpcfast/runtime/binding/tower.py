"""Protocol towers: how the endpoint mapper writes an interface and where it answers.

Layer 6; imports the errors, `protseqs` and `versions` only.  A tower is a little-endian octet
string of floors, whatever the byte order of the call that carries it: u16 number of floors, then
for each floor u16 and its left side (a protocol id and what belongs to it), u16 and its right side.
[C706 appendix I and L], [protocol 7.2]
"""

from __future__ import annotations

import re
import uuid
from typing import Final, NamedTuple, NoReturn

from rpcfast.errors import BindingError, EndpointMapperError, status_number

from .protseqs import check_known
from .versions import SyntaxId

#: What a mapper takes at most.  [MS-RPCE 2.2.1.2.4]
MAX_FLOORS: Final = 6
MAX_NBYTES: Final = 2000
#: The longest annotation beside a tower, in octets, without its terminator.
MAX_ANNOTATION: Final = 63

_DECIMAL: Final = r"[0-9]{1,5}"
_UUID_FLOOR: Final = 0x0D
_IPV4_FLOOR: Final = 0x09
_NETBIOS_FLOOR: Final = 0x11

# protocol sequence -> ids of floor 3 (RPC protocol), floor 4 (endpoint), floor 5 (address);
# 0 where there is no address floor
_LAYOUT: Final[dict[str, tuple[int, int, int]]] = {
    "ncacn_ip_tcp": (0x0B, 0x07, _IPV4_FLOOR),
    "ncadg_ip_udp": (0x0A, 0x08, _IPV4_FLOOR),
    "ncacn_http": (0x0B, 0x1F, _IPV4_FLOOR),
    "ncacn_np": (0x0B, 0x0F, _NETBIOS_FLOOR),
    "ncalrpc": (0x0C, 0x10, 0),
    "ncacn_unix_stream": (0x0B, 0x20, 0),
}
_PROTSEQS: Final = {ids[:2]: name for name, ids in _LAYOUT.items()}


class Tower(NamedTuple):
    """What a tower says.

    Attributes:
        interface: the interface.
        syntax: the transfer syntax.
        protseq: the protocol sequence.
        endpoint: port, pipe, name or path; "" for none (in a question to the mapper).
        address: an IPv4 address ("0.0.0.0" where none was put), or a server's NetBIOS name.
    """

    interface: SyntaxId
    syntax: SyntaxId
    protseq: str
    endpoint: str
    address: str


def pack(
    interface_id: SyntaxId,
    syntax_id: SyntaxId,
    protseq: str,
    endpoint: str = "",
    address: str = "",
) -> bytes:
    """Return the octets of a tower.

    The address floor of the Internet sequences holds IPv4 only; any other address is written as
    0.0.0.0, as Windows writes IPv6, and the reader takes the address that it asked.

    Raises:
        BindingError: a protocol sequence that has no tower here (1703) or does not exist (1704),
            or a bad endpoint or version.
    """
    if protseq not in _LAYOUT:
        check_known(protseq)
        _bad("RPC_S_PROTSEQ_NOT_SUPPORTED", f"no tower for protocol sequence {protseq!r}")
    protocol, service, network = _LAYOUT[protseq]
    floors = [_pack_id(interface_id), _pack_id(syntax_id), (bytes([protocol]), b"\0\0")]
    if network == _IPV4_FLOOR:
        if not re.fullmatch(_DECIMAL, endpoint or "0") or int(endpoint or 0) > 65535:
            _bad("RPC_S_INVALID_ENDPOINT_FORMAT", f"{endpoint!r} is no port")
        floors.append((bytes([service]), int(endpoint or 0).to_bytes(2, "big")))
        floors.append((bytes([network]), _pack_ipv4(address)))
    else:
        floors.append((bytes([service]), _asciiz(endpoint, "RPC_S_INVALID_ENDPOINT_FORMAT")))
        if network:
            floors.append((bytes([network]), _asciiz(address, "RPC_S_INVALID_NET_ADDR")))
    octets = len(floors).to_bytes(2, "little") + b"".join(
        len(side).to_bytes(2, "little") + side for floor in floors for side in floor
    )
    if len(octets) > MAX_NBYTES:
        _bad("RPC_S_STRING_TOO_LONG", f"a tower of {len(octets)} octets")
    return octets


def unpack(data: bytes | bytearray | memoryview) -> Tower:
    """Read a tower; octets after the last floor and floors after the address are ignored.

    Raises:
        EndpointMapperError: the octets are no tower (EPT_S_INVALID_ENTRY, 1751), or one of a
            protocol sequence that is not known here (RPC_S_PROTSEQ_NOT_SUPPORTED, 1703).
    """
    floors = _floors(bytes(data[: MAX_NBYTES + 1]))
    if len(floors) < 4:
        _no_tower(f"{len(floors)} floors")
    interface, syntax = _unpack_id(floors[0]), _unpack_id(floors[1])
    ids = tuple(left[0] if left else -1 for left, _ in floors)
    protseq = _PROTSEQS.get((ids[2], ids[3]))
    if protseq is None:
        shown = ", ".join(f"0x{number & 0xFF:02x}" for number in ids[2:])
        code = status_number("RPC_S_PROTSEQ_NOT_SUPPORTED")
        raise EndpointMapperError(f"a tower of unknown protocols {shown}", code=code)
    network = _LAYOUT[protseq][2]
    service = floors[3][1]
    if network == _IPV4_FLOOR:
        if len(service) != 2:
            _no_tower(f"a port of {len(service)} octets")
        endpoint = str(int.from_bytes(service, "big") or "")
    else:
        endpoint = _text(service, "strict")
    # the address is seldom of use and never trusted: an odd one spoils nothing
    address = ""
    if network and len(floors) > 4 and ids[4] == network:
        octets = floors[4][1]
        if network == _NETBIOS_FLOOR:
            address = _text(octets, "replace")
        elif len(octets) == 4:
            address = ".".join(map(str, octets))
    return Tower(interface, syntax, protseq, endpoint, address)


def interface_of(data: bytes | bytearray | memoryview) -> SyntaxId:
    """Read the interface of a tower, whatever its protocols are.

    Raises:
        EndpointMapperError: the octets are no tower (EPT_S_INVALID_ENTRY, 1751).
    """
    floors = _floors(bytes(data[: MAX_NBYTES + 1]))
    if not floors:
        _no_tower("no floors")
    return _unpack_id(floors[0])


def _floors(data: bytes) -> list[tuple[bytes, bytes]]:
    """Cut a tower into its floors; every length is checked against what is left."""
    if len(data) > MAX_NBYTES:
        _no_tower(f"more than {MAX_NBYTES} octets")
    if len(data) < 2:
        _no_tower("no floor count")
    count, position = int.from_bytes(data[:2], "little"), 2
    if count > MAX_FLOORS:
        _no_tower(f"{count} floors")
    sides = []
    for _ in range(2 * count):
        if len(data) - position < 2:
            _no_tower(f"it ends at octet {len(data)}")
        nbytes = int.from_bytes(data[position : position + 2], "little")
        position += 2
        if nbytes > len(data) - position:
            _no_tower(f"{nbytes} octets at octet {position} of {len(data)}")
        sides.append(data[position : position + nbytes])
        position += nbytes
    return list(zip(sides[::2], sides[1::2], strict=True))


def _pack_id(syntax: SyntaxId) -> tuple[bytes, bytes]:
    number, major, minor = syntax
    if not (0 <= major <= 0xFFFF and 0 <= minor <= 0xFFFF):
        _bad("RPC_S_INVALID_VERS_OPTION", f"version {major}.{minor}")
    left = bytes([_UUID_FLOOR]) + number.bytes_le + major.to_bytes(2, "little")
    return left, minor.to_bytes(2, "little")


def _unpack_id(floor: tuple[bytes, bytes]) -> SyntaxId:
    left, right = floor
    if len(left) != 19 or left[0] != _UUID_FLOOR or len(right) != 2:
        _no_tower("a floor that is no interface")
    major = int.from_bytes(left[17:], "little")
    return uuid.UUID(bytes_le=left[1:17]), major, int.from_bytes(right, "little")


def _pack_ipv4(address: str) -> bytes:
    parts = address.split(".")
    if len(parts) == 4 and all(re.fullmatch(_DECIMAL, p) and int(p) < 256 for p in parts):
        return bytes(map(int, parts))
    return bytes(4)


def _asciiz(text: str, code: str) -> bytes:
    try:
        octets = text.encode("utf-8")
    except UnicodeEncodeError:
        _bad(code, f"{text!r} cannot be written")
    if b"\0" in octets:
        _bad(code, f"{text!r} holds a NUL")
    return octets + b"\0"


def _text(octets: bytes, errors: str) -> str:
    try:
        return octets.split(b"\0", 1)[0].decode("utf-8", errors)
    except UnicodeDecodeError:
        _no_tower("an endpoint that is no text")


def _bad(name: str, message: str) -> NoReturn:
    raise BindingError(message, code=status_number(name))


def _no_tower(message: str) -> NoReturn:
    raise EndpointMapperError(
        f"a malformed tower: {message}", code=status_number("EPT_S_INVALID_ENTRY")
    )
