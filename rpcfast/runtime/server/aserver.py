"""The asyncio server: the same flows over asyncio transports.

Layer 6; imports `host`, `dispatch` and the asyncio driver.  `async def` methods run on the loop,
blocking ones in a pool of threads.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import AsyncIterator, Callable
from typing import Any, Final
from uuid import UUID

from rpcfast._core.starting import BATCH, Direct
from rpcfast.engine import serving
from rpcfast.engine.flows import Send
from rpcfast.engine.fragments import Limits, ServerCall
from rpcfast.engine.owed import waited_for
from rpcfast.engine.server import ServerConnection
from rpcfast.errors import CallTimeout, RpcError, ServerError, TransportError
from rpcfast.transport import tcp
from rpcfast.transport.aio import LINGER_LIMIT, Driver
from rpcfast.transport.bounds import Bounds
from rpcfast.transport.stepping import Stepper

from ..managers.registry import ANY, TypeOrAny
from .acceptor import Acceptor
from .host import Endpoint, Host
from .listening import MOST_REFUSING, REFUSE_SECONDS, REFUSING
from .loopadapter import LoopAdapter

_log = logging.getLogger("rpcfast")

#: Seconds between two looks of who waits for running calls to end.
POLL_SECONDS: Final = 0.005
#: Turns of the loop within which a connection that it has accepted is begun.
ARRIVAL_TURNS: Final = 5


class Channel:
    """One connection of the server."""

    def __init__(self, server: Server, endpoint: Endpoint, limits: Limits) -> None:
        self.protseq = endpoint.protseq
        self.endpoint = endpoint
        self.peer: Any = None
        self.host = ""
        self.group: Any = None
        self.conn = ServerConnection(
            server, address=endpoint.endpoint, max_fragment=endpoint.max_fragment,
            limits=limits, clock=time.perf_counter,
        )  # fmt: skip
        self.conn.owner = self
        self.conn.running, self.conn.explain = server.running, server.explain
        self.driver: Any = None
        self.direct: Direct | None = None  # begins its calls
        self.task: Any = None
        #: Whether the task waits for the next call; only then may it be cancelled.
        self.accepting = False
        #: A call that was read and that only the task may serve.
        self.due: ServerCall | None = None
        self.piping = False  # a call with pipes has the connection for itself
        self.calls: set[asyncio.Task[Any]] = set()
        self.held: set[asyncio.Future[None]] = set()  # one for each detached call
        self.admitted: set[Any] = set()  # registrations whose security callback let it in
        self.stands: Any = None  # of `Patience`

    @property
    def unsent(self) -> int:
        """How many answers have been made that are on their way out."""
        return len(self.calls) - len(self.conn.calls)

    def ended(self, task: asyncio.Task[Any]) -> None:
        """Note that a call has ended that had a task; it may have closed the connection."""
        self.calls.discard(task)
        if self.conn.closed:
            self.driver.nudge()

    def detach(self) -> Callable[[Any], None]:
        """Keep a call that its manager answers later; gives what runs the flow of its answer.

        Called on the loop, or in a thread that the loop waits for.
        """
        loop = self.driver._loop
        held = loop.create_future()
        on_loop = asyncio._get_running_loop() is loop
        self.held.add(held) if on_loop else loop.call_soon_threadsafe(self.held.add, held)

        def finish(flow: Any) -> None:
            with contextlib.suppress(RuntimeError):  # the loop is closed: nobody hears it
                loop.call_soon_threadsafe(begin, flow)

        def begin(flow: Any) -> None:
            task = asyncio.ensure_future(self._answer(flow, held))
            self.calls.add(task)
            task.add_done_callback(self.calls.discard)

        return finish

    async def _answer(self, flow: Any, held: asyncio.Future[None]) -> None:
        """Answer a detached call."""
        try:
            await self.driver.aside(flow)
        except RpcError:
            pass  # the client is gone
        finally:
            self.held.discard(held)
            if not held.done():
                held.set_result(None)

    async def settle(self) -> None:
        """Wait for the calls that run; for detached ones, as long as the client is there."""
        if self.held and not self.conn.gone:
            gone = asyncio.ensure_future(self.driver.gone())
            while self.held and not gone.done():
                await asyncio.wait([gone, *self.held], return_when=asyncio.FIRST_COMPLETED)
            gone.cancel()
        while self.calls:
            await asyncio.wait(list(self.calls))


class Server(Host):
    """A server on an event loop."""

    adapter: LoopAdapter

    def _prepare(self) -> LoopAdapter:
        self._loop: Any = None
        self._taking = False  # connections, which goes on for interfaces that listen by themselves
        self._stepper: Stepper | None = None
        self._servers: list[Any] = []
        self._refused: set[asyncio.Task[None]] = set()
        self._closing: asyncio.Task[None] | None = None
        self._stopped: asyncio.Event | None = None
        self._unlistened: asyncio.Event | None = None  # set while the server does not listen
        self._waiting = False  # a task is in `wait`
        self._look: asyncio.TimerHandle | None = None
        return LoopAdapter(self.workers, self.stack_size)

    async def listen(self, *, max_calls: int | None = None, wait: bool = True) -> None:
        """Take calls; with `wait`, until `stop` was called and the running calls have ended.

        max_calls: how many may run at once, of all clients; one more is refused (1723).

        Raises:
            ServerError: it listens already (1713), has no endpoint (1714), or max_calls is less
                than 1 (1742).
        """
        if self._ending and self._loop is asyncio.get_running_loop():
            await self._stopped.wait()  # type: ignore[union-attr]
        self._begin_listening(max_calls)
        self._enter(asyncio.get_running_loop())
        self._listening = True
        self._tell()
        self._registry.listen(True)
        if not self._taking:
            self._take_connections()
            for endpoint in list(self.endpoints):
                await self._serve_endpoint(endpoint)
        if wait:
            await self.wait()

    def _begin(self) -> None:
        """Take connections on the running loop, unless that is done already.

        Raises:
            ServerError: no loop runs here (1715).
        """
        if self._taking or not self.endpoints or self._ending:
            return
        try:
            self._enter(asyncio.get_running_loop())
        except RuntimeError:
            raise ServerError(
                "an interface that listens by itself needs the running loop", code=1715
            ) from None
        self._take_connections()
        for endpoint in list(self.endpoints):
            self._opened(endpoint)

    @property
    def _ending(self) -> bool:
        """Whether the server was stopped, and the loop has not yet ended what accepts."""
        return self._stopped is not None and not self._taking and not self._stopped.is_set()

    def _enter(self, loop: Any) -> None:
        """Be the server of a loop: that of the last time, or another one."""
        if self._loop is not loop:
            self._loop = self.adapter.loop = loop
            self._stepper, self._unlistened = None, asyncio.Event()
            self._tell()

    def _tell(self) -> None:
        """Have who waits for the server see whether it listens."""
        assert self._unlistened is not None
        self._unlistened.clear() if self._listening else self._unlistened.set()

    def _take_connections(self) -> None:
        self._taking, self._stopped = True, asyncio.Event()
        if self._stepper is None:
            self._stepper = Stepper(_failed)

    def _watch(self) -> None:
        """Look at the clients once in a while, as long as there are any.

        A timer that is always there would keep those of others that were cancelled, and all that
        they hold, in the queue of the loop.
        """
        if self._look is not None:
            self._look.cancel()
        self._impatient(time.monotonic())
        self._look = None
        if self.channels:
            self._look = self._loop.call_later(self.patience.pause, self._watch)

    async def _serve_endpoint(self, endpoint: Endpoint) -> None:
        def factory(endpoint: Endpoint = endpoint) -> Driver:
            full = len(self.channels) >= self.max_connections
            channel = Channel(self, endpoint, REFUSING if full else self.limits)
            channel.driver = Driver(channel.conn.inbox, lambda _: self._start(channel))
            return channel.driver  # type: ignore[no-any-return]

        if hasattr(asyncio, "ProactorEventLoop") and isinstance(
            self._loop, asyncio.ProactorEventLoop
        ):
            made = await self._loop.create_server(
                factory, sock=endpoint.sock, backlog=endpoint.backlog
            )
        else:
            made = Acceptor(endpoint, self._loop, factory)
        self._servers.append(made)

    def _opened(self, endpoint: Endpoint) -> None:
        if self._taking:
            asyncio.run_coroutine_threadsafe(self._serve_endpoint(endpoint), self._loop)
        elif self._registry.autolistens:
            self._begin()

    def _start(self, channel: Channel) -> None:
        """Begin to serve a new connection."""
        sock = channel.driver.transport.get_extra_info("socket")
        full = channel.conn.limits is REFUSING or len(self.channels) >= self.max_connections
        if full or not self._taking:
            if not self._taking or len(self._refused) >= MOST_REFUSING:
                channel.driver.shut()
            channel.conn.limits = REFUSING
            task = asyncio.ensure_future(self._refuse(channel.driver, channel.conn))
            self._refused.add(task)
            task.add_done_callback(self._refused.discard)
            return
        if channel.protseq == "ncalrpc":
            from rpcfast.transport import unix

            channel.peer = unix.peer_of(sock._sock if hasattr(sock, "_sock") else sock)
        else:
            name = channel.driver.transport.get_extra_info("peername") or ("", 0)
            channel.host = str(name[0])
            channel.peer = f"{name[0]}:{name[1]}"
            tcp.keep_alive(sock, tcp.keepalive_after(self.keep_alive))
        channel.conn.running = self.running  # `listen` may have come meanwhile
        self.channels.add(channel)
        if self._look is None:
            self._watch()
        channel.driver.news = lambda: self._news(channel)
        assert self._stepper is not None
        channel.driver.direct = channel.direct = Direct(self, channel, self._stepper)
        channel.task = asyncio.ensure_future(self._serve(channel))

    async def _refuse(self, driver: Driver, conn: ServerConnection) -> None:
        """Answer the bind of a connection that is one too many."""
        try:
            if not driver.closed:
                await driver.run(
                    serving.accept(conn), REFUSE_SECONDS, Bounds(REFUSE_SECONDS)
                )
                await driver.linger()
        except RpcError:
            driver.shut()
        await driver.gone()

    async def _accept(self, channel: Channel) -> bool:
        """Begin calls as they come until one is due that needs the connection; False at its end."""
        conn, driver = channel.conn, channel.driver
        begun = 0
        while channel.due is None:
            if driver.closed or not (self._taking or channel.held):
                return False  # nobody is there for the answers of what it has asked, or to give any
            begun += 1
            if begun % BATCH == 0:
                await asyncio.sleep(0)  # others have their turn, and answers go out
            if not driver.writable:
                await driver.drained()  # who does not read its answers gets no more of them
            while channel.unsent >= self.limits.max_calls:
                await asyncio.wait(channel.calls, return_when=asyncio.FIRST_COMPLETED)
            if channel.due is not None:
                break  # type: ignore[unreachable]  # it came while this waited
            event = conn.next_event()
            out = conn.take_outgoing()
            if type(event) is ServerCall:
                assert channel.direct is not None
                channel.direct.begin(event, out)
            if out:
                await driver.send(Send(out))
            if event is None:
                if conn.closed or not (self._taking or channel.held):
                    return False
                try:
                    await driver.receive()
                except CallTimeout:
                    if not waited_for(conn):
                        raise  # else it waits for the answer of a call
        return True

    async def _serve(self, channel: Channel) -> None:
        """Serve one connection to its end."""
        conn, driver, idle = channel.conn, channel.driver, self.idle_timeout
        try:
            while self._taking:
                driver.patience = idle
                channel.accepting = True
                try:
                    going = await self._accept(channel)
                finally:
                    channel.accepting = False
                call, channel.due = channel.due, None
                if not going or call is None:
                    break
                entry = call.context.target.entries[call.opnum]
                channel.piping = True
                try:
                    self._news(channel)
                    await driver.run(entry.flow(conn, call, entry), idle)
                finally:
                    channel.piping = False
        except (TransportError, CallTimeout):
            pass  # the client is gone, or was silent for too long
        except asyncio.CancelledError:
            if self._taking:
                raise
        except RpcError as error:
            _log.warning("a connection ended: %s", error)
        except Exception:
            _log.exception("a connection ended by an error of the server")
        finally:
            channel.accepting = False
            if self._taking:
                conn.lost()  # the client is gone: what still runs for it is told
            await channel.settle()  # no rundown while a call of the client runs
            conn.lost()
            await driver.linger()
            await driver.gone()
            driver.direct = channel.direct = None
            self.leave(channel)
            if not self.channels:
                self._watch()

    def _news(self, channel: Channel) -> None:
        """Look at what came for a call with pipes whose manager may be at something else."""
        conn = channel.conn
        if not channel.piping or conn.closed:
            return
        if channel.driver.closed:
            conn.lost()
        elif all(call.complete for call in list(conn.calls.values())):
            conn.watch()

    @contextlib.asynccontextmanager
    async def listening(self) -> AsyncIterator[Server]:
        """Take calls inside an async with statement; leaving it stops and waits."""
        await self.listen(wait=False)
        try:
            yield self
        finally:
            await self.close()

    def stop(self) -> None:
        """Take no new calls and give the endpoints back; returns at once, running calls go on.

        With an interface that listens by itself, the endpoints stay; calls of the others are
        refused (RPC_S_SERVER_TOO_BUSY).  May be called from any thread.

        Raises:
            ServerError: the server does not listen (1715).
        """
        if not self._listening:
            raise ServerError("the server does not listen", code=1715)
        self._listening = False
        self._loop.call_soon_threadsafe(self._tell)
        self._registry.listen(False)
        if not self._registry.autolistens:
            self._end()

    def _end(self) -> None:
        """Take connections no more (from any thread)."""
        with self._lock:
            self._taking = False
            self.endpoints.clear()  # what accepts their connections closes them
        self._loop.call_soon_threadsafe(self._stop)

    def _stop(self) -> None:
        """Accept no more, and end what waits for a call (on the loop).

        A server that is closed between the accept of a connection and the task that makes its
        transport leaves the socket open (CPython to 3.12): the closing comes some turns later.
        """
        self._taking = False
        for server in self._servers:
            for sock in server.sockets:
                # a loop of another make reads its own way, and knows no such reader
                with contextlib.suppress(NotImplementedError, RuntimeError):
                    self._loop.remove_reader(sock.fileno())
        for channel in list(self.channels):
            # one that waits to send goes on: its end would tear the answers of running calls
            if (
                channel.accepting and channel.driver.receiving
                and (channel.calls or channel.held or not channel.conn.calls)
            ):  # fmt: skip
                channel.task.cancel()  # one that has not begun yet would never close
            elif channel.accepting:
                self._loop.call_later(
                    LINGER_LIMIT, self._end_sending, channel, channel.driver.sending
                )
        self._closing = asyncio.ensure_future(self._close_servers())

    def _end_sending(self, channel: Channel, sent: int | None) -> None:
        """End a connection that waits to send, once its client reads nothing any more."""
        now = channel.driver.sending
        if not channel.accepting or now is None or self._taking:
            return
        if now == sent:
            channel.task.cancel()
        else:
            self._loop.call_later(LINGER_LIMIT, self._end_sending, channel, now)

    async def _close_servers(self) -> None:
        for _ in range(ARRIVAL_TURNS):
            await asyncio.sleep(0)
        for server in self._servers:
            server.close()
        self._servers.clear()
        assert self._stopped is not None
        self._stopped.set()
        if self._registry.autolistens:
            self._begin()  # for an interface that was registered meanwhile

    async def wait(self) -> None:
        """Wait until the server was stopped and no call runs.

        Raises:
            ServerError: it never listened (1715), or another task waits (1713).
        """
        if self._stopped is None:
            raise ServerError("the server never listened", code=1715)
        if self._waiting:
            raise ServerError("another task waits for the server", code=1713)
        self._waiting = True
        try:
            await self._wait()
        finally:
            self._waiting = False

    async def _wait(self) -> None:
        assert self._stopped is not None and self._unlistened is not None
        if self._registry.autolistens:
            await self._unlistened.wait()
        while self._registry.autolistens:  # its connections go on
            if not self._busy():
                return
            await asyncio.sleep(POLL_SECONDS)
        await self._stopped.wait()
        mine = asyncio.current_task()
        tasks = [channel.task for channel in list(self.channels)] + list(self._refused)
        tasks = [task for task in tasks if task is not None and task is not mine]
        if tasks:
            await asyncio.wait(tasks)
        await self.adapter.rundowns.settle()

    async def unregister(
        self, interface: Any = None, type_uuid: TypeOrAny = ANY, *, wait: bool = True,
        rundown: bool = True,
    ) -> None:  # fmt: skip
        """Offer managers no more: new calls are refused from now on, running ones go on.

        Arguments and errors are those of `rpcfast.Server.unregister`.
        """
        await self._unregister(*self._remove(interface, type_uuid), wait, rundown)

    async def _unregister(
        self, removed: list[Any], busy: Callable[[], bool], wait: bool, rundown: bool
    ) -> None:
        auto = any(registration.autolisten for _, registration in removed)
        while (wait or auto) and busy():
            await asyncio.sleep(POLL_SECONDS)
        if rundown:
            self._rundown(removed)
            if wait or auto:
                await self.adapter.rundowns.settle()
        if auto and self._taking and not self._listening and not self._registry.autolistens:
            self._end()

    @contextlib.asynccontextmanager
    async def registered(
        self, interface: Any, manager: Any, type_uuid: UUID | None = None, *,
        partial: bool = False, **options: Any,
    ) -> AsyncIterator[Server]:  # fmt: skip
        """Offer an interface inside an async with statement; see `register`, `unregister`."""
        self.register(interface, manager, type_uuid, partial=partial, **options)
        try:
            yield self
        finally:
            await self.unregister(interface, type_uuid)

    async def close(self) -> None:
        """Stop, wait for the running calls, and give the endpoints back."""
        if self._listening:
            self.stop()
        if self._registry.autolistens:
            await self._unregister(*self._remove(None, ANY, all_of_them=True), True, True)
        if self._stopped is not None:
            await self._wait()
        if self._registrations:
            await asyncio.get_running_loop().run_in_executor(None, self.ep_unregister)
        for endpoint in self.endpoints:
            endpoint.close()
        self.endpoints.clear()
        self.adapter.close()
        if self._stepper is not None:
            self._stepper.close()
            self._stepper = None


def _failed(error: BaseException) -> None:
    """Say why a call ended without an answer."""
    if not isinstance(error, RpcError):  # else the connection is gone
        _log.error("a call ended by an error of the server", exc_info=error)
