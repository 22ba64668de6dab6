"""Every line of Wine that follows the rules: its stated values, and the same bytes again."""

from __future__ import annotations

import pytest

from . import expected, expected_wine, load
from .stubs import Case, wine_cases

each = pytest.mark.parametrize("case", wine_cases(), ids=lambda case: case.id)


@each
def test_values(case: Case) -> None:
    what = expected_wine.request if case.direction == "request" else expected_wine.response
    want = what(case.line.op, case.line.values)
    assert want.keys() == set(case.decode().__ndr__.defaults)
    expected.same(want, case.by_oracle().value, "oracle")
    expected.same(want, case.decode(), "codec")


@each
def test_bytes(case: Case) -> None:
    assert case.encode(case.decode()).hex() == case.canonical(case.by_oracle()).hex()


def test_aliases() -> None:
    """A full pointer seen twice is the same object."""
    found = [x for x in wine_cases() if x.line.op == "q_nulls" and x.direction == "request"]
    assert {case.line.values["in"]["c"]: case.decode().b is case.decode().c for case in found} == {
        "=b": False, 6: False
    }


def test_what_is_left_out() -> None:
    """Faults have no stub; two lines lack the gaps of a struct, which Wine 8 forgets."""
    used = {case.id for case in wine_cases()}
    left = {line.id: line for line in load.wine() if line.id not in used}
    assert {line.op for line in left.values() if line.direction == "fault"} == {
        "f_raise", "f_crash"
    }
    assert [name for name, line in left.items() if line.direction != "fault"] == [
        "wine-ndr.a_conf.7.in", "wine-ndr.a_conf.7.out"
    ]
