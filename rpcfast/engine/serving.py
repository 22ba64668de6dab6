"""The conversations of a server, each written once, as generators.

Layer 4; imports `_core`, `errors` and this package only.  Steps are those of `flows`.  What runs
the manager is an `entry` of the runtime: `invoke(call, request)`, `fault(call, error)` and
`strict`.
"""

from __future__ import annotations

import logging
from typing import Any, Final

from rpcfast._core import stream
from rpcfast.errors import (
    CallCancelled,
    Fault,
    NdrError,
    PipeError,
    RemoteProtocolError,
    TransportError,
)

from .flows import FLUSH_NBYTES, GATHER_SECONDS, RECEIVE, Ask, Send, Steps, overdue, unended
from .fragments import ServerCall
from .pipes import PipeBook
from .security import verify_trailer
from .server import ServerConnection
from .state import ACCESS_DENIED, BAD_STUB_DATA

_log = logging.getLogger("rpcfast")

#: Octets of a request that are decoded in vain for each that came, before more has to come.
RETRY_NBYTES: Final = 64


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
        if call.state is not None and call.state.detached:
            return  # it is answered later, by `answer_later` or `fail_later`
        response = op.response(value, request)
        stub = op.encode_tail(response, 0, syntax, "little", request=request)
    except Exception as error:
        yield from failed(conn, call, entry, error, request)
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


def failed(conn: ServerConnection, call: ServerCall, entry: Any, error: Exception,
           request: Any) -> Steps:  # fmt: skip
    """Answer a call whose manager raised: by a failure status, where it has one, or a fault."""
    if call.state is not None and call.state.detached:
        _log.error("%s: the manager failed after it detached the call", call.op.name,
                   exc_info=error)  # fmt: skip
        return
    stub = None if call.writer is not None else entry.failure(call, request, error)
    if stub is not None:
        whole = conn.send_response(call, stub)
        if whole is not None:
            yield Send((whole,))
        return
    status, executed = entry.fault(call, error)
    yield from _answer(conn.send_fault(call, status, executed=executed, cause=error))


def answer_later(conn: ServerConnection, call: ServerCall, stub: bytes) -> Steps:
    """Answer a call that its manager has detached."""
    whole = conn.send_response(call, stub)
    if whole is not None:
        yield Send((whole,))


def fail_later(conn: ServerConnection, call: ServerCall, status: int) -> Steps:
    """Answer a call that its manager has detached by a fault."""
    yield from _answer(conn.send_fault(call, status, cause=Fault(status)))


# --------------------------------------------------------------------------------- with pipes
def serve_pipes(conn: ServerConnection, call: ServerCall, entry: Any) -> Steps:
    """Run a call whose operation has pipes: the manager starts when the part before them is
    here, and pulls and pushes by flows of its own."""
    op = call.op
    request = None
    try:
        request = yield from _read_head(conn, call)
        call.book = PipeBook(
            [p.name for p in op.in_pipes], [p.name for p in op.out_pipes], conn.limits.max_pipe
        )
        call.writer = conn.writer(call)
        value = yield Ask(entry.invoke, call, request, late=lambda: late(call))
        for name in call.book.finish(entry.strict):
            yield from _end_output(conn, call, name)
        yield from drain(conn, call)
        call.reader = None  # what fails from here on is not the request
        response = op.response(value, request)
        tail = op.encode_tail(
            response, call.writer.position, call.context.syntax, "little", request=request
        )
    except NdrError as error:
        if request is not None:
            yield from failed(conn, call, entry, error, request)
        else:
            yield from _answer(conn.send_fault(call, BAD_STUB_DATA))
        return
    except Exception as error:
        yield from failed(conn, call, entry, error, request)
        return
    call.writer.write(tail)
    call.writer.finish()
    conn.end_response(call)
    if not call.orphaned and not conn.closed:
        yield Send((call.writer,))


def _read_head(conn: ServerConnection, call: ServerCall) -> Steps:
    """Read fragments until what precedes the pipes can be decoded; gives the request Struct.

    Raises:
        NdrError: it cannot be.
        RemoteProtocolError: it is larger than the limit; the connection is closed.
    """
    op, syntax = call.op, call.context.syntax
    ended = call.complete
    seen = -1
    spent = 0  # octets gone through in vain
    while True:
        stub = call.stub
        # a peer that sends little at a time must not have it decoded for each of its fragments
        if len(stub) != seen and (ended or spent <= RETRY_NBYTES * len(stub)):
            spent += len(stub)
            try:
                request, used = op.decode_head(stub, syntax, "big" if call.big else "little")
            except NdrError as error:
                if not error.truncated or ended or not isinstance(stub, bytearray):
                    raise
            else:
                break
        seen = len(stub)
        if len(stub) > conn.most(call):
            conn.refuse_size(call)
            yield Send(conn.take_outgoing())
            raise RemoteProtocolError("a request that is larger than the limit")
        assert isinstance(stub, bytearray)
        found = conn.inbox.gather(stub, len(stub) + len(conn.inbox), False)
        if found == 1:
            ended = True
            seen = -1
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


def _check(conn: ServerConnection, call: ServerCall) -> None:
    """Let a manager hear at its next pull or push that nobody wants its answer any more.

    What a client sent before it went is still read: it may have said that it cancels.

    Raises:
        TransportError: the client is gone (RPC_S_COMM_FAILURE).
        CallCancelled: the client asked for it.
    """
    if conn.closed and (call.complete or not conn.gone):
        raise TransportError("the client is gone", code=1820)
    if call.cancelled:
        raise CallCancelled("the client cancelled the call")


def _more(conn: ServerConnection) -> Steps:
    """Wait for octets of a request.

    Raises:
        TransportError: the client is gone (RPC_S_COMM_FAILURE).
    """
    try:
        yield RECEIVE
    except TransportError as error:
        raise TransportError(f"the client is gone: {error}", code=1820) from error


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
    if conn.closed and not conn.gone:
        raise RemoteProtocolError("the client broke the protocol in the middle of a call")
    _check(conn, call)
    if len(conn.inbox) == held:
        yield from _more(conn)


def read(conn: ServerConnection, call: ServerCall, name: str, view: Any) -> Steps:
    """Read elements of an input into a buffer; 0 at its end.

    Raises:
        PipeError: another pipe is due, or more came than the limit.
        NdrError: the data are no pipe, or end too early.
        CallCancelled, TransportError: the client asked for it, or is gone.
    """
    book = call.book
    book.check(name, "pull")
    _check(conn, call)
    decoder = call.decoder(name)
    try:
        while True:
            made = decoder.read(view)
            if made:
                book.pull(name, made * decoder.stride)
                return made
            if decoder.ended:
                book.drain()
                return 0
            if decoder.found == 2:
                raise unended(call.reader)
            if decoder.found == 0:
                yield from _more(conn)
            else:
                yield from _interrupted(conn, call)
    except NdrError as error:
        error = NdrError(error.reason, offset=error.offset, path=name, truncated=error.truncated)
        book.breaks(error)
        raise error from None
    except PipeError as error:
        book.breaks(error)
        raise


def drain(conn: ServerConnection, call: ServerCall) -> Steps:
    """Read a request to its last fragment; octets behind the last pipe are ignored.

    Raises:
        NdrError: there are more of them than the limit.
    """
    if call.complete:
        return
    assert call.reader is not None
    start = call.reader.position
    while not call.complete:
        found = call.reader.discard()
        if call.reader.position - start > conn.limits.max_discard:
            error = NdrError("octets without end behind the pipes", offset=call.reader.position)
            call.book.breaks(error)
            raise error
        if found == 1:
            conn.end_request(call)
        elif found == 0:
            yield from _more(conn)
        else:
            yield from _interrupted(conn, call)


def write(conn: ServerConnection, call: ServerCall, name: str, data: Any) -> Steps:
    """Take elements of an output and send them, or gather them while others follow quickly.

    What comes within GATHER_SECONDS of a send waits until there are FLUSH_NBYTES, until more
    comes later than that, or until whoever waits for the manager asks for what is `late`.

    Raises:
        PipeError: another pipe is due.
        CallCancelled, TransportError: the client asked for it, or is gone.
    """
    call.book.check(name, "push")
    _check(conn, call)
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


def flush(conn: ServerConnection, call: ServerCall, name: str) -> Steps:
    """Send what was written so far, also where it fills no fragment.

    Raises:
        PipeError: another pipe is due.
        CallCancelled: the client asked for it.
    """
    call.book.check(name, "flush")
    assert call.writer is not None
    call.writer.flush()
    yield from _flush(conn, call)


def _flush(conn: ServerConnection, call: ServerCall) -> Steps:
    writer: Any = call.writer
    try:
        yield Send((writer,), conn.watch)
    except TransportError as error:
        raise TransportError(f"the client is gone: {error}", code=1820) from error
    writer.sent()
    call.flushed = conn.clock()
    _check(conn, call)


def end_output(conn: ServerConnection, call: ServerCall, name: str) -> Steps:
    """End an output.

    Raises:
        PipeError: another pipe is due, or it was ended before.
    """
    call.book.check(name, "push")
    yield from _end_output(conn, call, name)


def _end_output(conn: ServerConnection, call: ServerCall, name: str) -> Steps:
    yield from drain(conn, call)
    call.encoder(name).end()
    call.book.end()
