"""Many stubs decoded in one call."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

import rpcfast
from rpcfast import ndr
from rpcfast.errors import NdrError
from rpcfast.interfaces import samr
from rpcfast.ndr import var

OPEN = samr.samr["SamrOpenDomain"]


class text_t(ndr.Struct):
    n = ndr.ulong
    s = ndr.unique(ndr.string(ndr.char))


class pair_t(ndr.Struct):
    left = text_t
    right = text_t


VALUES = [text_t(n=i, s="x" * i) for i in range(5)]
FORMS = [(syntax, order) for syntax in ("ndr20", "ndr64") for order in ("little", "big")]


@pytest.mark.parametrize(("syntax", "byteorder"), FORMS)
def test_values(syntax: str, byteorder: str) -> None:
    options: dict[str, Any] = {"syntax": syntax, "byteorder": byteorder}
    buffers = [rpcfast.encode(text_t, value, **options) for value in VALUES]
    assert rpcfast.decode_many(text_t, buffers, **options) == VALUES
    assert rpcfast.decode_many(text_t, map(bytearray, buffers), **options) == VALUES
    assert rpcfast.decode_many(text_t, [], **options) == []


def test_keywords_are_those_of_decode() -> None:
    buffers = [rpcfast.encode(text_t, value) + b"more" for value in VALUES]
    assert rpcfast.decode_many(text_t, buffers, partial=True) == VALUES
    with pytest.raises(NdrError, match="left over"):
        rpcfast.decode_many(text_t, buffers)
    with pytest.raises(NdrError, match="referents"):
        rpcfast.decode_many(text_t, buffers, partial=True, limits=ndr.Limits(referents=0))
    with pytest.raises(ValueError, match="byteorder"):
        rpcfast.decode_many(text_t, [], byteorder="middle")


def bad_stubs() -> list[bytes]:
    """Return stubs of which the second and the fourth are damaged."""
    buffers = [rpcfast.encode(pair_t, pair_t(left=value, right=value)) for value in VALUES]
    buffers[1] = buffers[1][:-1]
    buffers[3] = b""
    return buffers


def test_the_first_error_says_which_it_is() -> None:
    buffers = bad_stubs()
    with pytest.raises(NdrError) as raised:
        rpcfast.decode_many(pair_t, buffers)
    with pytest.raises(NdrError) as alone:
        rpcfast.decode(pair_t, buffers[1])
    assert alone.value.index is None
    assert (raised.value.index, raised.value.path) == (1, "[1].right.s")
    assert str(raised.value) == "[1]." + str(alone.value)
    for name in ("offset", "code", "truncated"):
        assert getattr(raised.value, name) == getattr(alone.value, name)
    copied = pickle.loads(pickle.dumps(raised.value))
    assert (copied.index, str(copied)) == (1, str(raised.value))


def test_errors_as_items() -> None:
    found = rpcfast.decode_many(pair_t, bad_stubs(), return_exceptions=True)
    errors = [item for item in found if isinstance(item, NdrError)]
    assert [error.index for error in errors] == [1, 3]
    assert [found.index(error) for error in errors] == [1, 3]
    assert found[0] == pair_t(left=VALUES[0], right=VALUES[0])
    assert found[4] == pair_t(left=VALUES[4], right=VALUES[4])


def test_other_errors_are_raised_as_they_are() -> None:
    good = rpcfast.encode(text_t, VALUES[0])
    with pytest.raises(TypeError):
        rpcfast.decode_many(text_t, [good, 7], return_exceptions=True)
    with pytest.raises(TypeError):
        rpcfast.decode_many(text_t, 7)  # type: ignore[arg-type]


def test_requests() -> None:
    requests = [
        OPEN.Request(ServerHandle=None, DesiredAccess=i, DomainId=ndr.Sid(f"S-1-5-21-{i}"))
        for i in range(3)
    ]
    stubs = [OPEN.encode_request(request) for request in requests]
    assert OPEN.decode_requests(stubs) == requests
    assert OPEN.decode_requests([stub + bytes(7) for stub in stubs]) == requests
    with pytest.raises(NdrError) as raised:
        OPEN.decode_requests([*stubs, stubs[0] + bytes(8)])
    assert (raised.value.index, raised.value.path) == (3, "[3]")


def test_responses_are_checked_against_their_requests() -> None:
    count = ndr.in_("count", ndr.ulong)
    out = ndr.out("found", ndr.array(ndr.ulong, size_is=var.count))
    uid = "7c9d5a10-3f52-4e0b-9d5e-0a1b2c3d4e66"
    op = ndr.Interface("counted", uid, (1, 0), [ndr.operation("one", count, out)])["one"]
    requests = [op.Request(count=i) for i in range(3)]
    stubs = [op.encode_response(op.Response(found=list(range(i))), requests[i]) for i in range(3)]
    for given in (None, requests, [None] * 3):
        assert [r.found for r in op.decode_responses(stubs, given)] == [[], [0], [0, 1]]
    with pytest.raises(NdrError) as raised:
        op.decode_responses(stubs, [requests[0], requests[0], requests[0]])
    assert raised.value.index == 1
    with pytest.raises(ValueError, match="fewer"):
        op.decode_responses(stubs, requests[:2])
    with pytest.raises(ValueError, match="more"):
        op.decode_responses(stubs[:2], requests)
