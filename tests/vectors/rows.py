"""Rows of a type, and what their columns must be: what is read from the decoded objects."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest

import oracle
from oracle.layout import is_struct, is_union
from rpcfast import ndr
from rpcfast.errors import NdrError
from rpcfast.ndr import types as t


def leaf(value: Any, path: str) -> Any:
    """Read a dotted name; None where it is not there."""
    for name in path.split(".") if path else ():
        while isinstance(value, ndr.Ref):
            value = value.value
        if value is None:
            return None
        if isinstance(value, ndr.Union):
            value = value.value if value.arm == name else None
        else:
            value = getattr(value, name)
    while isinstance(value, ndr.Ref):
        value = value.value
    return value


def failure(action: Callable[[], Any]) -> tuple[Any, ...]:
    """Return all that the NdrError of an action says."""
    with pytest.raises(NdrError) as raised:
        action()
    error = raised.value
    return str(error), error.offset, error.path, error.code, error.truncated


def same_columns(
    decode: Callable[[], Any], columns: Callable[[], Any], path: str, names: list[str]
) -> bool:
    """Assert that columns are what decode makes, or fail as it does; return whether they are."""
    try:
        value = decode()
    except NdrError:
        assert failure(columns) == failure(decode)
        return False
    rows = leaf(value, path)
    have = columns()
    assert isinstance(have, tuple)
    for name, column in zip(names, have, strict=True):
        want = [] if rows is None else [leaf(row, name) for row in rows]
        assert oracle.alike(want, column.tolist() if isinstance(column, np.ndarray) else column)
    return True


def names_of(kind: Any, wire: bool = False, depth: int = 2) -> Iterator[tuple[str, Any]]:
    """Yield the dotted names of what values of a type hold, with their types."""
    while isinstance(kind, (t.Pointer, t.Switch)):
        kind = kind.target if isinstance(kind, t.Pointer) else kind.union
    if is_struct(kind) and (wire or ndr.well_known(kind) is None):
        members = list(kind.__ndr__.fields)
    elif is_union(kind):
        members = [(name, case.type) for name, case in kind.__ndr__.arms if name is not None]
    else:
        return
    for name, type_ in members:
        yield name, type_
        if depth:
            for inner, found in names_of(type_, wire, depth - 1):
                yield f"{name}.{inner}", found


def tables(kind: Any, wire: bool = False) -> Iterator[tuple[str, Any]]:
    """Yield the paths to arrays of one dimension of structs, with the types of their elements."""
    for path, type_ in [("", kind), *names_of(kind, wire)]:
        while isinstance(type_, t.Pointer):
            type_ = type_.target
        flat = isinstance(type_, t.Array) and len(type_.dims) == 1
        if flat and next(names_of(type_.element, wire), None):
            yield path, type_.element
