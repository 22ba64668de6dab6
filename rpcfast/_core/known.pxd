"""The well-known shapes that have a Python value of their own: counted strings and SIDs."""

from cpython.object cimport PyObject
from libc.stdint cimport int64_t, uint8_t, uint16_t, uint32_t, uint64_t
from libc.string cimport memcpy

from rpcfast._core.leaves cimport load_utf16, new_bytes, rf_small_int, store_small
from rpcfast._core.plan cimport (
    RF_HOISTED, RF_KIND_WCHAR, RF_OP_CONTEXT, RF_OP_SCALAR, RF_OP_SID, RF_WIDE, rf_op,
)
from rpcfast._core.values cimport ContextHandle, Sid, store_handle
from rpcfast._core.wire cimport *


cdef extern from "counted.h" nogil:
    size_t rf_counted_head(bint wide)
    rf_status rf_counted_take(
        rf_cursor *c, uint32_t length, uint32_t room, bint half, bint wide, const uint8_t **p,
        size_t *n)
    void rf_counted_store_flat(
        uint8_t *p, uint16_t length, uint64_t ident, bint wide, bint swap)
    void rf_store_count(uint8_t *p, uint64_t n, bint wide, bint swap)
    uint8_t *rf_counted_store_head(uint8_t *p, size_t n, bint wide, bint swap)

cdef extern from "sid.h" nogil:
    enum:
        RF_SID_PARTS
    rf_status rf_sid_take(rf_cursor *c, size_t word, const uint8_t **p, uint64_t *n)


cdef bint add_member(dict unnamed, tuple known, int64_t number, PyObject **member) except -1
cdef PyObject *load_odd(rf_cursor *c, const rf_op *op, uint32_t info) except NULL
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
        return load_odd(c, op, info)
    if half:
        return load_utf16(p, <Py_ssize_t>n, c.swap)
    return new_bytes(<const char *>p, <Py_ssize_t>n)


cdef inline int append_sid(rf_buffer *b, const rf_op *op, Sid value) except -1:
    """Append a SID, its count in front of it."""
    cdef const uint8_t *source = value.packed
    cdef size_t n = source[1], i
    cdef size_t word = 0 if op.flags & RF_HOISTED else 8 if op.flags & RF_WIDE else 4
    cdef uint8_t *p = room(b, 8 if word == 8 else 4, word + 8 + 4 * n)
    if word:
        rf_store_count(p, n, word == 8, b.swap)
        p += word
    memcpy(p, source, 8)
    for i in range(n):
        rf_store32(p + 8 + 4 * i, rf_load32(source + 8 + 4 * i, RF_BIG_ENDIAN), b.swap)
    return 0


cdef inline int append_leaf(rf_buffer *b, const rf_op *op, PyObject *value) except -1:
    """Append a value that is one piece and runs nobody's code; 0 for any other."""
    cdef int64_t n
    if op.code == RF_OP_SCALAR and rf_small_int(value, &n):
        store_small(op.kind, n, <object>value, room(b, op.align, op.size), b.swap)
        return 1
    if op.code == RF_OP_CONTEXT and type(<object>value) is ContextHandle:
        store_handle(<ContextHandle>value, room(b, op.align, op.size), b.swap)
        return 1
    if op.code == RF_OP_SID and type(<object>value) is Sid:
        append_sid(b, op, <Sid>value)
        return 1
    return 0
