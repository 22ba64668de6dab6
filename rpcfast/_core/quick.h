/* quick.h: a shorter way into a method, for calls without options.
 *
 * Layer 2: unlike csrc it knows Python.  To find that none of eight arguments was given takes as
 * long as a small stub.
 */
#ifndef RF_QUICK_H
#define RF_QUICK_H

#include <Python.h>

typedef PyObject *(*rf_method)(PyObject *self, PyObject *const *args, Py_ssize_t n,
                               PyObject *names);

/* Put `quick` in front of a method that was compiled without binding; what it does not take it
 * must pass on to *usual.  Where methods are called in another way nothing changes. */
static inline int rf_shorten(PyObject *cls, const char *name, rf_method quick, rf_method *usual)
{
    PyObject *found = PyObject_GetAttrString(cls, name);
    PyMethodDef *method;

    if (found == NULL) {
        return -1;
    }
    method = Py_IS_TYPE(found, &PyMethodDescr_Type) ? ((PyMethodDescrObject *)found)->d_method
                                                    : NULL;
    if (method != NULL && method->ml_flags == (METH_FASTCALL | METH_KEYWORDS) &&
        (rf_method)(void (*)(void))method->ml_meth != quick) {
        *usual = (rf_method)(void (*)(void))method->ml_meth;
        method->ml_meth = (PyCFunction)(void (*)(void))quick;
    }
    Py_DECREF(found);
    return 0;
}

#endif
