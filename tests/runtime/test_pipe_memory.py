"""A pipe of 1 GiB needs no more memory than one of 16 MiB: both ends in one fresh process."""

import json
import pathlib
import subprocess
import sys

import pytest

import rpcfast
from rpcfast import demo
from runtime.worlds import PEER

MIB = 1 << 20
SMALL, LARGE = 16, 1024  # MiB
MORE = 8 * MIB
TESTS = pathlib.Path(__file__).parents[1]
MAIN = """
import json, sys
sys.path[:] = json.loads(sys.argv[1])
from runtime.test_pipe_memory import main
main(sys.argv[2], int(sys.argv[3]))
"""


class Manager:
    """Takes and gives octets by the MiB."""

    def __init__(self):
        self.room = bytearray(MIB)

    def p_in_byte(self, name, p):
        count = 0
        while made := p.readinto(self.room):
            count += made
        return count // MIB, 0, 0

    def p_out_byte(self, n, chunk, p):
        for _ in range(n):
            p.push(self.room)
        return 0, 0


def main(direction, mebibytes):
    """Move so much one way; print the peak of memory."""
    with (
        rpcfast.testing.serve(PEER, Manager()) as binding,
        rpcfast.connect(binding, PEER) as client,
    ):
        if direction == "in":
            chunk = bytes(MIB)
            assert client.p_in_byte("x", (chunk for _ in range(mebibytes))).count == mebibytes
        else:
            took = 0

            def sink(part):
                nonlocal took
                took += len(part)

            client.p_out_byte(mebibytes, 0, p=sink)
            assert took == mebibytes * MIB
    print(demo.peak_memory())


@pytest.mark.parametrize("direction", ["in", "out"])
def test_memory_of_long_pipes(direction):
    peaks = []
    for mebibytes in (SMALL, LARGE):
        command = [sys.executable, "-c", MAIN, json.dumps([str(TESTS), *sys.path])]
        done = subprocess.run(
            [*command, direction, str(mebibytes)], capture_output=True, text=True, timeout=120
        )
        assert done.returncode == 0, done.stderr
        peaks.append(int(done.stdout))
    if not peaks[0]:
        pytest.skip("this system does not say how much memory a process had")
    assert peaks[1] - peaks[0] <= MORE
