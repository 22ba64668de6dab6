"""Paths of errors, such as "Buffer.Entries[3].Name": built only when an error is raised.

Layer 2; imports plan, record, values.  The walkers keep no path.  What a failed referent belongs
to is found by looking through the value for its place; the way within the referent is in the
walker's frames.
"""

from cpython.object cimport PyObject

from rpcfast._core.record cimport Record
from rpcfast._core.values cimport Ref


cdef extern from "Python.h":
    PyObject **list_items "PySequence_Fast_ITEMS"(PyObject *)


cdef inline PyObject **slot_of(PyObject *record, Py_ssize_t offset) noexcept:
    return <PyObject **>((<char *>record) + offset)


cdef enum:
    MOST = 1 << 12  # lists and records that are looked through: an error is quick and small
    HEAD = 8        # steps of a long path that are told, first and last
    TAIL = 24


cdef object search(PyObject *root, PyObject **place, PyObject *target):
    """Find an address or an object below root, breadth first; "(...)" when that is too much."""
    cdef PyObject **slot
    cdef Py_ssize_t holders[MOST]  # of each that is found: the index of what holds it
    cdef list found = [], steps = []
    cdef Py_ssize_t i, at = 0
    cdef object value, name, offset
    if root is NULL:
        return ""
    note(found, steps, holders, root, 0, None)
    while at < len(found):
        value = found[at]
        if isinstance(value, Ref):
            if <PyObject *>(<Ref>value).value == target:
                return way(steps, holders, at, None)
            note(found, steps, holders, <PyObject *>(<Ref>value).value, at, None)
        elif type(value) is list or type(value) is tuple:
            for i in range(len(value)):
                slot = &list_items(<PyObject *>value)[i]
                if slot == place or (target is not NULL and slot[0] == target):
                    return way(steps, holders, at, i)
                note(found, steps, holders, slot[0], at, i)
        else:
            for name, offset in type(value).__ndr__.offsets.items():
                slot = slot_of(<PyObject *>value, offset)
                if slot == place or (target is not NULL and slot[0] == target):
                    return way(steps, holders, at, name)
                note(found, steps, holders, slot[0], at, name)
        at += 1
    return "(...)" if at >= MOST else ""


cdef inline int note(
    list found, list steps, Py_ssize_t *holders, PyObject *held, Py_ssize_t holder, object step
) except -1:
    """Note what may hold others, to be looked through later; a circle ends at MOST."""
    cdef object value
    if held is NULL or len(found) >= MOST:
        return 0
    value = <object>held
    if type(value) is list or type(value) is tuple or isinstance(value, (Record, Ref)):
        holders[len(found)] = holder
        found.append(value)
        steps.append(step)
    return 0


cdef object way(list steps, Py_ssize_t *holders, Py_ssize_t at, object last):
    """Write the steps from the root, without the middle of a long way."""
    cdef list told = [last]
    cdef object step
    cdef str path = ""
    cdef Py_ssize_t i
    while at > 0:
        told.append(steps[at])
        at = holders[at]
    told = [step for step in reversed(told) if step is not None]
    for i, step in enumerate(told):
        if i == HEAD and len(told) > HEAD + TAIL:
            path += "(...)"
        elif HEAD < i < len(told) - TAIL:
            continue
        elif type(step) is str:
            path += f".{step}" if path else step
        else:
            path += f"[{step}]"
    return path


cdef object locate_slot(PyObject *root, PyObject **place):
    """Find where in what has been decoded an address lies; "" for the root itself."""
    return search(root, place, NULL)


cdef object locate_value(object root, PyObject *target):
    """Find the first place that holds an object; "" for the root itself."""
    return search(<PyObject *>root, NULL, target)


cdef object frames_path(str path, tuple names, Frame *frames, int base, int depth):
    """Append the way that the frames of a walker tell, those above base."""
    cdef int i
    for i in range(base + 1, depth + 1):
        if frames[i].op is NULL:
            path += f"[{frames[i].index}]"
        elif frames[i].op.name >= 0:
            path += f".{names[frames[i].op.name]}" if path else names[frames[i].op.name]
    return path


cdef int frames_index(Frame *frames, int dims, const uint64_t *counts, uint64_t at) noexcept:
    """Set the frames within the current one to the indices of an element; returns how many."""
    cdef int k
    for k in range(dims, 0, -1):
        frames[k].op = NULL
        frames[k].index = <Py_ssize_t>(at % counts[k - 1])
        at //= counts[k - 1]
    return dims
