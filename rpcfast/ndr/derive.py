"""Counts that follow from what they count: which fields may be left out, and what they are then.

Layer 3; imports types, expr and the compiled Source.  A field is derivable when every expression
that names it can be solved for it, and something that it counts travels beside it.
"""

from __future__ import annotations

from .expr import Expr
from .types import Array, Case, Enum, Pointer, Range, Represented, Scalar, String, Switch

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

Steps = tuple[tuple[str, int], ...]


class Use:
    """One expression that names a field: what it counts, in which field, how deep."""

    __slots__ = ("depth", "expr", "field", "first", "measure")

    def __init__(
        self, field: str, measure: str, depth: int, expr: Expr, first: Expr | None
    ) -> None:
        self.field = field
        self.measure = measure
        self.depth = depth
        self.expr = expr
        self.first = first


def solve(expr: Expr) -> tuple[str, Steps] | None:
    """Solve `expr == count` for its only name; None where that cannot be done.

    Returns:
        The name, and the steps that turn the count into its value.
    """
    steps: list[tuple[str, int]] = []
    while expr.op != "var":
        if expr.op == "deref":
            expr = expr.args[0]
            continue
        if expr.op not in ("add", "sub", "mul", "div", "shl", "shr"):
            return None
        left, right = expr.args
        if right.op == "const":
            constant, inner = right.args[0], left
            undo = {
                "add": ("add", -constant), "sub": ("add", constant),
                "mul": ("div", constant), "div": ("mul", constant),
                "shl": ("div", 1 << constant), "shr": ("mul", 1 << constant),
            }[expr.op]
        elif left.op == "const" and expr.op in ("add", "sub", "mul"):
            constant, inner = left.args[0], right
            undo = {
                "add": ("add", -constant), "sub": ("from", constant), "mul": ("div", constant),
            }[expr.op]
        else:
            return None
        if undo[0] in ("div", "mul") and undo[1] <= 0:
            return None
        if expr.op in ("div", "shr") and inner.op not in ("var", "deref"):
            return None  # (n + 7) / 8 rounds: many an n has this count
        steps.append(undo)
        expr = inner
    return expr.args[0], tuple(steps)


def uses(field: str, type_: Any) -> list[Use]:
    """List the expressions in the type of a field, which all read its siblings."""
    found: list[Use] = []
    depth = 0
    while True:
        if isinstance(type_, Pointer):
            type_ = type_.target
        elif isinstance(type_, Array):
            for dim in type_.dims:
                if dim.size is not None:
                    found.append(Use(field, "length", depth, dim.size, dim.first))
                if dim.length is not None:
                    found.append(Use(field, "length", depth, dim.length, None))
                if dim.first is not None:
                    found.append(Use(field, "first", depth, dim.first, None))
                depth += 1
            type_ = type_.element
        elif isinstance(type_, String):
            if type_.size is not None:
                octets = type_.unit.kind in ("char", "byte", "u8")
                found.append(Use(field, "octets" if octets else "units", depth, type_.size, None))
            return found
        elif isinstance(type_, Switch):
            found.append(Use(field, "tag" if depth == 0 else "first", depth, type_.on, None))
            return found
        elif isinstance(type_, Case):
            type_ = type_.type
        else:
            return found


def is_integer(type_: Any) -> bool:
    """Return whether a field of this type can be a count or a tag."""
    while isinstance(type_, (Pointer, Range)):
        type_ = type_.target if isinstance(type_, Pointer) else type_.base
    if isinstance(type_, Enum):
        return True
    return isinstance(type_, Scalar) and type_.kind[0] in "iucbw" and type_.status is None


def derivable(fields: tuple[tuple[str, Any], ...]) -> dict[str, list[tuple[Use, Steps]]]:
    """Find the fields that may be left out, each with what tells its count."""
    types = dict(fields)
    named: dict[str, list[Use]] = {}
    for name, type_ in fields:
        for use in uses(name, type_):
            for read in use.expr.names():
                named.setdefault(read, []).append(use)
    result: dict[str, list[tuple[Use, Steps]]] = {}
    for name, counted in named.items():
        if name not in types or not is_integer(types[name]):
            continue
        sources = []
        for use in counted:
            solved = solve(use.expr) if use.measure != "first" else None
            plain_first = use.first is None or use.first.op in ("var", "deref")
            if solved is None or isinstance(types[use.field], Represented) or not plain_first:
                break
            sources.append((use, solved[1]))
        else:
            result[name] = sources
    # A length is told by the value alone; where it is known a size has it as one more source.
    return result
