"""Whole stubs: the order of parameters, pipes and the result.  [protocol 1.10, 3.2]"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from rpcfast.ndr import types as t

from . import layout
from .decode import Decoded, Decoder, build, either, node_number
from .encode import Encoded, Encoder, number
from .layout import Frame


def stub_items(op: Any, direction: str) -> list[tuple[str, Any]]:
    """Return (name, type) of what travels, in wire order."""
    if direction == "request":
        chosen = [p for p in op.params if p.is_in]
    else:
        chosen = [p for p in op.params if p.is_out]
    pipes = [(p.name, p.type) for p in chosen if is_pipe(p.type)]
    plain = [(p.name, p.type) for p in chosen if not is_pipe(p.type)]
    if direction == "request":
        return plain + pipes
    result = [] if op.result is None else [("result", op.result)]
    return pipes + plain + result


def is_pipe(kind: Any) -> bool:
    """Whether a parameter is a pipe, by value or by [ref] pointer."""
    while isinstance(kind, (t.Pointer, t.Represented)):
        kind = kind.target if isinstance(kind, t.Pointer) else kind.wire
    return isinstance(kind, t.Pipe)


def pipe_of(kind: Any) -> t.Pipe:
    """Return the pipe of a parameter's type."""
    while not isinstance(kind, t.Pipe):
        kind = kind.target if isinstance(kind, t.Pointer) else kind.wire
    return kind


def has_pipes(op: Any, direction: str) -> bool:
    """Whether a stub has pipes."""
    return any(is_pipe(kind) for _, kind in stub_items(op, direction))


def lookup(
    own: Callable[[str], Any], names: set[str], request: Any, others: set[str]
) -> Callable[[str], Any]:
    """Return the function that knows the values of this stub, then those of the request."""

    def look(name: str) -> Any:
        if name in names:
            return own(name)
        if request is not None and name in others:
            return number(getattr(request, name))
        raise KeyError(name)

    declared = names | (others if request is not None else set())
    look.declared = frozenset(declared)  # type: ignore[attr-defined]
    return look


def encode_stub(
    op: Any, direction: str, value: Any, syntax: str = "ndr20", byteorder: str = "little",
    request: Any = None, gaps: bool = True,
) -> Encoded:
    """Encode a request or response of an operation; `request` states counts of a response."""
    items = stub_items(op, direction)
    get = value.get if isinstance(value, Mapping) else lambda name: getattr(value, name)
    others = {name for name, _ in stub_items(op, "request")} if direction == "response" else set()
    values = lookup(
        lambda name: number(get(name)), {name for name, _ in items}, request, others
    )
    encoder = Encoder(layout.SYNTAXES[syntax], byteorder, gaps)
    for name, kind in items:
        encoder.parameter(kind, get(name), Frame(None, values))
    return Encoded(bytes(encoder.out), encoder.events)


def decode_stub(
    op: Any, direction: str, data: bytes, syntax: str = "ndr20", byteorder: str = "little",
    request: Any = None, surplus: int = 7, gaps: bool | None = None,
) -> Decoded:
    """Decode a request or response of an operation into its Request or Response.

    gaps: as for `decode`.
    """

    def read(gaps: bool) -> Decoded:
        return _decode_stub(op, direction, data, syntax, byteorder, request, surplus, gaps)

    return either(read) if gaps is None else read(gaps)


def _decode_stub(
    op: Any, direction: str, data: bytes, syntax: str, byteorder: str, request: Any,
    surplus: int, gaps: bool,
) -> Decoded:
    items = stub_items(op, direction)
    nodes: dict[str, Any] = {}
    others = {name for name, _ in stub_items(op, "request")} if direction == "response" else set()
    values = lookup(
        lambda name: node_number(nodes[name]), {name for name, _ in items}, request, others
    )
    decoder = Decoder(data, layout.SYNTAXES[syntax], byteorder, gaps)
    for name, kind in items:
        nodes[name] = decoder.parameter(kind, Frame(None, values))
    decoder.finish(surplus)
    made: dict[int, Any] = {}
    cls = op.Request if direction == "request" else op.Response
    fields = {name: build(node, made) for name, node in nodes.items()}
    return Decoded(cls(**fields), decoder.pos, decoder.events, gaps)
