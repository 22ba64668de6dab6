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
from ..ndr.represent import well_known
from ..ndr.types import SCALARS
from . import check, tree
from .definitions import Definition, Lowered, class_contents, contents_of
from .discriminants import Discriminants
from .lower_declarators import DeclaratorLowering, Scope, named_arms, named_fields
from .recipe import LoadedEnum
from .shape import ClassRef, Leaf, Named, Opaque, Ptr, Shape, finish, opaque_in, opened
from .source import Place
from .symbols import Names, python_name
from .words import SINGLE_WORDS, STATUSES

_CHARS: Final = {"uchar": ndr.usmall, "schar": ndr.small}

#: Makes a class: (kind, name, namespace, keywords); the prelude's gives the shared class.
ClassMaker = Callable[[str, str, dict[str, Any], dict[str, Any]], type]


class TypeLowering(DeclaratorLowering):
    """Lowers types into one module."""

    def __init__(
        self, module: ModuleType, prelude: Scope | None, make_class: ClassMaker | None = None
    ) -> None:
        super().__init__(prelude)
        self.lowered = Lowered(module)
        self.missing: list[str] = []  # included files that nobody found
        self.ms_union = False  # what the interface says of all its unions
        self.discriminants: Discriminants
        self.class_names: dict[str, str] = {}  # tag -> the name that its class will have
        self.tag_kinds: dict[str, str] = {}
        self.later: dict[str, tree.Typedef] = {}  # by what they declare, until they are lowered
        self._given = {} if prelude is None else dict(prelude.types)
        self._transmits: dict[str, tree.Attributes] = {}  # of the typedefs so far
        self._early: set[int] = set()  # those that a use further up asked for
        self._new_class = make_class or self._class_of_module
        self._own: dict[str, tuple[Place, Any]] = {}
        self._waiting: dict[str, list[tree.Declarator]] = {}  # class name -> its early typedefs

    def define(self, kind: str, name: str, value: Any, place: Place) -> None:
        """Add a definition.

        The same again is nothing new, as in C; what an imported file defines gives way.
        """
        before = self._own.get(name)
        if before is not None and before[1] is value:
            return
        if before is not None and before[0].source is place.source:
            if kind in ("alias", "const") and repr(before[1]) == repr(value):
                return
            raise place.error(f'"{name}" is already defined at line {before[0].line}')
        self._own[name] = place, value
        definition = Definition(kind, python_name(name), value)
        self.lowered.definitions.append(definition)
        self.lowered.module.__dict__[definition.name] = definition.public

    # ---------------------------------------------------------------------------- types
    def typedef(self, item: tree.Typedef) -> None:
        if id(item) in self._early:
            return
        for declarator in item.declarators:
            self.later.pop(declarator.name, None)
        main = main_name(item)
        base = self.spec(item.type, item.attributes, main, [d.name for d in item.declarators])
        self._check_representation(base, item.attributes)
        for declarator in item.declarators:
            self._transmits[declarator.name] = item.attributes
            if self._is_known(base, declarator):
                continue
            field = tree.Field(item.attributes, item.type, declarator)
            shape = self._applied(base, field, Names(), [], is_param=False)
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
            if not self._is_void_pointer(shape) and opaque_in(shape) is None:
                value = finish(named, declarator.place)
                check.element(value, declarator.place)
                self.define("alias", declarator.name, value, declarator.place)

    def _check_representation(self, base: Shape, attributes: tree.Attributes) -> None:
        """Check that [represent_as] of a Python type says what is so; C's own types are not ours.

        The wire has the type that is declared, whatever stands for it in memory.
        """
        attribute = attributes.get("represent_as")
        wanted = getattr(attribute and attribute.type, "name", "")
        if attribute is None or wanted not in ("str", "bytes", "UUID", "Sid"):
            return
        here = opened(base)
        cls = here.type.cls if isinstance(here, Leaf) and isinstance(here.type, ClassRef) else None
        known = well_known(cls)
        if known is None or known[1].__name__ != wanted:
            raise attribute.place.error(f"this type is not one that is shown as {wanted}")

    def _is_known(self, base: Shape, declarator: tree.Declarator) -> bool:
        """Return whether a typedef declares what is known better: a status, or a base type."""
        if declarator.stars or declarator.bounds:
            return False
        here = opened(base)
        is_word = declarator.name in SINGLE_WORDS
        is_status = declarator.name in STATUSES and getattr(
            getattr(here, "type", None), "kind", ""
        ) in ("i32", "u32")
        if is_status:
            self.scope.types[declarator.name] = Leaf(SCALARS[declarator.name])
        return is_word or is_status

    def _is_void_pointer(self, shape: Shape) -> bool:
        while isinstance(shape, Ptr | Named):
            shape = shape.target if isinstance(shape, Ptr) else shape.shape
        return isinstance(shape, Leaf) and isinstance(shape.type, str)

    def _alias_class(self, ref: ClassRef, declarator: tree.Declarator) -> None:
        if ref.opaque is not None or python_name(declarator.name) == ref.name:
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
            return self._named(spec)
        if isinstance(spec, tree.TaggedSpec):
            return self._tagged(spec)
        if isinstance(spec, tree.PipeSpec):
            named = getattr(spec.element, "name", "")
            if isinstance(spec.element, tree.NamedSpec) and named in self._transmits:
                check.pipe_untransmitted(f'pipe element: "{named}"', self._transmits[named])
            element = finish(self.spec(spec.element, tree.Attributes(), hint), spec.place)
            check.pipe_element(element, spec.place)
            return Leaf(ndr.Pipe(element))
        if isinstance(spec, tree.EnumSpec):
            return self._enum(spec, attributes, hint)
        if isinstance(spec, tree.StructSpec):
            return self._struct(spec, hint)
        assert isinstance(spec, tree.UnionSpec)
        return self._union(spec, attributes, hint, names or [])

    def _named(self, spec: tree.NamedSpec) -> Shape:
        name = spec.name
        known = self.scope.types.get(name)
        if name in self.later and known is self._given.get(name):
            return self._found_later(spec)  # the file's own goes before what is predefined
        shape = known or self.scope.type(name)
        return self._found_later(spec) if shape is None else shape

    def _found_later(self, spec: tree.NamedSpec) -> Shape:
        """Return the shape of a name that the file declares further down.

        Raises:
            IdlError: it declares no such name.
        """
        name = spec.name
        if name in self.tag_kinds:  # `struct` is left out, as in C++
            return self._tagged(tree.TaggedSpec(spec.place, self.tag_kinds[name], name))
        item = self.later.get(name)
        if item is None:
            missing = " and ".join(f'"{file}"' for file in self.missing)
            hint = f"; of what the file includes, {missing} was not found" if missing else ""
            raise spec.place.error(f'unknown type "{name}"{hint}')
        tag = getattr(item.type, "name", "")
        if isinstance(item.type, tree.StructSpec | tree.UnionSpec) and tag:
            base = self._tagged(tree.TaggedSpec(spec.place, self.tag_kinds[tag], tag))
            declarator = next(d for d in item.declarators if d.name == name)
            field = tree.Field(item.attributes, item.type, declarator)
            return self._applied(base, field, Names(), [], is_param=False)
        self.typedef(item)
        self._early.add(id(item))
        shape = self.scope.type(name)
        if shape is None:  # it is made of itself
            raise spec.place.error(f'unknown type "{name}"')
        return shape

    def _tagged(self, spec: tree.TaggedSpec) -> Shape:
        if spec.kind == "interface":
            return Leaf("interface")
        leaf = self.scope.tags.get(spec.tag)
        if leaf is None:
            if spec.kind == "enum":
                raise spec.place.error(f'"enum {spec.tag}" is used before it is defined')
            # the keyword of the body counts: published files write the other one elsewhere
            kind = self.tag_kinds.get(spec.tag) or spec.kind
            leaf = Leaf(ClassRef(self._class_name(spec.tag), kind))
            self.scope.tags[spec.tag] = leaf
            return leaf
        kind = leaf.type.kind if isinstance(leaf.type, ClassRef) else "enum"
        if "enum" in (kind, spec.kind) and kind != spec.kind:
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
        names = self.names(named_fields(spec.fields))
        uses: list[tuple[Expr, Place]] = []
        fields: list[tuple[str, Any, Place]] = []
        for field in named_fields(spec.fields):
            shape = self.declared(field, names, uses, is_param=False, outer=ref.name)
            ref.opaque = ref.opaque or opaque_in(shape) or _points_nowhere(shape, field.place)
            if ref.opaque is None:
                fields.append((names[field.name], finish(shape, field.place), field.place))
        if ref.opaque is not None:
            ref.busy = False
            return leaf
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
        if _is_c_union(spec, attributes):
            return self._c_union(spec, leaf, ref)
        switch = self._switch_type(spec, attributes, names)
        labels: list[tuple[int | None, Place]] = []
        namespace: dict[str, Any] = {}
        empty: list[Any] = []
        for arm in named_arms(spec.arms):
            if not arm.labels:
                raise arm.place.error("an arm of a union starts with [case(...)] or [default]")
            values = [self._label(label, switch) for label in arm.labels]
            labels += [(value, _label_place(arm, i)) for i, value in enumerate(values)]
            shown = tuple(ndr.DEFAULT if value is None else value for value in values)
            if arm.field is None:
                empty += shown
                continue
            name = python_name(arm.field.name)
            if name in namespace:
                raise arm.field.place.error(f'a second arm "{name}"')
            shape = self.declared(arm.field, Names(), [], is_param=False, outer=ref.name)
            ref.opaque = (
                ref.opaque or opaque_in(shape) or _points_nowhere(shape, arm.field.place)
            )
            if ref.opaque is not None:
                continue
            what = finish(shape, arm.field.place)
            check.arm(what, arm.field.place)
            namespace[name] = ndr.case(what, *shown)
        check.labels(labels, switch)
        if ref.opaque is not None:
            ref.busy = False
            return leaf
        keywords = {
            "switch": switch, "encapsulated": ref.encapsulated, "empty": tuple(empty),
            "ms_union": self.ms_union or "ms_union" in attributes,
        }
        ref.cls = self._make_class("union", ref.name, namespace, keywords)
        self._defined(ref, spec.place)
        return leaf

    def _c_union(self, spec: tree.UnionSpec, leaf: Leaf, ref: ClassRef) -> Leaf:
        ref.opaque = Opaque("nothing tells which member its union has", spec.place)
        for arm in named_arms(spec.arms):  # they may define types that others use
            if arm.field is not None:
                self.declared(arm.field, Names(), [], is_param=False, outer=ref.name)
        ref.busy = False
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
        check.members(cls, spec.place)
        for word, _ in members:
            self.symbols.constants[word] = cls[python_name(word)]
        leaf = Leaf(what)
        if spec.name:
            self.scope.tags[spec.name] = leaf
        known = self._own.get(name)
        if known is None or getattr(known[1], "members", None) is not cls:
            self.define("enum", name, what, spec.place)
        return leaf

    def _make_class(
        self, kind: str, name: str, namespace: dict[str, Any], keywords: dict[str, Any]
    ) -> type:
        """Make a class, or find the same one that an imported file defines."""
        _, before = self._own.get(name, (None, None))
        cls = before.members if isinstance(before, ndr.Enum) else before
        if isinstance(cls, type) and class_contents(cls) == contents_of(kind, namespace, keywords):
            return cls
        return self._new_class(kind, name, namespace, keywords)

    def _class_of_module(
        self, kind: str, name: str, namespace: dict[str, Any], keywords: dict[str, Any]
    ) -> type:
        module = self.lowered.module
        if kind == "enum":
            make: Any = LoadedEnum
            made: type = make(name, list(namespace.items()), module=module.__name__)
            return made
        members = {"__module__": module.__name__, "__qualname__": name, **namespace}
        if kind == "struct":
            return ndr.StructMeta(name, (ndr.Struct,), members, scope=module.__dict__)
        return ndr.UnionMeta(name, (ndr.Union,), members, scope=module.__dict__, **keywords)

def _is_c_union(spec: tree.UnionSpec, attributes: tree.Attributes) -> bool:
    if spec.switch is not None or attributes.first_of("switch_type", "switch_is"):
        return False
    return not any(arm.labels for arm in spec.arms)


def _points_nowhere(shape: Shape, place: Place) -> Opaque | None:
    """Return why a field cannot travel that is a pointer to void, or to a handle."""
    here = opened(shape)
    is_pointer = isinstance(here, Ptr)
    while isinstance(here, Ptr):
        here = opened(here.target)
    if is_pointer and isinstance(here, Leaf) and here.type in ("void", "handle_t"):
        return Opaque(f"it holds a pointer to {here.type}", place)
    return None


def _label_place(arm: tree.Arm, index: int) -> Place:
    label = arm.labels[index]
    return arm.place if label is None else label.place


def main_name(item: tree.Typedef) -> str:
    """Return the name of the class that a typedef with a body makes."""
    for declarator in item.declarators:
        if not declarator.stars and not declarator.bounds:
            return declarator.name
    tag = getattr(item.type, "name", "")
    return str(tag) or item.declarators[0].name + "_target"
