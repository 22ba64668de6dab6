"""Declarations of `_core.fragment` for the other compiled modules."""

from libc.stdint cimport uint8_t, uint16_t, uint32_t


cdef extern from "pdu.h" nogil:
    ctypedef struct rf_pdu:
        uint8_t major, minor, ptype, flags
        uint8_t drep[4]
        uint16_t frag_length, auth_length
        uint32_t call_id
        int swap

    ctypedef struct rf_pdu_rule:
        uint8_t ptype, order
        uint32_t call_id
        size_t limit

    ctypedef enum rf_pdu_found:
        RF_FOUND_OTHER
        RF_FOUND_MORE
        RF_FOUND_STUB


cdef enum:
    # what Inbox.more() finds, beside the three of rf_pdu_found
    FOUND_END = 2


cdef class Inbox:
    cdef uint8_t *base
    cdef Py_ssize_t cap
    cdef Py_ssize_t pos
    cdef Py_ssize_t end
    cdef Py_ssize_t exports
    cdef rf_pdu_rule rule
    cdef Py_ssize_t piece
    cdef Py_ssize_t empties
    cdef readonly bint streaming
    cdef readonly bint last
    cdef readonly unsigned long long pdus
    cdef public Py_ssize_t limit
    cdef public bint guarded
    cdef unsigned long long opened

    cdef int make_room(self, Py_ssize_t n) except -1
    cdef int have_room(self) except -1
    cpdef object take_response(self, uint32_t call_id)
    cdef int find(self, uint8_t ptype, rf_pdu *pdu, size_t *stub) noexcept
    cdef bint find_request(self, rf_pdu *pdu, size_t *stub) noexcept
    cdef void drop(self, const rf_pdu *pdu) noexcept
    cdef int more(self) noexcept nogil


cdef class FragmentWriter:
    cdef uint8_t *base
    cdef Py_ssize_t cap
    cdef Py_ssize_t size
    cdef Py_ssize_t start
    cdef Py_ssize_t exports
    cdef Py_ssize_t head
    cdef Py_ssize_t room_left
    cdef Py_ssize_t max_stub
    cdef long long total
    cdef uint8_t header[40]
    cdef readonly unsigned long long position
    cdef readonly Py_ssize_t fragments
    cdef readonly bint finished
    cdef public object protect
    cdef bytes covered
    cdef Py_ssize_t covers

    cdef void close_fragment(self, bint last) noexcept nogil
    cdef bint is_full(self) noexcept nogil
    cdef int reserve(self) except -1
    cdef int grow(self, Py_ssize_t want) except -1
    cdef uint8_t *room_here(self, Py_ssize_t *n) noexcept nogil
    cdef uint8_t *room(self, Py_ssize_t *n) except NULL
    cdef void commit(self, Py_ssize_t n) noexcept nogil


cdef bytes sixteen(object value)
