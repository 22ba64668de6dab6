"""The checks of what the grammar alone cannot refuse.

Layer 7; imports `ndr.types`, `ndr.expr`, `shape`, `source` and `tree`.  Each raises an IdlError
at the place that is wrong.  [protocol 1.4, 1.6, 1.9, 3.6, 9.8]
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ..ndr import types as ndr
from ..ndr.expr import Expr
from . import tree
from .shape import INTEGER_KINDS
from .source import Place

_TAG_KINDS = INTEGER_KINDS | {"wchar"}
_TAG_RANGES = {
    "bool": (0, 255), "char": (0, 255), "byte": (0, 255),
    "i8": (-128, 127), "u8": (0, 255), "i16": (-(1 << 15), (1 << 15) - 1),
    "u16": (0, (1 << 16) - 1), "wchar": (0, (1 << 16) - 1),
    "i32": (-(1 << 31), (1 << 31) - 1), "u32": (0, (1 << 32) - 1),
}


# ------------------------------------------------------------------------------ questions
def is_struct(what: Any) -> bool:
    """Return whether this is a struct class."""
    return isinstance(what, type) and hasattr(what.__ndr__, "fields")  # type: ignore[attr-defined]


def is_union(what: Any) -> bool:
    """Return whether this is a union class."""
    return isinstance(what, type) and not is_struct(what)


def is_conformant(what: Any) -> bool:
    """Return whether a max_count travels for this type by value, at its end if a struct."""
    if isinstance(what, ndr.Array):
        return any(dim.conformant for dim in what.dims)
    if isinstance(what, ndr.String):
        return what.bound is None
    if is_struct(what):
        return is_conformant(what.__ndr__.fields[-1][1])
    return False


def is_integer(what: Any) -> bool:
    """Return whether an expression may read this type."""
    if isinstance(what, ndr.Range):
        return is_integer(what.base)
    return isinstance(what, ndr.Enum) or (
        isinstance(what, ndr.Scalar) and what.kind in INTEGER_KINDS
    )


def _bare_union(what: Any) -> bool:
    if isinstance(what, ndr.Pointer):
        return _bare_union(what.target)
    if isinstance(what, ndr.Array):
        return _bare_union(what.element)
    return is_union(what) and not what.__ndr__.encapsulated


# --------------------------------------------------------------------------------- values
def by_value(what: Any, place: Place, holder: str) -> None:
    """Check the type of a field or an arm; `holder` is "a struct" or "a union"."""
    if isinstance(what, ndr.Context):
        raise place.error(f"a context handle cannot be in {holder}")
    if isinstance(what, ndr.Pipe):
        raise place.error(f"a pipe is only a parameter, it cannot be in {holder}")
    if isinstance(what, ndr.Pointer):
        if not isinstance(what.target, str):
            by_value(what.target, place, holder)
    elif isinstance(what, ndr.Array):
        by_value(what.element, place, holder)
    element(what, place)
    if _bare_union(what):
        raise place.error("this union needs switch_is")


def element(what: Any, place: Place) -> None:
    """Check the elements of arrays: an array, a string or a struct of open size cannot be one."""
    if isinstance(what, ndr.Pointer):
        element(what.target, place)
    elif isinstance(what, ndr.Array):
        inner = what.element
        if isinstance(inner, ndr.Pipe | ndr.Array | ndr.String) and not _is_fixed(inner):
            if not isinstance(inner, ndr.String) or inner.bound is None:
                raise place.error("an array cannot hold arrays or strings of open size, or pipes")
        elif is_conformant(inner):
            raise place.error("an array cannot hold structs that end in an open array")
        element(inner, place)


def _is_fixed(what: Any) -> bool:
    return isinstance(what, ndr.Array) and not any(d.conformant or d.varying for d in what.dims)


def struct(fields: Sequence[tuple[str, Any, Place]]) -> None:
    """Check the fields of a struct, in order."""
    for position, (_, what, place) in enumerate(fields, 1):
        by_value(what, place, "a struct")
        if position < len(fields) and is_conformant(what):
            raise place.error("an array of open size has to be the last field")


def arm(what: Any, place: Place) -> None:
    """Check the type of a union's arm."""
    by_value(what, place, "a union")
    if is_conformant(what):
        raise place.error("an arm of a union cannot have an open size; use a pointer")
    if isinstance(what, ndr.Pointer) and what.kind == "ref":
        raise place.error("an arm of a union cannot be a [ref] pointer")


def discriminant(what: Any, place: Place) -> None:
    """Check the type of a union's tag."""
    base: Any = what.base if isinstance(what, ndr.Range) else what
    if not (isinstance(base, ndr.Enum) or getattr(base, "kind", None) in _TAG_KINDS):
        raise place.error("a union is switched by an integer, a character, a boolean or an enum")


def labels(values: Sequence[tuple[int | None, Place]], tag: Any) -> None:
    """Check the labels of a union, None being default, against the type of its tag."""
    base: Any = tag.base if isinstance(tag, ndr.Range) else tag
    if isinstance(base, ndr.Enum):
        low, high = _TAG_RANGES["i32" if base.v1 else "u16"]
    else:
        low, high = _TAG_RANGES.get(base.kind, (-(1 << 63), (1 << 64) - 1))
    seen: set[int | None] = set()
    for value, place in values:
        if value in seen:
            raise place.error(
                "a second default" if value is None else f"case {value} stands here twice"
            )
        if value is not None and not low <= value <= high:
            raise place.error(f"case {value} is outside {low}..{high}, the range of the tag")
        seen.add(value)


def expressions(uses: Sequence[tuple[Expr, Place]], types: Mapping[str, Any]) -> None:
    """Check that expressions read integers, through * exactly where there is a pointer."""
    for expression, place in uses:
        _reads_integers(expression, types, place)


def _reads_integers(node: Expr, types: Mapping[str, Any], place: Place) -> None:
    if node.op == "given":
        return
    if node.op not in ("var", "deref", "member"):
        for arg in node.args:
            if isinstance(arg, Expr):
                _reads_integers(arg, types, place)
        return
    shown = _shown(node)
    if not is_integer(_type_of(node, types, place)):
        raise place.error(f'"{shown}" is not an integer')


def _type_of(node: Expr, types: Mapping[str, Any], place: Place) -> Any:
    """Return the type that a path of names, members and stars leads to."""
    if node.op == "var":
        what = types[node.args[0]]
        if isinstance(what, ndr.Pointer) and is_integer(what.target):
            raise place.error(f'"{_shown(node)}" is a pointer: write *{_shown(node)}')
        return what
    inner: Expr = node.args[0]
    what = types[inner.args[0]] if inner.op == "var" else _type_of(inner, types, place)
    if node.op == "deref":
        if not isinstance(what, ndr.Pointer):
            raise place.error(f'"{_shown(inner)}" is no pointer')
        return what.target
    if isinstance(what, ndr.Pointer):
        what = what.target
    fields = dict(what.__ndr__.fields) if is_struct(what) else {}
    if node.args[1] not in fields:
        raise place.error(f'"{_shown(inner)}" has no member "{node.args[1]}"')
    return fields[node.args[1]]


def _shown(node: Expr) -> str:
    if node.op == "member":
        return f"{_shown(node.args[0])}.{node.args[1]}"
    return f"*{_shown(node.args[0])}" if node.op == "deref" else str(node.args[0])


# ------------------------------------------------------------------------------ operations
def parameter(what: Any, written: Any, is_in: bool, is_out: bool, place: Place) -> None:
    """Check a parameter; `written` is its shape's own pointer kind, or None."""
    if isinstance(what, ndr.Pipe) or (
        isinstance(what, ndr.Pointer) and isinstance(what.target, ndr.Pipe)
    ):
        wrong = ndr.place_fault(what)
        if wrong:
            raise place.error(wrong)
        return
    if is_out and not is_in and isinstance(what, ndr.Pointer) and what.kind != "ref":
        raise place.error(f"an [out] parameter needs a [ref] pointer at its top, not [{written}]")
    if is_out and not isinstance(what, ndr.Pointer | ndr.Array | ndr.String):
        raise place.error("an [out] parameter is a pointer or an array")
    element(what, place)
    _no_inner_pipe(what, place)
    if _bare_union(what):
        raise place.error("this union needs switch_is")


def _no_inner_pipe(what: Any, place: Place) -> None:
    while isinstance(what, ndr.Pointer | ndr.Array):
        what = what.target if isinstance(what, ndr.Pointer) else what.element
        if isinstance(what, ndr.Pipe):
            raise place.error("a pipe is passed by value or by one [ref] pointer")


def result(what: Any, place: Place) -> None:
    """Check the type of a function's result."""
    if isinstance(what, ndr.Pointer) and what.kind == "ref":
        raise place.error("a result cannot be a [ref] pointer")
    if isinstance(what, ndr.Pipe | ndr.Array | ndr.String):
        raise place.error("this type cannot be a result")
    if _bare_union(what):
        raise place.error("this union needs switch_is")


# ----------------------------------------------------------------------------------- pipes
def pipe_element(what: Any, place: Place) -> None:
    """Check that the elements of a pipe have one size on the wire."""
    wrong = ndr.element_fault(what)
    if wrong:
        raise place.error(f"pipe element: {wrong}")


def pipe_untransmitted(what: str, attributes: tree.Attributes) -> None:
    """Check that nothing stands for a pipe, or for its element, in memory or on the wire."""
    wrong = attributes.first_of("transmit_as", "represent_as", "wire_marshal", "user_marshal")
    if wrong is not None:
        raise wrong.place.error(f"{what} cannot be [{wrong.name}]")


def pipe_operation(attributes: tree.Attributes, is_method: bool, place: Place) -> None:
    """Check what is said of an operation, or of its interface, that has a pipe."""
    if is_method:
        raise place.error("a method of an [object] interface cannot have pipes")
    wrong = attributes.first_of("idempotent", "encode", "decode")
    if wrong is not None:
        raise place.error(f"an [{wrong.name}] operation cannot have pipes")
    if "auto_handle" in attributes:
        raise place.error("an operation with [auto_handle] cannot have pipes")


def fixed_beside_pipes(what: Any, place: Place) -> None:
    """Check what MIDL asks of the other parameters of a call with a pipe. [decision 4]"""
    if not isinstance(what, ndr.Pipe) and _is_variable(what):
        raise place.error("MIDL wants a fixed size of all that travels beside a pipe")


def _is_variable(what: Any) -> bool:
    if isinstance(what, ndr.Pointer):
        return what.kind != "ref" or isinstance(what.target, str) or _is_variable(what.target)
    if isinstance(what, ndr.Array):
        return not _is_fixed(what) or _is_variable(what.element)
    if is_struct(what):
        return any(_is_variable(field) for _, field in what.__ndr__.fields)
    return isinstance(what, ndr.String | ndr.Switch) or is_union(what)


def members(values: Iterable[enum.IntEnum], place: Place) -> None:
    """Check that the members of an enum fit in 32 bits.

    One of 16 bits may have greater ones, as published files do: they can be named, not sent.
    """
    for member in values:
        if not -(1 << 31) <= member < 1 << 32:
            raise place.error(f"{member.name} does not fit in 32 bits")
