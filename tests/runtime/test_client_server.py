"""Clients and servers over real sockets, blocking and asyncio in every pairing."""

# ruff: noqa: SIM117 - a server and its client nest

import asyncio
import contextlib
import copy
import gc
import socket
import struct
import sys
import threading
import time
import uuid

import numpy as np
import pytest

import rpcfast
import rpcfast.aio
from rpcfast._core import cut, fragment, pdu
from rpcfast.engine.fragments import SYNTAXES
from rpcfast.interfaces.rpcecho import rpcecho
from runtime.worlds import (
    BIND_TIMEOUT,
    PEER,
    AsyncEcho,
    AsyncPeer,
    Echo,
    Peer,
    clients,
    connected,
    managers,
    served,
    servers,
)


@servers
@clients
@managers
def test_calls(server_world, client_world, kind):
    manager = Echo() if kind == "plain" else AsyncEcho()
    with served(server_world, (rpcecho, manager)) as (binding, _):
        with connected(client_world, binding, rpcecho) as client:
            assert client.AddOne(41) == 42
            data = bytes(range(256)) * 1000
            assert client.EchoData(data) == data
            with pytest.raises(rpcfast.Fault) as fault:
                client.AddOne(0xFFFFFFFF)
            assert (fault.value.code, fault.value.maybe_executed) == (1723, False)
            with pytest.raises(rpcfast.Fault) as fault:
                client.AddOne(0xFFFFFFFE)
            assert fault.value.status == 0x1C000012
            with pytest.raises(rpcfast.Fault) as fault:
                client.SinkData(b"x")
            assert fault.value.code == 1745
            assert client.AddOne(1) == 2


@servers
@clients
@managers
@pytest.mark.parametrize("size", [5840, 65528])
def test_pipes(server_world, client_world, kind, size):
    manager = Peer() if kind == "plain" else AsyncPeer()
    with served(server_world, (PEER, manager), max_fragment=size) as (binding, _):
        with connected(client_world, binding, PEER, max_fragment=size) as client:
            data = np.arange(500000, dtype="<i4")
            assert client.p_in_long(7, data).count == 500000
            got = np.zeros(500000, "<i4")
            assert client.p_out_long(500000, 70000, p=got).total == 500000
            assert (got == data).all()
            chunks = []
            client.p_inout_long(1, (data, chunks.append), 1)
            assert (np.concatenate(chunks) == data + 1000).all()
            with pytest.raises(rpcfast.Fault) as fault:
                client.f_pipe_fault(1, data)
            assert fault.value.status == 0x1C000123
            assert client.p_in_long(7, []).count == 0


@servers
@clients
def test_an_early_fault_stops_an_endless_source(server_world, client_world):
    """Also where no send ever has to wait: the client looks at what comes in between."""
    with served(server_world, (PEER, Peer())) as (binding, _):
        for _ in range(5):
            with connected(client_world, binding, PEER) as client:
                asked = 0

                def source():
                    nonlocal asked
                    while True:
                        asked += 1
                        yield np.zeros(65536, "<i4")

                with pytest.raises(rpcfast.Fault) as fault:
                    client.f_pipe_fault(1, source())
                assert fault.value.status == 0x1C000123
                assert asked < 256  # which the server would no longer have discarded


@servers
@clients
def test_local_sockets(server_world, client_world, tmp_path):
    with served(server_world, (rpcecho, Echo()), protseq="ncalrpc", endpoint="ECHO",
                directory=str(tmp_path)) as (binding, server):  # fmt: skip
        assert binding == "ncalrpc:[ECHO]"
        with connected(client_world, binding, rpcecho, ncalrpc_dir=str(tmp_path)) as client:
            assert client.AddOne(41) == 42
        with pytest.raises(rpcfast.ServerError) as error:
            server.use_protseq("ncalrpc", "ECHO")
        assert error.value.code == 1740
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("turns", range(6))
def test_stop_while_a_connection_is_accepted(turns, tmp_path):
    """Whatever the loop was about, nothing of the connection is left to the collector."""

    async def run():
        server = rpcfast.aio.Server(ncalrpc_dir=str(tmp_path))
        server.register(rpcecho, Echo(), partial=True)
        server.use_protseq("ncalrpc", "ECHO")
        await server.listen(wait=False)
        with socket.socket(socket.AF_UNIX) as client:
            client.setblocking(False)
            client.connect(str(tmp_path / "ECHO"))
            for _ in range(turns):
                await asyncio.sleep(0)
        await server.close()
        assert not server.channels

    with pytest.MonkeyPatch.context() as patch:
        complaints = []
        patch.setattr(sys, "unraisablehook", complaints.append)
        asyncio.run(run())
        gc.collect()
        assert complaints == []


def test_stop_as_a_connection_arrives():
    class StopsAtOnce(rpcfast.aio.Server):
        def _start(self, channel):
            super()._start(channel)
            self._listening = False
            self._stop()  # before the task of the connection has run at all

    async def main():
        server = StopsAtOnce()
        server.register(rpcecho, Echo(), partial=True)
        binding = server.use_protseq("ncacn_ip_tcp")
        await server.listen(wait=False)
        reader, writer = await asyncio.open_connection("127.0.0.1", int(binding.endpoint))
        assert await asyncio.wait_for(reader.read(), 10) == b""
        writer.close()
        await asyncio.wait_for(server.close(), 10)
        assert not server.channels

    asyncio.run(main())


@pytest.mark.parametrize("name", ["../x", "a/b", "", "..", ".x", "a" * 65, "a\0b"])
def test_names_of_local_endpoints(name, tmp_path):
    from rpcfast.transport import unix

    with pytest.raises(rpcfast.BindingError) as error:
        unix.path_of(name, str(tmp_path))
    assert error.value.code == 1706


def test_a_dead_local_socket_is_replaced(tmp_path):
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(str(tmp_path / "ECHO"))
    with served("blocking", (rpcecho, Echo()), protseq="ncalrpc", endpoint="ECHO",
                directory=str(tmp_path)) as (binding, _):  # fmt: skip
        with rpcfast.connect(binding, rpcecho, ncalrpc_dir=str(tmp_path)) as client:
            assert client.AddOne(1) == 2


@servers
def test_current_call(server_world):
    manager = Echo()
    with served(server_world, (rpcecho, manager)) as (binding, _):
        with rpcfast.connect(binding, rpcecho) as client:
            obj = uuid.uuid4()
            client.options(object=obj).TestSleep(0)
            (call,) = manager.calls
            assert (call.protseq, call.object, call.is_local) == ("ncacn_ip_tcp", obj, True)
            assert call.peer.startswith("127.0.0.1:") and call.authentication is None
    with pytest.raises(rpcfast.ServerError):
        rpcfast.current_call()


@servers
@managers
def test_calls_of_different_connections_run_at_once(server_world, kind):
    manager = Echo() if kind == "plain" else AsyncEcho()
    with served(server_world, (rpcecho, manager)) as (binding, _):
        with rpcfast.connect(binding, rpcecho) as client:
            threads = [threading.Thread(target=client.TestSleep, args=(10,)) for _ in range(4)]
            for thread in threads:
                thread.start()
            while len(manager.calls) < 4:
                time.sleep(0.01)
            assert client.AddOne(1) == 2  # the client is shared by all of them
            manager.gate.set()
            for thread in threads:
                thread.join()


@servers
@clients
@managers
def test_timeout(server_world, client_world, kind):
    """The server is told, answers within the grace period, and the connection lives."""
    manager = Echo() if kind == "plain" else AsyncEcho()
    with served(server_world, (rpcecho, manager)) as (binding, _):
        with connected(client_world, binding, rpcecho) as client:
            begun = time.monotonic()
            with pytest.raises(rpcfast.CallTimeout) as error:
                client.options(timeout=0.2).TestSleep(10)
            assert time.monotonic() - begun < 1.1
            assert error.value.code == 1818 and isinstance(error.value, TimeoutError)
            assert client.AddOne(1) == 2
            assert manager.calls[0].cancelled


def test_a_server_that_never_answers():
    """After the grace period the call is orphaned."""
    said = []
    with socket.create_server(("127.0.0.1", 0)) as listener:
        def serve():
            sock, _ = listener.accept()
            with sock:
                bind = pdu.Pdu(sock.recv(4096))
                syntax = pdu.parse_bind(bind)[3][0][2][0]
                sock.sendall(pdu.build_bind_ack(1, 5840, 5840, 5, "1",
                                                [(0, 0, syntax), (2, 2, None)]))  # fmt: skip
                while data := sock.recv(4096):
                    said.extend(data[at + 2] for at in range(0, len(data), 16)
                                if data[at : at + 2] == b"\5\0")  # fmt: skip

        thread = threading.Thread(target=serve)
        thread.start()
        with rpcfast.connect(f"ncacn_ip_tcp:127.0.0.1[{listener.getsockname()[1]}]", rpcecho) as c:
            with pytest.raises(rpcfast.CallTimeout):
                c.options(timeout=0.1).AddOne(1)
        thread.join()
    assert said == [pdu.REQUEST, pdu.CO_CANCEL, pdu.ORPHANED]


def test_a_cancelled_task():
    """The server is told meanwhile; the connection is not lost for others."""
    manager = Echo()

    async def main(binding):
        async with rpcfast.aio.connect(binding, rpcecho) as client:
            with pytest.raises(asyncio.TimeoutError):
                await asyncio.wait_for(client.TestSleep(10), 0.2)
            assert await client.AddOne(1) == 2
            while not manager.calls[0].cancelled:
                await asyncio.sleep(0.01)
            while client._association.home.link.calls:
                await asyncio.sleep(0.01)
            assert len(client._association.home.all) == 1

    with served("blocking", (rpcecho, manager)) as (binding, _):
        asyncio.run(main(binding))


def test_gathered_calls():
    async def main(binding):
        async with rpcfast.aio.connect(binding, rpcecho, max_connections=3) as client:
            assert await asyncio.gather(*map(client.AddOne, range(50))) == list(range(1, 51))
            assert len(client._association.home.all) == 1

    with served("asyncio", (rpcecho, AsyncEcho())) as (binding, _):
        asyncio.run(main(binding))


def test_many_threads_and_few_connections():
    with served("blocking", (rpcecho, Echo())) as (binding, _):
        with rpcfast.connect(binding, rpcecho, max_connections=2) as client:
            wrong = []

            def work(base):
                wrong.extend(n for n in range(base, base + 50) if client.AddOne(n) != n + 1)

            threads = [threading.Thread(target=work, args=(n * 100,)) for n in range(8)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            assert not wrong and len(client._association._all) <= 2


@servers
def test_streams(server_world):
    with served(server_world, (PEER, Peer())) as (binding, _):
        with rpcfast.connect(binding, PEER, timeout=BIND_TIMEOUT) as client:
            stream = client.stream.p_out_long(100000, 999)
            assert np.concatenate(list(stream)).tolist() == list(range(100000))
            assert stream.response.total == 100000 and list(stream) == []
            with client.stream.p_out_byte(100 << 20, 1 << 20) as cut:
                assert next(cut)[:1] == b"x"
            with client.stream.p_inout_long(1, np.arange(9), 5) as stream:
                assert next(stream)[0] == 1000
            with pytest.raises(TypeError):
                client.stream.p_in_long(1, [])
            with pytest.raises(AttributeError):
                _ = client.stream.nothing
            assert client.p_in_long(7, []).count == 0


def test_async_streams():
    async def main(binding):
        async with rpcfast.aio.connect(binding, PEER) as client:
            stream = client.stream.p_out_long(100000, 999)
            assert sum([len(chunk) async for chunk in stream]) == 100000
            assert stream.response.total == 100000
            async with client.stream.p_out_byte(100 << 20, 1 << 20) as cut:
                assert (await cut.__anext__())[:1] == b"x"
            async def source():
                for n in range(5):
                    yield np.arange(n)
                    await asyncio.sleep(0)
            assert (await client.p_in_long(1, source())).count == 10
            async def sink(chunk):
                await asyncio.sleep(0)
                sizes.append(len(chunk))
            sizes = []
            await client.p_out_long(1000, 10, p=sink)
            assert sum(sizes) == 1000

    with served("asyncio", (PEER, AsyncPeer())) as (binding, _):
        asyncio.run(main(binding))


@servers
def test_context_handles_and_rundown(server_world):
    manager = Peer()
    with served(server_world, (PEER, manager)) as (binding, _):
        with rpcfast.connect(binding, PEER) as other, rpcfast.connect(binding, PEER) as client:
            handle = client.c_open(5).c
            octets = copy.copy(handle)  # a client minds what it was given; a copy goes as it is
            assert client.c_add(handle, 2) == 7
            with pytest.raises(rpcfast.Fault) as fault:
                other.c_add(octets, 1)
            assert fault.value.status == 0x1C00001A
            assert client.c_close(handle).c is None
            with pytest.raises(rpcfast.Fault):
                client.c_add(octets, 1)
            left = [client.c_open(n).c for n in (1, 2)]
            assert all(left)
        end = time.monotonic() + 5
        while manager.rundowns < 2 and time.monotonic() < end:
            time.sleep(0.01)
        assert manager.rundowns == 2


@servers
def test_a_silent_client_disturbs_nobody(server_world):
    with served(server_world, (rpcecho, Echo())) as (binding, server):
        port = server.endpoints[0].endpoint
        with contextlib.ExitStack() as stack:
            for start in (b"", b"\5", b"\5\0\x0b\3\x10\0\0\0\xff\xff\0\0\1\0\0\0"):
                sock = stack.enter_context(socket.create_connection(("127.0.0.1", int(port))))
                sock.sendall(start)
            client = stack.enter_context(rpcfast.connect(binding, rpcecho, timeout=5))
            assert client.AddOne(1) == 2


@servers
def test_idle_timeout(server_world):
    with served(server_world, (rpcecho, Echo()), idle_timeout=0.2) as (_, server):
        address = ("127.0.0.1", int(server.endpoints[0].endpoint))
        with socket.create_connection(address, timeout=5) as sock:
            assert sock.recv(1) == b""


@servers
def test_a_client_that_never_ends(server_world, monkeypatch):
    """A closing server reads on for a while only, however much there is to read."""
    import rpcfast.transport.aio
    import rpcfast.transport.blocking

    monkeypatch.setattr(rpcfast.transport.aio, "LINGER_LIMIT", 0.3)
    monkeypatch.setattr(rpcfast.transport.blocking, "LINGER_LIMIT", 0.3)
    stop = threading.Event()

    def chat(sock):
        with contextlib.suppress(OSError):
            while not stop.wait(0.01):
                sock.sendall(b"x")

    with contextlib.ExitStack() as stack:
        with served(server_world, (rpcecho, Echo())) as (_, server):
            address = ("127.0.0.1", int(server.endpoints[0].endpoint))
            sock = stack.enter_context(socket.create_connection(address, timeout=5))
            sock.sendall(bytes(16))  # no bind
            thread = threading.Thread(target=chat, args=(sock,))
            thread.start()
            stack.callback(thread.join)
            stack.callback(stop.set)
            assert sock.recv(4096) == b""  # all that it has to say
        assert not stop.is_set() and not server.channels


@servers
def test_max_connections(server_world):
    with served(server_world, (rpcecho, Echo()), max_connections=2) as (_, server):
        address = ("127.0.0.1", int(server.endpoints[0].endpoint))
        with contextlib.ExitStack() as stack:
            socks = [
                stack.enter_context(socket.create_connection(address, timeout=5)) for _ in range(3)
            ]
            try:
                assert socks[2].recv(1) == b""
            except ConnectionResetError:
                pass


@servers
def test_a_client_that_goes_in_the_middle_of_a_call(server_world):
    """The manager is told, and the server goes on."""
    manager = Echo() if server_world == "blocking" else AsyncEcho()
    with served(server_world, (rpcecho, manager)) as (binding, _):
        with rpcfast.connect(binding, rpcecho) as client:
            def call():
                with pytest.raises(rpcfast.RpcError):
                    client.TestSleep(10)

            thread = threading.Thread(target=call)
            thread.start()
            while not manager.calls:
                time.sleep(0.01)
        thread.join()
        end = time.monotonic() + 5
        while not manager.calls[0].cancelled and time.monotonic() < end:
            time.sleep(0.01)
        assert manager.calls[0].cancelled
        with rpcfast.connect(binding, rpcecho) as client:
            assert client.AddOne(1) == 2


@servers
def test_a_client_that_goes_in_the_middle_of_a_pipe(server_world):
    class Manager(Peer):
        error = None

        def p_in_long(self, tag, p):
            try:
                return super().p_in_long(tag, p)
            except rpcfast.RpcError as error:
                self.error = error
                raise

    def source():
        yield np.arange(500000)
        raise KeyError("gone")

    manager = Manager()
    with served(server_world, (PEER, manager)) as (binding, _):
        with rpcfast.connect(binding, PEER) as client:
            with pytest.raises(KeyError):
                client.p_in_long(1, source())
            end = time.monotonic() + 5
            while manager.error is None and time.monotonic() < end:
                time.sleep(0.01)
            assert isinstance(manager.error, rpcfast.RpcError)
            assert client.p_in_long(1, [np.arange(3)]).count == 3


def multiplexed(address, *requests):
    """Bind with multiplexing, send requests at once, give the call ids of the answers."""
    with socket.create_connection(address, timeout=10) as sock:
        syntax = SYNTAXES["ndr20"]
        contexts = [(0, (rpcecho.uuid, 1, 0), (syntax,))]
        sock.sendall(pdu.build_bind(1, 5840, 5840, 0, contexts, flags=pdu.CONC_MPX))
        assert sock.recv(4096)[3] & pdu.CONC_MPX
        sock.sendall(b"".join(requests))
        got, answers = fragment.Inbox(), []
        while len(answers) < len(requests):
            got.feed(sock.recv(4096))
            while (one := got.take()) is not None:
                answers.append(one.call_id)
        return answers


@servers
@managers
def test_concurrent_multiplexing(server_world, kind):
    """A call that takes long does not hold up the others of its connection."""
    manager = Echo() if kind == "plain" else AsyncEcho()
    sleep = cut.build_request(2, 0, 6, None, struct.pack("<I", 1))
    quick = [cut.build_request(n, 0, 0, None, bytes(4)) for n in range(3, 8)]
    with served(server_world, (rpcecho, manager)) as (_, server):
        answers = multiplexed(("127.0.0.1", int(server.endpoints[0].endpoint)), sleep, *quick)
        assert sorted(answers) == [2, 3, 4, 5, 6, 7] and answers[-1] == 2


@servers
def test_a_failure_where_outputs_cannot_be_left_out(server_world):
    """The status is returned beside a null handle, not told by a fault."""
    from rpcfast.interfaces.efsr import efsrpc

    class Manager:
        def EfsRpcOpenFileRaw(self, *, FileName, Flags):
            raise rpcfast.StatusError(5)

    with served(server_world, (efsrpc, Manager())) as (binding, _), \
            rpcfast.connect(binding, efsrpc) as client:  # fmt: skip
        with pytest.raises(rpcfast.StatusError) as error:
            client.EfsRpcOpenFileRaw("name", 0)
        assert error.value.status == 5
        response = client.raw.EfsRpcOpenFileRaw("name", 0)
        assert (response.hContext, response.result) == (None, 5)
