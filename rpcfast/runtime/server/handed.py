"""A worker's side of several processes that serve the same endpoints; see `workers`.

Layer 6; imports `host`.  Connections come as file descriptors over a Unix socket, each with an
octet that says which endpoint it came by; what the worker says of them goes back through a pipe,
an octet each.  A socket would hold a few hundred of these octets, and the count of the parent would
be wrong for ever after more; a pipe holds several thousand, more than a worker has connections.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import socket
import threading
from collections.abc import Callable
from typing import Any, Final

from rpcfast.errors import RpcError

from .host import Endpoint

#: What a worker says: connections can come; it has taken the next one, or has no room for it; one
#: that it took has ended.
READY: Final = ord("+")
TAKEN: Final = ord("=")
FULL: Final = ord("!")
CLOSED: Final = ord("-")

#: The variable that told a worker where the modules of its parent are.
_PATH: Final = "PYTHONPATH"


class HandedSocket(socket.socket):
    """A connection that was handed over; its end is told to the parent."""

    __slots__ = ("told",)

    told: Callable[[], None] | None

    def close(self) -> None:
        """Close the socket."""
        super().close()
        told, self.told = getattr(self, "told", None), None
        if told is not None:
            told()


class Handed(Endpoint):
    """All endpoints of a worker: the channel on which the parent hands connections over."""

    __slots__ = ("endpoints", "ended", "_says", "_lock")

    def __init__(self, task: dict[str, Any]) -> None:
        sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, 0, task["channel"])
        sock.set_inheritable(False)
        self.endpoints = [
            Endpoint(protseq, address, name, None, max_fragment)
            for protseq, address, name, max_fragment in task["endpoints"]
        ]
        first = self.endpoints[0]
        super().__init__(first.protseq, first.address, first.endpoint, sock, first.max_fragment)
        #: Called when the parent is gone.
        self.ended: Callable[[], None] = lambda: None
        self._says: int | None = task["says"]
        self._lock = threading.Lock()  # or what is said would go where the number is used anew
        os.set_inheritable(task["says"], False)
        os.set_blocking(task["says"], False)

    def ready(self) -> None:
        """Tell the parent that connections can come."""
        self._tell(READY)

    def _tell(self, what: int) -> None:
        with self._lock, contextlib.suppress(OSError):  # the parent is gone
            if self._says is not None:
                os.write(self._says, bytes((what,)))

    def accept(self) -> tuple[Endpoint, Any]:
        """Take a connection over: the endpoint it came by, and its socket.

        Raises:
            OSError: there is none, or this process may open no more files.
        """
        which, fds, _, _ = socket.recv_fds(self.sock, 1, 1)
        if not which:
            self.ended()
            raise ConnectionResetError("the parent is gone")
        if not fds:  # the parent has it still
            self._tell(FULL)
            raise OSError(errno.EMFILE, os.strerror(errno.EMFILE))
        self._tell(TAKEN)
        os.set_inheritable(fds[0], False)
        sock = HandedSocket(fileno=fds[0])
        sock.told = lambda: self._tell(CLOSED)
        return self.endpoints[which[0]], sock

    def close(self) -> None:
        """Take no more connections, and say so by the end of the pipe."""
        super().close()
        with self._lock:
            if self._says is not None:
                os.close(self._says)
                self._says = None


def task_of(text: str) -> dict[str, Any]:
    """Read what the parent says of a worker's task; what its managers start knows nothing of it."""
    task: dict[str, Any] = json.loads(text)
    os.environ.pop(_PATH, None)
    if task["path"] is not None:
        os.environ[_PATH] = task["path"]
    return task


def take_over(server: Any, task: dict[str, Any]) -> Handed:
    """Make a server one of several workers, by what its parent says of its task."""
    handed = Handed(task)

    def ended() -> None:
        with contextlib.suppress(RpcError):  # it may have been stopped already
            server.stop()

    handed.ended = ended
    server.share_groups(task["index"], task["workers"])
    server.endpoints.append(handed)
    return handed
