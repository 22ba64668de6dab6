/* samr.c: the reply of SamrEnumerateUsersInDomain. [MS-SAMR 2.2.3.10, 3.1.5.2.5] */
#include "limit.h"

KIND(Users, "EnumerationContext", "Buffer", "CountReturned", "result")
KIND(Buffer, "EntriesRead", "Buffer")
KIND(Entry, "RelativeId", "Name")

enum { ENTRY = 12, REFERENT = 0x20000 };

/* Take the array: the entries and the text behind them advance side by side. */
static PyObject *take_entries(cursor *c, uint32_t announced)
{
    const uint8_t *head = take(c, 4, 4), *flat;
    PyObject *list;
    uint32_t n, i;

    if (head == NULL) {
        return NULL;
    }
    n = get32(head);
    if (n != announced) {
        return bad(c, "the counts of the entries disagree");
    }
    if ((flat = take(c, 4, (size_t)n * ENTRY)) == NULL) {
        return NULL;
    }
    if ((list = PyList_New(n)) == NULL) {
        return NULL;
    }
    for (i = 0; i < n; i++, flat += ENTRY) {
        PyObject *name, *rid;
        record *entry;
        if (UNLIKELY(get32(flat + 8) == 0)) {
            name = Py_NewRef(Py_None);
        } else if (UNLIKELY((name = take_text(c, get16(flat + 4), get16(flat + 6))) == NULL)) {
            goto fail;
        }
        if (UNLIKELY((rid = number(get32(flat))) == NULL)) {
            Py_DECREF(name);
            goto fail;
        }
        if (UNLIKELY((entry = make(&Entry)) == NULL)) {
            Py_DECREF(name);
            Py_DECREF(rid);
            goto fail;
        }
        entry->slot[0] = rid;
        entry->slot[1] = name;
        PyList_SET_ITEM(list, i, (PyObject *)entry);
    }
    return list;

fail:
    Py_DECREF(list);
    return NULL;
}

/* Take the buffer behind its pointer. */
static PyObject *take_buffer(cursor *c)
{
    const uint8_t *p = take(c, 4, 8);
    PyObject *count, *entries;
    record *buffer;

    if (p == NULL) {
        return NULL;
    }
    if (get32(p + 4) == 0) {
        entries = Py_NewRef(Py_None);
    } else if ((entries = take_entries(c, get32(p))) == NULL) {
        return NULL;
    }
    count = number(get32(p));
    buffer = make(&Buffer);
    if (count == NULL || buffer == NULL) {
        Py_XDECREF(count);
        Py_DECREF(entries);
        return NULL;
    }
    buffer->slot[0] = count;
    buffer->slot[1] = entries;
    return (PyObject *)buffer;
}

static PyObject *decode_users(PyObject *module, PyObject *stub)
{
    cursor c;
    const uint8_t *head, *tail = NULL;
    PyObject *buffer = NULL;
    record *users = NULL;

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
    }
done:
    Py_XDECREF(buffer);
    close_stub(&c);
    return (PyObject *)users;
}

static PyMethodDef functions[] = {
    {"decode_users", decode_users, METH_O, "Users of a stub."},
    {NULL, NULL, 0, NULL},
};

int add_samr(PyObject *module)
{
    if (add_kind(module, &Users) < 0 || add_kind(module, &Buffer) < 0 ||
        add_kind(module, &Entry) < 0) {
        return -1;
    }
    return PyModule_AddFunctions(module, functions);
}
