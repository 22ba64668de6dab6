"""The examples of the rules, through the codec."""

from __future__ import annotations

from typing import Any

import pytest

import oracle
import rpcfast
from rpcfast import ndr
from rpcfast.errors import NdrError

from .examples import EXAMPLES, Example
from .stubs import SYNTAXES

each = pytest.mark.parametrize(
    ("example", "syntax"),
    [
        pytest.param(example, syntax, id=f"{example.name}-{syntax}")
        for example in EXAMPLES for syntax in SYNTAXES if example.data(syntax) is not None
    ],
)


def operation(example: Example) -> Any:
    """Return an operation with the parameters of an example, all [in]."""
    params = [ndr.in_(name, kind) for name, (kind, _) in example.params.items()]
    uuid = "7c9d5a10-3f52-4e0b-9d5e-0a1b2c3d4e60"
    return ndr.Interface("examples", uuid, (1, 0), [ndr.operation("one", *params)])["one"]


@each
def test_stub(example: Example, syntax: str) -> None:
    op = operation(example)
    data = example.data(syntax)
    assert data is not None
    request = op.Request(**{name: value for name, (_, value) in example.params.items()})
    options = {"syntax": syntax, "representation": "wire"}
    assert op.encode_request(request, **options).hex() == data.hex()
    assert op.decode_request(data, **options) == request
    big = oracle.encode_stub(op, "request", request, syntax, "big").data
    assert op.encode_request(request, byteorder="big", **options).hex() == big.hex()
    assert op.decode_request(big, byteorder="big", **options) == request


@each
def test_value(example: Example, syntax: str) -> None:
    """One value by itself: rpcfast.encode and rpcfast.decode."""
    if list(example.params) != ["v"] or isinstance(example.params["v"][0], ndr.Pipe):
        return
    kind, value = example.params["v"]
    data = example.data(syntax)
    options = {"syntax": syntax, "representation": "wire"}
    assert rpcfast.encode(kind, value, **options) == data
    assert rpcfast.decode(kind, data, **options) == value
    with pytest.raises(NdrError):
        rpcfast.decode(kind, data + b"\0", **options)
    assert rpcfast.decode(kind, data + b"\0", partial=True, **options) == value
    for end in range(oracle.decode(kind, data, syntax).events[-1].offset):
        with pytest.raises(NdrError):
            rpcfast.decode(kind, data[:end], **options)
