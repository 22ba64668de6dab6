"""A test double that fails as it is told: faults, statuses, delays, cuts, lost requests."""

# ruff: noqa: SIM117 - a double and its client nest

import asyncio
import socket
import threading
import uuid

import numpy as np
import pytest

import rpcfast
import rpcfast.aio
from rpcfast import ndr, testing
from rpcfast._core import cut, pdu
from rpcfast.engine.fragments import SYNTAXES
from rpcfast.interfaces.rpcecho import rpcecho
from rpcfast.interfaces.samr import samr
from rpcfast.testing.injection import Scissors
from runtime.ledger import until
from runtime.worlds import PEER, AsyncPeer, Echo, Peer, clients, connected

HANDLE = ndr.ContextHandle(0, uuid.UUID(int=7))
MANY = 1 << 20  # elements of a pipe that takes many batches of fragments


@pytest.fixture(autouse=True)
def impatient(monkeypatch):
    """A client that has given up grants its server no second."""
    monkeypatch.setattr(rpcfast.CallCancelled, "grace", 0.0)


def add_one(in_data):
    return in_data + 1


@clients
def test_a_delay(client_world):
    with testing.serve(rpcecho, {"AddOne": add_one}) as binding:
        with connected(client_world, binding, rpcecho) as client:
            binding.inject("AddOne", delay=0.05, times=1)
            assert client.AddOne(1) == 2
            assert binding.calls[0].seconds >= 0.05
            binding.inject("AddOne", delay=60)
            with pytest.raises(rpcfast.CallTimeout):
                client.options(timeout=0.05).AddOne(1)
    assert binding.calls[1].seconds < 60


def test_a_delay_holds_nothing_else_up():
    """Also where calls share a connection."""
    context = (0, (rpcecho.uuid, *rpcecho.version), (SYNTAXES["ndr20"],))
    request = bytes(4)
    with testing.serve(rpcecho, {"AddOne": add_one, "TestSleep": 3}) as binding:
        binding.inject("AddOne", delay=60)
        with socket.create_connection((binding.address, int(binding.endpoint)), 20) as sock:
            sock.sendall(pdu.build_bind(1, 5840, 5840, 0, [context], flags=pdu.CONC_MPX))
            assert sock.recv(4096)[3] & pdu.CONC_MPX
            for call_id, opnum in ((2, 0), (3, 6)):
                whole = cut.build_request(call_id, 0, opnum, None, request)
                sock.sendall(whole)
            answer = sock.recv(4096)
            assert (answer[12], answer[24:]) == (3, b"\3\0\0\0")
            assert binding.calls[0].seconds is None


@clients
@pytest.mark.parametrize(
    ("given", "status", "executed"),
    [
        (0x1C010014, 0x1C010014, True),
        ("nca_s_fault_unspec", 0x1C000012, True),
        (5, 5, True),
        (rpcfast.Fault(0x1C010014, executed=False), 0x1C010014, False),
    ],
)
def test_a_fault(client_world, given, status, executed):
    with testing.serve(rpcecho, Echo()) as binding:
        binding.inject(fault=given, times=2)
        with connected(client_world, binding, rpcecho) as client:
            for call in (client.AddOne, client.TestSleep):
                with pytest.raises(rpcfast.Fault) as fault:
                    call(1)
                assert (fault.value.status, fault.value.maybe_executed) == (status, executed)
            assert client.AddOne(1) == 2
    assert [call.error is None for call in binding.calls] == [False, False, True]
    assert [call.result for call in binding.calls] == [None, None, 2]


@clients
@pytest.mark.parametrize("raised", [False, True])
@pytest.mark.parametrize("name", ["SamrConnect5", "SamrConnect", "SamrCloseHandle"])
def test_a_failure_status(client_world, raised, name):
    """Outputs that have no value are empty, where the manager raises it too."""
    manager = {name: rpcfast.StatusError(0xC0000022)} if raised else {}
    arguments = {
        "SamrConnect5": ("x", 1, rpcfast.interfaces.samr.SAMPR_REVISION_INFO(
            V1=rpcfast.interfaces.samr.SAMPR_REVISION_INFO_V1(Revision=3, SupportedFeatures=0))),
        "SamrConnect": (None, 1),
        "SamrCloseHandle": (HANDLE,),
    }  # fmt: skip
    with testing.serve(samr, manager) as binding:
        if not raised:
            binding.inject(name, status="STATUS_ACCESS_DENIED")
        with connected(client_world, binding, samr) as client:
            with pytest.raises(rpcfast.StatusError) as error:
                getattr(client, name)(*arguments[name])
    assert error.value.name == "STATUS_ACCESS_DENIED"
    assert isinstance(binding.calls[0].error, rpcfast.StatusError)


def test_a_failure_status_with_outputs():
    outputs = samr["SamrConnect"].Response(ServerHandle=HANDLE, result=5)
    with testing.serve(samr, {}) as binding:
        binding.inject("SamrConnect", status=rpcfast.StatusError(0xC0000001, outputs=outputs))
        with rpcfast.connect(binding, samr) as client:
            response = client.raw.SamrConnect(None, 1)
    assert response == outputs


@clients
@pytest.mark.parametrize("cut", ["before", "after", 0, 1, 20])
def test_a_cut(client_world, cut):
    with testing.serve(rpcecho, {"AddOne": add_one}) as binding:
        with connected(client_world, binding, rpcecho) as client:
            binding.inject("AddOne", cut=cut, times=1)
            with pytest.raises(rpcfast.TransportError) as error:
                client.AddOne(1)
            assert (error.value.code, error.value.maybe_executed) == (1726, True)
            assert client.AddOne(2) == 3
    assert [call.result for call in binding.calls] == [None if cut == "before" else 2, 3]
    assert binding.calls[0].injected.kind == "cut"
    assert binding.calls[0].peer != binding.calls[1].peer


@clients
@pytest.mark.parametrize("cut", ["before", "after", 20])
def test_a_cut_of_a_local_socket(client_world, cut, tmp_path):
    where = {"ncalrpc_dir": str(tmp_path)}
    with testing.serve(rpcecho, {"AddOne": add_one}, protseq="ncalrpc", **where) as binding:
        with connected(client_world, binding, rpcecho, **where) as client:
            binding.inject("AddOne", cut=cut, times=1)
            with pytest.raises(rpcfast.TransportError):
                client.AddOne(1)
            assert client.AddOne(2) == 3


@clients
def test_a_cut_behind_the_response(client_world):
    with testing.serve(rpcecho, {"AddOne": add_one}) as binding:
        with connected(client_world, binding, rpcecho) as client:
            binding.inject("AddOne", cut=10**6, times=1)
            assert client.AddOne(1) == 2
            until(lambda: not binding.server.channels)  # the client has its end still open
    assert binding.calls[0].injected.struck == 1


def test_in_a_coroutine():
    async def main():
        with testing.serve(rpcecho, {"AddOne": add_one}) as binding:
            binding.inject("AddOne", drop=True, when=lambda call: call.arguments["in_data"] == 0)
            async with rpcfast.aio.connect(binding, rpcecho) as client:
                tasks = [asyncio.create_task(client.AddOne(n)) for n in range(5)]
                assert await asyncio.gather(*tasks[1:]) == [2, 3, 4, 5]
                await asyncio.to_thread(binding.wait_for_calls, 5)
                assert not tasks[0].done()
                tasks[0].cancel()
                await asyncio.wait(tasks)
                assert tasks[0].cancelled()

    asyncio.run(main())


@pytest.mark.parametrize("nbytes", [1, 10, 24, 25])
def test_scissors_let_so_many_octets_through(nbytes):
    class Running:
        over = False

    ours, theirs = socket.socketpair()
    with ours, theirs:
        scissors = Scissors(ours, Running, nbytes)
        for _ in range((nbytes - 1) // 10):
            assert scissors.send(b"0123456789") == 10
        with pytest.raises(ConnectionResetError):
            scissors.send(b"0123456789")
        got = b""
        while octets := theirs.recv(100):
            got += octets
        assert got == (b"0123456789" * 3)[:nbytes]


@clients
def test_a_dropped_request(client_world):
    with testing.serve(rpcecho, {"AddOne": add_one}) as binding:
        with connected(client_world, binding, rpcecho) as client:
            binding.inject("AddOne", drop=True, times=1)
            with pytest.raises(rpcfast.CallTimeout):
                client.options(timeout=0.02).AddOne(1)
            assert client.AddOne(2) == 3
    dropped = binding.calls[0]
    assert (dropped.result, dropped.error, dropped.injected.kind) == (None, None, "drop")


# ---------------------------------------------------------------------------------- with pipes
@clients
@pytest.mark.parametrize("kind", [Peer, AsyncPeer])
def test_pipes_that_fail(client_world, kind):
    data = np.arange(MANY, dtype="<i4")
    with testing.serve(PEER, kind()) as binding:
        with connected(client_world, binding, PEER) as client:
            with binding.inject(fault="nca_s_server_too_busy") as busy:
                with pytest.raises(rpcfast.Fault):
                    client.p_in_long(1, data)
            assert (busy.struck, busy.times) == (1, 0)
            binding.inject("p_in_long", cut="before", times=1)
            with pytest.raises(rpcfast.TransportError):
                client.p_in_long(1, data)
            binding.inject("p_in_long", delay=0.01, times=1)
            binding.inject("p_in_long", cut="after", times=1)
            assert client.p_in_long(1, data).count == MANY
            with pytest.raises(rpcfast.TransportError):
                client.p_in_long(1, data)
            binding.inject("p_in_long", drop=True, times=1)
            with pytest.raises(rpcfast.CallTimeout):
                client.options(timeout=0.1).p_in_long(1, data)
            assert client.p_in_long(1, data).count == MANY
    assert [call.pipes["p"] for call in binding.calls] == [0, 0, MANY, MANY, 0, MANY]


@clients
@pytest.mark.parametrize("nbytes", [0, 100, 1000000])
def test_an_output_that_is_cut(client_world, nbytes):
    with testing.serve(PEER, Peer()) as binding:
        binding.inject("p_out_long", cut=nbytes, times=1)
        with connected(client_world, binding, PEER) as client:
            got = []
            with pytest.raises(rpcfast.TransportError) as error:
                client.p_out_long(MANY, 10000, p=lambda chunk: got.append(chunk.nbytes))
            assert error.value.maybe_executed
            assert nbytes * 0.9 - 10000 <= sum(got) <= nbytes
            assert client.p_out_long(10, 10, p=got.append).total == 10
    assert isinstance(binding.calls[0].error, rpcfast.TransportError)


# ---------------------------------------------------------------------- which calls are struck
def test_which_calls_are_struck():
    with testing.serve(rpcecho, {"AddOne": add_one, "TestSleep": 0}) as binding:
        with rpcfast.connect(binding, rpcecho) as client:

            def status(call, *args):
                try:
                    call(*args)
                except rpcfast.Fault as fault:
                    return fault.status
                return 0

            odd = binding.inject("AddOne", fault=1, when=lambda call: call.arguments["in_data"] % 2)
            twice = binding.inject(fault=2, times=2)
            always = binding.inject("AddOne", fault=3)
            seen = [status(client.AddOne, n) for n in range(6)]
            assert seen == [2, 1, 2, 1, 3, 1]
            assert [found.struck for found in binding.injections] == [3, 2, 1]
            assert status(client.TestSleep, 0) == 0
            odd.remove()
            assert status(client.AddOne, 1) == 3
            assert "always" in repr(always) and "0 more" in repr(twice)
            binding.reset()
            assert status(client.AddOne, 1) == 0
            assert binding.injections == []


@pytest.mark.parametrize(
    ("arguments", "wrong"),
    [
        ({}, ValueError),
        ({"fault": 1, "drop": True}, ValueError),
        ({"delay": -1.0}, ValueError),
        ({"fault": 1, "times": 0}, ValueError),
        ({"cut": "here"}, ValueError),
        ({"cut": -1}, ValueError),
        ({"cut": True}, ValueError),
        ({"fault": "no_such_name"}, KeyError),
        ({"operation": "AddTwo", "drop": True}, ValueError),
        ({"operation": "AddOne", "status": 5}, ValueError),
    ],
)
def test_what_cannot_be_injected(arguments, wrong):
    with testing.serve(rpcecho, {}) as binding:
        with pytest.raises(wrong):
            binding.inject(**arguments)
        assert binding.injections == []


def test_many_threads():
    with testing.serve(rpcecho, {"AddOne": add_one}) as binding:
        injection = binding.inject("AddOne", fault="nca_s_server_too_busy", times=10)
        faults = []

        def run():
            with rpcfast.connect(binding, rpcecho) as client:
                for n in range(10):
                    try:
                        assert client.AddOne(n) == n + 1
                    except rpcfast.Fault as fault:
                        faults.append(fault)

        threads = [threading.Thread(target=run) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(faults) == injection.struck == 10
    assert len(binding.calls) == 80
    assert sum(call.result is None for call in binding.calls) == 10
