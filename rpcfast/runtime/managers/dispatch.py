"""From a request to a manager's method, and from what it raises to a fault.

Layer 6; imports `engine`, `errors`, `pipes`, `contextcalls`.  A `Target` is one registered
interface; its entries are made once, at registration.
"""

from __future__ import annotations

import contextvars
import functools
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from rpcfast._core import answering
from rpcfast.engine.fragments import ServerCall
from rpcfast.engine.serving import serve, serve_pipes
from rpcfast.errors import RpcError, ServerError, StatusError
from rpcfast.transport.tcp import LOOPBACK

from ..contexthandles.contextcalls import Exclusive, guarded
from ..piping.pipes import AsyncPipe, Pipe
from .failures import fault_of, is_nested

if TYPE_CHECKING:
    from .pending import PendingCall
    from .rundowns import Rundowns

_current: contextvars.ContextVar[ServerCall] = contextvars.ContextVar("rpcfast_call")

_CO_COROUTINE: Final = 0x80
_CO_GENERATOR: Final = 0x20
_CO_ASYNC_GENERATOR: Final = 0x200

def current_call() -> CallInfo:
    """Describe the call that the running manager method serves.

    Raises:
        ServerError: no manager method is running here.
    """
    call = running_call()
    if call is None or call.over:
        raise ServerError("no call is being served here", code=1725)
    return info_of(call)


def running_call() -> ServerCall | None:
    """Give the call that the running code serves, or served."""
    return _current.get(None)


def info_of(call: ServerCall) -> CallInfo:
    """Give what is known of a call, the same each time."""
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
        detached: the call is answered by its PendingCall.
    """

    detached = False

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

    def detach(self) -> PendingCall:
        """Let the call be answered later, from any thread: the method's return is no answer then.

        It may return at once, which frees its thread or task.  What it returns or raises from
        here on is dropped, and logged if it is an error; the answer is up to the PendingCall.
        Who loses that without an answer fails the call (nca_s_fault_unspec).

        Raises:
            ServerError: the call has pipes (1764), is detached already (1915) or over (1725).
        """
        from .pending import PendingCall

        if self._call.over:
            raise ServerError("the call is over", code=1725)
        if self._call.op.in_pipes or self._call.op.out_pipes:
            raise ServerError(
                "a call with pipes cannot be detached: they end with its method", code=1764
            )
        if self.detached:
            raise ServerError("the call is detached already", code=1915)
        pending = PendingCall(self._call)
        self.detached = True
        return pending

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

        `rundown`, which may be a coroutine function, is called with the object when the client
        goes without closing it, and when the response with the handle never reaches it.  A method
        may also return the object itself for a context handle: then it gets the object where the
        client passes the handle, and the rundown is the method `rundown` of the object, if it has
        one and the handle a type.

        Raises:
            Fault: RPC_S_OUT_OF_RESOURCES; the client has too many handles open.
        """
        handle = self.contexts.open(obj, type_name, self._interface, rundown)
        if (handles := self._handles) is not None:
            handles.opened(handle)
        return handle

    def context(self, handle: Any, *, type_name: str = "") -> Any:
        """Give the object of a context handle that the client sent.

        Raises:
            Fault: nca_s_fault_context_mismatch; it is unknown here, or another client's.
        """
        return self.contexts.lookup(handle, type_name, self._interface)

    def close_context(self, handle: Any) -> Any:
        """Forget a context handle and give its object; the method then returns None for it.

        A method that gets the object itself names that, or just returns None for it.
        """
        if (handles := self._handles) is not None and (row := handles.row_of(handle)) is not None:
            handle = row.handle
        else:
            self.contexts.lookup(handle, "", self._interface)
        return self.contexts.close(handle)

    def exclusive(self, handle: Any) -> Exclusive:
        """Take a context handle that the method shares for its call alone: a with block.

        A coroutine takes `async with`.  At the end of the block it is shared again.  Nothing
        happens where the call has it for itself already.

        Raises:
            MoreWrites: on entering; the call has the handle for itself, but another one had it
                in between.  What it knew of it is to be looked at again, in a block of its own.
        """
        handles = self._handles
        return Exclusive(None, None) if handles is None else handles.exclusive(handle)

    def share(self, handle: Any) -> None:
        """Let other calls that share a context handle run beside this one from now on."""
        if (handles := self._handles) is not None:
            handles.share(handle)

    @property
    def _handles(self) -> Any:
        """What the call has to do with context handles; None, nothing."""
        return self.contexts.calls.get(self._call)

    @property
    def _interface(self) -> UUID:
        return self._call.context.abstract[0]


class Entry(answering.Entry):
    """How one operation is run.

    `flow` is the conversation that serves it, `invoke` what that asks for; `piped`: it has the
    connection for itself meanwhile.
    """

    __slots__ = ("op", "method", "strict", "is_async", "_arguments")

    def __init__(self, op: Any, method: Callable[..., Any], adapt: Adapter, strict: bool) -> None:
        self.op = op
        self.strict = strict
        bits = _flags(method)
        self.is_async = bool(bits & (_CO_COROUTINE | _CO_ASYNC_GENERATOR))
        self._arguments = op.usual.arguments
        self.piped = piped = bool(op.in_pipes or op.out_pipes)
        self.flow = serve_pipes if piped else serve
        if bits & (_CO_GENERATOR | _CO_ASYNC_GENERATOR):
            if len(op.out_pipes) != 1:
                raise ServerError(f"{op.name}: a generator needs exactly one output pipe")
            method = (_drained_async if self.is_async else _drained)(method, op.out_pipes[0].name)
            self.strict = False  # its end is that of its pipe
        self.method = adapt.method(method, self.is_async)
        pipes = adapt.pipes if piped else None
        self.invoke = (
            answering.Invocation(op.usual, self.method, _current) if pipes is None
            else self._with_pipes(pipes)
        )  # fmt: skip

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
        if not isinstance(error, StatusError) or is_nested(error):
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
        return fault_of(call, self.op.name, error)


def is_coroutine(function: Any) -> bool:
    """Whether a function is an `async def`."""
    return bool(_flags(function) & _CO_COROUTINE)


def _flags(function: Any) -> int:
    while isinstance(function, functools.partial):
        function = function.func
    if not hasattr(function, "__code__") and not hasattr(function, "__func__"):
        function = type(function).__call__  # of an object that is called
    code = getattr(getattr(function, "__func__", function), "__code__", None)
    return 0 if code is None else int(code.co_flags)


class Adapter:
    """How a server runs methods of either kind: blocking ones and coroutines.

    Attributes:
        rundowns: the rundown routines that are coroutines.
    """

    rundowns: Rundowns

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
        if interface.is_object:
            raise ServerError(
                f"{interface.name} is an [object] interface: its methods are those of COM objects, "
                "which are not offered", code=1764
            )  # fmt: skip
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
            self.entries[op.opnum] = guarded(Entry(op, method, adapt, strict), method, manager)
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
