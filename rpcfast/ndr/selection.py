"""Columns of rows: which members of which array a path names, and how they are read.

Layer 3; imports compile, layout, represent, struct, types and the compiled Columns.  A selection
has two plans.  With the first the decoder makes columns in place of the rows' objects; it exists
where the rows have a fixed layout whose pointers name strings, SIDs and numbers.  The second is
the ordinary one: it serves all other rows, and says what is wrong with a stub.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from .._core import plan as core
from .._core.columns import Columns
from .._core.values import Ref
from . import layout
from .compile import OP, SYNTAXES, Compiler, Scope
from .represent import well_known
from .struct import StructMeta, UnionMeta
from .types import Array, Enum, Pointer, Range, Represented, Scalar, Switch

if TYPE_CHECKING:
    from .compile import Row


class Arm(str):
    """A step that leads into an arm of a union."""

    __slots__ = ()


class Walk:
    """Follows dotted names through types, as attributes of decoded values go.

    type: where it has come, no pointer.  steps: the names so far.  sure: whether a value is
    always there, behind no pointer that may be NULL and in no arm of a union.
    """

    def __init__(self, type_: Any, wire: bool, scope: Any = None) -> None:
        self.wire = wire
        self.scope = scope
        self.steps: list[str] = []
        self.sure = True
        self.enter(type_)

    def enter(self, type_: Any) -> None:
        """Arrive at a type, through its names, pointers and switches."""
        while True:
            if isinstance(type_, str):
                type_ = self.scope[type_]
            elif isinstance(type_, Pointer):
                self.sure = self.sure and type_.kind == "ref"
                type_ = type_.target
            elif isinstance(type_, Switch):
                type_ = type_.union
            elif isinstance(type_, Represented) and self.wire:
                type_ = type_.wire
            else:
                break
        self.type = type_

    def follow(self, path: str, params: bool = False) -> Walk:
        """Follow a dotted name; "" leads nowhere else.  params: the first is a parameter's.

        Raises:
            AttributeError: a name that is not there.
        """
        for name in path.split(".") if path else ():
            found: Any = None
            if params or self.has_fields():
                info = self.type.__ndr__
                if isinstance(self.type, UnionMeta):
                    case = info.by_name.get(name)
                    found = None if case is None else case.type
                    self.sure = False
                    self.steps.append(Arm(name))
                else:
                    found = dict(info.fields).get(name)
                    self.steps.append(name)
            if found is None:
                raise AttributeError(f"{_spell(self.type)} has no field {name!r}")
            self.scope = info.scope
            self.enter(found)
            params = False
        return self

    def has_fields(self) -> bool:
        """Return whether values of the type are structs or unions, not what stands for them."""
        if not isinstance(self.type, (StructMeta, UnionMeta)):
            return False
        return self.wire or (
            self.type.__ndr__.representation is None and well_known(self.type) is None
        )


def _spell(type_: Any) -> str:
    return type_.__name__ if isinstance(type_, type) else repr(type_)


class Selection:
    """What one call of `columns` reads: compiled once, kept with the type or the operation.

    plan: the ordinary plan.  fast: the plan that makes columns, or None.
    """

    __slots__ = ("_columns", "_steps", "fast", "plan")

    def __init__(
        self, type_: Any, plan: core.Plan, syntax: str, path: str, names: Sequence[str],
        root: Callable[[ColumnsCompiler], Row], params: bool,
    ) -> None:
        if isinstance(names, str):
            raise TypeError("names is a sequence of names, not one str")
        rows = Walk(type_, plan.wire).follow(path, params)
        if not isinstance(rows.type, Array) or len(rows.type.dims) != 1:
            raise TypeError(f"{path!r} leads to {_spell(rows.type)}, not to an array of rows")
        self._steps = tuple(rows.steps)
        self._columns = []
        for name in names:
            cell = Walk(rows.type.element, plan.wire, rows.scope).follow(name)
            dtype = _dtype(cell.type, syntax) if cell.sure else None
            self._columns.append((tuple(cell.steps), dtype))
        self.plan = plan
        self.fast: core.Plan | None = None
        compiler = ColumnsCompiler(SYNTAXES[syntax], "wire" if plan.wire else "python", "list")
        row = root(compiler)
        made = compiler.select(row, self._steps, self._columns)
        if made is not None:
            fast = compiler.finish(row)
            self.fast = fast if made.bind(fast) else None

    def reached(self, value: Any) -> tuple[Any, ...]:
        """Return the columns within what the fast plan decoded."""
        rows = _reach(value, self._steps)
        found: tuple[Any, ...] = self.gathered(None) if rows is None else rows.columns
        return found

    def gathered(self, value: Any) -> tuple[Any, ...]:
        """Return the columns of what the ordinary plan decoded; None has no rows."""
        rows = _reach(value, self._steps)
        made: list[Any] = []
        for steps, dtype in self._columns:
            column = _column(rows, steps)
            if dtype is None:
                made.append(list(column))
            else:
                import numpy as np

                made.append(np.array(column, dtype=dtype))
        return tuple(made)


def select_type(
    type_: Any, plan: core.Plan, syntax: str, path: str, names: Sequence[str]
) -> Selection:
    """Select columns of a type as a value on its own; plan: its ordinary one."""
    target = type_
    if isinstance(target, Pointer) and target.kind == "ref":
        target = target.target
    scope = Scope(type_ if isinstance(type_, type) else None)
    return Selection(type_, plan, syntax, path, names, lambda c: c.build(target, scope), False)


def select_params(
    cls: Any, request: Any, plan: core.Plan, syntax: str, path: str, names: Sequence[str]
) -> Selection:
    """Select columns of the parameters of one direction; request: as of `compile_params`."""
    return Selection(
        cls, plan, syntax, path, names, lambda c: c.params(cls, request, pipes=True), True
    )


def _reach(value: Any, steps: tuple[str, ...]) -> Any:
    """Follow steps from a value; None where they lead to NULL or into an arm that is not there."""
    for step in steps:
        while type(value) is Ref:
            value = value.value
        if value is None:
            return None
        if type(step) is not Arm:
            value = getattr(value, step)
        else:
            value = value.value if value.arm == step else None
    while type(value) is Ref:
        value = value.value
    return value


def _column(rows: Any, steps: tuple[str, ...]) -> Any:
    """Read one column of rows, which are None, a list, or a numpy array where the type says so."""
    if rows is None:
        return []
    if isinstance(rows, list):
        return [_reach(row, steps) for row in rows]
    for step in steps:
        rows = rows[step]
    return rows


def _dtype(type_: Any, syntax: str) -> Any:
    """Return the numpy dtype of numbers, in this machine's byte order; None of other values."""
    import numpy as np

    while isinstance(type_, Range):
        type_ = type_.base
    if not isinstance(type_, (Scalar, Enum)):
        return None
    row = Compiler(SYNTAXES[syntax], "wire", "list").build(type_, Scope(None))
    if row["kind"] == core.KINDS["bool"]:
        return np.dtype(np.bool_)
    number = layout.element_spec(row)
    return None if number is None else number.dtype("=")


class _Built:
    """A referent whose row is there already: it is that of no other pointer."""

    def __init__(self, row: Row) -> None:
        self.row = row


class ColumnsCompiler(Compiler):
    """Builds the plan that leaves one array of rows to a Columns."""

    def build(self, type_: Any, scope: Scope, **place: bool) -> Row:
        return type_.row if isinstance(type_, _Built) else super().build(type_, scope, **place)

    def select(
        self, root: Row, steps: Sequence[str], columns: Sequence[tuple[Sequence[str], Any]]
    ) -> Columns | None:
        """Make the array at the end of the steps one of columns; None where that cannot be."""
        row = self.behind(root)
        for step in steps:
            found = self.part(row, step)
            if found is None:
                return None
            row = self.behind(found)
        if row["code"] != OP["ARRAY"] or row["aux"] != 1 or row.get("size"):
            return None
        element = row["inner"]
        if element["code"] != OP["STRUCT"] or not element.get("size"):
            return None
        offsets = [self.offset(element, names) for names, _ in columns]
        within = [offset for offset in offsets if offset is not None]
        if len(within) < len(offsets):
            return None
        made = Columns(within, [dtype for _, dtype in columns])
        row["kind"] = core.ARRAY_VALUES["columns"]
        row["object"] = self.object(made)
        return made

    def behind(self, row: Row) -> Row:
        """Go through pointers; each has a referent of its own from now on."""
        while row["code"] == OP["POINTER"]:
            type_, scope = row["referent"]
            if not isinstance(type_, _Built):
                type_ = _Built(self.build(self.resolve(type_, scope), scope))
                row["referent"] = (type_, scope)
            row = type_.row
        return row

    def part(self, row: Row, step: str) -> Row | None:
        """Find a member of a struct, or an arm of a union that only one case selects."""
        if isinstance(step, Arm):
            cases: list[tuple[Any, Row | None, int]] = row.get("cases", [])
            arms = [arm for _, arm, name in cases if name == self.name(step)]
            return arms[0] if len(arms) == 1 else None
        children: list[Row] = row.get("children", [])
        for child in children:
            found = self.part(child, step) if child["code"] == OP["RUN"] else child
            if found is not None and found["label"] == step:
                return found
        return None

    def offset(self, element: Row, names: Sequence[str]) -> int | None:
        """Return where in a row a leaf lies, None for what is not within it."""
        row: Row | None = element
        offset = 0
        for name in names:
            row = self.part(row, name) if row is not None else None
            offset += row["offset"] if row is not None else 0
        return None if row is None or row["code"] == OP["STRUCT"] else offset
