"""The user's ends of pipes: sources and sinks of a client, pipe objects of a manager.

Layer 6; imports `engine`, `errors` and, once a pipe of numbers is used, numpy.  Chunks of numbers
and of fixed structs are numpy arrays, chunks of octets are bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from rpcfast.engine import serving
from rpcfast.engine.flows import PipeEnd
from rpcfast.engine.fragments import ServerCall, layout_gaps, pipe_layout
from rpcfast.errors import PipeError

#: Octets that a chunk has where nobody says how many.
CHUNK_NBYTES: Final = 262144
#: Octets that one pull may make room for at once; it may bring less than was asked.
PULL_NBYTES: Final = 1 << 22


def elements_of(layout: Any, data: Any) -> Any:
    """Bring what a user gives into a buffer of whole elements.

    Raises:
        TypeError, ValueError: it is nothing that fits the elements of the pipe.
    """
    if layout.is_bytes:
        return memoryview(data).cast("B")
    import numpy as np

    dtype = layout.dtype("little")
    if type(data) is np.ndarray:
        if data.dtype == dtype and data.ndim == 1 and data.flags.c_contiguous:
            return data
    elif isinstance(data, (bytes, bytearray)):
        return memoryview(data)
    array = np.ascontiguousarray(data, dtype.base)
    if dtype.shape and array.shape[1:] != dtype.shape:
        array = array.reshape((-1, *dtype.shape))
    return memoryview(array.reshape(-1).view(np.uint8))  # type: ignore[arg-type]


def _room(layout: Any, count: int) -> tuple[Any, Any]:
    """Make a buffer of so many elements: what the user gets, and the octets to fill."""
    if layout.is_bytes:
        raw = bytearray(count)
        return raw, raw
    import numpy as np

    array = np.empty(count, layout.dtype("little"))
    octets: Any = array.reshape(-1).view(np.uint8)
    return array, memoryview(octets)


def _chunk(layout: Any, array: Any, count: int) -> Any:
    """Give the first elements of such a buffer."""
    if layout.is_bytes:
        return bytes(memoryview(array)[:count])
    return array if len(array) == count else array[:count]


# ---------------------------------------------------------------------------- client: sources
class Source:
    """What a client gives for an input pipe; `next` gives its buffers, None at the end.

    `whole` says that all of it is there: nobody waits for a first part.
    """

    def __init__(self, layout: Any, data: Any) -> None:
        self.layout = layout
        self.whole = False
        self.next: Callable[[], Any]
        if hasattr(data, "readinto") or hasattr(data, "read"):
            self._file = data
            self._scratch = bytearray(max(CHUNK_NBYTES // layout.stride, 1) * layout.stride)
            self.next = self._read if hasattr(data, "readinto") else self._read_copy
        elif callable(data):
            self._call = data
            self._most = max(CHUNK_NBYTES // layout.stride, 1)
            self.next = self._pull
        elif hasattr(data, "__aiter__"):
            self._async = data.__aiter__()
            self.next = self._next_async
        elif _is_whole(data):
            self.whole = True
            self._items = iter((data,))
            self.next = self._next
        elif hasattr(data, "__iter__"):
            self._items = iter(data)
            self.next = self._next
        else:
            raise TypeError(f"{type(data).__name__} is no source of a pipe")

    def _next(self) -> Any:
        """Give the next item of an iterable; empty ones are skipped."""
        for item in self._items:
            data = elements_of(self.layout, item)
            if len(data):
                return data
        return None

    async def _next_async(self) -> Any:
        async for item in self._async:
            data = elements_of(self.layout, item)
            if len(data):
                return data
        return None

    def _pull(self) -> Any:
        """Ask a callable, whose empty result is the end."""
        result = self._call(self._most)
        if hasattr(result, "__await__"):
            return self._pulled(result)
        return self._given(result)

    async def _pulled(self, result: Any) -> Any:
        return self._given(await result)

    def _given(self, result: Any) -> Any:
        data = None if result is None else elements_of(self.layout, result)
        return data if data is not None and len(data) else None

    def _read(self) -> Any:
        """Read from a file into one buffer over and over."""
        view = memoryview(self._scratch)
        have = self._file.readinto(view)
        while have and have % self.layout.stride:
            more = self._file.readinto(view[have:])
            if not more:
                raise ValueError("the file ends in the middle of an element")
            have += more
        return view[:have] if have else None

    def _read_copy(self) -> Any:
        """Read from an object that has nothing but read()."""
        data = self._file.read(len(self._scratch))
        if hasattr(data, "__await__"):
            return self._pulled(data)
        return self._given(data)


def _is_whole(data: Any) -> bool:
    """Whether this is the elements themselves, not an iterable of chunks."""
    if isinstance(data, (list, tuple)):
        return bool(data) and (isinstance(data[0], (int, float)) or hasattr(data[0], "__ndr__"))
    try:
        memoryview(data)
    except TypeError:
        return False
    return True


# ------------------------------------------------------------------------------ client: sinks
class Sink:
    """Where a client wants an output pipe: a writable buffer, a file, or a callable.

    `room` gives octets to fill, `took` is told how many elements were, `close` ends it: that
    calls the `close` of a callable that has one; a file stays open.
    """

    def __init__(self, layout: Any, target: Any) -> None:
        self.layout = layout
        self.elements = 0
        self.room: Callable[[], Any] = self._room
        self.took: Callable[[int], Any]
        self.close: Callable[[], Any] = _nothing
        self._view: Any = None
        self._array: Any = None
        if hasattr(target, "write"):
            self._write = target.write
            self._view = memoryview(bytearray(_whole(layout, CHUNK_NBYTES)))
            self.took = self._took_file
        elif callable(target):
            self._call = target
            self.took = self._took_call
            self.room = self._room_call
            self.close = getattr(target, "close", _nothing)
        else:
            self._view = memoryview(target).cast("B")
            if self._view.readonly:
                raise TypeError("a sink must be writable")
            self.took = self._took_buffer
            self._left = len(self._view) // layout.stride

    def _room(self) -> Any:
        return self._view

    def _took_buffer(self, count: int) -> None:
        if count > self._left:
            raise BufferError("the pipe has more elements than the sink has room for")
        self._left -= count
        self.elements += count
        self._view = self._view[count * self.layout.stride :]
        if not self._left:  # one more would be too many
            self._view = memoryview(bytearray(self.layout.stride))

    def _took_file(self, count: int) -> Any:
        self.elements += count
        return self._write(self._view[: count * self.layout.stride])

    def _room_call(self) -> Any:
        if self._array is None:
            count = max(CHUNK_NBYTES // self.layout.stride, 1)
            self._array, self._view = _room(self.layout, count)
        return self._view

    def _took_call(self, count: int) -> Any:
        self.elements += count
        chunk = _chunk(self.layout, self._array, count)
        if not self.layout.is_bytes:
            self._array = None  # the user may keep it
        return self._call(chunk)


def _nothing() -> None:
    """Do nothing at the end of a pipe."""


def _whole(layout: Any, nbytes: int) -> int:
    return int(max(nbytes // layout.stride, 1) * layout.stride)


def source_end(param: Any, syntax: str, data: Any) -> PipeEnd:
    """Make the source of an input pipe from what the user gave."""
    layout = pipe_layout(param, syntax)
    return PipeEnd(param.name, layout, layout_gaps(layout), Source(layout, data))


def sink_end(param: Any, syntax: str, target: Any) -> PipeEnd:
    """Make the sink of an output pipe from what the user gave."""
    layout = pipe_layout(param, syntax)
    return PipeEnd(param.name, layout, (), Sink(layout, target))


class ChunkBuffer:
    """Room for the chunks that a user iterates over."""

    def __init__(self, layout: Any, count: int | None = None) -> None:
        self.layout = layout
        self.count = count or max(CHUNK_NBYTES // layout.stride, 1)
        self._array: Any = None
        self.view: Any = None
        self.renew()

    def renew(self) -> None:
        """Make new room, so that the user may keep what was filled."""
        if self._array is None or not self.layout.is_bytes:
            self._array, self.view = _room(self.layout, self.count)

    def chunk(self, count: int) -> Any:
        """Give the first elements."""
        return _chunk(self.layout, self._array, count)


# -------------------------------------------------------------------------------------- server
class PipeBase:
    """A pipe parameter of a running call, as its manager sees it."""

    def __init__(self, call: ServerCall, name: str, run: Callable[[Any], Any]) -> None:
        self._call = call
        self.name = name
        self._run = run
        self._layout = call.layout(name)

    @property
    def elements(self) -> int:
        """Elements pulled so far."""
        return int(self._call.decoder(self.name).elements)

    def _pull_room(self, n: int) -> tuple[Any, Any]:
        if n < 1:
            raise PipeError("a pull of no elements", code=87)
        return _room(self._layout, min(n, max(PULL_NBYTES // self._layout.stride, 1)))

    def _into(self, buffer: Any) -> memoryview:
        view = memoryview(buffer).cast("B")
        if view.nbytes < self._layout.stride:
            raise PipeError("a buffer without room for one element", code=87)
        return view

    def _read(self, view: Any) -> Any:
        call = self._call
        return self._run(serving.read(call.connection, call, self.name, view))

    def _write(self, data: Any) -> Any:
        call = self._call
        if not len(data):
            return self._end()
        return self._run(serving.write(call.connection, call, self.name, data))

    def _end(self) -> Any:
        call = self._call
        return self._run(serving.end_output(call.connection, call, self.name))

    def _flush(self) -> Any:
        call = self._call
        return self._run(serving.flush(call.connection, call))


class Pipe(PipeBase):
    """A pipe of a blocking manager: pull or readinto an input, push and close an output."""

    def pull(self, n: int) -> Any:
        """Give up to n elements, at least one; none at the end.

        Raises:
            PipeError: another pipe is due, or the end was delivered before.
        """
        array, view = self._pull_room(n)
        return _chunk(self._layout, array, self._read(view))

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer with elements; gives how many, 0 at the end."""
        made: int = self._read(self._into(buffer))
        return made

    def __iter__(self) -> Iterator[Any]:
        room = ChunkBuffer(self._layout)
        while made := self._read(room.view):
            yield room.chunk(made)
            room.renew()

    def read_all(self, limit: int | None = None) -> Any:
        """Give all elements at once.

        Raises:
            PipeError: there are more than `limit`.
        """
        return _joined(self._layout, list(_limited(iter(self), limit)))

    def push(self, data: Any) -> None:
        """Send elements; none of them is the end."""
        self._write(elements_of(self._layout, data))

    write = push

    def flush(self) -> None:
        """Send what was pushed so far, also where it fills no fragment."""
        self._flush()

    def close(self) -> None:
        """End an output."""
        self._end()


class AsyncPipe(PipeBase):
    """A pipe of an `async def` manager: the same, to be awaited."""

    async def pull(self, n: int) -> Any:
        """Give up to n elements, at least one; none at the end."""
        array, view = self._pull_room(n)
        return _chunk(self._layout, array, await self._read(view))

    async def readinto(self, buffer: Any) -> int:
        """Fill a buffer with elements; gives how many, 0 at the end."""
        made: int = await self._read(self._into(buffer))
        return made

    async def __aiter__(self) -> Any:
        room = ChunkBuffer(self._layout)
        while made := await self._read(room.view):
            yield room.chunk(made)
            room.renew()

    async def read_all(self, limit: int | None = None) -> Any:
        """Give all elements at once."""
        chunks: list[Any] = []
        total = 0
        async for chunk in self:
            total += len(chunk)
            _check_limit(total, limit)
            chunks.append(chunk)
        return _joined(self._layout, chunks)

    async def push(self, data: Any) -> None:
        """Send elements; none of them is the end."""
        await self._write(elements_of(self._layout, data))

    write = push

    async def flush(self) -> None:
        """Send what was pushed so far, also where it fills no fragment."""
        await self._flush()

    async def close(self) -> None:
        """End an output."""
        await self._end()


def _check_limit(total: int, limit: int | None) -> None:
    if limit is not None and total > limit:
        raise PipeError(f"more than {limit} elements", code=14)


def _limited(chunks: Iterator[Any], limit: int | None) -> Iterator[Any]:
    total = 0
    for chunk in chunks:
        total += len(chunk)
        _check_limit(total, limit)
        yield chunk


def _joined(layout: Any, chunks: list[Any]) -> Any:
    if layout.is_bytes:
        return b"".join(chunks)
    import numpy as np

    whole = np.empty(sum(map(len, chunks)), layout.dtype("little"))  # concatenate drops gaps
    at = 0
    for chunk in chunks:
        whole[at : at + len(chunk)] = chunk
        at += len(chunk)
    return whole
