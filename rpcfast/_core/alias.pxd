"""Full pointers: which referent each number names."""

from cpython.object cimport PyObject
from libc.stdint cimport int32_t, uint32_t, uint64_t

from rpcfast._core.plan cimport rf_op


cdef struct Alias:
    const rf_op *op
    PyObject **first  # the slot of the first occurrence
    PyObject *box     # the Ref that stands for a number, borrowed
    uint32_t level    # nullable pointers around the first occurrence


cdef struct Later:
    PyObject **dest
    Py_ssize_t alias
    uint32_t level


cdef struct Aliases:
    PyObject *numbers  # a dict: referent id -> index in table
    Alias *table
    Later *later
    size_t n_table, cap_table, n_later, cap_later


cdef inline void aliases_init(Aliases *a) noexcept:
    a.numbers = NULL
    a.table = NULL
    a.later = NULL
    a.n_table = a.cap_table = a.n_later = a.cap_later = 0


cdef void aliases_free(Aliases *a) noexcept
cdef int aliases_note(
    Aliases *a, const rf_op *op, uint64_t ident, PyObject **dest, uint32_t level, size_t offset
) except -1
cdef int aliases_join(Aliases *a, bint wire) except -1
cdef object within(object value, uint32_t level)
cdef bint number_of(
    PyObject **numbers, uint64_t *following, int32_t referent, bint innermost, object value,
    uint64_t *ident
) except -1
