"""Rows of fixed layout read by columns: what an array becomes where no objects are wanted."""

from libc.stdint cimport int32_t, uint8_t, uint32_t, uint64_t

from rpcfast._core.plan cimport Plan
from rpcfast._core.stack cimport rf_stack
from rpcfast._core.wire cimport rf_cursor, rf_status


cdef extern from "rows.h" nogil:
    ctypedef struct rf_cell:
        uint8_t code, kind, width, align, flags, nullable
        uint32_t offset, size
        int32_t place
        long long bound, low, high
    ctypedef struct rf_place:
        const uint8_t *p
        size_t n
    ctypedef struct rf_rows:
        const uint8_t *first
        size_t n, stride
        rf_place *places
    rf_status rf_rows_walk(
        rf_cursor *c, const rf_rows *rows, const rf_cell *cells, size_t n_cells,
        uint64_t *referents,
    )
    void rf_rows_gather(
        uint8_t *to, const rf_rows *rows, size_t offset, unsigned kind, bint swap
    )


cdef struct Column:
    uint8_t code     # of the member, or of what its pointer names; CODE_NONE: not found yet
    uint8_t kind
    uint32_t offset  # octets from the start of the row
    uint32_t size    # of octets
    int32_t place    # in the places of rf_rows


cdef class Columns:
    cdef readonly tuple offsets, dtypes
    cdef object empty
    cdef Column *columns
    cdef rf_cell *cells
    cdef size_t n_columns, n_cells
    cdef int32_t n_places
    cdef bint add(self, Plan plan, int32_t at, uint32_t base) except -1
    cdef bint add_pointer(self, Plan plan, int32_t at, uint32_t base) except -1
    cdef Column *asked(self, uint32_t base) noexcept
    cdef rf_cell *new_cell(self, Column *column) except NULL


cdef class Rows:
    cdef Columns layout
    cdef rf_rows rows
    cdef bint swap
    cdef readonly tuple columns
    cdef int take_referents(self, rf_cursor *c, rf_stack *stack) except -1
    cdef object column(self, size_t k)


cdef Rows columns_of(Columns layout, const uint8_t *first, size_t n, size_t stride, bint swap)
