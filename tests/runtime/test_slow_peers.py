"""Clients that are silent, slow or read nothing: they are dropped, and nobody else notices."""

import contextlib
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import rpcfast
from rpcfast.interfaces.rpcecho import rpcecho
from runtime.ledger import until
from runtime.soak import Wire
from runtime.worlds import PEER, AsyncEcho, AsyncPeer, Echo, Peer, served, servers

LIMITS = {"handshake_timeout": 0.5, "stall_timeout": 0.5, "pipe_timeout": 0.5}
BIG = bytes(20000)


class Server:
    """A server and what it knows of its clients."""

    def __init__(self, binding, server):
        self.binding, self.server = binding, server

    def knows(self, wire):
        """Whether the connection of a client is served."""
        name = "{}:{}".format(*wire.sock.getsockname())
        return name in [channel.peer for channel in list(self.server.channels)]

    def drops(self, wire):
        """Wait until a client is dropped."""
        until(lambda: not self.knows(wire))

    def wire(self, interface=rpcecho):
        """Connect, and wait until that is noticed."""
        wire = Wire(self.binding, interface)
        until(lambda: self.knows(wire))
        return wire

    def drip(self, wire, data):
        """Send an octet now and then until the connection is dropped."""
        for n in range(len(data)):
            if not self.knows(wire):
                return
            try:
                wire.sock.sendall(data[n : n + 1])
            except OSError:
                break
            time.sleep(0.05)
        self.drops(wire)


def never_binds(server):
    wire = server.wire()
    server.drops(wire)
    return wire


def binds_an_octet_at_a_time(server):
    wire = server.wire()
    server.drip(wire, wire.bind_pdu)
    return wire


def stops_in_a_bind(server):
    wire = server.wire()
    wire.sock.sendall(wire.bind_pdu[:40])
    server.drops(wire)
    return wire


def stops_in_a_header(server):
    wire = server.wire().bind().bound()
    wire.sock.sendall(wire.request("AddOne", 1)[1][:10])
    server.drops(wire)
    return wire


def requests_an_octet_at_a_time(server):
    wire = server.wire().bind().bound()
    server.drip(wire, wire.request("EchoData", bytes(1000))[1])
    return wire


def stops_between_fragments(server):
    wire = server.wire().bind().bound()
    wire.sock.sendall(wire.request("EchoData", BIG)[1][:5840])
    server.drops(wire)
    return wire


def drips_between_fragments(server):
    wire = server.wire().bind().bound()
    data = wire.request("EchoData", BIG)[1]
    wire.sock.sendall(data[:6000])
    server.drip(wire, data[6000:])
    return wire


def reads_no_answer(server):
    wire = server.wire().bind().bound()
    wire.sock.settimeout(0.1)
    data = wire.request("EchoData", BIG)[1]
    with contextlib.suppress(OSError):  # no room any more, or dropped
        while server.knows(wire):
            wire.sock.sendall(data)
    server.drops(wire)
    return wire


def gives_nothing_to_a_pipe(server):
    wire = server.wire(PEER).bind().bound()
    op = PEER["p_in_long"]
    stub = op.encode_head(op.request((1, ()), {}), "ndr20", "little")
    writer = wire.conn.writer(wire.conn.begin_call(), wire.context_id, op.opnum, None)
    writer.write(stub)
    writer.write((1).to_bytes(4, "little") + bytes(4))  # a chunk, and never the end
    writer.flush()
    wire.sock.sendall(bytes(writer))
    server.drops(wire)
    return wire


def reads_no_pipe(server):
    wire = server.wire(PEER).bind().bound()
    op = PEER["p_out_long"]
    stub = op.encode_head(op.request((50_000_000, 10000), {}), "ndr20", "little")
    call_id = wire.conn.begin_call()
    wire.sock.sendall(bytes(
        wire.conn.send_request(call_id, wire.context_id, op.opnum, None, stub)
    ))  # fmt: skip
    server.drops(wire)
    return wire


MANNERS = [
    never_binds, binds_an_octet_at_a_time, stops_in_a_bind, stops_in_a_header,
    requests_an_octet_at_a_time, stops_between_fragments, drips_between_fragments,
    reads_no_answer, gives_nothing_to_a_pipe, reads_no_pipe,
]  # fmt: skip


@servers
def test_who_stands_still_is_dropped(server_world):
    """All at once, several times each, while a good client goes on calling."""
    managers = (Echo(), Peer()) if server_world == "blocking" else (AsyncEcho(), AsyncPeer())
    pairs = zip((rpcecho, PEER), managers, strict=True)
    with served(server_world, *pairs, **LIMITS) as (binding, server):
        good, stop = [], threading.Event()

        def call():
            with rpcfast.connect(binding, rpcecho, timeout=20) as client:
                while not stop.is_set():
                    good.append(client.AddOne(len(good)))

        with rpcfast.connect(binding, rpcecho, timeout=20) as idle:
            idle.AddOne(1)
            thread = threading.Thread(target=call)
            thread.start()
            try:
                with ThreadPoolExecutor(2 * len(MANNERS)) as pool:
                    peer = Server(binding, server)
                    for wire in pool.map(lambda manner: manner(peer), 2 * MANNERS):
                        wire.close()
            finally:
                stop.set()
                thread.join()
            assert idle.AddOne(1) == 2
            assert len(idle._association._all) == 1  # the same connection as before
        assert good == list(range(1, len(good) + 1))
        until(lambda: not server.channels and not server._groups)


@servers
def test_a_stop_waits_no_longer_than_that(server_world):
    """Neither a client that reads nothing nor one that is not bound keeps a server from ending."""
    managed = Echo() if server_world == "blocking" else AsyncEcho()
    with served(server_world, (rpcecho, managed), **LIMITS) as (binding, server):
        peer = Server(binding, server)
        silent, deaf = peer.wire(), peer.wire().bind().bound()
        deaf.sock.settimeout(0.1)
        data = deaf.request("EchoData", BIG)[1]
        with contextlib.suppress(OSError):
            while True:
                deaf.sock.sendall(data)
        server.stop()
        until(lambda: not server.channels)
        silent.close()
        deaf.close()


@servers
def test_who_moves_is_not_dropped(server_world):
    """A request that takes several times the limit, with enough octets in each."""
    managed = Echo() if server_world == "blocking" else AsyncEcho()
    limits = {**LIMITS, "stall_timeout": 0.4}
    with served(server_world, (rpcecho, managed), **limits) as (binding, _):
        wire = Wire(binding).bind().bound()
        data = bytes(range(256)) * 200
        call_id, request = wire.request("EchoData", data)
        for at in range(0, len(request), 5000):
            wire.sock.sendall(request[at : at + 5000])
            time.sleep(0.1)
        answer = bytes(wire.read(lambda: wire.conn.response(call_id)))
        assert data in answer
        wire.close()


@servers
def test_answers_that_nobody_reads_take_bounded_memory(server_world):
    """Many requests for large answers: a bounded number of them is made and kept."""
    made = []

    class Manager(Echo):
        def SourceData(self, len):
            made.append(len)
            return bytes(len)

    class AsyncManager(Manager):
        async def SourceData(self, len):
            return super().SourceData(len)

    managed = Manager() if server_world == "blocking" else AsyncManager()
    limits = {**LIMITS, "stall_timeout": 1.0, "max_calls": 2}
    with served(server_world, (rpcecho, managed), **limits) as (binding, server):
        peer = Server(binding, server)
        wire = peer.wire().bind().bound()
        wire.sock.settimeout(0.1)
        _, request = wire.request("SourceData", 4 << 20)
        with contextlib.suppress(OSError):  # it takes no more of them, or has closed
            for call_id in range(2, 100_000_000):  # each has an id of its own
                wire.sock.sendall(request[:12] + call_id.to_bytes(4, "little") + request[16:])
        peer.drops(wire)
        wire.close()
    assert 1 <= len(made) <= 8  # as many that run, as many that wait, and what sockets hold
