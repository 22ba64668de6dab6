"""The blocking server: one thread per connection reads, runs the manager and answers.

Layer 6; imports `host`, `dispatch`, the blocking transport and the engine.  A watcher thread looks
at connections whose call takes long: for a cancel, the end of the client, further calls.
"""

from __future__ import annotations

import contextlib
import logging
import selectors
import socket
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any, Final
from uuid import UUID

from rpcfast._core.exchange import Service
from rpcfast.engine import serving
from rpcfast.engine.flows import Send
from rpcfast.engine.fragments import Limits, ServerCall
from rpcfast.engine.server import ServerConnection
from rpcfast.errors import CallTimeout, RpcError, ServerError, TransportError
from rpcfast.transport import tcp
from rpcfast.transport.blocking import HELD_NBYTES, ServerDriver
from rpcfast.transport.bounds import Bounds

from ..managers.registry import ANY, TypeOrAny
from .blockingadapter import BlockingAdapter
from .host import Endpoint, Host
from .listening import (
    EXHAUSTED,
    MOST_REFUSING,
    PAUSE_SECONDS,
    REFUSE_SECONDS,
    REFUSING,
    stack_of,
)

_log = logging.getLogger("rpcfast")

#: What the acceptor is woken by: there is one more endpoint; the server is stopped.
_MORE: Final = b"n"
_END: Final = b"x"
#: Seconds between two looks of the watcher.
WATCH_SECONDS: Final = 0.05
#: Seconds between two looks of who waits for running calls to end.
POLL_SECONDS: Final = 0.005


class Channel:
    """One connection of the server."""

    def __init__(
        self, server: Server, endpoint: Endpoint, sock: socket.socket, limits: Limits
    ) -> None:
        self.protseq = endpoint.protseq
        self.peer = endpoint.prepare(sock)
        if endpoint.protseq != "ncalrpc":
            tcp.keep_alive(sock, tcp.keepalive_after(server.keep_alive))
        self.host = self.peer.rpartition(":")[0] if isinstance(self.peer, str) else ""
        self.group: Any = None
        self.conn = ServerConnection(
            server, address=endpoint.endpoint, max_fragment=endpoint.max_fragment,
            limits=limits, clock=time.perf_counter,
        )  # fmt: skip
        self.conn.owner = self
        self.conn.running, self.conn.explain = server.running, server.explain
        self.driver = ServerDriver(sock, self.conn)
        self.seen = -1
        self.deferred: list[ServerCall] = []
        self.beside: set[Any] = set()  # futures of the calls that run in the pool
        self.detached = 0  # calls whose answer another thread sends
        self.lock = threading.Lock()
        self.thread: threading.Thread | None = None
        self.admitted: set[Any] = set()  # registrations whose security callback let it in
        self.server = server
        self.stands: Any = None  # of `Patience`

    def detach(self) -> Callable[[Any], None]:
        """Keep a call that its manager answers later; gives what runs the flow of its answer."""
        with self.lock:
            self.detached += 1
        return self._finish

    def _finish(self, flow: Any) -> None:
        """Answer a detached call, in the thread of whoever has the answer."""
        try:
            self.driver.aside(flow)
        except RpcError:
            self.driver.shut()  # the client is gone, or reads nothing: there may be half an answer
        except BaseException:
            self.driver.shut()
            raise
        finally:
            with self.lock:
                self.detached -= 1
            self.settle()

    def settle(self) -> None:
        """Let the connection's own thread end when there is nothing left to keep it for."""
        if self.conn.closed or (self.server._stopping and not self.conn.calls):
            self.driver.shut_reading()


class Server(Host):
    """A server whose managers block; `async def` methods run on a loop thread of its own."""

    adapter: BlockingAdapter

    def _prepare(self) -> BlockingAdapter:
        self._taking = self._stopping = False
        self._selector: selectors.BaseSelector | None = None
        self._wake: tuple[socket.socket, socket.socket] | None = None
        self._acceptor: threading.Thread | None = None
        self._watcher: threading.Thread | None = None
        self._stopped = threading.Event()
        self._unlistened = threading.Event()  # while the server does not listen
        self._unlistened.set()
        self._pool: Any = None
        self._refusing = 0
        self._waiting = False  # a thread is in `wait`
        self._enders: set[threading.Thread] = set()  # in `wait` or `close`
        return BlockingAdapter()

    # ---------------------------------------------------------------------------- listening
    def listen(self, *, max_calls: int | None = None, wait: bool = True) -> None:
        """Take calls; with `wait`, until `stop` was called and the running calls have ended.

        max_calls: how many may run at once, of all clients; one more is refused (1723).

        Raises:
            ServerError: it listens already (1713), has no endpoint (1714), or max_calls is less
                than 1 (1742).
        """
        with self._lock:
            self._begin_listening(max_calls)
            self._listening = True
            self._unlistened.clear()
            self._registry.listen(True)
            self._begin()
        if wait:
            try:
                self.wait()
            except BaseException:
                self.stop()
                raise

    def _begin(self) -> None:
        """Take connections, unless that is done already."""
        with self._lock:
            if self._taking or not self.endpoints:
                return
            self._taking, self._stopping = True, False
            self._stopped = threading.Event()  # whoever waits for the end before has its own
            self._selector = selectors.DefaultSelector()
            self._wake = socket.socketpair()
            self._selector.register(self._wake[0], selectors.EVENT_READ, None)
            for endpoint in self.endpoints:
                self._watch(endpoint)
            self._acceptor = self._thread(
                self._accept, "rpcfast-accept", self._selector, self._wake, self._stopped
            )
            if self._watcher is None:
                self._watcher = self._thread(self._look, "rpcfast-watch")

    def _end(self) -> None:
        """Take connections no more; those that have no running call end."""
        with self._lock:
            self._taking, self._stopping = False, True
            self.endpoints.clear()  # the acceptor closes them
            if self._wake is not None:
                self._wake[1].send(_END)
            for channel in self.channels:
                if not channel.driver.busy and not channel.conn.calls:
                    channel.driver.shut_reading()

    def _thread(self, target: Callable[..., None], name: str, *args: Any) -> threading.Thread:
        thread = threading.Thread(target=target, name=name, args=args, daemon=True)
        with stack_of(self.stack_size):
            thread.start()
        return thread

    @contextlib.contextmanager
    def listening(self) -> Iterator[Server]:
        """Take calls inside a with statement; leaving it stops and waits."""
        self.listen(wait=False)
        try:
            yield self
        finally:
            self.close()

    def stop(self) -> None:
        """Take no new calls and give the endpoints back; returns at once, running calls go on.

        With an interface that listens by itself, the endpoints stay; calls of the others are
        refused (RPC_S_SERVER_TOO_BUSY).

        Raises:
            ServerError: the server does not listen (1715).
        """
        with self._lock:
            if not self._listening:
                raise ServerError("the server does not listen", code=1715)
            self._listening = False
            self._unlistened.set()
            self._registry.listen(False)
            if not self._registry.autolistens:
                self._end()

    def wait(self, timeout: float | None = None) -> bool:
        """Wait until the server was stopped and no call runs; False when the time is over.

        Raises:
            ServerError: it never listened (1715), or another thread waits (1713).
        """
        with self._lock:
            if self._acceptor is None:
                raise ServerError("the server never listened", code=1715)
            if self._waiting:
                raise ServerError("another thread waits for the server", code=1713)
            self._waiting = True
        try:
            if self._registry.autolistens:  # its connections go on
                bounds = Bounds(timeout)
                stopped = self._unlistened.wait(timeout)
                return stopped and self._until(lambda: not self._busy(), bounds.left(None))
            return self._wait(timeout)
        finally:
            self._waiting = False

    def _wait(self, timeout: float | None) -> bool:
        bounds = Bounds(timeout)
        if not self._stopped.wait(timeout):
            return False
        mine = threading.current_thread()
        self._enders.add(mine)
        try:
            for channel in list(self.channels):
                if channel.thread is not None and channel.thread is not mine:
                    self._join(channel.thread, bounds)
        finally:
            self._enders.discard(mine)
        settled = self.adapter.settle(bounds.left(None))
        return settled and not any(channel.driver.busy for channel in list(self.channels))

    def _join(self, thread: threading.Thread, bounds: Bounds) -> None:
        """Wait for the thread of a connection, unless it waits for the others itself."""
        while thread.is_alive() and thread not in self._enders:
            left = bounds.left(POLL_SECONDS)
            if left is not None and left <= 0:
                return
            thread.join(left)

    def _until(self, reached: Callable[[], bool], timeout: float | None = None) -> bool:
        """Wait for what other threads do; False when the time is over."""
        end = None if timeout is None else time.monotonic() + timeout
        while not reached():
            if end is not None and time.monotonic() >= end:
                return False
            time.sleep(POLL_SECONDS)
        return True

    def unregister(
        self, interface: Any = None, type_uuid: TypeOrAny = ANY, *, wait: bool = True,
        rundown: bool = True,
    ) -> None:  # fmt: skip
        """Offer managers no more: new calls are refused from now on, running ones go on.

        interface, type_uuid: both, that manager; the interface alone, all managers of it; the type
            alone, all managers of it; neither, all managers but those that listen by themselves.
            A type of None is the nil type.
        wait: until the running calls have ended, but for the one that asks for it.  What listens
            by itself is always waited for.
        rundown: run context handles down, once an interface has no manager; those that a running
            call holds, when it ends.

        Raises:
            ServerError: the interface is not registered (1717), or no manager of the type (1716).
        """
        self._unregister(*self._remove(interface, type_uuid), wait, rundown)

    def _unregister(
        self, removed: list[Any], busy: Callable[[], bool], wait: bool, rundown: bool
    ) -> None:
        auto = any(registration.autolisten for _, registration in removed)
        if wait or auto:
            self._until(lambda: not busy())
        if rundown:
            self._rundown(removed)
            if wait or auto:
                self.adapter.settle()
        with self._lock:
            if auto and self._taking and not self._listening and not self._registry.autolistens:
                self._end()

    @contextlib.contextmanager
    def registered(
        self, interface: Any, manager: Any, type_uuid: UUID | None = None, *,
        partial: bool = False, **options: Any,
    ) -> Iterator[Server]:  # fmt: skip
        """Offer an interface inside a with statement; see `register` and `unregister`."""
        self.register(interface, manager, type_uuid, partial=partial, **options)
        try:
            yield self
        finally:
            self.unregister(interface, type_uuid)

    def close(self) -> None:
        """Stop, wait for the running calls, and give the endpoints back."""
        if self._listening:
            self.stop()
        if self._registry.autolistens:
            self._unregister(*self._remove(None, ANY, all_of_them=True), True, True)
        if self._acceptor is not None:
            self._wait(None)
        self.ep_unregister()
        with self._lock:
            for endpoint in self.endpoints:
                endpoint.close()
            self.endpoints.clear()
            if self._pool is not None:
                self._pool.shutdown()
                self._pool = None
        self.adapter.close()

    def _opened(self, endpoint: Endpoint) -> None:
        with self._lock:
            if self._taking and self._wake is not None:
                self._watch(endpoint)
                self._wake[1].send(_MORE)
            elif self._registry.autolistens:
                self._begin()

    def _watch(self, endpoint: Endpoint) -> None:
        assert self._selector is not None
        endpoint.sock.setblocking(False)
        self._selector.register(endpoint.sock, selectors.EVENT_READ, endpoint)

    def _accept(
        self, selector: selectors.BaseSelector, wake: tuple[socket.socket, socket.socket],
        stopped: threading.Event,
    ) -> None:  # fmt: skip
        """Accept connections until the server is stopped (a thread).

        It may have begun to listen anew before this has ended: nothing of that is touched here.
        """
        going = True
        while going:
            for key, _ in selector.select():
                if key.data is None:
                    going = _END not in wake[0].recv(64)
                    continue
                try:
                    endpoint, sock = key.data.accept()
                except OSError as error:
                    if error.errno in EXHAUSTED:
                        _log.warning("no connection can be accepted: %s", error)
                        time.sleep(PAUSE_SECONDS)  # who waits in the queue is there all the time
                    continue
                self._start(endpoint, sock)
        for key in list(selector.get_map().values()):
            if key.data is not None:
                key.data.close()  # nobody is to wait in a queue that is not served
        selector.close()
        wake[0].close()
        wake[1].close()
        stopped.set()

    def _start(self, endpoint: Endpoint, sock: socket.socket) -> None:
        full = len(self.channels) >= self.max_connections
        try:
            channel = Channel(self, endpoint, sock, REFUSING if full else self.limits)
        except OSError:
            sock.close()  # it is gone already
            return
        try:
            if not full:
                with self._lock:
                    channel.conn.running = self.running  # `listen` may have come meanwhile
                    self.channels.add(channel)
                channel.thread = self._thread(self._serve, "rpcfast-connection", channel)
            elif self._refusing < MOST_REFUSING:
                self._refusing += 1
                self._thread(self._refuse, "rpcfast-refuse", channel)
            else:
                sock.close()
        except RuntimeError as error:  # the system gives no more threads
            _log.warning("no connection can be served: %s", error)
            sock.close()
            with self._lock:
                self.channels.discard(channel)

    def _refuse(self, channel: Channel) -> None:
        """Answer the bind of a connection that is one too many (a thread)."""
        try:
            channel.driver.run(
                serving.accept(channel.conn), REFUSE_SECONDS, Bounds(REFUSE_SECONDS)
            )
        except RpcError:
            pass
        finally:
            channel.driver.linger()
            with self._lock:
                self._refusing -= 1

    # -------------------------------------------------------------------------- connections
    def _serve(self, channel: Channel) -> None:
        """Serve one connection to its end (a thread)."""
        conn, driver, idle = channel.conn, channel.driver, self.idle_timeout
        usual = Service(self, channel, serving.serve, serving.failed, Send)
        try:
            with driver.lock:
                while not self._stopping or conn.calls:
                    call: Any = None
                    if channel.deferred:
                        call = channel.deferred.pop(0)
                    else:
                        call = usual.run(idle)
                        if call is None and (not self._stopping or conn.calls):
                            try:
                                call = driver.run(serving.accept(conn), idle)
                            except CallTimeout:
                                if conn.closed:
                                    raise
                                continue  # it waits for the answer of a call
                    if call is None:
                        break
                    if type(call) is ServerCall:
                        entry = call.context.target.entries[call.opnum]
                        driver.run(entry.flow(conn, call, entry), idle)
        except (TransportError, CallTimeout):
            pass  # the client is gone, or was silent for too long
        except RpcError as error:
            _log.warning("a connection ended: %s", error)
        except Exception:
            _log.exception("a connection ended by an error of the server")
        finally:
            driver.linger()
            if channel.beside:  # no rundown while a call of the client runs
                from concurrent.futures import wait

                wait(list(channel.beside))
            self.leave(channel)

    def _look(self) -> None:
        """Look at the connections whose call takes long (a thread)."""
        next_look = 0.0
        while self._watches():
            now = time.monotonic()
            if now >= next_look:
                self._impatient(now)
                next_look = now + self.patience.pause
            for channel in list(self.channels):
                driver = channel.driver
                old = driver.busy and driver.serial == channel.seen
                if old and driver.lock.acquire(blocking=False):
                    try:
                        self._look_at(channel)
                    except RpcError:
                        channel.conn.lost()
                    except Exception:  # the other connections are to be looked at all the same
                        _log.exception("a connection ended by an error of the server")
                        channel.conn.lost()
                    finally:
                        driver.lock.release()
                elif driver.owing:
                    driver.send_some(bytes)
                channel.seen = driver.serial

    def _watches(self) -> bool:
        """Wait for the next look; False: there is nothing to look at any more."""
        if self._stopped.wait(WATCH_SECONDS):
            with self._lock:
                if not self.channels and not self._taking:
                    self._watcher = None
                    return False
            time.sleep(WATCH_SECONDS)
        return True

    def _look_at(self, channel: Channel) -> None:
        """Read what came for a connection whose manager runs, and step the engine; send what the
        manager has given and nobody has sent yet."""
        conn, driver = channel.conn, channel.driver
        if conn.closed or not driver.busy or channel.deferred:
            return
        if len(channel.beside) >= self.limits.max_calls:
            return  # their answers are not taken: no more of them
        if len(conn.inbox) < HELD_NBYTES and not driver.receive_now():
            conn.lost()
            return
        if not driver.send_some(bytes):
            return  # it does not read: what it asks for has to wait, and nobody for it
        streaming = any(call.writer is not None for call in list(conn.calls.values()))
        if streaming:
            if all(call.complete for call in list(conn.calls.values())):
                conn.watch()
        else:
            while (event := conn.next_event()) is not None:
                if isinstance(event, ServerCall):
                    self._beside(channel, event)
        if conn.outgoing:
            driver.send_some(lambda: b"".join(conn.take_outgoing()))
        if driver.late is not None:
            driver.send_some(driver.late)

    def _beside(self, channel: Channel, call: ServerCall) -> None:
        """Run a call in the pool, beside the one of its connection's own thread."""
        conn = channel.conn
        entry = call.context.target.entries[call.opnum]
        if entry.piped:
            channel.deferred.append(call)  # its pipes need the connection for themselves
            return
        with self._lock:
            if self._pool is None:
                from concurrent.futures import ThreadPoolExecutor

                self._pool = ThreadPoolExecutor(self.workers, "rpcfast-pool")
        with stack_of(self.stack_size):
            future = self._pool.submit(self._run_beside, channel, entry.flow(conn, call, entry))
        channel.beside.add(future)
        future.add_done_callback(channel.beside.discard)

    def _run_beside(self, channel: Channel, flow: Any) -> None:
        try:
            channel.driver.aside(flow)
            channel.settle()
        except RpcError:
            pass  # the connection is gone
        except Exception:
            _log.exception("a call ended by an error of the server")
