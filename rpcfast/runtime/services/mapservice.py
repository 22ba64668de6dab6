"""The epm interface: the endpoint map as others see it.

Layer 6; imports the epm interface, `endpointmap`, towers, `dispatch.current_call` and the errors.
[C706 appendix O], [MS-RPCE 2.2.1.2], [protocol 7.1], [features section 6]
"""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Final

from rpcfast.errors import (
    EndpointMapperError,
    Fault,
    RpcError,
    StatusError,
    status_number,
    windows_code,
)
from rpcfast.interfaces import epm

from ..binding import tower as towers
from ..binding.tower import Tower
from .endpointmap import EndpointMap, Entry, error

if TYPE_CHECKING:
    from rpcfast.ndr import ContextHandle

    from ..contexthandles.contexts import ContextTable

#: Most entries or towers in one answer.  [MS-RPCE 2.2.1.2.4]
MAX_BATCH: Final = 500

_NIL: Final = uuid.UUID(int=0)
_NO_MEMORY: Final = status_number("ept_s_no_memory")
_CANT_PERFORM: Final = status_number("ept_s_cant_perform_op")
_NOT_REGISTERED: Final = status_number("ept_s_not_registered")
# Windows number -> status of the epm interface
_STATUSES: Final = {
    windows_code(status): status
    for status in range(_CANT_PERFORM, 0x16C9A0D8)
    if windows_code(status) != status
} | {status_number("ERROR_OUTOFMEMORY"): _NO_MEMORY}
# type and interface of the handles of unfinished inquiries
_LOOKUP: Final = ("ept_lookup_handle_t", epm.epm.uuid)

#: Gives the next so many items, and whether more are left.
Source = Callable[[int], tuple[list[Any], bool]]


class EndpointMapManager:
    """The manager of the epm interface over an `EndpointMap`.

    Anyone may look things up.  Only local servers may insert and delete: over ncalrpc, and over
    TCP from this host if `allow_loopback_insert` says so; their entries go when their association
    does.  [decision 31]
    """

    def __init__(
        self,
        map: EndpointMap,
        *,
        allow_loopback_insert: bool = False,
        max_lookups: int = 16,
        max_entries: int = 8192,
        caller: Callable[[], Any] | None = None,
    ) -> None:
        """Serve `map`.

        An association may have `max_lookups` unfinished inquiries at a time, and `max_entries`.
        """
        self._map = map
        self._loopback = allow_loopback_insert
        self._max_lookups = max_lookups
        self._max_entries = max_entries
        self._caller = caller or _current_call
        self._owners: set[ContextTable] = set()
        self._lock = threading.Lock()

    def ept_insert(self, num_ents: int, entries: list[Any], replace: int) -> None:
        """Add entries of a local server."""
        owner = self._local_caller()
        with _Statuses():
            found = map_entries(entries)
            with self._lock:
                self._map.insert(found, bool(replace), owner, limit=self._max_entries)
                new = owner not in self._owners
                self._owners.add(owner)
        if new:  # a handle that no client ever sees: its rundown is the end of the association
            owner.open(owner, "owner of endpoint map entries", epm.epm.uuid, self._gone)

    def ept_delete(self, num_ents: int, entries: list[Any]) -> None:
        """Remove entries of a local server."""
        owner = self._local_caller()
        with _Statuses():
            self._map.delete(map_entries(entries), owner)

    def ept_lookup(
        self,
        inquiry_type: int,
        object: uuid.UUID | None,
        interface: Any,
        vers_option: int,
        entry_handle: ContextHandle | None,
        max_ents: int,
    ) -> dict[str, Any]:
        """List entries, a batch at a time.

        A batch that is not full is the last, and says so by a null handle: that is what some
        clients look for.  Others wait for a status after the last entries, and would begin again
        with a null handle: they ask for few at a time, so that their batches are full.
        """
        asked = interface and (interface.uuid, interface.vers_major, interface.vers_minor)
        reached: int | None = 0

        def pages(limit: int) -> tuple[list[Any], bool]:
            nonlocal reached
            assert reached is not None
            found, reached = self._map.page(
                inquiry_type, object, asked, vers_option, after=reached, limit=limit
            )
            return found, reached is not None

        handle, found, status = self._batch(entry_handle, max_ents, lambda: pages)
        return {
            "entry_handle": handle,
            "num_ents": len(found),
            "entries": [
                epm.ept_entry_t(object=e.object, tower=_twr(e.tower), annotation=e.annotation)
                for e in found
            ],
            "status": status,
        }

    def ept_map(
        self,
        object: uuid.UUID | None,
        map_tower: Any,
        entry_handle: ContextHandle | None,
        max_towers: int,
    ) -> dict[str, Any]:
        """Tell where the interface of a tower answers."""
        handle, found, status = self._batch(
            entry_handle, max_towers, lambda: _parts(self._find(map_tower, object))
        )
        return {
            "entry_handle": handle,
            "num_towers": len(found),
            "towers": [_twr(tower) for tower in found],
            "status": status,
        }

    def ept_lookup_handle_free(self, entry_handle: ContextHandle | None) -> dict[str, Any]:
        """End an inquiry before its last batch."""
        if entry_handle is not None:
            table = self._caller().contexts
            table.lookup(entry_handle, *_LOOKUP)
            table.close(entry_handle)
        return {"entry_handle": None, "status": 0}

    def ept_inq_object(self) -> dict[str, Any]:
        """Refuse: a map has no object of its own here."""
        return {"ept_object": _NIL, "status": _CANT_PERFORM}

    def ept_mgmt_delete(self, object_speced: int, object: uuid.UUID | None, tower: Any) -> None:
        """Refuse: nobody removes what others registered."""
        raise StatusError(_CANT_PERFORM)

    def _find(self, map_tower: Any, object: uuid.UUID | None) -> list[Tower]:
        try:
            asked = towers.unpack(map_tower.tower_octet_string) if map_tower else None
        except EndpointMapperError:  # nothing can match what is no tower
            asked = None
        return self._map.map(asked, object) if asked else []

    def _batch(
        self, handle: ContextHandle | None, limit: int, begin: Callable[[], Source]
    ) -> tuple[ContextHandle | None, list[Any], int]:
        """Begin or go on with an inquiry; a null handle says that this is all.

        The status is an error where there is nothing at all, or nothing any more.  [decision 16]
        """
        limit = min(limit, MAX_BATCH)
        if handle is not None:
            table: ContextTable = self._caller().contexts
            with table.hold(handle, *_LOOKUP) as pending:
                found, more = pending.take(limit)
            if not more:
                table.close(handle)
                handle = None
            return handle, found, 0 if found or more else _NOT_REGISTERED
        pending = _Pending(begin())
        try:
            found, more = pending.take(limit)
        except EndpointMapperError as problem:
            return None, [], _STATUSES.get(problem.code, problem.code)
        if more:
            table = self._caller().contexts
            try:
                handle = table.open(pending, *_LOOKUP, limit=self._max_lookups)
            except Fault:
                return None, [], _NO_MEMORY
        return handle, found, 0 if found or more else _NOT_REGISTERED

    def _local_caller(self) -> ContextTable:
        """Return what stands for the association of a server of this host, or refuse."""
        call = self._caller()
        if call.protseq != "ncalrpc" and not (self._loopback and call.is_local):
            raise StatusError(_CANT_PERFORM)
        table: ContextTable = call.contexts
        return table

    def _gone(self, owner: ContextTable) -> None:
        with self._lock:  # no insert may fall between the two
            self._owners.discard(owner)
            self._map.purge(owner)


class _Pending:
    """An unfinished inquiry; it gives its last batch once."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._more = True
        self._lock = threading.Lock()

    def take(self, count: int) -> tuple[list[Any], bool]:
        """Return the next items, and whether more are left."""
        with self._lock:
            found: list[Any] = []
            if self._more:
                found, self._more = self._source(count)
            return found, self._more


def _parts(items: list[Any]) -> Source:
    """Cut a list into batches."""
    rest = items

    def take(count: int) -> tuple[list[Any], bool]:
        nonlocal rest
        found, rest = rest[:count], rest[count:]
        return found, bool(rest)

    return take


class _Statuses:
    """A with block whose errors of the map become statuses of the interface."""

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: Any, problem: BaseException | None, trace: Any) -> None:
        if isinstance(problem, RpcError):
            status = _STATUSES.get(problem.code, problem.code)
            raise StatusError(status, str(problem)) from problem


def map_entries(entries: Iterable[Any]) -> list[Entry]:
    """Turn ept_entry_t structs into entries.

    Raises:
        EndpointMapperError: one of them has no tower, or none that can be read.
    """
    result = []
    for entry in entries:
        if entry.tower is None:
            raise error("EPT_S_INVALID_ENTRY", "an entry without tower")
        tower = towers.unpack(entry.tower.tower_octet_string)
        result.append(Entry(tower, entry.object, entry.annotation))
    return result


def _twr(tower: Tower) -> Any:
    return epm.twr_t(tower_octet_string=towers.pack(*tower))


def _current_call() -> Any:
    from ..managers.dispatch import current_call

    return current_call()
