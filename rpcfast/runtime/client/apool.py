"""Pools of the asyncio world: connections that several clients of one event loop share, by server.

Layer 6; imports `achannel`, `association` and the asyncio driver.  Calls without pipes share a
connection where concurrent multiplexing was agreed: up to as many as a server of ours takes at
once, then another connection is opened, up to the limit, then they wait for their turn.  A call
with pipes, or to a server that does not multiplex, has a connection for itself.
"""

from __future__ import annotations

import asyncio
import socket
from collections import deque
from collections.abc import Awaitable, Callable
from itertools import islice
from typing import Any, Final, TypeVar
from uuid import UUID

from rpcfast._core.asking import MAX_OUTSTANDING
from rpcfast.engine.connection import ClientConnection
from rpcfast.errors import BindRejected, CallCancelled, ServerError, TransportError
from rpcfast.transport import tcp, unix
from rpcfast.transport.aio import Alarm, Driver
from rpcfast.transport.bounds import Bounds

from ..binding.stringbinding import StringBinding
from .achannel import AsyncChannel
from .association import Settings

T = TypeVar("T")

#: Connections to one server in a pool.
MAX_CONNECTIONS: Final = 64
#: Seconds that connections outlive the last client that used them.
LINGER: Final = 20.0


def context_key(settings: Settings) -> tuple[int, int, int, str]:
    """Give what a client calls in: its interface and syntax, cheap to look up."""
    uuid, major, minor = settings.abstract
    return uuid.int, major, minor, settings.syntax


class _Turn:
    """Somebody's place in the queue for a connection."""

    __slots__ = ("future",)

    def __init__(self) -> None:
        self.future: asyncio.Future[None] | None = None

    async def wait(self) -> None:
        """Wait until it is worth to look again."""
        self.future = asyncio.get_running_loop().create_future()
        await self.future

    def ring(self) -> None:
        """Have it look again."""
        if self.future is not None and not self.future.done():
            self.future.set_result(None)


class AsyncConnections:
    """The connections of a pool to one server; belongs to one event loop.

    Attributes:
        link: a connection that takes calls at once, None where they have to see first.
        free: connections that nobody uses and that are not shared; `all` are all.
        waiting: who waits for a connection, in the order in which they came.
        group: the association group, 0 while there is none.
        users: how many clients there are.
        ordered: calls begin in the order in which they were made.
    """

    def __init__(self, binding: StringBinding, limit: int, *, ordered: bool = False) -> None:
        self.binding = binding
        self.limit = limit
        self.ordered = ordered
        self.group = 0
        self.link: AsyncChannel | None = None
        self.links: set[AsyncChannel] = set()  # those that are shared
        self.free: list[AsyncChannel] = []
        self.all: set[AsyncChannel] = set()
        self.waiting: deque[_Turn] = deque()
        self.users = 0
        self.contexts: set[UUID] = set()  # context handles that clients have open there
        self.closed = False
        self._opening = 0
        self._multiplexes = True  # as far as is known

    # --------------------------------------------------------------------------- taking
    async def take(self, settings: Settings, *, shared: bool) -> AsyncChannel:
        """Take a connection on which the client's interface is bound.

        shared: for a call that may share it; then it is either shared, and has room for a call
        that begins at once, or taken for this call alone as without.

        Raises:
            TransportError, BindRejected: none can be opened, or bound.
            ServerError: the pool or the client is closed.
        """
        turn = _Turn()
        self.waiting.append(turn)
        self.link = None  # nobody overtakes
        channel = None
        try:
            while not self.closed:
                if self.waiting[0] is turn:
                    channel = self._find(settings, shared)
                    if channel is not None or self._may_open(shared):
                        break
                await turn.wait()
            if not self.ordered:
                self._begun(turn)
            channel = await self._ready(channel, settings)
            if shared and channel.conn.mpx and channel not in self.links:
                self.links.add(channel)
                channel.share()
            return channel
        finally:
            if turn in self.waiting:
                self.waiting.remove(turn)
            self.notify()
            if not self.waiting and channel in self.links and channel.shared.room > 0:
                self.link = channel

    def _begun(self, turn: _Turn) -> None:
        """Note that somebody waits no more."""
        self.waiting.remove(turn)
        self.notify()

    async def _ready(self, channel: AsyncChannel | None, settings: Settings) -> AsyncChannel:
        """Have a connection with the client's presentation context: this one, or a new one."""
        if self.closed:
            raise ServerError("the client is closed", code=1702)
        if channel is None:
            return await self._open(settings)
        if context_key(settings) not in channel.contexts:
            try:
                await self._admit(channel, settings)
            except TransportError:  # it was lost while nobody used it
                return await self._open(settings)
        return channel

    def _find(self, settings: Settings, shared: bool) -> AsyncChannel | None:
        """Find a connection that is shared and has room, or take one that nobody uses."""
        if self.closed:
            return None
        key = context_key(settings)
        idle = None
        for channel in self.links:
            if not channel.calls:
                idle = channel
            if shared and channel.shared.room > 0 and key in channel.contexts:
                return channel
        while self.free:
            channel = self.free.pop()
            if channel.usable and not channel.driver.stale():
                return channel
            self.drop(channel)
        if idle is not None:
            self.links.discard(idle)
            idle.unshare()
            if idle.usable and not idle.driver.stale():
                return idle
            self.drop(idle)
        return None

    def _may_open(self, shared: bool) -> bool:
        """Whether one more may be opened now; the first one makes the group for the others."""
        if len(self.all) + self._opening >= self.limit or (self._opening and not self.group):
            return False
        # one that is being opened has room for many
        alone = not shared or not self._multiplexes or not self._opening
        return alone or len(self.waiting) > MAX_OUTSTANDING * self._opening

    async def _admit(self, channel: AsyncChannel, settings: Settings) -> None:
        """Add the client's presentation context to a connection that nobody uses."""
        try:
            await channel.driver.run(settings.admit(channel.conn), settings.timeout)
            note(channel, settings)
        except BaseException:
            cleanup, channel.driver.cleanup = channel.driver.cleanup, None
            if cleanup is None:
                self.release(channel)
            else:  # cancelled: nobody else may have it before that task has ended it
                cleanup.add_done_callback(lambda _: self.release(channel))
            raise

    async def _open(self, settings: Settings) -> AsyncChannel:
        """Open a connection, in the group of the others.

        A server that knows the group no more refuses: then a new one is begun, unless other
        connections of it still live.
        """
        self._opening += 1
        try:
            try:
                channel = await self._bound(settings, self.group)
            except BindRejected:
                if not self.group or self.all:
                    raise
                channel = await self._bound(settings, 0)
        finally:
            self._opening -= 1
        if self.closed:
            channel.close()
            raise ServerError("the client is closed", code=1702)
        self.all.add(channel)
        self.group = channel.conn.group
        return channel

    async def _bound(self, settings: Settings, group: int) -> AsyncChannel:
        conn = settings.connection()
        driver = await dial(self.binding, settings, conn)
        try:
            await driver.run(settings.open(conn, group), settings.timeout)
        except BaseException:
            driver.close()
            await driver.gone()
            raise
        self._multiplexes = conn.mpx
        channel = AsyncChannel(conn, driver, self)
        note(channel, settings)
        return channel

    # -------------------------------------------------------------------- giving back
    def release(self, channel: AsyncChannel) -> None:
        """Give a connection back that was taken for one call."""
        conn = channel.conn
        if conn.reusable and not conn.busy and not self.closed and channel in self.all:
            self.free.append(channel)
            self.notify()
        else:
            self.drop(channel)

    def ended(self, channel: AsyncChannel) -> None:
        """Note that calls of a shared connection have ended, or that it takes no more."""
        if channel not in self.links:
            return
        if not channel.conn.reusable or channel.conn.exhausted or self.closed:
            if self.link is channel:
                self.link = None
            if not channel.calls:
                self.drop(channel)
        elif not self.waiting and channel.shared.room > 0:
            self.link = channel
        self.notify()

    def notify(self) -> None:
        """Have as many of those who wait look again as there may be room for."""
        if not self.waiting:
            return
        room = self.limit - len(self.all) - self._opening + len(self.free)
        for channel in self.links:
            room += max(channel.shared.room, not channel.calls)
        for turn in islice(self.waiting, None if self.closed else max(room, 1)):
            turn.ring()

    def drop(self, channel: AsyncChannel) -> None:
        """Close a connection."""
        if self.link is channel:
            self.link = None
        self.links.discard(channel)
        if channel in self.free:
            self.free.remove(channel)
        if channel in self.all:
            self.all.discard(channel)
            channel.close()
            if not self.all:
                self.group = 0
                self.contexts.clear()
        self.notify()

    # ------------------------------------------------------------------------- the end
    def retire(self) -> None:
        """Close what nobody uses."""
        for channel in list(self.all):
            if self._unused(channel):
                self.drop(channel)

    def retire_idle(self, now: float, idle: float) -> float:
        """Close what nobody has used for `idle` seconds; gives when to look again.

        A call leaves no note of its time, only its id: so that is counted from the first look
        that finds a connection as it was left.
        """
        due = now + idle
        for channel in list(self.all):
            if channel.seen != channel.conn._call_id or not self._unused(channel):
                channel.seen, channel.since = channel.conn._call_id, now
            elif self.contexts and len(self.all) == 1:
                continue  # closing the last one would run them down
            elif now - channel.since >= idle:
                self.drop(channel)
            else:
                due = min(due, channel.since + idle)
        return due

    @property
    def calls(self) -> bool:
        """Whether calls are out on connections that are shared."""
        return any(channel.calls for channel in self.links)

    def _unused(self, channel: AsyncChannel) -> bool:
        return channel in self.free or (channel in self.links and not channel.calls)

    async def close(self) -> None:
        """Close all connections; calls that are out fail."""
        self.closed = True
        self.link = None
        channels = list(self.all)
        for channel in channels:
            if channel in self.free:
                channel.close()
            else:
                channel.driver.shut()
        self.all.clear()
        self.free.clear()
        self.notify()
        for channel in channels:
            await channel.driver.gone()


def note(channel: AsyncChannel, settings: Settings) -> None:
    """Note in which presentation context of a connection the client calls."""
    for syntax in (settings.syntax, "ndr20"):
        found = channel.conn.contexts.get((*settings.abstract, syntax))
        if found is not None:
            channel.contexts[context_key(settings)] = (found, syntax)
            return


async def within(bounds: Bounds | None, work: Callable[[], Awaitable[T]],
                 unwanted: Callable[[T], object]) -> T:  # fmt: skip
    """Await something within the bounds of a call; what comes too late is `unwanted`."""
    if bounds is None:
        return await work()
    taking = asyncio.ensure_future(work())
    news = asyncio.Event()
    taking.add_done_callback(lambda _: news.set())
    alarm = Alarm(bounds, news.set)

    def late(done: asyncio.Future[T]) -> None:
        if not done.cancelled() and done.exception() is None:
            unwanted(done.result())

    try:
        while not taking.done():
            bounds.check()
            news.clear()
            await news.wait()
        return taking.result()
    except BaseException as error:
        if isinstance(error, CallCancelled):
            error.maybe_executed = False
        taking.cancel()
        taking.add_done_callback(late)
        raise
    finally:
        alarm.stop()


async def dial(binding: StringBinding, settings: Settings, conn: ClientConnection) -> Driver:
    """Open a connection to a full binding.

    Raises:
        TransportError: nobody answers there.
    """
    loop = asyncio.get_running_loop()

    def factory() -> Driver:
        return Driver(conn.inbox)

    try:
        if binding.protseq == "ncalrpc":
            path = unix.path_of(binding.endpoint, settings.ncalrpc_dir)
            opening: Any = loop.create_unix_connection(factory, path)
        else:
            port = tcp.port_of(binding.endpoint)
            source = binding.options.get("localaddress")
            opening = loop.create_connection(
                factory, binding.address or "127.0.0.1", port,
                local_addr=None if source is None else (source, 0),
            )  # fmt: skip
        transport, driver = await asyncio.wait_for(opening, settings.timeout)
    except (OSError, asyncio.TimeoutError) as error:
        raise TransportError(f"{binding}: {str(error) or 'nobody answers'}") from error
    sock = transport.get_extra_info("socket")
    if sock is not None and binding.protseq != "ncalrpc":
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        tcp.keep_alive(sock, settings.keepalive)
    return driver  # type: ignore[no-any-return]


class Pool:
    """Connections that asyncio clients share: `connect(..., pool=pool)`; belongs to one loop.

    max_connections: to one server.  linger: seconds that connections outlive the last client of
    their server.  idle: seconds after which a connection that nobody uses is closed, at the latest
    after twice as many; None, never while there is a client.

    Clients share connections where server, endpoint, options and limits are the same, also for
    several interfaces.
    """

    def __init__(
        self, *, max_connections: int = MAX_CONNECTIONS, linger: float = LINGER,
        idle: float | None = None,
    ) -> None:  # fmt: skip
        if max_connections < 1:
            raise ValueError("max_connections must be at least 1")
        self.max_connections = max_connections
        self.linger = linger
        self.idle = idle
        self._homes: dict[Any, AsyncConnections] = {}
        self._lonely: dict[Any, asyncio.TimerHandle] = {}
        self._sweeper: asyncio.TimerHandle | None = None
        self._closed = False

    def __len__(self) -> int:
        """Give how many connections are open."""
        return sum(len(home.all) for home in self._homes.values())

    def join(self, settings: Settings, binding: StringBinding, ordered: bool) -> AsyncConnections:
        """Give the connections to a server to one more client.

        Raises:
            ServerError: the pool is closed.
        """
        if self._closed:
            raise ServerError("the pool is closed", code=1702)
        if ordered:  # calls of others would come in between
            home = AsyncConnections(binding, 1, ordered=True)
            key: Any = home
        else:
            key = settings.key(binding)
            home = self._homes.get(key) or AsyncConnections(binding, self.max_connections)
        self._homes[key] = home
        home.users += 1
        timer = self._lonely.pop(key, None)
        if timer is not None:
            timer.cancel()
        if self.idle is not None and self._sweeper is None:
            self._sweep()
        return home

    def leave(self, home: AsyncConnections) -> bool:
        """Take a client away from a server; True when nobody uses its connections any more, and
        they are to be closed at once."""
        home.users -= 1
        key = next((key for key, found in self._homes.items() if found is home), None)
        if home.users or key is None:
            return False
        if self.linger <= 0 or home.ordered:
            del self._homes[key]
            return True

        def over() -> None:
            self._lonely.pop(key, None)
            self._homes.pop(key, None)
            home.closed = True
            home.retire()

        self._lonely[key] = asyncio.get_running_loop().call_later(self.linger, over)
        return False

    def _sweep(self) -> None:
        """Close what was idle for too long, and look again when the next one may be."""
        assert self.idle is not None
        self._sweeper = None
        loop = asyncio.get_running_loop()
        now = loop.time()
        dues = [home.retire_idle(now, self.idle) for home in self._homes.values()]
        if dues and not self._closed:
            self._sweeper = loop.call_later(max(min(dues) - now, 0.001), self._sweep)

    async def close(self) -> None:
        """Close all connections; calls that are out fail, and so does what comes later."""
        self._closed = True
        timers = [*self._lonely.values(), self._sweeper]
        self._lonely.clear()
        for timer in timers:
            if timer is not None:
                timer.cancel()
        homes = list(self._homes.values())
        self._homes.clear()
        for home in homes:
            await home.close()

    async def __aenter__(self) -> Pool:
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.close()
