"""How a command that serves is told to end: SIGTERM, SIGINT, SIGHUP.

Layer 6; imports nothing of ours.
"""

from __future__ import annotations

import _thread
import contextlib
import os
import signal
import socket
import threading
import time
from collections.abc import Callable
from typing import Any, Final

#: SIGHUP; None where no terminal hangs up.  It comes twice, from the system and from the shell.
_HANGUP: Final = getattr(signal, "SIGHUP", None)
#: The signals.
ENDING: Final = (signal.SIGTERM, signal.SIGINT, *([_HANGUP] if _HANGUP is not None else []))
#: The octet that is not the number of a signal.
_NONE: Final = b"\0"


class EndSignals:
    """The first signal asks for the end, which `wait` says; a second one ends the process at once,
    unless it is SIGHUP.

    A context manager, for the main thread.  The handlers stay: the process is about to end.
    A handler of Python runs between two steps of the main thread, in the middle of whatever that
    does, and only when that wakes: the first signal does nothing but wake who is in `wait`.  One
    that came earlier is found there.
    """

    def __init__(
        self, kill: Callable[[], object] = lambda: None, *, grace: float | None = None,
        parent: int | None = None,
    ) -> None:
        """Say how it ends.

        kill: what an end at once takes with it.  grace: seconds after the first signal when the
        process ends with status 1; None, never.  parent: that of a worker; as long as it is
        there, it is what says when, and further signals mean nothing: a worker gets one from who
        stops a whole group of processes, and one from its parent.
        """
        self._kill = kill
        self._grace = grace
        self._parent = parent
        self._asked = self._over = False
        self._hearing: threading.Thread | None = None

    def __enter__(self) -> EndSignals:
        #: Can be read after each `wake` and each signal, also those that others handle.
        self.sock, self._wake = socket.socketpair()
        self._wake.setblocking(False)
        self._before = signal.set_wakeup_fd(self._wake.fileno(), warn_on_full_buffer=False)
        for number in ENDING:
            if number != _HANGUP or signal.getsignal(number) != signal.SIG_IGN:  # as by nohup
                signal.signal(number, self._heard)
        return self

    def __exit__(self, *_: object) -> None:
        signal.set_wakeup_fd(self._before)
        self._over = True
        if self._hearing is not None:
            self.wake()
            self._hearing.join()
        self.sock.close()
        self._wake.close()

    def wait(self) -> bool:
        """Wait for a signal, or for `wake`; whether it was one that asks for the end."""
        return any(number in ENDING for number in self.sock.recv(64))

    def tell(self, asked: Callable[[], object]) -> None:
        """Have something called after each signal that asks for the end, in a thread: not every
        kind of event loop can wait for `sock`."""

        def hear() -> None:
            while not self._over:
                if self.wait():
                    asked()

        self._hearing = threading.Thread(target=hear, name="rpcfast-signals", daemon=True)
        self._hearing.start()

    def wake(self) -> None:
        """Let `wait` return; for any thread."""
        with contextlib.suppress(OSError):  # there is enough to wake by, or nobody
            self._wake.send(_NONE)

    def _heard(self, number: int, frame: Any) -> None:
        if not self._asked:
            self._asked = True
            if self._grace is not None:  # a thread of `threading` takes locks
                _thread.start_new_thread(self._expire, (self._grace,))
        elif number != _HANGUP and self._parent != os.getppid():
            self._kill()
            os._exit(128 + number)

    def _expire(self, grace: float) -> None:
        time.sleep(grace)
        if self._over:
            return
        with contextlib.suppress(OSError, ValueError):
            os.write(2, f"rpcfast serve: calls still ran after {grace:g} seconds\n".encode())
        self._kill()
        os._exit(1)
