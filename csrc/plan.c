/* plan.c: the check that lets the walkers trust a table. */
#include "plan.h"

#include <stdlib.h>

static int in_table(int32_t start, int32_t count, int32_t size)
{
    return start >= 0 && count >= 0 && start <= size && count <= size - start;
}

static int optional(int32_t index, int32_t size)
{
    return index >= -1 && index < size;
}

static int by_value(const rf_tables *t, int32_t from, int32_t child)
{
    return child > from && child < t->n_ops;
}

/* Operands an instruction takes; it leaves one result. */
static int ins_operands(int32_t code)
{
    switch (code) {
    case RF_INS_CONST:
    case RF_INS_FIELD:
    case RF_INS_REQUEST:
        return 0;
    case RF_INS_NEG:
    case RF_INS_NOT:
    case RF_INS_INV:
    case RF_INS_GIVEN:
        return 1;
    case RF_INS_COND:
        return 3;
    default:
        return code >= 0 && code < RF_INS_COUNT_ ? 2 : -1;
    }
}

static int program_is_good(const rf_tables *t, const rf_program *program)
{
    int depth = 0;
    int32_t i;

    if (!in_table(program->start, program->count, t->n_code)) {
        return 0;
    }
    for (i = 0; i < program->count; i++) {
        const rf_ins *ins = &t->code[program->start + i];
        int takes = ins_operands(ins->code);

        if (takes < 0 || depth < takes || !optional(ins->derived, t->n_objects)) {
            return 0;
        }
        if ((ins->code == RF_INS_FIELD || ins->code == RF_INS_REQUEST) && ins->arg <= 0) {
            return 0;
        }
        depth += 1 - takes;
        if (depth > RF_PROGRAM_DEPTH) {
            return 0;
        }
    }
    return depth == 1;
}

static int dims_are_good(const rf_tables *t, int32_t start, int32_t count)
{
    int32_t i;

    if (count < 1 || count > RF_MAX_DIMS || !in_table(start, count, t->n_dims)) {
        return 0;
    }
    for (i = start; i < start + count; i++) {
        const rf_dim *d = &t->dims[i];
        if (!optional(d->size, t->n_programs) || !optional(d->length, t->n_programs) ||
            !optional(d->first, t->n_programs) || d->bound < -1) {
            return 0;
        }
    }
    return 1;
}

/* What load_integer may read: a number of its kind. */
static int is_number(const rf_op *op)
{
    return (op->code == RF_OP_SCALAR || op->code == RF_OP_ENUM) && op->kind < RF_KIND_COUNT_ &&
           op->size == rf_kind_size(op->kind);
}

/* A member of a fixed layout: fixed itself, and inside. */
static int fits(const rf_op *outer, const rf_op *member)
{
    return member->size != 0 && member->offset <= outer->size &&
           member->size <= outer->size - member->offset;
}

static int children_are_good(const rf_tables *t, int32_t i, int named)
{
    const rf_op *op = &t->ops[i];
    int32_t k;

    if (!in_table(op->child, op->count, t->n_ops) || (op->count > 0 && op->child <= i)) {
        return 0;
    }
    for (k = op->child; k < op->child + op->count; k++) {
        const rf_op *member = &t->ops[k];
        if (member->code != RF_OP_RUN && named && member->slot <= 0) {
            return 0;
        }
        if (op->size != 0 && !fits(op, member)) {
            return 0;
        }
    }
    return 1;
}

/* Hoisting follows the last members of a struct down to its array. */
static int tail_is_good(const rf_tables *t, int32_t i)
{
    const rf_op *op = &t->ops[i];

    while (op->code == RF_OP_STRUCT || op->code == RF_OP_REPRESENT) {
        int32_t last = op->code == RF_OP_STRUCT ? op->count - 1 : 0, next;
        if (last < 0 || op->child > INT32_MAX - last) {
            return 0; /* structs within are looked at later */
        }
        next = op->child + last;
        if (!by_value(t, i, next)) {
            return 0;
        }
        i = next;
        op = &t->ops[i];
    }
    return 1;
}

static int array_is_good(const rf_tables *t, int32_t i)
{
    const rf_op *op = &t->ops[i];
    const rf_op *element;
    int64_t total = 1;
    int32_t k;

    if (!by_value(t, i, op->child) || !dims_are_good(t, op->dim, op->aux)) {
        return 0;
    }
    element = &t->ops[op->child];
    if (element->size != 0 && element->stride < element->size) {
        return 0;
    }
    if ((op->kind != RF_AS_LIST && element->size == 0) ||
        (op->kind == RF_AS_BYTES && element->size != 1) ||
        (op->kind >= RF_AS_NUMPY && op->object < 0) ||
        (op->kind == RF_AS_COLUMNS && (op->size != 0 || op->aux != 1)) ||
        (op->kind == RF_AS_TEXT &&
         (element->code != RF_OP_SCALAR || element->kind != RF_KIND_WCHAR ||
          element->stride != element->size))) {
        return 0;
    }
    if (op->size == 0) {
        return 1;
    }
    for (k = op->dim; k < op->dim + op->aux; k++) {
        if (t->dims[k].bound < 0 || t->dims[k].bound > INT32_MAX) {
            return 0;
        }
        total *= t->dims[k].bound;
        if (total > INT32_MAX) {
            return 0;
        }
    }
    return element->size != 0 && total > 0 &&
           (total - 1) * (int64_t)element->stride + element->size <= (int64_t)op->size;
}

static int union_is_good(const rf_tables *t, int32_t i)
{
    const rf_op *op = &t->ops[i];
    int32_t k;

    if (op->object < 0 || op->object >= t->n_objects || !by_value(t, i, op->child) ||
        !in_table(op->dim, op->count, t->n_arms) || !optional(op->program, t->n_programs) ||
        op->tag_slot <= 0 || op->value_slot <= 0 || op->kind == 0 || op->kind > 8 ||
        !(op->aux == -1 || (op->aux >= 0 && op->aux < t->n_arms))) {
        return 0;
    }
    if (!is_number(&t->ops[op->child])) {
        return 0;
    }
    for (k = 0; k < t->n_arms; k++) {
        int mine = (k >= op->dim && k < op->dim + op->count) || k == op->aux;
        if (mine && t->arms[k].child != -1 && !by_value(t, i, t->arms[k].child)) {
            return 0;
        }
    }
    return 1;
}

static int op_is_good(const rf_tables *t, int32_t i)
{
    const rf_op *op = &t->ops[i];
    int classed = op->object >= 0 && op->object < t->n_objects;

    if (op->align == 0 || (op->align & (op->align - 1)) != 0 || op->align > 8 ||
        !optional(op->name, t->n_names) || !optional(op->object, t->n_objects) ||
        !optional(op->derived, t->n_objects)) {
        return 0;
    }
    switch (op->code) {
    case RF_OP_SCALAR:
        return op->kind < RF_KIND_COUNT_ && op->size == rf_kind_size(op->kind);
    case RF_OP_ENUM:
        return classed && op->kind < RF_KIND_COUNT_ && op->size == rf_kind_size(op->kind);
    case RF_OP_RANGE:
        return by_value(t, i, op->child) && op->aux >= 0 && op->aux < t->n_ranges &&
               is_number(&t->ops[op->child]) && t->ops[op->child].size == op->size;
    case RF_OP_POINTER:
        return op->child >= 0 && op->child < t->n_ops &&
               (op->size == ((op->flags & RF_WIDE) ? 8u : 4u) ||
                (op->size == 0 && (op->flags & RF_REF_ELEMENT)));
    case RF_OP_CONTEXT:
        return op->size == 20;
    case RF_OP_UUID:
        return op->size == 16;
    case RF_OP_FILETIME:
        return op->size == 8;
    case RF_OP_COUNTED:
        return op->child >= 0 && op->child < t->n_ops &&
               t->ops[op->child].code == RF_OP_COUNTED_BODY &&
               op->size == ((op->flags & RF_WIDE) ? 16u : 8u);
    case RF_OP_COUNTED_BODY:
        return op->kind < RF_KIND_COUNT_ && rf_kind_size(op->kind) <= 2;
    case RF_OP_STRUCT:
        return classed && children_are_good(t, i, 1) &&
               (!(op->flags & RF_HOISTS) || tail_is_good(t, i));
    case RF_OP_PARAMS:
        return classed && children_are_good(t, i, 1);
    case RF_OP_RUN:
        return op->size != 0 && children_are_good(t, i, 1);
    case RF_OP_ARRAY:
        return array_is_good(t, i);
    case RF_OP_STRING:
        return op->kind < RF_KIND_COUNT_ && dims_are_good(t, op->dim, 1);
    case RF_OP_UNION:
        return union_is_good(t, i);
    case RF_OP_SID:
        return 1;
    case RF_OP_REPRESENT:
        return classed && by_value(t, i, op->child) &&
               (op->size == 0 || (t->ops[op->child].size != 0 &&
                                  t->ops[op->child].size <= op->size));
    case RF_OP_PIPE:
        return by_value(t, i, op->child) && t->ops[op->child].size != 0 &&
               t->ops[op->child].stride >= t->ops[op->child].size && op->aux == 1 &&
               dims_are_good(t, op->dim, 1) && op->program >= 0 && op->program < t->n_objects &&
               op->kind != RF_AS_TEXT &&
               (op->kind != RF_AS_NUMPY || op->object >= 0);
    default:
        return 0;
    }
}

rf_status rf_plan_verify(const rf_tables *t, int32_t *bad_op)
{
    int32_t i;

    *bad_op = -1;
    if (t->n_ops < 1) {
        return RF_E_BAD_PLAN;
    }
    for (i = 0; i < t->n_programs; i++) {
        if (!program_is_good(t, &t->programs[i])) {
            return RF_E_BAD_PLAN;
        }
    }
    for (i = 0; i < t->n_ops; i++) {
        if (!op_is_good(t, i)) {
            *bad_op = i;
            return RF_E_BAD_PLAN;
        }
    }
    return RF_E_OK;
}

/* By-value children lie behind their parent, so one pass from the back knows every depth. */
int rf_plan_depth(const rf_tables *t)
{
    int *depth = calloc((size_t)t->n_ops, sizeof *depth);
    int32_t i, k;
    int result = 0;

    if (depth == NULL) {
        return -1;
    }
    for (i = t->n_ops - 1; i >= 0; i--) {
        const rf_op *op = &t->ops[i];
        int deepest = 0, own = 1;
        switch (op->code) {
        case RF_OP_STRUCT:
        case RF_OP_PARAMS:
        case RF_OP_RUN:
            for (k = op->child; k < op->child + op->count; k++) {
                deepest = depth[k] > deepest ? depth[k] : deepest;
            }
            break;
        case RF_OP_ARRAY:
            own = op->aux; /* the walkers take a frame for each dimension */
            deepest = depth[op->child];
            break;
        case RF_OP_RANGE:
        case RF_OP_REPRESENT:
        case RF_OP_PIPE:
            deepest = depth[op->child];
            break;
        case RF_OP_UNION:
            for (k = op->dim; k < op->dim + op->count; k++) {
                if (t->arms[k].child >= 0 && depth[t->arms[k].child] > deepest) {
                    deepest = depth[t->arms[k].child];
                }
            }
            if (op->aux >= 0 && t->arms[op->aux].child >= 0 &&
                depth[t->arms[op->aux].child] > deepest) {
                deepest = depth[t->arms[op->aux].child];
            }
            break;
        default:
            break;
        }
        depth[i] = deepest + own;
        result = depth[i] > result ? depth[i] : result;
    }
    free(depth);
    return result;
}

/* a * b, or a + b, where it fits 64 bits. */
static int multiply(int64_t a, int64_t b, int64_t *r)
{
    if (a != 0 && b != 0) {
        if (a == INT64_MIN || b == INT64_MIN) {
            return 0;
        }
        if ((a < 0 ? -a : a) > INT64_MAX / (b < 0 ? -b : b)) {
            return 0;
        }
    }
    *r = a * b;
    return 1;
}

static int add(int64_t a, int64_t b, int64_t *r)
{
    if (b > 0 ? a > INT64_MAX - b : a < INT64_MIN - b) {
        return 0;
    }
    *r = a + b;
    return 1;
}

rf_status rf_ins_binary(int code, int64_t a, int64_t b, int64_t *result)
{
    int64_t r = 0;
    int good = 1;

    switch (code) {
    case RF_INS_MUL: good = multiply(a, b, &r); break;
    case RF_INS_ADD: good = add(a, b, &r); break;
    case RF_INS_SUB: good = b != INT64_MIN && add(a, -b, &r); break;
    case RF_INS_DIV:
    case RF_INS_MOD:
        good = b != 0 && !(a == INT64_MIN && b == -1);
        if (good) {
            r = code == RF_INS_DIV ? a / b : a % b;
        }
        break;
    case RF_INS_SHL:
        good = a >= 0 && b >= 0 && b < 63 && a <= INT64_MAX >> b;
        if (good) {
            r = a << b;
        }
        break;
    case RF_INS_SHR:
        good = b >= 0 && b < 64;
        if (good) {
            r = a >> b;
        }
        break;
    case RF_INS_LT: r = a < b; break;
    case RF_INS_LE: r = a <= b; break;
    case RF_INS_GT: r = a > b; break;
    case RF_INS_GE: r = a >= b; break;
    case RF_INS_EQ: r = a == b; break;
    case RF_INS_NE: r = a != b; break;
    case RF_INS_AND: r = a & b; break;
    case RF_INS_XOR: r = a ^ b; break;
    case RF_INS_OR: r = a | b; break;
    case RF_INS_LAND: r = a && b; break;
    case RF_INS_LOR: r = a || b; break;
    default:
        return RF_E_BAD_PLAN;
    }
    if (!good) {
        return RF_E_BAD_EXPR;
    }
    *result = r;
    return RF_E_OK;
}
