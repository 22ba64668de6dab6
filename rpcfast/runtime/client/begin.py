"""Calls of a blocking client that go on while their caller does something else.

Layer 6; imports `client`'s parts that it is given and the bounds of calls.  Each has a connection
of its own, as any call of a blocking client, and a thread that waits for its answer: as many
threads as connections, kept for the next call.
"""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Any, Final

from rpcfast.errors import RpcError, TransportError
from rpcfast.transport.bounds import GRACE, Bounds, CancelToken

#: What is raised through here is what a call of a client ended with: `failures.is_nested`.
__rpc_client__ = True
#: The status of a call that has not ended.
CALL_PENDING: Final = 997


class Call(Future[Any]):
    """A call that was begun: `client.begin.Op(...)`; a future of what the call gives.

    `result(timeout)`, `exception(timeout)`, `done()` and `add_done_callback(fn)` are those of
    `concurrent.futures.Future`, and `asyncio.wrap_future(call)` may be awaited.  The result is
    the same as often as it is asked for.
    """

    def __init__(self) -> None:
        super().__init__()
        self._token: CancelToken | None = CancelToken()  # until the call has ended

    @property
    def status(self) -> int:
        """The number that says how the call stands: 997 pending, 0 ended well, else its error's."""
        if not self.done():
            return CALL_PENDING
        error = self.exception()
        return 0 if error is None else getattr(error, "code", RpcError.code)

    def wait(self, timeout: float | None = None) -> bool:
        """Wait until the call has ended; False when that takes longer than `timeout` seconds."""
        return bool(wait((self,), timeout).done)

    def cancel(self, grace: float | None = GRACE) -> bool:
        """End the call, from any thread: its result is CallCancelled, unless its answer was first.

        The server is told, and has `grace` seconds to answer (None: any number); then the call is
        given up.  Returns at once: False when the call had ended.
        """
        token = self._token
        if token is None:
            return False
        token.cancel(grace)
        return True

    def request_cancel(self) -> bool:
        """Tell the server to cancel the call, and wait for its answer as long as it takes."""
        return self.cancel(None)


def begin(client: Any, plan: Any, flow_of: Any, deadline: float | None, outer: Any) -> Call:
    """Begin a call and give it; `flow_of(channel)` makes its flow on a connection.

    Waits where as many calls are out as the client may have connections.

    Raises:
        RpcError: nothing was begun: the server is not there, or the call was cancelled before.
        RuntimeError: nor was anything: the system gives no thread.
    """
    association, call = client._association, Call()
    bounds = Bounds(deadline, call._token)

    def follow() -> None:
        call.cancel(outer.error().grace)

    def run(given: list[Any]) -> None:
        if (channel := _taken(given)) is None:
            return
        try:
            try:
                while True:
                    try:
                        flow = flow_of(channel)
                        response = channel.driver.run(flow, client._timeout, bounds)
                        break
                    except TransportError:
                        if not association.replaces(channel):
                            raise
                    finally:
                        association.release(channel)
                    channel = association.acquire(bounds)
            finally:
                if outer is not None:
                    outer.forget(follow)
                bounds.token = call._token = None  # it holds descriptors
            result = plan.give(response)
        except BaseException as error:
            call.set_exception(error)
        else:
            call.set_result(result)

    if outer is not None:
        outer.listen(follow)
    try:
        bounds.check()
        channel = association.acquire(bounds)
    except BaseException:
        if outer is not None:
            outer.forget(follow)
        raise
    call.set_running_or_notify_cancel()
    given = [channel]
    try:
        _threads(client).submit(run, given)
    except BaseException:
        # where no thread could be started, one that there is may have taken the call meanwhile
        if _taken(given) is not None:
            if outer is not None:
                outer.forget(follow)
            association.release(channel)
            raise
    return call


def _taken(given: list[Any]) -> Any:
    """Take the connection of a call, once; None: somebody has done so."""
    try:
        return given.pop()
    except IndexError:
        return None


def _threads(client: Any) -> ThreadPoolExecutor:
    """Give the threads that wait for the answers of a client's calls."""
    association = client._association
    found: ThreadPoolExecutor | None = association.__dict__.get("threads")
    if found is None:
        made = ThreadPoolExecutor(client._settings.max_connections, "rpcfast-call")
        found = association.__dict__.setdefault("threads", made)  # two may come here at once
    return found


def end(association: Any) -> None:
    """End the threads of a client that is closed; its calls have failed."""
    found = association.__dict__.pop("threads", None)
    if found is not None:
        found.shutdown(wait=False)
