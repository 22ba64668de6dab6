"""Sinks: where a client may want an output pipe.

Layer 6; imports `engine`, `ends` and the manager's pipes, which may be one.  The flow of a call
asks for `room`, says what it `took` of that, which gives the next room, and tells the end by
`close`.
"""

from __future__ import annotations

from typing import Any

from rpcfast.engine.flows import PipeEnd
from rpcfast.engine.fragments import pipe_layout
from rpcfast.errors import PipeError

from .elements import ChunkBuffer, Elements, view_of
from .ends import End
from .pipes import AsyncPipe, Pipe


def sink_end(param: Any, syntax: str, target: Any, *, awaits: bool = False) -> PipeEnd:
    """Make the sink of an output pipe of what the user gave.

    Raises:
        TypeError, ValueError: it cannot be one.
    """
    layout = pipe_layout(param, syntax)
    sink = _sink(param.name, Elements(layout), awaits, target)
    return PipeEnd(param.name, layout, (), sink)


def _sink(name: str, elements: Elements, awaits: bool, target: Any) -> Sink:
    """Choose the sink for an object."""
    ends = name, elements, awaits
    if isinstance(target, (Pipe, AsyncPipe)):
        return Called(*ends, target.push)
    if view_of(target) is not None:
        return Filled(*ends, target)
    if hasattr(target, "push") or hasattr(target, "alloc"):
        return Pusher(*ends, target)
    if hasattr(target, "write"):
        return FileSink(*ends, target)
    if callable(target):
        return Called(*ends, target)
    raise TypeError(f"pipe {name}: an object of type {type(target).__name__} is no sink")


class Sink(End):
    """What an output pipe goes to; `count` is how many elements it took."""

    def __init__(self, name: str, elements: Elements, awaits: bool) -> None:
        super().__init__(name, elements, awaits)
        self.count = 0

    def room(self) -> Any:
        """Give octets to fill, at least those of one element."""
        raise NotImplementedError

    def took(self, count: int) -> Any:
        """Take the elements that were filled in; gives the next room."""
        raise NotImplementedError

    def close(self) -> Any:
        """Take the end."""


class Filled(Sink):
    """A writable buffer, filled from its start; further elements are an error."""

    def __init__(self, name: str, elements: Elements, awaits: bool, target: Any) -> None:
        super().__init__(name, elements, awaits)
        self._view = self.guarded(elements.room, target)
        self._left = len(self._view) // elements.stride

    def room(self) -> Any:
        """Give what is left; for one element more than fits, something else."""
        return self._view if self._left else bytearray(self.elements.stride)

    def took(self, count: int) -> Any:
        """Go on behind the elements."""
        if not self._left:
            raise BufferError(f"pipe {self.name}: more elements than the {self.count} that the "
                              "buffer has room for")  # fmt: skip
        self.count += count
        self._left -= count
        self._view = self._view[count * self.elements.stride :]
        return self.room()


class FileSink(Sink):
    """A file that is written to; it stays open.  What has `drain` keeps what is written to it."""

    def __init__(self, name: str, elements: Elements, awaits: bool, target: Any) -> None:
        super().__init__(name, elements, awaits)
        self.check_file(target, "writable")
        self._write = self.method(target, "write")
        self._drain = self.method(target, "drain") if hasattr(target, "drain") else None
        self._view = memoryview(bytearray(elements.chunk * elements.stride))
        self._unwritten = self._view

    def room(self) -> Any:
        """Give the one buffer."""
        return self._view

    def took(self, count: int) -> Any:
        """Write the elements."""
        self.count += count
        self._unwritten = self._view[: count * self.elements.stride]
        if self._drain is not None:
            self._write(self._unwritten.tobytes())
            return self.then(self._drain(), self._again)
        return self.then(self._write(self._unwritten), self._wrote)

    def _wrote(self, nbytes: Any) -> Any:
        """Write the rest, where an unbuffered file has taken less."""
        if type(nbytes) is int and nbytes < len(self._unwritten):
            if nbytes < 1:
                raise OSError(f"pipe {self.name}: the file takes nothing more")
            self._unwritten = self._unwritten[nbytes:]
            return self.then(self._write(self._unwritten), self._wrote)
        return self._view

    def _again(self, result: Any) -> Any:
        return self._view


class Called(Sink):
    """A callable that is given each chunk, which it may keep; its `close`, if any, is the end."""

    def __init__(self, name: str, elements: Elements, awaits: bool, target: Any) -> None:
        super().__init__(name, elements, awaits)
        self.check_world(target)
        self._call = target
        self._close = self.method(target, "close", default=_nothing)
        self._room = ChunkBuffer(elements)

    def room(self) -> Any:
        """Give room that is new where the user has the last."""
        self._room.renew()
        return self._room.view

    def took(self, count: int) -> Any:
        """Hand the chunk over."""
        self.count += count
        return self.then(self._call(self._room.chunk(count)), self._again)

    def _again(self, result: Any) -> Any:
        return self.room()

    def close(self) -> Any:
        """Tell the end."""
        return self.then(self._close(), _nothing)


class Pusher(Sink):
    """An object with `push(buffer, count)` and `alloc(nbytes) -> buffer`.

    A count of 0 is the end, told once.  Without alloc there is one buffer of ours, which is
    filled anew after each push.
    """

    def __init__(self, name: str, elements: Elements, awaits: bool, target: Any) -> None:
        super().__init__(name, elements, awaits)
        self._push = self.method(target, "push")
        self._alloc = self.method(target, "alloc") if hasattr(target, "alloc") else None
        self._buffer: Any = None
        self._view: Any = None
        self._refused: PipeError | None = None
        if self._alloc is None:
            self._buffer, self._view = elements.make(elements.chunk)

    def room(self) -> Any:
        """Let the user allocate; that there is no memory matters only if elements come."""
        if self._alloc is None:
            return self._view
        nbytes = self.elements.chunk * self.elements.stride
        return self.then(self._alloc(nbytes), self._use)

    def _use(self, buffer: Any) -> Any:
        try:
            view = self.allocated(buffer, writable=True)
        except PipeError as error:
            self._refused = error
            return bytearray(self.elements.stride)
        self._buffer = buffer
        return view

    def took(self, count: int) -> Any:
        """Hand the filled buffer over."""
        error, self._refused = self._refused, None
        if error is not None:
            raise error
        self.count += count
        return self.then(self._push(self._buffer, count), self._again)

    def _again(self, result: Any) -> Any:
        return self.room()

    def close(self) -> Any:
        """Tell the end."""
        return self.then(self._push(self._buffer, 0), _nothing)


def _nothing(result: Any = None) -> None:
    """Do nothing at the end of a pipe."""
