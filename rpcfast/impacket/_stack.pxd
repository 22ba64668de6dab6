"""How much of the C stack is left: threads may have a small one, and what calls itself here takes
more of it than a method in Python does."""

cdef extern from *:
    """
    #include <stdint.h>
    #if defined(__linux__)
    #include <pthread.h>
    #endif
    #ifdef _MSC_VER
    #define RF_STACK_OF_THREAD __declspec(thread)
    #else
    #define RF_STACK_OF_THREAD _Thread_local
    #endif

    /* Whether there is room for a few more calls; true where nobody knows. */
    static inline int rf_room(void)
    {
        static RF_STACK_OF_THREAD uintptr_t lowest;  /* 0: not asked yet */
        char here;
        if (!lowest) {
            lowest = 1;
    #if defined(__linux__)
            pthread_attr_t about;
            void *end;
            size_t size;
            if (!pthread_getattr_np(pthread_self(), &about)) {
                if (!pthread_attr_getstack(&about, &end, &size))
                    lowest = (uintptr_t)end + (size / 4 < 48 << 10 ? size / 4 : 48 << 10);
                pthread_attr_destroy(&about);
            }
    #endif
        }
        return (uintptr_t)&here > lowest;
    }

    /* Call a method in Python, which counts for the recursion limit itself.  Where the room on the
       stack is not known, so does the way to it. */
    static inline PyObject *rf_call(PyObject *method, PyObject *args)
    {
    #if defined(__linux__)
        PyObject **items = ((PyTupleObject *)args)->ob_item;
        return PyObject_Vectorcall(method, items, (size_t)PyTuple_GET_SIZE(args), NULL);
    #else
        PyObject *made;
        if (Py_EnterRecursiveCall(" in a method that was replaced"))
            return NULL;
        made = PyObject_Call(method, args, NULL);
        Py_LeaveRecursiveCall();
        return made;
    #endif
    }
    """
    bint rf_room()
    object rf_call(object method, tuple args)
