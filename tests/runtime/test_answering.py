"""The compiled way of a usual call at its server, and the engine's: the same octets everywhere."""

import asyncio
import contextvars
import socket
import struct

import pytest

import rpcfast
import rpcfast.aio
from rpcfast import idl
from rpcfast._core import answering, cut, fragment, pdu
from rpcfast.engine import flows, serving
from rpcfast.engine.fragments import SYNTAXES, Context, Limits, ServerCall
from rpcfast.engine.running import Running
from rpcfast.engine.server import ServerConnection
from rpcfast.engine.state import State
from rpcfast.interfaces.rpcecho import rpcecho
from rpcfast.runtime.managers.dispatch import Adapter, Target
from rpcfast.transport.stepping import Stepper
from runtime.worlds import PEER, WORLDS, AsyncPeer, served

ABSTRACT = (rpcecho.uuid, *rpcecho.version)
ECHO = rpcecho["EchoData"]


VARIABLE = contextvars.ContextVar("variable")


class Manager:
    """What it does with a number tells what becomes of the call."""

    def AddOne(self, in_data):
        if in_data == 1:
            raise rpcfast.Fault(0x1C010014, executed=False)
        if in_data == 2:
            raise ValueError("no such number")
        if in_data == 3:
            return "no number"
        if in_data == 4:
            return rpcecho["AddOne"].Response(out_data=7)
        if in_data == 5:
            rpcfast.current_call()  # the call has a state from here on
        return in_data + 1

    def EchoData(self, len, in_data):
        return in_data


class AtOnce(Manager):
    async def AddOne(self, in_data):
        return super().AddOne(in_data)

    async def EchoData(self, len, in_data):
        return in_data


class Later(AtOnce):
    async def AddOne(self, in_data):
        await asyncio.sleep(0)
        return await super().AddOne(in_data)

    async def EchoData(self, len, in_data):
        await asyncio.sleep(0.001)
        return in_data


class Awaited(AtOnce):
    """No coroutines, but what is awaited like them."""

    class Ready:
        def __init__(self, value):
            self.value = value

        def __await__(self):
            return self.value
            yield

    async def AddOne(self, in_data):
        return await self.Ready(Manager.AddOne(self, in_data))


class General(ServerConnection):
    """The engine without any compiled way."""

    def take_call(self):
        return None

    def respond(self, call, stub):
        return None


def bind(flags=0):
    offers = [(0, ABSTRACT, (SYNTAXES["ndr20"],))]
    raw = bytearray(pdu.build_bind(1, 5840, 5840, 0, offers))
    raw[3] |= flags
    return bytes(raw)


def add_one(call_id, value=41, *, context=0, opnum=0, obj=None, behind=b""):
    return cut.build_request(call_id, context, opnum, obj, struct.pack("<I", value) + behind)


def echo(call_id, n):
    stub = ECHO.encode_request(ECHO.Request(in_data=bytes(i % 251 for i in range(n))))
    return bytes(cut.split(pdu.REQUEST, call_id, 0, ECHO.opnum, None, bytes(stub), 5840))


def turned(raw):
    raw = bytearray(raw)
    raw[4] = 0
    for at, width in ((8, 2), (12, 4), (16, 4), (20, 2), (22, 2), (24, 4)):
        raw[at : at + width] = raw[at : at + width][::-1]
    return bytes(raw)


def flagged(raw, flags):
    return raw[:3] + bytes((flags,)) + raw[4:]


def alter(call_id):
    return pdu.build_bind(
        call_id, 5840, 5840, 0, [(1, ABSTRACT, (SYNTAXES["ndr64"],))], alter=True
    )


TRAILER = bytes.fromhex("8ae3137102f43671")
#: What is sent; each is answered before the next one, and the last of some ends the connection.
CONVERSATIONS = {
    "usual": [add_one(2), add_one(3, 9), add_one(3, 10), add_one(0xFFFFFFFF, 0), echo(4, 100)],
    "objects": [add_one(2, obj=bytes(range(16))), add_one(3)],
    "mirrored": [turned(add_one(2)), add_one(3), turned(add_one(4, 1)), turned(add_one(5, 2))],
    "numbers": [add_one(2, opnum=99), add_one(3, context=7), add_one(4), add_one(5, opnum=8)],
    "stubs": [add_one(2)[:-1][:8] + b"\x1b\0" + add_one(2)[10:-1], add_one(3, behind=b"abcd"),
              add_one(4, behind=bytes(12)), add_one(5, behind=TRAILER + bytes(8)), add_one(6),
              add_one(7, behind=TRAILER + bytes.fromhex("0100040001000000"))],
    "managers": [add_one(2, 1), add_one(3, 2), add_one(4, 3), add_one(5, 4), add_one(6, 5),
                 add_one(7, 0xFFFFFFFF), add_one(8)],
    "sizes": [echo(2, 5804), echo(3, 5805), echo(4, 5812), echo(5, 5813), echo(6, 20000),
              echo(7, 300000), echo(8, 0)],
    "others": [alter(2), add_one(3, context=1), pdu.build_simple(pdu.CO_CANCEL, 3),
               pdu.build_simple(pdu.ORPHANED, 3), add_one(4)],
    "pending cancel": [add_one(2), flagged(add_one(3), 7)],
    "no first": [add_one(200), flagged(add_one(2), 2)],
    "no request": [add_one(2), pdu.build_simple(pdu.SHUTDOWN, 3)],
    "a bind": [add_one(2), bind()],
    "noise": [add_one(2), b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"],
}  # fmt: skip
#: What is sent at once where managers end at once: the answers come in this order.
TOGETHER = {
    "many": [b"".join(add_one(n, n) for n in range(10, 300))],
    "faults between": [add_one(2) + add_one(3, opnum=99) + add_one(4, 1) + turned(add_one(5))
                       + echo(6, 5000) + add_one(7, context=3) + add_one(8)],
    "one that ends it": [add_one(2) + add_one(3) + bind() + add_one(4)],
}  # fmt: skip


class Engine(Adapter):
    """A connection without a socket, whose calls are run by the flows of the engine."""

    def __init__(self, kind, flags):
        self.target = Target(rpcecho, Manager(), self, partial=True, strict=False)
        self.conn = kind(self, address="1", limits=Limits())
        self.conn.owner = self
        self.protseq, self.peer = "memory", ""
        self.answers(bind(flags))

    def find(self, abstract):
        return self.target

    def join(self, group_id, conn):
        return 1

    def method(self, method, is_async):
        return method

    def answers(self, octets):
        """Give what is answered."""
        out = bytearray()
        self.conn.inbox.feed(octets)
        self.run(self.serve(), out)
        return bytes(out)

    def serve(self):
        while (call := (yield from serving.accept(self.conn))) is not None:
            if type(call) is ServerCall:
                entry = self.target.entries[call.opnum]
                yield from entry.flow(self.conn, call, entry)

    def run(self, flow, out):
        resume, value = flow.send, None
        while True:
            try:
                step = resume(value)
            except StopIteration:
                return
            resume, value = flow.send, None
            if type(step) is flows.Send:
                for buffer in step.buffers:
                    out += memoryview(buffer)
                value = True
            elif type(step) is flows.Ask:
                try:
                    value = step.call(*step.args)
                except Exception as error:
                    resume, value = flow.throw, error
            else:
                return  # nothing is left to read

    def figures(self):
        conn = self.conn
        return (conn.calls_in, conn.pdus_out, conn.inbox.pdus, len(conn.inbox), conn.state,
                conn._last_call_id, len(conn.calls))  # fmt: skip


def expected(messages, flags):
    """Give what the engine alone answers to each message, and whether it ends the connection."""
    engine = Engine(General, flags)
    return [engine.answers(octets) for octets in messages], engine.conn.closed


@pytest.mark.parametrize("flags", [0, pdu.CONC_MPX])
@pytest.mark.parametrize("name", [*CONVERSATIONS, *TOGETHER])
def test_the_engine_with_and_without_the_short_way(name, flags):
    messages = {**CONVERSATIONS, **TOGETHER}[name]
    general, compiled = Engine(General, flags), Engine(ServerConnection, flags)
    for octets in messages:
        assert compiled.answers(octets) == general.answers(octets)
        assert compiled.figures() == general.figures()
    assert any(answer for answer in expected(messages, flags)[0])


def exactly(sock, n):
    data = b""
    while len(data) < n and (more := sock.recv(n - len(data))):
        data += more
    return data


def converse(binding, messages, flags):
    """Say something to a server, and hear what the engine would answer."""
    answers, closed = expected(messages, flags)
    port = int(binding.rpartition("[")[2][:-1])
    with socket.create_connection(("127.0.0.1", port), timeout=10) as sock:
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        sock.sendall(bind(flags))
        head = exactly(sock, 16)
        exactly(sock, struct.unpack_from("<H", head, 8)[0] - 16)
        for octets, answer in zip(messages, answers, strict=True):
            sock.sendall(octets)
            found = exactly(sock, len(answer))
            if answer[2:3] == bytes((pdu.ALTER_RESP,)):  # each has a group of its own
                found = found[:20] + answer[20:24] + found[24:]
            assert found == answer
        if not closed:
            sock.sendall(add_one(0x7FFFFFFF))
            last = exactly(sock, 28)
            assert (last[2], struct.unpack_from("<II", last, 12)[0]) == (pdu.RESPONSE, 0x7FFFFFFF)
        else:
            sock.shutdown(socket.SHUT_WR)
            assert sock.recv(1) == b""


KINDS = [("blocking", Manager), ("blocking", AtOnce), ("asyncio", Manager), ("asyncio", AtOnce),
         ("asyncio", Later), ("asyncio", Awaited)]  # fmt: skip


@pytest.mark.parametrize(("world", "kind"), KINDS, ids=lambda of: getattr(of, "__name__", of))
def test_servers_answer_as_the_engine_does(world, kind):
    with served(world, (rpcecho, kind())) as (binding, _):
        for messages in CONVERSATIONS.values():
            for flags in (0, pdu.CONC_MPX):
                converse(binding, messages, flags)
        if (world, kind) in {("blocking", Manager), ("asyncio", AtOnce), ("asyncio", Awaited)}:
            for messages in TOGETHER.values():
                converse(binding, messages, 0)


def test_more_calls_than_may_run():
    refused = []
    for kind in (ServerConnection, General):
        engine = Engine(kind, 0)
        assert engine.answers(add_one(2))[2] == pdu.RESPONSE
        engine.conn.limits = Limits(max_calls=0)
        refused.append((engine.answers(add_one(3)), engine.figures()))
        assert refused[-1][0][2] == pdu.FAULT
        engine.conn.limits, engine.conn.running = Limits(), Running(0)
        refused.append((engine.answers(add_one(4)), engine.figures()))
        assert refused[-1][0][2] == pdu.FAULT
        engine.conn.running = Running(1)
        refused.append((engine.answers(add_one(5) + add_one(6)), engine.figures()))
        assert refused[-1][0][2] == pdu.RESPONSE and not engine.conn.running.calls
    assert refused[:3] == refused[3:]


def test_a_usual_call_on_a_loop_needs_no_flow_and_no_task(monkeypatch):
    general = []

    def counted(name):
        made = getattr(Stepper, name)

        def count(self, *args):
            general.append(name)
            return made(self, *args)

        monkeypatch.setattr(Stepper, name, count)

    for name in ("_whole", "_waits", "_raised", "_asked", "_sends"):
        counted(name)
    with served("asyncio", (rpcecho, AtOnce())) as (binding, _):
        converse(binding, CONVERSATIONS["usual"], 0)
        converse(binding, CONVERSATIONS["objects"], 0)
        converse(binding, TOGETHER["many"], 0)
        assert general == []
        converse(binding, CONVERSATIONS["managers"], 0)
        assert general == ["_raised", "_raised", "_raised", "_asked", "_raised"]
        general.clear()
        converse(binding, [turned(add_one(2)), echo(3, 300000)], 0)
        assert general == ["_whole", "_whole"]
        general.clear()
        converse(binding, [echo(2, 5800)], 0)
        assert general == []


def test_calls_that_run_are_counted_and_ended_once():
    engine = Engine(ServerConnection, pdu.CONC_MPX)
    conn = engine.conn
    conn.inbox.feed(add_one(2) + add_one(3) + add_one(2))
    first, second = conn.take_call(), conn.take_call()
    assert [call.call_id for call in conn.calls.values()] == [2, 3]
    assert conn.take_call() is None and len(conn.inbox)  # its id is taken: the engine refuses it
    assert conn.next_event() is None and conn.take_outgoing()[0][2] == pdu.FAULT
    assert (first.stub, first.complete, first.opnum) == (struct.pack("<I", 41), True, 0)
    second.orphaned = True
    assert conn.respond(second, b"") is None and not second.over
    assert conn.send_response(second, b"") is None and second.over
    assert conn.respond(first, bytes(6000)) is None  # more than one fragment
    assert conn.respond(first, b"1234")[2] == pdu.RESPONSE
    assert first.over and not conn.calls and conn.calls_in == 2
    conn.state = State.CLOSED
    conn.inbox.feed(add_one(4))
    assert conn.take_call() is None and conn.next_event() is None


@pytest.mark.parametrize("world", WORLDS)
@pytest.mark.parametrize("n", [0, 1, 16, 17, 40])
def test_methods_of_any_number_of_arguments(world, n):
    params = "".join(f", [in] long a{i}" for i in range(n))
    many = idl.loads(
        "[uuid(6d2b8a40-1c1e-4b0f-9d55-0d3c5a7e9b01), version(1.0)] interface many "
        f"{{ long Sum([in] handle_t h{params}); }}"
    ).many
    seen = []

    def total(**arguments):
        seen.append(arguments)
        return sum(arguments.values())

    with (
        served(world, (many, {"Sum": total})) as (binding, _),
        rpcfast.connect(binding, many) as client,
    ):
        for _ in range(3):
            assert client.Sum(*range(n)) == sum(range(n))
    assert seen == [{f"a{i}": i for i in range(n)}] * 3


def test_a_request_without_what_a_method_takes():
    invocation = answering.Invocation(rpcecho["AddOne"].usual, print, VARIABLE)
    call = ServerCall(None, 1, Context(0, ABSTRACT, "ndr20", Engine(General, 0).target), 0, None,
                      False, b"", True)  # fmt: skip
    with pytest.raises(AttributeError):
        invocation(call, object())
    assert VARIABLE.get() is call


def test_what_is_no_call():
    with pytest.raises(TypeError):
        answering.Connection(dict, State.OPEN, State.CLOSED)
    with pytest.raises(TypeError):
        answering.Invocation(rpcecho["AddOne"].usual, print, None)
    with pytest.raises(TypeError):
        Engine(ServerConnection, 0).conn.respond(None, b"")


def test_calls_that_need_their_connection_and_come_at_once():
    """The second is read before the task of the connection has begun with the first."""
    op = PEER["p_out_byte"]

    def asked(call_id):
        stub = op.encode_request(op.Request(n=5, chunk=5))
        return cut.build_request(call_id, 0, op.opnum, None, bytes(stub))

    async def main():
        server = rpcfast.aio.Server()
        server.register(PEER, AsyncPeer(), partial=True)
        binding = server.use_protseq("ncacn_ip_tcp")
        async with server.listening():
            reader, writer = await asyncio.open_connection("127.0.0.1", int(binding.endpoint))
            offers = [(0, (PEER.uuid, *PEER.version), (SYNTAXES["ndr20"],))]
            raw = bytearray(pdu.build_bind(1, 5840, 5840, 0, offers))
            raw[3] |= pdu.CONC_MPX
            writer.write(raw)
            head = await reader.readexactly(16)
            await reader.readexactly(struct.unpack_from("<H", head, 8)[0] - 16)
            (channel,) = server.channels
            for call_id in (2, 3):
                octets = asked(call_id)
                with memoryview(channel.driver.get_buffer(-1)) as room:
                    room[: len(octets)] = octets
                channel.driver.buffer_updated(len(octets))
            inbox, answered = fragment.Inbox(), set()
            while answered != {2, 3}:
                inbox.feed(await asyncio.wait_for(reader.read(65536), 10))
                while (found := inbox.take()) is not None:
                    assert found.ptype == pdu.RESPONSE
                    answered.add(found.call_id)
            writer.close()

    asyncio.run(main())
