"""What is pushed arrives while more is still being made, and a slow consumer stops the producer.

Nothing here is timed: who produces waits until who consumes has got what was pushed.
"""

import asyncio
import contextlib
import itertools
import socket
import threading
import time

import pytest

import rpcfast
from rpcfast._core import fragment, pdu, stream
from rpcfast.engine import flows
from rpcfast.transport import aio
from runtime.worlds import BIND_TIMEOUT, PEER, clients, connected, served, servers
from unit.test_stream import CHAR, GAPS, LAYOUTS, LONG, Layout, decoded
from unit.wired import Wire

HEAD = 24
KIB = 1024
#: What both ends of a pipe hold at most, beside one chunk of the producer's and the sockets'
#: buffers; README.md says so.
HELD_NBYTES = 1024 * KIB


# ------------------------------------------------------------------ chunks that a flush sends whole
def stub_of(run):
    """Give the stub octets of a run of fragments."""
    stub, at = b"", 0
    while at < len(run):
        size = int.from_bytes(run[at + 8 : at + 10], "little")
        stub, at = stub + run[at + HEAD : at + size], at + size
    return stub


@pytest.mark.parametrize(
    ("layout", "octets", "wire"),
    [
        (CHAR, b"a", "01000000 61 000000"),
        (CHAR, b"hello", "01000000 68 000000 04000000 656c6c6f"),
        (CHAR, b"abcd", "04000000 61626364"),
        (LONG, b"abcd", "01000000 61626364"),
        (LONG, b"abcdefgh", "01000000 61626364 01000000 65666768"),
    ],
)
def test_a_level_push_leaves_nothing_behind(layout, octets, wire):
    """Elements that would end between multiples of 8 are two chunks."""
    writer = fragment.FragmentWriter(pdu.RESPONSE, 7, 0, 0, None, 5840)
    encoder = stream.PipeEncoder(writer, layout)
    encoder.push(octets, True)
    assert encoder.pump()
    writer.flush()
    assert stub_of(bytes(writer)) == bytes.fromhex(wire)


@pytest.mark.parametrize("name", LAYOUTS)
@pytest.mark.parametrize("before", [0, 4, 5, 8])
@pytest.mark.parametrize("size", [80, 5840])
def test_level_pushes_of_every_size(name, before, size):
    """A flush leaves fewer than 8 octets, and none of two or more elements that begin with a
    multiple of 8; but nothing helps where each begins at such and ends at none."""
    layout, gaps = LAYOUTS[name], GAPS.get(name, ())
    for count in range(1, 40):
        element = bytearray(range(1, layout.stride + 1))
        for offset, width in gaps:
            element[offset : offset + width] = bytes(width)
        writer = fragment.FragmentWriter(pdu.REQUEST, 7, 0, 0, None, size)
        writer.write(bytes(before))
        encoder = stream.PipeEncoder(writer, layout, gaps)
        run = b""
        for pushes in (1, 2, 3):
            encoder.push(element * count, True)
            assert encoder.pump()
            writer.flush()
            run += bytes(writer)
            writer.sent()
            assert writer.position - len(stub_of(run)) < 8
            if count > 1 and before % 8 == 0 and name != "gappy":
                made, decoder = decoded(layout, before, stub_of(run)[before:])
                assert made == element * count * pushes and not decoder.ended
        encoder.end()
        writer.finish()
        made, decoder = decoded(layout, before, stub_of(run + bytes(writer))[before:])
        assert made == element * count * 3 and decoder.ended


@pytest.mark.parametrize("count", range(3, 30))
def test_level_pushes_keep_the_least_of_a_chunk(count):
    """A chunk is never cut below the elements that it must have: the decoder would refuse it."""
    layout = Layout(1, 1, 1, limits=(3, 10))
    octets = bytes(range(count))
    writer = fragment.FragmentWriter(pdu.REQUEST, 7, 0, 0, None, 5840)
    encoder = stream.PipeEncoder(writer, layout)
    try:
        encoder.push(octets, True)
    except ValueError:
        assert count % 10 in (1, 2)  # what is left after chunks of the most that one may have
        return
    assert encoder.pump()
    encoder.end()
    writer.finish()
    made, decoder = decoded(layout, 0, stub_of(bytes(writer)))
    assert made == octets and decoder.ended


# ----------------------------------------------------------------------- a clock that is the test's
class Clock:
    """Seconds that pass when the test says so."""

    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


class Pusher:
    """Pushes chunks of a byte after so many milliseconds each; notes what was sent by then."""

    def __init__(self, clock, pauses):
        self.clock, self.pauses = clock, pauses
        self.out = []

    def p_out_byte(self, n, chunk, p):
        for pause in self.pauses:
            self.clock.now += pause / 1000
            p.push(b"x")
            self.out.append(len(self.wire.to_client) > 0)
            self.wire.to_client.clear()
        raise rpcfast.Fault(0x1C000123)  # what the client would see first of the response


def test_when_outputs_are_sent():
    """The first push, and each that comes a millisecond after a send; the others are gathered."""
    clock = Clock()
    pusher = Pusher(clock, [0, 0.1, 0.5, 0.6, 0.1, 5, 5, 0])
    wire = pusher.wire = Wire(PEER, pusher)
    wire.server.clock = clock
    with pytest.raises(rpcfast.Fault, match="0x1c000123"):
        wire.call("p_out_byte", 0, 0, p=lambda part: None)
    assert pusher.out == [True, False, False, True, False, True, True, False]


# ------------------------------------------------------------------------------- over real sockets
class Waiting:
    """A manager that waits between its steps until the client has got or given something."""

    def __init__(self):
        self.turn = threading.Event()
        self.seen = bytearray()

    def wait(self):
        if not self.turn.wait(BIND_TIMEOUT):
            raise TimeoutError("the other end has not got what was pushed")
        self.turn.clear()

    def p_out_byte(self, n, chunk, p):
        for parts in PARTS:
            for part in parts:
                p.push(part)
            self.wait()
        return 0, 0

    def p_in_byte(self, name, p):
        room = bytearray(100)
        while made := p.readinto(room):
            self.seen += room[:made]
            self.turn.set()
        return len(self.seen), 0, 0


class AsyncWaiting(Waiting):
    async def p_out_byte(self, n, chunk, p):
        for parts in PARTS:
            for part in parts:
                await p.push(part)
            await asyncio.to_thread(self.wait)
        return 0, 0

    async def p_in_byte(self, name, p):
        room = bytearray(100)
        while made := await p.readinto(room):
            self.seen += room[:made]
            self.turn.set()
        return len(self.seen), 0, 0


#: pushes that follow each other at once; after each row the producer waits for the consumer
PARTS = [[b"first"], [b"a", b"bc", b"defg"], [b"last"]]
WHOLE = b"".join(itertools.chain(*PARTS))
ENDS = list(itertools.accumulate(len(b"".join(parts)) for parts in PARTS))
kinds = pytest.mark.parametrize("manager", [Waiting, AsyncWaiting], ids=["plain", "coroutine"])


@servers
@clients
@kinds
def test_outputs_arrive_while_the_manager_waits(server_world, client_world, manager):
    manager = manager()
    got = bytearray()

    def sink(part):
        got.extend(part)
        if len(got) in ENDS:
            manager.turn.set()

    with (
        served(server_world, (PEER, manager)) as (binding, _),
        connected(client_world, binding, PEER) as client,
    ):
        client.p_out_byte(0, 0, p=sink)
    assert got == WHOLE


@servers
@clients
@kinds
def test_inputs_arrive_while_the_source_waits(server_world, client_world, manager):
    manager = manager()
    given = bytearray()

    def source():
        for parts in PARTS:
            for part in parts:
                given.extend(part)
                yield part
            while len(manager.seen) < len(given):
                manager.wait()

    async def asource():
        for parts in PARTS:
            for part in parts:
                given.extend(part)
                yield part
            while len(manager.seen) < len(given):
                await asyncio.to_thread(manager.wait)

    with (
        served(server_world, (PEER, manager)) as (binding, _),
        connected(client_world, binding, PEER) as client,
    ):
        client.p_in_byte("x", asource() if client_world == "asyncio" else source())
    assert manager.seen == given == WHOLE


# ----------------------------------------------------------------------------------- back-pressure
CHUNK = bytes(16 * KIB)
TOTAL = 512 * len(CHUNK)
SOCKET_NBYTES = 32 * KIB  # what is asked for; the system takes it twice


class Counted:
    """Counts what one end has produced, and waits at the other until that no longer grows."""

    def __init__(self):
        self.made = 0
        self.ahead = None  # how far the producer got while nobody consumed

    def stalled(self):
        """Wait until the producer stands still."""
        before, looks = 0, 0
        while looks < 4:
            looks = looks + 1 if self.made == before > 0 else 0
            before = self.made
            time.sleep(0.01)
        self.ahead = before

    def p_out_byte(self, n, chunk, p):
        while self.made < TOTAL:
            p.push(CHUNK)
            self.made += len(CHUNK)
        return 0, 0

    def p_in_byte(self, name, p):
        self.stalled()
        room, count = bytearray(100 * KIB), 0
        while made := p.readinto(room):
            count += made
        return count, 0, 0


class AsyncCounted(Counted):
    async def p_out_byte(self, n, chunk, p):
        while self.made < TOTAL:
            await p.push(CHUNK)
            self.made += len(CHUNK)
        return 0, 0

    async def p_in_byte(self, name, p):
        await asyncio.to_thread(self.stalled)
        room, count = bytearray(100 * KIB), 0
        while made := await p.readinto(room):
            count += made
        return count, 0, 0


def shrink(sock):
    for option in (socket.SO_SNDBUF, socket.SO_RCVBUF):
        sock.setsockopt(socket.SOL_SOCKET, option, SOCKET_NBYTES)


def socket_of(client):
    """Give the socket of a client of either world."""
    association = getattr(client, "_client", client)._association
    free = association.home.free if hasattr(association, "home") else association._free
    driver = free[0].driver
    return getattr(driver, "sock", None) or driver.transport.get_extra_info("socket")


@contextlib.contextmanager
def narrow(server_world, client_world, manager):
    """Connect over sockets with small buffers."""
    with served(server_world, (PEER, manager)) as (binding, server):
        shrink(server.endpoints[0].sock)  # connections inherit it
        with connected(client_world, binding, PEER) as client:
            shrink(socket_of(client))
            yield client


def check(counted, taken):
    """The producer went ahead no further than is stated, and was not done."""
    assert 0 < counted.ahead < TOTAL == counted.made
    assert counted.ahead - taken <= HELD_NBYTES + len(CHUNK) + 4 * SOCKET_NBYTES


manner = pytest.mark.parametrize("kind", [Counted, AsyncCounted], ids=["plain", "coroutine"])


@servers
@clients
@manner
def test_a_slow_client_stops_a_fast_manager(server_world, client_world, kind):
    counted, took = kind(), []

    def sink(part):
        took.append(len(part))
        if len(took) == 1:
            counted.stalled()

    async def asink(part):
        took.append(len(part))
        if len(took) == 1:
            await asyncio.to_thread(counted.stalled)

    with narrow(server_world, client_world, counted) as client:
        client.p_out_byte(0, 0, p=asink if client_world == "asyncio" else sink)
    assert sum(took) == TOTAL
    check(counted, took[0])


@servers
@clients
@manner
def test_a_slow_manager_stops_a_fast_source(server_world, client_world, kind):
    counted = kind()

    def source():
        while counted.made < TOTAL:
            yield CHUNK
            counted.made += len(CHUNK)

    async def asource():
        for chunk in source():
            yield chunk

    with narrow(server_world, client_world, counted) as client:
        given = asource() if client_world == "asyncio" else source()
        assert client.p_in_byte("x", given).count == TOTAL
    check(counted, 0)


def test_nothing_is_sent_into_a_fragment():
    """A call beside a pipe's may answer at any time; what is sent in parts stays together."""
    whole, aside = b"w" * (4 << 20), b"aside"

    def send(octets, watch=None):
        yield flows.Send((bytearray(octets),), watch)

    async def run():
        here, there = socket.socketpair()
        here.setblocking(False)
        shrink(here)
        driver = aio.Driver(fragment.Inbox())
        loop = asyncio.get_running_loop()
        await loop.create_connection(lambda: driver, sock=there)
        sends = [asyncio.ensure_future(driver.aside(send(whole, lambda: False)))]
        came = bytearray()
        while len(came) < 2 * len(whole) + len(aside):
            came += await loop.sock_recv(here, 100 * KIB)
            if len(sends) == 1:  # the first one is in the middle of its octets
                sends.append(asyncio.ensure_future(driver.aside(send(aside))))
                sends.append(asyncio.ensure_future(driver.aside(send(whole, lambda: False))))
        await asyncio.gather(*sends)
        driver.close()
        await driver.gone()
        here.close()
        return came

    came = asyncio.run(run())
    assert came.replace(aside, b"", 1) == whole * 2
    assert came.index(aside) in (len(whole), 2 * len(whole))
