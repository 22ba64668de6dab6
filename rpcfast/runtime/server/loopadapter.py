"""How an asyncio server runs methods: coroutines on the loop, blocking ones in a pool of threads.

Layer 6; imports `dispatch`, `pipes` and the asyncio driver.
"""

from __future__ import annotations

import asyncio
import contextvars
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from rpcfast.engine.fragments import ServerCall
from rpcfast.transport.aio import Driver

from ..managers.dispatch import Adapter
from ..managers.rundowns import Rundowns
from ..piping.pipes import AsyncPipe, Pipe
from .listening import stack_of


class _Gate:
    """Lets the steps of a call's pipes run one at a time: several tasks of its manager may take
    them.  An asyncio.Lock would cost a small push a quarter of its time."""

    __slots__ = ("_driver", "_busy", "_waiting")

    def __init__(self, driver: Driver) -> None:
        self._driver = driver
        self._busy = False
        self._waiting: list[asyncio.Future[None]] = []

    async def run(self, flow: Any) -> Any:
        """Run the flow of a step when the one before has ended."""
        while self._busy:
            turn = asyncio.get_running_loop().create_future()
            self._waiting.append(turn)
            await turn
        self._busy = True
        try:
            return await self._driver.run(flow, self._driver._timeout)
        finally:
            self._busy = False
            for turn in self._waiting:
                if not turn.done():
                    turn.set_result(None)
            self._waiting.clear()


def _run(context: contextvars.Context, method: Callable[..., Any], given: dict[str, Any]) -> Any:
    """Run a method (in a thread of the pool)."""
    try:
        return context.run(method, **given)
    except (StopIteration, GeneratorExit) as error:  # which mean something else to who awaits it
        raise RuntimeError(f"the manager raised {type(error).__name__}") from error


class LoopAdapter(Adapter):
    """Coroutines run on the loop; blocking methods in a pool, their pipes cross over to it."""

    def __init__(self, workers: int, stack_size: int | None) -> None:
        self._pool: ThreadPoolExecutor | None = None
        self._workers = workers
        self._stack_size = stack_size
        self.loop: Any = None  # that of the server, once it listens
        self.rundowns = Rundowns(lambda: self.loop)

    def method(self, method: Callable[..., Any], is_async: bool) -> Callable[..., Any]:
        """Give what the driver calls for a method."""
        if is_async:
            return method

        def run(**arguments: Any) -> Any:
            if self._pool is None:
                self._pool = ThreadPoolExecutor(self._workers, "rpcfast-pool")
            context = contextvars.copy_context()
            loop = asyncio.get_running_loop()
            with stack_of(self._stack_size):
                return loop.run_in_executor(self._pool, _run, context, method, arguments)

        return run

    def pipes(self, call: ServerCall, name: str, is_async: bool) -> Pipe | AsyncPipe:
        """Make the pipe object that a method gets."""
        driver = call.connection.owner.driver
        gate = call.gate = call.gate or _Gate(driver)
        if is_async:
            return AsyncPipe(call, name, gate.run)
        loop = asyncio.get_running_loop()

        def cross(flow: Any) -> Any:
            return asyncio.run_coroutine_threadsafe(gate.run(flow), loop).result()

        return Pipe(call, name, cross)

    def close(self) -> None:
        """End the pool."""
        if self._pool is not None:
            self._pool.shutdown(wait=False)
            self._pool = None
