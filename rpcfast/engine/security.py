"""Security contexts as the engine sees them, and the verification trailer.

Layer 4; imports `_core.pdu` and `ndr` names only.  A provider makes a `SecurityContext` for each
authentication type it knows; a connection without providers refuses every trailer.
"""

from __future__ import annotations

from typing import Any, Protocol

_MAGIC = bytes.fromhex("8ae3137102f43671")
_BITMASK, _PCONTEXT, _HEADER2 = 1, 2, 3
_LENGTHS = {_BITMASK: 4, _PCONTEXT: 40, _HEADER2: 16}


class SecurityContext(Protocol):
    """One security context of a connection: its handshake, then protection of every PDU."""

    auth_type: int
    level: int
    context_id: int
    complete: bool

    def step(self, token: bytes) -> bytes:
        """Take the peer's token and give the next one of ours."""

    def token_nbytes(self) -> int:
        """Octets of the token that protects one PDU."""

    def protect(self, pdu: bytearray, body: int) -> None:
        """Sign or seal a PDU in place; its stub starts at `body`."""

    def unprotect(self, pdu: bytearray, body: int) -> memoryview:
        """Check and open a PDU in place; gives its stub."""


class Provider(Protocol):
    """Makes security contexts of one authentication type."""

    def accept(self, level: int, context_id: int) -> SecurityContext:
        """Begin an exchange as a server."""


def _commands(data: bytes) -> list[tuple[int, bool, bytes]] | None:
    """Read the commands behind the signature; None when they are not well formed."""
    found = []
    at = 0
    while len(data) - at >= 4:
        word = int.from_bytes(data[at : at + 2], "little")
        length = int.from_bytes(data[at + 2 : at + 4], "little")
        at += 4
        if length % 4 or length > len(data) - at:
            return None
        command = word & 0x3FFF
        if _LENGTHS.get(command, length) != length:
            return None
        found.append((command, bool(word & 0x8000), data[at : at + length]))
        at += length
        if word & 0x4000:
            return found
    return None


def verify_trailer(
    stub: bytes | bytearray, used: int, pcontext: bytes, header2: bytes, header_sign: bool
) -> bool:
    """Check a verification trailer behind a decoded stub; one that is not there is fine.

    `pcontext` is the 40 octets of the interface and transfer syntax ids of the request's context,
    `header2` the 16 octets that describe its header.  [MS-RPCE 2.2.2.13]
    """
    at = bytes(stub[used : used + 4096]).find(_MAGIC)
    while at >= 0 and (used + at) % 4:
        at = bytes(stub[used : used + 4096]).find(_MAGIC, at + 1)
    if at < 0:
        return True
    commands = _commands(bytes(stub[used + at + 8 :]))
    if commands is None:
        return True
    seen: set[int] = set()
    for command, must_process, data in commands:
        if command in seen:
            return False
        seen.add(command)
        if command == _BITMASK:
            if data[0] & 1 and not header_sign:
                return False
        elif command == _PCONTEXT:
            if data != pcontext:
                return False
        elif command == _HEADER2:
            if data != header2:
                return False
        elif must_process:
            return False
    return True


#: No provider: what a connection without authentication is made with.
NONE: dict[int, Any] = {}
