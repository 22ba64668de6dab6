"""Make every call of the management interface with python3-samba; print JSON.

Usage: /usr/bin/python3 samba_mgmt.py STRING-BINDING        (the endpoint must be given)
"""

from samba.dcerpc import mgmt
from samba_common import main


def inq_if_ids(client):
    """Return [uuid, major version, minor version] of each interface."""
    vector = client.inq_if_ids()
    versions = [(i.id.uuid, i.id.if_version) for i in vector.if_id]
    return [[str(uuid), version & 0xFFFF, version >> 16] for uuid, version in versions]


def inq_stats(client):
    answer = client.inq_stats(4, 0)
    return [answer.count, list(answer.statistics)]


CALLS = {
    "inq_if_ids": inq_if_ids,
    "inq_stats": inq_stats,
    "is_server_listening": lambda client: list(client.is_server_listening()),
    "inq_princ_name": lambda client: client.inq_princ_name(10, 256),
    "stop_server_listening": lambda client: client.stop_server_listening(),
}

if __name__ == "__main__":
    main(mgmt.mgmt, CALLS)
