"""Managers of an asyncio server that end at once, or do not: in one task, one context each."""

import asyncio
import contextvars

import pytest

import rpcfast
import rpcfast.aio
from rpcfast._core import cut
from rpcfast.engine.connection import ClientConnection
from rpcfast.interfaces.rpcecho import rpcecho
from runtime.worlds import served

WHO = contextvars.ContextVar("who", default=None)


class Stepped:
    """What each number of AddOne does."""

    def __init__(self):
        self.tasks, self.seen, self.stay = [], [], None

    async def AddOne(self, in_data):
        self.seen.append(WHO.get())
        token = WHO.set(in_data)
        before = asyncio.current_task()
        self.tasks.append(before)
        call = rpcfast.current_call()
        if in_data == 1:
            await asyncio.sleep(0)
            await asyncio.sleep(0.01)
        elif in_data == 2:
            with pytest.raises(asyncio.TimeoutError):
                await asyncio.wait_for(asyncio.sleep(10), 0.01)
        elif in_data == 3:
            before.cancel()
            with pytest.raises(asyncio.CancelledError):
                await asyncio.sleep(10)
        elif in_data == 4:
            raise rpcfast.Fault(0x1C000123)
        elif in_data == 5:
            await asyncio.sleep(0.01)
            raise rpcfast.Fault(0x1C000123)
        elif in_data == 6:
            if hasattr(asyncio, "timeout"):
                with pytest.raises(TimeoutError):
                    async with asyncio.timeout(0.01):
                        await asyncio.sleep(10)
        elif in_data == 7:
            self.stay = asyncio.get_running_loop().create_future()
            await self.stay
        # one that is cancelled before it begins is replaced
        assert asyncio.current_task() is before or in_data == 3
        assert rpcfast.current_call() is call
        assert WHO.get() == in_data
        WHO.reset(token)
        return in_data + 1

    def EchoData(self, len, in_data):  # blocking: in a thread
        return in_data


async def one_after_the_other(binding, manager):
    async with rpcfast.aio.connect(binding, rpcecho) as client:
        for number in (0, 1, 0, 2, 3, 0, 6, 0):
            assert await client.AddOne(number) == number + 1
        for number in (4, 5):
            with pytest.raises(rpcfast.Fault) as caught:
                await client.AddOne(number)
            assert caught.value.status == 0x1C000123
        assert await client.EchoData(b"abc") == b"abc"
        assert await client.EchoData(bytes(300000)) == bytes(300000)
        assert await client.AddOne(0) == 1


async def all_at_once(binding, manager):
    async with rpcfast.aio.connect(binding, rpcecho) as client:
        numbers = [0, 1, 2, 3, 6] * 5
        works = [client.AddOne(n) for n in numbers]
        works += [client.EchoData(bytes(n)) for n in (1, 5000, 60000)]
        done = await asyncio.gather(*works)
        assert done[:25] == [n + 1 for n in numbers]
        assert [len(data) for data in done[25:]] == [1, 5000, 60000]
        waits = (1, 2, 3, 6) if hasattr(asyncio, "timeout") else (1, 2, 3)
        waiting = [t for t, n in zip(manager.tasks, numbers, strict=True) if n in waits]
        assert len(set(waiting)) == len(waiting)  # who waits has a task of its own


@pytest.mark.parametrize("how", [one_after_the_other, all_at_once])
def test_tasks_and_contexts(how):
    manager = Stepped()
    with served("asyncio", (rpcecho, manager)) as (binding, _):
        asyncio.run(how(binding, manager))
    assert set(manager.seen) == {None} and None not in manager.tasks


def test_a_call_in_progress_when_the_server_stops():
    manager = Stepped()

    async def main():
        server = rpcfast.aio.Server()
        server.register(rpcecho, manager, partial=True)
        binding = server.use_protseq("ncacn_ip_tcp")
        async with server.listening():
            client = await rpcfast.aio.connect(binding, rpcecho)
            task = asyncio.ensure_future(client.AddOne(7))
            while manager.stay is None:
                await asyncio.sleep(0.001)
            server.stop()
            await asyncio.sleep(0.01)
            assert not task.done()
            manager.stay.set_result(None)
            assert await task == 8
            await client.close()
        await asyncio.sleep(0)
        assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(main())


def test_a_client_that_reads_no_answers():
    """It gets no more of them than fit on the way, and others are served."""

    class Source:
        served = 0

        async def SourceData(self, len):
            Source.served += 1
            return bytes(len)

        async def AddOne(self, in_data):
            return in_data + 1

    async def main(binding):
        abstract = (rpcecho.uuid, *rpcecho.version)
        port = binding.rpartition("[")[2][:-1]
        reader, writer = await asyncio.open_connection("127.0.0.1", int(port))
        writer.write(ClientConnection().send_bind([(abstract, "ndr20")]))
        await reader.readexactly(60)
        writer.transport.pause_reading()
        op = rpcecho["SourceData"]
        stub = (1 << 14).to_bytes(4, "little")
        for call_id in range(2, 20002):
            writer.write(cut.build_request(call_id, 0, op.opnum, None, stub))
        async with rpcfast.aio.connect(binding, rpcecho) as client:
            before = -1
            while before != Source.served:
                before = Source.served
                assert await client.AddOne(1) == 2
                await asyncio.sleep(0.1)
        assert 0 < Source.served < 5000  # 80 MB; what systems hold of a connection is some MB
        writer.transport.abort()

    with served("asyncio", (rpcecho, Source())) as (binding, _):
        asyncio.run(main(binding))


def test_a_manager_that_is_cancelled(caplog):
    """Its client hears of it, whether it has waited or not; the connection goes on."""

    class Cancelled:
        async def AddOne(self, in_data):
            loop = asyncio.get_running_loop()
            if in_data == 1:
                raise asyncio.CancelledError
            if in_data == 2:
                other = loop.create_future()
                loop.call_soon(other.cancel)
                await other
            return in_data + 1

    async def admits(call):
        await asyncio.sleep(0)
        return True

    async def main(security):
        server = rpcfast.aio.Server()
        server.register(
            rpcecho, Cancelled(), partial=True, security=security, cache_security=False
        )
        binding = server.use_protseq("ncacn_ip_tcp")
        async with server.listening(), \
                rpcfast.aio.connect(binding, rpcecho, timeout=10) as client:  # fmt: skip
            for number in (1, 2):
                with pytest.raises(rpcfast.Fault) as caught:
                    await client.AddOne(number)
                assert caught.value.status == 0x1C000012
            assert await client.AddOne(3) == 4
            assert not any(channel.conn.calls for channel in server.channels)

    for security in (None, admits):
        asyncio.run(main(security))
    assert "the manager was cancelled" in caplog.text


def test_a_stop_while_an_answer_goes_out():
    """It comes whole, also where another call waits behind it."""

    class Source:
        async def SourceData(self, len):
            return bytes(len)

        async def AddOne(self, in_data):
            return in_data + 1

    async def main():
        server = rpcfast.aio.Server()
        server.register(rpcecho, Source(), partial=True)
        binding = server.use_protseq("ncacn_ip_tcp")
        async with server.listening(), rpcfast.aio.connect(binding, rpcecho) as client:
            assert await client.AddOne(1) == 2
            (channel,) = server.channels
            reading = client._association.home.link.driver.transport
            large = asyncio.ensure_future(client.SourceData(30_000_000))
            await asyncio.sleep(0)
            reading.pause_reading()
            while channel.driver.writable:
                await asyncio.sleep(0.001)
            other = asyncio.ensure_future(client.AddOne(1))
            while channel.driver.receiving:
                await asyncio.sleep(0.001)
            server.stop()
            for _ in range(10):
                await asyncio.sleep(0)
            reading.resume_reading()
            assert len(await large) == 30_000_000
            with pytest.raises(rpcfast.RpcError):
                await other

    asyncio.run(main())
