"""Calls and pipes under a security context through sockets, in both worlds.

No option of a client or server makes one yet: what makes their connections is told here.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

import rpcfast
from rpcfast.engine import security
from rpcfast.engine.connection import ClientConnection
from rpcfast.engine.handshake import ClientSecurity
from rpcfast.interfaces.rpcecho import rpcecho
from runtime import worlds
from runtime.worlds import PEER, clients, servers
from unit.nullauth import NullMechanism, NullProvider

LEVELS = pytest.mark.parametrize("level", [2, 6])


@pytest.fixture
def provider(level, monkeypatch):
    """Whatever is connected here authenticates at this level."""
    made = NullProvider(legs=4)
    plain = ClientConnection.__init__

    def secured(self, **options):
        plain(self, security=ClientSecurity(made, level), **options)

    monkeypatch.setattr(ClientConnection, "__init__", secured)
    monkeypatch.setitem(security.NONE, made.auth_type, made)
    return made


def managers(world):
    if world == "blocking":
        return (rpcecho, worlds.Echo()), (PEER, worlds.Peer())
    return (rpcecho, worlds.AsyncEcho()), (PEER, worlds.AsyncPeer())


@LEVELS
@servers
@clients
def test_calls(provider, level, server_world, client_world):
    with worlds.served(server_world, *managers(server_world)) as (binding, _server), \
            worlds.connected(client_world, binding, rpcecho) as client:  # fmt: skip
        for n in (0, 10, 20000):
            assert client.EchoData(bytes(n)) == bytes(n)
        with pytest.raises(rpcfast.Fault):
            client.AddOne(0xFFFFFFFF)
        assert client.AddOne(1) == 2
    ends = [one for one in provider.made if one.received]
    assert all(one.level == level for one in provider.made)
    assert bool(ends) == (level > 2)  # something was signed, and held


@LEVELS
@servers
@clients
def test_pipes(provider, level, server_world, client_world):
    longs = np.arange(20000, dtype="<i4")
    with worlds.served(server_world, *managers(server_world)) as (binding, _server), \
            worlds.connected(client_world, binding, PEER) as client:  # fmt: skip
        assert client.p_in_long(1, longs).count == 20000
        got = np.zeros(20000, "<i4")
        assert client.p_out_long(20000, 3000, p=got).total == 20000 and (got == longs).all()
        with pytest.raises(rpcfast.Fault) as fault:
            client.f_pipe_fault(0, longs)
        assert fault.value.status == 0x1C000123
        assert client.p_in_long(1, longs[:5]).count == 5


@LEVELS
@servers
@clients
def test_calls_at_once(provider, level, server_world, client_world):
    """What is protected leaves in the order of its numbers, whoever sends it."""
    data = [bytes([n]) * (n * 700) for n in range(12)]
    with worlds.served(server_world, *managers(server_world)) as (binding, _server), \
            worlds.connected(client_world, binding, rpcecho) as client, \
            ThreadPoolExecutor(6) as pool:  # fmt: skip
        answers = list(pool.map(lambda one: client.EchoData(one), data))
    assert answers == data


@pytest.mark.parametrize("level", [6])
def test_a_call_that_was_not_sent_yet(provider, level):
    """Its request has a number: it goes out, and the others hold."""

    async def main(binding):
        async with rpcfast.aio.connect(binding, rpcecho) as client:
            assert await client.AddOne(0) == 1
            tasks = [asyncio.ensure_future(client.AddOne(n)) for n in range(6)]
            await asyncio.sleep(0)
            assert client._association.home.link._held
            tasks[3].cancel()
            done = await asyncio.gather(*tasks, return_exceptions=True)
            assert isinstance(done.pop(3), asyncio.CancelledError)
            assert done == [1, 2, 3, 5, 6]

    with worlds.served("asyncio", *managers("asyncio")) as (binding, _server):
        asyncio.run(main(binding))


@pytest.mark.parametrize("level", [6])
def test_a_request_that_cannot_be_protected(provider, level, monkeypatch):
    """Its call fails and leaves nothing behind; the next one goes over another connection."""
    protect = NullMechanism.protect

    def expired(self, *what):
        if not self.server:
            raise rpcfast.AuthError("expired")
        return protect(self, *what)

    async def main(binding):
        async with rpcfast.aio.Pool() as pool, \
                rpcfast.aio.connect(binding, rpcecho, pool=pool) as client:  # fmt: skip
            assert await client.AddOne(0) == 1
            monkeypatch.setattr(NullMechanism, "protect", expired)
            with pytest.raises(rpcfast.AuthError):
                await client.AddOne(0)
            monkeypatch.setattr(NullMechanism, "protect", protect)
            assert await client.AddOne(0) == 1 and len(pool) == 1
            await client.reset()

    with worlds.served("asyncio", *managers("asyncio")) as (binding, _server):
        asyncio.run(main(binding))
