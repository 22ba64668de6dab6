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
#include "sid.h"
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
    PyObject *(*new_handle)(const uint8_t *p, int swap);
    PyObject *(*new_sid)(const uint8_t *p, size_t parts, int swap);
    PyObject *(*new_row)(unsigned kind, const uint8_t **p, Py_ssize_t n, int swap);
} rf_loader;

/* Each of these gives a new object; NULL, perhaps with an error set, for what is not simple. */
static PyObject *rf_load_value(const rf_loader *r, const rf_op *op, const uint8_t *p,
                               PyObject *scope);
static PyObject *rf_load_item(const rf_loader *r, const rf_op *op, PyObject *scope);

/* The member of an enum that is among the first numbers. */
static inline PyObject *rf_load_member(const rf_loader *r, const rf_op *op, const uint8_t *p)
{
    PyObject *table = PyTuple_GET_ITEM(r->objects[op->object], 3);
    int swap = r->c->swap;
    int64_t n = op->kind == RF_KIND_U16 ? rf_load16(p, swap) : rf_load_integer(op->kind, p, swap);
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

/* Text of UTF-16 that may be any: lone surrogates survive. */
static RF_NOINLINE PyObject *rf_load_any_text(const uint8_t *p, size_t n, int swap)
{
    int order = swap == RF_BIG_ENDIAN ? -1 : 1;

    return PyUnicode_DecodeUTF16((const char *)p, (Py_ssize_t)(2 * n), "surrogatepass", &order);
}

/* The array behind a counted string.  Where the last three are constants nothing asks for them. */
static RF_INLINE PyObject *rf_load_units(const rf_loader *r, const uint8_t *flat, int half,
                                         int wide, int swap)
{
    rf_cursor c = *r->c;
    const uint8_t *p;
    PyObject *text;
    size_t n;

    c.swap = swap;
    if (RF_UNLIKELY(rf_stack_count(r->stack) != RF_E_OK ||
                    rf_counted_take(&c, rf_load16(flat, swap), rf_load16(flat + 2, swap), half,
                                    wide, &p, &n) != RF_E_OK)) {
        return NULL;
    }
    r->c->pos = c.pos;
    if (!half) {
        return PyBytes_FromStringAndSize((const char *)p, (Py_ssize_t)n);
    }
    text = rf_new_ascii(p, n, swap);
    return RF_LIKELY(text != NULL) ? text : rf_load_any_text(p, n, swap);
}

/* The array behind a counted string of char, of NDR64 or in the other byte order. */
static RF_NOINLINE PyObject *rf_load_other_text(const rf_loader *r, const uint8_t *p, int half,
                                                int wide)
{
    if (half && wide && !r->c->swap) {
        return rf_load_units(r, p, 1, 1, 0);
    }
    return rf_load_units(r, p, half, wide, r->c->swap);
}

/* A counted string, or None. */
static RF_NOINLINE PyObject *rf_load_text(const rf_loader *r, const rf_op *op, const uint8_t *p)
{
    int wide = (op->flags & RF_WIDE) != 0;
    int half = op->kind == RF_KIND_WCHAR;

    if (rf_load_count(p + (wide ? 8 : 4), wide, 0) == 0) {
        return Py_NewRef(Py_None);
    }
    if (RF_UNLIKELY(!half || wide || r->c->swap)) {
        return rf_load_other_text(r, p, half, wide);
    }
    return rf_load_units(r, p, 1, 0, 0);
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

/* What all records of a type have in common. */
typedef struct rf_load_kind {
    PyTypeObject *cls;
    rf_kept *place;
    const rf_op *first, *end;
} rf_load_kind;

static inline rf_load_kind rf_load_kind_of(const rf_loader *r, const rf_op *op)
{
    PyTypeObject *cls = (PyTypeObject *)r->objects[op->object];
    const rf_op *first = &r->t->ops[op->child];

    return (rf_load_kind){cls, rf_record_place(r->kept, cls), first, first + op->count};
}

static RF_INLINE PyObject *rf_load_record(const rf_loader *r, rf_load_kind kind, const uint8_t *p,
                                          int swap)
{
    PyObject *record = rf_record_from(kind.place, kind.cls), *made;
    const rf_op *member;

    if (RF_UNLIKELY(record == NULL)) {
        return NULL;
    }
    for (member = kind.first; member < kind.end; member++) {
        const uint8_t *at = p + member->offset;
        if (member->code == RF_OP_SCALAR) {
            made = rf_new_number(member->kind, at, swap, r->small);
        } else if (member->code == RF_OP_COUNTED) {
            made = rf_load_text(r, member, at);
        } else if (member->code == RF_OP_ENUM) {
            made = rf_load_member(r, member, at);
        } else if (member->code == RF_OP_FILETIME) {
            made = rf_new_filetime(at, swap);
        } else {
            made = rf_load_value(r, member, at, record);
        }
        if (RF_UNLIKELY(made == NULL)) {
            Py_DECREF(record);
            return NULL;
        }
        *(PyObject **)(void *)((char *)record + member->slot) = made;
    }
    return record;
}

static RF_NOINLINE PyObject *rf_load_struct(const rf_loader *r, const rf_op *op, const uint8_t *p)
{
    return rf_load_record(r, rf_load_kind_of(r, op), p, r->c->swap);
}

/* What a row that is not simple gives back. */
typedef struct rf_load_mark {
    const uint8_t *pos;
    uint64_t pushed;
    int64_t credit, elements;
} rf_load_mark;

static inline rf_load_mark rf_load_before(const rf_loader *r)
{
    return (rf_load_mark){r->c->pos, r->stack->pushed, *r->credit, *r->elements};
}

static inline void rf_load_undo(const rf_loader *r, const rf_load_mark *before)
{
    PyErr_Clear(); /* of memory, if any: the walker will say it again */
    r->c->pos = before->pos;
    r->stack->pushed = before->pushed;
    *r->credit = before->credit;
    *r->elements = before->elements;
}

/* Decode n rows at p into empty places; gives how many, the cursor behind what they point to.
 * undo: the walker goes on with the row that is not simple, as if it had not been touched. */
static RF_INLINE Py_ssize_t rf_load_all(const rf_loader *r, const rf_op *element, const uint8_t *p,
                                        Py_ssize_t n, PyObject **items, PyObject *scope, int undo)
{
    int structs = element->code == RF_OP_STRUCT, swap = r->c->swap;
    rf_load_kind kind = {NULL, NULL, NULL, NULL};
    rf_load_mark before = rf_load_before(r);
    Py_ssize_t i;

    if (structs) {
        kind = rf_load_kind_of(r, element);
    }
    for (i = 0; i < n; i++, p += element->stride) {
        if (undo) {
            before = rf_load_before(r);
        }
        items[i] = structs ? rf_load_record(r, kind, p, swap) : rf_load_value(r, element, p, scope);
        if (RF_UNLIKELY(items[i] == NULL)) {
            if (undo) {
                rf_load_undo(r, &before);
            }
            break;
        }
    }
    return i;
}

/* Decode rows up to the first that is not simple. */
static inline Py_ssize_t rf_load_rows(const rf_loader *r, const rf_op *element, const uint8_t *p,
                                      Py_ssize_t n, PyObject **items, PyObject *scope)
{
    return rf_load_all(r, element, p, n, items, scope, 1);
}

/* Octets that are many: others may run while they are copied. */
static RF_NOINLINE PyObject *rf_load_long(const rf_loader *r, const uint8_t *p, Py_ssize_t n)
{
    return r->new_row(RF_AS_BYTES, &p, n, 0);
}

/* The values of an array whose octets have been taken. */
static RF_NOINLINE PyObject *rf_load_elements(const rf_loader *r, const rf_op *op,
                                              const uint8_t *p, Py_ssize_t n, PyObject *scope)
{
    const rf_op *element = &r->t->ops[op->child];
    PyObject *list;

    if (op->kind == RF_AS_BYTES) {
        return n < RF_LONG_COPY ? PyBytes_FromStringAndSize((const char *)p, n)
                                : rf_load_long(r, p, n);
    }
    list = PyList_New(n);
    if (RF_UNLIKELY(list == NULL)) {
        return NULL;
    }
    if (op->flags & RF_UNTRACKED) {
        rf_untrack(list);
    }
    if (rf_load_all(r, element, p, n, ((PyListObject *)list)->ob_item, scope, 0) < n) {
        Py_CLEAR(list);
    }
    return list;
}

/* An array of one dimension that follows its count. */
static RF_NOINLINE PyObject *rf_load_array(const rf_loader *r, const rf_op *op, PyObject *scope)
{
    const rf_op *element = &r->t->ops[op->child];
    const rf_dim *dim = &r->t->dims[op->dim];
    rf_cursor *c = r->c;
    size_t word = op->flags & RF_WIDE ? 8 : 4;
    const uint8_t *p = rf_cursor_take(c, word, word);
    uint64_t n;

    if (RF_UNLIKELY(p == NULL)) {
        return NULL;
    }
    n = rf_load_count(p, word == 8, c->swap);
    /* what is empty may have a gap in front of nothing: a matter for the walker */
    if (RF_UNLIKELY((n == 0 && element->align > word) || n > 0x7FFFFFFF ||
                    n * element->min_size > rf_cursor_left(c) ||
                    (int64_t)n < dim->low || (int64_t)n > dim->high ||
                    !rf_load_agrees(r, dim->size, scope, n) ||
                    (*r->elements -= (int64_t)n) < 0 ||
                    !rf_load_pay(r, rf_row_made(op->kind, n) + n * element->made))) {
        return NULL;
    }
    if (n != 0) {
        p = rf_cursor_take(c, element->align, (n - 1) * element->stride + element->size);
        if (RF_UNLIKELY(p == NULL)) {
            return NULL;
        }
        if (element->flags & RF_TRAILER) {
            rf_cursor_align(c, element->align);
        }
    }
    return rf_load_elements(r, op, p, (Py_ssize_t)n, scope);
}

/* What a pointer leads to, None for NULL. */
static RF_NOINLINE PyObject *rf_load_referent(const rf_loader *r, const rf_op *op, const uint8_t *p,
                                              PyObject *scope)
{
    const rf_op *referent = &r->t->ops[op->child];

    if (op->kind != RF_PTR_REF && rf_load_count(p, (op->flags & RF_WIDE) != 0, r->c->swap) == 0) {
        return Py_NewRef(Py_None);
    }
    if (RF_UNLIKELY(rf_stack_count(r->stack) != RF_E_OK)) {
        return NULL;
    }
    return rf_load_item(r, referent, scope);
}

static PyObject *rf_load_value(const rf_loader *r, const rf_op *op, const uint8_t *p,
                               PyObject *scope)
{
    switch (op->code) {
    case RF_OP_SCALAR: return rf_new_number(op->kind, p, r->c->swap, r->small);
    case RF_OP_RANGE: return rf_load_ranged(r, op, p);
    case RF_OP_STRUCT: return rf_load_struct(r, op, p);
    case RF_OP_POINTER: return rf_load_referent(r, op, p, scope);
    case RF_OP_COUNTED: return rf_load_text(r, op, p);
    case RF_OP_ENUM: return rf_load_member(r, op, p);
    case RF_OP_UUID: return r->new_uuid(p, r->c->swap);
    case RF_OP_FILETIME: return rf_new_filetime(p, r->c->swap);
    case RF_OP_CONTEXT: return r->new_handle(p, r->c->swap);
    default: /* an array within a fixed layout */
        return rf_load_elements(r, op, p, (Py_ssize_t)r->t->dims[op->dim].bound, scope);
    }
}

static PyObject *rf_load_sid(const rf_loader *r, const rf_op *op)
{
    const uint8_t *p;
    uint64_t n;

    if (RF_UNLIKELY(rf_sid_take(r->c, op->flags & RF_WIDE ? 8 : 4, &p, &n) != RF_E_OK)) {
        return NULL;
    }
    return r->new_sid(p, (size_t)n, r->c->swap);
}

/* A parameter list: each parameter comes with all that it points to. */
static RF_NOINLINE PyObject *rf_load_params(const rf_loader *r, const rf_op *op)
{
    PyObject *record = rf_record_new(r->kept, (PyTypeObject *)r->objects[op->object]);
    const rf_op *member = &r->t->ops[op->child], *end = member + op->count;

    if (RF_UNLIKELY(record == NULL)) {
        return NULL;
    }
    for (; member < end; member++) {
        PyObject *made = rf_load_item(r, member, record);
        if (RF_UNLIKELY(made == NULL)) {
            Py_DECREF(record);
            return NULL;
        }
        *(PyObject **)(void *)((char *)record + member->slot) = made;
    }
    return record;
}

/* What lies at the cursor, with all that it points to. */
static PyObject *rf_load_item(const rf_loader *r, const rf_op *op, PyObject *scope)
{
    const uint8_t *p;

    if (RF_UNLIKELY(!rf_load_pay(r, op->made))) {
        return NULL;
    }
    if (op->size != 0) {
        p = rf_cursor_take(r->c, op->align, op->size);
        if (RF_UNLIKELY(p == NULL)) {
            return NULL;
        }
        if (op->flags & RF_TRAILER) {
            rf_cursor_align(r->c, op->align);
        }
        return rf_load_value(r, op, p, scope);
    }
    switch (op->code) {
    case RF_OP_SID: return rf_load_sid(r, op);
    case RF_OP_PARAMS: return rf_load_params(r, op);
    default: return rf_load_array(r, op, scope);
    }
}

/* Decode what lies at the cursor, and all that it points to; NULL, and nothing was touched, where
 * that needs the walker. */
static inline PyObject *rf_load_whole(const rf_loader *r, const rf_op *op, PyObject *scope)
{
    rf_load_mark before = rf_load_before(r);
    PyObject *made = rf_load_item(r, op, scope);

    if (RF_UNLIKELY(made == NULL)) {
        rf_load_undo(r, &before);
    }
    return made;
}

#endif
