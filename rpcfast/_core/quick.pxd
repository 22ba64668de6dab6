"""A shorter way into methods."""

from cpython.object cimport PyObject


cdef extern from "quick.h":
    ctypedef PyObject *const_args "PyObject *const"
    ctypedef object (*rf_method)(PyObject *self, const_args *args, Py_ssize_t n, PyObject *names)
    int rf_shorten(object cls, const char *name, rf_method quick, rf_method *usual) except -1
