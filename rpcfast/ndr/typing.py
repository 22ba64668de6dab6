"""Types for type checkers: what pipes and arrays take and give.

Layer 3; imports nothing of ours, and nothing at run time that a type checker alone needs.  The
generated .pyi files speak these names.

E is the type of one element, C that of one chunk as it is delivered: bytes for pipes of octets,
else a numpy array; R is the response of a call.
"""

from __future__ import annotations

from collections.abc import (
    AsyncIterable,
    AsyncIterator,
    Awaitable,
    Callable,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, TypeVar, Union

if TYPE_CHECKING:
    from typing_extensions import Buffer as Buffer  # the generated stubs take it from here

E = TypeVar("E")
T = TypeVar("T")
C = TypeVar("C")
C_co = TypeVar("C_co", covariant=True)
R_co = TypeVar("R_co", covariant=True)


class Readable(Protocol):
    """A file to read octets from."""

    def read(self, size: int, /) -> bytes: ...


class ReadableInto(Protocol):
    """A file that fills a buffer with octets; 0 is its end."""

    def readinto(self, buffer: Any, /) -> int | None: ...


class Writable(Protocol):
    """A file to write octets to."""

    def write(self, data: Any, /) -> object: ...


class AsyncReadable(Protocol):
    """A file of asyncio to read octets from."""

    def read(self, size: int, /) -> Awaitable[bytes]: ...


class Puller(Protocol):
    """An object that fills the buffers of an input pipe.

    It may have `alloc(nbytes) -> buffer`, too: the buffer may be smaller than asked for, the same
    each time, or hold the data already.
    """

    def pull(self, buffer: Any, max_elements: int, /) -> int:
        """Put up to so many elements into the buffer and return how many; 0 is the end."""
        ...


class Pusher(Protocol):
    """An object that takes the buffers of an output pipe; it may have `alloc`, too."""

    def push(self, buffer: Any, count: int, /) -> object:
        """Take so many elements, before returning; 0, once, is the end."""
        ...


class PullPush(Puller, Pusher, Protocol):
    """One object for both directions of an in-out pipe."""


class AsyncPuller(Protocol):
    """A `Puller` whose methods are awaited."""

    def pull(self, buffer: Any, max_elements: int, /) -> Awaitable[int]:
        """Put up to so many elements into the buffer and return how many; 0 is the end."""
        ...


class AsyncPullPush(AsyncPuller, Pusher, Protocol):
    """One object for both directions of an in-out pipe, whose methods are awaited."""


#: What an array takes: any sequence, or a buffer of the elements' format (a numpy array is one).
Elements = Union["Buffer", Sequence[E]]

#: What feeds an input pipe of a blocking call: one block, blocks one after the other, a file, a
#: callable that is asked for up to so many elements and ends with an empty block, or an object
#: that fills buffers.
PipeSource = Union[
    "Buffer", Sequence[E], Iterable[Elements[E]], Readable, ReadableInto,
    Callable[[int], Elements[E]], Puller,
]  # fmt: skip

#: The same for an asyncio call.
AsyncPipeSource = (
    PipeSource[E]
    | AsyncIterable[Elements[E]]
    | Callable[[int], Awaitable[Elements[E]]]
    | AsyncReadable
    | AsyncPuller
)

#: What takes the chunks of an output pipe of a blocking call: a writable buffer that holds them
#: all, a file, a callable that is given each chunk, or an object that takes filled buffers.
PipeSink = Union["Buffer", Writable, Callable[[C], object], Pusher]

#: The same for an asyncio call.
AsyncPipeSink = PipeSink[C] | Callable[[C], Awaitable[object]]


#: What a manager method with several outputs returns: the response, or what it is made of.
Outputs: TypeAlias = T | tuple[Any, ...] | Mapping[str, Any]

#: What a manager method returns, be it blocking or `async def`.
Answer: TypeAlias = T | Awaitable[T]


class PipeStream(Protocol[C_co, R_co]):
    """What `client.stream.Op(...)` gives: the chunks of the call's output pipe, one by one."""

    def __iter__(self) -> Iterator[C_co]: ...
    def __next__(self) -> C_co: ...
    def __enter__(self) -> PipeStream[C_co, R_co]: ...
    def __exit__(self, *error: object) -> None: ...
    def close(self) -> None:
        """End the call before its pipe ends."""
        ...

    def cancel(self, grace: float | None = 1.0) -> None:
        """The same from any thread: whoever waits for the next chunk gets CallCancelled."""
        ...

    @property
    def response(self) -> R_co:
        """The response of the call, once the pipe has ended."""
        ...


class AsyncPipeStream(Protocol[C_co, R_co]):
    """The same of an asyncio call."""

    def __aiter__(self) -> AsyncIterator[C_co]: ...
    async def __anext__(self) -> C_co: ...
    async def __aenter__(self) -> AsyncPipeStream[C_co, R_co]: ...
    async def __aexit__(self, *error: object) -> None: ...
    async def close(self) -> None:
        """End the call before its pipe ends."""
        ...

    def cancel(self, grace: float | None = 1.0) -> None:
        """The same from any thread: whoever waits for the next chunk gets CallCancelled."""
        ...

    @property
    def response(self) -> R_co:
        """The response of the call, once the pipe has ended."""
        ...


class InputPipe(Protocol[C_co]):
    """What a blocking manager method gets for an input pipe."""

    def pull(self, nelems: int, /) -> C_co:
        """Return up to so many elements; an empty chunk is the end."""
        ...

    def readinto(self, buffer: Buffer, /) -> int:
        """Fill a buffer; return the number of elements, 0 at the end."""
        ...

    def read_all(self, *, limit: int | None = None) -> C_co:
        """Return all elements that are left."""
        ...

    def __iter__(self) -> Iterator[C_co]: ...


class OutputPipe(Protocol):
    """What a blocking manager method gets for an output pipe."""

    def push(self, data: Any, /) -> object:
        """Send elements."""
        ...

    def flush(self) -> object:
        """Send what was pushed so far."""
        ...

    def close(self) -> object:
        """Send the end."""
        ...


class AsyncInputPipe(Protocol[C_co]):
    """What an `async def` manager method gets for an input pipe."""

    async def pull(self, nelems: int, /) -> C_co:
        """Return up to so many elements; an empty chunk is the end."""
        ...

    async def readinto(self, buffer: Buffer, /) -> int:
        """Fill a buffer; return the number of elements, 0 at the end."""
        ...

    async def read_all(self, *, limit: int | None = None) -> C_co:
        """Return all elements that are left."""
        ...

    def __aiter__(self) -> AsyncIterator[C_co]: ...


class AsyncOutputPipe(Protocol):
    """What an `async def` manager method gets for an output pipe."""

    async def push(self, data: Any, /) -> object:
        """Send elements."""
        ...

    async def flush(self) -> object:
        """Send what was pushed so far."""
        ...

    async def close(self) -> object:
        """Send the end."""
        ...
