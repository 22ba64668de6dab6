"""Every used line of the DCE runtime: its stated values, and the same bytes again."""

from __future__ import annotations

import pytest

from . import expected
from .stubs import Case, dce_cases


@pytest.mark.parametrize("case", dce_cases(), ids=lambda case: case.id)
def test_values(case: Case) -> None:
    want = (expected.request if case.direction == "request" else expected.response)(
        case.line.op, case.line.values
    )
    expected.same(want, case.by_oracle().value, "oracle")
    expected.same(want, case.decode(), "codec")


@pytest.mark.parametrize("case", dce_cases(), ids=lambda case: case.id)
def test_aliases(case: Case) -> None:
    """A full pointer seen twice is the same object."""
    value = case.decode()
    if case.line.op == "q_ptrs" and case.line.values["in"]["b"] == "=a":
        assert value.p.a is value.p.b
    if case.line.op == "q_tree" and case.direction == "request":
        assert value.t.l is value.t.r.l
    if case.line.op == "q_nulls" and case.direction == "request":
        assert (value.b is value.c) == (case.line.values["in"]["c"] == "=b")


@pytest.mark.parametrize("case", dce_cases(), ids=lambda case: case.id)
def test_bytes(case: Case) -> None:
    assert case.encode(case.decode()).hex() == case.canonical(case.by_oracle()).hex()
