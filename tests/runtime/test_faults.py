"""Thousands of calls through a relay that breaks them: nothing wrong comes out, nothing is lost."""

import asyncio
import collections
import ctypes
import gc
import os
import random
import sys
import threading

import numpy as np

import rpcfast
import rpcfast.aio
from runtime.faulty import Relay
from runtime.ledger import nothing_left, until
from runtime.worlds import PEER, AsyncPeer, LoopThread, Peer, served, servers

#: Calls in all; 10000 is what a release should be given.
CALLS = int(os.environ.get("RPCFAST_FAULT_CALLS", "800"))
SEED = int(os.environ.get("RPCFAST_FAULT_SEED", "0")) or random.SystemRandom().randrange(1 << 32)
WORKERS = 8
#: Objects and octets by which a process may grow over the last three quarters of the calls.
OBJECTS, OCTETS = 300, 8 << 20


class Mine(Exception):
    """The user's own."""


class Summing(Peer):
    """Answers with sums, so that every octet counts."""

    opened = 0

    def p_in_long(self, tag, p):
        data = p.read_all()
        return len(data), int(data.sum(dtype=np.int64)) & 0x7FFFFFFF, tag

    def c_open(self, v):
        self.opened += 1
        return super().c_open(v)

    def rundown(self, box):
        self.rundowns += 1


class AsyncSumming(Summing, AsyncPeer):
    async def p_in_long(self, tag, p):
        data = await p.read_all()
        return len(data), int(data.sum(dtype=np.int64)) & 0x7FFFFFFF, tag


def size():
    """Give what the process holds: objects that the collector knows, and octets of memory."""
    gc.collect()
    if sys.platform != "linux":
        return len(gc.get_objects()), 0
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)  # what the allocator keeps for later is not lost
    with open("/proc/self/statm", encoding="ascii") as file:
        return len(gc.get_objects()), int(file.read().split()[1]) * os.sysconf("SC_PAGESIZE")


class Worker:
    """Makes calls of every kind, one after the other; in both worlds, as a generator of calls."""

    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.right = self.failed = 0
        self.wrong = []

    def call(self, client):
        """Choose a call: (what gives its result or an awaitable, a check of the result)."""
        rng = self.rng
        n = int(10 ** rng.uniform(0, 4.5))
        data = np.arange(n, dtype="<i4") + rng.randrange(1000)
        total = int(data.sum(dtype=np.int64)) & 0x7FFFFFFF
        kind = rng.randrange(6)
        if kind == 0:
            return client.p_in_long(n, np.array_split(data, rng.randrange(1, 5))), (
                lambda r: (r.count, r.sum, r.result) == (n, total, n)
            )
        if kind == 1:
            got = np.zeros(n, "<i4")
            return client.p_out_long(n, rng.randrange(1, 5000), p=got), (
                lambda r: r.total == n and (got == np.arange(n)).all()
            )
        if kind == 2:
            chunks = []
            return client.p_inout_long(1, (data, chunks.append), 9), (
                lambda r: (np.concatenate(chunks) == data + 1000).all()
            )
        if kind == 3:
            return client.c_open(n), lambda r: r.c.destroy() is None
        if kind == 4:
            return client.c_rundowns(), lambda r: r >= 0
        return client.p_in_long(n, self.raising(data)), lambda r: False

    def raising(self, data):
        yield data
        raise Mine

    def judge(self, relay, error, result, check):
        """Count a call; what is wrong is kept."""
        if error is None and (check(result) or relay.dirty):
            self.right += 1
        elif isinstance(error, rpcfast.RpcError | Mine):
            self.failed += 1
        elif isinstance(error, BufferError) and relay.dirty:
            self.failed += 1  # the sink's own: a count was changed on its way
        else:
            self.wrong.append((error, result))

    def blocking(self, binding, relay, calls):
        """Make calls with a blocking client."""
        client = None
        for _ in range(calls):
            error = result = check = None
            try:
                client = client or rpcfast.connect(
                    binding, PEER, timeout=0.3, max_connections=1
                )
                bounds = self.rng.choice(({}, {"deadline": 0.3}))
                result, check = self.call(client.options(**bounds))
            except Exception as raised:
                error = raised
            self.judge(relay, error, result, check)
        if client is not None:
            client.close()

    async def asyncio(self, binding, relay, calls):
        """Make calls with an asyncio client."""
        client = None
        for _ in range(calls):
            error = result = check = None
            try:
                client = client or await rpcfast.aio.connect(
                    binding, PEER, timeout=0.3, max_connections=1
                )
                bounds = self.rng.choice(({}, {"deadline": 0.3}))
                result, check = self.call(client.options(**bounds))
                result = await result
            except Exception as raised:
                error = raised
            self.judge(relay, error, result, check)
        if client is not None:
            await client.close()


def run(port, calls, seed):
    """Make so many calls through relays, half of them with blocking clients; gives the workers."""
    loop = LoopThread()
    relays = [Relay(port, seed + n) for n in range(WORKERS)]
    workers = [Worker(seed + n) for n in range(WORKERS)]
    bindings = [f"ncacn_ip_tcp:127.0.0.1[{loop.run(relay.open())}]" for relay in relays]
    each = calls // WORKERS

    async def gathered(some):
        await asyncio.gather(*(workers[n].asyncio(bindings[n], relays[n], each) for n in some))

    threads = [
        threading.Thread(target=workers[n].blocking, args=(bindings[n], relays[n], each))
        for n in range(WORKERS // 2)
    ]
    threads.append(
        threading.Thread(target=lambda: asyncio.run(gathered(range(WORKERS // 2, WORKERS))))
    )
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for relay in relays:
        loop.run(relay.close())
    loop.close()
    return workers, relays


@servers
def test_calls_through_a_relay_that_breaks_them(server_world, monkeypatch, caplog):
    """No thread, descriptor, context handle or octet is lost; the server serves on."""
    print(f"RPCFAST_FAULT_SEED={SEED} RPCFAST_FAULT_CALLS={CALLS}")
    monkeypatch.setattr(rpcfast.CallCancelled, "grace", 0.05)
    caplog.set_level("CRITICAL", "rpcfast")
    manager = Summing() if server_world == "blocking" else AsyncSumming()
    calls = CALLS // 2
    with nothing_left(), served(server_world, (PEER, manager)) as (binding, server):
        port = int(server.endpoints[0].endpoint)
        right = failed = 0
        sizes, struck = [], collections.Counter()
        for part in range(4):
            workers, relays = run(port, calls // 4, SEED + 1000 * part)
            wrong = [wrong for worker in workers for wrong in worker.wrong]
            assert not wrong
            right += sum(worker.right for worker in workers)
            failed += sum(worker.failed for worker in workers)
            for relay in relays:
                struck.update(relay.struck)
            until(lambda: not server.channels)
            assert not server._groups and manager.rundowns == manager.opened
            del workers, relays
            sizes.append(size())
        print(f"{right} right, {failed} failed; {dict(struck)}; {sizes}")
        assert right > failed / 4 > 0
        assert sizes[-1][0] - sizes[0][0] < OBJECTS and sizes[-1][1] - sizes[0][1] < OCTETS
        with rpcfast.connect(binding, PEER) as client:
            data = np.arange(100000, dtype="<i4")
            assert client.p_in_long(1, data).count == len(data)
