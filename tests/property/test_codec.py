"""The codec and the oracle on random types: the same bytes, the same values, the same refusals."""

from __future__ import annotations

import contextlib
import itertools
import random
import struct
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import oracle
import rpcfast
from rpcfast import ndr
from rpcfast.errors import NdrError
from vectors.bounded import run_bounded
from vectors.stubs import SYNTAXES

from .generate import Maker, damage

usual = settings(
    deadline=None, max_examples=150,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
chance = st.randoms(use_true_random=False)
syntaxes = st.sampled_from(SYNTAXES)
orders = st.sampled_from(["little", "big"])

# random types nest structs of an octet in one another, which the usual limit refuses in bulk
GENEROUS = ndr.Limits(made_per_byte=1 << 20)


def decoded(kind: Any, data: Any, **options: Any) -> Any:
    """Decode without a word about memory: what the rules of NDR say is asked here."""
    return rpcfast.decode(kind, data, limits=GENEROUS, **options)


def agree(kind: Any, data: bytes, syntax: str, order: str) -> bool:
    """Assert that both take these bytes for the same value, or that both refuse them."""
    options: dict[str, Any] = {"syntax": syntax, "byteorder": order}
    try:
        want = oracle.decode(kind, data, syntax, order).value
    except oracle.OracleError:
        want = NdrError
    if want is NdrError:
        with pytest.raises(NdrError):
            decoded(kind, data, representation="wire", **options)
        return False
    have = decoded(kind, data, representation="wire", **options)
    assert oracle.alike(want, have)
    return True


@usual
@given(chance, syntaxes, orders)
def test_values(rng: random.Random, syntax: str, order: str) -> None:
    maker = Maker(rng)
    kind = maker.top()
    value = maker.value(kind, {}.__getitem__)
    data = oracle.encode(kind, value, syntax, order).data
    options: dict[str, Any] = {"syntax": syntax, "byteorder": order, "representation": "wire"}
    assert rpcfast.encode(kind, value, **options).hex() == data.hex()
    assert agree(kind, data, syntax, order)
    read = decoded(kind, data, **options)
    assert rpcfast.encode(kind, read, **options).hex() == data.hex()
    for end in range(len(data)):
        agree(kind, data[:end], syntax, order)


@usual
@given(chance, syntaxes, orders)
def test_calls(rng: random.Random, syntax: str, order: str) -> None:
    maker = Maker(rng)
    call = maker.call()
    params = [ndr.in_(name, kind) for name, kind in call.members]
    uuid = "7c9d5a10-3f52-4e0b-9d5e-0a1b2c3d4e61"
    op = ndr.Interface("random", uuid, (1, 0), [ndr.operation("one", *params)])["one"]
    request = op.Request(**call.values)
    options: dict[str, Any] = {"syntax": syntax, "byteorder": order, "representation": "wire"}
    data = oracle.encode_stub(op, "request", request, syntax, order).data
    assert op.encode_request(request, **options).hex() == data.hex()
    want = oracle.decode_stub(op, "request", data, syntax, order).value
    have = op.decode_request(data, **options)
    for name, _ in call.members:
        assert oracle.alike(getattr(want, name), getattr(have, name))
    assert op.encode_request(have, **options).hex() == data.hex()


@usual
@given(chance, syntaxes, orders)
def test_responses(rng: random.Random, syntax: str, order: str) -> None:
    """Responses whose counts and tags may be in the request alone."""
    maker = Maker(rng)
    call = maker.call()
    params = []
    for name, kind in call.members:
        counts = name[0] in "ct"
        make = rng.choice([ndr.in_, ndr.inout] if counts else [ndr.out, ndr.inout])
        params.append(make(name, kind))
    uuid = "7c9d5a10-3f52-4e0b-9d5e-0a1b2c3d4e63"
    op = ndr.Interface(
        "random", uuid, (1, 0), [ndr.operation("one", *params, result=ndr.long)]
    )["one"]
    request = op.Request(**{p.name: call.values[p.name] for p in params if p.is_in})
    given = {p.name: call.values[p.name] for p in params if p.is_out}
    response = op.Response(**given, result=-2)
    options: dict[str, Any] = {"syntax": syntax, "byteorder": order, "representation": "wire"}
    data = oracle.encode_stub(op, "response", response, syntax, order, request).data
    assert op.encode_response(response, request=request, **options).hex() == data.hex()
    want = oracle.decode_stub(op, "response", data, syntax, order, request).value
    for known in (request, None):
        have = op.decode_response(data, known, **options)
        for name in [*given, "result"]:
            assert oracle.alike(getattr(want, name), getattr(have, name))
    for _ in range(5):
        bad = damage(rng, data)
        try:
            want = oracle.decode_stub(op, "response", bad, syntax, order, request).value
        except oracle.OracleError:
            with pytest.raises(NdrError):
                op.decode_response(bad, request, **options)
        else:
            have = op.decode_response(bad, request, **options)
            for name in [*given, "result"]:
                assert oracle.alike(getattr(want, name), getattr(have, name))


def same_elements(want: Any, have: Any) -> None:
    """Assert that a value has these elements, where its arrays may be numpy arrays, or text."""
    if isinstance(want, str) != isinstance(have, str):
        text, units = (want, have) if isinstance(want, str) else (have, want)
        assert text.encode("utf-16-le", "surrogatepass") == struct.pack(f"<{len(units)}H", *units)
    elif isinstance(want, ndr.Ref):
        same_elements(want.value, have.value)
    elif isinstance(want, ndr.Union):
        assert want.tag == have.tag
        same_elements(want.value, have.value)
    elif isinstance(want, ndr.Struct):
        names = [name for name, _ in type(want).__ndr__.fields]
        fields = isinstance(have, np.void)
        for name in names:
            same_elements(getattr(want, name), have[name] if fields else getattr(have, name))
    elif isinstance(want, (list, bytes)) and not isinstance(have, bytes):
        assert len(want) == len(have)
        for a, b in zip(want, have, strict=True):
            same_elements(a, b)
    else:
        assert want == have or (want != want and have != have)  # NaN


@usual
@given(chance, syntaxes, orders)
def test_default_representation(rng: random.Random, syntax: str, order: str) -> None:
    """What people see has the same elements, and encodes to the same bytes."""
    maker = Maker(rng, aliases=False)
    kind = maker.top()
    data = oracle.encode(kind, maker.value(kind, {}.__getitem__), syntax, order).data
    options: dict[str, Any] = {"syntax": syntax, "byteorder": order}
    shown = decoded(kind, data, **options)
    same_elements(decoded(kind, data, representation="wire", **options), shown)
    assert rpcfast.encode(kind, shown, **options).hex() == data.hex()


@usual
@given(chance)
def test_numpy(rng: random.Random) -> None:
    """What arrays="numpy" gives has the same elements, and encodes to the same bytes."""
    maker = Maker(rng)
    kind = maker.top()
    value = maker.value(kind, {}.__getitem__)
    for syntax, order in itertools.product(SYNTAXES, ("little", "big")):
        data = oracle.encode(kind, value, syntax, order).data
        for representation in ("wire", "python"):
            options: dict[str, Any] = {
                "syntax": syntax, "byteorder": order, "representation": representation,
            }
            for message in (data, bytearray(data)):
                arrays = decoded(kind, message, arrays="numpy", **options)
                same_elements(decoded(kind, data, **options), arrays)
                if representation == "wire":
                    assert rpcfast.encode(kind, arrays, **options).hex() == data.hex()


@usual
@given(chance, syntaxes, orders)
def test_numpy_of_damaged(rng: random.Random, syntax: str, order: str) -> None:
    """Damage is refused, or has the same elements, as lists and as arrays."""
    maker = Maker(rng)
    kind = maker.top()
    data = oracle.encode(kind, maker.value(kind, {}.__getitem__), syntax, order).data
    options: dict[str, Any] = {"syntax": syntax, "byteorder": order, "representation": "wire"}
    for _ in range(20):
        bad = bytearray(damage(rng, data))
        found: list[Any] = []
        for arrays in ("list", "numpy"):
            try:
                found.append(decoded(kind, bad, arrays=arrays, **options))
            except NdrError as error:
                found.append((error.path, error.reason))
        same_elements(*found)
        del found
        bad.append(0)  # nothing holds it any longer


@usual
@given(chance, syntaxes, orders)
def test_damaged(rng: random.Random, syntax: str, order: str) -> None:
    maker = Maker(rng)
    kind = maker.top()
    data = oracle.encode(kind, maker.value(kind, {}.__getitem__), syntax, order).data
    for _ in range(20):
        agree(kind, damage(rng, data), syntax, order)


@usual
@given(chance, st.binary(max_size=64), syntaxes, orders)
def test_garbage(rng: random.Random, data: bytes, syntax: str, order: str) -> None:
    agree(Maker(rng).top(), data, syntax, order)


def test_memory() -> None:
    """Damaged stubs take little memory, whatever their counts say."""

    def work() -> None:
        for seed in range(150):
            rng = random.Random(seed)
            maker = Maker(rng)
            kind = maker.top()
            syntax = rng.choice(SYNTAXES)
            data = oracle.encode(kind, maker.value(kind, {}.__getitem__), syntax)
            counts = [event for event in data.events if event.kind in oracle.COUNTS]
            for event in counts:
                bad = bytearray(data.data)
                top = rng.choice([0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0x00FFFFFF])
                bad[event.offset : event.offset + event.nbytes] = top.to_bytes(
                    event.nbytes, "little"
                )
                with contextlib.suppress(NdrError):
                    decoded(kind, bytes(bad), syntax=syntax)
            for _ in range(50):
                with contextlib.suppress(NdrError):
                    decoded(kind, damage(rng, data.data), syntax=syntax)

    run_bounded(work)


class graph_t(ndr.Struct):
    v = ndr.long
    l = ndr.full("graph_t")  # noqa: E741
    r = ndr.full("graph_t")
    u = ndr.unique(ndr.long)
    n = ndr.full(ndr.long)


@usual
@given(st.integers(1, 8), chance, syntaxes, orders)
def test_graphs(count: int, rng: random.Random, syntax: str, order: str) -> None:
    """Full pointers in any shape: shared, and in cycles."""
    numbers = [ndr.Ref(i) for i in range(3)]
    nodes = [graph_t(v=i, l=None, r=None, u=rng.choice([None, i]), n=None) for i in range(count)]
    for node in nodes:
        node.l = rng.choice([None, *nodes])
        node.r = rng.choice([None, *nodes])
        node.n = rng.choice([None, *numbers])
    kind = ndr.full(graph_t)
    data = oracle.encode(kind, nodes[0], syntax, order).data
    options: dict[str, Any] = {"syntax": syntax, "byteorder": order, "representation": "wire"}
    assert rpcfast.encode(kind, nodes[0], **options).hex() == data.hex()
    assert agree(kind, data, syntax, order)
