"""The asyncio client: the same flows over asyncio transports.

Layer 6; imports `client`, `association` and the asyncio driver.  Calls that run at once go over
connections of their own; a call whose task is cancelled is cancelled at the server by a task that
goes on without it.
"""

from __future__ import annotations

import asyncio
import socket
import time
from collections.abc import AsyncIterator, Generator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from rpcfast.engine.connection import ClientConnection
from rpcfast.errors import (
    BindRejected,
    EndpointMapperError,
    LocalProtocolError,
    ServerError,
    TransportError,
)
from rpcfast.transport import tcp, unix
from rpcfast.transport.aio import Alarm, Driver
from rpcfast.transport.bounds import Bounds

from .association import MAX_CONNECTIONS, Channel, Settings
from .bound import listening_flow
from .client import (
    ClientBase,
    Face,
    Plan,
    StreamBase,
    _octets,
    class_of,
    piped_flow,
    plain_flow,
)
from .resolve import Resolver
from .stringbinding import StringBinding

if TYPE_CHECKING:
    from rpcfast.ndr import Interface

C = TypeVar("C", covariant=True)
ClientT = TypeVar("ClientT")


class AsyncAssociation:
    """The connections of an asyncio client; belongs to one event loop."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.group = 0
        self._free: list[Channel] = []
        self._all: set[Channel] = set()
        self._waiting: list[asyncio.Future[None]] = []
        self._closed = False
        self._opening = 0

    async def acquire(self, bounds: Bounds | None = None) -> Channel:
        """Take a free connection, or open one; wait when there are as many as allowed.

        Errors are those of `Association.acquire`.
        """
        if bounds is None:
            return await self._acquire()
        taking = asyncio.get_running_loop().create_task(self._acquire())
        news = asyncio.Event()
        taking.add_done_callback(lambda _: news.set())
        alarm = Alarm(bounds, news.set)
        try:
            while not taking.done():
                bounds.check()
                news.clear()
                await news.wait()
            return taking.result()
        except BaseException:
            taking.cancel()
            taking.add_done_callback(self._unwanted)
            raise
        finally:
            alarm.stop()

    def _unwanted(self, taking: asyncio.Future[Channel]) -> None:
        """Give a connection back that came too late."""
        if not taking.cancelled() and taking.exception() is None:
            self.release(taking.result())

    async def _acquire(self) -> Channel:
        while True:
            if self._closed:
                raise ServerError("the client is closed", code=1702)
            while self._free:
                channel = self._free.pop()
                if channel.usable and not channel.driver.stale():
                    return channel
                self._drop(channel)
            if len(self._all) + self._opening < self.settings.max_connections:
                break
            future = asyncio.get_running_loop().create_future()
            self._waiting.append(future)
            try:
                await future
            except asyncio.CancelledError:
                if future.done() and not future.cancelled():
                    self._notify()  # the turn that this task was given goes to the next one
                raise
        self._opening += 1
        try:
            return await self._open()
        except BaseException:
            self._notify()
            raise
        finally:
            self._opening -= 1

    def release(self, channel: Channel) -> None:
        """Give a connection back; one that cannot be used again is closed."""
        conn = channel.conn
        if conn.reusable and not conn.busy and not self._closed:
            channel.since = time.monotonic()
            self._free.append(channel)
            self._notify()
        else:
            self._drop(channel)

    def _notify(self) -> None:
        while self._waiting:
            future = self._waiting.pop(0)
            if not future.done():
                future.set_result(None)
                return

    def _drop(self, channel: Channel) -> None:
        channel.driver.close()
        self._all.discard(channel)
        if not self._all:
            self.group = 0
        self._notify()

    async def _open(self) -> Channel:
        group = self.group
        try:
            channel = await self._bound(group)
        except BindRejected:
            if not group or self._all:
                raise
            channel = await self._bound(0)
        self._all.add(channel)
        self.group = channel.conn.group
        if self._closed:
            channel.driver.close()
            raise ServerError("the client is closed", code=1702)
        return channel

    async def _bound(self, group: int) -> Channel:
        settings = self.settings
        binding = await self.resolve()
        conn = settings.connection()
        try:
            driver = await dial(binding, settings, conn)
        except TransportError:
            settings.resolver.forget(settings)
            raise
        try:
            await driver.run(settings.open(conn, group), settings.timeout)
        except BaseException:
            driver.close()
            await driver.gone()
            raise
        return Channel(conn, driver)

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
        """Forget the endpoint and close the connections; errors are those of the blocking one."""
        if self._closed:
            raise ServerError("the client is closed", code=1702)
        if self._opening or len(self._free) < len(self._all):
            raise LocalProtocolError("calls of the client are out", code=1791)
        self.settings.reset()
        while self._free:
            channel = self._free.pop()
            self._drop(channel)
            await channel.driver.gone()

    async def close(self) -> None:
        """Close every connection; calls that are out fail."""
        self._closed = True
        free, self._free = self._free, []
        channels = list(self._all)
        self._all.clear()
        for channel in channels:
            if channel in free:
                channel.driver.close()
            else:
                channel.driver.shut()
        for channel in channels:
            await channel.driver.gone()
        for future in self._waiting:
            if not future.done():
                future.set_result(None)


async def dial(binding: StringBinding, settings: Settings, conn: ClientConnection) -> Driver:
    """Open a connection to a full binding.

    Raises:
        TransportError: nobody answers there.
    """
    loop = asyncio.get_running_loop()

    def factory() -> Driver:
        return Driver(conn.inbox)

    try:
        if binding.protseq == "ncalrpc":
            path = unix.path_of(binding.endpoint, settings.ncalrpc_dir)
            opening: Any = loop.create_unix_connection(factory, path)
        else:
            port = tcp.port_of(binding.endpoint)
            source = binding.options.get("localaddress")
            opening = loop.create_connection(
                factory, binding.address or "127.0.0.1", port,
                local_addr=None if source is None else (source, 0),
            )  # fmt: skip
        transport, driver = await asyncio.wait_for(opening, settings.timeout)
    except (OSError, asyncio.TimeoutError) as error:
        raise TransportError(f"{binding}: {str(error) or 'nobody answers'}") from error
    sock = transport.get_extra_info("socket")
    if sock is not None and binding.protseq != "ncalrpc":
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        tcp.keep_alive(sock, settings.keepalive)
    return driver  # type: ignore[no-any-return]


class AsyncClient(ClientBase):
    """An asyncio client: every operation is awaited."""

    _awaits = True

    async def _invoke(self, plan: Plan, args: Any, kwargs: dict[str, Any]) -> Any:
        return plan.give(await self._respond(plan, args, kwargs))

    async def _respond(self, plan: Plan, args: Any, kwargs: dict[str, Any]) -> Any:
        """Run a call and give its response Struct."""
        settings, association = self._settings, self._association
        bounds = None if self._bounded is None else self._bounds()
        if plan.piped:
            piped = self._piped(plan, args, kwargs, stream=False)
            channel = await association.acquire(bounds)
            flow = piped_flow(channel.conn, settings, piped, self._object)
        else:
            request = plan.op.request(args, kwargs)
            channel = await association.acquire(bounds)
            flow = plain_flow(channel.conn, settings, plan.op, request, self._object)
            if plan.contexts is not None:
                flow = plan.contexts.flow(flow, request, self)
        return await run_call(association, channel, flow, self._timeout, bounds)

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
        association, bounds = self._association, self._bounds()
        while True:
            try:
                channel = await association.acquire(bounds)
            except (TransportError, EndpointMapperError):
                return False
            flow = listening_flow(channel.conn)
            try:
                return bool(await run_call(association, channel, flow, self._timeout, bounds))
            except TransportError:
                if not channel.since:  # else the server may have been started anew
                    return False

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

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._client: Any = None

    def __await__(self) -> Generator[Any, Any, ClientT]:
        return self._open().__await__()

    async def _open(self) -> ClientT:
        settings = self._settings
        association = AsyncAssociation(settings)
        association.release(await association.acquire())
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
) -> Connecting[ClientT]:
    """Open an asyncio client of an interface: `await connect(...)` or `async with connect(...)`.

    Arguments and errors are those of `rpcfast.connect`.
    """
    settings = Settings(
        binding, interface,
        max_fragment=max_fragment, timeout=timeout, syntax=syntax,
        pipe_syntax=pipe_syntax, max_connections=max_connections, max_response=max_response,
        max_pipe=max_pipe, ncalrpc_dir=ncalrpc_dir, mapper=mapper, resolver=resolver,
        keepalive=keepalive, com_timeout=com_timeout,
    )  # fmt: skip
    return Connecting(settings)
