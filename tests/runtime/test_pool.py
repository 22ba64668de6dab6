"""Pools of connections: what is shared, what lingers, what is closed, what is replaced."""

# ruff: noqa: SIM117 - a server and its client nest

import threading
import time
import uuid

import pytest

import rpcfast
from rpcfast.interfaces.mgmt import mgmt
from rpcfast.interfaces.rpcecho import rpcecho
from runtime.ledger import nothing_left, until
from runtime.wiretap import ALTER, REQUEST, UP, tapped, when
from runtime.worlds import PEER, AsyncEcho, AsyncPeer, Echo, Peer, served, servers

OTHER = rpcfast.ndr.Interface("other", "b7c5e0a0-0000-4000-8000-0000000000aa", (1, 0), [
    rpcfast.ndr.operation("Op", result=rpcfast.ndr.long)
])  # fmt: skip


@servers
def test_interfaces_share_a_connection(server_world):
    echo, peer = (Echo(), Peer()) if server_world == "blocking" else (AsyncEcho(), AsyncPeer())
    with nothing_left(), served(server_world, (rpcecho, echo), (PEER, peer)) as (binding, server):
        with rpcfast.Pool() as pool:
            one = rpcfast.connect(binding, rpcecho, pool=pool)
            two = rpcfast.connect(binding, PEER, pool=pool)
            three = rpcfast.connect(binding, rpcecho, pool=pool)
            assert one.AddOne(1) == 2 and three.AddOne(2) == 3
            opened = two.c_open(5).c
            assert two.c_add(opened, 1) == 6
            assert two.p_in_long(1, [1, 2]).count == 2
            assert len(pool) == len(server.channels) == 1
            with pytest.raises(rpcfast.BindRejected) as error:
                rpcfast.connect(binding, OTHER, pool=pool)
            assert error.value.code == 1717  # of that client alone
            assert one.AddOne(1) == 2 and len(pool) == 1
        for client, call in ((one, lambda: one.AddOne(1)), (two, two.c_rundowns)):
            with pytest.raises(rpcfast.ServerError) as error:
                call()  # the pool is closed
            assert error.value.code == 1702
            client.close()
        three.close()


def test_what_is_not_shared():
    """Another fragment size, limit, keep-alive or syntax is another kind of connection."""
    with served("blocking", (rpcecho, Echo())) as (binding, _):
        with rpcfast.Pool() as pool:
            clients = [
                rpcfast.connect(binding, rpcecho, pool=pool, **options)
                for options in (
                    {}, {}, {"max_fragment": 4096}, {"max_response": 1000}, {"com_timeout": 9},
                    {"syntax": "ndr64"}, {"timeout": 9},
                )
            ]  # fmt: skip
            assert [client.AddOne(1) for client in clients] == [2] * 7
            assert len(pool) == 5


def test_another_syntax():
    """A further interface gets its presentation context in the syntax of the connection."""
    with served("blocking", (rpcecho, Echo()), (PEER, Peer())) as (binding, _):
        with rpcfast.Pool() as pool:
            options = {"pool": pool, "syntax": "ndr64"}
            first = rpcfast.connect(binding, rpcecho, **options)
            second = rpcfast.connect(binding, PEER, **options)
            assert first.AddOne(1) == 2 and second.c_rundowns() == 0
            (channel,) = first._association._all
            assert {syntax for *_, syntax in channel.conn.contexts} == {"ndr64"}
            with pytest.raises(rpcfast.BindRejected) as error:
                rpcfast.connect(binding, OTHER, **options)
            assert error.value.code == 1717 and len(pool) == 1


def test_as_many_connections_as_calls():
    """Calls that run at once have one each; afterwards these are used again."""
    manager = Echo()
    with served("blocking", (rpcecho, manager)) as (binding, server):
        with rpcfast.connect(binding, rpcecho) as client:
            threads = [threading.Thread(target=client.TestSleep, args=(20,)) for _ in range(5)]
            for thread in threads:
                thread.start()
            until(lambda: len(manager.calls) == 5)
            opened = set(server.channels)
            assert len(opened) == 5
            manager.gate.set()
            for thread in threads:
                thread.join()
            assert [client.AddOne(n) for n in range(5)] == [1, 2, 3, 4, 5]
            assert server.channels == opened


def test_a_client_has_its_own():
    with served("blocking", (rpcecho, Echo())) as (binding, server):
        with rpcfast.connect(binding, rpcecho), rpcfast.connect(binding, rpcecho):
            assert len(server.channels) == 2
        until(lambda: not server.channels)


def test_options_are_copies_that_share():
    """The object of a copy is its own; the connections are everybody's."""
    manager = Echo()
    with served("blocking", (rpcecho, manager)) as (binding, server):
        with rpcfast.connect(binding, rpcecho) as client:
            obj = uuid.uuid4()
            copy = client.options(object=obj)
            copy.TestSleep(0)
            client.TestSleep(0)
            assert [call.object for call in manager.calls] == [obj, None]
            assert len(server.channels) == 1


def test_connections_linger():
    """After the last client, until the time is over, a client comes, or the pool is closed."""
    with nothing_left(), served("blocking", (rpcecho, Echo())) as (binding, server):
        pool = rpcfast.Pool(linger=60)
        rpcfast.connect(binding, rpcecho, pool=pool).close()
        assert len(pool) == len(server.channels) == 1
        (channel,) = server.channels
        with rpcfast.connect(binding, rpcecho, pool=pool) as client:
            assert client.AddOne(1) == 2 and server.channels == {channel}
        pool.close()
        until(lambda: not server.channels)
        pool = rpcfast.Pool(linger=0.05)
        first = rpcfast.connect(binding, rpcecho, pool=pool)
        rpcfast.connect(binding, rpcecho, pool=pool).close()
        assert pool._thread is None  # one client is left: nothing lingers
        first.close()
        until(lambda: not server.channels and pool._thread is None)
        assert len(pool) == 0
        with rpcfast.connect(binding, rpcecho, pool=pool) as client:
            assert client.AddOne(1) == 2
        until(lambda: not server.channels and pool._thread is None)
        pool = rpcfast.Pool(linger=0.1)
        rpcfast.connect(binding, rpcecho, pool=pool).close()
        (channel,) = server.channels
        with rpcfast.connect(binding, rpcecho, pool=pool) as client:
            time.sleep(0.2)  # somebody came in time
            assert client.AddOne(1) == 2 and server.channels == {channel}
        pool.close()
        pool = rpcfast.Pool(linger=0)
        rpcfast.connect(binding, rpcecho, pool=pool).close()
        assert len(pool) == 0 and pool._thread is None


def test_idle_connections_are_closed():
    """All but one while context handles are open: the server would run them down."""
    manager = Peer()
    with nothing_left(), served("blocking", (PEER, manager)) as (binding, _):
        with rpcfast.Pool(idle=0.1) as pool, rpcfast.connect(binding, PEER, pool=pool) as client:
            until(lambda: len(pool) == 0 and pool._thread is None)
            handle = client.c_open(1).c
            spare = [client._association.acquire() for _ in range(3)]
            for channel in spare:
                client._association.release(channel)
            assert len(pool) == 3
            until(lambda: len(pool) == 1)
            time.sleep(0.3)  # three times as long as any may be idle
            assert len(pool) == 1 and client.c_add(handle, 2) == 3
            assert manager.rundowns == 0
            client.c_close(handle)
            until(lambda: len(pool) == 0)
            assert manager.rundowns == 0
            assert client.c_rundowns() == 0


def test_the_limit_of_a_pool():
    """Calls of all its clients wait for their turn; a client that is closed waits no more."""
    manager = Echo()
    with served("blocking", (rpcecho, manager)) as (binding, server):
        with rpcfast.Pool(max_connections=2) as pool:
            clients = [rpcfast.connect(binding, rpcecho, pool=pool) for _ in range(3)]
            said = []

            def sleep(client):
                try:
                    said.append(client.TestSleep(20))
                except rpcfast.RpcError as error:
                    said.append(error.code)

            threads = [threading.Thread(target=sleep, args=(client,)) for client in clients[:2]]
            for thread in threads:
                thread.start()
            until(lambda: len(manager.calls) == 2)
            with pytest.raises(rpcfast.CallTimeout):
                clients[2].options(deadline=0.02).AddOne(1)
            threads.append(threading.Thread(target=sleep, args=(clients[2],)))
            threads[2].start()
            home = clients[2]._association._home
            until(lambda: home.waiting)
            clients[2].close()
            threads[2].join()
            assert said == [1702] and len(server.channels) == 2
            manager.gate.set()
            for thread in threads:
                thread.join()
            assert said == [1702, 0, 0]


@pytest.mark.parametrize("wrong", [{"max_connections": 0}, {"linger": -1}, {"idle": 0}])
def test_a_pool_that_cannot_be(wrong):
    with pytest.raises(ValueError, match="at least one connection"):
        rpcfast.Pool(**wrong)


def test_closing_during_calls():
    """Of one client of two: its own call fails, the other's goes on."""
    manager = Echo()
    with nothing_left(), served("blocking", (rpcecho, manager)) as (binding, _):
        with rpcfast.Pool() as pool:
            one, two = (rpcfast.connect(binding, rpcecho, pool=pool) for _ in range(2))
            said = {}

            def sleep(client):
                try:
                    said[client] = client.TestSleep(20)
                except rpcfast.RpcError as error:
                    said[client] = error

            threads = {client: threading.Thread(target=sleep, args=(client,))
                       for client in (one, two)}  # fmt: skip
            for thread in threads.values():
                thread.start()
            until(lambda: len(manager.calls) == 2)
            one.close()
            threads[one].join()
            assert said[one].code == 1726 and said[one].maybe_executed and two not in said
            manager.gate.set()
            threads[two].join()
            assert said[two] == 0 and two.AddOne(1) == 2


def test_closing_and_calling_at_once():
    """Whatever comes first, nothing else than errors of this package comes of it."""
    wrong = []
    with nothing_left(), served("blocking", (rpcecho, Echo())) as (binding, _):

        def call(client):
            try:
                for n in range(1000):
                    assert client.AddOne(n) == n + 1
            except rpcfast.RpcError:
                pass
            except BaseException as error:
                wrong.append(error)

        with rpcfast.Pool() as pool:
            for shared in (None, pool) * 5:
                client = rpcfast.connect(binding, rpcecho, pool=shared)
                threads = [threading.Thread(target=call, args=(client,)) for _ in range(4)]
                for thread in threads:
                    thread.start()
                time.sleep(0.01)
                client.close()
                for thread in threads:
                    thread.join()
    assert not wrong


def test_many_threads_many_clients():
    """Hammered: every answer is its call's, and all connections are of one group."""
    wrong, done = [], []
    with nothing_left(), served("blocking", (rpcecho, Echo()), (PEER, Peer())) as (binding, server):
        with rpcfast.Pool(max_connections=4, linger=0.001) as pool:

            def work(base):
                for n in range(base, base + 30):
                    with rpcfast.connect(binding, rpcecho, pool=pool) as client:
                        wrong.extend(m for m in range(5) if client.AddOne(n * m) != n * m + 1)
                    with rpcfast.connect(binding, PEER, pool=pool) as client:
                        handle = client.c_open(n).c
                        if client.c_add(handle, 1) != n + 1:
                            wrong.append(n)
                        client.c_close(handle)
                    if len(server.channels) > 8:  # four, and those that are just being closed
                        wrong.append("too many")
                done.append(base)

            threads = [threading.Thread(target=work, args=(n * 100,)) for n in range(6)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
    assert not wrong and len(done) == 6


def test_one_group():
    """Connections that are opened at once, also the first ones, are of one group."""
    with served("blocking", (PEER, Peer())) as (binding, server):
        with rpcfast.connect(binding, PEER, max_connections=6) as client:
            association = client._association
            association._drop(association._free.pop())
            until(lambda: not server.channels)
            barrier = threading.Barrier(6)
            taken = []

            def take():
                barrier.wait()
                taken.append(association.acquire())

            threads = [threading.Thread(target=take) for _ in range(6)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            assert len({channel.conn.group for channel in taken}) == 1
            assert len({channel.group for channel in server.channels}) == 1
            for channel in taken:
                association.release(channel)


def test_a_group_that_is_gone():
    """A new one is begun, but never while context handles of the old one may be open."""
    with served("blocking", (PEER, Peer())) as (binding, _):
        with rpcfast.connect(binding, PEER) as client:
            association = client._association
            busy = association.acquire()  # it lives, so that the group is not given up
            home = association._home
            home.group = 0x7FFFFFFF  # as if the server had forgotten it
            home.contexts.add(uuid.uuid4())
            with pytest.raises(rpcfast.BindRejected) as error:
                client.c_rundowns()
            assert error.value.reason == 0
            home.contexts.clear()
            assert client.c_rundowns() == 0
            assert home.group not in (0, 0x7FFFFFFF)
            association.release(busy)


# ------------------------------------------------------------------------ what may be done again
@pytest.fixture
def watchful(monkeypatch):
    """Used connections are looked at before every call."""
    monkeypatch.setattr("rpcfast.runtime.client.association.RESTED", 0.0)


class Counting(Echo):
    executed = 0

    def AddOne(self, in_data):
        self.executed += 1
        return in_data + 1


def test_a_server_that_was_started_anew(watchful):
    """Its old connections are replaced; the call runs once, and none is left over."""
    manager = Counting()
    with served("blocking", (rpcecho, manager)) as (binding, _):
        client = rpcfast.connect(binding, rpcecho)
        spare = [client._association.acquire() for _ in range(3)]
        for channel in spare:
            client._association.release(channel)
        assert client.AddOne(1) == 2
    port = binding.partition("[")[2].rstrip("]")
    with served("blocking", (rpcecho, manager), endpoint=port):
        with client:
            assert client.AddOne(2) == 3 and manager.executed == 2
            assert len(client._association._all) == 1


def test_a_server_that_has_gone(watchful):
    manager = Counting()
    with served("blocking", (rpcecho, manager)) as (binding, _):
        client = rpcfast.connect(binding, rpcecho)
    with client, pytest.raises(rpcfast.TransportError) as error:
        client.AddOne(1)
    assert (error.value.code, error.value.maybe_executed, manager.executed) == (1722, False, 0)


def test_a_local_server_that_was_started_anew(tmp_path):
    """A local socket says at once that nobody is there: nothing was sent."""
    manager = Counting()
    options = {"protseq": "ncalrpc", "endpoint": "ECHO", "directory": str(tmp_path)}
    with served("blocking", (rpcecho, manager), **options) as (binding, _):
        client = rpcfast.connect(binding, rpcecho, ncalrpc_dir=str(tmp_path))
        assert client.AddOne(1) == 2
    with served("blocking", (rpcecho, manager), **options), client:
        assert client.AddOne(2) == 3 and manager.executed == 2
        assert client.options(deadline=60).AddOne(2) == 3


@pytest.mark.parametrize(
    ("interface", "call"),
    [
        (rpcecho, lambda client: client.AddOne(1)),
        (PEER, lambda client: client.p_in_long(1, [1, 2])),
        (PEER, lambda client: list(client.stream.p_out_long(1, 1))),
        (rpcecho, None),
    ],
    ids=["call", "pipe", "stream", "connect"],
)
def test_a_connection_that_is_lost_while_it_is_negotiated(interface, call):
    """The interface is new to a used connection, which is dead: another one is opened."""
    manager = Counting()
    with served("blocking", (rpcecho, manager), (PEER, Peer())) as (binding, _):
        with tapped(binding) as tap, rpcfast.Pool() as pool:
            first = rpcfast.connect(tap.binding, mgmt, pool=pool)
            client = call and rpcfast.connect(tap.binding, interface, pool=pool)
            first._association._drop(first._association._free.pop())
            assert first.is_server_listening()  # over a new one, which carries mgmt alone
            cuts = []
            negotiates = when(UP, ALTER)
            tap.cut = lambda way, octets: (
                negotiates(way, octets) and not cuts and not cuts.append(octets)
            )
            before = tap.connections
            if call:
                call(client)
                assert manager.executed == (interface is rpcecho)
            else:
                assert rpcfast.connect(tap.binding, interface, pool=pool).AddOne(1) == 2
            assert len(cuts) == 1 and tap.connections == before + 1


@pytest.mark.parametrize("point", ["before the server", "after the server"])
def test_a_request_that_was_sent_is_not_sent_again(point):
    """Wherever it is lost then, the server may have run it, and ran it once at most."""
    manager = Counting()
    with served("blocking", (rpcecho, manager)) as (binding, _), tapped(binding) as tap:
        with rpcfast.connect(tap.binding, rpcecho) as client:
            assert client.AddOne(1) == 2
            tap.cut = when(UP, REQUEST, "after" if point == "after the server" else True)
            with pytest.raises(rpcfast.TransportError) as error:
                client.AddOne(1)
            assert (error.value.code, error.value.maybe_executed) == (1726, True)
            if point == "after the server":
                until(lambda: manager.executed == 2)
            else:
                assert manager.executed == 1
            tap.cut = lambda way, octets: None
            assert client.AddOne(1) == 2
            assert tap.types(UP).count(REQUEST) == 2 + (point == "after the server")
