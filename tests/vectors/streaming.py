"""Feed a pipe decoder in pieces, and what it should have made."""

from __future__ import annotations

from typing import Any

import oracle
from rpcfast import ndr


def read_pipe(
    reader: Any, decoder: Any, layout: Any, stub: bytes, at: int, step: int
) -> tuple[bytes, int]:
    """Feed pieces of `step` octets until the pipe or the stub ends; return elements and place."""
    made = bytearray()
    room = bytearray(layout.stride * 5)
    while True:
        while n := decoder.read(room):
            made += room[: n * layout.stride]
        if decoder.ended or at >= len(stub):
            return bytes(made), at
        piece = stub[at : at + step]
        at += len(piece)
        reader.feed(piece, at >= len(stub))


def memory(kind: Any, chunks: list[Any], layout: Any, syntax: str) -> tuple[bytes, set[int]]:
    """Return the elements as they lie in memory, little-endian, and which octets are gaps."""
    items = [item for chunk in chunks for item in chunk]
    made = oracle.encode(ndr.array(kind.element, len(items)), items, syntax) if items else None
    data = b"" if made is None else made.data
    gaps = {
        event.offset + i for event in (made.events if made else ()) for i in range(event.nbytes)
        if event.kind == "gap"
    }
    size = len(items) * layout.stride
    gaps |= set(range(len(data), size))
    return data.ljust(size, b"\0"), gaps
