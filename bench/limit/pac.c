/* pac.c: KERB_VALIDATION_INFO by type serialization 1. [MS-PAC 2.5], [MS-RPCE 2.2.6] */
#include "limit.h"

KIND(LogonInfo, "LogonTime", "LogoffTime", "KickOffTime", "PasswordLastSet", "PasswordCanChange",
     "PasswordMustChange", "EffectiveName", "FullName", "LogonScript", "ProfilePath",
     "HomeDirectory", "HomeDirectoryDrive", "LogonCount", "BadPasswordCount", "UserId",
     "PrimaryGroupId", "GroupCount", "GroupIds", "UserFlags", "UserSessionKey", "LogonServer",
     "LogonDomainName", "LogonDomainId", "Reserved1", "UserAccountControl", "SubAuthStatus",
     "LastSuccessfulILogon", "LastFailedILogon", "FailedILogonCount", "Reserved3", "SidCount",
     "ExtraSids", "ResourceGroupDomainSid", "ResourceGroupCount", "ResourceGroupIds")
KIND(Membership, "RelativeId", "Attributes")
KIND(SidAndAttributes, "Sid", "Attributes")
KIND(SessionKey, "data")
KIND(CypherBlock, "data")

enum { HEADERS = 16, LOGON_INFO = 216, PAIR = 8 };

/* Make a record of two numbers. */
INLINE PyObject *pair(kind *k, const uint8_t *p)
{
    record *r = make(k);

    if (UNLIKELY(r == NULL)) {
        return NULL;
    }
    r->slot[0] = number(get32(p));
    r->slot[1] = number(get32(p + 4));
    return filled(r, 2);
}

static PyObject *take_membership(cursor *c, const uint8_t *flat)
{
    return pair(&Membership, flat);
}

static PyObject *sid_or_none(cursor *c, uint32_t ident)
{
    return ident == 0 ? Py_NewRef(Py_None) : take_sid(c);
}

static PyObject *take_extra(cursor *c, const uint8_t *flat)
{
    record *r = make(&SidAndAttributes);

    if (r == NULL) {
        return NULL;
    }
    r->slot[0] = sid_or_none(c, get32(flat));
    r->slot[1] = number(get32(flat + 4));
    return filled(r, SidAndAttributes_slots);
}

static PyObject *session_key(const uint8_t *p)
{
    record *key = make(&SessionKey);
    PyObject *list = PyList_New(2);
    int i;

    if (key == NULL || list == NULL) {
        Py_XDECREF(list);
        return NULL;
    }
    key->slot[0] = list;
    for (i = 0; i < 2; i++) {
        record *block = make(&CypherBlock);
        if (block == NULL) {
            Py_DECREF(key);
            return NULL;
        }
        block->slot[0] = PyBytes_FromStringAndSize((const char *)p + 8 * i, 8);
        PyList_SET_ITEM(list, i, filled(block, CypherBlock_slots));
    }
    return (PyObject *)key;
}

static PyObject *two_numbers(const uint8_t *p)
{
    PyObject *list = PyList_New(2);

    if (list != NULL) {
        PyList_SET_ITEM(list, 0, number(get32(p)));
        PyList_SET_ITEM(list, 1, number(get32(p + 4)));
    }
    return list;
}

/* Take the structure; what lies behind its pointers comes in the order of its fields. */
static PyObject *take_info(cursor *c)
{
    const uint8_t *p = take(c, 4, LOGON_INFO);
    record *r = p == NULL ? NULL : make(&LogonInfo);
    PyObject **s;
    int i;

    if (r == NULL) {
        return NULL;
    }
    s = r->slot;
    memset(s, 0, sizeof(PyObject *) * LogonInfo_slots);
#define TAKE(at, what)                                                                        \
    if (UNLIKELY((s[at] = (what)) == NULL)) {                                                 \
        goto fail;                                                                            \
    }
    for (i = 0; i < 6; i++) {
        TAKE(i, filetime(p + 8 * i))
    }
    for (i = 0; i < 6; i++) {
        TAKE(6 + i, text_or_none(c, p + 48 + 8 * i))
    }
    TAKE(12, number(get16(p + 96)))
    TAKE(13, number(get16(p + 98)))
    TAKE(14, number(get32(p + 100)))
    TAKE(15, number(get32(p + 104)))
    TAKE(16, number(get32(p + 108)))
    TAKE(17, take_array(c, get32(p + 112), get32(p + 108), 4, PAIR, take_membership))
    TAKE(18, number(get32(p + 116)))
    TAKE(19, session_key(p + 120))
    TAKE(20, text_or_none(c, p + 136))
    TAKE(21, text_or_none(c, p + 144))
    TAKE(22, sid_or_none(c, get32(p + 152)))
    TAKE(23, two_numbers(p + 156))
    TAKE(24, number(get32(p + 164)))
    TAKE(25, number(get32(p + 168)))
    TAKE(26, filetime(p + 172))
    TAKE(27, filetime(p + 180))
    TAKE(28, number(get32(p + 188)))
    TAKE(29, number(get32(p + 192)))
    TAKE(30, number(get32(p + 196)))
    TAKE(31, take_array(c, get32(p + 200), get32(p + 196), 4, PAIR, take_extra))
    TAKE(32, sid_or_none(c, get32(p + 204)))
    TAKE(33, number(get32(p + 208)))
    TAKE(34, take_array(c, get32(p + 212), get32(p + 208), 4, PAIR, take_membership))
#undef TAKE
    return (PyObject *)r;

fail:
    Py_DECREF(r);
    return NULL;
}

static PyObject *decode_logon_info(PyObject *module, PyObject *data)
{
    cursor c;
    const uint8_t *p;
    PyObject *made = NULL;
    uint32_t nbytes;

    if (open_stub(&c, data) < 0) {
        return NULL;
    }
    if ((p = take(&c, 8, HEADERS)) == NULL) {
        goto done;
    }
    nbytes = get32(p + 8);
    if (p[0] != 1 || p[1] != 0x10 || get16(p + 2) != 8 || nbytes % 8 || nbytes > c.end - HEADERS) {
        bad(&c, "the headers are not those of type serialization 1");
        goto done;
    }
    c.end = HEADERS + nbytes;
    if ((p = take(&c, 4, 4)) == NULL) {
        goto done;
    }
    made = get32(p) == 0 ? Py_NewRef(Py_None) : take_info(&c);
    if (made != NULL && c.end - c.pos > 7) {
        Py_CLEAR(made);
        bad(&c, "the data go on");
    }
done:
    close_stub(&c);
    return made;
}

static PyMethodDef functions[] = {
    {"decode_logon_info", decode_logon_info, METH_O, "LogonInfo of serialized data."},
    {NULL, NULL, 0, NULL},
};

int add_pac(PyObject *module)
{
    kind *kinds[] = {&LogonInfo, &Membership, &SidAndAttributes, &SessionKey, &CypherBlock};

    return add_shapes(module, kinds, sizeof(kinds) / sizeof(kinds[0]), functions);
}
