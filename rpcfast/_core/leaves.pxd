"""Leaves: single numbers and strings between octets and Python objects, inline in both walkers.

Layer 2; imports values, wire and the numbers of plan.  The loaders cannot fail but for memory; the
stores raise an NdrError whose offset the walker fills in.
"""

from cpython.object cimport PyObject, PyTypeObject
from libc.math cimport isinf
from libc.stdint cimport int32_t, int64_t, uint8_t, uint32_t, uint64_t
from libc.string cimport memcpy

from rpcfast._core.plan cimport *
from rpcfast._core.values cimport SMALL
from rpcfast._core.wire cimport *


cdef extern from "Python.h":
    # constructors that hand over their reference as a plain pointer
    PyObject *new_u64 "PyLong_FromUnsignedLongLong"(unsigned long long) except NULL
    PyObject *new_bytes "PyBytes_FromStringAndSize"(const char *, Py_ssize_t) except NULL
    PyObject *new_list "PyList_New"(Py_ssize_t) except NULL
    PyObject *latin1 "PyUnicode_DecodeLatin1"(const char *, Py_ssize_t, const char *) except NULL
    PyObject *utf16 "PyUnicode_DecodeUTF16"(
        const char *, Py_ssize_t, const char *, int *) except NULL
    PyObject *tuple_item "PyTuple_GET_ITEM"(object, Py_ssize_t)
    Py_ssize_t tuple_size "PyTuple_GET_SIZE"(object)
    PyObject **items_of "PySequence_Fast_ITEMS"(PyObject *)
    Py_ssize_t sequence_size "PySequence_Fast_GET_SIZE"(object)
    object as_tuple "PySequence_Tuple"(object)
    bint is_instance "PyObject_TypeCheck"(object, PyTypeObject *)
    long long as_i64 "PyLong_AsLongLongAndOverflow"(object, int *) except? -1
    unsigned long long as_u64 "PyLong_AsUnsignedLongLong"(object) except? <unsigned long long>-1
    bint is_int "PyLong_Check"(object)
    object to_index "PyNumber_Index"(object)
    double as_double "PyFloat_AsDouble"(object) except? -1.0
    int unicode_kind "PyUnicode_KIND"(object)
    void *unicode_data "PyUnicode_DATA"(object)
    Py_ssize_t unicode_length "PyUnicode_GET_LENGTH"(object)
    void incref "Py_INCREF"(PyObject *)
    void decref "Py_DECREF"(PyObject *)
    void clear "Py_CLEAR"(PyObject *)
    PyObject *NONE "Py_None"


cdef extern from "plain.h":
    PyObject *rf_new_number(unsigned kind, const uint8_t *p, bint swap, object small) except NULL
    PyObject *load_filetime "rf_new_filetime"(const uint8_t *p, bint swap) except NULL
    PyObject *rf_new_ascii(const uint8_t *p, size_t n, bint swap) noexcept
    bint rf_small_int(PyObject *o, int64_t *n) noexcept
    void rf_untrack(PyObject *o) noexcept


cdef inline PyObject **slot_of(PyObject *record, Py_ssize_t offset) noexcept:
    """The address of a slot of a Struct or Union."""
    return <PyObject **>((<char *>record) + offset)


cdef inline int put(PyObject **dest, object value) noexcept:
    """Store a new reference to a value in an empty slot."""
    incref(<PyObject *>value)
    dest[0] = <PyObject *>value
    return 0


# ------------------------------------------------------------------------------- loaders
cdef inline PyObject *load(unsigned kind, const uint8_t *p, bint swap) except NULL:
    return rf_new_number(kind, p, swap, SMALL)


cdef inline PyObject *load_utf16(const uint8_t *p, Py_ssize_t n, bint swap) except NULL:
    """Make a str of n UTF-16 units; ASCII is narrowed in one pass, lone surrogates survive."""
    cdef PyObject *text = rf_new_ascii(p, <size_t>n, swap)
    cdef int order = -1 if swap == RF_BIG_ENDIAN else 1
    if text is not NULL:
        return text
    return utf16(<const char *>p, 2 * n, "surrogatepass", &order)


# -------------------------------------------------------------------------------- stores
cdef inline int refuse(str text, int code) except -1:
    """Raise an NdrError; the walker knows the offset."""
    return fail_text(text, -1, code)


cdef inline int wrong_type(str wanted, object value) except -1:
    return refuse(f"expected {wanted}, got {type(value).__name__}", 0)


cdef inline int too_wide(object value, unsigned kind) except -1:
    return refuse(f"{value} does not fit {8 * rf_kind_size(kind)} bits", 0)


cdef inline int64_t as_integer(object value, int *above) except? -1:
    """Read an int, or what has __index__; *above is 1 for 2^63 and more."""
    cdef int64_t n
    if rf_small_int(<PyObject *>value, &n):
        return n
    if not is_int(value):
        try:
            value = to_index(value)
        except TypeError:
            wrong_type("an integer", value)
    n = as_i64(value, above)
    if above[0] < 0:
        refuse(f"{value} does not fit 64 bits", 0)
    return n


cdef inline int store_float(unsigned kind, object value, uint8_t *p, bint swap) except -1:
    cdef double d = 0
    try:
        d = as_double(value)
    except TypeError:
        wrong_type("a number", value)
    except OverflowError:
        too_wide(value, kind)
    if kind == RF_KIND_F64:
        rf_store_f64(p, d, swap)
        return 0
    if isinf(<float>d) and not isinf(d):
        too_wide(value, kind)
    rf_store_f32(p, <float>d, swap)
    return 0


cdef inline int store_u64(object value, uint8_t *p, bint swap) except -1:
    try:
        rf_store64(p, as_u64(to_index(value)), swap)
    except OverflowError:
        too_wide(value, RF_KIND_U64)
    return 0


cdef inline int store(unsigned kind, object value, uint8_t *p, bint swap) except -1:
    """Write a number after checking that it fits."""
    cdef int above = 0
    cdef int64_t n
    if kind == RF_KIND_BOOL:
        p[0] = 1 if value else 0
        return 0
    if kind == RF_KIND_F32 or kind == RF_KIND_F64:
        return store_float(kind, value, p, swap)
    n = as_integer(value, &above)
    if above:
        if kind == RF_KIND_U64:
            return store_u64(value, p, swap)
        too_wide(value, kind)
    return store_small(kind, n, value, p, swap)


cdef inline int store_small(
    unsigned kind, int64_t n, object value, uint8_t *p, bint swap
) except -1:
    """Write a number that has the value n."""
    if kind == RF_KIND_F32 or kind == RF_KIND_F64:
        return store_float(kind, value, p, swap)
    return 0 if rf_store_integer(kind, n, p, swap) else too_wide(value, kind)


cdef inline int store_filetime(object value, uint8_t *p, bint swap) except -1:
    cdef uint64_t n = 0
    store(RF_KIND_U64, value, <uint8_t *>&n, False)
    rf_store32(p, <uint32_t>n, swap)
    rf_store32(p + 4, <uint32_t>(n >> 32), swap)
    return 0


cdef inline size_t utf16_units(object text) noexcept:
    """UTF-16 units of a str."""
    cdef size_t n = <size_t>unicode_length(text)
    if unicode_kind(text) != 4:
        return n
    return rf_ucs4_utf16_units(<const uint32_t *>unicode_data(text), n)


cdef inline void store_utf16(object text, uint8_t *p, bint swap) noexcept:
    cdef size_t n = <size_t>unicode_length(text)
    cdef int kind = unicode_kind(text)
    if kind == 1:
        rf_latin1_to_utf16(p, <const uint8_t *>unicode_data(text), n, swap)
    elif kind == 4:
        rf_ucs4_to_utf16(p, <const uint32_t *>unicode_data(text), n, swap)
    elif swap:
        rf_array_swap(p, <const uint8_t *>unicode_data(text), n, 2)
    else:
        memcpy(p, unicode_data(text), 2 * n)
