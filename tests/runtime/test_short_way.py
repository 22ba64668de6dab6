"""Calls that go the short way, and all that makes one leave it: nobody may see a difference."""

import contextlib
import signal
import socket
import struct
import sys
import threading
import time

import pytest

import rpcfast
from rpcfast import testing
from rpcfast._core import cut, fragment, pdu
from rpcfast._core.exchange import Port
from rpcfast.engine.fragments import SYNTAXES
from rpcfast.interfaces.rpcecho import rpcecho
from rpcfast.transport.blocking import Driver
from runtime.worlds import Echo

ADD_ONE = rpcecho["AddOne"]
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no short way")


def answer(call_id, value, order="little"):
    """Make the response to an AddOne."""
    stub = ADD_ONE.encode_response(ADD_ONE.Response(out_data=value), byteorder=order)
    raw = bytearray(cut.build_response(call_id, 0, bytes(stub)))
    if order == "big":
        raw[4] = 0
        raw[8:10] = len(raw).to_bytes(2, "big")
        raw[12:16] = call_id.to_bytes(4, "big")
        raw[16:20] = len(stub).to_bytes(4, "big")
    return bytes(raw)


def receive(sock, inbox):
    """Read one whole PDU; None at the end."""
    while (found := inbox.take()) is None:
        data = sock.recv(65536)
        if not data:
            return None
        inbox.feed(data)
    return found


@contextlib.contextmanager
def scripted(act):
    """Give the binding of a server that accepts every bind; act(sock, call_id) answers a call."""
    def serve(sock):
        inbox = fragment.Inbox()
        with sock, contextlib.suppress(OSError):
            bind = receive(sock, inbox)
            contexts = pdu.parse_bind(bind)[3]
            results = [(0, 0, SYNTAXES["ndr20"]) if i == 0 else (3, 0, None)
                       for i in range(len(contexts))]  # fmt: skip
            sock.send(pdu.build_bind_ack(bind.call_id, 5840, 5840, 7, "1", results))
            while (request := receive(sock, inbox)) is not None:
                act(sock, request.call_id)

    def accept():
        with contextlib.suppress(OSError):
            while True:
                sock, _ = listener.accept()
                sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                threading.Thread(target=serve, args=(sock,), daemon=True).start()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=accept, daemon=True).start()
        yield f"ncacn_ip_tcp:127.0.0.1[{listener.getsockname()[1]}]"


def in_parts(*cuts):
    def act(sock, call_id):
        whole, at = answer(call_id, 42), 0
        for stop in (*cuts, len(whole)):
            sock.send(whole[at:stop])
            time.sleep(0.01)
            at = stop

    return act


def fragments(sock, call_id):
    first = bytearray(answer(call_id, 42))
    first[3] = 1  # first, not last
    first[8:10] = (24).to_bytes(2, "little")
    last = bytearray(answer(call_id, 42))
    last[3] = 2
    sock.send(bytes(first[:24]) + bytes(last))


def words_before(sock, call_id):
    sock.send(pdu.build_simple(pdu.SHUTDOWN, call_id) + answer(call_id, 42))


@pytest.mark.parametrize("act", [
    in_parts(), in_parts(1), in_parts(16), in_parts(24, 26), fragments, words_before,
    lambda sock, call_id: sock.send(answer(call_id, 42, "big")),
])  # fmt: skip
def test_answers_of_every_form(act):
    with scripted(act) as binding, rpcfast.connect(binding, rpcecho) as client:
        assert [client.AddOne(41) for _ in range(3)] == [42] * 3


def test_the_first_call_is_the_second_question():
    seen = []

    def act(sock, call_id):
        seen.append(call_id)
        sock.send(answer(call_id, 42))

    with scripted(act) as binding, rpcfast.connect(binding, rpcecho) as client:
        assert client.AddOne(41) == 42
        assert seen == [2]  # the bind was 1, and the connection itself the third round trip


def test_a_fault_leaves_the_connection_usable():
    calls = []

    def act(sock, call_id):
        calls.append(call_id)
        fault = pdu.build_fault(call_id, 0, 0x1C010014, executed=False)
        sock.send(fault if len(calls) == 2 else answer(call_id, 42))

    with scripted(act) as binding, rpcfast.connect(binding, rpcecho) as client:
        assert client.AddOne(41) == 42
        with pytest.raises(rpcfast.Fault) as caught:
            client.AddOne(41)
        assert caught.value.status == 0x1C010014
        assert not caught.value.maybe_executed
        assert client.AddOne(41) == 42
        assert calls == [2, 3, 4]  # one connection


@pytest.mark.parametrize("wrong", ["call", "ptype", "noise", "short"])
def test_answers_that_are_wrong(wrong):
    def act(sock, call_id):
        raw = bytearray(answer(call_id, 42))
        if wrong == "call":
            raw[12:16] = (call_id + 7).to_bytes(4, "little")
        elif wrong == "ptype":
            raw[2] = pdu.BIND_ACK
        elif wrong == "noise":
            raw[0] = 71
        else:
            raw[8:10] = (4).to_bytes(2, "little")
        sock.send(raw)

    with scripted(act) as binding, rpcfast.connect(binding, rpcecho) as client:
        for _ in range(2):  # each on a connection of its own
            with pytest.raises(rpcfast.RemoteProtocolError):
                client.AddOne(41)


def test_an_answer_that_cannot_be_decoded():
    def act(sock, call_id):
        sock.send(cut.build_response(call_id, 0, b"\1\2"))

    with scripted(act) as binding, rpcfast.connect(binding, rpcecho) as client:
        for _ in range(2):
            with pytest.raises(rpcfast.NdrError):
                client.AddOne(41)


@pytest.mark.parametrize("how", ["end", "reset"])
def test_a_connection_that_is_lost(how):
    def act(sock, call_id):
        if how == "reset":
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        raise OSError

    with scripted(act) as binding, rpcfast.connect(binding, rpcecho) as client:
        for _ in range(2):
            with pytest.raises(rpcfast.TransportError) as caught:
                client.AddOne(41)
            assert (caught.value.code, caught.value.maybe_executed) == (1726, True)


def test_a_server_that_is_silent():
    seen = []

    def act(sock, call_id):
        seen.append(call_id)
        if len(seen) > 1:
            sock.send(answer(call_id, 42))

    with scripted(act) as binding, rpcfast.connect(binding, rpcecho) as client:
        hasty = client.options(timeout=0.05)
        with pytest.raises(rpcfast.CallTimeout, match="silent"):
            hasty.AddOne(41)
        assert hasty.AddOne(41) == client.AddOne(41) == 42


# ------------------------------------------------------------------------------------ signals
needs_alarms = pytest.mark.skipif(
    not hasattr(signal, "setitimer"), reason="needs a signal that comes by itself"
)


@contextlib.contextmanager
def alarm(handler, seconds=0.05):
    before = signal.signal(signal.SIGALRM, handler)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@needs_alarms
def test_a_signal_that_comes_while_a_call_waits():
    came = threading.Event()

    def act(sock, call_id):
        came.wait(10)
        sock.send(answer(call_id, 42))

    with scripted(act) as binding, rpcfast.connect(binding, rpcecho) as client:
        with alarm(lambda *_: came.set()):
            assert client.AddOne(41) == 42
        assert came.is_set()


@needs_alarms
def test_a_signal_that_ends_the_call():
    seen = []

    def act(sock, call_id):
        seen.append(call_id)
        if len(seen) > 1:
            sock.send(answer(call_id, 42))

    def stop(*_):
        raise KeyboardInterrupt

    with scripted(act) as binding, rpcfast.connect(binding, rpcecho) as client:
        with alarm(stop), pytest.raises(KeyboardInterrupt):
            client.AddOne(41)
        assert client.AddOne(41) == 42  # on another connection: the first may still be answered
        assert seen == [2, 2]


# ------------------------------------------------------------------------------------- closing
def test_a_client_that_is_closed_while_a_call_waits():
    begun = threading.Event()
    with scripted(lambda sock, call_id: begun.set()) as binding:
        client = rpcfast.connect(binding, rpcecho)
        failed = []

        def call():
            try:
                client.AddOne(41)
            except rpcfast.TransportError as error:
                failed.append(error)

        thread = threading.Thread(target=call)
        thread.start()
        begun.wait(10)
        client.close()
        thread.join(10)
        assert [error.maybe_executed for error in failed] == [True]


@POSIX
def test_a_descriptor_lives_as_long_as_it_is_used():
    begun = threading.Event()
    with scripted(lambda sock, call_id: begun.set()) as binding:
        client = rpcfast.connect(binding, rpcecho)
        (channel,) = client._association._free
        port, sock = channel.driver.port, channel.driver.sock
        def call():
            with contextlib.suppress(rpcfast.TransportError):
                client.AddOne(41)

        thread = threading.Thread(target=call)
        thread.start()
        begun.wait(10)
        number = sock.fileno()
        port.close()  # as an owner may that does not know of the call
        assert sock.fileno() in (number, -1)
        thread.join(10)
        assert not thread.is_alive()
        assert sock.fileno() == -1
        assert not port.usable
        client.close()


def test_sockets_that_are_not_of_the_system_have_no_short_way():
    class Other(socket.socket):
        """What a test may put in the place of a socket."""

    here, there = socket.socketpair()
    with here, there, Other(fileno=here.detach()) as other:
        assert not Port(other, fragment.Inbox()).usable


# --------------------------------------------------------------------------------- the server
@contextlib.contextmanager
def raw_client(receive_nbytes=None, **options):
    """Give a server and a bound socket to it; receive_nbytes: the room for what it sends."""
    server = rpcfast.Server(**options)
    binding = server.use_protseq("ncacn_ip_tcp")
    server.register(rpcecho, Echo(), partial=True)
    with server.listening():
        address = ("127.0.0.1", int(binding.endpoint))
        with socket.socket() as sock:
            sock.settimeout(10)
            if receive_nbytes is not None:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_nbytes)
            sock.connect(address)
            offers = [(0, (rpcecho.uuid, *rpcecho.version), (SYNTAXES["ndr20"],))]
            sock.send(pdu.build_bind(1, 5840, 5840, 0, offers))
            inbox = fragment.Inbox()
            assert receive(sock, inbox).ptype == pdu.BIND_ACK
            yield server, sock, inbox


def add_one(call_id, value=41, opnum=0):
    return cut.build_request(call_id, 0, opnum, None, struct.pack("<I", value))


def result(found):
    assert found.ptype == pdu.RESPONSE
    return found.call_id, found.u32(24)


def test_requests_of_every_form_and_the_figures():
    with raw_client() as (server, sock, inbox):
        sock.send(add_one(2))
        assert result(receive(sock, inbox)) == (2, 42)
        for octet in add_one(3, 1):
            sock.send(bytes((octet,)))
        assert result(receive(sock, inbox)) == (3, 2)
        sock.send(add_one(4, 2) + add_one(5, 3) + add_one(6, 4)[:10])
        assert result(receive(sock, inbox)) == (4, 3)
        assert result(receive(sock, inbox)) == (5, 4)
        sock.send(add_one(6, 4)[10:])
        assert result(receive(sock, inbox)) == (6, 5)
        before = server.statistics()
        sock.send(add_one(7, 0xFFFFFFFF))  # the manager raises a fault of its own
        assert receive(sock, inbox).ptype == pdu.FAULT
        sock.send(add_one(8, 0, opnum=99) + add_one(9, 8))  # a fault, then a call
        assert receive(sock, inbox).ptype == pdu.FAULT
        assert result(receive(sock, inbox)) == (9, 9)
        sock.send(cut.build_request(10, 0, 0, None, b"\1"))  # cannot be decoded
        assert receive(sock, inbox).ptype == pdu.FAULT
        sock.send(add_one(11, 10))
        assert result(receive(sock, inbox)) == (11, 11)
        after = server.statistics()
        assert [b - a for a, b in zip(before, after, strict=True)] == [4, 0, 5, 5]


def test_requests_with_an_object_and_of_the_other_byte_order():
    with raw_client() as (_, sock, inbox):
        sock.send(cut.build_request(2, 0, 0, bytes(range(16)), struct.pack("<I", 41)))
        assert result(receive(sock, inbox)) == (2, 42)
        raw = bytearray(add_one(3))
        raw[4] = 0
        for at, width in ((8, 2), (12, 4), (16, 4), (20, 2), (22, 2), (24, 4)):
            raw[at : at + width] = raw[at : at + width][::-1]
        sock.send(raw)
        assert result(receive(sock, inbox)) == (3, 42)


def test_a_client_that_asks_on_and_reads_late():
    many, data = 1000, bytes(range(250)) * 20
    stub = rpcecho["EchoData"].encode_request(rpcecho["EchoData"].Request(in_data=data))
    with raw_client(receive_nbytes=4096) as (_, sock, inbox):
        asking = b"".join(cut.build_request(n, 0, 1, None, stub) for n in range(2, many + 2))
        sender = threading.Thread(target=sock.sendall, args=(asking,))
        sender.start()
        sender.join(0.2)  # by now the answers fill the way, where it is no wider than usual
        for n in range(2, many + 2):
            found = receive(sock, inbox)
            assert (found.ptype, found.call_id) == (pdu.RESPONSE, n)
            assert found.raw[28:] == data
        sender.join(10)


def test_a_server_that_stops_while_it_waits_and_while_it_works():
    with raw_client() as (server, sock, inbox):
        sock.send(add_one(2))
        assert result(receive(sock, inbox)) == (2, 42)
        start = time.monotonic()
        server.stop()
        assert server.wait(10)
        assert receive(sock, inbox) is None
        assert time.monotonic() - start < 10


def test_an_idle_client_is_dropped():
    with raw_client(idle_timeout=0.1) as (_, sock, inbox):
        sock.send(add_one(2))
        assert result(receive(sock, inbox)) == (2, 42)
        assert receive(sock, inbox) is None


@POSIX
def test_a_usual_call_needs_no_flow(monkeypatch):
    runs = []
    run = Driver.run

    def counted(self, *args, **kwargs):
        runs.append(self)
        return run(self, *args, **kwargs)

    data = bytes(range(100))
    with (
        testing.serve(rpcecho, Echo()) as binding,
        rpcfast.connect(binding, rpcecho) as client,
    ):
        assert client.AddOne(1) == 2
        monkeypatch.setattr(Driver, "run", counted)
        assert [client.AddOne(n) for n in range(100)] == list(range(1, 101))
        assert [client.EchoData(data) for _ in range(100)] == [data] * 100
        assert client.raw.AddOne(1) == ADD_ONE.Response(out_data=2)
        assert runs == []
        assert client.EchoData(bytes(6000)) == bytes(6000)
        assert len(runs) > 0
