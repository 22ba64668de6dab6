# cython: freethreading_compatible=False
"""Writing objects of impacket's classes to stubs.

Layer 7; imports `_declaration`.  What is written, in which order and with which octets in the gaps
is what the methods of these classes do.  An object may have been changed in any way since it was
made: what does not look as declared ends in `Miss`, and its own method does the work.
"""

cimport cython
from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_FromStringAndSize, PyBytes_GET_SIZE
from cpython.dict cimport PyDict_SetItem
from cpython.mem cimport PyMem_Free, PyMem_Realloc
from cpython.object cimport PyObject_GenericSetAttr
from libc.stdint cimport int64_t, uint64_t
from libc.string cimport memcpy, memset

from rpcfast.impacket._declaration cimport *
from rpcfast.impacket._later cimport *

cdef enum:
    MAX_DEPTH = 300  # a third of a KiB of C stack each

cdef str REFERENT_ID = "ReferentID"
cdef str DATA = "Data"
cdef str MAXIMUM = "MaximumCount"
cdef str ARRAY_SIZE = "arraySize"


class Miss(Exception):
    """The object is not as declared; its own methods are to be asked."""


@cython.final
cdef class Writer:
    """One encoding: what is written, and where in the stub it begins."""

    cdef object find       # (class, is64, top) -> Declaration
    cdef object base_type  # NDR
    cdef unsigned char *base
    cdef Py_ssize_t size, room
    cdef Py_ssize_t start  # position of the first octet, as gaps count it
    cdef int depth
    cdef Stack later

    def __dealloc__(self):
        PyMem_Free(self.base)
        release(&self.later)

    # -------------------------------------------------------------------------------- octets
    cdef int reserve(self, Py_ssize_t nbytes) except -1:
        cdef Py_ssize_t room
        cdef void *grown
        if nbytes > self.room - self.size:
            room = 2 * self.room + nbytes + 256
            grown = PyMem_Realloc(self.base, room)
            if grown is NULL:
                raise MemoryError
            self.base = <unsigned char *>grown
            self.room = room
        return 0

    cdef int put(self, const void *p, Py_ssize_t nbytes) except -1:
        self.reserve(nbytes)
        memcpy(self.base + self.size, p, nbytes)
        self.size += nbytes
        return 0

    cdef int octets(self, bytes data) except -1:
        return self.put(PyBytes_AS_STRING(data), PyBytes_GET_SIZE(data))

    cdef int gap(self, Py_ssize_t by, int with_what) except -1:
        """Align by a number of octets."""
        cdef Py_ssize_t over
        if by > 1:
            over = (self.start + self.size) % by
            if over:
                self.reserve(by - over)
                memset(self.base + self.size, with_what, by - over)
                self.size += by - over
        return 0

    cdef int number(self, char code, object value) except -1:
        """Write a number of the struct module; -2 where it is none, or too large."""
        cdef uint64_t bits
        cdef int64_t k
        cdef Py_ssize_t nbytes
        cdef double d
        cdef float f
        if code == c'c':
            if type(value) is not bytes or PyBytes_GET_SIZE(value) != 1:
                return -2
            return self.octets(value)
        if code == c'd' or code == c'f':
            if type(value) is not float and type(value) is not int:
                return -2
            d = value
            if code == c'd':
                return self.put(&d, 8)
            f = <float>d
            if <double>f != d and d == d and abs(d) > 3.4e38:
                return -2
            return self.put(&f, 4)
        if not isinstance(value, int):
            return -2
        nbytes = 1 if code in b"bB" else 2 if code in b"hH" else 8 if code in b"qQ" else 4
        try:
            if code in b"BHLIQ":
                bits = value
                if nbytes < 8 and bits >> (8 * nbytes):
                    return -2
            else:
                k = value
                if nbytes < 8 and (k >> (8 * nbytes - 1)) not in (0, -1):
                    return -2
                bits = <uint64_t>k
        except OverflowError:
            return -2
        return self.put(&bits, nbytes)

    cdef int count(self, object value, bint is64) except -1:
        if self.number(c'Q' if is64 else c'L', value) == -2:
            raise Miss
        return 0

    # ------------------------------------------------------------------------------- objects
    cdef Declaration declared(self, Field field, object value):
        """Give the record of an object that stands in a field."""
        cdef Declaration d = field.child
        if d is None or type(value) is not d.cls:
            d = field.default
            if d is None or type(value) is not d.cls:
                if not isinstance(value, self.base_type):
                    raise Miss
                d = self.find(type(value), value._isNDR64, False)
        return self.exact(d, value)

    cdef Declaration exact(self, Declaration d, object value):
        """Give the record that fits an object as it is now."""
        cdef Declaration other
        if d.kind == OWN:
            return d
        if value._isNDR64 != d.is64:
            raise Miss
        if d.kind == UNION:
            structure = value.structure
            if not structure:
                return d.base
            other = d.by_structure.get(id(structure[0]))
            if other is None:
                raise Miss
            return other
        if d.kind == POINTER or not d.constructible:
            structure = value.structure
            if structure is not d.structure:
                d = self.find(d.cls, d.is64, d.kind == POINTER and value.referent == ())
                if d.kind != OWN and structure is not d.structure:
                    raise Miss
        return d

    cdef int value(self, Declaration d, object obj) except -1:
        """Write an object in place; the pointers in it are left on the stack."""
        if d.kind == OWN:
            self.outside(obj.getData)
            return push(&self.later, d, obj, None) if d.constructed else 0
        if d.own_data:
            self.outside(obj.getData)
            return self.gather(d, obj, True)
        self.write(d, obj, obj.fields)
        if d.own_referents and d.constructed:
            push(&self.later, d, obj, None)
        return 0

    cdef int outside(self, method) except -1:
        """Write what a method (position) of an object gives."""
        cdef int outer = rf_outer
        global rf_outer
        rf_outer = self.depth
        try:
            data = method(self.start + self.size)
        finally:
            rf_outer = outer
        if type(data) is not bytes:
            raise Miss
        return self.octets(data)

    cdef int write(self, Declaration d, object obj, dict fields) except -1:
        """Write an object in place by its declaration."""
        cdef Kind kind = d.kind
        cdef Py_ssize_t floor
        cdef int made
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise Miss
        if kind == STRUCT:
            made = self.struct(d, obj, fields)
        elif kind == POINTER:
            made = self.pointer(d, obj, fields)
        elif kind == PLAIN:
            floor = self.later.height
            made = self.plain(d, obj, fields, d.common, 0xbf)
            made = self.plain(d, obj, fields, d.body, 0xbf)
            drop(&self.later, floor)  # nobody asks one for its referents
        elif kind == ARRAY:
            if obj.item is not d.cls.item:
                raise Miss
            if d.varying:
                made = self.plain(d, obj, fields, d.common, 0xcb)
            made = self.plain(d, obj, fields, d.body, 0xcb if d.varying else 0xca)
        elif kind == UNION:
            made = self.union(d, obj, fields)
        elif kind == CALL:
            made = self.call(d, obj, fields)
        else:
            raise Miss
        self.depth -= 1
        return made

    cdef int plain(self, Declaration d, object obj, dict fields, tuple declared,
                   int filler) except -1:
        """Write fields that are aligned one by one."""
        cdef Field field
        for field in declared:
            self.gap(field.pad, filler)
            self.field(d, obj, fields, field)
        return 0

    cdef int field(self, Declaration d, object obj, dict fields, Field field) except -1:
        """Write one field where the writer stands."""
        cdef FieldKind kind = field.kind
        value = fields[field.name]
        if kind == CHILD:
            return self.value(self.declared(field, value), value)
        if kind == ITEMS:
            return self.items(d, obj, fields, field, value)
        if type(value) is not int and isinstance(value, self.base_type):
            return self.value(self.declared(field, value), value)
        if self.packed(field, value):
            return 0
        if field.expression is None:
            raise Miss
        value = eval(field.expression, {}, fields)
        PyDict_SetItem(fields, field.name, value)
        if not self.packed(field, value):
            raise Miss
        return 0

    cdef bint packed(self, Field field, object value) except -1:
        """Write a number, a format or octets; False where the value is none."""
        if field.kind == CODE:
            return self.number(field.code, value) != -2
        if field.kind == REST:
            if type(value) is not bytes:
                return False
            self.octets(value)
            return True
        if field.octets and type(value) is bytes and PyBytes_GET_SIZE(value) == field.nbytes:
            self.octets(value)
            return True
        if value is None:
            return False
        try:
            self.octets(field.pack(value))
        except Exception:
            return False
        return True

    cdef int items(self, Declaration d, object obj, dict fields, Field field,
                   object value) except -1:
        """Write the elements of an array, and then what they point to."""
        cdef Field item = d.item
        cdef Py_ssize_t floor = self.later.height
        if item is None:
            raise Miss
        if item.kind == CODE and item.code == c'c' and type(value) is bytes:
            self.octets(value)
        elif type(value) is not list:
            raise Miss
        elif item.kind == CHILD:
            for each in <list>value:
                self.value(self.declared(item, each), each)
            if self.later.height > floor:
                self.settle(floor)
        elif item.kind == CODE and item.code == c'c' and self.singles(<list>value):
            pass
        else:
            for each in <list>value:
                self.gap(item.pad, 0xdd)
                if item.code == c'c' and isinstance(each, int):
                    each = bytes([each])
                if not self.packed(item, each):
                    raise Miss
        if d.conformant:
            PyObject_GenericSetAttr(obj, ARRAY_SIZE, len(value))
        else:
            PyDict_SetItem(fields, field.count, len(value))
        return 0

    cdef bint singles(self, list values) except -1:
        """Write octets that are bytes objects of one octet each; False where some are not."""
        cdef Py_ssize_t k, count = len(values)
        self.reserve(count)
        for k in range(count):
            if k >= len(values) or type(values[k]) is not bytes or (
                PyBytes_GET_SIZE(values[k]) != 1
            ):
                return False
            self.base[self.size + k] = PyBytes_AS_STRING(values[k])[0]
        self.size += count
        return True

    cdef object maximum(self, object array):
        """Give the maximum count of an array that was written."""
        held = array.fields[MAXIMUM]
        return held if held is not None and held > 0 else array.arraySize

    cdef bint is_conformant(self, Field field, object value) except -1:
        """Look whether a field holds an array whose maximum count stands in front."""
        if field.conformant:
            if type(value) is not field.child.cls:
                raise Miss
            return True
        return False

    cdef int pointer(self, Declaration d, object obj, dict fields) except -1:
        """Write a pointer; at the top, with what it points to."""
        cdef Field field = d.common[0]
        self.gap(field.pad, 0xaa)
        if fields[REFERENT_ID] == 0:
            if not d.referent:
                return self.count(0, d.is64)
            if isinstance(fields[DATA], self.base_type):
                raise Miss
            fields[DATA] = b""
        return self.struct(d, obj, fields)

    cdef int struct(self, Declaration d, object obj, dict fields) except -1:
        """Write a structure or a pointer; the count of the array that ends it comes first."""
        cdef Field field, last
        cdef tuple all = d.common + d.body
        cdef Py_ssize_t size = 8 if d.is64 else 4, at = -1, mark
        cdef bint hoisted
        if not all:
            raise Miss
        last = all[len(all) - 1]
        hoisted = self.is_conformant(last, fields[last.name])
        if hoisted and d.kind == POINTER:
            if (self.start + self.size) % size or len(d.common) != 1 or d.align > size:
                raise Miss
        elif hoisted:
            self.gap(size, 0xee)
            at = self.size
            self.count(0, d.is64)
        self.gap(d.align, 0xab)
        for field in all:
            if field is last and hoisted:
                if at < 0:
                    at = self.size
                    self.count(0, d.is64)
            elif field.conformant:
                raise Miss
            self.field(d, obj, fields, field)
        if hoisted:
            mark, self.size = self.size, at
            self.count(self.maximum(fields[last.name]), d.is64)
            self.size = mark
        if d.referent and not d.own_referents and not (d.pointing and fields[REFERENT_ID] == 0):
            push(&self.later, d, obj, fields)
        return 0

    cdef int union(self, Declaration d, object obj, dict fields) except -1:
        """Write a union: its tag, and the arm that the object has."""
        self.gap(d.align, 0xbc)
        self.plain(d, obj, fields, d.common, 0xbb)
        self.gap(d.base.arm_align, 0xbd)
        return self.plain(d, obj, fields, d.body, 0xbe)

    cdef int call(self, Declaration d, object obj, dict fields) except -1:
        """Write the parameters of a call, each with all it points to."""
        cdef Field field
        cdef Py_ssize_t size = 8 if d.is64 else 4, at, mark
        for field in d.common + d.body:
            self.gap(field.pad, 0xab)
            value = fields[field.name]
            if self.is_conformant(field, value):
                self.gap(size, 0xce)
                at = self.size
                self.count(0, d.is64)
                self.start -= size  # its elements are aligned as if the count were not there
                self.field(d, obj, fields, field)
                self.start += size
                mark, self.size = self.size, at
                self.count(self.maximum(value), d.is64)
                self.size = mark
            else:
                self.field(d, obj, fields, field)
            if self.later.height:
                self.settle(0)
        return 0

    # ----------------------------------------------------------------------------- referents
    cdef int settle(self, Py_ssize_t floor) except -1:
        """Write the referents of all on the stack above a height, and theirs, depth first."""
        cdef Task task
        cdef Declaration d
        cdef Py_ssize_t top
        cdef object obj, fields
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise Miss
        turn(&self.later, floor)
        while self.later.height > floor:
            self.later.height -= 1
            task = self.later.tasks[self.later.height]
            d, obj = <Declaration>task.what, <object>task.obj
            fields = None if task.fields is NULL else <object>task.fields
            free_task(&task)
            top = self.later.height
            if fields is None:
                self.outside(obj.getDataReferents)
                self.outside(obj.getDataReferent)
            else:
                self.target(d, obj, fields)
            turn(&self.later, top)
        self.depth -= 1
        return 0

    cdef int target(self, Declaration d, object obj, dict fields) except -1:
        """Write what a pointer points to."""
        cdef Field field
        cdef Py_ssize_t size = 8 if d.is64 else 4, at, mark
        if len(d.referent) > 1:
            raise Miss
        field = d.referent[0]
        value = fields[field.name]
        if self.is_conformant(field, value):
            self.gap(size, 0xef)
            at = self.size
            self.count(0, d.is64)
            self.field(d, obj, fields, field)
            mark, self.size = self.size, at
            self.count(self.maximum(value), d.is64)
            self.size = mark
        else:
            self.gap(field.pad, 0xcc)
            self.field(d, obj, fields, field)
        return 0

    cdef int gather(self, Declaration d, object obj, bint target) except -1:
        """Put the pointers that an object holds on the stack, in the order of its fields."""
        cdef Field field
        cdef dict fields
        d = self.exact(d, obj)
        if d.kind == OWN or d.own_referents:
            return push(&self.later, d, obj, None) if d.constructed else 0
        if not d.deferring:
            return 0
        fields = obj.fields
        for field in d.common + d.body:
            value = fields[field.name]
            if field.kind == CHILD and type(value) is field.child.cls:
                if field.child.constructed:
                    self.gather(field.child, value, True)
            elif isinstance(value, self.base_type):
                raise Miss
        if target and d.referent and not (d.pointing and fields[REFERENT_ID] == 0):
            push(&self.later, d, obj, fields)
        return 0


def write(find, base_type, Declaration d not None, obj, Py_ssize_t position):
    """Give the octets of an object in place.

    find: (class, is64, top) -> Declaration; position: where in the stub they will stand.

    Raises:
        Miss: its own method is to be asked.
    """
    cdef Writer writer = Writer()
    writer.find, writer.base_type, writer.start = find, base_type, position
    writer.depth = rf_outer
    d = writer.exact(d, obj)
    writer.write(d, obj, obj.fields)
    return PyBytes_FromStringAndSize(<char *>writer.base, writer.size)


def write_referents(find, base_type, Declaration d not None, obj, Py_ssize_t position,
                    bint target):
    """Give the octets of what the fields of an object point to, or of what it points to itself.

    Raises:
        Miss: its own method is to be asked.
    """
    cdef Writer writer = Writer()
    writer.find, writer.base_type, writer.start = find, base_type, position
    writer.depth = rf_outer
    d = writer.exact(d, obj)
    if not target:
        writer.gather(d, obj, False)
    elif d.referent and not (d.pointing and obj.fields[REFERENT_ID] == 0):
        push(&writer.later, d, obj, obj.fields)
    writer.settle(0)
    return PyBytes_FromStringAndSize(<char *>writer.base, writer.size)
