"""The well-known shapes that have a Python value of their own: counted strings and SIDs; enums.

Layer 2; imports leaves, values, wire.  A counted string (RPC_UNICODE_STRING and its kin) costs
one str, no struct; its flat part is Length, MaximumLength and a pointer.  [MS-DTYP 2.3.10]
"""

from cpython.buffer cimport PyObject_CheckBuffer
from libc.string cimport memcpy

from rpcfast._core.leaves cimport *
from rpcfast._core.plan cimport *
from rpcfast._core.values cimport Sid, sid
from rpcfast._core.wire cimport *


cdef bint add_member(dict unnamed, tuple known, int64_t number, PyObject **member) except -1:
    """Find an enum member that is not among the first numbers; True when it was made anew.

    known: of the enum, as the compiler gives it.  unnamed: (class, number) -> member, what the
    message at hand has made: a number without a name is a member that nobody else keeps.
    """
    cdef object found = (<dict>known[1]).get(number)
    cdef tuple key
    cdef bint fresh = False
    if found is None:
        key = (known[0], number)
        found = unnamed.get(key)
        fresh = found is None
        if fresh:
            found = unnamed[key] = known[2](known[0], number)
    put(member, found)
    return fresh


cdef PyObject *load_odd(rf_cursor *c, const rf_op *op, uint32_t info) except NULL:
    """Take the array behind a counted string whose counts are not the lengths in front of it.

    VARYING, of one that is declared without a word of what its counts are: the array alone says.
    """
    cdef uint64_t top, first, n
    cdef bint wide = op.flags & RF_WIDE
    cdef uint32_t width = rf_kind_size(op.kind)
    cdef const uint8_t *p
    take_count(c, wide, &top)
    take_count(c, wide, &first)
    take_count(c, wide, &n)
    if op.flags & RF_VARYING:
        if first or n > top or top > 0x7FFFFFFF:
            bad_stub(c, f"elements {first}..{first + n} of an array of {top}")
    elif top != (info >> 16) // width or first or n != (info & 0xFFFF) // width or n > top:
        bad_stub(
            c,
            f"a string of {n} units in {top} from {first}, where {info & 0xFFFF} octets in "
            f"{info >> 16} were announced",
        )
    p = taken(c, width, n * width)
    if width == 2:
        return load_utf16(p, <Py_ssize_t>n, c.swap)
    return new_bytes(<const char *>p, <Py_ssize_t>n)


cdef object counted_value(const rf_op *body, object value):
    """Return a str or bytes that can be a counted string."""
    if rf_kind_size(body.kind) == 2:
        if not isinstance(value, str):
            wrong_type("a str or None", value)
        return value
    if not isinstance(value, bytes):
        if not PyObject_CheckBuffer(value):
            wrong_type("bytes or None", value)
        return bytes(value)
    return value


cdef inline size_t octets_of(const rf_op *body, object value) noexcept:
    if rf_kind_size(body.kind) == 2:
        return 2 * utf16_units(value)
    return <size_t>len(<bytes>value)


cdef int store_counted_flat(
    const rf_op *op, const rf_op *body, object value, uint64_t ident, uint8_t *p, bint swap
) except -1:
    """Write the flat part; both lengths are the value's."""
    cdef size_t octets = octets_of(body, value)
    if octets > 0xFFFF:
        refuse(f"{octets} octets are too many for a counted string", 0)
    rf_counted_store_flat(p, <uint16_t>octets, ident, op.flags & RF_WIDE, swap)
    return 0


cdef int store_counted(rf_buffer *b, const rf_op *op, object value) except -1:
    """Append the array behind a counted string."""
    cdef unsigned width = rf_kind_size(op.kind)
    cdef bint wide = op.flags & RF_WIDE
    cdef size_t octets = octets_of(op, value)
    cdef uint8_t *p = room(b, 8 if wide else 4, rf_counted_head(wide) + octets)
    p = rf_counted_store_head(p, octets // width, wide, b.swap)
    if width == 2:
        store_utf16(value, p, b.swap)
    else:
        memcpy(p, <const char *><bytes>value, octets)
    return 0


cdef object load_sid(rf_cursor *c, const rf_op *op, uint64_t hoisted):
    """Take a SID."""
    cdef const uint8_t *p = NULL
    cdef uint64_t n = hoisted
    cdef size_t word = 0 if op.flags & RF_HOISTED else 8 if op.flags & RF_WIDE else 4
    if rf_sid_take(c, word, &p, &n) != RF_E_OK:
        bad_sid(c, op, hoisted)
    return sid(p, <size_t>n, c.swap)


cdef int bad_sid(rf_cursor *c, const rf_op *op, uint64_t n) except -1:
    """Say what is wrong with a SID."""
    cdef const uint8_t *head
    if not op.flags & RF_HOISTED:
        take_count(c, op.flags & RF_WIDE, &n)
    head = taken(c, 4, 8)
    if head[1] != n or n > RF_SID_PARTS:
        bad_stub(c, f"a SID of {head[1]} parts with room for {n}")
    return short_stub(c)


cdef uint64_t sid_count(object value) except? 0xFFFFFFFFFFFFFFFF:
    """Sub-authorities of a SID."""
    if not isinstance(value, Sid):
        wrong_type("a Sid", value)
    return (<Sid>value).packed[1]


cdef int store_sid(rf_buffer *b, const rf_op *op, object value) except -1:
    """Append a SID."""
    sid_count(value)  # is it one
    return append_sid(b, op, <Sid>value)
