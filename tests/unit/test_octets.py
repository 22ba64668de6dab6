"""Values that are nothing but octets: SIDs, context handles, UUIDs; and who tampers with them."""

from __future__ import annotations

import copy
import enum
import gc
import itertools
import pickle
import struct
import sys
import uuid
import weakref
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest

import rpcfast
from rpcfast import ndr
from rpcfast.interfaces import ms_dtyp
from rpcfast.ndr import var


def sid(parts: int) -> ndr.Sid:
    return ndr.Sid("-".join(["S-1-5", *map(str, range(1, parts + 1))]))


def test_every_size() -> None:
    made = [sid(n) for n in range(16)]
    assert [one == other for one in made for other in made].count(True) == 16
    for n, value in enumerate(made):
        assert len(value.octets) == 8 + 4 * n == sys.getsizeof(value) - object.__basicsize__
        assert copy.deepcopy(value) == value == pickle.loads(pickle.dumps(value))
        assert not gc.is_tracked(value)
    assert all(one < other for one, other in itertools.pairwise(made))
    assert len(set(made + [copy.copy(value) for value in made])) == 16


def test_sizes_that_come_and_go() -> None:
    """What one leaves is given to another of its size only."""
    for _ in range(50):
        values = [sid(n) for n in range(16) for _ in range(20)]
        handles = [ndr.ContextHandle(i, uuid.UUID(int=i)) for i in range(100)]
        assert [value.sub_authorities for value in values[::20]] == [
            tuple(range(1, n + 1)) for n in range(16)
        ]
        assert [handle.attributes for handle in handles] == list(range(100))
        del values[::3]


@pytest.mark.parametrize("cls", [ndr.Sid, ndr.ContextHandle])
def test_there_is_no_other_way_in(cls: Any) -> None:
    for make in (cls, lambda: cls.__new__(cls), lambda: object.__new__(cls),
                 lambda: cls(text="S-1", more=1), lambda: type("below", (cls,), {})):
        with pytest.raises(TypeError):
            make()
    other = sid(2) if cls is ndr.ContextHandle else ndr.ContextHandle(1, uuid.UUID(int=1))
    with pytest.raises(TypeError):
        other.__class__ = cls


class Owner:
    """What a client's runtime puts there; it has forgotten the handle already."""

    def _forget_context(self, handle: uuid.UUID) -> bool:
        return False


def test_whose_a_handle_is() -> None:
    """It keeps its owner until it is destroyed; a copy is octets alone."""
    handle = ndr.ContextHandle(0, uuid.UUID(int=1))
    assert handle and handle._owner is None
    owner = Owner()
    gone = weakref.ref(owner)
    handle._owner = owner
    del owner
    assert handle._owner is gone() is not None
    for made in (copy.copy(handle), pickle.loads(pickle.dumps(handle))):
        assert made == handle and made._owner is None
    octets = bytes(handle)
    handle.destroy()
    handle.destroy()
    assert not handle and gone() is None and handle._owner is None
    assert bytes(handle) == octets and copy.copy(handle)
    with pytest.raises(AttributeError):
        handle.anything = 1  # type: ignore[attr-defined]
    handle = ndr.ContextHandle(0, uuid.UUID(int=2))
    handle._owner = owner = Owner()
    gone = weakref.ref(owner)
    del owner, handle
    assert gone() is None


class Short(uuid.UUID):
    """A UUID that lies about its octets."""

    bytes = bytes_le = b"\1"  # type: ignore[assignment]


@pytest.mark.parametrize("octets", [b"", b"1234567", bytes(17), bytearray(16), None])
def test_octets_of_anybody(octets: Any) -> None:
    with pytest.raises(TypeError):
        ndr.ContextHandle(0, SimpleNamespace(bytes_le=octets))  # type: ignore[arg-type]


def test_uuid_with_other_octets() -> None:
    with pytest.raises(rpcfast.NdrError, match="16 octets"):
        rpcfast.encode(ms_dtyp.GUID, Short(int=5))


class OWNED(ndr.Struct):
    number = ndr.ulong
    owner = ndr.unique(ms_dtyp.RPC_SID)


class TABLE(ndr.Struct):
    count = ndr.ulong
    rows = ndr.unique(ndr.array(OWNED, size_is=var.count))


def test_sids_that_change_while_columns_are_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """The count that was checked is the one that says how large a SID is."""
    numpy = pytest.importorskip("numpy")
    op = ndr.Interface(
        "changing", "7c9d5a10-3f52-4e0b-9d5e-0a1b2c3d4e71", (1, 0),
        [ndr.operation("one", ndr.in_("t", TABLE))],
    )["one"]
    rows = [OWNED(number=i, owner=sid(2)) for i in range(50)]
    stub = bytearray(op.encode_request(op.Request(t=TABLE(rows=rows))))
    empty = numpy.empty

    def change(*args: Any) -> Any:
        stub[:] = stub.replace(b"\1\2\0\0\0\0\0\5", b"\1\xff\0\0\0\0\0\5")
        return empty(*args)

    monkeypatch.setattr(numpy, "empty", change)
    numbers, owners = op.columns_request(stub, "t.rows", ("number", "owner"))
    assert b"\xff" in stub
    assert list(numbers) == list(range(50))
    assert {len(owner.octets) for owner in owners} == {16}


@pytest.fixture(name="collecting")
def _collecting() -> Iterator[list[Any]]:
    """Give a list of functions that each collection calls; nearly everything starts one."""
    called: list[Any] = []

    def call(phase: str, info: object) -> None:
        for function in called:
            function()

    before = gc.get_threshold()
    gc.callbacks.append(call)
    gc.set_threshold(1)
    yield called
    gc.set_threshold(*before)
    gc.callbacks.remove(call)


@pytest.mark.parametrize("byteorder", ["little", "big"])
def test_uuids_that_change_while_they_are_made(collecting: list[Any], byteorder: str) -> None:
    """What is kept of a UUID is what it was made of."""
    wanted = {}
    for i in range(50):
        octets = uuid.uuid4().bytes
        other = uuid.uuid4().bytes
        stub = bytearray(octets)

        def change(stub: bytearray = stub, other: bytes = other) -> None:
            stub[:] = other

        collecting[:] = [change]
        rpcfast.decode(ms_dtyp.GUID, stub, byteorder=byteorder)
        collecting.clear()
        for each in (octets, other):
            head = struct.unpack("<IHH" if byteorder == "little" else ">IHH", each[:8])
            wanted[each] = uuid.UUID(bytes=struct.pack(">IHH", *head) + each[8:])
        assert {each: rpcfast.decode(ms_dtyp.GUID, each, byteorder=byteorder) for each in wanted} \
            == wanted, i


class Odd(enum.Enum):
    """No class of ints, though its members can be numbers."""

    ONE = 1

    def __int__(self) -> int:
        return self.value


class ODD(ndr.Struct):
    e = ndr.Enum(Odd)  # type: ignore[arg-type]


def test_enums_that_are_no_ints() -> None:
    with pytest.raises(rpcfast.NdrError, match="expected an integer, got Odd"):
        rpcfast.encode(ndr.array(ODD, 2), [ODD(e=Odd.ONE), ODD(e=Odd.ONE)])


class PLANS(ndr.Struct):
    _plans = ndr.ulong


def test_a_field_named_as_what_descriptors_keep() -> None:
    assert ndr.deserialize(PLANS, ndr.serialize(PLANS, PLANS(_plans=5))) == PLANS(_plans=5)
