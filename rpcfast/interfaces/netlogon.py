"""The types and interfaces of netlogon.idl.

Generated from netlogon.idl by `python -m rpcfast idl`: edit that file and run it again.
"""

from rpcfast import ndr
from rpcfast.interfaces.ms_dtyp import GUID, OLD_LARGE_INTEGER, RPC_SID, RPC_UNICODE_STRING

LOGONSRV_HANDLE = ndr.unique(ndr.wchar)


class STRING(ndr.Struct):
    Length = ndr.ushort
    MaximumLength = ndr.ushort
    Buffer = ndr.unique(
        ndr.array(ndr.char, size_is=ndr.var.MaximumLength, length_is=ndr.var.Length),
    )


PSTRING = ndr.unique(STRING)


class CYPHER_BLOCK(ndr.Struct):
    data = ndr.array(ndr.char, 8)


PCYPHER_BLOCK = ndr.unique(CYPHER_BLOCK)


class NT_OWF_PASSWORD(ndr.Struct):
    data = ndr.array(CYPHER_BLOCK, 2)


PNT_OWF_PASSWORD = ndr.unique(NT_OWF_PASSWORD)
ENCRYPTED_NT_OWF_PASSWORD = NT_OWF_PASSWORD
PENCRYPTED_NT_OWF_PASSWORD = ndr.unique(NT_OWF_PASSWORD)


class LM_OWF_PASSWORD(ndr.Struct):
    data = ndr.array(CYPHER_BLOCK, 2)


PLM_OWF_PASSWORD = ndr.unique(LM_OWF_PASSWORD)
ENCRYPTED_LM_OWF_PASSWORD = LM_OWF_PASSWORD
PENCRYPTED_LM_OWF_PASSWORD = ndr.unique(LM_OWF_PASSWORD)


class NETLOGON_CREDENTIAL(ndr.Struct):
    data = ndr.array(ndr.char, 8)


PNETLOGON_CREDENTIAL = ndr.unique(NETLOGON_CREDENTIAL)


class NETLOGON_AUTHENTICATOR(ndr.Struct):
    Credential = NETLOGON_CREDENTIAL
    Timestamp = ndr.ulong


PNETLOGON_AUTHENTICATOR = ndr.unique(NETLOGON_AUTHENTICATOR)


class NETLOGON_SECURE_CHANNEL_TYPE(ndr.IntEnum):
    NullSecureChannel = 0
    MsvApSecureChannel = 1
    WorkstationSecureChannel = 2
    TrustedDnsDomainSecureChannel = 3
    TrustedDomainSecureChannel = 4
    UasServerSecureChannel = 5
    ServerSecureChannel = 6
    CdcServerSecureChannel = 7


class NL_TRUST_PASSWORD(ndr.Struct):
    Buffer = ndr.array(ndr.wchar, 256)
    Length = ndr.ulong


PNL_TRUST_PASSWORD = ndr.unique(NL_TRUST_PASSWORD)


class NL_PASSWORD_VERSION(ndr.Struct):
    ReservedField = ndr.ulong
    PasswordVersionNumber = ndr.ulong
    PasswordVersionPresent = ndr.ulong


PNL_PASSWORD_VERSION = ndr.unique(NL_PASSWORD_VERSION)


class NETLOGON_CAPABILITIES(ndr.Union, switch=ndr.ulong, ms_union=True):
    ServerCapabilities = ndr.case(ndr.ulong, 1)
    RequestedFlags = ndr.case(ndr.ulong, 2)


PNETLOGON_CAPABILITIES = ndr.unique(NETLOGON_CAPABILITIES)


class NL_GENERIC_RPC_DATA(ndr.Struct):
    UlongEntryCount = ndr.Range(ndr.ulong, 0, 4096)
    UlongData = ndr.unique(ndr.array(ndr.ulong, size_is=ndr.var.UlongEntryCount))
    UnicodeStringEntryCount = ndr.Range(ndr.ulong, 0, 4096)
    UnicodeStringData = ndr.unique(
        ndr.array(RPC_UNICODE_STRING, size_is=ndr.var.UnicodeStringEntryCount),
    )


PNL_GENERIC_RPC_DATA = ndr.unique(NL_GENERIC_RPC_DATA)
MSV1_0_CLEARTEXT_PASSWORD_ALLOWED = 2
MSV1_0_UPDATE_LOGON_STATISTICS = 4
MSV1_0_RETURN_USER_PARAMETERS = 8
MSV1_0_DONT_TRY_GUEST_ACCOUNT = 16
MSV1_0_ALLOW_SERVER_TRUST_ACCOUNT = 32
MSV1_0_RETURN_PASSWORD_EXPIRY = 64
MSV1_0_USE_CLIENT_CHALLENGE = 128
MSV1_0_TRY_GUEST_ACCOUNT_ONLY = 256
MSV1_0_RETURN_PROFILE_PATH = 512
MSV1_0_TRY_SPECIFIED_DOMAIN_ONLY = 1024
MSV1_0_ALLOW_WORKSTATION_TRUST_ACCOUNT = 2048


class NETLOGON_LOGON_INFO_CLASS(ndr.IntEnum):
    NetlogonInteractiveInformation = 1
    NetlogonNetworkInformation = 2
    NetlogonServiceInformation = 3
    NetlogonGenericInformation = 4
    NetlogonInteractiveTransitiveInformation = 5
    NetlogonNetworkTransitiveInformation = 6
    NetlogonServiceTransitiveInformation = 7
    NetlogonTicketLogonInformation = 8


class NETLOGON_LOGON_IDENTITY_INFO(ndr.Struct):
    LogonDomainName = RPC_UNICODE_STRING
    ParameterControl = ndr.ulong
    Reserved = OLD_LARGE_INTEGER
    UserName = RPC_UNICODE_STRING
    Workstation = RPC_UNICODE_STRING


PNETLOGON_LOGON_IDENTITY_INFO = ndr.unique(NETLOGON_LOGON_IDENTITY_INFO)


class NETLOGON_INTERACTIVE_INFO(ndr.Struct):
    Identity = NETLOGON_LOGON_IDENTITY_INFO
    LmOwfPassword = LM_OWF_PASSWORD
    NtOwfPassword = NT_OWF_PASSWORD


PNETLOGON_INTERACTIVE_INFO = ndr.unique(NETLOGON_INTERACTIVE_INFO)


class NETLOGON_SERVICE_INFO(ndr.Struct):
    Identity = NETLOGON_LOGON_IDENTITY_INFO
    LmOwfPassword = LM_OWF_PASSWORD
    NtOwfPassword = NT_OWF_PASSWORD


PNETLOGON_SERVICE_INFO = ndr.unique(NETLOGON_SERVICE_INFO)


class LM_CHALLENGE(ndr.Struct):
    data = ndr.array(ndr.char, 8)


class NETLOGON_NETWORK_INFO(ndr.Struct):
    Identity = NETLOGON_LOGON_IDENTITY_INFO
    LmChallenge = LM_CHALLENGE
    NtChallengeResponse = STRING
    LmChallengeResponse = STRING


PNETLOGON_NETWORK_INFO = ndr.unique(NETLOGON_NETWORK_INFO)


class NETLOGON_GENERIC_INFO(ndr.Struct):
    Identity = NETLOGON_LOGON_IDENTITY_INFO
    PackageName = RPC_UNICODE_STRING
    DataLength = ndr.ulong
    LogonData = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.DataLength))


PNETLOGON_GENERIC_INFO = ndr.unique(NETLOGON_GENERIC_INFO)


class NETLOGON_TICKET_LOGON_INFO(ndr.Struct):
    Identity = NETLOGON_LOGON_IDENTITY_INFO
    RequestOptions = ndr.uhyper
    ServiceTicketLength = ndr.ulong
    ServiceTicket = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.ServiceTicketLength))
    AdditionalTicketLength = ndr.ulong
    AdditionalTicket = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.AdditionalTicketLength))


PNETLOGON_TICKET_LOGON_INFO = ndr.unique(NETLOGON_TICKET_LOGON_INFO)


class NETLOGON_LEVEL(
    ndr.Union,
    switch=ndr.Enum(NETLOGON_LOGON_INFO_CLASS),
    ms_union=True,
    empty=(ndr.DEFAULT,),
):
    LogonInteractive = ndr.case(
        PNETLOGON_INTERACTIVE_INFO,
        NETLOGON_LOGON_INFO_CLASS.NetlogonInteractiveInformation,
    )
    LogonNetwork = ndr.case(
        PNETLOGON_NETWORK_INFO,
        NETLOGON_LOGON_INFO_CLASS.NetlogonNetworkInformation,
    )
    LogonService = ndr.case(
        PNETLOGON_SERVICE_INFO,
        NETLOGON_LOGON_INFO_CLASS.NetlogonServiceInformation,
    )
    LogonGeneric = ndr.case(
        PNETLOGON_GENERIC_INFO,
        NETLOGON_LOGON_INFO_CLASS.NetlogonGenericInformation,
    )
    LogonInteractiveTransitive = ndr.case(
        PNETLOGON_INTERACTIVE_INFO,
        NETLOGON_LOGON_INFO_CLASS.NetlogonInteractiveTransitiveInformation,
    )
    LogonNetworkTransitive = ndr.case(
        PNETLOGON_NETWORK_INFO,
        NETLOGON_LOGON_INFO_CLASS.NetlogonNetworkTransitiveInformation,
    )
    LogonServiceTransitive = ndr.case(
        PNETLOGON_SERVICE_INFO,
        NETLOGON_LOGON_INFO_CLASS.NetlogonServiceTransitiveInformation,
    )
    LogonTicket = ndr.case(
        PNETLOGON_TICKET_LOGON_INFO,
        NETLOGON_LOGON_INFO_CLASS.NetlogonTicketLogonInformation,
    )


PNETLOGON_LEVEL = ndr.unique(NETLOGON_LEVEL)


class NETLOGON_VALIDATION_INFO_CLASS(ndr.IntEnum):
    NetlogonValidationUasInfo = 1
    NetlogonValidationSamInfo = 2
    NetlogonValidationSamInfo2 = 3
    NetlogonValidationGenericInfo = 4
    NetlogonValidationGenericInfo2 = 5
    NetlogonValidationSamInfo4 = 6
    NetlogonValidationTicketLogon = 7


class GROUP_MEMBERSHIP(ndr.Struct):
    RelativeId = ndr.ulong
    Attributes = ndr.ulong


PGROUP_MEMBERSHIP = ndr.unique(GROUP_MEMBERSHIP)


class NETLOGON_SID_AND_ATTRIBUTES(ndr.Struct):
    Sid = ndr.unique(RPC_SID)
    Attributes = ndr.ulong


PNETLOGON_SID_AND_ATTRIBUTES = ndr.unique(NETLOGON_SID_AND_ATTRIBUTES)


class USER_SESSION_KEY(ndr.Struct):
    data = ndr.array(CYPHER_BLOCK, 2)


PUSER_SESSION_KEY = ndr.unique(USER_SESSION_KEY)


class NETLOGON_VALIDATION_SAM_INFO(ndr.Struct):
    LogonTime = OLD_LARGE_INTEGER
    LogoffTime = OLD_LARGE_INTEGER
    KickOffTime = OLD_LARGE_INTEGER
    PasswordLastSet = OLD_LARGE_INTEGER
    PasswordCanChange = OLD_LARGE_INTEGER
    PasswordMustChange = OLD_LARGE_INTEGER
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
    GroupCount = ndr.Range(ndr.ulong, 0, 2048)
    GroupIds = ndr.unique(ndr.array(GROUP_MEMBERSHIP, size_is=ndr.var.GroupCount))
    UserFlags = ndr.ulong
    UserSessionKey = USER_SESSION_KEY
    LogonServer = RPC_UNICODE_STRING
    LogonDomainName = RPC_UNICODE_STRING
    LogonDomainId = ndr.unique(RPC_SID)
    ExpansionRoom = ndr.array(ndr.ulong, 10)


PNETLOGON_VALIDATION_SAM_INFO = ndr.unique(NETLOGON_VALIDATION_SAM_INFO)


class NETLOGON_VALIDATION_SAM_INFO2(ndr.Struct):
    LogonTime = OLD_LARGE_INTEGER
    LogoffTime = OLD_LARGE_INTEGER
    KickOffTime = OLD_LARGE_INTEGER
    PasswordLastSet = OLD_LARGE_INTEGER
    PasswordCanChange = OLD_LARGE_INTEGER
    PasswordMustChange = OLD_LARGE_INTEGER
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
    GroupCount = ndr.Range(ndr.ulong, 0, 2048)
    GroupIds = ndr.unique(ndr.array(GROUP_MEMBERSHIP, size_is=ndr.var.GroupCount))
    UserFlags = ndr.ulong
    UserSessionKey = USER_SESSION_KEY
    LogonServer = RPC_UNICODE_STRING
    LogonDomainName = RPC_UNICODE_STRING
    LogonDomainId = ndr.unique(RPC_SID)
    ExpansionRoom = ndr.array(ndr.ulong, 10)
    SidCount = ndr.Range(ndr.ulong, 0, 2048)
    ExtraSids = ndr.unique(ndr.array(NETLOGON_SID_AND_ATTRIBUTES, size_is=ndr.var.SidCount))


PNETLOGON_VALIDATION_SAM_INFO2 = ndr.unique(NETLOGON_VALIDATION_SAM_INFO2)


class NETLOGON_VALIDATION_SAM_INFO4(ndr.Struct):
    LogonTime = OLD_LARGE_INTEGER
    LogoffTime = OLD_LARGE_INTEGER
    KickOffTime = OLD_LARGE_INTEGER
    PasswordLastSet = OLD_LARGE_INTEGER
    PasswordCanChange = OLD_LARGE_INTEGER
    PasswordMustChange = OLD_LARGE_INTEGER
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
    GroupCount = ndr.Range(ndr.ulong, 0, 2048)
    GroupIds = ndr.unique(ndr.array(GROUP_MEMBERSHIP, size_is=ndr.var.GroupCount))
    UserFlags = ndr.ulong
    UserSessionKey = USER_SESSION_KEY
    LogonServer = RPC_UNICODE_STRING
    LogonDomainName = RPC_UNICODE_STRING
    LogonDomainId = ndr.unique(RPC_SID)
    LMKey = ndr.array(ndr.usmall, 8)
    UserAccountControl = ndr.ulong
    SubAuthStatus = ndr.ulong
    LastSuccessfulILogon = OLD_LARGE_INTEGER
    LastFailedILogon = OLD_LARGE_INTEGER
    FailedILogonCount = ndr.ulong
    Reserved4 = ndr.array(ndr.ulong, 1)
    SidCount = ndr.Range(ndr.ulong, 0, 2048)
    ExtraSids = ndr.unique(ndr.array(NETLOGON_SID_AND_ATTRIBUTES, size_is=ndr.var.SidCount))
    DnsLogonDomainName = RPC_UNICODE_STRING
    Upn = RPC_UNICODE_STRING
    ExpansionString1 = RPC_UNICODE_STRING
    ExpansionString2 = RPC_UNICODE_STRING
    ExpansionString3 = RPC_UNICODE_STRING
    ExpansionString4 = RPC_UNICODE_STRING
    ExpansionString5 = RPC_UNICODE_STRING
    ExpansionString6 = RPC_UNICODE_STRING
    ExpansionString7 = RPC_UNICODE_STRING
    ExpansionString8 = RPC_UNICODE_STRING
    ExpansionString9 = RPC_UNICODE_STRING
    ExpansionString10 = RPC_UNICODE_STRING


PNETLOGON_VALIDATION_SAM_INFO4 = ndr.unique(NETLOGON_VALIDATION_SAM_INFO4)


class NETLOGON_VALIDATION_GENERIC_INFO2(ndr.Struct):
    DataLength = ndr.ulong
    ValidationData = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.DataLength))


PNETLOGON_VALIDATION_GENERIC_INFO2 = ndr.unique(NETLOGON_VALIDATION_GENERIC_INFO2)


class NETLOGON_VALIDATION_TICKET_LOGON(ndr.Struct):
    Results = ndr.uhyper
    KerberosStatus = ndr.NTSTATUS
    NetlogonStatus = ndr.NTSTATUS
    SourceOfStatus = RPC_UNICODE_STRING
    UserInformation = PNETLOGON_VALIDATION_SAM_INFO4
    DeviceInformation = PNETLOGON_VALIDATION_SAM_INFO4
    UserClaimsLength = ndr.ulong
    UserClaims = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.UserClaimsLength))
    DeviceClaimsLength = ndr.ulong
    DeviceClaims = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.DeviceClaimsLength))


PNETLOGON_VALIDATION_TICKET_LOGON = ndr.unique(NETLOGON_VALIDATION_TICKET_LOGON)


class NETLOGON_VALIDATION(
    ndr.Union,
    switch=ndr.Enum(NETLOGON_VALIDATION_INFO_CLASS),
    ms_union=True,
    empty=(ndr.DEFAULT,),
):
    ValidationSam = ndr.case(
        PNETLOGON_VALIDATION_SAM_INFO,
        NETLOGON_VALIDATION_INFO_CLASS.NetlogonValidationSamInfo,
    )
    ValidationSam2 = ndr.case(
        PNETLOGON_VALIDATION_SAM_INFO2,
        NETLOGON_VALIDATION_INFO_CLASS.NetlogonValidationSamInfo2,
    )
    ValidationGeneric2 = ndr.case(
        PNETLOGON_VALIDATION_GENERIC_INFO2,
        NETLOGON_VALIDATION_INFO_CLASS.NetlogonValidationGenericInfo2,
    )
    ValidationSam4 = ndr.case(
        PNETLOGON_VALIDATION_SAM_INFO4,
        NETLOGON_VALIDATION_INFO_CLASS.NetlogonValidationSamInfo4,
    )
    ValidationTicket = ndr.case(
        PNETLOGON_VALIDATION_TICKET_LOGON,
        NETLOGON_VALIDATION_INFO_CLASS.NetlogonValidationTicketLogon,
    )


PNETLOGON_VALIDATION = ndr.unique(NETLOGON_VALIDATION)


class NETLOGON_VALIDATION_UAS_INFO(ndr.Struct):
    usrlog1_eff_name = ndr.unique(ndr.string(ndr.wchar))
    usrlog1_priv = ndr.ulong
    usrlog1_auth_flags = ndr.ulong
    usrlog1_num_logons = ndr.ulong
    usrlog1_bad_pw_count = ndr.ulong
    usrlog1_last_logon = ndr.ulong
    usrlog1_last_logoff = ndr.ulong
    usrlog1_logoff_time = ndr.ulong
    usrlog1_kickoff_time = ndr.ulong
    usrlog1_password_age = ndr.ulong
    usrlog1_pw_can_change = ndr.ulong
    usrlog1_pw_must_change = ndr.ulong
    usrlog1_computer = ndr.unique(ndr.string(ndr.wchar))
    usrlog1_domain = ndr.unique(ndr.string(ndr.wchar))
    usrlog1_script_path = ndr.unique(ndr.string(ndr.wchar))
    usrlog1_reserved1 = ndr.ulong


PNETLOGON_VALIDATION_UAS_INFO = ndr.unique(NETLOGON_VALIDATION_UAS_INFO)


class NETLOGON_LOGOFF_UAS_INFO(ndr.Struct):
    Duration = ndr.ulong
    LogonCount = ndr.ushort


PNETLOGON_LOGOFF_UAS_INFO = ndr.unique(NETLOGON_LOGOFF_UAS_INFO)


class UAS_INFO_0(ndr.Struct):
    ComputerName = ndr.array(ndr.char, 16)
    TimeCreated = ndr.ulong
    SerialNumber = ndr.ulong


PUAS_INFO_0 = ndr.unique(UAS_INFO_0)


class NETLOGON_LSA_POLICY_INFO(ndr.Struct):
    LsaPolicySize = ndr.ulong
    LsaPolicy = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.LsaPolicySize))


PNETLOGON_LSA_POLICY_INFO = ndr.unique(NETLOGON_LSA_POLICY_INFO)


class NETLOGON_WORKSTATION_INFO(ndr.Struct):
    LsaPolicy = NETLOGON_LSA_POLICY_INFO
    DnsHostName = ndr.unique(ndr.string(ndr.wchar, limits=(0, 256)))
    SiteName = ndr.unique(ndr.string(ndr.wchar, limits=(0, 256)))
    Dummy1 = ndr.unique(ndr.string(ndr.wchar, limits=(0, 256)))
    Dummy2 = ndr.unique(ndr.string(ndr.wchar, limits=(0, 256)))
    Dummy3 = ndr.unique(ndr.string(ndr.wchar, limits=(0, 256)))
    Dummy4 = ndr.unique(ndr.string(ndr.wchar, limits=(0, 256)))
    OsVersion = RPC_UNICODE_STRING
    OsName = RPC_UNICODE_STRING
    DummyString3 = RPC_UNICODE_STRING
    DummyString4 = RPC_UNICODE_STRING
    WorkstationFlags = ndr.ulong
    KerberosSupportedEncryptionTypes = ndr.ulong
    DummyLong3 = ndr.ulong
    DummyLong4 = ndr.ulong


PNETLOGON_WORKSTATION_INFO = ndr.unique(NETLOGON_WORKSTATION_INFO)


class NETLOGON_WORKSTATION_INFORMATION(ndr.Union, switch=ndr.ulong, ms_union=True):
    WorkstationInfo = ndr.case(PNETLOGON_WORKSTATION_INFO, 1)
    LsaPolicyInfo = ndr.case(PNETLOGON_WORKSTATION_INFO, 2)


PNETLOGON_WORKSTATION_INFORMATION = ndr.unique(NETLOGON_WORKSTATION_INFORMATION)


class NETLOGON_ONE_DOMAIN_INFO(ndr.Struct):
    DomainName = RPC_UNICODE_STRING
    DnsDomainName = RPC_UNICODE_STRING
    DnsForestName = RPC_UNICODE_STRING
    DomainGuid = GUID
    DomainSid = ndr.unique(RPC_SID)
    TrustExtension = RPC_UNICODE_STRING
    DummyString2 = RPC_UNICODE_STRING
    DummyString3 = RPC_UNICODE_STRING
    DummyString4 = RPC_UNICODE_STRING
    DummyLong1 = ndr.ulong
    DummyLong2 = ndr.ulong
    DummyLong3 = ndr.ulong
    DummyLong4 = ndr.ulong


PNETLOGON_ONE_DOMAIN_INFO = ndr.unique(NETLOGON_ONE_DOMAIN_INFO)


class NETLOGON_DOMAIN_INFO(ndr.Struct):
    PrimaryDomain = NETLOGON_ONE_DOMAIN_INFO
    TrustedDomainCount = ndr.ulong
    TrustedDomains = ndr.unique(
        ndr.array(NETLOGON_ONE_DOMAIN_INFO, size_is=ndr.var.TrustedDomainCount),
    )
    LsaPolicy = NETLOGON_LSA_POLICY_INFO
    DnsHostNameInDs = RPC_UNICODE_STRING
    DummyString2 = RPC_UNICODE_STRING
    DummyString3 = RPC_UNICODE_STRING
    DummyString4 = RPC_UNICODE_STRING
    WorkstationFlags = ndr.ulong
    SupportedEncTypes = ndr.ulong
    DummyLong3 = ndr.ulong
    DummyLong4 = ndr.ulong


PNETLOGON_DOMAIN_INFO = ndr.unique(NETLOGON_DOMAIN_INFO)


class NETLOGON_DOMAIN_INFORMATION(ndr.Union, switch=ndr.ulong, ms_union=True):
    DomainInfo = ndr.case(PNETLOGON_DOMAIN_INFO, 1)
    LsaPolicyInfo = ndr.case(PNETLOGON_LSA_POLICY_INFO, 2)


PNETLOGON_DOMAIN_INFORMATION = ndr.unique(NETLOGON_DOMAIN_INFORMATION)
DS_FORCE_REDISCOVERY = 1
DS_DIRECTORY_SERVICE_REQUIRED = 16
DS_DIRECTORY_SERVICE_PREFERRED = 32
DS_GC_SERVER_REQUIRED = 64
DS_PDC_REQUIRED = 128
DS_BACKGROUND_ONLY = 256
DS_IP_REQUIRED = 512
DS_KDC_REQUIRED = 1024
DS_TIMESERV_REQUIRED = 2048
DS_WRITABLE_REQUIRED = 4096
DS_GOOD_TIMESERV_PREFERRED = 8192
DS_AVOID_SELF = 16384
DS_ONLY_LDAP_NEEDED = 32768
DS_IS_FLAT_NAME = 65536
DS_IS_DNS_NAME = 131072
DS_TRY_NEXTCLOSEST_SITE = 262144
DS_DIRECTORY_SERVICE_6_REQUIRED = 524288
DS_WEB_SERVICE_REQUIRED = 1048576
DS_RETURN_DNS_NAME = 1073741824
DS_RETURN_FLAT_NAME = 2147483648


class DOMAIN_CONTROLLER_INFOW(ndr.Struct):
    DomainControllerName = ndr.unique(ndr.string(ndr.wchar))
    DomainControllerAddress = ndr.unique(ndr.string(ndr.wchar))
    DomainControllerAddressType = ndr.ulong
    DomainGuid = GUID
    DomainName = ndr.unique(ndr.string(ndr.wchar))
    DnsForestName = ndr.unique(ndr.string(ndr.wchar))
    Flags = ndr.ulong
    DcSiteName = ndr.unique(ndr.string(ndr.wchar))
    ClientSiteName = ndr.unique(ndr.string(ndr.wchar))


PDOMAIN_CONTROLLER_INFOW = ndr.unique(DOMAIN_CONTROLLER_INFOW)


class NL_SOCKET_ADDRESS(ndr.Struct):
    lpSockaddr = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.iSockaddrLength))
    iSockaddrLength = ndr.Range(ndr.ulong, 0, 128)


PNL_SOCKET_ADDRESS = ndr.unique(NL_SOCKET_ADDRESS)


class NL_SITE_NAME_ARRAY(ndr.Struct):
    EntryCount = ndr.ulong
    SiteNames = ndr.unique(ndr.array(RPC_UNICODE_STRING, size_is=ndr.var.EntryCount))


PNL_SITE_NAME_ARRAY = ndr.unique(NL_SITE_NAME_ARRAY)


class NL_SITE_NAME_EX_ARRAY(ndr.Struct):
    EntryCount = ndr.ulong
    SiteNames = ndr.unique(ndr.array(RPC_UNICODE_STRING, size_is=ndr.var.EntryCount))
    SubnetNames = ndr.unique(ndr.array(RPC_UNICODE_STRING, size_is=ndr.var.EntryCount))


PNL_SITE_NAME_EX_ARRAY = ndr.unique(NL_SITE_NAME_EX_ARRAY)


class NL_DNS_NAME_INFO(ndr.Struct):
    Type = ndr.ulong
    DnsDomainInfo = ndr.unique(ndr.string(ndr.wchar, limits=(0, 256)))
    DnsDomainInfoType = ndr.ulong
    Priority = ndr.ulong
    Weight = ndr.ulong
    Port = ndr.ulong
    Register = ndr.usmall
    Status = ndr.ulong


PNL_DNS_NAME_INFO = ndr.unique(NL_DNS_NAME_INFO)


class NL_DNS_NAME_INFO_ARRAY(ndr.Struct):
    EntryCount = ndr.Range(ndr.ulong, 0, 2048)
    DnsNamesInfo = ndr.unique(ndr.array(NL_DNS_NAME_INFO, size_is=ndr.var.EntryCount))


PNL_DNS_NAME_INFO_ARRAY = ndr.unique(NL_DNS_NAME_INFO_ARRAY)


class NL_OSVERSIONINFO_V1(ndr.Struct):
    dwOSVersionInfoSize = ndr.ulong
    dwMajorVersion = ndr.ulong
    dwMinorVersion = ndr.ulong
    dwBuildNumber = ndr.ulong
    dwPlatformId = ndr.ulong
    szCSDVersion = ndr.array(ndr.wchar, 128)
    wServicePackMajor = ndr.ushort
    wServicePackMinor = ndr.ushort
    wSuiteMask = ndr.ushort
    wProductType = ndr.usmall
    wReserved = ndr.usmall


class NL_IN_CHAIN_SET_CLIENT_ATTRIBUTES_V1(ndr.Struct):
    ClientDnsHostName = ndr.unique(ndr.string(ndr.wchar, limits=(0, 256)))
    OsVersionInfo_V1 = ndr.unique(NL_OSVERSIONINFO_V1)
    OsName = ndr.unique(ndr.string(ndr.wchar, limits=(0, 256)))


class NL_IN_CHAIN_SET_CLIENT_ATTRIBUTES(ndr.Union, switch=ndr.ulong, ms_union=True):
    V1 = ndr.case(NL_IN_CHAIN_SET_CLIENT_ATTRIBUTES_V1, 1)


class NL_OUT_CHAIN_SET_CLIENT_ATTRIBUTES_V1(ndr.Struct):
    HubName = ndr.unique(ndr.string(ndr.wchar))
    OldDnsHostName = ndr.unique(ndr.unique(ndr.string(ndr.wchar)))
    SupportedEncTypes = ndr.unique(ndr.ulong)


class NL_OUT_CHAIN_SET_CLIENT_ATTRIBUTES(ndr.Union, switch=ndr.ulong, ms_union=True):
    V1 = ndr.case(NL_OUT_CHAIN_SET_CLIENT_ATTRIBUTES_V1, 1)


DS_DOMAIN_IN_FOREST = 1
DS_DOMAIN_DIRECT_OUTBOUND = 2
DS_DOMAIN_TREE_ROOT = 4
DS_DOMAIN_PRIMARY = 8
DS_DOMAIN_NATIVE_MODE = 16
DS_DOMAIN_DIRECT_INBOUND = 32


class DOMAIN_NAME_BUFFER(ndr.Struct):
    DomainNameByteCount = ndr.ulong
    DomainNames = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.DomainNameByteCount))


PDOMAIN_NAME_BUFFER = ndr.unique(DOMAIN_NAME_BUFFER)


class DS_DOMAIN_TRUSTSW(ndr.Struct):
    NetbiosDomainName = ndr.unique(ndr.string(ndr.wchar))
    DnsDomainName = ndr.unique(ndr.string(ndr.wchar))
    Flags = ndr.ulong
    ParentIndex = ndr.ulong
    TrustType = ndr.ulong
    TrustAttributes = ndr.ulong
    DomainSid = ndr.unique(RPC_SID)
    DomainGuid = GUID


PDS_DOMAIN_TRUSTSW = ndr.unique(DS_DOMAIN_TRUSTSW)


class NETLOGON_TRUSTED_DOMAIN_ARRAY(ndr.Struct):
    DomainCount = ndr.ulong
    Domains = ndr.unique(ndr.array(DS_DOMAIN_TRUSTSW, size_is=ndr.var.DomainCount))


PNETLOGON_TRUSTED_DOMAIN_ARRAY = ndr.unique(NETLOGON_TRUSTED_DOMAIN_ARRAY)
LSA_UNICODE_STRING = RPC_UNICODE_STRING
PLSA_UNICODE_STRING = ndr.unique(RPC_UNICODE_STRING)


class LSA_FOREST_TRUST_RECORD_TYPE(ndr.IntEnum):
    ForestTrustTopLevelName = 0
    ForestTrustTopLevelNameEx = 1
    ForestTrustDomainInfo = 2


class LSA_FOREST_TRUST_DOMAIN_INFO(ndr.Struct):
    Sid = ndr.unique(RPC_SID)
    DnsName = RPC_UNICODE_STRING
    NetbiosName = RPC_UNICODE_STRING


PLSA_FOREST_TRUST_DOMAIN_INFO = ndr.unique(LSA_FOREST_TRUST_DOMAIN_INFO)


class LSA_FOREST_TRUST_BINARY_DATA(ndr.Struct):
    Length = ndr.Range(ndr.ulong, 0, 131072)
    Buffer = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.Length))


PLSA_FOREST_TRUST_BINARY_DATA = ndr.unique(LSA_FOREST_TRUST_BINARY_DATA)


class LSA_FOREST_TRUST_RECORD_ForestTrustData(
    ndr.Union,
    switch=ndr.Enum(LSA_FOREST_TRUST_RECORD_TYPE),
    ms_union=True,
):
    TopLevelName = ndr.case(
        RPC_UNICODE_STRING,
        LSA_FOREST_TRUST_RECORD_TYPE.ForestTrustTopLevelName,
        LSA_FOREST_TRUST_RECORD_TYPE.ForestTrustTopLevelNameEx,
    )
    DomainInfo = ndr.case(
        LSA_FOREST_TRUST_DOMAIN_INFO,
        LSA_FOREST_TRUST_RECORD_TYPE.ForestTrustDomainInfo,
    )
    Data = ndr.case(LSA_FOREST_TRUST_BINARY_DATA, ndr.DEFAULT)


class LSA_FOREST_TRUST_RECORD(ndr.Struct):
    Flags = ndr.ulong
    ForestTrustType = ndr.Enum(LSA_FOREST_TRUST_RECORD_TYPE)
    Time = ndr.hyper
    ForestTrustData = ndr.switch_is(
        LSA_FOREST_TRUST_RECORD_ForestTrustData,
        ndr.var.ForestTrustType,
    )


PLSA_FOREST_TRUST_RECORD = ndr.unique(LSA_FOREST_TRUST_RECORD)


class LSA_FOREST_TRUST_INFORMATION(ndr.Struct):
    RecordCount = ndr.Range(ndr.ulong, 0, 4000)
    Entries = ndr.unique(ndr.array(PLSA_FOREST_TRUST_RECORD, size_is=ndr.var.RecordCount))


PLSA_FOREST_TRUST_INFORMATION = ndr.unique(LSA_FOREST_TRUST_INFORMATION)
NETLOGON_CONTROL_QUERY = 1
NETLOGON_CONTROL_REPLICATE = 2
NETLOGON_CONTROL_SYNCHRONIZE = 3
NETLOGON_CONTROL_PDC_REPLICATE = 4
NETLOGON_CONTROL_REDISCOVER = 5
NETLOGON_CONTROL_TC_QUERY = 6
NETLOGON_CONTROL_TRANSPORT_NOTIFY = 7
NETLOGON_CONTROL_FIND_USER = 8
NETLOGON_CONTROL_CHANGE_PASSWORD = 9
NETLOGON_CONTROL_TC_VERIFY = 10
NETLOGON_CONTROL_FORCE_DNS_REG = 11
NETLOGON_CONTROL_QUERY_DNS_REG = 12
NETLOGON_CONTROL_BACKUP_CHANGE_LOG = 65532
NETLOGON_CONTROL_TRUNCATE_LOG = 65533
NETLOGON_CONTROL_SET_DBFLAG = 65534
NETLOGON_CONTROL_BREAKPOINT = 65535


class NETLOGON_CONTROL_DATA_INFORMATION(
    ndr.Union,
    switch=ndr.ulong,
    ms_union=True,
    empty=(ndr.DEFAULT,),
):
    TrustedDomainName = ndr.case(ndr.unique(ndr.string(ndr.wchar, limits=(0, 256))), 5, 6, 9, 10)
    UserName = ndr.case(ndr.unique(ndr.string(ndr.wchar, limits=(0, 256))), 8)
    DebugFlag = ndr.case(ndr.ulong, 65534)


PNETLOGON_CONTROL_DATA_INFORMATION = ndr.unique(NETLOGON_CONTROL_DATA_INFORMATION)


class NETLOGON_INFO_1(ndr.Struct):
    netlog1_flags = ndr.ulong
    netlog1_pdc_connection_status = ndr.NET_API_STATUS


PNETLOGON_INFO_1 = ndr.unique(NETLOGON_INFO_1)


class NETLOGON_INFO_2(ndr.Struct):
    netlog2_flags = ndr.ulong
    netlog2_pdc_connection_status = ndr.NET_API_STATUS
    netlog2_trusted_dc_name = ndr.unique(ndr.string(ndr.wchar, limits=(0, 257)))
    netlog2_tc_connection_status = ndr.NET_API_STATUS


PNETLOGON_INFO_2 = ndr.unique(NETLOGON_INFO_2)


class NETLOGON_INFO_3(ndr.Struct):
    netlog3_flags = ndr.ulong
    netlog3_logon_attempts = ndr.ulong
    netlog3_reserved1 = ndr.ulong
    netlog3_reserved2 = ndr.ulong
    netlog3_reserved3 = ndr.ulong
    netlog3_reserved4 = ndr.ulong
    netlog3_reserved5 = ndr.ulong


PNETLOGON_INFO_3 = ndr.unique(NETLOGON_INFO_3)


class NETLOGON_INFO_4(ndr.Struct):
    netlog4_trusted_dc_name = ndr.unique(ndr.string(ndr.wchar, limits=(0, 257)))
    netlog4_trusted_domain_name = ndr.unique(ndr.string(ndr.wchar, limits=(0, 257)))


PNETLOGON_INFO_4 = ndr.unique(NETLOGON_INFO_4)


class NETLOGON_CONTROL_QUERY_INFORMATION(
    ndr.Union,
    switch=ndr.ulong,
    ms_union=True,
    empty=(ndr.DEFAULT,),
):
    NetlogonInfo1 = ndr.case(PNETLOGON_INFO_1, 1)
    NetlogonInfo2 = ndr.case(PNETLOGON_INFO_2, 2)
    NetlogonInfo3 = ndr.case(PNETLOGON_INFO_3, 3)
    NetlogonInfo4 = ndr.case(PNETLOGON_INFO_4, 4)


PNETLOGON_CONTROL_QUERY_INFORMATION = ndr.unique(NETLOGON_CONTROL_QUERY_INFORMATION)


class NLPR_SID_INFORMATION(ndr.Struct):
    SidPointer = ndr.unique(RPC_SID)


PNLPR_SID_INFORMATION = ndr.unique(NLPR_SID_INFORMATION)


class NLPR_SID_ARRAY(ndr.Struct):
    Count = ndr.ulong
    Sids = ndr.unique(ndr.array(NLPR_SID_INFORMATION, size_is=ndr.var.Count))


PNLPR_SID_ARRAY = ndr.unique(NLPR_SID_ARRAY)


class NLPR_CR_CIPHER_VALUE(ndr.Struct):
    Length = ndr.ulong
    MaximumLength = ndr.ulong
    Buffer = ndr.unique(
        ndr.array(ndr.usmall, size_is=ndr.var.MaximumLength, length_is=ndr.var.Length),
    )


PNLPR_CR_CIPHER_VALUE = ndr.unique(NLPR_CR_CIPHER_VALUE)


class NLPR_LOGON_HOURS(ndr.Struct):
    UnitsPerWeek = ndr.ushort
    LogonHours = ndr.unique(
        ndr.array(ndr.usmall, size_is=1260, length_is=(ndr.var.UnitsPerWeek + 7) // 8),
    )


PNLPR_LOGON_HOURS = ndr.unique(NLPR_LOGON_HOURS)


class NLPR_USER_PRIVATE_INFO(ndr.Struct):
    SensitiveData = ndr.usmall
    DataLength = ndr.ulong
    Data = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.DataLength))


PNLPR_USER_PRIVATE_INFO = ndr.unique(NLPR_USER_PRIVATE_INFO)


class NLPR_MODIFIED_COUNT(ndr.Struct):
    ModifiedCount = OLD_LARGE_INTEGER


PNLPR_MODIFIED_COUNT = ndr.unique(NLPR_MODIFIED_COUNT)


class NLPR_QUOTA_LIMITS(ndr.Struct):
    PagedPoolLimit = ndr.ulong
    NonPagedPoolLimit = ndr.ulong
    MinimumWorkingSetSize = ndr.ulong
    MaximumWorkingSetSize = ndr.ulong
    PagefileLimit = ndr.ulong
    Reserved = OLD_LARGE_INTEGER


PNLPR_QUOTA_LIMITS = ndr.unique(NLPR_QUOTA_LIMITS)


class NETLOGON_DELTA_USER(ndr.Struct):
    UserName = RPC_UNICODE_STRING
    FullName = RPC_UNICODE_STRING
    UserId = ndr.ulong
    PrimaryGroupId = ndr.ulong
    HomeDirectory = RPC_UNICODE_STRING
    HomeDirectoryDrive = RPC_UNICODE_STRING
    ScriptPath = RPC_UNICODE_STRING
    AdminComment = RPC_UNICODE_STRING
    WorkStations = RPC_UNICODE_STRING
    LastLogon = OLD_LARGE_INTEGER
    LastLogoff = OLD_LARGE_INTEGER
    LogonHours = NLPR_LOGON_HOURS
    BadPasswordCount = ndr.ushort
    LogonCount = ndr.ushort
    PasswordLastSet = OLD_LARGE_INTEGER
    AccountExpires = OLD_LARGE_INTEGER
    UserAccountControl = ndr.ulong
    EncryptedNtOwfPassword = NT_OWF_PASSWORD
    EncryptedLmOwfPassword = LM_OWF_PASSWORD
    NtPasswordPresent = ndr.usmall
    LmPasswordPresent = ndr.usmall
    PasswordExpired = ndr.usmall
    UserComment = RPC_UNICODE_STRING
    Parameters = RPC_UNICODE_STRING
    CountryCode = ndr.ushort
    CodePage = ndr.ushort
    PrivateData = NLPR_USER_PRIVATE_INFO
    SecurityInformation = ndr.ulong
    SecuritySize = ndr.ulong
    SecurityDescriptor = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.SecuritySize))
    ProfilePath = RPC_UNICODE_STRING
    DummyString2 = RPC_UNICODE_STRING
    DummyString3 = RPC_UNICODE_STRING
    DummyString4 = RPC_UNICODE_STRING
    DummyLong1 = ndr.ulong
    DummyLong2 = ndr.ulong
    DummyLong3 = ndr.ulong
    DummyLong4 = ndr.ulong


PNETLOGON_DELTA_USER = ndr.unique(NETLOGON_DELTA_USER)


class NETLOGON_DELTA_GROUP(ndr.Struct):
    Name = RPC_UNICODE_STRING
    RelativeId = ndr.ulong
    Attributes = ndr.ulong
    AdminComment = RPC_UNICODE_STRING
    SecurityInformation = ndr.ulong
    SecuritySize = ndr.ulong
    SecurityDescriptor = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.SecuritySize))
    DummyString1 = RPC_UNICODE_STRING
    DummyString2 = RPC_UNICODE_STRING
    DummyString3 = RPC_UNICODE_STRING
    DummyString4 = RPC_UNICODE_STRING
    DummyLong1 = ndr.ulong
    DummyLong2 = ndr.ulong
    DummyLong3 = ndr.ulong
    DummyLong4 = ndr.ulong


PNETLOGON_DELTA_GROUP = ndr.unique(NETLOGON_DELTA_GROUP)


class NETLOGON_DELTA_GROUP_MEMBER(ndr.Struct):
    Members = ndr.unique(ndr.array(ndr.ulong, size_is=ndr.var.MemberCount))
    Attributes = ndr.unique(ndr.array(ndr.ulong, size_is=ndr.var.MemberCount))
    MemberCount = ndr.ulong
    DummyLong1 = ndr.ulong
    DummyLong2 = ndr.ulong
    DummyLong3 = ndr.ulong
    DummyLong4 = ndr.ulong


PNETLOGON_DELTA_GROUP_MEMBER = ndr.unique(NETLOGON_DELTA_GROUP_MEMBER)


class NETLOGON_DELTA_ALIAS(ndr.Struct):
    Name = RPC_UNICODE_STRING
    RelativeId = ndr.ulong
    SecurityInformation = ndr.ulong
    SecuritySize = ndr.ulong
    SecurityDescriptor = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.SecuritySize))
    Comment = RPC_UNICODE_STRING
    DummyString2 = RPC_UNICODE_STRING
    DummyString3 = RPC_UNICODE_STRING
    DummyString4 = RPC_UNICODE_STRING
    DummyLong1 = ndr.ulong
    DummyLong2 = ndr.ulong
    DummyLong3 = ndr.ulong
    DummyLong4 = ndr.ulong


PNETLOGON_DELTA_ALIAS = ndr.unique(NETLOGON_DELTA_ALIAS)


class NETLOGON_DELTA_ALIAS_MEMBER(ndr.Struct):
    Members = NLPR_SID_ARRAY
    DummyLong1 = ndr.ulong
    DummyLong2 = ndr.ulong
    DummyLong3 = ndr.ulong
    DummyLong4 = ndr.ulong


PNETLOGON_DELTA_ALIAS_MEMBER = ndr.unique(NETLOGON_DELTA_ALIAS_MEMBER)


class NETLOGON_DELTA_DOMAIN(ndr.Struct):
    DomainName = RPC_UNICODE_STRING
    OemInformation = RPC_UNICODE_STRING
    ForceLogoff = OLD_LARGE_INTEGER
    MinPasswordLength = ndr.ushort
    PasswordHistoryLength = ndr.ushort
    MaxPasswordAge = OLD_LARGE_INTEGER
    MinPasswordAge = OLD_LARGE_INTEGER
    DomainModifiedCount = OLD_LARGE_INTEGER
    DomainCreationTime = OLD_LARGE_INTEGER
    SecurityInformation = ndr.ulong
    SecuritySize = ndr.ulong
    SecurityDescriptor = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.SecuritySize))
    DomainLockoutInformation = RPC_UNICODE_STRING
    DummyString2 = RPC_UNICODE_STRING
    DummyString3 = RPC_UNICODE_STRING
    DummyString4 = RPC_UNICODE_STRING
    PasswordProperties = ndr.ulong
    DummyLong2 = ndr.ulong
    DummyLong3 = ndr.ulong
    DummyLong4 = ndr.ulong


PNETLOGON_DELTA_DOMAIN = ndr.unique(NETLOGON_DELTA_DOMAIN)


class NETLOGON_RENAME_GROUP(ndr.Struct):
    OldName = RPC_UNICODE_STRING
    NewName = RPC_UNICODE_STRING
    DummyString1 = RPC_UNICODE_STRING
    DummyString2 = RPC_UNICODE_STRING
    DummyString3 = RPC_UNICODE_STRING
    DummyString4 = RPC_UNICODE_STRING
    DummyLong1 = ndr.ulong
    DummyLong2 = ndr.ulong
    DummyLong3 = ndr.ulong
    DummyLong4 = ndr.ulong


PNETLOGON_DELTA_RENAME_GROUP = ndr.unique(NETLOGON_RENAME_GROUP)


class NETLOGON_RENAME_USER(ndr.Struct):
    OldName = RPC_UNICODE_STRING
    NewName = RPC_UNICODE_STRING
    DummyString1 = RPC_UNICODE_STRING
    DummyString2 = RPC_UNICODE_STRING
    DummyString3 = RPC_UNICODE_STRING
    DummyString4 = RPC_UNICODE_STRING
    DummyLong1 = ndr.ulong
    DummyLong2 = ndr.ulong
    DummyLong3 = ndr.ulong
    DummyLong4 = ndr.ulong


PNETLOGON_DELTA_RENAME_USER = ndr.unique(NETLOGON_RENAME_USER)


class NETLOGON_RENAME_ALIAS(ndr.Struct):
    OldName = RPC_UNICODE_STRING
    NewName = RPC_UNICODE_STRING
    DummyString1 = RPC_UNICODE_STRING
    DummyString2 = RPC_UNICODE_STRING
    DummyString3 = RPC_UNICODE_STRING
    DummyString4 = RPC_UNICODE_STRING
    DummyLong1 = ndr.ulong
    DummyLong2 = ndr.ulong
    DummyLong3 = ndr.ulong
    DummyLong4 = ndr.ulong


PNETLOGON_DELTA_RENAME_ALIAS = ndr.unique(NETLOGON_RENAME_ALIAS)


class NETLOGON_DELTA_POLICY(ndr.Struct):
    MaximumLogSize = ndr.ulong
    AuditRetentionPeriod = OLD_LARGE_INTEGER
    AuditingMode = ndr.usmall
    MaximumAuditEventCount = ndr.ulong
    EventAuditingOptions = ndr.unique(
        ndr.array(ndr.ulong, size_is=ndr.var.MaximumAuditEventCount + 1),
    )
    PrimaryDomainName = RPC_UNICODE_STRING
    PrimaryDomainSid = ndr.unique(RPC_SID)
    QuotaLimits = NLPR_QUOTA_LIMITS
    ModifiedId = OLD_LARGE_INTEGER
    DatabaseCreationTime = OLD_LARGE_INTEGER
    SecurityInformation = ndr.ulong
    SecuritySize = ndr.ulong
    SecurityDescriptor = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.SecuritySize))
    DummyString1 = RPC_UNICODE_STRING
    DummyString2 = RPC_UNICODE_STRING
    DummyString3 = RPC_UNICODE_STRING
    DummyString4 = RPC_UNICODE_STRING
    DummyLong1 = ndr.ulong
    DummyLong2 = ndr.ulong
    DummyLong3 = ndr.ulong
    DummyLong4 = ndr.ulong


PNETLOGON_DELTA_POLICY = ndr.unique(NETLOGON_DELTA_POLICY)


class NETLOGON_DELTA_TRUSTED_DOMAINS(ndr.Struct):
    DomainName = RPC_UNICODE_STRING
    NumControllerEntries = ndr.ulong
    ControllerNames = ndr.unique(
        ndr.array(RPC_UNICODE_STRING, size_is=ndr.var.NumControllerEntries),
    )
    SecurityInformation = ndr.ulong
    SecuritySize = ndr.ulong
    SecurityDescriptor = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.SecuritySize))
    DummyString1 = RPC_UNICODE_STRING
    DummyString2 = RPC_UNICODE_STRING
    DummyString3 = RPC_UNICODE_STRING
    DummyString4 = RPC_UNICODE_STRING
    TrustedPosixOffset = ndr.ulong
    DummyLong2 = ndr.ulong
    DummyLong3 = ndr.ulong
    DummyLong4 = ndr.ulong


PNETLOGON_DELTA_TRUSTED_DOMAINS = ndr.unique(NETLOGON_DELTA_TRUSTED_DOMAINS)


class NETLOGON_DELTA_ACCOUNTS(ndr.Struct):
    PrivilegeEntries = ndr.ulong
    PrivilegeControl = ndr.ulong
    PrivilegeAttributes = ndr.unique(ndr.array(ndr.ulong, size_is=ndr.var.PrivilegeEntries))
    PrivilegeNames = ndr.unique(ndr.array(RPC_UNICODE_STRING, size_is=ndr.var.PrivilegeEntries))
    QuotaLimits = NLPR_QUOTA_LIMITS
    SystemAccessFlags = ndr.ulong
    SecurityInformation = ndr.ulong
    SecuritySize = ndr.ulong
    SecurityDescriptor = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.SecuritySize))
    DummyString1 = RPC_UNICODE_STRING
    DummyString2 = RPC_UNICODE_STRING
    DummyString3 = RPC_UNICODE_STRING
    DummyString4 = RPC_UNICODE_STRING
    DummyLong1 = ndr.ulong
    DummyLong2 = ndr.ulong
    DummyLong3 = ndr.ulong
    DummyLong4 = ndr.ulong


PNETLOGON_DELTA_ACCOUNTS = ndr.unique(NETLOGON_DELTA_ACCOUNTS)


class NETLOGON_DELTA_SECRET(ndr.Struct):
    CurrentValue = NLPR_CR_CIPHER_VALUE
    CurrentValueSetTime = OLD_LARGE_INTEGER
    OldValue = NLPR_CR_CIPHER_VALUE
    OldValueSetTime = OLD_LARGE_INTEGER
    SecurityInformation = ndr.ulong
    SecuritySize = ndr.ulong
    SecurityDescriptor = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.SecuritySize))
    DummyString1 = RPC_UNICODE_STRING
    DummyString2 = RPC_UNICODE_STRING
    DummyString3 = RPC_UNICODE_STRING
    DummyString4 = RPC_UNICODE_STRING
    DummyLong1 = ndr.ulong
    DummyLong2 = ndr.ulong
    DummyLong3 = ndr.ulong
    DummyLong4 = ndr.ulong


PNETLOGON_DELTA_SECRET = ndr.unique(NETLOGON_DELTA_SECRET)


class NETLOGON_DELTA_DELETE_GROUP(ndr.Struct):
    AccountName = ndr.unique(ndr.string(ndr.wchar))
    DummyString1 = RPC_UNICODE_STRING
    DummyString2 = RPC_UNICODE_STRING
    DummyString3 = RPC_UNICODE_STRING
    DummyString4 = RPC_UNICODE_STRING
    DummyLong1 = ndr.ulong
    DummyLong2 = ndr.ulong
    DummyLong3 = ndr.ulong
    DummyLong4 = ndr.ulong


PNETLOGON_DELTA_DELETE_GROUP = ndr.unique(NETLOGON_DELTA_DELETE_GROUP)


class NETLOGON_DELTA_DELETE_USER(ndr.Struct):
    AccountName = ndr.unique(ndr.string(ndr.wchar))
    DummyString1 = RPC_UNICODE_STRING
    DummyString2 = RPC_UNICODE_STRING
    DummyString3 = RPC_UNICODE_STRING
    DummyString4 = RPC_UNICODE_STRING
    DummyLong1 = ndr.ulong
    DummyLong2 = ndr.ulong
    DummyLong3 = ndr.ulong
    DummyLong4 = ndr.ulong


PNETLOGON_DELTA_DELETE_USER = ndr.unique(NETLOGON_DELTA_DELETE_USER)


class NETLOGON_DELTA_TYPE(ndr.IntEnum):
    AddOrChangeDomain = 1
    AddOrChangeGroup = 2
    DeleteGroup = 3
    RenameGroup = 4
    AddOrChangeUser = 5
    DeleteUser = 6
    RenameUser = 7
    ChangeGroupMembership = 8
    AddOrChangeAlias = 9
    DeleteAlias = 10
    RenameAlias = 11
    ChangeAliasMembership = 12
    AddOrChangeLsaPolicy = 13
    AddOrChangeLsaTDomain = 14
    DeleteLsaTDomain = 15
    AddOrChangeLsaAccount = 16
    DeleteLsaAccount = 17
    AddOrChangeLsaSecret = 18
    DeleteLsaSecret = 19
    DeleteGroupByName = 20
    DeleteUserByName = 21
    SerialNumberSkip = 22


class NETLOGON_DELTA_UNION(
    ndr.Union,
    switch=ndr.Enum(NETLOGON_DELTA_TYPE),
    ms_union=True,
    empty=(ndr.DEFAULT,),
):
    DeltaDomain = ndr.case(PNETLOGON_DELTA_DOMAIN, NETLOGON_DELTA_TYPE.AddOrChangeDomain)
    DeltaGroup = ndr.case(PNETLOGON_DELTA_GROUP, NETLOGON_DELTA_TYPE.AddOrChangeGroup)
    DeltaRenameGroup = ndr.case(PNETLOGON_DELTA_RENAME_GROUP, NETLOGON_DELTA_TYPE.RenameGroup)
    DeltaUser = ndr.case(PNETLOGON_DELTA_USER, NETLOGON_DELTA_TYPE.AddOrChangeUser)
    DeltaRenameUser = ndr.case(PNETLOGON_DELTA_RENAME_USER, NETLOGON_DELTA_TYPE.RenameUser)
    DeltaGroupMember = ndr.case(
        PNETLOGON_DELTA_GROUP_MEMBER,
        NETLOGON_DELTA_TYPE.ChangeGroupMembership,
    )
    DeltaAlias = ndr.case(PNETLOGON_DELTA_ALIAS, NETLOGON_DELTA_TYPE.AddOrChangeAlias)
    DeltaRenameAlias = ndr.case(PNETLOGON_DELTA_RENAME_ALIAS, NETLOGON_DELTA_TYPE.RenameAlias)
    DeltaAliasMember = ndr.case(
        PNETLOGON_DELTA_ALIAS_MEMBER,
        NETLOGON_DELTA_TYPE.ChangeAliasMembership,
    )
    DeltaPolicy = ndr.case(PNETLOGON_DELTA_POLICY, NETLOGON_DELTA_TYPE.AddOrChangeLsaPolicy)
    DeltaTDomains = ndr.case(
        PNETLOGON_DELTA_TRUSTED_DOMAINS,
        NETLOGON_DELTA_TYPE.AddOrChangeLsaTDomain,
    )
    DeltaAccounts = ndr.case(PNETLOGON_DELTA_ACCOUNTS, NETLOGON_DELTA_TYPE.AddOrChangeLsaAccount)
    DeltaSecret = ndr.case(PNETLOGON_DELTA_SECRET, NETLOGON_DELTA_TYPE.AddOrChangeLsaSecret)
    DeltaDeleteGroup = ndr.case(PNETLOGON_DELTA_DELETE_GROUP, NETLOGON_DELTA_TYPE.DeleteGroupByName)
    DeltaDeleteUser = ndr.case(PNETLOGON_DELTA_DELETE_USER, NETLOGON_DELTA_TYPE.DeleteUserByName)
    DeltaSerialNumberSkip = ndr.case(PNLPR_MODIFIED_COUNT, NETLOGON_DELTA_TYPE.SerialNumberSkip)


PNETLOGON_DELTA_UNION = ndr.unique(NETLOGON_DELTA_UNION)


class NETLOGON_DELTA_ID_UNION(
    ndr.Union,
    switch=ndr.Enum(NETLOGON_DELTA_TYPE),
    ms_union=True,
    empty=(ndr.DEFAULT,),
):
    Rid = ndr.case(
        ndr.ulong,
        NETLOGON_DELTA_TYPE.AddOrChangeDomain,
        NETLOGON_DELTA_TYPE.AddOrChangeGroup,
        NETLOGON_DELTA_TYPE.DeleteGroup,
        NETLOGON_DELTA_TYPE.RenameGroup,
        NETLOGON_DELTA_TYPE.AddOrChangeUser,
        NETLOGON_DELTA_TYPE.DeleteUser,
        NETLOGON_DELTA_TYPE.RenameUser,
        NETLOGON_DELTA_TYPE.ChangeGroupMembership,
        NETLOGON_DELTA_TYPE.AddOrChangeAlias,
        NETLOGON_DELTA_TYPE.DeleteAlias,
        NETLOGON_DELTA_TYPE.RenameAlias,
        NETLOGON_DELTA_TYPE.ChangeAliasMembership,
        NETLOGON_DELTA_TYPE.DeleteGroupByName,
        NETLOGON_DELTA_TYPE.DeleteUserByName,
    )
    Sid = ndr.case(
        ndr.unique(RPC_SID),
        NETLOGON_DELTA_TYPE.AddOrChangeLsaPolicy,
        NETLOGON_DELTA_TYPE.AddOrChangeLsaTDomain,
        NETLOGON_DELTA_TYPE.DeleteLsaTDomain,
        NETLOGON_DELTA_TYPE.AddOrChangeLsaAccount,
        NETLOGON_DELTA_TYPE.DeleteLsaAccount,
    )
    Name = ndr.case(
        ndr.unique(ndr.string(ndr.wchar)),
        NETLOGON_DELTA_TYPE.AddOrChangeLsaSecret,
        NETLOGON_DELTA_TYPE.DeleteLsaSecret,
    )


PNETLOGON_DELTA_ID_UNION = ndr.unique(NETLOGON_DELTA_ID_UNION)


class NETLOGON_DELTA_ENUM(ndr.Struct):
    DeltaType = ndr.Enum(NETLOGON_DELTA_TYPE)
    DeltaID = ndr.switch_is(NETLOGON_DELTA_ID_UNION, ndr.var.DeltaType)
    DeltaUnion = ndr.switch_is(NETLOGON_DELTA_UNION, ndr.var.DeltaType)


PNETLOGON_DELTA_ENUM = ndr.unique(NETLOGON_DELTA_ENUM)


class NETLOGON_DELTA_ENUM_ARRAY(ndr.Struct):
    CountReturned = ndr.ulong
    Deltas = ndr.unique(ndr.array(NETLOGON_DELTA_ENUM, size_is=ndr.var.CountReturned))


PNETLOGON_DELTA_ENUM_ARRAY = ndr.unique(NETLOGON_DELTA_ENUM_ARRAY)


class SYNC_STATE(ndr.IntEnum):
    NormalState = 0
    DomainState = 1
    GroupState = 2
    UasBuiltInGroupState = 3
    UserState = 4
    GroupMemberState = 5
    AliasState = 6
    AliasMemberState = 7
    SamDoneState = 8


PSYNC_STATE = ndr.unique(ndr.Enum(SYNC_STATE))


netlogon = ndr.Interface("netlogon", "12345678-1234-abcd-ef00-01234567cffb", (1, 0), [
    ndr.operation(
        "NetrLogonUasLogon",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("UserName", ndr.ref(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("Workstation", ndr.ref(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.out("ValidationInformation", ndr.ref(PNETLOGON_VALIDATION_UAS_INFO)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrLogonUasLogoff",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("UserName", ndr.ref(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("Workstation", ndr.ref(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.out("LogoffInformation", ndr.ref(NETLOGON_LOGOFF_UAS_INFO)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrLogonSamLogon",
        ndr.in_("LogonServer", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("ComputerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("Authenticator", ndr.unique(NETLOGON_AUTHENTICATOR)),
        ndr.inout("ReturnAuthenticator", ndr.unique(NETLOGON_AUTHENTICATOR)),
        ndr.in_("LogonLevel", ndr.Enum(NETLOGON_LOGON_INFO_CLASS)),
        ndr.in_("LogonInformation", ndr.ref(ndr.switch_is(NETLOGON_LEVEL, ndr.var.LogonLevel))),
        ndr.in_("ValidationLevel", ndr.Enum(NETLOGON_VALIDATION_INFO_CLASS)),
        ndr.out(
            "ValidationInformation",
            ndr.ref(ndr.switch_is(NETLOGON_VALIDATION, ndr.var.ValidationLevel)),
        ),
        ndr.out("Authoritative", ndr.ref(ndr.usmall)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "NetrLogonSamLogoff",
        ndr.in_("LogonServer", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("ComputerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("Authenticator", ndr.unique(NETLOGON_AUTHENTICATOR)),
        ndr.inout("ReturnAuthenticator", ndr.unique(NETLOGON_AUTHENTICATOR)),
        ndr.in_("LogonLevel", ndr.Enum(NETLOGON_LOGON_INFO_CLASS)),
        ndr.in_("LogonInformation", ndr.ref(ndr.switch_is(NETLOGON_LEVEL, ndr.var.LogonLevel))),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "NetrServerReqChallenge",
        ndr.in_("PrimaryName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("ComputerName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("ClientChallenge", ndr.ref(NETLOGON_CREDENTIAL)),
        ndr.out("ServerChallenge", ndr.ref(NETLOGON_CREDENTIAL)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "NetrServerAuthenticate",
        ndr.in_("PrimaryName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("AccountName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("SecureChannelType", ndr.Enum(NETLOGON_SECURE_CHANNEL_TYPE)),
        ndr.in_("ComputerName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("ClientCredential", ndr.ref(NETLOGON_CREDENTIAL)),
        ndr.out("ServerCredential", ndr.ref(NETLOGON_CREDENTIAL)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "NetrServerPasswordSet",
        ndr.in_("PrimaryName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("AccountName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("SecureChannelType", ndr.Enum(NETLOGON_SECURE_CHANNEL_TYPE)),
        ndr.in_("ComputerName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("Authenticator", ndr.ref(NETLOGON_AUTHENTICATOR)),
        ndr.out("ReturnAuthenticator", ndr.ref(NETLOGON_AUTHENTICATOR)),
        ndr.in_("UasNewPassword", ndr.ref(NT_OWF_PASSWORD)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "NetrDatabaseDeltas",
        ndr.in_("PrimaryName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("ComputerName", ndr.ref(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("Authenticator", ndr.ref(NETLOGON_AUTHENTICATOR)),
        ndr.inout("ReturnAuthenticator", ndr.ref(NETLOGON_AUTHENTICATOR)),
        ndr.in_("DatabaseID", ndr.ulong),
        ndr.inout("DomainModifiedCount", ndr.ref(NLPR_MODIFIED_COUNT)),
        ndr.out("DeltaArray", ndr.ref(PNETLOGON_DELTA_ENUM_ARRAY)),
        ndr.in_("PreferredMaximumLength", ndr.ulong),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "NetrDatabaseSync",
        ndr.in_("PrimaryName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("ComputerName", ndr.ref(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("Authenticator", ndr.ref(NETLOGON_AUTHENTICATOR)),
        ndr.inout("ReturnAuthenticator", ndr.ref(NETLOGON_AUTHENTICATOR)),
        ndr.in_("DatabaseID", ndr.ulong),
        ndr.inout("SyncContext", ndr.ref(ndr.ulong)),
        ndr.out("DeltaArray", ndr.ref(PNETLOGON_DELTA_ENUM_ARRAY)),
        ndr.in_("PreferredMaximumLength", ndr.ulong),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "NetrAccountDeltas",
        ndr.in_("PrimaryName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("ComputerName", ndr.ref(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("Authenticator", ndr.ref(NETLOGON_AUTHENTICATOR)),
        ndr.inout("ReturnAuthenticator", ndr.ref(NETLOGON_AUTHENTICATOR)),
        ndr.in_("RecordId", ndr.ref(UAS_INFO_0)),
        ndr.in_("Count", ndr.ulong),
        ndr.in_("Level", ndr.ulong),
        ndr.out("Buffer", ndr.ref(ndr.array(ndr.usmall, size_is=ndr.var.BufferSize))),
        ndr.in_("BufferSize", ndr.ulong),
        ndr.out("CountReturned", ndr.ref(ndr.ulong)),
        ndr.out("TotalEntries", ndr.ref(ndr.ulong)),
        ndr.out("NextRecordId", ndr.ref(UAS_INFO_0)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "NetrAccountSync",
        ndr.in_("PrimaryName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("ComputerName", ndr.ref(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("Authenticator", ndr.ref(NETLOGON_AUTHENTICATOR)),
        ndr.inout("ReturnAuthenticator", ndr.ref(NETLOGON_AUTHENTICATOR)),
        ndr.in_("Reference", ndr.ulong),
        ndr.in_("Level", ndr.ulong),
        ndr.out("Buffer", ndr.ref(ndr.array(ndr.usmall, size_is=ndr.var.BufferSize))),
        ndr.in_("BufferSize", ndr.Range(ndr.ulong, 0, 4096)),
        ndr.out("CountReturned", ndr.ref(ndr.ulong)),
        ndr.out("TotalEntries", ndr.ref(ndr.ulong)),
        ndr.out("NextReference", ndr.ref(ndr.ulong)),
        ndr.out("LastRecordId", ndr.ref(UAS_INFO_0)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "NetrGetDCName",
        ndr.in_("ServerName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("DomainName", ndr.unique(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.out("Buffer", ndr.ref(ndr.unique(ndr.string(ndr.wchar)))),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrLogonControl",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("FunctionCode", ndr.ulong),
        ndr.in_("QueryLevel", ndr.ulong),
        ndr.out(
            "Buffer",
            ndr.ref(ndr.switch_is(NETLOGON_CONTROL_QUERY_INFORMATION, ndr.var.QueryLevel)),
        ),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrGetAnyDCName",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("DomainName", ndr.unique(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.out("Buffer", ndr.ref(ndr.unique(ndr.string(ndr.wchar)))),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrLogonControl2",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("FunctionCode", ndr.ulong),
        ndr.in_("QueryLevel", ndr.ulong),
        ndr.in_(
            "Data",
            ndr.ref(ndr.switch_is(NETLOGON_CONTROL_DATA_INFORMATION, ndr.var.FunctionCode)),
        ),
        ndr.out(
            "Buffer",
            ndr.ref(ndr.switch_is(NETLOGON_CONTROL_QUERY_INFORMATION, ndr.var.QueryLevel)),
        ),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrServerAuthenticate2",
        ndr.in_("PrimaryName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("AccountName", ndr.ref(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("SecureChannelType", ndr.Enum(NETLOGON_SECURE_CHANNEL_TYPE)),
        ndr.in_("ComputerName", ndr.ref(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("ClientCredential", ndr.ref(NETLOGON_CREDENTIAL)),
        ndr.out("ServerCredential", ndr.ref(NETLOGON_CREDENTIAL)),
        ndr.inout("NegotiateFlags", ndr.ref(ndr.ulong)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "NetrDatabaseSync2",
        ndr.in_("PrimaryName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("ComputerName", ndr.ref(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("Authenticator", ndr.ref(NETLOGON_AUTHENTICATOR)),
        ndr.inout("ReturnAuthenticator", ndr.ref(NETLOGON_AUTHENTICATOR)),
        ndr.in_("DatabaseID", ndr.ulong),
        ndr.in_("RestartState", ndr.Enum(SYNC_STATE)),
        ndr.inout("SyncContext", ndr.ref(ndr.ulong)),
        ndr.out("DeltaArray", ndr.ref(PNETLOGON_DELTA_ENUM_ARRAY)),
        ndr.in_("PreferredMaximumLength", ndr.ulong),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "NetrDatabaseRedo",
        ndr.in_("PrimaryName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("ComputerName", ndr.ref(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("Authenticator", ndr.ref(NETLOGON_AUTHENTICATOR)),
        ndr.inout("ReturnAuthenticator", ndr.ref(NETLOGON_AUTHENTICATOR)),
        ndr.in_(
            "ChangeLogEntry",
            ndr.ref(ndr.array(ndr.usmall, size_is=ndr.var.ChangeLogEntrySize)),
        ),
        ndr.in_("ChangeLogEntrySize", ndr.Range(ndr.ulong, 0, 4096)),
        ndr.out("DeltaArray", ndr.ref(PNETLOGON_DELTA_ENUM_ARRAY)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "NetrLogonControl2Ex",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("FunctionCode", ndr.ulong),
        ndr.in_("QueryLevel", ndr.ulong),
        ndr.in_(
            "Data",
            ndr.ref(ndr.switch_is(NETLOGON_CONTROL_DATA_INFORMATION, ndr.var.FunctionCode)),
        ),
        ndr.out(
            "Buffer",
            ndr.ref(ndr.switch_is(NETLOGON_CONTROL_QUERY_INFORMATION, ndr.var.QueryLevel)),
        ),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrEnumerateTrustedDomains",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.out("DomainNameBuffer", ndr.ref(DOMAIN_NAME_BUFFER)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "DsrGetDcName",
        ndr.in_("ComputerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("DomainName", ndr.unique(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("DomainGuid", ndr.unique(GUID)),
        ndr.in_("SiteGuid", ndr.unique(GUID)),
        ndr.in_("Flags", ndr.ulong),
        ndr.out("DomainControllerInfo", ndr.ref(PDOMAIN_CONTROLLER_INFOW)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrLogonGetCapabilities",
        ndr.in_("ServerName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("ComputerName", ndr.unique(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("Authenticator", ndr.ref(NETLOGON_AUTHENTICATOR)),
        ndr.inout("ReturnAuthenticator", ndr.ref(NETLOGON_AUTHENTICATOR)),
        ndr.in_("QueryLevel", ndr.ulong),
        ndr.out("Capabilities", ndr.ref(ndr.switch_is(NETLOGON_CAPABILITIES, ndr.var.QueryLevel))),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "NetrLogonSetServiceBits",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("ServiceBitsOfInterest", ndr.ulong),
        ndr.in_("ServiceBits", ndr.ulong),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "NetrLogonGetTrustRid",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("DomainName", ndr.unique(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.out("Rid", ndr.ref(ndr.ulong)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrLogonComputeServerDigest",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("Rid", ndr.ulong),
        ndr.in_("Message", ndr.ref(ndr.array(ndr.usmall, size_is=ndr.var.MessageSize))),
        ndr.in_("MessageSize", ndr.Range(ndr.ulong, 0, 2048)),
        ndr.out("NewMessageDigest", ndr.array(ndr.char, 16)),
        ndr.out("OldMessageDigest", ndr.array(ndr.char, 16)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrLogonComputeClientDigest",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("DomainName", ndr.unique(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("Message", ndr.ref(ndr.array(ndr.usmall, size_is=ndr.var.MessageSize))),
        ndr.in_("MessageSize", ndr.Range(ndr.ulong, 0, 2048)),
        ndr.out("NewMessageDigest", ndr.array(ndr.char, 16)),
        ndr.out("OldMessageDigest", ndr.array(ndr.char, 16)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrServerAuthenticate3",
        ndr.in_("PrimaryName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("AccountName", ndr.ref(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("SecureChannelType", ndr.Enum(NETLOGON_SECURE_CHANNEL_TYPE)),
        ndr.in_("ComputerName", ndr.ref(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("ClientCredential", ndr.ref(NETLOGON_CREDENTIAL)),
        ndr.out("ServerCredential", ndr.ref(NETLOGON_CREDENTIAL)),
        ndr.inout("NegotiateFlags", ndr.ref(ndr.ulong)),
        ndr.out("AccountRid", ndr.ref(ndr.ulong)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "DsrGetDcNameEx",
        ndr.in_("ComputerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("DomainName", ndr.unique(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("DomainGuid", ndr.unique(GUID)),
        ndr.in_("SiteName", ndr.unique(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("Flags", ndr.ulong),
        ndr.out("DomainControllerInfo", ndr.ref(PDOMAIN_CONTROLLER_INFOW)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "DsrGetSiteName",
        ndr.in_("ComputerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.out("SiteName", ndr.ref(ndr.unique(ndr.string(ndr.wchar)))),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrLogonGetDomainInfo",
        ndr.in_("ServerName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("ComputerName", ndr.unique(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("Authenticator", ndr.ref(NETLOGON_AUTHENTICATOR)),
        ndr.inout("ReturnAuthenticator", ndr.ref(NETLOGON_AUTHENTICATOR)),
        ndr.in_("Level", ndr.ulong),
        ndr.in_(
            "WkstaBuffer",
            ndr.ref(ndr.switch_is(NETLOGON_WORKSTATION_INFORMATION, ndr.var.Level)),
        ),
        ndr.out("DomBuffer", ndr.ref(ndr.switch_is(NETLOGON_DOMAIN_INFORMATION, ndr.var.Level))),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "NetrServerPasswordSet2",
        ndr.in_("PrimaryName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("AccountName", ndr.ref(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("SecureChannelType", ndr.Enum(NETLOGON_SECURE_CHANNEL_TYPE)),
        ndr.in_("ComputerName", ndr.ref(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("Authenticator", ndr.ref(NETLOGON_AUTHENTICATOR)),
        ndr.out("ReturnAuthenticator", ndr.ref(NETLOGON_AUTHENTICATOR)),
        ndr.in_("ClearNewPassword", ndr.ref(NL_TRUST_PASSWORD)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "NetrServerPasswordGet",
        ndr.in_("PrimaryName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("AccountName", ndr.ref(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("AccountType", ndr.Enum(NETLOGON_SECURE_CHANNEL_TYPE)),
        ndr.in_("ComputerName", ndr.ref(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("Authenticator", ndr.ref(NETLOGON_AUTHENTICATOR)),
        ndr.out("ReturnAuthenticator", ndr.ref(NETLOGON_AUTHENTICATOR)),
        ndr.out("EncryptedNtOwfPassword", ndr.ref(NT_OWF_PASSWORD)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "NetrLogonSendToSam",
        ndr.in_("PrimaryName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("ComputerName", ndr.ref(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("Authenticator", ndr.ref(NETLOGON_AUTHENTICATOR)),
        ndr.out("ReturnAuthenticator", ndr.ref(NETLOGON_AUTHENTICATOR)),
        ndr.in_("OpaqueBuffer", ndr.ref(ndr.array(ndr.usmall, size_is=ndr.var.OpaqueBufferSize))),
        ndr.in_("OpaqueBufferSize", ndr.ulong),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "DsrAddressToSiteNamesW",
        ndr.in_("ComputerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("EntryCount", ndr.Range(ndr.ulong, 0, 4096)),
        ndr.in_(
            "SocketAddresses",
            ndr.ref(ndr.array(NL_SOCKET_ADDRESS, size_is=ndr.var.EntryCount)),
        ),
        ndr.out("SiteNames", ndr.ref(PNL_SITE_NAME_ARRAY)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "DsrGetDcNameEx2",
        ndr.in_("ComputerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("AccountName", ndr.unique(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("AllowableAccountControlBits", ndr.ulong),
        ndr.in_("DomainName", ndr.unique(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("DomainGuid", ndr.unique(GUID)),
        ndr.in_("SiteName", ndr.unique(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("Flags", ndr.ulong),
        ndr.out("DomainControllerInfo", ndr.ref(PDOMAIN_CONTROLLER_INFOW)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrLogonGetTimeServiceParentDomain",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.out("DomainName", ndr.ref(ndr.unique(ndr.string(ndr.wchar)))),
        ndr.out("PdcSameSite", ndr.ref(ndr.long)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrEnumerateTrustedDomainsEx",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.out("Domains", ndr.ref(NETLOGON_TRUSTED_DOMAIN_ARRAY)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "DsrAddressToSiteNamesExW",
        ndr.in_("ComputerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("EntryCount", ndr.Range(ndr.ulong, 0, 4096)),
        ndr.in_(
            "SocketAddresses",
            ndr.ref(ndr.array(NL_SOCKET_ADDRESS, size_is=ndr.var.EntryCount)),
        ),
        ndr.out("SiteNames", ndr.ref(PNL_SITE_NAME_EX_ARRAY)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "DsrGetDcSiteCoverageW",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.out("SiteNames", ndr.ref(PNL_SITE_NAME_ARRAY)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrLogonSamLogonEx",
        ndr.in_("LogonServer", ndr.unique(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("ComputerName", ndr.unique(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("LogonLevel", ndr.Enum(NETLOGON_LOGON_INFO_CLASS)),
        ndr.in_("LogonInformation", ndr.ref(ndr.switch_is(NETLOGON_LEVEL, ndr.var.LogonLevel))),
        ndr.in_("ValidationLevel", ndr.Enum(NETLOGON_VALIDATION_INFO_CLASS)),
        ndr.out(
            "ValidationInformation",
            ndr.ref(ndr.switch_is(NETLOGON_VALIDATION, ndr.var.ValidationLevel)),
        ),
        ndr.out("Authoritative", ndr.ref(ndr.usmall)),
        ndr.inout("ExtraFlags", ndr.ref(ndr.ulong)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "DsrEnumerateDomainTrusts",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("Flags", ndr.ulong),
        ndr.out("Domains", ndr.ref(NETLOGON_TRUSTED_DOMAIN_ARRAY)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "DsrDeregisterDnsHostRecords",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("DnsDomainName", ndr.unique(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("DomainGuid", ndr.unique(GUID)),
        ndr.in_("DsaGuid", ndr.unique(GUID)),
        ndr.in_("DnsHostName", ndr.ref(ndr.string(ndr.wchar, limits=(0, 256)))),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrServerTrustPasswordsGet",
        ndr.in_("TrustedDcName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("AccountName", ndr.ref(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("SecureChannelType", ndr.Enum(NETLOGON_SECURE_CHANNEL_TYPE)),
        ndr.in_("ComputerName", ndr.ref(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("Authenticator", ndr.ref(NETLOGON_AUTHENTICATOR)),
        ndr.out("ReturnAuthenticator", ndr.ref(NETLOGON_AUTHENTICATOR)),
        ndr.out("EncryptedNewOwfPassword", ndr.ref(NT_OWF_PASSWORD)),
        ndr.out("EncryptedOldOwfPassword", ndr.ref(NT_OWF_PASSWORD)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "DsrGetForestTrustInformation",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("TrustedDomainName", ndr.unique(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("Flags", ndr.ulong),
        ndr.out("ForestTrustInfo", ndr.ref(PLSA_FOREST_TRUST_INFORMATION)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrGetForestTrustInformation",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("ComputerName", ndr.ref(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("Authenticator", ndr.ref(NETLOGON_AUTHENTICATOR)),
        ndr.out("ReturnAuthenticator", ndr.ref(NETLOGON_AUTHENTICATOR)),
        ndr.in_("Flags", ndr.ulong),
        ndr.out("ForestTrustInfo", ndr.ref(PLSA_FOREST_TRUST_INFORMATION)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "NetrLogonSamLogonWithFlags",
        ndr.in_("LogonServer", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("ComputerName", ndr.unique(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("Authenticator", ndr.unique(NETLOGON_AUTHENTICATOR)),
        ndr.inout("ReturnAuthenticator", ndr.unique(NETLOGON_AUTHENTICATOR)),
        ndr.in_("LogonLevel", ndr.Enum(NETLOGON_LOGON_INFO_CLASS)),
        ndr.in_("LogonInformation", ndr.ref(ndr.switch_is(NETLOGON_LEVEL, ndr.var.LogonLevel))),
        ndr.in_("ValidationLevel", ndr.Enum(NETLOGON_VALIDATION_INFO_CLASS)),
        ndr.out(
            "ValidationInformation",
            ndr.ref(ndr.switch_is(NETLOGON_VALIDATION, ndr.var.ValidationLevel)),
        ),
        ndr.out("Authoritative", ndr.ref(ndr.usmall)),
        ndr.inout("ExtraFlags", ndr.ref(ndr.ulong)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "NetrServerGetTrustInfo",
        ndr.in_("TrustedDcName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("AccountName", ndr.ref(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("SecureChannelType", ndr.Enum(NETLOGON_SECURE_CHANNEL_TYPE)),
        ndr.in_("ComputerName", ndr.ref(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("Authenticator", ndr.ref(NETLOGON_AUTHENTICATOR)),
        ndr.out("ReturnAuthenticator", ndr.ref(NETLOGON_AUTHENTICATOR)),
        ndr.out("EncryptedNewOwfPassword", ndr.ref(NT_OWF_PASSWORD)),
        ndr.out("EncryptedOldOwfPassword", ndr.ref(NT_OWF_PASSWORD)),
        ndr.out("TrustInfo", ndr.ref(PNL_GENERIC_RPC_DATA)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation("Opnum47NotUsedOnWire"),
    ndr.operation(
        "DsrUpdateReadOnlyServerDnsRecords",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("ComputerName", ndr.ref(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("Authenticator", ndr.ref(NETLOGON_AUTHENTICATOR)),
        ndr.out("ReturnAuthenticator", ndr.ref(NETLOGON_AUTHENTICATOR)),
        ndr.in_("SiteName", ndr.unique(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("DnsTtl", ndr.ulong),
        ndr.inout("DnsNames", ndr.ref(NL_DNS_NAME_INFO_ARRAY)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "NetrChainSetClientAttributes",
        ndr.in_("PrimaryName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("ChainedFromServerName", ndr.ref(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("ChainedForClientName", ndr.ref(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("Authenticator", ndr.ref(NETLOGON_AUTHENTICATOR)),
        ndr.inout("ReturnAuthenticator", ndr.ref(NETLOGON_AUTHENTICATOR)),
        ndr.in_("dwInVersion", ndr.ulong),
        ndr.in_(
            "pmsgIn",
            ndr.ref(ndr.switch_is(NL_IN_CHAIN_SET_CLIENT_ATTRIBUTES, ndr.var.dwInVersion)),
        ),
        ndr.inout("pdwOutVersion", ndr.ref(ndr.ulong)),
        ndr.inout(
            "pmsgOut",
            ndr.ref(
                ndr.switch_is(NL_OUT_CHAIN_SET_CLIENT_ATTRIBUTES, ndr.deref(ndr.var.pdwOutVersion)),
            ),
        ),
        result=ndr.NTSTATUS,
    ),
    ndr.operation("Opnum50NotUsedOnWire"),
    ndr.operation("Opnum51NotUsedOnWire"),
    ndr.operation("Opnum52NotUsedOnWire"),
    ndr.operation("Opnum53NotUsedOnWire"),
    ndr.operation("Opnum54NotUsedOnWire"),
    ndr.operation("Opnum55NotUsedOnWire"),
    ndr.operation("Opnum56NotUsedOnWire"),
    ndr.operation("Opnum57NotUsedOnWire"),
    ndr.operation("Opnum58NotUsedOnWire"),
    ndr.operation(
        "NetrServerAuthenticateKerberos",
        ndr.in_("PrimaryName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("AccountName", ndr.ref(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.in_("AccountType", ndr.Enum(NETLOGON_SECURE_CHANNEL_TYPE)),
        ndr.in_("ComputerName", ndr.ref(ndr.string(ndr.wchar, limits=(0, 256)))),
        ndr.inout("NegotiateFlags", ndr.ref(ndr.ulong)),
        ndr.out("AccountRid", ndr.ref(ndr.ulong)),
        result=ndr.NTSTATUS,
    ),
], endpoints=("ncacn_np:[\\pipe\\netlogon]", "ncacn_np:[\\pipe\\lsass]"))
