"""Peak memory of a pipe of 4 GiB beside that of one of 16 MiB: python bench/memory.py [MIB]

Each transfer is made by two fresh processes, and the peak of either is what counts: VmHWM on
Linux, the most that a process has had resident since it began.
"""

import json
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent)]

import numpy as np  # noqa: E402
from compare.ours_server import interface  # noqa: E402
from compare.processes import child  # noqa: E402
from compare.raw import CHUNK, filled  # noqa: E402
from table import Table  # noqa: E402

import rpcfast  # noqa: E402
from rpcfast import demo  # noqa: E402

SMALL, LARGE = 16 << 20, 4 << 30
MORE_MIB = 8  # that the large transfer may need
#: (direction, kind of element)
TRANSFERS = [("in", "byte"), ("out", "byte"), ("in", "double"), ("out", "double"),
             ("inout", "double")]  # fmt: skip


def serve(binding, direction, kind, nbytes):
    """Be the client of one transfer; print the peaks of client and server."""
    with rpcfast.connect(binding, interface()) as client:
        transfer(client, direction, kind, int(nbytes))
        print(json.dumps([demo.peak_memory(), client.peak_memory()]), flush=True)


def transfer(client, direction, kind, nbytes):
    """Move chunks of 1 MiB in and count what comes out."""
    width = 8 if kind == "double" else 1
    chunk = np.frombuffer(filled()) if kind == "double" else filled()
    source = (chunk for _ in range(nbytes // CHUNK))
    taken = 0

    def sink(part):
        nonlocal taken
        taken += len(part)

    call = getattr(client, f"{direction}_{kind}")
    if direction == "in":
        taken = call(source)
    elif direction == "out":
        call(nbytes // width, data=sink)
    else:
        assert call((source, sink)).count == nbytes // width
    assert taken == nbytes // width


def peaks(direction, kind, nbytes):
    """Give the peaks of (client, server) in MiB for one transfer."""
    with (
        child("compare.ours_server") as (_, binding),
        child("memory", binding, direction, kind, nbytes) as (_, line),
    ):
        return [peak / 2**20 for peak in json.loads(line)]


def main(large=LARGE):
    table = Table()
    table.title(f"peak memory of {large / 2**30:g} GiB, more than that of 16 MiB")
    for direction, kind in TRANSFERS:
        small, much = peaks(direction, kind, SMALL), peaks(direction, kind, large)
        for end, had, has in zip(("client", "server"), small, much, strict=True):
            table.line(f"{direction} {kind}, {end}", has - had, MORE_MIB, unit=" MiB",
                       note=f"{has:.1f} MiB")  # fmt: skip
    print(f"\n{table.met} met, {table.missed} missed")


if __name__ == "__main__":
    main(int(sys.argv[1]) << 20 if sys.argv[1:] else LARGE)
