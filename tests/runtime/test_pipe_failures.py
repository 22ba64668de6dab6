"""Pipe calls that fail in the middle: what each side sees, and what becomes of the connection."""

# ruff: noqa: SIM117 - a server and its client nest

import asyncio
import socket
import threading
import time

import numpy as np
import pytest

import rpcfast
import rpcfast.aio
from rpcfast._core import cut, fragment, pdu
from rpcfast.engine.fragments import SYNTAXES
from runtime.ledger import nothing_left, until
from runtime.worlds import PEER, AsyncPeer, Peer, clients, connected, served, servers

#: Elements of a chunk that fills more than one batch of fragments, so that it goes out at once.
MANY = 1 << 16
STEPS = ["first", "middle", "last"]


class Mine(Exception):
    """The user's own."""


class Pulling(Peer):
    """Notes what it is told while it pulls, and raises where it is asked to."""

    def __init__(self, step=None):
        self.step, self.heard, self.peers = step, [], []

    def begin(self):
        self.peers.append(rpcfast.current_call().peer)

    def at(self, step):
        if step == self.step:
            self.step = None
            raise Mine(step)

    def note(self, error):
        self.heard.append((type(error), error.code, rpcfast.current_call().cancelled))

    def p_in_long(self, tag, p):
        self.begin()
        self.at("first")
        n = 0
        try:
            while made := len(p.pull(MANY)):
                n += made
                self.at("middle")
        except rpcfast.RpcError as error:
            self.note(error)
            raise
        self.at("last")
        return n, 0, tag

    def p_out_long(self, n, chunk, p):
        self.begin()
        self.at("first")
        try:
            for at in range(0, n, chunk):
                p.push(np.arange(at, min(n, at + chunk), dtype="<i4"))
                if at:
                    self.at("middle")
            p.close()
        except rpcfast.RpcError as error:
            self.note(error)
            raise
        self.at("last")
        return n, 0


class AsyncPulling(Pulling, AsyncPeer):
    """The same as coroutines."""

    async def p_in_long(self, tag, p):
        self.begin()
        self.at("first")
        n = 0
        try:
            while made := len(await p.pull(MANY)):
                n += made
                self.at("middle")
        except rpcfast.RpcError as error:
            self.note(error)
            raise
        self.at("last")
        return n, 0, tag

    async def p_out_long(self, n, chunk, p):
        self.begin()
        self.at("first")
        try:
            for at in range(0, n, chunk):
                await p.push(np.arange(at, min(n, at + chunk), dtype="<i4"))
                if at:
                    self.at("middle")
            await p.close()
        except rpcfast.RpcError as error:
            self.note(error)
            raise
        self.at("last")
        return n, 0


def managing(world, step=None):
    return Pulling(step) if world == "blocking" else AsyncPulling(step)


def goes_on(client, manager, calls, kept):
    """The client can be used, over the connection of its last call or over another one."""
    assert client.p_in_long(1, np.arange(9)).count == 9
    assert (manager.peers[calls - 1] == manager.peers[-1]) == kept


class Source:
    """Gives some chunks and raises; knows whether it was closed."""

    def __init__(self, step, chunks=4):
        self.closed = 0
        self.step, self.chunks = step, chunks

    def __iter__(self):
        try:
            for n in range(self.chunks):
                if (n, self.step) in ((0, "first"), (2, "middle")):
                    raise Mine(self.step)
                yield np.zeros(MANY, "<i4")
            if self.step == "last":
                raise Mine(self.step)
        finally:
            self.closed += 1


# ---------------------------------------------------------------------------- the client's side
@servers
@clients
def test_a_source_that_raises(server_world, client_world):
    """The caller sees it; the server is told, if it knew of the call."""
    manager = managing(server_world)
    with nothing_left(), served(server_world, (PEER, manager)) as (binding, _):
        with connected(client_world, binding, PEER) as client:
            for step in STEPS:
                source = Source(step)
                assert client.p_in_long(1, [1]).count == 1
                calls = len(manager.peers)
                with pytest.raises(Mine, match=step):
                    client.p_in_long(1, source)
                assert source.closed == 1
                if step == "first":
                    assert len(manager.peers) == calls  # nothing was sent
                else:
                    until(lambda: manager.heard)
                    assert manager.heard.pop() == (rpcfast.CallCancelled, 1818, True)
                goes_on(client, manager, calls, kept=step == "first")


@clients
@pytest.mark.parametrize("step", ["first", "middle"])
def test_an_iterator_that_is_wrong(client_world, step):
    """What is no chunk is the error of the one who gives it."""
    chunks = [np.zeros(MANY, "<i4")] * (step == "middle") + ["words"]
    manager = Pulling()
    with served("blocking", (PEER, manager)) as (binding, _):
        with connected(client_world, binding, PEER) as client:
            with pytest.raises(ValueError, match=r"words|int32"):
                client.p_in_long(1, iter(chunks))
            assert client.p_in_long(1, np.arange(9)).count == 9


@clients
@pytest.mark.parametrize(
    "error",
    [rpcfast.TransportError("mine"), rpcfast.CallTimeout("mine"), rpcfast.NdrError("mine"),
     rpcfast.Fault(5), OSError("mine"), StopAsyncIteration()],
    ids=lambda error: type(error).__name__,
)  # fmt: skip
def test_a_source_that_raises_what_a_call_may_raise(client_world, error):
    """A source that makes calls itself: its error is not taken for one of this call."""

    def source():
        yield np.zeros(MANY, "<i4")
        raise error

    with served("blocking", (PEER, Pulling())) as (binding, _):
        with connected(client_world, binding, PEER) as client:
            with pytest.raises(type(error)) as caught:
                client.p_in_long(1, source())
            assert caught.value is error
            assert client.p_in_long(1, np.arange(9)).count == 9


@servers
@clients
@pytest.mark.parametrize("given", [0, 5])
def test_a_slow_source_that_raises(server_world, client_world, given):
    """What it gave may be on its way already when it fails."""

    def source():
        if given:
            yield np.zeros(given, "<i4")
        time.sleep(0.12)
        raise Mine("late")

    with served(server_world, (PEER, managing(server_world))) as (binding, _):
        with connected(client_world, binding, PEER) as client:
            with pytest.raises(Mine, match="late"):
                client.p_inout_long(1, (source(), lambda chunk: None), 2)
            assert client.p_in_long(1, np.arange(9)).count == 9


class Sink:
    """Takes some chunks and raises."""

    def __init__(self, step):
        self.step, self.taken = step, 0

    def __call__(self, chunk):
        self.taken += len(chunk)
        if self.step == "first" or (self.step == "middle" and self.taken > 3 * MANY):
            raise Mine(self.step)

    def close(self):
        if self.step == "last":
            raise Mine(self.step)


@servers
@clients
def test_a_sink_that_raises(server_world, client_world):
    """The server ends the call when it hears of the cancel: the connection is free again."""
    manager = managing(server_world)
    with nothing_left(), served(server_world, (PEER, manager)) as (binding, _):
        with connected(client_world, binding, PEER) as client:
            for step in STEPS:
                calls, length = len(manager.peers), 8 * MANY if step == "last" else 400 * MANY
                with pytest.raises(Mine, match=step):
                    client.p_out_long(length, MANY, p=Sink(step))
                if step != "last":
                    assert manager.heard.pop() == (rpcfast.CallCancelled, 1818, True)
                goes_on(client, manager, calls + 1, kept=True)


@clients
def test_a_sink_that_is_too_small(client_world):
    manager = Pulling()
    with served("blocking", (PEER, manager)) as (binding, _):
        with connected(client_world, binding, PEER) as client:
            with pytest.raises(BufferError):
                client.p_out_long(400 * MANY, MANY, p=np.zeros(MANY, "<i4"))
            goes_on(client, manager, 1, kept=True)


@servers
def test_an_async_source_is_closed(server_world):
    async def source():
        try:
            while True:
                yield np.zeros(MANY, "<i4")
        finally:
            closed.append(1)

    async def main(binding):
        async with rpcfast.aio.connect(binding, PEER) as client:
            with pytest.raises(rpcfast.Fault):
                await client.f_pipe_fault(1, source())
            assert closed == [1]
            with pytest.raises(asyncio.TimeoutError):
                await asyncio.wait_for(client.p_in_long(1, source()), 0.1)
            while len(closed) < 2:
                await asyncio.sleep(0.005)

    closed = []
    with nothing_left(), served(server_world, (PEER, Peer())) as (binding, _):
        asyncio.run(main(binding))


# ---------------------------------------------------------------------------- the server's side
@servers
@clients
def test_a_manager_that_raises(server_world, client_world, caplog):
    """A fault at the client, whose source is closed; the original exception in the server's log."""
    manager = managing(server_world)
    with nothing_left(), served(server_world, (PEER, manager)) as (binding, _):
        with connected(client_world, binding, PEER) as client:
            for step in STEPS:
                for direction in ("in", "out", "short"):
                    caplog.clear()
                    source = Source(None, chunks=100)
                    calls = {
                        "in": lambda source=source: client.p_in_long(1, source),
                        "out": lambda: client.p_out_long(8 * MANY, MANY, p=lambda chunk: None),
                        "short": lambda: client.p_in_long(1, [1, 2, 3]),
                    }
                    manager.step = step
                    with pytest.raises(rpcfast.Fault) as caught:
                        calls[direction]()
                    assert caught.value.status == 0x1C000012
                    assert caught.value.code == 1726 and caught.value.maybe_executed
                    assert f"Mine: {step}" in caplog.text and not manager.heard
                    assert source.closed == (direction == "in")
                    # a request whose end was not sent yet holds the connection
                    kept = direction != "in" or step == "last"
                    goes_on(client, manager, len(manager.peers), kept)


# ------------------------------------------------------------------------- peers that disappear
def longs(*numbers):
    return b"".join(n.to_bytes(4, "little") for n in numbers)


def recorded():
    """Make a conversation by hand: (client, server), what each says in turn.

    The fragments are small, so that a manager runs before its request is whole.
    """
    syntax = SYNTAXES["ndr20"]
    bind = pdu.build_bind(1, 5840, 5840, 0, [(0, (PEER.uuid, *PEER.version), (syntax,))])
    request = fragment.FragmentWriter(pdu.REQUEST, 2, 0, 2, None, 5840)
    for part in (longs(5, 8), longs(3, 10), longs(20, 30)):  # tag and x, then the pipe
        request.write(part)
        request.flush()
    request.write(longs(0))
    request.finish()
    response = cut.build_response(2, 0, longs(3, 1010, 1020, 1030, 0, 8, 0))
    return (bind, bytes(memoryview(request))), response


def test_the_recorded_conversation():
    """What it says is what our operation means."""
    op, (_, response) = PEER["p_inout_long"], recorded()
    stub = longs(5, 8, 3, 10, 20, 30, 0)
    assert op.encode_request(op.Request(tag=5, p=[10, 20, 30], x=8)) == stub
    answer = op.decode_response(response[24:])
    assert list(answer.p) == [1010, 1020, 1030] and (answer.x, answer.result) == (8, 0)


class Halting:
    """Serves one connection at a time, says the recorded answers, and ends after n octets."""

    def __init__(self):
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.left = 0
        self.thread = threading.Thread(target=self.serve)
        self.thread.start()

    def serve(self):
        while True:
            sock, _ = self.listener.accept()
            with sock:
                if self.left < 0:
                    return
                contexts = pdu.parse_bind(self.read(sock))[3]
                # it knows the syntax, and none of the features
                results = [(0, 0, contexts[0][2][0])] + [(2, 2, None)] * (len(contexts) - 1)
                ack = pdu.build_bind_ack(1, 5840, 5840, 7, "1", results)
                if self.say(sock, ack) and self.read(sock):
                    self.say(sock, recorded()[1])

    def say(self, sock, answer):
        """Say as much as is left; False where that is not all."""
        sock.sendall(answer[: self.left])
        self.left -= len(answer)
        return self.left >= 0

    def read(self, sock):
        inbox = fragment.Inbox()
        while (found := inbox.take()) is None:
            data = sock.recv(4096)
            if not data:
                return None
            inbox.feed(data)
        return found

    def close(self):
        self.left = -1
        socket.create_connection(self.listener.getsockname()).close()
        self.thread.join()
        self.listener.close()


@clients
def test_a_server_that_disappears_at_every_byte(client_world):
    """The client raises an RpcError, says whether the call may have run, and holds nothing."""
    acknowledged, response = 80, 52
    assert len(recorded()[1]) == response
    with nothing_left():
        server = Halting()
        binding = f"ncacn_ip_tcp:127.0.0.1[{server.listener.getsockname()[1]}]"

        def call():
            got = []
            with connected(client_world, binding, PEER) as client:
                response = client.p_inout_long(5, ([10, 20, 30], got.append), 8)
            return response.x, np.concatenate(got).tolist()

        try:
            for n in range(acknowledged + response):
                server.left = n
                with pytest.raises(rpcfast.TransportError) as caught:
                    call()
                called = n >= acknowledged
                assert caught.value.code == (1726 if called else 1727), n
                assert caught.value.maybe_executed == called
            server.left = acknowledged + response
            assert call() == (8, [1010, 1020, 1030])
        finally:
            server.close()


@servers
def test_a_client_that_disappears_at_every_byte(server_world):
    """The manager is told, if it was called at all; the server serves others."""
    said = b"".join(recorded()[0])

    class Noting(Peer):
        calls, wrong = 0, []

        def p_inout_long(self, tag, p, x):
            self.calls += 1
            try:
                p.push(p.read_all() + 1000)
            except rpcfast.RpcError as error:
                if error.code != 1820:
                    self.wrong.append(error)
                raise
            return x, 0

    manager = Noting()
    with nothing_left(), served(server_world, (PEER, manager)) as (binding, server):
        address = ("127.0.0.1", int(server.endpoints[0].endpoint))
        for n in range(len(said) + 1):
            with socket.create_connection(address) as sock:
                sock.sendall(said[:n])
                sock.shutdown(socket.SHUT_WR)
                while sock.recv(4096):
                    pass
        until(lambda: not server.channels)
        assert not manager.wrong and not server._groups
        # it runs as soon as the first fragment is here, which has 32 octets
        assert manager.calls == len(recorded()[0][1]) - 32 + 1
        with connected("blocking", binding, PEER) as client:
            assert client.p_in_long(1, np.arange(9)).count == 9


# ---------------------------------------------------------------------------------------- load
@servers
def test_two_hundred_at_once(server_world):
    """Pipe calls in and out, each with data of its own, all running at the same moment."""
    together = threading.Barrier(200)

    class Meeting(Peer):
        def p_inout_long(self, tag, p, x):
            data = p.read_all()
            together.wait(30)
            p.push(data + x)
            return int(data.sum()), 0

    class AsyncMeeting(AsyncPeer):
        arrived = 0

        async def p_inout_long(self, tag, p, x):
            data = await p.read_all()
            self.arrived += 1
            while self.arrived < 200:
                await asyncio.sleep(0.01)
            await p.push(data + x)
            return int(data.sum()), 0

    async def one(client, n):
        data, got = np.arange(n, n + 5000, dtype="<i4"), np.zeros(5000, "<i4")
        response = await client.p_inout_long(n, (data, got), n)
        return response.x == data.sum() and (got == data + n).all()

    async def main(binding):
        async with rpcfast.aio.connect(binding, PEER, max_connections=200) as client:
            return await asyncio.gather(*(one(client, n) for n in range(200)))

    manager = Meeting() if server_world == "blocking" else AsyncMeeting()
    with nothing_left(), served(server_world, (PEER, manager)) as (binding, _):
        assert asyncio.run(main(binding)) == [True] * 200


@clients
def test_a_server_that_ends_without_reading(client_world):
    """Its end is heard although the way to it is full, and it has not closed yet."""
    done = threading.Event()
    with served("blocking", (PEER, Pulling())) as (binding, _), \
            socket.create_server(("127.0.0.1", 0)) as listener:  # fmt: skip
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        port = int(binding.partition("[")[2].rstrip("]"))

        def relay():
            """Let the bind through, and then only say the end."""
            near, _ = listener.accept()
            with near, socket.create_connection(("127.0.0.1", port)) as far:
                far.sendall(near.recv(65536))
                near.sendall(far.recv(65536))
                near.recv(100)
                near.shutdown(socket.SHUT_WR)
                done.wait(10)

        thread = threading.Thread(target=relay)
        thread.start()
        try:
            there = f"ncacn_ip_tcp:127.0.0.1[{listener.getsockname()[1]}]"
            with connected(client_world, there, PEER) as client:
                with pytest.raises(rpcfast.TransportError, match="the peer closed") as error:
                    client.p_in_long(1, np.zeros(1 << 24, "<i4"))
            assert (error.value.code, error.value.maybe_executed) == (1726, True)
        finally:
            done.set()
            thread.join()
