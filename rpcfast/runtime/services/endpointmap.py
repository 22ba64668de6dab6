"""The endpoint map: which interface answers where.

Layer 6; imports towers, `versions` and the errors.  `EndpointMap` is the store, for the server in
its own process; `mapservice` serves it to others.
[C706 appendix O], [MS-RPCE 2.2.1.2], [protocol 7.1], [features section 6]
"""

from __future__ import annotations

import threading
import uuid
from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterable, Iterator
from typing import Final, NamedTuple

from rpcfast.errors import BindingError, EndpointMapperError, status_number

from ..binding import tower as towers
from ..binding.tower import MAX_ANNOTATION, Tower
from ..binding.versions import SyntaxId, Versions, matches

#: What a lookup goes by.
ALL_ELTS, MATCH_BY_IF, MATCH_BY_OBJ, MATCH_BY_BOTH = range(4)

#: The longest endpoint, in octets: no pipe, path or name is longer, and the map stays small.
MAX_ENDPOINT: Final = 256
#: Towers that one question for an endpoint finds at most.
MAX_TOWERS: Final = 128

_NIL: Final = uuid.UUID(int=0)
_NO_INTERFACE: Final[SyntaxId] = (_NIL, 0, 0)
#: The line of all entries.
_ALL: Final = ()
#: So many entries are taken from a line one by one; for more it is written anew.
_FEW: Final = 8


class Entry(NamedTuple):
    """One line of the map; the annotation is for people and no part of its identity."""

    tower: Tower
    object: uuid.UUID = _NIL
    annotation: str = ""

    @property
    def key(self) -> tuple[uuid.UUID, SyntaxId, SyntaxId, str, str]:
        """What a server has one endpoint for; see `EndpointMap.insert`."""
        interface, syntax, protseq, _, address = self.tower
        return self.object, interface, syntax, protseq, address


class _Line:
    """The index of the entries that one kind of question is about: serial numbers, ascending."""

    __slots__ = ("serials", "turn")

    def __init__(self) -> None:
        self.serials: list[int] = []
        self.turn = 0


class _Owner:
    """What one server has in the map: key of the entry -> endpoint -> serial number."""

    __slots__ = ("count", "groups")

    def __init__(self) -> None:
        self.groups: dict[Hashable, dict[str, int]] = {}
        self.count = 0


class EndpointMap:
    """The entries of all servers; thread-safe.

    An owner is whatever stands for the server that made an entry.  It replaces, deletes and
    purges its own entries and nobody else's.
    """

    def __init__(self, max_entries: int = 16384) -> None:
        """Make an empty map that refuses more than `max_entries`."""
        self._lock = threading.Lock()
        self._max_entries = max_entries
        self._serial = 0
        self._rows: dict[int, Entry] = {}
        self._owners: dict[Hashable, _Owner] = {}
        self._lines: dict[Hashable, _Line] = {_ALL: _Line()}

    def __len__(self) -> int:
        return len(self._rows)

    def insert(
        self,
        entries: Iterable[Entry],
        replace: bool = True,
        owner: Hashable = None,
        *,
        limit: int | None = None,
    ) -> None:
        """Add entries of one owner, all or none.

        With `replace` the owner's earlier entries of the same object, interface, transfer syntax,
        protocol sequence and address go; without, other endpoints stay beside the new ones.  The
        same entry twice is one entry, with the later annotation.  `limit` bounds what the owner
        has.

        Raises:
            EndpointMapperError: EPT_S_INVALID_ENTRY for an entry that has no endpoint or no
                tower, or too long an annotation; ERROR_OUTOFMEMORY when the map is full, or the
                owner has too many entries.
        """
        new: dict[Hashable, dict[str, Entry]] = {}
        for entry in entries:
            check(entry)
            new.setdefault(entry.key, {})[entry.tower.endpoint] = entry
        with self._lock:
            have = self._owners.get(owner) or _Owner()
            groups = {key: have.groups.get(key, {}) for key in new}
            doomed = [
                serial
                for key, group in groups.items() if replace
                for endpoint, serial in group.items() if endpoint not in new[key]
            ]
            more = sum(len(new[key].keys() - group.keys()) for key, group in groups.items())
            more -= len(doomed)
            if len(self._rows) + more > self._max_entries:
                raise error("ERROR_OUTOFMEMORY", f"more than {self._max_entries} entries")
            if limit is not None and have.count + more > limit:
                raise error("ERROR_OUTOFMEMORY", f"more than {limit} entries of one server")
            self._remove(doomed)
            for key, group in groups.items():
                kept = {} if replace else dict(group)
                for endpoint, entry in new[key].items():
                    kept[endpoint] = self._put(entry, group.get(endpoint))
                have.groups[key] = kept
            have.count += more
            if have.count:
                self._owners[owner] = have

    def delete(self, entries: Iterable[Entry], owner: Hashable = None) -> None:
        """Remove entries of one owner, all or none; annotations are not compared.

        Raises:
            EndpointMapperError: EPT_S_INVALID_ENTRY, the owner has no such entry.
        """
        doomed = {(entry.key, entry.tower.endpoint) for entry in entries}
        with self._lock:
            have = self._owners.get(owner) or _Owner()
            for key, endpoint in doomed:
                if endpoint not in have.groups.get(key, ()):
                    raise error("EPT_S_INVALID_ENTRY", f"no entry at endpoint {endpoint!r}")
            self._remove([have.groups[key].pop(endpoint) for key, endpoint in doomed])
            for key, _ in doomed:
                if not have.groups.get(key, True):
                    del have.groups[key]
            have.count -= len(doomed)
            if not have.count:
                self._owners.pop(owner, None)

    def purge(self, owner: Hashable) -> int:
        """Remove every entry of an owner that is gone; return how many there were."""
        with self._lock:
            have = self._owners.pop(owner, None) or _Owner()
            self._remove([number for group in have.groups.values() for number in group.values()])
            return have.count

    def owned(self, owner: Hashable = None) -> list[Entry]:
        """Return the entries of one owner."""
        with self._lock:
            have = self._owners.get(owner) or _Owner()
            numbers = [number for group in have.groups.values() for number in group.values()]
            return [self._rows[number] for number in numbers]

    def lookup(
        self,
        inquiry_type: int = ALL_ELTS,
        object: uuid.UUID | None = None,
        interface: SyntaxId | None = None,
        vers_option: int = Versions.ALL,
    ) -> list[Entry]:
        """Return the entries that match; what the inquiry type does not name is ignored.

        Raises:
            EndpointMapperError: as `page`.
        """
        return self.page(inquiry_type, object, interface, vers_option)[0]

    def page(
        self,
        inquiry_type: int = ALL_ELTS,
        object: uuid.UUID | None = None,
        interface: SyntaxId | None = None,
        vers_option: int = Versions.ALL,
        *,
        after: int = 0,
        limit: int | None = None,
    ) -> tuple[list[Entry], int | None]:
        """Return the next `limit` entries of a lookup, and the number to go on after.

        There is no such number where the entries ended before the page was full.  Nothing is kept
        between two pages: entries that go meanwhile are not shown any more, and those that come
        are shown at the end.

        Raises:
            EndpointMapperError: ERROR_INVALID_PARAMETER for an unknown inquiry type,
                RPC_S_INVALID_VERS_OPTION for an unknown version option.
        """
        if inquiry_type not in range(4):
            raise error("ERROR_INVALID_PARAMETER", f"inquiry type {inquiry_type}")
        by_interface = inquiry_type in (MATCH_BY_IF, MATCH_BY_BOTH)
        by_object = inquiry_type in (MATCH_BY_OBJ, MATCH_BY_BOTH)
        if by_interface and vers_option not in range(1, 6):
            raise error("RPC_S_INVALID_VERS_OPTION", f"version option {vers_option}")
        wanted, asked = object or _NIL, interface or _NO_INTERFACE
        names: list[Hashable] = [_ALL]
        if by_interface:
            names.append(("interface", asked[0]))
        if by_object:
            names.append(("object", wanted))
        found: list[Entry] = []
        if limit == 0:
            return found, after
        with self._lock:
            for serial in self._after(names, after):
                entry = self._rows[serial]
                if by_object and entry.object != wanted:
                    continue
                if by_interface and not matches(entry.tower.interface, asked, vers_option):
                    continue
                found.append(entry)
                if len(found) == limit:
                    return found, serial
        return found, None

    def map(self, tower: Tower, object: uuid.UUID | None = None) -> list[Tower]:
        """Return the towers of the servers that a client can use, the best first.

        They have the interface of the question in a compatible version and its protocol sequence;
        endpoint, address and transfer syntax of the question do not count.  A client with an
        object gets the entries of that object, then those without any; a client without one
        gets those without any, then the others.  Equals take turns.  There are `MAX_TOWERS` of
        each kind at most.
        """
        wanted = object or _NIL
        place = (tower.protseq, *tower.interface[:2])
        with self._lock:
            found = list(self._turned((*place, wanted), tower.interface[2]))
            others = (*place, _NIL) if wanted.int else place
            return found + list(self._turned(others, tower.interface[2]))

    def _after(self, names: list[Hashable], after: int) -> Iterator[int]:
        """Go over the shortest of some lines, from a serial number on."""
        lines = [self._lines.get(name) for name in names]
        serials = min((line.serials if line else [] for line in lines), key=len)
        for position in range(bisect_right(serials, after), len(serials)):
            yield serials[position]

    def _turned(self, name: Hashable, minor: int) -> Iterator[Tower]:
        """Go over a line once, each time from the next entry on."""
        line = self._lines.get(name)
        if line is None:
            return
        line.turn = (line.turn + 1) % len(line.serials)
        count = 0
        for step in range(len(line.serials)):
            entry = self._rows[line.serials[(line.turn + step) % len(line.serials)]]
            if entry.tower.interface[2] >= minor:
                yield entry.tower
                count += 1
                if count == MAX_TOWERS:
                    return

    def _put(self, entry: Entry, serial: int | None) -> int:
        """Add an entry, or change the annotation of one; give its serial number."""
        if serial is None:
            serial = self._serial = self._serial + 1
            for name in _lines_of(entry):
                self._lines.setdefault(name, _Line()).serials.append(serial)
        self._rows[serial] = entry
        return serial

    def _remove(self, doomed: list[int]) -> None:
        """Take entries out of the rows and lines."""
        touched: dict[Hashable, list[int]] = {}
        for serial in doomed:
            for name in _lines_of(self._rows.pop(serial)):
                touched.setdefault(name, []).append(serial)
        for name, gone in touched.items():
            line = self._lines[name]
            if len(gone) > _FEW:
                line.serials = [serial for serial in line.serials if serial in self._rows]
            else:
                for serial in gone:
                    del line.serials[bisect_left(line.serials, serial)]
            if not line.serials and name != _ALL:
                del self._lines[name]


def _lines_of(entry: Entry) -> tuple[Hashable, ...]:
    """Name the lines that an entry is in; one of those with any object has a line more."""
    number, major, _ = entry.tower.interface
    place = (entry.tower.protseq, number, major)
    lines = _ALL, ("interface", number), ("object", entry.object), (*place, entry.object)
    return (*lines, place) if entry.object.int else lines


def check(entry: Entry) -> None:
    """Raise EndpointMapperError (1751) unless an entry can be told to everyone."""
    endpoint, address = entry.tower.endpoint, entry.tower.address
    if not endpoint:
        raise error("EPT_S_INVALID_ENTRY", "an entry without endpoint")
    if len((endpoint + address).encode("utf-8", "replace")) > MAX_ENDPOINT:
        raise error("EPT_S_INVALID_ENTRY", f"an endpoint of more than {MAX_ENDPOINT} octets")
    text = entry.annotation.encode("utf-8", "replace")
    if len(text) > MAX_ANNOTATION or b"\0" in text:
        raise error(
            "EPT_S_INVALID_ENTRY",
            f"an annotation has at most {MAX_ANNOTATION} octets and no NUL: {entry.annotation!r}",
        )
    try:
        towers.pack(*entry.tower)
    except BindingError as problem:
        raise error("EPT_S_INVALID_ENTRY", str(problem)) from problem


def error(code: str, message: str) -> EndpointMapperError:
    """Make the error of a code's name."""
    return EndpointMapperError(message, code=status_number(code))
