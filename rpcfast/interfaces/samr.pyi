# Types of the module that `python -m rpcfast idl` generated from samr.idl.
# Client, async client and manager classes exist for type checkers only.
from typing import Final, Protocol, overload, type_check_only

import rpcfast
import rpcfast.aio
from rpcfast import ndr
from rpcfast.interfaces.ms_dtyp import OLD_LARGE_INTEGER
from rpcfast.ndr import typing as _t

SAMPR_HANDLE: Final[ndr.Context]
PSAMPR_SERVER_NAME: Final[ndr.Pointer]

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
SAMPR_LOGON_HOURS_SIZE: Final = 1260

class SAMPR_LOGON_HOURS(ndr.Struct):
    UnitsPerWeek: int
    LogonHours: bytes | None
    def __init__(self, *, UnitsPerWeek: int, LogonHours: _t.Buffer | None = ...) -> None: ...

PSAMPR_LOGON_HOURS: Final[ndr.Pointer]

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

class SAMPR_ENCRYPTED_USER_PASSWORD_NEW(ndr.Struct):
    Buffer: bytes
    def __init__(self, *, Buffer: _t.Buffer) -> None: ...

PSAMPR_ENCRYPTED_USER_PASSWORD_NEW: Final[ndr.Pointer]

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

PUSER_INFORMATION_CLASS: Final[ndr.Pointer]

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

PSAMPR_USER_INFO_BUFFER: Final[ndr.Pointer]

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
    class SamrOpenUser(ndr.Outputs):
        UserHandle: ndr.ContextHandle | None
        result: int
        def __init__(self, *, UserHandle: ndr.ContextHandle | None, result: int) -> None: ...
    class SamrQueryInformationUser(ndr.Outputs):
        Buffer: SAMPR_USER_INFO_BUFFER | None
        result: int
        def __init__(self, *, Buffer: SAMPR_USER_INFO_BUFFER | None, result: int) -> None: ...
    class SamrQueryInformationUser2(ndr.Outputs):
        Buffer: SAMPR_USER_INFO_BUFFER | None
        result: int
        def __init__(self, *, Buffer: SAMPR_USER_INFO_BUFFER | None, result: int) -> None: ...
    class SamrConnect2(ndr.Outputs):
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
    def SamrEnumerateUsersInDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        UserAccountControl: int,
        PreferedMaximumLength: int,
    ) -> samrResponse.SamrEnumerateUsersInDomain: ...
    def SamrOpenUser(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DesiredAccess: int,
        UserId: int,
    ) -> ndr.ContextHandle | None: ...
    def SamrQueryInformationUser(
        self,
        UserHandle: ndr.ContextHandle | None,
        UserInformationClass: USER_INFORMATION_CLASS | int,
    ) -> SAMPR_USER_INFO_BUFFER | None: ...
    def SamrQueryInformationUser2(
        self,
        UserHandle: ndr.ContextHandle | None,
        UserInformationClass: USER_INFORMATION_CLASS | int,
    ) -> SAMPR_USER_INFO_BUFFER | None: ...
    def SamrConnect2(
        self,
        ServerName: str | None,
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
    def SamrEnumerateUsersInDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        UserAccountControl: int,
        PreferedMaximumLength: int,
    ) -> samrResponse.SamrEnumerateUsersInDomain: ...
    def SamrOpenUser(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DesiredAccess: int,
        UserId: int,
    ) -> samrResponse.SamrOpenUser: ...
    def SamrQueryInformationUser(
        self,
        UserHandle: ndr.ContextHandle | None,
        UserInformationClass: USER_INFORMATION_CLASS | int,
    ) -> samrResponse.SamrQueryInformationUser: ...
    def SamrQueryInformationUser2(
        self,
        UserHandle: ndr.ContextHandle | None,
        UserInformationClass: USER_INFORMATION_CLASS | int,
    ) -> samrResponse.SamrQueryInformationUser2: ...
    def SamrConnect2(
        self,
        ServerName: str | None,
        DesiredAccess: int,
    ) -> samrResponse.SamrConnect2: ...
    def SamrConnect5(
        self,
        ServerName: str | None,
        DesiredAccess: int,
        InRevisionInfo: SAMPR_REVISION_INFO,
        *,
        InVersion: int = ...,
    ) -> samrResponse.SamrConnect5: ...

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
    async def SamrEnumerateUsersInDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        UserAccountControl: int,
        PreferedMaximumLength: int,
    ) -> samrResponse.SamrEnumerateUsersInDomain: ...
    async def SamrOpenUser(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DesiredAccess: int,
        UserId: int,
    ) -> ndr.ContextHandle | None: ...
    async def SamrQueryInformationUser(
        self,
        UserHandle: ndr.ContextHandle | None,
        UserInformationClass: USER_INFORMATION_CLASS | int,
    ) -> SAMPR_USER_INFO_BUFFER | None: ...
    async def SamrQueryInformationUser2(
        self,
        UserHandle: ndr.ContextHandle | None,
        UserInformationClass: USER_INFORMATION_CLASS | int,
    ) -> SAMPR_USER_INFO_BUFFER | None: ...
    async def SamrConnect2(
        self,
        ServerName: str | None,
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
    async def SamrEnumerateUsersInDomain(
        self,
        DomainHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        UserAccountControl: int,
        PreferedMaximumLength: int,
    ) -> samrResponse.SamrEnumerateUsersInDomain: ...
    async def SamrOpenUser(
        self,
        DomainHandle: ndr.ContextHandle | None,
        DesiredAccess: int,
        UserId: int,
    ) -> samrResponse.SamrOpenUser: ...
    async def SamrQueryInformationUser(
        self,
        UserHandle: ndr.ContextHandle | None,
        UserInformationClass: USER_INFORMATION_CLASS | int,
    ) -> samrResponse.SamrQueryInformationUser: ...
    async def SamrQueryInformationUser2(
        self,
        UserHandle: ndr.ContextHandle | None,
        UserInformationClass: USER_INFORMATION_CLASS | int,
    ) -> samrResponse.SamrQueryInformationUser2: ...
    async def SamrConnect2(
        self,
        ServerName: str | None,
        DesiredAccess: int,
    ) -> samrResponse.SamrConnect2: ...
    async def SamrConnect5(
        self,
        ServerName: str | None,
        DesiredAccess: int,
        InRevisionInfo: SAMPR_REVISION_INFO,
        *,
        InVersion: int = ...,
    ) -> samrResponse.SamrConnect5: ...

@type_check_only
class samrManager(Protocol):
    def SamrConnect(
        self,
        *,
        ServerName: int | None,
        DesiredAccess: int,
    ) -> _t.Answer[ndr.ContextHandle | None]: ...
    def SamrCloseHandle(
        self,
        *,
        SamHandle: ndr.ContextHandle | None,
    ) -> _t.Answer[ndr.ContextHandle | None]: ...
    def SamrLookupDomainInSamServer(
        self,
        *,
        ServerHandle: ndr.ContextHandle | None,
        Name: str | None,
    ) -> _t.Answer[ndr.Sid | None]: ...
    def SamrEnumerateDomainsInSamServer(
        self,
        *,
        ServerHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        PreferedMaximumLength: int,
    ) -> _t.Answer[_t.Outputs[samrResponse.SamrEnumerateDomainsInSamServer]]: ...
    def SamrOpenDomain(
        self,
        *,
        ServerHandle: ndr.ContextHandle | None,
        DesiredAccess: int,
        DomainId: ndr.Sid,
    ) -> _t.Answer[ndr.ContextHandle | None]: ...
    def SamrEnumerateUsersInDomain(
        self,
        *,
        DomainHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        UserAccountControl: int,
        PreferedMaximumLength: int,
    ) -> _t.Answer[_t.Outputs[samrResponse.SamrEnumerateUsersInDomain]]: ...
    def SamrOpenUser(
        self,
        *,
        DomainHandle: ndr.ContextHandle | None,
        DesiredAccess: int,
        UserId: int,
    ) -> _t.Answer[ndr.ContextHandle | None]: ...
    def SamrQueryInformationUser(
        self,
        *,
        UserHandle: ndr.ContextHandle | None,
        UserInformationClass: USER_INFORMATION_CLASS,
    ) -> _t.Answer[SAMPR_USER_INFO_BUFFER | None]: ...
    def SamrQueryInformationUser2(
        self,
        *,
        UserHandle: ndr.ContextHandle | None,
        UserInformationClass: USER_INFORMATION_CLASS,
    ) -> _t.Answer[SAMPR_USER_INFO_BUFFER | None]: ...
    def SamrConnect2(
        self,
        *,
        ServerName: str | None,
        DesiredAccess: int,
    ) -> _t.Answer[ndr.ContextHandle | None]: ...
    def SamrConnect5(
        self,
        *,
        ServerName: str | None,
        DesiredAccess: int,
        InVersion: int,
        InRevisionInfo: SAMPR_REVISION_INFO,
    ) -> _t.Answer[_t.Outputs[samrResponse.SamrConnect5]]: ...

samr: ndr.Interface[samrClient, samrAsyncClient, samrManager]
