"""Context handles at the client: each belongs to the connections it came by, until it is closed.

Layer 6; imports `contextcalls`, the errors and `ndr`.  An operation without such parameters has
nothing to do with this.  [features section 5, H-07, H-09 to H-12]
"""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from rpcfast.errors import BindingError, NdrError
from rpcfast.ndr import ContextHandle

from .contextcalls import Spot, each, flat, spots


class ClientContexts:
    """The context handles of one operation, as its callers pass and get them."""

    __slots__ = ("_spots",)

    def __init__(self, found: tuple[Spot, ...]) -> None:
        self._spots = found

    def flow(self, call: Any, request: Any, client: Any) -> Generator[Any, Any, Any]:
        """Run the flow of a call with its handles looked at before and after."""
        came = self.check(request, client)
        response = yield from call
        self.note(came, response, client)
        return response

    def check(self, request: Any, client: Any) -> dict[str, Any]:
        """Look at what a call passes; a closed handle goes out as null where it may be null.

        Raises:
            NdrError: an [in] handle is null or closed (RPC_X_SS_IN_NULL_CONTEXT).
            BindingError: one belongs to other connections (RPC_X_SS_HANDLES_MISMATCH).
        """
        came = {}
        for spot in self._spots:
            if not spot.is_in:
                continue
            value = came[spot.name] = getattr(request, spot.name)
            handles = flat(value, spot.depth)
            for handle in handles:
                if not handle:
                    if not (spot.is_out or spot.optional):
                        raise NdrError("a null or closed context handle", path=spot.name, code=1775)
                elif isinstance(handle, ContextHandle):
                    owner = handle._owner
                    if owner is not None and not client._association.shares(owner._association):
                        raise BindingError(
                            f"{spot.name} belongs to {owner.binding}, the call to "
                            f"{client.binding}, or to other connections of it", code=1778
                        )  # fmt: skip
            if not all(handles):
                setattr(request, spot.name, each(value, spot.depth, lambda one: one or None))
        return came

    def note(self, came: dict[str, Any], response: Any, client: Any) -> None:
        """Say of each handle that came back whose it is; one that came back null is closed.

        What was passed and is open still is the same object afterwards.

        Raises:
            NdrError: one came back changed (RPC_X_SS_CONTEXT_DAMAGED).
        """
        for spot in self._spots:
            if not spot.is_out:
                continue
            value, olds = getattr(response, spot.name), iter(())
            if spot.is_in:
                olds = iter(flat(came[spot.name], spot.depth))
            noted = [
                _noted(spot, new, next(olds, None), client) for new in flat(value, spot.depth)
            ]
            if spot.is_in:
                kept = iter(noted)
                setattr(response, spot.name, each(value, spot.depth, lambda _: next(kept)))  # noqa: B023


def _noted(spot: Spot, new: Any, old: Any, client: Any) -> Any:
    """Give what a caller has of a handle that came back; `old` is what was passed for it."""
    followed = bool(old) and old._owner is not None  # a copy, or one made by hand, is octets alone
    if new is None:
        if old:
            client._association.drop_context(old.uuid)
        if followed:
            old.destroy()
        return None
    if not old:
        new._owner = client
        client._association.keep_context(new.uuid)
        return new
    if new != old:
        damaged = NdrError("the context handle came back changed", path=spot.name, code=1777)
        damaged.maybe_executed = True
        raise damaged
    if not followed:
        new._owner = client
    return old if followed else new


def contexts_of(op: Any) -> ClientContexts | None:
    """Give what minds the context handles of an operation; None where it has none."""
    found = spots(op)
    return ClientContexts(found) if found else None
