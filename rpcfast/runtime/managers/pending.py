"""Calls that their manager answers later, from wherever it likes.

Layer 6; imports the engine's flows and the errors.  [features A-08 to A-10]
"""

from __future__ import annotations

import contextlib
import logging
import threading
from collections.abc import Callable
from typing import Any

from rpcfast.engine import serving
from rpcfast.engine.fragments import ServerCall
from rpcfast.engine.state import NCA_FAULT_UNSPEC, NOT_A_FAULT
from rpcfast.errors import ServerError, wire_status

_log = logging.getLogger("rpcfast")


class PendingCall:
    """A detached call: to be completed or aborted, exactly once, from any thread.

    It counts as a running call until then: `wait` and `unregister` of the server wait for it, and
    what the client has open is not run down before.  No thread is held for it.  When the client
    is gone, its connection is given back at once; the call is to be answered all the same, and
    nobody hears that.
    """

    _answered = True  # until it is whole

    def __init__(self, call: ServerCall) -> None:
        """Detach a call whose method runs."""
        self._call = call
        self._lock = threading.Lock()
        channel = call.connection.owner
        self._group = channel.group
        self._finish: Callable[[Any], None] = channel.detach()
        self._group.hold()
        self._answered = False

    @property
    def cancelled(self) -> bool:
        """Whether the client asked to cancel the call, or is gone."""
        return self._call.cancelled or self._call.connection.closed

    def complete(self, value: Any = None) -> None:
        """Answer with what the method would have returned.

        With the blocking server the answer is sent here, so that this waits for a client that
        reads slowly, within the server's `idle_timeout`.

        Raises:
            ServerError: the call was completed or aborted before (1914).
            Exception: the value cannot be encoded; the client gets a fault.
        """
        self._begin()
        call = self._call
        op, syntax = call.op, call.context.syntax
        try:
            request, _ = op.decode_head(call.stub, syntax, call.byteorder, whole=True)
            response = op.response(value, request)
            stub = op.encode_tail(response, 0, syntax, "little", request=request)
        except BaseException:
            self._end(serving.fail_later(call.connection, call, NCA_FAULT_UNSPEC))
            raise
        self._end(serving.answer_later(call.connection, call, stub))

    def abort(self, code: int) -> None:
        """Answer with a fault: the client's call fails with this Windows code or nca_s_* status.

        Raises:
            ServerError: the call was completed or aborted before (1914).
            ValueError: no fault can have this code, such as 0; the call is not aborted.
        """
        status = wire_status(code)
        if not 0 < status <= 0xFFFFFFFF or status in NOT_A_FAULT:
            raise ValueError(f"no call can be aborted with code {code}")
        self._begin()
        self._end(serving.fail_later(self._call.connection, self._call, status))

    def _begin(self) -> None:
        with self._lock:
            if self._answered:
                raise ServerError("the call was completed or aborted before", code=1914)
            self._answered = True

    def _end(self, flow: Any) -> None:
        try:
            self._finish(flow)
        finally:
            self._group.release()

    def __del__(self) -> None:
        if not self._answered:
            _log.error("%s: a detached call was lost without an answer", self._call.op.name)
            # whoever is interrupted by this may hold the very locks that an answer takes
            with contextlib.suppress(RuntimeError):
                threading.Thread(target=self.abort, args=(NCA_FAULT_UNSPEC,), daemon=True).start()

    def __repr__(self) -> str:
        state = "answered" if self._answered else "cancelled" if self.cancelled else "pending"
        return f"<{type(self).__name__} {self._call.op.name} {state}>"
