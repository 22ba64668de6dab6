"""Values of their own: Ref, ContextHandle, Sid, and the octets of a GUID; where slots lie.

Layer 2; imports wire.
"""

cimport cython
from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_FromStringAndSize
from cpython.object cimport PyObject
from cpython.ref cimport Py_INCREF
from libc.string cimport memcmp, memcpy, memset

from types import MemberDescriptorType
from uuid import UUID, SafeUUID

from rpcfast._core.wire cimport (
    RF_BIG_ENDIAN, rf_load16, rf_load32, rf_store16, rf_store32,
)

cdef extern from *:
    """
    #if PY_VERSION_HEX >= 0x030D0000
    #define rf_int128(p) PyLong_FromNativeBytes( \\
        p, 16, Py_ASNATIVEBYTES_BIG_ENDIAN | Py_ASNATIVEBYTES_UNSIGNED_BUFFER)
    #else
    #define rf_int128(p) _PyLong_FromByteArray(p, 16, 0, 0)
    #endif
    """
    object rf_int128(const uint8_t *p)


cdef extern from *:
    """
    /* An empty object of a class whose slots lead nowhere: the collector need not know it. */
    static inline PyObject *rf_new_object(PyObject *cls)
    {
        PyObject *made = ((PyTypeObject *)cls)->tp_alloc((PyTypeObject *)cls, 0);
    #ifndef Py_GIL_DISABLED
        if (made != NULL && PyObject_IS_GC(made)) {
            PyObject_GC_UnTrack(made);
        }
    #endif
        return made;
    }
    """
    object rf_new_object(object cls)


cdef extern from *:
    """
    /* The UUIDs made last, each in the place that its octets choose: a reply says the same few
     * again and again (which server, which class), and no UUID can change. Without the lock each
     * is made anew. */
    #ifdef Py_GIL_DISABLED
    #define rf_uuid_kept(p, swap) NULL
    #define rf_uuid_keep(p, swap, uuid)
    #else
    typedef struct rf_uuid {
        uint64_t octets[2];
        PyObject *uuid;
    } rf_uuid;

    /* The place of 16 octets of a stub in this or the other byte order. */
    static inline rf_uuid *rf_uuid_place(const uint64_t *octets, int swap)
    {
        static rf_uuid all[2][64];
        uint64_t mixed = (octets[0] ^ octets[1]) * UINT64_C(0x9E3779B97F4A7C15);
        return &all[swap != 0][mixed >> 58];
    }

    /* The UUID of 16 octets, if it is kept: a borrowed reference. */
    static inline PyObject *rf_uuid_kept(const uint8_t *p, int swap)
    {
        uint64_t octets[2];
        rf_uuid *place;
        memcpy(octets, p, sizeof(octets));
        place = rf_uuid_place(octets, swap);
        return place->octets[0] == octets[0] && place->octets[1] == octets[1] ? place->uuid : NULL;
    }

    /* Keep a UUID in its place. What was there goes last: that may run anybody's code. */
    static inline void rf_uuid_keep(const uint8_t *p, int swap, PyObject *uuid)
    {
        uint64_t octets[2];
        rf_uuid *place;
        PyObject *before;
        memcpy(octets, p, sizeof(octets));
        place = rf_uuid_place(octets, swap);
        before = place->uuid;
        memcpy(place->octets, octets, sizeof(octets));
        place->uuid = Py_NewRef(uuid);
        Py_XDECREF(before);
    }
    #endif
    """
    PyObject *rf_uuid_kept(const uint8_t *p, bint swap) noexcept
    void rf_uuid_keep(const uint8_t *p, bint swap, object uuid) noexcept


cdef extern from "Python.h":
    ctypedef struct PyMemberDef:
        Py_ssize_t offset
    ctypedef struct PyMemberDescrObject:
        PyMemberDef *d_member


cdef object SAFE_UNKNOWN = SafeUUID.unknown


def member_offset(member):
    """Return where a slot lies in its objects, from the descriptor of the slot."""
    if not isinstance(member, MemberDescriptorType):
        raise TypeError(f"not a slot: {member!r}")
    return (<PyMemberDescrObject *>member).d_member.offset


# UUID's constructor takes eight times as long as to fill its two slots.
cdef Py_ssize_t INT_SLOT = member_offset(UUID.int)
cdef Py_ssize_t SAFE_SLOT = member_offset(UUID.is_safe)


# The ints of 8 bits: CPython itself keeps -5 and above only, and an octet should not cost 32.
cdef tuple SMALL = tuple(range(-128, 128))


@cython.final
cdef class Ref:
    """A pointer as a thing of its own.

    Values of pointers are normally their referents.  A Ref says what that cannot: a pointer to a
    NULL pointer is Ref(None), and full pointers that alias one number share one Ref.  Encoding
    takes a Ref wherever a pointer stands.
    """

    def __init__(self, value=None):
        self.value = value

    def __eq__(self, other):
        return isinstance(other, Ref) and self.value == (<Ref>other).value

    __hash__ = None

    def __repr__(self):
        return f"Ref({self.value!r})"

    def __reduce__(self):
        return Ref, (self.value,)


class Chunks(list):
    """The chunks of a pipe, each as one value: what `representation="wire"` shows of a pipe."""

    __slots__ = ()

    def __repr__(self):
        return f"Chunks({list.__repr__(self)})"


@cython.final
@cython.freelist(16)
cdef class ContextHandle:
    """An opaque context handle: 20 octets that only its server can read.

    bytes(handle) gives the octets (little-endian form).  The null handle is None, not one of
    these.  [C706 14.3.14, handles of MS-RPCE: attributes and a UUID]
    """

    def __init__(self, attributes, uuid):
        cdef bytes octets = uuid.bytes_le
        if not 0 <= attributes <= 0xFFFFFFFF:
            raise ValueError("the attributes of a context handle are 32 bits")
        rf_store32(self.octets, attributes, RF_BIG_ENDIAN)
        memcpy(self.octets + 4, PyBytes_AS_STRING(octets), 16)

    @property
    def attributes(self):
        return rf_load32(self.octets, RF_BIG_ENDIAN)

    @property
    def uuid(self):
        return guid(self.octets + 4, RF_BIG_ENDIAN)

    def __bytes__(self):
        return PyBytes_FromStringAndSize(<char *>self.octets, 20)

    def __eq__(self, other):
        if not isinstance(other, ContextHandle):
            return NotImplemented
        return memcmp(self.octets, (<ContextHandle>other).octets, 20) == 0

    def __hash__(self):
        return hash(bytes(self))

    def __repr__(self):
        return f"<ContextHandle {self.uuid}>"

    def __reduce__(self):
        return ContextHandle, (self.attributes, self.uuid)


cdef object context_handle(const uint8_t *p, bint swap):
    """Make a handle of 20 octets on the wire; the null handle is None."""
    cdef ContextHandle handle
    cdef int i, any_set = 0
    for i in range(20):
        any_set |= p[i]
    if not any_set:
        return None
    handle = ContextHandle.__new__(ContextHandle)
    rf_store32(handle.octets, rf_load32(p, swap), RF_BIG_ENDIAN)
    _copy_guid(handle.octets + 4, RF_BIG_ENDIAN, p + 4, swap)
    return handle


cdef int store_context_handle(object value, uint8_t *p, bint swap) except -1:
    """Write a handle, or None."""
    cdef ContextHandle handle
    if value is None:
        memset(p, 0, 20)
        return 0
    if not isinstance(value, ContextHandle):
        raise TypeError(f"expected a ContextHandle or None, got {type(value).__name__}")
    handle = value
    rf_store32(p, rf_load32(handle.octets, RF_BIG_ENDIAN), swap)
    _copy_guid(p + 4, swap, handle.octets + 4, RF_BIG_ENDIAN)
    return 0


cdef void _copy_guid(uint8_t *to, bint to_swap, const uint8_t *source, bint swap) noexcept:
    rf_store32(to, rf_load32(source, swap), to_swap)
    rf_store16(to + 4, rf_load16(source + 4, swap), to_swap)
    rf_store16(to + 6, rf_load16(source + 6, swap), to_swap)
    memcpy(to + 8, source + 8, 8)


cdef object guid(const uint8_t *p, bint swap):
    """Make a uuid.UUID of 16 octets: u32, u16, u16 in the byte order of the stub, 8 octets."""
    cdef uint8_t big[16]
    cdef PyObject *kept = rf_uuid_kept(p, swap)
    cdef object number, value
    if kept is not NULL:
        return <object>kept
    _copy_guid(big, not RF_BIG_ENDIAN, p, swap)
    number = rf_int128(big)
    value = rf_new_object(UUID)
    Py_INCREF(number)
    (<PyObject **>((<char *><PyObject *>value) + INT_SLOT))[0] = <PyObject *>number
    Py_INCREF(SAFE_UNKNOWN)
    (<PyObject **>((<char *><PyObject *>value) + SAFE_SLOT))[0] = <PyObject *>SAFE_UNKNOWN
    rf_uuid_keep(p, swap, value)
    return value


cdef int store_guid(object value, uint8_t *p, bint swap) except -1:
    """Write a uuid.UUID."""
    cdef bytes octets
    if not isinstance(value, UUID):
        raise TypeError(f"expected a uuid.UUID, got {type(value).__name__}")
    octets = value.bytes
    _copy_guid(p, swap, <const uint8_t *>PyBytes_AS_STRING(octets), not RF_BIG_ENDIAN)
    return 0


@cython.final
@cython.freelist(64)
cdef class Sid:
    """A security identifier, such as S-1-5-32-544; ordered by its octets' meaning, hashable.

    `octets` holds the packed form: revision, count, 6 octets of authority (big-endian), then
    the sub-authorities (little-endian).  [MS-DTYP 2.4.2]
    """

    def __init__(self, text):
        if isinstance(text, (bytes, bytearray, memoryview)):
            octets = bytes(text)
            if len(octets) < 8 or octets[1] > 15 or len(octets) != 8 + 4 * octets[1]:
                raise ValueError("the octets of a SID do not fit their count")
            self.keep(octets)
            return
        parts = str(text).split("-")
        if len(parts) < 3 or parts[0] not in ("S", "s") or len(parts) > 18:
            raise ValueError(f"not a SID: {text!r}")
        authority = int(parts[2], 16 if parts[2].lower().startswith("0x") else 10)
        subs = [int(part) for part in parts[3:]]
        self.keep(b"".join((
            bytes((int(parts[1]), len(subs))),
            authority.to_bytes(6, "big"),
            *(sub.to_bytes(4, "little") for sub in subs),
        )))

    cdef int keep(self, bytes octets) except -1:
        memcpy(self.packed, <const char *>octets, <size_t>len(octets))
        return 0

    @property
    def octets(self):
        return PyBytes_FromStringAndSize(<char *>self.packed, 8 + 4 * self.packed[1])

    @property
    def revision(self):
        return self.packed[0]

    @property
    def authority(self):
        return int.from_bytes(self.octets[2:8], "big")

    @property
    def sub_authorities(self):
        return tuple(
            int.from_bytes(self.octets[i:i + 4], "little")
            for i in range(8, len(self.octets), 4)
        )

    def __bytes__(self):
        return self.octets

    def __str__(self):
        authority = self.authority
        head = f"0x{authority:012X}" if authority >= 1 << 32 else str(authority)
        return "-".join(("S", str(self.revision), head, *map(str, self.sub_authorities)))

    def __repr__(self):
        return f"Sid('{self}')"

    def __eq__(self, other):
        # the count is among the octets, so no more are compared than both have
        return isinstance(other, Sid) and memcmp(
            self.packed, (<Sid>other).packed, 8 + 4 * self.packed[1]
        ) == 0

    def _order(self):
        return self.revision, self.authority, self.sub_authorities

    def __lt__(self, other):
        return self._order() < other._order() if isinstance(other, Sid) else NotImplemented

    def __le__(self, other):
        return self._order() <= other._order() if isinstance(other, Sid) else NotImplemented

    def __gt__(self, other):
        return self._order() > other._order() if isinstance(other, Sid) else NotImplemented

    def __ge__(self, other):
        return self._order() >= other._order() if isinstance(other, Sid) else NotImplemented

    def __hash__(self):
        return hash(self.octets)

    def __reduce__(self):
        return Sid, (self.octets,)


cdef object sid(const uint8_t *fixed, const uint8_t *subs, Py_ssize_t count, bint swap):
    """Make a Sid of its 8 fixed octets and `count` sub-authorities of a stub."""
    cdef Sid value = Sid.__new__(Sid)
    cdef Py_ssize_t i
    memcpy(value.packed, fixed, 8)
    for i in range(count):
        rf_store32(value.packed + 8 + 4 * i, rf_load32(subs + 4 * i, swap), RF_BIG_ENDIAN)
    return value
