# Types of the module that `python -m rpcfast idl` generated from lsarpc.idl.
# Client, async client and manager classes exist for type checkers only.
import uuid as _uuid
from typing import Any, Final, Protocol, overload, type_check_only

import rpcfast
import rpcfast.aio
from rpcfast import ndr
from rpcfast.interfaces.ms_dtyp import LUID, RPC_UNICODE_STRING
from rpcfast.ndr import typing as _t

LSAPR_HANDLE: Final[ndr.Context]
PLSAPR_HANDLE: Final[ndr.Pointer]
POLICY_VIEW_LOCAL_INFORMATION: Final = 1
POLICY_VIEW_AUDIT_INFORMATION: Final = 2
POLICY_GET_PRIVATE_INFORMATION: Final = 4
POLICY_TRUST_ADMIN: Final = 8
POLICY_CREATE_ACCOUNT: Final = 16
POLICY_CREATE_SECRET: Final = 32
POLICY_CREATE_PRIVILEGE: Final = 64
POLICY_SET_DEFAULT_QUOTA_LIMITS: Final = 128
POLICY_SET_AUDIT_REQUIREMENTS: Final = 256
POLICY_AUDIT_LOG_ADMIN: Final = 512
POLICY_SERVER_ADMIN: Final = 1024
POLICY_LOOKUP_NAMES: Final = 2048
POLICY_NOTIFICATION: Final = 4096
LSA_UNICODE_STRING = RPC_UNICODE_STRING
PLSA_UNICODE_STRING: Final[ndr.Pointer]

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

class LSAPR_SR_SECURITY_DESCRIPTOR(ndr.Struct):
    Length: int
    SecurityDescriptor: bytes | None
    def __init__(
        self,
        *,
        Length: int = ...,
        SecurityDescriptor: _t.Buffer | None = ...,
    ) -> None: ...

PLSAPR_SR_SECURITY_DESCRIPTOR: Final[ndr.Pointer]

class LSAPR_CR_CIPHER_VALUE(ndr.Struct):
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

PLSAPR_CR_CIPHER_VALUE: Final[ndr.Pointer]

class LSAPR_AES_CIPHER_VALUE(ndr.Struct):
    AuthData: bytes
    Salt: bytes
    cbCipher: int
    Cipher: bytes | None
    def __init__(
        self,
        *,
        AuthData: _t.Buffer,
        Salt: _t.Buffer,
        cbCipher: int = ...,
        Cipher: _t.Buffer | None = ...,
    ) -> None: ...

PLSAPR_AES_CIPHER_VALUE: Final[ndr.Pointer]

class LSAPR_TRUST_INFORMATION(ndr.Struct):
    Name: str | None
    Sid: ndr.Sid | None
    def __init__(self, *, Name: str | None, Sid: ndr.Sid | None = ...) -> None: ...

PLSAPR_TRUST_INFORMATION: Final[ndr.Pointer]
SECURITY_DESCRIPTOR_CONTROL: Final[ndr.Scalar]
PSECURITY_DESCRIPTOR_CONTROL: Final[ndr.Pointer]
SECURITY_CONTEXT_TRACKING_MODE: Final[ndr.Scalar]
PSECURITY_CONTEXT_TRACKING_MODE: Final[ndr.Pointer]

class LSAPR_ACL(ndr.Struct):
    AclRevision: int
    Sbz1: int
    AclSize: int
    Dummy1: bytes
    def __init__(
        self,
        *,
        AclRevision: int,
        Sbz1: int,
        AclSize: int = ...,
        Dummy1: _t.Buffer,
    ) -> None: ...

PLSAPR_ACL: Final[ndr.Pointer]

class LSAPR_SECURITY_DESCRIPTOR(ndr.Struct):
    Revision: int
    Sbz1: int
    Control: int
    Owner: ndr.Sid | None
    Group: ndr.Sid | None
    Sacl: LSAPR_ACL | None
    Dacl: LSAPR_ACL | None
    def __init__(
        self,
        *,
        Revision: int,
        Sbz1: int,
        Control: int,
        Owner: ndr.Sid | None = ...,
        Group: ndr.Sid | None = ...,
        Sacl: LSAPR_ACL | None = ...,
        Dacl: LSAPR_ACL | None = ...,
    ) -> None: ...

PLSAPR_SECURITY_DESCRIPTOR: Final[ndr.Pointer]

class SECURITY_IMPERSONATION_LEVEL(ndr.IntEnum):
    SecurityAnonymous = 0
    SecurityIdentification = 1
    SecurityImpersonation = 2
    SecurityDelegation = 3

PSECURITY_IMPERSONATION_LEVEL: Final[ndr.Pointer]

class SECURITY_QUALITY_OF_SERVICE(ndr.Struct):
    Length: int
    ImpersonationLevel: SECURITY_IMPERSONATION_LEVEL
    ContextTrackingMode: int
    EffectiveOnly: int
    def __init__(
        self,
        *,
        Length: int,
        ImpersonationLevel: SECURITY_IMPERSONATION_LEVEL | int,
        ContextTrackingMode: int,
        EffectiveOnly: int,
    ) -> None: ...

PSECURITY_QUALITY_OF_SERVICE: Final[ndr.Pointer]

class LSAPR_OBJECT_ATTRIBUTES(ndr.Struct):
    Length: int
    RootDirectory: int | None
    ObjectName: bytes | None
    Attributes: int
    SecurityDescriptor: LSAPR_SECURITY_DESCRIPTOR | None
    SecurityQualityOfService: SECURITY_QUALITY_OF_SERVICE | None
    def __init__(
        self,
        *,
        Length: int,
        RootDirectory: int | None = ...,
        ObjectName: bytes | None = ...,
        Attributes: int,
        SecurityDescriptor: LSAPR_SECURITY_DESCRIPTOR | None = ...,
        SecurityQualityOfService: SECURITY_QUALITY_OF_SERVICE | None = ...,
    ) -> None: ...

PLSAPR_OBJECT_ATTRIBUTES: Final[ndr.Pointer]

class LSAPR_REVISION_INFO_V1(ndr.Struct):
    Revision: int
    SupportedFeatures: int
    def __init__(self, *, Revision: int, SupportedFeatures: int) -> None: ...

PLSAPR_REVISION_INFO_V1: Final[ndr.Pointer]

class LSAPR_REVISION_INFO(ndr.Union):
    tag: int
    value: LSAPR_REVISION_INFO_V1
    @overload
    def __init__(self, tag: int, value: LSAPR_REVISION_INFO_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: LSAPR_REVISION_INFO_V1) -> None: ...

PLSAPR_REVISION_INFO: Final[ndr.Pointer]

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

PPOLICY_INFORMATION_CLASS: Final[ndr.Pointer]

class POLICY_AUDIT_LOG_INFO(ndr.Struct):
    AuditLogPercentFull: int
    MaximumLogSize: int
    AuditRetentionPeriod: int
    AuditLogFullShutdownInProgress: int
    TimeToShutdown: int
    NextAuditRecordId: int
    def __init__(
        self,
        *,
        AuditLogPercentFull: int,
        MaximumLogSize: int,
        AuditRetentionPeriod: int,
        AuditLogFullShutdownInProgress: int,
        TimeToShutdown: int,
        NextAuditRecordId: int,
    ) -> None: ...

PPOLICY_AUDIT_LOG_INFO: Final[ndr.Pointer]

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

PPOLICY_AUDIT_EVENT_TYPE: Final[ndr.Pointer]

class LSAPR_POLICY_AUDIT_EVENTS_INFO(ndr.Struct):
    AuditingMode: int
    EventAuditingOptions: list[int] | None
    MaximumAuditEventCount: int
    def __init__(
        self,
        *,
        AuditingMode: int,
        EventAuditingOptions: _t.Elements[int] | None = ...,
        MaximumAuditEventCount: int = ...,
    ) -> None: ...

PLSAPR_POLICY_AUDIT_EVENTS_INFO: Final[ndr.Pointer]

class LSAPR_POLICY_PRIMARY_DOM_INFO(ndr.Struct):
    Name: str | None
    Sid: ndr.Sid | None
    def __init__(self, *, Name: str | None, Sid: ndr.Sid | None = ...) -> None: ...

PLSAPR_POLICY_PRIMARY_DOM_INFO: Final[ndr.Pointer]

class LSAPR_POLICY_PD_ACCOUNT_INFO(ndr.Struct):
    Name: str | None
    def __init__(self, *, Name: str | None) -> None: ...

PLSAPR_POLICY_PD_ACCOUNT_INFO: Final[ndr.Pointer]

class LSAPR_POLICY_ACCOUNT_DOM_INFO(ndr.Struct):
    DomainName: str | None
    DomainSid: ndr.Sid | None
    def __init__(self, *, DomainName: str | None, DomainSid: ndr.Sid | None = ...) -> None: ...

PLSAPR_POLICY_ACCOUNT_DOM_INFO: Final[ndr.Pointer]

class POLICY_LSA_SERVER_ROLE(ndr.IntEnum):
    PolicyServerRoleBackup = 2
    PolicyServerRolePrimary = 3

PPOLICY_LSA_SERVER_ROLE: Final[ndr.Pointer]

class POLICY_LSA_SERVER_ROLE_INFO(ndr.Struct):
    LsaServerRole: POLICY_LSA_SERVER_ROLE
    def __init__(self, *, LsaServerRole: POLICY_LSA_SERVER_ROLE | int) -> None: ...

PPOLICY_LSA_SERVER_ROLE_INFO: Final[ndr.Pointer]

class LSAPR_POLICY_REPLICA_SRCE_INFO(ndr.Struct):
    ReplicaSource: str | None
    ReplicaAccountName: str | None
    def __init__(self, *, ReplicaSource: str | None, ReplicaAccountName: str | None) -> None: ...

PLSAPR_POLICY_REPLICA_SRCE_INFO: Final[ndr.Pointer]

class POLICY_DEFAULT_QUOTA_INFO(ndr.Struct):
    PagedPoolLimit: int
    NonPagedPoolLimit: int
    MinimumWorkingSetSize: int
    MaximumWorkingSetSize: int
    PagefileLimit: int
    TimeLimit: int
    def __init__(
        self,
        *,
        PagedPoolLimit: int,
        NonPagedPoolLimit: int,
        MinimumWorkingSetSize: int,
        MaximumWorkingSetSize: int,
        PagefileLimit: int,
        TimeLimit: int,
    ) -> None: ...

PPOLICY_DEFAULT_QUOTA_INFO: Final[ndr.Pointer]

class POLICY_MODIFICATION_INFO(ndr.Struct):
    ModifiedId: int
    DatabaseCreationTime: int
    def __init__(self, *, ModifiedId: int, DatabaseCreationTime: int) -> None: ...

PPOLICY_MODIFICATION_INFO: Final[ndr.Pointer]

class POLICY_AUDIT_FULL_SET_INFO(ndr.Struct):
    ShutDownOnFull: int
    def __init__(self, *, ShutDownOnFull: int) -> None: ...

PPOLICY_AUDIT_FULL_SET_INFO: Final[ndr.Pointer]

class POLICY_AUDIT_FULL_QUERY_INFO(ndr.Struct):
    ShutDownOnFull: int
    LogIsFull: int
    def __init__(self, *, ShutDownOnFull: int, LogIsFull: int) -> None: ...

PPOLICY_AUDIT_FULL_QUERY_INFO: Final[ndr.Pointer]

class LSAPR_POLICY_DNS_DOMAIN_INFO(ndr.Struct):
    Name: str | None
    DnsDomainName: str | None
    DnsForestName: str | None
    DomainGuid: _uuid.UUID
    Sid: ndr.Sid | None
    def __init__(
        self,
        *,
        Name: str | None,
        DnsDomainName: str | None,
        DnsForestName: str | None,
        DomainGuid: _uuid.UUID,
        Sid: ndr.Sid | None = ...,
    ) -> None: ...

PLSAPR_POLICY_DNS_DOMAIN_INFO: Final[ndr.Pointer]

class LSAPR_POLICY_MACHINE_ACCT_INFO(ndr.Struct):
    Rid: int
    Sid: ndr.Sid | None
    def __init__(self, *, Rid: int, Sid: ndr.Sid | None = ...) -> None: ...

PLSAPR_POLICY_MACHINE_ACCT_INFO: Final[ndr.Pointer]

class LSAPR_POLICY_INFORMATION(ndr.Union):
    tag: POLICY_INFORMATION_CLASS
    value: (
        POLICY_AUDIT_LOG_INFO
        | LSAPR_POLICY_AUDIT_EVENTS_INFO
        | LSAPR_POLICY_PRIMARY_DOM_INFO
        | LSAPR_POLICY_PD_ACCOUNT_INFO
        | LSAPR_POLICY_ACCOUNT_DOM_INFO
        | POLICY_LSA_SERVER_ROLE_INFO
        | LSAPR_POLICY_REPLICA_SRCE_INFO
        | POLICY_DEFAULT_QUOTA_INFO
        | POLICY_MODIFICATION_INFO
        | POLICY_AUDIT_FULL_SET_INFO
        | POLICY_AUDIT_FULL_QUERY_INFO
        | LSAPR_POLICY_DNS_DOMAIN_INFO
        | LSAPR_POLICY_MACHINE_ACCT_INFO
    )
    @overload
    def __init__(
        self,
        tag: POLICY_INFORMATION_CLASS | int,
        value: (
            POLICY_AUDIT_LOG_INFO
            | LSAPR_POLICY_AUDIT_EVENTS_INFO
            | LSAPR_POLICY_PRIMARY_DOM_INFO
            | LSAPR_POLICY_PD_ACCOUNT_INFO
            | LSAPR_POLICY_ACCOUNT_DOM_INFO
            | POLICY_LSA_SERVER_ROLE_INFO
            | LSAPR_POLICY_REPLICA_SRCE_INFO
            | POLICY_DEFAULT_QUOTA_INFO
            | POLICY_MODIFICATION_INFO
            | POLICY_AUDIT_FULL_SET_INFO
            | POLICY_AUDIT_FULL_QUERY_INFO
            | LSAPR_POLICY_DNS_DOMAIN_INFO
            | LSAPR_POLICY_MACHINE_ACCT_INFO
        ),
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, PolicyAuditLogInfo: POLICY_AUDIT_LOG_INFO) -> None: ...
    @overload
    def __init__(self, *, PolicyAuditEventsInfo: LSAPR_POLICY_AUDIT_EVENTS_INFO) -> None: ...
    @overload
    def __init__(self, *, PolicyPrimaryDomainInfo: LSAPR_POLICY_PRIMARY_DOM_INFO) -> None: ...
    @overload
    def __init__(self, *, PolicyPdAccountInfo: LSAPR_POLICY_PD_ACCOUNT_INFO) -> None: ...
    @overload
    def __init__(self, *, PolicyAccountDomainInfo: LSAPR_POLICY_ACCOUNT_DOM_INFO) -> None: ...
    @overload
    def __init__(self, *, PolicyServerRoleInfo: POLICY_LSA_SERVER_ROLE_INFO) -> None: ...
    @overload
    def __init__(self, *, PolicyReplicaSourceInfo: LSAPR_POLICY_REPLICA_SRCE_INFO) -> None: ...
    @overload
    def __init__(self, *, PolicyDefaultQuotaInfo: POLICY_DEFAULT_QUOTA_INFO) -> None: ...
    @overload
    def __init__(self, *, PolicyModificationInfo: POLICY_MODIFICATION_INFO) -> None: ...
    @overload
    def __init__(self, *, PolicyAuditFullSetInfo: POLICY_AUDIT_FULL_SET_INFO) -> None: ...
    @overload
    def __init__(self, *, PolicyAuditFullQueryInfo: POLICY_AUDIT_FULL_QUERY_INFO) -> None: ...
    @overload
    def __init__(self, *, PolicyDnsDomainInfo: LSAPR_POLICY_DNS_DOMAIN_INFO) -> None: ...
    @overload
    def __init__(self, *, PolicyDnsDomainInfoInt: LSAPR_POLICY_DNS_DOMAIN_INFO) -> None: ...
    @overload
    def __init__(self, *, PolicyLocalAccountDomainInfo: LSAPR_POLICY_ACCOUNT_DOM_INFO) -> None: ...
    @overload
    def __init__(self, *, PolicyMachineAccountInfo: LSAPR_POLICY_MACHINE_ACCT_INFO) -> None: ...

PLSAPR_POLICY_INFORMATION: Final[ndr.Pointer]

class POLICY_DOMAIN_INFORMATION_CLASS(ndr.IntEnum):
    PolicyDomainQualityOfServiceInformation = 1
    PolicyDomainEfsInformation = 2
    PolicyDomainKerberosTicketInformation = 3

PPOLICY_DOMAIN_INFORMATION_CLASS: Final[ndr.Pointer]

class POLICY_DOMAIN_QUALITY_OF_SERVICE_INFO(ndr.Struct):
    QualityOfService: int
    def __init__(self, *, QualityOfService: int) -> None: ...

PPOLICY_DOMAIN_QUALITY_OF_SERVICE_INFO: Final[ndr.Pointer]

class LSAPR_POLICY_DOMAIN_EFS_INFO(ndr.Struct):
    InfoLength: int
    EfsBlob: bytes | None
    def __init__(self, *, InfoLength: int = ..., EfsBlob: _t.Buffer | None = ...) -> None: ...

PLSAPR_POLICY_DOMAIN_EFS_INFO: Final[ndr.Pointer]

class POLICY_DOMAIN_KERBEROS_TICKET_INFO(ndr.Struct):
    AuthenticationOptions: int
    MaxServiceTicketAge: int
    MaxTicketAge: int
    MaxRenewAge: int
    MaxClockSkew: int
    Reserved: int
    def __init__(
        self,
        *,
        AuthenticationOptions: int,
        MaxServiceTicketAge: int,
        MaxTicketAge: int,
        MaxRenewAge: int,
        MaxClockSkew: int,
        Reserved: int,
    ) -> None: ...

PPOLICY_DOMAIN_KERBEROS_TICKET_INFO: Final[ndr.Pointer]

class LSAPR_POLICY_DOMAIN_INFORMATION(ndr.Union):
    tag: POLICY_DOMAIN_INFORMATION_CLASS
    value: (
        POLICY_DOMAIN_QUALITY_OF_SERVICE_INFO
        | LSAPR_POLICY_DOMAIN_EFS_INFO
        | POLICY_DOMAIN_KERBEROS_TICKET_INFO
    )
    @overload
    def __init__(
        self,
        tag: POLICY_DOMAIN_INFORMATION_CLASS | int,
        value: (
            POLICY_DOMAIN_QUALITY_OF_SERVICE_INFO
            | LSAPR_POLICY_DOMAIN_EFS_INFO
            | POLICY_DOMAIN_KERBEROS_TICKET_INFO
        ),
        /,
    ) -> None: ...
    @overload
    def __init__(
        self,
        *,
        PolicyDomainQualityOfServiceInfo: POLICY_DOMAIN_QUALITY_OF_SERVICE_INFO,
    ) -> None: ...
    @overload
    def __init__(self, *, PolicyDomainEfsInfo: LSAPR_POLICY_DOMAIN_EFS_INFO) -> None: ...
    @overload
    def __init__(
        self,
        *,
        PolicyDomainKerbTicketInfo: POLICY_DOMAIN_KERBEROS_TICKET_INFO,
    ) -> None: ...

PLSAPR_POLICY_DOMAIN_INFORMATION: Final[ndr.Pointer]

class LSAPR_ACCOUNT_INFORMATION(ndr.Struct):
    Sid: ndr.Sid | None
    def __init__(self, *, Sid: ndr.Sid | None = ...) -> None: ...

PLSAPR_ACCOUNT_INFORMATION: Final[ndr.Pointer]

class LSAPR_ACCOUNT_ENUM_BUFFER(ndr.Struct):
    EntriesRead: int
    Information: list[LSAPR_ACCOUNT_INFORMATION] | None
    def __init__(
        self,
        *,
        EntriesRead: int = ...,
        Information: _t.Elements[LSAPR_ACCOUNT_INFORMATION] | None = ...,
    ) -> None: ...

PLSAPR_ACCOUNT_ENUM_BUFFER: Final[ndr.Pointer]

class LSAPR_POLICY_PRIVILEGE_DEF(ndr.Struct):
    Name: str | None
    LocalValue: LUID
    def __init__(self, *, Name: str | None, LocalValue: LUID) -> None: ...

PLSAPR_POLICY_PRIVILEGE_DEF: Final[ndr.Pointer]

class LSAPR_PRIVILEGE_ENUM_BUFFER(ndr.Struct):
    Entries: int
    Privileges: list[LSAPR_POLICY_PRIVILEGE_DEF] | None
    def __init__(
        self,
        *,
        Entries: int = ...,
        Privileges: _t.Elements[LSAPR_POLICY_PRIVILEGE_DEF] | None = ...,
    ) -> None: ...

PLSAPR_PRIVILEGE_ENUM_BUFFER: Final[ndr.Pointer]

class LSAPR_LUID_AND_ATTRIBUTES(ndr.Struct):
    Luid: LUID
    Attributes: int
    def __init__(self, *, Luid: LUID, Attributes: int) -> None: ...

PLSAPR_LUID_AND_ATTRIBUTES: Final[ndr.Pointer]

class LSAPR_PRIVILEGE_SET(ndr.Struct):
    PrivilegeCount: int
    Control: int
    Privilege: list[LSAPR_LUID_AND_ATTRIBUTES]
    def __init__(
        self,
        *,
        PrivilegeCount: int = ...,
        Control: int,
        Privilege: _t.Elements[LSAPR_LUID_AND_ATTRIBUTES],
    ) -> None: ...

PLSAPR_PRIVILEGE_SET: Final[ndr.Pointer]

class LSAPR_USER_RIGHT_SET(ndr.Struct):
    Entries: int
    UserRights: list[str | None] | None
    def __init__(
        self,
        *,
        Entries: int = ...,
        UserRights: _t.Elements[str | None] | None = ...,
    ) -> None: ...

PLSAPR_USER_RIGHT_SET: Final[ndr.Pointer]

class LSAPR_TRUSTED_ENUM_BUFFER(ndr.Struct):
    EntriesRead: int
    Information: list[LSAPR_TRUST_INFORMATION] | None
    def __init__(
        self,
        *,
        EntriesRead: int = ...,
        Information: _t.Elements[LSAPR_TRUST_INFORMATION] | None = ...,
    ) -> None: ...

PLSAPR_TRUSTED_ENUM_BUFFER: Final[ndr.Pointer]

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

PTRUSTED_INFORMATION_CLASS: Final[ndr.Pointer]

class LSAPR_TRUSTED_DOMAIN_NAME_INFO(ndr.Struct):
    Name: str | None
    def __init__(self, *, Name: str | None) -> None: ...

PLSAPR_TRUSTED_DOMAIN_NAME_INFO: Final[ndr.Pointer]

class LSAPR_TRUSTED_CONTROLLERS_INFO(ndr.Struct):
    Entries: int
    Names: list[str | None] | None
    def __init__(
        self,
        *,
        Entries: int = ...,
        Names: _t.Elements[str | None] | None = ...,
    ) -> None: ...

PLSAPR_TRUSTED_CONTROLLERS_INFO: Final[ndr.Pointer]

class TRUSTED_POSIX_OFFSET_INFO(ndr.Struct):
    Offset: int
    def __init__(self, *, Offset: int) -> None: ...

PTRUSTED_POSIX_OFFSET_INFO: Final[ndr.Pointer]

class LSAPR_TRUSTED_PASSWORD_INFO(ndr.Struct):
    Password: LSAPR_CR_CIPHER_VALUE | None
    OldPassword: LSAPR_CR_CIPHER_VALUE | None
    def __init__(
        self,
        *,
        Password: LSAPR_CR_CIPHER_VALUE | None = ...,
        OldPassword: LSAPR_CR_CIPHER_VALUE | None = ...,
    ) -> None: ...

PLSAPR_TRUSTED_PASSWORD_INFO: Final[ndr.Pointer]
LSAPR_TRUSTED_DOMAIN_INFORMATION_BASIC = LSAPR_TRUST_INFORMATION

class LSAPR_TRUSTED_DOMAIN_INFORMATION_EX(ndr.Struct):
    Name: str | None
    FlatName: str | None
    Sid: ndr.Sid | None
    TrustDirection: int
    TrustType: int
    TrustAttributes: int
    def __init__(
        self,
        *,
        Name: str | None,
        FlatName: str | None,
        Sid: ndr.Sid | None = ...,
        TrustDirection: int,
        TrustType: int,
        TrustAttributes: int,
    ) -> None: ...

PLSAPR_TRUSTED_DOMAIN_INFORMATION_EX: Final[ndr.Pointer]

class LSAPR_TRUSTED_ENUM_BUFFER_EX(ndr.Struct):
    EntriesRead: int
    EnumerationBuffer: list[LSAPR_TRUSTED_DOMAIN_INFORMATION_EX] | None
    def __init__(
        self,
        *,
        EntriesRead: int = ...,
        EnumerationBuffer: _t.Elements[LSAPR_TRUSTED_DOMAIN_INFORMATION_EX] | None = ...,
    ) -> None: ...

PLSAPR_TRUSTED_ENUM_BUFFER_EX: Final[ndr.Pointer]

class LSAPR_TRUSTED_DOMAIN_INFORMATION_EX2(ndr.Struct):
    Name: str | None
    FlatName: str | None
    Sid: ndr.Sid | None
    TrustDirection: int
    TrustType: int
    TrustAttributes: int
    ForestTrustLength: int
    ForestTrustInfo: bytes | None
    def __init__(
        self,
        *,
        Name: str | None,
        FlatName: str | None,
        Sid: ndr.Sid | None = ...,
        TrustDirection: int,
        TrustType: int,
        TrustAttributes: int,
        ForestTrustLength: int = ...,
        ForestTrustInfo: _t.Buffer | None = ...,
    ) -> None: ...

PLSAPR_TRUSTED_DOMAIN_INFORMATION_EX2: Final[ndr.Pointer]

class LSAPR_AUTH_INFORMATION(ndr.Struct):
    LastUpdateTime: int
    AuthType: int
    AuthInfoLength: int
    AuthInfo: bytes | None
    def __init__(
        self,
        *,
        LastUpdateTime: int,
        AuthType: int,
        AuthInfoLength: int = ...,
        AuthInfo: _t.Buffer | None = ...,
    ) -> None: ...

PLSAPR_AUTH_INFORMATION: Final[ndr.Pointer]

class LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION(ndr.Struct):
    IncomingAuthInfos: int
    IncomingAuthenticationInformation: LSAPR_AUTH_INFORMATION | None
    IncomingPreviousAuthenticationInformation: LSAPR_AUTH_INFORMATION | None
    OutgoingAuthInfos: int
    OutgoingAuthenticationInformation: LSAPR_AUTH_INFORMATION | None
    OutgoingPreviousAuthenticationInformation: LSAPR_AUTH_INFORMATION | None
    def __init__(
        self,
        *,
        IncomingAuthInfos: int,
        IncomingAuthenticationInformation: LSAPR_AUTH_INFORMATION | None = ...,
        IncomingPreviousAuthenticationInformation: LSAPR_AUTH_INFORMATION | None = ...,
        OutgoingAuthInfos: int,
        OutgoingAuthenticationInformation: LSAPR_AUTH_INFORMATION | None = ...,
        OutgoingPreviousAuthenticationInformation: LSAPR_AUTH_INFORMATION | None = ...,
    ) -> None: ...

PLSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION: Final[ndr.Pointer]

class LSAPR_TRUSTED_DOMAIN_AUTH_BLOB(ndr.Struct):
    AuthSize: int
    AuthBlob: bytes | None
    def __init__(self, *, AuthSize: int = ..., AuthBlob: _t.Buffer | None = ...) -> None: ...

PLSAPR_TRUSTED_DOMAIN_AUTH_BLOB: Final[ndr.Pointer]

class LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL(ndr.Struct):
    AuthBlob: LSAPR_TRUSTED_DOMAIN_AUTH_BLOB
    def __init__(self, *, AuthBlob: LSAPR_TRUSTED_DOMAIN_AUTH_BLOB) -> None: ...

PLSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL: Final[ndr.Pointer]

class LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL_AES(ndr.Struct):
    AuthData: bytes
    Salt: bytes
    cbCipher: int
    Cipher: bytes | None
    def __init__(
        self,
        *,
        AuthData: _t.Buffer,
        Salt: _t.Buffer,
        cbCipher: int = ...,
        Cipher: _t.Buffer | None = ...,
    ) -> None: ...

PLSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL_AES: Final[ndr.Pointer]

class LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION(ndr.Struct):
    Information: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX
    PosixOffset: TRUSTED_POSIX_OFFSET_INFO
    AuthInformation: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION
    def __init__(
        self,
        *,
        Information: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX,
        PosixOffset: TRUSTED_POSIX_OFFSET_INFO,
        AuthInformation: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION,
    ) -> None: ...

PLSAPR_TRUSTED_DOMAIN_FULL_INFORMATION: Final[ndr.Pointer]

class LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION_INTERNAL(ndr.Struct):
    Information: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX
    PosixOffset: TRUSTED_POSIX_OFFSET_INFO
    AuthInformation: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL
    def __init__(
        self,
        *,
        Information: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX,
        PosixOffset: TRUSTED_POSIX_OFFSET_INFO,
        AuthInformation: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL,
    ) -> None: ...

PLSAPR_TRUSTED_DOMAIN_FULL_INFORMATION_INTERNAL: Final[ndr.Pointer]

class LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION2(ndr.Struct):
    Information: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX2
    PosixOffset: TRUSTED_POSIX_OFFSET_INFO
    AuthInformation: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION
    def __init__(
        self,
        *,
        Information: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX2,
        PosixOffset: TRUSTED_POSIX_OFFSET_INFO,
        AuthInformation: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION,
    ) -> None: ...

PLSAPR_TRUSTED_DOMAIN_FULL_INFORMATION2: Final[ndr.Pointer]

class LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION_INTERNAL_AES(ndr.Struct):
    Information: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX
    PosixOffset: TRUSTED_POSIX_OFFSET_INFO
    AuthInformation: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL_AES
    def __init__(
        self,
        *,
        Information: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX,
        PosixOffset: TRUSTED_POSIX_OFFSET_INFO,
        AuthInformation: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL_AES,
    ) -> None: ...

PLSAPR_TRUSTED_DOMAIN_FULL_INFORMATION_INTERNAL_AES: Final[ndr.Pointer]

class TRUSTED_DOMAIN_SUPPORTED_ENCRYPTION_TYPES(ndr.Struct):
    SupportedEncryptionTypes: int
    def __init__(self, *, SupportedEncryptionTypes: int) -> None: ...

PTRUSTED_DOMAIN_SUPPORTED_ENCRYPTION_TYPES: Final[ndr.Pointer]

class LSAPR_TRUSTED_DOMAIN_INFO(ndr.Union):
    tag: TRUSTED_INFORMATION_CLASS
    value: (
        LSAPR_TRUSTED_DOMAIN_NAME_INFO
        | LSAPR_TRUSTED_CONTROLLERS_INFO
        | TRUSTED_POSIX_OFFSET_INFO
        | LSAPR_TRUSTED_PASSWORD_INFO
        | LSAPR_TRUST_INFORMATION
        | LSAPR_TRUSTED_DOMAIN_INFORMATION_EX
        | LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION
        | LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION
        | LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL
        | LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION_INTERNAL
        | LSAPR_TRUSTED_DOMAIN_INFORMATION_EX2
        | LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION2
        | TRUSTED_DOMAIN_SUPPORTED_ENCRYPTION_TYPES
        | LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL_AES
        | LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION_INTERNAL_AES
    )
    @overload
    def __init__(
        self,
        tag: TRUSTED_INFORMATION_CLASS | int,
        value: (
            LSAPR_TRUSTED_DOMAIN_NAME_INFO
            | LSAPR_TRUSTED_CONTROLLERS_INFO
            | TRUSTED_POSIX_OFFSET_INFO
            | LSAPR_TRUSTED_PASSWORD_INFO
            | LSAPR_TRUST_INFORMATION
            | LSAPR_TRUSTED_DOMAIN_INFORMATION_EX
            | LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION
            | LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION
            | LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL
            | LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION_INTERNAL
            | LSAPR_TRUSTED_DOMAIN_INFORMATION_EX2
            | LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION2
            | TRUSTED_DOMAIN_SUPPORTED_ENCRYPTION_TYPES
            | LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL_AES
            | LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION_INTERNAL_AES
        ),
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, TrustedDomainNameInfo: LSAPR_TRUSTED_DOMAIN_NAME_INFO) -> None: ...
    @overload
    def __init__(self, *, TrustedControllersInfo: LSAPR_TRUSTED_CONTROLLERS_INFO) -> None: ...
    @overload
    def __init__(self, *, TrustedPosixOffsetInfo: TRUSTED_POSIX_OFFSET_INFO) -> None: ...
    @overload
    def __init__(self, *, TrustedPasswordInfo: LSAPR_TRUSTED_PASSWORD_INFO) -> None: ...
    @overload
    def __init__(self, *, TrustedDomainInfoBasic: LSAPR_TRUST_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, TrustedDomainInfoEx: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX) -> None: ...
    @overload
    def __init__(self, *, TrustedAuthInfo: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION) -> None: ...
    @overload
    def __init__(self, *, TrustedFullInfo: LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION) -> None: ...
    @overload
    def __init__(
        self,
        *,
        TrustedAuthInfoInternal: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL,
    ) -> None: ...
    @overload
    def __init__(
        self,
        *,
        TrustedFullInfoInternal: LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION_INTERNAL,
    ) -> None: ...
    @overload
    def __init__(self, *, TrustedDomainInfoEx2: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX2) -> None: ...
    @overload
    def __init__(self, *, TrustedFullInfo2: LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION2) -> None: ...
    @overload
    def __init__(self, *, TrustedDomainSETs: TRUSTED_DOMAIN_SUPPORTED_ENCRYPTION_TYPES) -> None: ...
    @overload
    def __init__(
        self,
        *,
        TrustedAuthInfoInternalAes: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL_AES,
    ) -> None: ...
    @overload
    def __init__(
        self,
        *,
        TrustedFullInfoInternalAes: LSAPR_TRUSTED_DOMAIN_FULL_INFORMATION_INTERNAL_AES,
    ) -> None: ...

PLSAPR_TRUSTED_DOMAIN_INFO: Final[ndr.Pointer]

class LSA_FOREST_TRUST_RECORD_TYPE(ndr.IntEnum):
    ForestTrustTopLevelName = 0
    ForestTrustTopLevelNameEx = 1
    ForestTrustDomainInfo = 2
    ForestTrustBinaryInfo = 3
    ForestTrustScannerInfo = 4

class LSA_FOREST_TRUST_BINARY_DATA(ndr.Struct):
    Length: int
    Buffer: bytes | None
    def __init__(self, *, Length: int = ..., Buffer: _t.Buffer | None = ...) -> None: ...

PLSA_FOREST_TRUST_BINARY_DATA: Final[ndr.Pointer]

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

class LSA_FOREST_TRUST_SCANNER_INFO(ndr.Struct):
    DomainSid: ndr.Sid | None
    DnsName: str | None
    NetbiosName: str | None
    def __init__(
        self,
        *,
        DomainSid: ndr.Sid | None = ...,
        DnsName: str | None,
        NetbiosName: str | None,
    ) -> None: ...

PLSA_FOREST_TRUST_SCANNER_INFO: Final[ndr.Pointer]

class LSA_FOREST_TRUST_RECORD_ForestTrustData(ndr.Union):
    tag: LSA_FOREST_TRUST_RECORD_TYPE
    value: (
        str
        | LSA_FOREST_TRUST_DOMAIN_INFO
        | LSA_FOREST_TRUST_SCANNER_INFO
        | LSA_FOREST_TRUST_BINARY_DATA
        | None
    )
    @overload
    def __init__(
        self,
        tag: LSA_FOREST_TRUST_RECORD_TYPE | int,
        value: (
            str
            | LSA_FOREST_TRUST_DOMAIN_INFO
            | LSA_FOREST_TRUST_SCANNER_INFO
            | LSA_FOREST_TRUST_BINARY_DATA
            | None
        ),
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, DomainInfo: LSA_FOREST_TRUST_DOMAIN_INFO) -> None: ...
    @overload
    def __init__(self, *, ScannerInfo: LSA_FOREST_TRUST_SCANNER_INFO) -> None: ...

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

class LSA_FOREST_TRUST_RECORD2_ForestTrustData(ndr.Union):
    tag: LSA_FOREST_TRUST_RECORD_TYPE
    value: (
        str
        | LSA_FOREST_TRUST_DOMAIN_INFO
        | LSA_FOREST_TRUST_BINARY_DATA
        | LSA_FOREST_TRUST_SCANNER_INFO
        | None
    )
    @overload
    def __init__(
        self,
        tag: LSA_FOREST_TRUST_RECORD_TYPE | int,
        value: (
            str
            | LSA_FOREST_TRUST_DOMAIN_INFO
            | LSA_FOREST_TRUST_BINARY_DATA
            | LSA_FOREST_TRUST_SCANNER_INFO
            | None
        ),
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, DomainInfo: LSA_FOREST_TRUST_DOMAIN_INFO) -> None: ...
    @overload
    def __init__(self, *, BinaryData: LSA_FOREST_TRUST_BINARY_DATA) -> None: ...
    @overload
    def __init__(self, *, ScannerInfo: LSA_FOREST_TRUST_SCANNER_INFO) -> None: ...

class LSA_FOREST_TRUST_RECORD2(ndr.Struct):
    Flags: int
    ForestTrustType: LSA_FOREST_TRUST_RECORD_TYPE
    Time: int
    ForestTrustData: LSA_FOREST_TRUST_RECORD2_ForestTrustData
    def __init__(
        self,
        *,
        Flags: int,
        ForestTrustType: LSA_FOREST_TRUST_RECORD_TYPE | int = ...,
        Time: int,
        ForestTrustData: LSA_FOREST_TRUST_RECORD2_ForestTrustData,
    ) -> None: ...

PLSA_FOREST_TRUST_RECORD2: Final[ndr.Pointer]

class LSA_FOREST_TRUST_INFORMATION2(ndr.Struct):
    RecordCount: int
    Entries: list[LSA_FOREST_TRUST_RECORD2 | None] | None
    def __init__(
        self,
        *,
        RecordCount: int = ...,
        Entries: _t.Elements[LSA_FOREST_TRUST_RECORD2 | None] | None = ...,
    ) -> None: ...

PLSA_FOREST_TRUST_INFORMATION2: Final[ndr.Pointer]

class LSA_FOREST_TRUST_COLLISION_RECORD_TYPE(ndr.IntEnum):
    CollisionTdo = 0
    CollisionXref = 1
    CollisionOther = 2

class LSA_FOREST_TRUST_COLLISION_RECORD(ndr.Struct):
    Index: int
    Type: LSA_FOREST_TRUST_COLLISION_RECORD_TYPE
    Flags: int
    Name: str | None
    def __init__(
        self,
        *,
        Index: int,
        Type: LSA_FOREST_TRUST_COLLISION_RECORD_TYPE | int,
        Flags: int,
        Name: str | None,
    ) -> None: ...

PLSA_FOREST_TRUST_COLLISION_RECORD: Final[ndr.Pointer]

class LSA_FOREST_TRUST_COLLISION_INFORMATION(ndr.Struct):
    RecordCount: int
    Entries: list[LSA_FOREST_TRUST_COLLISION_RECORD | None] | None
    def __init__(
        self,
        *,
        RecordCount: int = ...,
        Entries: _t.Elements[LSA_FOREST_TRUST_COLLISION_RECORD | None] | None = ...,
    ) -> None: ...

PLSA_FOREST_TRUST_COLLISION_INFORMATION: Final[ndr.Pointer]

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

class LSAP_LOOKUP_LEVEL(ndr.IntEnum):
    LsapLookupWksta = 1
    LsapLookupPDC = 2
    LsapLookupTDL = 3
    LsapLookupGC = 4
    LsapLookupXForestReferral = 5
    LsapLookupXForestResolve = 6
    LsapLookupRODCReferralToFullDC = 7

PLSAP_LOOKUP_LEVEL: Final[ndr.Pointer]

class LSAPR_REFERENCED_DOMAIN_LIST(ndr.Struct):
    Entries: int
    Domains: list[LSAPR_TRUST_INFORMATION] | None
    MaxEntries: int
    def __init__(
        self,
        *,
        Entries: int = ...,
        Domains: _t.Elements[LSAPR_TRUST_INFORMATION] | None = ...,
        MaxEntries: int,
    ) -> None: ...

PLSAPR_REFERENCED_DOMAIN_LIST: Final[ndr.Pointer]

class LSAPR_SID_INFORMATION(ndr.Struct):
    Sid: ndr.Sid | None
    def __init__(self, *, Sid: ndr.Sid | None = ...) -> None: ...

PLSAPR_SID_INFORMATION: Final[ndr.Pointer]

class LSAPR_SID_ENUM_BUFFER(ndr.Struct):
    Entries: int
    SidInfo: list[LSAPR_SID_INFORMATION] | None
    def __init__(
        self,
        *,
        Entries: int = ...,
        SidInfo: _t.Elements[LSAPR_SID_INFORMATION] | None = ...,
    ) -> None: ...

PLSAPR_SID_ENUM_BUFFER: Final[ndr.Pointer]

class LSA_TRANSLATED_SID(ndr.Struct):
    Use: SID_NAME_USE
    RelativeId: int
    DomainIndex: int
    def __init__(self, *, Use: SID_NAME_USE | int, RelativeId: int, DomainIndex: int) -> None: ...

PLSA_TRANSLATED_SID: Final[ndr.Pointer]

class LSAPR_TRANSLATED_SIDS(ndr.Struct):
    Entries: int
    Sids: list[LSA_TRANSLATED_SID] | None
    def __init__(
        self,
        *,
        Entries: int = ...,
        Sids: _t.Elements[LSA_TRANSLATED_SID] | None = ...,
    ) -> None: ...

PLSAPR_TRANSLATED_SIDS: Final[ndr.Pointer]

class LSAPR_TRANSLATED_SID_EX(ndr.Struct):
    Use: SID_NAME_USE
    RelativeId: int
    DomainIndex: int
    Flags: int
    def __init__(
        self,
        *,
        Use: SID_NAME_USE | int,
        RelativeId: int,
        DomainIndex: int,
        Flags: int,
    ) -> None: ...

PLSAPR_TRANSLATED_SID_EX: Final[ndr.Pointer]

class LSAPR_TRANSLATED_SIDS_EX(ndr.Struct):
    Entries: int
    Sids: list[LSAPR_TRANSLATED_SID_EX] | None
    def __init__(
        self,
        *,
        Entries: int = ...,
        Sids: _t.Elements[LSAPR_TRANSLATED_SID_EX] | None = ...,
    ) -> None: ...

PLSAPR_TRANSLATED_SIDS_EX: Final[ndr.Pointer]

class LSAPR_TRANSLATED_SID_EX2(ndr.Struct):
    Use: SID_NAME_USE
    Sid: ndr.Sid | None
    DomainIndex: int
    Flags: int
    def __init__(
        self,
        *,
        Use: SID_NAME_USE | int,
        Sid: ndr.Sid | None = ...,
        DomainIndex: int,
        Flags: int,
    ) -> None: ...

PLSAPR_TRANSLATED_SID_EX2: Final[ndr.Pointer]

class LSAPR_TRANSLATED_SIDS_EX2(ndr.Struct):
    Entries: int
    Sids: list[LSAPR_TRANSLATED_SID_EX2] | None
    def __init__(
        self,
        *,
        Entries: int = ...,
        Sids: _t.Elements[LSAPR_TRANSLATED_SID_EX2] | None = ...,
    ) -> None: ...

PLSAPR_TRANSLATED_SIDS_EX2: Final[ndr.Pointer]

class LSAPR_TRANSLATED_NAME(ndr.Struct):
    Use: SID_NAME_USE
    Name: str | None
    DomainIndex: int
    def __init__(self, *, Use: SID_NAME_USE | int, Name: str | None, DomainIndex: int) -> None: ...

PLSAPR_TRANSLATED_NAME: Final[ndr.Pointer]

class LSAPR_TRANSLATED_NAMES(ndr.Struct):
    Entries: int
    Names: list[LSAPR_TRANSLATED_NAME] | None
    def __init__(
        self,
        *,
        Entries: int = ...,
        Names: _t.Elements[LSAPR_TRANSLATED_NAME] | None = ...,
    ) -> None: ...

PLSAPR_TRANSLATED_NAMES: Final[ndr.Pointer]

class LSAPR_TRANSLATED_NAME_EX(ndr.Struct):
    Use: SID_NAME_USE
    Name: str | None
    DomainIndex: int
    Flags: int
    def __init__(
        self,
        *,
        Use: SID_NAME_USE | int,
        Name: str | None,
        DomainIndex: int,
        Flags: int,
    ) -> None: ...

PLSAPR_TRANSLATED_NAME_EX: Final[ndr.Pointer]

class LSAPR_TRANSLATED_NAMES_EX(ndr.Struct):
    Entries: int
    Names: list[LSAPR_TRANSLATED_NAME_EX] | None
    def __init__(
        self,
        *,
        Entries: int = ...,
        Names: _t.Elements[LSAPR_TRANSLATED_NAME_EX] | None = ...,
    ) -> None: ...

PLSAPR_TRANSLATED_NAMES_EX: Final[ndr.Pointer]

@type_check_only
class lsarpcResponse:
    class LsarClose(ndr.Outputs):
        ObjectHandle: ndr.ContextHandle | None
        result: int
        def __init__(self, *, ObjectHandle: ndr.ContextHandle | None, result: int) -> None: ...
    class LsarEnumeratePrivileges(ndr.Outputs):
        EnumerationContext: int
        EnumerationBuffer: LSAPR_PRIVILEGE_ENUM_BUFFER
        result: int
        def __init__(
            self,
            *,
            EnumerationContext: int,
            EnumerationBuffer: LSAPR_PRIVILEGE_ENUM_BUFFER,
            result: int,
        ) -> None: ...
    class LsarQuerySecurityObject(ndr.Outputs):
        SecurityDescriptor: LSAPR_SR_SECURITY_DESCRIPTOR | None
        result: int
        def __init__(
            self,
            *,
            SecurityDescriptor: LSAPR_SR_SECURITY_DESCRIPTOR | None,
            result: int,
        ) -> None: ...
    class LsarSetSecurityObject(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class LsarOpenPolicy(ndr.Outputs):
        PolicyHandle: ndr.ContextHandle | None
        result: int
        def __init__(self, *, PolicyHandle: ndr.ContextHandle | None, result: int) -> None: ...
    class LsarQueryInformationPolicy(ndr.Outputs):
        PolicyInformation: LSAPR_POLICY_INFORMATION | None
        result: int
        def __init__(
            self,
            *,
            PolicyInformation: LSAPR_POLICY_INFORMATION | None,
            result: int,
        ) -> None: ...
    class LsarSetInformationPolicy(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class LsarCreateAccount(ndr.Outputs):
        AccountHandle: ndr.ContextHandle | None
        result: int
        def __init__(self, *, AccountHandle: ndr.ContextHandle | None, result: int) -> None: ...
    class LsarEnumerateAccounts(ndr.Outputs):
        EnumerationContext: int
        EnumerationBuffer: LSAPR_ACCOUNT_ENUM_BUFFER
        result: int
        def __init__(
            self,
            *,
            EnumerationContext: int,
            EnumerationBuffer: LSAPR_ACCOUNT_ENUM_BUFFER,
            result: int,
        ) -> None: ...
    class LsarCreateTrustedDomain(ndr.Outputs):
        TrustedDomainHandle: ndr.ContextHandle | None
        result: int
        def __init__(
            self,
            *,
            TrustedDomainHandle: ndr.ContextHandle | None,
            result: int,
        ) -> None: ...
    class LsarEnumerateTrustedDomains(ndr.Outputs):
        EnumerationContext: int
        EnumerationBuffer: LSAPR_TRUSTED_ENUM_BUFFER
        result: int
        def __init__(
            self,
            *,
            EnumerationContext: int,
            EnumerationBuffer: LSAPR_TRUSTED_ENUM_BUFFER,
            result: int,
        ) -> None: ...
    class LsarLookupNames(ndr.Outputs):
        ReferencedDomains: LSAPR_REFERENCED_DOMAIN_LIST | None
        TranslatedSids: LSAPR_TRANSLATED_SIDS
        MappedCount: int
        result: int
        def __init__(
            self,
            *,
            ReferencedDomains: LSAPR_REFERENCED_DOMAIN_LIST | None,
            TranslatedSids: LSAPR_TRANSLATED_SIDS,
            MappedCount: int,
            result: int,
        ) -> None: ...
    class LsarLookupSids(ndr.Outputs):
        ReferencedDomains: LSAPR_REFERENCED_DOMAIN_LIST | None
        TranslatedNames: LSAPR_TRANSLATED_NAMES
        MappedCount: int
        result: int
        def __init__(
            self,
            *,
            ReferencedDomains: LSAPR_REFERENCED_DOMAIN_LIST | None,
            TranslatedNames: LSAPR_TRANSLATED_NAMES,
            MappedCount: int,
            result: int,
        ) -> None: ...
    class LsarCreateSecret(ndr.Outputs):
        SecretHandle: ndr.ContextHandle | None
        result: int
        def __init__(self, *, SecretHandle: ndr.ContextHandle | None, result: int) -> None: ...
    class LsarOpenAccount(ndr.Outputs):
        AccountHandle: ndr.ContextHandle | None
        result: int
        def __init__(self, *, AccountHandle: ndr.ContextHandle | None, result: int) -> None: ...
    class LsarEnumeratePrivilegesAccount(ndr.Outputs):
        Privileges: LSAPR_PRIVILEGE_SET | None
        result: int
        def __init__(self, *, Privileges: LSAPR_PRIVILEGE_SET | None, result: int) -> None: ...
    class LsarAddPrivilegesToAccount(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class LsarRemovePrivilegesFromAccount(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class LsarGetSystemAccessAccount(ndr.Outputs):
        SystemAccess: int
        result: int
        def __init__(self, *, SystemAccess: int, result: int) -> None: ...
    class LsarSetSystemAccessAccount(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class LsarOpenTrustedDomain(ndr.Outputs):
        TrustedDomainHandle: ndr.ContextHandle | None
        result: int
        def __init__(
            self,
            *,
            TrustedDomainHandle: ndr.ContextHandle | None,
            result: int,
        ) -> None: ...
    class LsarQueryInfoTrustedDomain(ndr.Outputs):
        TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFO | None
        result: int
        def __init__(
            self,
            *,
            TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFO | None,
            result: int,
        ) -> None: ...
    class LsarSetInformationTrustedDomain(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class LsarOpenSecret(ndr.Outputs):
        SecretHandle: ndr.ContextHandle | None
        result: int
        def __init__(self, *, SecretHandle: ndr.ContextHandle | None, result: int) -> None: ...
    class LsarSetSecret(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class LsarQuerySecret(ndr.Outputs):
        EncryptedCurrentValue: LSAPR_CR_CIPHER_VALUE | None
        CurrentValueSetTime: int | None
        EncryptedOldValue: LSAPR_CR_CIPHER_VALUE | None
        OldValueSetTime: int | None
        result: int
        def __init__(
            self,
            *,
            EncryptedCurrentValue: LSAPR_CR_CIPHER_VALUE | None = ...,
            CurrentValueSetTime: int | None = ...,
            EncryptedOldValue: LSAPR_CR_CIPHER_VALUE | None = ...,
            OldValueSetTime: int | None = ...,
            result: int,
        ) -> None: ...
    class LsarLookupPrivilegeValue(ndr.Outputs):
        Value: LUID
        result: int
        def __init__(self, *, Value: LUID, result: int) -> None: ...
    class LsarLookupPrivilegeName(ndr.Outputs):
        Name: str | None
        result: int
        def __init__(self, *, Name: str | None, result: int) -> None: ...
    class LsarLookupPrivilegeDisplayName(ndr.Outputs):
        DisplayName: str | None
        LanguageReturned: int
        result: int
        def __init__(
            self,
            *,
            DisplayName: str | None,
            LanguageReturned: int,
            result: int,
        ) -> None: ...
    class LsarDeleteObject(ndr.Outputs):
        ObjectHandle: ndr.ContextHandle | None
        result: int
        def __init__(self, *, ObjectHandle: ndr.ContextHandle | None, result: int) -> None: ...
    class LsarEnumerateAccountsWithUserRight(ndr.Outputs):
        EnumerationBuffer: LSAPR_ACCOUNT_ENUM_BUFFER
        result: int
        def __init__(
            self,
            *,
            EnumerationBuffer: LSAPR_ACCOUNT_ENUM_BUFFER,
            result: int,
        ) -> None: ...
    class LsarEnumerateAccountRights(ndr.Outputs):
        UserRights: LSAPR_USER_RIGHT_SET
        result: int
        def __init__(self, *, UserRights: LSAPR_USER_RIGHT_SET, result: int) -> None: ...
    class LsarAddAccountRights(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class LsarRemoveAccountRights(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class LsarQueryTrustedDomainInfo(ndr.Outputs):
        TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFO | None
        result: int
        def __init__(
            self,
            *,
            TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFO | None,
            result: int,
        ) -> None: ...
    class LsarSetTrustedDomainInfo(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class LsarDeleteTrustedDomain(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class LsarStorePrivateData(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class LsarRetrievePrivateData(ndr.Outputs):
        EncryptedData: LSAPR_CR_CIPHER_VALUE | None
        result: int
        def __init__(self, *, EncryptedData: LSAPR_CR_CIPHER_VALUE | None, result: int) -> None: ...
    class LsarOpenPolicy2(ndr.Outputs):
        PolicyHandle: ndr.ContextHandle | None
        result: int
        def __init__(self, *, PolicyHandle: ndr.ContextHandle | None, result: int) -> None: ...
    class LsarGetUserName(ndr.Outputs):
        UserName: str | None
        DomainName: str | None
        result: int
        def __init__(
            self,
            *,
            UserName: str | None,
            DomainName: str | None = ...,
            result: int,
        ) -> None: ...
    class LsarQueryInformationPolicy2(ndr.Outputs):
        PolicyInformation: LSAPR_POLICY_INFORMATION | None
        result: int
        def __init__(
            self,
            *,
            PolicyInformation: LSAPR_POLICY_INFORMATION | None,
            result: int,
        ) -> None: ...
    class LsarSetInformationPolicy2(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class LsarQueryTrustedDomainInfoByName(ndr.Outputs):
        TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFO | None
        result: int
        def __init__(
            self,
            *,
            TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFO | None,
            result: int,
        ) -> None: ...
    class LsarSetTrustedDomainInfoByName(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class LsarEnumerateTrustedDomainsEx(ndr.Outputs):
        EnumerationContext: int
        EnumerationBuffer: LSAPR_TRUSTED_ENUM_BUFFER_EX
        result: int
        def __init__(
            self,
            *,
            EnumerationContext: int,
            EnumerationBuffer: LSAPR_TRUSTED_ENUM_BUFFER_EX,
            result: int,
        ) -> None: ...
    class LsarCreateTrustedDomainEx(ndr.Outputs):
        TrustedDomainHandle: ndr.ContextHandle | None
        result: int
        def __init__(
            self,
            *,
            TrustedDomainHandle: ndr.ContextHandle | None,
            result: int,
        ) -> None: ...
    class LsarQueryDomainInformationPolicy(ndr.Outputs):
        PolicyDomainInformation: LSAPR_POLICY_DOMAIN_INFORMATION | None
        result: int
        def __init__(
            self,
            *,
            PolicyDomainInformation: LSAPR_POLICY_DOMAIN_INFORMATION | None,
            result: int,
        ) -> None: ...
    class LsarSetDomainInformationPolicy(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class LsarOpenTrustedDomainByName(ndr.Outputs):
        TrustedDomainHandle: ndr.ContextHandle | None
        result: int
        def __init__(
            self,
            *,
            TrustedDomainHandle: ndr.ContextHandle | None,
            result: int,
        ) -> None: ...
    class LsarLookupSids2(ndr.Outputs):
        ReferencedDomains: LSAPR_REFERENCED_DOMAIN_LIST | None
        TranslatedNames: LSAPR_TRANSLATED_NAMES_EX
        MappedCount: int
        result: int
        def __init__(
            self,
            *,
            ReferencedDomains: LSAPR_REFERENCED_DOMAIN_LIST | None,
            TranslatedNames: LSAPR_TRANSLATED_NAMES_EX,
            MappedCount: int,
            result: int,
        ) -> None: ...
    class LsarLookupNames2(ndr.Outputs):
        ReferencedDomains: LSAPR_REFERENCED_DOMAIN_LIST | None
        TranslatedSids: LSAPR_TRANSLATED_SIDS_EX
        MappedCount: int
        result: int
        def __init__(
            self,
            *,
            ReferencedDomains: LSAPR_REFERENCED_DOMAIN_LIST | None,
            TranslatedSids: LSAPR_TRANSLATED_SIDS_EX,
            MappedCount: int,
            result: int,
        ) -> None: ...
    class LsarCreateTrustedDomainEx2(ndr.Outputs):
        TrustedDomainHandle: ndr.ContextHandle | None
        result: int
        def __init__(
            self,
            *,
            TrustedDomainHandle: ndr.ContextHandle | None,
            result: int,
        ) -> None: ...
    class LsarLookupNames3(ndr.Outputs):
        ReferencedDomains: LSAPR_REFERENCED_DOMAIN_LIST | None
        TranslatedSids: LSAPR_TRANSLATED_SIDS_EX2
        MappedCount: int
        result: int
        def __init__(
            self,
            *,
            ReferencedDomains: LSAPR_REFERENCED_DOMAIN_LIST | None,
            TranslatedSids: LSAPR_TRANSLATED_SIDS_EX2,
            MappedCount: int,
            result: int,
        ) -> None: ...
    class LsarQueryForestTrustInformation(ndr.Outputs):
        ForestTrustInfo: LSA_FOREST_TRUST_INFORMATION | None
        result: int
        def __init__(
            self,
            *,
            ForestTrustInfo: LSA_FOREST_TRUST_INFORMATION | None,
            result: int,
        ) -> None: ...
    class LsarSetForestTrustInformation(ndr.Outputs):
        CollisionInfo: LSA_FOREST_TRUST_COLLISION_INFORMATION | None
        result: int
        def __init__(
            self,
            *,
            CollisionInfo: LSA_FOREST_TRUST_COLLISION_INFORMATION | None,
            result: int,
        ) -> None: ...
    class LsarLookupSids3(ndr.Outputs):
        ReferencedDomains: LSAPR_REFERENCED_DOMAIN_LIST | None
        TranslatedNames: LSAPR_TRANSLATED_NAMES_EX
        MappedCount: int
        result: int
        def __init__(
            self,
            *,
            ReferencedDomains: LSAPR_REFERENCED_DOMAIN_LIST | None,
            TranslatedNames: LSAPR_TRANSLATED_NAMES_EX,
            MappedCount: int,
            result: int,
        ) -> None: ...
    class LsarLookupNames4(ndr.Outputs):
        ReferencedDomains: LSAPR_REFERENCED_DOMAIN_LIST | None
        TranslatedSids: LSAPR_TRANSLATED_SIDS_EX2
        MappedCount: int
        result: int
        def __init__(
            self,
            *,
            ReferencedDomains: LSAPR_REFERENCED_DOMAIN_LIST | None,
            TranslatedSids: LSAPR_TRANSLATED_SIDS_EX2,
            MappedCount: int,
            result: int,
        ) -> None: ...
    class LsarCreateTrustedDomainEx3(ndr.Outputs):
        TrustedDomainHandle: ndr.ContextHandle | None
        result: int
        def __init__(
            self,
            *,
            TrustedDomainHandle: ndr.ContextHandle | None,
            result: int,
        ) -> None: ...
    class LsarOpenPolicy3(ndr.Outputs):
        OutVersion: int
        OutRevisionInfo: LSAPR_REVISION_INFO
        PolicyHandle: ndr.ContextHandle | None
        result: int
        def __init__(
            self,
            *,
            OutVersion: int = ...,
            OutRevisionInfo: LSAPR_REVISION_INFO,
            PolicyHandle: ndr.ContextHandle | None,
            result: int,
        ) -> None: ...
    class LsarQueryForestTrustInformation2(ndr.Outputs):
        ForestTrustInfo2: LSA_FOREST_TRUST_INFORMATION2 | None
        result: int
        def __init__(
            self,
            *,
            ForestTrustInfo2: LSA_FOREST_TRUST_INFORMATION2 | None,
            result: int,
        ) -> None: ...
    class LsarSetForestTrustInformation2(ndr.Outputs):
        CollisionInfo: LSA_FOREST_TRUST_COLLISION_INFORMATION | None
        result: int
        def __init__(
            self,
            *,
            CollisionInfo: LSA_FOREST_TRUST_COLLISION_INFORMATION | None,
            result: int,
        ) -> None: ...
    class LsarOpenPolicyWithCreds(ndr.Outputs):
        OutVersion: int
        OutRevisionInfo: LSAPR_REVISION_INFO
        PolicyHandle: ndr.ContextHandle | None
        result: int
        def __init__(
            self,
            *,
            OutVersion: int = ...,
            OutRevisionInfo: LSAPR_REVISION_INFO,
            PolicyHandle: ndr.ContextHandle | None,
            result: int,
        ) -> None: ...
    class LsarOpenSecret2(ndr.Outputs):
        SecretHandle: ndr.ContextHandle | None
        result: int
        def __init__(self, *, SecretHandle: ndr.ContextHandle | None, result: int) -> None: ...
    class LsarCreateSecret2(ndr.Outputs):
        SecretHandle: ndr.ContextHandle | None
        result: int
        def __init__(self, *, SecretHandle: ndr.ContextHandle | None, result: int) -> None: ...
    class LsarSetSecret2(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class LsarQuerySecret2(ndr.Outputs):
        EncryptedCurrentValue: LSAPR_AES_CIPHER_VALUE | None
        CurrentValueSetTime: int | None
        EncryptedOldValue: LSAPR_AES_CIPHER_VALUE | None
        OldValueSetTime: int | None
        result: int
        def __init__(
            self,
            *,
            EncryptedCurrentValue: LSAPR_AES_CIPHER_VALUE | None = ...,
            CurrentValueSetTime: int | None = ...,
            EncryptedOldValue: LSAPR_AES_CIPHER_VALUE | None = ...,
            OldValueSetTime: int | None = ...,
            result: int,
        ) -> None: ...
    class LsarStorePrivateData2(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class LsarRetrievePrivateData2(ndr.Outputs):
        EncryptedData: LSAPR_AES_CIPHER_VALUE | None
        result: int
        def __init__(
            self,
            *,
            EncryptedData: LSAPR_AES_CIPHER_VALUE | None = ...,
            result: int,
        ) -> None: ...

@type_check_only
class lsarpcClient(rpcfast.Client):
    @property
    def raw(self) -> lsarpcRaw: ...
    def LsarClose(self, ObjectHandle: ndr.ContextHandle | None) -> ndr.ContextHandle | None: ...
    def LsarEnumeratePrivileges(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        PreferedMaximumLength: int,
    ) -> lsarpcResponse.LsarEnumeratePrivileges: ...
    def LsarQuerySecurityObject(
        self,
        ObjectHandle: ndr.ContextHandle | None,
        SecurityInformation: int,
    ) -> LSAPR_SR_SECURITY_DESCRIPTOR | None: ...
    def LsarSetSecurityObject(
        self,
        ObjectHandle: ndr.ContextHandle | None,
        SecurityInformation: int,
        SecurityDescriptor: LSAPR_SR_SECURITY_DESCRIPTOR,
    ) -> None: ...
    def LsarOpenPolicy(
        self,
        SystemName: int | None,
        ObjectAttributes: LSAPR_OBJECT_ATTRIBUTES,
        DesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    def LsarQueryInformationPolicy(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        InformationClass: POLICY_INFORMATION_CLASS | int,
    ) -> LSAPR_POLICY_INFORMATION | None: ...
    def LsarSetInformationPolicy(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        PolicyInformation: LSAPR_POLICY_INFORMATION,
        *,
        InformationClass: POLICY_INFORMATION_CLASS | int = ...,
    ) -> None: ...
    def LsarCreateAccount(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        AccountSid: ndr.Sid,
        DesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    def LsarEnumerateAccounts(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        PreferedMaximumLength: int,
    ) -> lsarpcResponse.LsarEnumerateAccounts: ...
    def LsarCreateTrustedDomain(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainInformation: LSAPR_TRUST_INFORMATION,
        DesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    def LsarEnumerateTrustedDomains(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        PreferedMaximumLength: int,
    ) -> lsarpcResponse.LsarEnumerateTrustedDomains: ...
    def LsarLookupNames(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        Names: _t.Elements[str | None],
        TranslatedSids: LSAPR_TRANSLATED_SIDS,
        LookupLevel: LSAP_LOOKUP_LEVEL | int,
        MappedCount: int,
        *,
        Count: int = ...,
    ) -> lsarpcResponse.LsarLookupNames: ...
    def LsarLookupSids(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        SidEnumBuffer: LSAPR_SID_ENUM_BUFFER,
        TranslatedNames: LSAPR_TRANSLATED_NAMES,
        LookupLevel: LSAP_LOOKUP_LEVEL | int,
        MappedCount: int,
    ) -> lsarpcResponse.LsarLookupSids: ...
    def LsarCreateSecret(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        SecretName: str | None,
        DesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    def LsarOpenAccount(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        AccountSid: ndr.Sid,
        DesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    def LsarEnumeratePrivilegesAccount(
        self,
        AccountHandle: ndr.ContextHandle | None,
    ) -> LSAPR_PRIVILEGE_SET | None: ...
    def LsarAddPrivilegesToAccount(
        self,
        AccountHandle: ndr.ContextHandle | None,
        Privileges: LSAPR_PRIVILEGE_SET,
    ) -> None: ...
    def LsarRemovePrivilegesFromAccount(
        self,
        AccountHandle: ndr.ContextHandle | None,
        AllPrivileges: int,
        Privileges: LSAPR_PRIVILEGE_SET | None = ...,
    ) -> None: ...
    def LsarGetSystemAccessAccount(self, AccountHandle: ndr.ContextHandle | None) -> int: ...
    def LsarSetSystemAccessAccount(
        self,
        AccountHandle: ndr.ContextHandle | None,
        SystemAccess: int,
    ) -> None: ...
    def LsarOpenTrustedDomain(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainSid: ndr.Sid,
        DesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    def LsarQueryInfoTrustedDomain(
        self,
        TrustedDomainHandle: ndr.ContextHandle | None,
        InformationClass: TRUSTED_INFORMATION_CLASS | int,
    ) -> LSAPR_TRUSTED_DOMAIN_INFO | None: ...
    def LsarSetInformationTrustedDomain(
        self,
        TrustedDomainHandle: ndr.ContextHandle | None,
        TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFO,
        *,
        InformationClass: TRUSTED_INFORMATION_CLASS | int = ...,
    ) -> None: ...
    def LsarOpenSecret(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        SecretName: str | None,
        DesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    def LsarSetSecret(
        self,
        SecretHandle: ndr.ContextHandle | None,
        EncryptedCurrentValue: LSAPR_CR_CIPHER_VALUE | None = ...,
        EncryptedOldValue: LSAPR_CR_CIPHER_VALUE | None = ...,
    ) -> None: ...
    def LsarQuerySecret(
        self,
        SecretHandle: ndr.ContextHandle | None,
        EncryptedCurrentValue: LSAPR_CR_CIPHER_VALUE | None = ...,
        CurrentValueSetTime: int | None = ...,
        EncryptedOldValue: LSAPR_CR_CIPHER_VALUE | None = ...,
        OldValueSetTime: int | None = ...,
    ) -> lsarpcResponse.LsarQuerySecret: ...
    def LsarLookupPrivilegeValue(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        Name: str | None,
    ) -> LUID: ...
    def LsarLookupPrivilegeName(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        Value: LUID,
    ) -> str | None: ...
    def LsarLookupPrivilegeDisplayName(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        Name: str | None,
        ClientLanguage: int,
        ClientSystemDefaultLanguage: int,
    ) -> lsarpcResponse.LsarLookupPrivilegeDisplayName: ...
    def LsarDeleteObject(
        self,
        ObjectHandle: ndr.ContextHandle | None,
    ) -> ndr.ContextHandle | None: ...
    def LsarEnumerateAccountsWithUserRight(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        UserRight: str | None = ...,
    ) -> LSAPR_ACCOUNT_ENUM_BUFFER: ...
    def LsarEnumerateAccountRights(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        AccountSid: ndr.Sid,
    ) -> LSAPR_USER_RIGHT_SET: ...
    def LsarAddAccountRights(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        AccountSid: ndr.Sid,
        UserRights: LSAPR_USER_RIGHT_SET,
    ) -> None: ...
    def LsarRemoveAccountRights(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        AccountSid: ndr.Sid,
        AllRights: int,
        UserRights: LSAPR_USER_RIGHT_SET,
    ) -> None: ...
    def LsarQueryTrustedDomainInfo(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainSid: ndr.Sid,
        InformationClass: TRUSTED_INFORMATION_CLASS | int,
    ) -> LSAPR_TRUSTED_DOMAIN_INFO | None: ...
    def LsarSetTrustedDomainInfo(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainSid: ndr.Sid,
        TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFO,
        *,
        InformationClass: TRUSTED_INFORMATION_CLASS | int = ...,
    ) -> None: ...
    def LsarDeleteTrustedDomain(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainSid: ndr.Sid,
    ) -> None: ...
    def LsarStorePrivateData(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        KeyName: str | None,
        EncryptedData: LSAPR_CR_CIPHER_VALUE | None = ...,
    ) -> None: ...
    def LsarRetrievePrivateData(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        KeyName: str | None,
        EncryptedData: LSAPR_CR_CIPHER_VALUE | None,
    ) -> LSAPR_CR_CIPHER_VALUE | None: ...
    def LsarOpenPolicy2(
        self,
        SystemName: str | None,
        ObjectAttributes: LSAPR_OBJECT_ATTRIBUTES,
        DesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    def LsarGetUserName(
        self,
        SystemName: str | None,
        UserName: str | None,
        DomainName: str | None = ...,
    ) -> lsarpcResponse.LsarGetUserName: ...
    def LsarQueryInformationPolicy2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        InformationClass: POLICY_INFORMATION_CLASS | int,
    ) -> LSAPR_POLICY_INFORMATION | None: ...
    def LsarSetInformationPolicy2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        PolicyInformation: LSAPR_POLICY_INFORMATION,
        *,
        InformationClass: POLICY_INFORMATION_CLASS | int = ...,
    ) -> None: ...
    def LsarQueryTrustedDomainInfoByName(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainName: str | None,
        InformationClass: TRUSTED_INFORMATION_CLASS | int,
    ) -> LSAPR_TRUSTED_DOMAIN_INFO | None: ...
    def LsarSetTrustedDomainInfoByName(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainName: str | None,
        TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFO,
        *,
        InformationClass: TRUSTED_INFORMATION_CLASS | int = ...,
    ) -> None: ...
    def LsarEnumerateTrustedDomainsEx(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        PreferedMaximumLength: int,
    ) -> lsarpcResponse.LsarEnumerateTrustedDomainsEx: ...
    def LsarCreateTrustedDomainEx(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX,
        AuthenticationInformation: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION,
        DesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    def LsarQueryDomainInformationPolicy(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        InformationClass: POLICY_DOMAIN_INFORMATION_CLASS | int,
    ) -> LSAPR_POLICY_DOMAIN_INFORMATION | None: ...
    def LsarSetDomainInformationPolicy(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        PolicyDomainInformation: LSAPR_POLICY_DOMAIN_INFORMATION | None = ...,
        *,
        InformationClass: POLICY_DOMAIN_INFORMATION_CLASS | int = ...,
    ) -> None: ...
    def LsarOpenTrustedDomainByName(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainName: str | None,
        DesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    def LsarLookupSids2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        SidEnumBuffer: LSAPR_SID_ENUM_BUFFER,
        TranslatedNames: LSAPR_TRANSLATED_NAMES_EX,
        LookupLevel: LSAP_LOOKUP_LEVEL | int,
        MappedCount: int,
        LookupOptions: int,
        ClientRevision: int,
    ) -> lsarpcResponse.LsarLookupSids2: ...
    def LsarLookupNames2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        Names: _t.Elements[str | None],
        TranslatedSids: LSAPR_TRANSLATED_SIDS_EX,
        LookupLevel: LSAP_LOOKUP_LEVEL | int,
        MappedCount: int,
        LookupOptions: int,
        ClientRevision: int,
        *,
        Count: int = ...,
    ) -> lsarpcResponse.LsarLookupNames2: ...
    def LsarCreateTrustedDomainEx2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX,
        AuthenticationInformation: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL,
        DesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    def LsarLookupNames3(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        Names: _t.Elements[str | None],
        TranslatedSids: LSAPR_TRANSLATED_SIDS_EX2,
        LookupLevel: LSAP_LOOKUP_LEVEL | int,
        MappedCount: int,
        LookupOptions: int,
        ClientRevision: int,
        *,
        Count: int = ...,
    ) -> lsarpcResponse.LsarLookupNames3: ...
    def LsarQueryForestTrustInformation(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainName: str | None,
        HighestRecordType: LSA_FOREST_TRUST_RECORD_TYPE | int,
    ) -> LSA_FOREST_TRUST_INFORMATION | None: ...
    def LsarSetForestTrustInformation(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainName: str | None,
        HighestRecordType: LSA_FOREST_TRUST_RECORD_TYPE | int,
        ForestTrustInfo: LSA_FOREST_TRUST_INFORMATION,
        CheckOnly: int,
    ) -> LSA_FOREST_TRUST_COLLISION_INFORMATION | None: ...
    def LsarLookupSids3(
        self,
        SidEnumBuffer: LSAPR_SID_ENUM_BUFFER,
        TranslatedNames: LSAPR_TRANSLATED_NAMES_EX,
        LookupLevel: LSAP_LOOKUP_LEVEL | int,
        MappedCount: int,
        LookupOptions: int,
        ClientRevision: int,
    ) -> lsarpcResponse.LsarLookupSids3: ...
    def LsarLookupNames4(
        self,
        Names: _t.Elements[str | None],
        TranslatedSids: LSAPR_TRANSLATED_SIDS_EX2,
        LookupLevel: LSAP_LOOKUP_LEVEL | int,
        MappedCount: int,
        LookupOptions: int,
        ClientRevision: int,
        *,
        Count: int = ...,
    ) -> lsarpcResponse.LsarLookupNames4: ...
    def LsarCreateTrustedDomainEx3(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX,
        AuthenticationInformation: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL_AES,
        DesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    def LsarOpenPolicy3(
        self,
        SystemName: str | None,
        ObjectAttributes: LSAPR_OBJECT_ATTRIBUTES,
        DesiredAccess: int,
        InRevisionInfo: LSAPR_REVISION_INFO,
        *,
        InVersion: int = ...,
    ) -> lsarpcResponse.LsarOpenPolicy3: ...
    def LsarQueryForestTrustInformation2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainName: str | None,
        HighestRecordType: LSA_FOREST_TRUST_RECORD_TYPE | int,
    ) -> LSA_FOREST_TRUST_INFORMATION2 | None: ...
    def LsarSetForestTrustInformation2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainName: str | None,
        HighestRecordType: LSA_FOREST_TRUST_RECORD_TYPE | int,
        ForestTrustInfo2: LSA_FOREST_TRUST_INFORMATION2,
        CheckOnly: int,
    ) -> LSA_FOREST_TRUST_COLLISION_INFORMATION | None: ...
    def LsarOpenPolicyWithCreds(
        self,
        ObjectAttributes: LSAPR_OBJECT_ATTRIBUTES,
        DesiredAccess: int,
        InRevisionInfo: LSAPR_REVISION_INFO,
        *,
        InVersion: int = ...,
    ) -> lsarpcResponse.LsarOpenPolicyWithCreds: ...
    def LsarOpenSecret2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        EncryptedSecretName: LSAPR_AES_CIPHER_VALUE,
        DesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    def LsarCreateSecret2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        EncryptedSecretName: LSAPR_AES_CIPHER_VALUE,
        DesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    def LsarSetSecret2(
        self,
        SecretHandle: ndr.ContextHandle | None,
        EncryptedCurrentValue: LSAPR_AES_CIPHER_VALUE | None = ...,
        EncryptedOldValue: LSAPR_AES_CIPHER_VALUE | None = ...,
    ) -> None: ...
    def LsarQuerySecret2(
        self,
        SecretHandle: ndr.ContextHandle | None,
        EncryptedCurrentValue: LSAPR_AES_CIPHER_VALUE | None = ...,
        CurrentValueSetTime: int | None = ...,
        EncryptedOldValue: LSAPR_AES_CIPHER_VALUE | None = ...,
        OldValueSetTime: int | None = ...,
    ) -> lsarpcResponse.LsarQuerySecret2: ...
    def LsarStorePrivateData2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        EncryptedKeyName: LSAPR_AES_CIPHER_VALUE,
        EncryptedData: LSAPR_AES_CIPHER_VALUE | None = ...,
    ) -> None: ...
    def LsarRetrievePrivateData2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        EncryptedKeyName: LSAPR_AES_CIPHER_VALUE,
        EncryptedData: LSAPR_AES_CIPHER_VALUE | None = ...,
    ) -> LSAPR_AES_CIPHER_VALUE | None: ...

@type_check_only
class lsarpcRaw:
    def LsarClose(self, ObjectHandle: ndr.ContextHandle | None) -> lsarpcResponse.LsarClose: ...
    def LsarEnumeratePrivileges(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        PreferedMaximumLength: int,
    ) -> lsarpcResponse.LsarEnumeratePrivileges: ...
    def LsarQuerySecurityObject(
        self,
        ObjectHandle: ndr.ContextHandle | None,
        SecurityInformation: int,
    ) -> lsarpcResponse.LsarQuerySecurityObject: ...
    def LsarSetSecurityObject(
        self,
        ObjectHandle: ndr.ContextHandle | None,
        SecurityInformation: int,
        SecurityDescriptor: LSAPR_SR_SECURITY_DESCRIPTOR,
    ) -> lsarpcResponse.LsarSetSecurityObject: ...
    def LsarOpenPolicy(
        self,
        SystemName: int | None,
        ObjectAttributes: LSAPR_OBJECT_ATTRIBUTES,
        DesiredAccess: int,
    ) -> lsarpcResponse.LsarOpenPolicy: ...
    def LsarQueryInformationPolicy(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        InformationClass: POLICY_INFORMATION_CLASS | int,
    ) -> lsarpcResponse.LsarQueryInformationPolicy: ...
    def LsarSetInformationPolicy(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        PolicyInformation: LSAPR_POLICY_INFORMATION,
        *,
        InformationClass: POLICY_INFORMATION_CLASS | int = ...,
    ) -> lsarpcResponse.LsarSetInformationPolicy: ...
    def LsarCreateAccount(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        AccountSid: ndr.Sid,
        DesiredAccess: int,
    ) -> lsarpcResponse.LsarCreateAccount: ...
    def LsarEnumerateAccounts(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        PreferedMaximumLength: int,
    ) -> lsarpcResponse.LsarEnumerateAccounts: ...
    def LsarCreateTrustedDomain(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainInformation: LSAPR_TRUST_INFORMATION,
        DesiredAccess: int,
    ) -> lsarpcResponse.LsarCreateTrustedDomain: ...
    def LsarEnumerateTrustedDomains(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        PreferedMaximumLength: int,
    ) -> lsarpcResponse.LsarEnumerateTrustedDomains: ...
    def LsarLookupNames(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        Names: _t.Elements[str | None],
        TranslatedSids: LSAPR_TRANSLATED_SIDS,
        LookupLevel: LSAP_LOOKUP_LEVEL | int,
        MappedCount: int,
        *,
        Count: int = ...,
    ) -> lsarpcResponse.LsarLookupNames: ...
    def LsarLookupSids(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        SidEnumBuffer: LSAPR_SID_ENUM_BUFFER,
        TranslatedNames: LSAPR_TRANSLATED_NAMES,
        LookupLevel: LSAP_LOOKUP_LEVEL | int,
        MappedCount: int,
    ) -> lsarpcResponse.LsarLookupSids: ...
    def LsarCreateSecret(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        SecretName: str | None,
        DesiredAccess: int,
    ) -> lsarpcResponse.LsarCreateSecret: ...
    def LsarOpenAccount(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        AccountSid: ndr.Sid,
        DesiredAccess: int,
    ) -> lsarpcResponse.LsarOpenAccount: ...
    def LsarEnumeratePrivilegesAccount(
        self,
        AccountHandle: ndr.ContextHandle | None,
    ) -> lsarpcResponse.LsarEnumeratePrivilegesAccount: ...
    def LsarAddPrivilegesToAccount(
        self,
        AccountHandle: ndr.ContextHandle | None,
        Privileges: LSAPR_PRIVILEGE_SET,
    ) -> lsarpcResponse.LsarAddPrivilegesToAccount: ...
    def LsarRemovePrivilegesFromAccount(
        self,
        AccountHandle: ndr.ContextHandle | None,
        AllPrivileges: int,
        Privileges: LSAPR_PRIVILEGE_SET | None = ...,
    ) -> lsarpcResponse.LsarRemovePrivilegesFromAccount: ...
    def LsarGetSystemAccessAccount(
        self,
        AccountHandle: ndr.ContextHandle | None,
    ) -> lsarpcResponse.LsarGetSystemAccessAccount: ...
    def LsarSetSystemAccessAccount(
        self,
        AccountHandle: ndr.ContextHandle | None,
        SystemAccess: int,
    ) -> lsarpcResponse.LsarSetSystemAccessAccount: ...
    def LsarOpenTrustedDomain(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainSid: ndr.Sid,
        DesiredAccess: int,
    ) -> lsarpcResponse.LsarOpenTrustedDomain: ...
    def LsarQueryInfoTrustedDomain(
        self,
        TrustedDomainHandle: ndr.ContextHandle | None,
        InformationClass: TRUSTED_INFORMATION_CLASS | int,
    ) -> lsarpcResponse.LsarQueryInfoTrustedDomain: ...
    def LsarSetInformationTrustedDomain(
        self,
        TrustedDomainHandle: ndr.ContextHandle | None,
        TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFO,
        *,
        InformationClass: TRUSTED_INFORMATION_CLASS | int = ...,
    ) -> lsarpcResponse.LsarSetInformationTrustedDomain: ...
    def LsarOpenSecret(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        SecretName: str | None,
        DesiredAccess: int,
    ) -> lsarpcResponse.LsarOpenSecret: ...
    def LsarSetSecret(
        self,
        SecretHandle: ndr.ContextHandle | None,
        EncryptedCurrentValue: LSAPR_CR_CIPHER_VALUE | None = ...,
        EncryptedOldValue: LSAPR_CR_CIPHER_VALUE | None = ...,
    ) -> lsarpcResponse.LsarSetSecret: ...
    def LsarQuerySecret(
        self,
        SecretHandle: ndr.ContextHandle | None,
        EncryptedCurrentValue: LSAPR_CR_CIPHER_VALUE | None = ...,
        CurrentValueSetTime: int | None = ...,
        EncryptedOldValue: LSAPR_CR_CIPHER_VALUE | None = ...,
        OldValueSetTime: int | None = ...,
    ) -> lsarpcResponse.LsarQuerySecret: ...
    def LsarLookupPrivilegeValue(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        Name: str | None,
    ) -> lsarpcResponse.LsarLookupPrivilegeValue: ...
    def LsarLookupPrivilegeName(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        Value: LUID,
    ) -> lsarpcResponse.LsarLookupPrivilegeName: ...
    def LsarLookupPrivilegeDisplayName(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        Name: str | None,
        ClientLanguage: int,
        ClientSystemDefaultLanguage: int,
    ) -> lsarpcResponse.LsarLookupPrivilegeDisplayName: ...
    def LsarDeleteObject(
        self,
        ObjectHandle: ndr.ContextHandle | None,
    ) -> lsarpcResponse.LsarDeleteObject: ...
    def LsarEnumerateAccountsWithUserRight(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        UserRight: str | None = ...,
    ) -> lsarpcResponse.LsarEnumerateAccountsWithUserRight: ...
    def LsarEnumerateAccountRights(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        AccountSid: ndr.Sid,
    ) -> lsarpcResponse.LsarEnumerateAccountRights: ...
    def LsarAddAccountRights(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        AccountSid: ndr.Sid,
        UserRights: LSAPR_USER_RIGHT_SET,
    ) -> lsarpcResponse.LsarAddAccountRights: ...
    def LsarRemoveAccountRights(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        AccountSid: ndr.Sid,
        AllRights: int,
        UserRights: LSAPR_USER_RIGHT_SET,
    ) -> lsarpcResponse.LsarRemoveAccountRights: ...
    def LsarQueryTrustedDomainInfo(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainSid: ndr.Sid,
        InformationClass: TRUSTED_INFORMATION_CLASS | int,
    ) -> lsarpcResponse.LsarQueryTrustedDomainInfo: ...
    def LsarSetTrustedDomainInfo(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainSid: ndr.Sid,
        TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFO,
        *,
        InformationClass: TRUSTED_INFORMATION_CLASS | int = ...,
    ) -> lsarpcResponse.LsarSetTrustedDomainInfo: ...
    def LsarDeleteTrustedDomain(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainSid: ndr.Sid,
    ) -> lsarpcResponse.LsarDeleteTrustedDomain: ...
    def LsarStorePrivateData(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        KeyName: str | None,
        EncryptedData: LSAPR_CR_CIPHER_VALUE | None = ...,
    ) -> lsarpcResponse.LsarStorePrivateData: ...
    def LsarRetrievePrivateData(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        KeyName: str | None,
        EncryptedData: LSAPR_CR_CIPHER_VALUE | None,
    ) -> lsarpcResponse.LsarRetrievePrivateData: ...
    def LsarOpenPolicy2(
        self,
        SystemName: str | None,
        ObjectAttributes: LSAPR_OBJECT_ATTRIBUTES,
        DesiredAccess: int,
    ) -> lsarpcResponse.LsarOpenPolicy2: ...
    def LsarGetUserName(
        self,
        SystemName: str | None,
        UserName: str | None,
        DomainName: str | None = ...,
    ) -> lsarpcResponse.LsarGetUserName: ...
    def LsarQueryInformationPolicy2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        InformationClass: POLICY_INFORMATION_CLASS | int,
    ) -> lsarpcResponse.LsarQueryInformationPolicy2: ...
    def LsarSetInformationPolicy2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        PolicyInformation: LSAPR_POLICY_INFORMATION,
        *,
        InformationClass: POLICY_INFORMATION_CLASS | int = ...,
    ) -> lsarpcResponse.LsarSetInformationPolicy2: ...
    def LsarQueryTrustedDomainInfoByName(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainName: str | None,
        InformationClass: TRUSTED_INFORMATION_CLASS | int,
    ) -> lsarpcResponse.LsarQueryTrustedDomainInfoByName: ...
    def LsarSetTrustedDomainInfoByName(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainName: str | None,
        TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFO,
        *,
        InformationClass: TRUSTED_INFORMATION_CLASS | int = ...,
    ) -> lsarpcResponse.LsarSetTrustedDomainInfoByName: ...
    def LsarEnumerateTrustedDomainsEx(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        PreferedMaximumLength: int,
    ) -> lsarpcResponse.LsarEnumerateTrustedDomainsEx: ...
    def LsarCreateTrustedDomainEx(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX,
        AuthenticationInformation: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION,
        DesiredAccess: int,
    ) -> lsarpcResponse.LsarCreateTrustedDomainEx: ...
    def LsarQueryDomainInformationPolicy(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        InformationClass: POLICY_DOMAIN_INFORMATION_CLASS | int,
    ) -> lsarpcResponse.LsarQueryDomainInformationPolicy: ...
    def LsarSetDomainInformationPolicy(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        PolicyDomainInformation: LSAPR_POLICY_DOMAIN_INFORMATION | None = ...,
        *,
        InformationClass: POLICY_DOMAIN_INFORMATION_CLASS | int = ...,
    ) -> lsarpcResponse.LsarSetDomainInformationPolicy: ...
    def LsarOpenTrustedDomainByName(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainName: str | None,
        DesiredAccess: int,
    ) -> lsarpcResponse.LsarOpenTrustedDomainByName: ...
    def LsarLookupSids2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        SidEnumBuffer: LSAPR_SID_ENUM_BUFFER,
        TranslatedNames: LSAPR_TRANSLATED_NAMES_EX,
        LookupLevel: LSAP_LOOKUP_LEVEL | int,
        MappedCount: int,
        LookupOptions: int,
        ClientRevision: int,
    ) -> lsarpcResponse.LsarLookupSids2: ...
    def LsarLookupNames2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        Names: _t.Elements[str | None],
        TranslatedSids: LSAPR_TRANSLATED_SIDS_EX,
        LookupLevel: LSAP_LOOKUP_LEVEL | int,
        MappedCount: int,
        LookupOptions: int,
        ClientRevision: int,
        *,
        Count: int = ...,
    ) -> lsarpcResponse.LsarLookupNames2: ...
    def LsarCreateTrustedDomainEx2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX,
        AuthenticationInformation: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL,
        DesiredAccess: int,
    ) -> lsarpcResponse.LsarCreateTrustedDomainEx2: ...
    def LsarLookupNames3(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        Names: _t.Elements[str | None],
        TranslatedSids: LSAPR_TRANSLATED_SIDS_EX2,
        LookupLevel: LSAP_LOOKUP_LEVEL | int,
        MappedCount: int,
        LookupOptions: int,
        ClientRevision: int,
        *,
        Count: int = ...,
    ) -> lsarpcResponse.LsarLookupNames3: ...
    def LsarQueryForestTrustInformation(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainName: str | None,
        HighestRecordType: LSA_FOREST_TRUST_RECORD_TYPE | int,
    ) -> lsarpcResponse.LsarQueryForestTrustInformation: ...
    def LsarSetForestTrustInformation(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainName: str | None,
        HighestRecordType: LSA_FOREST_TRUST_RECORD_TYPE | int,
        ForestTrustInfo: LSA_FOREST_TRUST_INFORMATION,
        CheckOnly: int,
    ) -> lsarpcResponse.LsarSetForestTrustInformation: ...
    def LsarLookupSids3(
        self,
        SidEnumBuffer: LSAPR_SID_ENUM_BUFFER,
        TranslatedNames: LSAPR_TRANSLATED_NAMES_EX,
        LookupLevel: LSAP_LOOKUP_LEVEL | int,
        MappedCount: int,
        LookupOptions: int,
        ClientRevision: int,
    ) -> lsarpcResponse.LsarLookupSids3: ...
    def LsarLookupNames4(
        self,
        Names: _t.Elements[str | None],
        TranslatedSids: LSAPR_TRANSLATED_SIDS_EX2,
        LookupLevel: LSAP_LOOKUP_LEVEL | int,
        MappedCount: int,
        LookupOptions: int,
        ClientRevision: int,
        *,
        Count: int = ...,
    ) -> lsarpcResponse.LsarLookupNames4: ...
    def LsarCreateTrustedDomainEx3(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX,
        AuthenticationInformation: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL_AES,
        DesiredAccess: int,
    ) -> lsarpcResponse.LsarCreateTrustedDomainEx3: ...
    def LsarOpenPolicy3(
        self,
        SystemName: str | None,
        ObjectAttributes: LSAPR_OBJECT_ATTRIBUTES,
        DesiredAccess: int,
        InRevisionInfo: LSAPR_REVISION_INFO,
        *,
        InVersion: int = ...,
    ) -> lsarpcResponse.LsarOpenPolicy3: ...
    def LsarQueryForestTrustInformation2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainName: str | None,
        HighestRecordType: LSA_FOREST_TRUST_RECORD_TYPE | int,
    ) -> lsarpcResponse.LsarQueryForestTrustInformation2: ...
    def LsarSetForestTrustInformation2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainName: str | None,
        HighestRecordType: LSA_FOREST_TRUST_RECORD_TYPE | int,
        ForestTrustInfo2: LSA_FOREST_TRUST_INFORMATION2,
        CheckOnly: int,
    ) -> lsarpcResponse.LsarSetForestTrustInformation2: ...
    def LsarOpenPolicyWithCreds(
        self,
        ObjectAttributes: LSAPR_OBJECT_ATTRIBUTES,
        DesiredAccess: int,
        InRevisionInfo: LSAPR_REVISION_INFO,
        *,
        InVersion: int = ...,
    ) -> lsarpcResponse.LsarOpenPolicyWithCreds: ...
    def LsarOpenSecret2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        EncryptedSecretName: LSAPR_AES_CIPHER_VALUE,
        DesiredAccess: int,
    ) -> lsarpcResponse.LsarOpenSecret2: ...
    def LsarCreateSecret2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        EncryptedSecretName: LSAPR_AES_CIPHER_VALUE,
        DesiredAccess: int,
    ) -> lsarpcResponse.LsarCreateSecret2: ...
    def LsarSetSecret2(
        self,
        SecretHandle: ndr.ContextHandle | None,
        EncryptedCurrentValue: LSAPR_AES_CIPHER_VALUE | None = ...,
        EncryptedOldValue: LSAPR_AES_CIPHER_VALUE | None = ...,
    ) -> lsarpcResponse.LsarSetSecret2: ...
    def LsarQuerySecret2(
        self,
        SecretHandle: ndr.ContextHandle | None,
        EncryptedCurrentValue: LSAPR_AES_CIPHER_VALUE | None = ...,
        CurrentValueSetTime: int | None = ...,
        EncryptedOldValue: LSAPR_AES_CIPHER_VALUE | None = ...,
        OldValueSetTime: int | None = ...,
    ) -> lsarpcResponse.LsarQuerySecret2: ...
    def LsarStorePrivateData2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        EncryptedKeyName: LSAPR_AES_CIPHER_VALUE,
        EncryptedData: LSAPR_AES_CIPHER_VALUE | None = ...,
    ) -> lsarpcResponse.LsarStorePrivateData2: ...
    def LsarRetrievePrivateData2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        EncryptedKeyName: LSAPR_AES_CIPHER_VALUE,
        EncryptedData: LSAPR_AES_CIPHER_VALUE | None = ...,
    ) -> lsarpcResponse.LsarRetrievePrivateData2: ...

@type_check_only
class lsarpcAsyncClient(rpcfast.aio.AsyncClient):
    @property
    def raw(self) -> lsarpcAsyncRaw: ...
    async def LsarClose(
        self,
        ObjectHandle: ndr.ContextHandle | None,
    ) -> ndr.ContextHandle | None: ...
    async def LsarEnumeratePrivileges(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        PreferedMaximumLength: int,
    ) -> lsarpcResponse.LsarEnumeratePrivileges: ...
    async def LsarQuerySecurityObject(
        self,
        ObjectHandle: ndr.ContextHandle | None,
        SecurityInformation: int,
    ) -> LSAPR_SR_SECURITY_DESCRIPTOR | None: ...
    async def LsarSetSecurityObject(
        self,
        ObjectHandle: ndr.ContextHandle | None,
        SecurityInformation: int,
        SecurityDescriptor: LSAPR_SR_SECURITY_DESCRIPTOR,
    ) -> None: ...
    async def LsarOpenPolicy(
        self,
        SystemName: int | None,
        ObjectAttributes: LSAPR_OBJECT_ATTRIBUTES,
        DesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    async def LsarQueryInformationPolicy(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        InformationClass: POLICY_INFORMATION_CLASS | int,
    ) -> LSAPR_POLICY_INFORMATION | None: ...
    async def LsarSetInformationPolicy(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        PolicyInformation: LSAPR_POLICY_INFORMATION,
        *,
        InformationClass: POLICY_INFORMATION_CLASS | int = ...,
    ) -> None: ...
    async def LsarCreateAccount(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        AccountSid: ndr.Sid,
        DesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    async def LsarEnumerateAccounts(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        PreferedMaximumLength: int,
    ) -> lsarpcResponse.LsarEnumerateAccounts: ...
    async def LsarCreateTrustedDomain(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainInformation: LSAPR_TRUST_INFORMATION,
        DesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    async def LsarEnumerateTrustedDomains(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        PreferedMaximumLength: int,
    ) -> lsarpcResponse.LsarEnumerateTrustedDomains: ...
    async def LsarLookupNames(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        Names: _t.Elements[str | None],
        TranslatedSids: LSAPR_TRANSLATED_SIDS,
        LookupLevel: LSAP_LOOKUP_LEVEL | int,
        MappedCount: int,
        *,
        Count: int = ...,
    ) -> lsarpcResponse.LsarLookupNames: ...
    async def LsarLookupSids(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        SidEnumBuffer: LSAPR_SID_ENUM_BUFFER,
        TranslatedNames: LSAPR_TRANSLATED_NAMES,
        LookupLevel: LSAP_LOOKUP_LEVEL | int,
        MappedCount: int,
    ) -> lsarpcResponse.LsarLookupSids: ...
    async def LsarCreateSecret(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        SecretName: str | None,
        DesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    async def LsarOpenAccount(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        AccountSid: ndr.Sid,
        DesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    async def LsarEnumeratePrivilegesAccount(
        self,
        AccountHandle: ndr.ContextHandle | None,
    ) -> LSAPR_PRIVILEGE_SET | None: ...
    async def LsarAddPrivilegesToAccount(
        self,
        AccountHandle: ndr.ContextHandle | None,
        Privileges: LSAPR_PRIVILEGE_SET,
    ) -> None: ...
    async def LsarRemovePrivilegesFromAccount(
        self,
        AccountHandle: ndr.ContextHandle | None,
        AllPrivileges: int,
        Privileges: LSAPR_PRIVILEGE_SET | None = ...,
    ) -> None: ...
    async def LsarGetSystemAccessAccount(self, AccountHandle: ndr.ContextHandle | None) -> int: ...
    async def LsarSetSystemAccessAccount(
        self,
        AccountHandle: ndr.ContextHandle | None,
        SystemAccess: int,
    ) -> None: ...
    async def LsarOpenTrustedDomain(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainSid: ndr.Sid,
        DesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    async def LsarQueryInfoTrustedDomain(
        self,
        TrustedDomainHandle: ndr.ContextHandle | None,
        InformationClass: TRUSTED_INFORMATION_CLASS | int,
    ) -> LSAPR_TRUSTED_DOMAIN_INFO | None: ...
    async def LsarSetInformationTrustedDomain(
        self,
        TrustedDomainHandle: ndr.ContextHandle | None,
        TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFO,
        *,
        InformationClass: TRUSTED_INFORMATION_CLASS | int = ...,
    ) -> None: ...
    async def LsarOpenSecret(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        SecretName: str | None,
        DesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    async def LsarSetSecret(
        self,
        SecretHandle: ndr.ContextHandle | None,
        EncryptedCurrentValue: LSAPR_CR_CIPHER_VALUE | None = ...,
        EncryptedOldValue: LSAPR_CR_CIPHER_VALUE | None = ...,
    ) -> None: ...
    async def LsarQuerySecret(
        self,
        SecretHandle: ndr.ContextHandle | None,
        EncryptedCurrentValue: LSAPR_CR_CIPHER_VALUE | None = ...,
        CurrentValueSetTime: int | None = ...,
        EncryptedOldValue: LSAPR_CR_CIPHER_VALUE | None = ...,
        OldValueSetTime: int | None = ...,
    ) -> lsarpcResponse.LsarQuerySecret: ...
    async def LsarLookupPrivilegeValue(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        Name: str | None,
    ) -> LUID: ...
    async def LsarLookupPrivilegeName(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        Value: LUID,
    ) -> str | None: ...
    async def LsarLookupPrivilegeDisplayName(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        Name: str | None,
        ClientLanguage: int,
        ClientSystemDefaultLanguage: int,
    ) -> lsarpcResponse.LsarLookupPrivilegeDisplayName: ...
    async def LsarDeleteObject(
        self,
        ObjectHandle: ndr.ContextHandle | None,
    ) -> ndr.ContextHandle | None: ...
    async def LsarEnumerateAccountsWithUserRight(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        UserRight: str | None = ...,
    ) -> LSAPR_ACCOUNT_ENUM_BUFFER: ...
    async def LsarEnumerateAccountRights(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        AccountSid: ndr.Sid,
    ) -> LSAPR_USER_RIGHT_SET: ...
    async def LsarAddAccountRights(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        AccountSid: ndr.Sid,
        UserRights: LSAPR_USER_RIGHT_SET,
    ) -> None: ...
    async def LsarRemoveAccountRights(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        AccountSid: ndr.Sid,
        AllRights: int,
        UserRights: LSAPR_USER_RIGHT_SET,
    ) -> None: ...
    async def LsarQueryTrustedDomainInfo(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainSid: ndr.Sid,
        InformationClass: TRUSTED_INFORMATION_CLASS | int,
    ) -> LSAPR_TRUSTED_DOMAIN_INFO | None: ...
    async def LsarSetTrustedDomainInfo(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainSid: ndr.Sid,
        TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFO,
        *,
        InformationClass: TRUSTED_INFORMATION_CLASS | int = ...,
    ) -> None: ...
    async def LsarDeleteTrustedDomain(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainSid: ndr.Sid,
    ) -> None: ...
    async def LsarStorePrivateData(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        KeyName: str | None,
        EncryptedData: LSAPR_CR_CIPHER_VALUE | None = ...,
    ) -> None: ...
    async def LsarRetrievePrivateData(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        KeyName: str | None,
        EncryptedData: LSAPR_CR_CIPHER_VALUE | None,
    ) -> LSAPR_CR_CIPHER_VALUE | None: ...
    async def LsarOpenPolicy2(
        self,
        SystemName: str | None,
        ObjectAttributes: LSAPR_OBJECT_ATTRIBUTES,
        DesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    async def LsarGetUserName(
        self,
        SystemName: str | None,
        UserName: str | None,
        DomainName: str | None = ...,
    ) -> lsarpcResponse.LsarGetUserName: ...
    async def LsarQueryInformationPolicy2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        InformationClass: POLICY_INFORMATION_CLASS | int,
    ) -> LSAPR_POLICY_INFORMATION | None: ...
    async def LsarSetInformationPolicy2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        PolicyInformation: LSAPR_POLICY_INFORMATION,
        *,
        InformationClass: POLICY_INFORMATION_CLASS | int = ...,
    ) -> None: ...
    async def LsarQueryTrustedDomainInfoByName(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainName: str | None,
        InformationClass: TRUSTED_INFORMATION_CLASS | int,
    ) -> LSAPR_TRUSTED_DOMAIN_INFO | None: ...
    async def LsarSetTrustedDomainInfoByName(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainName: str | None,
        TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFO,
        *,
        InformationClass: TRUSTED_INFORMATION_CLASS | int = ...,
    ) -> None: ...
    async def LsarEnumerateTrustedDomainsEx(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        PreferedMaximumLength: int,
    ) -> lsarpcResponse.LsarEnumerateTrustedDomainsEx: ...
    async def LsarCreateTrustedDomainEx(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX,
        AuthenticationInformation: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION,
        DesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    async def LsarQueryDomainInformationPolicy(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        InformationClass: POLICY_DOMAIN_INFORMATION_CLASS | int,
    ) -> LSAPR_POLICY_DOMAIN_INFORMATION | None: ...
    async def LsarSetDomainInformationPolicy(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        PolicyDomainInformation: LSAPR_POLICY_DOMAIN_INFORMATION | None = ...,
        *,
        InformationClass: POLICY_DOMAIN_INFORMATION_CLASS | int = ...,
    ) -> None: ...
    async def LsarOpenTrustedDomainByName(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainName: str | None,
        DesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    async def LsarLookupSids2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        SidEnumBuffer: LSAPR_SID_ENUM_BUFFER,
        TranslatedNames: LSAPR_TRANSLATED_NAMES_EX,
        LookupLevel: LSAP_LOOKUP_LEVEL | int,
        MappedCount: int,
        LookupOptions: int,
        ClientRevision: int,
    ) -> lsarpcResponse.LsarLookupSids2: ...
    async def LsarLookupNames2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        Names: _t.Elements[str | None],
        TranslatedSids: LSAPR_TRANSLATED_SIDS_EX,
        LookupLevel: LSAP_LOOKUP_LEVEL | int,
        MappedCount: int,
        LookupOptions: int,
        ClientRevision: int,
        *,
        Count: int = ...,
    ) -> lsarpcResponse.LsarLookupNames2: ...
    async def LsarCreateTrustedDomainEx2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX,
        AuthenticationInformation: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL,
        DesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    async def LsarLookupNames3(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        Names: _t.Elements[str | None],
        TranslatedSids: LSAPR_TRANSLATED_SIDS_EX2,
        LookupLevel: LSAP_LOOKUP_LEVEL | int,
        MappedCount: int,
        LookupOptions: int,
        ClientRevision: int,
        *,
        Count: int = ...,
    ) -> lsarpcResponse.LsarLookupNames3: ...
    async def LsarQueryForestTrustInformation(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainName: str | None,
        HighestRecordType: LSA_FOREST_TRUST_RECORD_TYPE | int,
    ) -> LSA_FOREST_TRUST_INFORMATION | None: ...
    async def LsarSetForestTrustInformation(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainName: str | None,
        HighestRecordType: LSA_FOREST_TRUST_RECORD_TYPE | int,
        ForestTrustInfo: LSA_FOREST_TRUST_INFORMATION,
        CheckOnly: int,
    ) -> LSA_FOREST_TRUST_COLLISION_INFORMATION | None: ...
    async def LsarLookupSids3(
        self,
        SidEnumBuffer: LSAPR_SID_ENUM_BUFFER,
        TranslatedNames: LSAPR_TRANSLATED_NAMES_EX,
        LookupLevel: LSAP_LOOKUP_LEVEL | int,
        MappedCount: int,
        LookupOptions: int,
        ClientRevision: int,
    ) -> lsarpcResponse.LsarLookupSids3: ...
    async def LsarLookupNames4(
        self,
        Names: _t.Elements[str | None],
        TranslatedSids: LSAPR_TRANSLATED_SIDS_EX2,
        LookupLevel: LSAP_LOOKUP_LEVEL | int,
        MappedCount: int,
        LookupOptions: int,
        ClientRevision: int,
        *,
        Count: int = ...,
    ) -> lsarpcResponse.LsarLookupNames4: ...
    async def LsarCreateTrustedDomainEx3(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX,
        AuthenticationInformation: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL_AES,
        DesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    async def LsarOpenPolicy3(
        self,
        SystemName: str | None,
        ObjectAttributes: LSAPR_OBJECT_ATTRIBUTES,
        DesiredAccess: int,
        InRevisionInfo: LSAPR_REVISION_INFO,
        *,
        InVersion: int = ...,
    ) -> lsarpcResponse.LsarOpenPolicy3: ...
    async def LsarQueryForestTrustInformation2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainName: str | None,
        HighestRecordType: LSA_FOREST_TRUST_RECORD_TYPE | int,
    ) -> LSA_FOREST_TRUST_INFORMATION2 | None: ...
    async def LsarSetForestTrustInformation2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainName: str | None,
        HighestRecordType: LSA_FOREST_TRUST_RECORD_TYPE | int,
        ForestTrustInfo2: LSA_FOREST_TRUST_INFORMATION2,
        CheckOnly: int,
    ) -> LSA_FOREST_TRUST_COLLISION_INFORMATION | None: ...
    async def LsarOpenPolicyWithCreds(
        self,
        ObjectAttributes: LSAPR_OBJECT_ATTRIBUTES,
        DesiredAccess: int,
        InRevisionInfo: LSAPR_REVISION_INFO,
        *,
        InVersion: int = ...,
    ) -> lsarpcResponse.LsarOpenPolicyWithCreds: ...
    async def LsarOpenSecret2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        EncryptedSecretName: LSAPR_AES_CIPHER_VALUE,
        DesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    async def LsarCreateSecret2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        EncryptedSecretName: LSAPR_AES_CIPHER_VALUE,
        DesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    async def LsarSetSecret2(
        self,
        SecretHandle: ndr.ContextHandle | None,
        EncryptedCurrentValue: LSAPR_AES_CIPHER_VALUE | None = ...,
        EncryptedOldValue: LSAPR_AES_CIPHER_VALUE | None = ...,
    ) -> None: ...
    async def LsarQuerySecret2(
        self,
        SecretHandle: ndr.ContextHandle | None,
        EncryptedCurrentValue: LSAPR_AES_CIPHER_VALUE | None = ...,
        CurrentValueSetTime: int | None = ...,
        EncryptedOldValue: LSAPR_AES_CIPHER_VALUE | None = ...,
        OldValueSetTime: int | None = ...,
    ) -> lsarpcResponse.LsarQuerySecret2: ...
    async def LsarStorePrivateData2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        EncryptedKeyName: LSAPR_AES_CIPHER_VALUE,
        EncryptedData: LSAPR_AES_CIPHER_VALUE | None = ...,
    ) -> None: ...
    async def LsarRetrievePrivateData2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        EncryptedKeyName: LSAPR_AES_CIPHER_VALUE,
        EncryptedData: LSAPR_AES_CIPHER_VALUE | None = ...,
    ) -> LSAPR_AES_CIPHER_VALUE | None: ...

@type_check_only
class lsarpcAsyncRaw:
    async def LsarClose(
        self,
        ObjectHandle: ndr.ContextHandle | None,
    ) -> lsarpcResponse.LsarClose: ...
    async def LsarEnumeratePrivileges(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        PreferedMaximumLength: int,
    ) -> lsarpcResponse.LsarEnumeratePrivileges: ...
    async def LsarQuerySecurityObject(
        self,
        ObjectHandle: ndr.ContextHandle | None,
        SecurityInformation: int,
    ) -> lsarpcResponse.LsarQuerySecurityObject: ...
    async def LsarSetSecurityObject(
        self,
        ObjectHandle: ndr.ContextHandle | None,
        SecurityInformation: int,
        SecurityDescriptor: LSAPR_SR_SECURITY_DESCRIPTOR,
    ) -> lsarpcResponse.LsarSetSecurityObject: ...
    async def LsarOpenPolicy(
        self,
        SystemName: int | None,
        ObjectAttributes: LSAPR_OBJECT_ATTRIBUTES,
        DesiredAccess: int,
    ) -> lsarpcResponse.LsarOpenPolicy: ...
    async def LsarQueryInformationPolicy(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        InformationClass: POLICY_INFORMATION_CLASS | int,
    ) -> lsarpcResponse.LsarQueryInformationPolicy: ...
    async def LsarSetInformationPolicy(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        PolicyInformation: LSAPR_POLICY_INFORMATION,
        *,
        InformationClass: POLICY_INFORMATION_CLASS | int = ...,
    ) -> lsarpcResponse.LsarSetInformationPolicy: ...
    async def LsarCreateAccount(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        AccountSid: ndr.Sid,
        DesiredAccess: int,
    ) -> lsarpcResponse.LsarCreateAccount: ...
    async def LsarEnumerateAccounts(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        PreferedMaximumLength: int,
    ) -> lsarpcResponse.LsarEnumerateAccounts: ...
    async def LsarCreateTrustedDomain(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainInformation: LSAPR_TRUST_INFORMATION,
        DesiredAccess: int,
    ) -> lsarpcResponse.LsarCreateTrustedDomain: ...
    async def LsarEnumerateTrustedDomains(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        PreferedMaximumLength: int,
    ) -> lsarpcResponse.LsarEnumerateTrustedDomains: ...
    async def LsarLookupNames(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        Names: _t.Elements[str | None],
        TranslatedSids: LSAPR_TRANSLATED_SIDS,
        LookupLevel: LSAP_LOOKUP_LEVEL | int,
        MappedCount: int,
        *,
        Count: int = ...,
    ) -> lsarpcResponse.LsarLookupNames: ...
    async def LsarLookupSids(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        SidEnumBuffer: LSAPR_SID_ENUM_BUFFER,
        TranslatedNames: LSAPR_TRANSLATED_NAMES,
        LookupLevel: LSAP_LOOKUP_LEVEL | int,
        MappedCount: int,
    ) -> lsarpcResponse.LsarLookupSids: ...
    async def LsarCreateSecret(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        SecretName: str | None,
        DesiredAccess: int,
    ) -> lsarpcResponse.LsarCreateSecret: ...
    async def LsarOpenAccount(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        AccountSid: ndr.Sid,
        DesiredAccess: int,
    ) -> lsarpcResponse.LsarOpenAccount: ...
    async def LsarEnumeratePrivilegesAccount(
        self,
        AccountHandle: ndr.ContextHandle | None,
    ) -> lsarpcResponse.LsarEnumeratePrivilegesAccount: ...
    async def LsarAddPrivilegesToAccount(
        self,
        AccountHandle: ndr.ContextHandle | None,
        Privileges: LSAPR_PRIVILEGE_SET,
    ) -> lsarpcResponse.LsarAddPrivilegesToAccount: ...
    async def LsarRemovePrivilegesFromAccount(
        self,
        AccountHandle: ndr.ContextHandle | None,
        AllPrivileges: int,
        Privileges: LSAPR_PRIVILEGE_SET | None = ...,
    ) -> lsarpcResponse.LsarRemovePrivilegesFromAccount: ...
    async def LsarGetSystemAccessAccount(
        self,
        AccountHandle: ndr.ContextHandle | None,
    ) -> lsarpcResponse.LsarGetSystemAccessAccount: ...
    async def LsarSetSystemAccessAccount(
        self,
        AccountHandle: ndr.ContextHandle | None,
        SystemAccess: int,
    ) -> lsarpcResponse.LsarSetSystemAccessAccount: ...
    async def LsarOpenTrustedDomain(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainSid: ndr.Sid,
        DesiredAccess: int,
    ) -> lsarpcResponse.LsarOpenTrustedDomain: ...
    async def LsarQueryInfoTrustedDomain(
        self,
        TrustedDomainHandle: ndr.ContextHandle | None,
        InformationClass: TRUSTED_INFORMATION_CLASS | int,
    ) -> lsarpcResponse.LsarQueryInfoTrustedDomain: ...
    async def LsarSetInformationTrustedDomain(
        self,
        TrustedDomainHandle: ndr.ContextHandle | None,
        TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFO,
        *,
        InformationClass: TRUSTED_INFORMATION_CLASS | int = ...,
    ) -> lsarpcResponse.LsarSetInformationTrustedDomain: ...
    async def LsarOpenSecret(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        SecretName: str | None,
        DesiredAccess: int,
    ) -> lsarpcResponse.LsarOpenSecret: ...
    async def LsarSetSecret(
        self,
        SecretHandle: ndr.ContextHandle | None,
        EncryptedCurrentValue: LSAPR_CR_CIPHER_VALUE | None = ...,
        EncryptedOldValue: LSAPR_CR_CIPHER_VALUE | None = ...,
    ) -> lsarpcResponse.LsarSetSecret: ...
    async def LsarQuerySecret(
        self,
        SecretHandle: ndr.ContextHandle | None,
        EncryptedCurrentValue: LSAPR_CR_CIPHER_VALUE | None = ...,
        CurrentValueSetTime: int | None = ...,
        EncryptedOldValue: LSAPR_CR_CIPHER_VALUE | None = ...,
        OldValueSetTime: int | None = ...,
    ) -> lsarpcResponse.LsarQuerySecret: ...
    async def LsarLookupPrivilegeValue(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        Name: str | None,
    ) -> lsarpcResponse.LsarLookupPrivilegeValue: ...
    async def LsarLookupPrivilegeName(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        Value: LUID,
    ) -> lsarpcResponse.LsarLookupPrivilegeName: ...
    async def LsarLookupPrivilegeDisplayName(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        Name: str | None,
        ClientLanguage: int,
        ClientSystemDefaultLanguage: int,
    ) -> lsarpcResponse.LsarLookupPrivilegeDisplayName: ...
    async def LsarDeleteObject(
        self,
        ObjectHandle: ndr.ContextHandle | None,
    ) -> lsarpcResponse.LsarDeleteObject: ...
    async def LsarEnumerateAccountsWithUserRight(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        UserRight: str | None = ...,
    ) -> lsarpcResponse.LsarEnumerateAccountsWithUserRight: ...
    async def LsarEnumerateAccountRights(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        AccountSid: ndr.Sid,
    ) -> lsarpcResponse.LsarEnumerateAccountRights: ...
    async def LsarAddAccountRights(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        AccountSid: ndr.Sid,
        UserRights: LSAPR_USER_RIGHT_SET,
    ) -> lsarpcResponse.LsarAddAccountRights: ...
    async def LsarRemoveAccountRights(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        AccountSid: ndr.Sid,
        AllRights: int,
        UserRights: LSAPR_USER_RIGHT_SET,
    ) -> lsarpcResponse.LsarRemoveAccountRights: ...
    async def LsarQueryTrustedDomainInfo(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainSid: ndr.Sid,
        InformationClass: TRUSTED_INFORMATION_CLASS | int,
    ) -> lsarpcResponse.LsarQueryTrustedDomainInfo: ...
    async def LsarSetTrustedDomainInfo(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainSid: ndr.Sid,
        TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFO,
        *,
        InformationClass: TRUSTED_INFORMATION_CLASS | int = ...,
    ) -> lsarpcResponse.LsarSetTrustedDomainInfo: ...
    async def LsarDeleteTrustedDomain(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainSid: ndr.Sid,
    ) -> lsarpcResponse.LsarDeleteTrustedDomain: ...
    async def LsarStorePrivateData(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        KeyName: str | None,
        EncryptedData: LSAPR_CR_CIPHER_VALUE | None = ...,
    ) -> lsarpcResponse.LsarStorePrivateData: ...
    async def LsarRetrievePrivateData(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        KeyName: str | None,
        EncryptedData: LSAPR_CR_CIPHER_VALUE | None,
    ) -> lsarpcResponse.LsarRetrievePrivateData: ...
    async def LsarOpenPolicy2(
        self,
        SystemName: str | None,
        ObjectAttributes: LSAPR_OBJECT_ATTRIBUTES,
        DesiredAccess: int,
    ) -> lsarpcResponse.LsarOpenPolicy2: ...
    async def LsarGetUserName(
        self,
        SystemName: str | None,
        UserName: str | None,
        DomainName: str | None = ...,
    ) -> lsarpcResponse.LsarGetUserName: ...
    async def LsarQueryInformationPolicy2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        InformationClass: POLICY_INFORMATION_CLASS | int,
    ) -> lsarpcResponse.LsarQueryInformationPolicy2: ...
    async def LsarSetInformationPolicy2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        PolicyInformation: LSAPR_POLICY_INFORMATION,
        *,
        InformationClass: POLICY_INFORMATION_CLASS | int = ...,
    ) -> lsarpcResponse.LsarSetInformationPolicy2: ...
    async def LsarQueryTrustedDomainInfoByName(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainName: str | None,
        InformationClass: TRUSTED_INFORMATION_CLASS | int,
    ) -> lsarpcResponse.LsarQueryTrustedDomainInfoByName: ...
    async def LsarSetTrustedDomainInfoByName(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainName: str | None,
        TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFO,
        *,
        InformationClass: TRUSTED_INFORMATION_CLASS | int = ...,
    ) -> lsarpcResponse.LsarSetTrustedDomainInfoByName: ...
    async def LsarEnumerateTrustedDomainsEx(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        EnumerationContext: int,
        PreferedMaximumLength: int,
    ) -> lsarpcResponse.LsarEnumerateTrustedDomainsEx: ...
    async def LsarCreateTrustedDomainEx(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX,
        AuthenticationInformation: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION,
        DesiredAccess: int,
    ) -> lsarpcResponse.LsarCreateTrustedDomainEx: ...
    async def LsarQueryDomainInformationPolicy(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        InformationClass: POLICY_DOMAIN_INFORMATION_CLASS | int,
    ) -> lsarpcResponse.LsarQueryDomainInformationPolicy: ...
    async def LsarSetDomainInformationPolicy(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        PolicyDomainInformation: LSAPR_POLICY_DOMAIN_INFORMATION | None = ...,
        *,
        InformationClass: POLICY_DOMAIN_INFORMATION_CLASS | int = ...,
    ) -> lsarpcResponse.LsarSetDomainInformationPolicy: ...
    async def LsarOpenTrustedDomainByName(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainName: str | None,
        DesiredAccess: int,
    ) -> lsarpcResponse.LsarOpenTrustedDomainByName: ...
    async def LsarLookupSids2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        SidEnumBuffer: LSAPR_SID_ENUM_BUFFER,
        TranslatedNames: LSAPR_TRANSLATED_NAMES_EX,
        LookupLevel: LSAP_LOOKUP_LEVEL | int,
        MappedCount: int,
        LookupOptions: int,
        ClientRevision: int,
    ) -> lsarpcResponse.LsarLookupSids2: ...
    async def LsarLookupNames2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        Names: _t.Elements[str | None],
        TranslatedSids: LSAPR_TRANSLATED_SIDS_EX,
        LookupLevel: LSAP_LOOKUP_LEVEL | int,
        MappedCount: int,
        LookupOptions: int,
        ClientRevision: int,
        *,
        Count: int = ...,
    ) -> lsarpcResponse.LsarLookupNames2: ...
    async def LsarCreateTrustedDomainEx2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX,
        AuthenticationInformation: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL,
        DesiredAccess: int,
    ) -> lsarpcResponse.LsarCreateTrustedDomainEx2: ...
    async def LsarLookupNames3(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        Names: _t.Elements[str | None],
        TranslatedSids: LSAPR_TRANSLATED_SIDS_EX2,
        LookupLevel: LSAP_LOOKUP_LEVEL | int,
        MappedCount: int,
        LookupOptions: int,
        ClientRevision: int,
        *,
        Count: int = ...,
    ) -> lsarpcResponse.LsarLookupNames3: ...
    async def LsarQueryForestTrustInformation(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainName: str | None,
        HighestRecordType: LSA_FOREST_TRUST_RECORD_TYPE | int,
    ) -> lsarpcResponse.LsarQueryForestTrustInformation: ...
    async def LsarSetForestTrustInformation(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainName: str | None,
        HighestRecordType: LSA_FOREST_TRUST_RECORD_TYPE | int,
        ForestTrustInfo: LSA_FOREST_TRUST_INFORMATION,
        CheckOnly: int,
    ) -> lsarpcResponse.LsarSetForestTrustInformation: ...
    async def LsarLookupSids3(
        self,
        SidEnumBuffer: LSAPR_SID_ENUM_BUFFER,
        TranslatedNames: LSAPR_TRANSLATED_NAMES_EX,
        LookupLevel: LSAP_LOOKUP_LEVEL | int,
        MappedCount: int,
        LookupOptions: int,
        ClientRevision: int,
    ) -> lsarpcResponse.LsarLookupSids3: ...
    async def LsarLookupNames4(
        self,
        Names: _t.Elements[str | None],
        TranslatedSids: LSAPR_TRANSLATED_SIDS_EX2,
        LookupLevel: LSAP_LOOKUP_LEVEL | int,
        MappedCount: int,
        LookupOptions: int,
        ClientRevision: int,
        *,
        Count: int = ...,
    ) -> lsarpcResponse.LsarLookupNames4: ...
    async def LsarCreateTrustedDomainEx3(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX,
        AuthenticationInformation: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL_AES,
        DesiredAccess: int,
    ) -> lsarpcResponse.LsarCreateTrustedDomainEx3: ...
    async def LsarOpenPolicy3(
        self,
        SystemName: str | None,
        ObjectAttributes: LSAPR_OBJECT_ATTRIBUTES,
        DesiredAccess: int,
        InRevisionInfo: LSAPR_REVISION_INFO,
        *,
        InVersion: int = ...,
    ) -> lsarpcResponse.LsarOpenPolicy3: ...
    async def LsarQueryForestTrustInformation2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainName: str | None,
        HighestRecordType: LSA_FOREST_TRUST_RECORD_TYPE | int,
    ) -> lsarpcResponse.LsarQueryForestTrustInformation2: ...
    async def LsarSetForestTrustInformation2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        TrustedDomainName: str | None,
        HighestRecordType: LSA_FOREST_TRUST_RECORD_TYPE | int,
        ForestTrustInfo2: LSA_FOREST_TRUST_INFORMATION2,
        CheckOnly: int,
    ) -> lsarpcResponse.LsarSetForestTrustInformation2: ...
    async def LsarOpenPolicyWithCreds(
        self,
        ObjectAttributes: LSAPR_OBJECT_ATTRIBUTES,
        DesiredAccess: int,
        InRevisionInfo: LSAPR_REVISION_INFO,
        *,
        InVersion: int = ...,
    ) -> lsarpcResponse.LsarOpenPolicyWithCreds: ...
    async def LsarOpenSecret2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        EncryptedSecretName: LSAPR_AES_CIPHER_VALUE,
        DesiredAccess: int,
    ) -> lsarpcResponse.LsarOpenSecret2: ...
    async def LsarCreateSecret2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        EncryptedSecretName: LSAPR_AES_CIPHER_VALUE,
        DesiredAccess: int,
    ) -> lsarpcResponse.LsarCreateSecret2: ...
    async def LsarSetSecret2(
        self,
        SecretHandle: ndr.ContextHandle | None,
        EncryptedCurrentValue: LSAPR_AES_CIPHER_VALUE | None = ...,
        EncryptedOldValue: LSAPR_AES_CIPHER_VALUE | None = ...,
    ) -> lsarpcResponse.LsarSetSecret2: ...
    async def LsarQuerySecret2(
        self,
        SecretHandle: ndr.ContextHandle | None,
        EncryptedCurrentValue: LSAPR_AES_CIPHER_VALUE | None = ...,
        CurrentValueSetTime: int | None = ...,
        EncryptedOldValue: LSAPR_AES_CIPHER_VALUE | None = ...,
        OldValueSetTime: int | None = ...,
    ) -> lsarpcResponse.LsarQuerySecret2: ...
    async def LsarStorePrivateData2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        EncryptedKeyName: LSAPR_AES_CIPHER_VALUE,
        EncryptedData: LSAPR_AES_CIPHER_VALUE | None = ...,
    ) -> lsarpcResponse.LsarStorePrivateData2: ...
    async def LsarRetrievePrivateData2(
        self,
        PolicyHandle: ndr.ContextHandle | None,
        EncryptedKeyName: LSAPR_AES_CIPHER_VALUE,
        EncryptedData: LSAPR_AES_CIPHER_VALUE | None = ...,
    ) -> lsarpcResponse.LsarRetrievePrivateData2: ...

@type_check_only
class lsarpcManager(Protocol):
    def LsarClose(self, *, ObjectHandle: Any) -> _t.Answer[Any]: ...
    def LsarEnumeratePrivileges(
        self,
        *,
        PolicyHandle: Any,
        EnumerationContext: int,
        PreferedMaximumLength: int,
    ) -> _t.Answer[_t.Outputs[lsarpcResponse.LsarEnumeratePrivileges]]: ...
    def LsarQuerySecurityObject(
        self,
        *,
        ObjectHandle: Any,
        SecurityInformation: int,
    ) -> _t.Answer[LSAPR_SR_SECURITY_DESCRIPTOR | None]: ...
    def LsarSetSecurityObject(
        self,
        *,
        ObjectHandle: Any,
        SecurityInformation: int,
        SecurityDescriptor: LSAPR_SR_SECURITY_DESCRIPTOR,
    ) -> _t.Answer[None]: ...
    def LsarOpenPolicy(
        self,
        *,
        SystemName: int | None,
        ObjectAttributes: LSAPR_OBJECT_ATTRIBUTES,
        DesiredAccess: int,
    ) -> _t.Answer[Any]: ...
    def LsarQueryInformationPolicy(
        self,
        *,
        PolicyHandle: Any,
        InformationClass: POLICY_INFORMATION_CLASS,
    ) -> _t.Answer[LSAPR_POLICY_INFORMATION | None]: ...
    def LsarSetInformationPolicy(
        self,
        *,
        PolicyHandle: Any,
        InformationClass: POLICY_INFORMATION_CLASS,
        PolicyInformation: LSAPR_POLICY_INFORMATION,
    ) -> _t.Answer[None]: ...
    def LsarCreateAccount(
        self,
        *,
        PolicyHandle: Any,
        AccountSid: ndr.Sid,
        DesiredAccess: int,
    ) -> _t.Answer[Any]: ...
    def LsarEnumerateAccounts(
        self,
        *,
        PolicyHandle: Any,
        EnumerationContext: int,
        PreferedMaximumLength: int,
    ) -> _t.Answer[_t.Outputs[lsarpcResponse.LsarEnumerateAccounts]]: ...
    def LsarCreateTrustedDomain(
        self,
        *,
        PolicyHandle: Any,
        TrustedDomainInformation: LSAPR_TRUST_INFORMATION,
        DesiredAccess: int,
    ) -> _t.Answer[Any]: ...
    def LsarEnumerateTrustedDomains(
        self,
        *,
        PolicyHandle: Any,
        EnumerationContext: int,
        PreferedMaximumLength: int,
    ) -> _t.Answer[_t.Outputs[lsarpcResponse.LsarEnumerateTrustedDomains]]: ...
    def LsarLookupNames(
        self,
        *,
        PolicyHandle: Any,
        Count: int,
        Names: list[str | None],
        TranslatedSids: LSAPR_TRANSLATED_SIDS,
        LookupLevel: LSAP_LOOKUP_LEVEL,
        MappedCount: int,
    ) -> _t.Answer[_t.Outputs[lsarpcResponse.LsarLookupNames]]: ...
    def LsarLookupSids(
        self,
        *,
        PolicyHandle: Any,
        SidEnumBuffer: LSAPR_SID_ENUM_BUFFER,
        TranslatedNames: LSAPR_TRANSLATED_NAMES,
        LookupLevel: LSAP_LOOKUP_LEVEL,
        MappedCount: int,
    ) -> _t.Answer[_t.Outputs[lsarpcResponse.LsarLookupSids]]: ...
    def LsarCreateSecret(
        self,
        *,
        PolicyHandle: Any,
        SecretName: str | None,
        DesiredAccess: int,
    ) -> _t.Answer[Any]: ...
    def LsarOpenAccount(
        self,
        *,
        PolicyHandle: Any,
        AccountSid: ndr.Sid,
        DesiredAccess: int,
    ) -> _t.Answer[Any]: ...
    def LsarEnumeratePrivilegesAccount(
        self,
        *,
        AccountHandle: Any,
    ) -> _t.Answer[LSAPR_PRIVILEGE_SET | None]: ...
    def LsarAddPrivilegesToAccount(
        self,
        *,
        AccountHandle: Any,
        Privileges: LSAPR_PRIVILEGE_SET,
    ) -> _t.Answer[None]: ...
    def LsarRemovePrivilegesFromAccount(
        self,
        *,
        AccountHandle: Any,
        AllPrivileges: int,
        Privileges: LSAPR_PRIVILEGE_SET | None,
    ) -> _t.Answer[None]: ...
    def LsarGetSystemAccessAccount(self, *, AccountHandle: Any) -> _t.Answer[int]: ...
    def LsarSetSystemAccessAccount(
        self,
        *,
        AccountHandle: Any,
        SystemAccess: int,
    ) -> _t.Answer[None]: ...
    def LsarOpenTrustedDomain(
        self,
        *,
        PolicyHandle: Any,
        TrustedDomainSid: ndr.Sid,
        DesiredAccess: int,
    ) -> _t.Answer[Any]: ...
    def LsarQueryInfoTrustedDomain(
        self,
        *,
        TrustedDomainHandle: Any,
        InformationClass: TRUSTED_INFORMATION_CLASS,
    ) -> _t.Answer[LSAPR_TRUSTED_DOMAIN_INFO | None]: ...
    def LsarSetInformationTrustedDomain(
        self,
        *,
        TrustedDomainHandle: Any,
        InformationClass: TRUSTED_INFORMATION_CLASS,
        TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFO,
    ) -> _t.Answer[None]: ...
    def LsarOpenSecret(
        self,
        *,
        PolicyHandle: Any,
        SecretName: str | None,
        DesiredAccess: int,
    ) -> _t.Answer[Any]: ...
    def LsarSetSecret(
        self,
        *,
        SecretHandle: Any,
        EncryptedCurrentValue: LSAPR_CR_CIPHER_VALUE | None,
        EncryptedOldValue: LSAPR_CR_CIPHER_VALUE | None,
    ) -> _t.Answer[None]: ...
    def LsarQuerySecret(
        self,
        *,
        SecretHandle: Any,
        EncryptedCurrentValue: LSAPR_CR_CIPHER_VALUE | None,
        CurrentValueSetTime: int | None,
        EncryptedOldValue: LSAPR_CR_CIPHER_VALUE | None,
        OldValueSetTime: int | None,
    ) -> _t.Answer[_t.Outputs[lsarpcResponse.LsarQuerySecret]]: ...
    def LsarLookupPrivilegeValue(
        self,
        *,
        PolicyHandle: Any,
        Name: str | None,
    ) -> _t.Answer[LUID]: ...
    def LsarLookupPrivilegeName(
        self,
        *,
        PolicyHandle: Any,
        Value: LUID,
    ) -> _t.Answer[str | None]: ...
    def LsarLookupPrivilegeDisplayName(
        self,
        *,
        PolicyHandle: Any,
        Name: str | None,
        ClientLanguage: int,
        ClientSystemDefaultLanguage: int,
    ) -> _t.Answer[_t.Outputs[lsarpcResponse.LsarLookupPrivilegeDisplayName]]: ...
    def LsarDeleteObject(self, *, ObjectHandle: Any) -> _t.Answer[Any]: ...
    def LsarEnumerateAccountsWithUserRight(
        self,
        *,
        PolicyHandle: Any,
        UserRight: str | None,
    ) -> _t.Answer[LSAPR_ACCOUNT_ENUM_BUFFER]: ...
    def LsarEnumerateAccountRights(
        self,
        *,
        PolicyHandle: Any,
        AccountSid: ndr.Sid,
    ) -> _t.Answer[LSAPR_USER_RIGHT_SET]: ...
    def LsarAddAccountRights(
        self,
        *,
        PolicyHandle: Any,
        AccountSid: ndr.Sid,
        UserRights: LSAPR_USER_RIGHT_SET,
    ) -> _t.Answer[None]: ...
    def LsarRemoveAccountRights(
        self,
        *,
        PolicyHandle: Any,
        AccountSid: ndr.Sid,
        AllRights: int,
        UserRights: LSAPR_USER_RIGHT_SET,
    ) -> _t.Answer[None]: ...
    def LsarQueryTrustedDomainInfo(
        self,
        *,
        PolicyHandle: Any,
        TrustedDomainSid: ndr.Sid,
        InformationClass: TRUSTED_INFORMATION_CLASS,
    ) -> _t.Answer[LSAPR_TRUSTED_DOMAIN_INFO | None]: ...
    def LsarSetTrustedDomainInfo(
        self,
        *,
        PolicyHandle: Any,
        TrustedDomainSid: ndr.Sid,
        InformationClass: TRUSTED_INFORMATION_CLASS,
        TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFO,
    ) -> _t.Answer[None]: ...
    def LsarDeleteTrustedDomain(
        self,
        *,
        PolicyHandle: Any,
        TrustedDomainSid: ndr.Sid,
    ) -> _t.Answer[None]: ...
    def LsarStorePrivateData(
        self,
        *,
        PolicyHandle: Any,
        KeyName: str | None,
        EncryptedData: LSAPR_CR_CIPHER_VALUE | None,
    ) -> _t.Answer[None]: ...
    def LsarRetrievePrivateData(
        self,
        *,
        PolicyHandle: Any,
        KeyName: str | None,
        EncryptedData: LSAPR_CR_CIPHER_VALUE | None,
    ) -> _t.Answer[LSAPR_CR_CIPHER_VALUE | None]: ...
    def LsarOpenPolicy2(
        self,
        *,
        SystemName: str | None,
        ObjectAttributes: LSAPR_OBJECT_ATTRIBUTES,
        DesiredAccess: int,
    ) -> _t.Answer[Any]: ...
    def LsarGetUserName(
        self,
        *,
        SystemName: str | None,
        UserName: str | None,
        DomainName: str | None,
    ) -> _t.Answer[_t.Outputs[lsarpcResponse.LsarGetUserName]]: ...
    def LsarQueryInformationPolicy2(
        self,
        *,
        PolicyHandle: Any,
        InformationClass: POLICY_INFORMATION_CLASS,
    ) -> _t.Answer[LSAPR_POLICY_INFORMATION | None]: ...
    def LsarSetInformationPolicy2(
        self,
        *,
        PolicyHandle: Any,
        InformationClass: POLICY_INFORMATION_CLASS,
        PolicyInformation: LSAPR_POLICY_INFORMATION,
    ) -> _t.Answer[None]: ...
    def LsarQueryTrustedDomainInfoByName(
        self,
        *,
        PolicyHandle: Any,
        TrustedDomainName: str | None,
        InformationClass: TRUSTED_INFORMATION_CLASS,
    ) -> _t.Answer[LSAPR_TRUSTED_DOMAIN_INFO | None]: ...
    def LsarSetTrustedDomainInfoByName(
        self,
        *,
        PolicyHandle: Any,
        TrustedDomainName: str | None,
        InformationClass: TRUSTED_INFORMATION_CLASS,
        TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFO,
    ) -> _t.Answer[None]: ...
    def LsarEnumerateTrustedDomainsEx(
        self,
        *,
        PolicyHandle: Any,
        EnumerationContext: int,
        PreferedMaximumLength: int,
    ) -> _t.Answer[_t.Outputs[lsarpcResponse.LsarEnumerateTrustedDomainsEx]]: ...
    def LsarCreateTrustedDomainEx(
        self,
        *,
        PolicyHandle: Any,
        TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX,
        AuthenticationInformation: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION,
        DesiredAccess: int,
    ) -> _t.Answer[Any]: ...
    def LsarQueryDomainInformationPolicy(
        self,
        *,
        PolicyHandle: Any,
        InformationClass: POLICY_DOMAIN_INFORMATION_CLASS,
    ) -> _t.Answer[LSAPR_POLICY_DOMAIN_INFORMATION | None]: ...
    def LsarSetDomainInformationPolicy(
        self,
        *,
        PolicyHandle: Any,
        InformationClass: POLICY_DOMAIN_INFORMATION_CLASS,
        PolicyDomainInformation: LSAPR_POLICY_DOMAIN_INFORMATION | None,
    ) -> _t.Answer[None]: ...
    def LsarOpenTrustedDomainByName(
        self,
        *,
        PolicyHandle: Any,
        TrustedDomainName: str | None,
        DesiredAccess: int,
    ) -> _t.Answer[Any]: ...
    def LsarLookupSids2(
        self,
        *,
        PolicyHandle: Any,
        SidEnumBuffer: LSAPR_SID_ENUM_BUFFER,
        TranslatedNames: LSAPR_TRANSLATED_NAMES_EX,
        LookupLevel: LSAP_LOOKUP_LEVEL,
        MappedCount: int,
        LookupOptions: int,
        ClientRevision: int,
    ) -> _t.Answer[_t.Outputs[lsarpcResponse.LsarLookupSids2]]: ...
    def LsarLookupNames2(
        self,
        *,
        PolicyHandle: Any,
        Count: int,
        Names: list[str | None],
        TranslatedSids: LSAPR_TRANSLATED_SIDS_EX,
        LookupLevel: LSAP_LOOKUP_LEVEL,
        MappedCount: int,
        LookupOptions: int,
        ClientRevision: int,
    ) -> _t.Answer[_t.Outputs[lsarpcResponse.LsarLookupNames2]]: ...
    def LsarCreateTrustedDomainEx2(
        self,
        *,
        PolicyHandle: Any,
        TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX,
        AuthenticationInformation: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL,
        DesiredAccess: int,
    ) -> _t.Answer[Any]: ...
    def LsarLookupNames3(
        self,
        *,
        PolicyHandle: Any,
        Count: int,
        Names: list[str | None],
        TranslatedSids: LSAPR_TRANSLATED_SIDS_EX2,
        LookupLevel: LSAP_LOOKUP_LEVEL,
        MappedCount: int,
        LookupOptions: int,
        ClientRevision: int,
    ) -> _t.Answer[_t.Outputs[lsarpcResponse.LsarLookupNames3]]: ...
    def LsarQueryForestTrustInformation(
        self,
        *,
        PolicyHandle: Any,
        TrustedDomainName: str | None,
        HighestRecordType: LSA_FOREST_TRUST_RECORD_TYPE,
    ) -> _t.Answer[LSA_FOREST_TRUST_INFORMATION | None]: ...
    def LsarSetForestTrustInformation(
        self,
        *,
        PolicyHandle: Any,
        TrustedDomainName: str | None,
        HighestRecordType: LSA_FOREST_TRUST_RECORD_TYPE,
        ForestTrustInfo: LSA_FOREST_TRUST_INFORMATION,
        CheckOnly: int,
    ) -> _t.Answer[LSA_FOREST_TRUST_COLLISION_INFORMATION | None]: ...
    def LsarLookupSids3(
        self,
        *,
        SidEnumBuffer: LSAPR_SID_ENUM_BUFFER,
        TranslatedNames: LSAPR_TRANSLATED_NAMES_EX,
        LookupLevel: LSAP_LOOKUP_LEVEL,
        MappedCount: int,
        LookupOptions: int,
        ClientRevision: int,
    ) -> _t.Answer[_t.Outputs[lsarpcResponse.LsarLookupSids3]]: ...
    def LsarLookupNames4(
        self,
        *,
        Count: int,
        Names: list[str | None],
        TranslatedSids: LSAPR_TRANSLATED_SIDS_EX2,
        LookupLevel: LSAP_LOOKUP_LEVEL,
        MappedCount: int,
        LookupOptions: int,
        ClientRevision: int,
    ) -> _t.Answer[_t.Outputs[lsarpcResponse.LsarLookupNames4]]: ...
    def LsarCreateTrustedDomainEx3(
        self,
        *,
        PolicyHandle: Any,
        TrustedDomainInformation: LSAPR_TRUSTED_DOMAIN_INFORMATION_EX,
        AuthenticationInformation: LSAPR_TRUSTED_DOMAIN_AUTH_INFORMATION_INTERNAL_AES,
        DesiredAccess: int,
    ) -> _t.Answer[Any]: ...
    def LsarOpenPolicy3(
        self,
        *,
        SystemName: str | None,
        ObjectAttributes: LSAPR_OBJECT_ATTRIBUTES,
        DesiredAccess: int,
        InVersion: int,
        InRevisionInfo: LSAPR_REVISION_INFO,
    ) -> _t.Answer[_t.Outputs[lsarpcResponse.LsarOpenPolicy3]]: ...
    def LsarQueryForestTrustInformation2(
        self,
        *,
        PolicyHandle: Any,
        TrustedDomainName: str | None,
        HighestRecordType: LSA_FOREST_TRUST_RECORD_TYPE,
    ) -> _t.Answer[LSA_FOREST_TRUST_INFORMATION2 | None]: ...
    def LsarSetForestTrustInformation2(
        self,
        *,
        PolicyHandle: Any,
        TrustedDomainName: str | None,
        HighestRecordType: LSA_FOREST_TRUST_RECORD_TYPE,
        ForestTrustInfo2: LSA_FOREST_TRUST_INFORMATION2,
        CheckOnly: int,
    ) -> _t.Answer[LSA_FOREST_TRUST_COLLISION_INFORMATION | None]: ...
    def LsarOpenPolicyWithCreds(
        self,
        *,
        ObjectAttributes: LSAPR_OBJECT_ATTRIBUTES,
        DesiredAccess: int,
        InVersion: int,
        InRevisionInfo: LSAPR_REVISION_INFO,
    ) -> _t.Answer[_t.Outputs[lsarpcResponse.LsarOpenPolicyWithCreds]]: ...
    def LsarOpenSecret2(
        self,
        *,
        PolicyHandle: Any,
        EncryptedSecretName: LSAPR_AES_CIPHER_VALUE,
        DesiredAccess: int,
    ) -> _t.Answer[Any]: ...
    def LsarCreateSecret2(
        self,
        *,
        PolicyHandle: Any,
        EncryptedSecretName: LSAPR_AES_CIPHER_VALUE,
        DesiredAccess: int,
    ) -> _t.Answer[Any]: ...
    def LsarSetSecret2(
        self,
        *,
        SecretHandle: Any,
        EncryptedCurrentValue: LSAPR_AES_CIPHER_VALUE | None,
        EncryptedOldValue: LSAPR_AES_CIPHER_VALUE | None,
    ) -> _t.Answer[None]: ...
    def LsarQuerySecret2(
        self,
        *,
        SecretHandle: Any,
        EncryptedCurrentValue: LSAPR_AES_CIPHER_VALUE | None,
        CurrentValueSetTime: int | None,
        EncryptedOldValue: LSAPR_AES_CIPHER_VALUE | None,
        OldValueSetTime: int | None,
    ) -> _t.Answer[_t.Outputs[lsarpcResponse.LsarQuerySecret2]]: ...
    def LsarStorePrivateData2(
        self,
        *,
        PolicyHandle: Any,
        EncryptedKeyName: LSAPR_AES_CIPHER_VALUE,
        EncryptedData: LSAPR_AES_CIPHER_VALUE | None,
    ) -> _t.Answer[None]: ...
    def LsarRetrievePrivateData2(
        self,
        *,
        PolicyHandle: Any,
        EncryptedKeyName: LSAPR_AES_CIPHER_VALUE,
        EncryptedData: LSAPR_AES_CIPHER_VALUE | None,
    ) -> _t.Answer[LSAPR_AES_CIPHER_VALUE | None]: ...

lsarpc: ndr.Interface[lsarpcClient, lsarpcAsyncClient, lsarpcManager]
