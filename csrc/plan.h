/* plan.h: the operations that a type is compiled into, and the check of a whole table.
 *
 * Layer 1.  A plan is a flat table of rf_op with side tables; the walkers in _core trust it, so
 * rf_plan_verify must accept it first.  By-value children always lie behind their parent, hence
 * the walkers' recursion ends.  Referents of pointers may point backwards: they are walked by
 * recursion only where rf_plan_prepare found that they lead back nowhere.
 */
#ifndef RF_PLAN_H
#define RF_PLAN_H

#include <stddef.h>
#include <stdint.h>

#include "scalar.h"
#include "status.h"

/* X(name): what the flat pass meets.
 *   SCALAR   a number of `kind`
 *   ENUM     a number of `kind`; object: (IntEnum, its members by value)
 *   RANGE    child, whose number must lie in ranges[aux]
 *   POINTER  an id; kind: rf_pointer; child: the referent
 *   CONTEXT  a context handle
 *   UUID     a GUID as uuid.UUID
 *   FILETIME  two u32, the low one first, as one int
 *   COUNTED  the flat part of a counted string; child: its COUNTED_BODY
 *   COUNTED_BODY  the array behind it; kind: char or wchar; VARYING: its own counts say what it is,
 *     whatever lengths stand in front
 *   STRUCT   object: class; children: count from child on
 *   RUN      children of fixed layout within a struct that is not fixed as a whole
 *   ARRAY    child: element; dims: aux from dim on; kind: rf_array_value; object: with
 *            AS_NUMPY the maker of the arrays, with AS_COLUMNS that of the columns
 *   STRING   kind: unit; dims: one at dim
 *   UNION    object: class; child: tag; kind: alignment of the arms; arms: count from dim on;
 *            aux: default arm or -1
 *   SID      an RPC_SID as ndr.Sid
 *   REPRESENT  child shown as another value; object: the representation
 *   PARAMS   a parameter list: each child is an outermost construct; object: class
 *   PIPE     child: element; dims: one at dim; program: the object that joins the chunks
 */
#define RF_OP_TABLE(X)                                                                         \
    X(SCALAR) X(ENUM) X(RANGE) X(POINTER) X(CONTEXT) X(UUID) X(FILETIME) X(COUNTED)            \
    X(COUNTED_BODY) X(STRUCT) X(RUN) X(ARRAY) X(STRING) X(UNION) X(SID) X(REPRESENT)           \
    X(PARAMS) X(PIPE)

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
/* What the rows of the last dimension become; those outside of it are lists, but NUMPY and COLUMNS
 * are the whole.  TEXT is a str of wchar_t. */
enum rf_array_value { RF_AS_LIST, RF_AS_BYTES, RF_AS_TEXT, RF_AS_NUMPY, RF_AS_COLUMNS };

enum rf_flag {
    RF_CONFORMANT = 1, /* max_counts travel */
    RF_VARYING = 2,    /* offsets and actual_counts travel */
    RF_HOISTED = 4,    /* the max_counts came before the struct that holds the array */
    RF_HOISTS = 8,     /* this outermost struct reads or writes them */
    RF_WIDE = 16,      /* NDR64: counts and ids have eight octets */
    RF_REF_ELEMENT = 32, /* an element that is a [ref] pointer: nothing in place in NDR20 */
    RF_TRAILER = 64,   /* NDR64: padded to its alignment at the end; a pipe: negated counts */
    RF_DIRECT = 128,   /* its referents can be taken as its pointers are met: see prepare */
    RF_SHALLOW = 256,  /* and none of them holds pointers */
    RF_UNTRACKED = 1024, /* lists of an ARRAY hold nothing that leads back to them */
    RF_SIMPLE = 2048,  /* with its referents it needs nothing but the loop of load.h: see prepare */
    RF_BRIEF = 4096,   /* PARAMS of RF_BRIEF_OCTETS at most that brief.h can write: see prepare */
    RF_PLAIN = 512     /* a fixed STRUCT of numbers, enums and counted strings of wchar_t alone */
};

typedef struct rf_op {
    uint8_t code;
    uint8_t kind;      /* rf_kind; of a COUNTED that of its body: see prepare */
    uint16_t flags;
    uint32_t align;
    uint32_t size;     /* octets of a fixed layout, else 0 */
    uint32_t stride;   /* distance of fixed elements: size rounded up to the alignment */
    uint32_t min_size; /* octets the flat part takes at least */
    uint32_t offset;   /* octets from the start of the enclosing fixed layout */
    uint32_t made;     /* octets of memory that a record, or all of a fixed layout, takes */
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
#define RF_PLAIN_MEMBERS 32 /* of a row that is plain */
#define RF_MAX_DIRECT 100 /* and by pointers that are followed by recursion */
#define RF_MAX_SIMPLE 8 /* levels of what is simple: a row that is not may be begun at each */
#define RF_BRIEF_OCTETS 512 /* of a stub that is written without a look at what room there is */
#define RF_MAX_FRAMES (RF_MAX_DEPTH + RF_MAX_DIRECT + 1)
#define RF_LIST_OCTETS 72 /* a list without its items: header, collector, pointer */
#define RF_BYTES_OCTETS 40 /* a bytes object without its octets */
#define RF_TEXT_OCTETS 80 /* a str without its characters */
#define RF_NUMPY_OCTETS 256 /* a numpy array without its elements */
#define RF_MEMBER_OCTETS 512 /* an enum member made for a number without a name */

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

/* Memory that the last dimension of an array takes, without the objects in it. */
static inline uint64_t rf_row_made(unsigned kind, uint64_t n)
{
    switch (kind) {
    case RF_AS_BYTES: return RF_BYTES_OCTETS + n;
    case RF_AS_TEXT: return RF_TEXT_OCTETS + n * 4; /* one wide character makes all of them wide */
    default: return RF_LIST_OCTETS + n * sizeof(void *);
    }
}

/* Memory that an array of these counts takes, without the referents of its elements.  The counts
 * must have been compared with what is left of the stub. */
static inline uint64_t rf_array_made(const rf_op *op, const rf_op *element, const uint64_t *counts)
{
    uint64_t total = 1, made = 0;
    int32_t k;

    for (k = 0; k < op->aux; k++) {
        if (k == op->aux - 1) {
            made += total * rf_row_made(op->kind, counts[k]);
        } else if (op->kind != RF_AS_NUMPY) {
            made += total * rf_row_made(RF_AS_LIST, counts[k]);
        }
        total *= counts[k];
    }
    if (op->kind == RF_AS_NUMPY) {
        return RF_NUMPY_OCTETS + total * element->stride;
    }
    /* units of text make no objects of their own */
    return element->size != 0 && op->kind != RF_AS_TEXT ? made + total * element->made : made;
}

/* The number of an integer kind, of up to 63 bits. */
static inline int64_t rf_load_integer(unsigned kind, const uint8_t *p, int swap)
{
    switch (kind) {
    case RF_KIND_U32: return rf_load32(p, swap);
    case RF_KIND_I32: return (int32_t)rf_load32(p, swap);
    case RF_KIND_U16:
    case RF_KIND_WCHAR: return rf_load16(p, swap);
    case RF_KIND_I16: return (int16_t)rf_load16(p, swap);
    case RF_KIND_I8: return (int8_t)p[0];
    case RF_KIND_I64:
    case RF_KIND_U64: return (int64_t)rf_load64(p, swap);
    case RF_KIND_BOOL: return p[0] != 0;
    default: return p[0];
    }
}

/* Write a number of an integer kind; 0 when it does not fit, and for floats. */
static inline int rf_store_integer(unsigned kind, int64_t n, uint8_t *p, int swap)
{
    switch (kind) {
    case RF_KIND_U32: rf_store32(p, (uint32_t)n, swap); return n == (int64_t)(uint32_t)n;
    case RF_KIND_I32: rf_store32(p, (uint32_t)n, swap); return n == (int32_t)n;
    case RF_KIND_U16:
    case RF_KIND_WCHAR: rf_store16(p, (uint16_t)n, swap); return n == (uint16_t)n;
    case RF_KIND_I16: rf_store16(p, (uint16_t)n, swap); return n == (int16_t)n;
    case RF_KIND_I64: rf_store64(p, (uint64_t)n, swap); return 1;
    case RF_KIND_U64: rf_store64(p, (uint64_t)n, swap); return n >= 0;
    case RF_KIND_I8: p[0] = (uint8_t)n; return n == (int8_t)n;
    case RF_KIND_BOOL: p[0] = n != 0; return 1;
    case RF_KIND_F32:
    case RF_KIND_F64: return 0;
    default: p[0] = (uint8_t)n; return n == (uint8_t)n;
    }
}

/* RF_E_OK when every index of every table is in range, by-value children lie behind their
 * parents, fixed layouts contain their members, and programs keep their stack. */
rf_status rf_plan_verify(const rf_tables *t, int32_t *bad_op);

/* Levels that the deepest construct nests by value: a dimension of an array is one, too.  Referents
 * count from their own start, for there the walkers begin again.  -1: out of memory. */
int rf_plan_depth(const rf_tables *t);

/* Work out the flags DIRECT, SHALLOW, SIMPLE, PLAIN and BRIEF and the `made` of every op of a table
 * that is verified; on entry `made` of STRUCT, UNION and PARAMS is the size of one record.
 *
 * DIRECT: a construct that lies on the wire as one block, of a type that cannot reach itself and
 * holds pointers less than RF_MAX_DIRECT deep.  Once the block is taken, the referents follow in
 * the order of its pointers, each with its own: recursion meets them in the order of the wire.
 *
 * SIMPLE: what is direct and of a kind that most types are made of, to its last referent: numbers,
 * with a [range] or none, enums, UUIDs, context handles, SIDs, counted strings, fixed structs and
 * arrays, and arrays whose size is told by a number in front of them or of their pointer; and a
 * parameter list of such.
 *
 * BRIEF: a parameter list of numbers, context handles and SIDs alone, each as it is or behind a
 * [ref] pointer that takes no octets: a stub of RF_BRIEF_OCTETS at most, whatever the values. */
rf_status rf_plan_prepare(rf_tables *t);

/* One instruction on two operands; RF_E_BAD_EXPR for a division by zero or an overflow. */
rf_status rf_ins_binary(int code, int64_t a, int64_t b, int64_t *result);

#endif
