"""Many connections and calls on one server process, and a soak that leaves nothing behind.

RPCFAST_SOAK_SECONDS is how long a soak lasts: 120 in a pipeline, 3600 for a release.
"""

import os
import sys

import pytest

from runtime.soak import DEADLINE, Load, Process, connections, held, raise_limit
from runtime.worlds import servers

SOAK_SECONDS = float(os.environ.get("RPCFAST_SOAK_SECONDS", "0.6"))
CONNECTIONS = 1000
CALLS = 500
#: KiB by which a process that is warm may still grow: pools of memory that the allocator keeps.
GROWTH_KIB = 16384

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="what a process holds is read from /proc"
)


@servers
def test_many_connections_and_outstanding_calls(server_world, tmp_path):
    """1,000 clients are connected, 500 of them have a call that runs; all are answered."""
    assert raise_limit() > CONNECTIONS + 100, "this system allows too few open files"
    with Process(server_world, tmp_path) as server:
        before = server.ask("hold")
        wires = connections(server.binding, CONNECTIONS)
        asked = []
        for wire in wires[:CALLS]:
            call_id, request = wire.request("TestSleep", 7)
            wire.sock.sendall(request)
            asked.append((wire, call_id))
        full = server.until(lambda found: found["inside"] == CALLS)
        print(f"\n{server_world}: {CONNECTIONS} connections, {CALLS} calls: {full}")
        assert full["connections"] == full["groups"] == CONNECTIONS
        wire = wires[-1]  # others are served meanwhile
        call_id, request = wire.request("AddOne", 41)
        wire.sock.sendall(request)
        assert bytes(wire.read(lambda: wire.conn.response(call_id))) == (42).to_bytes(4, "little")
        server.ask("go")
        for wire, call_id in asked:
            answer = wire.read(lambda wire=wire, call_id=call_id: wire.conn.response(call_id))
            assert bytes(answer) == (7).to_bytes(4, "little")
        for wire in wires:
            wire.close()
        after = settled(server)
        assert after["files"] == before["files"]
        assert after["threads"] == before["threads"]


def settled(server):
    """Wait until nothing is left of the clients; gives what the server holds."""
    return server.until(lambda found: not (
        found["connections"] or found["groups"] or found["contexts"] or found["inside"]
    ), DEADLINE)  # fmt: skip


@servers
def test_soak(server_world, tmp_path):
    """Mixed calls of many clients, connections that are cut, context handles left behind."""
    with Process(server_world, tmp_path) as server:
        Load(server.binding, 1).run(SOAK_SECONDS / 5)
        warm, here = settled(server), held()
        load = Load(server.binding, 2)
        load.run(SOAK_SECONDS * 4 / 5)
        after, there = settled(server), held()
        print(f"\n{server_world}, {SOAK_SECONDS:g} seconds: {load.made}, {load.cut} cuts")
        print(f"server: {warm} -> {after}\nclients: {here} -> {there}")
        assert load.failures == []
        assert all(load.made.values()) or (SOAK_SECONDS < 10 and any(load.made.values()))
        assert after["files"] == warm["files"]
        assert there["files"] <= here["files"] and there["threads"] <= here["threads"]
        # blocking managers of a loop have a pool, which is bounded
        assert after["threads"] <= warm["threads"] + (32 if server_world == "asyncio" else 0)
        assert after["kib"] <= warm["kib"] + GROWTH_KIB
        assert there["kib"] <= here["kib"] + GROWTH_KIB
