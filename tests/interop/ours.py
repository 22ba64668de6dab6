"""What the tests of this directory run of ours: an rpcecho server, and clients of two worlds."""

import asyncio
import contextlib
import socket
import tempfile
import threading
import time
from dataclasses import dataclass

import rpcfast
from rpcfast.interfaces import rpcecho

INVALID_LEVEL = 0xC0000148


class Echo:
    """The manager of rpcecho, with the answers that Samba's tests expect."""

    def AddOne(self, in_data):
        return (in_data + 1) & 0xFFFFFFFF

    def EchoData(self, len, in_data):
        return in_data

    def SinkData(self, len, data):
        pass

    def SourceData(self, len):
        return (bytes(range(256)) * (len // 256 + 1))[:len]

    def TestCall(self, s1):
        return s1

    def TestCall2(self, level):
        arms = {
            1: lambda: rpcecho.echo_info1(v=10),
            2: lambda: rpcecho.echo_info2(v=20),
            3: lambda: rpcecho.echo_info3(v=30),
            4: lambda: rpcecho.echo_info4(v=40),
            5: lambda: rpcecho.echo_info5(v1=50, v2=60),
            6: lambda: rpcecho.echo_info6(v1=70, info1=rpcecho.echo_info1(v=80)),
            7: lambda: rpcecho.echo_info7(v1=80, info4=rpcecho.echo_info4(v=90)),
        }
        if level not in arms:
            raise rpcfast.StatusError(INVALID_LEVEL)
        return rpcecho.echo_Info(level, arms[level]()), 0

    def TestSleep(self, seconds):
        time.sleep(seconds)
        return seconds

    def TestEnum(self, foo1, foo2, foo3):
        return foo1, foo2, foo3

    def TestSurrounding(self, data):
        return rpcecho.echo_Surrounding(surrounding=[0] * (2 * len(data.surrounding)))

    def TestDoublePointer(self, data):
        return data or 0


def may_listen(address, port):
    """Return whether this user may have a port, if it is free."""
    try:
        socket.create_server((address, port)).close()
    except PermissionError:
        return False
    return True


@dataclass(frozen=True)
class Served:
    """A server of ours: where it listens."""

    server: object
    address: str
    port: int
    mapper: int  # the port of its endpoint mapper
    ncalrpc: str  # the directory of its Unix sockets
    local: str  # the name of its endpoint there


@contextlib.contextmanager
def serving(world="blocking", address="127.0.0.1", mapper_port=None, **options):
    """Serve rpcecho with an endpoint mapper, on TCP and on ncalrpc, inside a with statement."""
    with tempfile.TemporaryDirectory() as directory:
        kind = rpcfast.Server if world == "blocking" else rpcfast.aio.Server
        server = kind(ncalrpc_dir=directory, **options)
        server.register(rpcecho.rpcecho, Echo())
        tcp = server.use_protseq("ncacn_ip_tcp", address=address)
        local = server.use_protseq("ncalrpc", "ECHO")
        mapper = server.embed_mapper(
            "ncacn_ip_tcp", mapper_port and str(mapper_port), address=address
        )
        server.ep_register(annotation="our echo")
        with server.listening() if world == "blocking" else on_a_loop(server):
            yield Served(
                server, address, int(tcp.endpoint), int(mapper.endpoint), directory,
                local.endpoint,
            )


@contextlib.contextmanager
def on_a_loop(server):
    """Run an asyncio server on a thread of its own."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    listening = server.listening()
    try:
        asyncio.run_coroutine_threadsafe(listening.__aenter__(), loop).result(10)
        try:
            yield
        finally:  # also after a test that failed: a closed loop cannot end what is left on it
            leaving = listening.__aexit__(None, None, None)
            asyncio.run_coroutine_threadsafe(leaving, loop).result(30)
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.run_until_complete(loop.shutdown_default_executor())
        loop.close()


class Blocking:
    """A blocking client, as the tests of both worlds call it."""

    def __init__(self, stack, *args, **options):
        self._client = stack.enter_context(rpcfast.connect(*args, **options))

    def __call__(self, name, *args, **parameters):
        return self._client[name](*args, **parameters)

    def raw(self, name, *args, **parameters):
        """Call without an exception for a status."""
        return getattr(self._client.raw, name)(*args, **parameters)


class Asyncio:
    """The same face over the asyncio client, on an event loop of its own."""

    def __init__(self, stack, *args, **options):
        loop = asyncio.new_event_loop()
        stack.callback(loop.close)
        self._run = loop.run_until_complete
        connection = rpcfast.aio.connect(*args, **options)
        self._client = self._run(connection.__aenter__())
        stack.callback(lambda: self._run(connection.__aexit__(None, None, None)))

    def __call__(self, name, *args, **parameters):
        return self._run(self._client[name](*args, **parameters))

    def raw(self, name, *args, **parameters):
        """Call without an exception for a status."""
        return self._run(getattr(self._client.raw, name)(*args, **parameters))


WORLDS = {"blocking": Blocking, "asyncio": Asyncio}


@contextlib.contextmanager
def clients(world):
    """Give connect(binding, interface, **options) -> a client of "blocking" or "asyncio"."""
    with contextlib.ExitStack() as stack:
        yield lambda *args, **options: WORLDS[world](stack, *args, **options)
