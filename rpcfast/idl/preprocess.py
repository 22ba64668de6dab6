"""The preprocessor's place: directives are dealt with between the lexer and the parser.

Layer 7; imports `lexer` and `source` only.  It works on tokens, so that every token keeps the
place it was written at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .lexer import Token, tokens
from .source import Source

_DIRECTIVE = re.compile(r"#\s*(\w*)")
_IGNORED = frozenset(("", "pragma", "line", "ident"))


def preprocess(source: Source) -> Iterator[Token]:
    """Yield the tokens that the parser sees.

    #pragma and #line have no meaning for the wire and are skipped.

    Raises:
        IdlError: any other directive: macros and conditions are refused, not guessed at.
    """
    for token in tokens(source):
        if token.kind != "directive":
            yield token
            continue
        match = _DIRECTIVE.match(token.text)
        word = match.group(1) if match else ""
        if word not in _IGNORED:
            raise token.place.error(
                f"#{word} is not supported: run the file through a C preprocessor first"
            )
