"""A relay between client and server that lists what passes, and cuts where a test says so."""

import contextlib
import socket
import threading

from rpcfast._core import pdu

UP, DOWN = "up", "down"


class Tap:
    """What passed: (direction, octets) in order; and where to cut.

    cut: called with (direction, octets) before they are passed on; a truthy answer closes both
        sides, "after" as they are passed on.
    """

    def __init__(self, port):
        self.target = port
        self.passed = []
        self.cut = lambda direction, octets: None
        self.connections = 0
        self.socks = []
        self.threads = []
        self.lock = threading.Lock()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.binding = f"ncacn_ip_tcp:127.0.0.1[{self.port}]"

    @property
    def turns(self):
        """How often the client waited for the server: changes of the direction, and connecting."""
        with self.lock:
            ways = [way for way, _ in self.passed]
        asked = sum(1 for at, way in enumerate(ways) if way == UP and ways[at - 1 : at] != [UP])
        return asked + self.connections

    def types(self, direction):
        """List the types of the PDUs that went one way, where each came at once."""
        with self.lock:
            return [octets[2] for way, octets in self.passed if way == direction]

    def start(self, function, *args):
        thread = threading.Thread(target=function, args=args)
        self.threads.append(thread)
        thread.start()

    def accept(self):
        with contextlib.suppress(OSError):
            while True:
                here, _ = self.listener.accept()
                self.socks.append(here)
                try:
                    there = socket.create_connection(("127.0.0.1", self.target))
                except OSError:
                    here.close()
                    continue
                self.connections += 1
                self.socks.append(there)
                self.start(self.move, UP, here, there)
                self.start(self.move, DOWN, there, here)

    def move(self, way, source, sink):
        with contextlib.suppress(OSError):
            while octets := source.recv(1 << 16):
                with self.lock:
                    verdict = self.cut(way, octets)
                    if verdict == "after":  # whatever is answered is not to arrive
                        source.shutdown(socket.SHUT_RDWR)
                    if not verdict or verdict == "after":
                        self.passed.append((way, octets))
                        sink.sendall(octets)
                if verdict:
                    break
        for sock in (source, sink):
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)

    def close(self):
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()
        self.disconnect()
        for thread in self.threads:
            thread.join(20)
        for sock in self.socks:
            sock.close()

    def disconnect(self):
        """End all connections that there are."""
        for sock in self.socks:
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)


@contextlib.contextmanager
def tapped(binding):
    """Relay to a server: gives the tap, which has a binding of its own."""
    tap = Tap(int(str(binding).partition("[")[2].rstrip("]")))
    tap.start(tap.accept)
    try:
        yield tap
    finally:
        tap.close()


def is_pdu(octets, ptype):
    """Whether octets begin with a PDU of a type."""
    return octets[:2] == b"\5\0" and octets[2] == ptype


def when(direction, ptype, verdict=True):
    """Cut at a PDU of a type; `verdict` is what `Tap.cut` gives."""
    return lambda way, octets: way == direction and is_pdu(octets, ptype) and verdict


REQUEST, RESPONSE, ALTER = pdu.REQUEST, pdu.RESPONSE, pdu.ALTER
