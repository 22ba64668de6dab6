"""The management interface: what a server tells of itself, on every endpoint.

Layer 6; imports the mgmt interface, `dispatch.current_call` and the errors.  The server that is
asked is an object of the shape `Managed`.  [C706 appendix Q], [protocol 7.3], [features section 9]
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple, Protocol

from rpcfast.errors import Fault, RpcError, StatusError, status_number
from rpcfast.interfaces import mgmt

INQ_IF_IDS: Final = "inq_if_ids"
INQ_PRINC_NAME: Final = "inq_princ_name"
INQ_STATS: Final = "inq_stats"
IS_SERVER_LISTENING: Final = "is_server_listening"
STOP_SERVER_LISTENING: Final = "stop_server_listening"

#: The operations that a server allows to everyone unless told otherwise.  [features M-07]
ALLOWED_BY_DEFAULT: Final = frozenset(
    {INQ_IF_IDS, INQ_PRINC_NAME, INQ_STATS, IS_SERVER_LISTENING}
)

_ACCESS_DENIED: Final = status_number("ERROR_ACCESS_DENIED")
_BUFFER_TOO_SMALL: Final = status_number("ERROR_INSUFFICIENT_BUFFER")
_NO_INTERFACES: Final = status_number("RPC_S_NO_INTERFACES")
_NO_PRINC_NAME: Final = status_number("RPC_S_NO_PRINC_NAME")
_BAD_STUB_DATA: Final = status_number("RPC_X_BAD_STUB_DATA")


class Statistics(NamedTuple):
    """Counters of a server: calls and PDUs, received and made or sent."""

    calls_in: int = 0
    calls_out: int = 0
    pkts_in: int = 0
    pkts_out: int = 0


class Managed(Protocol):
    """What the management interface asks of a server."""

    @property
    def is_listening(self) -> bool:
        """Whether calls of interfaces that do not listen by themselves are taken."""

    def interface_ids(self) -> Sequence[tuple[uuid.UUID, int, int]]:
        """Return UUID, major and minor version of each interface on offer."""

    def statistics(self) -> Sequence[int]:
        """Return the four counters, in the order of `Statistics`."""

    def authorize_management(self, op: str, call: Any) -> bool:
        """Return whether a caller may use one of the five operations."""

    def principal_name(self, authn: int) -> str | None:
        """Return the server's principal for an authentication service, if there is one."""

    def stop(self) -> None:
        """Take no new calls; return at once."""


class Management:
    """The manager of the mgmt interface for one server."""

    def __init__(self, server: Managed, *, caller: Callable[[], Any] | None = None) -> None:
        """Answer for `server`."""
        self._server = server
        self._caller = caller or _current_call

    def inq_if_ids(self) -> dict[str, Any]:
        """Tell the interfaces on offer."""
        if not self._allowed(INQ_IF_IDS):
            return {"if_id_vector": None, "status": _ACCESS_DENIED}
        ids = [
            mgmt.rpc_if_id_t(uuid=number, vers_major=major, vers_minor=minor)
            for number, major, minor in self._server.interface_ids()
        ]
        if not ids:
            return {"if_id_vector": None, "status": _NO_INTERFACES}
        return {"if_id_vector": mgmt.rpc_if_id_vector_t(if_id=ids), "status": 0}

    def inq_stats(self, count: int) -> dict[str, Any]:
        """Tell as many of the four counters as the caller has room for."""
        if not self._allowed(INQ_STATS):
            return {"count": 0, "statistics": [], "status": _ACCESS_DENIED}
        # the counters of the interface are 32 bits wide and start over
        values = [value & 0xFFFFFFFF for value in self._server.statistics()][:count]
        return {"count": len(values), "statistics": values, "status": 0}

    def is_server_listening(self) -> dict[str, Any]:
        """Tell whether the server listens; False for one whose interfaces do so by themselves."""
        if not self._allowed(IS_SERVER_LISTENING):
            return {"status": _ACCESS_DENIED, "result": 0}
        return {"status": 0, "result": int(self._server.is_listening)}

    def stop_server_listening(self) -> None:
        """Stop the server, for those whom it lets."""
        if not self._allowed(STOP_SERVER_LISTENING):
            raise StatusError(_ACCESS_DENIED)
        try:
            self._server.stop()
        except RpcError as error:
            raise StatusError(error.code, str(error)) from error

    def inq_princ_name(self, authn_proto: int, princ_name_size: int) -> dict[str, Any]:
        """Tell the server's principal for an authentication service."""
        if princ_name_size < 1:  # no room for the terminator: no such string can be sent
            raise Fault(_BAD_STUB_DATA)
        if not self._allowed(INQ_PRINC_NAME):
            return {"princ_name": "", "status": _ACCESS_DENIED}
        name = self._server.principal_name(authn_proto)
        if name is None:
            return {"princ_name": "", "status": _NO_PRINC_NAME}
        if len(name.encode("utf-8", "replace")) >= princ_name_size:
            return {"princ_name": "", "status": _BUFFER_TOO_SMALL}
        return {"princ_name": name, "status": 0}

    def _allowed(self, op: str) -> bool:
        return bool(self._server.authorize_management(op, self._caller()))


def _current_call() -> Any:
    from ..managers.dispatch import current_call

    return current_call()
