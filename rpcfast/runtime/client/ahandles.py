"""Operations that find their binding themselves, on an event loop.

Layer 6; imports `handles` and `aclient`.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any
from uuid import UUID

from .aclient import connect
from .handles import AutoBase, Calls, UnboundBase, unbound_of

if TYPE_CHECKING:
    from rpcfast.ndr import Interface

    from ..nameservice import NameService

#: What is raised through here is what a call of a client ended with: `failures.is_nested`.
__rpc_client__ = True


async def run(calls: Calls) -> Any:
    """Do what a conversation yields, await what can be awaited, and give what it returns."""
    try:
        step = calls.send(None)
        while True:
            try:
                given = step()
                if hasattr(given, "__await__"):
                    given = await given
            except BaseException as error:
                step = calls.throw(error)
            else:
                step = calls.send(given)
    except StopIteration as stop:
        return stop.value


class AsyncUnbound(UnboundBase):
    """Operations that find their client among their arguments, or in their context."""

    _awaits = True

    async def _run(self, calls: Calls) -> Any:
        return await run(calls)


def unbound(interface: Interface[Any, Any, Any]) -> AsyncUnbound:
    """Give the operations of an interface without a client, as `rpcfast.unbound` does.

    What binds a handle of one's own may be a coroutine.
    """
    made: AsyncUnbound = unbound_of(AsyncUnbound, interface)
    return made


class AsyncAuto(AutoBase):
    """Calls to any server of an interface."""

    def _connect(self, binding: Any) -> Any:
        return connect(binding, self._interface, **self._connect_options)

    async def _run(self, calls: Calls) -> Any:
        return await run(calls)

    async def close(self) -> None:
        """Close the connections."""
        if self._client is not None:
            await run(self._leave(self._client))

    async def __aenter__(self) -> AsyncAuto:
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.close()


def auto(
    interface: Interface[Any, Any, Any],
    ns: NameService,
    *,
    object: UUID | str | None = None,
    entry: str | None = None,
    **options: Any,
) -> AsyncAuto:
    """Give the operations of an interface at any server of it, as `rpcfast.auto` does."""
    return AsyncAuto(interface, ns, object, entry, options, asyncio.Lock())
