"""Objects that a program filled: the same octets, the same errors, and the same objects after."""

import enum

import pytest
from impacket.dcerpc.v5.dtypes import (
    DWORD_ARRAY,
    NDRHYPER,
    NULL,
    RPC_SID,
    RPC_UNICODE_STRING,
    ULONG,
    USHORT,
    WSTR,
)  # fmt: skip

import rpcfast.impacket
from dropin.world import calls, difference, ndr, written
from rpcfast.impacket.declare import clone


def all_same(objects):
    """Write two copies of each object, one with and one without; gives the octets, or errors."""
    twins = [clone(one, ndr.NDR) for one in objects]
    alone = [written(one) for one in objects]
    with rpcfast.impacket.installed():
        assert [written(one) for one in twins] == alone
    for one, twin in zip(objects, twins, strict=True):
        assert not difference(one, twin, ndr.NDR)
    return alone


def same(make):
    return all_same([make()])[0]


def how(cls):
    with rpcfast.impacket.installed():
        cls().getData()
        return rpcfast.impacket.stats()[f"{cls.__module__}.{cls.__qualname__}"].how


class Index:
    def __index__(self):
        return 5


class Real:
    def __float__(self):
        return 0.5


class Seven(enum.IntEnum):
    SEVEN = 7


NUMBERS = (
    ndr.NDRSMALL, ndr.NDRUSMALL, ndr.NDRCHAR, ndr.NDRSHORT, ndr.NDRUSHORT, ndr.NDRLONG,
    ndr.NDRULONG, ndr.NDRHYPER, ndr.NDRUHYPER, ndr.NDRFLOAT, ndr.NDRDOUBLEFLOAT, ndr.NDRENUM,
)  # fmt: skip
VALUES = (
    *(sign * (1 << bits) + by for bits in (0, 7, 8, 15, 16, 31, 32, 63, 64) for sign in (1, -1)
      for by in (-1, 0, 1)),
    True, Seven.SEVEN, 1.5, 3.4e38, 3.4028235677973366e38, 1e39, float("inf"), float("nan"),
    None, "x", b"", b"x", b"xy", bytearray(b"x"), [1], Index(), Real(), 1 << 5000,
)  # fmt: skip


@pytest.mark.parametrize("number", NUMBERS, ids=lambda cls: cls.__name__)
@pytest.mark.parametrize("is64", [False, True], ids=["ndr20", "ndr64"])
def test_numbers(number, is64):
    class Pair(ndr.NDRSTRUCT):
        structure = (("first", number), ("second", number.structure[0][1]))

    class Call(ndr.NDRCALL):
        structure = (("pair", Pair), ("last", number))

    objects = []
    for value in VALUES:
        for name in ("first", "second", "last"):
            made = Call(isNDR64=is64)
            held = made.fields["pair"].fields if name != "last" else made.fields
            if name == "second":
                held[name] = value
            else:
                held[name].fields["Data"] = value
            objects.append(made)
    assert {type(one) for one in all_same(objects)} <= {bytes, str}


def test_numbers_that_are_not_int():
    numpy = pytest.importorskip("numpy")

    class Call(ndr.NDRCALL):
        structure = (("a", ULONG), ("b", ndr.NDRDOUBLEFLOAT))

    def make():
        made = Call()
        made["a"], made["b"] = numpy.uint32(5), numpy.float64(0.5)
        return made

    assert same(make)[:4] == b"\5\0\0\0"


def sid(count=3):
    made = RPC_SID()
    made.fromCanonical("S-1-5" + "".join(f"-{k}" for k in range(count)))
    made["SubAuthorityCount"] = 77
    return made


class SidCall(ndr.NDRCALL):
    structure = (("before", USHORT), ("sid", RPC_SID), ("status", ULONG))


def test_a_count_that_getdata_sets():
    assert how(RPC_SID) == "native"

    def change(value):
        def make():
            made = SidCall()
            made.fields["sid"] = sid()
            value(made.fields["sid"].fields)
            return made
        return make

    assert same(change(lambda fields: None))[9] == 3
    for value in (
        lambda fields: fields["SubAuthority"].fields.__setitem__("Data", []),
        lambda fields: fields["SubAuthority"].fields.__setitem__("Data", b"\1\2\3\4"),
        lambda fields: fields["SubAuthority"].fields.__setitem__("Data", None),
        lambda fields: fields["SubAuthority"].fields.__setitem__("MaximumCount", 9),
        lambda fields: fields["SubAuthority"].fields.__delitem__("Data"),
        lambda fields: fields["SubAuthority"].fields.__setitem__("Data", list(range(300))),
        lambda fields: fields["SubAuthorityCount"].fields.__setitem__("Data", ULONG()),
        lambda fields: fields["SubAuthorityCount"].fields.__delitem__("Data"),
        lambda fields: fields.__setitem__("SubAuthorityCount", ULONG()),
        lambda fields: fields.__setitem__("SubAuthorityCount", 3),
        lambda fields: fields.__setitem__("SubAuthority", [1]),
        lambda fields: fields.__setitem__("SubAuthority", DWORD_ARRAY()),
        lambda fields: fields.__delitem__("SubAuthority"),
    ):
        assert same(change(value)) is not None


def test_a_getdata_that_does_more_is_called():
    seen = []

    class Counting(RPC_SID):
        def __setitem__(self, key, value):
            seen.append((key, value))
            return RPC_SID.__setitem__(self, key, value)

    class Reversed(RPC_SID):
        def getData(self, soFar=0):
            self["SubAuthorityCount"] = len(self["SubAuthority"]) + 1
            return ndr.NDRSTRUCT.getData(self, soFar)

    class Swapped(RPC_SID):
        def getData(self, soFar=0):
            self["Revision"] = max(self["SubAuthority"] or [1])
            return ndr.NDRSTRUCT.getData(self, soFar)

    class Elsewhere(RPC_SID):
        def getData(self, soFar=4):
            self["SubAuthorityCount"] = len(self["SubAuthority"])
            return ndr.NDRSTRUCT.getData(self, soFar)

    class Plainly(RPC_SID):
        def getData(self, soFar=0):
            self["SubAuthorityCount"] = len(self["SubAuthority"])
            return ndr.NDR.getData(self, soFar)

    for cls in (Counting, Reversed, Swapped, Elsewhere, Plainly):
        class Call(ndr.NDRCALL):
            structure = (("before", USHORT), ("sid", cls))

        def make(cls=cls, call=Call):
            made = call()
            made.fields["sid"].fields["SubAuthority"].fields["Data"] = [1, 2, 3]
            return made

        same(make)
        assert how(cls) == "hook", cls
    assert seen


def test_a_class_that_is_changed_later(monkeypatch):
    class Mine(RPC_SID):
        pass

    class Call(ndr.NDRCALL):
        structure = (("sid", Mine),)

    def counts(value):
        def __setitem__(self, key, _):
            return ndr.NDRSTRUCT.__setitem__(self, key, value)
        return __setitem__

    def getData(self, soFar=0):
        self["Revision"] = 9
        return ndr.NDRSTRUCT.getData(self, soFar)

    with rpcfast.impacket.installed():
        made = Call()
        assert made.getData()[5] == 0
        monkeypatch.setattr(Mine, "__setitem__", counts(8), raising=False)
        assert made.getData()[5] == 8
        monkeypatch.setattr(Mine, "getData", getData, raising=False)
        monkeypatch.undo()
        assert made.getData()[5] == 0
        monkeypatch.setattr(Mine, "getData", getData, raising=False)
        monkeypatch.setattr(Mine, "__setitem__", ndr.NDR.__setitem__, raising=False)
        assert made.getData()[4] == 9


class Wide(ndr.NDRSTRUCT):
    structure = (("n", NDRHYPER),)


class Narrow(ndr.NDRSTRUCT):
    structure = (("c", ndr.NDRSMALL), ("n", USHORT), ("raw", ":"), ("code", "<H=0"))


class Outer(ndr.NDRSTRUCT):
    structure = (("c", ndr.NDRSMALL), ("inner", Narrow), ("text", RPC_UNICODE_STRING))


class OuterCall(ndr.NDRCALL):
    structure = (("c", ndr.NDRSMALL), ("outer", Outer), ("status", ULONG))


@pytest.mark.parametrize("is64", [False, True], ids=["ndr20", "ndr64"])
def test_other_objects_in_the_place_of_the_declared(is64):
    """What a structure is aligned by, and whether a count is in front, the objects in it decide."""

    def array():
        made = DWORD_ARRAY(isNDR64=is64)
        made["Data"] = [1, 2]
        return made

    others = (
        lambda: Wide(isNDR64=is64), lambda: NDRHYPER(isNDR64=is64), array,
        lambda: ULONG(isNDR64=is64), lambda: ndr.NDRSMALL(isNDR64=is64), sid, WSTR,
        lambda: ndr.NDRPOINTERNULL(isNDR64=is64), lambda: NULL, lambda: 5, lambda: None,
        lambda: ULONG(isNDR64=not is64), lambda: RPC_UNICODE_STRING(isNDR64=not is64),
    )  # fmt: skip
    places = (
        (lambda made: made.fields, "outer"), (lambda made: made.fields, "status"),
        *((lambda made: made.fields["outer"].fields, name) for name in ("c", "inner", "text")),
        *((lambda made: made.fields["outer"].fields["inner"].fields, name)
          for name in ("n", "raw", "code")),
        (lambda made: made.fields["outer"].fields["text"].fields, "Data"),
        (lambda made: made.fields["outer"].fields["text"].fields["Data"].fields, "Data"),
    )  # fmt: skip
    objects = []
    for other in others:
        for holder, name in places:
            made = OuterCall(isNDR64=is64)
            made["outer"]["text"] = "abc"
            holder(made)[name] = other()
            objects.append(made)
    assert sum(isinstance(one, bytes) for one in all_same(objects)) > 50


def test_fields_in_another_order():
    def make():
        made = OuterCall()
        made["outer"]["text"] = "abc"
        for fields in (made.fields, made.fields["outer"].fields):
            held = dict(fields)
            fields.clear()
            fields["more"] = 1
            fields.update(reversed(held.items()))
        return made

    assert isinstance(same(make), bytes)


@pytest.mark.parametrize("is64", [False, True], ids=["ndr20", "ndr64"])
def test_every_new_call(is64):
    objects = []
    for cls in calls():
        try:
            objects.append(cls(isNDR64=is64))
        except Exception:  # dhcpm has one that cannot be made
            continue
    assert sum(isinstance(one, bytes) for one in all_same(objects)) > 700
