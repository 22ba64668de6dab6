"""Connections that several asyncio clients share."""

import asyncio

import numpy as np
import pytest

import rpcfast
import rpcfast.aio
from rpcfast.engine.state import State
from rpcfast.interfaces.mgmt import mgmt
from rpcfast.interfaces.rpcecho import rpcecho
from runtime.ledger import nothing_left
from runtime.scripted import scripted
from runtime.worlds import PEER, AsyncEcho, AsyncPeer, Echo, Peer, served, servers


def run(main, server_world="asyncio"):
    echo, peer = (Echo(), Peer()) if server_world == "blocking" else (AsyncEcho(), AsyncPeer())
    with nothing_left(), served(server_world, (rpcecho, echo), (PEER, peer)) as (binding, server):
        asyncio.run(main(binding, server, echo))


@servers
def test_two_interfaces_over_one_connection(server_world):
    async def main(binding, server, _):
        async with (
            rpcfast.aio.Pool(linger=0) as pool,
            rpcfast.aio.connect(binding, rpcecho, pool=pool) as one,
            rpcfast.aio.connect(binding, PEER, pool=pool) as two,
            rpcfast.aio.connect(binding, rpcecho, pool=pool, syntax="ndr64") as three,
        ):
            assert await one.AddOne(1) == 2 and await two.c_rundowns() == 0
            assert await three.AddOne(2) == 3
            assert (await two.p_in_long(1, np.arange(5))).count == 5
            done = await asyncio.gather(*(one.AddOne(n) for n in range(50)))
            assert done == list(range(1, 51))
            assert len(server.channels) <= 2  # the syntax is a matter of the connection
            assert len(pool) == len(server.channels)

    run(main, server_world)


def test_many_clients_at_once():
    async def main(binding, server, _):
        async with rpcfast.aio.Pool(max_connections=2) as pool:
            async def work(n):
                interface = PEER if n % 2 else rpcecho
                async with rpcfast.aio.connect(binding, interface, pool=pool) as client:
                    for k in range(10):
                        if n % 2:
                            assert await client.c_rundowns() == 0
                            assert (await client.p_in_long(1, np.arange(k))).count == k
                        else:
                            assert await client.AddOne(n * k) == n * k + 1

            await asyncio.gather(*map(work, range(12)))
            assert 1 <= len(pool) <= 2

    run(main)


def test_a_client_that_is_closed_ends_its_own_calls():
    async def main(binding, server, echo):
        async with (
            rpcfast.aio.Pool() as pool, rpcfast.aio.connect(binding, rpcecho, pool=pool) as stays
        ):
            goes = await rpcfast.aio.connect(binding, rpcecho, pool=pool)
            tasks = [asyncio.ensure_future(c.TestSleep(10)) for c in (stays, goes)]
            while len(echo.calls) < 2:
                await asyncio.sleep(0.005)
            await goes.close()
            with pytest.raises(rpcfast.TransportError) as caught:
                await tasks[1]
            assert caught.value.maybe_executed and not tasks[0].done()
            while sum(call.cancelled for call in echo.calls) != 1:
                await asyncio.sleep(0.005)
            with pytest.raises(rpcfast.ServerError):
                await goes.AddOne(1)
            echo.gate.set()
            assert await tasks[0] == 0 and await stays.AddOne(1) == 2

    run(main)


def test_how_long_connections_live():
    async def main(binding, server, _):
        async def once(pool):
            async with rpcfast.aio.connect(binding, rpcecho, pool=pool) as client:
                await client.AddOne(1)

        async def until_open(pool, count):
            while len(pool) != count:
                await asyncio.sleep(0.005)

        async with rpcfast.aio.Pool(linger=0) as pool:
            await once(pool)
            assert len(pool) == 0
        async with rpcfast.aio.Pool() as pool:
            await once(pool)
            assert len(pool) == 1
            seen = next(iter(next(iter(pool._homes.values())).all))
            await once(pool)
            assert next(iter(next(iter(pool._homes.values())).all)) is seen
        async with rpcfast.aio.Pool(linger=0.05) as pool:
            await once(pool)
            await until_open(pool, 0)
            await once(pool)
            assert len(pool) == 1
        async with (
            rpcfast.aio.Pool(idle=0.5) as pool,
            rpcfast.aio.connect(binding, rpcecho, pool=pool) as client,
        ):
            await client.AddOne(1)
            assert len(pool) == 1
            await until_open(pool, 0)
            assert await client.AddOne(2) == 3 and len(pool) == 1
            pool._sweeper.cancel()  # from here on the test says what time it is
            home, now = client._association.home, 1000.0
            assert home.retire_idle(now, 10.0) == now + 10
            assert home.retire_idle(now + 9, 10.0) == now + 10 and len(pool) == 1
            assert await client.AddOne(3) == 4  # by the shared connection, which takes no time
            assert home.retire_idle(now + 10, 10.0) == now + 20 and len(pool) == 1
            assert home.retire_idle(now + 20, 10.0) == now + 30 and len(pool) == 0
        while server.channels:
            await asyncio.sleep(0.005)

    run(main)


def test_ordered_clients_share_nothing():
    async def main(binding, server, _):
        async with (
            rpcfast.aio.Pool() as pool,
            rpcfast.aio.connect(binding, rpcecho, pool=pool) as client,
            rpcfast.aio.connect(binding, rpcecho, pool=pool, ordered=True) as ordered,
        ):
            await asyncio.gather(client.AddOne(1), ordered.AddOne(2))
            assert len(server.channels) == len(pool) == 2

    run(main)


def test_a_pool_that_is_closed():
    async def main():
        async with scripted() as (binding, connections):
            pool = rpcfast.aio.Pool()
            client = await rpcfast.aio.connect(binding, rpcecho, pool=pool)
            there = await connections.get()
            task = asyncio.ensure_future(client.AddOne(1))
            await there.take(1)
            await pool.close()
            with pytest.raises(rpcfast.TransportError):
                await task
            again = rpcfast.aio.connect(binding, rpcecho, pool=pool)
            for work in (client.AddOne(1), again):
                with pytest.raises(rpcfast.ServerError) as caught:
                    await work
                assert caught.value.code == 1702
            await client.close()
            with pytest.raises(ValueError, match="max_connections"):
                rpcfast.aio.Pool(max_connections=0)

    asyncio.run(main())


def test_an_interface_that_is_not_offered():
    async def main(binding):
        async with (
            rpcfast.aio.Pool() as pool, rpcfast.aio.connect(binding, rpcecho, pool=pool) as client
        ):
            with pytest.raises(rpcfast.BindRejected):
                await rpcfast.aio.connect(binding, PEER, pool=pool)
            assert await client.AddOne(1) == 2 and len(pool) == 1

    with served("asyncio", (rpcecho, AsyncEcho())) as (binding, _):
        asyncio.run(main(binding))


def test_a_client_that_is_cancelled_while_it_joins_a_connection():
    """The calls of another one, made in that moment, do not hear of it."""

    async def asks(binding, pool):
        async with rpcfast.aio.connect(binding, mgmt, pool=pool) as client:
            await client.is_server_listening()

    async def main(binding):
        altering = 0
        for turns in range(1, 8):
            async with rpcfast.aio.Pool(max_connections=1) as pool, \
                    rpcfast.aio.connect(binding, rpcecho, pool=pool) as client:  # fmt: skip
                assert await client.AddOne(1) == 2
                (channel,) = client._association.home.all
                other = asyncio.ensure_future(asks(binding, pool))
                for _ in range(turns):
                    await asyncio.sleep(0)
                altering += channel.conn.state is State.ALTERING
                other.cancel()
                tasks = [asyncio.ensure_future(client.AddOne(n)) for n in range(3)]
                assert await asyncio.wait_for(asyncio.gather(*tasks), 10) == [1, 2, 3]
                await asyncio.gather(other, return_exceptions=True)
        assert altering

    with served("asyncio", (rpcecho, AsyncEcho())) as (binding, _):
        asyncio.run(main(binding))
