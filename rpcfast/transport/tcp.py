"""ncacn_ip_tcp: connect and listen.

Layer 5; imports `errors` only.
"""

from __future__ import annotations

import errno
import socket
from typing import Any, Final

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


def keep_near(sock: Any) -> None:
    """Bound the send buffer of a connected socket whose other end is on this machine."""
    if sock.family in (socket.AF_INET, socket.AF_INET6):
        try:
            if sock.getpeername()[0].startswith(LOOPBACK):
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, NEAR_NBYTES)
        except OSError:
            pass  # it is gone already


def keep_alive(sock: Any, idle: float | None) -> None:
    """Have the system ask a peer that was silent for so many seconds whether it is still there.

    It asks every tenth of that time, five times, before it gives the connection up; None: never.
    """
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, idle is not None)
        if idle is not None:
            seconds = max(1, round(idle))
            for name, value in (
                ("TCP_KEEPIDLE", seconds), ("TCP_KEEPINTVL", max(1, seconds // 10)),
                ("TCP_KEEPCNT", 5),
            ):  # fmt: skip
                if hasattr(socket, name):  # where it is missing, the system has times of its own
                    sock.setsockopt(socket.IPPROTO_TCP, getattr(socket, name), value)
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
