"""The types and interfaces of ms_pac.idl.

Generated from ms_pac.idl by `python -m rpcfast idl`: edit that file and run it again.
"""

from rpcfast import ndr
from rpcfast.interfaces.ms_dtyp import FILETIME, RPC_SID, RPC_UNICODE_STRING

PISID = ndr.unique(RPC_SID)


class KERB_SID_AND_ATTRIBUTES(ndr.Struct):
    Sid = PISID
    Attributes = ndr.ulong


PKERB_SID_AND_ATTRIBUTES = ndr.unique(KERB_SID_AND_ATTRIBUTES)


class GROUP_MEMBERSHIP(ndr.Struct):
    RelativeId = ndr.ulong
    Attributes = ndr.ulong


PGROUP_MEMBERSHIP = ndr.unique(GROUP_MEMBERSHIP)


class DOMAIN_GROUP_MEMBERSHIP(ndr.Struct):
    DomainId = PISID
    GroupCount = ndr.ulong
    GroupIds = ndr.unique(ndr.array(GROUP_MEMBERSHIP, size_is=ndr.var.GroupCount))


PDOMAIN_GROUP_MEMBERSHIP = ndr.unique(DOMAIN_GROUP_MEMBERSHIP)


class USER_SESSION_KEY(ndr.Struct):
    data = ndr.array(ndr.char, 16)


PUSER_SESSION_KEY = ndr.unique(USER_SESSION_KEY)


class KERB_VALIDATION_INFO(ndr.Struct):
    LogonTime = FILETIME
    LogoffTime = FILETIME
    KickOffTime = FILETIME
    PasswordLastSet = FILETIME
    PasswordCanChange = FILETIME
    PasswordMustChange = FILETIME
    EffectiveName = RPC_UNICODE_STRING
    FullName = RPC_UNICODE_STRING
    LogonScript = RPC_UNICODE_STRING
    ProfilePath = RPC_UNICODE_STRING
    HomeDirectory = RPC_UNICODE_STRING
    HomeDirectoryDrive = RPC_UNICODE_STRING
    LogonCount = ndr.ushort
    BadPasswordCount = ndr.ushort
    UserId = ndr.ulong
    PrimaryGroupId = ndr.ulong
    GroupCount = ndr.ulong
    GroupIds = ndr.unique(ndr.array(GROUP_MEMBERSHIP, size_is=ndr.var.GroupCount))
    UserFlags = ndr.ulong
    UserSessionKey = USER_SESSION_KEY
    LogonServer = RPC_UNICODE_STRING
    LogonDomainName = RPC_UNICODE_STRING
    LogonDomainId = PISID
    Reserved1 = ndr.array(ndr.ulong, 2)
    UserAccountControl = ndr.ulong
    SubAuthStatus = ndr.ulong
    LastSuccessfulILogon = FILETIME
    LastFailedILogon = FILETIME
    FailedILogonCount = ndr.ulong
    Reserved3 = ndr.ulong
    SidCount = ndr.ulong
    ExtraSids = ndr.unique(ndr.array(KERB_SID_AND_ATTRIBUTES, size_is=ndr.var.SidCount))
    ResourceGroupDomainSid = PISID
    ResourceGroupCount = ndr.ulong
    ResourceGroupIds = ndr.unique(ndr.array(GROUP_MEMBERSHIP, size_is=ndr.var.ResourceGroupCount))


PKERB_VALIDATION_INFO = ndr.unique(KERB_VALIDATION_INFO)


class SECPKG_SUPPLEMENTAL_CRED(ndr.Struct):
    PackageName = RPC_UNICODE_STRING
    CredentialSize = ndr.ulong
    Credentials = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.CredentialSize))


PSECPKG_SUPPLEMENTAL_CRED = ndr.unique(SECPKG_SUPPLEMENTAL_CRED)


class PAC_CREDENTIAL_DATA(ndr.Struct):
    CredentialCount = ndr.ulong
    Credentials = ndr.array(SECPKG_SUPPLEMENTAL_CRED, size_is=ndr.var.CredentialCount)


PPAC_CREDENTIAL_DATA = ndr.unique(PAC_CREDENTIAL_DATA)


class NTLM_SUPPLEMENTAL_CREDENTIAL(ndr.Struct):
    Version = ndr.ulong
    Flags = ndr.ulong
    LmPassword = ndr.array(ndr.usmall, 16)
    NtPassword = ndr.array(ndr.usmall, 16)


PNTLM_SUPPLEMENTAL_CREDENTIAL = ndr.unique(NTLM_SUPPLEMENTAL_CREDENTIAL)


class S4U_DELEGATION_INFO(ndr.Struct):
    S4U2proxyTarget = RPC_UNICODE_STRING
    TransitedListSize = ndr.ulong
    S4UTransitedServices = ndr.unique(
        ndr.array(RPC_UNICODE_STRING, size_is=ndr.var.TransitedListSize),
    )


PS4U_DELEGATION_INFO = ndr.unique(S4U_DELEGATION_INFO)


class PAC_DEVICE_INFO(ndr.Struct):
    UserId = ndr.ulong
    PrimaryGroupId = ndr.ulong
    AccountDomainId = PISID
    AccountGroupCount = ndr.ulong
    AccountGroupIds = ndr.unique(ndr.array(GROUP_MEMBERSHIP, size_is=ndr.var.AccountGroupCount))
    SidCount = ndr.ulong
    ExtraSids = ndr.unique(ndr.array(KERB_SID_AND_ATTRIBUTES, size_is=ndr.var.SidCount))
    DomainGroupCount = ndr.ulong
    DomainGroup = ndr.unique(ndr.array(DOMAIN_GROUP_MEMBERSHIP, size_is=ndr.var.DomainGroupCount))


PPAC_DEVICE_INFO = ndr.unique(PAC_DEVICE_INFO)


class CLAIM_TYPE(ndr.IntEnum):
    CLAIM_TYPE_INT64 = 1
    CLAIM_TYPE_UINT64 = 2
    CLAIM_TYPE_STRING = 3
    CLAIM_TYPE_BOOLEAN = 6


PCLAIM_TYPE = ndr.unique(ndr.Enum(CLAIM_TYPE))


class CLAIMS_SOURCE_TYPE(ndr.IntEnum):
    CLAIMS_SOURCE_TYPE_AD = 1
    CLAIMS_SOURCE_TYPE_CERTIFICATE = 2


class CLAIMS_COMPRESSION_FORMAT(ndr.IntEnum):
    CLAIMS_COMPRESSION_FORMAT_NONE = 0
    CLAIMS_COMPRESSION_FORMAT_LZNT1 = 2
    CLAIMS_COMPRESSION_FORMAT_XPRESS = 3
    CLAIMS_COMPRESSION_FORMAT_XPRESS_HUFF = 4


CLAIM_VALUES_MAX = 10485760


class CLAIM_INT64_VALUES(ndr.Struct):
    ValueCount = ndr.Range(ndr.ulong, 1, 10485760)
    Int64Values = ndr.unique(ndr.array(ndr.hyper, size_is=ndr.var.ValueCount))


class CLAIM_UINT64_VALUES(ndr.Struct):
    ValueCount = ndr.Range(ndr.ulong, 1, 10485760)
    Uint64Values = ndr.unique(ndr.array(ndr.uhyper, size_is=ndr.var.ValueCount))


class CLAIM_STRING_VALUES(ndr.Struct):
    ValueCount = ndr.Range(ndr.ulong, 1, 10485760)
    StringValues = ndr.unique(
        ndr.array(ndr.unique(ndr.string(ndr.wchar)), size_is=ndr.var.ValueCount),
    )


class CLAIM_BOOLEAN_VALUES(ndr.Struct):
    ValueCount = ndr.Range(ndr.ulong, 1, 10485760)
    BooleanValues = ndr.unique(ndr.array(ndr.uhyper, size_is=ndr.var.ValueCount))


class CLAIM_VALUES(ndr.Union, switch=ndr.Enum(CLAIM_TYPE), empty=(ndr.DEFAULT,)):
    Int64 = ndr.case(CLAIM_INT64_VALUES, CLAIM_TYPE.CLAIM_TYPE_INT64)
    Uint64 = ndr.case(CLAIM_UINT64_VALUES, CLAIM_TYPE.CLAIM_TYPE_UINT64)
    String = ndr.case(CLAIM_STRING_VALUES, CLAIM_TYPE.CLAIM_TYPE_STRING)
    Boolean = ndr.case(CLAIM_BOOLEAN_VALUES, CLAIM_TYPE.CLAIM_TYPE_BOOLEAN)


class CLAIM_ENTRY(ndr.Struct):
    Id = ndr.unique(ndr.string(ndr.wchar))
    Type = ndr.Enum(CLAIM_TYPE)
    Values = ndr.switch_is(CLAIM_VALUES, ndr.var.Type)


PCLAIM_ENTRY = ndr.unique(CLAIM_ENTRY)


class CLAIMS_ARRAY(ndr.Struct):
    usClaimsSourceType = ndr.Enum(CLAIMS_SOURCE_TYPE)
    ulClaimsCount = ndr.ulong
    ClaimEntries = ndr.unique(ndr.array(CLAIM_ENTRY, size_is=ndr.var.ulClaimsCount))


PCLAIMS_ARRAY = ndr.unique(CLAIMS_ARRAY)


class CLAIMS_SET(ndr.Struct):
    ulClaimsArrayCount = ndr.ulong
    ClaimsArrays = ndr.unique(ndr.array(CLAIMS_ARRAY, size_is=ndr.var.ulClaimsArrayCount))
    usReservedType = ndr.ushort
    ulReservedFieldSize = ndr.ulong
    ReservedField = ndr.unique(ndr.array(ndr.byte, size_is=ndr.var.ulReservedFieldSize))


PCLAIMS_SET = ndr.unique(CLAIMS_SET)


class CLAIMS_SET_METADATA(ndr.Struct):
    ulClaimsSetSize = ndr.ulong
    ClaimsSet = ndr.unique(ndr.array(ndr.byte, size_is=ndr.var.ulClaimsSetSize))
    usCompressionFormat = ndr.Enum(CLAIMS_COMPRESSION_FORMAT)
    ulUncompressedClaimsSetSize = ndr.ulong
    usReservedType = ndr.ushort
    ulReservedFieldSize = ndr.ulong
    ReservedField = ndr.unique(ndr.array(ndr.byte, size_is=ndr.var.ulReservedFieldSize))


PCLAIMS_SET_METADATA = ndr.unique(CLAIMS_SET_METADATA)
