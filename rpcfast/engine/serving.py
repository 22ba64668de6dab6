"""The conversations of a server, each written once, as generators.

Layer 4; imports `_core`, `errors` and this package only.  Steps are those of `flows`.  What runs
the manager is an `entry` of the runtime: `invoke(call, request)`, `fault(call, error)` and
`strict`.
"""

from __future__ import annotations

from typing import Any

from rpcfast._core import stream
from rpcfast.errors import CallCancelled, NdrError, RemoteProtocolError

from .flows import FLUSH_NBYTES, GATHER_SECONDS, RECEIVE, Ask, Send, Steps, overdue, unended
from .fragments import ServerCall
from .pipes import PipeBook
from .security import verify_trailer
from .server import ServerConnection
from .state import ACCESS_DENIED, BAD_STUB_DATA


def accept(conn: ServerConnection) -> Steps:
    """Wait for the next call or event of a connection; gives None when that is closed."""
    while True:
        event = conn.next_event()
        if conn.outgoing:
            yield Send(conn.take_outgoing())
        if event is not None:
            return event
        if conn.closed:
            return None
        yield RECEIVE


def serve(conn: ServerConnection, call: ServerCall, entry: Any) -> Steps:
    """Run a call whose operation has no pipes, and answer it."""
    op, syntax = call.op, call.context.syntax
    try:
        order = "big" if call.big else "little"
        request, used = op.decode_head(call.stub, syntax, order, whole=True)
        if len(call.stub) - used >= 12 and not _trailer_holds(call, used):
            yield from _answer(conn.send_fault(call, ACCESS_DENIED))
            return
    except NdrError:
        yield from _answer(conn.send_fault(call, BAD_STUB_DATA))
        return
    try:
        value = yield Ask(entry.invoke, call, request)
        response = op.response(value, request)
        stub = op.encode_tail(response, 0, syntax, "little", request=request)
    except Exception as error:
        yield from _failed(conn, call, entry, error, request)
        return
    whole = conn.send_response(call, stub)
    if whole is not None:
        yield Send((whole,))


def _answer(answer: bytes | None) -> Steps:
    if answer is not None:
        yield Send((answer,))


def _trailer_holds(call: ServerCall, used: int) -> bool:
    return verify_trailer(
        call.stub, used, call.context.pcontext(), call.header2(), call.connection.header_sign
    )


def _failed(conn: ServerConnection, call: ServerCall, entry: Any, error: Exception,
            request: Any) -> Steps:  # fmt: skip
    """Answer a call whose manager raised: by a failure status, where it has one, or a fault."""
    stub = None if call.writer is not None else entry.failure(call, request, error)
    if stub is not None:
        whole = conn.send_response(call, stub)
        if whole is not None:
            yield Send((whole,))
        return
    status, executed = entry.fault(call, error)
    yield from _answer(conn.send_fault(call, status, executed=executed))


# --------------------------------------------------------------------------------- with pipes
def serve_pipes(conn: ServerConnection, call: ServerCall, entry: Any) -> Steps:
    """Run a call whose operation has pipes: the manager starts when the part before them is
    here, and pulls and pushes by flows of its own."""
    op = call.op
    request = None
    try:
        request = yield from _read_head(conn, call)
        call.book = PipeBook([p.name for p in op.in_pipes], [p.name for p in op.out_pipes])
        call.writer = conn.writer(call)
        value = yield Ask(entry.invoke, call, request, late=lambda: late(call))
        for name in call.book.finish(entry.strict):
            yield from end_output(conn, call, name)
        yield from drain(conn, call)
        call.reader = None  # what fails from here on is not the request
        response = op.response(value, request)
        tail = op.encode_tail(
            response, call.writer.position, call.context.syntax, "little", request=request
        )
    except NdrError as error:
        if request is not None:
            yield from _failed(conn, call, entry, error, request)
        else:
            yield from _answer(conn.send_fault(call, BAD_STUB_DATA))
        return
    except Exception as error:
        yield from _failed(conn, call, entry, error, request)
        return
    call.writer.write(tail)
    call.writer.finish()
    conn.end_response(call)
    if not call.orphaned and not conn.closed:
        yield Send((call.writer,))


def _read_head(conn: ServerConnection, call: ServerCall) -> Steps:
    """Read fragments until what precedes the pipes can be decoded; gives the request Struct.

    Raises:
        NdrError: it cannot be, or is larger than the limit.
    """
    op, syntax = call.op, call.context.syntax
    ended = call.complete
    seen = -1
    while True:
        stub = call.stub
        if len(stub) != seen:
            seen = len(stub)
            try:
                request, used = op.decode_head(stub, syntax, "big" if call.big else "little")
            except NdrError as error:
                if not error.truncated or ended or not isinstance(stub, bytearray):
                    raise
            else:
                break
        if len(stub) > conn.limits.max_request:
            raise NdrError("a request that is larger than the limit", offset=len(stub))
        assert isinstance(stub, bytearray)
        found = conn.inbox.gather(stub, len(stub) + len(conn.inbox), False)
        if found == 1:
            ended = True
            conn.end_request(call)
        elif found == -1:
            yield from _interrupted(conn, call)
        elif found == 0 and len(stub) == seen:
            yield RECEIVE
    if call.complete:
        call.reader = stream.StubReader(None, bytes(call.stub), used, used)
        call.reader.feed(b"", True)
    else:
        call.reader = stream.StubReader(conn.inbox, bytes(call.stub), used, used)
    call.stub = b""
    return request


def _interrupted(conn: ServerConnection, call: ServerCall) -> Steps:
    """Let the engine look at what stands between the fragments of this call.

    Raises:
        CallCancelled: the client asked for it.
        RemoteProtocolError: the connection had to be closed.
    """
    held = len(conn.inbox)
    conn.interrupt()
    if conn.outgoing:
        yield Send(conn.take_outgoing())
    if conn.closed:
        raise RemoteProtocolError("the client broke the protocol in the middle of a call")
    if call.cancelled:
        raise CallCancelled("the client cancelled the call")
    if len(conn.inbox) == held:
        yield RECEIVE


def read(conn: ServerConnection, call: ServerCall, name: str, view: Any) -> Steps:
    """Read elements of an input into a buffer; 0 at its end.

    Raises:
        PipeError: another pipe is due.
        NdrError: the data are no pipe, or end too early.
    """
    call.book.check(name, "pull")
    decoder = call.decoder(name)
    while True:
        made = decoder.read(view)
        if made:
            return made
        if decoder.ended:
            call.book.drain()
            return 0
        if decoder.found == 2:
            raise unended(call.reader)
        if decoder.found == 0:
            yield RECEIVE
        else:
            yield from _interrupted(conn, call)


def drain(conn: ServerConnection, call: ServerCall) -> Steps:
    """Read a request to its last fragment; octets behind the last pipe are ignored."""
    assert call.reader is not None
    while not call.complete:
        found = call.reader.discard()
        if found == 1:
            conn.end_request(call)
        elif found == 0:
            yield RECEIVE
        else:
            yield from _interrupted(conn, call)


def write(conn: ServerConnection, call: ServerCall, name: str, data: Any) -> Steps:
    """Take elements of an output and send them, or gather them while others follow quickly.

    What comes within GATHER_SECONDS of a send waits until there are FLUSH_NBYTES, until more
    comes later than that, or until whoever waits for the manager asks for what is `late`.

    Raises:
        PipeError: another pipe is due.
        CallCancelled: the client asked for it.
    """
    call.book.check(name, "push")
    if not call.complete:
        yield from drain(conn, call)
    encoder, writer = call.encoder(name), call.writer
    assert writer is not None
    at_once = conn.clock() - call.flushed >= GATHER_SECONDS
    try:
        encoder.push(data, True)  # a later flush must not leave octets behind
        while not encoder.pump():
            yield from _flush(conn, call)
    finally:
        encoder.drop()
    if at_once:
        writer.flush()
    if at_once or writer.ready >= FLUSH_NBYTES:
        yield from _flush(conn, call)


def late(call: ServerCall) -> bytes:
    """Take what was gathered of the outputs of a call whose manager is busy otherwise."""
    if call.writer is None or call.cancelled or call.connection.closed:
        return b""
    return overdue(call.writer)


def flush(conn: ServerConnection, call: ServerCall) -> Steps:
    """Send what was written so far, also where it fills no fragment."""
    assert call.writer is not None
    call.writer.flush()
    yield from _flush(conn, call)


def _flush(conn: ServerConnection, call: ServerCall) -> Steps:
    writer: Any = call.writer
    yield Send((writer,), conn.watch)
    writer.sent()
    call.flushed = conn.clock()
    if call.cancelled or conn.closed:
        raise CallCancelled("the client cancelled the call")


def end_output(conn: ServerConnection, call: ServerCall, name: str) -> Steps:
    """End an output.

    Raises:
        PipeError: another pipe is due, or it was ended before.
    """
    call.book.check(name, "push")
    yield from drain(conn, call)
    call.encoder(name).end()
    call.book.end()
