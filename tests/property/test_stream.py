"""Pipes of random types, taken from a stub in random pieces: the elements, and the refusals."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

import oracle
from rpcfast import ndr
from rpcfast._core.stream import PipeDecoder, StubReader
from rpcfast.errors import NdrError
from vectors.streaming import memory, read_pipe
from vectors.stubs import SYNTAXES

from .generate import Maker, damage

chance = st.randoms(use_true_random=False)
usual = settings(deadline=None, max_examples=200)
syntaxes = st.sampled_from(SYNTAXES)
orders = st.sampled_from(["little", "big"])
starts = st.integers(0, 9)


def piped(rng: random.Random) -> tuple[ndr.Pipe, list[object]]:
    """Return a pipe and chunks of it."""
    maker = Maker(rng)
    kind = maker.pipe()
    arrays = [ndr.array(kind.element, rng.randrange(1, 6)) for _ in range(rng.randrange(4))]
    return kind, [maker.value(flat(array), {}.__getitem__) for array in arrays]


def flat(array: ndr.Array) -> ndr.Array:
    """Return an array whose elements may be arrays themselves as one of more dimensions."""
    if isinstance(array.element, ndr.Array):
        return ndr.Array(array.element.element, array.dims + array.element.dims)
    return array


def stub_of(kind: ndr.Pipe, chunks: list[object], start: int, syntax: str, order: str) -> bytes:
    """Return the stub of a pipe behind so many octets."""
    before = ndr.array(ndr.byte, start) if start else None
    params = [("before", before, bytes(start))] if before else []
    op = ndr.Interface(
        "pipes", "7c9d5a10-3f52-4e0b-9d5e-0a1b2c3d4e62", (1, 0),
        [ndr.operation("one", *[ndr.in_(n, t) for n, t, _ in params], ndr.in_("p", kind))],
    )["one"]
    values = {n: v for n, _, v in params} | {"p": ndr.Chunks(chunks)}
    return oracle.encode_stub(op, "request", values, syntax, order).data


@usual
@given(chance, syntaxes, orders, starts, st.integers(1, 40))
def test_elements(rng: random.Random, syntax: str, order: str, start: int, step: int) -> None:
    kind, chunks = piped(rng)
    stub = stub_of(kind, chunks, start, syntax, order)
    layout = ndr.pipe_layout(kind, syntax)
    reader = StubReader(None, b"", 0, start)
    decoder = PipeDecoder(reader, layout, order == "big")
    made, _ = read_pipe(reader, decoder, layout, stub, start, step)
    assert decoder.ended
    assert reader.position == len(stub)
    want, gaps = memory(kind, chunks, layout, syntax)
    assert len(made) == len(want)
    assert all(i in gaps or made[i] == want[i] for i in range(len(want)))


@usual
@given(chance, syntaxes, orders, st.integers(1, 40))
def test_damaged(rng: random.Random, syntax: str, order: str, step: int) -> None:
    """A damaged pipe ends, is refused or waits for more, as the whole stub would have it."""
    kind, chunks = piped(rng)
    data = damage(rng, stub_of(kind, chunks, 0, syntax, order))
    layout = ndr.pipe_layout(kind, syntax)
    reader = StubReader(None, b"", 0, 0)
    decoder = PipeDecoder(reader, layout, order == "big")
    try:
        made, _ = read_pipe(reader, decoder, layout, data, 0, step)
    except NdrError:
        made = None
    try:
        value = oracle.decode(kind, data, syntax, order, surplus=len(data)).value
    except oracle.OracleError:
        assert made is None or not decoder.ended
    else:
        assert made is not None
        assert decoder.ended
        assert len(made) == sum(map(len, value)) * layout.stride
