"""What a connection reports beside stubs.

Layer 4; imports nothing of ours.  A plain request or response makes no event: its call or its
stub is the event.
"""

from __future__ import annotations

from typing import Any


class Event:
    """The base of all events."""

    __slots__: tuple[str, ...] = ()

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
        return f"{type(self).__name__}({shown})"


class BindAccepted(Event):
    """A bind_ack or alter_context_resp: `results` is (result, reason, syntax) per context."""

    __slots__ = ("results",)

    def __init__(self, results: list[tuple[int, int, Any]]) -> None:
        self.results = results


class CallCancelled(Event):
    """The client asked to cancel this call; its manager may look at `call.cancelled`."""

    __slots__ = ("call",)

    def __init__(self, call: Any) -> None:
        self.call = call


class CallOrphaned(Event):
    """The client gave this call up: nothing is to be answered."""

    __slots__ = ("call",)

    def __init__(self, call: Any) -> None:
        self.call = call
