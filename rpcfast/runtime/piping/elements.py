"""Elements of pipes in memory: what users give as octets, and room for what users get.

Layer 6; imports `ndr`, and numpy once a pipe of numbers is used.  Chunks of numbers and of fixed
structs are numpy arrays, chunks of octets are bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from rpcfast.ndr import encode
from rpcfast.ndr.ndarray import NumpyArrays, same

#: Octets that a chunk has where nobody says how many.
CHUNK_NBYTES: Final = 262144


class Elements:
    """The elements of a pipe as they lie in memory.

    Attributes:
        stride: octets from one element to the next.
        chunk: how many elements a chunk has where nobody says how many.
        dtype: that of an element, None in a pipe of octets.
        structured: the elements are structs.
    """

    __slots__ = (
        "stride", "chunk", "dtype", "structured", "_layout", "_base", "_alike", "_arrays",
        "_np", "_ranged",
    )  # fmt: skip

    def __init__(self, layout: Any) -> None:
        self._layout = layout
        self.stride: int = layout.stride
        self.chunk = max(CHUNK_NBYTES // self.stride, 1)
        self.dtype: Any = None
        self.structured = False
        self._alike: Any = None  # a dtype of the user that was found to be ours
        self._arrays: Any = None
        if not layout.is_bytes:
            import numpy as np

            self._np: Any = np
            self.dtype = layout.dtype("little")
            self._base: Any = self.dtype.base
            self.structured = self._base.names is not None
            self._ranged: bool = layout.ranged

    def octets(self, data: Any) -> Any:
        """Bring a chunk into a buffer of whole elements, b"" for none; not copied where it is one.

        Numbers of other types are converted where none loses its value.

        Raises:
            TypeError, ValueError: it is nothing that fits the elements of the pipe.
        """
        if self.dtype is None:
            return _octets(data)
        if isinstance(data, self._np.ndarray):
            if self._fits(data.dtype) and data.flags.c_contiguous and not self._ranged:
                if data.ndim == 1:
                    return data
                self._check_size(data.nbytes)
                return data.reshape(-1)
            return self._converted(data)
        view = view_of(data)
        if view is None:
            return self._of_values(data)
        if view.itemsize != 1:
            return self._converted(data)
        self._check_size(view.nbytes)
        return _octets(view)

    def whole(self, data: Any) -> Any:
        """Do the same for all elements at once, which are sent from where they lie.

        Raises:
            TypeError, ValueError: likewise; or they are not contiguous, or end within an element.
        """
        view = view_of(data)
        if view is not None and view.nbytes and not view.c_contiguous:
            raise ValueError(
                "the array is not C-contiguous: give a copy of it, or an iterable of chunks"
            )
        made = self.octets(data)
        self._check_size(len(made) if isinstance(made, bytes) else made.nbytes)
        return made

    def room(self, buffer: Any, writable: bool = True) -> memoryview:
        """Give the octets of a buffer that has, or is to hold, elements; they are not copied.

        Raises:
            TypeError, ValueError: it is no buffer of such elements or of octets, not contiguous,
                or cannot be written to.
        """
        view = memoryview(buffer)
        if writable and view.readonly:
            raise TypeError("the buffer is read-only")
        if not view.c_contiguous:
            raise ValueError("the buffer is not C-contiguous")
        if view.itemsize == 1:
            return _plain(view)
        if self.dtype is None:
            raise _no_octets(view)
        np = self._np
        array = np.asarray(buffer if isinstance(buffer, np.ndarray) else view)
        if not self._fits(array.dtype):
            raise TypeError(f"a buffer of {array.dtype}, where {self._base} or octets are wanted")
        if array.nbytes % self.stride:
            raise ValueError(f"an array of shape {array.shape}, which is no whole elements of "
                             f"shape {self.dtype.shape}")  # fmt: skip
        return self._view(array)

    def make(self, count: int) -> tuple[Any, Any]:
        """Make a buffer of so many elements: what the user gets, and the octets to fill."""
        if self.dtype is None:
            raw = bytearray(count)
            return raw, raw
        array = self._np.empty(count, self.dtype)
        return array, self._view(array)

    def first(self, buffer: Any, count: int) -> Any:
        """Give the first elements of such a buffer as a chunk."""
        if self.dtype is None:
            return bytes(memoryview(buffer)[:count])
        return buffer if len(buffer) == count else buffer[:count]

    def _view(self, array: Any) -> memoryview:
        """Give the octets of an array of ours; memoryview knows no structs."""
        if self.structured:
            array = array.reshape(-1).view(self._np.uint8)
        return _plain(memoryview(array))

    def _check_size(self, nbytes: int) -> None:
        if nbytes % self.stride:
            raise ValueError(f"{nbytes} octets are no whole elements of {self.stride} octets")

    def _fits(self, dtype: Any) -> bool:
        """Whether a dtype is the pipe's, gaps included."""
        if dtype is self._alike:
            return True
        if not same(dtype, self._base):
            return False
        self._alike = dtype
        return True

    def _converted(self, data: Any) -> Any:
        """Convert an array, or what becomes one."""
        np = self._np
        array = np.asarray(data)
        if not array.size:
            return b""
        if self._arrays is None:
            self._arrays = NumpyArrays(self._layout.spec, (None,), False)
        shape = self.dtype.shape
        if not shape or not array.size % self.dtype.itemsize:
            array = array.reshape((-1, *shape))
        made = self._arrays.ready(array)
        if made is None:
            raise TypeError(f"{_kind(data)} holds no such elements")
        return np.ascontiguousarray(made, self._base).reshape(-1)

    def _of_values(self, data: Any) -> Any:
        """Encode numbers or Structs: one, or a sequence."""
        first = data[0] if isinstance(data, Sequence) and len(data) else data
        if hasattr(first, "__ndr__") and self.structured:
            layout = self._layout
            items = [data] if first is data else data
            return b"".join(
                encode(layout.element, item, syntax=layout.syntax).ljust(self.stride, b"\0")
                for item in items
            )
        if self.structured and first is not data:
            raise TypeError(f"{_kind(first)} is no element: give Structs or a structured array")
        return self._converted(data)


class ChunkBuffer:
    """Room for one chunk after the other, each of which the user may keep.

    `view` is octets to fill; `renew` is due between a chunk and the next use of it.
    """

    def __init__(self, elements: Elements) -> None:
        self._elements = elements
        self._buffer: Any = None
        self.view: Any = None
        self.renew()

    def renew(self) -> None:
        """Make new room where the last was given away."""
        if self._buffer is None:
            self._buffer, self.view = self._elements.make(self._elements.chunk)

    def chunk(self, count: int) -> Any:
        """Give the first elements: a few as a copy, which does not hold all of the room."""
        elements, buffer = self._elements, self._buffer
        if elements.dtype is None:
            return elements.first(buffer, count)
        if count > elements.chunk // 4:
            self._buffer = None
            return elements.first(buffer, count)
        few, octets = elements.make(count)
        octets[:] = self.view[: count * elements.stride]
        return few


def _octets(data: Any) -> Any:
    """Give the octets of a chunk of a pipe of octets."""
    view = view_of(data)
    if view is None:
        if isinstance(data, int):
            return bytes((data,))
        if isinstance(data, Sequence) and not isinstance(data, str):
            return bytes(data)
        raise TypeError(f"{_kind(data)} is no octets")
    if not view.nbytes:
        return b""
    if view.itemsize != 1:
        raise _no_octets(view)
    return _plain(view) if view.c_contiguous else view.tobytes()


def _no_octets(view: memoryview) -> TypeError:
    return TypeError(
        f"items of {view.itemsize} octets (format {view.format!r}), where octets are wanted"
    )


def _plain(view: memoryview) -> memoryview:
    """Give the octets of a contiguous buffer, whatever it says of its items."""
    if view.format == "B" and view.ndim == 1:
        return view
    if not view.nbytes:
        return memoryview(bytearray())
    try:
        return view.cast("B")
    except TypeError:  # a format that memoryview does not know
        import numpy as np

        octets: Any = np.frombuffer(view, np.uint8)
        return memoryview(octets)


def view_of(data: Any) -> memoryview | None:
    """Give the buffer of an object, None where it is none."""
    try:
        return memoryview(data)
    except (TypeError, ValueError):  # numpy has dtypes that are none
        return None


def _kind(value: Any) -> str:
    return f"an object of type {type(value).__name__}"
