"""Paths of errors: where in a value a walker stood."""

from cpython.object cimport PyObject
from libc.stdint cimport uint64_t

from rpcfast._core.plan cimport rf_op


cdef struct Frame:
    const rf_op *op   # the member being walked, or NULL within an array
    Py_ssize_t index


cdef object locate_slot(PyObject *root, PyObject **place)
cdef object locate_value(object root, PyObject *target)
cdef int frames_index(Frame *frames, int dims, const uint64_t *counts, uint64_t at) noexcept
cdef object frames_path(str path, tuple names, Frame *frames, int base, int depth)
