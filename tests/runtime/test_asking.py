"""Calls on event loops go on where their answers are read, and go out without the transport."""

import asyncio
import contextlib
import contextvars
import os
import socket

import pytest

import rpcfast
import rpcfast.aio
from rpcfast._core.cut import build_response
from rpcfast._core.fragment import Inbox
from rpcfast.interfaces.rpcecho import rpcecho
from rpcfast.transport.aio import Driver
from runtime.scripted import scripted

NUMBER = contextvars.ContextVar("NUMBER", default=0)


class Wire:
    """A transport that keeps what is written."""

    def __init__(self):
        self.writes = []

    def write(self, data):
        self.writes.append(data)

    def is_closing(self):
        return False


@contextlib.asynccontextmanager
async def cut_off():
    """Give a client, its connection, and the wire that the test answers instead of a server."""
    async with scripted() as (binding, connections), \
            rpcfast.aio.connect(binding, rpcecho) as client:  # fmt: skip
        there = await connections.get()
        first = asyncio.ensure_future(client.AddOne(0))
        there.answer((await there.take(1))[0], 1)
        assert await first == 1
        link = client._association.home.link
        transport, wire = link.driver.transport, Wire()
        link.driver.transport = wire
        link.driver._avoid_way()
        try:
            yield client, link, wire
        finally:
            link.driver.transport = transport


def answered(link, *answers):
    """Land answers, (call id, number) each, as a loop does: outside of any task."""
    data = b"".join(build_response(n, 0, value.to_bytes(4, "little")) for n, value in answers)
    with memoryview(link.driver.get_buffer(-1)) as room:
        room[: len(data)] = data
    link.driver.buffer_updated(len(data))


async def outside(work, *args):
    """Have something called by the loop, and give how it ended."""
    loop = asyncio.get_running_loop()
    ended = loop.create_future()

    def run():
        try:
            ended.set_result(work(*args))
        except Exception as error:
            ended.set_exception(error)

    loop.call_soon(run)
    return await ended


def python_task(loop, coroutine, **options):
    return asyncio.tasks._PyTask(coroutine, loop=loop, **options)


@pytest.mark.parametrize("factory", [None, python_task])
def test_who_waits_goes_on_where_his_answer_lands(factory):
    """In his own context; what those ask who go on together goes out at once, in one piece."""

    async def main():
        asyncio.get_running_loop().set_task_factory(factory)
        async with cut_off() as (client, link, wire):
            seen = []

            async def user(n):
                NUMBER.set(n)
                seen.append((NUMBER.get(), await client.AddOne(n)))
                seen.append((NUMBER.get(), await client.AddOne(n)))

            tasks = [asyncio.ensure_future(user(n)) for n in (1, 2, 3)]
            await asyncio.sleep(0.001)
            ids = sorted(link.calls)
            wire.writes.clear()

            def land():
                answered(link, *zip(ids, (11, 12, 13), strict=True))
                return list(seen), [len(data) for data in wire.writes]

            found, lengths = await outside(land)
            assert found == [(1, 11), (2, 12), (3, 13)]
            assert lengths == [3 * 28]
            await outside(lambda: answered(link, *zip(sorted(link.calls), (21, 22, 23),
                                                      strict=True)))  # fmt: skip
            await asyncio.gather(*tasks)
            assert seen[3:] == [(1, 21), (2, 22), (3, 23)] and not link.calls

    asyncio.run(main())


def test_an_answer_that_lands_within_another_task():
    """Nobody goes on inside of it; his turn comes."""

    async def main():
        async with cut_off() as (client, link, _):
            task = asyncio.ensure_future(client.AddOne(1))
            await asyncio.sleep(0)
            answered(link, (next(iter(link.calls)), 2))
            assert not task.done() and not link.calls
            assert await task == 2

    asyncio.run(main())


def test_one_who_goes_on_cancels_another():
    """Whose answer has come with his: he is cancelled all the same, and the server not asked."""

    async def main():
        async with cut_off() as (client, link, wire):
            async def first():
                await client.AddOne(1)
                second.cancel()

            tasks = [asyncio.ensure_future(first())]
            second = asyncio.ensure_future(client.AddOne(2))
            await asyncio.sleep(0.001)
            ids = sorted(link.calls)
            wire.writes.clear()
            await outside(lambda: answered(link, (ids[0], 2), (ids[1], 3)))
            with pytest.raises(asyncio.CancelledError):
                await second
            await asyncio.gather(*tasks)
            assert not wire.writes and not link.calls and link.conn.reusable

    asyncio.run(main())


def test_one_who_goes_on_closes_the_client():
    """The answers that came with his are still given."""

    async def main():
        async with cut_off() as (client, link, _):
            async def first():
                await client.AddOne(1)
                closing.append(asyncio.ensure_future(client.close()))
                link.driver.connection_lost(None)

            closing = []
            tasks = [asyncio.ensure_future(first()), asyncio.ensure_future(client.AddOne(2)),
                     asyncio.ensure_future(client.AddOne(3))]  # fmt: skip
            await asyncio.sleep(0.001)
            ids = sorted(link.calls)
            await outside(lambda: answered(link, (ids[0], 2), (ids[1], 3)))
            _, second, third = await asyncio.gather(*tasks, return_exceptions=True)
            assert second == 3
            assert type(third) is rpcfast.TransportError and third.maybe_executed
            link.driver.transport.abort = link.driver.transport.close = lambda: None
            await asyncio.gather(*closing)

    asyncio.run(main())


def test_one_who_goes_on_ends_the_program():
    """The others go on in the next turn, if there is one."""

    async def ending(client):
        await client.AddOne(1)
        raise SystemExit(3)

    loop = asyncio.new_event_loop()
    try:
        stack = contextlib.AsyncExitStack()
        client, link, _ = loop.run_until_complete(stack.enter_async_context(cut_off()))

        async def begin():
            tasks = [asyncio.ensure_future(ending(client)),
                     asyncio.ensure_future(client.AddOne(2))]  # fmt: skip
            await asyncio.sleep(0.001)
            return tasks

        one, other = loop.run_until_complete(begin())
        ids = sorted(link.calls)
        passed = []

        def land():
            """Take what is read as some loops do: what passes through ends the connection."""
            try:
                answered(link, (ids[0], 2), (ids[1], 3))
            except BaseException as error:
                passed.append(error)

        loop.call_soon(land)
        loop.call_later(10, loop.stop)
        with pytest.raises(SystemExit):
            loop.run_forever()
        assert not passed
        assert isinstance(one.exception(), SystemExit)
        assert loop.run_until_complete(other) == 3
        loop.run_until_complete(stack.aclose())
    finally:
        loop.close()


class Ended:
    """A loop that was closed."""

    def is_closed(self):
        return True


def test_a_call_that_outlives_its_loop():
    """Nobody is told of its end: what is its connection then, nobody knows."""

    async def main():
        async with cut_off() as (client, link, wire):
            loop = link.loop
            call = client.AddOne(1)
            answer = call.send(None)
            wire.writes.clear()
            link.loop = Ended()
            call.close()
            assert not wire.writes and link.calls[answer.call_id] is answer
            link.loop = loop

    asyncio.run(main())


def test_an_answer_is_awaited_by_one():
    """It says what a future would of where it stands."""

    async def main():
        async with cut_off() as (client, link, _):
            task = asyncio.ensure_future(client.AddOne(1))
            await asyncio.sleep(0)
            number, answer = next(iter(link.calls.items()))
            assert (answer.call_id, answer.channel) == (number, link)
            assert answer.get_loop() is asyncio.get_running_loop()
            assert not answer.done() and not answer.cancelled()
            with pytest.raises(asyncio.InvalidStateError):
                answer.result()
            with pytest.raises(asyncio.InvalidStateError):
                answer.exception()
            with pytest.raises(RuntimeError, match="one task"):
                answer.add_done_callback(print)
            assert answer.remove_done_callback(print) == 0
            await outside(lambda: answered(link, (number, 7)))
            assert await task == 7
            assert answer.done() and not answer.cancelled() and answer.exception() is None
            assert answer.cancel() is False
            called = []
            answer.add_done_callback(called.append)
            await asyncio.sleep(0)
            assert called == [answer]

    asyncio.run(main())


def test_a_stub_that_is_none():
    """An answer that cannot be decoded is an error of its call alone."""

    async def main():
        async with cut_off() as (client, link, _):
            task = asyncio.ensure_future(client.AddOne(1))
            await asyncio.sleep(0)
            data = build_response(next(iter(link.calls)), 0, b"\1\2")
            link.driver.inbox.feed(data)
            await outside(link.driver.direct)
            with pytest.raises(rpcfast.NdrError):
                await task
            assert link.conn.reusable and not link.calls

    asyncio.run(main())


# ----------------------------------------------------------------------------- the way out
@contextlib.asynccontextmanager
async def pair():
    """Give a driver, and the socket at the other end."""
    ours, theirs = socket.socketpair()
    theirs.setblocking(False)
    loop = asyncio.get_running_loop()
    transport, driver = await loop.create_connection(lambda: Driver(Inbox()), sock=ours)
    try:
        yield driver, theirs
    finally:
        transport.abort()
        theirs.close()
        await driver.gone()


def test_octets_keep_their_order():
    """What does not go out at once is the transport's, and so is what follows it."""

    async def main():
        async with pair() as (driver, theirs):
            pieces = [os.urandom(n) for n in (5, 3_000_000, 7, 100_000)]
            for piece in pieces:
                driver.put(piece)
            assert not driver.writable
            got, loop = b"", asyncio.get_running_loop()
            while len(got) < sum(map(len, pieces)):
                got += await loop.sock_recv(theirs, 1 << 20)
            assert got == b"".join(pieces)
            await driver.drained()
            driver.put(b"last")
            assert await loop.sock_recv(theirs, 10) == b"last"

    asyncio.run(main())


@pytest.mark.skipif(not hasattr(os, "readv"), reason="a socket is no file here")
def test_a_descriptor_that_is_another_ones():
    """Nothing goes to it once the transport is closing."""

    async def main():
        async with pair() as (driver, _):
            number = driver.transport.get_extra_info("socket").fileno()
            driver.close()
            driver.put(b"closing")
            await driver.gone()
            await asyncio.sleep(0)
            pairs = [socket.socketpair() for _ in range(4)]
            ends = [end for two in pairs for end in two]
            try:
                assert number in [end.fileno() for end in ends]  # the lowest that is free
                driver.put(b"late")
                for end in ends:
                    end.setblocking(False)
                    with pytest.raises(BlockingIOError):
                        end.recv(10)
            finally:
                for end in ends:
                    end.close()

    asyncio.run(main())


def test_a_descriptor_of_a_loop_that_is_closed():
    """Some close it then, and the transport does not say so: nothing goes there."""

    async def main():
        async with pair() as (driver, theirs):
            loop = driver._loop
            driver._loop = Ended()
            driver.put(b"late")
            assert not driver._write_now(memoryview(b"late")) and not driver._read_now()
            driver._loop = loop
            await asyncio.sleep(0)
            with pytest.raises(BlockingIOError):
                theirs.recv(10)
            driver.put(b"in time")
            assert theirs.recv(10) == b"in time"

    asyncio.run(main())


def test_loops_that_read_elsewhere():
    """They copy what they have read into the room they are given, and so does TLS, bit by bit."""

    async def main():
        async with pair() as (driver, _):
            data = build_response(7, 0, b"octets")
            room = driver.get_buffer(-1)
            room[:10] = data[:10]
            driver.buffer_updated(10)
            room = driver.get_buffer(-1)
            room[:2] = data[10:12]
            with room[2:] as rest:
                assert len(rest) == len(room) - 2
                rest[: len(data) - 12] = data[12:]
            with pytest.raises(ValueError, match="different structures"):
                room[:2] = b"longer"
            driver.buffer_updated(len(data) - 10)
            assert driver.inbox.take_response(7) == b"octets" and len(driver.inbox) == 0

    asyncio.run(main())


def test_the_other_end_is_gone():
    """The transport finds that, and says so."""

    async def main():
        async with pair() as (driver, theirs):
            theirs.close()
            for _ in range(3):
                driver.put(b"hello")
            await asyncio.wait_for(driver.gone(), 10)
            assert driver.closed

    asyncio.run(main())


def test_more_than_there_was_room_for():
    async def main():
        async with pair() as (driver, _):
            room = len(driver.get_buffer(-1))
            for n in (-1, room + 1):
                with pytest.raises(ValueError, match="room"):
                    driver.buffer_updated(n)
            assert len(driver.inbox) == 0

    asyncio.run(main())
