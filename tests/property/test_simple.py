"""The tight loops tell of any stub what the walkers tell without them."""

from __future__ import annotations

import enum
import random
import struct
import time
from typing import Any

import pytest

import rpcfast
from rpcfast import ndr
from rpcfast._core import codec
from rpcfast.ndr import var
from rpcfast.ndr.plans import compile_type

from .generate import damage
from .simple import Both, SimpleMaker


@pytest.mark.parametrize("seed", range(40))
def test_loops_and_walkers(seed: int) -> None:
    rng = random.Random(seed)
    options: dict[str, Any] = {
        "syntax": ("ndr20", "ndr64")[seed & 1], "byteorder": ("little", "big")[seed >> 1 & 1],
    }
    for _ in range(5):
        both = Both(SimpleMaker(rng), 4, options)
        stub = both.encode()
        both.agree(stub)
        for end in range(0, min(len(stub), 400), 3):
            both.agree(stub[:end])
        for _ in range(40):
            both.agree(damage(rng, stub))


class LIMITED(ndr.Struct):
    n = ndr.ulong
    items = ndr.unique(ndr.array(ndr.ushort, size_is=var.n, limits=(2, 4)))


@pytest.mark.parametrize("n", [0, 1, 2, 4, 5, 0x80000000, 0xFFFFFFFF])
def test_counts_that_agree_and_are_out_of_range(n: int) -> None:
    stub = struct.pack("<III", n, 1, n) + bytes(2 * n if n < 6 else 8)
    if 2 <= n <= 4:
        assert rpcfast.decode(LIMITED, stub) == LIMITED(items=[0] * n)
        return
    with pytest.raises(rpcfast.NdrError, match=r"allowed|out of range") as caught:
        rpcfast.decode(LIMITED, stub)
    assert (caught.value.path, caught.value.offset) == ("items", 12)


class Named(enum.IntEnum):
    ONE = 1


def test_time_of_what_is_begun_in_vain() -> None:
    """What is begun again at each level is begun a few times, not twice as often at each."""
    kind: Any = ndr.StructMeta("level0_t", (ndr.Struct,), {
        "__module__": __name__, "n": ndr.ulong, "e": ndr.unique(ndr.Enum(Named)),
        "p": ndr.unique(ndr.array(ndr.ulong, size_is=var.n)),
        "last": ndr.unique(ndr.Enum(Named)),
    }, scope={})
    n = 5000
    head = struct.pack("<IIII", n, 0, 1, 1)
    stub = head + struct.pack("<I", n) + struct.pack("<I", 1 << 20) * n + b"\7\7"
    least = []
    for level in range(10):
        plan = compile_type(kind, "ndr20", "python", "list")
        for chosen in (plan, compile_type(kind, "ndr20", "python", "list").without_loops()):
            times = []
            for _ in range(20):
                before = time.perf_counter_ns()
                codec.decode(chosen, stub)
                times.append(time.perf_counter_ns() - before)
            least.append(min(times))
        assert least[-2] < 10 * least[-1], least
        body = {"__module__": __name__, "p": ndr.unique(kind)}
        kind = ndr.StructMeta(f"level{level + 1}_t", (ndr.Struct,), body, scope={})
        stub = b"\1\0\0\0" + stub
