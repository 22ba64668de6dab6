"""ncacn_ip_tcp: connect and listen.

Layer 5; imports `errors` only.
"""

from __future__ import annotations

import contextlib
import errno
import socket
from typing import Any, Final, NamedTuple

from rpcfast.errors import BindingError, ServerError, TransportError

PROTSEQ = "ncacn_ip_tcp"
#: What the addresses of this machine begin with.
LOOPBACK: Final = ("127.", "::1", "::ffff:127.")
#: Octets of the send buffer of a connection within this machine: what the kernel would let it grow
#: to leaves the caches on its way, and moves at two thirds of the speed.
NEAR_NBYTES: Final = 1 << 18


def port_of(endpoint: str) -> int:
    """Read a port.

    Raises:
        BindingError: it is no number of 1..65535 (RPC_S_INVALID_ENDPOINT_FORMAT).
    """
    if not (endpoint.isascii() and endpoint.isdigit() and 0 < int(endpoint) < 65536):
        raise BindingError(f"no port number: {endpoint!r}", code=1706)
    return int(endpoint)


def connect(
    address: str, endpoint: str, timeout: float | None, source: str | None = None
) -> socket.socket:
    """Connect, from the address `source` if one is given; the socket is blocking, without delay.

    Raises:
        TransportError: nobody answers there.
    """
    port = port_of(endpoint)
    try:
        sock = socket.create_connection(
            (address or "127.0.0.1", port), timeout, None if source is None else (source, 0)
        )
    except OSError as error:
        raise TransportError(f"{PROTSEQ}:{address}[{endpoint}]: {error}") from error
    prepare(sock)
    return sock


def prepare(sock: socket.socket) -> None:
    """Set a connected socket up: blocking, no delay, kept alive."""
    sock.setblocking(True)
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)


class KeepAlive(NamedTuple):
    """How the system finds out that the host of the peer is gone.

    Attributes:
        idle: seconds without a word until it is asked.
        interval: seconds between two questions.
        unanswered: questions without an answer, after which the connection is lost.
        unread: seconds that what was sent may be unacknowledged, or may not be sent as the peer
            reads nothing; 0 leaves that to the system.
    """

    idle: int
    interval: int
    unanswered: int
    unread: int = 0


def keepalive_of(given: tuple[int, int, int] | None, com_timeout: int) -> KeepAlive | None:
    """Give the times that were asked for, or what the scale means; None for no questions at all.

    com_timeout: 0, the shortest time, to 9, the longest; 10 for no limit.  A step is two minutes,
        then a question is asked every second, and three without an answer are the end.  A peer
        that is alive may read nothing for as long as it likes.

    Raises:
        BindingError: com_timeout is off the scale (RPC_S_INVALID_TIMEOUT).
        ValueError: a time or the count cannot be.
    """
    if type(com_timeout) is not int or not 0 <= com_timeout <= 10:
        raise BindingError(f"com_timeout must lie in 0..10, it is {com_timeout!r}", code=1709)
    if given is None:
        return None if com_timeout == 10 else KeepAlive(120 * (com_timeout + 1), 1, 3)
    idle, interval, count = map(int, given)
    if not (0 < idle < 32768 and 0 < interval < 32768 and 0 < count < 128):
        raise ValueError("keepalive takes (idle, interval, count): seconds of 1..32767, 1..127")
    return KeepAlive(idle, interval, count, idle + interval * count)


def keepalive_after(idle: float | None) -> KeepAlive | None:
    """Give the times of a server: it asks after so many seconds of silence, then every tenth of
    that time, five times, before it gives the connection up; None: never."""
    if idle is None:
        return None
    seconds = max(1, round(idle))
    return KeepAlive(seconds, max(1, seconds // 10), 5)


def keep_alive(sock: Any, times: KeepAlive | None) -> None:
    """Tell the system of a connected socket to ask, as far as it takes such times."""
    with contextlib.suppress(OSError):  # it is gone already
        _keep_alive(sock, times)


def _keep_alive(sock: Any, times: KeepAlive | None) -> None:
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, times is not None)
    if times is None:
        return
    for names, value in (
        (("TCP_KEEPIDLE", "TCP_KEEPALIVE"), times.idle),
        (("TCP_KEEPINTVL",), times.interval),
        (("TCP_KEEPCNT",), times.unanswered),
        (("TCP_USER_TIMEOUT",), times.unread * 1000),
    ):
        option = next((getattr(socket, name) for name in names if hasattr(socket, name)), None)
        if option is not None and value:
            sock.setsockopt(socket.IPPROTO_TCP, option, value)


def keep_near(sock: Any) -> None:
    """Bound the send buffer of a connected socket whose other end is on this machine."""
    if sock.family in (socket.AF_INET, socket.AF_INET6):
        try:
            if sock.getpeername()[0].startswith(LOOPBACK):
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, NEAR_NBYTES)
        except OSError:
            pass  # it is gone already


def listen_within(
    address: str, ports: tuple[int, int], backlog: int
) -> tuple[socket.socket, str]:
    """Listen on the first port of a range, both ends included, that is free.

    Raises:
        BindingError: it is no range of ports (RPC_S_INVALID_ENDPOINT_FORMAT).
        ServerError: none is free (RPC_S_CANT_CREATE_ENDPOINT).
    """
    first, last = (port_of(str(port)) for port in ports)
    if first > last:
        raise BindingError(f"no range of ports: {first} to {last}", code=1706)
    for port in range(first, last + 1):
        try:
            return listen(address, str(port), backlog)
        except ServerError as error:
            if error.code != 1740:
                raise
    raise ServerError(
        f"{PROTSEQ}:{address}: every port from {first} to {last} is taken", code=1720
    )


def listen(address: str, endpoint: str | None, backlog: int) -> tuple[socket.socket, str]:
    """Listen; gives the socket and the endpoint, which is dynamic when None was asked for.

    An empty address is every interface.

    Raises:
        ServerError: the port is taken (RPC_S_DUPLICATE_ENDPOINT), or cannot be had, as where the
            address is not ours (RPC_S_CANT_CREATE_ENDPOINT).
    """
    port = 0 if endpoint is None else port_of(endpoint)
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    both = not address and socket.has_dualstack_ipv6()
    try:
        if both:
            sock = socket.create_server(
                ("", port), family=socket.AF_INET6, backlog=backlog, dualstack_ipv6=True
            )
        else:
            sock = socket.create_server((address, port), family=family, backlog=backlog)
    except OSError as error:
        taken = endpoint is not None and error.errno == errno.EADDRINUSE
        raise ServerError(
            f"{PROTSEQ}:{address}[{endpoint or ''}]: {error}", code=1740 if taken else 1720
        ) from error
    return sock, str(sock.getsockname()[1])


def peer_of(sock: socket.socket) -> str:
    """Name the other end."""
    try:
        name = sock.getpeername()
    except OSError:
        return ""
    return f"{name[0]}:{name[1]}"
