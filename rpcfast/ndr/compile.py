"""The compiler: a descriptor becomes one plan per transfer syntax.

Layer 3; imports types, struct, represent and the compiled Plan.  Every layout rule is here, once,
for NDR20 and NDR64; the walkers know none.  First a tree of rows is built, then it is laid out
flat: children of a parent stand together and behind it, referents come last.
"""

from __future__ import annotations

from .._core import plan as core
from ..errors import NdrError
from . import layout
from .derive import uses
from .ndarray import NumpyArrays
from .represent import well_known
from .struct import StructMeta, UnionMeta, is_acyclic, pseudo_member
from .types import (
    DEFAULT,
    Array,
    Context,
    Dim,
    Enum,
    Pipe,
    Pointer,
    Range,
    Represented,
    Scalar,
    String,
    Switch,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

    Row = dict[str, Any]

OP: Final = core.OPS
FLAG: Final = core.FLAGS
NO_LIMITS: Final = (0, 0x7FFFFFFF)
#: Octets of the largest type of fixed size.
LARGEST: Final = 0x7FFFFFFF


class Syntax:
    """What one transfer syntax does differently; `wide` covers all that NDR64 widens."""

    __slots__ = ("name", "wide")

    def __init__(self, name: str, wide: bool) -> None:
        self.name = name
        self.wide = wide


SYNTAXES: Final = {"ndr20": Syntax("ndr20", False), "ndr64": Syntax("ndr64", True)}


def up(n: int, align: int) -> int:
    """Round up to a multiple of align."""
    return -(-n // align) * align


class Scope:
    """Where size expressions find the fields they name: slots of a Struct, or of the request."""

    __slots__ = ("cls", "request")

    def __init__(self, cls: Any, request: Any = None) -> None:
        self.cls = cls
        self.request = request


def _is_local(type_: Any) -> bool:
    """Return whether a type means something else in another scope: it reads fields or names."""
    if isinstance(type_, str):
        return True
    if isinstance(type_, type):
        return False
    for attribute in ("target", "element", "base", "wire"):
        inner = getattr(type_, attribute, None)
        if inner is not None and _is_local(inner):
            return True
    return bool(uses("", type_))


def _is_text(element: Any) -> bool:
    """Return whether elements are UTF-16 units, or arrays of them that decode to str."""
    while isinstance(element, Array) and element.values is None:
        element = element.element
    return isinstance(element, Scalar) and element.kind == "wchar"


class Compiler:
    """Builds the rows of one plan."""

    def __init__(self, syntax: Syntax, representation: str, arrays: str) -> None:
        self.syntax = syntax
        self.wide = syntax.wide
        self.flags = FLAG["WIDE"] if syntax.wide else 0
        self.id_size = 8 if syntax.wide else 4
        self.wire = representation == "wire"
        self.texts = not self.wire  # arrays of wchar_t become str, but within a pipe
        self.arrays = arrays
        self.rows: list[Row] = []
        self.dims: list[tuple[int, ...]] = []
        self.arms: list[tuple[int, int, int]] = []
        self.ranges: list[tuple[int, int]] = []
        self.programs: list[list[tuple[int, int, int]]] = []
        self.objects: list[Any] = []
        self.object_at: dict[int, int] = {}
        self.names: dict[str, int] = {}
        self.referents: dict[Any, int] = {}
        self.waiting: list[tuple[Row, Any, Scope]] = []
        self.nesting: list[Any] = []
        self.request_type: Any = None

    # ------------------------------------------------------------------------- tables
    def object(self, value: Any) -> int:
        at = self.object_at.setdefault(id(value), len(self.objects))
        if at == len(self.objects):
            self.objects.append(value)
        return at

    def name(self, name: str) -> int:
        return self.names.setdefault(name, len(self.names))

    def program(self, expr: Any, scope: Scope) -> int:
        """Compile a size expression; -1 for none."""
        if expr is None:
            return -1
        code: list[tuple[int, int, int]] = []
        self.instructions(expr, scope, code)
        self.programs.append(code)
        return len(self.programs) - 1

    def instructions(self, expr: Any, scope: Scope, code: list[tuple[int, int, int]]) -> None:
        if expr.op == "const":
            code.append((core.INSTRUCTIONS["const"], expr.args[0], -1))
        elif expr.op == "var" or expr.op == "member":
            path: list[str] = []
            while expr.op != "var":
                if expr.op == "member":
                    path.insert(0, expr.args[1])
                expr = expr.args[0]
            for kind, cls in (("field", scope.cls), ("request", scope.request)):
                info = cls.__ndr__ if cls is not None else None
                slot = info.offsets.get(expr.args[0]) if info else None
                if slot is not None:
                    count = getattr(info, "counts", {}).get(expr.args[0])
                    derived = -1 if count is None else self.object(count)
                    if path:
                        derived = self.object(tuple(path))
                    code.append((core.INSTRUCTIONS[kind], slot, derived))
                    return
            raise NdrError(f"a size expression names {expr.args[0]!r}, which is not there", code=87)
        elif expr.op == "deref":  # the value of a pointer is its referent
            self.instructions(expr.args[0], scope, code)
        else:
            for arg in expr.args:
                self.instructions(arg, scope, code)
            code.append((core.INSTRUCTIONS[expr.op], 0, -1))

    # ------------------------------------------------------------------------- layout
    def place(self, row: Row) -> int:
        """Lay out a row and all that it holds by value; returns its number."""
        if row.get("size", 0) > LARGEST or row["min_size"] > LARGEST:
            raise NdrError("a type of more than 2^31 octets", code=87)
        at = len(self.rows)
        self.rows.append(row)
        self.fill(at)
        return at

    def fill(self, at: int) -> None:
        row = self.rows[at]
        if "children" in row:
            children = row.pop("children")
            row["child"], row["count"] = len(self.rows), len(children)
            self.rows.extend(children)
            for k in range(len(children)):
                self.fill(row["child"] + k)
        if "inner" in row:
            row["child"] = self.place(row.pop("inner"))
        if "cases" in row:
            placed = [
                (label, -1 if arm is None else self.place(arm), name)
                for label, arm, name in row.pop("cases")
            ]
            labelled = [arm for arm in placed if arm[0] is not None]
            row["dim"], row["count"] = len(self.arms), len(labelled)
            self.arms.extend(labelled)
            row["aux"] = -1
            for _, arm, name in (arm for arm in placed if arm[0] is None):
                row["aux"] = len(self.arms)
                self.arms.append((0, arm, name))
        if "referent" in row:
            self.waiting.append((row, *row.pop("referent")))

    def finish(self, root: Row) -> core.Plan:
        """Lay out the root and every referent that it can reach."""
        self.place(root)
        while self.waiting:
            row, type_, scope = self.waiting.pop()
            type_ = self.resolve(type_, scope)
            key = (type_, scope.cls, scope.request) if _is_local(type_) else type_
            row["child"] = child = self.referents.setdefault(key, len(self.rows))
            if child == len(self.rows):
                self.place(self.build(type_, scope))
        return core.Plan(
            self.rows, self.dims, self.arms, self.ranges, self.programs, self.objects,
            tuple(self.names), self.wire, self.request_type,
        )

    def resolve(self, type_: Any, scope: Scope) -> Any:
        """Look up a name that its module defines after its use."""
        if isinstance(type_, str):
            try:
                return scope.cls.__ndr__.scope[type_]
            except (KeyError, AttributeError):
                raise NdrError(f"no type is called {type_!r}", code=87) from None
        return type_

    # -------------------------------------------------------------------------- types
    # Every builder returns a row.  Besides the members of rf_op it may hold `extent` (octets it
    # occupies within a fixed layout, a trailing gap included) and `outer` (its alignment as it
    # counts for an enclosing struct, where that differs from its own).
    def build(self, type_: Any, scope: Scope, *, tail: bool = False, element: bool = False) -> Row:
        type_ = self.resolve(type_, scope)
        if isinstance(type_, StructMeta):
            return self.struct(type_, tail)
        if isinstance(type_, Scalar):
            return self.scalar(type_)
        if isinstance(type_, Pointer):
            return self.pointer(type_, scope, element)
        if isinstance(type_, Array):
            return self.array(type_, scope, tail)
        if isinstance(type_, Range):
            return self.range(type_, scope)
        if isinstance(type_, Enum):
            return self.enum(type_)
        if isinstance(type_, UnionMeta):
            if not type_.__ndr__.encapsulated:
                raise NdrError(f"union {type_.__name__} needs a switch_is", code=87)
            return self.union(type_, None, scope)
        if isinstance(type_, String):
            return self.string(type_, scope, tail)
        if isinstance(type_, Switch):
            return self.union(self.resolve(type_.union, scope), type_.on, scope)
        if isinstance(type_, Context):
            return {"code": OP["CONTEXT"], "size": 20, "align": 4, "min_size": 20}
        if isinstance(type_, Represented):
            return self.represented(type_, scope, tail)
        if isinstance(type_, Pipe):
            return self.pipe(type_, scope)
        raise NdrError(f"not a type: {type_!r}", code=87)

    def leaf(self, code: str, kind: str) -> Row:
        n = core.KIND_SIZES[kind]
        return {"code": OP[code], "kind": core.KINDS[kind], "size": n, "align": n, "min_size": n}

    def scalar(self, type_: Scalar) -> Row:
        kind = type_.kind
        if kind in ("i3264", "u3264"):
            kind = kind[0] + ("64" if self.wide else "32")
        return self.leaf("SCALAR", kind)

    def enum(self, type_: Enum) -> Row:
        """16 bits in NDR20, 32 with v1_enum and in NDR64.  [C706 14.2.5, MS-RPCE 2.2.5.3]"""
        row = self.leaf("ENUM", "i32" if type_.v1 or self.wide else "u16")
        known = {int(member): member for member in type_.members}
        # those below 256 are found in a table, which is quicker than the dict
        few = range(1 + max((n for n in known if 0 <= n < 256), default=-1))
        row["object"] = self.object(
            (type_.members, known, pseudo_member, tuple(known.get(n) for n in few))
        )
        return row

    def range(self, type_: Range, scope: Scope) -> Row:
        base = self.build(type_.base, scope)
        self.ranges.append((type_.low, type_.high))
        row: Row = {key: base[key] for key in ("size", "align", "min_size")}
        row["limits"] = type_.low, type_.high
        return {**row, "code": OP["RANGE"], "inner": base, "aux": len(self.ranges) - 1}

    def pointer(self, type_: Pointer, scope: Scope, element: bool) -> Row:
        """An id in place; an element that is a [ref] pointer has none in NDR20 (decision 20)."""
        row: Row = {
            "code": OP["POINTER"], "kind": core.POINTERS[type_.kind], "flags": self.flags,
            "size": self.id_size, "align": self.id_size, "min_size": self.id_size,
            "referent": (type_.target, scope),
        }
        if element and type_.kind == "ref" and not self.wide:
            row.update(size=0, align=1, min_size=0, flags=FLAG["REF_ELEMENT"])
        return row

    def represented(self, type_: Represented, scope: Scope, tail: bool) -> Row:
        inner = self.build(type_.wire, scope, tail=tail)
        if self.wire:
            return inner
        kept = ("size", "align", "min_size", "extent", "outer", "conformant")
        row: Row = {key: inner[key] for key in kept if key in inner}
        row.update(code=OP["REPRESENT"], inner=inner, object=self.object(type_.representation))
        return row

    # ------------------------------------------------------------------------ structs
    def struct(self, cls: StructMeta, tail: bool) -> Row:
        known = None if self.wire else well_known(cls)
        if known is not None:
            return self.known(known[0], tail, "__open__" in vars(cls))
        if cls.__ndr__.representation is not None:
            return self.represented(cls.__ndr__.representation, Scope(cls), tail)
        if cls in self.nesting:
            raise NdrError(f"struct {cls.__name__} holds itself by value", code=87)
        self.nesting.append(cls)
        scope = Scope(cls)
        last = len(cls.__ndr__.fields) - 1
        members: list[Row] = []
        for i, (name, type_) in enumerate(cls.__ndr__.fields):
            member = self.build(type_, scope, tail=i == last)
            if member.get("conformant") and i != last:
                raise NdrError(f"{cls.__name__}.{name} is conformant, but not the last", code=87)
            members.append(self.member(member, cls, name))
        self.nesting.pop()
        row: Row = {"code": OP["STRUCT"], "object": self.object(cls), "flags": 0}
        row["align"] = max(map(self.outer, members), default=1)
        row["min_size"] = sum(m["min_size"] for m in members)
        if members and members[-1].get("conformant"):
            row["conformant"] = True
            row["flags"] |= self.flags | (0 if tail else FLAG["HOISTS"])
        if self.wide:
            row["flags"] |= FLAG["TRAILER"]
        if all(m.get("size") for m in members):
            self.fixed(row, members)
        else:
            row["children"] = self.runs(members)
        return row

    def member(self, row: Row, cls: Any, name: str) -> Row:
        info = cls.__ndr__
        row["slot"] = info.offsets[name]
        row["name"] = self.name(name)
        row["label"] = name
        if name in info.counts:
            row["derived"] = self.object(info.counts[name])
        return row

    def fixed(self, row: Row, members: list[Row]) -> None:
        """Give a row its fixed layout; NDR64 pads a struct to its alignment, NDR20 does not."""
        offset = 0
        size = 0
        for m in members:
            m["offset"] = up(offset, m["align"])
            size = m["offset"] + m["size"]
            offset = m["offset"] + m.get("extent", m["size"])
        row["children"] = members
        row["size"] = size
        row["stride"] = up(offset, row["align"])
        row["extent"] = row["stride"] if self.wide else size

    def runs(self, members: list[Row]) -> list[Row]:
        """Group neighbours of fixed layout, so that each group is taken with one check.

        The first group starts where the struct is aligned.  Behind something of variable length
        a group's layout holds only if its first member has the largest alignment of it.
        """
        grouped: list[Row] = []
        group: list[Row] = []

        def close() -> None:
            if len(group) == 1:
                grouped.append(group[0])
            elif group:
                run: Row = {"code": OP["RUN"], "align": max(m["align"] for m in group)}
                run["min_size"] = sum(m["min_size"] for m in group)
                self.fixed(run, list(group))
                run.pop("extent")
                grouped.append(run)
            group.clear()

        for m in members:
            # what has a trailing gap skips it by itself: the gap is not part of its octets
            if not m.get("size") or m.get("extent", m["size"]) != m["size"]:
                close()
                grouped.append(m)
                continue
            if group and grouped and m["align"] > group[0]["align"]:
                close()
            group.append(m)
        close()
        return grouped

    def known(self, what: str, tail: bool, open_: bool) -> Row:
        """A struct with a Python value of its own; its layout is that of its fields.

        open_: a counted string is what its array says, whatever lengths stand in front of it.
        """
        if what == "uuid":
            return {"code": OP["UUID"], "size": 16, "align": 4, "min_size": 16}
        if what == "filetime":
            return {"code": OP["FILETIME"], "size": 8, "align": 4, "min_size": 8}
        if what == "sid":
            flags = self.flags | (FLAG["HOISTED"] if tail else 0)
            row: Row = {"code": OP["SID"], "align": 4, "min_size": 8, "flags": flags}
            row["conformant"] = True
            return row
        body = {
            "code": OP["COUNTED_BODY"], "kind": core.KINDS[what],
            "flags": self.flags | (FLAG["VARYING"] if open_ else 0),
            "align": self.id_size, "min_size": 3 * self.id_size,
        }
        return {
            "code": OP["COUNTED"], "flags": self.flags, "align": self.id_size,
            "size": 2 * self.id_size, "min_size": 2 * self.id_size, "inner": body,
        }

    # ------------------------------------------------------------------------- arrays
    def array(self, type_: Array, scope: Scope, tail: bool) -> Row:
        moving = [dim.conformant or dim.varying for dim in type_.dims]
        if any(moving) and not all(moving):
            # as MIDL: leading dimensions that move, of fixed arrays (decision 20)
            split = len(moving) - moving[::-1].index(True)
            if split < len(moving):
                inner = Array(type_.element, type_.dims[split:], values=type_.values)
                outer = Array(inner, type_.dims[:split], type_.limits, type_.values)
                return self.array(outer, scope, tail)
        element = self.build(type_.element, scope, element=True)
        if element["code"] == OP["UNION"] and element["flags"]:
            element["align"] = element["outer"]  # an [ms_union] is a whole only here
        if element.get("conformant"):
            raise NdrError("an element of an array cannot be conformant", code=87)
        low, high = type_.limits or NO_LIMITS
        conformant = any(dim.conformant for dim in type_.dims)
        varying = any(dim.varying for dim in type_.dims)
        row: Row = {
            "code": OP["ARRAY"], "flags": self.flags, "aux": len(type_.dims), "inner": element,
        }
        if is_acyclic(type_.element):
            row["flags"] |= FLAG["UNTRACKED"]
        row.update(self.array_value(type_, element))
        dims = [
            (
                -1 if dim.bound is None else dim.bound, low, high,
                self.program(dim.size, scope), self.program(dim.length, scope),
                self.program(dim.first, scope),
            )
            for dim in type_.dims
        ]
        row["dim"] = len(self.dims)
        self.dims.extend(dims)
        row["outer"] = max(self.outer(element), type_.align)
        row["align"] = max(element["align"], type_.align)
        row["min_size"] = self.id_size * len(dims) * (conformant + 2 * varying)
        if varying:
            row["flags"] |= FLAG["VARYING"]
        if conformant:
            row["flags"] |= FLAG["CONFORMANT"]
            row["conformant"] = True
            if tail:
                row["flags"] |= FLAG["HOISTED"]
                row["min_size"] -= self.id_size * len(dims)
        elif not varying and element.get("size"):
            total = 1
            for dim in type_.dims:
                total *= dim.bound or 0
            if total:
                stride = self.stride(element)
                row["bounds"] = tuple(dim.bound for dim in type_.dims)
                row["size"] = (total - 1) * stride + element["size"]
                row["extent"] = total * stride if self.wide else row["size"]
                row["min_size"] = row["size"]
        elif not varying:
            total = 1
            for dim in type_.dims:
                total *= dim.bound or 0
            row["min_size"] = total * element["min_size"]
        element["stride"] = self.stride(element)
        if self.wide and "extent" in element:
            row["flags"] |= FLAG["TRAILER"]
        return row

    @staticmethod
    def outer(row: Row) -> int:
        """The alignment of an item as it counts for the struct around it."""
        align: int = row.get("outer") or row["align"]
        return align

    @staticmethod
    def stride(element: Row) -> int:
        """The distance of two elements: C's sizeof, gaps between elements and none behind."""
        octets: int = element.get("extent") or element.get("size") or 0
        return up(octets, element["align"])

    def array_value(self, type_: Array, element: Row) -> Row:
        """Decide what the elements become: rows of octets bytes, rows of wchar_t str, else lists.

        numpy arrays where they are asked for; wchar_t is text unless the array itself says more.
        """
        base = type_.element
        kind = type_.values or self.arrays
        if self.texts and type_.values is None and _is_text(base):
            kind = "text" if isinstance(base, Scalar) else "list"
        elif isinstance(base, Scalar) and base.kind in ("u8", "byte", "char") and (
            kind == "list" or len(type_.dims) < 2
        ):
            kind = "bytes"
        spec = layout.element_spec(element) if element.get("size") else None
        if spec is None or spec.rank + len(type_.dims) > layout.MAX_DIMS:
            return {"kind": core.ARRAY_VALUES["list" if kind == "numpy" else kind]}
        bounds = tuple(None if dim.varying else dim.bound for dim in type_.dims)
        arrays = NumpyArrays(spec, bounds, kind == "numpy")
        return {"kind": core.ARRAY_VALUES[kind], "object": self.object(arrays)}

    def string(self, type_: String, scope: Scope, tail: bool) -> Row:
        """Offset and count always travel; a max_count where there is no bound.  [C706 14.3.4]"""
        low, high = type_.limits or NO_LIMITS
        conformant = type_.bound is None
        unit = core.KIND_SIZES[type_.unit.kind]
        flags = self.flags | FLAG["VARYING"]
        least = 2 * self.id_size + unit
        if conformant:
            flags |= FLAG["CONFORMANT"] | (FLAG["HOISTED"] if tail else 0)
            least += 0 if tail else self.id_size
        bound = -1 if type_.bound is None else type_.bound
        self.dims.append((bound, low, high, self.program(type_.size, scope), -1, -1))
        return {
            "code": OP["STRING"], "kind": core.KINDS[type_.unit.kind], "flags": flags,
            "align": self.id_size, "outer": unit,
            "min_size": least, "dim": len(self.dims) - 1, "conformant": conformant,
        }

    # ------------------------------------------------------------------- unions, pipes
    def union(self, cls: UnionMeta, on: Any, scope: Scope) -> Row:
        """NDR20 aligns tag and arm each by itself; NDR64 both to the largest arm.

        An [ms_union] aligns its arm so in NDR20, too.  [C706 14.3.8, MS-RPCE 2.2.4.5, 2.2.5.3.4.4]
        """
        info = cls.__ndr__
        own = Scope(cls)
        if cls in self.nesting:
            raise NdrError(f"union {cls.__name__} holds itself by value", code=87)
        self.nesting.append(cls)
        tag: Row = self.build(info.switch, own)
        cases: list[tuple[int | None, Row | None, int]] = []
        arm_align = 1
        for name, case in info.arms:
            for label in case.labels:
                row = None
                if case.type is not None:
                    row = self.build(case.type, own)
                    row["name"] = self.name(name or "")
                    arm_align = max(arm_align, self.outer(row))
                    if row.get("conformant") and not isinstance(case.type, String):
                        raise NdrError(f"{cls.__name__}.{name} is conformant", code=87)
                number = None if label is DEFAULT else int(label)
                cases.append((number, row, self.name(name or "")))
        self.nesting.pop()
        whole = max(tag["align"], arm_align)
        return {
            "code": OP["UNION"], "object": self.object(cls), "inner": tag, "cases": cases,
            "flags": FLAG["WIDE"] if self.wide or info.ms_union else 0,
            "align": whole if self.wide else tag["align"], "outer": whole,
            "kind": arm_align, "min_size": tag["size"], "tag_slot": info.offsets["tag"],
            "value_slot": info.offsets["value"], "program": self.program(on, scope),
        }

    def pipe(self, type_: Pipe, scope: Scope) -> Row:
        self.texts = False
        element = self.build(type_.element, scope)
        if not element.get("size"):
            raise NdrError("an element of a pipe must have a fixed size", code=87)
        element["stride"] = self.stride(element)
        low, high = type_.limits or NO_LIMITS
        self.dims.append((-1, low, high, -1, -1, -1))
        row: Row = {
            "code": OP["PIPE"], "flags": self.flags, "align": self.id_size, "inner": element,
            "min_size": self.id_size, "dim": len(self.dims) - 1,
        }
        row.update(self.array_value(Array(type_.element, (Dim(),)), element))
        self.texts = not self.wire
        row["aux"] = 1
        row["program"] = self.object(layout.Join(self.wire))
        return row

    # --------------------------------------------------------------------- parameters
    def params(self, cls: Any, request: Any, *, pipes: bool) -> Row:
        """A parameter list: each one an outermost construct, a top-level [ref] nothing at all."""
        scope = Scope(cls, request)
        self.request_type = request
        members = []
        for name, type_ in cls.__ndr__.fields:
            target = self.resolve(type_, scope)
            if isinstance(target, Pointer) and target.kind == "ref":
                target = self.resolve(target.target, scope)
            if isinstance(target, Pipe) and not pipes:
                continue
            members.append(self.member(self.build(target, scope), cls, name))
        return {
            "code": OP["PARAMS"], "object": self.object(cls), "children": members,
            "min_size": 0, "align": 1,
        }
