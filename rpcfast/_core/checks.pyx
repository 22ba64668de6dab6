"""Counts on the wire against the expressions that give them.

Layer 2; imports plan, wire.  An expression may name a field that comes later, so what cannot be
compared at once is compared when the whole stub is known.  [MS-RPCE 3.1.1.5.3.3]
"""

from cpython.mem cimport PyMem_Free, PyMem_Realloc

from rpcfast._core.plan cimport evaluate
from rpcfast._core.wire cimport fail_text


cdef void checks_free(Checks *checks) noexcept:
    PyMem_Free(checks.table)


cdef int compare(
    Checks *checks, Plan plan, int32_t program, PyObject *scope, PyObject *request,
    int64_t value, size_t offset,
) except -1:
    """Compare now, or note it for the end.

    Raises:
        NdrError: the count is another than the expression gives.
    """
    cdef int64_t wanted
    cdef void *p
    if not evaluate(plan, program, scope, request, False, &wanted):
        if wanted != value:
            differs(value, wanted, offset)
        return 0
    if checks.size == checks.capacity:
        p = PyMem_Realloc(checks.table, (2 * checks.capacity + 16) * sizeof(Check))
        if p is NULL:
            raise MemoryError()
        checks.table = <Check *>p
        checks.capacity = 2 * checks.capacity + 16
    checks.table[checks.size] = Check(scope, value, offset, program)
    checks.size += 1
    return 0


cdef int compare_late(Checks *checks, Plan plan, PyObject *request) except -1:
    """Compare what had to wait; what is still unknown (no request was given) has no say."""
    cdef size_t i
    cdef int64_t wanted
    cdef Check *c
    for i in range(checks.size):
        c = &checks.table[i]
        if not evaluate(plan, c.program, c.scope, request, False, &wanted) and wanted != c.value:
            differs(c.value, wanted, c.offset)
    return 0


cdef int differs(int64_t value, int64_t wanted, size_t offset) except -1:
    return fail_text(
        f"{value} on the wire where the expression gives {wanted}", <Py_ssize_t>offset, 0
    )
