/* samr.c: the request of SamrOpenDomain, and the reply of SamrEnumerateUsersInDomain.
   [MS-SAMR 2.2.3.10, 3.1.5.1.5, 3.1.5.2.5] */
#include "limit.h"

KIND(Domain, "ServerHandle", "DesiredAccess", "DomainId")
KIND(Users, "EnumerationContext", "Buffer", "CountReturned", "result")
KIND(Buffer, "EntriesRead", "Buffer")
KIND(Entry, "RelativeId", "Name")

enum { ENTRY = 12 };

INLINE PyObject *take_entry(cursor *c, const uint8_t *flat)
{
    PyObject *name = text_or_none(c, flat + 4), *rid = number(get32(flat));
    record *entry = make(&Entry);

    if (UNLIKELY(name == NULL || rid == NULL || entry == NULL)) {
        Py_XDECREF(name);
        Py_XDECREF(rid);
        if (entry != NULL) {
            entry->slot[0] = entry->slot[1] = NULL;
            Py_DECREF(entry);
        }
        return NULL;
    }
    entry->slot[0] = rid;
    entry->slot[1] = name;
    return (PyObject *)entry;
}

/* Take the buffer behind its pointer. */
static PyObject *take_buffer(cursor *c)
{
    const uint8_t *p = take(c, 4, 8);
    record *buffer;

    if (p == NULL || (buffer = make(&Buffer)) == NULL) {
        return NULL;
    }
    buffer->slot[0] = number(get32(p));
    buffer->slot[1] = take_array(c, get32(p + 4), get32(p), 4, ENTRY, take_entry);
    return filled(buffer, Buffer_slots);
}

static PyObject *decode_users(PyObject *module, PyObject *stub)
{
    cursor c;
    const uint8_t *head, *tail = NULL;
    PyObject *buffer = NULL, *made = NULL;
    record *users;

    if (open_stub(&c, stub) < 0) {
        return NULL;
    }
    if ((head = take(&c, 4, 8)) == NULL) {
        goto done;
    }
    buffer = get32(head + 4) == 0 ? Py_NewRef(Py_None) : take_buffer(&c);
    if (buffer == NULL || (tail = take(&c, 4, 8)) == NULL) {
        goto done;
    }
    if (c.pos != c.end) {
        bad(&c, "the stub goes on");
        goto done;
    }
    if ((users = make(&Users)) != NULL) {
        users->slot[0] = number(get32(head));
        users->slot[1] = Py_NewRef(buffer);
        users->slot[2] = number(get32(tail));
        users->slot[3] = number(get32(tail + 4));
        made = filled(users, Users_slots);
    }
done:
    Py_XDECREF(buffer);
    close_stub(&c);
    return made;
}

/* Where the text behind the entries ends that begins at `at`; SIZE_MAX with an error set. */
static size_t text_size(size_t at, PyObject *list)
{
    Py_ssize_t n = PyList_GET_SIZE(list), i;

    for (i = 0; i < n; i++) {
        PyObject *entry = PyList_GET_ITEM(list, i);
        if (UNLIKELY(!IS(entry, Entry))) {
            PyErr_SetString(PyExc_TypeError, "expected a list of Entry");
            return SIZE_MAX;
        }
        if (UNLIKELY((at = text_end(at, ((record *)entry)->slot[1])) == SIZE_MAX)) {
            return SIZE_MAX;
        }
    }
    return at;
}

/* Write the entries and the text behind them, side by side; gives what follows. */
static uint8_t *put_entries(uint8_t *flat, const uint8_t *start, PyObject *list, uint32_t ident)
{
    Py_ssize_t n = PyList_GET_SIZE(list), i;
    uint8_t *p = flat + n * ENTRY;

    for (i = 0; i < n; i++, flat += ENTRY) {
        record *entry = (record *)PyList_GET_ITEM(list, i);
        uint32_t rid;
        if (UNLIKELY(number_of(entry->slot[0], &rid) < 0)) {
            return NULL;
        }
        put32(flat, rid);
        p = put_counted(flat + 4, p, start, entry->slot[1], &ident);
    }
    return p;
}

static PyObject *encode_users(PyObject *module, PyObject *value)
{
    record *users = (record *)value, *buffer;
    PyObject *list, *made;
    uint32_t context, entries, count, result;
    size_t size;
    uint8_t *p, *start;

    if (!IS(value, Users) || !IS(users->slot[1], Buffer)) {
        return PyErr_Format(PyExc_TypeError, "expected Users with a Buffer");
    }
    buffer = (record *)users->slot[1];
    list = buffer->slot[1];
    if (!PyList_CheckExact(list) || number_of(buffer->slot[0], &entries) < 0 ||
        entries != PyList_GET_SIZE(list)) {
        return PyErr_Format(PyExc_ValueError, "EntriesRead is not the length of the list");
    }
    if (number_of(users->slot[0], &context) < 0 || number_of(users->slot[2], &count) < 0 ||
        number_of(users->slot[3], &result) < 0 || 
        (size = text_size(20 + (size_t)entries * ENTRY, list)) == SIZE_MAX) {
        return NULL;
    }
    size = aligned(size, 4) + 8;
    if ((made = PyBytes_FromStringAndSize(NULL, (Py_ssize_t)size)) == NULL) {
        return NULL;
    }
    start = p = (uint8_t *)PyBytes_AS_STRING(made);
    p = put32(p, context);
    p = put32(p, REFERENT);
    p = put32(p, entries);
    p = put32(p, REFERENT + 4);
    p = put32(p, entries);
    if ((p = put_entries(p, start, list, REFERENT + 8)) == NULL) {
        Py_DECREF(made);
        return NULL;
    }
    put32(put32(pad(p, start, 4), count), result);
    return made;
}

static PyObject *decode_domain(PyObject *module, PyObject *stub)
{
    cursor c;
    const uint8_t *p;
    PyObject *sid = NULL, *made = NULL;
    record *domain;

    if (open_stub(&c, stub) < 0) {
        return NULL;
    }
    if ((p = take(&c, 4, HANDLE + 4)) == NULL || (sid = take_sid(&c)) == NULL) {
        goto done;
    }
    if (c.pos != c.end) {
        bad(&c, "the stub goes on");
        goto done;
    }
    if ((domain = make(&Domain)) != NULL) {
        domain->slot[0] = make_handle(p);
        domain->slot[1] = number(get32(p + HANDLE));
        domain->slot[2] = Py_NewRef(sid);
        made = filled(domain, Domain_slots);
    }
done:
    Py_XDECREF(sid);
    close_stub(&c);
    return made;
}

static PyObject *encode_domain(PyObject *module, PyObject *value)
{
    record *domain = (record *)value;
    PyObject *made;
    uint32_t access;
    octets *handle, *sid;
    uint8_t *p;

    if (!IS(value, Domain) || !Py_IS_TYPE(domain->slot[0], &Handle) ||
        !Py_IS_TYPE(domain->slot[2], &Sid)) {
        return PyErr_Format(PyExc_TypeError, "expected a Domain with a Handle and a Sid");
    }
    handle = (octets *)domain->slot[0];
    sid = (octets *)domain->slot[2];
    if (number_of(domain->slot[1], &access) < 0 ||
        (made = PyBytes_FromStringAndSize(
             NULL, (Py_ssize_t)(HANDLE + 8 + sid_size(sid)))) == NULL) {
        return NULL;
    }
    p = (uint8_t *)PyBytes_AS_STRING(made);
    memcpy(p, handle->octets, HANDLE);
    put_sid(put32(p + HANDLE, access), sid);
    return made;
}

static PyMethodDef functions[] = {
    {"decode_domain", decode_domain, METH_O, "Domain of a stub."},
    {"encode_domain", encode_domain, METH_O, "Stub of a Domain."},
    {"encode_users", encode_users, METH_O, "Stub of Users."},
    {"decode_users", decode_users, METH_O, "Users of a stub."},
    {NULL, NULL, 0, NULL},
};

int add_samr(PyObject *module)
{
    kind *kinds[] = {&Domain, &Users, &Buffer, &Entry};

    return add_shapes(module, kinds, sizeof(kinds) / sizeof(kinds[0]), functions);
}
