"""How a server offers interfaces, and offers them no more.

Layer 6; imports `registry` and `dispatch`.  [features S-01 to S-06]
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar, overload
from uuid import UUID

from rpcfast.engine.fragments import Limits
from rpcfast.errors import ServerError

from .dispatch import Adapter, CallInfo, Target, running_call
from .objects import Objects
from .registry import Registration, Registry, TypeOrAny, running

if TYPE_CHECKING:
    from rpcfast.ndr import Interface

M = TypeVar("M")


class Registrar:
    """The part of a server that has its interfaces; thread-safe."""

    adapter: Adapter
    limits: Limits
    strict_pipes: bool
    channels: set[Any]
    _groups: dict[int, Any]
    _listening: bool
    _taking: bool
    _lock: threading.RLock

    def _prepare_registry(self) -> None:
        self._registry = Registry(self.adapter, self.limits.max_request)
        self._targets = self._registry.served

    @overload
    def register(
        self,
        interface: Interface[Any, Any, M],
        manager: M,
        type_uuid: UUID | None = None,
        *,
        autolisten: bool = False,
        max_calls: int | None = None,
        max_size: int | None = None,
        security: Callable[[CallInfo], Any] | None = None,
        require: int | None = None,
        local_only: bool = False,
        cache_security: bool = True,
    ) -> None: ...

    @overload
    def register(
        self,
        interface: Interface[Any, Any, Any],
        manager: Any,
        type_uuid: UUID | None = None,
        *,
        partial: bool,
        autolisten: bool = False,
        max_calls: int | None = None,
        max_size: int | None = None,
        security: Callable[[CallInfo], Any] | None = None,
        require: int | None = None,
        local_only: bool = False,
        cache_security: bool = True,
    ) -> None: ...

    def register(
        self,
        interface: Any,
        manager: Any,
        type_uuid: UUID | None = None,
        *,
        partial: bool = False,
        autolisten: bool = False,
        max_calls: int | None = None,
        max_size: int | None = None,
        security: Callable[[CallInfo], Any] | None = None,
        require: int | None = None,
        local_only: bool = False,
        cache_security: bool = True,
    ) -> None:
        """Offer an interface, on every endpoint; the manager has one method per operation.

        type_uuid: the type of objects whose calls the manager gets, see `objects`; None, calls
            without an object, and with one that has no type.
        partial: operations without a method answer nca_op_rng_error.
        autolisten: serve it without `listen`, and after `stop`, until it is unregistered.
        max_calls: running at once; one more is refused (RPC_S_SERVER_TOO_BUSY).
        max_size: octets of a request that are no pipe, instead of the server's `max_request`;
            one more is answered by ERROR_ACCESS_DENIED.
        security: asked before a call, as security(call), with what `current_call` would give; may
            be a coroutine function.  True admits; anything else is ERROR_ACCESS_DENIED, None and
            an exception too.  See `allow_protseqs`.  It is asked of callers who have not
            authenticated themselves as well, unless `require` keeps them out.
        cache_security: do not ask again for a connection that was admitted.
        require: the lowest authentication level, 1 (none) to 6 (privacy); a caller below it is
            denied, and its connection closed unless it has carried a protected request.
        local_only: deny callers that come by anything but ncalrpc.

        What several managers of one interface are registered with counts for each by itself.

        Raises:
            ServerError: a method is missing (1764; not with `partial`), the interface is one of
                objects (1764), or registered already for this type (1712); no loop runs here,
                where an asyncio server is to listen for it (1715).
            AuthError: there is no such level (1748).
        """
        target = Target(
            interface, manager, self.adapter, partial=partial, strict=self.strict_pipes
        )
        registration = Registration(
            target, type_uuid, self.adapter,
            self.limits.max_request if max_size is None else max_size, autolisten=autolisten,
            max_calls=max_calls, security=security, require=require, local_only=local_only,
            cache_security=cache_security,
        )  # fmt: skip
        if autolisten:
            self._registry.listen(self._listening)
        self._registry.add(registration)
        if autolisten:
            try:
                self._begin()
            except ServerError:
                self._registry.remove(interface, type_uuid)
                raise

    @property
    def is_serving(self) -> bool:
        """Whether calls are taken of any interface: also of those that listen by themselves,
        which `is_listening` and the management interface do not count."""
        return self._taking

    @property
    def objects(self) -> Objects:
        """The types of objects: `objects[uuid] = type_uuid`, `objects.inquire = function`."""
        return self._registry.objects

    def _begin(self) -> None:
        """Take connections, for an interface that listens by itself."""
        raise NotImplementedError

    def _remove(
        self, interface: Any, type_uuid: TypeOrAny, all_of_them: bool = False
    ) -> tuple[list[Any], Callable[[], bool]]:
        """Offer some managers no more: gives them, and what says whether a call of theirs runs.

        The call that asks for it does not count.
        """
        removed = self._registry.remove(interface, type_uuid, all_of_them)
        own = running_call()
        return removed, lambda: any(running(list(self.channels), removed, own))

    def _busy(self) -> bool:
        """Whether a call of an interface runs that does not listen by itself."""
        others = [
            (served, registration)
            for served in list(self._targets.values())
            for registration in served.managers.values()
            if not registration.autolisten
        ]
        return any(running(list(self.channels), others, running_call()))

    def _rundown(self, removed: list[Any]) -> None:
        """Run down what clients have open of interfaces that have no manager any more."""
        with self._lock:
            groups = list(self._groups.values())
        for uuid in {served.interface.uuid for served, _ in removed if not served.managers}:
            for group in groups:
                group.end_interface(uuid)
