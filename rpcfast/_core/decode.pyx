"""The decoding walker: the octets of a stub to Python values, by a plan.

Layer 2; imports alias, bulk, checks, columns, known, leaves, path, plain, plan, record, stack,
values, wire. Referents follow the outermost construct that points to them, in the order of its
pointers, each with all that it points to before the next. [C706 14.3.12.3]

* A construct that the plan calls direct is one block of octets: when it has been taken the cursor
  stands at its first referent, so each pointer is followed as it is met, by recursion that the
  plan bounds.
* In any other construct the pointers met go onto a stack; when it ends, its part of the stack is
  reversed and popped. A list of a million nodes is walked so, without recursion.

A destination is the address of a slot or of a list item.  Everything decoded hangs on the root,
and no list is resized before the end, so those addresses hold.

No message makes more than `Limits.made_per_byte` octets of memory for each of its own: what an
item may make is paid from a credit before it is made, by what the plan knows of it.
"""

from cpython.object cimport PyObject, PyTypeObject
from libc.stdint cimport int32_t, int64_t, uint8_t, uint32_t, uint64_t

from rpcfast._core.alias cimport aliases_note, within
from rpcfast._core.bulk cimport Elements, first_outside, new_row, product, view_array
from rpcfast._core.columns cimport Columns, Rows, columns_of
from rpcfast._core.known cimport add_member, load_counted, load_counted_head, load_sid
from rpcfast._core.leaves cimport *
from rpcfast._core.path cimport Frame, frames_index
from rpcfast._core.plan cimport *
from rpcfast._core.record cimport KEPT, rf_record_new
from rpcfast._core.stack cimport *
from rpcfast._core.values cimport context_handle, guid
from rpcfast._core.wire cimport *


cdef int member_of(State *s, const rf_op *op, const uint8_t *p, PyObject **dest) except -1:
    """Look up an enum member; an unknown number is a member of its own that this message keeps."""
    cdef tuple known = <tuple>s.objects[op.object]
    cdef tuple table = <tuple>known[3]
    cdef int64_t number = load_integer(op.kind, p, s.c.swap)
    if 0 <= number < tuple_size(table) and tuple_item(table, <Py_ssize_t>number) is not NONE:
        return put(dest, <object>tuple_item(table, <Py_ssize_t>number))
    if s.unknown is NULL:
        put(&s.unknown, {})
    if add_member(<dict>s.unknown, known, number, dest):
        pay(s, RF_MEMBER_OCTETS)
    return 0


# ------------------------------------------------------------------------------ pointers
cdef inline int push(
    State *s, const rf_op *op, PyObject **dest, PyObject *scope, uint32_t info, uint32_t what
) except -1:
    cdef rf_status status = rf_stack_push(
        &s.stack, rf_entry(op, <void *>dest, <void *>scope, info, what)
    )
    if status != RF_E_OK:
        fail(status, <Py_ssize_t>rf_cursor_offset(&s.c))
    return 0


cdef inline int follow(
    State *s, const rf_op *referent, PyObject **dest, PyObject *scope, uint32_t level
) except -1:
    """Decode a referent, at once or when its turn comes; level: nullable pointers passed."""
    if not s.direct:
        return push(s, referent, dest, scope, level, 0)
    count_referent(s)
    if referent.code == RF_OP_POINTER:
        return pointer(s, referent, taken(&s.c, referent.align, referent.size), dest, scope, level)
    if referent.flags & RF_DIRECT:  # what it points to is followed as well: nothing will wait
        return whole(s, referent, dest, scope)
    return outermost(s, referent, dest, scope)


cdef int pointer(
    State *s, const rf_op *op, const uint8_t *p, PyObject **dest, PyObject *scope, uint32_t level
) except -1:
    """Take a referent id: NULL, or a referent to come, or one that has come."""
    cdef const rf_op *referent = &s.ops[op.child]
    cdef uint64_t ident
    if op.kind == RF_PTR_REF:  # the id of an embedded [ref] pointer says nothing [C706 14.3.12]
        return follow(s, referent, dest, scope, level)
    ident = rf_load64(p, s.c.swap) if op.flags & RF_WIDE else rf_load32(p, s.c.swap)
    if ident == 0:
        return put(dest, within(None, level))  # a pointer to a NULL pointer is not NULL itself
    if op.kind == RF_PTR_FULL and aliases_note(
        &s.aliases, referent, ident, dest, level, rf_cursor_offset(&s.c)
    ):
        return 0
    return follow(s, referent, dest, scope, level + 1)


cdef int walk(State *s) except -1:
    """Decode the value of a plan; where that is simple, it has been tried as such already."""
    s.direct = s.ops.flags & RF_DIRECT
    item(s, s.ops, &s.root, NULL)
    return waiting(s, 0) if s.stack.size else 0


cdef int outermost(State *s, const rf_op *op, PyObject **dest, PyObject *scope) except -1:
    """Decode an outermost construct, then all that it points to."""
    cdef bint direct = s.direct
    construct(s, op, dest, scope, s.stack.size)
    s.direct = direct
    return 0


cdef inline int construct(
    State *s, const rf_op *op, PyObject **dest, PyObject *scope, size_t floor
) except -1:
    """Be outermost, for who says by himself how pointers go on; floor: the size of the stack."""
    s.direct = op.flags & RF_DIRECT
    whole(s, op, dest, scope)
    return waiting(s, floor) if s.stack.size > floor else 0


cdef inline int whole(State *s, const rf_op *op, PyObject **dest, PyObject *scope) except -1:
    """Be item for a construct whose pointers, if it is simple, may be followed at once."""
    if op.flags & RF_SIMPLE:
        dest[0] = simple(s, op, scope)
        if dest[0] is not NULL:
            return 0
    return item(s, op, dest, scope)


cdef int waiting(State *s, size_t floor) except -1:
    """Decode what the stack holds above floor, which is what one construct points to."""
    cdef size_t mark
    cdef rf_entry e
    cdef int base = s.base
    cdef PyObject **at = s.at
    cdef PyObject **dest
    s.base = s.depth
    rf_stack_reverse(&s.stack, floor)
    while s.stack.size > floor:
        e = rf_stack_pop(&s.stack)
        mark = s.stack.size
        dest = s.at = <PyObject **>e.item
        s.direct = e.op.flags & RF_DIRECT
        if e.what == RF_SHOW:
            show(s, e.op, dest)
        elif e.what == RF_ROWS:
            (<Rows>dest[0]).take_referents(&s.c, &s.stack)
        elif e.op.code == RF_OP_POINTER and e.op.size:
            pointer(
                s, e.op, taken(&s.c, e.op.align, e.op.size), dest, <PyObject *>e.scope, e.info
            )
        elif e.op.code == RF_OP_COUNTED_BODY:
            dest[0] = load_counted(&s.c, e.op, e.info)
        else:
            item(s, e.op, dest, <PyObject *>e.scope)
        rf_stack_reverse(&s.stack, mark)
    s.base = base
    s.at = at
    return 0


# -------------------------------------------------------------------------- fixed layouts
cdef int fixed(
    State *s, const rf_op *op, const uint8_t *p, PyObject **dest, PyObject *scope
) except -1:
    """Decode an item of fixed layout whose octets have been taken."""
    cdef const rf_op *member
    cdef int64_t n
    if op.code == RF_OP_SCALAR:
        dest[0] = load(op.kind, p, s.c.swap)
    elif op.code == RF_OP_STRUCT:
        dest[0] = new_record(s, op)
        members(s, op, p, dest[0])
    elif op.code == RF_OP_COUNTED:
        counted(s, op, p, dest)
    elif op.code == RF_OP_POINTER:
        pointer(s, op, p, dest, scope, 0)
    elif op.code == RF_OP_ENUM:
        member_of(s, op, p, dest)
    elif op.code == RF_OP_RANGE:
        member = &s.ops[op.child]
        n = load_integer(member.kind, p, s.c.swap)
        if n < s.t.ranges[op.aux].low or n > s.t.ranges[op.aux].high:
            bad_stub(&s.c, f"{n} is not in {s.t.ranges[op.aux].low}..{s.t.ranges[op.aux].high}")
        fixed(s, member, p, dest, scope)
    elif op.code == RF_OP_ARRAY:
        grid(s, op, p, dest, scope)
    elif op.code == RF_OP_UUID:
        put(dest, guid(p, s.c.swap))
    elif op.code == RF_OP_FILETIME:
        dest[0] = load_filetime(p, s.c.swap)
    elif op.code == RF_OP_CONTEXT:
        put(dest, context_handle(p, s.c.swap))
    elif op.code == RF_OP_REPRESENT:
        represent(s, op, p, dest, scope)
    else:
        fail(RF_E_BAD_PLAN, -1)
    return 0


cdef inline int members(State *s, const rf_op *op, const uint8_t *p, PyObject *made) except -1:
    """Decode the members of a fixed layout into the slots of a record."""
    cdef const rf_op *member = &s.ops[op.child]
    cdef const rf_op *end = member + op.count
    cdef Frame *frame
    s.depth += 1
    frame = &s.frames[s.depth]
    while member < end:
        frame.op = member
        if member.code == RF_OP_SCALAR:
            slot_of(made, member.slot)[0] = load(member.kind, p + member.offset, s.c.swap)
        elif member.code == RF_OP_COUNTED:
            counted(s, member, p + member.offset, slot_of(made, member.slot))
        else:
            fixed(s, member, p + member.offset, slot_of(made, member.slot), made)
        member += 1
    s.depth -= 1
    return 0


cdef inline int counted(State *s, const rf_op *op, const uint8_t *p, PyObject **dest) except -1:
    """Decode a counted string, or let its array wait."""
    cdef uint32_t info
    if not load_counted_head(op, p, s.c.swap, &info):
        return put(dest, None)
    if not s.direct:
        return push(s, &s.ops[op.child], dest, NULL, info, 0)
    count_referent(s)
    dest[0] = load_counted(&s.c, &s.ops[op.child], info)
    return 0


cdef inline PyObject *new_record(State *s, const rf_op *op) except NULL:
    return rf_record_new(KEPT, <PyTypeObject *>s.objects[op.object])


cdef int grid(
    State *s, const rf_op *op, const uint8_t *p, PyObject **dest, PyObject *scope
) except -1:
    """Decode a fixed array of a fixed layout."""
    cdef uint64_t counts[RF_MAX_DIMS]
    cdef int k
    for k in range(op.aux):
        counts[k] = <uint64_t>s.t.dims[op.dim + k].bound
    if op.kind == RF_AS_NUMPY:
        return numpy_array(s, op, counts, p, dest)
    return rows(s, op, 0, counts, &p, dest, scope)


cdef int numpy_array(
    State *s, const rf_op *op, const uint64_t *counts, const uint8_t *p, PyObject **dest
) except -1:
    """Make an array that is a view of the message where that can be."""
    cdef Elements elements = <Elements?>s.objects[op.object]
    cdef uint64_t total = product(op, counts)
    cdef uint64_t bad = first_outside(s.t, elements, op, p, total, s.c.swap)
    if bad < total:  # decoded on its own it says what is wrong
        s.depth += frames_index(&s.frames[s.depth], op.aux, counts, bad)
        fixed(s, &s.ops[op.child], p + bad * s.ops[op.child].stride, dest, NULL)
        return fail(RF_E_BAD_PLAN, -1)
    return put(dest, view_array(s.t, elements, op, counts, total, p, s.c.swap, &s.source))


cdef int rows(
    State *s, const rf_op *op, int k, const uint64_t *counts, const uint8_t **p,
    PyObject **dest, PyObject *scope
) except -1:
    """Decode dimension k and those within it; p is NULL for elements that are not fixed."""
    cdef const rf_op *element = &s.ops[op.child]
    cdef Py_ssize_t i, n = <Py_ssize_t>counts[k]
    cdef bint last = k == op.aux - 1
    cdef PyObject **items
    cdef Frame *frame
    if last and (op.kind == RF_AS_BYTES or op.kind == RF_AS_TEXT):
        dest[0] = new_row(op.kind, p, n, s.c.swap)
        return 0
    dest[0] = new_list(n)
    if op.flags & RF_UNTRACKED:
        rf_untrack(dest[0])
    items = items_of(dest[0])
    s.depth += 1
    frame = &s.frames[s.depth]
    frame.op = NULL
    i = 0
    while i < n:
        if last and s.direct and element.flags & RF_SIMPLE and p is not NULL:
            i += simple_rows(s, element, p, n - i, &items[i], scope)
            if i == n:
                break
        frame.index = i
        if not last:
            rows(s, op, k + 1, counts, p, &items[i], scope)
        elif p is NULL:
            item(s, element, &items[i], scope)
        else:
            fixed(s, element, p[0], &items[i], scope)
            p[0] += element.stride
        i += 1
    s.depth -= 1
    return 0


# ----------------------------------------------------------------------- everything else
cdef inline int item(State *s, const rf_op *op, PyObject **dest, PyObject *scope) except -1:
    """Decode the flat part of any item at the cursor; direct: its referents, too."""
    cdef const uint8_t *p
    if op.size:
        p = taken(&s.c, op.align, op.size)
        pay(s, op.made)
        if op.flags & RF_TRAILER:
            rf_cursor_align(&s.c, op.align)
        return fixed(s, op, p, dest, scope)
    pay(s, op.made)
    return varying(s, op, dest, scope)


cdef int varying(State *s, const rf_op *op, PyObject **dest, PyObject *scope) except -1:
    """Decode an item whose layout depends on its values."""
    if op.code == RF_OP_STRUCT:
        return struct_(s, op, dest)
    elif op.code == RF_OP_ARRAY:
        return array_(s, op, dest, scope)
    elif op.code == RF_OP_STRING:
        return string_(s, op, dest, scope)
    elif op.code == RF_OP_UNION:
        return union_(s, op, dest, scope)
    elif op.code == RF_OP_PARAMS:
        return params(s, op, dest)
    elif op.code == RF_OP_SID:
        return put(dest, load_sid(&s.c, op, s.hoisted[0]))
    elif op.code == RF_OP_REPRESENT:
        return represent(s, op, NULL, dest, scope)
    elif op.code == RF_OP_PIPE:
        return pipe_(s, op, dest, scope)
    elif op.code == RF_OP_POINTER:  # an element of an array of [ref] pointers: nothing in place
        return follow(s, &s.ops[op.child], dest, scope, 0)
    return fail(RF_E_BAD_PLAN, -1)


cdef int struct_(State *s, const rf_op *op, PyObject **dest) except -1:
    cdef const rf_op *member = &s.ops[op.child]
    cdef const rf_op *end = member + op.count
    cdef PyObject *made
    if op.flags & RF_HOISTS:
        hoist(s, op)
    rf_cursor_align(&s.c, op.align)
    made = new_record(s, op)
    dest[0] = made
    s.depth += 1
    while member < end:
        s.frames[s.depth].op = member
        if member.code == RF_OP_RUN:
            s.depth -= 1
            members(s, member, taken(&s.c, member.align, member.size), made)
            s.depth += 1
        else:
            item(s, member, slot_of(made, member.slot), made)
        member += 1
    s.depth -= 1
    if op.flags & RF_TRAILER:
        rf_cursor_align(&s.c, op.align)
    return 0


cdef int hoist(State *s, const rf_op *op) except -1:
    """Read the max_counts of the array at the end of a struct.  [C706 14.3.6]"""
    cdef const rf_op *tail = op
    cdef int k, n = 1
    while tail.code == RF_OP_STRUCT or tail.code == RF_OP_REPRESENT:
        if tail.code == RF_OP_REPRESENT:
            tail = &s.ops[tail.child]
        else:
            tail = &s.ops[tail.child + tail.count - 1]
    if tail.code == RF_OP_ARRAY:
        n = tail.aux
    for k in range(n):
        take_count(&s.c, op.flags & RF_WIDE, &s.hoisted[k])
    return 0


cdef int dimension(
    State *s, const rf_op *op, int k, uint64_t top, uint64_t first, uint64_t n, PyObject *scope
) except -1:
    """Check the numbers of one dimension against its bound, its range and its expressions."""
    cdef const rf_dim *dim = &s.t.dims[op.dim + k]
    if first + n > top:
        bad_stub(&s.c, f"elements {first}..{first + n} of an array of {top}")
    if op.flags & RF_CONFORMANT and not (dim.low <= <int64_t>top <= dim.high):
        bad_stub(&s.c, f"{top} elements where {dim.low} to {dim.high} are allowed")
    if dim.size >= 0:
        check(s, dim.size, scope, <int64_t>top)
    if dim.length >= 0:
        check(s, dim.length, scope, <int64_t>n)
    if dim.first >= 0:
        check(s, dim.first, scope, <int64_t>first)
    elif first != 0:
        bad_stub(&s.c, f"an array that starts at {first}")
    return 0


cdef int array_(State *s, const rf_op *op, PyObject **dest, PyObject *scope) except -1:
    cdef uint64_t top[RF_MAX_DIMS]
    cdef uint64_t first[RF_MAX_DIMS]
    cdef uint64_t n[RF_MAX_DIMS]
    cdef const rf_op *element = &s.ops[op.child]
    cdef const uint8_t *p
    cdef uint64_t total = 1, lists = 0  # within the array
    cdef int k
    for k in range(op.aux):
        first[k] = 0
        if op.flags & RF_HOISTED:
            top[k] = s.hoisted[k]
        elif op.flags & RF_CONFORMANT:
            take_count(&s.c, op.flags & RF_WIDE, &top[k])
        else:
            top[k] = <uint64_t>s.t.dims[op.dim + k].bound
        n[k] = top[k]
    if op.flags & RF_VARYING:
        for k in range(op.aux):
            take_count(&s.c, op.flags & RF_WIDE, &first[k])
            take_count(&s.c, op.flags & RF_WIDE, &n[k])
    for k in range(op.aux):
        dimension(s, op, k, top[k], first[k], n[k], scope)
        if k:
            lists = total
        if n[k] and total > <uint64_t>0xFFFFFFFF:
            short_stub(&s.c)
        total *= n[k]
    bounded(s, element, total, lists)
    s.elements -= <int64_t>total
    if s.elements < 0:
        fail(RF_E_ELEMENTS, <Py_ssize_t>rf_cursor_offset(&s.c))
    pay(s, rf_array_made(op, element, n))
    if total == 0:
        align_to_none(s, element.align)
        p = s.c.pos
    elif element.size == 0:
        rf_cursor_align(&s.c, element.align)
    else:
        p = taken(&s.c, element.align, (total - 1) * element.stride + element.size)
        if element.flags & RF_TRAILER:
            rf_cursor_align(&s.c, element.align)
    if element.size == 0:
        return rows(s, op, 0, n, NULL, dest, scope)
    if op.kind == RF_AS_COLUMNS:
        put(dest, columns_of(<Columns?>s.objects[op.object], p, n[0], element.stride, s.c.swap))
        if s.direct:
            return (<Rows>dest[0]).take_referents(&s.c, &s.stack)
        return push(s, op, dest, NULL, 0, RF_ROWS)
    if op.kind == RF_AS_NUMPY:
        return numpy_array(s, op, n, p, dest)
    return rows(s, op, 0, n, &p, dest, scope)


cdef int bounded(State *s, const rf_op *element, uint64_t total, uint64_t lists) except -1:
    """Refuse counts that the octets left cannot fill, before anything is allocated."""
    cdef uint64_t least = element.min_size
    # elements without octets in place may still have referents, of one octet at least
    cdef uint64_t most = max(s.max_empty, <uint64_t>rf_cursor_left(&s.c))
    if lists > most or (least == 0 and total > most):
        bad_stub(&s.c, f"more than {most} elements of no size")
    if least and total > rf_cursor_left(&s.c) // least:
        short_stub(&s.c)
    return 0


cdef int string_(State *s, const rf_op *op, PyObject **dest, PyObject *scope) except -1:
    cdef uint64_t top, first, n
    cdef const uint8_t *p
    cdef bint wide = op.flags & RF_WIDE
    cdef unsigned width = rf_kind_size(op.kind)
    cdef const rf_dim *dim = &s.t.dims[op.dim]
    if op.flags & RF_HOISTED:
        top = s.hoisted[0]
    elif op.flags & RF_CONFORMANT:
        take_count(&s.c, wide, &top)
    else:
        top = <uint64_t>dim.bound
    take_count(&s.c, wide, &first)
    take_count(&s.c, wide, &n)
    if first != 0:
        bad_stub(&s.c, f"a string that starts at {first}")
    if n < 1:
        bad_stub(&s.c, "a string without its terminator")
    dimension(s, op, 0, top, first, n, scope)
    p = taken(&s.c, width, n * width)
    if p[(n - 1) * width] != 0 or p[n * width - 1] != 0:
        bad_stub(&s.c, "a string that does not end with its terminator")
    if op.kind == RF_KIND_WCHAR or op.kind == RF_KIND_U16:
        dest[0] = load_utf16(p, <Py_ssize_t>(n - 1), s.c.swap)
    elif op.kind == RF_KIND_BYTE:
        dest[0] = new_bytes(<const char *>p, <Py_ssize_t>(n - 1))
    else:
        dest[0] = latin1(<const char *>p, <Py_ssize_t>(n - 1), NULL)
    return 0


cdef int union_(State *s, const rf_op *op, PyObject **dest, PyObject *scope) except -1:
    cdef const rf_op *tag = &s.ops[op.child]
    cdef const rf_arm *arm = NULL
    cdef const uint8_t *p
    cdef PyObject *made
    cdef int64_t n
    cdef int32_t k
    if op.flags & RF_WIDE:
        rf_cursor_align(&s.c, op.align)
    p = taken(&s.c, tag.align, tag.size)
    n = load_integer(tag.kind, p, s.c.swap)
    made = new_record(s, op)
    dest[0] = made
    fixed(s, tag, p, slot_of(made, op.tag_slot), scope)
    for k in range(op.dim, op.dim + op.count):
        if s.t.arms[k].label == n:
            arm = &s.t.arms[k]
            break
    if arm is NULL:
        if op.aux < 0:
            fail_text(
                f"no arm of the union has the tag {n}", <Py_ssize_t>rf_cursor_offset(&s.c), 1733
            )
        arm = &s.t.arms[op.aux]
    if op.program >= 0:
        check(s, op.program, scope, n)
    if op.flags & RF_WIDE:
        rf_cursor_align(&s.c, op.kind)
    if arm.child < 0:
        return put(slot_of(made, op.value_slot), None)
    s.depth += 1
    s.frames[s.depth].op = &s.ops[arm.child]
    item(s, &s.ops[arm.child], slot_of(made, op.value_slot), scope)
    s.depth -= 1
    return 0


cdef int params(State *s, const rf_op *op, PyObject **dest) except -1:
    """Decode a parameter list: each parameter is an outermost construct."""
    cdef const rf_op *member = &s.ops[op.child]
    cdef const rf_op *end = member + op.count
    cdef PyObject *made = new_record(s, op)
    cdef Frame *frame
    cdef size_t floor = s.stack.size
    dest[0] = made
    s.depth += 1
    frame = &s.frames[s.depth]
    while member < end:
        frame.op = member
        construct(s, member, slot_of(made, member.slot), made, floor)
        member += 1
    s.depth -= 1
    return 0


cdef int represent(
    State *s, const rf_op *op, const uint8_t *p, PyObject **dest, PyObject *scope
) except -1:
    """Decode the wire type, then show it: at once, or after the referents that it waits for."""
    cdef size_t before = s.stack.size
    if p is NULL:
        item(s, &s.ops[op.child], dest, scope)
    else:
        fixed(s, &s.ops[op.child], p, dest, scope)
    if s.stack.size > before:
        return push(s, op, dest, scope, 0, RF_SHOW)
    return show(s, op, dest)


cdef int show(State *s, const rf_op *op, PyObject **dest) except -1:
    cdef object shown = (<object>s.objects[op.object]).decode(<object>dest[0])
    decref(dest[0])
    return put(dest, shown)


cdef int pipe_(State *s, const rf_op *op, PyObject **dest, PyObject *scope) except -1:
    """Decode all chunks of a pipe.  [C706 14.3.15, MS-RPCE 2.2.5.3.4.5]"""
    cdef const rf_op *element = &s.ops[op.child]
    cdef bint wide = op.flags & RF_WIDE
    cdef uint64_t n
    cdef const rf_dim *dim = &s.t.dims[op.dim]
    cdef const uint8_t *p
    cdef list chunks = []
    cdef PyObject *chunk = NULL
    while True:
        take_count(&s.c, wide, &n)
        if n == 0:
            break
        if not dim.low <= <int64_t>n <= dim.high:
            bad_stub(&s.c, f"a chunk of {n} elements where {dim.low} to {dim.high} are allowed")
        bounded(s, element, n, 0)
        pay(s, rf_array_made(op, element, &n) + n * sizeof(void *))  # they will be joined
        p = taken(&s.c, element.align, (n - 1) * element.stride + element.size)
        if op.kind == RF_AS_NUMPY:
            numpy_array(s, op, &n, p, &chunk)
        else:
            rows(s, op, 0, &n, &p, &chunk, scope)
        chunks.append(<object>chunk)
        decref(chunk)
        if element.flags & RF_TRAILER:
            rf_cursor_align(&s.c, element.align)
        if wide and rf_load64(taken(&s.c, 8, 8), s.c.swap) != <uint64_t>0 - n:
            bad_stub(&s.c, "a chunk whose count and trailer differ")
    if wide and rf_load64(taken(&s.c, 8, 8), s.c.swap) != 0:
        bad_stub(&s.c, "the end of a pipe whose count and trailer differ")
    return put(dest, (<object>s.objects[op.program])(chunks))
