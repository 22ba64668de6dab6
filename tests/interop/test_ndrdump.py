"""Samba's ndrdump reads stubs that we made, and must print the values that went in.

A stub for each operation of an interface, direction, syntax and arm of its unions, with another
number in every place, so that nothing changes places unseen.
"""

import shutil
import subprocess
from itertools import zip_longest

import pytest

import oracle
from interop.samples import Sampler
from oracle.layout import TOP
from rpcfast.interfaces import (
    drsuapi,
    efsr,
    epm,
    eventlog6,
    frs2,
    lsarpc,
    netlogon,
    rpcecho,
    samr,
    srvsvc,
    svcctl,
    winreg,
    wkssvc,
)
from vectors import samba_print

INTERFACES = {  # by the names that ndrdump has for them
    "drsuapi": drsuapi.drsuapi, "efs": efsr.efsrpc, "epmapper": epm.epm,
    "eventlog6": eventlog6.IEventService, "frstrans": frs2.FrsTransport,
    "lsarpc": lsarpc.lsarpc, "netlogon": netlogon.netlogon, "rpcecho": rpcecho.rpcecho,
    "samr": samr.samr, "srvsvc": srvsvc.srvsvc, "svcctl": svcctl.svcctl, "winreg": winreg.winreg,
    "wkssvc": wkssvc.wkssvc,
}

# Where Samba 4.17 has something else than the published interface, and what.
PLACE = "only a place for the operation, or nothing"
UNLIKE = {
    "characters of 16 bits in the forms for 8": """
        RChangeServiceConfigA RCreateServiceA REnumDependentServicesA ROpenSCManagerA
        ROpenServiceA RQueryServiceConfigA RQueryServiceLockStatusA RStartServiceA
        RGetServiceDisplayNameA RGetServiceKeyNameA REnumServicesStatusExA""",
    "no pipes": "EfsRpcReadFileRaw EfsRpcWriteFileRaw",
    "pipes that are printed with their chunks": "RawGetFileDataAsync RdcGetFileDataAsync",
    "the certificates inside their list, where there is a pointer to pointers": """
        EfsRpcQueryUsersOnFile EfsRpcQueryRecoveryAgents EfsRpcRemoveUsersFromFile
        EfsRpcAddUsersToFile""",
    "a [ref] pointer before the union of a variant": """
        EvtRpcMessageRender EvtRpcMessageRenderDefault EvtRpcGetChannelConfig
        EvtRpcPutChannelConfig EvtRpcGetPublisherMetadata EvtRpcGetPublisherResourceMetadata
        EvtRpcGetNextEventMetadata""",
    "one pointer more": "EvtRpcClose",
    "no room for the size that is needed": "RQueryServiceConfig2A",
    "one character in the place of a text": """
        EvtRpcGetPublisherListForChannel EvtRpcGetClassicLogDisplayName""",
    "261 characters of every name": "RequestUpdates InitializeFileTransferAsync",
    "times of 32-bit fields in an epoque": "AsyncPoll",
    "[unique] pointers where there are [ref] ones": "BaseRegLoadKey",
    "a [ref] pointer where there is a [unique] one": "NetrWkstaSetInfo",
    "texts where there are octets": "RChangeServiceConfigW",
    "other lengths for these texts": "RGetServiceDisplayNameW RGetServiceKeyNameW",
    "a union of levels": "NetrServerTransportAdd",
    "a security descriptor that it takes apart": "NetrpGetFileSecurity NetrpSetFileSecurity",
    "offset and length printed, and in NDR64 of 32 bits": "NetrServerDiskEnum",
    "other attributes of an object": "LsarOpenPolicy LsarOpenPolicy2",
    "no print of keys": """
        NetrLogonSamLogon NetrLogonSamLogonEx NetrLogonSamLogonWithFlags
        NetrServerPasswordSet2""",
    "times for these numbers": "NetrLogonUasLogon",
    "security descriptors in the deltas that it takes apart": """
        NetrDatabaseDeltas NetrDatabaseSync NetrDatabaseSync2""",
    "the last record in the request too": "NetrAccountSync",
    "the entry of a log taken apart": "NetrDatabaseRedo",
    "strings that hold structs": "NetrLogonGetDomainInfo",
    "addresses of 16-bit characters": "IDL_DRSReplicaAdd IDL_DRSReplicaModify",
    "pointers to requests": "IDL_DRSGetMemberships2",
    PLACE: """
        SamrValidateComputerAccountReuseAttempt SamrAccountIsDelegatedManagedServiceAccount
        ept_inq_object
        LsarCreateTrustedDomainEx3 LsarOpenPolicy3 LsarQueryForestTrustInformation2
        LsarSetForestTrustInformation2 LsarOpenPolicyWithCreds LsarOpenSecret2 LsarCreateSecret2
        LsarSetSecret2 LsarQuerySecret2 LsarStorePrivateData2 LsarRetrievePrivateData2
        NetrLogonSetServiceBits NetrLogonComputeServerDigest NetrLogonComputeClientDigest
        NetrLogonGetTimeServiceParentDomain NetrChainSetClientAttributes
        NetrServerAuthenticateKerberos
        IDL_DRSVerifyNames IDL_DRSInterDomainMove IDL_DRSRemoveDsDomain IDL_DRSAddSidHistory
        IDL_DRSReplicaVerifyObjects IDL_DRSGetObjectExistence IDL_DRSInitDemotion
        IDL_DRSReplicaDemotion IDL_DRSFinishDemotion IDL_DRSAddCloneDC IDL_DRSWriteNgcKey
        IDL_DRSReadNgcKey
        EfsRpcNotSupported EfsRpcFileKeyInfo EfsRpcDuplicateEncryptionInfoFile
        EfsRpcAddUsersToFileEx EfsRpcFileKeyInfoEx EfsRpcGetEncryptedFileMetadata
        EfsRpcSetEncryptedFileMetadata EfsRpcFlushEfsCache EfsRpcEncryptFileExSrv
        EfsRpcQueryProtectors
        RequestRecords UpdateCancel RawGetFileData RdcGetSignatures RdcPushSourceNeeds
        RdcGetFileData RdcFileDataTransferKeepAlive
        NetprNameCanonicalize NetrShareDelStart NetrShareDelCommit NetrDfsGetVersion
        NetrServerTransportDelEx NetrShareDelEx
        RSetServiceStatus RNotifyBootConfigStatus REnumServiceGroupW RChangeServiceConfig2A
        RChangeServiceConfig2W RCreateServiceWOW64A RCreateServiceWOW64W
        RNotifyServiceStatusChange RGetNotifyResults RCloseNotifyHandle RControlServiceExA
        RControlServiceExW RQueryServiceConfigEx RCreateWowService ROpenSCManager2
        NetrJoinDomain3 NetrUnjoinDomain3 NetrRenameMachineInDomain3 NetrValidateName3
        NetrAddAlternateComputerName2 NetrRemoveAlternateComputerName2
        NetrSetPrimaryComputerName2""",
}
UNLIKE_64 = {
    "towers with counts of 32 bits": """
        ept_insert ept_delete ept_lookup ept_map ept_mgmt_delete""",
    "counts of 64 bits in secrets": """
        LsarQueryInfoTrustedDomain LsarSetInformationTrustedDomain LsarSetSecret LsarQuerySecret
        LsarQueryTrustedDomainInfo LsarSetTrustedDomainInfo LsarStorePrivateData
        LsarRetrievePrivateData LsarQueryTrustedDomainInfoByName LsarSetTrustedDomainInfoByName
        LsarCreateTrustedDomainEx""",
    "a level of 16 bits": "LsarQueryDomainInformationPolicy",
}
WHY, WHY_64 = (
    {name: reason for reason, names in unlike.items() for name in names.split()}
    for unlike in (UNLIKE, UNLIKE_64)
)
# Levels that it has otherwise: 502, 503 and 1501 of a share have a security descriptor that Samba
# takes apart; it lacks level 103 of a server and a field of 599; level 3 of a use is another; roles
# and states of domains have 32 bits; 18, 24 and 26 of a user, 10 and 11 of a policy begin without
# the gap of [ms_union]; the networks' logons have numbers for octets; an address is no number;
# replies are compressed.  It lacks what is newer, and what hardly anybody sends.
LEVELS = {
    "SHARE_INFO": {502, 503, 1501}, "SHARE_ENUM_UNION": {502, 503}, "SERVER_INFO": {103, 599},
    "USE_INFO": {3},
    "SAMPR_DOMAIN_INFO_BUFFER": {7, 9},
    "SAMPR_USER_INFO_BUFFER": {18, 24, 26},
    "LSAPR_POLICY_INFORMATION": {6, 10, 11, 15}, "LSAPR_POLICY_DOMAIN_INFORMATION": {1},
    "LSAPR_TRUSTED_DOMAIN_INFO": {14, 15}, "NETLOGON_LEVEL": {2, 6, 8},
    "LSA_FOREST_TRUST_RECORD_ForestTrustData": {4},
    "DRS_MSG_DCINFOREPLY": {0xFFFFFFFF}, "DRS_MSG_GETREPLINFO_REPLY": {0xFFFFFFFC},
    "DRS_MSG_REPSYNC": {2}, "DRS_MSG_UPDREFS": {2}, "DRS_MSG_ADDENTRYREQ": {1},
    "DRS_MSG_ADDENTRYREPLY": {1}, "DRS_MSG_GETCHGREQ": {4, 7, 11}, "DRS_MSG_GETCHGREPLY": {2, 7, 9},
}


def judged(name, op, syntax):
    reason = WHY.get(op.name) or (syntax == "ndr64" and WHY_64.get(op.name))
    # each of these has to fail: what Samba learns comes off the list
    marks = [pytest.mark.xfail(strict=True, reason=f"Samba has {reason}")] if reason else []
    return pytest.param(name, op, syntax, id=f"{name}-{op.name}-{syntax}", marks=marks)


@pytest.fixture(scope="module")
def ndrdump(tmp_path_factory):
    """Return ndrdump(interface, opnum, "in" or "out", stub, syntax, request) -> what it prints."""
    program = shutil.which("ndrdump")
    if program is None:
        pytest.skip("needs ndrdump: `apt install samba-testsuite`")
    folder = tmp_path_factory.mktemp("ndrdump")
    stub, context = folder / "stub", folder / "request"

    def run(name, opnum, way, data, syntax, request):
        stub.write_bytes(data)
        context.write_bytes(request)
        options = ["--ndr64"] if syntax == "ndr64" else []
        options += ["--context-file", context] if way == "out" else []
        done = subprocess.run(
            [program, *options, name, str(opnum), way, stub], capture_output=True, timeout=60
        )
        text = (done.stdout + done.stderr).decode("utf-8", "replace")
        assert done.returncode == 0, text
        assert "dump OK" in text
        assert "unread bytes" not in text
        return text

    return run


@pytest.mark.parametrize(
    ("name", "op", "syntax"),
    [
        judged(name, op, syntax) for name, interface in INTERFACES.items() for op in interface
        if not op.name.endswith("NotUsedOnWire") for syntax in ("ndr20", "ndr64")
    ],
)
def test_values(ndrdump, name, op, syntax):
    arm = arms = 0
    done = set()  # other arms change nothing in a stub that has none
    options = {"syntax": syntax, "representation": "wire"}
    while arm <= arms:
        sampler = Sampler(arm, LEVELS)
        values = sampler.members([(p.name, p.type) for p in op.params])
        request = op.Request(**{p.name: values[p.name] for p in op.params if p.is_in})
        result = {} if op.result is None else {"result": 0}
        given = {p.name: values[p.name] for p in op.params if p.is_out}
        response = op.Response(**given, **result)
        arm, arms = arm + 1, sampler.arms - 1
        asked = bytes(op.encode_request(request, **options))
        answer = bytes(op.encode_response(response, request=request, **options))
        for way, data, value in (("in", asked, request), ("out", answer, response)):
            if (way, data) in done:
                continue
            done.add((way, data))
            text = ndrdump(name, op.opnum, way, data, syntax, asked)
            want = list(leaves(op, "request" if way == "in" else "response", value))
            have = flat(samba_print.printed(text, cut=False))
            for a, b in zip_longest(have, want, fillvalue="missing"):
                assert samba_print.same(a, b), text


def leaves(op, direction, value):
    """Yield the numbers and texts of a value."""
    for name, kind in oracle.stub_items(op, direction):
        yield from flat(samba_print.leaves(kind, getattr(value, name), TOP))


def flat(leaves):
    """Take octets apart."""
    return [part for x in leaves for part in (x if isinstance(x, bytes) else (x,))]
