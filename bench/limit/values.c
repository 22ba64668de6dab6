/* values.c: context handles, SIDs and UUIDs. */
#include "limit.h"

enum { COMMON = 28, KEPT = 1024 }; /* octets of what is kept: a handle, a SID of up to 5 parts */

static octets *spare;
static int nspare;

octets *fresh_octets(PyTypeObject *type, size_t n)
{
    octets *made = spare;

    if (n <= COMMON && made != NULL) {
        memcpy(&spare, made->octets, sizeof(spare));
        nspare--;
        return (octets *)PyObject_Init((PyObject *)made, type);
    }
    made = PyObject_Malloc(sizeof(octets) + (n < COMMON ? COMMON : n));
    if (made == NULL) {
        return (octets *)PyErr_NoMemory();
    }
    return (octets *)PyObject_Init((PyObject *)made, type);
}

static size_t size_of(const octets *self)
{
    return Py_IS_TYPE(self, &Handle) ? HANDLE : sid_size(self);
}

static void octets_dealloc(PyObject *self)
{
    octets *o = (octets *)self;

    if (size_of(o) > COMMON || nspare == KEPT) {
        PyObject_Free(self);
        return;
    }
    memcpy(o->octets, &spare, sizeof(spare));
    spare = o;
    nspare++;
}

PyObject *make_handle(const uint8_t *p)
{
    octets *made;

    if (UNLIKELY((get64(p) | get64(p + 8) | get32(p + 16)) == 0)) {
        return Py_NewRef(Py_None);
    }
    if ((made = fresh_octets(&Handle, HANDLE)) != NULL) {
        memcpy(made->octets, p, HANDLE);
    }
    return (PyObject *)made;
}

PyObject *take_sid(cursor *c)
{
    const uint8_t *p = take(c, 4, 12);
    octets *made;
    uint32_t n;

    if (UNLIKELY(p == NULL)) {
        return NULL;
    }
    n = get32(p);
    if (UNLIKELY(n > SID_PARTS || p[5] != n)) {
        return bad(c, "the counts of a SID disagree");
    }
    if (UNLIKELY(take(c, 4, 4 * (size_t)n) == NULL)) {
        return NULL;
    }
    if ((made = fresh_octets(&Sid, 8 + 4 * (size_t)n)) != NULL) {
        memcpy(made->octets, p + 4, 8 + 4 * (size_t)n);
    }
    return (PyObject *)made;
}

static PyObject *octets_compare(PyObject *self, PyObject *other, int op)
{
    size_t n = size_of((octets *)self);
    int same;

    if (!Py_IS_TYPE(other, Py_TYPE(self)) || (op != Py_EQ && op != Py_NE)) {
        Py_RETURN_NOTIMPLEMENTED;
    }
    same = n == size_of((octets *)other) &&
           memcmp(((octets *)self)->octets, ((octets *)other)->octets, n) == 0;
    return PyBool_FromLong(same == (op == Py_EQ));
}

static PyObject *as_bytes(PyObject *self, PyObject *none)
{
    return PyBytes_FromStringAndSize((const char *)((octets *)self)->octets,
                                     (Py_ssize_t)size_of((octets *)self));
}

static Py_hash_t octets_hash(PyObject *self)
{
    PyObject *bytes = as_bytes(self, NULL);
    Py_hash_t hash = bytes == NULL ? -1 : PyObject_Hash(bytes);

    Py_XDECREF(bytes);
    return hash;
}

static PyObject *parts(PyObject *self, void *none)
{
    octets *o = (octets *)self;
    PyObject *made = PyTuple_New(o->octets[1]);
    int i;

    for (i = 0; made != NULL && i < o->octets[1]; i++) {
        PyTuple_SET_ITEM(made, i, number(get32(o->octets + 8 + 4 * i)));
    }
    return made;
}

/* Make one of its octets; the null handle is None. */
static PyObject *octets_new(PyTypeObject *type, PyObject *args, PyObject *kw)
{
    Py_buffer view;
    octets *made = NULL;

    if (!PyArg_ParseTuple(args, "y*", &view)) {
        return NULL;
    }
    if (type == &Handle ? view.len != HANDLE
                        : view.len < 8 || ((uint8_t *)view.buf)[1] > SID_PARTS ||
                              view.len != 8 + 4 * ((uint8_t *)view.buf)[1]) {
        PyErr_SetString(PyExc_ValueError, "the octets do not fit");
    } else if ((made = fresh_octets(type, (size_t)view.len)) != NULL) {
        memcpy(made->octets, view.buf, (size_t)view.len);
    }
    PyBuffer_Release(&view);
    return (PyObject *)made;
}

static PyMethodDef methods[] = {
    {"__bytes__", as_bytes, METH_NOARGS, "Its octets."},
    {NULL, NULL, 0, NULL},
};

static PyGetSetDef sid_fields[] = {
    {"sub_authorities", parts, NULL, "The parts after the authority.", NULL},
    {NULL, NULL, NULL, NULL, NULL},
};

PyTypeObject Handle = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "limit.Handle",
    .tp_basicsize = sizeof(octets) + COMMON, .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_dealloc = octets_dealloc, .tp_richcompare = octets_compare, .tp_hash = octets_hash,
    .tp_new = octets_new, .tp_methods = methods,
};

PyTypeObject Sid = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "limit.Sid",
    .tp_basicsize = sizeof(octets) + COMMON, .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_dealloc = octets_dealloc, .tp_richcompare = octets_compare, .tp_hash = octets_hash,
    .tp_new = octets_new, .tp_methods = methods, .tp_getset = sid_fields,
};

/* -- UUIDs: the standard library's, with their two slots written where they lie ------------- */

static PyTypeObject *uuid_type;
static PyObject *unknown_safety;
static Py_ssize_t int_at, safe_at;

/* Make an int of 128 bits. */
static PyObject *huge_number(uint64_t high, uint64_t low)
{
#if PY_VERSION_HEX < 0x030C0000 && PYLONG_BITS_IN_DIGIT == 30
    PyLongObject *n = _PyLong_New(5);
    Py_ssize_t digits = 5;

    if (n == NULL) {
        return NULL;
    }
    n->ob_digit[0] = (digit)(low & PyLong_MASK);
    n->ob_digit[1] = (digit)(low >> 30 & PyLong_MASK);
    n->ob_digit[2] = (digit)((low >> 60 | high << 4) & PyLong_MASK);
    n->ob_digit[3] = (digit)(high >> 26 & PyLong_MASK);
    n->ob_digit[4] = (digit)(high >> 56);
    while (digits > 0 && n->ob_digit[digits - 1] == 0) {
        digits--;
    }
    Py_SET_SIZE(n, digits);
    return (PyObject *)n;
#else
    uint64_t both[2] = {low, high};
    return _PyLong_FromByteArray((const unsigned char *)both, 16, 1, 0);
#endif
}

PyObject *make_uuid(const uint8_t *p)
{
    uint64_t high = (uint64_t)get32(p) << 32 | (uint64_t)get16(p + 4) << 16 | get16(p + 6);
    PyObject *n = huge_number(high, __builtin_bswap64(get64(p + 8))), *made;

    /* no collector: what it holds, an int and an enum, leads back nowhere */
    if (n == NULL || (made = _PyObject_GC_New(uuid_type)) == NULL) {
        Py_XDECREF(n);
        return NULL;
    }
    memset((char *)made + sizeof(PyObject), 0, (size_t)uuid_type->tp_basicsize - sizeof(PyObject));
    *(PyObject **)(void *)((char *)made + int_at) = n;
    *(PyObject **)(void *)((char *)made + safe_at) = Py_NewRef(unknown_safety);
    return made;
}

/* Find a slot of UUID; -1 with an error set. */
static Py_ssize_t uuid_slot(const char *name)
{
    PyObject *member = PyObject_GetAttrString((PyObject *)uuid_type, name);
    Py_ssize_t at = -1;

    if (member != NULL && Py_IS_TYPE(member, &PyMemberDescr_Type)) {
        at = ((PyMemberDescrObject *)member)->d_member->offset;
    } else if (member != NULL) {
        PyErr_SetString(PyExc_ImportError, "uuid.UUID has other slots here");
    }
    Py_XDECREF(member);
    return at;
}

int add_values(PyObject *module)
{
    PyObject *uuid = PyImport_ImportModule("uuid"), *safety = NULL;

    if (uuid != NULL) {
        uuid_type = (PyTypeObject *)PyObject_GetAttrString(uuid, "UUID");
        safety = PyObject_GetAttrString(uuid, "SafeUUID");
        Py_DECREF(uuid);
    }
    if (safety != NULL) {
        unknown_safety = PyObject_GetAttrString(safety, "unknown");
        Py_DECREF(safety);
    }
    if (unknown_safety == NULL || uuid_type == NULL || (int_at = uuid_slot("int")) < 0 ||
        (safe_at = uuid_slot("is_safe")) < 0) {
        return -1;
    }
    return PyModule_AddType(module, &Handle) < 0 || PyModule_AddType(module, &Sid) < 0 ? -1 : 0;
}
