"""Pipes taken from a stub as it arrives: byte by byte and in other pieces."""

from __future__ import annotations

import pytest

import oracle
from rpcfast import ndr
from rpcfast._core.stream import PipeDecoder, StubReader
from rpcfast.errors import NdrError

from .streaming import memory, read_pipe
from .stubs import Case, all_cases, pipe_cases

PIPED = [case for case in all_cases() if oracle.has_pipes(case.op, case.direction)]
each = pytest.mark.parametrize("case", PIPED, ids=lambda case: case.id)


@each
@pytest.mark.parametrize("step", [1, 3, 8, 1000])
def test_pieces(case: Case, step: int) -> None:
    value = case.by_oracle().value
    big = case.byteorder == "big"
    at, request = 0, case.sent()
    if case.direction == "request":
        head, at = case.op.decode_head(case.stub, case.syntax, case.byteorder, "wire")
        for name, kind in oracle.stub_items(case.op, "request"):
            if not oracle.is_pipe(kind):
                assert oracle.alike(getattr(head, name), getattr(value, name))
    reader = StubReader(None, b"", 0, at)
    pipes = case.op.in_pipes if case.direction == "request" else case.op.out_pipes
    for param in pipes:
        kind = oracle.pipe_of(param.type)
        layout = ndr.pipe_layout(kind, case.syntax)
        made, at = read_pipe(reader, PipeDecoder(reader, layout, big), layout, case.stub, at, step)
        want, gaps = memory(kind, list(getattr(value, param.name)), layout, case.syntax)
        assert len(made) == len(want)
        assert all(i in gaps or made[i] == want[i] for i in range(len(want)))
    if case.direction == "response":
        position = reader.position
        tail = case.op.decode_tail(
            case.stub[position:], position, request, case.syntax, case.byteorder, "wire"
        )
        for name, kind in oracle.stub_items(case.op, "response"):
            if not oracle.is_pipe(kind):
                assert oracle.alike(getattr(tail, name), getattr(value, name))


@each
def test_cut_heads(case: Case) -> None:
    """The head of a request is known to be incomplete until its last octet is here."""
    if case.direction == "response":
        return
    _, end = case.op.decode_head(case.stub, case.syntax, case.byteorder, "wire")
    for cut in range(end):
        with pytest.raises(NdrError) as caught:
            case.op.decode_head(case.stub[:cut], case.syntax, case.byteorder, "wire")
        assert caught.value.truncated


@pytest.mark.parametrize("case", pipe_cases(bad=True), ids=lambda case: case.id)
@pytest.mark.parametrize("step", [1, 1000])
def test_bad(case: Case, step: int) -> None:
    """A bad pipe is an error, or it does not end."""
    kind = ndr.Pipe(ndr.byte)
    layout = ndr.pipe_layout(kind, case.syntax)
    at = 20 if case.direction == "request" else 0
    reader = StubReader(None, b"", 0, at)
    decoder = PipeDecoder(reader, layout)
    try:
        read_pipe(reader, decoder, layout, case.stub, at, step)
    except NdrError:
        return
    assert not decoder.ended
