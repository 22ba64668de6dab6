"""PDUs that are no stubs: the common header, bind and its answers, faults, the rest.

Layer 2; imports `rpcfast.errors` only.  None of this is on the path of a call; requests and
responses are in `fragment`.  Everything sent is labelled little-endian; both orders are read.
"""

cimport cython
from cpython.bytearray cimport PyByteArray_AS_STRING
from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_GET_SIZE
from libc.stdint cimport uint8_t, uint16_t, uint32_t

from uuid import UUID

from rpcfast.errors import RemoteProtocolError


cdef extern from "pdu.h" nogil:
    enum:
        RF_PDU_HEADER
        RF_PDU_BODY
        RF_PDU_OBJECT
    ctypedef struct rf_pdu:
        uint8_t major, minor, ptype, flags
        uint8_t drep[4]
        uint16_t frag_length, auth_length
        uint32_t call_id
        int swap
    void rf_pdu_read(rf_pdu *pdu, const uint8_t *p)
    void rf_pdu_write(uint8_t *p, uint8_t ptype, uint8_t flags, uint16_t frag_length,
                      uint16_t auth_length, uint32_t call_id)
    int rf_pdu_plain(const rf_pdu *pdu)
    size_t rf_pdu_trailer(const rf_pdu *pdu, size_t body)


(
    REQUEST, PING, RESPONSE, FAULT, WORKING, NOCALL, REJECT, ACK, CL_CANCEL, FACK, CANCEL_ACK,
    BIND, BIND_ACK, BIND_NAK, ALTER, ALTER_RESP, AUTH3, SHUTDOWN, CO_CANCEL, ORPHANED, RTS,
) = range(21)

FIRST = 0x01
LAST = 0x02
PENDING_CANCEL = 0x04
HEADER_SIGN = 0x04
CONC_MPX = 0x10
DID_NOT_EXECUTE = 0x20
OBJECT = 0x80

# What stands before the extended error information of a bind_nak.  [MS-RPCE 2.2.1.1.2]
_EXTENDED = UUID("90740320-fad0-11d3-82d7-009027b130ab")


@cython.final
cdef class Pdu:
    """One whole PDU.

    Attributes are those of the common header; `big` says that the label is big-endian, `plain`
    that version and label are ones this package speaks.
    """

    cdef readonly bytes raw
    cdef rf_pdu pdu
    cdef readonly bint big

    def __init__(self, bytes raw not None):
        if PyBytes_GET_SIZE(raw) < RF_PDU_HEADER:
            raise RemoteProtocolError("a PDU shorter than its header")
        self.raw = raw
        rf_pdu_read(&self.pdu, <const uint8_t *> PyBytes_AS_STRING(raw))
        self.big = not self.pdu.drep[0] & 0x10
        if self.pdu.frag_length != PyBytes_GET_SIZE(raw):
            raise RemoteProtocolError("a PDU that is not as long as it says")

    @property
    def ptype(self):
        return self.pdu.ptype

    @property
    def flags(self):
        return self.pdu.flags

    @property
    def call_id(self):
        return self.pdu.call_id

    @property
    def auth_length(self):
        return self.pdu.auth_length

    @property
    def spoken(self):
        """Whether version and label are ones this package speaks."""
        cdef rf_pdu copy = self.pdu
        copy.auth_length = 0
        return rf_pdu_plain(&copy) != 0

    def __len__(self):
        return PyBytes_GET_SIZE(self.raw)

    def u8(self, Py_ssize_t offset):
        """Read an octet."""
        return self._at(offset, 1)[0]

    def u16(self, Py_ssize_t offset):
        """Read 16 bits in the order of the label."""
        return int.from_bytes(self._at(offset, 2), "big" if self.big else "little")

    def u32(self, Py_ssize_t offset):
        """Read 32 bits in the order of the label."""
        return int.from_bytes(self._at(offset, 4), "big" if self.big else "little")

    def syntax(self, Py_ssize_t offset):
        """Read a syntax id: (UUID, major, minor)."""
        raw = self._at(offset, 20)
        uuid = UUID(bytes=raw[:16]) if self.big else UUID(bytes_le=raw[:16])
        version = int.from_bytes(raw[16:], "big" if self.big else "little")
        return uuid, version & 0xFFFF, version >> 16

    def _at(self, Py_ssize_t offset, Py_ssize_t n):
        cdef Py_ssize_t size = PyBytes_GET_SIZE(self.raw)
        if offset < 0 or offset > size or n > size - offset:
            raise RemoteProtocolError("a PDU that ends too early")
        return self.raw[offset:offset + n]

    def trailer(self, Py_ssize_t body):
        """Read the auth trailer behind at least `body` octets; None where there is none.

        Raises:
            RemoteProtocolError: it does not fit.  [MS-RPCE 2.2.2.11]
        """
        cdef size_t at
        if self.pdu.auth_length == 0:
            return None
        at = rf_pdu_trailer(&self.pdu, body)
        if at == 0:
            raise RemoteProtocolError("an auth trailer that does not fit into its PDU")
        return Trailer(
            at, self.raw[at], self.raw[at + 1], self.raw[at + 2], self.u32(at + 4),
            self.raw[at + 8:],
        )


@cython.final
cdef class Trailer:
    """The auth trailer of a PDU: where it is, and what it says."""

    cdef readonly Py_ssize_t offset
    cdef readonly int auth_type
    cdef readonly int level
    cdef readonly int pad
    cdef readonly unsigned int context_id
    cdef readonly bytes token

    def __init__(self, offset, auth_type, level, pad, context_id, token):
        self.offset = offset
        self.auth_type = auth_type
        self.level = level
        self.pad = pad
        self.context_id = context_id
        self.token = token


# ------------------------------------------------------------------------ bind and its answers
def parse_bind(Pdu pdu not None):
    """Read a bind or alter_context.  [C706 12.6.4.3]

    Returns (max_xmit, max_recv, group, contexts); each context is (id, abstract syntax, tuple of
    transfer syntaxes), a syntax being (UUID, major, minor).

    Raises:
        RemoteProtocolError: the list runs past the end.
    """
    trailer = pdu.trailer(25)
    end = len(pdu) if trailer is None else trailer.offset
    count = pdu.u8(24)
    contexts = []
    at = 28
    for _ in range(count):
        if at > end or end - at < 24:
            raise RemoteProtocolError("a list of presentation contexts that runs past the end")
        n = pdu.u8(at + 2)
        if n * 20 > end - at - 24:
            raise RemoteProtocolError("a list of transfer syntaxes that runs past the end")
        contexts.append((
            pdu.u16(at), pdu.syntax(at + 4),
            tuple([pdu.syntax(at + 24 + 20 * i) for i in range(n)]),
        ))
        at += 24 + 20 * n
    return pdu.u16(16), pdu.u16(18), pdu.u32(20), contexts


def parse_bind_ack(Pdu pdu not None):
    """Read a bind_ack or alter_context_resp.  [C706 12.6.4.4]

    Returns (max_xmit, max_recv, group, secondary address, results); each result is (result,
    reason, transfer syntax).

    Raises:
        RemoteProtocolError: something runs past the end.
    """
    trailer = pdu.trailer(28)
    end = len(pdu) if trailer is None else trailer.offset
    length = pdu.u16(24)
    at = (26 + length + 3) & ~3
    if at > end or end - at < 4:
        raise RemoteProtocolError("a secondary address that runs past the end")
    address = pdu.raw[26:26 + length].split(b"\0", 1)[0].decode("latin-1")
    count = pdu.u8(at)
    at += 4
    if count * 24 > end - at:
        raise RemoteProtocolError("a list of results that runs past the end")
    results = [
        (pdu.u16(at + 24 * i), pdu.u16(at + 24 * i + 2), pdu.syntax(at + 24 * i + 4))
        for i in range(count)
    ]
    return pdu.u16(16), pdu.u16(18), pdu.u32(20), address, results


def parse_bind_nak(Pdu pdu not None):
    """Read a bind_nak: (reason, tuple of versions).  [C706 12.6.4.5]"""
    reason = pdu.u16(16)
    count = pdu.u8(18) if len(pdu) > 18 else 0
    count = min(count, (len(pdu) - 19) // 2)
    return reason, tuple([(pdu.u8(19 + 2 * i), pdu.u8(20 + 2 * i)) for i in range(count)])


def parse_fault(Pdu pdu not None):
    """Read a fault: (context_id, cancel_count, status, did not execute).  [C706 12.6.4.7]

    A status of 0 is not one: the reference runtime then puts the code into the stub.
    """
    status = pdu.u32(24)
    if status == 0 and len(pdu) >= 36:
        status = pdu.u32(32)
    return pdu.u16(20), pdu.u8(22), status, (pdu.flags & DID_NOT_EXECUTE) != 0


def extended_of(Pdu pdu not None):
    """Give the extended error information of a fault or bind_nak; b"" where it has none.

    In a bind_nak a signature stands before it, whose place its writers do not agree on.
    [MS-RPCE 2.2.2.8, 2.2.2.9]
    """
    cdef bytes raw = pdu.raw
    if pdu.ptype == FAULT:
        return raw[32:pdu.u32(16)] if len(raw) > 32 and pdu.u8(23) & 1 else b""
    signature = _EXTENDED.bytes if pdu.big else _EXTENDED.bytes_le
    _, found, told = raw[RF_PDU_HEADER:].partition(signature)
    return told if pdu.ptype == BIND_NAK and found else b""


def parse_request(Pdu pdu not None):
    """Read what stands before the stub of a request: (context_id, opnum, object octets or None,
    offset of the stub, alloc_hint).  [C706 12.6.4.9]"""
    offset = RF_PDU_BODY
    object_id = None
    if pdu.flags & OBJECT:
        offset += RF_PDU_OBJECT
        object_id = pdu._at(24, 16)
    return pdu.u16(20), pdu.u16(22), object_id, offset, pdu.u32(16)


cdef bytes _pdu(int ptype, int flags, object call_id, bytes body):
    cdef bytearray raw = bytearray(16)
    if len(body) + 16 > 65535:
        raise ValueError("a PDU of more than 65535 octets")
    rf_pdu_write(<uint8_t *> PyByteArray_AS_STRING(raw), ptype, flags, <uint16_t> (16 + len(body)),
                 0, call_id)
    return bytes(raw) + body


cdef bytes _u16(object value):
    return value.to_bytes(2, "little")


cdef bytes _u32(object value):
    return value.to_bytes(4, "little")


cdef bytes _syntax(object syntax):
    uuid, major, minor = syntax
    return uuid.bytes_le + _u16(major) + _u16(minor)


def build_bind(call_id, max_xmit, max_recv, group, contexts, *, alter=False, flags=0):
    """Build a bind or alter_context; the contexts are as of `parse_bind`."""
    parts = [_u16(max_xmit), _u16(max_recv), _u32(group), bytes((len(contexts), 0, 0, 0))]
    for context_id, abstract, transfers in contexts:
        parts += [_u16(context_id), bytes((len(transfers), 0)), _syntax(abstract)]
        parts += [_syntax(transfer) for transfer in transfers]
    return _pdu(ALTER if alter else BIND, FIRST | LAST | flags, call_id, b"".join(parts))


def build_bind_ack(call_id, max_xmit, max_recv, group, address, results, *, alter=False, flags=0):
    """Build a bind_ack or alter_context_resp; a transfer syntax of None is sent as zeros."""
    name = address.encode("latin-1") + b"\0" if address else b""
    parts = [_u16(max_xmit), _u16(max_recv), _u32(group), _u16(len(name)), name]
    parts += [bytes(-(26 + len(name)) & 3), bytes((len(results), 0, 0, 0))]
    for result, reason, transfer in results:
        parts += [_u16(result), _u16(reason), bytes(20) if transfer is None else _syntax(transfer)]
    return _pdu(ALTER_RESP if alter else BIND_ACK, FIRST | LAST | flags, call_id, b"".join(parts))


def build_bind_nak(call_id, reason):
    """Build a bind_nak that lists version 5.0."""
    return _pdu(BIND_NAK, FIRST | LAST, call_id, _u16(reason) + b"\x01\x05\x00\0\0\0")


def build_fault(
    call_id, context_id, status, *, executed=True, cancel_count=0, bytes extended=b""
):
    """Build a fault, with extended error information if there is any.  [MS-RPCE 2.2.2.8]"""
    flags = FIRST | LAST | (0 if executed else DID_NOT_EXECUTE)
    hint = 32 + len(extended) if extended else 24
    told = bytes((cancel_count, 1 if extended else 0))
    body = _u32(hint) + _u16(context_id) + told + _u32(status) + bytes(4) + extended
    return _pdu(FAULT, flags, call_id, body)


def build_auth3(call_id):
    """Build an auth3 that has no trailer yet."""
    return _pdu(AUTH3, FIRST | LAST, call_id, bytes(4))


def build_simple(ptype, call_id):
    """Build a PDU without body: co_cancel, orphaned, shutdown."""
    return _pdu(ptype, FIRST | LAST, call_id, b"")
