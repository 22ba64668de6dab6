"""Which Python types stand for a descriptor, as text for a .pyi file.

Layer 7; imports `ndr` only; the text uses the import names of `stub`.  A type is asked for "get"
(a decoded value) or "give" (what encoding takes, which is wider).  [design 2]
"""

from __future__ import annotations

from typing import Any, Final

from .. import ndr
from ..ndr.represent import well_known

_SCALARS: Final = {"bool": "bool", "f32": "float", "f64": "float"}
_OCTETS: Final = frozenset(("char", "byte", "u8"))
_NUMPY: Final = {
    "bool": "uint8", "i8": "int8", "u8": "uint8", "i16": "int16", "u16": "uint16",
    "i32": "int32", "u32": "uint32", "i64": "int64", "u64": "uint64",
    "f32": "float32", "f64": "float64", "wchar": "uint16",
    "i3264": "int32 | _np.int64", "u3264": "uint32 | _np.uint64", "char": "uint8",
    "byte": "uint8",
}
_WELL_KNOWN: Final = {
    "uuid": "_uuid.UUID", "filetime": "int", "sid": "ndr.Sid", "wchar": "str | None",
    "char": "bytes | None",
}


def get(what: Any) -> str:
    """Return the type of a decoded value."""
    return _type(what, give=False)


def give(what: Any) -> str:
    """Return the type of a value that encoding takes."""
    return _type(what, give=True)


def units(what: Any) -> Any:
    """Return the same type with lists of units for text: of what is only seen as it travels."""
    if isinstance(what, ndr.Pointer):
        return ndr.Pointer(what.kind, units(what.target))
    if isinstance(what, ndr.Array):
        return ndr.Array(what.element, what.dims, what.limits, what.values or "list")
    return what


def optional(text: str) -> str:
    """Return a type that may be None as well."""
    return text if text.endswith(" | None") else f"{text} | None"


def _type(what: Any, give: bool) -> str:
    if isinstance(what, str):
        return what  # a class that is defined further down, by its name
    if isinstance(what, type):
        return _class(what)
    if isinstance(what, ndr.Scalar):
        return _SCALARS.get(what.kind, "int")
    if isinstance(what, ndr.Enum):
        return f"{what.members.__name__} | int" if give else what.members.__name__
    if isinstance(what, ndr.Range):
        return _type(what.base, give)
    if isinstance(what, ndr.Pointer):
        target = _type(what.target, give)
        return target if what.kind == "ref" else optional(target)
    if isinstance(what, ndr.Array):
        return _array(what, give)
    if isinstance(what, ndr.String):
        return "str" if what.unit.kind != "byte" else "_t.Buffer" if give else "bytes"
    if isinstance(what, ndr.Switch):
        return _type(what.union, give)
    if isinstance(what, ndr.Context):
        return "ndr.ContextHandle | None"
    return "Any"


def _class(cls: Any) -> str:
    known = well_known(cls)
    return str(cls.__name__) if known is None else _WELL_KNOWN[known[0]]


def _array(what: Any, give: bool) -> str:
    element = what.element
    octets = isinstance(element, ndr.Scalar) and element.kind in _OCTETS
    text = element == ndr.wchar and what.values is None
    rows = len(what.dims) - (octets or text)  # their last dimension is one value
    if not give and rows and what.values == "numpy" and _is_numbers(element):
        return _ndarray(element)
    inner = _type(element, give)
    if octets:
        inner = "_t.Buffer" if give else "bytes"
    if text:
        inner = "str | _t.Elements[int]" if give else "str"
    for _ in range(rows):
        inner = f"_t.Elements[{inner}]" if give else f"list[{inner}]"
    return inner


def _is_numbers(what: Any) -> bool:
    """Return whether arrays of this can be numpy arrays."""
    if isinstance(what, ndr.StructMeta):
        info = what.__ndr__
        plain = well_known(what) is None and info.representation is None
        return plain and all(_is_numbers(field) for _, field in info.fields)
    if isinstance(what, ndr.Array):
        fixed = not any(dim.conformant or dim.varying for dim in what.dims)
        return fixed and _is_numbers(what.element)
    return isinstance(what, ndr.Scalar | ndr.Enum | ndr.Range)


def _ndarray(element: Any) -> str:
    while isinstance(element, ndr.Range | ndr.Array):
        element = element.base if isinstance(element, ndr.Range) else element.element
    if isinstance(element, ndr.Scalar):
        return f"_npt.NDArray[_np.{_NUMPY[element.kind]}]"
    if isinstance(element, ndr.Enum):
        return f"_npt.NDArray[_np.{'int32' if element.v1 else 'uint16 | _np.int32'}]"
    return "_npt.NDArray[_np.void]"


# ------------------------------------------------------------------------------------ pipes
def pipe_element(pipe: Any) -> str:
    """Return the type of one element of a pipe, as a source may give it."""
    return give(units(pipe.element))


def pipe_chunk(pipe: Any) -> str:
    """Return the type of a chunk of a pipe as it is delivered."""
    element = pipe.element
    while isinstance(element, ndr.Range | ndr.Array):
        element = element.base if isinstance(element, ndr.Range) else element.element
    if isinstance(element, ndr.Scalar):
        if element.kind in _OCTETS and element is pipe.element:
            return "bytes"
        return f"_npt.NDArray[_np.{_NUMPY[element.kind]}]"
    return "_npt.NDArray[_np.void]" if isinstance(element, type) else "list[Any]"
