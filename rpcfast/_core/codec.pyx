"""The face of the two walkers: functions for one value, callables for the stubs of operations.

Layer 2; imports alias, brief, bulk, checks, decode, encode, leaves, path, plan, quick, stack,
values, wire.
"""

cimport cython
from cpython.buffer cimport PyBUF_SIMPLE, PyBuffer_Release, PyObject_GetBuffer
from cpython.bytes cimport (
    PyBytes_AS_STRING, PyBytes_FromStringAndSize, PyBytes_GET_SIZE,
)
from cpython.object cimport PyObject, PyTypeObject
from libc.stdint cimport SIZE_MAX, uint8_t

from rpcfast._core cimport decode as decoder
from rpcfast._core cimport encode as encoder
from rpcfast._core.alias cimport aliases_free, aliases_init, aliases_join
from rpcfast._core.brief cimport rf_brief_stub
from rpcfast._core.bulk cimport Source, free_bytes, more_bytes, take_bytes
from rpcfast._core.checks cimport checks_free, checks_init, compare_late
from rpcfast._core.decode cimport (
    DEFAULT_ELEMENTS, DEFAULT_EMPTY_ELEMENTS, DEFAULT_MADE_PER_BYTE, DEFAULT_REFERENTS, credit_of,
    simple_stub,
)
from rpcfast._core.leaves cimport clear
from rpcfast._core.path cimport frames_path, locate_slot, locate_value
from rpcfast._core.plan cimport RF_BRIEF, RF_MAX_DEPTH, RF_SIMPLE, Plan
from rpcfast._core.quick cimport const_args, rf_method, rf_shorten
from rpcfast._core.stack cimport rf_entry, rf_stack_free, rf_stack_init, rf_stack_pop
from rpcfast._core.values cimport ContextHandle, Sid
from rpcfast._core.wire cimport *

from rpcfast.errors import NdrError

cdef extern from *:
    """
    #define rf_failing() (-1) /* raises the exception that is set */
    #define rf_owned(p) (p) /* hands over a reference */
    """
    int rf_failing() except -1
    object rf_owned(PyObject *p)


cdef object missing = object()

# encoder.walk for a caller that looks for the error itself
ctypedef int (*Walk)(encoder.State *, object) noexcept

cdef enum:
    SURPLUS = 7  # octets that may be left over behind a stub

DEFAULTS = dict(
    depth=RF_MAX_DEPTH, referents=DEFAULT_REFERENTS, elements=DEFAULT_ELEMENTS,
    empty_elements=DEFAULT_EMPTY_ELEMENTS, made_per_byte=DEFAULT_MADE_PER_BYTE,
)


cdef int bounds(decoder.State *s, Plan plan, object limits, size_t octets) except -1:
    """Set what a message of so many octets may make of this machine.  See ndr.Limits."""
    s.stack.limit = limits.referents
    s.elements = limits.elements
    s.max_empty = limits.empty_elements
    s.credit = credit_of(limits.made_per_byte, octets)
    if plan.depth > limits.depth:
        fail_text(f"nested {plan.depth} deep; {limits.depth} is the limit", 0, 0)
    return 0


cdef inline object decode_stub(
    Plan plan, object data, object request, bint big, size_t position, Py_ssize_t surplus,
    object limits, bint whole, size_t *used
):
    """Decode one value of a buffer, as decode_octets does."""
    cdef Octets octets
    if type(data) is not bytes:
        return decode_buffer(
            plan, data, request, big, position, surplus, limits, whole, used
        )
    octets.start = <const uint8_t *>PyBytes_AS_STRING(data)
    octets.size = <size_t>PyBytes_GET_SIZE(data)
    return decode_octets(
        plan, data, octets, request, big, position, surplus, limits, whole, used
    )


cdef object decode_buffer(
    Plan plan, object data, object request, bint big, size_t position, Py_ssize_t surplus,
    object limits, bint whole, size_t *used
):
    """Be decode_stub for what is no bytes object."""
    cdef Py_buffer view
    cdef Octets octets
    PyObject_GetBuffer(data, &view, PyBUF_SIMPLE)
    octets.start = <const uint8_t *>view.buf
    octets.size = <size_t>view.len
    try:
        return decode_octets(
            plan, data, octets, request, big, position, surplus, limits, whole, used
        )
    finally:
        PyBuffer_Release(&view)


cdef object decode_octets(
    Plan plan, object owner, Octets octets, object request, bint big, size_t position,
    Py_ssize_t surplus, object limits, bint whole, size_t *used
):
    """Decode one value of octets that lie in the buffer of their owner.

    position: octets of the stub before these.  surplus: octets allowed behind the value, -1 for
    any number.  whole: nothing of the value is still to come.  used: set to the octets taken.
    """
    cdef PyObject *made
    if plan.t.ops.flags & RF_SIMPLE and limits is None:
        if request is not None:
            plan.request_of(request)  # nothing simple reads it, but it must be one
        made = simple_stub(
            plan, octets.start, octets.size, big != RF_BIG_ENDIAN, position, surplus, used
        )
        if made is not NULL:
            return rf_owned(made)
    return walk_octets(
        plan, owner, octets, request, big, position, surplus, limits, whole, used
    )


cdef object walk_octets(
    Plan plan, object owner, Octets octets, object request, bint big, size_t position,
    Py_ssize_t surplus, object limits, bint whole, size_t *used
):
    """Be decode_octets for what needs the walker, or is wrong.

    An array without elements aligns as they would, which is what Windows sends and takes. DCE and
    Samba leave no such gap: what cannot be decoded, and had one, is decoded once more without.
    That can only be asked of all the octets of a value: a part of them may be cut within the gap.
    """
    cdef decoder.State s
    s.gapless = False
    start(&s, plan, owner, octets, big, position)
    # No exception is asked for where none is: that would cost as much as a small stub.
    if (<Attempt>attempt)(&s, plan, request, octets.size, surplus, limits, used) == 0:
        return finished(&s)
    error = failed(&s, plan)
    if whole and s.gaps:
        s.gapless = True
        start(&s, plan, owner, octets, big, position)
        if (<Attempt>attempt)(&s, plan, request, octets.size, surplus, limits, used) == 0:
            return finished(&s)
        failed(&s, plan)
    raise error from None


cdef inline void start(
    decoder.State *s, Plan plan, object owner, Octets octets, bint big, size_t position
) noexcept:
    """Begin to decode, within the limits that are the default."""
    s.root = NULL
    s.gaps = 0
    s.request = NULL
    s.source = Source(<PyObject *>owner, octets.start, octets.start + octets.size, NULL)
    rf_cursor_init(&s.c, octets.start, octets.size, position, big != RF_BIG_ENDIAN)
    s.t = &plan.t
    s.ops = plan.t.ops
    s.objects = plan.objects
    s.plan = <PyObject *>plan
    s.unknown = NULL
    s.at = NULL
    s.base = s.depth = 0
    s.direct = False
    s.elements = DEFAULT_ELEMENTS
    s.max_empty = DEFAULT_EMPTY_ELEMENTS
    s.credit = credit_of(DEFAULT_MADE_PER_BYTE, octets.size)
    rf_stack_init(&s.stack, DEFAULT_REFERENTS)
    checks_init(&s.checks)
    aliases_init(&s.aliases)


# What `attempt` is to who looks for an exception only where it says that there is one.
ctypedef int (*Attempt)(
    decoder.State *s, Plan plan, object request, size_t size, Py_ssize_t surplus, object limits,
    size_t *used
) noexcept


cdef int attempt(
    decoder.State *s, Plan plan, object request, size_t size, Py_ssize_t surplus, object limits,
    size_t *used
) except -1:
    """Decode the value, with or without gaps at empty arrays."""
    cdef size_t left
    if request is not None:
        s.request = plan.request_of(request)
    if limits is not None:
        bounds(s, plan, limits, size)
    decoder.walk(s)
    if s.aliases.n_later:
        aliases_join(&s.aliases, plan.wire)
    if s.checks.size:
        compare_late(&s.checks, plan, s.request)
    left = rf_cursor_left(&s.c)
    used[0] = size - left
    if surplus >= 0 and left > <size_t>surplus:
        bad_stub(&s.c, f"{left} octets are left over")
    return 0


cdef inline void release(decoder.State *s) noexcept:
    """Free all that decoding held; most stubs needed none of it."""
    rf_stack_free(&s.stack)
    if s.aliases.numbers is not NULL:
        aliases_free(&s.aliases)
    if s.checks.table is not NULL:
        checks_free(&s.checks)
    clear(s.source.holder)
    clear(s.unknown)
    clear(s.root)


cdef inline object finished(decoder.State *s):
    cdef PyObject *root = s.root
    s.root = NULL
    release(s)
    return rf_owned(root)


cdef object failed(decoder.State *s, Plan plan):
    """Catch the NdrError of an attempt; give one that says where in the value it was."""
    try:
        rf_failing()
    except NdrError as error:
        if error.path:
            return error
        path = locate_slot(s.root, s.at) if s.at is not NULL else ""
        return NdrError(
            error.reason, offset=error.offset, code=error.code, truncated=error.truncated,
            path=frames_path(path, plan.names, s.frames, s.base, s.depth),
        )
    finally:
        release(s)


cdef object encode_stub(Plan plan, object value, object request, bint big, size_t position):
    """Encode one value; position: octets of the stub before it, for alignment."""
    cdef PyObject *made
    if plan.t.ops.flags & RF_BRIEF and not big:
        if request is not None:
            plan.request_of(request)  # nothing brief reads it, but it must be one
        made = rf_brief_stub(
            plan.t.ops, plan.objects, <PyObject *>value, position,
            <PyTypeObject *>ContextHandle, <PyTypeObject *>Sid,
        )
        if made is not NULL:
            return rf_owned(made)
    return walk_value(plan, value, request, big, position)


cdef object walk_value(Plan plan, object value, object request, bint big, size_t position):
    """Be encode_stub for what needs the walker."""
    cdef encoder.State s
    s.request = NULL if request is None else plan.request_of(request)
    rf_buffer_init(&s.b, SIZE_MAX, position, big != RF_BIG_ENDIAN)
    s.b.more = more_bytes
    s.t = &plan.t
    s.ops = plan.t.ops
    s.objects = plan.objects
    s.plan = <PyObject *>plan
    s.next_unique = 0x20000
    s.next_full = 1
    s.numbers = NULL
    s.running.item = NULL
    s.depth = 0
    rf_stack_init(&s.stack, SIZE_MAX)
    # without a try, which costs as much as a small request
    if (<Walk>encoder.walk)(&s, value) < 0:
        return encode_failed(&s, plan, value)
    rf_stack_free(&s.stack)
    clear(s.numbers)
    if s.b.owner is NULL:
        return PyBytes_FromStringAndSize(<char *>s.b.data, <Py_ssize_t>s.b.size)
    return take_bytes(&s.b)


cdef object encode_failed(encoder.State *s, Plan plan, object value):
    """Raise the error that is set, with its offset and path; let go of what the walker held."""
    cdef rf_entry e
    try:
        rf_failing()
    except NdrError as error:
        path = locate_value(value, <PyObject *>s.running.item) if s.running.item else ""
        path = frames_path(path, plan.names, s.frames, 0, s.depth)
        if error.path:
            dot = "." if path and not error.path.startswith("[") else ""
            path = f"{path}{dot}{error.path}"
        offset = rf_buffer_offset(&s.b) if error.offset is None else error.offset
        raise NdrError(error.reason, offset=offset, path=path, code=error.code) from None
    finally:
        if s.running.item is not NULL:
            encoder.drop(&s.running)
        while s.stack.size:
            e = rf_stack_pop(&s.stack)
            encoder.drop(&e)
        rf_stack_free(&s.stack)
        clear(s.numbers)
        free_bytes(&s.b)


# --------------------------------------------------------------------------------- one value
def encode(Plan plan not None, value, *, request=None, bint big=False, size_t position=0):
    """Encode a value of a plan.

    request: the request Struct whose fields a response's size expressions may read.
    big: write big-endian.  position: octets of the stub before this part, for alignment.

    Raises:
        NdrError: with the path to the value that does not fit.
    """
    return encode_stub(plan, value, request, big, position)


def decode(
    Plan plan not None, data, *, request=None, bint big=False, size_t position=0,
    Py_ssize_t surplus=0, limits=None,
):
    """Decode a value of a plan from a whole buffer.

    request, big, position: as for encode.  surplus: octets allowed behind the value; -1 allows
    any number.  limits: an ndr.Limits.  A value without gaps in front of the elements of empty
    arrays, as DCE and Samba send it, is taken as well.

    Raises:
        NdrError: with `offset` and `path`.
    """
    cdef size_t used
    return decode_stub(plan, data, request, big, position, surplus, limits, True, &used)


def decode_head(
    Plan plan not None, data, *, bint big=False, limits=None, bint whole=False,
):
    """Decode a value at the head of a buffer; return it and the octets it took.

    whole: the buffer holds all of the value, so that it may lack gaps at empty arrays.
    """
    cdef size_t used
    value = decode_stub(plan, data, None, big, 0, -1, limits, whole, &used)
    return value, used


def decode_many(
    Plan plan not None, buffers, *, requests=None, bint big=False, Py_ssize_t surplus=0,
    limits=None, bint return_exceptions=False,
):
    """Decode a value of a plan from each of many buffers; returns a list.

    requests: a request, or None, for each buffer.  return_exceptions: what cannot be decoded
    becomes its NdrError in the list.  Otherwise, and as for decode.

    Raises:
        NdrError: of the first buffer that cannot be decoded; `index` says which one it is.
    """
    cdef list found = []
    cdef size_t used
    cdef object rest = iter(buffers)
    cdef object asked = None if requests is None else iter(requests)
    cdef object request = None
    while True:
        try:  # around the loop: entering it costs as much as a small member
            for data in rest:
                if asked is not None:
                    request = next(asked, missing)
                    if request is missing:
                        raise ValueError("fewer requests than buffers")
                found.append(
                    decode_stub(plan, data, request, big, 0, surplus, limits, True, &used)
                )
            break
        except NdrError as error:
            failed = error_at(error, len(found))
            if not return_exceptions:
                raise failed from None
            found.append(failed)
    if asked is not None and next(asked, missing) is not missing:
        raise ValueError("more requests than buffers")
    return found


cdef object error_at(object error, Py_ssize_t index):
    """Return an error with the place of its stub, which leads its path."""
    cdef str path = error.path
    made = NdrError(
        error.reason, offset=error.offset, code=error.code, truncated=error.truncated,
        path=f"[{index}]{'' if path == '' or path[0] == '[' else '.'}{path}",
    )
    made.index = index
    return made


def columns(
    selection, data, *, request=None, bint big=False, Py_ssize_t surplus=0, limits=None,
):
    """Decode the columns that an ndr.selection.Selection names; returns a tuple of them.

    Rows that are not valid are decoded once more, as objects: that says where and why.

    Raises:
        NdrError: whenever decode does, the same one.
    """
    cdef size_t used
    fast = selection.fast
    if fast is not None:
        try:
            return selection.reached(
                decode_stub(<Plan?>fast, data, request, big, 0, surplus, limits, False, &used)
            )
        except NdrError:
            pass
    return selection.gathered(
        decode_stub(<Plan?>selection.plan, data, request, big, 0, surplus, limits, True, &used)
    )


cdef bint is_big(str byteorder) except -1:
    if byteorder == "little":
        return False
    if byteorder == "big":
        return True
    raise ValueError(f"byteorder is 'little' or 'big', not {byteorder!r}")


@cython.final
cdef class Stubs:
    """The stubs of one direction of an operation: `op.decode_request` is the `decode` of one.

    find(syntax, representation, arrays) gives a plan; the usual ones are kept.
    select(path, names, syntax, representation) gives an ndr.selection.Selection; all are kept.
    """

    cdef object find
    cdef object select
    cdef dict selections
    cdef Plan ndr20
    cdef Plan ndr64

    def __init__(self, find, select):
        self.find = find
        self.select = select
        self.selections = {}

    cdef Plan plan(self, str syntax, str representation, str arrays):
        cdef Plan plan
        if representation != "python" or arrays != "list":
            return self.find(syntax, representation, arrays)
        plan = self.ndr20 if syntax == "ndr20" else self.ndr64 if syntax == "ndr64" else None
        if plan is None:
            plan = self.find(syntax, representation, arrays)
            if syntax == "ndr20":
                self.ndr20 = plan
            else:
                self.ndr64 = plan
        return plan

    @cython.binding(False)
    def decode(
        self, data, request=None, *, str syntax="ndr20", str byteorder="little",
        str arrays="list", str representation="python", limits=None, bint partial=False,
    ):
        """Decode a whole stub; up to 7 octets may be left over, any number with partial=True.

        request: the request that a response answers, whose counts and tags are compared.  A stub
        without gaps in front of the elements of empty arrays, as DCE and Samba send it, is taken
        where it cannot be decoded with them.

        Raises:
            NdrError: with `offset` and `path`.
        """
        cdef size_t used
        return decode_stub(
            self.plan(syntax, representation, arrays), data, request, is_big(byteorder), 0,
            -1 if partial else SURPLUS, limits, True, &used,
        )

    def decode_many(
        self, stubs, requests=None, *, str syntax="ndr20", str byteorder="little",
        str arrays="list", str representation="python", limits=None, bint partial=False,
        bint return_exceptions=False,
    ):
        """Decode each of many stubs; returns a list.

        requests: a request, or None, for each stub.  return_exceptions: an NdrError becomes an
        item of the list; else the first one is raised.  Either has `index`, the place of its
        stub.  The rest is as for one stub.

        Raises:
            NdrError: of the first stub that cannot be decoded.
        """
        return decode_many(
            self.plan(syntax, representation, arrays), stubs, requests=requests,
            big=is_big(byteorder), surplus=-1 if partial else SURPLUS, limits=limits,
            return_exceptions=return_exceptions,
        )

    def columns(
        self, data, str path not None, names, request=None, *, str syntax="ndr20",
        str byteorder="little", str representation="python", limits=None, bint partial=False,
    ):
        """Decode the rows of a stub to a tuple of columns; see rpcfast.columns.

        Raises:
            NdrError: as of decode.
        """
        cdef tuple key
        if isinstance(names, str):
            raise TypeError("names is a sequence of names, not one str")
        key = (path, tuple(names), syntax, representation)
        selection = self.selections.get(key)
        if selection is None:
            selection = self.selections[key] = self.select(*key)
        return columns(
            selection, data, request=request, big=is_big(byteorder),
            surplus=-1 if partial else SURPLUS, limits=limits,
        )

    @cython.binding(False)
    def encode(
        self, value, request=None, *, str syntax="ndr20", str byteorder="little",
        str arrays="list", str representation="python", limits=None, bint partial=False,
    ):
        """Encode a stub; arrays, limits and partial are taken for symmetry with decode.

        Raises:
            NdrError: with the path to the value that does not fit.
        """
        return encode_stub(
            self.plan(syntax, representation, "list"), value, request, is_big(byteorder), 0
        )


cdef rf_method usual_decode = NULL
cdef rf_method usual_encode = NULL


cdef object quick_decode(PyObject *self, const_args *args, Py_ssize_t n, PyObject *names):
    """Be Stubs.decode for calls without options."""
    cdef size_t used
    if names is not NULL or n < 1 or n > 2 or (<Stubs>self).ndr20 is None:
        return usual_decode(self, args, n, names)
    return decode_stub(
        (<Stubs>self).ndr20, <object>args[0], <object>args[1] if n == 2 else None, False, 0,
        SURPLUS, None, True, &used,
    )


cdef object quick_encode(PyObject *self, const_args *args, Py_ssize_t n, PyObject *names):
    """Be Stubs.encode for calls without options."""
    if names is not NULL or n < 1 or n > 2 or (<Stubs>self).ndr20 is None:
        return usual_encode(self, args, n, names)
    return encode_stub(
        (<Stubs>self).ndr20, <object>args[0], <object>args[1] if n == 2 else None, False, 0
    )


rf_shorten(Stubs, "decode", quick_decode, &usual_decode)
rf_shorten(Stubs, "encode", quick_encode, &usual_encode)
