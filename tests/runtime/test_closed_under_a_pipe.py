"""A connection that is closed, or whose client goes, while a call with pipes waits for octets."""

import asyncio
import contextlib
import logging
import socket
import struct
import threading
import uuid

import pytest

from rpcfast._core import cut, fragment, pdu
from rpcfast.engine.fragments import SYNTAXES
from rpcfast.interfaces.rpcecho import rpcecho
from runtime.ledger import until
from runtime.registered import server_of
from runtime.worlds import PEER, AsyncEcho, AsyncPeer, Echo, Peer, servers

FIRST = 1
OBJECT = uuid.UUID(int=7)


@pytest.fixture(autouse=True)
def quiet(caplog):
    caplog.set_level(logging.CRITICAL, "rpcfast")


@contextlib.contextmanager
def bound(binding):
    """Give a socket that is bound to both interfaces, with calls that may run at once."""
    offers = [
        (n, (each.uuid, *each.version), (SYNTAXES["ndr20"],))
        for n, each in enumerate((rpcecho, PEER))
    ]
    with socket.create_connection(("127.0.0.1", int(binding.endpoint)), 20) as sock:
        asked = bytearray(pdu.build_bind(1, 5840, 5840, 0, offers))
        asked[3] |= pdu.CONC_MPX
        sock.sendall(asked)
        inbox = fragment.Inbox()
        answer = taken(sock, inbox)
        assert answer.ptype == pdu.BIND_ACK and answer.flags & pdu.CONC_MPX
        yield sock, inbox


def taken(sock, inbox):
    while (found := inbox.take()) is None:
        n = sock.recv_into(inbox)
        assert n, "the server has closed"
        inbox.advance(n)
    return found


def begun(stub):
    """Give the first fragment of a call with an input pipe."""
    data = bytearray(cut.build_request(3, 1, PEER["p_in_long"].opnum, None, stub))
    data[3] = FIRST
    return data


@servers
@pytest.mark.parametrize("stub", [b"", struct.pack("<III", 1, 1, 0)], ids=["head", "pull"])
def test_closed_by_another_call(server_world, stub):
    """The other one is denied late: what decides about it takes its time."""
    asked, answer = threading.Event(), threading.Event()

    def inquire(obj):
        asked.set()
        assert answer.wait(20)

    echo, peer = (Echo(), Peer()) if server_world == "blocking" else (AsyncEcho(), AsyncPeer())
    with server_of(server_world) as (server, run):
        run(server.register, rpcecho, echo, partial=True, require=6)
        run(server.register, PEER, peer, partial=True)
        server.objects.inquire = inquire
        binding = run(server.use_protseq, "ncacn_ip_tcp")
        run(server.listen, wait=False)
        with bound(binding) as (sock, inbox):
            sock.sendall(cut.build_request(2, 0, 0, OBJECT.bytes_le, bytes(4)))
            assert asked.wait(20)
            sock.sendall(begun(stub))
            (channel,) = server.channels
            until(lambda: len(channel.conn.calls) == 2)
            until(lambda: server_world == "blocking" or channel.driver.receiving)
            answer.set()
            found = taken(sock, inbox)
            assert (found.ptype, found.call_id, found.u32(24)) == (pdu.FAULT, 2, 5)
            assert sock.recv(1) == b""  # though nothing more came from this client
        until(lambda: not server.channels)


@servers
@pytest.mark.parametrize("goes", [True, False], ids=["goes", "stays"])
def test_a_security_callback_that_is_suspended(server_world, goes):
    """Its client goes meanwhile, or the callback itself ends the connection."""
    entered, leave = threading.Event(), threading.Event()

    def ends(call):
        entered.set()
        assert leave.wait(20)
        if not goes:
            call._call.connection.deny(call._call)
        return True

    async def ends_later(call):
        entered.set()
        while not leave.is_set():
            await asyncio.sleep(0.005)
        if not goes:
            call._call.connection.deny(call._call)
        return True

    for security in (ends, ends_later):
        entered.clear(), leave.clear()
        peer = Peer() if server_world == "blocking" else AsyncPeer()
        with server_of(server_world) as (server, run):
            run(server.register, PEER, peer, partial=True, security=security)
            run(server.register, rpcecho, Echo(), partial=True)
            binding = run(server.use_protseq, "ncacn_ip_tcp")
            run(server.listen, wait=False)
            with bound(binding) as (sock, _):
                sock.sendall(begun(b""))
                assert entered.wait(20)
                if goes:
                    sock.close()
                leave.set()
                while not goes and sock.recv(4096):
                    pass
            until(lambda server=server: not server.channels)
