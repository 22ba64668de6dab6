"""Paths of errors, such as "Buffer.Entries[3].Name": built only when an error is raised.

Layer 2; imports plan.  The walkers keep no path.  What a failed referent belongs to is found by
looking through the value for its place; the way within the referent is in the walker's frames.
"""

from cpython.object cimport PyObject

from rpcfast._core.values cimport Ref


cdef extern from "Python.h":
    PyObject **list_items "PySequence_Fast_ITEMS"(PyObject *)


cdef inline PyObject **slot_of(PyObject *record, Py_ssize_t offset) noexcept:
    return <PyObject **>((<char *>record) + offset)


cdef object search(PyObject *root, PyObject **place, PyObject *target):
    """Find an address or an object below root, breadth first."""
    cdef PyObject **slot
    cdef Py_ssize_t i
    cdef set seen = set()
    cdef list level = [(<object>root, "")] if root is not NULL else []
    cdef list below
    cdef object value, path, name, offset, at
    while level:
        below = []
        for value, path in level:
            if id(value) in seen:
                continue
            seen.add(id(value))
            if type(value) is list or type(value) is tuple:
                for i in range(len(value)):
                    slot = &list_items(<PyObject *>value)[i]
                    at = f"{path}[{i}]"
                    if slot == place or (target is not NULL and slot[0] == target):
                        return at
                    if slot[0] is not NULL:
                        below.append((<object>slot[0], at))
                continue
            if isinstance(value, Ref):
                below.append(((<Ref>value).value, path))
                if <PyObject *>(<Ref>value).value == target:
                    return path
                continue
            info = getattr(type(value), "__ndr__", None)
            if info is None:
                continue
            for name, offset in info.offsets:
                slot = slot_of(<PyObject *>value, offset)
                at = f"{path}.{name}" if path else name
                if slot == place or (target is not NULL and slot[0] == target):
                    return at
                if slot[0] is not NULL:
                    below.append((<object>slot[0], at))
        level = below
    return ""


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
