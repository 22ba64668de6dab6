"""The goals of calls on event loops; a part of bench/goals.py."""

import contextlib

from compare import Missing
from compare.loops import PEERS
from compare.processes import placed

CALLS = 1600


def turns(runs, rounds, clients):
    """Time CALLS calls of each in turn; gives {name: seconds of one, for each round}."""
    from goals import turns as timed

    calls = {
        name: ((lambda n, run=run: run(n * CALLS, clients)), 1) for name, run in runs.items()
    }
    return {
        name: [seconds / CALLS for seconds in times]
        for name, times in timed(calls, rounds).items()
    }


def main(rounds):
    """Print the goals of each loop that is there."""
    from goals import line

    for kind in ("asyncio", "uvloop"):
        with contextlib.ExitStack() as stack:
            try:
                ends = {
                    manner: stack.enter_context(PEERS[f"{kind} {manner}"]())
                    for manner in ("streams", "protocol", "rpcfast")
                }
            except Missing as missing:
                print(f"{kind}: {missing}")
                continue
            runs = {manner: run for manner, (_, run) in ends.items()}
            pids = [pid for pid, _ in ends.values()]
            for cpus, place in ((1, "one CPU"), (2, "two CPUs")):
                with placed(cpus, *pids):
                    times = turns(runs, rounds, 1)
                line(f"{kind}, {place}: ours / streams", times["rpcfast"], times["streams"], "us",
                     "less than 1")  # fmt: skip
            times = turns(runs, rounds, 16)
            ours, bare = times["rpcfast"], times["protocol"]
            line(f"{kind}, 16 tasks: ours / a Protocol", ours, bare, "us",
                 "1.33 or less, or 90,000 a second" if kind == "uvloop" else "")  # fmt: skip
            print(f"{'':<10}{1 / min(ours):,.0f} calls a second, a Protocol {1 / min(bare):,.0f}")
