"""Layouts of elements that numpy and the pipes handle in bulk.

Layer 3; imports types.  numpy itself is imported only when an array is made.
"""

from __future__ import annotations

from typing import Any, Final

from .._core import plan as core
from .._core.values import Chunks

_CODES: Final = {core.OPS[name]: name for name in core.OPS}
_FORMATS: Final = {
    core.KINDS[kind]: code
    for kind, code in {
        "bool": "u1", "char": "u1", "byte": "u1", "i8": "i1", "u8": "u1", "i16": "i2",
        "u16": "u2", "wchar": "u2", "i32": "i4", "u32": "u4", "i64": "i8", "u64": "u8",
        "f32": "f4", "f64": "f8",
    }.items()
}


class Field:
    """One scalar or struct of an element: where it lies and what it is.

    format: a numpy format without byte order, or the tuple of a struct's fields.
    shape: of a fixed array, else (); nbytes: distance of two elements.
    """

    __slots__ = ("format", "name", "nbytes", "offset", "shape")

    def __init__(
        self, name: str, offset: int, format: Any, nbytes: int, shape: tuple[int, ...] = ()
    ) -> None:
        self.name = name
        self.offset = offset
        self.format = format
        self.nbytes = nbytes
        self.shape = shape

    def dtype(self, order: str) -> Any:
        """Build the numpy dtype; order is "<" or ">"."""
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
        count = 1
        for n in self.shape:
            count *= n
        found: list[tuple[int, int]] = []
        for i in range(count):
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
        return Field(name, offset, _FORMATS[row["kind"]], row["size"])
    if what == "FILETIME":  # two numbers, each in the byte order of the stub
        halves = (Field("dwLowDateTime", 0, "u4", 4), Field("dwHighDateTime", 4, "u4", 4))
        return Field(name, offset, halves, 8)
    if what == "RANGE":
        return element_spec(row["inner"], name, offset)
    if what == "STRUCT":
        fields = []
        for child in row["children"]:
            field = element_spec(child, child["label"], child["offset"])
            if field is None:
                return None
            fields.append(field)
        return Field(name, offset, tuple(fields), row["stride"])
    if what == "ARRAY" and row.get("size"):
        element = element_spec(row["inner"])
        if element is None:
            return None
        return Field(name, offset, element.format, element.nbytes, row["bounds"] + element.shape)
    return None


class NumpyArrays:
    """Makes the arrays of one element type out of octets."""

    __slots__ = ("_dtypes", "spec")

    def __init__(self, spec: Field) -> None:
        self.spec = spec
        self._dtypes: dict[bool, Any] = {}

    def __call__(self, octets: bytearray, shape: tuple[int, ...], big: bool) -> Any:
        """Wrap octets, gaps and all; the array is the only owner of them."""
        import numpy as np

        return np.frombuffer(octets, dtype=self.dtype(big)).reshape(shape + self.spec.shape)

    def octets(self, value: Any, shape: tuple[int, ...], big: bool) -> Any:
        """Copy an array of this element type into octets with zeroed gaps; None for another."""
        import numpy as np

        dtype = self.dtype(big)
        base = dtype.base if self.spec.shape else dtype
        if value.shape != shape + self.spec.shape or not _same_numbers(value.dtype, base):
            return None
        made = np.zeros(int(np.prod(shape)) * dtype.itemsize, dtype="u1")
        made.view(base).reshape(value.shape)[...] = value
        return made

    def dtype(self, big: bool) -> Any:
        """Return the dtype of one element in a byte order."""
        if big not in self._dtypes:
            self._dtypes[big] = self.spec.dtype(">" if big else "<")
        return self._dtypes[big]


def _same_numbers(one: Any, other: Any) -> bool:
    """Return whether two dtypes hold the same fields, whatever their byte order and gaps."""
    if one.names != other.names or one.shape != other.shape:
        return False
    if one.names is None:
        same: bool = one.base.newbyteorder("=") == other.base.newbyteorder("=")
        return same
    return all(_same_numbers(one.fields[name][0], other.fields[name][0]) for name in one.names)


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
        import numpy as np

        return np.concatenate(chunks)


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
        "align", "count_nbytes", "is_bytes", "limits", "nbytes", "spec", "stride", "swaps",
        "trailer",
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

    def dtype(self, byteorder: str = "little") -> Any:
        """Build the numpy dtype of an element, its gap included."""
        return self.spec.dtype("<" if byteorder == "little" else ">")
