# Types of the module that `python -m rpcfast idl` generated from netlogon.idl.
# Client, async client and manager classes exist for type checkers only.
import uuid as _uuid
from typing import Final, Protocol, overload, type_check_only

import rpcfast
import rpcfast.aio
from rpcfast import ndr
from rpcfast.interfaces.ms_dtyp import OLD_LARGE_INTEGER, RPC_UNICODE_STRING
from rpcfast.ndr import typing as _t

LOGONSRV_HANDLE: Final[ndr.Pointer]

class STRING(ndr.Struct):
    Length: int
    MaximumLength: int
    Buffer: bytes | None
    def __init__(
        self,
        *,
        Length: int = ...,
        MaximumLength: int = ...,
        Buffer: _t.Buffer | None = ...,
    ) -> None: ...

PSTRING: Final[ndr.Pointer]

class CYPHER_BLOCK(ndr.Struct):
    data: bytes
    def __init__(self, *, data: _t.Buffer) -> None: ...

PCYPHER_BLOCK: Final[ndr.Pointer]

class NT_OWF_PASSWORD(ndr.Struct):
    data: list[CYPHER_BLOCK]
    def __init__(self, *, data: _t.Elements[CYPHER_BLOCK]) -> None: ...

PNT_OWF_PASSWORD: Final[ndr.Pointer]
ENCRYPTED_NT_OWF_PASSWORD = NT_OWF_PASSWORD
PENCRYPTED_NT_OWF_PASSWORD: Final[ndr.Pointer]

class LM_OWF_PASSWORD(ndr.Struct):
    data: list[CYPHER_BLOCK]
    def __init__(self, *, data: _t.Elements[CYPHER_BLOCK]) -> None: ...

PLM_OWF_PASSWORD: Final[ndr.Pointer]
ENCRYPTED_LM_OWF_PASSWORD = LM_OWF_PASSWORD
PENCRYPTED_LM_OWF_PASSWORD: Final[ndr.Pointer]

class NETLOGON_CREDENTIAL(ndr.Struct):
    data: bytes
    def __init__(self, *, data: _t.Buffer) -> None: ...

PNETLOGON_CREDENTIAL: Final[ndr.Pointer]

class NETLOGON_AUTHENTICATOR(ndr.Struct):
    Credential: NETLOGON_CREDENTIAL
    Timestamp: int
    def __init__(self, *, Credential: NETLOGON_CREDENTIAL, Timestamp: int) -> None: ...

PNETLOGON_AUTHENTICATOR: Final[ndr.Pointer]

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
    Buffer: str
    Length: int
    def __init__(self, *, Buffer: str | _t.Elements[int], Length: int) -> None: ...

PNL_TRUST_PASSWORD: Final[ndr.Pointer]

class NL_PASSWORD_VERSION(ndr.Struct):
    ReservedField: int
    PasswordVersionNumber: int
    PasswordVersionPresent: int
    def __init__(
        self,
        *,
        ReservedField: int,
        PasswordVersionNumber: int,
        PasswordVersionPresent: int,
    ) -> None: ...

PNL_PASSWORD_VERSION: Final[ndr.Pointer]

class NETLOGON_CAPABILITIES(ndr.Union):
    tag: int
    value: int
    @overload
    def __init__(self, tag: int, value: int, /) -> None: ...
    @overload
    def __init__(self, *, ServerCapabilities: int) -> None: ...
    @overload
    def __init__(self, *, RequestedFlags: int) -> None: ...

PNETLOGON_CAPABILITIES: Final[ndr.Pointer]

class NL_GENERIC_RPC_DATA(ndr.Struct):
    UlongEntryCount: int
    UlongData: list[int] | None
    UnicodeStringEntryCount: int
    UnicodeStringData: list[str | None] | None
    def __init__(
        self,
        *,
        UlongEntryCount: int = ...,
        UlongData: _t.Elements[int] | None = ...,
        UnicodeStringEntryCount: int = ...,
        UnicodeStringData: _t.Elements[str | None] | None = ...,
    ) -> None: ...

PNL_GENERIC_RPC_DATA: Final[ndr.Pointer]
MSV1_0_CLEARTEXT_PASSWORD_ALLOWED: Final = 2
MSV1_0_UPDATE_LOGON_STATISTICS: Final = 4
MSV1_0_RETURN_USER_PARAMETERS: Final = 8
MSV1_0_DONT_TRY_GUEST_ACCOUNT: Final = 16
MSV1_0_ALLOW_SERVER_TRUST_ACCOUNT: Final = 32
MSV1_0_RETURN_PASSWORD_EXPIRY: Final = 64
MSV1_0_USE_CLIENT_CHALLENGE: Final = 128
MSV1_0_TRY_GUEST_ACCOUNT_ONLY: Final = 256
MSV1_0_RETURN_PROFILE_PATH: Final = 512
MSV1_0_TRY_SPECIFIED_DOMAIN_ONLY: Final = 1024
MSV1_0_ALLOW_WORKSTATION_TRUST_ACCOUNT: Final = 2048

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
    LogonDomainName: str | None
    ParameterControl: int
    Reserved: OLD_LARGE_INTEGER
    UserName: str | None
    Workstation: str | None
    def __init__(
        self,
        *,
        LogonDomainName: str | None,
        ParameterControl: int,
        Reserved: OLD_LARGE_INTEGER,
        UserName: str | None,
        Workstation: str | None,
    ) -> None: ...

PNETLOGON_LOGON_IDENTITY_INFO: Final[ndr.Pointer]

class NETLOGON_INTERACTIVE_INFO(ndr.Struct):
    Identity: NETLOGON_LOGON_IDENTITY_INFO
    LmOwfPassword: LM_OWF_PASSWORD
    NtOwfPassword: NT_OWF_PASSWORD
    def __init__(
        self,
        *,
        Identity: NETLOGON_LOGON_IDENTITY_INFO,
        LmOwfPassword: LM_OWF_PASSWORD,
        NtOwfPassword: NT_OWF_PASSWORD,
    ) -> None: ...

PNETLOGON_INTERACTIVE_INFO: Final[ndr.Pointer]

class NETLOGON_SERVICE_INFO(ndr.Struct):
    Identity: NETLOGON_LOGON_IDENTITY_INFO
    LmOwfPassword: LM_OWF_PASSWORD
    NtOwfPassword: NT_OWF_PASSWORD
    def __init__(
        self,
        *,
        Identity: NETLOGON_LOGON_IDENTITY_INFO,
        LmOwfPassword: LM_OWF_PASSWORD,
        NtOwfPassword: NT_OWF_PASSWORD,
    ) -> None: ...

PNETLOGON_SERVICE_INFO: Final[ndr.Pointer]

class LM_CHALLENGE(ndr.Struct):
    data: bytes
    def __init__(self, *, data: _t.Buffer) -> None: ...

class NETLOGON_NETWORK_INFO(ndr.Struct):
    Identity: NETLOGON_LOGON_IDENTITY_INFO
    LmChallenge: LM_CHALLENGE
    NtChallengeResponse: bytes | None
    LmChallengeResponse: bytes | None
    def __init__(
        self,
        *,
        Identity: NETLOGON_LOGON_IDENTITY_INFO,
        LmChallenge: LM_CHALLENGE,
        NtChallengeResponse: bytes | None,
        LmChallengeResponse: bytes | None,
    ) -> None: ...

PNETLOGON_NETWORK_INFO: Final[ndr.Pointer]

class NETLOGON_GENERIC_INFO(ndr.Struct):
    Identity: NETLOGON_LOGON_IDENTITY_INFO
    PackageName: str | None
    DataLength: int
    LogonData: bytes | None
    def __init__(
        self,
        *,
        Identity: NETLOGON_LOGON_IDENTITY_INFO,
        PackageName: str | None,
        DataLength: int = ...,
        LogonData: _t.Buffer | None = ...,
    ) -> None: ...

PNETLOGON_GENERIC_INFO: Final[ndr.Pointer]

class NETLOGON_TICKET_LOGON_INFO(ndr.Struct):
    Identity: NETLOGON_LOGON_IDENTITY_INFO
    RequestOptions: int
    ServiceTicketLength: int
    ServiceTicket: bytes | None
    AdditionalTicketLength: int
    AdditionalTicket: bytes | None
    def __init__(
        self,
        *,
        Identity: NETLOGON_LOGON_IDENTITY_INFO,
        RequestOptions: int,
        ServiceTicketLength: int = ...,
        ServiceTicket: _t.Buffer | None = ...,
        AdditionalTicketLength: int = ...,
        AdditionalTicket: _t.Buffer | None = ...,
    ) -> None: ...

PNETLOGON_TICKET_LOGON_INFO: Final[ndr.Pointer]

class NETLOGON_LEVEL(ndr.Union):
    tag: NETLOGON_LOGON_INFO_CLASS
    value: (
        NETLOGON_INTERACTIVE_INFO
        | NETLOGON_NETWORK_INFO
        | NETLOGON_SERVICE_INFO
        | NETLOGON_GENERIC_INFO
        | NETLOGON_TICKET_LOGON_INFO
        | None
    )
    @overload
    def __init__(
        self,
        tag: NETLOGON_LOGON_INFO_CLASS | int,
        value: (
            NETLOGON_INTERACTIVE_INFO
            | NETLOGON_NETWORK_INFO
            | NETLOGON_SERVICE_INFO
            | NETLOGON_GENERIC_INFO
            | NETLOGON_TICKET_LOGON_INFO
            | None
        ) = ...,
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, LogonInteractive: NETLOGON_INTERACTIVE_INFO | None) -> None: ...
    @overload
    def __init__(self, *, LogonNetwork: NETLOGON_NETWORK_INFO | None) -> None: ...
    @overload
    def __init__(self, *, LogonService: NETLOGON_SERVICE_INFO | None) -> None: ...
    @overload
    def __init__(self, *, LogonGeneric: NETLOGON_GENERIC_INFO | None) -> None: ...
    @overload
    def __init__(self, *, LogonInteractiveTransitive: NETLOGON_INTERACTIVE_INFO | None) -> None: ...
    @overload
    def __init__(self, *, LogonNetworkTransitive: NETLOGON_NETWORK_INFO | None) -> None: ...
    @overload
    def __init__(self, *, LogonServiceTransitive: NETLOGON_SERVICE_INFO | None) -> None: ...
    @overload
    def __init__(self, *, LogonTicket: NETLOGON_TICKET_LOGON_INFO | None) -> None: ...

PNETLOGON_LEVEL: Final[ndr.Pointer]

class NETLOGON_VALIDATION_INFO_CLASS(ndr.IntEnum):
    NetlogonValidationUasInfo = 1
    NetlogonValidationSamInfo = 2
    NetlogonValidationSamInfo2 = 3
    NetlogonValidationGenericInfo = 4
    NetlogonValidationGenericInfo2 = 5
    NetlogonValidationSamInfo4 = 6
    NetlogonValidationTicketLogon = 7

class GROUP_MEMBERSHIP(ndr.Struct):
    RelativeId: int
    Attributes: int
    def __init__(self, *, RelativeId: int, Attributes: int) -> None: ...

PGROUP_MEMBERSHIP: Final[ndr.Pointer]

class NETLOGON_SID_AND_ATTRIBUTES(ndr.Struct):
    Sid: ndr.Sid | None
    Attributes: int
    def __init__(self, *, Sid: ndr.Sid | None = ..., Attributes: int) -> None: ...

PNETLOGON_SID_AND_ATTRIBUTES: Final[ndr.Pointer]

class USER_SESSION_KEY(ndr.Struct):
    data: list[CYPHER_BLOCK]
    def __init__(self, *, data: _t.Elements[CYPHER_BLOCK]) -> None: ...

PUSER_SESSION_KEY: Final[ndr.Pointer]

class NETLOGON_VALIDATION_SAM_INFO(ndr.Struct):
    LogonTime: OLD_LARGE_INTEGER
    LogoffTime: OLD_LARGE_INTEGER
    KickOffTime: OLD_LARGE_INTEGER
    PasswordLastSet: OLD_LARGE_INTEGER
    PasswordCanChange: OLD_LARGE_INTEGER
    PasswordMustChange: OLD_LARGE_INTEGER
    EffectiveName: str | None
    FullName: str | None
    LogonScript: str | None
    ProfilePath: str | None
    HomeDirectory: str | None
    HomeDirectoryDrive: str | None
    LogonCount: int
    BadPasswordCount: int
    UserId: int
    PrimaryGroupId: int
    GroupCount: int
    GroupIds: list[GROUP_MEMBERSHIP] | None
    UserFlags: int
    UserSessionKey: USER_SESSION_KEY
    LogonServer: str | None
    LogonDomainName: str | None
    LogonDomainId: ndr.Sid | None
    ExpansionRoom: list[int]
    def __init__(
        self,
        *,
        LogonTime: OLD_LARGE_INTEGER,
        LogoffTime: OLD_LARGE_INTEGER,
        KickOffTime: OLD_LARGE_INTEGER,
        PasswordLastSet: OLD_LARGE_INTEGER,
        PasswordCanChange: OLD_LARGE_INTEGER,
        PasswordMustChange: OLD_LARGE_INTEGER,
        EffectiveName: str | None,
        FullName: str | None,
        LogonScript: str | None,
        ProfilePath: str | None,
        HomeDirectory: str | None,
        HomeDirectoryDrive: str | None,
        LogonCount: int,
        BadPasswordCount: int,
        UserId: int,
        PrimaryGroupId: int,
        GroupCount: int = ...,
        GroupIds: _t.Elements[GROUP_MEMBERSHIP] | None = ...,
        UserFlags: int,
        UserSessionKey: USER_SESSION_KEY,
        LogonServer: str | None,
        LogonDomainName: str | None,
        LogonDomainId: ndr.Sid | None = ...,
        ExpansionRoom: _t.Elements[int],
    ) -> None: ...

PNETLOGON_VALIDATION_SAM_INFO: Final[ndr.Pointer]

class NETLOGON_VALIDATION_SAM_INFO2(ndr.Struct):
    LogonTime: OLD_LARGE_INTEGER
    LogoffTime: OLD_LARGE_INTEGER
    KickOffTime: OLD_LARGE_INTEGER
    PasswordLastSet: OLD_LARGE_INTEGER
    PasswordCanChange: OLD_LARGE_INTEGER
    PasswordMustChange: OLD_LARGE_INTEGER
    EffectiveName: str | None
    FullName: str | None
    LogonScript: str | None
    ProfilePath: str | None
    HomeDirectory: str | None
    HomeDirectoryDrive: str | None
    LogonCount: int
    BadPasswordCount: int
    UserId: int
    PrimaryGroupId: int
    GroupCount: int
    GroupIds: list[GROUP_MEMBERSHIP] | None
    UserFlags: int
    UserSessionKey: USER_SESSION_KEY
    LogonServer: str | None
    LogonDomainName: str | None
    LogonDomainId: ndr.Sid | None
    ExpansionRoom: list[int]
    SidCount: int
    ExtraSids: list[NETLOGON_SID_AND_ATTRIBUTES] | None
    def __init__(
        self,
        *,
        LogonTime: OLD_LARGE_INTEGER,
        LogoffTime: OLD_LARGE_INTEGER,
        KickOffTime: OLD_LARGE_INTEGER,
        PasswordLastSet: OLD_LARGE_INTEGER,
        PasswordCanChange: OLD_LARGE_INTEGER,
        PasswordMustChange: OLD_LARGE_INTEGER,
        EffectiveName: str | None,
        FullName: str | None,
        LogonScript: str | None,
        ProfilePath: str | None,
        HomeDirectory: str | None,
        HomeDirectoryDrive: str | None,
        LogonCount: int,
        BadPasswordCount: int,
        UserId: int,
        PrimaryGroupId: int,
        GroupCount: int = ...,
        GroupIds: _t.Elements[GROUP_MEMBERSHIP] | None = ...,
        UserFlags: int,
        UserSessionKey: USER_SESSION_KEY,
        LogonServer: str | None,
        LogonDomainName: str | None,
        LogonDomainId: ndr.Sid | None = ...,
        ExpansionRoom: _t.Elements[int],
        SidCount: int = ...,
        ExtraSids: _t.Elements[NETLOGON_SID_AND_ATTRIBUTES] | None = ...,
    ) -> None: ...

PNETLOGON_VALIDATION_SAM_INFO2: Final[ndr.Pointer]

class NETLOGON_VALIDATION_SAM_INFO4(ndr.Struct):
    LogonTime: OLD_LARGE_INTEGER
    LogoffTime: OLD_LARGE_INTEGER
    KickOffTime: OLD_LARGE_INTEGER
    PasswordLastSet: OLD_LARGE_INTEGER
    PasswordCanChange: OLD_LARGE_INTEGER
    PasswordMustChange: OLD_LARGE_INTEGER
    EffectiveName: str | None
    FullName: str | None
    LogonScript: str | None
    ProfilePath: str | None
    HomeDirectory: str | None
    HomeDirectoryDrive: str | None
    LogonCount: int
    BadPasswordCount: int
    UserId: int
    PrimaryGroupId: int
    GroupCount: int
    GroupIds: list[GROUP_MEMBERSHIP] | None
    UserFlags: int
    UserSessionKey: USER_SESSION_KEY
    LogonServer: str | None
    LogonDomainName: str | None
    LogonDomainId: ndr.Sid | None
    LMKey: bytes
    UserAccountControl: int
    SubAuthStatus: int
    LastSuccessfulILogon: OLD_LARGE_INTEGER
    LastFailedILogon: OLD_LARGE_INTEGER
    FailedILogonCount: int
    Reserved4: list[int]
    SidCount: int
    ExtraSids: list[NETLOGON_SID_AND_ATTRIBUTES] | None
    DnsLogonDomainName: str | None
    Upn: str | None
    ExpansionString1: str | None
    ExpansionString2: str | None
    ExpansionString3: str | None
    ExpansionString4: str | None
    ExpansionString5: str | None
    ExpansionString6: str | None
    ExpansionString7: str | None
    ExpansionString8: str | None
    ExpansionString9: str | None
    ExpansionString10: str | None
    def __init__(
        self,
        *,
        LogonTime: OLD_LARGE_INTEGER,
        LogoffTime: OLD_LARGE_INTEGER,
        KickOffTime: OLD_LARGE_INTEGER,
        PasswordLastSet: OLD_LARGE_INTEGER,
        PasswordCanChange: OLD_LARGE_INTEGER,
        PasswordMustChange: OLD_LARGE_INTEGER,
        EffectiveName: str | None,
        FullName: str | None,
        LogonScript: str | None,
        ProfilePath: str | None,
        HomeDirectory: str | None,
        HomeDirectoryDrive: str | None,
        LogonCount: int,
        BadPasswordCount: int,
        UserId: int,
        PrimaryGroupId: int,
        GroupCount: int = ...,
        GroupIds: _t.Elements[GROUP_MEMBERSHIP] | None = ...,
        UserFlags: int,
        UserSessionKey: USER_SESSION_KEY,
        LogonServer: str | None,
        LogonDomainName: str | None,
        LogonDomainId: ndr.Sid | None = ...,
        LMKey: _t.Buffer,
        UserAccountControl: int,
        SubAuthStatus: int,
        LastSuccessfulILogon: OLD_LARGE_INTEGER,
        LastFailedILogon: OLD_LARGE_INTEGER,
        FailedILogonCount: int,
        Reserved4: _t.Elements[int],
        SidCount: int = ...,
        ExtraSids: _t.Elements[NETLOGON_SID_AND_ATTRIBUTES] | None = ...,
        DnsLogonDomainName: str | None,
        Upn: str | None,
        ExpansionString1: str | None,
        ExpansionString2: str | None,
        ExpansionString3: str | None,
        ExpansionString4: str | None,
        ExpansionString5: str | None,
        ExpansionString6: str | None,
        ExpansionString7: str | None,
        ExpansionString8: str | None,
        ExpansionString9: str | None,
        ExpansionString10: str | None,
    ) -> None: ...

PNETLOGON_VALIDATION_SAM_INFO4: Final[ndr.Pointer]

class NETLOGON_VALIDATION_GENERIC_INFO2(ndr.Struct):
    DataLength: int
    ValidationData: bytes | None
    def __init__(
        self,
        *,
        DataLength: int = ...,
        ValidationData: _t.Buffer | None = ...,
    ) -> None: ...

PNETLOGON_VALIDATION_GENERIC_INFO2: Final[ndr.Pointer]

class NETLOGON_VALIDATION_TICKET_LOGON(ndr.Struct):
    Results: int
    KerberosStatus: int
    NetlogonStatus: int
    SourceOfStatus: str | None
    UserInformation: NETLOGON_VALIDATION_SAM_INFO4 | None
    DeviceInformation: NETLOGON_VALIDATION_SAM_INFO4 | None
    UserClaimsLength: int
    UserClaims: bytes | None
    DeviceClaimsLength: int
    DeviceClaims: bytes | None
    def __init__(
        self,
        *,
        Results: int,
        KerberosStatus: int,
        NetlogonStatus: int,
        SourceOfStatus: str | None,
        UserInformation: NETLOGON_VALIDATION_SAM_INFO4 | None = ...,
        DeviceInformation: NETLOGON_VALIDATION_SAM_INFO4 | None = ...,
        UserClaimsLength: int = ...,
        UserClaims: _t.Buffer | None = ...,
        DeviceClaimsLength: int = ...,
        DeviceClaims: _t.Buffer | None = ...,
    ) -> None: ...

PNETLOGON_VALIDATION_TICKET_LOGON: Final[ndr.Pointer]

class NETLOGON_VALIDATION(ndr.Union):
    tag: NETLOGON_VALIDATION_INFO_CLASS
    value: (
        NETLOGON_VALIDATION_SAM_INFO
        | NETLOGON_VALIDATION_SAM_INFO2
        | NETLOGON_VALIDATION_GENERIC_INFO2
        | NETLOGON_VALIDATION_SAM_INFO4
        | NETLOGON_VALIDATION_TICKET_LOGON
        | None
    )
    @overload
    def __init__(
        self,
        tag: NETLOGON_VALIDATION_INFO_CLASS | int,
        value: (
            NETLOGON_VALIDATION_SAM_INFO
            | NETLOGON_VALIDATION_SAM_INFO2
            | NETLOGON_VALIDATION_GENERIC_INFO2
            | NETLOGON_VALIDATION_SAM_INFO4
            | NETLOGON_VALIDATION_TICKET_LOGON
            | None
        ) = ...,
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, ValidationSam: NETLOGON_VALIDATION_SAM_INFO | None) -> None: ...
    @overload
    def __init__(self, *, ValidationSam2: NETLOGON_VALIDATION_SAM_INFO2 | None) -> None: ...
    @overload
    def __init__(self, *, ValidationGeneric2: NETLOGON_VALIDATION_GENERIC_INFO2 | None) -> None: ...
    @overload
    def __init__(self, *, ValidationSam4: NETLOGON_VALIDATION_SAM_INFO4 | None) -> None: ...
    @overload
    def __init__(self, *, ValidationTicket: NETLOGON_VALIDATION_TICKET_LOGON | None) -> None: ...

PNETLOGON_VALIDATION: Final[ndr.Pointer]

class NETLOGON_VALIDATION_UAS_INFO(ndr.Struct):
    usrlog1_eff_name: str | None
    usrlog1_priv: int
    usrlog1_auth_flags: int
    usrlog1_num_logons: int
    usrlog1_bad_pw_count: int
    usrlog1_last_logon: int
    usrlog1_last_logoff: int
    usrlog1_logoff_time: int
    usrlog1_kickoff_time: int
    usrlog1_password_age: int
    usrlog1_pw_can_change: int
    usrlog1_pw_must_change: int
    usrlog1_computer: str | None
    usrlog1_domain: str | None
    usrlog1_script_path: str | None
    usrlog1_reserved1: int
    def __init__(
        self,
        *,
        usrlog1_eff_name: str | None = ...,
        usrlog1_priv: int,
        usrlog1_auth_flags: int,
        usrlog1_num_logons: int,
        usrlog1_bad_pw_count: int,
        usrlog1_last_logon: int,
        usrlog1_last_logoff: int,
        usrlog1_logoff_time: int,
        usrlog1_kickoff_time: int,
        usrlog1_password_age: int,
        usrlog1_pw_can_change: int,
        usrlog1_pw_must_change: int,
        usrlog1_computer: str | None = ...,
        usrlog1_domain: str | None = ...,
        usrlog1_script_path: str | None = ...,
        usrlog1_reserved1: int,
    ) -> None: ...

PNETLOGON_VALIDATION_UAS_INFO: Final[ndr.Pointer]

class NETLOGON_LOGOFF_UAS_INFO(ndr.Struct):
    Duration: int
    LogonCount: int
    def __init__(self, *, Duration: int, LogonCount: int) -> None: ...

PNETLOGON_LOGOFF_UAS_INFO: Final[ndr.Pointer]

class UAS_INFO_0(ndr.Struct):
    ComputerName: bytes
    TimeCreated: int
    SerialNumber: int
    def __init__(self, *, ComputerName: _t.Buffer, TimeCreated: int, SerialNumber: int) -> None: ...

PUAS_INFO_0: Final[ndr.Pointer]

class NETLOGON_LSA_POLICY_INFO(ndr.Struct):
    LsaPolicySize: int
    LsaPolicy: bytes | None
    def __init__(self, *, LsaPolicySize: int = ..., LsaPolicy: _t.Buffer | None = ...) -> None: ...

PNETLOGON_LSA_POLICY_INFO: Final[ndr.Pointer]

class NETLOGON_WORKSTATION_INFO(ndr.Struct):
    LsaPolicy: NETLOGON_LSA_POLICY_INFO
    DnsHostName: str | None
    SiteName: str | None
    Dummy1: str | None
    Dummy2: str | None
    Dummy3: str | None
    Dummy4: str | None
    OsVersion: str | None
    OsName: str | None
    DummyString3: str | None
    DummyString4: str | None
    WorkstationFlags: int
    KerberosSupportedEncryptionTypes: int
    DummyLong3: int
    DummyLong4: int
    def __init__(
        self,
        *,
        LsaPolicy: NETLOGON_LSA_POLICY_INFO,
        DnsHostName: str | None = ...,
        SiteName: str | None = ...,
        Dummy1: str | None = ...,
        Dummy2: str | None = ...,
        Dummy3: str | None = ...,
        Dummy4: str | None = ...,
        OsVersion: str | None,
        OsName: str | None,
        DummyString3: str | None,
        DummyString4: str | None,
        WorkstationFlags: int,
        KerberosSupportedEncryptionTypes: int,
        DummyLong3: int,
        DummyLong4: int,
    ) -> None: ...

PNETLOGON_WORKSTATION_INFO: Final[ndr.Pointer]

class NETLOGON_WORKSTATION_INFORMATION(ndr.Union):
    tag: int
    value: NETLOGON_WORKSTATION_INFO | None
    @overload
    def __init__(self, tag: int, value: NETLOGON_WORKSTATION_INFO | None, /) -> None: ...
    @overload
    def __init__(self, *, WorkstationInfo: NETLOGON_WORKSTATION_INFO | None) -> None: ...
    @overload
    def __init__(self, *, LsaPolicyInfo: NETLOGON_WORKSTATION_INFO | None) -> None: ...

PNETLOGON_WORKSTATION_INFORMATION: Final[ndr.Pointer]

class NETLOGON_ONE_DOMAIN_INFO(ndr.Struct):
    DomainName: str | None
    DnsDomainName: str | None
    DnsForestName: str | None
    DomainGuid: _uuid.UUID
    DomainSid: ndr.Sid | None
    TrustExtension: str | None
    DummyString2: str | None
    DummyString3: str | None
    DummyString4: str | None
    DummyLong1: int
    DummyLong2: int
    DummyLong3: int
    DummyLong4: int
    def __init__(
        self,
        *,
        DomainName: str | None,
        DnsDomainName: str | None,
        DnsForestName: str | None,
        DomainGuid: _uuid.UUID,
        DomainSid: ndr.Sid | None = ...,
        TrustExtension: str | None,
        DummyString2: str | None,
        DummyString3: str | None,
        DummyString4: str | None,
        DummyLong1: int,
        DummyLong2: int,
        DummyLong3: int,
        DummyLong4: int,
    ) -> None: ...

PNETLOGON_ONE_DOMAIN_INFO: Final[ndr.Pointer]

class NETLOGON_DOMAIN_INFO(ndr.Struct):
    PrimaryDomain: NETLOGON_ONE_DOMAIN_INFO
    TrustedDomainCount: int
    TrustedDomains: list[NETLOGON_ONE_DOMAIN_INFO] | None
    LsaPolicy: NETLOGON_LSA_POLICY_INFO
    DnsHostNameInDs: str | None
    DummyString2: str | None
    DummyString3: str | None
    DummyString4: str | None
    WorkstationFlags: int
    SupportedEncTypes: int
    DummyLong3: int
    DummyLong4: int
    def __init__(
        self,
        *,
        PrimaryDomain: NETLOGON_ONE_DOMAIN_INFO,
        TrustedDomainCount: int = ...,
        TrustedDomains: _t.Elements[NETLOGON_ONE_DOMAIN_INFO] | None = ...,
        LsaPolicy: NETLOGON_LSA_POLICY_INFO,
        DnsHostNameInDs: str | None,
        DummyString2: str | None,
        DummyString3: str | None,
        DummyString4: str | None,
        WorkstationFlags: int,
        SupportedEncTypes: int,
        DummyLong3: int,
        DummyLong4: int,
    ) -> None: ...

PNETLOGON_DOMAIN_INFO: Final[ndr.Pointer]

class NETLOGON_DOMAIN_INFORMATION(ndr.Union):
    tag: int
    value: NETLOGON_DOMAIN_INFO | NETLOGON_LSA_POLICY_INFO | None
    @overload
    def __init__(
        self,
        tag: int,
        value: NETLOGON_DOMAIN_INFO | NETLOGON_LSA_POLICY_INFO | None,
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, DomainInfo: NETLOGON_DOMAIN_INFO | None) -> None: ...
    @overload
    def __init__(self, *, LsaPolicyInfo: NETLOGON_LSA_POLICY_INFO | None) -> None: ...

PNETLOGON_DOMAIN_INFORMATION: Final[ndr.Pointer]
DS_FORCE_REDISCOVERY: Final = 1
DS_DIRECTORY_SERVICE_REQUIRED: Final = 16
DS_DIRECTORY_SERVICE_PREFERRED: Final = 32
DS_GC_SERVER_REQUIRED: Final = 64
DS_PDC_REQUIRED: Final = 128
DS_BACKGROUND_ONLY: Final = 256
DS_IP_REQUIRED: Final = 512
DS_KDC_REQUIRED: Final = 1024
DS_TIMESERV_REQUIRED: Final = 2048
DS_WRITABLE_REQUIRED: Final = 4096
DS_GOOD_TIMESERV_PREFERRED: Final = 8192
DS_AVOID_SELF: Final = 16384
DS_ONLY_LDAP_NEEDED: Final = 32768
DS_IS_FLAT_NAME: Final = 65536
DS_IS_DNS_NAME: Final = 131072
DS_TRY_NEXTCLOSEST_SITE: Final = 262144
DS_DIRECTORY_SERVICE_6_REQUIRED: Final = 524288
DS_WEB_SERVICE_REQUIRED: Final = 1048576
DS_RETURN_DNS_NAME: Final = 1073741824
DS_RETURN_FLAT_NAME: Final = 2147483648

class DOMAIN_CONTROLLER_INFOW(ndr.Struct):
    DomainControllerName: str | None
    DomainControllerAddress: str | None
    DomainControllerAddressType: int
    DomainGuid: _uuid.UUID
    DomainName: str | None
    DnsForestName: str | None
    Flags: int
    DcSiteName: str | None
    ClientSiteName: str | None
    def __init__(
        self,
        *,
        DomainControllerName: str | None = ...,
        DomainControllerAddress: str | None = ...,
        DomainControllerAddressType: int,
        DomainGuid: _uuid.UUID,
        DomainName: str | None = ...,
        DnsForestName: str | None = ...,
        Flags: int,
        DcSiteName: str | None = ...,
        ClientSiteName: str | None = ...,
    ) -> None: ...

PDOMAIN_CONTROLLER_INFOW: Final[ndr.Pointer]

class NL_SOCKET_ADDRESS(ndr.Struct):
    lpSockaddr: bytes | None
    iSockaddrLength: int
    def __init__(
        self,
        *,
        lpSockaddr: _t.Buffer | None = ...,
        iSockaddrLength: int = ...,
    ) -> None: ...

PNL_SOCKET_ADDRESS: Final[ndr.Pointer]

class NL_SITE_NAME_ARRAY(ndr.Struct):
    EntryCount: int
    SiteNames: list[str | None] | None
    def __init__(
        self,
        *,
        EntryCount: int = ...,
        SiteNames: _t.Elements[str | None] | None = ...,
    ) -> None: ...

PNL_SITE_NAME_ARRAY: Final[ndr.Pointer]

class NL_SITE_NAME_EX_ARRAY(ndr.Struct):
    EntryCount: int
    SiteNames: list[str | None] | None
    SubnetNames: list[str | None] | None
    def __init__(
        self,
        *,
        EntryCount: int = ...,
        SiteNames: _t.Elements[str | None] | None = ...,
        SubnetNames: _t.Elements[str | None] | None = ...,
    ) -> None: ...

PNL_SITE_NAME_EX_ARRAY: Final[ndr.Pointer]

class NL_DNS_NAME_INFO(ndr.Struct):
    Type: int
    DnsDomainInfo: str | None
    DnsDomainInfoType: int
    Priority: int
    Weight: int
    Port: int
    Register: int
    Status: int
    def __init__(
        self,
        *,
        Type: int,
        DnsDomainInfo: str | None = ...,
        DnsDomainInfoType: int,
        Priority: int,
        Weight: int,
        Port: int,
        Register: int,
        Status: int,
    ) -> None: ...

PNL_DNS_NAME_INFO: Final[ndr.Pointer]

class NL_DNS_NAME_INFO_ARRAY(ndr.Struct):
    EntryCount: int
    DnsNamesInfo: list[NL_DNS_NAME_INFO] | None
    def __init__(
        self,
        *,
        EntryCount: int = ...,
        DnsNamesInfo: _t.Elements[NL_DNS_NAME_INFO] | None = ...,
    ) -> None: ...

PNL_DNS_NAME_INFO_ARRAY: Final[ndr.Pointer]

class NL_OSVERSIONINFO_V1(ndr.Struct):
    dwOSVersionInfoSize: int
    dwMajorVersion: int
    dwMinorVersion: int
    dwBuildNumber: int
    dwPlatformId: int
    szCSDVersion: str
    wServicePackMajor: int
    wServicePackMinor: int
    wSuiteMask: int
    wProductType: int
    wReserved: int
    def __init__(
        self,
        *,
        dwOSVersionInfoSize: int,
        dwMajorVersion: int,
        dwMinorVersion: int,
        dwBuildNumber: int,
        dwPlatformId: int,
        szCSDVersion: str | _t.Elements[int],
        wServicePackMajor: int,
        wServicePackMinor: int,
        wSuiteMask: int,
        wProductType: int,
        wReserved: int,
    ) -> None: ...

class NL_IN_CHAIN_SET_CLIENT_ATTRIBUTES_V1(ndr.Struct):
    ClientDnsHostName: str | None
    OsVersionInfo_V1: NL_OSVERSIONINFO_V1 | None
    OsName: str | None
    def __init__(
        self,
        *,
        ClientDnsHostName: str | None = ...,
        OsVersionInfo_V1: NL_OSVERSIONINFO_V1 | None = ...,
        OsName: str | None = ...,
    ) -> None: ...

class NL_IN_CHAIN_SET_CLIENT_ATTRIBUTES(ndr.Union):
    tag: int
    value: NL_IN_CHAIN_SET_CLIENT_ATTRIBUTES_V1
    @overload
    def __init__(self, tag: int, value: NL_IN_CHAIN_SET_CLIENT_ATTRIBUTES_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: NL_IN_CHAIN_SET_CLIENT_ATTRIBUTES_V1) -> None: ...

class NL_OUT_CHAIN_SET_CLIENT_ATTRIBUTES_V1(ndr.Struct):
    HubName: str | None
    OldDnsHostName: str | None
    SupportedEncTypes: int | None
    def __init__(
        self,
        *,
        HubName: str | None = ...,
        OldDnsHostName: str | None = ...,
        SupportedEncTypes: int | None = ...,
    ) -> None: ...

class NL_OUT_CHAIN_SET_CLIENT_ATTRIBUTES(ndr.Union):
    tag: int
    value: NL_OUT_CHAIN_SET_CLIENT_ATTRIBUTES_V1
    @overload
    def __init__(self, tag: int, value: NL_OUT_CHAIN_SET_CLIENT_ATTRIBUTES_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: NL_OUT_CHAIN_SET_CLIENT_ATTRIBUTES_V1) -> None: ...

DS_DOMAIN_IN_FOREST: Final = 1
DS_DOMAIN_DIRECT_OUTBOUND: Final = 2
DS_DOMAIN_TREE_ROOT: Final = 4
DS_DOMAIN_PRIMARY: Final = 8
DS_DOMAIN_NATIVE_MODE: Final = 16
DS_DOMAIN_DIRECT_INBOUND: Final = 32

class DOMAIN_NAME_BUFFER(ndr.Struct):
    DomainNameByteCount: int
    DomainNames: bytes | None
    def __init__(
        self,
        *,
        DomainNameByteCount: int = ...,
        DomainNames: _t.Buffer | None = ...,
    ) -> None: ...

PDOMAIN_NAME_BUFFER: Final[ndr.Pointer]

class DS_DOMAIN_TRUSTSW(ndr.Struct):
    NetbiosDomainName: str | None
    DnsDomainName: str | None
    Flags: int
    ParentIndex: int
    TrustType: int
    TrustAttributes: int
    DomainSid: ndr.Sid | None
    DomainGuid: _uuid.UUID
    def __init__(
        self,
        *,
        NetbiosDomainName: str | None = ...,
        DnsDomainName: str | None = ...,
        Flags: int,
        ParentIndex: int,
        TrustType: int,
        TrustAttributes: int,
        DomainSid: ndr.Sid | None = ...,
        DomainGuid: _uuid.UUID,
    ) -> None: ...

PDS_DOMAIN_TRUSTSW: Final[ndr.Pointer]

class NETLOGON_TRUSTED_DOMAIN_ARRAY(ndr.Struct):
    DomainCount: int
    Domains: list[DS_DOMAIN_TRUSTSW] | None
    def __init__(
        self,
        *,
        DomainCount: int = ...,
        Domains: _t.Elements[DS_DOMAIN_TRUSTSW] | None = ...,
    ) -> None: ...

PNETLOGON_TRUSTED_DOMAIN_ARRAY: Final[ndr.Pointer]
LSA_UNICODE_STRING = RPC_UNICODE_STRING
PLSA_UNICODE_STRING: Final[ndr.Pointer]

class LSA_FOREST_TRUST_RECORD_TYPE(ndr.IntEnum):
    ForestTrustTopLevelName = 0
    ForestTrustTopLevelNameEx = 1
    ForestTrustDomainInfo = 2

class LSA_FOREST_TRUST_DOMAIN_INFO(ndr.Struct):
    Sid: ndr.Sid | None
    DnsName: str | None
    NetbiosName: str | None
    def __init__(
        self,
        *,
        Sid: ndr.Sid | None = ...,
        DnsName: str | None,
        NetbiosName: str | None,
    ) -> None: ...

PLSA_FOREST_TRUST_DOMAIN_INFO: Final[ndr.Pointer]

class LSA_FOREST_TRUST_BINARY_DATA(ndr.Struct):
    Length: int
    Buffer: bytes | None
    def __init__(self, *, Length: int = ..., Buffer: _t.Buffer | None = ...) -> None: ...

PLSA_FOREST_TRUST_BINARY_DATA: Final[ndr.Pointer]

class LSA_FOREST_TRUST_RECORD_ForestTrustData(ndr.Union):
    tag: LSA_FOREST_TRUST_RECORD_TYPE
    value: str | LSA_FOREST_TRUST_DOMAIN_INFO | LSA_FOREST_TRUST_BINARY_DATA | None
    @overload
    def __init__(
        self,
        tag: LSA_FOREST_TRUST_RECORD_TYPE | int,
        value: str | LSA_FOREST_TRUST_DOMAIN_INFO | LSA_FOREST_TRUST_BINARY_DATA | None,
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, DomainInfo: LSA_FOREST_TRUST_DOMAIN_INFO) -> None: ...

class LSA_FOREST_TRUST_RECORD(ndr.Struct):
    Flags: int
    ForestTrustType: LSA_FOREST_TRUST_RECORD_TYPE
    Time: int
    ForestTrustData: LSA_FOREST_TRUST_RECORD_ForestTrustData
    def __init__(
        self,
        *,
        Flags: int,
        ForestTrustType: LSA_FOREST_TRUST_RECORD_TYPE | int = ...,
        Time: int,
        ForestTrustData: LSA_FOREST_TRUST_RECORD_ForestTrustData,
    ) -> None: ...

PLSA_FOREST_TRUST_RECORD: Final[ndr.Pointer]

class LSA_FOREST_TRUST_INFORMATION(ndr.Struct):
    RecordCount: int
    Entries: list[LSA_FOREST_TRUST_RECORD | None] | None
    def __init__(
        self,
        *,
        RecordCount: int = ...,
        Entries: _t.Elements[LSA_FOREST_TRUST_RECORD | None] | None = ...,
    ) -> None: ...

PLSA_FOREST_TRUST_INFORMATION: Final[ndr.Pointer]
NETLOGON_CONTROL_QUERY: Final = 1
NETLOGON_CONTROL_REPLICATE: Final = 2
NETLOGON_CONTROL_SYNCHRONIZE: Final = 3
NETLOGON_CONTROL_PDC_REPLICATE: Final = 4
NETLOGON_CONTROL_REDISCOVER: Final = 5
NETLOGON_CONTROL_TC_QUERY: Final = 6
NETLOGON_CONTROL_TRANSPORT_NOTIFY: Final = 7
NETLOGON_CONTROL_FIND_USER: Final = 8
NETLOGON_CONTROL_CHANGE_PASSWORD: Final = 9
NETLOGON_CONTROL_TC_VERIFY: Final = 10
NETLOGON_CONTROL_FORCE_DNS_REG: Final = 11
NETLOGON_CONTROL_QUERY_DNS_REG: Final = 12
NETLOGON_CONTROL_BACKUP_CHANGE_LOG: Final = 65532
NETLOGON_CONTROL_TRUNCATE_LOG: Final = 65533
NETLOGON_CONTROL_SET_DBFLAG: Final = 65534
NETLOGON_CONTROL_BREAKPOINT: Final = 65535

class NETLOGON_CONTROL_DATA_INFORMATION(ndr.Union):
    tag: int
    value: str | int | None
    @overload
    def __init__(self, tag: int, value: str | int | None = ..., /) -> None: ...
    @overload
    def __init__(self, *, UserName: str | None) -> None: ...
    @overload
    def __init__(self, *, DebugFlag: int) -> None: ...

PNETLOGON_CONTROL_DATA_INFORMATION: Final[ndr.Pointer]

class NETLOGON_INFO_1(ndr.Struct):
    netlog1_flags: int
    netlog1_pdc_connection_status: int
    def __init__(self, *, netlog1_flags: int, netlog1_pdc_connection_status: int) -> None: ...

PNETLOGON_INFO_1: Final[ndr.Pointer]

class NETLOGON_INFO_2(ndr.Struct):
    netlog2_flags: int
    netlog2_pdc_connection_status: int
    netlog2_trusted_dc_name: str | None
    netlog2_tc_connection_status: int
    def __init__(
        self,
        *,
        netlog2_flags: int,
        netlog2_pdc_connection_status: int,
        netlog2_trusted_dc_name: str | None = ...,
        netlog2_tc_connection_status: int,
    ) -> None: ...

PNETLOGON_INFO_2: Final[ndr.Pointer]

class NETLOGON_INFO_3(ndr.Struct):
    netlog3_flags: int
    netlog3_logon_attempts: int
    netlog3_reserved1: int
    netlog3_reserved2: int
    netlog3_reserved3: int
    netlog3_reserved4: int
    netlog3_reserved5: int
    def __init__(
        self,
        *,
        netlog3_flags: int,
        netlog3_logon_attempts: int,
        netlog3_reserved1: int,
        netlog3_reserved2: int,
        netlog3_reserved3: int,
        netlog3_reserved4: int,
        netlog3_reserved5: int,
    ) -> None: ...

PNETLOGON_INFO_3: Final[ndr.Pointer]

class NETLOGON_INFO_4(ndr.Struct):
    netlog4_trusted_dc_name: str | None
    netlog4_trusted_domain_name: str | None
    def __init__(
        self,
        *,
        netlog4_trusted_dc_name: str | None = ...,
        netlog4_trusted_domain_name: str | None = ...,
    ) -> None: ...

PNETLOGON_INFO_4: Final[ndr.Pointer]

class NETLOGON_CONTROL_QUERY_INFORMATION(ndr.Union):
    tag: int
    value: NETLOGON_INFO_1 | NETLOGON_INFO_2 | NETLOGON_INFO_3 | NETLOGON_INFO_4 | None
    @overload
    def __init__(
        self,
        tag: int,
        value: NETLOGON_INFO_1 | NETLOGON_INFO_2 | NETLOGON_INFO_3 | NETLOGON_INFO_4 | None = ...,
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, NetlogonInfo1: NETLOGON_INFO_1 | None) -> None: ...
    @overload
    def __init__(self, *, NetlogonInfo2: NETLOGON_INFO_2 | None) -> None: ...
    @overload
    def __init__(self, *, NetlogonInfo3: NETLOGON_INFO_3 | None) -> None: ...
    @overload
    def __init__(self, *, NetlogonInfo4: NETLOGON_INFO_4 | None) -> None: ...

PNETLOGON_CONTROL_QUERY_INFORMATION: Final[ndr.Pointer]

class NLPR_SID_INFORMATION(ndr.Struct):
    SidPointer: ndr.Sid | None
    def __init__(self, *, SidPointer: ndr.Sid | None = ...) -> None: ...

PNLPR_SID_INFORMATION: Final[ndr.Pointer]

class NLPR_SID_ARRAY(ndr.Struct):
    Count: int
    Sids: list[NLPR_SID_INFORMATION] | None
    def __init__(
        self,
        *,
        Count: int = ...,
        Sids: _t.Elements[NLPR_SID_INFORMATION] | None = ...,
    ) -> None: ...

PNLPR_SID_ARRAY: Final[ndr.Pointer]

class NLPR_CR_CIPHER_VALUE(ndr.Struct):
    Length: int
    MaximumLength: int
    Buffer: bytes | None
    def __init__(
        self,
        *,
        Length: int = ...,
        MaximumLength: int = ...,
        Buffer: _t.Buffer | None = ...,
    ) -> None: ...

PNLPR_CR_CIPHER_VALUE: Final[ndr.Pointer]

class NLPR_LOGON_HOURS(ndr.Struct):
    UnitsPerWeek: int
    LogonHours: bytes | None
    def __init__(self, *, UnitsPerWeek: int, LogonHours: _t.Buffer | None = ...) -> None: ...

PNLPR_LOGON_HOURS: Final[ndr.Pointer]

class NLPR_USER_PRIVATE_INFO(ndr.Struct):
    SensitiveData: int
    DataLength: int
    Data: bytes | None
    def __init__(
        self,
        *,
        SensitiveData: int,
        DataLength: int = ...,
        Data: _t.Buffer | None = ...,
    ) -> None: ...

PNLPR_USER_PRIVATE_INFO: Final[ndr.Pointer]

class NLPR_MODIFIED_COUNT(ndr.Struct):
    ModifiedCount: OLD_LARGE_INTEGER
    def __init__(self, *, ModifiedCount: OLD_LARGE_INTEGER) -> None: ...

PNLPR_MODIFIED_COUNT: Final[ndr.Pointer]

class NLPR_QUOTA_LIMITS(ndr.Struct):
    PagedPoolLimit: int
    NonPagedPoolLimit: int
    MinimumWorkingSetSize: int
    MaximumWorkingSetSize: int
    PagefileLimit: int
    Reserved: OLD_LARGE_INTEGER
    def __init__(
        self,
        *,
        PagedPoolLimit: int,
        NonPagedPoolLimit: int,
        MinimumWorkingSetSize: int,
        MaximumWorkingSetSize: int,
        PagefileLimit: int,
        Reserved: OLD_LARGE_INTEGER,
    ) -> None: ...

PNLPR_QUOTA_LIMITS: Final[ndr.Pointer]

class NETLOGON_DELTA_USER(ndr.Struct):
    UserName: str | None
    FullName: str | None
    UserId: int
    PrimaryGroupId: int
    HomeDirectory: str | None
    HomeDirectoryDrive: str | None
    ScriptPath: str | None
    AdminComment: str | None
    WorkStations: str | None
    LastLogon: OLD_LARGE_INTEGER
    LastLogoff: OLD_LARGE_INTEGER
    LogonHours: NLPR_LOGON_HOURS
    BadPasswordCount: int
    LogonCount: int
    PasswordLastSet: OLD_LARGE_INTEGER
    AccountExpires: OLD_LARGE_INTEGER
    UserAccountControl: int
    EncryptedNtOwfPassword: NT_OWF_PASSWORD
    EncryptedLmOwfPassword: LM_OWF_PASSWORD
    NtPasswordPresent: int
    LmPasswordPresent: int
    PasswordExpired: int
    UserComment: str | None
    Parameters: str | None
    CountryCode: int
    CodePage: int
    PrivateData: NLPR_USER_PRIVATE_INFO
    SecurityInformation: int
    SecuritySize: int
    SecurityDescriptor: bytes | None
    ProfilePath: str | None
    DummyString2: str | None
    DummyString3: str | None
    DummyString4: str | None
    DummyLong1: int
    DummyLong2: int
    DummyLong3: int
    DummyLong4: int
    def __init__(
        self,
        *,
        UserName: str | None,
        FullName: str | None,
        UserId: int,
        PrimaryGroupId: int,
        HomeDirectory: str | None,
        HomeDirectoryDrive: str | None,
        ScriptPath: str | None,
        AdminComment: str | None,
        WorkStations: str | None,
        LastLogon: OLD_LARGE_INTEGER,
        LastLogoff: OLD_LARGE_INTEGER,
        LogonHours: NLPR_LOGON_HOURS,
        BadPasswordCount: int,
        LogonCount: int,
        PasswordLastSet: OLD_LARGE_INTEGER,
        AccountExpires: OLD_LARGE_INTEGER,
        UserAccountControl: int,
        EncryptedNtOwfPassword: NT_OWF_PASSWORD,
        EncryptedLmOwfPassword: LM_OWF_PASSWORD,
        NtPasswordPresent: int,
        LmPasswordPresent: int,
        PasswordExpired: int,
        UserComment: str | None,
        Parameters: str | None,
        CountryCode: int,
        CodePage: int,
        PrivateData: NLPR_USER_PRIVATE_INFO,
        SecurityInformation: int,
        SecuritySize: int = ...,
        SecurityDescriptor: _t.Buffer | None = ...,
        ProfilePath: str | None,
        DummyString2: str | None,
        DummyString3: str | None,
        DummyString4: str | None,
        DummyLong1: int,
        DummyLong2: int,
        DummyLong3: int,
        DummyLong4: int,
    ) -> None: ...

PNETLOGON_DELTA_USER: Final[ndr.Pointer]

class NETLOGON_DELTA_GROUP(ndr.Struct):
    Name: str | None
    RelativeId: int
    Attributes: int
    AdminComment: str | None
    SecurityInformation: int
    SecuritySize: int
    SecurityDescriptor: bytes | None
    DummyString1: str | None
    DummyString2: str | None
    DummyString3: str | None
    DummyString4: str | None
    DummyLong1: int
    DummyLong2: int
    DummyLong3: int
    DummyLong4: int
    def __init__(
        self,
        *,
        Name: str | None,
        RelativeId: int,
        Attributes: int,
        AdminComment: str | None,
        SecurityInformation: int,
        SecuritySize: int = ...,
        SecurityDescriptor: _t.Buffer | None = ...,
        DummyString1: str | None,
        DummyString2: str | None,
        DummyString3: str | None,
        DummyString4: str | None,
        DummyLong1: int,
        DummyLong2: int,
        DummyLong3: int,
        DummyLong4: int,
    ) -> None: ...

PNETLOGON_DELTA_GROUP: Final[ndr.Pointer]

class NETLOGON_DELTA_GROUP_MEMBER(ndr.Struct):
    Members: list[int] | None
    Attributes: list[int] | None
    MemberCount: int
    DummyLong1: int
    DummyLong2: int
    DummyLong3: int
    DummyLong4: int
    def __init__(
        self,
        *,
        Members: _t.Elements[int] | None = ...,
        Attributes: _t.Elements[int] | None = ...,
        MemberCount: int = ...,
        DummyLong1: int,
        DummyLong2: int,
        DummyLong3: int,
        DummyLong4: int,
    ) -> None: ...

PNETLOGON_DELTA_GROUP_MEMBER: Final[ndr.Pointer]

class NETLOGON_DELTA_ALIAS(ndr.Struct):
    Name: str | None
    RelativeId: int
    SecurityInformation: int
    SecuritySize: int
    SecurityDescriptor: bytes | None
    Comment: str | None
    DummyString2: str | None
    DummyString3: str | None
    DummyString4: str | None
    DummyLong1: int
    DummyLong2: int
    DummyLong3: int
    DummyLong4: int
    def __init__(
        self,
        *,
        Name: str | None,
        RelativeId: int,
        SecurityInformation: int,
        SecuritySize: int = ...,
        SecurityDescriptor: _t.Buffer | None = ...,
        Comment: str | None,
        DummyString2: str | None,
        DummyString3: str | None,
        DummyString4: str | None,
        DummyLong1: int,
        DummyLong2: int,
        DummyLong3: int,
        DummyLong4: int,
    ) -> None: ...

PNETLOGON_DELTA_ALIAS: Final[ndr.Pointer]

class NETLOGON_DELTA_ALIAS_MEMBER(ndr.Struct):
    Members: NLPR_SID_ARRAY
    DummyLong1: int
    DummyLong2: int
    DummyLong3: int
    DummyLong4: int
    def __init__(
        self,
        *,
        Members: NLPR_SID_ARRAY,
        DummyLong1: int,
        DummyLong2: int,
        DummyLong3: int,
        DummyLong4: int,
    ) -> None: ...

PNETLOGON_DELTA_ALIAS_MEMBER: Final[ndr.Pointer]

class NETLOGON_DELTA_DOMAIN(ndr.Struct):
    DomainName: str | None
    OemInformation: str | None
    ForceLogoff: OLD_LARGE_INTEGER
    MinPasswordLength: int
    PasswordHistoryLength: int
    MaxPasswordAge: OLD_LARGE_INTEGER
    MinPasswordAge: OLD_LARGE_INTEGER
    DomainModifiedCount: OLD_LARGE_INTEGER
    DomainCreationTime: OLD_LARGE_INTEGER
    SecurityInformation: int
    SecuritySize: int
    SecurityDescriptor: bytes | None
    DomainLockoutInformation: str | None
    DummyString2: str | None
    DummyString3: str | None
    DummyString4: str | None
    PasswordProperties: int
    DummyLong2: int
    DummyLong3: int
    DummyLong4: int
    def __init__(
        self,
        *,
        DomainName: str | None,
        OemInformation: str | None,
        ForceLogoff: OLD_LARGE_INTEGER,
        MinPasswordLength: int,
        PasswordHistoryLength: int,
        MaxPasswordAge: OLD_LARGE_INTEGER,
        MinPasswordAge: OLD_LARGE_INTEGER,
        DomainModifiedCount: OLD_LARGE_INTEGER,
        DomainCreationTime: OLD_LARGE_INTEGER,
        SecurityInformation: int,
        SecuritySize: int = ...,
        SecurityDescriptor: _t.Buffer | None = ...,
        DomainLockoutInformation: str | None,
        DummyString2: str | None,
        DummyString3: str | None,
        DummyString4: str | None,
        PasswordProperties: int,
        DummyLong2: int,
        DummyLong3: int,
        DummyLong4: int,
    ) -> None: ...

PNETLOGON_DELTA_DOMAIN: Final[ndr.Pointer]

class NETLOGON_RENAME_GROUP(ndr.Struct):
    OldName: str | None
    NewName: str | None
    DummyString1: str | None
    DummyString2: str | None
    DummyString3: str | None
    DummyString4: str | None
    DummyLong1: int
    DummyLong2: int
    DummyLong3: int
    DummyLong4: int
    def __init__(
        self,
        *,
        OldName: str | None,
        NewName: str | None,
        DummyString1: str | None,
        DummyString2: str | None,
        DummyString3: str | None,
        DummyString4: str | None,
        DummyLong1: int,
        DummyLong2: int,
        DummyLong3: int,
        DummyLong4: int,
    ) -> None: ...

PNETLOGON_DELTA_RENAME_GROUP: Final[ndr.Pointer]

class NETLOGON_RENAME_USER(ndr.Struct):
    OldName: str | None
    NewName: str | None
    DummyString1: str | None
    DummyString2: str | None
    DummyString3: str | None
    DummyString4: str | None
    DummyLong1: int
    DummyLong2: int
    DummyLong3: int
    DummyLong4: int
    def __init__(
        self,
        *,
        OldName: str | None,
        NewName: str | None,
        DummyString1: str | None,
        DummyString2: str | None,
        DummyString3: str | None,
        DummyString4: str | None,
        DummyLong1: int,
        DummyLong2: int,
        DummyLong3: int,
        DummyLong4: int,
    ) -> None: ...

PNETLOGON_DELTA_RENAME_USER: Final[ndr.Pointer]

class NETLOGON_RENAME_ALIAS(ndr.Struct):
    OldName: str | None
    NewName: str | None
    DummyString1: str | None
    DummyString2: str | None
    DummyString3: str | None
    DummyString4: str | None
    DummyLong1: int
    DummyLong2: int
    DummyLong3: int
    DummyLong4: int
    def __init__(
        self,
        *,
        OldName: str | None,
        NewName: str | None,
        DummyString1: str | None,
        DummyString2: str | None,
        DummyString3: str | None,
        DummyString4: str | None,
        DummyLong1: int,
        DummyLong2: int,
        DummyLong3: int,
        DummyLong4: int,
    ) -> None: ...

PNETLOGON_DELTA_RENAME_ALIAS: Final[ndr.Pointer]

class NETLOGON_DELTA_POLICY(ndr.Struct):
    MaximumLogSize: int
    AuditRetentionPeriod: OLD_LARGE_INTEGER
    AuditingMode: int
    MaximumAuditEventCount: int
    EventAuditingOptions: list[int] | None
    PrimaryDomainName: str | None
    PrimaryDomainSid: ndr.Sid | None
    QuotaLimits: NLPR_QUOTA_LIMITS
    ModifiedId: OLD_LARGE_INTEGER
    DatabaseCreationTime: OLD_LARGE_INTEGER
    SecurityInformation: int
    SecuritySize: int
    SecurityDescriptor: bytes | None
    DummyString1: str | None
    DummyString2: str | None
    DummyString3: str | None
    DummyString4: str | None
    DummyLong1: int
    DummyLong2: int
    DummyLong3: int
    DummyLong4: int
    def __init__(
        self,
        *,
        MaximumLogSize: int,
        AuditRetentionPeriod: OLD_LARGE_INTEGER,
        AuditingMode: int,
        MaximumAuditEventCount: int = ...,
        EventAuditingOptions: _t.Elements[int] | None = ...,
        PrimaryDomainName: str | None,
        PrimaryDomainSid: ndr.Sid | None = ...,
        QuotaLimits: NLPR_QUOTA_LIMITS,
        ModifiedId: OLD_LARGE_INTEGER,
        DatabaseCreationTime: OLD_LARGE_INTEGER,
        SecurityInformation: int,
        SecuritySize: int = ...,
        SecurityDescriptor: _t.Buffer | None = ...,
        DummyString1: str | None,
        DummyString2: str | None,
        DummyString3: str | None,
        DummyString4: str | None,
        DummyLong1: int,
        DummyLong2: int,
        DummyLong3: int,
        DummyLong4: int,
    ) -> None: ...

PNETLOGON_DELTA_POLICY: Final[ndr.Pointer]

class NETLOGON_DELTA_TRUSTED_DOMAINS(ndr.Struct):
    DomainName: str | None
    NumControllerEntries: int
    ControllerNames: list[str | None] | None
    SecurityInformation: int
    SecuritySize: int
    SecurityDescriptor: bytes | None
    DummyString1: str | None
    DummyString2: str | None
    DummyString3: str | None
    DummyString4: str | None
    TrustedPosixOffset: int
    DummyLong2: int
    DummyLong3: int
    DummyLong4: int
    def __init__(
        self,
        *,
        DomainName: str | None,
        NumControllerEntries: int = ...,
        ControllerNames: _t.Elements[str | None] | None = ...,
        SecurityInformation: int,
        SecuritySize: int = ...,
        SecurityDescriptor: _t.Buffer | None = ...,
        DummyString1: str | None,
        DummyString2: str | None,
        DummyString3: str | None,
        DummyString4: str | None,
        TrustedPosixOffset: int,
        DummyLong2: int,
        DummyLong3: int,
        DummyLong4: int,
    ) -> None: ...

PNETLOGON_DELTA_TRUSTED_DOMAINS: Final[ndr.Pointer]

class NETLOGON_DELTA_ACCOUNTS(ndr.Struct):
    PrivilegeEntries: int
    PrivilegeControl: int
    PrivilegeAttributes: list[int] | None
    PrivilegeNames: list[str | None] | None
    QuotaLimits: NLPR_QUOTA_LIMITS
    SystemAccessFlags: int
    SecurityInformation: int
    SecuritySize: int
    SecurityDescriptor: bytes | None
    DummyString1: str | None
    DummyString2: str | None
    DummyString3: str | None
    DummyString4: str | None
    DummyLong1: int
    DummyLong2: int
    DummyLong3: int
    DummyLong4: int
    def __init__(
        self,
        *,
        PrivilegeEntries: int = ...,
        PrivilegeControl: int,
        PrivilegeAttributes: _t.Elements[int] | None = ...,
        PrivilegeNames: _t.Elements[str | None] | None = ...,
        QuotaLimits: NLPR_QUOTA_LIMITS,
        SystemAccessFlags: int,
        SecurityInformation: int,
        SecuritySize: int = ...,
        SecurityDescriptor: _t.Buffer | None = ...,
        DummyString1: str | None,
        DummyString2: str | None,
        DummyString3: str | None,
        DummyString4: str | None,
        DummyLong1: int,
        DummyLong2: int,
        DummyLong3: int,
        DummyLong4: int,
    ) -> None: ...

PNETLOGON_DELTA_ACCOUNTS: Final[ndr.Pointer]

class NETLOGON_DELTA_SECRET(ndr.Struct):
    CurrentValue: NLPR_CR_CIPHER_VALUE
    CurrentValueSetTime: OLD_LARGE_INTEGER
    OldValue: NLPR_CR_CIPHER_VALUE
    OldValueSetTime: OLD_LARGE_INTEGER
    SecurityInformation: int
    SecuritySize: int
    SecurityDescriptor: bytes | None
    DummyString1: str | None
    DummyString2: str | None
    DummyString3: str | None
    DummyString4: str | None
    DummyLong1: int
    DummyLong2: int
    DummyLong3: int
    DummyLong4: int
    def __init__(
        self,
        *,
        CurrentValue: NLPR_CR_CIPHER_VALUE,
        CurrentValueSetTime: OLD_LARGE_INTEGER,
        OldValue: NLPR_CR_CIPHER_VALUE,
        OldValueSetTime: OLD_LARGE_INTEGER,
        SecurityInformation: int,
        SecuritySize: int = ...,
        SecurityDescriptor: _t.Buffer | None = ...,
        DummyString1: str | None,
        DummyString2: str | None,
        DummyString3: str | None,
        DummyString4: str | None,
        DummyLong1: int,
        DummyLong2: int,
        DummyLong3: int,
        DummyLong4: int,
    ) -> None: ...

PNETLOGON_DELTA_SECRET: Final[ndr.Pointer]

class NETLOGON_DELTA_DELETE_GROUP(ndr.Struct):
    AccountName: str | None
    DummyString1: str | None
    DummyString2: str | None
    DummyString3: str | None
    DummyString4: str | None
    DummyLong1: int
    DummyLong2: int
    DummyLong3: int
    DummyLong4: int
    def __init__(
        self,
        *,
        AccountName: str | None = ...,
        DummyString1: str | None,
        DummyString2: str | None,
        DummyString3: str | None,
        DummyString4: str | None,
        DummyLong1: int,
        DummyLong2: int,
        DummyLong3: int,
        DummyLong4: int,
    ) -> None: ...

PNETLOGON_DELTA_DELETE_GROUP: Final[ndr.Pointer]

class NETLOGON_DELTA_DELETE_USER(ndr.Struct):
    AccountName: str | None
    DummyString1: str | None
    DummyString2: str | None
    DummyString3: str | None
    DummyString4: str | None
    DummyLong1: int
    DummyLong2: int
    DummyLong3: int
    DummyLong4: int
    def __init__(
        self,
        *,
        AccountName: str | None = ...,
        DummyString1: str | None,
        DummyString2: str | None,
        DummyString3: str | None,
        DummyString4: str | None,
        DummyLong1: int,
        DummyLong2: int,
        DummyLong3: int,
        DummyLong4: int,
    ) -> None: ...

PNETLOGON_DELTA_DELETE_USER: Final[ndr.Pointer]

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

class NETLOGON_DELTA_UNION(ndr.Union):
    tag: NETLOGON_DELTA_TYPE
    value: (
        NETLOGON_DELTA_DOMAIN
        | NETLOGON_DELTA_GROUP
        | NETLOGON_RENAME_GROUP
        | NETLOGON_DELTA_USER
        | NETLOGON_RENAME_USER
        | NETLOGON_DELTA_GROUP_MEMBER
        | NETLOGON_DELTA_ALIAS
        | NETLOGON_RENAME_ALIAS
        | NETLOGON_DELTA_ALIAS_MEMBER
        | NETLOGON_DELTA_POLICY
        | NETLOGON_DELTA_TRUSTED_DOMAINS
        | NETLOGON_DELTA_ACCOUNTS
        | NETLOGON_DELTA_SECRET
        | NETLOGON_DELTA_DELETE_GROUP
        | NETLOGON_DELTA_DELETE_USER
        | NLPR_MODIFIED_COUNT
        | None
    )
    @overload
    def __init__(
        self,
        tag: NETLOGON_DELTA_TYPE | int,
        value: (
            NETLOGON_DELTA_DOMAIN
            | NETLOGON_DELTA_GROUP
            | NETLOGON_RENAME_GROUP
            | NETLOGON_DELTA_USER
            | NETLOGON_RENAME_USER
            | NETLOGON_DELTA_GROUP_MEMBER
            | NETLOGON_DELTA_ALIAS
            | NETLOGON_RENAME_ALIAS
            | NETLOGON_DELTA_ALIAS_MEMBER
            | NETLOGON_DELTA_POLICY
            | NETLOGON_DELTA_TRUSTED_DOMAINS
            | NETLOGON_DELTA_ACCOUNTS
            | NETLOGON_DELTA_SECRET
            | NETLOGON_DELTA_DELETE_GROUP
            | NETLOGON_DELTA_DELETE_USER
            | NLPR_MODIFIED_COUNT
            | None
        ) = ...,
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, DeltaDomain: NETLOGON_DELTA_DOMAIN | None) -> None: ...
    @overload
    def __init__(self, *, DeltaGroup: NETLOGON_DELTA_GROUP | None) -> None: ...
    @overload
    def __init__(self, *, DeltaRenameGroup: NETLOGON_RENAME_GROUP | None) -> None: ...
    @overload
    def __init__(self, *, DeltaUser: NETLOGON_DELTA_USER | None) -> None: ...
    @overload
    def __init__(self, *, DeltaRenameUser: NETLOGON_RENAME_USER | None) -> None: ...
    @overload
    def __init__(self, *, DeltaGroupMember: NETLOGON_DELTA_GROUP_MEMBER | None) -> None: ...
    @overload
    def __init__(self, *, DeltaAlias: NETLOGON_DELTA_ALIAS | None) -> None: ...
    @overload
    def __init__(self, *, DeltaRenameAlias: NETLOGON_RENAME_ALIAS | None) -> None: ...
    @overload
    def __init__(self, *, DeltaAliasMember: NETLOGON_DELTA_ALIAS_MEMBER | None) -> None: ...
    @overload
    def __init__(self, *, DeltaPolicy: NETLOGON_DELTA_POLICY | None) -> None: ...
    @overload
    def __init__(self, *, DeltaTDomains: NETLOGON_DELTA_TRUSTED_DOMAINS | None) -> None: ...
    @overload
    def __init__(self, *, DeltaAccounts: NETLOGON_DELTA_ACCOUNTS | None) -> None: ...
    @overload
    def __init__(self, *, DeltaSecret: NETLOGON_DELTA_SECRET | None) -> None: ...
    @overload
    def __init__(self, *, DeltaDeleteGroup: NETLOGON_DELTA_DELETE_GROUP | None) -> None: ...
    @overload
    def __init__(self, *, DeltaDeleteUser: NETLOGON_DELTA_DELETE_USER | None) -> None: ...
    @overload
    def __init__(self, *, DeltaSerialNumberSkip: NLPR_MODIFIED_COUNT | None) -> None: ...

PNETLOGON_DELTA_UNION: Final[ndr.Pointer]

class NETLOGON_DELTA_ID_UNION(ndr.Union):
    tag: NETLOGON_DELTA_TYPE
    value: int | ndr.Sid | str | None
    def __init__(
        self,
        tag: NETLOGON_DELTA_TYPE | int,
        value: int | ndr.Sid | str | None = ...,
        /,
    ) -> None: ...

PNETLOGON_DELTA_ID_UNION: Final[ndr.Pointer]

class NETLOGON_DELTA_ENUM(ndr.Struct):
    DeltaType: NETLOGON_DELTA_TYPE
    DeltaID: NETLOGON_DELTA_ID_UNION
    DeltaUnion: NETLOGON_DELTA_UNION
    def __init__(
        self,
        *,
        DeltaType: NETLOGON_DELTA_TYPE | int = ...,
        DeltaID: NETLOGON_DELTA_ID_UNION,
        DeltaUnion: NETLOGON_DELTA_UNION,
    ) -> None: ...

PNETLOGON_DELTA_ENUM: Final[ndr.Pointer]

class NETLOGON_DELTA_ENUM_ARRAY(ndr.Struct):
    CountReturned: int
    Deltas: list[NETLOGON_DELTA_ENUM] | None
    def __init__(
        self,
        *,
        CountReturned: int = ...,
        Deltas: _t.Elements[NETLOGON_DELTA_ENUM] | None = ...,
    ) -> None: ...

PNETLOGON_DELTA_ENUM_ARRAY: Final[ndr.Pointer]

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

PSYNC_STATE: Final[ndr.Pointer]

@type_check_only
class netlogonResponse:
    class NetrLogonUasLogon(ndr.Outputs):
        ValidationInformation: NETLOGON_VALIDATION_UAS_INFO | None
        result: int
        def __init__(
            self,
            *,
            ValidationInformation: NETLOGON_VALIDATION_UAS_INFO | None,
            result: int,
        ) -> None: ...
    class NetrLogonUasLogoff(ndr.Outputs):
        LogoffInformation: NETLOGON_LOGOFF_UAS_INFO
        result: int
        def __init__(self, *, LogoffInformation: NETLOGON_LOGOFF_UAS_INFO, result: int) -> None: ...
    class NetrLogonSamLogon(ndr.Outputs):
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR | None
        ValidationInformation: NETLOGON_VALIDATION
        Authoritative: int
        result: int
        def __init__(
            self,
            *,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR | None = ...,
            ValidationInformation: NETLOGON_VALIDATION,
            Authoritative: int,
            result: int,
        ) -> None: ...
    class NetrLogonSamLogoff(ndr.Outputs):
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR | None
        result: int
        def __init__(
            self,
            *,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR | None = ...,
            result: int,
        ) -> None: ...
    class NetrServerReqChallenge(ndr.Outputs):
        ServerChallenge: NETLOGON_CREDENTIAL
        result: int
        def __init__(self, *, ServerChallenge: NETLOGON_CREDENTIAL, result: int) -> None: ...
    class NetrServerAuthenticate(ndr.Outputs):
        ServerCredential: NETLOGON_CREDENTIAL
        result: int
        def __init__(self, *, ServerCredential: NETLOGON_CREDENTIAL, result: int) -> None: ...
    class NetrServerPasswordSet(ndr.Outputs):
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR
        result: int
        def __init__(self, *, ReturnAuthenticator: NETLOGON_AUTHENTICATOR, result: int) -> None: ...
    class NetrDatabaseDeltas(ndr.Outputs):
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR
        DomainModifiedCount: NLPR_MODIFIED_COUNT
        DeltaArray: NETLOGON_DELTA_ENUM_ARRAY | None
        result: int
        def __init__(
            self,
            *,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            DomainModifiedCount: NLPR_MODIFIED_COUNT,
            DeltaArray: NETLOGON_DELTA_ENUM_ARRAY | None,
            result: int,
        ) -> None: ...
    class NetrDatabaseSync(ndr.Outputs):
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR
        SyncContext: int
        DeltaArray: NETLOGON_DELTA_ENUM_ARRAY | None
        result: int
        def __init__(
            self,
            *,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            SyncContext: int,
            DeltaArray: NETLOGON_DELTA_ENUM_ARRAY | None,
            result: int,
        ) -> None: ...
    class NetrAccountDeltas(ndr.Outputs):
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR
        Buffer: bytes
        CountReturned: int
        TotalEntries: int
        NextRecordId: UAS_INFO_0
        result: int
        def __init__(
            self,
            *,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            Buffer: _t.Buffer,
            CountReturned: int,
            TotalEntries: int,
            NextRecordId: UAS_INFO_0,
            result: int,
        ) -> None: ...
    class NetrAccountSync(ndr.Outputs):
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR
        Buffer: bytes
        CountReturned: int
        TotalEntries: int
        NextReference: int
        LastRecordId: UAS_INFO_0
        result: int
        def __init__(
            self,
            *,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            Buffer: _t.Buffer,
            CountReturned: int,
            TotalEntries: int,
            NextReference: int,
            LastRecordId: UAS_INFO_0,
            result: int,
        ) -> None: ...
    class NetrGetDCName(ndr.Outputs):
        Buffer: str | None
        result: int
        def __init__(self, *, Buffer: str | None, result: int) -> None: ...
    class NetrLogonControl(ndr.Outputs):
        Buffer: NETLOGON_CONTROL_QUERY_INFORMATION
        result: int
        def __init__(self, *, Buffer: NETLOGON_CONTROL_QUERY_INFORMATION, result: int) -> None: ...
    class NetrGetAnyDCName(ndr.Outputs):
        Buffer: str | None
        result: int
        def __init__(self, *, Buffer: str | None, result: int) -> None: ...
    class NetrLogonControl2(ndr.Outputs):
        Buffer: NETLOGON_CONTROL_QUERY_INFORMATION
        result: int
        def __init__(self, *, Buffer: NETLOGON_CONTROL_QUERY_INFORMATION, result: int) -> None: ...
    class NetrServerAuthenticate2(ndr.Outputs):
        ServerCredential: NETLOGON_CREDENTIAL
        NegotiateFlags: int
        result: int
        def __init__(
            self,
            *,
            ServerCredential: NETLOGON_CREDENTIAL,
            NegotiateFlags: int,
            result: int,
        ) -> None: ...
    class NetrDatabaseSync2(ndr.Outputs):
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR
        SyncContext: int
        DeltaArray: NETLOGON_DELTA_ENUM_ARRAY | None
        result: int
        def __init__(
            self,
            *,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            SyncContext: int,
            DeltaArray: NETLOGON_DELTA_ENUM_ARRAY | None,
            result: int,
        ) -> None: ...
    class NetrDatabaseRedo(ndr.Outputs):
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR
        DeltaArray: NETLOGON_DELTA_ENUM_ARRAY | None
        result: int
        def __init__(
            self,
            *,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            DeltaArray: NETLOGON_DELTA_ENUM_ARRAY | None,
            result: int,
        ) -> None: ...
    class NetrLogonControl2Ex(ndr.Outputs):
        Buffer: NETLOGON_CONTROL_QUERY_INFORMATION
        result: int
        def __init__(self, *, Buffer: NETLOGON_CONTROL_QUERY_INFORMATION, result: int) -> None: ...
    class NetrEnumerateTrustedDomains(ndr.Outputs):
        DomainNameBuffer: DOMAIN_NAME_BUFFER
        result: int
        def __init__(self, *, DomainNameBuffer: DOMAIN_NAME_BUFFER, result: int) -> None: ...
    class DsrGetDcName(ndr.Outputs):
        DomainControllerInfo: DOMAIN_CONTROLLER_INFOW | None
        result: int
        def __init__(
            self,
            *,
            DomainControllerInfo: DOMAIN_CONTROLLER_INFOW | None,
            result: int,
        ) -> None: ...
    class NetrLogonGetCapabilities(ndr.Outputs):
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR
        Capabilities: NETLOGON_CAPABILITIES
        result: int
        def __init__(
            self,
            *,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            Capabilities: NETLOGON_CAPABILITIES,
            result: int,
        ) -> None: ...
    class NetrLogonSetServiceBits(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class NetrLogonGetTrustRid(ndr.Outputs):
        Rid: int
        result: int
        def __init__(self, *, Rid: int, result: int) -> None: ...
    class NetrLogonComputeServerDigest(ndr.Outputs):
        NewMessageDigest: bytes
        OldMessageDigest: bytes
        result: int
        def __init__(
            self,
            *,
            NewMessageDigest: _t.Buffer,
            OldMessageDigest: _t.Buffer,
            result: int,
        ) -> None: ...
    class NetrLogonComputeClientDigest(ndr.Outputs):
        NewMessageDigest: bytes
        OldMessageDigest: bytes
        result: int
        def __init__(
            self,
            *,
            NewMessageDigest: _t.Buffer,
            OldMessageDigest: _t.Buffer,
            result: int,
        ) -> None: ...
    class NetrServerAuthenticate3(ndr.Outputs):
        ServerCredential: NETLOGON_CREDENTIAL
        NegotiateFlags: int
        AccountRid: int
        result: int
        def __init__(
            self,
            *,
            ServerCredential: NETLOGON_CREDENTIAL,
            NegotiateFlags: int,
            AccountRid: int,
            result: int,
        ) -> None: ...
    class DsrGetDcNameEx(ndr.Outputs):
        DomainControllerInfo: DOMAIN_CONTROLLER_INFOW | None
        result: int
        def __init__(
            self,
            *,
            DomainControllerInfo: DOMAIN_CONTROLLER_INFOW | None,
            result: int,
        ) -> None: ...
    class DsrGetSiteName(ndr.Outputs):
        SiteName: str | None
        result: int
        def __init__(self, *, SiteName: str | None, result: int) -> None: ...
    class NetrLogonGetDomainInfo(ndr.Outputs):
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR
        DomBuffer: NETLOGON_DOMAIN_INFORMATION
        result: int
        def __init__(
            self,
            *,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            DomBuffer: NETLOGON_DOMAIN_INFORMATION,
            result: int,
        ) -> None: ...
    class NetrServerPasswordSet2(ndr.Outputs):
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR
        result: int
        def __init__(self, *, ReturnAuthenticator: NETLOGON_AUTHENTICATOR, result: int) -> None: ...
    class NetrServerPasswordGet(ndr.Outputs):
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR
        EncryptedNtOwfPassword: NT_OWF_PASSWORD
        result: int
        def __init__(
            self,
            *,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            EncryptedNtOwfPassword: NT_OWF_PASSWORD,
            result: int,
        ) -> None: ...
    class NetrLogonSendToSam(ndr.Outputs):
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR
        result: int
        def __init__(self, *, ReturnAuthenticator: NETLOGON_AUTHENTICATOR, result: int) -> None: ...
    class DsrAddressToSiteNamesW(ndr.Outputs):
        SiteNames: NL_SITE_NAME_ARRAY | None
        result: int
        def __init__(self, *, SiteNames: NL_SITE_NAME_ARRAY | None, result: int) -> None: ...
    class DsrGetDcNameEx2(ndr.Outputs):
        DomainControllerInfo: DOMAIN_CONTROLLER_INFOW | None
        result: int
        def __init__(
            self,
            *,
            DomainControllerInfo: DOMAIN_CONTROLLER_INFOW | None,
            result: int,
        ) -> None: ...
    class NetrLogonGetTimeServiceParentDomain(ndr.Outputs):
        DomainName: str | None
        PdcSameSite: int
        result: int
        def __init__(self, *, DomainName: str | None, PdcSameSite: int, result: int) -> None: ...
    class NetrEnumerateTrustedDomainsEx(ndr.Outputs):
        Domains: NETLOGON_TRUSTED_DOMAIN_ARRAY
        result: int
        def __init__(self, *, Domains: NETLOGON_TRUSTED_DOMAIN_ARRAY, result: int) -> None: ...
    class DsrAddressToSiteNamesExW(ndr.Outputs):
        SiteNames: NL_SITE_NAME_EX_ARRAY | None
        result: int
        def __init__(self, *, SiteNames: NL_SITE_NAME_EX_ARRAY | None, result: int) -> None: ...
    class DsrGetDcSiteCoverageW(ndr.Outputs):
        SiteNames: NL_SITE_NAME_ARRAY | None
        result: int
        def __init__(self, *, SiteNames: NL_SITE_NAME_ARRAY | None, result: int) -> None: ...
    class NetrLogonSamLogonEx(ndr.Outputs):
        ValidationInformation: NETLOGON_VALIDATION
        Authoritative: int
        ExtraFlags: int
        result: int
        def __init__(
            self,
            *,
            ValidationInformation: NETLOGON_VALIDATION,
            Authoritative: int,
            ExtraFlags: int,
            result: int,
        ) -> None: ...
    class DsrEnumerateDomainTrusts(ndr.Outputs):
        Domains: NETLOGON_TRUSTED_DOMAIN_ARRAY
        result: int
        def __init__(self, *, Domains: NETLOGON_TRUSTED_DOMAIN_ARRAY, result: int) -> None: ...
    class DsrDeregisterDnsHostRecords(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class NetrServerTrustPasswordsGet(ndr.Outputs):
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR
        EncryptedNewOwfPassword: NT_OWF_PASSWORD
        EncryptedOldOwfPassword: NT_OWF_PASSWORD
        result: int
        def __init__(
            self,
            *,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            EncryptedNewOwfPassword: NT_OWF_PASSWORD,
            EncryptedOldOwfPassword: NT_OWF_PASSWORD,
            result: int,
        ) -> None: ...
    class DsrGetForestTrustInformation(ndr.Outputs):
        ForestTrustInfo: LSA_FOREST_TRUST_INFORMATION | None
        result: int
        def __init__(
            self,
            *,
            ForestTrustInfo: LSA_FOREST_TRUST_INFORMATION | None,
            result: int,
        ) -> None: ...
    class NetrGetForestTrustInformation(ndr.Outputs):
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR
        ForestTrustInfo: LSA_FOREST_TRUST_INFORMATION | None
        result: int
        def __init__(
            self,
            *,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            ForestTrustInfo: LSA_FOREST_TRUST_INFORMATION | None,
            result: int,
        ) -> None: ...
    class NetrLogonSamLogonWithFlags(ndr.Outputs):
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR | None
        ValidationInformation: NETLOGON_VALIDATION
        Authoritative: int
        ExtraFlags: int
        result: int
        def __init__(
            self,
            *,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR | None = ...,
            ValidationInformation: NETLOGON_VALIDATION,
            Authoritative: int,
            ExtraFlags: int,
            result: int,
        ) -> None: ...
    class NetrServerGetTrustInfo(ndr.Outputs):
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR
        EncryptedNewOwfPassword: NT_OWF_PASSWORD
        EncryptedOldOwfPassword: NT_OWF_PASSWORD
        TrustInfo: NL_GENERIC_RPC_DATA | None
        result: int
        def __init__(
            self,
            *,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            EncryptedNewOwfPassword: NT_OWF_PASSWORD,
            EncryptedOldOwfPassword: NT_OWF_PASSWORD,
            TrustInfo: NL_GENERIC_RPC_DATA | None,
            result: int,
        ) -> None: ...
    class DsrUpdateReadOnlyServerDnsRecords(ndr.Outputs):
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR
        DnsNames: NL_DNS_NAME_INFO_ARRAY
        result: int
        def __init__(
            self,
            *,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            DnsNames: NL_DNS_NAME_INFO_ARRAY,
            result: int,
        ) -> None: ...
    class NetrChainSetClientAttributes(ndr.Outputs):
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR
        pdwOutVersion: int
        pmsgOut: NL_OUT_CHAIN_SET_CLIENT_ATTRIBUTES
        result: int
        def __init__(
            self,
            *,
            ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
            pdwOutVersion: int = ...,
            pmsgOut: NL_OUT_CHAIN_SET_CLIENT_ATTRIBUTES,
            result: int,
        ) -> None: ...
    class NetrServerAuthenticateKerberos(ndr.Outputs):
        NegotiateFlags: int
        AccountRid: int
        result: int
        def __init__(self, *, NegotiateFlags: int, AccountRid: int, result: int) -> None: ...

@type_check_only
class netlogonClient(rpcfast.Client):
    @property
    def raw(self) -> netlogonRaw: ...
    def NetrLogonUasLogon(
        self,
        ServerName: str | None,
        UserName: str,
        Workstation: str,
    ) -> NETLOGON_VALIDATION_UAS_INFO | None: ...
    def NetrLogonUasLogoff(
        self,
        ServerName: str | None,
        UserName: str,
        Workstation: str,
    ) -> NETLOGON_LOGOFF_UAS_INFO: ...
    def NetrLogonSamLogon(
        self,
        LogonServer: str | None,
        ComputerName: str | None,
        Authenticator: NETLOGON_AUTHENTICATOR | None,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR | None,
        LogonInformation: NETLOGON_LEVEL,
        ValidationLevel: NETLOGON_VALIDATION_INFO_CLASS | int,
        *,
        LogonLevel: NETLOGON_LOGON_INFO_CLASS | int = ...,
    ) -> netlogonResponse.NetrLogonSamLogon: ...
    def NetrLogonSamLogoff(
        self,
        LogonServer: str | None,
        ComputerName: str | None,
        Authenticator: NETLOGON_AUTHENTICATOR | None,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR | None,
        LogonInformation: NETLOGON_LEVEL,
        *,
        LogonLevel: NETLOGON_LOGON_INFO_CLASS | int = ...,
    ) -> NETLOGON_AUTHENTICATOR | None: ...
    def NetrServerReqChallenge(
        self,
        PrimaryName: str | None,
        ComputerName: str,
        ClientChallenge: NETLOGON_CREDENTIAL,
    ) -> NETLOGON_CREDENTIAL: ...
    def NetrServerAuthenticate(
        self,
        PrimaryName: str | None,
        AccountName: str,
        SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
        ComputerName: str,
        ClientCredential: NETLOGON_CREDENTIAL,
    ) -> NETLOGON_CREDENTIAL: ...
    def NetrServerPasswordSet(
        self,
        PrimaryName: str | None,
        AccountName: str,
        SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        UasNewPassword: NT_OWF_PASSWORD,
    ) -> NETLOGON_AUTHENTICATOR: ...
    def NetrDatabaseDeltas(
        self,
        PrimaryName: str,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        DatabaseID: int,
        DomainModifiedCount: NLPR_MODIFIED_COUNT,
        PreferredMaximumLength: int,
    ) -> netlogonResponse.NetrDatabaseDeltas: ...
    def NetrDatabaseSync(
        self,
        PrimaryName: str,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        DatabaseID: int,
        SyncContext: int,
        PreferredMaximumLength: int,
    ) -> netlogonResponse.NetrDatabaseSync: ...
    def NetrAccountDeltas(
        self,
        PrimaryName: str | None,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        RecordId: UAS_INFO_0,
        Count: int,
        Level: int,
        BufferSize: int,
    ) -> netlogonResponse.NetrAccountDeltas: ...
    def NetrAccountSync(
        self,
        PrimaryName: str | None,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        Reference: int,
        Level: int,
        BufferSize: int,
    ) -> netlogonResponse.NetrAccountSync: ...
    def NetrGetDCName(self, ServerName: str, DomainName: str | None = ...) -> str | None: ...
    def NetrLogonControl(
        self,
        ServerName: str | None,
        FunctionCode: int,
        QueryLevel: int,
    ) -> NETLOGON_CONTROL_QUERY_INFORMATION: ...
    def NetrGetAnyDCName(
        self,
        ServerName: str | None = ...,
        DomainName: str | None = ...,
    ) -> str | None: ...
    def NetrLogonControl2(
        self,
        ServerName: str | None,
        QueryLevel: int,
        Data: NETLOGON_CONTROL_DATA_INFORMATION,
        *,
        FunctionCode: int = ...,
    ) -> NETLOGON_CONTROL_QUERY_INFORMATION: ...
    def NetrServerAuthenticate2(
        self,
        PrimaryName: str | None,
        AccountName: str,
        SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
        ComputerName: str,
        ClientCredential: NETLOGON_CREDENTIAL,
        NegotiateFlags: int,
    ) -> netlogonResponse.NetrServerAuthenticate2: ...
    def NetrDatabaseSync2(
        self,
        PrimaryName: str,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        DatabaseID: int,
        RestartState: SYNC_STATE | int,
        SyncContext: int,
        PreferredMaximumLength: int,
    ) -> netlogonResponse.NetrDatabaseSync2: ...
    def NetrDatabaseRedo(
        self,
        PrimaryName: str,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        ChangeLogEntry: _t.Buffer,
        *,
        ChangeLogEntrySize: int = ...,
    ) -> netlogonResponse.NetrDatabaseRedo: ...
    def NetrLogonControl2Ex(
        self,
        ServerName: str | None,
        QueryLevel: int,
        Data: NETLOGON_CONTROL_DATA_INFORMATION,
        *,
        FunctionCode: int = ...,
    ) -> NETLOGON_CONTROL_QUERY_INFORMATION: ...
    def NetrEnumerateTrustedDomains(self, ServerName: str | None = ...) -> DOMAIN_NAME_BUFFER: ...
    def DsrGetDcName(
        self,
        ComputerName: str | None,
        DomainName: str | None,
        DomainGuid: _uuid.UUID | None,
        SiteGuid: _uuid.UUID | None,
        Flags: int,
    ) -> DOMAIN_CONTROLLER_INFOW | None: ...
    def NetrLogonGetCapabilities(
        self,
        ServerName: str,
        ComputerName: str | None,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        QueryLevel: int,
    ) -> netlogonResponse.NetrLogonGetCapabilities: ...
    def NetrLogonSetServiceBits(
        self,
        ServerName: str | None,
        ServiceBitsOfInterest: int,
        ServiceBits: int,
    ) -> None: ...
    def NetrLogonGetTrustRid(
        self,
        ServerName: str | None = ...,
        DomainName: str | None = ...,
    ) -> int: ...
    def NetrLogonComputeServerDigest(
        self,
        ServerName: str | None,
        Rid: int,
        Message: _t.Buffer,
        *,
        MessageSize: int = ...,
    ) -> netlogonResponse.NetrLogonComputeServerDigest: ...
    def NetrLogonComputeClientDigest(
        self,
        ServerName: str | None,
        DomainName: str | None,
        Message: _t.Buffer,
        *,
        MessageSize: int = ...,
    ) -> netlogonResponse.NetrLogonComputeClientDigest: ...
    def NetrServerAuthenticate3(
        self,
        PrimaryName: str | None,
        AccountName: str,
        SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
        ComputerName: str,
        ClientCredential: NETLOGON_CREDENTIAL,
        NegotiateFlags: int,
    ) -> netlogonResponse.NetrServerAuthenticate3: ...
    def DsrGetDcNameEx(
        self,
        ComputerName: str | None,
        DomainName: str | None,
        DomainGuid: _uuid.UUID | None,
        SiteName: str | None,
        Flags: int,
    ) -> DOMAIN_CONTROLLER_INFOW | None: ...
    def DsrGetSiteName(self, ComputerName: str | None = ...) -> str | None: ...
    def NetrLogonGetDomainInfo(
        self,
        ServerName: str,
        ComputerName: str | None,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        WkstaBuffer: NETLOGON_WORKSTATION_INFORMATION,
        *,
        Level: int = ...,
    ) -> netlogonResponse.NetrLogonGetDomainInfo: ...
    def NetrServerPasswordSet2(
        self,
        PrimaryName: str | None,
        AccountName: str,
        SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ClearNewPassword: NL_TRUST_PASSWORD,
    ) -> NETLOGON_AUTHENTICATOR: ...
    def NetrServerPasswordGet(
        self,
        PrimaryName: str | None,
        AccountName: str,
        AccountType: NETLOGON_SECURE_CHANNEL_TYPE | int,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
    ) -> netlogonResponse.NetrServerPasswordGet: ...
    def NetrLogonSendToSam(
        self,
        PrimaryName: str | None,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        OpaqueBuffer: _t.Buffer,
        *,
        OpaqueBufferSize: int = ...,
    ) -> NETLOGON_AUTHENTICATOR: ...
    def DsrAddressToSiteNamesW(
        self,
        ComputerName: str | None,
        SocketAddresses: _t.Elements[NL_SOCKET_ADDRESS],
        *,
        EntryCount: int = ...,
    ) -> NL_SITE_NAME_ARRAY | None: ...
    def DsrGetDcNameEx2(
        self,
        ComputerName: str | None,
        AccountName: str | None,
        AllowableAccountControlBits: int,
        DomainName: str | None,
        DomainGuid: _uuid.UUID | None,
        SiteName: str | None,
        Flags: int,
    ) -> DOMAIN_CONTROLLER_INFOW | None: ...
    def NetrLogonGetTimeServiceParentDomain(
        self,
        ServerName: str | None = ...,
    ) -> netlogonResponse.NetrLogonGetTimeServiceParentDomain: ...
    def NetrEnumerateTrustedDomainsEx(
        self,
        ServerName: str | None = ...,
    ) -> NETLOGON_TRUSTED_DOMAIN_ARRAY: ...
    def DsrAddressToSiteNamesExW(
        self,
        ComputerName: str | None,
        SocketAddresses: _t.Elements[NL_SOCKET_ADDRESS],
        *,
        EntryCount: int = ...,
    ) -> NL_SITE_NAME_EX_ARRAY | None: ...
    def DsrGetDcSiteCoverageW(self, ServerName: str | None = ...) -> NL_SITE_NAME_ARRAY | None: ...
    def NetrLogonSamLogonEx(
        self,
        LogonServer: str | None,
        ComputerName: str | None,
        LogonInformation: NETLOGON_LEVEL,
        ValidationLevel: NETLOGON_VALIDATION_INFO_CLASS | int,
        ExtraFlags: int,
        *,
        LogonLevel: NETLOGON_LOGON_INFO_CLASS | int = ...,
    ) -> netlogonResponse.NetrLogonSamLogonEx: ...
    def DsrEnumerateDomainTrusts(
        self,
        ServerName: str | None,
        Flags: int,
    ) -> NETLOGON_TRUSTED_DOMAIN_ARRAY: ...
    def DsrDeregisterDnsHostRecords(
        self,
        ServerName: str | None,
        DnsDomainName: str | None,
        DomainGuid: _uuid.UUID | None,
        DsaGuid: _uuid.UUID | None,
        DnsHostName: str,
    ) -> None: ...
    def NetrServerTrustPasswordsGet(
        self,
        TrustedDcName: str | None,
        AccountName: str,
        SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
    ) -> netlogonResponse.NetrServerTrustPasswordsGet: ...
    def DsrGetForestTrustInformation(
        self,
        ServerName: str | None,
        TrustedDomainName: str | None,
        Flags: int,
    ) -> LSA_FOREST_TRUST_INFORMATION | None: ...
    def NetrGetForestTrustInformation(
        self,
        ServerName: str | None,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        Flags: int,
    ) -> netlogonResponse.NetrGetForestTrustInformation: ...
    def NetrLogonSamLogonWithFlags(
        self,
        LogonServer: str | None,
        ComputerName: str | None,
        Authenticator: NETLOGON_AUTHENTICATOR | None,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR | None,
        LogonInformation: NETLOGON_LEVEL,
        ValidationLevel: NETLOGON_VALIDATION_INFO_CLASS | int,
        ExtraFlags: int,
        *,
        LogonLevel: NETLOGON_LOGON_INFO_CLASS | int = ...,
    ) -> netlogonResponse.NetrLogonSamLogonWithFlags: ...
    def NetrServerGetTrustInfo(
        self,
        TrustedDcName: str | None,
        AccountName: str,
        SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
    ) -> netlogonResponse.NetrServerGetTrustInfo: ...
    def DsrUpdateReadOnlyServerDnsRecords(
        self,
        ServerName: str | None,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        SiteName: str | None,
        DnsTtl: int,
        DnsNames: NL_DNS_NAME_INFO_ARRAY,
    ) -> netlogonResponse.DsrUpdateReadOnlyServerDnsRecords: ...
    def NetrChainSetClientAttributes(
        self,
        PrimaryName: str,
        ChainedFromServerName: str,
        ChainedForClientName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        pmsgIn: NL_IN_CHAIN_SET_CLIENT_ATTRIBUTES,
        pmsgOut: NL_OUT_CHAIN_SET_CLIENT_ATTRIBUTES,
        *,
        dwInVersion: int = ...,
        pdwOutVersion: int = ...,
    ) -> netlogonResponse.NetrChainSetClientAttributes: ...
    def NetrServerAuthenticateKerberos(
        self,
        PrimaryName: str | None,
        AccountName: str,
        AccountType: NETLOGON_SECURE_CHANNEL_TYPE | int,
        ComputerName: str,
        NegotiateFlags: int,
    ) -> netlogonResponse.NetrServerAuthenticateKerberos: ...

@type_check_only
class netlogonRaw:
    def NetrLogonUasLogon(
        self,
        ServerName: str | None,
        UserName: str,
        Workstation: str,
    ) -> netlogonResponse.NetrLogonUasLogon: ...
    def NetrLogonUasLogoff(
        self,
        ServerName: str | None,
        UserName: str,
        Workstation: str,
    ) -> netlogonResponse.NetrLogonUasLogoff: ...
    def NetrLogonSamLogon(
        self,
        LogonServer: str | None,
        ComputerName: str | None,
        Authenticator: NETLOGON_AUTHENTICATOR | None,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR | None,
        LogonInformation: NETLOGON_LEVEL,
        ValidationLevel: NETLOGON_VALIDATION_INFO_CLASS | int,
        *,
        LogonLevel: NETLOGON_LOGON_INFO_CLASS | int = ...,
    ) -> netlogonResponse.NetrLogonSamLogon: ...
    def NetrLogonSamLogoff(
        self,
        LogonServer: str | None,
        ComputerName: str | None,
        Authenticator: NETLOGON_AUTHENTICATOR | None,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR | None,
        LogonInformation: NETLOGON_LEVEL,
        *,
        LogonLevel: NETLOGON_LOGON_INFO_CLASS | int = ...,
    ) -> netlogonResponse.NetrLogonSamLogoff: ...
    def NetrServerReqChallenge(
        self,
        PrimaryName: str | None,
        ComputerName: str,
        ClientChallenge: NETLOGON_CREDENTIAL,
    ) -> netlogonResponse.NetrServerReqChallenge: ...
    def NetrServerAuthenticate(
        self,
        PrimaryName: str | None,
        AccountName: str,
        SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
        ComputerName: str,
        ClientCredential: NETLOGON_CREDENTIAL,
    ) -> netlogonResponse.NetrServerAuthenticate: ...
    def NetrServerPasswordSet(
        self,
        PrimaryName: str | None,
        AccountName: str,
        SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        UasNewPassword: NT_OWF_PASSWORD,
    ) -> netlogonResponse.NetrServerPasswordSet: ...
    def NetrDatabaseDeltas(
        self,
        PrimaryName: str,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        DatabaseID: int,
        DomainModifiedCount: NLPR_MODIFIED_COUNT,
        PreferredMaximumLength: int,
    ) -> netlogonResponse.NetrDatabaseDeltas: ...
    def NetrDatabaseSync(
        self,
        PrimaryName: str,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        DatabaseID: int,
        SyncContext: int,
        PreferredMaximumLength: int,
    ) -> netlogonResponse.NetrDatabaseSync: ...
    def NetrAccountDeltas(
        self,
        PrimaryName: str | None,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        RecordId: UAS_INFO_0,
        Count: int,
        Level: int,
        BufferSize: int,
    ) -> netlogonResponse.NetrAccountDeltas: ...
    def NetrAccountSync(
        self,
        PrimaryName: str | None,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        Reference: int,
        Level: int,
        BufferSize: int,
    ) -> netlogonResponse.NetrAccountSync: ...
    def NetrGetDCName(
        self,
        ServerName: str,
        DomainName: str | None = ...,
    ) -> netlogonResponse.NetrGetDCName: ...
    def NetrLogonControl(
        self,
        ServerName: str | None,
        FunctionCode: int,
        QueryLevel: int,
    ) -> netlogonResponse.NetrLogonControl: ...
    def NetrGetAnyDCName(
        self,
        ServerName: str | None = ...,
        DomainName: str | None = ...,
    ) -> netlogonResponse.NetrGetAnyDCName: ...
    def NetrLogonControl2(
        self,
        ServerName: str | None,
        QueryLevel: int,
        Data: NETLOGON_CONTROL_DATA_INFORMATION,
        *,
        FunctionCode: int = ...,
    ) -> netlogonResponse.NetrLogonControl2: ...
    def NetrServerAuthenticate2(
        self,
        PrimaryName: str | None,
        AccountName: str,
        SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
        ComputerName: str,
        ClientCredential: NETLOGON_CREDENTIAL,
        NegotiateFlags: int,
    ) -> netlogonResponse.NetrServerAuthenticate2: ...
    def NetrDatabaseSync2(
        self,
        PrimaryName: str,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        DatabaseID: int,
        RestartState: SYNC_STATE | int,
        SyncContext: int,
        PreferredMaximumLength: int,
    ) -> netlogonResponse.NetrDatabaseSync2: ...
    def NetrDatabaseRedo(
        self,
        PrimaryName: str,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        ChangeLogEntry: _t.Buffer,
        *,
        ChangeLogEntrySize: int = ...,
    ) -> netlogonResponse.NetrDatabaseRedo: ...
    def NetrLogonControl2Ex(
        self,
        ServerName: str | None,
        QueryLevel: int,
        Data: NETLOGON_CONTROL_DATA_INFORMATION,
        *,
        FunctionCode: int = ...,
    ) -> netlogonResponse.NetrLogonControl2Ex: ...
    def NetrEnumerateTrustedDomains(
        self,
        ServerName: str | None = ...,
    ) -> netlogonResponse.NetrEnumerateTrustedDomains: ...
    def DsrGetDcName(
        self,
        ComputerName: str | None,
        DomainName: str | None,
        DomainGuid: _uuid.UUID | None,
        SiteGuid: _uuid.UUID | None,
        Flags: int,
    ) -> netlogonResponse.DsrGetDcName: ...
    def NetrLogonGetCapabilities(
        self,
        ServerName: str,
        ComputerName: str | None,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        QueryLevel: int,
    ) -> netlogonResponse.NetrLogonGetCapabilities: ...
    def NetrLogonSetServiceBits(
        self,
        ServerName: str | None,
        ServiceBitsOfInterest: int,
        ServiceBits: int,
    ) -> netlogonResponse.NetrLogonSetServiceBits: ...
    def NetrLogonGetTrustRid(
        self,
        ServerName: str | None = ...,
        DomainName: str | None = ...,
    ) -> netlogonResponse.NetrLogonGetTrustRid: ...
    def NetrLogonComputeServerDigest(
        self,
        ServerName: str | None,
        Rid: int,
        Message: _t.Buffer,
        *,
        MessageSize: int = ...,
    ) -> netlogonResponse.NetrLogonComputeServerDigest: ...
    def NetrLogonComputeClientDigest(
        self,
        ServerName: str | None,
        DomainName: str | None,
        Message: _t.Buffer,
        *,
        MessageSize: int = ...,
    ) -> netlogonResponse.NetrLogonComputeClientDigest: ...
    def NetrServerAuthenticate3(
        self,
        PrimaryName: str | None,
        AccountName: str,
        SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
        ComputerName: str,
        ClientCredential: NETLOGON_CREDENTIAL,
        NegotiateFlags: int,
    ) -> netlogonResponse.NetrServerAuthenticate3: ...
    def DsrGetDcNameEx(
        self,
        ComputerName: str | None,
        DomainName: str | None,
        DomainGuid: _uuid.UUID | None,
        SiteName: str | None,
        Flags: int,
    ) -> netlogonResponse.DsrGetDcNameEx: ...
    def DsrGetSiteName(self, ComputerName: str | None = ...) -> netlogonResponse.DsrGetSiteName: ...
    def NetrLogonGetDomainInfo(
        self,
        ServerName: str,
        ComputerName: str | None,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        WkstaBuffer: NETLOGON_WORKSTATION_INFORMATION,
        *,
        Level: int = ...,
    ) -> netlogonResponse.NetrLogonGetDomainInfo: ...
    def NetrServerPasswordSet2(
        self,
        PrimaryName: str | None,
        AccountName: str,
        SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ClearNewPassword: NL_TRUST_PASSWORD,
    ) -> netlogonResponse.NetrServerPasswordSet2: ...
    def NetrServerPasswordGet(
        self,
        PrimaryName: str | None,
        AccountName: str,
        AccountType: NETLOGON_SECURE_CHANNEL_TYPE | int,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
    ) -> netlogonResponse.NetrServerPasswordGet: ...
    def NetrLogonSendToSam(
        self,
        PrimaryName: str | None,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        OpaqueBuffer: _t.Buffer,
        *,
        OpaqueBufferSize: int = ...,
    ) -> netlogonResponse.NetrLogonSendToSam: ...
    def DsrAddressToSiteNamesW(
        self,
        ComputerName: str | None,
        SocketAddresses: _t.Elements[NL_SOCKET_ADDRESS],
        *,
        EntryCount: int = ...,
    ) -> netlogonResponse.DsrAddressToSiteNamesW: ...
    def DsrGetDcNameEx2(
        self,
        ComputerName: str | None,
        AccountName: str | None,
        AllowableAccountControlBits: int,
        DomainName: str | None,
        DomainGuid: _uuid.UUID | None,
        SiteName: str | None,
        Flags: int,
    ) -> netlogonResponse.DsrGetDcNameEx2: ...
    def NetrLogonGetTimeServiceParentDomain(
        self,
        ServerName: str | None = ...,
    ) -> netlogonResponse.NetrLogonGetTimeServiceParentDomain: ...
    def NetrEnumerateTrustedDomainsEx(
        self,
        ServerName: str | None = ...,
    ) -> netlogonResponse.NetrEnumerateTrustedDomainsEx: ...
    def DsrAddressToSiteNamesExW(
        self,
        ComputerName: str | None,
        SocketAddresses: _t.Elements[NL_SOCKET_ADDRESS],
        *,
        EntryCount: int = ...,
    ) -> netlogonResponse.DsrAddressToSiteNamesExW: ...
    def DsrGetDcSiteCoverageW(
        self,
        ServerName: str | None = ...,
    ) -> netlogonResponse.DsrGetDcSiteCoverageW: ...
    def NetrLogonSamLogonEx(
        self,
        LogonServer: str | None,
        ComputerName: str | None,
        LogonInformation: NETLOGON_LEVEL,
        ValidationLevel: NETLOGON_VALIDATION_INFO_CLASS | int,
        ExtraFlags: int,
        *,
        LogonLevel: NETLOGON_LOGON_INFO_CLASS | int = ...,
    ) -> netlogonResponse.NetrLogonSamLogonEx: ...
    def DsrEnumerateDomainTrusts(
        self,
        ServerName: str | None,
        Flags: int,
    ) -> netlogonResponse.DsrEnumerateDomainTrusts: ...
    def DsrDeregisterDnsHostRecords(
        self,
        ServerName: str | None,
        DnsDomainName: str | None,
        DomainGuid: _uuid.UUID | None,
        DsaGuid: _uuid.UUID | None,
        DnsHostName: str,
    ) -> netlogonResponse.DsrDeregisterDnsHostRecords: ...
    def NetrServerTrustPasswordsGet(
        self,
        TrustedDcName: str | None,
        AccountName: str,
        SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
    ) -> netlogonResponse.NetrServerTrustPasswordsGet: ...
    def DsrGetForestTrustInformation(
        self,
        ServerName: str | None,
        TrustedDomainName: str | None,
        Flags: int,
    ) -> netlogonResponse.DsrGetForestTrustInformation: ...
    def NetrGetForestTrustInformation(
        self,
        ServerName: str | None,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        Flags: int,
    ) -> netlogonResponse.NetrGetForestTrustInformation: ...
    def NetrLogonSamLogonWithFlags(
        self,
        LogonServer: str | None,
        ComputerName: str | None,
        Authenticator: NETLOGON_AUTHENTICATOR | None,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR | None,
        LogonInformation: NETLOGON_LEVEL,
        ValidationLevel: NETLOGON_VALIDATION_INFO_CLASS | int,
        ExtraFlags: int,
        *,
        LogonLevel: NETLOGON_LOGON_INFO_CLASS | int = ...,
    ) -> netlogonResponse.NetrLogonSamLogonWithFlags: ...
    def NetrServerGetTrustInfo(
        self,
        TrustedDcName: str | None,
        AccountName: str,
        SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
    ) -> netlogonResponse.NetrServerGetTrustInfo: ...
    def DsrUpdateReadOnlyServerDnsRecords(
        self,
        ServerName: str | None,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        SiteName: str | None,
        DnsTtl: int,
        DnsNames: NL_DNS_NAME_INFO_ARRAY,
    ) -> netlogonResponse.DsrUpdateReadOnlyServerDnsRecords: ...
    def NetrChainSetClientAttributes(
        self,
        PrimaryName: str,
        ChainedFromServerName: str,
        ChainedForClientName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        pmsgIn: NL_IN_CHAIN_SET_CLIENT_ATTRIBUTES,
        pmsgOut: NL_OUT_CHAIN_SET_CLIENT_ATTRIBUTES,
        *,
        dwInVersion: int = ...,
        pdwOutVersion: int = ...,
    ) -> netlogonResponse.NetrChainSetClientAttributes: ...
    def NetrServerAuthenticateKerberos(
        self,
        PrimaryName: str | None,
        AccountName: str,
        AccountType: NETLOGON_SECURE_CHANNEL_TYPE | int,
        ComputerName: str,
        NegotiateFlags: int,
    ) -> netlogonResponse.NetrServerAuthenticateKerberos: ...

@type_check_only
class netlogonAsyncClient(rpcfast.aio.AsyncClient):
    @property
    def raw(self) -> netlogonAsyncRaw: ...
    async def NetrLogonUasLogon(
        self,
        ServerName: str | None,
        UserName: str,
        Workstation: str,
    ) -> NETLOGON_VALIDATION_UAS_INFO | None: ...
    async def NetrLogonUasLogoff(
        self,
        ServerName: str | None,
        UserName: str,
        Workstation: str,
    ) -> NETLOGON_LOGOFF_UAS_INFO: ...
    async def NetrLogonSamLogon(
        self,
        LogonServer: str | None,
        ComputerName: str | None,
        Authenticator: NETLOGON_AUTHENTICATOR | None,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR | None,
        LogonInformation: NETLOGON_LEVEL,
        ValidationLevel: NETLOGON_VALIDATION_INFO_CLASS | int,
        *,
        LogonLevel: NETLOGON_LOGON_INFO_CLASS | int = ...,
    ) -> netlogonResponse.NetrLogonSamLogon: ...
    async def NetrLogonSamLogoff(
        self,
        LogonServer: str | None,
        ComputerName: str | None,
        Authenticator: NETLOGON_AUTHENTICATOR | None,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR | None,
        LogonInformation: NETLOGON_LEVEL,
        *,
        LogonLevel: NETLOGON_LOGON_INFO_CLASS | int = ...,
    ) -> NETLOGON_AUTHENTICATOR | None: ...
    async def NetrServerReqChallenge(
        self,
        PrimaryName: str | None,
        ComputerName: str,
        ClientChallenge: NETLOGON_CREDENTIAL,
    ) -> NETLOGON_CREDENTIAL: ...
    async def NetrServerAuthenticate(
        self,
        PrimaryName: str | None,
        AccountName: str,
        SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
        ComputerName: str,
        ClientCredential: NETLOGON_CREDENTIAL,
    ) -> NETLOGON_CREDENTIAL: ...
    async def NetrServerPasswordSet(
        self,
        PrimaryName: str | None,
        AccountName: str,
        SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        UasNewPassword: NT_OWF_PASSWORD,
    ) -> NETLOGON_AUTHENTICATOR: ...
    async def NetrDatabaseDeltas(
        self,
        PrimaryName: str,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        DatabaseID: int,
        DomainModifiedCount: NLPR_MODIFIED_COUNT,
        PreferredMaximumLength: int,
    ) -> netlogonResponse.NetrDatabaseDeltas: ...
    async def NetrDatabaseSync(
        self,
        PrimaryName: str,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        DatabaseID: int,
        SyncContext: int,
        PreferredMaximumLength: int,
    ) -> netlogonResponse.NetrDatabaseSync: ...
    async def NetrAccountDeltas(
        self,
        PrimaryName: str | None,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        RecordId: UAS_INFO_0,
        Count: int,
        Level: int,
        BufferSize: int,
    ) -> netlogonResponse.NetrAccountDeltas: ...
    async def NetrAccountSync(
        self,
        PrimaryName: str | None,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        Reference: int,
        Level: int,
        BufferSize: int,
    ) -> netlogonResponse.NetrAccountSync: ...
    async def NetrGetDCName(self, ServerName: str, DomainName: str | None = ...) -> str | None: ...
    async def NetrLogonControl(
        self,
        ServerName: str | None,
        FunctionCode: int,
        QueryLevel: int,
    ) -> NETLOGON_CONTROL_QUERY_INFORMATION: ...
    async def NetrGetAnyDCName(
        self,
        ServerName: str | None = ...,
        DomainName: str | None = ...,
    ) -> str | None: ...
    async def NetrLogonControl2(
        self,
        ServerName: str | None,
        QueryLevel: int,
        Data: NETLOGON_CONTROL_DATA_INFORMATION,
        *,
        FunctionCode: int = ...,
    ) -> NETLOGON_CONTROL_QUERY_INFORMATION: ...
    async def NetrServerAuthenticate2(
        self,
        PrimaryName: str | None,
        AccountName: str,
        SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
        ComputerName: str,
        ClientCredential: NETLOGON_CREDENTIAL,
        NegotiateFlags: int,
    ) -> netlogonResponse.NetrServerAuthenticate2: ...
    async def NetrDatabaseSync2(
        self,
        PrimaryName: str,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        DatabaseID: int,
        RestartState: SYNC_STATE | int,
        SyncContext: int,
        PreferredMaximumLength: int,
    ) -> netlogonResponse.NetrDatabaseSync2: ...
    async def NetrDatabaseRedo(
        self,
        PrimaryName: str,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        ChangeLogEntry: _t.Buffer,
        *,
        ChangeLogEntrySize: int = ...,
    ) -> netlogonResponse.NetrDatabaseRedo: ...
    async def NetrLogonControl2Ex(
        self,
        ServerName: str | None,
        QueryLevel: int,
        Data: NETLOGON_CONTROL_DATA_INFORMATION,
        *,
        FunctionCode: int = ...,
    ) -> NETLOGON_CONTROL_QUERY_INFORMATION: ...
    async def NetrEnumerateTrustedDomains(
        self,
        ServerName: str | None = ...,
    ) -> DOMAIN_NAME_BUFFER: ...
    async def DsrGetDcName(
        self,
        ComputerName: str | None,
        DomainName: str | None,
        DomainGuid: _uuid.UUID | None,
        SiteGuid: _uuid.UUID | None,
        Flags: int,
    ) -> DOMAIN_CONTROLLER_INFOW | None: ...
    async def NetrLogonGetCapabilities(
        self,
        ServerName: str,
        ComputerName: str | None,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        QueryLevel: int,
    ) -> netlogonResponse.NetrLogonGetCapabilities: ...
    async def NetrLogonSetServiceBits(
        self,
        ServerName: str | None,
        ServiceBitsOfInterest: int,
        ServiceBits: int,
    ) -> None: ...
    async def NetrLogonGetTrustRid(
        self,
        ServerName: str | None = ...,
        DomainName: str | None = ...,
    ) -> int: ...
    async def NetrLogonComputeServerDigest(
        self,
        ServerName: str | None,
        Rid: int,
        Message: _t.Buffer,
        *,
        MessageSize: int = ...,
    ) -> netlogonResponse.NetrLogonComputeServerDigest: ...
    async def NetrLogonComputeClientDigest(
        self,
        ServerName: str | None,
        DomainName: str | None,
        Message: _t.Buffer,
        *,
        MessageSize: int = ...,
    ) -> netlogonResponse.NetrLogonComputeClientDigest: ...
    async def NetrServerAuthenticate3(
        self,
        PrimaryName: str | None,
        AccountName: str,
        SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
        ComputerName: str,
        ClientCredential: NETLOGON_CREDENTIAL,
        NegotiateFlags: int,
    ) -> netlogonResponse.NetrServerAuthenticate3: ...
    async def DsrGetDcNameEx(
        self,
        ComputerName: str | None,
        DomainName: str | None,
        DomainGuid: _uuid.UUID | None,
        SiteName: str | None,
        Flags: int,
    ) -> DOMAIN_CONTROLLER_INFOW | None: ...
    async def DsrGetSiteName(self, ComputerName: str | None = ...) -> str | None: ...
    async def NetrLogonGetDomainInfo(
        self,
        ServerName: str,
        ComputerName: str | None,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        WkstaBuffer: NETLOGON_WORKSTATION_INFORMATION,
        *,
        Level: int = ...,
    ) -> netlogonResponse.NetrLogonGetDomainInfo: ...
    async def NetrServerPasswordSet2(
        self,
        PrimaryName: str | None,
        AccountName: str,
        SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ClearNewPassword: NL_TRUST_PASSWORD,
    ) -> NETLOGON_AUTHENTICATOR: ...
    async def NetrServerPasswordGet(
        self,
        PrimaryName: str | None,
        AccountName: str,
        AccountType: NETLOGON_SECURE_CHANNEL_TYPE | int,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
    ) -> netlogonResponse.NetrServerPasswordGet: ...
    async def NetrLogonSendToSam(
        self,
        PrimaryName: str | None,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        OpaqueBuffer: _t.Buffer,
        *,
        OpaqueBufferSize: int = ...,
    ) -> NETLOGON_AUTHENTICATOR: ...
    async def DsrAddressToSiteNamesW(
        self,
        ComputerName: str | None,
        SocketAddresses: _t.Elements[NL_SOCKET_ADDRESS],
        *,
        EntryCount: int = ...,
    ) -> NL_SITE_NAME_ARRAY | None: ...
    async def DsrGetDcNameEx2(
        self,
        ComputerName: str | None,
        AccountName: str | None,
        AllowableAccountControlBits: int,
        DomainName: str | None,
        DomainGuid: _uuid.UUID | None,
        SiteName: str | None,
        Flags: int,
    ) -> DOMAIN_CONTROLLER_INFOW | None: ...
    async def NetrLogonGetTimeServiceParentDomain(
        self,
        ServerName: str | None = ...,
    ) -> netlogonResponse.NetrLogonGetTimeServiceParentDomain: ...
    async def NetrEnumerateTrustedDomainsEx(
        self,
        ServerName: str | None = ...,
    ) -> NETLOGON_TRUSTED_DOMAIN_ARRAY: ...
    async def DsrAddressToSiteNamesExW(
        self,
        ComputerName: str | None,
        SocketAddresses: _t.Elements[NL_SOCKET_ADDRESS],
        *,
        EntryCount: int = ...,
    ) -> NL_SITE_NAME_EX_ARRAY | None: ...
    async def DsrGetDcSiteCoverageW(
        self,
        ServerName: str | None = ...,
    ) -> NL_SITE_NAME_ARRAY | None: ...
    async def NetrLogonSamLogonEx(
        self,
        LogonServer: str | None,
        ComputerName: str | None,
        LogonInformation: NETLOGON_LEVEL,
        ValidationLevel: NETLOGON_VALIDATION_INFO_CLASS | int,
        ExtraFlags: int,
        *,
        LogonLevel: NETLOGON_LOGON_INFO_CLASS | int = ...,
    ) -> netlogonResponse.NetrLogonSamLogonEx: ...
    async def DsrEnumerateDomainTrusts(
        self,
        ServerName: str | None,
        Flags: int,
    ) -> NETLOGON_TRUSTED_DOMAIN_ARRAY: ...
    async def DsrDeregisterDnsHostRecords(
        self,
        ServerName: str | None,
        DnsDomainName: str | None,
        DomainGuid: _uuid.UUID | None,
        DsaGuid: _uuid.UUID | None,
        DnsHostName: str,
    ) -> None: ...
    async def NetrServerTrustPasswordsGet(
        self,
        TrustedDcName: str | None,
        AccountName: str,
        SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
    ) -> netlogonResponse.NetrServerTrustPasswordsGet: ...
    async def DsrGetForestTrustInformation(
        self,
        ServerName: str | None,
        TrustedDomainName: str | None,
        Flags: int,
    ) -> LSA_FOREST_TRUST_INFORMATION | None: ...
    async def NetrGetForestTrustInformation(
        self,
        ServerName: str | None,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        Flags: int,
    ) -> netlogonResponse.NetrGetForestTrustInformation: ...
    async def NetrLogonSamLogonWithFlags(
        self,
        LogonServer: str | None,
        ComputerName: str | None,
        Authenticator: NETLOGON_AUTHENTICATOR | None,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR | None,
        LogonInformation: NETLOGON_LEVEL,
        ValidationLevel: NETLOGON_VALIDATION_INFO_CLASS | int,
        ExtraFlags: int,
        *,
        LogonLevel: NETLOGON_LOGON_INFO_CLASS | int = ...,
    ) -> netlogonResponse.NetrLogonSamLogonWithFlags: ...
    async def NetrServerGetTrustInfo(
        self,
        TrustedDcName: str | None,
        AccountName: str,
        SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
    ) -> netlogonResponse.NetrServerGetTrustInfo: ...
    async def DsrUpdateReadOnlyServerDnsRecords(
        self,
        ServerName: str | None,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        SiteName: str | None,
        DnsTtl: int,
        DnsNames: NL_DNS_NAME_INFO_ARRAY,
    ) -> netlogonResponse.DsrUpdateReadOnlyServerDnsRecords: ...
    async def NetrChainSetClientAttributes(
        self,
        PrimaryName: str,
        ChainedFromServerName: str,
        ChainedForClientName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        pmsgIn: NL_IN_CHAIN_SET_CLIENT_ATTRIBUTES,
        pmsgOut: NL_OUT_CHAIN_SET_CLIENT_ATTRIBUTES,
        *,
        dwInVersion: int = ...,
        pdwOutVersion: int = ...,
    ) -> netlogonResponse.NetrChainSetClientAttributes: ...
    async def NetrServerAuthenticateKerberos(
        self,
        PrimaryName: str | None,
        AccountName: str,
        AccountType: NETLOGON_SECURE_CHANNEL_TYPE | int,
        ComputerName: str,
        NegotiateFlags: int,
    ) -> netlogonResponse.NetrServerAuthenticateKerberos: ...

@type_check_only
class netlogonAsyncRaw:
    async def NetrLogonUasLogon(
        self,
        ServerName: str | None,
        UserName: str,
        Workstation: str,
    ) -> netlogonResponse.NetrLogonUasLogon: ...
    async def NetrLogonUasLogoff(
        self,
        ServerName: str | None,
        UserName: str,
        Workstation: str,
    ) -> netlogonResponse.NetrLogonUasLogoff: ...
    async def NetrLogonSamLogon(
        self,
        LogonServer: str | None,
        ComputerName: str | None,
        Authenticator: NETLOGON_AUTHENTICATOR | None,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR | None,
        LogonInformation: NETLOGON_LEVEL,
        ValidationLevel: NETLOGON_VALIDATION_INFO_CLASS | int,
        *,
        LogonLevel: NETLOGON_LOGON_INFO_CLASS | int = ...,
    ) -> netlogonResponse.NetrLogonSamLogon: ...
    async def NetrLogonSamLogoff(
        self,
        LogonServer: str | None,
        ComputerName: str | None,
        Authenticator: NETLOGON_AUTHENTICATOR | None,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR | None,
        LogonInformation: NETLOGON_LEVEL,
        *,
        LogonLevel: NETLOGON_LOGON_INFO_CLASS | int = ...,
    ) -> netlogonResponse.NetrLogonSamLogoff: ...
    async def NetrServerReqChallenge(
        self,
        PrimaryName: str | None,
        ComputerName: str,
        ClientChallenge: NETLOGON_CREDENTIAL,
    ) -> netlogonResponse.NetrServerReqChallenge: ...
    async def NetrServerAuthenticate(
        self,
        PrimaryName: str | None,
        AccountName: str,
        SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
        ComputerName: str,
        ClientCredential: NETLOGON_CREDENTIAL,
    ) -> netlogonResponse.NetrServerAuthenticate: ...
    async def NetrServerPasswordSet(
        self,
        PrimaryName: str | None,
        AccountName: str,
        SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        UasNewPassword: NT_OWF_PASSWORD,
    ) -> netlogonResponse.NetrServerPasswordSet: ...
    async def NetrDatabaseDeltas(
        self,
        PrimaryName: str,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        DatabaseID: int,
        DomainModifiedCount: NLPR_MODIFIED_COUNT,
        PreferredMaximumLength: int,
    ) -> netlogonResponse.NetrDatabaseDeltas: ...
    async def NetrDatabaseSync(
        self,
        PrimaryName: str,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        DatabaseID: int,
        SyncContext: int,
        PreferredMaximumLength: int,
    ) -> netlogonResponse.NetrDatabaseSync: ...
    async def NetrAccountDeltas(
        self,
        PrimaryName: str | None,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        RecordId: UAS_INFO_0,
        Count: int,
        Level: int,
        BufferSize: int,
    ) -> netlogonResponse.NetrAccountDeltas: ...
    async def NetrAccountSync(
        self,
        PrimaryName: str | None,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        Reference: int,
        Level: int,
        BufferSize: int,
    ) -> netlogonResponse.NetrAccountSync: ...
    async def NetrGetDCName(
        self,
        ServerName: str,
        DomainName: str | None = ...,
    ) -> netlogonResponse.NetrGetDCName: ...
    async def NetrLogonControl(
        self,
        ServerName: str | None,
        FunctionCode: int,
        QueryLevel: int,
    ) -> netlogonResponse.NetrLogonControl: ...
    async def NetrGetAnyDCName(
        self,
        ServerName: str | None = ...,
        DomainName: str | None = ...,
    ) -> netlogonResponse.NetrGetAnyDCName: ...
    async def NetrLogonControl2(
        self,
        ServerName: str | None,
        QueryLevel: int,
        Data: NETLOGON_CONTROL_DATA_INFORMATION,
        *,
        FunctionCode: int = ...,
    ) -> netlogonResponse.NetrLogonControl2: ...
    async def NetrServerAuthenticate2(
        self,
        PrimaryName: str | None,
        AccountName: str,
        SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
        ComputerName: str,
        ClientCredential: NETLOGON_CREDENTIAL,
        NegotiateFlags: int,
    ) -> netlogonResponse.NetrServerAuthenticate2: ...
    async def NetrDatabaseSync2(
        self,
        PrimaryName: str,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        DatabaseID: int,
        RestartState: SYNC_STATE | int,
        SyncContext: int,
        PreferredMaximumLength: int,
    ) -> netlogonResponse.NetrDatabaseSync2: ...
    async def NetrDatabaseRedo(
        self,
        PrimaryName: str,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        ChangeLogEntry: _t.Buffer,
        *,
        ChangeLogEntrySize: int = ...,
    ) -> netlogonResponse.NetrDatabaseRedo: ...
    async def NetrLogonControl2Ex(
        self,
        ServerName: str | None,
        QueryLevel: int,
        Data: NETLOGON_CONTROL_DATA_INFORMATION,
        *,
        FunctionCode: int = ...,
    ) -> netlogonResponse.NetrLogonControl2Ex: ...
    async def NetrEnumerateTrustedDomains(
        self,
        ServerName: str | None = ...,
    ) -> netlogonResponse.NetrEnumerateTrustedDomains: ...
    async def DsrGetDcName(
        self,
        ComputerName: str | None,
        DomainName: str | None,
        DomainGuid: _uuid.UUID | None,
        SiteGuid: _uuid.UUID | None,
        Flags: int,
    ) -> netlogonResponse.DsrGetDcName: ...
    async def NetrLogonGetCapabilities(
        self,
        ServerName: str,
        ComputerName: str | None,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        QueryLevel: int,
    ) -> netlogonResponse.NetrLogonGetCapabilities: ...
    async def NetrLogonSetServiceBits(
        self,
        ServerName: str | None,
        ServiceBitsOfInterest: int,
        ServiceBits: int,
    ) -> netlogonResponse.NetrLogonSetServiceBits: ...
    async def NetrLogonGetTrustRid(
        self,
        ServerName: str | None = ...,
        DomainName: str | None = ...,
    ) -> netlogonResponse.NetrLogonGetTrustRid: ...
    async def NetrLogonComputeServerDigest(
        self,
        ServerName: str | None,
        Rid: int,
        Message: _t.Buffer,
        *,
        MessageSize: int = ...,
    ) -> netlogonResponse.NetrLogonComputeServerDigest: ...
    async def NetrLogonComputeClientDigest(
        self,
        ServerName: str | None,
        DomainName: str | None,
        Message: _t.Buffer,
        *,
        MessageSize: int = ...,
    ) -> netlogonResponse.NetrLogonComputeClientDigest: ...
    async def NetrServerAuthenticate3(
        self,
        PrimaryName: str | None,
        AccountName: str,
        SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
        ComputerName: str,
        ClientCredential: NETLOGON_CREDENTIAL,
        NegotiateFlags: int,
    ) -> netlogonResponse.NetrServerAuthenticate3: ...
    async def DsrGetDcNameEx(
        self,
        ComputerName: str | None,
        DomainName: str | None,
        DomainGuid: _uuid.UUID | None,
        SiteName: str | None,
        Flags: int,
    ) -> netlogonResponse.DsrGetDcNameEx: ...
    async def DsrGetSiteName(
        self,
        ComputerName: str | None = ...,
    ) -> netlogonResponse.DsrGetSiteName: ...
    async def NetrLogonGetDomainInfo(
        self,
        ServerName: str,
        ComputerName: str | None,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        WkstaBuffer: NETLOGON_WORKSTATION_INFORMATION,
        *,
        Level: int = ...,
    ) -> netlogonResponse.NetrLogonGetDomainInfo: ...
    async def NetrServerPasswordSet2(
        self,
        PrimaryName: str | None,
        AccountName: str,
        SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ClearNewPassword: NL_TRUST_PASSWORD,
    ) -> netlogonResponse.NetrServerPasswordSet2: ...
    async def NetrServerPasswordGet(
        self,
        PrimaryName: str | None,
        AccountName: str,
        AccountType: NETLOGON_SECURE_CHANNEL_TYPE | int,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
    ) -> netlogonResponse.NetrServerPasswordGet: ...
    async def NetrLogonSendToSam(
        self,
        PrimaryName: str | None,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        OpaqueBuffer: _t.Buffer,
        *,
        OpaqueBufferSize: int = ...,
    ) -> netlogonResponse.NetrLogonSendToSam: ...
    async def DsrAddressToSiteNamesW(
        self,
        ComputerName: str | None,
        SocketAddresses: _t.Elements[NL_SOCKET_ADDRESS],
        *,
        EntryCount: int = ...,
    ) -> netlogonResponse.DsrAddressToSiteNamesW: ...
    async def DsrGetDcNameEx2(
        self,
        ComputerName: str | None,
        AccountName: str | None,
        AllowableAccountControlBits: int,
        DomainName: str | None,
        DomainGuid: _uuid.UUID | None,
        SiteName: str | None,
        Flags: int,
    ) -> netlogonResponse.DsrGetDcNameEx2: ...
    async def NetrLogonGetTimeServiceParentDomain(
        self,
        ServerName: str | None = ...,
    ) -> netlogonResponse.NetrLogonGetTimeServiceParentDomain: ...
    async def NetrEnumerateTrustedDomainsEx(
        self,
        ServerName: str | None = ...,
    ) -> netlogonResponse.NetrEnumerateTrustedDomainsEx: ...
    async def DsrAddressToSiteNamesExW(
        self,
        ComputerName: str | None,
        SocketAddresses: _t.Elements[NL_SOCKET_ADDRESS],
        *,
        EntryCount: int = ...,
    ) -> netlogonResponse.DsrAddressToSiteNamesExW: ...
    async def DsrGetDcSiteCoverageW(
        self,
        ServerName: str | None = ...,
    ) -> netlogonResponse.DsrGetDcSiteCoverageW: ...
    async def NetrLogonSamLogonEx(
        self,
        LogonServer: str | None,
        ComputerName: str | None,
        LogonInformation: NETLOGON_LEVEL,
        ValidationLevel: NETLOGON_VALIDATION_INFO_CLASS | int,
        ExtraFlags: int,
        *,
        LogonLevel: NETLOGON_LOGON_INFO_CLASS | int = ...,
    ) -> netlogonResponse.NetrLogonSamLogonEx: ...
    async def DsrEnumerateDomainTrusts(
        self,
        ServerName: str | None,
        Flags: int,
    ) -> netlogonResponse.DsrEnumerateDomainTrusts: ...
    async def DsrDeregisterDnsHostRecords(
        self,
        ServerName: str | None,
        DnsDomainName: str | None,
        DomainGuid: _uuid.UUID | None,
        DsaGuid: _uuid.UUID | None,
        DnsHostName: str,
    ) -> netlogonResponse.DsrDeregisterDnsHostRecords: ...
    async def NetrServerTrustPasswordsGet(
        self,
        TrustedDcName: str | None,
        AccountName: str,
        SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
    ) -> netlogonResponse.NetrServerTrustPasswordsGet: ...
    async def DsrGetForestTrustInformation(
        self,
        ServerName: str | None,
        TrustedDomainName: str | None,
        Flags: int,
    ) -> netlogonResponse.DsrGetForestTrustInformation: ...
    async def NetrGetForestTrustInformation(
        self,
        ServerName: str | None,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        Flags: int,
    ) -> netlogonResponse.NetrGetForestTrustInformation: ...
    async def NetrLogonSamLogonWithFlags(
        self,
        LogonServer: str | None,
        ComputerName: str | None,
        Authenticator: NETLOGON_AUTHENTICATOR | None,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR | None,
        LogonInformation: NETLOGON_LEVEL,
        ValidationLevel: NETLOGON_VALIDATION_INFO_CLASS | int,
        ExtraFlags: int,
        *,
        LogonLevel: NETLOGON_LOGON_INFO_CLASS | int = ...,
    ) -> netlogonResponse.NetrLogonSamLogonWithFlags: ...
    async def NetrServerGetTrustInfo(
        self,
        TrustedDcName: str | None,
        AccountName: str,
        SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE | int,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
    ) -> netlogonResponse.NetrServerGetTrustInfo: ...
    async def DsrUpdateReadOnlyServerDnsRecords(
        self,
        ServerName: str | None,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        SiteName: str | None,
        DnsTtl: int,
        DnsNames: NL_DNS_NAME_INFO_ARRAY,
    ) -> netlogonResponse.DsrUpdateReadOnlyServerDnsRecords: ...
    async def NetrChainSetClientAttributes(
        self,
        PrimaryName: str,
        ChainedFromServerName: str,
        ChainedForClientName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        pmsgIn: NL_IN_CHAIN_SET_CLIENT_ATTRIBUTES,
        pmsgOut: NL_OUT_CHAIN_SET_CLIENT_ATTRIBUTES,
        *,
        dwInVersion: int = ...,
        pdwOutVersion: int = ...,
    ) -> netlogonResponse.NetrChainSetClientAttributes: ...
    async def NetrServerAuthenticateKerberos(
        self,
        PrimaryName: str | None,
        AccountName: str,
        AccountType: NETLOGON_SECURE_CHANNEL_TYPE | int,
        ComputerName: str,
        NegotiateFlags: int,
    ) -> netlogonResponse.NetrServerAuthenticateKerberos: ...

@type_check_only
class netlogonManager(Protocol):
    def NetrLogonUasLogon(
        self,
        *,
        ServerName: str | None,
        UserName: str,
        Workstation: str,
    ) -> _t.Answer[NETLOGON_VALIDATION_UAS_INFO | None]: ...
    def NetrLogonUasLogoff(
        self,
        *,
        ServerName: str | None,
        UserName: str,
        Workstation: str,
    ) -> _t.Answer[NETLOGON_LOGOFF_UAS_INFO]: ...
    def NetrLogonSamLogon(
        self,
        *,
        LogonServer: str | None,
        ComputerName: str | None,
        Authenticator: NETLOGON_AUTHENTICATOR | None,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR | None,
        LogonLevel: NETLOGON_LOGON_INFO_CLASS,
        LogonInformation: NETLOGON_LEVEL,
        ValidationLevel: NETLOGON_VALIDATION_INFO_CLASS,
    ) -> _t.Answer[_t.Outputs[netlogonResponse.NetrLogonSamLogon]]: ...
    def NetrLogonSamLogoff(
        self,
        *,
        LogonServer: str | None,
        ComputerName: str | None,
        Authenticator: NETLOGON_AUTHENTICATOR | None,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR | None,
        LogonLevel: NETLOGON_LOGON_INFO_CLASS,
        LogonInformation: NETLOGON_LEVEL,
    ) -> _t.Answer[NETLOGON_AUTHENTICATOR | None]: ...
    def NetrServerReqChallenge(
        self,
        *,
        PrimaryName: str | None,
        ComputerName: str,
        ClientChallenge: NETLOGON_CREDENTIAL,
    ) -> _t.Answer[NETLOGON_CREDENTIAL]: ...
    def NetrServerAuthenticate(
        self,
        *,
        PrimaryName: str | None,
        AccountName: str,
        SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE,
        ComputerName: str,
        ClientCredential: NETLOGON_CREDENTIAL,
    ) -> _t.Answer[NETLOGON_CREDENTIAL]: ...
    def NetrServerPasswordSet(
        self,
        *,
        PrimaryName: str | None,
        AccountName: str,
        SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        UasNewPassword: NT_OWF_PASSWORD,
    ) -> _t.Answer[NETLOGON_AUTHENTICATOR]: ...
    def NetrDatabaseDeltas(
        self,
        *,
        PrimaryName: str,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        DatabaseID: int,
        DomainModifiedCount: NLPR_MODIFIED_COUNT,
        PreferredMaximumLength: int,
    ) -> _t.Answer[_t.Outputs[netlogonResponse.NetrDatabaseDeltas]]: ...
    def NetrDatabaseSync(
        self,
        *,
        PrimaryName: str,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        DatabaseID: int,
        SyncContext: int,
        PreferredMaximumLength: int,
    ) -> _t.Answer[_t.Outputs[netlogonResponse.NetrDatabaseSync]]: ...
    def NetrAccountDeltas(
        self,
        *,
        PrimaryName: str | None,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        RecordId: UAS_INFO_0,
        Count: int,
        Level: int,
        BufferSize: int,
    ) -> _t.Answer[_t.Outputs[netlogonResponse.NetrAccountDeltas]]: ...
    def NetrAccountSync(
        self,
        *,
        PrimaryName: str | None,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        Reference: int,
        Level: int,
        BufferSize: int,
    ) -> _t.Answer[_t.Outputs[netlogonResponse.NetrAccountSync]]: ...
    def NetrGetDCName(
        self,
        *,
        ServerName: str,
        DomainName: str | None,
    ) -> _t.Answer[str | None]: ...
    def NetrLogonControl(
        self,
        *,
        ServerName: str | None,
        FunctionCode: int,
        QueryLevel: int,
    ) -> _t.Answer[NETLOGON_CONTROL_QUERY_INFORMATION]: ...
    def NetrGetAnyDCName(
        self,
        *,
        ServerName: str | None,
        DomainName: str | None,
    ) -> _t.Answer[str | None]: ...
    def NetrLogonControl2(
        self,
        *,
        ServerName: str | None,
        FunctionCode: int,
        QueryLevel: int,
        Data: NETLOGON_CONTROL_DATA_INFORMATION,
    ) -> _t.Answer[NETLOGON_CONTROL_QUERY_INFORMATION]: ...
    def NetrServerAuthenticate2(
        self,
        *,
        PrimaryName: str | None,
        AccountName: str,
        SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE,
        ComputerName: str,
        ClientCredential: NETLOGON_CREDENTIAL,
        NegotiateFlags: int,
    ) -> _t.Answer[_t.Outputs[netlogonResponse.NetrServerAuthenticate2]]: ...
    def NetrDatabaseSync2(
        self,
        *,
        PrimaryName: str,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        DatabaseID: int,
        RestartState: SYNC_STATE,
        SyncContext: int,
        PreferredMaximumLength: int,
    ) -> _t.Answer[_t.Outputs[netlogonResponse.NetrDatabaseSync2]]: ...
    def NetrDatabaseRedo(
        self,
        *,
        PrimaryName: str,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        ChangeLogEntry: bytes,
        ChangeLogEntrySize: int,
    ) -> _t.Answer[_t.Outputs[netlogonResponse.NetrDatabaseRedo]]: ...
    def NetrLogonControl2Ex(
        self,
        *,
        ServerName: str | None,
        FunctionCode: int,
        QueryLevel: int,
        Data: NETLOGON_CONTROL_DATA_INFORMATION,
    ) -> _t.Answer[NETLOGON_CONTROL_QUERY_INFORMATION]: ...
    def NetrEnumerateTrustedDomains(
        self,
        *,
        ServerName: str | None,
    ) -> _t.Answer[DOMAIN_NAME_BUFFER]: ...
    def DsrGetDcName(
        self,
        *,
        ComputerName: str | None,
        DomainName: str | None,
        DomainGuid: _uuid.UUID | None,
        SiteGuid: _uuid.UUID | None,
        Flags: int,
    ) -> _t.Answer[DOMAIN_CONTROLLER_INFOW | None]: ...
    def NetrLogonGetCapabilities(
        self,
        *,
        ServerName: str,
        ComputerName: str | None,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        QueryLevel: int,
    ) -> _t.Answer[_t.Outputs[netlogonResponse.NetrLogonGetCapabilities]]: ...
    def NetrLogonSetServiceBits(
        self,
        *,
        ServerName: str | None,
        ServiceBitsOfInterest: int,
        ServiceBits: int,
    ) -> _t.Answer[None]: ...
    def NetrLogonGetTrustRid(
        self,
        *,
        ServerName: str | None,
        DomainName: str | None,
    ) -> _t.Answer[int]: ...
    def NetrLogonComputeServerDigest(
        self,
        *,
        ServerName: str | None,
        Rid: int,
        Message: bytes,
        MessageSize: int,
    ) -> _t.Answer[_t.Outputs[netlogonResponse.NetrLogonComputeServerDigest]]: ...
    def NetrLogonComputeClientDigest(
        self,
        *,
        ServerName: str | None,
        DomainName: str | None,
        Message: bytes,
        MessageSize: int,
    ) -> _t.Answer[_t.Outputs[netlogonResponse.NetrLogonComputeClientDigest]]: ...
    def NetrServerAuthenticate3(
        self,
        *,
        PrimaryName: str | None,
        AccountName: str,
        SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE,
        ComputerName: str,
        ClientCredential: NETLOGON_CREDENTIAL,
        NegotiateFlags: int,
    ) -> _t.Answer[_t.Outputs[netlogonResponse.NetrServerAuthenticate3]]: ...
    def DsrGetDcNameEx(
        self,
        *,
        ComputerName: str | None,
        DomainName: str | None,
        DomainGuid: _uuid.UUID | None,
        SiteName: str | None,
        Flags: int,
    ) -> _t.Answer[DOMAIN_CONTROLLER_INFOW | None]: ...
    def DsrGetSiteName(self, *, ComputerName: str | None) -> _t.Answer[str | None]: ...
    def NetrLogonGetDomainInfo(
        self,
        *,
        ServerName: str,
        ComputerName: str | None,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        Level: int,
        WkstaBuffer: NETLOGON_WORKSTATION_INFORMATION,
    ) -> _t.Answer[_t.Outputs[netlogonResponse.NetrLogonGetDomainInfo]]: ...
    def NetrServerPasswordSet2(
        self,
        *,
        PrimaryName: str | None,
        AccountName: str,
        SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ClearNewPassword: NL_TRUST_PASSWORD,
    ) -> _t.Answer[NETLOGON_AUTHENTICATOR]: ...
    def NetrServerPasswordGet(
        self,
        *,
        PrimaryName: str | None,
        AccountName: str,
        AccountType: NETLOGON_SECURE_CHANNEL_TYPE,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
    ) -> _t.Answer[_t.Outputs[netlogonResponse.NetrServerPasswordGet]]: ...
    def NetrLogonSendToSam(
        self,
        *,
        PrimaryName: str | None,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        OpaqueBuffer: bytes,
        OpaqueBufferSize: int,
    ) -> _t.Answer[NETLOGON_AUTHENTICATOR]: ...
    def DsrAddressToSiteNamesW(
        self,
        *,
        ComputerName: str | None,
        EntryCount: int,
        SocketAddresses: list[NL_SOCKET_ADDRESS],
    ) -> _t.Answer[NL_SITE_NAME_ARRAY | None]: ...
    def DsrGetDcNameEx2(
        self,
        *,
        ComputerName: str | None,
        AccountName: str | None,
        AllowableAccountControlBits: int,
        DomainName: str | None,
        DomainGuid: _uuid.UUID | None,
        SiteName: str | None,
        Flags: int,
    ) -> _t.Answer[DOMAIN_CONTROLLER_INFOW | None]: ...
    def NetrLogonGetTimeServiceParentDomain(
        self,
        *,
        ServerName: str | None,
    ) -> _t.Answer[_t.Outputs[netlogonResponse.NetrLogonGetTimeServiceParentDomain]]: ...
    def NetrEnumerateTrustedDomainsEx(
        self,
        *,
        ServerName: str | None,
    ) -> _t.Answer[NETLOGON_TRUSTED_DOMAIN_ARRAY]: ...
    def DsrAddressToSiteNamesExW(
        self,
        *,
        ComputerName: str | None,
        EntryCount: int,
        SocketAddresses: list[NL_SOCKET_ADDRESS],
    ) -> _t.Answer[NL_SITE_NAME_EX_ARRAY | None]: ...
    def DsrGetDcSiteCoverageW(
        self,
        *,
        ServerName: str | None,
    ) -> _t.Answer[NL_SITE_NAME_ARRAY | None]: ...
    def NetrLogonSamLogonEx(
        self,
        *,
        LogonServer: str | None,
        ComputerName: str | None,
        LogonLevel: NETLOGON_LOGON_INFO_CLASS,
        LogonInformation: NETLOGON_LEVEL,
        ValidationLevel: NETLOGON_VALIDATION_INFO_CLASS,
        ExtraFlags: int,
    ) -> _t.Answer[_t.Outputs[netlogonResponse.NetrLogonSamLogonEx]]: ...
    def DsrEnumerateDomainTrusts(
        self,
        *,
        ServerName: str | None,
        Flags: int,
    ) -> _t.Answer[NETLOGON_TRUSTED_DOMAIN_ARRAY]: ...
    def DsrDeregisterDnsHostRecords(
        self,
        *,
        ServerName: str | None,
        DnsDomainName: str | None,
        DomainGuid: _uuid.UUID | None,
        DsaGuid: _uuid.UUID | None,
        DnsHostName: str,
    ) -> _t.Answer[None]: ...
    def NetrServerTrustPasswordsGet(
        self,
        *,
        TrustedDcName: str | None,
        AccountName: str,
        SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
    ) -> _t.Answer[_t.Outputs[netlogonResponse.NetrServerTrustPasswordsGet]]: ...
    def DsrGetForestTrustInformation(
        self,
        *,
        ServerName: str | None,
        TrustedDomainName: str | None,
        Flags: int,
    ) -> _t.Answer[LSA_FOREST_TRUST_INFORMATION | None]: ...
    def NetrGetForestTrustInformation(
        self,
        *,
        ServerName: str | None,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        Flags: int,
    ) -> _t.Answer[_t.Outputs[netlogonResponse.NetrGetForestTrustInformation]]: ...
    def NetrLogonSamLogonWithFlags(
        self,
        *,
        LogonServer: str | None,
        ComputerName: str | None,
        Authenticator: NETLOGON_AUTHENTICATOR | None,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR | None,
        LogonLevel: NETLOGON_LOGON_INFO_CLASS,
        LogonInformation: NETLOGON_LEVEL,
        ValidationLevel: NETLOGON_VALIDATION_INFO_CLASS,
        ExtraFlags: int,
    ) -> _t.Answer[_t.Outputs[netlogonResponse.NetrLogonSamLogonWithFlags]]: ...
    def NetrServerGetTrustInfo(
        self,
        *,
        TrustedDcName: str | None,
        AccountName: str,
        SecureChannelType: NETLOGON_SECURE_CHANNEL_TYPE,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
    ) -> _t.Answer[_t.Outputs[netlogonResponse.NetrServerGetTrustInfo]]: ...
    def DsrUpdateReadOnlyServerDnsRecords(
        self,
        *,
        ServerName: str | None,
        ComputerName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        SiteName: str | None,
        DnsTtl: int,
        DnsNames: NL_DNS_NAME_INFO_ARRAY,
    ) -> _t.Answer[_t.Outputs[netlogonResponse.DsrUpdateReadOnlyServerDnsRecords]]: ...
    def NetrChainSetClientAttributes(
        self,
        *,
        PrimaryName: str,
        ChainedFromServerName: str,
        ChainedForClientName: str,
        Authenticator: NETLOGON_AUTHENTICATOR,
        ReturnAuthenticator: NETLOGON_AUTHENTICATOR,
        dwInVersion: int,
        pmsgIn: NL_IN_CHAIN_SET_CLIENT_ATTRIBUTES,
        pdwOutVersion: int,
        pmsgOut: NL_OUT_CHAIN_SET_CLIENT_ATTRIBUTES,
    ) -> _t.Answer[_t.Outputs[netlogonResponse.NetrChainSetClientAttributes]]: ...
    def NetrServerAuthenticateKerberos(
        self,
        *,
        PrimaryName: str | None,
        AccountName: str,
        AccountType: NETLOGON_SECURE_CHANNEL_TYPE,
        ComputerName: str,
        NegotiateFlags: int,
    ) -> _t.Answer[_t.Outputs[netlogonResponse.NetrServerAuthenticateKerberos]]: ...

netlogon: ndr.Interface[netlogonClient, netlogonAsyncClient, netlogonManager]
