"""Parameter lists of numbers, context handles and SIDs, which are written in one go.

The walker, which a big-endian stub always takes, and a request of any sort but exact ints, is what
they are compared with.
"""

import itertools
import uuid

import pytest

from rpcfast import idl, ndr
from rpcfast.errors import NdrError

BRIEF = """
[uuid(7b0d3f6c-3a62-4c6e-9a5b-3f0c1d5e8a11), version(1.0)]
interface brief
{
    typedef [context_handle] void *HANDLE_T;
    typedef enum { Zero, One } Which;

    void All(
        [in] small a, [in] unsigned short b, [in] HANDLE_T h, [in] hyper c, [in] boolean d,
        [in, ref] long *e, [in] RPC_SID *sid, [in] unsigned char f, [in] unsigned hyper g,
        [in, ref] HANDLE_T *k, [in] wchar_t w);
    void Ranged([in, range(0, 5)] long n);
    void Real([in] double x);
    void Named([in] Which which);
    void Nothing();
    void Many(
        [in] HANDLE_T h, [in] RPC_SID *a, [in] RPC_SID *b, [in] small n, [in] RPC_SID *c,
        [in] RPC_SID *d);
    void More(
        [in] HANDLE_T h, [in] RPC_SID *a, [in] RPC_SID *b, [in] small n, [in] RPC_SID *c,
        [in] RPC_SID *d, [in] RPC_SID *e, [in] RPC_SID *f, [in] RPC_SID *g);
}
"""
LOADED = idl.loads(BRIEF)
ops = LOADED.brief
HANDLE = ndr.ContextHandle(7, uuid.UUID(int=1 << 100 | 99))
LONGEST = ndr.Sid("S-1-5" + "".join(f"-{n}" for n in range(1 << 31, (1 << 31) + 15)))
SIDS = [ndr.Sid("S-1-1"), ndr.Sid("S-1-5-32-544"), LONGEST]


class Other(int):
    """An int of another class than int."""


VALUES = {
    "a": -1, "b": 65535, "h": HANDLE, "c": -(1 << 29), "d": 1, "e": -2, "sid": SIDS[1],
    "f": 255, "g": (1 << 30) - 1, "k": HANDLE, "w": 0x263A,
}  # fmt: skip
BAD = {"a": 128, "b": -1, "e": 1 << 31, "f": 256, "g": -1, "w": 65536, "h": "handle", "sid": None,
       "k": b"handle"}  # fmt: skip


def walked(values):
    """Give values that the walker has to write."""
    return {name: Other(v) if type(v) is int else v for name, v in values.items()}


def error_of(op, **values):
    with pytest.raises(NdrError) as caught:
        op.encode_request(op.Request(**values))
    return str(caught.value), caught.value.offset, caught.value.path


@pytest.mark.parametrize("syntax", ["ndr20", "ndr64"])
@pytest.mark.parametrize("sid", SIDS)
def test_as_the_walker_does(syntax, sid):
    op = ops["All"]
    values = VALUES | {"sid": sid}
    stub = op.encode_request(op.Request(**values), syntax=syntax)
    assert stub == op.encode_request(op.Request(**walked(values)), syntax=syntax)
    back = op.decode_request(stub, syntax=syntax)
    assert [getattr(back, name) for name in values] == list(values.values())
    big = op.encode_request(op.Request(**values), syntax=syntax, byteorder="big")
    assert op.decode_request(big, syntax=syntax, byteorder="big") == back


@pytest.mark.parametrize("name", BAD)
def test_what_does_not_fit(name):
    values = VALUES | {name: BAD[name]}
    assert error_of(ops["All"], **values) == error_of(ops["All"], **walked(values))
    assert error_of(ops["All"], **values)[2] == name


def test_what_is_missing():
    request = ops["All"].Request(**VALUES)
    del request.e
    with pytest.raises(NdrError, match="has no value") as caught:
        ops["All"].encode_request(request)
    assert caught.value.path == "e"


def test_what_is_left_to_the_walker():
    def write(name, **values):
        op = ops[name]
        return op.encode_request(op.Request(**values))

    assert write("Nothing") == b""
    assert write("Ranged", n=5) == bytes((5, 0, 0, 0))
    assert error_of(ops["Ranged"], n=6)[2] == "n"
    assert write("Real", x=1) == write("Real", x=1.0)
    assert write("Named", which=1) == b"\1\0"
    assert write("All", **VALUES | {"c": 1 << 62})[24:32] == (1 << 62).to_bytes(8, "little")
    assert write("All", **VALUES | {"k": None}) != write("All", **VALUES)


@pytest.mark.parametrize("syntax", ["ndr20", "ndr64"])
@pytest.mark.parametrize(("name", "which"), [("Many", "abcd"), ("More", "abcdefg")])
def test_many_sids(name, which, syntax):
    """Those of More may take more octets than are written in one go."""
    op = ops[name]
    for sids in itertools.product(SIDS, repeat=4):
        values = dict(zip(which, sids + sids, strict=False), h=HANDLE, n=5)
        stub = op.encode_request(op.Request(**values), syntax=syntax)
        slow = op.encode_request(op.Request(**values | {"n": Other(5)}), syntax=syntax)
        assert stub == slow
        assert op.decode_request(stub, syntax=syntax) == op.Request(**values)


def test_another_record():
    with pytest.raises(NdrError, match="expected a"):
        ops["All"].encode_request(ops["Ranged"].Request(n=1))
