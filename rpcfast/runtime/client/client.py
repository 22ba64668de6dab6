"""The blocking client, and what it shares with the asyncio one.

Layer 6; imports `association`, `sources`, `sinks` and the engine's flows.  A client class is made
once per interface, with one method per operation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from rpcfast.engine.flows import PipeCall
from rpcfast.engine.fragments import pipe_layout
from rpcfast.errors import RemoteProtocolError, TransportError
from rpcfast.transport.bounds import GRACE, Bounds, CancelToken

from ..binding.stringbinding import StringBinding
from ..piping.elements import ChunkBuffer, Elements
from .association import MAX_CONNECTIONS, Association, Channel, Settings
from .begin import Call
from .begin import begin as begin_call
from .begin import end as end_calls
from .bound import Bound
from .calling import PipedCall, Plan, begin, piped_flow, plain_flow
from .pool import Pool
from .resolve import Resolver

if TYPE_CHECKING:
    from rpcfast.ndr import Interface

#: What is raised through here is what a call of a client ended with: `failures.is_nested`.
__rpc_client__ = True

C = TypeVar("C", covariant=True)
ClientT = TypeVar("ClientT")
Base = TypeVar("Base", bound="ClientBase")

#: Names that an operation cannot have as an attribute: it is client["name"] then.
RESERVED = frozenset((
    "raw", "stream", "begin", "options", "close", "binding", "resolve", "reset", "is_listening",
))  # fmt: skip


class Face:
    """A client's operations in another manner: `raw` or `stream`."""

    def __init__(self, client: Any, invoke: Callable[..., Any]) -> None:
        self._client = client
        self._invoke = invoke

    def __getattr__(self, name: str) -> Callable[..., Any]:
        plan = self._client._plan(name)
        invoke = self._invoke

        def run(*args: Any, **kwargs: Any) -> Any:
            return invoke(plan, args, kwargs)

        return run

    def __getitem__(self, name: str | int) -> Callable[..., Any]:
        return self.__getattr__(self._client._plan(name).op.name)


class ClientBase:
    """What both clients are: an association, options, and a method per operation."""

    _plans: Mapping[str, Plan] = {}
    _interface: Any = None
    _awaits = False

    def __init__(
        self, settings: Settings, association: Any, timeout: float | None, obj: Any,
        bounded: tuple[float | None, CancelToken | None] = (None, None),
    ) -> None:  # fmt: skip
        self._settings = settings
        self._association = association
        self._timeout = timeout
        self._object = obj
        #: The deadline and the token of each call, None where there is neither.
        self._bounded = bounded if any(bound is not None for bound in bounded) else None

    @property
    def binding(self) -> StringBinding:
        """The binding the client was opened with; `reset` takes its endpoint."""
        return self._settings.binding

    def options(
        self: Base,
        *,
        timeout: Any = ...,
        deadline: Any = ...,
        cancel: Any = ...,
        object: Any = ...,
    ) -> Base:
        """Give a client of the same connections with other options for its calls.

        timeout: seconds that the server may be silent, or may read nothing; None for ever.  A
            call with pipes may take any number of them: they count from the last octet on.
        deadline: seconds that a whole call may take, with the waiting for a connection; None for
            any number.
        cancel: a CancelToken, or None.
        object: the object UUID of the calls.

        A call that one of the first three ends raises CallTimeout or CallCancelled.  The server
        is told to cancel and has a grace period (1 second, or as `CancelToken.cancel` says) to
        answer; then the call is orphaned and its connection closed, unless it was agreed to keep
        it.  So a call ends at most the grace period after its deadline, or later where a source
        or sink of the user's takes its time.
        """
        old = self._bounded or (None, None)
        return type(self)(
            self._settings, self._association,
            self._timeout if timeout is ... else timeout,
            self._object if object is ... else _octets(object),
            (old[0] if deadline is ... else deadline, old[1] if cancel is ... else cancel),
        )  # fmt: skip

    def _bounds(self) -> Bounds | None:
        """Give the bounds of a call that begins now.

        Raises:
            CallCancelled, CallTimeout: it is not to begin at all.
        """
        if self._bounded is None:
            return None
        bounds = Bounds(*self._bounded)
        bounds.check()
        return bounds

    def __getitem__(self, name: str | int) -> Callable[..., Any]:
        """Give an operation by name or number: for names that a client attribute has."""
        plan = self._plan(name)

        def run(*args: Any, **kwargs: Any) -> Any:
            return self._invoke(plan, args, kwargs)

        return run

    def _plan(self, name: str | int) -> Plan:
        op = None
        if isinstance(name, int) or name in self._plans:
            op = self._interface[name]
        if op is None:
            raise AttributeError(f"interface {self._interface.name} has no operation {name!r}")
        return self._plans[op.name]

    def _invoke(self, plan: Plan, args: Any, kwargs: dict[str, Any]) -> Any:
        raise NotImplementedError

    def _piped(self, plan: Plan, args: Any, kwargs: dict[str, Any], *, stream: bool) -> PipedCall:
        """Make the ends of a call with pipes: what is wrong with them is wrong before it begins."""
        syntax = self._settings.pipe_syntax
        piped = PipedCall(plan, args, kwargs, stream=stream, syntax=syntax, awaits=self._awaits)
        if plan.contexts is not None:
            piped.client = self
            piped.came = plan.contexts.check(piped.request, self)
        return piped

    def _forget_context(self, handle: UUID) -> bool:
        """Keep no connection for a context handle any more; whether one was kept."""
        return self._association.drop_context(handle)  # type: ignore[no-any-return]

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.binding}>"


def _octets(obj: UUID | None) -> bytes | None:
    return None if obj is None or not obj.int else obj.bytes_le


class Client(Bound, ClientBase):
    """A blocking client; may be used by several threads at once."""

    def _invoke(self, plan: Plan, args: Any, kwargs: dict[str, Any]) -> Any:
        return plan.give(self._respond(plan, args, kwargs))

    def _respond(self, plan: Plan, args: Any, kwargs: dict[str, Any]) -> Any:
        """Run a call and give its response Struct."""
        settings, association = self._settings, self._association
        if plan.usual and self._bounded is None:
            request = plan.request(args, kwargs)
            while True:
                channel = association.acquire()
                try:
                    return plan.exchange(channel, settings, request, self._object, self._timeout)
                except TransportError:
                    if not association.replaces(channel):
                        raise
                finally:
                    association.release(channel)
        bounds = None if self._bounded is None else self._bounds()
        given: Any
        if plan.piped:
            given = self._piped(plan, args, kwargs, stream=False)
        else:
            given = plan.op.request(args, kwargs)
        while True:
            channel = association.acquire(bounds)
            if plan.piped:
                flow = piped_flow(channel.conn, settings, given, self._object)
            else:
                flow = plain_flow(channel.conn, settings, plan.op, given, self._object)
                if plan.contexts is not None:
                    flow = plan.contexts.flow(flow, given, self)
            try:
                return channel.driver.run(flow, self._timeout, bounds)
            except TransportError:
                if not association.replaces(channel):
                    raise
            finally:
                association.release(channel)

    @property
    def raw(self) -> Any:
        """The operations, giving the response Struct and never raising for a status."""
        return Face(self, self._respond)

    @property
    def stream(self) -> Any:
        """The operations with output pipes, giving an iterator of the first one's chunks."""
        return Face(self, self._stream)

    @property
    def begin(self) -> Any:
        """The operations, giving a `Call` at once that goes on meanwhile.

        What is wrong with a call that can be seen at once is raised here: arguments, a server
        that is not there.  As many may be out as the client may have connections.
        """
        return Face(self, self._begin)

    def _begin(self, plan: Plan, args: Any, kwargs: dict[str, Any]) -> Call:
        settings, obj = self._settings, self._object
        deadline, outer = self._bounded or (None, None)
        if plan.piped:
            piped = self._piped(plan, args, kwargs, stream=False)
            return begin_call(
                self, plan, lambda c: piped_flow(c.conn, settings, piped, obj), deadline, outer
            )
        request, contexts = plan.op.request(args, kwargs), plan.contexts

        def flow_of(channel: Channel) -> Any:
            flow = plain_flow(channel.conn, settings, plan.op, request, obj)
            return flow if contexts is None else contexts.flow(flow, request, self)

        if contexts is not None:
            contexts.check(request, self)  # at once
        return begin_call(self, plan, flow_of, deadline, outer)

    def _stream(self, plan: Plan, args: Any, kwargs: dict[str, Any]) -> Stream:
        if not plan.op.out_pipes:
            raise TypeError(f"{plan.op.name}() has no output pipe")
        return Stream(self, self._piped(plan, args, kwargs, stream=True))

    def close(self) -> None:
        """Let the connections go; calls of this client that are out fail.

        Any thread may do so at any time.  Connections of its own are closed, those of a pool when
        nobody has used them for a while.
        """
        self._association.close()
        end_calls(self._association)

    def __enter__(self: C) -> C:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()


class StreamBase:
    """A call whose first output pipe is iterated over."""

    def __init__(self, client: Any, piped: PipedCall) -> None:
        self._client = client
        self._piped = piped
        self._channel: Channel | None = None
        self._call: PipeCall | None = None
        self._decoder: Any = None
        self._room: Any = None
        self._response: Any = None
        self._begun = False
        self._bounds: Bounds | None = None
        self._token = CancelToken()  # of this call alone; the one of the options sets it off

    def cancel(self, grace: float | None = GRACE) -> None:
        """End the call, from any thread, as `CancelToken.cancel` does."""
        self._token.cancel(grace)

    def _bind(self) -> None:
        """Begin the time of the call.

        Raises:
            CallCancelled, CallTimeout: it is not to begin at all.
        """
        self._begun = True
        deadline, outer = self._client._bounded or (None, None)
        self._bounds = Bounds(deadline, self._token)
        if outer is not None:
            outer.listen(self._follow)
        self._bounds.check()

    def _follow(self) -> None:
        self._token.cancel(self._client._bounded[1].error().grace)

    def _unbind(self) -> None:
        outer = (self._client._bounded or (None, None))[1]
        if outer is not None:
            outer.forget(self._follow)

    def _begin(self) -> Any:
        """Send the request and wait for the first fragment of the response (a flow)."""
        client, piped, channel = self._client, self._piped, self._channel
        assert channel is not None and piped.first is not None
        whole = yield from begin(channel.conn, client._settings, piped, client._object)
        self._call = whole
        yield from whole.guard(self._open())
        layout = pipe_layout(piped.first, piped.syntax)
        self._decoder = whole.decoder(layout)
        self._room = ChunkBuffer(Elements(layout))

    def _open(self) -> Any:
        whole = self._call
        assert whole is not None
        yield from whole.send(self._piped.sources)
        yield from whole.open()

    def _read(self) -> Any:
        """Read the next chunk (a flow): its elements, or the response once there are none."""
        whole, piped = self._call, self._piped
        assert whole is not None and piped.first is not None
        made = yield from whole.read(self._decoder, self._room.view)
        if made:
            whole.count(piped.first.name, made * self._decoder.stride)
            return made
        for sink in piped.sinks:
            yield from whole.pull(sink)
        self._response = piped.finish((yield from whole.finish()))
        return 0

    def _taken(self, made: int) -> Any:
        chunk = self._room.chunk(made)
        self._room.renew()
        return chunk

    @property
    def response(self) -> Any:
        """The response Struct, once the pipe has ended.

        Raises:
            RemoteProtocolError: it has not.
        """
        if self._response is None:
            raise RemoteProtocolError("the pipe has not ended yet")
        return self._response


class Stream(StreamBase):
    """A call whose first output pipe is iterated over; it keeps a connection until its end."""

    def __iter__(self) -> Iterator[Any]:
        return self

    def __next__(self) -> Any:
        client, channel = self._client, self._channel
        if self._begun and channel is None:
            raise StopIteration
        try:
            if channel is None:
                self._bind()
                channel = self._start()
            assert self._call is not None
            flow = self._call.guard(self._read())
            made = channel.driver.run(flow, client._timeout, self._bounds)
        except BaseException:
            self._give_back()
            raise
        if made:
            return self._taken(made)
        self._give_back()
        self._piped.plan.op.raise_for_status(self._response)
        raise StopIteration

    def _start(self) -> Channel:
        """Begin the call, on another connection where a used one turns out to be dead."""
        client = self._client
        association = client._association
        while True:
            channel: Channel = association.acquire(self._bounds)
            self._channel = channel
            try:
                channel.driver.run(self._begin(), client._timeout, self._bounds)
                return channel
            except TransportError:
                if not association.replaces(channel):
                    raise
            self._channel = None
            association.release(channel)

    def _give_back(self) -> None:
        self._unbind()
        channel, self._channel = self._channel, None
        if channel is not None:
            self._client._association.release(channel)

    def close(self) -> None:
        """End the call before its pipe ends: it is cancelled, and iterating is over.

        The connection is kept where the server ends the call in time.
        """
        self._begun = True
        if self._channel is not None and self._call is not None:
            try:
                self._channel.driver.run(self._call.ended(None))
            finally:
                self._give_back()

    def __enter__(self) -> Stream:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()


def make_class(base: type, interface: Any) -> type:
    """Make the client class of an interface: one method per operation."""
    plans = {op.name: Plan(op) for op in interface}
    members: dict[str, Any] = {
        "_plans": plans, "_interface": interface, "__slots__": (),
        "__doc__": f"A client of interface {interface.name}.",
    }  # fmt: skip
    for name, plan in plans.items():
        if name not in RESERVED and not name.startswith("_"):
            members[name] = _method(plan)
    return type(f"{interface.name}{base.__name__}", (base,), members)


def _method(plan: Plan) -> Callable[..., Any]:
    def run(self: Any, *args: Any, **kwargs: Any) -> Any:
        return self._invoke(plan, args, kwargs)

    run.__name__ = plan.op.name
    return run


def class_of(base: type, interface: Any) -> type:
    """Give the client class of an interface, which the interface keeps."""
    key = f"_{base.__name__}_class"
    found = interface.__dict__.get(key)
    if found is None:
        found = make_class(base, interface)
        setattr(interface, key, found)
    return found  # type: ignore[no-any-return]


def connect(
    binding: StringBinding | str,
    interface: Interface[ClientT, Any, Any],
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
) -> ClientT:
    """Open a client of an interface.

    binding: a string binding; without an endpoint, the endpoint mapper of the host is asked.
    max_fragment: octets of the largest fragment that is offered, 5840; more only where the
        server was told too.
    timeout: seconds that the server may be silent; None for ever.  `options(timeout=)` changes
        it for single calls.
    syntax: "ndr20", or "ndr64" for calls without pipes where the server offers that; the option
        ndr64 of the binding says so too.
    pipe_syntax: that of calls with pipes: "ndr20", as every runtime uses, or "ndr64", which the
        server must offer: it is BindRejected at the call where not.
    max_connections: how many calls may be out at once, where no pool says so.
    max_response: octets of a response that are no pipe; max_pipe: octets of the elements in all
        output pipes of one call, None for any number; one more is a PipeError (14).
    ncalrpc_dir: the directory of local endpoints.
    mapper: the binding of another endpoint mapper; resolver: shares what mappers have said.
    keepalive: (idle, interval, count): after so many seconds without a word from the server's host
        the system asks it whether it is there, then every `interval` seconds, and ends the
        connection when `count` questions are without an answer.  It bounds how long a host may be
        gone unnoticed, not how long a call may take; but where the system can (Linux), a server
        that reads nothing of what is sent to it for as long is taken for gone too.
    com_timeout: says on a scale when to ask: 0, after two minutes, to 9, after twenty; 10 never.
    pool: connections that are shared with other clients; None for some of its own, which nobody
        else uses and which end with the client.

    Raises:
        BindingError: the binding is not well formed, or not one that can be used.
        TransportError: nobody answers.
        EndpointMapperError: the mapper knows no endpoint.
        BindRejected: the server does not offer the interface in this version.
    """
    settings = Settings(
        binding, interface,
        max_fragment=max_fragment, timeout=timeout, syntax=syntax,
        pipe_syntax=pipe_syntax, max_connections=max_connections, max_response=max_response,
        max_pipe=max_pipe, ncalrpc_dir=ncalrpc_dir, mapper=mapper, resolver=resolver,
        keepalive=keepalive, com_timeout=com_timeout,
    )  # fmt: skip
    association = Association(settings, pool)
    try:
        association.bind()
    except BaseException:
        association.close()
        raise
    obj = _octets(settings.binding.object)
    client: ClientT = class_of(Client, interface)(settings, association, settings.timeout, obj)
    return client
