"""The demo: a server, calls, pipes and captured stubs, and a table of how fast that was.

Layer 7; imports the public names, which it uses as any program would.  The server is a process of
its own, so that the figures are those of two programs that talk over loopback.
"""

from __future__ import annotations

import argparse
import contextlib
import functools
import importlib
import json
import operator
import os
import platform
import subprocess
import sys
import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np

import rpcfast
from rpcfast import idl

DATA: Final = Path(__file__).with_name("data")
#: Numbers of one block of a stream: 256 KiB.
BLOCK_NELEMS: Final = 65536
#: Seconds that each decoder may take for each stub.
DECODE_SECONDS: Final = 0.1

_RAMP: Final = np.arange(BLOCK_NELEMS, dtype="<i4") * np.int32(-1640531527)

_CHILD: Final = """
import json, sys
sys.path[:] = json.loads(sys.argv[1])
from rpcfast.demo import serve
serve()
"""

#: impacket's class for a response, by interface and operation: (module, class).
_IMPACKET: Final = {
    ("samr", "SamrLookupDomainInSamServer"): ("samr", "SamrLookupDomainInSamServerResponse"),
    ("samr", "SamrEnumerateDomainsInSamServer"): (
        "samr", "SamrEnumerateDomainsInSamServerResponse",
    ),
    ("samr", "SamrEnumerateUsersInDomain"): ("samr", "SamrEnumerateUsersInDomainResponse"),
    ("samr", "SamrQueryInformationUser2"): ("samr", "SamrQueryInformationUser2Response"),
    ("epm", "ept_lookup"): ("epm", "ept_lookupResponse"),
    ("epm", "ept_map"): ("epm", "ept_mapResponse"),
}  # fmt: skip


class DemoError(Exception):
    """Something came out otherwise than it must."""


# ------------------------------------------------------------------------------- both ends
@functools.cache
def interface() -> Any:
    """Give the interface of the demo, loaded from its IDL file."""
    return idl.load(DATA / "demo.idl").demo


def stream(seed: int, count: int) -> Iterator[Any]:
    """Yield `count` numbers in blocks: a cheap stream in which no block is like another.

    The array that is yielded is the same one each time.
    """
    block = np.empty_like(_RAMP)
    for start in range(0, count, BLOCK_NELEMS):
        np.add(_RAMP, np.int32((seed + start // BLOCK_NELEMS) & 0x7FFFFFFF), out=block)
        yield block[: count - start]


def checksum(chunks: Iterable[Any]) -> int:
    """Give the CRC-32 of all chunks."""
    value = 0
    for chunk in chunks:
        value = zlib.crc32(chunk, value)
    return value


def peak_memory() -> int:
    """Give the most memory that this process has had, in octets; 0 where nobody says.

    Linux: not getrusage, which counts the parent's memory at the time of the fork as well.
    """
    with contextlib.suppress(OSError, StopIteration, ValueError):
        with open("/proc/self/status", encoding="ascii", errors="replace") as file:
            line = next(line for line in file if line.startswith("VmHWM:"))
        return int(line.split()[1]) * 1024
    with contextlib.suppress(ImportError):
        usage: Any = importlib.import_module("resource")
        most = int(usage.getrusage(usage.RUSAGE_SELF).ru_maxrss)
        return most if sys.platform == "darwin" else most * 1024
    return 0


# ------------------------------------------------------------------------------ the server
class Manager:
    """One method per operation of the demo's interface."""

    def add_one(self, value: int) -> int:
        """Add one."""
        return (value + 1) & 0xFFFFFFFF

    def greet(self, name: str) -> str:
        """Greet."""
        return f"Hello, {name}"

    def sort(self, n: int, values: list[int]) -> list[int]:
        """Sort; how many there are is told by the list."""
        return sorted(values)

    def fail(self, status: int) -> None:
        """Fail as asked."""
        raise rpcfast.StatusError(status)

    def take(self, data: Any) -> tuple[int, int]:
        """Pull a pipe to its end into one buffer over and over."""
        room = bytearray(BLOCK_NELEMS * 4)
        view = memoryview(room)
        count = value = 0
        while made := data.readinto(room):
            value = zlib.crc32(view[:made], value)
            count += made
        return count, value

    def give(self, seed: int, count: int, data: Any) -> None:
        """Push a stream."""
        for block in stream(seed, count):
            data.push(block)

    def exchange(self, seed: int, count: int, data: Any) -> tuple[int, int]:
        """Pull a pipe to its end, then push another stream over it."""
        room: Any = np.empty(BLOCK_NELEMS, "<i4")
        taken = value = 0
        while made := data.readinto(room):
            value = zlib.crc32(room[:made], value)
            taken += made
        self.give(seed, count, data)
        return taken, value

    def peak_memory(self) -> int:
        """Say how much memory the server had at most."""
        return peak_memory()


def serve() -> None:
    """Serve until the standard input ends; print where the endpoint mapper answers."""
    server = rpcfast.Server()
    server.use_protseq("ncacn_ip_tcp")  # a dynamic endpoint
    server.register(interface(), Manager())
    mapper = server.embed_mapper()
    server.ep_register(annotation="rpcfast demo")
    with server.listening():
        print(mapper, flush=True)
        sys.stdin.read()


@contextlib.contextmanager
def server_process() -> Iterator[tuple[int, str]]:
    """Run the server in a process of its own; gives its id and the mapper's binding."""
    command = [sys.executable, "-c", _CHILD, json.dumps(sys.path)]
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert child.stdin is not None
    assert child.stdout is not None
    try:
        mapper = child.stdout.readline().strip()
        if not mapper:
            raise DemoError("the server did not start")
        yield child.pid, mapper
    finally:
        with contextlib.suppress(OSError):
            child.stdin.close()
        try:
            child.wait(10)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
        child.stdout.close()


# ------------------------------------------------------------------------------ the client
def check(what: str, found: object, expected: object) -> None:
    """Compare a value with what it must be.

    Raises:
        DemoError: they differ.
    """
    if found != expected:
        raise DemoError(f"{what} gave {found!r}, not {expected!r}")


def few_calls(client: Any) -> None:
    """Make one call of each kind."""
    greeting = client.greet("world")
    check("greet", greeting, "Hello, world")
    print(f"  greet('world')        -> {greeting!r}")
    values = client.sort([5, -3, 2**31 - 1, 0])
    check("sort", values, [-3, 0, 5, 2**31 - 1])
    print(f"  sort([5, -3, ...])    -> {values}")
    try:
        client.fail(0xC0000022)
    except rpcfast.StatusError as error:
        check("fail", error.name, "STATUS_ACCESS_DENIED")
        print(f"  fail(0xc0000022)      -> StatusError: {error.name}")
    else:
        raise DemoError("a failed status raised nothing")


def call_rate(client: Any, seconds: float) -> float:
    """Call the smallest operation over and over; gives calls per second."""
    done, start = 0, time.perf_counter()
    end = start + seconds
    while (now := time.perf_counter()) < end or not done:
        for value in range(done, done + 100):
            if client.add_one(value) != value + 1:
                raise DemoError(f"add_one({value}) is wrong")
        done += 100
    return done / (now - start)


class Transfer:
    """One pipe's turn: its progress bar, its time, and the line that says what came of it."""

    def __init__(self, title: str, nbytes: int) -> None:
        from tqdm import tqdm

        self.title = title
        self.nbytes = nbytes
        self.checksum = 0
        self.count = 0
        # disable=None: no bar where the standard error is no terminal
        self.bar = tqdm(
            total=nbytes, desc=f"  {title}", unit="B", unit_scale=True, unit_divisor=1024,
            leave=False, disable=None,
        )  # fmt: skip
        self.start = time.perf_counter()

    def sent(self, blocks: Iterable[Any]) -> Iterator[Any]:
        """Pass blocks to a pipe and count them."""
        for block in blocks:
            self.bar.update(block.nbytes)
            yield block

    def received(self, chunk: Any) -> None:
        """Take a chunk of a pipe: the sink."""
        self.count += len(chunk)
        self.checksum = zlib.crc32(chunk, self.checksum)
        self.bar.update(len(chunk) * 4)

    def end(self) -> float:
        """Say how it went; gives MB (10^6 octets) per second."""
        seconds = time.perf_counter() - self.start
        self.bar.close()
        rate = self.nbytes / seconds / 1e6
        print(f"  {self.title:<13} {_mib(self.nbytes)} in {seconds:5.2f} s   checksums agree")
        return rate


def pipes(client: Any, nbytes: int) -> list[tuple[str, float]]:
    """Stream so many octets through a pipe of each direction; gives their MB per second.

    The one who receives makes a checksum of what comes; what it has to be was found before.
    """
    count = nbytes // 4
    up, down = checksum(stream(1, count)), checksum(stream(2, count))
    rates = []

    turn = Transfer("input pipe", nbytes)
    octets = (block.view(np.uint8) for block in stream(1, count))
    answer = client.take(turn.sent(octets))
    check("the input pipe", (answer.count, answer.checksum), (nbytes, up))
    rates.append((turn.title, turn.end()))

    turn = Transfer("output pipe", nbytes)
    client.give(2, count, data=turn.received)
    check("the output pipe", (turn.count, turn.checksum), (count, down))
    rates.append((turn.title, turn.end()))

    turn = Transfer("in-out pipe", 2 * nbytes)
    answer = client.exchange(2, count, (turn.sent(stream(1, count)), turn.received))
    check("the in-out pipe, in", (answer.taken, answer.checksum), (count, up))
    check("the in-out pipe, out", (turn.count, turn.checksum), (count, down))
    rates.append((turn.title, turn.end()))
    return rates


# ------------------------------------------------------------------------- captured stubs
class Captured:
    """A stub that a peer sent, and what the peer says is in it."""

    def __init__(self, line: str) -> None:
        record = json.loads(line)
        self.name: str = record["operation"]
        self.key = (record["interface"], self.name)
        self.stub = bytes.fromhex(record["stub"])
        self.compared = len(record["expect"])
        self.fact = ""
        module = importlib.import_module(f"rpcfast.interfaces.{record['interface']}")
        op = getattr(module, record["interface"])[self.name]
        self.decode: Callable[[bytes], Any] = getattr(op, f"decode_{record['direction']}")
        for path, expected in record["expect"]:
            value = functools.reduce(_step, path, self.decode(self.stub))
            found = str(value) if isinstance(expected, str) else value
            self.fact = _dotted(path)
            check(f"{self.name}: {self.fact}", found, expected)
            self.fact += f" = {expected!r}"

    def impacket(self) -> Callable[[bytes], Any] | None:
        """Give impacket's decoder of such a stub, None where it has none."""
        if self.key not in _IMPACKET:
            return None
        module, name = _IMPACKET[self.key]
        cls = getattr(importlib.import_module(f"impacket.dcerpc.v5.{module}"), name)

        def decode(stub: bytes) -> Any:
            return cls(stub)

        return decode


def _step(value: Any, key: str | int) -> Any:
    return operator.itemgetter(key)(value) if isinstance(key, int) else getattr(value, key)


def _dotted(path: Iterable[str | int]) -> str:
    """Write a path as an expression would: Buffer.Entries[3].Name."""
    return "".join(f"[{k}]" if isinstance(k, int) else f".{k}" for k in path)[1:]


def captured() -> list[Captured]:
    """Read the captured stubs, and compare values of each with what its peer printed."""
    lines = (DATA / "captured.jsonl").read_text(encoding="ascii").splitlines()
    return [Captured(line) for line in lines]


def decode_time(decode: Callable[[bytes], Any], stub: bytes, seconds: float) -> float:
    """Give the seconds of one decoding: the best of several runs."""
    decode(stub)
    n, best, end = 1, float("inf"), time.perf_counter() + seconds
    while (start := time.perf_counter()) < end:
        for _ in range(n):
            decode(stub)
        spent = time.perf_counter() - start
        best = min(best, spent / n)
        if spent < 0.002:
            n *= 2
    return best


def impacket_version() -> str | None:
    """Give the version of impacket, None where it is not installed."""
    from importlib import metadata

    try:
        importlib.import_module("impacket.dcerpc.v5.samr")
        return metadata.version("impacket")
    except (ImportError, metadata.PackageNotFoundError):
        return None


# ------------------------------------------------------------------------------- the table
def _mib(nbytes: int) -> str:
    return f"{nbytes / 2**20:,.0f} MiB" if nbytes >= 2**20 else f"{nbytes / 1024:,.0f} KiB"


def _memory(nbytes: int) -> str:
    return _mib(nbytes) if nbytes else "not known"


def speed_table(rate: float, rates: Sequence[tuple[str, float]], nbytes: int,
                memory: tuple[int, int]) -> None:  # fmt: skip
    """Print what calls and pipes came to."""
    print(f"\n{'calls':<26}{rate:>12,.0f} per second, one at a time")
    for title, pipe_rate in rates:
        size = _mib(nbytes) if title != "in-out pipe" else f"2 x {_mib(nbytes)}"
        print(f"{title:<26}{pipe_rate:>12,.0f} MB/s, {size}, checksummed where it arrives")
    alone = decode_time(zlib.crc32, bytes(BLOCK_NELEMS * 4), DECODE_SECONDS)
    print(f"{'such a checksum alone':<26}{BLOCK_NELEMS * 4 / alone / 1e6:>12,.0f} MB/s")
    client, server = map(_memory, memory)
    print(f"{'peak memory':<26}{client:>12} client, {server} server")


def decode_table(stubs: Sequence[Captured], seconds: float) -> None:
    """Decode each stub for a while, by impacket too, and print how long one takes."""
    version = impacket_version()
    print(f"\n{'decode, microseconds':<34}{'octets':>8}{'rpcfast':>10}", end="")
    print(f"{'impacket ' + version:>18}{'ratio':>9}" if version else "")
    ours = theirs = 0.0
    for item in stubs:
        spent = decode_time(item.decode, item.stub, seconds)
        line = f"  {item.name:<32}{len(item.stub):>8}{spent * 1e6:>10.2f}"
        peer = item.impacket() if version else None
        if peer is not None:
            other = decode_time(peer, item.stub, seconds)
            ours, theirs = ours + spent, theirs + other
            line += f"{other * 1e6:>18,.0f}{other / spent:>9,.0f}"
        print(line)
    if version:
        line = f"{ours * 1e6:>18.2f}{theirs * 1e6:>18,.0f}{theirs / ours:>9,.0f}"
        print(f"  {'all that both decode':<32}{line}")
    else:
        print("  (with impacket installed, its times stand beside these)")


def run(nbytes: int, call_seconds: float, decode_seconds: float) -> None:
    """Run the demo.

    Raises:
        DemoError: something came out otherwise than it must.
        RpcError: a call failed.
    """
    began = time.perf_counter()
    print(f"rpcfast {rpcfast.__version__}, {platform.python_implementation()} "
          f"{platform.python_version()}, {platform.system()} {platform.machine()}, "
          f"{os.cpu_count()} CPUs")  # fmt: skip
    with server_process() as (pid, mapper):
        binding = mapper.partition("[")[0]
        print(f"\nserver: process {pid}, endpoint mapper at {mapper}")
        print(f"client: process {os.getpid()}, binding {binding}, no endpoint")
        with rpcfast.connect(binding, interface(), mapper=mapper, timeout=30.0) as client:
            print("\ncalls")
            few_calls(client)
            rate = call_rate(client, call_seconds)
            print("\npipes")
            rates = pipes(client, nbytes)
            memory = (peak_memory(), client.peak_memory())
    print("\ncaptured stubs")
    stubs = captured()
    for item in stubs:
        print(f"  {item.name:<33}{item.fact}")
    total = sum(item.compared for item in stubs)
    print(f"  {total} values compared with what the peer, a Samba domain controller, printed")
    speed_table(rate, rates, nbytes, memory)
    decode_table(stubs, decode_seconds)
    print(f"\n{time.perf_counter() - began:.1f} s in all")


def main(argv: Sequence[str] | None = None) -> int:
    """Run `python -m rpcfast demo`; returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m rpcfast demo",
        description="Serve, call and stream on this machine, and show how fast it is.",
    )
    parser.add_argument("--size", type=float, default=256, metavar="MIB",
                        help="MiB for each pipe (256)")  # fmt: skip
    parser.add_argument("--seconds", type=float, default=1, metavar="S",
                        help="how long to call over and over (1)")  # fmt: skip
    args = parser.parse_args(argv)
    nbytes = max(int(args.size * 2**20) // 4, 1) * 4
    try:
        run(nbytes, args.seconds, min(DECODE_SECONDS, args.seconds))
    except (DemoError, rpcfast.RpcError) as error:
        print(f"the demo failed: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0
