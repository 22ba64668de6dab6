"""Plans that are refused: tables the walkers could not trust, and constructs nested too deeply."""

from __future__ import annotations

from typing import Any

import pytest

import rpcfast
from rpcfast import ndr
from rpcfast._core.plan import ARRAY_VALUES, FLAGS, KINDS, OPS, Plan
from rpcfast.errors import NdrError

BYTE = {"code": OPS["SCALAR"], "kind": KINDS["byte"], "size": 1, "stride": 1}
LONG = {"code": OPS["SCALAR"], "kind": KINDS["i32"], "size": 4, "stride": 4, "align": 4}
STRUCT = {"code": OPS["STRUCT"], "object": 0, "child": 1, "count": 1}


@pytest.mark.parametrize(
    "ops",
    [
        [],
        [STRUCT | {"flags": FLAGS["HOISTS"], "child": 0, "count": 0}],
        [{"code": OPS["RANGE"], "child": 1, "size": 1}, STRUCT | {"size": 1, "child": 2}, BYTE],
        [{"code": OPS["REPRESENT"], "object": 0, "child": 1, "size": 1}, LONG],
        [{"code": OPS["ARRAY"], "kind": ARRAY_VALUES["numpy"], "child": 1, "aux": 1}, LONG],
        [
            {"code": OPS["PIPE"], "kind": ARRAY_VALUES["numpy"], "child": 1, "aux": 1,
             "program": 0}, LONG,
        ],
        [LONG | {"align": 3}],
        [LONG | {"size": 8}],
        [{"code": OPS["POINTER"], "child": 1, "size": 4}],
        [STRUCT | {"child": 0}],
        [STRUCT, BYTE],
        [{"code": OPS["ARRAY"], "kind": ARRAY_VALUES["bytes"], "child": 1, "aux": 1}, LONG],
        [
            STRUCT | {"flags": FLAGS["HOISTS"]},
            STRUCT | {"slot": 8, "child": 8, "count": 2**31 - 1},
        ],
    ],
    ids=[
        "nothing", "no member to hoist from", "range of a struct", "shows more than it has",
        "numpy array without dtype", "numpy pipe without dtype", "alignment 3", "long of 8",
        "pointer to nowhere", "struct in itself", "member without a slot", "octets of four",
        "members beyond all numbers",
    ],
)
def test_tables_that_the_walkers_could_not_trust(ops: list[dict[str, Any]]) -> None:
    dims = [(1, 0, 1, -1, -1, -1)]
    with pytest.raises(NdrError, match="not well formed") as caught:
        Plan(ops, dims=dims, ranges=[(0, 1)], objects=[object])
    assert caught.value.code == 1766


def nested(levels: int, kind: Any, *dims: int) -> Any:
    """Return structs nested by value, with a scalar at the bottom."""
    for i in range(levels):
        member = ndr.array(kind, *dims) if dims else kind
        kind = ndr.StructMeta(
            f"level{i}_t", (ndr.Struct,), {"__module__": __name__, "m": member}, scope={}
        )
    return kind


DEEPEST = [(nested(127, ndr.byte), b"\1"), (nested(14, ndr.byte, *[1] * 8), b"\1")]
TOO_DEEP = [(nested(128, ndr.byte), b"\1"), (nested(15, ndr.byte, *[1] * 8), b"\1")]


@pytest.mark.parametrize(("kind", "data"), DEEPEST)
def test_nesting_up_to_the_limit(kind: Any, data: bytes) -> None:
    limits = ndr.Limits(made_per_byte=1 << 20)
    assert rpcfast.encode(kind, rpcfast.decode(kind, data, limits=limits)) == data
    data = b"\0\0\2\0" + data
    kind = ndr.unique(kind)
    assert rpcfast.encode(kind, rpcfast.decode(kind, data, limits=limits)) == data


@pytest.mark.parametrize(("kind", "data"), TOO_DEEP)
def test_nesting_beyond_the_limit(kind: Any, data: bytes) -> None:
    """A level is a level wherever it is: a dimension of an array, or behind a pointer."""
    for type_, stub in ((kind, data), (ndr.unique(kind), b"\0\0\2\0" + data)):
        with pytest.raises(NdrError, match="128 is the limit"):
            rpcfast.decode(type_, stub)
