"""The values that a stub decodes into besides plain Python and Structs."""

from cpython.object cimport PyObject
from libc.stdint cimport uint8_t
from libc.string cimport memcpy

from rpcfast._core.wire cimport (
    RF_BIG_ENDIAN, rf_load16, rf_load32, rf_store16, rf_store32,
)


cdef tuple SMALL


cdef class Ref:
    cdef public object value


# Objects of these two classes are as large as what they hold: octets.h.
cdef class ContextHandle:
    cdef uint8_t octets[20]
    cdef bint closed
    cdef PyObject *owner  # at a client, the connections that it came by; NULL where nobody knows


cdef class Sid:
    cdef uint8_t packed[8]  # and 4 more for each sub-authority


cdef inline void copy_guid(uint8_t *to, bint to_swap, const uint8_t *source, bint swap) noexcept:
    rf_store32(to, rf_load32(source, swap), to_swap)
    rf_store16(to + 4, rf_load16(source + 4, swap), to_swap)
    rf_store16(to + 6, rf_load16(source + 6, swap), to_swap)
    memcpy(to + 8, source + 8, 8)


cdef inline void store_handle(ContextHandle handle, uint8_t *p, bint swap) noexcept:
    """Write a handle."""
    if swap == RF_BIG_ENDIAN:
        memcpy(p, handle.octets, 20)
        return
    rf_store32(p, rf_load32(handle.octets, RF_BIG_ENDIAN), swap)
    copy_guid(p + 4, swap, handle.octets + 4, RF_BIG_ENDIAN)


cdef object context_handle(const uint8_t *p, bint swap)
cdef int store_context_handle(object value, uint8_t *p, bint swap) except -1
cdef object guid(const uint8_t *p, bint swap)
cdef object new_guid(const uint8_t *p, bint swap)
cdef int store_guid(object value, uint8_t *p, bint swap) except -1
cdef object sid(const uint8_t *p, size_t parts, bint swap)
