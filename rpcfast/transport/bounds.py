"""What may end a call before its answer comes: a token that was cancelled, a deadline.

Layer 5; imports `errors` only.  A blocking driver waits for the token beside its socket; an
asyncio driver is rung by it.
"""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable

from rpcfast.errors import CallCancelled, CallTimeout

#: Seconds that a server has to answer a call that was cancelled.
GRACE = CallCancelled.grace


class CancelToken:
    """Cancels calls, from any thread: `client.options(cancel=token).Op(...)`, `token.cancel()`.

    One token may cover any number of calls, in any threads and event loops, of any clients.  It
    holds two file descriptors once a blocking call has waited with it.
    """

    def __init__(self) -> None:
        self._lock = threading.RLock()  # a signal handler may cancel
        self._cancelled = False
        self._grace: float | None = GRACE
        self._bells: list[Callable[[], object]] = []
        self._ends: list[int] = []  # a pair of sockets; the other one is closed by the cancel

    @property
    def cancelled(self) -> bool:
        """Whether `cancel` was called."""
        return self._cancelled

    def cancel(self, grace: float | None = GRACE) -> None:
        """End the calls that run with this token, and those still to come; returns at once.

        The server is told to cancel, and has `grace` seconds to answer (None: any number); then
        the call is orphaned and its connection closed, unless the server agreed to keep it.
        Either way the call raises CallCancelled (1818), unless its answer came first.  A source
        or sink that is running ends first.  Only the first `cancel` counts.
        """
        with self._lock:
            if self._cancelled:
                return
            self._cancelled, self._grace = True, grace
            bells, self._bells = self._bells, []
            if self._ends:
                socket.close(self._ends.pop())
        for ring in bells:
            ring()

    def error(self) -> CallCancelled:
        """Make the exception of a call that this token ends."""
        error = CallCancelled("the call was cancelled")
        error.grace = self._grace
        return error

    def listen(self, ring: Callable[[], object]) -> None:
        """Have `ring` called once when the token is cancelled; at once if it is."""
        with self._lock:
            if not self._cancelled:
                self._bells.append(ring)
                return
        ring()

    def forget(self, ring: Callable[[], object]) -> None:
        """Take `listen` back."""
        with self._lock:
            if ring in self._bells:
                self._bells.remove(ring)

    def fileno(self) -> int:
        """Give a file descriptor that can be read once the token is cancelled."""
        with self._lock:
            if not self._ends:
                # numbers: sockets that a collector finds first would complain
                self._ends = [end.detach() for end in socket.socketpair()]
                if self._cancelled:
                    socket.close(self._ends.pop())
            return self._ends[0]

    def __del__(self) -> None:
        for end in self._ends:
            socket.close(end)


class Bounds:
    """The bounds of one call.

    Attributes:
        until: the time (monotonic) that its deadline is at, or None.
        token: what cancels it, or None.
    """

    __slots__ = ("until", "token")

    def __init__(self, deadline: float | None, token: CancelToken | None = None) -> None:
        self.until = None if deadline is None else time.monotonic() + deadline
        self.token = token

    def due(self) -> CallCancelled | None:
        """Give the exception that is to end the call now, or None."""
        if self.token is not None and self.token.cancelled:
            return self.token.error()
        if self.until is not None and time.monotonic() >= self.until:
            error = CallTimeout("the deadline of the call has passed")
            error.limit = "deadline"
            return error
        return None

    def check(self) -> None:
        """Raise what is due, of a call that has not begun.

        Raises:
            CallCancelled, CallTimeout: nothing was sent.
        """
        error = self.due()
        try:
            if error is not None:
                error.maybe_executed = False
                raise error
        finally:
            del error  # it holds this frame

    def left(self, timeout: float | None) -> float | None:
        """Give the seconds that a wait may last, at most `timeout`; None for ever."""
        if self.until is None:
            return timeout
        left = max(self.until - time.monotonic(), 0.0)
        return left if timeout is None else min(left, timeout)
