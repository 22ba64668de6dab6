"""Register rpcecho at an endpoint mapper with python3-samba, as a server of its own would.

Usage: /usr/bin/python3 samba_register.py STRING-BINDING PORT        (of the mapper, of rpcecho)
Prints the statuses of its calls as JSON, and keeps the connection until its input ends.
"""

import json
import sys

from samba.dcerpc import epmapper, misc
from samba_common import connect
from samba_epm import ECHO, NDR20, floor, uuid_floor


def entry(port):
    """Return the entry of rpcecho at a port."""
    floors = [
        uuid_floor(ECHO), uuid_floor(NDR20),
        floor(epmapper.EPM_PROTOCOL_NCACN, epmapper.epm_rhs_ncacn(), minor_version=0),
        floor(epmapper.EPM_PROTOCOL_TCP, epmapper.epm_rhs_tcp(), port=port),
        floor(epmapper.EPM_PROTOCOL_IP, epmapper.epm_rhs_ip(), ipaddr="0.0.0.0"),
    ]
    tower = epmapper.epm_tower()
    tower.floors, tower.num_floors = floors, len(floors)
    twr = epmapper.epm_twr_t()
    twr.tower = tower
    made = epmapper.epm_entry_t()
    made.object, made.annotation, made.tower = misc.GUID(), "a foreign server", twr
    return made


def main(binding, port):
    client = connect(epmapper.epmapper, binding)
    statuses = {
        "insert": client.epm_Insert([entry(port)], 1),
        "insert again": client.epm_Insert([entry(port)], 1),
        "delete another": client.epm_Delete([entry(port ^ 1)]),
    }
    print(json.dumps({name: code & 0xFFFFFFFF for name, code in statuses.items()}), flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
