"""NDR: descriptors of types, the classes of their values, and the plans behind both.

Layer 3; imports the compiled core and errors.
"""

from __future__ import annotations

from .._core.values import Chunks, ContextHandle, Ref, Sid
from .coding import columns, decode, decode_many, encode
from .expr import Expr, cond, deref, var
from .interface import Interface, Operation, Param, in_, inout, operation, out
from .layout import PipeLayout
from .plans import pipe_layout, plan_of
from .represent import Representation, represent, well_known
from .serialize import deserialize, deserialize_all, serialize, serialize_all
from .struct import IntEnum, Outputs, Struct, StructMeta, Union, UnionMeta
from .times import to_datetime, to_filetime
from .types import (
    DEFAULT,
    HRESULT,
    NET_API_STATUS,
    NTSTATUS,
    WERROR,
    Array,
    Case,
    Context,
    Dim,
    Enum,
    Pipe,
    Pointer,
    Range,
    Represented,
    Scalar,
    String,
    Switch,
    Type,
    array,
    boolean,
    byte,
    case,
    char,
    double,
    error_status_t,
    full,
    hyper,
    int3264,
    long,
    ref,
    short,
    single,
    small,
    string,
    switch_is,
    uhyper,
    uint3264,
    ulong,
    unique,
    ushort,
    usmall,
    wchar,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .limits import Limits

__all__ = [
    "Array",
    "Case",
    "Chunks",
    "Context",
    "ContextHandle",
    "DEFAULT",
    "Dim",
    "Enum",
    "Expr",
    "HRESULT",
    "IntEnum",
    "Interface",
    "Limits",
    "NET_API_STATUS",
    "NTSTATUS",
    "Operation",
    "Outputs",
    "Param",
    "Pipe",
    "PipeLayout",
    "Pointer",
    "Range",
    "Ref",
    "Representation",
    "Represented",
    "Scalar",
    "Sid",
    "String",
    "Struct",
    "StructMeta",
    "Switch",
    "Type",
    "Union",
    "UnionMeta",
    "WERROR",
    "array",
    "boolean",
    "byte",
    "case",
    "char",
    "columns",
    "cond",
    "decode",
    "decode_many",
    "deref",
    "deserialize",
    "deserialize_all",
    "double",
    "encode",
    "error_status_t",
    "full",
    "hyper",
    "in_",
    "inout",
    "int3264",
    "long",
    "operation",
    "out",
    "pipe_layout",
    "plan_of",
    "ref",
    "represent",
    "serialize",
    "serialize_all",
    "short",
    "single",
    "small",
    "string",
    "switch_is",
    "to_datetime",
    "to_filetime",
    "uhyper",
    "uint3264",
    "ulong",
    "unique",
    "ushort",
    "usmall",
    "var",
    "wchar",
    "well_known",
]


def __getattr__(name: str) -> Any:
    """Import Limits on first use: few set any, and to import dataclasses takes 4 ms."""
    if name != "Limits":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from . import limits

    return globals().setdefault(name, limits.Limits)
