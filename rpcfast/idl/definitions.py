"""What lowering makes of a file: named definitions, in the order of the IDL.

Layer 7; imports `ndr` only.  The loader puts them into a module, the emitter prints them: both
work from the very same objects.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

from ..ndr import types as ndr


@dataclass(slots=True)
class Definition:
    """One name.

    `kind` is "const" (an int or str), "enum" (an ndr.Enum), "class" (a Struct or Union class),
    "alias" (any descriptor) or "interface" (an Interface).
    """

    kind: str
    name: str
    value: Any

    @property
    def public(self) -> Any:
        """What the module holds under the name: of an enum its members, else the value."""
        return self.value.members if isinstance(self.value, ndr.Enum) else self.value


@dataclass(slots=True)
class Lowered:
    """A file with what it imports."""

    module: ModuleType
    definitions: list[Definition] = field(default_factory=list)

    def settle(self) -> None:
        """Drop what an imported file defined and this one defines anew, where nothing has it."""
        last = {definition.name: definition for definition in self.definitions}
        if len(last) == len(self.definitions):
            return
        needed = {
            id(what) for definition in self.definitions for what in mentioned(definition)
            if what is not definition.value and not isinstance(what, ndr.Scalar)
        }
        self.definitions = [
            definition for definition in self.definitions
            if last[definition.name] is definition or id(definition.value) in needed
        ]

    def shared_classes(self) -> list[type]:
        """Return the classes of other modules that the definitions mention, by name."""
        found: dict[str, type] = {}
        for definition in self.definitions:
            for what in mentioned(definition):
                if isinstance(what, ndr.Enum):
                    what = what.members
                if isinstance(what, type) and what.__module__ != self.module.__name__:
                    found[what.__name__] = what
        return [found[name] for name in sorted(found)]


def class_members(cls: Any) -> list[tuple[str | None, Any]]:
    """Return the fields of a struct, or the arms and then the switch of a union."""
    described = cls.__ndr__
    if hasattr(described, "fields"):
        return list(described.fields)
    return [(name, case.type) for name, case in described.arms if case.type is not None]


def contents_of(kind: str, namespace: dict[str, Any], keywords: dict[str, Any]) -> str:
    """Return all that makes a class, in terms that can be compared."""
    return repr((kind, list(namespace.items()), list(keywords.items())))


def class_contents(cls: Any) -> str:
    """Return what `contents_of` made of the class."""
    if not hasattr(cls, "__ndr__"):
        return contents_of("enum", {n: int(m) for n, m in cls.__members__.items()}, {})
    info = cls.__ndr__
    if hasattr(info, "fields"):
        return contents_of("struct", dict(info.fields), {})
    arms = {name: case for name, case in info.arms if name is not None}
    empty = tuple(label for name, case in info.arms if name is None for label in case.labels)
    keywords = {
        "switch": info.switch, "encapsulated": info.encapsulated, "empty": empty,
        "ms_union": info.ms_union,
    }
    return contents_of("union", arms, keywords)


def mentioned(definition: Definition) -> Iterator[Any]:
    """Yield the descriptors and classes that a definition needs, nested ones too."""
    if definition.kind == "class":
        for _, what in class_members(definition.value):
            yield from within(what)
        switch = getattr(definition.value.__ndr__, "switch", None)
        if switch is not None:
            yield from within(switch)
    elif definition.kind == "interface":
        for operation in definition.value.operations:
            for param in operation.params:
                yield from within(param.type)
            if operation.result is not None:
                yield from within(operation.result)
    elif definition.kind == "alias":
        yield from within(definition.value)


def within(what: Any) -> Iterator[Any]:
    """Yield a descriptor and those it is made of; classes are not entered."""
    yield what
    for name in ("target", "element", "union", "base", "wire"):
        inner = getattr(what, name, None) if isinstance(what, ndr.Type) else None
        if inner is not None:
            yield from within(inner)
