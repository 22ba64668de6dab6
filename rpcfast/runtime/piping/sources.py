"""Sources: what a client may give for an input pipe.

Layer 6; imports `engine`, `ends` and the manager's pipes, which may be one.  The flow of a call
asks for `next` until that is None, and closes a source when the call fails.
"""

from __future__ import annotations

import numbers
import operator
from collections.abc import Sequence
from typing import Any

from rpcfast.engine.flows import PipeEnd
from rpcfast.engine.fragments import layout_gaps, pipe_layout

from .elements import Elements, view_of
from .ends import End
from .pipes import PipeBase


def source_end(param: Any, syntax: str, data: Any, *, awaits: bool = False) -> PipeEnd:
    """Make the source of an input pipe of what the user gave.

    Raises:
        TypeError, ValueError: it cannot be one.
    """
    layout = pipe_layout(param, syntax)
    source = _source(param.name, Elements(layout), awaits, data)
    return PipeEnd(param.name, layout, layout_gaps(layout), source)


def _source(name: str, elements: Elements, awaits: bool, data: Any) -> Source:
    """Choose the source for an object: the first kind that it is."""
    ends = name, elements, awaits
    if isinstance(data, str):
        raise TypeError(f"pipe {name}: text is no source")
    if _is_elements(data, elements.structured):
        return Whole(*ends, data)
    if hasattr(data, "__iter__") and isinstance(data, PipeBase):
        return Chunks(*ends, data)
    if isinstance(data, PipeBase):
        return AsyncChunks(*ends, data)
    if hasattr(data, "pull") or hasattr(data, "alloc"):
        return Puller(*ends, data)
    if hasattr(data, "readinto") or hasattr(data, "read"):  # which may be iterated over by lines
        return (FileSource if hasattr(data, "readinto") else ReadSource)(*ends, data)
    if hasattr(data, "__aiter__") and (awaits or not hasattr(data, "__iter__")):
        return AsyncChunks(*ends, data)
    if callable(data):
        return Asked(*ends, data)
    if hasattr(data, "__iter__"):
        return Chunks(*ends, data)
    raise TypeError(f"pipe {name}: an object of type {type(data).__name__} is no source")


def _is_elements(data: Any, structured: bool) -> bool:
    """Whether this is the elements themselves, not what gives chunks of them."""
    if isinstance(data, Sequence) and not isinstance(data, (bytes, bytearray, memoryview)):
        if not data or (structured and isinstance(data[0], tuple)):
            return bool(data)
        return isinstance(data[0], numbers.Number) or hasattr(data[0], "__ndr__")
    return view_of(data) is not None or hasattr(data, "__array__")


class Source(End):
    """What feeds an input pipe.

    whole: all of it is there at once, nobody waits for a first part.
    """

    whole = False

    def next(self) -> Any:
        """Give the next elements as a buffer, None at the end."""
        raise NotImplementedError

    def close(self) -> Any:
        """End a generator that is not needed any more; files stay open."""

    def chunk(self, data: Any) -> Any:
        """Give the octets of a chunk, None of an empty one."""
        made = self.guarded(self.elements.octets, data)
        return made if len(made) else None

    def given(self, data: Any) -> Any:
        """Do the same with what the user's code returned: nothing at all is the end, too."""
        return None if data is None else self.chunk(data)


class Whole(Source):
    """All elements at once: a buffer, an array, a list of numbers or Structs."""

    whole = True

    def __init__(self, name: str, elements: Elements, awaits: bool, data: Any) -> None:
        super().__init__(name, elements, awaits)
        self._data = self.guarded(elements.whole, data)

    def next(self) -> Any:
        """Give all elements, then None."""
        data, self._data = self._data, None
        return data if data is not None and len(data) else None

    def close(self) -> None:
        """Let go of the buffer."""
        self._data = None


class Chunks(Source):
    """An iterable of chunks; empty ones are skipped.  A generator is closed when a call fails."""

    def __init__(self, name: str, elements: Elements, awaits: bool, data: Any) -> None:
        super().__init__(name, elements, awaits)
        self._items = iter(data)

    def next(self) -> Any:
        """Give the next chunk."""
        for item in self._items:
            data = self.chunk(item)
            if data is not None:
                return data
        return None

    def close(self) -> None:
        """Close a generator."""
        if hasattr(self._items, "send"):
            self._items.close()


class AsyncChunks(Source):
    """An async iterable of chunks."""

    def __init__(self, name: str, elements: Elements, awaits: bool, data: Any) -> None:
        super().__init__(name, elements, awaits)
        if not awaits:
            raise TypeError(f"pipe {name}: an async iterable needs the asyncio client")
        self._items = data.__aiter__()

    async def next(self) -> Any:
        """Give the next chunk."""
        async for item in self._items:
            data = self.chunk(item)
            if data is not None:
                return data
        return None

    async def close(self) -> None:
        """Close an async generator."""
        if hasattr(self._items, "asend"):
            await self._items.aclose()


class Asked(Source):
    """A callable that is asked for up to so many elements; an empty result is the end."""

    def __init__(self, name: str, elements: Elements, awaits: bool, data: Any) -> None:
        super().__init__(name, elements, awaits)
        self.check_world(data)
        self._call = data

    def next(self) -> Any:
        """Ask for a chunk."""
        return self.then(self._call(self.elements.chunk), self.given)


class FileSource(Source):
    """A file that is read by `readinto`, into one buffer over and over."""

    def __init__(self, name: str, elements: Elements, awaits: bool, data: Any) -> None:
        super().__init__(name, elements, awaits)
        self.check_file(data, "readable")
        self._readinto = self.method(data, "readinto")
        self._view = memoryview(bytearray(elements.chunk * elements.stride))
        self._have = 0  # octets in it, as far as elements are whole they were given
        self._gave = 0

    def next(self) -> Any:
        """Read whole elements, at least one."""
        rest = self._have - self._gave
        self._view[:rest] = self._view[self._gave : self._have]
        self._have, self._gave = rest, 0
        return self._read()

    def _read(self) -> Any:
        return self.then(self._readinto(self._view[self._have :]), self._got)

    def _got(self, nbytes: int | None) -> Any:
        if nbytes is None:
            raise BlockingIOError(f"pipe {self.name}: the file has nothing yet")
        if not nbytes:
            if self._have:
                raise ValueError(f"pipe {self.name}: the file ends in the middle of an element")
            return None
        self._have += nbytes
        self._gave = self._have - self._have % self.elements.stride
        return self._view[: self._gave] if self._gave else self._read()


class ReadSource(Source):
    """A file that has nothing but `read`."""

    def __init__(self, name: str, elements: Elements, awaits: bool, data: Any) -> None:
        super().__init__(name, elements, awaits)
        self.check_file(data, "readable")
        self._call = self.method(data, "read")
        self._rest = b""

    def next(self) -> Any:
        """Read whole elements, at least one."""
        nbytes = self.elements.chunk * self.elements.stride - len(self._rest)
        return self.then(self._call(nbytes), self._got)

    def _got(self, data: Any) -> Any:
        if data is None:
            raise BlockingIOError(f"pipe {self.name}: the file has nothing yet")
        if not len(data):
            if self._rest:
                raise ValueError(f"pipe {self.name}: the file ends in the middle of an element")
            return None
        stride = self.elements.stride
        if stride == 1:
            return self.chunk(data)
        data = self._rest + self.guarded(memoryview, data).tobytes()
        whole = len(data) - len(data) % stride
        self._rest = data[whole:]
        return self.chunk(data[:whole]) if whole else self.next()


class Puller(Source):
    """An object with `pull(buffer, max_elements) -> count` and `alloc(nbytes) -> buffer`.

    0 is the end.  Without alloc there is one buffer of ours.
    """

    def __init__(self, name: str, elements: Elements, awaits: bool, data: Any) -> None:
        super().__init__(name, elements, awaits)
        self._pull = self.method(data, "pull")
        self._own: Any = None
        self._view: Any = None
        if hasattr(data, "alloc"):
            self._alloc = self.method(data, "alloc")
        else:
            self._own = elements.make(elements.chunk)[0]

    def next(self) -> Any:
        """Let the user allocate, then fill."""
        if self._own is not None:
            return self._fill(self._own)
        self._view = None
        nbytes = self.elements.chunk * self.elements.stride
        return self.then(self._alloc(nbytes), self._fill)

    def _fill(self, buffer: Any) -> Any:
        self._view = self.allocated(buffer, writable=False)
        most = self._view.nbytes // self.elements.stride
        return self.then(self._pull(buffer, most), self._filled)

    def _filled(self, count: Any) -> Any:
        view, self._view = self._view, None
        count = self.guarded(operator.index, count)
        nbytes = count * self.elements.stride
        if not 0 <= nbytes <= view.nbytes:
            raise ValueError(f"pipe {self.name}: pull gave {count} elements, where there is room "
                             f"for {view.nbytes // self.elements.stride}")  # fmt: skip
        return view[:nbytes] if nbytes else None
