"""What an interface of Python types may have as a pipe, and what it is refused for."""

from __future__ import annotations

import pytest

from rpcfast import ndr
from rpcfast.errors import NdrError

LONGS = ndr.Pipe(ndr.long)


class Word(ndr.IntEnum):
    """An enum that has 16 bits unless it is told otherwise."""

    A = 1


class Inner(ndr.Struct):
    number = ndr.hyper
    word = ndr.Enum(Word, v1=True)


class Fixed(ndr.Struct):
    inner = ndr.array(Inner, 3)
    flag = ndr.boolean


class Choice(ndr.Union, switch=ndr.long):
    number = ndr.case(ndr.long, 1)


def holding(type_):
    """Make a struct of a struct that holds this."""
    inner = ndr.StructMeta("In", (ndr.Struct,), {"__module__": __name__, "member": type_}, scope={})
    body = {"__module__": __name__, "n": ndr.long, "inner": ndr.array(inner, 2)}
    return ndr.StructMeta("Out", (ndr.Struct,), body, scope={})


@pytest.mark.parametrize(
    "element",
    [
        *(kind for kind in ndr.types.SCALARS.values() if "3264" not in kind.kind),
        ndr.Enum(Word, v1=True), ndr.Range(ndr.short, 1, 5), ndr.array(ndr.short, 2, 3), Inner,
        Fixed, ndr.array(Fixed, 2), holding(Fixed),
    ],
)  # fmt: skip
def test_elements(element):
    pipe = ndr.Pipe(element)
    for syntax in ("ndr20", "ndr64"):
        layout = ndr.pipe_layout(pipe, syntax)
        assert 0 < layout.nbytes <= layout.stride
        assert layout.dtype("little").itemsize == layout.stride


FORBIDDEN = [
    (ndr.int3264, "an __int3264"),
    (ndr.uint3264, "an __int3264"),
    (ndr.Enum(Word), "a 16-bit enum"),
    (ndr.ref(ndr.long), "a pointer"),
    (ndr.unique(ndr.long), "a pointer"),
    (ndr.full(ndr.long), "a pointer"),
    (ndr.string(ndr.char), "a string"),
    (ndr.string(ndr.wchar, 9), "a string"),
    (ndr.array(ndr.long, size_is=ndr.var.n), "a conformant array"),
    (ndr.array(ndr.long, 9, length_is=ndr.var.n), "a varying array"),
    (ndr.array(ndr.long, None), "a conformant array"),
    (ndr.Context("ctx_t"), "a context handle"),
    (ndr.switch_is(Choice, ndr.var.n), "a union"),
]


@pytest.mark.parametrize(("element", "what"), [*FORBIDDEN, (Choice, "a union"), (LONGS, "a pipe")])
def test_forbidden_elements(element, what):
    with pytest.raises(NdrError, match=f"^pipe element: .* is {what}$") as caught:
        ndr.Pipe(element)
    assert caught.value.code == 87
    with pytest.raises(NdrError, match=f"is {what}$"):
        ndr.Pipe(ndr.array(element, 3))


@pytest.mark.parametrize(("element", "what"), FORBIDDEN)
def test_forbidden_members(element, what):
    with pytest.raises(NdrError) as caught:
        ndr.Pipe(holding(element))
    assert str(caught.value) == f"pipe element: Out.inner[].member is {what}"


def test_what_comes_later_is_no_element():
    with pytest.raises(NdrError, match="Later is not defined yet"):
        ndr.Pipe("Later")


@pytest.mark.parametrize("limits", [(5, 3), (0, 0), (-1, 4)])
def test_limits_that_no_chunk_has(limits):
    with pytest.raises(NdrError, match="no chunks"):
        ndr.Pipe(ndr.long, limits)


@pytest.mark.parametrize("direction", [ndr.in_, ndr.out, ndr.inout])
def test_places(direction):
    for allowed in (LONGS, ndr.ref(LONGS)):
        op = ndr.operation("Op", direction("p", allowed))
        assert len(op.in_pipes) + len(op.out_pipes) == 1 + (direction is ndr.inout)
    for wrong in (ndr.unique(LONGS), ndr.full(LONGS), ndr.ref(ndr.ref(LONGS)),
                  ndr.ref(ndr.unique(LONGS)), ndr.array(LONGS, 3),
                  ndr.ref(ndr.array(LONGS, size_is=ndr.var.n))):  # fmt: skip
        with pytest.raises(NdrError, match=r"^Op\.p: a pipe is passed by value or by a \[ref\]"):
            ndr.operation("Op", direction("p", wrong))


def test_a_pipe_is_only_a_parameter():
    for wrong in (LONGS, ndr.ref(LONGS), ndr.unique(LONGS), ndr.array(LONGS, 2)):
        with pytest.raises(NdrError, match=r"^In\.member is a pipe, which only a parameter"):
            holding(wrong)
        with pytest.raises(NdrError, match=r"^V\.arm is a pipe, which only a parameter"):
            ndr.UnionMeta(
                "V", (ndr.Union,), {"__module__": __name__, "arm": ndr.case(wrong, 1)},
                switch=ndr.long, scope={},
            )  # fmt: skip
    with pytest.raises(NdrError, match="Op: a pipe cannot be a result"):
        ndr.operation("Op", result=LONGS)
