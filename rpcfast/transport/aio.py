"""The driver of flows over an asyncio transport.

Layer 5; imports asyncio, `_core.landing`, `engine.flows` for the steps, `blocking` for what both
measure by, and `errors`.  Octets go straight into the inbox; reading is paused while nobody uses
what is there, so memory stays bounded.

The octets of pipes are read and written directly where the system lets us, for as long as they are
there or the way is free: a turn of the loop costs as much as moving 64 KiB.  The transport is
asked to wait.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from typing import Any, Final

from rpcfast._core.landing import Landing
from rpcfast.engine.flows import LATE_SECONDS, Ask, ConnectionLost, Receive, Send, Wait
from rpcfast.errors import CallCancelled, CallTimeout

from . import tcp
from .blocking import LOOKS, PLENTY_NBYTES
from .bounds import Bounds

#: Octets that may wait in the inbox before reading is paused.
HELD_NBYTES: Final = 262144
#: What the transport is given when the way out is full: it says when that is free again.
WAITING_NBYTES: Final = 16384
#: Seconds after which others of the loop have their turn.
TURN_SECONDS: Final = 0.002
#: Seconds that a closing server reads on so that its last words arrive: from a client that is
#: silent, and from any; and how many octets.
LINGER_SECONDS: Final = 1.0
LINGER_LIMIT: Final = 5.0
LINGER_NBYTES: Final = 16 << 20


class Alarm:
    """Rings in a loop when the bounds of a call are reached, or a little before."""

    __slots__ = ("bounds", "_ring", "_loop", "_timer")

    def __init__(self, bounds: Bounds, ring: Callable[[], None]) -> None:
        self.bounds = bounds
        self._ring = ring
        self._loop = asyncio.get_running_loop()
        self._timer: asyncio.TimerHandle | None = None
        if bounds.until is not None:
            self._time()
        if bounds.token is not None:
            bounds.token.listen(self._called)

    def _time(self) -> None:
        """Ring, and again as long as it is not due yet: the clock of the loop is coarser."""
        left = self.bounds.left(None) or 0.0
        if self._timer is not None:
            self._ring()
        if left > 0:
            self._timer = self._loop.call_later(left, self._time)

    def _called(self) -> None:
        """Hear of the token, in any thread."""
        try:
            self._loop.call_soon_threadsafe(self._ring)
        except RuntimeError:
            pass  # the loop is closed: nothing runs there any more

    def stop(self) -> None:
        """Ring no more."""
        if self._timer is not None:
            self._timer.cancel()
        if self.bounds.token is not None:
            self.bounds.token.forget(self._called)


def _nothing() -> None:
    """Do nothing."""


class Driver(Landing, asyncio.BufferedProtocol):
    """Runs flows over one connection; belongs to one event loop.

    One flow at a time may read; `aside` runs others that only send.
    """

    def __init__(self, inbox: Any, connected: Callable[[Driver], None] | None = None) -> None:
        super().__init__(inbox)
        self.transport: Any = None
        self.cleanup: asyncio.Task[None] | None = None
        self._loop = asyncio.get_running_loop()
        self._connected = connected
        #: Called when something came, or the end did: a server looks at it beside the flow.
        self.news: Callable[[], None] = _nothing
        self._lost: BaseException | None = None
        self._gone = asyncio.Event()
        self._fresh = False
        self._reading = True
        self._sending = 0  # sends that have not ended
        self.moved = 0  # octets given to the transport while some of them had to wait there
        self._bulk = asyncio.Lock()  # held while a fragment may be sent in part
        self._socket: Any = None
        self._turn = 0.0
        self._plenty = False  # the last read brought much
        self._timeout: float | None = None
        self._alarm: Alarm | None = None
        self._reader: asyncio.Future[None] | None = None
        self._writers: list[asyncio.Future[None]] = []

    # ------------------------------------------------------------------- called by the loop
    def connection_made(self, transport: Any) -> None:
        """Take the transport."""
        transport.set_write_buffer_limits(0)
        sock = transport.get_extra_info("socket")
        if sock is not None:
            tcp.keep_near(sock)
        if hasattr(os, "readv"):  # where a socket is a file
            self._socket = sock
        plain = self._socket is not None and transport.get_extra_info("sslcontext") is None
        self._begin_way(transport, sock.fileno() if plain else -1)
        if self._connected is not None:
            self._connected(self)

    def _landed(self, nbytes: int) -> None:
        """Have the flow that reads take what came."""
        self._fresh = True
        self._plenty = nbytes >= PLENTY_NBYTES
        if len(self.inbox) >= HELD_NBYTES and self._reading:
            self._reading = False
            self.transport.pause_reading()
        self.news()
        self._wake()

    def eof_received(self) -> bool:
        """Note the end; the transport closes."""
        self._closed = True
        self.news()
        self._wake()
        return False

    def connection_lost(self, exc: BaseException | None) -> None:
        """Note that the connection is gone."""
        self._closed = True
        self._end_way()
        if exc is not None:  # its frames hold the inbox
            exc.__traceback__ = exc.__context__ = None
        self._lost = exc
        self._writable = True
        self._gone.set()
        self.news()
        self._wake()

    def pause_writing(self) -> None:
        """Note that octets wait to go out."""
        self._writable = False

    def resume_writing(self) -> None:
        """Note that all octets are out."""
        self._writable = True
        self._wake()

    def _wake(self) -> None:
        waiting = self._writers
        if self._reader is not None:
            waiting = [*waiting, self._reader]
        for future in waiting:
            if not future.done():
                future.set_result(None)

    # -------------------------------------------------------------------------------- flows
    async def run(
        self, flow: Any, timeout: float | None = None, bounds: Bounds | None = None
    ) -> Any:
        """Run a flow to its end and give its result; `timeout` is how long the peer may be silent.

        When the task is cancelled, the flow is ended by a task of its own, `cleanup`.

        Raises:
            CallTimeout, CallCancelled: that, or one of the bounds, ended the flow.
            TransportError: the connection is lost.
        """
        self._timeout = timeout
        if bounds is not None:
            self._bound(bounds)
        try:
            return await self._drive(flow, flow.send, None)
        except asyncio.CancelledError:
            self.cleanup = self._loop.create_task(self._end(flow))
            raise
        finally:
            if self._alarm is not None:
                self._bound(None)

    async def _end(self, flow: Any) -> None:
        """End a flow whose task was cancelled."""
        try:
            await self._drive(flow, flow.throw, CallCancelled("the task was cancelled"))
        except Exception:
            pass  # nobody is left to hear of it
        finally:
            self._bound(None)

    def _bound(self, bounds: Bounds | None) -> None:
        """Put other bounds to the flow that runs."""
        if self._alarm is not None:
            self._alarm.stop()
        self._alarm = None if bounds is None else Alarm(bounds, self._wake)

    def _check(self) -> None:
        """Raise what the bounds of the flow say, once."""
        error = None if self._alarm is None else self._alarm.bounds.due()
        try:
            if error is not None:
                self._bound(None)  # the end of the flow has bounds of its own
                raise error
        finally:
            del error  # it holds this frame

    async def _drive(self, flow: Any, resume: Callable[[Any], Any], value: Any) -> Any:
        """Resume a flow and do its steps until it ends."""
        try:
            step = resume(value)
            while True:
                try:
                    if self._alarm is not None:
                        self._check()
                    kind = type(step)
                    result = None
                    if kind is Receive:
                        await self.receive()
                    elif kind is Send:
                        result = await self.send(step)
                    elif kind is Ask:
                        result = step.call(*step.args)
                        if hasattr(result, "__await__"):
                            result = await self._awaited(result, step.late)
                    else:
                        assert kind is Wait
                        self._timeout = step.timeout
                        self._bound(None if step.timeout is None else Bounds(step.timeout))
                except asyncio.CancelledError:
                    raise
                except BaseException as error:
                    step = flow.throw(error)
                else:
                    step = flow.send(result)
        except StopIteration as stop:
            return stop.value

    async def _awaited(self, answer: Any, late: Callable[[], bytes] | None) -> Any:
        """Await the user's code; what has waited long enough goes out meanwhile."""
        if late is None:
            return await answer

        timer: asyncio.TimerHandle

        def look() -> None:
            nonlocal timer
            timer = self._loop.call_later(LATE_SECONDS, look)
            if self._writable and not self._sending and not self._closed:
                self.transport.write(late())

        timer = self._loop.call_later(LATE_SECONDS, look)
        try:
            return await answer
        finally:
            timer.cancel()

    async def aside(self, flow: Any) -> Any:
        """Run a flow that reads nothing beside the one that does."""
        return await self._drive(flow, flow.send, None)

    async def finish(self, flow: Any, resume: Callable[[Any], Any], value: Any) -> Any:
        """Run a flow of that kind on, which was begun elsewhere."""
        return await self._drive(flow, resume, value)

    async def drained(self) -> None:
        """Wait until all that was written is out.

        Raises:
            ConnectionLost, CallTimeout: it never will be.
        """
        await self._until_sent()

    async def receive(self) -> None:
        """Wait for octets that the flow has not seen."""
        if not self._reading and not self._closed:
            self._reading = True
            self.transport.resume_reading()
        if not self._fresh and self.inbox.streaming:
            await self._breathe()  # before the inbox is full: the loop reads too
            self._look()
        while not self._fresh:
            if self._closed:
                raise ConnectionLost(
                    f"the connection is lost: {self._lost}" if self._lost
                    else "the peer closed the connection"
                )  # fmt: skip
            self._reader = self._loop.create_future()
            try:
                await self._wait(self._reader, "the peer was silent for too long")
            finally:
                self._reader = None
        self._fresh = False

    async def send(self, step: Send) -> bool:
        """Send the buffers of a step; False when its watch stopped it."""
        self._sending += 1
        try:
            return await self._send(step)
        finally:
            self._sending -= 1

    async def _send(self, step: Send) -> bool:
        watch = step.watch
        for buffer in step.buffers:
            if watch is not None:
                async with self._bulk:
                    with memoryview(buffer) as view:
                        if not await self._send_bulk(view, watch):
                            return False
            elif self._bulk.locked():
                async with self._bulk:
                    await self._send_whole(buffer)
            else:
                await self._send_whole(buffer)
        await self._until_sent()
        if self._closed and self._lost is not None:
            raise ConnectionLost(f"the connection is lost: {self._lost}")
        return True

    async def _send_whole(self, buffer: Any) -> None:
        """Send a buffer that nothing must be sent into."""
        if type(buffer) is bytes:
            await self._write(buffer, None)
            return
        with memoryview(buffer) as view:  # an error of the transport must not keep it
            await self._write(view, None)
            await self._until_sent()

    async def _send_bulk(self, view: memoryview, watch: Callable[[], bool]) -> bool:
        """Send a large buffer; False when the watch stops it, who looks at what the loop reads."""
        await self._breathe()
        sent = 0
        while sent < len(view) or not self._writable:
            if len(self.inbox) and watch():
                if not self._writable:
                    self.transport.abort()
                return False
            if not self._writable:
                await self._some_sent()
            elif not self.transport.get_write_buffer_size() and (n := self._write_now(view[sent:])):
                sent += n
                self.moved += n
            else:
                most = len(view) if self._socket is None else WAITING_NBYTES
                piece = bytes(view[sent : sent + most])  # a transport may keep it
                await self._write(piece, watch)
                sent += len(piece)
        return True

    def _fileno(self) -> int:
        """Give the file descriptor of the connection, -1 where it cannot be used directly."""
        if self._socket is None or self._closed or self.transport.is_closing():
            return -1
        if self._loop.is_closed():  # some close it then, and it may be another file's
            return -1
        number: int = self._socket.fileno()
        return number

    def _write_now(self, view: memoryview) -> int:
        """Send what goes out without waiting; an error is left for the transport to find."""
        number = self._fileno()
        try:
            return os.write(number, view) if number >= 0 else 0
        except OSError:
            return 0

    def _read_now(self) -> bool:
        """Read what there is without waiting; an end or error is left for the transport."""
        number = self._fileno()
        try:
            n = os.readv(number, (self.inbox,)) if number >= 0 else 0
        except OSError:
            return False
        if n:
            self.inbox.advance(n)
            self._fresh = True
            self._plenty = n >= PLENTY_NBYTES
        return n > 0

    def _look(self) -> None:
        """Read what is there, or comes within the next moments where much came before."""
        for _ in range(LOOKS if self._plenty else 1):
            if self._fresh or self._read_now():
                return

    async def _breathe(self) -> None:
        """Let others of the loop have their turn when this connection has had its own."""
        if self._loop.time() >= self._turn:
            await asyncio.sleep(0)
            self._turn = self._loop.time() + TURN_SECONDS

    async def _write(self, data: bytes | memoryview, watch: Any) -> None:
        """Hand octets to the transport."""
        if not self._closed:
            self.transport.write(data)
            if not self._writable:
                self.moved += len(data)
            if not self.transport.is_closing():
                return
            await self._gone.wait()
        # the last words of the peer say more than a lost connection
        if watch is None or not len(self.inbox) or not watch():
            raise ConnectionLost(f"the connection is lost: {self._lost or ''}")

    async def _until_sent(self) -> None:
        while not self._writable:
            await self._some_sent()

    async def _some_sent(self) -> None:
        """Wait as `_until_writable` does, for a peer that is there: who ended reads no more."""
        if self._closed:
            self.transport.abort()
            raise ConnectionLost("the peer closed the connection")
        await self._until_writable()

    async def _until_writable(self) -> None:
        """Wait until all octets are out, some came in, or the peer has closed."""
        future = self._loop.create_future()
        self._writers.append(future)
        try:
            await self._wait(future, "the peer reads nothing")
        except BaseException:
            self.transport.abort()  # it may never read again, and a part of a PDU is no use
            raise
        finally:
            self._writers.remove(future)

    async def _wait(self, future: asyncio.Future[None], complaint: str) -> None:
        """Wait for a future, for as long as the peer may be silent."""
        if self._timeout is None:
            await future
        else:
            await self._patiently(future, self._timeout, complaint)
        if self._alarm is not None:
            self._check()

    def nudge(self) -> None:
        """Resume the flow that waits for octets: something else has changed."""
        self._fresh = True
        self._wake()

    @property
    def receiving(self) -> bool:
        """Whether octets of the peer are waited for."""
        return self._reader is not None

    @property
    def sending(self) -> int | None:
        """How many octets were sent so far, while some wait to go out; None otherwise."""
        if self._writable:
            return None
        waiting: int = self.transport.get_write_buffer_size()
        return self.moved - waiting

    async def _patiently(
        self, future: asyncio.Future[None], timeout: float, complaint: str
    ) -> None:
        """Wait for a future; the time begins anew with what is taken directly meanwhile."""
        timer: asyncio.TimerHandle

        def expire() -> None:
            nonlocal timer
            left = self._heard + timeout - self._loop.time()
            if self.direct is not None and left > 0:
                timer = self._loop.call_later(left, expire)
            elif not future.done():
                future.set_exception(CallTimeout(complaint))

        timer = self._loop.call_later(timeout, expire)
        try:
            await future
        finally:
            timer.cancel()

    @property
    def patience(self) -> float | None:
        """Seconds that the peer may be silent where no flow runs; None for ever."""
        return self._timeout

    @patience.setter
    def patience(self, timeout: float | None) -> None:
        self._timeout = timeout

    @property
    def loop(self) -> asyncio.AbstractEventLoop:
        """The event loop of the connection."""
        return self._loop  # type: ignore[no-any-return]

    @property
    def lost(self) -> BaseException | None:
        """Why the connection was lost, if it was and that is known."""
        return self._lost

    @property
    def writable(self) -> bool:
        """Whether nothing waits to be sent."""
        return self._writable

    @property
    def busy(self) -> bool:
        """Whether a fragment may have been sent in part."""
        return self._bulk.locked()

    @property
    def closed(self) -> bool:
        """Whether the peer has closed, or the connection is lost."""
        return self._closed

    def stale(self) -> bool:
        """Whether the peer has closed, or said something that nobody asked for."""
        return self._closed or len(self.inbox) > 0

    def close(self) -> None:
        """Close the connection; what was written goes out first."""
        self.transport.close()

    async def gone(self) -> None:
        """Wait until the transport is closed."""
        await self._gone.wait()

    def shut(self) -> None:
        """End the connection at once."""
        self._closed = True
        self.transport.abort()

    async def linger(self) -> None:
        """Close so that what was sent last arrives: read on for a while, then close."""
        self._timeout = LINGER_SECONDS
        self._bound(Bounds(LINGER_LIMIT))
        try:
            self._avoid_way()
            if not self._closed and self.transport.can_write_eof():
                self.transport.write_eof()
            left = LINGER_NBYTES
            while left > 0 and not (self._closed and self._writable):
                left -= len(self.inbox)
                self.inbox.clear()
                if not self._reading and not self._closed:
                    self._reading = True
                    self.transport.resume_reading()
                await self._until_writable()
        except (CallTimeout, OSError):
            pass
        finally:
            self._bound(None)
        if self._writable:
            self.transport.close()
        else:
            self.transport.abort()
