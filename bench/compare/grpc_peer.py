"""Moving arrays by gRPC: a stream of messages of 1 MiB each way.

A message is one of protobuf with a field of octets, or, to see what gRPC alone costs, the octets
as they are.
"""

import contextlib
import sys

from . import Missing
from .processes import child
from .raw import CHUNK
from .streams import HEAD, numbers, octets

try:
    import grpc
    from google.protobuf.wrappers_pb2 import BytesValue
except ImportError as error:
    raise Missing(f"{error}; pip install grpcio protobuf") from None

OPTIONS = [("grpc.max_receive_message_length", -1), ("grpc.max_send_message_length", -1)]


def _write(octets):
    return BytesValue(value=octets).SerializeToString()


def _read(message):
    return BytesValue.FromString(message).value


#: by kind of message: what writes it, what reads it
CODECS = {"protobuf": (_write, _read), "octets": (None, None)}


def serve(kind, nbytes):
    """Serve until the standard input ends; print the port."""
    from concurrent.futures import ThreadPoolExecutor

    room = octets(numbers(int(nbytes), 0))
    write, read = CODECS[kind]

    def up(messages, _):
        return HEAD.pack(_fill(room, messages), 0)

    def down(request, _):
        return _messages(room[: HEAD.unpack(request)[1]])

    handlers = grpc.method_handlers_generic_handler("bench", {
        "up": grpc.stream_unary_rpc_method_handler(up, request_deserializer=read),
        "down": grpc.unary_stream_rpc_method_handler(down, response_serializer=write),
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
def mover(nbytes, kind="protobuf"):
    """Give the process id of the other end and the function that moves (see `streams`)."""
    write, read = CODECS[kind]
    with (
        child("compare.grpc_peer", kind, nbytes) as (pid, port),
        grpc.insecure_channel(f"127.0.0.1:{port}", options=OPTIONS) as channel,
    ):
        send = channel.stream_unary("/bench/up", request_serializer=write)
        receive = channel.unary_stream("/bench/down", response_deserializer=read)

        def move(source, target):
            if source is not None:
                view = octets(source)
                assert HEAD.unpack(send(_messages(view)))[0] == len(view)
            if target is not None:
                view = octets(target)
                assert _fill(view, receive(HEAD.pack(0, len(view)))) == len(view)

        yield pid, move
