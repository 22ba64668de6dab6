"""The epm interface as its manager serves it: batches, handles, who may insert, the octets."""

from __future__ import annotations

import uuid
from types import SimpleNamespace
from typing import Any

import pytest

from rpcfast.errors import Fault, StatusError
from rpcfast.interfaces import epm
from rpcfast.runtime.binding import tower as towers
from rpcfast.runtime.binding.tower import Tower
from rpcfast.runtime.contexthandles.contexts import ContextTable
from rpcfast.runtime.services.endpointmap import EndpointMap, Entry
from rpcfast.runtime.services.mapservice import EndpointMapManager
from unit.entries import IF_A, IF_B, NDR20, NIL, OBJ_1, entry, question

OK, CANT_PERFORM, NO_MEMORY, INVALID_ENTRY, NOT_REGISTERED = (
    0, 0x16C9A0CD, 0x16C9A0CE, 0x16C9A0D3, 0x16C9A0D6,
)


class Mapper:
    """A manager with a caller of the test's choice."""

    def __init__(self, **options: Any) -> None:
        self.store = EndpointMap()
        self.call = SimpleNamespace(protseq="ncalrpc", is_local=True, contexts=ContextTable())
        self.manager = EndpointMapManager(self.store, caller=lambda: self.call, **options)

    def fill(self, count: int) -> list[Entry]:
        """Put in entries, each with an endpoint and an annotation of its own."""
        rows = [entry(endpoint=str(i), annotation=f"n{i}") for i in range(1, count + 1)]
        self.store.insert(rows)
        return rows

    def lookup(self, handle: Any = None, limit: int = 500, **asked: Any) -> dict[str, Any]:
        """Call ept_lookup."""
        given = {"inquiry_type": 0, "object": None, "interface": None, "vers_option": 1} | asked
        return self.manager.ept_lookup(**given, entry_handle=handle, max_ents=limit)

    def map(self, tower: Any, handle: Any = None, limit: int = 4) -> dict[str, Any]:
        """Call ept_map."""
        return self.manager.ept_map(None, tower, handle, limit)


def twr(tower: Tower | bytes) -> Any:
    """Make a twr_t."""
    octets = tower if isinstance(tower, bytes) else towers.pack(*tower)
    return epm.twr_t(tower_octet_string=octets)


def wire(*entries: Entry) -> list[Any]:
    """Make a list of ept_entry_t."""
    return [
        epm.ept_entry_t(object=e.object, tower=twr(e.tower), annotation=e.annotation)
        for e in entries
    ]


def read(entries: list[Any]) -> list[Entry]:
    """Read a list of ept_entry_t."""
    return [
        Entry(towers.unpack(e.tower.tower_octet_string), e.object, e.annotation) for e in entries
    ]


def test_lookup_all() -> None:
    """Everything in one batch: status 0 and a null handle."""
    mapper = Mapper()
    rows = mapper.fill(3)
    answer = mapper.lookup()
    assert read(answer.pop("entries")) == rows
    assert answer == {"entry_handle": None, "num_ents": 3, "status": OK}


@pytest.mark.parametrize("limit", [1, 2, 3, 5, 7, 10, 11, 500])
def test_lookup_in_batches(limit: int) -> None:
    """A handle means more; a batch that is not full ends it, or an error and no entry."""
    mapper = Mapper()
    rows, seen = mapper.fill(10), []
    handle, status = None, OK
    while True:
        answer = mapper.lookup(handle, limit)
        status = answer["status"]
        assert answer["num_ents"] == min(limit, 10 - len(seen))
        assert handle is None or answer["entry_handle"] in (None, handle)
        seen += read(answer["entries"])
        handle = answer["entry_handle"]
        if handle is None:
            break
        assert status == OK
    assert seen == rows
    assert status == (NOT_REGISTERED if 10 % limit == 0 else OK)
    assert len(mapper.call.contexts) == 0
    assert mapper.lookup(None, limit)["num_ents"] == min(limit, 10)  # starts anew


def test_lookup_of_no_entries_at_a_time() -> None:
    """A client that asks for none gets none, and a handle that it can go on with."""
    mapper = Mapper()
    mapper.fill(2)
    answer = mapper.lookup(None, 0)
    assert (answer["num_ents"], answer["status"]) == (0, OK)
    assert mapper.lookup(answer["entry_handle"], 9)["num_ents"] == 2


def test_a_batch_sees_the_map_as_it_is() -> None:
    """Between two batches nothing is kept: what went is not shown any more, what came is."""
    mapper = Mapper()
    first, second, third, fourth = mapper.fill(4)
    answer = mapper.lookup(None, 1)
    assert read(answer["entries"]) == [first]
    mapper.store.delete([first, second])
    new = entry((IF_B, 1, 0))
    mapper.store.insert([new])
    rest = mapper.lookup(answer["entry_handle"], 9)
    assert read(rest["entries"]) == [third, fourth, new]
    answer = mapper.lookup(None, 1)
    mapper.store.purge(None)
    rest = mapper.lookup(answer["entry_handle"], 1)
    assert rest == {
        "entry_handle": None, "num_ents": 0, "entries": [], "status": NOT_REGISTERED,
    }  # fmt: skip


def test_at_most_500_at_a_time() -> None:
    """A greedy client gets 500."""
    mapper = Mapper()
    mapper.fill(501)
    answer = mapper.lookup(None, 0xFFFFFFFF)
    assert answer["num_ents"] == 500
    assert mapper.lookup(answer["entry_handle"], 500)["num_ents"] == 1


def test_nothing_found() -> None:
    """Status ept_s_not_registered, no entries, a null handle."""
    mapper = Mapper()
    expected = {"entry_handle": None, "num_ents": 0, "entries": [], "status": NOT_REGISTERED}
    assert mapper.lookup() == expected
    mapper.fill(1)
    interface = SimpleNamespace(uuid=IF_B, vers_major=1, vers_minor=0)
    assert mapper.lookup(inquiry_type=1, interface=interface) == expected
    assert mapper.lookup(inquiry_type=2, object=OBJ_1) == expected


def test_lookup_with_bad_options() -> None:
    """An unknown version option is told as its Windows number."""
    mapper = Mapper()
    mapper.fill(1)
    interface = SimpleNamespace(uuid=IF_A, vers_major=1, vers_minor=0)
    assert mapper.lookup(inquiry_type=1, interface=interface)["num_ents"] == 1
    bad = mapper.lookup(inquiry_type=1, interface=interface, vers_option=9)
    assert (bad["status"], bad["num_ents"], bad["entry_handle"]) == (1756, 0, None)
    assert mapper.lookup(inquiry_type=7)["status"] == 87


def test_handles_are_checked() -> None:
    """A handle that is unknown, finished, freed or another association's is a mismatch."""
    mapper, other = Mapper(), Mapper()
    mapper.fill(4)
    other.fill(4)
    handle = mapper.lookup(None, 1)["entry_handle"]
    foreign = other.lookup(None, 1)["entry_handle"]
    assert mapper.manager.ept_lookup_handle_free(handle) == {"entry_handle": None, "status": OK}
    done = mapper.lookup(None, 3)["entry_handle"]
    assert mapper.lookup(done, 3)["entry_handle"] is None  # one was left, not three
    for bad in (handle, foreign, done):
        for call in (mapper.lookup, mapper.manager.ept_lookup_handle_free):
            with pytest.raises(Fault) as error:
                call(bad)
            assert error.value.status == 0x1C00001A
    assert mapper.manager.ept_lookup_handle_free(None) == {"entry_handle": None, "status": OK}


def test_unfinished_lookups_are_bounded() -> None:
    """An association keeps a few unfinished inquiries, then gets no more."""
    mapper = Mapper(max_lookups=3)
    mapper.fill(2)
    handles = [mapper.lookup(None, 1)["entry_handle"] for _ in range(3)]
    answer = mapper.lookup(None, 1)
    assert (answer["status"], answer["num_ents"], answer["entry_handle"]) == (NO_MEMORY, 0, None)
    assert mapper.lookup()["num_ents"] == 2  # one batch needs no handle
    mapper.manager.ept_lookup_handle_free(handles[0])
    assert mapper.lookup(None, 1)["status"] == OK


def test_map_towers() -> None:
    """ept_map gives towers, in batches where they are many."""
    mapper = Mapper()
    mapper.store.insert([entry(endpoint=str(i)) for i in range(1, 6)])
    answer = mapper.map(twr(question()), None, 500)
    assert answer["status"] == OK
    assert answer["num_towers"] == len(answer["towers"]) == 5
    assert answer["entry_handle"] is None
    seen, handle = [], None
    for size in (2, 2, 1):
        answer = mapper.map(twr(question()), handle, 2)
        assert (answer["status"], answer["num_towers"]) == (OK, size)
        seen += [towers.unpack(t.tower_octet_string).endpoint for t in answer["towers"]]
        handle = answer["entry_handle"]
    assert handle is None
    assert sorted(seen) == ["1", "2", "3", "4", "5"]


@pytest.mark.parametrize(
    "asked",
    [
        None,
        twr(question((IF_B, 1, 0))),
        twr(b""),
        twr(bytes(2000)),
        twr(bytes(3000)),
        twr(towers.pack(*question())[:-30]),
        twr(b"\7" + towers.pack(*question())[1:]),
    ],
)
def test_map_finds_nothing(asked: Any) -> None:
    """No tower, a broken one, one of an unknown interface: ept_s_not_registered."""
    mapper = Mapper()
    mapper.fill(3)
    answer = mapper.map(asked)
    assert answer == {
        "entry_handle": None, "num_towers": 0, "towers": [], "status": NOT_REGISTERED,
    }


def test_insert_and_delete() -> None:
    """A local server registers, replaces and unregisters; faults of entries are statuses."""
    mapper = Mapper()
    insert, delete = mapper.manager.ept_insert, mapper.manager.ept_delete
    insert(1, wire(entry(endpoint="1", annotation="x")), 1)
    insert(1, wire(entry(endpoint="2", annotation="y")), 0)
    assert [e.tower.endpoint for e in mapper.store.lookup()] == ["1", "2"]
    insert(1, wire(entry(endpoint="3", annotation="z")), 1)
    assert mapper.store.lookup() == [entry(endpoint="3", annotation="z")]
    delete(1, wire(entry(endpoint="3", annotation="another")))
    assert len(mapper.store) == 0
    broken = wire(entry())
    broken[0].tower = twr(b"\5\0junk")
    without = wire(entry())
    without[0].tower = None
    for call, rows in (
        (delete, wire(entry(endpoint="3"))),
        (lambda n, e: insert(n, e, 1), broken),
        (lambda n, e: insert(n, e, 1), without),
        (lambda n, e: insert(n, e, 1), wire(question_entry())),
    ):
        with pytest.raises(StatusError) as error:
            call(1, rows)  # type: ignore[no-untyped-call]
        assert error.value.status == INVALID_ENTRY
    assert len(mapper.store) == 0


def question_entry() -> Entry:
    """Make an entry without endpoint."""
    return Entry(question())


def test_a_server_has_so_many_entries() -> None:
    """Who registers without end gets no memory, and keeps what it has; others are not hurt."""
    mapper = Mapper(max_entries=2)
    insert = mapper.manager.ept_insert
    insert(2, wire(entry(endpoint="1"), entry(endpoint="2")), 0)
    with pytest.raises(StatusError) as error:
        insert(1, wire(entry(endpoint="3")), 0)
    assert error.value.status == NO_MEMORY
    mapper.call.contexts = ContextTable()
    insert(1, wire(entry(endpoint="3")), 0)
    assert [e.tower.endpoint for e in mapper.store.lookup()] == ["1", "2", "3"]


def test_only_local_servers_insert() -> None:
    """TCP may insert only from this host, and only if that was allowed."""
    for protseq, local, allowed, good in (
        ("ncalrpc", True, False, True),
        ("ncacn_ip_tcp", True, False, False),
        ("ncacn_ip_tcp", False, False, False),
        ("ncacn_ip_tcp", True, True, True),
        ("ncacn_ip_tcp", False, True, False),
    ):
        mapper = Mapper(allow_loopback_insert=allowed)
        mapper.store.insert([entry(endpoint="9")])
        mapper.call.protseq, mapper.call.is_local = protseq, local
        manager = mapper.manager
        if good:
            manager.ept_insert(1, wire(entry()), 1)
            manager.ept_delete(1, wire(entry()))
            continue
        for call in (
            lambda m=manager: m.ept_insert(1, wire(entry()), 1),
            lambda m=manager: m.ept_delete(1, wire(entry(endpoint="9"))),
        ):
            with pytest.raises(StatusError) as error:
                call()
            assert error.value.status == CANT_PERFORM
        assert len(mapper.store) == 1


def test_entries_go_with_the_association() -> None:
    """When the association of a server ends its entries are purged, and only they."""
    mapper = Mapper()
    mapper.store.insert([entry(endpoint="9")])
    first = mapper.call.contexts
    mapper.manager.ept_insert(1, wire(entry(endpoint="1")), 1)
    mapper.manager.ept_insert(1, wire(entry((IF_B, 1, 0), endpoint="1")), 1)
    mapper.call.contexts = ContextTable()
    mapper.manager.ept_insert(1, wire(entry(endpoint="2")), 1)
    with pytest.raises(StatusError):
        mapper.manager.ept_delete(1, wire(entry(endpoint="1")))
    assert len(mapper.store) == 4
    first.rundown_all()
    assert sorted(e.tower.endpoint for e in mapper.store.lookup()) == ["2", "9"]
    mapper.call.contexts.rundown_all()
    assert [e.tower.endpoint for e in mapper.store.lookup()] == ["9"]


def test_entries_of_an_association_that_ends_meanwhile() -> None:
    """An insert that races with the end of its association leaves nothing behind."""
    mapper = Mapper()
    mapper.call.contexts.rundown_all()
    mapper.manager.ept_insert(1, wire(entry()), 1)
    assert len(mapper.store) == 0


def test_the_rest_is_refused() -> None:
    """ept_inq_object and ept_mgmt_delete cannot be performed."""
    manager = Mapper().manager
    assert manager.ept_inq_object() == {"ept_object": NIL, "status": CANT_PERFORM}
    with pytest.raises(StatusError) as error:
        manager.ept_mgmt_delete(1, OBJ_1, None)
    assert error.value.status == CANT_PERFORM


# ---------------------------------------------------------------------------- the octets
ECHO = (uuid.UUID("60a15ec5-4de8-11d7-a637-005056a20182"), 1, 0)
TOWER = (
    "0500 1300 0d c55ea160e84dd711a637005056a20182 0100 0200 0000"
    "1300 0d 045d888aeb1cc9119fe808002b104860 0200 0200 0000 0100 0b 0200 0000"
)
ASKED = f"4b000000 4b000000 {TOWER} 0100 07 0200 0000 0100 09 0400 00000000 00"
FOUND = f"4b000000 4b000000 {TOWER} 0100 07 0200 c000 0100 09 0400 0a000005 00"
HANDLE = "00" * 20


def stub(mapper: Mapper, name: str, octets: str) -> bytes:
    """Serve the stub of a request, as the runtime does."""
    op = epm.epm[name]
    request = op.decode_request(bytes.fromhex(octets))
    answer = getattr(mapper.manager, name)(**op.arguments(request))
    return op.encode_tail(op.response(answer, request), request=request)


@pytest.mark.parametrize(
    ("name", "request_stub", "response_stub"),
    [
        (
            "ept_map",
            f"00000000 01000000 {ASKED} {HANDLE} 04000000",
            f"{HANDLE} 01000000 04000000 00000000 01000000 01000000 {FOUND} 00000000",
        ),
        (
            "ept_map",  # neither object nor tower; the answer is one that Samba gave
            f"00000000 00000000 {HANDLE} 01000000",
            f"{HANDLE} 00000000 01000000 00000000 00000000 d6a0c916",
        ),
        (
            "ept_lookup",
            f"00000000 00000000 00000000 01000000 {HANDLE} 0a000000",
            f"{HANDLE} 01000000 0a000000 00000000 01000000 {'00' * 16} 01000000"
            f"00000000 05000000 6563686f00 000000 {FOUND} 00000000",
        ),
        ("ept_lookup_handle_free", HANDLE, f"{HANDLE} 00000000"),
        ("ept_inq_object", "", f"{'00' * 16} cda0c916"),
    ],
)
def test_octets(name: str, request_stub: str, response_stub: str) -> None:
    """The stubs of the protocol page, through the codec and the manager."""
    mapper = Mapper()
    found = Tower(ECHO, NDR20, "ncacn_ip_tcp", "49152", "10.0.0.5")
    mapper.store.insert([Entry(found, annotation="echo")])
    assert stub(mapper, name, request_stub).hex() == bytes.fromhex(response_stub).hex()
