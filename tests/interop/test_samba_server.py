"""Our clients, blocking and asyncio, against Samba: endpoint mapper, mgmt, rpcecho.

Run a second time against a Samba that answers in big-endian.
"""

import asyncio
import uuid

import pytest

import rpcfast
import rpcfast.aio
from interop import ours
from rpcfast import ndr
from rpcfast.interfaces import epm, mgmt, rpcecho
from rpcfast.runtime.binding import tower

ECHO = (uuid.UUID("60a15ec5-4de8-11d7-a637-005056a20182"), 1, 0)
EPM = (uuid.UUID("e1af8308-5d1f-11c9-91a4-08002b14a0fa"), 3, 0)
MGMT = (uuid.UUID("afa8bd80-7d8a-11c9-bef4-08002b102989"), 1, 0)
NDR20 = (uuid.UUID("8a885d04-1ceb-11c9-9fe8-08002b104860"), 2, 0)
NOT_REGISTERED = 0x16C9A0D6

BATCHES = [1, 3, 7, 500]
SIZES = [0, 1, 5, 1000, 5816, 20000, 200_000]


@pytest.fixture(params=sorted(ours.WORLDS))
def connect(request):
    """Return connect(binding, interface, **options) of the blocking or the asyncio client."""
    with ours.clients(request.param) as make:
        yield make


@pytest.fixture
def mapper(samba, connect):
    """Return a client of Samba's endpoint mapper."""
    return connect(f"ncacn_ip_tcp:{samba.address}[135]", epm.epm)


def twr(interface, protseq):
    """Return the tower that asks for an interface."""
    return epm.twr_t(tower_octet_string=tower.pack(interface, NDR20, protseq))


def lookup(client, batch, **asked):
    """Return all entries; Samba ends with a status, we with a null handle: both are taken."""
    given = {"inquiry_type": 0, "object": None, "interface": None, "vers_option": 1} | asked
    found, handle = [], None
    while True:
        answer = client.raw("ept_lookup", **given, entry_handle=handle, max_ents=batch)
        assert len(answer.entries) == answer.num_ents <= batch
        found += answer.entries
        handle = answer.entry_handle
        if answer.status or handle is None:
            assert answer.status in (0, NOT_REGISTERED)
            return found


@pytest.mark.parametrize("batch", BATCHES)
def test_lookup(mapper, batch):
    """All entries of the map, in batches."""
    entries = lookup(mapper, batch)
    towers = [tower.unpack(e.tower.tower_octet_string) for e in entries]
    assert len(entries) > 10
    assert {e.object for e in entries} == {uuid.UUID(int=0)}
    assert {"rpcecho", "epmapper"} <= {e.annotation for e in entries}
    assert {t.protseq for t in towers} >= {"ncacn_ip_tcp", "ncacn_np", "ncalrpc"}
    assert {t.endpoint for t in towers if t.interface == EPM} >= {"135", "EPMAPPER"}


def test_lookup_handle_free(mapper):
    """A lookup that is given up: its handle is gone."""
    answer = mapper.raw("ept_lookup", 0, None, None, 1, None, 1)
    handle = answer.entry_handle
    assert handle is not None
    replayed = ndr.ContextHandle(handle.attributes, handle.uuid)  # the client's own is closed then
    freed = mapper.raw("ept_lookup_handle_free", handle)
    assert (freed.entry_handle, freed.status) == (None, 0)
    with pytest.raises(rpcfast.Fault) as error:
        mapper.raw("ept_lookup", 0, None, None, 1, replayed, 1)
    assert error.value.code == 6


@pytest.mark.parametrize("protseq", ["ncacn_ip_tcp", "ncacn_np", "ncalrpc"])
def test_map(mapper, protseq):
    """Where rpcecho is, for each protocol sequence."""
    answer = mapper.raw("ept_map", None, twr(ECHO, protseq), None, 4)
    assert (answer.status, answer.num_towers, answer.entry_handle) == (0, 1, None)
    found = tower.unpack(answer.towers[0].tower_octet_string)
    assert (found.interface, found.syntax, found.protseq) == (ECHO, NDR20, protseq)
    assert found.endpoint.lower() in (r"\pipe\rpcecho", "default") or int(found.endpoint)


def test_map_of_an_unknown_interface(mapper):
    """A status, as an exception or in the response."""
    asked = twr((uuid.UUID(int=0xDEADBEEF), 1, 0), "ncacn_ip_tcp")
    assert mapper.raw("ept_map", None, asked, None, 4).status == NOT_REGISTERED
    with pytest.raises(rpcfast.StatusError) as error:
        mapper("ept_map", None, asked, None, 4)
    assert error.value.name == "ept_s_not_registered"


@pytest.mark.parametrize("protseq", ["ncacn_ip_tcp", "ncalrpc"])
@pytest.mark.parametrize("world", sorted(ours.WORLDS))
def test_elements(samba, world, protseq):
    """All elements, and those of one interface, which Samba leaves to us to choose."""
    where = {
        "mapper": f"{protseq}:{samba.address if protseq == 'ncacn_ip_tcp' else ''}",
        "ncalrpc_dir": samba.ncalrpc, "timeout": 60,
    }  # fmt: skip

    def elements(**asked):
        async def collect():
            return [element async for element in rpcfast.aio.ep_elements(**where, **asked)]

        if world == "asyncio":
            return asyncio.run(collect())
        return list(rpcfast.ep_elements(**where, **asked))

    everything = elements()
    assert len(everything) > 10
    assert {"rpcecho", "epmapper"} <= {element.annotation for element in everything}
    assert all(element.binding is not None for element in everything)
    echo = elements(interface=rpcecho.rpcecho, versions=rpcfast.Versions.EXACT)
    assert echo == [element for element in everything if element.interface == ECHO]
    found = {element.binding.protseq: element.binding for element in echo}
    assert {"ncacn_ip_tcp", "ncacn_np", "ncalrpc"} <= set(found)
    with rpcfast.connect(found["ncacn_ip_tcp"], rpcecho.rpcecho) as client:
        assert client.AddOne(41) == 42
    assert elements(interface=(ECHO[0], 2, 0), versions=rpcfast.Versions.MAJOR_ONLY) == []
    assert elements(object=uuid.UUID(int=5)) == []


def test_mgmt_by_its_helper(samba):
    """What the helper says of a server that is not ours."""
    there = rpcfast.Mgmt(f"ncacn_ip_tcp:{samba.address}[135]", timeout=60)
    assert there.is_listening()
    if not samba.big_endian:  # it writes a version as one long
        assert {EPM, MGMT} <= set(there.interfaces())
    with pytest.raises(rpcfast.StatusError) as error:
        there.stop_server_listening()
    assert error.value.code == 5


def if_ids(samba, vector):
    """Return (uuid, major, minor) of each interface; Samba writes a version as one long."""
    versions = {(i.uuid, i.vers_major, i.vers_minor) for i in vector.if_id}
    return {(n, minor, major) for n, major, minor in versions} if samba.big_endian else versions


def test_mgmt(samba, connect):
    """The management interface at the endpoint mapper."""
    client = connect(f"ncacn_ip_tcp:{samba.address}[135]", mgmt.mgmt)
    assert {EPM, MGMT} <= if_ids(samba, client("inq_if_ids"))
    assert client.raw("is_server_listening").result == 1
    with pytest.raises(rpcfast.StatusError) as error:
        client("stop_server_listening")
    assert error.value.status == 5
    with pytest.raises(rpcfast.Fault) as fault:
        client("inq_princ_name", 10, 100)
    assert fault.value.status == 0x1C010002
    with pytest.raises(rpcfast.Fault) as fault:  # Samba wants a second parameter
        client("inq_stats", 4)
    assert fault.value.code == 1783
    assert client.raw("is_server_listening").result == 1


def test_mgmt_of_a_dynamic_endpoint(samba, connect, mapper):
    """The interface ids at the endpoint of rpcecho name rpcecho."""
    answer = mapper.raw("ept_map", None, twr(ECHO, "ncacn_ip_tcp"), None, 1)
    port = tower.unpack(answer.towers[0].tower_octet_string).endpoint
    client = connect(f"ncacn_ip_tcp:{samba.address}[{port}]", mgmt.mgmt)
    assert ECHO in if_ids(samba, client("inq_if_ids"))


@pytest.fixture(params=["tcp, resolved", "ncalrpc", "ncalrpc, resolved"])
def echo(request, samba, connect):
    """Return a client of Samba's rpcecho."""
    if request.param == "tcp, resolved":
        return connect(f"ncacn_ip_tcp:{samba.address}", rpcecho.rpcecho)
    endpoint = "" if "resolved" in request.param else "[DEFAULT]"
    return connect(f"ncalrpc:{endpoint}", rpcecho.rpcecho, ncalrpc_dir=samba.ncalrpc)


def pattern(nbytes):
    """Return octets that show lost and swapped ones."""
    return bytes((i * 7 + (i >> 8)) & 255 for i in range(nbytes))


def test_echo_numbers(echo):
    """Plain calls, many on one connection."""
    for number in (0, 41, 0x7FFFFFFF, 0xFFFFFFFF):
        assert echo("AddOne", number) == (number + 1) & 0xFFFFFFFF
    assert [echo("AddOne", in_data=i) for i in range(200)] == list(range(1, 201))


@pytest.mark.parametrize("nbytes", SIZES)
def test_echo_octets(echo, nbytes):
    """Stubs of one and of many fragments, both ways."""
    data = pattern(nbytes)
    assert echo("EchoData", data) == data
    assert echo("SinkData", data) is None
    assert echo("SourceData", nbytes) == bytes(i & 255 for i in range(nbytes))


def test_echo_strings(echo):
    """Wide strings, in whatever byte order they travel."""
    for text in ("", "hi", "h\u00e9llo \u20ac \U0001f600", "x" * 10_000):
        assert echo("TestCall", text) == text


def test_echo_unions(echo):
    """Each level of TestCall2; one that the server does not know is a fault."""
    levels = {level: echo("TestCall2", level) for level in range(1, 8)}
    values = {level: getattr(info, "info", info).value for level, info in levels.items()}
    assert [values[level].v for level in range(1, 5)] == [10, 20, 30, 40]
    assert (values[5].v1, values[5].v2) == (50, 60)
    assert (values[6].v1, values[6].info1.v) == (70, 80)
    assert (values[7].v1, values[7].info4.v) == (80, 90)
    with pytest.raises(rpcfast.Fault):
        echo("TestCall2", 8)
    assert echo("AddOne", 1) == 2


def test_echo_the_rest(echo):
    """Sleep, enums, a conformant struct, pointers to pointers."""
    assert echo("TestSleep", 0) == 0
    one, two = rpcecho.echo_Enum1.ECHO_ENUM1, rpcecho.echo_Enum1.ECHO_ENUM2
    pair = rpcecho.echo_Enum2(e1=two, e2=rpcecho.echo_Enum1_32.ECHO_ENUM1_32)
    answer = echo("TestEnum", foo1=one, foo2=pair, foo3=rpcecho.echo_Enum3(1, one))
    assert (answer.foo1, answer.foo2) == (one, pair)
    assert (answer.foo3.tag, answer.foo3.value) == (1, one)
    answer = echo("TestEnum", foo1=two, foo2=pair, foo3=rpcecho.echo_Enum3(2, pair))
    assert (answer.foo3.tag, answer.foo3.value) == (2, pair)
    for count in (0, 3):
        data = rpcecho.echo_Surrounding(surrounding=list(range(count)))
        answer = echo("TestSurrounding", data)
        assert (answer.x, answer.surrounding) == (2 * count, [0] * (2 * count))
    assert echo("TestDoublePointer", 7) == 7


def test_unknown_interface(samba, connect):
    """A server that does not know the interface says so at the bind."""
    unknown = rpcfast.ndr.Interface(
        "unknown", "0a74ef1c-41a4-4e06-83ae-dc74fb1cdd53", (1, 0), [rpcfast.ndr.operation("op0")]
    )
    with pytest.raises(rpcfast.RpcError) as error:
        connect(f"ncacn_ip_tcp:{samba.address}[135]", unknown)("op0")
    assert error.value.code == 1717
    with pytest.raises(rpcfast.RpcError) as error:
        connect(f"ncacn_ip_tcp:{samba.address}", unknown)("op0")
    assert error.value.code == 1753
