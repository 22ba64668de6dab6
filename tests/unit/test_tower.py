"""Towers: verified octets of independent implementations, and hostile ones."""

from __future__ import annotations

import contextlib
import random
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rpcfast.errors import BindingError, EndpointMapperError, RpcError
from rpcfast.runtime.binding import tower
from rpcfast.runtime.binding.tower import Tower

ECHO = (uuid.UUID("60a15ec5-4de8-11d7-a637-005056a20182"), 1, 0)
SAMR = (uuid.UUID("12345778-1234-abcd-ef00-0123456789ac"), 1, 0)
EPM = (uuid.UUID("e1af8308-5d1f-11c9-91a4-08002b14a0fa"), 3, 0)
NDR20 = (uuid.UUID("8a885d04-1ceb-11c9-9fe8-08002b104860"), 2, 0)

_ECHO = "1300 0d c55ea160e84dd711a637005056a20182 0100 0200 0000"
_NDR = "1300 0d 045d888aeb1cc9119fe808002b104860 0200 0200 0000"

# The first five are towers that Samba made; the rest are its answers on the wire.
VERIFIED = [
    (
        Tower(ECHO, NDR20, "ncacn_ip_tcp", "135", "127.0.0.1"), 75,
        f"0500 {_ECHO} {_NDR} 0100 0b 0200 0000 0100 07 0200 0087 0100 09 0400 7f000001",
    ),
    (
        Tower(ECHO, NDR20, "ncadg_ip_udp", "135", "127.0.0.1"), 75,
        f"0500 {_ECHO} {_NDR} 0100 0a 0200 0000 0100 08 0200 0087 0100 09 0400 7f000001",
    ),
    (
        Tower(ECHO, NDR20, "ncacn_http", "593", "0.0.0.0"), 75,
        f"0500 {_ECHO} {_NDR} 0100 0b 0200 0000 0100 1f 0200 0251 0100 09 0400 00000000",
    ),
    (
        Tower(ECHO, NDR20, "ncacn_np", r"\pipe\rpcecho", r"\\SRV"), 89,
        f"0500 {_ECHO} {_NDR} 0100 0b 0200 0000 0100 0f 0e00 5c706970655c7270636563686f00"
        "0100 11 0600 5c5c53525600",
    ),
    (
        Tower(ECHO, NDR20, "ncalrpc", "EPMAPPER", ""), 73,
        f"0400 {_ECHO} {_NDR} 0100 0c 0200 0000 0100 10 0900 45504d415050455200",
    ),
    (
        Tower(ECHO, NDR20, "ncacn_np", r"\pipe\rpcecho", ""), 84,
        "050013000dc55ea160e84dd711a637005056a2018201000200000013000d045d888aeb1cc9119fe808002b10"
        "486002000200000001000b0200000001000f0e005c706970655c7270636563686f000100110100 00",
    ),
    (
        Tower(SAMR, NDR20, "ncacn_ip_tcp", "49154", "0.0.0.0"), 75,
        "050013000d785734123412cdabef000123456789ac01000200000013000d045d888aeb1cc9119fe808002b10"
        "486002000200000001000b020000000100070200c0020100090400 00000000",
    ),
    (
        Tower(EPM, NDR20, "ncalrpc", "EPMAPPER", ""), 73,
        "040013000d0883afe11f5dc91191a408002b14a0fa03000200000013000d045d888aeb1cc9119fe808002b10"
        "486002000200000001000c0200000001001009 0045504d415050455200",
    ),
]


@pytest.mark.parametrize(("value", "nbytes", "octets"), VERIFIED)
def test_verified(value: Tower, nbytes: int, octets: str) -> None:
    """Packing gives the verified octets, unpacking gives the parts."""
    data = bytes.fromhex(octets)
    assert len(data) == nbytes
    assert tower.pack(*value) == data
    assert tower.unpack(data) == value
    assert tower.unpack(memoryview(data)) == value


def test_unix_stream_layout() -> None:
    """The generic Unix socket has four floors, protocol 0x20."""
    data = tower.pack(ECHO, NDR20, "ncacn_unix_stream", "/run/x")
    assert data == bytes.fromhex(
        f"0400 {_ECHO} {_NDR} 0100 0b 0200 0000 0100 20 0700") + b"/run/x\0"
    assert tower.unpack(data).endpoint == "/run/x"


def test_a_question_has_no_endpoint() -> None:
    """A map request has port 0 and address 0; both read back as nothing."""
    data = tower.pack(ECHO, NDR20, "ncacn_ip_tcp")
    assert data.endswith(bytes.fromhex("0100 07 0200 0000 0100 09 0400 00000000"))
    assert tower.unpack(data) == Tower(ECHO, NDR20, "ncacn_ip_tcp", "", "0.0.0.0")
    assert tower.unpack(tower.pack(ECHO, NDR20, "ncalrpc")).endpoint == ""


@pytest.mark.parametrize(
    "address",
    ["", "fe80::1", "server", "1.2.3", "1.2.3.256", "::ffff:1.2.3.4", "1.2.3." + "4" * 9999],
)
def test_other_addresses_are_written_as_none(address: str) -> None:
    """Floor 5 holds IPv4 only."""
    assert tower.pack(ECHO, NDR20, "ncacn_ip_tcp", "1", address)[-4:] == bytes(4)


@pytest.mark.parametrize(
    ("protseq", "endpoint", "code"),
    [
        ("ncacn_spx", "1", 1703),
        ("nonsense", "1", 1704),
        ("ncacn_ip_tcp", "65536", 1706),
        ("ncacn_ip_tcp", "-1", 1706),
        ("ncacn_ip_tcp", "x", 1706),
        ("ncacn_ip_tcp", "\u00b2", 1706),
        ("ncacn_ip_tcp", "1" * 9999, 1706),
        ("ncalrpc", "a\0b", 1706),
        ("ncalrpc", "\ud800", 1706),
        ("ncalrpc", "x" * 2000, 1743),
    ],
)
def test_pack_errors(protseq: str, endpoint: str, code: int) -> None:
    """What has no tower is refused with its code."""
    with pytest.raises(BindingError) as error:
        tower.pack(ECHO, NDR20, protseq, endpoint)
    assert error.value.code == code


def _floor(left: bytes, right: bytes) -> bytes:
    return len(left).to_bytes(2, "little") + left + len(right).to_bytes(2, "little") + right


def _tower(*floors: bytes) -> bytes:
    return len(floors).to_bytes(2, "little") + b"".join(floors)


_ID = _floor(bytes.fromhex("0dc55ea160e84dd711a637005056a201820100"), b"\0\0")
_SYNTAX = _floor(bytes.fromhex("0d045d888aeb1cc9119fe808002b1048600200"), b"\0\0")
_CO, _PORT, _IP = _floor(b"\x0b", b"\0\0"), _floor(b"\x07", b"\0\x87"), _floor(b"\x09", bytes(4))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", 1751),
        (b"\5", 1751),
        (b"\0\0", 1751),
        (_tower(_ID, _SYNTAX, _CO), 1751),
        (b"\xff\xff" + _ID * 10, 1751),
        (_tower(_ID, _SYNTAX, _CO, _PORT, _IP, _IP, _IP), 1751),  # seven floors
        (_tower(_CO, _SYNTAX, _CO, _PORT, _IP), 1751),
        (_tower(_ID, _CO, _CO, _PORT, _IP), 1751),
        (_tower(_ID, _SYNTAX, _CO, _floor(b"\x07", b""), _IP), 1751),
        (_tower(_ID, _SYNTAX, _CO, _floor(b"\x07", b"\0\0\0\x87"), _IP), 1751),
        (_tower(_ID, _SYNTAX, _floor(b"\x0c", b"\0\0"), _floor(b"\x10", b"\xff\0")), 1751),
        (_tower(_ID, _SYNTAX, _CO, _PORT, _IP) + bytes(2000), 1751),  # too long
        (_tower(_ID, _SYNTAX, _CO, _floor(b"\x04", b"x"), _floor(b"\x05", b"y")), 1703),
        (_tower(_ID, _SYNTAX, _floor(b"\x0a", b"\0\0"), _PORT, _IP), 1703),
        (_tower(_ID, _SYNTAX, _floor(b"", b""), _PORT, _IP), 1703),
        (_tower(_ID, _SYNTAX, _CO, _floor(b"", b"")), 1703),
    ],
)
def test_unpack_errors(data: bytes, code: int) -> None:
    """What is no tower, or of an unknown protocol, is refused with its code."""
    with pytest.raises(EndpointMapperError) as error:
        tower.unpack(data)
    assert error.value.code == code


@pytest.mark.parametrize(
    ("data", "address"),
    [
        (_tower(_ID, _SYNTAX, _CO, _PORT), ""),
        (_tower(_ID, _SYNTAX, _CO, _PORT, _floor(b"", b"")), ""),
        (_tower(_ID, _SYNTAX, _CO, _PORT, _floor(b"\x09", b"\1")), ""),
        (_tower(_ID, _SYNTAX, _CO, _PORT, _floor(b"\x77", bytes(16))), ""),
        (_tower(_ID, _SYNTAX, _CO, _PORT, _floor(b"\x09", b"\1\2\3\4"), _IP), "1.2.3.4"),
        (_tower(_ID, _SYNTAX, _CO, _PORT, _IP) + b"surplus", "0.0.0.0"),
    ],
)
def test_an_odd_address_spoils_nothing(data: bytes, address: str) -> None:
    """Floors 1 to 4 decide; what follows may be missing or strange."""
    assert tower.unpack(data) == Tower(ECHO, NDR20, "ncacn_ip_tcp", "135", address)


@pytest.mark.parametrize(("value", "nbytes", "octets"), VERIFIED)
def test_truncated(value: Tower, nbytes: int, octets: str) -> None:
    """A tower that ends early at any octet is refused."""
    data = bytes.fromhex(octets)
    for end in range(nbytes):
        with pytest.raises(EndpointMapperError):
            tower.unpack(data[:end])


@pytest.mark.parametrize(("value", "nbytes", "octets"), VERIFIED)
def test_mutated(value: Tower, nbytes: int, octets: str) -> None:
    """Every length at its limits and random octets: a tower or an RpcError, nothing else."""
    data = bytes.fromhex(octets)
    seed = random.randrange(2**32)
    print(f"seed {seed}")
    rng = random.Random(seed)
    mutants = [
        data[:i] + word + data[i + 2 :]
        for i in range(nbytes - 1)
        for word in (b"\0\0", b"\1\0", b"\xff\xff", b"\xfe\xff")
    ]
    for _ in range(500):
        mutant = bytearray(data)
        for _ in range(rng.randrange(1, 6)):
            mutant[rng.randrange(nbytes)] = rng.randrange(256)
        mutants.append(bytes(mutant))
    for mutant in mutants:
        try:
            result = tower.unpack(mutant)
        except RpcError:
            continue
        assert tower.unpack(tower.pack(*result))[:4] == result[:4]


@given(st.binary(max_size=2100))
def test_any_octets(data: bytes) -> None:
    """Nothing but an RpcError comes out."""
    for candidate in (data, b"\5\0" + _ID + _SYNTAX + data):
        with contextlib.suppress(RpcError):
            tower.unpack(candidate)
