"""What the calls of pipepeer.idl carry, from the log that each line has.

Structs are dicts, unions `Arm`, anything goes where `...` stands.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from rpcfast import ndr


class Arm(NamedTuple):
    """A union's tag and value."""

    tag: int
    value: Any


def number(value: Any) -> Any:
    """Return a number of the log: numbers, "0x..", one character, or a nested value as it is."""
    if isinstance(value, str):
        return int(value, 16) if value.startswith("0x") else ord(value)
    return value


def signed(value: int, bits: int) -> int:
    """Return the value as a signed integer of so many bits."""
    value &= (1 << bits) - 1
    return value - (1 << bits) if value >> (bits - 1) else value


ELEMENTS: dict[str, Callable[[int], Any]] = {
    "long": lambda i: 3 * i - 7,
    "byte": lambda i: (7 * i + 1) & 255,
    "short": lambda i: 257 * i - 3,
    "hyper": lambda i: 0x0102030405060708 + i,
    "double": lambda i: i + 0.5,
    "elem": lambda i: {"a": i + 1, "b": -100000 * (i + 1), "c": 33 + i},
    "helem": lambda i: {
        "a": signed(i + 1, 8), "b": 0x0102030405060708 + i, "c": signed(0x1111 * (i + 1), 16)
    },
    "vec3": lambda i: [i, 10 * i, 100 * i],
}


def source(kind: str, total: int) -> list[Any]:
    """Return the elements of an input pipe."""
    return [ELEMENTS[kind](i) for i in range(total)]


def halves(items: list[Any]) -> list[list[Any]]:
    """Return the two chunks in which an [in,out] pipe comes back."""
    half = (len(items) + 1) // 2
    return [chunk for chunk in (items[:half], items[half:]) if chunk]


class Pipe(NamedTuple):
    """The elements of a pipe, and its chunks where the log states them."""

    items: list[Any]
    chunks: list[list[Any]] | None = None


def request(op: str, v: dict[str, Any]) -> dict[str, Any]:
    """Return the parameters of a request."""
    n = v.get("pipe_in", {}).get("total", 0)
    table: dict[str, Callable[[], dict[str, Any]]] = {
        "p_in_long": lambda: {"tag": number(v["tag"]), "p": Pipe(source("long", n))},
        "p_out_long": lambda: {"n": v["n"], "chunk": v["chunk"]},
        "p_inout_long": lambda: {
            "tag": number(v["tag"]), "x": v["x_in"], "p": Pipe(source("long", n))
        },
        "p_in_byte": lambda: {"name": v["name"], "p": Pipe(source("byte", n))},
        "p_out_byte": lambda: {"n": v["n"], "chunk": v["chunk"]},
        "p_in_elem": lambda: {"p": Pipe(source("elem", n))},
        "p_inout_elem": lambda: {"p": Pipe(source("elem", n))},
        "p_two_in": lambda: {
            "a": Pipe(source("byte", v["pipe_a"]["total"])), "mid": number(v["mid"]),
            "b": Pipe(source("long", v["pipe_b"]["total"])), "tail": number(v["tail"]),
        },
        "p_mixed": lambda: {
            "tag": number(v["tag"]), "a": Pipe(source("short", v["pipe_a"]["total"])),
            "c": Pipe(source("byte", v["pipe_c"]["total"])),
        },
        "p_inout_hyper": lambda: {"tag": number(v["tag"]), "p": Pipe(source("hyper", n))},
        "p_inout_double": lambda: {"p": Pipe(source("double", n))},
        "p_inout_vec3": lambda: {"tag": v["ret"] - n, "p": Pipe(source("vec3", n))},
        "p_inout_helem": lambda: {"tag": v["z"], "p": Pipe(source("helem", n))},
        "a_cv": lambda: {
            "sz": v["in"]["sz"], "first": v["in"]["first"], "len": v["in"]["len"],
            "v": v["in"]["v"][v["in"]["first"] :][: v["in"]["len"]],
        },
        "a_conf2": lambda: {
            "m": v["in"]["m"], "n": v["in"]["n"], "v": grid(v["in"]["v"], v["in"]["n"])
        },
        "a_vary": lambda: {"len": v["in"]["len"], "v": v["in"]["v"]},
        "a_fixed": lambda: {"v": v["in"]},
        "a_conf_struct": lambda: {"in_": v["in"], "n": v["n"]},
        "a_nested_conf": lambda: {"in_": {"x": v["in"]["x"], "in_": v["in"]["in"]}},
        "t_str": lambda: {"in_": v["in"], "max": v["max"]},
        "t_strs": lambda: {"s": v["in"]},
        "q_ptrs": lambda: {"p": cells(v["in"])},
        "q_tree": lambda: {"t": tree(v["in"])},
        "q_nulls": lambda: nulls(v["in"]),
        "u_enum": lambda: {"a": v["in"][0], "b": v["in"][1]},
        "u_enc": lambda: {"u": encapsulated(v["in"])},
        "u_nonenc": lambda: {"u": holder(v["in"])},
        "c_open": lambda: {"v": v["v"]},
        "c_add": lambda: {"c": ..., "v": v["v"]},
        "c_pipe": lambda: {"c": ..., "p": Pipe(source("byte", n))},
        "c_close": lambda: {"c": ...},
        "c_rundowns": dict,
        "f_fault": lambda: {"how": v["how"]},
        "f_pipe_fault": lambda: {"after": v["after"], "p": Pipe(source("long", n))},
        "f_pipe_short": lambda: {"take": v["take"], "p": Pipe(source("long", n))},
    }
    if op == "s_scalars":
        return scalars(v["in"])
    return table[op]()


def response(op: str, v: dict[str, Any]) -> dict[str, Any]:
    """Return the parameters of a response."""
    n = v.get("pipe_in", {}).get("total", 0)
    table: dict[str, Callable[[], dict[str, Any]]] = {
        "p_in_long": lambda: {"count": v["count"], "sum": v["sum"]},
        "p_out_long": lambda: {"p": pushed("long", v), "total": v["total"]},
        "p_inout_long": lambda: {
            "p": back([i + 1000 for i in source("long", n)]), "x": v["x_out"]
        },
        "p_in_byte": lambda: {"count": v["count"], "sum": v["sum"]},
        "p_out_byte": lambda: {"p": pushed("byte", v), "last": signed(v["last"], 8)},
        "p_in_elem": lambda: {"count": v["count"], "sum": v["sum"]},
        "p_inout_elem": lambda: {
            "p": back([e | {"a": -e["a"]} for e in source("elem", n)]), "sum": v["sum"]
        },
        "p_two_in": lambda: {"na": v["na"], "nb": v["nb"]},
        "p_mixed": lambda: {
            "b": back(source("short", v["pipe_a"]["total"])),
            "c": back([255 - i for i in source("byte", v["pipe_c"]["total"])]), "st": v["st"],
        },
        "p_inout_hyper": lambda: {"p": back([-i for i in source("hyper", n)]), "b": v["b"]},
        "p_inout_double": lambda: {"p": back([2 * i for i in source("double", n)])},
        "p_inout_vec3": lambda: {"p": back(source("vec3", n))},
        "p_inout_helem": lambda: {
            "p": back([e | {"b": e["b"] + 1} for e in source("helem", n)]), "z": v["z"]
        },
        "a_cv": lambda: {
            "len": v["out"]["len"],
            "v": v["out"]["v"][v["in"]["first"] :][: v["out"]["len"]],
        },
        "a_conf2": lambda: {"v": grid(v["out"], v["in"]["n"])},
        "a_vary": lambda: {"v": v["out"]},
        "a_fixed": lambda: {"v": grid(v["out"], 3)},
        "a_conf_struct": lambda: {"out": v["out"]},
        "a_nested_conf": lambda: {"sum": v["out"]},
        "t_str": lambda: {"out": v["out"]},
        "t_strs": lambda: {"s": v["out"]},
        # the server adds 1, 10 and 100 through a, u and r; the log states its sight of it once
        "q_ptrs": lambda: {
            "p": cells(out_pointers(v)), "aliased": v["aliased"]
        },
        "q_tree": lambda: {"sum": v["sum"], "nodes": v["nodes"]},
        "q_nulls": lambda: {"mask": v["mask"]},
        "u_enum": lambda: {"b": v["out"]},
        "u_enc": lambda: {"u": encapsulated(v["out"])},
        "u_nonenc": lambda: {"u": answer(v)},
        "c_open": lambda: {"c": ...},
        "c_close": lambda: {"c": None},
    }
    found = scalars(v["out"]) if op == "s_scalars" else table.get(op, dict)()
    return found | ({"result": v["ret"]} if "ret" in v else {})


def pushed(kind: str, v: dict[str, Any]) -> Pipe:
    """Return the elements and chunks of an output pipe."""
    items = source(kind, v["n"])
    chunks, at = [], 0
    for size in v["pushes"]:
        if size:
            chunks.append(items[at : at + size])
        at += size
    return Pipe(items, chunks)


def back(items: list[Any]) -> Pipe:
    """Return an [in,out] pipe as it comes back."""
    return Pipe(items, halves(items))


def grid(items: list[Any], width: int) -> list[Any]:
    """Return the rows of a flat list."""
    return [items[i : i + width] for i in range(0, len(items), width)]


SCALARS = "b by c s8 u8 s16 u16 s32 u32 s64 u64 f d".split()


def scalars(values: list[Any]) -> dict[str, Any]:
    """Return the parameters of s_scalars."""
    found = {name: number(value) for name, value in zip(SCALARS, values, strict=True)}
    return found | {"b": bool(found["b"])}


def cells(v: dict[str, Any]) -> dict[str, Any]:
    """Return a ptrs_t; `"=a"` is the same object as a."""
    made: dict[str, Any] = {}
    for name in "abcur":
        value = v[name]
        made[name] = (
            made[value[1:]] if isinstance(value, str)
            else None if value is None else {"v": value}
        )
    return made


def out_pointers(v: dict[str, Any]) -> dict[str, Any]:
    """Return the pointers of q_ptrs as the server left them."""
    if "out" not in v:
        return v["in"] | {"r": v["in"]["r"] + 100}
    return {name: v["out"][name] for name in "acur"} | {
        "b": "=a" if v["out"].get("a_is_b") else v["out"]["b"]
    }


def tree(text: str) -> Any:
    """Return the one tree of the log."""
    assert text == "t{1,l{2},r{3,l=same node 2}}"
    shared = {"v": 2, "l": None, "r": None}
    return {"v": 1, "l": shared, "r": {"v": 3, "l": shared, "r": None}}


def nulls(v: dict[str, Any]) -> dict[str, Any]:
    """Return the pointers of q_nulls; `"=b"` is the same object as b."""
    if v["c"] == "=b":
        shared = ndr.Ref(v["b"])
        return {"a": v["a"], "b": shared, "c": shared}
    return dict(v)


def encapsulated(v: dict[str, Any]) -> Arm:
    """Return an eunion_t."""
    value = next((v[name] for name in "ldsh" if name in v), None)
    return Arm(v["kind"], value if "s" in v else number(value))


def holder(v: dict[str, Any]) -> dict[str, Any]:
    """Return a ustruct_t."""
    value: Any = None
    if "s" in v:
        value = v["s"]
    elif "e" in v:
        value = dict(zip("abc", v["e"], strict=True))
    elif "list" in v:
        for item in reversed(v["list"]):
            value = {"v": item, "next": value}
    return {"which": v["which"], "u": Arm(v["which"], value), "after": v["after"]}


def answer(v: dict[str, Any]) -> dict[str, Any]:
    """Return the ustruct_t that comes back."""
    merged = {"which": v["in"]["which"]} | v["out"]
    if "e_b" in merged:
        a, _, c = v["in"]["e"]
        merged["e"] = [a, merged.pop("e_b"), c]
    return holder(merged)


def same(want: Any, have: Any, path: str = "") -> None:
    """Assert that a decoded value is the expected one."""
    if want is ...:
        assert have is not None, path
    elif isinstance(want, dict):
        for name, value in want.items():
            same(value, getattr(have, name), f"{path}.{name}")
    elif isinstance(want, Pipe):
        chunks = list(have)
        same(want.items, [item for chunk in chunks for item in chunk], path)
        if want.chunks is not None:
            assert [len(chunk) for chunk in chunks] == [len(chunk) for chunk in want.chunks], path
    elif isinstance(want, Arm):
        assert have.tag == want.tag, path
        same(want.value, have.value, f"{path}.value")
    elif isinstance(want, list):
        assert len(want) == len(have), path
        for i, (a, b) in enumerate(zip(want, have, strict=True)):
            same(a, b, f"{path}[{i}]")
    else:
        assert have == want, path
