"""Names and numbers: the constants of a file, constant expressions, and the trees of attributes.

Layer 7; imports `ndr.expr`, `ndr.types`, `source` and `tree`.  [protocol 9.4]
"""

from __future__ import annotations

import keyword
from collections.abc import Callable, Mapping
from typing import Final

from ..ndr.expr import BINARY, Expr, deref, var
from . import tree

_BINARY_NAMES: Final = {symbol: name for name, symbol in BINARY.items()}
_UNARY_NAMES: Final = {"-": "neg", "!": "not", "~": "inv"}
_INT64: Final = 1 << 63

#: What a constant may be; enumerators are IntEnum members, which are ints.
Constant = int | str


class Names(dict[str, str]):
    """The fields or parameters that an expression may read: IDL name -> attribute name.

    Attributes:
        pointers: the IDL names of those that are pointers, which C takes for their own truth.
    """

    def __init__(self, names: Mapping[str, str] | None = None) -> None:
        super().__init__(names or {})
        self.pointers: set[str] = set()


#: Gives the size in C memory of a type, for sizeof.
Sizeof = Callable[[tree.TypeSpec, int], int]

#: Gives the mask and the sign bit of a cast to 8 or 16 bits, or None where it changes nothing.
CastMask = Callable[[tree.TypeSpec, int], "tuple[int, int] | None"]


def python_name(name: str) -> str:
    """Return the attribute name of an IDL name: a keyword gets a trailing underscore."""
    return name + "_" if keyword.iskeyword(name) else name


class Symbols:
    """The constants that expressions may name, with C's arithmetic over them."""

    def __init__(
        self, sizeof: Sizeof, cast_mask: CastMask, is_type: Callable[[str], bool]
    ) -> None:
        self.constants: dict[str, Constant] = {"TRUE": 1, "FALSE": 0}
        self._sizeof = sizeof
        self._cast_mask = cast_mask
        self._is_type = is_type

    def integer(self, node: tree.Expression) -> int:
        """Return the value of a constant integer expression.

        Raises:
            IdlError: it is not constant, not an integer, or not computable in 64 bits.
        """
        value = self.constant(node)
        if isinstance(value, str):
            raise node.place.error("an integer is wanted here, not a string")
        return value

    def constant(self, node: tree.Expression) -> Constant:
        """Return the value of a constant expression."""
        if isinstance(node, tree.Text):
            return node.value
        if isinstance(node, tree.Name):
            if node.name not in self.constants:
                raise node.place.error(f'unknown constant "{node.name}"')
            return self.constants[node.name]
        result = self.lower(node, Names())
        assert result.op == "const"
        return int(result.args[0])

    def lower(self, node: tree.Expression, names: Names) -> Expr:
        """Return the tree of an attribute's expression; `names` are the fields it may read.

        Parts that are constant are computed.  A field hides a constant of the same name.

        Raises:
            IdlError: an unknown name, or something that is no integer expression.
        """
        if isinstance(node, tree.Number):
            return Expr("const", node.value)
        if isinstance(node, tree.Name):
            return self._name(node, names)
        if isinstance(node, tree.Unary):
            return self._unary(node, names)
        if isinstance(node, tree.Binary):
            cast = self._as_cast(node, names)
            return self._binary(node, names) if cast is None else self.lower(cast, names)
        if isinstance(node, tree.Conditional):
            test, then, other = (
                self.lower(n, names) for n in (node.test, node.then, node.other)
            )
            if isinstance(node.test, tree.Name) and node.test.name in names.pointers:
                test = Expr("given", test)
            if test.op == "const":
                return then if test.args[0] else other
            return Expr("cond", test, then, other)
        if isinstance(node, tree.Cast):
            operand = self.lower(node.operand, names)
            mask = self._cast_mask(node.type, node.stars)
            if mask is None:
                return operand
            bits, sign = (Expr("const", part) for part in mask)
            small = _fold(node, "and", operand, bits)
            if not mask[1]:
                return small
            return _fold(node, "sub", _fold(node, "xor", small, sign), sign)
        if isinstance(node, tree.Sizeof):
            return Expr("const", self._sizeof(node.type, node.stars))
        if isinstance(node, tree.Member):
            return Expr("member", self.lower(node.base, names), python_name(node.name))
        raise node.place.error("an integer expression is wanted here")

    def _name(self, node: tree.Name, names: Names) -> Expr:
        if node.name in names:
            return var[names[node.name]]  # type: ignore[no-any-return]
        value = self.constants.get(node.name)
        if value is None:
            raise node.place.error(f'unknown name "{node.name}"')
        if isinstance(value, str):
            raise node.place.error(f'"{node.name}" is a string, not an integer')
        return Expr("const", int(value))

    def _unary(self, node: tree.Unary, names: Names) -> Expr:
        operand = self.lower(node.operand, names)
        if node.op == "+":
            return operand
        if node.op == "*":
            if operand.op != "var":
                raise node.place.error("* applies to a parameter that is a pointer")
            return deref(operand)
        if operand.op == "const":
            value = int(operand.args[0])
            return Expr("const", {"-": -value, "~": ~value, "!": int(not value)}[node.op])
        return Expr(_UNARY_NAMES[node.op], operand)

    def _as_cast(self, node: tree.Binary, names: Names) -> tree.Cast | None:
        """Return what `(T) - 1` is where T is a type that the parser did not know."""
        left = node.left
        if node.op not in ("-", "+", "*") or not isinstance(left, tree.Name):
            return None
        if left.name in names or left.name in self.constants or not self._is_type(left.name):
            return None
        operand = tree.Unary(node.place, node.op, node.right)
        return tree.Cast(left.place, tree.NamedSpec(left.place, left.name), 0, operand)

    def _binary(self, node: tree.Binary, names: Names) -> Expr:
        left, right = self.lower(node.left, names), self.lower(node.right, names)
        return _fold(node, _BINARY_NAMES[node.op], left, right)


def _fold(node: tree.Expression, op: str, left: Expr, right: Expr) -> Expr:
    if left.op != "const" or right.op != "const":
        return Expr(op, left, right)
    a, b = int(left.args[0]), int(right.args[0])
    if op in ("div", "mod"):
        if b == 0:
            raise node.place.error("division by zero")
        quotient = abs(a) // abs(b)  # towards zero, as in C
        quotient = quotient if (a < 0) == (b < 0) else -quotient
        value = quotient if op == "div" else a - b * quotient
    elif op in ("shl", "shr"):
        if not 0 <= b < 64:
            raise node.place.error(f"a shift by {b} bits")
        value = a << b if op == "shl" else a >> b
    else:
        value = _ARITHMETIC[op](a, b)
    if not -_INT64 <= value < 2 * _INT64:
        raise node.place.error("this value does not fit in 64 bits")
    return Expr("const", value)


_ARITHMETIC: Final[dict[str, Callable[[int, int], int]]] = {
    "mul": lambda a, b: a * b,
    "add": lambda a, b: a + b,
    "sub": lambda a, b: a - b,
    "lt": lambda a, b: int(a < b),
    "le": lambda a, b: int(a <= b),
    "gt": lambda a, b: int(a > b),
    "ge": lambda a, b: int(a >= b),
    "eq": lambda a, b: int(a == b),
    "ne": lambda a, b: int(a != b),
    "and": lambda a, b: a & b,
    "xor": lambda a, b: a ^ b,
    "or": lambda a, b: a | b,
    "land": lambda a, b: int(bool(a and b)),
    "lor": lambda a, b: int(bool(a or b)),
}
