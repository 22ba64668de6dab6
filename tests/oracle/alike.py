"""Comparison of values: also of cycles, of what is the same object, and of NaN."""

from __future__ import annotations

from typing import Any

from rpcfast import ndr

from . import layout


def alike(a: Any, b: Any) -> bool:
    """Return whether two values are equal and share their objects in the same way."""
    pairs: dict[int, int] = {}
    back: dict[int, int] = {}
    seen: set[int] = set()
    keep: list[Any] = []  # so that no identity is used twice
    todo = [(a, b)]
    while todo:
        x, y = todo.pop()
        struct = layout.is_struct(type(x))
        union = layout.is_union(type(x))
        if struct or union or isinstance(x, (list, ndr.Ref)):
            if type(x) is not type(y) and not isinstance(x, list):
                return False
            if pairs.setdefault(id(x), id(y)) != id(y) or back.setdefault(id(y), id(x)) != id(x):
                return False
            if id(x) in seen:
                continue
            seen.add(id(x))
            keep.append((x, y))
            if struct:
                names = [name for name, _ in layout.fields(type(x))]
                todo += [(getattr(x, name), getattr(y, name)) for name in names]
            elif union:
                todo += [(x.tag, y.tag), (x.value, y.value)]
            elif isinstance(x, list):
                if not isinstance(y, list) or len(x) != len(y):
                    return False
                todo += zip(x, y, strict=True)
            else:
                todo.append((x.value, y.value))
        elif x != y and not (x != x and y != y):
            return False
        elif isinstance(x, (str, bytes, bool, type(None))) and type(x) is not type(y):
            return False
    return True
