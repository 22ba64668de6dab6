"""The well-known shapes that have a Python value of their own: counted strings and SIDs."""

from cpython.object cimport PyObject
from libc.stdint cimport int64_t, uint8_t, uint16_t, uint32_t, uint64_t

from rpcfast._core.leaves cimport load_utf16, new_bytes
from rpcfast._core.plan cimport RF_KIND_WCHAR, RF_WIDE, rf_op
from rpcfast._core.wire cimport *


cdef extern from "counted.h" nogil:
    size_t rf_counted_head(bint wide)
    rf_status rf_counted_take(
        rf_cursor *c, uint32_t length, uint32_t room, bint half, bint wide, const uint8_t **p,
        size_t *n)
    void rf_counted_store_flat(
        uint8_t *p, uint16_t length, uint64_t ident, bint wide, bint swap)
    uint8_t *rf_counted_store_head(uint8_t *p, size_t n, bint wide, bint swap)

cdef extern from "sid.h" nogil:
    enum:
        RF_SID_PARTS
    rf_status rf_sid_take(rf_cursor *c, size_t word, const uint8_t **p, uint64_t *n)


cdef bint add_member(dict unnamed, tuple known, int64_t number, PyObject **member) except -1
cdef int bad_counted(rf_cursor *c, const rf_op *op, uint32_t info) except -1
cdef object load_sid(rf_cursor *c, const rf_op *op, uint64_t hoisted)
cdef object counted_value(const rf_op *body, object value)
cdef int store_counted_flat(
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
    cdef bint half = op.kind == RF_KIND_WCHAR  # two octets a unit
    cdef const uint8_t *p = NULL
    cdef size_t n = 0
    if rf_counted_take(
        c, info & 0xFFFF, info >> 16, half, op.flags & RF_WIDE, &p, &n
    ) != RF_E_OK:
        bad_counted(c, op, info)
    if half:
        return load_utf16(p, <Py_ssize_t>n, c.swap)
    return new_bytes(<const char *>p, <Py_ssize_t>n)
