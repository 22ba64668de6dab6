/* records.h: records that were freed and are kept for reuse.
 *
 * Layer 2, of record.pyx: unlike csrc it knows Python.
 */
#ifndef RF_RECORDS_H
#define RF_RECORDS_H

#include <Python.h>

/* Records that were freed, by their number of slots: at most RF_KEPT_OCTETS of each; their
 * slots are NULL but the first, which leads to the next one. They save the allocator's time,
 * which is a tenth of what a decoded row costs. Sanitizers and debug builds see each record
 * come and go; without the lock there is no such list. */
#define RF_KEPT_SLOTS 48
#if !defined(__SANITIZE_ADDRESS__) && !defined(Py_TRACE_REFS) && !defined(Py_REF_DEBUG) && \
    !defined(Py_GIL_DISABLED)
#define RF_KEPT_OCTETS 262144
#else
#define RF_KEPT_OCTETS 0
#endif
typedef struct rf_kept {
    PyObject *first;
    size_t room; /* for so many more */
} rf_kept;

/* Take the first of what is kept; there must be one. */
static inline void rf_kept_take(rf_kept *kept)
{
    kept->first = *(PyObject **)(void *)((char *)kept->first + sizeof(PyObject));
    kept->room++;
}

/* Keep an object that was freed; there must be room. */
static inline void rf_kept_leave(rf_kept *kept, PyObject *freed)
{
    *(PyObject **)(void *)((char *)freed + sizeof(PyObject)) = kept->first;
    kept->first = freed;
    kept->room--;
}

/* All between the header and the end of a record off the collector is slots. */
static inline PyObject **rf_slots(PyObject *record)
{
    return (PyObject **)(void *)((char *)record + sizeof(PyObject));
}

static inline size_t rf_slot_count(PyTypeObject *cls)
{
    return ((size_t)cls->tp_basicsize - sizeof(PyObject)) / sizeof(PyObject *);
}

/* Where the records of a class are kept; nothing ever is in the first place, which those of a
 * class within the collector have. */
static inline rf_kept *rf_record_place(rf_kept *all, PyTypeObject *cls)
{
#if RF_KEPT_OCTETS
    size_t n = rf_slot_count(cls);
    return &all[n < RF_KEPT_SLOTS && !PyType_HasFeature(cls, Py_TPFLAGS_HAVE_GC) ? n : 0];
#else
    (void)cls;
    return all; /* it may be NULL, and the first place is empty anyway */
#endif
}

/* A kept record as an empty one of a class; NULL if there is none in its place. */
static inline PyObject *rf_record_reuse(rf_kept *place, PyTypeObject *cls)
{
    PyObject *record = place->first;
    if (record != NULL) {
        rf_kept_take(place);
        rf_slots(record)[0] = NULL;
        Py_SET_REFCNT(record, 1);
        Py_SET_TYPE(record, cls);
        Py_INCREF(cls);
    }
    return record;
}

/* An empty record of a class whose place is known. */
static inline PyObject *rf_record_from(rf_kept *place, PyTypeObject *cls)
{
#if RF_KEPT_OCTETS
    PyObject *record = rf_record_reuse(place, cls);
    if (record != NULL) {
        return record;
    }
#else
    (void)place;
#endif
    return cls->tp_alloc(cls, 0);
}

/* An empty record of any class. */
static inline PyObject *rf_record_new(rf_kept *all, PyTypeObject *cls)
{
    return rf_record_from(rf_record_place(all, cls), cls);
}

#endif
