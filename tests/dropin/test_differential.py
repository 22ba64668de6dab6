"""Random stubs for every call of impacket: the same tree, the same octets or the same error.

RPCFAST_DROPIN_STUBS=20 takes so many stubs for each call, of 1357 calls, and a new seed.
"""

import collections
import os
import random

import pytest

from dropin.world import calls, compare, mutated, soup, written

LONG = int(os.environ.get("RPCFAST_DROPIN_STUBS", "0"))
SEED = random.randrange(1 << 30) if LONG else 6


@pytest.mark.parametrize("is64", [False, True], ids=["ndr20", "ndr64"])
def test_every_call(is64):
    chance = random.Random(SEED)
    happened = collections.Counter()
    for cls in calls():
        try:
            usual = written(cls(isNDR64=is64))
        except Exception:  # dhcpm has one that cannot be made
            usual = None
        for k in range(LONG or 2):
            fits = isinstance(usual, bytes) and k % 2
            stub = mutated(chance, usual) if fits else soup(chance)
            happened[compare(cls, stub, is64)] += 1
    assert sum(happened.values()) > 2600
    assert happened["decoded"] > 800
    assert happened["rejected"] > 300
