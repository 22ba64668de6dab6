"""The conversations of a client, each written once, as generators.

Layer 4; imports `_core`, `errors` and this package only.  A flow yields a step and is resumed
when the driver has done it: `Send` (octets out), `RECEIVE` (octets into the inbox), `Ask` (the
user's code), `Wait` (another time limit for what follows).  A driver throws what went wrong into
the flow: ConnectionLost, CallTimeout, CallCancelled, whatever the user's code raised.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from typing import Any, Final

from rpcfast._core import fragment, stream
from rpcfast.errors import (
    CallCancelled,
    CallTimeout,
    Fault,
    NdrError,
    PipeError,
    ProtocolError,
    TransportError,
)

from .connection import ClientConnection
from .fragments import pipe_decoder
from .state import State

Steps = Generator[Any, Any, Any]


class ConnectionLost(TransportError):
    """What a driver throws when the connection ends; the user's code may raise its kin.

    unsent: it ended in a send, of which no octet went out.
    """

    code = 1726
    unsent = False


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
    """From here on the flow has this many seconds in all, whatever it had before; None for ever."""

    __slots__ = ("timeout",)

    def __init__(self, timeout: float | None) -> None:
        self.timeout = timeout


RECEIVE: Final = Receive()

#: A batch of this size goes out even when its producer may have more at once.
FLUSH_NBYTES: Final = 65536
#: Seconds in which the last words about a call must be out.
FAREWELL: Final = 0.1
#: Seconds after a send for which what a pipe is given is gathered: what comes later goes out at
#: once, so a slow producer is heard chunk by chunk and a fast one sends batches.
GATHER_SECONDS: Final = 0.001
#: Seconds between two looks at what was gathered while the user's code takes its time.
LATE_SECONDS: Final = 0.05
#: When nothing has been sent yet.
NEVER: Final = float("-inf")


class PipeEnd:
    """One direction of a pipe of a call at its client: its name, layout, and the user's end."""

    __slots__ = ("name", "layout", "gaps", "end")

    def __init__(self, name: str, layout: Any, gaps: Any, end: Any) -> None:
        self.name = name
        self.layout = layout
        self.gaps = gaps
        self.end = end  # a source: next(), close(); a sink: room(), took(n) -> room, close()


def bind(conn: ClientConnection, offers: Sequence[Any], group: int = 0) -> Steps:
    """Bind a connection; gives the results of its presentation contexts.  [C706 12.6.3.1]"""
    results = (yield from _negotiate(conn, conn.send_bind(offers, group))).results
    while leg := conn.send_leg():
        if conn.state is State.ALTERING:
            yield from _negotiate(conn, leg)
        else:
            yield from _say(conn, leg)
    return results


def alter(conn: ClientConnection, abstract: Any, syntax: str) -> Steps:
    """Add a presentation context; gives its id.  [C706 12.6.3.2]"""
    event = yield from _negotiate(conn, conn.send_alter(abstract, syntax))
    return conn.context(abstract, syntax, event.results)


def _negotiate(conn: ClientConnection, question: bytes) -> Steps:
    """Send a bind or alter_context and wait for the answer; without one the connection is over."""
    try:
        yield Send((question,))
        while (event := conn.next_event()) is None:
            yield RECEIVE
    except ConnectionLost as error:
        conn.fail()
        conn.unsent = True
        raise _lost(error, False) from error
    except BaseException:
        conn.fail()
        raise
    return event


def _say(conn: ClientConnection, words: bytes) -> Steps:
    """Send what is answered by nothing."""
    try:
        yield Send((words,))
    except ConnectionLost as error:
        conn.fail()
        raise _lost(error, False) from error
    except BaseException:
        conn.fail()
        raise


def call(
    conn: ClientConnection, context_id: int, op: Any, request: Any, syntax: str, object_id: Any,
    begun: tuple[bytes, int, Any] | None = None,
) -> Steps:  # fmt: skip
    """Run a call without pipes; gives its response Struct.  [C706 12.6.3.4]

    begun: how far it came by a shorter way: the stub, the call id, and what is left to send.
    """
    if begun is None:
        stub = op.encode_head(request, syntax, "little")
        call_id = conn.begin_call()
    else:
        stub, call_id, whole = begun
    sent = False
    try:
        if begun is None:
            whole = conn.send_request(call_id, context_id, op.opnum, object_id, stub)
        if whole == b"":
            pass
        elif len(stub) <= FLUSH_NBYTES:
            yield Send((whole,))
        elif not (yield Send((whole,), conn.answered)):
            yield from _refused(conn, call_id)
        sent = True
        while (answer := conn.response(call_id)) is None:
            yield RECEIVE
    except CallCancelled as error:
        if sent:
            yield from abandon(conn, call_id, error.grace)
        else:
            conn.fail()  # perhaps in the middle of a fragment: nothing more can be said
            error.maybe_executed = False
        raise
    except ConnectionLost as error:
        conn.fail()
        conn.unsent = error.unsent and not sent
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
    raise ConnectionLost("the server answered before it had the request")


def _lost(error: ConnectionLost, sent: bool) -> TransportError:
    """Say whether the call may have run when the connection was lost."""
    lost = TransportError(str(error), code=1726 if sent else 1727)
    lost.maybe_executed = sent
    return lost


def abandon(
    conn: ClientConnection, call_id: int, grace: float | None = CallCancelled.grace
) -> Steps:
    """Cancel a call whose request was sent: co_cancel, a grace period, then orphaned.

    Afterwards the connection is either free for another call or closed.  What comes of an answer
    in the grace period is dropped.
    """
    try:
        if grace != 0:
            yield Wait(grace)
            yield Send((conn.cancel(call_id),))
            while not conn.skip(call_id):
                yield RECEIVE
            return
    except CallTimeout:
        pass
    except (Fault, ProtocolError):
        return  # the answer that was asked for, or the end of the connection
    except ConnectionLost:
        conn.fail()
        return
    yield from farewell(conn, conn.orphan(call_id, complete=True))


def farewell(conn: ClientConnection, *words: bytes) -> Steps:
    """Say the last words about a call."""
    try:
        yield Wait(FAREWELL)
        yield Send(words)
    except (ConnectionLost, CallTimeout):
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
                 "sent", "sources", "_begun", "_torn", "_pulled", "_writer",
                 "_flushed")  # fmt: skip

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
        self.sources: Sequence[PipeEnd] = ()
        self._begun = False  # something was sent
        self._torn = False  # perhaps a part of a fragment
        self._pulled = 0  # octets of elements that came
        self._writer: Any = None
        self._flushed = NEVER

    def send(self, sources: Sequence[PipeEnd]) -> Steps:
        """Send the request: what is no pipe, then every source to its end, in order.

        The first chunk goes out at once, and those of a slow source do; the others are gathered.
        """
        self.sources = sources
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
        self._begun = self._torn = True
        done = yield Send((writer,), self.conn.answered)
        self._torn = not done
        if not done or (not writer.finished and self.conn.answered()):
            yield from _refused(self.conn, self.call_id)
        writer.sent()
        self._flushed = self.conn.clock()

    def _late(self) -> bytes:
        """Take what was gathered while the source is asked for more."""
        self._begun = True
        return overdue(self._writer)

    def open(self) -> Steps:
        """Wait for the first fragment of the response."""
        while not self.conn.open_response(self.call_id):
            yield RECEIVE
        self.reader = stream.StubReader(self.conn.inbox)

    def decoder(self, layout: Any) -> stream.PipeDecoder:
        """Make the decoder of the next output."""
        assert self.reader is not None
        decoder: stream.PipeDecoder = pipe_decoder(
            self.reader, layout, self.conn.byteorder == "big"
        )
        return decoder

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

    def count(self, name: str, nbytes: int) -> None:
        """Note that so many octets of elements came.

        Raises:
            PipeError: they are more than the limit.
        """
        self._pulled += nbytes
        most = self.conn.limits.max_pipe
        if most is not None and self._pulled > most:
            raise PipeError(
                f"more than {most} octets came in the pipes of one call", pipe=name, code=14
            )

    def pull(self, sink: PipeEnd) -> Steps:
        """Move an output to its end into a sink."""
        decoder = self.decoder(sink.layout)
        end = sink.end
        room = yield Ask(end.room)
        while made := decoder.read(room) or (yield from self.read(decoder, room)):
            self.count(sink.name, made * decoder.stride)
            room = yield Ask(end.took, made)
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
        return self.guard(self._whole(sources, sinks))

    def _whole(self, sources: Sequence[PipeEnd], sinks: Sequence[PipeEnd]) -> Steps:
        yield from self.send(sources)
        yield from self.open()
        for sink in sinks:
            yield from self.pull(sink)
        return (yield from self.finish())

    def guard(self, part: Steps) -> Steps:
        """Run a part of the call; what fails in it ends the call."""
        try:
            return (yield from part)
        except GeneratorExit:
            self.conn.fail()
            raise
        except BaseException as error:
            yield from self.ended(error)
            raise self.translated(error) from error.__cause__

    def ended(self, error: BaseException | None) -> Steps:
        """End a call that failed, or by None one that its caller wants no more of.

        Its sources are closed; its connection is left free for another call, or closed.
        """
        conn = self.conn
        if self.sources:
            yield Wait(None)  # whatever is due now, they are to hear of the end
        for source in self.sources:
            try:
                yield Ask(source.end.close)
            except Exception:
                pass  # why the call failed is what counts
        if not conn.busy:
            return
        if not self._begun:
            conn.forget()  # the server knows nothing of it
        elif self._torn or isinstance(error, ConnectionLost) \
                or not isinstance(error, Exception | None):
            conn.fail()
        elif not self.sent:  # a request that began and never ends
            words = conn.cancel(self.call_id), conn.orphan(self.call_id, complete=False)
            yield from farewell(conn, *words)
        elif isinstance(error, NdrError):  # what the server says cannot be understood
            yield from farewell(conn, conn.orphan(self.call_id, complete=True))
            conn.fail()
        else:
            grace = error.grace if isinstance(error, CallCancelled) else CallCancelled.grace
            yield from abandon(conn, self.call_id, grace)

    def translated(self, error: BaseException) -> BaseException:
        """Give the exception that the caller sees."""
        return _lost(error, self._begun) if isinstance(error, ConnectionLost) else error
