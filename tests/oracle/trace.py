"""What every octet of a stub is: the events that encoder and decoder leave behind."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple


class OracleError(Exception):
    """The rules do not allow these bytes, or this value."""

    truncated = False


class Truncated(OracleError):
    """The data ended too early."""

    truncated = True


class Event(NamedTuple):
    """`nbytes` octets at `offset`; `value` is the number there, or None for a gap.

    Kinds: value, bool, tag, gap; unique, full, ref (pointer representations); max_count, offset,
    actual_count; string_max and string_actual (of a string whose max_count no expression
    states), free_max and free_offset (their expressions name values that are not known here);
    chunk, trailer.
    """

    kind: str
    offset: int
    nbytes: int
    value: Any


#: The kinds that count something.
COUNTS = frozenset(
    "max_count offset actual_count string_max string_actual free_max free_offset chunk"
    " trailer".split()
)


def canonical(
    data: bytes, events: Iterable[Event], order: str, *, free_counts: bool = False
) -> bytes:
    """Return the same stub with what a value does not keep set to what we send.

    Referent numbers are counted anew, gaps become zero, booleans 0 or 1, and the max_count of a
    [string] its actual_count; with `free_counts` also counts that only the request states.
    """
    events = list(events)
    out = bytearray(data)
    unique = 0x20000
    full: dict[int, int] = {}
    for i, (kind, offset, nbytes, value) in enumerate(events):
        if offset + nbytes > len(out):
            out.extend(bytes(offset + nbytes - len(out)))  # a trailing gap that was left out
        number: int | None = None
        if kind == "gap":
            number = 0
        elif kind == "bool":
            number = int(bool(value))
        elif kind == "ref" or (kind == "unique" and value):
            number, unique = unique, unique + 4
        elif kind == "full" and value:
            number = full.setdefault(value, len(full) + 1)
        elif kind == "string_max":
            number = next(e.value for e in events[i:] if e.kind == "string_actual")
        elif free_counts and kind == "free_offset":
            number = 0
        elif free_counts and kind == "free_max":
            number = _least(events[i:])
        if number is not None:
            out[offset : offset + nbytes] = number.to_bytes(nbytes, order)  # type: ignore[arg-type]
    return bytes(out)


def _least(events: list[Event]) -> int:
    # the size of a free dimension: offset + actual_count where they follow, else itself
    first = 0
    for event in events[1:]:
        if event.kind == "offset":
            first = int(event.value)
        elif event.kind == "actual_count":
            return first + int(event.value)
        elif event.kind not in ("free_max", "max_count", "free_offset", "gap"):
            break
    return int(events[0].value)
