"""How a client finds its server: resolution and its order, reset, versions, timeouts."""

# ruff: noqa: SIM117 - a server and its client nest

import contextlib
import ctypes
import socket
import struct
import sys
import threading

import pytest

import rpcfast
from rpcfast.interfaces.mgmt import mgmt
from rpcfast.interfaces.rpcecho import rpcecho
from rpcfast.runtime.client.association import Settings
from runtime.ledger import until
from runtime.wiretap import REQUEST, UP, tapped
from runtime.worlds import PEER, WORLDS, Echo, Peer, clients, connected, served, servers

HOST = "ncacn_ip_tcp:127.0.0.1"


def declared(endpoints=(), version=(1, 2)):
    """Make an interface, perhaps with endpoints of its own."""
    return rpcfast.ndr.Interface("v", "b7c5e0a0-0000-4000-8000-00000000beef", version, [
        rpcfast.ndr.operation("Op", result=rpcfast.ndr.long)
    ], endpoints=endpoints)  # fmt: skip


@contextlib.contextmanager
def mapped():
    """Run an endpoint mapper: gives the tap in front of it."""
    with served("blocking") as (_, host):
        with tapped(host.embed_mapper(allow_loopback_insert=True)) as tap:
            tap.real = host.embed_mapper()
            yield tap


@contextlib.contextmanager
def registered(tap, *pairs):
    """Serve what the mapper is told of; gives the port."""
    with served("blocking", *pairs) as (binding, server):
        server.ep_register(mapper=tap.real)
        yield binding.partition("[")[2].rstrip("]")


# ------------------------------------------------------------------------------- resolution
@clients
def test_three_ways_to_an_endpoint(client_world):
    """In the string, in the interface, at the mapper: three clients, one server."""
    manager = {"Op": lambda: 7}
    with mapped() as tap, registered(tap, (declared(), manager)) as port:
        with connected(client_world, f"{HOST}[{port}]", declared(["ncacn_ip_tcp:[1]"])) as client:
            assert client.Op() == 7
        with connected(client_world, HOST, declared([f"ncacn_ip_tcp:[{port}]"])) as client:
            assert client.Op() == 7
        other = declared(["ncalrpc:[x]"])  # which is of another protocol sequence
        assert not tap.connections
        with connected(client_world, HOST, other, mapper=tap.binding) as client:
            assert client.Op() == 7
        assert tap.connections == 1
        missing = declared(version=(9, 0))
        with pytest.raises(rpcfast.EndpointMapperError) as error:
            with connected(client_world, HOST, missing, mapper=tap.binding):
                pass
        assert error.value.code == 1753
    assert not rpcfast.StringBinding.parse(HOST).endpoint


@clients
def test_the_mapper_is_asked_once(client_world):
    with mapped() as tap, registered(tap, (rpcecho, Echo())):
        resolver = rpcfast.runtime.client.resolve.Resolver()
        options = {"mapper": tap.binding, "resolver": resolver}
        with connected(client_world, HOST, rpcecho, **options) as client:
            assert [client.AddOne(n) for n in range(100)] == list(range(1, 101))
            with connected(client_world, HOST, rpcecho, **options) as other:
                assert other.AddOne(1) == 2
        assert tap.connections == 1 and tap.types(UP).count(REQUEST) == 1


@clients
def test_resolving(client_world):
    """A full binding without any traffic; else the mapper is asked, the server is not."""
    with mapped() as tap, registered(tap, (rpcecho, Echo())) as port:
        with tapped(f"{HOST}[{port}]") as server:
            with connected(client_world, server.binding, rpcecho, mapper=tap.binding) as client:
                heard = len(server.passed)
                assert client.resolve() == rpcfast.StringBinding.parse(server.binding)
                assert not tap.connections
                client.reset()
                assert client.resolve() == rpcfast.StringBinding.parse(f"{HOST}[{port}]")
                assert tap.connections == 1 and len(server.passed) == heard
                assert client.AddOne(1) == 2 and tap.connections == 1
    with mapped() as tap, served("blocking", (rpcecho, Echo())) as (binding, _):
        with connected(client_world, binding, rpcecho, mapper=tap.binding) as client:
            client.reset()
            with pytest.raises(rpcfast.EndpointMapperError) as error:
                client.resolve()  # a mapper that knows nothing
            assert error.value.code == 1753
    with served("blocking", (rpcecho, Echo())) as (binding, _):
        with connected(client_world, binding, rpcecho, mapper=tap.binding) as client:
            client.reset()
            with pytest.raises(rpcfast.TransportError) as down:
                client.resolve()
            assert (down.value.code, down.value.maybe_executed) == (1722, False)


@clients
def test_a_server_that_moved(client_world):
    """The next call fails; after a reset the new endpoint is asked for; the dead one's is gone."""
    with mapped() as tap, contextlib.ExitStack() as kept:
        with registered(tap, (rpcecho, Echo())) as old:
            client = kept.enter_context(connected(client_world, HOST, rpcecho, mapper=tap.binding))
            assert client.AddOne(1) == 2
        with registered(tap, (rpcecho, Echo())) as new:
            assert new != old
            with pytest.raises(rpcfast.TransportError):
                client.AddOne(1)
            client.reset()
            assert client.AddOne(1) == 2
            assert client.resolve().endpoint == new
            assert tap.connections == 2
        client.reset()
        with pytest.raises(rpcfast.EndpointMapperError) as error:
            client.AddOne(1)
        assert error.value.code == 1753


def test_a_server_that_moved_without_a_reset(monkeypatch):
    """Where nobody answers any more, what the mapper had said is forgotten: the next call asks."""
    monkeypatch.setattr("rpcfast.runtime.client.association.RESTED", 0.0)
    with mapped() as tap:
        with registered(tap, (rpcecho, Echo())):
            client = rpcfast.connect(HOST, rpcecho, mapper=tap.binding)
        with client, registered(tap, (rpcecho, Echo())):
            with pytest.raises(rpcfast.TransportError) as error:
                client.AddOne(1)
            assert (error.value.code, error.value.maybe_executed) == (1722, False)
            assert client.AddOne(1) == 2 and tap.connections == 2


@clients
def test_reset_during_a_call(client_world):
    manager = Echo()
    with served("blocking", (rpcecho, manager)) as (binding, _):
        with connected(client_world, binding, rpcecho) as client:
            thread = threading.Thread(target=client.TestSleep, args=(20,))
            thread.start()
            until(lambda: manager.calls)
            with pytest.raises(rpcfast.LocalProtocolError) as error:
                client.reset()
            assert error.value.code == 1791
            manager.gate.set()
            thread.join()
            client.reset()


def test_reset_during_calls():
    """It is refused, as long as a call of the client or of a copy of it is out."""
    manager = Echo()
    with mapped() as tap, registered(tap, (rpcecho, manager)) as port:
        with rpcfast.Pool() as pool:
            mine, other = (
                rpcfast.connect(f"{HOST}[{port}]", rpcecho, mapper=tap.binding, pool=pool)
                for _ in range(2)
            )
            thread = threading.Thread(target=mine.options(timeout=60).TestSleep, args=(20,))
            thread.start()
            until(lambda: manager.calls)
            with pytest.raises(rpcfast.LocalProtocolError) as error:
                mine.reset()
            assert error.value.code == 1791 and mine.binding.endpoint == port
            other.reset()
            assert other.AddOne(1) == 2
            manager.gate.set()
            thread.join()
            mine.reset()
            assert mine.AddOne(1) == 2 and mine.options().AddOne(1) == 2
            mine.close()
            with pytest.raises(rpcfast.ServerError) as closed:
                mine.reset()
            assert closed.value.code == 1702


def test_resets_and_calls_at_once():
    """No call fails for a reset, nor a reset for anything but calls that are out."""
    wrong, resets = [], []
    with mapped() as tap, registered(tap, (rpcecho, Echo())) as port:
        with rpcfast.connect(f"{HOST}[{port}]", rpcecho, mapper=tap.binding) as client:

            def call(base):
                try:
                    wrong.extend(n for n in range(base, base + 200) if client.AddOne(n) != n + 1)
                except BaseException as error:
                    wrong.append(error)

            threads = [threading.Thread(target=call, args=(n,)) for n in range(4)]
            for thread in threads:
                thread.start()
            while any(thread.is_alive() for thread in threads):
                try:
                    client.reset()
                    resets.append(True)
                except rpcfast.LocalProtocolError:
                    resets.append(False)
            for thread in threads:
                thread.join()
            client.reset()
            assert client.AddOne(1) == 2
    assert not wrong and resets


@servers
@clients
@pytest.mark.parametrize(
    ("asked", "fits"),
    [((1, 0), True), ((1, 2), True), ((1, 3), False), ((2, 0), False), ((0, 2), False)],
)
def test_versions(server_world, client_world, asked, fits):
    """The same major version, and a minor one that is not older than the client's."""
    with served(server_world, (declared(), {"Op": lambda: 7})) as (binding, _):
        with contextlib.ExitStack() as stack:
            if fits:
                client = stack.enter_context(
                    connected(client_world, binding, declared(version=asked))
                )
                assert client.Op() == 7
                return
            with pytest.raises(rpcfast.BindRejected) as error:
                stack.enter_context(connected(client_world, binding, declared(version=asked)))
            assert error.value.code == 1717 and not error.value.maybe_executed


@servers
@clients
def test_is_listening(server_world, client_world, monkeypatch):
    """Up, gone, started anew, gone again; and one that does not say."""
    for world in ("blocking", "aio"):  # the client keeps its connections
        monkeypatch.setattr(f"rpcfast.transport.{world}.LINGER_SECONDS", 0.05)
    with contextlib.ExitStack() as kept:
        with served(server_world, (rpcecho, Echo())) as (binding, server):
            client = kept.enter_context(connected(client_world, binding, rpcecho))
            assert client.is_listening() and client.AddOne(1) == 2 and client.is_listening()
            server.management_policy = lambda op, call: False
            with pytest.raises(rpcfast.StatusError) as error:
                client.is_listening()
            assert error.value.status == 5
        assert not client.is_listening()
        port = rpcfast.StringBinding.parse(binding).endpoint
        with served(server_world, (rpcecho, Echo()), endpoint=port):
            assert client.is_listening() and client.AddOne(1) == 2
        assert not client.is_listening()


@clients
def test_a_closed_client_resets_and_asks_nothing(client_world):
    with served("blocking", (rpcecho, Echo())) as (binding, _):
        with connected(client_world, binding, rpcecho) as client:
            client.close()
            for call in (client.reset, client.is_listening):
                with pytest.raises(rpcfast.ServerError) as error:
                    call()
                assert error.value.code == 1702


# ------------------------------------------------------------------------------- round trips
@clients
def test_round_trips_of_a_first_call(client_world):
    """Connecting, the bind, the call: three.  A mapper, where it is asked, takes three of its own.

    The shutdown of neither is waited for.
    """
    with mapped() as mapper, registered(mapper, (rpcecho, Echo())) as port:
        with tapped(f"{HOST}[{port}]") as tap:
            with connected(client_world, tap.binding, rpcecho, mapper=mapper.binding) as client:
                assert client.AddOne(1) == 2
            assert tap.turns == 3 and mapper.turns == 0
        with connected(client_world, HOST, rpcecho, mapper=mapper.binding) as client:
            assert client.AddOne(1) == 2
        assert mapper.turns == 3


def test_round_trips_over_a_pool():
    """A further interface takes one, to negotiate it; a known one none at all."""
    with served("blocking", (rpcecho, Echo()), (PEER, Peer())) as (binding, _):
        with tapped(binding) as tap, rpcfast.Pool() as pool:
            for interface, turns in ((rpcecho, 2), (rpcecho, 2), (mgmt, 3), (rpcecho, 3)):
                rpcfast.connect(tap.binding, interface, pool=pool)
                assert tap.turns == turns


# ------------------------------------------------------------------------------ keep-alive
@pytest.mark.parametrize(
    ("options", "meant"),
    [
        ({}, (720, 1, 3, 0)),
        ({"com_timeout": 0}, (120, 1, 3, 0)),
        ({"com_timeout": 9}, (1200, 1, 3, 0)),
        ({"com_timeout": 10}, None),
        ({"keepalive": (7, 2, 4)}, (7, 2, 4, 15000)),
        ({"keepalive": (7, 2, 4), "com_timeout": 10}, (7, 2, 4, 15000)),
    ],
)
@clients
def test_keep_alive(client_world, options, meant):
    """What the system is told, of both worlds' sockets."""
    with served("blocking", (rpcecho, Echo())) as (binding, _):
        with connected(client_world, binding, rpcecho, **options) as client:
            association = getattr(client, "_client", client)._association
            home = association._home if client_world == "blocking" else association.home
            driver = next(iter(home.all)).driver
            sock = getattr(driver, "sock", None) or driver.transport.get_extra_info("socket")
            assert bool(sock.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)) == bool(meant)
            if meant and sys.platform == "linux":
                names = ("TCP_KEEPIDLE", "TCP_KEEPINTVL", "TCP_KEEPCNT", "TCP_USER_TIMEOUT")
                told = [sock.getsockopt(socket.IPPROTO_TCP, getattr(socket, n)) for n in names]
                assert told == list(meant)


@pytest.mark.parametrize("value", [-1, 11, 5.0, "5", None, True])
def test_off_the_scale(value):
    with pytest.raises(rpcfast.BindingError) as error:
        Settings(HOST, rpcecho, com_timeout=value)
    assert error.value.code == 1709


@pytest.mark.parametrize("value", [(0, 1, 1), (1, 0, 1), (1, 1, 0), (1, 1, 128), (40000, 1, 1)])
def test_times_that_cannot_be(value):
    with pytest.raises(ValueError, match="keepalive takes"):
        Settings(HOST, rpcecho, keepalive=value)


def deafen(sock):
    """Have the system drop whatever comes for a socket, as if its host were gone."""
    code = ctypes.create_string_buffer(struct.pack("HBBI", 0x06, 0, 0, 0))  # pass no octet on
    program = struct.pack("HL", 1, ctypes.addressof(code))
    sock.setsockopt(socket.SOL_SOCKET, 26, program)  # SO_ATTACH_FILTER


@pytest.mark.skipif(sys.platform != "linux", reason="a black hole takes Linux's socket filters")
def test_a_host_that_vanishes():
    """In the middle of a call, and before the request is acknowledged; no other timeout is set."""
    manager = Echo()
    said = {}

    def call(name, client):
        try:
            client.options(timeout=None).TestSleep(60)
        except rpcfast.RpcError as error:
            said[name] = error

    with contextlib.ExitStack() as kept:
        binding, server = kept.enter_context(served("blocking", (rpcecho, manager)))
        threads, known = [], set()
        for world in WORLDS:
            for phase in ("waiting", "sending"):
                client = kept.enter_context(connected(world, binding, rpcecho, keepalive=(1, 1, 1)))
                (channel,) = server.channels - known
                known.add(channel)
                thread = threading.Thread(target=call, args=((world, phase), client))
                threads.append(thread)
                if phase == "sending":
                    deafen(channel.driver.sock)
                calls = len(manager.calls)
                thread.start()
                if phase == "waiting":
                    until(lambda calls=calls: len(manager.calls) > calls)
                    deafen(channel.driver.sock)
        for thread in threads:
            thread.join(60)
        assert len(said) == 4
        for error in said.values():
            assert isinstance(error, rpcfast.TransportError)
            assert (error.code, error.maybe_executed) == (1726, True)
            assert "timed out" in str(error)
        manager.gate.set()
