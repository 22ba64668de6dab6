"""Whole stubs in fragments, cut when they are sent.

Layer 2; imports fragment.
"""

cimport cython
from cpython.buffer cimport PyObject_GetBuffer
from cpython.ref cimport Py_DECREF
from libc.stdint cimport uint16_t, uint32_t

from rpcfast._core.fragment cimport FragmentWriter

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
