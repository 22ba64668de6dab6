# cython: freethreading_compatible=False
"""New objects of impacket's classes, as their constructors make them.

Layer 7; imports `_declaration`.
"""

from cpython.dict cimport PyDict_Copy, PyDict_SetItem
from cpython.long cimport PyLong_FromLong
from cpython.object cimport PyObject_GenericSetAttr
from libc.stdint cimport uint64_t

from rpcfast.impacket._declaration cimport *
from rpcfast.impacket._later cimport Stack, Task, drop

cdef object random
from random import random

cdef uint64_t draws = <uint64_t>(<double>random() * 2.0**53)
cdef str FIELDS = "fields"
cdef str REFERENT_ID = "ReferentID"
cdef str ARRAY_SIZE = "arraySize"  # that is set wherever one is read


cdef object fresh(Declaration d):
    """Make what the constructor of a class makes."""
    cdef dict fields
    if d.constructible:
        obj = rf_bare(d.cls)
        if d.leaf is None:
            furnish(d, obj)
        else:
            endow(d, obj, PyDict_Copy(d.fields))
        return obj
    if d.presets is None:
        return d.cls(isNDR64=d.is64)
    obj = rf_bare(d.cls)
    furnish(d, obj)
    if d.presets:
        fields = obj.fields
        for name, key, value in d.presets:
            PyDict_SetItem(fields[name].fields, key, value)
    return obj


cdef int attach(Declaration d, object obj, dict fields) except -1:
    """Give an object that has nothing its attributes, in the order of its constructor."""
    if d.simple:
        endow(d, obj, fields)
    else:
        for name, held in d.attributes:
            PyObject_GenericSetAttr(obj, name, fields if name == FIELDS else held)
    return 0


cdef int furnish(Declaration d, object obj) except -1:
    """Give an object the attributes and the fields of a new one."""
    cdef Field field
    cdef Py_ssize_t k
    cdef dict fields = PyDict_Copy(d.fields)
    attach(d, obj, fields)
    for k in range(len(d.children)):
        field = <Field>d.children[k]
        PyDict_SetItem(fields, field.name, fresh(field.default))
    for name in d.lists:
        PyDict_SetItem(fields, name, [])
    if d.kind == POINTER:
        PyDict_SetItem(fields, REFERENT_ID, drawn())
    return 0


def make(Declaration d not None, obj):
    """Do what the constructor of a class does, without data."""
    global draws
    if d.pointing or d.deferring:
        draws = <uint64_t>(<double>random() * 2.0**53)
    furnish(d, obj)


cdef object drawn():
    """Draw the number of a referent, 1 to 65535: one number of the random module begins a row."""
    global draws
    cdef uint64_t mixed
    draws += 0x9E3779B97F4A7C15ULL
    mixed = (draws ^ (draws >> 30)) * 0xBF58476D1CE4E5B9ULL
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL
    return PyLong_FromLong(<long>(1 + (((mixed >> 32) * 65535ULL) >> 32)))


cdef bint alike(dict fields, dict new, bint keeps, bint values) except -1:
    """Say whether fields hold objects as new ones do, so that new ones may take their place.

    Impacket reads objects in place.  keeps: what pointers point to is not read, and stays, so that
    it has to be as it was when it was new; values: compare the values, too.
    """
    cdef object name, held, value
    cdef dict inside
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
        else:
            if not replaceable(held, value):
                return False
            inside = held.fields
            if not (rf_unshared(inside) and alike(
                inside, value.fields, keeps, values or (keeps and REFERENT_ID in new)
            )):
                return False
    return True


cdef bint replaceable(object held, object new) except -1:
    """Say whether an object is one of a new one's class that nobody has changed or keeps."""
    cdef dict mine, other
    if type(held) is not type(new) or not rf_unshared(held):
        return False
    mine, other = held.__dict__, new.__dict__
    if len(mine) - (ARRAY_SIZE in mine) != len(other):
        return False
    for name, value in other.items():
        if name != FIELDS and mine.get(name) is not value:
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


cdef int restore(dict fields, dict old) except -1:
    """Take back what was read: half of it would share its referents with others."""
    fields.clear()
    fields.update(old)
    return 0


cdef bint new_referents(Stack *later) except -1:
    """Say whether new referents may take the place of those of the pointers on a stack."""
    cdef Py_ssize_t k
    cdef Field field
    cdef Declaration d
    cdef dict fields
    for k in range(later.height):
        if later.tasks[k].fields is NULL:
            continue
        d, fields = <Declaration>later.tasks[k].what, <dict>later.tasks[k].fields
        for field in d.referent:
            if field.kind == CHILD and not (d.pointing and not fields[REFERENT_ID]):
                held = fields[field.name]
                if type(held) is not field.default.cls or not rf_unshared(held) or not alike(
                    held.fields, field.default.fields, False, False
                ):
                    return False
    return True


cdef int abandon(Stack *later, Py_ssize_t floor) except -1:
    """Give what is on a stack above a height new objects in place of its referents."""
    cdef Task task
    cdef Field field
    cdef Declaration d
    while later.height > floor:
        task = later.tasks[later.height - 1]
        d = <Declaration>task.what
        if task.fields is not NULL:
            for field in d.referent:
                if field.kind == CHILD and (
                    (<dict>task.fields).get(field.name) is d.fields.get(field.name)
                ):  # another one was kept
                    PyDict_SetItem(<object>task.fields, field.name, fresh(field.default))
        drop(later, later.height - 1)
    return 0


cdef frozenset _PLAIN = frozenset((int, float, bool, str, bytes, list, type(None)))
