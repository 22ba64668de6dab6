"""Fuzz the walkers on random types, guided by the coverage of their C code: see libfuzzer.py.

An input is a description, from which a type is made as tests/property makes them, and octets,
from which a value of it is made, a damaged stub of that value, and which are then a stub
themselves.  The value must give the bytes of the oracle and come back from them; from the rest
nothing but an NdrError may come out.  One input in two is a parameter list of what the tight loops
take instead: with them and without, the same must come of every stub, whatever the limits.
"""

from __future__ import annotations

import gc
import sys
from typing import Any

import atheris
from common import Octets  # puts the tests on the path

import oracle
import rpcfast
from property.generate import Maker, damage
from property.simple import Both, SimpleMaker
from rpcfast import ndr
from rpcfast.errors import NdrError

LARGE = 2000  # octets of stub that the oracle need not read


# random types nest structs of an octet in one another, which the usual limit refuses in bulk
GENEROUS = ndr.Limits(made_per_byte=1 << 20)


def once(data: bytes) -> None:
    """Run one input."""
    if len(data) < 3:
        return
    how, cut = data[0], 3 + int.from_bytes(data[1:3], "little") % 256
    description, octets = data[3:cut], data[cut:]
    options: dict[str, Any] = {
        "syntax": ("ndr20", "ndr64")[how & 1], "byteorder": ("little", "big")[how >> 1 & 1],
    }
    if how >> 3 & 1:
        simple(description, octets, options)
        return
    arrays = ("list", "numpy")[how >> 2 & 1]
    maker = Maker(Octets(description))
    kind = maker.top(2)
    maker.rng = Octets(octets)
    value = maker.value(kind, {}.__getitem__)
    stub = rpcfast.encode(kind, value, representation="wire", **options)
    if len(stub) < LARGE:
        judged(kind, value, stub, options)
    decode(kind, octets, arrays, options)
    for _ in range(3):
        decode(kind, damage(maker.rng, stub), arrays, options)


def simple(description: bytes, octets: bytes, options: dict[str, Any]) -> None:
    """Assert that the tight loops and the walkers tell the same."""
    both = Both(SimpleMaker(Octets(description)), 4, options)
    stub = both.encode()
    rng = Octets(octets)
    for data in (stub, octets, *(damage(rng, stub) for _ in range(3))):
        both.agree(data)


def judged(kind: Any, value: Any, stub: bytes, options: dict[str, Any]) -> None:
    """Assert that the oracle encodes this value so, and that it comes back."""
    wanted = oracle.encode(kind, value, options["syntax"], options["byteorder"]).data
    assert stub == wanted, f"{kind!r}\n{value!r}\n{stub.hex()}\n{wanted.hex()}"
    read = rpcfast.decode(kind, stub, representation="wire", limits=GENEROUS, **options)
    again = oracle.decode(kind, stub, options["syntax"], options["byteorder"]).value
    assert oracle.alike(again, read), f"{kind!r}\n{stub.hex()}\n{read!r}"


def decode(kind: Any, stub: bytes, arrays: str, options: dict[str, Any]) -> None:
    """Decode a stub that may be anything, in each representation; encode what came."""
    for shown in ("python", "wire"):
        try:
            read = rpcfast.decode(
                kind, stub, representation=shown, arrays=arrays, partial=True, **options
            )
            repr(read)
            rpcfast.encode(kind, read, representation=shown, **options)
        except NdrError:
            continue


def main() -> None:
    """Fuzz; arguments: the program that libFuzzer may run again, then those of libFuzzer."""
    gc.freeze()
    atheris.Setup(sys.argv[1:], once)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
