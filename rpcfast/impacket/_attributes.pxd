"""The two attributes of impacket's objects, `_isNDR64` and `fields`, where the interpreter keeps
them.

To look a name up takes as long as to read a field, and every object is asked for both.  CPython
gives each object of such a class an array of values, and a name has the same place in the arrays
of all objects of its class: where the place is known, nothing has to be looked up.  How the array
is found is the affair of each version, so that it is done in those where it was tried; a place is
found by setting an attribute and looking where it went.  Anywhere else, and for an object whose
attributes are in a dict because somebody asked for it, the name is looked up.
"""

cdef extern from *:
    """
    #include <stdint.h>

    #if defined(PYPY_VERSION) || defined(GRAALVM_PYTHON) || defined(Py_GIL_DISABLED) \\
        || PY_VERSION_HEX < 0x030B0000 || PY_VERSION_HEX >= 0x030E0000
    #define RF_VALUES 0  /* not known */
    #elif PY_VERSION_HEX < 0x030D0000
    #define RF_VALUES 1  /* in a block of their own */
    #define RF_COUNT(values) (((uint8_t *)(values))[-2])
    #define RF_ORDER(values) ((uint8_t *)(values) - 3)
    #define RF_STEP -1
    #else
    #define RF_VALUES 2  /* in the object, behind what takes as much as a pointer */
    #define RF_HEAD(values) ((uint8_t *)((values) - 1))  /* room, count, -, valid */
    #define RF_COUNT(values) (RF_HEAD(values)[1])
    #define RF_VALID(values) (RF_HEAD(values)[3])
    #define RF_ORDER(values) ((uint8_t *)((values) + RF_HEAD(values)[0]))
    #define RF_STEP 1
    #endif

    #if RF_VALUES
    /* The values of an object of a class that has places; NULL: they are in a dict. */
    static inline PyObject **rf_values(PyObject *obj)
    {
    #if PY_VERSION_HEX < 0x030C0000
        return ((PyObject ***)obj)[-4];
    #elif PY_VERSION_HEX < 0x030D0000
        uintptr_t tagged = ((uintptr_t *)obj)[-3];
        return tagged & 1 ? (PyObject **)(tagged + 1) : NULL;
    #else
        PyObject **values = (PyObject **)(obj + 1) + 1;
        return RF_VALID(values) ? values : NULL;
    #endif
    }

    /* The same, for an object of any class, where that is the class that a place is of. */
    static inline PyObject **rf_known(PyObject *obj, PyObject *cls, Py_ssize_t place)
    {
        return place >= 0 && Py_TYPE(obj) == (PyTypeObject *)cls ? rf_values(obj) : NULL;
    }

    /* Whether a dict has these values, too: it counts them for itself. */
    static inline int rf_shared(PyObject *obj)
    {
    #if RF_VALUES == 2
        return ((PyObject **)obj)[-3] != NULL;
    #else
        (void)obj;
        return 0;
    #endif
    }
    #endif

    /* The place of a value that an object has; -1: there are no places. */
    static inline Py_ssize_t rf_place(PyObject *obj, PyObject *value)
    {
    #if RF_VALUES
    #if RF_VALUES == 1
        unsigned long flag = Py_TPFLAGS_MANAGED_DICT;
    #else
        unsigned long flag = Py_TPFLAGS_INLINE_VALUES;
    #endif
        PyObject **values = Py_TYPE(obj)->tp_flags & flag ? rf_values(obj) : NULL;
        for (int k = 0; values && k < RF_COUNT(values); k++)
            if (values[RF_ORDER(values)[k * RF_STEP]] == value)
                return RF_ORDER(values)[k * RF_STEP];
    #endif
        return -1;
    }

    /* An attribute, whose place in objects of a class is known or not: a new reference. */
    static inline PyObject *rf_attribute(PyObject *obj, PyObject *cls, PyObject *name,
                                         Py_ssize_t place)
    {
    #if RF_VALUES
        PyObject **values = rf_known(obj, cls, place);
        if (values && values[place]) {
            Py_INCREF(values[place]);
            return values[place];
        }
    #endif
        return PyObject_GetAttr(obj, name);
    }

    /* Whether an object surely has the attributes in two places and no more, the first of them
       true or false as said.  There are both places or none, here and below. */
    static inline int rf_plain(PyObject *obj, PyObject *cls, Py_ssize_t place1, int is64,
                               Py_ssize_t place2)
    {
    #if RF_VALUES
        PyObject **values = rf_known(obj, cls, place1);
        return values && RF_COUNT(values) == 2 && values[place2]
            && values[place1] == (is64 ? Py_True : Py_False);
    #else
        return 0;
    #endif
    }

    /* Give an object that has nothing its two attributes, the first one first. */
    static inline int rf_endow(PyObject *obj, PyObject *cls,
                               PyObject *name1, Py_ssize_t place1, PyObject *value1,
                               PyObject *name2, Py_ssize_t place2, PyObject *value2)
    {
    #if RF_VALUES
        PyObject **values = rf_known(obj, cls, place1);
        if (values && RF_COUNT(values) == 0 && !rf_shared(obj)) {
            Py_INCREF(value1);
            Py_INCREF(value2);
            values[place1] = value1;
            values[place2] = value2;
            RF_ORDER(values)[0] = (uint8_t)place1;
            RF_ORDER(values)[RF_STEP] = (uint8_t)place2;
            RF_COUNT(values) = 2;
            return 0;
        }
    #endif
        return PyObject_GenericSetAttr(obj, name1, value1) < 0 ? -1
            : PyObject_GenericSetAttr(obj, name2, value2);
    }
    """
    Py_ssize_t rf_place(object obj, object value)
    object rf_attribute(object obj, object cls, str name, Py_ssize_t place)
    bint rf_plain(object obj, object cls, Py_ssize_t place1, bint is64, Py_ssize_t place2)
    int rf_endow(object obj, object cls, str name1, Py_ssize_t place1, object value1,
                 str name2, Py_ssize_t place2, object value2) except -1
