"""Moving octets: by pipes of ours, and by a raw socket with writes of 1 MiB.

Each gives a function (direction, nbytes) that moves so many octets "in", "out", or "inout", which
is both, one after the other.
"""

import contextlib

import numpy as np

import rpcfast

from . import raw
from .ours_server import interface
from .processes import child


@contextlib.contextmanager
def raw_socket():
    with raw.mover() as move:
        yield lambda direction, nbytes: move(
            nbytes if direction != "out" else 0, nbytes if direction != "in" else 0
        )


@contextlib.contextmanager
def ours(kind, max_fragment=5840):
    """A client of the bench's server; kind: "byte" or "double"."""
    with (
        child("compare.ours_server", max_fragment) as (_, binding),
        rpcfast.connect(binding, interface(), max_fragment=max_fragment) as client,
    ):
        yield function(client, kind)


def function(client, kind):
    """Give the function for a client."""
    width = 8 if kind == "double" else 1
    chunk = np.frombuffer(raw.filled()) if kind == "double" else raw.filled()

    def move(direction, nbytes):
        call = getattr(client, f"{direction}_{kind}")
        count = nbytes // width
        chunks = nbytes // raw.CHUNK
        taken = 0

        def sink(part):
            nonlocal taken
            taken += len(part)

        if direction == "in":
            taken = call(chunk for _ in range(chunks))
        elif direction == "out":
            call(count, data=sink)
        else:
            assert call(((chunk for _ in range(chunks)), sink)) == count
        assert taken == count

    return move


MOVERS = {
    "raw socket": raw_socket,
    "rpcfast bytes": lambda: ours("byte"),
    "rpcfast doubles": lambda: ours("double"),
    "rpcfast bytes, 64 KiB fragments": lambda: ours("byte", 65528),
    "rpcfast doubles, 64 KiB fragments": lambda: ours("double", 65528),
}
