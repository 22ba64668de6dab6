"""A server whose answers the test writes: it binds as it is told, and hands out the requests."""

import asyncio
import contextlib

from rpcfast._core import cut, pdu
from rpcfast.engine.fragments import FEATURES, SYNTAXES


class Connection:
    """One connection of a client.

    requests: (call id, stub) of each; seen: (type, call id) of every PDU but the bind.
    """

    def __init__(self, reader, writer, mpx, features):
        self.reader, self.writer = reader, writer
        self.mpx, self.features = mpx, features
        self.requests = asyncio.Queue()
        self.seen = []

    async def read(self):
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
            while True:
                head = await self.reader.readexactly(16)
                rest = await self.reader.readexactly(int.from_bytes(head[8:10], "little") - 16)
                kind, call_id = head[2], int.from_bytes(head[12:16], "little")
                if kind == pdu.BIND:
                    self.answer_bind(head + rest)
                else:
                    self.seen.append((kind, call_id))
                    if kind == pdu.REQUEST:
                        self.requests.put_nowait((call_id, rest[8:]))

    def answer_bind(self, data):
        found = pdu.Pdu(data)
        *_, contexts = pdu.parse_bind(found)
        results = [(0, 0, SYNTAXES["ndr20"])] * (len(contexts) - 1) + [(3, self.features, None)]
        flags = pdu.CONC_MPX if self.mpx else 0
        self.writer.write(
            pdu.build_bind_ack(found.call_id, 5840, 5840, 77, "x", results, flags=flags)
        )

    async def take(self, count):
        """Give the next requests, as {number that AddOne was given: call id}."""
        found = {}
        for _ in range(count):
            call_id, stub = await asyncio.wait_for(self.requests.get(), 10)
            found[int.from_bytes(stub, "little")] = call_id
        return found

    def answer(self, call_id, number):
        self.writer.write(cut.build_response(call_id, 0, number.to_bytes(4, "little")))


@contextlib.asynccontextmanager
async def scripted(mpx=True, features=FEATURES):
    """Listen: gives (binding, queue of connections)."""
    connections, tasks = asyncio.Queue(), []

    async def accept(reader, writer):
        connection = Connection(reader, writer, mpx, features)
        connections.put_nowait(connection)
        tasks.append((asyncio.current_task(), writer))
        await connection.read()
        writer.close()

    server = await asyncio.start_server(accept, "127.0.0.1", 0)
    try:
        yield f"ncacn_ip_tcp:127.0.0.1[{server.sockets[0].getsockname()[1]}]", connections
    finally:
        server.close()
        for task, writer in tasks:
            writer.close()
            await asyncio.wait((task,))
