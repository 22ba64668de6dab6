"""Every line of calls to Samba that our interfaces have: its stated values, the same bytes."""

from __future__ import annotations

import fnmatch
from itertools import zip_longest

import pytest

import oracle
from oracle.layout import TOP

from . import load, samba_print
from .stubs import NOT_BIG, NOT_NDR64, SAMBA, Case, samba_cases


@pytest.mark.parametrize("case", samba_cases(), ids=lambda case: case.id)
def test_values(case: Case) -> None:
    text = case.line.decoded
    want = samba_print.flat(samba_print.printed(text))
    for value in (case.by_oracle().value, case.decode()):
        have = samba_print.flat(
            leaf for name, kind in oracle.stub_items(case.op, case.direction)
            for leaf in samba_print.leaves(kind, getattr(value, name), TOP)
        )
        if case.line.call == "inq_stats" and case.direction == "request":
            have.append(0)  # Samba's client sends one number more than the operation has
        if case.line.call == "inq_if_ids" and case.direction == "response":
            have = versions(have)
        if case.line.call == "EnumPrinters" and case.direction == "response":
            have = printers(have)
        if len(text) >= samba_print.CUT:
            assert len(have) >= len(want)
            have = have[: len(want)]
        for a, b in zip_longest(want, have, fillvalue="missing"):
            assert samba_print.same(a, b)


def printers(leaves: list[object]) -> list[object]:
    """Put the outputs in Samba's order; the buffer, which it takes apart, holds no printer."""
    *buffer, needed, count, status = leaves
    return [count, *(None for x in buffer if x is None), needed, status]


def versions(leaves: list[object]) -> list[object]:
    """Put major and minor together: in this reply Samba has them as one number."""
    count, *ids, status = leaves
    joined: list[object] = [count]
    for uuid, major, minor in zip(*[iter(ids)] * 3, strict=True):
        joined += [uuid, major | minor << 16]  # type: ignore[operator]
    return [*joined, status]


@pytest.mark.parametrize("case", samba_cases(), ids=lambda case: case.id)
def test_bytes(case: Case) -> None:
    assert case.encode(case.decode()).hex() == case.canonical(case.by_oracle()).hex()


def test_every_line_is_used() -> None:
    used = {case.line.id for case in samba_cases()}
    for name in SAMBA:
        assert {line.id for line in load.samba(name)} <= used


def test_exceptions_are_of_lines_that_exist() -> None:
    ids = [line.id for name in SAMBA for line in load.samba(name)]
    for pattern in (*NOT_NDR64, *NOT_BIG):
        assert fnmatch.filter(ids, pattern), pattern
