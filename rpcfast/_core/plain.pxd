"""The tight loop that encodes plain rows."""

from cpython.object cimport PyObject
from libc.stdint cimport uint8_t, uint64_t

from rpcfast._core.plan cimport rf_op
from rpcfast._core.wire cimport rf_buffer


cdef extern from "plain.h":
    const bint RF_NO_GIL
    ctypedef struct rf_plain:
        const rf_op *ops
        const rf_op *element
        PyObject **objects
    size_t rf_plain_text_size(const rf_plain *r, list rows) noexcept
    Py_ssize_t rf_plain_store_rows(
        const rf_plain *r, rf_buffer *b, list rows, Py_ssize_t i, size_t at, uint64_t *ident
    ) noexcept
