"""Calls at their server, and the usual way of one from its octets to its answer.

Layer 2; imports fragment, cut and usual.  What is said here of usual calls is said by the engine
too, and it has the last word: what is not usual is left where it stands, and the engine takes it
from there.  `engine.ServerConnection` and `engine.ServerCall` are the classes here with all the
rest of the protocol.
"""

cimport cython
from cpython.bytes cimport PyBytes_FromStringAndSize, PyBytes_GET_SIZE
from cpython.contextvars cimport PyContextVar_CheckExact, PyContextVar_Set
from cpython.object cimport PyObject, PyTypeObject
from cpython.ref cimport Py_DECREF, Py_INCREF
from libc.math cimport INFINITY
from libc.stdint cimport uint8_t, uint16_t, uint32_t

from rpcfast._core.cut cimport build_response
from rpcfast._core.fragment cimport Inbox, rf_pdu
from rpcfast._core.usual cimport Usual

from rpcfast.errors import NdrError


cdef extern from "pdu.h" nogil:
    enum:
        RF_PDU_BODY
        RF_PDU_OBJECT
    uint16_t rf_load16(const uint8_t *p, int swap)

cdef extern from "Python.h":
    object PyObject_Vectorcall(object f, PyObject **args, size_t n, PyObject *names)
    size_t PY_VECTORCALL_ARGUMENTS_OFFSET

cdef extern from *:
    """
    #define rf_new(cls, nothing) ((cls)->tp_new((cls), (nothing), NULL))
    """
    object rf_new(PyTypeObject *cls, object nothing)

cdef enum:
    TRAILER = 12  # octets of the smallest verification trailer
    MOST_ARGUMENTS = 16  # that are handed over without a dict


cdef class Context:
    """A presentation context: the interface (and what serves it) in one transfer syntax."""

    def __init__(self, uint16_t context_id, abstract, str syntax, target):
        self.context_id = context_id
        self.abstract = abstract
        self.syntax = syntax
        self.target = target
        self.operations = target.operations  # which only grows


cdef class Call:
    """One call at its server; the attributes are explained where its methods are."""

    def __cinit__(self):
        self.flushed = -INFINITY

    def __init__(
        self, connection, uint32_t call_id, Context context not None, uint16_t opnum, object_id,
        bint big, stub, bint complete,
    ):
        self.connection = connection
        self.call_id = call_id
        self.context = context
        self.opnum = opnum
        self.op = context.operations.get(opnum)
        self.object_id = object_id
        self.big = big
        self.stub = stub
        self.complete = complete


cdef class Connection:
    """What a call touches of the server's end of its connection.

    call_type: the class of its calls.  opened, closed: its state while calls may come, and when
    none will any more.  One thread at a time takes calls; any may end them.

    Attributes:
        _pending: the call whose request is incomplete.
        _single: octets of a stub that makes one fragment, if none is protected; else -1.
    """

    def __init__(self, type call_type not None, opened, closed):
        if not issubclass(call_type, Call):
            raise TypeError("not a class of calls")
        self.call_type = call_type
        self.opened, self.ended = opened, closed
        self.contexts = {}
        self.calls = {}
        self.outgoing = []
        self._single = -1

    def take_call(self):
        """Take the next call, if it is a usual one; None, and nothing was done, if it is not.

        It is whole, of one fragment, little-endian, and may run.
        """
        return self.taken()

    def enter(self, Call call not None):
        """Count a call among those that run; False where that would be too many."""
        return self.entered(call)

    def leave(self, Call call not None):
        """Note that a call was answered, or never will be."""
        self.left(call)

    def respond(self, Call call not None, stub):
        """End a call by a response of one plain fragment, and give that; None, and nothing was
        done, where it takes another one or none."""
        return self.responded(call, stub)

    cdef Call taken(self):
        cdef rf_pdu pdu
        cdef size_t at = 0
        cdef uint8_t *p
        cdef Inbox inbox = self.inbox
        cdef Context context
        cdef Call call
        if (
            self.state is not self.opened or self._pending is not None
            or self.security is not None or (self.calls and not self.mpx)
            or not inbox.find_request(&pdu, &at) or pdu.drep[0] == 0
        ):
            return None
        p = inbox.base + inbox.pos
        context = self.contexts.get(rf_load16(p + 20, pdu.swap))
        if context is None:
            return None
        opnum = rf_load16(p + 22, pdu.swap)
        op = (<dict> context.operations).get(opnum)
        if op is None:
            return None
        call = rf_new(<PyTypeObject *> self.call_type, ())
        call.connection = self
        call.call_id = pdu.call_id
        call.context = context
        call.opnum = opnum
        call.op = op
        if at != RF_PDU_BODY:
            call.object_id = PyBytes_FromStringAndSize(<char *> p + RF_PDU_BODY, RF_PDU_OBJECT)
        call.stub = PyBytes_FromStringAndSize(<char *> p + at, pdu.frag_length - at)
        call.complete = True
        if not self.entered(call):
            return None
        self._last_call_id = pdu.call_id
        inbox.drop(&pdu)
        return call

    cdef bint entered(self, Call call) except -1:
        cdef dict calls = self.calls
        cdef Py_ssize_t n = len(calls)
        call_id = call.call_id
        with cython.critical_section(self):
            limits, running = self.limits, self.running
        if n >= <Py_ssize_t> limits.max_calls or (n and call_id in calls):
            return False
        if running is not None and not running.enter(call):
            return False
        calls[call_id] = call
        self.calls_in += 1
        return True

    cdef int left(self, Call call) except -1:
        cdef dict calls = self.calls
        call.over = True
        if call.book is not None:
            call.book.over = True
        call_id = call.call_id
        if calls.get(call_id) is call:  # its id may be that of another one
            calls.pop(call_id, None)
            with cython.critical_section(self):
                running = self.running
            if running is not None:
                running.leave(call)
        return 0

    cdef bytes responded(self, Call call, object stub):
        if (
            type(stub) is not bytes or PyBytes_GET_SIZE(stub) > self._single or call.orphaned
            or self.state is not self.opened
        ):
            return None
        self.left(call)
        self.pdus_out += 1
        return build_response(call.call_id, call.context.context_id, stub, call.cancelled)


cdef class Entry:
    """How the runtime serves the calls of one operation; another class may do so as well.

    Attributes:
        flow: the conversation of a call, and `invoke` what that asks for.
        piped: it has the connection for itself meanwhile.
    """


@cython.final
cdef class Invocation:
    """Calls a manager's method with what a request holds, by keyword.

    variable: a ContextVar, set to the call before.
    """

    def __init__(self, Usual usual not None, method, variable):
        if not PyContextVar_CheckExact(variable):
            raise TypeError("not a ContextVar")
        self.usual = usual
        self.method = method
        self.variable = variable

    def __call__(self, Call call not None, request):
        return self.run(call, request)

    cdef object run(self, Call call, object request):
        """Give what the method returns; raise what it raises."""
        cdef PyObject *given[MOST_ARGUMENTS + 1]
        cdef Usual usual = self.usual
        cdef tuple names
        cdef Py_ssize_t i, n, done = 0
        PyContextVar_Set(self.variable, call)
        if usual.request_class is None:
            usual.fill()
        names = usual.inputs
        n = len(names)
        if n > MOST_ARGUMENTS:
            return self.method(**usual.arguments(request))
        try:
            for i in range(n):
                value = getattr(request, <str> names[i])
                Py_INCREF(value)
                given[1 + i] = <PyObject *> value
                done += 1
            return PyObject_Vectorcall(
                self.method, &given[1], PY_VECTORCALL_ARGUMENTS_OFFSET, <PyObject *> names
            )
        finally:
            for i in range(done):
                Py_DECREF(<object> given[1 + i])


# ------------------------------------------------------------------------------ the usual way
cdef object entry_of(Call call):
    """Give what the runtime serves a call by."""
    return call.context.target.entries[call.opnum]


cdef bint is_usual(Call call, object entry, object serve) except -1:
    """Whether a call is served by the flow of usual calls, and its request is whole and simple."""
    if call.big or type(call.stub) is not bytes:
        return False
    return ((<Entry> entry).flow if isinstance(entry, Entry) else entry.flow) is serve


cdef object request_of(Call call):
    """Decode the request of such a call; None where the engine has to look at it.

    That decodes it once more, to answer with a fault, or looks at what follows it.
    """
    cdef size_t used = 0
    cdef Usual usual = call.op.usual
    try:
        request = usual.decode_request(call.stub, call.context.syntax, &used)
    except NdrError:
        return None
    if PyBytes_GET_SIZE(call.stub) - <Py_ssize_t> used >= TRAILER:
        return None
    return request


cdef object invoked(object entry, Call call, object request):
    """Call the manager of such a call."""
    invoke = (<Entry> entry).invoke if isinstance(entry, Entry) else entry.invoke
    if type(invoke) is Invocation:
        return (<Invocation> invoke).run(call, request)
    return invoke(call, request)


cdef bytes answer_of(Call call, object value, object request):
    """Encode the response of what the manager of such a call returned."""
    cdef Usual usual = call.op.usual
    return usual.encode_response(usual.response(value, request), request, call.context.syntax)
