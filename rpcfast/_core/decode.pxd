"""The decoding walker and its state; `codec` sets the state up and runs it."""

from cpython.object cimport PyObject
from libc.stdint cimport int32_t, int64_t, uint8_t, uint32_t, uint64_t

from rpcfast._core.alias cimport Aliases
from rpcfast._core.bulk cimport Source, new_row
from rpcfast._core.checks cimport Check, Checks, compare
from rpcfast._core.leaves cimport clear, rf_small_int, slot_of
from rpcfast._core.load cimport rf_load_rows, rf_load_whole, rf_loader
from rpcfast._core.path cimport Frame
from rpcfast._core.plan cimport (
    RF_INS_FIELD, RF_MAX_DIMS, RF_MAX_FRAMES, Plan, rf_ins, rf_op, rf_program, rf_tables,
)
from rpcfast._core.record cimport KEPT
from rpcfast._core.stack cimport rf_stack, rf_stack_count, rf_stack_init
from rpcfast._core.values cimport SMALL, context_handle, guid, sid
from rpcfast._core.wire cimport *


# The defaults of ndr.Limits.  The contents of strings and octet arrays take at most 2 octets for
# each of theirs and are not counted; the first 4 KiB are free.
cdef enum:
    DEFAULT_REFERENTS = 1 << 24
    DEFAULT_ELEMENTS = 1 << 28
    DEFAULT_EMPTY_ELEMENTS = 1 << 16
    DEFAULT_MADE_PER_BYTE = 64
    UNCOUNTED_PER_BYTE = 2
    FREE_OCTETS = 1 << 12


cdef inline int64_t credit_of(int64_t per_byte, size_t octets) noexcept:
    """Octets of memory that a message of so many may make."""
    return max(per_byte - UNCOUNTED_PER_BYTE, 0) * <int64_t>octets + FREE_OCTETS


cdef struct State:
    rf_cursor c
    rf_op *ops
    rf_tables *t
    PyObject **objects
    PyObject *plan
    PyObject *request
    rf_stack stack
    bint direct        # pointers are followed as they are met
    int64_t credit     # octets of memory that may still be made
    int64_t elements   # elements that arrays may still have
    uint64_t hoisted[RF_MAX_DIMS]
    bint gapless       # no gap stands in front of the elements of an array that has none
    size_t gaps        # octets of such gaps that were skipped
    PyObject *root     # what has been decoded
    uint64_t max_empty
    PyObject *unknown  # a dict: (class, number) -> the enum member that has no name
    Checks checks      # counts to compare when the whole stub is known
    Aliases aliases
    Source source      # what views are made of
    PyObject **at      # where the entry being run puts its value
    int base           # frames up to here are of those that wait for it
    int depth
    Frame frames[RF_MAX_FRAMES]


cdef inline void align_to_none(State *s, size_t align) noexcept:
    """Align to elements of which there are none: Windows does, DCE and Samba do not."""
    cdef size_t left = rf_cursor_left(&s.c)
    if not s.gapless:
        rf_cursor_align(&s.c, align)
        s.gaps += left - rf_cursor_left(&s.c)


cdef int walk(State *s) except -1

# Declared here, what is long and rarer stays a function of its own.  Compilers would make it part
# of those who call it once, all of whose calls would then save the registers that it needs.
cdef int pointer(
    State *s, const rf_op *op, const uint8_t *p, PyObject **dest, PyObject *scope, uint32_t level
) except -1
cdef int waiting(State *s, size_t floor) except -1
cdef int outermost(State *s, const rf_op *op, PyObject **dest, PyObject *scope) except -1
cdef int member_of(State *s, const rf_op *op, const uint8_t *p, PyObject **dest) except -1
cdef int grid(
    State *s, const rf_op *op, const uint8_t *p, PyObject **dest, PyObject *scope
) except -1
cdef int numpy_array(
    State *s, const rf_op *op, const uint64_t *counts, const uint8_t *p, PyObject **dest
) except -1
cdef int struct_(State *s, const rf_op *op, PyObject **dest) except -1
cdef int array_(State *s, const rf_op *op, PyObject **dest, PyObject *scope) except -1
cdef int string_(State *s, const rf_op *op, PyObject **dest, PyObject *scope) except -1
cdef int union_(State *s, const rf_op *op, PyObject **dest, PyObject *scope) except -1
cdef int params(State *s, const rf_op *op, PyObject **dest) except -1
cdef int represent(
    State *s, const rf_op *op, const uint8_t *p, PyObject **dest, PyObject *scope
) except -1
cdef int pipe_(State *s, const rf_op *op, PyObject **dest, PyObject *scope) except -1


cdef inline int pay(State *s, uint64_t octets) except -1:
    """Take memory that is about to be made from what the message may make."""
    s.credit -= <int64_t>octets
    if s.credit < 0:
        fail(RF_E_MEMORY, <Py_ssize_t>rf_cursor_offset(&s.c))
    return 0


cdef inline int count_referent(State *s) except -1:
    """Count a referent that needs no place on the stack."""
    if rf_stack_count(&s.stack) != RF_E_OK:
        fail(RF_E_REFERENTS, <Py_ssize_t>rf_cursor_offset(&s.c))
    return 0


cdef inline int check(State *s, int32_t program, PyObject *scope, int64_t value) except -1:
    cdef size_t waiting = s.checks.size
    cdef const rf_program *code = &s.t.programs[program]
    cdef const rf_ins *first = &s.t.code[code.start]
    cdef PyObject *slot
    cdef int64_t wanted
    if code.count == 1 and first.code == RF_INS_FIELD and scope is not NULL:
        slot = slot_of(scope, first.arg)[0]
        if slot is not NULL and rf_small_int(slot, &wanted) and wanted == value:
            return 0  # what nearly all of them are
    compare(&s.checks, <Plan>s.plan, program, scope, s.request, value, rf_cursor_offset(&s.c))
    if s.checks.size > waiting:
        pay(s, 2 * sizeof(Check))
    return 0


# What is simple, by the loop of load.h; nothing is raised.
cdef inline rf_loader loader(
    const rf_tables *t, PyObject **objects, rf_cursor *c, rf_stack *stack, int64_t *credit,
    int64_t *elements
) noexcept:
    return rf_loader(
        t, objects, c, stack, credit, elements, KEPT, <PyObject *>SMALL,
        <void *>guid, <void *>context_handle, <void *>sid, <void *>new_row
    )


cdef inline PyObject *simple(State *s, const rf_op *op, PyObject *scope) noexcept:
    """Decode an item with all that it points to; NULL for what needs the walker."""
    cdef rf_loader r = loader(s.t, s.objects, &s.c, &s.stack, &s.credit, &s.elements)
    return rf_load_whole(&r, op, scope)


cdef inline Py_ssize_t simple_rows(
    State *s, const rf_op *element, const uint8_t **p, Py_ssize_t n, PyObject **items,
    PyObject *scope,
) noexcept:
    """Decode rows up to the first that needs the walker; gives how many."""
    cdef rf_loader r = loader(s.t, s.objects, &s.c, &s.stack, &s.credit, &s.elements)
    cdef Py_ssize_t done = rf_load_rows(&r, element, p[0], n, items, scope)
    p[0] += done * element.stride
    return done


cdef inline PyObject *simple_stub(
    Plan plan, const uint8_t *octets, size_t n, bint swap, size_t position, Py_ssize_t surplus,
    size_t *used
) noexcept:
    """Decode a stub that is simple as a whole, within the limits that are the default.

    The state of the walker would take longer to set up than a small stub to decode.  NULL, and
    nothing is raised, for what needs the walker; surplus, used: as for decode_octets.
    """
    cdef rf_cursor c
    cdef rf_stack stack
    cdef rf_loader r
    cdef int64_t credit = credit_of(DEFAULT_MADE_PER_BYTE, n)
    cdef int64_t elements = DEFAULT_ELEMENTS
    cdef PyObject *made
    rf_cursor_init(&c, octets, n, position, swap)
    rf_stack_init(&stack, DEFAULT_REFERENTS)
    r = loader(&plan.t, plan.objects, &c, &stack, &credit, &elements)
    made = rf_load_whole(&r, plan.t.ops, NULL)
    if made is not NULL and surplus >= 0 and rf_cursor_left(&c) > <size_t>surplus:
        clear(made)
    used[0] = n - rf_cursor_left(&c)
    return made
