"""The outputs of a call that failed: nothing, in the form that the wire wants.

Layer 6; imports `ndr`.  A server that returns a failure sends the other outputs all the same: an
in-out parameter as it came, pointers that are NULL, numbers that are 0.
"""

from __future__ import annotations

from typing import Any, Final

from rpcfast import ndr
from rpcfast.ndr.represent import well_known
from rpcfast.ndr.types import Array, Context, Pointer, Range, Represented, String, Switch

#: Elements that one array may have at most.
MOST: Final = 65536
#: More than any representation takes.
_ZEROS: Final = bytes(256)


def failed(op: ndr.Operation, request: Any, status: int) -> Any:
    """Make the response of a call that returns this failure.

    Raises:
        ValueError: an array would be too long, or a union has no arm for the tag that came.
    """
    given = {name: getattr(request, name) for name in _names(op.Request, op.in_pipes)}
    response = op.Response.__new__(op.Response)
    info = op.Response.__ndr__
    types = dict(info.fields)
    for name in _names(op.Response, op.out_pipes):
        if name in given:
            setattr(response, name, given[name])
        elif name not in info.counts:
            setattr(response, name, _empty(types[name], info.scope, given))
    told = "result" if op.result_status else next(
        param.name for param in op.params if param.is_out and param.is_status
    )
    setattr(response, told, status)
    return response


def _names(cls: Any, pipes: Any) -> list[str]:
    piped = {pipe.name for pipe in pipes}
    return [name for name, _ in cls.__ndr__.fields if name not in piped]


def _empty(type_: Any, scope: Any, given: dict[str, Any]) -> Any:
    """Make the emptiest value of a type; `given` are the numbers that expressions may read."""
    type_ = _resolved(type_, scope)
    if isinstance(type_, Pointer):
        return _empty(type_.target, scope, given) if type_.kind == "ref" else None
    if isinstance(type_, Array):
        return _array(type_, 0, scope, given)
    if isinstance(type_, Switch):
        return _union(_resolved(type_.union, scope), _read(type_.on, given))
    if isinstance(type_, Represented) or (isinstance(type_, type) and well_known(type_)):
        return ndr.decode(type_, _ZEROS, partial=True)
    if isinstance(type_, type) and issubclass(type_, ndr.Struct):
        info = type_.__ndr__
        fields = [pair for pair in info.fields if pair[0] not in info.counts]
        # expressions of a struct read its own fields, which are 0
        return type_(**{name: _empty(inner, info.scope, {}) for name, inner in fields})
    if isinstance(type_, type):
        return _union(type_, None)
    if isinstance(type_, Range):
        return min(max(0, type_.low), type_.high)
    if isinstance(type_, String):
        return ""
    return None if isinstance(type_, Context) else 0


def _resolved(type_: Any, scope: Any) -> Any:
    """Give the class of a name."""
    return scope[type_] if isinstance(type_, str) else type_


def _read(expression: Any, given: dict[str, Any]) -> int | None:
    """Read a parameter that an expression names; None where it is not that simple."""
    while expression is not None and expression.op == "deref":
        expression = expression.args[0]
    if expression is None or expression.op != "var":
        return None
    value = given.get(expression.args[0])
    return value if isinstance(value, int) else None


def _array(type_: Array, level: int, scope: Any, given: dict[str, Any]) -> Any:
    """Make an array of as many elements as it must have."""
    if level == len(type_.dims):
        return _empty(type_.element, scope, given)
    dim = type_.dims[level]
    count = 0 if dim.varying else (_read(dim.size, given) or 0) if dim.conformant else dim.bound
    if count is None or count > MOST:
        raise ValueError(f"an array of {count} elements")
    made = [_array(type_, level + 1, scope, given) for _ in range(count)]
    kind = getattr(type_.element, "kind", "")
    if level + 1 < len(type_.dims) or kind not in ("byte", "char", "u8", "wchar"):
        return made
    return "\0" * count if kind == "wchar" else bytes(count)


def _union(cls: Any, tag: int | None) -> Any:
    """Make the arm of a tag; without one, the first."""
    info = cls.__ndr__
    labels = {label: case for _, case in info.arms for label in case.labels}
    if tag is None:
        tag = next((label for label in labels if isinstance(label, int)), 0)
    case = labels.get(tag) or labels.get(ndr.DEFAULT)
    if case is None:
        raise ValueError(f"{cls.__name__} has no arm for {tag}")
    return cls(tag, None if case.type is None else _empty(case.type, info.scope, {}))
