"""Event loops that send and receive the octets of a call without any protocol, and our calls.

Each gives (process id of the server, function (calls, clients)) that makes so many calls in all,
by so many tasks at once.  The yardsticks have a connection for each task; ours share one.
"""

import asyncio
import contextlib
import sys
import threading

import rpcfast
import rpcfast.aio
from rpcfast.interfaces.rpcecho import rpcecho

from .processes import child
from .raw import PING, PONG
from .streams import LOOPS, closing_loop


def serve(kind, manner):
    """Answer pings on a loop of a kind until the standard input ends; print the port."""
    threading.Thread(target=_serve, args=(kind, manner), daemon=True).start()
    sys.stdin.read()


class Answer(asyncio.Protocol):
    """Answers each ping where it is read."""

    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.transport.write(PONG)


async def _answer(reader, writer):
    with contextlib.suppress(asyncio.IncompleteReadError):
        while True:
            await reader.readexactly(len(PING))
            writer.write(PONG)
            await writer.drain()


def _serve(kind, manner):
    async def run():
        if manner == "streams":
            server = await asyncio.start_server(_answer, "127.0.0.1", 0)
        else:
            loop = asyncio.get_running_loop()
            server = await loop.create_server(Answer, "127.0.0.1", 0)
        print(server.sockets[0].getsockname()[1], flush=True)
        await server.serve_forever()

    with closing_loop(kind) as run_coroutine:
        run_coroutine(run())


class Ask(asyncio.Protocol):
    """Sends a ping, and tells by a future of its answer."""

    def connection_made(self, transport):
        self.transport = transport
        self.loop = asyncio.get_running_loop()

    def data_received(self, data):
        self.future.set_result(None)

    def ping(self):
        self.future = self.loop.create_future()
        self.transport.write(PING)
        return self.future


class Stream:
    """The same by streams."""

    def __init__(self, reader, writer):
        self.reader, self.writer = reader, writer
        self.transport = writer.transport

    async def ping(self):
        self.writer.write(PING)
        await self.writer.drain()
        await self.reader.readexactly(len(PONG))


@contextlib.contextmanager
def pingers(kind, manner, most=16):
    """Plain connections of a loop, by its streams or its protocols."""
    with closing_loop(kind) as run, child("compare.loops", kind, manner) as (pid, port):

        async def opened():
            loop = asyncio.get_running_loop()
            if manner == "streams":
                return [Stream(*await asyncio.open_connection("127.0.0.1", port))
                        for _ in range(most)]  # fmt: skip
            return [(await loop.create_connection(Ask, "127.0.0.1", port))[1]
                    for _ in range(most)]  # fmt: skip

        async def one(end, n):
            for _ in range(n):
                await end.ping()

        async def calls(n, clients):
            if clients == 1:
                await one(ends[0], n)
            else:
                await asyncio.gather(*(one(end, n // clients) for end in ends[:clients]))

        ends = run(opened())
        yield pid, lambda n, clients=1: run(calls(n, clients))
        for end in ends:
            end.transport.close()
        run(asyncio.sleep(0))


@contextlib.contextmanager
def ours(kind):
    """Null calls, with an asyncio client and an asyncio server."""
    with closing_loop(kind) as run, child("compare.ours_server", "--loop", kind) as (pid, binding):

        async def connect():
            return await rpcfast.aio.connect(binding, rpcecho)

        async def one(n):
            for _ in range(n):
                await client.AddOne(41)

        async def calls(n, clients):
            if clients == 1:
                await one(n)
            else:
                await asyncio.gather(*(one(n // clients) for _ in range(clients)))

        async def check():
            if await client.AddOne(41) != 42:
                raise AssertionError("a wrong answer")

        client = run(connect())
        run(check())
        yield pid, lambda n, clients=1: run(calls(n, clients))
        run(client.close())


#: by name: what makes the calls
PEERS = {
    f"{kind} {manner}": (
        (lambda kind=kind: ours(kind)) if manner == "rpcfast"
        else lambda kind=kind, manner=manner: pingers(kind, manner)
    )
    for kind in LOOPS
    for manner in ("streams", "protocol", "rpcfast")
}  # fmt: skip
