"""What the calls of winepeer.idl carry, from the log that each line has.

Structs are dicts, unions `Arm`, anything goes where `...` stands, as in `expected`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from .expected import encapsulated, grid, nulls, number

SCALARS = "b by c wc s8 u8 s16 u16 s32 u32 s64 u64 f d es".split()


def request(op: str, v: dict[str, Any]) -> dict[str, Any]:
    """Return the parameters of a request."""
    table: dict[str, Callable[[], dict[str, Any]]] = {
        "s_scalars": lambda: scalars(v["in"]),
        "t_str": lambda: {"a": v["a"], "w": v["w"], "opt": v["opt"]},
        "t_buf": lambda: {"in_": v["in"], "max": v["max"]},
        "a_fixed": lambda: {"v": v["in"]},
        "a_conf": lambda: {"n": v["n"], "v": v.get("in", [])},
        "a_vary": lambda: {"len": v["len"], "v": v["in"]},
        "a_conf2": lambda: {"m": v["m"], "v": v["in"]},
        "a_confstruct": lambda: {"in_": v["in"], "n": v["n"]},
        "a_ptrarr": lambda: {"p": names(v["in"])},
        "q_tree": lambda: {"t": tree(v["in"])},
        "q_nulls": lambda: nulls(v["in"]),
        "u_enum": lambda: dict(zip("abc", v["in"], strict=True)),
        "u_enc": lambda: {"u": encapsulated(v["in"])},
        "c_open": lambda: {"v": v["v"]},
        "c_add": lambda: {"c": ..., "v": v["v"]},
        "c_close": lambda: {"c": ...},
        "f_raise": lambda: {"what": int(v["code"], 16)},
        "b_echo": lambda: {"n": v["n"], "v": pattern(v["n"])},
    }
    return table.get(op, dict)()


def response(op: str, v: dict[str, Any]) -> dict[str, Any]:
    """Return the parameters of a response."""
    table: dict[str, Callable[[], dict[str, Any]]] = {
        "s_scalars": lambda: scalars(v["out"]),
        "t_str": lambda: {"out": v["out"]},
        "t_buf": lambda: {"out": v["out"]},
        "a_fixed": lambda: {"v": grid(v["out"], 3)},
        "a_conf": lambda: {"v": v.get("out", [])},
        "a_vary": lambda: {"v": v["out"]},
        "a_conf2": lambda: {"v": grid(v["out"], 3)},
        "a_confstruct": lambda: {"out": v["out"]},
        "a_ptrarr": lambda: {"p": names(v["out"])},
        "a_sizeptr": lambda: {"n": v["out_n"], "v": v["out"]},
        "q_tree": lambda: {"sum": v["sum"], "nodes": v["nodes"]},
        "q_nulls": lambda: {"mask": v["mask"]},
        "u_enum": lambda: dict(zip("bc", v["out"], strict=True)),
        "u_enc": lambda: {"u": encapsulated(v["out"])},
        "c_open": lambda: {"c": ...},
        "c_close": lambda: {"c": None},
        "b_echo": lambda: {"o": bytes(255 - x for x in pattern(v["n"]))},
        "z_caller": lambda: {name: v[name] for name in ("binding", "authn", "level", "st")},
    }
    return table.get(op, dict)() | ({"result": v["ret"]} if "ret" in v else {})


def scalars(values: list[Any]) -> dict[str, Any]:
    """Return the parameters of s_scalars."""
    found = {name: number(value) for name, value in zip(SCALARS, values, strict=True)}
    return found | {"b": bool(found["b"])}


def pattern(n: int) -> bytes:
    """Return the octets that b_echo is given."""
    return bytes(7 * i + 1 & 255 for i in range(n))


def names(v: dict[str, Any]) -> dict[str, Any]:
    """Return a ptrarr_t, each of whose names sits in a struct."""
    return v | {"names": [{"s": name} for name in v["names"]]}


def tree(text: str) -> Any:
    """Return the tree of a text such as `1(2,3(4,))`; nothing stands for NULL."""
    tokens = re.findall(r"\d+|[(),]", text)

    def take() -> Any:
        if not tokens or not tokens[0].isdigit():
            return None
        node: dict[str, Any] = {"v": int(tokens.pop(0)), "l": None, "r": None}
        if tokens and tokens[0] == "(":
            for name in "lr":
                tokens.pop(0)  # "(", then ","
                node[name] = take()
            tokens.pop(0)
        return node

    return take()
