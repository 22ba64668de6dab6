"""The recorded stubs of Samba's server: what impacket makes of them, with and without."""

import json
import struct
from pathlib import Path

import pytest
from impacket.krb5 import pac
from impacket.uuid import bin_to_uuidtup

import rpcfast.impacket
from dropin.world import compare, modules, ndr
from rpcfast.impacket.declare import difference

DATA = Path(__file__).parents[1] / "vectors" / "data"


def classes():
    """Give {(uuid, opnum, direction): class} of all interfaces."""
    found = {}
    for module in modules():
        numbers = getattr(module, "OPNUMS", None)
        uuids = [value for name, value in vars(module).items()
                 if name.startswith("MSRPC_UUID") and isinstance(value, bytes)
                 and len(value) == 20]  # fmt: skip
        for uuid in uuids if numbers else ():
            for opnum, pair in numbers.items():
                for direction, cls in zip(("request", "response"), pair, strict=True):
                    found[bin_to_uuidtup(uuid)[0].lower(), opnum, direction] = cls
    return found


def recorded():
    for path in sorted(DATA.glob("samba-*.jsonl")):
        for text in path.read_text().splitlines():
            line = json.loads(text)
            if "ndr20" in line and "opnum" in line:
                yield line


@pytest.mark.parametrize("syntax", ["ndr20", "ndr64"])
def test_stubs(syntax):
    known, happened = classes(), {"decoded": 0, "rejected": 0}
    for line in recorded():
        cls = known.get((line["uuid"], line["opnum"], line["direction"]))
        if cls is not None and line.get(syntax) is not None:
            happened[compare(cls, bytes.fromhex(line[syntax]), syntax == "ndr64")] += 1
    assert happened["decoded"] > (300 if syntax == "ndr20" else 100)


def logon(data):
    info = pac.VALIDATION_INFO()
    info.fromString(data)
    info.fromStringReferents(data, len(info.getData()))
    return info, info.getData() + info.getDataReferents()


def logon_infos():
    """Give the logon information of the recorded PACs."""
    found = []
    for text in (DATA / "samba-pac.jsonl").read_text().splitlines():
        line = json.loads(text)
        data = bytes.fromhex(line["hex"])
        if line["type"] == "PAC_DATA":
            for kind, size, offset in struct.iter_unpack("<LLQ", data[8 : 8 + 16 * data[0]]):
                if kind == 1:
                    found.append(data[offset : offset + size])
    assert found
    return found


def test_logon_info():
    """A PAC's buffers are read in parts: in place, and then what is pointed to."""
    for data in logon_infos():
        alone, octets = logon(data)
        with rpcfast.impacket.installed():
            ours, again = logon(data)
        assert difference(alone, ours, ndr.NDR) == ""
        assert again == octets
