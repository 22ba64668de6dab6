"""What the calls of a manager end with, by whichever way it makes them, is not its own answer."""

import asyncio

import pytest

import rpcfast
import rpcfast.aio
from rpcfast.runtime.managers.failures import is_nested
from rpcfast.runtime.nameservice import Memory
from runtime.worlds import PEER, Peer, served

NOWHERE = "ncacn_ip_tcp:127.0.0.1[1]"


class Failing(Peer):
    def p_in_long(self, tag, p):
        raise rpcfast.Fault(0x1C000123)

    p_out_long = p_in_long

    def c_open(self, v):
        raise rpcfast.Fault(0x1C000123)

    def c_rundowns(self):
        raise rpcfast.Fault(0x1C000123)


def names(offered=()):
    found = rpcfast.NameService(Memory())
    for binding in offered:
        found.export("/.:/peer", PEER, [binding])
    return found


BLOCKING = {
    "a call": lambda client: client.c_rundowns(),
    "by name": lambda client: client["c_rundowns"](),
    "raw": lambda client: client.raw.c_rundowns(),
    "within bounds": lambda client: client.options(deadline=20).c_rundowns(),
    "of another object": lambda client: client.options(object=PEER.uuid).c_rundowns(),
    "with a pipe": lambda client: client.p_in_long(1, [1]),
    "with a handle": lambda client: client.c_open(1),
    "a null handle": lambda client: client.c_add(None, 1),
    "an argument": lambda client: client.c_open("one"),
    "begun": lambda client: client.begin.c_rundowns().result(),
    "begun with a pipe": lambda client: client.begin.p_in_long(1, [1]).result(),
    "a stream": lambda client: list(client.stream.p_out_long(5, 5)),
    "unbound": lambda client: rpcfast.unbound(PEER).c_rundowns(client),
    "nobody bound": lambda client: rpcfast.unbound(PEER).c_rundowns(),
    "automatic": lambda client: rpcfast.auto(PEER, names([client.binding])).c_rundowns(),
    "automatic, of none": lambda client: rpcfast.auto(PEER, names()).c_rundowns(),
    "nobody there": lambda client: rpcfast.connect(NOWHERE, PEER),
    "no server": lambda client: rpcfast.Mgmt(NOWHERE).stats(),
    "no mapper": lambda client: list(rpcfast.ep_elements(NOWHERE)),
    "closed": lambda client: (client.close(), client.c_rundowns()),
    "closed and asked": lambda client: (client.close(), client.is_listening()),
}


async def closed(client):
    await client.close()
    await client.c_rundowns()


async def iterated(client):
    async for _ in client.stream.p_out_long(5, 5):
        pass


ASYNCIO = {
    "a call": lambda client: client.c_rundowns(),
    "by name": lambda client: client["c_rundowns"](),
    "raw": lambda client: client.raw.c_rundowns(),
    "within bounds": lambda client: client.options(deadline=20).c_rundowns(),
    "with a pipe": lambda client: client.p_in_long(1, [1]),
    "with a handle": lambda client: client.c_open(1),
    "a stream": iterated,
    "unbound": lambda client: rpcfast.aio.unbound(PEER).c_rundowns(client),
    "nobody bound": lambda client: rpcfast.aio.unbound(PEER).c_rundowns(),
    "automatic": lambda client: rpcfast.aio.auto(PEER, names([client.binding])).c_rundowns(),
    "nobody there": lambda client: rpcfast.aio.connect(NOWHERE, PEER),
    "no server": lambda client: rpcfast.aio.Mgmt(NOWHERE).stats(),
    "closed": closed,
}


@pytest.fixture(scope="module")
def binding():
    with served("blocking", (PEER, Failing())) as (binding, _):
        yield binding


@pytest.mark.parametrize("way", BLOCKING)
def test_of_a_blocking_client(binding, way, caplog):
    with rpcfast.connect(binding, PEER, timeout=20) as client, \
            pytest.raises(rpcfast.RpcError) as error:
        BLOCKING[way](client)
    assert is_nested(error.value)


@pytest.mark.parametrize("way", ASYNCIO)
def test_of_an_asyncio_client(binding, way, caplog):
    async def main():
        async with await rpcfast.aio.connect(binding, PEER, timeout=20) as client:
            with pytest.raises(rpcfast.RpcError) as error:
                await ASYNCIO[way](client)
        return error.value

    assert is_nested(asyncio.run(main()))


def test_what_is_its_own():
    """A manager's own errors, and those of what it asks of its server or of the codec."""
    def raised(act):
        with pytest.raises(rpcfast.RpcError) as error:
            act()
        return error.value

    def own():
        raise rpcfast.Fault(5)

    server = rpcfast.Server()
    for act in (own, rpcfast.current_call, server.stop, server.bindings,
                lambda: PEER["c_open"].decode_request(b"")):  # fmt: skip
        assert not is_nested(raised(act))
