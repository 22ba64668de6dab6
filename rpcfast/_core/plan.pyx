"""Plans: the verified op table of one type in one transfer syntax.

Layer 2; imports record, wire.  `ndr.compile` makes the rows, `Plan` copies them into C and has
csrc verify them once; the walkers trust them afterwards.
"""

cimport cython
from cpython.mem cimport PyMem_Calloc, PyMem_Free
from cpython.object cimport PyObject, Py_TPFLAGS_HAVE_GC

from rpcfast._core.record cimport CountField
from rpcfast._core.wire cimport (
    RF_E_BAD_EXPR, RF_E_OK, fail,
)

from rpcfast.errors import NdrError

#: Numbers of csrc, for ndr.compile.
OPS = dict(
    SCALAR=RF_OP_SCALAR, ENUM=RF_OP_ENUM, RANGE=RF_OP_RANGE, POINTER=RF_OP_POINTER,
    CONTEXT=RF_OP_CONTEXT, UUID=RF_OP_UUID, FILETIME=RF_OP_FILETIME, COUNTED=RF_OP_COUNTED,
    COUNTED_BODY=RF_OP_COUNTED_BODY, STRUCT=RF_OP_STRUCT, RUN=RF_OP_RUN, ARRAY=RF_OP_ARRAY,
    STRING=RF_OP_STRING, UNION=RF_OP_UNION, SID=RF_OP_SID, REPRESENT=RF_OP_REPRESENT,
    PARAMS=RF_OP_PARAMS, PIPE=RF_OP_PIPE,
)
KINDS = dict(
    bool=RF_KIND_BOOL, char=RF_KIND_CHAR, byte=RF_KIND_BYTE, i8=RF_KIND_I8, u8=RF_KIND_U8,
    i16=RF_KIND_I16, u16=RF_KIND_U16, wchar=RF_KIND_WCHAR, i32=RF_KIND_I32, u32=RF_KIND_U32,
    i64=RF_KIND_I64, u64=RF_KIND_U64, f32=RF_KIND_F32, f64=RF_KIND_F64,
)
KIND_SIZES = {name: rf_kind_size(kind) for name, kind in KINDS.items()}
POINTERS = dict(ref=RF_PTR_REF, unique=RF_PTR_UNIQUE, full=RF_PTR_FULL)
ARRAY_VALUES = dict(
    list=RF_AS_LIST, bytes=RF_AS_BYTES, text=RF_AS_TEXT, numpy=RF_AS_NUMPY,
    columns=RF_AS_COLUMNS,
)
FLAGS = dict(
    CONFORMANT=RF_CONFORMANT, VARYING=RF_VARYING, HOISTED=RF_HOISTED, HOISTS=RF_HOISTS,
    WIDE=RF_WIDE, REF_ELEMENT=RF_REF_ELEMENT, TRAILER=RF_TRAILER,
    UNTRACKED=RF_UNTRACKED,
)
#: Instructions of size expressions by the names of ndr.expr; binary ones follow INV in its order.
INSTRUCTIONS = dict(
    const=RF_INS_CONST, field=RF_INS_FIELD, request=RF_INS_REQUEST, neg=RF_INS_NEG,
    inv=RF_INS_INV, cond=RF_INS_COND, given=RF_INS_GIVEN,
)
INSTRUCTIONS["not"] = RF_INS_NOT
for _i, _name in enumerate((
    "mul", "div", "mod", "add", "sub", "shl", "shr", "lt", "le", "gt", "ge", "eq", "ne", "and",
    "xor", "or", "land", "lor",
)):
    INSTRUCTIONS[_name] = RF_INS_INV + 1 + _i


cdef void *table(Py_ssize_t n, size_t size) except NULL:
    cdef void *p = PyMem_Calloc(n + 1, size)
    if p is NULL:
        raise MemoryError()
    return p


cdef Py_ssize_t record_size(cls) except -1:
    """Octets of memory of one object, what the collector puts before it included."""
    return cls.__basicsize__ + (2 * sizeof(void *) if cls.__flags__ & Py_TPFLAGS_HAVE_GC else 0)


@cython.final
cdef class Plan:
    """An immutable table of operations.

    ops: dicts with the members of rf_op that are not at their defaults.
    dims: (bound, low, high, size, length, first); arms: (label, child, name);
    ranges: (low, high); programs: lists of (instruction, arg, derived).
    objects: what the ops name by number; names: field names for the paths of errors.
    wire: made for representation="wire".
    request_type: the class of the requests whose slots the programs may read, or None.
    """

    def __cinit__(
        self, ops, dims=(), arms=(), ranges=(), programs=(), objects=(), names=(), wire=False,
        request_type=None,
    ):
        cdef rf_op *op
        cdef dict row
        cdef Py_ssize_t i, k
        cdef int32_t bad = -1
        self.t.ops = <rf_op *>table(len(ops), sizeof(rf_op))
        self.t.n_ops = <int32_t>len(ops)
        for i, row in enumerate(ops):
            op = &self.t.ops[i]
            op.code = row["code"]
            op.kind = row.get("kind", 0)
            op.align = row.get("align", 1)
            op.flags = row.get("flags", 0)
            op.size = row.get("size", 0)
            op.stride = row.get("stride", 0)
            op.min_size = row.get("min_size", 0)
            op.offset = row.get("offset", 0)
            op.slot = row.get("slot", 0)
            op.child = row.get("child", 0)
            op.count = row.get("count", 0)
            op.object = row.get("object", -1)
            op.dim = row.get("dim", 0)
            op.aux = row.get("aux", 0)
            op.program = row.get("program", -1)
            op.name = row.get("name", -1)
            op.derived = row.get("derived", -1)
            op.tag_slot = row.get("tag_slot", 0)
            op.value_slot = row.get("value_slot", 0)
        self.t.dims = <rf_dim *>table(len(dims), sizeof(rf_dim))
        self.t.n_dims = <int32_t>len(dims)
        for i, (bound, low, high, size, length, first) in enumerate(dims):
            self.t.dims[i].bound = bound
            self.t.dims[i].low = low
            self.t.dims[i].high = high
            self.t.dims[i].size = size
            self.t.dims[i].length = length
            self.t.dims[i].first = first
        self.t.arms = <rf_arm *>table(len(arms), sizeof(rf_arm))
        self.t.n_arms = <int32_t>len(arms)
        for i, (label, child, name) in enumerate(arms):
            self.t.arms[i].label = label
            self.t.arms[i].child = child
            self.t.arms[i].name = name
        self.t.ranges = <rf_range *>table(len(ranges), sizeof(rf_range))
        self.t.n_ranges = <int32_t>len(ranges)
        for i, (low, high) in enumerate(ranges):
            self.t.ranges[i].low = low
            self.t.ranges[i].high = high
        self.t.programs = <rf_program *>table(len(programs), sizeof(rf_program))
        self.t.n_programs = <int32_t>len(programs)
        self.t.n_code = <int32_t>sum(map(len, programs))
        self.t.code = <rf_ins *>table(self.t.n_code, sizeof(rf_ins))
        k = 0
        for i, program in enumerate(programs):
            self.t.programs[i].start = <int32_t>k
            self.t.programs[i].count = <int32_t>len(program)
            for code, arg, derived in program:
                self.t.code[k].code = code
                self.t.code[k].arg = arg
                self.t.code[k].derived = derived
                k += 1
        self.held = tuple(objects)
        self.names = tuple(names)
        self.t.n_objects = <int32_t>len(self.held)
        self.t.n_names = <int32_t>len(self.names)
        self.objects = <PyObject **>table(len(self.held), sizeof(PyObject *))
        for i, held in enumerate(self.held):
            self.objects[i] = <PyObject *>held
        if rf_plan_verify(&self.t, &bad) != RF_E_OK:
            raise NdrError(f"operation {bad} of a plan is not well formed", code=1766)
        for i in range(self.t.n_ops):
            op = &self.t.ops[i]
            if op.code in (RF_OP_STRUCT, RF_OP_UNION, RF_OP_PARAMS):
                op.made = <uint32_t>record_size(self.held[op.object])
        if rf_plan_prepare(&self.t) != RF_E_OK:
            raise MemoryError()
        self.wire = wire
        self.request_type = request_type
        self.depth = rf_plan_depth(&self.t)
        if self.depth < 0:
            raise MemoryError()
        if self.depth > RF_MAX_DEPTH:
            raise NdrError(f"nested {self.depth} deep; {RF_MAX_DEPTH} is the limit", code=1766)

    def __dealloc__(self):
        PyMem_Free(self.t.ops)
        PyMem_Free(self.t.dims)
        PyMem_Free(self.t.arms)
        PyMem_Free(self.t.ranges)
        PyMem_Free(self.t.programs)
        PyMem_Free(self.t.code)
        PyMem_Free(self.objects)

    cdef PyObject *request_of(self, object request) except? NULL:
        """Return the request whose slots the programs may read, NULL for none."""
        if request is None or self.request_type is None:
            return NULL
        if not isinstance(request, self.request_type):
            raise TypeError(
                f"the request is a {type(request).__name__}, not a {self.request_type.__name__}"
            )
        return <PyObject *>request

    @property
    def fixed_size(self):
        """Octets of the type on the wire, 0 where they depend on the value."""
        return self.t.ops[0].size

    def __len__(self):
        return self.t.n_ops

    def without_loops(self):
        """Leave everything to the walkers, and return the plan, which nobody else must have.

        For tests: the tight loops must tell the same of any stub and any value.
        """
        cdef int32_t i
        for i in range(self.t.n_ops):
            self.t.ops[i].flags &= <uint16_t>~(RF_SIMPLE | RF_PLAIN)
        return self


cdef int number(object value, int64_t *result) except -1:
    """Read an int (or what has __index__) that fits 64 bits with a sign; 1 where it does not."""
    try:
        result[0] = value
        return 0
    except (TypeError, OverflowError):
        return 1


cdef object member(object value, tuple path):
    """Return what a path of names leads to, None behind a NULL pointer or what is not there."""
    for name in path:
        value = getattr(value, name, None)
    return value


cdef int evaluate(
    Plan plan, int32_t program, PyObject *scope, PyObject *request, bint derive, int64_t *result
) except -1:
    """Run a size expression: 0 when it has a value, 1 when it names what is not known (yet).

    What cannot be computed (*p of NULL, a division by zero, more than 64 bits) fails where the
    result comes of it, and not in the branch of ?: that is left out.

    derive: an empty slot of the scope is computed; the decoder, which is still filling them,
    does not ask for that.
    """
    cdef int64_t stack[RF_PROGRAM_DEPTH]
    cdef bint lost[RF_PROGRAM_DEPTH]
    cdef int32_t i, chosen, top = 0, start = plan.t.programs[program].start
    cdef rf_ins *ins
    cdef PyObject *holder
    cdef PyObject *slot
    stack[0] = 0  # a compiler cannot know that no program is empty
    lost[0] = False
    for i in range(start, start + plan.t.programs[program].count):
        ins = &plan.t.code[i]
        if ins.code == RF_INS_CONST:
            stack[top] = ins.arg
            lost[top] = False
            top += 1
        elif ins.code == RF_INS_FIELD or ins.code == RF_INS_REQUEST:
            holder = scope if ins.code == RF_INS_FIELD else request
            if holder is NULL:
                return 1
            slot = (<PyObject **>((<char *>holder) + ins.arg))[0]
            if slot is NULL:
                if ins.derived < 0 or type(<object>plan.objects[ins.derived]) is tuple or (
                    ins.code == RF_INS_FIELD and not derive
                ):
                    return 1
                value = (<CountField>plan.objects[ins.derived]).compute(holder)
            else:
                value = <object>slot
                if ins.derived >= 0 and type(<object>plan.objects[ins.derived]) is tuple:
                    value = member(value, <tuple>plan.objects[ins.derived])
            lost[top] = value is None  # a NULL pointer
            stack[top] = 0
            if value is not None and number(value, &stack[top]):
                return 1
            top += 1
        elif ins.code == RF_INS_NEG:
            if rf_ins_binary(RF_INS_SUB, 0, stack[top - 1], &stack[top - 1]) != RF_E_OK:
                lost[top - 1] = True
        elif ins.code == RF_INS_NOT:
            stack[top - 1] = not stack[top - 1]
        elif ins.code == RF_INS_INV:
            stack[top - 1] = ~stack[top - 1]
        elif ins.code == RF_INS_GIVEN:
            stack[top - 1] = not lost[top - 1]
            lost[top - 1] = False
        elif ins.code == RF_INS_COND:
            top -= 2
            chosen = top if stack[top - 1] else top + 1
            lost[top - 1] |= lost[chosen]
            stack[top - 1] = stack[chosen]
        else:
            top -= 1
            lost[top - 1] |= lost[top]
            if rf_ins_binary(ins.code, stack[top - 1], stack[top], &stack[top - 1]) != RF_E_OK:
                lost[top - 1] = True
    if lost[0]:
        fail(RF_E_BAD_EXPR, -1)
    result[0] = stack[0]
    return 0
