"""Full pointers: a number seen twice names one object, and cycles are allowed.

Layer 2; imports record, values, wire.  The referent travels at the first occurrence of its number
only; later occurrences are noted, and get the object when the whole stub has been decoded.
[C706 14.3.12.2]
"""

from cpython.mem cimport PyMem_Free, PyMem_Realloc

from rpcfast._core.leaves cimport clear, decref, put
from rpcfast._core.plan cimport RF_AS_LIST, RF_OP_ARRAY, RF_OP_STRUCT, RF_OP_UNION
from rpcfast._core.record cimport Record
from rpcfast._core.values cimport Ref
from rpcfast._core.wire cimport fail_text


cdef void *grown(void *items, size_t *capacity, size_t size) except NULL:
    """Double a table."""
    cdef size_t wanted = capacity[0] * 2 if capacity[0] else 16
    cdef void *p = PyMem_Realloc(items, wanted * size)
    if p is NULL:
        raise MemoryError()
    capacity[0] = wanted
    return p


cdef void aliases_free(Aliases *a) noexcept:
    clear(a.numbers)
    PyMem_Free(a.table)
    PyMem_Free(a.later)


cdef int aliases_note(
    Aliases *a, const rf_op *op, uint64_t ident, PyObject **dest, uint32_t level, size_t offset
) except -1:
    """Note an occurrence; 1 when the referent comes, or came, with an earlier one.

    op: of the referent; one number cannot name referents of two types.
    """
    cdef dict numbers
    cdef Py_ssize_t index
    if a.numbers is NULL:
        put(&a.numbers, {})
    numbers = <dict>a.numbers
    index = numbers.setdefault(ident, a.n_table)
    if index == <Py_ssize_t>a.n_table:
        if a.n_table == a.cap_table:
            a.table = <Alias *>grown(a.table, &a.cap_table, sizeof(Alias))
        a.table[a.n_table] = Alias(op, dest, NULL, level)
        a.n_table += 1
        return 0
    if a.table[index].op != op:
        fail_text(
            f"full pointer {ident} names referents of two types", <Py_ssize_t>offset, 0
        )
    if a.n_later == a.cap_later:
        a.later = <Later *>grown(a.later, &a.cap_later, sizeof(Later))
    a.later[a.n_later] = Later(dest, index, level)
    a.n_later += 1
    return 1


cdef int aliases_join(Aliases *a, bint wire) except -1:
    """Give every later occurrence the object of the first.

    Pointers behind pointers share a slot, so the innermost occurrences go first.
    """
    cdef size_t i
    cdef uint32_t level = 0
    for i in range(a.n_later):
        level = max(level, a.later[i].level)
    while True:
        for i in range(a.n_later):
            if a.later[i].level == level:
                put(a.later[i].dest, shared(&a.table[a.later[i].alias], level, wire))
        if level == 0:
            return 0
        level -= 1


cdef object shared(Alias *known, uint32_t level, bint wire):
    """Return the referent for one more occurrence; a number is shared by way of a Ref."""
    cdef object value, box
    cdef uint32_t k
    if known.first[0] is NULL:
        fail_text("full pointers that only name each other", -1, 0)
    value = <object>known.first[0]
    if known.box is NULL:
        if not wire or has_identity(known.op):
            return value
        box = value
        k = known.level
        while k and type(box) is Ref:
            box = (<Ref>box).value
            k -= 1
        if type(box) is not Ref:
            box = Ref(box)
            value = within(box, known.level)
            decref(known.first[0])
            put(known.first, value)
        known.box = <PyObject *>box
    return within(<object>known.box, level)


cdef bint has_identity(const rf_op *op) noexcept:
    """Whether what an op decodes is an object of its own, which aliases can share."""
    return (
        op.code == RF_OP_STRUCT or op.code == RF_OP_UNION
        or (op.code == RF_OP_ARRAY and op.kind == RF_AS_LIST)
    )


cdef object within(object value, uint32_t level):
    """Say that a value which cannot say it itself lies behind this many pointers."""
    while level:
        value = Ref(value)
        level -= 1
    return value


cdef bint number_of(
    PyObject **numbers, uint64_t *following, int32_t referent, bint innermost, object value,
    uint64_t *ident
) except -1:
    """Number a full pointer of a value being encoded; True when it is the first to its referent.

    numbers: a dict, made when it is needed: (id, referent) -> (number, object).  following: the
    next number.  referent: the op.  innermost: the referent is no pointer.
    """
    cdef tuple key
    cdef object known
    # Only what has an identity can be an alias: two equal ints are not one variable, and an
    # object behind two pointers is the referent of the inner one.
    if isinstance(value, Ref) or (innermost and isinstance(value, (Record, list))):
        if numbers[0] is NULL:
            put(numbers, {})
        key = (id(value), referent)
        known = (<dict>numbers[0]).get(key)
        if known is not None:
            ident[0] = known[0]
            return False
        (<dict>numbers[0])[key] = (following[0], value)
    ident[0] = following[0]
    following[0] += 1
    return True
