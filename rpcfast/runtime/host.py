"""What a blocking and an asyncio server have in common: interfaces, endpoints, groups, figures.

Layer 6; imports `dispatch`, `stringbinding`, `transport` and the engine's names; the interfaces
that every server has (mgmt, epm) are imported when somebody asks for them.
"""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final, TypeVar, overload
from uuid import UUID

from rpcfast.engine.connection import check_fragment
from rpcfast.engine.fragments import SYNTAXES, Limits
from rpcfast.engine.running import Running
from rpcfast.errors import (
    BindingError,
    EndpointMapperError,
    RpcError,
    ServerError,
    StatusError,
    TransportError,
)
from rpcfast.transport import tcp, unix

from .dispatch import Adapter, Target
from .listening import Listening
from .patience import Patience
from .resolve import ENDPOINTS
from .stringbinding import StringBinding

if TYPE_CHECKING:
    from rpcfast.ndr import Interface

M = TypeVar("M")

_MGMT: Final = UUID("afa8bd80-7d8a-11c9-bef4-08002b102989")
_EPM: Final = UUID("e1af8308-5d1f-11c9-91a4-08002b14a0fa")
_NIL: Final = UUID(int=0)


class Endpoint:
    """A listening socket."""

    __slots__ = ("protseq", "address", "endpoint", "sock", "max_fragment", "path",
                 "backlog")  # fmt: skip

    def __init__(
        self, protseq: str, address: str, endpoint: str, sock: Any, max_fragment: int,
        path: str | None = None, backlog: int = 128,
    ) -> None:  # fmt: skip
        self.protseq = protseq
        self.address = address
        self.endpoint = endpoint
        self.sock = sock
        self.max_fragment = max_fragment
        self.path = path
        self.backlog = backlog

    def close(self) -> None:
        """Stop listening."""
        self.sock.close()
        if self.path is not None:
            with contextlib.suppress(OSError):
                os.unlink(self.path)
            self.path = None  # it may be another server's from now on

    def accept(self) -> tuple[Endpoint, Any]:
        """Accept a connection: the endpoint it came by, and its socket.

        Raises:
            OSError: there is none, or it cannot be had.
        """
        return self, self.sock.accept()[0]

    def prepare(self, sock: Any) -> Any:
        """Set an accepted socket up; gives the name of its other end."""
        if self.protseq == "ncalrpc":
            unix.prepare(sock)
            return unix.peer_of(sock)
        tcp.prepare(sock)
        return tcp.peer_of(sock)

    def binding(self) -> StringBinding:
        """Give the binding under which it is reached."""
        address = self.address
        if not address and self.protseq != "ncalrpc":
            import socket

            address = socket.gethostname()
        return StringBinding(protseq=self.protseq, address=address, endpoint=self.endpoint)


class Group:
    """An association group: the connections of one client, and its context handles."""

    __slots__ = ("group_id", "protseq", "host", "channels", "_contexts", "_lock")

    def __init__(self, group_id: int, protseq: str, host: Any) -> None:
        self.group_id = group_id
        self.protseq = protseq
        self.host = host
        self.channels: set[Any] = set()
        self._contexts: Any = None
        self._lock = threading.Lock()

    @property
    def contexts(self) -> Any:
        """The table of context handles, made when the first one is opened."""
        with self._lock:
            if self._contexts is None:
                from .contexts import ContextTable

                self._contexts = ContextTable()
            return self._contexts

    def end_interface(self, uuid: UUID) -> None:
        """Run down what the client has open of one interface."""
        if self._contexts is not None:
            self._contexts.rundown_interface(uuid)

    def end(self) -> None:
        """Run down what the client left open, and at once what a late call still opens."""
        self.contexts.rundown_all()


class Host(Listening):
    """The common part of the servers; thread-safe."""

    adapter: Adapter

    def __init__(
        self,
        *,
        max_connections: int = 1000,
        max_calls: int = 64,
        max_request: int = 4 << 20,
        max_pipe: int | None = None,
        idle_timeout: float | None = None,
        strict_pipes: bool = False,
        ncalrpc_dir: str | None = None,
        backlog: int = 128,
        handshake_timeout: float | None = 30.0,
        stall_timeout: float | None = 60.0,
        pipe_timeout: float | None = 600.0,
        keep_alive: float | None = 600.0,
        workers: int = 32,
        stack_size: int | None = None,
    ) -> None:
        """Set limits.

        max_connections: at once, further ones are refused (bind_nak, local limit exceeded);
        max_calls: running at once on one connection; max_request: octets of a request that are no
        pipe; max_pipe: octets of the elements in all input pipes of one call, None for any number;
        strict_pipes: a manager must close its output pipes itself (one that is a generator ends
        its pipe with itself); backlog: connections that may wait to be accepted; workers:
        threads, beside those of connections, for calls that run beside another one of theirs, and
        for blocking managers on a loop; stack_size: octets of the stack of each thread that runs
        managers.

        Times are in seconds, None for ever.  idle_timeout: that a client may be silent, also
        between its calls.  The others cost a bound client between its calls nothing; who breaks
        one is dropped.  handshake_timeout: until a new client is bound.  stall_timeout: in which
        4096 octets (or the rest) of a request that has begun have to come, and of an answer have
        to be taken.  pipe_timeout: that a client may keep a pipe waiting, either way.  keep_alive:
        of silence after which the system asks whether the other end is still there.

        A pull that goes beyond max_pipe raises a PipeError of code 14 in the manager and drops
        what it had; nothing more can be pulled or pushed, and the client gets that code too.
        """
        self.max_connections = max_connections
        self.limits = Limits(
            max_request=max_request, max_calls=max_calls, max_pipe=max_pipe
        )
        self.idle_timeout = idle_timeout
        self.strict_pipes = strict_pipes
        self.ncalrpc_dir = ncalrpc_dir
        self.backlog = backlog
        self.patience = Patience(handshake_timeout, stall_timeout, pipe_timeout)
        self.keep_alive = keep_alive
        self.workers = workers
        self.stack_size = stack_size
        #: Bounds the calls that run at once; set by listen(max_calls=).
        self.running: Running | None = None
        #: Ids of association groups are this many apart: the others belong to other processes.
        self.group_step = 1
        self.endpoints: list[Endpoint] = []
        self.channels: set[Any] = set()
        #: Asked before a management operation: f(operation, call) -> bool; None: the defaults.
        self.management_policy: Any = None
        self._targets: dict[tuple[UUID, int], Target] = {}
        self._builtin: dict[UUID, Target] = {}
        self._groups: dict[int, Group] = {}
        self._next_group = int.from_bytes(os.urandom(3), "little") + 1
        self._lock = threading.RLock()
        self._closed_stats = [0, 0]
        self._calls_closed = 0
        self._map: Any = None
        self._registrations: list[tuple[Any, list[Any]]] = []
        self._listening = False
        self.adapter = self._prepare()

    def _prepare(self) -> Adapter:
        """Make what else this kind of server has; gives what runs its methods."""
        raise NotImplementedError

    # ---------------------------------------------------------------------------- interfaces
    @overload
    def register(self, interface: Interface[Any, Any, M], manager: M) -> None: ...

    @overload
    def register(
        self, interface: Interface[Any, Any, Any], manager: Any, *, partial: bool
    ) -> None: ...

    def register(self, interface: Any, manager: Any, *, partial: bool = False) -> None:
        """Offer an interface; the manager has one method per operation.

        Raises:
            ServerError: a method is missing (1764; not with `partial`), or the interface is
                registered already (1712).
        """
        target = Target(
            interface, manager, self.adapter, partial=partial, strict=self.strict_pipes
        )
        key = (interface.uuid, interface.version[0])
        with self._lock:
            if key in self._targets:
                raise ServerError(f"interface {interface.name} is registered", code=1712)
            self._targets[key] = target

    def unregister(self, interface: Any, *, rundown: bool = True) -> None:
        """Offer an interface no more; running calls go on.

        rundown: run its context handles down; those that a running call holds, when it ends.

        Raises:
            ServerError: it is not registered (1717).
        """
        with self._lock:
            if self._targets.pop((interface.uuid, interface.version[0]), None) is None:
                raise ServerError(f"interface {interface.name} is not registered", code=1717)
            groups = list(self._groups.values())
        for group in groups if rundown else ():
            group.end_interface(interface.uuid)

    def find(self, abstract: tuple[UUID, int, int]) -> Target | None:
        """Give what serves an interface: same major version, at least this minor one."""
        uuid, major, minor = abstract
        target = self._targets.get((uuid, major)) or (
            self._management() if uuid == _MGMT and major == 1 else None
        )
        return target if target is not None and target.interface.version[1] >= minor else None

    def _management(self) -> Target:
        """Make the target of the management interface, which every server has."""
        with self._lock:
            if _MGMT not in self._builtin:
                from rpcfast.interfaces.mgmt import mgmt

                from .management import Management

                self._builtin[_MGMT] = Target(
                    mgmt, Management(self), self.adapter, partial=True, strict=False
                )
            return self._builtin[_MGMT]

    # ------------------------------------------------------------------------------- groups
    def join(self, group_id: int, conn: Any) -> int:
        """Enter an association group, 0 for a new one; 0 when there is no such one.

        A group belongs to one host and one protocol sequence.  [MS-RPCE 3.3.1.5.6]
        """
        channel = conn.owner
        with self._lock:
            if group_id:
                group = self._groups.get(group_id)
                if group is None or (group.protseq, group.host) != (channel.protseq, channel.host):
                    return 0
            else:
                while self._next_group in self._groups or not self._next_group:
                    self._pass_group()
                group = Group(self._next_group, channel.protseq, channel.host)
                self._groups[group.group_id] = group
                self._pass_group()
            group.channels.add(channel)
            channel.group = group
            return group.group_id

    def leave(self, channel: Any) -> None:
        """Forget a connection; the last one of its group runs the context handles down."""
        with self._lock:
            self.channels.discard(channel)
            conn = channel.conn
            self._calls_closed += conn.calls_in
            self._closed_stats[0] += conn.inbox.pdus
            self._closed_stats[1] += conn.pdus_out
            conn.end()
            channel.driver.inbox = conn.inbox
            group = channel.group
            if group is not None:
                group.channels.discard(channel)
                if group.channels:
                    group = None
                else:
                    del self._groups[group.group_id]
        if group is not None:
            group.end()

    # ---------------------------------------------------------------------------- endpoints
    def use_protseq(
        self,
        protseq: str,
        endpoint: str | None = None,
        *,
        address: str = "127.0.0.1",
        max_fragment: int = 5840,
        port_range: tuple[int, int] | None = None,
        backlog: int | None = None,
    ) -> StringBinding:
        """Open an endpoint, a dynamic one when none is named; gives its binding.

        address: "" is every interface of the machine; max_fragment: octets of the largest
        fragment, more than 5840 only where clients were told too; port_range: first and last of
        the ports that a dynamic one may be; backlog: connections that may wait to be accepted,
        as the server has it if None.

        Raises:
            BindingError: an unknown protocol sequence (1703, 1704), a bad endpoint or range (1706).
            ServerError: the endpoint is taken (1740), or cannot be had, as where a whole range
                is taken (1720).
        """
        StringBinding(protseq=protseq).check_supported()
        max_fragment = check_fragment(max_fragment)
        if backlog is None:
            backlog = self.backlog
        if port_range is not None and (protseq == "ncalrpc" or endpoint is not None):
            raise BindingError("a range of ports is for a dynamic ncacn_ip_tcp endpoint", code=1706)
        if protseq == "ncalrpc":
            name = endpoint or f"LRPC-{os.urandom(8).hex()}"
            sock, path = unix.listen(name, self.ncalrpc_dir, backlog)
            made = Endpoint(protseq, "", name, sock, max_fragment, path, backlog)
        else:
            if port_range is None:
                sock, port = tcp.listen(address, endpoint, backlog)
            else:
                sock, port = tcp.listen_within(address, port_range, backlog)
            made = Endpoint(protseq, address, port, sock, max_fragment, None, backlog)
        with self._lock:
            self.endpoints.append(made)
        self._opened(made)
        return made.binding()

    def _opened(self, endpoint: Endpoint) -> None:
        """Take an endpoint into the running listener, if there is one."""

    def bindings(self) -> list[StringBinding]:
        """List the bindings under which the server is reached.

        Raises:
            ServerError: there is none (1718).
        """
        with self._lock:
            if not self.endpoints:
                raise ServerError("the server has no endpoint", code=1718)
            return [endpoint.binding() for endpoint in self.endpoints]

    # ---------------------------------------------------------------------- endpoint mapper
    def embed_mapper(
        self,
        protseq: str = "ncacn_ip_tcp",
        endpoint: str | None = None,
        *,
        address: str = "127.0.0.1",
        allow_loopback_insert: bool = False,
    ) -> StringBinding:
        """Serve the endpoint mapper too, on an endpoint of its own; gives its binding.

        The endpoint is dynamic when None is named; the well-known ones are "135" and "EPMAPPER".
        """
        with self._lock:
            if self._map is None:
                from rpcfast.interfaces.epm import epm

                from .endpointmap import EndpointMap, EndpointMapManager

                self._map = EndpointMap()
                manager = EndpointMapManager(
                    self._map, allow_loopback_insert=allow_loopback_insert
                )
                self.register(epm, manager, partial=True)
        return self.use_protseq(protseq, endpoint, address=address)

    def ep_register(
        self, *, annotation: str = "", mapper: StringBinding | str | None = None
    ) -> None:
        """Tell the endpoint mapper of every interface at every endpoint.

        Without `mapper` that is the one embedded here, else the one of this machine: on its local
        endpoint, since most take entries from there only, or on the well-known port of the
        server's first address.  Where none answers, one is embedded there.

        Raises:
            EndpointMapperError: the mapper refused.
            ServerError: there is no mapper, and its port cannot be had.
        """
        entries = self._entries(annotation)
        if mapper is None and self._map is None and not self._register_here(entries):
            first = self.endpoints[0]
            self.embed_mapper(first.protseq, ENDPOINTS[first.protseq], address=first.address)
            if first.protseq != "ncalrpc":
                with contextlib.suppress(ServerError, BindingError):
                    self.use_protseq("ncalrpc", ENDPOINTS["ncalrpc"])
        if mapper is not None:
            self._register_at(mapper, entries)
        elif self._map is not None:
            self._map.insert(entries, True, self)

    def _register_at(self, mapper: StringBinding | str, entries: list[Any]) -> None:
        """Tell a mapper of entries; the connection that keeps them there stays open."""
        from . import mapper as remote

        self._registrations.append((remote.insert(mapper, entries, self.ncalrpc_dir), entries))

    def _register_here(self, entries: list[Any]) -> bool:
        """Tell the mapper of this machine; False when there is none."""
        first = self.bindings()[0]
        local = StringBinding(protseq="ncalrpc", endpoint=ENDPOINTS["ncalrpc"])
        refusal: EndpointMapperError | None = None
        for candidate in dict.fromkeys((local, first.with_endpoint(ENDPOINTS[first.protseq]))):
            try:
                self._register_at(candidate, entries)
                return True
            except EndpointMapperError as error:
                refusal = error
            except RpcError:
                continue  # nobody there, or no mapper
        if refusal is not None:
            raise refusal
        return False

    def ep_unregister(self) -> None:
        """Take back what `ep_register` told."""
        if self._map is not None:
            self._map.purge(self)
        while self._registrations:
            client, entries = self._registrations.pop()
            from . import mapper as remote

            try:
                remote.delete(client, entries)
            except (EndpointMapperError, StatusError, TransportError):
                pass  # it is gone, or knows nothing of us any more
            client.close()

    def _entries(self, annotation: str) -> list[Any]:
        from .endpointmap import Entry
        from .tower import Tower

        bindings = self.bindings()
        return [
            Entry(
                Tower(
                    (target.interface.uuid, *target.interface.version), SYNTAXES["ndr20"],
                    binding.protseq, binding.endpoint, _ipv4(binding.address),
                ),
                _NIL, annotation,
            )
            for target in list(self._targets.values())
            if target.interface.uuid != _EPM
            for binding in bindings
        ]  # fmt: skip

    # --------------------------------------------------------------------------- management
    @property
    def is_listening(self) -> bool:
        """Whether calls are taken."""
        return self._listening

    def interface_ids(self) -> Sequence[tuple[UUID, int, int]]:
        """List UUID and version of each interface on offer."""
        with self._lock:
            return [
                (target.interface.uuid, *target.interface.version)
                for target in self._targets.values()
            ]

    def statistics(self) -> tuple[int, int, int, int]:
        """Give the calls received and made, the PDUs received and sent."""
        with self._lock:
            conns = [channel.conn for channel in self.channels]
            return (
                self._calls_closed + sum(conn.calls_in for conn in conns),
                0,
                self._closed_stats[0] + sum(conn.inbox.pdus for conn in conns),
                self._closed_stats[1] + sum(conn.pdus_out for conn in conns),
            )

    def authorize_management(self, op: str, call: Any) -> bool:
        """Decide whether a caller may use a management operation: all but stop, by default."""
        if self.management_policy is not None:
            return bool(self.management_policy(op, call))
        return op != "stop_server_listening"

    def principal_name(self, authn: int) -> str | None:
        """Give the server's principal for an authentication service: there is none."""
        return None

    def stop(self) -> None:
        """Take no new calls; returns at once."""
        raise NotImplementedError


def _ipv4(address: str) -> str:
    """Give an IPv4 address for a tower; anything else is left to the one who asks."""
    parts = address.split(".")
    fits = len(parts) == 4 and all(part.isdigit() and int(part) < 256 for part in parts)
    return address if fits else "0.0.0.0"
