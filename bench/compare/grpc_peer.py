"""Moving arrays by gRPC: a stream of messages of 1 MiB each way, octets as they are.

There is no protobuf around them, which would cost one copy more.
"""

import contextlib
import sys

from . import Missing
from .processes import child
from .raw import CHUNK
from .streams import HEAD, numbers, octets

try:
    import grpc
except ImportError as error:
    raise Missing(f"{error}; pip install grpcio") from None

OPTIONS = [("grpc.max_receive_message_length", -1), ("grpc.max_send_message_length", -1)]


def serve(nbytes):
    """Serve until the standard input ends; print the port."""
    from concurrent.futures import ThreadPoolExecutor

    room = octets(numbers(int(nbytes), 0))

    def up(messages, _):
        return HEAD.pack(_fill(room, messages), 0)

    def down(request, _):
        return _messages(room[: HEAD.unpack(request)[1]])

    handlers = grpc.method_handlers_generic_handler("bench", {
        "up": grpc.stream_unary_rpc_method_handler(up),
        "down": grpc.unary_stream_rpc_method_handler(down),
    })  # fmt: skip
    server = grpc.server(ThreadPoolExecutor(4), handlers=(handlers,), options=OPTIONS)
    print(server.add_insecure_port("127.0.0.1:0"), flush=True)
    server.start()
    sys.stdin.read()
    server.stop(None)


def _messages(view):
    for at in range(0, len(view), CHUNK):
        yield bytes(view[at : at + CHUNK])


def _fill(view, messages):
    at = 0
    for message in messages:
        view[at : at + len(message)] = message
        at += len(message)
    return at


@contextlib.contextmanager
def mover(nbytes):
    """Give the process id of the other end and the function that moves (see `streams`)."""
    with (
        child("compare.grpc_peer", nbytes) as (pid, port),
        grpc.insecure_channel(f"127.0.0.1:{port}", options=OPTIONS) as channel,
    ):
        send, receive = channel.stream_unary("/bench/up"), channel.unary_stream("/bench/down")

        def move(source, target):
            if source is not None:
                view = octets(source)
                assert HEAD.unpack(send(_messages(view)))[0] == len(view)
            if target is not None:
                view = octets(target)
                assert _fill(view, receive(HEAD.pack(0, len(view)))) == len(view)

        yield pid, move
