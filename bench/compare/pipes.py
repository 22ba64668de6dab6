"""Moving arrays by pipes of ours; what moves them otherwise is in `streams` and `grpc_peer`.

Each gives the process id of the other end and a function (source, target), as there.
"""

import contextlib
import socket
import struct
import tempfile

import numpy as np

import rpcfast
from rpcfast.engine.connection import ClientConnection

from . import streams
from .ours_server import SMALL, interface, record_type
from .processes import child
from .streams import closing_loop, octets


@contextlib.contextmanager
def ours(nbytes, kind="double", max_fragment=5840, protseq="ncacn_ip_tcp"):
    """A blocking client of a blocking server; the elements are of a kind of bench.idl."""
    with tempfile.TemporaryDirectory() as folder:
        server = child(
            "compare.ours_server", "--nbytes", nbytes, "--max-fragment", max_fragment,
            "--protseq", protseq, "--ncalrpc-dir", folder,
        )  # fmt: skip
        with (
            server as (pid, binding),
            rpcfast.connect(
                binding, interface(), max_fragment=max_fragment, ncalrpc_dir=folder
            ) as client,
        ):
            yield pid, function(client, kind)


def function(client, kind):
    """Give the function that moves arrays by a blocking client.

    Both ways at once is the in-out pipe, whose server tells the sum of what it got: that is what
    the function gives then.
    """
    up, down = (getattr(client, f"{way}_{kind}") for way in ("in", "out"))
    dtype = {"byte": np.uint8, "double": np.float64, "record": record_type()}[kind]

    def move(source, target):
        if source is not None and target is not None:
            answer = client.inout_double((source, target))
            assert answer.count == len(source)
            assert target[-1] == len(target) - 1
            return answer.sum
        if source is not None:
            data = octets(source).obj.view(dtype)
            assert up(data) == len(data)
        if target is not None:
            data = octets(target).obj.view(dtype)
            down(len(data), data=data)
        return None

    return move


@contextlib.contextmanager
def small(nbytes):
    """Chunks of a hundred doubles each, given, taken, pulled and pushed one by one."""
    with (
        child("compare.ours_server", "--nbytes", nbytes) as (pid, binding),
        rpcfast.connect(binding, interface()) as client,
    ):
        piece = np.arange(float(SMALL))

        def move(source, target):
            if source is not None:
                count = len(source) // SMALL
                assert client.in_small(piece for _ in range(count)) == count * SMALL
            if target is not None:
                client.out_small(len(target), data=target)

        yield pid, move


@contextlib.contextmanager
def asynchronous(kind, nbytes):
    """An asyncio client of an asyncio server, whose managers are coroutines; kind: see `LOOPS`."""
    with (
        closing_loop(kind) as run,
        child("compare.ours_server", "--nbytes", nbytes, "--loop", kind) as (pid, binding),
    ):

        async def connect():
            return await rpcfast.aio.connect(binding, interface())

        async def both(source, target):
            if source is not None:
                assert await client.in_double(source) == len(source)
            if target is not None:
                await client.out_double(len(target), data=target)

        client = run(connect())
        yield pid, lambda source, target: run(both(source, target))
        run(client.close())


# -------------------------------------------------------------------------- big-endian clients
@contextlib.contextmanager
def big_endian(nbytes, max_fragment=5840):
    """A raw socket that sends a request of big-endian doubles, recorded before, to our server."""
    with child("compare.ours_server", "--nbytes", nbytes) as (pid, binding):
        port = rpcfast.StringBinding.parse(binding).endpoint
        made = {}
        with socket.create_connection(("127.0.0.1", int(port))) as sock:
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            conn = ClientConnection(max_fragment=max_fragment)
            bench = interface()
            abstract = (bench.uuid, *bench.version)
            sock.sendall(conn.send_bind([(abstract, "ndr20")]))
            while conn.next_event() is None:
                conn.inbox.feed(sock.recv(4096))
            context, opnum = conn.context(abstract, "ndr20"), bench["in_double"].opnum

            def move(source, target):
                assert target is None
                request = made.get(len(source))
                if request is None:
                    request = made[len(source)] = recorded(source, context, opnum, max_fragment)
                streams.send(sock, memoryview(request))
                answer = sock.recv(4096)
                assert answer[2] == 2, f"a PDU of type {answer[2]}"
                assert int.from_bytes(answer[24:32], "little") == len(source)

            yield pid, move


def recorded(source, context, opnum, max_fragment):
    """Give a request to in_double as a big-endian client sends it, in fragments."""
    head = struct.Struct(">BBBB4xHHIIHH")
    most = max_fragment - head.size & ~7
    stub = memoryview(
        struct.pack(">I4x", len(source)) + source.byteswap().tobytes() + struct.pack(">I", 0)
    )
    run = bytearray()
    for at in range(0, len(stub), most):
        piece = stub[at : at + most]
        last = at + most >= len(stub)
        flags = (at == 0) | last << 1
        hint = len(piece) * (1 if last else 2)
        run += head.pack(5, 0, 0, flags, head.size + len(piece), 0, 1, hint, context, opnum)
        run += piece
    return run


def _double(max_fragment):
    return lambda nbytes: ours(nbytes, "double", max_fragment)


#: by name: makes the mover of so many octets
MOVERS = {
    "raw socket": lambda nbytes: streams.raw("tcp", nbytes),
    "rpcfast bytes": lambda nbytes: ours(nbytes, "byte"),
    "rpcfast doubles": _double(5840),
    "rpcfast bytes, 64 KiB fragments": lambda nbytes: ours(nbytes, "byte", 65528),
    "rpcfast doubles, 64 KiB fragments": _double(65528),
}
