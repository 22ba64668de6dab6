"""How a server opens its endpoints, listens, bounds its calls, stops and is waited for."""

# ruff: noqa: SIM117 - a server and its client nest

import asyncio
import errno
import socket
import struct
import threading
import time
from itertools import pairwise

import pytest

import rpcfast
import rpcfast.aio
from rpcfast import idl
from rpcfast.interfaces.mgmt import mgmt
from rpcfast.interfaces.rpcecho import rpcecho
from runtime import ledger
from runtime.worlds import AsyncEcho, Echo, LoopThread, clients, connected, on, served, servers

WORLD = {"blocking": rpcfast.Server, "asyncio": rpcfast.aio.Server}


def code_of(error, step, *args, **kwargs):
    with pytest.raises(error) as caught:
        step(*args, **kwargs)
    return caught.value.code


def manager_of(world):
    return Echo() if world == "blocking" else AsyncEcho()


# ------------------------------------------------------------------------------------ endpoints
@pytest.fixture
def opened(tmp_path):
    """Make servers that only open endpoints; they are closed at the end."""
    made = []

    def make(world, **options):
        made.append(WORLD[world](ncalrpc_dir=str(tmp_path), **options))
        return made[-1]

    yield make
    for server in made:
        for endpoint in server.endpoints:
            endpoint.close()


def free_ports(count):
    """Find so many free ports in a row; gives the first and the last."""
    for first in range(40000, 60000, count):
        socks = []
        try:
            for port in range(first, first + count):
                socks.append(socket.create_server(("127.0.0.1", port)))
            return first, first + count - 1
        except OSError:
            continue
        finally:
            for sock in socks:
                sock.close()
    raise AssertionError("no free ports")


@servers
def test_dynamic_endpoints(server_world, opened):
    """[features S-07]"""
    server = opened(server_world)
    assert code_of(rpcfast.ServerError, server.bindings) == 1718
    first, second = (int(server.use_protseq("ncacn_ip_tcp").endpoint) for _ in range(2))
    assert first > 0 and second > 0 and first != second
    assert [int(binding.endpoint) for binding in server.bindings()] == [first, second]


@servers
def test_a_range_of_ports(server_world, opened):
    """[features S-11, T-15]"""
    server = opened(server_world)
    ports = free_ports(3)
    made = [
        int(server.use_protseq("ncacn_ip_tcp", port_range=ports).endpoint) for _ in range(3)
    ]
    assert sorted(made) == list(range(ports[0], ports[1] + 1))
    assert code_of(rpcfast.ServerError, server.use_protseq, "ncacn_ip_tcp", port_range=ports) \
        == 1720  # fmt: skip
    for wrong in ((0, 5), (9, 8), (1, 65536), ("a", "b")):
        assert code_of(
            rpcfast.BindingError, server.use_protseq, "ncacn_ip_tcp", port_range=wrong
        ) == 1706  # fmt: skip
    for protseq, endpoint in (("ncalrpc", None), ("ncacn_ip_tcp", "5000")):
        assert code_of(
            rpcfast.BindingError, server.use_protseq, protseq, endpoint, port_range=ports
        ) == 1706  # fmt: skip


@servers
def test_endpoints_that_cannot_be_had(server_world, opened):
    """[features S-08]"""
    server, other = opened(server_world), opened(server_world)
    tcp = server.use_protseq("ncacn_ip_tcp").endpoint
    local = server.use_protseq("ncalrpc").endpoint
    for again in (server, other):
        assert code_of(rpcfast.ServerError, again.use_protseq, "ncacn_ip_tcp", tcp) == 1740
        assert code_of(rpcfast.ServerError, again.use_protseq, "ncalrpc", local) == 1740
    for port in ("http", "0", "65536", "-1", "1.5", " 5000"):
        assert code_of(rpcfast.BindingError, server.use_protseq, "ncacn_ip_tcp", port) == 1706
    for name in ("a/b", "..", ".hidden", "x" * 65):
        assert code_of(rpcfast.BindingError, server.use_protseq, "ncalrpc", name) == 1706
    assert code_of(
        rpcfast.ServerError, server.use_protseq, "ncacn_ip_tcp", "5000", address="192.0.2.1"
    ) == 1720  # fmt: skip


@servers
def test_all_protocol_sequences(server_world, opened):
    """[features S-10]"""
    made = opened(server_world).use_all_protseqs()
    assert [binding.protseq for binding in made] == [entry.name for entry in rpcfast.protseqs()]


def named(*endpoints):
    """Make an interface whose IDL names endpoints."""
    listed = ", ".join(f'"{endpoint}"' for endpoint in endpoints)
    attribute = f", endpoint({listed})" if endpoints else ""
    return idl.loads(f"""
        [uuid(b7c5e0a0-1111-4000-8000-00000000beef), version(1.0){attribute}]
        interface named {{ long Op(); }}
    """).named


@servers
@clients
def test_endpoints_of_the_interface(server_world, client_world, tmp_path):
    """[features S-09] A client that knows the host only needs no mapper, since the IDL says it."""
    port = free_ports(1)[0]
    interface = named(f"ncacn_ip_tcp:[{port}]", r"ncacn_np:[\\pipe\\named]", "ncalrpc:[named]")
    with served(server_world, (interface, {"Op": lambda: 7}), directory=str(tmp_path)) as (_, made):
        bindings = made.use_protseqs_of(interface)
        assert [str(binding) for binding in bindings] == [
            f"ncacn_ip_tcp:127.0.0.1[{port}]", "ncalrpc:[named]"
        ]  # fmt: skip
        for partial in ("ncacn_ip_tcp:127.0.0.1", "ncalrpc:"):
            with connected(
                client_world, partial, interface, ncalrpc_dir=str(tmp_path)
            ) as client:
                assert client.Op() == 7


@servers
def test_an_interface_without_endpoints(server_world, opened):
    server = opened(server_world)
    for interface in (named(), named(r"ncacn_np:[\\pipe\\named]")):
        assert code_of(rpcfast.ServerError, server.use_protseqs_of, interface) == 1719


@servers
def test_backlog(server_world):
    """[features T-04] As many clients as that are connected before one is accepted."""
    server = WORLD[server_world](backlog=3)
    server.use_protseq("ncacn_ip_tcp", backlog=64)
    address = ("127.0.0.1", int(server.bindings()[0].endpoint))
    socks = [socket.create_connection(address, timeout=5) for _ in range(60)]
    for sock in (*socks, *[endpoint.sock for endpoint in server.endpoints]):
        sock.close()


@servers
def test_backlog_while_listening(server_world):
    """[features T-04] What the kernel says of the socket, which an event loop sets up anew."""
    with served(server_world, (rpcecho, Echo()), backlog=37) as (_, server):
        info = server.endpoints[0].sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, 32)
        assert struct.unpack("=8x6I", info)[5] == 37  # tcpi_sacked is that of one that listens


@servers
def test_keep_alive(server_world):
    """[features T-09] Ten minutes of silence by default, and as you like."""
    options = (socket.TCP_KEEPIDLE, socket.TCP_KEEPINTVL, socket.TCP_KEEPCNT)
    for given, wanted in (({}, (600, 60, 5)), ({"keep_alive": 90}, (90, 9, 5))):
        with served(server_world, (rpcecho, Echo()), **given) as (binding, server):
            with rpcfast.connect(binding, rpcecho) as client:
                client.AddOne(1)
                sock = sock_of(server)
                assert sock.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE) == 1
                found = tuple(sock.getsockopt(socket.IPPROTO_TCP, option) for option in options)
                assert found == wanted
    with served(server_world, (rpcecho, Echo()), keep_alive=None) as (binding, server):
        with rpcfast.connect(binding, rpcecho) as client:
            client.AddOne(1)
            assert sock_of(server).getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE) == 0


def sock_of(server):
    driver = next(iter(server.channels)).driver
    transport = getattr(driver, "transport", None)
    return driver.sock if transport is None else transport.get_extra_info("socket")


@servers
def test_stack_size(server_world):
    """[features M-10] Threads that run managers have it; others keep theirs."""
    before = threading.stack_size()
    size = 16 << 20
    seen = []
    start = threading.Thread.start

    def noted(thread):
        seen.append(threading.stack_size())
        start(thread)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(threading.Thread, "start", noted)
        with served(server_world, (rpcecho, Echo()), stack_size=size) as (binding, _):
            with rpcfast.connect(binding, rpcecho) as client:
                assert client.AddOne(1) == 2
    assert size in seen and threading.stack_size() == before


# ------------------------------------------------------------------------------------ listening
@servers
def test_errors_of_listening(server_world):
    """[features S-14, S-15, S-16]"""
    server = WORLD[server_world]()
    thread = LoopThread()

    def run(step, *args, **kwargs):
        """Run a step of either world."""
        async def inside():
            found = step(*args, **kwargs)
            return await found if asyncio.iscoroutine(found) else found

        return thread.run(inside()) if server_world == "asyncio" else step(*args, **kwargs)

    def code(step, *args, **kwargs):
        return code_of(rpcfast.ServerError, run, step, *args, **kwargs)

    try:
        assert code(server.listen) == 1714
        assert code(server.stop) == code(server.wait) == 1715
        server.use_protseq("ncacn_ip_tcp")
        for few in (0, -1):
            assert code(server.listen, max_calls=few) == 1742
        run(server.listen, wait=False)
        assert code(server.listen) == 1713
        waiting = threading.Thread(target=run, args=(server.wait,))
        waiting.start()
        ledger.until(lambda: server._waiting)
        assert code(server.wait) == 1713
        run(server.stop)
        waiting.join()
        assert code(server.stop) == 1715
        run(server.wait)  # it was stopped: there is nothing to wait for
        run(server.close)
        assert code(server.listen) == 1714  # its endpoints were given back
    finally:
        thread.close()


@servers
def test_a_listen_that_waits(server_world):
    """[features S-14] It returns when the server was stopped and the last call has ended."""
    manager = manager_of(server_world)
    server = WORLD[server_world]()
    server.register(rpcecho, manager, partial=True)
    binding = server.use_protseq("ncacn_ip_tcp")
    returned = threading.Event()

    def listen():
        if server_world == "blocking":
            server.listen()
        else:
            asyncio.run(server.listen())
        returned.set()

    thread = threading.Thread(target=listen)
    thread.start()
    ledger.until(lambda: server.is_listening)
    results = []
    with rpcfast.connect(binding, rpcecho) as client:
        call = threading.Thread(target=lambda: results.append(client.TestSleep(20)))
        call.start()
        ledger.until(lambda: manager.calls)
        server.stop()
        assert not returned.wait(0.1)
        manager.gate.set()
        call.join()
    assert returned.wait(10) and results == [0]
    thread.join()


@servers
@clients
def test_max_calls(server_world, client_world):
    """[features T-02] A hard bound, of all clients together; who has been answered makes room."""
    manager = manager_of(server_world)
    server = WORLD[server_world]()
    server.register(rpcecho, manager, partial=True)
    binding = str(server.use_protseq("ncacn_ip_tcp"))
    thread = LoopThread()
    if server_world == "blocking":
        server.listen(max_calls=3, wait=False)
    else:
        thread.run(server.listen(max_calls=3, wait=False))
    try:
        with (
            connected(client_world, binding, rpcecho) as one,
            connected(client_world, binding, rpcecho) as two,
        ):
            one.AddOne(1)
            two.AddOne(1)
            calls = [
                threading.Thread(target=client.TestSleep, args=(20,)) for client in (one, two, two)
            ]
            for call in calls:
                call.start()
            ledger.until(lambda: len(manager.calls) == 3)
            for client in (one, two):
                with pytest.raises(rpcfast.Fault) as caught:
                    client.AddOne(1)
                assert caught.value.code == 1723 and not caught.value.maybe_executed
            manager.gate.set()
            for call in calls:
                call.join()
            for _ in range(5):  # more than the bound, one after the other
                assert one.AddOne(1) == two.AddOne(1) == 2
            with pytest.raises(rpcfast.RpcError):
                one.AddOne(0xFFFFFFFE)  # also calls that fail make room
            ledger.until(lambda: not server.running.calls)
    finally:
        if server_world == "blocking":
            server.close()
        else:
            thread.run(server.close())
        thread.close()


@servers
def test_max_calls_of_clients_that_go(server_world):
    """A call whose client is gone counts until its manager has ended, and no longer."""
    manager = manager_of(server_world)
    with served(server_world, (rpcecho, manager)) as (binding, server):
        server.running = rpcfast.engine.running.Running(2)
        for _ in range(4):
            with rpcfast.connect(binding, rpcecho) as client:
                seen = len(manager.calls)
                call = threading.Thread(target=lambda c=client: swallow(c.TestSleep, 20))
                call.start()
                ledger.until(lambda seen=seen: len(manager.calls) > seen)
            call.join()
            ledger.until(lambda: not server.running.calls)
        with rpcfast.connect(binding, rpcecho) as client:
            assert client.AddOne(1) == 2


def swallow(call, *args):
    try:
        call(*args)
    except rpcfast.RpcError:
        pass


# ------------------------------------------------------------------------------- limits, stops
@servers
@clients
def test_one_connection_too_many(server_world, client_world):
    """It is told so, and others go on."""
    with served(server_world, (rpcecho, Echo()), max_connections=2) as (binding, server):
        with rpcfast.connect(binding, rpcecho) as one, rpcfast.connect(binding, rpcecho) as two:
            assert one.AddOne(1) == two.AddOne(1) == 2
            with pytest.raises(rpcfast.BindRejected) as caught:
                with connected(client_world, binding, rpcecho) as three:
                    three.AddOne(1)
            assert caught.value.code == 1723
            assert one.AddOne(1) == two.AddOne(1) == 2
        ledger.until(lambda: not server.channels)
        with connected(client_world, binding, rpcecho) as three:
            assert three.AddOne(1) == 2


@servers
def test_many_connections_too_many(server_world):
    """Those that say nothing are closed soon, and leave nothing."""
    with ledger.nothing_left():
        with served(server_world, (rpcecho, Echo()), max_connections=1) as (binding, _):
            with rpcfast.connect(binding, rpcecho) as client:
                assert client.AddOne(1) == 2
                address = ("127.0.0.1", int(binding.partition("[")[2][:-1]))
                socks = [socket.create_connection(address, timeout=10) for _ in range(40)]
                for sock in socks[::2]:  # some in a hurry
                    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                    sock.close()
                for sock in socks[1::2]:
                    try:
                        assert sock.recv(100) == b""
                    except ConnectionResetError:
                        pass
                    sock.close()
                assert client.AddOne(1) == 2


def test_no_room_for_a_connection(monkeypatch):
    """Where the process may open no more files, the server tries again now and then."""
    tries = []
    accept = rpcfast.runtime.server.host.Endpoint.accept

    def failing(endpoint):
        tries.append(time.monotonic())
        if len(tries) < 4:
            raise OSError(errno.EMFILE, "too many open files")
        return accept(endpoint)

    with served("blocking", (rpcecho, Echo())) as (binding, _):
        monkeypatch.setattr(rpcfast.runtime.server.host.Endpoint, "accept", failing)
        with rpcfast.connect(binding, rpcecho, timeout=20) as client:
            assert client.AddOne(1) == 2
    assert len(tries) == 4
    assert all(later - earlier >= 0.05 for earlier, later in pairwise(tries))


def test_no_thread_for_a_connection(monkeypatch):
    """The server goes on where the system gives no thread."""
    start = threading.Thread.start

    def failing(thread):
        if thread.name == "rpcfast-connection":
            raise RuntimeError("can't start new thread")
        start(thread)

    with served("blocking", (rpcecho, Echo())) as (binding, server):
        with monkeypatch.context() as patch:
            patch.setattr(threading.Thread, "start", failing)
            with pytest.raises(rpcfast.TransportError):
                rpcfast.connect(binding, rpcecho, timeout=20)
        ledger.until(lambda: not server.channels)
        with rpcfast.connect(binding, rpcecho, timeout=20) as client:
            assert client.AddOne(1) == 2


@servers
@clients
def test_stopping_by_hand_and_from_afar(server_world, client_world):
    """[features S-15, S-18, scenario 10] Running calls end, new ones are refused."""
    results = []
    for remote in (False, True):
        manager = manager_of(server_world)
        with served(server_world, (rpcecho, manager)) as (binding, server):
            with (
                connected(client_world, binding, rpcecho) as client,
                connected(client_world, binding, mgmt) as management,
            ):
                call = threading.Thread(target=lambda c=client: results.append(c.TestSleep(20)))
                call.start()
                ledger.until(lambda m=manager: m.calls)
                assert management.is_server_listening() == 1
                assert management.inq_stats(4).statistics[0] >= 2
                assert [i.uuid for i in management.inq_if_ids().if_id] == [rpcecho.uuid]
                with pytest.raises(rpcfast.StatusError) as caught:
                    management.stop_server_listening()
                assert caught.value.status == 5 and server.is_listening
                if remote:
                    server.management_policy = lambda op, call: True
                    management.stop_server_listening()
                else:
                    server.stop()
                assert not server.is_listening
                ledger.until(lambda s=server: not s.endpoints or server_world == "asyncio")
                with pytest.raises(rpcfast.RpcError):
                    with connected(client_world, binding, rpcecho) as late:
                        late.AddOne(1)
                assert len(results) == remote
                manager.gate.set()
                call.join()
    assert results == [0, 0]


@servers
def test_a_manager_that_shuts_the_server_down(server_world):
    """[features S-18] It stops and unregisters inside of a call, which is still answered."""
    class Manager(Echo):
        def AddOne(self, in_data):
            self.server.stop()
            on(self.server, "unregister", rpcecho)
            return in_data + 1

    class AsyncManager(Manager):
        async def AddOne(self, in_data):
            self.server.stop()
            done = self.server.unregister(rpcecho)
            if done is not None:
                await done
            return in_data + 1

    for kind in (Manager, AsyncManager):
        manager = kind()
        with served(server_world, (rpcecho, manager)) as (binding, server):
            manager.server = server
            with rpcfast.connect(binding, rpcecho, timeout=20) as client:
                assert client.AddOne(1) == 2
            ledger.until(lambda s=server: not s.channels)


def test_as_many_threads_as_wanted():
    """[features T-01] Blocking managers on a loop; a method that is a coroutine needs none."""
    inside, most = [], []

    class Manager(Echo):
        async def AddOne(self, in_data):
            return in_data + 1

        def EchoData(self, len, in_data):
            inside.append(1)
            most.append(sum(inside))
            self.gate.wait(20)
            inside.pop()
            return in_data

    manager = Manager()
    with served("asyncio", (rpcecho, manager), workers=3) as (binding, server):
        with rpcfast.connect(binding, rpcecho, timeout=20) as client:
            threads = [
                threading.Thread(target=client.EchoData, args=(b"x",)) for _ in range(8)
            ]
            for thread in threads:
                thread.start()
            running = server.channels
            ledger.until(lambda: sum(len(channel.calls) for channel in list(running)) == 8)
            ledger.until(lambda: len(most) == 3)
            assert client.AddOne(1) == 2
            manager.gate.set()
            for thread in threads:
                thread.join()
    assert max(most) == 3 and len(most) == 8


@servers
def test_managers_run_at_once(server_world):
    """[features S-17] As many calls as there are clients, each in the middle of its method."""
    barrier = threading.Barrier(32, timeout=20)

    class Manager(Echo):
        def AddOne(self, in_data):
            barrier.wait()
            return in_data + 1

    with served(server_world, (rpcecho, Manager())) as (binding, _):
        results = []

        def call():
            with rpcfast.connect(binding, rpcecho, timeout=20) as client:
                results.append(client.AddOne(1))

        threads = [threading.Thread(target=call) for _ in range(32)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert results == [2] * 32


@servers
def test_listening_again(server_world):
    """After a stop, at other endpoints: those before were given back."""

    class One:
        def AddOne(self, in_data):
            return in_data + 1

    def blocking():
        server = rpcfast.Server()
        server.register(rpcecho, One(), partial=True)
        for _ in range(3):
            binding = server.use_protseq("ncacn_ip_tcp")
            server.listen(wait=False)
            with rpcfast.connect(binding, rpcecho) as client:
                assert client.AddOne(1) == 2
                server.stop()
                server.wait()
        server.close()

    async def on_a_loop():
        server = rpcfast.aio.Server()
        server.register(rpcecho, One(), partial=True)
        for _ in range(3):
            binding = server.use_protseq("ncacn_ip_tcp")
            await server.listen(wait=False)
            async with rpcfast.aio.connect(binding, rpcecho) as client:
                assert await client.AddOne(1) == 2
                server.stop()
                await server.wait()
        await server.close()

    blocking() if server_world == "blocking" else asyncio.run(on_a_loop())
