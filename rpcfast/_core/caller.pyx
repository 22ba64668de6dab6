"""What a call touches of the client's end of its connection, compiled.

Layer 2; imports fragment and cut.  `engine.connection` has the rest.
"""

from cpython.bytes cimport PyBytes_GET_SIZE

from rpcfast._core.fragment cimport Inbox

from rpcfast._core.cut import build_request
from rpcfast.errors import LocalProtocolError

#: Call ids that a connection may use up.
LAST_CALL_ID = 0x7FFFFFF0

cdef long long C_LAST = LAST_CALL_ID


cdef class Caller:
    """The state of a connection between calls.

    opened: its state while calls may begin.

    Attributes:
        inbox: where the transport puts what it reads.
        byteorder: the byte order of the response that was read last.
        reusable: False once the connection must not carry another call.
        suspect: whether its peer may have gone since the last call.
    """

    def __init__(self, opened, Inbox inbox not None):
        self.opened = opened
        self.inbox = inbox
        self.byteorder = "little"
        self.reusable = True
        # _call_id: of the last call; _pending: of the call that is out, 0 for none;
        # _single: octets of the largest request that is one fragment and not protected

    def begin_call(self):
        """Give the id of a new call.

        Raises:
            LocalProtocolError: a call is out, or the connection is not bound.
        """
        return self.begun()

    cdef long long begun(self) except -1:
        if self.state is not self.opened:
            self._must_be_open()
        if self._pending:
            raise LocalProtocolError("a call is out")
        self._call_id += 1
        self._pending = self._call_id
        self.byteorder = "little"
        return self._pending

    cdef bint fits(self, object object_id, bytes stub) noexcept:
        """Whether a request is one fragment, and goes as it is."""
        return PyBytes_GET_SIZE(stub) <= self._single - (24 if object_id is None else 40)

    cdef bytes plain(
        self, long long call_id, unsigned int context_id, unsigned int opnum, object object_id,
        bytes stub,
    ):
        """Make a request that is one fragment, None where it is not."""
        if not self.fits(object_id, stub):
            return None
        return build_request(call_id, context_id, opnum, object_id, stub)

    def plain_request(self, call_id, context_id, opnum, object_id, bytes stub):
        """Make a request that is one fragment, and not protected; None where it is not so."""
        return self.plain(call_id, context_id, opnum, object_id, stub)

    def _must_be_open(self):
        """Raise that no calls may begin here, where none may."""
        if self.state is not self.opened:
            raise LocalProtocolError(f"the connection is {self.state.value}")

    @property
    def busy(self):
        """Whether a call is out."""
        return self._pending != 0

    @property
    def ready(self):
        """Whether another call may begin."""
        return self.reusable and not self._pending and self._call_id < C_LAST

    @property
    def exhausted(self):
        """Whether the call ids are used up, so that a new connection is due."""
        return self._call_id >= C_LAST
