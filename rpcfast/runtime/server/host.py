"""What a blocking and an asyncio server have in common: interfaces, endpoints, groups, figures.

Layer 6; imports `dispatch`, `stringbinding`, `transport` and the engine's names; the interfaces
that every server has (mgmt, epm) are imported when somebody asks for them.
"""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from rpcfast.engine.connection import check_fragment
from rpcfast.engine.fragments import Limits
from rpcfast.engine.running import Running
from rpcfast.errors import BindingError, ServerError
from rpcfast.transport import tcp, unix

from ..binding.stringbinding import StringBinding
from ..managers.dispatch import Adapter, Target
from ..managers.failures import history
from ..managers.registering import Registrar
from .listening import Listening
from .patience import Patience

if TYPE_CHECKING:
    from ..services.endpointmap import EndpointMap
    from ..services.mgmtclient import LocalMgmt
    from .mapper import Bindings, Interfaces, Objects, Registrations

_MGMT: Final = UUID("afa8bd80-7d8a-11c9-bef4-08002b102989")
#: Context handles that one association may have open.
MAX_CONTEXTS: Final = 1024


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

    __slots__ = ("group_id", "protseq", "host", "channels", "_contexts", "_lock", "_held",
                 "_ended", "_max_contexts", "_later")  # fmt: skip

    def __init__(
        self, group_id: int, protseq: str, host: Any, max_contexts: int = MAX_CONTEXTS,
        later: Callable[[Any], object] | None = None,
    ) -> None:  # fmt: skip
        self.group_id = group_id
        self.protseq = protseq
        self.host = host
        self.channels: set[Any] = set()
        self._contexts: Any = None
        self._max_contexts = max_contexts
        self._later = later  # sees to rundown routines that are to be awaited
        self._lock = threading.Lock()
        self._held = 0  # by detached calls
        self._ended = False

    @property
    def contexts(self) -> Any:
        """The table of context handles, made when the first one is opened."""
        with self._lock:
            if self._contexts is None:
                from ..contexthandles.contexts import ContextTable

                self._contexts = ContextTable(self._max_contexts, self._later)
            return self._contexts

    def end_interface(self, uuid: UUID) -> None:
        """Run down what the client has open of one interface."""
        if self._contexts is not None:
            self._contexts.rundown_interface(uuid)

    def hold(self) -> None:
        """Let nothing be run down at the client's end before a `release`."""
        with self._lock:
            self._held += 1

    def release(self) -> None:
        """Note that a detached call has been answered."""
        with self._lock:
            self._held -= 1
            due = self._ended and not self._held
        if due:
            self.contexts.rundown_all()

    def end(self) -> None:
        """Run down what the client left open, and at once what a late call still opens."""
        with self._lock:
            self._ended = True
            due = not self._held
        if due:
            self.contexts.rundown_all()


class Host(Registrar, Listening):
    """The common part of the servers; thread-safe."""

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
        max_contexts: int = MAX_CONTEXTS,
        handshake_timeout: float | None = 30.0,
        stall_timeout: float | None = 60.0,
        pipe_timeout: float | None = 600.0,
        keep_alive: float | None = 600.0,
        workers: int = 32,
        stack_size: int | None = None,
        extended_errors: bool = False,
    ) -> None:
        """Set limits.

        max_connections: at once, further ones are refused (bind_nak, local limit exceeded);
        max_calls: running at once on one connection; max_request: octets of a request that are no
        pipe; max_pipe: octets of the elements in all input pipes of one call, None for any number;
        strict_pipes: a manager must close its output pipes itself (one that is a generator ends
        its pipe with itself); max_contexts: context handles that one client may have open;
        backlog: connections that may wait to be accepted; workers: threads, beside those of
        connections, for calls that run beside another one of theirs, and for blocking managers on
        a loop; stack_size: octets of the stack of each thread that runs managers;
        extended_errors: faults tell whoever calls which machine and process found them and what
        its RpcErrors say, which becomes the `chain` of the client's error.

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
        self.max_contexts = max_contexts
        self.patience = Patience(handshake_timeout, stall_timeout, pipe_timeout)
        self.keep_alive = keep_alive
        self.workers = workers
        self.stack_size = stack_size
        self.explain = history if extended_errors else None
        #: Bounds the calls that run at once; set by listen(max_calls=).
        self.running: Running | None = None
        #: Ids of association groups are this many apart: the others belong to other processes.
        self.group_step = 1
        self.endpoints: list[Endpoint] = []
        self.channels: set[Any] = set()
        #: Asked before a management operation: f(operation, call) -> bool; None: the defaults.
        self.management_policy: Any = None
        #: What the server is called, by authentication service (10 NTLM, 16 Kerberos).
        self.principal_names: dict[int, str] = {}
        self._builtin: dict[UUID, Target] = {}
        self._groups = {}
        self._next_group = int.from_bytes(os.urandom(3), "little") + 1
        self._lock = threading.RLock()
        self._closed_stats = [0, 0]
        self._calls_closed = 0
        #: The entries of the mapper that is embedded here.
        self.endpoint_map: EndpointMap | None = None
        self._registrations: Registrations | None = None
        self._listening = False
        self.adapter = self._prepare()
        self._prepare_registry()

    def _prepare(self) -> Adapter:
        """Make what else this kind of server has; gives what runs its methods."""
        raise NotImplementedError

    # ---------------------------------------------------------------------------- interfaces
    def find(self, abstract: tuple[UUID, int, int]) -> Any:
        """Give what serves an interface: same major version, at least this minor one."""
        uuid, major, minor = abstract
        target: Any = self._targets.get((uuid, major)) or (
            self._management() if uuid == _MGMT and major == 1 else None
        )
        return target if target is not None and target.interface.version[1] >= minor else None

    def _management(self) -> Target:
        """Make the target of the management interface, which every server has."""
        with self._lock:
            if _MGMT not in self._builtin:
                from rpcfast.interfaces.mgmt import mgmt

                from ..services.management import Management

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
                group = Group(
                    self._next_group, channel.protseq, channel.host, self.max_contexts,
                    self.adapter.rundowns.begin,
                )  # fmt: skip
                self._groups[group.group_id] = group
                self._pass_group()
            group.channels.add(channel)
            channel.group = group
            return group.group_id

    def leave(self, channel: Any) -> None:
        """Forget a connection; the last one of its group runs the context handles down.

        That is done first: who waits for the connections to end waits for it too.
        """
        with self._lock:
            group = channel.group
            if group is not None:
                group.channels.discard(channel)
                if group.channels:
                    group = None
                else:
                    del self._groups[group.group_id]
        try:
            if group is not None:
                group.end()
        finally:
            self._forget(channel)

    def _forget(self, channel: Any) -> None:
        with self._lock:
            self.channels.discard(channel)
            conn = channel.conn
            self._calls_closed += conn.calls_in
            self._closed_stats[0] += conn.inbox.pdus
            self._closed_stats[1] += conn.pdus_out
            conn.end()
            channel.driver.inbox = conn.inbox

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
                is taken (1720); no loop runs here, where an asyncio server is to listen at it
                for an interface that listens by itself (1715).
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
        try:
            self._opened(made)
        except BaseException:  # it is nobody's
            with self._lock:
                self.endpoints.remove(made)
            made.close()
            raise
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
        Other servers of this machine enter themselves over ncalrpc, and over TCP only where
        `allow_loopback_insert` was set when the mapper was first embedded.  Each keeps a silent
        connection, and its entries go with that: `idle_timeout` ends it too.
        """
        with self._lock:
            if self.endpoint_map is None:
                from rpcfast.interfaces.epm import epm

                from ..services.endpointmap import EndpointMap
                from ..services.mapservice import EndpointMapManager

                self.endpoint_map = EndpointMap()
                manager = EndpointMapManager(
                    self.endpoint_map, allow_loopback_insert=allow_loopback_insert
                )
                self.register(epm, manager, partial=True)
        return self.use_protseq(protseq, endpoint, address=address)

    def ep_register(
        self,
        interfaces: Interfaces = None,
        *,
        bindings: Bindings = None,
        objects: Objects = (),
        annotation: str = "",
        replace: bool = True,
        mapper: StringBinding | str | None = None,
    ) -> None:
        """Tell the endpoint mapper of each interface at each endpoint, for each object.

        interfaces: one or several; None, every one on offer.  bindings: some of `bindings()`;
            None, all.  objects: UUIDs; none, entries without object.
        annotation: what administrators read; at most 63 octets.
        replace: what this server has of the same interface, object and protocol sequence at other
            endpoints goes.  Entries of other servers always stay.
        mapper: None is the one embedded here, else the one of this machine: on its local endpoint,
            since most take entries from there only, or on the well-known port of the server's
            first address.  Where none answers, one is embedded there.

        The entries go with `ep_unregister`, with `close` and with the end of the process.  A mapper
        that is another process is waited for, up to 10 seconds: on a running event loop, call this
        by `asyncio.to_thread`.

        Raises:
            EndpointMapperError: the mapper refused, or the annotation is too long (1751).
            BindingError: a binding is not one of the server's (1701), or has no endpoint (1702).
            ServerError: the server has no endpoint (1718) or no interface (1817); there is no
                mapper, and its port cannot be had.
            TransportError: the mapper that was named does not answer.
        """
        self._registrar().register(interfaces, bindings, objects, annotation, replace, mapper)

    def ep_unregister(
        self,
        interfaces: Interfaces = None,
        *,
        bindings: Bindings = None,
        objects: Objects = None,
        mapper: StringBinding | str | None = None,
    ) -> None:
        """Take back what `ep_register` told: all, or some interfaces, bindings and objects.

        None is any; no objects, `()`, are the entries without object.  `mapper` says where, if
        not everywhere.

        Raises:
            EndpointMapperError: the server has not registered what is named (1751); nothing is
                taken back then.
        """
        if self._registrations is not None:
            self._registrations.unregister(interfaces, bindings, objects, mapper)

    def _registrar(self) -> Registrations:
        with self._lock:
            if self._registrations is None:
                from .mapper import Registrations

                self._registrations = Registrations(self)
            return self._registrations

    # --------------------------------------------------------------------------- management
    @property
    def mgmt(self) -> LocalMgmt:
        """What `rpcfast.Mgmt` tells of the server, asked here and allowed to everything."""
        from ..services.mgmtclient import LocalMgmt

        return LocalMgmt(self)

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
        """Decide whether a caller may use a management operation: all but stop, by default.

        Raises:
            TypeError: the policy gives no bool; a coroutine would be true whatever it says.
        """
        if self.management_policy is None:
            return op != "stop_server_listening"
        allowed = self.management_policy(op, call)
        if not isinstance(allowed, bool):
            raise TypeError(f"management_policy gave {allowed!r}, which is no bool")
        return allowed

    def principal_name(self, authn: int) -> str | None:
        """Give the server's principal for an authentication service, if it was named."""
        return self.principal_names.get(authn)

    def stop(self) -> None:
        """Take no new calls; returns at once."""
        raise NotImplementedError
