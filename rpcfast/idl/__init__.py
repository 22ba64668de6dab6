"""The IDL front end: files of the interface definition language to descriptors.

Layer 7; nothing below imports it.  `load` and `loads` make a module at run time; `python -m
rpcfast idl` writes one to a file.  The way of a file: `source`, `lexer`, `preprocess`, `parser`
(with `expression`) to `tree`; `lower` (with `lower_types`, `shape`, `symbols`, `discriminants`
and `check`) to `definitions`; then `load`, or `emit` and `stub`.
"""

from __future__ import annotations

from ..errors import IdlError
from .load import load, loads

__all__ = ["IdlError", "load", "loads"]
