"""Read the vectors: one small record a line."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

DATA = Path(__file__).with_name("data")


class SambaLine(NamedTuple):
    """A stub of a call to Samba; `direction` is "request" or "response"."""

    id: str
    interface: str
    uuid: str
    opnum: int
    call: str
    direction: str
    ndr20: bytes
    ndr20_be: bytes | None
    ndr64: bytes | None
    decoded: str
    fault: str | None


class DceLine(NamedTuple):
    """A stub of the DCE runtime or of Wine; `direction` is "request", "response" or "fault"."""

    id: str
    run: str
    call_index: int
    opnum: int
    op: str
    direction: str
    byteorder: str
    fragments: tuple[int, ...]
    stub: bytes
    values: dict[str, Any]
    status: int | None
    suspect: str | None  # what is wrong with it


class PipeLine(NamedTuple):
    """A stub with a byte pipe; `bad` says what is wrong with it, None if nothing is."""

    id: str
    op: str
    direction: str
    syntax: str
    stub: bytes
    chunks: tuple[bytes, ...]
    result: int | None
    bad: str | None


class PduLine(NamedTuple):
    """A whole PDU; `stream` numbers the connection, `to_server` is its direction."""

    id: str
    ptype: str
    stream: str
    to_server: bool
    call_id: int
    pdu: bytes
    fields: dict[str, Any]


def read(name: str) -> list[dict[str, Any]]:
    """Return the objects of a file."""
    with (DATA / name).open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def unhex(text: str | None) -> bytes | None:
    """Return the bytes of hex, None for None."""
    return None if text is None else bytes.fromhex(text)


@lru_cache(None)
def samba(interface: str) -> tuple[SambaLine, ...]:
    """Return the lines of samba-<interface>.jsonl, and those of the interface in samba-packed."""
    packed = [o for o in read("samba-packed.jsonl") if o["interface"] == interface]
    return tuple(
        SambaLine(
            o["id"], o["interface"], o["uuid"], o["opnum"], o["call"], o["direction"],
            bytes.fromhex(o["ndr20"]), unhex(o.get("ndr20_be")), unhex(o.get("ndr64")),
            o["decoded"], o.get("fault"),
        )
        for o in [*read(f"samba-{interface}.jsonl"), *packed]
    )


DIRECTIONS = {"in": "request", "out": "response", "fault": "fault"}


def logged(name: str, prefix: str) -> tuple[DceLine, ...]:
    """Return the lines of a file of stubs that have the program's log with them."""
    return tuple(
        DceLine(
            f"{prefix}{o['run']}.{o['op']}.{o['call_index']}.{o['direction']}", o["run"],
            o["call_index"], o["opnum"], o["op"], DIRECTIONS[o["direction"]], o["endian"],
            tuple(o["frag_stub_lens"]), bytes.fromhex(o["stub"]), o["values"],
            int(o["status"], 16) if "status" in o else None, o.get("suspect"),
        )
        for o in read(name)
    )


@lru_cache(None)
def dce() -> tuple[DceLine, ...]:
    """Return the lines of dce-stubs.jsonl."""
    return logged("dce-stubs.jsonl", "")


@lru_cache(None)
def wine() -> tuple[DceLine, ...]:
    """Return the lines of wine-stubs.jsonl."""
    return logged("wine-stubs.jsonl", "wine-")


@lru_cache(None)
def pipes() -> tuple[PipeLine, ...]:
    """Return the lines of samba-pipe.jsonl and gomsrpc-pipe.jsonl."""
    lines = []
    for name in ("samba-pipe", "gomsrpc-pipe"):
        for i, o in enumerate(read(f"{name}.jsonl"), 1):
            values = o.get("values", {})
            chunks = [bytes.fromhex(chunk) for chunk in o.get("chunks", ())]
            chunks += [chunk.encode() for chunk in values.get("chunks", ())]
            lines.append(
                PipeLine(
                    f"{name}.{i}.{o['syntax']}", o["op"], DIRECTIONS[o["direction"]],
                    "ndr20" if o["syntax"] == "NDR" else "ndr64", bytes.fromhex(o["stub"]),
                    tuple(chunks), o.get("result", values.get("ret")),
                    o.get("negative") or o.get("suspect"),
                )
            )
    return tuple(lines)


@lru_cache(None)
def pdus(source: str) -> tuple[PduLine, ...]:
    """Return the lines of <source>-pdus.jsonl: "samba", "dce" or "wine"."""
    lines = []
    for i, o in enumerate(read(f"{source}-pdus.jsonl"), 1):
        name = o["name"] if source == "samba" else o["ptype"]
        direction = o.get("direction") or o["dir"]
        stream = f"{o.get('run', '')}.{o.get('stream', '')}"
        lines.append(
            PduLine(
                f"{source}.{i}.{name}", name, stream, direction == "c2s", o["call_id"],
                bytes.fromhex(o["pdu"] if source == "samba" else o["hex"]), o,
            )
        )
    return tuple(lines)
