"""Several processes that serve the same endpoints: who accepts, and who serves.

Layer 6; imports `host` and the transports' names.  The parent owns the listening sockets.  It looks
at the first octets of each connection and hands it over, as a file descriptor, to the worker with
the fewest connections; one that is to join an association group goes to the worker that has the
group, so context handles hold over all connections of a client.  The ids of groups tell the worker.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
import selectors
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any, Final

from rpcfast.errors import RpcError, ServerError

from .host import Endpoint

_log = logging.getLogger("rpcfast")

#: Octets of a bind up to the end of its association group id, and where that id begins.
BIND_NBYTES: Final = 24
GROUP_AT: Final = 20
#: Seconds that the parent waits for these octets; then any worker gets the connection.
PEEK_SECONDS: Final = 1.0
#: Connections that the parent may have waiting for them.
MOST_PEEKED: Final = 256
#: Seconds before a worker that died is started anew: the first time, at most, and the life after
#: which it counts as the first time again.
RESTART_SECONDS: Final = 0.1
RESTART_LIMIT: Final = 30.0
HEALTHY_SECONDS: Final = 10.0
#: Seconds between two looks at workers that are about to end.
REAP_SECONDS: Final = 0.05

_BIND: Final = 11
_READY: Final = b"+"
_TAKEN: Final = b"="
_CLOSED: Final = b"-"


# ---------------------------------------------------------------------------------- the worker
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

    __slots__ = ("endpoints", "ended")

    def __init__(self, task: dict[str, Any]) -> None:
        sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, 0, task["fd"])
        sock.set_inheritable(False)
        self.endpoints = [
            Endpoint(protseq, address, name, None, max_fragment)
            for protseq, address, name, max_fragment in task["endpoints"]
        ]
        first = self.endpoints[0]
        super().__init__(first.protseq, first.address, first.endpoint, sock, first.max_fragment)
        #: Called when the parent is gone.
        self.ended: Callable[[], None] = lambda: None

    def ready(self) -> None:
        """Tell the parent that connections can come."""
        self._tell(_READY)

    def _tell(self, what: bytes) -> None:
        try:
            self.sock.send(what)
        except OSError:
            pass  # it is gone, or has not listened for long

    def accept(self) -> tuple[Endpoint, Any]:
        """Take a connection over: the endpoint it came by, and its socket.

        Raises:
            OSError: there is none.
        """
        which, fds, _, _ = socket.recv_fds(self.sock, 1, 1)
        if not which:
            self.ended()
            raise ConnectionResetError("the parent is gone")
        self._tell(_TAKEN)
        if not fds:  # this process may have no more of them
            self._tell(_CLOSED)
            raise BlockingIOError("a connection without its socket")
        os.set_inheritable(fds[0], False)
        sock = HandedSocket(fileno=fds[0])
        sock.told = lambda: self._tell(_CLOSED)
        return self.endpoints[which[0]], sock


def take_over(server: Any, task: str) -> Handed:
    """Make a server one of several workers, by what its parent says of its task."""
    told = json.loads(task)
    handed = Handed(told)

    def ended() -> None:
        with contextlib.suppress(RpcError):  # it may have been stopped already
            server.stop()

    handed.ended = ended
    server.share_groups(told["index"], told["workers"])
    server.endpoints.append(handed)
    return handed


# ---------------------------------------------------------------------------------- the parent
class _Worker:
    """One worker: its process, its channel, how many connections it has."""

    def __init__(self, index: int) -> None:
        self.index = index
        self.process: subprocess.Popen[bytes] | None = None
        self.channel: socket.socket | None = None
        self.connections = 0
        #: Connections that it was given and has not taken: were it to end now, they are another's.
        self.given: list[tuple[socket.socket, int]] = []
        self.ready = False
        self.started = 0.0
        self.restart_at: float | None = None
        self.delay = RESTART_SECONDS

    @property
    def load(self) -> tuple[bool, int]:
        """What it has to do; one that cannot be reached comes last."""
        return self.channel is None or not self.ready, self.connections


class Supervisor:
    """Runs workers that share the endpoints of a server, until a signal or `stop` ends it.

    `command` is what a worker is started by; its task is appended.
    """

    def __init__(self, endpoints: Sequence[Endpoint], command: Sequence[str], workers: int) -> None:
        if not hasattr(socket, "send_fds"):
            raise ServerError("several workers need a system that hands sockets over", code=1764)
        self._endpoints = list(endpoints)
        self._command = list(command)
        self._workers = [_Worker(index) for index in range(workers)]
        self._selector = selectors.DefaultSelector()
        self._peeked: dict[socket.socket, tuple[int, float]] = {}
        self._waiting: list[tuple[socket.socket, int]] = []  # no worker could take them
        self._stopping = False
        self._was_ready = False  # all of them, once
        self.status = 0

    def run(self, ready: Callable[[], object], wake: socket.socket) -> int:
        """Serve until stopped; `ready` is called once, when every worker is.  Gives 0, or 1 when a
        worker cannot be started.  `wake` can be read after a signal."""
        selector = self._selector
        selector.register(wake, selectors.EVENT_READ, lambda: wake.recv(64))
        self._listen(True)
        try:
            for worker in self._workers:
                self._start(worker)
            while not self._stopping:
                for key, _ in selector.select(self._pause()):
                    if not self._stopping:
                        key.data()
                self._tick()
                if not self._was_ready and all(worker.ready for worker in self._workers):
                    self._was_ready = True
                    ready()
            self._listen(False)
            self._end()
        finally:
            self.kill()
            for worker in self._workers:
                self._forget(worker)
                if worker.process is not None:
                    worker.process.wait()
            for sock in (*self._peeked, *(sock for sock, _ in self._waiting)):  # also those given
                sock.close()
            selector.close()
        return self.status

    def stop(self) -> None:
        """End the workers, each when its running calls have; for a signal handler."""
        self._stopping = True

    def kill(self) -> None:
        """End the workers at once, without waiting for them; for a signal handler as well."""
        for worker in self._workers:
            if worker.process is not None and worker.process.returncode is None:
                with contextlib.suppress(OSError):
                    os.kill(worker.process.pid, signal.SIGKILL)

    def _listen(self, on: bool) -> None:
        for number, endpoint in enumerate(self._endpoints):
            if on:
                endpoint.sock.setblocking(False)
                self._selector.register(
                    endpoint.sock, selectors.EVENT_READ, lambda n=number: self._accept(n)
                )
            else:
                self._selector.unregister(endpoint.sock)
                endpoint.close()  # nobody is to wait in a queue that is not served

    def _end(self) -> None:
        """Have all workers end, and wait for them."""
        for worker in self._workers:
            if worker.process is not None and worker.process.poll() is None:
                worker.process.send_signal(signal.SIGTERM)
        processes = [worker.process for worker in self._workers if worker.process is not None]
        while any(process.poll() is None for process in processes):
            self._selector.select(REAP_SECONDS)
            self._drain()
        # one that has just begun to start knows no signals yet
        if any(process.returncode not in (0, -signal.SIGTERM) for process in processes):
            self.status = 1

    def _drain(self) -> None:
        """Take what workers that end still say."""
        for worker in self._workers:
            self._hear(worker)

    # ------------------------------------------------------------------------- connections
    def _accept(self, number: int) -> None:
        """Accept a connection, and wait for its first octets."""
        try:
            sock, _ = self._endpoints[number].sock.accept()
        except BlockingIOError:
            return
        except OSError as error:
            _log.warning("no connection can be accepted: %s", error)
            time.sleep(REAP_SECONDS)  # who waits in the queue is there all the time
            return
        sock.setblocking(False)
        self._peeked[sock] = number, time.monotonic() + PEEK_SECONDS
        self._selector.register(sock, selectors.EVENT_READ, lambda: self._hand_over(sock))
        if len(self._peeked) > MOST_PEEKED:
            self._hand_over(next(iter(self._peeked)))

    def _hand_over(self, sock: socket.socket) -> None:
        """Give a connection to a worker, whatever came of it; it waits where there is none."""
        if sock not in self._peeked:
            return  # it was, a moment ago
        number, _ = self._peeked.pop(sock)
        self._selector.unregister(sock)
        if not self._given(sock, number):
            self._waiting.append((sock, number))
            if len(self._waiting) > MOST_PEEKED:
                self._waiting.pop(0)[0].close()

    def _given(self, sock: socket.socket, number: int) -> bool:
        """Give a connection to a worker; False when none can take it now."""
        for worker in self._candidates(_group_of(sock)):
            if worker.channel is None:
                continue
            try:
                socket.send_fds(worker.channel, [bytes((number,))], [sock.fileno()])
            except OSError:
                continue  # it is busy, or gone
            worker.connections += 1
            worker.given.append((sock, number))
            return True
        return False

    def _candidates(self, group: int) -> list[_Worker]:
        """Sort the workers: first the one that has the group, then by what they have to do."""
        found = sorted(self._workers, key=lambda worker: worker.load)
        if group:
            found.insert(0, self._workers[group % len(self._workers)])
        return found

    # ----------------------------------------------------------------------------- workers
    def _start(self, worker: _Worker) -> None:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        ours.setblocking(False)
        task = {
            "fd": theirs.fileno(), "index": worker.index, "workers": len(self._workers),
            "endpoints": [
                (endpoint.protseq, endpoint.address, endpoint.endpoint, endpoint.max_fragment)
                for endpoint in self._endpoints
            ],
        }  # fmt: skip
        path = os.pathsep.join(os.path.abspath(entry) for entry in sys.path)
        with theirs:
            worker.process = subprocess.Popen(
                [*self._command, json.dumps(task)], pass_fds=[theirs.fileno()],
                env={**os.environ, "PYTHONPATH": path},
            )  # fmt: skip
        worker.channel, worker.started, worker.restart_at = ours, time.monotonic(), None
        self._selector.register(ours, selectors.EVENT_READ, lambda: self._hear(worker))

    def _hear(self, worker: _Worker) -> None:
        """Hear what a worker says: that it is ready, that connections have ended."""
        if worker.channel is None:
            return
        try:
            said = worker.channel.recv(4096)
        except BlockingIOError:
            return
        except OSError:
            said = b""
        if not said:
            self._forget(worker)
            return
        worker.ready = worker.ready or _READY in said
        for _ in range(said.count(_TAKEN)):
            worker.given.pop(0)[0].close()
        worker.connections -= said.count(_CLOSED)

    def _forget(self, worker: _Worker) -> None:
        """Take a worker that ends off the list of those who get connections."""
        if worker.channel is not None:
            self._selector.unregister(worker.channel)
            worker.channel.close()
        worker.channel, worker.ready, worker.connections = None, False, 0
        self._waiting += worker.given
        worker.given = []

    def _tick(self) -> None:
        """Do what is due: hand over who says nothing, start workers that died."""
        now = time.monotonic()
        while self._peeked:
            sock, (_, until) = next(iter(self._peeked.items()))
            if until > now:
                break
            self._hand_over(sock)
        self._waiting = [(sock, n) for sock, n in self._waiting if not self._given(sock, n)]
        for worker in self._workers:
            if worker.restart_at is not None:
                if now >= worker.restart_at:
                    self._start(worker)
            elif worker.process is not None and worker.process.poll() is not None:
                self._ended(worker, now)

    def _ended(self, worker: _Worker, now: float) -> None:
        """Note that a worker has ended by itself."""
        assert worker.process is not None
        self._forget(worker)
        if not self._was_ready:  # it says itself what is wrong; another try would end likewise
            self._stopping, self.status = True, 1
            return
        if now - worker.started >= HEALTHY_SECONDS:
            worker.delay = RESTART_SECONDS
        _log.warning(
            "worker %d ended by itself (%d); another is started in %g seconds",
            worker.process.pid, worker.process.returncode, worker.delay,
        )  # fmt: skip
        worker.process = None
        worker.restart_at = now + worker.delay
        worker.delay = min(2 * worker.delay, RESTART_LIMIT)

    def _pause(self) -> float | None:
        """Give the seconds until something is due; None where only an event can bring it."""
        now = time.monotonic()
        due = [until for _, until in list(self._peeked.values())[:1]]
        due += [worker.restart_at for worker in self._workers if worker.restart_at is not None]
        ending = (w.process is not None and w.channel is None for w in self._workers)
        if self._waiting or any(ending):
            due.append(now + REAP_SECONDS)
        return max(0.0, min(due) - now) if due else None


def _group_of(sock: socket.socket) -> int:
    """Read the association group that a bind is for, without taking it; 0: none."""
    try:
        head = sock.recv(BIND_NBYTES, socket.MSG_PEEK)
    except OSError:
        return 0
    if len(head) < BIND_NBYTES or head[0] != 5 or head[2] != _BIND:
        return 0
    return int.from_bytes(head[GROUP_AT:BIND_NBYTES], "little" if head[4] & 0x10 else "big")
