"""A plain blocking socket: the yardstick of calls."""

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


def filled(seed=SEED):
    """Make a buffer of 1 MiB that was written to: fresh memory is one page of zeros over and
    over, which stays in the nearest cache and flatters whoever sends it."""
    return bytearray(random.Random(seed).randbytes(CHUNK))


def serve():
    """Answer pings until the standard input ends."""
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
    """Read how long the answer is to be; then answer over and over."""
    reply = bytes(struct.unpack("<I", sock.recv(4, socket.MSG_WAITALL))[0])
    while sock.recv(4096):
        sock.send(reply)


@contextlib.contextmanager
def pinger(nbytes=0):
    """Give the process id of the server and a function that sends and receives once."""
    data = bytes(len(PING) + nbytes)
    with (
        child("compare.raw") as (pid, port),
        socket.create_connection(("127.0.0.1", int(port))) as sock,
    ):
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        sock.send(struct.pack("<I", len(PONG) + nbytes))

        def ping():
            sock.send(data)
            sock.recv(4096)

        yield pid, ping
