"""The name service: servers, groups and profiles under names that people choose.

Layer 6.  `NameService` has the functions; `Memory` and `SQLite` keep the entries; the command line
is `python -m rpcfast ns`.  [features section 7]
"""

from __future__ import annotations

from .entry import Element, Entry, Export, InterfaceId
from .inquiry import Inquiry
from .memory import BackEnd, Memory
from .names import EntryName
from .service import NameService, select
from .sqlite import SQLite

__all__ = [
    "BackEnd", "Element", "Entry", "EntryName", "Export", "Inquiry", "InterfaceId", "Memory",
    "NameService", "SQLite", "select",
]  # fmt: skip
