/* plan.h: the operations that a type is compiled into, and the check of a whole table.
 *
 * Layer 1.  A plan is a flat table of rf_op with side tables; the walkers in _core trust it, so
 * rf_plan_verify must accept it first.  By-value children always lie behind their parent, hence
 * the walkers' recursion ends; only referents of pointers may point backwards, and those are
 * never walked by recursion.
 */
#ifndef RF_PLAN_H
#define RF_PLAN_H

#include <stddef.h>
#include <stdint.h>

#include "status.h"

/* X(name): what the flat pass meets.
 *   SCALAR   a number of `kind`
 *   ENUM     a number of `kind`; object: (IntEnum, its members by value)
 *   RANGE    child, whose number must lie in ranges[aux]
 *   POINTER  an id; kind: rf_pointer; child: the referent
 *   CONTEXT  a context handle
 *   UUID     a GUID as uuid.UUID
 *   COUNTED  the flat part of a counted string; child: its COUNTED_BODY
 *   COUNTED_BODY  the array behind it; kind: char or wchar
 *   STRUCT   object: class; children: count from child on
 *   RUN      children of fixed layout within a struct that is not fixed as a whole
 *   ARRAY    child: element; dims: aux from dim on; kind: rf_array_value
 *   STRING   kind: unit; dims: one at dim
 *   UNION    object: class; child: tag; kind: alignment of the arms; arms: count from dim on;
 *            aux: default arm or -1
 *   SID      an RPC_SID as ndr.Sid
 *   REPRESENT  child shown as another value; object: the representation
 *   PARAMS   a parameter list: each child is an outermost construct; object: class
 *   PIPE     child: element; dims: one at dim; program: the object that joins the chunks
 */
#define RF_OP_TABLE(X)                                                                         \
    X(SCALAR) X(ENUM) X(RANGE) X(POINTER) X(CONTEXT) X(UUID) X(COUNTED) X(COUNTED_BODY)        \
    X(STRUCT) X(RUN) X(ARRAY) X(STRING) X(UNION) X(SID) X(REPRESENT) X(PARAMS) X(PIPE)

/* X(name, octets) */
#define RF_KIND_TABLE(X)                                                                       \
    X(BOOL, 1) X(CHAR, 1) X(BYTE, 1) X(I8, 1) X(U8, 1) X(I16, 2) X(U16, 2) X(WCHAR, 2)         \
    X(I32, 4) X(U32, 4) X(I64, 8) X(U64, 8) X(F32, 4) X(F64, 8)

/* Instructions of size expressions, run on a small stack of int64. */
#define RF_INS_TABLE(X)                                                                        \
    X(CONST) X(FIELD) X(REQUEST) X(NEG) X(NOT) X(INV) X(MUL) X(DIV) X(MOD) X(ADD) X(SUB)       \
    X(SHL) X(SHR) X(LT) X(LE) X(GT) X(GE) X(EQ) X(NE) X(AND) X(XOR) X(OR) X(LAND) X(LOR)       \
    X(COND) X(GIVEN)

enum rf_opcode {
#define X(name) RF_OP_##name,
    RF_OP_TABLE(X)
#undef X
    RF_OP_COUNT_
};

enum rf_kind {
#define X(name, octets) RF_KIND_##name,
    RF_KIND_TABLE(X)
#undef X
    RF_KIND_COUNT_
};

enum rf_ins_code {
#define X(name) RF_INS_##name,
    RF_INS_TABLE(X)
#undef X
    RF_INS_COUNT_
};

enum rf_pointer { RF_PTR_REF, RF_PTR_UNIQUE, RF_PTR_FULL };
enum rf_array_value { RF_AS_LIST, RF_AS_BYTES, RF_AS_NUMPY };

enum rf_flag {
    RF_CONFORMANT = 1, /* max_counts travel */
    RF_VARYING = 2,    /* offsets and actual_counts travel */
    RF_HOISTED = 4,    /* the max_counts came before the struct that holds the array */
    RF_HOISTS = 8,     /* this outermost struct reads or writes them */
    RF_WIDE = 16,      /* NDR64: counts and ids have eight octets */
    RF_REF_ELEMENT = 32, /* an element that is a [ref] pointer: nothing in place in NDR20 */
    RF_TRAILER = 64,   /* NDR64: padded to its alignment at the end; a pipe: negated counts */
    RF_CHUNKS = 128    /* a pipe shown as its list of chunks */
};

typedef struct rf_op {
    uint8_t code;
    uint8_t kind;
    uint8_t align;
    uint8_t flags;
    uint32_t size;     /* octets of a fixed layout, else 0 */
    uint32_t stride;   /* distance of fixed elements: size rounded up to the alignment */
    uint32_t min_size; /* octets the flat part takes at least */
    uint32_t offset;   /* octets from the start of the enclosing fixed layout */
    int32_t slot;      /* octets from the start of the Python object to the member's slot */
    int32_t child;
    int32_t count;
    int32_t object;    /* in the objects of the plan, or -1 */
    int32_t dim;       /* first dimension; of a UNION its first arm */
    int32_t aux;
    int32_t program;   /* switch_is of a UNION, or -1 */
    int32_t name;      /* in the names of the plan, or -1: for error paths */
    int32_t derived;   /* in the objects: the CountField of a member that may be empty, or -1 */
    int32_t tag_slot;  /* of a UNION: where its class keeps the tag */
    int32_t value_slot; /* and the value of the arm */
} rf_op;

typedef struct rf_dim {
    int64_t bound;             /* declared elements, or -1 */
    int64_t low, high;         /* a [range] of the count */
    int32_t size, length, first; /* programs, or -1 */
    int32_t reserved;
} rf_dim;

typedef struct rf_arm {
    int64_t label;
    int32_t child; /* or -1: an empty arm */
    int32_t name;
} rf_arm;

typedef struct rf_range {
    int64_t low, high;
} rf_range;

typedef struct rf_ins {
    int64_t arg;     /* a constant, or a slot offset */
    int32_t derived; /* FIELD: in the objects the CountField of the slot, or -1 */
    int32_t code;
} rf_ins;

typedef struct rf_program {
    int32_t start;
    int32_t count;
} rf_program;

#define RF_PROGRAM_DEPTH 32
#define RF_MAX_DIMS 8
#define RF_MAX_DEPTH 128 /* constructs nested by value */

typedef struct rf_tables {
    rf_op *ops;
    rf_dim *dims;
    rf_arm *arms;
    rf_range *ranges;
    rf_ins *code;
    rf_program *programs;
    int32_t n_ops, n_dims, n_arms, n_ranges, n_code, n_programs, n_objects, n_names;
} rf_tables;

static inline unsigned rf_kind_size(unsigned kind)
{
    static const uint8_t sizes[] = {
#define X(name, octets) octets,
        RF_KIND_TABLE(X)
#undef X
    };
    return kind < RF_KIND_COUNT_ ? sizes[kind] : 0;
}

/* RF_E_OK when every index of every table is in range, by-value children lie behind their
 * parents, fixed layouts contain their members, and programs keep their stack. */
rf_status rf_plan_verify(const rf_tables *t, int32_t *bad_op);

/* Whether op `from` can reach nested constructs deeper than `limit`. */
int rf_plan_depth(const rf_tables *t, int32_t from);

/* One instruction on two operands; RF_E_BAD_EXPR for a division by zero or an overflow. */
rf_status rf_ins_binary(int code, int64_t a, int64_t b, int64_t *result);

#endif
