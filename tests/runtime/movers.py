"""What the tests of the movers share: a world of two servers, cuts, and processes."""

from __future__ import annotations

import contextlib
import functools
import os
import random
import re
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import rpcfast
from rpcfast import testing
from rpcfast.examples import efsr, frs2
from rpcfast.examples.files import Folder
from rpcfast.interfaces.efsr import efsrpc
from rpcfast.interfaces.frs2 import FrsTransport

LARGE = 24 << 20
SEED = 20_240_817


@functools.cache
def octets(nbytes: int) -> bytes:
    """Make octets that are like no others of the file."""
    return random.Random(SEED + nbytes).randbytes(nbytes)


def rewrite(path: Path, data: bytes) -> None:
    """Write to a file so late that the clock of the file system has moved on."""
    before = frs2.stamp(path.stat())
    while frs2.stamp(path.stat()) == before:
        path.write_bytes(data)


class World:
    """A folder that is served, and a place for what a client fetches."""

    def __init__(self, path: Path) -> None:
        (path / "served").mkdir()
        (path / "here").mkdir()
        self.here = path / "here"
        self.folder = Folder(path / "served")
        self.path = self.folder.path
        self.efsr = self.frs2 = ""

    def client(self, interface: Any, binding: str = "", **options: Any) -> Any:
        binding = binding or (self.efsr if interface is efsrpc else self.frs2)
        return rpcfast.connect(binding, interface, max_fragment=65528, timeout=20.0, **options)

    def settled(self) -> None:
        """Wait until the server has nothing open, and make sure that no part is left."""
        deadline = time.monotonic() + 10
        while self.folder.open_files:
            assert time.monotonic() < deadline, "the rundown did not come"
            time.sleep(0.01)
        assert [name for name in os.listdir(self.path) if name.endswith(".part")] == []


@contextlib.contextmanager
def serving(path: Path) -> Iterator[World]:
    """Serve a folder by both interfaces; nothing is open, and no part left, at the end."""
    made = World(path)
    with (
        testing.serve(efsrpc, efsr.Manager(made.folder), max_fragment=65528) as made.efsr,
        testing.serve(FrsTransport, frs2.Manager(made.folder), max_fragment=65528) as made.frs2,
    ):
        yield made
    made.settled()


class Cut:
    """A proxy for one connection, that ends when so many octets have gone one way."""

    def __init__(self, binding: str, *, up: float = float("inf"), down: float = float("inf")):
        port = int(re.findall(r"\[(\d+)\]", binding)[0])
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.settimeout(20)
        self.binding = f"ncacn_ip_tcp:127.0.0.1[{self._listener.getsockname()[1]}]"
        self.seen = bytearray()  # the first octets that the server said
        self._thread = threading.Thread(target=self._serve, args=(port, up, down))
        self._thread.start()

    def _serve(self, port: int, up: float, down: float) -> None:
        with self._listener:
            near, _ = self._listener.accept()
        with near, socket.create_connection(("127.0.0.1", port)) as far:
            upwards = threading.Thread(target=self._pump, args=(near, far, up))
            upwards.start()
            self._pump(far, near, down, self.seen)
            upwards.join()

    def _pump(self, source: Any, sink: Any, limit: float, seen: Any = None) -> None:
        with contextlib.suppress(OSError):
            while limit > 0 and (data := source.recv(65536)):
                if seen is not None and len(seen) < 4096:
                    seen += data
                sink.sendall(data)
                limit -= len(data)
        for sock in (source, sink):
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)

    def __enter__(self) -> Cut:
        return self

    def __exit__(self, *error: object) -> None:
        self._thread.join()


@contextlib.contextmanager
def refused(*numbers: int) -> Iterator[None]:
    """Expect a status, or the fault of its number."""
    with pytest.raises((rpcfast.StatusError, rpcfast.Fault)) as caught:
        yield
    assert caught.value.status in numbers


def run(module: str, *arguments: Any) -> subprocess.CompletedProcess[str]:
    """Run an example in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", CHILD, module, *map(str, arguments)],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


#: The child finds the package where this process did.
CHILD = f"""
import runpy, sys
sys.path[:] = {sys.path!r}
del sys.argv[0]
runpy.run_module(f"rpcfast.examples.{{sys.argv[0]}}", run_name="__main__", alter_sys=False)
"""


@contextlib.contextmanager
def server_process(module: str, path: Path) -> Iterator[tuple[Any, str]]:
    """Run an example's server on a dynamic endpoint; gives the process and its binding."""
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, module, "serve", str(path), "--binding",
         "ncacn_ip_tcp:127.0.0.1"],
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert child.stdout is not None
    try:
        binding = child.stdout.readline().strip()
        assert binding.startswith("ncacn_ip_tcp:127.0.0.1["), binding
        yield child, binding
    finally:
        child.kill()
        child.wait()
        child.stdout.close()
