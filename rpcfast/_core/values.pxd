"""The values that a stub decodes into besides plain Python and Structs."""

from cpython.object cimport PyObject
from libc.stdint cimport uint8_t


cdef tuple SMALL


cdef class Ref:
    cdef public object value


cdef class ContextHandle:
    cdef uint8_t octets[20]


cdef class Sid:
    cdef uint8_t packed[68]  # 8 octets, and 4 for each of up to 15 sub-authorities
    cdef int keep(self, bytes octets) except -1


cdef object context_handle(const uint8_t *p, bint swap)
cdef int store_context_handle(object value, uint8_t *p, bint swap) except -1
cdef object guid(const uint8_t *p, bint swap)
cdef int store_guid(object value, uint8_t *p, bint swap) except -1
cdef object sid(const uint8_t *fixed, const uint8_t *subs, Py_ssize_t count, bint swap)
