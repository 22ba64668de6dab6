"""Making objects without their constructors."""

from rpcfast.impacket._declaration cimport Declaration

cdef extern from *:
    """
    /* what object.__new__ does for a class that has no __new__ of its own */
    static inline PyObject *rf_bare(PyObject *cls)
    {
        PyObject *none = PyTuple_New(0);
        PyObject *made = NULL;
        if (none) {  /* tp_alloc would not make room for attributes but in a dict, before 3.13 */
            made = PyBaseObject_Type.tp_new((PyTypeObject *)cls, none, NULL);
            Py_DECREF(none);
        }
        return made;
    }
    /* fills a new list with the bytes object of each octet */
    static inline void rf_singles(PyObject *made, PyObject *singles, const char *octets,
                                  Py_ssize_t count)
    {
        PyObject **to = ((PyListObject *)made)->ob_item;
        PyObject **from = ((PyListObject *)singles)->ob_item;
        for (Py_ssize_t k = 0; k < count; k++) {
            PyObject *one = from[(unsigned char)octets[k]];
            Py_INCREF(one);
            to[k] = one;
        }
    }
    """
    object rf_bare(object cls)
    void rf_singles(list made, list singles, const char *octets, Py_ssize_t count)

cdef object fresh(Declaration d)
cdef int furnish(Declaration d, object obj) except -1
cdef bint alike(dict fields, dict new, bint keeps, bint values) except -1
cdef int keep(Declaration d, dict old, dict fields) except -1
cdef int restore(dict fields, dict old) except -1
