"""Stubs and classes that are made to do harm: what comes out is what impacket says of them."""

import gc
import os
import struct
import subprocess
import sys
import textwrap
from types import MappingProxyType

import pytest
from impacket.dcerpc.v5.dtypes import LPULONG, ULONG

import rpcfast.impacket
from dropin.world import compare, difference, ndr, outcome
from rpcfast.impacket import _decode
from rpcfast.impacket.declare import Declarations


class Kids(ndr.NDRUniConformantArray):
    pass


class KidsPointer(ndr.NDRPOINTER):
    referent = (("Data", Kids),)


class Own(ndr.NDRSTRUCT):
    structure = (("kids", KidsPointer),)

    def fromString(self, data, offset=0):
        return ndr.NDRSTRUCT.fromString(self, data, offset) if data else 0


class OwnPointer(ndr.NDRPOINTER):
    referent = (("Data", Own),)


class Node(ndr.NDRSTRUCT):
    structure = (("kids", KidsPointer), ("own", OwnPointer))


Kids.item = Node


class Tree(ndr.NDRCALL):
    structure = (("root", Node),)


def tree(blocks, depth):
    """Nest arrays in arrays, and a class that reads itself between the blocks of them."""
    block = struct.pack("<LLL", 1, 1, 0) * (depth - 1) + struct.pack("<LLLL", 1, 0, 1, 1)
    return struct.pack("<LL", 1, 0) + block * blocks + struct.pack("<LLL", 1, 0, 0)


def test_nested_arrays_with_classes_that_read_themselves_between(tmp_path):
    """Each of these classes starts anew with the depth, but not with the C stack."""
    code = """
        import threading
        import rpcfast.impacket
        from dropin.test_hostile import Tree, outcome, tree

        def read():
            with rpcfast.impacket.installed():
                for blocks, depth in ((1, 30), (20, 90), (120, 190)):
                    made, error = outcome(Tree, tree(blocks, depth))
                    print(error or "read")

        threading.stack_size(1 << 20)
        thread = threading.Thread(target=read)
        thread.start()
        thread.join()
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": ":".join(sys.path)},
    )
    assert (done.returncode, done.stdout.split()) == (
        0,
        ["read", "RecursionError", "RecursionError"],
    ), done.stderr[-2000:]


def test_depth_counts_anew_after_an_error():
    with rpcfast.impacket.installed():
        for _ in range(300):
            assert outcome(Tree, tree(2, 5)[:-9])[0] is None
        before = rpcfast.impacket.stats()[f"{__name__}.Tree"].hits
        assert outcome(Tree, tree(1, 5))[0] is not None
        assert rpcfast.impacket.stats()[f"{__name__}.Tree"].hits == before + 1


class OctetsString(ndr.NDRVaryingString):
    structure = (("Data", ":"),)

    def getDataLen(self, data, offset=0):
        return 4


class OctetsCall(ndr.NDRCALL):
    structure = (("text", OctetsString),)


def test_a_varying_string_that_is_no_list():
    stub = b"\0\0\0\0\4\0\0\0abcdefgh"
    alone, error = outcome(OctetsCall, stub)
    with rpcfast.impacket.installed():
        ours, other = outcome(OctetsCall, stub)
    assert error == other == ""
    assert difference(alone, ours, ndr.NDR) == ""
    assert type(ours.fields["text"].fields["Data"]) is bytes


class Nothing(ndr.NDR):
    structure = ()


class Nothings(ndr.NDRUniConformantArray):
    item = Nothing


class NothingsCall(ndr.NDRCALL):
    structure = (("many", Nothings), ("status", ULONG))


def test_elements_without_octets_are_left_to_impacket():
    """Only impacket's loop can be interrupted while it counts to the end of 32 bits."""
    assert compare(NothingsCall, struct.pack("<LL", 5, 1)) == "decoded"
    declared = Declarations(ndr).get(NothingsCall, False)
    made = NothingsCall.__new__(NothingsCall)
    with pytest.raises(_decode.Miss):
        _decode.read_new(declared, made, struct.pack("<LL", 0xFFFFFFFF, 1))


class Far(ndr.NDRSTRUCT):
    structure = (("a", ULONG),)
    said = 0

    def fromString(self, data, offset=0):
        return Far.said if data else 0


class FarCall(ndr.NDRCALL):
    structure = (("far", Far), ("status", ULONG))


@pytest.mark.parametrize("said", [5, 1 << 40, (1 << 62) + 4, (1 << 63) - 1, 1 << 63])
def test_a_class_that_says_it_took_all_the_world(said, monkeypatch):
    monkeypatch.setattr(Far, "said", said)
    stub = bytes(range(16))
    alone, error = outcome(FarCall, stub)
    with rpcfast.impacket.installed():
        ours, other = outcome(FarCall, stub)
    assert error == other
    assert (alone is None) is (ours is None) is (said != 5)


class Choice(ndr.NDRUNION):
    union = MappingProxyType({1: ("one", ULONG), "default": ("other", ULONG)})


class ChoiceCall(ndr.NDRCALL):
    structure = (("choice", Choice), ("status", ULONG))


class Itself(ndr.NDRPOINTER):
    referent = (("Data", ULONG),)

    def fromString(self, data, offset=0):
        return ndr.NDRPOINTER.fromString(self, data, offset) if data else 0


class ItselfCall(ndr.NDRCALL):
    structure = (("it", Itself), ("status", ULONG))


def test_parameters_that_read_themselves():
    """Impacket makes pointers and unions another way where they are parameters."""
    for stub in (struct.pack("<LLL", 1, 7, 8), struct.pack("<LLL", 0, 7, 8)):
        compare(ItselfCall, stub)
    assert compare(ItselfCall, struct.pack("<LLL", 1, 7, 8)) == "decoded"
    for tag in (1, 9):
        assert compare(ChoiceCall, struct.pack("<LLLL", tag, tag, 7, 5)) == "decoded"


class Stop(ndr.NDRSTRUCT):
    structure = (("a", ULONG),)

    def fromString(self, data, offset=0):
        raise KeyboardInterrupt


class StopCall(ndr.NDRCALL):
    structure = (("stop", Stop), ("status", ULONG))


def test_collection_goes_on_after_an_interrupt():
    with rpcfast.impacket.installed():
        with pytest.raises(KeyboardInterrupt):
            StopCall(bytes(8))
        assert gc.isenabled()


class Couple(ndr.NDRSTRUCT):
    structure = (("kids", LPULONG), ("again", LPULONG), ("status", ULONG))


def test_objects_that_failed_share_nothing():
    """What is half read is taken back before impacket's method reads in place."""
    full = struct.pack("<LLLLL", 1, 1, 5, 6, 7)

    def failed(cut):
        made = Couple()
        try:
            made.fromString(full[:cut])
            made.fromStringReferents(full[:cut], 12)
        except Exception as error:
            return type(error), made
        raise AssertionError("read")

    for cut in (10, 18):
        said, alone = failed(cut)
        with rpcfast.impacket.installed():
            (also, ours), (_, mine) = failed(cut), failed(cut)
        assert said == also
        assert not difference(alone, ours, ndr.NDR, new=True)
        for name in ("kids", "again"):
            a, b = (one.fields[name].fields["Data"] for one in (ours, mine))
            assert a is not b
