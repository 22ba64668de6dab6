"""The rows of every captured stub that has some: as columns, whole and cut at every octet."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from .rows import names_of, same_columns, tables
from .stubs import Case, all_cases

CASES = [
    pytest.param(case, path, element, id=f"{case.id}-{path}")
    for case in all_cases()
    for path, element in tables(case.op.Request if case.direction == "request"
                                else case.op.Response)
]  # fmt: skip


def test_there_are_rows() -> None:
    """Among them the enumerations of SAMR in all forms."""
    listed = {
        (case.values[0].syntax, case.values[0].byteorder) for case in CASES
        if case.values[0].op.name == "SamrEnumerateUsersInDomain"
    }
    assert listed == {("ndr20", "little"), ("ndr20", "big"), ("ndr64", "little")}


@pytest.mark.parametrize("representation", ["python", "wire"])
@pytest.mark.parametrize(("case", "path", "element"), CASES)
def test_rows(case: Case, path: str, element: Any, representation: str) -> None:
    names = [name for name, _ in names_of(element, representation == "wire")]
    options = {
        "syntax": case.syntax, "byteorder": case.byteorder, "representation": representation,
    }
    sent = case.sent()
    read = case.op.columns_request if case.direction == "request" else case.op.columns_response

    def check(data: bytes) -> bool:
        return same_columns(
            partial(case.decode, data, **options),
            partial(read, data, path, names, sent, **options), path, names,
        )

    assert check(case.stub)
    for end in range(0, len(case.stub), 1 + len(case.stub) // 200):
        check(case.stub[:end])
