"""Lowering: the tree of a file to definitions; interfaces and operations.

Layer 7; imports `ndr` and the modules of this package below it; must not import `load` or
`emit`.  [protocol 1.10, 9.2]
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from types import ModuleType
from typing import Any, Final

from .. import ndr
from ..ndr.expr import Expr
from ..ndr.interface import target_of
from . import check, tree
from .definitions import Lowered
from .discriminants import Discriminants
from .handles import Handle, binding_handle
from .lower_declarators import Scope
from .lower_types import ClassMaker, TypeLowering, main_name
from .shape import Leaf, Named, Ptr, Shape, as_context, finish, opened, pointed, stringed
from .source import Place
from .words import POINTER_KINDS

LAST_OPNUM: Final = 0xFFFF

#: Finds and parses an imported file; None when the name needs no file.
Importer = Callable[[str, Place], "tree.File | None"]


class Lowering(TypeLowering):
    """Lowers one file and what it imports into one module."""

    def __init__(
        self,
        module: ModuleType,
        prelude: Scope | None,
        importer: Importer,
        make_class: ClassMaker | None = None,
        strict_midl: bool = False,
    ) -> None:
        super().__init__(module, prelude, make_class)
        self._importer = importer
        self._imported = False
        self._strict_midl = strict_midl
        self._interface_attributes = tree.Attributes()

    # ------------------------------------------------------------------------ top level
    def file(self, file: tree.File, imported: bool = False) -> Lowered:
        """Lower a file; of an imported one only types and constants count."""
        outer = self._imported, self.pointer_default, self.later
        self.later = {}
        self._name_classes(file.items)
        self._imported, self.pointer_default = imported, "unique"
        self._items(file.items, Discriminants(file))
        self._imported, self.pointer_default, self.later = outer
        return self.lowered

    def _name_classes(self, items: list[tree.Item]) -> None:
        for item in items:
            if isinstance(item, tree.Interface | tree.Forward):
                self.scope.types.setdefault(item.name, Leaf("interface"))
            if isinstance(item, tree.Interface):
                self._name_classes(item.items)
            elif isinstance(item, tree.Typedef):
                self.later.update((declarator.name, item) for declarator in item.declarators)
                if isinstance(item.type, tree.StructSpec | tree.UnionSpec | tree.EnumSpec):
                    self._name_class(item.type.name, main_name(item), item.type)
            elif isinstance(item, tree.Tagged):
                tag = str(getattr(item.type, "name", ""))
                self._name_class(tag, tag, item.type)

    def _name_class(self, tag: str, name: str, spec: tree.TypeSpec) -> None:
        if tag:
            kinds = {tree.StructSpec: "struct", tree.UnionSpec: "union", tree.EnumSpec: "enum"}
            self.tag_kinds[tag] = kinds.get(type(spec), "")
            self.class_names[tag] = name
            self.scope.tags.pop(tag, None)  # hides the predefined one

    def _items(self, items: list[tree.Item], discriminants: Discriminants) -> None:
        for item in items:
            if isinstance(item, tree.Import):
                for name, place in item.files:
                    imported = self._importer(name, place)
                    if imported is not None:
                        self.file(imported, imported=True)
            self.discriminants = discriminants  # an import has its own
            if isinstance(item, tree.Const) and item.stars and _is_address(item.value):
                continue
            if isinstance(item, tree.Const):
                value = self.symbols.constant(item.value)
                value = value if isinstance(value, str) else int(value)
                self.define("const", item.name, value, item.place)
                self.symbols.constants[item.name] = value
            elif isinstance(item, tree.Typedef):
                self.typedef(item)
            elif isinstance(item, tree.Tagged):
                self.spec(item.type, item.attributes, "")
            elif isinstance(item, tree.Interface):
                self._interface(item, discriminants)

    def _interface(self, item: tree.Interface, discriminants: Discriminants) -> None:
        attributes = item.attributes
        is_object = "object" in attributes or "odl" in attributes or self._is_object(item.base)
        if item.base is not None and not is_object:
            raise item.place.error("only [object] interfaces inherit, an RPC interface cannot")
        outer = self.pointer_default, self.ms_union
        self.pointer_default = self._read_pointer_default(attributes)
        self.ms_union = "ms_union" in attributes
        operations: list[tree.Operation] = []
        inner: list[tree.Item] = []
        for thing in item.items:
            if isinstance(thing, tree.Operation):
                operations.append(thing)
            else:
                inner.append(thing)
        self._items(inner, discriminants)
        self._interface_attributes = attributes
        numbered = (
            self._methods(item, operations) if is_object else self._procedures(item, operations)
        )
        if is_object:
            self.scope.interfaces[item.name] = numbered
        if numbered and not self._imported and "local" not in attributes:
            made = self._made(item, numbered, is_object)
            self.define("interface", item.name, made, item.place)
        self.pointer_default, self.ms_union = outer

    def _read_pointer_default(self, attributes: tree.Attributes) -> str:
        attribute = attributes.get("pointer_default")
        if attribute is None:
            return "unique"
        value = attribute.values[0]
        if not isinstance(value, tree.Name) or value.name not in POINTER_KINDS:
            raise attribute.place.error("pointer_default is one of ref, unique and ptr")
        return POINTER_KINDS[value.name]

    def _made(self, item: tree.Interface, operations: list[Any], is_object: bool) -> Any:
        attributes = item.attributes
        identity = attributes.get("uuid")
        if identity is None:
            raise item.place.error(f'interface "{item.name}" has no uuid')
        try:
            number = uuid.UUID(identity.text)
        except ValueError:
            raise identity.place.error(f'"{identity.text}" is not a uuid') from None
        endpoints = attributes.get("endpoint")
        texts = [] if endpoints is None else endpoints.values
        return ndr.Interface(
            item.name,
            str(number),
            _version(attributes),
            operations,
            endpoints=tuple(text.value for text in texts if isinstance(text, tree.Text)),
            is_object=is_object,
        )

    # ------------------------------------------------------------------ opnums [protocol 9.2]
    def _procedures(self, item: tree.Interface, operations: list[tree.Operation]) -> list[Any]:
        """Lower the operations of an RPC interface: a [local] one has no number."""
        if self._imported or "local" in item.attributes:
            return []
        remote = [thing for thing in operations if "local" not in thing.attributes]
        _distinct(remote)
        return [self._operation(thing, number) for number, thing in enumerate(remote)]

    def _methods(self, item: tree.Interface, operations: list[tree.Operation]) -> list[Any]:
        """Lower the methods of an [object] interface, those of its bases included.

        A [local] method keeps its number, for the [call_as] one that travels in its place.
        """
        inherited = self._inherited(item)
        number = max((op.opnum for op in inherited), default=2) + 1  # IUnknown has 0 to 2
        made = [
            ndr.operation(op.name, *op.params, result=op.result, opnum=op.opnum, handle=op.handle)
            for op in inherited
        ]
        if "local" in item.attributes:
            return made
        slots: dict[str, int] = {}
        remote = [thing for thing in operations if "local" not in thing.attributes]
        _distinct(remote)
        for thing in operations:
            call_as = thing.attributes.get("call_as")
            slot = slots.get(call_as.text) if call_as is not None else None
            if slot is None:
                slot, number = number, number + 1
            slots[thing.name] = slot
            if "local" not in thing.attributes:
                made.append(self._operation(thing, slot, is_method=True))
        return sorted(made, key=lambda op: int(op.opnum))

    def _is_object(self, base: str | None) -> bool:
        return base == "IUnknown" or (base is not None and self._methods_of(base) is not None)

    def _methods_of(self, name: str) -> list[Any] | None:
        scope: Scope | None = self.scope
        while scope is not None:
            if name in scope.interfaces:
                return scope.interfaces[name]
            scope = None if scope.more is None else scope.more()
        return None

    def _inherited(self, item: tree.Interface) -> list[Any]:
        if item.base is None or item.base == "IUnknown":
            return []
        methods = self._methods_of(item.base)
        if methods is None:
            raise item.place.error(f'unknown base interface "{item.base}"')
        return methods

    # ----------------------------------------------------------------------- operations
    def _operation(self, item: tree.Operation, number: int, is_method: bool = False) -> Any:
        if number > LAST_OPNUM:
            raise item.place.error(f"opnums end at {LAST_OPNUM}")
        if "callback" in item.attributes:
            raise item.place.error(
                "a [callback] operation, which a server calls, is not supported: leave it out, "
                "it has no opnum among the others"
            )
        params = [p for p in item.params if not self._is_binding_handle(p)]
        names = self.names(params, reserved="result")
        uses: list[tuple[Expr, Place]] = []
        types: dict[str, Any] = {}
        lowered = []
        for param in params:
            is_out = "out" in param.attributes or "retval" in param.attributes
            is_in = "in" in param.attributes or not is_out
            shape = self.declared(param, names, uses, is_param=True)
            what = finish(shape, param.place, top=not self._keeps_default(shape))
            check.parameter(what, _written_kind(shape), is_in, is_out, param.place)
            if isinstance(what, ndr.Pointer) and isinstance(what.target, ndr.Pipe):
                what = what.target
            if isinstance(what, ndr.Pipe):
                check.pipe_operation(
                    item.attributes.merged(self._interface_attributes), is_method, param.place
                )
            name = names[param.name]
            types[name] = what
            make = ndr.inout if is_in and is_out else ndr.out if is_out else ndr.in_
            lowered.append(make(name, what))
        check.expressions(uses, types)
        if self._strict_midl and any(isinstance(what, ndr.Pipe) for what in types.values()):
            for param in params:
                check.fixed_beside_pipes(types[names[param.name]], param.place)
        if is_method:  # what goes in front of every call of DCOM [MS-DCOM 2.2.13.3, 2.2.13.4]
            lowered.insert(0, ndr.in_("ORPCthis", self._predefined("ORPCTHIS", item.place)))
            that = ndr.ref(self._predefined("ORPCTHAT", item.place))
            lowered.insert(1, ndr.out("ORPCthat", that))
        name = _operation_name(item)
        handle = self._handle(item, names, types)
        return ndr.operation(
            name, *lowered, result=self._result(item), opnum=number, handle=handle
        )

    def _handle(self, item: tree.Operation, names: Any, types: dict[str, Any]) -> str | None:
        """Return the parameter that says which server is called, as `Operation.handle`."""
        handles = []
        for param in item.params:
            attributes = param.attributes
            is_in = "in" in attributes or not attributes.first_of("out", "retval")
            if self._is_binding_handle(param):
                handles.append(Handle("", "primitive", is_in, param is item.params[0], param.place))
                continue
            name = names[param.name]
            kind = self._kind(param, types[name])
            if kind:
                handles.append(Handle(name, kind, is_in, param is item.params[0], param.place))
        attributes = item.attributes.merged(self._interface_attributes)
        chosen = binding_handle(
            handles, explicit="explicit_handle" in attributes,
            dce="rpcfast_dce_handles" in attributes,
        )  # fmt: skip
        return None if chosen is None else chosen.name or None

    def _kind(self, param: tree.Field, what: Any) -> str:
        """Return which kind of handle a parameter is; "" for none."""
        if isinstance(target_of(what), ndr.Context):
            return "context"
        named = param.type.name if isinstance(param.type, tree.NamedSpec) else ""
        typedef = self._transmits.get(named, tree.Attributes())
        return "custom" if "handle" in typedef or "handle" in param.attributes else ""

    def _predefined(self, name: str, place: Place) -> Any:
        shape = self.scope.type(name)
        if shape is None:
            raise place.error(f"the definition of {name} is missing")
        return finish(shape, place)

    def _is_binding_handle(self, param: tree.Field) -> bool:
        if param.declarator.stars or not isinstance(param.type, tree.BaseSpec | tree.NamedSpec):
            return False
        if isinstance(param.type, tree.NamedSpec) and self.scope.type(param.type.name) is None:
            return False
        shape = opened(self.spec(param.type, param.attributes, ""))
        return isinstance(shape, Leaf) and shape.type == "handle_t"

    def _result(self, item: tree.Operation) -> Any:
        shape: Shape = self.spec(item.type, item.attributes, item.name + "_result")
        for _ in range(item.stars):
            shape = self._pointer(shape)
        if "context_handle" in item.attributes:
            shape = as_context(shape, "")
        if "string" in item.attributes:
            shape = stringed(shape, item.place)
        here = opened(shape)
        if isinstance(here, Leaf) and here.type == "void":
            return None
        written = item.attributes.first_of(*POINTER_KINDS)
        if written is not None:
            shape = pointed(shape, written.name, written.place, is_param=False)
        what = finish(shape, item.place)
        check.result(what, item.place)
        if what in (ndr.ulong, ndr.long):
            named = item.attributes.merged(self._interface_attributes)
            return ndr.error_status_t if "rpcfast_status" in named else what  # the same 32 bits
        if "rpcfast_status" in item.attributes and getattr(what, "status", None) is None:
            raise item.place.error("[rpcfast_status] is for results of 32 bits")
        return what

    def _keeps_default(self, shape: Shape) -> bool:
        """Return whether a parameter has the class that its pointer typedef got [decision 33]."""
        return isinstance(shape, Named) and "rpcfast_dce_pointers" in self._interface_attributes


def _is_address(value: tree.Expression) -> bool:
    """Return whether this is a number that C takes for a pointer, such as `(T *) -1`."""
    return isinstance(value, tree.Cast) and value.stars > 0


def _distinct(operations: list[tree.Operation]) -> None:
    seen: set[str] = set()
    for operation in operations:
        name = _operation_name(operation)
        if name in seen:
            raise operation.place.error(f'a second operation "{name}"')
        seen.add(name)


def _operation_name(item: tree.Operation) -> str:
    """Return the name of an operation: a property is two methods, which C tells apart so."""
    for word, prefix in (("propget", "get_"), ("propput", "put_"), ("propputref", "putref_")):
        if word in item.attributes:
            return prefix + item.name
    return item.name


def _written_kind(shape: Shape) -> str | None:
    here = opened(shape)
    if not isinstance(here, Ptr) or here.kind is None:
        return None
    return next(word for word, kind in POINTER_KINDS.items() if kind == here.kind)


def _version(attributes: tree.Attributes) -> tuple[int, int]:
    attribute = attributes.get("version")
    if attribute is None:
        return 0, 0
    major, _, minor = attribute.text.partition(".")
    if not (major.isdigit() and (minor or "0").isdigit()):
        raise attribute.place.error(f'"{attribute.text}" is not a version')
    numbers = int(major), int(minor or 0)
    if max(numbers) > 0xFFFF:
        raise attribute.place.error("the numbers of a version end at 65535")
    return numbers
