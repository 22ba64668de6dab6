"""ncalrpc: Unix stream sockets `<directory>/<endpoint>` that carry plain PDUs.

Layer 5; imports `errors` only.  The directory is the argument, else the environment variable
RPCFAST_NCALRPC_DIR, else `rpcfast` in XDG_RUNTIME_DIR, else `rpcfast-<uid>` in the directory for
temporary files; it is the user's own and closed to others.
"""

from __future__ import annotations

import os
import re
import socket
import stat
import struct

from rpcfast.errors import BindingError, ServerError, TransportError

PROTSEQ = "ncalrpc"
VARIABLE = "RPCFAST_NCALRPC_DIR"
#: Octets that a socket takes before who sends waits; less where the system allows less.
SEND_NBYTES = 1 << 20
_NAME = re.compile(r"[A-Za-z0-9_.-]{1,64}")


def directory(given: str | None) -> str:
    """Choose the directory of the sockets."""
    if given or os.environ.get(VARIABLE):
        return given or os.environ[VARIABLE]
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    if runtime:
        return os.path.join(runtime, "rpcfast")
    import tempfile

    return os.path.join(tempfile.gettempdir(), f"rpcfast-{os.getuid()}")


def path_of(endpoint: str, given: str | None) -> str:
    """Give the path of an endpoint.

    Raises:
        BindingError: the name could leave the directory (RPC_S_INVALID_ENDPOINT_FORMAT).
    """
    if not _NAME.fullmatch(endpoint) or endpoint.startswith("."):
        raise BindingError(f"no ncalrpc endpoint name: {endpoint!r}", code=1706)
    return os.path.join(directory(given), endpoint)


def connect(endpoint: str, given: str | None, timeout: float | None) -> socket.socket:
    """Connect to an endpoint; the socket is blocking.

    Raises:
        TransportError: nobody answers there.
    """
    if not hasattr(socket, "AF_UNIX"):
        raise BindingError("ncalrpc needs Unix sockets", code=1703)
    path = path_of(endpoint, given)
    sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        sock.settimeout(timeout)
        sock.connect(path)
    except OSError as error:
        sock.close()
        raise TransportError(f"{PROTSEQ}:[{endpoint}]: {error}") from error
    prepare(sock)
    return sock


def prepare(sock: socket.socket) -> None:
    """Set a connected socket up: blocking, with room for a batch of a pipe and another one."""
    sock.setblocking(True)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_NBYTES)


def listen(endpoint: str, given: str | None, backlog: int) -> tuple[socket.socket, str]:
    """Listen on an endpoint; gives the socket and its path.

    A socket that nobody answers on any more is replaced.

    Raises:
        ServerError: the endpoint is taken, or the directory cannot be used.
    """
    if not hasattr(socket, "AF_UNIX"):
        raise BindingError("ncalrpc needs Unix sockets", code=1703)
    path = path_of(endpoint, given)
    sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        _own_directory(os.path.dirname(path), given)
        if os.path.exists(path):
            _remove_dead(path)
        sock.bind(path)
        sock.listen(backlog)
    except OSError as error:
        sock.close()
        raise ServerError(f"{PROTSEQ}:[{endpoint}]: {error}", code=1740) from error
    return sock, path


def _own_directory(path: str, given: str | None) -> None:
    """Make the directory; a default one must be ours alone."""
    os.makedirs(path, mode=0o700 if given is None else 0o755, exist_ok=True)
    found = os.stat(path)
    if given is None and VARIABLE not in os.environ and (
        found.st_uid != os.getuid() or stat.S_IMODE(found.st_mode) & 0o022
    ):
        raise PermissionError(f"{path} is not this user's own")


def _remove_dead(path: str) -> None:
    """Remove a socket that its server left behind; one that answers stays."""
    if not stat.S_ISSOCK(os.lstat(path).st_mode):
        return
    probe = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    probe.setblocking(False)  # its server may live and hang
    try:
        probe.connect(path)
    except ConnectionRefusedError:
        os.unlink(path)
    except OSError:
        pass
    finally:
        probe.close()


def peer_of(sock: socket.socket) -> tuple[int, int, int] | None:
    """Give the process, user and group ids of the other end; None where the system has none."""
    option = getattr(socket, "SO_PEERCRED", None)
    if option is None:
        return None
    raw = sock.getsockopt(socket.SOL_SOCKET, option, struct.calcsize("3i"))
    pid, uid, gid = struct.unpack("3i", raw)
    return pid, uid, gid
