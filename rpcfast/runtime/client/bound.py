"""What a client can do with its binding: resolve it, reset it, ask whether the server is there.

Layer 6; imports the engine's flows and the mgmt interface.
"""

from __future__ import annotations

from typing import Any

from rpcfast.engine.connection import ClientConnection
from rpcfast.engine.flows import alter, call
from rpcfast.errors import EndpointMapperError, TransportError

from ..binding.stringbinding import StringBinding

#: What is raised through here is what a call of a client ended with: `failures.is_nested`.
__rpc_client__ = True


def listening_flow(conn: ClientConnection) -> Any:
    """Ask the management interface whether the server takes calls (a flow)."""
    from rpcfast.interfaces.mgmt import mgmt

    abstract = (mgmt.uuid, *mgmt.version)
    context_id = conn.contexts.get((*abstract, "ndr20"))
    if context_id is None:
        context_id = yield from alter(conn, abstract, "ndr20")
    op = mgmt["is_server_listening"]
    response = yield from call(conn, context_id, op, op.request((), {}), "ndr20", None)
    return bool(op.give(response))


class Bound:
    """The binding of a blocking client."""

    _association: Any
    _bounds: Any
    _timeout: float | None

    def resolve(self) -> StringBinding:
        """Give the binding with its endpoint; where that is not known, the mapper is asked.

        The server itself is not.

        Raises:
            EndpointMapperError: the mapper knows no endpoint (EPT_S_NOT_REGISTERED).
            TransportError: no mapper answers.
        """
        full: StringBinding = self._association.resolve(self._bounds())
        return full

    def reset(self) -> None:
        """Drop the endpoint, also one that was given: the next call asks where the server is.

        So it is for all `options` of this client, and for a server that has moved.

        Raises:
            LocalProtocolError: calls are out (RPC_S_CALL_IN_PROGRESS).
        """
        self._association.reset()

    def is_listening(self) -> bool:
        """Whether the server is there and takes calls: its management interface is asked.

        Raises:
            StatusError, Fault: it does not say.
        """
        association, bounds = self._association, self._bounds()
        while True:
            try:
                channel = association.acquire(bounds)
            except (TransportError, EndpointMapperError):
                return False
            try:
                flow = listening_flow(channel.conn)
                return bool(channel.driver.run(flow, self._timeout, bounds))
            except TransportError:
                if not channel.since:  # else the server may have been started anew
                    return False
            finally:
                association.release(channel)
