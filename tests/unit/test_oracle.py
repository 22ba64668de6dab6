"""The oracle by itself: every example of the rules, both ways and in both byte orders."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from oracle import OracleError, canonical, decode, decode_stub, encode, encode_stub
from rpcfast import ndr
from vectors.examples import EXAMPLES, Example, surrounding_t


class Record(SimpleNamespace):
    """Stands for a Request class."""


def operation(example: Example) -> Any:
    """Return something with the parameters of an example, all [in]."""
    return SimpleNamespace(
        params=[
            SimpleNamespace(name=name, type=kind, is_in=True, is_out=False)
            for name, (kind, _) in example.params.items()
        ],
        result=None, Request=Record, Response=Record,
    )


def cases() -> list[Any]:
    """Return every example with each syntax it has bytes for."""
    return [
        pytest.param(example, syntax, id=f"{example.name}-{syntax}")
        for example in EXAMPLES for syntax in ("ndr20", "ndr64") if example.data(syntax) is not None
    ]


@pytest.mark.parametrize(("example", "syntax"), cases())
def test_example(example: Example, syntax: str) -> None:
    op = operation(example)
    values = {name: value for name, (_, value) in example.params.items()}
    data = example.data(syntax)
    assert data is not None
    made = encode_stub(op, "request", values, syntax)
    assert made.data.hex() == data.hex()
    assert canonical(data, made.events, "little") == data
    for order in ("little", "big"):
        stub = encode_stub(op, "request", values, syntax, order)
        read = decode_stub(op, "request", stub.data, syntax, order, surplus=0)
        assert vars(read.value) == values
        assert read.end == len(stub.data)
        assert read.events == stub.events
        again = encode_stub(op, "request", vars(read.value), syntax, order)
        assert again.data == stub.data


@pytest.mark.parametrize(("example", "syntax"), cases())
def test_truncated(example: Example, syntax: str) -> None:
    op = operation(example)
    data = example.data(syntax)
    assert data is not None
    read = decode_stub(op, "request", data, syntax)
    last = max(e.offset + e.nbytes for e in read.events if e.kind != "gap")
    for end in range(last):
        with pytest.raises(OracleError):
            decode_stub(op, "request", data[:end], syntax, gaps=True)
    for end in range(last, len(data)):
        decode_stub(op, "request", data[:end], syntax, gaps=True)


@pytest.mark.parametrize(("example", "syntax"), cases())
def test_empty_arrays_without_gaps(example: Example, syntax: str) -> None:
    """What is shorter so is taken, by that rule alone; all else is the same by both."""
    op = operation(example)
    values = {name: value for name, (_, value) in example.params.items()}
    full = encode_stub(op, "request", values, syntax).data
    short = encode_stub(op, "request", values, syntax, gaps=False).data
    read = decode_stub(op, "request", short, syntax, surplus=0)
    assert vars(read.value) == values
    assert read.gaps == (short == full)
    assert (short == full) == ("aligns its elements" not in example.name)


def test_counts_are_checked() -> None:
    good = encode(surrounding_t, surrounding_t(x=1, a=[5])).data
    assert decode(surrounding_t, good).value == surrounding_t(x=1, a=[5])
    with pytest.raises(OracleError):
        decode(surrounding_t, b"\2" + good[1:] + b"\0\0")
    with pytest.raises(OracleError):
        encode(surrounding_t, surrounding_t(x=2, a=[5]))


def test_canonical() -> None:
    kind = ndr.array(ndr.unique(ndr.string(ndr.char)), size_is=2)
    odd = bytes.fromhex("02000000 efbeadde 00000000 09000000 00000000 01000000 00")
    read = decode(kind, odd)
    assert read.value == ["", None]
    assert canonical(odd, read.events, "little").hex() == encode(kind, read.value).data.hex()
