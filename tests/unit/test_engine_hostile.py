"""Hostile octets: mutated and random PDUs against both ends; nothing but RpcErrors comes out."""

import random

import pytest

from rpcfast import RpcError
from rpcfast._core import cut, pdu
from rpcfast._core.cut import split
from rpcfast.engine.connection import ClientConnection
from rpcfast.engine.fragments import ServerCall
from unit.test_engine_server import ECHO, NDR20, Peer, bind, request, simple, with_trailer


def mutated(rng, raw):
    """Change some octets, mostly of the header."""
    out = bytearray(raw)
    for _ in range(rng.choice((0, 0, 1, 1, 2, 5))):
        at = rng.randrange(min(len(out), rng.choice((16, 32, 100000))))
        out[at] = rng.choice((0, 1, 2, 3, 7, 0x7F, 0x80, 0xFF, rng.randrange(256)))
    if rng.random() < 0.1:
        del out[rng.randrange(len(out)) :]
    return bytes(out)


def said(rng):
    """One PDU that a client may send, or not."""
    call_id = rng.randrange(5)
    stub = rng.randbytes(rng.choice((0, 4, 100, 5000)))
    made = rng.choice((
        lambda: request(call_id, rng.choice((0, 0, 0, 1)), rng.choice((0, 0, 1, 2)), stub,
                        rng.choice((3, 3, 1, 0, 2, 7))),
        lambda: bytes(split(0, call_id, 0, rng.randrange(2), None, stub, 104)),
        lambda: with_trailer(request(call_id, stub=stub)),
        lambda: simple(rng.randrange(25), call_id, rng.randbytes(rng.choice((0, 16)))),
        lambda: simple(rng.choice((pdu.CO_CANCEL, pdu.ORPHANED)), call_id),
        lambda: bind((rng.randrange(3), ECHO, (NDR20,)), alter=True, call_id=call_id),
        lambda: rng.randbytes(rng.randrange(1, 50)),
    ))()  # fmt: skip
    return mutated(rng, made) if rng.random() < 0.5 else made


@pytest.mark.parametrize("round_", range(8))
def test_a_server(round_):
    seed = random.randrange(1 << 32)
    print("seed", seed)
    rng = random.Random(seed)
    for _ in range(150):
        peer = Peer()
        conn = peer.conn
        running = []
        start = bind(flags=rng.choice((0, pdu.CONC_MPX)))
        for n in range(rng.randrange(1, 12)):
            raw = (mutated(rng, start) if rng.random() < 0.3 else start) if n == 0 else said(rng)
            conn.inbox.feed(raw)
            while (event := conn.next_event()) is not None:
                if isinstance(event, ServerCall):
                    running.append(event)
                    if event.op.in_pipes and not event.complete:
                        conn.send_fault(event, 0x6F7)
                        running.pop()
            while running and rng.random() < 0.7:
                conn.send_response(running.pop(), b"x" * rng.choice((0, 4, 10000)))
            for answer in conn.take_outgoing():
                one = pdu.Pdu(answer)
                assert one.ptype in (pdu.BIND_ACK, pdu.BIND_NAK, pdu.ALTER_RESP, pdu.FAULT)
            if conn.closed:
                assert conn.next_event() is None
        conn.lost()


@pytest.mark.parametrize("round_", range(4))
def test_a_client(round_):
    seed = random.randrange(1 << 32)
    print("seed", seed)
    rng = random.Random(seed)
    results = [(0, 0, NDR20), (3, 2, None)]
    for _ in range(300):
        conn = ClientConnection()
        conn.send_bind([(ECHO, "ndr20")])
        ack = pdu.build_bind_ack(1, 5840, 5840, 5, "135", results)
        answers = [
            ack if rng.random() < 0.7 else mutated(rng, ack),
            mutated(rng, cut.build_response(2, 0, rng.randbytes(10))),
            mutated(rng, bytes(split(2, 3, 0, 0, None, rng.randbytes(500), 104))),
            mutated(rng, pdu.build_fault(4, 0, 0x1C010002)),
            mutated(rng, simple(pdu.SHUTDOWN)),
            rng.randbytes(40),
        ]
        try:
            conn.inbox.feed(answers.pop(0))
            if conn.next_event() is None:
                continue
            for answer in answers:
                call_id = conn.begin_call()
                conn.inbox.feed(answer)
                conn.response(call_id)
        except RpcError:
            pass
