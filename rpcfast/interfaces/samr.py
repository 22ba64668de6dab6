"""The types and interfaces of samr.idl.

Generated from samr.idl by `python -m rpcfast idl`: edit that file and run it again.
"""

from rpcfast import ndr
from rpcfast.interfaces.ms_dtyp import OLD_LARGE_INTEGER, RPC_SID, RPC_UNICODE_STRING

SAMPR_HANDLE = ndr.Context("SAMPR_HANDLE")
PSAMPR_SERVER_NAME = ndr.unique(ndr.wchar)


class SAMPR_RID_ENUMERATION(ndr.Struct):
    RelativeId = ndr.ulong
    Name = RPC_UNICODE_STRING


PSAMPR_RID_ENUMERATION = ndr.unique(SAMPR_RID_ENUMERATION)


class SAMPR_ENUMERATION_BUFFER(ndr.Struct):
    EntriesRead = ndr.ulong
    Buffer = ndr.unique(ndr.array(SAMPR_RID_ENUMERATION, size_is=ndr.var.EntriesRead))


PSAMPR_ENUMERATION_BUFFER = ndr.unique(SAMPR_ENUMERATION_BUFFER)


class SAMPR_REVISION_INFO_V1(ndr.Struct):
    Revision = ndr.ulong
    SupportedFeatures = ndr.ulong


PSAMPR_REVISION_INFO_V1 = ndr.unique(SAMPR_REVISION_INFO_V1)


class SAMPR_REVISION_INFO(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(SAMPR_REVISION_INFO_V1, 1)


PSAMPR_REVISION_INFO = ndr.unique(SAMPR_REVISION_INFO)
SAMPR_LOGON_HOURS_SIZE = 1260


class SAMPR_LOGON_HOURS(ndr.Struct):
    UnitsPerWeek = ndr.ushort
    LogonHours = ndr.unique(
        ndr.array(ndr.usmall, size_is=1260, length_is=(ndr.var.UnitsPerWeek + 7) // 8),
    )


PSAMPR_LOGON_HOURS = ndr.unique(SAMPR_LOGON_HOURS)


class SAMPR_SR_SECURITY_DESCRIPTOR(ndr.Struct):
    Length = ndr.Range(ndr.ulong, 0, 262144)
    SecurityDescriptor = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.Length))


PSAMPR_SR_SECURITY_DESCRIPTOR = ndr.unique(SAMPR_SR_SECURITY_DESCRIPTOR)


class RPC_SHORT_BLOB(ndr.Struct):
    Length = ndr.ushort
    MaximumLength = ndr.ushort
    Buffer = ndr.unique(
        ndr.array(ndr.ushort, size_is=ndr.var.MaximumLength // 2, length_is=ndr.var.Length // 2),
    )


PRPC_SHORT_BLOB = ndr.unique(RPC_SHORT_BLOB)


class ENCRYPTED_LM_OWF_PASSWORD(ndr.Struct):
    data = ndr.array(ndr.char, 16)


PENCRYPTED_LM_OWF_PASSWORD = ndr.unique(ENCRYPTED_LM_OWF_PASSWORD)
ENCRYPTED_NT_OWF_PASSWORD = ENCRYPTED_LM_OWF_PASSWORD
PENCRYPTED_NT_OWF_PASSWORD = ndr.unique(ENCRYPTED_LM_OWF_PASSWORD)


class SAMPR_ENCRYPTED_USER_PASSWORD(ndr.Struct):
    Buffer = ndr.array(ndr.usmall, 516)


PSAMPR_ENCRYPTED_USER_PASSWORD = ndr.unique(SAMPR_ENCRYPTED_USER_PASSWORD)


class SAMPR_ENCRYPTED_USER_PASSWORD_NEW(ndr.Struct):
    Buffer = ndr.array(ndr.usmall, 532)


PSAMPR_ENCRYPTED_USER_PASSWORD_NEW = ndr.unique(SAMPR_ENCRYPTED_USER_PASSWORD_NEW)


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


PUSER_INFORMATION_CLASS = ndr.unique(ndr.Enum(USER_INFORMATION_CLASS))


class SAMPR_USER_GENERAL_INFORMATION(ndr.Struct):
    UserName = RPC_UNICODE_STRING
    FullName = RPC_UNICODE_STRING
    PrimaryGroupId = ndr.ulong
    AdminComment = RPC_UNICODE_STRING
    UserComment = RPC_UNICODE_STRING


PSAMPR_USER_GENERAL_INFORMATION = ndr.unique(SAMPR_USER_GENERAL_INFORMATION)


class SAMPR_USER_PREFERENCES_INFORMATION(ndr.Struct):
    UserComment = RPC_UNICODE_STRING
    Reserved1 = RPC_UNICODE_STRING
    CountryCode = ndr.ushort
    CodePage = ndr.ushort


PSAMPR_USER_PREFERENCES_INFORMATION = ndr.unique(SAMPR_USER_PREFERENCES_INFORMATION)


class SAMPR_USER_LOGON_INFORMATION(ndr.Struct):
    UserName = RPC_UNICODE_STRING
    FullName = RPC_UNICODE_STRING
    UserId = ndr.ulong
    PrimaryGroupId = ndr.ulong
    HomeDirectory = RPC_UNICODE_STRING
    HomeDirectoryDrive = RPC_UNICODE_STRING
    ScriptPath = RPC_UNICODE_STRING
    ProfilePath = RPC_UNICODE_STRING
    WorkStations = RPC_UNICODE_STRING
    LastLogon = OLD_LARGE_INTEGER
    LastLogoff = OLD_LARGE_INTEGER
    PasswordLastSet = OLD_LARGE_INTEGER
    PasswordCanChange = OLD_LARGE_INTEGER
    PasswordMustChange = OLD_LARGE_INTEGER
    LogonHours = SAMPR_LOGON_HOURS
    BadPasswordCount = ndr.ushort
    LogonCount = ndr.ushort
    UserAccountControl = ndr.ulong


PSAMPR_USER_LOGON_INFORMATION = ndr.unique(SAMPR_USER_LOGON_INFORMATION)


class SAMPR_USER_LOGON_HOURS_INFORMATION(ndr.Struct):
    LogonHours = SAMPR_LOGON_HOURS


PSAMPR_USER_LOGON_HOURS_INFORMATION = ndr.unique(SAMPR_USER_LOGON_HOURS_INFORMATION)


class SAMPR_USER_ACCOUNT_INFORMATION(ndr.Struct):
    UserName = RPC_UNICODE_STRING
    FullName = RPC_UNICODE_STRING
    UserId = ndr.ulong
    PrimaryGroupId = ndr.ulong
    HomeDirectory = RPC_UNICODE_STRING
    HomeDirectoryDrive = RPC_UNICODE_STRING
    ScriptPath = RPC_UNICODE_STRING
    ProfilePath = RPC_UNICODE_STRING
    AdminComment = RPC_UNICODE_STRING
    WorkStations = RPC_UNICODE_STRING
    LastLogon = OLD_LARGE_INTEGER
    LastLogoff = OLD_LARGE_INTEGER
    LogonHours = SAMPR_LOGON_HOURS
    BadPasswordCount = ndr.ushort
    LogonCount = ndr.ushort
    PasswordLastSet = OLD_LARGE_INTEGER
    AccountExpires = OLD_LARGE_INTEGER
    UserAccountControl = ndr.ulong


PSAMPR_USER_ACCOUNT_INFORMATION = ndr.unique(SAMPR_USER_ACCOUNT_INFORMATION)


class SAMPR_USER_NAME_INFORMATION(ndr.Struct):
    UserName = RPC_UNICODE_STRING
    FullName = RPC_UNICODE_STRING


PSAMPR_USER_NAME_INFORMATION = ndr.unique(SAMPR_USER_NAME_INFORMATION)


class SAMPR_USER_A_NAME_INFORMATION(ndr.Struct):
    UserName = RPC_UNICODE_STRING


PSAMPR_USER_A_NAME_INFORMATION = ndr.unique(SAMPR_USER_A_NAME_INFORMATION)


class SAMPR_USER_F_NAME_INFORMATION(ndr.Struct):
    FullName = RPC_UNICODE_STRING


PSAMPR_USER_F_NAME_INFORMATION = ndr.unique(SAMPR_USER_F_NAME_INFORMATION)


class USER_PRIMARY_GROUP_INFORMATION(ndr.Struct):
    PrimaryGroupId = ndr.ulong


PUSER_PRIMARY_GROUP_INFORMATION = ndr.unique(USER_PRIMARY_GROUP_INFORMATION)


class SAMPR_USER_HOME_INFORMATION(ndr.Struct):
    HomeDirectory = RPC_UNICODE_STRING
    HomeDirectoryDrive = RPC_UNICODE_STRING


PSAMPR_USER_HOME_INFORMATION = ndr.unique(SAMPR_USER_HOME_INFORMATION)


class SAMPR_USER_SCRIPT_INFORMATION(ndr.Struct):
    ScriptPath = RPC_UNICODE_STRING


PSAMPR_USER_SCRIPT_INFORMATION = ndr.unique(SAMPR_USER_SCRIPT_INFORMATION)


class SAMPR_USER_PROFILE_INFORMATION(ndr.Struct):
    ProfilePath = RPC_UNICODE_STRING


PSAMPR_USER_PROFILE_INFORMATION = ndr.unique(SAMPR_USER_PROFILE_INFORMATION)


class SAMPR_USER_ADMIN_COMMENT_INFORMATION(ndr.Struct):
    AdminComment = RPC_UNICODE_STRING


PSAMPR_USER_ADMIN_COMMENT_INFORMATION = ndr.unique(SAMPR_USER_ADMIN_COMMENT_INFORMATION)


class SAMPR_USER_WORKSTATIONS_INFORMATION(ndr.Struct):
    WorkStations = RPC_UNICODE_STRING


PSAMPR_USER_WORKSTATIONS_INFORMATION = ndr.unique(SAMPR_USER_WORKSTATIONS_INFORMATION)


class USER_CONTROL_INFORMATION(ndr.Struct):
    UserAccountControl = ndr.ulong


PUSER_CONTROL_INFORMATION = ndr.unique(USER_CONTROL_INFORMATION)


class USER_EXPIRES_INFORMATION(ndr.Struct):
    AccountExpires = OLD_LARGE_INTEGER


PUSER_EXPIRES_INFORMATION = ndr.unique(USER_EXPIRES_INFORMATION)


class SAMPR_USER_INTERNAL1_INFORMATION(ndr.Struct):
    EncryptedNtOwfPassword = ENCRYPTED_LM_OWF_PASSWORD
    EncryptedLmOwfPassword = ENCRYPTED_LM_OWF_PASSWORD
    NtPasswordPresent = ndr.usmall
    LmPasswordPresent = ndr.usmall
    PasswordExpired = ndr.usmall


PSAMPR_USER_INTERNAL1_INFORMATION = ndr.unique(SAMPR_USER_INTERNAL1_INFORMATION)


class SAMPR_USER_PARAMETERS_INFORMATION(ndr.Struct):
    Parameters = RPC_UNICODE_STRING


PSAMPR_USER_PARAMETERS_INFORMATION = ndr.unique(SAMPR_USER_PARAMETERS_INFORMATION)


class SAMPR_USER_ALL_INFORMATION(ndr.Struct):
    LastLogon = OLD_LARGE_INTEGER
    LastLogoff = OLD_LARGE_INTEGER
    PasswordLastSet = OLD_LARGE_INTEGER
    AccountExpires = OLD_LARGE_INTEGER
    PasswordCanChange = OLD_LARGE_INTEGER
    PasswordMustChange = OLD_LARGE_INTEGER
    UserName = RPC_UNICODE_STRING
    FullName = RPC_UNICODE_STRING
    HomeDirectory = RPC_UNICODE_STRING
    HomeDirectoryDrive = RPC_UNICODE_STRING
    ScriptPath = RPC_UNICODE_STRING
    ProfilePath = RPC_UNICODE_STRING
    AdminComment = RPC_UNICODE_STRING
    WorkStations = RPC_UNICODE_STRING
    UserComment = RPC_UNICODE_STRING
    Parameters = RPC_UNICODE_STRING
    LmOwfPassword = RPC_SHORT_BLOB
    NtOwfPassword = RPC_SHORT_BLOB
    PrivateData = RPC_UNICODE_STRING
    SecurityDescriptor = SAMPR_SR_SECURITY_DESCRIPTOR
    UserId = ndr.ulong
    PrimaryGroupId = ndr.ulong
    UserAccountControl = ndr.ulong
    WhichFields = ndr.ulong
    LogonHours = SAMPR_LOGON_HOURS
    BadPasswordCount = ndr.ushort
    LogonCount = ndr.ushort
    CountryCode = ndr.ushort
    CodePage = ndr.ushort
    LmPasswordPresent = ndr.usmall
    NtPasswordPresent = ndr.usmall
    PasswordExpired = ndr.usmall
    PrivateDataSensitive = ndr.usmall


PSAMPR_USER_ALL_INFORMATION = ndr.unique(SAMPR_USER_ALL_INFORMATION)


class SAMPR_USER_INTERNAL4_INFORMATION(ndr.Struct):
    I1 = SAMPR_USER_ALL_INFORMATION
    UserPassword = SAMPR_ENCRYPTED_USER_PASSWORD


PSAMPR_USER_INTERNAL4_INFORMATION = ndr.unique(SAMPR_USER_INTERNAL4_INFORMATION)


class SAMPR_USER_INTERNAL5_INFORMATION(ndr.Struct):
    UserPassword = SAMPR_ENCRYPTED_USER_PASSWORD
    PasswordExpired = ndr.usmall


PSAMPR_USER_INTERNAL5_INFORMATION = ndr.unique(SAMPR_USER_INTERNAL5_INFORMATION)


class SAMPR_USER_INTERNAL4_INFORMATION_NEW(ndr.Struct):
    I1 = SAMPR_USER_ALL_INFORMATION
    UserPassword = SAMPR_ENCRYPTED_USER_PASSWORD_NEW


PSAMPR_USER_INTERNAL4_INFORMATION_NEW = ndr.unique(SAMPR_USER_INTERNAL4_INFORMATION_NEW)


class SAMPR_USER_INTERNAL5_INFORMATION_NEW(ndr.Struct):
    UserPassword = SAMPR_ENCRYPTED_USER_PASSWORD_NEW
    PasswordExpired = ndr.usmall


PSAMPR_USER_INTERNAL5_INFORMATION_NEW = ndr.unique(SAMPR_USER_INTERNAL5_INFORMATION_NEW)


class SAMPR_USER_INFO_BUFFER(ndr.Union, switch=ndr.Enum(USER_INFORMATION_CLASS)):
    General = ndr.case(
        SAMPR_USER_GENERAL_INFORMATION,
        USER_INFORMATION_CLASS.UserGeneralInformation,
    )
    Preferences = ndr.case(
        SAMPR_USER_PREFERENCES_INFORMATION,
        USER_INFORMATION_CLASS.UserPreferencesInformation,
    )
    Logon = ndr.case(SAMPR_USER_LOGON_INFORMATION, USER_INFORMATION_CLASS.UserLogonInformation)
    LogonHours = ndr.case(
        SAMPR_USER_LOGON_HOURS_INFORMATION,
        USER_INFORMATION_CLASS.UserLogonHoursInformation,
    )
    Account = ndr.case(
        SAMPR_USER_ACCOUNT_INFORMATION,
        USER_INFORMATION_CLASS.UserAccountInformation,
    )
    Name = ndr.case(SAMPR_USER_NAME_INFORMATION, USER_INFORMATION_CLASS.UserNameInformation)
    AccountName = ndr.case(
        SAMPR_USER_A_NAME_INFORMATION,
        USER_INFORMATION_CLASS.UserAccountNameInformation,
    )
    FullName = ndr.case(
        SAMPR_USER_F_NAME_INFORMATION,
        USER_INFORMATION_CLASS.UserFullNameInformation,
    )
    PrimaryGroup = ndr.case(
        USER_PRIMARY_GROUP_INFORMATION,
        USER_INFORMATION_CLASS.UserPrimaryGroupInformation,
    )
    Home = ndr.case(SAMPR_USER_HOME_INFORMATION, USER_INFORMATION_CLASS.UserHomeInformation)
    Script = ndr.case(SAMPR_USER_SCRIPT_INFORMATION, USER_INFORMATION_CLASS.UserScriptInformation)
    Profile = ndr.case(
        SAMPR_USER_PROFILE_INFORMATION,
        USER_INFORMATION_CLASS.UserProfileInformation,
    )
    AdminComment = ndr.case(
        SAMPR_USER_ADMIN_COMMENT_INFORMATION,
        USER_INFORMATION_CLASS.UserAdminCommentInformation,
    )
    WorkStations = ndr.case(
        SAMPR_USER_WORKSTATIONS_INFORMATION,
        USER_INFORMATION_CLASS.UserWorkStationsInformation,
    )
    Control = ndr.case(USER_CONTROL_INFORMATION, USER_INFORMATION_CLASS.UserControlInformation)
    Expires = ndr.case(USER_EXPIRES_INFORMATION, USER_INFORMATION_CLASS.UserExpiresInformation)
    Internal1 = ndr.case(
        SAMPR_USER_INTERNAL1_INFORMATION,
        USER_INFORMATION_CLASS.UserInternal1Information,
    )
    Parameters = ndr.case(
        SAMPR_USER_PARAMETERS_INFORMATION,
        USER_INFORMATION_CLASS.UserParametersInformation,
    )
    All = ndr.case(SAMPR_USER_ALL_INFORMATION, USER_INFORMATION_CLASS.UserAllInformation)
    Internal4 = ndr.case(
        SAMPR_USER_INTERNAL4_INFORMATION,
        USER_INFORMATION_CLASS.UserInternal4Information,
    )
    Internal5 = ndr.case(
        SAMPR_USER_INTERNAL5_INFORMATION,
        USER_INFORMATION_CLASS.UserInternal5Information,
    )
    Internal4New = ndr.case(
        SAMPR_USER_INTERNAL4_INFORMATION_NEW,
        USER_INFORMATION_CLASS.UserInternal4InformationNew,
    )
    Internal5New = ndr.case(
        SAMPR_USER_INTERNAL5_INFORMATION_NEW,
        USER_INFORMATION_CLASS.UserInternal5InformationNew,
    )


PSAMPR_USER_INFO_BUFFER = ndr.unique(SAMPR_USER_INFO_BUFFER)


samr = ndr.Interface("samr", "12345778-1234-abcd-ef00-0123456789ac", (1, 0), [
    ndr.operation(
        "SamrConnect",
        ndr.in_("ServerName", ndr.unique(ndr.wchar)),
        ndr.out("ServerHandle", ndr.ref(SAMPR_HANDLE)),
        ndr.in_("DesiredAccess", ndr.ulong),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrCloseHandle",
        ndr.inout("SamHandle", ndr.ref(SAMPR_HANDLE)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation("Opnum2NotUsedOnWire"),
    ndr.operation("Opnum3NotUsedOnWire"),
    ndr.operation("Opnum4NotUsedOnWire"),
    ndr.operation(
        "SamrLookupDomainInSamServer",
        ndr.in_("ServerHandle", SAMPR_HANDLE),
        ndr.in_("Name", ndr.ref(RPC_UNICODE_STRING)),
        ndr.out("DomainId", ndr.ref(ndr.unique(RPC_SID))),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrEnumerateDomainsInSamServer",
        ndr.in_("ServerHandle", SAMPR_HANDLE),
        ndr.inout("EnumerationContext", ndr.ref(ndr.ulong)),
        ndr.out("Buffer", ndr.ref(PSAMPR_ENUMERATION_BUFFER)),
        ndr.in_("PreferedMaximumLength", ndr.ulong),
        ndr.out("CountReturned", ndr.ref(ndr.ulong)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrOpenDomain",
        ndr.in_("ServerHandle", SAMPR_HANDLE),
        ndr.in_("DesiredAccess", ndr.ulong),
        ndr.in_("DomainId", ndr.ref(RPC_SID)),
        ndr.out("DomainHandle", ndr.ref(SAMPR_HANDLE)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation("Opnum8NotUsedOnWire"),
    ndr.operation("Opnum9NotUsedOnWire"),
    ndr.operation("Opnum10NotUsedOnWire"),
    ndr.operation("Opnum11NotUsedOnWire"),
    ndr.operation("Opnum12NotUsedOnWire"),
    ndr.operation(
        "SamrEnumerateUsersInDomain",
        ndr.in_("DomainHandle", SAMPR_HANDLE),
        ndr.inout("EnumerationContext", ndr.ref(ndr.ulong)),
        ndr.in_("UserAccountControl", ndr.ulong),
        ndr.out("Buffer", ndr.ref(PSAMPR_ENUMERATION_BUFFER)),
        ndr.in_("PreferedMaximumLength", ndr.ulong),
        ndr.out("CountReturned", ndr.ref(ndr.ulong)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation("Opnum14NotUsedOnWire"),
    ndr.operation("Opnum15NotUsedOnWire"),
    ndr.operation("Opnum16NotUsedOnWire"),
    ndr.operation("Opnum17NotUsedOnWire"),
    ndr.operation("Opnum18NotUsedOnWire"),
    ndr.operation("Opnum19NotUsedOnWire"),
    ndr.operation("Opnum20NotUsedOnWire"),
    ndr.operation("Opnum21NotUsedOnWire"),
    ndr.operation("Opnum22NotUsedOnWire"),
    ndr.operation("Opnum23NotUsedOnWire"),
    ndr.operation("Opnum24NotUsedOnWire"),
    ndr.operation("Opnum25NotUsedOnWire"),
    ndr.operation("Opnum26NotUsedOnWire"),
    ndr.operation("Opnum27NotUsedOnWire"),
    ndr.operation("Opnum28NotUsedOnWire"),
    ndr.operation("Opnum29NotUsedOnWire"),
    ndr.operation("Opnum30NotUsedOnWire"),
    ndr.operation("Opnum31NotUsedOnWire"),
    ndr.operation("Opnum32NotUsedOnWire"),
    ndr.operation("Opnum33NotUsedOnWire"),
    ndr.operation(
        "SamrOpenUser",
        ndr.in_("DomainHandle", SAMPR_HANDLE),
        ndr.in_("DesiredAccess", ndr.ulong),
        ndr.in_("UserId", ndr.ulong),
        ndr.out("UserHandle", ndr.ref(SAMPR_HANDLE)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation("Opnum35NotUsedOnWire"),
    ndr.operation(
        "SamrQueryInformationUser",
        ndr.in_("UserHandle", SAMPR_HANDLE),
        ndr.in_("UserInformationClass", ndr.Enum(USER_INFORMATION_CLASS)),
        ndr.out(
            "Buffer",
            ndr.ref(
                ndr.unique(ndr.switch_is(SAMPR_USER_INFO_BUFFER, ndr.var.UserInformationClass)),
            ),
        ),
        result=ndr.NTSTATUS,
    ),
    ndr.operation("Opnum37NotUsedOnWire"),
    ndr.operation("Opnum38NotUsedOnWire"),
    ndr.operation("Opnum39NotUsedOnWire"),
    ndr.operation("Opnum40NotUsedOnWire"),
    ndr.operation("Opnum41NotUsedOnWire"),
    ndr.operation("Opnum42NotUsedOnWire"),
    ndr.operation("Opnum43NotUsedOnWire"),
    ndr.operation("Opnum44NotUsedOnWire"),
    ndr.operation("Opnum45NotUsedOnWire"),
    ndr.operation("Opnum46NotUsedOnWire"),
    ndr.operation(
        "SamrQueryInformationUser2",
        ndr.in_("UserHandle", SAMPR_HANDLE),
        ndr.in_("UserInformationClass", ndr.Enum(USER_INFORMATION_CLASS)),
        ndr.out(
            "Buffer",
            ndr.ref(
                ndr.unique(ndr.switch_is(SAMPR_USER_INFO_BUFFER, ndr.var.UserInformationClass)),
            ),
        ),
        result=ndr.NTSTATUS,
    ),
    ndr.operation("Opnum48NotUsedOnWire"),
    ndr.operation("Opnum49NotUsedOnWire"),
    ndr.operation("Opnum50NotUsedOnWire"),
    ndr.operation("Opnum51NotUsedOnWire"),
    ndr.operation("Opnum52NotUsedOnWire"),
    ndr.operation("Opnum53NotUsedOnWire"),
    ndr.operation("Opnum54NotUsedOnWire"),
    ndr.operation("Opnum55NotUsedOnWire"),
    ndr.operation("Opnum56NotUsedOnWire"),
    ndr.operation(
        "SamrConnect2",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.out("ServerHandle", ndr.ref(SAMPR_HANDLE)),
        ndr.in_("DesiredAccess", ndr.ulong),
        result=ndr.NTSTATUS,
    ),
    ndr.operation("Opnum58NotUsedOnWire"),
    ndr.operation("Opnum59NotUsedOnWire"),
    ndr.operation("Opnum60NotUsedOnWire"),
    ndr.operation("Opnum61NotUsedOnWire"),
    ndr.operation("Opnum62NotUsedOnWire"),
    ndr.operation("Opnum63NotUsedOnWire"),
    ndr.operation(
        "SamrConnect5",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("DesiredAccess", ndr.ulong),
        ndr.in_("InVersion", ndr.ulong),
        ndr.in_("InRevisionInfo", ndr.ref(ndr.switch_is(SAMPR_REVISION_INFO, ndr.var.InVersion))),
        ndr.out("OutVersion", ndr.ref(ndr.ulong)),
        ndr.out(
            "OutRevisionInfo",
            ndr.ref(ndr.switch_is(SAMPR_REVISION_INFO, ndr.deref(ndr.var.OutVersion))),
        ),
        ndr.out("ServerHandle", ndr.ref(SAMPR_HANDLE)),
        result=ndr.NTSTATUS,
    ),
], endpoints=("ncacn_np:[\\pipe\\samr]",))
