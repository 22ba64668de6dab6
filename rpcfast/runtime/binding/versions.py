"""How versions of interfaces compare: the five options of the endpoint map and the name service.

Layer 6; imports nothing of ours.  [C706 "rpc_vers_option"], [MS-RPCE 2.2.1.2.3]
"""

from __future__ import annotations

import enum
import uuid

#: An interface or a transfer syntax: UUID, major version, minor version.
SyntaxId = tuple[uuid.UUID, int, int]


class Versions(enum.IntEnum):
    """Which versions of an interface a question takes."""

    ALL = 1
    COMPATIBLE = 2  #: the same major version, and at least the minor one
    EXACT = 3
    MAJOR_ONLY = 4
    UPTO = 5  #: up to this version


def matches(offered: SyntaxId, asked: SyntaxId, option: int = Versions.COMPATIBLE) -> bool:
    """Return whether an interface on offer is what is asked for."""
    if offered[0] != asked[0]:
        return False
    if option == Versions.COMPATIBLE:
        return offered[1] == asked[1] and offered[2] >= asked[2]
    if option == Versions.EXACT:
        return offered == asked
    if option == Versions.MAJOR_ONLY:
        return offered[1] == asked[1]
    if option == Versions.UPTO:
        return offered[1:] <= asked[1:]
    return True
