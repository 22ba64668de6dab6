"""The container of a PAC: what is refused, where the error points, and the plain buffers."""

from __future__ import annotations

import struct
import time
import tracemalloc
from typing import Any

import pytest

from rpcfast import ndr
from rpcfast.errors import NdrError
from rpcfast.interfaces import ms_pac, pac

SID = bytes.fromhex("0102000000000005 20000000 20020000")  # S-1-5-32-544


def container(*buffers: tuple[int, bytes], version: int = 0) -> bytes:
    """Lay buffers out as [MS-PAC 2.3] says."""
    at = 8 + 16 * len(buffers)
    head, data = struct.pack("<LL", len(buffers), version), b""
    for kind, octets in buffers:
        head += struct.pack("<LLQ", kind, len(octets), at + len(data))
        data += octets + bytes(-len(octets) % 8)
    return head + data


def moved(blob: bytes, index: int, *, size: int | None = None, offset: int | None = None) -> bytes:
    """Change where a buffer claims to be."""
    out = bytearray(blob)
    if size is not None:
        struct.pack_into("<L", out, 8 + 16 * index + 4, size)
    if offset is not None:
        struct.pack_into("<Q", out, 8 + 16 * index + 8, offset)
    return bytes(out)


def refused(blob: bytes, **options: Any) -> NdrError:
    with pytest.raises(NdrError) as caught:
        pac.decode(blob, **options)
    return caught.value


TWO = container((18, SID), (17, bytes.fromhex("02000000 01000000")))


def test_the_container() -> None:
    found = pac.decode(TWO)
    assert str(found.requestor_sid) == "S-1-5-32-544"
    assert found.attributes_info == pac.AttributesInfo(2, 1)
    assert found.buffers == [(18, 40, SID), (17, 56, TWO[56:64])]
    assert found.buffers[0].type is pac.BufferType.REQUESTOR_SID
    assert found.logon_info is None
    assert pac.decode(memoryview(TWO)) == found
    assert pac.decode(container()) == pac.Pac()


@pytest.mark.parametrize(
    ("blob", "offset", "path"),
    [
        (b"", 0, ""),
        (bytes(7), 0, ""),
        (container((18, SID), version=1), 4, "Version"),
        (struct.pack("<LL", 1, 0) + bytes(15), 0, "cBuffers"),
        (struct.pack("<LL", 0xFFFFFFFF, 0) + bytes(4096), 0, "cBuffers"),
        (moved(TWO, 1, offset=57), 24, "Buffers[1]"),
        (moved(TWO, 1, offset=64), 24, "Buffers[1]"),
        (moved(TWO, 1, offset=1 << 40), 24, "Buffers[1]"),
        (moved(TWO, 1, offset=(1 << 64) - 8), 24, "Buffers[1]"),
        (moved(TWO, 1, size=9), 24, "Buffers[1]"),
        (moved(TWO, 1, size=0xFFFFFFFF), 24, "Buffers[1]"),
        (moved(TWO, 0, offset=32), 8, "Buffers[0]"),
        (moved(TWO, 0, offset=0), 8, "Buffers[0]"),
        (moved(TWO, 1, offset=48), 24, "Buffers[1]"),
        (moved(TWO, 0, size=17), 24, "Buffers[1]"),
        (moved(TWO, 1, offset=40, size=8), 8, "Buffers[0]"),
    ],
)
def test_what_is_refused(blob: bytes, offset: int, path: str) -> None:
    error = refused(blob)
    assert (error.offset, error.path) == (offset, path)


def test_octets_between_buffers_and_an_empty_one_anywhere() -> None:
    apart = container((18, SID), (99, bytes(24)), (17, TWO[56:64]), (13, b""))
    apart = moved(apart, 1, size=0, offset=72)  # at the start of another
    found = pac.decode(apart)
    assert found.attributes_info == pac.AttributesInfo(2, 1)
    assert found.buffers[1] == (99, 72, b"")
    assert found.client_claims == pac.Claims()


def test_lenient_takes_any_place() -> None:
    shifted = container((18, SID)) + b"\0" * 8
    shifted = moved(shifted[:24] + b"\0" + shifted[24:], 0, offset=25)
    assert refused(shifted).path == "Buffers[0]"
    assert str(pac.decode(shifted, lenient=True).requestor_sid) == "S-1-5-32-544"


def test_the_first_of_a_kind_counts() -> None:
    other = SID[:-4] + b"\x21\x02\0\0"
    found = pac.decode(container((18, other), (18, SID), (18, b"garbage"), (1234, b"unknown")))
    assert str(found.requestor_sid) == "S-1-5-32-545"
    assert [buffer.data for buffer in found.buffers] == [other, SID, b"garbage", b"unknown"]
    assert found.buffers[3].type == 1234


# --------------------------------------------------------------------------- plain buffers
@pytest.mark.parametrize(
    ("kind", "octets", "offset", "path"),
    [
        (2, bytes(7), 7, "credentials_info"),
        (6, bytes(3), 3, "server_checksum"),
        (7, struct.pack("<L", 16) + bytes(11), 4, "kdc_checksum"),
        (10, bytes(9), 9, "client_info"),
        (10, struct.pack("<QH", 1, 2) + b"a", 11, "client_info.Name"),
        (10, struct.pack("<QH", 1, 1) + b"a", 10, "client_info.Name"),
        (12, bytes(11), 11, "upn_dns_info"),
        (12, struct.pack("<HHHHL", 2, 12, 0, 0, 0), 12, "upn_dns_info.Upn"),
        (12, struct.pack("<HHHHL", 2, 0xFFFF, 0, 0, 0), 12, "upn_dns_info.Upn"),
        (12, struct.pack("<HHHHL", 0, 0, 3, 0, 0), 0, "upn_dns_info.DnsDomainName"),
        (12, struct.pack("<HHHHL", 0, 0, 0, 0, 2), 12, "upn_dns_info"),
        (12, struct.pack("<HHHHLHHHH", 0, 0, 0, 0, 2, 4, 18, 0, 0), 20, "upn_dns_info.SamName"),
        (12, struct.pack("<HHHHLHHHH", 0, 0, 0, 0, 2, 0, 0, 16, 20) + SID[:12], 32,
         "upn_dns_info.Sid"),
        (12, struct.pack("<HHHHLHHHH", 0, 0, 0, 0, 2, 0, 0, 12, 20) + SID, 36,
         "upn_dns_info.Sid"),
        (17, bytes(3), 3, "attributes_info"),
        (17, struct.pack("<LL", 33, 1), 4, "attributes_info"),
        (17, struct.pack("<LL", 0xFFFFFFFF, 1), 4, "attributes_info"),
        (18, SID[:15], 15, "requestor_sid"),
        (18, b"\1\x10" + bytes(70), 0, "requestor_sid"),
        (18, b"", 0, "requestor_sid"),
        (20, bytes(15), 15, "requestor_guid"),
    ],
)
def test_short_and_wrong_buffers(kind: int, octets: bytes, offset: int, path: str) -> None:
    error = refused(container((99, bytes(8)), (kind, octets)))
    assert (error.offset, error.path) == (48 + offset, path)


def test_texts_of_all_kinds() -> None:
    """Lone surrogates survive; an odd half is no text."""
    for name in ("", "a", "\ud800", "x\udc00", "\U0001f600"):
        octets = name.encode("utf-16-le", "surrogatepass")
        blob = container((10, struct.pack("<QH", 5, len(octets)) + octets))
        assert pac.decode(blob).client_info == pac.ClientInfo(5, name)


@pytest.mark.parametrize(
    ("kind", "size", "identifier", "signature"),
    [(16, 12, None, 12), (15, 14, 0x0D0C, 12), (0xFFFFFF76, 18, 0x1110, 16), (19, 16, None, 16),
     (20, 26, 0x1918, 24), (7, 18, None, 18), (16, 13, None, 12)],
)
def test_signatures(kind: int, size: int, identifier: int | None, signature: int) -> None:
    octets = bytes(range(size))
    found = pac.decode(container((19, struct.pack("<L", kind) + octets))).full_checksum
    assert found == pac.Signature(kind, octets[:signature], identifier)


# ----------------------------------------------------------------------------- NDR buffers
DELEGATION = ms_pac.S4U_DELEGATION_INFO(S4U2proxyTarget="http/a", S4UTransitedServices=["b", None])


def test_errors_point_into_the_pac() -> None:
    octets = bytearray(ndr.serialize(ms_pac.PS4U_DELEGATION_INFO, DELEGATION))
    blob = container((18, SID), (11, bytes(octets)))
    assert pac.decode(blob).delegation_info == DELEGATION
    octets[28:32] = b"\3\0\0\0"  # three services where the array has two
    error = refused(container((18, SID), (11, bytes(octets))))
    assert error.path == "delegation_info.S4UTransitedServices"
    assert error.offset is not None
    assert 56 + 36 <= error.offset <= 56 + len(octets)


def test_a_null_pointer_is_no_buffer() -> None:
    null = ndr.serialize(ms_pac.PS4U_DELEGATION_INFO, None)
    assert refused(container((11, null))).path == "delegation_info"
    with pytest.raises(NdrError):
        pac.decode_credentials(ndr.serialize(ms_pac.PPAC_CREDENTIAL_DATA, None))
    nothing = ndr.serialize(ms_pac.PCLAIMS_SET_METADATA, None)
    assert pac.decode(container((13, nothing))).client_claims == pac.Claims()


def test_version_2_is_refused() -> None:
    octets = ndr.serialize(ms_pac.PS4U_DELEGATION_INFO, DELEGATION, version=2, syntax="ndr64")
    assert refused(container((11, octets))).path == "delegation_info"


def claims(octets: bytes, number: int) -> bytes:
    return container((99, b""), (13, ndr.serialize(
        ms_pac.PCLAIMS_SET_METADATA,
        ms_pac.CLAIMS_SET_METADATA(
            ClaimsSet=octets, usCompressionFormat=number, ulUncompressedClaimsSetSize=len(octets),
            usReservedType=0,
        ),
    )))


CLAIMS = ms_pac.CLAIMS_SET(
    ClaimsArrays=[ms_pac.CLAIMS_ARRAY(usClaimsSourceType=1, ClaimEntries=[
        ms_pac.CLAIM_ENTRY(Id="n", Type=1, Values=ms_pac.CLAIM_VALUES(
            1, ms_pac.CLAIM_INT64_VALUES(Int64Values=[1, -2])))])],
    usReservedType=0,
)


def test_errors_in_claims_point_into_the_pac() -> None:
    octets = ndr.serialize(ms_pac.PCLAIMS_SET, CLAIMS)
    found = pac.decode(claims(octets, 0)).client_claims
    assert found is not None
    assert found.claims_set == CLAIMS
    at = octets.index(struct.pack("<qq", 1, -2)) - 4
    if octets[at - 4 : at] == b"\2\0\0\0":
        at -= 4  # the count is aligned before the values are
    damaged = octets[:at] + b"\3" + octets[at + 1 :]
    error = refused(claims(damaged, 0))
    assert error.path.startswith("client_claims.ClaimsSet.ClaimsArrays[0].ClaimEntries[0].Values")
    blob = claims(damaged, 0)
    assert error.offset is not None
    assert blob.index(damaged) < error.offset <= blob.index(damaged) + len(damaged)
    packed = pac.decode(claims(damaged, 4)).client_claims
    assert packed == pac.Claims(4, damaged, len(damaged), None)


def test_formats_that_nobody_knows() -> None:
    found = pac.decode(claims(b"abc", 9)).client_claims
    assert found is not None
    assert (int(found.format), found.data, found.claims_set) == (9, b"abc", None)


# --------------------------------------------------------------------------------- hostile
def test_memory_and_time_are_bounded() -> None:
    """As many empty buffers as fit, each of a kind with a decoder or none."""
    count = 50_000
    head = struct.pack("<LL", count, 0)
    rows = b"".join(
        struct.pack("<LLQ", 13 if i % 2 else 1000 + i, 0, 8 + 16 * count) for i in range(count)
    )
    tracemalloc.start()
    start = time.perf_counter()
    found = pac.decode(head + rows)
    taken = time.perf_counter() - start
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(found.buffers) == count
    assert peak < 64 * len(rows)
    assert taken < 5
    every = head + b"".join(struct.pack("<LLQ", 18, 16 * count, 8) for _ in range(count))
    assert refused(every).path == "Buffers[0]"


def test_claimed_counts_cost_nothing() -> None:
    octets = bytearray(ndr.serialize(ms_pac.PKERB_VALIDATION_INFO, None))
    body = struct.pack("<L", 0x20000) + bytes(112) + struct.pack("<LL", 0x7FFFFFFF, 0x20004)
    octets[16:] = body + bytes(256 - len(body))
    octets[8:12] = struct.pack("<L", len(octets) - 16)
    tracemalloc.start()
    error = refused(container((1, bytes(octets))))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert error.path.startswith("logon_info")
    assert peak < 1 << 16


# -------------------------------------------------------------------------------- encoding
def test_encoding_keeps_order_and_what_nobody_knows() -> None:
    blob = container((18, SID), (99, b"?"), (18, b"second"), (17, struct.pack("<LL", 2, 1)))
    found = pac.decode(blob)
    assert pac.encode(found) == blob
    found.attributes_info = None
    found.client_info = pac.ClientInfo(7, "a")
    found.requestor_sid = ndr.Sid("S-1-5-32-545")
    assert pac.encode(found) == container(
        (18, SID[:-4] + b"\x21\x02\0\0"), (99, b"?"), (18, b"second"),
        (10, struct.pack("<QH", 7, 2) + b"a\0"),
    )
    assert pac.encode(pac.Pac()) == container()


def test_values_that_do_not_fit() -> None:
    for wrong, path in (
        (pac.Pac(server_checksum=pac.Signature(-1, b"")), "server_checksum"),
        (pac.Pac(client_info=pac.ClientInfo(0, "x" * 40000)), "client_info"),
        (pac.Pac(upn_dns_info=pac.UpnDnsInfo("x" * 20000, "y" * 20000, 0)), ""),
        (pac.Pac(upn_dns_info=pac.UpnDnsInfo("x" * 40000, "", 0)), "upn_dns_info"),
        (pac.Pac(delegation_info=ms_pac.S4U_DELEGATION_INFO(
            S4U2proxyTarget=5, S4UTransitedServices=[])), "delegation_info.S4U2proxyTarget"),
    ):
        if not path:
            assert pac.decode(pac.encode(wrong)).upn_dns_info == wrong.upn_dns_info
            continue
        with pytest.raises(NdrError) as caught:
            pac.encode(wrong)
        assert caught.value.path == path


def test_claims_are_encoded_as_what_they_hold() -> None:
    made = pac.Pac(client_claims=pac.Claims(claims_set=CLAIMS), device_claims=pac.Claims(
        4, b"compressed", 8232))
    found = pac.decode(pac.encode(made))
    assert found.client_claims is not None
    assert found.client_claims.claims_set == CLAIMS
    assert found.client_claims.data == ndr.serialize(ms_pac.PCLAIMS_SET, CLAIMS)
    assert found.device_claims == made.device_claims
    empty = pac.decode(pac.encode(pac.Pac(client_claims=pac.Claims())))
    assert empty.client_claims == pac.Claims()
    assert empty.buffers == [(13, 24, b"")]
