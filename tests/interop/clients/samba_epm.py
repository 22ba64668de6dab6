"""Ask an endpoint mapper with python3-samba and print the answers as JSON.

Usage: /usr/bin/python3 samba_epm.py STRING-BINDING [INTERFACE-UUID MAJOR]
for instance ncacn_ip_tcp:127.0.0.1[135]. Without an interface it asks for rpcecho.
"""

import struct
import sys
import uuid

from samba.dcerpc import epmapper, misc
from samba_common import main

ECHO = ("60a15ec5-4de8-11d7-a637-005056a20182", 1)
NDR20 = ("8a885d04-1ceb-11c9-9fe8-08002b104860", 2)
BATCH = 3  # small, so that a lookup needs several answers


def uuid_floor(syntax):
    left = uuid.UUID(syntax[0]).bytes_le + struct.pack("<H", syntax[1])
    return floor(epmapper.EPM_PROTOCOL_UUID, epmapper.epm_rhs_uuid(), left, unknown=b"\0\0")


def floor(protocol, right, left=b"", **fields):
    """Return a floor; Samba's attributes are copies, so each part is filled, then set."""
    for name, value in fields.items():
        setattr(right, name, value)
    lhs = epmapper.epm_lhs()
    lhs.protocol, lhs.lhs_data = protocol, left
    made = epmapper.epm_floor()
    made.lhs = lhs
    made.rhs = right
    return made


def tower_of(interface, protseq):
    """Return the twr_t that asks for any endpoint of an interface."""
    connected = floor(epmapper.EPM_PROTOCOL_NCACN, epmapper.epm_rhs_ncacn(), minor_version=0)
    local = floor(epmapper.EPM_PROTOCOL_NCALRPC, epmapper.epm_rhs_ncalrpc(), minor_version=0)
    transport = {
        "ncacn_ip_tcp": [
            connected,
            floor(epmapper.EPM_PROTOCOL_TCP, epmapper.epm_rhs_tcp(), port=0),
            floor(epmapper.EPM_PROTOCOL_IP, epmapper.epm_rhs_ip(), ipaddr="0.0.0.0"),
        ],
        "ncalrpc": [
            local,
            floor(epmapper.EPM_PROTOCOL_NAMED_PIPE, epmapper.epm_rhs_named_pipe(), path=""),
        ],
    }[protseq]
    floors = [uuid_floor(interface), uuid_floor(NDR20), *transport]
    tower = epmapper.epm_tower()
    tower.floors, tower.num_floors = floors, len(floors)
    asked = epmapper.epm_twr_t()
    asked.tower = tower
    return asked


def plain(tower):
    """Return {interface, version, protocols, ...} of a tower."""
    floors = tower.tower.floors
    left = bytes(floors[0].lhs.lhs_data)
    made = {
        "interface": str(uuid.UUID(bytes_le=left[:16])),
        "version": struct.unpack("<H", left[16:18])[0],
        "protocols": [f.lhs.protocol for f in floors],
    }
    for f in floors[3:]:
        for name in ("port", "ipaddr", "path", "unc"):
            if hasattr(f.rhs, name):
                made[name] = getattr(f.rhs, name)
    return made


def lookup(client):
    """Return every entry of the map, read in batches."""
    handle, found = misc.policy_handle(), []
    while True:
        handle, entries, status = client.epm_Lookup(
            epmapper.RPC_C_EP_ALL_ELTS, None, None, epmapper.RPC_C_VERS_ALL, handle, BATCH
        )
        assert len(entries) <= BATCH, len(entries)
        for entry in entries:
            made = plain(entry.tower) | {"object": str(entry.object)}
            found.append(made | {"annotation": entry.annotation})
        if status or is_null(handle):
            return {"status": status & 0xFFFFFFFF, "null": is_null(handle), "entries": found}


def is_null(handle):
    return handle.handle_type == 0 and str(handle.uuid) == str(uuid.UUID(int=0))


def ask_map(interface, protseq):
    def call(client):
        handle, towers, status = client.epm_Map(
            misc.GUID(), tower_of(interface, protseq), misc.policy_handle(), 4
        )
        found = [plain(t.twr) for t in towers if t.twr is not None]
        if not is_null(handle):
            client.epm_LookupHandleFree(handle)
        return {"status": status & 0xFFFFFFFF, "towers": found}

    return call


def forged_handle(client):
    handle = misc.policy_handle()
    handle.uuid = misc.GUID("01234567-89ab-cdef-0123-456789abcdef")
    return client.epm_Lookup(0, None, None, 1, handle, 1)[2]


def insert(client):
    entry = epmapper.epm_entry_t()
    entry.object = misc.GUID()
    entry.annotation = "intruder"
    entry.tower = tower_of(ECHO, "ncacn_ip_tcp")
    return client.epm_Insert([entry], 1) & 0xFFFFFFFF


def calls(interface):
    unknown = ("deadbeef-0000-4000-8000-00000000beef", 1)
    return {
        "lookup": lookup,
        "map ncacn_ip_tcp": ask_map(interface, "ncacn_ip_tcp"),
        "map ncalrpc": ask_map(interface, "ncalrpc"),
        "map unknown": ask_map(unknown, "ncacn_ip_tcp"),
        "forged handle": forged_handle,
        "insert": insert,
    }


if __name__ == "__main__":
    wanted = (sys.argv[2], int(sys.argv[3])) if len(sys.argv) == 4 else ECHO
    del sys.argv[2:]
    main(epmapper.epmapper, calls(wanted))
