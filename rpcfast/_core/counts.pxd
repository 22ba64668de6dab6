"""The counts that an array or a string sends."""

from cpython.object cimport PyObject
from libc.stdint cimport uint64_t

from rpcfast._core.plan cimport RF_MAX_DIMS, Plan, rf_op


cdef struct Counts:
    uint64_t top[RF_MAX_DIMS]    # max_count
    uint64_t first[RF_MAX_DIMS]  # offset
    uint64_t n[RF_MAX_DIMS]      # actual_count


cdef int array_counts(
    Plan plan, const rf_op *op, object value, PyObject *scope, PyObject *request, Counts *c
) except -1
cdef uint64_t length_of(object value) except? 0xFFFFFFFFFFFFFFFF
cdef size_t string_units(const rf_op *op, object value) except? <size_t>-1
cdef uint64_t string_top(
    Plan plan, const rf_op *op, size_t units, PyObject *scope, PyObject *request
) except? 0xFFFFFFFFFFFFFFFF
