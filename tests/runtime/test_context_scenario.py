"""Handles over the whole of their lives, and a pipe behind one: opened, read, replayed, stolen,
left by a client that is killed, and run down when the interface goes."""

from __future__ import annotations

import io
import pickle
import subprocess
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import rpcfast
from rpcfast import idl, ndr
from runtime.ledger import until
from runtime.worlds import on, served, servers

IDL = """
    [uuid(6b0f0a0e-5c5e-4d53-9d4c-0f3d8f6f6f08), version(1.0)]
    interface files
    {
        typedef [context_handle] void *file;
        typedef pipe byte octets;
        file open([in, string] wchar_t *name);
        void read([in] file f, [out] octets *data);
        void close([in, out] file *f);
    }
"""
module = idl.loads(IDL)
CONTENT = bytes(range(256)) * 1000
MISMATCH = 0x1C00001A

#: A client that opens some files, says so, and waits to be killed.
CHILD = f"""
import sys, rpcfast
from rpcfast import idl
client = rpcfast.connect(sys.argv[1], idl.loads({IDL!r}).files)
for number in range(5):
    client.open(f"child {{number}}")
print("open", flush=True)
sys.stdin.read()
"""


class Files:
    """Opens any name; notes what was closed and what was run down."""

    def __init__(self) -> None:
        self.closed: list[str] = []
        self.ran_down: list[str] = []

    def open(self, *, name: str) -> Any:
        return rpcfast.current_call().open_context(name, self.ran_down.append)

    def read(self, *, f: Any, data: Any) -> Iterator[bytes]:
        rpcfast.current_call().context(f)
        for at in range(0, len(CONTENT), 1000):
            yield CONTENT[at : at + 1000]

    def close(self, *, f: Any) -> None:
        self.closed.append(rpcfast.current_call().close_context(f))


def mismatch(call: Any, *args: Any, **kwargs: Any) -> None:
    with pytest.raises(rpcfast.Fault) as error:
        call(*args, **kwargs)
    assert (error.value.status, error.value.code) == (MISMATCH, 6)


@servers
def test_the_life_of_handles(server_world: str, tmp_path: Path) -> None:
    files = Files()
    with served(server_world, (module.files, files)) as (binding, server):  # noqa: SIM117
        with rpcfast.connect(binding, module.files) as client:
            handle = client.open("mine")
            sink = io.BytesIO()
            client.read(handle, data=sink)
            assert sink.getvalue() == CONTENT

            with rpcfast.connect(binding, module.files) as thief:  # an association of its own
                stolen = pickle.loads(pickle.dumps(handle))
                assert stolen == handle
                mismatch(thief.read, stolen, data=io.BytesIO())
                mismatch(thief["close"], stolen)

            assert client["close"](handle) is None  # the null handle
            assert (files.closed, files.ran_down) == (["mine"], [])
            assert not handle
            with pytest.raises(rpcfast.NdrError) as null:  # the client itself knows
                client.read(handle, data=io.BytesIO())
            assert (null.value.code, null.value.maybe_executed) == (1775, False)
            mismatch(client.read, stolen, data=io.BytesIO())  # a replay of the octets
            mismatch(client["close"], stolen)
            forged = ndr.ContextHandle(0, uuid.uuid4())
            mismatch(client.read, forged, data=io.BytesIO())

            child = subprocess.Popen(
                [sys.executable, "-c", CHILD, str(binding)],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=tmp_path,
            )  # fmt: skip
            with child:
                assert child.stdout is not None and child.stdout.readline() == b"open\n"
                assert files.ran_down == []
                child.kill()
            until(lambda: len(files.ran_down) >= 5)
            assert sorted(files.ran_down) == [f"child {n}" for n in range(5)]

            files.ran_down.clear()
            kept = [client.open(name) for name in ("one", "two")]
            on(server, "unregister", module.files)
            until(lambda: len(files.ran_down) >= 2)
            assert sorted(files.ran_down) == ["one", "two"]
            with pytest.raises(rpcfast.RpcError):
                client.read(kept[1], data=io.BytesIO())
    assert (files.closed, sorted(files.ran_down)) == (["mine"], ["one", "two"])
