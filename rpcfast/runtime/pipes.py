"""The pipe objects of a manager.

Layer 6; imports `engine`, `errors` and `elements`.  Chunks of numbers and of fixed structs are
numpy arrays, chunks of octets are bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from rpcfast.engine import serving
from rpcfast.engine.fragments import ServerCall
from rpcfast.errors import PipeError

from .elements import ChunkBuffer, Elements

#: Octets that one pull may make room for at once; it may bring less than was asked.
PULL_NBYTES: Final = 1 << 22


class PipeBase:
    """A pipe parameter of a running call, as its manager sees it."""

    def __init__(self, call: ServerCall, name: str, run: Callable[[Any], Any]) -> None:
        self._call = call
        self.name = name
        self._run = run
        self._layout = call.layout(name)
        self._elements = Elements(self._layout)

    @property
    def elements(self) -> int:
        """Elements pulled so far."""
        return int(self._call.decoder(self.name).elements)

    def _pull_room(self, n: int) -> tuple[Any, Any]:
        if n < 1:
            raise PipeError("a pull of no elements", code=87)
        return self._elements.make(min(n, max(PULL_NBYTES // self._layout.stride, 1)))

    def _into(self, buffer: Any) -> memoryview:
        view = self._elements.room(buffer)
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
        return self._elements.first(array, self._read(view))

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer with elements; gives how many, 0 at the end."""
        made: int = self._read(self._into(buffer))
        return made

    def __iter__(self) -> Iterator[Any]:
        room = ChunkBuffer(self._elements)
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
        self._write(self._elements.octets(data))

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
        return self._elements.first(array, await self._read(view))

    async def readinto(self, buffer: Any) -> int:
        """Fill a buffer with elements; gives how many, 0 at the end."""
        made: int = await self._read(self._into(buffer))
        return made

    async def __aiter__(self) -> Any:
        room = ChunkBuffer(self._elements)
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
        await self._write(self._elements.octets(data))

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
