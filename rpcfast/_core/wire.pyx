"""The one translation of a C status into an exception.

Layer 2; imports errors.
"""

from rpcfast.errors import NdrError


cdef int fail(rf_status status, Py_ssize_t offset) except -1:
    """Raise what a status means; offset: octets from the start of the stub, -1 for none."""
    if status == RF_E_NOMEM:
        raise MemoryError()
    raise NdrError(
        rf_status_text(status).decode("ascii"),
        offset=None if offset < 0 else offset,
        code=rf_status_code(status),
        truncated=status == RF_E_SHORT or status == RF_E_MEMORY,
    )


cdef int fail_text(str text, Py_ssize_t offset, int code) except -1:
    """Raise an NdrError with a text of its own; code 0 stands for RPC_X_BAD_STUB_DATA."""
    raise NdrError(text, offset=None if offset < 0 else offset, code=code or None)


cdef int fail_count(const rf_cursor *c, uint64_t n) except -1:
    """Refuse a count; apart from take_count, which is inline wherever there are counts."""
    return bad_stub(c, f"a count of {n} is out of range")
