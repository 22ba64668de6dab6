"""Calls of an asyncio server that end at once, without a task or a turn of the loop of their own.

Layer 5; imports asyncio, `engine.flows` for the steps and the driver.  The first step of a manager
is taken where its request was read, in the name of a task that waits for that: where the manager
has to wait, this task goes on with it, so that the manager has been in one task all the time.
"""

from __future__ import annotations

import asyncio
import contextvars
from asyncio import _enter_task, _leave_task
from collections.abc import Callable, Generator
from types import CoroutineType
from typing import Any, Final

from rpcfast.engine.flows import Ask, Send

from .aio import Driver

#: Octets of an answer that is copied to others, to go out with them.
SMALL_NBYTES: Final = 16384


class _Resumed:
    """Awaits what has been begun already: goes on from what it yielded."""

    __slots__ = ("_steps", "_yielded", "_context")

    def __init__(self, steps: Any, yielded: Any, context: contextvars.Context) -> None:
        self._steps = steps
        self._yielded = yielded
        self._context = context

    def __await__(self) -> Generator[Any, Any, Any]:
        steps, yielded, run = self._steps, self._yielded, self._context.run
        try:
            while True:
                try:
                    sent = yield yielded
                except GeneratorExit:
                    steps.close()
                    raise
                except BaseException as error:
                    yielded = run(steps.throw, error)
                else:
                    yielded = run(steps.send, sent)
        except StopIteration as stop:
            return stop.value


class _Work:
    """What a task is to go on with: a flow, and the step that it waits in."""

    __slots__ = ("driver", "flow", "step", "waiting")

    def __init__(self, driver: Driver, flow: Any, step: Any, waiting: _Resumed | None) -> None:
        self.driver = driver
        self.flow = flow
        self.step = step
        self.waiting = waiting

    async def run(self) -> None:
        """Go on to the end of the flow."""
        driver, flow = self.driver, self.flow
        try:
            if self.waiting is not None:
                result = await self.waiting
            else:
                result = await driver.send(self.step)
        except asyncio.CancelledError:
            raise
        except BaseException as error:
            await driver.finish(flow, flow.throw, error)
        else:
            await driver.finish(flow, flow.send, result)


def _steps(
    driver: Driver, flow: Any, out: list[bytes], context: contextvars.Context
) -> _Work | None:
    """Take the steps of a flow until it ends, or has to wait; what it sends is put to `out`.

    context: that in which this runs.
    """
    try:
        step = flow.send(None)
        while True:
            kind = type(step)
            if kind is Send:
                for buffer in step.buffers:
                    if type(buffer) is not bytes or len(buffer) > SMALL_NBYTES:
                        return _Work(driver, flow, step, None)
                out += step.buffers
                step = flow.send(True)
                continue
            assert kind is Ask
            try:
                result = step.call(*step.args)
                if type(result) is CoroutineType:
                    steps: Any = result
                elif hasattr(result, "__await__"):
                    steps = result.__await__()
                else:
                    steps = None
                if steps is not None:
                    try:
                        yielded = steps.send(None)
                    except StopIteration as stop:
                        result = stop.value
                    else:
                        return _Work(driver, flow, step, _Resumed(steps, yielded, context))
            except BaseException as error:
                step = flow.throw(error)
            else:
                step = flow.send(result)
    except StopIteration:
        return None


class Stepper:
    """Begins calls on an event loop.

    failed: is given what a call raised that was not its peer's to hear.
    """

    def __init__(self, failed: Callable[[BaseException], object]) -> None:
        self._loop = asyncio.get_running_loop()
        self._failed = failed
        self._task: asyncio.Task[None] | None = None
        self._work: asyncio.Future[_Work] | None = None

    def begin(
        self, driver: Driver, flow: Any, out: list[bytes]
    ) -> asyncio.Task[None] | None:
        """Begin a flow; gives the task that goes on with it, None where it has ended.

        Octets that it sends at once are put to `out`.
        """
        task = self._task
        if task is None or task.done():
            self._work = self._loop.create_future()
            task = self._task = self._loop.create_task(self._wait(self._work))
        inside = asyncio.current_task(self._loop)
        if inside is not None:
            _leave_task(self._loop, inside)
        _enter_task(self._loop, task)
        try:
            context = contextvars.copy_context()
            work = context.run(_steps, driver, flow, out, context)
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:
            self._failed(error)
            return None
        finally:
            _leave_task(self._loop, task)
            if inside is not None:
                _enter_task(self._loop, inside)
        if work is None:
            return None
        assert self._work is not None
        self._work.set_result(work)
        self._task = self._work = None
        return task

    async def _wait(self, coming: asyncio.Future[_Work]) -> None:
        """Wait for a call that has begun and has to wait itself; go on with it."""
        try:
            work = await coming
        except asyncio.CancelledError:
            if not coming.done() or coming.cancelled():
                raise
            work = coming.result()  # the manager cancelled its own task
            asyncio.current_task().cancel()  # type: ignore[union-attr]
        try:
            await work.run()
        except Exception as error:
            self._failed(error)

    def close(self) -> None:
        """End the task that waits."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
