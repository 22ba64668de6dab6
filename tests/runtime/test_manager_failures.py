"""What a manager raises, as its client sees it.  [R-01, R-02, R-06]"""

import pytest

import rpcfast
from rpcfast.engine.state import NOT_A_FAULT
from runtime.registered import ONE, Manager, code_of, server_of
from runtime.worlds import BIND_TIMEOUT, servers

UNSPEC, REMOTE = 1726, 0x1C000013


class AsyncManager(Manager):
    """The same as coroutines."""

    async def Name(self, number):
        return super().Name(number)

    async def Pipe(self, number, p):
        await p.read_all()
        return self.act(number)


class PlainManager(Manager):
    """Its pipe method fails likewise, once it has its input."""

    def Pipe(self, number, p):
        p.read_all()
        return self.act(number)


@pytest.fixture(params=["plain", "coroutine"])
def manager(request):
    return AsyncManager() if request.param == "coroutine" else PlainManager()


def raising(error):
    def act(number):
        raise error

    return act


OWN = [
    (rpcfast.RpcError("no", code=1710), 1710),
    (rpcfast.RpcError("no"), 1766),
    (rpcfast.ServerError("no", code=1721), 1721),
    (rpcfast.NameServiceError("no", code=1761), 1761),
    (rpcfast.AuthError("no", code=5), 5),
    (rpcfast.TransportError("no", code=1722), 1722),
    (rpcfast.BindRejected("no", code=1717), 1717),
    (rpcfast.ProtocolError("no"), 1728),
    (rpcfast.CallCancelled("no"), 1818),
    (rpcfast.PipeError("no", code=14), 14),
    (rpcfast.Fault(0x1C010002), 1745),
    (rpcfast.Fault(0xC0000022), 0xC0000022),
    (rpcfast.StatusError(0xC0000034), 0xC0000034),
    (rpcfast.RpcError("no", code=0x80070005), 0x80070005),
]
OTHERS = [
    (ZeroDivisionError(), 1767),
    (OverflowError(), 1771),
    (FloatingPointError(), 1771),
    (MemoryError(), 1130),
    (ValueError("no"), UNSPEC),
    (TypeError("no"), UNSPEC),
    (OSError("no"), UNSPEC),
    (rpcfast.NdrError("a blob of the manager's own", code=1734), UNSPEC),
    *((rpcfast.RpcError("no fault", code=code), UNSPEC) for code in sorted(NOT_A_FAULT)),
]


@servers
def test_what_it_raises(server_world, manager, caplog):
    """The same code for what is an RpcError, one of section 15 for what a processor traps, and
    nca_s_fault_unspec for the rest, which is logged here and not told there."""
    with server_of(server_world) as (server, run):
        run(server.register, ONE, manager)
        binding = str(run(server.use_protseq, "ncacn_ip_tcp"))
        run(server.listen, wait=False)
        with rpcfast.connect(binding, ONE, timeout=BIND_TIMEOUT) as client:
            for error, code in (*OWN, *OTHERS):
                manager.act = raising(error)
                for call in (lambda: client.Name(1), lambda: client.Pipe(1, bytes(10000))):
                    caplog.clear()
                    with pytest.raises(rpcfast.Fault) as found:
                        call()
                    assert (found.value.code, found.value.maybe_executed) == (code, True)
                    logged = [record.exc_info[1] for record in caplog.records]
                    assert logged == ([] if (error, code) in OWN else [error])
            manager.act = raising(rpcfast.Fault(0x1C010014, executed=False))
            with pytest.raises(rpcfast.Fault) as found:
                client.Name(1)
            assert (found.value.code, found.value.maybe_executed) == (1723, False)


@servers
def test_what_a_call_of_its_own_ended_with(server_world, manager, caplog):
    """It says nothing of the call that the manager serves, unless the manager says so."""
    inner = Manager()
    with server_of("blocking") as (other, _), server_of(server_world) as (server, run):
        other.register(ONE, inner)
        beyond = str(other.use_protseq("ncacn_ip_tcp"))
        other.listen(wait=False)
        run(server.register, ONE, manager)
        binding = str(run(server.use_protseq, "ncacn_ip_tcp"))
        run(server.listen, wait=False)

        def nested(number):
            with rpcfast.connect(beyond, ONE, timeout=BIND_TIMEOUT) as client:
                return client.Name(number)

        def nowhere(number):
            return rpcfast.connect("ncacn_ip_tcp:127.0.0.1[1]", ONE)

        def passed_on(number):
            try:
                return nested(number)
            except rpcfast.Fault as error:
                raise rpcfast.Fault(error.status) from error

        with rpcfast.connect(binding, ONE, timeout=BIND_TIMEOUT) as client:
            for act, error, code in (
                (nested, rpcfast.Fault(0x1C010002, executed=False), REMOTE),
                (nested, rpcfast.StatusError(5), REMOTE),
                (nested, ZeroDivisionError(), REMOTE),
                (nowhere, None, REMOTE),
                (passed_on, rpcfast.Fault(0x1C010002, executed=False), 1745),
                (passed_on, ZeroDivisionError(), 1767),
            ):
                manager.act, inner.act = act, raising(error)
                with pytest.raises(rpcfast.Fault) as found:
                    client.Name(1)
                assert (found.value.code, found.value.maybe_executed) == (code, True)
            assert "Name: the manager failed" in caplog.text

            def nested_status(number):
                with rpcfast.connect(beyond, ONE, timeout=BIND_TIMEOUT) as client:
                    return client.Status(number)

            for act, kind, code in (
                (raising(rpcfast.StatusError(5)), rpcfast.StatusError, 5),
                (nested_status, rpcfast.Fault, REMOTE),
            ):
                manager.act, inner.act = act, raising(rpcfast.StatusError(5))
                with pytest.raises(kind) as found:
                    client.Status(1)
                assert found.value.code == code


@servers
def test_a_timeout_of_an_asyncio_call_of_its_own(server_world, monkeypatch):
    """Nobody cancelled the call that the manager serves."""
    monkeypatch.setattr(rpcfast.CallCancelled, "grace", 0.05)
    inner = Manager()

    class Asking(Manager):
        async def Name(self, number):
            async with await rpcfast.aio.connect(beyond, ONE) as client:
                return await client.options(deadline=0.05).Wait(number)

    with server_of("blocking") as (other, _), server_of(server_world) as (server, run):
        other.register(ONE, inner)
        beyond = str(other.use_protseq("ncacn_ip_tcp"))
        other.listen(wait=False)
        run(server.register, ONE, Asking())
        binding = str(run(server.use_protseq, "ncacn_ip_tcp"))
        run(server.listen, wait=False)
        with rpcfast.connect(binding, ONE, timeout=BIND_TIMEOUT) as client:
            assert code_of(client.Name, 1) == REMOTE
        inner.gate.set()


@servers
def test_what_cannot_be_encoded(server_world, caplog):
    manager = Manager()
    manager.act = lambda number: "no number"
    with server_of(server_world) as (server, run):
        run(server.register, ONE, manager)
        binding = str(run(server.use_protseq, "ncacn_ip_tcp"))
        run(server.listen, wait=False)
        with rpcfast.connect(binding, ONE, timeout=BIND_TIMEOUT) as client:
            assert code_of(client.Name, 1) == UNSPEC
            assert "Name: the manager failed" in caplog.text
            manager.act = None
            assert client.Name(1) == 1
