# cython: freethreading_compatible=False
"""Reading stubs into objects of impacket's classes.

Layer 7; imports `_declaration` and `_make`. What is read, in which order and with which gaps is
what the methods of these classes do; where they raise, `Miss` is raised here, and the caller asks
them. Objects are made without their constructors: a copy of a new one, and what was read.
"""

cimport cython
from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_FromStringAndSize, PyBytes_GET_SIZE
from cpython.dict cimport PyDict_Copy, PyDict_GetItemWithError, PyDict_SetItem
from cpython.list cimport PyList_New
from cpython.object cimport PyObject, PyObject_GenericSetAttr, Py_TYPE
from libc.stdint cimport int64_t

from rpcfast.impacket._declaration cimport *
from rpcfast.impacket._later cimport *
from rpcfast.impacket._stack cimport rf_room
from rpcfast.impacket._numbers cimport number_at, size_of
from rpcfast.impacket._make cimport (
    abandon, alike, as_declared, attach, is_plain, keep, new_referents, restore, rf_bare,
)
from rpcfast.impacket._singles cimport rf_fill_singles, rf_find_singles
from rpcfast.impacket._undo cimport Changes, forget, note, take_back

cdef enum:
    MAX_DEPTH = 200  # arrays inside referents inside arrays: a KiB of C stack each


class Miss(Exception):
    """The stub is not what the fast way reads; nothing was said about it yet."""


cdef Py_ssize_t FARTHEST = <Py_ssize_t>1 << 40  # no position is behind that: none overflows
cdef str REFERENT_ID = "ReferentID"
cdef str DATA = "Data"
cdef str MAXIMUM = "MaximumCount"
cdef str ACTUAL = "ActualCount"
cdef str ARRAY_SIZE = "arraySize"
cdef str STRUCTURE = "structure"
cdef object ZERO = 0

rf_find_singles()


@cython.no_gc  # it holds octets and a stack that is its own
@cython.final
cdef class Walker:
    """One decode: where it stands in the data."""

    cdef object data
    cdef const char *base
    cdef Py_ssize_t size
    cdef Py_ssize_t at
    cdef int depth
    cdef bint again  # objects are read in place: there are some already
    cdef Stack later
    cdef Changes changes  # of those

    def __dealloc__(self):
        release(&self.later)
        forget(&self.changes)

    cdef int start(self, object data, Py_ssize_t at) except -1:
        if type(data) is not bytes or at < 0 or at > FARTHEST:
            raise Miss
        self.data = data
        self.base = PyBytes_AS_STRING(data)
        self.size = PyBytes_GET_SIZE(data)
        self.at = at
        self.depth = rf_outer
        return 0

    # ------------------------------------------------------------------------------- numbers
    cdef inline object number(self, char code):
        """Read a number where the walker stands."""
        cdef Py_ssize_t at = self.at
        self.need(size_of(code))
        return number_at(self.base + at, code)

    cdef inline object sized(self, Field field):
        """Read the number that a field is."""
        cdef Py_ssize_t at = self.at
        self.need(field.nbytes)
        return number_at(self.base + at, field.code)

    cdef inline int need(self, Py_ssize_t nbytes) except -1:
        """Step over octets that must be there."""
        if nbytes > self.size - self.at:
            raise Miss
        self.at += nbytes
        return 0

    cdef object count(self, bint is64):
        """Read a maximum count or its like, and give it."""
        self.at = aligned(self.at, 8 if is64 else 4)
        return self.number(c'Q' if is64 else c'L')

    # ------------------------------------------------------------------------------- objects
    cdef object value(self, Declaration d):
        """Make and read an object; the pointers in it are left on the stack."""
        cdef dict fields
        if d.leaf is not None:
            self.at = aligned(self.at, d.leaf.pad)
            number = self.sized(d.leaf)
            obj = rf_bare(d.cls)
            fields = PyDict_Copy(d.fields)
            PyDict_SetItem(fields, d.leaf.name, number)
            endow(d, obj, fields)
            return obj
        if d.kind == OWN:
            obj = d.cls(isNDR64=d.is64)
            self.at += self.outside(obj.fromString)
            push(&self.later, d, obj, None)
            return obj
        obj = rf_bare(d.cls)
        fields = PyDict_Copy(d.fields)
        attach(d, obj, fields)
        self.fill(d, obj, fields)
        return obj

    cdef int put(self, dict fields, str name, object value) except -1:
        """Set what is no object of a class."""
        cdef PyObject *held
        if self.again:
            held = PyDict_GetItemWithError(fields, name)
            if held is NULL or not is_plain(held):
                raise Miss  # an object that somebody has put there would read it
            note(&self.changes, fields, name, held)
        PyDict_SetItem(fields, name, value)
        return 0

    cdef object standing(self, dict fields, Field field):
        """Give the object that is in a field, to be read in place."""
        cdef PyObject *held = PyDict_GetItemWithError(fields, field.name)
        if held is NULL or <PyObject *>Py_TYPE(<object>held) != <PyObject *>field.child.cls:
            raise Miss
        if not is_as_made(field.child, <object>held) and (
            (<object>held).structure is not field.child.structure
            or not (field.child.either or (<object>held)._isNDR64 is bool(field.child.is64))
        ):
            raise Miss
        return <object>held

    cdef int child(self, dict fields, Field field) except -1:
        """Read an object into a field."""
        cdef object obj
        cdef Field leaf
        if not self.again:
            PyDict_SetItem(fields, field.name, self.value(field.child))
            return 0
        obj, leaf = self.standing(fields, field), field.child.leaf
        if leaf is None:
            return self.fill(field.child, obj, self.existing(field.child, obj))
        self.at = aligned(self.at, leaf.pad)
        return self.put(self.existing(field.child, obj), leaf.name, self.sized(leaf))

    cdef dict existing(self, Declaration d, object obj):
        """Give the fields of an object that was there before."""
        cdef dict fields = fields_of(d, obj)
        if fields is None:
            raise Miss
        return fields

    cdef Py_ssize_t outside(self, method) except -1:
        """Call a method (data, offset) of an object that reads itself."""
        cdef int outer = rf_outer
        cdef Py_ssize_t used
        global rf_outer
        rf_outer = self.depth
        try:
            used = method(self.data, self.at)
        finally:
            rf_outer = outer
        if used < 0 or used > FARTHEST:
            raise Miss
        return used

    cdef int fill(self, Declaration d, object obj, dict fields) except -1:
        """Read what an object holds in place, into its fields."""
        cdef Kind kind = d.kind
        cdef Py_ssize_t number
        cdef list made
        if kind == STRUCT or kind == POINTER:
            return self.struct(d, obj, fields)
        if kind == PLAIN:
            number = self.later.height
            self.plain(d, obj, fields, d.common)
            self.plain(d, obj, fields, d.body)
            return abandon(&self.later, number)  # nobody asks one for its referents
        if kind == ARRAY or kind == STRING:
            self.depth += 1
            if self.depth > MAX_DEPTH or not rf_room() or (
                self.again and not as_declared(d.item, obj.item)
            ):
                raise Miss
            self.plain(d, obj, fields, d.common)
            self.plain(d, obj, fields, d.body)
            self.depth -= 1
            if kind == STRING:  # the last element is its end; as impacket has it, through []
                fields[ACTUAL] = None
                made = fields[DATA]  # looks whether it is one
                fields[DATA] = made[:max(len(made) - 1, 0)]
            return 0
        if kind == UNION:
            return self.union(d, obj, fields)
        return self.call(d, obj, fields)

    cdef int plain(self, Declaration d, object obj, dict fields, tuple declared) except -1:
        """Read fields that are aligned one by one."""
        cdef Field field
        for field in declared:
            self.at = aligned(self.at, field.pad)
            self.field(d, obj, fields, field)
        return 0

    cdef int field(self, Declaration d, object obj, dict fields, Field field) except -1:
        """Read one field where the walker stands."""
        cdef FieldKind kind = field.kind
        cdef Py_ssize_t at, nbytes
        if kind == CHILD:
            self.child(fields, field)
        elif kind == CODE:
            self.put(fields, field.name, self.sized(field))
        elif kind == REST:
            nbytes = self.rest(d, obj, fields)
            at = self.at
            self.put(fields, field.name, PyBytes_FromStringAndSize(
                self.base + at, max(min(nbytes, self.size - at), 0)
            ))
            self.at = at + nbytes
        elif kind == FORMAT:
            at = self.at
            self.need(field.nbytes)
            if field.octets:
                value = PyBytes_FromStringAndSize(self.base + at, field.nbytes)
            else:
                value = field.unpack_from(self.data, at)[0]
            self.put(fields, field.name, value)
        else:
            self.items(d, obj, fields, field)
        return 0

    cdef Py_ssize_t rest(self, Declaration d, object obj, dict fields) except -1:
        """Give how many octets a ':' field takes."""
        cdef Py_ssize_t nbytes, number
        if d.rest == TO_END:
            nbytes = self.size - self.at
        elif d.rest == COUNTED:
            nbytes = d.rest_offset
            if d.rest_field is not None:
                number = fields[d.rest_field]
                if number < 0 or number > FARTHEST:
                    raise Miss
                nbytes += d.rest_factor * number
        else:
            nbytes = obj.getDataLen(self.data, self.at)
        if nbytes < 0 or nbytes > FARTHEST:
            raise Miss
        return nbytes

    cdef int items(self, Declaration d, object obj, dict fields, Field field) except -1:
        """Read the elements of an array, to their number or to the end of the data."""
        cdef Py_ssize_t number, start, before, floor = self.later.height
        cdef Field item = d.item
        cdef list made
        cdef bint again = self.again
        if item is None:
            raise Miss
        if d.conformant and not d.varying:
            number = obj.arraySize
        else:
            number = fields[field.count]
        if number < 0:
            raise Miss
        if item.kind == CODE and item.code == c'c':
            made = self.octets(number)
        else:
            made, self.again = [], False
            while number and self.at < self.size:
                before = self.at
                self.at = aligned(self.at, item.pad)
                if item.kind == CHILD:
                    made.append(self.value(item.child))
                elif item.kind == CODE:
                    made.append(self.sized(item))
                else:
                    start = self.at
                    self.need(item.nbytes)
                    made.append(item.unpack_from(self.data, start)[0])
                number -= 1
                if self.at == before and number > self.size:
                    raise Miss  # elements without octets: what that costs, impacket is to say
            if self.later.height > floor:
                self.settle(floor)
            self.again = again
        self.put(fields, field.name, made)
        return 0

    cdef list octets(self, Py_ssize_t number):
        """Read single octets, as a list of bytes."""
        if number > self.size - self.at:
            number = max(self.size - self.at, 0)
        cdef list made = PyList_New(number)
        rf_fill_singles(made, self.base + self.at, number)
        self.at += number
        return made

    cdef int struct(self, Declaration d, object obj, dict fields) except -1:
        """Read a structure or a pointer."""
        cdef Field field
        cdef Py_ssize_t k
        cdef object count = None
        if d.kind == POINTER:
            field = d.common[0]
            self.at = aligned(self.at, field.pad)
            if self.null(d):
                self.put(fields, REFERENT_ID, ZERO)
                if self.again:
                    note(&self.changes, fields, DATA, PyDict_GetItemWithError(fields, DATA))
                PyDict_SetItem(fields, DATA, b"")
                return 0
            self.at = aligned(self.at, d.align)
            for field in d.common:
                self.field(d, obj, fields, field)
        if d.last is None:
            raise Miss
        if d.last.conformant:
            count = self.count(d.is64)
        self.at = aligned(self.at, d.align)
        if d.kind != POINTER:
            for k in range(len(d.common)):
                field = <Field>d.common[k]
                self.held(d, obj, fields, field, count)
        for k in range(len(d.body)):
            field = <Field>d.body[k]
            self.held(d, obj, fields, field, count)
        if d.referent:
            push(&self.later, d, obj, fields)
        return 0

    cdef bint null(self, Declaration d) except -1:
        """Look whether a pointer is NULL; step over it if so."""
        cdef Py_ssize_t at = self.at
        cdef int64_t k
        if d.is64:
            self.need(8)
        else:
            self.need(4)
        for k in range(at, self.at):
            if self.base[k]:
                self.at = at
                return False
        return True

    cdef int held(self, Declaration d, object obj, dict fields, Field field,
                  object count) except -1:
        """Read a field of a structure; of a conformant array, the count came in front."""
        if field.conformant:
            if field is not d.last:
                raise Miss
            return self.array(fields, field, count, False)
        return self.field(d, obj, fields, field)

    cdef int array(self, dict into, Field field, object count, bint peeked) except -1:
        """Read a conformant array, whose maximum count is known, into a field."""
        cdef Declaration d = field.child
        cdef dict fields
        cdef Py_ssize_t at
        if self.again:
            obj = self.standing(into, field)
            fields = self.existing(d, obj)
            before = getattr(obj, ARRAY_SIZE, None)
            note(&self.changes, obj, ARRAY_SIZE, NULL if before is None else <PyObject *>before)
        elif d.kind == OWN:
            obj = d.cls(isNDR64=d.is64)
            fields = obj.fields
        else:
            obj = rf_bare(d.cls)
            fields = PyDict_Copy(d.fields)
            attach(d, obj, fields)
        if not d.varying:
            PyObject_GenericSetAttr(obj, ARRAY_SIZE, count)
        else:
            self.put(fields, MAXIMUM, count)
            if peeked:
                at = self.at
                self.need(8 if d.is64 else 4)
                PyObject_GenericSetAttr(obj, ARRAY_SIZE, self.number(c'Q' if d.is64 else c'L'))
                self.at = at
        if d.kind == OWN:
            self.at += self.outside(obj.fromString)
            push(&self.later, d, obj, None)
        else:
            self.fill(d, obj, fields)
        if not self.again:
            PyDict_SetItem(into, field.name, obj)
        return 0

    cdef int union(self, Declaration d, object obj, dict fields) except -1:
        """Read a union: its tag says which arm the object has."""
        cdef Declaration arm
        cdef Py_ssize_t at
        self.at = aligned(self.at, d.align)
        if self.size - self.at <= 4:
            raise Miss
        at = self.at
        tag = self.number(d.tag.code)
        self.at = at
        arm = d.arms.get(tag)
        if arm is None:
            arm = d.default_arm
            if arm is None or tag in <dict>d.union or arm.arm is not (<dict>d.union)["default"]:
                raise Miss
        elif arm.arm is not (<dict>d.union).get(tag):
            raise Miss  # somebody has changed the dict
        PyObject_GenericSetAttr(obj, STRUCTURE, arm.structure)
        fields.clear()
        fields.update(arm.fields)
        self.plain(d, obj, fields, d.common)
        self.at = aligned(self.at, d.arm_align)
        return self.plain(arm, obj, fields, arm.body)

    cdef int call(self, Declaration d, object obj, dict fields) except -1:
        """Read the parameters of a call, each with all it points to."""
        cdef Field field
        for field in d.common + d.body:
            if field.conformant:
                self.array(fields, field, self.count(d.is64), True)
            else:
                self.field(d, obj, fields, field)
            if self.later.height:
                self.settle(0)
        return 0

    # ----------------------------------------------------------------------------- referents
    cdef int settle(self, Py_ssize_t floor) except -1:
        """Read the referents of all on the stack above a height, and theirs, depth first."""
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
            top = self.later.height
            if fields is None:
                self.at += self.outside(obj.fromStringReferents)
                self.at += self.outside(obj.fromStringReferent)
            else:
                self.target(d, obj, fields)
            turn(&self.later, top)
        self.depth -= 1
        return 0

    cdef int target(self, Declaration d, object obj, dict fields) except -1:
        """Read the referent of a pointer."""
        cdef Field field
        cdef Py_ssize_t floor = self.later.height
        if d.pointing and not fields[REFERENT_ID]:
            return 0
        for field in d.referent:
            if self.later.height > floor:
                self.settle(floor)  # all of one, before the next one
            if field.conformant:
                self.array(fields, field, self.count(d.is64), True)
            else:
                self.at = aligned(self.at, field.pad)
                self.field(d, obj, fields, field)
        return 0

    cdef int gather(self, Declaration d, object obj, bint target) except -1:
        """Put the pointers that an object holds on the stack, in the order of its fields."""
        cdef Field field
        cdef dict fields
        if type(obj) is not d.cls:
            raise Miss
        if d.kind == OWN:
            return push(&self.later, d, obj, None)
        fields = fields_of(d, obj)
        if d.kind == UNION:
            d = d.by_structure.get(id(obj.structure[0])) if obj.structure else d.base
            if d is None:
                raise Miss
        for field in d.inner:
            self.gather(field.child, fields[field.name], True)
        if target and d.referent:
            push(&self.later, d, obj, fields)
        return 0


# ------------------------------------------------------------------------------------ what is cal
def read_into(Declaration d not None, obj, data, Py_ssize_t offset):
    """Read an object in place; gives the octets it takes.  Its referents come later, but for a
    call's.

    Raises:
        Miss: its own method is to be asked.
    """
    cdef Walker walker = Walker()
    walker.start(data, offset)
    cdef dict fields = walker.existing(d, obj)
    cdef dict old
    cdef bint collecting
    if d.in_place():
        walker.again = True
        try:
            walker.fill(d, obj, fields)
        except BaseException:
            take_back(&walker.changes)
            raise
        return walker.at - offset
    if not alike(fields, d.fields, d.kind != CALL, False):
        raise Miss
    old = PyDict_Copy(fields)
    collecting = PyGC_Disable()
    try:
        walker.fill(d, obj, fields)
        if d.kind == STRUCT:
            keep(d, old, fields)
        abandon(&walker.later, 0)
    except BaseException:
        restore(fields, old)
        raise
    finally:
        if collecting:
            PyGC_Enable()
    return walker.at - offset


def read_new(Declaration d not None, obj, data):
    """Make a new object of what its constructor has not made yet, and read it.

    Raises:
        Miss: its own methods are to be asked.
    """
    cdef Walker walker = Walker()
    cdef dict fields = PyDict_Copy(d.fields)
    walker.start(data, 0)
    attach(d, obj, fields)
    cdef bint collecting = PyGC_Disable()
    try:
        walker.fill(d, obj, fields)
    finally:
        if collecting:
            PyGC_Enable()


def read_referents(Declaration d not None, obj, data, Py_ssize_t offset, bint target):
    """Read what the fields of an object point to, or what it points to itself; gives the octets.

    Raises:
        Miss: its own method is to be asked.
    """
    cdef Walker walker = Walker()
    cdef list before = []
    walker.start(data, offset)
    cdef bint collecting = PyGC_Disable()
    try:
        if target:
            if d.referent:
                push(&walker.later, d, obj, obj.fields)
        else:
            walker.gather(d, obj, False)
        if d.in_place():
            walker.again = True
        else:
            if not new_referents(&walker.later):
                raise Miss
            before = copies(&walker.later)
        walker.settle(0)
    except BaseException:
        take_back(&walker.changes)
        for fields, old in before:
            restore(fields, old)
        raise
    finally:
        if collecting:
            PyGC_Enable()
    return walker.at - offset
