"""The connections of one client to one server endpoint.

Layer 6; imports `engine`, `transport`, `stringbinding`, `resolve`.  A call takes a free
connection exclusively, or opens one: there is no reader thread and no hand-over.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Generator
from typing import Any, Final

from rpcfast.engine import flows
from rpcfast.engine.connection import ClientConnection, check_fragment
from rpcfast.engine.fragments import Limits
from rpcfast.errors import BindRejected, CallCancelled, ServerError, TransportError
from rpcfast.transport import tcp, unix
from rpcfast.transport.blocking import Driver, Watcher
from rpcfast.transport.bounds import Bounds

from .resolve import Resolver
from .stringbinding import StringBinding

#: Connections that one association may have.
MAX_CONNECTIONS: Final = 16


class Settings:
    """What a client was opened with; shared by its association and its connections."""

    __slots__ = ("binding", "interface", "abstract", "syntax", "pipe_syntax", "max_fragment",
                 "timeout", "max_connections", "ncalrpc_dir", "resolver", "mapper",
                 "limits")  # fmt: skip

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
    ) -> None:
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
        for name in (syntax, pipe_syntax):
            if name not in ("ndr20", "ndr64"):
                raise ValueError(f"no transfer syntax: {name!r}")

    def connection(self) -> ClientConnection:
        """Make the engine of a new connection."""
        return ClientConnection(
            max_fragment=self.max_fragment, limits=self.limits, clock=time.perf_counter
        )

    def open(self, conn: ClientConnection, group: int) -> Generator[Any, Any, None]:
        """Bind a new connection (a flow); the interface must be accepted."""
        results = yield from flows.bind(conn, [(self.abstract, self.syntax)], group)
        if self.syntax != "ndr20" and (*self.abstract, self.syntax) not in conn.contexts:
            yield from flows.alter(conn, self.abstract, "ndr20")
        elif self.syntax == "ndr20":
            conn.context(self.abstract, "ndr20", results)


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
        return tcp.connect(binding.address, binding.endpoint, timeout, source)
    except TransportError:
        if bounds is not None:
            bounds.check()
        raise


class Channel:
    """One connection of an association: engine and driver."""

    __slots__ = ("conn", "driver")

    def __init__(self, conn: ClientConnection, driver: Any) -> None:
        self.conn = conn
        self.driver = driver

    @property
    def usable(self) -> bool:
        """Whether another call may go over it."""
        conn = self.conn
        if conn.busy or not conn.reusable or conn.exhausted:
            return False
        if conn.suspect:  # a fault is often the last word of a server
            conn.suspect = False
            return not self.driver.stale()
        return True


class Association:
    """The blocking connections of a client; thread-safe."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.group = 0
        self._free: list[Channel] = []
        self._all: set[Channel] = set()
        self._changed = threading.Condition()
        self._closed = False
        self._opening = 0
        self._waiting = 0
        self._watcher = Watcher()

    @property
    def closed(self) -> bool:
        """Whether the client was closed."""
        return self._closed

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
            if channel.usable:
                return channel
            self._drop(channel)
        with self._changed:
            self._waiting += 1  # before the look at _free: a release looks the other way round
            try:
                channel = self._turn(bounds)
            finally:
                self._waiting -= 1
        if channel is not None:
            return channel
        try:
            return self._open(bounds)
        except CallCancelled as error:
            error.maybe_executed = False
            raise
        finally:
            with self._changed:
                self._opening -= 1
                self._changed.notify()  # where it failed, the turn is another one's

    def suspect(self) -> None:
        """Have the free connections looked at before they are used: their server may be gone."""
        for channel in list(self._free):
            channel.conn.suspect = True

    def _turn(self, bounds: Bounds | None) -> Channel | None:
        """Wait for a free connection, or for leave to open one: None; the caller has the lock."""
        channel: Channel | None
        while not self._closed:
            try:
                channel = self._free.pop()  # others do so without the lock
            except IndexError:
                channel = None
            if channel is not None:
                if channel.usable:
                    return channel
                self._drop(channel)
            elif len(self._all) + self._opening < self.settings.max_connections:
                self._opening += 1
                return None
            else:
                self._wait(bounds)
        raise ServerError("the client is closed", code=1702)

    def _wait(self, bounds: Bounds | None) -> None:
        """Wait until something has changed; the caller has the lock."""
        if bounds is None:
            self._changed.wait()
            return
        token = bounds.token
        if token is not None:
            token.listen(self._wake)
        try:
            bounds.check()
            self._changed.wait(bounds.left(None))
        finally:
            if token is not None:
                token.forget(self._wake)

    def _wake(self) -> None:
        """Have all who wait look again."""
        with self._changed:
            self._changed.notify_all()

    def release(self, channel: Channel) -> None:
        """Give a connection back; one that cannot be used again is closed."""
        conn = channel.conn
        if conn.reusable and not conn.busy and not self._closed:
            self._free.append(channel)
            if self._waiting:
                with self._changed:
                    self._changed.notify()
            if self.closed:
                channel.driver.close()  # close() came in between
        else:
            self._drop(channel)

    def _drop(self, channel: Channel) -> None:
        channel.driver.close()
        with self._changed:
            self._all.discard(channel)
            if not self._all:
                self.group = 0  # it died with its last connection
            self._changed.notify()

    def _open(self, bounds: Bounds | None) -> Channel:
        """Open a connection, in the group of the others.

        A server that knows the group no more refuses: then a new one is begun, unless other
        connections of it still live.
        """
        group = self.group
        try:
            channel = self._bound(group, bounds)
        except BindRejected:
            if not group or self._all:
                raise
            channel = self._bound(0, bounds)
        with self._changed:
            self._all.add(channel)
            self.group = channel.conn.group
            if self._closed:
                channel.driver.close()
                raise ServerError("the client is closed", code=1702)
        return channel

    def _bound(self, group: int, bounds: Bounds | None) -> Channel:
        settings = self.settings
        binding = self.resolve(bounds)
        try:
            sock = dial(binding, settings, bounds)
        except TransportError:
            settings.resolver.forget(settings)
            raise
        conn = settings.connection()
        driver = Driver(sock, conn.inbox, self._watcher)
        try:
            driver.run(settings.open(conn, group), settings.timeout, bounds)
        except BaseException:
            driver.close()
            raise
        return Channel(conn, driver)

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

    def close(self) -> None:
        """Close every connection; calls that are out fail."""
        with self._changed:
            self._closed = True
            free, self._free = self._free, []
            busy = self._all.difference(free)
            self._all.clear()
            self._changed.notify_all()
        for channel in free:
            channel.driver.close()
        for channel in busy:
            channel.driver.shut()
        self._watcher.close()
