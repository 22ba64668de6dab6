"""Connections with an adversary: any PDU, in any state, to either end.

Everything is made from a `random.Random`; tests print its seed, fuzzers give octets as one.
"""

import numpy as np

import rpcfast
from rpcfast._core import cut, pdu
from rpcfast._core.cut import split
from rpcfast.engine.connection import ClientConnection
from rpcfast.engine.events import Event
from rpcfast.engine.fragments import Limits, ServerCall, feature_syntax
from rpcfast.engine.handshake import ClientSecurity
from rpcfast.engine.server import ServerConnection
from rpcfast.engine.state import State
from rpcfast.errors import CallTimeout, LocalProtocolError, RpcError
from unit import wired
from unit.nullauth import NullProvider, token
from unit.talk import Talk, altered, auth3
from unit.test_engine_server import (
    ECHO,
    NDR20,
    NDR64,
    OTHER,
    UNKNOWN,
    bind,
    fault,
    nak,
    request,
    simple,
    with_trailer,
)

LIMITS = {"max_request": 5000, "max_discard": 5000, "max_contexts": 6, "max_calls": 3,
          "max_security": 4}  # fmt: skip
LEVELS = (2, 4, 5, 6)
STUBS = (0, 4, 16, 100, 3000)


def spoiled(rng, raw):
    """Change some octets, mostly of the header; sometimes the length is put right again."""
    out = bytearray(raw)
    for _ in range(rng.choice((1, 1, 2, 5))):
        at = rng.randrange(min(len(out), rng.choice((16, 32, 100000))))
        out[at] = rng.choice((0, 1, 2, 3, 7, 0x7F, 0x80, 0xFF, rng.randrange(256)))
    if rng.random() < 0.1:
        del out[rng.randrange(len(out)) :]
    if len(out) >= 16 and rng.random() < 0.5:
        out[8:10] = len(out).to_bytes(2, "little")
    return bytes(out) or b"\0"


def trailer(rng, raw):
    """Put a trailer behind a PDU that may belong there, or not."""
    return with_trailer(
        raw, rng.choice((10, 10, 10, 9, 0, 99)), rng.choice((*LEVELS, *LEVELS, 0, 1, 3, 7, 255)),
        rng.choice((0, 0, 0, 4, 16, 255)), rng.choice((token(1), token(3), bytes(12), bytes(5000))),
        rng.choice((1, 7, 8, 9)), rng.choice((b"", b"", b"\0")),
    )  # fmt: skip


def from_client(rng, call_id):
    """One PDU that a client may send, or not."""
    stub = bytes(rng.choice(STUBS))
    flags = rng.choice((3, 3, 3, 1, 0, 2, 7, 0x83))
    context = rng.choice((0, 0, 0, 4097, 1))
    contexts = [
        (rng.randrange(3), rng.choice((ECHO, ECHO, OTHER, UNKNOWN)),
         tuple(rng.sample((NDR20, NDR64, feature_syntax(3)), rng.choice((1, 1, 2, 0)))))
        for _ in range(rng.choice((1, 1, 2, 0, 3)))
    ]  # fmt: skip
    hint = rng.choice((None, None, 0, 0xFFFFFFFF, 6000))
    whole = request(call_id, context, rng.choice((0, 0, 1, 2)), stub, flags, hint)
    made = rng.choice((
        lambda: whole,
        lambda: whole,
        lambda: bytes(split(0, call_id, 0, rng.randrange(2), None, stub, 104)),
        lambda: trailer(rng, whole),
        lambda: simple(rng.randrange(25), call_id, bytes(rng.choice((0, 16)))),
        lambda: simple(rng.choice((pdu.CO_CANCEL, pdu.ORPHANED)), call_id),
        lambda: pdu.build_bind(
            call_id, 5840, 5840, rng.choice((0, 77, 3)), contexts, alter=rng.random() < 0.9,
            flags=rng.choice((0, 4, 0x10)),
        ),
        lambda: altered(rng.choice(LEVELS), rng.choice((7, 8, 9)), rng.choice((1, 3))),
        lambda: trailer(rng, bind((0, ECHO, (NDR20,)), alter=True)),
        lambda: auth3(rng.choice(LEVELS), rng.choice((7, 8, 9)), rng.choice((1, 3, 5))),
        lambda: bytes(rng.randrange(256) for _ in range(rng.randrange(1, 50))),
    ))()  # fmt: skip
    return spoiled(rng, made) if rng.random() < 0.2 else made


def from_server(rng, call_id):
    """One PDU that a server may send, or not."""
    stub = bytes(rng.choice(STUBS))
    whole = bytearray(cut.build_response(call_id, rng.choice((0, 0, 1)), stub))
    whole[3] = rng.choice((3, 3, 3, 1, 0, 2))
    results = [(0, 0, NDR20), (3, 2, None)][: rng.choice((1, 2, 2))]
    made = rng.choice((
        lambda: bytes(whole),
        lambda: bytes(whole),
        lambda: bytes(split(2, call_id, 0, 0, None, stub, 104)),
        lambda: trailer(rng, bytes(whole)),
        lambda: fault(rng.choice((0, 5, 0x6F7, 0xC0000005, 0x1C010003)), rng.choice((0, 0x20)),
                      call_id),
        lambda: simple(rng.randrange(25), call_id, bytes(rng.choice((0, 16)))),
        lambda: pdu.build_bind_ack(call_id, rng.choice((5840, 1432, 10)), 5840, 5, "", results,
                                   alter=rng.random() < 0.5),
        lambda: nak(rng.choice((0, 1, 4, 8, 9)), call_id),
        lambda: bytes(rng.randrange(256) for _ in range(rng.randrange(1, 50))),
    ))()  # fmt: skip
    return spoiled(rng, made) if rng.random() < 0.2 else made


def pdus(raw):
    """Cut what was sent into PDUs: nothing may be left."""
    found, at = [], 0
    while at < len(raw):
        size = int.from_bytes(raw[at + 8 : at + 10], "little")
        found.append(pdu.Pdu(bytes(raw[at : at + size])))
        at += size
    return found


# ------------------------------------------------------------------------------- at a server
class ServerPlay:
    """A server's connection on which calls are answered in any order, or not at all."""

    def __init__(self, rng):
        self.rng = rng
        self.talk = Talk(
            legs=rng.choice((1, 2, 3, 4)), limits=Limits(**LIMITS),
            flags=rng.choice((0, pdu.CONC_MPX)) | rng.choice((0, pdu.HEADER_SIGN)),
            signs=rng.random() < 0.9, seals=rng.random() < 0.9,
        )  # fmt: skip
        self.conn = self.talk.peer.conn
        self.level = rng.choice(LEVELS)
        self.running = []
        self.over = False
        self.streamed = None  # a call with a pipe whose request is not all here

    def feed(self, raw):
        """Feed octets, and hold what comes of them to the invariants."""
        cut = self.rng.choice((len(raw), len(raw), 1, 17))
        events, out = [], []
        for at in range(0, len(raw), cut):
            self.conn.inbox.feed(raw[at : at + cut])
            while (event := self.next_event()) is not None:
                events.append(event)
            out += self.conn.take_outgoing()
        if self.over:
            assert not events and not out
        for event in events:
            if isinstance(event, ServerCall):
                self.called(event)
            else:
                assert isinstance(event, Event) and event.call in self.running
        said = pdus(b"".join(out))
        for one in said:
            assert one.ptype in (pdu.BIND_ACK, pdu.BIND_NAK, pdu.ALTER_RESP, pdu.FAULT)
            if one.ptype == pdu.FAULT and not self.conn.closed:  # of another call of that id
                assert one.flags & pdu.DID_NOT_EXECUTE or one.call_id not in {
                    call.call_id for call in self.running
                }
        assert all(one.ptype != pdu.BIND_NAK for one in said[:-1])
        self.bounded()
        if self.conn.closed and not self.over:
            self.over = True
            assert self.conn.next_event() is None

    def next_event(self):
        """Give the next event; while a streamed request is being read, that comes first."""
        call = self.streamed
        if call is None:
            event = self.conn.next_event()
            if isinstance(event, ServerCall) and not event.complete:
                self.streamed = event
            return event
        held = -1
        while not self.conn.closed and len(self.conn.inbox) != held:
            held = len(self.conn.inbox)
            found = self.conn.inbox.gather(call.stub, 100000, False)
            if found == 1:
                self.conn.end_request(call)
                self.streamed = None
                return self.next_event()
            if found == -1 and (event := self.conn.interrupt()) is not None:
                return event
        return None

    def called(self, call):
        assert not self.over and call.op is not None and not call.over
        self.running.append(call)
        if call.level > 2:  # only what was signed
            assert call.security.mechanism.received > 0

    def bounded(self):
        conn = self.conn
        assert len(conn.calls) <= LIMITS["max_calls"] and len(conn.inbox) < 65536
        assert len(conn.contexts) <= LIMITS["max_contexts"] and len(conn.outgoing) == 0
        if conn.security is not None:
            assert len(conn.security.contexts) <= LIMITS["max_security"]
        for call in self.running:
            assert len(call.stub) <= LIMITS["max_request"] or call.op.in_pipes

    def answer(self):
        """Answer a call; every one is once at most, and those that nobody waits for never."""
        call = self.running.pop(self.rng.randrange(len(self.running)))
        closed = self.conn.closed
        if call.complete and self.rng.random() < 0.7:
            made = self.conn.send_response(call, bytes(self.rng.choice((0, 4, 100, 9000))))
        else:
            made = self.conn.send_fault(call, self.rng.choice((0, 5, 0x6F7)))
            self.streamed = None if self.streamed is call else self.streamed
        assert (made is None) == (call.orphaned or closed) and call.over
        if made is not None:
            found = pdus(bytes(made))
            assert {one.call_id for one in found} == {call.call_id}
            protected = call.level > 2 and found[0].ptype == pdu.RESPONSE
            assert all((one.auth_length > 0) == protected for one in found)

    def polite(self, number):
        """What a client that keeps to the rules says next."""
        rng, talk = self.rng, self.talk
        raw = request(number, rng.choice((0, 4097)), 0, bytes(rng.choice(STUBS)))
        parts = bytes(split(0, number, 0, rng.randrange(2), None, bytes(300), 104))
        if rng.random() < 0.5:
            return rng.choice((raw, raw, parts))
        raw = raw if rng.random() < 0.6 else parts
        return b"".join(talk.signed(one.raw, self.level) for one in pdus(raw))

    def run(self):
        rng = self.rng
        start = bind((0, ECHO, (NDR20,)), (4097, OTHER, (NDR20,)), flags=self.talk.flags)
        if rng.random() < 0.7:
            start = with_trailer(start, level=self.level, context_id=7, token=token(1))
        if rng.random() < 0.1:
            start = spoiled(rng, start)
        self.feed(start)
        legs = self.talk.provider.legs
        if legs > 2 and rng.random() < 0.8:
            made = auth3 if legs == 3 and rng.random() < 0.5 else altered
            self.feed(made(self.level, 7, 3))
        for number in range(2, rng.randrange(3, 25)):
            self.feed(self.polite(number) if rng.random() < 0.6 else from_client(rng, number))
            while self.running and rng.random() < 0.7:
                self.answer()
        while self.running:
            self.answer()
        assert not self.conn.calls or self.over
        self.conn.lost()
        assert self.talk.peer.feed(start) == ([], [])


# -------------------------------------------------------------------------------- both ends
class Echo:
    """The manager of rpcecho, in part."""

    def AddOne(self, in_data):
        return (in_data + 1) & 0xFFFFFFFF

    def EchoData(self, len, in_data):
        return in_data


class Tapped(wired.Wire):
    """Both ends with somebody in between who puts in PDUs of their own."""

    def __init__(self, interface, manager, rng, often, level=0):
        super().__init__(interface, manager, seed=rng.getrandbits(32))
        self.often = often
        self.tap = rng
        self.put_in = 0
        provider = NullProvider(rng.choice((1, 2, 3, 4)))
        self.client = ClientConnection(security=ClientSecurity(provider, level) if level else None)
        self.server = ServerConnection(
            self, address="wire", limits=Limits(**LIMITS), providers={10: provider}
        )
        self.server.owner = self

    def client_step(self):
        """Let the client do a step, after somebody else; one that waits in vain gives up."""
        if self.tap.random() < self.often:
            self.put_in += 1
            self.to_server += from_client(self.tap, self.tap.randrange(6))
        if not super().client_step():
            self.resume(self.flow.throw, CallTimeout("nothing comes any more"))
        return True

    def server_step(self, step):
        if self.tap.random() < self.often:
            self.put_in += 1
            self.to_client += from_server(self.tap, self.tap.randrange(6))
        return super().server_step(step)


def longs(n):
    return (np.arange(n) * 3 - 7).astype("<i4")


def tapped(rng, interfaces, level):
    """Run calls with an adversary: each gives what it should, or an RpcError.

    Where nothing is signed, what comes may be the adversary's.  Returns how many calls came
    through, and how many PDUs were put in.
    """
    rpcecho, peer, manager = interfaces
    wire = Tapped(*rng.choice(((rpcecho, Echo()), (peer, manager))), rng, 0.05, level)
    through = 0
    for _ in range(rng.randrange(1, 8)):
        try:
            if wire.interface is rpcecho:
                data = bytes(rng.choice((0, 5, 4000)))
                right = wire.call("EchoData", data).out_data == data
            elif rng.random() < 0.5:
                n = rng.choice((0, 3, 3000))
                out = wire.call("p_in_long", 5, longs(n))
                right = (out.count, out.sum) == (n, int(longs(n).sum()))
            else:
                chunks = []
                wire.call("p_inout_long", 1, (longs(500), chunks.append), 41)
                right = [x for c in chunks for x in c] == [x + 1000 for x in longs(500)]
        except RpcError:
            right = None
        assert right is not False or level < 4, "a signed call gave something else"
        through += right is True
        # a server whose call goes on after its client's has ended is no more of use here
        if wire.client.state is State.CLOSED or wire.server.calls:
            break
    return through, wire.put_in


# -------------------------------------------------------------------------------- at a client
def client_play(rng):
    """A client's connection and a server that says anything: every call has one end."""
    level = rng.choice((0, 0, *LEVELS))
    provider = NullProvider(rng.choice((1, 2, 3, 4)))
    conn = ClientConnection(security=ClientSecurity(provider, level, 7) if level else None)
    conn.send_bind([(ECHO, "ndr20")])
    ack = pdu.build_bind_ack(1, 5840, 5840, 5, "135", [(0, 0, NDR20), (3, 2, None)], flags=0x14)
    if level and provider.legs > 1:
        ack = with_trailer(ack, level=level, context_id=7, token=token(2))
    conn.inbox.feed(spoiled(rng, ack) if rng.random() < 0.1 else ack)
    try:
        bound = conn.next_event()
        while bound and conn.send_leg() and conn.state is State.ALTERING:
            conn.inbox.feed(from_server(rng, 1) if rng.random() < 0.2 else with_trailer(
                pdu.build_bind_ack(1, 5840, 5840, 5, "", [(0, 0, NDR20)], alter=True),
                level=level, context_id=7, token=token(4)))  # fmt: skip
            bound = conn.next_event()
    except RpcError:
        assert conn.state is State.CLOSED
        return
    server = ClientSecurity(NullProvider(), level, 7).context if level else None
    if server is not None:
        server.mechanism.server = True
    for _ in range(rng.randrange(1, 10)):
        try:
            call_id = conn.begin_call()
        except LocalProtocolError:
            assert conn.state is not State.OPEN
            break
        call(rng, conn, call_id, server)
        assert not conn.busy or conn.state is not State.CLOSED
        if conn.busy:
            conn.orphan(call_id, complete=True)
    if conn.state is State.CLOSED:
        try:
            conn.begin_call()
        except LocalProtocolError:
            return
        raise AssertionError("a closed connection took a call")


def call(rng, conn, call_id, server):
    """One call, that ends in a response, an RpcError, or waits."""
    bytes(conn.send_request(call_id, 0, 0, None, bytes(rng.choice(STUBS))))
    skipping = False
    for _ in range(rng.randrange(1, 5)):
        stub = bytes(rng.choice(STUBS))
        raw = bytes(split(2, call_id, 0, 0, None, stub, rng.choice((104, 5000))))
        if server is not None and server.protects and rng.random() < 0.9:
            raw = server.cover(raw, True)
        conn.inbox.feed(raw if rng.random() < 0.6 else from_server(
            rng, rng.choice((call_id, call_id, call_id - 1, 99))))  # fmt: skip
        try:
            if skipping or rng.random() < 0.1:
                skipping = True
                if conn.skip(call_id):
                    assert not conn.busy
                    return
            elif (answer := conn.response(call_id)) is not None:
                assert not conn.busy and len(answer) <= 65536
                return
            elif rng.random() < 0.1:
                conn.cancel(call_id)
        except rpcfast.Fault:
            break
        except RpcError:
            assert conn.state is State.CLOSED
            break
    else:
        return
    assert not conn.busy
