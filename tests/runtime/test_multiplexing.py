"""Calls of an asyncio client that share a connection."""

import asyncio
import threading

import numpy as np
import pytest

import rpcfast
import rpcfast.aio
from rpcfast._core import pdu
from rpcfast._core.cut import split
from rpcfast.engine.shared import MAX_OUTSTANDING
from rpcfast.interfaces.rpcecho import rpcecho
from runtime.ledger import nothing_left
from runtime.scripted import scripted
from runtime.worlds import PEER, AsyncEcho, AsyncPeer, Echo, Peer, served, servers


async def until_out(client, count):
    """Wait until so many calls are out."""
    home = client._association.home
    while sum(len(channel.calls) for channel in home.all) != count:
        await asyncio.sleep(0.001)


def calls(client, count, start=0):
    return [asyncio.ensure_future(client.AddOne(n)) for n in range(start, start + count)]


class Gate(AsyncEcho):
    """Waits with every answer until it may go on, and counts the calls of each connection."""

    def __init__(self):
        super().__init__()
        self.order, self.running, self.most = [], {}, 0

    async def AddOne(self, in_data):
        self.order.append(in_data)
        peer = rpcfast.current_call().peer
        self.running[peer] = self.running.get(peer, 0) + 1
        self.most = max(self.most, self.running[peer])
        while not self.gate.is_set():
            await asyncio.sleep(0.01)
        self.running[peer] -= 1
        return in_data + 1


# ------------------------------------------------------------------- what a server may answer
def test_answers_in_any_order():
    async def main():
        async with scripted() as (binding, connections), \
                rpcfast.aio.connect(binding, rpcecho) as client:  # fmt: skip
            there = await connections.get()
            tasks = calls(client, 20)
            asked = await there.take(20)
            for number in sorted(asked, reverse=True):
                there.answer(asked[number], number + 1)
            assert await asyncio.gather(*tasks) == list(range(1, 21))
            assert connections.empty() and len(set(asked.values())) == 20

    asyncio.run(main())


def test_answers_interleaved_by_fragments():
    async def main():
        async with scripted() as (binding, connections), \
                rpcfast.aio.connect(binding, rpcecho) as client:  # fmt: skip
            there = await connections.get()
            tasks = [asyncio.ensure_future(client.SourceData(n)) for n in (3000, 3001, 2002)]
            asked = await there.take(3)
            parts = []
            for n, call_id in asked.items():
                stub = n.to_bytes(4, "little") + bytes([n % 256]) * n
                whole = bytes(split(pdu.RESPONSE, call_id, 0, 0, None, stub, 1024))
                parts.append([whole[at : at + 1024] for at in range(0, len(whole), 1024)])
            while any(parts):
                for one in parts:
                    if one:
                        there.writer.write(one.pop(0))
                        await asyncio.sleep(0)
            sizes = [(len(data), set(data)) for data in await asyncio.gather(*tasks)]
            assert sizes == [(n, {n % 256}) for n in (3000, 3001, 2002)]

    asyncio.run(main())


def test_a_server_that_does_not_multiplex():
    """A connection for each call that runs."""

    async def main():
        async with scripted(mpx=False) as (binding, connections), \
                rpcfast.aio.connect(binding, rpcecho, max_connections=3) as client:  # fmt: skip
            tasks = calls(client, 5)
            ends = [await connections.get() for _ in range(3)]
            done = set()
            while len(done) < 5:
                for there in ends:
                    if not there.requests.empty():
                        assert there.requests.qsize() == 1
                        for number, call_id in (await there.take(1)).items():
                            there.answer(call_id, number + 1)
                            done.add(number)
                await asyncio.sleep(0.001)
            assert await asyncio.gather(*tasks) == [1, 2, 3, 4, 5] and connections.empty()

    asyncio.run(main())


@pytest.mark.parametrize("what", ["a response", "a fault"])
def test_an_answer_that_nobody_asked_for(what):
    """It fails every call of the connection, and the next call opens another."""

    async def main():
        async with scripted() as (binding, connections), \
                rpcfast.aio.connect(binding, rpcecho) as client:  # fmt: skip
            there = await connections.get()
            tasks = calls(client, 3)
            await there.take(3)
            if what == "a response":
                there.answer(4711, 1)
            else:
                there.writer.write(pdu.build_fault(4711, 0, 5))
            errors = await asyncio.gather(*tasks, return_exceptions=True)
            assert [type(error) for error in errors] == [rpcfast.RemoteProtocolError] * 3
            assert len({id(error) for error in errors}) == 3
            assert all(error.maybe_executed for error in errors)
            task = asyncio.ensure_future(client.AddOne(5))
            there = await connections.get()
            there.answer((await there.take(1))[5], 6)
            assert await task == 6

    asyncio.run(main())


def test_a_connection_that_is_lost():
    """Its calls fail: those that were sent may have run, one that was held back has not."""

    async def main():
        async with scripted() as (binding, connections), \
                rpcfast.aio.connect(binding, rpcecho) as client:  # fmt: skip
            there = await connections.get()
            tasks = calls(client, 3)
            await there.take(3)
            link = client._association.home.link
            late = asyncio.ensure_future(client.AddOne(9))
            await asyncio.sleep(0)  # it has begun, and goes out at the end of this turn
            assert link._held
            link.driver.connection_lost(ConnectionResetError("reset"))
            errors = await asyncio.gather(*tasks, late, return_exceptions=True)
            assert [type(error) for error in errors] == [rpcfast.TransportError] * 4
            assert [(e.code, e.maybe_executed) for e in errors] == [(1726, True)] * 3 + [
                (1727, False)
            ]
            assert "reset" in str(errors[0])
            link.driver.transport.abort()

    asyncio.run(main())


def test_a_server_that_ends():
    async def main():
        async with scripted() as (binding, connections), \
                rpcfast.aio.connect(binding, rpcecho) as client:  # fmt: skip
            there = await connections.get()
            tasks = calls(client, 3)
            asked = await there.take(3)
            there.answer(asked[1], 2)
            there.writer.close()
            done = await asyncio.gather(*tasks, return_exceptions=True)
            assert done[1] == 2
            assert [(e.code, e.maybe_executed) for e in (done[0], done[2])] == [(1726, True)] * 2

    asyncio.run(main())


# -------------------------------------------------------------------------------- many calls
@servers
def test_a_thousand_calls_of_one_thread(server_world):
    manager = Gate() if server_world == "asyncio" else Echo()

    async def main(binding):
        async with rpcfast.aio.connect(binding, rpcecho) as client:
            tasks = calls(client, 1000)
            home = client._association.home
            if server_world == "asyncio":
                while len(manager.order) < 1000:
                    await asyncio.sleep(0.005)
                assert manager.most == MAX_OUTSTANDING and len(home.all) == 16
            manager.gate.set()
            assert await asyncio.gather(*tasks) == list(range(1, 1001))
            assert len(home.all) <= 16 and not home.waiting
            if server_world == "asyncio":  # a blocking one has a thread for each connection
                assert threading.active_count() == before

    with nothing_left(), served(server_world, (rpcecho, manager)) as (binding, _):
        before = threading.active_count()
        asyncio.run(main(binding))


def test_more_calls_than_may_be_out():
    """They wait for their turn, and begin in order; a bound ends the waiting."""
    manager = Gate()

    async def main(binding):
        async with rpcfast.aio.connect(binding, rpcecho, max_connections=1) as client:
            tasks = calls(client, 200)
            await until_out(client, MAX_OUTSTANDING)
            for bound in ({"deadline": 0.05}, {"cancel": rpcfast.CancelToken()}):
                if "cancel" in bound:
                    asyncio.get_running_loop().call_later(0.05, bound["cancel"].cancel)
                with pytest.raises(rpcfast.CallCancelled) as caught:
                    await client.options(**bound).AddOne(1)
                assert not caught.value.maybe_executed
            with pytest.raises(asyncio.TimeoutError):
                await asyncio.wait_for(client.AddOne(1), 0.05)
            manager.gate.set()
            assert await asyncio.gather(*tasks) == list(range(1, 201))
            assert manager.order == list(range(200)) and manager.most == MAX_OUTSTANDING
            assert not client._association.home.waiting

    with served("asyncio", (rpcecho, manager)) as (binding, _):
        asyncio.run(main(binding))


@servers
def test_calls_with_pipes_among_others(server_world):
    """They get the connection for themselves, and are not kept waiting for ever."""
    manager = Peer() if server_world == "blocking" else AsyncPeer()

    async def main(binding, limit):
        async with rpcfast.aio.connect(binding, PEER, max_connections=limit) as client:
            async def plain():
                return [await client.c_rundowns() for _ in range(20)]

            async def piped():
                return [(await client.p_in_long(1, np.arange(n))).count for n in range(5)]

            works = [plain() for _ in range(8)] + [piped() for _ in range(3)]
            done = await asyncio.gather(*works)
            assert done == [[0] * 20] * 8 + [list(range(5))] * 3
            assert len(client._association.home.all) <= limit

    with served(server_world, (PEER, manager)) as (binding, _):
        for limit in (1, 3):
            asyncio.run(main(binding, limit))


def test_large_requests_do_not_share():
    async def main(binding):
        async with rpcfast.aio.connect(binding, rpcecho) as client:
            data = bytes(1 << 20)
            done = await asyncio.gather(client.EchoData(data), *calls(client, 10))
            assert done[0] == data and done[1:] == list(range(1, 11))
            assert len(client._association.home.all) == 2

    with served("asyncio", (rpcecho, AsyncEcho())) as (binding, _):
        asyncio.run(main(binding))


# ------------------------------------------------------------------------------- cancelling
@pytest.mark.parametrize(
    ("server_world", "how"),
    [("blocking", "task"), ("asyncio", "task"), ("asyncio", "token"), ("asyncio", "deadline"),
     ("blocking", "timeout")],
)  # fmt: skip
def test_one_call_of_many_is_ended(server_world, how):
    """The server hears of it; the others and the connection do not."""
    manager = Echo() if server_world == "blocking" else AsyncEcho()

    async def main(binding):
        async with rpcfast.aio.connect(binding, rpcecho) as client:
            token = rpcfast.CancelToken()
            options = {"token": {"cancel": token}, "deadline": {"deadline": 0.1},
                       "timeout": {"timeout": 0.2}}.get(how, {})  # fmt: skip
            others = [asyncio.ensure_future(client.TestSleep(10)) for _ in range(3)]
            while len(manager.calls) < 3:
                await asyncio.sleep(0.005)
            task = asyncio.ensure_future(client.options(**options).TestSleep(10))
            while len(manager.calls) < 4:
                await asyncio.sleep(0.005)
            if how == "task":
                task.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await task
            else:
                if how == "token":
                    token.cancel()
                with pytest.raises(rpcfast.CallCancelled) as caught:
                    await task
                assert caught.value.code == 1818 and caught.value.maybe_executed
            while not manager.calls[3].cancelled:
                await asyncio.sleep(0.005)
            assert [call.cancelled for call in manager.calls[:3]] == [False] * 3
            manager.gate.set()
            assert await asyncio.gather(*others) == [0, 0, 0]
            assert await client.AddOne(1) == 2
            assert len(client._association.home.all) == 1
            await until_out(client, 0)

    with nothing_left(), served(server_world, (rpcecho, manager)) as (binding, _):
        asyncio.run(main(binding))


@pytest.mark.parametrize("kept", [True, False])
def test_a_server_that_does_not_hear(kept):
    """The call is orphaned after the grace; the others end, also where the connection is not
    kept; then that takes no more calls."""

    async def main():
        async with scripted(features=2 if kept else 0) as (binding, connections), \
                rpcfast.aio.connect(binding, rpcecho) as client:  # fmt: skip
            there = await connections.get()
            token = rpcfast.CancelToken()
            other = asyncio.ensure_future(client.AddOne(1))
            task = asyncio.ensure_future(client.options(cancel=token).AddOne(2))
            asked = await there.take(2)
            token.cancel(0.05)
            with pytest.raises(rpcfast.CallCancelled):
                await task
            while len(there.seen) < 4:
                await asyncio.sleep(0.005)
            assert there.seen[2:] == [(pdu.CO_CANCEL, asked[2]), (pdu.ORPHANED, asked[2])]
            there.answer(asked[2], 3)  # late
            there.answer(asked[1], 2)
            assert await other == 2
            task = asyncio.ensure_future(client.AddOne(3))
            if not kept:
                there = await connections.get()
            there.answer((await there.take(1))[3], 4)
            assert await task == 4 and connections.empty()

    asyncio.run(main())


def test_a_call_that_was_not_sent_yet():
    """Nothing is said about it."""

    async def main():
        async with scripted() as (binding, connections), \
                rpcfast.aio.connect(binding, rpcecho) as client:  # fmt: skip
            there = await connections.get()
            other, task = calls(client, 2)
            await asyncio.sleep(0)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            there.answer((await there.take(1))[0], 1)
            assert await other == 1 and len(there.seen) == 1

    asyncio.run(main())


def test_a_timeout_counts_from_what_came_last():
    async def main():
        async with scripted() as (binding, connections), \
                rpcfast.aio.connect(binding, rpcecho) as client:  # fmt: skip
            there = await connections.get()
            task = asyncio.ensure_future(client.options(timeout=0.4).SourceData(4000))
            call_id = (await there.take(1))[4000]
            stub = (4000).to_bytes(4, "little") + bytes(4000)
            whole = bytes(split(pdu.RESPONSE, call_id, 0, 0, None, stub, 2048))
            for at in range(0, len(whole), 2048):
                await asyncio.sleep(0.25)  # more than that in all
                there.writer.write(whole[at : at + 2048])
            assert await task == bytes(4000)

    asyncio.run(main())


# ---------------------------------------------------------------------------------- in order
def test_ordered_calls():
    """They are dispatched in the order of their making, over one connection."""
    manager = Gate()

    async def main(binding):
        async with rpcfast.aio.connect(binding, rpcecho, ordered=True) as client:
            first = calls(client, 200)
            await until_out(client, MAX_OUTSTANDING)
            manager.gate.set()
            large = asyncio.ensure_future(client.EchoData(bytes(200000)))
            second = calls(client, 100, 200)
            await asyncio.gather(*first, large, *second)
            assert manager.order == list(range(300))
            assert len(client._association.home.all) == 1
            manager.order.clear()
            client._association.home.link.driver.transport.abort()
            await asyncio.sleep(0.01)
            await asyncio.gather(*calls(client, 100))  # over another one
            assert manager.order == list(range(100))

    with served("asyncio", (rpcecho, manager)) as (binding, _):
        asyncio.run(main(binding))


def test_ordered_calls_at_a_blocking_server():
    """One after the other where the managers are quick; they may end in any order."""
    order = []

    class Noting(Echo):
        def AddOne(self, in_data):
            order.append(in_data)
            return in_data + 1

    async def main(binding):
        async with rpcfast.aio.connect(binding, rpcecho, ordered=True) as client:
            await asyncio.gather(*calls(client, 100))

    with served("blocking", (rpcecho, Noting())) as (binding, _):
        asyncio.run(main(binding))
    assert order == list(range(100))


def test_closing_while_calls_are_out():
    async def main():
        async with scripted() as (binding, connections):
            client = await rpcfast.aio.connect(binding, rpcecho)
            there = await connections.get()
            tasks = calls(client, 3)
            await there.take(3)
            await client.close()
            errors = await asyncio.gather(*tasks, return_exceptions=True)
            assert [(type(e), e.maybe_executed) for e in errors] == [
                (rpcfast.TransportError, True)
            ] * 3
            with pytest.raises(rpcfast.ServerError) as caught:
                await client.AddOne(1)
            assert caught.value.code == 1702

    asyncio.run(main())


def test_an_answer_before_the_question():
    """The calls that are sent together with it are sent all the same."""

    async def main():
        async with scripted() as (binding, connections), \
                rpcfast.aio.connect(binding, rpcecho) as client:  # fmt: skip
            there = await connections.get()
            first, early, last = calls(client, 3)
            await asyncio.sleep(0)
            channel = client._association.home.link
            number = next(iter(channel._held))
            channel.calls.pop(number).set_result((bytes(4), "little"))
            for request in (await there.take(2)).values():
                there.answer(request, 7)
            assert await asyncio.gather(first, early, last) == [7, 0, 7]

    asyncio.run(main())
