"""The conversations of a client, each written once, as generators.

Layer 4; imports `_core`, `errors` and this package only.  A flow yields a step and is resumed
when the driver has done it: `Send` (octets out), `RECEIVE` (octets into the inbox), `Ask` (the
user's code), `Wait` (another time limit for what follows).  A driver throws what went wrong into
the flow: TransportError, CallTimeout, whatever the user's code raised.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from typing import Any, Final

from rpcfast._core import fragment, stream
from rpcfast.errors import CallTimeout, Fault, NdrError, ProtocolError, TransportError

from .connection import ClientConnection

Steps = Generator[Any, Any, Any]


class Send:
    """Send these buffers; given `watch`, read too, and stop early when it says so.

    Resumed with True when all was sent, False after an early stop.
    """

    __slots__ = ("buffers", "watch")

    def __init__(
        self, buffers: Sequence[Any], watch: Callable[[], bool] | None = None
    ) -> None:
        self.buffers = buffers
        self.watch = watch


class Receive:
    """Read what there is, at least one octet, into the inbox."""

    __slots__ = ()


class Ask:
    """Call the user's code; an asyncio driver awaits what is awaitable.

    While that takes its time, `late` gives octets that have waited long enough and are to be
    sent; who waits for the code may ask several times.
    """

    __slots__ = ("call", "args", "late")

    def __init__(
        self, call: Callable[..., Any], *args: Any, late: Callable[[], bytes] | None = None
    ) -> None:
        self.call = call
        self.args = args
        self.late = late


class Wait:
    """From here on wait this many seconds at most for each octet; None for ever."""

    __slots__ = ("timeout",)

    def __init__(self, timeout: float | None) -> None:
        self.timeout = timeout


RECEIVE: Final = Receive()

#: A batch of this size goes out even when its producer may have more at once.
FLUSH_NBYTES: Final = 65536
#: Seconds after a send for which what a pipe is given is gathered: what comes later goes out at
#: once, so a slow producer is heard chunk by chunk and a fast one sends batches.
GATHER_SECONDS: Final = 0.001
#: Seconds between two looks at what was gathered while the user's code takes its time.
LATE_SECONDS: Final = 0.05
#: When nothing has been sent yet.
NEVER: Final = float("-inf")
#: Seconds that a server has to answer a cancelled call before it is orphaned.
GRACE: Final = 1.0


class PipeEnd:
    """One direction of a pipe of a call at its client: its name, layout, and the user's end."""

    __slots__ = ("name", "layout", "gaps", "end")

    def __init__(self, name: str, layout: Any, gaps: Any, end: Any) -> None:
        self.name = name
        self.layout = layout
        self.gaps = gaps
        self.end = end  # a source: next(); a sink: room(), took(n), close()


def bind(conn: ClientConnection, offers: Sequence[Any], group: int = 0) -> Steps:
    """Bind a connection; gives the results of its presentation contexts.  [C706 12.6.3.1]"""
    yield Send((conn.send_bind(offers, group),))
    while True:
        event = conn.next_event()
        if event is not None:
            return event.results
        yield RECEIVE


def alter(conn: ClientConnection, abstract: Any, syntax: str) -> Steps:
    """Add a presentation context; gives its id.  [C706 12.6.3.2]"""
    yield Send((conn.send_alter(abstract, syntax),))
    while True:
        event = conn.next_event()
        if event is not None:
            return conn.context(abstract, syntax, event.results)
        yield RECEIVE


def call(
    conn: ClientConnection, context_id: int, op: Any, request: Any, syntax: str, object_id: Any
) -> Steps:
    """Run a call without pipes; gives its response Struct.  [C706 12.6.3.4]"""
    stub = op.encode_head(request, syntax, "little")
    call_id = conn.begin_call()
    sent = False
    try:
        whole = conn.send_request(call_id, context_id, op.opnum, object_id, stub)
        if len(stub) <= FLUSH_NBYTES:
            yield Send((whole,))
        elif not (yield Send((whole,), conn.answered)):
            yield from _refused(conn, call_id)
        sent = True
        while (answer := conn.response(call_id)) is None:
            yield RECEIVE
    except CallTimeout:
        if sent:
            yield from abandon(conn, call_id)
        else:
            conn.fail()  # perhaps in the middle of a fragment: nothing more can be said
        raise
    except TransportError as error:
        conn.fail()
        raise _lost(error, sent) from error
    except GeneratorExit:
        conn.fail()
        raise
    return op.decode_tail(answer, 0, request, syntax, conn.byteorder)


def _refused(conn: ClientConnection, call_id: int) -> Steps:
    """Take the fault that came before the request was out; the connection cannot go on."""
    try:
        while conn.response(call_id) is None:
            yield RECEIVE
    finally:
        conn.fail()
    raise TransportError("the server answered before it had the request", code=1726)


def _lost(error: TransportError, sent: bool) -> TransportError:
    """Say whether the call may have run when the connection was lost."""
    lost = TransportError(str(error), code=1726 if sent else 1727)
    lost.maybe_executed = sent
    return lost


def abandon(
    conn: ClientConnection, call_id: int, *, streamed: bool = False, grace: float = GRACE
) -> Steps:
    """Cancel a call whose request was sent: co_cancel, a grace period, then orphaned.

    Afterwards the connection is either free for another call or closed.  An answer that comes in
    the grace period is dropped; with `streamed` it may be endless, and is not waited for.
    """
    try:
        yield Send((conn.cancel(call_id),))
        yield Wait(grace)
        while True:
            if streamed and conn.open_response(call_id):
                yield from orphan(conn, call_id, False)
                return
            if not streamed and conn.response(call_id) is not None:
                return
            yield RECEIVE
    except CallTimeout:
        yield from orphan(conn, call_id, True)
    except (Fault, ProtocolError):
        pass  # the answer that was asked for, or the end of the connection
    except TransportError:
        conn.fail()


def orphan(conn: ClientConnection, call_id: int, complete: bool) -> Steps:
    """Give a call up; `complete` says that its whole request was sent."""
    try:
        yield Send((conn.orphan(call_id, complete=complete),))
    except (TransportError, CallTimeout):
        conn.fail()


def overdue(writer: Any) -> bytes:
    """Take what can be sent of what a writer has gathered."""
    writer.flush()
    octets: bytes = bytes(writer)
    writer.sent()
    return octets


def unended(reader: stream.StubReader | None) -> NdrError:
    """Make the error of a stub that ends in the middle of a pipe."""
    offset = 0 if reader is None else reader.position
    return NdrError("a pipe without its end mark", offset=offset, truncated=True)


class PipeCall:
    """A call with pipes, in three flows: `send`, then `pull` for each output, then `finish`."""

    __slots__ = ("conn", "context_id", "op", "request", "syntax", "object_id", "call_id", "reader",
                 "sent", "_opened", "_writer", "_flushed")  # fmt: skip

    def __init__(
        self, conn: ClientConnection, context_id: int, op: Any, request: Any, syntax: str,
        object_id: Any,
    ) -> None:  # fmt: skip
        self.conn = conn
        self.context_id = context_id
        self.op = op
        self.request = request
        self.syntax = syntax
        self.object_id = object_id
        self.call_id = 0
        self.reader: stream.StubReader | None = None
        self.sent = False
        self._opened = False
        self._writer: Any = None
        self._flushed = NEVER

    def send(self, sources: Sequence[PipeEnd]) -> Steps:
        """Send the request: what is no pipe, then every source to its end, in order.

        The first chunk goes out at once, and those of a slow source do; the others are gathered.
        """
        conn = self.conn
        head = self.op.encode_head(self.request, self.syntax, "little")
        self.call_id = conn.begin_call()
        writer = conn.writer(self.call_id, self.context_id, self.op.opnum, self.object_id)
        self._writer = writer
        writer.write(head)
        for source in sources:
            encoder = stream.PipeEncoder(writer, source.layout, source.gaps)
            parts = not source.end.whole  # somebody may wait for one while the next is made
            ask = Ask(source.end.next, late=self._late if parts else None)
            try:
                while (chunk := (yield ask)) is not None:
                    at_once = parts and conn.clock() - self._flushed >= GATHER_SECONDS
                    encoder.push(chunk, parts)
                    while not encoder.pump():
                        yield from self._flush(writer)
                    if at_once:
                        writer.flush()
                    if at_once or writer.ready >= FLUSH_NBYTES:
                        yield from self._flush(writer)
            finally:
                encoder.drop()
            encoder.end()
        writer.finish()
        yield from self._flush(writer)
        self.sent = True

    def _flush(self, writer: fragment.FragmentWriter) -> Steps:
        """Send the finished fragments; a fault that came meanwhile ends the call."""
        done = yield Send((writer,), self.conn.answered)
        if not done or (not writer.finished and self.conn.answered()):
            yield from _refused(self.conn, self.call_id)
        writer.sent()
        self._flushed = self.conn.clock()

    def _late(self) -> bytes:
        """Take what was gathered while the source is asked for more."""
        return overdue(self._writer)

    def open(self) -> Steps:
        """Wait for the first fragment of the response."""
        while not self.conn.open_response(self.call_id):
            yield RECEIVE
        self._opened = True
        self.reader = stream.StubReader(self.conn.inbox)

    def decoder(self, layout: Any) -> stream.PipeDecoder:
        """Make the decoder of the next output."""
        assert self.reader is not None
        return stream.PipeDecoder(self.reader, layout, self.conn.byteorder == "big")

    def read(self, decoder: stream.PipeDecoder, view: Any) -> Steps:
        """Read elements of an output into a buffer; 0 at its end."""
        while True:
            made = decoder.read(view)
            if made or decoder.ended:
                return made
            if decoder.found == 2:
                raise unended(self.reader)
            if decoder.found == 0 or not self.conn.check(self.call_id):
                yield RECEIVE

    def pull(self, sink: PipeEnd) -> Steps:
        """Move an output to its end into a sink."""
        decoder = self.decoder(sink.layout)
        end = sink.end
        while True:
            made = decoder.read(end.room())
            if not made:
                made = yield from self.read(decoder, end.room())
            if not made:
                break
            yield Ask(end.took, made)
        yield Ask(end.close)

    def finish(self) -> Steps:
        """Read what follows the pipes; gives the response Struct."""
        reader, tail = self.reader, bytearray()
        assert reader is not None
        position = reader.position
        while (found := reader.gather(tail, self.conn.limits.max_response)) != 1:
            if found == -2:
                raise NdrError("a response that is larger than the limit", offset=position)
            if found == 0 or not self.conn.check(self.call_id):
                yield RECEIVE
        self.conn.end_response()
        return self.op.decode_tail(
            tail, position, self.request, self.syntax, self.conn.byteorder
        )

    def run(self, sources: Sequence[PipeEnd], sinks: Sequence[PipeEnd]) -> Steps:
        """Run the whole call; gives the response Struct."""
        try:
            yield from self.send(sources)
            yield from self.open()
            for sink in sinks:
                yield from self.pull(sink)
            return (yield from self.finish())
        except GeneratorExit:
            self.conn.fail()
            raise
        except BaseException as error:
            yield from self.ended(error)
            raise self.translated(error) from error.__cause__

    def ended(self, error: BaseException) -> Steps:
        """Leave the connection in a good state, or closed, after a call that failed."""
        conn = self.conn
        if not conn.busy:
            return
        if isinstance(error, TransportError) or (isinstance(error, CallTimeout) and not self.sent):
            conn.fail()
        elif self._opened or not self.sent:
            yield from orphan(conn, self.call_id, False)
        else:
            yield from abandon(conn, self.call_id, streamed=True)

    def translated(self, error: BaseException) -> BaseException:
        """Give the exception that the caller sees."""
        if type(error) is TransportError and error.code not in (1726, 1727):
            return _lost(error, self.sent)
        return error
