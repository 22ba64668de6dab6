"""Calls of a blocking client that are begun, and end later."""

# ruff: noqa: SIM117 - a server and its client nest

import asyncio
import socket
import threading
from concurrent.futures import TimeoutError as FutureTimeoutError

import numpy as np
import pytest

import rpcfast
from rpcfast.interfaces.rpcecho import rpcecho
from runtime.ledger import nothing_left, until
from runtime.worlds import PEER, AsyncEcho, Echo, Peer, served, servers


@servers
def test_calls_that_go_on_meanwhile(server_world):
    manager = Echo() if server_world == "blocking" else AsyncEcho()
    with nothing_left(), served(server_world, (rpcecho, manager)) as (binding, _):
        with rpcfast.connect(binding, rpcecho, max_connections=4) as client:
            sleep, heard = client.begin.TestSleep(10), []
            assert client.AddOne(1) == 2  # a call that blocks, beside it
            assert not sleep.done() and sleep.status == 997 and not sleep.wait(0)
            sleep.add_done_callback(heard.append)
            with pytest.raises(FutureTimeoutError):
                sleep.result(0.001)
            assert sorted(call.result() for call in map(client.begin.AddOne, range(50))) == list(
                range(1, 51)
            )
            manager.gate.set()
            assert sleep.wait() and sleep.result() == sleep.result() == 0 and sleep.status == 0
            until(lambda: heard == [sleep])
            assert not sleep.cancel() and sleep.result() == 0

            async def awaited():
                return await asyncio.wrap_future(client.begin.AddOne(6))

            assert asyncio.run(awaited()) == 7
            failed = client.begin.AddOne(0xFFFFFFFF)
            with pytest.raises(rpcfast.Fault):
                failed.result()
            assert failed.status == failed.exception().code


def test_cancels():
    manager = Echo()
    with nothing_left(), served("blocking", (rpcecho, manager)) as (binding, _):
        with rpcfast.connect(binding, rpcecho) as client:
            for end in (lambda c: c.cancel(), lambda c: c.cancel(5), lambda c: c.request_cancel()):
                call = client.begin.TestSleep(10)
                until(lambda: manager.calls)
                assert end(call)
                with pytest.raises(rpcfast.CallCancelled):
                    call.result(5)
                assert call.status == 1818 and manager.calls.pop().cancelled
            token = rpcfast.CancelToken()
            call = client.options(cancel=token).begin.TestSleep(10)
            until(lambda: manager.calls)
            token.cancel()
            with pytest.raises(rpcfast.CallCancelled):
                call.result(5)
            with pytest.raises(rpcfast.CallCancelled):  # of which nothing is begun
                client.options(cancel=token).begin.AddOne(1)
            assert not token._bells
            call = client.options(deadline=0.05).begin.TestSleep(10)
            assert call.wait(5) and isinstance(call.exception(), rpcfast.CallTimeout)


def test_a_manager_that_does_not_obey():
    """It is asked, and the client waits; then it is given up."""
    gate = threading.Event()

    class Deaf:
        def TestSleep(self, seconds):
            gate.wait(10)
            return 0

    with served("blocking", (rpcecho, Deaf())) as (binding, _):
        with rpcfast.connect(binding, rpcecho) as client:
            asked, dropped = client.begin.TestSleep(1), client.begin.TestSleep(1)
            assert asked.request_cancel() and dropped.cancel(0.02)
            with pytest.raises(rpcfast.CallCancelled):
                dropped.result(5)
            assert not asked.done()
            gate.set()
            with pytest.raises(rpcfast.CallCancelled):
                asked.result(5)


def test_pipes():
    with served("blocking", (PEER, Peer())) as (binding, _):
        with rpcfast.connect(binding, PEER) as client:
            calls = [client.begin.p_in_long(1, np.arange(n)) for n in (0, 5, 5000)]
            assert [call.result().count for call in calls] == [0, 5, 5000]


def test_failures_of_issuing():
    """They are raised at once, and no call is left."""
    with nothing_left():
        with served("blocking", (rpcecho, Echo())) as (binding, server):
            client = rpcfast.connect(binding, rpcecho)
            with pytest.raises(TypeError):
                client.begin.AddOne(1, 2)
            with pytest.raises(AttributeError):
                _ = client.begin.Nothing
            waiting = client.begin.TestSleep(10)
            until(lambda: any(channel.conn.calls for channel in server.channels))
            client.close()
            with pytest.raises(rpcfast.RpcError) as caught:
                waiting.result(5)
            assert caught.value.maybe_executed
            with pytest.raises(rpcfast.ServerError):
                client.begin.AddOne(1)
            client = rpcfast.connect(binding, rpcecho, timeout=5)
        # the server is gone
        client._association._drop(client._association._free.pop())
        with pytest.raises(rpcfast.TransportError):
            client.begin.AddOne(1)
        client.close()


def test_context_handles_of_begun_calls():
    """They are looked at and noted as those of other calls."""
    with served("blocking", (PEER, Peer())) as (binding, _):
        with rpcfast.connect(binding, PEER) as client, rpcfast.connect(binding, PEER) as other:
            handle = client.begin.c_open(5).result().c
            assert handle.uuid in client._association._home.contexts
            assert client.begin.c_add(handle, 2).result() == 7
            with pytest.raises(rpcfast.BindingError):  # at once
                other.begin.c_add(handle, 1)
            client.begin.c_close(handle).result()
            assert not handle and not client._association._home.contexts
            with pytest.raises(rpcfast.NdrError):
                client.begin.c_add(handle, 1)


def test_a_begun_call_goes_over_another_connection():
    """Where a used one was lost before anything was sent, as any call does."""
    with served("blocking", (rpcecho, Echo())) as (binding, _):
        with rpcfast.connect(binding, rpcecho) as client:
            assert client.AddOne(1) == 2
            (free,) = client._association._free
            free.driver.sock.shutdown(socket.SHUT_WR)  # so that the next send fails
            assert client.begin.AddOne(2).result() == 3


@pytest.mark.parametrize("busy", [False, True])
def test_no_thread_to_be_had(monkeypatch, busy):
    """Nothing was begun then, and no later thread begins it; nothing of it is left behind."""
    manager = Echo()
    with nothing_left(), served("blocking", (rpcecho, manager)) as (binding, _):
        with rpcfast.connect(binding, rpcecho) as client:
            token = rpcfast.CancelToken()
            bounded = client.options(cancel=token)
            start = threading.Thread.start

            def none(thread):
                if thread.name.startswith("rpcfast-call"):
                    raise RuntimeError("can't start new thread")
                start(thread)

            first = client.begin.TestSleep(10) if busy else None
            with monkeypatch.context() as patch:
                patch.setattr(threading.Thread, "start", none)
                for _ in range(2):
                    with pytest.raises(RuntimeError, match="new thread"):
                        bounded.begin.AddOne(1)
            assert token._bells == []
            if first is not None:
                manager.gate.set()
                assert first.result(10) == 0  # its thread finds what was given up
            assert [bounded.begin.AddOne(n).result(10) for n in range(3)] == [1, 2, 3]
            until(lambda: len(client._association._free) == len(client._association._all))
            assert len(set(client._association._free)) == len(client._association._free)
