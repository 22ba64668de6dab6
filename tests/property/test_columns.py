"""Columns against what decode gives: the same leaves, and the same errors, on random rows."""

from __future__ import annotations

import random
import uuid
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import oracle
import rpcfast
from oracle.layout import is_struct, is_union
from rpcfast import ndr
from rpcfast.ndr import types as t
from rpcfast.ndr import var
from vectors.rows import names_of, same_columns, tables
from vectors.stubs import SYNTAXES

from .generate import Maker, damage

usual = settings(
    deadline=None, max_examples=150,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
chance = st.randoms(use_true_random=False)
syntaxes = st.sampled_from(SYNTAXES)
orders = st.sampled_from(["little", "big"])


class UNICODE_STRING(ndr.Struct):
    Length = ndr.ushort
    MaximumLength = ndr.ushort
    Buffer = ndr.unique(
        ndr.array(ndr.wchar, size_is=var.MaximumLength // 2, length_is=var.Length // 2)
    )


class STRING(ndr.Struct):
    Length = ndr.ushort
    MaximumLength = ndr.ushort
    Buffer = ndr.unique(ndr.array(ndr.char, size_is=var.MaximumLength, length_is=var.Length))


class GUID(ndr.Struct):
    Data1 = ndr.ulong
    Data2 = ndr.ushort
    Data3 = ndr.ushort
    Data4 = ndr.array(ndr.byte, 8)


class RPC_SID(ndr.Struct):
    Revision = ndr.usmall
    SubAuthorityCount = ndr.usmall
    IdentifierAuthority = ndr.array(ndr.byte, 6)
    SubAuthority = ndr.array(ndr.ulong, size_is=var.SubAuthorityCount)


# ------------------------------------------------------------------------ rows with a layout
class Rows(Maker):
    """Types of rows that columns are made of directly, and some that are near them."""

    def leaf(self) -> Any:
        kind = self.rng.randrange(13)
        point = self.rng.choice([ndr.unique, ndr.ref])
        if kind < 4:
            return self.scalar()
        if kind < 7:
            return UNICODE_STRING
        if kind == 7:
            return self.rng.choice([STRING, GUID, ndr.Context("h")])
        if kind == 8:
            unit = self.rng.choice([ndr.char, ndr.wchar, ndr.byte])
            bound = self.rng.choice([None, None, 8])
            limits = (1, 5) if bound is None and self.chance(30) else None
            return point(ndr.string(unit, bound, limits=limits))
        if kind == 9:
            return point(RPC_SID)
        if kind == 10:
            bounds = self.rng.choice([(3,), (3,), (2, 2)])
            return ndr.array(self.rng.choice([ndr.byte, ndr.long]), *bounds)
        if kind == 11:
            return self.rng.choice([ndr.full(UNICODE_STRING), ndr.unique(STRING), point(GUID)])
        return point(self.rng.choice([ndr.ulong, ndr.hyper, ndr.usmall]))

    def row(self, depth: int = 1) -> Any:
        members: dict[str, Any] = {}
        for _ in range(self.rng.randrange(1, 5)):
            nested = depth and self.chance(20)
            members[self.name("m")] = self.row(depth - 1) if nested else self.leaf()
        return self.make(members)

    def make(self, members: dict[str, Any]) -> Any:
        body = {"__module__": __name__, **members}
        return ndr.StructMeta(self.name("S"), (ndr.Struct,), body, scope={})

    def around(self, row: Any) -> tuple[Any, str]:
        """Return a type that holds rows, and the path to them."""
        rows = ndr.array(row, size_is=var.n)
        kind = self.rng.randrange(6)
        if kind == 0:  # at the end of a struct, with pointers before it that are walked first
            return self.make({"a": ndr.unique(ndr.ulong), "n": ndr.ulong, "rows": rows}), "rows"
        if kind == 1:
            varying = ndr.array(row, size_is=var.n, length_is=var.k)
            members = {"n": ndr.ushort, "k": ndr.hyper, "rows": ndr.unique(varying)}
            return self.make(members), "rows"
        held = self.make({
            "n": ndr.ulong, "a": ndr.unique(ndr.ushort), "rows": ndr.unique(rows),
            "b": UNICODE_STRING,
        })
        if kind == 2:
            union = ndr.UnionMeta(
                self.name("U"), (ndr.Union,),
                {"__module__": __name__, "one": ndr.case(ndr.unique(held), 1),
                 "two": ndr.case(ndr.ulong, 2)},
                switch=ndr.ulong, encapsulated=True, scope={},
            )
            return self.make({"x": ndr.ulong, "u": union}), "u.one.rows"
        if kind == 3:
            return self.make({"f": ndr.full(held), "g": ndr.full(held)}), "g.rows"
        if kind == 4:
            return ndr.unique(ndr.unique(held)), "rows"
        return held, "rows"

    def shown(self, kind: Any) -> Any:
        """Return a value of a type in python representation."""
        if isinstance(kind, t.Pointer):
            if kind.kind != "ref" and self.chance(20):
                return None
            value = self.shown(kind.target)
            inner = isinstance(kind.target, t.Pointer) and kind.kind != "ref"
            return ndr.Ref(value) if inner and value is None else value
        if kind in (UNICODE_STRING, STRING):
            text = self.rng.choice([None, "", "a", "longer text", "\u20ac \U0001f600"])
            return text if text is None or kind is UNICODE_STRING else text.encode()
        if kind is GUID:
            return uuid.UUID(int=self.rng.randrange(1 << 128))
        if kind is RPC_SID:
            subs = "".join(f"-{self.rng.randrange(1 << 32)}" for _ in range(self.rng.randrange(6)))
            return ndr.Sid("S-1-5" + (subs or "-1"))
        if isinstance(kind, t.String) and kind.unit is ndr.byte:
            return b"octets"[: self.rng.randrange(5)]
        if isinstance(kind, t.Array) and kind.dims[0].conformant:
            return [self.shown(kind.element) for _ in range(self.rng.choice([0, 1, 2, 7]))]
        if is_union(kind):
            arm = self.rng.choice([1, 1, 1, 2])
            return kind(arm, self.shown(kind.__ndr__.arms[arm - 1][1].type))
        if is_struct(kind):
            return kind(**{
                name: self.shown(type_) for name, type_ in kind.__ndr__.fields
                if name not in ("n", "k")
            })
        limits = getattr(kind, "limits", None)
        return "abc" if limits else self.value(kind, {}.__getitem__)


def compare(kind: Any, data: bytes, path: str, names: list[str], options: dict[str, Any]) -> bool:
    """Assert that columns are what decode makes, or fail as it does; return whether they are."""
    return same_columns(
        lambda: rpcfast.decode(kind, data, **options),
        lambda: rpcfast.columns(kind, data, path, names, **options),
        path, names,
    )


@usual
@given(chance, syntaxes, orders)
def test_rows(rng: random.Random, syntax: str, order: str) -> None:
    maker = Rows(rng)
    row = maker.row()
    kind, path = maker.around(row)
    names = [name for name, _ in names_of(row) if maker.chance(60)]
    options: dict[str, Any] = {"syntax": syntax, "byteorder": order}
    data = rpcfast.encode(kind, maker.shown(kind), **options)
    assert compare(kind, data, path, names, options)
    for end in range(0, len(data), 1 + len(data) // 40):
        compare(kind, data[:end], path, names, options)
    for _ in range(30):
        bad = damage(rng, data)
        good = compare(kind, bad, path, names, options)
        try:
            oracle.decode(kind, bad, syntax, order)
        except oracle.OracleError:
            assert not good
        else:
            assert good


def test_both_ways_are_taken() -> None:
    """The property above speaks of columns made directly, and of those made of objects."""
    direct = []
    for seed in range(100):
        maker = Rows(random.Random(seed))
        row = maker.row()
        kind, path = maker.around(row)
        names = tuple(name for name, _ in names_of(row))
        rpcfast.columns(kind, rpcfast.encode(kind, maker.shown(kind)), path, names)
        plans = kind.plans if isinstance(kind, t.Type) else kind.__ndr__.plans
        direct.append(plans["columns", path, names, "ndr20", "python"].fast is not None)
    assert 20 <= sum(direct) <= 80


# ------------------------------------------------------------------------- all other types
@usual
@given(chance, syntaxes, orders, st.sampled_from(["python", "wire"]))
def test_any_type(rng: random.Random, syntax: str, order: str, representation: str) -> None:
    maker = Maker(rng)
    found: list[tuple[str, Any]] = []
    for _ in range(20):
        kind = maker.top()
        found = [table for table in tables(kind) if list(names_of(table[1]))]
        if found:
            break
    if not found:
        return
    path, element = rng.choice(found)
    names = [name for name, _ in names_of(element) if maker.chance(60)]
    data = oracle.encode(kind, maker.value(kind, {}.__getitem__), syntax, order).data
    options: dict[str, Any] = {
        "syntax": syntax, "byteorder": order, "representation": representation,
    }
    assert compare(kind, data, path, names, options)
    for _ in range(20):
        compare(kind, damage(rng, data), path, names, options)
