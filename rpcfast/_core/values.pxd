"""The values that a stub decodes into besides plain Python and Structs."""

from cpython.object cimport PyObject
from libc.stdint cimport uint8_t


cdef tuple SMALL


cdef class Ref:
    cdef public object value


# Objects of these two classes are as large as their octets: octets.h.
cdef class ContextHandle:
    cdef uint8_t octets[20]


cdef class Sid:
    cdef uint8_t packed[8]  # and 4 more for each sub-authority


cdef object context_handle(const uint8_t *p, bint swap)
cdef int store_context_handle(object value, uint8_t *p, bint swap) except -1
cdef object guid(const uint8_t *p, bint swap)
cdef int store_guid(object value, uint8_t *p, bint swap) except -1
cdef object sid(const uint8_t *p, size_t parts, bint swap)
