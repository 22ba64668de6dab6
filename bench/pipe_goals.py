"""The goals of pipes: each is a line with what is measured, what is wanted, and the verdict.

256 MiB of doubles go from an array in one process into an array in another, each on a CPU of its
own, over loopback. Who is compared takes turns, and a rate is that of the best turn: this machine
may have other users. Beside each rate are what both processes computed for a gigabyte, and how
much more memory either had at most than before. Peers that are missing leave their lines without
a verdict.
"""

import contextlib
import functools
import importlib
import os
import time

import numpy as np
from compare import Missing, pipes, streams
from compare.ours_server import xor
from compare.processes import placed
from compare.streams import numbers
from table import Table

NBYTES = 256 << 20
SMALL_NBYTES = 32 << 20
EXTRA_MIB = 2  # of memory that a transfer may need
WAYS = {"in": (True, False), "out": (False, True), "in-out": (True, True)}


def grpc(nbytes, kind="protobuf"):
    return importlib.import_module("compare.grpc_peer").mover(nbytes, kind)


RAW = functools.partial(streams.raw, "tcp")
RAW_UNIX = functools.partial(streams.raw, "unix")
OURS = pipes.ours
OURS_64K = functools.partial(pipes.ours, max_fragment=65528)
RECORDS = functools.partial(pipes.ours, kind="record")
LOCAL = functools.partial(pipes.ours, protseq="ncalrpc")


class Usage:
    """What a process computed, in seconds, and how much memory it has and had at most, in MiB."""

    def __init__(self, pid):
        self.pid = pid

    def seconds(self):
        return time.clock_gettime(~self.pid << 3 | 2)  # Linux: the clock of another process

    def memory(self):
        with open(f"/proc/{self.pid}/status", encoding="ascii") as file:
            fields = dict(line.split(":", 1) for line in file)
        return [int(fields[name].split()[0]) / 1024 for name in ("VmRSS", "VmHWM")]

    def forget_peak(self):
        with open(f"/proc/{self.pid}/clear_refs", "w", encoding="ascii") as file:
            file.write("5")


class Subject:
    """One mover in one direction: its turns, and what they cost."""

    def __init__(self, move, pid, way, source, target):
        up, down = WAYS[way]
        self.move = functools.partial(move, source if up else None, target if down else None)
        self.gigabytes = (up * source.nbytes + down * target.nbytes) / 1e9
        self.ends = [Usage(os.getpid()), Usage(pid)]
        self.times = []
        self.computed = []
        self.extra = []

    def first(self):
        """Move once; note the memory."""
        before = [end.memory()[0] for end in self.ends]
        for end in self.ends:
            end.forget_peak()
        result = self.move()
        self.extra = [end.memory()[1] - had for end, had in zip(self.ends, before, strict=True)]
        return result

    def turn(self):
        before = [end.seconds() for end in self.ends]
        start = time.perf_counter()
        self.move()
        self.times.append(time.perf_counter() - start)
        self.computed.append([
            end.seconds() - had for end, had in zip(self.ends, before, strict=True)
        ])  # fmt: skip

    @property
    def rate(self):
        """Gigabytes a second."""
        return self.gigabytes / min(self.times)

    def note(self):
        cpu = [min(each) / self.gigabytes for each in zip(*self.computed, strict=True)]
        return (f"{self.rate:5.2f} GB/s, CPU {cpu[0]:.2f} + {cpu[1]:.2f} s/GB, "
                f"memory {self.extra[0]:+.1f} {self.extra[1]:+.1f} MiB")  # fmt: skip


def race(makers, ways, rounds, source=None):
    """Race {name: maker}; gives {(name, way): Subject}, without the names of those missing."""
    source = numbers(NBYTES) if source is None else source
    target, nbytes = np.ones_like(source), source.nbytes
    with contextlib.ExitStack() as stack:
        movers = {}
        for name, make in makers.items():
            try:
                movers[name] = stack.enter_context(make(nbytes))
            except Missing as missing:
                print(f"missing: {name}: {missing}")
        stack.enter_context(placed(2, *(pid for pid, _ in movers.values())))
        subjects = {
            (name, way): Subject(move, pid, way, source, target)
            for name, (pid, move) in movers.items()
            for way in ways
        }
        for (name, way), subject in subjects.items():
            check(name, way, subject.first(), source, target)
        for _ in range(rounds):
            for subject in subjects.values():
                subject.turn()
    return subjects


def check(name, way, result, source, target):
    """See that everything arrived: what went up comes back, or is summed."""
    if way == "out" and not np.array_equal(source, target):
        raise AssertionError(f"{name} brought something else back")
    if way == "in-out" and result is not None and (
        result != xor(source) or not np.array_equal(target, np.arange(float(len(target))))
    ):
        raise AssertionError(f"{name}: a wrong sum, or wrong numbers")
    target[:] = 0


def compare(table, subjects, name, way, bars, what=None, ends=slice(None)):
    """Print how fast `name` is beside others: {other: at least}; then the memory of its ends."""
    ours = subjects[name, way]
    table.line(f"{what or name}, {way}", ours.rate, unit=" GB/s", note=ours.note())
    for other, bar in bars.items():
        theirs = subjects.get((other, way))
        table.line(f"    of {other}", theirs and ours.rate / theirs.rate, bar, least=True,
                   note="" if theirs is None else theirs.note())  # fmt: skip
    table.line("    memory, the end that needs more", max(ours.extra[ends]), EXTRA_MIB, unit=" MiB")


def blocking(table, rounds):
    table.title("blocking ends")
    makers = {
        "raw socket": RAW, "65528": OURS_64K, "5840": OURS, "gRPC": grpc,
        "gRPC without protobuf": functools.partial(grpc, kind="octets"),
        "multiprocessing": streams.messages,
    }  # fmt: skip
    subjects = race(makers, ("in", "out"), rounds)
    for way in ("in", "out"):
        compare(table, subjects, "65528", way, {"raw socket": 1}, "fragments of 65528")
        bars = {"raw socket": 0.8, "gRPC": 4, "gRPC without protobuf": None,
                "multiprocessing": None}  # fmt: skip
        compare(table, subjects, "5840", way, bars, "fragments of 5840")


def in_out(table, rounds):
    table.title("in-out: input summed, generated numbers pushed back")
    subjects = race({"raw socket": RAW, "5840": OURS}, ("in-out",), rounds)
    compare(table, subjects, "5840", "in-out", {"raw socket": 0.45}, "fragments of 5840")


def asynchronous(table, rounds):
    table.title("asyncio ends")
    makers = {
        "raw socket": RAW,
        "asyncio": functools.partial(pipes.asynchronous, "asyncio"),
        "asyncio streams": functools.partial(streams.streams, "asyncio"),
        "uvloop": functools.partial(pipes.asynchronous, "uvloop"),
        "uvloop streams": functools.partial(streams.streams, "uvloop"),
    }
    subjects = race(makers, ("in", "out"), rounds)
    for way in ("in", "out"):
        bars = {"raw socket": 0.75, "asyncio streams": 1}
        compare(table, subjects, "asyncio", way, bars)
        if ("uvloop", way) in subjects:
            bars = {"raw socket": None, "uvloop streams": 1}
            compare(table, subjects, "uvloop", way, bars)


def kinds(table, rounds):
    table.title("other elements: records of 24 octets with padding; a big-endian sender")
    source = numbers(NBYTES // 24 * 24)
    source.view(np.uint8).reshape(-1, 24)[:, 19:] = 0  # the padding arrives as zeros
    subjects = race({"raw socket": RAW, "records": RECORDS}, ("in", "out"), rounds, source)
    for way in ("in", "out"):
        compare(table, subjects, "records", way, {"raw socket": 0.7})
    subjects = race({"raw socket": RAW, "big-endian": pipes.big_endian}, ("in",), rounds)
    compare(table, subjects, "big-endian", "in", {"raw socket": 0.7}, ends=slice(1, 2))


def small(table, rounds):
    table.title("chunks of 100 doubles")
    source = np.resize(np.arange(100.0), SMALL_NBYTES // 800 * 100)
    subjects = race({"small": pipes.small}, ("in", "out"), rounds, source)
    for way in ("in", "out"):
        subject = subjects["small", way]
        table.line(f"elements a second, {way}", subject.rate * 1e3 / 8, 20, least=True,
                   unit=" million", note=subject.note())  # fmt: skip


def local(table, rounds):
    table.title("ncalrpc")
    subjects = race({"raw Unix socket": RAW_UNIX, "ncalrpc": LOCAL, "tcp": OURS}, ("in", "out"),
                    rounds)  # fmt: skip
    for way in ("in", "out"):
        compare(table, subjects, "ncalrpc", way, {"raw Unix socket": 0.85, "tcp": 1})


SECTIONS = {
    "blocking": blocking, "in-out": in_out, "asyncio": asynchronous, "kinds": kinds,
    "small": small, "ncalrpc": local,
}  # fmt: skip


def main(rounds, sections=tuple(SECTIONS)):
    """Print all goals of pipes."""
    table = Table()
    for name in sections:
        SECTIONS[name](table, rounds)
    print(f"\n{table.met} met, {table.missed} missed")
    return table
