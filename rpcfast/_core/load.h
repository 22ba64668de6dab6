/* load.h: the tight loop that decodes simple rows, which most of what is sent in bulk is.
 *
 * Layer 2: unlike csrc it knows Python.  The plan says by SIMPLE which types can be taken here,
 * with all that they point to.  Nothing is raised: the loop stops in front of the first row that
 * has something about it, as if it had not been touched, and the walker takes that one, to decode
 * it, to note what must wait, or to say what is wrong with it.
 */
#ifndef RF_LOAD_H
#define RF_LOAD_H

#include "counted.h"
#include "cursor.h"
#include "plain.h"
#include "plan.h"
#include "records.h"
#include "stack.h"

/* What the loop shares with the walker. */
typedef struct rf_loader {
    const rf_tables *t;
    PyObject **objects; /* of the plan */
    rf_cursor *c;
    rf_stack *stack;    /* counts the referents */
    int64_t *credit;    /* octets of memory that may still be made */
    int64_t *elements;  /* elements that arrays may still have */
    rf_kept *kept;
    PyObject *small;    /* the tuple of the ints -128 to 127 */
    PyObject *(*new_uuid)(const uint8_t *p, int swap);
} rf_loader;

/* Each of these gives a new object; NULL, perhaps with an error set, for what is not simple. */
static PyObject *rf_load_value(const rf_loader *r, const rf_op *op, const uint8_t *p,
                               PyObject *scope);

/* Decode n rows at p into empty places; gives how many, the cursor behind what they point to. */
static Py_ssize_t rf_load_rows(const rf_loader *r, const rf_op *element, const uint8_t *p,
                               Py_ssize_t n, PyObject **items, PyObject *scope);

/* The member of an enum that is among the first numbers. */
static inline PyObject *rf_load_member(const rf_loader *r, const rf_op *op, const uint8_t *p)
{
    PyObject *table = PyTuple_GET_ITEM(r->objects[op->object], 3);
    int64_t n = rf_load_integer(op->kind, p, r->c->swap);
    PyObject *member;

    if (n < 0 || n >= PyTuple_GET_SIZE(table)) {
        return NULL;
    }
    member = PyTuple_GET_ITEM(table, (Py_ssize_t)n);
    return member == Py_None ? NULL : Py_NewRef(member);
}

/* A number that lies in its range. */
static inline PyObject *rf_load_ranged(const rf_loader *r, const rf_op *op, const uint8_t *p)
{
    const rf_range *range = &r->t->ranges[op->aux];
    unsigned kind = r->t->ops[op->child].kind;
    int64_t n = rf_load_integer(kind, p, r->c->swap);

    if (RF_UNLIKELY(n < range->low || n > range->high)) {
        return NULL;
    }
    return rf_new_number(kind, p, r->c->swap, r->small);
}

/* A counted string of ASCII, or None. */
static inline PyObject *rf_load_text(const rf_loader *r, const rf_op *op, const uint8_t *p)
{
    rf_cursor *c = r->c;
    int wide = (op->flags & RF_WIDE) != 0;
    size_t n;

    if (rf_load_count(p + (wide ? 8 : 4), wide, c->swap) == 0) {
        return Py_NewRef(Py_None);
    }
    if (rf_stack_count(r->stack) != RF_E_OK ||
        rf_counted_take(c, rf_load16(p, c->swap), rf_load16(p + 2, c->swap), 1, wide, &p, &n) !=
            RF_E_OK) {
        return NULL;
    }
    return rf_new_ascii(p, n, c->swap);
}

/* Whether a count is what the field says that its size_is names, as far as it is known. */
static inline int rf_load_agrees(const rf_loader *r, int32_t program, PyObject *scope, uint64_t n)
{
    const rf_ins *field;
    PyObject *slot;
    int64_t wanted;

    if (program < 0) {
        return 1;
    }
    if (scope == NULL) {
        return 0;
    }
    field = &r->t->code[r->t->programs[program].start];
    slot = *(PyObject **)(void *)((char *)scope + field->arg);
    return slot != NULL && rf_small_int(slot, &wanted) && (uint64_t)wanted == n;
}

/* Take memory from what the message may make. */
static inline int rf_load_pay(const rf_loader *r, uint64_t octets)
{
    return (*r->credit -= (int64_t)octets) >= 0;
}

/* A list, or the bytes, of an array of one dimension that follows its count. */
static RF_NOINLINE PyObject *rf_load_array(const rf_loader *r, const rf_op *op, PyObject *scope)
{
    const rf_op *element = &r->t->ops[op->child];
    const rf_dim *dim = &r->t->dims[op->dim];
    rf_cursor *c = r->c;
    int wide = (op->flags & RF_WIDE) != 0;
    const uint8_t *p = rf_cursor_take(c, wide ? 8 : 4, wide ? 8 : 4);
    PyObject *list;
    uint64_t n;

    if (RF_UNLIKELY(p == NULL)) {
        return NULL;
    }
    n = rf_load_count(p, wide, c->swap);
    /* what is empty may have a gap in front of nothing: a matter for the walker */
    if (RF_UNLIKELY(n == 0 || n > rf_cursor_left(c) / element->min_size ||
                    (int64_t)n < dim->low || (int64_t)n > dim->high ||
                    !rf_load_agrees(r, dim->size, scope, n) ||
                    (*r->elements -= (int64_t)n) < 0 ||
                    !rf_load_pay(r, rf_array_made(op, element, &n)))) {
        return NULL;
    }
    p = rf_cursor_take(c, element->align, (n - 1) * element->stride + element->size);
    if (RF_UNLIKELY(p == NULL)) {
        return NULL;
    }
    if (op->kind == RF_AS_BYTES) {
        return PyBytes_FromStringAndSize((const char *)p, (Py_ssize_t)n);
    }
    if (element->flags & RF_TRAILER) {
        rf_cursor_align(c, element->align);
    }
    list = PyList_New((Py_ssize_t)n);
    if (RF_UNLIKELY(list == NULL)) {
        return NULL;
    }
    if (op->flags & RF_UNTRACKED) {
        rf_untrack(list);
    }
    if (rf_load_rows(r, element, p, (Py_ssize_t)n, &PyList_GET_ITEM(list, 0), scope) <
        (Py_ssize_t)n) {
        Py_CLEAR(list);
    }
    return list;
}

/* What a pointer leads to, None for NULL. */
static inline PyObject *rf_load_referent(const rf_loader *r, const rf_op *op, const uint8_t *p,
                                         PyObject *scope)
{
    const rf_op *referent = &r->t->ops[op->child];

    if (op->kind != RF_PTR_REF && rf_load_count(p, (op->flags & RF_WIDE) != 0, r->c->swap) == 0) {
        return Py_NewRef(Py_None);
    }
    if (RF_UNLIKELY(rf_stack_count(r->stack) != RF_E_OK)) {
        return NULL;
    }
    if (referent->size == 0) {
        return rf_load_array(r, referent, scope);
    }
    p = rf_cursor_take(r->c, referent->align, referent->size);
    if (RF_UNLIKELY(p == NULL || !rf_load_pay(r, referent->made))) {
        return NULL;
    }
    if (referent->flags & RF_TRAILER) {
        rf_cursor_align(r->c, referent->align);
    }
    return rf_load_value(r, referent, p, scope);
}

static PyObject *rf_load_record(const rf_loader *r, const rf_op *op, const uint8_t *p)
{
    PyObject *record = rf_record_new(r->kept, (PyTypeObject *)r->objects[op->object]);
    const rf_op *member = &r->t->ops[op->child], *end = member + op->count;

    if (RF_UNLIKELY(record == NULL)) {
        return NULL;
    }
    for (; member < end; member++) {
        PyObject *made = member->code == RF_OP_SCALAR
                             ? rf_new_number(member->kind, p + member->offset, r->c->swap, r->small)
                             : rf_load_value(r, member, p + member->offset, record);
        if (RF_UNLIKELY(made == NULL)) {
            Py_DECREF(record);
            return NULL;
        }
        *(PyObject **)(void *)((char *)record + member->slot) = made;
    }
    return record;
}

static PyObject *rf_load_value(const rf_loader *r, const rf_op *op, const uint8_t *p,
                               PyObject *scope)
{
    switch (op->code) {
    case RF_OP_SCALAR: return rf_new_number(op->kind, p, r->c->swap, r->small);
    case RF_OP_RANGE: return rf_load_ranged(r, op, p);
    case RF_OP_STRUCT: return rf_load_record(r, op, p);
    case RF_OP_POINTER: return rf_load_referent(r, op, p, scope);
    case RF_OP_COUNTED: return rf_load_text(r, op, p);
    case RF_OP_ENUM: return rf_load_member(r, op, p);
    case RF_OP_UUID: return r->new_uuid(p, r->c->swap);
    case RF_OP_FILETIME: return rf_new_filetime(p, r->c->swap);
    default: /* an array of octets within a fixed layout */
        return PyBytes_FromStringAndSize((const char *)p, (Py_ssize_t)r->t->dims[op->dim].bound);
    }
}

/* Decode rows that are plain: nothing is paid for them here, and they point to text alone. */
static Py_ssize_t rf_load_plain(const rf_loader *r, const rf_op *element, const uint8_t *p,
                                Py_ssize_t n, PyObject **items)
{
    PyTypeObject *cls = (PyTypeObject *)r->objects[element->object];
    const rf_op *first = &r->t->ops[element->child], *end = first + element->count, *op;
    int swap = r->c->swap;
    Py_ssize_t i;

    for (i = 0; i < n; i++, p += element->stride) {
        const uint8_t *before = r->c->pos;
        uint64_t counted = r->stack->pushed;
        PyObject *record = rf_record_new(r->kept, cls);

        if (RF_UNLIKELY(record == NULL)) {
            return i;
        }
        for (op = first; op < end; op++) {
            PyObject *made;
            if (op->code == RF_OP_SCALAR) {
                made = rf_new_number(op->kind, p + op->offset, swap, r->small);
            } else if (op->code == RF_OP_COUNTED) {
                made = rf_load_text(r, op, p + op->offset);
            } else {
                made = rf_load_member(r, op, p + op->offset);
            }
            if (RF_UNLIKELY(made == NULL)) {
                Py_DECREF(record);
                r->c->pos = before;
                r->stack->pushed = counted;
                return i;
            }
            *(PyObject **)(void *)((char *)record + op->slot) = made;
        }
        items[i] = record;
    }
    return n;
}

static Py_ssize_t rf_load_rows(const rf_loader *r, const rf_op *element, const uint8_t *p,
                               Py_ssize_t n, PyObject **items, PyObject *scope)
{
    Py_ssize_t i;

    if (element->flags & RF_PLAIN) {
        i = rf_load_plain(r, element, p, n, items);
    } else {
        for (i = 0; i < n; i++, p += element->stride) {
            const uint8_t *before = r->c->pos;
            uint64_t counted = r->stack->pushed;
            int64_t credit = *r->credit, elements = *r->elements;

            items[i] = rf_load_value(r, element, p, scope);
            if (RF_UNLIKELY(items[i] == NULL)) {
                r->c->pos = before;
                r->stack->pushed = counted;
                *r->credit = credit;
                *r->elements = elements;
                break;
            }
        }
    }
    if (RF_UNLIKELY(i < n)) {
        PyErr_Clear(); /* of memory, if any: the walker will say it again */
    }
    return i;
}

#endif
