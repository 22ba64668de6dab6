"""Decoding and encoding, by rpcfast and by its peers, in both transfer syntaxes.

decode: octets to a value; touch: and every leaf of it is read; encode: a value to octets;
build: and the value is made first, from plain data.
"""

import importlib

import pytest
from compare import PEERS, Missing, peer, verify
from workloads import WORKLOADS

ACTIONS = ("decode", "touch", "encode", "build")


@pytest.fixture(scope="session")
def stubs():
    """The octets of each workload: rpcfast's, but msgspec's are in its own format."""
    made = {}

    def give(name, who, syntax):
        maker = who if who == "msgspec" else "rpcfast"
        key = name, maker, syntax
        if key not in made:
            codec = peer(maker)[name]
            made[key] = codec.encoder(syntax)(codec.build(WORKLOADS[name].data))
        return made[key]

    return give


def subject(codec, action, stub, data, syntax):
    """Give the function to time and its argument."""
    if action == "decode":
        return codec.decoder(syntax), stub
    if action == "touch":
        decode, touch = codec.decoder(syntax), codec.touch
        return lambda stub: touch(decode(stub)), stub
    encode, build = codec.encoder(syntax), codec.build
    if action == "encode":
        return encode, build(data)
    return lambda data: encode(build(data)), data


def offers(who, name, syntax, action):
    """Whether a peer does this; one that is missing is asked for all, and skipped with a word."""
    try:
        workloads = peer(who)
    except Missing:
        return (name, syntax, action) == ("enumerate_users", "ndr20", "decode")
    codec = workloads.get(name)
    if codec is None or (action in ("encode", "build") and codec.build is None):
        return False
    if syntax == "ndr64":
        return name != "logon_info" and who not in ("msgspec", "limit") and (
            who != "impacket"
            or (action in ("decode", "touch") and name not in ("numbers", "get_changes"))
        )  # fmt: skip
    return True


CASES = [
    pytest.param(name, syntax, action, who, id=f"{name}-{syntax}-{action}-{who}")
    for name in WORKLOADS for syntax in ("ndr20", "ndr64") for action in ACTIONS for who in PEERS
    if offers(who, name, syntax, action)
]  # fmt: skip


@pytest.mark.parametrize(("name", "syntax", "action", "who"), CASES)
def test_codec(benchmark, stubs, name, syntax, action, who):
    try:
        codec = peer(who)[name]
    except Missing as missing:
        pytest.skip(str(missing))
    work = WORKLOADS[name]
    stub = stubs(name, who, syntax)
    verify(name, who, stub, syntax)
    benchmark.group = f"{work.title}: {action}, {syntax}"
    benchmark.extra_info.update(
        kind="codec", peer=who, workload=name, action=action, syntax=syntax, nbytes=len(stub)
    )
    benchmark(*subject(codec, action, stub, work.data, syntax))


@pytest.mark.parametrize("name", ["open_domain", "enumerate_users", "lookup_sids", "get_changes",
                                  "logon_info"])  # fmt: skip
def test_the_limit_holds_what_ours_does(stubs, name):
    """The limit is one of the same objects: every field of every record, of the same type."""
    try:
        theirs = peer("limit")[name].decoder("ndr20")(stubs(name, "rpcfast", "ndr20"))
    except Missing as missing:
        pytest.skip(str(missing))
    mine = peer("rpcfast")[name].decoder("ndr20")(stubs(name, "rpcfast", "ndr20"))
    assert importlib.import_module("compare.limit_peer").same(theirs, mine)
