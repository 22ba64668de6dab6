"""Calls on an event loop, begun where their requests were read.

Layer 2; imports answering and landing.  A usual call whose manager ends in its first step is
answered here.  What is not usual goes on by methods of the subclass, in the same task and context.
"""

cimport cython
from cpython.bytes cimport PyBytes_GET_SIZE
from cpython.contextvars cimport PyContext_CopyCurrent, PyContext_Enter, PyContext_Exit
from cpython.object cimport PyObject

from types import CoroutineType

from rpcfast._core.answering cimport (
    Call, Connection, Entry, answer_of, entry_of, invoked, is_usual, request_of,
)
from rpcfast._core.fragment cimport Inbox
from rpcfast._core.landing cimport Landing


cdef extern from "Python.h":
    ctypedef enum PySendResult:
        PYGEN_RETURN
        PYGEN_ERROR
        PYGEN_NEXT
    PySendResult PyIter_Send(object steps, object sent, PyObject **result) except PYGEN_ERROR

cdef extern from *:
    """
    #define rf_handed(p) (p) /* hands over a reference */
    """
    object rf_handed(PyObject *p)


#: Octets of an answer that is copied to others, to go out with them.
SMALL_NBYTES = 16384
#: Calls that are begun, and answers that are sent, together.
BATCH = 64

cdef Py_ssize_t C_SMALL = SMALL_NBYTES
cdef Py_ssize_t C_BATCH = BATCH
cdef type coroutine_type = CoroutineType


cdef class Starter:
    """Begins calls on a loop; the methods whose names begin with _ are a subclass's.

    serve: the flow of a usual call.  entering, leaving, current: what the loop's tasks are
    changed and told by.

    Attributes:
        task: in its name the managers take their first steps; None until there is one.
    """

    cdef readonly object loop
    cdef public object task
    cdef object serve, entering, leaving, current

    def __init__(self, loop, serve, entering, leaving, current):
        self.loop = loop
        self.serve = serve
        self.entering = entering
        self.leaving = leaving
        self.current = current

    cdef object begin(self, Connection conn, Call call, object entry, object driver, list out):
        """Begin a call; gives the task that goes on with it, None where it has ended.

        Octets that it sends at once are put to `out`.
        """
        if self.task is None or self.task.done():
            self._renew()
        loop, task = self.loop, self.task
        inside = work = None
        try:
            self.entering(loop, task)
        except RuntimeError:  # in another task
            inside = self.current(loop)
            self.leaving(loop, inside)
            self.entering(loop, task)
        try:
            context = PyContext_CopyCurrent()
            PyContext_Enter(context)
            try:
                work = self.first_step(conn, call, entry, driver, out, context)
            finally:
                PyContext_Exit(context)
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:
            self._failed(error)
            driver.shut()  # nobody answers the call any more
        finally:
            self.leaving(loop, task)
            if inside is not None:
                self.entering(loop, inside)
        return None if work is None else self._hand_over(work)

    cdef object first_step(
        self, Connection conn, Call call, object entry, object driver, list out, object context
    ):
        """Take the first step of a call; gives what is left of it, None where it has ended.

        What is said here is said by `serving.serve` too, which has the last word: a call goes on
        by that from where it stops being as usual.  context: that in which this runs.
        """
        cdef PyObject *result = NULL
        cdef bytes answer = None
        steps = None
        request = request_of(call) if is_usual(call, entry, self.serve) else None
        if request is None:
            return self._whole(conn, call, entry, driver, out, context)
        try:
            value = invoked(entry, call, request)
            if type(value) is coroutine_type:
                steps = value
            elif hasattr(value, "__await__"):
                steps = value.__await__()
            if steps is not None:
                sent = PyIter_Send(steps, None, &result)
                value = rf_handed(result)
                if sent == PYGEN_NEXT:
                    return self._waits(conn, call, entry, driver, steps, value, context)
            if call.state is None:
                answer = answer_of(call, value, request)
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:
            return self._raised(conn, call, entry, driver, out, context, error)
        if answer is None:  # the manager may have asked for more than an answer
            return self._asked(conn, call, entry, driver, out, context, value)
        whole = conn.responded(call, answer)
        if whole is None:
            whole = conn.send_response(call, answer)
        if type(whole) is bytes and PyBytes_GET_SIZE(whole) <= C_SMALL:
            out.append(whole)
        elif whole is not None:
            return self._sends(driver, whole)
        return None


@cython.final
cdef class Direct:
    """Takes the calls that came on one connection of an asyncio server, before any task does."""

    cdef object server, channel
    cdef Landing driver
    cdef Connection conn
    cdef Starter starter
    cdef set tasks

    def __init__(self, server, channel, Starter starter not None):
        self.server = server
        self.channel = channel
        self.driver = channel.driver
        self.conn = channel.conn
        self.tasks = channel.calls
        self.starter = starter

    def __call__(self):
        """Begin the calls that came while the task of the connection waits for one; what ends at
        once is answered at once.  False: the task has to look."""
        cdef Connection conn = self.conn
        cdef Inbox inbox = conn.inbox
        cdef Py_ssize_t begun = 0
        cdef bint going = True
        cdef list out
        cdef Landing driver = self.driver
        channel, server = self.channel, self.server
        if (
            not channel.accepting or channel.due is not None or not driver._writable
            or driver._closed or not server._taking
        ):
            return False
        out = []
        while going:
            event = conn.taken()
            if event is None:
                event = conn.next_event()
                if conn.outgoing:
                    out += conn.take_outgoing()
                if event is None:
                    break
            begun += 1
            if type(event) is conn.call_type:
                going = self.begin(event, out)
            if begun >= C_BATCH or self.full():
                going = False
            elif inbox.pos == inbox.end:
                break
        if out:
            driver.put(out[0] if len(out) == 1 else b"".join(out))
        return going and conn.state is not conn.ended

    cdef bint full(self) except -1:
        """Whether as many answers as may wait to go out."""
        cdef Py_ssize_t unsent = len(self.tasks) - len(self.conn.calls)
        return unsent > 0 and unsent >= <Py_ssize_t> self.server.limits.max_calls

    cpdef bint begin(self, Call call, list out) except -1:
        """Begin a call; False: the task of the connection is to serve it."""
        entry = entry_of(call)
        if (<Entry> entry).piped if isinstance(entry, Entry) else entry.piped:
            self.channel.due = call
            return False
        task = self.starter.begin(self.conn, call, entry, self.driver, out)
        if task is not None:
            self.tasks.add(task)
            task.add_done_callback(self.channel.ended)
        return True
