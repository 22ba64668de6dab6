"""Numbers of the struct module, little-endian, from where they stand."""

from cpython.bytes cimport PyBytes_FromStringAndSize
from cpython.float cimport PyFloat_FromDouble
from cpython.long cimport (
    PyLong_FromLong, PyLong_FromLongLong, PyLong_FromUnsignedLong, PyLong_FromUnsignedLongLong,
)
from libc.stdint cimport int16_t, int32_t, int64_t, uint8_t, uint16_t, uint32_t, uint64_t
from libc.string cimport memcpy


cdef inline Py_ssize_t size_of(char code) noexcept:
    """Give the octets of a number."""
    if code in b"LlIif":
        return 4
    if code in b"Hh":
        return 2
    return 1 if code in b"Bbc" else 8


cdef inline object number_at(const char *p, char code):
    """Make the number; all its octets are there."""
    cdef int16_t h
    cdef uint16_t H
    cdef int32_t l
    cdef uint32_t L
    cdef int64_t q
    cdef uint64_t Q
    cdef float f
    cdef double d
    if code == c'L' or code == c'I':
        memcpy(&L, p, 4)
        return PyLong_FromUnsignedLong(L)
    if code == c'H':
        memcpy(&H, p, 2)
        return PyLong_FromLong(H)
    if code == c'B':
        return PyLong_FromLong(<uint8_t>p[0])
    if code == c'c':
        return PyBytes_FromStringAndSize(p, 1)
    if code == c'l' or code == c'i':
        memcpy(&l, p, 4)
        return PyLong_FromLong(l)
    if code == c'Q':
        memcpy(&Q, p, 8)
        return PyLong_FromUnsignedLongLong(Q)
    if code == c'q':
        memcpy(&q, p, 8)
        return PyLong_FromLongLong(q)
    if code == c'h':
        memcpy(&h, p, 2)
        return PyLong_FromLong(h)
    if code == c'b':
        return PyLong_FromLong(<signed char>p[0])
    if code == c'd':
        memcpy(&d, p, 8)
        return PyFloat_FromDouble(d)
    memcpy(&f, p, 4)
    return PyFloat_FromDouble(f)
