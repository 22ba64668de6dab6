"""What the thread that looks at busy connections of a blocking server bears."""

import contextlib
import socket
import time

import pytest

import rpcfast
from rpcfast.interfaces.rpcecho import rpcecho
from runtime.ledger import until
from runtime.soak import Wire
from runtime.worlds import Echo, served


def test_a_client_that_reads_no_answers_of_the_engine():
    """It is alone with that: other connections are looked at as before."""
    manager = Echo()
    with served("blocking", (rpcecho, manager)) as (binding, server), \
            contextlib.ExitStack() as stack:  # fmt: skip
        stack.callback(manager.gate.set)  # before the server waits for its calls
        wire = Wire(binding).bind().bound()
        (channel,) = server.channels
        channel.driver.sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
        wire.sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        wire.sock.sendall(wire.request("TestSleep", 600)[1])
        until(lambda: manager.calls)
        alter = bytearray(wire.bind_pdu)
        alter[2] = 14
        wire.sock.settimeout(0.5)
        with contextlib.suppress(TimeoutError):
            wire.sock.sendall(bytes(alter) * 40000)
        with rpcfast.connect(binding, rpcecho) as client:
            call = client.begin.TestSleep(600)
            until(lambda: len(manager.calls) == 2)
            assert call.request_cancel()
            until(call.done)
        wire.close()
        until(lambda: channel.conn.closed or manager.calls[0].cancelled)
        manager.gate.set()


def test_a_client_that_does_not_read_the_answer_of_a_call_beside_another():
    """Who sends it and who looks at the connection do not get in each other's way."""
    manager = Echo()
    with served("blocking", (rpcecho, manager)) as (binding, server), \
            contextlib.ExitStack() as stack:  # fmt: skip
        stack.callback(manager.gate.set)  # before the server waits for its calls
        wire = Wire(binding).bind().bound()
        stack.callback(wire.close)
        (channel,) = server.channels
        channel.driver.sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
        wire.sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        wire.sock.sendall(wire.request("TestSleep", 600)[1])
        until(lambda: manager.calls)
        wire.conn._pending = 0
        wire.sock.sendall(wire.request("EchoData", bytes(1000000))[1])
        until(lambda: channel.driver.sending is not None)
        with rpcfast.connect(binding, rpcecho) as client:
            call = client.begin.TestSleep(600)
            until(lambda: len(manager.calls) == 2)
            assert call.request_cancel()
            until(call.done)


def test_a_call_beside_another_outlives_the_idle_time():
    """A client that waits for an answer may be silent, whichever thread runs its call."""
    manager = Echo()
    with served("blocking", (rpcecho, manager), idle_timeout=0.2) as (binding, server), \
            contextlib.ExitStack() as stack:  # fmt: skip
        stack.callback(manager.gate.set)  # before the server waits for its calls
        wire = Wire(binding).bind().bound()
        (channel,) = server.channels
        first, data = wire.request("TestSleep", 1)
        second = bytearray(data)
        second[12:16] = (first + 1).to_bytes(4, "little")
        second[-4:] = (600).to_bytes(4, "little")
        wire.sock.sendall(data)
        until(lambda: manager.calls)
        wire.sock.sendall(second)
        until(lambda: len(manager.calls) == 2)
        assert wire.read(lambda: wire.conn.response(first)) is not None
        time.sleep(0.6)  # thrice as long
        assert not channel.conn.closed and not manager.calls[1].cancelled
        manager.gate.set()
        wire.conn._pending = first + 1
        assert wire.read(lambda: wire.conn.response(first + 1)) is not None
        wire.close()


def test_max_calls_count_for_clients_from_before_listen():
    """Those of an interface that listens by itself, which are bounded like others."""
    auto = Echo()
    server = rpcfast.Server()
    try:
        server.register(rpcecho, auto, partial=True, autolisten=True)
        binding = str(server.use_protseq("ncacn_ip_tcp"))
        with rpcfast.connect(binding, rpcecho) as client:
            early = client.begin.TestSleep(600)  # as such it counts for nothing
            until(lambda: auto.calls)
            server.listen(max_calls=1, wait=False)
            auto.gate.set()
            assert early.result(10) == 0
            auto.gate.clear()
            call = client.begin.TestSleep(600)
            until(lambda: len(auto.calls) == 2)
            with rpcfast.connect(binding, rpcecho) as late:
                for _ in range(2):
                    with pytest.raises(rpcfast.Fault) as error:
                        late.AddOne(1)
                    assert error.value.code == 1723
            auto.gate.set()
            assert call.result(10) == 0 and client.AddOne(1) == 2
            assert not server.running.calls
    finally:
        auto.gate.set()
        server.close()
