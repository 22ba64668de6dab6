"""Fuzz the stubs of all operations: damaged vectors and garbage, in every form of decoding."""

from __future__ import annotations

import random
import sys
from typing import Any

import common

import rpcfast
from property.generate import Maker, damage
from rpcfast.errors import RpcError
from vectors.stubs import SAMBA, all_cases, pipepeer

CASES = all_cases()
OPERATIONS = [
    op for interface in [*SAMBA.values(), pipepeer()] for op in interface
    if not op.name.endswith("NotUsedOnWire")
]
LIMITS = 1 << 16


def options(rng: random.Random) -> dict[str, Any]:
    """Return a random form."""
    return {
        "syntax": rng.choice(["ndr20", "ndr20", "ndr64"]),
        "byteorder": rng.choice(["little", "big"]),
        "representation": rng.choice(["python", "wire"]),
        "arrays": rng.choice(["list", "list", "numpy"]),
        "partial": rng.random() < 0.3,
    }


def once(rng: random.Random) -> None:
    """Run one iteration."""
    kind = rng.randrange(10)
    if kind == 0:
        random_type(rng)
        return
    form = options(rng)
    request = None
    if kind == 1:
        op = rng.choice(OPERATIONS)
        direction = rng.choice(["request", "response"])
        stub = rng.randbytes(rng.randrange(200))
    else:
        case = rng.choice(CASES)
        op, direction, stub = case.op, case.direction, damage(rng, case.stub)
        if rng.random() < 0.8:
            form |= {"syntax": case.syntax, "byteorder": case.byteorder}
            if rng.random() < 0.5:
                request = case.sent()
    decode = op.decode_request if direction == "request" else op.decode_response
    encode = op.encode_request if direction == "request" else op.encode_response
    try:
        value = decode(stub, request, **form)
    except RpcError:
        return
    assert len(repr(value)) < 1 << 24
    form = {k: v for k, v in form.items() if k not in ("arrays", "partial")}
    try:
        encode(value, request=request, **form)
    except RpcError:
        return  # an enum above 32767 arrives but is not sent, for instance


def random_type(rng: random.Random) -> None:
    """Decode damaged bytes of a type that nobody has seen."""
    maker = Maker(rng)
    kind = maker.top(2)
    value = maker.value(kind, {}.__getitem__)
    form: dict[str, Any] = {
        "syntax": rng.choice(["ndr20", "ndr64"]), "byteorder": rng.choice(["little", "big"]),
        "representation": rng.choice(["python", "wire"]),
    }
    try:
        data = rpcfast.encode(kind, value, **form)
    except RpcError:
        assert form["representation"] == "python"  # where a value may have another form
        return
    for _ in range(10):
        try:
            read = rpcfast.decode(
                kind, damage(rng, data), arrays=rng.choice(["list", "numpy"]), **form
            )
            rpcfast.encode(kind, read, **form)
        except RpcError:
            continue


if __name__ == "__main__":
    sys.exit(common.main("fuzz_decode", once))
