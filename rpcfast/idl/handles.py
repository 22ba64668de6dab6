"""Which parameter of an operation is its binding handle: the rules of both modes.

Layer 7; imports `source` only.  [features H-05, H-06]
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .source import Place


class Handle(NamedTuple):
    """A parameter that is a handle: "primitive" (handle_t), "custom" ([handle]) or "context"."""

    name: str
    kind: str
    is_in: bool
    is_first: bool  # of all the parameters
    place: Place


def binding_handle(handles: Sequence[Handle], *, explicit: bool, dce: bool) -> Handle | None:
    """Choose the handle that a call goes by; None leaves it to an implicit or automatic one.

    Any number of context handles may stand beside it, and further custom ones are plain data.

    explicit: [explicit_handle] puts a primitive handle in front of the others, which is no
        parameter: the client.
    dce: the first parameter counts where it is a handle, otherwise only context handles do; by
        default the leftmost [in] handle of any kind counts, wherever it stands.

    Raises:
        IdlError: there are two primitive handles.
    """
    given = [handle for handle in handles if handle.is_in]
    primitive = [handle for handle in given if handle.kind == "primitive"]
    if len(primitive) > 1:
        raise primitive[1].place.error("an operation cannot have two handle_t parameters")
    if explicit and not primitive:
        return None
    if dce:
        given = [handle for handle in given if handle.is_first or handle.kind == "context"]
    return given[0] if given else None
