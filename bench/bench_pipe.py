"""Pipes over loopback beside a raw socket; the server is another process.

RPCFAST_BENCH_MIB sets how much goes through a pipe in each direction (256).
"""

import os

import pytest
from compare.pipes import MOVERS

MIB = int(os.environ.get("RPCFAST_BENCH_MIB", "256"))


@pytest.mark.parametrize("who", MOVERS)
@pytest.mark.parametrize("direction", ["in", "out", "inout"])
def test_pipe(benchmark, direction, who):
    nbytes = MIB << 20
    moved = nbytes * (2 if direction == "inout" else 1)
    with MOVERS[who]() as move:
        benchmark.group = f"{direction} pipe, {moved >> 20} MiB"
        benchmark.extra_info.update(kind="pipe", peer=who, direction=direction, nbytes=moved)
        benchmark.pedantic(move, (direction, nbytes), rounds=5, warmup_rounds=1)
