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

/* Without the lock another thread may take away what a container has just lent. */
#ifdef Py_GIL_DISABLED
#define RF_NO_GIL 1
#else
#define RF_NO_GIL 0
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
    if (RF_LIKELY(kind == RF_KIND_U32)) { /* as most are: a table of jumps takes longer */
        return PyLong_FromUnsignedLong(rf_load32(p, swap)); /* FromLong takes four octets more */
    }
    if (RF_LIKELY(kind == RF_KIND_I32)) {
        return PyLong_FromLong((int32_t)rf_load32(p, swap));
    }
    switch (kind) {
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
    if (n != 0 && /* the characters of a new ASCII str lie behind its header */
        RF_UNLIKELY(!rf_utf16_to_ascii((uint8_t *)((PyASCIIObject *)text + 1), p, n, swap))) {
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

/* Whether the text of rows is that of NDR64: prepare sees to it that all their members agree. */
static inline int rf_plain_wide(const rf_plain *r)
{
    const rf_op *op = &r->ops[r->element->child], *end = op + r->element->count;

    while (op < end && op->code != RF_OP_COUNTED) {
        op++;
    }
    return op < end && (op->flags & RF_WIDE) != 0;
}

#define RF_PLAIN_SAMPLES 32
#define RF_PLAIN_GUESS 512 /* octets of a text at most */
#define RF_PLAIN_MOST (1 << 24) /* octets of all: from there on growth seldom copies */

/* Guess the octets that the text behind the rows of a list takes, from some of the rows: with room
 * for it the buffer does not grow again and again. Other rows may have none. */
static inline size_t rf_plain_text_size(const rf_plain *r, PyObject *list)
{
    PyTypeObject *cls = (PyTypeObject *)r->objects[r->element->object];
    const rf_op *first = &r->ops[r->element->child], *end = first + r->element->count, *op;
    size_t head = rf_counted_head(rf_plain_wide(r)), n = (size_t)PyList_GET_SIZE(list);
    size_t step = n / RF_PLAIN_SAMPLES + 1, total = 0, seen = 0, i;

    for (i = 0; i < n; i += step, seen++) {
        PyObject *record = PyList_GET_ITEM(list, (Py_ssize_t)i);
        for (op = first; op < end && Py_TYPE(record) == cls; op++) {
            PyObject *value = *(PyObject **)(void *)((char *)record + op->slot);
            if (op->code == RF_OP_COUNTED && value != NULL && PyUnicode_CheckExact(value)) {
                size_t octets = 2 * (size_t)PyUnicode_GET_LENGTH(value);
                total += head + (octets < RF_PLAIN_GUESS ? octets + 2 : RF_PLAIN_GUESS);
            }
        }
    }
    total = seen == n ? total : total * n / seen / 8 * 9;
    return total < RF_PLAIN_MOST ? total : RF_PLAIN_MOST;
}

/* What the loop needs to know of a member. */
typedef struct rf_plain_column {
    uint32_t width; /* octets of a number; 0: text */
    uint32_t offset;
    size_t slot;
    PyTypeObject *cls; /* what is taken besides int: bool, or the class of an enum */
    int64_t least, most;
} rf_plain_column;

/* Say what members of a row there are; 0 where one is none of those that the loop can write. */
static inline int rf_plain_columns(const rf_plain *r, rf_plain_column *column)
{
    const rf_op *op = &r->ops[r->element->child], *end = op + r->element->count;

    for (; op < end; op++, column++) {
        unsigned kind = op->kind, bits = 8 * rf_kind_size(kind);
        int has_sign = kind == RF_KIND_I8 || kind == RF_KIND_I16 || kind == RF_KIND_I32 ||
                       kind == RF_KIND_I64;
        *column = (rf_plain_column){bits / 8, op->offset, (size_t)op->slot, &PyLong_Type, 0, 1};
        if (op->code == RF_OP_COUNTED) {
            column->width = 0;
        } else if (kind == RF_KIND_F32 || kind == RF_KIND_F64) {
            return 0;
        } else if (kind == RF_KIND_BOOL) {
            column->cls = &PyBool_Type;
        } else { /* what fills 64 bits is left to the walker */
            column->most = (int64_t)(UINT64_MAX >> (bits == 64 ? 1 : 64 - bits + has_sign));
            column->least = has_sign ? -column->most - 1 : 0;
        }
        if (op->code == RF_OP_ENUM) {
            PyObject *cls = PyTuple_GET_ITEM(r->objects[op->object], 0);
            if (!PyType_Check(cls) ||
                !PyType_HasFeature((PyTypeObject *)cls, Py_TPFLAGS_LONG_SUBCLASS)) {
                return 0; /* its members are no ints to take a digit of */
            }
            column->cls = (PyTypeObject *)cls;
            column->most = kind == RF_KIND_U16 ? 0x7FFF : column->most;
        }
    }
    return 1;
}

/* Write a number of one digit that fits its column; 0 for any other. */
static RF_INLINE int rf_plain_store_number(const rf_plain_column *column, int64_t n, uint8_t *p,
                                           const int swap)
{
    if (RF_UNLIKELY(n < column->least || n > column->most)) {
        return 0;
    }
    if (RF_LIKELY(column->width == 4)) {
        rf_store32(p, (uint32_t)n, swap);
    } else if (column->width == 2) {
        rf_store16(p, (uint16_t)n, swap);
    } else if (column->width == 8) {
        rf_store64(p, (uint64_t)n, swap);
    } else {
        p[0] = (uint8_t)n;
    }
    return 1;
}

/* Write an integer of more digits; 0 for any other object. */
static int rf_plain_store_long(const rf_plain_column *column, PyObject *value, uint8_t *p, int swap)
{
    int above = 1;
    int64_t n = PyLong_CheckExact(value) ? PyLong_AsLongLongAndOverflow(value, &above) : 0;

    return above == 0 && rf_plain_store_number(column, n, p, swap);
}

/* Append a str of Latin-1 behind its flat part at octet `at`; 0 for any other object, -1 where
 * there is no memory.  Of what the loop leaves: None, longer text, the other byte order. */
static int rf_plain_append(rf_buffer *b, PyObject *value, size_t at, uint64_t ident, int wide)
{
    size_t n;
    uint8_t *p;

    if (value == Py_None) {
        return 1; /* the octets are zero */
    }
    if (!PyUnicode_CheckExact(value) || PyUnicode_KIND(value) != PyUnicode_1BYTE_KIND) {
        return 0;
    }
    n = (size_t)PyUnicode_GET_LENGTH(value);
    if (n > 0x7FFF) {
        return 0;
    }
    if (rf_buffer_reserve(b, wide ? 8 : 4, rf_counted_head(wide) + 2 * n, &p) != RF_E_OK) {
        return -1;
    }
    p = rf_counted_store_head(p, n, wide, b->swap);
    rf_latin1_to_utf16(p, PyUnicode_1BYTE_DATA(value), n, b->swap);
    rf_counted_store_flat(b->data + at, (uint16_t)(2 * n), ident, wide, b->swap);
    return 1;
}

#define RF_PLAIN_SHORT 64 /* units of a text that the loop writes itself */
#if RF_BUFFER_INLINE < 32 + 2 * RF_PLAIN_SHORT
#error "a buffer is smaller than the room that one text may take"
#endif

/* Encode rows as rf_plain_store_rows does; compiled once for each width and byte order.  Where the
 * text goes is kept at hand: for all the compiler knows, a store of octets changes the buffer. */
static RF_INLINE Py_ssize_t rf_plain_write_rows(const rf_plain *r, rf_buffer *b, PyObject *list,
                                                Py_ssize_t i, size_t at, uint64_t *ident,
                                                const int wide, const int swap)
{
    const size_t word = wide ? 8 : 4, spare = 4 * word + 2 * RF_PLAIN_SHORT;
    PyTypeObject *cls = (PyTypeObject *)r->objects[r->element->object];
    rf_plain_column columns[RF_PLAIN_MEMBERS], *end = columns + r->element->count, *column;
    PyObject **items = PySequence_Fast_ITEMS(list); /* nobody's code runs here */
    PyObject **item = items + i, **stop = items + PyList_GET_SIZE(list);
    size_t stride = r->element->stride, zero = (size_t)b->data - b->bias;
    uint8_t *flat = b->data + at, *next = b->data + b->size, *last = b->data + b->capacity - spare;
    uint64_t id = *ident;

    if (!rf_plain_columns(r, columns)) {
        return i;
    }
    for (; item != stop; item++, flat += stride) {
        PyObject *record = *item;

        b->size = (size_t)(next - b->data); /* if the row turns out not to be plain */
        *ident = id;
        if (RF_UNLIKELY(Py_TYPE(record) != cls)) {
            goto odd;
        }
        for (column = columns; column != end; column++) {
            PyObject *value = *(PyObject **)(void *)((char *)record + column->slot);
            uint8_t *p = flat + column->offset;
            size_t units;
            int64_t number;
            if (RF_UNLIKELY(value == NULL)) {
                goto odd;
            }
            if (column->width != 0) {
                if (RF_LIKELY(Py_TYPE(value) == column->cls || PyLong_CheckExact(value)) &&
                    RF_LIKELY(rf_digit(value, &number))) {
                    if (RF_UNLIKELY(!rf_plain_store_number(column, number, p, swap))) {
                        goto odd;
                    }
                } else if (!rf_plain_store_long(column, value, p, swap)) {
                    goto odd;
                }
            } else if (!swap && RF_LIKELY(PyUnicode_CheckExact(value)) &&
                       RF_LIKELY(PyUnicode_IS_COMPACT_ASCII(value)) && RF_LIKELY(next <= last) &&
                       RF_LIKELY((units = (size_t)PyUnicode_GET_LENGTH(value)) <= RF_PLAIN_SHORT)) {
                memset(next, 0, word); /* the gap, which the counts follow */
                next += rf_gap((size_t)next - zero, word);
                next = rf_counted_store_head(next, units, wide, 0);
                rf_latin1_to_utf16(next, (const uint8_t *)((PyASCIIObject *)value + 1), units, 0);
                next += 2 * units;
                rf_counted_store_flat(p, (uint16_t)(2 * units), id, wide, 0);
                id += 4;
            } else {
                size_t start = b->size;
                int done;
                at = (size_t)(flat - b->data);
                b->size = (size_t)(next - b->data);
                done = rf_plain_append(b, value, at + column->offset, id, wide);
                if (RF_UNLIKELY(done < 0)) {
                    return -1;
                }
                id += value != Py_None ? 4 : 0;
                zero = (size_t)b->data - b->bias;
                next = b->data + b->size;
                last = b->data + b->capacity - spare;
                flat = b->data + at;
                b->size = start;
                if (!done) {
                    goto odd;
                }
            }
        }
    }
    b->size = (size_t)(next - b->data);
    *ident = id;
    return stop - items;
odd:
    memset(flat, 0, r->element->size); /* as it was */
    return item - items;
}

/* Encode rows of a list, from `i` on, into zeroed octets at `at`; gives the first that is not
 * plain, its text not written, or -1 where there is no memory. */
static inline Py_ssize_t rf_plain_store_rows(const rf_plain *r, rf_buffer *b, PyObject *list,
                                             Py_ssize_t i, size_t at, uint64_t *ident)
{
    int wide = rf_plain_wide(r);

    if (RF_UNLIKELY(b->swap)) {
        return rf_plain_write_rows(r, b, list, i, at, ident, wide, 1);
    }
    return wide ? rf_plain_write_rows(r, b, list, i, at, ident, 1, 0)
                : rf_plain_write_rows(r, b, list, i, at, ident, 0, 0);
}

#endif
