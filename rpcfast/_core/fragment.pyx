"""Fragments: stubs out of and into contiguous buffers.

Layer 2; imports `rpcfast._core.pdu` only.  `Inbox` holds what came from the wire and hands out
stubs; `FragmentWriter` turns a stub of any length into fragments.  The hot paths (a request or a
response of one fragment, runs of plain fragments of one call) make no object but the stub.
Everything sent is labelled little-endian; both orders are read.
"""

cimport cython
from cpython.buffer cimport (
    PyBUF_SIMPLE, PyBUF_WRITABLE, PyBuffer_FillInfo, PyBuffer_Release, PyObject_GetBuffer,
)
from cpython.bytearray cimport PyByteArray_AS_STRING, PyByteArray_GET_SIZE, PyByteArray_Resize
from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_FromStringAndSize, PyBytes_GET_SIZE
from cpython.ref cimport Py_DECREF
from libc.stdint cimport uint8_t, uint16_t, uint32_t
from libc.stdlib cimport free, realloc
from libc.string cimport memcpy, memmove

from rpcfast._core.pdu import Pdu
from rpcfast.errors import RemoteProtocolError


cdef extern from "pdu.h" nogil:
    enum:
        RF_PDU_HEADER
        RF_PDU_BODY
        RF_PDU_OBJECT
        RF_PT_REQUEST
        RF_PT_RESPONSE
        RF_PFC_FIRST
        RF_PFC_LAST
        RF_PFC_PENDING_CANCEL
        RF_PFC_OBJECT
        RF_BIG_ENDIAN
    void rf_pdu_read(rf_pdu *pdu, const uint8_t *p)
    void rf_pdu_write(uint8_t *p, uint8_t ptype, uint8_t flags, uint16_t frag_length,
                      uint16_t auth_length, uint32_t call_id)
    int rf_pdu_plain(const rf_pdu *pdu)
    rf_pdu_found rf_pdu_find(rf_pdu *pdu, const uint8_t *p, size_t left, uint8_t ptype,
                             size_t limit, size_t *stub)
    rf_pdu_found rf_pdu_next(const rf_pdu_rule *rule, rf_pdu *pdu, const uint8_t *p, size_t left,
                             size_t *stub)
    uint16_t rf_load16(const uint8_t *p, int swap)
    uint32_t rf_load32(const uint8_t *p, int swap)
    void rf_store16(uint8_t *p, uint16_t v, int swap)
    void rf_store32(uint8_t *p, uint32_t v, int swap)


#: Octets that one read should be able to bring.
READ_NBYTES = 262144
#: Octets of finished fragments worth a send of their own.
BATCH_NBYTES = 524288
#: Fragments of one call that may be empty.
MAX_EMPTY = 1024

cdef Py_ssize_t C_READ = READ_NBYTES
cdef Py_ssize_t C_BATCH = BATCH_NBYTES
cdef Py_ssize_t C_EMPTY = MAX_EMPTY
cdef Py_ssize_t MAX_PDU = 65535


cdef extern from *:
    """
    #define rf_allocated(o) (((PyByteArrayObject *)(o))->ob_alloc)
    """
    Py_ssize_t allocated "rf_allocated"(bytearray)


cdef int export(
    Py_buffer *view, object owner, void *octets, Py_ssize_t n, bint readonly, int flags
) except -1:
    """Fill a view; the None that Cython has put into view.obj is lost by PyBuffer_FillInfo."""
    Py_DECREF(None)
    return PyBuffer_FillInfo(view, owner, octets, n, readonly, flags)


# ------------------------------------------------------------------------------- what came in
@cython.final
cdef class Inbox:
    """Octets from the wire, not yet used.

    Its buffer interface is the free space: read into the object, then `advance(n)`.  A plain
    fragment is one of version 5.0 with a label of ours or its mirror and without auth trailer;
    whatever is not plain is left to `take`.  While the inbox is `guarded`, no fragment is
    plain but one that was taken, opened and put back.
    """

    def __cinit__(self):
        self.limit = 5840
        self.opened = <unsigned long long> -1

    def __dealloc__(self):
        free(self.base)

    cdef int make_room(self, Py_ssize_t n) except -1:
        """Have n octets free at the end: by moving what is left to the front, or by growing."""
        cdef Py_ssize_t left = self.end - self.pos
        cdef Py_ssize_t want
        cdef uint8_t *grown
        if self.cap - self.end >= n:
            return 0
        if self.exports:
            raise BufferError("the inbox is being read into")
        if left and self.pos:
            memmove(self.base, self.base + self.pos, left)
        self.pos = 0
        self.end = left
        if self.cap - left >= n:
            return 0
        want = left + n
        grown = <uint8_t *> realloc(self.base, want)
        if grown == NULL:
            raise MemoryError
        self.base = grown
        self.cap = want
        return 0

    cdef int have_room(self) except -1:
        """Have free space that is worth a read."""
        if self.pos == self.end and not self.exports:
            self.pos = self.end = 0
        if self.cap - self.end < C_READ >> 1:
            if self.cap == 0:
                self.make_room(C_READ + MAX_PDU)
            elif self.end - self.pos <= self.cap - (C_READ >> 1):
                self.make_room(C_READ >> 1)
            elif self.cap - self.end < MAX_PDU:
                self.make_room(MAX_PDU)
        return 0

    def __getbuffer__(self, Py_buffer *view, int flags):
        self.have_room()
        export(view, self, self.base + self.end, self.cap - self.end, False, flags)
        self.exports += 1

    def __releasebuffer__(self, Py_buffer *view):
        self.exports -= 1

    def __len__(self):
        """Octets held."""
        return self.end - self.pos

    def advance(self, Py_ssize_t n):
        """Say that n octets were read into the free space."""
        if n < 0 or n > self.cap - self.end:
            raise ValueError("more octets than there was room for")
        self.end += n

    def feed(self, data):
        """Append a copy of the data."""
        cdef Py_buffer view
        PyObject_GetBuffer(data, &view, PyBUF_SIMPLE)
        try:
            if view.len:  # an inbox that has held nothing yet has no memory to copy to
                self.make_room(view.len)
                memcpy(self.base + self.end, view.buf, view.len)
                self.end += view.len
        finally:
            PyBuffer_Release(&view)

    cdef int find(self, uint8_t ptype, rf_pdu *pdu, size_t *stub) noexcept:
        if self.guarded and self.opened != self.pdus:
            return RF_FOUND_OTHER
        return rf_pdu_find(pdu, self.base + self.pos, self.end - self.pos, ptype, self.limit, stub)

    cdef bint find_request(self, rf_pdu *pdu, size_t *stub) noexcept:
        """Whether a plain request of one fragment is next, and where its stub begins."""
        return (
            self.find(RF_PT_REQUEST, pdu, stub) == RF_FOUND_STUB
            and pdu.flags & (RF_PFC_FIRST | RF_PFC_LAST | RF_PFC_PENDING_CANCEL) == 3
        )

    cdef void drop(self, const rf_pdu *pdu) noexcept:
        """Go behind a PDU of one fragment that was found."""
        self.pos += pdu.frag_length
        self.pdus += 1

    def take(self):
        """Take the next whole PDU; None when it is not all here.

        Raises:
            RemoteProtocolError: its length is smaller than a header.
        """
        cdef rf_pdu pdu
        cdef Py_ssize_t left = self.end - self.pos
        if left < RF_PDU_HEADER:
            return None
        rf_pdu_read(&pdu, self.base + self.pos)
        if pdu.frag_length < RF_PDU_HEADER:
            raise RemoteProtocolError("a PDU shorter than its header")
        if pdu.frag_length > left:
            return None
        raw = PyBytes_FromStringAndSize(<char *> self.base + self.pos, pdu.frag_length)
        self.pos += pdu.frag_length
        self.pdus += 1
        return Pdu(raw)

    def put_back(self, bytes raw):
        """Put the PDU that was taken last back, opened and no longer than it was."""
        cdef Py_ssize_t n = PyBytes_GET_SIZE(raw)
        if n > self.pos or self.piece:
            raise ValueError("a PDU longer than the one that was taken")
        self.pos -= n
        memcpy(self.base + self.pos, PyBytes_AS_STRING(raw), n)
        self.pdus -= 1
        self.opened = self.pdus

    def peek_call(self):
        """Give the call id of the next PDU if that is all here, else -1."""
        cdef rf_pdu pdu
        if self.piece or self.end - self.pos < RF_PDU_HEADER:
            return -1
        rf_pdu_read(&pdu, self.base + self.pos)
        return pdu.call_id if pdu.frag_length <= self.end - self.pos else -1

    def peek_type(self):
        """Give the type of the next PDU if its header is here, else -1."""
        if self.piece or self.end - self.pos < RF_PDU_HEADER:
            return -1
        return self.base[self.pos + 2]

    def peek_alien(self):
        """Give (type, call id) of the next header when its version or label is not one of ours,
        so that the rest of it need not be waited for; else None."""
        cdef rf_pdu pdu
        if self.piece or self.end - self.pos < RF_PDU_HEADER:
            return None
        rf_pdu_read(&pdu, self.base + self.pos)
        pdu.auth_length = 0
        return None if rf_pdu_plain(&pdu) else (pdu.ptype, pdu.call_id)

    def take_request(self):
        """Take a plain request of one fragment; None when the next PDU is anything else.

        Returns (call_id, context_id, opnum, object octets or None, big-endian, stub).
        """
        cdef rf_pdu pdu
        cdef size_t stub = 0
        cdef uint8_t *p
        if not self.find_request(&pdu, &stub):
            return None
        p = self.base + self.pos
        self.drop(&pdu)
        return (
            pdu.call_id, rf_load16(p + 20, pdu.swap), rf_load16(p + 22, pdu.swap),
            None if stub == RF_PDU_BODY
            else PyBytes_FromStringAndSize(<char *> p + RF_PDU_BODY, RF_PDU_OBJECT),
            pdu.drep[0] == 0,
            PyBytes_FromStringAndSize(<char *> p + stub, pdu.frag_length - stub),
        )

    cpdef object take_response(self, uint32_t call_id):
        """Take a plain response of one little-endian fragment to this call: its stub, or None."""
        cdef rf_pdu pdu
        cdef size_t stub = 0
        cdef uint8_t *p
        if self.find(RF_PT_RESPONSE, &pdu, &stub) != RF_FOUND_STUB:
            return None
        if pdu.flags & 3 != 3 or pdu.call_id != call_id or pdu.drep[0] == 0:
            return None
        p = self.base + self.pos + stub
        self.pos += pdu.frag_length
        self.pdus += 1
        return PyBytes_FromStringAndSize(<char *> p, pdu.frag_length - stub)

    def open_stream(self, uint8_t ptype):
        """Begin to read the fragments of a call whose first one is next and plain; None if not.

        Returns (call_id, context_id, opnum or cancel count, object octets or None, big-endian,
        alloc_hint).
        """
        cdef rf_pdu pdu
        cdef size_t stub = 0
        cdef uint8_t *p
        if self.streaming or self.find(ptype, &pdu, &stub) != RF_FOUND_STUB:
            return None
        if not pdu.flags & RF_PFC_FIRST:
            return None
        if ptype == RF_PT_REQUEST and pdu.flags & RF_PFC_PENDING_CANCEL:
            return None
        p = self.base + self.pos
        self.rule.ptype = ptype
        self.rule.order = pdu.drep[0]
        self.rule.call_id = pdu.call_id
        self.rule.limit = self.limit
        self.streaming = True
        self.last = (pdu.flags & RF_PFC_LAST) != 0
        self.pos += stub
        self.piece = pdu.frag_length - stub
        self.empties = 0
        self.pdus += 1
        return (
            pdu.call_id, rf_load16(p + 20, pdu.swap),
            rf_load16(p + 22, pdu.swap) if ptype == RF_PT_REQUEST else p[22],
            None if stub == RF_PDU_BODY
            else PyBytes_FromStringAndSize(<char *> p + RF_PDU_BODY, RF_PDU_OBJECT),
            pdu.drep[0] == 0, rf_load32(p + 16, pdu.swap),
        )

    cdef int more(self) noexcept nogil:
        """Have stub octets at pos (RF_FOUND_STUB), or say why there are none."""
        cdef rf_pdu pdu
        cdef size_t stub = 0
        cdef int found
        while self.piece == 0:
            if self.last:
                return FOUND_END
            if self.guarded and self.opened != self.pdus:
                return RF_FOUND_OTHER
            found = rf_pdu_next(&self.rule, &pdu, self.base + self.pos, self.end - self.pos, &stub)
            if found != RF_FOUND_STUB:
                return found
            self.last = (pdu.flags & RF_PFC_LAST) != 0
            self.piece = pdu.frag_length - stub
            if self.piece == 0 and not self.last:
                self.empties += 1
                if self.empties > C_EMPTY:
                    return RF_FOUND_OTHER
            self.pos += stub
            self.pdus += 1
        return RF_FOUND_STUB

    def gather(self, bytearray stub, Py_ssize_t limit, bint hints):
        """Append the stub octets that are here; with `hints`, look at alloc_hint too.

        Returns 1 after the last octet of the call, 0 when more have to come, -1 when a PDU that
        the engine has to look at is in the way, -2 when the limit is passed.
        """
        cdef Py_ssize_t had
        cdef int found
        cdef rf_pdu pdu
        while True:
            if hints and self.piece == 0 and not self.last \
                    and self.end - self.pos >= RF_PDU_BODY:
                rf_pdu_read(&pdu, self.base + self.pos)
                if (pdu.ptype == self.rule.ptype and pdu.call_id == self.rule.call_id
                        and rf_load32(self.base + self.pos + 16, pdu.swap)
                        > limit - PyByteArray_GET_SIZE(stub)):
                    return -2
            found = self.more()
            if found == FOUND_END:
                return 1
            if found != RF_FOUND_STUB:
                return found
            had = PyByteArray_GET_SIZE(stub)
            if self.piece > limit - had:
                return -2
            if (had + self.piece) > allocated(stub):  # and little by little would copy it often
                PyByteArray_Resize(stub, min(limit, 2 * (had + self.piece)))
            PyByteArray_Resize(stub, had + self.piece)
            memcpy(PyByteArray_AS_STRING(stub) + had, self.base + self.pos, self.piece)
            self.pos += self.piece
            self.piece = 0

    def discard(self):
        """Drop the stub octets that are here: (result as of `gather`, octets dropped)."""
        cdef Py_ssize_t n = 0
        cdef int found
        while True:
            found = self.more()
            if found != RF_FOUND_STUB:
                return (1 if found == FOUND_END else found, n)
            n += self.piece
            self.pos += self.piece
            self.piece = 0

    def pause_stream(self):
        """Leave the fragments of a call, between two of them: what `resume_stream` goes on with."""
        if self.piece or not self.streaming:
            raise ValueError("not between two fragments")
        self.streaming = False
        return self.rule.ptype, self.rule.order, self.rule.call_id, self.empties

    def resume_stream(self, uint8_t ptype, uint8_t order, uint32_t call_id, Py_ssize_t empties):
        """Go on with the fragments of a call: its next one is the next PDU."""
        if self.streaming:
            raise ValueError("the fragments of another call are being read")
        self.rule.ptype = ptype
        self.rule.order = order
        self.rule.call_id = call_id
        self.rule.limit = self.limit
        self.streaming = True
        self.last = False
        self.empties = empties

    def close_stream(self):
        """End the reading of a call's fragments; its octets must have been used."""
        self.streaming = False
        self.pos += self.piece
        self.piece = 0

    def clear(self):
        """Drop everything."""
        self.pos = self.end
        self.piece = 0
        self.streaming = False


# ----------------------------------------------------------------------------- what goes out
cdef bytes sixteen(object value):
    if not isinstance(value, bytes) or len(value) != 16:
        raise ValueError("an object UUID is 16 octets")
    return value


@cython.final
cdef class FragmentWriter:
    """A stub of any length, cut into the fragments of one call.

    Its buffer interface is the finished fragments, headers and all; after they were sent,
    `sent()` drops them.  A fragment is finished only when more octets follow or at `finish()`,
    so the last one is never empty.  `total` is the length of the whole stub where it is known:
    alloc_hint then says what is left; otherwise it is twice the octets of the fragment, which
    every runtime accepts.  Given `protect`, it is called with finished fragments when they are
    about to be sent, in that order, and gives what is sent in their place.
    """

    def __cinit__(self, int ptype, uint32_t call_id, uint16_t context_id, int number, object_id,
                  Py_ssize_t max_fragment, long long total=-1):
        self.head = RF_PDU_BODY
        rf_pdu_write(self.header, ptype, RF_PFC_FIRST, 0, 0, call_id)
        rf_store16(self.header + 20, context_id, RF_BIG_ENDIAN)
        if ptype == RF_PT_REQUEST:
            rf_store16(self.header + 22, <uint16_t> number, RF_BIG_ENDIAN)
            if object_id is not None:
                self.head += RF_PDU_OBJECT
                self.header[3] |= RF_PFC_OBJECT
                memcpy(self.header + RF_PDU_BODY, PyBytes_AS_STRING(sixteen(object_id)), 16)
        else:
            self.header[21] = 0  # as in build_response
            self.header[22] = <uint8_t> number
            self.header[23] = 0
        if max_fragment > MAX_PDU:
            max_fragment = MAX_PDU
        if max_fragment < 64:
            raise ValueError("fragments of less than 64 octets")
        self.max_stub = (max_fragment - self.head) & ~7
        self.total = total
        self.start = -1
        self.covered = b""

    def __dealloc__(self):
        free(self.base)

    cdef void close_fragment(self, bint last) noexcept nogil:
        """Fill in the header of the open fragment, which becomes a finished one."""
        cdef uint8_t *p = self.base + self.start
        cdef Py_ssize_t n = self.size - self.start - self.head
        cdef long long hint = n if last else 2 * n
        if self.total >= 0:
            hint = self.total - <long long> (self.position - n)
        if hint > 0x7FFFFFFF:
            hint = 0x7FFFFFFF
        if hint <= 0:
            hint = 0 if p[2] == RF_PT_RESPONSE else 1
        rf_store16(p + 8, <uint16_t> (self.head + n), RF_BIG_ENDIAN)
        rf_store32(p + 16, <uint32_t> hint, RF_BIG_ENDIAN)
        if last:
            p[3] |= RF_PFC_LAST
        self.header[3] &= ~RF_PFC_FIRST
        self.fragments += 1
        self.start = -1
        self.room_left = 0

    cdef bint is_full(self) noexcept nogil:
        return (self.start if self.room_left else self.size) >= C_BATCH

    cdef int reserve(self) except -1:
        """Have memory for another fragment."""
        cdef Py_ssize_t want
        if self.finished:
            raise ValueError("the stub has been finished")
        if self.room_left or self.cap - self.size >= self.head + self.max_stub:
            return 0
        want = self.size + self.head + self.max_stub
        return self.grow(want + (want >> 1))

    cdef int grow(self, Py_ssize_t want) except -1:
        """Have memory for so many octets in all."""
        cdef uint8_t *grown
        if want <= self.cap:
            return 0
        if self.exports:
            raise BufferError("the fragments are being sent")
        grown = <uint8_t *> realloc(self.base, want)
        if grown == NULL:
            raise MemoryError
        self.base = grown
        self.cap = want
        return 0

    cdef uint8_t *room_here(self, Py_ssize_t *n) noexcept nogil:
        """Have room in an open fragment, *n octets; NULL where more memory is needed."""
        if self.room_left == 0:
            if self.cap - self.size < self.head + self.max_stub:
                return NULL
            if self.start >= 0:
                self.close_fragment(False)
            memcpy(self.base + self.size, self.header, self.head)
            self.start = self.size
            self.size += self.head
            self.room_left = self.max_stub
        n[0] = self.room_left
        return self.base + self.size

    cdef uint8_t *room(self, Py_ssize_t *n) except NULL:
        """Have at least one octet of room in an open fragment; *n is how many there are."""
        self.reserve()
        return self.room_here(n)

    cdef void commit(self, Py_ssize_t n) noexcept nogil:
        self.size += n
        self.room_left -= n
        self.position += n

    def write(self, data):
        """Append stub octets."""
        cdef Py_buffer view
        cdef Py_ssize_t n = 0, done = 0
        cdef uint8_t *to
        PyObject_GetBuffer(data, &view, PyBUF_SIMPLE)
        try:
            while done < view.len:
                to = self.room(&n)
                if n > view.len - done:
                    n = view.len - done
                memcpy(to, <uint8_t *> view.buf + done, n)
                self.commit(n)
                done += n
        finally:
            PyBuffer_Release(&view)

    def finish(self):
        """End the stub: what is left becomes the last fragment."""
        cdef Py_ssize_t n = 0
        if self.start < 0:
            self.room(&n)
        self.close_fragment(True)
        self.finished = True

    def flush(self):
        """Finish the open fragment early, at a cut that splits no number."""
        cdef Py_ssize_t n, rest
        cdef uint8_t tail[8]
        if self.start < 0:
            return
        n = self.size - self.start - self.head
        rest = n & 7
        if n == rest:
            return
        memcpy(tail, self.base + self.size - rest, rest)
        self.size -= rest
        self.position -= rest
        self.close_fragment(False)
        if rest:
            n = 0
            memcpy(self.room(&n), tail, rest)
            self.commit(rest)

    @property
    def ready(self):
        """Octets of finished fragments."""
        return self.size if self.start < 0 else self.start

    @property
    def full(self):
        """Whether enough is finished to be worth a send."""
        return self.is_full()

    def sent(self):
        """Drop the finished fragments."""
        if self.exports:
            raise BufferError("the fragments are being sent")
        self.covered = b""
        self.covers = 0
        if self.start < 0:
            self.size = 0
        elif self.start:
            memmove(self.base, self.base + self.start, self.size - self.start)
            self.size -= self.start
            self.start = 0

    def __getbuffer__(self, Py_buffer *view, int flags):
        if flags & PyBUF_WRITABLE:
            raise BufferError("the fragments are read-only")
        if self.protect is not None:
            if self.ready > self.covers:
                self.covered += self.protect((<char *> self.base)[self.covers:self.ready])
                self.covers = self.ready
            Py_DECREF(None)
            PyObject_GetBuffer(self.covered, view, flags)
            return
        export(view, self, self.base, self.ready, True, flags)
        self.exports += 1

    def __releasebuffer__(self, Py_buffer *view):
        self.exports -= 1
