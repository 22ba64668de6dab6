"""A manager made of answers: callables, values, recorded stubs, exceptions.

Layer 6; imports `errors`, a mark of `contextcalls`, and what an Operation says of itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rpcfast.errors import Fault, status_number
from rpcfast.runtime.contexthandles.contextcalls import unchecked

if TYPE_CHECKING:
    from rpcfast.ndr import Interface, Operation


@dataclass(frozen=True)
class Recorded:
    """The stub of a response as somebody recorded it, for an answer with the same values.

    It is decoded once; what goes out is encoded as every answer is, in the transfer syntax of
    the client.
    """

    stub: bytes
    syntax: str = "ndr20"
    byteorder: str = "little"


def methods(
    interface: Interface[Any, Any, Any], manager: Any, partial: bool
) -> dict[str, Callable[..., Any]]:
    """Give a method for each operation that has an answer; with `partial`, for every one.

    manager: an object with methods, or a mapping of names to answers.

    Raises:
        ValueError: an answer is for no operation.
        TypeError, NdrError: a value cannot be the outputs of its operation, or a stub be its
            response.
    """
    if isinstance(manager, Mapping):
        if unknown := [name for name in manager if name not in interface]:
            raise ValueError(f"interface {interface.name} has no operation {unknown[0]!r}")
        found = {name: _method(interface[name], answer) for name, answer in manager.items()}
    else:
        found = {
            op.name: method for op in interface
            if (method := getattr(manager, op.name, None)) is not None
        }
    return {op.name: _unanswered for op in interface} | found if partial else found


@unchecked
def _unanswered(**arguments: Any) -> Any:
    """Answer as a server does that has no such operation."""
    raise Fault(status_number("nca_s_op_rng_error"), executed=False)


def _method(op: Operation, answer: Any) -> Callable[..., Any]:
    """Give the method that answers with a value; what can be called is one."""
    if callable(answer):
        return answer  # type: ignore[no-any-return]
    if isinstance(answer, Exception):
        @unchecked
        def fail(**arguments: Any) -> Any:
            raise answer.with_traceback(None)  # a call at a time

        return fail
    if isinstance(answer, Recorded):
        answer = op.decode_response(answer.stub, syntax=answer.syntax, byteorder=answer.byteorder)
    outputs = _pipe_data(op, answer)
    if outputs and isinstance(answer, Mapping):
        answer = {name: value for name, value in answer.items() if name not in outputs}
    op.encode_tail(op.response(answer))  # what is wrong is to be an error here, not at the call

    @unchecked
    def give(**arguments: Any) -> Any:
        for pipe in op.in_pipes:
            for _ in arguments[pipe.name]:
                pass
        for name, data in outputs.items():
            if len(data):
                arguments[name].push(data)
        return answer

    return give


def _pipe_data(op: Operation, answer: Any) -> dict[str, Any]:
    """Give the data of the output pipes that an answer has, by name."""
    names = [pipe.name for pipe in op.out_pipes]
    if isinstance(answer, op.Response):
        return {name: getattr(answer, name) for name in names}
    if isinstance(answer, Mapping):
        return {name: answer[name] for name in names if name in answer}
    return {}
