"""Plans of types and of parameter lists: compiled on first use, kept with what they belong to.

Layer 3; imports compile and layout.
"""

from __future__ import annotations

from .._core import plan as core
from . import layout
from .compile import SYNTAXES, Compiler, Scope, Syntax
from .types import Pipe, Pointer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def compile_type(type_: Any, syntax: str, representation: str, arrays: str) -> core.Plan:
    """Compile a type as a value on its own."""
    c = Compiler(_syntax(syntax), _one_of(representation, "python", "wire"),
                 _one_of(arrays, "list", "numpy"))
    scope = Scope(type_ if isinstance(type_, type) else None)
    target = type_
    if isinstance(target, Pointer) and target.kind == "ref":
        target = target.target
    return c.finish(c.build(target, scope))


def compile_params(
    cls: Any, request: Any, syntax: str, representation: str, arrays: str, *, pipes: bool = True
) -> core.Plan:
    """Compile the parameters of one direction; request: the class of the other, if any."""
    c = Compiler(_syntax(syntax), _one_of(representation, "python", "wire"),
                 _one_of(arrays, "list", "numpy"))
    return c.finish(c.params(cls, request, pipes=pipes))


def pipe_layout(pipe: Pipe, syntax: str = "ndr20") -> layout.PipeLayout:
    """Return how the elements of a pipe lie on the wire in a transfer syntax."""
    key = ("pipe", syntax)
    if key not in pipe.plans:
        c = Compiler(_syntax(syntax), "wire", "list")
        element = c.build(pipe.element, Scope(None))
        element["stride"] = c.stride(element)
        pipe.plans[key] = layout.PipeLayout(element, c.wide, pipe, syntax)
    found: layout.PipeLayout = pipe.plans[key]
    return found


def plans_of(type_: Any) -> dict[Any, Any]:
    """Return what has been compiled of a type, which is kept with it."""
    plans: dict[Any, Any] = type_.__ndr__.plans if hasattr(type_, "__ndr__") else type_.plans
    return plans


def plan_of(type_: Any, syntax: str, representation: str, arrays: str) -> core.Plan:
    """Return the plan of a type, compiled on first use and kept with the type."""
    plans = plans_of(type_)
    key = (syntax, representation, arrays)
    if key not in plans:
        plans[key] = compile_type(type_, *key)
    plan: core.Plan = plans[key]
    return plan


def _syntax(name: str) -> Syntax:
    try:
        return SYNTAXES[name]
    except KeyError:
        raise ValueError(f"syntax is 'ndr20' or 'ndr64', not {name!r}") from None


def _one_of(value: str, *allowed: str) -> str:
    if value not in allowed:
        raise ValueError(f"{value!r} is not one of {', '.join(allowed)}")
    return value
