"""The driver of flows over a blocking socket.

Layer 5; imports `engine.flows` for the steps, and `errors`.  Sockets stay blocking; they time out
by SO_RCVTIMEO and SO_SNDTIMEO, set only when the value changes.  Bulk sends look both ways, so
that an answer in the middle of a request is seen.
"""

from __future__ import annotations

import math
import select
import socket
import struct
import sys
import threading
from collections.abc import Callable
from typing import Any, Final

from rpcfast._core.cut import Split
from rpcfast._core.exchange import SMALL_NBYTES, Port
from rpcfast.engine.flows import LATE_SECONDS, Ask, ConnectionLost, Receive, Send, Wait
from rpcfast.engine.owed import waited_for
from rpcfast.errors import CallTimeout, TransportError

from .bounds import Bounds

#: Octets that may wait in the inbox while a request is still being sent.
HELD_NBYTES: Final = 131072
#: A read of a pipe that brought so much is followed by so many looks for more, some 40 us, before
#: it waits: to fall asleep and be woken for every few fragments costs both ends more than that.
PLENTY_NBYTES: Final = 16384
LOOKS: Final = 32
#: Looks of a Watcher that find nothing, after which it rests.
IDLE_LOOKS: Final = 20
#: Seconds that a closing server reads on so that its last words arrive: from a client that is
#: silent, and from any; and how many octets.
LINGER_SECONDS: Final = 1.0
LINGER_LIMIT: Final = 5.0
LINGER_NBYTES: Final = 16 << 20

_DONTWAIT: Final = getattr(socket, "MSG_DONTWAIT", 0)


class Driver:
    """Runs flows over one connected socket; one flow at a time (they may nest)."""

    __slots__ = ("sock", "inbox", "port", "late", "watched", "_timeout", "_poll", "_peek",
                 "_send_lock", "_rest", "_watcher", "_looking", "_plenty", "_bounds",
                 "moved")  # fmt: skip

    def __init__(self, sock: socket.socket, inbox: Any, watcher: Watcher | None = None) -> None:
        self.sock = sock
        self.inbox = inbox
        self.port = Port(sock, inbox)  # the same for calls that go the short way
        self._timeout: float | None = None
        self._poll: Any = None  # of who sends
        self._peek: Any = None  # of who reads: one such object is for one thread at a time
        self._send_lock = threading.Lock()
        self._bounds: Bounds | None = None  # set where a wait is for more than the socket
        self._rest = b""  # what `send_now` could not send
        #: While the user's code runs: gives octets that have waited long enough.
        self.late: Callable[[], bytes] | None = None
        self.watched = False
        self._watcher = watcher
        self._looking = threading.Lock()
        self._plenty = False  # the last read brought much
        self.moved = 0  # octets sent, but for those of buffers that went out at once

    def run(self, flow: Any, timeout: float | None = None, bounds: Bounds | None = None) -> Any:
        """Run a flow to its end and give its result; `timeout` is how long the peer may be silent.

        Raises:
            CallTimeout, CallCancelled: that, or one of the bounds, ended the flow.
            TransportError: the connection is lost.
        """
        if timeout != self._timeout:
            self.set_timeout(timeout)
        self._bounds = bounds
        try:
            step = flow.send(None)
            while True:
                try:
                    result = self.do(step)
                except BaseException as error:
                    step = flow.throw(error)
                else:
                    step = flow.send(result)
        except StopIteration as stop:
            return stop.value
        finally:
            self._bounds = None

    def do(self, step: Any) -> Any:
        """Do one step."""
        if self._bounds is not None:
            self._check()
        kind = type(step)
        if kind is Receive:
            return self.receive()
        if kind is Send:
            return self.send(step)
        if kind is Ask:
            if step.late is None:
                return step.call(*step.args)
            return self._ask(step)
        assert kind is Wait
        self.set_timeout(step.timeout)
        self._bounds = None if step.timeout is None else Bounds(step.timeout)
        return None

    def _check(self) -> None:
        """Raise what the bounds of the flow say, once."""
        bounds = self._bounds
        error = None if bounds is None else bounds.due()
        try:
            if error is not None:
                self._bounds = None  # the end of the flow has bounds of its own
                raise error
        finally:
            del error  # it holds this frame

    def _wait(self, reading: bool, writing: bool, complaint: str) -> bool:
        """Wait until the socket is ready, within the bounds of the flow; True: it can be read."""
        bounds = self._bounds
        assert bounds is not None
        left = bounds.left(self._timeout)
        if hasattr(select, "poll"):
            poll = select.poll()
            poll.register(self.sock, reading * select.POLLIN | writing * select.POLLOUT)
            if bounds.token is not None:
                poll.register(bounds.token, select.POLLIN)
            found = dict(poll.poll(None if left is None else math.ceil(left * 1000)))
            readable = bool(found.get(self.sock.fileno(), 0) & ~select.POLLOUT)
            ready = bool(found)
        else:
            wanted: list[Any] = [] if bounds.token is None else [bounds.token]
            if reading:
                wanted.append(self.sock)
            ins, outs, _ = select.select(wanted, [self.sock] if writing else [], [], left)
            readable, ready = self.sock in ins, bool(ins or outs)
        self._check()
        if not ready:
            raise CallTimeout(complaint)
        return readable

    def _ask(self, step: Ask) -> Any:
        """Call the user's code while the watcher looks at what waits to be sent."""
        self.late = step.late
        if not self.watched and self._watcher is not None:
            self._watcher.add(self)
        try:
            return step.call(*step.args)
        finally:
            with self._looking:
                self.late = None

    def look(self) -> bool:
        """Send what has waited long enough, from another thread; False when no code runs."""
        with self._looking:
            if self.late is None:
                return False
            self.send_now(self.late())
        return True

    def receive(self) -> None:
        """Read what there is into the inbox; wait when there is nothing."""
        n = self._look_for_more() if self._plenty and self.inbox.streaming else -1
        if n < 0 and self._bounds is not None:
            self._wait(True, False, "the peer was silent for too long")
        try:
            if self.port.met:
                self.port.fail()
            if n < 0:
                n = self.sock.recv_into(self.inbox)
        except BlockingIOError:
            raise CallTimeout("the peer was silent for too long") from None
        except OSError as error:
            raise ConnectionLost(f"the connection is lost: {error}") from error
        if n == 0:
            raise ConnectionLost("the peer closed the connection")
        self.inbox.advance(n)
        self._plenty = n >= PLENTY_NBYTES

    def _look_for_more(self) -> int:
        """Read what comes within the next moments; -1 when that is nothing."""
        if _DONTWAIT:
            for _ in range(LOOKS):
                try:
                    return self.sock.recv_into(self.inbox, 0, _DONTWAIT)
                except BlockingIOError:
                    pass
                except OSError:
                    break
        return -1

    def receive_now(self) -> bool:
        """Read what there is without waiting; False when the peer has closed."""
        if not self._readable():
            return True
        try:
            n = self.sock.recv_into(self.inbox, 0, _DONTWAIT)
        except BlockingIOError:
            return True
        except OSError:
            return False
        if n:
            self.inbox.advance(n)
        return n != 0

    def send(self, step: Send) -> bool:
        """Send the buffers of a step; False when its watch stopped it."""
        with self._send_lock:
            if self._rest:
                rest, self._rest = self._rest, b""
                self._send_bulk(memoryview(rest), None)
            for buffer in step.buffers:
                if type(buffer) is bytes and len(buffer) <= SMALL_NBYTES and self._bounds is None:
                    self._send_small(buffer)
                elif not all(
                    self._send_bulk(part, step.watch)
                    for part in (buffer.parts() if type(buffer) is Split else (buffer,))
                ):
                    return False
        return True

    def send_now(self, data: bytes) -> None:
        """Send what goes out without waiting; the rest goes before whatever is sent next.

        A lost connection is left to who uses it next.
        """
        with self._send_lock:
            self._send_now(data)

    def _send_now(self, data: bytes) -> None:
        data = self._rest + data
        try:
            if data and (_DONTWAIT or select.select([], [self.sock], [], 0)[1]):
                data = data[self.sock.send(data, _DONTWAIT) :]
        except BlockingIOError:
            pass
        except (OSError, ValueError):
            data = b""  # nobody will read it
        self._rest = data

    def send_some(self, give: Callable[[], bytes]) -> bool:
        """As `send_now`, of what `give` gives, but nothing while another thread sends, as that may
        wait; False then, and where octets are left over."""
        if not self._send_lock.acquire(blocking=False):
            return False
        try:
            self._send_now(give())
            return not self._rest
        finally:
            self._send_lock.release()

    def _send_small(self, data: bytes) -> None:
        """Send a small buffer: at once, or like a large one what does not go out at once."""
        n = 0
        try:
            if self.port.met:
                self.port.fail()
            n = self.sock.send(data, _DONTWAIT)
        except BlockingIOError:
            if not _DONTWAIT:
                raise CallTimeout("the peer reads nothing") from None
        except OSError as error:
            raise _broken(error, n) from error
        if n < len(data):
            self._send_view(memoryview(data), None, n)

    def _send_bulk(self, buffer: Any, watch: Any) -> bool:
        """Send a large buffer; False when its watch stopped it."""
        with memoryview(buffer) as view:
            return self._send_view(view, watch)

    def _send_view(self, view: memoryview, watch: Any, sent: int = 0) -> bool:
        """Send a large buffer, looking at what comes in whenever the way out is full.

        sent: how many octets of it went out before.
        """
        if watch is not None and self._incoming() and watch():
            return False
        try:
            while sent < len(view):
                try:
                    n = self.sock.send(view[sent:], _DONTWAIT)
                    sent += n
                    self.moved += n
                except BlockingIOError:
                    if not _DONTWAIT:
                        raise
                    came = self._wait_writable(watch is not None)
                    if came and watch():
                        return False
                    if came < 0:
                        raise ConnectionLost("the peer closed the connection") from None
        except BlockingIOError:
            raise CallTimeout("the peer reads nothing") from None
        except OSError as error:
            if isinstance(error, (CallTimeout, ConnectionLost)):
                raise
            # the last words of a peer that closed may be here: a fault says more than a reset
            if watch is not None and self._incoming() and watch():
                return False
            raise _broken(error, sent) from error
        return True

    def _poller(self, events: int) -> Any:
        """Give the poll object of the socket, set to these events."""
        if self._poll is None:
            self._poll = select.poll()
        try:
            self._poll.register(self.sock, events)
        except ValueError as error:  # another thread has closed the socket meanwhile
            raise ConnectionLost("the connection is closed") from error
        return self._poll

    def _readable(self) -> bool:
        """Whether a read would not wait."""
        try:
            if hasattr(select, "poll"):
                if self._peek is None:
                    self._peek = select.poll()
                self._peek.register(self.sock, select.POLLIN)
                return bool(self._peek.poll(0))
            return bool(select.select([self.sock], [], [], 0)[0])
        except (OSError, ValueError):
            return True  # it is closed: the read says so

    def _incoming(self) -> bool:
        """Read what came, if anything did; True when the inbox holds something."""
        if len(self.inbox) < HELD_NBYTES:
            self.receive_now()
        return len(self.inbox) > 0

    def _wait_writable(self, both: bool) -> int:
        """Wait until octets can go out (0), some came in (1), or the peer has ended (-1)."""
        reading = both and len(self.inbox) < HELD_NBYTES
        if self._bounds is not None:
            readable = self._wait(reading, True, "the peer reads nothing")
        else:
            poll = self._poller(select.POLLOUT | (select.POLLIN if reading else 0))
            timeout = None if self._timeout is None else max(1, round(self._timeout * 1000))
            events = poll.poll(timeout)
            if not events:
                raise CallTimeout("the peer reads nothing")
            readable = bool(events[0][1] & select.POLLIN)
        if not (reading and readable):
            return 0
        return 1 if self.receive_now() else -1

    def set_timeout(self, timeout: float | None) -> None:
        """Set how long a read or a write may wait, in seconds; None for ever."""
        if timeout is not None and timeout <= 0:
            raise ValueError("a timeout must be greater than 0")
        value = timeout or 0.0
        if sys.platform == "win32":
            raw = struct.pack("L", max(1, round(value * 1000)) if value else 0)
        else:
            seconds = int(value)
            micros = int((value - seconds) * 1e6)
            raw = struct.pack("ll", seconds, max(micros, 1 if value and not seconds else 0))
        try:
            self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, raw)
            self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, raw)
        except OSError as error:
            raise ConnectionLost(f"the connection is lost: {error}") from error
        self._timeout = timeout

    def stale(self) -> bool:
        """Whether the peer has closed, or said something that nobody asked for."""
        return self._readable()

    def shut(self) -> None:
        """Wake whoever is waiting on the socket, from any thread."""
        try:
            self.sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass

    def shut_reading(self) -> None:
        """Let the next read find the end; what is being written goes out."""
        try:
            self.sock.shutdown(socket.SHUT_RD)
        except OSError:
            pass

    def close(self) -> None:
        """Close the socket."""
        self.port.close()

    def linger(self) -> None:
        """Close so that what was sent last arrives: read on for a while, then close."""
        try:
            self.sock.shutdown(socket.SHUT_WR)
            self.set_timeout(LINGER_SECONDS)
            left, bounds = LINGER_NBYTES, Bounds(LINGER_LIMIT)
            scrap = bytearray(65536)
            while left > 0 and bounds.due() is None and (n := self.sock.recv_into(scrap)):
                left -= n
        except (OSError, TransportError):
            pass
        self.port.close()


def _broken(error: OSError, sent: int) -> ConnectionLost:
    """Make the error of a send that failed after so many octets."""
    lost = ConnectionLost(f"the connection is lost: {error}")
    lost.unsent = not sent
    return lost


class Watcher:
    """Looks at drivers whose user's code takes its time: a thread, while there are such."""

    def __init__(self) -> None:
        self._drivers: set[Driver] = set()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._closed = threading.Event()

    def add(self, driver: Driver) -> None:
        """Look at a driver from now on."""
        with self._lock:
            if self._closed.is_set():
                return
            driver.watched = True
            self._drivers.add(driver)
            if self._thread is None:
                self._thread = threading.Thread(
                    target=self._run, name="rpcfast-late", daemon=True
                )
                self._thread.start()

    def _run(self) -> None:
        idle = 0
        while not self._closed.wait(LATE_SECONDS):
            found = [driver.look() for driver in list(self._drivers)]
            idle = 0 if any(found) else idle + 1
            if idle >= IDLE_LOOKS and self._rest():
                return

    def _rest(self) -> bool:
        """Forget all drivers; False when the code of one has just begun to run."""
        with self._lock:
            for driver in self._drivers:
                driver.watched = False  # before the look at `late`: `_ask` looks the other way
            self._drivers = {driver for driver in self._drivers if driver.late is not None}
            for driver in self._drivers:
                driver.watched = True
            if self._drivers:
                return False
            self._thread = None
            return True

    def close(self) -> None:
        """End the thread."""
        self._closed.set()
        with self._lock:
            thread = self._thread
        if thread is not None and thread is not threading.current_thread():
            thread.join()


class ServerDriver(Driver):
    """A driver whose connection a watcher looks at while a manager runs.

    `lock` is held by whoever reads and steps the engine; it is free while user code runs.
    """

    __slots__ = ("lock", "conn")

    def __init__(self, sock: socket.socket, conn: Any) -> None:
        super().__init__(sock, conn.inbox)
        self.conn = conn
        self.lock = threading.Lock()

    @property
    def serial(self) -> int:
        """How many calls there were: the watcher measures their age by it."""
        return self.port.serial

    @property
    def busy(self) -> bool:
        """Whether a manager runs."""
        return self.port.busy

    @property
    def owing(self) -> bool:
        """Whether octets are left over that `send_some` could not send."""
        return bool(self._rest)

    @property
    def receiving(self) -> bool:
        """Whether octets of the peer are waited for."""
        return not self.busy

    @property
    def sending(self) -> int | None:
        """How many octets were sent so far, while some are on their way out; None otherwise."""
        return self.moved if self._send_lock.locked() else None

    def do(self, step: Any) -> Any:
        """Do one step; transport failures are told to the engine first."""
        if type(step) is Ask:
            self.port.serial += 1
            self.port.busy = True
            self.late = step.late
            self.lock.release()
            try:
                return step.call(*step.args)
            finally:
                self.lock.acquire()
                self.port.busy = False
                self.late = None
        try:
            return super().do(step)
        except (TransportError, CallTimeout) as error:
            patient = isinstance(error, CallTimeout) and type(step) is Receive
            if not (patient and waited_for(self.conn)):
                self.conn.lost()
            raise

    def nested(self, flow: Any) -> Any:
        """Run a flow for a manager: a pull or a push."""
        with self.lock:
            busy, self.port.busy = self.port.busy, False
            try:
                return self.run(flow, self._timeout)
            finally:
                self.port.busy = busy

    def aside(self, flow: Any) -> Any:
        """Run a flow that reads nothing, from another thread than the connection's own."""
        try:
            step = flow.send(None)
            while True:
                try:
                    if type(step) is Ask:
                        result = step.call(*step.args)
                    else:
                        result = self.send(step)
                except BaseException as error:
                    step = flow.throw(error)
                else:
                    step = flow.send(result)
        except StopIteration as stop:
            return stop.value
