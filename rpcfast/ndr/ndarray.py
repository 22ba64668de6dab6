"""numpy arrays of numbers and of structs of numbers: what encoding takes, what decoding makes.

Layer 3; imports layout, errors and the compiled core.  numpy itself is imported only where an
array is asked for, or given.

An array is encoded where no number loses its value:

* integers and booleans become integers of any width that holds each of them;
* integers become floats that are exactly they; floats become narrower ones as Python's floats do,
  rounded, but never infinite;
* any integer becomes a boolean by whether it is 0; enums are their numbers.

Floats never become integers, and nothing else (complex numbers, dates, text) becomes a number.
Arrays of objects are taken element by element, as lists are.
"""

from __future__ import annotations

from .._core.bulk import Elements
from ..errors import NdrError
from .layout import Field

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

#: Integers up to here are exact in a float of so many octets.
_EXACT: Final = {4: 1 << 24, 8: 1 << 53}

#: The way to a field: (its name, the dimensions that it adds), from the array inwards.
_Way = tuple[tuple[str, int], ...]


class NumpyArrays(Elements):
    """Knows the arrays of one element type.

    bounds: for each dimension how many elements it has, None where that is open.
    decodes: arrays are to be made, not only taken.
    """

    __slots__ = ("_dtype", "bounds", "spec")

    def __new__(cls, spec: Field, bounds: tuple[int | None, ...], decodes: bool) -> NumpyArrays:
        return super().__new__(cls)

    def __init__(self, spec: Field, bounds: tuple[int | None, ...], decodes: bool) -> None:
        self.spec = spec
        self.bounds = bounds
        self._dtype: Any = None
        made = None
        if decodes:
            import numpy as np

            made = np.ndarray, self.dtype().base, spec.shape
        super().__init__(
            spec.nused != spec.nbytes, spec.any_of("ranged"), spec.any_of("boolean"), made
        )

    def dtype(self) -> Any:
        """Return the dtype of one element in this machine's byte order."""
        if self._dtype is None:
            self._dtype = self.spec.dtype("=")
        return self._dtype

    def check(self, value: Any) -> tuple[int, ...] | None:
        """Return the shape of an array of such elements; None for an array of objects.

        Raises:
            NdrError: it has another shape, or a dtype of another kind.
        """
        import numpy as np

        array = np.asarray(value)
        if array.dtype.hasobject:
            return None
        shape: tuple[int, ...] = array.shape
        wanted = self.bounds + self.spec.shape
        if len(shape) != len(wanted) or any(
            n is not None and n != m for n, m in zip(wanted, shape, strict=True)
        ):
            raise NdrError(f"expected {self._expected()}, got {_given(array)}")
        return shape

    def ready(self, value: Any) -> Any:
        """Return the elements as they lie on the wire, in this machine's byte order.

        None for an array of objects.  What lies so already is not copied.

        Raises:
            NdrError: another shape or dtype, or a number that does not fit.
        """
        import numpy as np

        array = np.asarray(value)
        if self.check(array) is None:
            return None
        dtype = self.dtype().base
        if self.spec.boolean and array.dtype == np.bool_:
            array = array.view(dtype)  # made 0 or 1 when it is copied
        if not array.flags.c_contiguous or not same(array.dtype, dtype):
            made = np.empty(array.shape, dtype)
            self._fill(made, array, self.spec, (("", array.ndim),))
            array = made
        check_limits(array, self.spec)
        return array

    def _fill(self, made: Any, array: Any, field: Field, way: _Way) -> None:
        """Copy numbers into the dtype of the wire, field by field."""
        if isinstance(field.format, str):
            _convert(made, array, field, way, self._expected)
            return
        names = {inner.name for inner in field.format}
        if set(array.dtype.names or ()) != names:
            raise NdrError(
                f"expected {self._expected()}, got {_given(array)}", path=_path(way, ())
            )
        for inner in field.format:
            part = array[inner.name]
            target = made[inner.name]
            if part.shape != target.shape:
                raise NdrError(
                    f"expected a field of shape {inner.shape}, got "
                    f"{part.shape[array.ndim:]}", path=_path(way, ()) + "." + inner.name,
                )
            self._fill(target, part, inner, (*way, (inner.name, len(inner.shape))))

    def _expected(self) -> str:
        shape = self.bounds + self.spec.shape
        text = ", ".join("*" if n is None else str(n) for n in shape)
        return f"an array of {_show(self.dtype().base)} of shape ({text}{',' * (len(shape) == 1)})"


def check_limits(array: Any, field: Field) -> None:
    """Hold an array of the dtype of the wire to the limits of its numbers.

    Raises:
        NdrError: a number is outside.
    """
    _check_limits(array, field, (("", array.ndim),))


def _check_limits(array: Any, field: Field, way: _Way) -> None:
    if not isinstance(field.format, str):
        for inner in field.format:
            _check_limits(array[inner.name], inner, (*way, (inner.name, len(inner.shape))))
    elif field.limits is not None:
        low, high = field.limits
        numbers = (array != 0).astype("u1") if field.boolean else array
        _hold(numbers, low, high, way, f"is not in {low}..{high}")


def same(one: Any, other: Any) -> bool:
    """Return whether two dtypes lay out the same numbers in the same way."""
    if one != other or one.itemsize != other.itemsize or one.names != other.names:
        return False
    if one.names is None:
        return bool(one.subdtype is None or same(one.base, other.base))
    return all(
        one.fields[name][1] == other.fields[name][1]
        and same(one.fields[name][0], other.fields[name][0])
        for name in one.names
    )


def _convert(made: Any, array: Any, field: Field, way: _Way, expected: Any) -> None:
    """Copy numbers of one dtype into another where none loses its value."""
    import numpy as np

    given, wanted = array.dtype, made.dtype
    if field.boolean and given.kind in "bui":
        made[...] = array != 0
        return
    if given.kind not in ("buif" if wanted.kind == "f" else "bui"):
        name = _path(way, ())
        what = expected() if not name else _show(wanted)
        raise NdrError(f"expected {what}, got {_given(array)}", path=name)
    if wanted.kind == "f" and given.kind == "f":
        with np.errstate(over="ignore"):
            made[...] = array
        if wanted.itemsize < given.itemsize:
            _refuse(array, np.isinf(made) & ~np.isinf(array), way, f"does not fit {wanted}")
        return
    if given.kind != "b":
        if wanted.kind == "f":
            low, high = -_EXACT[wanted.itemsize], _EXACT[wanted.itemsize]
        else:
            low, high = int(np.iinfo(wanted).min), int(np.iinfo(wanted).max)
        _hold(array, low, high, way, f"does not fit {wanted}")
    made[...] = array


def _hold(array: Any, low: int, high: int, way: _Way, text: str) -> None:
    """Hold integers to low..high."""
    if not array.size:
        return
    least, most = int(array.min()), int(array.max())
    if least < low or most > high:
        # compared with numbers that are there: a bound may be none of the dtype
        bad = (array == least) if least < low else (array == most)
        if low <= most and least <= high:
            bad = bad | (array < max(low, least)) | (array > min(high, most))
        _refuse(array, bad, way, text)


def _refuse(array: Any, bad: Any, way: _Way, text: str) -> None:
    """Raise an error at the first element that is bad, if one is."""
    if bad.any():
        index = tuple(int(places[0]) for places in bad.nonzero())
        raise NdrError(f"{array[index]} {text}", path=_path(way, index))


def _path(way: _Way, index: tuple[int, ...]) -> str:
    """Spell the way to a number: "[3].at[1]", or ".at" where no index is known."""
    parts = []
    for name, dims in way:
        parts.append(f".{name}" if name else "")
        parts += [f"[{i}]" for i in index[:dims]]
        index = index[dims:]
    return "".join(parts)


def _show(dtype: Any) -> str:
    if dtype.names is None:
        return str(dtype)
    fields = []
    for name in dtype.names:
        inner = dtype.fields[name][0]
        shape = "".join(f"[{n}]" for n in inner.shape)
        fields.append(f"{name}: {_show(inner.base)}{shape}")
    return f"({', '.join(fields)})"


def _given(value: Any) -> str:
    return f"{_show(value.dtype)} of shape {tuple(value.shape)}"
