"""Servers of several processes at one endpoint mapper: registered, found, purged when killed."""

import contextlib
import subprocess
import sys
import time
import uuid

import pytest

import rpcfast
from interop import ours
from rpcfast.interfaces import epm, rpcecho
from rpcfast.runtime.binding import tower

CANT_PERFORM = 1752

# A server that tells a mapper of rpcecho, and serves until its standard input ends.
CHILD = """
import sys
import rpcfast
from rpcfast.interfaces import rpcecho

class Echo:
    def AddOne(self, in_data):
        return in_data + 1

directory, mapper = sys.argv[1:]
server = rpcfast.Server(ncalrpc_dir=directory)
server.register(rpcecho.rpcecho, Echo(), partial=True)
port = server.use_protseq("ncacn_ip_tcp").endpoint
try:
    server.ep_register(annotation=port, mapper=mapper)
except rpcfast.EndpointMapperError as error:
    print("refused", error.code, flush=True)
    sys.exit()
with server.listening():
    print("port", port, flush=True)
    sys.stdin.read()
"""


@pytest.fixture(params=sorted(ours.WORLDS))
def mapper(request, tmp_path):
    """Return the server of an endpoint mapper that knows nothing yet, and its directory."""
    kind = rpcfast.Server if request.param == "blocking" else rpcfast.aio.Server
    server = kind(ncalrpc_dir=str(tmp_path))
    server.embed_mapper("ncalrpc", "EPMAPPER")
    server.use_protseq("ncacn_ip_tcp")
    with server.listening() if request.param == "blocking" else ours.on_a_loop(server):
        yield server


@pytest.fixture
def start(mapper, tmp_path):
    """Return start(mapper binding) -> (process, what it said) of a further server."""
    with contextlib.ExitStack() as stack:

        def run(binding="ncalrpc:"):
            command = [sys.executable, "-c", CHILD, str(tmp_path), binding]
            process = stack.enter_context(
                subprocess.Popen(
                    command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
                )
            )
            stack.callback(process.kill)
            return process, process.stdout.readline().split()

        yield run


def ports(tmp_path):
    """Return the ports at which the mapper knows rpcecho."""
    with rpcfast.connect("ncalrpc:[EPMAPPER]", epm.epm, ncalrpc_dir=str(tmp_path)) as client:
        answer = client.raw.ept_lookup(0, None, None, 1, None, 500)
        found = [tower.unpack(e.tower.tower_octet_string) for e in answer.entries]
        assert [t.endpoint for t in found] == [e.annotation for e in answer.entries]
        return sorted(t.endpoint for t in found if t.interface[0] == rpcecho.rpcecho.uuid)


def wait_for(expected, tmp_path):
    """Wait until the mapper knows what is expected; it has a second."""
    deadline = time.monotonic() + 1
    while ports(tmp_path) != expected and time.monotonic() < deadline:
        time.sleep(0.01)
    assert ports(tmp_path) == expected


def test_servers_come_and_go(mapper, start, tmp_path):
    """Two servers are both found; one is killed, the other ends: their entries go with them."""
    first, (_, one) = start()
    second, (_, two) = start()
    assert ports(tmp_path) == sorted([one, two])
    over_tcp = mapper.bindings()[1]
    for _ in range(4):
        with rpcfast.connect("ncacn_ip_tcp:", rpcecho.rpcecho, mapper=over_tcp) as client:
            assert client.AddOne(41) == 42
    first.kill()
    wait_for([two], tmp_path)
    second.stdin.close()
    assert second.wait(10) == 0
    wait_for([], tmp_path)


def test_a_server_cannot_touch_another_ones_entries(start, tmp_path):
    """Deleting what another server registered is an error and changes nothing."""
    _, (_, port) = start()
    octets = tower.pack(
        (rpcecho.rpcecho.uuid, *rpcecho.rpcecho.version),
        (uuid.UUID("8a885d04-1ceb-11c9-9fe8-08002b104860"), 2, 0),
        "ncacn_ip_tcp", port, "127.0.0.1",
    )
    entry = epm.ept_entry_t(
        object=uuid.UUID(int=0), tower=epm.twr_t(tower_octet_string=octets), annotation=port
    )
    with rpcfast.connect("ncalrpc:[EPMAPPER]", epm.epm, ncalrpc_dir=str(tmp_path)) as client:
        with pytest.raises(rpcfast.StatusError) as error:
            client.ept_delete([entry])
        assert error.value.name == "ept_s_invalid_entry"
    assert ports(tmp_path) == [port]


@pytest.mark.parametrize("allowed", [False, True])
def test_insert_over_loopback_tcp(allowed, tmp_path):
    """Over TCP even this host is refused, unless the mapper was started to allow it."""
    server = rpcfast.Server(ncalrpc_dir=str(tmp_path))
    binding = server.embed_mapper("ncacn_ip_tcp", allow_loopback_insert=allowed)
    server.use_protseq("ncalrpc", "EPMAPPER")
    command = [sys.executable, "-c", CHILD, str(tmp_path), str(binding)]
    with server.listening(), subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        said = child.stdout.readline().split()
        if allowed:
            assert ports(tmp_path) == [said[1]]
        else:
            assert said == ["refused", str(CANT_PERFORM)]
            assert ports(tmp_path) == []
        child.stdin.close()
        child.wait(10)
        wait_for([], tmp_path)
