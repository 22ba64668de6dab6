"""The endpoint map: which interface answers where, and the epm interface that tells it.

Layer 6; imports the epm interface, towers, `dispatch.current_call` and the errors.  `EndpointMap`
is the store, for the server in its own process; `EndpointMapManager` serves it to others.
[C706 appendix O], [MS-RPCE 2.2.1.2], [protocol 7.1], [features section 6]
"""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable, Hashable, Iterable
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from rpcfast.errors import (
    BindingError,
    EndpointMapperError,
    Fault,
    RpcError,
    StatusError,
    status_number,
    windows_code,
)
from rpcfast.interfaces import epm
from rpcfast.runtime import tower as towers
from rpcfast.runtime.tower import SyntaxId, Tower

if TYPE_CHECKING:
    from rpcfast.ndr import ContextHandle
    from rpcfast.runtime.contexts import ContextTable

#: What a lookup goes by.
ALL_ELTS, MATCH_BY_IF, MATCH_BY_OBJ, MATCH_BY_BOTH = range(4)
#: Which versions of an interface a lookup takes.
VERS_ALL, VERS_COMPATIBLE, VERS_EXACT, VERS_MAJOR_ONLY, VERS_UPTO = range(1, 6)

#: The longest annotation, in octets, without its terminator.
MAX_ANNOTATION: Final = 63
#: Most entries or towers in one answer.  [MS-RPCE 2.2.1.2.4]
MAX_BATCH: Final = 500

_NIL: Final = uuid.UUID(int=0)
_NO_INTERFACE: Final[SyntaxId] = (_NIL, 0, 0)
_NO_MEMORY: Final = status_number("ept_s_no_memory")
_CANT_PERFORM: Final = status_number("ept_s_cant_perform_op")
_NOT_REGISTERED: Final = status_number("ept_s_not_registered")
# Windows number -> status of the epm interface
_STATUSES: Final = {
    windows_code(status): status
    for status in range(_CANT_PERFORM, 0x16C9A0D8)
    if windows_code(status) != status
}


class Entry(NamedTuple):
    """One line of the map; the annotation is for people and no part of its identity."""

    tower: Tower
    object: uuid.UUID = _NIL
    annotation: str = ""

    @property
    def key(self) -> Hashable:
        """What a server has one endpoint for; see `EndpointMap.insert`."""
        interface, syntax, protseq, _, address = self.tower
        return self.object, interface, syntax, protseq, address


class EndpointMap:
    """The entries of all servers; thread-safe.

    An owner is whatever stands for the server that made an entry.  It replaces, deletes and
    purges its own entries and nobody else's.
    """

    def __init__(self, max_entries: int = 65536) -> None:
        """Make an empty map that refuses more than `max_entries`."""
        self._lock = threading.Lock()
        self._max_entries = max_entries
        self._count = 0
        self._turn = 0
        # (owner, key of the entry) -> endpoint -> entry
        self._groups: dict[tuple[Hashable, Hashable], dict[str, Entry]] = {}

    def __len__(self) -> int:
        return self._count

    def insert(
        self, entries: Iterable[Entry], replace: bool = True, owner: Hashable = None
    ) -> None:
        """Add entries of one owner, all or none.

        With `replace` the owner's earlier entries of the same object, interface, transfer syntax,
        protocol sequence and address go; without, other endpoints stay beside the new ones.  The
        same entry twice is one entry, with the later annotation.

        Raises:
            EndpointMapperError: EPT_S_INVALID_ENTRY for an entry that has no endpoint or no
                tower, or too long an annotation; ERROR_OUTOFMEMORY when the map is full.
        """
        new: dict[tuple[Hashable, Hashable], dict[str, Entry]] = {}
        for entry in entries:
            _check(entry)
            new.setdefault((owner, entry.key), {})[entry.tower.endpoint] = entry
        with self._lock:
            merged = {
                key: group if replace else self._groups.get(key, {}) | group
                for key, group in new.items()
            }
            count = self._count + sum(
                len(group) - len(self._groups.get(key, ())) for key, group in merged.items()
            )
            if count > self._max_entries:
                raise _error("ERROR_OUTOFMEMORY", f"more than {self._max_entries} entries")
            self._groups.update(merged)
            self._count = count

    def delete(self, entries: Iterable[Entry], owner: Hashable = None) -> None:
        """Remove entries of one owner, all or none; annotations are not compared.

        Raises:
            EndpointMapperError: EPT_S_INVALID_ENTRY, the owner has no such entry.
        """
        doomed = {((owner, entry.key), entry.tower.endpoint) for entry in entries}
        with self._lock:
            for key, endpoint in doomed:
                if endpoint not in self._groups.get(key, ()):
                    raise _error("EPT_S_INVALID_ENTRY", f"no entry at endpoint {endpoint!r}")
            for key, endpoint in doomed:
                del self._groups[key][endpoint]
                if not self._groups[key]:
                    del self._groups[key]
            self._count -= len(doomed)

    def purge(self, owner: Hashable) -> int:
        """Remove every entry of an owner that is gone; return how many there were."""
        with self._lock:
            keys = [key for key in self._groups if key[0] == owner]
            count = sum(len(self._groups.pop(key)) for key in keys)
            self._count -= count
        return count

    def lookup(
        self,
        inquiry_type: int = ALL_ELTS,
        object: uuid.UUID | None = None,
        interface: SyntaxId | None = None,
        vers_option: int = VERS_ALL,
    ) -> list[Entry]:
        """Return the entries that match; what the inquiry type does not name is ignored.

        Raises:
            EndpointMapperError: ERROR_INVALID_PARAMETER for an unknown inquiry type,
                RPC_S_INVALID_VERS_OPTION for an unknown version option.
        """
        if inquiry_type not in range(4):
            raise _error("ERROR_INVALID_PARAMETER", f"inquiry type {inquiry_type}")
        by_interface = inquiry_type in (MATCH_BY_IF, MATCH_BY_BOTH)
        by_object = inquiry_type in (MATCH_BY_OBJ, MATCH_BY_BOTH)
        if by_interface and vers_option not in range(1, 6):
            raise _error("RPC_S_INVALID_VERS_OPTION", f"version option {vers_option}")
        wanted, asked = object or _NIL, interface or _NO_INTERFACE
        return [
            entry
            for entry in self._entries()
            if not (by_object and entry.object != wanted)
            and not (by_interface and not _version(entry.tower.interface, asked, vers_option))
        ]

    def map(self, tower: Tower, object: uuid.UUID | None = None) -> list[Tower]:
        """Return the towers of the servers that a client can use, the best first.

        They have the interface of the question in a compatible version and its protocol sequence;
        endpoint, address and transfer syntax of the question do not count.  A client with an
        object gets the entries of that object, then those without any; a client without one
        gets those without any, then the others.  Equals take turns.
        """
        wanted = object or _NIL
        tiers: dict[bool, list[Tower]] = {True: [], False: []}
        for entry in self._entries():
            found = entry.tower
            if (
                found.protseq == tower.protseq
                and _version(found.interface, tower.interface, VERS_COMPATIBLE)
                and (entry.object in (wanted, _NIL) or not wanted.int)
            ):
                tiers[entry.object == wanted].append(found)
        return self._rotated(tiers[True]) + self._rotated(tiers[False])

    def _entries(self) -> list[Entry]:
        with self._lock:
            return [entry for group in self._groups.values() for entry in group.values()]

    def _rotated(self, found: list[Tower]) -> list[Tower]:
        if len(found) < 2:
            return found
        with self._lock:
            self._turn += 1
            first = self._turn % len(found)
        return found[first:] + found[:first]


def _check(entry: Entry) -> None:
    """Raise unless an entry can be told to everyone."""
    if not entry.tower.endpoint:
        raise _error("EPT_S_INVALID_ENTRY", "an entry without endpoint")
    text = entry.annotation.encode("utf-8", "replace")
    if len(text) > MAX_ANNOTATION or b"\0" in text:
        raise _error("EPT_S_INVALID_ENTRY", f"bad annotation {entry.annotation!r}")
    try:
        towers.pack(*entry.tower)
    except BindingError as error:
        raise _error("EPT_S_INVALID_ENTRY", str(error)) from error


def _version(offered: SyntaxId, asked: SyntaxId, option: int) -> bool:
    """Return whether an interface on offer is what is asked for.  [MS-RPCE 2.2.1.2.3]"""
    if offered[0] != asked[0]:
        return False
    if option == VERS_COMPATIBLE:
        return offered[1] == asked[1] and offered[2] >= asked[2]
    if option == VERS_EXACT:
        return offered == asked
    if option == VERS_MAJOR_ONLY:
        return offered[1] == asked[1]
    if option == VERS_UPTO:
        return offered[1:] <= asked[1:]
    return True


def _error(code: str, message: str) -> EndpointMapperError:
    return EndpointMapperError(message, code=status_number(code))


class _Pending:
    """What an unfinished inquiry still has to give."""

    def __init__(self, items: list[Any]) -> None:
        self._items = items
        self._position = 0
        self._lock = threading.Lock()

    def take(self, count: int) -> tuple[list[Any], bool]:
        """Return the next items, and whether more are left."""
        with self._lock:
            start = self._position
            self._position = min(start + count, len(self._items))
            return self._items[start : self._position], self._position < len(self._items)


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
        caller: Callable[[], Any] | None = None,
    ) -> None:
        """Serve `map`; an association may have `max_lookups` unfinished inquiries at a time."""
        self._map = map
        self._loopback = allow_loopback_insert
        self._max_lookups = max_lookups
        self._caller = caller or _current_call
        self._owners: set[ContextTable] = set()
        self._lock = threading.Lock()

    def ept_insert(self, num_ents: int, entries: list[Any], replace: int) -> None:
        """Add entries of a local server."""
        owner = self._local_caller()
        with _Statuses():
            found = map_entries(entries)
            with self._lock:
                self._map.insert(found, bool(replace), owner)
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
        """List entries, a batch at a time."""
        asked = interface and (interface.uuid, interface.vers_major, interface.vers_minor)
        handle, found, status = self._batch(
            entry_handle,
            max_ents,
            lambda: self._map.lookup(inquiry_type, object, asked, vers_option),
        )
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
            entry_handle, max_towers, lambda: self._find(map_tower, object)
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
        self, handle: ContextHandle | None, limit: int, find: Callable[[], list[Any]]
    ) -> tuple[ContextHandle | None, list[Any], int]:
        """Begin or go on with an inquiry; a null handle says that this is all.  [decision 16]"""
        limit = min(limit, MAX_BATCH)
        if handle is not None:
            table: ContextTable = self._caller().contexts
            with table.hold(handle, *_LOOKUP) as pending:
                found, more = pending.take(limit)
            if not more:
                table.close(handle)
                handle = None
            return handle, found, 0
        try:
            found = find()
        except EndpointMapperError as error:
            return None, [], _STATUSES.get(error.code, error.code)
        if len(found) > limit:
            table, rest = self._caller().contexts, _Pending(found[limit:])
            try:
                handle = table.open(rest, *_LOOKUP, limit=self._max_lookups)
            except Fault:
                return None, [], _NO_MEMORY
        return handle, found[:limit], 0 if found else _NOT_REGISTERED

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


# type and interface of the handles of unfinished inquiries
_LOOKUP: Final = ("ept_lookup_handle_t", epm.epm.uuid)


class _Statuses:
    """A with block whose errors of the map become statuses of the interface."""

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: Any, error: BaseException | None, trace: Any) -> None:
        if isinstance(error, RpcError):
            raise StatusError(_STATUSES.get(error.code, error.code), str(error)) from error


def map_entries(entries: Iterable[Any]) -> list[Entry]:
    """Turn ept_entry_t structs into entries.

    Raises:
        EndpointMapperError: one of them has no tower, or none that can be read.
    """
    result = []
    for entry in entries:
        if entry.tower is None:
            raise _error("EPT_S_INVALID_ENTRY", "an entry without tower")
        tower = towers.unpack(entry.tower.tower_octet_string)
        result.append(Entry(tower, entry.object, entry.annotation))
    return result


def _twr(tower: Tower) -> Any:
    return epm.twr_t(tower_octet_string=towers.pack(*tower))


def _current_call() -> Any:
    from rpcfast.runtime.dispatch import current_call

    return current_call()
