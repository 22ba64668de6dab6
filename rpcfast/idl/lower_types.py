"""Lowering of types: specifiers, declarators and attributes to shapes, descriptors and classes.

Layer 7; imports `ndr` and the modules of this package below it; must not import `lower`, `load`
or `emit`.  [protocol 1.9, 9.2, 9.5]
"""

from __future__ import annotations

import enum
from collections.abc import Callable
from types import ModuleType
from typing import Any, Final

from .. import ndr
from ..ndr.expr import Expr
from ..ndr.types import SCALARS
from . import check, tree
from .definitions import Definition, Lowered
from .discriminants import Discriminants
from .shape import (
    Arr,
    ClassRef,
    Extent,
    Leaf,
    Named,
    Ptr,
    Shape,
    as_context,
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

_UNSUPPORTED: Final = (
    "transmit_as", "represent_as", "wire_marshal", "user_marshal", "iid_is", "ignore",
)
_CHARS: Final = {"uchar": ndr.usmall, "schar": ndr.small}
_SIZES: Final = {  # octets in C memory
    "bool": 1, "i8": 1, "u8": 1, "char": 1, "byte": 1, "i16": 2, "u16": 2, "wchar": 2,
    "i32": 4, "u32": 4, "f32": 4, "i64": 8, "u64": 8, "f64": 8,
}
_BOUND_LIMIT: Final = (1 << 31) - 1

#: Makes a class: (kind, name, namespace, keywords); the prelude's gives the shared class.
ClassMaker = Callable[[str, str, dict[str, Any], dict[str, Any]], type]


class Scope:
    """The names that a file can use."""

    def __init__(self) -> None:
        self.types: dict[str, Shape] = {}
        self.tags: dict[str, Leaf] = {}
        self.constants: dict[str, Any] = {}


class TypeLowering:
    """Lowers types into one module."""

    def __init__(
        self, module: ModuleType, prelude: Scope | None, make_class: ClassMaker | None = None
    ) -> None:
        self.lowered = Lowered(module)
        self.scope = Scope()
        self.symbols = Symbols(self._sizeof, self._cast_mask)
        if prelude is not None:
            self.scope.types.update(prelude.types)
            self.scope.tags.update(prelude.tags)
            self.symbols.constants.update(prelude.constants)
        self.scope.constants = self.symbols.constants
        self.pointer_default = "unique"
        self.values: str | None = None  # what arrays decode to; None: what the caller asks for
        self.ms_union = False  # what the interface says of all its unions
        self.discriminants: Discriminants
        self.class_names: dict[str, str] = {}  # tag -> the name that its class will have
        self._make_class = make_class or self._new_class
        self._own: dict[str, Place] = {}
        self._waiting: dict[str, list[tree.Declarator]] = {}  # class name -> its early typedefs

    def define(self, kind: str, name: str, value: Any, place: Place) -> None:
        before = self._own.get(name)
        if before is not None:
            raise place.error(f'"{name}" is already defined at line {before.line}')
        self._own[name] = place
        definition = Definition(kind, python_name(name), value)
        self.lowered.definitions.append(definition)
        self.lowered.module.__dict__[definition.name] = definition.public

    # ---------------------------------------------------------------------------- types
    def typedef(self, item: tree.Typedef) -> None:
        main = main_name(item)
        base = self.spec(item.type, item.attributes, main, [d.name for d in item.declarators])
        for declarator in item.declarators:
            field = tree.Field(item.attributes, item.type, declarator)
            shape = self._applied(base, field, {}, [], is_param=False)
            here = opened(shape)
            if isinstance(here, Leaf) and isinstance(here.type, ClassRef):
                self._alias_class(here.type, declarator)
                self.scope.types[declarator.name] = here
                continue
            if isinstance(here, Leaf):
                self.scope.types[declarator.name] = here
                if isinstance(here.type, ndr.Enum):
                    if python_name(declarator.name) != here.type.members.__name__:
                        self.define("alias", declarator.name, here.type, declarator.place)
                elif not isinstance(here.type, str):
                    self.define("alias", declarator.name, here.type, declarator.place)
                continue
            named = Named(declarator.name, shape)
            self.scope.types[declarator.name] = named
            if not self._is_void_pointer(shape):
                value = finish(named, declarator.place)
                check.element(value, declarator.place)
                self.define("alias", declarator.name, value, declarator.place)

    def _is_void_pointer(self, shape: Shape) -> bool:
        while isinstance(shape, Ptr | Named):
            shape = shape.target if isinstance(shape, Ptr) else shape.shape
        return isinstance(shape, Leaf) and isinstance(shape.type, str)

    def _alias_class(self, ref: ClassRef, declarator: tree.Declarator) -> None:
        if python_name(declarator.name) == ref.name:
            return
        if ref.cls is None:  # `typedef struct tag name;` ahead of the body
            self._waiting.setdefault(ref.name, []).append(declarator)
            return
        self.define("alias", declarator.name, ref.cls, declarator.place)

    def spec(
        self,
        spec: tree.TypeSpec,
        attributes: tree.Attributes,
        hint: str,
        names: list[str] | None = None,
    ) -> Shape:
        """Return the shape of a specifier, defining what has a body; `hint` names it."""
        if isinstance(spec, tree.BaseSpec):
            if spec.name in ("void", "handle_t"):
                return Leaf(spec.name)
            return Leaf(_CHARS.get(spec.name) or SCALARS[spec.name])
        if isinstance(spec, tree.NamedSpec):
            if spec.name not in self.scope.types:
                raise spec.place.error(f'unknown type "{spec.name}"')
            return self.scope.types[spec.name]
        if isinstance(spec, tree.TaggedSpec):
            return self._tagged(spec)
        if isinstance(spec, tree.PipeSpec):
            element = finish(self.spec(spec.element, tree.Attributes(), hint), spec.place)
            check.pipe_element(element, spec.place)
            return Leaf(ndr.Pipe(element))
        if isinstance(spec, tree.EnumSpec):
            return self._enum(spec, attributes, hint)
        if isinstance(spec, tree.StructSpec):
            return self._struct(spec, hint)
        assert isinstance(spec, tree.UnionSpec)
        return self._union(spec, attributes, hint, names or [])

    def _tagged(self, spec: tree.TaggedSpec) -> Shape:
        leaf = self.scope.tags.get(spec.tag)
        if leaf is None:
            if spec.kind == "enum":
                raise spec.place.error(f'"enum {spec.tag}" is used before it is defined')
            leaf = Leaf(ClassRef(self._class_name(spec.tag), spec.kind))
            self.scope.tags[spec.tag] = leaf
        kind = leaf.type.kind if isinstance(leaf.type, ClassRef) else "enum"
        if kind != spec.kind:
            raise spec.place.error(f'"{spec.tag}" is the tag of a {kind}')
        return leaf

    def _class_name(self, tag: str) -> str:
        return python_name(self.class_names.get(tag, tag))

    def _opened_class(self, spec: tree.StructSpec | tree.UnionSpec, kind: str, hint: str) -> Leaf:
        """Return the leaf of a class whose body starts here."""
        name = self._class_name(spec.name) if spec.name else python_name(hint)
        if not name:
            raise spec.place.error(f"this {kind} needs a name")
        leaf = self.scope.tags.get(spec.name)
        if leaf is None or not isinstance(leaf.type, ClassRef) or leaf.type.cls is not None:
            leaf = Leaf(ClassRef(name, kind))
        if spec.name:
            self.scope.tags[spec.name] = leaf
        return leaf

    def _struct(self, spec: tree.StructSpec, hint: str) -> Shape:
        leaf = self._opened_class(spec, "struct", hint)
        ref = leaf.type
        assert isinstance(ref, ClassRef)
        if not spec.fields:
            raise spec.place.error("a struct has at least one field")
        ref.busy = True
        names = unique_names(spec.fields)
        uses: list[tuple[Expr, Place]] = []
        fields: list[tuple[str, Any, Place]] = []
        for field in spec.fields:
            shape = self.declared(field, names, uses, is_param=False, outer=ref.name)
            fields.append((names[field.name], finish(shape, field.place), field.place))
        check.struct(fields)
        check.expressions(uses, {name: what for name, what, _ in fields})
        namespace = {name: what for name, what, _ in fields}
        ref.cls = self._make_class("struct", ref.name, namespace, {})
        self._defined(ref, spec.place)
        return leaf

    def _defined(self, ref: ClassRef, place: Place) -> None:
        ref.busy = False
        self.define("class", ref.name, ref.cls, place)
        for declarator in self._waiting.pop(ref.name, []):
            self.define("alias", declarator.name, ref.cls, declarator.place)

    def _union(
        self, spec: tree.UnionSpec, attributes: tree.Attributes, hint: str, names: list[str]
    ) -> Shape:
        leaf = self._opened_class(spec, "union", hint)
        ref = leaf.type
        assert isinstance(ref, ClassRef)
        ref.encapsulated = spec.switch is not None
        ref.busy = True
        switch = self._switch_type(spec, attributes, names)
        labels: list[tuple[int | None, Place]] = []
        namespace: dict[str, Any] = {}
        empty: list[Any] = []
        for arm in spec.arms:
            values = [self._label(label, switch) for label in arm.labels]
            labels += [(value, _label_place(arm, i)) for i, value in enumerate(values)]
            shown = tuple(ndr.DEFAULT if value is None else value for value in values)
            if arm.field is None:
                empty += shown
                continue
            name = python_name(arm.field.name)
            if name in namespace:
                raise arm.field.place.error(f'a second arm "{name}"')
            shape = self.declared(arm.field, {}, [], is_param=False, outer=ref.name)
            what = finish(shape, arm.field.place)
            check.arm(what, arm.field.place)
            namespace[name] = ndr.case(what, *shown)
        check.labels(labels, switch)
        keywords = {
            "switch": switch, "encapsulated": ref.encapsulated, "empty": tuple(empty),
            "ms_union": self.ms_union or "ms_union" in attributes,
        }
        ref.cls = self._make_class("union", ref.name, namespace, keywords)
        self._defined(ref, spec.place)
        return leaf

    def _label(self, label: tree.Expression | None, switch: Any) -> int | None:
        if label is None:
            return None
        value = self.symbols.integer(label)
        if isinstance(switch, ndr.Enum):  # shown by their names
            return next((m for m in switch.members if m == value), value)
        return int(value)

    def _switch_type(
        self, spec: tree.UnionSpec, attributes: tree.Attributes, names: list[str]
    ) -> Any:
        attribute = attributes.get("switch_type")
        if spec.switch is not None:
            source: tree.TypeSpec | None = spec.switch
        elif attribute is not None:
            source = attribute.type
        else:
            source = self.discriminants.type_of(spec, names)
        if source is None:
            raise spec.place.error("this union needs switch_type, or a switch_is that names a type")
        shape: Shape = self.spec(source, tree.Attributes(), "")
        here = opened(shape)
        while isinstance(here, Ptr):
            here = opened(here.target)
        what = finish(here, source.place)
        check.discriminant(what, source.place)
        return what.base if isinstance(what, ndr.Range) else what

    def _enum(self, spec: tree.EnumSpec, attributes: tree.Attributes, hint: str) -> Shape:
        name = self._class_name(spec.name) if spec.name else python_name(hint)
        value = -1
        members: list[tuple[str, int]] = []
        for word, place, expression in spec.members:
            value = value + 1 if expression is None else self.symbols.integer(expression)
            members.append((word, value))
            self.symbols.constants[word] = value
            if not name:  # an enum of no name is a set of constants
                self.define("const", word, value, place)
        if not name:
            return Leaf(ndr.ulong)
        if not members:
            raise spec.place.error("an enum has at least one member")
        cls = self._make_class("enum", name, {python_name(n): v for n, v in members}, {})
        assert issubclass(cls, enum.IntEnum)
        what = ndr.Enum(cls, "v1_enum" in attributes)
        check.unsigned_members(cls, what.v1, spec.place)
        for word, _ in members:
            self.symbols.constants[word] = cls[python_name(word)]
        leaf = Leaf(what)
        if spec.name:
            self.scope.tags[spec.name] = leaf
        self.define("enum", name, what, spec.place)
        return leaf

    def _new_class(
        self, kind: str, name: str, namespace: dict[str, Any], keywords: dict[str, Any]
    ) -> type:
        module = self.lowered.module
        if kind == "enum":
            make: Any = ndr.IntEnum
            made: type = make(name, list(namespace.items()), module=module.__name__)
            return made
        members = {"__module__": module.__name__, "__qualname__": name, **namespace}
        if kind == "struct":
            return ndr.StructMeta(name, (ndr.Struct,), members, scope=module.__dict__)
        return ndr.UnionMeta(name, (ndr.Union,), members, scope=module.__dict__, **keywords)

    # --------------------------------------------------------- fields, arms and parameters
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
        refused = attributes.first_of(*_UNSUPPORTED)
        if refused is not None:
            raise refused.place.error(f"[{refused.name}] is not supported")
        old = attributes.get("ms_union")
        if old is not None and not isinstance(field.type, tree.UnionSpec):
            raise old.place.error("[ms_union] stands at the body of a union, or at an interface")
        shape = base
        for _ in range(field.declarator.stars):
            shape = Ptr(shape, self.pointer_default)
        if field.declarator.bounds:
            shape = Arr(shape, tuple(self._extent(b) for b in field.declarator.bounds))
        if "context_handle" in attributes:
            shape = as_context(shape, "" if is_param else field.name)
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
            return Extent(None)
        high = self.symbols.integer(bound.size)
        if bound.low is not None:
            if self.symbols.integer(bound.low) != 0:
                raise bound.place.error("an array whose first index is not 0 is not supported")
            high += 1
        if not 0 < high <= _BOUND_LIMIT:
            raise bound.place.error(f"an array of {high} elements")
        return Extent(high)

    # ------------------------------------------------------------------ sizes in C memory
    def _sizeof(self, spec: tree.TypeSpec, stars: int) -> int:
        shape: Shape = self.spec(spec, tree.Attributes(), "")
        for _ in range(stars):
            shape = Ptr(shape, "unique")
        size, _ = _c_layout(finish(shape, spec.place), spec.place)
        return size

    def _cast_mask(self, spec: tree.TypeSpec, stars: int) -> int | None:
        if stars:
            raise spec.place.error("a cast to a pointer is no integer expression")
        what = finish(self.spec(spec, tree.Attributes(), ""), spec.place)
        kind = what.kind if isinstance(what, ndr.Scalar) else ""
        return {"u8": 0xFF, "char": 0xFF, "byte": 0xFF, "u16": 0xFFFF, "wchar": 0xFFFF}.get(kind)


def unique_names(fields: list[tree.Field], reserved: str = "") -> Names:
    """Return the attribute names of fields or parameters, by their IDL names.

    `reserved` is a name that is taken: of parameters "result", the field of a call's result.
    """
    names: dict[str, str] = {}
    for field in fields:
        if field.name in names:
            raise field.place.error(f'a second "{field.name}"')
        names[field.name] = python_name(field.name) + ("_" if field.name == reserved else "")
    return names


def _label_place(arm: tree.Arm, index: int) -> Place:
    label = arm.labels[index]
    return arm.place if label is None else label.place


def _c_layout(what: Any, place: Place) -> tuple[int, int]:
    """Return the size and the alignment of a type in C memory, where they are the same for all."""
    if isinstance(what, ndr.Scalar) and what.kind in _SIZES:
        return _SIZES[what.kind], _SIZES[what.kind]
    if isinstance(what, ndr.Enum):
        return 4, 4
    if isinstance(what, ndr.Array) and all(dim.bound is not None for dim in what.dims):
        size, align = _c_layout(what.element, place)
        for dim in what.dims:
            size *= dim.bound or 0
        return size, align
    if check.is_struct(what):
        end, most = 0, 1
        for _, field in what.__ndr__.fields:
            size, align = _c_layout(field, place)
            end = -(-end // align) * align + size
            most = max(most, align)
        return -(-end // most) * most, most
    raise place.error("the size of this type depends on the machine")
def main_name(item: tree.Typedef) -> str:
    """Return the name of the class that a typedef with a body makes."""
    for declarator in item.declarators:
        if not declarator.stars and not declarator.bounds:
            return declarator.name
    tag = getattr(item.type, "name", "")
    return str(tag) or item.declarators[0].name + "_target"
