# cython: freethreading_compatible=False
"""What a class of impacket's NDR declares, compiled.

Layer 7; imports nothing of ours.  These are records: `declare` fills them once, and nothing
changes them afterwards.
"""

import struct

cimport cython
from cpython.mem cimport PyMem_Free, PyMem_Malloc

from rpcfast.impacket._attributes cimport rf_place

cdef extern from *:
    """
    /* A number that is another one when a class or one of its bases has changed; 0: none yet. */
    static unsigned int rf_version(PyObject *cls)
    {
        PyTypeObject *type = (PyTypeObject *)cls;
    #if PY_VERSION_HEX < 0x030C0000
        if (!(type->tp_flags & Py_TPFLAGS_VALID_VERSION_TAG))
            return 0;
    #endif
        return type->tp_version_tag;
    }
    """
    unsigned int rf_version(object cls)

_CODES = {"b": 1, "B": 1, "c": 1, "h": 2, "H": 2, "l": 4, "L": 4, "i": 4, "I": 4,
          "q": 8, "Q": 8, "f": 4, "d": 8}


@cython.final
cdef class Field:
    """One entry of a declaration.

    name: the key in `fields`; kind: how it is read; code: of a number; nbytes: of a number or a
    format; pad: what it is aligned by where fields are aligned one by one; child: the declaration
    of another class; count: the field with the number of items; conformant: a conformant array,
    whose maximum count stands in front; octets: a format that is nothing but octets.
    """

    def __init__(self, str name, FieldKind kind, str spelling="", Declaration child=None):
        self.name = name
        self.kind = kind
        self.spelling = spelling
        self.child = self.default = child
        if kind == ITEMS:
            self.count = spelling[1:]
        elif kind == CODE:
            form = spelling[len(spelling) - 1]
            little = spelling[0] == "<" or _CODES[form] == 1
            if not little or len(spelling) > 2:
                self.kind = FORMAT
            else:
                self.code = ord(form)
                self.nbytes = self.pad = _CODES[form]
        if self.kind == FORMAT:
            made = struct.Struct(spelling)
            self.nbytes = self.pad = made.size
            self.octets = spelling == f"{made.size}s"
            self.unpack_from = made.unpack_from
            self.pack = made.pack


@cython.final
cdef class Declaration:
    """A class of impacket's in one transfer syntax, and for unions one arm.

    fields, attributes: of a new object, the latter with its `fields` as None in its place; simple:
    it has no attributes but _isNDR64 and fields; common, body, referent: tuples of Field; placed:
    common and body; last: the field that ends these; align: as its getAlignment says; deferring: it
    has referents, or a field that has; pointing: a ReferentID of 0 is NULL; inner: the fields that
    are deferring; leaf: the number that is all of it; sole: the same, where nothing else decides
    how it is written; either: an object of the other transfer syntax is written alike;
    constructible: it has no constructor of its own; presets: (field, key, value) of the numbers in
    its fields that its own one sets, None where it may do more than that; counting: (number,
    array), where its getData does nothing of its own but set the one to the length of the other;
    rest, rest_factor, rest_offset, rest_field: how many octets ':' is; rest_of: a class that this
    is the size of; arms, default_arm, by_structure,
    tag, arm_align: of a union; union, arm: the dict of the arms, and the entry in it; why: what
    sends the class to its own methods; watched: the classes that all this was read from.
    """

    def __init__(self, cls, bint is64):
        self.cls = cls
        self.is64 = is64
        self.common = self.body = self.placed = self.referent = self.inner = ()
        self.attributes = self.structure = self.children = self.lists = ()
        self.fields = {}
        self.rest_factor = 1
        self.is64_at = self.fields_at = -1

    def __dealloc__(self):
        PyMem_Free(self.versions)

    def locate(self):
        """Find the places of the attributes, of which objects have just two."""
        is64, fields = object(), object()
        obj = object.__new__(self.cls)
        obj._isNDR64, obj.fields = is64, fields
        self.is64_at, self.fields_at = rf_place(obj, is64), rf_place(obj, fields)
        if self.is64_at < 0 or self.fields_at < 0:
            self.is64_at = self.fields_at = -1

    def hooks(self):
        """Give the names of its methods that are called all the same."""
        cdef list names = []
        if self.rest == ASKED:
            names.append("getDataLen")
        if not self.constructible and self.presets is None and self.kind != OWN:
            names.append("__init__")
        if self.own_data and self.counting is None:
            names.append("getData")
        if self.own_referents:
            names.append("getDataReferents")
        return names

    def watch(self, tuple classes, tuple versions):
        """Note what the classes were like, as `versions_of` said; once, and by one thread."""
        cdef Py_ssize_t k
        if self.versions is NULL:
            self.versions = <unsigned int *>PyMem_Malloc((len(classes) + 1) * sizeof(unsigned int))
            if self.versions is NULL:
                raise MemoryError
        for k in range(len(classes)):
            self.versions[k] = versions[k]
        self.watched = classes

    cpdef bint current(self):
        """Say whether none of the classes has changed since; False where that is not known."""
        cdef Py_ssize_t k
        cdef unsigned int version
        if self.watched is None:
            return False
        for k in range(len(self.watched)):
            version = rf_version(self.watched[k])
            if version == 0 or version != self.versions[k]:
                return False
        return True

    cdef bint in_place(self):
        """Say whether an object can be read in place: it and all that a new one holds, and points
        to, are of classes that call nobody and never change what they hold."""
        cdef Field field
        if self.standing:
            return self.standing > 0
        self.standing = -1
        if self.kind not in (PLAIN, STRUCT, POINTER, ARRAY) or self.rest == ASKED or (
            self.kind != POINTER and self.referent
        ):
            return False
        for field in self.common + self.body + self.referent:
            if field.kind == CHILD and (
                field.child is not field.default or not field.child.in_place()
            ):
                return False
        self.standing = 1
        return True


def versions_of(tuple classes):
    """Give a number for each class, which is another one when it has changed; 0: not known."""
    for cls in classes:  # a look-up gives a number to one that has changed and was not used since
        getattr(cls, "__init__")
    return tuple([rf_version(cls) for cls in classes])
