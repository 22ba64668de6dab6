"""What a reader has changed in objects that were there before it, so that a failure leaves them as
they were."""

from cpython.dict cimport PyDict_DelItem, PyDict_SetItem
from cpython.mem cimport PyMem_Free, PyMem_Realloc
from cpython.object cimport PyObject, PyObject_DelAttr, PyObject_SetAttr
from cpython.ref cimport Py_INCREF, Py_XDECREF, Py_XINCREF


cdef struct Change:
    PyObject *where   # owned; a dict, or an object with an attribute
    PyObject *name    # a declaration's, which outlives the reader
    PyObject *before  # owned; NULL: it was not there


cdef struct Changes:
    Change *all
    Py_ssize_t count, room


cdef inline int note(Changes *changes, object where, object name, PyObject *before) except -1:
    """Note what a key or an attribute was; call it before the change."""
    cdef Change *grown
    if changes.count == changes.room:
        grown = <Change *>PyMem_Realloc(changes.all, (2 * changes.room + 200) * sizeof(Change))
        if grown is NULL:
            raise MemoryError
        changes.all = grown
        changes.room = 2 * changes.room + 200
    Py_INCREF(where)
    Py_XINCREF(before)
    changes.all[changes.count] = Change(<PyObject *>where, <PyObject *>name, before)
    changes.count += 1
    return 0


cdef inline int take_back(Changes *changes) except -1:
    """Undo all, the last one first."""
    cdef Change one
    while changes.count:
        changes.count -= 1
        one = changes.all[changes.count]
        try:
            if type(<object>one.where) is dict:
                if one.before is NULL:
                    PyDict_DelItem(<object>one.where, <object>one.name)
                else:
                    PyDict_SetItem(<object>one.where, <object>one.name, <object>one.before)
            elif one.before is NULL:
                PyObject_DelAttr(<object>one.where, <object>one.name)
            else:
                PyObject_SetAttr(<object>one.where, <object>one.name, <object>one.before)
        finally:
            free_change(&one)
    return 0


cdef inline void free_change(Change *one) noexcept:
    Py_XDECREF(one.where)
    Py_XDECREF(one.before)


cdef inline void forget(Changes *changes) noexcept:
    """Give the memory back."""
    while changes.count:
        changes.count -= 1
        free_change(&changes.all[changes.count])
    PyMem_Free(changes.all)
    changes.all = NULL
    changes.room = 0
