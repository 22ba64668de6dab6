"""The native base of Struct, and the counts that it computes."""

from cpython.object cimport PyObject, PyTypeObject


cdef extern from "records.h":
    ctypedef struct rf_kept
    PyObject *rf_record_new(rf_kept *all, PyTypeObject *cls) except NULL


cdef rf_kept *KEPT


cdef class Record:
    pass


cdef class CountField:
    cdef readonly str name
    cdef readonly tuple sources
    cdef Py_ssize_t offset
    cdef object _member
    cdef object compute(self, PyObject *record)


cdef class Source:
    cdef readonly str name
    cdef readonly str measure
    cdef readonly int depth
    cdef readonly tuple steps
    cdef Py_ssize_t offset
    cdef Py_ssize_t first
    cdef object count(self, PyObject *record)
