"""Fuzz connections: recorded PDUs, damaged and in odd pieces, to a server's and a client's end.

The server may answer and close, the client may raise an RpcError; neither may do anything else,
and whatever the server sends is a row of whole PDUs.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from functools import lru_cache
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import common

from property.generate import damage
from rpcfast.engine import flows, serving
from rpcfast.engine.connection import ClientConnection
from rpcfast.engine.events import Event
from rpcfast.engine.server import ServerConnection
from rpcfast.errors import Fault, RpcError, TransportError
from vectors import load
from vectors.stubs import SAMBA, dce_cases, pipepeer, samba_cases

INTERFACES = {
    (x.uuid, *x.version): SimpleNamespace(
        operations={op.opnum: op for op in x}, syntaxes=("ndr20", "ndr64")
    )
    for x in [*SAMBA.values(), pipepeer()]
}


class Service:
    """A server without sockets."""

    def find(self, abstract: Any) -> Any:
        """Give what serves an interface."""
        return INTERFACES.get(abstract)

    def join(self, group_id: int, connection: Any) -> int:
        """Let everyone in."""
        return group_id or 1


@lru_cache(None)
def answers() -> dict[int, list[Any]]:
    """Return recorded responses by operation, as a manager may give them."""
    found: dict[int, list[Any]] = {}
    for case in [*samba_cases(), *dce_cases()]:
        if case.direction == "response" and not case.op.out_pipes:
            found.setdefault(id(case.op), []).append(case.decode(representation="python"))
    return found


class Wire:
    """The octets still to come, in pieces."""

    def __init__(self, rng: random.Random, data: bytes) -> None:
        self.rng = rng
        self.data = data
        self.at = 0
        self.step = rng.choice([1, 7, 100, 6000, 1 << 20])

    def receive(self, inbox: Any) -> None:
        """Put a piece into an inbox."""
        if self.at >= len(self.data):
            raise TransportError("no more is to come", code=1726)
        size = self.rng.randrange(1, self.step + 1)
        inbox.feed(self.data[self.at : self.at + size])
        self.at += size


class Entry:
    """What runs managers: some answer, some fail."""

    strict = False

    def __init__(self, rng: random.Random, drive: Any) -> None:
        self.rng = rng
        self.drive = drive

    def invoke(self, call: Any, request: Any) -> Any:
        """Drain the inputs, then answer as recorded, or fail."""
        repr(request)
        if self.rng.random() < 0.2:
            raise Fault(0x1C010003)
        room = bytearray(4096)
        for param in call.op.in_pipes:
            while self.drive(serving.read(call.connection, call, param.name, room)):
                if self.rng.random() < 0.05:
                    return None
        known = answers().get(id(call.op))
        if not known:
            raise Fault(0x1C010002)
        return self.rng.choice(known)

    def failure(self, call: Any, request: Any, error: Exception) -> None:
        """Have no failure status."""

    def fault(self, call: Any, error: Exception) -> tuple[int, bool]:
        """Give the fault of an exception; only ours may arrive here."""
        if not isinstance(error, RpcError):
            raise AssertionError("a manager failed in a way of its own") from error
        return 0x000006BE, True


class Server:
    """A server's end, run to the end of what comes."""

    def __init__(self, rng: random.Random, data: bytes) -> None:
        self.conn = ServerConnection(Service(), max_fragment=rng.choice([2048, 5840, 65528]))
        self.wire = Wire(rng, data)
        self.entry = Entry(rng, self.drive)
        self.out = bytearray()

    def drive(self, flow: Iterator[Any]) -> Any:
        """Run a flow."""
        generator: Any = flow
        try:
            step = next(generator)
            while True:
                result: Any = None
                try:
                    if isinstance(step, flows.Send):
                        for buffer in step.buffers:
                            self.out += memoryview(buffer)
                        result = True
                    elif isinstance(step, flows.Receive):
                        self.wire.receive(self.conn.inbox)
                    elif isinstance(step, flows.Ask):
                        result = step.call(*step.args)
                except Exception as error:
                    step = generator.throw(error)
                else:
                    step = generator.send(result)
        except StopIteration as stop:
            return stop.value

    def run(self) -> None:
        """Serve until the connection closes or nothing more comes."""
        try:
            while True:
                call = self.drive(serving.accept(self.conn))
                if call is None:
                    break
                if isinstance(call, Event):
                    continue
                piped = call.op.in_pipes or call.op.out_pipes
                serve = serving.serve_pipes if piped else serving.serve
                self.drive(serve(self.conn, call, self.entry))
        except TransportError:
            self.conn.lost()
        whole_pdus(bytes(self.out))


def whole_pdus(out: bytes) -> None:
    """Assert that octets are whole PDUs of ours."""
    at = 0
    while at < len(out):
        assert out[at : at + 2] == b"\5\0" and out[at + 4 : at + 8] == b"\x10\0\0\0"
        size = int.from_bytes(out[at + 8 : at + 10], "little")
        assert size >= 16
        at += size
    assert at == len(out)


# -------------------------------------------------------------------------- what is sent
@lru_cache(None)
def streams(to_server: bool) -> list[list[bytes]]:
    """Return the recorded connections of one direction; loose PDUs make one more."""
    found: dict[str, list[bytes]] = {}
    for source in ("dce", "samba"):
        for line in load.pdus(source):
            if line.to_server == to_server:
                found.setdefault(source + line.stream, []).append(line.pdu)
    return list(found.values())


def traffic(rng: random.Random, to_server: bool) -> list[bytes]:
    """Return PDUs: most of a recorded connection, some of them damaged, some out of order."""
    recorded = rng.choice(streams(to_server))
    binds = [pdu for pdu in recorded if pdu[2] in (11, 12)]
    count = rng.randrange(1, 12)
    if rng.random() < 0.6:
        at = rng.randrange(len(recorded))
        rest = recorded[at : at + count]
    else:
        rest = rng.sample(recorded, min(len(recorded), count))
    if to_server:
        rest = ([rng.choice(binds)] if binds and rng.random() < 0.95 else []) + rest
    else:
        rest = [pdu for pdu in rest if pdu[2] in (2, 3) or rng.random() < 0.1] or rest
    chosen = rest
    if rng.random() < 0.1:
        chosen.insert(rng.randrange(len(chosen) + 1), rng.randbytes(rng.randrange(1, 80)))
    return [broken(rng, pdu) if rng.random() < 0.3 else pdu for pdu in chosen]


def broken(rng: random.Random, pdu: bytes) -> bytes:
    """Return a PDU with something wrong: often its length is right all the same."""
    if rng.random() < 0.3:  # only a field of the header
        out = bytearray(pdu)
        at = rng.choice([0, 1, 2, 3, 3, 3, 4, 5, 8, 9, 10, 11, 12, 13, 16, 20, 22])
        if at < len(out):
            out[at] = rng.choice([0, 1, 2, 3, 0x20, 0x80, 0xFF, rng.randrange(256)])
        return bytes(out)
    out = bytearray(damage(rng, pdu))
    if len(out) >= 16 and rng.random() < 0.8:
        order: Any = "little" if out[4] & 0x10 else "big"
        out[8:10] = min(len(out), 0xFFFF).to_bytes(2, order)
    return bytes(out)


def with_call(pdu: bytes, call_id: int) -> bytes:
    """Return a PDU of another call."""
    if len(pdu) < 16:
        return pdu
    order: Any = "little" if pdu[4] & 0x10 else "big"
    return pdu[:12] + call_id.to_bytes(4, order) + pdu[16:]


def acknowledged(bind: bytes) -> bytes:
    """Return what our server answers to a bind."""
    server = ServerConnection(Service())
    server.inbox.feed(bind)
    server.next_event()
    return b"".join(server.take_outgoing())


def client(rng: random.Random) -> None:
    """Run a client's end on answers of our server, then on recorded ones."""
    conn = ClientConnection()
    pipepeer_id = (UUID("7c9d5a10-3f52-4e0b-9d5e-0a1b2c3d4e5f"), 1, 2)
    ack = acknowledged(conn.send_bind([(pipepeer_id, "ndr20")]))
    pdus = traffic(rng, False)
    try:
        wire = Wire(rng, broken(rng, ack) if rng.random() < 0.3 else ack)
        while conn.next_event() is None:
            wire.receive(conn.inbox)
        while pdus:
            call_id = conn.begin_call()
            conn.send_request(call_id, 0, 1, None, rng.randbytes(100))
            count = rng.choice([1, 1, 2, 4])
            answer, pdus = pdus[:count], pdus[count:]
            wire = Wire(
                rng, b"".join(with_call(x, call_id if rng.random() < 0.9 else 7) for x in answer)
            )
            try:
                while conn.response(call_id) is None:
                    wire.receive(conn.inbox)
            except Fault:
                continue
    except RpcError:
        return


def once(rng: random.Random) -> None:
    """Run one iteration."""
    if rng.random() < 0.3:
        client(rng)
    else:
        Server(rng, b"".join(traffic(rng, True))).run()


if __name__ == "__main__":
    sys.exit(common.main("fuzz_pdu", once))
