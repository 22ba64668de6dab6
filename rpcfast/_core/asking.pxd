"""Declarations of `_core.asking`: the usual calls of asyncio clients."""

from rpcfast._core.caller cimport Caller
from rpcfast._core.fragment cimport Inbox
from rpcfast._core.landing cimport Landing
from rpcfast._core.usual cimport Usual


cdef class Answer:
    cdef readonly object channel
    cdef readonly object call_id
    cdef Asking asking
    cdef Usual usual
    cdef object request
    cdef str syntax
    cdef object stub, order, error, context, wake
    cdef int state
    cdef public bint _asyncio_future_blocking

    cdef int end(self) except -1
    cdef bint resume(self) except -1


cdef class Asking:
    cdef object channel, loop, key
    cdef Caller conn
    cdef Landing driver
    cdef Inbox inbox
    cdef dict calls, held, contexts, parts
    cdef list landed
    cdef unsigned int context_id
    cdef str syntax
    cdef bint crowded, taking, landing

    cdef object begin(self, Answer answer)
    cpdef write(self, call_id, bytes data)
