"""Load on one server process: many connections, many outstanding calls, cuts, for a while.

`python soak.py SERVER_WORLD` is the server, in a process of its own; `Load` is its clients.
"""

import asyncio
import contextlib
import gc
import json
import os
import random
import resource
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import rpcfast
import rpcfast.aio
from rpcfast import idl
from rpcfast.engine.connection import ClientConnection
from rpcfast.interfaces.rpcecho import rpcecho

DATA = Path(__file__).parents[1] / "vectors" / "data"
PEER = idl.load(DATA / "pipepeer.idl").pipepeer
#: Octets of an echo, up to several fragments.
ECHO = bytes(range(256)) * 64
#: How often a kind of call is made, of 100.
SHARES = (("add", 55), ("echo", 25), ("pipe", 10), ("context", 8), ("leave", 2))
DEADLINE = 30.0


def held():
    """Give what a process holds: file descriptors, threads, KiB of memory."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return {
        "files": len(os.listdir("/proc/self/fd")), "threads": threading.active_count(),
        "kib": pages * resource.getpagesize() // 1024,
    }  # fmt: skip


def raise_limit():
    """Allow as many open files as there may be."""
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    return most


# ---------------------------------------------------------------------------------- the server
class Manager:
    """Calls that hold, echo, stream and keep context handles."""

    def __init__(self):
        self.gate = threading.Event()
        self.inside = 0
        self.lock = threading.Lock()

    def AddOne(self, in_data):
        return in_data + 1

    def EchoData(self, len, in_data):
        return in_data

    def TestSleep(self, seconds):
        with self.lock:
            self.inside += 1
        self.gate.wait(DEADLINE)
        with self.lock:
            self.inside -= 1
        return seconds

    def p_out_byte(self, n, chunk, p):
        for at in range(0, n, chunk):
            yield b"x" * min(chunk, n - at)
        return 0, 0

    def c_open(self, v):
        return rpcfast.current_call().open_context([v]), 0

    def c_add(self, c, v):
        box = rpcfast.current_call().context(c)
        box[0] += v
        return box[0]

    def c_close(self, c):
        rpcfast.current_call().close_context(c)
        return None, 0


class AsyncManager(Manager):
    """What holds does so without a thread of its own."""

    async def TestSleep(self, seconds):
        self.inside += 1
        end = time.monotonic() + DEADLINE
        while not self.gate.is_set() and time.monotonic() < end:
            await asyncio.sleep(0.05)
        self.inside -= 1
        return seconds

    async def AddOne(self, in_data):
        return in_data + 1


def state(server, manager):
    """Give what a server holds."""
    groups = list(server._groups.values())
    return {
        **held(), "connections": len(server.channels), "groups": len(groups),
        "contexts": sum(len(group.contexts) for group in groups), "inside": manager.inside,
        "calls": server.statistics()[0],
    }  # fmt: skip


def answer(server, manager):
    """Answer the lines of the standard input until it ends."""
    for line in sys.stdin:
        if line.strip() == "hold":
            manager.gate.clear()
        elif line.strip() == "go":
            manager.gate.set()
        print(json.dumps(state(server, manager)), flush=True)


def main(world):
    """Be the server of a world."""
    raise_limit()
    manager = Manager() if world == "blocking" else AsyncManager()
    server = (rpcfast if world == "blocking" else rpcfast.aio).Server(
        max_connections=2000, stack_size=1 << 19,  # a thousand of the usual ones are 8 GiB
    )  # fmt: skip
    for interface in (rpcecho, PEER):
        server.register(interface, manager, partial=True)
    print(server.use_protseq("ncacn_ip_tcp", backlog=1024), flush=True)
    if world == "blocking":
        with server.listening():
            answer(server, manager)
        return

    async def run():
        async with server.listening():
            await asyncio.get_running_loop().run_in_executor(None, answer, server, manager)

    asyncio.run(run())


class Process:
    """A server in a process of its own."""

    def __init__(self, world, directory):
        self._process = subprocess.Popen(
            [sys.executable, __file__, world], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            text=True, cwd=directory, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )  # fmt: skip
        self.binding = self._process.stdout.readline().strip()
        self.pid = self._process.pid

    def ask(self, what=""):
        """Have it do something; gives what it holds."""
        self._process.stdin.write(f"{what}\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def until(self, reached, seconds=DEADLINE):
        """Wait until what it holds is as it should be; gives that."""
        end = time.monotonic() + seconds
        while not reached(found := self.ask()):
            assert time.monotonic() < end, found
            time.sleep(0.02)
        return found

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.stdin.close()
        status = self._process.wait(DEADLINE)
        self._process.stdout.close()
        assert status == 0


# --------------------------------------------------------------------------------- the clients
class Load:
    """Threads that make mixed calls until the time is over; some connections are cut."""

    def __init__(self, binding, seed, threads=8, cuts=True):
        self.binding = binding
        self.made = dict.fromkeys([kind for kind, _ in SHARES], 0)
        self.cut = 0
        self.failures = []
        self._lock = threading.Lock()
        self._cuts = cuts
        self._seeds = [seed * 1000 + n for n in range(threads)]

    def run(self, seconds):
        """Make calls for so long."""
        end = time.monotonic() + seconds
        threads = [threading.Thread(target=self._work, args=(s, end)) for s in self._seeds]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def _work(self, seed, end):
        dice = random.Random(seed)
        kinds, weights = zip(*SHARES, strict=True)
        try:
            while time.monotonic() < end:
                with (
                    rpcfast.connect(self.binding, rpcecho, timeout=DEADLINE) as echo,
                    rpcfast.connect(self.binding, PEER, timeout=DEADLINE) as peer,
                ):
                    while time.monotonic() < end:
                        kind = dice.choices(kinds, weights)[0]
                        if kind == "leave":
                            peer.c_open(1).c.destroy()  # left open: its rundown is the server's
                            self._count(kind)
                            break
                        self._call(kind, echo, peer, dice)
        except Exception as error:
            self.failures.append(error)

    def _call(self, kind, echo, peer, dice):
        """Make a call; now and then the connection is cut meanwhile, and only then it may fail."""
        cutter = None
        if self._cuts and dice.random() < 0.02:
            channels = [*echo._association._all, *peer._association._all]
            if channels:
                victim = dice.choice(channels)
                cutter = threading.Timer(dice.random() * 0.002, victim.driver.shut)
                cutter.start()
        try:
            getattr(self, f"_{kind}")(echo, peer, dice)
            self._count(kind)
        except (rpcfast.TransportError, rpcfast.Fault):
            if cutter is None:
                raise
        finally:
            if cutter is not None:
                cutter.join()
                with self._lock:
                    self.cut += 1
                with contextlib.suppress(rpcfast.TransportError):
                    echo.AddOne(1)  # a connection that was cut while it was idle shows here
                with contextlib.suppress(rpcfast.TransportError):
                    list(peer.stream.p_out_byte(1, 1))

    def _count(self, kind):
        with self._lock:
            self.made[kind] += 1

    def _add(self, echo, _peer, dice):
        number = dice.randrange(1 << 31)
        assert echo.AddOne(number) == number + 1

    def _echo(self, echo, _peer, dice):
        data = ECHO[: dice.choice((0, 1, 100, 5000, len(ECHO)))]
        assert echo.EchoData(data) == data

    def _pipe(self, _echo, peer, dice):
        nbytes = dice.randrange(100_000)
        assert sum(map(len, peer.stream.p_out_byte(nbytes, 9999))) == nbytes

    def _context(self, _echo, peer, _dice):
        handle = peer.c_open(1).c
        assert peer.c_add(handle, 2) == 3
        peer.c_close(handle)


class Wire:
    """A client's end of a connection, by hand: the engine without its driver."""

    def __init__(self, binding, interface=rpcecho):
        address = ("127.0.0.1", int(binding.partition("[")[2][:-1]))
        self.sock = socket.create_connection(address, timeout=DEADLINE)
        self.conn = ClientConnection()
        self.interface = interface
        self.bind_pdu = self.conn.send_bind([(self._abstract, "ndr20")], 0)

    @property
    def _abstract(self):
        return (self.interface.uuid, *self.interface.version)

    def bind(self):
        """Send the bind; `bound` takes the answer."""
        self.sock.sendall(self.bind_pdu)
        return self

    def bound(self):
        """Take the answer to the bind."""
        results = self.read(self.conn.next_event).results
        self.context_id = self.conn.context(self._abstract, "ndr20", results)
        return self

    def read(self, event):
        """Read until something has come."""
        while (found := event()) is None:
            data = self.sock.recv(65536)
            assert data, "the server closed the connection"
            self.conn.inbox.feed(data)
        return found

    def request(self, name, *args):
        """Make a request; gives its call id and its octets."""
        op = self.interface[name]
        stub = op.encode_request(op.request(args, {}))
        call_id = self.conn.begin_call()
        whole = self.conn.send_request(call_id, self.context_id, op.opnum, None, stub)
        return call_id, bytes(whole)

    def close(self):
        """Close the connection."""
        self.sock.close()


def connections(binding, count):
    """Open and bind so many connections."""
    wires = [Wire(binding).bind() for _ in range(count)]
    for wire in wires:
        wire.bound()
    return wires


if __name__ == "__main__":
    main(sys.argv[1])
