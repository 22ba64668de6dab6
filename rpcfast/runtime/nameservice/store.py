"""Entries by name, whatever is in them: made, read, changed, listed and removed.

Layer 6; imports `entry`, `inquiry`, `memory` and `names`.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeVar

from .entry import SERVER, Entry, InterfaceId
from .inquiry import Inquiry
from .memory import BackEnd, Change
from .names import EntryName, fail

T = TypeVar("T")

#: Most offers, objects, members or elements of one entry.
MAX_ITEMS: Final = 10_000
_MAX_COPIES: Final = 1024


class Entries:
    """The entries of a back end; for any number of threads.

    Every method that takes the name of an entry raises NameServiceError with the codes of
    `EntryName.parse`, with RPC_S_ENTRY_NOT_FOUND where there is no such entry and nothing says
    that it is made, with RPC_S_ENTRY_TYPE_MISMATCH where it is of another kind, with
    RPC_S_OUT_OF_RESOURCES where it would have more than MAX_ITEMS of anything, and with
    RPC_S_NAME_SERVICE_UNAVAILABLE where the back end cannot be reached.

    Attributes:
        domain: the name of one's own domain, in whose names `/.:/` stands for it; "" if it has
            none.
        expiration_age: seconds that copies of entries may be old when something is looked up; 0,
            the default, reads them anew each time.
    """

    def __init__(
        self, back_end: BackEnd | None = None, *, domain: str = "", expiration_age: float = 0
    ) -> None:
        """Use a back end; the default is a file of this user, see `SQLite`."""
        if back_end is None:
            from .sqlite import SQLite

            back_end = SQLite()
        self.domain = domain.upper()
        self.expiration_age = expiration_age
        self._back_end = back_end
        self._copies: dict[EntryName, tuple[float, Entry | None]] = {}

    def entry_create(self, entry: str) -> None:
        """Make a bare name, which the first export, member or element gives its kind.

        Raises:
            NameServiceError: it is there already (RPC_S_ENTRY_ALREADY_EXISTS).
        """

        def change(old: Entry | None) -> Entry:
            if old is not None:
                fail("RPC_S_ENTRY_ALREADY_EXISTS", f"{entry} exists")
            return Entry()

        self._update(entry, change)

    def entry_delete(self, entry: str) -> None:
        """Remove an entry of any kind, with all that is in it."""

        def change(old: Entry | None) -> None:
            there(old, entry)

        self._update(entry, change)

    def entry_objects(self, entry: str) -> Inquiry[uuid.UUID]:
        """Give the objects that a server entry lists."""
        return self._inquire(entry, SERVER, lambda found: found.objects)

    def entry_interfaces(self, entry: str) -> Inquiry[InterfaceId]:
        """Give the interfaces that a server entry offers."""
        return self._inquire(entry, SERVER, lambda found: found.interfaces)

    def entry(self, entry: str) -> Entry:
        """Return all of one entry, read anew."""
        name = self._name(entry)
        return there(self._back_end.read(name), name)

    def entries(self) -> dict[EntryName, Entry]:
        """Return all entries by name, read anew."""
        return {EntryName(name): entry for name, entry in self._back_end.scan().items()}

    # ---------------------------------------------------------------------- within
    def _name(self, text: str) -> EntryName:
        name = EntryName.parse(text)
        if self.domain and name.domain == self.domain:
            fail("RPC_S_INVALID_NAME_SYNTAX", f"{name} is in this domain: write /.:/ for it")
        return name

    def _read(self, name: EntryName, age: float) -> Entry | None:
        """Return an entry, or a copy of it that is not older than `age` seconds."""
        if age <= 0:
            return self._back_end.read(name)
        now = time.monotonic()
        copy = self._copies.get(name)
        if copy is None or now - copy[0] > age:
            copy = now, self._back_end.read(name)
            if len(self._copies) >= _MAX_COPIES:
                self._copies.clear()
            self._copies[name] = copy
        return copy[1]

    def _update(self, entry: str, change: Change) -> None:
        name = self._name(entry)

        def checked(old: Entry | None) -> Entry | None:
            new = change(old)
            if new is not None and any(len(items) > MAX_ITEMS for items in new[1:]):
                fail("RPC_S_OUT_OF_RESOURCES", f"more than {MAX_ITEMS} items in {name}")
            return new

        self._back_end.update(name, checked)
        self._copies.pop(name, None)

    def _bare(self, entry: str, kind: str) -> None:
        """Take all that makes an entry of its kind."""

        def change(old: Entry | None) -> Entry:
            of_kind(there(old, entry), kind)
            return Entry()

        self._update(entry, change)

    def _inquire(
        self, entry: str, kind: str, items: Callable[[Entry], Iterable[T]]
    ) -> Inquiry[T]:
        """Begin an inquiry about the items of one entry."""
        name = self._name(entry)
        of_kind(there(self._read(name, self.expiration_age), name), kind)

        def results(inquiry: Inquiry[T]) -> Iterator[tuple[EntryName, T]]:
            found = self._read(name, inquiry.expiration_age)
            for item in items(of_kind(there(found, name), kind)):
                yield name, item

        return Inquiry(results, "RPC_S_NO_MORE_MEMBERS", self.expiration_age)


def there(entry: Entry | None, name: str) -> Entry:
    """Return an entry that must exist."""
    if entry is None:
        fail("RPC_S_ENTRY_NOT_FOUND", f"there is no {name}")
    return entry


def of_kind(entry: Entry, kind: str) -> Entry:
    """Return an entry of a kind; a bare name becomes one."""
    if entry.kind not in ("", kind):
        fail("RPC_S_ENTRY_TYPE_MISMATCH", f"a {entry.kind} is no {kind}")
    return entry._replace(kind=kind)
