"""Buffers and numpy arrays that go into a stub in one copy."""

from cpython.object cimport PyObject
from libc.stdint cimport uint8_t, uint64_t

from rpcfast._core.counts cimport Counts
from rpcfast._core.plan cimport rf_op


cdef bint copy_buffer(
    const rf_op *element, Py_ssize_t n, object value, uint8_t *p, bint swap
) except -1
cdef bint copy_numpy(
    PyObject **objects, const rf_op *op, const rf_op *element, const Counts *c, uint64_t total,
    object value, uint8_t *p, bint swap
) except -1
