"""Context handles: the server's state for one client, and the tokens that stand for it.

Layer 6; imports `ndr`, the errors and `turns`.  One table belongs to one association group.  A
token is a random UUID, good for one type of handle, one interface and one identity of the caller;
anything else is a context mismatch.  [C706 5.1.6], [features section 5, H-09 to H-21]
"""

from __future__ import annotations

import contextlib
import threading
import uuid
from collections.abc import Callable, Hashable, Iterator
from typing import Any, Final

from rpcfast.errors import Fault, status_number
from rpcfast.ndr import ContextHandle

from .turns import Held, Turn, Turns, Waker

_MISMATCH: Final = status_number("nca_s_fault_context_mismatch")
_OUT_OF_RESOURCES: Final = status_number("RPC_S_OUT_OF_RESOURCES")
_TOO_BUSY: Final = status_number("nca_s_server_too_busy")

#: Calls of one association that may wait for handles; each is looked at when another one ends.
MAX_WAITING: Final = 1024

Rundown = Callable[[Any], object]


class Row(Held):
    """One open handle.

    Attributes:
        obj: what it stands for.
        kind: the IDL type under which the client got it, "" for one without a name; None before.
        bare: a manager returned the object, and gets it as an argument; else it deals in handles.
    """

    __slots__ = ("bare", "ending", "handle", "key", "kind", "obj", "rundown", "uses")

    def __init__(
        self, handle: ContextHandle, obj: object, key: Hashable, rundown: Rundown | None
    ) -> None:
        super().__init__()
        self.handle = handle
        self.obj = obj
        self.key = key
        self.kind: str | None = None
        self.bare = False
        self.rundown = rundown
        self.uses = 0  # with blocks of `hold`
        self.ending = False

    @property
    def interface(self) -> Hashable:
        """The interface whose call opened it."""
        return self.key[1]  # type: ignore[index, no-any-return]


class ContextTable:
    """The open context handles of one association group; thread-safe.

    An object given to `open` is either closed or run down, exactly once, and never run down
    while a call holds it.
    """

    def __init__(
        self, max_handles: int = 1024, later: Callable[[Any], object] | None = None
    ) -> None:
        """Make an empty table that refuses more than `max_handles` at a time.

        later: sees to the end of a rundown routine that is to be awaited.
        """
        self._rows: dict[uuid.UUID, Row] = {}
        self._turns = Turns()
        self._lock = threading.Lock()
        self._max_handles = max_handles
        self._later = later
        self._ended = False
        #: What each running call has to do with handles, by the call.
        self.calls: dict[Any, Any] = {}

    def __len__(self) -> int:
        return len(self._rows)

    def open(
        self,
        obj: object,
        type_name: str,
        interface: Hashable,
        rundown: Rundown | None = None,
        *,
        identity: Hashable = None,
        limit: int | None = None,
    ) -> ContextHandle:
        """Keep an object and return the handle that stands for it.

        `rundown` is called with the object when the client is gone and has not closed it.  When
        the table has ended or is full, that is now.  `limit` bounds the handles of this type.

        Raises:
            Fault: RPC_S_OUT_OF_RESOURCES, the client has too many handles open.
        """
        handle = ContextHandle(0, uuid.uuid4())
        self._add(Row(handle, obj, (type_name, interface, identity), rundown), limit)
        return handle

    def adopt(
        self, obj: object, interface: Hashable, rundown: Rundown | None, handle: Any = None
    ) -> Row:
        """Keep what a manager returned: an object, or a handle of its own making.

        Raises:
            Fault: as `open`.
        """
        given = ContextHandle(0, uuid.uuid4()) if handle is None else handle
        row = Row(given, obj, ("", interface, None), rundown)
        row.bare = handle is None
        self._add(row, None)
        return row

    def _add(self, row: Row, limit: int | None) -> None:
        with self._lock:
            ended, full = self._ended, len(self._rows) >= self._max_handles
            if limit is not None:
                full = full or sum(r.key == row.key for r in self._rows.values()) >= limit
            if not (ended or full):
                self._rows[row.handle.uuid] = row
        if ended or full:
            self._run_down([row])
        if full and not ended:
            raise Fault(_OUT_OF_RESOURCES, "too many context handles are open")

    def row(self, handle: ContextHandle) -> Row | None:
        """Give what is known of a handle, None where it is closed or was never open."""
        row = self._rows.get(handle.uuid)
        return None if row is None or row.ending or handle.attributes else row

    def lookup(
        self,
        handle: ContextHandle | None,
        type_name: str,
        interface: Hashable,
        *,
        identity: Hashable = None,
    ) -> Any:
        """Return the object of a handle, without holding it; see `hold`.

        Raises:
            Fault: nca_s_fault_context_mismatch for an unknown or closed handle, and for one of
                another type, interface or identity.
        """
        with self._lock:
            return self._find(handle, (type_name, interface, identity)).obj

    @contextlib.contextmanager
    def hold(
        self,
        handle: ContextHandle | None,
        type_name: str,
        interface: Hashable,
        *,
        identity: Hashable = None,
    ) -> Iterator[Any]:
        """Give the object of a handle to a with block; it is not run down before the block ends.

        Raises:
            Fault: as `lookup`.
        """
        with self._lock:
            row = self._find(handle, (type_name, interface, identity))
            row.uses += 1
        try:
            yield row.obj
        finally:
            with self._lock:
                row.uses -= 1
                due = self._take([handle.uuid]) if handle and row.ending else []
            self._run_down(due)

    # -------------------------------------------------------------------- the turns of calls
    def take(self, turn: Turn, waker: Waker) -> bool:
        """Take handles for a call; False: it waits, and what `waker` gives wakes it.

        Raises:
            Fault: nca_s_server_too_busy; too many calls of the client wait already.
        """
        with self._lock:
            if self._turns.take(turn, waker):
                return True
            if len(self._turns) <= MAX_WAITING:
                return False
            wakes = self._turns.leave(turn)
        for wake in wakes:
            wake()
        raise Fault(_TOO_BUSY, "too many calls wait for context handles", executed=False)

    def leave(self, turn: Turn) -> None:
        """Give the handles of a call up, or stop waiting for them."""
        with self._lock:
            wakes = self._turns.leave(turn)
            due = self._take([row.handle.uuid for row in turn.wants if row.ending])
        for wake in wakes:
            wake()
        self._run_down(due)

    def upgrade(self, turn: Turn, row: Row, waker: Waker) -> tuple[bool, bool]:
        """Take for itself alone what a call shares: (has it, keeps its view)."""
        with self._lock:
            has, keeps, wakes = self._turns.upgrade(turn, row, waker)
        for other in wakes:
            other()
        return has, keeps

    def share(self, turn: Turn, row: Row) -> None:
        """Let other calls that share a handle run beside one that had it for itself alone."""
        with self._lock:
            wakes = self._turns.share(turn, row)
        for wake in wakes:
            wake()

    # --------------------------------------------------------------------- the ends of handles
    def close(self, handle: ContextHandle | None) -> Any:
        """Forget a handle that the client closed and return its object; there is no rundown.

        Raises:
            Fault: nca_s_fault_context_mismatch for an unknown handle.
        """
        with self._lock:
            row = self._rows.pop(handle.uuid, None) if handle else None
        if row is None:
            raise Fault(_MISMATCH)
        return row.obj

    def rundown(self, handle: ContextHandle) -> None:
        """Run one handle down: its reply never reached the client.  Unknown handles pass."""
        self._end(lambda number, row: number == handle.uuid)

    def rundown_interface(self, interface: Hashable) -> None:
        """Run down every handle of an interface that is being unregistered."""
        self._end(lambda number, row: row.interface == interface)

    def rundown_all(self) -> None:
        """Run down every handle: all connections of the association are gone."""
        with self._lock:
            self._ended = True
        self._end(lambda number, row: True)

    def _end(self, chosen: Callable[[uuid.UUID, Row], bool]) -> None:
        with self._lock:
            numbers = [number for number, row in self._rows.items() if chosen(number, row)]
            for number in numbers:
                self._rows[number].ending = True
            due = self._take(numbers)
        self._run_down(due)

    def _take(self, numbers: list[uuid.UUID]) -> list[Row]:
        """Remove and return those that end and that no call holds; the caller has the lock."""
        return [
            self._rows.pop(number)
            for number in numbers
            if number in self._rows
            and not self._rows[number].uses
            and not self._rows[number].holders
        ]

    def _find(self, handle: ContextHandle | None, key: Hashable) -> Row:
        row = self._rows.get(handle.uuid) if handle else None
        if row is None or row.key != key or row.ending or (handle and handle.attributes):
            raise Fault(_MISMATCH)
        return row

    def _run_down(self, rows: list[Row]) -> None:
        """Call the rundown routines; one that fails does not keep the others from running."""
        for row in rows:
            if row.rundown is not None:
                try:
                    given = row.rundown(row.obj)
                    if self._later is not None and hasattr(given, "__await__"):
                        self._later(given)
                except Exception:  # a user's code; nobody waits for an answer
                    import logging

                    logging.getLogger("rpcfast").exception("a context rundown routine failed")
