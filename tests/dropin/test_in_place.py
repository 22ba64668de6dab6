"""Objects that are read in place, and how new ones are made: seen from outside."""

import copy
import gc
import pickle
import struct
import sys
import weakref

import pytest
from impacket.dcerpc.v5 import nrpc, rpcrt, rrp, samr
from impacket.dcerpc.v5.dtypes import LPWSTR, NULL, RPC_UNICODE_STRING, ULONG, USHORT
from impacket.krb5 import pac

import rpcfast.impacket
from dropin.test_objects import Reply, both, reply
from dropin.test_vectors import logon_infos
from dropin.world import difference, ndr
from rpcfast.impacket import declare

HEADER = 20  # octets of a logon info in place


def outcome(method, *args):
    try:
        return method(*args)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def tree(value):
    """Give all objects of a tree, each before those in its fields."""
    found = [value]
    for one in found:
        for held in one.fields.values():
            held = held if isinstance(held, list) else [held]
            found.extend(each for each in held if isinstance(each, ndr.NDR))
    return found


def same(work):
    """Do the same without and with it, on (outcome, object); numbers of referents are random."""
    (said, alone), (also, ours) = both(work)
    assert said == also
    assert difference(alone, ours, ndr.NDR, new=True) == ""
    return said, ours


def test_what_was_there_is_read_in_place():
    stub = logon_infos()[0]

    def work():
        value = pac.VALIDATION_INFO()
        before = tree(value)
        value.fromString(stub)
        value.fromStringReferents(stub[HEADER:])
        after = {id(one) for one in tree(value)}
        return [type(one).__name__ for one in before if id(one) in after], value

    stays, _ = same(work)
    assert {"VALIDATION_INFO", "KERB_VALIDATION_INFO", "RPC_UNICODE_STRING"} <= set(stays)
    assert len(stays) > 60
    with rpcfast.impacket.installed():
        work()
        counts = rpcfast.impacket.stats()["impacket.krb5.pac.VALIDATION_INFO"]
        assert (counts.misses, counts.hits > 0) == (0, True)


def _called(work):
    """Give the names of the functions in Python that are called of impacket's NDR, and of ours."""
    seen = set()

    def note(frame, event, _):
        code = frame.f_code
        if event == "call" and code.co_filename in (ndr.__file__, declare.__file__):
            seen.add(code.co_name)

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return seen


@pytest.mark.parametrize("by", ["impacket", "both"])
def test_nothing_goes_the_long_way(by):
    """Neither in objects that were there before, nor after it was taken out and put in again."""
    stub = logon_infos()[0]

    def read():
        value = pac.VALIDATION_INFO()
        value.fromString(stub)
        value.fromStringReferents(stub[len(value.getData()) :])
        return value

    def write(value):
        data = value.getData()
        data += value.getDataReferents(len(data))
        assert value.getData() == data[:HEADER]
        return data

    def work():
        assert write(old) == write(read()) == data

    old = read()
    data = write(old)
    with rpcfast.impacket.installed():
        if by == "both":
            old = read()
        work()
    assert "fromString" in _called(work)  # such as these
    with rpcfast.impacket.installed():
        work()
        before = rpcfast.impacket.stats()["impacket.krb5.pac.VALIDATION_INFO"]
        assert _called(work) <= {"__setitem__", "__len__"}  # the program calls them by itself
        after = rpcfast.impacket.stats()["impacket.krb5.pac.VALIDATION_INFO"]
        assert (after.how, after.misses) == (before.how, before.misses)
        assert after.hits > before.hits


def test_every_part_of_a_stub():
    """What impacket cannot read to its end it reads up to there; so do we, then."""
    stub = logon_infos()[-1]
    for size in [*range(200), *range(200, len(stub), 23)]:

        def work(size=size):
            value = pac.VALIDATION_INFO()
            first = outcome(value.fromString, stub[:size])
            return (first, outcome(value.fromStringReferents, stub[HEADER:size])), value

        same(work)


def info(change):
    value = pac.VALIDATION_INFO()
    change(value, value.fields["Data"].fields["Data"])
    return value


class Other(ndr.NDRSTRUCT):
    structure = (("x", USHORT), ("y", RPC_UNICODE_STRING))


def _swap(fields):
    fields["LogonTime"], fields["LogoffTime"] = fields["LogoffTime"], fields["LogonTime"]


CHANGES = {
    "nothing": lambda value, held: None,
    "a null": lambda value, held: held.__setitem__("LogonDomainId", NULL),
    "null of no class": lambda value, held: held.fields.update(LogonDomainId=NULL),
    "octets": lambda value, held: held.fields.update(UserId=b""),
    "another class": lambda value, held: held.fields.update(LogonTime=Other()),
    "a wider one": lambda value, held: held.fields.update(UserFlags=ndr.NDRHYPER()),
    "an object for a number": lambda value, held: held.fields["UserId"].fields.update(Data=ULONG()),
    "gone": lambda value, held: held.fields.pop("LogonServer"),
    "more": lambda value, held: held.fields.update(more=Other(), much="x"),
    "moved": lambda value, held: _swap(held.fields),
    "twice": lambda value, held: held.fields.update(LogonTime=held.fields["LogoffTime"]),
    "a parameter": lambda value, held: held.fields.update(LogonDomainId=type(
        held.fields["LogonDomainId"])(topLevel=True)),
    "its structure": lambda value, held: setattr(held.fields["LogonTime"], "structure", ()),
    "no fields": lambda value, held: held.fields.clear(),
    "no dict": lambda value, held: setattr(held.fields["FullName"], "fields", None),
    "no attribute": lambda value, held: held.fields["FullName"].__dict__.clear(),
    "a list": lambda value, held: held.fields["GroupIds"].fields["Data"].fields.update(Data=None),
    "written": lambda value, held: value.getData(),
    "a text": lambda value, held: held.__setitem__("FullName", "a name\0"),
}  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
def test_what_somebody_has_changed_before(change):
    stub = logon_infos()[0]

    def work():
        value = info(CHANGES[change])
        first = outcome(value.fromString, stub)
        return (first, outcome(value.fromStringReferents, stub[HEADER:])), value

    if change == "its structure":  # an object of that kind alone; impacket would read it wrongly
        alone, ours = both(work)
        assert alone[1].fields.keys() == ours[1].fields.keys()
        return
    same(work)


def test_a_failure_leaves_what_was_there():
    """Only what impacket reads before it fails may be another."""
    stub = logon_infos()[0]
    with rpcfast.impacket.installed():
        from rpcfast.impacket import _decode

        value = pac.VALIDATION_INFO()
        value.fromString(stub)
        before = [(one, dict(one.fields), dict(vars(one))) for one in tree(value)]
        found = rpcfast.impacket._patch.declarations.get(pac.VALIDATION_INFO, False)
        for size in range(HEADER, len(stub) - 100, 7):
            with pytest.raises(_decode.Miss):
                _decode.read_referents(found, value, stub[:size], HEADER, False)
            for one, fields, attributes in before:
                assert one.fields == fields
                assert vars(one) == attributes


def test_hooks_are_called_once():
    calls = []

    class Asked(ndr.NDRUniFixedArray):
        def getDataLen(self, data, offset=0):
            calls.append(offset)
            return min(4, len(data) - offset)

    class Struct(ndr.NDRSTRUCT):
        structure = (("asked", Asked), ("note", LPWSTR), ("status", ULONG))

    for stub in (b"abcd" + b"\0" * 8, b"abcd\1\0\0\0\2\0\0\0", b"abcd\0\0"):

        def work(stub=stub):
            calls.clear()
            value = Struct()
            return (outcome(value.fromString, stub), calls[:1]), value

        same(work)


def test_fields_and_attributes_are_in_the_same_order():
    stub = logon_infos()[0]

    def work():
        value = pac.VALIDATION_INFO()
        made = [(list(vars(one)), list(one.fields)) for one in tree(value)]
        value.fromString(stub)
        value.fromStringReferents(stub[HEADER:])
        read = [(list(vars(one)), list(one.fields)) for one in tree(value)]
        call = Reply(reply().getData())
        return made, read, [(list(vars(one)), list(one.fields)) for one in tree(call)]

    alone, ours = both(work)
    assert alone == ours


def test_fields_are_dicts_of_their_own():
    with rpcfast.impacket.installed():
        one, other = ULONG(), ULONG()
        assert type(one.fields) is dict
        one.fields["more"] = 1
        del one.fields["Data"]
        assert list(one.fields) == ["more"]
        assert other.fields == ULONG().fields == {"Data": 0}
        many = [ULONG() for _ in range(100)]
        for k, each in enumerate(many):
            each.fields[f"name{k}"] = k
        assert [list(each.fields) for each in many] == [["Data", f"name{k}"] for k in range(100)]
        assert ULONG().fields == {"Data": 0}


def test_copies_and_pickles():
    stub = logon_infos()[0]

    def work():
        new = Reply()
        read = Reply(reply().getData())
        value = pac.VALIDATION_INFO()
        value.fromString(stub)
        value.fromStringReferents(stub[HEADER:])
        made = []
        for one in (new, read, value):
            shallow = copy.copy(one)
            assert shallow.fields is one.fields
            back = pickle.loads(pickle.dumps(one))
            assert difference(one, back, ndr.NDR) == ""
            deep = copy.deepcopy(one)
            assert difference(one, deep, ndr.NDR) == ""
            assert not {id(each) for each in tree(one)} & {id(each) for each in tree(deep)}
            made.append(len(back.getData()))
        return made

    alone, ours = both(work)
    assert alone == ours


def test_cycles_are_collected():
    with rpcfast.impacket.installed():
        made = Reply(reply().getData())
        seen = [weakref.ref(made)]
        for one in tree(made)[1:]:
            one.fields["back"] = made
            seen.append(weakref.ref(one))
        del made, one
        gc.collect()
        assert not any(ref() for ref in seen)


def test_lists_of_octets_are_as_the_struct_module_gives_them():
    every = bytes(range(256))
    stub = (b"\0\0\2\0\3\0\0\0" + b"\4\0\2\0\0\4\0\0\0\0\0\0\0\4\0\0" + every * 4 + bytes(12))
    with rpcfast.impacket.installed():
        for _ in range(300):
            made = rrp.BaseRegQueryValueResponse(stub)
        octets = made.fields["lpData"].fields["Data"].fields["Data"]
        assert octets == [bytes((k,)) for k in every] * 4
        assert all(one is struct.unpack_from("c", every, one[0])[0] for one in octets)
        counts = [sys.getrefcount(one) for one in octets]
        holders = [octets[:] for _ in range(50)]
        assert all(now - before in (0, 200) for now, before in
                   zip([sys.getrefcount(one) for one in octets], counts, strict=True))  # fmt: skip
        del holders, made, octets
        gc.collect()
        assert b"".join(bytes((k,)) for k in every) == every


def test_constructors_that_set_constants_are_copied():
    with rpcfast.impacket.installed():
        value = pac.VALIDATION_INFO()
        stats = rpcfast.impacket.stats()
    assert difference(value, pac.VALIDATION_INFO(), ndr.NDR, new=True) == ""
    assert stats["impacket.dcerpc.v5.rpcrt.CommonHeader"].how == "native"
    assert value["CommonHeader"]["Filler"] == 0xCCCCCCCC


def test_constructors_that_do_more_are_called():
    made = []

    class Counted(ndr.NDRSTRUCT):
        structure = (("x", ULONG),)

        def __init__(self, data=None, isNDR64=False):
            ndr.NDRSTRUCT.__init__(self, data, isNDR64)
            made.append(self)
            self["x"] = 7

    class Deeper(rpcrt.CommonHeader):
        def __init__(self, data=None, isNDR64=False):
            rpcrt.CommonHeader.__init__(self, data, isNDR64)
            if data is None:
                self["Filler"] = 5

    class Listening(ndr.NDRSTRUCT):
        structure = (("x", ULONG),)

        def __init__(self, data=None, isNDR64=False):
            ndr.NDRSTRUCT.__init__(self, data, isNDR64)
            self["x"] = 1

        def __setitem__(self, key, value):
            made.append(key)
            ndr.NDRSTRUCT.__setitem__(self, key, value)

    class Holder(ndr.NDRSTRUCT):
        structure = (("a", Counted), ("b", Deeper), ("c", Listening))

    Holder()

    def work():
        made.clear()
        value = Holder()
        return len(made), value

    with rpcfast.impacket.installed():
        Holder()
    said, ours = same(work)
    assert said == 2
    assert ours["b"]["Filler"] == 5
    assert ours["b"]["Version"] == 1


def test_a_length_that_is_the_size_of_another_class(monkeypatch):
    class Changed(ndr.NDRSTRUCT):
        structure = (("keys", nrpc.USER_SESSION_KEY), ("status", ULONG))

    stub = bytes(range(40))

    def work():
        value = Changed()
        return outcome(value.fromString, stub), value

    assert same(work)[0] == 20
    with rpcfast.impacket.installed():
        monkeypatch.setattr(nrpc.CYPHER_BLOCK, "structure", (("Data", '6s=b""'),))
        ours = work()
        monkeypatch.undo()
        again = work()
    monkeypatch.setattr(nrpc.CYPHER_BLOCK, "structure", (("Data", '6s=b""'),))
    alone = work()
    monkeypatch.undo()
    assert ours[0] == alone[0] == 16
    assert difference(ours[1], alone[1], ndr.NDR) == ""
    assert again[0] == 20


def test_a_constructor_that_looks_at_fields():
    class Early(samr.SAMPR_RID_ENUMERATION):
        def __init__(self, data=None, isNDR64=False):
            samr.SAMPR_RID_ENUMERATION.__init__(self, None, isNDR64)
            self.seen = sorted(self.fields)
            self.fields["RelativeId"].fields["Data"] = 9
            if data is not None:
                self.fromString(data)

    def work():
        value = Early()
        read = Early(b"\7\0\0\0" + bytes(8))
        return (value.seen, value["RelativeId"], read["RelativeId"], vars(value).keys()), value

    (seen, kept, read, _), _ = same(work)
    assert (seen, kept, read) == (["Name", "RelativeId"], 9, 7)


def test_access_by_key():
    stub = logon_infos()[0]

    def shown(value):
        if isinstance(value, list):
            return [shown(each) for each in value]
        return type(value).__name__ if isinstance(value, ndr.NDR) else repr(value)

    def of(value):  # numbers of referents are random
        keys = ("no such", "Data", "Length", "UserId", "ReferentID", 0, None)
        return [(key, "a number" if key == "ReferentID" and type(got) is int else shown(got))
                for one in tree(value) for key in (*one.fields, *keys)
                for got in [outcome(one.__getitem__, key)]]  # fmt: skip

    def work():
        value = pac.VALIDATION_INFO()
        new = of(value)
        value.fromString(stub)
        value.fromStringReferents(stub[HEADER:])
        value["Data"]["UserId"] = 7
        value["Data"].fields["LogonDomainId"] = NULL
        made = Reply(reply().getData())
        made["note"] = NULL
        return new, of(value) + of(made), value["Data"]["UserId"]

    alone, ours = both(work)
    assert alone == ours
    assert len(ours[1]) > 1000
    assert ours[2] == 7


def test_access_to_an_object_in_itself():
    def work():
        pointer, number = LPWSTR(), ULONG()
        pointer.fields["Data"], number.fields["Data"] = pointer, number
        found = []
        for one, key in ((pointer, "no such"), (pointer, "Data"), (number, "Data")):
            with pytest.raises(RecursionError) as raised:
                one[key]
            found.append(raised.type)
        number.fields["Data"] = pointer.fields["Data"] = None
        return found

    alone, ours = both(work)
    assert alone == ours
