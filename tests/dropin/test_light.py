"""Light objects: the values of impacket's own, by the same names."""

import collections
import copy
import pickle
import random
import re
import struct
import tracemalloc

import numpy
import pytest
from impacket.dcerpc.v5 import dcomrt, dhcpm, lsad, nrpc, rrp, samr, tsts
from impacket.dcerpc.v5.dcom import oaut
from impacket.dcerpc.v5.dtypes import (
    GUID,
    PRPC_UNICODE_STRING,
    RPC_UNICODE_STRING,
    ULONG,
    USHORT,
)
from impacket.krb5 import pac

import rpcfast.impacket
from dropin.test_objects import NDR64, Reply, reply, users
from dropin.test_vectors import classes, logon_infos, recorded
from dropin.world import calls, mutated, ndr, outcome, soup, written
from rpcfast.errors import NdrError
from rpcfast.impacket.light import NotConvertible

#: Where impacket reads something else than what was sent: it aligns the arms of all unions by four,
#: and declares one pointer too few.
WRONG = {
    "lsarpc.QueryInfoPolicy2.6.out", "samr.QueryDomainInfo.7.out", "samr.QueryDomainInfo.9.out",
    "lsarpc.GetUserName.p1.in", "lsarpc.GetUserName.p1.out",
}

#: Classes with such unions, and with a gap at an empty array: some random stubs show it.
UNALIGNED = {
    "SamrQueryInformationDomainResponse", "SamrQueryInformationDomain2Response",
    "LsarQueryInformationPolicyResponse", "LsarQueryInformationPolicy2Response",
    "DsRolerGetPrimaryDomainInformationResponse", "DhcpGetOptionValueResponse",
    "DhcpGetOptionValueV5Response", "RpcWinStationGetTermSrvCountersValueResponse",
}

HIDDEN = {"ReferentID", "MaximumCount", "Offset", "ActualCount"}


def same(theirs, ours, path=""):
    """Compare what `[]` gives, all the way down; gives the number of values."""
    if isinstance(theirs, ndr.NDR):
        names = theirs.fields.keys() - HIDDEN
        return sum(same(theirs[name], ours[name], f"{path}.{name}") for name in names)
    if isinstance(theirs, list):
        assert len(theirs) == len(ours), path
        return sum(same(theirs[k], ours[k], f"{path}[{k}]") for k in range(len(theirs)))
    assert theirs == ours, path
    return 1


def test_recorded_stubs():
    known, compared = classes(), 0
    for line in recorded():
        cls = known.get((line["uuid"], line["opnum"], line["direction"]))
        if cls is None or line["id"] in WRONG:
            continue
        stub = bytes.fromhex(line["ndr20"])
        theirs, _ = outcome(cls, stub)
        try:
            plan = rpcfast.impacket.plan(cls)
        except NotConvertible:
            continue
        if theirs is not None:
            compared += same(theirs, plan.decode(stub), line["id"]) > 0
    assert compared > 400


def test_random_stubs():
    """What both read they read alike, of every class but those that impacket aligns otherwise."""
    chance, happened = random.Random(7), collections.Counter()
    random.seed(7)  # impacket makes up the numbers of referents
    for cls in calls():
        if cls.__name__ in UNALIGNED:
            continue
        try:
            plan, usual = rpcfast.impacket.plan(cls), outcome_of_a_new_one(cls)
        except NotConvertible:
            continue
        for stub in (usual, mutated(chance, usual) if usual else soup(chance), soup(chance)):
            theirs, _ = outcome(cls, stub)
            try:
                ours = plan.decode(stub)
            except NdrError:
                happened["refused"] += 1
                continue
            if theirs is None:
                happened["impacket refuses"] += 1
                continue
            try:
                happened["alike"] += same(theirs, ours, cls.__name__) > 0
            except OverflowError:  # a time that is none
                happened["impacket shows none"] += 1
    assert happened["alike"] > 1500


def outcome_of_a_new_one(cls):
    """Give what a new object is written as, b"" where it cannot be."""
    try:
        usual = written(cls())
    except Exception:  # dhcpm has one that cannot be made
        return b""
    return usual if isinstance(usual, bytes) else b""


def test_strings_with_a_pointer_of_their_own():
    """RPC_STRING of samr and STRING of lsad declare a number and a referent."""
    name = struct.pack("<HHI", 9, 4, 7) + struct.pack("<III", 9, 0, 4) + b"user"
    stub = bytes(4) + name + bytes(8)
    for cls in (samr.SamrOemChangePasswordUser2, declared(("first", ULONG), ("name", lsad.STRING))):
        theirs, ours = cls(stub), rpcfast.impacket.plan(cls).decode(stub)
        assert same(theirs, ours) > 1
        one = ours["UserName" if "UserName" in theirs.fields else "name"]
        assert one == "user" if isinstance(one, str) else one["Data"] == "user"
    assert rpcfast.impacket.plan(cls).decode(bytes(16))["name"] == cls(bytes(16))["name"] == ""
    with pytest.raises(NotConvertible, match="it has referents"):
        rpcfast.impacket.plan(nrpc.NLPR_SID_ARRAY)


def test_values_that_a_class_shows_its_own_way():
    cls = tsts.RpcGetLastInputTimeResponse
    stub = struct.pack("<QI", 133_765_432_000_000_000, 0)
    made = rpcfast.impacket.plan(cls).decode(stub)
    assert made["pLastInputTime"] == cls(stub)["pLastInputTime"]
    assert made["pLastInputTime"].year == 2024
    assert made.pLastInputTime == 133_765_432_000_000_000


def test_pointers_to_null():
    stub = bytes(20) + struct.pack("<II", 1, 0) + bytes(12)
    cls = lsad.LsarQuerySecret
    made = rpcfast.impacket.plan(cls).decode(stub)
    assert made["EncryptedCurrentValue"] == cls(stub)["EncryptedCurrentValue"] == b""
    assert made["EncryptedOldValue"] == b""


class Many(ndr.NDRUniConformantArray):
    item = RPC_UNICODE_STRING


class Strings(ndr.NDRCALL):
    structure = (("one", RPC_UNICODE_STRING), ("other", PRPC_UNICODE_STRING), ("many", Many))


def strings(text):
    """Give a stub of three strings, of impacket's making."""
    call = Strings()
    call["one"], call["other"] = text, text
    element = RPC_UNICODE_STRING()
    element["Data"] = text
    call["many"].append(element)
    return call.getData()


def test_counted_strings():
    """A field of one is its text, with the counts of the array; in a list there are objects."""
    plan = rpcfast.impacket.plan(Strings)
    for text in ("", "ab", "a\0", "\u20ac\U0001f600"):
        stub = strings(text)
        made = plan.decode(stub)
        assert same(Strings(stub)["many"][0], made["many"][0]) == 3
        assert (made["one"], made["other"], made["many"][0]["Data"]) == (text, text, text)
        assert (made.one, made.other, made.many[0].Data) == (text, text, text)
    stub = bytearray(strings("abc"))
    for announced in (b"\5\0\7\0", bytes(4), b"\xff\xff\1\0"):
        stub[:4] = announced  # which impacket does not look at
        assert plan.decode(stub)["one"] == Strings(bytes(stub))["one"] == "abc"
    listed = users(3)
    at = listed.index(struct.pack("<IHH", 1001, 10, 10)) + 4
    listed = listed[:at] + b"\7\0\x99\0" + listed[at + 4 :]
    cls = samr.SamrEnumerateUsersInDomainResponse
    names = rpcfast.impacket.plan(cls).columns(listed, "Buffer.Buffer", ["Name"])[0]
    assert names == [one["Name"] for one in cls(listed)["Buffer"]["Buffer"]]
    for at in (8, 12, 16):  # maximum count, offset and count of the array
        wrong = bytearray(stub)
        wrong[at : at + 4] = b"\1\0\0\0" if at < 16 else b"\4\0\0\0"
        with pytest.raises(NdrError, match="of an array of") as caught:
            plan.decode(wrong)
        assert caught.value.path == "one"
    made = plan.decode(bytes(16))
    assert (made["one"], made.one, made["other"], made.other) == (b"", None, b"", None)
    assert rpcfast.impacket.plan(RPC_UNICODE_STRING).decode(b"\2\0\4\0" + bytes(4)).Length == 2


class Varying(ndr.NDRUniVaryingArray):
    item = "H"


class Both(ndr.NDRUniConformantVaryingArray):
    item = "H"


def pointer_to(cls):
    """Make a class of a pointer."""
    return type("Pointer", (ndr.NDRPOINTER,), {"referent": (("Data", cls),)})


def test_types_that_differ_in_little():
    """Pointers to octets, and to arrays, that differ in nothing but how many there may be."""
    sid = type("Sid", (GUID,), {"structure": (("Data", "28s=b''"),)})
    cls = declared(("short", USHORT), ("one", GUID), ("guid", pointer_to(GUID)),
                   ("sid", pointer_to(sid)), ("varying", pointer_to(Varying)),
                   ("both", pointer_to(Both)))  # fmt: skip
    octets = bytes(range(28))
    stub = (b"\1\0\0\0" + octets[:16] + b"\1\0\0\0" + octets[:16] + b"\2\0\0\0" + octets
            + b"\3\0\0\0" + struct.pack("<IIHxx", 0, 1, 7)
            + b"\4\0\0\0" + struct.pack("<IIIH", 1, 0, 1, 8))  # fmt: skip
    made = rpcfast.impacket.plan(cls).decode(stub)
    assert (made["one"], made["guid"], made["sid"]) == (octets[:16], octets[:16], octets)
    assert (made.one, made.guid, made.sid) == (octets[:16], octets[:16], octets)
    assert (made["varying"], made["both"]) == ([7], [8])
    assert same(cls(stub), made) == 6


class Guid(ndr.NDRSTRUCT):
    structure = (("a", ULONG), ("b", USHORT), ("c", USHORT), ("d", "8s"))


def test_structs_stay_structs():
    """Though they look as a GUID or a FILETIME."""
    cls = declared(("guid", Guid), ("time", dhcpm.DATE_TIME))
    stub = bytes(range(24))
    made = rpcfast.impacket.plan(cls).decode(stub)
    assert same(cls(stub), made) == 6
    assert made["guid"]["d"] == stub[8:16]
    assert made["time"]["dwHighDateTime"] == int.from_bytes(stub[20:], "little")


def test_logon_info():
    for data in logon_infos():
        theirs = pac.VALIDATION_INFO()
        theirs.fromString(data)
        theirs.fromStringReferents(data, len(theirs.getData()))
        ours = rpcfast.impacket.plan(pac.VALIDATION_INFO).decode(data)
        assert same(theirs["Data"], ours["Data"]) > 20


def test_users():
    plan, stub = rpcfast.impacket.plan(samr.SamrEnumerateUsersInDomainResponse), users(1000)
    made = plan.decode(stub)
    assert made["Buffer"]["Buffer"][3]["Name"] == "user3"
    assert made["Buffer"]["Buffer"][3]["RelativeId"] == 1003
    assert made.Buffer.Buffer[3].Name == "user3"
    assert same(samr.SamrEnumerateUsersInDomainResponse(stub), made) > 2000
    numbers, names = plan.columns(stub, "Buffer.Buffer", ["RelativeId", "Name"])
    assert numpy.array_equal(numbers, numpy.arange(1000, 2000))
    assert names == [f"user{k}" for k in range(1000)]
    assert plan.columns(stub, "Buffer.Buffer", ["Name.Data"])[0] == names
    with pytest.raises(AttributeError, match="has no field 'Nome'"):
        plan.columns(stub, "Buffer.Buffer", ["Nome"])
    assert rpcfast.impacket.plan(samr.SamrEnumerateUsersInDomainResponse) is plan


def test_plans_before_the_switch():
    """What was looked at before stays known, though nobody asks its classes anything since."""
    cls = pac.VALIDATION_INFO
    for _ in range(2):
        declared = rpcfast.impacket.plan(cls).declared
        with rpcfast.impacket.installed():
            for _ in range(2):
                assert rpcfast.impacket.plan(cls).declared is declared
                assert declared.current()
        assert rpcfast.impacket.plan(cls).declared is declared


def test_null_and_octets():
    made = rpcfast.impacket.plan(rrp.BaseRegQueryValueResponse).decode(
        b"\0\0\2\0\3\0\0\0" + b"\4\0\2\0\5\0\0\0\0\0\0\0\3\0\0\0abc\0" + bytes(8) + bytes(4)
    )
    assert made["lpType"] == 3
    assert made["lpData"] == [b"a", b"b", b"c"]
    assert made.lpData == b"abc"
    assert made["lpcbData"] == b""  # as impacket shows NULL
    assert made.lpcbData is None
    with pytest.raises(KeyError):
        made["nothing"]


def test_user_classes_and_changes(monkeypatch):
    stub = reply().getData()
    plan = rpcfast.impacket.plan(Reply)
    assert [one["name"] for one in plan.decode(stub)["entries"]] == ["n0", "n1", "n2"]
    type_ = rpcfast.impacket.from_class(Reply)
    assert [name for name, _ in type_.__ndr__.fields] == ["entries", "note", "status"]
    monkeypatch.setattr(Reply, "structure", Reply.structure[:1])
    assert rpcfast.impacket.plan(Reply) is not plan


def declared(*structure, **other):
    """Make a class of an NDRCALL."""
    return type("Declared", (ndr.NDRCALL,), {"structure": structure, **other})


def test_two_fields_of_one_name():
    """impacket has the last of them; so have a dozen of its own classes."""
    cls = declared(("pad", ULONG), ("pad", ULONG), ("end", USHORT), ("pad", ULONG))
    stub = struct.pack("<IIHHI", 1, 2, 3, 0, 4)
    made = rpcfast.impacket.plan(cls).decode(stub)
    assert same(cls(stub), made) == 2
    assert (made["pad"], made["end"]) == (4, 3)
    for other in (("pad", USHORT), ("pad", ndr.NDRPOINTER)):
        with pytest.raises(NotConvertible, match="'pad' is there twice"):
            rpcfast.impacket.plan(declared(("pad", ULONG), other))
    made = rpcfast.impacket.plan(dcomrt.SpecialPropertiesData)
    assert list(made.type.__match_args__)[-3:] == ["Reserved0_", "Reserved0", "Reserved"]


def test_names_of_fields():
    """What a struct of ours cannot call so is refused; keywords and names of methods are no harm.
    """
    stub = struct.pack("<II", 7, 8)
    for name in ("class", "None", "decode", "fields", "self", "result", "keys", "mro", "_x"):
        made = rpcfast.impacket.plan(declared((name, ULONG), ("end", ULONG))).decode(stub)
        assert (made[name], getattr(made, name), made["end"]) == (7, 7, 8)
        assert copied(made) == {name: 7, "end": 8}
    for name in ("", "a b", "0", "_read", "_given", "__ndr__", "__init__", "__x"):
        with pytest.raises(NotConvertible, match=re.escape(f"is called {name!r}")):
            rpcfast.impacket.plan(declared((name, ULONG)))
    with pytest.raises(NotConvertible, match="__class__ must be set to a class"):
        rpcfast.impacket.plan(declared(("__class__", ULONG)))  # impacket cannot have it either


def copied(made):
    """Give what `copy` takes of a light object."""
    return {name: getattr(copy.copy(made), name) for name in type(made).__match_args__}


def test_names_of_arms():
    arms = {1: ("tag", ULONG), 2: ("_arms", ULONG), 3: ("value", ULONG), 4: ("class", ULONG)}
    union = type("Union", (ndr.NDRUNION,), {"commonHdr": (("tag", ULONG),), "union": arms})
    cls = declared(("one", union))
    plan = rpcfast.impacket.plan(cls)
    assert [text.rpartition(": ")[2] for text in plan.left_out] == [
        "an arm that is called 'tag'", "an arm that is called '_arms'"
    ]
    for tag, (name, _) in arms.items():
        stub = struct.pack("<II", tag, 7)
        if tag > 2:
            assert plan.decode(stub)["one"][name] == cls(stub)["one"][name] == 7
        else:
            with pytest.raises(NdrError, match="no arm"):
                plan.decode(stub)


def test_copies_and_pickles():
    """Also of what has no name of its own: handles and the elements of arrays."""
    made = [rpcfast.impacket.plan(samr.SamrEnumerateUsersInDomainResponse).decode(users(3))]
    made.append(made[0].Buffer.Buffer[1])
    handle = rpcfast.impacket.plan(samr.SamrCloseHandleResponse).decode(bytes(range(20)) + bytes(4))
    names = rpcfast.impacket.plan(Strings).decode(strings("ab"))
    made += [handle, names, names.many[0]]
    for line in recorded():
        if line["id"].startswith(("samr.QueryDomainInfo", "lsarpc.LookupNames")) and (
            line["direction"] == "response"
        ):
            cls = classes()[line["uuid"], line["opnum"], "response"]
            made.append(rpcfast.impacket.plan(cls).decode(bytes.fromhex(line["ndr20"])))
    assert len(made) > 6
    for one in made:
        for again in (copy.copy(one), copy.deepcopy(one), pickle.loads(pickle.dumps(one))):
            assert again is not one
            assert again == one
            assert type(again) is type(one)


def test_what_is_said_of_columns():
    plan, stub = rpcfast.impacket.plan(samr.SamrEnumerateUsersInDomainResponse), users(1)
    with pytest.raises(TypeError, match="not one str"):
        plan.columns(stub, "Buffer.Buffer", "Name")
    for names in (["RelativeId.more"], ["Name.Data.more"], ["Name.more.most"]):
        with pytest.raises(AttributeError, match="it has no field 'mor"):
            plan.columns(stub, "Buffer.Buffer", names)
    with pytest.raises(AttributeError, match="it has no field 'Name'"):
        plan.columns(stub, "ErrorCode", ["Name"])


def test_both_syntaxes():
    cls = samr.SamrEnumerateUsersInDomainResponse
    value = cls(users(3))
    value.changeTransferSyntax(NDR64)
    wide = value.getData()
    theirs = cls(wide, isNDR64=True)
    assert same(theirs, rpcfast.impacket.plan(cls, ndr64=True).decode(wide)) > 6
    stub = bytes(range(20)) + struct.pack("<I", 7)  # a handle is of longs in both
    for wide in (False, True):
        made = rpcfast.impacket.plan(samr.SamrConnectResponse, ndr64=wide).decode(stub)
        assert same(samr.SamrConnectResponse(stub, isNDR64=wide), made) == 2
        assert (made["ServerHandle"], made["ErrorCode"]) == (stub[:20], 7)


def test_what_cannot_be_converted():
    with pytest.raises(NotConvertible, match=r"oaut\.VARIANT_ARRAY"):
        rpcfast.impacket.plan(oaut.VARIANT_ARRAY)
    for cls in (5, int, "samr", None):
        with pytest.raises(NotConvertible, match=r"is no class of impacket\.dcerpc\.v5\.ndr"):
            rpcfast.impacket.plan(cls)
    with pytest.raises(NotConvertible, match="an array of nothing"):
        rpcfast.impacket.plan(ndr.NDRArray)
    refused = []
    for cls in calls():
        try:
            rpcfast.impacket.plan(cls)
        except NotConvertible as error:
            refused.append(str(error))
    assert len(refused) < 200
    assert all(text.startswith("impacket.dcerpc.v5.") for text in refused)


def test_hostile_stubs():
    stub = users(3)
    plan = rpcfast.impacket.plan(samr.SamrEnumerateUsersInDomainResponse)
    for size in range(len(stub) - 4):
        with pytest.raises(NdrError):
            plan.decode(stub[:size])
    with pytest.raises(NdrError):
        plan.decode(b"\0\0\0\0\1\0\0\0\xff\xff\xff\xff\1\0\0\0\xff\xff\xff\xff" + bytes(64))


def test_memory():
    """A tenth of what impacket's objects take, when nothing that was freed is used again."""
    cls, stub = samr.SamrEnumerateUsersInDomainResponse, users(1000)
    plan, taken = rpcfast.impacket.plan(cls), []
    held = [plan.decode(stub) for _ in range(12)]
    for decode in (cls, plan.decode):
        tracemalloc.start()
        made = decode(stub)
        taken.append(tracemalloc.get_traced_memory()[0])
        tracemalloc.stop()
        del made
    assert held and taken[1] * 10 <= taken[0]
