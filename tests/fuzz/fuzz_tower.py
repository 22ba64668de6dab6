"""Fuzz towers of the endpoint mapper: what unpacks is packed again and means the same."""

from __future__ import annotations

import random
import sys
from uuid import UUID

import common

from property.generate import damage
from rpcfast.errors import RpcError
from rpcfast.runtime.binding import tower
from vectors import load

TAILS = [  # floors 3 to the last
    "01000b02000000 0100070200008701000904007f000001",
    "01000a02000000 0100080200008701000904007f000001",
    "01000b020000000100 1f0200025101000904 0000000000",
    "01000b02000000 01000f0e005c706970655c7270636563686f00 0100110600 5c5c53525600",
    "01000c02000000 01001009 00 45504d415050455200", "01000b02000000 0100200500 2f612f6200",
]
IDS = bytes.fromhex("13000dc55ea160e84dd711a637005056a20182010002000000"
                    "13000d045d888aeb1cc9119fe808002b10486002000200 0000".replace(" ", ""))


def seeds() -> list[bytes]:
    """Return good towers: composed ones, and those of the vectors."""
    made = []
    for tail in TAILS:
        floors = 4 if "01000c" in tail or "010020" in tail else 5
        made.append(floors.to_bytes(2, "little") + IDS + bytes.fromhex(tail.replace(" ", "")))
    for line in load.samba("epmapper"):
        at = line.ndr20.find(b"\x13\x00\x0d")
        if at >= 2:
            made.append(line.ndr20[at - 2 :])
    return made


SEEDS = seeds()


def once(rng: random.Random) -> None:
    """Run one iteration."""
    data = damage(rng, rng.choice(SEEDS)) if rng.random() < 0.95 else rng.randbytes(80)
    try:
        found = tower.unpack(data)
    except RpcError:
        return
    assert all(isinstance(name, str) for name in (found.protseq, found.endpoint, found.address))
    assert all(isinstance(x, (UUID, int)) for syntax in (found.interface, found.syntax)
               for x in syntax)
    try:
        packed = tower.pack(*found)
    except RpcError:
        return  # a name that cannot be written, for instance
    assert tower.unpack(packed)[:4] == found[:4]


if __name__ == "__main__":
    sys.exit(common.main("fuzz_tower", once))
