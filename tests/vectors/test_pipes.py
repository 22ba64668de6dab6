"""Byte pipes judged by Samba's tool and by go-msrpc: the good ones and the bad ones."""

from __future__ import annotations

import pytest

import oracle
from rpcfast.errors import NdrError

from .stubs import Case, pipe_cases


@pytest.mark.parametrize("case", pipe_cases(bad=False), ids=lambda case: case.id)
def test_good(case: Case) -> None:
    for value in (case.by_oracle().value, case.decode()):
        assert [bytes(chunk) for chunk in value.p] == list(case.line.chunks)
        if case.direction == "response":
            assert value.result == case.line.result
    read = case.by_oracle()
    assert case.encode(case.decode()) == case.canonical(read)


@pytest.mark.parametrize("case", pipe_cases(bad=True), ids=lambda case: case.id)
def test_bad(case: Case) -> None:
    with pytest.raises(oracle.OracleError):
        case.by_oracle()
    with pytest.raises(NdrError):
        case.decode()
