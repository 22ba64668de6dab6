"""Equality of Structs and Unions, however deep they are and even where they lead in circles.

Layer 3; imports the compiled base and values.
"""

from __future__ import annotations

from .._core.record import Record
from .._core.values import Ref

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: Every so many pairs one is remembered: enough to end any circle, and little memory.
REMEMBER = 16


def equal(a: Any, b: Any) -> bool:
    """Return whether two values have equal fields all the way down, without recursion.

    Structs and unions of different classes are unequal.  In circles, two values are equal when
    no way through both at once ends at a difference.
    """
    pairs = [(a, b)]
    seen: set[tuple[int, int]] = set()
    steps = 0
    while pairs:
        a, b = pairs.pop()
        if isinstance(a, Record):
            if a is b:
                continue
            if type(a) is not type(b):
                return False
            info = type(a).__ndr__  # type: ignore[attr-defined]
            if not info.acyclic:
                pair = (id(a), id(b))
                if pair in seen:
                    continue
                steps += 1
                if steps % REMEMBER == 0:
                    seen.add(pair)
            names = type(a).__match_args__  # type: ignore[attr-defined]
            pairs.extend((getattr(a, name), getattr(b, name)) for name in reversed(names))
        elif type(a) is Ref:
            if type(b) is not Ref:
                return False
            pairs.append((a.value, b.value))
        elif type(a) is list and type(b) is list:
            if len(a) != len(b):
                return False
            if a and isinstance(a[0], (Record, Ref, list, type(None))):
                pairs.extend(zip(reversed(a), reversed(b), strict=True))
            elif a != b:
                return False
        elif not _same(a, b):
            return False
    return True


def _same(a: Any, b: Any) -> bool:
    """Compare two values that hold no others; numpy compares arrays element by element."""
    if hasattr(a, "dtype") or hasattr(b, "dtype"):
        import numpy as np

        try:
            return bool(np.array_equal(a, b))
        except TypeError:  # structs and something else
            return False
    return bool(a == b)
