"""The goals of calls on event loops; a part of bench/goals.py."""

import contextlib

from call_goals import Turns, ratio
from compare import Missing
from compare.loops import PEERS
from compare.processes import placed

CALLS = 1600


def timed(runs, rounds, clients):
    """Time CALLS calls of each in turn."""
    made = {name: Turns(lambda n, run=run: run(n, clients), CALLS) for name, run in runs.items()}
    for _ in range(rounds):
        for turns in made.values():
            turns.turn()
    return made


def main(rounds, table):
    """Print the goals of each loop that is there."""
    for kind in ("asyncio", "uvloop"):
        table.title(f"null calls on {kind}")
        with contextlib.ExitStack() as stack:
            try:
                ends = {
                    manner: stack.enter_context(PEERS[f"{kind} {manner}"]())
                    for manner in ("streams", "protocol", "rpcfast")
                }
            except Missing as missing:
                table.line(f"{kind}: {missing}", None)
                continue
            runs = {manner: run for manner, (_, run) in ends.items()}
            pids = [pid for pid, _ in ends.values()]
            for cpus, place in ((1, "one CPU"), (2, "two CPUs")):
                with placed(cpus, *pids):
                    made = timed(runs, rounds, 1)
                ours, streams = made["rpcfast"], made["streams"]
                table.line(f"one at a time, {place}", min(ours.times) * 1e6, unit=" us",
                           note=f"streams {min(streams.times) * 1e6:.1f} us")  # fmt: skip
                table.line(f"one at a time, {place}: times streams",
                           ratio(ours.times, streams.times), 1)  # fmt: skip
            made = timed(runs, rounds, 16)
            ours, bare = made["rpcfast"], made["protocol"]
            table.line("16 tasks", 1 / min(ours.times), unit=" a second",
                       note=f"a bare Protocol {1 / min(bare.times):,.0f}")  # fmt: skip
            table.line("16 tasks: times a bare Protocol's rate", ratio(bare.times, ours.times),
                       0.75 if kind == "uvloop" else None, least=True)  # fmt: skip
