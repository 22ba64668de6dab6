"""Type serialization: the headers around values that are stored, and the walks behind them.

Layer 2; imports codec, plan, quick, wire.  A blob is a common header, then each value with a
private header in front and padding behind; version 1 holds NDR20 and writes primitives without
a private header, version 2 names its transfer syntax.  [MS-RPCE 2.2.6, 2.2.7]
"""

cimport cython
from cpython.buffer cimport PyBUF_SIMPLE, PyBuffer_Release, PyObject_GetBuffer
from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_FromStringAndSize
from cpython.object cimport PyObject
from libc.stdint cimport uint8_t, uint32_t
from libc.string cimport memcmp, memcpy, memset

from rpcfast._core.codec cimport Octets, decode_octets, encode_stub
from rpcfast._core.plan cimport *
from rpcfast._core.quick cimport const_args, rf_method, rf_shorten
from rpcfast._core.wire cimport *

from rpcfast.errors import NdrError

cdef int UNSUPPORTED_SYNTAX = 1730  # RPC_S_UNSUPPORTED_TRANS_SYN
cdef int UNKNOWN_IF = 1717  # RPC_S_UNKNOWN_IF

cdef bytes NDR20 = bytes.fromhex("045d888aeb1cc9119fe808002b104860 02000000")
cdef bytes NDR64 = bytes.fromhex("33057171babe37498319b5dbef9ccc36 01000000")
cdef tuple DEFAULT = ("ndr20", "python", "list")
cdef bytes FILLER = b"\xcc\xcc\xcc\xcc"
cdef bytes LITTLE = b"\x01\x10\x08\0" + FILLER  # the common headers of version 1
cdef bytes BIG = b"\x01\x00\x08\0" + FILLER


cdef struct Blob:
    const uint8_t *base
    size_t size
    size_t at      # the next octet
    size_t unit    # what the length of a value is a multiple of, and where it starts
    size_t head    # octets of a private header
    bint big       # bodies are big-endian
    bint wide      # bodies are NDR64
    bint all_heads  # primitives have a private header, too
    bint lenient


# --------------------------------------------------------------------------------- reading
# Headers are little-endian: RF_BIG_ENDIAN as `swap` swaps them where the machine is not.
cdef int open_blob(Blob *b, bytes interface) except -1:
    """Check the common header and pass it; it is little-endian whatever the bodies are."""
    cdef unsigned octets
    if b.size < 8:
        fail(RF_E_SHORT, 0)
    if b.base[0] != 1 and b.base[0] != 2:
        fail_text(f"serialization of version {b.base[0]}", 0, 0)
    b.all_heads = b.base[0] == 2
    if b.base[1] != 0x10 and (b.base[1] != 0 or b.all_heads):
        fail_text(f"a data representation of {b.base[1]:#04x}", 1, 0)
    b.big = b.base[1] == 0
    octets = rf_load16(b.base + 2, RF_BIG_ENDIAN)
    if octets != (64 if b.all_heads else 8):
        fail_text(f"a common header of {octets} octets", 2, 0)
    b.at = octets
    b.unit = b.head = 16 if b.all_heads else 8
    b.wide = False
    return syntax_and_interface(b, interface) if b.all_heads else 0


cdef int syntax_and_interface(Blob *b, bytes interface) except -1:
    """Read what only version 2 names; interface: the id that it must be, or None for any."""
    if b.size < 64:
        fail(RF_E_SHORT, 8)
    if memcmp(b.base + 24, <const char *>NDR64, 20) == 0:
        b.wide = True
    elif memcmp(b.base + 24, <const char *>NDR20, 20) != 0:
        fail_text("a transfer syntax that is neither NDR20 nor NDR64", 24, UNSUPPORTED_SYNTAX)
    if interface is not None and memcmp(b.base + 44, <const char *>interface, 20) != 0:
        fail_text("serialized for another interface", 44, UNKNOWN_IF)
    return 0


cdef inline bint fits(const Blob *b, size_t n) noexcept:
    """Return whether a body of n octets can lie behind a private header."""
    return n % b.unit == 0 and n <= b.size - b.at - b.head


cdef size_t open_body(Blob *b) except? <size_t>-1:
    """Check a private header and pass it; return the octets of the body."""
    cdef size_t n, other, left
    if b.size - b.at < b.head:
        fail(RF_E_SHORT, <Py_ssize_t>b.at)
    n = rf_load32(b.base + b.at, RF_BIG_ENDIAN)
    if b.big and not fits(b, n):  # some write this one in the order of the body
        other = rf_load32(b.base + b.at, not RF_BIG_ENDIAN)
        n = other if fits(b, other) else n
    left = b.size - b.at - b.head
    if b.lenient and n > left and n - left < b.unit:
        n = left  # the padding counts, but is not there
    if n > left:
        fail(RF_E_SHORT, <Py_ssize_t>b.at)
    if n % b.unit and not b.lenient:
        fail_text(f"a value of {n} octets, no multiple of {b.unit}", <Py_ssize_t>b.at, 0)
    b.at += b.head
    return n


cdef bint is_primitive(Plan plan) noexcept:
    """Return whether values of a plan are numbers on the wire."""
    cdef const rf_op *op = plan.t.ops
    while op.code == RF_OP_REPRESENT:
        op = &plan.t.ops[op.child]
    return op.code == RF_OP_SCALAR or op.code == RF_OP_ENUM or op.code == RF_OP_RANGE


cdef object read_value(Blob *b, Plan plan, object owner, object limits):
    """Decode the next value; owner: whose buffer the blob is."""
    cdef size_t used, n
    cdef bint bare = not b.all_heads and is_primitive(plan)
    cdef Py_ssize_t surplus = -1 if bare or b.lenient else <Py_ssize_t>b.unit - 1
    if bare:
        n = b.size - b.at
    else:
        n = open_body(b)
    value = decode_octets(
        plan, owner, Octets(b.base + b.at, n), None, b.big, b.at, surplus, limits, True, &used
    )
    n = used if bare else n
    n += rf_gap(n, b.unit)
    if n > b.size - b.at:
        if not b.lenient:
            fail(RF_E_SHORT, <Py_ssize_t>b.size)
        n = b.size - b.at
    b.at += n
    return value


cdef int close_blob(const Blob *b, bint partial) except -1:
    cdef size_t left = b.size - b.at
    if left and not partial and not (b.lenient and left < b.unit):
        fail_text(f"{left} octets are left over", <Py_ssize_t>b.at, 0)
    return 0


@cython.final
cdef class Deserializer:
    """Holds `ndr.deserialize` and `ndr.deserialize_all`, its two methods.

    find(type, syntax, representation, arrays) gives the plan; identify(interface) the 20 octets
    of an interface id.
    """

    cdef object find
    cdef object identify

    def __init__(self, find, identify):
        self.find = find
        self.identify = identify

    @cython.binding(False)
    def deserialize(
        self, type, data, *, interface=None, str arrays="list", str representation="python",
        limits=None, bint lenient=False, bint partial=False,
    ):
        """Decode a blob with the headers of type serialization.

        Version, byte order and transfer syntax are those that the headers state.  interface:
        which one a blob of version 2 must be for; None takes any.  arrays, representation,
        limits: as for `ndr.decode`.  lenient: lengths may be without the padding, and the last
        padding may be missing, as some producers have it.  partial: octets behind the value are
        ignored.

        Raises:
            NdrError: with `offset`, counted from the start of the blob, and `path`.
        """
        return self.blob(
            type, False, data, interface, arrays, representation, limits, lenient, partial
        )

    def deserialize_all(
        self, types, data, *, interface=None, str arrays="list", str representation="python",
        limits=None, bint lenient=False, bint partial=False,
    ):
        """Decode several values; gives the list of them.

        The options and errors are those of `deserialize`; paths start with the number of the
        value.
        """
        return self.blob(
            types, True, data, interface, arrays, representation, limits, lenient, partial
        )

    cdef object blob(
        self, object what, bint several, object data, object interface, str arrays,
        str representation, object limits, bint lenient, bint partial,
    ):
        cdef Blob b
        cdef Py_buffer view
        b.lenient = lenient
        if type(data) is bytes:
            b.base = <const uint8_t *>PyBytes_AS_STRING(data)
            b.size = <size_t>len(<bytes>data)
            return self.values(
                &b, what, several, data, interface, arrays, representation, limits, partial
            )
        PyObject_GetBuffer(data, &view, PyBUF_SIMPLE)
        b.base = <const uint8_t *>view.buf
        b.size = <size_t>view.len
        try:
            return self.values(
                &b, what, several, data, interface, arrays, representation, limits, partial
            )
        finally:
            PyBuffer_Release(&view)

    cdef object values(
        self, Blob *b, object what, bint several, object owner, object interface, str arrays,
        str representation, object limits, bint partial,
    ):
        """Decode what a blob holds; its octets lie in the buffer of their owner."""
        cdef tuple form = None
        open_blob(b, None if interface is None else self.identify(interface))
        if b.wide or representation != "python" or arrays != "list":
            form = ("ndr64" if b.wide else "ndr20", representation, arrays)
        if several:
            value = self.row(b, what, owner, form, limits)
        else:
            value = read_value(b, self.plan(what, form), owner, limits)
        close_blob(b, partial)
        return value

    cdef Plan plan(self, object type, tuple form):
        """Return the plan of a type: a descriptor keeps those it has, other ways cost more.

        form: None for the usual one, which is kept by a key that has its hash at hand.
        """
        cdef object kept = getattr(type, "_plans", None)
        cdef object key = "usual" if form is None else form
        cdef object found = None
        cdef bint keeps = isinstance(kept, dict)  # a field may have that name
        if keeps:
            found = (<dict>kept).get(key)
        if found is None:
            found = self.find(type, *(DEFAULT if form is None else form))
            if form is None and keeps:
                (<dict>kept)[key] = found
        return found

    cdef list row(self, Blob *b, object types, object owner, tuple form, object limits):
        """Decode one value of each type."""
        cdef list values = []
        for type in types:
            plan = self.plan(type, form)
            try:
                values.append(read_value(b, plan, owner, limits))
            except NdrError as error:
                raise numbered(error, len(values)) from None
        return values


cdef rf_method usual_deserialize = NULL


cdef object quick_deserialize(PyObject *self, const_args *args, Py_ssize_t n, PyObject *names):
    """Be Deserializer.deserialize for calls without options."""
    if names is not NULL or n != 2:
        return usual_deserialize(self, args, n, names)
    return (<Deserializer>self).blob(
        <object>args[0], False, <object>args[1], None, "list", "python", None, False, False
    )


rf_shorten(Deserializer, "deserialize", quick_deserialize, &usual_deserialize)


cdef object numbered(object error, Py_ssize_t i):
    """Put the number of a value in front of the path of its error."""
    cdef str rest = error.path if not error.path or error.path[0] == "[" else f".{error.path}"
    return NdrError(
        error.reason, offset=error.offset, path=f"[{i}]{rest}", code=error.code,
        truncated=error.truncated,
    )


# --------------------------------------------------------------------------------- writing
cdef bytes common_header(int version, bint wide, bint big, bytes interface):
    """Build the common header; interface: the 20 octets that version 2 names."""
    if version == 2:
        return b"\x02\x10\x40\0" + FILLER * 5 + (NDR64 if wide else NDR20) + interface
    return BIG if big else LITTLE


cdef bytes framed(bytes before, bytes body, size_t head, size_t unit):
    """Put a private header of `head` octets, perhaps none, between two parts, and pad."""
    cdef size_t start = <size_t>len(before), n = <size_t>len(body), padded
    cdef bytes made
    cdef uint8_t *p
    padded = n + rf_gap(n, unit)
    if padded > 0xFFFFFFFF:
        fail_text(f"a value of {n} octets is too long to serialize", -1, 0)
    made = PyBytes_FromStringAndSize(NULL, <Py_ssize_t>(start + head + padded))
    p = <uint8_t *>PyBytes_AS_STRING(made)
    memcpy(p, <const char *>before, start)
    if head:
        memset(p + start, 0, head)
        rf_store32(p + start, <uint32_t>padded, RF_BIG_ENDIAN)
    memcpy(p + start + head, <const char *>body, n)
    memset(p + start + head + n, 0, padded - n)
    return made


def serialize(list pairs not None, *, int version, bint wide, bint big, bytes interface):
    """Write a blob of (plan, value) pairs; interface: the 20 octets of its id, for version 2.

    Raises:
        NdrError: with the path to the value that does not fit, "[i]" first if there are several.
    """
    cdef bytes part = common_header(version, wide, big, interface)
    cdef list parts = []
    cdef tuple pair
    cdef Plan plan
    cdef size_t head, at = <size_t>len(part), unit = 16 if version == 2 else 8
    for pair in pairs:
        plan = pair[0]
        head = 0 if version == 1 and is_primitive(plan) else unit
        try:
            body = encode_stub(plan, pair[1], None, big, at + head)
        except NdrError as error:
            if len(pairs) == 1:
                raise
            raise numbered(error, len(parts)) from None
        part = framed(b"" if parts else part, body, head, unit)
        at = <size_t>len(part) + (at if parts else 0)
        parts.append(part)
    return part if len(parts) < 2 else b"".join(parts)
