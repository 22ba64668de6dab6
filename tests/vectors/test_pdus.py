"""Whole PDUs of the DCE runtime, Wine and Samba: read as they were written, and built again."""

from __future__ import annotations

import re
from typing import Any

import pytest

from rpcfast._core import fragment, pdu
from rpcfast.errors import Fault, RemoteProtocolError

from . import load
from .load import PduLine

STUBS = {"dce": load.dce, "wine": load.wine}  # the sources that have stubs and a log beside
LOGGED = [line for source in STUBS for line in load.pdus(source)]
ALL = [*LOGGED, *load.pdus("samba")]
TYPES = {
    "request": 0, "response": 2, "fault": 3, "bind": 11, "bind_ack": 12, "bind_nak": 13,
    "alter": 14, "alter_resp": 15, "auth3": 16, "shutdown": 17, "co_cancel": 18, "orphaned": 19,
}
each = pytest.mark.parametrize("line", ALL, ids=lambda line: line.id)


def taken(raw: bytes) -> Any:
    """Return the PDU of its octets."""
    inbox = fragment.Inbox()
    inbox.feed(raw)
    found = inbox.take()
    assert found is not None
    assert len(inbox) == 0
    return found


@each
def test_header(line: PduLine) -> None:
    inbox = fragment.Inbox()
    for i in range(len(line.pdu)):
        assert inbox.take() is None
        inbox.feed(line.pdu[i : i + 1])
    found = inbox.take()
    assert found is not None
    assert found.raw == line.pdu
    assert found.spoken
    assert found.ptype == TYPES[line.ptype]
    assert found.call_id == line.call_id
    fields = line.fields
    assert found.flags == fields.get("flags", fields.get("pfc_flags"))
    assert found.auth_length == fields.get("auth_len", fields.get("auth_length"))
    assert found.big == (fields.get("endian", "big" if not line.pdu[4] else "little") == "big")


# ------------------------------------------------------------------- the DCE runtime and Wine
def calls() -> dict[tuple[str, str, int, str], list[PduLine]]:
    """Return the PDUs of every stub; of the long ones not all were recorded.

    Those of a call with a trailer are left out: the stub is sealed in it.
    """
    found: dict[tuple[str, str, int, str], list[PduLine]] = {}
    for source in STUBS:
        for line in load.pdus(source):
            if line.ptype in ("request", "response") and not line.fields["auth_len"]:
                key = (source, line.fields["run"], line.fields["call_index"], line.ptype)
                found.setdefault(key, []).append(line)
    return {
        key: lines for key, lines in found.items()
        if (stub := stub_of(key)) and sum(x.fields["stub_len"] for x in lines) == len(stub.stub)
    }


def stub_of(key: tuple[str, str, int, str]) -> load.DceLine | None:
    """Return the line of a stub."""
    source, *rest = key
    return next(
        (x for x in STUBS[source]() if [x.run, x.call_index, x.direction] == rest), None
    )


CALLS = calls()


@pytest.mark.parametrize("key", list(CALLS), ids=lambda key: ".".join(map(str, key)))
@pytest.mark.parametrize("step", [1, 1000, 1 << 20])
def test_fragments(key: tuple[str, str, int, str], step: int) -> None:
    """The fragments of a call make its stub, however they arrive."""
    lines = CALLS[key]
    ptype = key[-1]
    want = stub_of(key)
    assert want is not None
    data = b"".join(line.pdu for line in lines)
    inbox = fragment.Inbox()
    stub = bytearray()
    head = None
    ended = 0
    for at in range(0, len(data), step):
        inbox.feed(data[at : at + step])
        if head is None:
            head = inbox.open_stream(TYPES[ptype])
        if head is not None:
            ended = inbox.gather(stub, 1 << 20, True)
            assert ended >= 0
    assert ended == 1
    assert head is not None
    fields = lines[0].fields
    assert head[0] == lines[0].call_id
    assert head[1] == fields["ctx"]
    assert head[4] == (fields["endian"] == "big")
    assert head[5] == fields["alloc_hint"]
    if ptype == "request":
        assert head[2] == fields["opnum"]
    assert bytes(stub) == want.stub
    assert want.fragments == tuple(line.fields["stub_len"] for line in lines)


LONG = [x for lines in STUBS.values() for x in lines() if len(x.fragments) > 1]


@pytest.mark.parametrize("line", LONG, ids=lambda line: line.id)
@pytest.mark.parametrize("step", [1, 1000, 1 << 20])
def test_long(line: load.DceLine, step: int) -> None:
    """A stub that is cut as it was on the wire comes together again."""
    ptype, order = TYPES[line.direction], line.byteorder
    data, at = b"", 0
    for i, size in enumerate(line.fragments):
        flags = (i == 0) | (i == len(line.fragments) - 1) << 1
        numbers = [(24 + size, 2), (0, 2), (9, 4), (len(line.stub) - at, 4), (3, 2), (5, 2)]
        data += bytes([5, 0, ptype, flags, 0x10 if order == "little" else 0, 0, 0, 0])
        data += b"".join(n.to_bytes(width, order) for n, width in numbers)  # type: ignore[arg-type]
        data += line.stub[at : at + size]
        at += size
    inbox = fragment.Inbox()
    stub = bytearray()
    head = None
    ended = 0
    for at in range(0, len(data), step):
        inbox.feed(data[at : at + step])
        if head is None:
            head = inbox.open_stream(ptype)
        if head is not None:
            ended = inbox.gather(stub, 1 << 20, True)
    assert ended == 1
    assert bytes(stub) == line.stub


@pytest.mark.parametrize(
    "line", [x for x in LOGGED if x.ptype == "fault"], ids=lambda line: line.id
)
def test_fault(line: PduLine) -> None:
    context_id, _, status, _ = pdu.parse_fault(taken(line.pdu))
    stated = int(line.fields["status"], 16)
    order: Any = line.fields["endian"]
    # a status of 0: the number is in the stub
    assert status == (stated or int.from_bytes(line.pdu[32:36], order))
    assert context_id == line.fields["ctx"]


FAULTS = [x for lines in STUBS.values() for x in lines() if x.direction == "fault"]


@pytest.mark.parametrize("line", FAULTS, ids=lambda line: line.id)
def test_fault_of_a_call(line: load.DceLine) -> None:
    """Every fault, in a PDU put together here: not all of theirs were recorded."""
    order: Any = line.byteorder
    assert line.status is not None
    raw = bytes([5, 0, 3, 3, 0x10 if order == "little" else 0, 0, 0, 0])
    numbers = [(32 + len(line.stub), 2), (0, 2), (9, 4), (len(line.stub), 4), (3, 2), (0, 2),
               (line.status, 4), (0, 4)]
    raw += b"".join(n.to_bytes(width, order) for n, width in numbers)
    _, _, status, _ = pdu.parse_fault(taken(raw + line.stub))
    assert status == (line.status or int.from_bytes(line.stub, order))
    if line.id.startswith("wine"):  # the log has the number that Windows reports
        assert Fault(status).code == int(line.values["exception"], 16)


@pytest.mark.parametrize(
    "line", [x for x in LOGGED if x.ptype == "bind"], ids=lambda line: line.id
)
def test_bind(line: PduLine) -> None:
    max_xmit, max_recv, group, contexts = pdu.parse_bind(taken(line.pdu))
    fields = line.fields
    assert (max_xmit, max_recv, group) == (
        fields["max_xmit"], fields["max_recv"], fields["assoc"]
    )
    assert [[number, str(abstract[0])] for number, abstract, _ in contexts] == [
        stated[:2] for stated in fields["contexts"]
    ]


# -------------------------------------------------------------------------------------- Samba
def stated(line: PduLine, name: str) -> list[int]:
    """Return the numbers that Samba's print gives a field."""
    text = line.fields["decoded"]
    return [int(x) for x in re.findall(rf"^ +{name} *: \S+ \((-?\d+)\)$", text, re.MULTILINE)]


def syntaxes(line: PduLine) -> list[str]:
    """Return the ids of interfaces and transfer syntaxes in Samba's print."""
    return re.findall(r"^ +uuid *: ([0-9a-f-]{36})$", line.fields["decoded"], re.MULTILINE)


@pytest.mark.parametrize("line", load.pdus("samba"), ids=lambda line: line.id)
def test_samba_body(line: PduLine) -> None:
    found = taken(line.pdu)
    if line.ptype in ("bind", "alter"):
        if found.auth_length and found.auth_length > len(found) - 28:
            with pytest.raises(RemoteProtocolError):
                pdu.parse_bind(found)
            return
        max_xmit, max_recv, group, contexts = pdu.parse_bind(found)
        have = {"max_xmit_frag": max_xmit, "max_recv_frag": max_recv, "assoc_group_id": group,
                "num_contexts": len(contexts)}
        ids = [str(x[0]) for _, abstract, offered in contexts for x in (abstract, *offered)]
        assert ids[: len(syntaxes(line))] == syntaxes(line)
        if found.auth_length == 0 and contexts and found.flags & 3 == 3:
            again = pdu.build_bind(
                found.call_id, max_xmit, max_recv, group, contexts,
                alter=line.ptype == "alter", flags=found.flags & ~3,
            )
            assert again.hex() == line.pdu.hex()
    elif line.ptype in ("bind_ack", "alter_resp"):
        max_xmit, max_recv, group, address, results = pdu.parse_bind_ack(found)
        have = {"max_xmit_frag": max_xmit, "max_recv_frag": max_recv, "assoc_group_id": group,
                "num_results": len(results)}
        text = line.fields["decoded"]
        assert f": '{address}'" in text
        ids = [str(syntax[0]) for _, _, syntax in results if syntax is not None]
        assert ids[: len(syntaxes(line))] == syntaxes(line)[: len(ids)]
    elif line.ptype == "request":
        context_id, opnum, _, offset, hint = pdu.parse_request(found)
        have = {"context_id": context_id, "opnum": opnum, "alloc_hint": hint}
        assert offset == (40 if found.flags & 0x80 else 24)
    elif line.ptype == "response":
        have = {"alloc_hint": found.u32(16), "context_id": found.u16(20)}
    elif line.ptype == "fault":
        context_id, cancelled, status, _ = pdu.parse_fault(found)
        have = {"context_id": context_id, "cancel_count": cancelled, "status": status}
    elif line.ptype == "bind_nak":
        reason, versions = pdu.parse_bind_nak(found)
        have = {"reject_reason": reason, "num_versions": len(versions)}
    else:
        have = {}
    for name, value in have.items():
        for number in stated(line, name)[:1]:
            assert number & 0xFFFFFFFF == value, name
