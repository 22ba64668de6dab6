"""Where an event loop puts what it reads, and how what is small goes out at once.

Layer 2; imports fragment.  The rest of what a driver is, is `transport.aio`.

The descriptor.  A loop may close it as soon as its transport says that it is closing, and its
number may be another file's by then; it says so in the thread of the loop, in which all of this
runs.  So the transport is asked before each use, and the loop, whose end closes it unsaid.
"""

cimport cython
from cpython.buffer cimport PyObject_GetBuffer
from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_GET_SIZE
from cpython.ref cimport Py_DECREF

from rpcfast._core.fragment cimport Inbox


cdef extern from "descriptor.h" nogil:
    bint RF_DESCRIPTORS
    Py_ssize_t rf_send(int fd, const void *octets, size_t n)


@cython.final
cdef class Room:
    """The free space of an inbox; a transport reads into it, and holds it no longer than that.

    Those that read elsewhere copy it here: loops that wait for the end of a read, and TLS.
    """

    def __init__(self, Inbox inbox not None):
        self.inbox = inbox

    def __len__(self):
        self.inbox.have_room()
        return self.inbox.cap - self.inbox.end

    def __getitem__(self, where):
        return memoryview(self.inbox)[where]

    def __setitem__(self, where, octets):
        with memoryview(self.inbox) as space:
            space[where] = octets

    def __getbuffer__(self, Py_buffer *view, int flags):
        Py_DECREF(None)  # which Cython has put into view.obj
        PyObject_GetBuffer(self.inbox, view, flags)


cdef class Landing:
    """What a transport calls for each read, and the way out while that is free.

    Attributes:
        inbox: where octets go.
        direct: given what was read at once, before any flow; False: the flow that reads is to
            have it.
    """

    def __init__(self, inbox):
        self.inbox = inbox
        self._fd = -1
        self._writable = True

    @property
    def inbox(self):
        return self._inbox

    @inbox.setter
    def inbox(self, Inbox inbox not None):
        self._inbox = inbox
        self._room = Room(inbox)

    def get_buffer(self, sizehint):
        """Give the free space of the inbox."""
        return self._room

    def buffer_updated(self, Py_ssize_t nbytes):
        """Note what came."""
        cdef Inbox inbox = self._inbox
        if nbytes < 0 or nbytes > inbox.cap - inbox.end:
            raise ValueError("more octets than there was room for")
        inbox.end += nbytes
        if self.direct is not None:
            if self._timeout is not None:
                self._heard = self._loop.time()
            if self.direct():
                return
        self._landed(nbytes)

    def _landed(self, nbytes):
        """Have a flow take what came."""
        raise NotImplementedError

    def _begin_way(self, transport, int fd):
        """Write to this transport; fd: its descriptor, which does not block, or -1."""
        self.transport = transport
        self._is_closing = transport.is_closing
        if RF_DESCRIPTORS:
            self._fd = fd

    def _avoid_way(self):
        """Have all that is written go by the transport."""
        self._fd = -1

    def _end_way(self):
        """Write no more: the transport is gone."""
        self._fd = -1
        self._is_closing = None

    cpdef int put(self, bytes data) except -1:
        """Write octets: at once where none wait to go out; what is left is the transport's.

        An error is left for the transport to find; one that is closing takes nothing.
        """
        cdef Py_ssize_t n, sent = 0
        cdef const char *octets
        cdef int fd
        if self._is_closing is None or self._is_closing() or self._loop.is_closed():
            return 0
        fd = self._fd
        if fd >= 0 and self._writable and not self._closed:
            n = PyBytes_GET_SIZE(data)
            octets = PyBytes_AS_STRING(data)
            with nogil:
                sent = rf_send(fd, octets, n)
            if sent == n:
                return 0
            if sent > 0:
                data = data[sent:]
        self.transport.write(data)
        return 0
