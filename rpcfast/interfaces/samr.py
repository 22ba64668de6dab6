"""The types and interfaces of samr.idl.

Generated from samr.idl by `python -m rpcfast idl`: edit that file and run it again.
"""

from rpcfast import ndr
from rpcfast.interfaces.ms_dtyp import OLD_LARGE_INTEGER, RPC_SID, RPC_UNICODE_STRING

SAMPR_HANDLE = ndr.Context("SAMPR_HANDLE")
PSAMPR_SERVER_NAME = ndr.unique(ndr.wchar)
SAM_SERVER_CONNECT = 1
SAM_SERVER_SHUTDOWN = 2
SAM_SERVER_INITIALIZE = 4
SAM_SERVER_CREATE_DOMAIN = 8
SAM_SERVER_ENUMERATE_DOMAINS = 16
SAM_SERVER_LOOKUP_DOMAIN = 32
SAM_SERVER_ALL_ACCESS = 983103
SAM_SERVER_READ = 131088
SAM_SERVER_WRITE = 131086
SAM_SERVER_EXECUTE = 131105
DOMAIN_READ_PASSWORD_PARAMETERS = 1
DOMAIN_WRITE_PASSWORD_PARAMS = 2
DOMAIN_READ_OTHER_PARAMETERS = 4
DOMAIN_WRITE_OTHER_PARAMETERS = 8
DOMAIN_CREATE_USER = 16
DOMAIN_CREATE_GROUP = 32
DOMAIN_CREATE_ALIAS = 64
DOMAIN_GET_ALIAS_MEMBERSHIP = 128
DOMAIN_LIST_ACCOUNTS = 256
DOMAIN_LOOKUP = 512
DOMAIN_ADMINISTER_SERVER = 1024
DOMAIN_ALL_ACCESS = 985087
DOMAIN_READ = 131204
DOMAIN_WRITE = 132218
DOMAIN_EXECUTE = 131841
GROUP_READ_INFORMATION = 1
GROUP_WRITE_ACCOUNT = 2
GROUP_ADD_MEMBER = 4
GROUP_REMOVE_MEMBER = 8
GROUP_LIST_MEMBERS = 16
GROUP_ALL_ACCESS = 983071
GROUP_READ = 131088
GROUP_WRITE = 131086
GROUP_EXECUTE = 131073
ALIAS_ADD_MEMBER = 1
ALIAS_REMOVE_MEMBER = 2
ALIAS_LIST_MEMBERS = 4
ALIAS_READ_INFORMATION = 8
ALIAS_WRITE_ACCOUNT = 16
ALIAS_ALL_ACCESS = 983071
ALIAS_READ = 131076
ALIAS_WRITE = 131091
ALIAS_EXECUTE = 131080
USER_READ_GENERAL = 1
USER_READ_PREFERENCES = 2
USER_WRITE_PREFERENCES = 4
USER_READ_LOGON = 8
USER_READ_ACCOUNT = 16
USER_WRITE_ACCOUNT = 32
USER_CHANGE_PASSWORD = 64
USER_FORCE_PASSWORD_CHANGE = 128
USER_LIST_GROUPS = 256
USER_READ_GROUP_INFORMATION = 512
USER_WRITE_GROUP_INFORMATION = 1024
USER_ALL_ACCESS = 985087
USER_READ = 131866
USER_WRITE = 131140
USER_EXECUTE = 131137
USER_ACCOUNT_DISABLED = 1
USER_HOME_DIRECTORY_REQUIRED = 2
USER_PASSWORD_NOT_REQUIRED = 4
USER_TEMP_DUPLICATE_ACCOUNT = 8
USER_NORMAL_ACCOUNT = 16
USER_MNS_LOGON_ACCOUNT = 32
USER_INTERDOMAIN_TRUST_ACCOUNT = 64
USER_WORKSTATION_TRUST_ACCOUNT = 128
USER_SERVER_TRUST_ACCOUNT = 256
USER_DONT_EXPIRE_PASSWORD = 512
USER_ACCOUNT_AUTO_LOCKED = 1024
USER_ENCRYPTED_TEXT_PASSWORD_ALLOWED = 2048
USER_SMARTCARD_REQUIRED = 4096
USER_TRUSTED_FOR_DELEGATION = 8192
USER_NOT_DELEGATED = 16384
USER_USE_DES_KEY_ONLY = 32768
USER_DONT_REQUIRE_PREAUTH = 65536
USER_PASSWORD_EXPIRED = 131072
USER_TRUSTED_TO_AUTHENTICATE_FOR_DELEGATION = 262144
USER_NO_AUTH_DATA_REQUIRED = 524288
USER_PARTIAL_SECRETS_ACCOUNT = 1048576
USER_USE_AES_KEYS = 2097152
USER_ALL_USERNAME = 1
USER_ALL_FULLNAME = 2
USER_ALL_USERID = 4
USER_ALL_PRIMARYGROUPID = 8
USER_ALL_ADMINCOMMENT = 16
USER_ALL_USERCOMMENT = 32
USER_ALL_HOMEDIRECTORY = 64
USER_ALL_HOMEDIRECTORYDRIVE = 128
USER_ALL_SCRIPTPATH = 256
USER_ALL_PROFILEPATH = 512
USER_ALL_WORKSTATIONS = 1024
USER_ALL_LASTLOGON = 2048
USER_ALL_LASTLOGOFF = 4096
USER_ALL_LOGONHOURS = 8192
USER_ALL_BADPASSWORDCOUNT = 16384
USER_ALL_LOGONCOUNT = 32768
USER_ALL_PASSWORDCANCHANGE = 65536
USER_ALL_PASSWORDMUSTCHANGE = 131072
USER_ALL_PASSWORDLASTSET = 262144
USER_ALL_ACCOUNTEXPIRES = 524288
USER_ALL_USERACCOUNTCONTROL = 1048576
USER_ALL_PARAMETERS = 2097152
USER_ALL_COUNTRYCODE = 4194304
USER_ALL_CODEPAGE = 8388608
USER_ALL_NTPASSWORDPRESENT = 16777216
USER_ALL_LMPASSWORDPRESENT = 33554432
USER_ALL_PRIVATEDATA = 67108864
USER_ALL_PASSWORDEXPIRED = 134217728
USER_ALL_SECURITYDESCRIPTOR = 268435456
SE_GROUP_MANDATORY = 1
SE_GROUP_ENABLED_BY_DEFAULT = 2
SE_GROUP_ENABLED = 4
DOMAIN_PASSWORD_COMPLEX = 1
DOMAIN_PASSWORD_NO_ANON_CHANGE = 2
DOMAIN_PASSWORD_NO_CLEAR_CHANGE = 4
DOMAIN_LOCKOUT_ADMINS = 8
DOMAIN_PASSWORD_STORE_CLEARTEXT = 16
DOMAIN_REFUSE_PASSWORD_CHANGE = 32
SAM_VALIDATE_PASSWORD_LAST_SET = 1
SAM_VALIDATE_BAD_PASSWORD_TIME = 2
SAM_VALIDATE_LOCKOUT_TIME = 4
SAM_VALIDATE_BAD_PASSWORD_COUNT = 8
SAM_VALIDATE_PASSWORD_HISTORY_LENGTH = 16
SAM_VALIDATE_PASSWORD_HISTORY = 32


class RPC_STRING(ndr.Struct):
    Length = ndr.ushort
    MaximumLength = ndr.ushort
    Buffer = ndr.unique(
        ndr.array(ndr.char, size_is=ndr.var.MaximumLength, length_is=ndr.var.Length),
    )


PRPC_STRING = ndr.unique(RPC_STRING)


class RPC_SHORT_BLOB(ndr.Struct):
    Length = ndr.ushort
    MaximumLength = ndr.ushort
    Buffer = ndr.unique(
        ndr.array(ndr.ushort, size_is=ndr.var.MaximumLength // 2, length_is=ndr.var.Length // 2),
    )


PRPC_SHORT_BLOB = ndr.unique(RPC_SHORT_BLOB)


class SAMPR_SR_SECURITY_DESCRIPTOR(ndr.Struct):
    Length = ndr.Range(ndr.ulong, 0, 262144)
    SecurityDescriptor = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.Length))


PSAMPR_SR_SECURITY_DESCRIPTOR = ndr.unique(SAMPR_SR_SECURITY_DESCRIPTOR)


class SAMPR_ULONG_ARRAY(ndr.Struct):
    Count = ndr.ulong
    Element = ndr.unique(ndr.array(ndr.ulong, size_is=ndr.var.Count))


PSAMPR_ULONG_ARRAY = ndr.unique(SAMPR_ULONG_ARRAY)


class SAMPR_RETURNED_USTRING_ARRAY(ndr.Struct):
    Count = ndr.ulong
    Element = ndr.unique(ndr.array(RPC_UNICODE_STRING, size_is=ndr.var.Count))


PSAMPR_RETURNED_USTRING_ARRAY = ndr.unique(SAMPR_RETURNED_USTRING_ARRAY)


class SAMPR_SID_INFORMATION(ndr.Struct):
    SidPointer = ndr.unique(RPC_SID)


PSAMPR_SID_INFORMATION = ndr.unique(SAMPR_SID_INFORMATION)


class SAMPR_PSID_ARRAY(ndr.Struct):
    Count = ndr.Range(ndr.ulong, 0, 1024)
    Sids = ndr.unique(ndr.array(SAMPR_SID_INFORMATION, size_is=ndr.var.Count))


PSAMPR_PSID_ARRAY = ndr.unique(SAMPR_PSID_ARRAY)


class SAMPR_PSID_ARRAY_OUT(ndr.Struct):
    Count = ndr.ulong
    Sids = ndr.unique(ndr.array(SAMPR_SID_INFORMATION, size_is=ndr.var.Count))


PSAMPR_PSID_ARRAY_OUT = ndr.unique(SAMPR_PSID_ARRAY_OUT)


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


PSID_NAME_USE = ndr.unique(ndr.Enum(SID_NAME_USE))


class SAMPR_RID_ENUMERATION(ndr.Struct):
    RelativeId = ndr.ulong
    Name = RPC_UNICODE_STRING


PSAMPR_RID_ENUMERATION = ndr.unique(SAMPR_RID_ENUMERATION)


class SAMPR_ENUMERATION_BUFFER(ndr.Struct):
    EntriesRead = ndr.ulong
    Buffer = ndr.unique(ndr.array(SAMPR_RID_ENUMERATION, size_is=ndr.var.EntriesRead))


PSAMPR_ENUMERATION_BUFFER = ndr.unique(SAMPR_ENUMERATION_BUFFER)


class GROUP_MEMBERSHIP(ndr.Struct):
    RelativeId = ndr.ulong
    Attributes = ndr.ulong


PGROUP_MEMBERSHIP = ndr.unique(GROUP_MEMBERSHIP)


class SAMPR_GET_GROUPS_BUFFER(ndr.Struct):
    MembershipCount = ndr.ulong
    Groups = ndr.unique(ndr.array(GROUP_MEMBERSHIP, size_is=ndr.var.MembershipCount))


PSAMPR_GET_GROUPS_BUFFER = ndr.unique(SAMPR_GET_GROUPS_BUFFER)


class SAMPR_GET_MEMBERS_BUFFER(ndr.Struct):
    MemberCount = ndr.ulong
    Members = ndr.unique(ndr.array(ndr.ulong, size_is=ndr.var.MemberCount))
    Attributes = ndr.unique(ndr.array(ndr.ulong, size_is=ndr.var.MemberCount))


PSAMPR_GET_MEMBERS_BUFFER = ndr.unique(SAMPR_GET_MEMBERS_BUFFER)


class SAMPR_REVISION_INFO_V1(ndr.Struct):
    Revision = ndr.ulong
    SupportedFeatures = ndr.ulong


PSAMPR_REVISION_INFO_V1 = ndr.unique(SAMPR_REVISION_INFO_V1)


class SAMPR_REVISION_INFO(ndr.Union, switch=ndr.ulong, ms_union=True):
    V1 = ndr.case(SAMPR_REVISION_INFO_V1, 1)


PSAMPR_REVISION_INFO = ndr.unique(SAMPR_REVISION_INFO)


class ENCRYPTED_LM_OWF_PASSWORD(ndr.Struct):
    data = ndr.array(ndr.char, 16)


PENCRYPTED_LM_OWF_PASSWORD = ndr.unique(ENCRYPTED_LM_OWF_PASSWORD)
ENCRYPTED_NT_OWF_PASSWORD = ENCRYPTED_LM_OWF_PASSWORD
PENCRYPTED_NT_OWF_PASSWORD = ndr.unique(ENCRYPTED_LM_OWF_PASSWORD)


class SAMPR_ENCRYPTED_USER_PASSWORD(ndr.Struct):
    Buffer = ndr.array(ndr.usmall, 516)


PSAMPR_ENCRYPTED_USER_PASSWORD = ndr.unique(SAMPR_ENCRYPTED_USER_PASSWORD)


class SAMPR_USER_PASSWORD(ndr.Struct):
    Buffer = ndr.array(ndr.wchar, 256)
    Length = ndr.ulong


PSAMPR_USER_PASSWORD = ndr.unique(SAMPR_USER_PASSWORD)


class SAMPR_ENCRYPTED_USER_PASSWORD_NEW(ndr.Struct):
    Buffer = ndr.array(ndr.usmall, 532)


PSAMPR_ENCRYPTED_USER_PASSWORD_NEW = ndr.unique(SAMPR_ENCRYPTED_USER_PASSWORD_NEW)


class SAMPR_USER_PASSWORD_NEW(ndr.Struct):
    Buffer = ndr.array(ndr.wchar, 256)
    Length = ndr.ulong
    ClearSalt = ndr.array(ndr.usmall, 16)


PSAMPR_USER_PASSWORD_NEW = ndr.unique(SAMPR_USER_PASSWORD_NEW)


class SAMPR_ENCRYPTED_PASSWORD_AES(ndr.Struct):
    AuthData = ndr.array(ndr.usmall, 64)
    Salt = ndr.array(ndr.usmall, 16)
    cbCipher = ndr.ulong
    Cipher = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.cbCipher))
    PBKDF2Iterations = ndr.uhyper


PSAMPR_ENCRYPTED_PASSWORD_AES = ndr.unique(SAMPR_ENCRYPTED_PASSWORD_AES)


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


PDOMAIN_INFORMATION_CLASS = ndr.unique(ndr.Enum(DOMAIN_INFORMATION_CLASS))


class DOMAIN_SERVER_ENABLE_STATE(ndr.IntEnum):
    DomainServerEnabled = 1
    DomainServerDisabled = 2


PDOMAIN_SERVER_ENABLE_STATE = ndr.unique(ndr.Enum(DOMAIN_SERVER_ENABLE_STATE))


class DOMAIN_SERVER_ROLE(ndr.IntEnum):
    DomainServerRoleBackup = 2
    DomainServerRolePrimary = 3


PDOMAIN_SERVER_ROLE = ndr.unique(ndr.Enum(DOMAIN_SERVER_ROLE))


class DOMAIN_PASSWORD_INFORMATION(ndr.Struct):
    MinPasswordLength = ndr.ushort
    PasswordHistoryLength = ndr.ushort
    PasswordProperties = ndr.ulong
    MaxPasswordAge = OLD_LARGE_INTEGER
    MinPasswordAge = OLD_LARGE_INTEGER


PDOMAIN_PASSWORD_INFORMATION = ndr.unique(DOMAIN_PASSWORD_INFORMATION)


class USER_DOMAIN_PASSWORD_INFORMATION(ndr.Struct):
    MinPasswordLength = ndr.ushort
    PasswordProperties = ndr.ulong


PUSER_DOMAIN_PASSWORD_INFORMATION = ndr.unique(USER_DOMAIN_PASSWORD_INFORMATION)


class SAMPR_DOMAIN_GENERAL_INFORMATION(ndr.Struct):
    ForceLogoff = OLD_LARGE_INTEGER
    OemInformation = RPC_UNICODE_STRING
    DomainName = RPC_UNICODE_STRING
    ReplicaSourceNodeName = RPC_UNICODE_STRING
    DomainModifiedCount = OLD_LARGE_INTEGER
    DomainServerState = ndr.ulong
    DomainServerRole = ndr.ulong
    UasCompatibilityRequired = ndr.usmall
    UserCount = ndr.ulong
    GroupCount = ndr.ulong
    AliasCount = ndr.ulong


PSAMPR_DOMAIN_GENERAL_INFORMATION = ndr.unique(SAMPR_DOMAIN_GENERAL_INFORMATION)


class SAMPR_DOMAIN_GENERAL_INFORMATION2(ndr.Struct):
    I1 = SAMPR_DOMAIN_GENERAL_INFORMATION
    LockoutDuration = ndr.hyper
    LockoutObservationWindow = ndr.hyper
    LockoutThreshold = ndr.ushort


PSAMPR_DOMAIN_GENERAL_INFORMATION2 = ndr.unique(SAMPR_DOMAIN_GENERAL_INFORMATION2)


class DOMAIN_LOGOFF_INFORMATION(ndr.Struct):
    ForceLogoff = OLD_LARGE_INTEGER


PDOMAIN_LOGOFF_INFORMATION = ndr.unique(DOMAIN_LOGOFF_INFORMATION)


class SAMPR_DOMAIN_OEM_INFORMATION(ndr.Struct):
    OemInformation = RPC_UNICODE_STRING


PSAMPR_DOMAIN_OEM_INFORMATION = ndr.unique(SAMPR_DOMAIN_OEM_INFORMATION)


class SAMPR_DOMAIN_NAME_INFORMATION(ndr.Struct):
    DomainName = RPC_UNICODE_STRING


PSAMPR_DOMAIN_NAME_INFORMATION = ndr.unique(SAMPR_DOMAIN_NAME_INFORMATION)


class SAMPR_DOMAIN_REPLICATION_INFORMATION(ndr.Struct):
    ReplicaSourceNodeName = RPC_UNICODE_STRING


PSAMPR_DOMAIN_REPLICATION_INFORMATION = ndr.unique(SAMPR_DOMAIN_REPLICATION_INFORMATION)


class DOMAIN_SERVER_ROLE_INFORMATION(ndr.Struct):
    DomainServerRole = ndr.Enum(DOMAIN_SERVER_ROLE)


PDOMAIN_SERVER_ROLE_INFORMATION = ndr.unique(DOMAIN_SERVER_ROLE_INFORMATION)


class DOMAIN_MODIFIED_INFORMATION(ndr.Struct):
    DomainModifiedCount = OLD_LARGE_INTEGER
    CreationTime = OLD_LARGE_INTEGER


PDOMAIN_MODIFIED_INFORMATION = ndr.unique(DOMAIN_MODIFIED_INFORMATION)


class DOMAIN_STATE_INFORMATION(ndr.Struct):
    DomainServerState = ndr.Enum(DOMAIN_SERVER_ENABLE_STATE)


PDOMAIN_STATE_INFORMATION = ndr.unique(DOMAIN_STATE_INFORMATION)


class SAMPR_DOMAIN_LOCKOUT_INFORMATION(ndr.Struct):
    LockoutDuration = ndr.hyper
    LockoutObservationWindow = ndr.hyper
    LockoutThreshold = ndr.ushort


PSAMPR_DOMAIN_LOCKOUT_INFORMATION = ndr.unique(SAMPR_DOMAIN_LOCKOUT_INFORMATION)


class DOMAIN_MODIFIED_INFORMATION2(ndr.Struct):
    DomainModifiedCount = OLD_LARGE_INTEGER
    CreationTime = OLD_LARGE_INTEGER
    ModifiedCountAtLastPromotion = OLD_LARGE_INTEGER


PDOMAIN_MODIFIED_INFORMATION2 = ndr.unique(DOMAIN_MODIFIED_INFORMATION2)


class SAMPR_DOMAIN_INFO_BUFFER(ndr.Union, switch=ndr.Enum(DOMAIN_INFORMATION_CLASS), ms_union=True):
    Password = ndr.case(
        DOMAIN_PASSWORD_INFORMATION,
        DOMAIN_INFORMATION_CLASS.DomainPasswordInformation,
    )
    General = ndr.case(
        SAMPR_DOMAIN_GENERAL_INFORMATION,
        DOMAIN_INFORMATION_CLASS.DomainGeneralInformation,
    )
    Logoff = ndr.case(DOMAIN_LOGOFF_INFORMATION, DOMAIN_INFORMATION_CLASS.DomainLogoffInformation)
    Oem = ndr.case(SAMPR_DOMAIN_OEM_INFORMATION, DOMAIN_INFORMATION_CLASS.DomainOemInformation)
    Name = ndr.case(SAMPR_DOMAIN_NAME_INFORMATION, DOMAIN_INFORMATION_CLASS.DomainNameInformation)
    Role = ndr.case(
        DOMAIN_SERVER_ROLE_INFORMATION,
        DOMAIN_INFORMATION_CLASS.DomainServerRoleInformation,
    )
    Replication = ndr.case(
        SAMPR_DOMAIN_REPLICATION_INFORMATION,
        DOMAIN_INFORMATION_CLASS.DomainReplicationInformation,
    )
    Modified = ndr.case(
        DOMAIN_MODIFIED_INFORMATION,
        DOMAIN_INFORMATION_CLASS.DomainModifiedInformation,
    )
    State = ndr.case(DOMAIN_STATE_INFORMATION, DOMAIN_INFORMATION_CLASS.DomainStateInformation)
    General2 = ndr.case(
        SAMPR_DOMAIN_GENERAL_INFORMATION2,
        DOMAIN_INFORMATION_CLASS.DomainGeneralInformation2,
    )
    Lockout = ndr.case(
        SAMPR_DOMAIN_LOCKOUT_INFORMATION,
        DOMAIN_INFORMATION_CLASS.DomainLockoutInformation,
    )
    Modified2 = ndr.case(
        DOMAIN_MODIFIED_INFORMATION2,
        DOMAIN_INFORMATION_CLASS.DomainModifiedInformation2,
    )


PSAMPR_DOMAIN_INFO_BUFFER = ndr.unique(SAMPR_DOMAIN_INFO_BUFFER)


class DOMAIN_DISPLAY_INFORMATION(ndr.IntEnum):
    DomainDisplayUser = 1
    DomainDisplayMachine = 2
    DomainDisplayGroup = 3
    DomainDisplayOemUser = 4
    DomainDisplayOemGroup = 5


PDOMAIN_DISPLAY_INFORMATION = ndr.unique(ndr.Enum(DOMAIN_DISPLAY_INFORMATION))


class SAMPR_DOMAIN_DISPLAY_USER(ndr.Struct):
    Index = ndr.ulong
    Rid = ndr.ulong
    AccountControl = ndr.ulong
    AccountName = RPC_UNICODE_STRING
    AdminComment = RPC_UNICODE_STRING
    FullName = RPC_UNICODE_STRING


PSAMPR_DOMAIN_DISPLAY_USER = ndr.unique(SAMPR_DOMAIN_DISPLAY_USER)


class SAMPR_DOMAIN_DISPLAY_MACHINE(ndr.Struct):
    Index = ndr.ulong
    Rid = ndr.ulong
    AccountControl = ndr.ulong
    AccountName = RPC_UNICODE_STRING
    AdminComment = RPC_UNICODE_STRING


PSAMPR_DOMAIN_DISPLAY_MACHINE = ndr.unique(SAMPR_DOMAIN_DISPLAY_MACHINE)


class SAMPR_DOMAIN_DISPLAY_GROUP(ndr.Struct):
    Index = ndr.ulong
    Rid = ndr.ulong
    Attributes = ndr.ulong
    AccountName = RPC_UNICODE_STRING
    AdminComment = RPC_UNICODE_STRING


PSAMPR_DOMAIN_DISPLAY_GROUP = ndr.unique(SAMPR_DOMAIN_DISPLAY_GROUP)


class SAMPR_DOMAIN_DISPLAY_OEM_USER(ndr.Struct):
    Index = ndr.ulong
    OemAccountName = RPC_STRING


PSAMPR_DOMAIN_DISPLAY_OEM_USER = ndr.unique(SAMPR_DOMAIN_DISPLAY_OEM_USER)


class SAMPR_DOMAIN_DISPLAY_OEM_GROUP(ndr.Struct):
    Index = ndr.ulong
    OemAccountName = RPC_STRING


PSAMPR_DOMAIN_DISPLAY_OEM_GROUP = ndr.unique(SAMPR_DOMAIN_DISPLAY_OEM_GROUP)


class SAMPR_DOMAIN_DISPLAY_USER_BUFFER(ndr.Struct):
    EntriesRead = ndr.ulong
    Buffer = ndr.unique(ndr.array(SAMPR_DOMAIN_DISPLAY_USER, size_is=ndr.var.EntriesRead))


PSAMPR_DOMAIN_DISPLAY_USER_BUFFER = ndr.unique(SAMPR_DOMAIN_DISPLAY_USER_BUFFER)


class SAMPR_DOMAIN_DISPLAY_MACHINE_BUFFER(ndr.Struct):
    EntriesRead = ndr.ulong
    Buffer = ndr.unique(ndr.array(SAMPR_DOMAIN_DISPLAY_MACHINE, size_is=ndr.var.EntriesRead))


PSAMPR_DOMAIN_DISPLAY_MACHINE_BUFFER = ndr.unique(SAMPR_DOMAIN_DISPLAY_MACHINE_BUFFER)


class SAMPR_DOMAIN_DISPLAY_GROUP_BUFFER(ndr.Struct):
    EntriesRead = ndr.ulong
    Buffer = ndr.unique(ndr.array(SAMPR_DOMAIN_DISPLAY_GROUP, size_is=ndr.var.EntriesRead))


PSAMPR_DOMAIN_DISPLAY_GROUP_BUFFER = ndr.unique(SAMPR_DOMAIN_DISPLAY_GROUP_BUFFER)


class SAMPR_DOMAIN_DISPLAY_OEM_USER_BUFFER(ndr.Struct):
    EntriesRead = ndr.ulong
    Buffer = ndr.unique(ndr.array(SAMPR_DOMAIN_DISPLAY_OEM_USER, size_is=ndr.var.EntriesRead))


PSAMPR_DOMAIN_DISPLAY_OEM_USER_BUFFER = ndr.unique(SAMPR_DOMAIN_DISPLAY_OEM_USER_BUFFER)


class SAMPR_DOMAIN_DISPLAY_OEM_GROUP_BUFFER(ndr.Struct):
    EntriesRead = ndr.ulong
    Buffer = ndr.unique(ndr.array(SAMPR_DOMAIN_DISPLAY_OEM_GROUP, size_is=ndr.var.EntriesRead))


PSAMPR_DOMAIN_DISPLAY_OEM_GROUP_BUFFER = ndr.unique(SAMPR_DOMAIN_DISPLAY_OEM_GROUP_BUFFER)


class SAMPR_DISPLAY_INFO_BUFFER(
    ndr.Union,
    switch=ndr.Enum(DOMAIN_DISPLAY_INFORMATION),
    ms_union=True,
):
    UserInformation = ndr.case(
        SAMPR_DOMAIN_DISPLAY_USER_BUFFER,
        DOMAIN_DISPLAY_INFORMATION.DomainDisplayUser,
    )
    MachineInformation = ndr.case(
        SAMPR_DOMAIN_DISPLAY_MACHINE_BUFFER,
        DOMAIN_DISPLAY_INFORMATION.DomainDisplayMachine,
    )
    GroupInformation = ndr.case(
        SAMPR_DOMAIN_DISPLAY_GROUP_BUFFER,
        DOMAIN_DISPLAY_INFORMATION.DomainDisplayGroup,
    )
    OemUserInformation = ndr.case(
        SAMPR_DOMAIN_DISPLAY_OEM_USER_BUFFER,
        DOMAIN_DISPLAY_INFORMATION.DomainDisplayOemUser,
    )
    OemGroupInformation = ndr.case(
        SAMPR_DOMAIN_DISPLAY_OEM_GROUP_BUFFER,
        DOMAIN_DISPLAY_INFORMATION.DomainDisplayOemGroup,
    )


PSAMPR_DISPLAY_INFO_BUFFER = ndr.unique(SAMPR_DISPLAY_INFO_BUFFER)


class GROUP_INFORMATION_CLASS(ndr.IntEnum):
    GroupGeneralInformation = 1
    GroupNameInformation = 2
    GroupAttributeInformation = 3
    GroupAdminCommentInformation = 4
    GroupReplicationInformation = 5


PGROUP_INFORMATION_CLASS = ndr.unique(ndr.Enum(GROUP_INFORMATION_CLASS))


class SAMPR_GROUP_GENERAL_INFORMATION(ndr.Struct):
    Name = RPC_UNICODE_STRING
    Attributes = ndr.ulong
    MemberCount = ndr.ulong
    AdminComment = RPC_UNICODE_STRING


PSAMPR_GROUP_GENERAL_INFORMATION = ndr.unique(SAMPR_GROUP_GENERAL_INFORMATION)


class SAMPR_GROUP_NAME_INFORMATION(ndr.Struct):
    Name = RPC_UNICODE_STRING


PSAMPR_GROUP_NAME_INFORMATION = ndr.unique(SAMPR_GROUP_NAME_INFORMATION)


class GROUP_ATTRIBUTE_INFORMATION(ndr.Struct):
    Attributes = ndr.ulong


PGROUP_ATTRIBUTE_INFORMATION = ndr.unique(GROUP_ATTRIBUTE_INFORMATION)


class SAMPR_GROUP_ADM_COMMENT_INFORMATION(ndr.Struct):
    AdminComment = RPC_UNICODE_STRING


PSAMPR_GROUP_ADM_COMMENT_INFORMATION = ndr.unique(SAMPR_GROUP_ADM_COMMENT_INFORMATION)


class SAMPR_GROUP_INFO_BUFFER(ndr.Union, switch=ndr.Enum(GROUP_INFORMATION_CLASS), ms_union=True):
    General = ndr.case(
        SAMPR_GROUP_GENERAL_INFORMATION,
        GROUP_INFORMATION_CLASS.GroupGeneralInformation,
    )
    Name = ndr.case(SAMPR_GROUP_NAME_INFORMATION, GROUP_INFORMATION_CLASS.GroupNameInformation)
    Attribute = ndr.case(
        GROUP_ATTRIBUTE_INFORMATION,
        GROUP_INFORMATION_CLASS.GroupAttributeInformation,
    )
    AdminComment = ndr.case(
        SAMPR_GROUP_ADM_COMMENT_INFORMATION,
        GROUP_INFORMATION_CLASS.GroupAdminCommentInformation,
    )
    DoNotUse = ndr.case(
        SAMPR_GROUP_GENERAL_INFORMATION,
        GROUP_INFORMATION_CLASS.GroupReplicationInformation,
    )


PSAMPR_GROUP_INFO_BUFFER = ndr.unique(SAMPR_GROUP_INFO_BUFFER)


class ALIAS_INFORMATION_CLASS(ndr.IntEnum):
    AliasGeneralInformation = 1
    AliasNameInformation = 2
    AliasAdminCommentInformation = 3


PALIAS_INFORMATION_CLASS = ndr.unique(ndr.Enum(ALIAS_INFORMATION_CLASS))


class SAMPR_ALIAS_GENERAL_INFORMATION(ndr.Struct):
    Name = RPC_UNICODE_STRING
    MemberCount = ndr.ulong
    AdminComment = RPC_UNICODE_STRING


PSAMPR_ALIAS_GENERAL_INFORMATION = ndr.unique(SAMPR_ALIAS_GENERAL_INFORMATION)


class SAMPR_ALIAS_NAME_INFORMATION(ndr.Struct):
    Name = RPC_UNICODE_STRING


PSAMPR_ALIAS_NAME_INFORMATION = ndr.unique(SAMPR_ALIAS_NAME_INFORMATION)


class SAMPR_ALIAS_ADM_COMMENT_INFORMATION(ndr.Struct):
    AdminComment = RPC_UNICODE_STRING


PSAMPR_ALIAS_ADM_COMMENT_INFORMATION = ndr.unique(SAMPR_ALIAS_ADM_COMMENT_INFORMATION)


class SAMPR_ALIAS_INFO_BUFFER(ndr.Union, switch=ndr.Enum(ALIAS_INFORMATION_CLASS), ms_union=True):
    General = ndr.case(
        SAMPR_ALIAS_GENERAL_INFORMATION,
        ALIAS_INFORMATION_CLASS.AliasGeneralInformation,
    )
    Name = ndr.case(SAMPR_ALIAS_NAME_INFORMATION, ALIAS_INFORMATION_CLASS.AliasNameInformation)
    AdminComment = ndr.case(
        SAMPR_ALIAS_ADM_COMMENT_INFORMATION,
        ALIAS_INFORMATION_CLASS.AliasAdminCommentInformation,
    )


PSAMPR_ALIAS_INFO_BUFFER = ndr.unique(SAMPR_ALIAS_INFO_BUFFER)


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


PUSER_INFORMATION_CLASS = ndr.unique(ndr.Enum(USER_INFORMATION_CLASS))
SAMPR_LOGON_HOURS_SIZE = 1260


class SAMPR_LOGON_HOURS(ndr.Struct):
    UnitsPerWeek = ndr.ushort
    LogonHours = ndr.unique(
        ndr.array(ndr.usmall, size_is=1260, length_is=(ndr.var.UnitsPerWeek + 7) // 8),
    )


PSAMPR_LOGON_HOURS = ndr.unique(SAMPR_LOGON_HOURS)


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


class SAMPR_USER_INTERNAL7_INFORMATION(ndr.Struct):
    UserPassword = SAMPR_ENCRYPTED_PASSWORD_AES
    PasswordExpired = ndr.usmall


PSAMPR_USER_INTERNAL7_INFORMATION = ndr.unique(SAMPR_USER_INTERNAL7_INFORMATION)


class SAMPR_USER_INTERNAL8_INFORMATION(ndr.Struct):
    I1 = SAMPR_USER_ALL_INFORMATION
    UserPassword = SAMPR_ENCRYPTED_PASSWORD_AES


PSAMPR_USER_INTERNAL8_INFORMATION = ndr.unique(SAMPR_USER_INTERNAL8_INFORMATION)


class SAMPR_USER_INFO_BUFFER(ndr.Union, switch=ndr.Enum(USER_INFORMATION_CLASS), ms_union=True):
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
    Internal7 = ndr.case(
        SAMPR_USER_INTERNAL7_INFORMATION,
        USER_INFORMATION_CLASS.UserInternal7Information,
    )
    Internal8 = ndr.case(
        SAMPR_USER_INTERNAL8_INFORMATION,
        USER_INFORMATION_CLASS.UserInternal8Information,
    )


PSAMPR_USER_INFO_BUFFER = ndr.unique(SAMPR_USER_INFO_BUFFER)


class PASSWORD_POLICY_VALIDATION_TYPE(ndr.IntEnum):
    SamValidateAuthentication = 1
    SamValidatePasswordChange = 2
    SamValidatePasswordReset = 3


PPASSWORD_POLICY_VALIDATION_TYPE = ndr.unique(ndr.Enum(PASSWORD_POLICY_VALIDATION_TYPE))


class SAM_VALIDATE_PASSWORD_HASH(ndr.Struct):
    Length = ndr.ulong
    Hash = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.Length))


PSAM_VALIDATE_PASSWORD_HASH = ndr.unique(SAM_VALIDATE_PASSWORD_HASH)


class SAM_VALIDATE_PERSISTED_FIELDS(ndr.Struct):
    PresentFields = ndr.ulong
    PasswordLastSet = ndr.hyper
    BadPasswordTime = ndr.hyper
    LockoutTime = ndr.hyper
    BadPasswordCount = ndr.ulong
    PasswordHistoryLength = ndr.ulong
    PasswordHistory = ndr.unique(
        ndr.array(SAM_VALIDATE_PASSWORD_HASH, size_is=ndr.var.PasswordHistoryLength),
    )


PSAM_VALIDATE_PERSISTED_FIELDS = ndr.unique(SAM_VALIDATE_PERSISTED_FIELDS)


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


PSAM_VALIDATE_VALIDATION_STATUS = ndr.unique(ndr.Enum(SAM_VALIDATE_VALIDATION_STATUS))


class SAM_VALIDATE_STANDARD_OUTPUT_ARG(ndr.Struct):
    ChangedPersistedFields = SAM_VALIDATE_PERSISTED_FIELDS
    ValidationStatus = ndr.Enum(SAM_VALIDATE_VALIDATION_STATUS)


PSAM_VALIDATE_STANDARD_OUTPUT_ARG = ndr.unique(SAM_VALIDATE_STANDARD_OUTPUT_ARG)


class SAM_VALIDATE_AUTHENTICATION_INPUT_ARG(ndr.Struct):
    InputPersistedFields = SAM_VALIDATE_PERSISTED_FIELDS
    PasswordMatched = ndr.usmall


PSAM_VALIDATE_AUTHENTICATION_INPUT_ARG = ndr.unique(SAM_VALIDATE_AUTHENTICATION_INPUT_ARG)


class SAM_VALIDATE_PASSWORD_CHANGE_INPUT_ARG(ndr.Struct):
    InputPersistedFields = SAM_VALIDATE_PERSISTED_FIELDS
    ClearPassword = RPC_UNICODE_STRING
    UserAccountName = RPC_UNICODE_STRING
    HashedPassword = SAM_VALIDATE_PASSWORD_HASH
    PasswordMatch = ndr.usmall


PSAM_VALIDATE_PASSWORD_CHANGE_INPUT_ARG = ndr.unique(SAM_VALIDATE_PASSWORD_CHANGE_INPUT_ARG)


class SAM_VALIDATE_PASSWORD_RESET_INPUT_ARG(ndr.Struct):
    InputPersistedFields = SAM_VALIDATE_PERSISTED_FIELDS
    ClearPassword = RPC_UNICODE_STRING
    UserAccountName = RPC_UNICODE_STRING
    HashedPassword = SAM_VALIDATE_PASSWORD_HASH
    PasswordMustChangeAtNextLogon = ndr.usmall
    ClearLockout = ndr.usmall


PSAM_VALIDATE_PASSWORD_RESET_INPUT_ARG = ndr.unique(SAM_VALIDATE_PASSWORD_RESET_INPUT_ARG)


class SAM_VALIDATE_INPUT_ARG(
    ndr.Union,
    switch=ndr.Enum(PASSWORD_POLICY_VALIDATION_TYPE),
    ms_union=True,
):
    ValidateAuthenticationInput = ndr.case(
        SAM_VALIDATE_AUTHENTICATION_INPUT_ARG,
        PASSWORD_POLICY_VALIDATION_TYPE.SamValidateAuthentication,
    )
    ValidatePasswordChangeInput = ndr.case(
        SAM_VALIDATE_PASSWORD_CHANGE_INPUT_ARG,
        PASSWORD_POLICY_VALIDATION_TYPE.SamValidatePasswordChange,
    )
    ValidatePasswordResetInput = ndr.case(
        SAM_VALIDATE_PASSWORD_RESET_INPUT_ARG,
        PASSWORD_POLICY_VALIDATION_TYPE.SamValidatePasswordReset,
    )


PSAM_VALIDATE_INPUT_ARG = ndr.unique(SAM_VALIDATE_INPUT_ARG)


class SAM_VALIDATE_OUTPUT_ARG(
    ndr.Union,
    switch=ndr.Enum(PASSWORD_POLICY_VALIDATION_TYPE),
    ms_union=True,
):
    ValidateAuthenticationOutput = ndr.case(
        SAM_VALIDATE_STANDARD_OUTPUT_ARG,
        PASSWORD_POLICY_VALIDATION_TYPE.SamValidateAuthentication,
    )
    ValidatePasswordChangeOutput = ndr.case(
        SAM_VALIDATE_STANDARD_OUTPUT_ARG,
        PASSWORD_POLICY_VALIDATION_TYPE.SamValidatePasswordChange,
    )
    ValidatePasswordResetOutput = ndr.case(
        SAM_VALIDATE_STANDARD_OUTPUT_ARG,
        PASSWORD_POLICY_VALIDATION_TYPE.SamValidatePasswordReset,
    )


PSAM_VALIDATE_OUTPUT_ARG = ndr.unique(SAM_VALIDATE_OUTPUT_ARG)


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
    ndr.operation(
        "SamrSetSecurityObject",
        ndr.in_("ObjectHandle", SAMPR_HANDLE),
        ndr.in_("SecurityInformation", ndr.ulong),
        ndr.in_("SecurityDescriptor", ndr.ref(SAMPR_SR_SECURITY_DESCRIPTOR)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrQuerySecurityObject",
        ndr.in_("ObjectHandle", SAMPR_HANDLE),
        ndr.in_("SecurityInformation", ndr.ulong),
        ndr.out("SecurityDescriptor", ndr.ref(PSAMPR_SR_SECURITY_DESCRIPTOR)),
        result=ndr.NTSTATUS,
    ),
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
    ndr.operation(
        "SamrQueryInformationDomain",
        ndr.in_("DomainHandle", SAMPR_HANDLE),
        ndr.in_("DomainInformationClass", ndr.Enum(DOMAIN_INFORMATION_CLASS)),
        ndr.out(
            "Buffer",
            ndr.ref(
                ndr.unique(ndr.switch_is(SAMPR_DOMAIN_INFO_BUFFER, ndr.var.DomainInformationClass)),
            ),
        ),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrSetInformationDomain",
        ndr.in_("DomainHandle", SAMPR_HANDLE),
        ndr.in_("DomainInformationClass", ndr.Enum(DOMAIN_INFORMATION_CLASS)),
        ndr.in_(
            "DomainInformation",
            ndr.ref(ndr.switch_is(SAMPR_DOMAIN_INFO_BUFFER, ndr.var.DomainInformationClass)),
        ),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrCreateGroupInDomain",
        ndr.in_("DomainHandle", SAMPR_HANDLE),
        ndr.in_("Name", ndr.ref(RPC_UNICODE_STRING)),
        ndr.in_("DesiredAccess", ndr.ulong),
        ndr.out("GroupHandle", ndr.ref(SAMPR_HANDLE)),
        ndr.out("RelativeId", ndr.ref(ndr.ulong)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrEnumerateGroupsInDomain",
        ndr.in_("DomainHandle", SAMPR_HANDLE),
        ndr.inout("EnumerationContext", ndr.ref(ndr.ulong)),
        ndr.out("Buffer", ndr.ref(PSAMPR_ENUMERATION_BUFFER)),
        ndr.in_("PreferedMaximumLength", ndr.ulong),
        ndr.out("CountReturned", ndr.ref(ndr.ulong)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrCreateUserInDomain",
        ndr.in_("DomainHandle", SAMPR_HANDLE),
        ndr.in_("Name", ndr.ref(RPC_UNICODE_STRING)),
        ndr.in_("DesiredAccess", ndr.ulong),
        ndr.out("UserHandle", ndr.ref(SAMPR_HANDLE)),
        ndr.out("RelativeId", ndr.ref(ndr.ulong)),
        result=ndr.NTSTATUS,
    ),
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
    ndr.operation(
        "SamrCreateAliasInDomain",
        ndr.in_("DomainHandle", SAMPR_HANDLE),
        ndr.in_("AccountName", ndr.ref(RPC_UNICODE_STRING)),
        ndr.in_("DesiredAccess", ndr.ulong),
        ndr.out("AliasHandle", ndr.ref(SAMPR_HANDLE)),
        ndr.out("RelativeId", ndr.ref(ndr.ulong)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrEnumerateAliasesInDomain",
        ndr.in_("DomainHandle", SAMPR_HANDLE),
        ndr.inout("EnumerationContext", ndr.ref(ndr.ulong)),
        ndr.out("Buffer", ndr.ref(PSAMPR_ENUMERATION_BUFFER)),
        ndr.in_("PreferedMaximumLength", ndr.ulong),
        ndr.out("CountReturned", ndr.ref(ndr.ulong)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrGetAliasMembership",
        ndr.in_("DomainHandle", SAMPR_HANDLE),
        ndr.in_("SidArray", ndr.ref(SAMPR_PSID_ARRAY)),
        ndr.out("Membership", ndr.ref(SAMPR_ULONG_ARRAY)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrLookupNamesInDomain",
        ndr.in_("DomainHandle", SAMPR_HANDLE),
        ndr.in_("Count", ndr.Range(ndr.ulong, 0, 1000)),
        ndr.in_("Names", ndr.array(RPC_UNICODE_STRING, size_is=1000, length_is=ndr.var.Count)),
        ndr.out("RelativeIds", ndr.ref(SAMPR_ULONG_ARRAY)),
        ndr.out("Use", ndr.ref(SAMPR_ULONG_ARRAY)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrLookupIdsInDomain",
        ndr.in_("DomainHandle", SAMPR_HANDLE),
        ndr.in_("Count", ndr.Range(ndr.ulong, 0, 1000)),
        ndr.in_(
            "RelativeIds",
            ndr.ref(ndr.array(ndr.ulong, size_is=1000, length_is=ndr.var.Count)),
        ),
        ndr.out("Names", ndr.ref(SAMPR_RETURNED_USTRING_ARRAY)),
        ndr.out("Use", ndr.ref(SAMPR_ULONG_ARRAY)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrOpenGroup",
        ndr.in_("DomainHandle", SAMPR_HANDLE),
        ndr.in_("DesiredAccess", ndr.ulong),
        ndr.in_("GroupId", ndr.ulong),
        ndr.out("GroupHandle", ndr.ref(SAMPR_HANDLE)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrQueryInformationGroup",
        ndr.in_("GroupHandle", SAMPR_HANDLE),
        ndr.in_("GroupInformationClass", ndr.Enum(GROUP_INFORMATION_CLASS)),
        ndr.out(
            "Buffer",
            ndr.ref(
                ndr.unique(ndr.switch_is(SAMPR_GROUP_INFO_BUFFER, ndr.var.GroupInformationClass)),
            ),
        ),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrSetInformationGroup",
        ndr.in_("GroupHandle", SAMPR_HANDLE),
        ndr.in_("GroupInformationClass", ndr.Enum(GROUP_INFORMATION_CLASS)),
        ndr.in_(
            "Buffer",
            ndr.ref(ndr.switch_is(SAMPR_GROUP_INFO_BUFFER, ndr.var.GroupInformationClass)),
        ),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrAddMemberToGroup",
        ndr.in_("GroupHandle", SAMPR_HANDLE),
        ndr.in_("MemberId", ndr.ulong),
        ndr.in_("Attributes", ndr.ulong),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrDeleteGroup",
        ndr.inout("GroupHandle", ndr.ref(SAMPR_HANDLE)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrRemoveMemberFromGroup",
        ndr.in_("GroupHandle", SAMPR_HANDLE),
        ndr.in_("MemberId", ndr.ulong),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrGetMembersInGroup",
        ndr.in_("GroupHandle", SAMPR_HANDLE),
        ndr.out("Members", ndr.ref(PSAMPR_GET_MEMBERS_BUFFER)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrSetMemberAttributesOfGroup",
        ndr.in_("GroupHandle", SAMPR_HANDLE),
        ndr.in_("MemberId", ndr.ulong),
        ndr.in_("Attributes", ndr.ulong),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrOpenAlias",
        ndr.in_("DomainHandle", SAMPR_HANDLE),
        ndr.in_("DesiredAccess", ndr.ulong),
        ndr.in_("AliasId", ndr.ulong),
        ndr.out("AliasHandle", ndr.ref(SAMPR_HANDLE)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrQueryInformationAlias",
        ndr.in_("AliasHandle", SAMPR_HANDLE),
        ndr.in_("AliasInformationClass", ndr.Enum(ALIAS_INFORMATION_CLASS)),
        ndr.out(
            "Buffer",
            ndr.ref(
                ndr.unique(ndr.switch_is(SAMPR_ALIAS_INFO_BUFFER, ndr.var.AliasInformationClass)),
            ),
        ),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrSetInformationAlias",
        ndr.in_("AliasHandle", SAMPR_HANDLE),
        ndr.in_("AliasInformationClass", ndr.Enum(ALIAS_INFORMATION_CLASS)),
        ndr.in_(
            "Buffer",
            ndr.ref(ndr.switch_is(SAMPR_ALIAS_INFO_BUFFER, ndr.var.AliasInformationClass)),
        ),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrDeleteAlias",
        ndr.inout("AliasHandle", ndr.ref(SAMPR_HANDLE)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrAddMemberToAlias",
        ndr.in_("AliasHandle", SAMPR_HANDLE),
        ndr.in_("MemberId", ndr.ref(RPC_SID)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrRemoveMemberFromAlias",
        ndr.in_("AliasHandle", SAMPR_HANDLE),
        ndr.in_("MemberId", ndr.ref(RPC_SID)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrGetMembersInAlias",
        ndr.in_("AliasHandle", SAMPR_HANDLE),
        ndr.out("Members", ndr.ref(SAMPR_PSID_ARRAY_OUT)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrOpenUser",
        ndr.in_("DomainHandle", SAMPR_HANDLE),
        ndr.in_("DesiredAccess", ndr.ulong),
        ndr.in_("UserId", ndr.ulong),
        ndr.out("UserHandle", ndr.ref(SAMPR_HANDLE)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrDeleteUser",
        ndr.inout("UserHandle", ndr.ref(SAMPR_HANDLE)),
        result=ndr.NTSTATUS,
    ),
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
    ndr.operation(
        "SamrSetInformationUser",
        ndr.in_("UserHandle", SAMPR_HANDLE),
        ndr.in_("UserInformationClass", ndr.Enum(USER_INFORMATION_CLASS)),
        ndr.in_(
            "Buffer",
            ndr.ref(ndr.switch_is(SAMPR_USER_INFO_BUFFER, ndr.var.UserInformationClass)),
        ),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrChangePasswordUser",
        ndr.in_("UserHandle", SAMPR_HANDLE),
        ndr.in_("LmPresent", ndr.usmall),
        ndr.in_("OldLmEncryptedWithNewLm", ndr.unique(ENCRYPTED_LM_OWF_PASSWORD)),
        ndr.in_("NewLmEncryptedWithOldLm", ndr.unique(ENCRYPTED_LM_OWF_PASSWORD)),
        ndr.in_("NtPresent", ndr.usmall),
        ndr.in_("OldNtEncryptedWithNewNt", ndr.unique(ENCRYPTED_LM_OWF_PASSWORD)),
        ndr.in_("NewNtEncryptedWithOldNt", ndr.unique(ENCRYPTED_LM_OWF_PASSWORD)),
        ndr.in_("NtCrossEncryptionPresent", ndr.usmall),
        ndr.in_("NewNtEncryptedWithNewLm", ndr.unique(ENCRYPTED_LM_OWF_PASSWORD)),
        ndr.in_("LmCrossEncryptionPresent", ndr.usmall),
        ndr.in_("NewLmEncryptedWithNewNt", ndr.unique(ENCRYPTED_LM_OWF_PASSWORD)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrGetGroupsForUser",
        ndr.in_("UserHandle", SAMPR_HANDLE),
        ndr.out("Groups", ndr.ref(PSAMPR_GET_GROUPS_BUFFER)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrQueryDisplayInformation",
        ndr.in_("DomainHandle", SAMPR_HANDLE),
        ndr.in_("DisplayInformationClass", ndr.Enum(DOMAIN_DISPLAY_INFORMATION)),
        ndr.in_("Index", ndr.ulong),
        ndr.in_("EntryCount", ndr.ulong),
        ndr.in_("PreferredMaximumLength", ndr.ulong),
        ndr.out("TotalAvailable", ndr.ref(ndr.ulong)),
        ndr.out("TotalReturned", ndr.ref(ndr.ulong)),
        ndr.out(
            "Buffer",
            ndr.ref(ndr.switch_is(SAMPR_DISPLAY_INFO_BUFFER, ndr.var.DisplayInformationClass)),
        ),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrGetDisplayEnumerationIndex",
        ndr.in_("DomainHandle", SAMPR_HANDLE),
        ndr.in_("DisplayInformationClass", ndr.Enum(DOMAIN_DISPLAY_INFORMATION)),
        ndr.in_("Prefix", ndr.ref(RPC_UNICODE_STRING)),
        ndr.out("Index", ndr.ref(ndr.ulong)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation("Opnum42NotUsedOnWire"),
    ndr.operation("Opnum43NotUsedOnWire"),
    ndr.operation(
        "SamrGetUserDomainPasswordInformation",
        ndr.in_("UserHandle", SAMPR_HANDLE),
        ndr.out("PasswordInformation", ndr.ref(USER_DOMAIN_PASSWORD_INFORMATION)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrRemoveMemberFromForeignDomain",
        ndr.in_("DomainHandle", SAMPR_HANDLE),
        ndr.in_("MemberSid", ndr.ref(RPC_SID)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrQueryInformationDomain2",
        ndr.in_("DomainHandle", SAMPR_HANDLE),
        ndr.in_("DomainInformationClass", ndr.Enum(DOMAIN_INFORMATION_CLASS)),
        ndr.out(
            "Buffer",
            ndr.ref(
                ndr.unique(ndr.switch_is(SAMPR_DOMAIN_INFO_BUFFER, ndr.var.DomainInformationClass)),
            ),
        ),
        result=ndr.NTSTATUS,
    ),
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
    ndr.operation(
        "SamrQueryDisplayInformation2",
        ndr.in_("DomainHandle", SAMPR_HANDLE),
        ndr.in_("DisplayInformationClass", ndr.Enum(DOMAIN_DISPLAY_INFORMATION)),
        ndr.in_("Index", ndr.ulong),
        ndr.in_("EntryCount", ndr.ulong),
        ndr.in_("PreferredMaximumLength", ndr.ulong),
        ndr.out("TotalAvailable", ndr.ref(ndr.ulong)),
        ndr.out("TotalReturned", ndr.ref(ndr.ulong)),
        ndr.out(
            "Buffer",
            ndr.ref(ndr.switch_is(SAMPR_DISPLAY_INFO_BUFFER, ndr.var.DisplayInformationClass)),
        ),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrGetDisplayEnumerationIndex2",
        ndr.in_("DomainHandle", SAMPR_HANDLE),
        ndr.in_("DisplayInformationClass", ndr.Enum(DOMAIN_DISPLAY_INFORMATION)),
        ndr.in_("Prefix", ndr.ref(RPC_UNICODE_STRING)),
        ndr.out("Index", ndr.ref(ndr.ulong)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrCreateUser2InDomain",
        ndr.in_("DomainHandle", SAMPR_HANDLE),
        ndr.in_("Name", ndr.ref(RPC_UNICODE_STRING)),
        ndr.in_("AccountType", ndr.ulong),
        ndr.in_("DesiredAccess", ndr.ulong),
        ndr.out("UserHandle", ndr.ref(SAMPR_HANDLE)),
        ndr.out("GrantedAccess", ndr.ref(ndr.ulong)),
        ndr.out("RelativeId", ndr.ref(ndr.ulong)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrQueryDisplayInformation3",
        ndr.in_("DomainHandle", SAMPR_HANDLE),
        ndr.in_("DisplayInformationClass", ndr.Enum(DOMAIN_DISPLAY_INFORMATION)),
        ndr.in_("Index", ndr.ulong),
        ndr.in_("EntryCount", ndr.ulong),
        ndr.in_("PreferredMaximumLength", ndr.ulong),
        ndr.out("TotalAvailable", ndr.ref(ndr.ulong)),
        ndr.out("TotalReturned", ndr.ref(ndr.ulong)),
        ndr.out(
            "Buffer",
            ndr.ref(ndr.switch_is(SAMPR_DISPLAY_INFO_BUFFER, ndr.var.DisplayInformationClass)),
        ),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrAddMultipleMembersToAlias",
        ndr.in_("AliasHandle", SAMPR_HANDLE),
        ndr.in_("MembersBuffer", ndr.ref(SAMPR_PSID_ARRAY)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrRemoveMultipleMembersFromAlias",
        ndr.in_("AliasHandle", SAMPR_HANDLE),
        ndr.in_("MembersBuffer", ndr.ref(SAMPR_PSID_ARRAY)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrOemChangePasswordUser2",
        ndr.in_("ServerName", ndr.unique(RPC_STRING)),
        ndr.in_("UserName", ndr.ref(RPC_STRING)),
        ndr.in_("NewPasswordEncryptedWithOldLm", ndr.unique(SAMPR_ENCRYPTED_USER_PASSWORD)),
        ndr.in_("OldLmOwfPasswordEncryptedWithNewLm", ndr.unique(ENCRYPTED_LM_OWF_PASSWORD)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrUnicodeChangePasswordUser2",
        ndr.in_("ServerName", ndr.unique(RPC_UNICODE_STRING)),
        ndr.in_("UserName", ndr.ref(RPC_UNICODE_STRING)),
        ndr.in_("NewPasswordEncryptedWithOldNt", ndr.unique(SAMPR_ENCRYPTED_USER_PASSWORD)),
        ndr.in_("OldNtOwfPasswordEncryptedWithNewNt", ndr.unique(ENCRYPTED_LM_OWF_PASSWORD)),
        ndr.in_("LmPresent", ndr.usmall),
        ndr.in_("NewPasswordEncryptedWithOldLm", ndr.unique(SAMPR_ENCRYPTED_USER_PASSWORD)),
        ndr.in_("OldLmOwfPasswordEncryptedWithNewNt", ndr.unique(ENCRYPTED_LM_OWF_PASSWORD)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrGetDomainPasswordInformation",
        ndr.in_("Unused", ndr.unique(RPC_UNICODE_STRING)),
        ndr.out("PasswordInformation", ndr.ref(USER_DOMAIN_PASSWORD_INFORMATION)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrConnect2",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.out("ServerHandle", ndr.ref(SAMPR_HANDLE)),
        ndr.in_("DesiredAccess", ndr.ulong),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrSetInformationUser2",
        ndr.in_("UserHandle", SAMPR_HANDLE),
        ndr.in_("UserInformationClass", ndr.Enum(USER_INFORMATION_CLASS)),
        ndr.in_(
            "Buffer",
            ndr.ref(ndr.switch_is(SAMPR_USER_INFO_BUFFER, ndr.var.UserInformationClass)),
        ),
        result=ndr.NTSTATUS,
    ),
    ndr.operation("Opnum59NotUsedOnWire"),
    ndr.operation("Opnum60NotUsedOnWire"),
    ndr.operation("Opnum61NotUsedOnWire"),
    ndr.operation(
        "SamrConnect4",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.out("ServerHandle", ndr.ref(SAMPR_HANDLE)),
        ndr.in_("ClientRevision", ndr.ulong),
        ndr.in_("DesiredAccess", ndr.ulong),
        result=ndr.NTSTATUS,
    ),
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
    ndr.operation(
        "SamrRidToSid",
        ndr.in_("ObjectHandle", SAMPR_HANDLE),
        ndr.in_("Rid", ndr.ulong),
        ndr.out("Sid", ndr.ref(ndr.unique(RPC_SID))),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrSetDSRMPassword",
        ndr.in_("Unused", ndr.unique(RPC_UNICODE_STRING)),
        ndr.in_("UserId", ndr.ulong),
        ndr.in_("EncryptedNtOwfPassword", ndr.unique(ENCRYPTED_LM_OWF_PASSWORD)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrValidatePassword",
        ndr.in_("ValidationType", ndr.Enum(PASSWORD_POLICY_VALIDATION_TYPE)),
        ndr.in_("InputArg", ndr.ref(ndr.switch_is(SAM_VALIDATE_INPUT_ARG, ndr.var.ValidationType))),
        ndr.out(
            "OutputArg",
            ndr.ref(ndr.unique(ndr.switch_is(SAM_VALIDATE_OUTPUT_ARG, ndr.var.ValidationType))),
        ),
        result=ndr.NTSTATUS,
    ),
    ndr.operation("Opnum68NotUsedOnWire"),
    ndr.operation("Opnum69NotUsedOnWire"),
    ndr.operation("Opnum70NotUsedOnWire"),
    ndr.operation("Opnum71NotUsedOnWire"),
    ndr.operation("Opnum72NotUsedOnWire"),
    ndr.operation(
        "SamrUnicodeChangePasswordUser4",
        ndr.in_("ServerName", ndr.unique(RPC_UNICODE_STRING)),
        ndr.in_("UserName", ndr.ref(RPC_UNICODE_STRING)),
        ndr.in_("EncryptedPassword", ndr.ref(SAMPR_ENCRYPTED_PASSWORD_AES)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "SamrValidateComputerAccountReuseAttempt",
        ndr.in_("ServerHandle", SAMPR_HANDLE),
        ndr.in_("ComputerSid", ndr.ref(RPC_SID)),
        ndr.out("Result", ndr.ref(ndr.long)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation("Opnum75NotUsedOnWire"),
    ndr.operation("Opnum76NotUsedOnWire"),
    ndr.operation(
        "SamrAccountIsDelegatedManagedServiceAccount",
        ndr.in_("ServerHandle", SAMPR_HANDLE),
        ndr.in_("AccountName", ndr.ref(RPC_UNICODE_STRING)),
        ndr.out("Result", ndr.ref(ndr.usmall)),
        ndr.out("Authorized", ndr.ref(ndr.usmall)),
        result=ndr.NTSTATUS,
    ),
], endpoints=("ncacn_np:[\\pipe\\samr]",))
