"""Line breaks for generated text: a line that is too long is broken at its outermost commas.

Layer 7; imports nothing of ours.  What comes out is what a formatter would make of it: one item a
line, indented, a comma behind the last.
"""

from __future__ import annotations

import re
from typing import Final

WIDTH: Final = 100

_OPENING: Final = "([{"
_CLOSING: Final = ")]}"
#: A string, or one character.
_PIECE: Final = re.compile(r'"(?:\\.|[^"\\])*"|.', re.DOTALL)
_ANNOTATED: Final = re.compile(r"( *\w+: )([^=]*?)( = [^=]*)?(,?)$")


def wrapped(text: str) -> str:
    """Return a text with its long lines broken, as far as they can be."""
    return "\n".join(broken for line in text.split("\n") for broken in _broken(line))


def _broken(line: str) -> list[str]:
    if len(line) <= WIDTH:
        return [line]
    union = _ANNOTATED.match(line)
    if union is not None and len(_split(union[2], " | ")) > 1:
        return _broken_union(line, union)
    parts = _bracketed(line)
    if parts is None:
        return [line]
    head, inner, tail = parts
    items = _split(inner, ", ")
    indent = " " * (len(line) - len(line.lstrip()))
    comma = "" if head.endswith("[") and len(items) == 1 else ","  # `X[a,]` is another type
    lines = [head]
    for item in items:
        lines += _broken(f"{indent}    {item}{comma}")
    return [*lines, *_broken(f"{indent}{tail}")]


def _broken_union(line: str, match: re.Match[str]) -> list[str]:
    name, union, default, comma = match[1], match[2], match[3] or "", match[4]
    indent = " " * (len(line) - len(line.lstrip()))
    first, *more = _split(union, " | ")
    return [
        f"{name}(",
        f"{indent}    {first}",
        *(f"{indent}    | {part}" for part in more),
        f"{indent}){default}{comma}",
    ]


def _bracketed(line: str) -> tuple[str, str, str] | None:
    """Split a line at its first bracket and the one that closes it."""
    depth = start = 0
    for match in _PIECE.finditer(line):
        piece = match.group()
        if piece in _OPENING:
            depth += 1
            if depth == 1:
                start = match.end()
        elif piece in _CLOSING and depth:  # one may close what another line opened
            depth -= 1
            if depth == 0 and match.start() > start:
                return line[:start], line[start : match.start()], line[match.start() :]
    return None


def _split(text: str, separator: str) -> list[str]:
    """Split at separators that no bracket holds."""
    items = [""]
    depth = skip = 0
    for match in _PIECE.finditer(text):
        piece = match.group()
        if skip > match.start():
            continue
        depth += (piece in _OPENING) - (piece in _CLOSING)
        if depth == 0 and text.startswith(separator, match.start()):
            items.append("")
            skip = match.start() + len(separator)
            continue
        items[-1] += piece
    return items
