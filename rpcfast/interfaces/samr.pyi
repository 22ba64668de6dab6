# Types of the module that `python -m rpcfast idl` generated from samr.idl.
# Client, async client and manager classes exist for type checkers only.
from typing import Any, Final, Protocol, overload, type_check_only

import rpcfast
import rpcfast.aio
from rpcfast import ndr
from rpcfast.interfaces.ms_dtyp import OLD_LARGE_INTEGER
from rpcfast.ndr import typing as _t

SAMPR_HANDLE: Final[ndr.Context]
PSAMPR_SERVER_NAME: Final[ndr.Pointer]
SAM_SERVER_CONNECT: Final = 1
SAM_SERVER_SHUTDOWN: Final = 2
SAM_SERVER_INITIALIZE: Final = 4
SAM_SERVER_CREATE_DOMAIN: Final = 8
SAM_SERVER_ENUMERATE_DOMAINS: Final = 16
SAM_SERVER_LOOKUP_DOMAIN: Final = 32
SAM_SERVER_ALL_ACCESS: Final = 983103
SAM_SERVER_READ: Final = 131088
SAM_SERVER_WRITE: Final = 131086
SAM_SERVER_EXECUTE: Final = 131105
DOMAIN_READ_PASSWORD_PARAMETERS: Final = 1
DOMAIN_WRITE_PASSWORD_PARAMS: Final = 2
DOMAIN_READ_OTHER_PARAMETERS: Final = 4
DOMAIN_WRITE_OTHER_PARAMETERS: Final = 8
DOMAIN_CREATE_USER: Final = 16
DOMAIN_CREATE_GROUP: Final = 32
DOMAIN_CREATE_ALIAS: Final = 64
DOMAIN_GET_ALIAS_MEMBERSHIP: Final = 128
DOMAIN_LIST_ACCOUNTS: Final = 256
DOMAIN_LOOKUP: Final = 512
DOMAIN_ADMINISTER_SERVER: Final = 1024
DOMAIN_ALL_ACCESS: Final = 985087
DOMAIN_READ: Final = 131204
DOMAIN_WRITE: Final = 132218
DOMAIN_EXECUTE: Final = 131841
GROUP_READ_INFORMATION: Final = 1
GROUP_WRITE_ACCOUNT: Final = 2
GROUP_ADD_MEMBER: Final = 4
GROUP_REMOVE_MEMBER: Final = 8
GROUP_LIST_MEMBERS: Final = 16
GROUP_ALL_ACCESS: Final = 983071
GROUP_READ: Final = 131088
GROUP_WRITE: Final = 131086
GROUP_EXECUTE: Final = 131073
ALIAS_ADD_MEMBER: Final = 1
ALIAS_REMOVE_MEMBER: Final = 2
ALIAS_LIST_MEMBERS: Final = 4
ALIAS_READ_INFORMATION: Final = 8
ALIAS_WRITE_ACCOUNT: Final = 16
ALIAS_ALL_ACCESS: Final = 983071
ALIAS_READ: Final = 131076
ALIAS_WRITE: Final = 131091
ALIAS_EXECUTE: Final = 131080
USER_READ_GENERAL: Final = 1
USER_READ_PREFERENCES: Final = 2
USER_WRITE_PREFERENCES: Final = 4
USER_READ_LOGON: Final = 8
USER_READ_ACCOUNT: Final = 16
USER_WRITE_ACCOUNT: Final = 32
USER_CHANGE_PASSWORD: Final = 64
USER_FORCE_PASSWORD_CHANGE: Final = 128
USER_LIST_GROUPS: Final = 256
USER_READ_GROUP_INFORMATION: Final = 512
USER_WRITE_GROUP_INFORMATION: Final = 1024
USER_ALL_ACCESS: Final = 985087
USER_READ: Final = 131866
USER_WRITE: Final = 131140
USER_EXECUTE: Final = 131137
USER_ACCOUNT_DISABLED: Final = 1
USER_HOME_DIRECTORY_REQUIRED: Final = 2
USER_PASSWORD_NOT_REQUIRED: Final = 4
USER_TEMP_DUPLICATE_ACCOUNT: Final = 8
USER_NORMAL_ACCOUNT: Final = 16
USER_MNS_LOGON_ACCOUNT: Final = 32
USER_INTERDOMAIN_TRUST_ACCOUNT: Final = 64
USER_WORKSTATION_TRUST_ACCOUNT: Final = 128
USER_SERVER_TRUST_ACCOUNT: Final = 256
USER_DONT_EXPIRE_PASSWORD: Final = 512
USER_ACCOUNT_AUTO_LOCKED: Final = 1024
USER_ENCRYPTED_TEXT_PASSWORD_ALLOWED: Final = 2048
USER_SMARTCARD_REQUIRED: Final = 4096
USER_TRUSTED_FOR_DELEGATION: Final = 8192
USER_NOT_DELEGATED: Final = 16384
USER_USE_DES_KEY_ONLY: Final = 32768
USER_DONT_REQUIRE_PREAUTH: Final = 65536
USER_PASSWORD_EXPIRED: Final = 131072
USER_TRUSTED_TO_AUTHENTICATE_FOR_DELEGATION: Final = 262144
USER_NO_AUTH_DATA_REQUIRED: Final = 524288
USER_PARTIAL_SECRETS_ACCOUNT: Final = 1048576
USER_USE_AES_KEYS: Final = 2097152
USER_ALL_USERNAME: Final = 1
USER_ALL_FULLNAME: Final = 2
USER_ALL_USERID: Final = 4
USER_ALL_PRIMARYGROUPID: Final = 8
USER_ALL_ADMINCOMMENT: Final = 16
USER_ALL_USERCOMMENT: Final = 32
USER_ALL_HOMEDIRECTORY: Final = 64
USER_ALL_HOMEDIRECTORYDRIVE: Final = 128
USER_ALL_SCRIPTPATH: Final = 256
USER_ALL_PROFILEPATH: Final = 512
USER_ALL_WORKSTATIONS: Final = 1024
USER_ALL_LASTLOGON: Final = 2048
USER_ALL_LASTLOGOFF: Final = 4096
USER_ALL_LOGONHOURS: Final = 8192
USER_ALL_BADPASSWORDCOUNT: Final = 16384
USER_ALL_LOGONCOUNT: Final = 32768
USER_ALL_PASSWORDCANCHANGE: Final = 65536
USER_ALL_PASSWORDMUSTCHANGE: Final = 131072
USER_ALL_PASSWORDLASTSET: Final = 262144
USER_ALL_ACCOUNTEXPIRES: Final = 524288
USER_ALL_USERACCOUNTCONTROL: Final = 1048576
USER_ALL_PARAMETERS: Final = 2097152
USER_ALL_COUNTRYCODE: Final = 4194304
USER_ALL_CODEPAGE: Final = 8388608
USER_ALL_NTPASSWORDPRESENT: Final = 16777216
USER_ALL_LMPASSWORDPRESENT: Final = 33554432
USER_ALL_PRIVATEDATA: Final = 67108864
USER_ALL_PASSWORDEXPIRED: Final = 134217728
USER_ALL_SECURITYDESCRIPTOR: Final = 268435456
SE_GROUP_MANDATORY: Final = 1
SE_GROUP_ENABLED_BY_DEFAULT: Final = 2
SE_GROUP_ENABLED: Final = 4
DOMAIN_PASSWORD_COMPLEX: Final = 1
DOMAIN_PASSWORD_NO_ANON_CHANGE: Final = 2
DOMAIN_PASSWORD_NO_CLEAR_CHANGE: Final = 4
DOMAIN_LOCKOUT_ADMINS: Final = 8
DOMAIN_PASSWORD_STORE_CLEARTEXT: Final = 16
DOMAIN_REFUSE_PASSWORD_CHANGE: Final = 32
SAM_VALIDATE_PASSWORD_LAST_SET: Final = 1
SAM_VALIDATE_BAD_PASSWORD_TIME: Final = 2
SAM_VALIDATE_LOCKOUT_TIME: Final = 4
SAM_VALIDATE_BAD_PASSWORD_COUNT: Final = 8
SAM_VALIDATE_PASSWORD_HISTORY_LENGTH: Final = 16
SAM_VALIDATE_PASSWORD_HISTORY: Final = 32

class RPC_STRING(ndr.Struct):
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

PRPC_STRING: Final[ndr.Pointer]

class RPC_SHORT_BLOB(ndr.Struct):
    Length: int
    MaximumLength: int
    Buffer: list[int] | None
    def __init__(
        self,
        *,
        Length: int = ...,
        MaximumLength: int = ...,
        Buffer: _t.Elements[int] | None = ...,
    ) -> None: ...

PRPC_SHORT_BLOB: Final[ndr.Pointer]

class SAMPR_SR_SECURITY_DESCRIPTOR(ndr.Struct):
    Length: int
    SecurityDescriptor: bytes | None
    def __init__(
        self,
        *,
        Length: int = ...,
        SecurityDescriptor: _t.Buffer | None = ...,
    ) -> None: ...

PSAMPR_SR_SECURITY_DESCRIPTOR: Final[ndr.Pointer]

class SAMPR_ULONG_ARRAY(ndr.Struct):
    Count: int
    Element: list[int] | None
    def __init__(self, *, Count: int = ..., Element: _t.Elements[int] | None = ...) -> None: ...

PSAMPR_ULONG_ARRAY: Final[ndr.Pointer]

class SAMPR_RETURNED_USTRING_ARRAY(ndr.Struct):
    Count: int
    Element: list[str | None] | None
    def __init__(
        self,
        *,
        Count: int = ...,
        Element: _t.Elements[str | None] | None = ...,
    ) -> None: ...

PSAMPR_RETURNED_USTRING_ARRAY: Final[ndr.Pointer]

class SAMPR_SID_INFORMATION(ndr.Struct):
    SidPointer: ndr.Sid | None
    def __init__(self, *, SidPointer: ndr.Sid | None = ...) -> None: ...

PSAMPR_SID_INFORMATION: Final[ndr.Pointer]

class SAMPR_PSID_ARRAY(ndr.Struct):
    Count: int
    Sids: list[SAMPR_SID_INFORMATION] | None
    def __init__(
        self,
        *,
        Count: int = ...,
        Sids: _t.Elements[SAMPR_SID_INFORMATION] | None = ...,
    ) -> None: ...

PSAMPR_PSID_ARRAY: Final[ndr.Pointer]

class SAMPR_PSID_ARRAY_OUT(ndr.Struct):
    Count: int
    Sids: list[SAMPR_SID_INFORMATION] | None
    def __init__(
        self,
        *,
        Count: int = ...,
        Sids: _t.Elements[SAMPR_SID_INFORMATION] | None = ...,
    ) -> None: ...

PSAMPR_PSID_ARRAY_OUT: Final[ndr.Pointer]

class SID_NAME_USE(ndr.IntEnum):
    SidTypeUser = 1
    SidTypeGroup = 2
    SidTypeDomain = 3
    SidTypeAlias = 4
    SidTypeWellKnownGroup = 5
    SidTypeDeletedAccount = 6
    SidTypeInvalid = 7
    SidTypeUnknown = 8
    SidTypeComputer = 9
    SidTypeLabel = 10

PSID_NAME_USE: Final[ndr.Pointer]

class SAMPR_RID_ENUMERATION(ndr.Struct):
    RelativeId: int
    Name: str | None
    def __init__(self, *, RelativeId: int, Name: str | None) -> None: ...

PSAMPR_RID_ENUMERATION: Final[ndr.Pointer]

class SAMPR_ENUMERATION_BUFFER(ndr.Struct):
    EntriesRead: int
    Buffer: list[SAMPR_RID_ENUMERATION] | None
    def __init__(
        self,
        *,
        EntriesRead: int = ...,
        Buffer: _t.Elements[SAMPR_RID_ENUMERATION] | None = ...,
    ) -> None: ...

PSAMPR_ENUMERATION_BUFFER: Final[ndr.Pointer]

class GROUP_MEMBERSHIP(ndr.Struct):
    RelativeId: int
    Attributes: int
    def __init__(self, *, RelativeId: int, Attributes: int) -> None: ...

PGROUP_MEMBERSHIP: Final[ndr.Pointer]

class SAMPR_GET_GROUPS_BUFFER(ndr.Struct):
    MembershipCount: int
    Groups: list[GROUP_MEMBERSHIP] | None
    def __init__(
        self,
        *,
        MembershipCount: int = ...,
        Groups: _t.Elements[GROUP_MEMBERSHIP] | None = ...,
    ) -> None: ...

PSAMPR_GET_GROUPS_BUFFER: Final[ndr.Pointer]

class SAMPR_GET_MEMBERS_BUFFER(ndr.Struct):
    MemberCount: int
    Members: list[int] | None
    Attributes: list[int] | None
    def __init__(
        self,
        *,
        MemberCount: int = ...,
        Members: _t.Elements[int] | None = ...,
        Attributes: _t.Elements[int] | None = ...,
    ) -> None: ...

PSAMPR_GET_MEMBERS_BUFFER: Final[ndr.Pointer]

class SAMPR_REVISION_INFO_V1(ndr.Struct):
    Revision: int
    SupportedFeatures: int
    def __init__(self, *, Revision: int, SupportedFeatures: int) -> None: ...

PSAMPR_REVISION_INFO_V1: Final[ndr.Pointer]

class SAMPR_REVISION_INFO(ndr.Union):
    tag: int
    value: SAMPR_REVISION_INFO_V1
    @overload
    def __init__(self, tag: int, value: SAMPR_REVISION_INFO_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: SAMPR_REVISION_INFO_V1) -> None: ...

PSAMPR_REVISION_INFO: Final[ndr.Pointer]

class ENCRYPTED_LM_OWF_PASSWORD(ndr.Struct):
    data: bytes
    def __init__(self, *, data: _t.Buffer) -> None: ...

PENCRYPTED_LM_OWF_PASSWORD: Final[ndr.Pointer]
ENCRYPTED_NT_OWF_PASSWORD = ENCRYPTED_LM_OWF_PASSWORD
PENCRYPTED_NT_OWF_PASSWORD: Final[ndr.Pointer]

class SAMPR_ENCRYPTED_USER_PASSWORD(ndr.Struct):
    Buffer: bytes
    def __init__(self, *, Buffer: _t.Buffer) -> None: ...

PSAMPR_ENCRYPTED_USER_PASSWORD: Final[ndr.Pointer]

class SAMPR_USER_PASSWORD(ndr.Struct):
    Buffer: str
    Length: int
    def __init__(self, *, Buffer: str | _t.Elements[int], Length: int) -> None: ...

PSAMPR_USER_PASSWORD: Final[ndr.Pointer]

class SAMPR_ENCRYPTED_USER_PASSWORD_NEW(ndr.Struct):
    Buffer: bytes
    def __init__(self, *, Buffer: _t.Buffer) -> None: ...

PSAMPR_ENCRYPTED_USER_PASSWORD_NEW: Final[ndr.Pointer]

class SAMPR_USER_PASSWORD_NEW(ndr.Struct):
    Buffer: str
    Length: int
    ClearSalt: bytes
    def __init__(
        self,
        *,
        Buffer: str | _t.Elements[int],
        Length: int,
        ClearSalt: _t.Buffer,
    ) -> None: ...

PSAMPR_USER_PASSWORD_NEW: Final[ndr.Pointer]

class SAMPR_ENCRYPTED_PASSWORD_AES(ndr.Struct):
    AuthData: bytes
    Salt: bytes
    cbCipher: int
    Cipher: bytes | None
    PBKDF2Iterations: int
    def __init__(
        self,
        *,
        AuthData: _t.Buffer,
        Salt: _t.Buffer,
        cbCipher: int = ...,
        Cipher: _t.Buffer | None = ...,
        PBKDF2Iterations: int,
    ) -> None: ...

PSAMPR_ENCRYPTED_PASSWORD_AES: Final[ndr.Pointer]

class DOMAIN_INFORMATION_CLASS(ndr.IntEnum):
    DomainPasswordInformation = 1
    DomainGeneralInformation = 2
    DomainLogoffInformation = 3
    DomainOemInformation = 4
    DomainNameInformation = 5
    DomainReplicationInformation = 6
    DomainServerRoleInformation = 7
    DomainModifiedInformation = 8
    DomainStateInformation = 9
    DomainGeneralInformation2 = 11
    DomainLockoutInformation = 12
    DomainModifiedInformation2 = 13

PDOMAIN_INFORMATION_CLASS: Final[ndr.Pointer]

class DOMAIN_SERVER_ENABLE_STATE(ndr.IntEnum):
    DomainServerEnabled = 1
    DomainServerDisabled = 2

PDOMAIN_SERVER_ENABLE_STATE: Final[ndr.Pointer]

class DOMAIN_SERVER_ROLE(ndr.IntEnum):
    DomainServerRoleBackup = 2
    DomainServerRolePrimary = 3

PDOMAIN_SERVER_ROLE: Final[ndr.Pointer]

class DOMAIN_PASSWORD_INFORMATION(ndr.Struct):
    MinPasswordLength: int
    PasswordHistoryLength: int
    PasswordProperties: int
    MaxPasswordAge: OLD_LARGE_INTEGER
    MinPasswordAge: OLD_LARGE_INTEGER
    def __init__(
        self,
        *,
        MinPasswordLength: int,
        PasswordHistoryLength: int,
        PasswordProperties: int,
        MaxPasswordAge: OLD_LARGE_INTEGER,
        MinPasswordAge: OLD_LARGE_INTEGER,
    ) -> None: ...

PDOMAIN_PASSWORD_INFORMATION: Final[ndr.Pointer]

class USER_DOMAIN_PASSWORD_INFORMATION(ndr.Struct):
    MinPasswordLength: int
    PasswordProperties: int
    def __init__(self, *, MinPasswordLength: int, PasswordProperties: int) -> None: ...

PUSER_DOMAIN_PASSWORD_INFORMATION: Final[ndr.Pointer]

class SAMPR_DOMAIN_GENERAL_INFORMATION(ndr.Struct):
    ForceLogoff: OLD_LARGE_INTEGER
    OemInformation: str | None
    DomainName: str | None
    ReplicaSourceNodeName: str | None
    DomainModifiedCount: OLD_LARGE_INTEGER
    DomainServerState: int
    DomainServerRole: int
    UasCompatibilityRequired: int
    UserCount: int
    GroupCount: int
    AliasCount: int
    def __init__(
        self,
        *,
        ForceLogoff: OLD_LARGE_INTEGER,
        OemInformation: str | None,
        DomainName: str | None,
        ReplicaSourceNodeName: str | None,
        DomainModifiedCount: OLD_LARGE_INTEGER,
        DomainServerState: int,
        DomainServerRole: int,
        UasCompatibilityRequired: int,
        UserCount: int,
        GroupCount: int,
        AliasCount: int,
    ) -> None: ...

PSAMPR_DOMAIN_GENERAL_INFORMATION: Final[ndr.Pointer]

class SAMPR_DOMAIN_GENERAL_INFORMATION2(ndr.Struct):
    I1: SAMPR_DOMAIN_GENERAL_INFORMATION
    LockoutDuration: int
    LockoutObservationWindow: int
    LockoutThreshold: int
    def __init__(
        self,
        *,
        I1: SAMPR_DOMAIN_GENERAL_INFORMATION,
        LockoutDuration: int,
        LockoutObservationWindow: int,
        LockoutThreshold: int,
    ) -> None: ...

PSAMPR_DOMAIN_GENERAL_INFORMATION2: Final[ndr.Pointer]

class DOMAIN_LOGOFF_INFORMATION(ndr.Struct):
    ForceLogoff: OLD_LARGE_INTEGER
    def __init__(self, *, ForceLogoff: OLD_LARGE_INTEGER) -> None: ...

PDOMAIN_LOGOFF_INFORMATION: Final[ndr.Pointer]

class SAMPR_DOMAIN_OEM_INFORMATION(ndr.Struct):
    OemInformation: str | None
    def __init__(self, *, OemInformation: str | None) -> None: ...

PSAMPR_DOMAIN_OEM_INFORMATION: Final[ndr.Pointer]

class SAMPR_DOMAIN_NAME_INFORMATION(ndr.Struct):
    DomainName: str | None
    def __init__(self, *, DomainName: str | None) -> None: ...

PSAMPR_DOMAIN_NAME_INFORMATION: Final[ndr.Pointer]

class SAMPR_DOMAIN_REPLICATION_INFORMATION(ndr.Struct):
    ReplicaSourceNodeName: str | None
    def __init__(self, *, ReplicaSourceNodeName: str | None) -> None: ...

PSAMPR_DOMAIN_REPLICATION_INFORMATION: Final[ndr.Pointer]

class DOMAIN_SERVER_ROLE_INFORMATION(ndr.Struct):
    DomainServerRole: DOMAIN_SERVER_ROLE
    def __init__(self, *, DomainServerRole: DOMAIN_SERVER_ROLE | int) -> None: ...

PDOMAIN_SERVER_ROLE_INFORMATION: Final[ndr.Pointer]

class DOMAIN_MODIFIED_INFORMATION(ndr.Struct):
    DomainModifiedCount: OLD_LARGE_INTEGER
    CreationTime: OLD_LARGE_INTEGER
    def __init__(
        self,
        *,
        DomainModifiedCount: OLD_LARGE_INTEGER,
        CreationTime: OLD_LARGE_INTEGER,
    ) -> None: ...

PDOMAIN_MODIFIED_INFORMATION: Final[ndr.Pointer]

class DOMAIN_STATE_INFORMATION(ndr.Struct):
    DomainServerState: DOMAIN_SERVER_ENABLE_STATE
    def __init__(self, *, DomainServerState: DOMAIN_SERVER_ENABLE_STATE | int) -> None: ...

PDOMAIN_STATE_INFORMATION: Final[ndr.Pointer]

class SAMPR_DOMAIN_LOCKOUT_INFORMATION(ndr.Struct):
    LockoutDuration: int
    LockoutObservationWindow: int
    LockoutThreshold: int
    def __init__(
        self,
        *,
        LockoutDuration: int,
        LockoutObservationWindow: int,
        LockoutThreshold: int,
    ) -> None: ...

PSAMPR_DOMAIN_LOCKOUT_INFORMATION: Final[ndr.Pointer]

class DOMAIN_MODIFIED_INFORMATION2(ndr.Struct):
    DomainModifiedCount: OLD_LARGE_INTEGER
    CreationTime: OLD_LARGE_INTEGER
    ModifiedCountAtLastPromotion: OLD_LARGE_INTEGER
    def __init__(
        self,
        *,
        DomainModifiedCount: OLD_LARGE_INTEGER,
        CreationTime: OLD_LARGE_INTEGER,
        ModifiedCountAtLastPromotion: OLD_LARGE_INTEGER,
    ) -> None: ...

PDOMAIN_MODIFIED_INFORMATION2: Final[ndr.Pointer]

class SAMPR_DOMAIN_INFO_BUFFER(ndr.Union):
    tag: DOMAIN_INFORMATION_CLASS
    value: (
        DOMAIN_PASSWORD_INFORMATION
        | SAMPR_DOMAIN_GENERAL_INFORMATION
        | DOMAIN_LOGOFF_INFORMATION
        | SAMPR_DOMAIN_OEM_INFORMATION
        | SAMPR_DOMAIN_NAME_INFORMATION
        | DOMAIN_SERVER_ROLE_INFORMATION
        | SAMPR_DOMAIN_REPLICATION_INFORMATION
        | DOMAIN_MODIFIED_INFORMATION
        | DOMAIN_STATE_INFORMATION
        | SAMPR_DOMAIN_GENERAL_INFORMATION2
        | SAMPR_DOMAIN_LOCKOUT_INFORMATION
        | DOMAIN_MODIFIED_INFORMATION2
    )
    @overload
    def __init__(
        self,
        tag: DOMAIN_INFORMATION_CLASS | int,
        value: (
            DOMAIN_PASSWORD_INFORMATION
            | SAMPR_DOMAIN_GENERAL_INFORMATION
            | DOMAIN_LOGOFF_INFORMATION
            | SAMPR_DOMAIN_OEM_INFORMATION
            | SAMPR_DOMAIN_NAME_INFORMATION
            | DOMAIN_SERVER_ROLE_INFORMATION
            | SAMPR_DOMAIN_REPLICATION_INFORMATION
            | DOMAIN_MODIFIED_INFORMATION
            | DOMAIN_STATE_INFORMATION
            | SAMPR_DOMAIN_GENERAL_INFORMATION2
            | SAMPR_DOMAIN_LOCKOUT_INFORMATION
            | DOMAIN_MODIFIED_INFORMATION2
        ),
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, Password: DOMAIN_PASSWORD_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, General: SAMPR_DOMAIN_GENERAL_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, Logoff: DOMAIN_LOGOFF_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, Oem: SAMPR_DOMAIN_OEM_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, Name: SAMPR_DOMAIN_NAME_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, Role: DOMAIN_SERVER_ROLE_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, Replication: SAMPR_DOMAIN_REPLICATION_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, Modified: DOMAIN_MODIFIED_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, State: DOMAIN_STATE_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, General2: SAMPR_DOMAIN_GENERAL_INFORMATION2) -> None: ...
    @overload
    def __init__(self, *, Lockout: SAMPR_DOMAIN_LOCKOUT_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, Modified2: DOMAIN_MODIFIED_INFORMATION2) -> None: ...

PSAMPR_DOMAIN_INFO_BUFFER: Final[ndr.Pointer]

class DOMAIN_DISPLAY_INFORMATION(ndr.IntEnum):
    DomainDisplayUser = 1
    DomainDisplayMachine = 2
    DomainDisplayGroup = 3
    DomainDisplayOemUser = 4
    DomainDisplayOemGroup = 5

PDOMAIN_DISPLAY_INFORMATION: Final[ndr.Pointer]

class SAMPR_DOMAIN_DISPLAY_USER(ndr.Struct):
    Index: int
    Rid: int
    AccountControl: int
    AccountName: str | None
    AdminComment: str | None
    FullName: str | None
    def __init__(
        self,
        *,
        Index: int,
        Rid: int,
        AccountControl: int,
        AccountName: str | None,
        AdminComment: str | None,
        FullName: str | None,
    ) -> None: ...

PSAMPR_DOMAIN_DISPLAY_USER: Final[ndr.Pointer]

class SAMPR_DOMAIN_DISPLAY_MACHINE(ndr.Struct):
    Index: int
    Rid: int
    AccountControl: int
    AccountName: str | None
    AdminComment: str | None
    def __init__(
        self,
        *,
        Index: int,
        Rid: int,
        AccountControl: int,
        AccountName: str | None,
        AdminComment: str | None,
    ) -> None: ...

PSAMPR_DOMAIN_DISPLAY_MACHINE: Final[ndr.Pointer]

class SAMPR_DOMAIN_DISPLAY_GROUP(ndr.Struct):
    Index: int
    Rid: int
    Attributes: int
    AccountName: str | None
    AdminComment: str | None
    def __init__(
        self,
        *,
        Index: int,
        Rid: int,
        Attributes: int,
        AccountName: str | None,
        AdminComment: str | None,
    ) -> None: ...

PSAMPR_DOMAIN_DISPLAY_GROUP: Final[ndr.Pointer]

class SAMPR_DOMAIN_DISPLAY_OEM_USER(ndr.Struct):
    Index: int
    OemAccountName: bytes | None
    def __init__(self, *, Index: int, OemAccountName: bytes | None) -> None: ...

PSAMPR_DOMAIN_DISPLAY_OEM_USER: Final[ndr.Pointer]

class SAMPR_DOMAIN_DISPLAY_OEM_GROUP(ndr.Struct):
    Index: int
    OemAccountName: bytes | None
    def __init__(self, *, Index: int, OemAccountName: bytes | None) -> None: ...

PSAMPR_DOMAIN_DISPLAY_OEM_GROUP: Final[ndr.Pointer]

class SAMPR_DOMAIN_DISPLAY_USER_BUFFER(ndr.Struct):
    EntriesRead: int
    Buffer: list[SAMPR_DOMAIN_DISPLAY_USER] | None
    def __init__(
        self,
        *,
        EntriesRead: int = ...,
        Buffer: _t.Elements[SAMPR_DOMAIN_DISPLAY_USER] | None = ...,
    ) -> None: ...

PSAMPR_DOMAIN_DISPLAY_USER_BUFFER: Final[ndr.Pointer]

class SAMPR_DOMAIN_DISPLAY_MACHINE_BUFFER(ndr.Struct):
    EntriesRead: int
    Buffer: list[SAMPR_DOMAIN_DISPLAY_MACHINE] | None
    def __init__(
        self,
        *,
        EntriesRead: int = ...,
        Buffer: _t.Elements[SAMPR_DOMAIN_DISPLAY_MACHINE] | None = ...,
    ) -> None: ...

PSAMPR_DOMAIN_DISPLAY_MACHINE_BUFFER: Final[ndr.Pointer]

class SAMPR_DOMAIN_DISPLAY_GROUP_BUFFER(ndr.Struct):
    EntriesRead: int
    Buffer: list[SAMPR_DOMAIN_DISPLAY_GROUP] | None
    def __init__(
        self,
        *,
        EntriesRead: int = ...,
        Buffer: _t.Elements[SAMPR_DOMAIN_DISPLAY_GROUP] | None = ...,
    ) -> None: ...

PSAMPR_DOMAIN_DISPLAY_GROUP_BUFFER: Final[ndr.Pointer]

class SAMPR_DOMAIN_DISPLAY_OEM_USER_BUFFER(ndr.Struct):
    EntriesRead: int
    Buffer: list[SAMPR_DOMAIN_DISPLAY_OEM_USER] | None
    def __init__(
        self,
        *,
        EntriesRead: int = ...,
        Buffer: _t.Elements[SAMPR_DOMAIN_DISPLAY_OEM_USER] | None = ...,
    ) -> None: ...

PSAMPR_DOMAIN_DISPLAY_OEM_USER_BUFFER: Final[ndr.Pointer]

class SAMPR_DOMAIN_DISPLAY_OEM_GROUP_BUFFER(ndr.Struct):
    EntriesRead: int
    Buffer: list[SAMPR_DOMAIN_DISPLAY_OEM_GROUP] | None
    def __init__(
        self,
        *,
        EntriesRead: int = ...,
        Buffer: _t.Elements[SAMPR_DOMAIN_DISPLAY_OEM_GROUP] | None = ...,
    ) -> None: ...

PSAMPR_DOMAIN_DISPLAY_OEM_GROUP_BUFFER: Final[ndr.Pointer]

class SAMPR_DISPLAY_INFO_BUFFER(ndr.Union):
    tag: DOMAIN_DISPLAY_INFORMATION
    value: (
        SAMPR_DOMAIN_DISPLAY_USER_BUFFER
        | SAMPR_DOMAIN_DISPLAY_MACHINE_BUFFER
        | SAMPR_DOMAIN_DISPLAY_GROUP_BUFFER
        | SAMPR_DOMAIN_DISPLAY_OEM_USER_BUFFER
        | SAMPR_DOMAIN_DISPLAY_OEM_GROUP_BUFFER
    )
    @overload
    def __init__(
        self,
        tag: DOMAIN_DISPLAY_INFORMATION | int,
        value: (
            SAMPR_DOMAIN_DISPLAY_USER_BUFFER
            | SAMPR_DOMAIN_DISPLAY_MACHINE_BUFFER
            | SAMPR_DOMAIN_DISPLAY_GROUP_BUFFER
            | SAMPR_DOMAIN_DISPLAY_OEM_USER_BUFFER
            | SAMPR_DOMAIN_DISPLAY_OEM_GROUP_BUFFER
        ),
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, UserInformation: SAMPR_DOMAIN_DISPLAY_USER_BUFFER) -> None: ...
    @overload
    def __init__(self, *, MachineInformation: SAMPR_DOMAIN_DISPLAY_MACHINE_BUFFER) -> None: ...
    @overload
    def __init__(self, *, GroupInformation: SAMPR_DOMAIN_DISPLAY_GROUP_BUFFER) -> None: ...
    @overload
    def __init__(self, *, OemUserInformation: SAMPR_DOMAIN_DISPLAY_OEM_USER_BUFFER) -> None: ...
    @overload
    def __init__(self, *, OemGroupInformation: SAMPR_DOMAIN_DISPLAY_OEM_GROUP_BUFFER) -> None: ...

PSAMPR_DISPLAY_INFO_BUFFER: Final[ndr.Pointer]

class GROUP_INFORMATION_CLASS(ndr.IntEnum):
    GroupGeneralInformation = 1
    GroupNameInformation = 2
    GroupAttributeInformation = 3
    GroupAdminCommentInformation = 4
    GroupReplicationInformation = 5

PGROUP_INFORMATION_CLASS: Final[ndr.Pointer]

class SAMPR_GROUP_GENERAL_INFORMATION(ndr.Struct):
    Name: str | None
    Attributes: int
    MemberCount: int
    AdminComment: str | None
    def __init__(
        self,
        *,
        Name: str | None,
        Attributes: int,
        MemberCount: int,
        AdminComment: str | None,
    ) -> None: ...

PSAMPR_GROUP_GENERAL_INFORMATION: Final[ndr.Pointer]

class SAMPR_GROUP_NAME_INFORMATION(ndr.Struct):
    Name: str | None
    def __init__(self, *, Name: str | None) -> None: ...

PSAMPR_GROUP_NAME_INFORMATION: Final[ndr.Pointer]

class GROUP_ATTRIBUTE_INFORMATION(ndr.Struct):
    Attributes: int
    def __init__(self, *, Attributes: int) -> None: ...

PGROUP_ATTRIBUTE_INFORMATION: Final[ndr.Pointer]

class SAMPR_GROUP_ADM_COMMENT_INFORMATION(ndr.Struct):
    AdminComment: str | None
    def __init__(self, *, AdminComment: str | None) -> None: ...

PSAMPR_GROUP_ADM_COMMENT_INFORMATION: Final[ndr.Pointer]

class SAMPR_GROUP_INFO_BUFFER(ndr.Union):
    tag: GROUP_INFORMATION_CLASS
    value: (
        SAMPR_GROUP_GENERAL_INFORMATION
        | SAMPR_GROUP_NAME_INFORMATION
        | GROUP_ATTRIBUTE_INFORMATION
        | SAMPR_GROUP_ADM_COMMENT_INFORMATION
    )
    @overload
    def __init__(
        self,
        tag: GROUP_INFORMATION_CLASS | int,
        value: (
            SAMPR_GROUP_GENERAL_INFORMATION
            | SAMPR_GROUP_NAME_INFORMATION
            | GROUP_ATTRIBUTE_INFORMATION
            | SAMPR_GROUP_ADM_COMMENT_INFORMATION
        ),
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, General: SAMPR_GROUP_GENERAL_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, Name: SAMPR_GROUP_NAME_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, Attribute: GROUP_ATTRIBUTE_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, AdminComment: SAMPR_GROUP_ADM_COMMENT_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, DoNotUse: SAMPR_GROUP_GENERAL_INFORMATION) -> None: ...

PSAMPR_GROUP_INFO_BUFFER: Final[ndr.Pointer]

class ALIAS_INFORMATION_CLASS(ndr.IntEnum):
    AliasGeneralInformation = 1
    AliasNameInformation = 2
    AliasAdminCommentInformation = 3

PALIAS_INFORMATION_CLASS: Final[ndr.Pointer]

class SAMPR_ALIAS_GENERAL_INFORMATION(ndr.Struct):
    Name: str | None
    MemberCount: int
    AdminComment: str | None
    def __init__(self, *, Name: str | None, MemberCount: int, AdminComment: str | None) -> None: ...

PSAMPR_ALIAS_GENERAL_INFORMATION: Final[ndr.Pointer]

class SAMPR_ALIAS_NAME_INFORMATION(ndr.Struct):
    Name: str | None
    def __init__(self, *, Name: str | None) -> None: ...

PSAMPR_ALIAS_NAME_INFORMATION: Final[ndr.Pointer]

class SAMPR_ALIAS_ADM_COMMENT_INFORMATION(ndr.Struct):
    AdminComment: str | None
    def __init__(self, *, AdminComment: str | None) -> None: ...

PSAMPR_ALIAS_ADM_COMMENT_INFORMATION: Final[ndr.Pointer]

class SAMPR_ALIAS_INFO_BUFFER(ndr.Union):
    tag: ALIAS_INFORMATION_CLASS
    value: (
        SAMPR_ALIAS_GENERAL_INFORMATION
        | SAMPR_ALIAS_NAME_INFORMATION
        | SAMPR_ALIAS_ADM_COMMENT_INFORMATION
    )
    @overload
    def __init__(
        self,
        tag: ALIAS_INFORMATION_CLASS | int,
        value: (
            SAMPR_ALIAS_GENERAL_INFORMATION
            | SAMPR_ALIAS_NAME_INFORMATION
            | SAMPR_ALIAS_ADM_COMMENT_INFORMATION
        ),
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, General: SAMPR_ALIAS_GENERAL_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, Name: SAMPR_ALIAS_NAME_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, AdminComment: SAMPR_ALIAS_ADM_COMMENT_INFORMATION) -> None: ...

PSAMPR_ALIAS_INFO_BUFFER: Final[ndr.Pointer]

class USER_INFORMATION_CLASS(ndr.IntEnum):
    UserGeneralInformation = 1
    UserPreferencesInformation = 2
    UserLogonInformation = 3
    UserLogonHoursInformation = 4
    UserAccountInformation = 5
    UserNameInformation = 6
    UserAccountNameInformation = 7
    UserFullNameInformation = 8
    UserPrimaryGroupInformation = 9
    UserHomeInformation = 10
    UserScriptInformation = 11
    UserProfileInformation = 12
    UserAdminCommentInformation = 13
    UserWorkStationsInformation = 14
    UserControlInformation = 16
    UserExpiresInformation = 17
    UserInternal1Information = 18
    UserParametersInformation = 20
    UserAllInformation = 21
    UserInternal4Information = 23
    UserInternal5Information = 24
    UserInternal4InformationNew = 25
    UserInternal5InformationNew = 26
    UserInternal7Information = 31
    UserInternal8Information = 32

PUSER_INFORMATION_CLASS: Final[ndr.Pointer]
SAMPR_LOGON_HOURS_SIZE: Final = 1260

class SAMPR_LOGON_HOURS(ndr.Struct):
    UnitsPerWeek: int
    LogonHours: bytes | None
    def __init__(self, *, UnitsPerWeek: int, LogonHours: _t.Buffer | None = ...) -> None: ...

PSAMPR_LOGON_HOURS: Final[ndr.Pointer]

class SAMPR_USER_GENERAL_INFORMATION(ndr.Struct):
    UserName: str | None
    FullName: str | None
    PrimaryGroupId: int
    AdminComment: str | None
    UserComment: str | None
    def __init__(
        self,
        *,
        UserName: str | None,
        FullName: str | None,
        PrimaryGroupId: int,
        AdminComment: str | None,
        UserComment: str | None,
    ) -> None: ...

PSAMPR_USER_GENERAL_INFORMATION: Final[ndr.Pointer]

class SAMPR_USER_PREFERENCES_INFORMATION(ndr.Struct):
    UserComment: str | None
    Reserved1: str | None
    CountryCode: int
    CodePage: int
    def __init__(
        self,
        *,
        UserComment: str | None,
        Reserved1: str | None,
        CountryCode: int,
        CodePage: int,
    ) -> None: ...

PSAMPR_USER_PREFERENCES_INFORMATION: Final[ndr.Pointer]

class SAMPR_USER_LOGON_INFORMATION(ndr.Struct):
    UserName: str | None
    FullName: str | None
    UserId: int
    PrimaryGroupId: int
    HomeDirectory: str | None
    HomeDirectoryDrive: str | None
    ScriptPath: str | None
    ProfilePath: str | None
    WorkStations: str | None
    LastLogon: OLD_LARGE_INTEGER
    LastLogoff: OLD_LARGE_INTEGER
    PasswordLastSet: OLD_LARGE_INTEGER
    PasswordCanChange: OLD_LARGE_INTEGER
    PasswordMustChange: OLD_LARGE_INTEGER
    LogonHours: SAMPR_LOGON_HOURS
    BadPasswordCount: int
    LogonCount: int
    UserAccountControl: int
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
        ProfilePath: str | None,
        WorkStations: str | None,
        LastLogon: OLD_LARGE_INTEGER,
        LastLogoff: OLD_LARGE_INTEGER,
        PasswordLastSet: OLD_LARGE_INTEGER,
        PasswordCanChange: OLD_LARGE_INTEGER,
        PasswordMustChange: OLD_LARGE_INTEGER,
        LogonHours: SAMPR_LOGON_HOURS,
        BadPasswordCount: int,
        LogonCount: int,
        UserAccountControl: int,
    ) -> None: ...

PSAMPR_USER_LOGON_INFORMATION: Final[ndr.Pointer]

class SAMPR_USER_LOGON_HOURS_INFORMATION(ndr.Struct):
    LogonHours: SAMPR_LOGON_HOURS
    def __init__(self, *, LogonHours: SAMPR_LOGON_HOURS) -> None: ...

PSAMPR_USER_LOGON_HOURS_INFORMATION: Final[ndr.Pointer]

class SAMPR_USER_ACCOUNT_INFORMATION(ndr.Struct):
    UserName: str | None
    FullName: str | None
    UserId: int
    PrimaryGroupId: int
    HomeDirectory: str | None
    HomeDirectoryDrive: str | None
    ScriptPath: str | None
    ProfilePath: str | None
    AdminComment: str | None
    WorkStations: str | None
    LastLogon: OLD_LARGE_INTEGER
    LastLogoff: OLD_LARGE_INTEGER
    LogonHours: SAMPR_LOGON_HOURS
    BadPasswordCount: int
    LogonCount: int
    PasswordLastSet: OLD_LARGE_INTEGER
    AccountExpires: OLD_LARGE_INTEGER
    UserAccountControl: int
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
        ProfilePath: str | None,
        AdminComment: str | None,
        WorkStations: str | None,
        LastLogon: OLD_LARGE_INTEGER,
        LastLogoff: OLD_LARGE_INTEGER,
        LogonHours: SAMPR_LOGON_HOURS,
        BadPasswordCount: int,
        LogonCount: int,
        PasswordLastSet: OLD_LARGE_INTEGER,
        AccountExpires: OLD_LARGE_INTEGER,
        UserAccountControl: int,
    ) -> None: ...

PSAMPR_USER_ACCOUNT_INFORMATION: Final[ndr.Pointer]

class SAMPR_USER_NAME_INFORMATION(ndr.Struct):
    UserName: str | None
    FullName: str | None
    def __init__(self, *, UserName: str | None, FullName: str | None) -> None: ...

PSAMPR_USER_NAME_INFORMATION: Final[ndr.Pointer]

class SAMPR_USER_A_NAME_INFORMATION(ndr.Struct):
    UserName: str | None
    def __init__(self, *, UserName: str | None) -> None: ...

PSAMPR_USER_A_NAME_INFORMATION: Final[ndr.Pointer]

class SAMPR_USER_F_NAME_INFORMATION(ndr.Struct):
    FullName: str | None
    def __init__(self, *, FullName: str | None) -> None: ...

PSAMPR_USER_F_NAME_INFORMATION: Final[ndr.Pointer]

class USER_PRIMARY_GROUP_INFORMATION(ndr.Struct):
    PrimaryGroupId: int
    def __init__(self, *, PrimaryGroupId: int) -> None: ...

PUSER_PRIMARY_GROUP_INFORMATION: Final[ndr.Pointer]

class SAMPR_USER_HOME_INFORMATION(ndr.Struct):
    HomeDirectory: str | None
    HomeDirectoryDrive: str | None
    def __init__(self, *, HomeDirectory: str | None, HomeDirectoryDrive: str | None) -> None: ...

PSAMPR_USER_HOME_INFORMATION: Final[ndr.Pointer]

class SAMPR_USER_SCRIPT_INFORMATION(ndr.Struct):
    ScriptPath: str | None
    def __init__(self, *, ScriptPath: str | None) -> None: ...

PSAMPR_USER_SCRIPT_INFORMATION: Final[ndr.Pointer]

class SAMPR_USER_PROFILE_INFORMATION(ndr.Struct):
    ProfilePath: str | None
    def __init__(self, *, ProfilePath: str | None) -> None: ...

PSAMPR_USER_PROFILE_INFORMATION: Final[ndr.Pointer]

class SAMPR_USER_ADMIN_COMMENT_INFORMATION(ndr.Struct):
    AdminComment: str | None
    def __init__(self, *, AdminComment: str | None) -> None: ...

PSAMPR_USER_ADMIN_COMMENT_INFORMATION: Final[ndr.Pointer]

class SAMPR_USER_WORKSTATIONS_INFORMATION(ndr.Struct):
    WorkStations: str | None
    def __init__(self, *, WorkStations: str | None) -> None: ...

PSAMPR_USER_WORKSTATIONS_INFORMATION: Final[ndr.Pointer]

class USER_CONTROL_INFORMATION(ndr.Struct):
    UserAccountControl: int
    def __init__(self, *, UserAccountControl: int) -> None: ...

PUSER_CONTROL_INFORMATION: Final[ndr.Pointer]

class USER_EXPIRES_INFORMATION(ndr.Struct):
    AccountExpires: OLD_LARGE_INTEGER
    def __init__(self, *, AccountExpires: OLD_LARGE_INTEGER) -> None: ...

PUSER_EXPIRES_INFORMATION: Final[ndr.Pointer]

class SAMPR_USER_INTERNAL1_INFORMATION(ndr.Struct):
    EncryptedNtOwfPassword: ENCRYPTED_LM_OWF_PASSWORD
    EncryptedLmOwfPassword: ENCRYPTED_LM_OWF_PASSWORD
    NtPasswordPresent: int
    LmPasswordPresent: int
    PasswordExpired: int
    def __init__(
        self,
        *,
        EncryptedNtOwfPassword: ENCRYPTED_LM_OWF_PASSWORD,
        EncryptedLmOwfPassword: ENCRYPTED_LM_OWF_PASSWORD,
        NtPasswordPresent: int,
        LmPasswordPresent: int,
        PasswordExpired: int,
    ) -> None: ...

PSAMPR_USER_INTERNAL1_INFORMATION: Final[ndr.Pointer]

class SAMPR_USER_PARAMETERS_INFORMATION(ndr.Struct):
    Parameters: str | None
    def __init__(self, *, Parameters: str | None) -> None: ...

PSAMPR_USER_PARAMETERS_INFORMATION: Final[ndr.Pointer]

class SAMPR_USER_ALL_INFORMATION(ndr.Struct):
    LastLogon: OLD_LARGE_INTEGER
    LastLogoff: OLD_LARGE_INTEGER
    PasswordLastSet: OLD_LARGE_INTEGER
    AccountExpires: OLD_LARGE_INTEGER
    PasswordCanChange: OLD_LARGE_INTEGER
    PasswordMustChange: OLD_LARGE_INTEGER
    UserName: str | None
    FullName: str | None
    HomeDirectory: str | None
    HomeDirectoryDrive: str | None
    ScriptPath: str | None
    ProfilePath: str | None
    AdminComment: str | None
    WorkStations: str | None
    UserComment: str | None
    Parameters: str | None
    LmOwfPassword: RPC_SHORT_BLOB
    NtOwfPassword: RPC_SHORT_BLOB
    PrivateData: str | None
    SecurityDescriptor: SAMPR_SR_SECURITY_DESCRIPTOR
    UserId: int
    PrimaryGroupId: int
    UserAccountControl: int
    WhichFields: int
    LogonHours: SAMPR_LOGON_HOURS
    BadPasswordCount: int
    LogonCount: int
    CountryCode: int
    CodePage: int
    LmPasswordPresent: int
    NtPasswordPresent: int
    PasswordExpired: int
    PrivateDataSensitive: int
    def __init__(
        self,
        *,
        LastLogon: OLD_LARGE_INTEGER,
        LastLogoff: OLD_LARGE_INTEGER,
        PasswordLastSet: OLD_LARGE_INTEGER,
        AccountExpires: OLD_LARGE_INTEGER,
        PasswordCanChange: OLD_LARGE_INTEGER,
        PasswordMustChange: OLD_LARGE_INTEGER,
        UserName: str | None,
        FullName: str | None,
        HomeDirectory: str | None,
        HomeDirectoryDrive: str | None,
        ScriptPath: str | None,
        ProfilePath: str | None,
        AdminComment: str | None,
        WorkStations: str | None,
        UserComment: str | None,
        Parameters: str | None,
        LmOwfPassword: RPC_SHORT_BLOB,
        NtOwfPassword: RPC_SHORT_BLOB,
        PrivateData: str | None,
        SecurityDescriptor: SAMPR_SR_SECURITY_DESCRIPTOR,
        UserId: int,
        PrimaryGroupId: int,
        UserAccountControl: int,
        WhichFields: int,
        LogonHours: SAMPR_LOGON_HOURS,
        BadPasswordCount: int,
        LogonCount: int,
        CountryCode: int,
        CodePage: int,
        LmPasswordPresent: int,
        NtPasswordPresent: int,
        PasswordExpired: int,
        PrivateDataSensitive: int,
    ) -> None: ...

PSAMPR_USER_ALL_INFORMATION: Final[ndr.Pointer]

class SAMPR_USER_INTERNAL4_INFORMATION(ndr.Struct):
    I1: SAMPR_USER_ALL_INFORMATION
    UserPassword: SAMPR_ENCRYPTED_USER_PASSWORD
    def __init__(
        self,
        *,
        I1: SAMPR_USER_ALL_INFORMATION,
        UserPassword: SAMPR_ENCRYPTED_USER_PASSWORD,
    ) -> None: ...

PSAMPR_USER_INTERNAL4_INFORMATION: Final[ndr.Pointer]

class SAMPR_USER_INTERNAL5_INFORMATION(ndr.Struct):
    UserPassword: SAMPR_ENCRYPTED_USER_PASSWORD
    PasswordExpired: int
    def __init__(
        self,
        *,
        UserPassword: SAMPR_ENCRYPTED_USER_PASSWORD,
        PasswordExpired: int,
    ) -> None: ...

PSAMPR_USER_INTERNAL5_INFORMATION: Final[ndr.Pointer]

class SAMPR_USER_INTERNAL4_INFORMATION_NEW(ndr.Struct):
    I1: SAMPR_USER_ALL_INFORMATION
    UserPassword: SAMPR_ENCRYPTED_USER_PASSWORD_NEW
    def __init__(
        self,
        *,
        I1: SAMPR_USER_ALL_INFORMATION,
        UserPassword: SAMPR_ENCRYPTED_USER_PASSWORD_NEW,
    ) -> None: ...

PSAMPR_USER_INTERNAL4_INFORMATION_NEW: Final[ndr.Pointer]

class SAMPR_USER_INTERNAL5_INFORMATION_NEW(ndr.Struct):
    UserPassword: SAMPR_ENCRYPTED_USER_PASSWORD_NEW
    PasswordExpired: int
    def __init__(
        self,
        *,
        UserPassword: SAMPR_ENCRYPTED_USER_PASSWORD_NEW,
        PasswordExpired: int,
    ) -> None: ...

PSAMPR_USER_INTERNAL5_INFORMATION_NEW: Final[ndr.Pointer]

class SAMPR_USER_INTERNAL7_INFORMATION(ndr.Struct):
    UserPassword: SAMPR_ENCRYPTED_PASSWORD_AES
    PasswordExpired: int
    def __init__(
        self,
        *,
        UserPassword: SAMPR_ENCRYPTED_PASSWORD_AES,
        PasswordExpired: int,
    ) -> None: ...

PSAMPR_USER_INTERNAL7_INFORMATION: Final[ndr.Pointer]

class SAMPR_USER_INTERNAL8_INFORMATION(ndr.Struct):
    I1: SAMPR_USER_ALL_INFORMATION
    UserPassword: SAMPR_ENCRYPTED_PASSWORD_AES
    def __init__(
        self,
        *,
        I1: SAMPR_USER_ALL_INFORMATION,
        UserPassword: SAMPR_ENCRYPTED_PASSWORD_AES,
    ) -> None: ...

PSAMPR_USER_INTERNAL8_INFORMATION: Final[ndr.Pointer]

class SAMPR_USER_INFO_BUFFER(ndr.Union):
    tag: USER_INFORMATION_CLASS
    value: (
        SAMPR_USER_GENERAL_INFORMATION
        | SAMPR_USER_PREFERENCES_INFORMATION
        | SAMPR_USER_LOGON_INFORMATION
        | SAMPR_USER_LOGON_HOURS_INFORMATION
        | SAMPR_USER_ACCOUNT_INFORMATION
        | SAMPR_USER_NAME_INFORMATION
        | SAMPR_USER_A_NAME_INFORMATION
        | SAMPR_USER_F_NAME_INFORMATION
        | USER_PRIMARY_GROUP_INFORMATION
        | SAMPR_USER_HOME_INFORMATION
        | SAMPR_USER_SCRIPT_INFORMATION
        | SAMPR_USER_PROFILE_INFORMATION
        | SAMPR_USER_ADMIN_COMMENT_INFORMATION
        | SAMPR_USER_WORKSTATIONS_INFORMATION
        | USER_CONTROL_INFORMATION
        | USER_EXPIRES_INFORMATION
        | SAMPR_USER_INTERNAL1_INFORMATION
        | SAMPR_USER_PARAMETERS_INFORMATION
        | SAMPR_USER_ALL_INFORMATION
        | SAMPR_USER_INTERNAL4_INFORMATION
        | SAMPR_USER_INTERNAL5_INFORMATION
        | SAMPR_USER_INTERNAL4_INFORMATION_NEW
        | SAMPR_USER_INTERNAL5_INFORMATION_NEW
        | SAMPR_USER_INTERNAL7_INFORMATION
        | SAMPR_USER_INTERNAL8_INFORMATION
    )
    @overload
    def __init__(
        self,
        tag: USER_INFORMATION_CLASS | int,
        value: (
            SAMPR_USER_GENERAL_INFORMATION
            | SAMPR_USER_PREFERENCES_INFORMATION
            | SAMPR_USER_LOGON_INFORMATION
            | SAMPR_USER_LOGON_HOURS_INFORMATION
            | SAMPR_USER_ACCOUNT_INFORMATION
            | SAMPR_USER_NAME_INFORMATION
            | SAMPR_USER_A_NAME_INFORMATION
            | SAMPR_USER_F_NAME_INFORMATION
            | USER_PRIMARY_GROUP_INFORMATION
            | SAMPR_USER_HOME_INFORMATION
            | SAMPR_USER_SCRIPT_INFORMATION
            | SAMPR_USER_PROFILE_INFORMATION
            | SAMPR_USER_ADMIN_COMMENT_INFORMATION
            | SAMPR_USER_WORKSTATIONS_INFORMATION
            | USER_CONTROL_INFORMATION
            | USER_EXPIRES_INFORMATION
            | SAMPR_USER_INTERNAL1_INFORMATION
            | SAMPR_USER_PARAMETERS_INFORMATION
            | SAMPR_USER_ALL_INFORMATION
            | SAMPR_USER_INTERNAL4_INFORMATION
            | SAMPR_USER_INTERNAL5_INFORMATION
            | SAMPR_USER_INTERNAL4_INFORMATION_NEW
            | SAMPR_USER_INTERNAL5_INFORMATION_NEW
            | SAMPR_USER_INTERNAL7_INFORMATION
            | SAMPR_USER_INTERNAL8_INFORMATION
        ),
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, General: SAMPR_USER_GENERAL_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, Preferences: SAMPR_USER_PREFERENCES_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, Logon: SAMPR_USER_LOGON_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, LogonHours: SAMPR_USER_LOGON_HOURS_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, Account: SAMPR_USER_ACCOUNT_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, Name: SAMPR_USER_NAME_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, AccountName: SAMPR_USER_A_NAME_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, FullName: SAMPR_USER_F_NAME_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, PrimaryGroup: USER_PRIMARY_GROUP_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, Home: SAMPR_USER_HOME_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, Script: SAMPR_USER_SCRIPT_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, Profile: SAMPR_USER_PROFILE_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, AdminComment: SAMPR_USER_ADMIN_COMMENT_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, WorkStations: SAMPR_USER_WORKSTATIONS_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, Control: USER_CONTROL_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, Expires: USER_EXPIRES_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, Internal1: SAMPR_USER_INTERNAL1_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, Parameters: SAMPR_USER_PARAMETERS_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, All: SAMPR_USER_ALL_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, Internal4: SAMPR_USER_INTERNAL4_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, Internal5: SAMPR_USER_INTERNAL5_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, Internal4New: SAMPR_USER_INTERNAL4_INFORMATION_NEW) -> None: ...
    @overload
    def __init__(self, *, Internal5New: SAMPR_USER_INTERNAL5_INFORMATION_NEW) -> None: ...
    @overload
    def __init__(self, *, Internal7: SAMPR_USER_INTERNAL7_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, Internal8: SAMPR_USER_INTERNAL8_INFORMATION) -> None: ...

PSAMPR_USER_INFO_BUFFER: Final[ndr.Pointer]

class PASSWORD_POLICY_VALIDATION_TYPE(ndr.IntEnum):
    SamValidateAuthentication = 1
    SamValidatePasswordChange = 2
    SamValidatePasswordReset = 3

PPASSWORD_POLICY_VALIDATION_TYPE: Final[ndr.Pointer]

class SAM_VALIDATE_PASSWORD_HASH(ndr.Struct):
    Length: int
    Hash: bytes | None
    def __init__(self, *, Length: int = ..., Hash: _t.Buffer | None = ...) -> None: ...

PSAM_VALIDATE_PASSWORD_HASH: Final[ndr.Pointer]

class SAM_VALIDATE_PERSISTED_FIELDS(ndr.Struct):
    PresentFields: int
    PasswordLastSet: int
    BadPasswordTime: int
    LockoutTime: int
    BadPasswordCount: int
    PasswordHistoryLength: int
    PasswordHistory: list[SAM_VALIDATE_PASSWORD_HASH] | None
    def __init__(
        self,
        *,
        PresentFields: int,
        PasswordLastSet: int,
        BadPasswordTime: int,
        LockoutTime: int,
        BadPasswordCount: int,
        PasswordHistoryLength: int = ...,
        PasswordHistory: _t.Elements[SAM_VALIDATE_PASSWORD_HASH] | None = ...,
    ) -> None: ...

PSAM_VALIDATE_PERSISTED_FIELDS: Final[ndr.Pointer]

class SAM_VALIDATE_VALIDATION_STATUS(ndr.IntEnum):
    SamValidateSuccess = 0
    SamValidatePasswordMustChange = 1
    SamValidateAccountLockedOut = 2
    SamValidatePasswordExpired = 3
    SamValidatePasswordIncorrect = 4
    SamValidatePasswordIsInHistory = 5
    SamValidatePasswordTooShort = 6
    SamValidatePasswordTooLong = 7
    SamValidatePasswordNotComplexEnough = 8
    SamValidatePasswordTooRecent = 9
    SamValidatePasswordFilterError = 10

PSAM_VALIDATE_VALIDATION_STATUS: Final[ndr.Pointer]

class SAM_VALIDATE_STANDARD_OUTPUT_ARG(ndr.Struct):
    ChangedPersistedFields: SAM_VALIDATE_PERSISTED_FIELDS
    ValidationStatus: SAM_VALIDATE_VALIDATION_STATUS
    def __init__(
        self,
        *,
        ChangedPersistedFields: SAM_VALIDATE_PERSISTED_FIELDS,
        ValidationStatus: SAM_VALIDATE_VALIDATION_STATUS | int,
    ) -> None: ...

PSAM_VALIDATE_STANDARD_OUTPUT_ARG: Final[ndr.Pointer]

class SAM_VALIDATE_AUTHENTICATION_INPUT_ARG(ndr.Struct):
    InputPersistedFields: SAM_VALIDATE_PERSISTED_FIELDS
    PasswordMatched: int
    def __init__(
        self,
        *,
        InputPersistedFields: SAM_VALIDATE_PERSISTED_FIELDS,
        PasswordMatched: int,
    ) -> None: ...

PSAM_VALIDATE_AUTHENTICATION_INPUT_ARG: Final[ndr.Pointer]

class SAM_VALIDATE_PASSWORD_CHANGE_INPUT_ARG(ndr.Struct):
    InputPersistedFields: SAM_VALIDATE_PERSISTED_FIELDS
    ClearPassword: str | None
    UserAccountName: str | None
    HashedPassword: SAM_VALIDATE_PASSWORD_HASH
    PasswordMatch: int
    def __init__(
        self,
        *,
        InputPersistedFields: SAM_VALIDATE_PERSISTED_FIELDS,
        ClearPassword: str | None,
        UserAccountName: str | None,
        HashedPassword: SAM_VALIDATE_PASSWORD_HASH,
        PasswordMatch: int,
    ) -> None: ...

PSAM_VALIDATE_PASSWORD_CHANGE_INPUT_ARG: Final[ndr.Pointer]

class SAM_VALIDATE_PASSWORD_RESET_INPUT_ARG(ndr.Struct):
    InputPersistedFields: SAM_VALIDATE_PERSISTED_FIELDS
    ClearPassword: str | None
    UserAccountName: str | None
    HashedPassword: SAM_VALIDATE_PASSWORD_HASH
    PasswordMustChangeAtNextLogon: int
    ClearLockout: int
    def __init__(
        self,
        *,
        InputPersistedFields: SAM_VALIDATE_PERSISTED_FIELDS,
        ClearPassword: str | None,
        UserAccountName: str | None,
        HashedPassword: SAM_VALIDATE_PASSWORD_HASH,
        PasswordMustChangeAtNextLogon: int,
        ClearLockout: int,
    ) -> None: ...

PSAM_VALIDATE_PASSWORD_RESET_INPUT_ARG: Final[ndr.Pointer]

class SAM_VALIDATE_INPUT_ARG(ndr.Union):
    tag: PASSWORD_POLICY_VALIDATION_TYPE
    value: (
        SAM_VALIDATE_AUTHENTICATION_INPUT_ARG
        | SAM_VALIDATE_PASSWORD_CHANGE_INPUT_ARG
        | SAM_VALIDATE_PASSWORD_RESET_INPUT_ARG
    )
    @overload
    def __init__(
        self,
        tag: PASSWORD_POLICY_VALIDATION_TYPE | int,
        value: (
            SAM_VALIDATE_AUTHENTICATION_INPUT_ARG
            | SAM_VALIDATE_PASSWORD_CHANGE_INPUT_ARG
            | SAM_VALIDATE_PASSWORD_RESET_INPUT_ARG
        ),
        /,
    ) -> None: ...
    @overload
    def __init__(
        self,
        *,
        ValidateAuthenticationInput: SAM_VALIDATE_AUTHENTICATION_INPUT_ARG,
    ) -> None: ...
    @overload
    def __init__(
        self,
        *,
        ValidatePasswordChangeInput: SAM_VALIDATE_PASSWORD_CHANGE_INPUT_ARG,
    ) -> None: ...
    @overload
    def __init__(
        self,
        *,
        ValidatePasswordResetInput: SAM_VALIDATE_PASSWORD_RESET_INPUT_ARG,
    ) -> None: ...

PSAM_VALIDATE_INPUT_ARG: Final[ndr.Pointer]

class SAM_VALIDATE_OUTPUT_ARG(ndr.Union):
    tag: PASSWORD_POLICY_VALIDATION_TYPE
    value: SAM_VALIDATE_STANDARD_OUTPUT_ARG
    @overload
    def __init__(
        self,
        tag: PASSWORD_POLICY_VALIDATION_TYPE | int,
        value: SAM_VALIDATE_STANDARD_OUTPUT_ARG,
        /,
    ) -> None: ...
    @overload
    def __init__(
        self,
        *,
        ValidateAuthenticationOutput: SAM_VALIDATE_STANDARD_OUTPUT_ARG,
    ) -> None: ...
    @overload
    def __init__(
        self,
        *,
        ValidatePasswordChangeOutput: SAM_VALIDATE_STANDARD_OUTPUT_ARG,
    ) -> None: ...
    @overload
    def __init__(
        self,
        *,
        ValidatePasswordResetOutput: SAM_VALIDATE_STANDARD_OUTPUT_ARG,
    ) -> None: ...

PSAM_VALIDATE_OUTPUT_ARG: Final[ndr.Pointer]

@type_check_only
class samrResponse:
    class SamrConnect(ndr.Outputs):
        ServerHandle: ndr.ContextHandle | None
        result: int
        def __init__(self, *, ServerHandle: ndr.ContextHandle | None, result: int) -> None: ...
    class SamrCloseHandle(ndr.Outputs):
        SamHandle: ndr.ContextHandle | None
        result: int
        def __init__(self, *, SamHandle: ndr.ContextHandle | None, result: int) -> None: ...
    class SamrSetSecurityObject(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class SamrQuerySecurityObject(ndr.Outputs):
        SecurityDescriptor: SAMPR_SR_SECURITY_DESCRIPTOR | None
        result: int
        def __init__(
            self,
            *,
            SecurityDescriptor: SAMPR_SR_SECURITY_DESCRIPTOR | None,
            result: int,
        ) -> None: ...
    class SamrLookupDomainInSamServer(ndr.Outputs):
        DomainId: ndr.Sid | None
        result: int
        def __init__(self, *, DomainId: ndr.Sid | None, result: int) -> None: ...
    class SamrEnumerateDomainsInSamServer(ndr.Outputs):
        EnumerationContext: int
        Buffer: SAMPR_ENUMERATION_BUFFER | None
        CountReturned: int
        result: int
        def __init__(
            self,
            *,
            EnumerationContext: int,
            Buffer: SAMPR_ENUMERATION_BUFFER | None,
            CountReturned: int,
            result: int,
        ) -> None: ...
    class SamrOpenDomain(ndr.Outputs):
        DomainHandle: ndr.ContextHandle | None
        result: int
        def __init__(self, *, DomainHandle: ndr.ContextHandle | None, result: int) -> None: ...
    class SamrQueryInformationDomain(ndr.Outputs):
        Buffer: SAMPR_DOMAIN_INFO_BUFFER | None
        result: int
        def __init__(self, *, Buffer: SAMPR_DOMAIN_INFO_BUFFER | None, result: int) -> None: ...
    class SamrSetInformationDomain(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class SamrCreateGroupInDomain(ndr.Outputs):
        GroupHandle: ndr.ContextHandle | None
        RelativeId: int
        result: int
        def __init__(
            self,
            *,
            GroupHandle: ndr.ContextHandle | None,
            RelativeId: int,
            result: int,
        ) -> None: ...
    class SamrEnumerateGroupsInDomain(ndr.Outputs):
        EnumerationContext: int
        Buffer: SAMPR_ENUMERATION_BUFFER | None
        CountReturned: int
        result: int
        def __init__(
            self,
            *,
            EnumerationContext: int,
            Buffer: SAMPR_ENUMERATION_BUFFER | None,
            CountReturned: int,
            result: int,
        ) -> None: ...
    class SamrCreateUserInDomain(ndr.Outputs):
        UserHandle: ndr.ContextHandle | None
        RelativeId: int
        result: int
        def __init__(
            self,
            *,
            UserHandle: ndr.ContextHandle | None,
            RelativeId: int,
            result: int,
        ) -> None: ...
    class SamrEnumerateUsersInDomain(ndr.Outputs):
        EnumerationContext: int
        Buffer: SAMPR_ENUMERATION_BUFFER | None
        CountReturned: int
        result: int
        def __init__(
            self,
            *,
            EnumerationContext: int,
            Buffer: SAMPR_ENUMERATION_BUFFER | None,
            CountReturned: int,
            result: int,
        ) -> None: ...
    class SamrCreateAliasInDomain(ndr.Outputs):
        AliasHandle: ndr.ContextHandle | None
        RelativeId: int
        result: int
        def __init__(
            self,
            *,
            AliasHandle: ndr.ContextHandle | None,
            RelativeId: int,
            result: int,
        ) -> None: ...
    class SamrEnumerateAliasesInDomain(ndr.Outputs):
        EnumerationContext: int
        Buffer: SAMPR_ENUMERATION_BUFFER | None
        CountReturned: int
        result: int
        def __init__(
            self,
            *,
            EnumerationContext: int,
            Buffer: SAMPR_ENUMERATION_BUFFER | None,
            CountReturned: int,
            result: int,
        ) -> None: ...
    class SamrGetAliasMembership(ndr.Outputs):
        Membership: SAMPR_ULONG_ARRAY
        result: int
        def __init__(self, *, Membership: SAMPR_ULONG_ARRAY, result: int) -> None: ...
    class SamrLookupNamesInDomain(ndr.Outputs):
        RelativeIds: SAMPR_ULONG_ARRAY
        Use: SAMPR_ULONG_ARRAY
        result: int
        def __init__(
            self,
            *,
            RelativeIds: SAMPR_ULONG_ARRAY,
            Use: SAMPR_ULONG_ARRAY,
            result: int,
        ) -> None: ...
    class SamrLookupIdsInDomain(ndr.Outputs):
        Names: SAMPR_RETURNED_USTRING_ARRAY
        Use: SAMPR_ULONG_ARRAY
        result: int
        def __init__(
            self,
            *,
            Names: SAMPR_RETURNED_USTRING_ARRAY,
            Use: SAMPR_ULONG_ARRAY,
            result: int,
        ) -> None: ...
    class SamrOpenGroup(ndr.Outputs):
        GroupHandle: ndr.ContextHandle | None
        result: int
        def __init__(self, *, GroupHandle: ndr.ContextHandle | None, result: int) -> None: ...
    class SamrQueryInformationGroup(ndr.Outputs):
        Buffer: SAMPR_GROUP_INFO_BUFFER | None
        result: int
        def __init__(self, *, Buffer: SAMPR_GROUP_INFO_BUFFER | None, result: int) -> None: ...
    class SamrSetInformationGroup(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class SamrAddMemberToGroup(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class SamrDeleteGroup(ndr.Outputs):
        GroupHandle: ndr.ContextHandle | None
        result: int
        def __init__(self, *, GroupHandle: ndr.ContextHandle | None, result: int) -> None: ...
    class SamrRemoveMemberFromGroup(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class SamrGetMembersInGroup(ndr.Outputs):
        Members: SAMPR_GET_MEMBERS_BUFFER | None
        result: int
        def __init__(self, *, Members: SAMPR_GET_MEMBERS_BUFFER | None, result: int) -> None: ...
    class SamrSetMemberAttributesOfGroup(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class SamrOpenAlias(ndr.Outputs):
        AliasHandle: ndr.ContextHandle | None
        result: int
        def __init__(self, *, AliasHandle: ndr.ContextHandle | None, result: int) -> None: ...
    class SamrQueryInformationAlias(ndr.Outputs):
        Buffer: SAMPR_ALIAS_INFO_BUFFER | None
        result: int
        def __init__(self, *, Buffer: SAMPR_ALIAS_INFO_BUFFER | None, result: int) -> None: ...
    class SamrSetInformationAlias(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class SamrDeleteAlias(ndr.Outputs):
        AliasHandle: ndr.ContextHandle | None
        result: int
        def __init__(self, *, AliasHandle: ndr.ContextHandle | None, result: int) -> None: ...
    class SamrAddMemberToAlias(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class SamrRemoveMemberFromAlias(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class SamrGetMembersInAlias(ndr.Outputs):
        Members: SAMPR_PSID_ARRAY_OUT
        result: int
        def __init__(self, *, Members: SAMPR_PSID_ARRAY_OUT, result: int) -> None: ...
    class SamrOpenUser(ndr.Outputs):
        UserHandle: ndr.ContextHandle | None
        result: int
        def __init__(self, *, UserHandle: ndr.ContextHandle | None, result: int) -> None: ...
    class SamrDeleteUser(ndr.Outputs):
        UserHandle: ndr.ContextHandle | None
        result: int
        def __init__(self, *, UserHandle: ndr.ContextHandle | None, result: int) -> None: ...
    class SamrQueryInformationUser(ndr.Outputs):
        Buffer: SAMPR_USER_INFO_BUFFER | None
        result: int
        def __init__(self, *, Buffer: SAMPR_USER_INFO_BUFFER | None, result: int) -> None: ...
    class SamrSetInformationUser(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class SamrChangePasswordUser(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class SamrGetGroupsForUser(ndr.Outputs):
        Groups: SAMPR_GET_GROUPS_BUFFER | None
        result: int
        def __init__(self, *, Groups: SAMPR_GET_GROUPS_BUFFER | None, result: int) -> None: ...
    class SamrQueryDisplayInformation(ndr.Outputs):
        TotalAvailable: int
        TotalReturned: int
        Buffer: SAMPR_DISPLAY_INFO_BUFFER
        result: int
        def __init__(
            self,
            *,
            TotalAvailable: int,
            TotalReturned: int,
            Buffer: SAMPR_DISPLAY_INFO_BUFFER,
            result: int,
        ) -> None: ...
    class SamrGetDisplayEnumerationIndex(ndr.Outputs):
        Index: int
        result: int
        def __init__(self, *, Index: int, result: int) -> None: ...
    class SamrGetUserDomainPasswordInformation(ndr.Outputs):
        PasswordInformation: USER_DOMAIN_PASSWORD_INFORMATION
        result: int
        def __init__(
            self,
            *,
            PasswordInformation: USER_DOMAIN_PASSWORD_INFORMATION,
            result: int,
        ) -> None: ...
    class SamrRemoveMemberFromForeignDomain(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class SamrQueryInformationDomain2(ndr.Outputs):
        Buffer: SAMPR_DOMAIN_INFO_BUFFER | None
        result: int
        def __init__(self, *, Buffer: SAMPR_DOMAIN_INFO_BUFFER | None, result: int) -> None: ...
    class SamrQueryInformationUser2(ndr.Outputs):
        Buffer: SAMPR_USER_INFO_BUFFER | None
        result: int
        def __init__(self, *, Buffer: SAMPR_USER_INFO_BUFFER | None, result: int) -> None: ...
    class SamrQueryDisplayInformation2(ndr.Outputs):
        TotalAvailable: int
        TotalReturned: int
        Buffer: SAMPR_DISPLAY_INFO_BUFFER
        result: int
        def __init__(
            self,
            *,
            TotalAvailable: int,
            TotalReturned: int,
            Buffer: SAMPR_DISPLAY_INFO_BUFFER,
            result: int,
        ) -> None: ...
    class SamrGetDisplayEnumerationIndex2(ndr.Outputs):
        Index: int
        result: int
        def __init__(self, *, Index: int, result: int) -> None: ...
    class SamrCreateUser2InDomain(ndr.Outputs):
        UserHandle: ndr.ContextHandle | None
        GrantedAccess: int
        RelativeId: int
        result: int
        def __init__(
            self,
            *,
            UserHandle: ndr.ContextHandle | None,
            GrantedAccess: int,
            RelativeId: int,
            result: int,
        ) -> None: ...
    class SamrQueryDisplayInformation3(ndr.Outputs):
        TotalAvailable: int
        TotalReturned: int
        Buffer: SAMPR_DISPLAY_INFO_BUFFER
        result: int
        def __init__(
            self,
            *,
            TotalAvailable: int,
            TotalReturned: int,
            Buffer: SAMPR_DISPLAY_INFO_BUFFER,
            result: int,
        ) -> None: ...
    class SamrAddMultipleMembersToAlias(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class SamrRemoveMultipleMembersFromAlias(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class SamrOemChangePasswordUser2(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class SamrUnicodeChangePasswordUser2(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class SamrGetDomainPasswordInformation(ndr.Outputs):
        PasswordInformation: USER_DOMAIN_PASSWORD_INFORMATION
        result: int
        def __init__(
            self,
            *,
            PasswordInformation: USER_DOMAIN_PASSWORD_INFORMATION,
            result: int,
        ) -> None: ...
    class SamrConnect2(ndr.Outputs):
        ServerHandle: ndr.ContextHandle | None
        result: int
        def __init__(self, *, ServerHandle: ndr.ContextHandle | None, result: int) -> None: ...
    class SamrSetInformationUser2(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class SamrConnect4(ndr.Outputs):
        ServerHandle: ndr.ContextHandle | None
        result: int
        def __init__(self, *, ServerHandle: ndr.ContextHandle | None, result: int) -> None: ...
    class SamrConnect5(ndr.Outputs):
        OutVersion: int
        OutRevisionInfo: SAMPR_REVISION_INFO
        ServerHandle: ndr.ContextHandle | None
        result: int
        def __init__(
            self,
            *,
            OutVersion: int = ...,
            OutRevisionInfo: SAMPR_REVISION_INFO,
            ServerHandle: ndr.ContextHandle | None,
            result: int,
        ) -> None: ...
    class SamrRidToSid(ndr.Outputs):
        Sid: ndr.Sid | None
        result: int
        def __init__(self, *, Sid: ndr.Sid | None, result: int) -> None: ...
    class SamrSetDSRMPassword(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class SamrValidatePassword(ndr.Outputs):
        OutputArg: SAM_VALIDATE_OUTPUT_ARG | None
        result: int
        def __init__(self, *, OutputArg: SAM_VALIDATE_OUTPUT_ARG | None, result: int) -> None: ...
    class SamrUnicodeChangePasswordUser4(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class SamrValidateComputerAccountReuseAttempt(ndr.Outputs):
        Result: int
        result: int
        def __init__(self, *, Result: int, result: int) -> None: ...
    class SamrAccountIsDelegatedManagedServiceAccount(ndr.Outputs):
        Result: int
        Authorized: int
        result: int
        def __init__(self, *, Result: int, Authorized: int, result: int) -> None: ...

@type_check_only
class samrClient(rpcfast.Client):
    @property
    def raw(self) -> samrRaw: ...
    def SamrConnect(
        self,
        ServerName: int | None,
        DesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    def SamrCloseHandle(self, SamHandle: ndr.ContextHandle | None) -> ndr.ContextHandle | None: ...
    def SamrSetSecurityObject(
        self,
        ObjectHandle: ndr.ContextHandle | None,
        SecurityInformation: int,
        SecurityDescriptor: SAMPR_SR_SECURITY_DESCRIPTOR,
    ) -> None: ...
    def SamrQuerySecurityObject(
        self,
        ObjectHandle: ndr.ContextHandle | None,
        SecurityInformation: int,
    ) -> SAMPR_SR_SECURITY_DESCRIPTOR | None: ...
    def SamrLookupDomainInSamServer(
        self,
        ServerHandle: ndr.ContextHandle | None,
        Name: str | None,
    ) -> ndr.Sid | None: ...
    def SamrEnumerateDomainsInSamServer(
        self,
        ServerHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        PreferedMaximumLength: int,
    ) -> samrResponse.SamrEnumerateDomainsInSamServer: ...
    def SamrOpenDomain(
        self,
        ServerHandle: ndr.ContextHandle | None,
        DesiredAccess: int,
        DomainId: ndr.Sid,
    ) -> ndr.ContextHandle | None: ...
    def SamrQueryInformationDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DomainInformationClass: DOMAIN_INFORMATION_CLASS | int,
    ) -> SAMPR_DOMAIN_INFO_BUFFER | None: ...
    def SamrSetInformationDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DomainInformation: SAMPR_DOMAIN_INFO_BUFFER,
        *,
        DomainInformationClass: DOMAIN_INFORMATION_CLASS | int = ...,
    ) -> None: ...
    def SamrCreateGroupInDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        Name: str | None,
        DesiredAccess: int,
    ) -> samrResponse.SamrCreateGroupInDomain: ...
    def SamrEnumerateGroupsInDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        PreferedMaximumLength: int,
    ) -> samrResponse.SamrEnumerateGroupsInDomain: ...
    def SamrCreateUserInDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        Name: str | None,
        DesiredAccess: int,
    ) -> samrResponse.SamrCreateUserInDomain: ...
    def SamrEnumerateUsersInDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        UserAccountControl: int,
        PreferedMaximumLength: int,
    ) -> samrResponse.SamrEnumerateUsersInDomain: ...
    def SamrCreateAliasInDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        AccountName: str | None,
        DesiredAccess: int,
    ) -> samrResponse.SamrCreateAliasInDomain: ...
    def SamrEnumerateAliasesInDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        PreferedMaximumLength: int,
    ) -> samrResponse.SamrEnumerateAliasesInDomain: ...
    def SamrGetAliasMembership(
        self,
        DomainHandle: ndr.ContextHandle | None,
        SidArray: SAMPR_PSID_ARRAY,
    ) -> SAMPR_ULONG_ARRAY: ...
    def SamrLookupNamesInDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        Names: _t.Elements[str | None],
        *,
        Count: int = ...,
    ) -> samrResponse.SamrLookupNamesInDomain: ...
    def SamrLookupIdsInDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        RelativeIds: _t.Elements[int],
        *,
        Count: int = ...,
    ) -> samrResponse.SamrLookupIdsInDomain: ...
    def SamrOpenGroup(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DesiredAccess: int,
        GroupId: int,
    ) -> ndr.ContextHandle | None: ...
    def SamrQueryInformationGroup(
        self,
        GroupHandle: ndr.ContextHandle | None,
        GroupInformationClass: GROUP_INFORMATION_CLASS | int,
    ) -> SAMPR_GROUP_INFO_BUFFER | None: ...
    def SamrSetInformationGroup(
        self,
        GroupHandle: ndr.ContextHandle | None,
        Buffer: SAMPR_GROUP_INFO_BUFFER,
        *,
        GroupInformationClass: GROUP_INFORMATION_CLASS | int = ...,
    ) -> None: ...
    def SamrAddMemberToGroup(
        self,
        GroupHandle: ndr.ContextHandle | None,
        MemberId: int,
        Attributes: int,
    ) -> None: ...
    def SamrDeleteGroup(
        self,
        GroupHandle: ndr.ContextHandle | None,
    ) -> ndr.ContextHandle | None: ...
    def SamrRemoveMemberFromGroup(
        self,
        GroupHandle: ndr.ContextHandle | None,
        MemberId: int,
    ) -> None: ...
    def SamrGetMembersInGroup(
        self,
        GroupHandle: ndr.ContextHandle | None,
    ) -> SAMPR_GET_MEMBERS_BUFFER | None: ...
    def SamrSetMemberAttributesOfGroup(
        self,
        GroupHandle: ndr.ContextHandle | None,
        MemberId: int,
        Attributes: int,
    ) -> None: ...
    def SamrOpenAlias(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DesiredAccess: int,
        AliasId: int,
    ) -> ndr.ContextHandle | None: ...
    def SamrQueryInformationAlias(
        self,
        AliasHandle: ndr.ContextHandle | None,
        AliasInformationClass: ALIAS_INFORMATION_CLASS | int,
    ) -> SAMPR_ALIAS_INFO_BUFFER | None: ...
    def SamrSetInformationAlias(
        self,
        AliasHandle: ndr.ContextHandle | None,
        Buffer: SAMPR_ALIAS_INFO_BUFFER,
        *,
        AliasInformationClass: ALIAS_INFORMATION_CLASS | int = ...,
    ) -> None: ...
    def SamrDeleteAlias(
        self,
        AliasHandle: ndr.ContextHandle | None,
    ) -> ndr.ContextHandle | None: ...
    def SamrAddMemberToAlias(
        self,
        AliasHandle: ndr.ContextHandle | None,
        MemberId: ndr.Sid,
    ) -> None: ...
    def SamrRemoveMemberFromAlias(
        self,
        AliasHandle: ndr.ContextHandle | None,
        MemberId: ndr.Sid,
    ) -> None: ...
    def SamrGetMembersInAlias(
        self,
        AliasHandle: ndr.ContextHandle | None,
    ) -> SAMPR_PSID_ARRAY_OUT: ...
    def SamrOpenUser(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DesiredAccess: int,
        UserId: int,
    ) -> ndr.ContextHandle | None: ...
    def SamrDeleteUser(self, UserHandle: ndr.ContextHandle | None) -> ndr.ContextHandle | None: ...
    def SamrQueryInformationUser(
        self,
        UserHandle: ndr.ContextHandle | None,
        UserInformationClass: USER_INFORMATION_CLASS | int,
    ) -> SAMPR_USER_INFO_BUFFER | None: ...
    def SamrSetInformationUser(
        self,
        UserHandle: ndr.ContextHandle | None,
        Buffer: SAMPR_USER_INFO_BUFFER,
        *,
        UserInformationClass: USER_INFORMATION_CLASS | int = ...,
    ) -> None: ...
    def SamrChangePasswordUser(
        self,
        UserHandle: ndr.ContextHandle | None,
        LmPresent: int,
        OldLmEncryptedWithNewLm: ENCRYPTED_LM_OWF_PASSWORD | None,
        NewLmEncryptedWithOldLm: ENCRYPTED_LM_OWF_PASSWORD | None,
        NtPresent: int,
        OldNtEncryptedWithNewNt: ENCRYPTED_LM_OWF_PASSWORD | None,
        NewNtEncryptedWithOldNt: ENCRYPTED_LM_OWF_PASSWORD | None,
        NtCrossEncryptionPresent: int,
        NewNtEncryptedWithNewLm: ENCRYPTED_LM_OWF_PASSWORD | None,
        LmCrossEncryptionPresent: int,
        NewLmEncryptedWithNewNt: ENCRYPTED_LM_OWF_PASSWORD | None = ...,
    ) -> None: ...
    def SamrGetGroupsForUser(
        self,
        UserHandle: ndr.ContextHandle | None,
    ) -> SAMPR_GET_GROUPS_BUFFER | None: ...
    def SamrQueryDisplayInformation(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION | int,
        Index: int,
        EntryCount: int,
        PreferredMaximumLength: int,
    ) -> samrResponse.SamrQueryDisplayInformation: ...
    def SamrGetDisplayEnumerationIndex(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION | int,
        Prefix: str | None,
    ) -> int: ...
    def SamrGetUserDomainPasswordInformation(
        self,
        UserHandle: ndr.ContextHandle | None,
    ) -> USER_DOMAIN_PASSWORD_INFORMATION: ...
    def SamrRemoveMemberFromForeignDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        MemberSid: ndr.Sid,
    ) -> None: ...
    def SamrQueryInformationDomain2(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DomainInformationClass: DOMAIN_INFORMATION_CLASS | int,
    ) -> SAMPR_DOMAIN_INFO_BUFFER | None: ...
    def SamrQueryInformationUser2(
        self,
        UserHandle: ndr.ContextHandle | None,
        UserInformationClass: USER_INFORMATION_CLASS | int,
    ) -> SAMPR_USER_INFO_BUFFER | None: ...
    def SamrQueryDisplayInformation2(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION | int,
        Index: int,
        EntryCount: int,
        PreferredMaximumLength: int,
    ) -> samrResponse.SamrQueryDisplayInformation2: ...
    def SamrGetDisplayEnumerationIndex2(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION | int,
        Prefix: str | None,
    ) -> int: ...
    def SamrCreateUser2InDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        Name: str | None,
        AccountType: int,
        DesiredAccess: int,
    ) -> samrResponse.SamrCreateUser2InDomain: ...
    def SamrQueryDisplayInformation3(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION | int,
        Index: int,
        EntryCount: int,
        PreferredMaximumLength: int,
    ) -> samrResponse.SamrQueryDisplayInformation3: ...
    def SamrAddMultipleMembersToAlias(
        self,
        AliasHandle: ndr.ContextHandle | None,
        MembersBuffer: SAMPR_PSID_ARRAY,
    ) -> None: ...
    def SamrRemoveMultipleMembersFromAlias(
        self,
        AliasHandle: ndr.ContextHandle | None,
        MembersBuffer: SAMPR_PSID_ARRAY,
    ) -> None: ...
    def SamrOemChangePasswordUser2(
        self,
        ServerName: bytes | None,
        UserName: bytes | None,
        NewPasswordEncryptedWithOldLm: SAMPR_ENCRYPTED_USER_PASSWORD | None = ...,
        OldLmOwfPasswordEncryptedWithNewLm: ENCRYPTED_LM_OWF_PASSWORD | None = ...,
    ) -> None: ...
    def SamrUnicodeChangePasswordUser2(
        self,
        ServerName: str | None,
        UserName: str | None,
        NewPasswordEncryptedWithOldNt: SAMPR_ENCRYPTED_USER_PASSWORD | None,
        OldNtOwfPasswordEncryptedWithNewNt: ENCRYPTED_LM_OWF_PASSWORD | None,
        LmPresent: int,
        NewPasswordEncryptedWithOldLm: SAMPR_ENCRYPTED_USER_PASSWORD | None = ...,
        OldLmOwfPasswordEncryptedWithNewNt: ENCRYPTED_LM_OWF_PASSWORD | None = ...,
    ) -> None: ...
    def SamrGetDomainPasswordInformation(
        self,
        Unused: str | None = ...,
    ) -> USER_DOMAIN_PASSWORD_INFORMATION: ...
    def SamrConnect2(
        self,
        ServerName: str | None,
        DesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    def SamrSetInformationUser2(
        self,
        UserHandle: ndr.ContextHandle | None,
        Buffer: SAMPR_USER_INFO_BUFFER,
        *,
        UserInformationClass: USER_INFORMATION_CLASS | int = ...,
    ) -> None: ...
    def SamrConnect4(
        self,
        ServerName: str | None,
        ClientRevision: int,
        DesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    def SamrConnect5(
        self,
        ServerName: str | None,
        DesiredAccess: int,
        InRevisionInfo: SAMPR_REVISION_INFO,
        *,
        InVersion: int = ...,
    ) -> samrResponse.SamrConnect5: ...
    def SamrRidToSid(self, ObjectHandle: ndr.ContextHandle | None, Rid: int) -> ndr.Sid | None: ...
    def SamrSetDSRMPassword(
        self,
        Unused: str | None,
        UserId: int,
        EncryptedNtOwfPassword: ENCRYPTED_LM_OWF_PASSWORD | None = ...,
    ) -> None: ...
    def SamrValidatePassword(
        self,
        InputArg: SAM_VALIDATE_INPUT_ARG,
        *,
        ValidationType: PASSWORD_POLICY_VALIDATION_TYPE | int = ...,
    ) -> SAM_VALIDATE_OUTPUT_ARG | None: ...
    def SamrUnicodeChangePasswordUser4(
        self,
        ServerName: str | None,
        UserName: str | None,
        EncryptedPassword: SAMPR_ENCRYPTED_PASSWORD_AES,
    ) -> None: ...
    def SamrValidateComputerAccountReuseAttempt(
        self,
        ServerHandle: ndr.ContextHandle | None,
        ComputerSid: ndr.Sid,
    ) -> int: ...
    def SamrAccountIsDelegatedManagedServiceAccount(
        self,
        ServerHandle: ndr.ContextHandle | None,
        AccountName: str | None,
    ) -> samrResponse.SamrAccountIsDelegatedManagedServiceAccount: ...

@type_check_only
class samrRaw:
    def SamrConnect(
        self,
        ServerName: int | None,
        DesiredAccess: int,
    ) -> samrResponse.SamrConnect: ...
    def SamrCloseHandle(
        self,
        SamHandle: ndr.ContextHandle | None,
    ) -> samrResponse.SamrCloseHandle: ...
    def SamrSetSecurityObject(
        self,
        ObjectHandle: ndr.ContextHandle | None,
        SecurityInformation: int,
        SecurityDescriptor: SAMPR_SR_SECURITY_DESCRIPTOR,
    ) -> samrResponse.SamrSetSecurityObject: ...
    def SamrQuerySecurityObject(
        self,
        ObjectHandle: ndr.ContextHandle | None,
        SecurityInformation: int,
    ) -> samrResponse.SamrQuerySecurityObject: ...
    def SamrLookupDomainInSamServer(
        self,
        ServerHandle: ndr.ContextHandle | None,
        Name: str | None,
    ) -> samrResponse.SamrLookupDomainInSamServer: ...
    def SamrEnumerateDomainsInSamServer(
        self,
        ServerHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        PreferedMaximumLength: int,
    ) -> samrResponse.SamrEnumerateDomainsInSamServer: ...
    def SamrOpenDomain(
        self,
        ServerHandle: ndr.ContextHandle | None,
        DesiredAccess: int,
        DomainId: ndr.Sid,
    ) -> samrResponse.SamrOpenDomain: ...
    def SamrQueryInformationDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DomainInformationClass: DOMAIN_INFORMATION_CLASS | int,
    ) -> samrResponse.SamrQueryInformationDomain: ...
    def SamrSetInformationDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DomainInformation: SAMPR_DOMAIN_INFO_BUFFER,
        *,
        DomainInformationClass: DOMAIN_INFORMATION_CLASS | int = ...,
    ) -> samrResponse.SamrSetInformationDomain: ...
    def SamrCreateGroupInDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        Name: str | None,
        DesiredAccess: int,
    ) -> samrResponse.SamrCreateGroupInDomain: ...
    def SamrEnumerateGroupsInDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        PreferedMaximumLength: int,
    ) -> samrResponse.SamrEnumerateGroupsInDomain: ...
    def SamrCreateUserInDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        Name: str | None,
        DesiredAccess: int,
    ) -> samrResponse.SamrCreateUserInDomain: ...
    def SamrEnumerateUsersInDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        UserAccountControl: int,
        PreferedMaximumLength: int,
    ) -> samrResponse.SamrEnumerateUsersInDomain: ...
    def SamrCreateAliasInDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        AccountName: str | None,
        DesiredAccess: int,
    ) -> samrResponse.SamrCreateAliasInDomain: ...
    def SamrEnumerateAliasesInDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        PreferedMaximumLength: int,
    ) -> samrResponse.SamrEnumerateAliasesInDomain: ...
    def SamrGetAliasMembership(
        self,
        DomainHandle: ndr.ContextHandle | None,
        SidArray: SAMPR_PSID_ARRAY,
    ) -> samrResponse.SamrGetAliasMembership: ...
    def SamrLookupNamesInDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        Names: _t.Elements[str | None],
        *,
        Count: int = ...,
    ) -> samrResponse.SamrLookupNamesInDomain: ...
    def SamrLookupIdsInDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        RelativeIds: _t.Elements[int],
        *,
        Count: int = ...,
    ) -> samrResponse.SamrLookupIdsInDomain: ...
    def SamrOpenGroup(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DesiredAccess: int,
        GroupId: int,
    ) -> samrResponse.SamrOpenGroup: ...
    def SamrQueryInformationGroup(
        self,
        GroupHandle: ndr.ContextHandle | None,
        GroupInformationClass: GROUP_INFORMATION_CLASS | int,
    ) -> samrResponse.SamrQueryInformationGroup: ...
    def SamrSetInformationGroup(
        self,
        GroupHandle: ndr.ContextHandle | None,
        Buffer: SAMPR_GROUP_INFO_BUFFER,
        *,
        GroupInformationClass: GROUP_INFORMATION_CLASS | int = ...,
    ) -> samrResponse.SamrSetInformationGroup: ...
    def SamrAddMemberToGroup(
        self,
        GroupHandle: ndr.ContextHandle | None,
        MemberId: int,
        Attributes: int,
    ) -> samrResponse.SamrAddMemberToGroup: ...
    def SamrDeleteGroup(
        self,
        GroupHandle: ndr.ContextHandle | None,
    ) -> samrResponse.SamrDeleteGroup: ...
    def SamrRemoveMemberFromGroup(
        self,
        GroupHandle: ndr.ContextHandle | None,
        MemberId: int,
    ) -> samrResponse.SamrRemoveMemberFromGroup: ...
    def SamrGetMembersInGroup(
        self,
        GroupHandle: ndr.ContextHandle | None,
    ) -> samrResponse.SamrGetMembersInGroup: ...
    def SamrSetMemberAttributesOfGroup(
        self,
        GroupHandle: ndr.ContextHandle | None,
        MemberId: int,
        Attributes: int,
    ) -> samrResponse.SamrSetMemberAttributesOfGroup: ...
    def SamrOpenAlias(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DesiredAccess: int,
        AliasId: int,
    ) -> samrResponse.SamrOpenAlias: ...
    def SamrQueryInformationAlias(
        self,
        AliasHandle: ndr.ContextHandle | None,
        AliasInformationClass: ALIAS_INFORMATION_CLASS | int,
    ) -> samrResponse.SamrQueryInformationAlias: ...
    def SamrSetInformationAlias(
        self,
        AliasHandle: ndr.ContextHandle | None,
        Buffer: SAMPR_ALIAS_INFO_BUFFER,
        *,
        AliasInformationClass: ALIAS_INFORMATION_CLASS | int = ...,
    ) -> samrResponse.SamrSetInformationAlias: ...
    def SamrDeleteAlias(
        self,
        AliasHandle: ndr.ContextHandle | None,
    ) -> samrResponse.SamrDeleteAlias: ...
    def SamrAddMemberToAlias(
        self,
        AliasHandle: ndr.ContextHandle | None,
        MemberId: ndr.Sid,
    ) -> samrResponse.SamrAddMemberToAlias: ...
    def SamrRemoveMemberFromAlias(
        self,
        AliasHandle: ndr.ContextHandle | None,
        MemberId: ndr.Sid,
    ) -> samrResponse.SamrRemoveMemberFromAlias: ...
    def SamrGetMembersInAlias(
        self,
        AliasHandle: ndr.ContextHandle | None,
    ) -> samrResponse.SamrGetMembersInAlias: ...
    def SamrOpenUser(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DesiredAccess: int,
        UserId: int,
    ) -> samrResponse.SamrOpenUser: ...
    def SamrDeleteUser(
        self,
        UserHandle: ndr.ContextHandle | None,
    ) -> samrResponse.SamrDeleteUser: ...
    def SamrQueryInformationUser(
        self,
        UserHandle: ndr.ContextHandle | None,
        UserInformationClass: USER_INFORMATION_CLASS | int,
    ) -> samrResponse.SamrQueryInformationUser: ...
    def SamrSetInformationUser(
        self,
        UserHandle: ndr.ContextHandle | None,
        Buffer: SAMPR_USER_INFO_BUFFER,
        *,
        UserInformationClass: USER_INFORMATION_CLASS | int = ...,
    ) -> samrResponse.SamrSetInformationUser: ...
    def SamrChangePasswordUser(
        self,
        UserHandle: ndr.ContextHandle | None,
        LmPresent: int,
        OldLmEncryptedWithNewLm: ENCRYPTED_LM_OWF_PASSWORD | None,
        NewLmEncryptedWithOldLm: ENCRYPTED_LM_OWF_PASSWORD | None,
        NtPresent: int,
        OldNtEncryptedWithNewNt: ENCRYPTED_LM_OWF_PASSWORD | None,
        NewNtEncryptedWithOldNt: ENCRYPTED_LM_OWF_PASSWORD | None,
        NtCrossEncryptionPresent: int,
        NewNtEncryptedWithNewLm: ENCRYPTED_LM_OWF_PASSWORD | None,
        LmCrossEncryptionPresent: int,
        NewLmEncryptedWithNewNt: ENCRYPTED_LM_OWF_PASSWORD | None = ...,
    ) -> samrResponse.SamrChangePasswordUser: ...
    def SamrGetGroupsForUser(
        self,
        UserHandle: ndr.ContextHandle | None,
    ) -> samrResponse.SamrGetGroupsForUser: ...
    def SamrQueryDisplayInformation(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION | int,
        Index: int,
        EntryCount: int,
        PreferredMaximumLength: int,
    ) -> samrResponse.SamrQueryDisplayInformation: ...
    def SamrGetDisplayEnumerationIndex(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION | int,
        Prefix: str | None,
    ) -> samrResponse.SamrGetDisplayEnumerationIndex: ...
    def SamrGetUserDomainPasswordInformation(
        self,
        UserHandle: ndr.ContextHandle | None,
    ) -> samrResponse.SamrGetUserDomainPasswordInformation: ...
    def SamrRemoveMemberFromForeignDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        MemberSid: ndr.Sid,
    ) -> samrResponse.SamrRemoveMemberFromForeignDomain: ...
    def SamrQueryInformationDomain2(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DomainInformationClass: DOMAIN_INFORMATION_CLASS | int,
    ) -> samrResponse.SamrQueryInformationDomain2: ...
    def SamrQueryInformationUser2(
        self,
        UserHandle: ndr.ContextHandle | None,
        UserInformationClass: USER_INFORMATION_CLASS | int,
    ) -> samrResponse.SamrQueryInformationUser2: ...
    def SamrQueryDisplayInformation2(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION | int,
        Index: int,
        EntryCount: int,
        PreferredMaximumLength: int,
    ) -> samrResponse.SamrQueryDisplayInformation2: ...
    def SamrGetDisplayEnumerationIndex2(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION | int,
        Prefix: str | None,
    ) -> samrResponse.SamrGetDisplayEnumerationIndex2: ...
    def SamrCreateUser2InDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        Name: str | None,
        AccountType: int,
        DesiredAccess: int,
    ) -> samrResponse.SamrCreateUser2InDomain: ...
    def SamrQueryDisplayInformation3(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION | int,
        Index: int,
        EntryCount: int,
        PreferredMaximumLength: int,
    ) -> samrResponse.SamrQueryDisplayInformation3: ...
    def SamrAddMultipleMembersToAlias(
        self,
        AliasHandle: ndr.ContextHandle | None,
        MembersBuffer: SAMPR_PSID_ARRAY,
    ) -> samrResponse.SamrAddMultipleMembersToAlias: ...
    def SamrRemoveMultipleMembersFromAlias(
        self,
        AliasHandle: ndr.ContextHandle | None,
        MembersBuffer: SAMPR_PSID_ARRAY,
    ) -> samrResponse.SamrRemoveMultipleMembersFromAlias: ...
    def SamrOemChangePasswordUser2(
        self,
        ServerName: bytes | None,
        UserName: bytes | None,
        NewPasswordEncryptedWithOldLm: SAMPR_ENCRYPTED_USER_PASSWORD | None = ...,
        OldLmOwfPasswordEncryptedWithNewLm: ENCRYPTED_LM_OWF_PASSWORD | None = ...,
    ) -> samrResponse.SamrOemChangePasswordUser2: ...
    def SamrUnicodeChangePasswordUser2(
        self,
        ServerName: str | None,
        UserName: str | None,
        NewPasswordEncryptedWithOldNt: SAMPR_ENCRYPTED_USER_PASSWORD | None,
        OldNtOwfPasswordEncryptedWithNewNt: ENCRYPTED_LM_OWF_PASSWORD | None,
        LmPresent: int,
        NewPasswordEncryptedWithOldLm: SAMPR_ENCRYPTED_USER_PASSWORD | None = ...,
        OldLmOwfPasswordEncryptedWithNewNt: ENCRYPTED_LM_OWF_PASSWORD | None = ...,
    ) -> samrResponse.SamrUnicodeChangePasswordUser2: ...
    def SamrGetDomainPasswordInformation(
        self,
        Unused: str | None = ...,
    ) -> samrResponse.SamrGetDomainPasswordInformation: ...
    def SamrConnect2(
        self,
        ServerName: str | None,
        DesiredAccess: int,
    ) -> samrResponse.SamrConnect2: ...
    def SamrSetInformationUser2(
        self,
        UserHandle: ndr.ContextHandle | None,
        Buffer: SAMPR_USER_INFO_BUFFER,
        *,
        UserInformationClass: USER_INFORMATION_CLASS | int = ...,
    ) -> samrResponse.SamrSetInformationUser2: ...
    def SamrConnect4(
        self,
        ServerName: str | None,
        ClientRevision: int,
        DesiredAccess: int,
    ) -> samrResponse.SamrConnect4: ...
    def SamrConnect5(
        self,
        ServerName: str | None,
        DesiredAccess: int,
        InRevisionInfo: SAMPR_REVISION_INFO,
        *,
        InVersion: int = ...,
    ) -> samrResponse.SamrConnect5: ...
    def SamrRidToSid(
        self,
        ObjectHandle: ndr.ContextHandle | None,
        Rid: int,
    ) -> samrResponse.SamrRidToSid: ...
    def SamrSetDSRMPassword(
        self,
        Unused: str | None,
        UserId: int,
        EncryptedNtOwfPassword: ENCRYPTED_LM_OWF_PASSWORD | None = ...,
    ) -> samrResponse.SamrSetDSRMPassword: ...
    def SamrValidatePassword(
        self,
        InputArg: SAM_VALIDATE_INPUT_ARG,
        *,
        ValidationType: PASSWORD_POLICY_VALIDATION_TYPE | int = ...,
    ) -> samrResponse.SamrValidatePassword: ...
    def SamrUnicodeChangePasswordUser4(
        self,
        ServerName: str | None,
        UserName: str | None,
        EncryptedPassword: SAMPR_ENCRYPTED_PASSWORD_AES,
    ) -> samrResponse.SamrUnicodeChangePasswordUser4: ...
    def SamrValidateComputerAccountReuseAttempt(
        self,
        ServerHandle: ndr.ContextHandle | None,
        ComputerSid: ndr.Sid,
    ) -> samrResponse.SamrValidateComputerAccountReuseAttempt: ...
    def SamrAccountIsDelegatedManagedServiceAccount(
        self,
        ServerHandle: ndr.ContextHandle | None,
        AccountName: str | None,
    ) -> samrResponse.SamrAccountIsDelegatedManagedServiceAccount: ...

@type_check_only
class samrAsyncClient(rpcfast.aio.AsyncClient):
    @property
    def raw(self) -> samrAsyncRaw: ...
    async def SamrConnect(
        self,
        ServerName: int | None,
        DesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    async def SamrCloseHandle(
        self,
        SamHandle: ndr.ContextHandle | None,
    ) -> ndr.ContextHandle | None: ...
    async def SamrSetSecurityObject(
        self,
        ObjectHandle: ndr.ContextHandle | None,
        SecurityInformation: int,
        SecurityDescriptor: SAMPR_SR_SECURITY_DESCRIPTOR,
    ) -> None: ...
    async def SamrQuerySecurityObject(
        self,
        ObjectHandle: ndr.ContextHandle | None,
        SecurityInformation: int,
    ) -> SAMPR_SR_SECURITY_DESCRIPTOR | None: ...
    async def SamrLookupDomainInSamServer(
        self,
        ServerHandle: ndr.ContextHandle | None,
        Name: str | None,
    ) -> ndr.Sid | None: ...
    async def SamrEnumerateDomainsInSamServer(
        self,
        ServerHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        PreferedMaximumLength: int,
    ) -> samrResponse.SamrEnumerateDomainsInSamServer: ...
    async def SamrOpenDomain(
        self,
        ServerHandle: ndr.ContextHandle | None,
        DesiredAccess: int,
        DomainId: ndr.Sid,
    ) -> ndr.ContextHandle | None: ...
    async def SamrQueryInformationDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DomainInformationClass: DOMAIN_INFORMATION_CLASS | int,
    ) -> SAMPR_DOMAIN_INFO_BUFFER | None: ...
    async def SamrSetInformationDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DomainInformation: SAMPR_DOMAIN_INFO_BUFFER,
        *,
        DomainInformationClass: DOMAIN_INFORMATION_CLASS | int = ...,
    ) -> None: ...
    async def SamrCreateGroupInDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        Name: str | None,
        DesiredAccess: int,
    ) -> samrResponse.SamrCreateGroupInDomain: ...
    async def SamrEnumerateGroupsInDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        PreferedMaximumLength: int,
    ) -> samrResponse.SamrEnumerateGroupsInDomain: ...
    async def SamrCreateUserInDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        Name: str | None,
        DesiredAccess: int,
    ) -> samrResponse.SamrCreateUserInDomain: ...
    async def SamrEnumerateUsersInDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        UserAccountControl: int,
        PreferedMaximumLength: int,
    ) -> samrResponse.SamrEnumerateUsersInDomain: ...
    async def SamrCreateAliasInDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        AccountName: str | None,
        DesiredAccess: int,
    ) -> samrResponse.SamrCreateAliasInDomain: ...
    async def SamrEnumerateAliasesInDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        PreferedMaximumLength: int,
    ) -> samrResponse.SamrEnumerateAliasesInDomain: ...
    async def SamrGetAliasMembership(
        self,
        DomainHandle: ndr.ContextHandle | None,
        SidArray: SAMPR_PSID_ARRAY,
    ) -> SAMPR_ULONG_ARRAY: ...
    async def SamrLookupNamesInDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        Names: _t.Elements[str | None],
        *,
        Count: int = ...,
    ) -> samrResponse.SamrLookupNamesInDomain: ...
    async def SamrLookupIdsInDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        RelativeIds: _t.Elements[int],
        *,
        Count: int = ...,
    ) -> samrResponse.SamrLookupIdsInDomain: ...
    async def SamrOpenGroup(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DesiredAccess: int,
        GroupId: int,
    ) -> ndr.ContextHandle | None: ...
    async def SamrQueryInformationGroup(
        self,
        GroupHandle: ndr.ContextHandle | None,
        GroupInformationClass: GROUP_INFORMATION_CLASS | int,
    ) -> SAMPR_GROUP_INFO_BUFFER | None: ...
    async def SamrSetInformationGroup(
        self,
        GroupHandle: ndr.ContextHandle | None,
        Buffer: SAMPR_GROUP_INFO_BUFFER,
        *,
        GroupInformationClass: GROUP_INFORMATION_CLASS | int = ...,
    ) -> None: ...
    async def SamrAddMemberToGroup(
        self,
        GroupHandle: ndr.ContextHandle | None,
        MemberId: int,
        Attributes: int,
    ) -> None: ...
    async def SamrDeleteGroup(
        self,
        GroupHandle: ndr.ContextHandle | None,
    ) -> ndr.ContextHandle | None: ...
    async def SamrRemoveMemberFromGroup(
        self,
        GroupHandle: ndr.ContextHandle | None,
        MemberId: int,
    ) -> None: ...
    async def SamrGetMembersInGroup(
        self,
        GroupHandle: ndr.ContextHandle | None,
    ) -> SAMPR_GET_MEMBERS_BUFFER | None: ...
    async def SamrSetMemberAttributesOfGroup(
        self,
        GroupHandle: ndr.ContextHandle | None,
        MemberId: int,
        Attributes: int,
    ) -> None: ...
    async def SamrOpenAlias(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DesiredAccess: int,
        AliasId: int,
    ) -> ndr.ContextHandle | None: ...
    async def SamrQueryInformationAlias(
        self,
        AliasHandle: ndr.ContextHandle | None,
        AliasInformationClass: ALIAS_INFORMATION_CLASS | int,
    ) -> SAMPR_ALIAS_INFO_BUFFER | None: ...
    async def SamrSetInformationAlias(
        self,
        AliasHandle: ndr.ContextHandle | None,
        Buffer: SAMPR_ALIAS_INFO_BUFFER,
        *,
        AliasInformationClass: ALIAS_INFORMATION_CLASS | int = ...,
    ) -> None: ...
    async def SamrDeleteAlias(
        self,
        AliasHandle: ndr.ContextHandle | None,
    ) -> ndr.ContextHandle | None: ...
    async def SamrAddMemberToAlias(
        self,
        AliasHandle: ndr.ContextHandle | None,
        MemberId: ndr.Sid,
    ) -> None: ...
    async def SamrRemoveMemberFromAlias(
        self,
        AliasHandle: ndr.ContextHandle | None,
        MemberId: ndr.Sid,
    ) -> None: ...
    async def SamrGetMembersInAlias(
        self,
        AliasHandle: ndr.ContextHandle | None,
    ) -> SAMPR_PSID_ARRAY_OUT: ...
    async def SamrOpenUser(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DesiredAccess: int,
        UserId: int,
    ) -> ndr.ContextHandle | None: ...
    async def SamrDeleteUser(
        self,
        UserHandle: ndr.ContextHandle | None,
    ) -> ndr.ContextHandle | None: ...
    async def SamrQueryInformationUser(
        self,
        UserHandle: ndr.ContextHandle | None,
        UserInformationClass: USER_INFORMATION_CLASS | int,
    ) -> SAMPR_USER_INFO_BUFFER | None: ...
    async def SamrSetInformationUser(
        self,
        UserHandle: ndr.ContextHandle | None,
        Buffer: SAMPR_USER_INFO_BUFFER,
        *,
        UserInformationClass: USER_INFORMATION_CLASS | int = ...,
    ) -> None: ...
    async def SamrChangePasswordUser(
        self,
        UserHandle: ndr.ContextHandle | None,
        LmPresent: int,
        OldLmEncryptedWithNewLm: ENCRYPTED_LM_OWF_PASSWORD | None,
        NewLmEncryptedWithOldLm: ENCRYPTED_LM_OWF_PASSWORD | None,
        NtPresent: int,
        OldNtEncryptedWithNewNt: ENCRYPTED_LM_OWF_PASSWORD | None,
        NewNtEncryptedWithOldNt: ENCRYPTED_LM_OWF_PASSWORD | None,
        NtCrossEncryptionPresent: int,
        NewNtEncryptedWithNewLm: ENCRYPTED_LM_OWF_PASSWORD | None,
        LmCrossEncryptionPresent: int,
        NewLmEncryptedWithNewNt: ENCRYPTED_LM_OWF_PASSWORD | None = ...,
    ) -> None: ...
    async def SamrGetGroupsForUser(
        self,
        UserHandle: ndr.ContextHandle | None,
    ) -> SAMPR_GET_GROUPS_BUFFER | None: ...
    async def SamrQueryDisplayInformation(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION | int,
        Index: int,
        EntryCount: int,
        PreferredMaximumLength: int,
    ) -> samrResponse.SamrQueryDisplayInformation: ...
    async def SamrGetDisplayEnumerationIndex(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION | int,
        Prefix: str | None,
    ) -> int: ...
    async def SamrGetUserDomainPasswordInformation(
        self,
        UserHandle: ndr.ContextHandle | None,
    ) -> USER_DOMAIN_PASSWORD_INFORMATION: ...
    async def SamrRemoveMemberFromForeignDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        MemberSid: ndr.Sid,
    ) -> None: ...
    async def SamrQueryInformationDomain2(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DomainInformationClass: DOMAIN_INFORMATION_CLASS | int,
    ) -> SAMPR_DOMAIN_INFO_BUFFER | None: ...
    async def SamrQueryInformationUser2(
        self,
        UserHandle: ndr.ContextHandle | None,
        UserInformationClass: USER_INFORMATION_CLASS | int,
    ) -> SAMPR_USER_INFO_BUFFER | None: ...
    async def SamrQueryDisplayInformation2(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION | int,
        Index: int,
        EntryCount: int,
        PreferredMaximumLength: int,
    ) -> samrResponse.SamrQueryDisplayInformation2: ...
    async def SamrGetDisplayEnumerationIndex2(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION | int,
        Prefix: str | None,
    ) -> int: ...
    async def SamrCreateUser2InDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        Name: str | None,
        AccountType: int,
        DesiredAccess: int,
    ) -> samrResponse.SamrCreateUser2InDomain: ...
    async def SamrQueryDisplayInformation3(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION | int,
        Index: int,
        EntryCount: int,
        PreferredMaximumLength: int,
    ) -> samrResponse.SamrQueryDisplayInformation3: ...
    async def SamrAddMultipleMembersToAlias(
        self,
        AliasHandle: ndr.ContextHandle | None,
        MembersBuffer: SAMPR_PSID_ARRAY,
    ) -> None: ...
    async def SamrRemoveMultipleMembersFromAlias(
        self,
        AliasHandle: ndr.ContextHandle | None,
        MembersBuffer: SAMPR_PSID_ARRAY,
    ) -> None: ...
    async def SamrOemChangePasswordUser2(
        self,
        ServerName: bytes | None,
        UserName: bytes | None,
        NewPasswordEncryptedWithOldLm: SAMPR_ENCRYPTED_USER_PASSWORD | None = ...,
        OldLmOwfPasswordEncryptedWithNewLm: ENCRYPTED_LM_OWF_PASSWORD | None = ...,
    ) -> None: ...
    async def SamrUnicodeChangePasswordUser2(
        self,
        ServerName: str | None,
        UserName: str | None,
        NewPasswordEncryptedWithOldNt: SAMPR_ENCRYPTED_USER_PASSWORD | None,
        OldNtOwfPasswordEncryptedWithNewNt: ENCRYPTED_LM_OWF_PASSWORD | None,
        LmPresent: int,
        NewPasswordEncryptedWithOldLm: SAMPR_ENCRYPTED_USER_PASSWORD | None = ...,
        OldLmOwfPasswordEncryptedWithNewNt: ENCRYPTED_LM_OWF_PASSWORD | None = ...,
    ) -> None: ...
    async def SamrGetDomainPasswordInformation(
        self,
        Unused: str | None = ...,
    ) -> USER_DOMAIN_PASSWORD_INFORMATION: ...
    async def SamrConnect2(
        self,
        ServerName: str | None,
        DesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    async def SamrSetInformationUser2(
        self,
        UserHandle: ndr.ContextHandle | None,
        Buffer: SAMPR_USER_INFO_BUFFER,
        *,
        UserInformationClass: USER_INFORMATION_CLASS | int = ...,
    ) -> None: ...
    async def SamrConnect4(
        self,
        ServerName: str | None,
        ClientRevision: int,
        DesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    async def SamrConnect5(
        self,
        ServerName: str | None,
        DesiredAccess: int,
        InRevisionInfo: SAMPR_REVISION_INFO,
        *,
        InVersion: int = ...,
    ) -> samrResponse.SamrConnect5: ...
    async def SamrRidToSid(
        self,
        ObjectHandle: ndr.ContextHandle | None,
        Rid: int,
    ) -> ndr.Sid | None: ...
    async def SamrSetDSRMPassword(
        self,
        Unused: str | None,
        UserId: int,
        EncryptedNtOwfPassword: ENCRYPTED_LM_OWF_PASSWORD | None = ...,
    ) -> None: ...
    async def SamrValidatePassword(
        self,
        InputArg: SAM_VALIDATE_INPUT_ARG,
        *,
        ValidationType: PASSWORD_POLICY_VALIDATION_TYPE | int = ...,
    ) -> SAM_VALIDATE_OUTPUT_ARG | None: ...
    async def SamrUnicodeChangePasswordUser4(
        self,
        ServerName: str | None,
        UserName: str | None,
        EncryptedPassword: SAMPR_ENCRYPTED_PASSWORD_AES,
    ) -> None: ...
    async def SamrValidateComputerAccountReuseAttempt(
        self,
        ServerHandle: ndr.ContextHandle | None,
        ComputerSid: ndr.Sid,
    ) -> int: ...
    async def SamrAccountIsDelegatedManagedServiceAccount(
        self,
        ServerHandle: ndr.ContextHandle | None,
        AccountName: str | None,
    ) -> samrResponse.SamrAccountIsDelegatedManagedServiceAccount: ...

@type_check_only
class samrAsyncRaw:
    async def SamrConnect(
        self,
        ServerName: int | None,
        DesiredAccess: int,
    ) -> samrResponse.SamrConnect: ...
    async def SamrCloseHandle(
        self,
        SamHandle: ndr.ContextHandle | None,
    ) -> samrResponse.SamrCloseHandle: ...
    async def SamrSetSecurityObject(
        self,
        ObjectHandle: ndr.ContextHandle | None,
        SecurityInformation: int,
        SecurityDescriptor: SAMPR_SR_SECURITY_DESCRIPTOR,
    ) -> samrResponse.SamrSetSecurityObject: ...
    async def SamrQuerySecurityObject(
        self,
        ObjectHandle: ndr.ContextHandle | None,
        SecurityInformation: int,
    ) -> samrResponse.SamrQuerySecurityObject: ...
    async def SamrLookupDomainInSamServer(
        self,
        ServerHandle: ndr.ContextHandle | None,
        Name: str | None,
    ) -> samrResponse.SamrLookupDomainInSamServer: ...
    async def SamrEnumerateDomainsInSamServer(
        self,
        ServerHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        PreferedMaximumLength: int,
    ) -> samrResponse.SamrEnumerateDomainsInSamServer: ...
    async def SamrOpenDomain(
        self,
        ServerHandle: ndr.ContextHandle | None,
        DesiredAccess: int,
        DomainId: ndr.Sid,
    ) -> samrResponse.SamrOpenDomain: ...
    async def SamrQueryInformationDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DomainInformationClass: DOMAIN_INFORMATION_CLASS | int,
    ) -> samrResponse.SamrQueryInformationDomain: ...
    async def SamrSetInformationDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DomainInformation: SAMPR_DOMAIN_INFO_BUFFER,
        *,
        DomainInformationClass: DOMAIN_INFORMATION_CLASS | int = ...,
    ) -> samrResponse.SamrSetInformationDomain: ...
    async def SamrCreateGroupInDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        Name: str | None,
        DesiredAccess: int,
    ) -> samrResponse.SamrCreateGroupInDomain: ...
    async def SamrEnumerateGroupsInDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        PreferedMaximumLength: int,
    ) -> samrResponse.SamrEnumerateGroupsInDomain: ...
    async def SamrCreateUserInDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        Name: str | None,
        DesiredAccess: int,
    ) -> samrResponse.SamrCreateUserInDomain: ...
    async def SamrEnumerateUsersInDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        UserAccountControl: int,
        PreferedMaximumLength: int,
    ) -> samrResponse.SamrEnumerateUsersInDomain: ...
    async def SamrCreateAliasInDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        AccountName: str | None,
        DesiredAccess: int,
    ) -> samrResponse.SamrCreateAliasInDomain: ...
    async def SamrEnumerateAliasesInDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        PreferedMaximumLength: int,
    ) -> samrResponse.SamrEnumerateAliasesInDomain: ...
    async def SamrGetAliasMembership(
        self,
        DomainHandle: ndr.ContextHandle | None,
        SidArray: SAMPR_PSID_ARRAY,
    ) -> samrResponse.SamrGetAliasMembership: ...
    async def SamrLookupNamesInDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        Names: _t.Elements[str | None],
        *,
        Count: int = ...,
    ) -> samrResponse.SamrLookupNamesInDomain: ...
    async def SamrLookupIdsInDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        RelativeIds: _t.Elements[int],
        *,
        Count: int = ...,
    ) -> samrResponse.SamrLookupIdsInDomain: ...
    async def SamrOpenGroup(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DesiredAccess: int,
        GroupId: int,
    ) -> samrResponse.SamrOpenGroup: ...
    async def SamrQueryInformationGroup(
        self,
        GroupHandle: ndr.ContextHandle | None,
        GroupInformationClass: GROUP_INFORMATION_CLASS | int,
    ) -> samrResponse.SamrQueryInformationGroup: ...
    async def SamrSetInformationGroup(
        self,
        GroupHandle: ndr.ContextHandle | None,
        Buffer: SAMPR_GROUP_INFO_BUFFER,
        *,
        GroupInformationClass: GROUP_INFORMATION_CLASS | int = ...,
    ) -> samrResponse.SamrSetInformationGroup: ...
    async def SamrAddMemberToGroup(
        self,
        GroupHandle: ndr.ContextHandle | None,
        MemberId: int,
        Attributes: int,
    ) -> samrResponse.SamrAddMemberToGroup: ...
    async def SamrDeleteGroup(
        self,
        GroupHandle: ndr.ContextHandle | None,
    ) -> samrResponse.SamrDeleteGroup: ...
    async def SamrRemoveMemberFromGroup(
        self,
        GroupHandle: ndr.ContextHandle | None,
        MemberId: int,
    ) -> samrResponse.SamrRemoveMemberFromGroup: ...
    async def SamrGetMembersInGroup(
        self,
        GroupHandle: ndr.ContextHandle | None,
    ) -> samrResponse.SamrGetMembersInGroup: ...
    async def SamrSetMemberAttributesOfGroup(
        self,
        GroupHandle: ndr.ContextHandle | None,
        MemberId: int,
        Attributes: int,
    ) -> samrResponse.SamrSetMemberAttributesOfGroup: ...
    async def SamrOpenAlias(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DesiredAccess: int,
        AliasId: int,
    ) -> samrResponse.SamrOpenAlias: ...
    async def SamrQueryInformationAlias(
        self,
        AliasHandle: ndr.ContextHandle | None,
        AliasInformationClass: ALIAS_INFORMATION_CLASS | int,
    ) -> samrResponse.SamrQueryInformationAlias: ...
    async def SamrSetInformationAlias(
        self,
        AliasHandle: ndr.ContextHandle | None,
        Buffer: SAMPR_ALIAS_INFO_BUFFER,
        *,
        AliasInformationClass: ALIAS_INFORMATION_CLASS | int = ...,
    ) -> samrResponse.SamrSetInformationAlias: ...
    async def SamrDeleteAlias(
        self,
        AliasHandle: ndr.ContextHandle | None,
    ) -> samrResponse.SamrDeleteAlias: ...
    async def SamrAddMemberToAlias(
        self,
        AliasHandle: ndr.ContextHandle | None,
        MemberId: ndr.Sid,
    ) -> samrResponse.SamrAddMemberToAlias: ...
    async def SamrRemoveMemberFromAlias(
        self,
        AliasHandle: ndr.ContextHandle | None,
        MemberId: ndr.Sid,
    ) -> samrResponse.SamrRemoveMemberFromAlias: ...
    async def SamrGetMembersInAlias(
        self,
        AliasHandle: ndr.ContextHandle | None,
    ) -> samrResponse.SamrGetMembersInAlias: ...
    async def SamrOpenUser(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DesiredAccess: int,
        UserId: int,
    ) -> samrResponse.SamrOpenUser: ...
    async def SamrDeleteUser(
        self,
        UserHandle: ndr.ContextHandle | None,
    ) -> samrResponse.SamrDeleteUser: ...
    async def SamrQueryInformationUser(
        self,
        UserHandle: ndr.ContextHandle | None,
        UserInformationClass: USER_INFORMATION_CLASS | int,
    ) -> samrResponse.SamrQueryInformationUser: ...
    async def SamrSetInformationUser(
        self,
        UserHandle: ndr.ContextHandle | None,
        Buffer: SAMPR_USER_INFO_BUFFER,
        *,
        UserInformationClass: USER_INFORMATION_CLASS | int = ...,
    ) -> samrResponse.SamrSetInformationUser: ...
    async def SamrChangePasswordUser(
        self,
        UserHandle: ndr.ContextHandle | None,
        LmPresent: int,
        OldLmEncryptedWithNewLm: ENCRYPTED_LM_OWF_PASSWORD | None,
        NewLmEncryptedWithOldLm: ENCRYPTED_LM_OWF_PASSWORD | None,
        NtPresent: int,
        OldNtEncryptedWithNewNt: ENCRYPTED_LM_OWF_PASSWORD | None,
        NewNtEncryptedWithOldNt: ENCRYPTED_LM_OWF_PASSWORD | None,
        NtCrossEncryptionPresent: int,
        NewNtEncryptedWithNewLm: ENCRYPTED_LM_OWF_PASSWORD | None,
        LmCrossEncryptionPresent: int,
        NewLmEncryptedWithNewNt: ENCRYPTED_LM_OWF_PASSWORD | None = ...,
    ) -> samrResponse.SamrChangePasswordUser: ...
    async def SamrGetGroupsForUser(
        self,
        UserHandle: ndr.ContextHandle | None,
    ) -> samrResponse.SamrGetGroupsForUser: ...
    async def SamrQueryDisplayInformation(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION | int,
        Index: int,
        EntryCount: int,
        PreferredMaximumLength: int,
    ) -> samrResponse.SamrQueryDisplayInformation: ...
    async def SamrGetDisplayEnumerationIndex(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION | int,
        Prefix: str | None,
    ) -> samrResponse.SamrGetDisplayEnumerationIndex: ...
    async def SamrGetUserDomainPasswordInformation(
        self,
        UserHandle: ndr.ContextHandle | None,
    ) -> samrResponse.SamrGetUserDomainPasswordInformation: ...
    async def SamrRemoveMemberFromForeignDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        MemberSid: ndr.Sid,
    ) -> samrResponse.SamrRemoveMemberFromForeignDomain: ...
    async def SamrQueryInformationDomain2(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DomainInformationClass: DOMAIN_INFORMATION_CLASS | int,
    ) -> samrResponse.SamrQueryInformationDomain2: ...
    async def SamrQueryInformationUser2(
        self,
        UserHandle: ndr.ContextHandle | None,
        UserInformationClass: USER_INFORMATION_CLASS | int,
    ) -> samrResponse.SamrQueryInformationUser2: ...
    async def SamrQueryDisplayInformation2(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION | int,
        Index: int,
        EntryCount: int,
        PreferredMaximumLength: int,
    ) -> samrResponse.SamrQueryDisplayInformation2: ...
    async def SamrGetDisplayEnumerationIndex2(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION | int,
        Prefix: str | None,
    ) -> samrResponse.SamrGetDisplayEnumerationIndex2: ...
    async def SamrCreateUser2InDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        Name: str | None,
        AccountType: int,
        DesiredAccess: int,
    ) -> samrResponse.SamrCreateUser2InDomain: ...
    async def SamrQueryDisplayInformation3(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION | int,
        Index: int,
        EntryCount: int,
        PreferredMaximumLength: int,
    ) -> samrResponse.SamrQueryDisplayInformation3: ...
    async def SamrAddMultipleMembersToAlias(
        self,
        AliasHandle: ndr.ContextHandle | None,
        MembersBuffer: SAMPR_PSID_ARRAY,
    ) -> samrResponse.SamrAddMultipleMembersToAlias: ...
    async def SamrRemoveMultipleMembersFromAlias(
        self,
        AliasHandle: ndr.ContextHandle | None,
        MembersBuffer: SAMPR_PSID_ARRAY,
    ) -> samrResponse.SamrRemoveMultipleMembersFromAlias: ...
    async def SamrOemChangePasswordUser2(
        self,
        ServerName: bytes | None,
        UserName: bytes | None,
        NewPasswordEncryptedWithOldLm: SAMPR_ENCRYPTED_USER_PASSWORD | None = ...,
        OldLmOwfPasswordEncryptedWithNewLm: ENCRYPTED_LM_OWF_PASSWORD | None = ...,
    ) -> samrResponse.SamrOemChangePasswordUser2: ...
    async def SamrUnicodeChangePasswordUser2(
        self,
        ServerName: str | None,
        UserName: str | None,
        NewPasswordEncryptedWithOldNt: SAMPR_ENCRYPTED_USER_PASSWORD | None,
        OldNtOwfPasswordEncryptedWithNewNt: ENCRYPTED_LM_OWF_PASSWORD | None,
        LmPresent: int,
        NewPasswordEncryptedWithOldLm: SAMPR_ENCRYPTED_USER_PASSWORD | None = ...,
        OldLmOwfPasswordEncryptedWithNewNt: ENCRYPTED_LM_OWF_PASSWORD | None = ...,
    ) -> samrResponse.SamrUnicodeChangePasswordUser2: ...
    async def SamrGetDomainPasswordInformation(
        self,
        Unused: str | None = ...,
    ) -> samrResponse.SamrGetDomainPasswordInformation: ...
    async def SamrConnect2(
        self,
        ServerName: str | None,
        DesiredAccess: int,
    ) -> samrResponse.SamrConnect2: ...
    async def SamrSetInformationUser2(
        self,
        UserHandle: ndr.ContextHandle | None,
        Buffer: SAMPR_USER_INFO_BUFFER,
        *,
        UserInformationClass: USER_INFORMATION_CLASS | int = ...,
    ) -> samrResponse.SamrSetInformationUser2: ...
    async def SamrConnect4(
        self,
        ServerName: str | None,
        ClientRevision: int,
        DesiredAccess: int,
    ) -> samrResponse.SamrConnect4: ...
    async def SamrConnect5(
        self,
        ServerName: str | None,
        DesiredAccess: int,
        InRevisionInfo: SAMPR_REVISION_INFO,
        *,
        InVersion: int = ...,
    ) -> samrResponse.SamrConnect5: ...
    async def SamrRidToSid(
        self,
        ObjectHandle: ndr.ContextHandle | None,
        Rid: int,
    ) -> samrResponse.SamrRidToSid: ...
    async def SamrSetDSRMPassword(
        self,
        Unused: str | None,
        UserId: int,
        EncryptedNtOwfPassword: ENCRYPTED_LM_OWF_PASSWORD | None = ...,
    ) -> samrResponse.SamrSetDSRMPassword: ...
    async def SamrValidatePassword(
        self,
        InputArg: SAM_VALIDATE_INPUT_ARG,
        *,
        ValidationType: PASSWORD_POLICY_VALIDATION_TYPE | int = ...,
    ) -> samrResponse.SamrValidatePassword: ...
    async def SamrUnicodeChangePasswordUser4(
        self,
        ServerName: str | None,
        UserName: str | None,
        EncryptedPassword: SAMPR_ENCRYPTED_PASSWORD_AES,
    ) -> samrResponse.SamrUnicodeChangePasswordUser4: ...
    async def SamrValidateComputerAccountReuseAttempt(
        self,
        ServerHandle: ndr.ContextHandle | None,
        ComputerSid: ndr.Sid,
    ) -> samrResponse.SamrValidateComputerAccountReuseAttempt: ...
    async def SamrAccountIsDelegatedManagedServiceAccount(
        self,
        ServerHandle: ndr.ContextHandle | None,
        AccountName: str | None,
    ) -> samrResponse.SamrAccountIsDelegatedManagedServiceAccount: ...

@type_check_only
class samrManager(Protocol):
    def SamrConnect(self, *, ServerName: int | None, DesiredAccess: int) -> _t.Answer[Any]: ...
    def SamrCloseHandle(self, *, SamHandle: Any) -> _t.Answer[Any]: ...
    def SamrSetSecurityObject(
        self,
        *,
        ObjectHandle: Any,
        SecurityInformation: int,
        SecurityDescriptor: SAMPR_SR_SECURITY_DESCRIPTOR,
    ) -> _t.Answer[None]: ...
    def SamrQuerySecurityObject(
        self,
        *,
        ObjectHandle: Any,
        SecurityInformation: int,
    ) -> _t.Answer[SAMPR_SR_SECURITY_DESCRIPTOR | None]: ...
    def SamrLookupDomainInSamServer(
        self,
        *,
        ServerHandle: Any,
        Name: str | None,
    ) -> _t.Answer[ndr.Sid | None]: ...
    def SamrEnumerateDomainsInSamServer(
        self,
        *,
        ServerHandle: Any,
        EnumerationContext: int,
        PreferedMaximumLength: int,
    ) -> _t.Answer[_t.Outputs[samrResponse.SamrEnumerateDomainsInSamServer]]: ...
    def SamrOpenDomain(
        self,
        *,
        ServerHandle: Any,
        DesiredAccess: int,
        DomainId: ndr.Sid,
    ) -> _t.Answer[Any]: ...
    def SamrQueryInformationDomain(
        self,
        *,
        DomainHandle: Any,
        DomainInformationClass: DOMAIN_INFORMATION_CLASS,
    ) -> _t.Answer[SAMPR_DOMAIN_INFO_BUFFER | None]: ...
    def SamrSetInformationDomain(
        self,
        *,
        DomainHandle: Any,
        DomainInformationClass: DOMAIN_INFORMATION_CLASS,
        DomainInformation: SAMPR_DOMAIN_INFO_BUFFER,
    ) -> _t.Answer[None]: ...
    def SamrCreateGroupInDomain(
        self,
        *,
        DomainHandle: Any,
        Name: str | None,
        DesiredAccess: int,
    ) -> _t.Answer[_t.Outputs[samrResponse.SamrCreateGroupInDomain]]: ...
    def SamrEnumerateGroupsInDomain(
        self,
        *,
        DomainHandle: Any,
        EnumerationContext: int,
        PreferedMaximumLength: int,
    ) -> _t.Answer[_t.Outputs[samrResponse.SamrEnumerateGroupsInDomain]]: ...
    def SamrCreateUserInDomain(
        self,
        *,
        DomainHandle: Any,
        Name: str | None,
        DesiredAccess: int,
    ) -> _t.Answer[_t.Outputs[samrResponse.SamrCreateUserInDomain]]: ...
    def SamrEnumerateUsersInDomain(
        self,
        *,
        DomainHandle: Any,
        EnumerationContext: int,
        UserAccountControl: int,
        PreferedMaximumLength: int,
    ) -> _t.Answer[_t.Outputs[samrResponse.SamrEnumerateUsersInDomain]]: ...
    def SamrCreateAliasInDomain(
        self,
        *,
        DomainHandle: Any,
        AccountName: str | None,
        DesiredAccess: int,
    ) -> _t.Answer[_t.Outputs[samrResponse.SamrCreateAliasInDomain]]: ...
    def SamrEnumerateAliasesInDomain(
        self,
        *,
        DomainHandle: Any,
        EnumerationContext: int,
        PreferedMaximumLength: int,
    ) -> _t.Answer[_t.Outputs[samrResponse.SamrEnumerateAliasesInDomain]]: ...
    def SamrGetAliasMembership(
        self,
        *,
        DomainHandle: Any,
        SidArray: SAMPR_PSID_ARRAY,
    ) -> _t.Answer[SAMPR_ULONG_ARRAY]: ...
    def SamrLookupNamesInDomain(
        self,
        *,
        DomainHandle: Any,
        Count: int,
        Names: list[str | None],
    ) -> _t.Answer[_t.Outputs[samrResponse.SamrLookupNamesInDomain]]: ...
    def SamrLookupIdsInDomain(
        self,
        *,
        DomainHandle: Any,
        Count: int,
        RelativeIds: list[int],
    ) -> _t.Answer[_t.Outputs[samrResponse.SamrLookupIdsInDomain]]: ...
    def SamrOpenGroup(
        self,
        *,
        DomainHandle: Any,
        DesiredAccess: int,
        GroupId: int,
    ) -> _t.Answer[Any]: ...
    def SamrQueryInformationGroup(
        self,
        *,
        GroupHandle: Any,
        GroupInformationClass: GROUP_INFORMATION_CLASS,
    ) -> _t.Answer[SAMPR_GROUP_INFO_BUFFER | None]: ...
    def SamrSetInformationGroup(
        self,
        *,
        GroupHandle: Any,
        GroupInformationClass: GROUP_INFORMATION_CLASS,
        Buffer: SAMPR_GROUP_INFO_BUFFER,
    ) -> _t.Answer[None]: ...
    def SamrAddMemberToGroup(
        self,
        *,
        GroupHandle: Any,
        MemberId: int,
        Attributes: int,
    ) -> _t.Answer[None]: ...
    def SamrDeleteGroup(self, *, GroupHandle: Any) -> _t.Answer[Any]: ...
    def SamrRemoveMemberFromGroup(self, *, GroupHandle: Any, MemberId: int) -> _t.Answer[None]: ...
    def SamrGetMembersInGroup(
        self,
        *,
        GroupHandle: Any,
    ) -> _t.Answer[SAMPR_GET_MEMBERS_BUFFER | None]: ...
    def SamrSetMemberAttributesOfGroup(
        self,
        *,
        GroupHandle: Any,
        MemberId: int,
        Attributes: int,
    ) -> _t.Answer[None]: ...
    def SamrOpenAlias(
        self,
        *,
        DomainHandle: Any,
        DesiredAccess: int,
        AliasId: int,
    ) -> _t.Answer[Any]: ...
    def SamrQueryInformationAlias(
        self,
        *,
        AliasHandle: Any,
        AliasInformationClass: ALIAS_INFORMATION_CLASS,
    ) -> _t.Answer[SAMPR_ALIAS_INFO_BUFFER | None]: ...
    def SamrSetInformationAlias(
        self,
        *,
        AliasHandle: Any,
        AliasInformationClass: ALIAS_INFORMATION_CLASS,
        Buffer: SAMPR_ALIAS_INFO_BUFFER,
    ) -> _t.Answer[None]: ...
    def SamrDeleteAlias(self, *, AliasHandle: Any) -> _t.Answer[Any]: ...
    def SamrAddMemberToAlias(self, *, AliasHandle: Any, MemberId: ndr.Sid) -> _t.Answer[None]: ...
    def SamrRemoveMemberFromAlias(
        self,
        *,
        AliasHandle: Any,
        MemberId: ndr.Sid,
    ) -> _t.Answer[None]: ...
    def SamrGetMembersInAlias(self, *, AliasHandle: Any) -> _t.Answer[SAMPR_PSID_ARRAY_OUT]: ...
    def SamrOpenUser(
        self,
        *,
        DomainHandle: Any,
        DesiredAccess: int,
        UserId: int,
    ) -> _t.Answer[Any]: ...
    def SamrDeleteUser(self, *, UserHandle: Any) -> _t.Answer[Any]: ...
    def SamrQueryInformationUser(
        self,
        *,
        UserHandle: Any,
        UserInformationClass: USER_INFORMATION_CLASS,
    ) -> _t.Answer[SAMPR_USER_INFO_BUFFER | None]: ...
    def SamrSetInformationUser(
        self,
        *,
        UserHandle: Any,
        UserInformationClass: USER_INFORMATION_CLASS,
        Buffer: SAMPR_USER_INFO_BUFFER,
    ) -> _t.Answer[None]: ...
    def SamrChangePasswordUser(
        self,
        *,
        UserHandle: Any,
        LmPresent: int,
        OldLmEncryptedWithNewLm: ENCRYPTED_LM_OWF_PASSWORD | None,
        NewLmEncryptedWithOldLm: ENCRYPTED_LM_OWF_PASSWORD | None,
        NtPresent: int,
        OldNtEncryptedWithNewNt: ENCRYPTED_LM_OWF_PASSWORD | None,
        NewNtEncryptedWithOldNt: ENCRYPTED_LM_OWF_PASSWORD | None,
        NtCrossEncryptionPresent: int,
        NewNtEncryptedWithNewLm: ENCRYPTED_LM_OWF_PASSWORD | None,
        LmCrossEncryptionPresent: int,
        NewLmEncryptedWithNewNt: ENCRYPTED_LM_OWF_PASSWORD | None,
    ) -> _t.Answer[None]: ...
    def SamrGetGroupsForUser(
        self,
        *,
        UserHandle: Any,
    ) -> _t.Answer[SAMPR_GET_GROUPS_BUFFER | None]: ...
    def SamrQueryDisplayInformation(
        self,
        *,
        DomainHandle: Any,
        DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION,
        Index: int,
        EntryCount: int,
        PreferredMaximumLength: int,
    ) -> _t.Answer[_t.Outputs[samrResponse.SamrQueryDisplayInformation]]: ...
    def SamrGetDisplayEnumerationIndex(
        self,
        *,
        DomainHandle: Any,
        DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION,
        Prefix: str | None,
    ) -> _t.Answer[int]: ...
    def SamrGetUserDomainPasswordInformation(
        self,
        *,
        UserHandle: Any,
    ) -> _t.Answer[USER_DOMAIN_PASSWORD_INFORMATION]: ...
    def SamrRemoveMemberFromForeignDomain(
        self,
        *,
        DomainHandle: Any,
        MemberSid: ndr.Sid,
    ) -> _t.Answer[None]: ...
    def SamrQueryInformationDomain2(
        self,
        *,
        DomainHandle: Any,
        DomainInformationClass: DOMAIN_INFORMATION_CLASS,
    ) -> _t.Answer[SAMPR_DOMAIN_INFO_BUFFER | None]: ...
    def SamrQueryInformationUser2(
        self,
        *,
        UserHandle: Any,
        UserInformationClass: USER_INFORMATION_CLASS,
    ) -> _t.Answer[SAMPR_USER_INFO_BUFFER | None]: ...
    def SamrQueryDisplayInformation2(
        self,
        *,
        DomainHandle: Any,
        DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION,
        Index: int,
        EntryCount: int,
        PreferredMaximumLength: int,
    ) -> _t.Answer[_t.Outputs[samrResponse.SamrQueryDisplayInformation2]]: ...
    def SamrGetDisplayEnumerationIndex2(
        self,
        *,
        DomainHandle: Any,
        DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION,
        Prefix: str | None,
    ) -> _t.Answer[int]: ...
    def SamrCreateUser2InDomain(
        self,
        *,
        DomainHandle: Any,
        Name: str | None,
        AccountType: int,
        DesiredAccess: int,
    ) -> _t.Answer[_t.Outputs[samrResponse.SamrCreateUser2InDomain]]: ...
    def SamrQueryDisplayInformation3(
        self,
        *,
        DomainHandle: Any,
        DisplayInformationClass: DOMAIN_DISPLAY_INFORMATION,
        Index: int,
        EntryCount: int,
        PreferredMaximumLength: int,
    ) -> _t.Answer[_t.Outputs[samrResponse.SamrQueryDisplayInformation3]]: ...
    def SamrAddMultipleMembersToAlias(
        self,
        *,
        AliasHandle: Any,
        MembersBuffer: SAMPR_PSID_ARRAY,
    ) -> _t.Answer[None]: ...
    def SamrRemoveMultipleMembersFromAlias(
        self,
        *,
        AliasHandle: Any,
        MembersBuffer: SAMPR_PSID_ARRAY,
    ) -> _t.Answer[None]: ...
    def SamrOemChangePasswordUser2(
        self,
        *,
        ServerName: bytes | None,
        UserName: bytes | None,
        NewPasswordEncryptedWithOldLm: SAMPR_ENCRYPTED_USER_PASSWORD | None,
        OldLmOwfPasswordEncryptedWithNewLm: ENCRYPTED_LM_OWF_PASSWORD | None,
    ) -> _t.Answer[None]: ...
    def SamrUnicodeChangePasswordUser2(
        self,
        *,
        ServerName: str | None,
        UserName: str | None,
        NewPasswordEncryptedWithOldNt: SAMPR_ENCRYPTED_USER_PASSWORD | None,
        OldNtOwfPasswordEncryptedWithNewNt: ENCRYPTED_LM_OWF_PASSWORD | None,
        LmPresent: int,
        NewPasswordEncryptedWithOldLm: SAMPR_ENCRYPTED_USER_PASSWORD | None,
        OldLmOwfPasswordEncryptedWithNewNt: ENCRYPTED_LM_OWF_PASSWORD | None,
    ) -> _t.Answer[None]: ...
    def SamrGetDomainPasswordInformation(
        self,
        *,
        Unused: str | None,
    ) -> _t.Answer[USER_DOMAIN_PASSWORD_INFORMATION]: ...
    def SamrConnect2(self, *, ServerName: str | None, DesiredAccess: int) -> _t.Answer[Any]: ...
    def SamrSetInformationUser2(
        self,
        *,
        UserHandle: Any,
        UserInformationClass: USER_INFORMATION_CLASS,
        Buffer: SAMPR_USER_INFO_BUFFER,
    ) -> _t.Answer[None]: ...
    def SamrConnect4(
        self,
        *,
        ServerName: str | None,
        ClientRevision: int,
        DesiredAccess: int,
    ) -> _t.Answer[Any]: ...
    def SamrConnect5(
        self,
        *,
        ServerName: str | None,
        DesiredAccess: int,
        InVersion: int,
        InRevisionInfo: SAMPR_REVISION_INFO,
    ) -> _t.Answer[_t.Outputs[samrResponse.SamrConnect5]]: ...
    def SamrRidToSid(self, *, ObjectHandle: Any, Rid: int) -> _t.Answer[ndr.Sid | None]: ...
    def SamrSetDSRMPassword(
        self,
        *,
        Unused: str | None,
        UserId: int,
        EncryptedNtOwfPassword: ENCRYPTED_LM_OWF_PASSWORD | None,
    ) -> _t.Answer[None]: ...
    def SamrValidatePassword(
        self,
        *,
        ValidationType: PASSWORD_POLICY_VALIDATION_TYPE,
        InputArg: SAM_VALIDATE_INPUT_ARG,
    ) -> _t.Answer[SAM_VALIDATE_OUTPUT_ARG | None]: ...
    def SamrUnicodeChangePasswordUser4(
        self,
        *,
        ServerName: str | None,
        UserName: str | None,
        EncryptedPassword: SAMPR_ENCRYPTED_PASSWORD_AES,
    ) -> _t.Answer[None]: ...
    def SamrValidateComputerAccountReuseAttempt(
        self,
        *,
        ServerHandle: Any,
        ComputerSid: ndr.Sid,
    ) -> _t.Answer[int]: ...
    def SamrAccountIsDelegatedManagedServiceAccount(
        self,
        *,
        ServerHandle: Any,
        AccountName: str | None,
    ) -> _t.Answer[_t.Outputs[samrResponse.SamrAccountIsDelegatedManagedServiceAccount]]: ...

samr: ndr.Interface[samrClient, samrAsyncClient, samrManager]
