"""impacket's classes, with and without the drop-in."""

from __future__ import annotations

import importlib
import pkgutil
import random
from collections.abc import Iterator
from typing import Any

import impacket
import impacket.dcerpc.v5
from impacket.dcerpc.v5 import ndr

import rpcfast.impacket
from rpcfast.impacket.declare import difference

impacket.LOG.setLevel(100)  # it logs each stub that it rejects


def modules() -> list[Any]:
    """Import all modules of calls; some need packages that are not here."""
    found = [importlib.import_module("impacket.krb5.pac")]
    for one in pkgutil.walk_packages(impacket.dcerpc.v5.__path__, "impacket.dcerpc.v5."):
        try:
            found.append(importlib.import_module(one.name))
        except ImportError:
            continue
    assert len(found) > 30
    return found


def below(cls: type) -> Iterator[type]:
    for one in cls.__subclasses__():
        yield one
        yield from below(one)


def calls() -> list[type]:
    """Give every call of impacket's own modules, in an order that does not change."""
    known = {module.__name__ for module in modules()}
    return [cls for cls in dict.fromkeys(below(ndr.NDRCALL)) if cls.__module__ in known]


def outcome(cls: type, stub: bytes, is64: bool = False) -> tuple[Any, str]:
    """Decode a stub: the object, or None and the error."""
    try:
        return cls(stub, isNDR64=is64), ""
    except RecursionError:
        return None, "RecursionError"
    except Exception as error:
        return None, f"{type(error).__name__}: {error}"


def written(value: Any) -> Any:
    try:
        return value.getData()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def compare(cls: type, stub: bytes, is64: bool = False) -> str:
    """Decode and encode with and without; says what happened, and raises where they differ."""
    alone, error = outcome(cls, stub, is64)
    with rpcfast.impacket.installed():
        ours, other = outcome(cls, stub, is64)
    where = f"{cls.__module__}.{cls.__name__}({stub.hex()}, {is64})"
    if alone is None or ours is None:
        assert error == other, where
        return "rejected"
    assert not difference(alone, ours, ndr.NDR), (where, difference(alone, ours, ndr.NDR))
    data = written(alone)
    with rpcfast.impacket.installed():
        assert written(ours) == data, where
    assert not difference(alone, ours, ndr.NDR), (where, difference(alone, ours, ndr.NDR))
    return "decoded"


WORDS = (0, 0, 0, 1, 1, 2, 3, 4, 5, 8, 0x20000, 0x20004, 7, 0xFFFF)


def soup(chance: random.Random) -> bytes:
    """Make a stub of small numbers and of octets."""
    parts = [
        chance.choice(WORDS).to_bytes(4, "little") if chance.random() < 0.9 else chance.randbytes(4)
        for _ in range(chance.randrange(60))
    ]
    return b"".join(parts) + chance.randbytes(chance.choice((0, 0, 0, 1, 2, 3)))


def mutated(chance: random.Random, stub: bytes) -> bytes:
    """Change up to three octets of a stub with something behind it."""
    made = bytearray(stub + chance.randbytes(chance.randrange(40)))
    for _ in range(chance.randrange(4)):
        if made:
            made[chance.randrange(len(made))] = chance.choice((0, 1, 2, 4, 255))
    return bytes(made)
