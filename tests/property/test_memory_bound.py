"""Memory that a message may make us hold: never more than a bound times its octets.

Each construct here makes many things of few octets.  Its message is decoded twice: whole, and
with a last octet missing, so that all has been made when it fails.  What is measured is what
Python allocates (tracemalloc), and where the system tells, what the process holds at most.
"""

from __future__ import annotations

import ctypes
import os
import struct
import sys
import sysconfig
import tracemalloc
from collections.abc import Iterator
from itertools import count
from types import MappingProxyType
from typing import Any, NamedTuple

import pytest

import rpcfast
from rpcfast import ndr
from rpcfast.errors import NdrError
from rpcfast.interfaces import ms_dtyp
from rpcfast.ndr import var
from vectors.bounded import sanitized

# Octets made for each octet received, by the worst construct.  In a free-threaded build an object
# is twice as large, and every record has the collector's links.
FREE_THREADED = bool(sysconfig.get_config_var("Py_GIL_DISABLED"))
BOUND = 128 if FREE_THREADED else 64
SPARE = 64 << 10  # octets that a small message may make: its exception, first growth of tables
NBYTES = 1 << 17  # octets of a message, about
_names = count()


class Construct(NamedTuple):
    """A type, a message of it, and how to decode it."""

    kind: Any
    stub: bytes
    options: Any = MappingProxyType({})


def made(**members: Any) -> Any:
    """Return a struct class."""
    scope: dict[str, Any] = {}
    body = {"__module__": __name__, **members}
    cls = ndr.StructMeta(f"made{next(_names)}_t", (ndr.Struct,), body, scope=scope)
    scope["self_t"] = cls
    return cls


def union(switch: Any, encapsulated: bool = True, empty: Any = (), **arms: Any) -> Any:
    """Return a union class."""
    return ndr.UnionMeta(
        f"made{next(_names)}_t", (ndr.Union,), {"__module__": __name__, **arms}, switch=switch,
        encapsulated=encapsulated, empty=empty, scope={},
    )


def numbers(*values: int) -> bytes:
    return struct.pack(f"<{len(values)}I", *values)


def many(element: Any, octets: bytes, behind: bytes = b"", **options: Any) -> Construct:
    """Return an array of equal elements; behind: the referents of each, after all of them."""
    n = NBYTES // len(octets + behind)
    wide = options.get("syntax") == "ndr64"
    head = n.to_bytes(8 if wide else 4, "little")  # nothing here is aligned to more
    return Construct(ndr.array(element, size_is=var.n), head + octets * n + behind * n, options)


def nested(levels: int) -> Any:
    kind: Any = ndr.small
    for _ in range(levels):
        kind = made(m=kind)
    return kind


class colour_t(ndr.IntEnum):
    red = 1


NEGATIVE = b"\x80"  # of a small: an int of its own, no shared one
SMALL_ARM = {"a": ndr.case(ndr.array(ndr.small, 1), 1)}
LATER = made(
    u=ndr.switch_is(union(ndr.small, False, (-128,), a=ndr.case(ndr.char, 1)), var.t), t=ndr.small
)
EMPTY_ROWS = made(
    rows=ndr.unique(ndr.array(ndr.small, size_is=(var.x, var.y))), x=ndr.long, y=ndr.long
)
EMPTY_LIST = made(
    p=ndr.unique(ndr.array(ndr.short, size_is=var.n, length_is=var.n, first_is=var.n)), n=ndr.char
)


def begun_in_vain(levels: int) -> Construct:
    """Return what the tight loop begins at each level, to find at the very end what it leaves."""
    kind: Any = made(
        n=ndr.ulong, p=ndr.unique(ndr.array(nested(1), size_is=var.n)),
        e=ndr.unique(ndr.Enum(colour_t)),
    )
    for _ in range(levels):
        kind = made(p=ndr.unique(kind))
    n = NBYTES & ~1
    return Construct(kind, numbers(*[1] * levels, n, 1, 1, n) + NEGATIVE * n + b"\7\7")


def full_ids(each: bytes) -> Construct:
    n = NBYTES // (4 + len(each))
    stub = numbers(n, *range(1, n + 1)) + each * n
    return Construct(ndr.array(ndr.full(ndr.small), size_is=var.n), stub)


CONSTRUCTS = {
    "small": many(ndr.small, NEGATIVE),
    "boolean": many(ndr.boolean, b"\1"),
    "short": many(ndr.short, b"\x80\x80"),
    "NULL pointers": many(ndr.unique(ndr.long), bytes(4)),
    "pointers to small": many(ndr.unique(ndr.small), b"\1\0\0\0", NEGATIVE),
    "pointers to small, NDR64": many(ndr.unique(ndr.small), b"\1" + bytes(7), NEGATIVE,
                                     syntax="ndr64"),
    "pointers to pointers": many(ndr.unique(ndr.unique(ndr.small)), b"\1\0\0\0", bytes(4)),
    "full pointers": full_ids(NEGATIVE),
    "full pointers, one referent": Construct(
        ndr.array(ndr.full(ndr.small), size_is=var.n),
        numbers(NBYTES // 4, *[5] * (NBYTES // 4)) + NEGATIVE, {"representation": "wire"},
    ),
    "ref pointers": Construct(
        ndr.array(ndr.ref(ndr.small), size_is=var.n), numbers(NBYTES) + NEGATIVE * NBYTES
    ),
    "ref pointers, too few": Construct(
        ndr.array(ndr.ref(ndr.small), size_is=var.n), numbers(1 << 16) + bytes(8)
    ),
    "struct of small": many(nested(1), NEGATIVE),
    "5 structs around a small": many(nested(5), NEGATIVE),
    "100 structs around a small": many(nested(100), NEGATIVE),
    "union, empty arm": many(union(ndr.small, empty=(-128,), **SMALL_ARM), NEGATIVE),
    "union of small[1]": many(union(ndr.char, **SMALL_ARM), b"\1\x80"),
    "union of small[1], numpy": many(union(ndr.char, **SMALL_ARM), b"\1\x80", arrays="numpy"),
    "tag that comes later": many(LATER, b"\x80\x80"),
    "enum": many(ndr.Enum(colour_t), b"\1\0"),
    "enum, no name": many(ndr.Enum(colour_t), b"\7\x77"),
    "enum, v1, no name": many(ndr.Enum(colour_t, True), b"\7\x77\0\0"),
    "small[n][1]": Construct(
        ndr.array(ndr.small, None, 1, size_is=(var.n, None)), numbers(NBYTES) + NEGATIVE * NBYTES
    ),
    "small[n][1][1][1][1][1][1][1]": Construct(
        ndr.array(ndr.small, None, *[1] * 7, size_is=(var.n, *[None] * 7)),
        numbers(NBYTES) + NEGATIVE * NBYTES,
    ),
    "lists of nothing": Construct(
        ndr.array(ndr.small, size_is=(var.n, var.m)), numbers(1 << 16, 0)
    ),
    "lists of nothing, behind pointers": many(
        EMPTY_ROWS, numbers(1, 512, 0), numbers(512, 0)
    ),
    "empty lists behind pointers": many(EMPTY_LIST, numbers(1, 0), numbers(0, 0, 0)),
    "empty arrays behind pointers": many(
        EMPTY_LIST, numbers(1, 0), numbers(0, 0, 0), arrays="numpy"
    ),
    "GUID": many(ms_dtyp.GUID, b"\x80" * 16),
    "GUIDs, each its own": Construct(
        ndr.array(ms_dtyp.GUID, size_is=var.n),
        numbers(NBYTES // 16) + b"".join((i << 96 | i).to_bytes(16, "big")
                                         for i in range(1 << 28, (1 << 28) + NBYTES // 16)),
    ),
    "rows whose last member has no name": many(
        made(a=ndr.small, e=ndr.Enum(colour_t)), b"\x80\0\7\7"
    ),
    "rows behind a pointer to what has no name": many(
        made(a=ndr.small, e=ndr.unique(ndr.Enum(colour_t))), b"\x80\0\0\0\1\0\0\0", b"\7\7"
    ),
    "FILETIME": many(ms_dtyp.FILETIME, b"\x80" * 8),
    "lists, empty": many(
        made(n=ndr.ulong, p=ndr.unique(ndr.array(ndr.small, size_is=var.n))), numbers(0, 1),
        numbers(0),
    ),
    "begun in vain": begun_in_vain(0),
    "begun in vain, 3 levels": begun_in_vain(3),
    "begun in vain, 9 levels": begun_in_vain(9),
    "counted string": many(
        ms_dtyp.RPC_UNICODE_STRING, numbers(0x20002, 1), numbers(1, 0, 1) + b"\x20\x20\0\0"
    ),
    "counted string, wire": many(
        ms_dtyp.RPC_UNICODE_STRING, numbers(0x20002, 1), numbers(1, 0, 1) + b"\x20\x20\0\0",
        representation="wire",
    ),
    "SID": many(ndr.unique(ms_dtyp.RPC_SID), numbers(1), numbers(0) + b"\1" + bytes(7)),
    "list": Construct(
        made(next=ndr.unique("self_t")), numbers(*[1] * (NBYTES // 4 - 1), 0)
    ),
    "ring": Construct(
        made(next=ndr.full("self_t")), numbers(*range(1, NBYTES // 4), 0)
    ),
    "pipe of small": Construct(ndr.Pipe(ndr.small), numbers(NBYTES) + NEGATIVE * NBYTES + bytes(4)),
    "pipe of struct": Construct(
        ndr.Pipe(nested(1)), numbers(NBYTES) + NEGATIVE * NBYTES + bytes(4)
    ),
    "pipe, one small a chunk": Construct(
        ndr.Pipe(ndr.small), (numbers(1) + b"\x80\0\0\0") * (NBYTES // 8) + bytes(4),
        {"representation": "wire"},
    ),
}


@pytest.fixture(params=CONSTRUCTS, name="work")
def _work(request: pytest.FixtureRequest) -> Any:
    """Return (decode, stub); the plan has been compiled, and an error been made."""
    kind, stub, options = CONSTRUCTS[request.param]
    counts = [ndr.in_("n", ndr.long), ndr.in_("m", ndr.long)]
    op = ndr.Interface(
        "memory", "7c9d5a10-3f52-4e0b-9d5e-0a1b2c3d4e66", (1, 0),
        [ndr.operation("one", *counts, ndr.out("v", kind))],
    )["one"]

    def decode(data: bytes) -> Any:
        try:
            return op.decode_response(data, partial=True, **options)
        except NdrError as error:
            return error

    decode(b"")
    return decode, stub


def cuts(stub: bytes) -> Iterator[bytes]:
    """Yield a whole message, one without its end, and its beginnings of few octets."""
    yield stub
    yield stub[:-1]
    yield stub[:12]
    yield stub[:100]


def test_allocations(work: Any) -> None:
    decode, stub = work
    for data in cuts(stub):
        tracemalloc.start()
        try:
            before = tracemalloc.get_traced_memory()[0]
            value = decode(data)
            most = tracemalloc.get_traced_memory()[1] - before
        finally:
            tracemalloc.stop()
        assert most <= BOUND * len(data) + SPARE, f"{most / len(data):.1f} per octet: {value!r:.80}"


@pytest.mark.skipif(sanitized() or sys.platform != "linux", reason="the kernel's count is needed")
def test_resident(work: Any) -> None:
    """The same by the kernel's count of a child, which has the tables of the C code as well."""
    decode, stub = work
    receive, send = os.pipe()
    child = os.fork()
    if not child:
        try:
            ctypes.CDLL(None).malloc_trim(0)
            with open("/proc/self/clear_refs", "w", encoding="ascii") as file:
                file.write("5")  # the most that was held is what is held now
            before = highest()
            value = decode(stub)
            os.write(send, struct.pack("<q", highest() - before))
            del value
        finally:
            os._exit(0)
    os.close(send)
    with os.fdopen(receive, "rb") as file:
        told = file.read()
    os.waitpid(child, 0)
    (most,) = struct.unpack("<q", told)
    # pages that the child only writes to anew, because it shares them, count too
    assert most <= BOUND * len(stub) + (1 << 20), f"{most / len(stub):.1f} per octet"


def highest() -> int:
    """Return the octets that this process has held at most."""
    with open("/proc/self/status", encoding="ascii") as file:
        lines = dict(line.split(":", 1) for line in file)
    return int(lines["VmHWM"].split()[0]) * 1024


def test_four_billion_elements() -> None:
    """Twelve octets that claim them make nothing."""
    for syntax in ("ndr20", "ndr64"):
        for element in (ndr.byte, ndr.long, nested(1), ndr.unique(ndr.long)):
            kind = made(n=ndr.ulong, p=ndr.unique(ndr.array(element, size_is=var.n)))
            for top in (0xFFFFFFFF, 0x7FFFFFFF, 0x10000000):
                form = "<III" if syntax == "ndr20" else "<QQQ"
                stub = struct.pack(form, top, 1, top)
                with pytest.raises(NdrError):
                    rpcfast.decode(kind, stub[:8], syntax=syntax)
                tracemalloc.start()
                try:
                    before = tracemalloc.get_traced_memory()[0]
                    with pytest.raises(NdrError) as caught:
                        rpcfast.decode(kind, stub, syntax=syntax)
                    most = tracemalloc.get_traced_memory()[1] - before
                finally:
                    tracemalloc.stop()
                assert most < 16384
                assert caught.value.offset is not None
