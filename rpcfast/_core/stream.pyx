"""Pipes: elements out of and into the fragments of a call, with one copy and constant memory.

Layer 2; imports `rpcfast._core.fragment` and `rpcfast.errors` only. `StubReader` is the stub of
one call as it arrives, `PipeDecoder` takes the elements of one pipe from it, `PipeEncoder` puts
them into a `FragmentWriter`. Elements in memory lie at the same distance as on the wire and are
little-endian, as `ndr.PipeLayout.dtype("little")` says.
"""

cimport cython
from cpython.buffer cimport (
    PyBUF_SIMPLE, PyBUF_WRITABLE, PyBuffer_Release, PyObject_GetBuffer,
)
from cpython.bytearray cimport PyByteArray_AS_STRING, PyByteArray_GET_SIZE, PyByteArray_Resize
from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_GET_SIZE
from libc.stdint cimport uint8_t, uint32_t, uint64_t
from libc.stdlib cimport free, malloc
from libc.string cimport memcpy, memset

from rpcfast._core.fragment cimport (
    FOUND_END, FragmentWriter, Inbox, RF_FOUND_MORE, RF_FOUND_STUB,
)
from rpcfast.errors import NdrError


cdef extern from "stream.h" nogil:
    enum:
        RF_PIPE_MAX_CHUNK
        RF_BIG_ENDIAN
    ctypedef enum rf_pipe_phase:
        RF_PIPE_COUNT
        RF_PIPE_ELEMENTS
        RF_PIPE_TRAILER
        RF_PIPE_ENDED
    ctypedef enum rf_status:
        RF_E_OK
    ctypedef struct rf_pipe_part:
        uint32_t offset
        uint32_t width
    ctypedef struct rf_pipe_layout:
        size_t nbytes, stride, align, count_nbytes
        uint64_t low, high
        rf_pipe_part *parts
        size_t n_parts
    ctypedef struct rf_pipe_decoder:
        rf_pipe_layout layout
        rf_pipe_phase phase
        int swap
        uint64_t position, count, remaining
        uint8_t *part
        size_t have
    rf_status rf_pipe_decode(rf_pipe_decoder *d, const uint8_t **p, const uint8_t *end,
                             uint8_t *to, size_t room, size_t *made)
    void rf_pipe_zero(const rf_pipe_layout *layout, uint8_t *to, uint64_t start, size_t n)
    void rf_store32(uint8_t *p, uint32_t v, int swap)
    void rf_store64(uint8_t *p, uint64_t v, int swap)


cdef size_t NOGIL_NBYTES = 65536  # below that the lock costs more than the copy


cdef int set_layout(rf_pipe_layout *to, object layout, object parts) except -1:
    """Copy a PipeLayout and ranges of octets within its element; `to.parts` is to be freed."""
    cdef size_t i
    to.nbytes = layout.nbytes
    to.stride = layout.stride
    to.align = layout.align
    to.count_nbytes = layout.count_nbytes
    to.low, to.high = layout.limits
    if to.count_nbytes == 8:
        to.high = min(to.high, <uint64_t> RF_PIPE_MAX_CHUNK)
    to.n_parts = 0
    if not to.nbytes or to.stride < to.nbytes or to.align not in (1, 2, 4, 8) \
            or to.stride & (to.align - 1) or to.count_nbytes not in (4, 8):
        raise ValueError("a pipe layout that is not one")
    parts = tuple(parts)
    to.parts = <rf_pipe_part *> malloc((len(parts) + 1) * sizeof(rf_pipe_part))
    if to.parts == NULL:
        raise MemoryError
    for i in range(<size_t> len(parts)):
        offset, width = parts[i]
        if width > to.stride or offset > to.stride - width:
            raise ValueError("a part outside of its element")
        to.parts[i].offset = offset
        to.parts[i].width = width
    to.n_parts = len(parts)
    return 0


cdef inline uint64_t aligned(uint64_t position, uint64_t align) noexcept nogil:
    return (position + align - 1) & ~(align - 1)


@cython.final
cdef class StubReader:
    """The stub of one call, as far as it has come.

    First the octets given to `feed`, then what the inbox holds of the call whose fragments it is
    reading.  `position` counts octets from the start of the stub.
    """

    cdef Inbox inbox
    cdef bytes held
    cdef Py_ssize_t at
    cdef bint closed
    cdef readonly uint64_t position
    cdef readonly int found

    def __init__(self, Inbox inbox=None, bytes head=b"", Py_ssize_t start=0, uint64_t position=0):
        """Read `head[start:]`, then the inbox; `position` is that of the first octet."""
        if start < 0 or start > len(head):
            raise ValueError("a start outside of the stub")
        self.inbox = inbox
        self.held = head
        self.at = start
        self.position = position
        self.found = 0

    def feed(self, bytes stub not None, bint last=False):
        """Append octets that do not come from the inbox."""
        self.held = self.held[self.at:] + stub
        self.at = 0
        self.closed = last

    cdef Py_ssize_t piece(self, const uint8_t **p) noexcept:
        """Point at octets that are here; 0 when there are none, and `found` says why."""
        cdef Py_ssize_t n = PyBytes_GET_SIZE(self.held) - self.at
        if n:
            p[0] = <const uint8_t *> PyBytes_AS_STRING(self.held) + self.at
            return n
        if self.inbox is None:
            self.found = FOUND_END if self.closed else RF_FOUND_MORE
            return 0
        self.found = self.inbox.more()
        if self.found != RF_FOUND_STUB:
            return 0
        p[0] = self.inbox.base + self.inbox.pos
        return self.inbox.piece

    cdef void used(self, Py_ssize_t n) noexcept:
        self.position += n
        if PyBytes_GET_SIZE(self.held) != self.at:
            self.at += n
        else:
            self.inbox.pos += n
            self.inbox.piece -= n

    @property
    def ended(self):
        """Whether every octet of the stub was used."""
        cdef const uint8_t *p = NULL
        return self.piece(&p) == 0 and self.found == FOUND_END

    def gather(self, bytearray stub, Py_ssize_t limit):
        """Append what is here; results as of `Inbox.gather`."""
        cdef const uint8_t *p = NULL
        cdef Py_ssize_t n, had
        while True:
            n = self.piece(&p)
            if n == 0:
                return 1 if self.found == FOUND_END else self.found
            had = PyByteArray_GET_SIZE(stub)
            if n > limit - had:
                return -2
            PyByteArray_Resize(stub, had + n)
            memcpy(PyByteArray_AS_STRING(stub) + had, p, n)
            self.used(n)

    def discard(self):
        """Drop what is here; results as of `Inbox.gather`."""
        cdef const uint8_t *p = NULL
        cdef Py_ssize_t n
        while True:
            n = self.piece(&p)
            if n == 0:
                return 1 if self.found == FOUND_END else self.found
            self.used(n)


@cython.final
cdef class PipeDecoder:
    """The elements of one pipe, out of a StubReader."""

    cdef rf_pipe_decoder d
    cdef StubReader reader
    cdef readonly uint64_t elements

    def __cinit__(self):
        self.d.layout.parts = NULL
        self.d.part = NULL

    def __init__(self, StubReader reader not None, layout, bint big=False):
        """Decode a pipe of this layout; `big` says that the stub is big-endian."""
        if self.d.part != NULL:
            raise ValueError("made already")
        set_layout(&self.d.layout, layout, layout.swaps)
        self.d.part = <uint8_t *> malloc(max(self.d.layout.nbytes, <size_t> 8))
        if self.d.part == NULL:
            raise MemoryError
        for i in range(<int> self.d.layout.n_parts):
            if self.d.layout.parts[i].width not in (1, 2, 4, 8):
                raise ValueError("a number that is not of 1, 2, 4 or 8 octets")
        self.reader = reader
        self.d.phase = RF_PIPE_COUNT
        self.d.swap = big

    def __dealloc__(self):
        free(self.d.layout.parts)
        free(self.d.part)

    @property
    def stride(self):
        """Octets from one element to the next."""
        return self.d.layout.stride

    @property
    def ended(self):
        """Whether the end mark was read."""
        return self.d.phase == RF_PIPE_ENDED

    @property
    def found(self):
        """Why there was nothing more: 0 more has to come, 2 the stub is at its end, -1 see
        `Inbox.gather`."""
        return self.reader.found

    cdef rf_status bulk(self, uint8_t *to, size_t room, size_t *total) noexcept:
        """Decode what the inbox holds, without the interpreter's lock."""
        cdef Inbox inbox = self.reader.inbox
        cdef rf_status status = RF_E_OK
        cdef const uint8_t *p
        cdef const uint8_t *start
        cdef size_t made = 0
        cdef uint64_t position = self.reader.position
        with nogil:
            while total[0] < room and self.d.phase != RF_PIPE_ENDED and status == RF_E_OK:
                if inbox.more() != RF_FOUND_STUB:
                    break
                p = start = inbox.base + inbox.pos
                self.d.position = position
                status = rf_pipe_decode(&self.d, &p, p + inbox.piece,
                                        to + total[0] * self.d.layout.stride, room - total[0],
                                        &made)
                position += p - start
                inbox.pos += p - start
                inbox.piece -= p - start
                total[0] += made
        self.reader.position = position
        return status

    def read(self, view):
        """Fill a writable buffer as far as the elements are here; returns how many were made.

        Raises:
            NdrError: a count that is not one.
        """
        cdef Py_buffer buffer
        cdef const uint8_t *p = NULL
        cdef const uint8_t *start
        cdef Py_ssize_t n
        cdef size_t made = 0, total = 0, room
        cdef rf_status status
        if self.d.part == NULL:
            raise ValueError("not made yet")
        PyObject_GetBuffer(view, &buffer, PyBUF_WRITABLE)
        try:
            room = <size_t> buffer.len // self.d.layout.stride
            status = RF_E_OK
            if self.reader.inbox is not None and len(self.reader.held) == self.reader.at \
                    and room * self.d.layout.stride >= NOGIL_NBYTES:
                status = self.bulk(<uint8_t *> buffer.buf, room, &total)
                if status != RF_E_OK:
                    raise NdrError("a pipe chunk whose count is wrong",
                                   offset=self.reader.position)
            while total < room and self.d.phase != RF_PIPE_ENDED:
                n = self.reader.piece(&p)
                if n == 0:
                    break
                start = p
                self.d.position = self.reader.position
                status = rf_pipe_decode(
                    &self.d, &p, p + n,
                    <uint8_t *> buffer.buf + total * self.d.layout.stride, room - total, &made)
                self.reader.used(p - start)
                total += made
                if status != RF_E_OK:
                    raise NdrError("a pipe chunk whose count is wrong",
                                   offset=self.reader.position)
        finally:
            PyBuffer_Release(&buffer)
        self.elements += total
        return total


@cython.final
cdef class PipeEncoder:
    """The elements of one pipe, into a FragmentWriter: each push is a chunk."""

    cdef rf_pipe_layout layout
    cdef FragmentWriter writer
    cdef Py_buffer source
    cdef bint holding
    cdef bint in_chunk
    cdef bint level
    cdef const uint8_t *p
    cdef uint64_t left
    cdef uint64_t count
    cdef uint64_t chunk_from
    cdef uint64_t chunk_left
    cdef uint64_t most
    cdef readonly uint64_t elements

    def __cinit__(self):
        self.layout.parts = NULL

    def __init__(self, FragmentWriter writer not None, layout, gaps=()):
        """Encode a pipe of this layout; `gaps` are the octets of an element to send as zeros."""
        if self.layout.parts != NULL:
            raise ValueError("made already")
        set_layout(&self.layout, layout, gaps)
        self.most = min(self.layout.high, <uint64_t> RF_PIPE_MAX_CHUNK)
        if self.most == 0:
            raise ValueError("a pipe layout that is not one")
        self.writer = writer

    def __dealloc__(self):
        free(self.layout.parts)
        self.release()

    cdef void release(self) noexcept:
        if self.holding:
            self.holding = False
            PyBuffer_Release(&self.source)

    cdef int emit(self, const uint8_t *p, Py_ssize_t n) except -1:
        """Append a few octets."""
        cdef Py_ssize_t room = 0
        cdef uint8_t *to
        while n:
            to = self.writer.room(&room)
            if room > n:
                room = n
            memcpy(to, p, room)
            self.writer.commit(room)
            p += room
            n -= room
        return 0

    cdef int emit_number(self, uint64_t value) except -1:
        """Append a count, aligned."""
        cdef uint8_t item[16]
        cdef size_t n = self.layout.count_nbytes
        cdef size_t gap = (0 - <size_t> self.writer.position) & (n - 1)
        memset(item, 0, 16)
        if n == 8:
            rf_store64(item + gap, value, RF_BIG_ENDIAN)
        else:
            rf_store32(item + gap, <uint32_t> value, RF_BIG_ENDIAN)
        return self.emit(item, gap + n)

    cdef int emit_gap(self, size_t align) except -1:
        cdef uint8_t zeros[8]
        memset(zeros, 0, 8)
        return self.emit(zeros, (0 - <size_t> self.writer.position) & (align - 1))

    cdef uint64_t behind(self, uint64_t position, uint64_t n) noexcept:
        """Where the count after a chunk of n elements lies whose own count is sought from here."""
        cdef uint64_t align = self.layout.align, wide = self.layout.count_nbytes
        position = aligned(aligned(position, wide) + wide, align)
        position = aligned(position + (n - 1) * self.layout.stride + self.layout.nbytes, wide)
        return position + wide if wide == 8 else position

    cdef uint64_t levelled(self, uint64_t n) noexcept:
        """How many of the last n elements are the next chunk, so that the rest ends at a multiple
        of 8: n, or a few, or n where nothing helps."""
        cdef uint64_t position = self.writer.position, first
        if self.behind(position, n) & 7 == 0:
            return n
        for first in range(max(self.layout.low, <uint64_t> 1), self.layout.low + 9):
            if first + max(self.layout.low, <uint64_t> 1) > n:
                break
            if self.behind(self.behind(position, first), n - first) & 7 == 0:
                return first
        return n

    def push(self, data, bint level=False):
        """Take a buffer of whole elements as the next to be sent; `pump` sends it.

        Fragments are cut at multiples of 8 octets of the stub.  With `level` the elements end at
        one where they can, so that a flush sends all of them; they may be two chunks then.

        Raises:
            ValueError: its length is no multiple of an element's.
        """
        if self.holding or self.in_chunk:
            raise ValueError("the buffer before is not sent yet")
        PyObject_GetBuffer(data, &self.source, PyBUF_SIMPLE)
        self.holding = True
        self.level = level
        if <size_t> self.source.len % self.layout.stride:
            self.release()
            raise ValueError(f"{len(data)} octets are no whole number of elements of "
                             f"{self.layout.stride} octets")
        self.p = <const uint8_t *> self.source.buf
        self.left = <size_t> self.source.len // self.layout.stride
        if self.left and self.left % self.most < self.layout.low and self.left % self.most:
            self.release()
            raise ValueError(f"a chunk of fewer than {self.layout.low} elements")

    def drop(self):
        """Let go of the buffer before it is sent: the call has failed.

        Without that it would be held until the collector finds the encoder, and CPython 3.11
        crashes on garbage that holds a memoryview's buffer.
        """
        self.release()
        self.left = self.chunk_left = 0

    def pump(self):
        """Move elements into the writer; False when that is full first."""
        while True:
            if self.chunk_left == 0:
                if self.in_chunk:
                    self.end_chunk()
                if self.left == 0:
                    self.release()
                    return True
                self.begin_chunk()
            if self.writer.is_full():
                return False
            self.writer.reserve()
            if self.chunk_left < NOGIL_NBYTES:
                self.copy()
            else:
                with nogil:
                    self.copy()

    cdef int begin_chunk(self) except -1:
        self.count = min(self.left, self.most)
        if self.level and self.count == self.left:
            self.count = self.levelled(self.count)
        self.left -= self.count
        self.elements += self.count
        self.emit_number(self.count)
        self.emit_gap(self.layout.align)
        self.chunk_from = 0
        self.chunk_left = self.count * self.layout.stride \
            - (self.layout.stride - self.layout.nbytes)
        self.in_chunk = True
        return 0

    cdef int end_chunk(self) except -1:
        self.p += self.layout.stride - self.layout.nbytes
        if self.layout.count_nbytes == 8:
            self.emit_number(0 - self.count)
        elif self.level and self.left == 0:
            self.emit_gap(4)  # a count follows
        self.in_chunk = False
        return 0

    cdef void copy(self) noexcept nogil:
        """Copy elements of the chunk until the writer is full, or needs memory."""
        cdef Py_ssize_t n = 0
        cdef uint8_t *to
        while self.chunk_left and not self.writer.is_full():
            to = self.writer.room_here(&n)
            if to == NULL:
                return
            if <uint64_t> n > self.chunk_left:
                n = self.chunk_left
            memcpy(to, self.p, n)
            if self.layout.n_parts:
                rf_pipe_zero(&self.layout, to, self.chunk_from, n)
            self.writer.commit(n)
            self.p += n
            self.chunk_from += n
            self.chunk_left -= n

    def end(self):
        """Append the end mark."""
        if self.holding or self.in_chunk:
            raise ValueError("the buffer before is not sent yet")
        self.emit_number(0)
        if self.layout.count_nbytes == 8:
            self.emit_number(0)
