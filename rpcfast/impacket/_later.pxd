"""What is to be followed later: the pointers that were met, in the order of the stub.

A reader or writer puts each pointer on the stack as it comes by it.  When the outermost construct
ends, `turn` puts its part upside down, so that the first one is taken first, and what a referent
holds itself comes before the next: depth first, however long a list is.
"""

from cpython.mem cimport PyMem_Free, PyMem_Realloc
from cpython.object cimport PyObject
from cpython.ref cimport Py_INCREF, Py_XDECREF


cdef extern from *:
    """
    #ifdef _MSC_VER
    #define RF_OF_THREAD __declspec(thread)
    #else
    #define RF_OF_THREAD _Thread_local
    #endif
    /* How deep this thread is already where a method of a class is called: what is read or written
       inside goes on counting from there, as it goes on on the same C stack. */
    #ifdef __GNUC__
    __attribute__((unused))  /* not all that include this ask for it */
    #endif
    static RF_OF_THREAD int rf_outer;
    """
    int rf_outer


cdef extern from "Python.h":
    int PyGC_Disable()
    int PyGC_Enable()


cdef inline Py_ssize_t aligned(Py_ssize_t at, Py_ssize_t by) noexcept:
    if by <= 1:
        return at
    return (at + by - 1) // by * by if by & (by - 1) else (at + by - 1) & -by  # sizes, mostly


cdef struct Task:     # owns all three
    PyObject *what    # Declaration
    PyObject *obj
    PyObject *fields  # of the object; NULL: the object does it itself


cdef struct Stack:
    Task *tasks
    Py_ssize_t height, room


cdef inline int push(Stack *stack, object what, object obj, object fields) except -1:
    """Put one on the stack; `fields` may be None."""
    cdef Task *grown
    cdef Task *task
    if stack.height == stack.room:
        grown = <Task *>PyMem_Realloc(stack.tasks, (2 * stack.room + 32) * sizeof(Task))
        if grown is NULL:
            raise MemoryError
        stack.tasks = grown
        stack.room = 2 * stack.room + 32
    task = &stack.tasks[stack.height]
    Py_INCREF(what)
    Py_INCREF(obj)
    task.what, task.obj, task.fields = <PyObject *>what, <PyObject *>obj, NULL
    if fields is not None:
        Py_INCREF(fields)
        task.fields = <PyObject *>fields
    stack.height += 1
    return 0


cdef inline void free_task(Task *task) noexcept:
    Py_XDECREF(task.what)
    Py_XDECREF(task.obj)
    Py_XDECREF(task.fields)


cdef inline void drop(Stack *stack, Py_ssize_t floor) noexcept:
    """Forget what is on the stack above a height."""
    while stack.height > floor:
        stack.height -= 1
        free_task(&stack.tasks[stack.height])


cdef inline void turn(Stack *stack, Py_ssize_t floor) noexcept:
    """Put what is on the stack above a height upside down."""
    cdef Py_ssize_t last = stack.height - 1
    cdef Task task
    while floor < last:
        task = stack.tasks[floor]
        stack.tasks[floor] = stack.tasks[last]
        stack.tasks[last] = task
        floor += 1
        last -= 1


cdef inline void release(Stack *stack) noexcept:
    """Give the memory back."""
    drop(stack, 0)
    PyMem_Free(stack.tasks)
    stack.tasks = NULL


cdef inline list copies(Stack *stack):
    """Give the fields of all on the stack, each with a copy."""
    cdef list made = []
    cdef Py_ssize_t k
    for k in range(stack.height):
        if stack.tasks[k].fields is not NULL:
            fields = <object>stack.tasks[k].fields
            made.append((fields, dict(fields)))
    return made
