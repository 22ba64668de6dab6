"""Objects that somebody has changed, shares, made in an odd way or keeps, and threads of little
stack: all as with impacket alone."""

import copy
import subprocess
import sys
import textwrap
import weakref

import pytest
from impacket.dcerpc.v5.dtypes import LPWSTR, ULONG, ULONGLONG, USHORT

import rpcfast.impacket
from dropin.test_in_place import outcome, same
from dropin.test_objects import both
from dropin.world import difference, ndr

STUB = b"\7\0\0\0" * 2 + b"\1\0\0\0" * 2 + bytes(4) + b"\5\0\0\0"


class Wide(ndr.NDRSTRUCT):
    structure = (("a", ULONG), ("b", "<H=0"))
    structure64 = (("a", ULONGLONG), ("b", "<Q=0"))


class Inner(ndr.NDRSTRUCT):
    structure = (("x", ULONG), ("y", ULONG))


class Arms(ndr.NDRUNION):
    commonHdr = (("tag", ULONG),)
    union = {1: ("one", ULONG), 2: ("two", Inner)}  # noqa: RUF012


class Call(ndr.NDRCALL):
    structure = (("i", Inner), ("u", Arms), ("n", LPWSTR), ("s", ULONG))


class Longs(ndr.NDRUniConformantArray):
    item = ULONG


class LongsPointer(ndr.NDRPOINTER):
    referent = (("Data", Longs),)


class Holder(ndr.NDRSTRUCT):
    structure = (("wide", Wide), ("longs", LongsPointer))


@pytest.mark.parametrize("is64", [1, 0, None, 2.0, []])
def test_a_syntax_that_is_no_bool(is64):
    def work():
        made = Wide(isNDR64=is64)
        return (made.fromString(bytes(range(30))), made._isNDR64, made.getData()), made

    same(work)


@pytest.mark.parametrize("how", ["object", "fields", "weak", "attribute", "elsewhere"])
def test_objects_that_somebody_keeps_are_read_in_place(how):
    def work():
        call, other = Call(), Call()
        kept = call.fields["i"]
        kept = {"object": kept, "fields": kept.fields, "weak": weakref.ref(kept)}.get(how)
        if how == "attribute":
            call.fields["i"].note = 5
        elif how == "elsewhere":
            other.fields["i"] = call.fields["i"]
        used = call.fromString(STUB)
        stays = [kept is call.fields["i"], kept is call.fields["i"].fields,
                 callable(kept) and kept() is call.fields["i"]]  # fmt: skip
        return (used, stays, other.fields["i"]["x"], list(vars(call.fields["i"]))), call

    same(work)


def four(*_):
    return 4


@pytest.mark.parametrize("change", [
    lambda one: one.fields.update(wide=Wide(isNDR64=True)),
    lambda one: setattr(one.fields["longs"].fields["Data"], "item", USHORT),
    lambda one: setattr(one, "unpack", four),
    lambda one: setattr(one, "__dict__", type("Mine", (dict,), {})(vars(one))),
])  # fmt: skip
def test_an_object_that_is_not_as_its_class(change):
    def work():
        one = Holder()
        change(one)
        first = outcome(one.fromString, STUB)
        return (first, outcome(one.fromStringReferents, b"\2\0\0\0" + STUB)), one

    same(work)


class Twin(ndr.NDRSTRUCT):
    structure = (("y", ULONG), ("x", ULONG))


def _late(one):
    """A dict that was asked for, and then forgotten."""
    vars(one)["more"] = 1
    del one.more


def _anew(one):
    """The same attributes, in the other order."""
    held, syntax = one.fields, one._isNDR64
    del one.fields, one._isNDR64
    one.fields, one._isNDR64 = held, syntax


def _another(one):
    del one.fields
    one.structure = Twin.structure  # two attributes again


@pytest.mark.parametrize("which", ["i", "s", "n"])
@pytest.mark.parametrize("change", [
    vars, _late, _anew, _another,
    lambda one: setattr(one, "_isNDR64", 0),
    lambda one: setattr(one, "_isNDR64", True),
    lambda one: delattr(one, "_isNDR64"),
    lambda one: delattr(one, "fields"),
    lambda one: setattr(one, "fields", None),
    lambda one: setattr(one, "align", 8),
    lambda one: setattr(one, "structure", Twin.structure),
    lambda one: setattr(one, "structure", (("Data", "<H=0"),)),
    lambda one: setattr(one, "__class__", Twin),
    lambda one: setattr(one, "__dict__", {"fields": one.fields, "_isNDR64": False}),
])  # fmt: skip
def test_attributes_that_are_not_where_they_were(which, change):
    def work():
        call = Call()
        call.fromString(STUB)
        change(call.fields[which])
        seen = [outcome(call.getData), outcome(lambda: call.fromString(STUB)),
                outcome(call.getData)]  # fmt: skip
        return (seen, list(getattr(call.fields[which], "__dict__", ()))), call

    same(work)


@pytest.mark.parametrize("first", [Inner, lambda: Inner.__new__(Inner)])
def test_made_once_more(first):
    def work():
        made = first()
        made.structure = (("q", ULONG),)
        made.__init__()
        return list(made.fields), made

    same(work)


def _emptied(one):
    one.more = 1
    vars(one).clear()


@pytest.mark.parametrize("cls", [Inner, ULONG, Call])
@pytest.mark.parametrize("data", [None, STUB])
@pytest.mark.parametrize("touch", [
    vars, _emptied,
    lambda one: setattr(one, "more", 1),
    lambda one: setattr(one, "fields", None),
    lambda one: setattr(one, "__dict__", {}),
    lambda one: (setattr(one, "more", 1), delattr(one, "more")),
])  # fmt: skip
def test_touched_before_its_constructor(cls, data, touch):
    def work():
        made = cls.__new__(cls)
        touch(made)
        made.__init__(data)
        held, other = vars(made), copy.copy(made)
        seen = [list(held), len(held), list(vars(other)), len(outcome(other.getData))]
        del made._isNDR64, made.fields
        made._isNDR64, made.more, made.fields = other._isNDR64, 2, other.fields
        return [*seen, list(held), len(held)], made

    same(work)


class Slotted:
    __slots__ = ("note",)


class Counted(type):
    pass


class Mixed(Slotted, ndr.NDRSTRUCT, metaclass=Counted):
    structure = Inner.structure


class Full(ndr.NDRSTRUCT):
    """Its objects' attributes come behind many others, which these do not have."""

    structure = Inner.structure


class Latest(ndr.NDRSTRUCT):
    """It has no room for more."""

    structure = Inner.structure


class Turned(ndr.NDRSTRUCT):
    structure = Inner.structure


class Own(ndr.NDRSTRUCT):
    structure = Inner.structure
    fields = {"x": 1}  # noqa: RUF012
    _isNDR64 = False


class Said:
    """An attribute that is told what it is to be, and keeps it where any other is."""

    def __init__(self, name):
        self.name, self.times = name, 0

    def __set__(self, one, value):
        self.times += 1
        vars(one)[self.name] = value


class Telling(ndr.NDRSTRUCT):
    structure = Inner.structure
    fields = said = Said("fields")


for _cls, _names in ((Full, [f"a{k}" for k in range(23)]), (Turned, ["fields", "_isNDR64"]),
                     (Latest, [f"a{k}" for k in range(40)])):  # fmt: skip
    _one = object.__new__(_cls)
    for _name in _names:
        setattr(_one, _name, 0)


class Odd(ndr.NDRCALL):
    structure = (("m", Mixed), ("f", Full), ("l", Latest), ("t", Turned), ("o", Own),
                 ("s", Telling), ("z", ULONG))  # fmt: skip


@pytest.mark.parametrize("name", ["_isNDR64", "fields", "more"])
@pytest.mark.parametrize("which", "mflto")
def test_classes_that_have_their_attributes_in_odd_places(which, name):
    stub = bytes(range(52))

    def work():
        call = Odd(stub)
        seen = [[list(vars(one)) for one in call.fields.values()], call.getData()]
        call.fromString(stub[::-1])
        seen.append(call.getData())
        one = call.fields[which]
        held = getattr(one, name, 3)
        setattr(one, name, held)
        delattr(one, name)
        seen += [outcome(call.getData), outcome(call.fromString, stub), outcome(call.getData)]
        setattr(one, name, held)
        again = copy.copy(one)
        return [*seen, list(vars(one)), list(vars(again)), outcome(again.getData)], call

    same(work)


def test_an_attribute_that_is_told_what_it_is_to_be():
    def work():
        before = Telling.said.times
        call = Odd(bytes(52))
        return (Telling.said.times - before, list(vars(call.fields["s"]))), call

    with rpcfast.impacket.installed():
        work()  # makes the record
    same(work)


def test_classes_that_keep_or_compute_what_they_declare():
    wide = [False]

    class Computed(ndr.NDRSTRUCT):
        @property
        def structure(self):
            return (("a", ULONG),) * (1 + wide[0])

    class Elsewhere(ndr.NDRSTRUCT):
        __slots__ = ("fields",)
        structure = (("a", ULONG),)

    class Nowhere(ndr.NDRUniConformantArray):
        item = None

    class All(ndr.NDRCALL):
        structure = (("computed", Computed), ("elsewhere", Elsewhere), ("x", ULONG))

    class None_(ndr.NDRCALL):
        structure = (("nowhere", Nowhere),)

    def work():
        seen = []
        for wide[0] in (False, True):
            made = All(STUB)
            seen.append((made["elsewhere"].fields["a"]["Data"], made["x"], made.getData()))
        return seen, outcome(None_, STUB)

    alone, ours = both(work)
    assert alone == ours


def test_items_of_pointers_and_arrays_that_a_class_gives_its_own_way():
    class Null(ndr.NDRPOINTER):
        referent = (("Data", ULONG),)

        def __getitem__(self, key):
            return 0 if key == "ReferentID" else ndr.NDRPOINTER.__getitem__(self, key)

    class Another(ndr.NDRPOINTER):
        referent = (("Data", ULONG),)

        def __setitem__(self, key, value):
            ndr.NDRPOINTER.__setitem__(self, key, 77 if key == "ReferentID" else value)

    class Twice(ndr.NDRUniConformantVaryingArray):
        def __getitem__(self, key):
            held = ndr.NDRUniConformantVaryingArray.__getitem__(self, key)
            return 2 * held if key == "ActualCount" else held

    class TwicePointer(ndr.NDRPOINTER):
        referent = (("Data", Twice),)

    class Struct(ndr.NDRSTRUCT):
        structure = (("null", Null), ("x", ULONG))

    class Reading(ndr.NDRCALL):
        structure = (("struct", Struct), ("twice", TwicePointer))

    class Other(ndr.NDRSTRUCT):
        structure = (("another", Another),)

    stub = b"\1\0\0\0\0\0\0\0" + b"\1\0\0\0\4\0\0\0\0\0\0\0\2\0\0\0abcdefgh"
    _, read = same(lambda: (None, Reading(stub)))
    assert len(read.fields["twice"].fields["Data"].fields["Data"]) == 4

    def null():
        made = Other()
        return (made.fromString(bytes(8)), made.fields["another"].fields["ReferentID"]), made

    assert same(null)[0] == (4, 77)


class Node(ndr.NDRSTRUCT):
    structure = (("v", ULONG), ("next", ndr.NDRPOINTER))


class NodePointer(ndr.NDRPOINTER):
    referent = (("Data", Node),)


class Tail(ndr.NDRSTRUCT):
    structure = (("wide", Wide), ("longs", LongsPointer), ("rest", ":"))


@pytest.mark.parametrize("first", ["they", "we"])
@pytest.mark.parametrize(("cls", "name"), [
    (ndr.NDR, "fromString"), (ndr.NDR, "getData"), (ndr.NDR, "unpack"), (ndr.NDR, "pack"),
    (ndr.NDR, "calculatePad"), (ndr.NDR, "__init__"), (ndr.NDR, "getDataLen"),
    (ndr.NDRSTRUCT, "fromString"), (ndr.NDRSTRUCT, "getData"), (ndr.NDRUNION, "getData"),
    (ndr.NDRPOINTER, "fromString"), (ndr.NDRPOINTER, "getData"), (ndr.NDRArray, "fromString"),
    (ndr.NDRUniConformantArray, "setArraySize"), (ndr.NDRCALL, "getData"),
    (ndr.NDRCONSTRUCTEDTYPE, "getDataReferents"), (ndr.NDRCONSTRUCTEDTYPE, "fromStringReferent"),
    (ndr.NDRULONG, "getData"),
])  # fmt: skip
def test_a_method_that_somebody_put_into_a_class_of_impackets(monkeypatch, cls, name, first):
    """It does what it does without us, wherever an object stands."""
    before = cls.__dict__.get(name)

    def put():
        method = getattr(cls, name)

        def theirs(*args, **kwargs):
            said = method(*args, **kwargs)
            if isinstance(said, bytes):
                return bytes(octet ^ 0x55 for octet in said)
            args[0].touched = name
            return said

        monkeypatch.setattr(cls, name, staticmethod(theirs) if name == "calculatePad" else theirs,
                            raising=False)  # fmt: skip

    def work():
        call, holder = Call(), Tail()
        text = b"\2\0\0\0" + bytes(4) + b"\2\0\0\0a\0\0\0"
        seen = [outcome(call.fromString, STUB[:16] + b"\7\0\0\0" + text + STUB[:4]),
                outcome(holder.fromString, STUB),
                outcome(holder.fromStringReferents, b"\2\0\0\0" + STUB)]  # fmt: skip
        seen += [outcome(call.getData), outcome(holder.getData), outcome(holder.getDataReferents)]
        return seen, call, holder

    usual = work()
    put()
    alone = work()
    monkeypatch.undo()
    assert compared(usual, alone)
    if first == "they":
        put()
    with rpcfast.impacket.installed():
        if first == "we":
            put()
        ours = work()
        monkeypatch.undo()
        again = work()
    assert compared(alone, ours) == []
    assert compared(usual, again) == []
    assert cls.__dict__.get(name) is before


def compared(one, other):
    """Give what is not alike in two outcomes of the same work."""
    (said, *made), (also, *others) = one, other
    found = [pair for pair in zip(said, also, strict=True) if pair[0] != pair[1]]
    for pair in zip(made, others, strict=True):
        found += filter(None, [difference(*pair, ndr.NDR, new=True)])
    return found


class Nodes(ndr.NDRCALL):
    structure = (("first", NodePointer),)


def test_a_circle_has_no_end():
    """Impacket runs out of depth; we may not run out of memory."""

    def work():
        call = Nodes()
        node = call.fields["first"].fields["Data"]
        node.fields["next"] = NodePointer()
        node.fields["next"].fields["Data"] = node
        with pytest.raises(RecursionError):
            call.getData()

    both(work)


class Links(Node):
    def fromString(self, data, offset=0):
        self.fields["next"] = LinksPointer(isNDR64=self._isNDR64)
        return Node.fromString(self, data, offset)


class LinksPointer(ndr.NDRPOINTER):
    referent = (("Data", Links),)


class List(ndr.NDRCALL):
    structure = (("first", LinksPointer),)


@pytest.fixture
def usual_depth():
    """Have the recursion limit that programs have; other tests may have left a higher one."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(1000)
    yield
    sys.setrecursionlimit(before)


def test_verify_leaves_out_what_is_too_deep_for_impacket(usual_depth):
    def stub(count):
        return b"\1\0\0\0" + b"\1\0\0\0\1\0\0\0" * count + b"\1\0\0\0\0\0\0\0"

    with rpcfast.impacket.installed(verify=True):
        name = f"{__name__}.List"
        List(stub(3))
        assert rpcfast.impacket.stats()[name].unchecked == 0
        deep = List(stub(2000))
        assert rpcfast.impacket.stats()[name].unchecked == 1
    for _ in range(2000):
        deep = deep["first"] if isinstance(deep, List) else deep["next"]
        assert deep["v"] == 1


class Branch(ndr.NDRSTRUCT):
    structure = (("more", LongsPointer),)


class Branches(ndr.NDRUniConformantArray):
    item = Branch


class BranchesPointer(ndr.NDRPOINTER):
    referent = (("Data", Branches),)


Branch.structure = (("more", BranchesPointer),)


class Tree(ndr.NDRCALL):
    structure = (("first", BranchesPointer),)


def test_nested_arrays_as_deep_as_without(usual_depth):
    """What is too deep for the fast way is left to impacket's, which must not get less deep."""
    def stub(depth):
        return b"\1\0\0\0\1\0\0\0" * depth + b"\1\0\0\0\0\0\0\0"

    def reads(depth):
        try:
            return len(Tree(stub(depth)).getData()) == 8 * depth + 8
        except RecursionError:
            return False

    def deepest():
        return next(depth for depth in range(90, 400) if not reads(depth + 1))

    alone, ours = both(deepest)
    assert 110 < alone <= ours


@pytest.mark.parametrize("work", ["Tree(stub)", "build().getData()"])
def test_little_stack(work, tmp_path):
    """Nested arrays take the C stack, ours and that of the methods that are asked in the end."""
    code = f"""
        import struct, threading
        import impacket
        from impacket.dcerpc.v5 import ndr
        import rpcfast.impacket
        impacket.LOG.setLevel(100)

        class Kids(ndr.NDRUniConformantArray): pass
        class KidsPointer(ndr.NDRPOINTER):
            referent = (("Data", Kids),)
        class Node(ndr.NDRSTRUCT):
            structure = (("kids", KidsPointer),)
        Kids.item = Node
        class Tree(ndr.NDRCALL):
            structure = (("root", Node),)

        def build():
            inner = Node()
            inner.fields["kids"].fields["ReferentID"] = 0
            for _ in range(depth):
                outer = Node()
                outer.fields["kids"].fields["Data"].fields["Data"] = [inner]
                inner = outer
            tree = Tree()
            tree.fields["root"] = inner
            return tree

        def work():
            try:
                {work}
            except RecursionError:
                pass
            done.append(depth)

        done = []
        with rpcfast.impacket.installed():
            for size in (256, 1024):
                threading.stack_size(size << 10)
                for depth in (20, 60, 120, 190, 300):
                    stub = (struct.pack("<L", 1) + struct.pack("<LL", 1, 1) * depth
                            + struct.pack("<LL", 1, 0))
                    thread = threading.Thread(target=work)
                    thread.start()
                    thread.join()
        print(len(done))
    """
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(code)], timeout=100,
                          cwd=tmp_path, capture_output=True, text=True)  # fmt: skip
    assert (done.stdout, done.returncode) == ("10\n", 0), done.stderr
