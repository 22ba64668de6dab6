"""The test double: its answers, what it remembers, managers that fail, the pytest fixture."""

# ruff: noqa: SIM117 - a double and its client nest

import contextlib
import pickle
import re
import socket
import subprocess
import sys
import threading
import uuid
from pathlib import Path

import numpy as np
import pytest

import rpcfast
import rpcfast.aio
from rpcfast import ndr, testing
from rpcfast._core import cut, pdu
from rpcfast.engine.fragments import SYNTAXES
from rpcfast.interfaces.rpcecho import rpcecho
from rpcfast.interfaces.samr import samr
from runtime.ledger import nothing_left, until
from runtime.worlds import PEER, AsyncEcho, Echo, Peer, clients, connected

ROOT = Path(__file__).parents[2]
HANDLE = ndr.ContextHandle(0, uuid.UUID(int=7))
MANY = 1 << 20  # elements of a pipe that takes many batches of fragments


@pytest.fixture(autouse=True)
def impatient(monkeypatch):
    """A client that has given up grants its server no second."""
    monkeypatch.setattr(rpcfast.CallCancelled, "grace", 0.0)


def add_one(in_data):
    return in_data + 1


def names(binding):
    return [call.operation for call in binding.calls]


# ----------------------------------------------------------------------------------------- answers
@clients
def test_answers_of_every_kind(client_world):
    info = rpcecho["TestCall2"].Response(
        info=rpcfast.interfaces.rpcecho.echo_Info(3, rpcfast.interfaces.rpcecho.echo_info3(v=7)),
        result=0,
    )
    manager = {
        "AddOne": add_one,
        "EchoData": b"abc",
        "SourceData": rpcfast.Fault(0x1C010014, executed=False),
        "TestCall": {"s2": "input"},
        "TestCall2": info,
        "TestSleep": testing.Recorded(b"\0\0\0\7", byteorder="big"),
    }
    with testing.serve(rpcecho, manager) as binding:
        with connected(client_world, binding, rpcecho) as client:
            assert client.AddOne(41) == 42
            assert client.EchoData(b"xyz") == b"abc"
            with pytest.raises(rpcfast.Fault) as fault:
                client.SourceData(1)
            assert (fault.value.code, fault.value.maybe_executed) == (1723, False)
            assert client.TestCall("x") == "input"
            assert client.TestCall2(3).value.v == 7
            assert client.TestSleep(0) == 7
            with pytest.raises(rpcfast.Fault) as fault:
                client.SinkData(b"x")
            assert (fault.value.code, fault.value.maybe_executed) == (1745, False)
    assert names(binding) == [*manager, "SinkData"]


@clients
def test_answers_with_pipes(client_world):
    numbers = np.arange(MANY, dtype="<i4")
    p_out = PEER["p_out_long"]
    stub = p_out.encode_response(p_out.Response(p=[1, 2, 3], total=3, result=0))
    manager = {"p_out_long": {"p": numbers, "total": 5, "result": 0}, "p_in_long": (1, 2, 3),
               "p_inout_long": {"p": [4, 5], "x": 6, "result": 0}}  # fmt: skip
    with testing.serve(PEER, manager) as binding:
        with connected(client_world, binding, PEER) as client:
            room = np.zeros(MANY, "<i4")
            assert client.p_out_long(0, 0, p=room).total == 5
            assert (room == numbers).all()
            assert client.p_in_long(7, numbers).sum == 2
            assert client.p_inout_long(1, (numbers, room), 1).x == 6
            assert list(room[:2]) == [4, 5]
    assert [call.pipes for call in binding.calls] == [{"p": MANY}] * 3
    with testing.serve(PEER, {"p_out_long": testing.Recorded(stub)}) as binding:
        with connected(client_world, binding, PEER) as client:
            assert client.p_out_long(0, 0, p=room).total == 3
            assert list(room[:3]) == [1, 2, 3]


@pytest.mark.parametrize(
    ("manager", "error"),
    [
        ({"AddTwo": 1}, ValueError),
        ({"AddOne": (1, 2, 3)}, rpcfast.NdrError),
        ({"AddOne": {"nothing": 1}}, TypeError),
        ({"AddOne": testing.Recorded(b"\1")}, rpcfast.NdrError),
    ],
)
def test_wrong_answers_are_errors_at_once(manager, error):
    with nothing_left():
        with pytest.raises(error):
            with testing.serve(rpcecho, manager):
                pytest.fail("it is served")


def test_a_manager_may_have_to_be_whole():
    with pytest.raises(rpcfast.ServerError) as error:
        with testing.serve(rpcecho, {"AddOne": add_one}, partial=False):
            pytest.fail("it is served")
    assert error.value.code == 1764


@pytest.mark.parametrize("manager", [Echo, AsyncEcho])
def test_managers_with_methods(manager):
    with testing.serve(rpcecho, manager()) as binding:
        with rpcfast.connect(binding, rpcecho) as client:
            assert client.AddOne(41) == 42
    assert binding.calls[0].result == 42


def test_a_second_interface():
    with testing.serve(rpcecho, {"AddOne": add_one}) as binding:
        binding.register(samr, {"SamrCloseHandle": None})
        binding.inject("SamrCloseHandle", status=0xC0000008, times=1)
        with rpcfast.connect(binding, samr) as client, rpcfast.connect(binding, rpcecho) as other:
            with pytest.raises(rpcfast.StatusError):
                client.SamrCloseHandle(HANDLE)
            client.SamrCloseHandle(HANDLE)
            assert other.AddOne(1) == 2
    assert [call.interface for call in binding.calls] == ["samr", "samr", "rpcecho"]


# ------------------------------------------------------------------------------------- the binding
def test_the_binding_is_a_string(tmp_path):
    with testing.serve(rpcecho, {}) as binding:
        parsed = rpcfast.StringBinding.parse(binding)
        assert binding == f"ncacn_ip_tcp:127.0.0.1[{binding.endpoint}]" == str(parsed)
        assert (binding.protseq, binding.address) == (parsed.protseq, parsed.address)
        assert int(binding.endpoint) == int(parsed.endpoint)
        copied = pickle.loads(pickle.dumps(binding))
        assert (type(copied), copied) == (str, binding)
    local = {"protseq": "ncalrpc", "endpoint": "ECHO", "ncalrpc_dir": str(tmp_path)}
    with testing.serve(rpcecho, {"AddOne": add_one}, **local) as binding:
        assert binding == "ncalrpc:[ECHO]"
        with rpcfast.connect(binding, rpcecho, ncalrpc_dir=str(tmp_path)) as client:
            assert client.AddOne(1) == 2


# --------------------------------------------------------------------------------------- its calls
@clients
def test_calls_are_recorded(client_world):
    thing = uuid.uuid4()
    with testing.serve(rpcecho, {"AddOne": add_one, "EchoData": bytes(3)}) as binding:
        with connected(client_world, binding, rpcecho) as client:
            client.options(object=thing).AddOne(1)
            client.EchoData(b"abc")
            with pytest.raises(rpcfast.Fault):
                client.SinkData(b"x" * 100000)
        first, second, third = binding.calls
        assert (first.operation, first.arguments, first.result) == ("AddOne", {"in_data": 1}, 2)
        assert (first.object, second.object) == (thing, None)
        assert second.arguments == {"len": 3, "in_data": b"abc"}
        assert first.error is second.error is None
        assert third.result is None and third.error.code == 1745
        assert first.peer.startswith("127.0.0.1:")
        assert first.when <= second.when <= third.when
        assert min(call.seconds for call in binding.calls) >= 0
        binding.reset()
        assert binding.calls == []


def test_reprs_are_bounded():
    with testing.serve(rpcecho, Echo()) as b:
        with rpcfast.connect(b, rpcecho) as client:
            client.AddOne(1)
            client.EchoData(b"x" * 1000000)
            b.inject("AddOne", drop=True, times=1)
            with pytest.raises(rpcfast.CallTimeout):
                client.options(timeout=0.02).AddOne(1)
            b.inject("AddOne", fault=5, times=1)
            b.inject("AddOne", delay=0.001)
            for number in (1, 0xFFFFFFFF):
                with pytest.raises(rpcfast.Fault):
                    client.AddOne(number)
    assert [repr(call) for call in b.calls if call.operation == "AddOne"] == [
        "<AddOne(in_data=1) gave 2>", "<AddOne(in_data=1) injected drop>",
        "<AddOne(in_data=1) injected fault>",
        "<AddOne(in_data=4294967295) raised Fault('nca_s_server_too_busy 0x1c01001..."
        "e server is too busy to take the call')>",
    ]  # fmt: skip
    assert "of 1000000 octets" in repr(b.calls[1]) and len(repr(b.calls[1])) < 400


def test_waiting_for_calls():
    with testing.serve(rpcecho, {"AddOne": add_one, "TestSleep": 0}) as binding:
        binding.inject("TestSleep", delay=60)

        def call():
            with rpcfast.connect(binding, rpcecho) as client:
                client.AddOne(1)
                with pytest.raises(rpcfast.TransportError):
                    client.TestSleep(1)

        thread = threading.Thread(target=call)
        thread.start()
        (found,) = binding.wait_for_calls(1, "TestSleep")
        assert (found.seconds, found.arguments) == (None, {"seconds": 1})
        assert "is running" in repr(found)
        assert names(binding) == ["AddOne", "TestSleep"]
        with pytest.raises(TimeoutError, match="waited for 2 calls"):
            binding.wait_for_calls(2, "AddOne", timeout=0.01)
    thread.join()  # the end of the double was that of the delay
    assert found.seconds < 60


# ------------------------------------------------------------------------- managers that are wrong
def _fails(in_data):
    raise ValueError("a mistake")


def blamed(interface, manager, call, status):
    """Let a client call a manager that is to be found wrong; gives the double."""
    double = testing.serve(interface, manager)
    binding = double.__enter__()
    with rpcfast.connect(binding, interface) as client, pytest.raises(rpcfast.Fault) as fault:
        call(client)
    with pytest.raises(AssertionError):
        double.__exit__(None, None, None)
    assert fault.value.status == status
    return binding


@pytest.mark.parametrize(
    ("answer", "cause"),
    [(_fails, ValueError), (lambda in_data: "x", rpcfast.NdrError),
     (lambda in_data: {"nothing": 1}, TypeError)],
)  # fmt: skip
def test_a_manager_that_fails_is_an_error(answer, cause):
    binding = blamed(rpcecho, {"AddOne": answer}, lambda client: client.AddOne(1), 0x1C000012)
    error = binding.calls[0].error
    assert type(error) is cause
    with pytest.raises(AssertionError, match=r"<AddOne\(in_data=1\) raised") as raised:
        binding.check()
    assert raised.value.__cause__ is error


def test_a_pipe_that_is_not_pulled_is_an_error():
    manager = {"p_in_long": lambda tag, p: (1, 2, 3)}
    binding = blamed(PEER, manager, lambda client: client.p_in_long(1, [1, 2]), 0x1C000017)
    assert isinstance(binding.calls[0].error, rpcfast.PipeDisciplineError)
    assert binding.calls[0].result == (1, 2, 3)


def test_what_is_no_error_of_the_manager():
    class Expected(Exception):
        pass

    def gives_up(in_data):
        raise rpcfast.Fault(5)

    def call(binding):
        with rpcfast.connect(binding, rpcecho) as client:
            with pytest.raises(rpcfast.Fault):
                client.AddOne(1)

    with testing.serve(rpcecho, {"AddOne": gives_up}) as binding:
        call(binding)
    with testing.serve(rpcecho, {"AddOne": _fails}, check=False) as binding:
        call(binding)
        with pytest.raises(AssertionError):
            binding.check()
    with testing.serve(rpcecho, {"AddOne": _fails}) as binding:
        call(binding)
        binding.reset()
    with contextlib.suppress(Expected), testing.serve(rpcecho, {"AddOne": _fails}) as binding:
        call(binding)
        raise Expected  # which the end of the double is not to hide


@clients
def test_a_client_that_goes_is_no_error_of_the_manager(client_world):
    with testing.serve(PEER, Peer()) as binding:

        def source():
            yield np.zeros(MANY, "<i4")
            raise KeyError("mine")

        with connected(client_world, binding, PEER) as client:
            with pytest.raises(KeyError):
                client.p_in_long(1, source())


def test_a_request_that_ends_too_early_is_no_call(caplog):
    context = (0, (PEER.uuid, *PEER.version), (SYNTAXES["ndr20"],))
    with testing.serve(PEER, Peer()) as binding:
        with socket.create_connection((binding.address, int(binding.endpoint)), 20) as sock:
            sock.sendall(pdu.build_bind(1, 5840, 5840, 0, [context]))
            sock.recv(4096)
            first = bytearray(cut.build_request(2, 0, 0, None, b"\1\0"))
            first[3] = pdu.FIRST  # its manager would begin behind the second fragment
            sock.sendall(first)
        until(lambda: not binding.server.channels)
    assert (binding.calls, caplog.records) == ([], [])


def test_nothing_is_left_behind():
    with nothing_left():
        with testing.serve(rpcecho, AsyncEcho()) as binding:
            client = rpcfast.connect(binding, rpcecho)
            assert client.AddOne(1) == 2
            binding.inject("AddOne", cut=5)
            with pytest.raises(rpcfast.TransportError):
                client.AddOne(1)
        client.close()


# ------------------------------------------------------------------------------------- with pytest
SUITE = """
import rpcfast
from rpcfast.interfaces.rpcecho import rpcecho

def call(binding):
    with rpcfast.connect(binding, rpcecho) as client:
        return client.AddOne(1)

def test_passes(rpc_server):
    first = rpc_server(rpcecho, {"AddOne": 7})
    second = rpc_server(rpcecho, {"AddOne": 8}, max_connections=1)
    assert (call(first), call(second)) == (7, 8)
    assert len(first.calls) == len(second.calls) == 1

def test_has_a_wrong_manager(rpc_server):
    binding = rpc_server(rpcecho, {"AddOne": lambda in_data: in_data / 0})
    try:
        call(binding)
    except rpcfast.Fault:
        pass
"""


def test_the_fixture(tmp_path):
    """By the entry point that pyproject.toml names, in a run of pytest of its own."""
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    point = re.search(r"^\[project\.entry-points\.pytest11\]\n(.*)\n", project, re.MULTILINE)[1]
    made = tmp_path / "installed" / "rpcfast_itself-1.dist-info"
    made.mkdir(parents=True)
    (made / "METADATA").write_text("Metadata-Version: 2.1\nName: rpcfast-itself\nVersion: 1\n")
    (made / "entry_points.txt").write_text(f"[pytest11]\n{point.replace(chr(34), '')}\n")
    (tmp_path / "test_suite.py").write_text(SUITE)
    path = [str(made.parent), *filter(None, sys.path)]
    code = (
        f"import sys; sys.path[:] = {path!r}; import pytest; "
        "sys.exit(pytest.main(['-q', '-p', 'no:cacheprovider', '--rootdir=.', 'test_suite.py']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path, check=False
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert "2 passed, 1 error" in done.stdout
    assert "ERROR at teardown of test_has_a_wrong_manager" in done.stdout
    assert "the manager failed: <AddOne(in_data=1) raised ZeroDivisionError" in done.stdout


def test_pytest_is_imported_by_its_plugin_only():
    code = "import rpcfast.testing, sys; print('pytest' in sys.modules)"
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert found.stdout == "False\n"
