"""The encoding walker and its state; `codec` sets the state up and runs it."""

from cpython.object cimport PyObject
from libc.stdint cimport uint64_t

from rpcfast._core.path cimport Frame
from rpcfast._core.plan cimport RF_MAX_DIMS, RF_MAX_FRAMES, rf_op, rf_tables
from rpcfast._core.stack cimport rf_entry, rf_stack
from rpcfast._core.wire cimport rf_buffer


cdef struct State:
    rf_buffer b
    rf_op *ops
    rf_tables *t
    PyObject **objects
    PyObject *plan
    PyObject *request
    rf_stack stack         # its items and scopes are owned references
    uint64_t hoisted[RF_MAX_DIMS]
    uint64_t next_unique   # the ids that Windows sends: 0x20000, 0x20004, ...
    uint64_t next_full     # 1, 2, 3, ...
    PyObject *numbers      # a dict: (id, op) of a referent -> (number of its pointer, object)
    rf_entry running       # the entry being run; its item is NULL when there is none
    bint direct            # referents follow as their pointers are met
    int depth
    Frame frames[RF_MAX_FRAMES]


cdef int walk(State *s, object value) except -1
cdef void drop(rf_entry *e) noexcept
