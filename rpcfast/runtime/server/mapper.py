"""Telling endpoint mappers where a server answers: the one embedded in it, or others.

Layer 6; imports `client`, `endpointmap`, `epinquiry`, `stringbinding`, `tower`, and the epm
interface when a mapper is spoken to.  [MS RpcEpRegister, RpcEpUnregister], [features E-01 to
E-05, E-10]
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterable, Iterator
from itertools import groupby, product
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from rpcfast.engine.fragments import SYNTAXES
from rpcfast.errors import (
    BindingError,
    EndpointMapperError,
    RpcError,
    ServerError,
    StatusError,
    TransportError,
    windows_code,
)

from ..binding import tower
from ..binding.stringbinding import StringBinding
from ..binding.tower import Tower
from ..client.client import connect
from ..client.resolve import ENDPOINTS
from ..services.endpointmap import EndpointMap, Entry, error
from ..services.epinquiry import full_binding

if TYPE_CHECKING:
    from .host import Host

#: What is raised through here is what a call of a client ended with: `failures.is_nested`.
__rpc_client__ = True
#: Seconds that a mapper may be silent.
TIMEOUT: Final = 10.0
#: Entries that one call tells of.
BATCH: Final = 500

_NIL: Final = UUID(int=0)
_EPM: Final = UUID("e1af8308-5d1f-11c9-91a4-08002b14a0fa")

Interfaces = Any  #: an interface, or several
Bindings = Iterable[StringBinding | str] | None
Objects = Iterable[UUID | str] | None


class Registration:
    """What one mapper was told, over a connection that keeps it there while it is open."""

    def __init__(self, binding: StringBinding, ncalrpc_dir: str | None) -> None:
        """Connect to a mapper.

        Raises:
            RpcError: nobody answers, or no mapper.
        """
        self.binding = binding
        self._ncalrpc_dir = ncalrpc_dir
        self._told = EndpointMap()
        self._client: Any = self._connected()

    def _connected(self) -> Any:
        from rpcfast.interfaces import epm

        return connect(
            self.binding, epm.epm, timeout=TIMEOUT, max_connections=1,
            ncalrpc_dir=self._ncalrpc_dir,
        )  # fmt: skip

    def owned(self) -> list[Entry]:
        """List what the mapper was told and not told to forget."""
        return self._told.owned()

    def insert(self, entries: Iterable[Entry], replace: bool) -> None:
        """Tell of entries, and again of the earlier ones: the mapper may be another one by now.

        Raises:
            EndpointMapperError: the mapper refused.
        """
        told = EndpointMap()
        told.insert(self.owned())
        told.insert(entries, replace)
        try:
            self._insert(told, replace)
        except TransportError:  # it was restarted, perhaps, and knows nothing of the old connection
            self._client.close()
            self._client = self._connected()
            self._insert(told, replace)
        self._told = told

    def _insert(self, told: EndpointMap, replace: bool) -> None:
        for batch in _batches(told.owned()):
            self._ask("ept_insert", batch, replace=int(replace))

    def delete(self, entries: Iterable[Entry]) -> None:
        """Take entries back.

        Raises:
            EndpointMapperError: the mapper does not have them.
        """
        doomed = list(entries)
        for batch in _batches(doomed):
            self._ask("ept_delete", batch)
        self._told.delete(doomed)

    def close(self) -> None:
        """Take back what is left, and end the connection, which says the same."""
        with contextlib.suppress(RpcError):
            self.delete(self.owned())
        self._client.close()

    def _ask(self, operation: str, entries: list[Entry], **more: int) -> None:
        from rpcfast.interfaces import epm

        structs = [
            epm.ept_entry_t(
                object=entry.object,
                tower=epm.twr_t(tower_octet_string=tower.pack(*entry.tower)),
                annotation=entry.annotation,
            )
            for entry in entries
        ]
        try:
            self._client[operation](entries=structs, **more)
        except StatusError as problem:
            raise EndpointMapperError(
                f"{self.binding} refused the entries: {problem}", code=windows_code(problem.code)
            ) from problem


def _batches(entries: list[Entry]) -> Iterator[list[Entry]]:
    """Cut a list where neighbours do not replace each other."""
    batch: list[Entry] = []
    for _, group in groupby(sorted(entries, key=lambda entry: entry.key), lambda e: e.key):
        batch += group
        if len(batch) >= BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


class _Embedded:
    """The place of a server in the map of its own process."""

    def __init__(self, map: EndpointMap, owner: object) -> None:
        self._map = map
        self._owner = owner

    def owned(self) -> list[Entry]:
        return self._map.owned(self._owner)

    def insert(self, entries: Iterable[Entry], replace: bool) -> None:
        self._map.insert(entries, replace, self._owner)

    def delete(self, entries: Iterable[Entry]) -> None:
        self._map.delete(entries, self._owner)


class Registrations:
    """What a server has told all mappers; thread-safe."""

    def __init__(self, host: Host) -> None:
        """Speak for a server."""
        self._host = host
        self._lock = threading.Lock()
        self._remote: dict[str, Registration] = {}

    def register(
        self, interfaces: Interfaces, bindings: Bindings, objects: Objects, annotation: str,
        replace: bool, mapper: StringBinding | str | None,
    ) -> None:  # fmt: skip
        """Do what `Host.ep_register` says."""
        host = self._host
        entries = [
            Entry(
                Tower(interface, SYNTAXES["ndr20"], where.protseq, where.endpoint,
                      _ipv4(where.address)),
                number, annotation,
            )
            for interface, where, number in product(
                self._interfaces(interfaces), self._bindings(bindings), _objects(objects) or [_NIL]
            )
        ]  # fmt: skip
        with self._lock:
            if mapper is not None:
                self._tell(full_binding(mapper), entries, replace)
                return
            embedded = host.endpoint_map
            if embedded is None and self._tell_here(entries, replace):
                return
            if embedded is None:
                embedded = self._embed()
            embedded.insert(entries, replace, host)

    def unregister(
        self, interfaces: Interfaces, bindings: Bindings, objects: Objects,
        mapper: StringBinding | str | None,
    ) -> None:  # fmt: skip
        """Do what `Host.ep_unregister` says."""
        everything = interfaces is None and bindings is None and objects is None
        with self._lock:
            embedded = self._host.endpoint_map
            if everything:
                if embedded is not None and mapper is None:
                    embedded.purge(self._host)
                for name in list(self._remote) if mapper is None else [str(full_binding(mapper))]:
                    if name in self._remote:
                        self._remote.pop(name).close()
                return
            places: list[Any] = [
                place for name, place in self._remote.items()
                if mapper is None or name == str(full_binding(mapper))
            ]  # fmt: skip
            if embedded is not None and mapper is None:
                places.append(_Embedded(embedded, self._host))
            chosen = list(product(
                self._interfaces(interfaces) if interfaces is not None else [None],
                self._bindings(bindings) if bindings is not None else [None],
                _objects(objects) or [_NIL] if objects is not None else [None],
            ))  # fmt: skip
            found = [(place, _select(place.owned(), chosen)) for place in places]
            for what in chosen:
                if not any(what in selected for _, selected in found):
                    raise error("EPT_S_INVALID_ENTRY", "the server has not registered this")
            for place, selected in found:
                place.delete({entry for some in selected.values() for entry in some})

    def _tell(self, binding: StringBinding, entries: list[Entry], replace: bool) -> None:
        """Tell a mapper of entries; the connection that keeps them there stays open."""
        name = str(binding)
        known = self._remote.get(name)
        place = known or Registration(binding, self._host.ncalrpc_dir)
        try:
            place.insert(entries, replace)
        except BaseException:
            if known is None:
                place.close()
            raise
        self._remote[name] = place

    def _tell_here(self, entries: list[Entry], replace: bool) -> bool:
        """Tell the mapper of this machine; False when there is none."""
        first = self._host.bindings()[0]
        refusal: EndpointMapperError | None = None
        candidates = (full_binding("ncalrpc:"), first.with_endpoint(ENDPOINTS[first.protseq]))
        for candidate in dict.fromkeys(candidates):
            try:
                self._tell(candidate, entries, replace)
                return True
            except EndpointMapperError as problem:
                refusal = problem
            except RpcError:
                continue  # nobody there, or no mapper
        if refusal is not None:
            raise refusal
        return False

    def _embed(self) -> EndpointMap:
        """Be the mapper of this machine, since there is none."""
        host = self._host
        first = host.endpoints[0]
        host.embed_mapper(first.protseq, ENDPOINTS[first.protseq], address=first.address)
        if first.protseq != "ncalrpc":
            with contextlib.suppress(ServerError, BindingError):
                host.use_protseq("ncalrpc", ENDPOINTS["ncalrpc"])
        assert host.endpoint_map is not None
        return host.endpoint_map

    def _interfaces(self, given: Interfaces) -> list[tuple[UUID, int, int]]:
        if given is None:
            found = [known for known in self._host.interface_ids() if known[0] != _EPM]
            if not found:
                raise ServerError("the server offers no interface", code=1817)
            return found
        several = [given] if hasattr(given, "uuid") else list(given)
        return [(interface.uuid, *interface.version) for interface in several]

    def _bindings(self, given: Bindings) -> list[StringBinding]:
        """List bindings, each of which is one of the server's own."""
        own = self._host.bindings()
        if given is None:
            return own
        places = {(binding.protseq, binding.endpoint) for binding in own}
        result = [StringBinding.parse(item) if isinstance(item, str) else item for item in given]
        for binding in result:
            if not binding.endpoint:
                raise BindingError(f"{binding} names no endpoint", code=1702)
            if (binding.protseq, binding.endpoint) not in places:
                raise BindingError(f"{binding} is no endpoint of the server", code=1701)
        return result


def _select(owned: list[Entry], chosen: list[Any]) -> dict[Any, list[Entry]]:
    """Find what is chosen by (interface, binding, object), where None is any."""
    result: dict[Any, list[Entry]] = {}
    for what in chosen:
        interface, where, number = what
        found = [
            entry for entry in owned
            if interface in (None, entry.tower.interface)
            and number in (None, entry.object)
            and (where is None or (where.protseq, where.endpoint) == (
                entry.tower.protseq, entry.tower.endpoint))
        ]  # fmt: skip
        if found:
            result[what] = found
    return result


def _objects(given: Objects) -> list[UUID]:
    return [UUID(item) if isinstance(item, str) else item for item in given or ()]


def _ipv4(address: str) -> str:
    """Give an IPv4 address for a tower; anything else is left to the one who asks."""
    parts = address.split(".")
    fits = len(parts) == 4 and all(part.isdigit() and int(part) < 256 for part in parts)
    return address if fits else "0.0.0.0"
