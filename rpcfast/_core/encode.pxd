"""The entry of the encoding walker."""

from rpcfast._core.plan cimport Plan


cdef object encode_stub(Plan plan, object value, object request, bint big, size_t position)
