"""Single values: encode and decode any type on its own.

Layer 3; imports compile and the compiled walkers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._core.codec import decode as _decode
from .._core.codec import encode as _encode
from .plans import plan_of

if TYPE_CHECKING:
    from .limits import Limits


def encode(
    type: Any,
    value: Any,
    *,
    syntax: str = "ndr20",
    byteorder: str = "little",
    representation: str = "python",
) -> bytes:
    """Encode a value of a type.

    type: a Struct or Union class, or a descriptor.  syntax: "ndr20" or "ndr64"; byteorder:
    "little" or "big"; representation: "python", or "wire" for every field as it travels.

    Raises:
        NdrError: with the path to the value that does not fit.
    """
    plan = plan_of(type, syntax, representation, "list")
    return _encode(plan, value, big=_is_big(byteorder))


def decode(
    type: Any,
    data: Any,
    *,
    syntax: str = "ndr20",
    byteorder: str = "little",
    arrays: str = "list",
    representation: str = "python",
    limits: Limits | None = None,
    partial: bool = False,
) -> Any:
    """Decode a value of a type from a buffer.

    arrays: "list", or "numpy" for arrays of numbers and of fixed structs: read-only views of the
    data where they can be, which hold it, and one copy where not.  partial: surplus octets behind
    the value are ignored, not an error.

    Raises:
        NdrError: with `offset` and `path`.
    """
    plan = plan_of(type, syntax, representation, arrays)
    return _decode(
        plan, data, big=_is_big(byteorder), surplus=-1 if partial else 0, limits=limits
    )


def _is_big(byteorder: str) -> bool:
    if byteorder not in ("little", "big"):
        raise ValueError(f"byteorder is 'little' or 'big', not {byteorder!r}")
    return byteorder == "big"
