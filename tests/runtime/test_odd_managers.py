"""Managers that end in ways of their own: each call is answered, or its connection ends."""

import asyncio
import contextlib
import functools
import struct
import threading

import pytest

import rpcfast
import rpcfast.aio
from rpcfast import idl
from rpcfast._core import cut, fragment, pdu
from rpcfast.engine.fragments import SYNTAXES
from rpcfast.interfaces.rpcecho import rpcecho
from runtime.ledger import until
from runtime.worlds import PEER, WORLDS, AsyncPeer, served


class Ended(BaseException):
    pass


async def in_time(seconds):
    """Give 1 where a timeout is what ends a wait."""
    try:
        async with asyncio.timeout(seconds):
            await asyncio.sleep(10)
    except TimeoutError:
        return 1
    return 0


async def cancelled():
    task = asyncio.current_task()
    task.cancel()
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return task.cancelling() if asyncio.current_task() is task else 99
    return 0


def raises(error):
    raise error


def outcome(binding, number):
    with rpcfast.connect(binding, rpcecho, timeout=10) as client:
        try:
            return client.AddOne(number)
        except rpcfast.RpcError as error:
            return type(error).__name__


class Blocking:
    def AddOne(self, in_data):
        return raises([StopIteration, GeneratorExit, Ended][in_data]) if in_data < 3 else in_data


class AtOnce:
    async def AddOne(self, in_data):
        return Blocking.AddOne(self, in_data)


class Later(AtOnce):
    async def AddOne(self, in_data):
        await asyncio.sleep(0)
        return await super().AddOne(2 if in_data == 1 else in_data)


@pytest.fixture
def quiet(monkeypatch):
    """The threads of connections say nothing of what ends them."""
    monkeypatch.setattr(threading, "excepthook", lambda args: None)


@pytest.mark.parametrize("kind", [Blocking, AtOnce, Later])
@pytest.mark.parametrize("world", WORLDS)
def test_what_is_no_exception(world, kind, quiet):
    """It reaches the client as a fault, or as the end of its connection; others go on."""
    with served(world, (rpcecho, kind())) as (binding, server):
        found = [outcome(binding, number) for number in range(4)]
        assert found[0] == "Fault" and found[3] == 3
        assert set(found[1:3]) <= {"Fault", "TransportError"}
        until(lambda: not server.channels)


def test_a_coroutine_that_exits_ends_its_own_call_alone(quiet):
    class Exits:
        async def AddOne(self, in_data):
            await asyncio.sleep(0)
            return raises([SystemExit, KeyboardInterrupt][in_data]) if in_data < 2 else in_data

    with served("blocking", (rpcecho, Exits())) as (binding, _):
        found = [outcome(binding, number) for number in range(4)]
    assert found == ["TransportError", "TransportError", 2, 3]


@pytest.mark.skipif(not hasattr(asyncio, "timeout"), reason="tasks count no cancellations yet")
@pytest.mark.parametrize("world", WORLDS)
def test_cancellations_are_counted_once(world):
    class Awaits:
        async def AddOne(self, in_data):
            made = [lambda: in_time(0), lambda: in_time(0.001), cancelled,
                    lambda: asyncio.sleep(0, 7)][in_data]  # fmt: skip
            return await made()

    with (
        served(world, (rpcecho, Awaits())) as (binding, _),
        rpcfast.connect(binding, rpcecho) as client,
    ):
        for _ in range(3):
            for number, expected in enumerate([1, 1, 1, 7]):
                assert client.AddOne(number) == expected
                assert client.AddOne(3) == 7


async def added(extra, in_data):
    await asyncio.sleep(0)
    return in_data + extra


class Called:
    async def __call__(self, in_data):
        return await added(1, in_data)


@pytest.mark.parametrize("world", WORLDS)
@pytest.mark.parametrize("method", [functools.partial(added, 1), Called(), Called().__call__])
def test_coroutines_in_other_clothes(world, method):
    with (
        served(world, (rpcecho, {"AddOne": method})) as (binding, _),
        rpcfast.connect(binding, rpcecho) as client,
    ):
        assert client.AddOne(4) == 5


DRAWERS = idl.loads("""
    [uuid(2c1d7d0c-2c43-4b0e-9a0f-4b1f5a7f6f03), version(1.0)] interface drawers
    { [context_handle] void *open([in] long n); }
""").drawers


class Drawers:
    def open(self, n):
        return rpcfast.current_call().open_context(n, self.run_down)


def test_rundowns_that_close_their_server_at_the_same_time():
    """None of them waits for the end of the other's connection."""
    both = threading.Barrier(2)
    ended = []

    class Manager(Drawers):
        def run_down(self, n):
            both.wait(10)
            server.close()
            ended.append(n)

    with served("blocking", (DRAWERS, Manager())) as (binding, server):
        clients = [rpcfast.connect(binding, DRAWERS) for _ in range(2)]
        handles = [client.open(n) for n, client in enumerate(clients)]
        for client in clients:
            client.close()
        until(lambda: len(ended) == 2)
        until(lambda: not server.channels)
        assert all(handles)


@pytest.mark.parametrize("world", WORLDS)
def test_a_rundown_that_exits_leaves_no_connection_behind(world, quiet):
    gone = []

    class Manager(Drawers):
        def run_down(self, n):
            gone.append(n)
            raise Ended

    with served(world, (DRAWERS, Manager())) as (binding, server):
        for n in range(3):
            with rpcfast.connect(binding, DRAWERS) as client:
                handle = client.open(n)
            until(lambda: not server.channels)
            assert handle
    assert gone == [0, 1, 2]


@contextlib.asynccontextmanager
async def raw_client(manager):
    """A multiplexing client of pipepeer (context 0) and rpcecho (1): the connection, its ends."""
    server = rpcfast.aio.Server()
    server.register(PEER, AsyncPeer(), partial=True)
    server.register(rpcecho, manager, partial=True)
    binding = server.use_protseq("ncacn_ip_tcp")
    async with server.listening():
        reader, writer = await asyncio.open_connection("127.0.0.1", int(binding.endpoint))
        offers = [(number, (of.uuid, *of.version), (SYNTAXES["ndr20"],))
                  for number, of in enumerate((PEER, rpcecho))]  # fmt: skip
        raw = bytearray(pdu.build_bind(1, 5840, 5840, 0, offers))
        raw[3] |= pdu.CONC_MPX
        writer.write(raw)
        head = await reader.readexactly(16)
        await reader.readexactly(struct.unpack_from("<H", head, 8)[0] - 16)
        (channel,) = server.channels
        try:
            yield channel, reader, writer
        finally:
            writer.close()


def test_a_cancelled_manager_beside_a_pipe_that_is_not_read():
    """Its fault does not go into the middle of a fragment."""
    op = PEER["p_out_byte"]
    n = 30_000_000
    stub = bytes(op.encode_request(op.Request(n=n, chunk=1_000_000)))

    async def main():
        waiting = asyncio.get_running_loop().create_future()

        class Echo:
            async def AddOne(self, in_data):
                return await waiting

        async with raw_client(Echo()) as (channel, reader, writer):
            reader._transport.pause_reading()
            writer.write(cut.build_request(2, 1, 0, None, bytes(4)))
            writer.write(cut.build_request(3, 0, op.opnum, None, stub))
            while not channel.driver.busy or channel.driver.writable:
                await asyncio.sleep(0.001)
            waiting.cancel()
            await asyncio.sleep(0.05)
            reader._transport.resume_reading()
            inbox, faults, ended = fragment.Inbox(), [], False
            while not (ended and faults):
                inbox.feed(await asyncio.wait_for(reader.read(1 << 20), 10))
                while (found := inbox.take()) is not None:
                    if found.ptype == pdu.FAULT:
                        faults.append(found.call_id)
                    else:
                        assert (found.ptype, found.call_id) == (pdu.RESPONSE, 3)
                        ended = bool(found.flags & pdu.LAST)
            assert faults == [2]

    asyncio.run(main())


def test_a_call_that_needs_its_connection_and_comes_while_that_waits(monkeypatch):
    """It is read beside the task of the connection, which is not to take the next one then."""
    op = PEER["p_out_byte"]
    stub = bytes(op.encode_request(op.Request(n=5, chunk=5)))

    class Echo:
        async def AddOne(self, in_data):
            return in_data

    async def main():
        async with raw_client(Echo()) as (channel, reader, _):
            sleep = asyncio.sleep
            late = [cut.build_request(n, 0, op.opnum, None, stub) for n in (2, 3)]

            def landed(octets):
                with memoryview(channel.driver.get_buffer(-1)) as room:
                    room[: len(octets)] = octets
                channel.driver.buffer_updated(len(octets))

            async def pausing(seconds, *args):
                if asyncio.current_task() is channel.task and len(late) == 2:
                    landed(late.pop() + late.pop())
                await sleep(seconds, *args)

            monkeypatch.setattr(asyncio, "sleep", pausing)
            landed(b"".join(
                cut.build_request(n, 1, 0, None, bytes(4)) for n in range(100, 250)
            ))  # fmt: skip
            inbox, answered = fragment.Inbox(), set()
            while not {2, 3} <= answered:
                inbox.feed(await asyncio.wait_for(reader.read(65536), 10))
                while (found := inbox.take()) is not None:
                    assert found.ptype == pdu.RESPONSE
                    answered.add(found.call_id)
            assert len(answered) == 152

    asyncio.run(main())
