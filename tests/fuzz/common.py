"""The loop of every fuzzer: iterations from seeds, and what to print when one fails.

A fuzzer is a function of a `random.Random` that runs one iteration; whatever it lets out but an
RpcError fails the run.  `--seed S` repeats a run, `--only I` one iteration of it.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

TESTS = Path(__file__).resolve().parents[1]
if str(TESTS) not in sys.path:
    sys.path.insert(0, str(TESTS))


def main(
    name: str, once: Callable[[random.Random], None], argv: Sequence[str] | None = None
) -> int:
    """Run iterations until the time is over; return the exit status."""
    parser = argparse.ArgumentParser(description=sys.modules[once.__module__].__doc__)
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--only", type=int, default=None, help="run this iteration alone")
    options = parser.parse_args(argv)
    seed = random.SystemRandom().randrange(1 << 32) if options.seed is None else options.seed
    print(f"{name}: seed {seed}", flush=True)
    end = time.monotonic() + options.seconds
    i = 0 if options.only is None else options.only
    start = i
    before = peak()
    while True:
        try:
            once(random.Random(f"{seed}:{i}"))
        except Exception:
            traceback.print_exc()
            print(f"{name}: failed; repeat with --seed {seed} --only {i}", flush=True)
            return 1
        i += 1
        if i == start + 200:
            before = peak()  # everything is imported and compiled by now
        if options.only is not None or time.monotonic() >= end:
            break
    grown = peak() - before
    print(f"{name}: {i - start} iterations, memory grew by {grown >> 20} MiB", flush=True)
    if grown > 512 << 20 and "ASAN_OPTIONS" not in os.environ:  # it keeps what was freed
        print(f"{name}: failed; that is too much memory", flush=True)
        return 1
    return 0


class Octets(random.Random):
    """A source of chance that is an input: what a mutation of an octet changes stays near it."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0
        super().__init__()

    def seed(self, *args: Any, **kwargs: Any) -> None:
        """Have no state but the octets."""

    def getrandbits(self, k: int) -> int:
        """Take some octets; behind the end they are zero."""
        n = (k + 7) // 8
        taken = self.data[self.at : self.at + n]
        self.at += n
        return int.from_bytes(taken, "little") & ((1 << k) - 1)

    def random(self) -> float:
        """Return a number from 0 to 1."""
        return self.getrandbits(16) / (1 << 16)


def peak() -> int:
    """Return the largest resident size of this process so far, in octets; 0 if not known."""
    try:
        import resource
    except ImportError:
        return 0
    size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return size if sys.platform == "darwin" else size * 1024


def splice(rng: random.Random, text: str, words: Sequence[str]) -> str:
    """Return a text with a few things broken: characters, pieces, and words put in."""
    out = text
    for _ in range(rng.choice([1, 1, 2, 3, 6])):
        at = rng.randrange(len(out) + 1)
        length = rng.choice([1, 1, 2, 5, 30])
        kind = rng.randrange(6)
        if kind == 0:
            out = out[:at] + out[at + length :]
        elif kind == 1:
            out = out[:at] + rng.choice(words) + out[at:]
        elif kind == 2:
            other = rng.randrange(len(out) + 1)
            out = out[:at] + out[other : other + length] + out[at:]
        elif kind == 3:
            odd = rng.choice([0, 9, 10, 34, 92, 127, 255, 0x20AC, 0xD800])
            out = out[:at] + chr(odd) + out[at:]
        elif kind == 4:
            out = out[:at] + chr(rng.randrange(32, 127)) + out[at + 1 :]
        else:
            out = out[:at] + rng.choice(words) + out[at + length :]
    return out


def drive(flow: Any, do: Callable[[Any], Any]) -> Any:
    """Run a flow; `do` does one of its steps."""
    resume, value = flow.send, None
    while True:
        try:
            step = resume(value)
        except StopIteration as stop:
            return stop.value
        resume, value = flow.send, None
        try:
            value = do(step)
        except Exception as error:
            resume, value = flow.throw, error
