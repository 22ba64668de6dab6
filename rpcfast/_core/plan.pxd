"""The op table of a type in one transfer syntax."""

from cpython.object cimport PyObject
from libc.stdint cimport int32_t, int64_t, uint8_t, uint16_t, uint32_t, uint64_t

from rpcfast._core.wire cimport rf_status


cdef extern from "plan.h" nogil:
    enum:
        RF_OP_SCALAR
        RF_OP_ENUM
        RF_OP_RANGE
        RF_OP_POINTER
        RF_OP_CONTEXT
        RF_OP_UUID
        RF_OP_FILETIME
        RF_OP_COUNTED
        RF_OP_COUNTED_BODY
        RF_OP_STRUCT
        RF_OP_RUN
        RF_OP_ARRAY
        RF_OP_STRING
        RF_OP_UNION
        RF_OP_SID
        RF_OP_REPRESENT
        RF_OP_PARAMS
        RF_OP_PIPE
        RF_OP_COUNT_
    enum:
        RF_KIND_BOOL
        RF_KIND_CHAR
        RF_KIND_BYTE
        RF_KIND_I8
        RF_KIND_U8
        RF_KIND_I16
        RF_KIND_U16
        RF_KIND_WCHAR
        RF_KIND_I32
        RF_KIND_U32
        RF_KIND_I64
        RF_KIND_U64
        RF_KIND_F32
        RF_KIND_F64
        RF_KIND_COUNT_
    enum:
        RF_INS_CONST
        RF_INS_FIELD
        RF_INS_REQUEST
        RF_INS_NEG
        RF_INS_NOT
        RF_INS_INV
        RF_INS_SUB
        RF_INS_COND
        RF_INS_GIVEN
        RF_INS_COUNT_
    enum:
        RF_PTR_REF
        RF_PTR_UNIQUE
        RF_PTR_FULL
    enum:
        RF_AS_LIST
        RF_AS_BYTES
        RF_AS_TEXT
        RF_AS_NUMPY
        RF_AS_COLUMNS
    enum:
        RF_CONFORMANT
        RF_VARYING
        RF_HOISTED
        RF_HOISTS
        RF_WIDE
        RF_REF_ELEMENT
        RF_TRAILER
        RF_DIRECT
        RF_SHALLOW
        RF_PLAIN
        RF_SIMPLE
        RF_BRIEF
        RF_UNTRACKED
    enum:
        RF_PROGRAM_DEPTH
        RF_MAX_DIMS
        RF_MAX_DEPTH
        RF_MAX_FRAMES
        RF_MEMBER_OCTETS
    ctypedef struct rf_op:
        uint8_t code, kind
        uint16_t flags
        uint32_t align, size, stride, min_size, offset, made
        int32_t slot, child, count, object, dim, aux, program, name, derived
        int32_t tag_slot, value_slot
    ctypedef struct rf_dim:
        int64_t bound, low, high
        int32_t size, length, first
    ctypedef struct rf_arm:
        int64_t label
        int32_t child, name
    ctypedef struct rf_range:
        int64_t low, high
    ctypedef struct rf_ins:
        int64_t arg
        int32_t derived, code
    ctypedef struct rf_program:
        int32_t start, count
    ctypedef struct rf_tables:
        rf_op *ops
        rf_dim *dims
        rf_arm *arms
        rf_range *ranges
        rf_ins *code
        rf_program *programs
        int32_t n_ops, n_dims, n_arms, n_ranges, n_code, n_programs, n_objects, n_names
    unsigned rf_kind_size(unsigned kind)
    int64_t load_integer "rf_load_integer"(unsigned kind, const uint8_t *p, bint swap)
    bint rf_store_integer(unsigned kind, int64_t n, uint8_t *p, bint swap)
    rf_status rf_plan_verify(const rf_tables *t, int32_t *bad_op)
    int rf_plan_depth(const rf_tables *t)
    rf_status rf_plan_prepare(rf_tables *t)
    uint64_t rf_array_made(const rf_op *op, const rf_op *element, const uint64_t *counts)
    rf_status rf_ins_binary(int code, int64_t a, int64_t b, int64_t *result)


cdef class Plan:
    cdef rf_tables t
    cdef PyObject **objects
    cdef readonly tuple held
    cdef readonly tuple names
    cdef readonly int depth
    cdef readonly bint wire
    cdef readonly object request_type
    cdef PyObject *request_of(self, object request) except? NULL


cdef int evaluate(
    Plan plan, int32_t program, PyObject *scope, PyObject *request, bint derive, int64_t *result
) except -1

cdef int number(object value, int64_t *result) except -1
