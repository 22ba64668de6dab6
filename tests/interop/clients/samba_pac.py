"""Read a PAC with python3-samba and print what it holds; print JSON.

Usage: /usr/bin/python3 samba_pac.py HEX
Answers: "buffers", a list of [type, fields]; "again", the hex that Samba packs of it.
"""

import json
import sys

from samba.dcerpc import krb5pac
from samba.dcerpc.security import dom_sid
from samba.ndr import ndr_pack, ndr_unpack


def plain(value):
    """Return all members of a value of Samba's, by their names."""
    if value is None or isinstance(value, (int, str)):
        return value
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, dom_sid):
        return str(value)
    members = [name for name in dir(type(value)) if not name.startswith("_")]
    return {
        name: plain(getattr(value, name)) for name in members
        if not callable(getattr(type(value), name))
    }


if __name__ == "__main__":
    pac = ndr_unpack(krb5pac.PAC_DATA, bytes.fromhex(sys.argv[1]))
    answers = {"buffers": [[buffer.type, plain(buffer.info)] for buffer in pac.buffers],
               "again": ndr_pack(pac).hex()}
    print(json.dumps(answers))
