# cython: freethreading_compatible=False
"""The methods that stand in the place of impacket's.

Layer 7; imports `_declaration` and the readers and writers.  Each asks the record of the object's
class; where that does not help, the method that was there before does the work, and while it looks
at data that the fast way did not take, everything inside goes the same way.
"""

cimport cython

from rpcfast.impacket import _decode, _encode, _make

from rpcfast.impacket._declaration cimport *
from rpcfast.impacket._stack cimport rf_call, rf_room

cdef extern from *:
    """
    #ifdef _MSC_VER
    #define RF_OF_THREAD __declspec(thread)
    #else
    #define RF_OF_THREAD _Thread_local
    #endif
    /* Whether this thread is inside a method of impacket's that is to work alone. */
    static RF_OF_THREAD int rf_alone;
    """
    bint rf_alone

cdef extern from "Python.h":
    int Py_EnterRecursiveCall(const char *where) except 1
    void Py_LeaveRecursiveCall()

#: What a class declares and an object may have of its own.
cdef frozenset DECLARING = frozenset(
    ("align", "commonHdr", "item", "referent", "structure", "union")
)


@cython.final
cdef class Methods:
    """What the methods have in common, for one NDR module."""

    cdef public bint verify     # both ways are to run and to be compared
    cdef public bint off        # impacket's methods do all, though these are in their place
    cdef readonly dict counts   # class -> [hits, misses]
    cdef object ndr
    cdef object find            # (class, is64, top) -> Declaration
    cdef dict made              # what was found
    cdef object check

    def __init__(self, ndr, find, dict made not None, check):
        """Begin; check compares what was done with what impacket does."""
        self.ndr, self.find, self.made, self.check = ndr, find, made, check
        self.counts = {}

    cdef Declaration declaration(self, obj):
        """Give the record for an object; None where its class reads itself."""
        cdef Declaration found
        if rf_alone or self.off:
            return None
        found = of_plain(self.made, obj)
        if found is not None:
            return found
        is64 = obj._isNDR64
        if is64 is not True and is64 is not False:
            return None
        top = obj.__dict__.get("topLevel", False) or (
            "structure" in obj.__dict__ and isinstance(obj, self.ndr.NDRPOINTER)
            and obj.structure != type(obj).structure and obj.referent == ()
        )  # fmt: skip
        found = self.find(type(obj), is64, bool(top))
        if found.kind == OWN:
            return None
        expected = dict(found.attributes)
        for name, value in vars(obj).items():
            if name in DECLARING:
                if value is not expected.get(name, DECLARING) and not (
                    name == "structure" and found.kind == UNION
                ):
                    return None  # somebody has changed this one object's declaration
            elif name not in expected and hasattr(type(obj), name):
                return None  # or a method
        return found

    cdef Declaration to_make(self, obj, is64):
        """Give the record for an object that has nothing yet; None where impacket makes it."""
        cdef Declaration found
        if rf_alone or self.off or (is64 is not True and is64 is not False):
            return None
        found = self.made.get((type(obj), is64, False))
        if found is None or not found.current():
            found = self.find(type(obj), is64)
        if found.kind == OWN or not found.constructible:
            return None
        if getattr(obj, "fields", None) is not None or obj.structure is not type(obj).structure:
            return None  # it is made once more, perhaps in another way
        return found

    cdef int count(self, obj, Py_ssize_t which) except -1:
        cdef list counts = self.counts.get(type(obj))
        if counts is None:
            counts = self.counts.setdefault(type(obj), [0, 0])
        counts[which] += 1
        return 0

    cdef int missed(self, obj, error) except -1:
        """Note that the method of impacket's has to do the work, or to say what is wrong."""
        self.check.missed(error)
        return self.count(obj, 1)

    def slowly(self, method, *args):
        """Run a method of impacket's with nothing replaced inside."""
        global rf_alone
        cdef bint before = rf_alone
        rf_alone = True
        try:
            return onward(method, args)
        finally:
            rf_alone = before

    # ------------------------------------------------------------------------ the methods
    def reading(self, old, Kind kind):
        def fromString(obj, data, offset=0):
            cdef Declaration found = self.declaration(obj)
            if found is None or found.kind != kind:
                return onward(old, (obj, data, offset))
            twin = self.check.twin(obj) if self.verify else None
            try:
                used = _decode.read_into(found, obj, data, offset)
            except Exception as error:
                self.missed(obj, error)
                return self.slowly(old, obj, data, offset)
            self.count(obj, 0)
            if twin is not None:
                self.check.read(obj, used, twin, old, data, offset)
            return used

        return fromString

    def following(self, old, bint target):
        def fromStringReferents(obj, data, offset=0):
            cdef Declaration found = self.declaration(obj)
            if found is None:
                return onward(old, (obj, data, offset))
            twin = self.check.twin(obj) if self.verify else None
            try:
                used = _decode.read_referents(found, obj, data, offset, target)
            except Exception as error:
                self.missed(obj, error)
                return self.slowly(old, obj, data, offset)
            if twin is not None:
                self.check.read(obj, used, twin, old, data, offset)
            return used

        return fromStringReferents

    def writing(self, old, Kind kind):
        def getData(obj, soFar=0):
            cdef Declaration found = self.declaration(obj)
            if found is None or found.kind != kind or found.unwritable:
                return onward(old, (obj, soFar))
            twin = self.check.twin(obj) if self.verify else None
            try:
                made = _encode.write(self.find, self.ndr.NDR, found, obj, soFar)
            except Exception as error:
                self.missed(obj, error)
                return self.slowly(old, obj, soFar)
            self.count(obj, 0)
            if twin is not None:
                self.check.wrote(obj, made, twin, old, soFar)
            return made

        return getData

    def pointing(self, old, bint target):
        def getDataReferents(obj, soFar=0):
            cdef Declaration found = self.declaration(obj)
            if found is None or found.unwritable:
                return onward(old, (obj, soFar))
            twin = self.check.twin(obj) if self.verify else None
            try:
                made = _encode.write_referents(self.find, self.ndr.NDR, found, obj, soFar, target)
            except Exception as error:
                self.missed(obj, error)
                return self.slowly(old, obj, soFar)
            if twin is not None:
                self.check.wrote(obj, made, twin, old, soFar)
            return made

        return getDataReferents

    def getting(self, old, bint pointer):
        base = self.ndr.NDR

        def __getitem__(obj, key):
            if self.off:
                return onward(old, (obj, key))
            if not rf_room():
                raise RecursionError("maximum recursion depth exceeded in __getitem__")
            Py_EnterRecursiveCall(" in __getitem__")
            try:
                fields = obj.fields
                if pointer and key not in fields:
                    return fields["Data"].__getitem__(key)  # maybe what it points to has it
                held = fields[key]
                if isinstance(held, base) and "Data" in held.fields:
                    return held["Data"]
                return held
            finally:
                Py_LeaveRecursiveCall()

        return __getitem__

    def making(self, old):
        def __init__(obj, data=None, isNDR64=False):
            cdef Declaration found = self.to_make(obj, isNDR64)
            if found is None:
                onward(old, (obj, data, isNDR64))
                return
            _make.make(found, obj)
            if data is not None:
                obj.fromString(data)

        return __init__

    def calling(self, old):
        def __init__(obj, data=None, isNDR64=False):
            cdef Declaration found = self.to_make(obj, isNDR64)
            if found is None:
                onward(old, (obj, data, isNDR64))
                return
            if data is None:
                _make.make(found, obj)
                return
            try:
                _decode.read_new(found, obj, data)
            except Exception as error:
                self.missed(obj, error)
                self.slowly(old, obj, data, isNDR64)
                return
            self.count(obj, 0)
            if self.verify:
                self.check.made(obj, old, data, isNDR64)

        return __init__


cdef object onward(object method, tuple args):
    """Call a method of impacket's, as deep as impacket alone."""
    if not rf_room():
        raise RecursionError("maximum recursion depth exceeded in a method that was replaced")
    return rf_call(method, args)


cdef Declaration of_plain(dict made, obj):
    """Give the record for an object that has nothing but its class's declaration; else None.

    made: (class, is64, top) -> Declaration.
    """
    cdef Declaration found
    is64 = obj._isNDR64
    if is64 is not True and is64 is not False:
        return None
    cdef tuple key = (type(obj), is64, False)
    found = made.get(key)
    if found is None or found.kind == OWN or not found.current():
        return None
    if not is_as_made(found, obj):
        for name in obj.__dict__:
            if name not in _PLAIN:
                return None
    return found


_PLAIN = ("_isNDR64", "fields", "arraySize")
