"""Lowering: the tree of a file to definitions; interfaces and operations.

Layer 7; imports `ndr` and the modules of this package below it; must not import `load` or
`emit`.  [protocol 1.10, 9.2]
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from types import ModuleType
from typing import Any

from .. import ndr
from ..ndr.expr import Expr
from . import check, tree
from .definitions import Lowered
from .discriminants import Discriminants
from .lower_types import ClassMaker, Scope, TypeLowering, main_name, unique_names
from .shape import Leaf, Ptr, Shape, as_context, finish, opened, pointed, stringed
from .source import Place
from .words import POINTER_KINDS

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
    ) -> None:
        super().__init__(module, prelude, make_class)
        self._importer = importer
        self._imported = False
        self._status_results = False  # of the interface: plain integer results are statuses

    # ------------------------------------------------------------------------ top level
    def file(self, file: tree.File, imported: bool = False) -> Lowered:
        """Lower a file; of an imported one only types and constants count."""
        self._name_classes(file.items)
        outer = self._imported, self.pointer_default
        self._imported, self.pointer_default = imported, "unique"
        self._items(file.items, Discriminants(file))
        self._imported, self.pointer_default = outer
        return self.lowered

    def _name_classes(self, items: list[tree.Item]) -> None:
        for item in items:
            if isinstance(item, tree.Interface):
                self._name_classes(item.items)
            elif isinstance(item, tree.Typedef) and isinstance(
                item.type, tree.StructSpec | tree.UnionSpec | tree.EnumSpec
            ):
                self._name_class(item.type.name, main_name(item))
            elif isinstance(item, tree.Tagged):
                tag = str(getattr(item.type, "name", ""))
                self._name_class(tag, tag)

    def _name_class(self, tag: str, name: str) -> None:
        if tag:
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
        if "object" in attributes:
            raise item.place.error("[object] interfaces are not supported")
        if item.base is not None:
            raise item.place.error("an RPC interface cannot inherit from another")
        outer = self.pointer_default, self.ms_union
        self.pointer_default = self._read_pointer_default(attributes)
        self.ms_union = "ms_union" in attributes
        operations = []
        inner = []
        for thing in item.items:
            if isinstance(thing, tree.Operation):
                if "local" not in attributes and "local" not in thing.attributes:
                    operations.append(thing)
            else:
                inner.append(thing)
        self._items(inner, discriminants)
        self.scope.types.setdefault(item.name, Leaf("void"))
        if operations and not self._imported:
            self.define("interface", item.name, self._operations(item, operations), item.place)
        self.pointer_default, self.ms_union = outer

    def _read_pointer_default(self, attributes: tree.Attributes) -> str:
        attribute = attributes.get("pointer_default")
        if attribute is None:
            return "unique"
        value = attribute.values[0]
        if not isinstance(value, tree.Name) or value.name not in POINTER_KINDS:
            raise attribute.place.error("pointer_default is one of ref, unique and ptr")
        return POINTER_KINDS[value.name]

    def _operations(self, item: tree.Interface, operations: list[tree.Operation]) -> Any:
        attributes = item.attributes
        identity = attributes.get("uuid")
        if identity is None:
            raise item.place.error(f'interface "{item.name}" has no uuid')
        try:
            number = uuid.UUID(identity.text)
        except ValueError:
            raise identity.place.error(f'"{identity.text}" is not a uuid') from None
        if len(operations) > 1 << 16:
            raise operations[1 << 16].place.error("opnums end at 65535")
        endpoints = attributes.get("endpoint")
        texts = [] if endpoints is None else endpoints.values
        self._status_results = "rpcfast_status" in attributes
        seen: set[str] = set()
        for operation in operations:
            if operation.name in seen:
                raise operation.place.error(f'a second operation "{operation.name}"')
            seen.add(operation.name)
        return ndr.Interface(
            item.name,
            str(number),
            _version(attributes),
            [self._operation(operation) for operation in operations],
            endpoints=tuple(text.value for text in texts if isinstance(text, tree.Text)),
        )

    # ----------------------------------------------------------------------- operations
    def _operation(self, item: tree.Operation) -> Any:
        if "callback" in item.attributes:
            raise item.place.error("[callback] operations are not supported")
        params = [p for p in item.params if not self._is_binding_handle(p)]
        names = unique_names(params, reserved="result")
        uses: list[tuple[Expr, Place]] = []
        types: dict[str, Any] = {}
        lowered = []
        for param in params:
            is_out = "out" in param.attributes or "retval" in param.attributes
            is_in = "in" in param.attributes or not is_out
            shape = self.declared(param, names, uses, is_param=True)
            what = finish(shape, param.place, top=True)
            check.parameter(what, _written_kind(shape), is_in, is_out, param.place)
            if isinstance(what, ndr.Pointer) and isinstance(what.target, ndr.Pipe):
                what = what.target
            if isinstance(what, ndr.Pipe):
                self._check_pipe_operation(item, param.place)
            name = names[param.name]
            types[name] = what
            make = ndr.inout if is_in and is_out else ndr.out if is_out else ndr.in_
            lowered.append(make(name, what))
        check.expressions(uses, types)
        return ndr.operation(item.name, *lowered, result=self._result(item))

    def _is_binding_handle(self, param: tree.Field) -> bool:
        if param.declarator.stars or not isinstance(param.type, tree.BaseSpec | tree.NamedSpec):
            return False
        if isinstance(param.type, tree.NamedSpec) and param.type.name not in self.scope.types:
            return False
        shape = opened(self.spec(param.type, param.attributes, ""))
        return isinstance(shape, Leaf) and shape.type == "handle_t"

    def _result(self, item: tree.Operation) -> Any:
        shape: Shape = self.spec(item.type, item.attributes, item.name + "_result")
        for _ in range(item.stars):
            shape = Ptr(shape, self.pointer_default)
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
            named = self._status_results or "rpcfast_status" in item.attributes
            return ndr.error_status_t if named else what  # the same 32 bits
        if "rpcfast_status" in item.attributes and getattr(what, "status", None) is None:
            raise item.place.error("[rpcfast_status] is for results of 32 bits")
        return what

    def _check_pipe_operation(self, item: tree.Operation, place: Place) -> None:
        for word in ("idempotent", "maybe", "broadcast"):
            if word in item.attributes:
                raise place.error(f"an [{word}] operation cannot have pipes")

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
