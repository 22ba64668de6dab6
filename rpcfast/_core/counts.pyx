"""The counts that an array or a string sends, from its value and from its expressions.

Layer 2; imports plan, record, leaves, wire.  The value tells how many elements there are; what
was given in the fields of the expressions must agree with it.
"""

from cpython.object cimport PyObject
from libc.stdint cimport int64_t, uint64_t

from rpcfast._core.leaves cimport *
from rpcfast._core.plan cimport *
from rpcfast._core.record cimport Record
from rpcfast._core.wire cimport *


cdef int array_counts(
    Plan plan, const rf_op *op, object value, PyObject *scope, PyObject *request, Counts *c
) except -1:
    """Find the numbers of every dimension, from the value and from the expressions."""
    cdef object level = value
    cdef object shape = None
    cdef int k
    if op.aux > 1 and op.object >= 0 and type(value) is not list and hasattr(value, "dtype"):
        shape = (<object>plan.objects[op.object]).check(value)
    for k in range(op.aux):
        if shape is not None:
            c.n[k] = <uint64_t>shape[k]
            dimension(plan, op, k, c, True, scope, request)
            continue
        # within an empty dimension nothing tells the others but their expressions
        if op.kind == RF_AS_TEXT and k == op.aux - 1 and isinstance(level, str):
            c.n[k] = utf16_units(level)
        else:
            c.n[k] = 0 if level is None else length_of(level)
        dimension(plan, op, k, c, level is not None, scope, request)
        if k < op.aux - 1:
            level = level[0] if level is not None and c.n[k] else None
    return 0


cdef uint64_t length_of(object value) except? 0xFFFFFFFFFFFFFFFF:
    """Elements of one dimension; a buffer of several dimensions counts by its shape."""
    if value is None or isinstance(value, (str, int, float, Record)):
        wrong_type("a sequence", value)
    try:
        if isinstance(value, memoryview) and not value.shape:
            return <uint64_t>value.nbytes
        return <uint64_t>len(value)
    except TypeError:
        wrong_type("a sequence", value)


cdef int dimension(
    Plan plan, const rf_op *op, int k, Counts *c, bint counted, PyObject *scope,
    PyObject *request,
) except -1:
    """Complete the numbers of one dimension; counted: the value has told n."""
    cdef const rf_dim *dim = &plan.t.dims[op.dim + k]
    cdef int64_t n
    c.first[k] = 0
    if dim.first >= 0 and not evaluate(plan, dim.first, scope, request, True, &n):
        if n < 0:
            fail(RF_E_BAD_EXPR, -1)
        c.first[k] = <uint64_t>n
    if dim.length >= 0 and not evaluate(plan, dim.length, scope, request, True, &n):
        if not counted and n >= 0:
            c.n[k] = <uint64_t>n
        elif n != <int64_t>c.n[k]:
            refuse(f"{c.n[k]} elements where length_is gives {n}", 0)
    c.top[k] = c.first[k] + c.n[k]
    if not op.flags & RF_CONFORMANT:
        if not counted and not op.flags & RF_VARYING:
            c.n[k] = c.top[k] = <uint64_t>dim.bound
        elif op.flags & RF_VARYING:
            if c.top[k] > <uint64_t>dim.bound:
                refuse(f"{c.top[k]} elements in an array of {dim.bound}", 0)
            c.top[k] = <uint64_t>dim.bound
        elif c.n[k] != <uint64_t>dim.bound:
            refuse(f"{c.n[k]} elements in an array of {dim.bound}", 0)
        return 0
    if dim.size >= 0 and not evaluate(plan, dim.size, scope, request, True, &n):
        if not counted and n >= 0 and not op.flags & RF_VARYING:
            c.n[k] = c.top[k] = <uint64_t>n
        elif n < 0 or (<uint64_t>n < c.top[k]) or (
            <uint64_t>n != c.top[k] and not op.flags & RF_VARYING
        ):
            refuse(f"{c.top[k]} elements where size_is gives {n}", 0)
        c.top[k] = <uint64_t>n
    elif dim.size < 0 and dim.bound >= 0:
        c.top[k] = <uint64_t>dim.bound
    if not (dim.low <= <int64_t>c.top[k] <= dim.high):
        refuse(f"{c.top[k]} elements where {dim.low} to {dim.high} are allowed", 0)
    return 0


cdef size_t string_units(const rf_op *op, object value) except? <size_t>-1:
    """Units of a string, its terminator included."""
    if op.kind == RF_KIND_BYTE:
        if not isinstance(value, (bytes, bytearray)):
            wrong_type("bytes", value)
        return <size_t>len(value) + 1
    if not isinstance(value, str):
        wrong_type("a str", value)
    if rf_kind_size(op.kind) == 2:
        return utf16_units(value) + 1
    return <size_t>unicode_length(value) + 1


cdef uint64_t string_top(
    Plan plan, const rf_op *op, size_t units, PyObject *scope, PyObject *request
) except? 0xFFFFFFFFFFFFFFFF:
    """The max_count of a string: its size_is, or what it needs."""
    cdef const rf_dim *dim = &plan.t.dims[op.dim]
    cdef int64_t n = <int64_t>units
    if dim.size >= 0:
        if evaluate(plan, dim.size, scope, request, True, &n):
            n = <int64_t>units
    elif dim.bound >= 0:
        n = dim.bound
    if n < <int64_t>units:
        refuse(f"a string of {units} units in an array of {n}", 0)
    if dim.bound < 0 and not (dim.low <= n <= dim.high):
        refuse(f"{n} units where {dim.low} to {dim.high} are allowed", 0)
    return <uint64_t>n
