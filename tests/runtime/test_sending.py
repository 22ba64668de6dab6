"""What a blocking driver does where an answer does not go out at once, or its socket is closed."""

import socket
import threading

import pytest

import rpcfast
from rpcfast._core.fragment import Inbox
from rpcfast.engine.flows import ConnectionLost, Send
from rpcfast.transport.blocking import SMALL_NBYTES, Driver, ServerDriver
from runtime.ledger import until
from runtime.registered import ONE, InThread
from runtime.test_detached import Later
from runtime.worlds import served


class Closing(socket.socket):
    """Has no room for anything, and is closed by another thread just then."""

    def send(self, *data):
        self.close()
        raise BlockingIOError


@pytest.mark.parametrize("nbytes", [100, SMALL_NBYTES + 1])
def test_closed_while_it_waits_to_send(nbytes):
    here, there = socket.socketpair()
    with there:
        driver = Driver(Closing(fileno=here.detach()), Inbox())
        with pytest.raises(ConnectionLost):
            driver.send(Send([bytes(nbytes)]))


def test_a_detached_answer_that_fails_in_another_way(monkeypatch):
    """It counts as a running call no more, and its connection does not outlive it."""
    manager = Later()
    with served("blocking", (ONE, manager)) as (binding, server):
        with rpcfast.connect(binding, ONE) as client:
            call = InThread(client.Name, 1)
            pending = manager.next()
            (channel,) = server.channels
            assert channel.detached == 1

            def fails(self, flow):
                raise ValueError("of no known kind")

            monkeypatch.setattr(ServerDriver, "aside", fails)
            with pytest.raises(ValueError, match="no known kind"):
                pending.complete(1)
            assert channel.detached == 0
            with pytest.raises(rpcfast.TransportError):
                call.result()
        until(lambda: not server.channels)


def test_who_reads_slowly_is_seen_to_read():
    """Each part of an answer that goes out counts, also of one that is not large."""
    here, there = socket.socketpair()
    here.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
    data = bytes(range(250)) * (SMALL_NBYTES // 250)

    class Conn:
        inbox = Inbox()

    with here, there:
        driver = ServerDriver(here, Conn())
        assert driver.sending is None
        thread = threading.Thread(target=driver.send, args=(Send([data]),))
        thread.start()
        came, seen = b"", set()
        while len(came) < len(data):
            seen.add(driver.sending)
            came += there.recv(1024)
        thread.join()
        assert came == data and driver.sending is None
        assert len(seen - {None}) >= 3
