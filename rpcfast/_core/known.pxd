"""The well-known shapes that have a Python value of their own: counted strings and SIDs."""

from cpython.object cimport PyObject
from libc.stdint cimport uint8_t, uint32_t, uint64_t

from rpcfast._core.plan cimport rf_op
from rpcfast._core.wire cimport rf_buffer, rf_cursor


cdef bint load_counted_head(const rf_op *op, const uint8_t *p, bint swap, uint32_t *info) noexcept
cdef PyObject *load_counted(rf_cursor *c, const rf_op *op, uint32_t info) except NULL
cdef object load_sid(rf_cursor *c, const rf_op *op, uint64_t hoisted)
cdef object counted_value(const rf_op *body, object value)
cdef int store_counted_head(
    const rf_op *op, const rf_op *body, object value, uint64_t ident, uint8_t *p, bint swap
) except -1
cdef int store_counted(rf_buffer *b, const rf_op *op, object value) except -1
cdef uint64_t sid_count(object value) except? 0xFFFFFFFFFFFFFFFF
cdef int store_sid(rf_buffer *b, const rf_op *op, object value) except -1
