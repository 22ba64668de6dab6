"""A relay between a client and a server that cuts, delays, splits and corrupts what passes."""

import asyncio
import random

KINDS = ("cut", "reset", "delay", "split", "corrupt")
#: Octets that pass before a fault at most, as a power of ten: often few, where PDUs are small.
FURTHEST = 6.0


class Lane(asyncio.Protocol):
    """One direction of one connection: reads here, writes to `other`."""

    def __init__(self, relay, link):
        self.relay, self.link = relay, link
        self.other = self.transport = None
        self.held = bytearray()
        self.passed = 0  # octets
        self.waiting = False  # until a timer has rung
        self.ended = False

    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.held += data
        self.pump()

    def eof_received(self):
        self.ended = True
        self.pump()
        return True

    def connection_lost(self, exc):
        self.ended = True
        self.relay.lanes.discard(self)
        self.pump()

    def pump(self):
        """Pass on what is held, with the faults of the connection."""
        link = self.link
        while self.held and not self.waiting and not self.closing():
            n = link.at - self.passed if link.lane is self else len(self.held)
            self.out(n)
            if self.held:
                self.strike(link.kind)
        if self.ended and not self.held and not self.closing():
            self.other.transport.close()
            self.transport.close()

    def closing(self):
        return self.other is None or self.other.transport.is_closing()

    def out(self, n):
        self.other.transport.write(bytes(self.held[:n]))
        del self.held[:n]
        self.passed += n

    def later(self, seconds):
        self.waiting = True

        def go_on():
            self.waiting = False
            self.pump()

        asyncio.get_running_loop().call_later(seconds, go_on)

    def strike(self, kind):
        relay = self.relay
        relay.struck[kind] += 1
        if kind == "cut":  # what is under way still arrives
            self.other.transport.close()
            self.transport.close()
            return
        if kind == "reset":
            self.other.transport.abort()
            self.transport.abort()
            return
        if kind == "corrupt":
            relay.dirty = True
            self.held[0] ^= relay.rng.choice((1, 0x80, 0xFF))
        self.out(1)
        self.later(relay.rng.choice((0.001, 0.01)) if kind == "delay" else 0)
        self.link.choose(relay.rng)


class Link:
    """One connection through the relay, and its next fault: after `at` octets of a lane."""

    def __init__(self):
        self.kind = self.lane = None
        self.lanes = ()
        self.at = self.pieces = 0

    def choose(self, rng):
        """Choose the next fault: once split, some octets come one by one."""
        if self.kind == "split":
            self.pieces = self.pieces or rng.randrange(2, 64)
            self.pieces -= 1
            if self.pieces:
                self.at = self.lane.passed
                return
        self.kind, self.lane = rng.choice(KINDS), rng.choice(self.lanes)
        self.at = self.lane.passed + int(10 ** rng.uniform(0, FURTHEST))


class Relay:
    """Listens, and passes each connection on to a server; `dirty` while octets were changed."""

    def __init__(self, port, seed):
        self.port = port
        self.rng = random.Random(seed)
        self.lanes = set()
        self.struck = dict.fromkeys(KINDS, 0)
        self.dirty = False

    async def open(self):
        loop = asyncio.get_running_loop()
        self.server = await loop.create_server(self.accept, "127.0.0.1", 0)
        return self.server.sockets[0].getsockname()[1]

    def accept(self):
        link = Link()
        here = Lane(self, link)
        self.lanes.add(here)
        asyncio.get_running_loop().create_task(self.connect(link, here))
        return here

    async def connect(self, link, here):
        self.dirty = False  # the client has one connection at a time
        loop = asyncio.get_running_loop()
        try:
            _, there = await loop.create_connection(
                lambda: Lane(self, link), "127.0.0.1", self.port
            )
        except OSError:
            here.transport.abort()
            return
        self.lanes.add(there)
        here.other, there.other = there, here
        link.lanes = (here, there)
        link.choose(self.rng)
        here.pump()
        there.pump()

    async def close(self):
        self.server.close()
        for lane in list(self.lanes):
            if lane.transport is not None:
                lane.transport.abort()
        while self.lanes:
            await asyncio.sleep(0.005)
