"""What a client is opened with, and its use of the connections to its server.

Layer 6; imports `engine`, `transport`, `stringbinding`, `resolve`, `pool`.  A call takes a free
connection exclusively, or opens one: there is no reader thread and no hand-over.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Generator
from time import monotonic
from typing import Any, Final
from uuid import UUID

from rpcfast.engine import flows
from rpcfast.engine.connection import ClientConnection, check_fragment
from rpcfast.engine.fragments import Limits
from rpcfast.errors import (
    BindingError,
    BindRejected,
    CallCancelled,
    LocalProtocolError,
    ServerError,
    TransportError,
)
from rpcfast.transport import tcp, unix
from rpcfast.transport.blocking import Driver
from rpcfast.transport.bounds import Bounds

from ..binding.stringbinding import StringBinding
from .pool import Connections, Pool
from .resolve import Resolver

#: Connections that a client without a pool may have.
MAX_CONNECTIONS: Final = 16
#: Seconds after which a connection that nobody used is looked at before a call goes over it.
RESTED: Final = 1.0
#: The reason of a bind_nak that may say that the association group is unknown.
NAK_UNSPECIFIED: Final = 0


class Settings:
    """What a client was opened with; shared by its association and its connections."""

    __slots__ = ("binding", "interface", "abstract", "syntax", "pipe_syntax", "max_fragment",
                 "timeout", "max_connections", "ncalrpc_dir", "resolver", "mapper",
                 "limits", "keepalive")  # fmt: skip

    def __init__(
        self,
        binding: StringBinding | str,
        interface: Any,
        *,
        max_fragment: int = 5840,
        timeout: float | None = None,
        syntax: str = "ndr20",
        pipe_syntax: str = "ndr20",
        max_connections: int = MAX_CONNECTIONS,
        ncalrpc_dir: str | None = None,
        mapper: StringBinding | str | None = None,
        resolver: Any = None,
        max_response: int = 1 << 31,
        max_pipe: int | None = None,
        keepalive: tuple[int, int, int] | None = None,
        com_timeout: int = 5,
    ) -> None:
        if interface.is_object:
            raise BindingError(
                f"{interface.name} is an [object] interface: its methods are called through COM, "
                "which is not offered", code=1764
            )  # fmt: skip
        if not isinstance(binding, str | StringBinding):
            raise BindingError(
                f"a {type(binding).__name__} is no binding of a server", code=1701
            )
        if not isinstance(binding, StringBinding):
            binding = StringBinding.parse(binding)
        binding.check_supported()
        self.binding = binding
        self.interface = interface
        self.abstract = (interface.uuid, *interface.version)
        self.syntax = syntax = "ndr64" if "ndr64" in binding.options else syntax
        self.pipe_syntax = pipe_syntax
        self.max_fragment = check_fragment(max_fragment)
        self.timeout = timeout
        self.max_connections = max_connections
        self.ncalrpc_dir = ncalrpc_dir
        self.mapper = StringBinding.parse(mapper) if isinstance(mapper, str) else mapper
        if self.mapper is not None:
            self.mapper.check_supported()
        if resolver is None:
            resolver = Resolver()
        self.resolver = resolver
        self.limits = Limits(max_response=max_response, max_pipe=max_pipe)
        self.keepalive = tcp.keepalive_of(keepalive, com_timeout)
        for name in (syntax, pipe_syntax):
            if name not in ("ndr20", "ndr64"):
                raise ValueError(f"no transfer syntax: {name!r}")

    def connection(self) -> ClientConnection:
        """Make the engine of a new connection."""
        return ClientConnection(
            max_fragment=self.max_fragment, limits=self.limits, clock=time.perf_counter
        )

    def key(self, binding: StringBinding) -> Any:
        """Give what connections to a full binding must have in common to be shared."""
        limits = self.limits.max_response, self.limits.max_pipe
        directory = self.ncalrpc_dir if binding.protseq == "ncalrpc" else None
        return (binding.with_object(None), directory, self.max_fragment, self.syntax, limits,
                self.keepalive)  # fmt: skip

    def open(self, conn: ClientConnection, group: int) -> Generator[Any, Any, None]:
        """Bind a new connection (a flow); the interface must be accepted."""
        results = yield from flows.bind(conn, [(self.abstract, self.syntax)], group)
        if self.syntax == "ndr20":
            conn.context(self.abstract, "ndr20", results)
        elif (*self.abstract, self.syntax) not in conn.contexts:
            yield from flows.alter(conn, self.abstract, "ndr20")

    def admit(self, conn: ClientConnection) -> Generator[Any, Any, None]:
        """See that the interface has a presentation context on a connection (a flow).

        Raises:
            BindRejected: the server does not accept it; the connection lives.
        """
        for syntax in dict.fromkeys((self.syntax, "ndr20")):
            if (*self.abstract, syntax) in conn.contexts:
                return
        if self.syntax != "ndr20":
            try:
                yield from flows.alter(conn, self.abstract, self.syntax)
                return
            except BindRejected:
                pass
        yield from flows.alter(conn, self.abstract, "ndr20")

    def reset(self) -> None:
        """Drop the endpoint, and what is known of it."""
        self.resolver.forget(self)
        self.binding = self.binding.with_endpoint("")


def dial(binding: StringBinding, settings: Settings, bounds: Bounds | None = None) -> Any:
    """Open a socket to a full binding.

    Raises:
        TransportError: nobody answers there.
        CallTimeout, CallCancelled: the bounds of the call were reached meanwhile.
    """
    timeout = settings.timeout
    if bounds is not None:
        bounds.check()
        timeout = bounds.left(timeout)
    try:
        if binding.protseq == "ncalrpc":
            return unix.connect(binding.endpoint, settings.ncalrpc_dir, timeout)
        source = binding.options.get("localaddress")
        sock = tcp.connect(binding.address, binding.endpoint, timeout, source)
        tcp.keep_alive(sock, settings.keepalive)
        return sock
    except TransportError:
        if bounds is not None:
            bounds.check()
        raise


class Channel:
    """One connection of an association: engine and driver.

    Attributes:
        user: the association whose call has it, None while it is free.
        since: the time (monotonic) that it was given back last; 0 before its first call.
    """

    __slots__ = ("conn", "driver", "since", "user")

    def __init__(self, conn: ClientConnection, driver: Any) -> None:
        self.conn = conn
        self.driver = driver
        self.since = 0.0
        self.user: Any = None

    @property
    def usable(self) -> bool:
        """Whether another call may go over it."""
        conn = self.conn
        if not conn.ready:
            return False
        # a fault is often the last word of a server, and one may go while nobody looks
        if conn.suspect or monotonic() - self.since >= RESTED:
            conn.suspect = False
            return not self.driver.stale()
        return True


class Association:
    """A client's use of the connections to its server; thread-safe.

    The connections are those of a pool, which other clients may use too.
    """

    def __init__(self, settings: Settings, pool: Pool | None = None) -> None:
        self.settings = settings
        if pool is None:
            pool = Pool(max_connections=settings.max_connections, linger=0.0)
        self.pool = pool
        self._home: Connections | None = None  # known once the endpoint is
        self._free: list[Channel] = []  # those of _home
        self._closed = False
        self._lock = threading.RLock()  # a signal handler may close

    @property
    def closed(self) -> bool:
        """Whether the client was closed."""
        return self._closed

    @property
    def _all(self) -> set[Channel]:
        return set() if self._home is None else self._home.all

    def acquire(self, bounds: Bounds | None = None) -> Channel:
        """Take a free connection, or open one; wait when there are as many as allowed.

        Raises:
            TransportError, BindRejected: none can be opened.
            CallTimeout, CallCancelled: the bounds of the call were reached meanwhile.
            ServerError: the client is closed.
        """
        channel: Channel | None
        while True:
            try:
                channel = self._free.pop()
            except IndexError:
                break
            # what is free is ready: nothing happens to it while nobody has it
            if monotonic() - channel.since < RESTED and not channel.conn.suspect:
                channel.user = self
                if not self._closed:
                    return channel
            if channel.usable:
                return self._mine(channel)
            self._drop(channel)
        while True:
            home = self._joined(bounds)
            channel = self._turn(home, bounds)
            if channel is not None:
                return self._mine(channel)
            try:
                channel = self._open(home, bounds)
            except CallCancelled as error:
                error.maybe_executed = False
                raise
            finally:
                home.opened()
            if channel is not None:
                return self._mine(channel)

    def _mine(self, channel: Channel) -> Channel:
        """Note whose call a connection has; `close` looks the other way round."""
        channel.user = self
        if self._closed:
            self.release(channel)
            raise _closed()
        return channel

    def _joined(self, bounds: Bounds | None) -> Connections:
        """Give the connections to the server; their endpoint is asked for if need be."""
        home = self._home
        while home is None or home.closed:
            if self._closed:
                raise _closed()
            if home is not None:
                self._leave(home)
            full = self.resolve(bounds)
            with self._lock:
                home = self._home
                if home is None and not self._closed:
                    home = self._home = self.pool.join(self.settings, full)
                    self._free = home.free
        return home

    def _leave(self, home: Connections) -> None:
        """Let go of the connections to a server, unless another thread has."""
        with self._lock:
            if self._home is not home:
                return
            self._home, self._free = None, []
        self.pool.leave(home)

    def _turn(self, home: Connections, bounds: Bounds | None) -> Channel | None:
        """Wait for a free connection, or for leave to open one: None.

        Leave is also given where there is no other hope: `_open` finds that out.
        """
        channel: Channel | None
        with home.changed:
            home.waiting += 1  # before the look at `free`: `release` looks the other way
            try:
                while not (self._closed or home.closed):
                    try:
                        channel = home.free.pop()  # others do so without the lock
                    except IndexError:
                        channel = None
                    if channel is not None:
                        if channel.usable:
                            return channel
                        home.drop(channel)
                    elif home.room():
                        break
                    else:
                        self._wait(home, bounds)
                if self._closed:
                    home.changed.notify()  # what woke this one is another one's
                    raise _closed()
                home.opening += 1
                return None
            finally:
                home.waiting -= 1

    def _wait(self, home: Connections, bounds: Bounds | None) -> None:
        """Wait until something has changed; the caller has the lock."""
        if bounds is None:
            home.changed.wait()
            return
        token = bounds.token
        if token is not None:
            token.listen(home.wake)
        try:
            bounds.check()
            home.changed.wait(bounds.left(None))
        finally:
            if token is not None:
                token.forget(home.wake)

    def release(self, channel: Channel) -> None:
        """Give a connection back; one that cannot be used again is closed."""
        channel.user = None
        home = self._home
        if home is not None and channel in home.all and channel.conn.ready:
            channel.since = monotonic()
            home.free.append(channel)
            if home.waiting:
                home.news()
        else:  # it is at its end, or the client has left its server
            self.pool.take_back(channel)

    def _drop(self, channel: Channel) -> None:
        """Close a connection that was taken."""
        channel.conn.fail()
        self.release(channel)

    def _open(self, home: Connections, bounds: Bounds | None) -> Channel | None:
        """Open a connection, in the group of the others; None: they are gone, try again."""
        if home.closed:
            return None
        group = home.group
        try:
            channel = self._bound(home, group, bounds)
        except BindRejected as error:
            if not group or error.reason != NAK_UNSPECIFIED or not home.renounce(group):
                raise
            return None
        channel.user = self
        if not home.add(channel):
            channel.driver.close()
            return None
        self.pool.opened()
        return channel

    def _bound(self, home: Connections, group: int, bounds: Bounds | None) -> Channel:
        settings = self.settings
        try:
            sock = dial(home.binding, settings, bounds)
        except TransportError:
            settings.resolver.forget(settings)
            if not settings.binding.endpoint and not home.of(self):
                self._leave(home)  # the next call asks where the server is now
            raise
        conn = settings.connection()
        driver = Driver(sock, conn.inbox, home.watcher)
        try:
            driver.run(settings.open(conn, group), settings.timeout, bounds)
        except BaseException:
            driver.close()
            raise
        return Channel(conn, driver)

    @staticmethod
    def replaces(channel: Channel) -> bool:
        """Whether a call whose connection was lost goes over another one.

        So it does where the connection had been used before, and was lost before anything of the
        call was sent: the server has not seen it.
        """
        return channel.conn.unsent and channel.since > 0.0

    def bind(self) -> None:
        """See that there is a connection, and that the server offers the interface."""
        settings = self.settings
        while True:
            channel = self.acquire()
            try:
                channel.driver.run(settings.admit(channel.conn), settings.timeout)
                return
            except TransportError:
                if not self.replaces(channel):
                    raise
            finally:
                self.release(channel)

    def suspect(self) -> None:
        """Have the free connections looked at before they are used: their server may be gone."""
        for channel in list(self._free):
            channel.conn.suspect = True

    def shares(self, other: Association) -> bool:
        """Whether both use the same connections: a context handle of one is one of the other."""
        return other is self or (self._home is not None and self._home is other._home)

    def keep_context(self, handle: UUID) -> None:
        """Note a context handle that a call has opened: it keeps a connection."""
        home = self._home
        if home is not None:
            with home.changed:
                home.contexts.add(handle)

    def drop_context(self, handle: UUID) -> bool:
        """Note a context handle that is open no more; whether it was.

        One that was lost does so from wherever it is freed: so there is no lock.
        """
        home = self._home
        if home is None or handle not in home.contexts:
            return False
        home.contexts.discard(handle)
        return True

    def resolve(self, bounds: Bounds | None = None) -> StringBinding:
        """Give the full binding: what was given, or what the endpoint mapper says."""
        settings = self.settings
        known, question = settings.resolver.known(settings)
        if known is not None:
            return known  # type: ignore[no-any-return]
        sock = dial(question.binding, settings, bounds)
        driver = Driver(sock, question.conn.inbox)
        try:
            return settings.resolver.learn(  # type: ignore[no-any-return]
                settings, driver.run(question.flow(), settings.timeout, bounds)
            )
        finally:
            driver.close()

    def reset(self) -> None:
        """Forget the endpoint and let the connections go.

        Raises:
            LocalProtocolError: calls are out (RPC_S_CALL_IN_PROGRESS).
            ServerError: the client is closed.
        """
        settings = self.settings
        with self._lock:
            if self._closed:
                raise _closed()
            home = self._home
            if home is not None and home.of(self):
                raise LocalProtocolError("calls of the client are out", code=1791)
            self._home, self._free = None, []
            settings.reset()
        if home is not None:
            self.pool.leave(home)

    def close(self) -> None:
        """Let the connections go; calls that are out fail."""
        with self._lock:
            self._closed = True
            home, self._home, self._free = self._home, None, []
        if home is None:
            return
        busy = home.of(self)
        self.pool.leave(home)
        for channel in busy:
            channel.driver.shut()
        home.wake()


def _closed() -> ServerError:
    return ServerError("the client is closed", code=1702)
