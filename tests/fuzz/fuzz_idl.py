"""Fuzz the IDL loader: broken copies of real files; what loads can be compiled and used."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import common

import rpcfast
from rpcfast import idl, ndr
from rpcfast.errors import RpcError
from vectors import load

FILES = [load.DATA / "pipepeer.idl"]
FILES += sorted(Path(rpcfast.__file__).parent.joinpath("interfaces").glob("*.idl"))
TEXTS = [path.read_text(encoding="utf-8") for path in FILES]
WORDS = """
    struct union enum typedef interface pipe void long hyper char handle_t const import switch case
    default : ; , { } [ ] ( ) * = < > ? ! ~ << >> && || + - / % " ' /* */ // # #define #include #if
    #endif [in] [out] [string] [ptr] [ref] [unique] [size_is(n)] [length_is(*len)] [range(0,5)]
    [context_handle] [switch_is(x)] [v1_enum] 0x7fffffff -1 99999999999999999999 1e9 L'a' uuid(
    version(1.0) pointer_default(unique) size_is(,n) int3264 typedef struct a a;
""".split()
SIZE = 4000


def piece(rng: random.Random, text: str) -> str:
    """Return a text of a size that keeps an iteration short: its head, and some of its lines."""
    if len(text) <= SIZE:
        return text
    lines = text.splitlines(keepends=True)
    at = rng.randrange(len(lines))
    return "".join(lines[:40] + lines[at : at + 40]) + "\n}\n"


def once(rng: random.Random) -> None:
    """Run one iteration."""
    text = rng.choice(TEXTS)
    if rng.random() < 0.7:
        text = piece(rng, text)
    text = common.splice(rng, text, WORDS)
    try:
        module = idl.loads(text, name="fuzz.idl")
    except RpcError:
        return
    for interface in [x for x in vars(module).values() if isinstance(x, ndr.Interface)]:
        for op in interface:
            try:
                op.decode_request(rng.randbytes(40), partial=True)
            except RpcError:
                continue


if __name__ == "__main__":
    sys.exit(common.main("fuzz_idl", once))
