"""Calls of one id at a server."""

from rpcfast._core import pdu
from unit.test_engine_server import Peer, bind, request


def test_a_call_that_is_denied_leaves_another_of_its_id_alone():
    peer = Peer()
    peer.feed(bind(flags=pdu.CONC_MPX | 3))
    (running,), _ = peer.feed(request(2))
    peer.conn.contexts[0].target.level = 6
    events, out = peer.feed(request(2, opnum=99))
    assert events == [] and len(out) == 1 and peer.conn.closed
    assert list(peer.conn.calls.values()) == [running] and running.cancelled
