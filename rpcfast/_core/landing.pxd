"""Declarations of `_core.landing`: where an event loop puts what it reads."""

from rpcfast._core.fragment cimport Inbox


cdef class Room:
    cdef Inbox inbox


cdef class Landing:
    cdef Inbox _inbox
    cdef Room _room
    cdef int _fd
    cdef object _is_closing
    cdef public object transport
    cdef public object direct
    cdef public object _loop
    cdef public object _timeout
    cdef public double _heard
    cdef public bint _closed
    cdef public bint _writable

    cpdef int put(self, bytes data) except -1
