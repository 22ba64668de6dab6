/* Plans: what rf_plan_verify accepts is what the walkers trust; size expressions do not overflow.
 *
 * `trusted` says again, from the walkers' side, which indexes they follow and which octets they
 * read without a look.  A table that the check accepts and that is not trusted fails the run.
 */
#include "expression.h"
#include "input.h"
#include "plan.h"

enum { MOST = 32 };

typedef struct table {
    rf_tables t;
    rf_op ops[MOST];
    rf_dim dims[MOST];
    rf_arm arms[MOST];
    rf_range ranges[MOST];
    rf_ins code[MOST];
    rf_program programs[MOST];
} table;

/* ------------------------------------------------------------------ tables from octets */
static int32_t take_index(input *in)
{
    uint8_t n = take_u8(in);

    return n < 250 ? n % 34 - 1 : (int32_t)take_number(in, 4);
}

static void take_op(input *in, rf_op *op, int32_t i)
{
    uint8_t how = take_u8(in);

    memset(op, 0, sizeof *op);
    op->code = take_u8(in) % (RF_OP_COUNT_ + 1);
    op->kind = take_u8(in) % (RF_KIND_COUNT_ + 2);
    op->align = how & 1 ? (uint8_t)(1u << (how >> 1 & 3)) : take_u8(in);
    op->flags = take_u8(in);
    op->size = how & 8 ? rf_kind_size(op->kind) : take_u8(in) % 40;
    op->stride = how & 16 ? op->size : take_u8(in) % 40;
    op->offset = take_u8(in) % 40;
    op->slot = (int32_t)(take_u8(in) % 64) - 2;
    op->child = how & 32 ? i + 1 + take_u8(in) % 3 : take_index(in);
    op->count = how & 64 ? take_u8(in) % 4 : take_index(in);
    op->object = take_u8(in) % 6 - 1;
    op->dim = take_u8(in) % 6;
    op->aux = how & 128 ? take_u8(in) % 3 : take_index(in);
    op->program = take_u8(in) % 6 - 1;
    op->name = take_u8(in) % 6 - 1;
    op->derived = take_u8(in) % 6 - 1;
    op->tag_slot = take_u8(in) % 32;
    op->value_slot = take_u8(in) % 32;
}

static void take_table(input *in, table *m)
{
    rf_tables *t = &m->t;
    int32_t i;

    memset(m, 0, sizeof *m);
    t->ops = m->ops;
    t->dims = m->dims;
    t->arms = m->arms;
    t->ranges = m->ranges;
    t->code = m->code;
    t->programs = m->programs;
    t->n_ops = take_u8(in) % MOST;
    t->n_dims = take_u8(in) % 6;
    t->n_arms = take_u8(in) % 6;
    t->n_ranges = take_u8(in) % 3;
    t->n_code = take_u8(in) % MOST;
    t->n_programs = take_u8(in) % 6;
    t->n_objects = take_u8(in) % 6;
    t->n_names = take_u8(in) % 6;
    for (i = 0; i < t->n_dims; i++) {
        m->dims[i].bound = (int64_t)take_odd(in);
        m->dims[i].size = take_u8(in) % 6 - 1;
        m->dims[i].length = take_u8(in) % 6 - 1;
        m->dims[i].first = take_u8(in) % 6 - 1;
    }
    for (i = 0; i < t->n_arms; i++) {
        m->arms[i].child = take_index(in);
    }
    for (i = 0; i < t->n_programs; i++) {
        m->programs[i].start = take_u8(in) % MOST;
        m->programs[i].count = take_index(in);
    }
    for (i = 0; i < t->n_code; i++) {
        m->code[i].code = take_u8(in) % (RF_INS_COUNT_ + 1);
        m->code[i].derived = take_u8(in) % 6 - 1;
        m->code[i].arg = (int64_t)take_odd(in);
    }
    for (i = 0; i < t->n_ops; i++) {
        take_op(in, &m->ops[i], i);
    }
}

/* --------------------------------------------------------------- what the walkers trust */
static int has(int32_t index, int32_t n)
{
    return index >= 0 && index < n;
}

static int may_have(int32_t index, int32_t n)
{
    return index == -1 || has(index, n);
}

static int is_number(const rf_op *op)
{
    return (op->code == RF_OP_SCALAR || op->code == RF_OP_ENUM) &&
           op->size == rf_kind_size(op->kind) && op->size != 0;
}

/* The walkers recurse into it, so it lies behind. */
static int inner(const rf_tables *t, int32_t i, int32_t child)
{
    return child > i && child < t->n_ops;
}

static int trusted_dims(const rf_tables *t, int32_t start, int32_t n)
{
    int32_t k;

    for (k = start; k < start + n; k++) {
        if (!has(k, t->n_dims) || !may_have(t->dims[k].size, t->n_programs) ||
            !may_have(t->dims[k].length, t->n_programs) ||
            !may_have(t->dims[k].first, t->n_programs)) {
            return 0;
        }
    }
    return n >= 1 && n <= RF_MAX_DIMS;
}

/* `size` octets were taken for the whole; 0 when every member takes its own. */
static int trusted_members(const rf_tables *t, int32_t i, uint32_t size)
{
    const rf_op *op = &t->ops[i];
    int32_t k;

    for (k = op->child; k < op->child + op->count; k++) {
        const rf_op *member = &t->ops[k];
        if (!inner(t, i, k) || (member->code != RF_OP_RUN && member->slot <= 0)) {
            return 0;
        }
        if (size != 0 && (member->size == 0 || (uint64_t)member->offset + member->size > size)) {
            return 0;
        }
    }
    return op->count >= 0;
}

/* Hoisting looks for the array at the end of the last member of the last member. */
static int trusted_tail(const rf_tables *t, int32_t i)
{
    while (t->ops[i].code == RF_OP_STRUCT || t->ops[i].code == RF_OP_REPRESENT) {
        int32_t next = t->ops[i].child;
        if (t->ops[i].code == RF_OP_STRUCT) {
            next += t->ops[i].count - 1;
        }
        if (!inner(t, i, next)) {
            return 0;
        }
        i = next;
    }
    return 1;
}

static int trusted_array(const rf_tables *t, int32_t i)
{
    const rf_op *op = &t->ops[i];
    const rf_op *element = &t->ops[op->child];
    unsigned __int128 total = 1;
    int32_t k;

    if (!inner(t, i, op->child) || !trusted_dims(t, op->dim, op->aux)) {
        return 0;
    }
    if (element->size != 0 && element->stride < element->size) {
        return 0;
    }
    if (op->kind != RF_AS_LIST && element->size == 0) {
        return 0;
    }
    if ((op->kind == RF_AS_NUMPY || op->kind == RF_AS_COLUMNS) && !has(op->object, t->n_objects)) {
        return 0;
    }
    if (op->kind == RF_AS_TEXT && (!is_number(element) || element->stride != 2)) {
        return 0;
    }
    if (op->size == 0) {
        return 1;
    }
    for (k = op->dim; k < op->dim + op->aux; k++) {
        if (t->dims[k].bound < 0) {
            return 0;
        }
        total *= (unsigned __int128)t->dims[k].bound;
        if (total > UINT32_MAX) {
            return 0;
        }
    }
    return total != 0 && element->size != 0 &&
           (total - 1) * element->stride + element->size <= op->size;
}

static int trusted_union(const rf_tables *t, int32_t i)
{
    const rf_op *op = &t->ops[i];
    int32_t k;

    if (!has(op->object, t->n_objects) || !inner(t, i, op->child) ||
        !is_number(&t->ops[op->child]) || op->tag_slot <= 0 || op->value_slot <= 0 ||
        !may_have(op->program, t->n_programs) || !may_have(op->aux, t->n_arms)) {
        return 0;
    }
    for (k = op->dim; k < op->dim + op->count; k++) {
        if (!has(k, t->n_arms) || (t->arms[k].child >= 0 && !inner(t, i, t->arms[k].child))) {
            return 0;
        }
    }
    return op->aux < 0 || t->arms[op->aux].child < 0 || inner(t, i, t->arms[op->aux].child);
}

static int trusted(const rf_tables *t, int32_t i)
{
    const rf_op *op = &t->ops[i];
    const rf_op *child;

    if (op->align == 0 || op->align > 8 || (op->align & (op->align - 1)) != 0 ||
        !may_have(op->derived, t->n_objects) || !may_have(op->name, t->n_names)) {
        return 0;
    }
    child = has(op->child, t->n_ops) ? &t->ops[op->child] : NULL;
    switch (op->code) {
    case RF_OP_SCALAR: return is_number(op);
    case RF_OP_ENUM: return is_number(op) && has(op->object, t->n_objects);
    case RF_OP_RANGE:
        return inner(t, i, op->child) && is_number(child) && child->size == op->size &&
               has(op->aux, t->n_ranges);
    case RF_OP_POINTER:
        return child != NULL && (op->size != 0 || op->flags & RF_REF_ELEMENT) &&
               (op->size == 0 || op->size == (op->flags & RF_WIDE ? 8 : 4));
    case RF_OP_CONTEXT: return op->size == 20;
    case RF_OP_UUID: return op->size == 16;
    case RF_OP_FILETIME: return op->size == 8;
    case RF_OP_COUNTED:
        return child != NULL && child->code == RF_OP_COUNTED_BODY &&
               op->size >= (op->flags & RF_WIDE ? 16 : 8);
    case RF_OP_COUNTED_BODY: return rf_kind_size(op->kind) == 1 || rf_kind_size(op->kind) == 2;
    case RF_OP_STRUCT:
        return has(op->object, t->n_objects) && trusted_members(t, i, op->size) &&
               (!(op->flags & RF_HOISTS) || trusted_tail(t, i));
    case RF_OP_PARAMS: return has(op->object, t->n_objects) && trusted_members(t, i, 0);
    case RF_OP_RUN: return op->size != 0 && trusted_members(t, i, op->size);
    case RF_OP_ARRAY: return trusted_array(t, i);
    case RF_OP_STRING: return rf_kind_size(op->kind) != 0 && trusted_dims(t, op->dim, 1);
    case RF_OP_UNION: return trusted_union(t, i);
    case RF_OP_SID: return 1;
    case RF_OP_REPRESENT:
        return has(op->object, t->n_objects) && inner(t, i, op->child) &&
               (op->size == 0 || (child->size != 0 && child->size <= op->size));
    case RF_OP_PIPE:
        return inner(t, i, op->child) && child->size != 0 && child->stride >= child->size &&
               op->aux == 1 && trusted_dims(t, op->dim, 1) && has(op->program, t->n_objects) &&
               (op->kind != RF_AS_NUMPY || has(op->object, t->n_objects));
    default: return 0;
    }
}

/* Every program keeps to a stack of RF_PROGRAM_DEPTH, and leaves one number. */
static int trusted_program(const rf_tables *t, const rf_program *program)
{
    int64_t top = 0, k;

    if (program->count < 1) {
        return 0;
    }
    for (k = program->start; k < (int64_t)program->start + program->count; k++) {
        const rf_ins *ins;
        if (k < 0 || k >= t->n_code) {
            return 0;
        }
        ins = &t->code[k];
        switch (ins->code) {
        case RF_INS_CONST: top++; break;
        case RF_INS_FIELD:
        case RF_INS_REQUEST:
            if (ins->arg <= 0 || !may_have(ins->derived, t->n_objects)) {
                return 0;
            }
            top++;
            break;
        case RF_INS_NEG:
        case RF_INS_NOT:
        case RF_INS_INV:
        case RF_INS_GIVEN:
            if (top < 1) {
                return 0;
            }
            break;
        case RF_INS_COND:
            top -= 2;
            break;
        default:
            if (ins->code < 0 || ins->code >= RF_INS_COUNT_) {
                return 0;
            }
            top -= 1;
        }
        if (top < 1 || top > RF_PROGRAM_DEPTH) {
            return 0;
        }
    }
    return top == 1;
}

/* Frames of an error path that a walk of each op takes at most: those of its children and one
 * more for each level. */
static int frames(const rf_tables *t, int32_t i, int *known)
{
    const rf_op *op = &t->ops[i];
    int most = 0, own = 0;
    int32_t k;

#define WITH(child)                                                                            \
    do {                                                                                       \
        int needs = frames(t, (child), known);                                                 \
        most = needs > most ? needs : most;                                                    \
    } while (0)
    if (known[i] >= 0) {
        return known[i];
    }
    switch (op->code) {
    case RF_OP_STRUCT:
    case RF_OP_PARAMS:
    case RF_OP_RUN:
        own = op->code != RF_OP_RUN;
        for (k = op->child; k < op->child + op->count; k++) {
            WITH(k);
        }
        break;
    case RF_OP_ARRAY:
        own = op->aux; /* one for each dimension */
        WITH(op->child);
        break;
    case RF_OP_PIPE:
        own = 1;
        WITH(op->child);
        break;
    case RF_OP_RANGE:
    case RF_OP_REPRESENT:
        WITH(op->child);
        break;
    case RF_OP_UNION:
        own = 1;
        for (k = op->dim; k < op->dim + op->count; k++) {
            if (t->arms[k].child >= 0) {
                WITH(t->arms[k].child);
            }
        }
        if (op->aux >= 0 && t->arms[op->aux].child >= 0) {
            WITH(t->arms[op->aux].child);
        }
        break;
    default:
        break;
    }
    return known[i] = own + most;
}

/* Walk what recursion from a direct op walks, its pointers included; it has to end. */
static void climb(const rf_tables *t, int32_t i, int levels, char *climbed)
{
    const rf_op *op = &t->ops[i];
    int32_t k;

    CHECK(levels < RF_MAX_DIRECT);
    if (climbed[i]) {
        return;
    }
    switch (op->code) {
    case RF_OP_STRUCT:
    case RF_OP_PARAMS:
    case RF_OP_RUN:
        for (k = op->child; k < op->child + op->count; k++) {
            climb(t, k, levels + 1, climbed);
        }
        break;
    case RF_OP_ARRAY:
    case RF_OP_PIPE:
    case RF_OP_RANGE:
    case RF_OP_REPRESENT:
    case RF_OP_POINTER:
    case RF_OP_COUNTED:
        climb(t, op->child, levels + 1, climbed);
        break;
    case RF_OP_UNION:
        for (k = op->dim; k < op->dim + op->count; k++) {
            if (t->arms[k].child >= 0) {
                climb(t, t->arms[k].child, levels + 1, climbed);
            }
        }
        if (op->aux >= 0 && t->arms[op->aux].child >= 0) {
            climb(t, t->arms[op->aux].child, levels + 1, climbed);
        }
        break;
    default:
        break;
    }
    climbed[i] = 1;
}

/* What load.h does not look at: the codes it knows, where octets are and where none, that numbers
 * are where it reads them, and how deep it recurses. */
static void check_simple(const rf_tables *t, int32_t i, int levels)
{
    const rf_op *op = &t->ops[i], *child = &t->ops[op->child];
    int32_t size, k;

    CHECK((op->flags & RF_SIMPLE) && levels <= RF_MAX_SIMPLE);
    switch (op->code) {
    case RF_OP_SCALAR:
    case RF_OP_ENUM:
    case RF_OP_UUID:
    case RF_OP_FILETIME:
    case RF_OP_CONTEXT:
    case RF_OP_COUNTED:
        CHECK(op->size != 0);
        break;
    case RF_OP_SID:
        CHECK(op->size == 0 && !(op->flags & RF_HOISTED));
        break;
    case RF_OP_RANGE:
        CHECK(op->size != 0 && child->code == RF_OP_SCALAR);
        break;
    case RF_OP_ARRAY:
        size = t->dims[op->dim].size;
        CHECK(op->aux == 1 && child->min_size != 0);
        CHECK(op->size != 0 || (op->flags & RF_CONFORMANT));
        CHECK(op->size != 0 || !(op->flags & (RF_VARYING | RF_HOISTED)));
        CHECK(op->size != 0 || size < 0 || (t->programs[size].count == 1 &&
              t->code[t->programs[size].start].code == RF_INS_FIELD));
        if (op->kind == RF_AS_BYTES) {
            CHECK(child->size == 1);
        } else {
            CHECK(op->kind == RF_AS_LIST && child->size != 0);
            check_simple(t, op->child, levels + 1);
        }
        break;
    case RF_OP_POINTER:
        CHECK(op->size != 0 && op->kind != RF_PTR_FULL && child->code != RF_OP_POINTER);
        check_simple(t, op->child, levels + 1);
        break;
    default:
        CHECK(op->code == RF_OP_STRUCT ? op->size != 0 : op->code == RF_OP_PARAMS);
        for (k = op->child; k < op->child + op->count; k++) {
            CHECK(op->code == RF_OP_PARAMS || t->ops[k].size != 0);
            check_simple(t, k, levels + 1);
        }
    }
}

static void check_prepared(rf_tables *t)
{
    char climbed[MOST];
    int32_t i, k;

    CHECK(rf_plan_prepare(t) == RF_E_OK);
    memset(climbed, 0, sizeof climbed);
    for (i = 0; i < t->n_ops; i++) {
        const rf_op *op = &t->ops[i];
        if (op->flags & RF_DIRECT) {
            climb(t, i, 0, climbed);
        }
        if (op->flags & RF_SIMPLE) {
            CHECK((op->flags & RF_DIRECT) || op->code == RF_OP_PARAMS);
            check_simple(t, i, 1);
        }
        if (op->flags & RF_BRIEF) { /* written without a look at what room there is */
            CHECK(op->code == RF_OP_PARAMS && op->count <= RF_BRIEF_OCTETS);
            for (k = op->child; k < op->child + op->count; k++) {
                int is_pointer = t->ops[k].code == RF_OP_POINTER;
                int code = t->ops[is_pointer ? t->ops[k].child : k].code;
                CHECK(code == RF_OP_SCALAR || code == RF_OP_CONTEXT || code == RF_OP_SID);
            }
        }
        if (op->flags & RF_PLAIN) {
            CHECK(op->count <= RF_PLAIN_MEMBERS && op->size != 0);
            for (k = op->child; k < op->child + op->count; k++) {
                CHECK(t->ops[k].code == RF_OP_SCALAR || t->ops[k].code == RF_OP_ENUM ||
                      t->ops[k].code == RF_OP_COUNTED);
            }
        }
    }
}

static void check_table(input *in)
{
    static table m;
    int known[MOST];
    int32_t i, bad, deepest = 0;

    take_table(in, &m);
    if (rf_plan_verify(&m.t, &bad) != RF_E_OK) {
        CHECK(bad >= -1 && bad < m.t.n_ops);
        return;
    }
    CHECK(m.t.n_ops >= 1);
    for (i = 0; i < m.t.n_programs; i++) {
        CHECK(trusted_program(&m.t, &m.t.programs[i]));
    }
    for (i = 0; i < m.t.n_ops; i++) {
        CHECK(trusted(&m.t, i));
    }
    memset(known, -1, sizeof known);
    for (i = 0; i < m.t.n_ops; i++) { /* each may be a referent, which starts at the bottom */
        int needs = frames(&m.t, i, known);
        deepest = needs > deepest ? needs : deepest;
    }
    CHECK(rf_plan_depth(&m.t) >= deepest);
    check_prepared(&m.t);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    input in = {data, size};

    if (take_u8(&in) % 4 == 0) {
        check_expression(&in);
    } else {
        check_table(&in);
    }
    return 0;
}
