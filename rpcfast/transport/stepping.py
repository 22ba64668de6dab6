"""Calls of an asyncio server that end at once, without a task or a turn of the loop of their own.

Layer 5; imports asyncio, `_core.starting`, `engine.flows` for the steps and the driver.  The
first step of a manager is taken where its request was read, in the name of a task that waits for
that: where the manager has to wait, this task goes on with it, so that the manager has been in one
task all the time.
"""

from __future__ import annotations

import asyncio
import contextlib
import contextvars
from asyncio import _enter_task, _leave_task
from collections.abc import Callable, Generator
from typing import Any

from rpcfast._core.starting import SMALL_NBYTES, Starter
from rpcfast.engine.flows import Ask, Send
from rpcfast.engine.fragments import ServerCall
from rpcfast.engine.server import ServerConnection
from rpcfast.engine.serving import serve
from rpcfast.errors import RpcError

from .aio import Driver


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
        if flow is None:  # the answer is all that is left
            await driver.send(self.step)
            return
        try:
            try:
                if self.waiting is not None:
                    result = await self.waiting
                else:
                    result = await driver.send(self.step)
            except asyncio.CancelledError:
                raise
            except GeneratorExit:
                raise  # the loop has ended
            except BaseException as error:
                await driver.finish(flow, flow.throw, _heard(error))
            else:
                await driver.finish(flow, flow.send, result)
        except asyncio.CancelledError as error:
            self._give_up(error)
            raise

    def _give_up(self, error: BaseException) -> None:
        """Answer a call whose manager was cancelled, without waiting for anything."""
        driver, flow = self.driver, self.flow
        try:
            step = flow.throw(_heard(error))
            while type(step) is Send:
                if driver.busy:
                    driver.cleanup = driver.loop.create_task(_sent(driver, step))
                elif not driver.closed:
                    driver.transport.write(b"".join(step.buffers))
                step = flow.send(True)
        except (StopIteration, RuntimeError):
            pass  # it has ended, or was at its answer
        flow.close()


async def _sent(driver: Driver, step: Send) -> None:
    """Send an answer behind the fragment that is being sent."""
    with contextlib.suppress(RpcError):  # the client is gone
        await driver.send(step)


def _asked(conn: ServerConnection, call: ServerCall, entry: Any) -> Any:
    """Give the flow of a call whose manager was asked already."""
    flow = entry.flow(conn, call, entry)
    flow.send(None)
    return flow


def _steps(
    flow: Any, resume: Callable[[Any], Any] | None, value: Any, driver: Driver, out: list[bytes],
    context: contextvars.Context,
) -> _Work | None:  # fmt: skip
    """Resume a flow and take its steps until it ends, or has to wait."""
    try:
        step = (resume or flow.send)(value)
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
                if hasattr(result, "__await__"):
                    steps = result.__await__()
                    try:
                        yielded = steps.send(None)
                    except StopIteration as stop:
                        result = stop.value
                    else:
                        return _Work(driver, flow, step, _Resumed(steps, yielded, context))
            except BaseException as error:
                step = flow.throw(_heard(error))
            else:
                step = flow.send(result)
    except StopIteration:
        return None


def _heard(error: BaseException) -> BaseException:
    """Give what the flow of a call is to hear: a manager has failed that was cancelled, or ended
    by anything else that is no Exception, but for what ends the loop."""
    if isinstance(error, (Exception, KeyboardInterrupt, SystemExit)):
        return error
    cancelled = isinstance(error, asyncio.CancelledError)
    failed = RuntimeError(f"the manager {'was cancelled' if cancelled else 'was ended'}")
    failed.__cause__ = error
    return failed


class _Hand:
    """A task that waits for a call to go on with."""

    __slots__ = ("task", "work", "_coming", "_failed")

    def __init__(
        self, loop: asyncio.AbstractEventLoop, failed: Callable[[BaseException], object]
    ) -> None:
        self.work: _Work | None = None
        self._coming = loop.create_future()
        self._failed = failed
        self.task = loop.create_task(self._wait())

    def take(self, work: _Work) -> None:
        """Go on with this in the next turn of the loop."""
        self.work = work
        if not self._coming.done():
            self._coming.set_result(None)
        self.task.add_done_callback(self._left)

    async def _wait(self) -> None:
        try:
            await self._coming
        except asyncio.CancelledError:
            if self.work is None:
                raise
            await self._go_on(True)
        else:
            await self._go_on(False)

    async def _go_on(self, cancelled: bool) -> None:
        """Go on; `cancelled`: by the manager itself, which is to hear of it where it waits."""
        work, self.work = self.work, None
        assert work is not None
        if cancelled:
            if hasattr(self.task, "uncancel"):
                self.task.uncancel()  # it is the same one: a timeout counts them
            self.task.cancel()
        try:
            await work.run()
        except (asyncio.CancelledError, GeneratorExit):
            raise
        except BaseException as error:
            work.driver.shut()  # nobody answers the call any more
            if not isinstance(error, Exception):
                raise
            self._failed(error)

    def _left(self, task: asyncio.Task[None]) -> None:
        """Begin anew where the manager cancelled the task before it had begun itself."""
        if self.work is not None:
            self.task = task.get_loop().create_task(self._go_on(True))


class Stepper(Starter):
    """Begins calls on an event loop.

    failed: is given what a call raised that was not its peer's to hear.
    """

    def __init__(self, failed: Callable[[BaseException], object]) -> None:
        super().__init__(
            asyncio.get_running_loop(), serve, _enter_task, _leave_task, asyncio.current_task
        )
        self._failed = failed
        self._hand: _Hand | None = None

    def _renew(self) -> None:
        """Have another task that waits for work."""
        self._hand = _Hand(self.loop, self._failed)
        self.task = self._hand.task

    def _hand_over(self, work: _Work) -> asyncio.Task[None]:
        """Let the task go on with a call, whose beginning was its own; gives it."""
        hand = self._hand
        assert hand is not None
        self._renew()  # it has begun when the next call comes
        hand.take(work)
        return hand.task

    def _whole(
        self, conn: ServerConnection, call: ServerCall, entry: Any, driver: Driver,
        out: list[bytes], context: contextvars.Context,
    ) -> _Work | None:  # fmt: skip
        """Begin a call that is not a usual one."""
        flow = entry.flow(conn, call, entry)
        return _steps(flow, flow.send, None, driver, out, context)

    def _waits(
        self, conn: ServerConnection, call: ServerCall, entry: Any, driver: Driver, steps: Any,
        yielded: Any, context: contextvars.Context,
    ) -> _Work:  # fmt: skip
        """Give what is left of a call whose manager waits for something."""
        flow = _asked(conn, call, entry)
        return _Work(driver, flow, None, _Resumed(steps, yielded, context))

    def _raised(
        self, conn: ServerConnection, call: ServerCall, entry: Any, driver: Driver,
        out: list[bytes], context: contextvars.Context, error: BaseException,
    ) -> _Work | None:  # fmt: skip
        """Go on with a call whose manager has raised."""
        flow = _asked(conn, call, entry)
        return _steps(flow, flow.throw, _heard(error), driver, out, context)

    def _asked(
        self, conn: ServerConnection, call: ServerCall, entry: Any, driver: Driver,
        out: list[bytes], context: contextvars.Context, value: Any,
    ) -> _Work | None:  # fmt: skip
        """Go on with a call whose manager has returned something."""
        return _steps(_asked(conn, call, entry), None, value, driver, out, context)

    def _sends(self, driver: Driver, whole: Any) -> _Work:
        """Give what is left of a call whose answer is large."""
        return _Work(driver, None, Send((whole,)), None)

    def close(self) -> None:
        """End the task that waits."""
        if self.task is not None:
            self.task.cancel()
            self.task = self._hand = None
