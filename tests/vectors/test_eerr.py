"""Extended error information against the octets that another implementation packs and reads."""

import datetime
import json
from pathlib import Path

import pytest

from rpcfast import ndr
from rpcfast.errors import ErrorRecord
from rpcfast.interfaces import eerr, ms_eerr

LINES = [
    json.loads(line)
    for line in (Path(__file__).parent / "data" / "scapy-eerr.jsonl").read_text().splitlines()
]


def record(fields):
    """Give the record of a line; what is an octet string there is the one in hex."""
    time, told = fields["time"], fields["parameters"]
    return ErrorRecord(**fields | {
        "time": None if time is None else datetime.datetime.fromisoformat(time),
        "parameters": tuple(bytes.fromhex(p) if p == "010203" else p for p in told),
    })  # fmt: skip


@pytest.mark.parametrize("line", LINES, ids=lambda line: line["name"])
def test_octets_and_records(line):
    octets = bytes.fromhex(line["octets"])
    records = tuple(record(fields) for fields in line["records"])
    assert eerr.decode(octets) == records
    if line["how"] == "read":
        assert eerr.encode(records) == octets
    else:  # it numbers its pointers alike, and packs texts in octets
        info = ndr.deserialize(ms_eerr.PExtendedErrorInfo, octets)
        again = ndr.serialize(ms_eerr.PExtendedErrorInfo, info)
        assert len(again) == len(octets)
        assert eerr.decode(again) == records
