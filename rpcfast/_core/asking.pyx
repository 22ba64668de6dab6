"""The calls of asyncio clients that share a connection: how they go out, and how answers come in.

Layer 2; imports caller, fragment, landing and usual.  What is usual is done here: a request of
one fragment, its answer of one fragment.  All else is the business of `engine.shared` and of the
channel, which are asked for it.

Whose answer has come goes on at once, where the loop has read it: not in the next turn of the
loop, which is all that a future could do, and costs as much as the rest of a call.  So an answer
is no future, but has what a task asks of one.  All that has come is taken first, then those who
wait go on one after the other, and what they ask goes out together.
"""

cimport cython
from cpython.contextvars cimport PyContext_CopyCurrent, PyContext_Enter, PyContext_Exit
from cpython.dict cimport PyDict_GetItem
from cpython.object cimport PyObject

from asyncio import CancelledError, InvalidStateError, current_task

from rpcfast._core.caller cimport Caller
from rpcfast._core.fragment cimport Inbox
from rpcfast._core.landing cimport Landing
from rpcfast._core.usual cimport Usual

from rpcfast.errors import AuthError, RemoteProtocolError

cdef enum:
    PENDING
    ANSWERED
    FAILED
    CANCELLED

#: Calls that may be out at once on one connection: as many as a server of ours takes.
MAX_OUTSTANDING = 64

cdef Py_ssize_t C_MOST = MAX_OUTSTANDING


def end_program(error):
    """Raise what a task has ended the program with, where the loop heeds it."""
    raise error


@cython.final
cdef class Answer:
    """A call that is out: to be awaited, by one task.

    It has the methods of a future that tasks, and the general way of a call, make use of.

    Attributes:
        channel, call_id: where the call is out, and as what.
    """

    def __init__(self, Asking asking not None, Usual usual, request, str syntax):
        self.asking = asking
        self.channel = asking.channel
        self.usual = usual
        self.request = request
        self.syntax = syntax
        self.call_id = asking.begin(self)

    # ------------------------------------------------------------------------- who waits
    def __await__(self):
        return self

    def __iter__(self):
        return self

    def __next__(self):
        if self.state == PENDING:
            self._asyncio_future_blocking = True
            return self
        self.result()
        raise StopIteration

    def get_loop(self):
        """Give the loop of the connection."""
        return self.asking.loop

    def add_done_callback(self, callback, *, context=None):
        """Have somebody called at the end, who may be there already."""
        if context is None:
            context = PyContext_CopyCurrent()
        if self.state != PENDING:
            self.asking.loop.call_soon(callback, self, context=context)
            return
        if self.wake is not None:
            raise RuntimeError("an answer is awaited by one task")
        self.wake = callback
        self.context = context

    def remove_done_callback(self, callback):
        """Call him no more; gives how many were."""
        if self.wake is None or self.wake != callback:
            return 0
        self.wake = self.context = None
        return 1

    def cancel(self, msg=None):
        """Wait no more; False where it has ended."""
        if self.state != PENDING:
            return False
        self.state = CANCELLED
        self.error = CancelledError() if msg is None else CancelledError(msg)
        self.end()
        return True

    def cancelled(self):
        """Whether nobody waits any more."""
        return self.state == CANCELLED

    def done(self):
        """Whether it has ended."""
        return self.state != PENDING

    def exception(self):
        """Give what has ended it, None where that is an answer."""
        if self.state == PENDING:
            raise InvalidStateError("the call is out")
        if self.state == CANCELLED:
            raise CancelledError()
        return self.error

    def result(self):
        """Raise what has ended it, if that is no answer."""
        if self.state == ANSWERED:
            return None
        if self.state == PENDING:
            raise InvalidStateError("the call is out")
        error, self.error = self.error, None  # its frames hold this
        if error is None:
            error = CancelledError()
        raise error

    # -------------------------------------------------------------------------- what comes
    def set_result(self, answer):
        """Take the answer: its stub, and the byte order of that."""
        self.stub, self.order = answer
        self.state = ANSWERED
        self.end()

    def set_exception(self, error):
        """Take why there is none."""
        self.error = error
        self.state = FAILED
        self.end()

    cdef int end(self) except -1:
        """Have him go on who waits."""
        cdef Asking asking = self.asking
        if self.wake is None:
            return 0
        if asking.taking:
            asking.landed.append(self)
        else:
            self.soon()
        return 0

    def soon(self):
        """Have him go on in the next turn of the loop."""
        wake, context = self.wake, self.context
        self.wake = self.context = None
        if wake is not None:
            self.asking.loop.call_soon(wake, self, context=context)

    cdef bint resume(self) except -1:
        """Have him go on right now; False where he ends the program."""
        wake, context = self.wake, self.context
        self.wake = self.context = None
        if wake is None:  # he was cancelled
            return True
        try:
            PyContext_Enter(context)
        except RuntimeError:  # it is this one
            self.asking.loop.call_soon(wake, self, context=context)
            return True
        try:
            wake(self)
        except (KeyboardInterrupt, SystemExit) as error:
            # not every loop lets this pass where it reads
            self.asking.loop.call_soon(end_program, error)
            return False
        except BaseException as error:
            self.asking.loop.call_exception_handler(
                {"message": "an answer could not be handed over", "exception": error}
            )
        finally:
            PyContext_Exit(context)
        return True

    def response(self):
        """Give the response Struct, once.

        Raises:
            NdrError: the answer is not what the operation gives.
        """
        if type(self.stub) is bytes and self.order is None:
            return self.usual.decode_response(self.stub, self.request, self.syntax)
        return self.usual.op.decode_tail(
            self.stub, 0, self.request, self.syntax, self.order or "little"
        )


def take_answers(Inbox inbox not None, dict calls not None, dict parts not None):
    """Take the answers that come next and are plain, of one fragment; gives how many.

    calls: who waits, by call id; parts: by call id, what has come of others in part.
    """
    cdef Py_ssize_t ended = 0
    cdef PyObject *found
    cdef Answer answer
    while inbox.pos != inbox.end:
        call_id = inbox.peek_call()
        found = PyDict_GetItem(calls, call_id)
        if found is NULL or (parts and call_id in parts):
            break
        waiter = <object>found
        stub = inbox.take_response(call_id)
        if stub is None:
            break
        del calls[call_id]
        ended += 1
        if type(waiter) is Answer:
            answer = <Answer>waiter
            if answer.state == PENDING:
                answer.stub = stub
                answer.state = ANSWERED
                answer.end()
        elif not waiter.done():
            waiter.set_result((stub, "little"))
    return ended


@cython.final
cdef class Asking:
    """The usual calls over one shared connection.

    Attributes:
        held: requests that go out together, by call id.
    """

    def __init__(self, channel, Landing driver not None, dict held not None):
        self.channel = channel
        self.conn = channel.conn
        self.loop = driver._loop
        self.driver = driver
        self.inbox = channel.conn.inbox
        self.calls = channel.shared.calls
        self.parts = channel.shared._parts
        self.contexts = channel.contexts
        self.held = held
        self.landed = []

    # --------------------------------------------------------------------------- going out
    def ask(self, Usual usual not None, request, key, object_id):
        """Begin a call; gives its Answer.

        key: what the client calls in.  Gives None where that is not known on this connection,
        and the stub where that does not fit into a plain request.
        """
        cdef Answer answer
        cdef bytes stub
        if key is not self.key:
            found = self.contexts.get(key)
            if found is None:
                return None
            self.context_id, self.syntax = found
            self.key = key
        stub = usual.encode_request(request, self.syntax)
        if not self.conn.fits(object_id, stub):
            return stub
        answer = Answer(self, usual, request, self.syntax)
        self.write(answer.call_id, self.conn.plain(
            answer.call_id, self.context_id, usual.op.opnum, object_id, stub
        ))
        return answer

    cdef object begin(self, Answer answer):
        """Give the id of a new call."""
        cdef Caller conn = self.conn
        conn._call_id += 1
        call_id = conn._call_id
        self.calls[call_id] = answer
        if len(self.calls) + len(conn._orphans) >= C_MOST or conn.exhausted:
            self.channel.home.link = None
        return call_id

    cpdef write(self, call_id, bytes data):
        """Send a request: at once where it is alone, else with the others of this turn."""
        if len(self.calls) == 1 and not self.crowded and not self.held:
            self.driver.put(data)
            return
        if not self.held and not self.landing:
            self.loop.call_soon(self.channel.flush)
        self.held[call_id] = data

    # -------------------------------------------------------------------------- coming in
    def __call__(self):
        """Take what was read."""
        cdef Inbox inbox = self.inbox
        cdef Py_ssize_t ended
        channel = self.channel
        self.taking = True
        try:
            ended = take_answers(inbox, self.calls, self.parts)
            if inbox.pos != inbox.end:
                try:
                    ended += channel.shared.receive()
                except (AuthError, RemoteProtocolError) as error:
                    channel.fail(error)
                    return True
            self.crowded = ended > 1  # others may begin together
            home = channel.home
            if home.link is not channel or home.waiting or not self.conn.reusable:
                home.ended(channel)
        finally:
            self.go_on()
        return True

    def go_on(self):
        """Have those go on whose answers are here."""
        cdef list landed = self.landed
        cdef Py_ssize_t i = 0, n = len(landed)
        self.taking = False
        if not n:
            return
        self.landed = []
        self.landing = True
        try:
            if current_task(self.loop) is None:
                while i < n:
                    i += 1
                    if not (<Answer>landed[i - 1]).resume():
                        break
        finally:
            self.landing = False
            for answer in landed[i:]:
                (<Answer>answer).soon()
            if self.held:
                self.channel.flush()
