"""What a call raises when something is wrong, and that the next one works: both worlds.

The server goes at every point of a call; a request is too large, cannot be read, or asks for what
is not there.
"""

# ruff: noqa: SIM117 - a server and its client nest

import numpy as np
import pytest

import rpcfast
from rpcfast import ndr
from rpcfast._core import pdu
from rpcfast.interfaces.rpcecho import rpcecho
from runtime.ledger import nothing_left, until
from runtime.wiretap import DOWN, REQUEST, RESPONSE, UP, tapped, when
from runtime.worlds import PEER, Echo, Peer, clients, connected, served, servers

MANY = 1 << 20  # elements of a pipe that no buffer on the way can hold


class Counting(Echo):
    executed = echoed = 0

    def AddOne(self, in_data):
        self.executed += 1
        return in_data + 1

    def EchoData(self, len, in_data):
        self.echoed += 1
        return in_data


class CountingPeer(Peer):
    executed = 0

    def p_in_long(self, tag, p):
        self.executed += 1
        return super().p_in_long(tag, p)

    def p_out_long(self, n, chunk, p):
        self.executed += 1
        return super().p_out_long(n, chunk, p)


POINTS = {
    # where it is cut, (code, maybe_executed), how often the manager may have run
    "before the bind is answered": (when(DOWN, pdu.BIND_ACK), (1727, False), {0}),
    "before the request": (when(UP, REQUEST), (1726, True), {0}),
    "after the request": (when(UP, REQUEST, "after"), (1726, True), {0, 1}),
    "before the response": (when(DOWN, RESPONSE), (1726, True), {1}),
}


@clients
@pytest.mark.parametrize("point", POINTS)
def test_a_server_that_goes(client_world, point):
    """`maybe_executed` is never False where the manager ran, and no call runs twice."""
    cut, expected, runs = POINTS[point]
    manager = Counting()
    with nothing_left(), served("blocking", (rpcecho, manager)) as (binding, _):
        with tapped(binding) as tap:
            tap.cut = cut
            with pytest.raises(rpcfast.TransportError) as error:
                with connected(client_world, tap.binding, rpcecho) as client:
                    client.AddOne(1)
            assert (error.value.code, error.value.maybe_executed) == expected
            tap.cut = lambda way, octets: None
            ran = manager.executed
            assert ran in runs
            with connected(client_world, tap.binding, rpcecho) as client:
                assert client.AddOne(1) == 2
            assert manager.executed - ran in {1, 2} and manager.executed <= max(runs) + 1


@clients
def test_a_server_that_goes_in_the_middle_of_a_request(client_world):
    """It has not run then, whether or not the client can be sure of that."""
    manager = Counting()
    with nothing_left(), served("blocking", (rpcecho, manager)) as (binding, _):
        with tapped(binding) as tap, connected(client_world, tap.binding, rpcecho) as client:
            tap.cut = After(UP, 100000)
            with pytest.raises(rpcfast.TransportError) as error:
                client.EchoData(bytes(3 << 20))
            told = error.value.code, error.value.maybe_executed
            assert told in {(1727, False), (1726, True)} and manager.echoed == 0
            tap.cut = lambda way, octets: None
            assert client.EchoData(b"x") == b"x" and manager.echoed == 1


@clients
def test_nobody_listens(client_world):
    with served("blocking", (rpcecho, Echo())) as (binding, _):
        pass
    with pytest.raises(rpcfast.TransportError) as error:
        with connected(client_world, binding, rpcecho):
            pass
    assert (error.value.code, error.value.maybe_executed) == (1722, False)


class After:
    """Cut once so many octets went one way."""

    def __init__(self, direction, nbytes):
        self.direction, self.left = direction, nbytes

    def __call__(self, direction, octets):
        if direction == self.direction:
            self.left -= len(octets)
        return self.left < 0


@servers
@clients
@pytest.mark.parametrize("direction", [UP, DOWN])
def test_a_server_that_goes_in_the_middle_of_a_pipe(server_world, client_world, direction):
    """The sources are closed, the manager hears of it, and the client goes on over another one."""
    manager = CountingPeer()
    with nothing_left(), served(server_world, (PEER, manager)) as (binding, _):
        with tapped(binding) as tap, connected(client_world, tap.binding, PEER) as client:
            data = np.arange(MANY, dtype="<i4")
            tap.cut = After(direction, data.nbytes // 2)
            calls = {
                UP: lambda: client.p_in_long(1, data),
                DOWN: lambda: client.p_out_long(MANY, 10000, p=np.zeros(MANY, "<i4")),
            }
            with pytest.raises(rpcfast.TransportError) as error:
                calls[direction]()
            assert (error.value.code, error.value.maybe_executed) == (1726, True)
            tap.cut = lambda way, octets: None
            assert client.p_in_long(1, data[:9]).count == 9
            assert manager.executed == 2


@servers
@clients
@pytest.mark.parametrize("size", [100001, 1 << 22])
def test_a_request_that_is_too_large(server_world, client_world, size):
    """The server says so and ends the connection, whether or not all of it was sent."""
    with served(server_world, (rpcecho, Echo()), max_request=100000) as (binding, _):
        with connected(client_world, binding, rpcecho) as client:
            assert client.EchoData(bytes(90000)) == bytes(90000)
            with pytest.raises(rpcfast.Fault) as error:
                client.EchoData(bytes(size))
            assert error.value.code == 5
        with connected(client_world, binding, rpcecho) as client:
            assert client.EchoData(bytes(90000)) == bytes(90000)


def lying(name, opnum, *params, interface=rpcecho, version=None, uuid=None):
    """Make an interface of the same UUID with another idea of an operation."""
    return ndr.Interface(
        "liar", str(uuid or interface.uuid), version or interface.version,
        [ndr.operation(name, *params, opnum=opnum)],
    )  # fmt: skip


@servers
@clients
@pytest.mark.parametrize(
    ("opnum", "params", "code"),
    [
        (0, (ndr.in_("x", ndr.ushort),), 1783),
        (0, (), 1783),
        (1, (ndr.in_("len", ndr.ulong), ndr.in_("size", ndr.ulong)), 1783),
        (99, (), 1745),
    ],
    ids=["too short", "empty", "another count", "unknown opnum"],
)
def test_a_request_that_is_wrong(server_world, client_world, opnum, params, code):
    """A fault, and the connection is as good as before."""
    manager = Counting()
    with served(server_world, (rpcecho, manager)) as (binding, server):
        liar = lying("Op", opnum, *params)
        values = {param.name: 7 for param in params}
        with connected(client_world, binding, liar) as client:
            for _ in range(3):
                with pytest.raises(rpcfast.Fault) as error:
                    client.Op(**values)
                assert error.value.code == code
                assert not manager.executed
            assert len(server.channels) == 1
        with connected(client_world, binding, rpcecho) as client:
            assert client.AddOne(1) == 2


@servers
@clients
@pytest.mark.parametrize(
    "change",
    [
        {"uuid": "b7c5e0a0-0000-4000-8000-00000000aaaa"},
        {"version": (rpcecho.version[0], rpcecho.version[1] + 1)},
        {"version": (rpcecho.version[0] + 1, 0)},
    ],
    ids=["unknown", "newer minor", "another major"],
)
def test_an_interface_that_is_not_offered(server_world, client_world, change):
    with nothing_left(), served(server_world, (rpcecho, Echo())) as (binding, server):
        with pytest.raises(rpcfast.BindRejected) as error:
            with connected(client_world, binding, lying("Op", 0, **change)):
                pass
        assert (error.value.code, error.value.maybe_executed) == (1717, False)
        until(lambda: not server.channels)


def test_an_interface_that_is_taken_away():
    """A connection that has its presentation context outlives it; a new client is refused."""
    with served("blocking", (rpcecho, Echo())) as (binding, server):
        with rpcfast.connect(binding, rpcecho) as client:
            assert client.AddOne(1) == 2
            server.unregister(rpcecho)
            with pytest.raises(rpcfast.BindRejected) as error:
                rpcfast.connect(binding, rpcecho)
            assert error.value.code == 1717
            assert client.is_listening()
