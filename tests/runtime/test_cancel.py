"""Calls that are ended before their answer: by a token, a time limit, or their task."""

# ruff: noqa: SIM117 - a server and its client nest

import asyncio
import contextlib
import threading
import time

import numpy as np
import pytest

import rpcfast
import rpcfast.aio
from rpcfast.interfaces.rpcecho import rpcecho
from runtime.ledger import nothing_left, until
from runtime.worlds import (
    BIND_TIMEOUT,
    PEER,
    AsyncEcho,
    AsyncPeer,
    Echo,
    LoopThread,
    Peer,
    clients,
    connected,
    served,
    servers,
)


class Slow(Peer):
    """Waits in the middle of a call for its cancel, and notes how it hears of that."""

    def __init__(self):
        self.reset()

    def reset(self, then=lambda: None):
        """Be ready for a call; `then` is called, in the manager's thread, once it waits."""
        self.heard, self.peers, self.then = [], [], then
        self.began, self.gate = threading.Event(), threading.Event()

    def begin(self):
        self.peers.append(rpcfast.current_call().peer)
        self.began.set()
        self.then()

    @contextlib.contextmanager
    def noting(self):
        try:
            yield
        except rpcfast.RpcError as error:
            self.heard.append((type(error), error.code, rpcfast.current_call().cancelled))
            raise

    def until_cancelled(self):
        call = rpcfast.current_call()
        until(lambda: call.cancelled)

    def p_in_long(self, tag, p):
        """Leaves the client in the middle of its request."""
        if not tag:
            self.peers.append(rpcfast.current_call().peer)
            return super().p_in_long(tag, p)
        with self.noting():
            p.pull(1)
            self.begin()
            self.gate.wait(10)
            while len(p.pull(1 << 20)):
                pass
        return 0, 0, 0

    def p_inout_long(self, tag, p, x):
        """Leaves the client waiting for the response."""
        p.read_all()
        self.begin()
        self.until_cancelled()
        with self.noting():
            p.push([1])
        return x, 0

    def p_out_long(self, n, chunk, p):
        """Leaves the client in the middle of the response."""
        with self.noting():
            p.push(np.zeros(n, "<i4"))
            self.begin()
            self.until_cancelled()
            p.push([1])
        return n, 0


class AsyncSlow(Slow, AsyncPeer):
    """The same as coroutines."""

    async def until_cancelled(self):
        call = rpcfast.current_call()
        while not call.cancelled:
            await asyncio.sleep(0.005)

    async def p_in_long(self, tag, p):
        if not tag:
            self.peers.append(rpcfast.current_call().peer)
            return await AsyncPeer.p_in_long(self, tag, p)
        with self.noting():
            await p.pull(1)
            self.begin()
            while not self.gate.is_set():
                await asyncio.sleep(0.005)
            while len(await p.pull(1 << 20)):
                pass
        return 0, 0, 0

    async def p_inout_long(self, tag, p, x):
        await p.read_all()
        self.begin()
        await self.until_cancelled()
        with self.noting():
            await p.push([1])
        return x, 0

    async def p_out_long(self, n, chunk, p):
        with self.noting():
            await p.push(np.zeros(n, "<i4"))
            self.begin()
            await self.until_cancelled()
            await p.push([1])
        return n, 0


def endless():
    while True:
        yield np.zeros(65536, "<i4")


#: What the client does when the call is ended; whether its connection lives on.
PHASES = {
    "sending": (lambda c: c.p_in_long(1, endless()), False),
    "waiting": (lambda c: c.p_inout_long(1, ([1, 2], lambda chunk: None), 1), True),
    "receiving": (lambda c: c.p_out_long(1 << 18, 1, p=lambda chunk: None), True),
}


@servers
@clients
def test_a_pipe_call_that_is_ended(server_world, client_world):
    """At both ends, in each phase; the connection is kept where the request was whole."""
    manager = Slow() if server_world == "blocking" else AsyncSlow()
    with nothing_left(), served(server_world, (PEER, manager)) as (binding, _):
        with connected(client_world, binding, PEER) as client:
            for phase in PHASES:
                for how in ("timeout", "deadline"):
                    manager.reset()
                    ended(client, manager, phase, how, {how: 0.08})
                token = rpcfast.CancelToken()
                manager.reset(token.cancel)
                ended(client, manager, phase, "token", {"cancel": token})
                manager.reset()
                del token  # which holds a descriptor as long as it lives


def ended(client, manager, phase, how, options):
    """Run a call that is to be ended, and look at what both sides see of that."""
    call, kept = PHASES[phase]
    with pytest.raises(rpcfast.CallCancelled) as caught:
        call(client.options(**options))
    manager.gate.set()
    assert (caught.value.code, getattr(caught.value, "limit", "token")) == (1818, how)
    until(lambda: manager.heard)
    told, gone = (rpcfast.CallCancelled, 1818, True), (rpcfast.TransportError, 1820, True)
    # between two fragments the server can still be told
    assert manager.heard == [told] or (not kept and manager.heard == [gone])
    assert client.p_in_long(0, np.arange(9)).count == 9
    assert (manager.peers[0] == manager.peers[-1]) == kept


@servers
def test_a_pipe_call_whose_task_is_cancelled(server_world):
    manager = Slow() if server_world == "blocking" else AsyncSlow()

    async def main(binding):
        async with rpcfast.aio.connect(binding, PEER, timeout=BIND_TIMEOUT) as client:
            for call, kept in PHASES.values():
                manager.reset()
                task = asyncio.ensure_future(call(client))
                await asyncio.to_thread(manager.began.wait, 10)
                task.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await task
                manager.gate.set()
                await asyncio.to_thread(until, lambda: manager.heard)
                while len(client._association.home.free) != kept:
                    await asyncio.sleep(0.005)
                assert (await client.p_in_long(0, np.arange(9))).count == 9
                assert (manager.peers[0] == manager.peers[-1]) == kept
                client._association.home.drop(client._association.home.free[0])
                await asyncio.sleep(0)
                assert asyncio.all_tasks() == {asyncio.current_task()}

    with nothing_left(), served(server_world, (PEER, manager)) as (binding, _):
        asyncio.run(main(binding))


@servers
@clients
def test_a_plain_call_that_is_cancelled(server_world, client_world):
    manager = Echo() if server_world == "blocking" else AsyncEcho()
    token = rpcfast.CancelToken()
    with served(server_world, (rpcecho, manager)) as (binding, _):
        with connected(client_world, binding, rpcecho) as client:
            def cancel():
                until(lambda: manager.calls)
                token.cancel()

            thread = threading.Thread(target=cancel)
            thread.start()
            with pytest.raises(rpcfast.CallCancelled) as caught:
                client.options(cancel=token).TestSleep(10)
            thread.join()
            assert (type(caught.value), caught.value.code) == (rpcfast.CallCancelled, 1818)
            assert caught.value.maybe_executed and manager.calls[0].cancelled
            assert client.AddOne(1) == 2
            with pytest.raises(rpcfast.CallCancelled) as caught:  # nothing is sent
                client.options(cancel=token).TestSleep(10)
            assert not caught.value.maybe_executed and len(manager.calls) == 1
            other = client.options(cancel=token).options(cancel=None, timeout=5)
            assert other.AddOne(1) == 2


@pytest.mark.parametrize("world", ["blocking", "asyncio"])
def test_a_token_of_many_calls(world):
    """In several threads, some of which wait for a connection; those of a loop share one."""
    out = 2 if world == "blocking" else 6
    manager, errors, token = Echo(), [], rpcfast.CancelToken()
    token.fileno()
    with nothing_left(), served("blocking", (rpcecho, manager)) as (binding, _):
        with connected(world, binding, rpcecho, max_connections=2) as client:
            bounded = client.options(cancel=token)

            def call():
                try:
                    bounded.TestSleep(10)
                except rpcfast.CallCancelled as error:
                    errors.append(error.maybe_executed)

            threads = [threading.Thread(target=call) for _ in range(6)]
            for thread in threads:
                thread.start()
            until(lambda: len(manager.calls) == out)
            token.cancel()
            token.cancel(0)  # says nothing new
            for thread in threads:
                thread.join()
            assert sorted(errors) == [False] * (6 - out) + [True] * out and token.cancelled
            assert client.AddOne(1) == 2
            assert not token._bells


class Deaf:
    """Does not look at cancels."""

    def __init__(self):
        self.gate = threading.Event()

    def TestSleep(self, seconds):
        self.gate.wait(10)
        return 0

    def AddOne(self, in_data):
        return in_data + 1


@clients
@pytest.mark.parametrize("grace", [0, 0.1])
def test_a_manager_that_does_not_hear(client_world, grace):
    """The call is orphaned after the grace, and the connection kept, as both ends agreed."""
    manager, token = Deaf(), rpcfast.CancelToken()
    with served("blocking", (rpcecho, manager)) as (binding, server):
        with connected(client_world, binding, rpcecho) as client:
            timer = threading.Timer(0.1, token.cancel, (grace,))
            timer.start()
            with pytest.raises(rpcfast.CallCancelled):
                client.options(cancel=token).TestSleep(10)
            timer.join()
            until(lambda: any(c.orphaned for ch in server.channels for c in ch.conn.calls.values()))
            manager.gate.set()
            assert client.AddOne(1) == 2
            assert len(server.channels) == 1


@clients
def test_a_cancel_that_waits_for_the_answer(client_world):
    """The non-abortive cancel: any number of seconds for the server."""
    manager, token = Echo(), rpcfast.CancelToken()
    with served("blocking", (rpcecho, manager)) as (binding, _):
        with connected(client_world, binding, rpcecho) as client:
            timer = threading.Timer(0.1, token.cancel, (None,))
            timer.start()
            with pytest.raises(rpcfast.CallCancelled) as caught:
                client.options(cancel=token, timeout=0.5).TestSleep(10)
            timer.join()
            assert not isinstance(caught.value, rpcfast.CallTimeout)
            assert client.AddOne(1) == 2


@clients
def test_an_answer_that_came_first(client_world):
    token = rpcfast.CancelToken()
    with served("blocking", (rpcecho, Echo())) as (binding, _):
        with connected(client_world, binding, rpcecho) as client:
            assert client.options(cancel=token, deadline=30).AddOne(1) == 2
            token.cancel()
            assert client.AddOne(2) == 3


@clients
def test_user_code_that_runs_ends_first(client_world):
    """The call ends at its next step."""
    token, asked = rpcfast.CancelToken(), []

    def source():
        try:
            for n in range(100):
                if n == 3:
                    token.cancel()
                asked.append(n)
                yield np.zeros(10, "<i4")
        finally:
            asked.append("closed")

    def sink(chunk):
        asked.append("sink")
        second.cancel()

    second = rpcfast.CancelToken()
    with served("blocking", (PEER, Peer())) as (binding, _):
        with connected(client_world, binding, PEER) as client:
            with pytest.raises(rpcfast.CallCancelled):
                client.options(cancel=token).p_in_long(1, source())
            assert asked == [0, 1, 2, 3, "closed"]
            asked.clear()
            with pytest.raises(rpcfast.CallCancelled):
                client.options(cancel=second).p_out_long(1 << 20, 1 << 12, p=sink)
            assert asked == ["sink"]
            assert client.p_in_long(1, np.arange(5)).count == 5


@clients
def test_a_deadline_holds_though_the_server_talks(client_world):
    """A timeout starts anew with every octet, a deadline does not."""

    class Talks(Peer):
        def p_out_byte(self, n, chunk, p):
            for _ in range(n):
                yield b"x" * 65536
                time.sleep(0.05)
            return 0, 0

    with served("blocking", (PEER, Talks())) as (binding, _):
        with connected(client_world, binding, PEER) as client:
            took = []
            client.options(timeout=0.9).p_out_byte(20, 1, p=lambda chunk: took.append(len(chunk)))
            assert sum(took) == 20 << 16  # in a whole second at least
            with pytest.raises(rpcfast.CallTimeout) as caught:
                client.options(timeout=5, deadline=0.2).p_out_byte(1000, 1, p=lambda chunk: None)
            assert caught.value.limit == "deadline"
            with pytest.raises(rpcfast.CallTimeout) as caught:
                client.options(deadline=0).p_out_byte(1, 1, p=lambda chunk: None)
            assert not caught.value.maybe_executed
            assert client.p_in_long(1, np.arange(5)).count == 5


def test_a_deadline_while_waiting_for_a_connection():
    manager = Echo()
    with served("blocking", (rpcecho, manager)) as (binding, _):
        with rpcfast.connect(binding, rpcecho, max_connections=1) as client:
            thread = threading.Thread(target=client.TestSleep, args=(10,))
            thread.start()
            until(lambda: manager.calls)
            with pytest.raises(rpcfast.CallTimeout) as caught:
                client.options(deadline=0.05).AddOne(1)
            assert caught.value.limit == "deadline" and not caught.value.maybe_executed
            manager.gate.set()
            thread.join()
            assert client.AddOne(1) == 2


def test_a_server_that_does_not_bind():
    """The bounds of a call hold while its connection is opened."""
    import socket

    with socket.create_server(("127.0.0.1", 0)) as silent:
        with served("blocking", (rpcecho, Echo())) as (binding, _):
            client = rpcfast.connect(binding, rpcecho)
            association = client._association
            home = association._home
            home.binding = home.binding.with_endpoint(str(silent.getsockname()[1]))
            association._drop(association._free.pop())
            token = rpcfast.CancelToken()
            threading.Timer(0.2, token.cancel).start()
            for bound in ({"deadline": 0.1}, {"cancel": token}):
                with pytest.raises(rpcfast.CallCancelled) as caught:
                    client.options(**bound).AddOne(1)
                assert not caught.value.maybe_executed
            client.close()


# ------------------------------------------------------------------------------------- streams
def test_streams():
    """Ended by a token of the options, by their own cancel, by their close."""
    manager = Slow()
    with nothing_left(), served("blocking", (PEER, manager)) as (binding, _):
        with rpcfast.connect(binding, PEER, timeout=BIND_TIMEOUT) as client:
            token, peers = rpcfast.CancelToken(), set()
            for end in ("token", "cancel", "close"):
                manager.reset()
                stream = client.options(cancel=token).stream.p_out_long(1 << 18, 1)
                assert len(next(stream))
                manager.began.wait(10)
                if end == "close":
                    stream.close()
                else:
                    threading.Timer(0.05, token.cancel if end == "token" else stream.cancel).start()
                    with pytest.raises(rpcfast.CallCancelled):
                        list(stream)
                assert list(stream) == []  # it does not begin anew
                until(lambda: manager.heard)
                assert manager.heard.pop() == (rpcfast.CallCancelled, 1818, True)
                token = rpcfast.CancelToken()
                peers.update(manager.peers)
            assert client.p_in_long(0, np.arange(9)).count == 9
            assert peers == set(manager.peers)  # the connection lives on
            stream = client.stream.p_out_long(1, 1)
            stream.close()
            assert list(stream) == []
            del stream, token


async def drained(stream):
    return [chunk async for chunk in stream]


def test_async_streams():
    manager = AsyncSlow()

    async def main(binding):
        async with rpcfast.aio.connect(binding, PEER) as client:
            token, peers = rpcfast.CancelToken(), set()
            loop = asyncio.get_running_loop()
            for end in ("token", "cancel", "close"):
                manager.reset()
                stream = client.options(cancel=token).stream.p_out_long(1 << 18, 1)
                assert len(await stream.__anext__())
                while not manager.began.is_set():
                    await asyncio.sleep(0.005)
                if end == "close":
                    await stream.close()
                else:
                    loop.call_later(0.05, token.cancel if end == "token" else stream.cancel)
                    with pytest.raises(rpcfast.CallCancelled):
                        await drained(stream)
                assert await drained(stream) == []
                while not manager.heard:
                    await asyncio.sleep(0.005)
                assert manager.heard.pop() == (rpcfast.CallCancelled, 1818, True)
                token = rpcfast.CancelToken()
                peers.update(manager.peers)
            assert (await client.p_in_long(0, np.arange(9))).count == 9
            assert peers == set(manager.peers)

    with nothing_left(), served("asyncio", (PEER, manager)) as (binding, _):
        asyncio.run(main(binding))


def test_a_loop_that_is_closed():
    """A token that outlives its loop."""
    token = rpcfast.CancelToken()

    async def main(binding):
        client = await rpcfast.aio.connect(binding, rpcecho)
        task = asyncio.ensure_future(client.options(cancel=token).TestSleep(10))
        while not manager.calls:
            await asyncio.sleep(0.005)
        task.cancel()
        await client.close()

    manager = Echo()
    with served("blocking", (rpcecho, manager)) as (binding, _):
        asyncio.run(main(binding))
        token.cancel()
    thread = LoopThread()
    thread.close()
