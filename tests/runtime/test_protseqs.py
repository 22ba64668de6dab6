"""What the table of protocol sequences says of each is what it does, on both sides."""

import subprocess
import sys

import numpy as np
import pytest

import rpcfast
from rpcfast.interfaces.rpcecho import rpcecho
from runtime.worlds import PEER, WORLDS, Echo, Peer, connected, served

OFFERED = pytest.mark.parametrize("entry", rpcfast.protseqs(), ids=lambda entry: entry.name)

class Known(Echo):
    def __init__(self):
        super().__init__()
        self.peers = []

    def AddOne(self, in_data):
        self.peers.append(rpcfast.current_call().peer)
        return super().AddOne(in_data)


CHILD = """
import sys, rpcfast
from rpcfast.interfaces.rpcecho import rpcecho

class Echo:
    def AddOne(self, in_data):
        return in_data + 1

server = rpcfast.Server(ncalrpc_dir=sys.argv[1])
server.register(rpcecho, Echo(), partial=True)
for entry in rpcfast.protseqs():
    server.use_protseq(entry.name)
with server.listening():
    print(*server.bindings(), flush=True)
    sys.stdin.read()
"""


@OFFERED
@pytest.mark.parametrize("world", WORLDS)
def test_what_each_says_it_can_do(entry, world, tmp_path):
    """[features B-02, B-03]"""
    manager = Known()
    served_here = served(
        world, (rpcecho, manager), (PEER, Peer()), protseq=entry.name, directory=str(tmp_path)
    )
    with served_here as (binding, _):
        assert binding.startswith(f"{entry.name}:")
        assert entry.pipes and entry.call_timeout and not entry.callbacks
        assert entry.authentication == ()
        with connected(world, binding, PEER, ncalrpc_dir=str(tmp_path)) as client:
            assert client.p_in_long(7, np.arange(10)).count == 10
        with connected(world, binding, rpcecho, ncalrpc_dir=str(tmp_path)) as client:
            assert client.AddOne(1) == 2
            with pytest.raises(rpcfast.CallTimeout):
                client.options(timeout=0.05).TestSleep(1)
            manager.gate.set()
        (peer,) = manager.peers
        if entry.caller == "address and port":
            assert peer.startswith("127.0.0.1:")
        else:
            assert entry.caller == "process, user and group"
            assert len(peer) == 3


@pytest.mark.parametrize("world", WORLDS)
def test_options_that_clients_act_on(world):
    class Where:
        def AddOne(self, in_data):
            call = rpcfast.current_call()
            seen.append((call.peer.partition(":")[0], call._call.context.syntax))
            return in_data + 1

    seen = []
    with served("blocking", (rpcecho, Where())) as (binding, _):
        for options, expected in [
            ("", ("127.0.0.1", "ndr20")),
            (",localaddress=127.0.0.3", ("127.0.0.3", "ndr20")),
            (",ndr64", ("127.0.0.1", "ndr64")),
            (",NDR64,localaddress=127.0.0.3", ("127.0.0.3", "ndr64")),
        ]:
            with connected(world, binding[:-1] + options + "]", rpcecho) as client:
                assert client.AddOne(1) == 2
            assert seen.pop() == expected
        elsewhere = connected(world, f"{binding[:-1]},localaddress=192.0.2.1]", rpcecho)
        with pytest.raises(rpcfast.TransportError), elsewhere:
            pass


def test_a_server_prints_its_bindings_and_a_client_takes_them(tmp_path):
    """[features B-10] Neither a mapper nor a name service is needed."""
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(tmp_path)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        bindings = child.stdout.readline().split()
        assert [b.partition(":")[0] for b in bindings] == [p.name for p in rpcfast.protseqs()]
        for binding in bindings:
            with rpcfast.connect(binding, rpcecho, ncalrpc_dir=str(tmp_path)) as client:
                assert client.AddOne(41) == 42
    finally:
        child.communicate()
    assert child.returncode == 0
