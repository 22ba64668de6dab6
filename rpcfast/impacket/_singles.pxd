"""Lists of single octets, as the struct module gives them: bytes objects that the interpreter
keeps, one for each octet.

A list holds a reference to each of its elements.  Where these objects are immortal none is counted;
else references are counted ahead, a great many to each at once, and lists are given theirs out of
that supply.  No count is ever less than the references there are, and these objects are never
freed anyhow.
"""


cdef extern from *:
    """
    #include <stdint.h>

    #if PY_VERSION_HEX >= 0x030C0000
    #define RF_AHEAD 0  /* they are immortal, or counted one by one */
    #else
    #define RF_AHEAD (sizeof(Py_ssize_t) > 4 ? (Py_ssize_t)1 << (sizeof(Py_ssize_t) * 5) : 0)
    #endif

    static PyObject *rf_single[256];
    static Py_ssize_t rf_stride;    /* from one of them to the next; 0: there is no such */
    static Py_ssize_t rf_ahead;     /* references to each that are counted and not given away */
    static int rf_uncounted;        /* they are immortal */

    /* finds the objects, once */
    static int rf_find_singles(void)
    {
        rf_uncounted = 1;
        for (int k = 0; k < 256; k++) {
            char octet = (char)k;
            PyObject *one = PyBytes_FromStringAndSize(&octet, 1);
            if (one == NULL)
                return -1;
            Py_ssize_t before = Py_REFCNT(one);
            Py_INCREF(one);
            if (Py_REFCNT(one) != before) {
                rf_uncounted = 0;
                Py_DECREF(one);
            }
            rf_single[k] = one;
        }
        rf_stride = (char *)rf_single[1] - (char *)rf_single[0];
        for (int k = 2; k < 256; k++)
            if ((char *)rf_single[k] - (char *)rf_single[k - 1] != rf_stride)
                rf_stride = 0;
        return 0;
    }

    /* fills a new list */
    static void rf_fill_singles(PyObject *made, const char *octets, Py_ssize_t count)
    {
        PyObject **to = ((PyListObject *)made)->ob_item;
        const unsigned char *from = (const unsigned char *)octets;
        if (!rf_uncounted && RF_AHEAD) {
            if (rf_ahead < count) {
                for (int k = 0; k < 256; k++)
                    Py_SET_REFCNT(rf_single[k], Py_REFCNT(rf_single[k]) + RF_AHEAD);
                rf_ahead += RF_AHEAD;
            }
            rf_ahead -= count;
        }
        else if (!rf_uncounted)
            for (Py_ssize_t k = 0; k < count; k++)
                Py_INCREF(rf_single[from[k]]);
        if (rf_stride > 0 && rf_stride <= UINT16_MAX / 255) {  /* 16 bits: for vectors */
            uintptr_t first = (uintptr_t)rf_single[0];
            uint16_t stride = (uint16_t)rf_stride;
            for (Py_ssize_t k = 0; k < count; k++) {
                uint16_t offset = (uint16_t)(from[k] * stride);
                to[k] = (PyObject *)(first + offset);
            }
        }
        else
            for (Py_ssize_t k = 0; k < count; k++)
                to[k] = rf_single[from[k]];
    }
    """
    int rf_find_singles() except -1
    void rf_fill_singles(list made, const char *octets, Py_ssize_t count)
