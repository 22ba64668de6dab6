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
from . import acf as configuration
from . import tree
from .definitions import Lowered
from .dialect import refusal
from .lower import Lowering
from .lower_declarators import Scope
from .parser import parse
from .recipe import Recipe
from .shape import Leaf
from .source import Place, Source
from .words import STATUSES

PRELUDE_MODULE: Final = "rpcfast.interfaces.ms_dtyp"
PRELUDE_FILE: Final = Path(__file__).resolve().parent.parent / "interfaces" / "ms_dtyp.idl"

#: What DCOM and OLE Automation add to it: read only when a file names something of it.
OBJECTS_MODULE: Final = "rpcfast.interfaces.ms_oaut"
OBJECTS_FILE: Final = PRELUDE_FILE.with_name("ms_oaut.idl")

#: Files of the platform's own IDL that declare what these two have: nothing to read.
_IMPLIED: Final = frozenset(
    """
    ms-dtyp.idl wtypes.idl wtypesbase.idl unknwn.idl unknwnbase.idl oaidl.idl oaidlbase.idl
    objidl.idl objidlbase.idl ocidl.idl ms-dcom.idl ms-oaut.idl ms-rpce.idl nbase.idl lbase.idl
    rpctypes.idl id_base.idl
    """.split()
)

StrPath = str | os.PathLike[str]


def load(
    path: StrPath,
    *,
    include: Iterable[StrPath] = (),
    acf: StrPath | None = None,
    strict_midl: bool = False,
    arrays: str = "list",
) -> ModuleType:
    """Load an IDL file as a module of its types, constants and interfaces.

    include: folders for the files that it imports and includes; they are looked for beside it
        first.  Of an imported file the types and constants count.
    acf: the attribute configuration file; by default the one beside it, if there is one.
    strict_midl: refuse what MIDL refuses although the wire allows it: a pipe in one call with
        parameters of a variable size.
    arrays: "numpy" for a module whose arrays of numbers and of fixed structs are numpy arrays in
        every call.

    Raises:
        IdlError: the file, or one that it imports, is wrong; says where.
        OSError: the file cannot be read.
    """
    return lower_path(path, include, acf, strict_midl, arrays).module


def loads(
    text: str,
    *,
    name: str = "<idl>",
    acf: str | None = None,
    strict_midl: bool = False,
    arrays: str = "list",
) -> ModuleType:
    """Load IDL text; `name` stands for the file in errors, and gives the module its name.

    acf: the text of an attribute configuration file.  strict_midl, arrays: as `load` has them.

    Raises:
        IdlError: the text is wrong; says where.
    """
    beside = None if acf is None else Source(acf, "<acf>")
    return lower(Source(text, name), (), beside, strict_midl, arrays).module


def lower_path(
    path: StrPath,
    include: Iterable[StrPath] = (),
    acf: StrPath | None = None,
    strict_midl: bool = False,
    arrays: str = "list",
) -> Lowered:
    """Lower a file; what `load` and the emitter have in common."""
    path = Path(path)
    beside = path.with_suffix(".acf")
    if acf is None and beside != path and beside.is_file():
        acf = beside
    found = None if acf is None else Source(_read(Path(acf)), str(acf))
    return lower(Source(_read(path), str(path)), include, found, strict_midl, arrays)


def lower(
    source: Source,
    include: Iterable[StrPath],
    acf: Source | None = None,
    strict_midl: bool = False,
    arrays: str = "list",
) -> Lowered:
    """Lower a source, with the types that every file may use."""
    if arrays not in ("list", "numpy"):
        raise ValueError(f"arrays is 'list' or 'numpy', not {arrays!r}")
    files = Files([Path(folder) for folder in include])
    return _lower(source, files, acf, strict_midl, arrays)


def _lower(
    source: Source, files: Files, acf: Source | None, strict_midl: bool, arrays: str
) -> Lowered:
    own = _shared_module(source.name)
    scope = _statuses() if own == PRELUDE_MODULE else prelude()
    if own == OBJECTS_MODULE:
        scope = _shared(PRELUDE_MODULE, PRELUDE_FILE, _statuses())
    seen: set[str] = set()
    lowering: Lowering

    def finder(name: str, place: Place) -> Source | None:
        found = files.find(name, place)
        if found is None:
            lowering.missing.append(name)
        return found

    def importer(name: str, place: Place) -> tree.File | None:
        file = name.lower().rsplit("/", 1)[-1]
        # a header of C that is not there: its types may be predefined, or not used
        found = finder(name, place) if file.endswith(".h") else files.find(name, place)
        if found is None and not file.endswith(".h") and file not in _IMPLIED:
            raise place.error(f'cannot find "{name}"; folders to look in are named by include')
        if found is None or found.name in seen:
            return None
        seen.add(found.name)
        return parse(found, lowering.scope.types, finder)

    module = ModuleType(own or module_name(source.name), f"Loaded from {source.name}.")
    lowering = Lowering(module, scope, importer, strict_midl=strict_midl)
    lowering.values = None if arrays == "list" else arrays
    try:
        parsed = parse(source, scope.types, finder)
        if acf is not None:
            configuration.apply(acf, parsed, finder)
        lowered = lowering.file(parsed)
    except RecursionError:
        raise Place(source, 1, 1).error("an expression of this file is nested too deeply") from None
    except IdlError as error:
        other = refusal(source)
        if other is not None:
            raise other from error
        raise
    lowered.settle()
    for cls in lowered.shared_classes():
        module.__dict__.setdefault(cls.__name__, cls)
    parts = {
        "name": source.name, "text": source.text, "files": files.texts,
        "acf": None if acf is None else acf.text, "strict_midl": strict_midl, "arrays": arrays,
    }
    Recipe(remade, parts).register(module.__dict__)
    return lowered


def remade(
    name: str, text: str, files: dict[str, str], acf: str | None, strict_midl: bool, arrays: str
) -> dict[str, Any]:
    """Make a module again from the texts that it was made from; return its names."""
    found = None if acf is None else Source(acf, "<acf>")
    source = Source(text, name)
    return vars(_lower(source, Files([], files), found, strict_midl, arrays).module)


def module_name(source_name: str) -> str:
    """Return the name of the module for a file."""
    stem = re.sub(r"\W", "_", Path(source_name).stem).strip("_") or "idl"
    return stem if not stem[0].isdigit() else "_" + stem


@functools.cache
def prelude() -> Scope:
    """Return the names that every file may use, with the classes of the shared module."""
    statuses = _statuses()
    scope = _shared(PRELUDE_MODULE, PRELUDE_FILE, statuses)
    scope.more = objects
    return scope


@functools.cache
def objects() -> Scope:
    """Return the names of DCOM and OLE Automation, with the classes of their module."""
    common = _shared(PRELUDE_MODULE, PRELUDE_FILE, _statuses())
    return _shared(OBJECTS_MODULE, OBJECTS_FILE, common)


def _shared(name: str, path: Path, known: Scope) -> Scope:
    """Return the names of a file whose classes are those of a module that is shipped."""
    shared = importlib.import_module(name)

    def existing(kind: str, name: str, namespace: dict[str, Any], keywords: dict[str, Any]) -> type:
        return getattr(shared, name)  # type: ignore[no-any-return]

    source = Source(_read(path), path.name)
    lowering = Lowering(ModuleType(name), known, _no_import, existing)
    lowering.file(parse(source, known.types))
    return lowering.scope


def _statuses() -> Scope:
    scope = Scope()
    for name in STATUSES:
        scope.types[name] = Leaf(SCALARS[name])
    return scope


def _no_import(name: str, place: Place) -> tree.File | None:
    raise place.error("the prelude imports nothing")


def _shared_module(name: str) -> str | None:
    """Return the name of the shared module that is made from a file, or None."""
    for module, path in ((PRELUDE_MODULE, PRELUDE_FILE), (OBJECTS_MODULE, OBJECTS_FILE)):
        if Path(name).name == path.name and Path(name).resolve() == path:
            return module
    return None


class Files:
    """The files that a file imports and includes.

    Attributes:
        texts: what was read, by the names that the files have in each other.
    """

    def __init__(self, folders: list[Path], texts: dict[str, str] | None = None) -> None:
        self.texts: dict[str, str] = {} if texts is None else texts
        self._folders = folders
        self._given = texts is not None

    def find(self, name: str, place: Place) -> Source | None:
        """Return a file from beside the one that names it, or from the folders; or None."""
        if self._given:
            return Source(self.texts[name], name) if name in self.texts else None
        for folder in (Path(place.source.name).parent, *self._folders):
            path = folder / name
            if path.is_file():
                self.texts[name] = _read(path)
                return Source(self.texts[name], str(path.resolve()))
        return None


def _read(path: Path) -> str:
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1")  # old files: only comments and strings are beyond ASCII


__all__ = ["IdlError", "load", "loads"]
