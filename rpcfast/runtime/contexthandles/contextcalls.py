"""Calls with context handles at the server: what comes in is checked and taken, what goes out is
kept, and what never reached the client is run down.

Layer 6; imports `contexts`, `turns`, `ndr` and the errors.  An operation without such parameters
has nothing to do with this.  [features section 5, H-09 to H-20]
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Generator
from typing import Any, Final, NamedTuple, TypeVar

from rpcfast.errors import CallCancelled, Fault, MoreWrites, StatusError, status_number
from rpcfast.ndr import Array, Context, ContextHandle, Pointer

from .contexts import ContextTable, Row
from .turns import Turn, Wait

T = TypeVar("T")

_MISMATCH: Final = status_number("nca_s_fault_context_mismatch")
_MARK: Final = "__rpc_context_handles__"


# ------------------------------------------------------------------- what a manager says of it
class Handling(NamedTuple):
    """How an operation takes context handles; see `context_handles`."""

    shared: bool = False
    strict: bool = True
    type_strict: bool = True
    checked: bool = True


def context_handles(
    *, shared: bool | None = None, strict: bool | None = None, type_strict: bool | None = None
) -> Callable[[T], T]:
    """Decorate a manager's method, or a manager class, to take context handles in another way.

    shared: calls that pass the same handle may run at once; the default is one after the other.
    strict: False takes handles that another interface of the server has opened.
    type_strict: False takes handles of another IDL type.
    """
    said = {"shared": shared, "strict": strict, "type_strict": type_strict}
    return _marked({name: value for name, value in said.items() if value is not None})


def shared(method: T) -> T:
    """Decorate a manager's method whose calls may share a context handle: it only reads."""
    return context_handles(shared=True)(method)


def unchecked(method: T) -> T:
    """Mark a method that is given any handle as it came: a test double opens none."""
    return _marked({"checked": False})(method)


def _marked(said: dict[str, bool]) -> Callable[[T], T]:
    def mark(target: T) -> T:
        setattr(target, _MARK, {**getattr(target, _MARK, {}), **said})
        return target

    return mark


# ------------------------------------------------------------------------------ the parameters
class Spot(NamedTuple):
    """A parameter, or the result, that is a context handle or an array of them."""

    name: str
    context: Context
    depth: int  # of lists
    is_in: bool
    is_out: bool
    optional: bool  # behind a pointer that may be NULL


def spots(op: Any) -> tuple[Spot, ...]:
    """List the context handles of an operation."""
    found = []
    for param in op.params:
        context, depth, optional = _context(param.type)
        if context is not None:
            found.append(
                Spot(param.name, context, depth, param.is_in, param.is_out, optional)
            )
    context, depth, _ = _context(op.result)
    if context is not None:
        found.append(Spot("result", context, depth, False, True, True))
    return tuple(found)


def _context(type_: Any) -> tuple[Context | None, int, bool]:
    depth, optional = 0, False
    while True:
        if isinstance(type_, Pointer):
            optional = optional or type_.kind != "ref"
            type_ = type_.target
        elif isinstance(type_, Array):
            depth += len(type_.dims)
            type_ = type_.element
        else:
            return type_ if isinstance(type_, Context) else None, depth, optional


def each(value: Any, depth: int, give: Callable[[Any], Any]) -> Any:
    """Give a value with what `give` makes of each handle in it; `depth` lists deep."""
    if not depth or value is None:
        return give(value)
    return [each(item, depth - 1, give) for item in value]


# ------------------------------------------------------------------------------------ the calls
def guarded(entry: Any, method: Any, manager: Any) -> Any:
    """Give an entry of the runtime that minds the context handles of its operation, if any."""
    found = spots(entry.op)
    if not found:
        return entry
    said = {**getattr(manager, _MARK, {}), **getattr(method, _MARK, {})}
    handling = Handling(**said)
    if not handling.checked:
        return entry
    inner = entry.flow

    def flow(conn: Any, call: Any, entry: Any) -> Generator[Any, Any, None]:
        handles = HandleCall(call, entry, found, handling)
        call.op = _Settling(call.op, handles)
        try:
            yield from inner(conn, call, handles)
        except BaseException:
            handles.end(lost=True)
            raise
        # a response is not sent when the call was orphaned, or the connection closed before
        handles.end(lost=call.orphaned or (conn.closed and call.cancelled))

    entry.flow = flow
    return entry


class _Settling:
    """The operation of one call: what its manager gives becomes handles before it is encoded."""

    def __init__(self, op: Any, handles: HandleCall) -> None:
        self._op = op
        self._handles = handles

    def __getattr__(self, name: str) -> Any:
        return getattr(self._op, name)

    def response(self, value: Any, request: Any = None) -> Any:
        """Build the response, and open and close what it says is opened and closed."""
        return self._handles.settle(self._op.response(value, request))


class HandleCall:
    """One call and its context handles; what the flow of the call takes for its entry.

    A manager that returned an object gets the object as an argument; one that opened a handle by
    `open_context` gets the handle.  What is opened here is the client's once the response is sent;
    if it never is, it is run down.  What is closed stays closed.
    """

    def __init__(
        self, call: Any, entry: Any, found: tuple[Spot, ...], handling: Handling
    ) -> None:
        self.call = call
        self.strict = entry.strict
        self._entry = entry
        self._spots = found
        self._handling = handling
        self._table: Any = None
        self._turn = Turn({})
        self._wait: Any = None
        self._came: dict[str, Any] = {}  # rows, in the shape of the parameters
        self._opened: dict[Any, Row] = {}
        self._sent: set[Row] = set()
        self._failed = False

    def __getattr__(self, name: str) -> Any:
        return getattr(self._entry, name)

    # -------------------------------------------------------------------------------- coming in
    def invoke(self, call: Any, request: Any) -> Any:
        """Run the manager once it is the turn of this call.

        Raises:
            Fault: nca_s_fault_context_mismatch; a handle is unknown here, or another client's.
        """
        table: ContextTable = call.connection.owner.group.contexts
        self._table = table
        table.calls[call] = self
        wants = self._turn.wants
        for spot in self._spots:
            if spot.is_in:
                self._came[spot.name] = each(
                    getattr(request, spot.name), spot.depth,
                    lambda handle, spot=spot: self._find(handle, spot, wants),  # type: ignore[misc]
                )  # fmt: skip
        if not wants or table.take(self._turn, self._waker):
            return self._run(request)
        if self._wait.on_loop:
            return self._later(request)
        self._wait.block(self._look)
        return self._run(request)

    def _find(self, handle: Any, spot: Spot, wants: dict[Any, bool]) -> Row | None:
        if handle is None:
            if spot.is_out or spot.optional:
                return None
            raise Fault(_MISMATCH, f"{spot.name} is a null handle")
        row: Row | None = self._table.row(handle)
        if row is None or not self._fits(row, spot):
            raise Fault(_MISMATCH)
        wants[row] = wants.get(row, False) or not (self._handling.shared or spot.context.shared)
        return row

    def _fits(self, row: Row, spot: Spot) -> bool:
        handling = self._handling
        if handling.strict and row.interface != self.call.context.abstract[0]:
            return False
        # a parameter whose handle has no type takes those of all types
        known = not spot.context.name or row.kind is None or row.kind == spot.context.name
        return known or not handling.type_strict

    def _waker(self) -> Callable[[], object]:
        self._wait = Wait()
        wake: Callable[[], object] = self._wait.wake
        return wake

    def _look(self) -> None:
        """End a wait that is in vain: others are not to wait behind a client that is gone."""
        if self.call.cancelled or self.call.connection.closed:
            raise CallCancelled("the call was cancelled while others had its context handle")

    async def _later(self, request: Any) -> Any:
        await self._wait.asleep(self._look)
        result = self._run(request)
        return await result if hasattr(result, "__await__") else result

    def _run(self, request: Any) -> Any:
        if self._wait is not None and not all(map(self._lives, self._turn.wants)):
            raise Fault(_MISMATCH)  # the one before has closed it
        if any(row.bare for row in self._turn.wants):
            request = copy.copy(request)
            for spot in self._spots:
                if spot.is_in:
                    rows = self._came[spot.name]
                    setattr(request, spot.name, each(rows, spot.depth, _argument))
        return self._entry.invoke(self.call, request)

    def _lives(self, row: Row) -> bool:
        return self._table.row(row.handle) is row

    # -------------------------------------------------------------------------------- going out
    def opened(self, handle: ContextHandle) -> None:
        """Note a handle that the manager opened itself."""
        row = self._table.row(handle)
        if row is not None:
            self._opened[handle] = row

    def settle(self, response: Any) -> Any:
        """Give the response with a handle for each object, opening and closing what it takes.

        Raises:
            Fault: RPC_S_OUT_OF_RESOURCES; the client has too many handles open.
        """
        given = {
            spot.name: self._settled(spot, getattr(response, spot.name))
            for spot in self._spots
            if spot.is_out
        }
        if any(getattr(response, name) is not value for name, value in given.items()):
            response = copy.copy(response)  # that of the manager may serve it again
            for name, value in given.items():
                setattr(response, name, value)
        return response

    def _settled(self, spot: Spot, value: Any) -> Any:
        came = self._came.get(spot.name)
        if not spot.depth:
            return self._handle(spot, value, came)
        rows = iter(flat(came, spot.depth))
        return each(value, spot.depth, lambda item: self._handle(spot, item, next(rows, None)))

    def _handle(self, spot: Spot, value: Any, row: Row | None) -> ContextHandle | None:
        """Give the handle for what a manager returned; `row` is what came in its place."""
        table = self._table
        if row is not None and not self._lives(row):
            if value is row.obj or value == row.handle:
                return None  # closed, and returned all the same
            row = None
        if value is None:
            if row is not None:
                table.close(row.handle)
            return None
        if row is not None and not isinstance(value, ContextHandle):
            row.obj = value
            return row.handle
        if isinstance(value, ContextHandle):
            found = table.row(value)
            if found is None:  # the manager keeps books of its own
                found = table.adopt(value, self.call.context.abstract[0], None, value)
        else:
            rundown = _run_down if spot.context.name else None
            found = table.adopt(value, self.call.context.abstract[0], rundown)
        if found.kind is None:
            found.kind = spot.context.name
            self._opened[found.handle] = found
        self._sent.add(found)
        handle: ContextHandle = found.handle
        return handle

    # ---------------------------------------------------------------------------------- the end
    def failure(self, call: Any, request: Any, error: Exception) -> bytes | None:
        """Give the stub that returns a failure status, as the entry does."""
        self._sent.clear()
        outputs = error.outputs if isinstance(error, StatusError) else None
        if outputs is not None and isinstance(outputs, self._entry.op.Response):
            try:
                error = StatusError(error.status, outputs=self.settle(outputs))  # type: ignore[attr-defined]
            except Fault:
                return None
        stub: bytes | None = self._entry.failure(call, request, error)
        self._failed = True
        return stub

    def fault(self, call: Any, error: Exception) -> tuple[int, bool]:
        """Give (status, executed) of the fault, as the entry does."""
        self._sent.clear()
        self._failed = True
        answer: tuple[int, bool] = self._entry.fault(call, error)
        return answer

    def end(self, lost: bool) -> None:
        """Give the handles back; run down what was opened and did not go to the client."""
        table = self._table
        if table is None:
            return
        table.calls.pop(self.call, None)
        if self._turn:
            table.leave(self._turn)
        if lost or self._failed:
            for row in list(self._opened.values()):
                if lost or row not in self._sent:
                    table.rundown(row.handle)

    # ----------------------------------------------------------------------- what a manager asks
    def row_of(self, what: Any) -> Row | None:
        """Give the row of a handle, or of the object of one, that the call has."""
        for row in (*self._turn.wants, *self._opened.values()):
            found: Row = row
            if what is found.obj or what == found.handle:
                return found
        return None

    def exclusive(self, what: Any) -> Exclusive:
        """Give what takes a handle for this call alone; see `CallInfo.exclusive`."""
        return Exclusive(self, self.row_of(what))

    def share(self, what: Any) -> None:
        """Let others that share a handle run beside this call from now on."""
        row = self.row_of(what)
        if row is not None and self._turn in row.holders:
            self._table.share(self._turn, row)


class Exclusive:
    """A with block, or an async with block, that has a handle for its call alone."""

    def __init__(self, handles: HandleCall | None, row: Row | None) -> None:
        self._handles = handles
        self._row = row
        self._back = False  # to sharing it

    def _ask(self) -> tuple[bool, bool]:
        handles, row = self._handles, self._row
        if handles is None or row is None or handles._turn not in row.holders:
            return True, True  # nobody else can have what this call has opened
        self._back = not row.exclusive
        has, keeps = handles._table.upgrade(handles._turn, row, handles._waker)
        return has, keeps

    def _enter(self, keeps: bool) -> None:
        handles, row = self._handles, self._row
        if not keeps:
            raise MoreWrites("another call may have written to the context handle meanwhile")
        if handles is not None and row is not None and not handles._lives(row):
            raise Fault(_MISMATCH)

    def __enter__(self) -> None:
        has, keeps = self._ask()
        if not has:
            assert self._handles is not None
            wait = self._handles._wait
            if wait.on_loop:
                self._handles._table.leave(self._handles._turn)
                raise RuntimeError("a coroutine waits for a context handle by `async with`")
            wait.block(self._handles._look)
        self._enter(keeps)

    def __exit__(self, *error: object) -> None:
        if self._back and self._handles is not None and self._row is not None:
            self._handles.share(self._row.handle)

    async def __aenter__(self) -> None:
        has, keeps = self._ask()
        if not has:
            assert self._handles is not None
            await self._handles._wait.asleep(self._handles._look)
        self._enter(keeps)

    async def __aexit__(self, *error: object) -> None:
        self.__exit__()


def _argument(row: Row | None) -> Any:
    """Give what a manager gets for a handle that came."""
    if row is None:
        return None
    return row.obj if row.bare else row.handle


def flat(value: Any, depth: int) -> list[Any]:
    """Give the handles of lists of lists, one after the other."""
    if not depth or value is None:
        return [value]
    return [inner for item in value for inner in flat(item, depth - 1)]


def _run_down(obj: Any) -> Any:
    """Run the rundown routine that an object has, if it has one."""
    routine = getattr(obj, "rundown", None)
    return None if routine is None else routine()
