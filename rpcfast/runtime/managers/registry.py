"""What a server has registered: interfaces, their managers, and who may call them.

Layer 6; imports `dispatch`, `objects` and the engine's names.  A connection keeps the `Served` of
an interface; what a call of it goes to is in the `entries` of that.  As long as there is nothing
to decide, they are those of the one manager, so that such a call costs nothing.  Else each is a
`Door`, whose flow decides, or a `Refusal`.
"""

from __future__ import annotations

import enum
import functools
import logging
import threading
from collections.abc import Callable, Iterator
from typing import Any, Final
from uuid import UUID

from rpcfast.engine.flows import Ask, Send, Steps
from rpcfast.engine.fragments import ServerCall
from rpcfast.engine.server import ServerConnection
from rpcfast.engine.state import (
    ACCESS_DENIED,
    NCA_OP_RNG_ERROR,
    NCA_SERVER_TOO_BUSY,
    NCA_UNK_IF,
    NCA_UNSUPPORTED_TYPE,
)
from rpcfast.errors import AuthError, ServerError

from .dispatch import Adapter, CallInfo, Target, info_of, is_coroutine
from .objects import NIL, Objects, select_manager

_log = logging.getLogger("rpcfast")

_NO_LEVEL: Final = 1  # RPC_C_AUTHN_LEVEL_NONE
_TOP_LEVEL: Final = 6  # RPC_C_AUTHN_LEVEL_PKT_PRIVACY


class _Any(enum.Enum):
    ANY = "any"

    def __repr__(self) -> str:
        return "ANY"


#: Every manager type, where one can be named.
ANY: Final = _Any.ANY
TypeOrAny = UUID | None | _Any


def allow_protseqs(*protseqs: str) -> Callable[[CallInfo], bool]:
    """Make a security callback that admits callers of these protocol sequences alone.

    Every interface answers on every endpoint of its server: this is how one is kept from some,
    `server.register(..., security=rpcfast.allow_protseqs("ncalrpc"))`.

    Raises:
        BindingError: there is no such protocol sequence (1703, 1704).
    """
    from ..binding.stringbinding import StringBinding

    for name in protseqs:
        StringBinding(protseq=name).check_supported()
    allowed = frozenset(protseqs)

    def admits(call: CallInfo) -> bool:
        return call.protseq in allowed

    return admits


class Registration:
    """One manager of an interface, and who may call it."""

    def __init__(
        self, target: Target, type_uuid: UUID | None, adapt: Adapter, max_size: int, *,
        autolisten: bool, max_calls: int | None, security: Any, require: int | None,
        local_only: bool, cache_security: bool,
    ) -> None:  # fmt: skip
        if max_calls is not None and max_calls < 1:
            raise ServerError("max_calls is at least 1", code=1742)
        if require is not None and not _NO_LEVEL <= require <= _TOP_LEVEL:
            raise AuthError(f"require is a level from 1 (none) to 6, not {require}", code=1748)
        self.target = target
        self.type_uuid = type_uuid or NIL
        self.autolisten = autolisten
        self.max_size = max_size
        self._max_calls = max_calls
        self.level = require or _NO_LEVEL
        self._local_only = local_only
        self._cached = cache_security
        self._security: Any = None
        if security is not None:
            self._security = adapt.method(_asked(security), is_coroutine(security))
        self._running: set[ServerCall] = set()
        self._lock = threading.Lock()

    def guarded(self, usual_size: int) -> bool:
        """Whether there is something to look at before a call may run."""
        return bool(
            self._security or self._local_only or self.level > _NO_LEVEL
            or self._max_calls or self.max_size < usual_size
        )  # fmt: skip

    def refuses(self, conn: ServerConnection, call: ServerCall) -> Steps:
        """Answer a caller who may not have the manager (a flow); gives whether that is so."""
        if call.level < self.level:
            conn.deny(call)
            yield Send(conn.take_outgoing())
            return True
        if len(call.stub) > self.max_size and not call.op.in_pipes:
            yield from _answer(conn.send_fault(call, ACCESS_DENIED))
            return True
        channel = conn.owner
        admitted = not (self._local_only and channel.protseq != "ncalrpc")
        if admitted and self._security is not None and self not in channel.admitted:
            try:
                admitted = (yield Ask(functools.partial(self._security, call=call))) is True
            except Exception:
                _log.exception("%s: the security callback failed", self.target.interface.name)
                admitted = False
            if self._cached and admitted:
                channel.admitted.add(self)
        if not admitted:
            yield from _answer(conn.send_fault(call, ACCESS_DENIED, executed=False))
        return not admitted

    def enter(self, call: ServerCall) -> bool:
        """Note that a call begins; False when there are as many as may be."""
        if self._max_calls is not None:
            with self._lock:
                if len(self._running) >= self._max_calls:
                    # whoever has an answer may call again, before the call is at its very end
                    self._running = {other for other in self._running if not other.over}
                    if len(self._running) >= self._max_calls:
                        return False
                self._running.add(call)
        return True

    def leave(self, call: ServerCall) -> None:
        """Note that a call has ended."""
        if self._max_calls is not None:
            with self._lock:
                self._running.discard(call)


def _asked(security: Callable[[CallInfo], Any]) -> Callable[..., Any]:
    """Give what an adapter runs for a security callback."""

    def ask(call: ServerCall) -> Any:
        return security(info_of(call))

    async def ask_async(call: ServerCall) -> Any:
        return await security(info_of(call))

    return ask_async if is_coroutine(security) else ask


class Refusal:
    """Where calls go that nobody takes."""

    __slots__ = ("piped", "_status")

    def __init__(self, op: Any, status: int) -> None:
        self.piped = bool(op.in_pipes or op.out_pipes)
        self._status = status

    def flow(self, conn: ServerConnection, call: ServerCall, entry: Any) -> Steps:
        """Answer a call with the fault that says why (a flow)."""
        yield from _answer(conn.send_fault(call, self._status, executed=False))


class Door:
    """Where calls go for which something has to be decided first."""

    __slots__ = ("piped", "_served")

    def __init__(self, op: Any, served: Served) -> None:
        self.piped = bool(op.in_pipes or op.out_pipes)
        self._served = served

    def flow(self, conn: ServerConnection, call: ServerCall, entry: Any) -> Steps:
        """Choose the manager of a call, ask whether the caller may have it, and run it."""
        if self.piped:
            call.writer = conn.writer(call)  # others are to leave the rest of the request alone
        chosen = yield from self._served.choose(call)
        if chosen is None:
            status = NCA_UNSUPPORTED_TYPE if self._served.managers else NCA_UNK_IF
            yield from _answer(conn.send_fault(call, status, executed=False))
            return
        call.registration = chosen
        if (yield from chosen.refuses(conn, call)):
            return
        within = chosen.target.entries.get(call.opnum)
        if within is None:
            yield from _answer(conn.send_fault(call, NCA_OP_RNG_ERROR, executed=False))
        elif not chosen.enter(call):
            yield from _answer(conn.send_fault(call, NCA_SERVER_TOO_BUSY, executed=False))
        else:
            yield from self._through(conn, call, chosen, within)

    def _through(
        self, conn: ServerConnection, call: ServerCall, chosen: Registration, within: Any
    ) -> Steps:
        try:
            yield from within.flow(conn, call, within)
        finally:
            if call.state is None or not call.state.detached:
                chosen.leave(call)


def _answer(answer: bytes | None) -> Steps:
    if answer:
        yield Send((answer,))


class Served:
    """One interface as its connections see it.

    `operations` only grows: whether an operation has a manager is up to what it goes to.
    """

    def __init__(self, interface: Any, objects: Objects, adapt: Adapter, usual_size: int) -> None:
        self.interface = interface
        self.syntaxes: frozenset[str] = frozenset()
        self.operations: dict[int, Any] = {}
        self.entries: dict[int, Any] = {}
        self.managers: dict[UUID, Registration] = {}
        self.max_size = usual_size
        self.level = _NO_LEVEL  # the lowest authentication level that one of them takes
        self._usual_size = usual_size
        self._objects = objects
        self._ask = adapt.method(_asking(objects), False)

    @property
    def autolisten(self) -> bool:
        """Whether it is served however the server listens."""
        return any(found.autolisten for found in self.managers.values())

    def renew(self, listening: bool) -> None:
        """Decide anew where calls go: managers, objects or the server's state have changed."""
        managers = list(self.managers.values())
        operations = dict(self.operations)
        for found in managers:
            operations.update(found.target.operations)
            self.syntaxes = found.target.syntaxes
        if managers:
            self.max_size = max(found.max_size for found in managers)
            self.level = min(found.level for found in managers)
        entries: dict[int, Any]
        if not managers or not (listening or self.autolisten):
            status = NCA_SERVER_TOO_BUSY if managers else NCA_UNK_IF
            entries = {number: Refusal(op, status) for number, op in operations.items()}
        elif self._plain(managers) and operations.keys() <= managers[0].target.entries.keys():
            entries = managers[0].target.entries
        else:
            entries = {number: Door(op, self) for number, op in operations.items()}
        self.entries = entries
        self.operations.update(operations)

    def _plain(self, managers: list[Registration]) -> bool:
        first = managers[0]
        return (
            len(managers) == 1 and not first.type_uuid.int and self._objects.trivial
            and not first.guarded(self._usual_size)
        )  # fmt: skip

    def choose(self, call: ServerCall) -> Steps:
        """Choose the manager of a call (a flow); None where there is none."""
        obj, objects = call.object_uuid, self._objects
        asked: dict[UUID, UUID | None] = {}
        if obj is not None and obj.int and objects.unknown(obj):
            try:
                asked[obj] = yield Ask(functools.partial(self._ask, obj=obj))
            except Exception:
                _log.exception("%s: the type of object %s", self.interface.name, obj)
                return None
        return select_manager(self.managers, obj, asked.get if asked else objects.known)


def _asking(objects: Objects) -> Callable[..., UUID | None]:
    def ask(obj: UUID) -> UUID | None:
        return objects.ask(obj)

    return ask


class Registry:
    """The interfaces of a server; thread-safe.

    Attributes:
        served: by UUID and major version, those that have a manager.
        objects: the types of objects.
    """

    def __init__(self, adapt: Adapter, usual_size: int) -> None:
        self.served: dict[tuple[UUID, int], Served] = {}
        self.objects = Objects(self.renew)
        self._retired: dict[tuple[UUID, int], Served] = {}  # connections may have them still
        self._adapt = adapt
        self._usual_size = usual_size
        self._listening = True  # until the first stop there is nothing to refuse
        self._lock = threading.RLock()

    def add(self, registration: Registration) -> None:
        """Serve a manager.

        Raises:
            ServerError: there is one of its type, or another definition of the interface (1712).
        """
        interface, kind = registration.target.interface, registration.type_uuid
        key = (interface.uuid, interface.version[0])
        with self._lock:
            served = self.served.get(key) or self._retired.get(key)
            if served is not None and served.interface is not interface:
                if served.managers:
                    raise ServerError(
                        f"interface {interface.name} is registered by another definition", code=1712
                    )
                served = None
            if served is None:
                served = Served(interface, self.objects, self._adapt, self._usual_size)
            if kind in served.managers:
                of = f" for type {kind}" if kind.int else ""
                raise ServerError(f"interface {interface.name} is registered{of}", code=1712)
            served.managers = {**served.managers, kind: registration}
            self._retired.pop(key, None)
            self.served[key] = served
            self.renew() if registration.autolisten else served.renew(self._listening)

    def remove(
        self, interface: Any, type_uuid: TypeOrAny, all_of_them: bool = False
    ) -> list[tuple[Served, Registration]]:
        """Serve some managers no more, from now on; gives them.

        all_of_them: also those that listen by themselves, where nothing is named.

        Raises:
            ServerError: the interface is not registered (1717), or the type is not (1716).
        """
        kind = type_uuid if type_uuid is ANY else type_uuid or NIL
        with self._lock:
            keys = list(self.served)
            if interface is not None:
                keys = [(interface.uuid, interface.version[0])]
                if keys[0] not in self.served:
                    raise ServerError(f"interface {interface.name} is not registered", code=1717)
            spares = interface is None and kind is ANY and not all_of_them
            found = [
                (self.served[key], registration)
                for key in keys
                for registration in self.served[key].managers.values()
                if kind in (ANY, registration.type_uuid)
                and not (spares and registration.autolisten)
            ]
            if not found and kind is not ANY:
                raise ServerError(f"no manager is registered for type {kind}", code=1716)
            for served, registration in found:
                served.managers = {
                    of: other for of, other in served.managers.items() if other is not registration
                }
            for key in keys:
                served = self.served[key]
                if not served.managers:
                    self._retired[key] = self.served.pop(key)
                served.renew(self._listening)
            return found

    def listen(self, listening: bool) -> None:
        """Take calls of the interfaces that do not listen by themselves, or no more."""
        with self._lock:
            if self._listening is not listening:
                self._listening = listening
                self.renew()

    @property
    def autolistens(self) -> bool:
        """Whether an interface listens by itself."""
        return any(served.autolisten for served in list(self.served.values()))

    def renew(self) -> None:
        """Decide anew where the calls of every interface go."""
        with self._lock:
            for served in self.served.values():
                served.renew(self._listening)


def running(
    channels: list[Any], removed: list[tuple[Served, Registration]], own: ServerCall | None
) -> Iterator[ServerCall]:
    """List the calls that run, or may, in some managers; `own` does not count."""
    for channel in channels:
        for call in list(channel.conn.calls.values()):
            for served, registration in removed:
                known = call.registration or registration
                if call.context.target is served and known is registration and call is not own:
                    yield call
