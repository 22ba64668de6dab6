"""What is encoded and decoded: made from fixed seeds, as plain Python data.

Each workload is a name, its data, and a digest: a number that whoever reads every leaf of a
decoded value arrives at.  The peers in `compare` must all arrive at it before they are timed.
"""

import random
import string
from dataclasses import dataclass
from typing import Any
from uuid import UUID

SEED = 20261120
USERS = 1000
NUMBERS = 1_000_000
OCTETS = 1 << 20


@dataclass(frozen=True)
class Workload:
    """Data to encode; `digest` is what reading all of it adds up to."""

    name: str
    data: Any
    digest: int
    title: str


def _open_domain():
    """A SamrOpenDomain request: a context handle, an access mask, a SID."""
    sub = (21, 1726234897, 82559556, 2418907368)
    sid = "S-1-5-" + "-".join(map(str, sub))
    handle = UUID(int=random.Random(SEED).getrandbits(128))
    return Workload("open_domain", (handle, 0x02000000, sid), 0x02000000 + sum(sub),
                    "SamrOpenDomain request")  # fmt: skip


def _enumerate_users():
    """A SamrEnumerateUsersInDomain reply: 1000 relative ids and names of 6 to 16 letters."""
    source = random.Random(SEED)
    users = [
        (1000 + i, "".join(source.choices(string.ascii_lowercase, k=source.randint(6, 16))))
        for i in range(USERS)
    ]
    digest = sum(rid + len(name) for rid, name in users)
    return Workload("enumerate_users", users, digest, f"SAMR enumeration of {USERS} users")


def _add_one():
    """An AddOne request of rpcecho: one number."""
    return Workload("add_one", 41, 41, "rpcecho AddOne request")


def _echo_data():
    """An EchoData response of rpcecho: 100 octets."""
    data = random.Random(SEED).randbytes(100)
    return Workload("echo_data", data, len(data), "rpcecho EchoData response, 100 octets")


def _numbers():
    """A conformant array of a million unsigned 32-bit numbers."""
    source = random.Random(SEED)
    data = [source.getrandbits(32) for _ in range(NUMBERS)]
    return Workload("numbers", data, sum(data), "10^6 uint32")


def _octets():
    """A conformant array of 1 MiB."""
    data = random.Random(SEED).randbytes(OCTETS)
    return Workload("octets", data, len(data), "1 MiB of octets")


WORKLOADS = {
    made.name: made
    for made in (_open_domain(), _enumerate_users(), _add_one(), _echo_data(), _numbers(),
                 _octets())
}  # fmt: skip
