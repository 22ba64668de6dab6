"""Shapes: types whose pointers have no class yet and whose typedefs can still be opened.

Layer 7; imports `ndr.types`, `ndr.expr` and `source`.  An attribute at the place of use sees
through typedefs, so a typedef cannot become a descriptor before its uses are known: shapes are
what attributes work on, `finish` makes the descriptor.  Shapes are never changed, only replaced.
[protocol 1.9, 9.5]
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Final

from ..ndr import types as ndr
from ..ndr.expr import Expr
from .source import Place
from .words import POINTER_KINDS, SIZE_ATTRIBUTES


class Shape:
    """The base of shapes."""

    __slots__ = ()


@dataclass(slots=True)
class Opaque(Shape):
    """A type that C knows and the wire does not: an error where something sends it."""

    reason: str
    place: Place


@dataclass(slots=True)
class ClassRef:
    """A struct or a union: its class once it is made, its name until then."""

    name: str
    kind: str
    cls: type | None = None
    opaque: Opaque | None = None  # why it has no form on the wire
    encapsulated: bool = False
    busy: bool = False  # its body is being read: by value it would hold itself


@dataclass(slots=True)
class Leaf(Shape):
    """A type without pointers and arrays of its own.

    `type` is a descriptor, a ClassRef, or one of the words "void", "handle_t" and "interface".
    """

    type: ndr.Type | ClassRef | str


@dataclass(slots=True)
class Named(Shape):
    """A typedef, unopened; `descriptor` is made once, so that uses share it."""

    name: str
    shape: Shape
    descriptor: Any = None


@dataclass(slots=True)
class Ptr(Shape):
    """A pointer; `kind` is None until an attribute or the place of use decides."""

    target: Shape
    default: str
    kind: str | None = None


@dataclass(slots=True)
class Extent:
    """One dimension; `uses` has the expressions by the names of their attributes.

    `low` is the first index of `[low..high]`: offsets on the wire count from it.
    """

    bound: int | None
    uses: dict[str, Expr] = field(default_factory=dict)
    low: int = 0


@dataclass(slots=True)
class Arr(Shape):
    """An array; `values` as of an `ndr.Array`."""

    element: Shape
    extents: tuple[Extent, ...]
    limits: tuple[int, int] | None = None
    values: str | None = None


@dataclass(slots=True)
class Str(Shape):
    """A zero-terminated string."""

    unit: ndr.Scalar
    bound: int | None = None
    size: Expr | None = None
    limits: tuple[int, int] | None = None


@dataclass(slots=True)
class Use(Shape):
    """A union with its switch_is."""

    union: Shape
    on: Expr


_UNITS: Final = {
    "char": ndr.char, "i8": ndr.char, "u8": ndr.char, "byte": ndr.byte,
    "wchar": ndr.wchar, "u16": ndr.wchar,
}  # what `[string]` makes of a scalar of a kind; `unsigned short` is how old files write wchar_t
INTEGER_KINDS: Final = frozenset("i8 u8 i16 u16 i32 u32 i64 u64 i3264 u3264 char byte bool".split())


def opened(shape: Shape) -> Shape:
    """Return what a typedef stands for, or the shape itself."""
    while isinstance(shape, Named):
        shape = shape.shape
    return shape


def opaque_in(shape: Shape) -> Opaque | None:
    """Return why a value of this shape cannot travel, or None."""
    here = opened(shape)
    if isinstance(here, Opaque):
        return here
    if isinstance(here, Ptr):
        return opaque_in(here.target)
    if isinstance(here, Arr):
        return opaque_in(here.element)
    if isinstance(here, Use):
        return opaque_in(here.union)
    if isinstance(here, Leaf) and isinstance(here.type, ClassRef):
        return here.type.opaque
    return None


# ------------------------------------------------------------------------ attributes at work
Sizes = dict[str, list[Expr | None]]


def sized(shape: Shape, sizes: Sizes, place: Place, level: int = 0) -> Shape:
    """Apply size_is and its kin: position i belongs to the i-th level from the name.

    Raises:
        IdlError: a position has no array and no pointer.
    """
    if all(value is None for values in sizes.values() for value in values[level:]):
        return shape
    here = opened(shape)
    if isinstance(here, Arr):
        extents = tuple(
            replace(extent, uses={**extent.uses, **_at(sizes, level + i)})
            for i, extent in enumerate(here.extents)
        )
        element = sized(here.element, sizes, place, level + len(extents))
        return replace(here, element=element, extents=extents)
    if isinstance(here, Str):
        return _sized_string(here, _at(sizes, level), place)
    if not isinstance(here, Ptr):
        raise place.error("there are more positions than arrays and pointers")
    uses = _at(sizes, level)
    if not uses:
        return replace(here, target=sized(here.target, sizes, place, level + 1))
    target = opened(here.target)
    if isinstance(target, Str) or (isinstance(target, Arr) and _is_open(target)):
        return replace(here, target=sized(target, sizes, place, level))
    if not uses.keys() & {"size_is", "max_is"}:
        raise place.error("an array behind a pointer needs size_is or max_is")
    element = sized(here.target, sizes, place, level + 1)
    return replace(here, target=Arr(element, (Extent(None, uses),)))


def _at(sizes: Sizes, level: int) -> dict[str, Expr]:
    uses = {}
    for name, values in sizes.items():
        value = values[level] if level < len(values) else None
        if value is not None:
            uses[name] = value
    return uses


def _is_open(shape: Arr) -> bool:
    first = shape.extents[0]
    return first.bound is None and not first.uses


def _sized_string(shape: Str, uses: dict[str, Expr], place: Place) -> Shape:
    size = uses.pop("size_is", None)
    top = uses.pop("max_is", None)
    if uses:
        raise place.error(f"{', '.join(uses)} on a string")
    if size is None and top is not None:
        size = Expr("add", top, Expr("const", 1))
    return replace(shape, size=size, bound=None)


def stringed(shape: Shape, place: Place) -> Shape:
    """Apply [string] to the innermost dimension or pointee.

    Raises:
        IdlError: there is no array of characters.
    """
    here = opened(shape)
    if isinstance(here, Str):
        return shape
    if isinstance(here, Ptr):
        unit = _unit(here.target)
        if unit is not None:
            return replace(here, target=Str(unit))
        return replace(here, target=stringed(here.target, place))
    if isinstance(here, Arr):
        unit = _unit(here.element)
        if unit is None:
            return replace(here, element=stringed(here.element, place))
        *outer, last = here.extents
        limits = None if outer else here.limits
        string = Str(unit, last.bound, limits=limits)
        if last.uses:
            string = _sized_string(string, dict(last.uses), place)  # type: ignore[assignment]
        return replace(here, element=string, extents=tuple(outer)) if outer else string
    raise place.error("[string] applies to arrays of and pointers to char, wchar_t and byte")


def _unit(shape: Shape) -> ndr.Scalar | None:
    leaf = opened(shape)
    if isinstance(leaf, Leaf) and isinstance(leaf.type, ndr.Scalar):
        return _UNITS.get(leaf.type.kind)
    return None


def pointed(shape: Shape, name: str, place: Place, is_param: bool) -> Shape:
    """Apply [ref], [unique] or [ptr] to the outermost pointer.

    An array parameter is passed by reference: [unique] and [ptr] put a pointer in front of it.
    Elsewhere they reach the pointers that an array holds.
    """
    here = opened(shape)
    kind = POINTER_KINDS[name]
    if isinstance(here, Ptr):
        return replace(here, kind=kind)
    if isinstance(here, Arr | Str) and is_param:
        return here if kind == "ref" else Ptr(here, kind, kind)
    if isinstance(here, Arr):
        if isinstance(opened(here.element), Ptr):
            return replace(here, element=pointed(here.element, name, place, is_param))
        return here  # in a struct nothing but the array is there
    if isinstance(here, Leaf) and isinstance(here.type, ndr.Context):
        return shape  # IDL sees the `void *` of its typedef, the wire does not
    raise place.error(f"[{name}] applies to a pointer")


def limited(shape: Shape, low: int, high: int, place: Place) -> Shape:
    """Apply [range] to an integer, or to the counts of an array, a string or a pipe."""
    here = opened(shape)
    if isinstance(here, Arr | Str):
        return replace(here, limits=(low, high))
    if isinstance(here, Ptr):
        return replace(here, target=limited(here.target, low, high, place))
    if isinstance(here, Leaf):
        if isinstance(here.type, ndr.Pipe):
            if not 0 <= low <= high or high == 0:
                raise place.error(f"no chunk of a pipe has {low} to {high} elements")
            return Leaf(ndr.Pipe(here.type.element, (low, high)))
        base = here.type.base if isinstance(here.type, ndr.Range) else here.type
        if isinstance(base, ndr.Enum) or (
            isinstance(base, ndr.Scalar) and base.kind in INTEGER_KINDS
        ):
            return Leaf(ndr.Range(base, int(low), int(high)))  # they may be enumerators
    raise place.error("[range] applies to integers and to counts")


def valued(shape: Shape, values: str | None) -> Shape:
    """Let the arrays of a declarator decode to these values; a typedef has settled its own."""
    if isinstance(shape, Ptr):
        return replace(shape, target=valued(shape.target, values))
    if isinstance(shape, Arr):
        if _is_text(shape):
            return shape
        return replace(shape, element=valued(shape.element, values), values=values)
    return shape


def _is_text(shape: Shape) -> bool:
    """Return whether an array is one of wchar_t, which is text whatever arrays of numbers are."""
    here = opened(shape)
    while isinstance(here, Arr):
        here = opened(here.element)
    return isinstance(here, Leaf) and here.type == ndr.wchar


def switched(shape: Shape, on: Expr, place: Place) -> Shape:
    """Apply switch_is to the union at the end of pointers and arrays."""
    here = opened(shape)
    if isinstance(here, Ptr):
        return replace(here, target=switched(here.target, on, place))
    if isinstance(here, Arr):
        return replace(here, element=switched(here.element, on, place))
    if isinstance(here, Leaf) and isinstance(here.type, ClassRef) and here.type.kind == "union":
        if here.type.encapsulated:
            raise place.error("an encapsulated union has its own discriminant, no switch_is")
        return Use(here, on)
    raise place.error("switch_is applies to a union")


def as_shared(shape: Shape, shared: bool) -> Shape:
    """Make of a context handle one that calls share, or one that they do not."""
    here = opened(shape)
    if isinstance(here, Ptr):
        return replace(here, target=as_shared(here.target, shared))
    if isinstance(here, Arr):
        return replace(here, element=as_shared(here.element, shared))
    if isinstance(here, Leaf) and isinstance(here.type, ndr.Context) \
            and here.type.shared is not shared:
        return Leaf(ndr.Context(here.type.name, shared))
    return shape


def as_context(shape: Shape, name: str) -> Shape:
    """Make the context handle that `void *`, or a pointer to something, stands for."""
    here = opened(shape)
    if not isinstance(here, Ptr):
        return Leaf(ndr.Context(name))
    target = opened(here.target)
    if isinstance(target, Ptr):
        return replace(here, target=as_context(target, name))
    if isinstance(target, Leaf) and isinstance(target.type, ndr.Context):
        return shape
    return Leaf(ndr.Context(name))


# ------------------------------------------------------------------------------- descriptors
def finish(shape: Shape, place: Place, top: bool = False, behind: bool = False) -> Any:
    """Make the descriptor of a shape.

    `top` is true for a parameter, whose outermost pointer is [ref] unless it says otherwise,
    through pointer typedefs too [decision 33]; `behind` says that a pointer leads here, so that
    a class may still be unmade and stand by its name.

    Raises:
        IdlError: an incomplete type by value, or void.
    """
    if isinstance(shape, Named):
        here = opened(shape)
        if top and isinstance(here, Ptr) and here.kind is None:
            return finish(here, place, top)
        if isinstance(here, Leaf):
            return finish(here, place, behind=behind)
        if shape.descriptor is None or _names_class(shape.descriptor):
            shape.descriptor = finish(shape.shape, place)
        return shape.descriptor
    if isinstance(shape, Ptr):
        kind = shape.kind or ("ref" if top else shape.default)
        return ndr.Pointer(kind, finish(shape.target, place, behind=True))
    if isinstance(shape, Arr):
        return _array(shape, place, behind)
    if isinstance(shape, Str):
        return ndr.String(shape.unit, shape.bound, shape.size, shape.limits)
    if isinstance(shape, Use):
        return ndr.Switch(finish(shape.union, place, behind=behind), shape.on)
    if isinstance(shape, Opaque):
        raise place.error(_cannot_travel(shape))
    assert isinstance(shape, Leaf)
    return _leaf(shape.type, place, behind)


def _names_class(what: Any) -> bool:
    """Return whether a descriptor has a class by its name, which may be made by now."""
    while isinstance(what, ndr.Pointer | ndr.Array):
        what = what.target if isinstance(what, ndr.Pointer) else what.element
    return isinstance(what, str)


def _leaf(what: ndr.Type | ClassRef | str, place: Place, behind: bool) -> Any:
    if isinstance(what, ClassRef):
        if what.opaque is not None:
            raise place.error(_cannot_travel(what.opaque))
        if what.cls is not None:
            return what.cls
        if behind:
            return what.name
        if what.busy:
            raise place.error(f'"{what.name}" contains itself by value; use a pointer')
        raise place.error(f'"{what.name}" is used by value before it is defined')
    if what == "void":
        raise place.error("void is no type of data")
    if what == "handle_t":
        raise place.error("handle_t is only a parameter")
    if what == "interface":
        raise place.error("an interface travels by pointer")
    return what


def _cannot_travel(why: Opaque) -> str:
    where = f"line {why.place.line} of {why.place.source.name}"
    return f"this type cannot travel: {why.reason} ({where})"


def _array(shape: Arr, place: Place, behind: bool) -> ndr.Array:
    attributes: dict[str, Any] = {}
    every = [_from_zero(extent) for extent in shape.extents]
    for name in SIZE_ATTRIBUTES:
        values = tuple(uses.get(name) for uses in every)
        if any(value is not None for value in values):
            attributes[name] = values
    bounds = tuple(extent.bound for extent in shape.extents)
    element = finish(shape.element, place, behind=behind)
    return ndr.array(
        element, *bounds, limits=shape.limits, values=shape.values, **attributes
    )


def _from_zero(extent: Extent) -> dict[str, Expr]:
    """Return the expressions of a dimension whose first index may not be 0, as if it were.

    What travels as an offset counts from the first element. [C706 14.3.3.3]
    """
    uses = dict(extent.uses)
    low = uses.pop("min_is", None) or (Expr("const", extent.low) if extent.low else None)
    if low is not None:
        for name in ("max_is", "first_is", "last_is"):
            if name in uses:
                uses[name] = Expr("sub", uses[name], low)
    return uses
