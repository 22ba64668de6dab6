"""The null call and the echo by other packages, each with its own server and wire.

All serve by threads and call blockingly. The octets of a call differ; what is compared is what a
program pays for a function over there.
"""

import contextlib
import io
import sys
import threading

from . import Missing
from .processes import child

ECHO = bytes(range(100))
THRIFT = "service Echo { i32 AddOne(1: i32 number), binary EchoData(1: binary octets) }"
#: gRPC says it as it is: bytes in, bytes out.
SERVICE = "bench"


class Echo:
    def AddOne(self, number):
        return number + 1

    def EchoData(self, octets):
        return octets


def _thrift():
    try:
        import thriftpy2
        from thriftpy2 import protocol, transport
    except ImportError as error:
        raise Missing(f"{error}; pip install thriftpy2") from None
    service = thriftpy2.load_fp(io.StringIO(THRIFT), "bench_thrift").Echo
    return service, protocol.TCyBinaryProtocolFactory(), transport.TCyBufferedTransportFactory()


def _serve_thrift():
    from thriftpy2.server import TThreadedServer
    from thriftpy2.thrift import TProcessor
    from thriftpy2.transport import TServerSocket

    service, protocol, transport = _thrift()
    socket = TServerSocket("127.0.0.1", 0, client_timeout=None)  # turns may be far apart
    socket.listen()
    print(socket.sock.getsockname()[1], flush=True)
    socket.listen = lambda: None  # it does already
    processor = TProcessor(service, Echo())
    server = TThreadedServer(processor, socket, transport, protocol, daemon=True)
    threading.Thread(target=server.serve, daemon=True).start()
    sys.stdin.read()


@contextlib.contextmanager
def _call_thrift(port):
    from thriftpy2.rpc import make_client

    service, protocol, transport = _thrift()
    client = make_client(
        service, "127.0.0.1", int(port), proto_factory=protocol, trans_factory=transport,
        timeout=None,
    )
    yield client.AddOne, client.EchoData
    client.close()


def _serve_pyro():
    import Pyro5.api

    daemon = Pyro5.api.Daemon("127.0.0.1")
    print(daemon.register(Pyro5.api.expose(Echo)()), flush=True)
    threading.Thread(target=daemon.requestLoop, daemon=True).start()
    sys.stdin.read()


@contextlib.contextmanager
def _call_pyro(uri):
    import Pyro5.api
    import serpent

    with Pyro5.api.Proxy(uri) as proxy:
        yield proxy.AddOne, lambda octets: serpent.tobytes(proxy.EchoData(octets))


def _serve_grpc():
    from concurrent.futures import ThreadPoolExecutor

    import grpc

    def add(octets, _):
        return (int.from_bytes(octets, "little") + 1).to_bytes(4, "little")

    handlers = grpc.method_handlers_generic_handler(SERVICE, {
        "AddOne": grpc.unary_unary_rpc_method_handler(add),
        "EchoData": grpc.unary_unary_rpc_method_handler(lambda octets, _: octets),
    })  # fmt: skip
    server = grpc.server(ThreadPoolExecutor(4), handlers=(handlers,))
    print(server.add_insecure_port("127.0.0.1:0"), flush=True)
    server.start()
    sys.stdin.read()
    server.stop(None)


@contextlib.contextmanager
def _call_grpc(port):
    import grpc

    with grpc.insecure_channel(f"127.0.0.1:{port}") as channel:
        add = channel.unary_unary(f"/{SERVICE}/AddOne")
        yield (
            lambda number: int.from_bytes(add(number.to_bytes(4, "little")), "little"),
            channel.unary_unary(f"/{SERVICE}/EchoData"),
        )


def _serve_impacket():
    from impacket.dcerpc.v5.rpcrt import DCERPCServer

    from rpcfast.interfaces.rpcecho import rpcecho

    from . import impacket_peer

    def add(stub):
        request = impacket_peer.AddOneRequest(stub)
        request["in_data"] += 1
        return request.getData()

    def echo(stub):
        response = impacket_peer.EchoDataResponse()
        response["out_data"] = impacket_peer.EchoDataRequest(stub)["in_data"]
        return response.getData()

    server = DCERPCServer()
    server.daemon = True
    server.addCallbacks((str(rpcecho.uuid), "1.0"), "1", {0: add, 1: echo})
    server.start()
    print(f"ncacn_ip_tcp:127.0.0.1[{server.getListenPort()}]", flush=True)
    sys.stdin.read()


@contextlib.contextmanager
def _call_impacket(binding):
    import rpcfast
    from rpcfast.interfaces.rpcecho import rpcecho

    with rpcfast.connect(binding, rpcecho) as client:
        yield client.AddOne, client.EchoData


#: by name: the module that tells whether it is here, the server, the client
PEERS = {
    "thriftpy2": ("thriftpy2", _serve_thrift, _call_thrift),
    "Pyro5": ("Pyro5", _serve_pyro, _call_pyro),
    "grpcio": ("grpc", _serve_grpc, _call_grpc),
    "impacket's server": ("impacket", _serve_impacket, _call_impacket),  # called by our client
}


def serve(name):
    """Serve until the standard input ends; print where."""
    PEERS[name][1]()


@contextlib.contextmanager
def caller(name, null):
    """Give the process id of the server, and a function that makes n calls."""
    package, _, connect = PEERS[name]
    try:
        __import__(package)
    except ImportError as error:
        raise Missing(f"{error}; pip install {name}") from None
    with child("compare.call_peers", name) as (pid, where), connect(where) as (add, echo):
        if add(41) != 42 or echo(ECHO) != ECHO:
            raise AssertionError("a wrong answer")

        def run(n):
            for _ in range(n):
                add(41) if null else echo(ECHO)

        yield pid, run
