"""The management interface: answers, limits and who may ask."""

from __future__ import annotations

import itertools
import uuid
from types import SimpleNamespace
from typing import Any

import pytest

from rpcfast.errors import Fault, ServerError, StatusError
from rpcfast.interfaces import mgmt
from rpcfast.runtime.services import management
from rpcfast.runtime.services.management import Management, Statistics

ECHO = (uuid.UUID("60a15ec5-4de8-11d7-a637-005056a20182"), 1, 0)
SAMR = (uuid.UUID("12345778-1234-abcd-ef00-0123456789ac"), 1, 3)
OPS = ["inq_if_ids", "inq_princ_name", "inq_stats", "is_server_listening", "stop_server_listening"]


class Server:
    """A server as the management interface sees it."""

    def __init__(self) -> None:
        self.ids = [ECHO, SAMR]
        self.is_listening = True
        self.allowed = set(management.ALLOWED_BY_DEFAULT)
        self.asked: list[tuple[str, Any]] = []

    def interface_ids(self) -> list[tuple[uuid.UUID, int, int]]:
        return self.ids

    def statistics(self) -> Statistics:
        return Statistics(1, 2, 3, 2**32 + 4)

    def authorize_management(self, op: str, call: Any) -> bool:
        self.asked.append((op, call))
        return op in self.allowed

    def principal_name(self, authn: int) -> str | None:
        return {10: "host/server"}.get(authn)

    def stop(self) -> None:
        if not self.is_listening:
            raise ServerError("not listening", code=1715)
        self.is_listening = False


@pytest.fixture
def server() -> Server:
    """Return a server that listens."""
    return Server()


@pytest.fixture
def manager(server: Server) -> Management:
    """Return its manager."""
    return Management(server, caller=lambda: SimpleNamespace(protseq="ncacn_ip_tcp"))


def ask(manager: Management, op: str) -> int:
    """Call an operation and return its status."""
    args = {"inq_stats": (4,), "inq_princ_name": (10, 64)}.get(op, ())
    try:
        answer = getattr(manager, op)(*args)
    except StatusError as error:
        return error.status
    return answer["status"] if answer else 0


def test_interface_ids(server: Server, manager: Management) -> None:
    """The vector equals the registrations; without any there is none."""
    answer = manager.inq_if_ids()
    assert answer["status"] == 0
    assert answer["if_id_vector"] == mgmt.rpc_if_id_vector_t(
        if_id=[
            mgmt.rpc_if_id_t(uuid=ECHO[0], vers_major=1, vers_minor=0),
            mgmt.rpc_if_id_t(uuid=SAMR[0], vers_major=1, vers_minor=3),
        ]
    )
    server.ids = []
    assert manager.inq_if_ids() == {"if_id_vector": None, "status": 1817}


@pytest.mark.parametrize("count", range(7))
def test_statistics(manager: Management, count: int) -> None:
    """As many counters as asked for, at most four, each of 32 bits."""
    values = [1, 2, 3, 4][:count]
    assert manager.inq_stats(count) == {"count": len(values), "statistics": values, "status": 0}


def test_listening_and_stop(server: Server, manager: Management) -> None:
    """Stopping is refused until it is allowed; then it shows."""
    assert manager.is_server_listening() == {"status": 0, "result": 1}
    assert ask(manager, "stop_server_listening") == 5
    assert server.is_listening
    server.allowed.add("stop_server_listening")
    assert ask(manager, "stop_server_listening") == 0
    assert manager.is_server_listening() == {"status": 0, "result": 0}
    assert ask(manager, "stop_server_listening") == 1715


def test_principal_name(manager: Management) -> None:
    """The name with room for its terminator, or the reason why not."""
    assert manager.inq_princ_name(10, 64) == {"princ_name": "host/server", "status": 0}
    assert manager.inq_princ_name(10, 12) == {"princ_name": "host/server", "status": 0}
    assert manager.inq_princ_name(10, 11) == {"princ_name": "", "status": 122}
    assert manager.inq_princ_name(10, 1) == {"princ_name": "", "status": 122}
    assert manager.inq_princ_name(9, 64) == {"princ_name": "", "status": 1822}
    with pytest.raises(Fault) as error:
        manager.inq_princ_name(10, 0)
    assert error.value.status == 0x6F7


@pytest.mark.parametrize(("op", "allowed"), list(itertools.product(OPS, (True, False))))
def test_authorization(server: Server, manager: Management, op: str, allowed: bool) -> None:
    """Each of the five operations is put to the server, and refused with status 5."""
    server.allowed = set(OPS) if allowed else set(OPS) - {op}
    assert ask(manager, op) == (0 if allowed else 5)
    assert [name for name, _ in server.asked] == [op]
    assert server.asked[0][1].protseq == "ncacn_ip_tcp"
    assert server.is_listening != (op == "stop_server_listening" and allowed)


def test_defaults() -> None:
    """The four queries are allowed to all, stopping to nobody."""
    assert set(OPS) - management.ALLOWED_BY_DEFAULT == {"stop_server_listening"}


def test_refusals_tell_nothing(server: Server, manager: Management) -> None:
    """A refused query carries no data."""
    server.allowed = set()
    assert manager.inq_if_ids() == {"if_id_vector": None, "status": 5}
    assert manager.inq_stats(4) == {"count": 0, "statistics": [], "status": 5}
    assert manager.is_server_listening() == {"status": 5, "result": 0}
    assert manager.inq_princ_name(10, 64) == {"princ_name": "", "status": 5}


@pytest.mark.parametrize(
    ("op", "request_stub", "response_stub"),
    [
        # answers that Samba gave; of its server's statistics all are 0
        ("inq_stats", "04000000 00000000", f"04000000 04000000 {'00' * 16} 00000000"),
        ("is_server_listening", "", "00000000 01000000"),
        ("stop_server_listening", "", "05000000"),
        (
            "inq_if_ids",
            "",
            "01000000 02000000 02000000 02000000 03000000"
            "c55ea160e84dd711a637005056a20182 0100 0000"
            "785734123412cdabef000123456789ac 0100 0300 00000000",
        ),
        (
            "inq_princ_name", "0a000000 40000000",
            "40000000 00000000 0c000000 686f73742f73657276657200 00000000",
        ),
    ],
)
def test_octets(
    server: Server, manager: Management, op: str, request_stub: str, response_stub: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whole stubs, through the codec and the manager."""
    monkeypatch.setattr(server, "statistics", Statistics)
    operation = mgmt.mgmt[op]
    request, _ = operation.decode_head(bytes.fromhex(request_stub))
    try:
        answer = getattr(manager, op)(**operation.arguments(request))
    except StatusError as error:
        answer = {"status": error.status}
    octets = operation.encode_tail(operation.response(answer, request), request=request)
    assert octets.hex() == bytes.fromhex(response_stub).hex()
