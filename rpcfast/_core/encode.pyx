"""The encoding walker: Python values to the octets of a stub, by a plan.

Layer 2; imports alias, bulk, counts, known, leaves, path, plain, plan, record, stack, values,
wire. The mirror of `decode`: a flat pass that recurses by value only, and a stack of referents that
holds a strong reference to each. Where the plan says that no referent of a block holds pointers,
each is written as its pointer is met. (Deeper ones would get their numbers in another order than
that of the wire.)

Octets of a block are named by where they lie in the buffer, since its memory moves when it grows.
User code may run on the way, to make an int of an object or a wire form of a value, and it may
change what is being walked: whatever could then vanish is held meanwhile.
"""

from cpython.object cimport PyObject, PyTypeObject
from libc.stdint cimport int32_t, int64_t, uint8_t, uint32_t, uint64_t
from libc.string cimport memcpy, memset

from rpcfast._core.alias cimport number_of
from rpcfast._core.bulk cimport copy_array, copy_buffer
from rpcfast._core.counts cimport Counts, array_counts, length_of, string_top, string_units
from rpcfast._core.known cimport (
    append_leaf, counted_value, sid_count, store_counted, store_counted_flat, store_sid,
)
from rpcfast._core.leaves cimport *
from rpcfast._core.plain cimport RF_NO_GIL, rf_plain, rf_plain_store_rows, rf_plain_text_size
from rpcfast._core.plan cimport *
from rpcfast._core.record cimport CountField
from rpcfast._core.stack cimport *
from rpcfast._core.values cimport Ref, store_context_handle, store_guid
from rpcfast._core.wire cimport *

from rpcfast._core.values import Chunks
from rpcfast.errors import NdrError


cdef inline object member_value(State *s, const rf_op *op, PyObject *record):
    """Read a member of a Struct; one that was left out is computed, or missing."""
    cdef PyObject *slot = (<PyObject **>((<char *>record) + op.slot))[0]
    if slot is not NULL:
        return <object>slot
    if op.derived >= 0:
        return (<CountField>s.objects[op.derived]).compute(record)
    refuse("has no value", 0)


cdef int store_enum(State *s, const rf_op *op, object value, uint8_t *p) except -1:
    """A 16-bit enum holds 0..32767.  [C706 14.2.5; RPC_X_ENUM_VALUE_OUT_OF_RANGE]"""
    cdef int above = 0
    cdef int64_t n = as_integer(value, &above)
    if op.kind == RF_KIND_U16 and (above or n < 0 or n > 0x7FFF):
        refuse(f"{n} is no value of a 16-bit enum", 1781)
    return store(op.kind, value, p, s.b.swap)


# ------------------------------------------------------------------------------ pointers
cdef int push(State *s, const rf_op *op, object value, PyObject *scope) except -1:
    cdef rf_status status = rf_stack_push(
        &s.stack, rf_entry(op, <void *>value, <void *>scope, 0, 0)
    )
    if status == RF_E_NOMEM:
        fail(status, -1)
    incref(<PyObject *>value)
    if scope is not NULL:
        incref(scope)
    return 0


cdef void drop(rf_entry *e) noexcept:
    """Give back the references of an entry."""
    decref(<PyObject *>e.item)
    if e.scope is not NULL:
        decref(<PyObject *>e.scope)


cdef int pointer(State *s, const rf_op *op, object value, size_t at, PyObject *scope) except -1:
    """Write a referent id, and the referent or a note of it unless an alias of it is noted already.

    at: where the id goes; nowhere, if the pointer takes no octets.
    """
    cdef uint8_t *p
    cdef uint64_t ident = 0
    cdef bint fresh = True
    cdef object target = value
    if op.kind == RF_PTR_REF:
        # a [ref] pointer adds nothing: None and Ref speak of the pointer behind it
        if value is None and s.ops[op.child].code != RF_OP_POINTER:
            refuse("a [ref] pointer cannot be NULL", 1780)
    elif isinstance(value, Ref):
        target = (<Ref>value).value
    elif value is None:
        return 0  # the octets are zero
    if op.kind == RF_PTR_FULL:
        fresh = number_of(
            &s.numbers, &s.next_full, op.child,
            s.ops[op.child].code != RF_OP_POINTER, value, &ident,
        )
    elif op.size:
        ident = s.next_unique
        s.next_unique += 4
    if op.size:
        p = s.b.data + at
        if op.flags & RF_WIDE:
            rf_store64(p, ident, s.b.swap)
        else:
            rf_store32(p, <uint32_t>ident, s.b.swap)
    if not fresh:
        return 0
    if s.direct:
        return referent(s, &s.ops[op.child], target, scope)
    return push(s, &s.ops[op.child], target, scope)


cdef object unwrapped(object value):
    """Take a value out of Refs that no pointer asked for."""
    while type(value) is Ref:
        value = (<Ref>value).value
    return value


cdef int walk(State *s, object value) except -1:
    """Encode the value of a plan."""
    if s.ops.code == RF_OP_PARAMS and type(value) is not Ref:
        return params(s, s.ops, value)
    return outermost(s, s.ops, value, NULL)


cdef int outermost(State *s, const rf_op *op, object value, PyObject *scope) except -1:
    """Encode an outermost construct, then all that it points to."""
    cdef size_t floor = s.stack.size
    s.direct = op.flags & RF_SHALLOW
    referent(s, op, value, scope)
    if s.stack.size > floor:
        waiting(s, floor)
    return 0


cdef int waiting(State *s, size_t floor) except -1:
    """Encode what the stack holds above floor, which is what one construct points to."""
    cdef size_t mark
    cdef rf_entry e
    cdef int depth = s.depth
    rf_stack_reverse(&s.stack, floor)
    while s.stack.size > floor:
        e = s.running = rf_stack_pop(&s.stack)
        mark = s.stack.size
        s.depth = 0
        s.direct = e.op.flags & RF_SHALLOW
        referent(s, e.op, <object><PyObject *>e.item, <PyObject *>e.scope)
        s.running.item = NULL
        drop(&e)
        rf_stack_reverse(&s.stack, mark)
    s.depth = depth
    return 0


cdef inline int referent(State *s, const rf_op *op, object value, PyObject *scope) except -1:
    if op.code == RF_OP_COUNTED_BODY:
        return store_counted(&s.b, op, value)
    if type(value) is Ref and op.code != RF_OP_POINTER:
        value = unwrapped(value)
    return item(s, op, value, scope)


# -------------------------------------------------------------------------- fixed layouts
cdef int fixed(State *s, const rf_op *op, object value, size_t at, PyObject *scope) except -1:
    """Encode an item of fixed layout into octets that are reserved and zeroed."""
    cdef int64_t k
    cdef int above = 0
    if op.code == RF_OP_SCALAR:
        store(op.kind, value, s.b.data + at, s.b.swap)
    elif op.code == RF_OP_STRUCT:
        expect(s, op, value)
        members(s, op, <PyObject *>value, at)
    elif op.code == RF_OP_COUNTED:
        counted(s, op, value, at)
    elif op.code == RF_OP_POINTER:
        pointer(s, op, value, at, scope)
    elif op.code == RF_OP_ENUM:
        store_enum(s, op, value, s.b.data + at)
    elif op.code == RF_OP_RANGE:
        k = as_integer(value, &above)
        if above or k < s.t.ranges[op.aux].low or k > s.t.ranges[op.aux].high:
            refuse(f"{value} is not in {s.t.ranges[op.aux].low}..{s.t.ranges[op.aux].high}", 0)
        fixed(s, &s.ops[op.child], value, at, scope)
    elif op.code == RF_OP_ARRAY:
        grid(s, op, value, at, scope)
    elif op.code == RF_OP_UUID:
        try:
            store_guid(value, s.b.data + at, s.b.swap)
        except TypeError as error:
            refuse(str(error), 0)
    elif op.code == RF_OP_FILETIME:
        store_filetime(value, s.b.data + at, s.b.swap)
    elif op.code == RF_OP_CONTEXT:
        try:
            store_context_handle(value, s.b.data + at, s.b.swap)
        except TypeError as error:
            refuse(str(error), 0)
    elif op.code == RF_OP_REPRESENT:
        fixed(s, &s.ops[op.child], wire_form(s, op, value), at, scope)
    else:
        fail(RF_E_BAD_PLAN, -1)
    return 0


cdef inline int members(State *s, const rf_op *op, PyObject *record, size_t at) except -1:
    """Encode the members of a fixed layout from the slots of a record."""
    cdef const rf_op *member = &s.ops[op.child]
    cdef const rf_op *end = member + op.count
    cdef Frame *frame
    cdef PyObject *slot
    cdef int64_t n
    cdef object value
    s.depth += 1
    frame = &s.frames[s.depth]
    while member < end:
        frame.op = member
        slot = slot_of(record, member.slot)[0]
        # an int of the very class runs nobody's code: it need not be held
        if slot is not NULL and member.code == RF_OP_SCALAR and rf_small_int(slot, &n):
            store_small(member.kind, n, <object>slot, s.b.data + at + member.offset, s.b.swap)
        else:
            value = member_value(s, member, record)
            fixed(s, member, value, at + member.offset, record)
        member += 1
    s.depth -= 1
    return 0


cdef inline int expect(State *s, const rf_op *op, object value) except -1:
    if not is_instance(value, <PyTypeObject *>s.objects[op.object]):
        wrong_type(f"a {(<object>s.objects[op.object]).__name__}", value)
    return 0


cdef object wire_form(State *s, const rf_op *op, object value):
    """Turn a represented value into the value of the wire type."""
    try:
        return (<object>s.objects[op.object]).encode(value)
    except (TypeError, ValueError) as error:
        if isinstance(error, NdrError):
            raise
        refuse(str(error), 0)


cdef int counted(State *s, const rf_op *op, object value, size_t at) except -1:
    """Write a counted string, or its flat part; None is NULL, which the zeroed octets say."""
    cdef const rf_op *body = &s.ops[op.child]
    if value is None:
        return 0
    value = counted_value(body, value)
    store_counted_flat(op, body, value, s.next_unique, s.b.data + at, s.b.swap)
    s.next_unique += 4
    if s.direct:
        return store_counted(&s.b, body, value)
    return push(s, body, value, NULL)


cdef int grid(State *s, const rf_op *op, object value, size_t at, PyObject *scope) except -1:
    """Encode a fixed array of a fixed layout."""
    cdef Counts c
    cdef uint64_t total = 1
    cdef int k
    array_counts(<Plan>s.plan, op, value, scope, s.request, &c)
    for k in range(op.aux):
        total *= c.n[k]
    if copy_array(s.t, s.objects, op, &c, total, value, s.b.data + at, s.b.swap):
        return 0
    return rows(s, op, 0, &c, value, &at, scope)


cdef int rows(
    State *s, const rf_op *op, int k, const Counts *c, object value, size_t *at, PyObject *scope
) except -1:
    """Encode dimension k and those within it; at is NULL for elements that are not fixed."""
    cdef const rf_op *element = &s.ops[op.child]
    cdef Py_ssize_t i, done, n = <Py_ssize_t>c.n[k]
    cdef bint last = k == op.aux - 1
    cdef Frame *frame
    cdef object items, each
    cdef rf_plain r
    cdef bint tight
    if last and at is not NULL and copy_buffer(element, n, value, s.b.data + at[0], s.b.swap):
        at[0] += n * element.size
        return 0
    if last and op.kind == RF_AS_TEXT and isinstance(value, str):
        if utf16_units(value) != <size_t>n:
            refuse(f"{utf16_units(value)} UTF-16 units where {n} are due", 0)
        store_utf16(value, s.b.data + at[0], s.b.swap)
        at[0] += 2 * n
        return 0
    items = value if type(value) is list and not RF_NO_GIL else snapshot(value)
    tight = last and s.direct and element.flags & RF_PLAIN and type(items) is list
    s.depth += 1
    frame = &s.frames[s.depth]
    frame.op = NULL
    i = 0
    while i < n:
        if sequence_size(items) != n:
            s.depth -= 1
            refuse(f"{sequence_size(items)} elements where {n} are due", 0)
        if tight:
            r = rf_plain(s.ops, element, s.objects)
            done = rf_plain_store_rows(&r, &s.b, <list>items, i, at[0], &s.next_unique)
            if done < 0:
                fail(RF_E_NOMEM, -1)
            at[0] += (done - i) * element.stride
            i = done
            if i == n:
                break
        frame.index = i
        each = <object>items_of(<PyObject *>items)[i]
        if not last:
            rows(s, op, k + 1, c, each, at, scope)
        elif at is NULL:
            item(s, element, each, scope)
        else:
            fixed(s, element, each, at[0], scope)
            at[0] += element.stride
        i += 1
    s.depth -= 1
    return 0


cdef object snapshot(object value):
    """Copy a sequence into a tuple, which nobody can change while it is walked."""
    if isinstance(value, (str, dict)):
        wrong_type("a sequence", value)
    try:
        return as_tuple(value)
    except TypeError:
        wrong_type("a sequence", value)


cdef inline size_t zeroed(State *s, size_t align, size_t n) except? <size_t>-1:
    """Append n octets of zero, and say where in the buffer they are."""
    memset(room(&s.b, align, n), 0, n)
    return s.b.size - n


# ----------------------------------------------------------------------- everything else
cdef int item(State *s, const rf_op *op, object value, PyObject *scope) except -1:
    """Encode the flat part of any item."""
    cdef size_t at
    if op.size:
        at = zeroed(s, op.align, op.size)
        if op.flags & RF_TRAILER:
            room(&s.b, op.align, 0)
        return fixed(s, op, value, at, scope)
    if op.code == RF_OP_STRUCT:
        return struct_(s, op, value)
    elif op.code == RF_OP_ARRAY:
        return array_(s, op, value, scope)
    elif op.code == RF_OP_STRING:
        return string_(s, op, value, scope)
    elif op.code == RF_OP_UNION:
        return union_(s, op, value, scope)
    elif op.code == RF_OP_PARAMS:
        return params(s, op, value)
    elif op.code == RF_OP_SID:
        return store_sid(&s.b, op, value)
    elif op.code == RF_OP_REPRESENT:
        return item(s, &s.ops[op.child], wire_form(s, op, value), scope)
    elif op.code == RF_OP_PIPE:
        return pipe_(s, op, value, scope)
    elif op.code == RF_OP_POINTER:  # an element of an array of [ref] pointers: nothing in place
        return pointer(s, op, value, 0, scope)
    return fail(RF_E_BAD_PLAN, -1)


cdef int struct_(State *s, const rf_op *op, object value) except -1:
    cdef const rf_op *member = &s.ops[op.child]
    cdef const rf_op *end = member + op.count
    cdef PyObject *scope = <PyObject *>value
    expect(s, op, value)
    if op.flags & RF_HOISTS:
        hoist(s, op, value)
    room(&s.b, op.align, 0)
    s.depth += 1
    while member < end:
        s.frames[s.depth].op = member
        if member.code == RF_OP_RUN:
            s.depth -= 1
            members(s, member, scope, zeroed(s, member.align, member.size))
            s.depth += 1
        else:
            item(s, member, member_value(s, member, scope), scope)
        member += 1
    s.depth -= 1
    if op.flags & RF_TRAILER:
        room(&s.b, op.align, 0)
    return 0


cdef int hoist(State *s, const rf_op *op, object value) except -1:
    """Write the max_counts of the array at the end of a struct before the struct."""
    cdef const rf_op *tail = op
    cdef object held = value
    cdef PyObject *scope = NULL
    cdef Counts c
    cdef int k, dims = 1, depth = s.depth
    while tail.code == RF_OP_STRUCT or tail.code == RF_OP_REPRESENT:
        if tail.code == RF_OP_REPRESENT:
            held = wire_form(s, tail, held)
            tail = &s.ops[tail.child]
            continue
        expect(s, tail, held)
        value = held
        scope = <PyObject *>value
        tail = &s.ops[tail.child + tail.count - 1]
        s.depth += 1
        s.frames[s.depth].op = tail
        held = member_value(s, tail, scope)
    if tail.code == RF_OP_ARRAY:
        array_counts(<Plan>s.plan, tail, held, scope, s.request, &c)
        dims = tail.aux
    elif tail.code == RF_OP_STRING:
        c.top[0] = string_top(<Plan>s.plan, tail, string_units(tail, held), scope, s.request)
    else:
        c.top[0] = sid_count(held)
    for k in range(dims):
        s.hoisted[k] = c.top[k]
        put_count(&s.b, op.flags & RF_WIDE, c.top[k])
    s.depth = depth
    return 0


cdef int array_(State *s, const rf_op *op, object value, PyObject *scope) except -1:
    cdef bint wide = op.flags & RF_WIDE
    cdef Counts c
    cdef uint64_t total = 1
    cdef int k
    array_counts(<Plan>s.plan, op, value, scope, s.request, &c)
    if op.flags & RF_CONFORMANT and not op.flags & RF_HOISTED:
        for k in range(op.aux):
            put_count(&s.b, wide, c.top[k])
    for k in range(op.aux):
        if op.flags & RF_VARYING:
            put_count(&s.b, wide, c.first[k])
            put_count(&s.b, wide, c.n[k])
        if c.n[k] and total > <uint64_t>0x7FFFFFFFFFFF // c.n[k]:
            fail(RF_E_TOO_LARGE, -1)
        total *= c.n[k]
    return elements(s, op, &c, total, value, scope)


cdef int elements(
    State *s, const rf_op *op, const Counts *c, uint64_t total, object value, PyObject *scope
) except -1:
    cdef const rf_op *element = &s.ops[op.child]
    cdef size_t octets, at
    cdef rf_plain r
    if element.size == 0:
        room(&s.b, element.align, 0)
        return rows(s, op, 0, c, value, NULL, scope)
    octets = (total - 1) * element.stride + element.size if total else 0
    if s.direct and element.flags & RF_PLAIN and type(value) is list and not RF_NO_GIL:
        r = rf_plain(s.ops, element, s.objects)
        ensure(&s.b, octets + rf_plain_text_size(&r, <list>value))
    if element.code == RF_OP_SCALAR:
        room(&s.b, element.align, octets)
        at = s.b.size - octets
    else:
        at = zeroed(s, element.align, octets)
    if element.flags & RF_TRAILER and total:
        room(&s.b, element.align, 0)
    if copy_array(s.t, s.objects, op, c, total, value, s.b.data + at, s.b.swap):
        return 0
    return rows(s, op, 0, c, value, &at, scope)


cdef int string_(State *s, const rf_op *op, object value, PyObject *scope) except -1:
    cdef bint wide = op.flags & RF_WIDE
    cdef unsigned width = rf_kind_size(op.kind)
    cdef size_t units = string_units(op, value)
    cdef uint64_t top = string_top(<Plan>s.plan, op, units, scope, s.request)
    cdef bytes octets
    cdef uint8_t *p
    if op.flags & RF_CONFORMANT and not op.flags & RF_HOISTED:
        put_count(&s.b, wide, top)
    put_count(&s.b, wide, 0)
    put_count(&s.b, wide, units)
    p = room(&s.b, width, units * width)
    memset(p + (units - 1) * width, 0, width)
    if width == 2:
        store_utf16(value, p, s.b.swap)
        return 0
    if op.kind == RF_KIND_BYTE:
        octets = bytes(value)
    elif unicode_kind(value) == 1:
        memcpy(p, unicode_data(value), units - 1)
        return 0
    else:
        refuse("a char string holds U+0000 to U+00FF only", 0)
    memcpy(p, <const char *>octets, units - 1)
    return 0


cdef int union_(State *s, const rf_op *op, object value, PyObject *scope) except -1:
    cdef const rf_op *tag_op = &s.ops[op.child]
    cdef const rf_arm *arm = NULL
    cdef int64_t n, wanted
    cdef int above = 0
    cdef int32_t k
    cdef PyObject *held
    cdef object tag
    expect(s, op, value)
    held = (<PyObject **>((<char *><PyObject *>value) + op.tag_slot))[0]
    if held is NULL:
        refuse("a union without a tag", 1733)
    tag = <object>held
    n = as_integer(tag, &above)
    for k in range(op.dim, op.dim + op.count):
        if s.t.arms[k].label == n and not above:
            arm = &s.t.arms[k]
            break
    if arm is NULL:
        if op.aux < 0:
            refuse(f"no arm of the union has the tag {tag}", 1733)
        arm = &s.t.arms[op.aux]
    if (
        op.program >= 0
        and not evaluate(<Plan>s.plan, op.program, scope, s.request, True, &wanted)
        and wanted != n
    ):
        refuse(f"the union has the tag {n} where switch_is gives {wanted}", 0)
    if op.flags & RF_WIDE:
        room(&s.b, op.align, 0)
    fixed(s, tag_op, tag, zeroed(s, tag_op.align, tag_op.size), scope)
    if op.flags & RF_WIDE:
        room(&s.b, op.kind, 0)
    if arm.child < 0:
        return 0
    held = (<PyObject **>((<char *><PyObject *>value) + op.value_slot))[0]
    if held is NULL:
        refuse("a union without a value", 0)
    s.depth += 1
    s.frames[s.depth].op = &s.ops[arm.child]
    item(s, &s.ops[arm.child], <object>held, scope)
    s.depth -= 1
    return 0


cdef int params(State *s, const rf_op *op, object value) except -1:
    """Encode a parameter list: each parameter is an outermost construct.

    A [ref] pointer takes no octets, so that a leaf behind it stands in its place.
    """
    cdef const rf_op *member = &s.ops[op.child]
    cdef const rf_op *end = member + op.count
    cdef const rf_op *leaf
    cdef PyObject *record = <PyObject *>value
    cdef PyObject *slot
    cdef Frame *frame
    expect(s, op, value)
    s.depth += 1
    frame = &s.frames[s.depth]
    while member < end:
        frame.op = member
        slot = slot_of(record, member.slot)[0]
        leaf = member
        if leaf.code == RF_OP_POINTER and leaf.kind == RF_PTR_REF and not leaf.size:
            leaf = &s.ops[leaf.child]
        if RF_NO_GIL or slot is NULL or not append_leaf(&s.b, leaf, slot):
            outermost(s, member, member_value(s, member, record), record)
        member += 1
    s.depth -= 1
    return 0


cdef int pipe_(State *s, const rf_op *op, object value, PyObject *scope) except -1:
    """Encode a pipe: one chunk, or those of a Chunks; an empty one would be the end."""
    cdef bint wide = op.flags & RF_WIDE
    cdef Counts c
    c.top[0] = 0
    c.first[0] = 0
    for chunk in value if isinstance(value, Chunks) else (value,):
        c.n[0] = length_of(chunk)
        if c.n[0] == 0:
            continue
        if not s.t.dims[op.dim].low <= <int64_t>c.n[0] <= s.t.dims[op.dim].high:
            refuse(f"a chunk of {c.n[0]} elements is outside of the range of the pipe", 0)
        put_count(&s.b, wide, c.n[0])
        elements(s, op, &c, c.n[0], chunk, scope)
        if wide:
            rf_store64(room(&s.b, 8, 8), <uint64_t>0 - c.n[0], s.b.swap)
    put_count(&s.b, wide, 0)
    if wide:
        rf_store64(room(&s.b, 8, 8), 0, s.b.swap)
    return 0
