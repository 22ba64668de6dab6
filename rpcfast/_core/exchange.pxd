"""Declarations of `_core.exchange`: the short way of a call over a blocking socket."""

from rpcfast._core.fragment cimport Inbox


cdef class Port:
    cdef readonly object sock
    cdef Inbox inbox
    cdef int fd
    cdef readonly int met
    cdef int users
    cdef public unsigned long long serial
    cdef public bint busy
    cdef object settings
    cdef object syntax
    cdef unsigned int context_id

    cdef bint open(self, object sock)
    cdef bint trade(self, bytes data, Py_ssize_t *sent, bint reading) except -1
    cdef int leave(self) except -1
