"""Making objects without their constructors."""

from cpython.object cimport PyObject, Py_TYPE

from rpcfast.impacket._declaration cimport CHILD, Declaration, Field
from rpcfast.impacket._later cimport Stack

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

    /* Whether nobody but a variable and one place that holds it knows an object. */
    static inline int rf_unshared(PyObject *one)
    {
        return Py_REFCNT(one) == 2 && !(PyType_SUPPORTS_WEAKREFS(Py_TYPE(one))
            && *(PyObject **)PyObject_GET_WEAKREFS_LISTPTR(one));
    }
    """
    object rf_bare(object cls)
    bint rf_unshared(object one)


cdef inline bint is_plain(PyObject *held) noexcept:
    """Say whether it is a number, octets, a list or nothing: no object of a class."""
    cdef PyObject *cls = <PyObject *>Py_TYPE(<object>held)
    return (cls is <PyObject *>int or cls is <PyObject *>bytes or held is <PyObject *>None
            or cls is <PyObject *>list or cls is <PyObject *>bool or cls is <PyObject *>float
            or cls is <PyObject *>str)


cdef inline bint as_declared(Field item, object held) except -1:
    """Say whether an object's `item` is its class's."""
    if item is None:
        return held is None
    return held is item.default.cls if item.kind == CHILD else held == item.spelling


cdef int attach(Declaration d, object obj, dict fields) except -1
cdef object fresh(Declaration d)
cdef int furnish(Declaration d, object obj) except -1
cdef bint alike(dict fields, dict new, bint keeps, bint values) except -1
cdef int keep(Declaration d, dict old, dict fields) except -1
cdef int restore(dict fields, dict old) except -1
cdef bint new_referents(Stack *later) except -1
cdef int abandon(Stack *later, Py_ssize_t floor) except -1
