/* prepare.c: what a verified plan knows of its types beforehand: where pointers may be followed by
 * recursion, and what memory an item takes. */
#include <stdlib.h>

#include "plan.h"
#include "sid.h"

static uint32_t sum(uint64_t a, uint64_t b)
{
    return a + b < UINT32_MAX ? (uint32_t)(a + b) : UINT32_MAX;
}

/* Memory of a fixed array: its lists, and what its elements make. */
static uint32_t array_made(const rf_tables *t, const rf_op *op)
{
    uint64_t counts[RF_MAX_DIMS];
    int32_t k;

    for (k = 0; k < op->aux; k++) {
        counts[k] = (uint64_t)t->dims[op->dim + k].bound;
    }
    return sum(rf_array_made(op, &t->ops[op->child], counts), 0);
}

/* Memory of one item without the items it holds, at most; of records the size is known already.
 * A pointer may wait on the stack, a full one is also in the table of aliases. */
static uint32_t own_made(const rf_op *op)
{
    switch (op->code) {
    case RF_OP_SCALAR:
        return rf_kind_size(op->kind) == 1 ? 0 : rf_kind_size(op->kind) == 8 ? 48 : 32;
    case RF_OP_POINTER:
        return op->kind == RF_PTR_FULL ? 160 : op->size != 0 ? 96 : 48;
    case RF_OP_FILETIME:
        return 48;
    case RF_OP_CONTEXT:
    case RF_OP_STRING:
        return 80;
    case RF_OP_COUNTED:
        return 96;
    case RF_OP_UUID:
    case RF_OP_SID:
        return 160;
    case RF_OP_STRUCT:
    case RF_OP_UNION:
    case RF_OP_PARAMS:
        return op->made;
    default:
        return 0;
    }
}

/* What recursion into an op may reach, by value and by its pointers. */
static int below(const rf_tables *t, const int *height, const rf_op *op)
{
    int highest = 0;
    int32_t k;

    switch (op->code) {
    case RF_OP_STRUCT:
    case RF_OP_PARAMS:
    case RF_OP_RUN:
        for (k = op->child; k < op->child + op->count; k++) {
            highest = height[k] > highest ? height[k] : highest;
        }
        return highest + 1;
    case RF_OP_UNION:
        for (k = 0; k < t->n_arms; k++) {
            int mine = (k >= op->dim && k < op->dim + op->count) || k == op->aux;
            if (mine && t->arms[k].child >= 0 && height[t->arms[k].child] > highest) {
                highest = height[t->arms[k].child];
            }
        }
        return highest + 1;
    case RF_OP_ARRAY:
        return height[op->child] + op->aux;
    case RF_OP_POINTER:
    case RF_OP_RANGE:
    case RF_OP_REPRESENT:
    case RF_OP_PIPE:
        return height[op->child] + 1;
    default:
        return 1;
    }
}

/* Whether the flat part of an op holds pointers; by-value children are known already. */
static int points(const rf_tables *t, const char *pointing, const rf_op *op)
{
    int32_t k;

    switch (op->code) {
    case RF_OP_POINTER:
    case RF_OP_COUNTED:
        return 1;
    case RF_OP_STRUCT:
    case RF_OP_PARAMS:
    case RF_OP_RUN:
        for (k = op->child; k < op->child + op->count; k++) {
            if (pointing[k]) {
                return 1;
            }
        }
        return 0;
    case RF_OP_UNION:
        for (k = 0; k < t->n_arms; k++) {
            int mine = (k >= op->dim && k < op->dim + op->count) || k == op->aux;
            if (mine && t->arms[k].child >= 0 && pointing[t->arms[k].child]) {
                return 1;
            }
        }
        return 0;
    case RF_OP_ARRAY:
    case RF_OP_RANGE:
    case RF_OP_REPRESENT:
    case RF_OP_PIPE:
        return pointing[op->child];
    default:
        return 0;
    }
}

/* Whether every pointer in the flat part of an op has a referent that holds none. */
static int shallow(const rf_tables *t, const char *pointing, const rf_op *op)
{
    int32_t k;

    switch (op->code) {
    case RF_OP_POINTER:
        return !pointing[op->child];
    case RF_OP_STRUCT:
        for (k = op->child; k < op->child + op->count; k++) {
            if (!shallow(t, pointing, &t->ops[k])) {
                return 0;
            }
        }
        return 1;
    case RF_OP_ARRAY:
    case RF_OP_RANGE:
    case RF_OP_REPRESENT:
        return shallow(t, pointing, &t->ops[op->child]);
    default:
        return 1;
    }
}

/* One block on the wire: fixed, or an array of what is fixed. */
static int is_block(const rf_tables *t, const rf_op *op)
{
    if (op->code == RF_OP_REPRESENT) {
        return is_block(t, &t->ops[op->child]);
    }
    if (op->code == RF_OP_ARRAY) {
        const rf_op *element = &t->ops[op->child];
        return element->size != 0 || (element->flags & RF_REF_ELEMENT) != 0;
    }
    return op->size != 0;
}

static int plain(const rf_tables *t, const rf_op *op)
{
    const rf_op *first = NULL; /* member of text */
    int32_t k;

    if (op->code != RF_OP_STRUCT || op->size == 0 || op->count > RF_PLAIN_MEMBERS) {
        return 0;
    }
    for (k = op->child; k < op->child + op->count; k++) {
        const rf_op *member = &t->ops[k];
        int text = member->code == RF_OP_COUNTED && member->kind == RF_KIND_WCHAR;
        if (member->code != RF_OP_SCALAR && member->code != RF_OP_ENUM && !text) {
            return 0;
        }
        if (text && first == NULL) {
            first = member;
        } else if (text && ((member->flags ^ first->flags) & RF_WIDE) != 0) {
            return 0; /* nobody mixes the syntaxes, but the loops count on it */
        }
    }
    return 1;
}

static int simple_elements(const rf_tables *t, const rf_op *op)
{
    const rf_op *element = &t->ops[op->child];

    return op->kind == RF_AS_BYTES ||
           (op->kind == RF_AS_LIST && (element->flags & RF_SIMPLE) && element->size != 0);
}

/* An array of one dimension that a count precedes, which one field tells or none, or one within a
 * fixed layout. */
static int simple_array(const rf_tables *t, const rf_op *op)
{
    const rf_op *element = &t->ops[op->child];
    int32_t size = t->dims[op->dim].size;

    if (op->aux != 1 || element->min_size == 0) {
        return 0;
    }
    if (op->size != 0) {
        return simple_elements(t, op);
    }
    if (size >= 0 && (t->programs[size].count != 1 ||
                      t->code[t->programs[size].start].code != RF_INS_FIELD)) {
        return 0;
    }
    return (op->flags & (RF_CONFORMANT | RF_VARYING | RF_HOISTED)) == RF_CONFORMANT &&
           simple_elements(t, op);
}

/* Whether a member of a simple struct or parameter list, if it is an array or points to one,
 * stands behind the number that tells the size: the loop would begin in vain if it did not. */
static int told_before(const rf_tables *t, const rf_op *owner, const rf_op *member)
{
    const rf_op *array = member->code == RF_OP_POINTER ? &t->ops[member->child] : member, *op;
    int32_t size;

    if (array->code != RF_OP_ARRAY || array->size != 0 || (size = t->dims[array->dim].size) < 0) {
        return 1;
    }
    for (op = &t->ops[owner->child]; op < member; op++) {
        if (op->slot == t->code[t->programs[size].start].arg) {
            return op->code == RF_OP_SCALAR || op->code == RF_OP_RANGE;
        }
    }
    return 0;
}

/* Whether an op is simple, as far as those that it holds or points to are known to be. */
static int simple(const rf_tables *t, const rf_op *op)
{
    const rf_op *member;

    switch (op->code) {
    case RF_OP_SCALAR:
    case RF_OP_ENUM:
    case RF_OP_UUID:
    case RF_OP_FILETIME:
    case RF_OP_CONTEXT:
    case RF_OP_COUNTED:
        return 1;
    case RF_OP_SID:
        return op->size == 0 && (op->flags & RF_HOISTED) == 0;
    case RF_OP_RANGE:
        return t->ops[op->child].code == RF_OP_SCALAR;
    case RF_OP_ARRAY:
        return simple_array(t, op);
    case RF_OP_POINTER:
        member = &t->ops[op->child];
        return op->size != 0 && op->kind != RF_PTR_FULL && (member->flags & RF_SIMPLE) &&
               member->code != RF_OP_POINTER;
    case RF_OP_STRUCT:
    case RF_OP_PARAMS:
        for (member = &t->ops[op->child]; member < &t->ops[op->child] + op->count; member++) {
            if (!(member->flags & RF_SIMPLE) || !told_before(t, op, member)) {
                return 0;
            }
        }
        return op->size != 0 || op->code == RF_OP_PARAMS;
    default:
        return 0;
    }
}

/* Whether a parameter list holds nothing but integers, handles and SIDs, perhaps behind [ref]
 * pointers that take no octets; with the widest gaps it must have room in a small buffer. */
static int brief(const rf_tables *t, const rf_op *op)
{
    const rf_op *member, *leaf;
    uint64_t octets = 0;

    for (member = &t->ops[op->child]; member < &t->ops[op->child] + op->count; member++) {
        leaf = member;
        if (leaf->code == RF_OP_POINTER && leaf->kind == RF_PTR_REF && leaf->size == 0) {
            leaf = &t->ops[leaf->child];
        }
        if (leaf->code == RF_OP_SID && (leaf->flags & RF_HOISTED) == 0) {
            octets += 8 + 8 + 8 + 4 * RF_SID_PARTS; /* a gap and a count come first */
        } else if (leaf->code != RF_OP_SCALAR && leaf->code != RF_OP_CONTEXT) {
            return 0;
        }
        octets += (uint64_t)leaf->size + leaf->align;
    }
    return octets <= RF_BRIEF_OCTETS;
}

/* Find what is simple. Referents may stand anywhere in the table: each level takes a round. */
static void find_simple(rf_tables *t, const int *height)
{
    int32_t i;
    int changed = 1;

    while (changed) {
        changed = 0;
        for (i = t->n_ops - 1; i >= 0; i--) {
            rf_op *op = &t->ops[i];
            int apart = (op->flags & RF_DIRECT) || op->code == RF_OP_PARAMS;
            if (!(op->flags & RF_SIMPLE) && apart && height[i] <= RF_MAX_SIMPLE &&
                simple(t, op)) {
                op->flags |= RF_SIMPLE;
                changed = 1;
            }
        }
    }
}

rf_status rf_plan_prepare(rf_tables *t)
{
    int *height = calloc((size_t)t->n_ops, sizeof *height);
    char *pointing = calloc((size_t)t->n_ops, 1);
    int32_t i, k;
    int changed = 1;

    if (height == NULL || pointing == NULL) {
        free(height);
        free(pointing);
        return RF_E_NOMEM;
    }
    for (i = t->n_ops - 1; i >= 0; i--) {
        rf_op *op = &t->ops[i];
        pointing[i] = (char)points(t, pointing, op);
        op->made = own_made(op);
        if (op->code == RF_OP_ARRAY) {
            op->made = op->size != 0 ? array_made(t, op) : 0;
        } else if (op->code == RF_OP_COUNTED) {
            op->kind = t->ops[op->child].kind;
        } else if (op->code == RF_OP_RANGE || op->code == RF_OP_REPRESENT) {
            op->made = op->size != 0 ? t->ops[op->child].made : 0;
        } else if (op->code == RF_OP_STRUCT || op->code == RF_OP_RUN) {
            for (k = op->child; k < op->child + op->count; k++) {
                /* members that are items of their own are paid for when they come */
                if (op->size != 0 || t->ops[k].code == RF_OP_RUN) {
                    op->made = sum(op->made, t->ops[k].made);
                }
            }
        }
    }
    /* What reaches itself grows with each round until it is too high for recursion anyway. */
    while (changed) {
        changed = 0;
        for (i = t->n_ops - 1; i >= 0; i--) {
            int h = below(t, height, &t->ops[i]);
            h = h < RF_MAX_DIRECT ? h : RF_MAX_DIRECT;
            changed |= h != height[i];
            height[i] = h;
        }
    }
    for (i = 0; i < t->n_ops; i++) {
        rf_op *op = &t->ops[i];
        /* these are ours */
        op->flags &= (uint16_t)~(RF_DIRECT | RF_SHALLOW | RF_SIMPLE | RF_PLAIN | RF_BRIEF);
        if (op->code == RF_OP_PARAMS && brief(t, op)) {
            op->flags |= RF_BRIEF;
        }
        if (height[i] < RF_MAX_DIRECT && (!pointing[i] || is_block(t, op))) {
            op->flags |= RF_DIRECT;
            if (shallow(t, pointing, op)) {
                op->flags |= RF_SHALLOW;
            }
            if (plain(t, op)) {
                op->flags |= RF_PLAIN;
            }
        }
    }
    find_simple(t, height);
    free(height);
    free(pointing);
    return RF_E_OK;
}
