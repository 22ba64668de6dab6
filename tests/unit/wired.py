"""Two ends wired in memory: the real flows of both, octets in pieces of any size, no socket."""

import random

from rpcfast._core import pdu
from rpcfast.engine import flows, serving
from rpcfast.engine.connection import ClientConnection
from rpcfast.engine.fragments import Limits, ServerCall
from rpcfast.engine.server import ServerConnection
from rpcfast.errors import CallTimeout
from rpcfast.runtime.client.client import PipedCall, Plan, piped_flow
from rpcfast.runtime.managers.dispatch import Adapter, Target
from rpcfast.runtime.piping.pipes import Pipe


class Finished(Exception):
    """The client's flow has ended."""


class Settings:
    """What piped_flow asks of a client."""

    def __init__(self, interface):
        self.abstract = (interface.uuid, *interface.version)


class Wire(Adapter):
    """A client and a server connection; pieces of `cut` octets, random ones for 0."""

    def __init__(self, interface, manager, *, cut=0, seed=0, max_fragment=5840, limits=None,
                 mirror=False, strict=False, syntax="ndr20"):  # fmt: skip
        self.rng = random.Random(seed)
        self.cut = cut
        self.interface = interface
        self.syntax = syntax
        self.target = Target(interface, manager, self, partial=True, strict=strict)
        self.client = ClientConnection(max_fragment=max_fragment)
        self.server = ServerConnection(
            self, address="wire", max_fragment=max_fragment, limits=limits or Limits()
        )
        self.server.owner = self
        self.mirror = mirror  # the server answers in big-endian headers (stubs are the test's)
        self.protseq, self.peer, self.group = "memory", "", None
        self.to_server, self.to_client = bytearray(), bytearray()
        self.sends = 0
        self.largest = 0
        self.flow = self.step = None
        self.serving = None

    # ------------------------------------------------------------------ what the server asks
    def find(self, abstract):
        same = abstract[0] == self.interface.uuid and abstract[1] == self.interface.version[0]
        return self.target if same and abstract[2] <= self.interface.version[1] else None

    def join(self, group_id, conn):
        return group_id or 1

    def method(self, method, is_async):
        assert not is_async
        return method

    def pipes(self, call, name, is_async):
        return Pipe(call, name, self.run_server)

    # --------------------------------------------------------------------------------- client
    def call(self, name, *args, **kwargs):
        """Bind if need be, run one call, and give what the client's flow gives."""
        return self.run_client(self._call(self.interface[name], args, kwargs))

    def _call(self, op, args, kwargs):
        if not self.client.contexts:
            yield from self.bind()
        plan = Plan(op)
        if plan.piped:
            piped = PipedCall(plan, args, kwargs, stream=False, syntax=self.syntax)
            return (yield from piped_flow(self.client, Settings(self.interface), piped, None))
        request = op.request(args, kwargs)
        return (yield from flows.call(self.client, 0, op, request, self.syntax, None))

    def bind(self):
        """Bind in the one syntax of this wire (a flow)."""
        offers = [(Settings(self.interface).abstract, self.syntax)]
        yield from flows.bind(self.client, offers)

    def run_client(self, flow):
        """Run a client's flow against the server; gives its result or raises its error."""
        self.flow, self.step, self.error, self.result = flow, None, None, None
        self.patient = True
        try:
            self.resume(flow.send, None)
            if self.serving is None:
                self.serving = self.serve()
            self.run_server(self.serve())
        except Finished:
            pass
        if self.error is not None:
            raise self.error
        return self.result

    def resume(self, how, value):
        try:
            self.step = how(value)
        except StopIteration as stop:
            self.result = stop.value
            self.flow = None
            raise Finished from None
        except Exception as error:
            self.error, self.flow = error, None
            raise Finished from None

    def client_step(self):
        """Let the client do one step; False when it waits for octets."""
        step = self.step
        if type(step) is flows.Send:
            for buffer in step.buffers:
                self.to_server += memoryview(buffer)
                self.largest = max(self.largest, memoryview(buffer).nbytes)
            self.sends += 1
            if step.watch is not None and self.to_client:
                self.client.inbox.feed(self.piece(self.to_client))
            self.resume(self.flow.send, not (step.watch and step.watch()))
        elif type(step) is flows.Ask:
            try:
                value = step.call(*step.args)
            except Exception as error:
                self.resume(self.flow.throw, error)
            else:
                self.resume(self.flow.send, value)
        elif type(step) is flows.Wait:
            self.patient = step.timeout is None
            self.resume(self.flow.send, None)
        elif self.to_client:
            self.client.inbox.feed(self.piece(self.to_client))
            self.resume(self.flow.send, None)
        elif self.server.closed:
            self.resume(self.flow.throw, flows.ConnectionLost("closed"))
        elif not self.patient:  # nobody will say anything: so the time runs out
            self.patient = True
            self.resume(self.flow.throw, CallTimeout("the time is over"))
        else:
            return False
        return True

    def piece(self, queue):
        n = self.cut or self.rng.choice((1, 2, 3, 10, 100, 1000, 100000))
        taken = bytes(queue[:n])
        del queue[:n]
        return taken

    # --------------------------------------------------------------------------------- server
    def serve(self):
        while True:
            call = yield from serving.accept(self.server)
            if call is None:
                while True:
                    yield flows.RECEIVE
            if isinstance(call, ServerCall):
                entry = self.target.entries[call.opnum]
                yield from entry.flow(self.server, call, entry)

    def run_server(self, flow):
        """Run a flow of the server (they nest: a manager's pull)."""
        resume, value = flow.send, None
        while True:
            try:
                step = resume(value)
            except StopIteration as stop:
                return stop.value
            resume, value = flow.send, None
            try:
                value = self.server_step(step)
            except Finished:
                raise
            except Exception as error:
                resume, value = flow.throw, error

    def server_step(self, step):
        if type(step) is flows.Ask:
            return step.call(*step.args)
        if type(step) is flows.Send:
            for buffer in step.buffers:
                raw = bytes(memoryview(buffer))
                self.largest = max(self.largest, len(raw))
                self.to_client += turned(raw) if self.mirror else raw
            return True
        while not self.to_server:
            if not self.client_step():
                raise AssertionError("both ends wait")
        self.server.inbox.feed(self.piece(self.to_server))
        return None


_FIELDS = {
    pdu.REQUEST: ((16, 4), (20, 2), (22, 2)),
    pdu.RESPONSE: ((16, 4), (20, 2)),
    pdu.FAULT: ((16, 4), (20, 2), (24, 4), (28, 4)),
}


def turned(raw):
    """Turn the headers of requests, responses and faults into big-endian ones."""
    out, at = bytearray(raw), 0
    while at < len(raw):
        size = int.from_bytes(raw[at + 8 : at + 10], "little")
        kind = raw[at + 2]
        if kind in _FIELDS:
            out[at + 4] = 0
            for offset, width in ((8, 2), (10, 2), (12, 4), *_FIELDS[kind]):
                here = slice(at + offset, at + offset + width)
                out[here] = raw[here][::-1]
        at += size
    return bytes(out)


