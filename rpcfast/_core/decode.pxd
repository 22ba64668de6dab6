"""The entry of the decoding walker."""

from rpcfast._core.plan cimport Plan


cdef object decode_stub(
    Plan plan, object data, object request, bint big, size_t position, Py_ssize_t surplus,
    object limits, size_t *used
)
