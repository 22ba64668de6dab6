"""Names of entries: the one syntax that the name service knows.

Layer 6; imports the errors only.  [MS "Name Syntax"], [features N-07]
"""

from __future__ import annotations

from typing import Final, NoReturn

from rpcfast.errors import NameServiceError, status_number

#: Syntaxes by number: the default, and the only one there is.
SYNTAX_DEFAULT: Final = 0
SYNTAX_DCE: Final = 3

#: A name has fewer characters than this.
MAX_NAME: Final = 256

#: In front of every name of one's own domain.
LOCAL: Final = "/.:/"
_GLOBAL: Final = "/.../"


class EntryName(str):
    """A checked name: `/.:/name[/name...]`, or `/.../DOMAIN/name[/name...]` in another domain.

    It is the text itself, so that equal names are equal strings: case counts.
    """

    __slots__ = ()

    @classmethod
    def parse(cls, text: str, syntax: int = SYNTAX_DEFAULT) -> EntryName:
        """Check a name.

        Raises:
            NameServiceError: RPC_S_NO_ENTRY_NAME for none at all, RPC_S_INCOMPLETE_NAME where the
                part behind the domain is missing, RPC_S_INVALID_NAME_SYNTAX for any other fault,
                RPC_S_UNSUPPORTED_NAME_SYNTAX for an unknown syntax.
        """
        if syntax not in (SYNTAX_DEFAULT, SYNTAX_DCE):
            fail("RPC_S_UNSUPPORTED_NAME_SYNTAX", f"name syntax {syntax}")
        if not text:
            fail("RPC_S_NO_ENTRY_NAME", "an entry name is needed, such as /.:/name")
        if len(text) >= MAX_NAME:
            fail("RPC_S_INVALID_NAME_SYNTAX", f"a name of {len(text)} characters")
        if not is_text(text):
            fail("RPC_S_INVALID_NAME_SYNTAX", f"a character that no name can have in {text!r}")
        parts = text.split("/")
        if parts[0] or parts[1:2] not in ([".:"], ["..."]):
            fail("RPC_S_INVALID_NAME_SYNTAX", f"{text!r} begins with neither {LOCAL} nor {_GLOBAL}")
        head = 2 if parts[1] == ".:" else 3
        if len(parts) <= head or parts[head:] == [""]:
            fail("RPC_S_INCOMPLETE_NAME", f"no name behind the domain in {text!r}")
        if "" in parts[2:]:
            fail("RPC_S_INVALID_NAME_SYNTAX", f"an empty part in {text!r}")
        if head == 3 and parts[2] != parts[2].upper():
            fail("RPC_S_INVALID_NAME_SYNTAX", f"domain {parts[2]!r} is not in upper case")
        return cls(text)

    @property
    def domain(self) -> str:
        """The other domain's name; "" in one's own."""
        return "" if self.startswith(LOCAL) else self.split("/")[2]


def is_text(text: str) -> bool:
    """Return whether a text can be stored: in UTF-8, and in C, where NUL ends it."""
    return not any(char == "\0" or "\ud800" <= char <= "\udfff" for char in text)


def fail(status: str, message: str) -> NoReturn:
    """Raise the error of a status by its name."""
    raise NameServiceError(message, code=status_number(status))
