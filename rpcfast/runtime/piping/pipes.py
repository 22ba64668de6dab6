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
    """A pipe parameter of a running call, as its manager sees it.

    Every input is pulled to its end, from left to right; then every output is pushed and ended,
    from left to right; an in-out pipe is the one and then the other.  Any other step changes
    nothing and raises a PipeError, whose `pipe` is the parameter and `due` what comes first:

    PipeOrderError (1831): another pipe is due.
    PipeOperationError (1831): a push on an input, a pull on an output.
    PipeEmptyError (1918): a pull behind the end.  PipeClosedError (1916): a push behind it.
    PipeDisciplineError (1917), after the method: it returned before an input was at its end.
    InvalidPipeError (1830): the call is over, or what came for it was no pipe.

    A method that lets one pass ends its call with a fault of the same code.
    """

    def __init__(self, call: ServerCall, name: str, run: Callable[[Any], Any]) -> None:
        self._call = call
        self.name = name
        self._run = run
        self._layout = call.layout(name)
        self._elements = Elements(self._layout)

    @property
    def elements(self) -> int:
        """Elements pulled so far; of an output, elements pushed."""
        return self._call.moved(self.name)

    def _check(self, step: str) -> None:
        """Refuse a step of a call that is over: its connection is gone, or busy with another.

        Raises:
            InvalidPipeError: it is over.
        """
        if self._call.book.over:
            self._call.book.check(self.name, step)

    def _pull_room(self, n: int) -> tuple[Any, Any]:
        if n < 1:
            self._call.book.check(self.name, "pull")
            raise PipeError("a pull of no elements", pipe=self.name, code=87)
        return self._elements.make(min(n, max(PULL_NBYTES // self._layout.stride, 1)))

    def _into(self, buffer: Any) -> memoryview:
        view = self._elements.room(buffer)
        if view.nbytes < self._layout.stride:
            self._call.book.check(self.name, "pull")
            raise PipeError("a buffer without room for one element", pipe=self.name, code=87)
        return view

    def _octets(self, data: Any) -> Any:
        try:
            return self._elements.octets(data)
        except (TypeError, ValueError):
            self._call.book.check(self.name, "push")  # a step out of order comes first
            raise

    def _read(self, view: Any) -> Any:
        self._check("pull")
        call = self._call
        return self._run(serving.read(call.connection, call, self.name, view))

    def _write(self, data: Any) -> Any:
        if not len(data):
            return self._end()
        self._check("push")
        call = self._call
        return self._run(serving.write(call.connection, call, self.name, data))

    def _end(self) -> Any:
        self._check("push")
        call = self._call
        return self._run(serving.end_output(call.connection, call, self.name))

    def _flush(self) -> Any:
        self._check("flush")
        call = self._call
        return self._run(serving.flush(call.connection, call, self.name))

    def _count(self, total: int, limit: int | None) -> None:
        if limit is not None and total > limit:
            raise PipeError(f"more than {limit} elements", pipe=self.name, code=14)


class Pipe(PipeBase):
    """A pipe of a blocking manager: pull or readinto an input, push and close an output."""

    def pull(self, n: int) -> Any:
        """Give up to n elements, at least one; none at the end.

        Raises:
            PipeError: another pipe is due, the end was delivered before, n is less than 1 (87),
                or more came than the server's `max_pipe` (14).
            NdrError: what came is no pipe; the inputs of the call are lost.
            TransportError, CallCancelled: the client is gone, or wants no more.
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
        chunks: list[Any] = []
        total = 0
        for chunk in self:
            total += len(chunk)
            self._count(total, limit)
            chunks.append(chunk)
        return _joined(self._layout, chunks)

    def push(self, data: Any) -> None:
        """Send elements; none of them is the end."""
        self._write(self._octets(data))

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
        """Give all elements at once.

        Raises:
            PipeError: there are more than `limit`.
        """
        chunks: list[Any] = []
        total = 0
        async for chunk in self:
            total += len(chunk)
            self._count(total, limit)
            chunks.append(chunk)
        return _joined(self._layout, chunks)

    async def push(self, data: Any) -> None:
        """Send elements; none of them is the end."""
        await self._write(self._octets(data))

    write = push

    async def flush(self) -> None:
        """Send what was pushed so far, also where it fills no fragment."""
        await self._flush()

    async def close(self) -> None:
        """End an output."""
        await self._end()


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
