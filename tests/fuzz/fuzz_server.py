"""Fuzz a server's connection: sequences of PDUs, managers with pipes and without.

Binds, exchanges of tokens, signed and unsigned requests, alter_contexts, cancels and everything
else come in any order and in pieces; the flows of the server run the managers.  Nothing but
RpcErrors may come out of the engine, and what it sends is whole PDUs.
"""

from __future__ import annotations

import random
import sys
from typing import Any

import common

from rpcfast.engine import flows, serving
from rpcfast.engine.events import Event
from rpcfast.engine.fragments import Limits
from rpcfast.engine.server import ServerConnection
from rpcfast.errors import Fault, TransportError
from rpcfast.interfaces.rpcecho import rpcecho
from rpcfast.runtime.managers.dispatch import Adapter, Target
from rpcfast.runtime.piping.pipes import Pipe
from unit import adversary
from unit.nullauth import NullProvider, token
from unit.test_engine_server import NDR20, bind, request, with_trailer
from vectors.stubs import pipepeer

PIPES = pipepeer()
ECHO = (rpcecho.uuid, *rpcecho.version)
PEER = (PIPES.uuid, *PIPES.version)


class Echo:
    """The manager of rpcecho, in part."""

    def AddOne(self, in_data: int) -> int:
        """Add one."""
        return (in_data + 1) & 0xFFFFFFFF

    def EchoData(self, len: int, in_data: bytes) -> bytes:
        """Give it back."""
        return in_data

    def SinkData(self, len: int, data: bytes) -> None:
        """Fail."""
        raise Fault(7)


class Pipes:
    """The manager of pipepeer.idl, in part."""

    def p_in_long(self, tag: int, p: Any) -> Any:
        """Count."""
        return sum(map(len, p)), 0, tag

    def p_inout_long(self, tag: int, p: Any, x: int) -> Any:
        """Give back what came."""
        p.push(p.read_all()[:5000])
        return x, tag

    def p_out_byte(self, n: int, chunk: int, p: Any) -> Any:
        """Give some octets."""
        p.push(bytes(n % 20000))
        return 3, 0

    def f_pipe_short(self, take: int, p: Any, q: Any) -> int:
        """Leave the input where it is."""
        if take:
            p.pull(take % 1000 + 1)
        return 0


def stubs() -> list[tuple[int, int, bytes]]:
    """Return good requests: (presentation context, opnum, stub)."""
    longs = list(range(700))
    given = [
        (0, rpcecho["AddOne"], (41,)), (0, rpcecho["EchoData"], (bytes(3000),)),
        (0, rpcecho["SinkData"], (b"abc",)), (1, PIPES["p_in_long"], (5, longs)),
        (1, PIPES["p_inout_long"], (1, longs, 7)), (1, PIPES["p_out_byte"], (9000, 100)),
        (1, PIPES["f_pipe_short"], (3, longs)),
    ]  # fmt: skip
    return [
        (context, op.opnum, op.encode_request(op.request(values, {})))
        for context, op, values in given
    ]


STUBS = stubs()


class Server(Adapter):
    """A server's connection, run on what comes."""

    def __init__(self, rng: random.Random, data: bytes, provider: NullProvider) -> None:
        self.rng = rng
        self.data = data
        self.at = 0
        self.step = rng.choice([1 << 20, 6000, 100, 7])
        self.targets = {
            ECHO: Target(rpcecho, Echo(), self, partial=True, strict=False),
            PEER: Target(PIPES, Pipes(), self, partial=True, strict=rng.random() < 0.3),
        }
        self.conn = ServerConnection(
            self, max_fragment=rng.choice([5840, 65528]), providers={10: provider},
            limits=Limits(**adversary.LIMITS | {"max_request": 20000}),
        )  # fmt: skip
        self.conn.owner = self
        self.protseq, self.peer, self.group = "memory", "", None
        self.out = bytearray()

    def find(self, abstract: Any) -> Any:
        """Give what serves an interface."""
        return self.targets.get(abstract)

    def join(self, group_id: int, conn: Any) -> int:
        """Know one group."""
        return {0: 5, 77: 77}.get(group_id, 0)

    def method(self, method: Any, is_async: bool) -> Any:
        """Give the method as it is."""
        return method

    def pipes(self, call: Any, name: str, is_async: bool) -> Any:
        """Make a manager's end of a pipe."""
        return Pipe(call, name, self.drive)

    def drive(self, flow: Any) -> Any:
        """Run a flow; managers run others inside."""
        return common.drive(flow, self.do)

    def do(self, step: Any) -> Any:
        """Do a step."""
        if isinstance(step, flows.Ask):
            return step.call(*step.args)
        if isinstance(step, flows.Send):
            for buffer in step.buffers:
                self.out += memoryview(buffer)
            return not (step.watch is not None and step.watch())
        if self.at >= len(self.data):
            raise TransportError("no more is to come", code=1726)
        size = self.rng.randrange(1, self.step + 1)
        self.conn.inbox.feed(self.data[self.at : self.at + size])
        self.at += size
        return None

    def run(self) -> None:
        """Serve until the connection closes or nothing more comes."""
        try:
            while (call := self.drive(serving.accept(self.conn))) is not None:
                if not isinstance(call, Event):
                    entry = call.context.target.entries[call.opnum]
                    self.drive(entry.flow(self.conn, call, entry))
                    assert call.over or self.conn.closed
        except TransportError:
            self.conn.lost()
        if self.conn.closed:
            assert self.conn.next_event() is None
        for one in adversary.pdus(bytes(self.out)):
            assert one.spoken and one.ptype in (2, 3, 12, 13, 15)


def traffic(rng: random.Random, provider: NullProvider) -> bytes:
    """Return what a client says: much of it by the rules."""
    flags = rng.choice([0, 4, 0x10, 0x14])
    level = rng.choice([2, 4, 5, 6])
    hand = adversary.Talk(legs=provider.legs, flags=flags)
    start = bind((0, ECHO, (NDR20,)), (1, PEER, (NDR20,)), flags=flags)
    secured = rng.random() < 0.6
    if secured:
        start = with_trailer(start, level=level, context_id=7, token=token(1))
    said = [start]
    if secured and provider.legs > 2:
        leg = adversary.auth3 if provider.legs == 3 else adversary.altered
        said.append(leg(level, 7, 3))
    for number in range(2, rng.randrange(3, 14)):
        if rng.random() < 0.3:
            said.append(adversary.from_client(rng, number))
            continue
        context, opnum, stub = rng.choice(STUBS)
        if rng.random() < 0.3:
            stub = adversary.spoiled(rng, stub)
        size = rng.choice([5000, 504, 104])
        cuts = [stub[at : at + size] for at in range(0, len(stub), size)] or [b""]
        for i, cut in enumerate(cuts):
            first_last = (i == 0) | (i == len(cuts) - 1) << 1
            raw = request(number, context, opnum, cut, first_last, len(stub))
            if secured and rng.random() < 0.98:
                raw = hand.signed(raw, level)
            said.append(adversary.spoiled(rng, raw) if rng.random() < 0.01 else raw)
            if rng.random() < 0.02:
                said.append(adversary.from_client(rng, number))
    return b"".join(said)


def once(rng: random.Random) -> None:
    """Run one iteration."""
    provider = NullProvider(rng.choice([2, 1, 3, 4]), signs=rng.random() < 0.95)
    Server(rng, traffic(rng, provider), provider).run()


if __name__ == "__main__":
    import logging

    logging.disable()
    sys.exit(common.main("fuzz_server", once))
