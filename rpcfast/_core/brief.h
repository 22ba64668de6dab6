/* brief.h: parameter lists of nothing but numbers, context handles and SIDs, as most requests are.
 *
 * Layer 2: unlike csrc it knows Python.  The plan says by BRIEF which they are.  Nothing is raised:
 * what is not as expected is left to the walker, to make something of it, or to say what is wrong.
 */
#ifndef RF_BRIEF_H
#define RF_BRIEF_H

#include "counted.h"
#include "plain.h"
#include "plan.h"

/* Write the octets of a handle or a SID, its count in front of it; they lie in the object behind
 * its header.  Gives where they end. */
static inline uint8_t *rf_brief_octets(const rf_op *op, PyObject *value, uint8_t *p)
{
    const uint8_t *octets = (const uint8_t *)value + sizeof(PyObject);
    int wide = (op->flags & RF_WIDE) != 0;
    size_t n = op->size;

    if (n == 0) {
        n = 8 + 4 * (size_t)octets[1];
        rf_store_count(p, octets[1], wide, RF_BIG_ENDIAN);
        p += wide ? 8 : 4;
    }
    memcpy(p, octets, n);
    return p + n;
}

/* Encode a parameter list that is BRIEF, little-endian; NULL for what needs the walker. */
static inline PyObject *rf_brief_stub(const rf_op *ops, PyObject **objects, PyObject *record,
                                      size_t position, PyTypeObject *handle, PyTypeObject *sid)
{
    const rf_op *member = &ops[ops->child], *end = member + ops->count;
    uint8_t octets[RF_BRIEF_OCTETS + sizeof(uint64_t)], *p = octets;
    PyObject *made;

    if (RF_NO_GIL || RF_UNLIKELY(Py_TYPE(record) != (PyTypeObject *)objects[ops->object])) {
        return NULL; /* without the lock another thread may take away what is read here */
    }
    for (; member < end; member++) {
        const rf_op *leaf = member->code == RF_OP_POINTER ? &ops[member->child] : member;
        PyObject *value = *(PyObject **)(void *)((char *)record + member->slot);
        int wide_sid = leaf->code == RF_OP_SID && (leaf->flags & RF_WIDE) != 0;
        int64_t n;

        if (RF_UNLIKELY(value == NULL)) {
            return NULL;
        }
        memset(p, 0, sizeof(uint64_t)); /* the gap */
        p += rf_gap(position + (size_t)(p - octets), wide_sid ? 8 : leaf->align);
        if (leaf->code == RF_OP_SCALAR) {
            if (RF_UNLIKELY(!rf_small_int(value, &n) ||
                            !rf_store_integer(leaf->kind, n, p, RF_BIG_ENDIAN))) {
                return NULL;
            }
            p += leaf->size;
        } else if (RF_LIKELY(Py_TYPE(value) == (leaf->code == RF_OP_SID ? sid : handle))) {
            p = rf_brief_octets(leaf, value, p);
        } else {
            return NULL;
        }
    }
    made = PyBytes_FromStringAndSize((const char *)octets, p - octets);
    if (RF_UNLIKELY(made == NULL)) {
        PyErr_Clear(); /* the walker will say it again */
    }
    return made;
}

#endif
