"""The asyncio client.

Layer 6; imports `client`, `apool` and the asyncio driver.  Calls without pipes share a connection
where the server multiplexes; those with pipes have one each, and run the flows that the blocking
client runs.  A call whose task is cancelled is cancelled at the server without it.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Generator
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from uuid import UUID

from rpcfast._core.asking import Answer
from rpcfast.engine.flows import FLUSH_NBYTES
from rpcfast.errors import EndpointMapperError, LocalProtocolError, ServerError, TransportError
from rpcfast.transport.bounds import Bounds

from ..binding.stringbinding import StringBinding
from .achannel import AsyncChannel
from .apool import AsyncConnections, Pool, context_key, dial, within
from .association import MAX_CONNECTIONS, Channel, Settings
from .bound import listening_flow
from .calling import Plan, piped_flow, plain_flow
from .client import ClientBase, Face, StreamBase, _octets, class_of
from .resolve import Resolver

if TYPE_CHECKING:
    from rpcfast.ndr import Interface

#: What is raised through here is what a call of a client ended with: `failures.is_nested`.
__rpc_client__ = True

C = TypeVar("C", covariant=True)
ClientT = TypeVar("ClientT")


class AsyncAssociation:
    """What one asyncio client has of the connections of its pool; belongs to one event loop.

    Attributes:
        home: the connections to the server, None before the first one.
        out: the answers of the calls that share a connection, where others share it too.
    """

    def __init__(self, settings: Settings, pool: Pool | None = None, *, ordered: bool = False):
        self.settings = settings
        self.ordered = ordered
        self.home: AsyncConnections | None = None
        self.out: set[Answer] | None = None if pool is None else set()
        if pool is None:  # not "or": an empty one is false
            pool = Pool(max_connections=settings.max_connections, linger=0)
        self._pool = pool
        self._busy: set[AsyncChannel] = set()
        self._closed = False

    async def acquire(self, bounds: Bounds | None = None) -> AsyncChannel:
        """Take a connection for one call; wait where there are as many as allowed.

        Errors are those of `Association.acquire`.
        """
        return await within(bounds, self._alone, self.release)

    async def share(self, bounds: Bounds | None = None) -> AsyncChannel:
        """Take a connection for a call that may share it.

        Where the server does not multiplex it is for this call alone.
        """
        while True:
            channel = await within(bounds, self._shared, self._unused)
            if not channel.conn.mpx or channel.shared.room > 0:
                return channel

    async def _alone(self) -> AsyncChannel:
        channel = await self._take(False)
        self._busy.add(channel)
        return channel

    async def _shared(self) -> AsyncChannel:
        channel = await self._take(True)
        if not channel.conn.mpx:
            self._busy.add(channel)
        return channel

    async def _take(self, shared: bool) -> AsyncChannel:
        if self._closed:
            raise ServerError("the client is closed", code=1702)
        try:
            if self.home is None:
                binding = await self.resolve()
                if self.home is None:
                    self.home = self._pool.join(self.settings, binding, self.ordered)
            home = self.home
            return await home.take(self.settings, shared=shared)
        except TransportError:
            self.settings.resolver.forget(self.settings)
            await self._leave()
            raise

    def _unused(self, channel: AsyncChannel) -> None:
        """Do without a connection that came too late."""
        if not channel.conn.mpx:
            self.release(channel)

    def release(self, channel: AsyncChannel) -> None:
        """Give a connection back that was for one call."""
        self._busy.discard(channel)
        channel.home.release(channel)

    async def resolve(self) -> StringBinding:
        """Give the full binding: what was given, or what the endpoint mapper says."""
        settings = self.settings
        known, question = settings.resolver.known(settings)
        if known is not None:
            return known  # type: ignore[no-any-return]
        driver = await dial(question.binding, settings, question.conn)
        try:
            endpoint = await driver.run(question.flow(), settings.timeout)
        finally:
            driver.close()
            await driver.gone()
        return settings.resolver.learn(settings, endpoint)  # type: ignore[no-any-return]

    async def reset(self) -> None:
        """Forget the endpoint and leave the connections; errors are those of the blocking one."""
        if self._closed:
            raise ServerError("the client is closed", code=1702)
        shared = self.home is not None and self.out is None and self.home.calls
        if self._busy or self.out or shared:
            raise LocalProtocolError("calls of the client are out", code=1791)
        self.settings.reset()
        await self._leave()

    def shares(self, other: AsyncAssociation) -> bool:
        """Whether both use the same connections: a context handle of one is one of the other."""
        return other is self or (self.home is not None and self.home is other.home)

    def keep_context(self, handle: UUID) -> None:
        """Note a context handle that a call has opened: it keeps a connection."""
        if self.home is not None:
            self.home.contexts.add(handle)

    def drop_context(self, handle: UUID) -> bool:
        """Note a context handle that is open no more; whether it was."""
        home = self.home
        if home is None or handle not in home.contexts:
            return False
        home.contexts.discard(handle)
        return True

    async def _leave(self) -> None:
        """Have no more to do with the server that is known."""
        home, self.home = self.home, None
        if home is not None and self._pool.leave(home):
            if self._closed:
                await home.close()
            else:
                home.closed = True  # what runs there may end
                home.retire()

    async def close(self) -> None:
        """Close what is this client's own; its calls that are out fail."""
        self._closed = True
        for answer in list(self.out or ()):
            if not answer.done():
                error = TransportError("the client was closed", code=1726)
                error.maybe_executed = True
                answer.set_exception(error)
        for channel in list(self._busy):
            channel.driver.shut()
        await self._leave()
        for channel in list(self._busy):
            await channel.driver.gone()


def _whole(response: Any) -> Any:
    return response


class AsyncClient(ClientBase):
    """An asyncio client: every operation is awaited."""

    _awaits = True

    def __init__(self, settings: Settings, *args: Any) -> None:
        super().__init__(settings, *args)
        self._key = context_key(settings)

    def _invoke(self, plan: Plan, args: Any, kwargs: dict[str, Any]) -> Any:
        return self._run(plan, args, kwargs, plan.give)

    def _respond(self, plan: Plan, args: Any, kwargs: dict[str, Any]) -> Any:
        return self._run(plan, args, kwargs, _whole)

    async def _run(
        self, plan: Plan, args: Any, kwargs: dict[str, Any], give: Callable[[Any], Any]
    ) -> Any:
        """Run a call and give what is made of its response Struct."""
        association, timeout = self._association, self._timeout
        bounds = None if self._bounded is None else self._bounds()
        if plan.piped:
            piped = self._piped(plan, args, kwargs, stream=False)
            channel = await association.acquire(bounds)
            flow = piped_flow(channel.conn, self._settings, piped, self._object)
            return give(await run_call(association, channel, flow, timeout, bounds))
        request = plan.request(args, kwargs)
        came: Any = None if plan.contexts is None else plan.contexts.check(request, self)
        link = None if association.home is None else association.home.link
        begun = None
        if link is not None:
            begun = link.ask(plan.op.usual, request, self._key, self._object)
        if type(begun) is not Answer:
            begun = await self._begin(plan, request, bounds, link, begun)
        response = begun
        if type(begun) is Answer:
            out = association.out
            if out is not None:
                out.add(begun)
            try:
                if bounds is None and timeout is None:
                    await begun
                else:
                    await begun.channel.bounded(begun, timeout, bounds)
            except BaseException as error:
                await begun.channel.end(begun, error)
                raise
            finally:
                if out is not None:
                    out.discard(begun)
            response = begun.response()
        if plan.contexts is not None:
            plan.contexts.note(came, response, self)
        return give(response)

    async def _begin(
        self, plan: Plan, request: Any, bounds: Bounds | None, channel: AsyncChannel | None,
        stub: bytes | None,
    ) -> Any:  # fmt: skip
        """Begin a call that is not the usual one; gives its Answer.

        channel, stub: the connection that has made the stub, None where there was none.  Gives
        the response where the call had a connection for itself.
        """
        settings, association = self._settings, self._association
        op, obj = plan.op, self._object
        if channel is None or stub is None:
            channel = await association.share(bounds)
            if not channel.conn.mpx:
                flow = plain_flow(channel.conn, settings, op, request, obj)
                return await run_call(association, channel, flow, self._timeout, bounds)
            begun: Any = channel.ask(op.usual, request, self._key, obj)
            if type(begun) is Answer:
                return begun
            stub = begun
        assert stub is not None  # the connection knows the interface
        if len(stub) > FLUSH_NBYTES and not association.ordered:
            # others are not to wait for it, and it may be refused early
            channel = await association.acquire(bounds)
            flow = plain_flow(channel.conn, settings, op, request, obj)
            return await run_call(association, channel, flow, self._timeout, bounds)
        return channel.send(op.usual, request, self._key, obj, stub)

    @property
    def raw(self) -> Any:
        """The operations, giving the response Struct and never raising for a status."""
        return Face(self, self._respond)

    @property
    def stream(self) -> Any:
        """The operations with output pipes, giving an iterator of the first one's chunks."""
        return Face(self, self._stream)

    def _stream(self, plan: Plan, args: Any, kwargs: dict[str, Any]) -> AsyncStream:
        if not plan.op.out_pipes:
            raise TypeError(f"{plan.op.name}() has no output pipe")
        return AsyncStream(self, self._piped(plan, args, kwargs, stream=True))

    async def resolve(self) -> StringBinding:
        """Give the binding with its endpoint, as the blocking client does."""
        full: StringBinding = await self._association.resolve()
        return full

    async def reset(self) -> None:
        """Drop the endpoint, as the blocking client does."""
        await self._association.reset()

    async def is_listening(self) -> bool:
        """Whether the server is there and takes calls, as the blocking client asks."""
        association, bounds, again = self._association, self._bounds(), False
        while True:
            try:
                channel = await association.acquire(bounds)
            except (TransportError, EndpointMapperError):
                return False
            flow = listening_flow(channel.conn)
            try:
                return bool(await run_call(association, channel, flow, self._timeout, bounds))
            except TransportError:
                if again:
                    return False
                again = True  # the server may have been started anew

    async def close(self) -> None:
        """Close the connections; calls that are out fail."""
        await self._association.close()

    async def __aenter__(self: C) -> C:
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.close()


async def run_call(
    association: Any, channel: Channel, flow: Any, timeout: float | None, bounds: Bounds | None
) -> Any:
    """Run a flow on a connection and give the connection back, also when it is cancelled."""
    try:
        return await channel.driver.run(flow, timeout, bounds)
    finally:
        give_back(association, channel)


def give_back(association: Any, channel: Channel) -> None:
    """Release a connection, at the end of the task that still ends its call, if there is one."""
    cleanup, channel.driver.cleanup = channel.driver.cleanup, None
    if cleanup is None:
        association.release(channel)
    else:
        cleanup.add_done_callback(lambda _: association.release(channel))


class AsyncStream(StreamBase):
    """A call whose first output pipe is iterated over; it keeps a connection until its end."""

    def __aiter__(self) -> AsyncIterator[Any]:
        return self

    async def __anext__(self) -> Any:
        client, channel = self._client, self._channel
        if self._begun and channel is None:
            raise StopAsyncIteration
        try:
            if channel is None:
                self._bind()
                channel = self._channel = await client._association.acquire(self._bounds)
                await channel.driver.run(self._begin(), client._timeout, self._bounds)
            assert self._call is not None
            flow = self._call.guard(self._read())
            made = await channel.driver.run(flow, client._timeout, self._bounds)
        except BaseException:
            self._give_back()
            raise
        if made:
            return self._taken(made)
        self._give_back()
        self._piped.plan.op.raise_for_status(self._response)
        raise StopAsyncIteration

    def _give_back(self) -> None:
        self._unbind()
        channel, self._channel = self._channel, None
        if channel is not None:
            give_back(self._client._association, channel)

    async def close(self) -> None:
        """End the call before its pipe ends: it is cancelled, and iterating is over.

        The connection is kept where the server ends the call in time.
        """
        self._begun = True
        if self._channel is not None and self._call is not None:
            try:
                await self._channel.driver.run(self._call.ended(None))
            finally:
                self._give_back()

    async def __aenter__(self) -> AsyncStream:
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.close()


class Connecting(Generic[ClientT]):
    """What `connect` gives: awaitable, and an async context manager."""

    def __init__(self, settings: Settings, pool: Pool | None, ordered: bool) -> None:
        self._settings = settings
        self._pool = pool
        self._ordered = ordered
        self._client: Any = None

    def __await__(self) -> Generator[Any, Any, ClientT]:
        return self._open().__await__()

    async def _open(self) -> ClientT:
        settings = self._settings
        association = AsyncAssociation(settings, self._pool, ordered=self._ordered)
        try:
            association.release(await association.acquire())
        except BaseException:
            await association.close()
            raise
        obj = _octets(settings.binding.object)
        made = class_of(AsyncClient, settings.interface)
        client: ClientT = made(settings, association, settings.timeout, obj)
        return client

    async def __aenter__(self) -> ClientT:
        self._client = await self._open()
        return self._client  # type: ignore[no-any-return]

    async def __aexit__(self, *error: object) -> None:
        await self._client.close()


def connect(
    binding: StringBinding | str,
    interface: Interface[Any, ClientT, Any],
    *,
    max_fragment: int = 5840,
    timeout: float | None = None,
    syntax: str = "ndr20",
    pipe_syntax: str = "ndr20",
    max_connections: int = MAX_CONNECTIONS,
    max_response: int = 1 << 31,
    max_pipe: int | None = None,
    ncalrpc_dir: str | None = None,
    mapper: StringBinding | str | None = None,
    resolver: Resolver | None = None,
    keepalive: tuple[int, int, int] | None = None,
    com_timeout: int = 5,
    pool: Pool | None = None,
    ordered: bool = False,
) -> Connecting[ClientT]:
    """Open an asyncio client of an interface: `await connect(...)` or `async with connect(...)`.

    Arguments and errors are those of `rpcfast.connect`, and these:

    pool: connections to share with other clients; then `max_connections` is the pool's.
    ordered: the server gets the calls in the order in which they were made, over one connection
        that no other client has; they may still end in any order.
    """
    settings = Settings(
        binding, interface,
        max_fragment=max_fragment, timeout=timeout, syntax=syntax,
        pipe_syntax=pipe_syntax, max_connections=max_connections, max_response=max_response,
        max_pipe=max_pipe, ncalrpc_dir=ncalrpc_dir, mapper=mapper, resolver=resolver,
        keepalive=keepalive, com_timeout=com_timeout,
    )  # fmt: skip
    return Connecting(settings, pool, ordered)
