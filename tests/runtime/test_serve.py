"""python -m rpcfast serve: processes of their own, stopped by signals."""

import os
import signal
import socket
import sys
import threading

import pytest

import rpcfast
from rpcfast.__main__ import main
from rpcfast.interfaces.mgmt import mgmt
from rpcfast.interfaces.rpcecho import rpcecho
from runtime import ledger
from runtime.commands import IDL, lives, pids_of, refused, serving, write_app
from runtime.soak import PEER, Wire

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="processes are looked at in /proc"
)
KINDS = pytest.mark.parametrize(
    "options", [(), ("--aio",), ("--workers", "2"), ("--workers", "2", "--aio")],
    ids=["blocking", "aio", "workers", "aio workers"],
)
PEER_IDL = os.path.join(os.path.dirname(__file__), "..", "vectors", "data", "pipepeer.idl")


@pytest.fixture(autouse=True)
def app(tmp_path):
    write_app(tmp_path)


@KINDS
def test_a_graceful_end(options, tmp_path):
    """The call that runs is answered, a new one refused, and the status is 0."""
    number = signal.SIGINT if options == ("--aio",) else signal.SIGTERM
    with serving(tmp_path, *options) as (process, (binding,)):
        results = []
        with rpcfast.connect(binding, rpcecho, timeout=20) as client:
            pid = client.AddOne(1)
            call = threading.Thread(target=lambda: results.append(client.TestSleep(7)))
            call.start()
            ledger.until((tmp_path / "running").exists)
            process.send_signal(number)
            if pid != process.pid:  # a terminal signals the workers as well
                os.kill(pid, number)
            ledger.until(lambda: refused(binding))
            assert process.poll() is None and not results
            (tmp_path / "go").touch()
            call.join()
        assert results == [7]
        assert process.wait(10) == 0
        assert process.stderr.read() == ""


@pytest.mark.parametrize("options", [(), ("--workers", "2")], ids=["one", "workers"])
def test_a_second_signal_ends_at_once(options, tmp_path):
    with (
        serving(tmp_path, *options) as (process, (binding,)),
        rpcfast.connect(binding, rpcecho, timeout=20) as client,
    ):
        pid = client.AddOne(1)
        failed = []
        call = threading.Thread(target=lambda: failed.append(refused_call(client)))
        call.start()
        ledger.until((tmp_path / "running").exists)
        process.send_signal(signal.SIGTERM)
        ledger.until(lambda: refused(binding))
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 128 + signal.SIGTERM
        call.join()
        assert failed == [True]
        ledger.until(lambda: not lives(pid))


def refused_call(client):
    try:
        client.TestSleep(1)
    except rpcfast.TransportError:
        return True
    return False


# ------------------------------------------------------------------------------------- workers
@pytest.fixture(scope="module", params=["blocking", "aio"])
def workers(request, tmp_path_factory):
    """Three workers for all these tests: the process and the binding."""
    directory = tmp_path_factory.mktemp("workers")
    write_app(directory)
    options = ["--workers", "3", *["--aio"] * (request.param == "aio")]
    services = ("rpcecho=app:make", f"{PEER_IDL}=app:peer")
    with serving(directory, *options, services=services) as (process, (binding,)):
        yield process, binding


def test_workers_share_the_clients(workers):
    process, binding = workers
    pids = pids_of(binding, 9)
    assert sorted(pids.values()) == [3, 3, 3] and process.pid not in pids
    assert pids_of(binding, 9).keys() == pids.keys()


def test_context_handles_with_several_connections(workers):
    """All connections of a client reach the worker that has its association group."""
    for _ in range(3):  # whichever worker it is
        with rpcfast.connect(workers[1], PEER, timeout=20) as client:
            handle = client.c_open(0).c
            barrier = threading.Barrier(6)

            def add(client=client, handle=handle, barrier=barrier):
                channel = client._association.acquire()
                barrier.wait(20)  # nobody has one before all have
                client._association.release(channel)
                client.c_add(handle, 1)

            threads = [threading.Thread(target=add) for _ in range(6)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            assert len(client._association._all) == 6
            assert client.c_add(handle, 0) == 6
            client.c_close(handle)


def test_clients_that_say_nothing_or_little(workers):
    """The parent hands them over as well, and is not held up by them."""
    wires = [Wire(workers[1]) for _ in range(40)]
    for wire in wires[10:20]:
        wire.sock.sendall(wire.bind_pdu[:7])
    for wire in wires[20:30]:
        wire.close()
    assert len(pids_of(workers[1], 9)) == 3
    for wire in wires[:10]:
        wire.bind().bound()
    for wire in wires[10:20]:
        wire.sock.sendall(wire.bind_pdu[7:])
        wire.bound()
    for wire in wires:
        wire.close()


def test_a_worker_that_dies(workers):
    """Others go on, another one is started, and a client of the dead one comes back."""
    binding = workers[1]
    pids = set(pids_of(binding, 3))
    with rpcfast.connect(binding, rpcecho, timeout=20) as client:
        dead = client.AddOne(1)
        with pytest.raises(rpcfast.TransportError):
            client.AddOne(99)
        assert client.AddOne(1) != dead
    found = set()
    ledger.until(lambda: len(found := set(pids_of(binding, 9))) == 3 and dead not in found)
    found = set(pids_of(binding, 9))
    assert len(found) == 3 and pids - {dead} <= found


def test_a_parent_that_is_killed(tmp_path):
    """Its workers end as well."""
    with serving(tmp_path, "--workers", "2") as (process, (binding,)):
        pids = set(pids_of(binding, 2))
        process.kill()
        process.wait(10)
        ledger.until(lambda: not any(lives(pid) for pid in pids))


# ------------------------------------------------------------------------------ the arguments
@pytest.mark.parametrize("options", [(), ("--workers", "2")], ids=["one", "workers"])
def test_endpoints_and_the_mapper(options, tmp_path):
    """Entries are there while it serves, and gone afterwards."""
    host = rpcfast.Server()
    mapper = host.embed_mapper(allow_loopback_insert=True)
    services = ("rpcecho=app:Echo", "clock.idl:clock=app:clock")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    clock = rpcfast.idl.loads(IDL).clock
    with host.listening():
        with serving(
            tmp_path, *options, "--endpoint", port, "--ep-register", "--mapper", str(mapper),
            "--annotation", "here", services=services,
        ) as (process, (binding,)):  # fmt: skip
            assert binding == f"ncacn_ip_tcp:127.0.0.1[{port}]"
            with rpcfast.connect("ncacn_ip_tcp:127.0.0.1", clock, mapper=mapper) as client:
                assert client.Now() == 42
            with rpcfast.connect(binding, mgmt) as client:
                assert len(client.inq_if_ids().if_id) == 2
            process.send_signal(signal.SIGTERM)
            assert process.wait(10) == 0
        with pytest.raises(rpcfast.EndpointMapperError):
            rpcfast.connect("ncacn_ip_tcp:127.0.0.1", clock, mapper=mapper)


@pytest.mark.parametrize("options", [(), ("--workers", "2")], ids=["one", "workers"])
def test_ncalrpc(options, tmp_path):
    directory = str(tmp_path / "sockets")
    with serving(
        tmp_path, *options, "--protseq", "ncalrpc", "--endpoint", "here", "--ncalrpc-dir", directory
    ) as (process, (binding,)):
        assert binding == "ncalrpc:[here]"
        with rpcfast.connect(binding, rpcecho, ncalrpc_dir=directory, timeout=20) as client:
            assert client.EchoData(b"abc") == b"abc"
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0
        assert not os.listdir(directory)


def test_endpoints_that_the_interface_names(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    text = IDL.replace("version(1.0)", f'version(1.0), endpoint("ncacn_ip_tcp:[{port}]")')
    (tmp_path / "clock.idl").write_text(text)
    with serving(tmp_path, services=("clock.idl=app:clock",)) as (_, (binding,)):
        assert binding == f"ncacn_ip_tcp:127.0.0.1[{port}]"
        with rpcfast.connect("ncacn_ip_tcp:127.0.0.1", rpcfast.idl.loads(text).clock) as client:
            assert client.Now() == 42


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["rpcecho"], "'rpcecho' is not INTERFACE=MODULE:MANAGER"),
        (["rpcecho=app"], "'rpcecho=app' is not INTERFACE=MODULE:MANAGER"),
        (["rpcecho=nowhere_at_all:Echo"], "there is no module 'nowhere_at_all'"),
        (["nothing_here=app:Echo"], "there is no module 'nothing_here'"),
        (["rpcecho=app:Missing"], "app has no 'Missing'"),
        (["rpcecho:other=app:Echo"], "rpcecho has no interface 'other'"),
        (["app=app:Echo"], "app has not one interface but none: name it, app:NAME"),
        (["rpcecho=app:Echo"], "Echo has no method for SinkData"),
        (["rpcecho=app:Echo", "--partial", "--endpoint", "x"], "no port number: 'x'"),
        (["rpcecho=app:Echo", "--partial", "--max-calls", "0"], "at least one call"),
        (["rpcecho=app:Echo", "--partial", "--workers", "0"], "at least one worker"),
        (["missing.idl=app:Echo", "--partial"], "missing.idl"),
    ],
)
def test_what_cannot_be_served(arguments, says, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    handlers = [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)]
    try:
        assert main(["serve", *arguments]) == 1
    finally:
        for number, handler in zip((signal.SIGTERM, signal.SIGINT), handlers, strict=True):
            signal.signal(number, handler)
        sys.modules.pop("app", None)
    said = capsys.readouterr()
    assert said.out == "" and said.err.startswith("rpcfast serve: ") and says in said.err


def test_workers_that_cannot_start(tmp_path):
    """The first says what is wrong, and the command ends."""
    with serving(tmp_path, "--workers", "2", services=("rpcecho=app:Missing",)) as (process, _):
        assert process.wait(10) == 1
        assert "app has no 'Missing'" in process.stderr.read()
