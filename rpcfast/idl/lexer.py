"""The lexer: IDL text to tokens.

Layer 7; imports `source` only.  Words are not classified: IDL has no reserved words where a name
is expected (a member may be called `in` or `string`), so the parser decides by position.  What is
no token comes out as one of kind "bad", since it is wrong only where the preprocessor keeps it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from .source import Place, Source


class Token(NamedTuple):
    """One token.

    `kind` is "name", "int", "float", "char", "string", "uuid", "op", "directive", "bad" or "end";
    `text` is as written; `value` is the number of an int or a char, the content of a string, the
    complaint about what is bad.
    """

    kind: str
    text: str
    value: int | str
    place: Place

    def __str__(self) -> str:
        return "the end of the file" if self.kind == "end" else f'"{self.text}"'


_TOKEN = re.compile(
    r"""
    (?P<space>[ \t\r\f\v\xa0\ufeff]+|\\\r?\n)
  | (?P<newline>\n)
  | (?P<comment>//[^\n]*|/\*.*?\*/)
  | (?P<open_comment>/\*)
  | (?P<uuid>[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}(?!\w))
  | (?P<float>\d+\.(?!\.)\d*)
  | (?P<int>0[xX][0-9A-Fa-f]+|\d+)(?P<suffix>[uUlL]*)(?!\w)
  | (?P<char>L?'(?:\\.|[^'\\\n])+')
  | (?P<string>L?"[^"\\\n]*(?:\\.[^"\\\n]*)*")
  | (?P<name>[A-Za-z_]\w*)
  | (?P<op>\.\.|<<|>>|<=|>=|==|!=|&&|\|\||->|\#\#|[-+*/%&|^~!<>=?:;,.(){}\[\]\#])
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPES = {
    "a": 7, "b": 8, "f": 12, "n": 10, "r": 13, "t": 9, "v": 11,
    "\\": 92, "'": 39, '"': 34, "?": 63,
}
_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]+)|([0-7]{1,3})|(.))", re.DOTALL)
_NAME_LIMIT = 255  # [protocol 9.1]


def tokens(source: Source) -> Iterator[Token]:
    """Yield the tokens of a source, comments left out, then one "end".

    A line that starts with "#" comes as one "directive" token, with the lines that continue it.
    """
    return read(source, 0, len(source.text), 1, 1)


def read(source: Source, pos: int, stop: int, line: int, column: int) -> Iterator[Token]:
    """Yield the tokens of a part of a source, which starts at a line and a column."""
    text = source.text
    start = pos - column + 1
    fresh = column == 1  # nothing but space was seen on this line
    while pos < stop:
        place = Place(source, line, pos - start + 1)
        if fresh and text[pos] == "#":
            end = _directive_end(text, pos)
            yield Token("directive", text[pos:end], pos, place)
            line += text.count("\n", pos, end)
            start = text.rfind("\n", 0, end) + 1
            pos = end
            continue
        match = _TOKEN.match(text, pos, stop)
        if match is None:
            yield Token("bad", text[pos], _complaint(text, pos), place)
            pos += 1
            fresh = False
            continue
        kind = match.lastgroup or ""
        pos = match.end()
        if kind in ("space", "newline", "comment"):
            breaks = text.count("\n", match.start(), pos)
            if breaks:
                line += breaks
                start = text.rfind("\n", 0, pos) + 1
                fresh = fresh or kind == "newline"
            continue
        fresh = False
        if kind == "open_comment":
            yield Token("bad", "/*", "this comment is never closed", place)
            pos = stop
        else:
            yield _token(kind, match, place)
    yield Token("end", "", "", Place(source, line, max(pos - start, 0) + 1))


_DIRECTIVE_END = re.compile(
    r'(?:"(?:\\.|[^"\\\n])*"|/\*.*?\*/|//(?:\\\r?\n|[^\n])*|\\\r?\n|[^\n])*', re.DOTALL
)


def _directive_end(text: str, pos: int) -> int:
    match = _DIRECTIVE_END.match(text, pos)
    assert match is not None
    return match.end()


def _token(kind: str, match: re.Match[str], place: Place) -> Token:
    text = match.group()
    if kind == "suffix":  # the last group of a whole number
        digits = match.group("int")
        octal = len(digits) > 1 and digits[0] == "0" and digits[1] not in "xX"
        try:
            return Token("int", text, int(digits, 8 if octal else 0), place)
        except ValueError:
            return Token("bad", text, f'"{text}" is not a number', place)
    if kind == "name" and len(text) > _NAME_LIMIT:
        return Token("bad", text, f"a name of more than {_NAME_LIMIT} characters", place)
    if kind in ("char", "string"):
        body = text[text.index(text[-1]) + 1 : -1]
        value = _ESCAPE.sub(_unescape, body)
        if kind == "string":
            return Token(kind, text, value, place)
        if len(value) != 1:
            return Token("bad", text, "a character constant holds one character", place)
        return Token(kind, text, ord(value), place)
    return Token(kind, text, text, place)


def _unescape(match: re.Match[str]) -> str:
    digits, octal, letter = match.groups()
    if digits:
        return chr(int(digits, 16) & 0xFFFF)
    if octal:
        return chr(int(octal, 8))
    return chr(_ESCAPES[letter]) if letter in _ESCAPES else str(match.group())


def _complaint(text: str, pos: int) -> str:
    char = text[pos]
    if char in "'\"":
        return "this constant is not closed on its line"
    if char.isdigit():
        word = re.match(r"\w+", text[pos:])
        return f'"{word.group() if word else char}" is not a number'
    return f"unexpected character {char!r}"
