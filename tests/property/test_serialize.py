"""Serialized values of random types: headers written out here, bodies by the oracle."""

from __future__ import annotations

import random
import struct
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import oracle
from rpcfast import ndr
from rpcfast.errors import NdrError

from .generate import Maker
from .test_codec import chance, usual

SYNTAX_IDS = {
    "ndr20": "045d888aeb1cc9119fe808002b104860 02000000",
    "ndr64": "33057171babe37498319b5dbef9ccc36 01000000",
}
#: (version, syntax, byte order)
forms = st.sampled_from([
    (1, "ndr20", "little"), (1, "ndr20", "big"), (2, "ndr20", "little"), (2, "ndr64", "little"),
])


def is_primitive(kind: Any) -> bool:
    while isinstance(kind, ndr.Range) or (isinstance(kind, ndr.Pointer) and kind.kind == "ref"):
        kind = kind.base if isinstance(kind, ndr.Range) else kind.target
    return isinstance(kind, (ndr.Scalar, ndr.Enum))


def blob_of(pairs: list[tuple[Any, Any]], version: int, syntax: str, order: str) -> bytes:
    """Write a blob by the words of [MS-RPCE 2.2.6, 2.2.7]."""
    if version == 1:
        out = bytes([1, 0x10 if order == "little" else 0]) + struct.pack("<H", 8) + b"\xcc" * 4
        unit = 8
    else:
        out = b"\x02\x10\x40\0" + b"\xcc" * 20 + bytes.fromhex(SYNTAX_IDS[syntax]) + bytes(20)
        unit = 16
    for kind, value in pairs:
        body = oracle.encode(kind, value, syntax, order).data
        body += bytes(-len(body) % unit)
        if version == 2 or not is_primitive(kind):
            out += struct.pack("<L", len(body)) + bytes(unit - 4)
        out += body
    return out


@usual
@given(chance, forms)
def test_blobs(rng: random.Random, form: tuple[int, str, str]) -> None:
    version, syntax, order = form
    maker = Maker(rng)
    kinds = [maker.top() for _ in range(rng.randrange(1, 4))]
    if rng.random() < 0.3:
        kinds.insert(rng.randrange(len(kinds) + 1), rng.choice([ndr.ushort, ndr.hyper]))
    pairs = [(kind, maker.value(kind, {}.__getitem__)) for kind in kinds]
    want = blob_of(pairs, version, syntax, order)
    options: dict[str, Any] = {
        "version": version, "syntax": syntax, "byteorder": order, "representation": "wire",
    }
    assert ndr.serialize_all(pairs, **options).hex() == want.hex()
    read = ndr.deserialize_all(kinds, want, representation="wire")
    for (kind, written), value in zip(pairs, read, strict=True):
        body = oracle.encode(kind, written, syntax, order).data
        assert oracle.encode(kind, value, syntax, order).data == body
    if len(pairs) == 1:
        assert ndr.serialize(*pairs[0], **options) == want
        assert oracle.alike(read[0], ndr.deserialize(kinds[0], want, representation="wire"))
    for end in range(0, len(want), max(1, len(want) // 40)):
        with pytest.raises(NdrError) as caught:
            ndr.deserialize_all(kinds, want[:end], representation="wire")
        assert caught.value.offset is not None
        assert caught.value.offset <= end
