"""The endpoint map: lookups against a brute-force filter, owners, resolution, threads."""

from __future__ import annotations

import itertools
import random
import threading
import uuid

import pytest

from rpcfast.errors import EndpointMapperError
from rpcfast.runtime.binding.versions import SyntaxId
from rpcfast.runtime.services.endpointmap import MAX_TOWERS, EndpointMap, Entry
from unit.entries import IF_A, IF_B, NIL, OBJ_1, OBJ_2, brute_force, entry, question


# ------------------------------------------------------------------------------ lookup
def test_lookup_against_a_brute_force_filter() -> None:
    """All inquiry types and version options, for every object and interface asked for."""
    store = EndpointMap()
    entries = [
        entry((number, major, minor), str(1000 + i), obj)
        for i, (number, major, minor, obj) in enumerate(
            itertools.product((IF_A, IF_B), range(3), range(3), (NIL, OBJ_1, OBJ_2))
        )
    ]
    random.Random(1).shuffle(entries)
    store.insert(entries)
    assert len(store) == 54
    assert store.lookup() == entries
    asked = [None, (uuid.UUID(int=0xC), 1, 1)]
    asked += [(IF_A, major, minor) for major in range(4) for minor in range(4)]
    seen = set()
    for inquiry, option in itertools.product(range(4), range(1, 6)):
        for obj in (None, NIL, OBJ_1, uuid.UUID(int=3)):
            for interface in asked:
                expected = brute_force(entries, inquiry, obj, interface, option)
                assert store.lookup(inquiry, obj, interface, option) == expected
                seen.add((inquiry, option, len(expected)))
    assert len(seen) > 50  # the answers do differ


def test_lookup_ignores_what_the_inquiry_does_not_name() -> None:
    """A version option of 0 is an error only where versions count; Samba's clients send it."""
    store = EndpointMap()
    store.insert([entry()])
    assert len(store.lookup(0, None, None, 0)) == 1
    assert len(store.lookup(2, NIL, (IF_B, 9, 9), 77)) == 1
    for inquiry, option, code in ((1, 0, 1756), (3, 6, 1756), (4, 1, 87), (-1, 1, 87)):
        with pytest.raises(EndpointMapperError) as error:
            store.lookup(inquiry, None, (IF_A, 1, 0), option)
        assert error.value.code == code


# ---------------------------------------------------------------------- insert, delete
def test_register_is_a_cross_product_and_idempotent() -> None:
    """2 bindings x 3 objects = 6 rows; twice is still 6."""
    store = EndpointMap()
    rows = [entry(endpoint=e, object=o) for e in ("1", "2") for o in (NIL, OBJ_1, OBJ_2)]
    store.insert(rows, True, "me")
    assert len(store) == 6
    store.insert(rows, True, "me")
    assert len(store) == 6
    assert sorted(store.lookup()) == sorted(rows)


def test_replace() -> None:
    """A matching entry of the same server gets the new endpoint; what differs stays."""
    store = EndpointMap()
    store.insert([entry(endpoint="1", annotation="old")], True, "me")
    others = [
        entry((IF_A, 1, 1), "2"), entry((IF_B, 1, 0), "3"), entry(object=OBJ_1, endpoint="4"),
        entry(protseq="ncalrpc", endpoint="5", address=""), entry(address="10.0.0.1", endpoint="6"),
    ]
    store.insert(others, True, "me")
    assert len(store) == 6
    store.insert([entry(endpoint="9", annotation="new")], True, "me")
    assert sorted(store.lookup()) == sorted([*others, entry(endpoint="9", annotation="new")])


def test_no_replace() -> None:
    """Without replacing, several endpoints stand side by side; the same one is there once."""
    store = EndpointMap()
    store.insert([entry(endpoint="1")], False, "me")
    store.insert([entry(endpoint="2")], False, "me")
    store.insert([entry(endpoint="2", annotation="x")], False, "me")
    assert store.lookup() == [entry(endpoint="1"), entry(endpoint="2", annotation="x")]
    assert len(store) == 2


def test_owners_do_not_touch_each_other() -> None:
    """A server replaces, deletes and purges its own entries only."""
    store = EndpointMap()
    store.insert([entry(endpoint="1")], True, "a")
    store.insert([entry(endpoint="2")], True, "b")
    assert len(store) == 2
    with pytest.raises(EndpointMapperError) as error:
        store.delete([entry(endpoint="1")], "b")
    assert error.value.code == 1751
    assert store.purge("a") == 1
    assert store.purge("a") == 0
    assert store.lookup() == [entry(endpoint="2")]


def test_delete() -> None:
    """Deleting ignores annotations, and is all or nothing."""
    store = EndpointMap()
    store.insert([entry(endpoint="1", annotation="x"), entry(object=OBJ_1)], True, "me")
    for absent in (entry(endpoint="2"), entry(object=OBJ_2), entry((IF_A, 1, 1))):
        with pytest.raises(EndpointMapperError) as error:
            store.delete([entry(endpoint="1"), absent], "me")
        assert error.value.code == 1751
        assert len(store) == 2
    store.delete([entry(endpoint="1", annotation="y"), entry(endpoint="1")], "me")
    assert store.lookup() == [entry(object=OBJ_1)]
    assert len(store) == 1


@pytest.mark.parametrize(
    "bad",
    [
        entry(endpoint=""),
        entry(annotation="x" * 64),
        entry(annotation="\u00e9" * 32),
        entry(annotation="a\0b"),
        entry(endpoint="x"),
        entry(protseq="ncacn_spx"),
        entry(protseq="ncalrpc", endpoint="a\0b"),
        entry(protseq="ncalrpc", endpoint="a" * 257, address=""),
        entry((IF_A, 70000, 0)),
    ],
)
def test_bad_entries(bad: Entry) -> None:
    """What could not be told to everyone is refused, with all that came with it."""
    store = EndpointMap()
    with pytest.raises(EndpointMapperError) as error:
        store.insert([entry(), bad])
    assert error.value.code == 1751
    assert len(store) == 0


def test_limit() -> None:
    """A full map refuses, and stays as it was."""
    store = EndpointMap(max_entries=2)
    store.insert([entry(endpoint="1"), entry(endpoint="2")])
    store.insert([entry(endpoint="3"), entry(endpoint="4")])  # replaces
    with pytest.raises(EndpointMapperError) as error:
        store.insert([entry((IF_B, 1, 0))])
    assert error.value.code == 14
    assert len(store) == 2
    assert store.purge(None) == 2


# --------------------------------------------------------------------------------- map
@pytest.mark.parametrize(
    ("offered", "asked", "found"),
    [
        ((IF_A, 1, 0), (IF_A, 1, 0), True),
        ((IF_A, 1, 2), (IF_A, 1, 0), True),
        ((IF_A, 1, 2), (IF_A, 1, 3), False),
        ((IF_A, 1, 2), (IF_A, 2, 0), False),
        ((IF_A, 2, 0), (IF_A, 1, 0), False),
        ((IF_B, 1, 0), (IF_A, 1, 0), False),
    ],
)
def test_map_versions(offered: SyntaxId, asked: SyntaxId, found: bool) -> None:
    """UUID and major version equal, the server's minor version at least the client's."""
    store = EndpointMap()
    store.insert([entry(offered, "1")])
    answer = store.map(question(asked))
    assert answer == ([entry(offered, "1").tower] if found else [])


def test_map_protocol_sequence_and_address() -> None:
    """The protocol sequence must be the same; address and transfer syntax do not count."""
    store = EndpointMap()
    store.insert([entry(endpoint="1"), entry(endpoint="x", protseq="ncalrpc", address="")])
    assert [t.endpoint for t in store.map(question(address="9.9.9.9"))] == ["1"]
    assert [t.endpoint for t in store.map(question(protseq="ncalrpc"))] == ["x"]
    assert store.map(question(protseq="ncacn_http")) == []
    other = (uuid.UUID("71710533-beba-4937-8319-b5dbef9ccc36"), 1, 0)
    assert len(store.map(question()._replace(syntax=other))) == 1


def test_map_objects() -> None:
    """The object is a preference: its own entries, then those without; never another's."""
    store = EndpointMap()
    store.insert([entry(endpoint=str(i), object=o) for i, o in enumerate((NIL, OBJ_1, OBJ_2), 1)])

    def ask(object: uuid.UUID | None) -> list[str]:
        return [t.endpoint for t in store.map(question(), object)]

    assert ask(OBJ_1) == ["2", "1"]
    assert ask(uuid.UUID(int=9)) == ["1"]
    for nothing in (None, NIL):
        assert ask(nothing)[0] == "1"
        assert sorted(ask(nothing)) == ["1", "2", "3"]
    store.delete([entry(endpoint="1")])
    assert ask(uuid.UUID(int=9)) == []
    assert sorted(ask(None)) == ["2", "3"]


def test_equal_servers_take_turns() -> None:
    """Each of several servers is the first answer to some."""
    store = EndpointMap()
    for owner in "abc":
        store.insert([entry(endpoint=str(ord(owner)))], True, owner)
    first = [store.map(question())[0].endpoint for _ in range(9)]
    assert sorted(first) == ["97"] * 3 + ["98"] * 3 + ["99"] * 3


# ----------------------------------------------------------------------------- threads
def test_threads_hammer_the_map() -> None:
    """Inserting, deleting, purging and asking from many threads keeps every owner's view."""
    store = EndpointMap()
    store.insert([entry((IF_B, 1, 0), "1")], True, "steady")
    errors: list[BaseException] = []
    start = threading.Barrier(8)

    def work(owner: int) -> None:
        rng = random.Random(owner)
        mine: set[Entry] = set()
        start.wait()
        try:
            for _ in range(300):
                e = entry(endpoint=str(rng.randrange(1, 9)), address=f"10.0.{owner}.1")
                step = rng.randrange(5)
                if step == 0:
                    store.insert([e], True, owner)
                    mine = {e}
                elif step == 1:
                    store.insert([e], False, owner)
                    mine.add(e)
                elif step == 2 and e in mine:
                    store.delete([e], owner)
                    mine.discard(e)
                elif step == 3 and rng.randrange(10) == 0:
                    assert store.purge(owner) == len(mine)
                    mine = set()
                address = f"10.0.{owner}.1"
                assert {x for x in store.lookup() if x.tower.address == address} == mine
                assert entry((IF_B, 1, 0), "1") in store.lookup(1, None, (IF_B, 1, 0), 3)
                found = {t for t in store.map(question()) if t.address == address}
                assert found == {x.tower for x in mine}
        except BaseException as error:
            errors.append(error)
        finally:
            store.purge(owner)

    threads = [threading.Thread(target=work, args=(i,)) for i in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not errors
    assert len(store) == 1
    assert store.lookup() == [entry((IF_B, 1, 0), "1")]


# ------------------------------------------------------------------------- large maps
def test_pages_are_the_whole_lookup() -> None:
    """Whatever the size of a page, all of them are what the brute-force filter gives."""
    store = EndpointMap()
    entries = [
        entry((number, 1, minor), str(1000 + i), obj)
        for i, (number, minor, obj) in enumerate(
            itertools.product((IF_A, IF_B), range(5), (NIL, OBJ_1, OBJ_2))
        )
    ]
    store.insert(entries)
    for inquiry, option, limit in itertools.product(range(4), range(1, 6), (1, 2, 7, 30, 31)):
        seen, after = [], 0
        while True:
            page, reached = store.page(
                inquiry, OBJ_1, (IF_A, 1, 2), option, after=after, limit=limit
            )
            seen += page
            if reached is None:
                break
            assert len(page) == limit
            after = reached
        assert seen == brute_force(entries, inquiry, OBJ_1, (IF_A, 1, 2), option)


def test_random_changes_against_a_list() -> None:
    """Many inserts, replacements, deletes and purges: every question as a plain list answers it."""
    rng = random.Random(7)
    store, plain = EndpointMap(), []
    for _ in range(400):
        owner = rng.randrange(3)
        rows = [
            entry(
                (rng.choice((IF_A, IF_B)), rng.randrange(1, 3), rng.randrange(2)),
                str(rng.randrange(1, 5)), rng.choice((NIL, OBJ_1)),
            )
            for _ in range(rng.randrange(1, 20))
        ]
        step = rng.randrange(6)
        if step < 4:
            store.insert(rows, step < 2, owner)
            keys = {row.key for row in rows} if step < 2 else set()
            gone = [x for x in plain if x[0] == owner and x[1].key in keys and x[1] not in rows]
            plain = [x for x in plain if x not in gone]
            plain += [x for x in dict.fromkeys((owner, row) for row in rows) if x not in plain]
        elif step == 4:
            mine = [x for x in plain if x[0] == owner]
            doomed = rng.sample(mine, rng.randrange(len(mine) + 1))
            store.delete([x[1] for x in doomed], owner)
            plain = [x for x in plain if x not in doomed]
        else:
            assert store.purge(owner) == sum(x[0] == owner for x in plain)
            plain = [x for x in plain if x[0] != owner]
        flat = [x[1] for x in plain]
        assert len(store) == len(flat)
        assert sorted(store.owned(0)) == sorted(x[1] for x in plain if x[0] == 0)
        for inquiry in range(4):
            found = store.lookup(inquiry, OBJ_1, (IF_A, 1, 1), 2)
            assert sorted(found) == sorted(brute_force(flat, inquiry, OBJ_1, (IF_A, 1, 1), 2))
        for wanted in (NIL, OBJ_1, OBJ_2):
            expected = [
                x.tower for x in flat
                if x.tower.interface in ((IF_A, 1, 0), (IF_A, 1, 1))
                and (x.object in (wanted, NIL) or wanted == NIL)
            ]
            assert sorted(store.map(question(), wanted)) == sorted(expected)


def test_an_answer_is_bounded_and_every_server_has_its_turn() -> None:
    """Of more servers than one answer holds, each is the first of some answer."""
    store = EndpointMap()
    ports = [str(i) for i in range(1, MAX_TOWERS + 73)]
    store.insert([entry(endpoint=port) for port in ports])
    answers = [store.map(question()) for _ in ports]
    assert {len(towers) for towers in answers} == {MAX_TOWERS}
    assert sorted(towers[0].endpoint for towers in answers) == sorted(ports)


def test_turns_of_one_interface_are_its_own() -> None:
    """Questions for another interface in between do not spoil who is next."""
    store = EndpointMap()
    for number, port in itertools.product((IF_A, IF_B), "12"):
        store.insert([entry((number, 1, 0), port)], False)
    first = []
    for _ in range(4):
        first.append(store.map(question())[0].endpoint)
        store.map(question((IF_B, 1, 0)))
    assert first in (["1", "2", "1", "2"], ["2", "1", "2", "1"])


def test_limit_of_one_owner() -> None:
    """One owner cannot fill the map for the others."""
    store = EndpointMap()
    for port in "123":
        store.insert([entry(endpoint=port)], False, "me", limit=3)
    with pytest.raises(EndpointMapperError) as error:
        store.insert([entry(endpoint="4")], False, "me", limit=3)
    assert error.value.code == 14
    store.insert([entry(endpoint="4")], True, "me", limit=3)
    store.insert([entry(endpoint="4")], True, "you", limit=3)
    assert len(store) == 2
