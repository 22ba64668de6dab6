# cython: freethreading_compatible=False
"""New objects of impacket's classes, as their constructors make them.

Layer 7; imports `_declaration`.
"""

from cpython.bytes cimport PyBytes_CheckExact
from cpython.dict cimport PyDict_Copy, PyDict_SetItem
from cpython.list cimport PyList_CheckExact
from cpython.long cimport PyLong_CheckExact
from cpython.object cimport PyObject_GenericSetAttr

from rpcfast.impacket._declaration cimport *

cdef object random
from random import random

cdef str FIELDS = "fields"
cdef str IS_NDR64 = "_isNDR64"
cdef str REFERENT_ID = "ReferentID"


cdef object fresh(Declaration d):
    """Make what the constructor of a class makes."""
    cdef dict fields
    if not d.constructible and d.presets is None:
        return d.cls(isNDR64=d.is64)
    obj = rf_bare(d.cls)
    furnish(d, obj)
    if d.presets is not None:
        fields = obj.fields
        for name, key, value in d.presets:
            PyDict_SetItem(fields[name].fields, key, value)
    return obj


cdef int furnish(Declaration d, object obj) except -1:
    """Give an object the attributes and the fields of a new one."""
    cdef Field field
    cdef dict fields = PyDict_Copy(d.fields)
    if d.simple:
        PyObject_GenericSetAttr(obj, IS_NDR64, d.is64)
    else:
        for name, held in d.attributes:
            PyObject_GenericSetAttr(obj, name, held)
    PyObject_GenericSetAttr(obj, FIELDS, fields)
    if d.leaf is not None:
        return 0
    for field in d.children:
        PyDict_SetItem(fields, field.name, fresh(field.default))
    for name in d.lists:
        PyDict_SetItem(fields, name, [])
    if d.kind == POINTER:
        PyDict_SetItem(fields, REFERENT_ID, 1 + int(random() * 65535))
    return 0


def make(Declaration d not None, obj):
    """Do what the constructor of a class does, without data."""
    furnish(d, obj)


cdef bint alike(dict fields, dict new, bint keeps, bint values) except -1:
    """Say whether fields hold objects as new ones do, so that new ones may take their place.

    Impacket reads objects in place.  keeps: what pointers point to is not read, and stays, so that
    it has to be as it was when it was new; values: compare the values, too.
    """
    cdef object name, held, value
    if len(fields) != len(new):
        return False
    for name, value in new.items():
        held = fields.get(name)
        if held is value:
            continue
        if type(value) in _PLAIN:
            if type(held) not in _PLAIN:
                return False
            if values and name != REFERENT_ID and (
                type(held) is not type(value) or held != value
            ):
                return False
        elif type(held) is not type(value) or not alike(
            held.fields, value.fields, keeps, values or (keeps and REFERENT_ID in new)
        ):
            return False
    return True


cdef int keep(Declaration d, dict old, dict fields) except -1:
    """Give the pointers of a structure the referents that they had, which are like new ones."""
    cdef Field field, target
    cdef dict held
    for field in d.inner:
        if field.child.kind == POINTER and field.default is field.child:
            held = fields[field.name].fields
            if held[REFERENT_ID]:
                for target in field.child.referent:
                    if target.kind == CHILD:
                        held[target.name] = old[field.name].fields[target.name]
    return 0


cdef bint is_plain(object held) noexcept:
    """Say whether it is a number, octets, a list or nothing: no object of a class."""
    return (PyLong_CheckExact(held) or PyBytes_CheckExact(held) or PyList_CheckExact(held)
            or held is None or type(held) in (bool, float, str))


cdef int restore(dict fields, dict old) except -1:
    """Take back what was read: half of it would share its referents with others."""
    fields.clear()
    fields.update(old)
    return 0


cdef frozenset _PLAIN = frozenset((int, float, bool, str, bytes, list, type(None)))
