"""Pools: connections that several blocking clients share, by server.

Layer 6; imports `transport` and the errors only.  A client without a pool has one of its own, which
keeps nothing once the client is closed.
"""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Any, Final

from rpcfast.errors import ServerError
from rpcfast.transport.blocking import Watcher

if TYPE_CHECKING:
    from ..binding.stringbinding import StringBinding
    from .association import Channel, Settings

#: Connections to one server in a pool.
MAX_CONNECTIONS: Final = 64
#: Seconds that connections outlive the last client that used them.
LINGER: Final = 20.0
#: Looks at idle connections within the time that they may be idle.
IDLE_LOOKS: Final = 4


class Connections:
    """The connections of a pool to one server: an association, and its group at the server.

    `free` is popped and appended to without a lock; everything else is under `changed`.  What is in
    `free` is ready for a call.

    Attributes:
        binding: the server, with its endpoint.
        group: the association group, 0 while there is none.
        contexts: the UUIDs of the context handles that clients have open there.
        users: how many clients there are.
        until: the time (monotonic) that they linger to, None where a client uses them.
        closed: nothing is opened, kept or given any more.
    """

    def __init__(self, key: Any, binding: StringBinding, limit: int) -> None:
        self.key = key
        self.binding = binding
        self.limit = limit
        self.group = 0
        self.free: list[Channel] = []
        self.all: set[Channel] = set()
        self.contexts: set[Any] = set()
        self.changed = threading.Condition()
        self.waiting = 0
        self.opening = 0
        self.users = 0
        self.until: float | None = None
        self.closed = False
        self.watcher = Watcher()

    # ------------------------------------------------------------------- taking and giving back
    def room(self) -> bool:
        """Whether one more may be opened now; the caller has the lock.

        The first one makes the group: until it is there, no other may make a second one.
        """
        if self.opening and not self.group:
            return False
        return len(self.all) + self.opening < self.limit

    def opened(self) -> None:
        """Note that an attempt to open one has ended."""
        with self.changed:
            self.opening -= 1
            self._ended()
            self.changed.notify_all()

    def _ended(self) -> None:
        """With the last connection the group dies, and what was open in it."""
        if not self.all and not self.opening:
            self.group = 0
            self.contexts.clear()

    def add(self, channel: Channel) -> bool:
        """Take a new connection in; False when it comes too late."""
        with self.changed:
            if not self.closed:
                self.all.add(channel)
                self.group = channel.conn.group
            return not self.closed

    def news(self) -> None:
        """Tell who waits that a connection is free; where all is closed, so is that one."""
        if self.closed:
            self._drain()
        with self.changed:
            self.changed.notify()

    def drop(self, channel: Channel) -> None:
        """Close a connection."""
        channel.driver.close()
        with self.changed:
            self.all.discard(channel)
            self._ended()
            self.changed.notify()

    def renounce(self, group: int) -> bool:
        """Give a group up that the server knows no more; False where it may not be.

        Context handles are lost with their group: it is kept while there are any, unless all of
        its connections turn out to be dead.
        """
        for channel in list(self.free):
            if channel.driver.stale() and self._taken(channel):
                self.drop(channel)
        with self.changed:
            if self.group == group:
                if self.contexts and self.all:
                    return False
                self.group = 0
                self.contexts.clear()
        return True

    def of(self, user: Any) -> list[Channel]:
        """List the connections that a client's calls are on."""
        with self.changed:
            return [channel for channel in self.all if channel.user is user]

    def wake(self) -> None:
        """Have all who wait look again."""
        with self.changed:
            self.changed.notify_all()

    # ------------------------------------------------------------------------------- closing
    def retire(self) -> None:
        """Close those that are free; the others are closed when their calls have ended."""
        with self.changed:
            self.closed = True
            self.waiting += 1  # for what is given back from now on
            self.changed.notify_all()
        self._drain()
        self.watcher.close()

    def shut(self) -> None:
        """Close all: the calls that are out fail."""
        self.retire()
        with self.changed:
            busy = list(self.all)
        for channel in busy:
            channel.driver.shut()

    def trim(self, before: float) -> None:
        """Close what is free and was last used before a time.

        While context handles are open, one connection is kept: the server runs them down with
        the last one.
        """
        for channel in list(self.free):
            kept = self.contexts and len(self.all) == 1
            if channel.since <= before and not kept and self._taken(channel):
                self.drop(channel)

    def _taken(self, channel: Channel) -> bool:
        """Take a connection out of the free ones; False when a call was faster."""
        try:
            self.free.remove(channel)
        except ValueError:
            return False
        return True

    def _drain(self) -> None:
        while True:
            try:
                channel = self.free.pop()
            except IndexError:
                return
            self.drop(channel)


class Pool:
    """Connections that clients share: `rpcfast.connect(binding, interface, pool=pool)`.

    Clients of one server (protocol sequence, address, endpoint and options, fragment size, limits,
    transfer syntax and keep-alive) use the same connections and one association group, also where
    their interfaces differ.  A call has a connection to itself until it is answered.

    max_connections: how many there may be to one server; a further call waits.
    linger: seconds that free connections outlive the last client of their server; 0 for none.
    idle: seconds after which a free connection is closed; None for never.  One is kept while
        context handles are open, which would be run down with the last one.

    It may be used by any number of threads.  A thread of its own closes what is due; there is one
    only while something lingers, or where `idle` is given and there are connections: so a pool
    nobody uses any more holds neither sockets nor a thread, though no further call comes by.
    """

    def __init__(
        self,
        *,
        max_connections: int = MAX_CONNECTIONS,
        linger: float = LINGER,
        idle: float | None = None,
    ) -> None:
        if max_connections < 1 or linger < 0 or (idle is not None and idle <= 0):
            raise ValueError("a pool has at least one connection and times that are not negative")
        self.max_connections = max_connections
        self.linger = linger
        self.idle = idle
        self._homes: dict[Any, Connections] = {}
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None
        self._closed = False

    def __len__(self) -> int:
        """Count the connections that are open."""
        with self._changed:
            return sum(len(home.all) for home in self._homes.values())

    def join(self, settings: Settings, binding: StringBinding) -> Connections:
        """Give the connections to a server to one more client.

        Raises:
            ServerError: the pool is closed.
        """
        key = settings.key(binding)
        with self._changed:
            if self._closed:
                raise ServerError("the pool is closed", code=1702)
            home = self._homes.get(key)
            if home is None:
                home = self._homes[key] = Connections(key, binding, self.max_connections)
            home.users += 1
            home.until = None
            return home

    def leave(self, home: Connections) -> None:
        """Note that a client uses connections no more."""
        with self._changed:
            home.users -= 1
            if home.users or home.closed or self._closed:
                return
            if self.linger and home.all and self._watch():
                home.until = time.monotonic() + self.linger
                return
            del self._homes[home.key]
        home.retire()

    def opened(self) -> None:
        """Note that there is one more connection."""
        if self.idle is not None:
            with self._changed:
                self._watch()

    def take_back(self, channel: Channel) -> None:
        """Take a connection from a client that has left its server meanwhile."""
        with self._changed:
            homes = [home for home in self._homes.values() if channel in home.all]
        for home in homes:
            if channel.conn.ready:
                channel.since = time.monotonic()
                home.free.append(channel)
                home.news()
            else:
                home.drop(channel)
        if not homes:
            channel.driver.close()

    def close(self) -> None:
        """Close all connections: calls that are out fail, later ones raise ServerError (1702)."""
        with self._changed:
            self._closed = True
            homes = list(self._homes.values())
            self._homes.clear()
            self._changed.notify_all()
            thread = self._thread
        for home in homes:
            home.shut()
        if thread is not None and thread is not threading.current_thread():
            thread.join()

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    # ------------------------------------------------------------------------ what is due later
    def _watch(self) -> bool:
        """Have the thread look again, or begin; False where there can be none.

        The caller has the lock.
        """
        if self._thread is not None:
            self._changed.notify_all()
        elif not self._closed:
            thread = threading.Thread(target=self._run, name="rpcfast-pool", daemon=True)
            try:
                thread.start()
            except RuntimeError:  # the interpreter is about to end
                return False
            self._thread = thread
        return True

    def _run(self) -> None:
        while True:
            with self._changed:
                now = time.monotonic()
                over = [h for h in self._homes.values() if h.until is not None and h.until <= now]
                for home in over:
                    del self._homes[home.key]
                used = list(self._homes.values())
            for home in over:
                home.retire()
            if self.idle is not None:
                for home in used:
                    home.trim(now - self.idle)
            with self._changed:
                left = self._left(now)
                if left is None:
                    self._thread = None
                    return
                self._changed.wait(left)

    def _left(self, now: float) -> float | None:
        """Give the seconds until something is due; None for nothing; the caller has the lock."""
        times = [home.until for home in self._homes.values() if home.until is not None]
        if self.idle is not None and any(home.all for home in self._homes.values()):
            times.append(now + self.idle / IDLE_LOOKS)
        return max(0.0, min(times) - time.monotonic()) if times else None
