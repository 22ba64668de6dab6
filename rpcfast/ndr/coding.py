"""Values of any type on its own: encode and decode one, decode many, decode rows to columns.

Layer 3; imports compile and the compiled walkers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .._core.codec import columns as _columns
from .._core.codec import decode as _decode
from .._core.codec import decode_many as _decode_many
from .._core.codec import encode as _encode
from .plans import plan_of, plans_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

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


def decode_many(
    type: Any,
    buffers: Iterable[Any],
    *,
    syntax: str = "ndr20",
    byteorder: str = "little",
    arrays: str = "list",
    representation: str = "python",
    limits: Limits | None = None,
    partial: bool = False,
    return_exceptions: bool = False,
) -> list[Any]:
    """Decode a value of a type from each of many buffers.

    The keywords are those of `decode`, and looked at once.  return_exceptions: what cannot be
    decoded becomes its NdrError in the list, and the rest is decoded.  The interpreter's lock is
    held, but for bulk copies.

    Raises:
        NdrError: of the first buffer that cannot be decoded; `index` says which one it is, and
            `path` starts with it.
    """
    plan = plan_of(type, syntax, representation, arrays)
    return _decode_many(
        plan, buffers, big=_is_big(byteorder), surplus=-1 if partial else 0, limits=limits,
        return_exceptions=return_exceptions,
    )


def columns(
    type: Any,
    data: Any,
    path: str,
    names: Sequence[str],
    *,
    syntax: str = "ndr20",
    byteorder: str = "little",
    representation: str = "python",
    limits: Limits | None = None,
    partial: bool = False,
) -> tuple[Any, ...]:
    """Decode the rows of a buffer to columns.

    path: the dotted way from the value to an array of structs, such as "Buffer.Buffer"; "" where
    the type is the array.  It goes through pointers, and names the arm of a union; where it
    comes upon NULL or another arm there are no rows.  names: of members of a row, dotted as well.

    The whole buffer is checked as `decode` checks it.  Where the rows have a fixed layout whose
    pointers name strings, SIDs and numbers, no object is made for a row, nor for members that
    are not asked for, and the check of 512 KiB of rows and more leaves the interpreter's lock.
    All other rows are decoded to objects first.  Since columns make less than objects, they may
    keep within `Limits.made_per_byte` where objects do not.

    Returns:
        A column for each name, in their order: a one-dimensional numpy array, in this machine's
        byte order, of integers, enums (as integers), booleans and floats; else a list of what
        `decode` makes, with None for what is NULL or in an arm that is not there.  Numbers that
        may be NULL or absent come as such a list.

    Raises:
        NdrError: as of `decode`.
        AttributeError: a name that is not there.
        TypeError: the path does not lead to an array of one dimension.
    """
    key = ("columns", path, tuple(names), syntax, representation)
    plans = plans_of(type)
    selection = plans.get(key)
    if selection is None:
        from .selection import select_type  # who wants no columns need not wait for it

        plan = plan_of(type, syntax, representation, "list")
        selection = plans[key] = select_type(type, plan, syntax, path, names)
    return _columns(
        selection, data, big=_is_big(byteorder), surplus=-1 if partial else 0, limits=limits
    )


def _is_big(byteorder: str) -> bool:
    if byteorder not in ("little", "big"):
        raise ValueError(f"byteorder is 'little' or 'big', not {byteorder!r}")
    return byteorder == "big"
