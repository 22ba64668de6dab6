"""C's own view of types: what sizeof gives, and what a cast to a small integer leaves.

Layer 7; imports `check`, `ndr.types` and `source`.  [protocol 9.4]
"""

from __future__ import annotations

from typing import Any, Final

from ..ndr import types as ndr
from . import check
from .source import Place

_SIZES: Final = {  # octets in C memory
    "bool": 1, "i8": 1, "u8": 1, "char": 1, "byte": 1, "i16": 2, "u16": 2, "wchar": 2,
    "i32": 4, "u32": 4, "f32": 4, "i64": 8, "u64": 8, "f64": 8,
}
_MASKS: Final = {  # the bits that stay, and the one that is a sign
    "u8": (0xFF, 0), "char": (0xFF, 0), "byte": (0xFF, 0), "i8": (0xFF, 0x80),
    "u16": (0xFFFF, 0), "wchar": (0xFFFF, 0), "i16": (0xFFFF, 0x8000),
}


def cast_mask(what: Any) -> tuple[int, int] | None:
    """Return what a cast keeps, and its sign bit; None where it changes nothing."""
    return _MASKS.get(what.kind) if isinstance(what, ndr.Scalar) else None


def c_layout(what: Any, place: Place) -> tuple[int, int]:
    """Return the size and the alignment of a type in C memory, where they are the same for all."""
    if isinstance(what, ndr.Scalar) and what.kind in _SIZES:
        return _SIZES[what.kind], _SIZES[what.kind]
    if isinstance(what, ndr.Enum):
        return 4, 4
    if isinstance(what, ndr.Array) and all(dim.bound is not None for dim in what.dims):
        size, align = c_layout(what.element, place)
        for dim in what.dims:
            size *= dim.bound or 0
        return size, align
    if check.is_struct(what):
        end, most = 0, 1
        for _, field in what.__ndr__.fields:
            size, align = c_layout(field, place)
            end = -(-end // align) * align + size
            most = max(most, align)
        return -(-end // most) * most, most
    raise place.error("the size of this type depends on the machine")
