"""Declarations of `_core.answering`: calls at their server."""

from libc.stdint cimport uint16_t, uint32_t

from rpcfast._core.fragment cimport Inbox
from rpcfast._core.usual cimport Usual


cdef class Context:
    cdef public uint16_t context_id
    cdef public object abstract
    cdef public str syntax
    cdef public object target
    cdef public dict operations


cdef class Call:
    cdef public object connection
    cdef public Context context
    cdef public object op, object_id, stub
    cdef public object reader, writer, book, security, state, gate, registration
    cdef public uint32_t call_id
    cdef public uint16_t opnum
    cdef public bint big, complete, cancelled, orphaned, over
    cdef public double flushed
    cdef public dict _decoders, _encoders


cdef class Connection:
    cdef public Inbox inbox
    cdef public dict contexts, calls
    cdef public list outgoing
    cdef public object limits, running, security, state, _pending
    cdef public bint mpx
    cdef public Py_ssize_t calls_in, pdus_out, _single
    cdef public uint32_t _last_call_id
    cdef type call_type
    cdef object opened, ended

    cdef Call taken(self)
    cdef bint entered(self, Call call) except -1
    cdef int left(self, Call call) except -1
    cdef bytes responded(self, Call call, object stub)


cdef class Entry:
    cdef public object flow, invoke
    cdef public bint piped


cdef class Invocation:
    cdef Usual usual
    cdef object method, variable

    cdef object run(self, Call call, object request)


cdef object entry_of(Call call)
cdef object invoked(object entry, Call call, object request)
cdef bint is_usual(Call call, object entry, object serve) except -1
cdef object request_of(Call call)
cdef bytes answer_of(Call call, object value, object request)
