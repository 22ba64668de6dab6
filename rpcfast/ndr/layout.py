"""Layouts of elements that numpy and the pipes handle in bulk.

Layer 3; imports the compiled core.  numpy itself is imported only where an array is
asked for, or given.
"""

from __future__ import annotations

from typing import Any, Final

from .._core import plan as core
from .._core.values import Chunks

_CODES: Final = {core.OPS[name]: name for name in core.OPS}
_NAMES: Final = {core.KINDS[name]: name for name in core.KINDS}
_FORMATS: Final = {
    "bool": "u1", "char": "u1", "byte": "u1", "i8": "i1", "u8": "u1", "i16": "i2", "u16": "u2",
    "wchar": "u2", "i32": "i4", "u32": "u4", "i64": "i8", "u64": "u8", "f32": "f4", "f64": "f8",
}
#: Dimensions of an array, those of an element that is an array included; numpy 1 has no more.
MAX_DIMS: Final = 32


class Field:
    """One scalar or struct of an element: where it lies and what it is.

    format: a numpy format without byte order, or the tuple of a struct's fields.
    shape: of a fixed array, else (); nbytes: distance of two elements; nused: octets of one that
    numbers take, the gaps left out.  boolean: it is one.  limits: what a number must lie in, both
    included, or None; ranged: whether a [range] says so, which holds for decoding, too.
    """

    __slots__ = (
        "boolean", "format", "limits", "name", "nbytes", "nused", "offset", "ranged", "shape",
    )

    def __init__(
        self, name: str, offset: int, format: Any, nbytes: int, shape: tuple[int, ...] = ()
    ) -> None:
        self.name = name
        self.offset = offset
        self.format = format
        self.nbytes = nbytes
        self.shape = shape
        self.boolean = False
        self.limits: tuple[int, int] | None = None
        self.ranged = False
        self.nused = nbytes
        if not isinstance(format, str):
            self.nused = sum(field.nused * field.count for field in format)

    @property
    def count(self) -> int:
        """How many elements it has: one, unless it is an array."""
        count = 1
        for n in self.shape:
            count *= n
        return count

    @property
    def rank(self) -> int:
        """Return the most dimensions that it, or a field within it, has."""
        inner = 0 if isinstance(self.format, str) else max(f.rank for f in self.format)
        return max(len(self.shape), inner)

    def any_of(self, what: str) -> bool:
        """Return whether this attribute is set here or in a field within."""
        if isinstance(self.format, str):
            return bool(getattr(self, what))
        return any(field.any_of(what) for field in self.format)

    def dtype(self, order: str) -> Any:
        """Build the numpy dtype; order is "<", ">" or "=" for this machine's."""
        import numpy as np

        if isinstance(self.format, str):
            base = np.dtype(order + self.format)
        else:
            base = np.dtype(
                {
                    "names": [field.name for field in self.format],
                    "formats": [field.dtype(order) for field in self.format],
                    "offsets": [field.offset for field in self.format],
                    "itemsize": self.nbytes,
                }
            )
        return np.dtype((base, self.shape)) if self.shape else base

    def swaps(self, at: int = 0) -> list[tuple[int, int]]:
        """List (offset, width) of every number that byte order concerns."""
        found: list[tuple[int, int]] = []
        for i in range(self.count):
            start = at + i * self.nbytes
            if not isinstance(self.format, str):
                for field in self.format:
                    found += field.swaps(start + field.offset)
            elif self.format[1:] != "1":
                found.append((start, int(self.format[1:])))
        return found


def element_spec(row: dict[str, Any], name: str = "", offset: int = 0) -> Field | None:
    """Describe a compiled row of fixed layout; None where it holds more than numbers."""
    what = _CODES[row["code"]]
    if what in ("SCALAR", "ENUM"):
        kind = _NAMES[row["kind"]]
        made = Field(name, offset, _FORMATS[kind], row["size"])
        made.boolean = kind == "bool"
        if what == "ENUM" and kind == "u16":
            made.limits = 0, 0x7FFF  # what is sent; [C706 14.2.5]
        return made
    if what == "FILETIME":  # two numbers, each in the byte order of the stub
        halves = (Field("dwLowDateTime", 0, "u4", 4), Field("dwHighDateTime", 4, "u4", 4))
        return Field(name, offset, halves, 8)
    if what == "RANGE":
        base = element_spec(row["inner"], name, offset)
        if base is not None:
            low, high = base.limits or row["limits"]
            base.limits = max(low, row["limits"][0]), min(high, row["limits"][1])
            base.ranged = True
        return base
    if what == "STRUCT":
        fields = []
        for child in row["children"]:
            field = element_spec(child, child["label"], child["offset"])
            if field is None:
                return None
            fields.append(field)
        # NDR20 lets what follows a struct begin in the gap at its end: as a member it is no
        # longer than what it holds
        ends = max(f.offset + f.nbytes * f.count for f in fields)
        nbytes = max(row["extent"], ends) if name else row["stride"]
        return Field(name, offset, tuple(fields), nbytes)
    if what == "ARRAY" and row.get("size"):
        element = element_spec(row["inner"])
        if element is None:
            return None
        made = Field(name, offset, element.format, element.nbytes, row["bounds"] + element.shape)
        made.boolean, made.limits, made.ranged = element.boolean, element.limits, element.ranged
        return made
    return None


class Join:
    """Makes one value of the chunks of a pipe; with `wire` it keeps them apart."""

    __slots__ = ("wire",)

    def __init__(self, wire: bool) -> None:
        self.wire = wire

    def __call__(self, chunks: list[Any]) -> Any:
        if self.wire:
            return Chunks(chunks)
        if not chunks:
            return []
        if isinstance(chunks[0], bytes):
            return b"".join(chunks)
        if isinstance(chunks[0], list):
            return [element for chunk in chunks for element in chunk]
        if len(chunks) == 1:
            return chunks[0]
        import numpy as np

        joined = np.concatenate(chunks)
        joined.flags.writeable = False  # as an array of one chunk is
        return joined


class PipeLayout:
    """How the elements of a pipe lie on the wire.

    Attributes:
        nbytes: octets of one element, without a trailing gap.
        align: of an element; stride: distance of two elements.
        count_nbytes: 4, or 8 in NDR64; trailer: whether chunks end with their negated count.
        swaps: (offset, width) of every number of more than one octet.
        is_bytes: elements are single octets.
        limits: (low, high) of the elements of one chunk.
    """

    __slots__ = (
        "_dtypes", "align", "count_nbytes", "is_bytes", "limits", "nbytes", "spec", "stride",
        "swaps", "trailer",
    )

    def __init__(self, row: dict[str, Any], wide: bool, limits: tuple[int, int] | None) -> None:
        spec = element_spec(row)
        if spec is None:
            raise TypeError("an element of a pipe holds more than numbers")
        self.spec = spec
        self.nbytes: int = row["size"]
        self.align: int = row["align"]
        self.stride: int = row["stride"]
        self.count_nbytes = 8 if wide else 4
        self.trailer = wide
        self.swaps = tuple(spec.swaps())
        self.is_bytes = spec.format == "u1" and not spec.shape
        self.limits = limits or (0, 0x7FFFFFFF)
        self._dtypes: dict[str, Any] = {}

    def dtype(self, byteorder: str = "little") -> Any:
        """Give the numpy dtype of an element, its gap included."""
        found = self._dtypes.get(byteorder)
        if found is None:
            found = self.spec.dtype("<" if byteorder == "little" else ">")
            self._dtypes[byteorder] = found
        return found
