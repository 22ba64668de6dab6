"""The preprocessor: macros, conditions and included files, between the lexer and the parser.

Layer 7; imports `expression`, `lexer`, `source`, `symbols` and `tree` only.  It works on tokens,
so that every token keeps the place it was written at; what comes out of a macro has the place of
its use.  [protocol 9.1]
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final, NoReturn

from . import tree
from .expression import ExpressionParser
from .lexer import Token, read, tokens
from .source import Place, Source
from .symbols import Symbols

#: Finds an included file; None when there is none.
Finder = Callable[[str, Place], "Source | None"]

_WORD: Final = re.compile(r"#(?:[ \t]|\\\r?\n|/\*.*?\*/)*(\w*)", re.DOTALL)
_FILE: Final = re.compile(r"""\s*["<]([^">\n]*)[">]""")
_MAX_EXPANSION: Final = 200_000  # tokens that all macros of a file together may make
_MAX_DEPTH: Final = 40  # files that include each other, and macros that use each other

#: What a compiler of IDL defines; files ask for it to hide C from it.
_PREDEFINED: Final = {"__midl": 801, "_WIN32": 1, "__RPCFAST_IDL__": 1}


@dataclass(slots=True)
class _Macro:
    """A macro; `params` is None for one that takes no parentheses."""

    body: list[Token]
    params: list[str] | None = None


@dataclass(slots=True)
class _Condition:
    """An open #if: whether its text is kept now, and whether any branch was."""

    place: Place
    keeps: bool
    kept: bool
    outer: bool
    has_else: bool = False


def preprocess(source: Source, find: Finder | None = None) -> Iterator[Token]:
    """Yield the tokens that the parser sees.

    #pragma, #line and #ident have no meaning for the wire and are skipped, and so is an #include
    of a file that is not there: what it would have declared is missed at its use.

    Raises:
        IdlError: what is kept is no IDL, or a directive is wrong.
    """
    return _Preprocessor(find or (lambda name, place: None)).file(source)


@dataclass(slots=True)
class _Preprocessor:
    find: Finder
    macros: dict[str, _Macro] = field(default_factory=dict)
    made: int = 0
    files: int = 0
    conditions: list[_Condition] = field(default_factory=list)

    def __post_init__(self) -> None:
        for name, value in _PREDEFINED.items():
            nowhere = Place(Source(""), 1, 1)
            self.macros[name] = _Macro([Token("int", str(value), value, nowhere)])

    # ---------------------------------------------------------------------------- files
    def file(self, source: Source) -> Iterator[Token]:
        """Yield the tokens of a file, with an "end"."""
        yield from self._contents(source)
        lines = source.lines or [""]
        yield Token("end", "", "", Place(source, len(lines), len(lines[-1]) + 1))

    def _contents(self, source: Source) -> Iterator[Token]:
        outside = self.conditions
        self.conditions = []
        items = list(tokens(source))[:-1]
        start = 0
        for i, token in enumerate(items):
            if token.kind == "directive":
                if self._keeps():
                    yield from self._expanded(items[start:i], frozenset())
                start = i + 1
                yield from self._directive(token)
        if self._keeps():
            yield from self._expanded(items[start:], frozenset())
        if self.conditions:
            raise self.conditions[-1].place.error("this condition has no #endif")
        self.conditions = outside

    def _keeps(self) -> bool:
        return not self.conditions or self.conditions[-1].keeps

    # ----------------------------------------------------------------------- directives
    def _directive(self, token: Token) -> Iterator[Token]:
        match = _WORD.match(token.text)
        assert match is not None
        word = match.group(1)
        place = token.place
        if word in ("if", "ifdef", "ifndef"):
            outer = self._keeps()
            keeps = outer and self._holds(word, token, match.end())
            self.conditions.append(_Condition(place, keeps, keeps, outer))
        elif word in ("elif", "else", "endif"):
            self._branch(word, token, match.end())
        elif not self._keeps():
            return
        elif word == "define":
            self._define(token, match.end())
        elif word == "undef":
            self.macros.pop(self._name(token, match.end()), None)
        elif word == "include":
            yield from self._include(token, match.end())
        elif word == "error":
            raise place.error(token.text)
        elif word not in ("", "pragma", "line", "ident", "warning") and not word.isdigit():
            raise place.error(f"#{word} is no directive")

    def _rest(self, token: Token, at: int) -> list[Token]:
        """Return the tokens of a directive behind its word."""
        assert isinstance(token.value, int)
        pos, stop = token.value + at, token.value + len(token.text)
        place = token.place
        line = place.line + token.text.count("\n", 0, at)
        column = at - token.text.rfind("\n", 0, at)
        if line == place.line:
            column += place.column - 1
        return list(read(place.source, pos, stop, line, max(column, 2)))[:-1]

    def _name(self, token: Token, at: int) -> str:
        rest = self._rest(token, at)
        if not rest or rest[0].kind != "name":
            raise token.place.error("this directive needs a name")
        return rest[0].text

    def _holds(self, word: str, token: Token, at: int) -> bool:
        if word != "if":
            return (self._name(token, at) in self.macros) == (word == "ifdef")
        return self._value(token, at) != 0

    def _branch(self, word: str, token: Token, at: int) -> None:
        if not self.conditions:
            raise token.place.error(f"#{word} without #if")
        condition = self.conditions[-1]
        if word == "endif":
            self.conditions.pop()
            return
        if condition.has_else:
            raise token.place.error(f"#{word} after #else")
        if word == "else":
            condition.has_else = True
            condition.keeps = condition.outer and not condition.kept
        elif condition.outer and not condition.kept:
            condition.keeps = self._value(token, at) != 0
        else:
            condition.keeps = False
        condition.kept = condition.kept or condition.keeps

    def _value(self, token: Token, at: int) -> int:
        """Return the value of a condition; names that are no macros count as 0."""
        asked: list[Token] = []
        rest = iter(self._rest(token, at))
        for item in rest:
            if item.kind == "name" and item.text == "defined":
                name = next(rest, item)
                if name.text == "(":
                    name = next(rest, item)
                    next(rest, None)
                asked.append(_number(name.text in self.macros, item.place))
            else:
                asked.append(item)
        found = [
            _number(False, item.place) if item.kind == "name" else item
            for item in self._expanded(asked, frozenset())
        ]
        end = Token("end", "", "", token.place)
        parser = ExpressionParser(iter([*found, end]), set())
        node = parser.expression()
        if parser.peek().kind != "end":
            raise parser.unexpected("the end of the condition")
        return Symbols(_no_type, _no_type, lambda name: False).integer(node)

    def _define(self, token: Token, at: int) -> None:
        rest = self._rest(token, at)
        if not rest or rest[0].kind != "name":
            raise token.place.error("#define needs a name")
        name, *body = rest
        params: list[str] | None = None
        # a parenthesis right behind the name, and only there, opens parameters
        column = name.place.column + len(name.text)
        if body and body[0].text == "(" and body[0].place[1:] == (name.place.line, column):
            params = []
            closing = next((i for i, item in enumerate(body) if item.text == ")"), None)
            if closing is None:
                raise body[0].place.error("these parameters are not closed")
            params = [item.text for item in body[1:closing] if item.text != ","]
            body = body[closing + 1 :]
        self.macros[name.text] = _Macro(body, params)

    def _include(self, token: Token, at: int) -> Iterator[Token]:
        match = _FILE.match(token.text, at)
        if match is None:
            raise token.place.error("#include needs a file name")
        source = self.find(match.group(1), token.place)
        if source is None:
            return
        if self.files >= _MAX_DEPTH:
            raise token.place.error("files include each other too deeply")
        self.files += 1
        yield from self._contents(source)
        self.files -= 1

    # --------------------------------------------------------------------------- macros
    def _expanded(self, items: list[Token], hidden: frozenset[str]) -> Iterator[Token]:
        """Yield tokens with their macros expanded; `hidden` are the ones under expansion."""
        at = 0
        while at < len(items):
            token = items[at]
            at += 1
            macro = self.macros.get(token.text) if token.kind == "name" else None
            if token.kind == "bad":
                raise token.place.error(str(token.value))
            if macro is None or token.text in hidden:
                yield token
                continue
            body = macro.body
            if macro.params is not None:
                if at == len(items) or items[at].text != "(":
                    yield token
                    continue
                arguments, at = self._arguments(items, at, token)
                body = self._substituted(token, macro, arguments, hidden)
            self._count(len(body), len(hidden), token.place)
            moved = [item._replace(place=token.place) for item in body]
            yield from self._expanded(moved, hidden | {token.text})

    def _count(self, made: int, depth: int, place: Place) -> None:
        self.made += made
        if self.made > _MAX_EXPANSION or depth > _MAX_DEPTH:
            raise place.error("the macros of this file make too much of it")

    def _arguments(
        self, items: list[Token], at: int, name: Token
    ) -> tuple[list[list[Token]], int]:
        """Read the arguments of a macro from its parenthesis on; return where they end too."""
        found: list[list[Token]] = [[]]
        depth = 0
        for i in range(at, len(items)):
            token = items[i]
            if token.kind == "op" and token.text in ("(", "[", "{"):
                depth += 1
                if depth == 1:
                    continue
            elif token.kind == "op" and token.text in (")", "]", "}"):
                depth -= 1
                if depth == 0:
                    return found, i + 1
            if token.text == "," and token.kind == "op" and depth == 1:
                found.append([])
            else:
                found[-1].append(token)
        raise name.place.error(f'the arguments of "{name.text}" are not closed')

    def _substituted(
        self, name: Token, macro: _Macro, arguments: list[list[Token]], hidden: frozenset[str]
    ) -> list[Token]:
        params = macro.params or []
        if not params and arguments == [[]]:
            arguments = []
        if len(arguments) != len(params):
            raise name.place.error(f'"{name.text}" takes {len(params)} arguments')
        given = dict(zip(params, arguments, strict=True))
        made: list[Token] = []
        pasting = False
        for item in macro.body:
            if item.text == "##" and item.kind == "op":
                pasting = True
                continue
            values = [item]
            if item.kind == "name" and item.text in given:
                values = given[item.text]
                if not pasting:
                    values = list(self._expanded(values, hidden))
            if pasting and made and values:
                values = [self._pasted(made.pop(), values[0]), *values[1:]]
            pasting = False
            self._count(len(values), len(hidden), name.place)
            made += values
        return made

    def _pasted(self, left: Token, right: Token) -> Token:
        source = Source(left.text + right.text)
        found = list(tokens(source))
        return found[0]._replace(place=left.place)


def _number(value: bool, place: Place) -> Token:
    return Token("int", str(int(value)), int(value), place)


def _no_type(spec: tree.TypeSpec, stars: int) -> NoReturn:
    raise spec.place.error("a condition has no types")
