"""What the usual call of an operation takes and gives, compiled.

Layer 2; imports codec, plan, record.  The rules are those of `ndr.Operation`, which is asked for
all that is not usual: arguments by keyword or left out, several outputs, failures.
"""

cimport cython
from cpython.dict cimport PyDict_SetItem
from cpython.object cimport PyObject, PyTypeObject

from rpcfast._core.codec cimport Octets, decode_octets, encode_stub
from rpcfast._core.plan cimport Plan
from rpcfast._core.record cimport KEPT, rf_record_new

cdef extern from *:
    """
    #define rf_given(p) (p) /* hands over a reference */
    """
    object rf_given(PyObject *p)

cdef extern from "Python.h":
    const char *bytes_start "PyBytes_AS_STRING"(bytes)
    Py_ssize_t bytes_size "PyBytes_GET_SIZE"(bytes)

cdef enum:
    SURPLUS = 7  # octets that may be left over behind a response

# What a manager may return that is one output for sure: no tuple, no mapping, no response.
cdef frozenset SINGLE = frozenset((type(None), bool, int, float, str, bytes, list))


@cython.final
cdef class Usual:
    """The usual call of one operation; made with it, and filled at its first call."""

    def __init__(self, op):
        self.op = op

    cdef int fill(self) except -1:
        """Ask the operation for its classes and names; two threads may do so at once."""
        op = self.op
        self.positional = op._positional
        self.inputs = op._arguments
        self.statuses = op._statuses
        self.status_names = op._status_names
        self.outputs = op.outputs
        cdef tuple needed = op._needed
        self.needed = (
            needed[0] if len(needed) == 1 else None if not needed else NotImplemented
        )
        self.response_class = op.Response
        self.request_class = op.Request  # last: it tells that all is here
        return 0

    cdef Plan plan(self, str direction, str syntax):
        """Give the plan of a direction without its pipes; those of both syntaxes are kept."""
        cdef bint asked = direction == "request"
        cdef Plan plan
        if syntax == "ndr20":
            plan = self.asked20 if asked else self.answered20
        else:
            plan = self.asked64 if asked else self.answered64
        if plan is None:
            plan = self.op.plan(direction, syntax, "python", "list", False)
            if syntax == "ndr20":
                if asked:
                    self.asked20 = plan
                else:
                    self.answered20 = plan
            elif asked:
                self.asked64 = plan
            else:
                self.answered64 = plan
        return plan

    # -------------------------------------------------------------------------- the client's
    cpdef object request(self, tuple args, dict kwargs):
        """Build the request of a call, as Operation.request does."""
        cdef Py_ssize_t i, n = len(args)
        if self.request_class is None:
            self.fill()
        if kwargs or n != len(self.positional):
            return self.op.request(args, kwargs)
        made = rf_given(rf_record_new(KEPT, <PyTypeObject *>self.request_class))
        for i in range(n):
            setattr(made, <str>self.positional[i], args[i])
        return made

    cpdef object give(self, object response):
        """Give what a caller gets of a response, as Operation.give does."""
        if self.request_class is None:
            self.fill()
        for name, _ in self.statuses:
            if getattr(response, <str>name):
                self.op.raise_for_status(response)
                break
        if len(self.outputs) == 1:
            return getattr(response, <str>self.outputs[0])
        return response if self.outputs else None

    cdef bytes encode_request(self, object request, str syntax):
        return encode_stub(self.plan("request", syntax), request, None, False, 0)

    cdef object decode_response(self, object stub, object request, str syntax):
        """Decode the stub of a response, whose label was little-endian."""
        cdef size_t used
        cdef Octets octets = Octets(<const unsigned char *>bytes_start(stub), bytes_size(stub))
        return decode_octets(
            self.plan("response", syntax), stub, octets, request, False, 0, SURPLUS, None, True,
            &used,
        )

    # -------------------------------------------------------------------------- the server's
    cdef object decode_request(self, bytes stub, str syntax, size_t *used):
        """Decode the stub of a little-endian request; what follows it is left to the caller."""
        cdef Octets octets = Octets(<const unsigned char *>bytes_start(stub), bytes_size(stub))
        return decode_octets(
            self.plan("request", syntax), stub, octets, None, False, 0, -1, None, True, used
        )

    cpdef dict arguments(self, object request):
        """Give what a manager gets by keyword, as Operation.arguments does."""
        cdef dict found = {}
        if self.request_class is None:
            self.fill()
        for name in self.inputs:
            PyDict_SetItem(found, name, getattr(request, <str>name))
        return found

    cpdef object response(self, object value, object request):
        """Build the response of what a manager returned, as Operation.response does."""
        if self.request_class is None:
            self.fill()
        if self.needed is NotImplemented or type(value) not in SINGLE:
            return self.op.response(value, request)
        if self.needed is None and value is not None:
            return self.op.response(value, request)
        made = rf_given(rf_record_new(KEPT, <PyTypeObject *>self.response_class))
        for name in self.status_names:
            setattr(made, <str>name, 0)
        if self.needed is not None:
            setattr(made, <str>self.needed, value)
        return made

    cdef bytes encode_response(self, object response, object request, str syntax):
        return encode_stub(self.plan("response", syntax), response, request, False, 0)
