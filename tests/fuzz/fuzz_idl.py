"""Fuzz the IDL loader: broken copies of real files; what loads can be used and written out."""

from __future__ import annotations

import ast
import random
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import common

import rpcfast
from rpcfast import ndr
from rpcfast.errors import RpcError
from rpcfast.idl.emit import emit
from rpcfast.idl.load import lower
from rpcfast.idl.source import Source
from rpcfast.idl.stub import emit_stub
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
    [object] :IUnknown :IDispatch [local] [call_as(a)] [propget] [callback] coclass library module
    dispinterface importlib IUnknown BSTR VARIANT SAFEARRAY(VARIANT) [iid_is(n)] [ignore]
    [min_is(n)] [1..5] [transmit_as(long)] union{long a;}; struct{long b;}; p->n (*p).n n?*n:0
    sizeof(GUID) (short) uint32 [flag(1)] bitmap MInterfacePointer
""".split()
WORDS += [
    "\n#define X\n", "\n#define X(a) a ## a\n", "\n#define long X\n", "X", "X(1)", "\n#if 0\n",
    "\n#else\n", "\n#elif X\n", "\n#endif\n", "\n#undef X\n", '\n#include "samr.idl"\n',
    "\\\n", "interface later;", "const long", "typedef void *", "[rpcfast_status]",
]
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
        lowered = lower(Source(text, "fuzz_emitted.idl"), ())  # the name of the module
    except RpcError:
        return
    for interface in interfaces(lowered.module):
        for op in interface:
            try:
                op.decode_request(rng.randbytes(40), partial=True)
            except RpcError:
                continue
    if rng.random() < 0.2:
        emitted(lowered)


def interfaces(module: ModuleType) -> list[Any]:
    """Return the interfaces of a module."""
    return [x for x in vars(module).values() if isinstance(x, ndr.Interface)]


def emitted(lowered: Any) -> None:
    """Write the module out and import it: its operations are the same."""
    module = ModuleType("fuzz_emitted")
    sys.modules[module.__name__] = module
    try:
        exec(compile(emit(lowered, "fuzz.idl"), "fuzz_emitted.py", "exec"), vars(module))
    finally:
        del sys.modules[module.__name__]
    for made, loaded in zip(interfaces(module), interfaces(lowered.module), strict=True):
        assert (made.name, made.uuid, made.version) == (loaded.name, loaded.uuid, loaded.version)
        for ours, theirs in zip(made, loaded, strict=True):
            assert (ours.name, ours.opnum) == (theirs.name, theirs.opnum)
            assert repr(ours.params) == repr(theirs.params)
            assert repr(ours.result) == repr(theirs.result)
    ast.parse(emit_stub(lowered, "fuzz.idl"))


if __name__ == "__main__":
    sys.exit(common.main("fuzz_idl", once))
