"""Operations that find their binding themselves: explicit, implicit, automatic, custom handles.

Layer 6; imports `client`, the errors and `ndr`.  The conversations are generators that yield what
is to be called; the asyncio twins in `ahandles` await it.  [features section 5, H-02 to H-08]
"""

from __future__ import annotations

import contextlib
import contextvars
import logging
import threading
from collections.abc import Callable, Generator, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from rpcfast.errors import (
    BindingError,
    BindRejected,
    EndpointMapperError,
    NameServiceError,
    PipeError,
    RpcError,
    TransportError,
)
from rpcfast.ndr import ContextHandle

from .calling import Plan
from .client import ClientBase, connect

if TYPE_CHECKING:
    from rpcfast.ndr import Interface

    from ..nameservice import NameService

#: What is raised through here is what a call of a client ended with: `failures.is_nested`.
__rpc_client__ = True

ClientT = TypeVar("ClientT")

#: Yields what is to be called, takes what it gave.
Calls = Generator[Callable[[], Any], Any, Any]

_log = logging.getLogger("rpcfast")


def run(calls: Calls) -> Any:
    """Do what a conversation yields, and give what it returns."""
    try:
        step = calls.send(None)
        while True:
            try:
                given = step()
            except BaseException as error:
                step = calls.throw(error)
            else:
                step = calls.send(given)
    except StopIteration as stop:
        return stop.value


class Operations:
    """The operations of an interface as methods and by name; a subclass says how one is called."""

    _world: Any = None  # the functions of this world

    def __init__(self, interface: Any) -> None:
        self._interface = interface
        self._plans: dict[str, Plan] = {}

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name.startswith("__") or name not in self._interface:
            raise AttributeError(f"interface {self._interface.name} has no operation {name!r}")
        return self[name]

    def __getitem__(self, name: str | int) -> Callable[..., Any]:
        op = self._interface[name]
        plan = self._plans.get(op.name)
        if plan is None:
            plan = self._plans[op.name] = Plan(op)

        def call(*args: Any, **kwargs: Any) -> Any:
            return self._run(self._calling(plan, args, kwargs))

        return call

    def _calling(self, plan: Plan, args: Any, kwargs: dict[str, Any]) -> Calls:
        raise NotImplementedError

    def _run(self, calls: Calls) -> Any:
        return run(calls)


# ------------------------------------------------------------- explicit, implicit and custom ones
class UnboundBase(Operations):
    """The operations of an interface without a client: each call says, or implies, whose it is.

    The binding of a call is, in this order: a client, or a custom handle, in front of the
    arguments; the argument that the IDL makes the binding handle (a context handle goes to the
    server it came from); the implicit one of this thread or task.
    """

    _awaits = False

    def __init__(self, interface: Any, default: contextvars.ContextVar[Any]) -> None:
        super().__init__(interface)
        self._default = default

    @property
    def default_binding(self) -> Any:
        """The implicit binding of this thread or task: a client, a custom handle, or None."""
        return self._default.get(None)

    @default_binding.setter
    def default_binding(self, binding: Any) -> None:
        self._default.set(binding)

    @contextlib.contextmanager
    def bound(self, binding: Any) -> Iterator[None]:
        """Let the calls inside a with block go to a binding, where they say no other."""
        token = self._default.set(binding)
        try:
            yield
        finally:
            self._default.reset(token)

    def _calling(self, plan: Plan, args: Any, kwargs: dict[str, Any]) -> Calls:
        binding, args = self._explicit(plan, args, kwargs)
        if binding is None:
            binding = self._default.get(None)
        if binding is None:
            raise BindingError(f"{plan.op.name}: no binding is given or implied", code=1702)
        if isinstance(binding, ClientBase):
            return (yield self._call(binding, plan, args, kwargs))
        bind, unbind = _custom(binding)
        client = yield bind
        if client is None:
            raise BindingError(f"{plan.op.name}: the handle gave no binding", code=1702)
        try:
            return (yield self._call(client, plan, args, kwargs))
        finally:
            try:
                yield partial(unbind, client)
            except Exception:  # the call has its outcome, which this must not change
                _log.exception("unbinding a handle failed")

    def _explicit(self, plan: Plan, args: Any, kwargs: dict[str, Any]) -> tuple[Any, Any]:
        """Give the binding that the arguments say, and the arguments of the operation."""
        named = argument(plan, args, kwargs)
        if args and isinstance(args[0], ClientBase):
            return args[0], args[1:]
        if isinstance(named, ContextHandle):
            return named._owner, args
        if hasattr(type(named), "__rpc_bind__"):
            return named, args
        if args and hasattr(type(args[0]), "__rpc_bind__"):
            return args[0], args[1:]
        return None, args

    def _call(self, client: Any, plan: Plan, args: Any, kwargs: Any) -> Callable[[], Any]:
        fits = isinstance(client, ClientBase) and client._awaits == self._awaits
        if not fits or client._interface is not self._interface:
            raise BindingError(
                f"{client!r} is no client of {self._interface.name} in this world", code=1701
            )
        return partial(client._invoke, plan, args, kwargs)


class Unbound(UnboundBase):
    """Operations that find their client among their arguments, or in their context."""


def argument(plan: Plan, args: Any, kwargs: dict[str, Any]) -> Any:
    """Give the argument that the IDL makes the binding handle of an operation, else None."""
    op = plan.op
    if op.handle is None or op.handle in kwargs:
        return kwargs.get(op.handle)
    names = [name for name in op.inputs if name not in op.derivable]
    in_front = bool(args) and (
        isinstance(args[0], ClientBase)
        or (op.handle == op.leftmost_context and hasattr(type(args[0]), "__rpc_bind__"))
    )
    return dict(zip(names, args[in_front:], strict=False)).get(op.handle)


def _custom(binding: Any) -> tuple[Callable[[], Any], Callable[[Any], Any]]:
    """Give what binds and unbinds a handle of the user's own kind.

    Raises:
        BindingError: it is none (RPC_S_INVALID_BINDING).
    """
    kind = type(binding)
    if hasattr(kind, "__rpc_bind__"):
        return binding.__rpc_bind__, getattr(binding, "__rpc_unbind__", _forget)
    for enter, leave in (("__enter__", "__exit__"), ("__aenter__", "__aexit__")):
        if hasattr(kind, enter):
            return getattr(binding, enter), partial(_end, getattr(binding, leave))
    raise BindingError(f"{binding!r} is no binding", code=1702)


def _end(leave: Callable[..., Any], client: Any) -> Any:
    """End a with block."""
    return leave(None, None, None)


def _forget(client: Any) -> None:
    """Unbind nothing."""


def unbound_of(kind: type[UnboundBase], interface: Any) -> Any:
    """Give the operations of an interface in one world; both worlds have one implicit binding."""
    found = interface.__dict__.get(f"_{kind.__name__}")
    if found is None:
        default = interface.__dict__.setdefault(
            "_implicit", contextvars.ContextVar(f"rpcfast_{interface.name}", default=None)
        )
        found = interface.__dict__.setdefault(f"_{kind.__name__}", kind(interface, default))
    return found


def unbound(interface: Interface[Any, Any, Any]) -> Unbound:
    """Give the operations of an interface without a client.

    A call names its binding in front of its arguments, `unbound(echo).AddOne(client, 1)`, or it
    takes the implicit one of the thread or task: `with unbound(echo).bound(client)`, or
    `default_binding`.  One that passes a context handle goes where that came from.

    Instead of a client there may be a handle of one's own: an object whose `__rpc_bind__()` gives
    the client of each call, and whose `__rpc_unbind__(client)` is told its end; as the implicit
    one, a context manager too.  An error of the first is the call's, one of the second is logged.

    Raises (the calls):
        BindingError: there is no binding (1702), or it is none for this interface (1701).
    """
    made: Unbound = unbound_of(Unbound, interface)
    return made


# ------------------------------------------------------------------------------- automatic ones
class AutoBase(Operations):
    """The operations of an interface at any server of it that the name service knows."""

    def __init__(
        self, interface: Any, ns: NameService, obj: UUID | str | None, entry: str | None,
        options: dict[str, Any], turn: Any,
    ) -> None:  # fmt: skip
        super().__init__(interface)
        self._find = partial(ns.find, interface, obj, entry)
        self._connect_options = options
        self._client: Any = None
        self._candidates: Any = None
        self._turn = turn  # a lock of this world

    def _connect(self, binding: Any) -> Any:
        raise NotImplementedError

    def _calling(self, plan: Plan, args: Any, kwargs: dict[str, Any]) -> Calls:
        if plan.piped:
            raise PipeError(f"{plan.op.name}: no automatic binding for a call with pipes")
        named = argument(plan, args, kwargs)
        if isinstance(named, ContextHandle) and named._owner is not None:
            return (yield partial(named._owner._invoke, plan, args, kwargs))
        reason: RpcError | None = None
        while True:
            client = self._client
            if client is None:
                yield self._turn.acquire
                try:
                    client = self._client or (yield from self._next(reason))
                finally:
                    self._turn.release()
            try:
                self._suspect(client)
                return (yield partial(client._invoke, plan, args, kwargs))
            except (TransportError, EndpointMapperError, BindRejected) as error:
                yield from self._leave(client)
                if error.maybe_executed:
                    raise
                reason = error

    def _suspect(self, client: Any) -> None:
        """Have a connection looked at before it is used: a server that ended has closed it."""

    def _next(self, reason: RpcError | None) -> Calls:
        """Give a client of the next server that answers; one call at a time looks for it.

        Raises:
            NameServiceError: there is none (RPC_X_NO_MORE_ENTRIES); a later call begins anew.
        """
        while True:
            binding = self._following()
            if binding is None:
                name = self._interface.name
                raise NameServiceError(f"no server of {name} answers", code=1772) from reason
            try:
                client = yield partial(self._connect, binding)
            except (TransportError, EndpointMapperError, BindRejected) as error:
                reason = error
                continue
            self._client = client
            return client

    def _following(self) -> Any:
        """Give the next candidate, None after the last."""
        try:
            if self._candidates is None:
                self._candidates = iter(self._find())
            return next(self._candidates)
        except StopIteration:
            self._candidates = None
            return None
        except NameServiceError:
            self._candidates = None
            raise

    def _leave(self, client: Any) -> Calls:
        """Have nothing more to do with a server."""
        if self._client is client:
            self._client = None
        yield client.close


class Auto(AutoBase):
    """Calls to any server of an interface."""

    def _connect(self, binding: Any) -> Any:
        return connect(binding, self._interface, **self._connect_options)

    def _suspect(self, client: Any) -> None:
        client._association.suspect()

    def close(self) -> None:
        """Close the connections."""
        if self._client is not None:
            run(self._leave(self._client))

    def __enter__(self) -> Auto:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()


def auto(
    interface: Interface[Any, Any, Any],
    ns: NameService,
    *,
    object: UUID | str | None = None,
    entry: str | None = None,
    **options: Any,
) -> Auto:
    """Give the operations of an interface at any server of it that the name service knows.

    Each call goes to the server that the one before was answered by; where that cannot be
    reached, and the call surely did not run, to the next one.  So it is for calls that need no
    state at the server; one that passes a context handle goes where that came from.

    object, entry: as `NameService.find`; options: as `connect`.

    Raises (the calls):
        NameServiceError: no server is left to try (1772); the next call begins anew.
        PipeError: the operation has pipes.
    """
    return Auto(interface, ns, object, entry, options, threading.Lock())
