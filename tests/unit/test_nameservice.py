"""The name service: each row of its table, in memory and in a file."""

from __future__ import annotations

import itertools
import random
import types
import uuid

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rpcfast import BindingError, NameService, NameServiceError, StringBinding, status_name
from rpcfast.interfaces import rpcecho
from rpcfast.runtime.binding.versions import Versions
from rpcfast.runtime.nameservice import Element, Entry, EntryName, Memory, SQLite, select, store
from rpcfast.runtime.nameservice import service as functions
from rpcfast.runtime.nameservice.entry import from_text, to_text

I1, I2, O1, O2, O3 = (uuid.UUID(int=number) for number in range(1, 6))
V10, V11, V12, V20 = ((I1, *version) for version in ((1, 0), (1, 1), (1, 2), (2, 0)))
OTHER = (I2, 1, 0)
A, B, C, G, H, P = (f"/.:/{name}" for name in "abcghp")


@pytest.fixture(params=["memory", "sqlite"])
def back_end(request, tmp_path):
    return Memory() if request.param == "memory" else SQLite(tmp_path / "names.sqlite3")


@pytest.fixture
def ns(back_end):
    return NameService(back_end)


def tcp(*hosts):
    return [f"ncacn_ip_tcp:{host}" for host in hosts]


def found(inquiry):
    return sorted(str(item) for item in inquiry)


class refused:
    """A with block that must raise the error of a code."""

    def __init__(self, name, error=NameServiceError):
        self.name, self.error = name, error

    def __enter__(self):
        pass

    def __exit__(self, kind, error, trace):
        assert isinstance(error, self.error), f"{error!r} instead of {self.name}"
        assert status_name(error.code) == self.name
        return True


def test_n01_an_entry_is_of_one_kind(ns):
    ns.export(A, V10, tcp("a"), [O1])
    ns.group_add(G, A)
    ns.profile_add(P, V10, G)
    assert {name: entry.kind for name, entry in ns.entries().items()} == {
        A: "server", G: "group", P: "profile"
    }
    as_other = {
        A: [lambda: ns.group_add(A, B), lambda: ns.profile_add(A, V10, B),
            lambda: ns.group_remove(A, B), lambda: ns.group_members(A),
            lambda: ns.group_delete(A), lambda: ns.profile_delete(A)],
        G: [lambda: ns.export(G, V10, tcp("a")), lambda: ns.unexport(G, V10),
            lambda: ns.profile_add(G, None, B), lambda: ns.profile_elements(G),
            lambda: ns.entry_objects(G)],
        P: [lambda: ns.export(P, objects=[O1]), lambda: ns.group_add(P, B),
            lambda: ns.profile_remove(G, V10, B), lambda: ns.entry_interfaces(P),
            lambda: ns.group_add(G, P)],
    }  # fmt: skip
    before = ns.entries()
    for actions in as_other.values():
        for action in actions:
            with refused("RPC_S_ENTRY_TYPE_MISMATCH"):
                action()
    assert ns.entries() == before


def test_n01_a_server_entry_has_interfaces_objects_and_bindings(ns):
    ns.export(A, rpcecho.rpcecho, tcp("a"), [O1])
    entry = ns.entry(A)
    assert entry.interfaces == [(rpcecho.rpcecho.uuid, *rpcecho.rpcecho.version)]
    assert list(ns.entry_interfaces(A)) == entry.interfaces
    assert list(ns.entry_objects(A)) == [O1]
    assert entry.bindings == [StringBinding.parse("ncacn_ip_tcp:a")]


def test_n01_dynamic_endpoints_are_not_stored(ns):
    ns.export(A, V10, ["ncacn_ip_tcp:a[49152,ndr64]"])
    assert found(ns.find(V10)) == ["ncacn_ip_tcp:a[,ndr64]"]
    ns.export(B, OTHER, ["ncacn_ip_tcp:b[5000]"], keep_endpoints=True)
    assert found(ns.find(OTHER)) == ["ncacn_ip_tcp:b[5000]"]


def test_n01_bare_names_take_a_kind_once(ns):
    ns.entry_create(A)
    assert ns.entry(A) == Entry()
    with refused("RPC_S_ENTRY_ALREADY_EXISTS"):
        ns.entry_create(A)
    assert found(ns.find(entry=A)) == []
    ns.group_add(A, B)
    with refused("RPC_S_ENTRY_TYPE_MISMATCH"):
        ns.export(A, V10, tcp("a"))
    ns.group_delete(A)
    ns.export(A, V10, tcp("a"))
    ns.entry_delete(A)
    for action in (ns.entry_delete, ns.entry, ns.group_delete, ns.profile_delete):
        with refused("RPC_S_ENTRY_NOT_FOUND"):
            action(A)


def test_n02_export_adds_to_what_is_there(ns):
    for _ in range(2):
        ns.export(A, V10, tcp("a", "b"), [O1])
    ns.export(A, OTHER, tcp("b", "c"))
    ns.export(A, objects=[str(O2), O1])
    entry = ns.entry(A)
    assert entry.interfaces == [V10, OTHER]
    assert [str(binding) for binding in entry.bindings] == tcp("a", "b", "c")
    assert entry.objects == (O1, O2)
    assert len(entry.exports) == 4


def test_n02_what_cannot_be_exported(ns):
    with refused("RPC_S_NOTHING_TO_EXPORT"):
        ns.export(A)
    with refused("RPC_S_NOTHING_TO_EXPORT"):
        ns.export(A, None, tcp("a"))  # bindings count with an interface only
    with refused("RPC_S_NO_BINDINGS"):
        ns.export(A, V10, [], [O1])
    with refused("RPC_S_INVALID_OBJECT"):
        ns.export(A, V10, tcp("a"), [uuid.UUID(int=0)])
    for bad in (f"{O1}@ncacn_ip_tcp:a", "host"):
        with refused("RPC_S_INVALID_BINDING", BindingError):
            ns.export(A, V10, [bad])
    with refused("RPC_S_INVALID_STRING_UUID", BindingError):
        ns.export(A, objects=["x"])
    for bad in ((I1, 1), (I1, 1, -1), (I1, 1, 65536), (str(I1), 1, 0), (I1, 1, 0.0)):
        with refused("ERROR_INVALID_PARAMETER"):
            ns.export(A, bad, tcp("a"))
    assert ns.entries() == {}


def test_n02_an_entry_has_a_limit(ns, monkeypatch):
    monkeypatch.setattr(store, "MAX_ITEMS", 3)
    ns.export(A, V10, tcp("a", "b", "c"))
    with refused("RPC_S_OUT_OF_RESOURCES"):
        ns.export(A, V10, tcp("d"))
    assert len(ns.entry(A).bindings) == 3


def test_n03_unexport(ns):
    ns.export(A, V10, tcp("a"), [O1, O2])
    ns.export(A, V11, tcp("b"))
    with refused("RPC_S_ENTRY_NOT_FOUND"):
        ns.unexport(B, V10)
    with refused("ERROR_INVALID_PARAMETER"):
        ns.unexport(A)
    with refused("RPC_S_INTERFACE_NOT_FOUND"):
        ns.unexport(A, V12, [O1])
    assert ns.entry(A).objects == (O1, O2), "objects stay where the interface was not found"
    ns.unexport(A, V10)
    assert ns.entry(A).interfaces == [V11]
    assert [str(binding) for binding in ns.entry(A).bindings] == tcp("b")
    with refused("RPC_S_NOT_ALL_OBJS_UNEXPORTED"):
        ns.unexport(A, V11, [O1, O3])
    assert ns.entry(A) == Entry("server", objects=(O2,)), "the others are removed"
    ns.unexport(A, objects=[O2])
    assert ns.entries() == {}, "an entry with nothing left goes"


def test_n03_unexport_takes_versions():
    ns = NameService(Memory())
    known = [V10, V11, V12, V20, OTHER]
    taken = {
        Versions.ALL: [V10, V11, V12, V20],
        Versions.COMPATIBLE: [V11, V12],
        Versions.EXACT: [V11],
        Versions.MAJOR_ONLY: [V10, V11, V12],
        Versions.UPTO: [V10, V11],
    }
    for option, gone in taken.items():
        for interface in known:
            ns.export(A, interface, tcp("a"))
        ns.unexport(A, V11, vers_option=option)
        assert set(ns.entry(A).interfaces) == set(known) - set(gone), option
        ns.entry_delete(A)
    for option in (0, 6):
        with refused("RPC_S_INVALID_VERS_OPTION"):
            ns.unexport(A, V11, vers_option=option)


def test_n04_import_gives_one_binding_at_a_time(ns):
    ns.export(A, V10, tcp("a", "b"), [O1])
    inquiry = ns.find(V10)
    with refused("RPC_S_NO_ENTRY_NAME"):
        _ = inquiry.entry
    got = [inquiry.next(), inquiry.next()]
    assert inquiry.entry == A
    assert found(got) == [f"{O1}@{binding}" for binding in tcp("a", "b")]
    for _ in range(2):
        with refused("RPC_S_NO_MORE_BINDINGS"):
            inquiry.next()
    with ns.find(V10) as inquiry:
        inquiry.next()
    assert list(inquiry) == []
    inquiry.done()
    with refused("ERROR_INVALID_PARAMETER"):
        inquiry.next()
    with refused("RPC_S_ENTRY_NOT_FOUND"):
        ns.find(V10, entry=B)
    with refused("RPC_S_INVALID_STRING_UUID", BindingError):
        ns.find(V10, "x")


def test_n04_the_order_is_random(ns):
    ns.export(A, V10, tcp("a", "b"), [O1, O2])
    ns.export(B, V10, tcp("c"))
    first = {str(ns.find(V10).next()) for _ in range(200)}
    assert first == {f"{o}@{b}" for o in (O1, O2) for b in tcp("a", "b")} | set(tcp("c"))


def test_n05_lookup_gives_vectors(ns):
    ns.export(A, V10, tcp("a", "b", "c"))
    ns.export(B, V10, tcp("d", "e"))
    inquiry = ns.lookup(V10, batch=2)
    vectors = [inquiry.next(), inquiry.next(), inquiry.next()]
    assert [len(vector) for vector in vectors] == [2, 2, 1]
    assert found(itertools.chain(*vectors)) == tcp("a", "b", "c", "d", "e")
    with refused("RPC_S_NO_MORE_BINDINGS"):
        inquiry.next()
    with refused("ERROR_INVALID_PARAMETER"):
        ns.lookup(V10, batch=0)
    (vector,) = ns.lookup(V10, entry=A)
    assert found(select(vector) for _ in range(3)) == tcp("a", "b", "c")
    with refused("RPC_S_NO_MORE_BINDINGS"):
        select(vector)


def test_n06_what_matches(ns):
    """Every combination of offers and questions, beside a filter written from the row."""
    offers = {
        f"/.:/{number}": (interface, objects)
        for number, (interface, objects) in enumerate(
            itertools.product((V10, V11, V12, V20, OTHER), ((), (O1,), (O1, O2)))
        )
    }
    for name, (interface, objects) in offers.items():
        bindings = [*tcp(name[4:]), f"ncacn_np:{name[4:]}", "ncalrpc:"]
        ns.export(name, interface, bindings, objects)
    asks = itertools.product(
        (None, V10, V11, V20, (I1, 2, 1), (O3, 1, 0)), (None, uuid.UUID(int=0), O1, O3),
        (None, "/.:/4"),
    )
    for interface, item, entry in asks:
        expected = []
        for name, (known, objects) in offers.items():
            if entry not in (None, name):
                continue
            if interface and not (known[:2] == interface[:2] and known[2] >= interface[2]):
                continue
            if item and item.int and item not in objects:
                continue
            expected += [f"ncacn_ip_tcp:{name[4:]}", "ncalrpc:"]  # ncacn_np is not offered
        got = list(ns.find(interface, item, entry))
        assert found(binding.with_object(None) for binding in got) == sorted(expected)
        if item and item.int:
            assert all(binding.object == item for binding in got)


def test_n06_a_match_gives_all_bindings_of_its_entry(ns):
    ns.export(A, V10, tcp("a", "b"))
    ns.export(A, OTHER, tcp("b", "c"))
    assert found(ns.find(V10, entry=A)) == tcp("a", "b", "c")


def test_n06_groups(ns):
    for name, host in ((A, "a"), (B, "b"), (C, "c")):
        ns.export(name, V10 if name != C else OTHER, tcp(host))
    ns.group_add(G, A)
    ns.group_add(G, A)
    ns.group_add(G, C)
    ns.group_add(G, "/.:/nobody")
    ns.group_add(G, H)
    ns.group_add(H, G)  # a circle
    ns.group_add(H, A)
    ns.group_add(H, B)
    assert list(ns.group_members(G)) == [A, C, "/.:/nobody", H]
    assert found(ns.find(V10, entry=G)) == tcp("a", "b")
    assert {str(ns.find(V10, entry=G).next()) for _ in range(40)} == set(tcp("a", "b"))
    with refused("RPC_S_GROUP_MEMBER_NOT_FOUND"):
        ns.group_remove(G, B)
    with refused("RPC_S_ENTRY_NOT_FOUND"):
        ns.group_remove("/.:/nobody", B)
    ns.group_remove(G, H)
    assert found(ns.find(V10, entry=G)) == tcp("a")
    assert ns.entry(H).members == (G, A, B), "the member itself stays"
    inquiry = ns.group_members(G)
    assert [inquiry.next() for _ in range(3)] == [A, C, "/.:/nobody"]
    with refused("RPC_S_NO_MORE_MEMBERS"):
        inquiry.next()
    ns.group_delete(G)
    assert ns.entry(G) == Entry()
    assert ns.entry(A).kind == "server"


def test_n06_a_profile_in_a_group_is_passed_over(ns):
    ns.group_add(G, P)
    ns.profile_add(P, V10, A)
    ns.export(A, V10, tcp("a"))
    assert found(ns.find(V10, entry=G)) == []
    ns.profile_add("/.:/q", V10, G, 0)
    ns.profile_add("/.:/q", V10, P, 1)
    assert found(ns.find(V10, entry="/.:/q")) == tcp("a"), "another way leads there"


def test_n06_profiles_go_by_priority(ns):
    for name in "abcde":
        ns.export(f"/.:/{name}", V11, tcp(name))
    ns.profile_add(P, V11, "/.:/d", 7)
    ns.profile_add(P, V10, "/.:/e", 0)  # an earlier version than is asked for
    ns.profile_add(P, V11, "/.:/a", 3)
    ns.profile_add(P, V11, "/.:/b", 3)
    ns.profile_add(P, V12, "/.:/c", 0)
    orders = {" ".join(b.address for b in ns.find(V11, entry=P)) for _ in range(40)}
    assert orders == {"c a b d", "c b a d"}
    ns.profile_add(P, V11, "/.:/d", 0, "now the first")
    ns.profile_remove(P, V12, "/.:/c")
    assert ns.find(V11, entry=P).next().address == "d"
    assert len(ns.entry(P).elements) == 4


def test_n06_the_default_of_a_profile_comes_last(ns):
    ns.export(A, V10, tcp("a"))
    ns.export(B, V10, tcp("b"))
    ns.export(C, OTHER, ["ncacn_np:c"])
    ns.profile_add(P, None, B)
    ns.profile_add(P, V10, A)
    ns.profile_add(P, OTHER, C)
    assert found(ns.find(V10, entry=P)) == tcp("a")
    ns.unexport(A, V10)
    assert found(ns.find(V10, entry=P)) == tcp("b")
    assert found(ns.find(OTHER, entry=P)) == [], "neither way has a binding that can be used"
    ns.profile_add("/.:/site", None, P)
    ns.profile_add(P, None, "/.:/site")  # replaces the default, with a circle
    assert found(ns.find(V10, entry="/.:/site")) == []


def test_n06_a_default_is_its_own_profiles(ns):
    """What another branch of the search has found does not count."""
    for name in (A, B):
        ns.export(name, V10, tcp(name[4:]))
    ns.profile_add(P, V10, A, 0)
    ns.profile_add(P, V10, "/.:/q", 1)
    ns.profile_add("/.:/q", OTHER, A)
    ns.profile_add("/.:/q", None, B)
    assert [str(binding) for binding in ns.find(V10, entry=P)] == tcp("a", "b")


def test_n06_elements_of_a_profile(ns):
    default = Element(None, EntryName(G))
    elements = [Element((I1, *v), EntryName(m), p, "x") for v, m, p in
                (((1, 3), A, 1), ((2, 0), A, 2), ((2, 1), B, 0))]
    for element in (default, *elements):
        ns.profile_add(P, *element)
    one, two, three = elements
    f = functions
    for arguments, expected in (
        ((f.PROFILE_DEFAULT_ELT, V10, 99, B), [default]),
        ((f.PROFILE_ALL_ELTS, V10, 99, B), [default, *elements]),
        ((f.PROFILE_MATCH_BY_IF, V20, Versions.UPTO, "bad"), [one, two]),
        ((f.PROFILE_MATCH_BY_IF, V20, Versions.COMPATIBLE), [two, three]),
        ((f.PROFILE_MATCH_BY_IF, V20, Versions.EXACT), [two]),
        ((f.PROFILE_MATCH_BY_MBR, V10, 99, A), [one, two]),
        ((f.PROFILE_MATCH_BY_BOTH, V20, Versions.ALL, A), [one, two]),
        ((f.PROFILE_MATCH_BY_BOTH, OTHER, Versions.ALL, A), []),
    ):
        assert list(ns.profile_elements(P, *arguments)) == expected, arguments
    for arguments, code in (
        ((5,), "ERROR_INVALID_PARAMETER"),
        ((f.PROFILE_MATCH_BY_IF,), "ERROR_INVALID_PARAMETER"),
        ((f.PROFILE_MATCH_BY_IF, V10, 6), "RPC_S_INVALID_VERS_OPTION"),
        ((f.PROFILE_MATCH_BY_MBR,), "RPC_S_NO_ENTRY_NAME"),
    ):
        with refused(code):
            ns.profile_elements(P, *arguments)
    for arguments in ((V10, A, 8), (V10, A, -1), (None, A, 1), (V10, A, 0, "x" * 64),
                      (V10, A, 0, "\0"), (V10, A, 0, "\ud800")):
        with refused("ERROR_INVALID_PARAMETER"):
            ns.profile_add(P, *arguments)
    for interface, member in ((V10, A), (V20, B), (None, A)):
        with refused("RPC_S_PRF_ELT_NOT_REMOVED"):
            ns.profile_remove(P, interface, member)
    ns.profile_remove(P, None, G)
    assert ns.entry(P).elements == tuple(elements)
    ns.profile_delete(P)
    assert ns.entry(P) == Entry()


def test_n06_a_long_chain_of_groups_is_followed():
    ns = NameService(Memory())
    for number in range(5000):
        ns.group_add(f"/.:/{number}", f"/.:/{number + 1}")
    ns.export("/.:/5000", V10, tcp("end"))
    assert found(ns.find(V10, entry="/.:/0")) == tcp("end")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("", "RPC_S_NO_ENTRY_NAME"),
        ("/.:", "RPC_S_INCOMPLETE_NAME"),
        ("/.:/", "RPC_S_INCOMPLETE_NAME"),
        ("/...", "RPC_S_INCOMPLETE_NAME"),
        ("/.../", "RPC_S_INCOMPLETE_NAME"),
        ("/.../DOMAIN", "RPC_S_INCOMPLETE_NAME"),
        ("/.../DOMAIN/", "RPC_S_INCOMPLETE_NAME"),
        ("a", "RPC_S_INVALID_NAME_SYNTAX"),
        ("/a", "RPC_S_INVALID_NAME_SYNTAX"),
        ("a/.:/b", "RPC_S_INVALID_NAME_SYNTAX"),
        (".:/a", "RPC_S_INVALID_NAME_SYNTAX"),
        ("/..../DOMAIN/a", "RPC_S_INVALID_NAME_SYNTAX"),
        ("/.://a", "RPC_S_INVALID_NAME_SYNTAX"),
        ("/.:/a/", "RPC_S_INVALID_NAME_SYNTAX"),
        ("/.:/a//b", "RPC_S_INVALID_NAME_SYNTAX"),
        ("/...//a", "RPC_S_INVALID_NAME_SYNTAX"),
        ("/.../domain/a", "RPC_S_INVALID_NAME_SYNTAX"),
        ("/.../OWN/a", "RPC_S_INVALID_NAME_SYNTAX"),
        ("/.:/" + "x" * 252, "RPC_S_INVALID_NAME_SYNTAX"),
        ("/.:/a\0b", "RPC_S_INVALID_NAME_SYNTAX"),
        ("/.:/\udcff", "RPC_S_INVALID_NAME_SYNTAX"),
    ],
)
def test_n07_names_that_are_none(back_end, name, code):
    ns = NameService(back_end, domain="own")
    for action in (
        ns.entry_create, ns.entry_delete, ns.entry, ns.group_members, ns.profile_elements,
        lambda name: ns.export(name, V10, tcp("a")), lambda name: ns.find(entry=name),
        lambda name: ns.group_add(G, name), lambda name: ns.profile_add(P, V10, name),
    ):  # fmt: skip
        with refused(code):
            action(name)
    assert ns.entries() == {}


def test_n07_names(ns):
    names = [
        "/.:/a", "/.:/A", "/.:/a/b/c", "/.:/...", "/.:/.:", "/.:/" + "x" * 251, "/.:/ü 😀",
        "/.:/'; DROP TABLE entries; --", "/.:/%", "/.:/\x1b[2J\n", "/.../DOMAIN/a", "/.../D.ORG/a",
    ]
    for number, name in enumerate(names):
        assert EntryName.parse(name) == name
        ns.export(name, V10, tcp(f"h{number}"))
    for number, name in enumerate(names):
        assert found(ns.find(V10, entry=name)) == tcp(f"h{number}")
    assert list(ns.entries()) == sorted(names)
    assert (EntryName.parse(A).domain, EntryName.parse(names[-1]).domain) == ("", "D.ORG")
    assert EntryName.parse(A, 3) == A
    with refused("RPC_S_UNSUPPORTED_NAME_SYNTAX"):
        EntryName.parse(A, 1)


@settings(deadline=None)
@given(st.text(st.sampled_from("/.:aA\0\ud800ü") | st.characters(), max_size=300))
def test_n07_any_text_is_a_name_or_an_error(text):
    for name in (text, f"/.:/{text}", f"/.../{text}"):
        try:
            parsed = EntryName.parse(name)
        except NameServiceError:
            continue
        assert parsed == name == str(parsed)
        assert len(name.encode()) >= len(name)
        assert name.startswith(("/.:/", "/.../"))
        assert "" not in name[1:].split("/")


def test_n08_an_unreachable_place(tmp_path):
    (tmp_path / "file").write_text("")
    for place in (tmp_path, tmp_path / "file" / "below", tmp_path / ("x" * 300)):
        ns = NameService(SQLite(place))
        with refused("RPC_S_NAME_SERVICE_UNAVAILABLE"):
            ns.export(A, V10, tcp("a"))


def test_n09_nobody_else_is_asked(ns):
    """A search ends with the entries of one's own domain: no broadcast, no other domain."""
    ns.export("/.../OTHER/a", V10, tcp("a"))
    with refused("RPC_S_NO_MORE_BINDINGS"):
        ns.find(V10).next()
    assert found(ns.find(V10, entry="/.../OTHER/a")) == tcp("a")


def test_copies_expire(back_end):
    """Nothing old is given unless it is asked for; one inquiry may ask otherwise."""
    ns, other = NameService(back_end, expiration_age=3600.0), NameService(back_end)
    other.export(A, V10, tcp("a"))
    assert found(ns.find(V10, entry=A)) == tcp("a")
    other.export(A, V10, tcp("b"))
    assert found(other.find(V10, entry=A)) == tcp("a", "b")
    assert found(ns.find(V10, entry=A)) == tcp("a")
    assert found(ns.find(V10)) == tcp("a", "b"), "a search through all has no copies"
    inquiry, vectors = ns.find(V10, entry=A), ns.lookup(V10, entry=A)
    inquiry.expiration_age = vectors.expiration_age = 0
    assert found(inquiry) == found(vectors.next()) == tcp("a", "b")
    ns.export(A, V10, tcp("c"))
    assert found(ns.find(V10, entry=A)) == tcp("a", "b", "c")


def test_copies_expire_by_the_clock(back_end, monkeypatch):
    clock = types.SimpleNamespace(now=1000.0)
    monkeypatch.setattr(store, "time", types.SimpleNamespace(monotonic=lambda: clock.now))
    ns, other = NameService(back_end, expiration_age=60.0), NameService(back_end)
    fresh = NameService(back_end)
    other.export(A, V10, tcp("a"))
    assert found(ns.find(V10, entry=A)) == found(fresh.find(V10, entry=A)) == tcp("a")
    other.export(A, V10, tcp("b"))
    assert found(fresh.find(V10, entry=A)) == tcp("a", "b")
    for clock.now, hosts in ((1060.0, tcp("a")), (1060.5, tcp("a", "b"))):
        assert found(ns.find(V10, entry=A)) == hosts


def test_any_entry_goes_through_text():
    rng = random.Random(7)
    ns = NameService(Memory())
    for step in range(300):
        name, member = (f"/.:/{rng.randrange(12)}" for _ in range(2))
        interface = rng.choice([V10, V11, V20, OTHER])
        host = f"ncacn_ip_tcp:h{rng.randrange(5)}[{rng.choice(['', '5000', ',ndr64'])}]"
        action, *arguments = rng.choice([
            (ns.export, name, interface, [host], rng.sample([O1, O2], 1)),
            (ns.unexport, name, interface),
            (ns.group_add, name, member),
            (ns.group_remove, name, member),
            (ns.profile_add, name, interface, member, rng.randrange(8), f"é{step}"),
            (ns.profile_add, name, None, member),
            (ns.profile_remove, name, interface, member),
            (ns.entry_create, name),
            (ns.entry_delete, name),
        ])  # fmt: skip
        try:
            action(*arguments)
        except NameServiceError:
            pass
        for entry in ns.entries().values():
            assert from_text(to_text(entry)) == entry
    assert {entry.kind for entry in ns.entries().values()} >= {"server", "group", "profile"}
