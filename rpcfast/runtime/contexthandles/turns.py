"""Whose turn it is: the context handles that calls hold, one writer or many readers each.

Layer 6; imports the standard library only.  A call takes all its handles at once and holds none
while it waits, so two calls never wait for each other.  The queue belongs to one association and
is guarded by the lock of its table.  [features section 5, H-16, H-17]
"""

from __future__ import annotations

import contextlib
import sys
import threading
from collections.abc import Callable
from typing import Any, Final

#: Seconds after which one who waits looks whether anybody still wants the call: at first, and
#: at last, since many may wait.
LOOK_SECONDS: Final = 0.05
SELDOM_SECONDS: Final = 0.4

#: Makes what wakes one who waits; called where it has to wait.
Waker = Callable[[], Callable[[], object]]


class Held:
    """Something that turns hold."""

    __slots__ = ("exclusive", "holders")

    def __init__(self) -> None:
        self.holders: set[Turn] = set()
        self.exclusive = False  # its one holder writes


class Turn:
    """What one call holds, or waits for: things, and whether it wants each for itself alone."""

    __slots__ = ("upgrades", "wake", "wants")

    def __init__(self, wants: dict[Any, bool]) -> None:
        self.wants = wants
        self.upgrades: Held | None = None
        self.wake: Callable[[], object] | None = None  # set while it waits

    def __bool__(self) -> bool:
        return bool(self.wants)


class Turns:
    """Those that hold and those that wait; the caller of every method has the lock."""

    def __init__(self) -> None:
        self._waiting: list[Turn] = []  # first come, first served
        self._upgrading: list[Turn] = []  # these hold what they have, and go first

    def __len__(self) -> int:
        return len(self._waiting)

    def take(self, turn: Turn, waker: Waker) -> bool:
        """Take all that a turn wants; False: it waits, and what `waker` gives wakes it."""
        if self._is_free(turn, self._reserved()):
            self._grant(turn)
            return True
        turn.wake = waker()
        self._waiting.append(turn)
        return False

    def leave(self, turn: Turn) -> list[Callable[[], object]]:
        """Give up what a turn holds or waits for; gives whom to wake."""
        for queue in (self._waiting, self._upgrading):
            if turn in queue:
                queue.remove(turn)
        turn.wake = turn.upgrades = None
        self._drop(turn)
        return self._advance()

    def upgrade(self, turn: Turn, held: Held, waker: Waker) -> tuple[bool, bool, Any]:
        """Take for itself alone what a turn shares: (has it, keeps its view, whom to wake).

        One that others who upgrade wait for gives way: it loses what it holds, waits for all of
        it anew, and others may have written meanwhile.
        """
        if held.exclusive:
            return True, True, ()
        if held.holders == {turn}:
            held.exclusive = turn.wants[held] = True
            return True, True, ()
        turn.wake = waker()
        if any(turn in other.upgrades.holders for other in self._upgrading if other.upgrades):
            self._drop(turn)
            turn.wants[held] = True
            self._waiting.insert(0, turn)
            return False, False, self._advance()
        turn.upgrades = held
        self._upgrading.append(turn)
        return False, True, ()

    def share(self, turn: Turn, held: Held) -> list[Callable[[], object]]:
        """Let others read what a turn has for itself alone; gives whom to wake."""
        if turn in held.holders:
            held.exclusive = turn.wants[held] = False
        return self._advance()

    def _reserved(self) -> set[Held]:
        """Give what nobody may take before those who wait for it already."""
        found = {turn.upgrades for turn in self._upgrading if turn.upgrades is not None}
        for turn in self._waiting:
            found.update(self._blocked(turn))
        return found

    def _blocked(self, turn: Turn) -> list[Held]:
        """Give what a turn cannot have yet; what else it wants, others may take meanwhile."""
        return [
            held for held, exclusive in turn.wants.items()
            if held.holders and (exclusive or held.exclusive)
        ]

    def _is_free(self, turn: Turn, reserved: set[Held]) -> bool:
        return not self._blocked(turn) and not any(held in reserved for held in turn.wants)

    def _grant(self, turn: Turn) -> None:
        for held, exclusive in turn.wants.items():
            held.holders.add(turn)
            held.exclusive = exclusive

    def _drop(self, turn: Turn) -> None:
        for held in turn.wants:
            if turn in held.holders:
                held.holders.discard(turn)
                held.exclusive = False

    def _advance(self) -> list[Callable[[], object]]:
        """Let those have what they wait for whose turn it is; gives whom to wake."""
        woken = []
        for turn in list(self._upgrading):
            held = turn.upgrades
            if held is not None and held.holders == {turn}:
                held.exclusive = turn.wants[held] = True
                self._upgrading.remove(turn)
                woken.append(turn)
        reserved = {turn.upgrades for turn in self._upgrading if turn.upgrades is not None}
        for turn in list(self._waiting):
            if self._is_free(turn, reserved):
                self._grant(turn)
                self._waiting.remove(turn)
                woken.append(turn)
            else:
                reserved.update(self._blocked(turn))
        wakes = [turn.wake for turn in woken if turn.wake is not None]
        for turn in woken:
            turn.wake = turn.upgrades = None
        return wakes


class Wait:
    """One wait for a turn, of a thread or of a task."""

    def __init__(self) -> None:
        self.on_loop = _loop() is not None
        self._event: Any = None
        if self.on_loop:
            import asyncio

            self._task_loop = asyncio.get_running_loop()
            self._event = asyncio.Event()
        else:
            self._event = threading.Event()

    def wake(self) -> None:
        """End the wait; any thread may."""
        if self.on_loop:
            with contextlib.suppress(RuntimeError):  # the loop has ended, and its tasks with it
                self._task_loop.call_soon_threadsafe(self._event.set)
        else:
            self._event.set()

    def block(self, look: Callable[[], object]) -> None:
        """Wait (a thread); `look` raises when there is nothing to wait for any more."""
        seconds = LOOK_SECONDS
        while not self._event.wait(seconds):
            look()
            seconds = min(2 * seconds, SELDOM_SECONDS)

    async def asleep(self, look: Callable[[], object]) -> None:
        """Wait (a task)."""
        import asyncio

        seconds = LOOK_SECONDS
        while not self._event.is_set():
            try:
                await asyncio.wait_for(self._event.wait(), seconds)
            except asyncio.TimeoutError:
                look()
                seconds = min(2 * seconds, SELDOM_SECONDS)


def _loop() -> Any:
    """Give the event loop that runs here, None in a plain thread."""
    asyncio = sys.modules.get("asyncio")
    return None if asyncio is None else asyncio._get_running_loop()
