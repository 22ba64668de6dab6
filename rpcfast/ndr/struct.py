"""Struct and Union: the classes that structs and unions of IDL become.

Layer 3; imports types, compare, derive and the compiled base.  A class statement lists the
fields, a small metaclass turns them into slots; the walkers write the slots directly.
"""

from __future__ import annotations

import copyreg
import enum
import reprlib
import sys

from .._core.record import CountField, Record, Source, call_directly, leave_collector
from .._core.values import member_offset
from ..errors import NdrError
from .compare import equal
from .derive import derivable
from .types import DEFAULT, Case, Pipe, Pointer, Represented, Type, within

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, ClassVar


def is_type(value: object) -> bool:
    """Return whether a value is a descriptor, or a class that stands for one."""
    return isinstance(value, Type) or (isinstance(value, type) and hasattr(value, "__ndr__"))


class _Required(enum.Enum):
    REQUIRED = "required"
    COMPUTED = "computed"


class StructInfo:
    """What a Struct class is made of.

    Attributes:
        fields: (name, type) in the order of the wire.
        offsets: for each name the octets from the start of an object to the slot.
        counts: the CountField of each field that may be left out.
        defaults: what a field is when it is left out: `required`, `computed`, or a value.
        left_out: the defaults that a constructor sets.
        outputs: of a response, what it unpacks into.
        acyclic: whether a value cannot reach another one of its class.
        scope: where names in quotes are looked up.
    """

    required: ClassVar = _Required.REQUIRED
    computed: ClassVar = _Required.COMPUTED

    __slots__ = (
        "acyclic", "counts", "defaults", "fields", "left_out", "offsets", "outputs",
        "plans", "representation", "scope",
    )

    def __init__(
        self, cls: type, fields: tuple[tuple[str, Any], ...], scope: dict[str, Any] | None
    ) -> None:
        self.fields = fields
        self.scope = scope if scope is not None else vars(sys.modules.get(cls.__module__, cls))
        self.plans: dict[Any, Any] = {}
        self.representation: Any = None
        self.outputs: tuple[str, ...] = ()
        members = {name: cls.__dict__[name] for name, _ in fields}
        self.offsets = offsets = {name: member_offset(member) for name, member in members.items()}
        self.defaults = {name: _default(type_) for name, type_ in fields}
        self.counts: dict[str, CountField] = {}
        for name, sources in derivable(fields).items():
            self.counts[name] = CountField(
                name,
                members[name],
                [
                    Source(
                        use.field, offsets[use.field], use.measure, use.depth, steps,
                        offsets.get(next(iter(use.first.names())), 0) if use.first else 0,
                    )
                    for use, steps in sources
                ],
            )
            self.defaults[name] = _Required.COMPUTED
            setattr(cls, name, self.counts[name])
        self.left_out = tuple(
            (name, value) for name, value in self.defaults.items() if value is not self.computed
        )
        self.acyclic = all(is_acyclic(type_) for _, type_ in fields)
        if self.acyclic and "__del__" not in cls.__dict__:
            leave_collector(cls)


def is_acyclic(type_: Any) -> bool:
    """Return whether no value of a type can lead back to where it is held.

    A name stands for a class that comes later, perhaps the very one; what a user's functions
    show may be anything.
    """
    if isinstance(type_, (str, Represented)):
        return False
    if isinstance(type_, type):
        return bool(type_.__ndr__.acyclic)  # type: ignore[attr-defined]
    inner = [getattr(type_, name, None) for name in ("target", "element", "base", "union", "type")]
    return all(is_acyclic(part) for part in inner if part is not None)


def _default(type_: Any) -> Any:
    """A pointer that may be NULL is NULL when it is left out."""
    if isinstance(type_, Pointer) and type_.kind != "ref":
        return None
    return _Required.REQUIRED


class StructMeta(type):
    """Makes the fields of a class statement into slots, once per class."""

    __ndr__: Any

    def __new__(
        meta,
        name: str,
        bases: tuple[type, ...],
        namespace: dict[str, Any],
        *,
        scope: dict[str, Any] | None = None,
    ) -> StructMeta:
        fields = tuple((key, value) for key, value in namespace.items() if is_type(value))
        if "__found_as__" not in namespace:  # the parameters of an operation may be pipes
            _refuse_pipes(name, fields)
        names = tuple(key for key, _ in fields)
        body = {key: value for key, value in namespace.items() if key not in names}
        body["__slots__"] = names
        body["__match_args__"] = names
        cls = super().__new__(meta, name, bases, body)
        if cls.__module__ != __name__:  # Struct and Outputs have no fields of their own
            cls.__ndr__ = StructInfo(cls, fields, scope)
            call_directly(cls)
        return cls

    def __init__(cls, name: str, bases: tuple[type, ...], namespace: Any, **_: Any) -> None:
        super().__init__(name, bases, namespace)


def _refuse_pipes(name: str, members: Iterable[tuple[str | None, Any]]) -> None:
    """Refuse pipes in a struct or a union: they are parameters only."""
    for member, type_ in members:
        if isinstance(type_, Pipe) or within(type_) is not None:
            raise NdrError(f"{name}.{member} is a pipe, which only a parameter can be", code=87)


_repr = reprlib.Repr()
_repr.maxlevel = 6
_repr.maxlist = _repr.maxtuple = 50
_repr.maxstring = _repr.maxother = 200
_repr.maxlong = 80


class Struct(Record, metaclass=StructMeta):
    """The base of all structs: keyword-only constructor, equality, bounded repr, match, pickle."""

    __match_args__: ClassVar[tuple[str, ...]]

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        return equal(self, other)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return _shown(self, _repr.maxlevel)

    def __reduce__(self) -> tuple[Any, ...]:
        # the fields are state, not arguments: so a value may lead back to itself
        return copyreg.__newobj__, (type(self),), (None, self._given())  # type: ignore[attr-defined]

    def __copy__(self) -> Struct:
        return _rebuild(type(self), self._given())

    def __replace__(self, **changes: Any) -> Struct:
        return type(self)(**{**self._given(), **changes})

    def _given(self) -> dict[str, Any]:
        """Return the fields that hold a value of their own, not a computed one."""
        info = type(self).__ndr__
        return {
            name: getattr(self, name)
            for name, _ in info.fields
            if name not in info.counts or info.counts[name].given(self)
        }


def _rebuild(cls: type[Struct], given: dict[str, Any]) -> Struct:
    made = cls.__new__(cls)
    for name, value in given.items():
        setattr(made, name, value)
    return made


def _shown(value: Any, level: int) -> str:
    """Render a value, some levels deep and some elements wide."""
    if isinstance(value, (Struct, Union)):
        name = type(value).__name__
        if level <= 0:
            return f"{name}(...)"
        if isinstance(value, Union):
            return f"{name}({value.tag!r}, {_shown(value.value, level - 1)})"
        parts = []
        for field in type(value).__match_args__:
            try:
                parts.append(f"{field}={_shown(getattr(value, field), level - 1)}")
            except AttributeError:
                continue
        return f"{name}({', '.join(parts)})"
    if isinstance(value, list):
        if level <= 0:
            return "[...]"
        shown = [_shown(item, level - 1) for item in value[: _repr.maxlist]]
        if len(value) > _repr.maxlist:
            shown.append(f"... {len(value) - _repr.maxlist} more")
        return f"[{', '.join(shown)}]"
    return _repr.repr(value)


class Outputs(Struct):
    """The base of responses: a Struct that unpacks into what a caller is given."""

    def __iter__(self) -> Any:
        return iter([getattr(self, name) for name in type(self).__ndr__.outputs])


class UnionInfo:
    """What a Union class is made of.

    Attributes:
        switch: the type of the tag.  encapsulated: whether the tag is part of the union.
        ms_union: whether NDR20 too aligns every arm as the one that aligns widest.
        arms: (name or None, Case) in the order of the IDL; an arm without a name has no data.
        by_name: the arms that a constructor may name.
    """

    __slots__ = (
        "acyclic", "arms", "by_label", "by_name", "encapsulated", "ms_union", "offsets", "plans",
        "representation", "scope", "switch",
    )

    def __init__(
        self, cls: type, switch: Any, encapsulated: bool, ms_union: bool, arms: Any,
        scope: dict[str, Any] | None,
    ) -> None:
        self.switch = switch
        self.encapsulated = encapsulated
        self.ms_union = ms_union and not encapsulated
        self.arms: tuple[tuple[str | None, Case], ...] = arms
        self.scope = scope if scope is not None else vars(sys.modules.get(cls.__module__, cls))
        self.plans: dict[Any, Any] = {}
        self.representation: Any = None
        self.acyclic = all(is_acyclic(case) for _, case in arms)
        if self.acyclic:
            leave_collector(cls)
        self.by_name = {name: case for name, case in arms if name is not None}
        self.by_label = {label: name for name, case in arms for label in case.labels}
        self.offsets = {name: member_offset(Union.__dict__[name]) for name in ("tag", "value")}


class UnionMeta(type):
    """Reads the arms of a class statement; all unions keep a tag and a value."""

    __ndr__: Any

    def __new__(
        meta,
        name: str,
        bases: tuple[type, ...],
        namespace: dict[str, Any],
        *,
        switch: Any = None,
        encapsulated: bool = False,
        ms_union: bool = False,
        empty: tuple[Any, ...] = (),
        scope: dict[str, Any] | None = None,
    ) -> UnionMeta:
        arms: list[tuple[str | None, Case]] = [
            (key, value) for key, value in namespace.items() if isinstance(value, Case)
        ]
        _refuse_pipes(name, arms)
        body = {key: value for key, value in namespace.items() if not isinstance(value, Case)}
        if bases == (Record,):
            return super().__new__(meta, name, bases, body)
        body["__slots__"] = ()
        cls = super().__new__(meta, name, bases, body)
        if empty:
            arms.append((None, Case(None, tuple(empty))))
        cls.__ndr__ = UnionInfo(cls, switch, encapsulated, ms_union, tuple(arms), scope)
        return cls

    def __init__(cls, name: str, bases: tuple[type, ...], namespace: Any, **_: Any) -> None:
        super().__init__(name, bases, namespace)


class Union(Record, metaclass=UnionMeta):
    """The base of all unions: `U(tag, value)`, or `U(arm=value)` for an arm of one case.

    Attributes:
        tag: the number (or enum member) that selects the arm.
        value: the arm's value; None for an empty arm.
    """

    __slots__ = ("tag", "value")
    __match_args__ = ("tag", "value")

    def __init__(self, *args: Any, **arm: Any) -> None:
        if arm and not args:
            (name, value), *more = arm.items()
            case = type(self).__ndr__.by_name.get(name)
            if more or case is None:
                raise TypeError(f"{type(self).__name__} has no such arm: {', '.join(arm)}")
            if len(case.labels) != 1 or case.labels[0] is DEFAULT:
                raise TypeError(f"the arm {name!r} does not tell the tag; give tag and value")
            self.tag, self.value = case.labels[0], value
        elif arm or not 1 <= len(args) <= 2:
            raise TypeError(f"{type(self).__name__} takes a tag and a value, or one arm by name")
        else:
            self.tag = args[0]
            self.value = args[1] if len(args) == 2 else None

    @property
    def arm(self) -> str | None:
        """The name of the arm that the tag selects, None for an arm without data."""
        labels = type(self).__ndr__.by_label
        found: str | None = labels[self.tag] if self.tag in labels else labels.get(DEFAULT)
        return found

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        return equal(self, other)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return _shown(self, _repr.maxlevel)

    def __reduce__(self) -> tuple[Any, ...]:
        state = {"tag": self.tag, "value": self.value}
        return copyreg.__newobj__, (type(self),), (None, state)  # type: ignore[attr-defined]

    def __copy__(self) -> Union:
        return type(self)(self.tag, self.value)


def _reduced(cls: Any) -> Any:
    """Return what pickle writes for a class: its name in its module, or a call that finds it."""
    found_as = cls.__dict__.get("__found_as__")
    if found_as is not None:
        return found_as
    recipe = cls.__ndr__.scope.get("__recipe__") if hasattr(cls, "__ndr__") else None
    return cls.__qualname__ if recipe is None else (recipe.find, (cls.__name__,))


copyreg.pickle(StructMeta, _reduced)
copyreg.pickle(UnionMeta, _reduced)


class IntEnum(enum.IntEnum):
    """An enum of IDL: a number without a name is a member that nobody keeps."""

    @classmethod
    def _missing_(cls, value: object) -> Any:
        return pseudo_member(cls, value) if isinstance(value, int) else None

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        return type(self), (self._value_,)


def pseudo_member(cls: Any, value: int) -> Any:
    """Make a member for a number that has no name; it is never cached, so a peer fills nothing."""
    made = int.__new__(cls, value)
    made._name_ = f"{cls.__name__}_{value}"
    made._value_ = value
    return made
