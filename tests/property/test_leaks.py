"""Nothing is left behind: every construct, over and over, in success and at every failure.

A round of one example or stub decodes, compares, encodes, shows, copies and pickles it, and
decodes it cut.  After a few rounds nothing more may be allocated, and the objects that all share
(None, the classes, what the plans hold) have the references that they had.
"""

from __future__ import annotations

import contextlib
import copy
import gc
import pickle
import random
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

import rpcfast
from rpcfast import ndr
from rpcfast.errors import NdrError, RpcError
from vectors.bounded import sanitized
from vectors.examples import EXAMPLES, Example
from vectors.stubs import SYNTAXES, Case, all_cases

from .generate import damage, shape_t
from .simple import LIMITS, UUIDS, Both, SimpleMaker, told

ROUNDS = (5, 25, 125, 1000)
CUTS = 40  # places where a stub is cut, at most


@pytest.fixture(scope="module", autouse=True)
def frozen() -> Iterator[None]:
    """Take what other tests hold out of the collector's sight: it is called often here."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


def one_of_each() -> list[Case]:
    """Return the first little-endian stub of each operation, direction and syntax."""
    found: dict[Any, Case] = {}
    for case in all_cases():
        if case.byteorder == "little":
            found.setdefault((case.op, case.direction, case.syntax), case)
    return list(found.values())


def allocated() -> int:
    """Return the blocks that Python has allocated; 0 where malloc gives them (sanitizers)."""
    gc.collect()
    return sys.getallocatedblocks()


def shared(op: Any) -> list[Any]:
    """Return objects that every value of an operation refers to."""
    found = [None, True, False, op.Request, op.Response, ndr.Ref, ndr.Sid, ndr.ContextHandle]
    found += [-100, 100, *shape_t, *UUIDS]
    for plan in [*op.Request.__ndr__.plans.values(), *op.Response.__ndr__.plans.values()]:
        found.append(plan)
    return found


def steady(once: Callable[[], None], op: Any) -> None:
    """Assert that rounds leave nothing behind.

    A leak leaves one block or reference a round at least; what Python's own caches keep is
    bounded, hence less than that when there are more rounds.
    """
    once()
    for rounds in ROUNDS:
        left = leftovers(once, op, rounds)
        if not left:
            return
    pytest.fail(f"left after {rounds} rounds: {left}")


def leftovers(once: Callable[[], None], op: Any, rounds: int) -> list[Any]:
    """Return what there is more of after some rounds: ("blocks", n), (object, references)."""
    once()
    things = shared(op)
    gc.collect()
    references = [sys.getrefcount(thing) for thing in things]
    before = allocated()
    for _ in range(rounds):
        once()
    blocks = allocated() - before
    left: list[Any] = [("blocks", blocks)] if blocks >= rounds else []
    for thing, had in zip(things, references, strict=True):
        more = sys.getrefcount(thing) - had
        if more >= rounds:
            left.append((thing, more))
    return left


def cut(data: bytes) -> Iterator[bytes]:
    """Yield beginnings of a stub, of each length where there are few."""
    for end in range(0, len(data), max(1, len(data) // CUTS)):
        yield data[:end]


def used(value: Any) -> None:
    """Do with a value what a user does."""
    repr(value)
    assert copy.copy(value) == value
    assert copy.deepcopy(value) == value
    for name in type(value).__match_args__:
        field = getattr(value, name)
        with contextlib.suppress(pickle.PicklingError):  # classes that no module has
            assert pickle.loads(pickle.dumps(field)) == field
    assert value.__replace__() == value


@pytest.mark.parametrize("syntax", SYNTAXES)
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_examples(example: Example, syntax: str) -> None:
    data = example.data(syntax)
    if data is None:
        return
    params = [ndr.in_(name, kind) for name, (kind, _) in example.params.items()]
    op = ndr.Interface(
        "leaks", "7c9d5a10-3f52-4e0b-9d5e-0a1b2c3d4e67", (1, 0), [ndr.operation("one", *params)]
    )["one"]
    given = {name: value for name, (_, value) in example.params.items()}

    def once() -> None:
        request = op.Request(**given)
        for shown in ("wire", "python"):
            options = {"syntax": syntax, "representation": shown}
            read = op.decode_request(data, **options)
            used(read)
            if shown == "wire":
                assert read == request
                assert op.encode_request(request, **options) == data
            op.encode_request(read, **options)
            op.decode_request(data, arrays="numpy", **options)
            for part in cut(data):
                with contextlib.suppress(NdrError):
                    op.decode_request(part, **options)
        for name in given:  # a value of a wrong type in every place
            for wrong in (object(), None, "\ud800", -1, [1, "x"], 1 << 70, [[None]]):
                with contextlib.suppress(RpcError, TypeError):
                    op.encode_request(op.Request(**{**given, name: wrong}), syntax=syntax)

    steady(once, op)


@pytest.mark.parametrize("case", one_of_each(), ids=lambda case: case.id)
def test_stubs(case: Case) -> None:
    def once() -> None:
        sent = case.sent()
        for shown in ("wire", "python"):
            read = case.decode(representation=shown)
            used(read)
            case.encode(read, representation=shown)
            case.decode(representation=shown, arrays="numpy")
        decode = case.op.decode_request if case.direction == "request" else case.op.decode_response
        for part in cut(case.stub):
            with contextlib.suppress(NdrError):
                decode(part, sent, syntax=case.syntax)

    steady(once, case.op)


@pytest.mark.parametrize("seed", range(20))
def test_simple_types(seed: int) -> None:
    """What the tight loops begin, and leave where something is wrong or a limit is reached."""
    rng = random.Random(seed)
    stub = b""
    while not 200 < len(stub) < 1000:
        both = Both(SimpleMaker(rng), 4, {"syntax": SYNTAXES[seed & 1], "byteorder": "little"})
        stub = both.encode()
    stubs = [stub, *cut(stub), *(damage(rng, stub) for _ in range(20))]

    def once() -> None:
        for data in stubs:
            for limits in LIMITS:
                told(both.plan, data, False, limits)

    steady(once, both.op)


class pair_t(ndr.Struct):
    a = ndr.long
    b = ndr.unique(ndr.long)


def as_text(pair: Any) -> str:
    if pair.a == 13:
        raise NdrError("a user's function refuses it")
    return f"{pair.a},{pair.b}"


def as_pair(text: str) -> pair_t:
    a, b = map(int, text.split(","))
    return pair_t(a=a, b=b)


def test_representations() -> None:
    """Values that a user's functions show, at once and after the referents that they wait for."""
    kind = ndr.represent(pair_t, str, decode=as_text, encode=as_pair)
    number = ndr.represent(ndr.long, bytes, decode=lambda n: b"%d" % n, encode=int)
    params = [ndr.in_("pairs", ndr.array(kind, 3)), ndr.in_("numbers", ndr.array(number, 2))]
    op = ndr.Interface(
        "leaks", "7c9d5a10-3f52-4e0b-9d5e-0a1b2c3d4e68", (1, 0), [ndr.operation("one", *params)]
    )["one"]
    request = op.Request(pairs=["1000,-1000", "2,3", "4,5"], numbers=[b"70000", b"-9"])
    data = op.encode_request(request)
    bad = op.encode_request(op.Request(pairs=["1,2", "3,4", "13,5"], numbers=[b"1", b"2"]))

    def once() -> None:
        read = op.decode_request(data)
        assert read == request
        used(read)
        assert op.encode_request(read) == data
        for part in [bad, *cut(data)]:
            with pytest.raises(NdrError):
                op.decode_request(part)
        for wrong in ("x", "1", None, 5):
            with pytest.raises((ValueError, TypeError, AttributeError)):
                op.encode_request(op.Request(pairs=["1,2", wrong, "1,2"], numbers=[b"1", b"2"]))

    steady(once, op)


class node_t(ndr.Struct):
    v = ndr.long
    next = ndr.unique("node_t")


def test_ten_million_records() -> None:
    """Made and freed, off the collector and on it, by the decoder: memory stays flat."""
    kind = ndr.array(pair_t, 100_000)
    data = rpcfast.encode(kind, [pair_t(a=i, b=None) for i in range(100_000)])
    chain = b"\5\0\0\0\1\0\0\0" * 99_999 + bytes(8)
    rpcfast.decode(kind, data)
    rpcfast.decode(node_t, chain)
    before, held = allocated(), resident()
    for _ in range(5 if sanitized() else 50):  # nothing is counted there
        rpcfast.decode(kind, data)
        rpcfast.decode(node_t, chain)
    assert allocated() - before < 100
    assert resident() - held < 64 << 20


def test_memory_of_the_c_code() -> None:
    """Stacks, tables and buffers that grew are freed, whether all goes well or not."""
    kind = ndr.array(ndr.unique(ndr.long), 10_000)
    full = ndr.array(ndr.full(ndr.long), 10_000)
    data = rpcfast.encode(kind, list(range(10_000)))
    numbered = rpcfast.encode(full, [ndr.Ref(i) for i in range(10_000)])
    bad = [*range(9_999), "x"]

    def once() -> None:
        for type_, stub in ((kind, data), (full, numbered)):
            rpcfast.decode(type_, stub)
            with pytest.raises(NdrError):
                rpcfast.decode(type_, stub[:-1])
            with pytest.raises(NdrError):
                rpcfast.encode(type_, bad)
            rpcfast.encode(type_, [*bad[:-1], 1])

    for _ in range(20):
        once()
    held = resident()
    for _ in range(0 if sanitized() else 200):  # each of the 1600 calls takes more than 300 KiB
        once()
    assert resident() - held < 32 << 20


def resident() -> int:
    """Return the octets that this process holds now; 0 where nobody tells, or all is kept."""
    if sanitized() or sys.platform != "linux":
        return 0
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * 4096
