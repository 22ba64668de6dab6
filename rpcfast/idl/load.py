"""Loading: IDL text to a module, at run time.

Layer 7; imports `interfaces.ms_dtyp`, for the classes that all files share, and the modules of
this package below it; must not import `emit` or `command`.
"""

from __future__ import annotations

import functools
import importlib
import os
import re
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from ..errors import IdlError
from ..ndr.types import SCALARS
from . import tree
from .definitions import Lowered
from .lower import Lowering
from .lower_types import Scope
from .parser import parse
from .shape import Leaf
from .source import Place, Source

PRELUDE_MODULE: Final = "rpcfast.interfaces.ms_dtyp"
PRELUDE_FILE: Final = Path(__file__).resolve().parent.parent / "interfaces" / "ms_dtyp.idl"

#: Status types: more than a number, since a failure in a result is an exception.
_STATUSES: Final = ("NTSTATUS", "HRESULT", "WERROR", "NET_API_STATUS")

#: Files of the platform's own IDL that declare what the prelude has: nothing to read.
_IMPLIED: Final = frozenset(
    "ms-dtyp.idl wtypes.idl wtypesbase.idl unknwn.idl oaidl.idl".split()
)

StrPath = str | os.PathLike[str]


def load(
    path: StrPath, *, include: Iterable[StrPath] = (), arrays: str = "list"
) -> ModuleType:
    """Load an IDL file as a module of its types, constants and interfaces.

    Files that it imports are looked for beside it and in the folders of `include`; of them the
    types and constants count.  arrays: "numpy" for a module whose arrays of numbers and of fixed
    structs are numpy arrays in every call.

    Raises:
        IdlError: the file, or one that it imports, is wrong; says where.
        OSError: the file cannot be read.
    """
    return lower_path(path, include, arrays).module


def loads(text: str, *, name: str = "<idl>", arrays: str = "list") -> ModuleType:
    """Load IDL text; `name` stands for the file in errors, and gives the module its name.

    arrays: as for `load`.

    Raises:
        IdlError: the text is wrong; says where.
    """
    return lower(Source(text, name), (), arrays).module


def lower_path(
    path: StrPath, include: Iterable[StrPath] = (), arrays: str = "list"
) -> Lowered:
    """Lower a file; what `load` and the emitter have in common."""
    path = Path(path)
    return lower(Source(_read(path), str(path)), include, arrays)


def lower(source: Source, include: Iterable[StrPath], arrays: str = "list") -> Lowered:
    """Lower a source, with the types that every file may use."""
    if arrays not in ("list", "numpy"):
        raise ValueError(f"arrays is 'list' or 'numpy', not {arrays!r}")
    folders = [Path(folder) for folder in include]
    is_prelude = _is_prelude(source.name)
    scope = _statuses() if is_prelude else prelude()
    seen: set[Path] = set()
    lowering: Lowering

    def importer(name: str, place: Place) -> tree.File | None:
        path = _find(name, [Path(place.source.name).parent, *folders])
        if path is None:
            if name.lower().rsplit("/", 1)[-1] in _IMPLIED:
                return None
            raise place.error(f'cannot find "{name}"; folders to look in are named by include')
        if path.resolve() in seen:
            return None
        seen.add(path.resolve())
        return parse(Source(_read(path), str(path)), lowering.scope.types)

    name = PRELUDE_MODULE if is_prelude else module_name(source.name)
    module = ModuleType(name, f"Loaded from {source.name}.")
    lowering = Lowering(module, scope, importer)
    lowering.values = None if arrays == "list" else arrays
    parsed = parse(source, scope.types)
    try:
        lowered = lowering.file(parsed)
    except RecursionError:
        raise Place(source, 1, 1).error("an expression of this file is nested too deeply") from None
    for cls in lowered.shared_classes():
        module.__dict__.setdefault(cls.__name__, cls)
    return lowered


def module_name(source_name: str) -> str:
    """Return the name of the module for a file."""
    stem = re.sub(r"\W", "_", Path(source_name).stem).strip("_") or "idl"
    return stem if not stem[0].isdigit() else "_" + stem


@functools.cache
def prelude() -> Scope:
    """Return the names that every file may use, with the classes of the shared module."""
    shared = importlib.import_module(PRELUDE_MODULE)

    def existing(kind: str, name: str, namespace: dict[str, Any], keywords: dict[str, Any]) -> type:
        return getattr(shared, name)  # type: ignore[no-any-return]

    source = Source(_read(PRELUDE_FILE), PRELUDE_FILE.name)
    statuses = _statuses()
    lowering = Lowering(ModuleType(PRELUDE_MODULE), statuses, _no_import, existing)
    lowering.file(parse(source, statuses.types))
    return lowering.scope


def _statuses() -> Scope:
    scope = Scope()
    for name in _STATUSES:
        scope.types[name] = Leaf(SCALARS[name])
    return scope


def _no_import(name: str, place: Place) -> tree.File | None:
    raise place.error("the prelude imports nothing")


def _is_prelude(name: str) -> bool:
    return Path(name).name == PRELUDE_FILE.name and Path(name).resolve() == PRELUDE_FILE


def _find(name: str, folders: Iterable[Path]) -> Path | None:
    for folder in folders:
        path = folder / name
        if path.is_file():
            return path
    return None


def _read(path: Path) -> str:
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1")  # old files: only comments and strings are beyond ASCII


__all__ = ["IdlError", "load", "loads"]
