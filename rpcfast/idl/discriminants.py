"""Which type switches a union that has no switch_type: that of the switch_is at its first use.

Layer 7; imports `tree` only.  [protocol 1.7]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from . import tree

Key = int | str


class Discriminants:
    """The discriminants of the unions of a file, found before anything is lowered."""

    def __init__(self, file: tree.File) -> None:
        self._typedefs: dict[str, tree.TypeSpec] = {}
        self._found: dict[Key, tree.TypeSpec] = {}
        self._read(file.items)

    def type_of(self, union: tree.UnionSpec, names: Iterable[str]) -> tree.TypeSpec | None:
        """Return the type of the discriminant; `names` are the typedef names of the union."""
        keys: list[Key] = [id(union), *names]
        if union.name:
            keys.append("tag " + union.name)
        return next((self._found[key] for key in keys if key in self._found), None)

    def _read(self, items: Iterable[tree.Item]) -> None:
        for item in items:
            if isinstance(item, tree.Interface):
                self._read(item.items)
            elif isinstance(item, tree.Operation):
                self._siblings(item.params)
            elif isinstance(item, tree.Typedef | tree.Tagged):
                if isinstance(item, tree.Typedef):
                    for declarator in item.declarators:
                        self._typedefs[declarator.name] = item.type
                for spec in _bodies(item.type):
                    self._siblings(spec.fields)

    def _siblings(self, fields: list[tree.Field]) -> None:
        types = {field.name: field.type for field in fields}
        for field in fields:
            use = field.attributes.get("switch_is")
            if use is None or "switch_type" in field.attributes:
                continue
            named = [name for name in _names(use.values[0]) if name in types]
            if named:
                for key in self._keys(field.type):
                    self._found.setdefault(key, types[named[0]])

    def _keys(self, spec: tree.TypeSpec) -> Iterator[Key]:
        if isinstance(spec, tree.UnionSpec):
            yield id(spec)
        elif isinstance(spec, tree.TaggedSpec):
            yield "tag " + spec.tag
        elif isinstance(spec, tree.NamedSpec):
            yield spec.name
            inner = self._typedefs.get(spec.name)
            if inner is not None and inner is not spec:
                yield from self._keys(inner)


def _names(node: tree.Expression | None) -> Iterator[str]:
    """Yield the names of an expression, such as of `Level & 0xFF`."""
    if isinstance(node, tree.Name):
        yield node.name
    elif isinstance(node, tree.Unary | tree.Cast):
        yield from _names(node.operand)
    elif isinstance(node, tree.Binary):
        yield from _names(node.left)
        yield from _names(node.right)
    elif isinstance(node, tree.Conditional):
        yield from _names(node.then)
        yield from _names(node.other)


def _bodies(spec: tree.TypeSpec) -> Iterator[tree.StructSpec]:
    if isinstance(spec, tree.StructSpec):
        yield spec
        for field in spec.fields:
            yield from _bodies(field.type)
    elif isinstance(spec, tree.UnionSpec):
        for arm in spec.arms:
            if arm.field is not None:
                yield from _bodies(arm.field.type)
