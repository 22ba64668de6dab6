"""Sixteen threads on the codec at once: the same types and others, plans compiled in a race."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

import oracle
import rpcfast
from rpcfast import ndr
from rpcfast.ndr import var

THREADS = 16
FORMS = [
    {"syntax": syntax, "byteorder": order} for syntax in ("ndr20", "ndr64")
    for order in ("little", "big")
]


@pytest.fixture(autouse=True)
def _often() -> Iterator[None]:
    """Have threads change places often, where a lock lets only one run."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(before)


def together(work: Callable[[int], None]) -> None:
    """Run work(0) to work(15) in threads that start at one moment; raise what any of them does."""
    barrier = threading.Barrier(THREADS)
    errors: list[BaseException] = []

    def run(number: int) -> None:
        barrier.wait()
        try:
            work(number)
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=run, args=(i,)) for i in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    assert not any(thread.is_alive() for thread in threads)
    if errors:
        raise errors[0]


def fresh() -> tuple[Any, Any]:
    """Return a type that nobody has compiled yet, of most constructs, and a value of it."""

    class shape_t(ndr.IntEnum):
        dot = 0
        line = 1

    class arm_t(ndr.Union, switch=ndr.ulong, empty=(0,)):
        text = ndr.case(ndr.unique(ndr.string(ndr.wchar)), 1)
        number = ndr.case(ndr.hyper, 2)

    class item_t(ndr.Struct):
        kind = ndr.ulong
        u = ndr.switch_is(arm_t, var.kind)
        shape = ndr.Enum(shape_t)
        small = ndr.array(ndr.short, 3)

    class node_t(ndr.Struct):
        n = ndr.ulong
        items = ndr.unique(ndr.array(item_t, size_is=var.n))
        name = ndr.unique(ndr.string(ndr.char))
        next = ndr.unique("node_t")
        twin = ndr.full("node_t")

    node_t.__ndr__.scope = {"node_t": node_t}
    items = [
        item_t(u=arm_t(1, "\u20ac uro"), shape=shape_t.line, small=[1, -2, 3]),
        item_t(u=arm_t(2, -5), shape=shape_t.dot, small=[0, 0, 0]),
        item_t(u=arm_t(0), shape=shape_t.dot, small=[0, 0, 0]),
    ]
    last = node_t(items=items, name="last")
    value = node_t(items=items * 3, name="first", next=last, twin=node_t(items=None, name=None))
    value.twin.twin = value.twin
    return node_t, value


def same(kind: Any, value: Any, stubs: list[bytes], number: int) -> None:
    """Encode and decode a value in each form, beginning with another in each thread."""
    for k in range(number, number + len(FORMS)):
        form, stub = FORMS[k % len(FORMS)], stubs[k % len(FORMS)]
        assert rpcfast.encode(kind, value, representation="wire", **form) == stub
        assert rpcfast.decode(kind, stub, representation="wire", **form) == value
        assert rpcfast.decode(kind, stub, arrays="numpy", **form).n == value.n


def test_the_same_new_type() -> None:
    """A type is compiled at its first use: sixteen threads use it for the first time at once."""
    for _ in range(5):
        kind, value = fresh()
        stubs = [oracle.encode(kind, value, *form.values()).data for form in FORMS]
        together(lambda number, a=kind, b=value, c=stubs: same(a, b, c, number))


def test_other_new_types() -> None:
    made = [fresh() for _ in range(THREADS)]
    stubs = [[oracle.encode(k, v, *form.values()).data for form in FORMS] for k, v in made]

    def work(number: int) -> None:
        for k in range(number, number + 3):
            same(*made[k % THREADS], stubs[k % THREADS], number)

    together(work)


def test_classes_made_in_every_thread() -> None:
    """Class statements, their first use and their end, all at once."""

    def work(number: int) -> None:
        for _ in range(3):
            kind, value = fresh()
            stub = rpcfast.encode(kind, value, **FORMS[number % len(FORMS)])
            assert rpcfast.decode(kind, stub, **FORMS[number % len(FORMS)]) == value

    together(work)


def test_the_same_operation() -> None:
    """Request and Response, and their plans, are made at the first call."""
    for _ in range(5):
        params = [
            ndr.in_("n", ndr.ulong), ndr.in_("items", ndr.array(ndr.ushort, size_is=var.n)),
            ndr.out("sum", ndr.ref(ndr.hyper)),
        ]
        uuid = "7c9d5a10-3f52-4e0b-9d5e-0a1b2c3d4e65"
        op = ndr.Interface(
            "threads", uuid, (1, 0), [ndr.operation("add", *params, result=ndr.ulong)]
        )["add"]

        def work(number: int, op: Any = op) -> None:
            form = FORMS[number % len(FORMS)]
            request = op.decode_request(
                op.encode_request(op.Request(items=[1, 2, number]), **form), **form
            )
            assert (request.n, request.items) == (3, [1, 2, number])
            response = op.decode_response(
                op.encode_response(op.Response(sum=sum(request.items), result=0), **form),
                request, **form,
            )
            assert (response.sum, response.result) == (3 + number, 0)
            assert isinstance(request, op.Request)

        together(work)


def test_one_stub_and_one_value_in_all_threads() -> None:
    """What is only read may be shared: a buffer that is decoded, a value that is encoded."""
    kind, value = fresh()
    form = FORMS[0]
    stub = bytearray(rpcfast.encode(kind, value, **form))

    def work(number: int) -> None:
        for _ in range(50):
            assert rpcfast.decode(kind, stub, **form) == value
            assert rpcfast.encode(kind, value, **form) == stub
        for end in range(0, len(stub), 7):
            with pytest.raises(rpcfast.errors.NdrError):
                rpcfast.decode(kind, bytes(stub[:end]), **form)

    together(work)
