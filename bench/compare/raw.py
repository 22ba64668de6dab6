"""A plain blocking socket: the yardstick of calls and pipes."""

import contextlib
import random
import socket
import struct
import sys
import threading

from compare.processes import child

CHUNK = 1 << 20
SEED = 20261120
#: Octets of an AddOne request and of its response, with their headers.
PING, PONG = bytes(28), bytes(28)


def filled():
    """Make a buffer of 1 MiB that was written to: fresh memory is one page of zeros over and
    over, which stays in the nearest cache and flatters whoever sends it."""
    return bytearray(random.Random(SEED).randbytes(CHUNK))


def serve():
    """Answer pings and bulk transfers until the standard input ends."""
    listener = socket.create_server(("127.0.0.1", 0))
    print(listener.getsockname()[1], flush=True)
    threading.Thread(target=accept, args=(listener,), daemon=True).start()
    sys.stdin.read()


def accept(listener):
    while True:
        sock, _ = listener.accept()
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        threading.Thread(target=answer, args=(sock,), daemon=True).start()


def answer(sock):
    """Read what is wanted: pings, or so many octets in and so many out, over and over."""
    ping, pong = map(int, struct.unpack("<2I", sock.recv(8, socket.MSG_WAITALL)))
    if ping:
        reply = bytes(pong)
        while sock.recv(4096):
            sock.send(reply)
        return
    chunk = filled()
    while head := sock.recv(16, socket.MSG_WAITALL):
        up, down = struct.unpack("<2Q", head)
        receive(sock, up, chunk)
        sock.send(b"!")
        send(sock, down, chunk)


def send(sock, nbytes, chunk):
    for _ in range(nbytes // CHUNK):
        sock.sendall(chunk)


def receive(sock, nbytes, chunk):
    while nbytes:
        nbytes -= sock.recv_into(chunk, min(nbytes, CHUNK))


@contextlib.contextmanager
def connected(ping=0, pong=0):
    """Start the server and connect; gives its process id and the socket."""
    with (
        child("compare.raw") as (pid, port),
        socket.create_connection(("127.0.0.1", int(port))) as sock,
    ):
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        sock.send(struct.pack("<2I", ping, pong))
        yield pid, sock


@contextlib.contextmanager
def pinger(nbytes=0):
    """Give the process id of the server and a function that sends and receives once."""
    request, response = len(PING) + nbytes, len(PONG) + nbytes
    with connected(request, response) as (pid, sock):
        data = bytes(request)

        def ping():
            sock.send(data)
            sock.recv(4096)

        yield pid, ping


@contextlib.contextmanager
def mover():
    """Give a function that moves octets: (up, down)."""
    with connected() as (_, sock):
        chunk = filled()

        def move(up, down):
            sock.send(struct.pack("<2Q", up, down))
            send(sock, up, chunk)
            sock.recv(1, socket.MSG_WAITALL)
            receive(sock, down, chunk)

        yield move
