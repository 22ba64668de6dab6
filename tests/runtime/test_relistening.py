"""A server that listens anew at once, while what was stopped is still ending.  [S-15 to S-18]"""

import asyncio
import threading

import pytest

import rpcfast
from rpcfast.interfaces.rpcecho import rpcecho
from runtime.ledger import nothing_left, until
from runtime.registered import InThread, code_of, server_of
from runtime.worlds import AsyncEcho, Echo, servers


def echo_of(world):
    return Echo() if world == "blocking" else AsyncEcho()


def code_of_run(run, *args, **kwargs):
    return code_of(lambda: run(*args, **kwargs))


@servers
def test_anew_at_once(server_world):
    """Calls of the time before end well; its endpoints are not those of the new one."""
    manager = echo_of(server_world)
    with nothing_left(), server_of(server_world) as (server, run):
        run(server.register, rpcecho, manager, partial=True)
        calls, clients = [], []
        for n in range(4):
            manager.gate.clear()
            binding = str(run(server.use_protseq, "ncacn_ip_tcp"))
            run(server.listen, wait=False)
            assert code_of_run(run, server.listen, wait=False) == 1713
            client = rpcfast.connect(binding, rpcecho)
            clients.append(client)
            calls.append(InThread(client.TestSleep, 20))
            until(lambda n=n: len(manager.calls) == n + 1)
            with rpcfast.connect(binding, rpcecho) as other:
                assert other.AddOne(n) == n + 1
                run(server.stop)
            assert server.endpoints == []
            assert code_of_run(run, server.listen, wait=False) == 1714
            with pytest.raises(rpcfast.TransportError):
                until(lambda b=binding: rpcfast.connect(b, rpcecho).close())
        manager.gate.set()
        assert [call.result() for call in calls] == [0] * 4
        run(server.wait)
        for client in clients:
            client.close()


@servers
def test_anew_for_an_interface_that_listens_by_itself(server_world):
    with nothing_left(), server_of(server_world) as (server, run):
        run(server.register, rpcecho, echo_of(server_world), partial=True)
        run(server.use_protseq, "ncacn_ip_tcp")
        run(server.listen, wait=False)

        def both():
            server.stop()
            server.register(ONE_MORE, echo_of(server_world), partial=True, autolisten=True)
            return server.use_protseq("ncacn_ip_tcp")

        binding = str(run(both))
        until(lambda: server.is_serving)
        with rpcfast.connect(binding, ONE_MORE) as client:
            assert client.AddOne(1) == 2
        with rpcfast.connect(binding, rpcecho) as client:
            assert code_of(client.AddOne, 1) == 1723  # it does not listen by itself


ONE_MORE = rpcfast.idl.loads("""
    [uuid(4b7e7b3a-6a3c-43a1-8b29-0d6f9d3c1a01), version(1.0)]
    interface one_more { void AddOne([in] long in_data, [out] long *out_data); }
""").one_more


def test_who_waits_is_told_of_the_end():
    """Also where the server listens again before he looks."""
    with server_of("blocking") as (server, _):
        server.register(rpcecho, Echo(), partial=True)
        for _ in range(5):
            server.use_protseq("ncacn_ip_tcp")
            listening = threading.Event()

            def listen(listening=listening):
                server.listen(wait=False)
                listening.set()
                return server.wait()

            waiting = InThread(listen)
            assert listening.wait(10)
            until(lambda: server._waiting)
            server.stop()
            server.use_protseq("ncacn_ip_tcp")
            server.listen(wait=False)
            assert waiting.result() is True
            server.stop()
        server.wait()
        until(lambda: server._watcher is None)


def test_no_task_is_left_of_the_time_before():
    async def main():
        server = rpcfast.aio.Server()
        server.register(rpcecho, AsyncEcho(), partial=True)
        counts = []
        for _ in range(4):
            binding = server.use_protseq("ncacn_ip_tcp")
            await server.listen(wait=False)
            async with rpcfast.aio.connect(binding, rpcecho) as client:
                assert await client.AddOne(1) == 2
            server.stop()
            await server.wait()
            counts.append(len(asyncio.all_tasks()))
        assert len(set(counts)) == 1
        await server.close()
        await asyncio.sleep(0)
        assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(main())


def test_on_another_loop():
    """What it has of a loop that has ended is that loop's."""
    server = rpcfast.aio.Server()
    server.register(rpcecho, AsyncEcho(), partial=True)

    async def once():
        binding = server.use_protseq("ncacn_ip_tcp")
        await server.listen(wait=False)
        async with rpcfast.aio.connect(binding, rpcecho) as client:
            assert await client.AddOne(1) == 2
        server.stop()
        await server.wait()

    for _ in range(3):
        asyncio.run(once())


def test_an_endpoint_that_cannot_be_listened_at():
    """Off the loop there is nobody to listen for an interface that does so by itself."""
    server = rpcfast.aio.Server()
    server.register(rpcecho, AsyncEcho(), partial=True, autolisten=True)
    with nothing_left():
        for _ in range(2):
            assert code_of(server.use_protseq, "ncacn_ip_tcp") == 1715
            assert server.endpoints == [] and not server.is_serving

    async def main():
        binding = server.use_protseq("ncacn_ip_tcp")
        async with rpcfast.aio.connect(binding, rpcecho) as client:
            assert await client.AddOne(1) == 2
        await server.close()

    asyncio.run(main())


@servers
def test_waiting_beside_an_interface_that_listens_by_itself(server_world, monkeypatch):
    """Nobody looks again and again whether the server still listens."""
    manager = echo_of(server_world)
    with nothing_left(), server_of(server_world) as (server, run):
        run(server.register, rpcecho, manager, partial=True)
        run(server.use_protseq, "ncacn_ip_tcp")
        run(server.register, ONE_MORE, echo_of(server_world), partial=True, autolisten=True)
        run(server.wait)  # it does not listen
        for module in ("server", "aserver"):  # who would look again does so too late
            monkeypatch.setattr(f"rpcfast.runtime.server.{module}.POLL_SECONDS", 60)
        for _ in range(2):
            run(server.listen, wait=False)
            waiting = InThread(run, server.wait)
            until(lambda: server._waiting)
            if server_world == "blocking":
                assert code_of(server.wait) == 1713
            waiting.join(0.1)
            assert waiting.is_alive()
            run(server.stop)
            waiting.result()
            assert server.is_serving
        if server_world == "blocking":
            run(server.listen, wait=False)
            assert server.wait(0.01) is False
            server.stop()


def test_after_a_close():
    """A server that was closed may be used once more."""
    async def main():
        server = rpcfast.aio.Server()
        server.register(rpcecho, AsyncEcho(), partial=True)
        for _ in range(2):
            binding = server.use_protseq("ncacn_ip_tcp")
            async with server.listening(), rpcfast.aio.connect(binding, rpcecho) as client:
                assert await client.AddOne(1) == 2

    asyncio.run(main())
    server = rpcfast.Server()
    server.register(rpcecho, AsyncEcho(), partial=True)
    with nothing_left():
        for _ in range(2):
            binding = server.use_protseq("ncacn_ip_tcp")
            with server.listening(), rpcfast.connect(binding, rpcecho) as client:
                assert client.AddOne(1) == 2
