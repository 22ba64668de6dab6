"""What stands under a name, and its form as text.

Layer 6; imports the errors, `names` and `stringbinding`.  [features N-01]
"""

from __future__ import annotations

import json
import uuid
from typing import Any, Final, NamedTuple, Protocol

from rpcfast.errors import RpcError

from ..binding.stringbinding import StringBinding
from .names import EntryName, fail

SERVER: Final = "server"
GROUP: Final = "group"
PROFILE: Final = "profile"
KINDS: Final = (SERVER, GROUP, PROFILE)

#: UUID, major and minor version of an interface.
InterfaceId = tuple[uuid.UUID, int, int]


class HasInterface(Protocol):
    """An interface as `ndr.Interface` describes it."""

    uuid: uuid.UUID
    version: tuple[int, int]


class Export(NamedTuple):
    """A server's offer: this interface, there."""

    interface: InterfaceId
    binding: StringBinding


class Element(NamedTuple):
    """A line of a profile: for this interface go there; the one without interface is the default.

    Priority 0 is tried first, 7 last.  The annotation is for people.
    """

    interface: InterfaceId | None
    member: EntryName
    priority: int = 0
    annotation: str = ""


class Entry(NamedTuple):
    """What stands under a name; of one kind, "" for a bare name without anything yet."""

    kind: str = ""
    exports: tuple[Export, ...] = ()
    objects: tuple[uuid.UUID, ...] = ()
    members: tuple[EntryName, ...] = ()
    elements: tuple[Element, ...] = ()

    @property
    def interfaces(self) -> list[InterfaceId]:
        """The interfaces that a server offers, each once."""
        return list(dict.fromkeys(export.interface for export in self.exports))

    @property
    def bindings(self) -> list[StringBinding]:
        """Where a server is, each place once."""
        return list(dict.fromkeys(export.binding for export in self.exports))


def interface_id(interface: HasInterface | InterfaceId) -> InterfaceId:
    """Return (uuid, major, minor) of an interface, or of what is so already.

    Raises:
        NameServiceError: it is neither (ERROR_INVALID_PARAMETER).
    """
    given: tuple[Any, ...] = (
        interface if isinstance(interface, tuple) else (interface.uuid, *interface.version)
    )
    numbers = [part for part in given[1:] if type(part) is int and 0 <= part <= 0xFFFF]
    if len(given) != 3 or len(numbers) != 2 or not isinstance(given[0], uuid.UUID):
        fail("ERROR_INVALID_PARAMETER", f"{given!r} is no (uuid, major, minor)")
    return given[0], numbers[0], numbers[1]


def show_interface(interface: InterfaceId) -> str:
    """Return the text of an interface: `uuid,major.minor`."""
    return f"{interface[0]},{interface[1]}.{interface[2]}"


def parse_interface(text: str) -> InterfaceId:
    """Return the interface of a text.

    Raises:
        ValueError: it is no `uuid,major.minor`.
    """
    identifier, _, version = text.partition(",")
    major, _, minor = version.partition(".")
    numbers = [int(part) for part in (major, minor) if part.isascii() and part.isdecimal()]
    if len(numbers) != 2 or max(numbers) > 0xFFFF:
        raise ValueError(f"{text!r} is no interface (uuid,major.minor)")
    return uuid.UUID(identifier), numbers[0], numbers[1]


def to_text(entry: Entry) -> str:
    """Return an entry as JSON."""
    return json.dumps({
        "kind": entry.kind,
        "exports": [[show_interface(item.interface), str(item.binding)] for item in entry.exports],
        "objects": [str(item) for item in entry.objects],
        "members": entry.members,
        "elements": [
            [item.interface and show_interface(item.interface), *item[1:]]
            for item in entry.elements
        ],
    })  # fmt: skip


def from_text(text: str) -> Entry:
    """Return the entry of a text that `to_text` has written.

    Raises:
        NameServiceError: it was written by something else (RPC_S_NAME_SERVICE_UNAVAILABLE).
    """
    try:
        return _build(json.loads(text))
    except (RpcError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        fail("RPC_S_NAME_SERVICE_UNAVAILABLE", f"an entry that cannot be read: {error!r}")


def _build(found: dict[str, Any]) -> Entry:
    if found["kind"] not in ("", *KINDS):
        raise ValueError(f"kind {found['kind']!r}")
    elements = []
    for interface, member, priority, annotation in found["elements"]:
        if type(priority) is not int or type(annotation) is not str:
            raise TypeError("an element of a profile")
        asked = None if interface is None else parse_interface(interface)
        elements.append(Element(asked, EntryName.parse(member), priority, annotation))
    return Entry(
        found["kind"],
        tuple(Export(parse_interface(i), StringBinding.parse(b)) for i, b in found["exports"]),
        tuple(uuid.UUID(item) for item in found["objects"]),
        tuple(EntryName.parse(item) for item in found["members"]),
        tuple(elements),
    )
