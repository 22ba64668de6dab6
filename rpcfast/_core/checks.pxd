"""Counts on the wire against the expressions that give them."""

from cpython.object cimport PyObject
from libc.stdint cimport int32_t, int64_t

from rpcfast._core.plan cimport Plan


cdef struct Check:
    PyObject *scope
    int64_t value
    size_t offset
    int32_t program


cdef struct Checks:
    Check *table
    size_t size, capacity


cdef inline void checks_init(Checks *checks) noexcept:
    checks.table = NULL
    checks.size = checks.capacity = 0


cdef void checks_free(Checks *checks) noexcept
cdef int compare(
    Checks *checks, Plan plan, int32_t program, PyObject *scope, PyObject *request,
    int64_t value, size_t offset,
) except -1
cdef int compare_late(Checks *checks, Plan plan, PyObject *request) except -1
