"""What goes wrong with the calls of a test double, because a test wants it.

Layer 6; imports `engine`, `errors`.  An injection strikes when the request is decoded and the
manager is about to run.  A cut is made at the socket, so that everything above it sees what it
would see of a network that fails.
"""

from __future__ import annotations

import contextlib
import socket
import struct
import sys
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, Literal

from rpcfast.engine.fragments import ServerCall
from rpcfast.errors import CallCancelled, Fault, StatusError, status_number

if TYPE_CHECKING:
    from .calls import Call

#: Seconds between two looks whether anybody still waits for a delayed call.
LOOK_SECONDS: Final = 0.02


class Unanswered(CallCancelled):
    """Ends a call without an answer."""


class Injection:
    """Something that goes wrong; made by `Double.inject`.  In a with statement it ends with that.

    Attributes:
        operation: the name of the operation it is for; None, any.
        kind: "fault", "status", "cut", "drop" or, where it only takes time, "delay".
        times: how many calls it still strikes; None, all.
        struck: how many calls it has struck.
    """

    def __init__(
        self,
        operation: str | None,
        *,
        delay: float,
        fault: int | str | Fault | None,
        status: int | str | StatusError | None,
        cut: Literal["before", "after"] | int | None,
        drop: bool,
        times: int | None,
        when: Callable[[Call], object] | None,
    ) -> None:
        """See `Double.inject`.

        Raises:
            ValueError: nothing is to go wrong, or two things at once, or a value is out of range.
            KeyError: a status has no such name.
        """
        wanted = {"fault": fault is not None, "status": status is not None,
                  "cut": cut is not None, "drop": drop}  # fmt: skip
        kinds = [kind for kind, is_wanted in wanted.items() if is_wanted]
        if len(kinds) > 1 or not (kinds or delay):
            raise ValueError("inject a delay, and one of fault, status, cut and drop")
        if delay < 0 or (times is not None and times < 1):
            raise ValueError("a delay of less than 0 seconds, or fewer times than 1")
        if not (cut is None or cut in ("before", "after") or (type(cut) is int and cut >= 0)):
            raise ValueError(f"cut before, after, or behind a number of octets, not {cut!r}")
        self.operation = operation
        self.kind = kinds[0] if kinds else "delay"
        self.times = times
        self.struck = 0
        self._when = when
        self._delay = delay
        self._cut = 0 if cut == "after" else cut
        self._fault = fault if isinstance(fault, Fault | None) else Fault(_number(fault))
        self._status = (
            status if isinstance(status, StatusError | None) else StatusError(_number(status))
        )
        self._lock = threading.Lock()

    def __repr__(self) -> str:
        often = "always" if self.times is None else f"{self.times} more times"
        return f"<{self.kind} for {self.operation or 'every operation'}, {often}>"

    def remove(self) -> None:
        """Strike no more calls; a delay that is under way goes on."""
        with self._lock:
            self.times = 0

    def __enter__(self) -> Injection:
        return self

    def __exit__(self, *error: object) -> None:
        self.remove()

    def takes(self, call: Call) -> bool:
        """Whether this call is struck; counts it."""
        if self.operation not in (None, call.operation):
            return False
        if self.times == 0 or not (self._when is None or self._when(call)):
            return False
        with self._lock:
            if self.times == 0:  # another thread was faster
                return False
            if self.times is not None:
                self.times -= 1
            self.struck += 1
            return True

    def strike(self, call: ServerCall, closing: threading.Event) -> None:
        """Do what comes in front of the manager, or in its place.

        Raises:
            Fault, StatusError: the answer.
            Unanswered: there is to be none.
        """
        if self._delay:
            _sleep(self._delay, call, closing)
        if self._fault is not None:  # made anew: a traceback belongs to one call
            fault = self._fault
            raise Fault(fault.status, str(fault), executed=fault.maybe_executed)
        if self._status is not None:
            status = self._status
            raise StatusError(status.status, str(status), outputs=status.outputs)
        driver = call.connection.owner.driver
        if self.kind == "drop":
            raise _unanswered(call)
        if self._cut == "before":
            _reset(driver)
            raise _unanswered(call)
        if self._cut is not None:
            driver.sock = Scissors(driver.sock, call, self._cut)


def _number(status: int | str) -> int:
    return status_number(status) if isinstance(status, str) else status


def _unanswered(call: ServerCall) -> Unanswered:
    """Make the exception of a call that is given up: as if its client wanted no answer."""
    call.orphaned = True
    return Unanswered("nobody answers")


def _reset(driver: Any) -> None:
    """End a connection whose client may be sending: it is to hear of that at once.

    Without the reset a client that fills the window could wait for the kernel's patience.
    """
    at_once = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)
    with contextlib.suppress(OSError):  # a local socket needs none
        driver.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, at_once)
    driver.shut()


def _sleep(seconds: float, call: ServerCall, closing: threading.Event) -> None:
    """Wait while the client does and the double is served.

    Raises:
        Unanswered: one of them has ended.
    """
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        if closing.wait(min(left, LOOK_SECONDS)) or call.connection.closed or call.orphaned:
            raise _unanswered(call)


class Scissors:
    """The socket of a connection that is cut behind so many octets, at the latest behind the
    response of the call."""

    def __init__(self, sock: socket.socket, call: ServerCall, nbytes: int) -> None:
        self._sock = sock
        self._call = call
        self._left = nbytes

    def __getattr__(self, name: str) -> Any:
        return getattr(self._sock, name)

    def send(self, data: Any, flags: int = 0) -> int:
        """Send what is left of the octets; then the connection is cut."""
        if self._left:
            with memoryview(data) as view:
                n = self._sock.send(view[: self._left], flags)
            self._left -= n
            if self._left:
                return n
        self._cut()
        raise ConnectionResetError("cut by an injection")

    def recv_into(self, *args: Any) -> int:
        """Read while the response is not out."""
        if self._call.over:
            self._cut()
        return self._sock.recv_into(*args)

    def _cut(self) -> None:
        try:
            self._sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass  # its client was faster
