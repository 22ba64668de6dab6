"""Servers at an endpoint mapper: what they register, what clients are told, what goes when."""

import asyncio
import itertools
import socket
import uuid

import pytest

import rpcfast
import rpcfast.aio
from rpcfast import Versions, idl
from rpcfast.interfaces import epm as epm_types
from rpcfast.interfaces.epm import epm
from rpcfast.interfaces.rpcecho import rpcecho
from rpcfast.runtime.client.resolve import ENDPOINTS
from rpcfast.runtime.services.epinquiry import Element
from runtime.ledger import until
from runtime.worlds import PEER, Echo, Peer, clients, connected, served, servers
from unit.entries import IF_A, IF_B, NIL, OBJ_1, OBJ_2, brute_force, entry

ECHO = (rpcecho.uuid, *rpcecho.version)
OTHER = (PEER.uuid, *PEER.version)


def elements(world, *args, **options):
    """List what a mapper knows, by the generator of a world."""

    async def collect():
        return [element async for element in rpcfast.aio.ep_elements(*args, **options)]

    if world == "blocking":
        return list(rpcfast.ep_elements(*args, **options))
    return asyncio.run(collect())


@pytest.fixture
def mapper(tmp_path):
    """Return the server of a mapper on the local endpoint and on TCP, which knows nothing."""
    directory = str(tmp_path)
    with served("blocking", protseq="ncalrpc", endpoint="EPMAPPER", directory=directory) as (_, it):
        it.embed_mapper(allow_loopback_insert=True)
        yield it


@pytest.fixture
def known(tmp_path, mapper):
    """Return known() -> what is registered: (interface, protseq, endpoint, object, annotation)."""

    def ask():
        return sorted(
            (str(e.interface[0]), e.binding.protseq, e.binding.endpoint, str(e.object),
             e.annotation)
            for e in rpcfast.ep_elements(ncalrpc_dir=str(tmp_path))
        )  # fmt: skip

    return ask


# --------------------------------------------------------------------------------- enumerating
@pytest.mark.parametrize("world", ["blocking", "asyncio"])
@servers
def test_elements_against_a_brute_force_filter(server_world, world, tmp_path):
    """All inquiry types and version options, over more entries than one answer holds."""
    rows = [
        entry((number, major, minor), str(1000 + i), obj, f"row {i}")
        for i, (number, major, minor, obj, _) in enumerate(
            itertools.product((IF_A, IF_B), range(3), range(4), (NIL, OBJ_1, OBJ_2), range(8))
        )
    ]
    assert len(rows) > 500
    where = {"ncalrpc_dir": str(tmp_path)}
    counts = set()
    with served(
        server_world, protseq="ncalrpc", endpoint="EPMAPPER", directory=str(tmp_path)
    ) as (binding, server):
        server.embed_mapper()
        server.endpoint_map.insert(rows, False)
        for interface, obj, option in itertools.product(
            (None, (IF_A, 1, 2)), (None, OBJ_1), Versions
        ):
            inquiry = (interface is not None) + 2 * (obj is not None)
            found = elements(world, binding, interface, versions=option, object=obj, **where)
            expected = brute_force(rows, inquiry, obj, interface, option)
            assert [(e.interface, e.object or NIL, e.annotation) for e in found] == [
                (x.tower.interface, x.object, x.annotation) for x in expected
            ]
            assert [str(e.binding) for e in found] == [
                f"ncacn_ip_tcp:127.0.0.1[{x.tower.endpoint}]" for x in expected
            ]
            counts.add(len(found))
        assert len(counts) > 6
        assert elements(world, binding, object=NIL, **where)[0].object is None
        assert len(elements(world, binding, object=NIL, **where)) == len(rows) // 3
        assert elements(world, binding, object=uuid.UUID(int=77), **where) == []
        with pytest.raises(rpcfast.EndpointMapperError) as error:
            elements(world, binding, (IF_A, 1, 0), versions=6, **where)
        assert error.value.code == 1756


@pytest.mark.parametrize("world", ["blocking", "asyncio"])
def test_elements_that_are_given_up(world, mapper, tmp_path):
    """Who stops half way leaves nothing behind at the mapper."""
    mapper.endpoint_map.insert([entry(endpoint=str(i)) for i in range(1, 600)])
    seen = []

    async def stop_early():
        found = rpcfast.aio.ep_elements(ncalrpc_dir=str(tmp_path))
        async for element in found:
            seen.append(element)
            if len(seen) == 3:
                break
        await found.aclose()

    if world == "blocking":
        found = rpcfast.ep_elements(ncalrpc_dir=str(tmp_path))
        seen += itertools.islice(found, 3)
        found.close()
    else:
        asyncio.run(stop_early())
    assert [e.binding.endpoint for e in seen] == ["1", "2", "3"]
    until(lambda: not mapper._groups)


@pytest.mark.parametrize("world", ["blocking", "asyncio"])
def test_elements_of_other_mappers(world):
    """Towers nobody can read are passed over; mappers that end by a status or list everything."""

    class Foreign:
        def ept_lookup(self, entry_handle, **asked):
            if entry_handle is not None:
                return {"entry_handle": None, "entries": [], "status": 0x16C9A0D6}
            towers = [
                "0000", "0400 1300 0d" + "0a" * 16 + "0100 0200 0000 1300 0d" + "0b" * 16
                + "0200 0200 0000 0100 0b 0200 0000 0100 0c 0200 0011",
                "0500 1300 0d" + "0a" * 16 + "0200 0200 0000 1300 0d" + "0b" * 16 +
                "0200 0200 0000 0100 0b 0200 0000 0100 07 0200 1234 0100 09 0400 00000000",
            ]  # fmt: skip
            info = rpcfast.current_call()
            return {
                "entry_handle": info.open_context("state", type_name="ept_lookup_handle_t"),
                "entries": [
                    epm_types.ept_entry_t(
                        object=NIL, annotation="x",
                        tower=epm_types.twr_t(tower_octet_string=bytes.fromhex(octets)),
                    )
                    for octets in towers
                ],
                "status": 0,
            }  # fmt: skip

    number = uuid.UUID(bytes_le=b"\x0a" * 16)
    with served("blocking", (epm, Foreign())) as (binding, _):
        expected = Element((number, 2, 0), rpcfast.StringBinding.parse(
            "ncacn_ip_tcp:127.0.0.1[4660]"), None, "x")  # fmt: skip
        unknown = Element((number, 1, 0), None, None, "x")
        assert elements(world, binding) == [unknown, expected]
        assert elements(world, binding, (number, 2, 0), versions=Versions.EXACT) == [expected]


# --------------------------------------------------------------------------------- registering
def close(server):
    """Close a server of either world."""
    ending = server.close()
    if ending is not None:

        async def end():
            await ending

        asyncio.run(end())


@pytest.fixture(params=["blocking", "asyncio"])
def server(request, tmp_path):
    """Return a server of two interfaces at two endpoints, which does not listen."""
    kind = rpcfast.Server if request.param == "blocking" else rpcfast.aio.Server
    made = kind(ncalrpc_dir=str(tmp_path))
    made.register(rpcecho, Echo(), partial=True)
    made.register(PEER, Peer(), partial=True)
    made.use_protseq("ncacn_ip_tcp")
    made.use_protseq("ncalrpc", "HERE")
    yield made
    close(made)


def at(mapper, how):
    """Give the `mapper` argument for one of three ways to a mapper."""
    return {"local": "ncalrpc:", "tcp": mapper.bindings()[1], "found": None}[how]


@pytest.mark.parametrize("how", ["local", "tcp", "found"])
def test_register_and_unregister(mapper, server, known, how):
    """The cross product, as often as one likes; parts of it are taken back, then the rest."""
    where = at(mapper, how)
    port = server.bindings()[0].endpoint
    for _ in range(2):
        server.ep_register(
            rpcecho, objects=[OBJ_1, str(OBJ_2), NIL], annotation="echo", mapper=where
        )
        assert known() == sorted(
            (str(rpcecho.uuid), protseq, endpoint, obj, "echo")
            for protseq, endpoint in (("ncacn_ip_tcp", port), ("ncalrpc", "HERE"))
            for obj in (str(OBJ_1), str(OBJ_2), "None")
        )
    server.ep_register(mapper=where)
    assert len(known()) == 8  # the annotation of two is another one, two are of the other interface
    server.ep_unregister(rpcecho, objects=[OBJ_1, OBJ_2], bindings=["ncalrpc:[HERE]"])
    assert len(known()) == 6
    for wrong in (
        {"interfaces": rpcecho, "objects": [OBJ_1], "bindings": ["ncalrpc:[HERE]"]},
        {"interfaces": [rpcecho, PEER], "objects": [OBJ_1]},
        {"interfaces": epm},
    ):
        with pytest.raises(rpcfast.EndpointMapperError) as error:
            server.ep_unregister(**wrong)
        assert error.value.code == 1751
    assert len(known()) == 6
    server.ep_unregister(rpcecho, objects=())
    assert len(known()) == 4
    server.ep_unregister(rpcecho)
    assert {(row[0], row[3]) for row in known()} == {(str(PEER.uuid), "None")}
    server.ep_unregister()
    server.ep_unregister()
    assert known() == []


def test_unregister_at_close(mapper, server, known):
    """Entries go with their server; those of others stay."""
    mapper.register(rpcecho, Echo(), partial=True)
    mapper.ep_register(annotation="mine")
    before = known()
    server.ep_register(mapper="ncalrpc:")
    assert len(known()) == len(before) + 4
    close(server)
    assert known() == before


@pytest.mark.parametrize("how", ["local", "tcp"])
def test_replace(mapper, server, known, how, tmp_path):
    """A server's new endpoint takes the place of its old one, unless it says otherwise."""
    where = at(mapper, how)

    def ports():
        return sorted(row[2] for row in known() if row[1] == "ncacn_ip_tcp")

    first = server.bindings()[0]
    second = server.use_protseq("ncacn_ip_tcp")
    server.ep_register(rpcecho, bindings=[first], mapper=where)
    server.ep_register(rpcecho, bindings=[second], mapper=where)
    assert ports() == [second.endpoint]
    server.ep_register(rpcecho, bindings=[first], replace=False, mapper=where)
    assert ports() == sorted([first.endpoint, second.endpoint])
    other = rpcfast.Server(ncalrpc_dir=str(tmp_path))
    other.register(rpcecho, Echo(), partial=True)
    third = other.use_protseq("ncacn_ip_tcp")
    other.ep_register(mapper=where)
    assert ports() == sorted([first.endpoint, second.endpoint, third.endpoint])
    other.close()
    assert ports() == sorted([first.endpoint, second.endpoint])


def test_what_cannot_be_registered(mapper, server, known):
    """Each refusal has its code and leaves nothing behind."""
    bare = rpcfast.Server()
    with pytest.raises(rpcfast.ServerError) as error:
        bare.ep_register()
    assert error.value.code == 1817
    bare.register(rpcecho, Echo(), partial=True)
    with pytest.raises(rpcfast.ServerError) as error:
        bare.ep_register()
    assert error.value.code == 1718
    for options, code in (
        ({"annotation": "x" * 64}, 1751),
        ({"annotation": "\u20ac" * 22}, 1751),
        ({"bindings": ["ncacn_ip_tcp:127.0.0.1"]}, 1702),
        ({"bindings": ["ncacn_ip_tcp:127.0.0.1[1]"]}, 1701),
        ({"bindings": ["ncacn_np:[\\\\pipe\\\\x]"]}, 1701),
        ({"mapper": f"{OBJ_1}@ncalrpc:"}, 1702),
        ({"mapper": "ncacn_http:127.0.0.1"}, 1703),
        ({"mapper": "ncalrpc:[NOBODY]"}, 1722),
    ):
        with pytest.raises(rpcfast.RpcError) as error:
            server.ep_register(**{"mapper": "ncalrpc:"} | options)
        assert error.value.code == code, options
    assert known() == []
    server.ep_register(annotation="x" * 63, mapper="ncalrpc:")
    assert {row[4] for row in known()} == {"x" * 63}


def test_many_entries_over_the_wire(mapper, server, known):
    """Thousands of objects at a mapper, registered, found and taken back."""
    numbers = [uuid.UUID(int=i) for i in range(1, 601)]
    server.ep_register(rpcecho, objects=numbers, mapper="ncalrpc:")
    rows = known()
    assert len(rows) == 1200
    assert {row[3] for row in rows} == set(map(str, numbers))
    server.ep_unregister(rpcecho, objects=numbers[:300])
    assert len(known()) == 600


def test_a_mapper_that_was_restarted(server, tmp_path):
    """Registering again tells the new one all that the old one knew."""
    options = {"protseq": "ncalrpc", "endpoint": "EPMAPPER", "directory": str(tmp_path)}
    with served("blocking", **options) as (binding, first):
        first.embed_mapper()
        server.ep_register(rpcecho, mapper=binding)
    with served("blocking", **options) as (binding, second):
        second.embed_mapper()
        server.ep_register(PEER, mapper=binding)
        assert len(list(rpcfast.ep_elements(binding, ncalrpc_dir=str(tmp_path)))) == 4
        server.ep_unregister()


def test_registering_on_a_running_loop(tmp_path):
    """A server that is a mapper itself is told over its own endpoint, beside the loop."""

    async def run():
        made = rpcfast.aio.Server(ncalrpc_dir=str(tmp_path))
        made.register(rpcecho, Echo(), partial=True)
        made.use_protseq("ncalrpc", "EPMAPPER")
        made.embed_mapper()
        async with made.listening():
            await asyncio.to_thread(made.ep_register, rpcecho, mapper="ncalrpc:")
            found = rpcfast.aio.ep_elements(ncalrpc_dir=str(tmp_path))
            assert len([element async for element in found]) == 2
            await asyncio.to_thread(made.ep_unregister)
            assert len(made.endpoint_map) == 0

    asyncio.run(run())


@servers
def test_the_first_server_is_the_mapper(server_world, monkeypatch, tmp_path):
    """Where no mapper answers the first server becomes it; the next ones register there."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    monkeypatch.setitem(ENDPOINTS, "ncacn_ip_tcp", port)
    where = {"directory": str(tmp_path)}
    with served(server_world, (rpcecho, Echo()), **where) as (_, first):
        first.ep_register()
        places = {binding.endpoint for binding in first.bindings()}
        assert {port, "EPMAPPER"} < places
        with served(server_world, (PEER, Peer()), **where) as (_, second):
            second.ep_register()
            assert second.endpoint_map is None
            for interface in (rpcecho, PEER):
                with rpcfast.connect("ncacn_ip_tcp:", interface) as client:
                    assert client.binding.endpoint == ""
            assert len(elements("blocking", "ncacn_ip_tcp:", PEER)) == 1
        assert elements("blocking", "ncacn_ip_tcp:", PEER) == []
        assert {e.binding.endpoint for e in elements("blocking", "ncacn_ip_tcp:")} <= places


@servers
def test_unfinished_lookups_go_with_their_client(server_world, tmp_path):
    """An association has so many, and no more; they end with it, and others have their own."""
    where = {"ncalrpc_dir": str(tmp_path)}
    with served(
        server_world, protseq="ncalrpc", endpoint="EPMAPPER", directory=str(tmp_path)
    ) as (binding, it):
        it.embed_mapper()
        it.endpoint_map.insert([entry(endpoint=str(i)) for i in range(1, 5)])
        with rpcfast.connect(binding, epm, **where) as client:
            answers = [client.raw.ept_lookup(0, None, None, 1, None, 1) for _ in range(20)]
            assert [answer.status for answer in answers] == [0] * 16 + [0x16C9A0CE] * 4
            assert len(list(rpcfast.ep_elements(binding, **where))) == 4
            (group,) = [g for g in it._groups.values() if len(g.contexts) == 16]
        until(lambda: not len(group.contexts))


# ------------------------------------------------------------------------------------ resolving
@clients
def test_several_servers_take_turns(mapper, client_world, tmp_path):
    """Each of the servers of one interface gets some of the clients."""
    calls = []

    class Numbered:
        def __init__(self, number):
            self.number = number

        def AddOne(self, in_data):
            calls.append(self.number)
            return in_data + 1

    with served("blocking", (rpcecho, Numbered(1))) as (_, one), served(
        "blocking", (rpcecho, Numbered(2))
    ) as (_, two):
        for server in (one, two):
            server.ep_register(mapper=mapper.bindings()[1], replace=False)
        for _ in range(6):
            with connected(
                client_world, "ncacn_ip_tcp:", rpcecho, mapper=mapper.bindings()[1]
            ) as client:
                assert client.AddOne(41) == 42
    assert sorted(calls) == [1, 1, 1, 2, 2, 2]


@clients
def test_three_ways_to_one_server(client_world, mapper):
    """The endpoint in the string, in the interface, in the map: one server, three clients."""
    with served("blocking", (rpcecho, Echo())) as (binding, server):
        server.ep_register(mapper=mapper.bindings()[1])
        fixed = idl.loads(f"""
            [uuid({rpcecho.uuid}), version(1.0),
             endpoint("ncacn_ip_tcp:[{server.bindings()[0].endpoint}]")]
            interface fixed {{ void AddOne([in] long in_data, [out] long *out_data); }}
        """).fixed
        partial = binding.partition("[")[0]
        for where, interface, options in (
            (binding, rpcecho, {}), (partial, fixed, {}),
            (partial, rpcecho, {"mapper": mapper.bindings()[1]}),
        ):  # fmt: skip
            with connected(client_world, where, interface, **options) as client:
                assert client.AddOne(41) == 42
