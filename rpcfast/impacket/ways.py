"""The way to columns of light objects by impacket's names, as attributes of our types.

Layer 7; imports ndr.
"""

from __future__ import annotations

from typing import Any

from rpcfast.ndr import Array, Pointer, StructMeta, UnionMeta, types, well_known


def _behind(type_: Any, scope: dict[str, Any]) -> Any:
    """Give the type that a pointer leads to in the end; of a counted string that of its array."""
    while isinstance(type_, (str, Pointer)):
        type_ = scope[type_] if isinstance(type_, str) else type_.target
    return type_.__ndr__.fields[2][1].target if well_known(type_) else type_


def _inside(type_: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """Give what a struct or a union has inside, and the scope of the names there."""
    if isinstance(type_, StructMeta):
        return dict(type_.__ndr__.fields), type_.__ndr__.scope
    if isinstance(type_, UnionMeta):
        return {name: case.type for name, case in type_.__ndr__.arms}, type_.__ndr__.scope
    return {}, {}


def spelled(type_: Any, path: str, whole: bool) -> tuple[str, Any]:
    """Put the steps in that `[]` takes by itself; gives the type that is reached, too.

    whole: a struct that has Data is gone into at the end.
    """
    steps: list[str] = []
    for name in path.split(".") if path else ():
        if isinstance(type_, Array):
            if name == "Data" and type_.element in (types.wchar, types.byte):
                continue  # of a counted string, or of octets: they stand for it
            type_ = type_.element
        type_ = _behind(type_, {})
        inside, scope = _inside(type_)
        if name not in inside and "Data" in inside:
            steps.append("Data")
            type_ = _behind(inside["Data"], scope)
            inside, scope = _inside(type_)
        if name not in inside:
            raise AttributeError(f"{getattr(type_, '__name__', 'it')} has no field {name!r}")
        steps.append(name)
        type_ = _behind(inside[name], scope)
    while isinstance(type_, StructMeta) and "Data" in _inside(type_)[0]:
        steps.append("Data")
        inside, scope = _inside(type_)
        type_ = _behind(inside["Data"], scope)
    return ".".join(steps), type_.element if isinstance(type_, Array) and not whole else type_
