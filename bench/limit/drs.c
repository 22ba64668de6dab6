/* drs.c: the reply of level 6 of IDL_DRSGetNCChanges. [MS-DRSR 4.1.10.2.11, 5] */
#include "limit.h"

KIND(Changes, "pdwOutVersion", "pmsgOut", "result")
KIND(Reply, "uuidDsaObjSrc", "uuidInvocIdSrc", "pNC", "usnvecFrom", "usnvecTo",
     "pUpToDateVecSrc", "PrefixTableSrc", "ulExtendedRet", "cNumObjects", "cNumBytes", "pObjects",
     "fMoreData", "cNumNcSizeObjects", "cNumNcSizeValues", "cNumValues", "rgValues", "dwDRSError")
KIND(DsName, "structLen", "SidLen", "Guid", "Sid", "NameLen", "StringName")
KIND(NtSid, "Data")
KIND(UsnVector, "usnHighObjUpdate", "usnReserved", "usnHighPropUpdate")
KIND(UpToDate, "dwVersion", "dwReserved1", "cNumCursors", "dwReserved2", "rgCursors")
KIND(UpToDateCursor, "uuidDsa", "usnHighPropUpdate", "timeLastSyncSuccess")
KIND(PrefixTable, "PrefixCount", "pPrefixEntry")
KIND(PrefixEntry, "ndx", "prefix")
KIND(Oid, "length", "elements")
KIND(Object, "pNextEntInf", "Entinf", "fIsNCPrefix", "pParentGuid", "pMetaDataExt")
KIND(EntInf, "pName", "ulFlags", "AttrBlock")
KIND(AttrBlock, "attrCount", "pAttr")
KIND(Attr, "attrTyp", "AttrVal")
KIND(ValBlock, "valCount", "pAVal")
KIND(AttrVal, "valLen", "pVal")
KIND(MetaVector, "cNumProps", "rgMetaData")
KIND(MetaData, "dwVersion", "timeChanged", "uuidDsaOriginating", "usnOriginating")

enum {
    REPLY = 140, DSNAME = 56, NT4SID = 28, CURSOR = 32, PREFIX = 12, OBJECT = 32, ATTR = 12,
    ATTRVAL = 8, META = 40, GUID = 16
};

/* Fill the slots of a new record, from the first to the last, which is tested with the others. */
#define RECORD(Name, ...)                                                                     \
    do {                                                                                      \
        record *r_ = make(&Name);                                                             \
        if (UNLIKELY(r_ == NULL)) {                                                           \
            return NULL;                                                                      \
        }                                                                                     \
        PyObject *values_[Name##_slots] = {__VA_ARGS__};                                      \
        memcpy(r_->slot, values_, sizeof(values_));                                           \
        return filled(r_, Name##_slots);                                                      \
    } while (0)

/* Take an array of octets. */
INLINE PyObject *take_octets(cursor *c, uint32_t ident, uint32_t n)
{
    const uint8_t *p;

    if (UNLIKELY(ident == 0)) {
        return Py_NewRef(Py_None);
    }
    if (UNLIKELY((p = take(c, 4, 4)) == NULL)) {
        return NULL;
    }
    if (UNLIKELY(get32(p) != n)) {
        return bad(c, "the counts of an array disagree");
    }
    if (UNLIKELY((p = take(c, 1, n)) == NULL)) {
        return NULL;
    }
    return PyBytes_FromStringAndSize((const char *)p, n);
}

static PyObject *nt_sid(const uint8_t *p)
{
    RECORD(NtSid, PyBytes_FromStringAndSize((const char *)p, NT4SID));
}

/* Take a name behind its pointer: its text has a terminator, which is kept. */
static PyObject *take_dsname(cursor *c, uint32_t ident)
{
    const uint8_t *p, *units;
    uint64_t n;

    if (ident == 0) {
        return Py_NewRef(Py_None);
    }
    if ((p = take(c, 4, 4 + DSNAME)) == NULL) {
        return NULL;
    }
    n = (uint64_t)get32(p + 56) + 1;
    if (get32(p) != n) {
        return bad(c, "the counts of a name disagree");
    }
    if ((units = take(c, 2, 2 * n)) == NULL) {
        return NULL;
    }
    RECORD(DsName, number(get32(p + 4)), number(get32(p + 8)), make_uuid(p + 12),
           nt_sid(p + 28), number(get32(p + 56)), text(units, n));
}

static PyObject *usn_vector(const uint8_t *p)
{
    RECORD(UsnVector, long_number(get64(p)), long_number(get64(p + 8)),
           long_number(get64(p + 16)));
}

/* -- the state of replication, and the prefixes ------------------------------------------------ */

static PyObject *take_cursor(cursor *c, const uint8_t *p)
{
    RECORD(UpToDateCursor, make_uuid(p), long_number(get64(p + 16)), long_number(get64(p + 24)));
}

/* Make a list of `n` flat parts without pointers. */
INLINE PyObject *list_of(cursor *c, const uint8_t *p, uint32_t n, size_t size,
                         PyObject *(*item)(cursor *, const uint8_t *))
{
    PyObject *list = PyList_New(n);
    uint32_t i;

    for (i = 0; list != NULL && i < n; i++, p += size) {
        PyObject *made = item(c, p);
        if (UNLIKELY(made == NULL)) {
            Py_CLEAR(list);
        } else {
            PyList_SET_ITEM(list, i, made);
        }
    }
    return list;
}

static PyObject *take_up_to_date(cursor *c, uint32_t ident)
{
    const uint8_t *count, *p, *cursors;
    uint32_t n;

    if (ident == 0) {
        return Py_NewRef(Py_None);
    }
    if ((count = take(c, 4, 4)) == NULL || (p = take(c, 8, 16)) == NULL) {
        return NULL;
    }
    if ((n = get32(p + 8)) != get32(count)) {
        return bad(c, "the counts of the cursors disagree");
    }
    if ((cursors = take(c, 8, (size_t)n * CURSOR)) == NULL) {
        return NULL;
    }
    RECORD(UpToDate, number(get32(p)), number(get32(p + 4)), number(n), number(get32(p + 12)),
           list_of(c, cursors, n, CURSOR, take_cursor));
}

static PyObject *take_oid(cursor *c, const uint8_t *p)
{
    RECORD(Oid, number(get32(p)), take_octets(c, get32(p + 4), get32(p)));
}

static PyObject *take_prefix(cursor *c, const uint8_t *p)
{
    RECORD(PrefixEntry, number(get32(p)), take_oid(c, p + 4));
}

static PyObject *take_prefixes(cursor *c, const uint8_t *p)
{
    RECORD(PrefixTable, number(get32(p)),
           take_array(c, get32(p + 4), get32(p), 4, PREFIX, take_prefix));
}

/* -- the objects ----------------------------------------------------------------------------- */

INLINE PyObject *take_value(cursor *c, const uint8_t *p)
{
    RECORD(AttrVal, number(get32(p)), take_octets(c, get32(p + 4), get32(p)));
}

INLINE PyObject *take_values(cursor *c, const uint8_t *p)
{
    RECORD(ValBlock, number(get32(p)),
           take_array(c, get32(p + 4), get32(p), 4, ATTRVAL, take_value));
}

INLINE PyObject *take_attr(cursor *c, const uint8_t *p)
{
    RECORD(Attr, number(get32(p)), take_values(c, p + 4));
}

static PyObject *take_attrs(cursor *c, const uint8_t *p)
{
    RECORD(AttrBlock, number(get32(p)),
           take_array(c, get32(p + 4), get32(p), 4, ATTR, take_attr));
}

INLINE PyObject *take_meta(cursor *c, const uint8_t *p)
{
    RECORD(MetaData, number(get32(p)), long_number(get64(p + 8)), make_uuid(p + 16),
           long_number(get64(p + 32)));
}

static PyObject *take_meta_vector(cursor *c, uint32_t ident)
{
    const uint8_t *count, *p, *items;
    uint32_t n;

    if (ident == 0) {
        return Py_NewRef(Py_None);
    }
    if ((count = take(c, 4, 4)) == NULL || (p = take(c, 8, 4)) == NULL) {
        return NULL;
    }
    if ((n = get32(p)) != get32(count)) {
        return bad(c, "the counts of the metadata disagree");
    }
    if ((items = take(c, 8, (size_t)n * META)) == NULL) {
        return NULL;
    }
    RECORD(MetaVector, number(n), list_of(c, items, n, META, take_meta));
}

static PyObject *take_guid(cursor *c, uint32_t ident)
{
    const uint8_t *p;

    if (ident == 0) {
        return Py_NewRef(Py_None);
    }
    return (p = take(c, 4, GUID)) == NULL ? NULL : make_uuid(p);
}

/* Arguments are made in no certain order: what is taken is taken before the record is made. */
static PyObject *take_entinf(cursor *c, const uint8_t *p)
{
    PyObject *name = take_dsname(c, get32(p + 4));
    PyObject *attrs = name == NULL ? NULL : take_attrs(c, p + 12);

    RECORD(EntInf, name, number(get32(p + 8)), attrs);
}

static PyObject *take_object(cursor *c, const uint8_t *p, PyObject *next)
{
    PyObject *entinf = take_entinf(c, p);
    PyObject *parent = entinf == NULL ? NULL : take_guid(c, get32(p + 24));
    PyObject *meta = parent == NULL ? NULL : take_meta_vector(c, get32(p + 28));

    RECORD(Object, next, entinf, signed_number(get32(p + 20)), parent, meta);
}

/* Take the chain: all flat parts come first, then what is behind the last one, and so on back. */
static PyObject *take_objects(cursor *c, uint32_t ident)
{
    PyObject *next = Py_NewRef(Py_None);
    size_t first = (c->pos + 3) & ~(size_t)3, n = 0;
    const uint8_t *p;

    while (ident != 0) {
        if ((p = take(c, 4, OBJECT)) == NULL) {
            Py_DECREF(next);
            return NULL;
        }
        ident = get32(p);
        n++;
    }
    while (n > 0 && next != NULL) {
        next = take_object(c, c->base + first + --n * OBJECT, next);
    }
    return next;
}

static void free_object(PyObject *self)
{
    PyObject *next = ((record *)self)->slot[0];

    /* a chain is freed from its head, without recursion */
    ((record *)self)->slot[0] = NULL;
    while (next != NULL && IS(next, Object) && Py_REFCNT(next) == 1) {
        PyObject *after = ((record *)next)->slot[0];
        ((record *)next)->slot[0] = NULL;
        Py_DECREF(next);
        next = after;
    }
    Py_XDECREF(next);
    Object_dealloc(self);
}

/* -- the reply ----------------------------------------------------------------------------- */

static PyObject *take_reply(cursor *c)
{
    const uint8_t *p = take(c, 8, REPLY);
    PyObject *nc, *state = NULL, *prefixes = NULL, *objects = NULL;

    if (p == NULL) {
        return NULL;
    }
    if (get32(p + 128) != 0 || get32(p + 132) != 0) {
        return bad(c, "values of links are not among these shapes");
    }
    if ((nc = take_dsname(c, get32(p + 32))) != NULL &&
        (state = take_up_to_date(c, get32(p + 88))) != NULL &&
        (prefixes = take_prefixes(c, p + 92)) != NULL) {
        objects = take_objects(c, get32(p + 112));
    }
    RECORD(Reply, make_uuid(p), make_uuid(p + 16), nc, usn_vector(p + 40), usn_vector(p + 64),
           state, prefixes, number(get32(p + 100)), number(get32(p + 104)),
           number(get32(p + 108)), objects, signed_number(get32(p + 116)),
           number(get32(p + 120)), number(get32(p + 124)), number(get32(p + 128)),
           Py_NewRef(Py_None), number(get32(p + 136)));
}

static PyObject *take_changes(cursor *c)
{
    const uint8_t *p = take(c, 4, 8);
    PyObject *reply;

    if (p == NULL) {
        return NULL;
    }
    if (get32(p) != 6 || get32(p + 4) != 6) {
        return bad(c, "only level 6 is among these shapes");
    }
    if ((reply = take_reply(c)) == NULL) {
        return NULL;
    }
    if ((p = take(c, 4, 4)) == NULL || (c->pos != c->end && !bad(c, "the stub goes on"))) {
        Py_DECREF(reply);
        return NULL;
    }
    RECORD(Changes, number(6), reply, number(get32(p)));
}

static PyObject *decode_changes(PyObject *module, PyObject *stub)
{
    cursor c;
    PyObject *made;

    if (open_stub(&c, stub) < 0) {
        return NULL;
    }
    made = take_changes(&c);
    close_stub(&c);
    return made;
}

static PyMethodDef functions[] = {
    {"decode_changes", decode_changes, METH_O, "Changes of a stub."},
    {NULL, NULL, 0, NULL},
};

int add_drs(PyObject *module)
{
    kind *kinds[] = {&Changes, &Reply, &DsName, &NtSid, &UsnVector, &UpToDate, &UpToDateCursor,
                     &PrefixTable, &PrefixEntry, &Oid, &Object, &EntInf, &AttrBlock, &Attr,
                     &ValBlock, &AttrVal, &MetaVector, &MetaData};

    Object.type.tp_dealloc = free_object;
    return add_shapes(module, kinds, sizeof(kinds) / sizeof(kinds[0]), functions);
}
