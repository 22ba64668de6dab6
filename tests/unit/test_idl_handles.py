"""Which parameter is the binding handle, in both modes.  [features H-06]"""

from __future__ import annotations

import pytest

from rpcfast import idl, ndr
from rpcfast.errors import IdlError

TEXT = """
    [uuid(0f4f1f1c-6e9c-4b34-9a0f-3f2c8f0f0001), version(1.0){more}]
    interface t
    {{
        typedef [handle] long place;
        typedef [context_handle] void *ctx;
        typedef [context_handle, context_handle_noserialize] void *book;
        {op}
    }}
"""


def operation(op: str, more: str = "", acf: str | None = None) -> ndr.Operation:
    """Load one operation."""
    found = idl.loads(TEXT.format(op=op, more=more), acf=acf).t.operations[0]
    assert isinstance(found, ndr.Operation)
    return found


CASES = [
    # the parameters, the handle by default, and in DCE mode
    ("void f([in] handle_t h, [in] ctx c);", None, None),  # the primitive one stands left
    ("void f([in] ctx c, [in] handle_t h);", "c", "c"),
    ("void f([in] long n, [in] handle_t h, [in] ctx c);", None, "c"),  # any position, or the first
    ("void f([in] long n, [in] place p);", "p", None),
    ("void f([in] place p, [in] long n);", "p", "p"),
    ("void f([in] place p, [in] ctx c);", "p", "p"),
    ("void f([in] long n, [in] place p, [in] ctx c);", "p", "c"),
    ("void f([in] long n, [in] ctx a, [in] ctx b);", "a", "a"),  # several are allowed
    ("void f([in] place p, [in] place q);", "p", "p"),  # the second is plain data
    ("void f([in] long n);", None, None),  # implicit, or automatic
    ("void f([out] ctx *c);", None, None),  # what is only [out] is no binding
    ("void f([in, out] ctx *c);", "c", "c"),
]


@pytest.mark.parametrize(("op", "default", "dce"), CASES)
def test_the_binding_handle(op: str, default: str | None, dce: str | None) -> None:
    assert operation(op).handle == default
    assert operation(op, ", rpcfast_dce_handles").handle == dce
    configured = "[rpcfast_dce_handles] interface t { }"
    assert operation(op, acf=configured).handle == dce


def test_explicit_in_a_configuration_file() -> None:
    """The client in front of the others: a primitive handle that is no parameter."""
    op = "void f([in] ctx c);"
    assert operation(op).handle == "c"
    assert operation(op, acf="interface t { [explicit_handle] f(); }").handle is None
    assert operation(op, acf="[explicit_handle] interface t { }").handle is None


@pytest.mark.parametrize("said", ["implicit_handle(handle_t b)", "auto_handle"])
def test_an_explicit_handle_beats_what_the_interface_says(said: str) -> None:
    acf = f"[{said}] interface t {{ }}"
    assert operation("void f([in] ctx c);", acf=acf).handle == "c"
    assert operation("void f([in] long n);", acf=acf).handle is None


def test_two_primitive_handles() -> None:
    with pytest.raises(IdlError, match="two handle_t"):
        operation("void f([in] handle_t a, [in] handle_t b);")


def test_without_idl() -> None:
    """An operation built in Python has its leftmost context handle, unless it says otherwise."""
    ctx = ndr.Context("ctx")
    params = ndr.in_("n", ndr.long), ndr.in_("c", ctx), ndr.out("d", ndr.ref(ctx))
    assert ndr.operation("f", *params).handle == "c"
    assert ndr.operation("f", *params, handle="n").handle == "n"
    assert ndr.operation("f", *params, handle=None).handle is None


def test_emitted() -> None:
    """What is not the leftmost context handle is written down."""
    from rpcfast.idl.emit import emit
    from rpcfast.idl.load import lower
    from rpcfast.idl.source import Source

    ops = [
        "void f([in] place p, [in] ctx c);", "void g([in] handle_t h, [in] book b);",
        "void k([in] ctx c);",
    ]  # fmt: skip
    text = emit(lower(Source(TEXT.format(op="".join(ops), more=""), "t.idl"), ()), "t.idl")
    names: dict[str, object] = {"__name__": "emitted"}
    exec(compile(text, "t.py", "exec"), names)
    made = names["t"]
    assert isinstance(made, ndr.Interface)
    assert [op.handle for op in made] == ["p", None, "c"]
    assert made["g"].params[0].type == ndr.Context("book", shared=True)
    assert made["k"].params[0].type == ndr.Context("ctx")


def test_shared_handles() -> None:
    """[context_handle_noserialize] of a type, or of a parameter, in either file."""
    def shared(op: str, acf: str | None = None) -> bool:
        what = operation(op, acf=acf).params[0].type
        found = what.target if isinstance(what, ndr.Pointer) else what
        assert isinstance(found, ndr.Context)
        return found.shared

    assert shared("void f([in] book b);")
    assert shared("void f([in, out] book *b);")
    assert not shared("void f([in] ctx c);")
    assert shared("void f([in, context_handle_noserialize] ctx c);")
    assert not shared("void f([in, context_handle_serialize] book b);")
    assert shared("void f([in] ctx c);",
                  "interface t { typedef [context_handle_noserialize] ctx; }")  # fmt: skip
    assert shared("void f([in] ctx c);", "interface t { f([context_handle_noserialize] c); }")
