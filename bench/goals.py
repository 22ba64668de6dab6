"""The goals beside what is measured: bench/goals.py [--rounds N] [codec call pipe memory]

The subjects of a goal take turns, and a ratio is that of two that ran one after the other, so
that a machine that slows down slows both. `pairs` is the median of these ratios, `best` the
ratio of the two best times. Nothing fails here: it prints. The codec's are in codec_goals, those
of pipes in pipe_goals, those of memory in memory.
"""

import argparse
import contextlib
import statistics
import sys
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent)]

from compare.calls import CLIENTS  # noqa: E402
from compare.processes import placed  # noqa: E402


def turns(subjects, rounds):
    """Time each of {name: (run, n)} in turn; gives {name: seconds of one of n, for each round}."""
    times = {name: [] for name in subjects}
    for run, _ in subjects.values():
        run(1)
    for _ in range(rounds):
        for name, (run, often) in subjects.items():
            start = time.perf_counter()
            run(often)
            times[name].append((time.perf_counter() - start) / often)
    return times


def line(what, slow, fast, unit, wanted):
    """Print a goal: how many times `slow` is what `fast` is, pairwise and of the best."""
    pairs = statistics.median(a / b for a, b in zip(slow, fast, strict=True))
    factor = {"us": 1e6, "ms": 1e3}[unit]
    print(f"{what:<48}{min(fast) * factor:>10.2f}{min(slow) * factor:>12.2f} {unit}"
          f"{pairs:>9.2f}{min(slow) / min(fast):>9.2f}   {wanted}")  # fmt: skip


def codec(rounds):
    import codec_goals

    codec_goals.main(rounds)


def call(rounds):
    import loop_goals

    print(f"\n{'':<48}{'best':>10}{'best':>12}   {'pairs':>9}{'best':>9}   wanted")
    for what, title in ((0, "null call"), (1, "echo of 100 octets")):
        with contextlib.ExitStack() as stack:
            raw_pid, raw = stack.enter_context(CLIENTS["raw socket"][what]())
            pid, ours = stack.enter_context(CLIENTS["rpcfast"][what]())
            for cpus, place in ((1, "one CPU"), (2, "two CPUs")):
                with placed(cpus, raw_pid, pid):
                    times = turns({"raw": (raw, 200), "ours": (ours, 200)}, 5 * rounds)
                line(f"{title}, {place}: ours / raw socket", times["ours"], times["raw"], "us",
                     "2 or less" if what == 0 else "")  # fmt: skip
    loop_goals.main(rounds)


def pipe(rounds):
    import pipe_goals

    pipe_goals.main(rounds)


def memory(rounds):
    import memory

    memory.main()


def main():
    goals = {"codec": codec, "call": call, "pipe": pipe, "memory": memory}
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("goals", nargs="*", choices=[*goals, []], default=[])
    parser.add_argument("--rounds", type=int, default=20)
    args = parser.parse_args()
    names = args.goals or goals
    if "codec" in names:
        codec(args.rounds)
    for name in names:
        if name != "codec":
            goals[name](args.rounds)


if __name__ == "__main__":
    main()
