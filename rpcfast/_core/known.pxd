"""The well-known shapes that have a Python value of their own: counted strings and SIDs."""

from cpython.object cimport PyObject
from libc.stdint cimport int64_t, uint8_t, uint16_t, uint32_t, uint64_t

from rpcfast._core.leaves cimport load_utf16, new_bytes, refuse, store_utf16, utf16_units
from rpcfast._core.plan cimport RF_KIND_WCHAR, RF_WIDE, rf_op
from rpcfast._core.wire cimport *


cdef bint add_member(dict unnamed, tuple known, int64_t number, PyObject **member) except -1
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
    cdef const uint8_t *p
    cdef uint32_t half = op.kind == RF_KIND_WCHAR  # two octets a unit
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
        p is NULL or top != info >> 16 >> half or n != (info & 0xFFFF) >> half
        or first != 0 or n > top
    ):
        c.pos = before
        bad_counted(c, op, info)
    p = rf_cursor_take(c, 1, n << half)
    if p is NULL:
        short_stub(c)
    if half:
        return load_utf16(p, <Py_ssize_t>n, c.swap)
    return new_bytes(<const char *>p, <Py_ssize_t>n)


cdef inline int store_counted_text(
    rf_buffer *b, const rf_op *op, object text, uint64_t ident, size_t at
) except -1:
    """Write the flat part of a str at octet `at` of a buffer, and append the array."""
    cdef size_t n = utf16_units(text)
    cdef uint8_t *head
    cdef uint8_t *p
    if n > 0x7FFF:
        refuse(f"{2 * n} octets are too many for a counted string", 0)
    if op.flags & RF_WIDE:
        p = room(b, 8, 24 + 2 * n)
        rf_store64(p, n, b.swap)
        rf_store64(p + 8, 0, b.swap)
        rf_store64(p + 16, n, b.swap)
        p += 24
        head = b.data + at
        rf_store64(head + 8, ident, b.swap)
    else:
        p = room(b, 4, 12 + 2 * n)
        rf_store32(p, <uint32_t>n, b.swap)
        rf_store32(p + 4, 0, b.swap)
        rf_store32(p + 8, <uint32_t>n, b.swap)
        p += 12
        head = b.data + at
        rf_store32(head + 4, <uint32_t>ident, b.swap)
    rf_store16(head, <uint16_t>(2 * n), b.swap)
    rf_store16(head + 2, <uint16_t>(2 * n), b.swap)
    store_utf16(text, p, b.swap)
    return 0
