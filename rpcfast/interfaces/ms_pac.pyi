# Types of the module that `python -m rpcfast idl` generated from ms_pac.idl.
# Client, async client and manager classes exist for type checkers only.
from typing import Final, overload

from rpcfast import ndr
from rpcfast.ndr import typing as _t

PISID: Final[ndr.Pointer]

class KERB_SID_AND_ATTRIBUTES(ndr.Struct):
    Sid: ndr.Sid | None
    Attributes: int
    def __init__(self, *, Sid: ndr.Sid | None = ..., Attributes: int) -> None: ...

PKERB_SID_AND_ATTRIBUTES: Final[ndr.Pointer]

class GROUP_MEMBERSHIP(ndr.Struct):
    RelativeId: int
    Attributes: int
    def __init__(self, *, RelativeId: int, Attributes: int) -> None: ...

PGROUP_MEMBERSHIP: Final[ndr.Pointer]

class DOMAIN_GROUP_MEMBERSHIP(ndr.Struct):
    DomainId: ndr.Sid | None
    GroupCount: int
    GroupIds: list[GROUP_MEMBERSHIP] | None
    def __init__(
        self,
        *,
        DomainId: ndr.Sid | None = ...,
        GroupCount: int = ...,
        GroupIds: _t.Elements[GROUP_MEMBERSHIP] | None = ...,
    ) -> None: ...

PDOMAIN_GROUP_MEMBERSHIP: Final[ndr.Pointer]

class USER_SESSION_KEY(ndr.Struct):
    data: bytes
    def __init__(self, *, data: _t.Buffer) -> None: ...

PUSER_SESSION_KEY: Final[ndr.Pointer]

class KERB_VALIDATION_INFO(ndr.Struct):
    LogonTime: int
    LogoffTime: int
    KickOffTime: int
    PasswordLastSet: int
    PasswordCanChange: int
    PasswordMustChange: int
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
    Reserved1: list[int]
    UserAccountControl: int
    SubAuthStatus: int
    LastSuccessfulILogon: int
    LastFailedILogon: int
    FailedILogonCount: int
    Reserved3: int
    SidCount: int
    ExtraSids: list[KERB_SID_AND_ATTRIBUTES] | None
    ResourceGroupDomainSid: ndr.Sid | None
    ResourceGroupCount: int
    ResourceGroupIds: list[GROUP_MEMBERSHIP] | None
    def __init__(
        self,
        *,
        LogonTime: int,
        LogoffTime: int,
        KickOffTime: int,
        PasswordLastSet: int,
        PasswordCanChange: int,
        PasswordMustChange: int,
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
        Reserved1: _t.Elements[int],
        UserAccountControl: int,
        SubAuthStatus: int,
        LastSuccessfulILogon: int,
        LastFailedILogon: int,
        FailedILogonCount: int,
        Reserved3: int,
        SidCount: int = ...,
        ExtraSids: _t.Elements[KERB_SID_AND_ATTRIBUTES] | None = ...,
        ResourceGroupDomainSid: ndr.Sid | None = ...,
        ResourceGroupCount: int = ...,
        ResourceGroupIds: _t.Elements[GROUP_MEMBERSHIP] | None = ...,
    ) -> None: ...

PKERB_VALIDATION_INFO: Final[ndr.Pointer]

class SECPKG_SUPPLEMENTAL_CRED(ndr.Struct):
    PackageName: str | None
    CredentialSize: int
    Credentials: bytes | None
    def __init__(
        self,
        *,
        PackageName: str | None,
        CredentialSize: int = ...,
        Credentials: _t.Buffer | None = ...,
    ) -> None: ...

PSECPKG_SUPPLEMENTAL_CRED: Final[ndr.Pointer]

class PAC_CREDENTIAL_DATA(ndr.Struct):
    CredentialCount: int
    Credentials: list[SECPKG_SUPPLEMENTAL_CRED]
    def __init__(
        self,
        *,
        CredentialCount: int = ...,
        Credentials: _t.Elements[SECPKG_SUPPLEMENTAL_CRED],
    ) -> None: ...

PPAC_CREDENTIAL_DATA: Final[ndr.Pointer]

class NTLM_SUPPLEMENTAL_CREDENTIAL(ndr.Struct):
    Version: int
    Flags: int
    LmPassword: bytes
    NtPassword: bytes
    def __init__(
        self,
        *,
        Version: int,
        Flags: int,
        LmPassword: _t.Buffer,
        NtPassword: _t.Buffer,
    ) -> None: ...

PNTLM_SUPPLEMENTAL_CREDENTIAL: Final[ndr.Pointer]

class S4U_DELEGATION_INFO(ndr.Struct):
    S4U2proxyTarget: str | None
    TransitedListSize: int
    S4UTransitedServices: list[str | None] | None
    def __init__(
        self,
        *,
        S4U2proxyTarget: str | None,
        TransitedListSize: int = ...,
        S4UTransitedServices: _t.Elements[str | None] | None = ...,
    ) -> None: ...

PS4U_DELEGATION_INFO: Final[ndr.Pointer]

class PAC_DEVICE_INFO(ndr.Struct):
    UserId: int
    PrimaryGroupId: int
    AccountDomainId: ndr.Sid | None
    AccountGroupCount: int
    AccountGroupIds: list[GROUP_MEMBERSHIP] | None
    SidCount: int
    ExtraSids: list[KERB_SID_AND_ATTRIBUTES] | None
    DomainGroupCount: int
    DomainGroup: list[DOMAIN_GROUP_MEMBERSHIP] | None
    def __init__(
        self,
        *,
        UserId: int,
        PrimaryGroupId: int,
        AccountDomainId: ndr.Sid | None = ...,
        AccountGroupCount: int = ...,
        AccountGroupIds: _t.Elements[GROUP_MEMBERSHIP] | None = ...,
        SidCount: int = ...,
        ExtraSids: _t.Elements[KERB_SID_AND_ATTRIBUTES] | None = ...,
        DomainGroupCount: int = ...,
        DomainGroup: _t.Elements[DOMAIN_GROUP_MEMBERSHIP] | None = ...,
    ) -> None: ...

PPAC_DEVICE_INFO: Final[ndr.Pointer]

class CLAIM_TYPE(ndr.IntEnum):
    CLAIM_TYPE_INT64 = 1
    CLAIM_TYPE_UINT64 = 2
    CLAIM_TYPE_STRING = 3
    CLAIM_TYPE_BOOLEAN = 6

PCLAIM_TYPE: Final[ndr.Pointer]

class CLAIMS_SOURCE_TYPE(ndr.IntEnum):
    CLAIMS_SOURCE_TYPE_AD = 1
    CLAIMS_SOURCE_TYPE_CERTIFICATE = 2

class CLAIMS_COMPRESSION_FORMAT(ndr.IntEnum):
    CLAIMS_COMPRESSION_FORMAT_NONE = 0
    CLAIMS_COMPRESSION_FORMAT_LZNT1 = 2
    CLAIMS_COMPRESSION_FORMAT_XPRESS = 3
    CLAIMS_COMPRESSION_FORMAT_XPRESS_HUFF = 4

CLAIM_VALUES_MAX: Final = 10485760

class CLAIM_INT64_VALUES(ndr.Struct):
    ValueCount: int
    Int64Values: list[int] | None
    def __init__(
        self,
        *,
        ValueCount: int = ...,
        Int64Values: _t.Elements[int] | None = ...,
    ) -> None: ...

class CLAIM_UINT64_VALUES(ndr.Struct):
    ValueCount: int
    Uint64Values: list[int] | None
    def __init__(
        self,
        *,
        ValueCount: int = ...,
        Uint64Values: _t.Elements[int] | None = ...,
    ) -> None: ...

class CLAIM_STRING_VALUES(ndr.Struct):
    ValueCount: int
    StringValues: list[str | None] | None
    def __init__(
        self,
        *,
        ValueCount: int = ...,
        StringValues: _t.Elements[str | None] | None = ...,
    ) -> None: ...

class CLAIM_BOOLEAN_VALUES(ndr.Struct):
    ValueCount: int
    BooleanValues: list[int] | None
    def __init__(
        self,
        *,
        ValueCount: int = ...,
        BooleanValues: _t.Elements[int] | None = ...,
    ) -> None: ...

class CLAIM_VALUES(ndr.Union):
    tag: CLAIM_TYPE
    value: (
        CLAIM_INT64_VALUES
        | CLAIM_UINT64_VALUES
        | CLAIM_STRING_VALUES
        | CLAIM_BOOLEAN_VALUES
        | None
    )
    @overload
    def __init__(
        self,
        tag: CLAIM_TYPE | int,
        value: (
            CLAIM_INT64_VALUES
            | CLAIM_UINT64_VALUES
            | CLAIM_STRING_VALUES
            | CLAIM_BOOLEAN_VALUES
            | None
        ) = ...,
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, Int64: CLAIM_INT64_VALUES) -> None: ...
    @overload
    def __init__(self, *, Uint64: CLAIM_UINT64_VALUES) -> None: ...
    @overload
    def __init__(self, *, String: CLAIM_STRING_VALUES) -> None: ...
    @overload
    def __init__(self, *, Boolean: CLAIM_BOOLEAN_VALUES) -> None: ...

class CLAIM_ENTRY(ndr.Struct):
    Id: str | None
    Type: CLAIM_TYPE
    Values: CLAIM_VALUES
    def __init__(
        self,
        *,
        Id: str | None = ...,
        Type: CLAIM_TYPE | int = ...,
        Values: CLAIM_VALUES,
    ) -> None: ...

PCLAIM_ENTRY: Final[ndr.Pointer]

class CLAIMS_ARRAY(ndr.Struct):
    usClaimsSourceType: CLAIMS_SOURCE_TYPE
    ulClaimsCount: int
    ClaimEntries: list[CLAIM_ENTRY] | None
    def __init__(
        self,
        *,
        usClaimsSourceType: CLAIMS_SOURCE_TYPE | int,
        ulClaimsCount: int = ...,
        ClaimEntries: _t.Elements[CLAIM_ENTRY] | None = ...,
    ) -> None: ...

PCLAIMS_ARRAY: Final[ndr.Pointer]

class CLAIMS_SET(ndr.Struct):
    ulClaimsArrayCount: int
    ClaimsArrays: list[CLAIMS_ARRAY] | None
    usReservedType: int
    ulReservedFieldSize: int
    ReservedField: bytes | None
    def __init__(
        self,
        *,
        ulClaimsArrayCount: int = ...,
        ClaimsArrays: _t.Elements[CLAIMS_ARRAY] | None = ...,
        usReservedType: int,
        ulReservedFieldSize: int = ...,
        ReservedField: _t.Buffer | None = ...,
    ) -> None: ...

PCLAIMS_SET: Final[ndr.Pointer]

class CLAIMS_SET_METADATA(ndr.Struct):
    ulClaimsSetSize: int
    ClaimsSet: bytes | None
    usCompressionFormat: CLAIMS_COMPRESSION_FORMAT
    ulUncompressedClaimsSetSize: int
    usReservedType: int
    ulReservedFieldSize: int
    ReservedField: bytes | None
    def __init__(
        self,
        *,
        ulClaimsSetSize: int = ...,
        ClaimsSet: _t.Buffer | None = ...,
        usCompressionFormat: CLAIMS_COMPRESSION_FORMAT | int,
        ulUncompressedClaimsSetSize: int,
        usReservedType: int,
        ulReservedFieldSize: int = ...,
        ReservedField: _t.Buffer | None = ...,
    ) -> None: ...

PCLAIMS_SET_METADATA: Final[ndr.Pointer]
