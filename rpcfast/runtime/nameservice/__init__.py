"""The name service: servers, groups and profiles under names that people choose.

Layer 6.  `NameService` has the functions; `Memory` and `SQLite` keep the entries; the command line
is `python -m rpcfast ns`.  [features section 7]
"""

from __future__ import annotations

from rpcfast.runtime.nameservice.entry import Element, Entry, Export, InterfaceId
from rpcfast.runtime.nameservice.inquiry import Inquiry
from rpcfast.runtime.nameservice.memory import BackEnd, Memory
from rpcfast.runtime.nameservice.names import EntryName
from rpcfast.runtime.nameservice.service import NameService, select
from rpcfast.runtime.nameservice.sqlite import SQLite

__all__ = [
    "BackEnd", "Element", "Entry", "EntryName", "Export", "Inquiry", "InterfaceId", "Memory",
    "NameService", "SQLite", "select",
]  # fmt: skip
