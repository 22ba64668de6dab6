"""Declarations of `_core.cut`: stubs as PDUs."""

from libc.stdint cimport uint8_t, uint16_t, uint32_t


cpdef bytes build_response(
    uint32_t call_id, uint16_t context_id, bytes stub, uint8_t cancel_count=*
)
