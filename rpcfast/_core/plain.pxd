"""The tight loops over plain rows."""

from cpython.object cimport PyObject
from libc.stdint cimport uint8_t, uint64_t

from rpcfast._core.plan cimport rf_op
from rpcfast._core.record cimport rf_kept
from rpcfast._core.stack cimport rf_stack
from rpcfast._core.wire cimport rf_buffer, rf_cursor


cdef extern from "plain.h":
    ctypedef struct rf_plain:
        const rf_op *ops
        const rf_op *element
        PyObject **objects
        PyObject *small
        rf_kept *kept
        rf_stack *stack
    Py_ssize_t rf_plain_store_rows(
        const rf_plain *r, rf_buffer *b, list rows, Py_ssize_t i, size_t at, uint64_t *ident
    ) noexcept
