"""Random sequences of PDUs against the state tables: the invariants of both ends.

Only RpcErrors come out; a closed connection reads nothing; no call is lost or answered twice;
what a peer can make an end keep is bounded; and what is signed is right, or an error.
"""

import logging
import pathlib
import random

import pytest

from rpcfast import idl
from rpcfast.interfaces.rpcecho import rpcecho
from unit import adversary

DATA = pathlib.Path(__file__).parents[1] / "vectors" / "data"


def seeded():
    seed = random.randrange(1 << 32)
    print("seed", seed)
    return random.Random(seed)


@pytest.fixture(scope="module")
def peer():
    return idl.load(DATA / "pipepeer.idl").pipepeer


class Pipes:
    """The manager of pipepeer.idl, in part."""

    def p_in_long(self, tag, p):
        chunks = list(p)
        return sum(map(len, chunks)), int(sum(int(c.sum()) for c in chunks)), tag

    def p_inout_long(self, tag, p, x):
        p.push(p.read_all() + 1000)
        return x + 1, tag


def test_a_server():
    rng = seeded()
    calls = 0
    for _ in range(400):
        play = adversary.ServerPlay(rng)
        play.run()
        calls += play.conn.calls_in
    assert calls > 100  # or the sequences are no good


@pytest.mark.parametrize("level", [0, 2, 4, 5, 6])
def test_both_ends(peer, level, caplog):
    caplog.set_level(logging.CRITICAL, "rpcfast")
    rng = seeded()
    through = put_in = 0
    for _ in range(60):
        found = adversary.tapped(rng, (rpcecho, peer, Pipes()), level)
        through, put_in = through + found[0], put_in + found[1]
    assert through > 10 and put_in > 10


def test_a_client():
    rng = seeded()
    for _ in range(600):
        adversary.client_play(rng)
