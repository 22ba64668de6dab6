"""Fuzz a client's connection: calls with and without pipes, and a server that says anything.

What the server says is by the rules in part: acknowledged binds, tokens, responses that are
signed and cut as they should be, then damaged, out of turn, or something else.  Each flow of the
client must end, with a result or an RpcError.
"""

from __future__ import annotations

import random
import sys
from types import SimpleNamespace
from typing import Any

import common

from rpcfast._core import pdu
from rpcfast._core.cut import split
from rpcfast.engine import flows
from rpcfast.engine.connection import ClientConnection
from rpcfast.engine.fragments import Limits
from rpcfast.engine.handshake import ClientSecurity
from rpcfast.engine.state import State
from rpcfast.errors import CallTimeout, RpcError
from rpcfast.interfaces.rpcecho import rpcecho
from rpcfast.runtime.client.client import PipedCall, Plan, piped_flow
from unit import adversary
from unit.nullauth import NullProvider, token
from unit.test_engine_server import NDR20, with_trailer
from vectors.stubs import pipepeer

PIPES = pipepeer()
LONGS = list(range(900))


def answers() -> list[tuple[Any, tuple[Any, ...], bytes]]:
    """Return calls and the stubs of good responses: (operation, arguments, stub)."""
    echo, add = rpcecho["EchoData"], rpcecho["AddOne"]
    taken, both = PIPES["p_in_long"], PIPES["p_inout_long"]
    return [
        (add, (41,), add.encode_response(add.Response(out_data=42))),
        (echo, (bytes(3000),), echo.encode_response(
            echo.Response(out_data=bytes(3000)), request=echo.request((bytes(3000),), {}))),
        (taken, (5, LONGS), taken.encode_response(taken.Response(count=900, sum=1, result=5))),
        (both, (1, (LONGS, len), 7), both.encode_response(
            both.Response(p=LONGS, x=8, result=1))),
    ]  # fmt: skip


ANSWERS = answers()


class Client:
    """A client's connection; the server's words are made as they are read."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.level = rng.choice([0, 0, 2, 4, 5, 6])
        self.provider = NullProvider(rng.choice([2, 1, 3, 4]))
        security = ClientSecurity(self.provider, self.level, 7) if self.level else None
        self.conn = ClientConnection(
            max_fragment=rng.choice([5840, 65528]), security=security,
            limits=Limits(max_response=20000, max_pipe=rng.choice([None, 2000])),
        )  # fmt: skip
        self.server = ClientSecurity(NullProvider(), self.level, 7).context if self.level else None
        if self.server is not None:
            self.server.mechanism.server = True  # type: ignore[attr-defined]
        self.said = bytearray()
        self.step = rng.choice([1 << 20, 6000, 100, 7])
        self.patience = 8  # times that more may be said in a call
        self.number = 2  # of the server's next token
        self.stub = b""

    def drive(self, flow: Any) -> Any:
        """Run a flow."""
        return common.drive(flow, self.do)

    def do(self, step: Any) -> Any:
        """Do a step."""
        if isinstance(step, flows.Ask):
            return step.call(*step.args)
        if isinstance(step, flows.Send):
            for buffer in step.buffers:
                adversary.pdus(bytes(memoryview(buffer)))
            if step.watch is not None and self.rng.random() < 0.1:
                self.conn.inbox.feed(adversary.from_server(self.rng, self.number))
            return not (step.watch is not None and step.watch())
        if isinstance(step, flows.Receive):
            if not self.said:
                self.patience -= 1
                if self.patience < 0:
                    lost = flows.ConnectionLost("the connection is lost")
                    raise CallTimeout("no answer") if self.rng.random() < 0.5 else lost
                self.say()
            n = self.rng.randrange(1, self.step + 1)
            self.conn.inbox.feed(bytes(self.said[:n]))
            del self.said[:n]
        return None

    def say(self) -> None:
        """Say something: what is due, mostly."""
        rng, conn = self.rng, self.conn
        if conn.state in (State.BINDING, State.ALTERING):
            alter = conn.state is State.ALTERING
            results = [(0, 0, NDR20)] * (1 if alter else 2) + [(3, 2, None)] * (not alter)
            raw = pdu.build_bind_ack(1, 5840, 5840, 5, "", results, alter=alter, flags=0x14)
            if self.number <= self.provider.legs and self.level:
                raw = with_trailer(raw, level=self.level, context_id=7, token=token(self.number))
                self.number += 2
        else:
            size = rng.choice([5000, 504, 104])
            call_id = conn._call_id
            raw = bytes(split(2, call_id, 0, 0, None, self.stub, size))
            if self.server is not None and self.server.protects:
                raw = self.server.cover(raw, True)
        if rng.random() < 0.2:
            raw = adversary.from_server(rng, rng.choice([conn._call_id, 0, 3]))
        elif rng.random() < 0.2:
            raw = adversary.spoiled(rng, raw)
        self.said += raw

    def run(self) -> None:
        """Bind, then call until the connection is of no more use."""
        interfaces = [(PIPES.uuid, *PIPES.version), (rpcecho.uuid, *rpcecho.version)]
        try:
            self.drive(flows.bind(self.conn, [(one, "ndr20") for one in interfaces]))
        except RpcError:
            assert self.conn.state is State.CLOSED
            return
        for _ in range(self.rng.randrange(1, 7)):
            if self.conn.state is not State.OPEN or not self.conn.reusable:
                break
            op, values, stub = self.rng.choice(ANSWERS)
            self.stub = adversary.spoiled(self.rng, stub) if self.rng.random() < 0.3 else stub
            self.patience = 8
            self.said.clear()
            try:
                self.drive(self.call(op, values))
            except RpcError:
                assert not self.conn.busy or self.conn.state is State.CLOSED
        assert not self.conn.busy

    def call(self, op: Any, values: tuple[Any, ...]) -> Any:
        """Make the flow of a call."""
        plan = Plan(op)
        if not plan.piped:
            return flows.call(self.conn, 1, op, op.request(values, {}), "ndr20", None)
        piped = PipedCall(plan, values, {}, stream=False, syntax="ndr20")
        settings = SimpleNamespace(abstract=(PIPES.uuid, *PIPES.version))
        return piped_flow(self.conn, settings, piped, None)


def once(rng: random.Random) -> None:
    """Run one iteration."""
    Client(rng).run()


if __name__ == "__main__":
    sys.exit(common.main("fuzz_client", once))
