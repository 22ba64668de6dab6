"""Whole stubs as PDUs: of one fragment, or of many that are cut when they are sent.

Layer 2; imports fragment.
"""

cimport cython
from cpython.buffer cimport PyObject_GetBuffer
from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_FromStringAndSize, PyBytes_GET_SIZE
from cpython.ref cimport Py_DECREF
from libc.stdint cimport uint8_t, uint16_t, uint32_t
from libc.string cimport memcpy

from rpcfast._core.fragment cimport FragmentWriter, sixteen

cdef extern from "pdu.h" nogil:
    enum:
        RF_PDU_BODY
        RF_PDU_OBJECT
        RF_PT_REQUEST
        RF_PT_RESPONSE
        RF_PFC_OBJECT
        RF_BIG_ENDIAN
    void rf_pdu_write(uint8_t *p, uint8_t ptype, uint8_t flags, uint16_t frag_length,
                      uint16_t auth_length, uint32_t call_id)
    void rf_store16(uint8_t *p, uint16_t v, int swap)
    void rf_store32(uint8_t *p, uint32_t v, int swap)


#: Octets of a split stub that are made into fragments at a time.
PART_NBYTES = 262144

cdef Py_ssize_t C_PART = PART_NBYTES
cdef Py_ssize_t MAX_PDU = 65535


@cython.final
cdef class Split:
    """A whole stub in fragments, of which it keeps no copy until somebody wants one.

    Its buffer interface is all of them as one contiguous run.  `parts` gives them a few at a
    time, in memory that is used over and over: fresh memory costs more than the copy.

    Attributes:
        fragments: how many there are.
    """

    cdef FragmentWriter writer
    cdef object stub
    cdef readonly Py_ssize_t fragments

    def __cinit__(self, FragmentWriter writer not None, stub):
        cdef Py_ssize_t n = len(stub)
        self.writer = writer
        self.stub = stub
        self.fragments = max(1, (n + writer.max_stub - 1) // writer.max_stub)

    def parts(self):
        """Iterate over buffers; each is to be sent before the next one is asked for."""
        cdef Py_ssize_t at = 0, n = len(self.stub)
        cdef Py_ssize_t step = max(1, C_PART // self.writer.max_stub) * self.writer.max_stub
        writer = self.writer
        writer.grow(min(n + self.fragments * writer.head, C_PART + MAX_PDU) + MAX_PDU)
        with memoryview(self.stub) as view:
            while at < n:
                writer.write(view[at : at + step])
                at += step
                if at >= n:
                    break
                yield writer
                writer.sent()
        writer.finish()
        yield writer

    def __getbuffer__(self, Py_buffer *view, int flags):
        writer = self.writer
        if not writer.finished:
            writer.grow(len(self.stub) + (self.fragments + 1) * writer.head + writer.max_stub)
            writer.write(self.stub)
            writer.finish()
        Py_DECREF(None)  # which Cython has put into view.obj
        PyObject_GetBuffer(writer, view, flags)


def split(int ptype, uint32_t call_id, uint16_t context_id, int number, object_id, stub,
          Py_ssize_t max_fragment):
    """Cut a whole stub into fragments."""
    writer = FragmentWriter(ptype, call_id, context_id, number, object_id, max_fragment, len(stub))
    return Split(writer, stub)


# ------------------------------------------------------------------------ of one fragment
def build_request(uint32_t call_id, uint16_t context_id, uint16_t opnum, object_id, bytes stub):
    """Build a request of one fragment; the object is its 16 octets or None."""
    cdef Py_ssize_t n = PyBytes_GET_SIZE(stub)
    cdef Py_ssize_t head = RF_PDU_BODY if object_id is None else RF_PDU_BODY + RF_PDU_OBJECT
    cdef bytes raw
    cdef uint8_t *p
    if n > MAX_PDU - head:
        raise ValueError("a stub that is too long for one fragment")
    raw = PyBytes_FromStringAndSize(NULL, head + n)
    p = <uint8_t *> PyBytes_AS_STRING(raw)
    rf_pdu_write(p, RF_PT_REQUEST, 3 if object_id is None else 3 | RF_PFC_OBJECT,
                 <uint16_t> (head + n), 0, call_id)
    rf_store32(p + 16, <uint32_t> n if n else 1, RF_BIG_ENDIAN)
    rf_store16(p + 20, context_id, RF_BIG_ENDIAN)
    rf_store16(p + 22, opnum, RF_BIG_ENDIAN)
    if object_id is not None:
        memcpy(p + RF_PDU_BODY, PyBytes_AS_STRING(sixteen(object_id)), RF_PDU_OBJECT)
    memcpy(p + head, PyBytes_AS_STRING(stub), n)
    return raw


cpdef bytes build_response(
    uint32_t call_id, uint16_t context_id, bytes stub, uint8_t cancel_count=0
):
    """Build a response of one fragment."""
    cdef Py_ssize_t n = PyBytes_GET_SIZE(stub)
    cdef bytes raw
    cdef uint8_t *p
    if n > MAX_PDU - RF_PDU_BODY:
        raise ValueError("a stub that is too long for one fragment")
    raw = PyBytes_FromStringAndSize(NULL, RF_PDU_BODY + n)
    p = <uint8_t *> PyBytes_AS_STRING(raw)
    rf_pdu_write(p, RF_PT_RESPONSE, 3, <uint16_t> (RF_PDU_BODY + n), 0, call_id)
    rf_store32(p + 16, <uint32_t> n, RF_BIG_ENDIAN)
    rf_store16(p + 20, context_id & 0xFF, RF_BIG_ENDIAN)  # as Windows has it; faults have all
    p[22] = cancel_count
    p[23] = 0
    memcpy(p + RF_PDU_BODY, PyBytes_AS_STRING(stub), n)
    return raw
