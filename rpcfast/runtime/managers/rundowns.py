"""Rundown routines that are coroutines: begun where a client is found gone, ended on a loop.

Layer 6; imports nothing of ours.
"""

from __future__ import annotations

import contextvars
import logging
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from concurrent.futures import Future

_log = logging.getLogger("rpcfast")

#: Set inside of a rundown routine: it is not to wait for itself.
_inside: contextvars.ContextVar[bool] = contextvars.ContextVar("rpcfast_rundown", default=False)


class Rundowns:
    """The rundown routines of a server that are awaited and have not ended yet; thread-safe."""

    def __init__(self, loop: Callable[[], Any]) -> None:
        """Have them run on the loop that `loop` gives."""
        self._loop = loop
        self._running: set[Future[None]] = set()

    def begin(self, routine: Awaitable[object]) -> None:
        """See that what a rundown routine gave is awaited; an error of it is logged."""
        import asyncio

        whole = _ended(routine)
        try:
            future = asyncio.run_coroutine_threadsafe(whole, self._loop())
        except RuntimeError:  # the loop is closed: the server's user did not wait for its end
            whole.close()
            getattr(routine, "close", bool)()
            _log.error("a context rundown routine had no loop to run on: %r", routine)
            return
        self._running.add(future)
        future.add_done_callback(self._running.discard)

    def wait(self, timeout: float | None = None) -> bool:
        """Wait until all have ended; False when the time is over.  Not on their loop."""
        from concurrent.futures import wait

        running = [] if _inside.get() else list(self._running)
        return not wait(running, timeout).not_done

    async def settle(self) -> None:
        """Wait until all have ended."""
        import asyncio

        running = [] if _inside.get() else list(self._running)
        if running:
            await asyncio.wait([asyncio.wrap_future(future) for future in running])


async def _ended(routine: Awaitable[object]) -> None:
    _inside.set(True)
    try:
        await routine
    except Exception:  # a user's code; nobody waits for an answer
        _log.exception("a context rundown routine failed")
