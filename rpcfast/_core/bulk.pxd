"""Arrays that move in one piece: views of a message, bulk copies, numpy arrays both ways."""

from cpython.object cimport PyObject
from libc.stdint cimport uint8_t, uint64_t

from rpcfast._core.counts cimport Counts
from rpcfast._core.plan cimport rf_op, rf_tables
from rpcfast._core.wire cimport rf_buffer


cdef class Elements:
    cdef readonly bint gaps      # not every octet of an element is of a number
    cdef readonly bint ranged    # some numbers have a [range]
    cdef readonly bint booleans
    cdef object ndarray, dtype, shape


cdef struct Source:
    PyObject *data       # what the message was given as; borrowed
    const uint8_t *base
    const uint8_t *end
    PyObject *holder     # what views are made of, once there is one; owned


cdef object view_array(
    const rf_tables *t, Elements elements, const rf_op *op, const uint64_t *counts,
    uint64_t total, const uint8_t *p, bint swap, Source *source,
)
cdef uint64_t product(const rf_op *op, const uint64_t *counts) noexcept
cdef uint64_t first_outside(
    const rf_tables *t, Elements elements, const rf_op *op, const uint8_t *p, uint64_t total,
    bint swap,
) noexcept
cdef uint8_t *more_bytes(rf_buffer *b, size_t capacity) noexcept
cdef object take_bytes(rf_buffer *b)
cdef void free_bytes(rf_buffer *b) noexcept
cdef PyObject *new_row(
    unsigned kind, const uint8_t **p, Py_ssize_t n, bint swap
) except NULL
cdef bint copy_buffer(
    const rf_op *element, Py_ssize_t n, object value, uint8_t *p, bint swap
) except -1
cdef bint copy_array(
    const rf_tables *t, PyObject **objects, const rf_op *op, const Counts *c, uint64_t total,
    object value, uint8_t *p, bint swap
) except -1
