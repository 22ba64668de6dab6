"""Light objects: the values of impacket's own, by the same names."""

import tracemalloc

import numpy
import pytest
from impacket.dcerpc.v5 import rrp, samr
from impacket.dcerpc.v5.dcom import oaut
from impacket.krb5 import pac

import rpcfast.impacket
from dropin.test_objects import NDR64, Reply, reply, users
from dropin.test_vectors import classes, logon_infos, recorded
from dropin.world import calls, ndr, outcome
from rpcfast.errors import NdrError
from rpcfast.impacket.light import NotConvertible

#: Where impacket reads something else than what was sent: it aligns the arms of all unions by four,
#: and declares one pointer too few.
WRONG = {
    "lsarpc.QueryInfoPolicy2.6.out", "samr.QueryDomainInfo.7.out", "samr.QueryDomainInfo.9.out",
    "lsarpc.GetUserName.p1.in", "lsarpc.GetUserName.p1.out",
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
    assert made.Buffer.Buffer[3].Name.Data == "user3"
    assert same(samr.SamrEnumerateUsersInDomainResponse(stub), made) > 2000
    numbers, names = plan.columns(stub, "Buffer.Buffer", ["RelativeId", "Name"])
    assert numpy.array_equal(numbers, numpy.arange(1000, 2000))
    assert names == [f"user{k}" for k in range(1000)]
    with pytest.raises(AttributeError, match="has no field 'Nome'"):
        plan.columns(stub, "Buffer.Buffer", ["Nome"])
    assert rpcfast.impacket.plan(samr.SamrEnumerateUsersInDomainResponse) is plan


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


def test_both_syntaxes():
    cls = samr.SamrEnumerateUsersInDomainResponse
    value = cls(users(3))
    value.changeTransferSyntax(NDR64)
    wide = value.getData()
    theirs = cls(wide, isNDR64=True)
    assert same(theirs, rpcfast.impacket.plan(cls, ndr64=True).decode(wide)) > 6


def test_what_cannot_be_converted():
    with pytest.raises(NotConvertible, match=r"oaut\.VARIANT_ARRAY"):
        rpcfast.impacket.plan(oaut.VARIANT_ARRAY)
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
    """An eighth of what impacket's objects take, when nothing that was freed is used again."""
    cls, stub = samr.SamrEnumerateUsersInDomainResponse, users(1000)
    plan, taken = rpcfast.impacket.plan(cls), []
    held = [plan.decode(stub) for _ in range(12)]
    for decode in (cls, plan.decode):
        tracemalloc.start()
        made = decode(stub)
        taken.append(tracemalloc.get_traced_memory()[0])
        tracemalloc.stop()
        del made
    assert held and taken[1] * 8 <= taken[0]
