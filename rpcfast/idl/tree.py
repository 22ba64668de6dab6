"""The tree that the parser builds: IDL as it was written, nothing resolved.

Layer 7; imports `source` only.  Every node knows its place.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from .source import Place


# ------------------------------------------------------------------------- expressions
@dataclass(slots=True)
class Expression:
    """The base of expression nodes."""

    place: Place


@dataclass(slots=True)
class Number(Expression):
    """An integer or character constant."""

    value: int


@dataclass(slots=True)
class Text(Expression):
    """A string constant."""

    value: str


@dataclass(slots=True)
class Name(Expression):
    """A name: a constant, an enumerator, a field or a parameter."""

    name: str


@dataclass(slots=True)
class Unary(Expression):
    """An operation on one operand; `op` as written: - + ! ~ *."""

    op: str
    operand: Expression


@dataclass(slots=True)
class Binary(Expression):
    """An operation on two operands; `op` as written."""

    op: str
    left: Expression
    right: Expression


@dataclass(slots=True)
class Conditional(Expression):
    """`test ? then : other`."""

    test: Expression
    then: Expression
    other: Expression


@dataclass(slots=True)
class Member(Expression):
    """`base.name` or `base->name`."""

    base: Expression
    name: str


@dataclass(slots=True)
class Cast(Expression):
    """`(type) operand`; `stars` counts the pointers of the type."""

    type: TypeSpec
    stars: int
    operand: Expression


@dataclass(slots=True)
class Sizeof(Expression):
    """`sizeof(type)`."""

    type: TypeSpec
    stars: int


# -------------------------------------------------------------------------- attributes
@dataclass(slots=True)
class Attribute:
    """One attribute: expressions (None for an empty place), a type, or the text as it stands."""

    name: str
    place: Place
    values: list[Expression | None] = field(default_factory=list)
    type: TypeSpec | None = None
    stars: int = 0
    text: str = ""


@dataclass(slots=True)
class Attributes:
    """The attributes in front of one thing, in order."""

    items: list[Attribute] = field(default_factory=list)

    def __contains__(self, name: str) -> bool:
        return any(item.name == name for item in self.items)

    def get(self, name: str) -> Attribute | None:
        """Return the attribute of a name, the last one if it was given twice."""
        for item in reversed(self.items):
            if item.name == name:
                return item
        return None

    def first_of(self, *names: str) -> Attribute | None:
        """Return the first attribute that has one of these names."""
        return next((item for item in self.items if item.name in names), None)

    def merged(self, later: Attributes) -> Attributes:
        """Return these attributes and, after them, the later ones."""
        return Attributes([*self.items, *later.items])


# ------------------------------------------------------------------------------- types
@dataclass(slots=True)
class TypeSpec:
    """The base of type specifiers."""

    place: Place


@dataclass(slots=True)
class BaseSpec(TypeSpec):
    """A base type by its settled name, such as "ulong"; also "void" and "handle_t"."""

    name: str


@dataclass(slots=True)
class NamedSpec(TypeSpec):
    """A type by its typedef name."""

    name: str


@dataclass(slots=True)
class TaggedSpec(TypeSpec):
    """A type by its tag: `struct node`; `kind` is struct, union, enum or interface."""

    kind: str
    tag: str


@dataclass(slots=True)
class StructSpec(TypeSpec):
    """A struct with its body; `name` is the tag, or "" where there is none."""

    name: str
    fields: list[Field]


@dataclass(slots=True)
class Arm:
    """One arm of a union: its labels (None is default) and its field, or None when empty.

    A union of C has arms without labels: it can be declared, and cannot travel.
    """

    place: Place
    labels: list[Expression | None]
    field: Field | None


@dataclass(slots=True)
class UnionSpec(TypeSpec):
    """A union with its body; `switch` is the type in an encapsulated union's own `switch (...)`."""

    name: str
    arms: list[Arm]
    switch: TypeSpec | None = None


@dataclass(slots=True)
class EnumSpec(TypeSpec):
    """An enum with its body."""

    name: str
    members: list[tuple[str, Place, Expression | None]]


@dataclass(slots=True)
class PipeSpec(TypeSpec):
    """`pipe element`."""

    element: TypeSpec


# ------------------------------------------------------------------------ declarations
@dataclass(slots=True)
class Bound:
    """One pair of brackets: the number of elements, or None when open (`[]`, `[*]`, `[low..*]`).

    `low` is the first index of `[low..high]`, where `size` is the last.
    """

    place: Place
    size: Expression | None
    low: Expression | None = None


@dataclass(slots=True)
class Declarator:
    """A name with its stars and brackets; "" for a struct or union without a name."""

    name: str
    place: Place
    stars: int = 0
    bounds: list[Bound] = field(default_factory=list)


@dataclass(slots=True)
class Field:
    """A field, an arm's content or a parameter: one declarator."""

    attributes: Attributes
    type: TypeSpec
    declarator: Declarator

    @property
    def name(self) -> str:
        """The name as the IDL writes it."""
        return self.declarator.name

    @property
    def place(self) -> Place:
        """Where the name stands."""
        return self.declarator.place


@dataclass(slots=True)
class Item:
    """The base of what a file or an interface holds."""

    place: Place


@dataclass(slots=True)
class Import(Item):
    """`import "a.idl", "b.idl";`."""

    files: list[tuple[str, Place]]


@dataclass(slots=True)
class Const(Item):
    """`const type name = value;`."""

    name: str
    type: TypeSpec
    stars: int
    value: Expression


@dataclass(slots=True)
class Typedef(Item):
    """`typedef [attributes] type declarators;`."""

    attributes: Attributes
    type: TypeSpec
    declarators: list[Declarator]


@dataclass(slots=True)
class Tagged(Item):
    """`struct tag { ... };`, the same for unions and enums, on its own."""

    attributes: Attributes
    type: TypeSpec


@dataclass(slots=True)
class Operation(Item):
    """An operation; `stars` are those of its result."""

    attributes: Attributes
    type: TypeSpec
    stars: int
    name: str
    params: list[Field]


@dataclass(slots=True)
class Forward(Item):
    """`interface name;`."""

    name: str


@dataclass(slots=True)
class Interface(Item):
    """An interface with its body."""

    attributes: Attributes
    name: str
    base: str | None
    items: list[Item]


@dataclass(slots=True)
class File:
    """One file."""

    name: str
    items: list[Item]
