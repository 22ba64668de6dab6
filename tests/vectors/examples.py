"""Types, values and their bytes: each rule of NDR20 and NDR64 in one line.

The bytes come from traces and from other implementations, or were computed by hand from the
rules, before there was a codec.  Spaces and bars in the hex only group it.
"""

from __future__ import annotations

import enum
import uuid
from typing import Any, NamedTuple

from rpcfast import ndr
from rpcfast.ndr import var


class Example(NamedTuple):
    """Parameters in order, by name, as (type, value), and the stub of them in each syntax."""

    name: str
    params: dict[str, tuple[Any, Any]]
    ndr20: str | None = None
    ndr64: str | None = None

    def data(self, syntax: str) -> bytes | None:
        """Return the stub, or None where there is none for this syntax."""
        text = self.ndr20 if syntax == "ndr20" else self.ndr64
        return None if text is None else unhex(text)


def unhex(text: str) -> bytes:
    """Return the bytes of hex with spaces, bars, and `00*7` for repeated octets."""
    out = b""
    for word in text.replace("|", " ").split():
        octets, _, times = word.partition("*")
        out += bytes.fromhex(octets) * int(times or 1)
    return out


# ------------------------------------------------------------------------ the types
class inner_t(ndr.Struct):
    b = ndr.short
    h = ndr.hyper
    c = ndr.char


class outer_t(ndr.Struct):
    a = ndr.char
    s = inner_t
    d = ndr.long


class etag_t(ndr.Union, switch=ndr.short, encapsulated=True):
    l = ndr.case(ndr.long, 1)  # noqa: E741
    d = ndr.case(ndr.double, 2)
    b = ndr.case(ndr.byte, 3)


class strin_t(ndr.Struct):
    a2 = ndr.byte
    s = ndr.string(ndr.char, 6)


class strout_t(ndr.Struct):
    a1 = ndr.byte
    s = strin_t
    bb = ndr.byte


class empty_t(ndr.Struct):
    n = ndr.small
    v = ndr.array(ndr.long, size_is=var.n)


class names_t(ndr.Struct):
    count = ndr.long
    val = ndr.array(ndr.unique(ndr.string(ndr.char)), size_is=var.count)


class ustr_t(ndr.Struct):
    Length = ndr.ushort
    MaximumLength = ndr.ushort
    Buffer = ndr.unique(
        ndr.array(ndr.ushort, size_is=var.MaximumLength // 2, length_is=var.Length // 2)
    )


class surrounding_t(ndr.Struct):
    x = ndr.long
    a = ndr.array(ndr.short, size_is=var.x)


class hyper_conf_t(ndr.Struct):
    h = ndr.hyper
    n = ndr.long
    b = ndr.array(ndr.byte, size_is=var.n)


class nested_conf_t(ndr.Struct):
    c = ndr.byte
    s = hyper_conf_t


class conf_vary_t(ndr.Struct):
    c = ndr.byte
    n = ndr.long
    v = ndr.array(ndr.short, size_is=var.n, length_is=var.c)


class levels_t(ndr.Union, switch=ndr.short, empty=(0,)):
    s = ndr.case(ndr.short, 2)
    l = ndr.case(ndr.long, 4)  # noqa: E741
    h = ndr.case(ndr.hyper, 8)


class clevels_t(ndr.Union, switch=ndr.char, empty=(0,)):
    c = ndr.case(ndr.char, 1)
    s = ndr.case(ndr.short, 2)
    l = ndr.case(ndr.long, 4)  # noqa: E741
    h = ndr.case(ndr.hyper, 8)


class only_char_t(ndr.Union, switch=ndr.short):
    c = ndr.case(ndr.char, 1)


class e_t(enum.IntEnum):
    none = 0
    one = 1
    two = 2


class elevels_t(ndr.Union, switch=ndr.Enum(e_t), empty=(0,)):
    c = ndr.case(ndr.char, 1)
    s = ndr.case(ndr.short, 2)
    l = ndr.case(ndr.long, 4)  # noqa: E741
    h = ndr.case(ndr.hyper, 8)


class eholder_t(ndr.Struct):
    e = ndr.Enum(e_t)
    u = ndr.switch_is(elevels_t, var.e)


class node_t(ndr.Struct):
    v = ndr.long
    next = ndr.unique("node_t")


class pstr_t(ndr.Struct):
    n = ndr.long
    p = ndr.unique(ndr.string(ndr.wchar))
    s = ndr.short


class B(ndr.Struct):
    p = ndr.unique(ndr.long)
    q = ndr.long


class A(ndr.Struct):
    x = ndr.unique(B)
    y = ndr.unique(ndr.long)


class iface_ptr_t(ndr.Struct):
    n = ndr.ulong
    data = ndr.array(ndr.byte, size_is=var.n)


class guid_like_t(ndr.Struct):
    """A UUID with one member more, so that no representation takes it for a GUID."""

    a = ndr.ulong
    b = ndr.ushort
    c = ndr.ushort
    d = ndr.array(ndr.byte, 8)
    e = ndr.byte


class pair_t(ndr.Struct):
    a = ndr.long
    b = ndr.short


class msg_t(ndr.Struct):
    l = ndr.long  # noqa: E741
    m = ndr.unique(ndr.array(ndr.char, size_is=var.l))


class color_t(enum.IntEnum):
    red = 0
    green = 1
    blue = 2


class refs_t(ndr.Struct):
    a = ndr.array(ndr.ref(ndr.long), 2)
    z = ndr.long


class fulls_t(ndr.Struct):
    a = ndr.full(ndr.long)
    b = ndr.full(ndr.long)


NINE = ndr.Ref(9)
LONGS = ndr.unique(ndr.long)
HANDLE = ndr.ContextHandle(1, uuid.UUID("00112233-4455-6677-8899-aabbccddeeff"))
PIPE_LONG = ndr.Pipe(ndr.long)


def one(kind: Any, value: Any) -> dict[str, tuple[Any, Any]]:
    """Return the parameters of an example of one value."""
    return {"v": (kind, value)}


def outer(a: int, b: int, h: int, c: int, d: int) -> outer_t:
    """Return an outer_t."""
    return outer_t(a=a, s=inner_t(b=b, h=h, c=c), d=d)


GUID_LIKE = guid_like_t(
    a=0xAABBCCDD, b=0xEEFF, c=0x0011, d=bytes.fromhex("2233445566778899"), e=1
)

EXAMPLES = [
    # --------------------------------------------------------------------- scalars
    Example("small -2", one(ndr.small, -2), "fe", "fe"),
    Example("usmall 250", one(ndr.usmall, 250), "fa", "fa"),
    Example("boolean", {"a": (ndr.boolean, True), "b": (ndr.boolean, False)}, "0100", "0100"),
    Example("short", one(ndr.short, -300), "d4fe", "d4fe"),
    Example("byte, hyper", {"a": (ndr.byte, 1), "b": (ndr.hyper, -2)},
            "01 00*7 fe ff*7", "01 00*7 fe ff*7"),
    Example("single, double", {"a": (ndr.single, 1.5), "b": (ndr.double, -2.25)},
            "0000c03f 00*4 00000000000002c0", "0000c03f 00*4 00000000000002c0"),
    Example("byte, int3264", {"a": (ndr.byte, 1), "b": (ndr.int3264, -2)},
            "01 00*3 feffffff", "01 00*7 fe ff*7"),
    Example("byte, uint3264", {"a": (ndr.byte, 1), "b": (ndr.uint3264, 2)},
            "01 00*3 02000000", "01 00*7 02 00*7"),
    Example("enum", {"a": (ndr.Enum(color_t), color_t.blue), "b": (ndr.byte, 7)},
            "0200 07", "02000000 07"),
    Example("v1_enum", {"a": (ndr.Enum(color_t, True), color_t.green), "b": (ndr.byte, 7)},
            "01000000 07", "01000000 07"),
    Example("uuid layout", one(guid_like_t, GUID_LIKE),
            "ddccbbaa ffee 1100 2233445566778899 01",
            "ddccbbaa ffee 1100 2233445566778899 01 00*3"),
    Example("context handle", {"a": (ndr.byte, 9), "h": (ndr.Context("ctx"), HANDLE)},
            "09 00*3 01000000 33221100 5544 7766 8899aabbccddeeff",
            "09 00*3 01000000 33221100 5544 7766 8899aabbccddeeff"),
    Example("null context handle", one(ndr.Context("ctx"), None), "00*20", "00*20"),
    # --------------------------------------------------------------------- structs
    Example("nested struct", one(outer_t, outer(1, 2, 3, 4, 5)),
            "01 00*7 | 0200 00*6 0300000000000000 04 | 000000 05000000",
            "01 00*7 | 0200 00*6 0300000000000000 04 00*7 | 05000000 00000000"),
    Example("string in a struct does not align it",
            {"aa": (ndr.byte, 0xAA),
             "s": (strout_t, strout_t(a1=0xA1, s=strin_t(a2=0xA2, s="xy"), bb=0xBB))},
            "aa a1 a2 00 | 00000000 03000000 787900 bb"),
    Example("hoisted max_count", one(surrounding_t, surrounding_t(x=3, a=[1, 2, 3])),
            "03000000 | 03000000 | 0100 0200 0300",
            "0300000000000000 03000000 010002000300 0000"),
    Example("hoisted before the gap", one(hyper_conf_t, hyper_conf_t(h=9, n=1, b=b"\xff")),
            "01000000 00000000 0900000000000000 01000000 ff",
            "0100000000000000 0900000000000000 01000000 ff 000000"),
    Example("hoisted twice",
            one(nested_conf_t, nested_conf_t(c=7, s=hyper_conf_t(h=9, n=1, b=b"\xff"))),
            "01000000 00000000 07 00*7 0900000000000000 01000000 ff",
            "0100000000000000 07 00*7 0900000000000000 01000000 ff 000000"),
    Example("only max_count is hoisted",
            one(conf_vary_t, conf_vary_t(c=2, n=5, v=[7, 8])),
            "05000000 02 000000 05000000 00000000 02000000 0700 0800"),
    Example("empty conformant struct aligns its elements",
            {"s": (empty_t, empty_t(n=0, v=[])), "bb": (ndr.byte, 0xBB)},
            "00000000 00 000000 bb"),
    # ---------------------------------------------------------------------- arrays
    Example("fixed", one(ndr.array(ndr.short, 2, 3), [[1, 2, 3], [4, 5, 6]]),
            "010002000300040005000600", "010002000300040005000600"),
    Example("conformant",
            {"n": (ndr.long, 3), "v": (ndr.array(ndr.short, size_is=var.n), [1, 2, 3])},
            "03000000 03000000 0100 0200 0300", "03000000 00000000 03 00*7 0100 0200 0300"),
    Example("varying",
            {"v": (ndr.array(ndr.short, 10, length_is=var.n), [7, 8]), "n": (ndr.short, 2)},
            "00000000 02000000 0700 0800 0200", "00*8 02 00*7 0700 0800 0200"),
    Example("conformant varying",
            {"v": (ndr.array(ndr.short, size_is=4, length_is=var.n), [7, 8]), "n": (ndr.short, 2)},
            "04000000 00000000 02000000 0700 0800 0200",
            "0400000000000000 0000000000000000 0200000000000000 0700 0800 0200"),
    Example("first_is",
            {"f": (ndr.long, 2), "n": (ndr.long, 3),
             "v": (ndr.array(ndr.short, size_is=8, first_is=var.f, length_is=var.n), [3, 4, 5])},
            "02000000 03000000 | 08000000 02000000 03000000 0300 0400 0500"),
    Example("last_is",
            {"f": (ndr.long, 2), "l": (ndr.long, 4),
             "v": (ndr.array(ndr.short, size_is=8, first_is=var.f, last_is=var.l), [3, 4, 5])},
            "02000000 04000000 | 08000000 02000000 03000000 0300 0400 0500"),
    Example("max_is",
            {"n": (ndr.long, 2), "v": (ndr.array(ndr.short, max_is=var.n), [1, 2, 3])},
            "02000000 03000000 0100 0200 0300"),
    Example("two dimensions",
            one(ndr.array(ndr.long, size_is=(2, 2)), [[1, 2], [3, 4]]),
            "02000000 02000000 01000000 02000000 03000000 04000000",
            "0200000000000000 0200000000000000 01000000 02000000 03000000 04000000"),
    Example("two dimensions, varying",
            one(ndr.array(ndr.long, size_is=(2, 3), length_is=(2, 1)), [[1], [4]]),
            "02000000 03000000 | 00000000 02000000 | 00000000 01000000 | 01000000 04000000"),
    Example("conformant array of fixed arrays, as MIDL",
            one(ndr.array(ndr.short, None, 3, size_is=(2, None)), [[1, 2, 3], [4, 5, 6]]),
            "02000000 0100 0200 0300 0400 0500 0600"),
    Example("text without a terminator, its units",
            one(ndr.array(ndr.wchar, size_is=3), [0x61, 0xD83D, 0xDE00]),
            "03000000 6100 3dd8 00de", "0300000000000000 6100 3dd8 00de"),
    # --------------------------------------------------------------------- strings
    Example("wide string", one(ndr.string(ndr.wchar), "hi"),
            "03000000 00000000 03000000 6800 6900 0000",
            "0300000000000000 0000000000000000 0300000000000000 6800 6900 0000"),
    Example("string", one(ndr.string(ndr.char), "abc"),
            "04000000 00000000 04000000 61626300"),
    Example("empty string", one(ndr.string(ndr.char), ""),
            "01000000 00000000 01000000 00"),
    Example("varying string", one(ndr.string(ndr.char, 64), "abc"),
            "00000000 04000000 61626300"),
    Example("size_is string", one(ndr.string(ndr.char, size_is=32), "olleh"),
            "20000000 00000000 06000000 6f6c6c656800"),
    Example("array of strings", one(names_t, names_t(count=3, val=["foo", "bar2", None])),
            "03000000 | 03000000 00000200 04000200 00000000 | "
            "04000000 00000000 04000000 666f6f00 | 05000000 00000000 05000000 6261723200"),
    Example("counted string",
            one(ustr_t, ustr_t(Length=4, MaximumLength=4, Buffer=[0x61, 0x62])),
            "0400 0400 00000200 | 02000000 00000000 02000000 6100 6200",
            "0400 0400 00000000 0000020000000000 | "
            "0200000000000000 0000000000000000 0200000000000000 6100 6200"),
    # ---------------------------------------------------------------------- unions
    Example("encapsulated union aligns its tag alone",
            {"aa": (ndr.byte, 0xAA), "u": (etag_t, etag_t(1, 0x01020304))},
            "aa 00 0100 04030201", "aa 00*7 0100 00*6 04030201"),
    Example("union, empty arm",
            {"level": (ndr.short, 0), "u": (ndr.switch_is(levels_t, var.level), levels_t(0, None))},
            "0000 0000"),
    Example("union, short",
            {"level": (ndr.short, 2), "u": (ndr.switch_is(levels_t, var.level), levels_t(2, -1))},
            "0200 0200 ffff"),
    Example("union, long",
            {"level": (ndr.short, 4), "u": (ndr.switch_is(levels_t, var.level), levels_t(4, -1))},
            "0400 0400 ffffffff"),
    Example("union, hyper",
            {"level": (ndr.short, 8), "u": (ndr.switch_is(levels_t, var.level), levels_t(8, -1))},
            "0800 0800 00000000 ffffffffffffffff"),
    Example("union, char tag",
            {"level": (ndr.char, 1), "u": (ndr.switch_is(clevels_t, var.level), clevels_t(1, 255))},
            None, "01 00*7 | 01 00*7 | ff"),
    Example("union of one char",
            {"l": (ndr.short, 1), "c": (ndr.char, 0x56),
             "u": (ndr.switch_is(only_char_t, var.l), only_char_t(1, 0x43))},
            "0100 56 00 0100 43", "0100 56 00 0100 43"),
    Example("union, enum tag",
            {"e": (ndr.Enum(e_t), 1), "u": (ndr.switch_is(elevels_t, var.e), elevels_t(1, 255)),
             "c": (ndr.char, 0x63)},
            None, "01000000 00000000 01000000 00000000 ff 63"),
    Example("union, enum tag, empty arm",
            {"e": (ndr.Enum(e_t), 0), "u": (ndr.switch_is(elevels_t, var.e), elevels_t(0, None)),
             "c": (ndr.char, 0x63)},
            None, "00000000 00000000 | 00000000 00000000 | 63"),
    Example("union in a struct",
            {"s": (eholder_t, eholder_t(e=1, u=elevels_t(1, 255))), "c": (ndr.char, 0x63)},
            None, "01000000 00000000 01000000 00000000 ff 00*7 63"),
    # -------------------------------------------------------------------- pointers
    Example("list", one(node_t, node_t(v=1, next=node_t(v=2, next=None))),
            "01000000 00000200 | 02000000 00000000",
            "01000000 00000000 0000020000000000 | 02000000 00000000 0000000000000000"),
    Example("array of pointers", one(ndr.array(LONGS, size_is=3), [1, None, 2]),
            "03000000 | 00000200 00000000 04000200 | 01000000 02000000",
            "0300000000000000 0000020000000000 0000000000000000 0400020000000000 | "
            "01000000 02000000"),
    Example("embedded pointers defer", one(pstr_t, pstr_t(n=1, p="hi", s=2)),
            "01000000 00000200 0200 0000 | 03000000 00000000 03000000 680069000000",
            "01000000 00000000 0000020000000000 0200 00*6 | "
            "03 00*7 00*8 03 00*7 680069000000"),
    Example("parameters interleave", {"a": (LONGS, 1), "b": (LONGS, 2)},
            "00000200 01000000 04000200 02000000",
            "0000020000000000 01000000 00000000 0400020000000000 02000000"),
    Example("full pointers alias",
            {"p": (ndr.full(ndr.long), NINE), "q": (ndr.full(ndr.long), NINE)},
            "01000000 09000000 01000000"),
    Example("full pointers alias in a struct", one(fulls_t, fulls_t(a=NINE, b=NINE)),
            "01000000 01000000 09000000"),
    Example("depth first",
            one(ndr.ref(A), A(x=B(p=1, q=2), y=3)),
            "00000200 04000200 | 08000200 02000000 | 01000000 | 03000000"),
    Example("pointers to pointers",
            one(ndr.ref(ndr.unique(ndr.unique(ndr.ushort))), 7), "00000200 04000200 0700",
            "0000020000000000 0400020000000000 0700"),
    Example("pointer to a null pointer",
            one(ndr.unique(ndr.unique(ndr.ushort)), ndr.Ref(None)), "00000200 00000000"),
    Example("null pointer", one(ndr.unique(ndr.unique(ndr.ushort)), None), "00000000"),
    Example("array of ref pointers", one(ndr.array(ndr.ref(ndr.long), size_is=2), [1, 2]),
            "02000000 | 01000000 02000000",
            "0200000000000000 0000020000000000 0400020000000000 01000000 02000000"),
    Example("array of ref pointers in a struct", one(refs_t, refs_t(a=[1, 2], z=3)),
            "03000000 | 01000000 02000000",
            "0000020000000000 0400020000000000 03000000 00000000 | 01000000 02000000"),
    Example("interface pointer",
            one(ndr.unique(iface_ptr_t), iface_ptr_t(n=4, data=b"MEOW")),
            "00000200 04000000 04000000 4d454f57",
            "0000020000000000 | 0400000000000000 04000000 4d454f57"),
    # ----------------------------------------------------------------------- pipes
    Example("pipe of hyper",
            {"n": (ndr.long, 7), "p": (ndr.Pipe(ndr.hyper), ndr.Chunks([[1, 2]]))},
            "07000000 02000000 0100000000000000 0200000000000000 00000000",
            "07000000 00000000 0200000000000000 0100000000000000 0200000000000000 "
            "feffffffffffffff 00*16"),
    Example("pipe of char",
            {"n": (ndr.long, 7), "p": (ndr.Pipe(ndr.char), ndr.Chunks([b"abc", b"de"]))},
            "07000000 03000000 616263 00 02000000 6465 0000 00000000",
            "0700000000000000 | 0300000000000000 616263 00*5 fdffffffffffffff | "
            "0200000000000000 6465 00*6 feffffffffffffff | 00*16"),
    Example("pipe of structs",
            one(ndr.Pipe(pair_t), ndr.Chunks([[pair_t(a=-1, b=-1)]])),
            "01000000 ffffffff ffff 0000 00000000"),
    Example("pipe of structs, gaps between",
            one(ndr.Pipe(pair_t), ndr.Chunks([[pair_t(a=1, b=2), pair_t(a=3, b=4)]])),
            "02000000 01000000 0200 0000 03000000 0400 0000 00000000"),
    Example("in parameters before the pipe",
            {"p": (ndr.Pipe(pair_t), ndr.Chunks([[pair_t(a=-1, b=-1)]])),
             "in1": (msg_t, msg_t(l=3, m=b"\xaa\xaa\xaa"))},
            "03000000 00000200 03000000 aaaaaa 00 | 01000000 ffffffff ffff 0000 00000000"),
    Example("empty pipe", {"n": (ndr.long, 7), "p": (PIPE_LONG, ndr.Chunks([]))},
            "07000000 00000000", "07000000 00000000 00*16"),
]
