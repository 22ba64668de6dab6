"""Make random types, values of them, and damaged stubs, from one source of chance.

The source is a `random.Random`: hypothesis gives one that shrinks, a fuzzer a seeded one.
"""

from __future__ import annotations

import enum
import random
import uuid
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from oracle.layout import evaluate, is_struct, is_union
from rpcfast import ndr
from rpcfast.ndr import cond, deref, var
from rpcfast.ndr import types as t

INTEGERS = {
    "i8": (-128, 127), "u8": (0, 255), "char": (0, 255), "byte": (0, 255),
    "i16": (-(2**15), 2**15 - 1), "u16": (0, 2**16 - 1), "wchar": (0, 2**16 - 1),
    "i32": (-(2**31), 2**31 - 1), "u32": (0, 2**32 - 1),
    "i64": (-(2**63), 2**63 - 1), "u64": (0, 2**64 - 1),
    "i3264": (-(2**31), 2**31 - 1), "u3264": (0, 2**32 - 1),
}
SCALARS = [
    ndr.boolean, ndr.byte, ndr.char, ndr.wchar, ndr.small, ndr.usmall, ndr.short, ndr.ushort,
    ndr.long, ndr.ulong, ndr.hyper, ndr.uhyper, ndr.single, ndr.double, ndr.int3264,
    ndr.uint3264, ndr.error_status_t,
]
COUNTERS = [ndr.usmall, ndr.small, ndr.ushort, ndr.short, ndr.long, ndr.ulong, ndr.hyper]
TAGS = [ndr.short, ndr.ushort, ndr.long, ndr.ulong, ndr.usmall, ndr.char]


class shape_t(enum.IntEnum):
    dot = 0
    line = 1
    disc = 7
    ball = 0x7FFF


Members = list[tuple[str, Any]]


class Maker:
    """Types and values from one source of chance."""

    def __init__(self, rng: random.Random, aliases: bool = True) -> None:
        self.rng = rng
        self.aliases = aliases
        self.made = 0
        self.pool: list[tuple[Any, Any]] = []  # (target, value) of full pointers

    def chance(self, percent: int) -> bool:
        """Return True so many times in a hundred."""
        return self.rng.randrange(100) < percent

    def name(self, letter: str) -> str:
        """Return a new name."""
        self.made += 1
        return f"{letter}{self.made}"

    # ------------------------------------------------------------------ types
    def scalar(self) -> Any:
        """Return a base type, an enum or a range."""
        kind = self.rng.randrange(10)
        if kind == 0:
            return ndr.Enum(shape_t, self.chance(50))
        if kind == 1:
            base = self.rng.choice(COUNTERS)
            return t.Range(base, 0, self.rng.randrange(100))
        return self.rng.choice(SCALARS)

    def fixed(self, depth: int) -> Any:
        """Return what may be an element: no conformance on the outside."""
        kind = self.rng.randrange(9)
        if depth <= 0 or kind < 3:
            return self.scalar()
        if kind == 8:
            return self.numbers(depth)
        if kind == 3:
            return self.struct(depth - 1, conformant=False)
        if kind == 4:
            return self.union(depth - 1, encapsulated=True)
        if kind == 5:
            return ndr.string(self.rng.choice([ndr.char, ndr.wchar]), self.rng.randrange(1, 9))
        return self.pointer(depth - 1)

    def pointer(self, depth: int, target: Any = None) -> Any:
        """Return a pointer to something that needs no counts of its surroundings."""
        if target is None:
            kind = self.rng.randrange(6)
            if kind == 0:
                limits = (1, self.rng.randrange(8, 12)) if self.chance(15) else None
                target = ndr.string(self.rng.choice([ndr.char, ndr.wchar]), limits=limits)
            elif kind == 1 and depth > 0:
                target = self.struct(depth - 1, conformant=self.chance(50))
            elif kind == 2 and depth > 0:
                target = self.pointer(depth - 1)
            else:
                target = self.fixed(depth)
        return self.rng.choice([ndr.unique, ndr.unique, ndr.full, ndr.ref])(target)

    def counter(self, members: Members, early: bool) -> Any:
        """Return an expression over a count member, new or already there."""
        have = [name for name, kind in members if name.startswith("c") and kind in COUNTERS]
        if have and self.chance(30):
            name = self.rng.choice(have)
        else:
            name = self.name("c")
            kind: Any = self.rng.choice(COUNTERS)
            if self.chance(10):
                kind = ndr.unique(kind)
            at = len(members) if early or self.chance(50) else self.rng.randrange(len(members) + 1)
            members.insert(at, (name, kind))
        value = var[name]
        if any(n == name and isinstance(k, t.Pointer) for n, k in members):
            value = deref(value)
        forms = [
            value // 2, value * 2, value + 1, value % 3, value << 1, value >> 1, value & 3,
            value ^ 1, value | 1, cond(value > 2, 1, value), -(value - 4), 4 - value,
        ]
        return self.rng.choice(forms) if self.chance(35) else value

    def array(self, members: Members, depth: int, inline: bool) -> Any:
        """Return an array whose counts are among the members; `inline`: not conformant."""
        element = self.fixed(depth - 1)
        kind = self.rng.randrange(6)
        bounds = [self.rng.randrange(1, 4) for _ in range(self.rng.choice([1, 1, 1, 2, 3]))]
        if inline:
            if kind < 3:
                return ndr.array(element, *bounds)
            length = self.counter(members, early=False)
            if kind == 4 and len(bounds) > 1:  # only the first dimension varies
                lengths = (length, *[None] * (len(bounds) - 1))
                return ndr.array(element, 20, *bounds[1:], length_is=lengths)
            if kind == 3:
                first = self.counter(members, early=False)
                return ndr.array(element, 40, length_is=length, first_is=first)
            return ndr.array(element, 20, length_is=length)
        if kind < 3:
            size = self.counter(members, early=True)
            if self.chance(15):
                return ndr.array(element, max_is=size)
            if len(bounds) > 1:  # a conformant array of fixed ones, as MIDL
                sizes: Any = (size, *[None] * (len(bounds) - 1))
                return ndr.array(element, None, *bounds[1:], size_is=sizes)
            limits = (0, self.rng.randrange(8, 12)) if self.chance(15) else None
            return ndr.array(element, size_is=size, limits=limits)
        if kind == 3:
            sizes = tuple(self.counter(members, early=True) for _ in bounds)
            if self.chance(30):  # every dimension varies
                return ndr.array(
                    element, size_is=tuple(size + 1 for size in sizes), length_is=sizes
                )
            return ndr.array(element, size_is=sizes)
        length = self.counter(members, early=True)
        if kind == 4:
            first = self.counter(members, early=True)
            return ndr.array(
                element, size_is=first + length + self.rng.randrange(3), length_is=length,
                first_is=first,
            )
        return ndr.array(element, size_is=length + self.rng.randrange(3), length_is=length)

    def members(self, depth: int, last: bool, top: bool = False) -> Members:
        """Return members; `last`: the last one may be conformant; `top`: any may be."""
        members: Members = []
        for _ in range(self.rng.randrange(1, 6)):
            kind = self.rng.randrange(8)
            if kind < 3 or depth <= 0:
                added = self.fixed(depth)
            elif kind == 3:
                added = self.array(members, depth, inline=not (top and self.chance(50)))
            elif kind == 4:
                added = self.pointer(depth, self.array(members, depth, inline=False))
                if self.chance(20):
                    added = self.pointer(depth, added)
            elif kind == 5:
                added = self.switched(members, depth)
            elif kind == 6:
                added = self.pointer(depth)
            elif top and self.chance(30):
                added = ndr.Context("ctx")
            else:
                added = self.fixed(depth)
            members.append((self.name("m"), added))
        if last and self.chance(60):
            kind = self.rng.randrange(3)
            if kind == 0 and depth > 0:
                added = self.struct(depth - 1, conformant=True)
            elif kind == 1:
                added = ndr.string(self.rng.choice([ndr.char, ndr.wchar]))
            else:
                added = self.array(members, depth, inline=False)
            members.append((self.name("m"), added))
        return members

    def switched(self, members: Members, depth: int) -> Any:
        """Return the use of a union whose tag is a new member."""
        union = self.union(depth - 1, encapsulated=False)
        name = self.name("t")
        members.append((name, union.__ndr__.switch))
        return ndr.switch_is(union, var[name])

    def numbers(self, depth: int) -> Any:
        """Return a struct of nothing but numbers, structs of them and fixed arrays of both."""
        namespace: dict[str, Any] = {"__module__": __name__}
        for _ in range(self.rng.randrange(1, 5)):
            kind = self.numbers(depth - 1) if depth > 0 and self.chance(30) else self.scalar()
            if self.chance(30):
                bounds = [self.rng.randrange(1, 4) for _ in range(self.rng.randrange(1, 3))]
                kind = ndr.array(kind, *bounds)
            namespace[self.name("f")] = kind
        return ndr.StructMeta(self.name("N"), (ndr.Struct,), namespace, scope={})

    def struct(self, depth: int, conformant: bool) -> Any:
        """Return a struct class."""
        members = self.members(depth, last=conformant)
        namespace = {"__module__": __name__, **dict(members)}
        return ndr.StructMeta(self.name("S"), (ndr.Struct,), namespace, scope={})

    def union(self, depth: int, encapsulated: bool) -> Any:
        """Return a union class."""
        switch: Any = self.rng.choice(TAGS)
        if self.chance(15):
            switch = ndr.Enum(shape_t)
        labels = [0, 1, 7, 0x7FFF] if isinstance(switch, t.Enum) else list(range(1, 9))
        self.rng.shuffle(labels)
        namespace: dict[str, Any] = {"__module__": __name__}
        empty: tuple[Any, ...] = ()
        for _ in range(self.rng.randrange(1, 4)):
            label = labels.pop()
            if labels and len(namespace) > 1 and self.chance(20):
                empty += (label,)
            else:
                namespace[self.name("a")] = ndr.case(self.fixed(depth), label)
        if self.chance(30):
            if self.chance(50):
                empty += (ndr.DEFAULT,)
            else:
                namespace[self.name("a")] = ndr.case(self.fixed(depth), ndr.DEFAULT)
        return ndr.UnionMeta(
            self.name("U"), (ndr.Union,), namespace, switch=switch, encapsulated=encapsulated,
            ms_union=not encapsulated and self.chance(30), empty=empty, scope={},
        )

    def top(self, depth: int = 3) -> Any:
        """Return a type that can stand alone."""
        kind = self.rng.randrange(5)
        if kind == 0:
            return self.pointer(depth)
        if kind == 1:
            return ndr.array(self.fixed(depth), self.rng.randrange(1, 4))
        if kind == 2:
            return self.union(depth, encapsulated=True)
        return self.struct(depth, conformant=self.chance(50))

    def pipe(self) -> Any:
        """Return a pipe of scalars, fixed structs or fixed arrays."""
        kind = self.rng.randrange(3)
        plain = [kind for kind in SCALARS if kind.kind not in ("i3264", "u3264")]
        element: Any = self.rng.choice(plain)
        if kind == 1:
            members = {self.name("m"): self.rng.choice(plain) for _ in range(3)}
            element = ndr.StructMeta(
                self.name("S"), (ndr.Struct,), {"__module__": __name__, **members}, scope={}
            )
        elif kind == 2:
            element = ndr.array(element, self.rng.randrange(1, 4))
        return ndr.Pipe(element)

    # ----------------------------------------------------------------- values
    def integer(self, kind: str) -> int:
        """Return a number of a base type."""
        low, high = INTEGERS[kind]
        return self.rng.choice([0, 1, low, high, self.rng.randint(low, high)])

    def units(self, kind: t.String, most: int) -> str:
        """Return the text of a string, without its terminator."""
        length = self.rng.randrange(min(most, 6) + 1)
        top = 0xFFFF if kind.unit.kind == "wchar" else 0xFF
        # two surrogates side by side would be one character: they are not made
        codes = [self.rng.choice([0x41, 0x7A, 0xE9, top, self.rng.randrange(1, 256)])
                 for _ in range(length)]
        if kind.unit.kind == "wchar" and codes and self.chance(20):
            codes[-1] = self.rng.choice([0xD83D, 0xDE00, 0x20AC])
        return "".join(map(chr, codes))

    def value(self, kind: Any, look: Callable[[str], Any]) -> Any:
        """Return a value of a type; `look` knows the counts around it."""
        if isinstance(kind, t.Scalar):
            if kind.kind == "bool":
                return self.chance(50)
            if kind.kind in ("f32", "f64"):
                return self.rng.choice([0.0, -1.5, 2.0**100, self.rng.randrange(1000) / 8])
            return self.integer(kind.kind)
        if isinstance(kind, t.Enum):
            return self.rng.choice([*shape_t, shape_t.dot, 5])
        if isinstance(kind, t.Range):
            return self.rng.randint(kind.low, kind.high)
        if isinstance(kind, t.Pointer):
            return self.pointer_value(kind, look)
        if isinstance(kind, t.Array):
            return self.array_value(kind, look, 0)
        if isinstance(kind, t.String):
            return self.units(kind, 99 if kind.bound is None else kind.bound - 1)
        if isinstance(kind, t.Context):
            if self.chance(30):
                return None
            number = self.rng.choice([1, 1 << 127, self.rng.randrange(1 << 128)])
            return ndr.ContextHandle(self.rng.randrange(1 << 32), uuid.UUID(int=number))
        if isinstance(kind, t.Switch):
            return self.union_value(kind.union, evaluate(kind.on, look))
        if is_struct(kind):
            return kind(**self.record(kind.__ndr__.fields))
        assert is_union(kind)
        return self.union_value(kind, self.tag(kind))

    def record(self, members: Any) -> dict[str, Any]:
        """Return the values of members: first the counts and tags, then what they count."""
        values: dict[str, Any] = {}
        for _, kind in members:
            while isinstance(kind, (t.Pointer, t.Array)):
                kind = kind.target if isinstance(kind, t.Pointer) else kind.element
            if isinstance(kind, t.Switch):
                (name,) = kind.on.names()
                values[name] = self.tag(kind.union)
        for name, _ in members:
            if name.startswith("c"):
                values[name] = self.rng.randrange(5)
        for name, kind in members:
            if name not in values:
                values[name] = self.value(kind, values.__getitem__)
        return {name: values[name] for name, _ in members}

    def tag(self, union: Any) -> int:
        """Return a tag that a union has an arm for."""
        labels = [label for _, case in union.__ndr__.arms for label in case.labels]
        numbers = [int(label) for label in labels if label is not ndr.DEFAULT]
        if ndr.DEFAULT in labels and (not numbers or self.chance(50)):
            return next(i for i in (9, 99, 100) if i not in numbers)
        return self.rng.choice(numbers)

    def union_value(self, union: Any, tag: int) -> Any:
        """Return a union of a tag."""
        for wanted in (tag, ndr.DEFAULT):
            for _, case in union.__ndr__.arms:
                if wanted in case.labels:
                    value = None if case.type is None else self.value(case.type, {}.__getitem__)
                    return union(tag, value)
        raise AssertionError("a tag without an arm")

    def array_value(self, kind: t.Array, look: Callable[[str], Any], level: int) -> Any:
        """Return the elements of a dimension and of those inside."""
        dim = kind.dims[level]
        if dim.length is not None:
            length = evaluate(dim.length, look)
        elif dim.size is not None:
            length = evaluate(dim.size, look)
        else:
            assert dim.bound is not None
            length = dim.bound
        if level + 1 < len(kind.dims):
            return [self.array_value(kind, look, level + 1) for _ in range(length)]
        items = [self.value(kind.element, look) for _ in range(length)]
        if isinstance(kind.element, t.Scalar) and kind.element.kind in ("u8", "char", "byte"):
            return bytes(items)
        return items

    def pointer_value(self, kind: t.Pointer, look: Callable[[str], Any]) -> Any:
        """Return a pointer's value; now and then a full pointer is one that is there already."""
        if kind.kind != "ref" and self.chance(25):
            return None
        alone = not _counts(kind.target)
        if kind.kind == "full" and self.aliases and alone:
            same = [value for target, value in self.pool if target is kind.target]
            if same and self.chance(50):
                return self.rng.choice(same)
        value = self.value(kind.target, look)
        inner = kind.kind != "ref" and isinstance(kind.target, t.Pointer) and (
            isinstance(value, ndr.Ref) or value is None
        )
        if kind.kind == "full" and self.aliases and alone and self.chance(60):
            if not isinstance(value, (list, ndr.Struct, ndr.Union)) or inner:
                value = ndr.Ref(value)
            self.pool.append((kind.target, value))
        elif inner:
            value = ndr.Ref(value)
        return value

    def call(self, depth: int = 2, pipes: bool = True) -> SimpleNamespace:
        """Return the members of a request as parameters, with their values."""
        members = self.members(depth, last=True, top=True)
        values = self.record(members)
        if pipes and self.chance(30):
            name, pipe = self.name("p"), self.pipe()
            members.append((name, pipe))
            kind = t.Array(pipe.element, (t.Dim(3),))
            chunks = [
                self.array_value(t.Array(kind.element, (t.Dim(self.rng.randrange(1, 5)),)),
                                 values.__getitem__, 0)
                for _ in range(self.rng.randrange(3))
            ]
            values[name] = ndr.Chunks(chunks)
        return SimpleNamespace(members=members, values=values)


def _counts(kind: Any) -> bool:
    # whether a type needs counts of its surroundings
    while isinstance(kind, (t.Pointer, t.Array)):
        if isinstance(kind, t.Array) and any(d.size or d.length or d.first for d in kind.dims):
            return True
        kind = kind.target if isinstance(kind, t.Pointer) else kind.element
    return isinstance(kind, t.Switch)


def damage(rng: random.Random, data: bytes) -> bytes:
    """Return the stub with a few things broken."""
    out = bytearray(data)
    for _ in range(rng.choice([1, 1, 1, 2, 4])):
        kind = rng.randrange(8)
        at = rng.randrange(len(out) + 1)
        if kind == 0:
            del out[at:]
        elif kind == 1:
            out[at:at] = bytes(rng.randrange(256) for _ in range(rng.randrange(1, 9)))
        elif kind == 2:
            del out[at : at + rng.randrange(1, 9)]
        elif kind == 3 and len(out) >= 4:
            at = min(at, len(out) - 4) & ~3
            number = rng.choice([0, 1, 2, 3, 0x20000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF])
            out[at : at + 4] = number.to_bytes(4, rng.choice(["little", "big"]))
        elif kind == 4 and out:
            out[min(at, len(out) - 1)] ^= 1 << rng.randrange(8)
        elif kind == 5 and out:
            out[min(at, len(out) - 1)] = rng.choice([0, 1, 0x7F, 0x80, 0xFF])
        elif kind == 6 and len(out) >= 8:
            a, b = (rng.randrange(len(out) - 3) & ~3 for _ in range(2))
            out[a : a + 4] = out[b : b + 4]
        elif out:
            out[min(at, len(out) - 1)] = rng.randrange(256)
    return bytes(out)
