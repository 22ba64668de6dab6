"""What the name service needs of a place to keep entries, and the simplest one.

Layer 6; imports `entry`.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Protocol

from .entry import Entry

#: Makes an entry of the one that is there; None stands for no entry, before and after.
Change = Callable[[Entry | None], Entry | None]


class BackEnd(Protocol):
    """A place where entries are kept by name.

    Every method raises NameServiceError with RPC_S_NAME_SERVICE_UNAVAILABLE where the place
    cannot be reached.
    """

    def read(self, name: str) -> Entry | None:
        """Return one entry, None where there is none."""

    def scan(self) -> dict[str, Entry]:
        """Return all entries, in the order of their names."""

    def update(self, name: str, change: Change) -> None:
        """Change one entry while nobody else changes it; what `change` raises changes nothing."""


class Memory:
    """Entries of this process alone; thread-safe."""

    def __init__(self) -> None:
        self._entries: dict[str, Entry] = {}
        self._lock = threading.Lock()

    def read(self, name: str) -> Entry | None:
        """Return one entry, None where there is none."""
        with self._lock:
            return self._entries.get(name)

    def scan(self) -> dict[str, Entry]:
        """Return all entries, in the order of their names."""
        with self._lock:
            return dict(sorted(self._entries.items()))

    def update(self, name: str, change: Change) -> None:
        """Change one entry."""
        with self._lock:
            entry = change(self._entries.get(name))
            if entry is None:
                self._entries.pop(name, None)
            else:
                self._entries[name] = entry
