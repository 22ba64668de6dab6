"""Entries of an endpoint map for the tests, and questions to it."""

from __future__ import annotations

import uuid

from rpcfast.runtime.binding.tower import Tower
from rpcfast.runtime.binding.versions import SyntaxId
from rpcfast.runtime.services.endpointmap import Entry

NDR20 = (uuid.UUID("8a885d04-1ceb-11c9-9fe8-08002b104860"), 2, 0)
IF_A, IF_B = uuid.UUID(int=0xA), uuid.UUID(int=0xB)
OBJ_1, OBJ_2, NIL = uuid.UUID(int=1), uuid.UUID(int=2), uuid.UUID(int=0)


def entry(
    interface: SyntaxId = (IF_A, 1, 0),
    endpoint: str = "1000",
    object: uuid.UUID = NIL,
    annotation: str = "",
    protseq: str = "ncacn_ip_tcp",
    address: str = "127.0.0.1",
) -> Entry:
    """Make an entry."""
    return Entry(Tower(interface, NDR20, protseq, endpoint, address), object, annotation)


def question(
    interface: SyntaxId = (IF_A, 1, 0), protseq: str = "ncacn_ip_tcp", address: str = "0.0.0.0"
) -> Tower:
    """Make a tower as a client asks with."""
    return Tower(interface, NDR20, protseq, "", address)


def brute_force(
    entries: list[Entry], inquiry: int, object: uuid.UUID | None, interface: SyntaxId | None,
    option: int,
) -> list[Entry]:
    """Filter as the table of inquiry types and version options reads."""
    result = []
    for e in entries:
        number, major, minor = e.tower.interface
        asked, amajor, aminor = interface or (NIL, 0, 0)
        versions = {
            1: True,
            2: major == amajor and minor >= aminor,
            3: major == amajor and minor == aminor,
            4: major == amajor,
            5: major < amajor or (major == amajor and minor <= aminor),
        }
        same_object = e.object == (object or NIL)
        if inquiry == 0:
            keep = True
        elif inquiry == 1:
            keep = number == asked and versions[option]
        elif inquiry == 2:
            keep = same_object
        else:
            keep = number == asked and versions[option] and same_object
        if keep:
            result.append(e)
    return result
