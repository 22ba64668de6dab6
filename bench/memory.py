"""Peak memory of a pipe of 1 GiB beside that of one of 16 MiB: python bench/memory.py

Each transfer is made by two fresh processes, and the peak of either is what counts: VmHWM on
Linux, the most that a process has had resident since it began.
"""

import json
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent)]

from compare.ours_server import interface  # noqa: E402
from compare.pipes import function  # noqa: E402
from compare.processes import child  # noqa: E402

import rpcfast  # noqa: E402
from rpcfast import demo  # noqa: E402

SMALL, LARGE = 16 << 20, 1 << 30
DIRECTIONS = ("in", "out", "inout")


def serve(binding, direction, kind, nbytes):
    """Be the client of one transfer; print the peaks of client and server."""
    with rpcfast.connect(binding, interface()) as client:
        function(client, kind)(direction, int(nbytes))
        print(json.dumps([demo.peak_memory(), client.peak_memory()]), flush=True)


def peaks(direction, kind, nbytes):
    """Give the peaks of (client, server) in octets for one transfer."""
    with (
        child("compare.ours_server") as (_, binding),
        child("memory", binding, direction, kind, nbytes) as (_, line),
    ):
        return json.loads(line)


def growth():
    """Yield (direction, kind, peaks of the small transfer, peaks of the large one)."""
    for kind in ("byte", "double"):
        for direction in DIRECTIONS:
            yield direction, kind, peaks(direction, kind, SMALL), peaks(direction, kind, LARGE)


def main():
    print(f"{'pipe':<16}{'16 MiB':>22}{'1 GiB':>22}{'more':>16}")
    print(f"{'':<16}" + f"{'client':>11}{'server':>11}" * 2 + f"{'client':>8}{'server':>8}")
    for direction, kind, small, large in growth():
        more = [b - a for a, b in zip(small, large, strict=True)]
        cells = "".join(f"{n / 2**20:>8.1f} MiB"[-11:].rjust(11) for n in (*small, *large))
        print(f"{direction + ' ' + kind:<16}{cells}" + "".join(f"{n / 2**20:>8.1f}" for n in more))


if __name__ == "__main__":
    main()
