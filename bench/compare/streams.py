"""Moving arrays over streams without any protocol: the yardsticks of pipes.

A mover gives (process id of the other end, function (source, target)): the source goes up, then
as many octets as the target has come down; either may be None. The other end keeps what comes in
one array and sends from it, so that what went up comes back.
"""

import asyncio
import contextlib
import multiprocessing.connection
import os
import socket
import struct
import sys
import tempfile
import threading

import numpy as np

from . import Missing
from .processes import child
from .raw import CHUNK, SEED, filled

HEAD = struct.Struct("<2Q")  # octets up, octets down
#: Octets that the streams of asyncio are read by: with more, uvloop's cost eight times as much.
READ = 1 << 18


def numbers(nbytes, seed=SEED):
    """Make an array of doubles of noise between 1 and 2."""
    bits = np.frombuffer(filled(seed), np.uint64) >> 12 | 0x3FF << 52
    return np.resize(bits.view(np.float64), nbytes // 8)


def octets(array):
    """Give the octets of an array of any type; none for None."""
    return memoryview(b"" if array is None else array.reshape(-1).view(np.uint8))


def serve(kind, nbytes):
    """Be the other end, of a kind, until the standard input ends; print where."""
    room = octets(numbers(int(nbytes), 0))
    with tempfile.TemporaryDirectory() as folder:
        if kind in LOOPS:
            threading.Thread(target=_serve_streams, args=(kind, room), daemon=True).start()
        elif kind == "connection":
            listener = multiprocessing.connection.Listener(("127.0.0.1", 0))
            print(listener.address[1], flush=True)
            threading.Thread(target=_answer_messages, args=(listener, room), daemon=True).start()
        else:
            if kind == "unix":
                listener = socket.socket(socket.AF_UNIX)
                listener.bind(os.path.join(folder, "socket"))
                listener.listen()
                print(listener.getsockname(), flush=True)
            else:
                listener = socket.create_server(("127.0.0.1", 0))
                print(listener.getsockname()[1], flush=True)
            threading.Thread(target=_answer, args=(listener, room), daemon=True).start()
        sys.stdin.read()


# ---------------------------------------------------------------------------- blocking sockets
def _answer(listener, room):
    sock, _ = listener.accept()
    if sock.family == socket.AF_INET:
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    while head := sock.recv(HEAD.size, socket.MSG_WAITALL):
        up, down = HEAD.unpack(head)
        _receive(sock, room[:up])
        sock.send(b"!")
        send(sock, room[:down])


def send(sock, view):
    for at in range(0, len(view), CHUNK):
        sock.sendall(view[at : at + CHUNK])


def _receive(sock, view):
    while len(view):
        view = view[sock.recv_into(view, min(len(view), CHUNK)) :]


@contextlib.contextmanager
def raw(family, nbytes):
    """Blocking sockets: sends of 1 MiB, and reads of up to 1 MiB into place."""
    with child("compare.streams", family, nbytes) as (pid, where):
        if family == "unix":
            sock = socket.socket(socket.AF_UNIX)
            sock.connect(where)
        else:
            sock = socket.create_connection(("127.0.0.1", int(where)))
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

        def move(source, target):
            up, down = octets(source), octets(target)
            sock.send(HEAD.pack(len(up), len(down)))
            send(sock, up)
            sock.recv(1, socket.MSG_WAITALL)
            _receive(sock, down)

        with sock:
            yield pid, move


# ---------------------------------------------------------------- multiprocessing's connections
def _answer_messages(listener, room):
    with listener.accept() as connection, contextlib.suppress(EOFError):
        while True:
            up, down = HEAD.unpack(connection.recv_bytes())
            _receive_messages(connection, room[:up])
            connection.send_bytes(b"!")
            _send_messages(connection, room[:down])


def _send_messages(connection, view):
    for at in range(0, len(view), CHUNK):
        connection.send_bytes(view[at : at + CHUNK])


def _receive_messages(connection, view):
    while len(view):
        view = view[connection.recv_bytes_into(view) :]


@contextlib.contextmanager
def messages(nbytes):
    """multiprocessing.Connection, messages of 1 MiB."""
    with (
        child("compare.streams", "connection", nbytes) as (pid, where),
        multiprocessing.connection.Client(("127.0.0.1", int(where))) as connection,
    ):

        def move(source, target):
            up, down = octets(source), octets(target)
            connection.send_bytes(HEAD.pack(len(up), len(down)))
            _send_messages(connection, up)
            connection.recv_bytes()
            _receive_messages(connection, down)

        yield pid, move


# ----------------------------------------------------------------------------- asyncio streams
def _uvloop():
    try:
        import uvloop
    except ImportError as error:
        raise Missing(f"{error}; pip install uvloop") from None
    return uvloop.new_event_loop()


LOOPS = {"asyncio": asyncio.new_event_loop, "uvloop": _uvloop}


@contextlib.contextmanager
def closing_loop(kind):
    """Give the function that runs a coroutine on an event loop of its own."""
    loop = LOOPS[kind]()
    try:
        yield loop.run_until_complete
    finally:
        loop.close()


def _serve_streams(kind, room):
    async def answer(reader, writer):
        with contextlib.suppress(asyncio.IncompleteReadError):
            while True:
                up, down = HEAD.unpack(await reader.readexactly(HEAD.size))
                await _read(reader, room[:up])
                writer.write(b"!")
                await _write(writer, room[:down])

    async def run():
        server = await asyncio.start_server(answer, "127.0.0.1", 0, limit=READ)
        print(server.sockets[0].getsockname()[1], flush=True)
        await server.serve_forever()

    with closing_loop(kind) as run_coroutine:
        run_coroutine(run())


async def _write(writer, view):
    for at in range(0, len(view), CHUNK):
        writer.write(view[at : at + CHUNK])
        await writer.drain()


async def _read(reader, view):
    while len(view):
        data = await reader.read(min(len(view), READ))
        view[: len(data)] = data
        view = view[len(data) :]


@contextlib.contextmanager
def streams(kind, nbytes):
    """The streams of asyncio, on its own loop or uvloop's, at both ends: writes of 1 MiB, and reads
    of up to 256 KiB with a copy into place."""
    with closing_loop(kind) as run, child("compare.streams", kind, nbytes) as (pid, where):
        reader, writer = run(asyncio.open_connection("127.0.0.1", int(where), limit=READ))

        async def both(up, down):
            writer.write(HEAD.pack(len(up), len(down)))
            await _write(writer, up)
            await reader.readexactly(1)
            await _read(reader, down)

        yield pid, lambda source, target: run(both(octets(source), octets(target)))
        writer.close()
        run(writer.wait_closed())
