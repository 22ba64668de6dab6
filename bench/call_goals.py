"""The goals of calls: each is a line with what is measured, what is wanted, and the verdict.

A blocking client calls a blocking server, both on one CPU: across two, what the scheduler does
costs more than a call. The subjects take turns, and a ratio is the median of those of two that
ran one after the other. Peers that are missing leave their lines without a verdict.
"""

import contextlib
import functools
import os
import socket
import statistics
import struct
import threading
import time

from compare import Missing, raw
from compare.calls import CLIENTS
from compare.processes import child, placed
from compare.raw import CHUNK
from compare.workers import burning
from table import Table

import rpcfast
from rpcfast.interfaces.rpcecho import rpcecho

TURN = 200  # calls
LONG = 10000  # calls, of which one in a hundred is the slowest that counts
THREADS = 16
SECONDS = 0.5  # of a turn of threads
STALL = 0.040  # seconds: what an unlucky pair of send and acknowledgement takes
#: peer: how many times its time ours may take, of the null call
BARS = {"thriftpy2": 1, "Pyro5": 1, "grpcio": 0.1, "impacket's server": 1 / 60,
        "samba": None, "impacket": None}  # fmt: skip


class Turns:
    """The times of one subject, in seconds for each call, and what this process computed."""

    def __init__(self, run, calls=TURN):
        self.run, self.calls = run, calls
        self.times, self.computed = [], []
        run(20)

    def turn(self):
        start, had = time.perf_counter(), time.process_time()
        self.run(self.calls)
        self.times.append((time.perf_counter() - start) / self.calls)
        self.computed.append((time.process_time() - had) / self.calls)


def ratio(one, other):
    """Give the median of the ratios of turns that followed each other."""
    return statistics.median(a / b for a, b in zip(one, other, strict=True))


def started(stack, name, what):
    """Start a subject; gives its server's process id and the function of n calls, or None."""
    try:
        return stack.enter_context(CLIENTS[name][what]())
    except Missing as missing:
        return None, str(missing)


def latency(table, rounds, what, bar):
    """Compare one kind of call with the raw socket, and with all peers."""
    names = ["raw socket", "rpcfast", *BARS]
    with contextlib.ExitStack() as stack:
        found = {name: started(stack, name, what) for name in names}
        stack.enter_context(placed(1, *(pid for pid, _ in found.values() if pid)))
        subjects = {name: Turns(run) for name, (pid, run) in found.items() if pid}
        for _ in range(rounds):
            for subject in subjects.values():
                subject.turn()
    ours, base = subjects["rpcfast"], subjects["raw socket"]
    for name, subject in subjects.items():
        table.line(name, min(subject.times) * 1e6, unit=" us",
                   note=f"{min(subject.computed) * 1e6:.1f} us computed by the client")  # fmt: skip
    table.line("ours: times the raw socket", ratio(ours.times, base.times), bar)
    for name, most in BARS.items():
        if name not in subjects:
            table.line(f"ours: times {name}", None, note=found[name][1])
        elif most is not None and what == 0:
            table.line(f"ours: times {name}", ratio(ours.times, subjects[name].times), most)
    if "samba" in subjects:
        table.line("computed by the client: times samba",
                   ratio(ours.computed, subjects["samba"].computed), 1)  # fmt: skip


def slowest(table, rounds):
    """Time single calls: the slowest of a hundred beside the usual one."""
    with contextlib.ExitStack() as stack:
        for name, bar in (("raw socket", None), ("rpcfast", 2)):
            pid, run = started(stack, name, 0)
            found = []
            with placed(1, pid):
                for _ in range(max(1, rounds // 5)):
                    times = []
                    for _ in range(LONG):
                        start = time.perf_counter()
                        run(1)
                        times.append(time.perf_counter() - start)
                    times.sort()
                    found.append(times[LONG * 99 // 100] / times[LONG // 2])
            table.line(f"{name}: slowest of a hundred, times the median", min(found), bar)


def _raw_calls(port):
    sock = socket.create_connection(("127.0.0.1", int(port)))
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    sock.send(struct.pack("<I", len(raw.PONG)))

    def call():
        sock.send(raw.PING)
        sock.recv(4096)

    return sock, call


def many(calls):
    """Call in a thread for each of these functions; gives calls a second."""
    done, begin = [0] * len(calls), threading.Barrier(len(calls) + 1)

    def run(index, call):
        n = 0
        begin.wait()
        end = time.perf_counter() + SECONDS
        while time.perf_counter() < end:
            call()
            n += 1
        done[index] = n

    threads = [threading.Thread(target=run, args=item) for item in enumerate(calls)]
    for thread in threads:
        thread.start()
    begin.wait()
    start = time.perf_counter()
    for thread in threads:
        thread.join()
    return sum(done) / (time.perf_counter() - start)


def threads(table, rounds):
    """Let threads call at once: each a client of its own, and all of them one."""
    with contextlib.ExitStack() as stack:
        _, port = stack.enter_context(child("compare.raw"))
        _, binding = stack.enter_context(child("compare.ours_server"))
        bare = []
        for _ in range(THREADS):
            sock, call = _raw_calls(port)
            stack.enter_context(sock)
            bare.append(call)
        clients = [
            stack.enter_context(rpcfast.connect(binding, rpcecho)) for _ in range(THREADS)
        ]
        own = [functools.partial(client.AddOne, 41) for client in clients]
        rates = {"raw sockets": [], "clients of their own": [], "one client": []}
        for _ in range(max(3, rounds // 4)):
            for name, calls in zip(rates, (bare, own, own[:1] * THREADS), strict=True):
                rates[name].append(many(calls))
    for name, found in rates.items():
        table.line(name, max(found), unit="/s")
    for name in list(rates)[1:]:
        times = ratio(rates[name], rates["raw sockets"])
        table.line(f"{name}: times the raw sockets", times, 0.8, least=True)


def large(table, rounds):
    """Echo 1 MiB: octets of both directions."""
    data = bytes(raw.filled())
    for nbytes in (5840, 65528):
        with (
            child("compare.ours_server", "--max-fragment", nbytes) as (_, binding),
            rpcfast.connect(binding, rpcecho, max_fragment=nbytes) as client,
        ):
            if client.EchoData(data) != data:
                raise AssertionError("a wrong answer")
            times = []
            for _ in range(10 * rounds):
                start = time.perf_counter()
                client.EchoData(data)
                times.append(time.perf_counter() - start)
        title = f"fragments of {nbytes}"
        table.line(title, 2 * CHUNK / min(times) / 1e9, 1, least=True, unit=" GB/s",
                   note=f"median {2 * CHUNK / statistics.median(times) / 1e9:.2f}")  # fmt: skip
        stalls = sum(STALL * 0.9 < seconds < STALL * 2 for seconds in times) / len(times)
        table.line(f"{title}: share of calls that took 40 ms", stalls, 0.01)


def workers(table, rounds):
    """Four processes on one endpoint against one."""
    with burning(1) as one, burning(4) as four:
        alone, together = Turns(one, 480), Turns(four, 480)
        for _ in range(rounds):
            alone.turn()
            together.turn()
    found = ratio(alone.times, together.times)
    table.line("one worker / four workers", found, 1.7, least=True)


def main(rounds):
    """Print the goals of blocking clients and servers; gives the table."""
    table = Table()
    table.title(f"null call, one CPU ({os.cpu_count()} here)")
    latency(table, rounds, 0, 1.3)
    table.title("echo of 100 octets, one CPU")
    latency(table, rounds, 1, 1.35)
    table.title("null call, one CPU, single calls")
    slowest(table, rounds)
    table.title(f"null calls of {THREADS} threads")
    threads(table, rounds)
    table.title("echo of 1 MiB")
    large(table, rounds)
    table.title("300 us of CPU a call, 16 clients, all CPUs")
    workers(table, rounds)
    return table
