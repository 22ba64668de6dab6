"""What a class of impacket's NDR declares, compiled: `declare` makes it, `_decode` reads by it and
`_encode` writes by it."""

cimport cython

from rpcfast.impacket._attributes cimport rf_attribute, rf_endow, rf_plain

cpdef enum Kind:
    PLAIN = 0    # NDR: fields one after the other, each aligned by its own size
    STRUCT = 1   # NDRSTRUCT
    POINTER = 2  # NDRPOINTER
    ARRAY = 3    # NDRArray
    STRING = 4   # NDRVaryingString
    UNION = 5    # NDRUNION
    CALL = 6     # NDRCALL
    OWN = 7      # a class that reads itself

cpdef enum FieldKind:
    CODE = 0     # a number of the struct module, little-endian
    FORMAT = 1   # anything else of the struct module
    REST = 2     # ':': octets; how many, getDataLen says
    ITEMS = 3    # '*Count': the elements of an array
    CHILD = 4    # another class

cpdef enum Rest:
    TO_END = 0   # all that is left
    COUNTED = 1  # factor * field + offset
    ASKED = 2    # what the method of the object says


@cython.final
cdef class Field:
    cdef readonly str name
    cdef readonly FieldKind kind
    cdef readonly str spelling
    cdef char code
    cdef readonly Py_ssize_t nbytes
    cdef readonly Py_ssize_t pad
    cdef bint octets
    cdef object unpack_from
    cdef object pack
    cdef public Declaration child    # what is read
    cdef public Declaration default  # what a new object holds
    cdef readonly str count
    cdef public bint conformant
    cdef public object expression
    cdef public str measured  # where that is no more than len(measured) // divisor
    cdef public Py_ssize_t divisor


@cython.final
cdef class Declaration:
    cdef readonly object cls
    cdef readonly bint is64
    cdef public Kind kind
    cdef public str why
    cdef public dict fields
    cdef public tuple attributes
    cdef public bint simple
    cdef public tuple common
    cdef public tuple body
    cdef public tuple placed
    cdef public tuple referent
    cdef public Py_ssize_t align
    cdef public bint constructed
    cdef public bint deferring
    cdef public bint pointing
    cdef public bint conformant
    cdef public bint varying
    cdef public tuple inner
    cdef public Field leaf
    cdef public Field last
    cdef public Field sole
    cdef public bint either
    cdef public tuple structure
    cdef public tuple children
    cdef public tuple lists
    cdef public bint constructible
    cdef public tuple presets
    cdef public bint own_data
    cdef public tuple counting
    cdef public bint own_referents
    cdef public bint unwritable
    cdef public Rest rest
    cdef public Py_ssize_t rest_factor
    cdef public Py_ssize_t rest_offset
    cdef public str rest_field
    cdef public Declaration rest_of
    cdef public Field item
    cdef public dict arms
    cdef public Declaration default_arm
    cdef public dict by_structure
    cdef public Field tag
    cdef public Py_ssize_t arm_align
    cdef public Declaration base
    cdef public object union
    cdef public tuple arm
    cdef readonly tuple watched
    cdef unsigned int *versions
    cdef Py_ssize_t is64_at, fields_at  # places of attributes; -1: not known
    cdef int standing  # what in_place() said
    cpdef bint current(self)
    cdef bint in_place(self)


cdef inline dict fields_of(Declaration d, object obj):
    """Give the fields of an object of the record's class."""
    return rf_attribute(obj, d.cls, "fields", d.fields_at)


cdef inline bint is_as_made(Declaration d, object obj) noexcept:
    """Say whether an object surely has no attributes but those of a new one, and its syntax."""
    return rf_plain(obj, d.cls, d.is64_at, d.is64, d.fields_at)


cdef inline int endow(Declaration d, object obj, dict fields) except -1:
    """Give an object of a simple class, which has nothing yet, its attributes."""
    return rf_endow(obj, d.cls, "_isNDR64", d.is64_at, d.is64, "fields", d.fields_at, fields)
