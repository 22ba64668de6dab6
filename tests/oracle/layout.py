"""Sizes, alignments and shapes of types: the tables of the rules, evaluated on descriptors."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Any

from rpcfast.ndr import types as t

from .trace import OracleError

#: The largest count a receiver takes.  [MS-RPCE 2.2.5.3.2]
MAX_COUNT = 2**31 - 1


@dataclass(frozen=True)
class Syntax:
    """A transfer syntax; `word` is the size of its counts and pointer representations."""

    name: str
    word: int

    @property
    def is64(self) -> bool:
        """Whether this is NDR64."""
        return self.word == 8


NDR20 = Syntax("ndr20", 4)
NDR64 = Syntax("ndr64", 8)
SYNTAXES = {syntax.name: syntax for syntax in (NDR20, NDR64)}

SIZES = {
    "bool": 1, "i8": 1, "u8": 1, "char": 1, "byte": 1, "i16": 2, "u16": 2, "wchar": 2,
    "i32": 4, "u32": 4, "f32": 4, "i64": 8, "u64": 8, "f64": 8,
}
FORMATS = {  # of the struct module
    "bool": "B", "i8": "b", "u8": "B", "char": "B", "byte": "B", "i16": "h", "u16": "H",
    "wchar": "H", "i32": "i", "u32": "I", "f32": "f", "i64": "q", "u64": "Q", "f64": "d",
}
OCTETS = ("u8", "char", "byte")


@dataclass
class Frame:
    """Where names of types and of counts are looked up: the class, and its values by name."""

    owner: type | None
    values: Any  # a function from a name to its value; raises KeyError for an unknown one

    def resolve(self, target: Any) -> Any:
        """Return the class that a quoted name stands for."""
        if not isinstance(target, str):
            return target
        scope = getattr(getattr(self.owner, "__ndr__", None), "scope", None)
        if scope is None:
            scope = vars(sys.modules[self.owner.__module__])  # type: ignore[union-attr]
        return scope[target]


def nothing(name: str) -> Any:
    """Know no name: the values of a type that stands alone."""
    raise KeyError(name)


TOP = Frame(None, nothing)


def is_struct(kind: Any) -> bool:
    """Whether a type is a struct class."""
    return isinstance(kind, type) and hasattr(getattr(kind, "__ndr__", None), "fields")


def is_union(kind: Any) -> bool:
    """Whether a type is a union class."""
    return isinstance(kind, type) and hasattr(getattr(kind, "__ndr__", None), "arms")


def is_ms_union(union: type) -> bool:
    """Whether NDR20 aligns all arms of this union as the widest.  [protocol 1.7]"""
    return bool(union.__ndr__.ms_union)  # type: ignore[attr-defined]


def strip(kind: Any, frame: Frame) -> Any:
    """Return the wire type: without names and representations."""
    kind = frame.resolve(kind)
    while isinstance(kind, t.Represented):
        kind = frame.resolve(kind.wire)
    return kind


def wire_kind(scalar: t.Scalar, syntax: Syntax) -> str:
    """Return the form of a scalar: the pointer-sized integers follow the syntax."""
    if scalar.kind in ("i3264", "u3264"):
        return scalar.kind[0] + ("64" if syntax.is64 else "32")
    return scalar.kind


def enum_kind(enum: t.Enum, syntax: Syntax) -> str:
    """Return the form of an enum: 2 octets in NDR20, else 4 and signed."""
    return "i32" if enum.v1 or syntax.is64 else "u16"


def tag_type(union: type) -> Any:
    """Return the type of the discriminant."""
    return union.__ndr__.switch  # type: ignore[attr-defined]


def arms(union: type) -> Any:
    """Return the arms as pairs (name, Case)."""
    return union.__ndr__.arms  # type: ignore[attr-defined]


def fields(struct: type) -> Any:
    """Return the members as pairs (name, type)."""
    return struct.__ndr__.fields  # type: ignore[attr-defined]


def alignment(kind: Any, syntax: Syntax, frame: Frame) -> int:
    """Return what a member, an element or an arm of this type aligns to.

    The counts of a varying array or string do not count.  [protocol 1.3, 2.1]
    """
    kind = strip(kind, frame)
    if isinstance(kind, t.Scalar):
        return SIZES[wire_kind(kind, syntax)]
    if isinstance(kind, t.Enum):
        return SIZES[enum_kind(kind, syntax)]
    if isinstance(kind, t.Range):
        return alignment(kind.base, syntax, frame)
    if isinstance(kind, t.Pointer):
        return syntax.word
    if isinstance(kind, t.Array):
        return alignment(kind.element, syntax, frame)
    if isinstance(kind, t.String):
        return alignment(kind.unit, syntax, frame)
    if isinstance(kind, t.Switch):
        return alignment(kind.union, syntax, frame)
    if isinstance(kind, t.Context):
        return 4
    if is_struct(kind):
        inner = Frame(kind, nothing)
        return max(alignment(member, syntax, inner) for _, member in fields(kind))
    if is_union(kind):
        tag = alignment(tag_type(kind), syntax, Frame(kind, nothing))
        return max(tag, arm_alignment(kind, syntax))
    raise OracleError(f"no alignment for {kind!r}")


def lead(kind: Any, syntax: Syntax, frame: Frame) -> int:
    """Return what the first octet of an element aligns to: what an array aligns to, also empty.

    A union of NDR20 is no whole that aligns: its tag stands for it, unless it is an [ms_union]; a
    string begins with counts.
    """
    kind = strip(kind, frame)
    if isinstance(kind, t.Switch):
        kind = strip(kind.union, frame)
    if isinstance(kind, t.String):
        return syntax.word
    if is_union(kind) and not syntax.is64 and not is_ms_union(kind):
        return alignment(tag_type(kind), syntax, Frame(kind, nothing))
    return alignment(kind, syntax, frame)


def arm_alignment(union: type, syntax: Syntax) -> int:
    """Return the largest alignment of a union's arms; 1 when all are empty."""
    inner = Frame(union, nothing)
    types = [case.type for _, case in arms(union) if case.type is not None]
    return max((alignment(kind, syntax, inner) for kind in types), default=1)


def select(union: type, tag: int) -> tuple[str | None, Any]:
    """Return the arm of a tag: (name, type or None).  [protocol 1.7]

    Raises:
        OracleError: no case matches and there is no default.
    """
    for label in (int(tag), t.DEFAULT):
        for name, case in arms(union):
            if any(
                x is label or (x is not t.DEFAULT and label is not t.DEFAULT and int(x) == label)
                for x in case.labels
            ):
                return name, case.type
    raise OracleError(f"no arm for tag {tag}")


def is_octet(kind: Any, frame: Frame) -> bool:
    """Whether arrays of this element are bytes."""
    kind = strip(kind, frame)
    return isinstance(kind, t.Scalar) and kind.kind in OCTETS


def is_mutable(kind: Any, frame: Frame) -> bool:
    """Whether values of this type have an identity: structs, unions and lists."""
    if isinstance(kind, t.Array):
        return len(kind.dims) > 1 or not is_octet(kind.element, frame)
    return is_struct(kind) or is_union(kind)


def is_bare_ref(element: Any, syntax: Syntax) -> bool:
    """Whether an element has no octets of its own: a [ref] pointer of an NDR20 array."""
    return isinstance(element, t.Pointer) and element.kind == "ref" and not syntax.is64


def evaluate(node: Any, values: Any) -> int:
    """Return the value of an expression, with C's division.

    Raises:
        KeyError: a name is not known here.
        OracleError: a null pointer is read, or a division by zero.
    """
    if node.op == "const":
        return int(node.args[0])
    if node.op == "var":
        value = values(node.args[0])
        if value is None:
            raise OracleError(f"{node.args[0]} is NULL in an expression")
        return int(value)
    if node.op == "cond":
        test, then, other = node.args
        return evaluate(then if evaluate(test, values) else other, values)
    if node.op == "land":
        return int(all(evaluate(arg, values) for arg in node.args))
    if node.op == "lor":
        return int(any(evaluate(arg, values) for arg in node.args))
    a = evaluate(node.args[0], values)
    if node.op in ("deref", "neg", "not", "inv"):
        return {"deref": a, "neg": -a, "not": int(not a), "inv": ~a}[node.op]
    b = evaluate(node.args[1], values)
    if node.op in ("div", "mod"):
        if b == 0:
            raise OracleError("division by zero in an expression")
        quotient = abs(a) // abs(b) * (1 if (a < 0) == (b < 0) else -1)
        return quotient if node.op == "div" else a - b * quotient
    operations = {
        "mul": lambda: a * b, "add": lambda: a + b, "sub": lambda: a - b, "shl": lambda: a << b,
        "shr": lambda: a >> b, "lt": lambda: a < b, "le": lambda: a <= b, "gt": lambda: a > b,
        "ge": lambda: a >= b, "eq": lambda: a == b, "ne": lambda: a != b, "and": lambda: a & b,
        "xor": lambda: a ^ b, "or": lambda: a | b,
    }
    return int(operations[node.op]())


def known(node: Any, values: Any) -> int | None:
    """Return the value of an expression, or None when it names something unknown here."""
    if node is None:
        return None
    try:
        return evaluate(node, values)
    except KeyError:
        return None
