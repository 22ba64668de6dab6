"""Calls over loopback, one at a time; the server is another process.

Each round is 1000 calls: milliseconds of a round are microseconds of a call.
"""

import contextlib

import pytest
from compare import Missing
from compare.calls import CLIENTS
from compare.loops import PEERS
from compare.processes import placed
from compare.workers import burning

CALLS = 1000


@pytest.mark.parametrize("who", CLIENTS)
@pytest.mark.parametrize("place", ["one CPU", "two CPUs"])
@pytest.mark.parametrize("what", ["null call", "echo of 100 octets"])
def test_call(benchmark, what, place, who):
    make = CLIENTS[who][what != "null call"]

    with contextlib.ExitStack() as stack:
        try:
            pid, run = stack.enter_context(make())
        except Missing as missing:
            pytest.skip(str(missing))
        stack.enter_context(placed(1 if place == "one CPU" else 2, pid))
        benchmark.group = f"{CALLS} calls, {what}, {place}"
        benchmark.extra_info.update(kind="call", peer=who, what=what, place=place, calls=CALLS)
        benchmark.pedantic(run, (CALLS,), rounds=10, warmup_rounds=1)


@pytest.mark.parametrize("workers", [1, 4])
def test_workers(benchmark, workers):
    """16 clients; each call takes its manager 300 us of CPU."""
    with burning(workers) as run:
        benchmark.group = "480 calls of 300 us of CPU, 16 clients"
        benchmark.extra_info.update(
            kind="call", peer=f"{workers} workers", what="300 us of CPU", place="all CPUs",
            calls=480,
        )
        benchmark.pedantic(run, (480,), rounds=10, warmup_rounds=1)


@pytest.mark.parametrize("who", PEERS)
@pytest.mark.parametrize("clients", [1, 16])
def test_loop(benchmark, clients, who):
    """Null calls of an event loop, by one task or by 16 at once; the server is of its kind."""
    with contextlib.ExitStack() as stack:
        try:
            pid, run = stack.enter_context(PEERS[who]())
        except Missing as missing:
            pytest.skip(str(missing))
        if clients == 1:
            stack.enter_context(placed(1, pid))
        benchmark.group = f"{CALLS} calls of event loops, {clients} at once"
        benchmark.extra_info.update(kind="loop", peer=who, clients=clients, calls=CALLS)
        benchmark.pedantic(run, (CALLS, clients), rounds=10, warmup_rounds=1)
