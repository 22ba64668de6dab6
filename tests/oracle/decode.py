"""Decode bytes by the rules into plain nodes, then build the values from the nodes."""

from __future__ import annotations

import struct
import uuid
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from rpcfast import ndr
from rpcfast.ndr import types as t

from . import layout
from .layout import Frame, Syntax, alignment, strip
from .trace import Event, OracleError, Truncated


@dataclass
class Decoded:
    """A value, where it ended, what every octet is, and whether empty arrays had their gaps."""

    value: Any
    end: int
    events: list[Event]
    gaps: bool


#: Rows without elements cost no octets; more than these are taken for an attack.
ROWS = 1 << 16


# ------------------------------------------------------------------------- nodes
@dataclass
class Leaf:
    """A finished value."""

    value: Any


@dataclass
class StructNode:
    """A struct whose pointers may still be open."""

    cls: Any
    members: dict[str, Any]


@dataclass
class UnionNode:
    """A union: its tag, and the arm's node or None."""

    cls: Any
    tag: Any
    arm: Any


@dataclass
class ListNode:
    """An array, or one row of one."""

    items: list[Any]
    octets: bool


@dataclass
class Referent:
    """What a pointer points at; shared by the full pointers of one number."""

    target: Any
    frame: Frame
    node: Any = None
    uses: int = 1
    box: Any = None


@dataclass
class PointerNode:
    """A pointer: its referent, or None."""

    target: Any
    referent: Referent | None
    nullable: bool = True


def decode(
    kind: Any, data: bytes, syntax: str = "ndr20", byteorder: str = "little",
    surplus: int = 0, values: Any = None, gaps: bool | None = None,
) -> Decoded:
    """Decode one value as a parameter of its own; up to `surplus` octets may follow.

    gaps: whether an empty array has a gap where its elements would begin; None: see `either`.
    """

    def read(gaps: bool) -> Decoded:
        decoder = Decoder(data, layout.SYNTAXES[syntax], byteorder, gaps)
        node = decoder.parameter(kind, Frame(None, values or layout.nothing))
        decoder.finish(surplus)
        return Decoded(build(node), decoder.pos, decoder.events, gaps)

    return either(read) if gaps is None else read(gaps)


def either(read: Callable[[bool], Decoded]) -> Decoded:
    """Read as Windows writes empty arrays, with gaps; what is not so may be as DCE writes them."""
    try:
        return read(True)
    except OracleError:
        with suppress(OracleError):
            return read(False)
        raise


@dataclass
class Decoder:
    """One stub on its way in.  Checks of counts run at the end: they may name later members."""

    data: bytes
    syntax: Syntax
    order: str
    gaps: bool = True
    pos: int = 0
    events: list[Event] = field(default_factory=list)
    full: dict[int, Referent] = field(default_factory=dict)
    checks: list[Callable[[], None]] = field(default_factory=list)

    # ------------------------------------------------------------------- octets
    def align(self, to: int) -> None:
        """Skip a gap; at the end of the data it may be missing."""
        gap = -self.pos % to
        if gap:
            self.events.append(Event("gap", self.pos, gap, None))
            self.pos += gap

    def take(self, form: str, kind: str = "value") -> Any:
        """Read one scalar at its alignment."""
        nbytes = layout.SIZES[form]
        self.align(nbytes)
        if self.pos + nbytes > len(self.data):
            raise Truncated("the data ends")
        mark = "<" if self.order == "little" else ">"
        (value,) = struct.unpack_from(mark + layout.FORMATS[form], self.data, self.pos)
        self.events.append(Event(kind, self.pos, nbytes, value))
        self.pos += nbytes
        return value

    def count(self, kind: str) -> int:
        """Read a count."""
        value = int(self.take("u64" if self.syntax.is64 else "u32", kind))
        if value > layout.MAX_COUNT and kind != "trailer":
            raise OracleError(f"{kind} {value}")
        return value

    def finish(self, surplus: int) -> None:
        """Run the checks and look at what follows."""
        for check in self.checks:
            check()
        if len(self.data) - self.pos > surplus:
            raise OracleError(f"{len(self.data) - self.pos} octets too many")

    def agree(self, node: Any, value: int, frame: Frame) -> None:
        """Check, at the end, that an expression has this value, if it can be known."""

        def check() -> None:
            expected = layout.known(node, frame.values)
            if expected is not None and expected != value:
                raise OracleError(f"{value} where {node!r} is {expected}")

        if node is not None:
            self.checks.append(check)

    # -------------------------------------------------------------- constructs
    def parameter(self, kind: Any, frame: Frame) -> Any:
        """Read a parameter: of a [ref] pointer only the referent.  [protocol 1.8]"""
        kind = strip(kind, frame)
        if isinstance(kind, t.Pointer) and kind.kind == "ref":
            target = strip(kind.target, frame)
            if isinstance(target, t.Pipe):
                return self.pipe(target, frame)
            # of the same shape as an embedded pointer, for the values of pointers to pointers
            return PointerNode(
                target, Referent(target, frame, self.construct(target, frame)), nullable=False
            )
        if isinstance(kind, t.Pipe):
            return self.pipe(kind, frame)
        return self.construct(kind, frame)

    def construct(self, kind: Any, frame: Frame) -> Any:
        """Read an outermost construct: counts, flat part, then each referent to its end."""
        sizes = [self.count(label) for label in self.conformance(kind, frame)]
        later: list[Referent] = []
        node = self.flat(kind, frame, later, sizes)
        for item in later:
            item.node = self.construct(item.target, item.frame)
        return node

    def conformance(self, kind: Any, frame: Frame) -> list[str]:
        """Return one label for each max_count before the construct.  [protocol 1.6]"""
        kind = strip(kind, frame)
        if isinstance(kind, t.Array):
            return [self.max_label(dim.size, frame) for dim in kind.dims if dim.conformant]
        if isinstance(kind, t.String) and kind.bound is None:
            label = self.max_label(kind.size, frame)
            return ["string_max" if label == "free_max" else label]
        if layout.is_struct(kind):
            return self.conformance(layout.fields(kind)[-1][1], Frame(kind, unread))
        return []

    def max_label(self, size: Any, frame: Frame) -> str:
        if size is None:
            return "free_max"
        if frame.owner is None:
            # parameters: a name that this stub and the request lack makes the count free
            return "max_count" if names_known(size, frame) else "free_max"
        return "max_count"

    def flat(self, kind: Any, frame: Frame, later: list[Referent], sizes: list[int]) -> Any:
        """Read the first pass of a construct; `sizes` are its hoisted max_counts."""
        kind = strip(kind, frame)
        if isinstance(kind, t.Scalar):
            form = layout.wire_kind(kind, self.syntax)
            if form == "bool":
                return Leaf(bool(self.take(form, "bool")))
            return Leaf(self.take(form))
        if isinstance(kind, t.Enum):
            return Leaf(self.take(layout.enum_kind(kind, self.syntax)))
        if isinstance(kind, t.Range):
            node = self.flat(kind.base, frame, later, sizes)
            if not kind.low <= node.value <= kind.high:
                raise OracleError(f"{node.value} out of range")
            return node
        if isinstance(kind, t.Pointer):
            return self.flat_pointer(kind, frame, later)
        if isinstance(kind, t.Array):
            return self.flat_array(kind, frame, later, sizes)
        if isinstance(kind, t.String):
            return self.flat_string(kind, frame, sizes)
        if isinstance(kind, t.Switch):
            node = self.flat_union(strip(kind.union, frame), later)
            self.agree(kind.on, int(node.tag), frame)
            return node
        if isinstance(kind, t.Context):
            return self.context()
        if layout.is_struct(kind):
            return self.flat_struct(kind, later, sizes)
        return self.flat_union(kind, later)

    def flat_struct(self, kind: Any, later: list[Referent], sizes: list[int]) -> StructNode:
        """[protocol 1.6, 2.3]"""
        node = StructNode(kind, {})
        inner = Frame(kind, lambda name: node_number(node.members[name]))
        own = alignment(kind, self.syntax, inner)
        self.align(own)
        members = layout.fields(kind)
        for i, (name, member) in enumerate(members):
            last = i == len(members) - 1
            node.members[name] = self.flat(member, inner, later, sizes if last else [])
        if self.syntax.is64:
            self.align(own)  # the trailing gap
        return node

    def flat_union(self, kind: Any, later: list[Referent]) -> UnionNode:
        """[protocol 1.7, 2.4]"""
        inner = Frame(kind, layout.nothing)
        if self.syntax.is64:
            self.align(alignment(kind, self.syntax, inner))
        tag = self.flat(layout.tag_type(kind), inner, later, []).value
        self.events[-1] = self.events[-1]._replace(kind="tag")
        if self.syntax.is64 or layout.is_ms_union(kind):
            self.align(layout.arm_alignment(kind, self.syntax))
        _, arm = layout.select(kind, tag)
        return UnionNode(kind, tag, None if arm is None else self.flat(arm, inner, later, []))

    def flat_pointer(self, kind: t.Pointer, frame: Frame, later: list[Referent]) -> PointerNode:
        """[protocol 1.8]"""
        target = strip(kind.target, frame)
        identifier = self.take("u64" if self.syntax.is64 else "u32", kind.kind)
        if identifier == 0 and kind.kind != "ref":
            return PointerNode(target, None)
        if kind.kind == "full" and identifier in self.full:
            referent = self.full[identifier]
            if referent.target != target:
                raise OracleError("two types under one full pointer")
            referent.uses += 1
            return PointerNode(target, referent)
        referent = Referent(target, frame)
        if kind.kind == "full":
            self.full[identifier] = referent
        later.append(referent)
        return PointerNode(target, referent, kind.kind != "ref")

    # ------------------------------------------------------------------ arrays
    def flat_array(
        self, kind: t.Array, frame: Frame, later: list[Referent], sizes: list[int]
    ) -> ListNode:
        """[protocol 1.4, 1.12]"""
        element = strip(kind.element, frame)
        hoisted = iter(sizes)
        bounds = [next(hoisted) if dim.conformant else dim.bound for dim in kind.dims]
        lengths = []
        for dim, size in zip(kind.dims, bounds, strict=True):
            first, length = 0, size
            if dim.varying:
                free = (
                    dim.first is not None and frame.owner is None
                    and not names_known(dim.first, frame)
                )
                first = self.count("free_offset" if free else "offset")
                length = self.count("actual_count")
            self.check_dimension(kind, dim, frame, (size, first, length))
            lengths.append(length)
        total = most = 1
        for length in lengths:
            total *= length
            most = max(most, total)
        if not total and most > ROWS + len(self.data):
            raise OracleError(f"{most} empty rows")
        bare = layout.is_bare_ref(element, self.syntax)
        if not bare and (total or self.gaps):
            self.align(layout.lead(element, self.syntax, frame))
        if total > len(self.data) - min(self.pos, len(self.data)):
            raise Truncated(f"{total} elements")
        items: list[Any] = []
        for _ in range(total):
            if bare:
                referent = Referent(strip(element.target, frame), frame)
                later.append(referent)
                items.append(PointerNode(referent.target, referent, nullable=False))
            else:
                self.align(layout.lead(element, self.syntax, frame))
                items.append(self.flat(element, frame, later, []))
        return rows(items, lengths, layout.is_octet(element, frame))

    def check_dimension(
        self, kind: t.Array, dim: t.Dim, frame: Frame, counts: tuple[int, int, int]
    ) -> None:
        size, first, length = counts
        if first + length > size:
            raise OracleError(f"{first} + {length} elements of {size}")
        if kind.limits:
            low, high = kind.limits
            if (dim.conformant and not low <= size <= high) or (
                dim.varying and not low <= length <= high
            ):
                raise OracleError(f"counts out of {kind.limits}")
        if dim.conformant:
            self.agree(dim.size, size, frame)
        if dim.length is not None:
            self.agree(dim.length, length, frame)
        elif dim.first is not None and length != size - first:
            raise OracleError("not the rest of the array")
        if dim.first is not None:
            self.agree(dim.first, first, frame)
        elif first:
            raise OracleError(f"offset {first} without first_is")

    # ----------------------------------------------------------------- strings
    def flat_string(self, kind: t.String, frame: Frame, sizes: list[int]) -> Leaf:
        """[protocol 1.5, 1.12]"""
        size = kind.bound if kind.bound is not None else sizes[0]
        if kind.bound is None:
            self.agree(kind.size, size, frame)
        first = self.count("offset")
        free = kind.bound is None and self.max_label(kind.size, frame) == "free_max"
        length = self.count("string_actual" if free else "actual_count")
        if first or length < 1 or length > size:
            raise OracleError(f"string counts {size}, {first}, {length}")
        counts = [length] if kind.bound is not None else [size, length]
        if kind.limits and not all(kind.limits[0] <= n <= kind.limits[1] for n in counts):
            raise OracleError(f"string length out of {kind.limits}")
        if length > len(self.data):
            raise Truncated(f"{length} units")
        units = [self.take(kind.unit.kind) for _ in range(length)]
        if units.pop():
            raise OracleError("no terminator")
        if kind.unit.kind == "wchar":
            raw = struct.pack(f"<{len(units)}H", *units)
            return Leaf(raw.decode("utf-16-le", "surrogatepass"))
        return Leaf(char_text(bytes(units)))

    # ---------------------------------------------------------- the other kinds
    def context(self) -> Leaf:
        """[protocol 1.11]"""
        self.align(4)
        attributes = self.take("u32")
        parts = self.take("u32"), self.take("u16"), self.take("u16")
        rest = bytes(self.take("byte") for _ in range(8))
        if not attributes and not any(parts) and not any(rest):
            return Leaf(None)
        low, mid, high = parts
        raw = struct.pack("<IHH", low, mid, high) + rest
        return Leaf(ndr.ContextHandle(attributes, uuid.UUID(bytes_le=raw)))

    def pipe(self, kind: t.Pipe, frame: Frame) -> Leaf:
        """[protocol 2.6, 3.1]"""
        element = strip(kind.element, frame)
        chunks = []
        while True:
            length = int(self.take("u64" if self.syntax.is64 else "u32", "chunk"))
            if length > (layout.MAX_COUNT if self.syntax.is64 else 2**32 - 1):
                raise OracleError(f"chunk of {length}")
            if length and kind.limits and not kind.limits[0] <= length <= kind.limits[1]:
                raise OracleError(f"chunk of {length}")
            if length > len(self.data):
                raise Truncated(f"{length} elements")
            items = [self.flat(element, frame, [], []) for _ in range(length)]
            if self.syntax.is64 and self.count("trailer") != -length % 2**64:
                raise OracleError("a wrong trailer")
            if not length:
                return Leaf(ndr.Chunks(chunks))
            chunks.append(build(ListNode(items, layout.is_octet(element, frame))))


def rows(items: list[Any], lengths: list[int], octets: bool) -> ListNode:
    """Return the nested rows of a row-major list."""
    if len(lengths) == 1:
        return ListNode(items, octets)
    step = 1
    for length in lengths[1:]:
        step *= length
    return ListNode(
        [rows(items[i * step : (i + 1) * step], lengths[1:], octets) for i in range(lengths[0])],
        False,
    )


def unread(name: str) -> Any:
    """Stand for members that are not read yet."""
    raise KeyError(name)


def names_known(node: Any, frame: Frame) -> bool:
    """Whether every name of an expression is known, now or once the stub is read."""
    declared = getattr(frame.values, "declared", None)
    if declared is not None:
        return bool(node.names() <= declared)
    return layout.known(node, frame.values) is not None


def node_number(node: Any) -> Any:
    """Return the number that an expression reads of a member."""
    while isinstance(node, PointerNode):
        node = None if node.referent is None else node.referent.node
    return node.value if isinstance(node, Leaf) else node


def char_text(octets: bytes) -> str:
    """Return the str of a [string] of char: one character an octet."""
    return octets.decode("latin-1")


# ------------------------------------------------------------------------ values
def build(node: Any, made: dict[int, Any] | None = None) -> Any:
    """Return the value of a node; a full pointer seen twice gives the same object twice."""
    made = {} if made is None else made
    if isinstance(node, Leaf):
        return node.value
    if id(node) in made:
        return made[id(node)]
    value: Any
    if isinstance(node, StructNode):
        made[id(node)] = value = node.cls(**dict.fromkeys(node.members))
        for name, member in node.members.items():
            setattr(value, name, build(member, made))
        return value
    if isinstance(node, UnionNode):
        made[id(node)] = value = node.cls(node.tag, None)
        if node.arm is not None:
            value.value = build(node.arm, made)
        return value
    if isinstance(node, ListNode):
        if node.octets:
            return bytes(build(item, made) for item in node.items)
        made[id(node)] = value = []
        value += [build(item, made) for item in node.items]
        return value
    assert isinstance(node, PointerNode)
    if node.referent is None:
        return None
    referent = node.referent
    shared = referent.uses > 1 and not layout.is_mutable(referent.target, referent.frame)
    if shared and referent.box is not None:
        return referent.box
    value = build(referent.node, made)
    # a pointer whose referent is a null or shared pointer would not be told apart from it
    inner = node.nullable and isinstance(referent.target, t.Pointer) and (
        value is None or isinstance(value, ndr.Ref)
    )
    if shared or inner:
        value = ndr.Ref(value)
        if shared:
            referent.box = value
    return value
