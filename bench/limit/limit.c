/* limit.c: the module, and what the shapes rarely need. */
#include "limit.h"

int open_stub(cursor *c, PyObject *stub)
{
    c->pos = 0;
    c->view.obj = NULL;
    if (PyBytes_CheckExact(stub)) {
        c->base = (const uint8_t *)PyBytes_AS_STRING(stub);
        c->end = (size_t)PyBytes_GET_SIZE(stub);
        return 0;
    }
    if (PyObject_GetBuffer(stub, &c->view, PyBUF_SIMPLE) < 0) {
        return -1;
    }
    c->base = c->view.buf;
    c->end = (size_t)c->view.len;
    return 0;
}

PyObject *bad(cursor *c, const char *what)
{
    return PyErr_Format(PyExc_ValueError, "%s, at octet %zu", what, c->pos);
}

PyObject *wide_text(const uint8_t *from, size_t n)
{
    int order = -1;

    return PyUnicode_DecodeUTF16((const char *)from, (Py_ssize_t)(2 * n), "surrogatepass", &order);
}

Py_ssize_t wide_units(PyObject *value)
{
    Py_ssize_t n, i, units;

    if (!PyUnicode_Check(value)) {
        PyErr_Format(PyExc_TypeError, "expected a str, got %s", Py_TYPE(value)->tp_name);
        return -1;
    }
    n = units = PyUnicode_GET_LENGTH(value);
    if (PyUnicode_MAX_CHAR_VALUE(value) > 0xFFFF) {
        for (i = 0; i < n; i++) {
            units += PyUnicode_READ_CHAR(value, i) > 0xFFFF;
        }
    }
    return units;
}

void put_wide_text(uint8_t *to, PyObject *value)
{
    Py_ssize_t n = PyUnicode_GET_LENGTH(value), i;

    for (i = 0; i < n; i++) {
        Py_UCS4 ch = PyUnicode_READ_CHAR(value, i);
        if (ch > 0xFFFF) {
            to = put16(to, (uint16_t)Py_UNICODE_HIGH_SURROGATE(ch));
            ch = Py_UNICODE_LOW_SURROGATE(ch);
        }
        to = put16(to, (uint16_t)ch);
    }
}

int wide_number(PyObject *value, uint32_t *v)
{
    unsigned long n = PyLong_Check(value) ? PyLong_AsUnsignedLong(value) : ULONG_MAX;

    if (n > UINT32_MAX) {
        if (!PyErr_Occurred()) {
            PyErr_Format(PyExc_ValueError, "%R is no number of 32 bits", value);
        }
        return -1;
    }
    *v = (uint32_t)n;
    return 0;
}

int signed_of(PyObject *value, uint32_t *v)
{
    long n = PyLong_Check(value) ? PyLong_AsLong(value) : LONG_MAX;

    if (n != (int32_t)n) {
        if (!PyErr_Occurred()) {
            PyErr_Format(PyExc_ValueError, "%R is no signed number of 32 bits", value);
        }
        return -1;
    }
    *v = (uint32_t)n;
    return 0;
}

PyObject *fresh_record(kind *k)
{
    PyObject *r = PyObject_Malloc((size_t)k->type.tp_basicsize);

    return r == NULL ? PyErr_NoMemory() : PyObject_Init(r, &k->type);
}

/* Find the slot of a name that is not at its own place in the call; -1 for none. */
static Py_ssize_t slot_of(kind *k, PyObject *name)
{
    Py_ssize_t i;

    for (i = 0; i < k->nslots; i++) {
        if (PyUnicode_Compare(PyTuple_GET_ITEM(k->fields, i), name) == 0) {
            return i;
        }
    }
    return -1;
}

/* Call of a kind, with all its fields by name. */
static PyObject *call_kind(PyObject *type, PyObject *const *args, size_t nargsf, PyObject *kwnames)
{
    kind *k = (kind *)type;
    Py_ssize_t i;
    record *r;

    if (PyVectorcall_NARGS(nargsf) || kwnames == NULL || PyTuple_GET_SIZE(kwnames) != k->nslots) {
        return PyErr_Format(PyExc_TypeError, "%s takes its %zd fields by name", k->type.tp_name,
                            k->nslots);
    }
    if ((r = make(k)) == NULL) {
        return NULL;
    }
    memset(r->slot, 0, (size_t)k->nslots * sizeof(PyObject *));
    for (i = 0; i < k->nslots; i++) {
        PyObject *name = PyTuple_GET_ITEM(kwnames, i);
        Py_ssize_t at = PyTuple_GET_ITEM(k->fields, i) == name ? i : slot_of(k, name);
        if (UNLIKELY(at < 0 || r->slot[at] != NULL)) {
            PyErr_Format(PyExc_TypeError, "%s has no field %R", k->type.tp_name, name);
            Py_DECREF(r);
            return NULL;
        }
        r->slot[at] = Py_NewRef(args[i]);
    }
    return (PyObject *)r;
}

static int add_kind(PyObject *module, kind *k)
{
    PyMemberDef *members = PyMem_Calloc((size_t)k->nslots + 1, sizeof(PyMemberDef));
    PyObject *names = PyTuple_New(k->nslots);
    Py_ssize_t i;

    if (members == NULL || names == NULL) {
        return -1;
    }
    for (i = 0; i < k->nslots; i++) {
        members[i] = (PyMemberDef){k->names[i], T_OBJECT_EX,
                                   (Py_ssize_t)(sizeof(PyObject) + (size_t)i * sizeof(PyObject *)),
                                   0, NULL};
        PyTuple_SET_ITEM(names, i, PyUnicode_InternFromString(k->names[i]));
    }
    k->fields = names;
    k->type.tp_members = members;
    k->type.tp_vectorcall = call_kind;
    if (PyType_Ready(&k->type) < 0 ||
        PyDict_SetItemString(k->type.tp_dict, "__match_args__", names) < 0) {
        return -1;
    }
    PyType_Modified(&k->type);
    return PyModule_AddType(module, &k->type);
}

int add_shapes(PyObject *module, kind *const *kinds, size_t n, PyMethodDef *functions)
{
    size_t i;

    for (i = 0; i < n; i++) {
        if (add_kind(module, kinds[i]) < 0) {
            return -1;
        }
    }
    return PyModule_AddFunctions(module, functions);
}

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, .m_name = "limit", .m_size = -1,
    .m_doc = "What hand-written C makes of the benches' shapes.",
};

PyMODINIT_FUNC PyInit_limit(void)
{
    PyObject *module = PyModule_Create(&definition);

    if (module == NULL || add_values(module) < 0 || add_samr(module) < 0 ||
        add_lsa(module) < 0 || add_drs(module) < 0 || add_pac(module) < 0) {
        Py_XDECREF(module);
        return NULL;
    }
    return module;
}
