"""The tight loop over simple rows."""

from cpython.object cimport PyObject
from libc.stdint cimport int64_t, uint8_t

from rpcfast._core.plan cimport rf_op, rf_tables
from rpcfast._core.record cimport rf_kept
from rpcfast._core.stack cimport rf_stack
from rpcfast._core.wire cimport rf_cursor


cdef extern from "load.h":
    ctypedef struct rf_loader:
        const rf_tables *t
        PyObject **objects
        rf_cursor *c
        rf_stack *stack
        int64_t *credit
        int64_t *elements
        rf_kept *kept
        PyObject *small
        void *new_uuid
        void *new_handle
        void *new_sid
        void *new_row
    PyObject *rf_load_whole(const rf_loader *r, const rf_op *op, PyObject *scope) noexcept
    Py_ssize_t rf_load_rows(
        const rf_loader *r, const rf_op *element, const uint8_t *p, Py_ssize_t n,
        PyObject **items, PyObject *scope) noexcept
