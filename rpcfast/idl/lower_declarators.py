"""Lowering of declarators: stars, brackets and attributes at work on the shape of a type.

Layer 7; imports `ndr` and the modules of this package below it; must not import `lower_types`,
`lower`, `load` or `emit`.  [protocol 1.9, 9.5]
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from .. import ndr
from ..ndr.expr import Expr
from . import check, tree
from .c_layout import c_layout, cast_mask
from .shape import (
    Arr,
    Extent,
    Leaf,
    Ptr,
    Shape,
    as_context,
    as_shared,
    finish,
    limited,
    opened,
    pointed,
    sized,
    stringed,
    switched,
    valued,
)
from .source import Place
from .symbols import Names, Symbols, python_name
from .words import POINTER_KINDS, SIZE_ATTRIBUTES

#: The wire has the type that they name in place of the one that they stand at.
_TRANSMITTED: Final = ("transmit_as", "wire_marshal", "user_marshal")
_BOUND_LIMIT: Final = (1 << 31) - 1


class Scope:
    """The names that a file can use; `more` gives further ones, asked for when one is missed."""

    def __init__(self, more: Callable[[], Scope] | None = None) -> None:
        self.types: dict[str, Shape] = {}
        self.tags: dict[str, Leaf] = {}
        self.constants: dict[str, Any] = {}
        self.interfaces: dict[str, list[Any]] = {}  # name -> its operations, to inherit them
        self.more = more

    def type(self, name: str) -> Shape | None:
        """Return the shape of a type's name, or None."""
        if name not in self.types and self.more is not None:
            return self.more().type(name)
        return self.types.get(name)


class DeclaratorLowering:
    """Lowers declarators; the lowering of types, derived from it, knows specifiers."""

    def __init__(self, prelude: Scope | None) -> None:
        self.scope = Scope(None if prelude is None else prelude.more)
        self.symbols = Symbols(self._sizeof, self._cast_mask, self._is_type)
        if prelude is not None:
            self.scope.types.update(prelude.types)
            self.scope.tags.update(prelude.tags)
            self.symbols.constants.update(prelude.constants)
            self.scope.interfaces.update(prelude.interfaces)
        self.scope.constants = self.symbols.constants
        self.pointer_default = "unique"
        self.values: str | None = None  # what arrays decode to; None: what the caller asks for

    def spec(
        self,
        spec: tree.TypeSpec,
        attributes: tree.Attributes,
        hint: str,
        names: list[str] | None = None,
    ) -> Shape:
        """Return the shape of a specifier, defining what has a body; `hint` names it."""
        raise NotImplementedError  # pragma: no cover

    def names(self, fields: list[tree.Field], reserved: str = "") -> Names:
        """Return what expressions may read of fields or parameters."""
        names = unique_names(fields, reserved)
        for field in fields:
            spec = field.type
            shape = self.scope.type(spec.name) if isinstance(spec, tree.NamedSpec) else None
            if field.declarator.stars or (shape is not None and isinstance(opened(shape), Ptr)):
                names.pointers.add(field.name)
        return names

    def declared(
        self,
        field: tree.Field,
        names: Names,
        uses: list[tuple[Expr, Place]],
        is_param: bool,
        outer: str = "",
    ) -> Shape:
        base = self.spec(field.type, field.attributes, f"{outer}_{field.name}")
        return self._applied(base, field, names, uses, is_param)

    def _applied(
        self,
        base: Shape,
        field: tree.Field,
        names: Names,
        uses: list[tuple[Expr, Place]],
        is_param: bool,
    ) -> Shape:
        """Return the shape of a declarator with its attributes at work."""
        attributes = field.attributes
        old = attributes.get("ms_union")
        if old is not None and not isinstance(field.type, tree.UnionSpec):
            raise old.place.error("[ms_union] stands at the body of a union, or at an interface")
        shape = base
        for _ in range(field.declarator.stars):
            shape = self._pointer(shape)
        if field.declarator.bounds:
            shape = Arr(shape, tuple(self._extent(b) for b in field.declarator.bounds))
        here = opened(shape)
        if isinstance(here, Leaf) and isinstance(here.type, ndr.Pipe):
            check.pipe_untransmitted("a pipe", attributes)
        shape = self._transmitted(shape, attributes)
        if "context_handle" in attributes:
            shape = as_context(shape, "" if is_param else field.name)
        serialized = attributes.first_of("context_handle_noserialize", "context_handle_serialize")
        if serialized is not None:
            shape = as_shared(shape, serialized.name == "context_handle_noserialize")
        if "iid_is" in attributes:
            shape = self._interface_pointer(shape)
        if "ignore" in attributes and isinstance(opened(shape), Ptr):
            return Leaf(ndr.uint3264)  # the slot of a pointer, and nothing behind it
        sizes: dict[str, list[Expr | None]] = {}
        place = field.place
        for name in SIZE_ATTRIBUTES:
            attribute = attributes.get(name)
            if attribute is not None:
                sizes[name] = [self._use(node, names, uses) for node in attribute.values]
                place = attribute.place
        if sizes:
            shape = sized(shape, sizes, place)
        for attribute in attributes.items:
            if attribute.name == "string":
                shape = stringed(shape, attribute.place)
        written = attributes.first_of(*POINTER_KINDS)
        if written is not None:
            shape = pointed(shape, written.name, written.place, is_param)
        limits = attributes.get("range")
        if limits is not None:
            low, high = (self.symbols.integer(node) for node in limits.values if node is not None)
            shape = limited(shape, low, high, limits.place)
        switch = attributes.get("switch_is")
        if switch is not None:
            on = self._use(switch.values[0], names, uses)
            assert on is not None
            shape = switched(shape, on, switch.place)
        return shape if self.values is None else valued(shape, self.values)

    def _pointer(self, target: Shape) -> Ptr:
        here = opened(target)
        if isinstance(here, Leaf) and here.type == "interface":
            # whatever the default is, and as a parameter too [protocol 1.9]
            return Ptr(self._object_reference(), "unique", "unique")
        return Ptr(target, self.pointer_default)

    def _object_reference(self) -> Shape:
        shape = self.scope.type("MInterfacePointer")
        assert shape is not None
        return shape

    def _interface_pointer(self, shape: Shape) -> Shape:
        """Return the shape of `void *`, or of pointers to it, with iid_is at work."""
        here = opened(shape)
        if isinstance(here, Arr):
            return replace(here, element=self._interface_pointer(here.element))
        if not isinstance(here, Ptr):
            return shape
        target = opened(here.target)
        if isinstance(target, Leaf) and target.type == "void":
            return Ptr(self._object_reference(), "unique", "unique")
        return replace(here, target=self._interface_pointer(here.target))

    def _transmitted(self, shape: Shape, attributes: tree.Attributes) -> Shape:
        attribute = attributes.first_of(*_TRANSMITTED)
        if attribute is None or attribute.type is None:
            return shape
        shape = self.spec(attribute.type, tree.Attributes(), "")
        for _ in range(attribute.stars):
            shape = self._pointer(shape)
        return shape

    def _use(
        self,
        node: tree.Expression | None,
        names: Names,
        uses: list[tuple[Expr, Place]],
    ) -> Expr | None:
        if node is None:
            return None
        expression = self.symbols.lower(node, names)
        uses.append((expression, node.place))
        return expression

    def _extent(self, bound: tree.Bound) -> Extent:
        if bound.size is None:
            low = 0 if bound.low is None else self.symbols.integer(bound.low)
            return Extent(None, low=low)
        count = self.symbols.integer(bound.size)
        low = 0
        if bound.low is not None:
            low = self.symbols.integer(bound.low)
            count += 1 - low
        if not 0 < count <= _BOUND_LIMIT:
            raise bound.place.error(f"an array of {count} elements")
        return Extent(count, low=low)

    def _is_type(self, name: str) -> bool:
        return self.scope.type(name) is not None

    def _sizeof(self, spec: tree.TypeSpec, stars: int) -> int:
        shape: Shape = self.spec(spec, tree.Attributes(), "")
        for _ in range(stars):
            shape = Ptr(shape, "unique")
        size, _ = c_layout(finish(shape, spec.place), spec.place)
        return size

    def _cast_mask(self, spec: tree.TypeSpec, stars: int) -> tuple[int, int] | None:
        if stars:
            raise spec.place.error("a cast to a pointer is no integer expression")
        return cast_mask(finish(self.spec(spec, tree.Attributes(), ""), spec.place))


def named_fields(fields: list[tree.Field]) -> list[tree.Field]:
    """Give a name to structs and unions that have none: s, s2 ... and u, u2 ..."""
    named = []
    counts = {"s": 0, "u": 0}
    for field in fields:
        if not field.name:
            letter = "u" if isinstance(field.type, tree.UnionSpec) else "s"
            counts[letter] += 1
            name = letter + (str(counts[letter]) if counts[letter] > 1 else "")
            field = replace(field, declarator=replace(field.declarator, name=name))
        named.append(field)
    return named


def named_arms(arms: list[tree.Arm]) -> list[tree.Arm]:
    """Give a name to structs and unions that have none, as `named_fields` does."""
    named = iter(named_fields([arm.field for arm in arms if arm.field is not None]))
    return [arm if arm.field is None else replace(arm, field=next(named)) for arm in arms]


def unique_names(fields: list[tree.Field], reserved: str = "") -> Names:
    """Return the attribute names of fields or parameters, by their IDL names.

    `reserved` is a name that is taken: of parameters "result", the field of a call's result.
    """
    names = Names()
    for field in fields:
        if field.name in names:
            raise field.place.error(f'a second "{field.name}"')
        names[field.name] = python_name(field.name) + ("_" if field.name == reserved else "")
    return names
