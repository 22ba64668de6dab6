"""Encode a value by the rules: two passes per construct, each rule at its place."""

from __future__ import annotations

import struct
import sys
from dataclasses import dataclass
from typing import Any

from rpcfast import ndr
from rpcfast.ndr import types as t

from . import layout
from .layout import Frame, Syntax, alignment, strip
from .trace import Event, OracleError

sys.setrecursionlimit(max(sys.getrecursionlimit(), 20000))


@dataclass
class Encoded:
    """The octets and what they are."""

    data: bytes
    events: list[Event]


def encode(
    kind: Any, value: Any, syntax: str = "ndr20", byteorder: str = "little",
    values: Any = None, gaps: bool = True,
) -> Encoded:
    """Encode one value as a parameter of its own; `values` knows names of its expressions.

    gaps: empty arrays have a gap where their elements would begin, as Windows writes them.
    """
    encoder = Encoder(layout.SYNTAXES[syntax], byteorder, gaps)
    encoder.parameter(kind, value, Frame(None, values or layout.nothing))
    return Encoded(bytes(encoder.out), encoder.events)


def unbox(value: Any) -> Any:
    """Return the value of a Ref, or the value itself."""
    return value.value if isinstance(value, ndr.Ref) else value


def number(value: Any) -> Any:
    """Return what an expression reads of a value: pointers stand for their referents."""
    while isinstance(value, ndr.Ref):
        value = value.value
    return value


def struct_values(value: Any) -> Any:
    """Return the function that looks up the members of a struct."""
    members = {name for name, _ in layout.fields(type(value))}

    def look(name: str) -> Any:
        if name not in members:
            raise KeyError(name)
        return number(getattr(value, name))

    return look


class Encoder:
    """One stub on its way out."""

    def __init__(self, syntax: Syntax, order: str, gaps: bool = True) -> None:
        self.syntax = syntax
        self.order = order
        self.gaps = gaps  # an empty array has a gap where its elements would begin
        self.out = bytearray()
        self.events: list[Event] = []
        self.unique = 0x20000
        self.full: dict[int, int] = {}
        self.keep: list[Any] = []  # objects whose identity is in `full`

    # ------------------------------------------------------------------- octets
    def align(self, to: int) -> None:
        """Fill the gap with zeros."""
        gap = -len(self.out) % to
        if gap:
            self.events.append(Event("gap", len(self.out), gap, None))
            self.out += bytes(gap)

    def put(self, form: str, value: Any, kind: str = "value") -> None:
        """Write one scalar at its alignment."""
        nbytes = layout.SIZES[form]
        self.align(nbytes)
        self.events.append(Event(kind, len(self.out), nbytes, value))
        mark = "<" if self.order == "little" else ">"
        try:
            self.out += struct.pack(mark + layout.FORMATS[form], value)
        except (struct.error, OverflowError, TypeError) as error:
            raise OracleError(f"{value!r} is no {form}") from error

    def count(self, value: int, kind: str) -> None:
        """Write a count."""
        if kind != "trailer" and not 0 <= value <= layout.MAX_COUNT:
            raise OracleError(f"{kind} {value}")
        self.put("u64" if self.syntax.is64 else "u32", value, kind)

    def pointer(self, value: int, kind: str) -> None:
        """Write a pointer representation."""
        self.put("u64" if self.syntax.is64 else "u32", value, kind)

    # -------------------------------------------------------------- constructs
    def parameter(self, kind: Any, value: Any, frame: Frame) -> None:
        """Write a parameter: of a [ref] pointer only the referent.  [protocol 1.8]"""
        kind = strip(kind, frame)
        if isinstance(kind, t.Pipe):
            self.pipe(kind, value, frame)
        elif isinstance(kind, t.Pointer) and kind.kind == "ref":
            target = strip(kind.target, frame)
            if isinstance(target, t.Pipe):
                self.pipe(target, value, frame)
            else:
                self.construct(target, self.referent(kind, target, value), frame)
        else:
            self.construct(kind, value, frame)

    def referent(self, kind: t.Pointer, target: Any, value: Any) -> Any:
        """Return what a non-null pointer points at.

        A [ref] pointer to a pointer has no form of its own: None and Ref are the inner pointer's.
        """
        if kind.kind == "ref" and isinstance(target, (t.Pointer, t.Context)):
            return value
        if value is None:
            raise OracleError("a [ref] pointer is NULL")
        return unbox(value)

    def construct(self, kind: Any, value: Any, frame: Frame) -> None:
        """Write an outermost construct: counts, flat part, then each referent to its end."""
        for size, label in self.conformance(kind, value, frame):
            self.count(size, label)
        later: list[tuple[Any, Any, Frame]] = []
        self.flat(kind, value, frame, later)
        for target, referent, scope in later:
            self.construct(target, referent, scope)

    def conformance(self, kind: Any, value: Any, frame: Frame) -> list[tuple[int, str]]:
        """Return the max_counts that stand before the construct.  [protocol 1.6]"""
        kind = strip(kind, frame)
        if isinstance(kind, t.Array):
            shape = self.shape(kind, value, frame)
            return [
                (size, "max_count" if layout.known(dim.size, frame.values) is not None
                 else "free_max")
                for dim, (size, _, _) in zip(kind.dims, shape, strict=True) if dim.conformant
            ]
        if isinstance(kind, t.String) and kind.bound is None:
            size = layout.known(kind.size, frame.values)
            length = len(self.units(kind, value))
            return [(length, "string_max") if size is None else (size, "max_count")]
        if layout.is_struct(kind):
            name, last = layout.fields(kind)[-1]
            return self.conformance(
                last, getattr(value, name), Frame(kind, struct_values(value))
            )
        return []

    def flat(self, kind: Any, value: Any, frame: Frame, later: list[Any]) -> None:
        """Write the first pass of a construct; its pointers' referents go to `later`."""
        kind = strip(kind, frame)
        if isinstance(kind, t.Scalar):
            self.scalar(layout.wire_kind(kind, self.syntax), value)
        elif isinstance(kind, t.Enum):
            if not kind.v1 and not 0 <= value <= 0x7FFF:  # [protocol 1.2]
                raise OracleError(f"enum {value!r}")
            self.put(layout.enum_kind(kind, self.syntax), int(value))
        elif isinstance(kind, t.Range):
            if not kind.low <= value <= kind.high:
                raise OracleError(f"{value!r} out of range")
            self.flat(kind.base, value, frame, later)
        elif isinstance(kind, t.Pointer):
            self.flat_pointer(kind, value, frame, later)
        elif isinstance(kind, t.Array):
            self.flat_array(kind, value, frame, later)
        elif isinstance(kind, t.String):
            self.flat_string(kind, value, frame)
        elif isinstance(kind, t.Switch):
            on = layout.known(kind.on, frame.values)
            if on is not None and on != int(value.tag):
                raise OracleError("tag and switch_is differ")
            self.flat_union(strip(kind.union, frame), value, later)
        elif isinstance(kind, t.Context):
            self.context(value)
        elif layout.is_struct(kind):
            self.flat_struct(kind, value, later)
        else:
            self.flat_union(kind, value, later)

    def scalar(self, form: str, value: Any) -> None:
        if form == "bool":
            self.put(form, int(bool(value)), "bool")
        elif form in ("f32", "f64"):
            self.put(form, float(value))
        else:
            self.put(form, int(value))

    def flat_struct(self, kind: Any, value: Any, later: list[Any]) -> None:
        """[protocol 1.6, 2.3]"""
        if not isinstance(value, kind):
            raise OracleError(f"{value!r} is no {kind.__name__}")
        inner = Frame(kind, struct_values(value))
        own = alignment(kind, self.syntax, inner)
        self.align(own)
        for name, member in layout.fields(kind):
            self.flat(member, getattr(value, name), inner, later)
        if self.syntax.is64:
            self.align(own)  # the trailing gap

    def flat_union(self, kind: Any, value: Any, later: list[Any]) -> None:
        """[protocol 1.7, 2.4]"""
        inner = Frame(kind, layout.nothing)
        if self.syntax.is64:
            self.align(alignment(kind, self.syntax, inner))
        self.flat(layout.tag_type(kind), value.tag, inner, later)
        self.events[-1] = self.events[-1]._replace(kind="tag")
        if self.syntax.is64 or layout.is_ms_union(kind):
            self.align(layout.arm_alignment(kind, self.syntax))
        _, arm = layout.select(kind, value.tag)
        if arm is not None:
            self.flat(arm, value.value, inner, later)

    def flat_pointer(self, kind: t.Pointer, value: Any, frame: Frame, later: list[Any]) -> None:
        """[protocol 1.8]"""
        target = strip(kind.target, frame)
        if value is None and kind.kind != "ref":
            self.pointer(0, kind.kind)
            return
        if kind.kind == "full":
            key = id(value) if aliases(value, target, frame) else 0
            if key in self.full:
                self.pointer(self.full[key], "full")
                return
            identifier = len(self.full) + 1
            self.keep.append(value)
            self.full[key or -identifier] = identifier
            self.pointer(identifier, "full")
        else:
            self.pointer(self.unique, kind.kind)
            self.unique += 4
        later.append((target, self.referent(kind, target, value), frame))

    # ------------------------------------------------------------------ arrays
    def shape(self, kind: t.Array, value: Any, frame: Frame) -> list[tuple[int, int, int]]:
        """Return (size, offset, actual_count) of every dimension.  [protocol 1.4]"""
        found = []
        level = value
        for dim in kind.dims:
            have = None if level is None else len(level)
            size = dim.bound if dim.bound is not None else layout.known(dim.size, frame.values)
            first = layout.known(dim.first, frame.values) or 0
            length = layout.known(dim.length, frame.values)
            if length is None:
                if dim.length is None and dim.first is not None and size is not None:
                    length = size - first
                elif dim.varying or size is None:
                    length = have or 0
                else:
                    length = size
            if size is None:
                size = first + length
            if have is not None and have != length:
                raise OracleError(f"{have} elements where the counts say {length}")
            if min(size, first, length) < 0 or first + length > size:
                raise OracleError(f"counts {size}, {first}, {length}")
            if not dim.varying and length != size:
                raise OracleError(f"counts {size}, {length}")
            found.append((size, first, length))
            level = level[0] if have else None
            if isinstance(level, (int, float)):
                level = None
        return found

    def flat_array(self, kind: t.Array, value: Any, frame: Frame, later: list[Any]) -> None:
        element = strip(kind.element, frame)
        shape = self.shape(kind, value, frame)
        for dim, (size, _, length) in zip(kind.dims, shape, strict=True):
            if kind.limits and dim.conformant:
                self.within(size, kind.limits)
            if kind.limits and dim.varying:
                self.within(length, kind.limits)
        for dim, (_, first, length) in zip(kind.dims, shape, strict=True):
            if dim.varying:
                free = dim.first is not None and layout.known(dim.first, frame.values) is None
                self.count(first, "free_offset" if free else "offset")
                self.count(length, "actual_count")
        bare = layout.is_bare_ref(element, self.syntax)
        if not bare and (self.gaps or all(length for _, _, length in shape)):
            self.align(layout.lead(element, self.syntax, frame))
        for item in self.items(value, [length for _, _, length in shape]):
            if bare:
                target = strip(element.target, frame)
                later.append((target, self.referent(element, target, item), frame))
            else:
                self.align(layout.lead(element, self.syntax, frame))
                self.flat(element, item, frame, later)

    def items(self, value: Any, lengths: list[int]) -> Any:
        """Yield the elements in row-major order."""
        if len(value) != lengths[0]:
            raise OracleError("a ragged array")
        for item in value:
            if len(lengths) > 1:
                yield from self.items(item, lengths[1:])
            else:
                yield item

    def within(self, value: int, limits: tuple[int, int]) -> None:
        if not limits[0] <= value <= limits[1]:
            raise OracleError(f"count {value} out of {limits}")

    # ----------------------------------------------------------------- strings
    def units(self, kind: t.String, value: Any) -> list[int]:
        """Return the code units with the terminator."""
        if kind.unit.kind == "wchar":
            raw = value.encode("utf-16-le", "surrogatepass")
            return [*struct.unpack(f"<{len(raw) // 2}H", raw), 0]
        return [*(value if isinstance(value, bytes) else char_octets(value)), 0]

    def flat_string(self, kind: t.String, value: Any, frame: Frame) -> None:
        """[protocol 1.5]"""
        units = self.units(kind, value)
        size = kind.bound if kind.bound is not None else layout.known(kind.size, frame.values)
        if size is not None and len(units) > size:
            raise OracleError("the string is too long")
        if kind.limits:
            self.within(len(units), kind.limits)
            if kind.bound is None and size is not None:
                self.within(size, kind.limits)
        self.count(0, "offset")
        self.count(len(units), "string_actual" if size is None else "actual_count")
        for unit in units:
            self.put(kind.unit.kind, unit)

    # ---------------------------------------------------------- the other kinds
    def context(self, value: Any) -> None:
        """[protocol 1.11]"""
        raw = bytes(20) if value is None else bytes(value)
        for form, (start, stop) in zip(
            ("u32", "u32", "u16", "u16"), ((0, 4), (4, 8), (8, 10), (10, 12)), strict=True
        ):
            self.put(form, int.from_bytes(raw[start:stop], "little"))
        for octet in raw[12:]:
            self.put("byte", octet)

    def pipe(self, kind: t.Pipe, value: Any, frame: Frame) -> None:
        """[protocol 2.6, 3.1]"""
        element = strip(kind.element, frame)
        chunks = list(value) if isinstance(value, ndr.Chunks) else [value] if len(value) else []
        for chunk in chunks:
            if not len(chunk):
                raise OracleError("an empty chunk")
            if kind.limits:
                self.within(len(chunk), kind.limits)
            self.count(len(chunk), "chunk")
            for item in chunk:
                later: list[Any] = []
                self.flat(element, item, frame, later)
            if self.syntax.is64:
                self.count(2**64 - len(chunk), "trailer")
        self.count(0, "chunk")
        if self.syntax.is64:
            self.count(0, "trailer")


def aliases(value: Any, target: Any, frame: Frame) -> bool:
    """Whether the identity of this value makes two full pointers one.

    A struct under two full pointers, one to the other, is the referent of the inner one only.
    """
    return isinstance(value, ndr.Ref) or layout.is_mutable(target, frame)


def char_octets(value: str) -> bytes:
    """Return the octets of a [string] of char: one octet a character."""
    return value.encode("latin-1")
