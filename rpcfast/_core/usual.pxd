"""The usual call of an operation, for the compiled ways that calls go."""

from rpcfast._core.plan cimport Plan


cdef class Usual:
    cdef readonly object op
    cdef object request_class, response_class
    cdef tuple positional, inputs, statuses, outputs
    cdef tuple status_names
    cdef object needed  # the name of the one output a manager gives; None for none, NotImplemented
    cdef Plan asked20, asked64, answered20, answered64

    cdef int fill(self) except -1
    cdef Plan plan(self, str direction, str syntax)
    cdef bytes encode_request(self, object request, str syntax)
    cdef object decode_response(self, object stub, object request, str syntax)
    cdef object decode_request(self, bytes stub, str syntax, size_t *used)
    cdef bytes encode_response(self, object response, object request, str syntax)
    cpdef object request(self, tuple args, dict kwargs)
    cpdef object give(self, object response)
    cpdef dict arguments(self, object request)
    cpdef object response(self, object value, object request)
