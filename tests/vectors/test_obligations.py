"""What every vector also has to bear: cuts, surplus, the other byte order, impossible counts."""

from __future__ import annotations

import random

import pytest

import oracle
from rpcfast.errors import NdrError

from .bounded import run_bounded, sanitized
from .stubs import Case, all_cases

# Sanitizers take their time: with them it is every fourth stub.
CASES = all_cases()[:: 4 if sanitized() else 1]
each = pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
SAMPLE = 256  # cuts of a long stub


def cuts(last: int, name: str) -> list[int]:
    """Return where to cut: everywhere, or for a long stub a sample with its ends."""
    if last <= 1024:
        return list(range(last))
    chosen = random.Random(name).sample(range(last), SAMPLE)
    return sorted({*range(64), *range(last - 64, last), *chosen})


@each
def test_truncated(case: Case) -> None:
    read = case.by_oracle()
    last = max((e.offset + e.nbytes for e in read.events if e.kind != "gap"), default=0)
    for end in cuts(last, case.id):
        with pytest.raises(NdrError) as caught:
            case.decode(case.stub[:end])
        assert caught.value.truncated, end
        assert type(caught.value) is NdrError
    value = case.decode()
    for end in range(last, read.end):
        assert case.decode(case.stub[:end]) == value


@each
def test_surplus(case: Case) -> None:
    read = case.by_oracle()
    data = case.canonical(read)
    value = case.decode()
    for count in range(1, 8):
        assert case.decode(data + b"\xa5" * count) == value
    for count in (8, 100):
        with pytest.raises(NdrError):
            case.decode(data + b"\xa5" * count)
        assert case.decode(data + b"\xa5" * count, partial=True) == value


@each
def test_other_byte_order(case: Case) -> None:
    swapped = case.swapped()
    value = swapped.decode()
    assert value == case.decode()
    assert swapped.encode(value) == swapped.stub


@each
def test_default_representation(case: Case) -> None:
    """The values that people see encode to something that means the same."""
    value = case.decode(representation="python")
    again = case.encode(value, representation="python")
    assert case.decode(again, representation="python") == value


def test_impossible_counts() -> None:
    """Every count of every vector at its largest values: an error, and little memory."""

    def work() -> None:
        for case in CASES:
            for event in case.by_oracle().events:
                if event.kind not in oracle.COUNTS:
                    continue
                top = 1 << (8 * event.nbytes)
                for count in (2**31 - 1, 2**31, 2**32 - 1, top - 1, 0x10000, event.value + 1):
                    data = bytearray(case.stub)
                    data[event.offset : event.offset + event.nbytes] = (count % top).to_bytes(
                        event.nbytes, case.byteorder  # type: ignore[arg-type]
                    )
                    try:
                        value = case.decode(bytes(data))
                    except NdrError:
                        continue
                    # whatever is taken must be what the rules take
                    read = case.by_oracle(bytes(data))
                    assert read.value == value, (case.id, event)

    run_bounded(work)
