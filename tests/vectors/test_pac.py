"""Kerberos PACs of Samba, and claims and device info of Scapy: every field, the same octets."""

from __future__ import annotations

import struct
import uuid
from collections.abc import Iterator
from typing import Any

import pytest

from rpcfast import ndr
from rpcfast.errors import NdrError
from rpcfast.interfaces import ms_pac, pac

from .load import read

LINES: list[dict[str, Any]] = read("samba-pac.jsonl")
PACS = [line for line in LINES if line["type"] == "PAC_DATA"]
SCAPY: list[dict[str, Any]] = read("scapy-pac.jsonl")
BY_ID = {line["id"]: line for line in SCAPY}

#: The NDR buffers that Samba's library has.
NDR = {1: ms_pac.PKERB_VALIDATION_INFO, 11: ms_pac.PS4U_DELEGATION_INFO}

#: Samba's names of the fields of PAC_LOGON_INFO.
LOGON = {
    "LogonTime": "logon_time", "LogoffTime": "logoff_time", "KickOffTime": "kickoff_time",
    "PasswordLastSet": "last_password_change", "PasswordCanChange": "allow_password_change",
    "PasswordMustChange": "force_password_change", "EffectiveName": "account_name",
    "FullName": "full_name", "LogonScript": "logon_script", "ProfilePath": "profile_path",
    "HomeDirectory": "home_directory", "HomeDirectoryDrive": "home_drive",
    "LogonCount": "logon_count", "BadPasswordCount": "bad_password_count", "UserId": "rid",
    "PrimaryGroupId": "primary_gid", "GroupIds": "groups", "UserFlags": "user_flags",
    "UserSessionKey": "key", "LogonServer": "logon_server", "LogonDomainName": "logon_domain",
    "LogonDomainId": "domain_sid", "Reserved1": "LMSessKey", "UserAccountControl": "acct_flags",
    "SubAuthStatus": "sub_auth_status", "LastSuccessfulILogon": "last_successful_logon",
    "LastFailedILogon": "last_failed_logon", "FailedILogonCount": "failed_logon_count",
    "Reserved3": "reserved",
}


def groups(rows: Any) -> list[list[int]]:
    return [[row.RelativeId, row.Attributes] for row in rows or ()]


def sids(rows: Any) -> list[list[Any]]:
    return [[str(row.Sid), row.Attributes] for row in rows or ()]


def text(sid: Any) -> str | None:
    return None if sid is None else str(sid)


def samba_groups(value: dict[str, Any]) -> list[list[int]]:
    return [[row["rid"], row["attributes"]] for row in value["rids"] or ()]


def logon_info(info: dict[str, Any]) -> dict[str, Any]:
    """Return Samba's logon info by our names."""
    samlogon, resource = info["info"]["info3"], info["info"]["resource_groups"]
    base = samlogon["base"]
    values = {ours: base[theirs] for ours, theirs in LOGON.items()}
    for name, value in values.items():
        if isinstance(value, dict) and "string" in value:
            values[name] = value["string"]
    values["GroupIds"] = samba_groups(base["groups"])
    values["UserSessionKey"] = bytes(base["key"]["key"])
    values["Reserved1"] = list(struct.unpack("<LL", bytes(base["LMSessKey"]["key"])))
    values["ExtraSids"] = [[row["sid"], row["attributes"]] for row in samlogon["sids"] or ()]
    values["ResourceGroupDomainSid"] = resource["domain_sid"]
    values["ResourceGroupIds"] = samba_groups(resource["groups"])
    values["GroupCount"] = base["groups"]["count"]
    values["SidCount"] = samlogon["sidcount"]
    values["ResourceGroupCount"] = resource["groups"]["count"]
    return values


def shown(info: Any) -> dict[str, Any]:
    """Return our logon info in the same shapes."""
    values = {name: getattr(info, name) for name in type(info).__match_args__}
    for name in ("GroupIds", "ResourceGroupIds"):
        values[name] = groups(values[name])
    values["ExtraSids"] = sids(values["ExtraSids"])
    for name in ("LogonDomainId", "ResourceGroupDomainSid"):
        values[name] = text(values[name])
    values["UserSessionKey"] = info.UserSessionKey.data
    return values


def check_buffer(found: pac.Pac, kind: int, info: dict[str, Any]) -> None:
    """Compare one buffer with Samba's view of it."""
    if kind == 1:
        assert shown(found.logon_info) == logon_info(info)
    elif kind == 2:
        assert found.credentials_info == pac.CredentialsInfo(
            info["version"], info["encryption_type"], bytes.fromhex(info["encrypted_data"])
        )
    elif kind in (6, 7, 16, 19):
        name = pac.BufferType(kind).name.lower()
        have: pac.Signature = getattr(found, name)
        identifier = b"" if have.rodc_identifier is None else struct.pack(
            "<H", have.rodc_identifier)
        assert have.type == info["type"]
        assert have.signature + identifier == bytes.fromhex(info["signature"])
    elif kind == 10:
        assert found.client_info == pac.ClientInfo(info["logon_time"], info["account_name"])
    elif kind == 11:
        assert found.delegation_info is not None
        assert found.delegation_info.S4U2proxyTarget == info["info"]["proxy_target"]["string"]
        assert found.delegation_info.S4UTransitedServices == [
            service["string"] for service in info["info"]["transited_services"]
        ]
    elif kind == 12:
        extra = info["ex"] or {"samaccountname": None, "objectsid": None}
        have_upn = found.upn_dns_info
        assert have_upn is not None
        assert [have_upn.upn, have_upn.dns_domain_name, have_upn.flags, have_upn.sam_name,
                text(have_upn.sid)] == [
            info["upn_name"], info["dns_domain_name"], info["flags"], extra["samaccountname"],
            extra["objectsid"],
        ]
    elif kind == 17:
        assert found.attributes_info == pac.AttributesInfo(info["flags_length"], info["flags"])
    elif kind == 18:
        assert str(found.requestor_sid) == info["sid"]
    else:
        assert kind in (13, 14, 15, 20, 99), "a kind that nothing compares"


@pytest.mark.parametrize("line", PACS, ids=lambda line: line["id"])
def test_pacs_of_samba(line: dict[str, Any]) -> None:
    found = pac.decode(bytes.fromhex(line["hex"]))
    assert [buffer.type for buffer in found.buffers] == [row["type"] for row in line["fields"]]
    seen = set()
    for row in line["fields"]:
        if row["type"] not in seen:
            check_buffer(found, row["type"], row["info"])
        seen.add(row["type"])
    present = {pac.BufferType[name.upper()] for name in pac.Pac.__dataclass_fields__
               if name != "buffers" and getattr(found, name) is not None}
    assert present == seen - {99}


def test_every_kind_is_there() -> None:
    kinds = {row["type"] for line in PACS for row in line["fields"]}
    assert kinds >= set(pac.BufferType)


@pytest.mark.parametrize("line", PACS, ids=lambda line: line["id"])
def test_impacket_agrees(line: dict[str, Any]) -> None:
    found = pac.decode(bytes.fromhex(line["hex"]))
    for part, fields in line["impacket"].items():
        have = getattr(found, part)
        if part == "requestor_sid":
            assert str(have) == fields
            continue
        values = shown(have) if part == "logon_info" else vars_of(have)
        for name, value in fields.items():
            assert value == (values[name] if values[name] is not None or value is None else "")


def vars_of(value: Any) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.__dataclass_fields__}


@pytest.mark.parametrize("line", PACS, ids=lambda line: line["id"])
def test_the_same_octets(line: dict[str, Any]) -> None:
    """Samba sends lengths that we would not choose: the wire form keeps them."""
    for buffer in pac.decode(bytes.fromhex(line["hex"])).buffers:
        if buffer.type in NDR:
            kind = NDR[buffer.type]
            wire = ndr.deserialize(kind, buffer.data, representation="wire")
            assert ndr.serialize(kind, wire, representation="wire") == buffer.data


@pytest.mark.parametrize("line", PACS, ids=lambda line: line["id"])
def test_a_view_of_a_message(line: dict[str, Any]) -> None:
    """Any buffer gives the same, and no value keeps it; arrays are lists."""
    octets = bytes.fromhex(line["hex"])
    message = bytearray(b"\xff\xff\xff" + octets + b"\xff")
    with memoryview(message) as whole, whole[3:-1] as view:
        found = pac.decode(view)
    message.clear()  # a BufferError, if a value still had a view of it
    assert found == pac.decode(octets) == pac.decode(memoryview(octets))
    kinds = {type(value) for value in parts_of(found) if hasattr(value, "__len__")}
    assert kinds <= {bytes, str, list, pac.Buffer}
    if found.logon_info is not None and found.logon_info.GroupIds:
        assert {type(row) for row in found.logon_info.GroupIds} == {ms_pac.GROUP_MEMBERSHIP}


def parts_of(value: Any) -> Iterator[Any]:
    """Yield a value and all that it holds."""
    yield value
    if isinstance(value, ndr.Union):
        yield from parts_of(value.value)
    elif isinstance(value, (ndr.Struct, pac.Pac, pac.Claims)):
        names = getattr(type(value), "__match_args__", ())
        for name in names or value.__dataclass_fields__:
            yield from parts_of(getattr(value, name))
    elif isinstance(value, list):
        for item in value:
            yield from parts_of(item)


def test_credentials() -> None:
    used = 0
    for line in LINES:
        if line["type"] == "PAC_CREDENTIAL_DATA_NDR":
            octets = bytes.fromhex(line["hex"])
            data = pac.decode_credentials(octets)
            want = line["fields"]["ctr"]["data"]
            assert data.CredentialCount == want["credential_count"] == len(data.Credentials)
            assert [(c.PackageName, c.Credentials) for c in data.Credentials] == [
                (row["package_name"]["string"], bytes(row["credential"]))
                for row in want["credentials"] or ()
            ]
            assert ndr.serialize(ms_pac.PPAC_CREDENTIAL_DATA, data) == octets
            used += 1
        elif line["type"] == "PAC_CREDENTIAL_NTLM_SECPKG":
            ntlm = pac.decode_ntlm_credential(bytes.fromhex(line["hex"]))
            want = line["fields"]
            assert (ntlm.Version, ntlm.Flags) == (want["version"], want["flags"])
            assert list(ntlm.LmPassword) == want["lm_password"]["hash"]
            assert list(ntlm.NtPassword) == want["nt_password"]["hash"]
            used += 1
    assert used == 5


# ----------------------------------------------------------------------------------- Scapy
def same_but_for_referents(kind: Any, octets: bytes) -> None:
    """Scapy writes one number for all pointers, and lengths in the byte order of the body."""
    order: Any = "little" if octets[1] else "big"
    ours = ndr.serialize(kind, ndr.deserialize(kind, octets), byteorder=order)
    assert len(ours) == len(octets)
    for at in range(0, len(octets), 4):
        if ours[at : at + 4] != octets[at : at + 4]:
            theirs = int.from_bytes(octets[at : at + 4], order)
            if at == 8:
                assert theirs == int.from_bytes(ours[8:12], "little") == len(ours) - 16
            else:
                assert theirs == 0x20000
                assert int.from_bytes(ours[at : at + 4], order) >> 16 == 2


def claims(found: ms_pac.CLAIMS_SET) -> list[Any]:
    """Return the rows of a set as the generator of the vectors was given them."""
    return [
        [int(row.usClaimsSourceType), [
            [entry.Id, int(entry.Type), getattr(entry.Values.value, VALUES[int(entry.Type)])]
            for entry in row.ClaimEntries
        ]]
        for row in found.ClaimsArrays or ()
    ]


VALUES = {1: "Int64Values", 2: "Uint64Values", 3: "StringValues", 6: "BooleanValues"}


@pytest.mark.parametrize("line", SCAPY, ids=lambda line: line["id"])
def test_parts_of_scapy(line: dict[str, Any]) -> None:
    octets, want = bytes.fromhex(line["hex"]), line["fields"]
    if line["type"] == "CLAIMS_SET":
        assert claims(pac.decode_claims_set(octets)) == want
        same_but_for_referents(ms_pac.PCLAIMS_SET, octets)
    elif line["type"] == "CLAIMS_SET_METADATA":
        found = ndr.deserialize(ms_pac.PCLAIMS_SET_METADATA, octets)
        assert found.ClaimsSet == bytes.fromhex(want["data"])
        assert (found.usCompressionFormat, found.ulUncompressedClaimsSetSize) == (
            want["format"], want["size"])
        same_but_for_referents(ms_pac.PCLAIMS_SET_METADATA, octets)
    else:
        check_device(ndr.deserialize(ms_pac.PPAC_DEVICE_INFO, octets), want)
        same_but_for_referents(ms_pac.PPAC_DEVICE_INFO, octets)


def check_device(found: ms_pac.PAC_DEVICE_INFO, want: dict[str, Any]) -> None:
    assert {
        "UserId": found.UserId, "PrimaryGroupId": found.PrimaryGroupId,
        "AccountDomainId": text(found.AccountDomainId),
        "AccountGroupIds": groups(found.AccountGroupIds), "ExtraSids": sids(found.ExtraSids),
        "DomainGroup": [
            [text(row.DomainId), groups(row.GroupIds)] for row in found.DomainGroup or ()
        ],
    } == want


def test_claims_and_device_in_a_pac() -> None:
    line = next(line for line in PACS if line["id"] == "claims")
    found = pac.decode(bytes.fromhex(line["hex"]))
    assert found.device_info is not None
    check_device(found.device_info, BY_ID["device"]["fields"])
    for part, name in ((found.client_claims, "set.1"), (found.device_claims, "set.2")):
        assert part is not None
        assert part.format == 0
        assert part.data == bytes.fromhex(BY_ID[name]["hex"])
        assert part.uncompressed_size == len(part.data)
        assert part.claims_set is not None
        assert claims(part.claims_set) == BY_ID[name]["fields"]
    assert found.requestor_guid == uuid.UUID(bytes_le=bytes(range(16)))


def test_compressed_claims_stay_as_they_are() -> None:
    line = next(line for line in PACS if line["id"] == "compressed")
    found = pac.decode(bytes.fromhex(line["hex"]))
    for part, number in ((found.client_claims, 4), (found.device_claims, 2)):
        assert part == pac.Claims(number, bytes(range(number, 100 + number)), 8232, None)
        assert part.format in list(ms_pac.CLAIMS_COMPRESSION_FORMAT)


def test_no_claims_no_octets() -> None:
    line = next(line for line in PACS if line["id"] == "odd")
    assert pac.decode(bytes.fromhex(line["hex"])).client_claims == pac.Claims()


# --------------------------------------------------------------------------------- damaged
@pytest.mark.parametrize("line", PACS, ids=lambda line: line["id"])
def test_cut_anywhere(line: dict[str, Any]) -> None:
    """Nothing but an NdrError, until only padding behind the last buffer is missing."""
    octets = bytes.fromhex(line["hex"])
    ends = [row.offset + len(row.data) for row in pac.decode(octets).buffers]
    whole = max(ends, default=8)
    for size in range(whole):
        with pytest.raises(NdrError) as caught:
            pac.decode(octets[:size])
        assert caught.value.offset is not None
        assert caught.value.offset <= size
    pac.decode(octets[:whole])


@pytest.mark.parametrize("line", PACS[:3], ids=lambda line: line["id"])
def test_every_octet_damaged(line: dict[str, Any]) -> None:
    octets = bytes.fromhex(line["hex"])
    for at in range(len(octets)):
        for octet in (0, 1, 0x7F, 0xFF, octets[at] ^ 0x10):
            damaged = octets[:at] + bytes([octet]) + octets[at + 1 :]
            for lenient in (False, True):
                error = refusal(damaged, lenient)
                assert error is None or (
                    error.offset is not None and error.offset <= len(damaged)
                )


def refusal(octets: bytes, lenient: bool) -> NdrError | None:
    """Decode and print; return the error, if it is one that we may raise."""
    try:
        assert len(repr(pac.decode(octets, lenient=lenient))) < 1 << 20
    except NdrError as error:
        return error
    return None


# -------------------------------------------------------------------------------- encoding
@pytest.mark.parametrize("line", PACS, ids=lambda line: line["id"])
def test_encoding_gives_the_same_container(line: dict[str, Any]) -> None:
    """The same octets, but for what NDR leaves open: referents and room behind texts."""
    octets = bytes.fromhex(line["hex"])
    found = pac.decode(octets)
    again = pac.decode(pac.encode(found))
    assert [(b.type, b.offset, len(b.data)) for b in again.buffers] == [
        (b.type, b.offset, len(b.data)) for b in found.buffers
    ]
    for ours, theirs in zip(again.buffers, found.buffers, strict=True):
        if ours.type not in (1, 13, 14, 15):
            assert ours == theirs
    for ours, theirs in zip(claims_of(again), claims_of(found), strict=True):
        same_but_for_referents(ms_pac.PCLAIMS_SET, theirs.data)
        theirs.data = ours.data
    again.buffers = found.buffers
    assert again == found
    found.buffers = []
    sorted_ = pac.decode(pac.encode(found))
    kinds = [buffer.type for buffer in sorted_.buffers]
    assert kinds == sorted(kinds)
    sorted_.buffers = []
    assert sorted_ == found


def claims_of(found: pac.Pac) -> list[pac.Claims]:
    """Return those claims of a PAC that are decoded."""
    both = (found.client_claims, found.device_claims)
    return [part for part in both if part is not None and part.claims_set is not None]
