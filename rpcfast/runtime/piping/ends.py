"""What sources and sinks of a client's pipes have in common.

Layer 6; imports `errors` and `elements`.  What the user's code gives may be awaitable where the
client is an asyncio one.  Whatever is wrong with an end that can be seen beforehand is an error
when it is made, before anything is sent.
"""

from __future__ import annotations

import functools
import io
from collections.abc import Callable
from typing import Any, Final

from rpcfast.errors import NdrError, PipeError

from .elements import Elements

_CO_GENERATOR: Final = 0x20
_CO_COROUTINE: Final = 0x80
_CO_ASYNC_GENERATOR: Final = 0x200
_OUT_OF_MEMORY: Final = 14


class End:
    """One end of a pipe: the user's object, and the elements that it gives or gets.

    awaits: the client is an asyncio one, so that the user's code may give awaitables.
    """

    def __init__(self, name: str, elements: Elements, awaits: bool) -> None:
        self.name = name
        self.elements = elements
        self.awaits = awaits

    def method(self, obj: Any, name: str, *, default: Any = None) -> Any:
        """Give a method of the user's object, which must be one that can be called here."""
        found = getattr(obj, name, default)
        if not callable(found):
            raise TypeError(f"pipe {self.name}: the object of type {type(obj).__name__} has no "
                            f"method {name}")  # fmt: skip
        self.check_world(found)
        return found

    def check_world(self, function: Any) -> None:
        """Refuse a coroutine function where nobody awaits, and what was to be called first."""
        flags = _flags(function)
        if flags & (_CO_GENERATOR | _CO_ASYNC_GENERATOR):
            raise TypeError(f"pipe {self.name}: a generator function: give what it gives")
        if flags & _CO_COROUTINE and not self.awaits:
            raise TypeError(f"pipe {self.name}: a coroutine needs the asyncio client")

    def then(self, value: Any, use: Callable[[Any], Any]) -> Any:
        """Give use(value), or where the value is awaitable, an awaitable of that."""
        if not hasattr(value, "__await__"):
            return use(value)
        if not self.awaits:
            if hasattr(value, "close"):
                value.close()
            raise TypeError(f"pipe {self.name}: an awaitable needs the asyncio client")
        return _later(value, use)

    def guarded(self, use: Callable[..., Any], *args: Any) -> Any:
        """Do something with what the user gave; an error says of which pipe."""
        try:
            return use(*args)
        except NdrError as error:
            raise NdrError(error.reason, path=self.name + error.path) from None
        except (TypeError, ValueError) as error:
            kind = TypeError if isinstance(error, TypeError) else ValueError
            raise kind(f"pipe {self.name}: {error}") from None

    def check_file(self, file: Any, ability: str) -> None:
        """Refuse a file that is closed, of text, or open for the other direction."""
        if isinstance(file, io.TextIOBase):
            raise TypeError(f"pipe {self.name}: a text file, where octets are wanted")
        if getattr(file, "closed", False) is True:
            raise ValueError(f"pipe {self.name}: the file is closed")
        if isinstance(file, io.IOBase) and not getattr(file, ability)():
            raise ValueError(f"pipe {self.name}: the file is not {ability}")

    def allocated(self, buffer: Any, *, writable: bool) -> memoryview:
        """Give the octets of a buffer that the user's alloc gave.

        Raises:
            PipeError: it gave none, or no room for an element.
        """
        if buffer is not None:
            view: memoryview = self.guarded(self.elements.room, buffer, writable)
            if view.nbytes >= self.elements.stride:
                return view
        raise PipeError("alloc gave no memory for an element", pipe=self.name, code=_OUT_OF_MEMORY)


def _flags(function: Any) -> int:
    """Give the flags of a function's code, 0 where it has none."""
    while isinstance(function, functools.partial):
        function = function.func
    inner = function if hasattr(function, "__code__") else type(function).__call__
    code = getattr(inner, "__code__", None)
    return 0 if code is None else int(code.co_flags)


async def _later(value: Any, use: Callable[[Any], Any]) -> Any:
    made = use(await value)
    return await made if hasattr(made, "__await__") else made
