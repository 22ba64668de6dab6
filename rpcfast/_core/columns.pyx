"""Rows of fixed layout read by columns: what an array becomes where no objects are wanted.

Layer 2; imports leaves, plan, stack, values, wire.  An array of structs of fixed layout is one
strided block, and the strings and SIDs that its pointers name stand behind it, row by row.  The
decoder leaves both to a `Rows`: csrc checks them in one pass and notes where the wanted strings
are, then each column is made at one go.  Rows say only that they are not valid: where and why,
a decode to objects tells.
"""

cimport cython
from cpython.buffer cimport PyBUF_WRITABLE, PyBuffer_Release, PyObject_GetBuffer
from cpython.mem cimport PyMem_Calloc, PyMem_Free, PyMem_Malloc
from cpython.object cimport PyObject
from libc.stdint cimport SIZE_MAX

from rpcfast._core.leaves cimport *
from rpcfast._core.plan cimport *
from rpcfast._core.values cimport context_handle, guid, sid
from rpcfast._core.wire cimport *

cdef enum:
    CODE_NONE = 0xFF


@cython.final
cdef class Columns:
    """Which columns to make of the rows of one array of a plan; immutable once bound.

    offsets: of the wanted members, in octets from the start of a row.
    dtypes: a numpy dtype for each column of numbers, None for one that becomes a list.
    """

    def __init__(self, offsets, dtypes):
        self.offsets = tuple(offsets)
        self.dtypes = tuple(dtypes)
        self.n_columns = <size_t>len(self.offsets)
        self.columns = <Column *>PyMem_Calloc(self.n_columns + 1, sizeof(Column))
        if self.columns is NULL:
            raise MemoryError()
        for k, offset in enumerate(self.offsets):
            self.columns[k].code = CODE_NONE
            self.columns[k].offset = offset
        if any(dtype is not None for dtype in self.dtypes):
            import numpy
            self.empty = numpy.empty

    def __dealloc__(self):
        PyMem_Free(self.columns)
        PyMem_Free(self.cells)

    def bind(self, Plan plan not None):
        """Read the layout of the rows off the plan; False where they hold more than is known here.

        That is: pointers to other things than strings, SIDs and numbers, full pointers, counts
        within the row, or a wanted member that is none of the leaves that columns are made of.
        """
        cdef int32_t i
        cdef size_t k
        cdef const rf_op *op
        if self.cells is not NULL:
            raise ValueError("these columns are of another plan")
        self.cells = <rf_cell *>PyMem_Calloc(plan.t.n_ops + 1, sizeof(rf_cell))
        if self.cells is NULL:
            raise MemoryError()
        for i in range(plan.t.n_ops):
            op = &plan.t.ops[i]
            if op.code == RF_OP_ARRAY and op.kind == RF_AS_COLUMNS:
                if plan.objects[op.object] != <PyObject *>self or not self.add(plan, op.child, 0):
                    return False
                break
        for k in range(self.n_columns):
            if self.columns[k].code == CODE_NONE:
                return False
            if (self.dtypes[k] is not None) != is_number(self.columns[k].code):
                return False
        return True

    cdef bint add(self, Plan plan, int32_t at, uint32_t base) except -1:
        """Add a part of the row that starts `base` octets into it."""
        cdef const rf_op *op = &plan.t.ops[at]
        cdef const rf_op *member
        cdef Column *column
        cdef rf_cell *cell
        cdef int32_t i
        if op.code == RF_OP_STRUCT:
            for i in range(op.child, op.child + op.count):
                if not self.add(plan, i, base + plan.t.ops[i].offset):
                    return False
            return True
        column = self.asked(base)
        if op.code == RF_OP_COUNTED or op.code == RF_OP_POINTER:
            return self.add_pointer(plan, at, base)
        if op.code == RF_OP_RANGE:
            member = &plan.t.ops[op.child]
            cell = self.new_cell(NULL)
            cell.code = RF_OP_RANGE
            cell.kind = member.kind
            cell.offset = base
            cell.low = plan.t.ranges[op.aux].low
            cell.high = plan.t.ranges[op.aux].high
            return is_number(member.code) and self.add(plan, op.child, base)
        if not is_plain(plan, at):
            return False
        if column is not NULL:
            if op.code == RF_OP_ARRAY and (op.kind != RF_AS_BYTES or op.aux != 1):
                return False
            column.code = op.code
            column.kind = op.kind
            column.size = op.size
        return True

    cdef bint add_pointer(self, Plan plan, int32_t at, uint32_t base) except -1:
        """Add a pointer, or a counted string; what it names must be a leaf."""
        cdef const rf_op *op = &plan.t.ops[at]
        cdef const rf_op *referent = &plan.t.ops[op.child]
        cdef const rf_dim *dim
        cdef Column *column = self.asked(base)
        cdef rf_cell *cell = self.new_cell(column)
        cell.offset = base
        cell.code = referent.code
        cell.flags = referent.flags
        cell.align = referent.align
        cell.size = referent.size
        cell.nullable = op.code == RF_OP_COUNTED or op.kind == RF_PTR_UNIQUE
        if column is not NULL:
            column.code = referent.code
            column.kind = referent.kind
        if op.code == RF_OP_COUNTED:
            cell.width = rf_kind_size(referent.kind)
            return True
        if op.kind == RF_PTR_FULL:  # may alias
            return False
        if referent.code == RF_OP_STRING:
            dim = &plan.t.dims[referent.dim]
            cell.width = rf_kind_size(referent.kind)
            cell.bound = dim.bound
            cell.low = dim.low
            cell.high = dim.high
            return dim.size < 0 and not referent.flags & RF_HOISTED
        if referent.code == RF_OP_SID:
            return not referent.flags & RF_HOISTED
        cell.code = RF_OP_SCALAR
        # the id must say the width of ids: what it names knows nothing of them
        cell.flags |= op.flags & RF_WIDE
        return column is NULL and referent.size != 0 and is_plain(plan, op.child)

    cdef Column *asked(self, uint32_t base) noexcept:
        """Find the column that is wanted of what starts here."""
        cdef size_t k
        for k in range(self.n_columns):
            if self.columns[k].offset == base:
                return &self.columns[k]
        return NULL

    cdef rf_cell *new_cell(self, Column *column) except NULL:
        """Add a cell; with a place where its referents are wanted as a column."""
        cdef rf_cell *cell = &self.cells[self.n_cells]
        self.n_cells += 1
        cell.place = -1
        if column is not NULL:
            cell.place = column.place = self.n_places
            self.n_places += 1
        return cell


cdef bint is_plain(Plan plan, int32_t at) noexcept:
    """Whether something of fixed layout may hold any octets: no pointers, ranges or functions."""
    cdef const rf_op *op = &plan.t.ops[at]
    cdef int32_t i
    if op.code == RF_OP_STRUCT:
        for i in range(op.child, op.child + op.count):
            if not is_plain(plan, i):
                return False
        return True
    if op.code == RF_OP_ARRAY:
        return op.size != 0 and is_plain(plan, op.child)
    return is_number(op.code) or op.code == RF_OP_UUID or op.code == RF_OP_CONTEXT


cdef bint is_number(uint8_t code) noexcept:
    return code == RF_OP_SCALAR or code == RF_OP_ENUM


@cython.final
cdef class Rows:
    """The rows of one array while a stub is decoded; `columns` when all of them are known."""

    def __dealloc__(self):
        PyMem_Free(self.rows.places)

    cdef int take_referents(self, rf_cursor *c, rf_stack *stack) except -1:
        """Check the rows and what they point to, many of them without the lock; make the columns.

        Raises:
            NdrError: they are not valid, or more than the limit allows.
        """
        cdef Columns layout = self.layout
        cdef rf_status status
        cdef size_t places = self.rows.n * <size_t>layout.n_places
        if places > SIZE_MAX // sizeof(rf_place):
            raise MemoryError()
        if places:
            self.rows.places = <rf_place *>PyMem_Malloc(places * sizeof(rf_place))
            if self.rows.places is NULL:
                raise MemoryError()
        if self.rows.n * self.rows.stride < RF_LONG_COPY:
            status = rf_rows_walk(c, &self.rows, layout.cells, layout.n_cells, &stack.pushed)
        else:
            with nogil:
                status = rf_rows_walk(c, &self.rows, layout.cells, layout.n_cells, &stack.pushed)
        if status == RF_E_OK and stack.pushed > stack.limit:
            status = RF_E_REFERENTS
        if status != RF_E_OK:
            fail(status, <Py_ssize_t>rf_cursor_offset(c))
        self.columns = tuple([self.column(k) for k in range(layout.n_columns)])
        return 0

    cdef object column(self, size_t k):
        """Make one column."""
        cdef Column *column = &self.layout.columns[k]
        cdef Py_ssize_t i, n = <Py_ssize_t>self.rows.n
        cdef const uint8_t *row = self.rows.first + column.offset
        cdef rf_place *place = self.rows.places + column.place * self.rows.n
        cdef PyObject **items
        cdef PyObject *made
        dtype = self.layout.dtypes[k]
        if dtype is not None:
            array = self.layout.empty(n, dtype)
            gather(array, &self.rows, column, self.swap)
            return array
        made = new_list(n)
        values = <list>made
        decref(made)
        items = items_of(made)
        if column.code == RF_OP_COUNTED_BODY or column.code == RF_OP_STRING:
            for i in range(n):
                items[i] = text(column, place, self.swap)
                place += 1
        elif column.code == RF_OP_SID:
            for i in range(n):
                put(&items[i], security_id(place, self.swap))
                place += 1
        else:
            for i in range(n):
                put(&items[i], member(column, row, self.swap))
                row += self.rows.stride
        return values


cdef inline PyObject *text(const Column *column, const rf_place *place, bint swap) except NULL:
    """Make the value of a string; a counted one of single octets is no text."""
    if place.p is NULL:
        incref(NONE)
        return NONE
    if rf_kind_size(column.kind) == 2:
        return load_utf16(place.p, <Py_ssize_t>place.n, swap)
    if column.kind == RF_KIND_BYTE or column.code == RF_OP_COUNTED_BODY:
        return new_bytes(<const char *>place.p, <Py_ssize_t>place.n)
    return latin1(<const char *>place.p, <Py_ssize_t>place.n, NULL)


cdef object security_id(const rf_place *place, bint swap):
    if place.p is NULL:
        return None
    return sid(place.p, place.n, swap)


cdef object member(const Column *column, const uint8_t *p, bint swap):
    """Make the value of a member that lies in the row itself."""
    if column.code == RF_OP_UUID:
        return guid(p, swap)
    if column.code == RF_OP_CONTEXT:
        return context_handle(p, swap)
    return (<const char *>p)[:column.size]


cdef int gather(object array, rf_rows *rows, const Column *column, bint swap) except -1:
    """Fill an array with the numbers of a column; without the lock for many rows."""
    cdef Py_buffer view
    PyObject_GetBuffer(array, &view, PyBUF_WRITABLE)
    try:
        if view.len != <Py_ssize_t>(rows.n * rf_kind_size(column.kind)):
            fail(RF_E_BAD_PLAN, -1)
        if rows.n * rows.stride < RF_LONG_COPY:
            rf_rows_gather(<uint8_t *>view.buf, rows, column.offset, column.kind, swap)
        else:
            with nogil:
                rf_rows_gather(<uint8_t *>view.buf, rows, column.offset, column.kind, swap)
    finally:
        PyBuffer_Release(&view)
    return 0


cdef Rows columns_of(Columns layout, const uint8_t *first, size_t n, size_t stride, bint swap):
    """Hold the rows whose octets have been taken."""
    cdef Rows made = Rows.__new__(Rows)
    made.layout = layout
    made.rows.first = first
    made.rows.n = n
    made.rows.stride = stride
    made.swap = swap
    return made
