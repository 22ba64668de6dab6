/* shortcut.h: a way around the parsing of keywords.
 *
 * Layer 2.  Most calls of a method of one or two arguments and many options give no option at all:
 * to fill in the defaults, compare them and throw them away takes longer than a small stub.
 */
#ifndef RF_SHORTCUT_H
#define RF_SHORTCUT_H

#include <Python.h>

typedef PyObject *(*rf_shortcut)(PyObject *self, PyObject *first, PyObject *second);
typedef PyObject *(*rf_method)(PyObject *self, PyObject *const *args, Py_ssize_t n,
                               PyObject *names);

/* Define shortcut_NAME(method, run): from then on a call of the method, a builtin of a class, with
 * one or two arguments and no keywords is run(self, first, second), second being None where it is
 * left out.  Everything else goes the usual way. */
#define RF_SHORTCUT(name)                                                                       \
    static rf_shortcut name##_run;                                                              \
    static rf_method name##_usual;                                                              \
                                                                                                \
    static PyObject *name##_call(PyObject *self, PyObject *const *args, Py_ssize_t n,           \
                                 PyObject *names)                                               \
    {                                                                                           \
        if (names == NULL && (n == 1 || n == 2)) {                                              \
            return name##_run(self, args[0], n == 2 ? args[1] : Py_None);                       \
        }                                                                                       \
        return name##_usual(self, args, n, names);                                              \
    }                                                                                           \
                                                                                                \
    static int shortcut_##name(PyObject *method, rf_shortcut run)                               \
    {                                                                                           \
        PyMethodDef *def;                                                                       \
                                                                                                \
        if (!Py_IS_TYPE(method, &PyMethodDescr_Type)) {                                         \
            PyErr_SetString(PyExc_TypeError, "not a builtin method");                           \
            return -1;                                                                          \
        }                                                                                       \
        def = ((PyMethodDescrObject *)method)->d_method;                                        \
        if (def->ml_flags == (METH_FASTCALL | METH_KEYWORDS)) {                                 \
            name##_run = run;                                                                   \
            name##_usual = (rf_method)(void (*)(void))def->ml_meth;                             \
            def->ml_meth = (PyCFunction)(void (*)(void))name##_call;                            \
        }                                                                                       \
        return 0;                                                                               \
    }

#endif
