"""Buffers and numpy arrays that go into a stub in one copy.

Layer 2; imports counts, leaves, plan, wire.  Each function says whether the value was such a
buffer; the walker takes what is not one element by element.
"""

from cpython.buffer cimport (
    PyBUF_C_CONTIGUOUS, PyBUF_FORMAT, PyBuffer_Release, PyObject_CheckBuffer, PyObject_GetBuffer,
)
from libc.string cimport memcpy

from rpcfast._core.leaves cimport *
from rpcfast._core.plan cimport *
from rpcfast._core.wire cimport *


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
    except BufferError:
        return False
    try:
        if not format_fits(element.kind, view.format, view.itemsize):
            return False
        if view.len != n * <Py_ssize_t>width:
            refuse(f"{view.len // width} elements where {n} are due", 0)
        if width == 1 or swap == RF_BIG_ENDIAN:
            memcpy(p, view.buf, <size_t>view.len)
        else:
            rf_array_swap(p, <const uint8_t *>view.buf, <size_t>n, width)
    finally:
        PyBuffer_Release(&view)
    return True


cdef bint copy_numpy(
    PyObject **objects, const rf_op *op, const rf_op *element, const Counts *c, uint64_t total,
    object value, uint8_t *p, bint swap
) except -1:
    """Copy a numpy array of the very elements, its gaps zeroed.

    op: of the array; its object is the NumpyArrays of the element type.
    """
    cdef const uint8_t[::1] octets
    cdef int k
    if op.object < 0 or total == 0 or type(value) is list or not hasattr(value, "dtype"):
        return False
    shape = tuple([c.n[k] for k in range(op.aux)])
    held = (<object>objects[op.object]).octets(value, shape, swap != RF_BIG_ENDIAN)
    if held is None:
        return False
    octets = held
    memcpy(p, &octets[0], (total - 1) * element.stride + element.size)
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
