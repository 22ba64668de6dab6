"""The entries of the two walkers."""

from libc.stdint cimport uint8_t

from rpcfast._core.plan cimport Plan


cdef struct Octets:
    const uint8_t *start
    size_t size


cdef object decode_octets(
    Plan plan, object owner, Octets octets, object request, bint big, size_t position,
    Py_ssize_t surplus, object limits, bint whole, size_t *used
)
cdef object encode_stub(Plan plan, object value, object request, bint big, size_t position)
