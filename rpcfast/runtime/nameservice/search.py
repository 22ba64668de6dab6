"""Which servers a search finds, and in which order.

Layer 6; imports `entry`, `stringbinding` and `versions`.
[C706 "Name Service Interface"], [MS "Criteria for Name Service Entries"], [features N-06]
"""

from __future__ import annotations

import random
import uuid
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from ..binding.stringbinding import OFFERED, StringBinding
from ..binding.versions import Versions, matches
from .entry import GROUP, PROFILE, SERVER, Entry, InterfaceId
from .names import LOCAL, EntryName

T = TypeVar("T")
Read = Callable[[EntryName], Entry | None]
Found = tuple[EntryName, StringBinding]


def bindings_of(
    entry: Entry, interface: InterfaceId | None, object: uuid.UUID | None
) -> list[StringBinding]:
    """Return what a client can use of a server entry that matches, in random order.

    A match has the interface in a compatible version, and lists the object.  It gives all its
    bindings, but for protocol sequences that are not offered here.  Each has the object that was
    asked for, or any of those that the entry lists.
    """
    if interface and not any(offers(known, interface) for known in entry.interfaces):
        return []
    if object and object not in entry.objects:
        return []
    usable = [binding for binding in entry.bindings if binding.protseq in OFFERED]
    objects = [object] if object else entry.objects
    return [
        binding.with_object(random.choice(objects)) if objects else binding
        for binding in shuffled(usable)
    ]


def offers(known: InterfaceId, asked: InterfaceId, vers_option: int = Versions.COMPATIBLE) -> bool:
    """Return whether an interface is what is asked for."""
    return matches(known, asked, vers_option)


def shuffled(items: Iterable[T]) -> list[T]:
    """Return the items in random order."""
    result = list(items)
    random.shuffle(result)
    return result


class _Step:
    """The rest of a group or a profile that the search is in."""

    def __init__(self, members: Iterable[EntryName], kinds: set[str], found: int) -> None:
        self.members = iter(members)
        self.kinds = kinds  # what may stand there
        self.found = found  # bindings that the search had before
        self.default: EntryName | None = None


def search(
    read: Read, start: EntryName, interface: InterfaceId | None, object: uuid.UUID | None
) -> Iterator[Found]:
    """Yield what is found from one entry on; each entry is looked at once, circles end there.

    A group gives its members in random order.  A profile gives its elements of the interface by
    priority, equals in random order; its default only where those led to nothing.  Members that
    are not there, or are not of a kind that may be, are passed over.
    """
    found, seen = 0, set[EntryName]()
    steps = [_Step([start], {SERVER, GROUP, PROFILE}, 0)]
    while steps:
        step = steps[-1]
        name = next(step.members, None)
        if name is None:
            if step.default is None or found > step.found:
                steps.pop()
                continue
            name, step.default = step.default, None
        entry = None if name in seen else read(name)
        if entry is None or entry.kind not in step.kinds:
            continue
        seen.add(name)
        if entry.kind == GROUP:
            steps.append(_Step(shuffled(entry.members), {SERVER, GROUP}, found))
        elif entry.kind == PROFILE:
            steps.append(_profile(entry, interface, found))
        else:
            for binding in bindings_of(entry, interface, object):
                found += 1
                yield name, binding


def _profile(entry: Entry, interface: InterfaceId | None, found: int) -> _Step:
    elements = [
        element
        for element in shuffled(entry.elements)
        if element.interface and (not interface or offers(element.interface, interface))
    ]
    elements.sort(key=lambda element: element.priority)
    step = _Step((e.member for e in elements), {SERVER, GROUP, PROFILE}, found)
    step.default = next((e.member for e in entry.elements if e.interface is None), None)
    return step


def search_all(
    entries: dict[str, Entry], interface: InterfaceId | None, object: uuid.UUID | None
) -> Iterator[Found]:
    """Yield what the server entries of one's own domain give, in random order."""
    for name, entry in shuffled(entries.items()):
        if entry.kind == SERVER and name.startswith(LOCAL):
            for binding in bindings_of(entry, interface, object):
                yield EntryName(name), binding
