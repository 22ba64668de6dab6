"""Calls that a manager answers later, from elsewhere.  [A-08 to A-10, A-14, scenario 11]"""

import contextlib
import queue
import socket
import threading

import pytest

import rpcfast
from rpcfast._core import cut, pdu
from rpcfast.engine.fragments import SYNTAXES
from runtime.ledger import until
from runtime.registered import ONE, InThread, Manager, code_of, server_of
from runtime.worlds import BIND_TIMEOUT, managers, servers


class Later(Manager):
    """Puts each call aside; `act`, if there is one, is what the method does after that."""

    def __init__(self):
        super().__init__()
        self.pending = queue.SimpleQueue()

    def Name(self, number):
        self.pending.put((number, rpcfast.current_call().detach()))
        return None if self.act is None else self.act(number)

    Size = Status = None

    def next(self):
        return self.pending.get(timeout=20)[1]


class AsyncLater(Later):
    async def Name(self, number):
        return super().Name(number)


@contextlib.contextmanager
def later(world, kind, **options):
    """Serve a manager that detaches: gives it, the server, its runner and a binding."""
    manager = AsyncLater() if kind == "coroutine" else Later()
    with server_of(world) as (server, run):
        run(server.register, ONE, manager, partial=True, **options)
        binding = str(run(server.use_protseq, "ncacn_ip_tcp"))
        run(server.listen, wait=False)
        yield manager, server, run, binding


def connect(binding, **options):
    return rpcfast.connect(binding, ONE, timeout=BIND_TIMEOUT, **options)


@servers
@managers
def test_completed_and_aborted_from_another_thread(server_world, kind):
    """A-08, A-09: exactly once; the second is an error, whichever it is."""
    with later(server_world, kind) as (manager, _, _, binding), connect(binding) as client:
        call = InThread(client.Name, 1)
        pending = manager.next()
        assert not pending.cancelled and "pending" in repr(pending)
        pending.complete(11)
        assert call.result() == 11
        for again in (lambda: pending.complete(12), lambda: pending.abort(5)):
            assert code_of(again) == 1914
        assert "answered" in repr(pending)

        call = InThread(client.Name, 1)
        pending = manager.next()
        for code in (0, 0xC0000005, -1, 1 << 32):  # no fault can have it: nothing has happened
            with pytest.raises(ValueError, match="aborted"):
                pending.abort(code)
        pending.abort(1761)
        with pytest.raises(rpcfast.Fault) as error:
            call.result()
        assert error.value.code == 1761 and error.value.maybe_executed
        assert code_of(pending.abort, 5) == code_of(pending.complete, 5) == 1914

        call = InThread(client.Name, 1)
        manager.next().abort(0x1C000013)
        assert code_of(call.result) == 0x1C000013

        call = InThread(client.Name, 1)
        pending = manager.next()
        results = [InThread(code_of_complete, pending, n) for n in range(8)]
        assert sorted(result.result() for result in results) == [0] + [1914] * 7
        assert call.result() in range(8)


def code_of_complete(pending, value):
    try:
        pending.complete(value)
    except rpcfast.ServerError as error:
        return error.code
    return 0


@servers
@managers
@pytest.mark.parametrize("when", ["before", "after"])
def test_what_the_method_does_after_it_let_go(server_world, kind, when, caplog):
    """A-10: it raises, or gives something: the client hears of the worker alone."""
    with later(server_world, kind) as (manager, server, _, binding), connect(binding) as client:
        for act in (lambda number: 99, lambda number: "nonsense", lambda number: 1 // 0):
            done = threading.Event()

            def acting(number, act=act, done=done):
                if when == "before":  # the worker is faster than the method
                    manager.next().complete(number)
                try:
                    return act(number)
                finally:
                    done.set()

            manager.act = acting
            call = InThread(client.Name, 5)
            assert done.wait(20)
            if when == "after":
                manager.next().complete(5)
            assert call.result() == 5
        until(lambda: "after it detached the call" in caplog.text)
        assert isinstance(caplog.records[-1].exc_info[1], ZeroDivisionError)
        assert len(caplog.records) == 1
        assert not any(channel.conn.calls for channel in server.channels)


@servers
@managers
def test_a_value_that_cannot_be_encoded(server_world, kind):
    with later(server_world, kind) as (manager, _, _, binding), connect(binding) as client:
        call = InThread(client.Name, 1)
        pending = manager.next()
        with pytest.raises((TypeError, ValueError, rpcfast.NdrError)):
            pending.complete("no number")
        assert code_of(call.result) == 1726
        assert code_of(pending.complete, 1) == 1914


@servers
@managers
def test_what_cannot_be_detached(server_world, kind):
    """Twice, a call that is over, and one that has pipes."""
    infos = []

    def act(number):
        infos.append(rpcfast.current_call())
        assert code_of(infos[-1].detach) == 1915
        assert rpcfast.current_call() is infos[-1]

    class Piped(Manager):
        def Pipe(self, number, p):
            p.read_all()
            infos.append(rpcfast.current_call())
            return code_of(infos[-1].detach)

    with later(server_world, kind) as (manager, server, run, binding), connect(binding) as client:
        manager.act = act
        call = InThread(client.Name, 1)
        manager.next().complete(4)
        assert call.result() == 4
        until(lambda: len(infos) == 1)
        run(server.unregister, ONE)
        run(server.register, ONE, Piped())
        assert client.Pipe(1, b"abc") == 1764
        assert [code_of(info.detach) for info in infos] == [1725, 1725]


def received(sock, n):
    """Read so many PDUs: gives {call id: (type, the octets behind the header)}."""
    found, data = {}, b""
    while len(found) < n:
        data += sock.recv(65536)
        while len(data) >= 16 and len(data) >= (size := int.from_bytes(data[8:10], "little")):
            found[int.from_bytes(data[12:16], "little")] = data[2], data[24:size]
            data = data[size:]
    assert not data
    return found


@servers
def test_no_thread_is_held_for_a_detached_call(server_world):
    """A-02: hundreds on one connection, answered in any order, and no more threads than before."""
    count = 300
    bind = pdu.build_bind(1, 5840, 5840, 0, ((0, (ONE.uuid, 1, 2), (SYNTAXES["ndr20"],)),),
                          flags=pdu.CONC_MPX)  # fmt: skip
    with later(server_world, "coroutine" if server_world == "asyncio" else "plain") as (
        manager, server, *_,
    ):  # fmt: skip
        server.limits.max_calls = count
        port = int(server.endpoints[0].endpoint)
        with socket.create_connection(("127.0.0.1", port), BIND_TIMEOUT) as sock:
            sock.sendall(bind)
            assert received(sock, 1)[1][0] == pdu.BIND_ACK
            threads = threading.active_count()
            for n in range(count):
                sock.sendall(cut.build_request(n + 2, 0, 0, None, n.to_bytes(4, "little")))
            found = [manager.pending.get(timeout=20) for _ in range(count)]
            assert threading.active_count() - threads <= 2, "at most the pool of the server"
            for number, pending in sorted(found, key=lambda one: -one[0]):
                pending.complete(2 * number)
            answers = received(sock, count)
            assert answers == {
                n + 2: (pdu.RESPONSE, (2 * n).to_bytes(4, "little")) for n in range(count)
            }


@servers
@managers
def test_a_client_that_cancels(server_world, kind, monkeypatch):
    """A-14: it is seen, and changes nothing: the call is still to be answered."""
    monkeypatch.setattr(rpcfast.CallCancelled, "grace", 5.0)
    with later(server_world, kind) as (manager, _, _, binding), connect(binding) as client:
        token = rpcfast.CancelToken()
        call = InThread(client.options(cancel=token).Name, 1)
        pending = manager.next()
        assert not pending.cancelled
        token.cancel(grace=10.0)
        until(lambda: pending.cancelled)
        pending.abort(1818)
        assert code_of(call.result) == 1818
        call = InThread(client.Name, 1)
        manager.next().complete(7)
        assert call.result() == 7


@servers
@managers
def test_a_client_that_goes_away(server_world, kind):
    """Its connection is given back at once; what it has open is kept until the call is answered."""
    with later(server_world, kind) as (manager, server, _, binding):
        client = connect(binding)
        handle = client.Open()
        call = InThread(client.Name, 1)
        pending = manager.next()
        for channel in list(client._association._all):
            channel.driver.shut()
        assert code_of(call.result) == 1726
        client.close()
        assert handle  # nobody has closed it
        until(lambda: not server.channels and not server._groups)
        assert pending.cancelled and not manager.rundowns
        pending.complete(1)
        until(lambda: len(manager.rundowns) == 1)
        assert code_of(pending.abort, 5) == 1914


@servers
@managers
def test_a_server_that_stops(server_world, kind):
    """The call counts as running: it is waited for, and its answer arrives."""
    with later(server_world, kind) as (manager, server, run, binding), connect(binding) as client:
        calls = [InThread(client.Name, n) for n in range(3)]
        pending = [manager.pending.get(timeout=20) for _ in calls]
        run(server.stop)
        waiting = InThread(run, server.wait)
        for number, one in pending:
            assert waiting.is_alive()
            one.complete(number + 10)
        assert [call.result() for call in calls] == [10, 11, 12]
        client.close()
        waiting.result()
        until(lambda: not server.channels)


@servers
@managers
def test_unregistered_and_bounded(server_world, kind):
    """A detached call counts for max_calls, and unregister waits for it."""
    with (
        later(server_world, kind, max_calls=1) as (manager, server, run, binding),
        connect(binding) as client,
    ):
        for _ in range(2):
            call = InThread(client.Name, 1)
            pending = manager.next()
            assert code_of(client.Name, 1) == 1723
            pending.complete(3)
            assert call.result() == 3
        call = InThread(client.Name, 1)
        pending = manager.next()
        ending = InThread(run, server.unregister, ONE)
        until(lambda: not server._targets)
        assert ending.is_alive()
        pending.complete(3)
        assert call.result() == 3
        ending.result()


@servers
@managers
def test_a_client_that_waits_in_silence(server_world, kind):
    """The time for silent clients does not run while one waits for its answer."""
    manager = AsyncLater() if kind == "coroutine" else Later()
    with server_of(server_world, idle_timeout=0.05) as (server, run):
        run(server.register, ONE, manager, partial=True)
        binding = str(run(server.use_protseq, "ncacn_ip_tcp"))
        run(server.listen, wait=False)
        with connect(binding) as client:
            call = InThread(client.Name, 1)
            pending = manager.next()
            call.join(0.2)
            assert call.is_alive() and not pending.cancelled
            pending.complete(2)
            assert call.result() == 2
            (free,) = client._association._free
            until(free.driver.stale)  # from now on it does, and the server says goodbye


@servers
@managers
def test_a_call_that_is_lost(server_world, kind, caplog):
    """Its client is not left to wait for ever."""
    with (
        later(server_world, kind, max_calls=1) as (manager, _, _, binding),
        connect(binding) as client,
    ):
        for _ in range(2):
            call = InThread(client.Name, 1)
            manager.next()
            assert code_of(call.result) == 1726
        assert "lost without an answer" in caplog.text
        call = InThread(client.Name, 1)
        manager.next().complete(2)
        assert call.result() == 2
