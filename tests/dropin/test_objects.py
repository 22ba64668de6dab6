"""What a program sees of the objects: as impacket's own, whatever is done to them."""

import contextlib
import importlib.util
import io
import sys
import threading

import pytest
from impacket.dcerpc.v5 import drsuapi, lsad, lsat, rrp, samr, srvs
from impacket.dcerpc.v5.dtypes import LPWSTR, NULL, RPC_UNICODE_STRING, ULONG, WSTR
from impacket.krb5 import pac
from impacket.uuid import uuidtup_to_bin

import rpcfast.impacket
from dropin.test_vectors import logon_infos
from dropin.world import compare, difference, ndr, outcome, written

NDR64 = uuidtup_to_bin(("71710533-BEBA-4937-8319-B5DBEF9CCC36", "1.0"))


def users(count):
    """Give the stub of an enumeration, by impacket alone."""
    reply = samr.SamrEnumerateUsersInDomainResponse()
    reply["EnumerationContext"] = 0
    reply["Buffer"]["EntriesRead"] = count
    for k in range(count):
        entry = samr.SAMPR_RID_ENUMERATION()
        entry["RelativeId"], entry["Name"] = 1000 + k, f"user{k}"
        reply["Buffer"]["Buffer"].append(entry)
    reply["CountReturned"], reply["ErrorCode"] = count, 0
    return reply.getData()


def both(work):
    """Do the same without and with it."""
    alone = work()
    with rpcfast.impacket.installed():
        return alone, work()


class Entry(ndr.NDRSTRUCT):
    structure = (("id", ULONG), ("name", RPC_UNICODE_STRING))


class Entries(ndr.NDRUniConformantArray):
    item = Entry


class EntriesPointer(ndr.NDRPOINTER):
    referent = (("Data", Entries),)


class Reply(ndr.NDRCALL):
    structure = (("entries", EntriesPointer), ("note", LPWSTR), ("status", ULONG))


def reply(count=3):
    made = Reply()
    for k in range(count):
        entry = Entry()
        entry["id"], entry["name"] = k, f"n{k}"
        made["entries"].append(entry)
    made["note"], made["status"] = "x\0", 5
    return made


def test_user_classes():
    stub = reply().getData()
    assert compare(Reply, stub) == "decoded"
    with rpcfast.impacket.installed():
        made = Reply(stub)
        assert [one["name"] for one in made["entries"]] == ["n0", "n1", "n2"]
        assert rpcfast.impacket.stats()[f"{__name__}.Reply"].how == "native"


def test_an_override_is_called():
    seen = []

    class Mine(Entry):
        def fromString(self, data, offset=0):
            seen.append(offset)
            return Entry.fromString(self, data, offset)

    class Many(ndr.NDRUniConformantArray):
        item = Mine

    class Call(ndr.NDRCALL):
        structure = (("entries", Many), ("status", ULONG))

    stub = b"\2\0\0\0" + b"\1\0\0\0\0\0\0\0\0\0\0\0" * 2 + b"\7\0\0\0"
    alone = Call(stub)
    expected = list(seen)
    seen.clear()
    with rpcfast.impacket.installed():
        ours = Call(stub)
        ours_stats = rpcfast.impacket.stats()
    assert difference(alone, ours, ndr.NDR) == ""
    assert seen == expected != []
    mine = next(value for name, value in ours_stats.items() if name.endswith("Mine"))
    assert mine.how == "own"
    assert "fromString" in mine.why


def test_null_and_assignment_afterwards():
    def work():
        made = Reply(reply().getData())
        made["entries"][1]["name"] = "another name"
        made["entries"][2]["name"] = NULL
        made["note"] = NULL
        first = made.getData()
        made["note"] = "back\0"
        made["entries"].pop(0)
        second = Reply(made.getData())
        return first[4:], [one["name"] for one in second["entries"]], second["note"]

    alone, ours = both(work)
    assert alone[1:] == ours[1:]
    assert len(alone[0]) == len(ours[0])


def test_a_null_pointer_stays_null():
    def work():
        made = Reply()
        made["entries"], made["note"], made["status"] = NULL, NULL, 1
        made = Reply(made.getData())
        return made["entries"], made["note"], made.getData()

    alone, ours = both(work)
    assert alone == ours
    assert ours[2] == bytes(8) + b"\1\0\0\0"


def test_objects_that_are_read_once_more():
    """Impacket reads in place: what is not in the stub stays as it was."""
    stub = reply().getData()
    infos = logon_infos()

    def again():
        made = Reply(stub)
        return made.fromString(reply_of_one), made

    def into_null():
        made = Reply()
        made["note"] = NULL
        try:
            return made.fromString(stub), made
        except Exception as error:
            return type(error), None

    def twice(first, second):
        made = pac.VALIDATION_INFO()
        for data in (first, second):
            made.fromString(data)
            before = len(made.getData())
            made.fromStringReferents(data, before)
        made.fromString(first)  # keeps the referents of the second
        return made.fields["Data"].fields["Data"].fields["UserId"].fields["Data"], made

    reply_of_one = reply(1).getData()
    for work in (again, into_null, lambda: twice(infos[0], infos[-1])):
        (said, alone), (also, ours) = both(work)
        assert said == also
        assert alone is ours is None or difference(alone, ours, ndr.NDR) == ""


def test_dump():
    def work():
        made = samr.SamrEnumerateUsersInDomainResponse(users(3))
        with contextlib.redirect_stdout(io.StringIO()) as text:
            made.dump()
        return text.getvalue()

    alone, ours = both(work)
    assert alone == ours
    assert "user2" in ours


def test_change_of_syntax():
    def work():
        made = samr.SamrEnumerateUsersInDomainResponse(users(3))
        made.changeTransferSyntax(NDR64)
        wide = made.getData()
        again = samr.SamrEnumerateUsersInDomainResponse(wide, isNDR64=True)
        assert [one["Name"] for one in again["Buffer"]["Buffer"]] == ["user0", "user1", "user2"]
        return len(wide), len(again.getData())

    alone, ours = both(work)
    assert alone == ours
    assert ours[0] > len(users(3))


def test_a_changed_class_is_compiled_anew(monkeypatch):
    stub, empty = reply().getData(), reply()
    for one in empty["entries"]:
        one["name"] = NULL
    bare = empty.getData()
    with rpcfast.impacket.installed():
        assert len(Reply(stub)["entries"]) == 3
        monkeypatch.setattr(Reply, "structure", (("entries", EntriesPointer),))
        assert "status" not in Reply(stub).fields
        monkeypatch.undo()
        assert Reply(stub)["status"] == 5
        # one that is nested, by way of a base
        monkeypatch.setattr(Entry, "structure", (("id", ULONG), ("x", ULONG), ("y", ULONG)))
        assert Reply(bare)["entries"][1].fields["y"].fields["Data"] == 0
        monkeypatch.undo()
        assert Reply(stub)["entries"][2]["name"] == "n2"
        with monkeypatch.context() as patch:  # and one of which only a method changes
            patch.setattr(Entry, "getAlignment", lambda self: 8, raising=False)
            assert difference(Reply(stub), _alone(stub), ndr.NDR) == ""
        Entry.unrelated = 1  # makes nothing new
        del Entry.unrelated
        assert Reply(stub)["entries"][1]["id"] == 1


def test_a_new_class_around_a_changed_one(monkeypatch):
    stub = b"\1\0\0\0\2\0\0\0\3\0\0\0"

    class Inside(ndr.NDRSTRUCT):
        structure = (("a", ULONG), ("b", ULONG))

    class Before(ndr.NDRCALL):
        structure = (("inside", Inside), ("c", ULONG))

    class After(ndr.NDRCALL):
        structure = (("c", ULONG), ("inside", Inside))

    with rpcfast.impacket.installed():
        assert Before(stub)["inside"]["a"] == 1
        monkeypatch.setattr(Inside, "structure", (("b", ULONG), ("a", ULONG)))
        assert After(stub)["inside"]["a"] == 3


def _alone(stub):
    rpcfast.impacket._patch.uninstall()
    try:
        return Reply(stub)
    finally:
        rpcfast.impacket._patch.install()


def test_a_changed_union(monkeypatch):
    class Arms(ndr.NDRUNION):
        commonHdr = (("tag", ULONG),)
        union = {1: ("a", ULONG), 2: ("b", ULONG)}  # noqa: RUF012

    class Call(ndr.NDRCALL):
        structure = (("arms", Arms),)

    stub = b"\1\0\0\0\1\0\0\0\5\0\0\0\0\0\0\0"
    assert compare(Call, stub) == "decoded"
    Arms.union[1] = ("c", ULONG)
    assert compare(Call, stub) == "decoded"
    with rpcfast.impacket.installed():
        assert "c" in Call(stub).fields["arms"].fields


def objects(count):
    """Give the stub of a replication of so many objects, each pointing to the next."""
    item = (b"\0\0\2\0" + b"\0\0\0\0" + b"\0\0\0\0" + b"\0\0\0\0" + b"\0\0\0\0"
            + b"\0\0\0\0" + b"\0\0\0\0" + b"\0\0\0\0")  # fmt: skip
    last = b"\0\0\0\0" + item[4:]
    return item, last, count


def test_long_lists():
    """Impacket alone ends in a RecursionError here."""
    item, last, count = objects(5000)
    stub = item * (count - 1) + last
    alone = drsuapi.REPLENTINFLIST(stub)
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(1000)  # the usual one; other tests may have left a higher one
    try:
        with pytest.raises(RecursionError):
            alone.fromStringReferents(stub, 32)
    finally:
        sys.setrecursionlimit(limit)
    light = rpcfast.impacket.plan(drsuapi.REPLENTINFLIST).decode(stub)
    for _ in range(count - 1):
        light = light["pNextEntInf"]
    assert light["pNextEntInf"] == b""
    with rpcfast.impacket.installed():
        made = drsuapi.REPLENTINFLIST(stub)
        assert made.fromStringReferents(stub, 32) == 32 * (count - 1)
        length, one = 1, made
        while one.fields["pNextEntInf"].fields["ReferentID"]:
            one = one.fields["pNextEntInf"].fields["Data"]
            length += 1
        assert length == count
        del one, made  # nothing of ours recurses when it is freed


def test_threads():
    stubs = {k: users(k) for k in (1, 5, 50)}
    failed = []

    def work(k):
        try:
            for _ in range(20):
                with rpcfast.impacket.installed():
                    made = samr.SamrEnumerateUsersInDomainResponse(stubs[k])
                    names = [entry["Name"] for entry in made["Buffer"]["Buffer"]]
                    assert names == [f"user{n}" for n in range(k)]
                    assert made.getData() == stubs[k]
                    rpcfast.impacket.stats()
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=work, args=((1, 5, 50)[n % 3],)) for n in range(16)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert failed == []


def attributes():
    return {
        (cls, name): value
        for cls in (ndr.NDR, *{one for one in vars(ndr).values() if isinstance(one, type)})
        for name, value in vars(cls).items()
    }


def test_every_attribute_is_as_before(monkeypatch):
    monkeypatch.setattr("rpcfast.impacket.patch._SWITCHES", None)
    rpcfast.impacket.uninstall()  # what another test may have left, switched off
    before = attributes()
    for _ in range(2):
        rpcfast.impacket.install()
        rpcfast.impacket.install()
        with rpcfast.impacket.installed():
            rpcfast.impacket.uninstall()
            assert attributes() != before
        assert attributes() == before
    rpcfast.impacket.uninstall()
    assert attributes() == before


@pytest.mark.parametrize("often", ["as it is", 2])
def test_a_with_around_every_call(monkeypatch, often):
    """However often: fast inside, impacket alone outside, and nothing is left in the end."""
    rpcfast.impacket.uninstall()
    before, stub = attributes(), reply().getData()
    if often == 2:
        monkeypatch.setattr("rpcfast.impacket.patch._SWITCHES", often)

    def hits():
        return rpcfast.impacket.stats()[f"{__name__}.Reply"].hits

    for _ in range(1100 if often == "as it is" else 5):  # CPython 3.13 counts to a thousand
        with rpcfast.impacket.installed():
            Reply(stub)
        Reply(stub)["entries"]
    with rpcfast.impacket.installed():
        found = rpcfast.impacket.plan(Reply).declared
        assert found.current()
        count = hits()
        Reply(stub)
        assert hits() == count + 1
    assert Reply(stub).getData() == stub
    assert reply()["entries"][0]["name"] == "n0"
    assert hits() == count + 1
    assert (attributes() == before) == (often != 2 and sys.version_info < (3, 13))
    rpcfast.impacket.uninstall()
    assert attributes() == before


def test_what_others_have_replaced_stays(monkeypatch):
    rpcfast.impacket.install()
    ours = ndr.NDRCALL.__dict__["getData"]

    def theirs(self, soFar=0):
        return ours(self, soFar)

    try:
        monkeypatch.setattr(ndr.NDRCALL, "getData", theirs)
        rpcfast.impacket.uninstall()
        assert ndr.NDRCALL.__dict__["getData"] is theirs
        before = rpcfast.impacket.stats()
        assert len(reply().getData()) > 40
        assert rpcfast.impacket.stats() == before  # theirs calls ours, which do nothing now
    finally:
        rpcfast.impacket.uninstall()
        monkeypatch.undo()
        ndr.NDRCALL.getData = ours.__wrapped__


def test_a_module_that_is_not_known(monkeypatch):
    """A method that it has not: nothing is installed, and nothing else is spoilt by it."""
    rpcfast.impacket.uninstall()  # what another test may have left, switched off
    monkeypatch.delattr(ndr.NDRUNION, "getData")
    for _ in range(2):
        with pytest.raises(ImportError, match=r"ndr is not as in impacket .*'getData'"):
            rpcfast.impacket.install()
        with pytest.raises(ImportError), rpcfast.impacket.installed():
            pass
    monkeypatch.undo()
    assert ndr.NDRCALL.getData.__module__ == ndr.__name__
    with rpcfast.impacket.installed():
        assert ndr.NDRCALL.getData.__module__ != ndr.__name__
    rpcfast.impacket.uninstall()
    assert ndr.NDRCALL.getData.__module__ == ndr.__name__


@pytest.mark.parametrize("often", [None, 0])
def test_another_module_in_its_place(monkeypatch, often):
    """What was put in the first one is taken out there, and the second one is as any."""
    rpcfast.impacket.uninstall()
    monkeypatch.setattr("rpcfast.impacket.patch._SWITCHES", often)
    before, stub = attributes(), reply().getData()
    spec = importlib.util.spec_from_file_location(ndr.__name__, ndr.__file__)
    other = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(other)
    theirs = other.NDRCALL.__dict__["getData"]
    with rpcfast.impacket.installed():
        Reply(stub)
    rpcfast.impacket.install()
    with monkeypatch.context() as patching:
        patching.setattr("impacket.dcerpc.v5.ndr", other)
        with rpcfast.impacket.installed():
            assert attributes() == before
            assert other.NDRCALL.getData is not theirs
            assert Reply(stub).getData() == stub
        rpcfast.impacket.uninstall()
        assert other.NDRCALL.getData is theirs
    with rpcfast.impacket.installed():
        assert Reply(stub).getData() == stub
        assert rpcfast.impacket.stats()[f"{__name__}.Reply"].hits == 2
    rpcfast.impacket.uninstall()
    assert attributes() == before


def test_hooks_that_change_what_is_read():
    """A method that is called on the way may do anything to the object; nothing must crash."""
    what = []

    class Wild(ndr.NDRSTRUCT):
        structure = (("n", ULONG), ("rest", ":"))

        def getDataLen(self, data, offset=0):
            return what[0](self)

    class Wilds(ndr.NDRUniConformantArray):
        item = Wild

    class Call(ndr.NDRCALL):
        structure = (("wilds", Wilds), ("status", ULONG))

    def ruin(self):
        self.fields.clear()
        self.__dict__.clear()
        return 4

    stub = b"\3\0\0\0" + b"\1\0\0\0abcd" * 3 + b"\7\0\0\0"
    changes = (lambda self: 4, lambda self: 5, lambda self: -1, lambda self: "x")
    assert {what.clear() or what.append(change) or compare(Call, stub) for change in changes} == {
        "decoded", "rejected"
    }
    what[:] = [ruin]
    with rpcfast.impacket.installed():
        for _ in range(3):
            outcome(Call, stub)


def test_written_objects_that_are_not_as_declared():
    def work(change):
        made = Reply(reply().getData())
        change(made)
        return written(made)

    def without_fields(made):
        del made.fields

    changes = (
        lambda made: made.fields.clear(),
        lambda made: made.fields.update(entries=None),
        lambda made: made.fields.update(entries=made),
        lambda made: made.fields["entries"].fields.update(Data=Entry()),
        lambda made: made.fields["entries"].fields["Data"].fields.update(Data=[1, None, Entry()]),
        lambda made: made.fields["entries"].fields["Data"].fields.update(Data={}),
        lambda made: made.fields["entries"].fields["Data"].fields["Data"][0].fields.clear(),
        lambda made: made.fields.update(status=-1),
        lambda made: made.fields.update(status=1 << 40),
        lambda made: made.fields.update(note="text"),
        lambda made: setattr(made, "_isNDR64", True),
        lambda made: setattr(made, "structure", ()),
        without_fields,
    )
    for change in changes:
        alone, ours = both(lambda change=change: work(change))
        if isinstance(alone, bytes):  # numbers of referents are random
            assert isinstance(ours, bytes)
            assert len(alone) == len(ours)
        elif alone.startswith("RecursionError"):  # its text says where the stack was full
            assert ours.startswith("RecursionError")
        else:
            assert alone == ours


@pytest.mark.parametrize(
    ("cls", "stub"),
    [
        (samr.SamrEnumerateUsersInDomainResponse, b"\0\0\0\0" + b"\1\0\0\0" + b"\xff" * 12),
        (samr.SamrEnumerateUsersInDomainResponse,
         b"\0\0\0\0" + b"\1\0\0\0" + b"\xff\xff\xff\xff" + b"\1\0\0\0" + b"\xff\xff\xff\xff"),
        (rrp.BaseRegQueryValueResponse, b"\1\0\0\0" + b"\1\0\0\0" + b"\1\0\0\0" + b"\xff" * 40),
        (lsat.LsarLookupNamesResponse, b"\1\0\0\0" + b"\xff" * 60),
        (srvs.NetrShareEnumResponse, b"\1\0\0\0\1\0\0\0\1\0\0\0\xff\xff\xff\xff\1\0\0\0"
         + b"\xff\xff\xff\xff" * 6),
        (lsad.LsarEnumeratePrivilegesResponse, b"\xff" * 64),
    ],
)  # fmt: skip
def test_hostile_counts(cls, stub):
    """No memory is taken for what is announced and not there."""
    import tracemalloc

    with rpcfast.impacket.installed():
        outcome(cls, stub)
        tracemalloc.start()
        try:
            outcome(cls, stub)
            assert tracemalloc.get_traced_memory()[1] < 2 << 20
        finally:
            tracemalloc.stop()
    compare(cls, stub)


def test_nothing_is_left_behind():
    import gc
    import sys

    good, bad = users(20), users(20)[:-30]

    def once():
        made = samr.SamrEnumerateUsersInDomainResponse(good)
        made["Buffer"]["Buffer"][3]["Name"] = "x"
        made.getData()
        outcome(samr.SamrEnumerateUsersInDomainResponse, bad)
        WSTR()

    with rpcfast.impacket.installed():
        for _ in range(3):
            once()
        gc.collect()
        before = sys.getallocatedblocks()
        for _ in range(200):
            once()
        gc.collect()
        assert sys.getallocatedblocks() - before < 100


def test_verify_finds_a_difference(monkeypatch):
    from rpcfast.impacket import _decode, _encode
    from rpcfast.impacket.patch import Difference

    stub = users(2)
    with rpcfast.impacket.installed(verify=True):
        made = samr.SamrEnumerateUsersInDomainResponse(stub)
        assert made.getData() == stub
        write, read = _encode.write, _decode.read_new
        monkeypatch.setattr(_encode, "write", lambda *args: write(*args)[:-1] + b"!")
        with pytest.raises(Difference, match="impacket writes"):
            made.getData()

        def wrong(found, obj, data):
            read(found, obj, data)
            obj.fields["CountReturned"].fields["Data"] += 1

        monkeypatch.setattr(_decode, "read_new", wrong)
        with pytest.raises(Difference, match="CountReturned"):
            samr.SamrEnumerateUsersInDomainResponse(stub)
    assert samr.SamrEnumerateUsersInDomainResponse(stub).getData() == stub
