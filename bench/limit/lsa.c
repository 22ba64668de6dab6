/* lsa.c: the reply of LsarLookupSids. [MS-LSAT 2.2.12, 2.2.19, 3.1.4.11] */
#include "limit.h"

KIND(Lookup, "ReferencedDomains", "TranslatedNames", "MappedCount", "result")
KIND(Domains, "Entries", "Domains", "MaxEntries")
KIND(Trust, "Name", "Sid")
KIND(Names, "Entries", "Names")
KIND(Translated, "Use", "Name", "DomainIndex")

enum { TRUST = 12, TRANSLATED = 16, MOST = 20480, USES = 16 };

static PyObject *uses[USES]; /* the members of the enum of Use */

static PyObject *take_domain(cursor *c, const uint8_t *flat)
{
    record *r = make(&Trust);

    if (r == NULL) {
        return NULL;
    }
    r->slot[0] = text_or_none(c, flat);
    r->slot[1] = NULL;
    if (r->slot[0] != NULL) {
        r->slot[1] = get32(flat + 8) == 0 ? Py_NewRef(Py_None) : take_sid(c);
    }
    return filled(r, Trust_slots);
}

INLINE PyObject *take_name(cursor *c, const uint8_t *flat)
{
    PyObject *name = text_or_none(c, flat + 4);
    uint16_t use = get16(flat);
    record *r;

    if (UNLIKELY(name == NULL || (r = make(&Translated)) == NULL)) {
        Py_XDECREF(name);
        return NULL;
    }
    r->slot[0] = LIKELY(use < USES && uses[use] != NULL) ? Py_NewRef(uses[use]) : number(use);
    r->slot[1] = name;
    r->slot[2] = signed_number(get32(flat + 12));
    if (UNLIKELY(r->slot[0] == NULL || r->slot[2] == NULL)) {
        Py_DECREF(r);
        return NULL;
    }
    return (PyObject *)r;
}

static PyObject *take_domains(cursor *c)
{
    const uint8_t *p = take(c, 4, 12);
    record *r;

    if (p == NULL || (r = make(&Domains)) == NULL) {
        return NULL;
    }
    r->slot[0] = number(get32(p));
    r->slot[1] = take_array(c, get32(p + 4), get32(p), 4, TRUST, take_domain);
    r->slot[2] = number(get32(p + 8));
    return filled(r, Domains_slots);
}

static PyObject *take_names(cursor *c)
{
    const uint8_t *p = take(c, 4, 8);
    record *r;

    if (p == NULL) {
        return NULL;
    }
    if (get32(p) > MOST) {
        return bad(c, "too many names");
    }
    if ((r = make(&Names)) == NULL) {
        return NULL;
    }
    r->slot[0] = number(get32(p));
    r->slot[1] = take_array(c, get32(p + 4), get32(p), 4, TRANSLATED, take_name);
    return filled(r, Names_slots);
}

static PyObject *decode_lookup(PyObject *module, PyObject *stub)
{
    cursor c;
    const uint8_t *p;
    PyObject *domains = NULL, *names = NULL, *made = NULL;
    record *r;

    if (open_stub(&c, stub) < 0) {
        return NULL;
    }
    if ((p = take(&c, 4, 4)) == NULL ||
        (domains = get32(p) == 0 ? Py_NewRef(Py_None) : take_domains(&c)) == NULL ||
        (names = take_names(&c)) == NULL || (p = take(&c, 4, 8)) == NULL) {
        goto done;
    }
    if (c.pos != c.end) {
        bad(&c, "the stub goes on");
        goto done;
    }
    if ((r = make(&Lookup)) != NULL) {
        r->slot[0] = Py_NewRef(domains);
        r->slot[1] = Py_NewRef(names);
        r->slot[2] = number(get32(p));
        r->slot[3] = number(get32(p + 4));
        made = filled(r, Lookup_slots);
    }
done:
    Py_XDECREF(domains);
    Py_XDECREF(names);
    close_stub(&c);
    return made;
}

/* -- encoding: a first walk checks and sizes, a second writes --------------------------------- */

static size_t refuse(const char *what)
{
    PyErr_SetString(PyExc_ValueError, what);
    return SIZE_MAX;
}

/* The list of a record, of as many as its count says; NULL with an error set. */
static PyObject *counted_list(record *r)
{
    uint32_t n;

    if (!PyList_CheckExact(r->slot[1]) || number_of(r->slot[0], &n) < 0 ||
        n != PyList_GET_SIZE(r->slot[1])) {
        refuse("Entries is not the length of the list");
        return NULL;
    }
    return r->slot[1];
}

static size_t domains_size(size_t at, PyObject *list)
{
    Py_ssize_t n = PyList_GET_SIZE(list), i;

    at += 4 + (size_t)n * TRUST;
    for (i = 0; i < n; i++) {
        record *r = (record *)PyList_GET_ITEM(list, i);
        if (!IS(r, Trust) || !Py_IS_TYPE(r->slot[1], &Sid)) {
            return refuse("expected a Trust with a Sid");
        }
        if ((at = text_end(at, r->slot[0])) == SIZE_MAX) {
            return SIZE_MAX;
        }
        at = aligned(at, 4) + 4 + sid_size((octets *)r->slot[1]);
    }
    return at;
}

static size_t names_size(size_t at, PyObject *list)
{
    Py_ssize_t n = PyList_GET_SIZE(list), i;

    at += 4 + (size_t)n * TRANSLATED;
    for (i = 0; i < n; i++) {
        record *r = (record *)PyList_GET_ITEM(list, i);
        if (UNLIKELY(!IS(r, Translated))) {
            return refuse("expected a Translated");
        }
        if (UNLIKELY((at = text_end(at, r->slot[1])) == SIZE_MAX)) {
            return SIZE_MAX;
        }
    }
    return at;
}

static uint8_t *put_domains(uint8_t *p, const uint8_t *start, PyObject *list, uint32_t *ident)
{
    Py_ssize_t n = PyList_GET_SIZE(list), i;
    uint8_t *flat = put32(p, (uint32_t)n);

    p = flat + n * TRUST;
    for (i = 0; i < n; i++, flat += TRUST) {
        record *r = (record *)PyList_GET_ITEM(list, i);
        p = put_counted(flat, p, start, r->slot[0], ident);
        put32(flat + 8, *ident);
        *ident += 4;
        p = put_sid(pad(p, start, 4), (octets *)r->slot[1]);
    }
    return p;
}

static uint8_t *put_names(uint8_t *p, const uint8_t *start, PyObject *list, uint32_t *ident)
{
    Py_ssize_t n = PyList_GET_SIZE(list), i;
    uint8_t *flat = put32(p, (uint32_t)n);

    p = flat + n * TRANSLATED;
    for (i = 0; i < n; i++, flat += TRANSLATED) {
        record *r = (record *)PyList_GET_ITEM(list, i);
        uint32_t use, index;
        if (UNLIKELY(number_of(r->slot[0], &use) < 0 || use > 0xFFFF ||
                     signed_of(r->slot[2], &index) < 0)) {
            return NULL;
        }
        put32(flat, use);
        p = put_counted(flat + 4, p, start, r->slot[1], ident);
        put32(flat + 12, index);
    }
    return p;
}

static PyObject *encode_lookup(PyObject *module, PyObject *value)
{
    record *r = (record *)value, *domains, *names;
    PyObject *list[2], *made;
    uint32_t most, mapped, result, ident = REFERENT + 8;
    uint8_t *p, *start;
    size_t size;

    if (!IS(value, Lookup) || !IS(r->slot[0], Domains) || !IS(r->slot[1], Names)) {
        return PyErr_Format(PyExc_TypeError, "expected a Lookup with Domains and Names");
    }
    domains = (record *)r->slot[0];
    names = (record *)r->slot[1];
    if ((list[0] = counted_list(domains)) == NULL || (list[1] = counted_list(names)) == NULL ||
        number_of(domains->slot[2], &most) < 0 || number_of(r->slot[2], &mapped) < 0 ||
        number_of(r->slot[3], &result) < 0 ||
        (size = domains_size(16, list[0])) == SIZE_MAX ||
        (size = names_size(aligned(size, 4) + 8, list[1])) == SIZE_MAX) {
        return NULL;
    }
    size = aligned(size, 4) + 8;
    if ((made = PyBytes_FromStringAndSize(NULL, (Py_ssize_t)size)) == NULL) {
        return NULL;
    }
    start = p = (uint8_t *)PyBytes_AS_STRING(made);
    p = put32(p, REFERENT);
    p = put32(p, (uint32_t)PyList_GET_SIZE(list[0]));
    p = put32(p, REFERENT + 4);
    p = put32(p, most);
    p = pad(put_domains(p, start, list[0], &ident), start, 4);
    p = put32(p, (uint32_t)PyList_GET_SIZE(list[1]));
    p = put32(p, ident);
    ident += 4;
    if ((p = put_names(p, start, list[1], &ident)) == NULL) {
        Py_DECREF(made);
        return PyErr_Occurred() ? NULL : PyErr_Format(PyExc_ValueError, "a use is 16 bits");
    }
    put32(put32(pad(p, start, 4), mapped), result);
    return made;
}

static PyObject *set_uses(PyObject *module, PyObject *members)
{
    Py_ssize_t i;

    if (!PyTuple_CheckExact(members) || PyTuple_GET_SIZE(members) > USES) {
        return PyErr_Format(PyExc_TypeError, "expected a tuple of up to %d", USES);
    }
    for (i = 0; i < PyTuple_GET_SIZE(members); i++) {
        PyObject *member = PyTuple_GET_ITEM(members, i);
        Py_XSETREF(uses[i], member == Py_None ? NULL : Py_NewRef(member));
    }
    Py_RETURN_NONE;
}

static PyMethodDef functions[] = {
    {"decode_lookup", decode_lookup, METH_O, "Lookup of a stub."},
    {"encode_lookup", encode_lookup, METH_O, "Stub of a Lookup."},
    {"set_uses", set_uses, METH_O, "Name the members of the enum of Use, None between them."},
    {NULL, NULL, 0, NULL},
};

int add_lsa(PyObject *module)
{
    kind *kinds[] = {&Lookup, &Domains, &Trust, &Names, &Translated};

    return add_shapes(module, kinds, sizeof(kinds) / sizeof(kinds[0]), functions);
}
