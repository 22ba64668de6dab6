"""Making objects without their constructors."""

from rpcfast.impacket._declaration cimport Declaration

cdef extern from *:
    """
    /* what object.__new__ does for a class that has no __new__ of its own */
    static inline PyObject *rf_bare(PyObject *cls)
    {
        return ((PyTypeObject *)cls)->tp_alloc((PyTypeObject *)cls, 0);
    }
    """
    object rf_bare(object cls)

cdef object fresh(Declaration d)
cdef int furnish(Declaration d, object obj) except -1
cdef bint alike(dict fields, dict new, bint keeps, bint values) except -1
cdef int keep(Declaration d, dict old, dict fields) except -1
cdef bint is_plain(object held) noexcept
cdef int restore(dict fields, dict old) except -1
