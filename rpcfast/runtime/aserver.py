"""The asyncio server: the same flows over asyncio transports.

Layer 6; imports `host`, `dispatch` and the asyncio driver.  `async def` methods run on the loop,
blocking ones in a pool of threads.
"""

from __future__ import annotations

import asyncio
import contextlib
import contextvars
import functools
import logging
import time
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final

from rpcfast.engine import serving
from rpcfast.engine.flows import Send
from rpcfast.engine.fragments import ServerCall
from rpcfast.engine.server import ServerConnection
from rpcfast.errors import CallTimeout, RpcError, ServerError, TransportError
from rpcfast.transport.aio import Driver
from rpcfast.transport.stepping import Stepper

from .dispatch import Adapter
from .host import Endpoint, Host
from .pipes import AsyncPipe, Pipe

_log = logging.getLogger("rpcfast")

#: Threads for blocking managers.
POOL_THREADS: Final = 32
#: Calls that are begun, and answers that are sent, together.
BATCH: Final = 64
#: Turns of the loop within which a connection that it has accepted is begun.
ARRIVAL_TURNS: Final = 5


class Channel:
    """One connection of the server."""

    def __init__(self, server: Server, endpoint: Endpoint) -> None:
        self.protseq = endpoint.protseq
        self.endpoint = endpoint
        self.peer: Any = None
        self.host = ""
        self.group: Any = None
        self.conn = ServerConnection(
            server, address=endpoint.endpoint, max_fragment=endpoint.max_fragment,
            limits=server.limits, clock=time.perf_counter,
        )  # fmt: skip
        self.conn.owner = self
        self.driver: Any = None
        self.task: Any = None
        #: Whether the task waits for the next call; only then may it be cancelled.
        self.accepting = False
        #: A call that was read and that only the task may serve.
        self.due: ServerCall | None = None
        self.piping = False  # a call with pipes has the connection for itself
        self.calls: set[asyncio.Task[Any]] = set()


class _Gate:
    """Lets the steps of a call's pipes run one at a time: several tasks of its manager may take
    them.  An asyncio.Lock would cost a small push a quarter of its time."""

    __slots__ = ("_driver", "_busy", "_waiting")

    def __init__(self, driver: Driver) -> None:
        self._driver = driver
        self._busy = False
        self._waiting: list[asyncio.Future[None]] = []

    async def run(self, flow: Any) -> Any:
        """Run the flow of a step when the one before has ended."""
        while self._busy:
            turn = asyncio.get_running_loop().create_future()
            self._waiting.append(turn)
            await turn
        self._busy = True
        try:
            return await self._driver.run(flow, self._driver._timeout)
        finally:
            self._busy = False
            for turn in self._waiting:
                if not turn.done():
                    turn.set_result(None)
            self._waiting.clear()


class _LoopAdapter(Adapter):
    """Coroutines run on the loop; blocking methods in a pool, their pipes cross over to it."""

    def __init__(self) -> None:
        self._pool: ThreadPoolExecutor | None = None

    def method(self, method: Callable[..., Any], is_async: bool) -> Callable[..., Any]:
        """Give what the driver calls for a method."""
        if is_async:
            return method

        def run(**arguments: Any) -> Any:
            if self._pool is None:
                self._pool = ThreadPoolExecutor(POOL_THREADS, "rpcfast-pool")
            context = contextvars.copy_context()
            loop = asyncio.get_running_loop()
            return loop.run_in_executor(self._pool, lambda: context.run(method, **arguments))

        return run

    def pipes(self, call: ServerCall, name: str, is_async: bool) -> Pipe | AsyncPipe:
        """Make the pipe object that a method gets."""
        driver = call.connection.owner.driver
        gate = call.gate = call.gate or _Gate(driver)
        if is_async:
            return AsyncPipe(call, name, gate.run)
        loop = asyncio.get_running_loop()

        def cross(flow: Any) -> Any:
            return asyncio.run_coroutine_threadsafe(gate.run(flow), loop).result()

        return Pipe(call, name, cross)

    def close(self) -> None:
        """End the pool."""
        if self._pool is not None:
            self._pool.shutdown(wait=False)
            self._pool = None


class Server(Host):
    """A server on an event loop."""

    adapter: _LoopAdapter

    def _prepare(self) -> _LoopAdapter:
        self._loop: Any = None
        self._stepper: Stepper | None = None
        self._servers: list[Any] = []
        self._refused: set[asyncio.Task[None]] = set()
        self._closing: asyncio.Task[None] | None = None
        self._stopped: asyncio.Event | None = None
        return _LoopAdapter()

    async def listen(self, *, wait: bool = True) -> None:
        """Take calls; with `wait`, until `stop` was called and the running calls have ended.

        Raises:
            ServerError: it listens already (1713), or has no endpoint (1714).
        """
        if self._listening:
            raise ServerError("the server listens already", code=1713)
        if not self.endpoints:
            raise ServerError("the server has no endpoint", code=1714)
        self._loop = asyncio.get_running_loop()
        self._stepper = Stepper(_failed)
        self._listening = True
        self._stopped = asyncio.Event()
        for endpoint in list(self.endpoints):
            await self._serve_endpoint(endpoint)
        if wait:
            await self.wait()

    async def _serve_endpoint(self, endpoint: Endpoint) -> None:
        def factory() -> Driver:
            channel = Channel(self, endpoint)
            channel.driver = Driver(channel.conn.inbox, lambda _: self._start(channel))
            return channel.driver  # type: ignore[no-any-return]

        if endpoint.protseq == "ncalrpc":
            made = await self._loop.create_unix_server(factory, sock=endpoint.sock)
        else:
            made = await self._loop.create_server(factory, sock=endpoint.sock)
        self._servers.append(made)

    def _opened(self, endpoint: Endpoint) -> None:
        if self._listening:
            asyncio.run_coroutine_threadsafe(self._serve_endpoint(endpoint), self._loop)

    def _start(self, channel: Channel) -> None:
        """Begin to serve a new connection."""
        sock = channel.driver.transport.get_extra_info("socket")
        if not self._listening or len(self.channels) >= self.max_connections:
            channel.driver.shut()
            task = asyncio.ensure_future(channel.driver.gone())
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
        self.channels.add(channel)
        channel.driver.news = lambda: self._news(channel)
        channel.driver.direct = functools.partial(self._take, channel)
        channel.task = asyncio.ensure_future(self._serve(channel))

    def _take(self, channel: Channel) -> bool:
        """Begin the calls that came while the task of the connection waits for one; what ends at
        once is answered at once.  False: the task has to look."""
        conn, driver = channel.conn, channel.driver
        if not channel.accepting or not driver.writable or not self._listening:
            return False
        inbox = conn.inbox
        out: list[bytes] = []
        begun = 0
        while (event := conn.next_event()) is not None:
            begun += 1
            if type(event) is ServerCall:
                self._begin(channel, event, out)
            if channel.due is not None or begun >= BATCH or not len(inbox):
                break
        if conn.outgoing:
            out += conn.take_outgoing()
        if out:
            driver.transport.write(out[0] if len(out) == 1 else b"".join(out))
        return channel.due is None and begun < BATCH and not conn.closed

    def _begin(self, channel: Channel, call: ServerCall, out: list[bytes]) -> None:
        """Begin a call, or note that the task of the connection is to serve it."""
        entry = call.context.target.entries[call.opnum]
        if entry.flow is not serving.serve:
            channel.due = call
            return
        assert self._stepper is not None
        task = self._stepper.begin(channel.conn, call, entry, channel.driver, out)
        if task is not None:
            channel.calls.add(task)
            task.add_done_callback(channel.calls.discard)

    async def _accept(self, channel: Channel) -> bool:
        """Begin calls as they come until one is due that needs the connection; False at its end."""
        conn, driver = channel.conn, channel.driver
        begun = 0
        while channel.due is None:
            begun += 1
            if begun % BATCH == 0:
                await asyncio.sleep(0)  # others have their turn, and answers go out
            if not driver.writable:
                await driver.drained()  # who does not read its answers gets no more of them
            event = conn.next_event()
            out = conn.take_outgoing()
            if type(event) is ServerCall:
                self._begin(channel, event, out)
            if out:
                await driver.send(Send(out))
            if event is None:
                if conn.closed or not self._listening:
                    return False
                await driver.receive()
        return True

    async def _serve(self, channel: Channel) -> None:
        """Serve one connection to its end."""
        conn, driver, idle = channel.conn, channel.driver, self.idle_timeout
        try:
            while self._listening:
                driver.patience = idle
                channel.accepting = True
                going = await self._accept(channel)
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
            if self._listening:
                raise
        except RpcError as error:
            _log.warning("a connection ended: %s", error)
        except Exception:
            _log.exception("a connection ended by an error of the server")
        finally:
            channel.accepting = False
            if self._listening:
                conn.lost()  # the client is gone: what still runs for it is told
            if channel.calls:  # no rundown while a call of the client runs
                await asyncio.wait(list(channel.calls))
            conn.lost()
            await driver.linger()
            await driver.gone()
            self.leave(channel)

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

        May be called from any thread.

        Raises:
            ServerError: the server does not listen (1715).
        """
        if not self._listening:
            raise ServerError("the server does not listen", code=1715)
        self._listening = False
        self._loop.call_soon_threadsafe(self._stop)

    def _stop(self) -> None:
        """Accept no more, and end what waits for a call (on the loop).

        A server that is closed between the accept of a connection and the task that makes its
        transport leaves the socket open (CPython to 3.12): the closing comes some turns later.
        """
        for server in self._servers:
            for sock in server.sockets:
                # a loop of another make reads its own way, and knows no such reader
                with contextlib.suppress(NotImplementedError, RuntimeError):
                    self._loop.remove_reader(sock.fileno())
        for channel in list(self.channels):
            if channel.accepting and (channel.calls or not channel.conn.calls):
                channel.task.cancel()  # one that has not begun yet would never close
        self._closing = asyncio.ensure_future(self._close_servers())

    async def _close_servers(self) -> None:
        for _ in range(ARRIVAL_TURNS):
            await asyncio.sleep(0)
        for server in self._servers:
            server.close()
        assert self._stopped is not None
        self._stopped.set()

    async def wait(self) -> None:
        """Wait until the server was stopped and no call runs.

        Raises:
            ServerError: it never listened (1715).
        """
        if self._stopped is None:
            raise ServerError("the server never listened", code=1715)
        await self._stopped.wait()
        mine = asyncio.current_task()
        tasks = [channel.task for channel in list(self.channels)] + list(self._refused)
        tasks = [task for task in tasks if task is not None and task is not mine]
        if tasks:
            await asyncio.wait(tasks)

    async def close(self) -> None:
        """Stop, wait for the running calls, and give the endpoints back."""
        if self._listening:
            self.stop()
        if self._stopped is not None:
            await self.wait()
        if self._registrations:
            await asyncio.get_running_loop().run_in_executor(None, self.ep_unregister)
        for endpoint in self.endpoints:
            endpoint.close()
        self.endpoints.clear()
        self.adapter.close()
        if self._stepper is not None:
            self._stepper.close()


def _failed(error: BaseException) -> None:
    """Say why a call ended without an answer."""
    if not isinstance(error, RpcError):  # else the connection is gone
        _log.error("a call ended by an error of the server", exc_info=error)
