"""`python -m rpcfast epmapper` as a process of its own, with servers that are killed."""

import contextlib
import os
import signal
import subprocess
import sys

import pytest

import rpcfast
from rpcfast.interfaces.rpcecho import rpcecho
from runtime.ledger import until
from runtime.worlds import clients, connected

# A server that registers rpcecho, says at which port it is, and serves until its input ends.
SERVER = """
import sys
import rpcfast
from rpcfast.interfaces import rpcecho

class Echo:
    def AddOne(self, in_data):
        return in_data + 1

server = rpcfast.Server(ncalrpc_dir=sys.argv[1])
server.register(rpcecho.rpcecho, Echo(), partial=True)
port = server.use_protseq("ncacn_ip_tcp").endpoint
server.ep_register(annotation=port, mapper=sys.argv[2])
with server.listening():
    print(port, flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def spawn(tmp_path):
    """Return spawn(*arguments of Python) -> a process, which is killed at the end."""
    with contextlib.ExitStack() as stack:

        def run(*arguments):
            process = stack.enter_context(subprocess.Popen(
                [sys.executable, *arguments], cwd=tmp_path, text=True,
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            ))  # fmt: skip
            stack.callback(process.kill)
            return process

        yield run


@pytest.fixture
def mapper(spawn, tmp_path):
    """Return the process of a mapper, and its binding over TCP."""
    process = spawn(
        "-m", "rpcfast", "epmapper", "--port", "0", "--allow-loopback-insert",
        "--ncalrpc-dir", str(tmp_path),
    )
    binding = process.stdout.readline().strip()
    assert process.stdout.readline() == "ncalrpc:[EPMAPPER]\n"
    return process, binding


def ports(binding, tmp_path):
    """List the annotations of rpcecho, which are ports."""
    found = rpcfast.ep_elements(binding, rpcecho, ncalrpc_dir=str(tmp_path))
    return sorted(element.annotation for element in found)


def test_a_life(mapper, spawn, tmp_path):
    """Servers that are killed leave no entry, over either way to it; SIGTERM ends the mapper."""
    process, binding = mapper
    children = [spawn("-c", SERVER, str(tmp_path), where) for where in ("ncalrpc:", binding)]
    expected = sorted(child.stdout.readline().strip() for child in children)
    assert ports(binding, tmp_path) == ports("ncalrpc:", tmp_path) == expected
    listed = spawn("-m", "rpcfast", "epdump", "--ncalrpc-dir", str(tmp_path)).communicate()[0]
    for port in expected:
        assert f"{rpcecho.uuid} v1.0  ncacn_ip_tcp:127.0.0.1[{port}]  {port}\n" in listed
    for child in children:
        child.send_signal(signal.SIGKILL)
        child.wait()
    until(lambda: not ports(binding, tmp_path))
    survivor = spawn("-c", SERVER, str(tmp_path), "ncalrpc:")
    assert survivor.stdout.readline().strip() in ports(binding, tmp_path)
    process.send_signal(signal.SIGTERM)
    assert process.wait(20) == 0
    assert process.stderr.read() == ""
    assert not os.path.exists(tmp_path / "EPMAPPER")
    survivor.stdin.close()
    assert survivor.wait(20) == 0


@clients
def test_a_server_that_moves_and_dies(client_world, mapper, spawn, tmp_path):
    """A partial binding: the client finds the server, loses it, finds it again at another port."""
    _, binding = mapper
    first = spawn("-c", SERVER, str(tmp_path), "ncalrpc:")
    old = first.stdout.readline()
    with connected(client_world, "ncacn_ip_tcp:127.0.0.1", rpcecho, mapper=binding) as client:
        assert client.AddOne(41) == 42
        first.kill()
        first.wait()
        until(lambda: not ports(binding, tmp_path))
        second = spawn("-c", SERVER, str(tmp_path), "ncalrpc:")
        assert second.stdout.readline() != old
        errors = []
        while len(errors) < 4:
            try:
                assert client.AddOne(41) == 42
                break
            except rpcfast.TransportError as error:
                errors.append(error)
        assert 1 <= len(errors) < 4  # the old endpoint was tried before it was forgotten
        second.kill()
        second.wait()
        until(lambda: not ports(binding, tmp_path))
    with pytest.raises(rpcfast.EndpointMapperError) as error:
        rpcfast.connect("ncacn_ip_tcp:127.0.0.1", rpcecho, mapper=binding)
    assert error.value.code == 1753


def test_what_cannot_be_a_mapper(mapper, spawn, tmp_path):
    """A port or local endpoint that is taken is an error; so is a mapper that is not there."""
    _, binding = mapper
    port = rpcfast.StringBinding.parse(binding).endpoint
    for arguments in (
        ("epmapper", "--port", port, "--ncalrpc-dir", str(tmp_path / "other")),
        ("epmapper", "--port", "0", "--ncalrpc-dir", str(tmp_path)),
        ("epdump", "--ncalrpc-dir", str(tmp_path / "other")),
    ):
        process = spawn("-m", "rpcfast", *arguments)
        said, complaint = process.communicate(timeout=20)
        assert (process.returncode, said) == (1, "")
        assert complaint.startswith(f"rpcfast {arguments[0]}: nc")
        assert complaint.count("\n") == 1
