"""From a request to a manager's method, and from what it raises to a fault.

Layer 6; imports `engine`, `errors`, `pipes`.  A `Target` is one registered interface; its
entries are made once, at registration.
"""

from __future__ import annotations

import contextvars
import logging
from collections.abc import Callable, Iterable
from typing import Any, Final
from uuid import UUID

from rpcfast.engine.fragments import ServerCall
from rpcfast.engine.serving import serve, serve_pipes
from rpcfast.engine.state import (
    BAD_STUB_DATA,
    NCA_FAULT_CANCEL,
    NCA_FAULT_UNSPEC,
)
from rpcfast.errors import (
    CallCancelled,
    Fault,
    NdrError,
    PipeError,
    RpcError,
    ServerError,
    StatusError,
    TransportError,
    wire_status,
)
from rpcfast.transport.tcp import LOOPBACK

from .pipes import AsyncPipe, Pipe

_log = logging.getLogger("rpcfast")
_current: contextvars.ContextVar[ServerCall] = contextvars.ContextVar("rpcfast_call")

_CO_COROUTINE: Final = 0x80
_CO_GENERATOR: Final = 0x20
_CO_ASYNC_GENERATOR: Final = 0x200

_REMOTE_COMM_FAILURE: Final = 0x1C000013


def current_call() -> CallInfo:
    """Describe the call that the running manager method serves.

    Raises:
        ServerError: no manager method is running here.
    """
    call = _current.get(None)
    if call is None or call.over:
        raise ServerError("no call is being served here", code=1725)
    if call.state is None:
        call.state = CallInfo(call)
    info: CallInfo = call.state
    return info


class CallInfo:
    """What a manager may know of the call it serves.

    Attributes:
        protseq: the protocol sequence it came by.
        peer: the other end: "address:port", or (pid, uid, gid) of a local process.
        object: the object UUID, or None.
        authentication: what the caller is known to be; None, nobody.
        contexts: the context handles of the caller's association.
    """

    def __init__(self, call: ServerCall) -> None:
        self._call = call
        self._channel = call.connection.owner
        self.protseq: str = self._channel.protseq
        self.peer: Any = self._channel.peer
        self.object: UUID | None = call.object_uuid
        self.authentication: Any = None
        self.opnum = call.opnum

    @property
    def cancelled(self) -> bool:
        """Whether the client asked to cancel the call, or is gone."""
        return self._call.cancelled or self._call.connection.closed

    @property
    def is_local(self) -> bool:
        """Whether the caller runs on this machine."""
        if self.protseq == "ncalrpc":
            return True
        peer = str(self.peer)
        return peer.startswith(LOOPBACK)

    @property
    def contexts(self) -> Any:
        """The table of context handles that the caller's association has open."""
        return self._channel.group.contexts

    def open_context(
        self, obj: Any, rundown: Callable[[Any], object] | None = None, *, type_name: str = ""
    ) -> Any:
        """Make a context handle that stands for an object, to be given to the client.

        `rundown` is called with the object when the client goes without closing it.
        """
        return self.contexts.open(obj, type_name, self._interface, rundown)

    def context(self, handle: Any, *, type_name: str = "") -> Any:
        """Give the object of a context handle that the client sent.

        Raises:
            Fault: nca_s_fault_context_mismatch; it is unknown here, or another client's.
        """
        return self.contexts.lookup(handle, type_name, self._interface)

    def close_context(self, handle: Any) -> Any:
        """Forget a context handle and give its object; the method then returns None for it."""
        self.contexts.lookup(handle, "", self._interface)
        return self.contexts.close(handle)

    @property
    def _interface(self) -> UUID:
        return self._call.context.abstract[0]


class Entry:
    """How one operation is run.

    `flow` is the conversation that serves it, `invoke` what that asks for.
    """

    __slots__ = ("op", "method", "flow", "invoke", "strict", "is_async", "_arguments")

    def __init__(self, op: Any, method: Callable[..., Any], adapt: Adapter, strict: bool) -> None:
        self.op = op
        self.strict = strict
        flags = getattr(getattr(method, "__func__", method), "__code__", None)
        bits = flags.co_flags if flags is not None else 0
        self.is_async = bool(bits & (_CO_COROUTINE | _CO_ASYNC_GENERATOR))
        self._arguments = op.usual.arguments
        piped = bool(op.in_pipes or op.out_pipes)
        self.flow: Any = serve_pipes if piped else serve
        if bits & (_CO_GENERATOR | _CO_ASYNC_GENERATOR):
            if len(op.out_pipes) != 1:
                raise ServerError(f"{op.name}: a generator needs exactly one output pipe")
            method = (_drained_async if self.is_async else _drained)(method, op.out_pipes[0].name)
            self.strict = False  # its end is that of its pipe
        self.method = adapt.method(method, self.is_async)
        pipes = adapt.pipes if piped else None
        self.invoke = self._plain if pipes is None else self._with_pipes(pipes)

    def _plain(self, call: ServerCall, request: Any) -> Any:
        _current.set(call)
        return self.method(**self._arguments(request))

    def _with_pipes(self, make: Callable[..., Any]) -> Callable[[ServerCall, Any], Any]:
        names = dict.fromkeys(p.name for p in (*self.op.in_pipes, *self.op.out_pipes))

        def invoke(call: ServerCall, request: Any) -> Any:
            _current.set(call)
            arguments = self._arguments(request)
            for name in names:
                arguments[name] = make(call, name, self.is_async)
            return self.method(**arguments)

        return invoke

    def failure(self, call: ServerCall, request: Any, error: Exception) -> bytes | None:
        """Give the stub that returns a failure status; None where only a fault can tell it."""
        if not isinstance(error, StatusError):
            return None
        op = self.op
        try:
            response = error.outputs
            if not isinstance(response, op.Response):
                from .empty import failed

                response = failed(op, request, error.status)
            stub: bytes = op.encode_tail(
                response, 0, call.context.syntax, "little", request=request
            )
        except (StopIteration, RpcError, TypeError, ValueError, AttributeError):
            return None
        return stub

    def fault(self, call: ServerCall, error: Exception) -> tuple[int, bool]:
        """Give (status, executed) of the fault for what the manager raised."""
        if isinstance(error, Fault):
            return error.status, error.maybe_executed
        if isinstance(error, StatusError):
            return error.status, True
        if isinstance(error, PipeError):
            return wire_status(error.code), True
        if isinstance(error, CallCancelled):
            return NCA_FAULT_CANCEL, True
        if isinstance(error, NdrError) and call.book is not None and call.book.broken is not None:
            return BAD_STUB_DATA, True
        if call.connection.closed:
            return NCA_FAULT_UNSPEC, True  # nobody hears it
        _log.error("%s: the manager failed", self.op.name, exc_info=error)
        if isinstance(error, TransportError):
            return _REMOTE_COMM_FAILURE, True
        return NCA_FAULT_UNSPEC, True


class Adapter:
    """How a server runs methods of either kind: blocking ones and coroutines."""

    def method(self, method: Callable[..., Any], is_async: bool) -> Callable[..., Any]:
        """Give what the driver calls for a method."""
        raise NotImplementedError

    def pipes(self, call: ServerCall, name: str, is_async: bool) -> Pipe | AsyncPipe:
        """Make the pipe object that a method gets."""
        raise NotImplementedError


def _drained(method: Callable[..., Any], name: str) -> Callable[..., Any]:
    """Push what a generator yields; it sees at its yield what is wrong with a push."""

    def run(**arguments: Any) -> Any:
        pipe = arguments[name]
        generator = method(**arguments)
        resume, value = generator.send, None
        while True:
            try:
                chunk = resume(value)
            except StopIteration as stop:
                return stop.value
            finally:
                resume, value = generator.send, None  # no error is kept by its own frames
            try:
                if len(chunk):
                    pipe.push(chunk)
            except BaseException as error:
                resume, value = generator.throw, error

    return run


def _drained_async(method: Callable[..., Any], name: str) -> Callable[..., Any]:
    """Push what an async generator yields; it has no result."""

    async def run(**arguments: Any) -> Any:
        pipe = arguments[name]
        generator = method(**arguments)
        resume, value = generator.asend, None
        while True:
            try:
                chunk = await resume(value)
            except StopAsyncIteration:
                return
            finally:
                resume, value = generator.asend, None
            try:
                if len(chunk):
                    await pipe.push(chunk)
            except BaseException as error:
                resume, value = generator.athrow, error

    return run


class Target:
    """One registered interface: its operations and how each is run."""

    def __init__(
        self, interface: Any, manager: Any, adapt: Adapter, *, partial: bool, strict: bool
    ) -> None:
        self.interface = interface
        self.manager = manager
        self.entries: dict[int, Entry] = {}
        self.operations: dict[int, Any] = {}
        self.syntaxes = frozenset(
            name for name in ("ndr20", "ndr64") if all(op.offers(name) for op in interface)
        )
        missing = []
        for op in interface:
            method = _method(manager, op.name)
            if method is None:
                if not op.name.lower().endswith("notusedonwire"):
                    missing.append(op.name)
                continue
            self.operations[op.opnum] = op
            self.entries[op.opnum] = Entry(op, method, adapt, strict)
        if missing and not partial:
            raise ServerError(
                f"{type(manager).__name__} has no method for {_few(missing)} of interface "
                f"{interface.name}; with partial=True they answer nca_op_rng_error", code=1764
            )  # fmt: skip


def _method(manager: Any, name: str) -> Any:
    if isinstance(manager, dict):
        return manager.get(name)
    return getattr(manager, name, None)


def _few(names: Iterable[str]) -> str:
    names = list(names)
    return ", ".join(names[:5]) + (f" and {len(names) - 5} more" if len(names) > 5 else "")
