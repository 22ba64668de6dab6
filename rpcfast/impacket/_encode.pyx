# cython: freethreading_compatible=False
"""Writing objects of impacket's classes to stubs.

Layer 7; imports `_declaration`.  What is written, in which order and with which octets in the gaps
is what the methods of these classes do.  An object may have been changed in any way since it was
made: what does not look as declared ends in `Miss`, and its own method does the work.
"""

cimport cython
from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_FromStringAndSize, PyBytes_GET_SIZE
from cpython.dict cimport PyDict_SetItem
from cpython.long cimport PyLong_AsLongLongAndOverflow, PyLong_AsUnsignedLongLong
from cpython.mem cimport PyMem_Free, PyMem_Realloc
from cpython.object cimport PyObject, PyObject_GenericSetAttr
from libc.stdint cimport uint64_t
from libc.string cimport memcpy, memset

from rpcfast.impacket._declaration cimport *
from rpcfast.impacket._graph cimport circular, evaluated, rf_next
from rpcfast.impacket._later cimport *
from rpcfast.impacket._stack cimport rf_room

cdef enum:
    MAX_DEPTH = 300      # a KiB of C stack each
    FOLLOWED = 1 << 18   # so many referents, or octets, and it is time to look for a circle
    WRITTEN = 1 << 26

cdef extern from *:
    bint PyLong_CheckExact(object)

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
    cdef Py_ssize_t followed, looked  # referents; how many times somebody looked for a circle
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
        cdef Py_ssize_t at = self.start + self.size
        cdef Py_ssize_t nbytes = aligned(at, by) - at
        if nbytes:
            self.reserve(nbytes)
            memset(self.base + self.size, with_what, nbytes)
            self.size += nbytes
        return 0

    cdef int number(self, char code, object value) except -1:
        """Write a number of the struct module; -2 where it is none, or too large."""
        cdef uint64_t bits
        cdef long long k
        cdef int over = 0
        if not isinstance(value, int) or code in b"cdf":
            return self.other(code, value)
        k = PyLong_AsLongLongAndOverflow(value, &over)
        bits = <uint64_t>k
        if over:
            if over < 0 or code != c"Q":
                return -2
            try:
                bits = PyLong_AsUnsignedLongLong(value)
            except OverflowError:
                return -2
            return self.bits(bits, 8)
        if code == c"L" or code == c"I":
            return self.bits(bits, 4) if bits >> 32 == 0 else -2
        if code == c"H":
            return self.bits(bits, 2) if bits >> 16 == 0 else -2
        if code == c"B":
            return self.bits(bits, 1) if bits >> 8 == 0 else -2
        if code == c"Q":
            return self.bits(bits, 8) if k >= 0 else -2
        if code == c"l" or code == c"i":
            return self.bits(bits, 4) if -1 <= k >> 31 <= 0 else -2
        if code == c"h":
            return self.bits(bits, 2) if -1 <= k >> 15 <= 0 else -2
        if code == c"b":
            return self.bits(bits, 1) if -1 <= k >> 7 <= 0 else -2
        return self.bits(bits, 8)

    cdef int bits(self, uint64_t bits, Py_ssize_t nbytes) except -1:
        """Write the lower octets of a number."""
        self.reserve(8)
        memcpy(self.base + self.size, &bits, 8)
        self.size += nbytes
        return 0

    cdef int other(self, char code, object value) except -1:
        """Write what is no integer by its type or by its code, as `number`."""
        cdef double d
        cdef float f
        if value is None:
            return -2
        if code == c"c":
            if type(value) is not bytes or PyBytes_GET_SIZE(value) != 1:
                return -2
            return self.octets(value)
        if type(value) is not float and type(value) is not int or code not in b"df":
            raise Miss  # struct takes whatever has an __index__ or a __float__
        d = value
        if code == c"d":
            return self.put(&d, 8)
        f = <float>d
        if <double>f != d and d == d and abs(d) > 3.4e38:
            raise Miss
        return self.put(&f, 4)

    cdef int count(self, object value, bint is64) except -1:
        if self.number(c'Q' if is64 else c'L', value) == -2:
            raise Miss
        return 0

    # ------------------------------------------------------------------------------- objects
    cdef int child(self, Field field, object value) except -1:
        """Write an object that stands in a field."""
        cdef Declaration d = field.child
        if d is None or type(value) is not d.cls:
            return self.value(self.declared(field, value), value)
        if d.sole is not None and (is_as_made(d, value) or value.structure is d.structure):
            return self.sole(d, value)
        return self.value(self.exact(d, value), value)

    cdef Declaration declared(self, Field field, object value):
        """Give the record of an object that stands in the place of another class's."""
        cdef Declaration d = field.default
        if d is None or type(value) is not d.cls:
            if not isinstance(value, self.base_type):
                raise Miss
            d = self.find(type(value), value._isNDR64, False)
            if d.conformant or (field.child is not None and d.align != field.child.align):
                raise Miss  # what it is in is written in another way
        return self.exact(d, value)

    cdef Declaration exact(self, Declaration d, object value):
        """Give the record that fits an object as it is now."""
        cdef Declaration other
        if d.kind == OWN or (is_as_made(d, value) and d.kind != UNION):
            return d
        held, is64 = value._isNDR64, True if d.is64 else False
        if held is not is64 and held != is64 and not d.either:
            raise Miss
        if d.kind == UNION:
            structure = value.structure
            if not structure:
                return d.base
            other = d.by_structure.get(id(structure[0]))
            if other is None:
                raise Miss
            return other
        structure = value.structure
        if structure is not d.structure:
            d = self.find(d.cls, d.is64, d.kind == POINTER and value.referent == ())
            if d.kind != OWN and structure is not d.structure:
                raise Miss
        return d

    cdef int sole(self, Declaration d, object obj) except -1:
        """Write an object that is nothing but a number."""
        cdef dict fields = fields_of(d, obj)
        cdef Py_ssize_t at = 0
        value = self.held(fields, &at, d.sole)
        self.gap(d.sole.pad, 0xbf)
        if PyLong_CheckExact(value) and self.number(d.sole.code, value) != -2:
            return 0
        return self.field(d, obj, fields, d.sole, value)

    cdef int value(self, Declaration d, object obj) except -1:
        """Write an object in place; the pointers in it are left on the stack."""
        cdef dict fields
        if d.kind == OWN:
            self.outside(obj.getData)
            return push(&self.later, d, obj, None) if d.constructed else 0
        fields = fields_of(d, obj)
        if d.own_data and not (d.counting is not None and self.counted(d, fields)):
            self.outside(obj.getData)
            return self.gather(d, obj, True)
        self.write(d, obj, fields)
        if d.own_referents and d.constructed:
            push(&self.later, d, obj, None)
        return 0

    cdef bint counted(self, Declaration d, dict fields) except -1:
        """Do what a getData does that sets a field to the number of items of another."""
        cdef Field counting = d.counting[0], array = d.counting[1]
        cdef dict held
        number, value = fields[counting.name], fields[array.name]
        if type(number) is not counting.child.cls or type(value) is not array.child.cls:
            return False
        held, data = number.fields, value.fields[DATA]
        if isinstance(held[DATA], self.base_type) or type(data) is not list:
            return False
        PyDict_SetItem(held, DATA, len(<list>data))
        return True

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
        self.depth += 1
        if self.depth > MAX_DEPTH or not rf_room():
            raise Miss
        if kind == STRUCT:
            self.struct(d, obj, fields)
        elif kind == POINTER:
            self.pointer(d, obj, fields)
        elif kind == PLAIN:
            floor = self.later.height
            self.plain(d, obj, fields, d.placed, 0xbf)
            drop(&self.later, floor)  # nobody asks one for its referents
        elif kind == ARRAY:
            self.array(d, obj, fields)
        elif kind == UNION:
            self.union(d, obj, fields)
        elif kind == CALL:
            self.call(d, obj, fields)
        else:
            raise Miss
        self.depth -= 1
        return 0

    cdef int array(self, Declaration d, object obj, dict fields) except -1:
        """Write an array, without the maximum count in front."""
        item = obj.item
        if d.item is None:
            if item is not None:
                raise Miss
        elif d.item.kind == CHILD:
            if item is not d.item.default.cls:
                raise Miss
        elif item is not d.item.spelling and item != d.item.spelling:
            raise Miss
        if d.varying:
            return self.plain(d, obj, fields, d.placed, 0xcb)
        return self.plain(d, obj, fields, d.body, 0xca)

    cdef int plain(self, Declaration d, object obj, dict fields, tuple declared,
                   int filler) except -1:
        """Write fields that are aligned one by one."""
        cdef Field field
        cdef Py_ssize_t at = 0
        for field in declared:
            self.gap(field.pad, filler)
            self.field(d, obj, fields, field, self.held(fields, &at, field))
        return 0

    cdef object held(self, dict fields, Py_ssize_t *at, Field field):
        """Give the value of a field; `at`: where in the dict it may be."""
        cdef PyObject *value = rf_next(fields, at, field.name)
        if value is NULL:
            raise Miss
        return <object>value

    cdef int field(self, Declaration d, object obj, dict fields, Field field,
                   object value) except -1:
        """Write one field where the writer stands."""
        cdef FieldKind kind = field.kind
        if kind == CHILD:
            return self.child(field, value)
        if kind == ITEMS:
            return self.items(d, obj, fields, field, value)
        if type(value) is not int and isinstance(value, self.base_type):
            if d.kind == STRUCT:
                raise Miss  # it may be aligned by this one, too
            return self.child(field, value)
        if self.packed(field, value):
            return 0
        if field.expression is None:
            raise Miss
        value = evaluated(field, fields)
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
                self.child(item, each)
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
            if type(values[k]) is not bytes or PyBytes_GET_SIZE(values[k]) != 1:
                return False
            self.base[self.size + k] = PyBytes_AS_STRING(values[k])[0]
        self.size += count
        return True

    cdef int patch(self, Py_ssize_t at, object array, bint is64) except -1:
        """Put the maximum count of an array that was written where its place was kept."""
        cdef Py_ssize_t end = self.size
        held = array.fields[MAXIMUM]
        self.count(held if held is not None and held > 0 else array.arraySize, is64)
        memcpy(self.base + at, self.base + end, self.size - end)
        self.size = end
        return 0

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
        cdef Py_ssize_t at = 0
        number = self.held(fields, &at, field) if field.name is REFERENT_ID else fields[REFERENT_ID]
        self.gap(field.pad, 0xaa)
        if number == 0:
            if not d.referent:
                return self.count(0, d.is64)
            if isinstance(fields[DATA], self.base_type):
                raise Miss
            fields[DATA] = b""
        elif (d.referent and not d.own_referents and len(d.placed) == 1
              and (d.align == field.pad or d.align <= 1) and field.kind == CODE
              and PyLong_CheckExact(number) and self.number(field.code, number) != -2):
            return push(&self.later, d, obj, fields)
        return self.struct(d, obj, fields)

    cdef int struct(self, Declaration d, object obj, dict fields) except -1:
        """Write a structure or a pointer; the count of the array that ends it comes first."""
        cdef Field field, last
        cdef Py_ssize_t size = 8 if d.is64 else 4, front = -1, at = 0
        cdef bint hoisted
        if not d.placed:
            raise Miss
        last = d.placed[len(d.placed) - 1]
        hoisted = last.conformant and self.is_conformant(last, fields[last.name])
        if hoisted and d.kind == POINTER:
            if (self.start + self.size) % size or len(d.common) != 1 or d.align > size:
                raise Miss
        elif hoisted:
            self.gap(size, 0xee)
            front = self.size
            self.count(0, d.is64)
        self.gap(d.align, 0xab)
        for field in d.placed:
            if field.conformant:
                if field is not last:
                    raise Miss
                if front < 0:
                    front = self.size
                    self.count(0, d.is64)
            self.field(d, obj, fields, field, self.held(fields, &at, field))
        if hoisted:
            self.patch(front, fields[last.name], d.is64)
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
        cdef Py_ssize_t size = 8 if d.is64 else 4, at
        for field in d.placed:
            self.gap(field.pad, 0xab)
            value = fields[field.name]
            if self.is_conformant(field, value):
                self.gap(size, 0xce)
                at = self.size
                self.count(0, d.is64)
                self.start -= size  # its elements are aligned as if the count were not there
                self.field(d, obj, fields, field, value)
                self.start += size
                self.patch(at, value, d.is64)
            else:
                self.field(d, obj, fields, field, value)
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
        if self.depth > MAX_DEPTH or not rf_room():
            raise Miss
        turn(&self.later, floor)
        while self.later.height > floor:
            self.later.height -= 1
            task = self.later.tasks[self.later.height]
            d, obj = <Declaration>task.what, <object>task.obj
            fields = None if task.fields is NULL else <object>task.fields
            free_task(&task)
            self.followed += 1
            if (self.followed >> self.looked) > FOLLOWED or (self.size >> self.looked) > WRITTEN:
                self.looked += 1
                if circular(obj, self.base_type):
                    raise Miss
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
        cdef Py_ssize_t size = 8 if d.is64 else 4, at = len(d.placed)
        if len(d.referent) > 1:
            raise Miss
        field = d.referent[0]
        value = self.held(fields, &at, field)
        if self.is_conformant(field, value):
            self.gap(size, 0xef)
            at = self.size
            self.count(0, d.is64)
            self.field(d, obj, fields, field, value)
            self.patch(at, value, d.is64)
        else:
            self.gap(field.pad, 0xcc)
            self.field(d, obj, fields, field, value)
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
        fields = fields_of(d, obj)
        for field in d.placed:
            value = fields[field.name]
            if field.kind == CHILD and type(value) is field.child.cls:
                if field.child.constructed:
                    self.gather(field.child, value, True)
            elif isinstance(value, self.base_type):
                raise Miss
        if target and d.referent and not (d.pointing and fields[REFERENT_ID] == 0):
            push(&self.later, d, obj, fields)
        return 0


cdef Writer begun(object find, object base_type, Py_ssize_t position):
    cdef Writer writer = Writer()
    writer.find, writer.base_type, writer.start = find, base_type, position
    writer.depth = rf_outer
    writer.reserve(1)
    return writer


def write(find, base_type, Declaration d not None, obj, Py_ssize_t position):
    """Give the octets of an object in place.

    find: (class, is64, top) -> Declaration; position: where in the stub they will stand.

    Raises:
        Miss: its own method is to be asked.
    """
    cdef Writer writer = begun(find, base_type, position)
    d = writer.exact(d, obj)
    writer.write(d, obj, obj.fields)
    return PyBytes_FromStringAndSize(<char *>writer.base, writer.size)


def write_referents(find, base_type, Declaration d not None, obj, Py_ssize_t position,
                    bint target):
    """Give the octets of what the fields of an object point to, or of what it points to itself.

    Raises:
        Miss: its own method is to be asked.
    """
    cdef Writer writer = begun(find, base_type, position)
    d = writer.exact(d, obj)
    if not target:
        writer.gather(d, obj, False)
    elif d.referent and not (d.pointing and obj.fields[REFERENT_ID] == 0):
        push(&writer.later, d, obj, obj.fields)
    writer.settle(0)
    return PyBytes_FromStringAndSize(<char *>writer.base, writer.size)
