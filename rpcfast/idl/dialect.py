"""The other dialect of IDL: pidl's, which Samba's files are written in.

Layer 7; imports `lexer` and `source` only.  Its words mean other things on the wire, so a file in
it is refused; this module knows it by words that no other dialect has.  [protocol 9.7]
"""

from __future__ import annotations

from typing import Final

from ..errors import IdlError
from .lexer import Token, tokens
from .source import Source

#: Types of its own, with what to write in their place.
_TYPES: Final = {
    "int8": "signed char", "uint8": "unsigned char", "int16": "short", "uint16": "unsigned short",
    "int32": "long", "uint32": "unsigned long", "int3264": "__int3264",
    "uint3264": "unsigned __int3264", "uint1632": "an enum", "dlong": "a struct of two long",
    "udlong": "a struct of two DWORD", "udlongr": "a struct of two DWORD", "NTTIME": "FILETIME",
    "NTTIME_1sec": "hyper",
    "NTTIME_hyper": "hyper", "time_t": "long", "policy_handle": "a [context_handle] void *",
    "DATA_BLOB": "an array with size_is", "ipv4address": "unsigned long",
    "astring": "[string] char *", "nstring": "[string] wchar_t *", "lstring": "[string] wchar_t *",
    "utf8string": "[string] char *", "dom_sid": "RPC_SID", "dom_sid2": "RPC_SID",
    "lsa_String": "RPC_UNICODE_STRING",
}
_UNITS: Final = "an unsigned char, short, long or hyper, and constants"
#: Attributes of its own, with what to write in the place of some.
_ATTRIBUTES: Final = {
    "charset": "[string] wchar_t * for UTF16, [string] char * for DOS and UTF8",
    "flag": "types that say what is on the wire, such as [string] wchar_t *",
    "bitmap8bit": _UNITS, "bitmap16bit": _UNITS, "bitmap32bit": _UNITS, "bitmap64bit": _UNITS,
    "enum8bit": _UNITS, "enum16bit": "an enum", "nodiscriminant": "switch_type",
}
_ATTRIBUTES.update(dict.fromkeys(
    """
    relative relative_short relative_base subcontext subcontext_size compression value noprint
    nopush nopull nosize nopython gensize helper pyhelper headerhelper authservice absolute
    no_srv_register noopnum todo null_is_ffffffff to_null max_recursion noheader skip
    skip_noinit print
    """.split(),
    "",
))


def refusal(source: Source) -> IdlError | None:
    """Return the error for a file in this dialect, at its first word that shows it, or None."""
    found = list(tokens(source))
    for before, token, after in zip(found, found[1:], found[2:], strict=False):
        if token.kind != "name":
            continue
        word = token.text
        if before.text in ("[", ",") and after.text in ("(", ",", "]"):
            if word in _ATTRIBUTES:
                return _error(token, f"[{word}]", _ATTRIBUTES[word])
        elif word in _TYPES and (after.kind == "name" or after.text == "*"):
            return _error(token, word, _TYPES[word])
        elif word in ("bitmap", "declare") and (after.kind == "name" or after.text == "{"):
            return _error(token, word, _UNITS if word == "bitmap" else "")
    return None


def _error(token: Token, word: str, instead: str) -> IdlError:
    hint = f'; write {instead} in place of "{word}"' if instead else ""
    return token.place.error(
        f'this is the dialect of pidl, Samba\'s IDL compiler, as "{word}" shows: it is not '
        f"supported{hint}"
    )
