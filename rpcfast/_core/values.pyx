"""Values of their own: Ref, ContextHandle, Sid, and the octets of a GUID; where slots lie.

Layer 2; imports wire.
"""

cimport cython
from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_FromStringAndSize
from cpython.object cimport PyObject, PyTypeObject
from cpython.ref cimport Py_INCREF, Py_XDECREF
from cpython.tuple cimport PyTuple_New, PyTuple_SET_ITEM
from libc.string cimport memcmp, memcpy, memset

from sys import is_finalizing
from types import MemberDescriptorType
from uuid import UUID, SafeUUID

from rpcfast._core.wire cimport RF_BIG_ENDIAN, rf_load32, rf_load64, rf_store32, uint32_t

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


cdef extern from "Python.h":
    int PyErr_ResourceWarning(PyObject *source, Py_ssize_t level, const char *form, ...) except -1


cdef extern from "octets.h":
    PyObject *rf_octets_new(PyTypeObject *cls, size_t n) except NULL
    void rf_octets_free(PyObject *o, size_t n) noexcept
    void rf_octets_class(PyTypeObject *cls, void *make, void *drop) noexcept
    void rf_octets_keep() noexcept
    int rf_finalize "PyObject_CallFinalizerFromDealloc"(PyObject *) noexcept
    object rf_owned "(PyObject *)"(PyObject *)


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
    bint PyArg_ParseTupleAndKeywords(
        PyObject *args, PyObject *kw, const char *form, char **names, ...) except 0
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


cdef object ending = is_finalizing  # which is there still when the interpreter ends


@cython.final
cdef class ContextHandle:
    """An opaque context handle: 20 octets that only its server can read.

    ContextHandle(attributes, uuid).  bytes(handle) gives the octets (little-endian form).  The
    null handle is None, not one of these.  A client's handle keeps the connections that it came
    by; it is false once a call has closed it.  A copy is octets alone.  [C706 14.3.14, handles of
    MS-RPCE: attributes and a UUID]

    A client's handle that is open still at the end of its with block (or async with block) is
    destroyed; so is one that is lost open.  Both warn (ResourceWarning), but for a block that an
    exception leaves: the call that closes it may be what failed.
    """

    def destroy(self):
        """Forget the server's side: nothing is sent, and no call takes the handle any more.

        For a server that cannot be reached, or whose close failed: it cleans up by itself when
        the client's connections have ended, and none of them is kept for the handle any more.
        """
        destroyed(self)

    def __del__(self):
        try:
            left_open(self, "was lost")
        except Exception:
            if not ending():  # else modules are gone that this needs
                raise

    def __enter__(self):
        return self

    def __exit__(self, *error):
        if error[0] is None:
            left_open(self, "was left")
        else:
            destroyed(self)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        self.__exit__(*error)

    def __bool__(self):
        return not self.closed

    @property
    def _owner(self):
        """What the client's runtime says whose it is; None where nobody has said it."""
        with cython.critical_section(self):
            return None if self.owner is NULL else <object>self.owner

    @_owner.setter
    def _owner(self, owner):
        cdef PyObject *old
        Py_INCREF(owner)
        with cython.critical_section(self):
            old = self.owner
            self.owner = <PyObject *>owner
        Py_XDECREF(old)

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


cdef object destroyed(ContextHandle handle):
    """Destroy a handle; gives whose it was, None where no server keeps anything for it."""
    cdef PyObject *old
    with cython.critical_section(handle):
        old = handle.owner
        handle.owner = NULL
        handle.closed = True
    if old is NULL:
        return None
    owner = rf_owned(old)
    return owner if owner._forget_context(handle.uuid) else None


cdef int left_open(ContextHandle handle, str how) except -1:
    """Destroy a handle, and warn where it is open."""
    owner = destroyed(handle)
    if owner is not None:
        said = (
            f"a context handle of {owner.binding} {how} open: its server keeps what it stands for "
            f"as long as the client has connections ({handle!r})"
        )
        PyErr_ResourceWarning(<PyObject *>handle, 1, "%U", <PyObject *>said)
    return 0


cdef bytes uuid_octets(object octets):
    """Return what a UUID says that its octets are; its class may be anybody's."""
    if type(octets) is not bytes or len(<bytes>octets) != 16:
        raise TypeError("expected a UUID of 16 octets")
    return octets


cdef PyObject *make_handle(PyObject *cls, PyObject *args, PyObject *keywords) except NULL:
    """Be the constructor of ContextHandle."""
    cdef char **names = ["attributes", "uuid", NULL]
    cdef PyObject *given[2]
    cdef PyObject *made
    cdef uint32_t number
    cdef bytes octets
    PyArg_ParseTupleAndKeywords(args, keywords, "OO", names, &given[0], &given[1])
    attributes = <object>given[0]
    octets = uuid_octets((<object>given[1]).bytes_le)
    if not 0 <= attributes <= 0xFFFFFFFF:
        raise ValueError("the attributes of a context handle are 32 bits")
    number = attributes
    made = new_handle()
    rf_store32((<ContextHandle>made).octets, number, RF_BIG_ENDIAN)
    memcpy((<ContextHandle>made).octets + 4, PyBytes_AS_STRING(octets), 16)
    return made


cdef inline size_t handle_nbytes() noexcept:
    """Return what a handle takes beside what every object has."""
    return <size_t>(<PyTypeObject *>ContextHandle).tp_basicsize - sizeof(PyObject)


cdef inline PyObject *new_handle() except NULL:
    """Make a handle whose octets are still to be written."""
    cdef PyObject *made = rf_octets_new(<PyTypeObject *>ContextHandle, handle_nbytes())
    (<ContextHandle>made).closed = False
    (<ContextHandle>made).owner = NULL
    return made


cdef void drop_handle(PyObject *handle) noexcept:
    if (<ContextHandle>handle).owner is not NULL and rf_finalize(handle) < 0:
        return  # somebody holds it again: it is destroyed, but not gone
    rf_octets_free(handle, handle_nbytes())


cdef object context_handle(const uint8_t *p, bint swap):
    """Make a handle of 20 octets on the wire; the null handle is None."""
    cdef PyObject *made
    if not (rf_load64(p, 0) | rf_load64(p + 8, 0) | rf_load32(p + 16, 0)):
        return None
    made = new_handle()
    rf_store32((<ContextHandle>made).octets, rf_load32(p, swap), RF_BIG_ENDIAN)
    copy_guid((<ContextHandle>made).octets + 4, RF_BIG_ENDIAN, p + 4, swap)
    return rf_owned(made)


cdef int store_context_handle(object value, uint8_t *p, bint swap) except -1:
    """Write a handle, or None."""
    if value is None:
        memset(p, 0, 20)
        return 0
    if not isinstance(value, ContextHandle):
        raise TypeError(f"expected a ContextHandle or None, got {type(value).__name__}")
    store_handle(value, p, swap)
    return 0


cdef object guid(const uint8_t *p, bint swap):
    """Make a uuid.UUID of 16 octets: u32, u16, u16 in the byte order of the stub, 8 octets."""
    cdef PyObject *kept = rf_uuid_kept(p, swap)
    return new_guid(p, swap) if kept is NULL else <object>kept


cdef object new_guid(const uint8_t *p, bint swap):
    """Be guid for octets of which no UUID is kept."""
    cdef uint8_t octets[16]
    cdef uint8_t big[16]
    cdef object number, value
    memcpy(octets, p, 16)  # who owns the buffer may change it meanwhile
    copy_guid(big, not RF_BIG_ENDIAN, octets, swap)
    number = rf_int128(big)
    value = rf_new_object(UUID)
    Py_INCREF(number)
    (<PyObject **>((<char *><PyObject *>value) + INT_SLOT))[0] = <PyObject *>number
    Py_INCREF(SAFE_UNKNOWN)
    (<PyObject **>((<char *><PyObject *>value) + SAFE_SLOT))[0] = <PyObject *>SAFE_UNKNOWN
    rf_uuid_keep(octets, swap, value)
    return value


cdef int store_guid(object value, uint8_t *p, bint swap) except -1:
    """Write a uuid.UUID."""
    cdef bytes octets
    if not isinstance(value, UUID):
        raise TypeError(f"expected a uuid.UUID, got {type(value).__name__}")
    octets = uuid_octets(value.bytes)
    copy_guid(p, swap, <const uint8_t *>PyBytes_AS_STRING(octets), not RF_BIG_ENDIAN)
    return 0


@cython.final
cdef class Sid:
    """A security identifier, such as S-1-5-32-544; ordered by its octets' meaning, hashable.

    Sid(text) takes that, or the octets.  `octets` holds the packed form: revision, count, 6
    octets of authority (big-endian), then the sub-authorities (little-endian).  [MS-DTYP 2.4.2]
    """

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
        cdef const uint8_t *octets = self.packed
        cdef Py_ssize_t i, n = octets[1]
        cdef tuple parts = PyTuple_New(n)
        cdef object part
        for i in range(n):
            part = rf_load32(octets + 8 + 4 * i, RF_BIG_ENDIAN)
            Py_INCREF(part)
            PyTuple_SET_ITEM(parts, i, part)
        return parts

    def __sizeof__(self):
        return sizeof(PyObject) + 8 + 4 * self.packed[1]

    def __bytes__(self):
        return self.octets

    def __str__(self):
        authority = self.authority
        head = f"0x{authority:012X}" if authority >= 1 << 32 else str(authority)
        return "-".join(("S", str(self.revision), head, *map(str, self.sub_authorities)))

    def __repr__(self):
        return f"Sid('{self}')"

    def __eq__(self, other):
        # memcmp may read all that it is told of, even behind a difference
        return (
            isinstance(other, Sid) and self.packed[1] == (<Sid>other).packed[1]
            and memcmp(self.packed, (<Sid>other).packed, 8 + 4 * self.packed[1]) == 0
        )

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


cdef bytes octets_of(object text):
    """Return the packed form of a SID that is given as text, or as its octets."""
    cdef bytes octets
    if isinstance(text, (bytes, bytearray, memoryview)):
        octets = bytes(text)
        if len(octets) < 8 or octets[1] > 15 or len(octets) != 8 + 4 * octets[1]:
            raise ValueError("the octets of a SID do not fit their count")
        return octets
    parts = str(text).split("-")
    if len(parts) < 3 or parts[0] not in ("S", "s") or len(parts) > 18:
        raise ValueError(f"not a SID: {text!r}")
    authority = int(parts[2], 16 if parts[2].lower().startswith("0x") else 10)
    subs = [int(part) for part in parts[3:]]
    return b"".join((
        bytes((int(parts[1]), len(subs))),
        authority.to_bytes(6, "big"),
        *(sub.to_bytes(4, "little") for sub in subs),
    ))


cdef PyObject *make_sid(PyObject *cls, PyObject *args, PyObject *keywords) except NULL:
    """Be the constructor of Sid."""
    cdef char **names = ["text", NULL]
    cdef PyObject *given
    cdef PyObject *made
    cdef bytes octets
    PyArg_ParseTupleAndKeywords(args, keywords, "O", names, &given)
    octets = octets_of(<object>given)
    made = rf_octets_new(<PyTypeObject *>Sid, <size_t>len(octets))
    memcpy((<Sid>made).packed, PyBytes_AS_STRING(octets), <size_t>len(octets))
    return made


cdef void drop_sid(PyObject *value) noexcept:
    rf_octets_free(value, 8 + 4 * <size_t>(<Sid>value).packed[1])


cdef object sid(const uint8_t *p, size_t parts, bint swap):
    """Make a Sid of 8 octets, which say how many parts follow them in a stub."""
    cdef PyObject *made = rf_octets_new(<PyTypeObject *>Sid, 8 + 4 * parts)
    cdef uint8_t *to = (<Sid>made).packed
    cdef size_t at
    if swap == RF_BIG_ENDIAN:
        memcpy(to, p, 8 + 4 * parts)
        to[1] = <uint8_t>parts  # who owns the buffer may have changed it since they were counted
        return rf_owned(made)
    memcpy(to, p, 8)
    to[1] = <uint8_t>parts
    for at in range(8, 8 + 4 * parts, 4):
        rf_store32(to + at, rf_load32(p + at, swap), RF_BIG_ENDIAN)
    return rf_owned(made)


# Objects of both classes are as large as their octets: no constructor of Cython's could know.
rf_octets_keep()
rf_octets_class(<PyTypeObject *>ContextHandle, <void *>make_handle, <void *>drop_handle)
rf_octets_class(<PyTypeObject *>Sid, <void *>make_sid, <void *>drop_sid)
