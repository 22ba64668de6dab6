"""How a blocking server runs methods: where they are called, coroutines on one loop thread.

Layer 6; imports `dispatch`, `pipes` and `rundowns`.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from typing import Any

from rpcfast.engine.fragments import ServerCall

from ..managers.dispatch import Adapter
from ..managers.rundowns import Rundowns
from ..piping.pipes import AsyncPipe, Pipe


class BlockingAdapter(Adapter):
    """Blocking methods run where they are called; coroutines on one loop thread."""

    def __init__(self) -> None:
        self._loop: Any = None
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()
        self.rundowns = Rundowns(self._running_loop)

    def method(self, method: Callable[..., Any], is_async: bool) -> Callable[..., Any]:
        """Give what the driver calls for a method."""
        if not is_async:
            return method

        def run(**arguments: Any) -> Any:
            import asyncio
            import contextvars

            context = contextvars.copy_context()

            async def inside() -> Any:
                for variable, value in context.items():
                    variable.set(value)
                return await method(**arguments)

            return asyncio.run_coroutine_threadsafe(inside(), self._running_loop()).result()

        return run

    def pipes(self, call: ServerCall, name: str, is_async: bool) -> Pipe | AsyncPipe:
        """Make the pipe object that a method gets."""
        run = call.connection.owner.driver.nested
        if not is_async:
            return Pipe(call, name, run)

        async def cross(flow: Any) -> Any:
            import asyncio

            return await asyncio.get_running_loop().run_in_executor(None, run, flow)

        return AsyncPipe(call, name, cross)

    def _running_loop(self) -> Any:
        with self._lock:
            if self._loop is None:
                import asyncio

                self._loop = asyncio.new_event_loop()
                self._thread = threading.Thread(
                    target=_run_loop, args=(self._loop,), name="rpcfast-loop", daemon=True
                )
                self._thread.start()
            return self._loop

    def settle(self, timeout: float | None = None) -> bool:
        """Wait for rundown routines on the loop; False when the time is over."""
        return threading.current_thread() is self._thread or self.rundowns.wait(timeout)

    def close(self) -> None:
        """End the loop thread."""
        self.settle()
        with self._lock:
            if self._loop is not None:
                self._loop.call_soon_threadsafe(self._loop.stop)
                self._loop = None
            if self._thread is not None and self._thread is not threading.current_thread():
                self._thread.join()


def _run_loop(loop: Any) -> None:
    """Run an event loop until it is stopped, and end it (a thread)."""
    going = True
    while going:
        with contextlib.suppress(KeyboardInterrupt, SystemExit):  # of a call, which hears of it
            loop.run_forever()
            going = False
    loop.run_until_complete(loop.shutdown_default_executor())
    loop.close()
