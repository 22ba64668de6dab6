/* limit.h: what all shapes need: the cursor, text, numbers, the records and their free lists.

   This is the yardstick of the codec's benches: decoders and encoders written by hand for a few
   shapes of little-endian NDR20, on a little-endian machine.  It shares nothing with rpcfast. */
#ifndef LIMIT_H
#define LIMIT_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <structmember.h>

#ifdef Py_GIL_DISABLED
#error "the free lists are for interpreters with a lock"
#endif

#include <stdint.h>
#include <string.h>

#if defined(__SSE2__) && !defined(LIMIT_PORTABLE)
#include <emmintrin.h>
#define LIMIT_SSE2 1
#endif

#define INLINE static inline __attribute__((always_inline))
#define LIKELY(x) __builtin_expect(!!(x), 1)
#define UNLIKELY(x) __builtin_expect(!!(x), 0)

/* -- the octets that come in: `pos` never passes `end` ------------------------------------ */

typedef struct {
    const uint8_t *base;
    size_t pos, end;
    Py_buffer view; /* held where the stub is no bytes object */
} cursor;

int open_stub(cursor *c, PyObject *stub);   /* 0, or -1 with an error set */
PyObject *bad(cursor *c, const char *what); /* sets a ValueError; NULL */

INLINE void close_stub(cursor *c)
{
    if (UNLIKELY(c->view.obj != NULL)) {
        PyBuffer_Release(&c->view);
    }
}

INLINE uint16_t get16(const uint8_t *p)
{
    uint16_t v;
    memcpy(&v, p, 2);
    return v;
}

INLINE uint32_t get32(const uint8_t *p)
{
    uint32_t v;
    memcpy(&v, p, 4);
    return v;
}

INLINE uint64_t get64(const uint8_t *p)
{
    uint64_t v;
    memcpy(&v, p, 8);
    return v;
}

/* Take `n` octets aligned to `align`; NULL when the stub ends before. */
INLINE const uint8_t *take(cursor *c, size_t align, size_t n)
{
    size_t pos = (c->pos + align - 1) & ~(align - 1);

    if (UNLIKELY(pos > c->end || n > c->end - pos)) {
        bad(c, "the stub is too short");
        return NULL;
    }
    c->pos = pos + n;
    return c->base + pos;
}

/* -- the octets that go out: sized before the first is written ------------------------------ */

INLINE uint8_t *put16(uint8_t *p, uint16_t v)
{
    memcpy(p, &v, 2);
    return p + 2;
}

INLINE uint8_t *put32(uint8_t *p, uint32_t v)
{
    memcpy(p, &v, 4);
    return p + 4;
}

enum { REFERENT = 0x20000 }; /* the first; the next ones are 4 apart */

INLINE size_t aligned(size_t n, size_t align)
{
    return (n + align - 1) & ~(align - 1);
}

/* Align the place to write to with octets of 0. */
INLINE uint8_t *pad(uint8_t *p, const uint8_t *start, size_t align)
{
    while ((size_t)(p - start) & (align - 1)) {
        *p++ = 0;
    }
    return p;
}

/* -- text: both directions use overlapping words, so that nothing beyond it is touched ------- */

#define HIGH_BITS UINT64_C(0xFF80FF80FF80FF80)

INLINE uint32_t squeeze(uint64_t units)
{
    units = (units | units >> 8) & UINT64_C(0x0000FFFF0000FFFF);
    return (uint32_t)(units | units >> 16);
}

INLINE uint64_t stretch(uint32_t octets)
{
    uint64_t units = (octets | (uint64_t)octets << 16) & UINT64_C(0x0000FFFF0000FFFF);
    return (units | units << 8) & UINT64_C(0x00FF00FF00FF00FF);
}

/* Narrow `n` units; tells whether all were ASCII. */
INLINE int narrow(uint8_t *to, const uint8_t *from, size_t n)
{
    uint64_t all = 0;
    size_t i;

#ifdef LIMIT_SSE2
    if (n >= 8) {
        __m128i units, wide = _mm_setzero_si128();
        for (i = 0; i + 8 < n; i += 8) {
            units = _mm_loadu_si128((const __m128i *)(const void *)(from + 2 * i));
            wide = _mm_or_si128(wide, units);
            _mm_storel_epi64((__m128i *)(void *)(to + i), _mm_packus_epi16(units, units));
        }
        units = _mm_loadu_si128((const __m128i *)(const void *)(from + 2 * (n - 8)));
        wide = _mm_or_si128(wide, units);
        _mm_storel_epi64((__m128i *)(void *)(to + n - 8), _mm_packus_epi16(units, units));
        wide = _mm_and_si128(wide, _mm_set1_epi16((short)0xFF80));
        return _mm_movemask_epi8(_mm_cmpeq_epi8(wide, _mm_setzero_si128())) == 0xFFFF;
    }
#endif
    if (n >= 4) {
        uint64_t units;
        for (i = 0; i + 4 < n; i += 4) {
            units = get64(from + 2 * i);
            all |= units;
            put32(to + i, squeeze(units));
        }
        units = get64(from + 2 * (n - 4));
        all |= units;
        put32(to + n - 4, squeeze(units));
        return !(all & HIGH_BITS);
    }
    for (i = 0; i < n; i++) {
        uint16_t unit = get16(from + 2 * i);
        all |= unit;
        to[i] = (uint8_t)unit;
    }
    return !(all & HIGH_BITS);
}

/* Widen `n` octets of ASCII or Latin-1. */
INLINE void widen(uint8_t *to, const uint8_t *from, size_t n)
{
    size_t i;

#ifdef LIMIT_SSE2
    if (n >= 8) {
        __m128i octets;
        for (i = 0; i + 8 < n; i += 8) {
            octets = _mm_loadl_epi64((const __m128i *)(const void *)(from + i));
            _mm_storeu_si128((__m128i *)(void *)(to + 2 * i),
                             _mm_unpacklo_epi8(octets, _mm_setzero_si128()));
        }
        octets = _mm_loadl_epi64((const __m128i *)(const void *)(from + n - 8));
        _mm_storeu_si128((__m128i *)(void *)(to + 2 * (n - 8)),
                         _mm_unpacklo_epi8(octets, _mm_setzero_si128()));
        return;
    }
#endif
    if (n >= 4) {
        uint64_t units;
        for (i = 0; i + 4 < n; i += 4) {
            units = stretch(get32(from + i));
            memcpy(to + 2 * i, &units, 8);
        }
        units = stretch(get32(from + n - 4));
        memcpy(to + 2 * (n - 4), &units, 8);
        return;
    }
    for (i = 0; i < n; i++) {
        put16(to + 2 * i, from[i]);
    }
}

PyObject *wide_text(const uint8_t *from, size_t n); /* the slow way, for any text */

/* Make a str of `n` units. */
INLINE PyObject *text(const uint8_t *from, size_t n)
{
    PyObject *made = PyUnicode_New((Py_ssize_t)n, 127);

    if (UNLIKELY(made == NULL)) {
        return NULL;
    }
    if (UNLIKELY(!narrow((uint8_t *)((PyASCIIObject *)made + 1), from, n))) {
        Py_DECREF(made);
        return wide_text(from, n);
    }
    return made;
}

/* Take the array behind a counted string of `length` and `top` octets. [MS-DTYP 2.3.10] */
INLINE PyObject *take_text(cursor *c, uint32_t length, uint32_t top)
{
    const uint8_t *p = take(c, 4, 12);

    if (UNLIKELY(p == NULL)) {
        return NULL;
    }
    if (UNLIKELY(get32(p) != top / 2 || get32(p + 4) != 0 || get32(p + 8) != length / 2 ||
                 length > top || length & 1)) {
        return bad(c, "the counts of a string disagree");
    }
    if (UNLIKELY((p = take(c, 2, length)) == NULL)) {
        return NULL;
    }
    return text(p, length / 2);
}

/* Take a counted string whose flat part is at `flat`: Length, MaximumLength, a pointer. */
INLINE PyObject *text_or_none(cursor *c, const uint8_t *flat)
{
    if (UNLIKELY(get32(flat + 4) == 0)) {
        return Py_NewRef(Py_None);
    }
    return take_text(c, get16(flat), get16(flat + 2));
}

/* Units of a str, or -1 with an error set. */
Py_ssize_t wide_units(PyObject *value);

INLINE Py_ssize_t units_of(PyObject *value)
{
    if (UNLIKELY(!PyUnicode_CheckExact(value) || !PyUnicode_IS_COMPACT_ASCII(value))) {
        return wide_units(value);
    }
    return PyUnicode_GET_LENGTH(value);
}

void put_wide_text(uint8_t *to, PyObject *value);

/* Write the array behind a counted string of `n` units; gives what follows it. */
INLINE uint8_t *put_text(uint8_t *p, PyObject *value, size_t n)
{
    p = put32(p, (uint32_t)n);
    p = put32(p, 0);
    p = put32(p, (uint32_t)n);
    if (UNLIKELY(!PyUnicode_IS_COMPACT_ASCII(value))) {
        put_wide_text(p, value);
    } else {
        widen(p, (const uint8_t *)((PyASCIIObject *)value + 1), n);
    }
    return p + 2 * n;
}

/* Where the array behind a counted string ends that may begin at `at`; SIZE_MAX for an error. */
INLINE size_t text_end(size_t at, PyObject *value)
{
    Py_ssize_t units;

    if (UNLIKELY(value == Py_None)) {
        return at;
    }
    units = units_of(value);
    if (UNLIKELY((size_t)units > 0x7FFF)) {
        if (units >= 0) {
            PyErr_SetString(PyExc_ValueError, "a counted string has up to 32767 units");
        }
        return SIZE_MAX;
    }
    return ((at + 3) & ~(size_t)3) + 12 + 2 * (size_t)units;
}

/* Write both parts of a counted string that was sized; gives what follows the array. */
INLINE uint8_t *put_counted(uint8_t *flat, uint8_t *p, const uint8_t *start, PyObject *value,
                            uint32_t *ident)
{
    size_t units;

    if (UNLIKELY(value == Py_None)) {
        memset(flat, 0, 8);
        return p;
    }
    units = (size_t)units_of(value);
    put32(put32(flat, (uint32_t)(units << 1 | units << 17)), *ident);
    *ident += 4;
    return put_text(pad(p, start, 4), value, units);
}

/* -- numbers ------------------------------------------------------------------------------- */

INLINE PyObject *number(uint32_t v)
{
    return PyLong_FromUnsignedLong(v);
}

INLINE PyObject *signed_number(uint32_t v)
{
    return PyLong_FromLong((int32_t)v);
}

INLINE PyObject *filetime(const uint8_t *p)
{
    return PyLong_FromUnsignedLongLong(get64(p));
}

INLINE PyObject *long_number(uint64_t v)
{
    return PyLong_FromLongLong((int64_t)v);
}

int wide_number(PyObject *value, uint32_t *v);
int signed_of(PyObject *value, uint32_t *v); /* likewise, of a signed one */

/* Read an int of 32 bits; 0, or -1 with an error set. */
INLINE int number_of(PyObject *value, uint32_t *v)
{
#if PY_VERSION_HEX < 0x030C0000
    if (!UNLIKELY(!PyLong_CheckExact(value))) {
        const PyLongObject *n = (const PyLongObject *)value;
        if (Py_SIZE(n) == 1) {
            *v = n->ob_digit[0];
            return 0;
        }
        if (Py_SIZE(n) == 0) {
            *v = 0;
            return 0;
        }
    }
#endif
    return wide_number(value, v);
}

PyObject *make_uuid(const uint8_t *p); /* a uuid.UUID of a GUID on the wire. [MS-DTYP 2.3.4.2] */

/* -- values of octets: context handles and SIDs; they compare and hash by their octets --------- */

typedef struct {
    PyObject_HEAD
    uint8_t octets[];
} octets;

extern PyTypeObject Handle, Sid;

enum { HANDLE = 20, SID_PARTS = 15 };

octets *fresh_octets(PyTypeObject *type, size_t n);

INLINE size_t sid_size(const octets *sid)
{
    return 8 + 4 * (size_t)sid->octets[1];
}

PyObject *make_handle(const uint8_t *p); /* of 20 octets; None for the null handle */
PyObject *take_sid(cursor *c);           /* with the count before it. [MS-DTYP 2.4.2.3] */

INLINE uint8_t *put_sid(uint8_t *p, const octets *sid)
{
    p = put32(p, sid->octets[1]);
    memcpy(p, sid->octets, sid_size(sid));
    return p + sid_size(sid);
}

/* -- records: slots, no collector, made from a free list -------------------------------------- */

#define SPARE 4096 /* of a kind that are kept for the next */

typedef struct {
    PyTypeObject type; /* first: the type of a record is its kind */
    Py_ssize_t nslots;
    PyObject *spare;
    Py_ssize_t nspare;
    const char *const *names;
    PyObject *fields; /* the same, as a tuple of str */
} kind;

typedef struct {
    PyObject_HEAD
    PyObject *slot[];
} record;

int add_shapes(PyObject *module, kind *const *kinds, size_t n, PyMethodDef *functions);
PyObject *fresh_record(kind *k);

/* Make a record; its slots are for the caller to fill. */
INLINE record *make(kind *k)
{
    record *r = (record *)k->spare;

    if (UNLIKELY(r == NULL)) {
        return (record *)fresh_record(k);
    }
    k->spare = r->slot[0];
    k->nspare--;
    Py_SET_REFCNT((PyObject *)r, 1);
    return r;
}

/* Give a record whose slots are filled; NULL, and no record, where one of them is NULL. */
INLINE PyObject *filled(record *r, const int n)
{
    int i;

    for (i = 0; i < n; i++) {
        if (UNLIKELY(r->slot[i] == NULL)) {
            Py_DECREF(r);
            return NULL;
        }
    }
    return (PyObject *)r;
}

INLINE void drop(PyObject *self, kind *k, const int n)
{
    record *r = (record *)self;
    int i;

    for (i = 0; i < n; i++) {
        Py_XDECREF(r->slot[i]);
    }
    if (UNLIKELY(k->nspare == SPARE)) {
        PyObject_Free(self);
        return;
    }
    r->slot[0] = k->spare;
    k->spare = self;
    k->nspare++;
}

/* Define a kind of record: KIND(Entry, "RelativeId", "Name"). */
#define KIND(Name, ...)                                                                       \
    static const char *const Name##_names[] = {__VA_ARGS__, NULL};                            \
    enum { Name##_slots = sizeof(Name##_names) / sizeof(Name##_names[0]) - 1 };               \
    static void Name##_dealloc(PyObject *self);                                               \
    static kind Name = {                                                                      \
        {PyVarObject_HEAD_INIT(NULL, 0).tp_name = "limit." #Name,                             \
         .tp_basicsize = sizeof(PyObject) + Name##_slots * sizeof(PyObject *),                \
         .tp_dealloc = Name##_dealloc, .tp_flags = Py_TPFLAGS_DEFAULT},                       \
        Name##_slots, NULL, 0, Name##_names, NULL};                                                \
    static void Name##_dealloc(PyObject *self)                                                \
    {                                                                                         \
        drop(self, &Name, Name##_slots);                                                      \
    }

#define IS(value, Name) Py_IS_TYPE((value), &(Name).type)

/* -- the shapes ------------------------------------------------------------------------------- */

/* Take an array of `n` flat parts of `size` octets; `item` makes one, with what is behind it. */
INLINE PyObject *take_array(cursor *c, uint32_t ident, uint32_t n, size_t align, size_t size,
                            PyObject *(*item)(cursor *, const uint8_t *))
{
    const uint8_t *p;
    PyObject *list;
    uint32_t i;

    if (UNLIKELY(ident == 0)) {
        return Py_NewRef(Py_None);
    }
    if (UNLIKELY((p = take(c, 4, 4)) == NULL)) {
        return NULL;
    }
    if (UNLIKELY(get32(p) != n)) {
        return bad(c, "the counts of an array disagree");
    }
    if (UNLIKELY((p = take(c, align, n * size)) == NULL || (list = PyList_New(n)) == NULL)) {
        return NULL;
    }
    for (i = 0; i < n; i++, p += size) {
        PyObject *made = item(c, p);
        if (UNLIKELY(made == NULL)) {
            Py_DECREF(list);
            return NULL;
        }
        PyList_SET_ITEM(list, i, made);
    }
    return list;
}

int add_values(PyObject *module);
int add_samr(PyObject *module);
int add_lsa(PyObject *module);
int add_drs(PyObject *module);
int add_pac(PyObject *module);

#endif
