"""A connection of asyncio clients: for one call at a time, or shared by many.

Layer 6; imports `association`, the engine and the asyncio driver.  A call that shares a connection
has no task and no flow of its own: its answer is told by what the loop reads.
"""

from __future__ import annotations

import asyncio
from typing import Any

from rpcfast._core.asking import Answer, Asking
from rpcfast.engine.connection import ClientConnection
from rpcfast.engine.shared import SharedCalls
from rpcfast.engine.shared import request as whole_request
from rpcfast.errors import CallCancelled, CallTimeout, RpcError, TransportError
from rpcfast.transport.aio import Alarm, Driver
from rpcfast.transport.bounds import Bounds

from .association import Channel


class AsyncChannel(Channel):
    """One connection: engine, driver, and the calls that share it.

    Attributes:
        calls: who waits for the answer of each call that shares it, by call id.
        contexts: (presentation context, its syntax) by what a client calls in.
        ask: begins a call, as `_core.asking` says.
        seen, since: the last call id that its pool has seen, and since when (time of the loop).
    """

    __slots__ = ("home", "shared", "calls", "contexts", "loop", "seen", "since", "ask", "asking",
                 "_held", "_withdrawn")  # fmt: skip

    def __init__(self, conn: ClientConnection, driver: Driver, home: Any) -> None:
        super().__init__(conn, driver)
        self.home = home
        self.shared = SharedCalls(conn)
        self.calls: dict[int, Any] = self.shared.calls
        self.contexts: dict[Any, tuple[int, str]] = {}
        self.loop = driver.loop
        self.seen, self.since = -1, 0.0
        self._held: dict[int, bytes] = {}  # requests that go out together, at the end of the turn
        self._withdrawn: set[int] = set()  # of those, what was not sent
        self.asking = Asking(self, driver, self._held)
        self.ask = self.asking.ask

    def share(self) -> None:
        """Be shared: what comes is taken as it comes."""
        self.driver.direct = self.asking
        self.driver.news = self._news

    def unshare(self) -> None:
        """Be for one call: its flow reads."""
        self.driver.direct = None
        self.driver.news = _nothing

    # --------------------------------------------------------------------------- going out
    def send(self, usual: Any, request: Any, key: Any, object_id: bytes | None,
             stub: bytes) -> Answer:  # fmt: skip
        """Begin a call whose request is no plain one."""
        context_id, syntax = self.contexts[key]
        answer = Answer(self.asking, usual, request, syntax)
        number = answer.call_id
        try:
            data = whole_request(self.conn, number, context_id, usual.op.opnum, object_id, stub)
        except BaseException:  # it cannot be protected, or no memory is left
            self.spoil(number)
            raise
        self.asking.write(number, data)
        return answer

    def spoil(self, call_id: int) -> None:
        """Begin no more calls: the request of this one could not be made, and numbers are lost."""
        self.conn.reusable = False
        self.shared.renounce(call_id)
        self.home.ended(self)

    def flush(self) -> None:
        """Send what was held back, but for calls that nobody waits for any more."""
        held = self._held.copy()
        self._held.clear()
        data = []
        for call_id, request in held.items():
            future = self.calls.get(call_id)  # none: a server answered before it was asked
            if self._numbered or (future is not None and not future.done()):
                data.append(request)
            elif future is not None:
                self._withdrawn.add(call_id)
        if data:
            self.driver.put(b"".join(data))

    @property
    def _numbered(self) -> bool:
        """Whether what is sent is protected: then the server misses what is left out."""
        return not self.conn._single

    def _withdraw(self, call_id: int) -> bool:
        """Take a request back; False when it was sent, or has to be."""
        if self._numbered and call_id in self._held:
            self.flush()
        if self._held.pop(call_id, None) is None and call_id not in self._withdrawn:
            return False
        self._withdrawn.discard(call_id)
        return True

    # -------------------------------------------------------------------------- coming in
    def _news(self) -> None:
        """Look whether the connection has ended."""
        if self.driver.closed:
            self.fail(None)

    def fail(self, reason: RpcError | None) -> None:
        """End the connection and the calls that share it; None: it is lost."""
        unsent = self._withdrawn.union(self._held)
        self._held.clear()

        def made(call_id: int) -> RpcError:
            error: RpcError
            if reason is not None:
                error = type(reason)(str(reason), code=reason.code)
            else:
                text = "the connection is lost"
                if self.driver.lost is not None:
                    text += f": {self.driver.lost}"
                error = TransportError(text, code=1727 if call_id in unsent else 1726)
            error.maybe_executed = call_id not in unsent
            return error

        self.unshare()
        self.shared.fail(made)
        self.home.drop(self)

    # ------------------------------------------------------------------------------ bounds
    async def bounded(
        self, answer: Answer, timeout: float | None, bounds: Bounds | None
    ) -> None:
        """Await the answer of a call within its bounds; `timeout` counts from what came last.

        Raises:
            CallTimeout, CallCancelled: one of them was reached.
        """
        silence = None if timeout is None else _Silence(answer, timeout)
        alarm = None

        def ring() -> None:
            error = None if bounds is None or answer.done() else bounds.due()
            if error is not None:
                answer.set_exception(error)

        if bounds is not None:
            alarm = Alarm(bounds, ring)
        try:
            await answer
        finally:
            if silence is not None:
                silence.timer.cancel()
            if alarm is not None:
                alarm.stop()

    async def end(self, answer: Answer, error: BaseException) -> None:
        """End a call at the server whose caller wants no answer any more, because of an error.

        Where a bound has ended it, this waits for the server as long as the grace says; a task
        that is cancelled does not.
        """
        call_id = answer.call_id
        if self.calls.get(call_id) is not answer or self.loop.is_closed():
            return  # it has ended anyhow
        if self._withdraw(call_id):
            self.shared.renounce(call_id)
            if isinstance(error, RpcError):
                error.maybe_executed = False
            self.home.ended(self)
            return
        patient = isinstance(error, CallCancelled)
        grace = error.grace if isinstance(error, CallCancelled) else CallCancelled.grace
        gone = self.abandon(call_id, grace)
        if patient:
            await asyncio.wait((gone,))

    def abandon(self, call_id: int, grace: float | None) -> asyncio.Future[Any]:
        """Cancel a call at the server, and give it up after a grace period; others go on.

        Gives a future that is done when the call is over.
        """
        gone = self.loop.create_future()
        self.calls[call_id] = gone
        timer: asyncio.TimerHandle | None = None
        if grace != 0:
            self.driver.put(self.conn.cancel(call_id))
            if grace is not None:
                timer = self.loop.call_later(grace, self._orphan, call_id)

        def over(_: asyncio.Future[Any]) -> None:
            gone.exception()  # nobody wants to know
            if timer is not None:
                timer.cancel()

        gone.add_done_callback(over)
        if grace == 0:
            self._orphan(call_id)
        return gone

    def _orphan(self, call_id: int) -> None:
        gone = self.calls.get(call_id)
        if gone is None:
            return
        self.driver.put(self.shared.orphan(call_id))
        if not gone.done():
            gone.set_result(None)
        self.home.ended(self)

    def close(self) -> None:
        """Close the connection; what the peer does not read is dropped."""
        self.unshare()
        if self.driver.writable:
            self.driver.close()
        else:
            self.driver.shut()


class _Silence:
    """Ends a call of whose answer nothing has come for so many seconds."""

    __slots__ = ("timer", "_answer", "_timeout", "_came")

    def __init__(self, answer: Answer, timeout: float) -> None:
        self._answer = answer
        self._timeout = timeout
        self._came = 0
        self.timer: asyncio.TimerHandle = answer.get_loop().call_later(timeout, self._ring)

    def _ring(self) -> None:
        answer = self._answer
        now = answer.channel.shared.came(answer.call_id)
        if now > self._came:
            self._came = now
            self.timer = answer.get_loop().call_later(self._timeout, self._ring)
        elif not answer.done():
            answer.set_exception(CallTimeout("the peer was silent for too long"))


def _nothing() -> None:
    """Do nothing."""
