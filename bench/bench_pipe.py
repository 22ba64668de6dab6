"""Pipes over loopback beside a raw socket; the server is another process.

RPCFAST_BENCH_MIB sets how much goes through a pipe in each direction (256).
"""

import os

import numpy as np
import pytest
from compare.pipes import MOVERS
from compare.streams import numbers

NBYTES = int(os.environ.get("RPCFAST_BENCH_MIB", "256")) << 20


@pytest.fixture(scope="module")
def arrays():
    return numbers(NBYTES), np.ones(NBYTES // 8)


@pytest.mark.parametrize(
    ("direction", "who"),
    [(way, who) for way in ("in", "out", "inout") for who in MOVERS
     if way != "inout" or "bytes" not in who],
)  # fmt: skip
def test_pipe(benchmark, arrays, direction, who):
    source, target = arrays
    moved = NBYTES * (2 if direction == "inout" else 1)
    chosen = source if direction != "out" else None, target if direction != "in" else None
    with MOVERS[who](NBYTES) as (_, move):
        benchmark.group = f"{direction} pipe, {moved >> 20} MiB"
        benchmark.extra_info.update(kind="pipe", peer=who, direction=direction, nbytes=moved)
        benchmark.pedantic(move, chosen, rounds=5, warmup_rounds=1)
