"""IDL text and the places in it.

Layer 7; imports `errors` only.  A `Place` travels with every token and every node of the tree, so
that an error found late still names its file, line and column and shows the line.
"""

from __future__ import annotations

from typing import NamedTuple

from ..errors import IdlError


class Source:
    """The text of one file; `name` is what errors and headers call it."""

    __slots__ = ("lines", "name", "text")

    def __init__(self, text: str, name: str = "<idl>") -> None:
        self.text = text
        self.name = name
        self.lines = text.splitlines()

    def line(self, number: int) -> str:
        """Return a line by its number, from 1; past the end, an empty one."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""


class Place(NamedTuple):
    """A point of a source: line and column count from 1."""

    source: Source
    line: int
    column: int

    def error(self, message: str) -> IdlError:
        """Build the error to raise for this place."""
        text = self.source.line(self.line)
        # tabs would move the caret away from its column
        return IdlError(
            message,
            file=self.source.name,
            line=self.line,
            column=self.column,
            text=text.replace("\t", " "),
        )
