"""The token stream, and the expressions of C with their full precedence.

Layer 7; imports `lexer`, `preprocess`, `source`, `tree` and `words` only.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from ..errors import IdlError
from . import tree
from .lexer import Token
from .source import Place
from .words import INTEGER_WORDS, QUALIFIERS, SINGLE_WORDS

#: Levels of parentheses, unary operators and struct bodies, and operators in a row.
MAX_NESTING: Final = 64

#: How tightly an operator binds; all of them group from left to right.
_BINDING: Final = {
    symbol: level
    for level, symbols in enumerate(
        ("||", "&&", "|", "^", "&", "== !=", "< <= > >=", "<< >>", "+ -", "* / %")
    )
    for symbol in symbols.split()
}


class Stream:
    """Tokens with one or more of look-ahead."""

    def __init__(self, tokens: Iterator[Token]) -> None:
        self._tokens = tokens
        self._ahead: list[Token] = []
        self.last: Token | None = None

    def peek(self, distance: int = 0) -> Token:
        """Return a token without taking it; past the end it is the end."""
        while len(self._ahead) <= distance:
            if self._ahead and self._ahead[-1].kind == "end":
                return self._ahead[-1]
            self._ahead.append(next(self._tokens))
        return self._ahead[distance]

    def take(self) -> Token:
        """Take a token."""
        token = self.peek()
        if token.kind != "end":
            self._ahead.pop(0)
        self.last = token
        return token

    def at(self, *texts: str) -> bool:
        """Return whether the next token is one of these names or operators."""
        token = self.peek()
        return token.kind in ("op", "name") and token.text in texts

    def accept(self, text: str) -> bool:
        """Take the next token if it is this one."""
        if self.at(text):
            self.take()
            return True
        return False

    def expect(self, text: str, where: str = "") -> Token:
        """Take this token.

        Raises:
            IdlError: it is another one.
        """
        if not self.at(text):
            raise self.unexpected(f'"{text}"', where)
        return self.take()

    def name(self, what: str) -> Token:
        """Take a name."""
        if self.peek().kind != "name":
            raise self.unexpected(what)
        return self.take()

    def unexpected(self, wanted: str, where: str = "") -> IdlError:
        """Build the error that something else was wanted here."""
        token = self.peek()
        return token.place.error(f"expected {wanted}{where and ' ' + where}, not {token}")


class ExpressionParser(Stream):
    """Parses expressions; the parser of declarations, derived from it, knows types."""

    def __init__(self, tokens: Iterator[Token], types: set[str]) -> None:
        super().__init__(tokens)
        self.types = types  # typedef names so far: "(name)" is a cast only for these
        self._depth = 0

    @contextmanager
    def nested(self, place: Place) -> Iterator[None]:
        """Guard one more level of nesting, whatever the interpreter's own limit is."""
        if self._depth >= MAX_NESTING:
            raise place.error("this is nested too deeply")
        self._depth += 1
        try:
            yield
        finally:
            self._depth -= 1

    def type_spec(self, declarator_follows: bool = True) -> tree.TypeSpec:
        """Take a type specifier."""
        raise NotImplementedError  # pragma: no cover

    def stars(self) -> int:
        """Take the stars of a declarator, with their qualifiers."""
        count = 0
        while True:
            if self.accept("*"):
                count += 1
            elif self.at("const") or (self.at(*QUALIFIERS) and self._goes_on()):
                self.take()
            else:
                return count

    def _goes_on(self) -> bool:
        """Return whether a declarator goes on behind this token: then that was not its name."""
        return self.peek(1).kind == "name" or self.peek(1).text == "*"

    def at_type(self, distance: int = 0) -> bool:
        """Return whether a type starts here (in an expression)."""
        token = self.peek(distance)
        return token.kind == "name" and (
            token.text in INTEGER_WORDS
            or token.text in SINGLE_WORDS
            or token.text in self.types
            or token.text in ("struct", "union", "enum", "const")
        )

    def expression(self) -> tree.Expression:
        """Take an expression."""
        test = self._binary(0)
        if not self.at("?"):
            return test
        place = self.take().place
        then = self.expression()
        self.expect(":", "in ?:")
        return tree.Conditional(place, test, then, self.expression())

    def _binary(self, level: int) -> tree.Expression:
        """Take operands and the operators between them that bind at least so tightly."""
        left = self._unary()
        for _ in range(MAX_NESTING):
            token = self.peek()
            if token.kind != "op" or _BINDING.get(token.text, -1) < level:
                return left
            self.take()
            right = self._binary(_BINDING[token.text] + 1)
            left = tree.Binary(token.place, token.text, left, right)
        raise self.peek().place.error("this is nested too deeply")

    def _unary(self) -> tree.Expression:
        token = self.peek()
        with self.nested(token.place):
            return self._operand(token)

    def _operand(self, token: Token) -> tree.Expression:
        if token.kind == "op" and token.text in ("-", "+", "!", "~", "*"):
            self.take()
            return tree.Unary(token.place, token.text, self._unary())
        if token.text == "sizeof" and self.peek(1).text == "(":
            return self._sizeof()
        if token.text == "(" and token.kind == "op" and self._at_cast():
            self.take()
            spec = self.type_spec(declarator_follows=False)
            stars = self.stars()
            self.expect(")", "after the type of a cast")
            return tree.Cast(token.place, spec, stars, self._unary())
        return self._postfix()

    def _at_cast(self) -> bool:
        if self.at_type(1):
            return True
        # `(name) x` can be nothing else, where `name` comes from an imported file
        stars = 0
        while self.peek(2 + stars).text == "*":
            stars += 1
        if stars and self.peek(1).kind == "name" and self.peek(2 + stars).text == ")":
            return True
        after = self.peek(3)
        return (
            self.peek(1).kind == "name"
            and self.peek(2).text == ")"
            and (after.kind in ("name", "int", "char") or after.text == "(")
        )

    def _sizeof(self) -> tree.Expression:
        place = self.take().place
        self.expect("(")
        if not self.at_type() and self.peek().kind != "name":
            raise self.unexpected("a type", "in sizeof")
        spec = self.type_spec(declarator_follows=False)
        stars = self.stars()
        self.expect(")", "after sizeof")
        return tree.Sizeof(place, spec, stars)

    def _postfix(self) -> tree.Expression:
        node = self._primary()
        while self.at(".", "->"):
            place = self.take().place
            node = tree.Member(place, node, self.name("a member").text)
        return node

    def _primary(self) -> tree.Expression:
        token = self.peek()
        if token.kind in ("int", "char"):
            self.take()
            return tree.Number(token.place, int(token.value))
        if token.kind == "string":
            self.take()
            text = str(token.value)
            while self.peek().kind == "string":  # adjacent strings are one
                text += str(self.take().value)
            return tree.Text(token.place, text)
        if token.kind == "name":
            self.take()
            if self.at("("):
                raise token.place.error(f'"{token.text}(...)" is no expression: unknown macro')
            return tree.Name(token.place, token.text)
        if self.accept("("):
            node = self.expression()
            self.expect(")", "to close the parenthesis")
            return node
        raise self.unexpected("an expression")
