"""The well-known shapes that have a Python value of their own: counted strings and SIDs."""

from cpython.object cimport PyObject
from libc.stdint cimport uint8_t, uint32_t, uint64_t

from rpcfast._core.leaves cimport load_utf16, new_bytes
from rpcfast._core.plan cimport RF_WIDE, rf_kind_size, rf_op
from rpcfast._core.wire cimport (
    rf_buffer, rf_cursor, rf_cursor_take, rf_load16, rf_load32, rf_load64, taken,
)


cdef int bad_counted(rf_cursor *c, const rf_op *op, uint32_t info) except -1
cdef object load_sid(rf_cursor *c, const rf_op *op, uint64_t hoisted)
cdef object counted_value(const rf_op *body, object value)
cdef int store_counted_head(
    const rf_op *op, const rf_op *body, object value, uint64_t ident, uint8_t *p, bint swap
) except -1
cdef int store_counted(rf_buffer *b, const rf_op *op, object value) except -1
cdef uint64_t sid_count(object value) except? 0xFFFFFFFFFFFFFFFF
cdef int store_sid(rf_buffer *b, const rf_op *op, object value) except -1


cdef inline bint load_counted_head(
    const rf_op *op, const uint8_t *p, bint swap, uint32_t *info
) noexcept:
    """Read the flat part; False for NULL.  info: Length | MaximumLength << 16."""
    info[0] = rf_load16(p, swap) | (<uint32_t>rf_load16(p + 2, swap)) << 16
    if op.flags & RF_WIDE:
        return rf_load64(p + 8, swap) != 0
    return rf_load32(p + 4, swap) != 0


cdef inline PyObject *load_counted(rf_cursor *c, const rf_op *op, uint32_t info) except NULL:
    """Take the array behind a counted string."""
    cdef uint64_t top = 0, first = 0, n = 0
    cdef const uint8_t *before = c.pos
    cdef uint32_t width = rf_kind_size(op.kind)
    cdef const uint8_t *p
    if op.flags & RF_WIDE:
        p = rf_cursor_take(c, 8, 24)
        if p is not NULL:
            top = rf_load64(p, c.swap)
            first = rf_load64(p + 8, c.swap)
            n = rf_load64(p + 16, c.swap)
    else:
        p = rf_cursor_take(c, 4, 12)
        if p is not NULL:
            top = rf_load32(p, c.swap)
            first = rf_load32(p + 4, c.swap)
            n = rf_load32(p + 8, c.swap)
    if (
        p is NULL or top != (info >> 16) // width or n != (info & 0xFFFF) // width
        or first != 0 or n > top
    ):
        c.pos = before
        bad_counted(c, op, info)
    p = taken(c, width, n * width)
    if width == 2:
        return load_utf16(p, <Py_ssize_t>n, c.swap)
    return new_bytes(<const char *>p, <Py_ssize_t>n)
