"""Servers and clients of both worlds, and the managers that the tests give them."""

import asyncio
import contextlib
import pathlib
import threading
import time

import numpy as np
import pytest

import rpcfast
import rpcfast.aio
from rpcfast import idl

DATA = pathlib.Path(__file__).parents[1] / "vectors" / "data"
PEER = idl.load(DATA / "pipepeer.idl").pipepeer
WORLDS = ["blocking", "asyncio"]
BIND_TIMEOUT = 20.0


class Echo:
    """Blocking methods; `state` is what they saw."""

    def __init__(self):
        self.calls = []
        self.gate = threading.Event()

    def AddOne(self, in_data):
        if in_data == 0xFFFFFFFF:
            raise rpcfast.Fault(0x1C010014, executed=False)
        if in_data == 0xFFFFFFFE:
            raise ValueError("no such number")
        return in_data + 1

    def EchoData(self, len, in_data):
        return in_data

    def TestSleep(self, seconds):
        call = rpcfast.current_call()
        self.calls.append(call)
        end = time.monotonic() + seconds
        while time.monotonic() < end and not call.cancelled and not self.gate.is_set():
            time.sleep(0.01)
        return int(call.cancelled)


class AsyncEcho(Echo):
    """The same as coroutines."""

    async def AddOne(self, in_data):
        return super().AddOne(in_data)

    async def TestSleep(self, seconds):
        call = rpcfast.current_call()
        self.calls.append(call)
        end = time.monotonic() + seconds
        while time.monotonic() < end and not call.cancelled and not self.gate.is_set():
            await asyncio.sleep(0.01)
        return int(call.cancelled)


class Peer:
    """Pipes, by blocking methods."""

    def p_in_long(self, tag, p):
        room, n = np.empty(10000, "<i4"), 0
        while made := p.readinto(room):
            n += made
        return n, 0, tag

    def p_out_long(self, n, chunk, p):
        for at in range(0, n, chunk):
            p.push(np.arange(at, min(n, at + chunk)))
        return n, 0

    def p_inout_long(self, tag, p, x):
        p.push(p.read_all() + 1000)
        return x, 0

    def p_out_byte(self, n, chunk, p):
        for at in range(0, n, chunk):
            yield b"x" * min(chunk, n - at)
        return 0, 0

    def f_pipe_fault(self, after, p):
        left = after
        while left:
            left -= len(p.pull(left))
        raise rpcfast.Fault(0x1C000123)

    def c_open(self, v):
        return rpcfast.current_call().open_context([v], self.rundown), 0

    def c_add(self, c, v):
        box = rpcfast.current_call().context(c)
        box[0] += v
        return box[0]

    def c_close(self, c):
        rpcfast.current_call().close_context(c)
        return None, 0

    rundowns = 0

    def rundown(self, box):
        self.rundowns += 1

    def c_rundowns(self):
        return self.rundowns


class AsyncPeer(Peer):
    """Pipes, by coroutines."""

    async def p_in_long(self, tag, p):
        n = 0
        async for chunk in p:
            n += len(chunk)
        return n, 0, tag

    async def p_out_long(self, n, chunk, p):
        for at in range(0, n, chunk):
            await p.push(np.arange(at, min(n, at + chunk)))
        return n, 0

    async def p_inout_long(self, tag, p, x):
        await p.push(await p.read_all() + 1000)
        return x, 0


class LoopThread:
    """An asyncio server on a loop of its own thread."""

    def __init__(self):
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.loop.run_forever, daemon=True)
        self.thread.start()

    def run(self, coroutine, timeout=BIND_TIMEOUT):
        return asyncio.run_coroutine_threadsafe(coroutine, self.loop).result(timeout)

    def close(self):
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()
        self.loop.close()


@contextlib.contextmanager
def served(world, *registered, protseq="ncacn_ip_tcp", endpoint=None, directory=None,
           max_fragment=5840, **options):  # fmt: skip
    """Serve (interface, manager) pairs: gives (binding, server)."""
    if world == "blocking":
        server = rpcfast.Server(ncalrpc_dir=directory, **options)
    else:
        server = rpcfast.aio.Server(ncalrpc_dir=directory, **options)
    for interface, manager in registered:
        server.register(interface, manager, partial=True)
    binding = str(server.use_protseq(protseq, endpoint, max_fragment=max_fragment))
    if world == "blocking":
        with server.listening():
            yield binding, server
        return
    thread = LoopThread()
    try:
        thread.run(server.listen(wait=False))
        try:
            yield binding, server
        finally:  # also after a test that failed: a closed loop cannot end what is left on it
            thread.run(server.close())
    finally:
        thread.close()


def on(server, name, *args, **kwargs):
    """Call a method of a server of either world, and wait for what it gives."""
    made = getattr(server, name)(*args, **kwargs)
    if not asyncio.iscoroutine(made):
        return made
    return asyncio.run_coroutine_threadsafe(made, server._loop).result(BIND_TIMEOUT)


class AsyncFace:
    """An asyncio client behind a blocking face."""

    def __init__(self, thread, client):
        self._thread, self._client = thread, client

    def __getattr__(self, name):
        def run(*args, **kwargs):
            async def call():
                return await getattr(self._client, name)(*args, **kwargs)

            return self._thread.run(call())

        return run

    def options(self, **options):
        return AsyncFace(self._thread, self._client.options(**options))


@contextlib.contextmanager
def connected(world, binding, interface, **options):
    """Open a client of either world."""
    if world == "blocking":
        with rpcfast.connect(binding, interface, timeout=BIND_TIMEOUT, **options) as client:
            yield client
        return
    thread = LoopThread()

    async def opened():
        return await rpcfast.aio.connect(binding, interface, timeout=BIND_TIMEOUT, **options)

    try:
        client = thread.run(opened())
        try:
            yield AsyncFace(thread, client)
        finally:
            thread.run(client.close())
    finally:
        thread.close()


managers = pytest.mark.parametrize("kind", ["plain", "coroutine"])
servers = pytest.mark.parametrize("server_world", WORLDS)
clients = pytest.mark.parametrize("client_world", WORLDS)
