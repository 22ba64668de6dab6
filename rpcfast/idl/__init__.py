"""The IDL front end: files of the interface definition language to descriptors.

Layer 7; nothing below imports it.  `load` and `loads` make a module at run time; `python -m
rpcfast idl` writes one to a file.  The way of a file: `source`, `lexer`, `preprocess`, `parser`
(with `parse_types` and `expression`) to `tree`, to which `acf` adds what one side wants; `lower`
(with `lower_types`, `lower_declarators`, `shape`, `symbols`, `c_layout`, `discriminants` and
`check`) to `definitions`; then `load`, or `emit` and `stub`.  `dialect` tells files of another
kind apart; `recipe` is what pickle keeps of a loaded module.
"""

from __future__ import annotations

from ..errors import IdlError
from .load import load, loads

__all__ = ["IdlError", "load", "loads"]
