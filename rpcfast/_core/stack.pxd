"""The stack of referents, from csrc."""

from libc.stdint cimport uint32_t, uint64_t

from rpcfast._core.plan cimport rf_op
from rpcfast._core.wire cimport rf_status


cdef extern from "stack.h" nogil:
    enum:
        RF_WALK
        RF_SHOW
        RF_ROWS
    ctypedef struct rf_entry:
        const rf_op *op
        void *item
        void *scope
        uint32_t info
        uint32_t what
    ctypedef struct rf_stack:
        rf_entry *entries
        size_t size
        uint64_t pushed
        uint64_t limit
    void rf_stack_init(rf_stack *s, uint64_t limit)
    void rf_stack_free(rf_stack *s)
    rf_status rf_stack_push(rf_stack *s, rf_entry entry)
    rf_status rf_stack_count(rf_stack *s)
    rf_entry rf_stack_pop(rf_stack *s)
    void rf_stack_reverse(rf_stack *s, size_t floor)
