"""What a writer asks of objects that may have been changed in any way: the next field of a dict,
what one without a value is, and whether they hold one another in a circle."""

from cpython.bytes cimport PyBytes_GET_SIZE
from cpython.object cimport PyObject

from rpcfast.impacket._declaration cimport Field

cdef extern from *:
    """
    /* The value of a key, which is mostly the one that comes next in the dict; borrowed. */
    static PyObject *rf_next(PyObject *held, Py_ssize_t *at, PyObject *name)
    {
        PyObject *key, *value;
        if (PyDict_Next(held, at, &key, &value) && key == name)
            return value;
        return PyDict_GetItemWithError(held, name);
    }
    """
    PyObject *rf_next(dict held, Py_ssize_t *at, str name) except? NULL


cdef inline object evaluated(Field field, dict fields):
    """Give what the declaration has for a field without a value."""
    if field.measured is not None and "len" not in fields:
        data = fields.get(field.measured)
        if type(data) is bytes:
            return PyBytes_GET_SIZE(data) // field.divisor
    return eval(field.expression, {}, fields)


cdef inline bint circular(object root, object base_type) except -1:
    """Say whether an object of base_type is inside itself: what is written of it has no end."""
    cdef dict inside = {}  # id -> whether it is on the way from the root
    cdef list way = [root]
    while way:
        obj = way[len(way) - 1]
        if id(obj) in inside:  # all that is in it was seen
            inside[id(obj)] = False
            way.pop()
            continue
        inside[id(obj)] = True
        for held in obj.fields.values():
            for each in held if type(held) is list else (held,):
                if isinstance(each, base_type):
                    if inside.get(id(each), False):
                        return True
                    if id(each) not in inside:
                        way.append(each)
    return False
