"""One call of a client: how its operation is called, the user's ends of its pipes, its flows.

Layer 6; imports `association`, `sources`, `sinks`, `clientcontexts` and the engine's flows.  Both
clients run these.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rpcfast._core.exchange import Exchange
from rpcfast.engine.connection import ClientConnection
from rpcfast.engine.flows import PipeCall, alter, call

from ..contexthandles.clientcontexts import contexts_of
from ..piping.sinks import sink_end
from ..piping.sources import source_end
from .association import Channel, Settings


class Plan:
    """How an operation is called; made once per interface and kept by the client class."""

    __slots__ = ("contexts", "exchange", "give", "op", "outs", "piped", "request", "usual")

    def __init__(self, op: Any) -> None:
        self.op = op
        self.piped = bool(op.in_pipes or op.out_pipes)
        self.outs = tuple(p.name for p in op.out_pipes if not p.is_in)
        self.contexts = contexts_of(op)
        self.usual = not self.piped and self.contexts is None
        self.request: Callable[..., Any] = op.usual.request
        self.give: Callable[[Any], Any] = op.usual.give
        self.exchange = Exchange(op.usual, plain_context, go_on)  # by a blocking client


class PipedCall:
    """The user's ends of one call with pipes.

    stream: the first output has no sink, it is iterated over.  awaits: the user's code may give
    awaitables.

    Raises:
        TypeError, ValueError: an end is missing, or cannot be one.
    """

    __slots__ = ("plan", "request", "syntax", "sources", "sinks", "first", "came", "client")

    def __init__(
        self, plan: Plan, args: Any, kwargs: dict[str, Any], *, stream: bool,
        syntax: str = "ndr20", awaits: bool = False,
    ) -> None:  # fmt: skip
        op = plan.op
        self.plan = plan
        self.syntax = syntax
        self.first = op.out_pipes[0] if stream else None
        targets = {}
        for name in plan.outs:
            if self.first is not None and name == self.first.name:
                continue
            if name in kwargs:
                targets[name] = kwargs.pop(name)
            else:
                raise TypeError(f"{op.name}() needs a sink for its output pipe {name!r}, or is "
                                f"iterated over as client.stream.{op.name}()")  # fmt: skip
        self.request = op.request(args, kwargs)
        self.client: Any = None  # where the operation has context handles
        self.came: dict[str, Any] = {}
        self.sources = []
        for param in op.in_pipes:
            value = getattr(self.request, param.name)
            if param.is_out and param is not self.first:
                value, targets[param.name] = _both(op, param, value)
            self.sources.append(source_end(param, syntax, value, awaits=awaits))
        self.sinks = [
            sink_end(param, syntax, targets[param.name], awaits=awaits)
            for param in op.out_pipes
            if param is not self.first
        ]

    def finish(self, response: Any) -> Any:
        """Note in the response how many elements each output had."""
        for sink in self.sinks:
            setattr(response, sink.name, sink.end.count)
        if self.client is not None:
            self.plan.contexts.note(self.came, response, self.client)  # type: ignore[union-attr]
        return response


def _both(op: Any, param: Any, value: Any) -> Any:
    """Give the source and the sink of an in-out pipe."""
    if isinstance(value, tuple) and len(value) == 2:
        return value
    if hasattr(value, "pull") and hasattr(value, "push"):
        return value, value
    raise TypeError(f"{op.name}() takes (source, sink) for the in-out pipe {param.name!r}, or an "
                    "object that has pull and push")  # fmt: skip


def context_flow(conn: ClientConnection, settings: Settings, syntax: str) -> Any:
    """Give the presentation context of the client's interface (a flow); add it if need be."""
    found = conn.contexts.get((*settings.abstract, syntax))
    if found is None:
        found = yield from alter(conn, settings.abstract, syntax)
    return found


def plain_context(conn: ClientConnection, settings: Settings) -> tuple[str, int] | None:
    """Give the transfer syntax of calls without pipes, and its presentation context."""
    for syntax in (settings.syntax, "ndr20"):
        context_id = conn.contexts.get((*settings.abstract, syntax))
        if context_id is not None:
            return syntax, context_id
    return None


def plain_flow(
    conn: ClientConnection, settings: Settings, op: Any, request: Any, obj: Any, begun: Any = None
) -> Any:
    """Make the flow of a call without pipes; `begun` as for `flows.call`."""
    found = plain_context(conn, settings)
    if found is None:  # another client of the pool has opened the connection
        return admitted_flow(conn, settings, op, request, obj)
    syntax, context_id = found
    return call(conn, context_id, op, request, syntax, obj, begun)


def go_on(
    channel: Channel, settings: Settings, op: Any, request: Any, obj: Any, timeout: float | None,
    begun: Any,
) -> Any:  # fmt: skip
    """Run a call without pipes the general way, from where the short one has stopped."""
    flow = plain_flow(channel.conn, settings, op, request, obj, begun)
    return channel.driver.run(flow, timeout)


def admitted_flow(
    conn: ClientConnection, settings: Settings, op: Any, request: Any, obj: Any
) -> Any:
    """Run a call without pipes whose interface the connection has not carried yet (a flow)."""
    yield from settings.admit(conn)
    return (yield from plain_flow(conn, settings, op, request, obj))


def begin(conn: ClientConnection, settings: Settings, piped: PipedCall, obj: Any) -> Any:
    """Make a call with pipes in its presentation context (a flow)."""
    context_id = yield from context_flow(conn, settings, piped.syntax)
    return PipeCall(conn, context_id, piped.plan.op, piped.request, piped.syntax, obj)


def piped_flow(conn: ClientConnection, settings: Settings, piped: PipedCall, obj: Any) -> Any:
    """Run a call with pipes (a flow)."""
    whole = yield from begin(conn, settings, piped, obj)
    response = yield from whole.run(piped.sources, piped.sinks)
    return piped.finish(response)
