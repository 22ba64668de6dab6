/* plain.h: numbers and text as objects, and the tight loop that encodes rows of numbers, enums and
 * counted strings.
 *
 * Layer 2: unlike csrc it knows Python.  A row is plain when nothing about it needs a word: such
 * rows are most of what is ever sent in bulk.  The loop stops in front of the first row that is
 * not, as if it had not been touched, and the walker takes that one, to run what has to be run, or
 * to say what is wrong with it.  So nothing is raised here.
 */
#ifndef RF_PLAIN_H
#define RF_PLAIN_H

#include <Python.h>

#include "array.h"
#include "buffer.h"
#include "counted.h"
#include "cursor.h"
#include "plan.h"

/* PyLong_FromLong has a shorter way for small numbers than its unsigned brother. */
#if LONG_MAX > 0x7FFFFFFFL
#define rf_new_u32(n) PyLong_FromLong((long)(n))
#else
#define rf_new_u32(n) PyLong_FromUnsignedLong(n)
#endif

/* Take an object off the collector that cannot be part of a circle. */
static inline void rf_untrack(PyObject *o)
{
#ifdef Py_GIL_DISABLED
    (void)o;
#else
    PyObject_GC_UnTrack(o);
#endif
}

/* The value of an int, or of an object of a class below int, if it has one digit, as most do. */
static inline int rf_digit(PyObject *o, int64_t *n)
{
#if PY_VERSION_HEX >= 0x030C0000
    if (PyUnstable_Long_IsCompact((PyLongObject *)o)) {
        *n = PyUnstable_Long_CompactValue((PyLongObject *)o);
        return 1;
    }
#else
    if ((size_t)(Py_SIZE(o) + 1) <= 2) {
        *n = Py_SIZE(o) * (int64_t)((PyLongObject *)o)->ob_digit[0];
        return 1;
    }
#endif
    return 0;
}

/* The value of a plain int; 0 for any other object, and for one of more digits. */
static inline int rf_small_int(PyObject *o, int64_t *n)
{
    return PyLong_CheckExact(o) && rf_digit(o, n);
}

/* A number as an object; small: the tuple of the ints -128 to 127.  NULL with an error set. */
static inline PyObject *rf_new_number(unsigned kind, const uint8_t *p, int swap, PyObject *small)
{
    switch (kind) {
    case RF_KIND_U32: return rf_new_u32(rf_load32(p, swap));
    case RF_KIND_I32: return PyLong_FromLong((int32_t)rf_load32(p, swap));
    case RF_KIND_WCHAR:
    case RF_KIND_U16: return PyLong_FromLong(rf_load16(p, swap));
    case RF_KIND_I16: return PyLong_FromLong((int16_t)rf_load16(p, swap));
    case RF_KIND_I8: return Py_NewRef(PyTuple_GET_ITEM(small, 128 + (int8_t)p[0]));
    case RF_KIND_BOOL: return Py_NewRef(p[0] ? Py_True : Py_False);
    case RF_KIND_I64: return PyLong_FromLongLong((int64_t)rf_load64(p, swap));
    case RF_KIND_U64: return PyLong_FromUnsignedLongLong(rf_load64(p, swap));
    case RF_KIND_F32: return PyFloat_FromDouble(rf_load_f32(p, swap));
    case RF_KIND_F64: return PyFloat_FromDouble(rf_load_f64(p, swap));
    default: return PyLong_FromLong(p[0]);
    }
}

/* Two numbers of 32 bits as one of 64, the low one first. */
static inline PyObject *rf_new_filetime(const uint8_t *p, int swap)
{
    return PyLong_FromUnsignedLongLong((uint64_t)rf_load32(p + 4, swap) << 32 |
                                       rf_load32(p, swap));
}

/* A str of n UTF-16 units, if all are ASCII; NULL with no error set for others. */
static inline PyObject *rf_new_ascii(const uint8_t *p, size_t n, int swap)
{
    PyObject *text = PyUnicode_New((Py_ssize_t)n, 127);

    if (RF_UNLIKELY(text == NULL)) {
        PyErr_Clear();
        return NULL;
    }
    if (n != 0 && RF_UNLIKELY(!rf_utf16_to_ascii(PyUnicode_1BYTE_DATA(text), p, n, swap))) {
        Py_DECREF(text);
        return NULL;
    }
    return text;
}

/* What the loop needs to know of the walker. */
typedef struct rf_plain {
    const rf_op *ops;
    const rf_op *element; /* a STRUCT with the flag PLAIN */
    PyObject **objects;   /* of the plan */
} rf_plain;

/* Write an integer or a boolean that fits its kind; 0 for any other object. */
static inline int rf_plain_store(unsigned kind, PyObject *value, uint8_t *p, int swap)
{
    int64_t n;

    if (kind == RF_KIND_BOOL && PyBool_Check(value)) {
        p[0] = value == Py_True;
        return 1;
    }
    return rf_small_int(value, &n) && rf_store_integer(kind, n, p, swap);
}

/* Write a member of the enum of an op, or its number; 0 for any other object. */
static inline int rf_plain_store_member(const rf_plain *r, const rf_op *op, PyObject *value,
                                        uint8_t *p, int swap)
{
    PyTypeObject *cls = (PyTypeObject *)PyTuple_GET_ITEM(r->objects[op->object], 0);
    int64_t n;

    if ((Py_TYPE(value) != cls && !PyLong_CheckExact(value)) || !rf_digit(value, &n)) {
        return 0;
    }
    if (op->kind == RF_KIND_U16) {
        rf_store16(p, (uint16_t)n, swap);
        return n >= 0 && n <= 0x7FFF;
    }
    rf_store32(p, (uint32_t)n, swap);
    return n == (int32_t)n;
}

/* Where the rows and the text behind them are written.  It is a copy of what the loop needs of the
 * buffer: a store of octets might change the buffer itself, for all the compiler knows. */
typedef struct rf_plain_out {
    uint8_t *data;
    size_t size, capacity, bias;
    uint64_t ident; /* of the next referent */
    int swap;
} rf_plain_out;

static inline int rf_plain_more(rf_plain_out *o, rf_buffer *b, size_t need)
{
    b->size = o->size;
    if (rf_buffer_grow(b, need) != RF_E_OK) {
        return 0;
    }
    o->data = b->data;
    o->capacity = b->capacity;
    return 1;
}

/* Append a str of Latin-1 behind its flat part at octet `at`; 0 for any other object. */
static inline int rf_plain_store_text(rf_plain_out *o, rf_buffer *b, int wide, PyObject *value,
                                      size_t at)
{
    size_t head = rf_counted_head(wide), n, gap;
    uint8_t *p;

    if (value == Py_None) {
        return 1; /* the octets are zero */
    }
    if (!PyUnicode_CheckExact(value) || PyUnicode_KIND(value) != PyUnicode_1BYTE_KIND) {
        return 0;
    }
    n = (size_t)PyUnicode_GET_LENGTH(value);
    gap = rf_gap(o->bias + o->size, head / 3);
    if (n > 0x7FFF || (RF_UNLIKELY(gap + head + 2 * n > o->capacity - o->size) &&
                       !rf_plain_more(o, b, gap + head + 2 * n))) {
        return 0;
    }
    p = o->data + o->size;
    memset(p, 0, gap);
    p += gap;
    o->size += gap + head + 2 * n;
    p = rf_counted_store_head(p, n, wide, o->swap);
    rf_latin1_to_utf16(p, PyUnicode_1BYTE_DATA(value), n, o->swap);
    rf_counted_store_flat(o->data + at, (uint16_t)(2 * n), o->ident, wide, o->swap);
    o->ident += 4;
    return 1;
}

/* Encode rows of a list, from `i` on, into zeroed octets at `at`; gives the first that is not
 * plain, its text not written. */
static inline Py_ssize_t rf_plain_store_rows(const rf_plain *r, rf_buffer *b, PyObject *list,
                                             Py_ssize_t i, size_t at, uint64_t *ident)
{
    PyTypeObject *cls = (PyTypeObject *)r->objects[r->element->object];
    const rf_op *first = &r->ops[r->element->child];
    int32_t count = r->element->count, k;
    size_t stride = r->element->stride;
    Py_ssize_t n = PyList_GET_SIZE(list); /* nobody's code runs here */
    rf_plain_out o = {b->data, b->size, b->capacity, b->bias, *ident, b->swap};
    struct {
        uint8_t code, kind, wide;
        uint32_t offset;
        int32_t slot;
    } members[RF_PLAIN_MEMBERS];

    for (k = 0; k < count; k++) {
        members[k].code = first[k].code;
        members[k].kind = first[k].kind;
        members[k].wide = (first[k].flags & RF_WIDE) != 0;
        members[k].offset = first[k].offset;
        members[k].slot = first[k].slot;
    }
    for (; i < n; i++, at += stride) {
        PyObject *record = PyList_GET_ITEM(list, i);
        size_t size = o.size;
        uint64_t before = o.ident;
        int plain = Py_TYPE(record) == cls;

        for (k = 0; plain && k < count; k++) {
            PyObject *value = *(PyObject **)(void *)((char *)record + members[k].slot);
            size_t to = at + members[k].offset;
            if (RF_UNLIKELY(value == NULL)) {
                plain = 0;
            } else if (members[k].code == RF_OP_SCALAR) {
                plain = rf_plain_store(members[k].kind, value, o.data + to, o.swap);
            } else if (members[k].code == RF_OP_COUNTED) {
                plain = rf_plain_store_text(&o, b, members[k].wide, value, to);
            } else {
                plain = rf_plain_store_member(r, &first[k], value, o.data + to, o.swap);
            }
        }
        if (RF_UNLIKELY(!plain)) {
            memset(o.data + at, 0, r->element->size); /* as it was */
            o.size = size;
            o.ident = before;
            break;
        }
    }
    b->size = o.size;
    *ident = o.ident;
    return i;
}

#endif
