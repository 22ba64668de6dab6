"""Arrays that move in one piece: views of a message, bulk copies, numpy arrays both ways.

Layer 2; imports counts, leaves, plan, wire.  numpy itself is known only to the object of an array
of numbers, an `Elements` that `ndr.layout` makes.  Copies let go of the GIL where they are long.
"""

cimport cython
from cpython.buffer cimport (
    PyBUF_C_CONTIGUOUS, PyBUF_FORMAT, PyBUF_ND, PyBUF_SIMPLE, PyBUF_STRIDES, PyBUF_WRITABLE,
    PyBuffer_Release, PyObject_CheckBuffer, PyObject_GetBuffer,
)
from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_FromStringAndSize
from libc.string cimport memcpy, memset

from rpcfast._core.leaves cimport *
from rpcfast._core.plan cimport *
from rpcfast._core.wire cimport *


cdef extern from "Python.h":
    int resize_bytes "_PyBytes_Resize"(PyObject **, Py_ssize_t) except -1


cdef enum:
    RF_BLOCK = 256  # structs copied at a time, member by member: they stay in the nearest cache


cdef class Elements:
    """The elements of an array of numbers, or of structs of nothing but numbers.

    gaps: not every octet of an element is of a number.  ranged: some numbers have a [range].
    booleans: some are booleans.  made: (numpy.ndarray, the dtype of an element in this machine's
    byte order, the shape of an element that is an array) when arrays are to be made, else None.

    A subclass has check(value), which refuses an array whose shape or dtype is not of these
    elements, and ready(value), which gives such an array in this machine's byte order with its
    elements as they lie on the wire, or None for what is better taken element by element.
    """

    def __init__(self, gaps, ranged, booleans, made):
        self.gaps = gaps
        self.ranged = ranged
        self.booleans = booleans
        if made is not None:
            self.ndarray, self.dtype, self.shape = made


@cython.final
@cython.no_gc
cdef class Message:
    """The octets of a message that is no bytes object: held, and read-only to whom it gives them.

    It stays off the collector: what holds a buffer must not be cleared before its views are gone.
    """

    cdef Py_buffer view

    def __getbuffer__(self, Py_buffer *buffer, int flags):
        if flags & PyBUF_WRITABLE:
            raise BufferError("a message is read-only to its views")
        buffer.obj = self
        buffer.buf = self.view.buf
        buffer.len = self.view.len
        buffer.readonly = True
        buffer.itemsize = 1
        buffer.format = NULL
        if flags & PyBUF_FORMAT:
            buffer.format = b"B"
        buffer.ndim = 1
        buffer.shape = &buffer.len if flags & PyBUF_ND else NULL
        buffer.strides = &buffer.itemsize if flags & PyBUF_STRIDES == PyBUF_STRIDES else NULL
        buffer.suboffsets = NULL
        buffer.internal = NULL

    def __dealloc__(self):
        PyBuffer_Release(&self.view)


# ------------------------------------------------------------------------------- decoding
cdef object view_array(
    const rf_tables *t, Elements elements, const rf_op *op, const uint64_t *counts,
    uint64_t total, const uint8_t *p, bint swap, Source *source,
):
    """Make a read-only numpy array of elements at p: a view of the message, or else one copy.

    A copy it is where the byte order is another, where a boolean is neither 0 nor 1, and where
    the message ends within the gap behind the last element.
    """
    cdef const rf_op *element = &t.ops[op.child]
    cdef size_t stride = element.stride
    cdef object holder = None
    cdef Py_ssize_t offset = 0
    cdef tuple shape = tuple([counts[k] for k in range(op.aux)]) + <tuple>elements.shape
    if total == 0:
        return empty_array(elements, shape)
    if (
        (not swap or element.size == 1)
        and total * stride <= <size_t>(source.end - p)
        and not (elements.booleans and any_found(t, element, p, total, ODD_BOOLEANS, swap))
    ):
        holder = holder_of(source)
    if holder is None:
        holder = copied(t, elements, element, p, total, swap)
    elif type(holder) is bytes:
        offset = p - <const uint8_t *>PyBytes_AS_STRING(holder)
    else:
        offset = p - <const uint8_t *>(<Message>holder).view.buf
    return elements.ndarray(shape, elements.dtype, holder, offset)


cdef object empty_array(Elements elements, tuple shape):
    """Make an array without elements; numpy takes no shape whose other dimensions overflow."""
    try:
        return elements.ndarray(shape, elements.dtype, b"")
    except ValueError:
        return elements.ndarray((0,) * len(shape), elements.dtype, b"")


cdef object holder_of(Source *source):
    """Give what views of the message are made of; None where nothing can hold its octets.

    What a memoryview shows is held itself, so that the memoryview can still be released.
    """
    cdef object data
    cdef Message held
    cdef const uint8_t *start
    if source.holder is NULL:
        data = <object>source.data
        if type(data) is memoryview:
            data = data.obj
        if type(data) is bytes:
            start = <const uint8_t *>PyBytes_AS_STRING(data)
            if source.base < start or source.end > start + len(data):
                return None
            source.holder = <PyObject *>data
        else:
            held = Message.__new__(Message)
            try:
                PyObject_GetBuffer(data, &held.view, PyBUF_SIMPLE)
            except (BufferError, TypeError):
                return None
            start = <const uint8_t *>held.view.buf
            if source.base < start or source.end > start + held.view.len:
                return None
            source.holder = <PyObject *>held
        incref(source.holder)
    return <object>source.holder


cdef object copied(
    const rf_tables *t, Elements elements, const rf_op *element, const uint8_t *p,
    uint64_t total, bint swap,
):
    """Copy elements into a bytes object of their own, in this machine's byte order."""
    cdef size_t nbytes = total * element.stride
    cdef size_t on_wire = nbytes - element.stride + element.size
    cdef object made = PyBytes_FromStringAndSize(NULL, <Py_ssize_t>nbytes)
    cdef uint8_t *to = <uint8_t *>PyBytes_AS_STRING(made)
    if not swap:
        copy_long(to, p, on_wire)
        memset(to + on_wire, 0, nbytes - on_wire)
    else:
        if elements.gaps:
            memset(to, 0, nbytes)
        copy_elements(t, element, to, p, total, swap)
    if elements.booleans:
        any_found(t, element, to, total, SETTLE, False)
    return made


cdef void copy_long(uint8_t *to, const uint8_t *p, size_t nbytes) noexcept:
    if nbytes < RF_LONG_COPY:
        memcpy(to, p, nbytes)
    else:
        with nogil:
            memcpy(to, p, nbytes)


cdef PyObject *new_octets(const uint8_t *p, Py_ssize_t n) except NULL:
    """Make a bytes object; a large one without the GIL."""
    cdef PyObject *made
    if n < RF_LONG_COPY:
        return new_bytes(<const char *>p, n)
    made = new_bytes(NULL, n)
    copy_long(<uint8_t *>PyBytes_AS_STRING(<object>made), p, <size_t>n)
    return made


cdef PyObject *new_row(
    unsigned kind, const uint8_t **p, Py_ssize_t n, bint swap
) except NULL:
    """Make the bytes, or the str, of a row of n octets or UTF-16 units; moves p behind it."""
    cdef const uint8_t *start = p[0]
    if kind == RF_AS_BYTES:
        p[0] += n
        return new_octets(start, n)
    p[0] += 2 * n
    return load_utf16(start, n, swap)


# -------------------------------------------------------------------- elements of many fields
# One recursion over the ops of an element does to a number of n elements, which lie a stride
# apart, what is asked; its depth is the plan's.
cdef enum Deed:
    COPY
    OUTSIDE       # look for what its [range] refuses
    ODD_BOOLEANS  # look for booleans other than 0 and 1
    SETTLE        # make them 0 or 1


cdef bint each(
    const rf_tables *t, const rf_op *op, Deed deed, uint8_t *to, const uint8_t *p, size_t n,
    size_t stride, bint swap,
) noexcept nogil:
    """Do it; returns whether what was looked for was found."""
    cdef const rf_op *child
    cdef size_t i, count = 1
    cdef bint found = False
    cdef int k
    if op.code == RF_OP_SCALAR or op.code == RF_OP_ENUM:
        if deed == COPY:
            rf_array_copy(to, p, n, op.size, stride, swap)
        elif op.kind != RF_KIND_BOOL:
            return False
        elif deed == ODD_BOOLEANS:
            return rf_array_outside(p, n, 1, False, stride, False, 0, 1)
        elif deed == SETTLE:
            rf_array_settle(to, n, stride)
    elif op.code == RF_OP_FILETIME:
        if deed == COPY:
            rf_array_copy(to, p, n, 4, stride, swap)
            rf_array_copy(to + 4, p + 4, n, 4, stride, swap)
    elif op.code == RF_OP_RANGE:
        child = &t.ops[op.child]
        if deed != OUTSIDE:
            return each(t, child, deed, to, p, n, stride, swap)
        return number_outside(child, &t.ranges[op.aux], p, n, stride, swap)
    elif op.code == RF_OP_STRUCT:
        for k in range(op.child, op.child + op.count):
            child = &t.ops[k]
            found |= each(
                t, child, deed, to + child.offset, p + child.offset, n, stride, swap
            )
    elif op.code == RF_OP_ARRAY:
        child = &t.ops[op.child]
        for k in range(op.dim, op.dim + op.aux):
            count *= <size_t>t.dims[k].bound
        for i in range(n):
            found |= each(
                t, child, deed, to + i * stride, p + i * stride, count, child.stride, swap
            )
    return found


cdef bint number_outside(
    const rf_op *op, const rf_range *limits, const uint8_t *p, size_t n, size_t stride, bint swap
) noexcept nogil:
    """Whether a number is outside of its [range]; a boolean counts as 0 or 1."""
    cdef bint is_signed = (
        op.kind == RF_KIND_I8 or op.kind == RF_KIND_I16 or op.kind == RF_KIND_I32
    )
    cdef int64_t low = limits.low, high = limits.high
    if op.kind == RF_KIND_BOOL:
        if low > 1 or high < 0 or low > high:
            return n != 0
        low = 1 if low == 1 else 0
        high = 0 if high == 0 else 255
    return rf_array_outside(p, n, op.size, is_signed, stride, swap, low, high)


cdef bint any_found(
    const rf_tables *t, const rf_op *element, const uint8_t *p, uint64_t total, Deed deed,
    bint swap,
) noexcept:
    """Look through all elements; with SETTLE, which changes them, p must be ours."""
    return each(t, element, deed, <uint8_t *>p, p, total, element.stride, swap)


cdef uint64_t product(const rf_op *op, const uint64_t *counts) noexcept:
    """Elements of all dimensions."""
    cdef uint64_t total = 1
    cdef int k
    for k in range(op.aux):
        total *= counts[k]
    return total


cdef uint64_t first_outside(
    const rf_tables *t, Elements elements, const rf_op *op, const uint8_t *p, uint64_t total,
    bint swap,
) noexcept:
    """Find the first element with a number outside of its [range]; total when there is none."""
    cdef const rf_op *element = &t.ops[op.child]
    cdef uint64_t n, k, i = 0
    while elements.ranged and i < total:
        n = min(<uint64_t>RF_BLOCK, total - i)
        if any_found(t, element, p + i * element.stride, n, OUTSIDE, swap):
            for k in range(i, i + n):
                if any_found(t, element, p + k * element.stride, 1, OUTSIDE, swap):
                    return k
        i += n
    return total


cdef void copy_elements(
    const rf_tables *t, const rf_op *element, uint8_t *to, const uint8_t *p, uint64_t total,
    bint swap,
) noexcept:
    """Copy the numbers of elements, and no gap between them."""
    if total * element.stride < RF_LONG_COPY:
        copy_blocks(t, element, to, p, total, swap)
    else:
        with nogil:
            copy_blocks(t, element, to, p, total, swap)


cdef void copy_blocks(
    const rf_tables *t, const rf_op *element, uint8_t *to, const uint8_t *p, uint64_t total,
    bint swap,
) noexcept nogil:
    cdef uint64_t n, i = 0
    while i < total:
        n = total - i  # one kind of number: one run through memory
        if element.code == RF_OP_STRUCT:
            n = min(<uint64_t>RF_BLOCK, n)
        each(
            t, element, COPY, to + i * element.stride, p + i * element.stride, n,
            element.stride, swap,
        )
        i += n


# ------------------------------------------------------------------------------- encoding
# A stub of some size is written into the bytes object that it becomes: no copy at the end.
cdef uint8_t *more_bytes(rf_buffer *b, size_t capacity) noexcept:
    """Give a buffer the memory of a bytes object."""
    cdef PyObject *made = <PyObject *>b.owner
    try:
        if made is NULL:
            made = new_bytes(NULL, <Py_ssize_t>capacity)
            memcpy(PyBytes_AS_STRING(<object>made), b.data, b.size)
        else:
            b.owner = NULL  # a failure frees it
            resize_bytes(&made, <Py_ssize_t>capacity)
    except (MemoryError, OverflowError, SystemError):
        b.data = b.inline_data
        return NULL
    b.owner = <void *>made
    return <uint8_t *>PyBytes_AS_STRING(<object>made)


cdef object take_bytes(rf_buffer *b):
    """Give the octets of a buffer that has grown as bytes."""
    cdef PyObject *made = <PyObject *>b.owner
    b.owner = NULL
    resize_bytes(&made, <Py_ssize_t>b.size)
    value = <object>made
    decref(made)
    return value


cdef void free_bytes(rf_buffer *b) noexcept:
    """Let go of a bytes object that was not taken."""
    if b.owner is not NULL:
        decref(<PyObject *>b.owner)
        b.owner = NULL


cdef bint copy_array(
    const rf_tables *t, PyObject **objects, const rf_op *op, const Counts *c, uint64_t total,
    object value, uint8_t *p, bint swap
) except -1:
    """Copy a buffer or a numpy array of all elements; the gaps at p are zero already.

    Returns whether the value was one; the walker takes what is not element by element.
    """
    cdef const rf_op *element = &t.ops[op.child]
    cdef Elements elements
    cdef Py_buffer view
    if op.object < 0 or total == 0 or type(value) is list or type(value) is tuple:
        return False
    if element.code == RF_OP_SCALAR and copy_same(op, element, c, value, p, swap):
        return True
    if not hasattr(value, "dtype"):
        return False
    elements = <Elements?>objects[op.object]
    array = elements.ready(value)
    if array is None:
        return False
    PyObject_GetBuffer(array, &view, PyBUF_SIMPLE)
    try:
        if <uint64_t>view.len != total * element.stride:
            refuse(f"{view.len // element.stride} elements where {total} are due", 0)
        if swap or elements.gaps:
            copy_elements(t, element, p, <const uint8_t *>view.buf, total, swap)
        else:
            copy_long(p, <const uint8_t *>view.buf, <size_t>view.len)
        if elements.booleans:
            any_found(t, element, p, total, SETTLE, False)
    finally:
        PyBuffer_Release(&view)
    return True


cdef bint copy_same(
    const rf_op *op, const rf_op *element, const Counts *c, object value, uint8_t *p, bint swap
) except -1:
    """Copy a contiguous buffer of the very numbers and dimensions."""
    cdef Py_buffer view
    cdef bint same
    cdef int k
    if not PyObject_CheckBuffer(value):
        return False
    try:
        PyObject_GetBuffer(value, &view, PyBUF_FORMAT | PyBUF_ND | PyBUF_C_CONTIGUOUS)
    except (BufferError, ValueError):  # numpy says ValueError for a dtype that has no format
        return False
    try:
        same = view.ndim == op.aux and format_fits(element.kind, view.format, view.itemsize)
        for k in range(op.aux):
            same = same and <uint64_t>view.shape[k] == c.n[k]
        if same:
            copy_numbers(p, &view, element.size, swap)
    finally:
        PyBuffer_Release(&view)
    return same


cdef void copy_numbers(uint8_t *p, Py_buffer *view, unsigned width, bint swap) noexcept:
    cdef const uint8_t *numbers = <const uint8_t *>view.buf
    cdef size_t nbytes = <size_t>view.len
    if not swap or width == 1:
        copy_long(p, numbers, nbytes)
    elif nbytes < RF_LONG_COPY:
        rf_array_swap(p, numbers, nbytes // width, width)
    else:
        with nogil:
            rf_array_swap(p, numbers, nbytes // width, width)


cdef bint copy_buffer(
    const rf_op *element, Py_ssize_t n, object value, uint8_t *p, bint swap
) except -1:
    """Copy a buffer of n numbers of the element's kind, swapped where that is due."""
    cdef Py_buffer view
    cdef unsigned width = element.size
    if element.code != RF_OP_SCALAR or type(value) is list or type(value) is tuple:
        return False
    if not PyObject_CheckBuffer(value):
        return False
    try:
        PyObject_GetBuffer(value, &view, PyBUF_FORMAT | PyBUF_C_CONTIGUOUS)
    except (BufferError, ValueError):
        return False
    try:
        if not format_fits(element.kind, view.format, view.itemsize):
            return False
        if view.len != n * <Py_ssize_t>width:
            refuse(f"{view.len // width} elements where {n} are due", 0)
        copy_numbers(p, &view, width, swap)
    finally:
        PyBuffer_Release(&view)
    return True


cdef bint format_fits(unsigned kind, const char *format, Py_ssize_t itemsize) noexcept:
    """Whether a buffer's items are the numbers of a kind, in this machine's byte order."""
    cdef char code = b"B"
    if format is not NULL:
        if format[0] == b"@" or format[0] == b"=":
            format += 1
        code = format[0]
        if code == 0 or format[1] != 0:
            return False
    if itemsize != rf_kind_size(kind):
        return False
    if kind == RF_KIND_F32 or kind == RF_KIND_F64:
        return code == b"f" or code == b"d"
    if kind == RF_KIND_CHAR or kind == RF_KIND_BYTE or kind == RF_KIND_U8:
        return code == b"B" or code == b"c"
    if kind == RF_KIND_I8 or kind == RF_KIND_I16 or kind == RF_KIND_I32 or kind == RF_KIND_I64:
        return code == b"b" or code == b"h" or code == b"i" or code == b"l" or code == b"q"
    if kind == RF_KIND_BOOL:
        return False  # a buffer of these may hold any octet
    return code == b"B" or code == b"H" or code == b"I" or code == b"L" or code == b"Q"
