"""Extended error information in PDUs, what does not fit, and what hostile peers send for it."""

import copy
import pickle
import random

import pytest

import rpcfast
from rpcfast import NdrError
from rpcfast._core import pdu
from rpcfast.engine.extended import chain_of
from rpcfast.errors import ErrorRecord
from rpcfast.interfaces import eerr

CHAIN = (
    ErrorRecord(1722, computer="WEB01", process_id=7, parameters=("text", -2, b"\1", None)),
    ErrorRecord(10061, component=8, location=1442, flags=1),
)
TOLD = eerr.encode(CHAIN)
SIGNATURE = bytes.fromhex("20037490d0fad31182d7009027b130ab")


def fault(told):
    return pdu.Pdu(pdu.build_fault(7, 0, 0x1C010002, extended=told))


def test_where_a_fault_has_it():
    """alloc_hint is 0x20 and its length, bit 0 of the reserved octet is set, and it is at 32."""
    octets = pdu.build_fault(7, 0, 0x1C010002, cancel_count=1, extended=TOLD)
    assert (octets[22], octets[23], octets[32:]) == (1, 1, TOLD)
    assert int.from_bytes(octets[16:20], "little") == 32 + len(TOLD)
    assert pdu.extended_of(pdu.Pdu(octets)) == TOLD
    assert pdu.parse_fault(pdu.Pdu(octets))[2] == 0x1C010002
    assert chain_of(fault(TOLD)) == CHAIN
    without = pdu.build_fault(7, 0, 0x1C010002)
    assert (without[23], len(without)) == (0, 32)
    assert chain_of(pdu.Pdu(without)) == ()


def test_what_follows_it_is_no_part_of_it():
    """A trailer is behind alloc_hint; one that is too large reaches to the end."""
    octets = bytearray(pdu.build_fault(7, 0, 0x1C010002, extended=TOLD) + b"trailer!")
    octets[8:10] = len(octets).to_bytes(2, "little")
    assert pdu.extended_of(pdu.Pdu(bytes(octets))) == TOLD
    for hint, there in ((0, b""), (33, TOLD[:1]), (0xFFFFFFFF, TOLD + b"trailer!")):
        octets[16:20] = hint.to_bytes(4, "little")
        assert pdu.extended_of(pdu.Pdu(bytes(octets))) == there


@pytest.mark.parametrize("pad", [0, 3])
def test_where_a_bind_nak_has_it(pad):
    body = bytes.fromhex("0800010500") + bytes(pad) + SIGNATURE + TOLD
    octets = bytearray(pdu.build_simple(pdu.BIND_NAK, 1) + body)
    octets[8:10] = len(octets).to_bytes(2, "little")
    answer = pdu.Pdu(bytes(octets))
    assert pdu.parse_bind_nak(answer) == (8, ((5, 0),))
    assert chain_of(answer) == CHAIN
    assert chain_of(pdu.Pdu(pdu.build_bind_nak(1, 8))) == ()


def test_what_fits():
    """The newest records that go into the room, the last one marked."""
    assert eerr.fitted(CHAIN, len(TOLD)) == TOLD
    (first,) = eerr.decode(eerr.fitted(CHAIN, len(TOLD) - 1))
    assert (first.status, first.flags) == (1722, 2)
    assert CHAIN[0].flags == 0
    assert eerr.fitted(CHAIN, 40) == b""
    assert eerr.fitted((), 1000) == b""


@pytest.mark.parametrize("value", [2**63, "x" * 0x8000, b"x" * 0x8000])
def test_what_cannot_be_said(value):
    with pytest.raises(NdrError):
        eerr.encode([ErrorRecord(5, parameters=(value,))])


def test_a_long_chain():
    """As many records as go into the largest fragment, one within the other."""
    chain = tuple(ErrorRecord(number) for number in range(1, 1150))
    told = eerr.encode(chain)
    assert 55_000 < len(told) < 65_500
    assert chain_of(fault(told)) == chain
    passed = eerr.decode(eerr.fitted(chain, 65_000))
    assert passed[:31] == chain[:31]
    assert (len(passed), passed[31].flags) == (32, 2)


def test_hostile():
    """What cannot be read says nothing, and never changes the status."""
    rng = random.Random(8)
    for _ in range(20_000):
        told = bytearray(TOLD)
        for _ in range(rng.randrange(1, 4)):
            octet = rng.choice((0, 1, 0x7F, 0x80, 0xFF, rng.randrange(256)))
            told[rng.randrange(len(told))] = octet
        told = bytes(told[: rng.choice((len(told), rng.randrange(len(told))))])
        for found in chain_of(fault(told)):
            assert isinstance(found, ErrorRecord)
            repr(found)


def test_the_chain_goes_with_the_error():
    error = rpcfast.Fault(0x1C010002)
    assert error.chain == () == pickle.loads(pickle.dumps(error)).chain
    error.chain = CHAIN
    assert pickle.loads(pickle.dumps(error)).chain == copy.copy(error).chain == CHAIN
    assert "WEB01" in repr(CHAIN[0])
    assert CHAIN[0] != CHAIN[1]
