"""Declarations of `_core.caller`: what a call touches of the client's end of its connection."""

from rpcfast._core.fragment cimport Inbox


cdef class Caller:
    cdef readonly object opened
    cdef public object state
    cdef public Inbox inbox
    cdef public object byteorder
    cdef public bint reusable
    cdef public bint suspect
    cdef public long long _call_id
    cdef public long long _pending
    cdef public Py_ssize_t _single

    cdef long long begun(self) except -1
    cdef bint fits(self, object object_id, bytes stub) noexcept
    cdef bytes plain(
        self, long long call_id, unsigned int context_id, unsigned int opnum, object object_id,
        bytes stub,
    )
