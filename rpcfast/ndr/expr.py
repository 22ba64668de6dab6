"""Expressions of IDL attributes: the trees behind size_is, length_is, switch_is and the rest.

Layer 3; imports nothing of ours.  `var.Length / 2` builds a tree; `_core.plan` turns it into a
small program once per type, so nothing is evaluated from text.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final, TypeAlias

    Operand: TypeAlias = "Expr | int"

UNARY: Final = {"neg": "-", "not": "!", "inv": "~", "deref": "*", "given": ""}
BINARY: Final = {  # name of the node -> how IDL writes it
    "mul": "*", "div": "/", "mod": "%", "add": "+", "sub": "-", "shl": "<<", "shr": ">>",
    "lt": "<", "le": "<=", "gt": ">", "ge": ">=", "eq": "==", "ne": "!=",
    "and": "&", "xor": "^", "or": "|", "land": "&&", "lor": "||",
}


class Expr:
    """One node: `op` is "var", "const", "cond", "member", or a key of UNARY or BINARY.

    Division and remainder round towards zero, as in C.  A `deref` node reads the same value as
    its operand, since a pointer's value is its referent; it fails where the pointer is NULL.
    `given` is 1 for a pointer that is not NULL, else 0.  `member` is `p->name` or `s.name`.
    """

    __slots__ = ("args", "op")

    def __init__(self, op: str, *args: Any) -> None:
        self.op = op
        self.args = args

    def names(self) -> frozenset[str]:
        """Return the fields and parameters that the expression reads."""
        if self.op == "var":
            return frozenset(self.args)
        return frozenset().union(*(a.names() for a in self.args if isinstance(a, Expr)))

    def __repr__(self) -> str:
        if self.op == "const":
            return repr(self.args[0])
        if self.op == "var":
            name = self.args[0]
            return f"var.{name}" if name.isidentifier() else f"var[{name!r}]"
        if self.op == "deref":
            return f"deref({self.args[0]!r})"
        if self.op in ("neg", "inv"):
            return f"{UNARY[self.op]}{self.args[0]!r}"
        if self.op in ("not", "land", "lor", "cond", "given", "member"):
            return f"Expr({self.op!r}, {', '.join(map(repr, self.args))})"
        symbol = "//" if self.op == "div" else BINARY[self.op]
        return f"({self.args[0]!r} {symbol} {self.args[1]!r})"

    # Equality builds a node, as IDL's own == does; compare trees with `same`.
    def same(self, other: object) -> bool:
        """Return whether two trees are equal."""
        return isinstance(other, Expr) and repr(self) == repr(other)

    __hash__ = object.__hash__

    def __eq__(self, other: Operand) -> Expr:  # type: ignore[override]
        return Expr("eq", self, _node(other))

    def __ne__(self, other: Operand) -> Expr:  # type: ignore[override]
        return Expr("ne", self, _node(other))

    def __neg__(self) -> Expr:
        return Expr("neg", self)

    def __invert__(self) -> Expr:
        return Expr("inv", self)


def _node(value: Operand) -> Expr:
    return value if isinstance(value, Expr) else Expr("const", int(value))


def _install_operators() -> None:
    names = {"div": "floordiv", "shl": "lshift", "shr": "rshift"}
    for op in BINARY:
        if op in ("eq", "ne", "land", "lor"):
            continue
        name = names.get(op, op)

        def forward(self: Expr, other: Operand, op: str = op) -> Expr:
            return Expr(op, self, _node(other))

        def backward(self: Expr, other: Operand, op: str = op) -> Expr:
            return Expr(op, _node(other), self)

        setattr(Expr, f"__{name}__", forward)
        if op not in ("lt", "le", "gt", "ge"):
            setattr(Expr, f"__r{name}__", backward)


_install_operators()


class _Var:
    """Names of fields and parameters: `var.Length` and `var["class"]`."""

    __slots__ = ()

    def __getattr__(self, name: str) -> Expr:
        return Expr("var", name)

    def __getitem__(self, name: str) -> Expr:
        return Expr("var", name)


var: Final[Any] = _Var()


def deref(pointer: Expr) -> Expr:
    """Build `*pointer`."""
    return Expr("deref", pointer)


def cond(test: Operand, then: Operand, other: Operand) -> Expr:
    """Build `test ? then : other`."""
    return Expr("cond", _node(test), _node(then), _node(other))


def expr(value: Operand | None) -> Expr | None:
    """Return the tree of a value that may be a plain number."""
    return None if value is None else _node(value)
