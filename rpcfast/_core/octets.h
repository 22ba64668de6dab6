/* octets.h: values that are nothing but octets: each object is as large as what it holds.
 *
 * Layer 2, of values.pyx: unlike csrc it knows Python.
 */
#ifndef RF_OCTETS_H
#define RF_OCTETS_H

#include "records.h"
#include "scalar.h"

/* Those of up to so many words of four octets are kept for reuse: a SID of five parts, which is
 * what users and groups have, a context handle with its owner. */
#define RF_OCTETS_WORDS 8

static rf_kept rf_octets_kept[RF_OCTETS_WORDS + 1];

static inline rf_kept *rf_octets_place(size_t n)
{
    return &rf_octets_kept[n <= 4 * RF_OCTETS_WORDS ? n / 4 : 0];
}

/* An object of n octets, which are the caller's to fill: a multiple of 4, at least 8. */
static inline PyObject *rf_octets_new(PyTypeObject *cls, size_t n)
{
    rf_kept *kept = rf_octets_place(n);
    PyObject *made = kept->first;

    if (RF_LIKELY(made != NULL)) {
        rf_kept_take(kept);
        Py_SET_REFCNT(made, 1);
        Py_SET_TYPE(made, cls);
        if (PyType_HasFeature(cls, Py_TPFLAGS_HEAPTYPE)) {
            Py_INCREF(cls);
        }
        return made;
    }
    made = (PyObject *)PyObject_Malloc(sizeof(PyObject) + n);
    return made == NULL ? PyErr_NoMemory() : PyObject_Init(made, cls);
}

static inline void rf_octets_free(PyObject *o, size_t n)
{
    rf_kept *kept = rf_octets_place(n);
    PyTypeObject *cls = Py_TYPE(o);

    if (RF_LIKELY(kept->room != 0)) {
        rf_kept_leave(kept, o);
    } else {
        PyObject_Free(o);
    }
    if (PyType_HasFeature(cls, Py_TPFLAGS_HEAPTYPE)) {
        Py_DECREF(cls);
    }
}

/* Have objects of an extension class made and freed by these two. */
static inline void rf_octets_class(PyTypeObject *cls, newfunc make, destructor drop)
{
    cls->tp_new = make;
    cls->tp_dealloc = drop;
    cls->tp_vectorcall = NULL; /* it knows of no other constructor than Cython's */
    PyType_Modified(cls);
}

/* Say how many of each size are kept. */
static inline void rf_octets_keep(void)
{
    size_t n;

    for (n = 2; n <= RF_OCTETS_WORDS; n++) {
        rf_octets_kept[n].room = RF_KEPT_OCTETS / 4 / (sizeof(PyObject) + 4 * n);
    }
}

#endif
