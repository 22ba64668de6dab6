"""Requests of nothing but numbers, context handles and SIDs."""

from cpython.object cimport PyObject, PyTypeObject

from rpcfast._core.plan cimport rf_op


cdef extern from "brief.h":
    PyObject *rf_brief_stub(
        const rf_op *ops, PyObject **objects, PyObject *record, size_t position,
        PyTypeObject *handle, PyTypeObject *sid) noexcept
