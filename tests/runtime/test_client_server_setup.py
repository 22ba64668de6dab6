"""How servers are set up and found, and what a client says when they are not."""

# ruff: noqa: SIM117 - a server and its client nest

import gc
import socket
import threading
import time

import pytest

import rpcfast
import rpcfast.aio
from rpcfast.interfaces.epm import epm
from rpcfast.interfaces.mgmt import mgmt
from rpcfast.interfaces.rpcecho import rpcecho
from runtime.worlds import PEER, WORLDS, Echo, clients, connected, served, servers


# --------------------------------------------------------------------------------- the server
def test_order_of_starting():
    server = rpcfast.Server()
    for step, code in (
        (server.bindings, 1718), (server.listen, 1714), (server.stop, 1715), (server.wait, 1715),
    ):  # fmt: skip
        with pytest.raises(rpcfast.ServerError) as error:
            step()
        assert error.value.code == code
    with pytest.raises(rpcfast.ServerError) as error:
        server.register(rpcecho, Echo())
    assert error.value.code == 1764 and "SinkData" in str(error.value)
    server.register(rpcecho, Echo(), partial=True)
    with pytest.raises(rpcfast.ServerError) as error:
        server.register(rpcecho, Echo(), partial=True)
    assert error.value.code == 1712
    for protseq, endpoint, code in (
        ("ncacn_np", None, 1703), ("nonsense", None, 1704), ("ncacn_ip_tcp", "x", 1706),
        ("ncacn_ip_tcp", "65536", 1706),
    ):  # fmt: skip
        with pytest.raises(rpcfast.BindingError) as error:
            server.use_protseq(protseq, endpoint)
        assert error.value.code == code
    binding = server.use_protseq("ncacn_ip_tcp")
    with pytest.raises(rpcfast.ServerError) as error:
        server.use_protseq("ncacn_ip_tcp", binding.endpoint)
    assert error.value.code == 1740
    with server.listening():
        with pytest.raises(rpcfast.ServerError) as error:
            server.listen()
        assert error.value.code == 1713


def test_stop_lets_running_calls_end():
    manager = Echo()
    with served("blocking", (rpcecho, manager)) as (binding, server):
        with rpcfast.connect(binding, rpcecho) as client:
            results = []
            thread = threading.Thread(target=lambda: results.append(client.TestSleep(10)))
            thread.start()
            while not manager.calls:
                time.sleep(0.01)
            server.stop()
            assert not server.wait(0.1)
            manager.gate.set()
            thread.join()
            assert results == [0] and server.wait(5)
            with pytest.raises(rpcfast.TransportError):
                rpcfast.connect(binding, rpcecho, timeout=2).AddOne(1)


def test_a_manager_that_stops_its_server():
    class Manager(Echo):
        def AddOne(self, in_data):
            self.server.stop()
            return in_data + 1

    manager = Manager()
    with served("blocking", (rpcecho, manager)) as (binding, server):
        manager.server = server
        with rpcfast.connect(binding, rpcecho) as client:
            assert client.AddOne(1) == 2
        assert server.wait(5)


def test_unregister():
    with served("blocking", (rpcecho, Echo())) as (binding, server):
        server.unregister(rpcecho)
        with pytest.raises(rpcfast.BindRejected) as error:
            rpcfast.connect(binding, rpcecho)
        assert error.value.code == 1717
        with pytest.raises(rpcfast.ServerError):
            server.unregister(rpcecho)


def versioned(version):
    return rpcfast.ndr.Interface("v", "b7c5e0a0-0000-4000-8000-00000000beef", version, [
        rpcfast.ndr.operation("Op", result=rpcfast.ndr.long)
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "fits"), [((1, 2), True), ((1, 0), True), ((1, 3), False), ((2, 0), False)]
)
def test_versions(asked, fits):
    with served("blocking", (versioned((1, 2)), {"Op": lambda: 7})) as (binding, _):
        if fits:
            with rpcfast.connect(binding, versioned(asked)) as client:
                assert client.Op() == 7
        else:
            with pytest.raises(rpcfast.BindRejected):
                rpcfast.connect(binding, versioned(asked))


@servers
@clients
def test_endpoint_mapper(server_world, client_world):
    """A binding without endpoint: the mapper is asked once, whatever the number of calls."""
    with served(server_world, (rpcecho, Echo())) as (binding, server):
        mapper = server.embed_mapper()
        server.ep_register(annotation="test")
        time.sleep(0.1)  # an endpoint opened while listening
        partial = binding.partition("[")[0]
        with connected(client_world, partial, rpcecho, mapper=str(mapper)) as client:
            assert client.AddOne(41) == 42
        with pytest.raises(rpcfast.EndpointMapperError) as error:
            rpcfast.connect(partial, PEER, mapper=mapper)
        assert error.value.code == 1753
        with rpcfast.connect(mapper, epm) as client:
            found = client.raw.ept_lookup(0, None, None, 1, None, 10)
        assert {entry.annotation for entry in found.entries} == {"test"}


def test_a_mapper_of_another_server():
    with served("blocking") as (_, host):
        mapper = host.embed_mapper(allow_loopback_insert=True)
        with served("blocking", (rpcecho, Echo())) as (binding, server):
            server.ep_register(mapper=mapper)
            partial = binding.partition("[")[0]
            with rpcfast.connect(partial, rpcecho, mapper=mapper) as client:
                assert client.AddOne(41) == 42
        with pytest.raises(rpcfast.EndpointMapperError):
            rpcfast.connect(partial, rpcecho, mapper=mapper)


@servers
def test_management(server_world):
    with served(server_world, (rpcecho, Echo())) as (binding, server):
        with rpcfast.connect(binding, rpcecho) as client:
            for n in range(5):
                client.AddOne(n)
        with rpcfast.connect(binding, mgmt) as client:
            assert client.is_server_listening() == 1
            assert client.inq_stats(4).statistics[0] >= 5
            assert [i.uuid for i in client.inq_if_ids().if_id] == [rpcecho.uuid]
            with pytest.raises(rpcfast.StatusError) as error:
                client.stop_server_listening()
            assert error.value.status == 5
        server.management_policy = lambda op, call: True
        with rpcfast.connect(binding, mgmt) as client:
            client.stop_server_listening()
        assert not server.is_listening


# --------------------------------------------------------------------------------- the client
def test_nobody_listens():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(rpcfast.TransportError) as error:
        rpcfast.connect(f"ncacn_ip_tcp:127.0.0.1[{port}]", rpcecho)
    assert (error.value.code, error.value.maybe_executed) == (1722, False)


def test_a_server_that_dies():
    """Between calls and after the request: was the call perhaps executed?"""
    with served("blocking", (rpcecho, Echo())) as (binding, _server):
        client = rpcfast.connect(binding, rpcecho)
        client.AddOne(1)
    with client, pytest.raises(rpcfast.TransportError) as error:
        client.AddOne(1)
    assert error.value.code in (1726, 1727, 1722)


def test_a_closed_client():
    with served("blocking", (rpcecho, Echo())) as (binding, _):
        client = rpcfast.connect(binding, rpcecho)
        client.close()
        with pytest.raises(rpcfast.ServerError) as error:
            client.AddOne(1)
        assert error.value.code == 1702


def test_names_that_clash():
    clashing = rpcfast.ndr.Interface("c", "b7c5e0a0-0000-4000-8000-00000000cafe", (1, 0), [
        rpcfast.ndr.operation("close", result=rpcfast.ndr.long),
        rpcfast.ndr.operation("raw", result=rpcfast.ndr.long),
    ])  # fmt: skip
    manager = {"close": lambda: 1, "raw": lambda: 2}
    with served("blocking", (clashing, manager)) as (binding, _):
        with rpcfast.connect(binding, clashing) as client:
            assert client["close"]() == 1 and client["raw"]() == 2 and client[0]() == 1
            assert client.raw.close().result == 1
            with pytest.raises(AttributeError):
                client["nothing"]


def test_arguments_are_checked_before_anything_is_sent():
    with served("blocking", (rpcecho, Echo())) as (binding, _server):
        with rpcfast.connect(binding, rpcecho) as client:
            for wrong in ((), (1, 2), ("x",)):
                with pytest.raises((TypeError, rpcfast.NdrError)):
                    client.AddOne(*wrong)
            with pytest.raises(TypeError):
                client.AddOne(nothing=1)
            assert client.AddOne(in_data=1) == 2
            assert len(client._association._all) == 1


def test_the_fixture_of_the_package():
    with rpcfast.testing.serve(rpcecho, Echo()) as binding:
        with rpcfast.connect(binding, rpcecho) as client:
            assert client.AddOne(1) == 2


def test_nothing_is_left_behind():
    """No thread and no socket outlives its server and client."""
    before = threading.active_count()
    for world in WORLDS:
        with served(world, (rpcecho, Echo())) as (binding, _):
            with rpcfast.connect(binding, rpcecho) as client:
                client.AddOne(1)
    gc.collect()
    end = time.monotonic() + 5
    while threading.active_count() > before and time.monotonic() < end:
        time.sleep(0.01)
    assert threading.active_count() <= before


def test_a_local_endpoint_whose_server_hangs(tmp_path):
    """It is taken, however many wait there; once nobody has it, it is free."""
    path = str(tmp_path / "here")
    waiting = []
    with socket.socket(socket.AF_UNIX) as hung:
        hung.bind(path)
        hung.listen(0)
        for _ in range(2):  # the second one finds the queue full
            waiting.append(socket.socket(socket.AF_UNIX))
            waiting[-1].setblocking(False)
            waiting[-1].connect_ex(path)
        server = rpcfast.Server(ncalrpc_dir=str(tmp_path))
        with pytest.raises(rpcfast.ServerError) as error:
            server.use_protseq("ncalrpc", "here")
        assert error.value.code == 1740
    for sock in waiting:
        sock.close()
    server.use_protseq("ncalrpc", "here")
    server.close()
