"""Declarations of csrc that every module of the core shares, and the one translation of errors."""

from libc.stdint cimport int32_t, int64_t, uint8_t, uint16_t, uint32_t, uint64_t


cdef extern from "status.h" nogil:
    ctypedef enum rf_status:
        RF_E_OK
        RF_E_SHORT
        RF_E_NOMEM
        RF_E_TOO_LARGE
        RF_E_BAD_COUNT
        RF_E_BAD_EXPR
        RF_E_REFERENTS
        RF_E_MEMORY
        RF_E_ELEMENTS
        RF_E_BAD_PLAN
    const char *rf_status_text(rf_status status)
    int rf_status_code(rf_status status)


cdef extern from "scalar.h" nogil:
    const int RF_BIG_ENDIAN
    uint16_t rf_load16(const uint8_t *p, bint swap)
    uint32_t rf_load32(const uint8_t *p, bint swap)
    uint64_t rf_load64(const uint8_t *p, bint swap)
    float rf_load_f32(const uint8_t *p, bint swap)
    double rf_load_f64(const uint8_t *p, bint swap)
    void rf_store16(uint8_t *p, uint16_t v, bint swap)
    void rf_store32(uint8_t *p, uint32_t v, bint swap)
    void rf_store64(uint8_t *p, uint64_t v, bint swap)
    void rf_store_f32(uint8_t *p, float v, bint swap)
    void rf_store_f64(uint8_t *p, double v, bint swap)


cdef extern from "cursor.h" nogil:
    ctypedef struct rf_cursor:
        const uint8_t *pos
        const uint8_t *end
        bint swap
    void rf_cursor_init(
        rf_cursor *c, const void *octets, size_t n, size_t position, bint swap
    )
    size_t rf_cursor_offset(const rf_cursor *c)
    size_t rf_cursor_left(const rf_cursor *c)
    const uint8_t *rf_cursor_take(rf_cursor *c, size_t align, size_t n)
    void rf_cursor_align(rf_cursor *c, size_t align)
    size_t rf_gap(size_t offset, size_t align)


cdef extern from "buffer.h" nogil:
    ctypedef struct rf_buffer:
        uint8_t *data
        size_t size
        size_t capacity
        size_t limit
        size_t bias
        bint swap
        uint8_t *(*more)(rf_buffer *b, size_t capacity) noexcept
        void *owner
        uint8_t *inline_data
    void rf_buffer_init(rf_buffer *b, size_t limit, size_t bias, bint swap)
    void rf_buffer_free(rf_buffer *b)
    size_t rf_buffer_offset(const rf_buffer *b)
    rf_status rf_buffer_ensure(rf_buffer *b, size_t n)
    rf_status rf_buffer_reserve(rf_buffer *b, size_t align, size_t n, uint8_t **p)


cdef extern from "array.h" nogil:
    const size_t RF_LONG_COPY
    void rf_array_swap(uint8_t *to, const uint8_t *source, size_t n, size_t width)
    void rf_array_copy(
        uint8_t *to, const uint8_t *source, size_t n, size_t width, size_t stride, bint swap)
    bint rf_array_outside(
        const uint8_t *source, size_t n, size_t width, bint is_signed, size_t stride, bint swap,
        int64_t low, int64_t high)
    void rf_array_settle(uint8_t *p, size_t n, size_t stride)
    bint rf_utf16_to_ascii(uint8_t *to, const uint8_t *source, size_t n, bint swap)
    void rf_latin1_to_utf16(uint8_t *to, const uint8_t *source, size_t n, bint swap)
    size_t rf_ucs4_utf16_units(const uint32_t *source, size_t n)
    void rf_ucs4_to_utf16(uint8_t *to, const uint32_t *source, size_t n, bint swap)


cdef int fail(rf_status status, Py_ssize_t offset) except -1
cdef int fail_text(str text, Py_ssize_t offset, int code) except -1
cdef int fail_count(const rf_cursor *c, uint64_t n) except -1


# ------------------------------------------------------------- cursors and buffers that raise
cdef inline int bad_stub(const rf_cursor *c, str text) except -1:
    """Refuse what is at the cursor."""
    return fail_text(text, <Py_ssize_t>rf_cursor_offset(c), 0)


cdef inline int short_stub(const rf_cursor *c) except -1:
    return fail(RF_E_SHORT, <Py_ssize_t>rf_cursor_offset(c))


cdef inline const uint8_t *taken(rf_cursor *c, size_t align, size_t n) except NULL:
    """Take n octets aligned to align."""
    cdef const uint8_t *p = rf_cursor_take(c, align, n)
    if p is NULL:
        short_stub(c)
    return p


cdef inline int take_count(rf_cursor *c, bint wide, uint64_t *n) except -1:
    """Take a count.  None is ever above 2^31 - 1.  [MS-RPCE 2.2.5.3.2]"""
    if wide:
        n[0] = rf_load64(taken(c, 8, 8), c.swap)
    else:
        n[0] = rf_load32(taken(c, 4, 4), c.swap)
    return 0 if n[0] <= 0x7FFFFFFF else fail_count(c, n[0])


cdef inline uint8_t *room(rf_buffer *b, size_t align, size_t n) except NULL:
    """Append n octets aligned to align; they are not zeroed, the gap is."""
    cdef uint8_t *p = NULL
    cdef rf_status status = rf_buffer_reserve(b, align, n, &p)
    if status != RF_E_OK:
        fail(status, <Py_ssize_t>rf_buffer_offset(b))
    return p


cdef inline int ensure(rf_buffer *b, size_t n) except -1:
    """Make room for n octets that will follow."""
    cdef rf_status status = rf_buffer_ensure(b, n)
    if status != RF_E_OK:
        fail(status, <Py_ssize_t>rf_buffer_offset(b))
    return 0


cdef inline int put_count(rf_buffer *b, bint wide, uint64_t n) except -1:
    """Append a count."""
    if n > 0x7FFFFFFF:
        fail_text(f"{n} elements are too many", <Py_ssize_t>rf_buffer_offset(b), 0)
    if wide:
        rf_store64(room(b, 8, 8), n, b.swap)
    else:
        rf_store32(room(b, 4, 4), <uint32_t>n, b.swap)
    return 0
