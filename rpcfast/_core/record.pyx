"""The native base of Struct, and the fields whose values are the counts of others.

Layer 2; imports values.  A Struct is a class with slots; the walkers write its slots by the
offsets that `member_offset` reads once from its member descriptors.  The objects kept for reuse,
records here and octets in values, are the one state of the core that changes: they belong to the
process, as the allocator does.
"""

cimport cython
from cpython.object cimport PyObject, PyTypeObject
from cpython.ref cimport Py_INCREF

from rpcfast._core.values cimport Ref

from rpcfast._core.values import member_offset
from rpcfast.errors import NdrError


cdef extern from "Python.h":
    void Py_XDECREF(PyObject *)


cdef extern from *:
    """
    static rf_kept *rf_keep(void);

    #ifdef Py_GIL_DISABLED
    #define KEPT_HERE NULL
    static rf_kept *rf_keep(void) { return NULL; }
    static void rf_leave_collector(PyTypeObject *cls) { (void)cls; }
    #else
    static rf_kept rf_all_kept[RF_KEPT_SLOTS];
    #define KEPT_HERE rf_all_kept

    static void rf_record_free(PyObject *record)
    {
        PyTypeObject *cls = Py_TYPE(record);
        PyObject **slots = rf_slots(record);
        size_t i = 0, n = rf_slot_count(cls);
        rf_kept *kept = &rf_all_kept[n < RF_KEPT_SLOTS ? n : 0];
        for (; i < n; i++) {
            Py_CLEAR(slots[i]);
        }
        if (kept->room != 0) {
            rf_kept_leave(kept, record);
        } else {
            PyObject_Free(record);
        }
        Py_DECREF(cls);
    }

    static PyObject *rf_record_alloc(PyTypeObject *cls, Py_ssize_t count)
    {
        PyObject *record = rf_record_reuse(rf_record_place(rf_all_kept, cls), cls);
        (void)count;
        if (record != NULL) {
            return record;
        }
        record = (PyObject *)PyObject_Malloc((size_t)cls->tp_basicsize);
        if (record == NULL) {
            return PyErr_NoMemory();
        }
        memset(rf_slots(record), 0, rf_slot_count(cls) * sizeof(PyObject *));
        return PyObject_Init(record, cls);
    }

    static void rf_leave_collector(PyTypeObject *cls)
    {
        cls->tp_flags &= ~(Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_BASETYPE);
        cls->tp_traverse = NULL;
        cls->tp_clear = NULL;
        cls->tp_alloc = rf_record_alloc;
        cls->tp_dealloc = rf_record_free;
        cls->tp_free = PyObject_Free;
        PyType_Modified(cls);
    }

    /* Say how many records of each size are kept: none without slots, and few large ones, which
     * do not come in rows. */
    static rf_kept *rf_keep(void)
    {
        size_t n;
        for (n = 1; n < RF_KEPT_SLOTS; n++) {
            size_t octets = n < RF_KEPT_SLOTS / 3 ? RF_KEPT_OCTETS : RF_KEPT_OCTETS / 16;
            rf_all_kept[n].room = octets / (sizeof(PyObject) + n * sizeof(PyObject *));
        }
        return rf_all_kept;
    }
    #endif
    """
    void rf_leave_collector(PyTypeObject *cls)
    rf_kept *rf_keep()


KEPT = rf_keep()


cdef extern from *:
    """
    /* Make a record of all its fields by keyword, as a call of its class does; any other call, and
     * one of a class whose __init__ was replaced since, goes the usual way. Interned names are the
     * same object here and at the call, and the slots lie in the order of ht_slots. */
    static initproc rf_record_init;

    static PyObject *rf_record_call(PyObject *type, PyObject *const *args, size_t nargsf,
                                    PyObject *kwnames)
    {
        PyTypeObject *cls = (PyTypeObject *)type;
        PyObject *names = ((PyHeapTypeObject *)type)->ht_slots;
        PyObject *record, *positional, *keywords = NULL;
        Py_ssize_t n = PyVectorcall_NARGS(nargsf), i, k;

        if (n == 0 && kwnames != NULL && cls->tp_init == rf_record_init &&
            PyTuple_GET_SIZE(kwnames) == PyTuple_GET_SIZE(names)) {
            n = PyTuple_GET_SIZE(names);
            record = rf_record_new(KEPT_HERE, cls);
            if (record == NULL) {
                return NULL;
            }
            for (i = 0; i < n; i++) {
                for (k = 0; k < n; k++) {
                    if (PyTuple_GET_ITEM(names, k) == PyTuple_GET_ITEM(kwnames, i)) {
                        break;
                    }
                }
                if (k == n) {
                    break;
                }
                Py_XSETREF(rf_slots(record)[k], Py_NewRef(args[i]));
            }
            if (i == n) {
                return record;
            }
            Py_DECREF(record);
            n = 0;
        }
        positional = PyTuple_New(n);
        if (positional == NULL) {
            return NULL;
        }
        for (i = 0; i < n; i++) {
            PyTuple_SET_ITEM(positional, i, Py_NewRef(args[i]));
        }
        if (kwnames != NULL) {
            keywords = PyDict_New();
            for (i = 0; keywords != NULL && i < PyTuple_GET_SIZE(kwnames); i++) {
                if (PyDict_SetItem(keywords, PyTuple_GET_ITEM(kwnames, i), args[n + i]) < 0) {
                    Py_CLEAR(keywords);
                }
            }
        }
        record = NULL;
        if (keywords != NULL || kwnames == NULL) {
            record = PyType_Type.tp_call(type, positional, keywords);
        }
        Py_DECREF(positional);
        Py_XDECREF(keywords);
        return record;
    }

    static void rf_call_directly(PyTypeObject *cls, PyTypeObject *base)
    {
        rf_record_init = base->tp_init;
        cls->tp_vectorcall = rf_record_call;
        /* before 3.12 a metaclass of one's own does not inherit it */
        Py_TYPE(cls)->tp_flags |= Py_TPFLAGS_HAVE_VECTORCALL;
    }
    """
    void rf_call_directly(PyTypeObject *cls, PyTypeObject *base)


def call_directly(cls):
    """Let a call of a class of slots fill them without a dict.

    Only for a class that is made as Record says, with slots and nothing else.
    """
    if cls.__init__ is not Record.__init__ or cls.__new__ is not Record.__new__:
        return
    for i, name in enumerate(sorted(cls.__slots__)):
        if cls.__ndr__.offsets[name] != sizeof(PyObject) + i * sizeof(PyObject *):
            return
    rf_call_directly(<PyTypeObject *>cls, <PyTypeObject *>Record)


def leave_collector(cls):
    """Take a class of slots off the garbage collector, before its first instance.

    Only for a class whose values cannot reach themselves.  Its objects are smaller and cost the
    collector nothing; it becomes final, and a back reference that somebody stores leaks.
    """
    if not issubclass(cls, Record) or cls.__basicsize__ < sizeof(PyObject):
        raise TypeError(f"not a record: {cls!r}")
    rf_leave_collector(<PyTypeObject *>cls)


cdef class Record:
    """The base of every Struct: a constructor by keywords, and nothing that has a name."""

    def __init__(self, /, **values):
        info = type(self).__ndr__
        cdef dict offsets = info.offsets
        cdef PyObject **slot
        cdef PyObject *old
        for name, value in values.items():
            offset = offsets.get(name)
            if offset is None:
                raise TypeError(f"{type(self).__name__} has no field {name!r}")
            slot = slot_at(<PyObject *>self, offset)
            old = slot[0]
            Py_INCREF(value)
            slot[0] = <PyObject *>value
            Py_XDECREF(old)
        if len(values) == len(offsets):
            return
        for name, default in info.left_out:
            if name not in values:
                if default is info.required:
                    raise TypeError(f"{type(self).__name__} needs the field {name!r}")
                setattr(self, name, default)


cdef inline PyObject **slot_at(PyObject *record, Py_ssize_t offset) noexcept:
    return <PyObject **>((<char *>record) + offset)


@cython.final
cdef class Source:
    """One field that tells a count, and how.

    measure: "length" (of the list, bytes or str, `depth` lists down; of a str its UTF-16 units),
    "units" (of a string, its terminator included), "octets" (the same for a string of chars), or
    "tag" (of a union).
    steps: what solves the size expression for the count, as (operation, constant) pairs.
    first: the slot of the field that first_is names, 0 for none; a size is first + length.
    """

    def __init__(self, name, offset, measure, depth=0, steps=(), first=0):
        self.name = name
        self.offset = offset
        self.measure = measure
        self.depth = depth
        self.steps = steps
        self.first = first

    cdef object count(self, PyObject *record):
        """Return the count, or None where a NULL pointer has no say."""
        cdef PyObject *slot = slot_at(record, self.offset)[0]
        cdef object value, n
        if slot is NULL:
            return None
        value = <object>slot
        while isinstance(value, Ref):
            value = (<Ref>value).value
        if value is None:
            return None
        if self.measure == "tag":
            return value.tag
        shape = getattr(value, "shape", None) if self.depth else None
        for _ in range(0 if shape else self.depth):
            if not len(value):
                return 0
            value = value[0]
            if value is None:
                return None
        if self.measure == "units":
            n = len(value) + 1 + sum(c > "\uffff" for c in value)
        elif self.measure == "octets":
            n = len(value) + 1
        elif shape:  # all of them, though there be no row; a wrong one is refused as an array
            n = shape[self.depth] if self.depth < len(shape) else 0
        elif isinstance(value, str):  # an array of wchar_t is counted in UTF-16 units
            n = len(value.encode("utf-16-le", "surrogatepass")) // 2
        elif isinstance(value, memoryview):
            n = value.nbytes // value.itemsize
        else:
            n = len(value)
        if self.first and slot_at(record, self.first)[0] is not NULL:
            n += <object>slot_at(record, self.first)[0]
        for step, constant in self.steps:
            if step == "add":
                n += constant
            elif step == "from":
                n = constant - n
            elif step == "mul":
                n *= constant
            elif n % constant:
                raise NdrError(f"{self.name} has {n} elements, which no count can say")
            else:
                n //= constant
        return n


@cython.final
cdef class CountField:
    """A field that may be left out: reading it then computes what it counts."""

    def __init__(self, name, member, sources):
        self.name = name
        self.sources = tuple(sources)
        self.offset = member_offset(member)
        self._member = member

    cdef object compute(self, PyObject *record):
        """Return the count that every source agrees on; 0 when all are NULL."""
        cdef Source source
        cdef object agreed = None, teller = None, n
        for source in self.sources:
            n = source.count(record)
            if n is None:
                continue
            if agreed is None:
                agreed = n
                teller = source.name
            elif n != agreed:
                raise NdrError(
                    f"{teller} makes it {agreed}, but {source.name} makes it {n}", path=self.name
                )
        return 0 if agreed is None else agreed

    def __get__(self, record, owner):
        cdef PyObject *slot
        if record is None:
            return self
        slot = slot_at(<PyObject *>record, self.offset)[0]
        return self.compute(<PyObject *>record) if slot is NULL else <object>slot

    def __set__(self, record, value):
        self._member.__set__(record, value)

    def __delete__(self, record):
        self._member.__delete__(record)

    def given(self, record):
        """Return whether the field was given, not computed."""
        return slot_at(<PyObject *>record, self.offset)[0] is not NULL
