"""Clients of rpcecho: each gives its server's process id, and a function that makes n calls.

The calls are null calls (AddOne) or echoes of 100 octets (EchoData). The clients of DCE/RPC call
the same server of ours, so that they differ in the client only; the others have their own.
"""

import contextlib
import functools

import rpcfast
from rpcfast.interfaces.rpcecho import rpcecho

from . import Missing, call_peers, import_samba, raw
from .processes import child
from .streams import closing_loop

ECHO = bytes(range(100))


def repeat(function):
    """Give a function that calls another one n times."""

    def run(n):
        for _ in range(n):
            function()

    return run


@contextlib.contextmanager
def raw_null():
    with raw.pinger() as (pid, ping):
        yield pid, repeat(ping)


@contextlib.contextmanager
def raw_echo():
    with raw.pinger(104) as (pid, ping):
        yield pid, repeat(ping)


@contextlib.contextmanager
def ours(null):
    with (
        child("compare.ours_server") as (pid, binding),
        rpcfast.connect(binding, rpcecho) as client,
    ):
        if client.AddOne(41) != 42 or client.EchoData(ECHO) != ECHO:
            raise AssertionError("a wrong answer")
        yield pid, repeat((lambda: client.AddOne(41)) if null else (lambda: client.EchoData(ECHO)))


@contextlib.contextmanager
def ours_asyncio(null):
    with child("compare.ours_server") as (pid, binding), closing_loop("asyncio") as run:

        async def connect():
            return await rpcfast.aio.connect(binding, rpcecho)

        async def check():
            if await client.AddOne(41) != 42 or await client.EchoData(ECHO) != ECHO:
                raise AssertionError("a wrong answer")

        async def calls(n):
            if null:
                for _ in range(n):
                    await client.AddOne(41)
            else:
                for _ in range(n):
                    await client.EchoData(ECHO)

        client = run(connect())
        run(check())
        yield pid, lambda n: run(calls(n))
        run(client.close())


@contextlib.contextmanager
def samba(null):
    try:
        import_samba()
    except ImportError as error:
        raise Missing(f"{error}; apt-get install python3-samba") from None
    from samba.dcerpc import echo

    with child("compare.ours_server") as (pid, binding):
        client = echo.rpcecho(binding)
        data = list(ECHO)
        if client.AddOne(41) != 42 or client.EchoData(data) != data:
            raise AssertionError("a wrong answer")
        yield pid, repeat((lambda: client.AddOne(41)) if null else (lambda: client.EchoData(data)))


@contextlib.contextmanager
def impacket(null):
    try:
        from impacket.dcerpc.v5 import rpcrt, transport
        from impacket.uuid import uuidtup_to_bin

        from . import impacket_peer
    except ImportError as error:
        raise Missing(f"{error}; pip install impacket") from None
    work = impacket_peer.WORKLOADS["add_one" if null else "octets"]
    request = impacket_peer.AddOneRequest() if null else impacket_peer.EchoDataRequest()
    response = impacket_peer.AddOneRequest if null else impacket_peer.EchoDataResponse
    assert work
    if null:
        request["in_data"] = 41
    else:
        request["len"] = len(ECHO)
        request["in_data"] = [bytes((octet,)) for octet in ECHO]
    with child("compare.ours_server") as (pid, binding):
        dce = transport.DCERPCTransportFactory(binding).get_dce_rpc()
        dce.connect()
        dce.bind(uuidtup_to_bin((str(rpcecho.uuid), "1.0")))
        assert isinstance(dce, rpcrt.DCERPC_v5)

        def call():
            # not dce.request(): it takes the last four octets of any answer for a status
            dce.call(request.opnum, request)
            return response(dce.recv())

        if null and call()["in_data"] != 42:
            raise AssertionError("a wrong answer")
        try:
            yield pid, repeat(call)
        finally:
            dce.disconnect()


#: by name of the client: what makes the null call, and what makes the echo
CLIENTS = {
    "raw socket": (raw_null, raw_echo),
    "rpcfast": (lambda: ours(True), lambda: ours(False)),
    "rpcfast asyncio": (lambda: ours_asyncio(True), lambda: ours_asyncio(False)),
    "samba": (lambda: samba(True), lambda: samba(False)),
    "impacket": (lambda: impacket(True), lambda: impacket(False)),
}
for _name in call_peers.PEERS:
    CLIENTS[_name] = (
        functools.partial(call_peers.caller, _name, True),
        functools.partial(call_peers.caller, _name, False),
    )
