"""Fuzz PACs and serialized values: damaged vectors, moved buffers and garbage."""

from __future__ import annotations

import random
import struct
import sys

import common

from property.generate import damage
from rpcfast import ndr
from rpcfast.errors import RpcError
from rpcfast.interfaces import ms_pac, pac
from vectors.load import read

LINES = [*read("samba-pac.jsonl"), *read("scapy-pac.jsonl")]
PACS = [bytes.fromhex(line["hex"]) for line in LINES if line["type"] == "PAC_DATA"]
PARTS = [bytes.fromhex(line["hex"]) for line in LINES if line["type"] != "PAC_DATA"]
PARTS += [buffer.data for octets in PACS for buffer in pac.decode(octets).buffers]
TYPES = [
    ms_pac.PKERB_VALIDATION_INFO, ms_pac.PS4U_DELEGATION_INFO, ms_pac.PPAC_DEVICE_INFO,
    ms_pac.PCLAIMS_SET, ms_pac.PCLAIMS_SET_METADATA, ms_pac.PPAC_CREDENTIAL_DATA, ndr.ulong,
]


def once(rng: random.Random) -> None:
    """Run one iteration."""
    lenient = rng.random() < 0.3
    try:
        if rng.random() < 0.5:
            octets = rebuilt(rng) if rng.random() < 0.5 else damage(rng, rng.choice(PACS))
            found = pac.decode(octets, lenient=lenient)
            assert len(repr(found)) < 1 << 24
            pac.encode(found)
        else:
            part(rng, damage(rng, rng.choice(PARTS)), lenient)
    except RpcError:
        return


def rebuilt(rng: random.Random) -> bytes:
    """Lay damaged buffers out anew, so that the container is good; or nearly."""
    parts = [(rng.randrange(22), damage(rng, rng.choice(PARTS))) for _ in range(rng.randrange(6))]
    at = 8 + 16 * len(parts)
    head, body = struct.pack("<LL", len(parts), 0), b""
    for kind, octets in parts:
        head += struct.pack("<LLQ", kind, len(octets), at + len(body))
        body += octets + bytes(-len(octets) % 8)
    return damage(rng, head + body) if rng.random() < 0.2 else head + body


def part(rng: random.Random, octets: bytes, lenient: bool) -> None:
    """Decode a serialized value as what it is, or as something else; write it again."""
    options = {
        "representation": rng.choice(["python", "wire"]), "arrays": rng.choice(["list", "numpy"]),
    }
    if rng.random() < 0.2:
        types = rng.choices(TYPES, k=rng.randrange(4))
        ndr.deserialize_all(types, octets, lenient=lenient, partial=rng.random() < 0.5, **options)
        return
    kind = rng.choice(TYPES)
    value = ndr.deserialize(kind, octets, lenient=lenient, partial=rng.random() < 0.5, **options)
    ndr.serialize(kind, value, representation=options["representation"])


if __name__ == "__main__":
    sys.exit(common.main("fuzz_pac", once))
