"""Several processes that serve the same endpoints: who accepts, and who serves.

Layer 6; imports `host` and `handed`, which is the worker's side.  The parent owns the listening
sockets.  It looks at the first octets of each connection and hands it over, as a file descriptor,
to the worker with the fewest connections; one that is to join an association group goes to the
worker that has the group, so context handles hold over all connections of a client.  The ids of
groups tell the worker.
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
from collections import deque
from collections.abc import Callable, Sequence
from typing import Final

from rpcfast.errors import ServerError

from .endsignals import EndSignals
from .handed import CLOSED, FULL, READY, TAKEN
from .host import Endpoint

_log = logging.getLogger("rpcfast")

#: Octets of a bind up to the end of its association group id, and where that id begins.
BIND_NBYTES: Final = 24
GROUP_AT: Final = 20
#: Seconds that the parent waits for these octets; then any worker gets the connection.
PEEK_SECONDS: Final = 1.0
#: Connections that the parent may have waiting for them.
MOST_PEEKED: Final = 256
#: Seconds in which a worker has to take a connection, or others get those to come; and for which
#: one that had no room gets none.
TAKE_SECONDS: Final = 1.0
#: Seconds between two complaints that there is no room for connections.
COMPLAIN_SECONDS: Final = 1.0
#: Seconds before a worker that died is started anew: the first time, at most, and the life after
#: which it counts as the first time again.
RESTART_SECONDS: Final = 0.1
RESTART_LIMIT: Final = 30.0
HEALTHY_SECONDS: Final = 10.0
#: Seconds between two looks at workers that are about to end.
REAP_SECONDS: Final = 0.05
#: How a worker may end that was told to; one that has just begun to start knows no signals yet.
ENDINGS: Final = (0, -signal.SIGTERM, -signal.SIGINT, 128 + signal.SIGINT)

_BIND: Final = 11


def check_supported() -> None:
    """Refuse where sockets cannot be handed over.

    Raises:
        ServerError: RPC_S_CANNOT_SUPPORT (1764).
    """
    if not (hasattr(socket, "send_fds") and hasattr(socket, "AF_UNIX")):
        raise ServerError("several workers need a system that hands sockets over", code=1764)


class _Worker:
    """One worker: its process, its channel, how many connections it has."""

    def __init__(self, index: int) -> None:
        self.index = index
        self.process: subprocess.Popen[bytes] | None = None
        self.channel: socket.socket | None = None
        self.says = -1  # the pipe through which it speaks
        self.connections = 0
        #: Connections that it was given and has not taken, and when: were it to end now, they are
        #: another's.
        self.given: deque[tuple[socket.socket, int, float]] = deque()
        self.ready = False
        self.late = False  # in taking them
        self.full_until = 0.0
        self.started = 0.0
        self.restart_at: float | None = None
        self.delay = RESTART_SECONDS

    def load(self, now: float) -> tuple[bool, int]:
        """What it has to do; one that cannot be reached, or takes nothing, comes last."""
        return not self.ready or self.late or now < self.full_until, self.connections

    def look(self, now: float) -> None:
        """See whether it takes what it is given."""
        late = self.ready and bool(self.given) and now - self.given[0][2] > TAKE_SECONDS
        if late and not self.late:
            assert self.process is not None
            _log.warning(
                "worker %d takes no connections; the others get those that come", self.process.pid
            )
        self.late = late


class Supervisor:
    """Runs workers that share the endpoints of a server.

    `command` is what a worker is started by; its task is appended.
    """

    def __init__(self, endpoints: Sequence[Endpoint], command: Sequence[str], workers: int) -> None:
        self._endpoints = list(endpoints)
        self._command = list(command)
        self._workers = [_Worker(index) for index in range(workers)]
        self._selector = selectors.DefaultSelector()
        self._peeked: dict[socket.socket, tuple[int, float]] = {}
        self._waiting: list[tuple[socket.socket, int]] = []  # no worker could take them
        self._stopping = False
        self._was_ready = False  # all of them, once
        self._complain_at = 0.0
        self.status = 0

    def run(self, ready: Callable[[], object], signals: EndSignals) -> int:
        """Serve until a signal asks for the end; `ready` is called once, when every worker is.

        Gives 0, or 1 when a worker cannot be started.

        Raises:
            OSError: the system does not give so many processes.
        """

        def heard() -> None:
            self._stopping = signals.wait() or self._stopping

        self._selector.register(signals.sock, selectors.EVENT_READ, heard)
        self._listen()
        try:
            for worker in self._workers:
                self._start(worker)
            while not self._stopping:
                self._handle(self._pause())
                self._tick()
                if not self._was_ready and all(worker.ready for worker in self._workers):
                    self._was_ready = True
                    ready()
            self._end()
        finally:
            self.kill()
            for worker in self._workers:
                self._forget(worker)
                if worker.process is not None:
                    worker.process.wait()
            self._turn_away()
            self._selector.close()
        return self.status

    def kill(self) -> None:
        """End the workers at once, without waiting for them; for a signal handler."""
        for worker in self._workers:
            if worker.process is not None and worker.process.returncode is None:
                with contextlib.suppress(OSError):
                    os.kill(worker.process.pid, signal.SIGKILL)

    def _handle(self, seconds: float | None) -> None:
        """Wait for events, and do what they ask for."""
        for key, _ in self._selector.select(seconds):
            key.data()

    def _end(self) -> None:
        """Have all workers end, and wait for them."""
        self._turn_away()
        processes = [worker.process for worker in self._workers if worker.process is not None]
        for process in processes:
            process.send_signal(signal.SIGTERM)
        while any(process.poll() is None for process in processes):
            self._handle(REAP_SECONDS)
            self._turn_away()  # who was given to a worker that had ended by then
        if any(process.returncode not in ENDINGS for process in processes):
            self.status = 1

    def _turn_away(self) -> None:
        """Give the endpoints back, and leave nobody waiting in a queue that is not served."""
        for endpoint in self._endpoints:
            if endpoint.sock.fileno() >= 0:
                self._selector.unregister(endpoint.sock)
                endpoint.close()
        for sock in self._peeked:
            self._selector.unregister(sock)
        for sock in (*self._peeked, *(sock for sock, _ in self._waiting)):
            sock.close()
        self._peeked.clear()
        self._waiting.clear()

    # ------------------------------------------------------------------------- connections
    def _listen(self) -> None:
        for number, endpoint in enumerate(self._endpoints):
            endpoint.sock.setblocking(False)
            self._selector.register(
                endpoint.sock, selectors.EVENT_READ, lambda n=number: self._accept(n)
            )

    def _accept(self, number: int) -> None:
        """Accept a connection, and wait for its first octets."""
        try:
            sock, _ = self._endpoints[number].sock.accept()
        except BlockingIOError:
            return
        except OSError as error:
            if time.monotonic() >= self._complain_at:
                _log.warning("no connection can be accepted: %s", error)
                self._complain_at = time.monotonic() + COMPLAIN_SECONDS
            if self._peeked:
                self._hand_over(next(iter(self._peeked)))  # which makes room
            else:
                time.sleep(REAP_SECONDS)  # who waits in the queue is there all the time
            return
        sock.setblocking(False)
        _wake_at(sock, BIND_NBYTES)
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
        _wake_at(sock, 1)
        if not self._placed(sock, number):
            self._waiting.append((sock, number))
            if len(self._waiting) > MOST_PEEKED:
                self._waiting.pop(0)[0].close()

    def _placed(self, sock: socket.socket, number: int) -> bool:
        """Give a connection to a worker; False when none can take it now."""
        group = _group_of(sock)
        if group is None:
            sock.close()  # the client is gone
            return True
        now = time.monotonic()
        for worker in self._candidates(group, now):
            if worker.channel is None:
                continue
            try:
                socket.send_fds(worker.channel, [bytes((number,))], [sock.fileno()])
            except OSError:
                continue  # it is busy, or gone
            worker.connections += 1
            worker.given.append((sock, number, now))
            return True
        return False

    def _candidates(self, group: int, now: float) -> list[_Worker]:
        """Sort the workers: first the one that has the group, then by what they have to do."""
        for worker in self._workers:
            worker.look(now)
        found = sorted(self._workers, key=lambda worker: worker.load(now))
        if group:
            found.insert(0, self._workers[group % len(self._workers)])
        return found

    # ----------------------------------------------------------------------------- workers
    def _start(self, worker: _Worker) -> None:
        """Start the process of a worker.

        Raises:
            OSError: the system does not give one now.
        """
        path = os.pathsep.join(os.path.abspath(entry) for entry in sys.path)
        with contextlib.ExitStack() as theirs, contextlib.ExitStack() as ours:
            channel, far = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
            ours.enter_context(channel)
            theirs.enter_context(far)
            says, speaks = os.pipe()
            ours.callback(os.close, says)
            theirs.callback(os.close, speaks)
            task = {
                "channel": far.fileno(), "says": speaks, "path": os.environ.get("PYTHONPATH"),
                "parent": os.getpid(), "index": worker.index, "workers": len(self._workers),
                "endpoints": [
                    (endpoint.protseq, endpoint.address, endpoint.endpoint, endpoint.max_fragment)
                    for endpoint in self._endpoints
                ],
            }  # fmt: skip
            worker.process = subprocess.Popen(
                [*self._command, json.dumps(task)], pass_fds=[far.fileno(), speaks],
                env={**os.environ, "PYTHONPATH": path},
            )  # fmt: skip
            ours.pop_all()
        channel.setblocking(False)
        os.set_blocking(says, False)
        worker.channel, worker.says = channel, says
        worker.started, worker.restart_at = time.monotonic(), None
        self._selector.register(says, selectors.EVENT_READ, lambda: self._hear(worker))

    def _hear(self, worker: _Worker) -> None:
        """Hear what a worker says: that it is ready, what became of connections."""
        if worker.channel is None:
            return  # it ended, a moment ago
        try:
            said = os.read(worker.says, 4096)
        except BlockingIOError:
            return
        if not said:
            self._forget(worker)
        for what in said:
            if what == READY:
                worker.ready = True
                now = time.monotonic()  # until now it could take none
                worker.given = deque((sock, number, now) for sock, number, _ in worker.given)
            elif what == CLOSED:
                worker.connections -= 1
            else:
                sock, number, _ = worker.given.popleft()
                if what == TAKEN:
                    sock.close()
                else:
                    assert what == FULL
                    worker.connections -= 1
                    worker.full_until = time.monotonic() + TAKE_SECONDS
                    self._waiting.append((sock, number))

    def _forget(self, worker: _Worker) -> None:
        """Take a worker that ends off the list of those who get connections."""
        if worker.channel is not None:
            self._selector.unregister(worker.says)
            os.close(worker.says)
            worker.channel.close()
        worker.channel, worker.ready, worker.late, worker.connections = None, False, False, 0
        self._waiting += [(sock, number) for sock, number, _ in worker.given]
        worker.given.clear()

    def _tick(self) -> None:
        """Do what is due: hand over who says nothing, start workers that died."""
        now = time.monotonic()
        while self._peeked:
            sock, (_, until) = next(iter(self._peeked.items()))
            if until > now:
                break
            self._hand_over(sock)
        self._waiting = [(sock, n) for sock, n in self._waiting if not self._placed(sock, n)]
        for worker in self._workers:
            if worker.restart_at is not None:
                if now >= worker.restart_at:
                    self._start_anew(worker, now)
            elif worker.process is not None and worker.process.poll() is not None:
                self._ended(worker, now)

    def _start_anew(self, worker: _Worker, now: float) -> None:
        try:
            self._start(worker)
        except OSError as error:  # the others serve on
            delay = self._postpone(worker, now)
            _log.warning("no worker can be started: %s; again in %g seconds", error, delay)

    def _postpone(self, worker: _Worker, now: float) -> float:
        """Have a worker started later, each time twice as late; gives how many seconds."""
        delay, worker.delay = worker.delay, min(2 * worker.delay, RESTART_LIMIT)
        worker.restart_at = now + delay
        return delay

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
            worker.process.pid, worker.process.returncode, self._postpone(worker, now),
        )  # fmt: skip
        worker.process = None

    def _pause(self) -> float | None:
        """Give the seconds until something is due; None where only an event can bring it."""
        now = time.monotonic()
        due = [until for _, until in list(self._peeked.values())[:1]]
        due += [worker.restart_at for worker in self._workers if worker.restart_at is not None]
        ending = (w.process is not None and w.channel is None for w in self._workers)
        if self._waiting or any(ending):
            due.append(now + REAP_SECONDS)
        return max(0.0, min(due) - now) if due else None


def _wake_at(sock: socket.socket, nbytes: int) -> None:
    """Have a socket count as readable once it has so many octets, where the system knows that."""
    with contextlib.suppress(OSError, AttributeError):
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVLOWAT, nbytes)


def _group_of(sock: socket.socket) -> int | None:
    """Read the association group that a bind is for, without taking it; 0: none that is known.

    None: the client is gone, and has said nothing.
    """
    try:
        head = sock.recv(BIND_NBYTES, socket.MSG_PEEK)
    except BlockingIOError:
        return 0
    except OSError:
        return None
    if not head:
        return None
    if len(head) < BIND_NBYTES or head[0] != 5 or head[2] != _BIND:
        return 0
    return int.from_bytes(head[GROUP_AT:BIND_NBYTES], "little" if head[4] & 0x10 else "big")
