"""The types and interfaces of lsarpc.idl.

Generated from lsarpc.idl by `python -m rpcfast idl`: edit that file and run it again.
"""

from rpcfast import ndr
from rpcfast.interfaces.ms_dtyp import GUID, LUID, RPC_SID, RPC_UNICODE_STRING

LSAPR_HANDLE = ndr.Context("LSAPR_HANDLE")
PLSAPR_HANDLE = ndr.unique(ndr.Context("PLSAPR_HANDLE"))
POLICY_VIEW_LOCAL_INFORMATION = 1
POLICY_VIEW_AUDIT_INFORMATION = 2
POLICY_GET_PRIVATE_INFORMATION = 4
POLICY_TRUST_ADMIN = 8
POLICY_CREATE_ACCOUNT = 16
POLICY_CREATE_SECRET = 32
POLICY_CREATE_PRIVILEGE = 64
POLICY_SET_DEFAULT_QUOTA_LIMITS = 128
POLICY_SET_AUDIT_REQUIREMENTS = 256
POLICY_AUDIT_LOG_ADMIN = 512
POLICY_SERVER_ADMIN = 1024
POLICY_LOOKUP_NAMES = 2048
POLICY_NOTIFICATION = 4096
LSA_UNICODE_STRING = RPC_UNICODE_STRING
PLSA_UNICODE_STRING = ndr.unique(RPC_UNICODE_STRING)


class STRING(ndr.Struct):
    Length = ndr.ushort
    MaximumLength = ndr.ushort
    Buffer = ndr.unique(
        ndr.array(ndr.char, size_is=ndr.var.MaximumLength, length_is=ndr.var.Length),
    )


PSTRING = ndr.unique(STRING)


class LSAPR_SR_SECURITY_DESCRIPTOR(ndr.Struct):
    Length = ndr.Range(ndr.ulong, 0, 262144)
    SecurityDescriptor = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.Length))


PLSAPR_SR_SECURITY_DESCRIPTOR = ndr.unique(LSAPR_SR_SECURITY_DESCRIPTOR)


class LSAPR_CR_CIPHER_VALUE(ndr.Struct):
    Length = ndr.Range(ndr.ulong, 0, 131088)
    MaximumLength = ndr.Range(ndr.ulong, 0, 131088)
    Buffer = ndr.unique(
        ndr.array(ndr.usmall, size_is=ndr.var.MaximumLength, length_is=ndr.var.Length),
    )


PLSAPR_CR_CIPHER_VALUE = ndr.unique(LSAPR_CR_CIPHER_VALUE)


class LSAPR_AES_CIPHER_VALUE(ndr.Struct):
    AuthData = ndr.array(ndr.usmall, 64)
    Salt = ndr.array(ndr.usmall, 16)
    cbCipher = ndr.Range(ndr.ulong, 0, 131088)
    Cipher = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.cbCipher))


PLSAPR_AES_CIPHER_VALUE = ndr.unique(LSAPR_AES_CIPHER_VALUE)


class LSAPR_TRUST_INFORMATION(ndr.Struct):
    Name = RPC_UNICODE_STRING
    Sid = ndr.unique(RPC_SID)


PLSAPR_TRUST_INFORMATION = ndr.unique(LSAPR_TRUST_INFORMATION)
SECURITY_DESCRIPTOR_CONTROL = ndr.ushort
PSECURITY_DESCRIPTOR_CONTROL = ndr.unique(ndr.ushort)
SECURITY_CONTEXT_TRACKING_MODE = ndr.usmall
PSECURITY_CONTEXT_TRACKING_MODE = ndr.unique(ndr.usmall)


class LSAPR_ACL(ndr.Struct):
    AclRevision = ndr.usmall
    Sbz1 = ndr.usmall
    AclSize = ndr.ushort
    Dummy1 = ndr.array(ndr.usmall, size_is=ndr.var.AclSize - 4)


PLSAPR_ACL = ndr.unique(LSAPR_ACL)


class LSAPR_SECURITY_DESCRIPTOR(ndr.Struct):
    Revision = ndr.usmall
    Sbz1 = ndr.usmall
    Control = ndr.ushort
    Owner = ndr.unique(RPC_SID)
    Group = ndr.unique(RPC_SID)
    Sacl = PLSAPR_ACL
    Dacl = PLSAPR_ACL


PLSAPR_SECURITY_DESCRIPTOR = ndr.unique(LSAPR_SECURITY_DESCRIPTOR)


class SECURITY_IMPERSONATION_LEVEL(ndr.IntEnum):
    SecurityAnonymous = 0
    SecurityIdentification = 1
    SecurityImpersonation = 2
    SecurityDelegation = 3


PSECURITY_IMPERSONATION_LEVEL = ndr.unique(ndr.Enum(SECURITY_IMPERSONATION_LEVEL))


class SECURITY_QUALITY_OF_SERVICE(ndr.Struct):
    Length = ndr.ulong
    ImpersonationLevel = ndr.Enum(SECURITY_IMPERSONATION_LEVEL)
    ContextTrackingMode = ndr.usmall
    EffectiveOnly = ndr.usmall


PSECURITY_QUALITY_OF_SERVICE = ndr.unique(SECURITY_QUALITY_OF_SERVICE)


class LSAPR_OBJECT_ATTRIBUTES(ndr.Struct):
    Length = ndr.ulong
    RootDirectory = ndr.unique(ndr.usmall)
    ObjectName = PSTRING
    Attributes = ndr.ulong
    SecurityDescriptor = PLSAPR_SECURITY_DESCRIPTOR
    SecurityQualityOfService = PSECURITY_QUALITY_OF_SERVICE


PLSAPR_OBJECT_ATTRIBUTES = ndr.unique(LSAPR_OBJECT_ATTRIBUTES)


class LSAPR_REVISION_INFO_V1(ndr.Struct):
    Revision = ndr.ulong
    SupportedFeatures = ndr.ulong


PLSAPR_REVISION_INFO_V1 = ndr.unique(LSAPR_REVISION_INFO_V1)


class LSAPR_REVISION_INFO(ndr.Union, switch=ndr.ulong, ms_union=True):
    V1 = ndr.case(LSAPR_REVISION_INFO_V1, 1)


PLSAPR_REVISION_INFO = ndr.unique(LSAPR_REVISION_INFO)


class POLICY_INFORMATION_CLASS(ndr.IntEnum):
    PolicyAuditLogInformation = 1
    PolicyAuditEventsInformation = 2
    PolicyPrimaryDomainInformation = 3
    PolicyPdAccountInformation = 4
    PolicyAccountDomainInformation = 5
    PolicyLsaServerRoleInformation = 6
    PolicyReplicaSourceInformation = 7
    PolicyDefaultQuotaInformation = 8
    PolicyModificationInformation = 9
    PolicyAuditFullSetInformation = 10
    PolicyAuditFullQueryInformation = 11
    PolicyDnsDomainInformation = 12
    PolicyDnsDomainInformationInt = 13
    PolicyLocalAccountDomainInformation = 14
    PolicyMachineAccountInformation = 15


PPOLICY_INFORMATION_CLASS = ndr.unique(ndr.Enum(POLICY_INFORMATION_CLASS))


class POLICY_AUDIT_LOG_INFO(ndr.Struct):
    AuditLogPercentFull = ndr.ulong
    MaximumLogSize = ndr.ulong
    AuditRetentionPeriod = ndr.hyper
    AuditLogFullShutdownInProgress = ndr.usmall
    TimeToShutdown = ndr.hyper
    NextAuditRecordId = ndr.ulong


PPOLICY_AUDIT_LOG_INFO = ndr.unique(POLICY_AUDIT_LOG_INFO)


class POLICY_AUDIT_EVENT_TYPE(ndr.IntEnum):
    AuditCategorySystem = 0
    AuditCategoryLogon = 1
    AuditCategoryObjectAccess = 2
    AuditCategoryPrivilegeUse = 3
    AuditCategoryDetailedTracking = 4
    AuditCategoryPolicyChange = 5
    AuditCategoryAccountManagement = 6
    AuditCategoryDirectoryServiceAccess = 7
    AuditCategoryAccountLogon = 8


PPOLICY_AUDIT_EVENT_TYPE = ndr.unique(ndr.Enum(POLICY_AUDIT_EVENT_TYPE))


class LSAPR_POLICY_AUDIT_EVENTS_INFO(ndr.Struct):
    AuditingMode = ndr.usmall
    EventAuditingOptions = ndr.unique(ndr.array(ndr.ulong, size_is=ndr.var.MaximumAuditEventCount))
    MaximumAuditEventCount = ndr.Range(ndr.ulong, 0, 1000)


PLSAPR_POLICY_AUDIT_EVENTS_INFO = ndr.unique(LSAPR_POLICY_AUDIT_EVENTS_INFO)


class LSAPR_POLICY_PRIMARY_DOM_INFO(ndr.Struct):
    Name = RPC_UNICODE_STRING
    Sid = ndr.unique(RPC_SID)


PLSAPR_POLICY_PRIMARY_DOM_INFO = ndr.unique(LSAPR_POLICY_PRIMARY_DOM_INFO)


class LSAPR_POLICY_PD_ACCOUNT_INFO(ndr.Struct):
    Name = RPC_UNICODE_STRING


PLSAPR_POLICY_PD_ACCOUNT_INFO = ndr.unique(LSAPR_POLICY_PD_ACCOUNT_INFO)


class LSAPR_POLICY_ACCOUNT_DOM_INFO(ndr.Struct):
    DomainName = RPC_UNICODE_STRING
    DomainSid = ndr.unique(RPC_SID)


PLSAPR_POLICY_ACCOUNT_DOM_INFO = ndr.unique(LSAPR_POLICY_ACCOUNT_DOM_INFO)


class POLICY_LSA_SERVER_ROLE(ndr.IntEnum):
    PolicyServerRoleBackup = 2
    PolicyServerRolePrimary = 3


PPOLICY_LSA_SERVER_ROLE = ndr.unique(ndr.Enum(POLICY_LSA_SERVER_ROLE))


class POLICY_LSA_SERVER_ROLE_INFO(ndr.Struct):
    LsaServerRole = ndr.Enum(POLICY_LSA_SERVER_ROLE)


PPOLICY_LSA_SERVER_ROLE_INFO = ndr.unique(POLICY_LSA_SERVER_ROLE_INFO)


class LSAPR_POLICY_REPLICA_SRCE_INFO(ndr.Struct):
    ReplicaSource = RPC_UNICODE_STRING
    ReplicaAccountName = RPC_UNICODE_STRING


PLSAPR_POLICY_REPLICA_SRCE_INFO = ndr.unique(LSAPR_POLICY_REPLICA_SRCE_INFO)


class POLICY_DEFAULT_QUOTA_INFO(ndr.Struct):
    PagedPoolLimit = ndr.ulong
    NonPagedPoolLimit = ndr.ulong
    MinimumWorkingSetSize = ndr.ulong
    MaximumWorkingSetSize = ndr.ulong
    PagefileLimit = ndr.ulong
    TimeLimit = ndr.hyper


PPOLICY_DEFAULT_QUOTA_INFO = ndr.unique(POLICY_DEFAULT_QUOTA_INFO)


class POLICY_MODIFICATION_INFO(ndr.Struct):
    ModifiedId = ndr.hyper
    DatabaseCreationTime = ndr.hyper


PPOLICY_MODIFICATION_INFO = ndr.unique(POLICY_MODIFICATION_INFO)


class POLICY_AUDIT_FULL_SET_INFO(ndr.Struct):
    ShutDownOnFull = ndr.usmall


PPOLICY_AUDIT_FULL_SET_INFO = ndr.unique(POLICY_AUDIT_FULL_SET_INFO)


class POLICY_AUDIT_FULL_QUERY_INFO(ndr.Struct):
    ShutDownOnFull = ndr.usmall
    LogIsFull = ndr.usmall


PPOLICY_AUDIT_FULL_QUERY_INFO = ndr.unique(POLICY_AUDIT_FULL_QUERY_INFO)


class LSAPR_POLICY_DNS_DOMAIN_INFO(ndr.Struct):
    Name = RPC_UNICODE_STRING
    DnsDomainName = RPC_UNICODE_STRING
    DnsForestName = RPC_UNICODE_STRING
    DomainGuid = GUID
    Sid = ndr.unique(RPC_SID)


PLSAPR_POLICY_DNS_DOMAIN_INFO = ndr.unique(LSAPR_POLICY_DNS_DOMAIN_INFO)


class LSAPR_POLICY_MACHINE_ACCT_INFO(ndr.Struct):
    Rid = ndr.ulong
    Sid = ndr.unique(RPC_SID)


PLSAPR_POLICY_MACHINE_ACCT_INFO = ndr.unique(LSAPR_POLICY_MACHINE_ACCT_INFO)


class LSAPR_POLICY_INFORMATION(ndr.Union, switch=ndr.Enum(POLICY_INFORMATION_CLASS), ms_union=True):
    PolicyAuditLogInfo = ndr.case(
        POLICY_AUDIT_LOG_INFO,
        POLICY_INFORMATION_CLASS.PolicyAuditLogInformation,
    )
    PolicyAuditEventsInfo = ndr.case(
        LSAPR_POLICY_AUDIT_EVENTS_INFO,
        POLICY_INFORMATION_CLASS.PolicyAuditEventsInformation,
    )
    PolicyPrimaryDomainInfo = ndr.case(
        LSAPR_POLICY_PRIMARY_DOM_INFO,
        POLICY_INFORMATION_CLASS.PolicyPrimaryDomainInformation,
    )
    PolicyPdAccountInfo = ndr.case(
        LSAPR_POLICY_PD_ACCOUNT_INFO,
        POLICY_INFORMATION_CLASS.PolicyPdAccountInformation,
    )
    PolicyAccountDomainInfo = ndr.case(
        LSAPR_POLICY_ACCOUNT_DOM_INFO,
        POLICY_INFORMATION_CLASS.PolicyAccountDomainInformation,
    )
    PolicyServerRoleInfo = ndr.case(
        POLICY_LSA_SERVER_ROLE_INFO,
        POLICY_INFORMATION_CLASS.PolicyLsaServerRoleInformation,
    )
    PolicyReplicaSourceInfo = ndr.case(
        LSAPR_POLICY_REPLICA_SRCE_INFO,
        POLICY_INFORMATION_CLASS.PolicyReplicaSourceInformation,
    )
    PolicyDefaultQuotaInfo = ndr.case(
        POLICY_DEFAULT_QUOTA_INFO,
        POLICY_INFORMATION_CLASS.PolicyDefaultQuotaInformation,
    )
    PolicyModificationInfo = ndr.case(
        POLICY_MODIFICATION_INFO,
        POLICY_INFORMATION_CLASS.PolicyModificationInformation,
    )
    PolicyAuditFullSetInfo = ndr.case(
        POLICY_AUDIT_FULL_SET_INFO,
        POLICY_INFORMATION_CLASS.PolicyAuditFullSetInformation,
    )
    PolicyAuditFullQueryInfo = ndr.case(
        POLICY_AUDIT_FULL_QUERY_INFO,
        POLICY_INFORMATION_CLASS.PolicyAuditFullQueryInformation,
    )
    PolicyDnsDomainInfo = ndr.case(
        LSAPR_POLICY_DNS_DOMAIN_INFO,
        POLICY_INFORMATION_CLASS.PolicyDnsDomainInformation,
    )
    PolicyDnsDomainInfoInt = ndr.case(
        LSAPR_POLICY_DNS_DOMAIN_INFO,
        POLICY_INFORMATION_CLASS.PolicyDnsDomainInformationInt,
    )
    PolicyLocalAccountDomainInfo = ndr.case(
        LSAPR_POLICY_ACCOUNT_DOM_INFO,
        POLICY_INFORMATION_CLASS.PolicyLocalAccountDomainInformation,
    )
    PolicyMachineAccountInfo = ndr.case(
        LSAPR_POLICY_MACHINE_ACCT_INFO,
        POLICY_INFORMATION_CLASS.PolicyMachineAccountInformation,
    )


PLSAPR_POLICY_INFORMATION = ndr.unique(LSAPR_POLICY_INFORMATION)


class POLICY_DOMAIN_INFORMATION_CLASS(ndr.IntEnum):
    PolicyDomainQualityOfServiceInformation = 1
    PolicyDomainEfsInformation = 2
    PolicyDomainKerberosTicketInformation = 3


PPOLICY_DOMAIN_INFORMATION_CLASS = ndr.unique(ndr.Enum(POLICY_DOMAIN_INFORMATION_CLASS))


class POLICY_DOMAIN_QUALITY_OF_SERVICE_INFO(ndr.Struct):
    QualityOfService = ndr.ulong


PPOLICY_DOMAIN_QUALITY_OF_SERVICE_INFO = ndr.unique(POLICY_DOMAIN_QUALITY_OF_SERVICE_INFO)


class LSAPR_POLICY_DOMAIN_EFS_INFO(ndr.Struct):
    InfoLength = ndr.ulong
    EfsBlob = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.InfoLength))


PLSAPR_POLICY_DOMAIN_EFS_INFO = ndr.unique(LSAPR_POLICY_DOMAIN_EFS_INFO)


class POLICY_DOMAIN_KERBEROS_TICKET_INFO(ndr.Struct):
    AuthenticationOptions = ndr.ulong
    MaxServiceTicketAge = ndr.hyper
    MaxTicketAge = ndr.hyper
    MaxRenewAge = ndr.hyper
    MaxClockSkew = ndr.hyper
    Reserved = ndr.hyper


PPOLICY_DOMAIN_KERBEROS_TICKET_INFO = ndr.unique(POLICY_DOMAIN_KERBEROS_TICKET_INFO)


class LSAPR_POLICY_DOMAIN_INFORMATION(
    ndr.Union,
    switch=ndr.Enum(POLICY_DOMAIN_INFORMATION_CLASS),
    ms_union=True,
):
    PolicyDomainQualityOfServiceInfo = ndr.case(
        POLICY_DOMAIN_QUALITY_OF_SERVICE_INFO,
        POLICY_DOMAIN_INFORMATION_CLASS.PolicyDomainQualityOfServiceInformation,
    )
    PolicyDomainEfsInfo = ndr.case(
        LSAPR_POLICY_DOMAIN_EFS_INFO,
        POLICY_DOMAIN_INFORMATION_CLASS.PolicyDomainEfsInformation,
    )
    PolicyDomainKerbTicketInfo = ndr.case(
        POLICY_DOMAIN_KERBEROS_TICKET_INFO,
        POLICY_DOMAIN_INFORMATION_CLASS.PolicyDomainKerberosTicketInformation,
    )


PLSAPR_POLICY_DOMAIN_INFORMATION = ndr.unique(LSAPR_POLICY_DOMAIN_INFORMATION)


class LSAPR_ACCOUNT_INFORMATION(ndr.Struct):
    Sid = ndr.unique(RPC_SID)


PLSAPR_ACCOUNT_INFORMATION = ndr.unique(LSAPR_ACCOUNT_INFORMATION)


class LSAPR_ACCOUNT_ENUM_BUFFER(ndr.Struct):
    EntriesRead = ndr.ulong
    Information = ndr.unique(ndr.array(LSAPR_ACCOUNT_INFORMATION, size_is=ndr.var.EntriesRead))


PLSAPR_ACCOUNT_ENUM_BUFFER = ndr.unique(LSAPR_ACCOUNT_ENUM_BUFFER)


class LSAPR_POLICY_PRIVILEGE_DEF(ndr.Struct):
    Name = RPC_UNICODE_STRING
    LocalValue = LUID


PLSAPR_POLICY_PRIVILEGE_DEF = ndr.unique(LSAPR_POLICY_PRIVILEGE_DEF)


class LSAPR_PRIVILEGE_ENUM_BUFFER(ndr.Struct):
    Entries = ndr.ulong
    Privileges = ndr.unique(ndr.array(LSAPR_POLICY_PRIVILEGE_DEF, size_is=ndr.var.Entries))


PLSAPR_PRIVILEGE_ENUM_BUFFER = ndr.unique(LSAPR_PRIVILEGE_ENUM_BUFFER)


class LSAPR_LUID_AND_ATTRIBUTES(ndr.Struct):
    Luid = LUID
    Attributes = ndr.ulong


PLSAPR_LUID_AND_ATTRIBUTES = ndr.unique(LSAPR_LUID_AND_ATTRIBUTES)


class LSAPR_PRIVILEGE_SET(ndr.Struct):
    PrivilegeCount = ndr.Range(ndr.ulong, 0, 1000)
    Control = ndr.ulong
    Privilege = ndr.array(LSAPR_LUID_AND_ATTRIBUTES, size_is=ndr.var.PrivilegeCount)


PLSAPR_PRIVILEGE_SET = ndr.unique(LSAPR_PRIVILEGE_SET)


class LSAPR_USER_RIGHT_SET(ndr.Struct):
    Entries = ndr.Range(ndr.ulong, 0, 256)
    UserRights = ndr.unique(ndr.array(RPC_UNICODE_STRING, size_is=ndr.var.Entries))


PLSAPR_USER_RIGHT_SET = ndr.unique(LSAPR_USER_RIGHT_SET)


class LSAPR_TRUSTED_ENUM_BUFFER(ndr.Struct):
    EntriesRead = ndr.ulong
    Information = ndr.unique(ndr.array(LSAPR_TRUST_INFORMATION, size_is=ndr.var.EntriesRead))


PLSAPR_TRUSTED_ENUM_BUFFER = ndr.unique(LSAPR_TRUSTED_ENUM_BUFFER)


class TRUSTED_INFORMATION_CLASS(ndr.IntEnum):
    TrustedDomainNameInformation = 1
    TrustedControllersInformation = 2
    TrustedPosixOffsetInformation = 3
    TrustedPasswordInformation = 4
    TrustedDomainInformationBasic = 5
    TrustedDomainInformationEx = 6
    TrustedDomainAuthInformation = 7
    TrustedDomainFullInformation = 8
    TrustedDomainAuthInformationInternal = 9
    TrustedDomainFullInformationInternal = 10
    TrustedDomainInformationEx2Internal = 11
    TrustedDomainFullInformation2Internal = 12
    TrustedDomainSupportedEncryptionTypes = 13
    TrustedDomainAuthInformationInternalAes = 14
    TrustedDomainFullInformationInternalAes = 15


PTRUSTED_INFORMATION_CLASS = ndr.unique(ndr.Enum(TRUSTED_INFORMATION_CLASS))


class LSAPR_TRUSTED_DOMAIN_NAME_INFO(ndr.Struct):
    Name = RPC_UNICODE_STRING


PLSAPR_TRUSTED_DOMAIN_NAME_INFO = ndr.unique(LSAPR_TRUSTED_DOMAIN_NAME_INFO)


class LSAPR_TRUSTED_CONTROLLERS_INFO(ndr.Struct):
    Entries = ndr.Range(ndr.ulong, 0, 5)
    Names = ndr.unique(ndr.array(RPC_UNICODE_STRING, size_is=ndr.var.Entries))


PLSAPR_TRUSTED_CONTROLLERS_INFO = ndr.unique(LSAPR_TRUSTED_CONTROLLERS_INFO)


class TRUSTED_POSIX_OFFSET_INFO(ndr.Struct):
    Offset = ndr.ulong


PTRUSTED_POSIX_OFFSET_INFO = ndr.unique(TRUSTED_POSIX_OFFSET_INFO)


class LSAPR_TRUSTED_PASSWORD_INFO(ndr.Struct):
    Password = PLSAPR_CR_CIPHER_VALUE
    OldPassword = PLSAPR_CR_CIPHER_VALUE


PLSAPR_TRUSTED_PASSWORD_INFO = ndr.unique(LSAPR_TRUSTED_PASSWORD_INFO)
LSAPR_TRUSTED_DOMAIN_INFORMATION_BASIC = LSAPR_TRUST_INFORMATION


class LSAPR_TRUSTED_DOMAIN_INFORMATION_EX(ndr.Struct):
    Name = RPC_UNICODE_STRING
    FlatName = RPC_UNICODE_STRING
    Sid = ndr.unique(RPC_SID)
    TrustDirection = ndr.ulong
    TrustType = ndr.ulong
    TrustAttributes = ndr.ulong


PLSAPR_TRUSTED_DOMAIN_INFORMATION_EX = ndr.unique(LSAPR_TRUSTED_DOMAIN_INFORMATION_EX)


class LSAPR_TRUSTED_ENUM_BUFFER_EX(ndr.Struct):
    EntriesRead = ndr.ulong
    EnumerationBuffer = ndr.unique(
        ndr.array(LSAPR_TRUSTED_DOMAIN_INFORMATION_EX, size_is=ndr.var.EntriesRead),
    )


PLSAPR_TRUSTED_ENUM_BUFFER_EX = ndr.unique(LSAPR_TRUSTED_ENUM_BUFFER_EX)


class LSAPR_TRUSTED_DOMAIN_INFORMATION_EX2(ndr.Struct):
    Name = RPC_UNICODE_STRING
    FlatName = RPC_UNICODE_STRING
    Sid = ndr.unique(RPC_SID)
    TrustDirection = ndr.ulong
    TrustType = ndr.ulong
    TrustAttributes = ndr.ulong
    ForestTrustLength = ndr.ulong
    ForestTrustInfo = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.ForestTrustLength))


PLSAPR_TRUSTED_DOMAIN_INFORMATION_EX2 = ndr.unique(LSAPR_TRUSTED_DOMAIN_INFORMATION_EX2)


class LSAPR_AUTH_INFORMATION(ndr.Struct):
    LastUpdateTime = ndr.hyper
    AuthType = ndr.ulong
    AuthInfoLength = ndr.Range(ndr.ulong, 0, 65536)
    AuthInfo = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.AuthInfoLength))


PLSAPR_AUTH_INFORMATION = ndr.unique(LSAPR_AUTH_INFORMATION)


class LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION(ndr.Struct):
    IncomingAuthInfos = ndr.Range(ndr.ulong, 0, 1)
    IncomingAuthenticationInformation = PLSAPR_AUTH_INFORMATION
    IncomingPreviousAuthenticationInformation = PLSAPR_AUTH_INFORMATION
    OutgoingAuthInfos = ndr.Range(ndr.ulong, 0, 1)
    OutgoingAuthenticationInformation = PLSAPR_AUTH_INFORMATION
    OutgoingPreviousAuthenticationInformation = PLSAPR_AUTH_INFORMATION


PLSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION = ndr.unique(LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION)


class LSAPR_TRUSTED_DOMAIN_AUTH_BLOB(ndr.Struct):
    AuthSize = ndr.Range(ndr.ulong, 0, 65536)
    AuthBlob = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.AuthSize))


PLSAPR_TRUSTED_DOMAIN_AUTH_BLOB = ndr.unique(LSAPR_TRUSTED_DOMAIN_AUTH_BLOB)


class LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL(ndr.Struct):
    AuthBlob = LSAPR_TRUSTED_DOMAIN_AUTH_BLOB


PLSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL = ndr.unique(
    LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL,
)


class LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL_AES(ndr.Struct):
    AuthData = ndr.array(ndr.usmall, 64)
    Salt = ndr.array(ndr.usmall, 16)
    cbCipher = ndr.Range(ndr.ulong, 0, 65536)
    Cipher = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.cbCipher))


PLSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL_AES = ndr.unique(
    LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL_AES,
)


class LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION(ndr.Struct):
    Information = LSAPR_TRUSTED_DOMAIN_INFORMATION_EX
    PosixOffset = TRUSTED_POSIX_OFFSET_INFO
    AuthInformation = LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION


PLSAPR_TRUSTED_DOMAIN_FULL_INFORMATION = ndr.unique(LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION)


class LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION_INTERNAL(ndr.Struct):
    Information = LSAPR_TRUSTED_DOMAIN_INFORMATION_EX
    PosixOffset = TRUSTED_POSIX_OFFSET_INFO
    AuthInformation = LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL


PLSAPR_TRUSTED_DOMAIN_FULL_INFORMATION_INTERNAL = ndr.unique(
    LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION_INTERNAL,
)


class LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION2(ndr.Struct):
    Information = LSAPR_TRUSTED_DOMAIN_INFORMATION_EX2
    PosixOffset = TRUSTED_POSIX_OFFSET_INFO
    AuthInformation = LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION


PLSAPR_TRUSTED_DOMAIN_FULL_INFORMATION2 = ndr.unique(LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION2)


class LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION_INTERNAL_AES(ndr.Struct):
    Information = LSAPR_TRUSTED_DOMAIN_INFORMATION_EX
    PosixOffset = TRUSTED_POSIX_OFFSET_INFO
    AuthInformation = LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL_AES


PLSAPR_TRUSTED_DOMAIN_FULL_INFORMATION_INTERNAL_AES = ndr.unique(
    LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION_INTERNAL_AES,
)


class TRUSTED_DOMAIN_SUPPORTED_ENCRYPTION_TYPES(ndr.Struct):
    SupportedEncryptionTypes = ndr.ulong


PTRUSTED_DOMAIN_SUPPORTED_ENCRYPTION_TYPES = ndr.unique(TRUSTED_DOMAIN_SUPPORTED_ENCRYPTION_TYPES)


class LSAPR_TRUSTED_DOMAIN_INFO(
    ndr.Union,
    switch=ndr.Enum(TRUSTED_INFORMATION_CLASS),
    ms_union=True,
):
    TrustedDomainNameInfo = ndr.case(
        LSAPR_TRUSTED_DOMAIN_NAME_INFO,
        TRUSTED_INFORMATION_CLASS.TrustedDomainNameInformation,
    )
    TrustedControllersInfo = ndr.case(
        LSAPR_TRUSTED_CONTROLLERS_INFO,
        TRUSTED_INFORMATION_CLASS.TrustedControllersInformation,
    )
    TrustedPosixOffsetInfo = ndr.case(
        TRUSTED_POSIX_OFFSET_INFO,
        TRUSTED_INFORMATION_CLASS.TrustedPosixOffsetInformation,
    )
    TrustedPasswordInfo = ndr.case(
        LSAPR_TRUSTED_PASSWORD_INFO,
        TRUSTED_INFORMATION_CLASS.TrustedPasswordInformation,
    )
    TrustedDomainInfoBasic = ndr.case(
        LSAPR_TRUST_INFORMATION,
        TRUSTED_INFORMATION_CLASS.TrustedDomainInformationBasic,
    )
    TrustedDomainInfoEx = ndr.case(
        LSAPR_TRUSTED_DOMAIN_INFORMATION_EX,
        TRUSTED_INFORMATION_CLASS.TrustedDomainInformationEx,
    )
    TrustedAuthInfo = ndr.case(
        LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION,
        TRUSTED_INFORMATION_CLASS.TrustedDomainAuthInformation,
    )
    TrustedFullInfo = ndr.case(
        LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION,
        TRUSTED_INFORMATION_CLASS.TrustedDomainFullInformation,
    )
    TrustedAuthInfoInternal = ndr.case(
        LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL,
        TRUSTED_INFORMATION_CLASS.TrustedDomainAuthInformationInternal,
    )
    TrustedFullInfoInternal = ndr.case(
        LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION_INTERNAL,
        TRUSTED_INFORMATION_CLASS.TrustedDomainFullInformationInternal,
    )
    TrustedDomainInfoEx2 = ndr.case(
        LSAPR_TRUSTED_DOMAIN_INFORMATION_EX2,
        TRUSTED_INFORMATION_CLASS.TrustedDomainInformationEx2Internal,
    )
    TrustedFullInfo2 = ndr.case(
        LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION2,
        TRUSTED_INFORMATION_CLASS.TrustedDomainFullInformation2Internal,
    )
    TrustedDomainSETs = ndr.case(
        TRUSTED_DOMAIN_SUPPORTED_ENCRYPTION_TYPES,
        TRUSTED_INFORMATION_CLASS.TrustedDomainSupportedEncryptionTypes,
    )
    TrustedAuthInfoInternalAes = ndr.case(
        LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL_AES,
        TRUSTED_INFORMATION_CLASS.TrustedDomainAuthInformationInternalAes,
    )
    TrustedFullInfoInternalAes = ndr.case(
        LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION_INTERNAL_AES,
        TRUSTED_INFORMATION_CLASS.TrustedDomainFullInformationInternalAes,
    )


PLSAPR_TRUSTED_DOMAIN_INFO = ndr.unique(LSAPR_TRUSTED_DOMAIN_INFO)


class LSA_FOREST_TRUST_RECORD_TYPE(ndr.IntEnum):
    ForestTrustTopLevelName = 0
    ForestTrustTopLevelNameEx = 1
    ForestTrustDomainInfo = 2
    ForestTrustBinaryInfo = 3
    ForestTrustScannerInfo = 4


class LSA_FOREST_TRUST_BINARY_DATA(ndr.Struct):
    Length = ndr.Range(ndr.ulong, 0, 131072)
    Buffer = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.Length))


PLSA_FOREST_TRUST_BINARY_DATA = ndr.unique(LSA_FOREST_TRUST_BINARY_DATA)


class LSA_FOREST_TRUST_DOMAIN_INFO(ndr.Struct):
    Sid = ndr.unique(RPC_SID)
    DnsName = RPC_UNICODE_STRING
    NetbiosName = RPC_UNICODE_STRING


PLSA_FOREST_TRUST_DOMAIN_INFO = ndr.unique(LSA_FOREST_TRUST_DOMAIN_INFO)


class LSA_FOREST_TRUST_SCANNER_INFO(ndr.Struct):
    DomainSid = ndr.unique(RPC_SID)
    DnsName = RPC_UNICODE_STRING
    NetbiosName = RPC_UNICODE_STRING


PLSA_FOREST_TRUST_SCANNER_INFO = ndr.unique(LSA_FOREST_TRUST_SCANNER_INFO)


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
    ScannerInfo = ndr.case(
        LSA_FOREST_TRUST_SCANNER_INFO,
        LSA_FOREST_TRUST_RECORD_TYPE.ForestTrustScannerInfo,
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


class LSA_FOREST_TRUST_RECORD2_ForestTrustData(
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
    BinaryData = ndr.case(
        LSA_FOREST_TRUST_BINARY_DATA,
        LSA_FOREST_TRUST_RECORD_TYPE.ForestTrustBinaryInfo,
    )
    ScannerInfo = ndr.case(
        LSA_FOREST_TRUST_SCANNER_INFO,
        LSA_FOREST_TRUST_RECORD_TYPE.ForestTrustScannerInfo,
    )


class LSA_FOREST_TRUST_RECORD2(ndr.Struct):
    Flags = ndr.ulong
    ForestTrustType = ndr.Enum(LSA_FOREST_TRUST_RECORD_TYPE)
    Time = ndr.hyper
    ForestTrustData = ndr.switch_is(
        LSA_FOREST_TRUST_RECORD2_ForestTrustData,
        ndr.var.ForestTrustType,
    )


PLSA_FOREST_TRUST_RECORD2 = ndr.unique(LSA_FOREST_TRUST_RECORD2)


class LSA_FOREST_TRUST_INFORMATION2(ndr.Struct):
    RecordCount = ndr.Range(ndr.ulong, 0, 4000)
    Entries = ndr.unique(ndr.array(PLSA_FOREST_TRUST_RECORD2, size_is=ndr.var.RecordCount))


PLSA_FOREST_TRUST_INFORMATION2 = ndr.unique(LSA_FOREST_TRUST_INFORMATION2)


class LSA_FOREST_TRUST_COLLISION_RECORD_TYPE(ndr.IntEnum):
    CollisionTdo = 0
    CollisionXref = 1
    CollisionOther = 2


class LSA_FOREST_TRUST_COLLISION_RECORD(ndr.Struct):
    Index = ndr.ulong
    Type = ndr.Enum(LSA_FOREST_TRUST_COLLISION_RECORD_TYPE)
    Flags = ndr.ulong
    Name = RPC_UNICODE_STRING


PLSA_FOREST_TRUST_COLLISION_RECORD = ndr.unique(LSA_FOREST_TRUST_COLLISION_RECORD)


class LSA_FOREST_TRUST_COLLISION_INFORMATION(ndr.Struct):
    RecordCount = ndr.ulong
    Entries = ndr.unique(ndr.array(PLSA_FOREST_TRUST_COLLISION_RECORD, size_is=ndr.var.RecordCount))


PLSA_FOREST_TRUST_COLLISION_INFORMATION = ndr.unique(LSA_FOREST_TRUST_COLLISION_INFORMATION)


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


class LSAP_LOOKUP_LEVEL(ndr.IntEnum):
    LsapLookupWksta = 1
    LsapLookupPDC = 2
    LsapLookupTDL = 3
    LsapLookupGC = 4
    LsapLookupXForestReferral = 5
    LsapLookupXForestResolve = 6
    LsapLookupRODCReferralToFullDC = 7


PLSAP_LOOKUP_LEVEL = ndr.unique(ndr.Enum(LSAP_LOOKUP_LEVEL))


class LSAPR_REFERENCED_DOMAIN_LIST(ndr.Struct):
    Entries = ndr.ulong
    Domains = ndr.unique(ndr.array(LSAPR_TRUST_INFORMATION, size_is=ndr.var.Entries))
    MaxEntries = ndr.ulong


PLSAPR_REFERENCED_DOMAIN_LIST = ndr.unique(LSAPR_REFERENCED_DOMAIN_LIST)


class LSAPR_SID_INFORMATION(ndr.Struct):
    Sid = ndr.unique(RPC_SID)


PLSAPR_SID_INFORMATION = ndr.unique(LSAPR_SID_INFORMATION)


class LSAPR_SID_ENUM_BUFFER(ndr.Struct):
    Entries = ndr.Range(ndr.ulong, 0, 20480)
    SidInfo = ndr.unique(ndr.array(LSAPR_SID_INFORMATION, size_is=ndr.var.Entries))


PLSAPR_SID_ENUM_BUFFER = ndr.unique(LSAPR_SID_ENUM_BUFFER)


class LSA_TRANSLATED_SID(ndr.Struct):
    Use = ndr.Enum(SID_NAME_USE)
    RelativeId = ndr.ulong
    DomainIndex = ndr.long


PLSA_TRANSLATED_SID = ndr.unique(LSA_TRANSLATED_SID)


class LSAPR_TRANSLATED_SIDS(ndr.Struct):
    Entries = ndr.Range(ndr.ulong, 0, 1000)
    Sids = ndr.unique(ndr.array(LSA_TRANSLATED_SID, size_is=ndr.var.Entries))


PLSAPR_TRANSLATED_SIDS = ndr.unique(LSAPR_TRANSLATED_SIDS)


class LSAPR_TRANSLATED_SID_EX(ndr.Struct):
    Use = ndr.Enum(SID_NAME_USE)
    RelativeId = ndr.ulong
    DomainIndex = ndr.long
    Flags = ndr.ulong


PLSAPR_TRANSLATED_SID_EX = ndr.unique(LSAPR_TRANSLATED_SID_EX)


class LSAPR_TRANSLATED_SIDS_EX(ndr.Struct):
    Entries = ndr.Range(ndr.ulong, 0, 1000)
    Sids = ndr.unique(ndr.array(LSAPR_TRANSLATED_SID_EX, size_is=ndr.var.Entries))


PLSAPR_TRANSLATED_SIDS_EX = ndr.unique(LSAPR_TRANSLATED_SIDS_EX)


class LSAPR_TRANSLATED_SID_EX2(ndr.Struct):
    Use = ndr.Enum(SID_NAME_USE)
    Sid = ndr.unique(RPC_SID)
    DomainIndex = ndr.long
    Flags = ndr.ulong


PLSAPR_TRANSLATED_SID_EX2 = ndr.unique(LSAPR_TRANSLATED_SID_EX2)


class LSAPR_TRANSLATED_SIDS_EX2(ndr.Struct):
    Entries = ndr.Range(ndr.ulong, 0, 1000)
    Sids = ndr.unique(ndr.array(LSAPR_TRANSLATED_SID_EX2, size_is=ndr.var.Entries))


PLSAPR_TRANSLATED_SIDS_EX2 = ndr.unique(LSAPR_TRANSLATED_SIDS_EX2)


class LSAPR_TRANSLATED_NAME(ndr.Struct):
    Use = ndr.Enum(SID_NAME_USE)
    Name = RPC_UNICODE_STRING
    DomainIndex = ndr.long


PLSAPR_TRANSLATED_NAME = ndr.unique(LSAPR_TRANSLATED_NAME)


class LSAPR_TRANSLATED_NAMES(ndr.Struct):
    Entries = ndr.Range(ndr.ulong, 0, 20480)
    Names = ndr.unique(ndr.array(LSAPR_TRANSLATED_NAME, size_is=ndr.var.Entries))


PLSAPR_TRANSLATED_NAMES = ndr.unique(LSAPR_TRANSLATED_NAMES)


class LSAPR_TRANSLATED_NAME_EX(ndr.Struct):
    Use = ndr.Enum(SID_NAME_USE)
    Name = RPC_UNICODE_STRING
    DomainIndex = ndr.long
    Flags = ndr.ulong


PLSAPR_TRANSLATED_NAME_EX = ndr.unique(LSAPR_TRANSLATED_NAME_EX)


class LSAPR_TRANSLATED_NAMES_EX(ndr.Struct):
    Entries = ndr.Range(ndr.ulong, 0, 20480)
    Names = ndr.unique(ndr.array(LSAPR_TRANSLATED_NAME_EX, size_is=ndr.var.Entries))


PLSAPR_TRANSLATED_NAMES_EX = ndr.unique(LSAPR_TRANSLATED_NAMES_EX)


lsarpc = ndr.Interface("lsarpc", "12345778-1234-abcd-ef00-0123456789ab", (0, 0), [
    ndr.operation(
        "LsarClose",
        ndr.inout("ObjectHandle", ndr.ref(LSAPR_HANDLE)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation("Opnum1NotUsedOnWire"),
    ndr.operation(
        "LsarEnumeratePrivileges",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.inout("EnumerationContext", ndr.ref(ndr.ulong)),
        ndr.out("EnumerationBuffer", ndr.ref(LSAPR_PRIVILEGE_ENUM_BUFFER)),
        ndr.in_("PreferedMaximumLength", ndr.ulong),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarQuerySecurityObject",
        ndr.in_("ObjectHandle", LSAPR_HANDLE),
        ndr.in_("SecurityInformation", ndr.ulong),
        ndr.out("SecurityDescriptor", ndr.ref(PLSAPR_SR_SECURITY_DESCRIPTOR)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarSetSecurityObject",
        ndr.in_("ObjectHandle", LSAPR_HANDLE),
        ndr.in_("SecurityInformation", ndr.ulong),
        ndr.in_("SecurityDescriptor", ndr.ref(LSAPR_SR_SECURITY_DESCRIPTOR)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation("Opnum5NotUsedOnWire"),
    ndr.operation(
        "LsarOpenPolicy",
        ndr.in_("SystemName", ndr.unique(ndr.wchar)),
        ndr.in_("ObjectAttributes", ndr.ref(LSAPR_OBJECT_ATTRIBUTES)),
        ndr.in_("DesiredAccess", ndr.ulong),
        ndr.out("PolicyHandle", ndr.ref(LSAPR_HANDLE)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarQueryInformationPolicy",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("InformationClass", ndr.Enum(POLICY_INFORMATION_CLASS)),
        ndr.out(
            "PolicyInformation",
            ndr.ref(ndr.unique(ndr.switch_is(LSAPR_POLICY_INFORMATION, ndr.var.InformationClass))),
        ),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarSetInformationPolicy",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("InformationClass", ndr.Enum(POLICY_INFORMATION_CLASS)),
        ndr.in_(
            "PolicyInformation",
            ndr.ref(ndr.switch_is(LSAPR_POLICY_INFORMATION, ndr.var.InformationClass)),
        ),
        result=ndr.NTSTATUS,
    ),
    ndr.operation("Opnum9NotUsedOnWire"),
    ndr.operation(
        "LsarCreateAccount",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("AccountSid", ndr.ref(RPC_SID)),
        ndr.in_("DesiredAccess", ndr.ulong),
        ndr.out("AccountHandle", ndr.ref(LSAPR_HANDLE)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarEnumerateAccounts",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.inout("EnumerationContext", ndr.ref(ndr.ulong)),
        ndr.out("EnumerationBuffer", ndr.ref(LSAPR_ACCOUNT_ENUM_BUFFER)),
        ndr.in_("PreferedMaximumLength", ndr.ulong),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarCreateTrustedDomain",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("TrustedDomainInformation", ndr.ref(LSAPR_TRUST_INFORMATION)),
        ndr.in_("DesiredAccess", ndr.ulong),
        ndr.out("TrustedDomainHandle", ndr.ref(LSAPR_HANDLE)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarEnumerateTrustedDomains",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.inout("EnumerationContext", ndr.ref(ndr.ulong)),
        ndr.out("EnumerationBuffer", ndr.ref(LSAPR_TRUSTED_ENUM_BUFFER)),
        ndr.in_("PreferedMaximumLength", ndr.ulong),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarLookupNames",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("Count", ndr.Range(ndr.ulong, 0, 1000)),
        ndr.in_("Names", ndr.ref(ndr.array(RPC_UNICODE_STRING, size_is=ndr.var.Count))),
        ndr.out("ReferencedDomains", ndr.ref(PLSAPR_REFERENCED_DOMAIN_LIST)),
        ndr.inout("TranslatedSids", ndr.ref(LSAPR_TRANSLATED_SIDS)),
        ndr.in_("LookupLevel", ndr.Enum(LSAP_LOOKUP_LEVEL)),
        ndr.inout("MappedCount", ndr.ref(ndr.ulong)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarLookupSids",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("SidEnumBuffer", ndr.ref(LSAPR_SID_ENUM_BUFFER)),
        ndr.out("ReferencedDomains", ndr.ref(PLSAPR_REFERENCED_DOMAIN_LIST)),
        ndr.inout("TranslatedNames", ndr.ref(LSAPR_TRANSLATED_NAMES)),
        ndr.in_("LookupLevel", ndr.Enum(LSAP_LOOKUP_LEVEL)),
        ndr.inout("MappedCount", ndr.ref(ndr.ulong)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarCreateSecret",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("SecretName", ndr.ref(RPC_UNICODE_STRING)),
        ndr.in_("DesiredAccess", ndr.ulong),
        ndr.out("SecretHandle", ndr.ref(LSAPR_HANDLE)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarOpenAccount",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("AccountSid", ndr.ref(RPC_SID)),
        ndr.in_("DesiredAccess", ndr.ulong),
        ndr.out("AccountHandle", ndr.ref(LSAPR_HANDLE)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarEnumeratePrivilegesAccount",
        ndr.in_("AccountHandle", LSAPR_HANDLE),
        ndr.out("Privileges", ndr.ref(PLSAPR_PRIVILEGE_SET)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarAddPrivilegesToAccount",
        ndr.in_("AccountHandle", LSAPR_HANDLE),
        ndr.in_("Privileges", ndr.ref(LSAPR_PRIVILEGE_SET)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarRemovePrivilegesFromAccount",
        ndr.in_("AccountHandle", LSAPR_HANDLE),
        ndr.in_("AllPrivileges", ndr.usmall),
        ndr.in_("Privileges", ndr.unique(LSAPR_PRIVILEGE_SET)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation("Opnum21NotUsedOnWire"),
    ndr.operation("Opnum22NotUsedOnWire"),
    ndr.operation(
        "LsarGetSystemAccessAccount",
        ndr.in_("AccountHandle", LSAPR_HANDLE),
        ndr.out("SystemAccess", ndr.ref(ndr.ulong)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarSetSystemAccessAccount",
        ndr.in_("AccountHandle", LSAPR_HANDLE),
        ndr.in_("SystemAccess", ndr.ulong),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarOpenTrustedDomain",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("TrustedDomainSid", ndr.ref(RPC_SID)),
        ndr.in_("DesiredAccess", ndr.ulong),
        ndr.out("TrustedDomainHandle", ndr.ref(LSAPR_HANDLE)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarQueryInfoTrustedDomain",
        ndr.in_("TrustedDomainHandle", LSAPR_HANDLE),
        ndr.in_("InformationClass", ndr.Enum(TRUSTED_INFORMATION_CLASS)),
        ndr.out(
            "TrustedDomainInformation",
            ndr.ref(ndr.unique(ndr.switch_is(LSAPR_TRUSTED_DOMAIN_INFO, ndr.var.InformationClass))),
        ),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarSetInformationTrustedDomain",
        ndr.in_("TrustedDomainHandle", LSAPR_HANDLE),
        ndr.in_("InformationClass", ndr.Enum(TRUSTED_INFORMATION_CLASS)),
        ndr.in_(
            "TrustedDomainInformation",
            ndr.ref(ndr.switch_is(LSAPR_TRUSTED_DOMAIN_INFO, ndr.var.InformationClass)),
        ),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarOpenSecret",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("SecretName", ndr.ref(RPC_UNICODE_STRING)),
        ndr.in_("DesiredAccess", ndr.ulong),
        ndr.out("SecretHandle", ndr.ref(LSAPR_HANDLE)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarSetSecret",
        ndr.in_("SecretHandle", LSAPR_HANDLE),
        ndr.in_("EncryptedCurrentValue", ndr.unique(LSAPR_CR_CIPHER_VALUE)),
        ndr.in_("EncryptedOldValue", ndr.unique(LSAPR_CR_CIPHER_VALUE)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarQuerySecret",
        ndr.in_("SecretHandle", LSAPR_HANDLE),
        ndr.inout("EncryptedCurrentValue", ndr.unique(PLSAPR_CR_CIPHER_VALUE)),
        ndr.inout("CurrentValueSetTime", ndr.unique(ndr.hyper)),
        ndr.inout("EncryptedOldValue", ndr.unique(PLSAPR_CR_CIPHER_VALUE)),
        ndr.inout("OldValueSetTime", ndr.unique(ndr.hyper)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarLookupPrivilegeValue",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("Name", ndr.ref(RPC_UNICODE_STRING)),
        ndr.out("Value", ndr.ref(LUID)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarLookupPrivilegeName",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("Value", ndr.ref(LUID)),
        ndr.out("Name", ndr.ref(ndr.unique(RPC_UNICODE_STRING))),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarLookupPrivilegeDisplayName",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("Name", ndr.ref(RPC_UNICODE_STRING)),
        ndr.in_("ClientLanguage", ndr.short),
        ndr.in_("ClientSystemDefaultLanguage", ndr.short),
        ndr.out("DisplayName", ndr.ref(ndr.unique(RPC_UNICODE_STRING))),
        ndr.out("LanguageReturned", ndr.ref(ndr.ushort)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarDeleteObject",
        ndr.inout("ObjectHandle", ndr.ref(LSAPR_HANDLE)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarEnumerateAccountsWithUserRight",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("UserRight", ndr.unique(RPC_UNICODE_STRING)),
        ndr.out("EnumerationBuffer", ndr.ref(LSAPR_ACCOUNT_ENUM_BUFFER)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarEnumerateAccountRights",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("AccountSid", ndr.ref(RPC_SID)),
        ndr.out("UserRights", ndr.ref(LSAPR_USER_RIGHT_SET)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarAddAccountRights",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("AccountSid", ndr.ref(RPC_SID)),
        ndr.in_("UserRights", ndr.ref(LSAPR_USER_RIGHT_SET)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarRemoveAccountRights",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("AccountSid", ndr.ref(RPC_SID)),
        ndr.in_("AllRights", ndr.usmall),
        ndr.in_("UserRights", ndr.ref(LSAPR_USER_RIGHT_SET)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarQueryTrustedDomainInfo",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("TrustedDomainSid", ndr.ref(RPC_SID)),
        ndr.in_("InformationClass", ndr.Enum(TRUSTED_INFORMATION_CLASS)),
        ndr.out(
            "TrustedDomainInformation",
            ndr.ref(ndr.unique(ndr.switch_is(LSAPR_TRUSTED_DOMAIN_INFO, ndr.var.InformationClass))),
        ),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarSetTrustedDomainInfo",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("TrustedDomainSid", ndr.ref(RPC_SID)),
        ndr.in_("InformationClass", ndr.Enum(TRUSTED_INFORMATION_CLASS)),
        ndr.in_(
            "TrustedDomainInformation",
            ndr.ref(ndr.switch_is(LSAPR_TRUSTED_DOMAIN_INFO, ndr.var.InformationClass)),
        ),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarDeleteTrustedDomain",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("TrustedDomainSid", ndr.ref(RPC_SID)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarStorePrivateData",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("KeyName", ndr.ref(RPC_UNICODE_STRING)),
        ndr.in_("EncryptedData", ndr.unique(LSAPR_CR_CIPHER_VALUE)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarRetrievePrivateData",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("KeyName", ndr.ref(RPC_UNICODE_STRING)),
        ndr.inout("EncryptedData", ndr.ref(PLSAPR_CR_CIPHER_VALUE)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarOpenPolicy2",
        ndr.in_("SystemName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("ObjectAttributes", ndr.ref(LSAPR_OBJECT_ATTRIBUTES)),
        ndr.in_("DesiredAccess", ndr.ulong),
        ndr.out("PolicyHandle", ndr.ref(LSAPR_HANDLE)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarGetUserName",
        ndr.in_("SystemName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.inout("UserName", ndr.ref(ndr.unique(RPC_UNICODE_STRING))),
        ndr.inout("DomainName", ndr.unique(ndr.unique(RPC_UNICODE_STRING))),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarQueryInformationPolicy2",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("InformationClass", ndr.Enum(POLICY_INFORMATION_CLASS)),
        ndr.out(
            "PolicyInformation",
            ndr.ref(ndr.unique(ndr.switch_is(LSAPR_POLICY_INFORMATION, ndr.var.InformationClass))),
        ),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarSetInformationPolicy2",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("InformationClass", ndr.Enum(POLICY_INFORMATION_CLASS)),
        ndr.in_(
            "PolicyInformation",
            ndr.ref(ndr.switch_is(LSAPR_POLICY_INFORMATION, ndr.var.InformationClass)),
        ),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarQueryTrustedDomainInfoByName",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("TrustedDomainName", ndr.ref(RPC_UNICODE_STRING)),
        ndr.in_("InformationClass", ndr.Enum(TRUSTED_INFORMATION_CLASS)),
        ndr.out(
            "TrustedDomainInformation",
            ndr.ref(ndr.unique(ndr.switch_is(LSAPR_TRUSTED_DOMAIN_INFO, ndr.var.InformationClass))),
        ),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarSetTrustedDomainInfoByName",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("TrustedDomainName", ndr.ref(RPC_UNICODE_STRING)),
        ndr.in_("InformationClass", ndr.Enum(TRUSTED_INFORMATION_CLASS)),
        ndr.in_(
            "TrustedDomainInformation",
            ndr.ref(ndr.switch_is(LSAPR_TRUSTED_DOMAIN_INFO, ndr.var.InformationClass)),
        ),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarEnumerateTrustedDomainsEx",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.inout("EnumerationContext", ndr.ref(ndr.ulong)),
        ndr.out("EnumerationBuffer", ndr.ref(LSAPR_TRUSTED_ENUM_BUFFER_EX)),
        ndr.in_("PreferedMaximumLength", ndr.ulong),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarCreateTrustedDomainEx",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("TrustedDomainInformation", ndr.ref(LSAPR_TRUSTED_DOMAIN_INFORMATION_EX)),
        ndr.in_("AuthenticationInformation", ndr.ref(LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION)),
        ndr.in_("DesiredAccess", ndr.ulong),
        ndr.out("TrustedDomainHandle", ndr.ref(LSAPR_HANDLE)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation("Opnum52NotUsedOnWire"),
    ndr.operation(
        "LsarQueryDomainInformationPolicy",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("InformationClass", ndr.Enum(POLICY_DOMAIN_INFORMATION_CLASS)),
        ndr.out(
            "PolicyDomainInformation",
            ndr.ref(
                ndr.unique(
                    ndr.switch_is(LSAPR_POLICY_DOMAIN_INFORMATION, ndr.var.InformationClass),
                ),
            ),
        ),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarSetDomainInformationPolicy",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("InformationClass", ndr.Enum(POLICY_DOMAIN_INFORMATION_CLASS)),
        ndr.in_(
            "PolicyDomainInformation",
            ndr.unique(ndr.switch_is(LSAPR_POLICY_DOMAIN_INFORMATION, ndr.var.InformationClass)),
        ),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarOpenTrustedDomainByName",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("TrustedDomainName", ndr.ref(RPC_UNICODE_STRING)),
        ndr.in_("DesiredAccess", ndr.ulong),
        ndr.out("TrustedDomainHandle", ndr.ref(LSAPR_HANDLE)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation("Opnum56NotUsedOnWire"),
    ndr.operation(
        "LsarLookupSids2",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("SidEnumBuffer", ndr.ref(LSAPR_SID_ENUM_BUFFER)),
        ndr.out("ReferencedDomains", ndr.ref(PLSAPR_REFERENCED_DOMAIN_LIST)),
        ndr.inout("TranslatedNames", ndr.ref(LSAPR_TRANSLATED_NAMES_EX)),
        ndr.in_("LookupLevel", ndr.Enum(LSAP_LOOKUP_LEVEL)),
        ndr.inout("MappedCount", ndr.ref(ndr.ulong)),
        ndr.in_("LookupOptions", ndr.ulong),
        ndr.in_("ClientRevision", ndr.ulong),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarLookupNames2",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("Count", ndr.Range(ndr.ulong, 0, 1000)),
        ndr.in_("Names", ndr.ref(ndr.array(RPC_UNICODE_STRING, size_is=ndr.var.Count))),
        ndr.out("ReferencedDomains", ndr.ref(PLSAPR_REFERENCED_DOMAIN_LIST)),
        ndr.inout("TranslatedSids", ndr.ref(LSAPR_TRANSLATED_SIDS_EX)),
        ndr.in_("LookupLevel", ndr.Enum(LSAP_LOOKUP_LEVEL)),
        ndr.inout("MappedCount", ndr.ref(ndr.ulong)),
        ndr.in_("LookupOptions", ndr.ulong),
        ndr.in_("ClientRevision", ndr.ulong),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarCreateTrustedDomainEx2",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("TrustedDomainInformation", ndr.ref(LSAPR_TRUSTED_DOMAIN_INFORMATION_EX)),
        ndr.in_(
            "AuthenticationInformation",
            ndr.ref(LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL),
        ),
        ndr.in_("DesiredAccess", ndr.ulong),
        ndr.out("TrustedDomainHandle", ndr.ref(LSAPR_HANDLE)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation("Opnum60NotUsedOnWire"),
    ndr.operation("Opnum61NotUsedOnWire"),
    ndr.operation("Opnum62NotUsedOnWire"),
    ndr.operation("Opnum63NotUsedOnWire"),
    ndr.operation("Opnum64NotUsedOnWire"),
    ndr.operation("Opnum65NotUsedOnWire"),
    ndr.operation("Opnum66NotUsedOnWire"),
    ndr.operation("Opnum67NotUsedOnWire"),
    ndr.operation(
        "LsarLookupNames3",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("Count", ndr.Range(ndr.ulong, 0, 1000)),
        ndr.in_("Names", ndr.ref(ndr.array(RPC_UNICODE_STRING, size_is=ndr.var.Count))),
        ndr.out("ReferencedDomains", ndr.ref(PLSAPR_REFERENCED_DOMAIN_LIST)),
        ndr.inout("TranslatedSids", ndr.ref(LSAPR_TRANSLATED_SIDS_EX2)),
        ndr.in_("LookupLevel", ndr.Enum(LSAP_LOOKUP_LEVEL)),
        ndr.inout("MappedCount", ndr.ref(ndr.ulong)),
        ndr.in_("LookupOptions", ndr.ulong),
        ndr.in_("ClientRevision", ndr.ulong),
        result=ndr.NTSTATUS,
    ),
    ndr.operation("Opnum69NotUsedOnWire"),
    ndr.operation("Opnum70NotUsedOnWire"),
    ndr.operation("Opnum71NotUsedOnWire"),
    ndr.operation("Opnum72NotUsedOnWire"),
    ndr.operation(
        "LsarQueryForestTrustInformation",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("TrustedDomainName", ndr.ref(RPC_UNICODE_STRING)),
        ndr.in_("HighestRecordType", ndr.Enum(LSA_FOREST_TRUST_RECORD_TYPE)),
        ndr.out("ForestTrustInfo", ndr.ref(PLSA_FOREST_TRUST_INFORMATION)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarSetForestTrustInformation",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("TrustedDomainName", ndr.ref(RPC_UNICODE_STRING)),
        ndr.in_("HighestRecordType", ndr.Enum(LSA_FOREST_TRUST_RECORD_TYPE)),
        ndr.in_("ForestTrustInfo", ndr.ref(LSA_FOREST_TRUST_INFORMATION)),
        ndr.in_("CheckOnly", ndr.usmall),
        ndr.out("CollisionInfo", ndr.ref(PLSA_FOREST_TRUST_COLLISION_INFORMATION)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation("Opnum75NotUsedOnWire"),
    ndr.operation(
        "LsarLookupSids3",
        ndr.in_("SidEnumBuffer", ndr.ref(LSAPR_SID_ENUM_BUFFER)),
        ndr.out("ReferencedDomains", ndr.ref(PLSAPR_REFERENCED_DOMAIN_LIST)),
        ndr.inout("TranslatedNames", ndr.ref(LSAPR_TRANSLATED_NAMES_EX)),
        ndr.in_("LookupLevel", ndr.Enum(LSAP_LOOKUP_LEVEL)),
        ndr.inout("MappedCount", ndr.ref(ndr.ulong)),
        ndr.in_("LookupOptions", ndr.ulong),
        ndr.in_("ClientRevision", ndr.ulong),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarLookupNames4",
        ndr.in_("Count", ndr.Range(ndr.ulong, 0, 1000)),
        ndr.in_("Names", ndr.ref(ndr.array(RPC_UNICODE_STRING, size_is=ndr.var.Count))),
        ndr.out("ReferencedDomains", ndr.ref(PLSAPR_REFERENCED_DOMAIN_LIST)),
        ndr.inout("TranslatedSids", ndr.ref(LSAPR_TRANSLATED_SIDS_EX2)),
        ndr.in_("LookupLevel", ndr.Enum(LSAP_LOOKUP_LEVEL)),
        ndr.inout("MappedCount", ndr.ref(ndr.ulong)),
        ndr.in_("LookupOptions", ndr.ulong),
        ndr.in_("ClientRevision", ndr.ulong),
        result=ndr.NTSTATUS,
    ),
    ndr.operation("Opnum78NotUsedOnWire"),
    ndr.operation("Opnum79NotUsedOnWire"),
    ndr.operation("Opnum80NotUsedOnWire"),
    ndr.operation("Opnum81NotUsedOnWire"),
    ndr.operation("Opnum82NotUsedOnWire"),
    ndr.operation("Opnum83NotUsedOnWire"),
    ndr.operation("Opnum84NotUsedOnWire"),
    ndr.operation("Opnum85NotUsedOnWire"),
    ndr.operation("Opnum86NotUsedOnWire"),
    ndr.operation("Opnum87NotUsedOnWire"),
    ndr.operation("Opnum88NotUsedOnWire"),
    ndr.operation("Opnum89NotUsedOnWire"),
    ndr.operation("Opnum90NotUsedOnWire"),
    ndr.operation("Opnum91NotUsedOnWire"),
    ndr.operation("Opnum92NotUsedOnWire"),
    ndr.operation("Opnum93NotUsedOnWire"),
    ndr.operation("Opnum94NotUsedOnWire"),
    ndr.operation("Opnum95NotUsedOnWire"),
    ndr.operation("Opnum96NotUsedOnWire"),
    ndr.operation("Opnum97NotUsedOnWire"),
    ndr.operation("Opnum98NotUsedOnWire"),
    ndr.operation("Opnum99NotUsedOnWire"),
    ndr.operation("Opnum100NotUsedOnWire"),
    ndr.operation("Opnum101NotUsedOnWire"),
    ndr.operation("Opnum102NotUsedOnWire"),
    ndr.operation("Opnum103NotUsedOnWire"),
    ndr.operation("Opnum104NotUsedOnWire"),
    ndr.operation("Opnum105NotUsedOnWire"),
    ndr.operation("Opnum106NotUsedOnWire"),
    ndr.operation("Opnum107NotUsedOnWire"),
    ndr.operation("Opnum108NotUsedOnWire"),
    ndr.operation("Opnum109NotUsedOnWire"),
    ndr.operation("Opnum110NotUsedOnWire"),
    ndr.operation("Opnum111NotUsedOnWire"),
    ndr.operation("Opnum112NotUsedOnWire"),
    ndr.operation("Opnum113NotUsedOnWire"),
    ndr.operation("Opnum114NotUsedOnWire"),
    ndr.operation("Opnum115NotUsedOnWire"),
    ndr.operation("Opnum116NotUsedOnWire"),
    ndr.operation("Opnum117NotUsedOnWire"),
    ndr.operation("Opnum118NotUsedOnWire"),
    ndr.operation("Opnum119NotUsedOnWire"),
    ndr.operation("Opnum120NotUsedOnWire"),
    ndr.operation("Opnum121NotUsedOnWire"),
    ndr.operation("Opnum122NotUsedOnWire"),
    ndr.operation("Opnum123NotUsedOnWire"),
    ndr.operation("Opnum124NotUsedOnWire"),
    ndr.operation("Opnum125NotUsedOnWire"),
    ndr.operation("Opnum126NotUsedOnWire"),
    ndr.operation("Opnum127NotUsedOnWire"),
    ndr.operation("Opnum128NotUsedOnWire"),
    ndr.operation(
        "LsarCreateTrustedDomainEx3",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("TrustedDomainInformation", ndr.ref(LSAPR_TRUSTED_DOMAIN_INFORMATION_EX)),
        ndr.in_(
            "AuthenticationInformation",
            ndr.ref(LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL_AES),
        ),
        ndr.in_("DesiredAccess", ndr.ulong),
        ndr.out("TrustedDomainHandle", ndr.ref(LSAPR_HANDLE)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarOpenPolicy3",
        ndr.in_("SystemName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("ObjectAttributes", ndr.ref(LSAPR_OBJECT_ATTRIBUTES)),
        ndr.in_("DesiredAccess", ndr.ulong),
        ndr.in_("InVersion", ndr.ulong),
        ndr.in_("InRevisionInfo", ndr.ref(ndr.switch_is(LSAPR_REVISION_INFO, ndr.var.InVersion))),
        ndr.out("OutVersion", ndr.ref(ndr.ulong)),
        ndr.out(
            "OutRevisionInfo",
            ndr.ref(ndr.switch_is(LSAPR_REVISION_INFO, ndr.deref(ndr.var.OutVersion))),
        ),
        ndr.out("PolicyHandle", ndr.ref(LSAPR_HANDLE)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation("Opnum131NotUsedOnWire"),
    ndr.operation(
        "LsarQueryForestTrustInformation2",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("TrustedDomainName", ndr.ref(RPC_UNICODE_STRING)),
        ndr.in_("HighestRecordType", ndr.Enum(LSA_FOREST_TRUST_RECORD_TYPE)),
        ndr.out("ForestTrustInfo2", ndr.ref(PLSA_FOREST_TRUST_INFORMATION2)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarSetForestTrustInformation2",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("TrustedDomainName", ndr.ref(RPC_UNICODE_STRING)),
        ndr.in_("HighestRecordType", ndr.Enum(LSA_FOREST_TRUST_RECORD_TYPE)),
        ndr.in_("ForestTrustInfo2", ndr.ref(LSA_FOREST_TRUST_INFORMATION2)),
        ndr.in_("CheckOnly", ndr.usmall),
        ndr.out("CollisionInfo", ndr.ref(PLSA_FOREST_TRUST_COLLISION_INFORMATION)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation("Opnum134NotUsedOnWire"),
    ndr.operation(
        "LsarOpenPolicyWithCreds",
        ndr.in_("ObjectAttributes", ndr.ref(LSAPR_OBJECT_ATTRIBUTES)),
        ndr.in_("DesiredAccess", ndr.ulong),
        ndr.in_("InVersion", ndr.ulong),
        ndr.in_("InRevisionInfo", ndr.ref(ndr.switch_is(LSAPR_REVISION_INFO, ndr.var.InVersion))),
        ndr.out("OutVersion", ndr.ref(ndr.ulong)),
        ndr.out(
            "OutRevisionInfo",
            ndr.ref(ndr.switch_is(LSAPR_REVISION_INFO, ndr.deref(ndr.var.OutVersion))),
        ),
        ndr.out("PolicyHandle", ndr.ref(LSAPR_HANDLE)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarOpenSecret2",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("EncryptedSecretName", ndr.ref(LSAPR_AES_CIPHER_VALUE)),
        ndr.in_("DesiredAccess", ndr.ulong),
        ndr.out("SecretHandle", ndr.ref(LSAPR_HANDLE)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarCreateSecret2",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("EncryptedSecretName", ndr.ref(LSAPR_AES_CIPHER_VALUE)),
        ndr.in_("DesiredAccess", ndr.ulong),
        ndr.out("SecretHandle", ndr.ref(LSAPR_HANDLE)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarSetSecret2",
        ndr.in_("SecretHandle", LSAPR_HANDLE),
        ndr.in_("EncryptedCurrentValue", ndr.unique(LSAPR_AES_CIPHER_VALUE)),
        ndr.in_("EncryptedOldValue", ndr.unique(LSAPR_AES_CIPHER_VALUE)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarQuerySecret2",
        ndr.in_("SecretHandle", LSAPR_HANDLE),
        ndr.inout("EncryptedCurrentValue", ndr.unique(PLSAPR_AES_CIPHER_VALUE)),
        ndr.inout("CurrentValueSetTime", ndr.unique(ndr.hyper)),
        ndr.inout("EncryptedOldValue", ndr.unique(PLSAPR_AES_CIPHER_VALUE)),
        ndr.inout("OldValueSetTime", ndr.unique(ndr.hyper)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarStorePrivateData2",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("EncryptedKeyName", ndr.ref(LSAPR_AES_CIPHER_VALUE)),
        ndr.in_("EncryptedData", ndr.unique(LSAPR_AES_CIPHER_VALUE)),
        result=ndr.NTSTATUS,
    ),
    ndr.operation(
        "LsarRetrievePrivateData2",
        ndr.in_("PolicyHandle", LSAPR_HANDLE),
        ndr.in_("EncryptedKeyName", ndr.ref(LSAPR_AES_CIPHER_VALUE)),
        ndr.inout("EncryptedData", ndr.unique(PLSAPR_AES_CIPHER_VALUE)),
        result=ndr.NTSTATUS,
    ),
], endpoints=("ncacn_np:[\\pipe\\lsarpc]", "ncacn_np:[\\pipe\\lsass]"))
