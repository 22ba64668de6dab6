"""Registration: flags, limits, security, listening by itself, and its end.  [S-01 to S-06, S-13]"""

import asyncio
import contextlib
import threading
from uuid import UUID

import pytest

import rpcfast
import rpcfast.aio
from runtime.ledger import until
from runtime.registered import ONE, TWO, InThread, Manager, code_of, server_of
from runtime.worlds import BIND_TIMEOUT, servers

#: What a newer client takes ONE for.
MORE = rpcfast.ndr.Interface("more", ONE.uuid, ONE.version, [
    *(rpcfast.ndr.operation(op.name, *op.params, result=op.result) for op in ONE),
    rpcfast.ndr.operation("Later", result=rpcfast.ndr.long),
])  # fmt: skip
TYPE = UUID(int=7)
OTHER = UUID(int=8)


@contextlib.contextmanager
def listening(world, *registered, protseq="ncacn_ip_tcp", **options):
    """Serve what is registered as (interface, manager, keyword arguments)."""
    with server_of(world, **options) as (server, run):
        for interface, manager, kwargs in registered:
            run(server.register, interface, manager, **kwargs)
        binding = str(run(server.use_protseq, protseq))
        run(server.listen, wait=False)
        yield server, run, binding


def connect(binding, interface, **options):
    return rpcfast.connect(binding, interface, timeout=BIND_TIMEOUT, **options)


@servers
def test_the_same_twice_and_what_is_not_registered(server_world):
    """S-01."""
    with listening(server_world, (ONE, Manager(), {})) as (server, run, binding):
        assert code_of(run, server.register, ONE, Manager()) == 1712
        assert code_of(connect, binding, TWO) == 1717
        run(server.register, ONE, Manager(), TYPE)
        assert code_of(run, server.register, ONE, Manager(), TYPE) == 1712


@servers
def test_max_size(server_world):
    """S-02: more than the limit is denied, in one fragment or several; the stream of a pipe is
    no part of it."""
    manager = Manager()
    with listening(server_world, (ONE, manager, {"max_size": 1000})) as (server, run, binding):
        with connect(binding, ONE) as client:
            assert client.Size(bytes(992)) == 992
            assert code_of(client.Size, bytes(993)) == 5
            assert client.Size(bytes(992)) == 992
            assert client.Pipe(0, bytes(100000)) > 0
        for size in (7000, 100000):  # its connection is closed then
            with connect(binding, ONE) as client:
                assert code_of(client.Size, bytes(size)) == 5
        run(server.unregister, ONE)
        run(server.register, ONE, manager, max_size=5 << 20)  # more than the server's own
        with connect(binding, ONE) as client:
            assert client.Size(bytes(4400000)) == 4400000


@servers
def test_max_calls(server_world):
    manager = Manager()
    with (
        listening(server_world, (ONE, manager, {"max_calls": 2})) as (_, _, binding),
        connect(binding, ONE) as client,
    ):
        calls = [InThread(client.Wait, n) for n in range(2)]
        for _ in calls:
            assert manager.entered.acquire(timeout=20)
        for _ in range(3):
            with pytest.raises(rpcfast.Fault) as error:
                client.Name(1)
            assert error.value.code == 1723 and not error.value.maybe_executed
        assert code_of(client.Pipe, 1, b"abc") == 1723
        manager.gate.set()
        assert [call.result() for call in calls] == [0, 1]
        assert client.Name(1) == 1 and client.Pipe(1, b"abc") == 2


@servers
@pytest.mark.parametrize("cached", [True, False])
@pytest.mark.parametrize("coroutine", [True, False])
def test_security_is_asked_once_or_for_each_call(server_world, cached, coroutine):
    """X-07."""
    asked = []

    def admit(call):
        asked.append((call.protseq, call.opnum, call.object))
        return True

    async def admit_later(call):
        return admit(call)

    options = {"security": admit_later if coroutine else admit, "cache_security": cached}
    with listening(server_world, (ONE, Manager(), options)) as (_, _, binding):
        with connect(binding, ONE, max_connections=1) as client:
            assert [client.Name(n) for n in range(10)] == list(range(10))
            assert client.Pipe(0, b"abc") == 1
        assert len(asked) == (1 if cached else 11)
        assert asked[0] == ("ncacn_ip_tcp", 0, None)
        with connect(binding, ONE) as client:
            assert client.Name(1) == 1
        assert len(asked) == (2 if cached else 12)


@servers
def test_only_true_admits(server_world, caplog):
    """X-07: what is not OK denies, an exception too; the manager never runs."""
    answers = [False, None, 1, "yes", ZeroDivisionError, rpcfast.RpcError]
    manager, left = Manager(), list(answers)

    def security(call):
        answer = left.pop(0)
        if isinstance(answer, type):
            raise answer
        return answer

    options = {"security": security}
    with (
        listening(server_world, (ONE, manager, options)) as (_, _, binding),
        connect(binding, ONE, max_connections=1) as client,
    ):
        for _ in answers:
            with pytest.raises(rpcfast.Fault) as error:
                client.Name(1)
            assert error.value.code == 5 and not error.value.maybe_executed
        left += [False, True]
        assert code_of(client.Pipe, 1, bytes(100000)) == 5
        assert client.Pipe(1, bytes(100)) == 2
    assert not left and not manager.seen
    assert sum("security callback" in record.message for record in caplog.records) == 2


@servers
def test_two_interfaces_on_two_protocol_sequences(server_world, tmp_path):
    """Scenario 6, S-13: every interface on every endpoint, but where its callback says no."""
    local = rpcfast.allow_protseqs("ncalrpc")
    registered = [(ONE, Manager(10), {}), (TWO, Manager(20), {"security": local})]
    options = {"ncalrpc_dir": str(tmp_path)}
    with listening(server_world, *registered, **options) as (server, run, tcp):
        pipe = str(run(server.use_protseq, "ncalrpc"))
        for binding, interface, answer in (
            (tcp, ONE, 11), (pipe, ONE, 11), (pipe, TWO, 21), (tcp, TWO, None)
        ):  # fmt: skip
            with connect(binding, interface, **options) as client:
                if answer is None:
                    assert code_of(client.Name, 1) == 5
                else:
                    assert client.Name(1) == answer
        run(server.unregister, TWO)
        run(server.register, TWO, Manager(30))
        with connect(tcp, TWO) as client:
            assert client.Name(1) == 31


def test_allow_protseqs_wants_names_that_exist():
    assert code_of(rpcfast.allow_protseqs, "ncacn_ip_tpc") == 1704


@servers
def test_local_only(server_world, tmp_path):
    """S-03."""
    options = {"ncalrpc_dir": str(tmp_path)}
    registered = (ONE, Manager(), {"local_only": True})
    with listening(server_world, registered, **options) as (server, run, tcp):
        local = str(run(server.use_protseq, "ncalrpc"))
        with connect(tcp, ONE) as client:
            assert code_of(client.Name, 1) == 5
        with connect(local, ONE, **options) as client:
            assert client.Name(1) == 1


@servers
def test_a_required_level(server_world):
    """X-08: nobody has authenticated, so nobody gets in, and the connection is closed."""
    registered = [(ONE, Manager(), {"require": 5}), (TWO, Manager(), {"require": 1})]
    with listening(server_world, *registered) as (server, run, binding):
        for call in (lambda client: client.Name(1), lambda client: client.Pipe(1, bytes(100000))):
            with connect(binding, ONE) as client:
                assert code_of(call, client) == 5
                until(lambda: all(free.driver.stale() for free in client._association._free))
        with connect(binding, MORE) as client:
            assert code_of(client.Later) == 5  # not a word of what there is
        with connect(binding, TWO) as client:
            assert client.Name(1) == 1
        for level in (0, 7):
            assert code_of(run, server.register, ONE, Manager(), TYPE, require=level) == 1748
        assert code_of(run, server.register, ONE, Manager(), TYPE, max_calls=0) == 1742


@servers
def test_listening_by_itself(server_world):
    """S-04: without listen, also after stop; not with unregister-all; the others do not."""
    auto, usual = Manager(10), Manager(20)
    with server_of(server_world) as (server, run):
        run(server.register, ONE, auto, autolisten=True)
        run(server.register, TWO, usual)
        binding = str(run(server.use_protseq, "ncacn_ip_tcp"))
        with connect(binding, ONE) as one, connect(binding, TWO) as two:
            assert one.Name(1) == 11 and code_of(two.Name, 1) == 1723
            assert server.is_serving and not server.is_listening
            run(server.listen, wait=False)
            assert one.Name(1) == 11 and two.Name(1) == 21
            call = InThread(two.Wait, 1)
            assert usual.entered.acquire(timeout=20)
            run(server.stop)
            waiting = InThread(run, server.wait)
            assert one.Name(1) == 11 and code_of(two.Name, 1) == 1723
            assert waiting.is_alive()
            usual.gate.set()
            assert call.result() == 21
            waiting.result()
            run(server.unregister)
            assert one.Name(1) == 11
            assert code_of(two.Name, 1) == 1717
        with connect(binding, ONE) as one:
            call = InThread(one.Wait, 1)
            assert auto.entered.acquire(timeout=20)
            ending = InThread(run, server.unregister, ONE, wait=False)
            until(lambda: code_of(one.Name, 1) == 1717 if not server._targets else False)
            assert ending.is_alive()
            auto.gate.set()
            assert call.result() == 11
            ending.result()
        until(lambda: not server.channels)
        assert not server.is_serving
        assert code_of(connect, binding, ONE) == 1722


def test_listening_by_itself_needs_the_loop():
    server = rpcfast.aio.Server()
    server.use_protseq("ncacn_ip_tcp")
    assert code_of(server.register, ONE, Manager(), autolisten=True) == 1715
    assert not server.is_serving and not server.interface_ids()
    asyncio.run(server.close())


@servers
def test_an_end_with_a_library_that_listens(server_world):
    """S-04: closing the server ends what listens by itself."""
    with listening(server_world, (TWO, Manager(), {})) as (server, run, binding):
        run(server.register, ONE, Manager(), autolisten=True)
        with connect(binding, ONE) as client:
            assert client.Name(1) == 1
            run(server.unregister, ONE)
            assert code_of(client.Name, 1) == 1717
        with connect(binding, TWO) as client:
            assert client.Name(1) == 1
        run(server.register, ONE, Manager(), autolisten=True)


@servers
@pytest.mark.parametrize(
    ("named", "left"),
    [
        ((ONE, TYPE), [(ONE, None), (ONE, OTHER), (TWO, None), (TWO, TYPE), (TWO, OTHER)]),
        ((ONE, None), [(ONE, TYPE), (ONE, OTHER), (TWO, None), (TWO, TYPE), (TWO, OTHER)]),
        ((ONE,), [(TWO, None), (TWO, TYPE), (TWO, OTHER)]),
        ((None, TYPE), [(ONE, None), (ONE, OTHER), (TWO, None), (TWO, OTHER)]),
        ((), [(TWO, OTHER)]),
    ],
)
def test_what_unregister_takes_away(server_world, named, left):
    """S-05: the rows of its table; the last manager here listens by itself."""
    every = [(interface, kind) for interface in (ONE, TWO) for kind in (None, TYPE, OTHER)]
    with listening(server_world) as (server, run, binding):
        for interface, kind in every:
            run(server.register, interface, Manager(), kind,
                autolisten=(interface, kind) == (TWO, OTHER))  # fmt: skip
        run(server.objects.update, {TYPE: TYPE, OTHER: OTHER})
        clients = {ONE: connect(binding, ONE), TWO: connect(binding, TWO)}
        run(server.unregister, *named)
        for interface, kind in every:
            client = clients[interface].options(object=kind)
            if (interface, kind) in left:
                assert client.Name(1) == 1
            else:
                gone = not any(of is interface for of, _ in left)
                assert code_of(client.Name, 1) == (1717 if gone else 1732)
        for client in clients.values():
            client.close()


@servers
def test_what_cannot_be_unregistered(server_world):
    with listening(server_world, (ONE, Manager(), {})) as (server, run, _):
        assert code_of(run, server.unregister, TWO) == 1717
        assert code_of(run, server.unregister, ONE, TYPE) == 1716
        assert code_of(run, server.unregister, None, TYPE) == 1716
        run(server.unregister)
        run(server.unregister)  # all of none
        assert code_of(run, server.unregister, ONE) == 1717


@servers
def test_calls_in_flight_while_it_is_unregistered(server_world):
    """S-05: what runs ends as it should, what comes is refused on the same connection."""
    manager = Manager()
    with (
        listening(server_world, (ONE, manager, {})) as (server, run, binding),
        connect(binding, ONE, max_connections=2) as client,
    ):
        call = InThread(client.Wait, 5)
        assert manager.entered.acquire(timeout=20)
        assert client.Name(1) == 1
        ending = InThread(run, server.unregister, ONE)
        until(lambda: not server._targets)
        with pytest.raises(rpcfast.Fault) as error:
            client.Name(1)
        assert error.value.code == 1717 and not error.value.maybe_executed
        assert code_of(client.Pipe, 1, bytes(100000)) == 1717
        assert ending.is_alive()
        manager.gate.set()
        assert call.result() == 5
        ending.result()
        run(server.register, ONE, Manager(7))
        assert client.Name(1) == 8  # bound to the interface, not to its manager


@servers
def test_unregister_without_waiting(server_world):
    manager = Manager()
    with (
        listening(server_world, (ONE, manager, {})) as (server, run, binding),
        connect(binding, ONE) as client,
    ):
        call = InThread(client.Wait, 5)
        assert manager.entered.acquire(timeout=20)
        run(server.unregister, ONE, wait=False)
        assert call.is_alive()
        manager.gate.set()
        assert call.result() == 5


@servers
def test_a_manager_that_unregisters_itself(server_world):
    """S-18: it does not wait for its own call."""
    manager = Manager()
    with listening(server_world, (ONE, manager, {})) as (server, run, binding):
        if server_world == "blocking":
            manager.act = lambda number: server.unregister() or number
        else:
            class Ending(Manager):
                async def Name(self, number):
                    await server.unregister()
                    return number

            run(server.unregister, ONE)
            run(server.register, ONE, Ending())
        with connect(binding, ONE) as client:
            assert client.Name(3) == 3
            assert code_of(client.Name, 3) == 1717


@servers
@pytest.mark.parametrize("rundown", [True, False])
def test_unregister_and_context_handles(server_world, rundown):
    """S-06: each is run down once, or none is."""
    manager = Manager()
    with listening(server_world, (ONE, manager, {})) as (server, run, binding):
        with connect(binding, ONE) as client:
            handles = [client.Open() for _ in range(3)]
            run(server.unregister, ONE, rundown=rundown)
            assert len(manager.rundowns) == (3 if rundown else 0)
            assert all(handles)  # the client has not heard of it
        until(lambda: not server.channels and not server._groups)
        assert len(set(map(id, manager.rundowns))) == len(manager.rundowns)
        until(lambda: len(manager.rundowns) == 3)  # without: with the client's end at the latest


@servers
def test_registered_for_a_while(server_world):
    with listening(server_world) as (server, run, binding):
        entered, leave = threading.Event(), threading.Event()
        if server_world == "blocking":
            def during():
                with server.registered(ONE, Manager(4), max_calls=3):
                    entered.set()
                    assert leave.wait(20)
        else:
            async def during():
                async with server.registered(ONE, Manager(4), max_calls=3):
                    entered.set()
                    while not leave.is_set():
                        await asyncio.sleep(0.005)

        within = InThread(run, during)
        assert entered.wait(20)
        with connect(binding, ONE) as client:
            assert client.Name(1) == 5
            leave.set()
            within.result()
            assert code_of(client.Name, 1) == 1717


@servers
def test_a_number_beyond_the_interface(server_world):
    """S-19, also where something is decided first, and where one of the managers lacks it."""
    for options in ({}, {"security": lambda call: True}):
        with listening(server_world, (ONE, Manager(), options)) as (server, run, binding):
            with connect(binding, MORE) as client:
                with pytest.raises(rpcfast.Fault) as error:
                    client.Later()
                assert error.value.code == 1745 and not error.value.maybe_executed
                assert client.Name(1) == 1
            run(server.register, ONE, {"Name": lambda number: 9}, TYPE, partial=True)
            server.objects[OTHER] = TYPE
            with connect(binding, ONE) as client:
                typed = client.options(object=OTHER)
                assert typed.Name(1) == 9 and code_of(typed.Size, b"abc") == 1745
                assert client.Size(b"abc") == 3


@servers
def test_the_caller_is_no_server(server_world):
    """S-20: what describes a caller cannot be called."""
    manager = Manager()
    seen = []

    def act(number):
        info = rpcfast.current_call()
        seen.append((info.protseq, info.object, info.authentication, info.cancelled))
        return code_of(connect, info, ONE)

    manager.act = act
    with (
        listening(server_world, (ONE, manager, {})) as (_, _, binding),
        connect(binding, ONE) as client,
    ):
        assert client.Name(0) == 1701
        assert client.options(object=OTHER).Name(0) == 1701
    assert seen == [("ncacn_ip_tcp", None, None, False), ("ncacn_ip_tcp", OTHER, None, False)]
