"""What the engine asks of authentication, and the verification trailer.

Layer 4; imports nothing of ours.  A provider makes a `Mechanism` for each exchange of one
authentication type; a connection without providers refuses every trailer.
"""

from __future__ import annotations

from typing import Any, Final, Protocol

#: Authentication levels.  [MS-RPCE 2.2.1.1.8]
NO_LEVEL: Final = 1
CONNECT: Final = 2
CALL: Final = 3
PACKET: Final = 4
INTEGRITY: Final = 5
PRIVACY: Final = 6

_MAGIC = bytes.fromhex("8ae3137102f43671")
_BITMASK, _PCONTEXT, _HEADER2 = 1, 2, 3
_LENGTHS = {_BITMASK: 4, _PCONTEXT: 40, _HEADER2: 16}


class Mechanism(Protocol):
    """One exchange of tokens, at either end, and then the protection of PDUs.

    Whatever fails raises AuthError: code 1825 (RPC_S_SEC_PKG_ERROR) for what is broken, 5 for
    whom nobody knows, 1723 (RPC_S_SERVER_TOO_BUSY) for what may go well another time.
    """

    @property
    def complete(self) -> bool:
        """Whether this end needs no further token."""

    @property
    def signs(self) -> bool:
        """Whether signatures were agreed on."""

    @property
    def seals(self) -> bool:
        """Whether encryption was agreed on."""

    @property
    def identity(self) -> Any:
        """Who the peer is; None for nobody in particular."""

    def step(self, token: bytes) -> bytes:
        """Take the peer's token (none yet: b"") and give the next one of ours, b"" for none."""

    def token_nbytes(self) -> int:
        """Give the octets of the token that protects one PDU."""

    def protect(self, head: bytes, body: bytearray, trailer: bytes) -> bytes:
        """Sign a PDU or, at level privacy, seal its body in place; gives the token.

        `head` and `trailer` are b"" where headers are not signed.  PDUs are protected in the
        order in which they are sent.
        """

    def unprotect(self, head: bytes, body: bytearray, trailer: bytes, token: bytes) -> None:
        """Check a PDU and open its body in place, in the order in which they came."""


class Provider(Protocol):
    """Makes mechanisms of one authentication type."""

    auth_type: int

    def accept(self, level: int) -> Mechanism:
        """Begin an exchange as a server."""

    def initiate(self, level: int) -> Mechanism:
        """Begin an exchange as a client."""


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


def verification(pcontext: bytes) -> bytes:
    """Make the verification trailer of a client that can sign headers.  [MS-RPCE 2.2.2.13]

    `pcontext` is as of `verify_trailer`.
    """
    parts = (_BITMASK, b"\1\0\0\0"), (_PCONTEXT | 0x4000, pcontext)
    return _MAGIC + b"".join(
        command.to_bytes(2, "little") + len(data).to_bytes(2, "little") + data
        for command, data in parts
    )


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
