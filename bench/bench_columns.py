"""Rows as columns beside rows as objects, and many stubs in one call beside one at a time.

Both ends of a group do the same work on the same octets, and what they make is compared first.
"""

import pytest
from compare.ours import WORKLOADS as OURS
from workloads import WORKLOADS

SYNTAXES = ("ndr20", "ndr64")
STUBS = 1000


def reply(syntax):
    work = OURS["enumerate_users"]
    return work.op, work.encoder(syntax)(work.build(WORKLOADS["enumerate_users"].data))


@pytest.mark.parametrize("syntax", SYNTAXES)
@pytest.mark.parametrize("who", ["objects", "ids and names", "ids alone"])
def test_columns(benchmark, who, syntax):
    """A reply with 1000 users; goals: half the time of the objects, and 6 us for the ids."""
    op, stub = reply(syntax)
    names = ["RelativeId", "Name"] if who == "ids and names" else ["RelativeId"]
    data = WORKLOADS["enumerate_users"].data
    made = op.columns_response(stub, "Buffer.Buffer", names, syntax=syntax)
    assert made[0].tolist() == [rid for rid, _ in data]
    assert list(made[1:]) == [[name for _, name in data]] * (len(names) - 1)
    benchmark.group = f"{WORKLOADS['enumerate_users'].title}: columns, {syntax}"
    benchmark.extra_info.update(kind="columns", peer=who, syntax=syntax, nbytes=len(stub))
    if who == "objects":
        benchmark(op.decode_response, stub, syntax=syntax)
    else:
        benchmark(op.columns_response, stub, "Buffer.Buffer", names, syntax=syntax)


@pytest.mark.parametrize("name", ["add_one", "open_domain"])
@pytest.mark.parametrize("who", ["one at a time", "decode_requests"])
def test_many(benchmark, who, name):
    """A thousand requests of 4 and of 52 octets."""
    work = OURS[name]
    stub = work.encoder("ndr20")(work.build(WORKLOADS[name].data))
    stubs = [bytes(bytearray(stub)) for _ in range(STUBS)]
    decode, many = work.op.decode_request, work.op.decode_requests
    assert many(stubs) == [decode(stub) for stub in stubs]
    benchmark.group = f"{STUBS} times {WORKLOADS[name].title}: decode"
    benchmark.extra_info.update(kind="many", peer=who, workload=name, nbytes=len(stub))
    if who == "decode_requests":
        benchmark(many, stubs)
    else:
        benchmark(lambda: [decode(stub) for stub in stubs])
