"""Columns: rows of replies as arrays of numbers and lists of strings."""

from __future__ import annotations

import enum
import gc
import sys
import threading
import uuid
from functools import partial
from typing import Any

import numpy as np
import pytest

import rpcfast
from rpcfast import ndr
from rpcfast.errors import NdrError
from rpcfast.interfaces import samr
from rpcfast.ndr import var

OPERATION = samr.samr["SamrEnumerateUsersInDomain"]
USERS = [(500, "Administrator"), (501, "Guest"), (1000, ""), (1001, "\u00c5sa \U0001f600")]
FORMS = [(syntax, order) for syntax in ("ndr20", "ndr64") for order in ("little", "big")]


def reply(users: Any, **options: Any) -> bytes:
    """Encode a reply that lists users."""
    entries = [samr.SAMPR_RID_ENUMERATION(RelativeId=rid, Name=name) for rid, name in users]
    buffer = samr.SAMPR_ENUMERATION_BUFFER(Buffer=entries)
    response = OPERATION.Response(
        EnumerationContext=0, Buffer=buffer, CountReturned=len(entries), result=0
    )
    return bytes(OPERATION.encode_response(response, **options))


# ------------------------------------------------------------------------- what comes out
@pytest.mark.parametrize(("syntax", "byteorder"), FORMS)
def test_users(syntax: str, byteorder: str) -> None:
    stub = reply(USERS, syntax=syntax, byteorder=byteorder)
    rids, names = OPERATION.columns_response(
        stub, "Buffer.Buffer", ["RelativeId", "Name"], syntax=syntax, byteorder=byteorder
    )
    assert rids.dtype == np.dtype("=u4")
    assert rids.tolist() == [rid for rid, _ in USERS]
    assert names == [name for _, name in USERS]


# Length, MaximumLength and the pointer in each row, the strings behind both. [MS-SAMR 2.2.7.10]
TWO_ROWS = bytes.fromhex(
    "02000000 00000200 02000000"
    "f4010000 04000600 04000200"
    "e9030000 00000000 00000000"
    "03000000 00000000 02000000 61006200"
)


def test_octets_written_by_hand() -> None:
    rids, names = rpcfast.columns(
        samr.SAMPR_ENUMERATION_BUFFER, TWO_ROWS, "Buffer", ["RelativeId", "Name"]
    )
    assert rids.tolist() == [0x1F4, 0x3E9]
    assert names == ["ab", None]


def test_the_order_of_the_names_is_that_of_the_columns() -> None:
    kind = samr.SAMPR_ENUMERATION_BUFFER
    names, rids = rpcfast.columns(kind, TWO_ROWS, "Buffer", ("Name", "RelativeId"))
    assert (names, rids.tolist()) == (["ab", None], [500, 1001])
    again = rpcfast.columns(kind, TWO_ROWS, "Buffer", ["RelativeId"] * 2)
    assert [column.tolist() for column in again] == [[500, 1001]] * 2
    assert rpcfast.columns(kind, TWO_ROWS, "Buffer", []) == ()


class colour_t(enum.IntEnum):
    red = 1
    blue = 2


class pair_t(ndr.Struct):
    x = ndr.short
    y = ndr.double


class GUID(ndr.Struct):
    Data1 = ndr.ulong
    Data2 = ndr.ushort
    Data3 = ndr.ushort
    Data4 = ndr.array(ndr.byte, 8)


class row_t(ndr.Struct):
    flag = ndr.boolean
    unit = ndr.wchar
    colour = ndr.Enum(colour_t)
    wide = ndr.Enum(colour_t, True)
    some = ndr.Range(ndr.small, -5, 5)
    size = ndr.int3264
    big = ndr.uhyper
    ratio = ndr.single
    pair = pair_t
    key = GUID
    handle = ndr.Context("h")
    octets = ndr.array(ndr.byte, 3)
    name = samr.RPC_UNICODE_STRING
    text = ndr.unique(ndr.string(ndr.char))
    path = ndr.ref(ndr.string(ndr.wchar))
    raw = ndr.unique(ndr.string(ndr.byte, 8))
    sid = ndr.unique(samr.RPC_SID)
    seen = ndr.unique(pair_t)


class table_t(ndr.Struct):
    n = ndr.ulong
    rows = ndr.unique(ndr.array(row_t, size_is=var.n))
    after = ndr.unique(ndr.string(ndr.wchar))


KEY = uuid.UUID("12345678-9abc-def0-1122-334455667788")
HANDLE = ndr.ContextHandle(7, KEY)


def rows() -> list[Any]:
    """Return rows of every leaf; the second has NULLs."""
    full: dict[str, Any] = {
        "flag": True, "unit": 0x263A, "colour": 1, "wide": 2, "some": -5, "size": -1,
        "big": (1 << 64) - 1, "ratio": 0.5, "pair": pair_t(x=-3, y=2.25), "key": KEY,
        "handle": HANDLE, "octets": b"abc", "name": "one", "text": "\u00e9", "path": "C:\\",
        "raw": b"raw", "sid": ndr.Sid("S-1-5-32-544"), "seen": pair_t(x=9, y=0.0),
    }
    nulls = dict.fromkeys(("handle", "name", "text", "raw", "sid", "seen"))
    return [row_t(**full), row_t(**{**full, **nulls, "flag": False, "colour": 9})]


LEAVES: dict[str, tuple[str | None, list[Any]]] = {
    "flag": ("?", [True, False]), "unit": ("u2", [0x263A] * 2), "colour": ("u2", [1, 9]),
    "wide": ("i4", [2, 2]), "some": ("i1", [-5] * 2), "size": ("i4", [-1] * 2),
    "big": ("u8", [(1 << 64) - 1] * 2), "ratio": ("f4", [0.5] * 2), "pair.x": ("i2", [-3] * 2),
    "pair.y": ("f8", [2.25] * 2), "key": (None, [KEY] * 2), "handle": (None, [HANDLE, None]),
    "octets": (None, [b"abc"] * 2), "name": (None, ["one", None]), "text": (None, ["\u00e9", None]),
    "path": (None, ["C:\\"] * 2), "raw": (None, [b"raw", None]),
    "sid": (None, [ndr.Sid("S-1-5-32-544"), None]),
}
WIDER = {"colour": "i4", "size": "i8"}  # in NDR64


@pytest.mark.parametrize(("syntax", "byteorder"), FORMS)
@pytest.mark.parametrize("each", [False, True])
def test_leaves(syntax: str, byteorder: str, each: bool) -> None:
    options: dict[str, Any] = {"syntax": syntax, "byteorder": byteorder}
    data = rpcfast.encode(table_t, table_t(rows=rows(), after="end"), **options)
    groups = [[name] for name in LEAVES] if each else [list(LEAVES)]
    for names in groups:
        for name, column in zip(
            names, rpcfast.columns(table_t, data, "rows", names, **options), strict=True
        ):
            code, want = LEAVES[name]
            if code is None:
                assert column == want
                continue
            code = WIDER.get(name, code) if syntax == "ndr64" else code
            assert column.dtype == np.dtype(f"={code}")
            assert column.tolist() == want
        assert is_direct(table_t, "rows", names, syntax)


def is_direct(kind: Any, path: str, names: list[str], syntax: str = "ndr20") -> bool:
    """Return whether rows are read without objects."""
    kept = kind.__ndr__.plans["columns", path, tuple(names), syntax, "python"]
    return kept.fast is not None


def test_any_octet_of_a_boolean_is_true_or_false() -> None:
    data = bytearray(rpcfast.encode(table_t, table_t(rows=rows(), after=None)))
    data[16] = 0x40  # after n, the two ids and the max_count
    (flags,) = rpcfast.columns(table_t, data, "rows", ["flag"])
    assert flags.view("u1").tolist() == [1, 0]


def test_numbers_that_may_be_null_are_a_list() -> None:
    data = rpcfast.encode(table_t, table_t(rows=rows(), after=None))
    assert rpcfast.columns(table_t, data, "rows", ["seen.x"]) == ([9, None],)
    assert not is_direct(table_t, "rows", ["seen.x"])
    assert rpcfast.columns(table_t, data, "rows", ["pair"])[0][1] == pair_t(x=-3, y=2.25)


def test_columns_are_copies() -> None:
    data = bytearray(TWO_ROWS)
    rids, names = rpcfast.columns(
        samr.SAMPR_ENUMERATION_BUFFER, data, "Buffer", ["RelativeId", "Name"]
    )
    data[:] = bytes(len(data))
    data += b"more"  # nothing holds the buffer
    assert (rids.tolist(), names) == ([500, 1001], ["ab", None])
    rids[0] = 1  # and the array is the caller's


# --------------------------------------------------------------------------------- paths
class level1_t(ndr.Struct):
    n = ndr.ulong
    rows = ndr.unique(ndr.array(pair_t, size_is=var.n))


class info_t(ndr.Union, switch=ndr.ulong, encapsulated=True):
    one = ndr.case(ndr.unique(level1_t), 1)
    number = ndr.case(ndr.ulong, 2, 3)
    twice = ndr.case(level1_t, 4, 5)


class tail_t(ndr.Struct):
    first = ndr.unique(ndr.string(ndr.char))
    n = ndr.ulong
    rows = ndr.array(samr.SAMPR_RID_ENUMERATION, size_is=var.n)


class fixed_t(ndr.Struct):
    rows = ndr.array(pair_t, 2)


PAIRS = [pair_t(x=1, y=0.5), pair_t(x=2, y=1.5)]


@pytest.mark.parametrize(
    ("kind", "value", "path", "want"),
    [
        (level1_t, level1_t(rows=PAIRS), "rows", [1, 2]),
        (level1_t, level1_t(rows=[]), "rows", []),
        (level1_t, level1_t(n=0, rows=None), "rows", []),
        (info_t, info_t(1, level1_t(rows=PAIRS)), "one.rows", [1, 2]),
        (info_t, info_t(1, None), "one.rows", []),
        (info_t, info_t(3, 7), "one.rows", []),
        (info_t, info_t(5, level1_t(rows=PAIRS)), "twice.rows", [1, 2]),
        (fixed_t, fixed_t(rows=PAIRS), "rows", [1, 2]),
        (ndr.array(pair_t, 2), PAIRS, "", [1, 2]),
        (ndr.unique(ndr.unique(level1_t)), level1_t(rows=PAIRS), "rows", [1, 2]),
        (ndr.unique(ndr.unique(level1_t)), ndr.Ref(None), "rows", []),
        (ndr.array(ndr.ref(pair_t), 2), PAIRS, "", [1, 2]),
    ],
    ids=str,
)
def test_paths(kind: Any, value: Any, path: str, want: list[int]) -> None:
    (column,) = rpcfast.columns(kind, rpcfast.encode(kind, value), path, ["x"])
    assert column.dtype == np.dtype("=i2")
    assert column.tolist() == want


class share_t(ndr.Struct):
    netname = ndr.unique(ndr.string(ndr.wchar))
    type = ndr.ulong
    remark = ndr.unique(ndr.string(ndr.wchar))


class container_t(ndr.Struct):
    EntriesRead = ndr.ulong
    Buffer = ndr.unique(ndr.array(share_t, size_is=var.EntriesRead))


class shares_t(ndr.Union, switch=ndr.ulong):
    Level0 = ndr.case(ndr.unique(level1_t), 0)
    Level1 = ndr.case(ndr.unique(container_t), 1)


class listing_t(ndr.Struct):
    Level = ndr.ulong
    Info = ndr.switch_is(shares_t, var.Level)


@pytest.mark.parametrize(("syntax", "byteorder"), FORMS)
def test_rows_in_an_arm(syntax: str, byteorder: str) -> None:
    """The shape of most enumerations: a level, a union of containers, rows of strings."""
    options: dict[str, Any] = {"syntax": syntax, "byteorder": byteorder}
    shares = [share_t(netname="C$", type=0x80000000, remark=None),
              share_t(netname="IPC$", type=0x80000003, remark="Remote IPC")]  # fmt: skip
    data = rpcfast.encode(
        listing_t, listing_t(Level=1, Info=shares_t(1, container_t(Buffer=shares))), **options
    )
    names = ["remark", "type", "netname"]
    remarks, types, netnames = rpcfast.columns(
        listing_t, data, "Info.Level1.Buffer", names, **options
    )
    assert remarks == [None, "Remote IPC"]
    assert types.tolist() == [0x80000000, 0x80000003]
    assert netnames == ["C$", "IPC$"]
    assert is_direct(listing_t, "Info.Level1.Buffer", names, syntax)
    (empty,) = rpcfast.columns(listing_t, data, "Info.Level0.rows", ["x"], **options)
    assert empty.dtype == np.dtype("=i2")
    assert len(empty) == 0


def test_rows_that_may_be_null() -> None:
    kind = ndr.array(ndr.unique(pair_t), 2)
    data = rpcfast.encode(kind, [PAIRS[0], None])
    assert rpcfast.columns(kind, data, "", ["x", "y"]) == ([1, None], [0.5, None])


class views_t(ndr.Struct):
    n = ndr.ulong
    rows = ndr.unique(ndr.array(pair_t, size_is=var.n, values="numpy"))
    fixed = ndr.array(pair_t, 2, values="numpy")


@pytest.mark.parametrize(("path", "names"), [("rows", ["x", "y"]), ("rows", ["x", "y", "y"]),
                                             ("fixed", ["x", "y"])])  # fmt: skip
@pytest.mark.parametrize("byteorder", ["little", "big"])
def test_rows_that_the_type_wants_as_an_array(path: str, names: list[str], byteorder: str) -> None:
    data = rpcfast.encode(views_t, views_t(rows=PAIRS, fixed=PAIRS), byteorder=byteorder)
    columns = rpcfast.columns(views_t, data, path, names, byteorder=byteorder)
    assert [column.tolist() for column in columns[:2]] == [[1, 2], [0.5, 1.5]]
    assert all(column.dtype.isnative and column.base is None for column in columns)


@pytest.mark.parametrize(("syntax", "byteorder"), FORMS)
def test_rows_at_the_end_of_a_struct(syntax: str, byteorder: str) -> None:
    """Their referents come behind those of the members before them."""
    options: dict[str, Any] = {"syntax": syntax, "byteorder": byteorder}
    entries = [samr.SAMPR_RID_ENUMERATION(RelativeId=rid, Name=name) for rid, name in USERS]
    data = rpcfast.encode(tail_t, tail_t(first="first", rows=entries), **options)
    rids, names = rpcfast.columns(tail_t, data, "rows", ["RelativeId", "Name"], **options)
    assert list(zip(rids.tolist(), names, strict=True)) == USERS
    assert is_direct(tail_t, "rows", ["RelativeId", "Name"], syntax)


class chain_t(ndr.Struct):
    n = ndr.ulong
    rows = ndr.unique(ndr.array(pair_t, size_is=var.n))
    next = ndr.unique("chain_t")


def test_the_path_alone_is_made_of_columns() -> None:
    """Of a list, the rows of the second node and of no other."""
    third = chain_t(rows=PAIRS[:1], next=None)
    chain = chain_t(rows=PAIRS, next=chain_t(rows=PAIRS[1:], next=third))
    data = rpcfast.encode(chain_t, chain)
    for path, want in (("rows", [1, 2]), ("next.rows", [2]), ("next.next.rows", [1])):
        assert rpcfast.columns(chain_t, data, path, ["x"])[0].tolist() == want
        assert is_direct(chain_t, path, ["x"])
    assert rpcfast.columns(chain_t, data, "next.next.next.rows", ["x"])[0].tolist() == []


class twin_t(ndr.Struct):
    a = ndr.full(level1_t)
    b = ndr.full(level1_t)


@pytest.mark.parametrize("path", ["a.rows", "b.rows"])
def test_aliases(path: str) -> None:
    shared = level1_t(rows=PAIRS)
    data = rpcfast.encode(twin_t, twin_t(a=shared, b=shared))
    assert rpcfast.columns(twin_t, data, path, ["x"])[0].tolist() == [1, 2]


def test_wire_representation() -> None:
    heads = rpcfast.columns(
        samr.SAMPR_ENUMERATION_BUFFER, TWO_ROWS, "Buffer", ["Name.MaximumLength", "Name.Buffer"],
        representation="wire",
    )
    assert heads[0].tolist() == [6, 0]
    assert heads[1] == [[0x61, 0x62], None]


@pytest.mark.parametrize(
    ("path", "names", "error", "says"),
    [
        ("Bufer", ["Name"], AttributeError, "SAMPR_ENUMERATION_BUFFER has no field 'Bufer'"),
        ("Buffer", ["Nam"], AttributeError, "SAMPR_RID_ENUMERATION has no field 'Nam'"),
        ("Buffer", ["Name.Length"], AttributeError, "no field 'Length'"),
        ("EntriesRead", ["Name"], TypeError, "not to an array of rows"),
        ("", ["Name"], TypeError, "not to an array of rows"),
        ("Buffer", "Name", TypeError, "not one str"),
    ],
)
def test_names_that_are_not_there(path: str, names: Any, error: type, says: str) -> None:
    with pytest.raises(error, match=says):
        rpcfast.columns(samr.SAMPR_ENUMERATION_BUFFER, TWO_ROWS, path, names)
    if error is AttributeError or names == "Name":
        with pytest.raises(error, match=says.replace("SAMPR_ENUMERATION_BUFFER", r"\w+")):
            OPERATION.columns_response(reply(USERS), f"Buffer.{path}", names)


# ------------------------------------------------------------------------- hostile stubs
def same_error(decode: Any, columns: Any) -> NdrError:
    """Assert that both raise the same error."""
    with pytest.raises(NdrError) as wanted:
        decode()
    with pytest.raises(NdrError) as raised:
        columns()
    assert str(raised.value) == str(wanted.value)
    for name in ("offset", "path", "code", "truncated"):
        assert getattr(raised.value, name) == getattr(wanted.value, name)
    return raised.value


@pytest.mark.parametrize(
    ("at", "octets", "path"),
    [
        (0, "03000000", "Buffer"),  # EntriesRead is another than the max_count
        (8, "ffffff7f", "Buffer"),
        (16, "0500", "Buffer[0].Name"),  # an odd Length is rounded down: counts still fit
        (16, "0800", "Buffer[0].Name"),  # Length above what the counts say
        (18, "0800", "Buffer[0].Name"),
        (28, "00000000 01000000", "Buffer[1].Name"),  # one more string
        (36, "01000000", "Buffer[0].Name"),
        (40, "01000000", "Buffer[0].Name"),
        (44, "03000000", "Buffer[0].Name"),
        (44, "ffffffff", "Buffer[0].Name"),
    ],
)
@pytest.mark.parametrize("names", [["RelativeId"], ["Name"]])
def test_errors_are_those_of_decode(at: int, octets: str, path: str, names: list[str]) -> None:
    kind = samr.SAMPR_ENUMERATION_BUFFER
    bad = bytearray(TWO_ROWS)
    bad[at : at + len(bytes.fromhex(octets))] = bytes.fromhex(octets)
    if octets == "0500":
        assert len(rpcfast.columns(kind, bad, "Buffer", names)) == 1
        return
    error = same_error(
        lambda: rpcfast.decode(kind, bad), lambda: rpcfast.columns(kind, bad, "Buffer", names)
    )
    assert error.path == path


class limited_t(ndr.Struct):
    text = ndr.unique(ndr.string(ndr.char, limits=(3, 4)))


class sid_row_t(ndr.Struct):
    sid = ndr.unique(samr.RPC_SID)


class limited_rows_t(ndr.Struct):
    n = ndr.ulong
    rows = ndr.unique(ndr.array(limited_t, size_is=var.n))


class sid_rows_t(ndr.Struct):
    n = ndr.ulong
    rows = ndr.unique(ndr.array(sid_row_t, size_is=var.n))


ONE_ROW = "01000000 00000200 01000000"


@pytest.mark.parametrize(
    ("kind", "path", "name", "good", "bad"),
    [
        (  # a string longer than its room, in the row and in the counts
            samr.SAMPR_ENUMERATION_BUFFER, "Buffer", "Name",
            "00000000 04000400 04000200  02000000 00000000 02000000 61006200",
            "00000000 04000200 04000200  01000000 00000000 02000000 61006200",
        ),
        (
            limited_rows_t, "rows", "text",
            "04000200  03000000 00000000 03000000 616200",
            "04000200  02000000 00000000 02000000 6100",
        ),
        (
            limited_rows_t, "rows", "text",
            "04000200  04000000 00000000 03000000 616200",
            "04000200  05000000 00000000 03000000 616200",
        ),
        (
            limited_rows_t, "rows", "text",
            "04000200  04000000 00000000 04000000 61626300",
            "04000200  04000000 01000000 03000000 616200",
        ),
        (
            sid_rows_t, "rows", "sid",
            "04000200  0f000000 010f0000 00000005" + "00000000" * 15,
            "04000200  10000000 01100000 00000005" + "00000000" * 16,
        ),
    ],
)
@pytest.mark.parametrize("asked", [True, False])
def test_rules(kind: Any, path: str, name: str, good: str, bad: str, asked: bool) -> None:
    """What random damage seldom meets: several numbers that agree, but are not allowed."""
    names = [name] if asked else []
    found = rpcfast.columns(kind, bytes.fromhex(ONE_ROW + good), path, names)
    assert [len(column) for column in found] == [1] * len(names)
    assert is_direct(kind, path, names)
    broken = bytes.fromhex(ONE_ROW + bad)
    same_error(
        partial(rpcfast.decode, kind, broken),
        partial(rpcfast.columns, kind, broken, path, names),
    )


def test_every_truncation() -> None:
    data = rpcfast.encode(table_t, table_t(rows=rows(), after="end"))
    for end in range(len(data)):
        same_error(
            partial(rpcfast.decode, table_t, data[:end]),
            partial(rpcfast.columns, table_t, data[:end], "rows", ["big", "sid"]),
        )
    same_error(
        lambda: rpcfast.decode(table_t, data + b"x"),
        lambda: rpcfast.columns(table_t, data + b"x", "rows", ["big"]),
    )
    (found,) = rpcfast.columns(table_t, data + b"x", "rows", ["big"], partial=True)
    assert len(found) == 2


def test_a_member_out_of_its_range() -> None:
    data = bytearray(rpcfast.encode(table_t, table_t(rows=rows(), after=None)))
    at = data.index(b"\xfb")  # some: -5
    data[at] = 6
    error = same_error(
        lambda: rpcfast.decode(table_t, data),
        lambda: rpcfast.columns(table_t, data, "rows", ["big"]),
    )
    assert error.path == "rows[0].some"


def test_limits() -> None:
    data = rpcfast.encode(table_t, table_t(rows=rows(), after="end"))
    refused = []
    for most in range(20):
        limits = ndr.Limits(referents=most)
        decode = partial(rpcfast.decode, table_t, data, limits=limits)
        columns = partial(rpcfast.columns, table_t, data, "rows", ["big"], limits=limits)
        try:
            decode()
        except NdrError:
            same_error(decode, columns)
            refused.append(most)
        else:
            assert len(columns()[0]) == 2
    assert 2 < len(refused) < 20


def test_the_request_is_looked_at() -> None:
    count = ndr.in_("count", ndr.ulong)
    out = ndr.out("rows", ndr.array(pair_t, size_is=var.count))
    uid = "7c9d5a10-3f52-4e0b-9d5e-0a1b2c3d4e65"
    op = ndr.Interface("counted", uid, (1, 0), [ndr.operation("one", count, out)])["one"]
    request = op.Request(count=2)
    stub = op.encode_response(op.Response(rows=PAIRS), request)
    assert op.columns_response(stub, "rows", ["x"], request)[0].tolist() == [1, 2]
    wrong = op.Request(count=3)
    same_error(
        lambda: op.decode_response(stub, wrong),
        lambda: op.columns_response(stub, "rows", ["x"], wrong),
    )
    asked = op.encode_request(request)
    with pytest.raises(AttributeError):
        op.columns_request(asked, "rows", ["x"])


# ------------------------------------------------------------------------ many rows, threads
def test_many_rows_and_threads() -> None:
    """So many that the interpreter's lock is let go."""
    users = [(i, f"user{i}") for i in range(50_000)]
    stub = reply(users)
    wrong: list[Any] = []

    def work() -> None:
        for _ in range(3):
            rids, names = OPERATION.columns_response(stub, "Buffer.Buffer", ["RelativeId", "Name"])
            if list(zip(rids.tolist(), names, strict=True)) != users:
                wrong.append(names)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_nothing_is_left_behind() -> None:
    stub = reply(USERS)
    bad = stub[:-20]

    def work() -> None:
        for data in (stub, bad):
            try:
                OPERATION.columns_response(data, "Buffer.Buffer", ["RelativeId", "Name"])
            except NdrError:
                continue

    for _ in range(20):
        work()
    gc.collect()
    before = sys.getallocatedblocks()
    for _ in range(500):
        work()
    gc.collect()
    assert sys.getallocatedblocks() - before < 50
