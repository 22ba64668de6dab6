# Types of the module that `python -m rpcfast idl` generated from wkssvc.idl.
# Client, async client and manager classes exist for type checkers only.
from typing import Final, Protocol, overload, type_check_only

import rpcfast
import rpcfast.aio
from rpcfast import ndr
from rpcfast.ndr import typing as _t

WKSSVC_IDENTIFY_HANDLE: Final[ndr.Pointer]
WKSSVC_IMPERSONATE_HANDLE: Final[ndr.Pointer]
JOIN_OBFUSCATOR_LENGTH: Final = 8
JOIN_MAX_PASSWORD_LENGTH: Final = 256
MAX_PASSWORDBLOB_SIZE: Final = 524

class NETSETUP_JOIN_STATUS(ndr.IntEnum):
    NetSetupUnknownStatus = 0
    NetSetupUnjoined = 1
    NetSetupWorkgroupName = 2
    NetSetupDomainName = 3

PNETSETUP_JOIN_STATUS: Final[ndr.Pointer]

class NETSETUP_NAME_TYPE(ndr.IntEnum):
    NetSetupUnknown = 0
    NetSetupMachine = 1
    NetSetupWorkgroup = 2
    NetSetupDomain = 3
    NetSetupNonExistentDomain = 4
    NetSetupDnsMachine = 5

class NET_COMPUTER_NAME_TYPE(ndr.IntEnum):
    NetPrimaryComputerName = 0
    NetAlternateComputerNames = 1
    NetAllComputerNames = 2
    NetComputerNameTypeMax = 3

class WKSTA_INFO_100(ndr.Struct):
    wki100_platform_id: int
    wki100_computername: str | None
    wki100_langroup: str | None
    wki100_ver_major: int
    wki100_ver_minor: int
    def __init__(
        self,
        *,
        wki100_platform_id: int,
        wki100_computername: str | None = ...,
        wki100_langroup: str | None = ...,
        wki100_ver_major: int,
        wki100_ver_minor: int,
    ) -> None: ...

LPWKSTA_INFO_100: Final[ndr.Pointer]

class WKSTA_INFO_101(ndr.Struct):
    wki101_platform_id: int
    wki101_computername: str | None
    wki101_langroup: str | None
    wki101_ver_major: int
    wki101_ver_minor: int
    wki101_lanroot: str | None
    def __init__(
        self,
        *,
        wki101_platform_id: int,
        wki101_computername: str | None = ...,
        wki101_langroup: str | None = ...,
        wki101_ver_major: int,
        wki101_ver_minor: int,
        wki101_lanroot: str | None = ...,
    ) -> None: ...

LPWKSTA_INFO_101: Final[ndr.Pointer]

class WKSTA_INFO_102(ndr.Struct):
    wki102_platform_id: int
    wki102_computername: str | None
    wki102_langroup: str | None
    wki102_ver_major: int
    wki102_ver_minor: int
    wki102_lanroot: str | None
    wki102_logged_on_users: int
    def __init__(
        self,
        *,
        wki102_platform_id: int,
        wki102_computername: str | None = ...,
        wki102_langroup: str | None = ...,
        wki102_ver_major: int,
        wki102_ver_minor: int,
        wki102_lanroot: str | None = ...,
        wki102_logged_on_users: int,
    ) -> None: ...

LPWKSTA_INFO_102: Final[ndr.Pointer]

class WKSTA_INFO_502(ndr.Struct):
    wki502_char_wait: int
    wki502_collection_time: int
    wki502_maximum_collection_count: int
    wki502_keep_conn: int
    wki502_max_cmds: int
    wki502_sess_timeout: int
    wki502_siz_char_buf: int
    wki502_max_threads: int
    wki502_lock_quota: int
    wki502_lock_increment: int
    wki502_lock_maximum: int
    wki502_pipe_increment: int
    wki502_pipe_maximum: int
    wki502_cache_file_timeout: int
    wki502_dormant_file_limit: int
    wki502_read_ahead_throughput: int
    wki502_num_mailslot_buffers: int
    wki502_num_srv_announce_buffers: int
    wki502_max_illegal_datagram_events: int
    wki502_illegal_datagram_event_reset_frequency: int
    wki502_log_election_packets: int
    wki502_use_opportunistic_locking: int
    wki502_use_unlock_behind: int
    wki502_use_close_behind: int
    wki502_buf_named_pipes: int
    wki502_use_lock_read_unlock: int
    wki502_utilize_nt_caching: int
    wki502_use_raw_read: int
    wki502_use_raw_write: int
    wki502_use_write_raw_data: int
    wki502_use_encryption: int
    wki502_buf_files_deny_write: int
    wki502_buf_read_only_files: int
    wki502_force_core_create_mode: int
    wki502_use_512_byte_max_transfer: int
    def __init__(
        self,
        *,
        wki502_char_wait: int,
        wki502_collection_time: int,
        wki502_maximum_collection_count: int,
        wki502_keep_conn: int,
        wki502_max_cmds: int,
        wki502_sess_timeout: int,
        wki502_siz_char_buf: int,
        wki502_max_threads: int,
        wki502_lock_quota: int,
        wki502_lock_increment: int,
        wki502_lock_maximum: int,
        wki502_pipe_increment: int,
        wki502_pipe_maximum: int,
        wki502_cache_file_timeout: int,
        wki502_dormant_file_limit: int,
        wki502_read_ahead_throughput: int,
        wki502_num_mailslot_buffers: int,
        wki502_num_srv_announce_buffers: int,
        wki502_max_illegal_datagram_events: int,
        wki502_illegal_datagram_event_reset_frequency: int,
        wki502_log_election_packets: int,
        wki502_use_opportunistic_locking: int,
        wki502_use_unlock_behind: int,
        wki502_use_close_behind: int,
        wki502_buf_named_pipes: int,
        wki502_use_lock_read_unlock: int,
        wki502_utilize_nt_caching: int,
        wki502_use_raw_read: int,
        wki502_use_raw_write: int,
        wki502_use_write_raw_data: int,
        wki502_use_encryption: int,
        wki502_buf_files_deny_write: int,
        wki502_buf_read_only_files: int,
        wki502_force_core_create_mode: int,
        wki502_use_512_byte_max_transfer: int,
    ) -> None: ...

LPWKSTA_INFO_502: Final[ndr.Pointer]

class WKSTA_INFO_1013(ndr.Struct):
    wki1013_keep_conn: int
    def __init__(self, *, wki1013_keep_conn: int) -> None: ...

class WKSTA_INFO_1018(ndr.Struct):
    wki1018_sess_timeout: int
    def __init__(self, *, wki1018_sess_timeout: int) -> None: ...

class WKSTA_INFO_1046(ndr.Struct):
    wki1046_dormant_file_limit: int
    def __init__(self, *, wki1046_dormant_file_limit: int) -> None: ...

class WKSTA_INFO(ndr.Union):
    tag: int
    value: (
        WKSTA_INFO_100
        | WKSTA_INFO_101
        | WKSTA_INFO_102
        | WKSTA_INFO_502
        | WKSTA_INFO_1013
        | WKSTA_INFO_1018
        | WKSTA_INFO_1046
        | None
    )
    @overload
    def __init__(
        self,
        tag: int,
        value: (
            WKSTA_INFO_100
            | WKSTA_INFO_101
            | WKSTA_INFO_102
            | WKSTA_INFO_502
            | WKSTA_INFO_1013
            | WKSTA_INFO_1018
            | WKSTA_INFO_1046
            | None
        ) = ...,
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, WkstaInfo100: WKSTA_INFO_100 | None) -> None: ...
    @overload
    def __init__(self, *, WkstaInfo101: WKSTA_INFO_101 | None) -> None: ...
    @overload
    def __init__(self, *, WkstaInfo102: WKSTA_INFO_102 | None) -> None: ...
    @overload
    def __init__(self, *, WkstaInfo502: WKSTA_INFO_502 | None) -> None: ...
    @overload
    def __init__(self, *, WkstaInfo1013: WKSTA_INFO_1013 | None) -> None: ...
    @overload
    def __init__(self, *, WkstaInfo1018: WKSTA_INFO_1018 | None) -> None: ...
    @overload
    def __init__(self, *, WkstaInfo1046: WKSTA_INFO_1046 | None) -> None: ...

LPWKSTA_INFO: Final[ndr.Pointer]

class WKSTA_USER_INFO_0(ndr.Struct):
    wkui0_username: str | None
    def __init__(self, *, wkui0_username: str | None = ...) -> None: ...

LPWKSTA_USER_INFO_0: Final[ndr.Pointer]

class WKSTA_USER_INFO_1(ndr.Struct):
    wkui1_username: str | None
    wkui1_logon_domain: str | None
    wkui1_oth_domains: str | None
    wkui1_logon_server: str | None
    def __init__(
        self,
        *,
        wkui1_username: str | None = ...,
        wkui1_logon_domain: str | None = ...,
        wkui1_oth_domains: str | None = ...,
        wkui1_logon_server: str | None = ...,
    ) -> None: ...

LPWKSTA_USER_INFO_1: Final[ndr.Pointer]

class WKSTA_USER_INFO_0_CONTAINER(ndr.Struct):
    EntriesRead: int
    Buffer: list[WKSTA_USER_INFO_0] | None
    def __init__(
        self,
        *,
        EntriesRead: int = ...,
        Buffer: _t.Elements[WKSTA_USER_INFO_0] | None = ...,
    ) -> None: ...

LPWKSTA_USER_INFO_0_CONTAINER: Final[ndr.Pointer]

class WKSTA_USER_INFO_1_CONTAINER(ndr.Struct):
    EntriesRead: int
    Buffer: list[WKSTA_USER_INFO_1] | None
    def __init__(
        self,
        *,
        EntriesRead: int = ...,
        Buffer: _t.Elements[WKSTA_USER_INFO_1] | None = ...,
    ) -> None: ...

LPWKSTA_USER_INFO_1_CONTAINER: Final[ndr.Pointer]

class WKSTA_USER_ENUM_UNION(ndr.Union):
    tag: int
    value: WKSTA_USER_INFO_0_CONTAINER | WKSTA_USER_INFO_1_CONTAINER | None
    @overload
    def __init__(
        self,
        tag: int,
        value: WKSTA_USER_INFO_0_CONTAINER | WKSTA_USER_INFO_1_CONTAINER | None = ...,
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, Level0: WKSTA_USER_INFO_0_CONTAINER | None) -> None: ...
    @overload
    def __init__(self, *, Level1: WKSTA_USER_INFO_1_CONTAINER | None) -> None: ...

class WKSTA_USER_ENUM_STRUCT(ndr.Struct):
    Level: int
    WkstaUserInfo: WKSTA_USER_ENUM_UNION
    def __init__(self, *, Level: int = ..., WkstaUserInfo: WKSTA_USER_ENUM_UNION) -> None: ...

LPWKSTA_USER_ENUM_STRUCT: Final[ndr.Pointer]

class WKSTA_TRANSPORT_INFO_0(ndr.Struct):
    wkti0_quality_of_service: int
    wkti0_number_of_vcs: int
    wkti0_transport_name: str | None
    wkti0_transport_address: str | None
    wkti0_wan_ish: int
    def __init__(
        self,
        *,
        wkti0_quality_of_service: int,
        wkti0_number_of_vcs: int,
        wkti0_transport_name: str | None = ...,
        wkti0_transport_address: str | None = ...,
        wkti0_wan_ish: int,
    ) -> None: ...

LPWKSTA_TRANSPORT_INFO_0: Final[ndr.Pointer]

class WKSTA_TRANSPORT_INFO_0_CONTAINER(ndr.Struct):
    EntriesRead: int
    Buffer: list[WKSTA_TRANSPORT_INFO_0] | None
    def __init__(
        self,
        *,
        EntriesRead: int = ...,
        Buffer: _t.Elements[WKSTA_TRANSPORT_INFO_0] | None = ...,
    ) -> None: ...

LPWKSTA_TRANSPORT_INFO_0_CONTAINER: Final[ndr.Pointer]

class WKSTA_TRANSPORT_ENUM_UNION(ndr.Union):
    tag: int
    value: WKSTA_TRANSPORT_INFO_0_CONTAINER | None
    @overload
    def __init__(
        self,
        tag: int,
        value: WKSTA_TRANSPORT_INFO_0_CONTAINER | None = ...,
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, Level0: WKSTA_TRANSPORT_INFO_0_CONTAINER | None) -> None: ...

class WKSTA_TRANSPORT_ENUM_STRUCT(ndr.Struct):
    Level: int
    WkstaTransportInfo: WKSTA_TRANSPORT_ENUM_UNION
    def __init__(
        self,
        *,
        Level: int = ...,
        WkstaTransportInfo: WKSTA_TRANSPORT_ENUM_UNION,
    ) -> None: ...

LPWKSTA_TRANSPORT_ENUM_STRUCT: Final[ndr.Pointer]

class USE_INFO_0(ndr.Struct):
    ui0_local: str | None
    ui0_remote: str | None
    def __init__(self, *, ui0_local: str | None = ..., ui0_remote: str | None = ...) -> None: ...

LPUSE_INFO_0: Final[ndr.Pointer]

class USE_INFO_1(ndr.Struct):
    ui1_local: str | None
    ui1_remote: str | None
    ui1_password: str | None
    ui1_status: int
    ui1_asg_type: int
    ui1_refcount: int
    ui1_usecount: int
    def __init__(
        self,
        *,
        ui1_local: str | None = ...,
        ui1_remote: str | None = ...,
        ui1_password: str | None = ...,
        ui1_status: int,
        ui1_asg_type: int,
        ui1_refcount: int,
        ui1_usecount: int,
    ) -> None: ...

LPUSE_INFO_1: Final[ndr.Pointer]

class USE_INFO_2(ndr.Struct):
    ui2_useinfo: USE_INFO_1
    ui2_username: str | None
    ui2_domainname: str | None
    def __init__(
        self,
        *,
        ui2_useinfo: USE_INFO_1,
        ui2_username: str | None = ...,
        ui2_domainname: str | None = ...,
    ) -> None: ...

LPUSE_INFO_2: Final[ndr.Pointer]

class USE_INFO_3(ndr.Struct):
    ui3_ui2: USE_INFO_2
    ui3_flags: int
    def __init__(self, *, ui3_ui2: USE_INFO_2, ui3_flags: int) -> None: ...

LPUSE_INFO_3: Final[ndr.Pointer]

class USE_INFO(ndr.Union):
    tag: int
    value: USE_INFO_0 | USE_INFO_1 | USE_INFO_2 | USE_INFO_3 | None
    @overload
    def __init__(
        self,
        tag: int,
        value: USE_INFO_0 | USE_INFO_1 | USE_INFO_2 | USE_INFO_3 | None = ...,
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, UseInfo0: USE_INFO_0 | None) -> None: ...
    @overload
    def __init__(self, *, UseInfo1: USE_INFO_1 | None) -> None: ...
    @overload
    def __init__(self, *, UseInfo2: USE_INFO_2 | None) -> None: ...
    @overload
    def __init__(self, *, UseInfo3: USE_INFO_3 | None) -> None: ...

LPUSE_INFO: Final[ndr.Pointer]

class USE_INFO_0_CONTAINER(ndr.Struct):
    EntriesRead: int
    Buffer: list[USE_INFO_0] | None
    def __init__(
        self,
        *,
        EntriesRead: int = ...,
        Buffer: _t.Elements[USE_INFO_0] | None = ...,
    ) -> None: ...

LPUSE_INFO_0_CONTAINER: Final[ndr.Pointer]

class USE_INFO_1_CONTAINER(ndr.Struct):
    EntriesRead: int
    Buffer: list[USE_INFO_1] | None
    def __init__(
        self,
        *,
        EntriesRead: int = ...,
        Buffer: _t.Elements[USE_INFO_1] | None = ...,
    ) -> None: ...

LPUSE_INFO_1_CONTAINER: Final[ndr.Pointer]

class USE_INFO_2_CONTAINER(ndr.Struct):
    EntriesRead: int
    Buffer: list[USE_INFO_2] | None
    def __init__(
        self,
        *,
        EntriesRead: int = ...,
        Buffer: _t.Elements[USE_INFO_2] | None = ...,
    ) -> None: ...

LPUSE_INFO_2_CONTAINER: Final[ndr.Pointer]

class USE_ENUM_UNION(ndr.Union):
    tag: int
    value: USE_INFO_0_CONTAINER | USE_INFO_1_CONTAINER | USE_INFO_2_CONTAINER | None
    @overload
    def __init__(
        self,
        tag: int,
        value: USE_INFO_0_CONTAINER | USE_INFO_1_CONTAINER | USE_INFO_2_CONTAINER | None = ...,
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, Level0: USE_INFO_0_CONTAINER | None) -> None: ...
    @overload
    def __init__(self, *, Level1: USE_INFO_1_CONTAINER | None) -> None: ...
    @overload
    def __init__(self, *, Level2: USE_INFO_2_CONTAINER | None) -> None: ...

class USE_ENUM_STRUCT(ndr.Struct):
    Level: int
    UseInfo: USE_ENUM_UNION
    def __init__(self, *, Level: int = ..., UseInfo: USE_ENUM_UNION) -> None: ...

LPUSE_ENUM_STRUCT: Final[ndr.Pointer]

class STAT_WORKSTATION_0(ndr.Struct):
    StatisticsStartTime: int
    BytesReceived: int
    SmbsReceived: int
    PagingReadBytesRequested: int
    NonPagingReadBytesRequested: int
    CacheReadBytesRequested: int
    NetworkReadBytesRequested: int
    BytesTransmitted: int
    SmbsTransmitted: int
    PagingWriteBytesRequested: int
    NonPagingWriteBytesRequested: int
    CacheWriteBytesRequested: int
    NetworkWriteBytesRequested: int
    InitiallyFailedOperations: int
    FailedCompletionOperations: int
    ReadOperations: int
    RandomReadOperations: int
    ReadSmbs: int
    LargeReadSmbs: int
    SmallReadSmbs: int
    WriteOperations: int
    RandomWriteOperations: int
    WriteSmbs: int
    LargeWriteSmbs: int
    SmallWriteSmbs: int
    RawReadsDenied: int
    RawWritesDenied: int
    NetworkErrors: int
    Sessions: int
    FailedSessions: int
    Reconnects: int
    CoreConnects: int
    Lanman20Connects: int
    Lanman21Connects: int
    LanmanNtConnects: int
    ServerDisconnects: int
    HungSessions: int
    UseCount: int
    FailedUseCount: int
    CurrentCommands: int
    def __init__(
        self,
        *,
        StatisticsStartTime: int,
        BytesReceived: int,
        SmbsReceived: int,
        PagingReadBytesRequested: int,
        NonPagingReadBytesRequested: int,
        CacheReadBytesRequested: int,
        NetworkReadBytesRequested: int,
        BytesTransmitted: int,
        SmbsTransmitted: int,
        PagingWriteBytesRequested: int,
        NonPagingWriteBytesRequested: int,
        CacheWriteBytesRequested: int,
        NetworkWriteBytesRequested: int,
        InitiallyFailedOperations: int,
        FailedCompletionOperations: int,
        ReadOperations: int,
        RandomReadOperations: int,
        ReadSmbs: int,
        LargeReadSmbs: int,
        SmallReadSmbs: int,
        WriteOperations: int,
        RandomWriteOperations: int,
        WriteSmbs: int,
        LargeWriteSmbs: int,
        SmallWriteSmbs: int,
        RawReadsDenied: int,
        RawWritesDenied: int,
        NetworkErrors: int,
        Sessions: int,
        FailedSessions: int,
        Reconnects: int,
        CoreConnects: int,
        Lanman20Connects: int,
        Lanman21Connects: int,
        LanmanNtConnects: int,
        ServerDisconnects: int,
        HungSessions: int,
        UseCount: int,
        FailedUseCount: int,
        CurrentCommands: int,
    ) -> None: ...

LPSTAT_WORKSTATION_0: Final[ndr.Pointer]

class JOINPR_ENCRYPTED_USER_PASSWORD(ndr.Struct):
    Buffer: bytes
    def __init__(self, *, Buffer: _t.Buffer) -> None: ...

PJOINPR_ENCRYPTED_USER_PASSWORD: Final[ndr.Pointer]

class JOINPR_ENCRYPTED_USER_PASSWORD_AES(ndr.Struct):
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

PJOINPR_ENCRYPTED_USER_PASSWORD_AES: Final[ndr.Pointer]

class NET_COMPUTER_NAME_ARRAY(ndr.Struct):
    EntryCount: int
    ComputerNames: list[str | None] | None
    def __init__(
        self,
        *,
        EntryCount: int = ...,
        ComputerNames: _t.Elements[str | None] | None = ...,
    ) -> None: ...

PNET_COMPUTER_NAME_ARRAY: Final[ndr.Pointer]

@type_check_only
class wkssvcResponse:
    class NetrWkstaGetInfo(ndr.Outputs):
        WkstaInfo: WKSTA_INFO
        result: int
        def __init__(self, *, WkstaInfo: WKSTA_INFO, result: int) -> None: ...
    class NetrWkstaSetInfo(ndr.Outputs):
        ErrorParameter: int | None
        result: int
        def __init__(self, *, ErrorParameter: int | None = ..., result: int) -> None: ...
    class NetrWkstaUserEnum(ndr.Outputs):
        UserInfo: WKSTA_USER_ENUM_STRUCT
        TotalEntries: int
        ResumeHandle: int | None
        result: int
        def __init__(
            self,
            *,
            UserInfo: WKSTA_USER_ENUM_STRUCT,
            TotalEntries: int,
            ResumeHandle: int | None = ...,
            result: int,
        ) -> None: ...
    class NetrWkstaTransportEnum(ndr.Outputs):
        TransportInfo: WKSTA_TRANSPORT_ENUM_STRUCT
        TotalEntries: int
        ResumeHandle: int | None
        result: int
        def __init__(
            self,
            *,
            TransportInfo: WKSTA_TRANSPORT_ENUM_STRUCT,
            TotalEntries: int,
            ResumeHandle: int | None = ...,
            result: int,
        ) -> None: ...
    class NetrWkstaTransportAdd(ndr.Outputs):
        ErrorParameter: int | None
        result: int
        def __init__(self, *, ErrorParameter: int | None = ..., result: int) -> None: ...
    class NetrWkstaTransportDel(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class NetrUseAdd(ndr.Outputs):
        ErrorParameter: int | None
        result: int
        def __init__(self, *, ErrorParameter: int | None = ..., result: int) -> None: ...
    class NetrUseGetInfo(ndr.Outputs):
        InfoStruct: USE_INFO
        result: int
        def __init__(self, *, InfoStruct: USE_INFO, result: int) -> None: ...
    class NetrUseDel(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class NetrUseEnum(ndr.Outputs):
        InfoStruct: USE_ENUM_STRUCT
        TotalEntries: int
        ResumeHandle: int | None
        result: int
        def __init__(
            self,
            *,
            InfoStruct: USE_ENUM_STRUCT,
            TotalEntries: int,
            ResumeHandle: int | None = ...,
            result: int,
        ) -> None: ...
    class NetrWorkstationStatisticsGet(ndr.Outputs):
        Buffer: STAT_WORKSTATION_0 | None
        result: int
        def __init__(self, *, Buffer: STAT_WORKSTATION_0 | None, result: int) -> None: ...
    class NetrGetJoinInformation(ndr.Outputs):
        NameBuffer: str | None
        BufferType: NETSETUP_JOIN_STATUS
        result: int
        def __init__(
            self,
            *,
            NameBuffer: str | None,
            BufferType: NETSETUP_JOIN_STATUS | int,
            result: int,
        ) -> None: ...
    class NetrJoinDomain2(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class NetrUnjoinDomain2(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class NetrRenameMachineInDomain2(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class NetrValidateName2(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class NetrGetJoinableOUs2(ndr.Outputs):
        OUCount: int
        OUs: list[str | None] | None
        result: int
        def __init__(
            self,
            *,
            OUCount: int = ...,
            OUs: _t.Elements[str | None] | None,
            result: int,
        ) -> None: ...
    class NetrAddAlternateComputerName(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class NetrRemoveAlternateComputerName(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class NetrSetPrimaryComputerName(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class NetrEnumerateComputerNames(ndr.Outputs):
        ComputerNames: NET_COMPUTER_NAME_ARRAY | None
        result: int
        def __init__(
            self,
            *,
            ComputerNames: NET_COMPUTER_NAME_ARRAY | None,
            result: int,
        ) -> None: ...
    class NetrJoinDomain3(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class NetrUnjoinDomain3(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class NetrRenameMachineInDomain3(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class NetrValidateName3(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class NetrAddAlternateComputerName2(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class NetrRemoveAlternateComputerName2(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class NetrSetPrimaryComputerName2(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...

@type_check_only
class wkssvcClient(rpcfast.Client):
    @property
    def raw(self) -> wkssvcRaw: ...
    def NetrWkstaGetInfo(self, ServerName: str | None, Level: int) -> WKSTA_INFO: ...
    def NetrWkstaSetInfo(
        self,
        ServerName: str | None,
        WkstaInfo: WKSTA_INFO,
        ErrorParameter: int | None = ...,
        *,
        Level: int = ...,
    ) -> int | None: ...
    def NetrWkstaUserEnum(
        self,
        ServerName: str | None,
        UserInfo: WKSTA_USER_ENUM_STRUCT,
        PreferredMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> wkssvcResponse.NetrWkstaUserEnum: ...
    def NetrWkstaTransportEnum(
        self,
        ServerName: str | None,
        TransportInfo: WKSTA_TRANSPORT_ENUM_STRUCT,
        PreferredMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> wkssvcResponse.NetrWkstaTransportEnum: ...
    def NetrWkstaTransportAdd(
        self,
        ServerName: str | None,
        Level: int,
        TransportInfo: WKSTA_TRANSPORT_INFO_0,
        ErrorParameter: int | None = ...,
    ) -> int | None: ...
    def NetrWkstaTransportDel(
        self,
        ServerName: str | None,
        TransportName: str | None,
        ForceLevel: int,
    ) -> None: ...
    def NetrUseAdd(
        self,
        ServerName: str | None,
        InfoStruct: USE_INFO,
        ErrorParameter: int | None = ...,
        *,
        Level: int = ...,
    ) -> int | None: ...
    def NetrUseGetInfo(self, ServerName: str | None, UseName: str, Level: int) -> USE_INFO: ...
    def NetrUseDel(self, ServerName: str | None, UseName: str, ForceLevel: int) -> None: ...
    def NetrUseEnum(
        self,
        ServerName: str | None,
        InfoStruct: USE_ENUM_STRUCT,
        PreferredMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> wkssvcResponse.NetrUseEnum: ...
    def NetrWorkstationStatisticsGet(
        self,
        ServerName: str | None,
        ServiceName: str | None,
        Level: int,
        Options: int,
    ) -> STAT_WORKSTATION_0 | None: ...
    def NetrGetJoinInformation(
        self,
        ServerName: str | None,
        NameBuffer: str | None,
    ) -> wkssvcResponse.NetrGetJoinInformation: ...
    def NetrJoinDomain2(
        self,
        ServerName: str | None,
        DomainNameParam: str,
        MachineAccountOU: str | None,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        Options: int,
    ) -> None: ...
    def NetrUnjoinDomain2(
        self,
        ServerName: str | None,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        Options: int,
    ) -> None: ...
    def NetrRenameMachineInDomain2(
        self,
        ServerName: str | None,
        MachineName: str | None,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        Options: int,
    ) -> None: ...
    def NetrValidateName2(
        self,
        ServerName: str | None,
        NameToValidate: str,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        NameType: NETSETUP_NAME_TYPE | int,
    ) -> None: ...
    def NetrGetJoinableOUs2(
        self,
        ServerName: str | None,
        DomainNameParam: str,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        OUCount: int,
    ) -> wkssvcResponse.NetrGetJoinableOUs2: ...
    def NetrAddAlternateComputerName(
        self,
        ServerName: str | None,
        AlternateName: str | None,
        DomainAccount: str | None,
        EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        Reserved: int,
    ) -> None: ...
    def NetrRemoveAlternateComputerName(
        self,
        ServerName: str | None,
        AlternateName: str | None,
        DomainAccount: str | None,
        EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        Reserved: int,
    ) -> None: ...
    def NetrSetPrimaryComputerName(
        self,
        ServerName: str | None,
        PrimaryName: str | None,
        DomainAccount: str | None,
        EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        Reserved: int,
    ) -> None: ...
    def NetrEnumerateComputerNames(
        self,
        ServerName: str | None,
        NameType: NET_COMPUTER_NAME_TYPE | int,
        Reserved: int,
    ) -> NET_COMPUTER_NAME_ARRAY | None: ...
    def NetrJoinDomain3(
        self,
        ServerName: str | None,
        DomainNameParam: str,
        MachineAccountOU: str | None,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
        Options: int,
    ) -> None: ...
    def NetrUnjoinDomain3(
        self,
        ServerName: str | None,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
        Options: int,
    ) -> None: ...
    def NetrRenameMachineInDomain3(
        self,
        ServerName: str | None,
        MachineName: str | None,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
        Options: int,
    ) -> None: ...
    def NetrValidateName3(
        self,
        ServerName: str | None,
        NameToValidate: str,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
        NameType: NETSETUP_NAME_TYPE | int,
    ) -> None: ...
    def NetrAddAlternateComputerName2(
        self,
        ServerName: str | None,
        AlternateName: str | None,
        DomainAccount: str | None,
        EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
        Reserved: int,
    ) -> None: ...
    def NetrRemoveAlternateComputerName2(
        self,
        ServerName: str | None,
        AlternateName: str | None,
        DomainAccount: str | None,
        EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
        Reserved: int,
    ) -> None: ...
    def NetrSetPrimaryComputerName2(
        self,
        ServerName: str | None,
        PrimaryName: str | None,
        DomainAccount: str | None,
        EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
        Reserved: int,
    ) -> None: ...

@type_check_only
class wkssvcRaw:
    def NetrWkstaGetInfo(
        self,
        ServerName: str | None,
        Level: int,
    ) -> wkssvcResponse.NetrWkstaGetInfo: ...
    def NetrWkstaSetInfo(
        self,
        ServerName: str | None,
        WkstaInfo: WKSTA_INFO,
        ErrorParameter: int | None = ...,
        *,
        Level: int = ...,
    ) -> wkssvcResponse.NetrWkstaSetInfo: ...
    def NetrWkstaUserEnum(
        self,
        ServerName: str | None,
        UserInfo: WKSTA_USER_ENUM_STRUCT,
        PreferredMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> wkssvcResponse.NetrWkstaUserEnum: ...
    def NetrWkstaTransportEnum(
        self,
        ServerName: str | None,
        TransportInfo: WKSTA_TRANSPORT_ENUM_STRUCT,
        PreferredMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> wkssvcResponse.NetrWkstaTransportEnum: ...
    def NetrWkstaTransportAdd(
        self,
        ServerName: str | None,
        Level: int,
        TransportInfo: WKSTA_TRANSPORT_INFO_0,
        ErrorParameter: int | None = ...,
    ) -> wkssvcResponse.NetrWkstaTransportAdd: ...
    def NetrWkstaTransportDel(
        self,
        ServerName: str | None,
        TransportName: str | None,
        ForceLevel: int,
    ) -> wkssvcResponse.NetrWkstaTransportDel: ...
    def NetrUseAdd(
        self,
        ServerName: str | None,
        InfoStruct: USE_INFO,
        ErrorParameter: int | None = ...,
        *,
        Level: int = ...,
    ) -> wkssvcResponse.NetrUseAdd: ...
    def NetrUseGetInfo(
        self,
        ServerName: str | None,
        UseName: str,
        Level: int,
    ) -> wkssvcResponse.NetrUseGetInfo: ...
    def NetrUseDel(
        self,
        ServerName: str | None,
        UseName: str,
        ForceLevel: int,
    ) -> wkssvcResponse.NetrUseDel: ...
    def NetrUseEnum(
        self,
        ServerName: str | None,
        InfoStruct: USE_ENUM_STRUCT,
        PreferredMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> wkssvcResponse.NetrUseEnum: ...
    def NetrWorkstationStatisticsGet(
        self,
        ServerName: str | None,
        ServiceName: str | None,
        Level: int,
        Options: int,
    ) -> wkssvcResponse.NetrWorkstationStatisticsGet: ...
    def NetrGetJoinInformation(
        self,
        ServerName: str | None,
        NameBuffer: str | None,
    ) -> wkssvcResponse.NetrGetJoinInformation: ...
    def NetrJoinDomain2(
        self,
        ServerName: str | None,
        DomainNameParam: str,
        MachineAccountOU: str | None,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        Options: int,
    ) -> wkssvcResponse.NetrJoinDomain2: ...
    def NetrUnjoinDomain2(
        self,
        ServerName: str | None,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        Options: int,
    ) -> wkssvcResponse.NetrUnjoinDomain2: ...
    def NetrRenameMachineInDomain2(
        self,
        ServerName: str | None,
        MachineName: str | None,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        Options: int,
    ) -> wkssvcResponse.NetrRenameMachineInDomain2: ...
    def NetrValidateName2(
        self,
        ServerName: str | None,
        NameToValidate: str,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        NameType: NETSETUP_NAME_TYPE | int,
    ) -> wkssvcResponse.NetrValidateName2: ...
    def NetrGetJoinableOUs2(
        self,
        ServerName: str | None,
        DomainNameParam: str,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        OUCount: int,
    ) -> wkssvcResponse.NetrGetJoinableOUs2: ...
    def NetrAddAlternateComputerName(
        self,
        ServerName: str | None,
        AlternateName: str | None,
        DomainAccount: str | None,
        EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        Reserved: int,
    ) -> wkssvcResponse.NetrAddAlternateComputerName: ...
    def NetrRemoveAlternateComputerName(
        self,
        ServerName: str | None,
        AlternateName: str | None,
        DomainAccount: str | None,
        EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        Reserved: int,
    ) -> wkssvcResponse.NetrRemoveAlternateComputerName: ...
    def NetrSetPrimaryComputerName(
        self,
        ServerName: str | None,
        PrimaryName: str | None,
        DomainAccount: str | None,
        EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        Reserved: int,
    ) -> wkssvcResponse.NetrSetPrimaryComputerName: ...
    def NetrEnumerateComputerNames(
        self,
        ServerName: str | None,
        NameType: NET_COMPUTER_NAME_TYPE | int,
        Reserved: int,
    ) -> wkssvcResponse.NetrEnumerateComputerNames: ...
    def NetrJoinDomain3(
        self,
        ServerName: str | None,
        DomainNameParam: str,
        MachineAccountOU: str | None,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
        Options: int,
    ) -> wkssvcResponse.NetrJoinDomain3: ...
    def NetrUnjoinDomain3(
        self,
        ServerName: str | None,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
        Options: int,
    ) -> wkssvcResponse.NetrUnjoinDomain3: ...
    def NetrRenameMachineInDomain3(
        self,
        ServerName: str | None,
        MachineName: str | None,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
        Options: int,
    ) -> wkssvcResponse.NetrRenameMachineInDomain3: ...
    def NetrValidateName3(
        self,
        ServerName: str | None,
        NameToValidate: str,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
        NameType: NETSETUP_NAME_TYPE | int,
    ) -> wkssvcResponse.NetrValidateName3: ...
    def NetrAddAlternateComputerName2(
        self,
        ServerName: str | None,
        AlternateName: str | None,
        DomainAccount: str | None,
        EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
        Reserved: int,
    ) -> wkssvcResponse.NetrAddAlternateComputerName2: ...
    def NetrRemoveAlternateComputerName2(
        self,
        ServerName: str | None,
        AlternateName: str | None,
        DomainAccount: str | None,
        EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
        Reserved: int,
    ) -> wkssvcResponse.NetrRemoveAlternateComputerName2: ...
    def NetrSetPrimaryComputerName2(
        self,
        ServerName: str | None,
        PrimaryName: str | None,
        DomainAccount: str | None,
        EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
        Reserved: int,
    ) -> wkssvcResponse.NetrSetPrimaryComputerName2: ...

@type_check_only
class wkssvcAsyncClient(rpcfast.aio.AsyncClient):
    @property
    def raw(self) -> wkssvcAsyncRaw: ...
    async def NetrWkstaGetInfo(self, ServerName: str | None, Level: int) -> WKSTA_INFO: ...
    async def NetrWkstaSetInfo(
        self,
        ServerName: str | None,
        WkstaInfo: WKSTA_INFO,
        ErrorParameter: int | None = ...,
        *,
        Level: int = ...,
    ) -> int | None: ...
    async def NetrWkstaUserEnum(
        self,
        ServerName: str | None,
        UserInfo: WKSTA_USER_ENUM_STRUCT,
        PreferredMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> wkssvcResponse.NetrWkstaUserEnum: ...
    async def NetrWkstaTransportEnum(
        self,
        ServerName: str | None,
        TransportInfo: WKSTA_TRANSPORT_ENUM_STRUCT,
        PreferredMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> wkssvcResponse.NetrWkstaTransportEnum: ...
    async def NetrWkstaTransportAdd(
        self,
        ServerName: str | None,
        Level: int,
        TransportInfo: WKSTA_TRANSPORT_INFO_0,
        ErrorParameter: int | None = ...,
    ) -> int | None: ...
    async def NetrWkstaTransportDel(
        self,
        ServerName: str | None,
        TransportName: str | None,
        ForceLevel: int,
    ) -> None: ...
    async def NetrUseAdd(
        self,
        ServerName: str | None,
        InfoStruct: USE_INFO,
        ErrorParameter: int | None = ...,
        *,
        Level: int = ...,
    ) -> int | None: ...
    async def NetrUseGetInfo(
        self,
        ServerName: str | None,
        UseName: str,
        Level: int,
    ) -> USE_INFO: ...
    async def NetrUseDel(self, ServerName: str | None, UseName: str, ForceLevel: int) -> None: ...
    async def NetrUseEnum(
        self,
        ServerName: str | None,
        InfoStruct: USE_ENUM_STRUCT,
        PreferredMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> wkssvcResponse.NetrUseEnum: ...
    async def NetrWorkstationStatisticsGet(
        self,
        ServerName: str | None,
        ServiceName: str | None,
        Level: int,
        Options: int,
    ) -> STAT_WORKSTATION_0 | None: ...
    async def NetrGetJoinInformation(
        self,
        ServerName: str | None,
        NameBuffer: str | None,
    ) -> wkssvcResponse.NetrGetJoinInformation: ...
    async def NetrJoinDomain2(
        self,
        ServerName: str | None,
        DomainNameParam: str,
        MachineAccountOU: str | None,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        Options: int,
    ) -> None: ...
    async def NetrUnjoinDomain2(
        self,
        ServerName: str | None,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        Options: int,
    ) -> None: ...
    async def NetrRenameMachineInDomain2(
        self,
        ServerName: str | None,
        MachineName: str | None,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        Options: int,
    ) -> None: ...
    async def NetrValidateName2(
        self,
        ServerName: str | None,
        NameToValidate: str,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        NameType: NETSETUP_NAME_TYPE | int,
    ) -> None: ...
    async def NetrGetJoinableOUs2(
        self,
        ServerName: str | None,
        DomainNameParam: str,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        OUCount: int,
    ) -> wkssvcResponse.NetrGetJoinableOUs2: ...
    async def NetrAddAlternateComputerName(
        self,
        ServerName: str | None,
        AlternateName: str | None,
        DomainAccount: str | None,
        EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        Reserved: int,
    ) -> None: ...
    async def NetrRemoveAlternateComputerName(
        self,
        ServerName: str | None,
        AlternateName: str | None,
        DomainAccount: str | None,
        EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        Reserved: int,
    ) -> None: ...
    async def NetrSetPrimaryComputerName(
        self,
        ServerName: str | None,
        PrimaryName: str | None,
        DomainAccount: str | None,
        EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        Reserved: int,
    ) -> None: ...
    async def NetrEnumerateComputerNames(
        self,
        ServerName: str | None,
        NameType: NET_COMPUTER_NAME_TYPE | int,
        Reserved: int,
    ) -> NET_COMPUTER_NAME_ARRAY | None: ...
    async def NetrJoinDomain3(
        self,
        ServerName: str | None,
        DomainNameParam: str,
        MachineAccountOU: str | None,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
        Options: int,
    ) -> None: ...
    async def NetrUnjoinDomain3(
        self,
        ServerName: str | None,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
        Options: int,
    ) -> None: ...
    async def NetrRenameMachineInDomain3(
        self,
        ServerName: str | None,
        MachineName: str | None,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
        Options: int,
    ) -> None: ...
    async def NetrValidateName3(
        self,
        ServerName: str | None,
        NameToValidate: str,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
        NameType: NETSETUP_NAME_TYPE | int,
    ) -> None: ...
    async def NetrAddAlternateComputerName2(
        self,
        ServerName: str | None,
        AlternateName: str | None,
        DomainAccount: str | None,
        EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
        Reserved: int,
    ) -> None: ...
    async def NetrRemoveAlternateComputerName2(
        self,
        ServerName: str | None,
        AlternateName: str | None,
        DomainAccount: str | None,
        EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
        Reserved: int,
    ) -> None: ...
    async def NetrSetPrimaryComputerName2(
        self,
        ServerName: str | None,
        PrimaryName: str | None,
        DomainAccount: str | None,
        EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
        Reserved: int,
    ) -> None: ...

@type_check_only
class wkssvcAsyncRaw:
    async def NetrWkstaGetInfo(
        self,
        ServerName: str | None,
        Level: int,
    ) -> wkssvcResponse.NetrWkstaGetInfo: ...
    async def NetrWkstaSetInfo(
        self,
        ServerName: str | None,
        WkstaInfo: WKSTA_INFO,
        ErrorParameter: int | None = ...,
        *,
        Level: int = ...,
    ) -> wkssvcResponse.NetrWkstaSetInfo: ...
    async def NetrWkstaUserEnum(
        self,
        ServerName: str | None,
        UserInfo: WKSTA_USER_ENUM_STRUCT,
        PreferredMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> wkssvcResponse.NetrWkstaUserEnum: ...
    async def NetrWkstaTransportEnum(
        self,
        ServerName: str | None,
        TransportInfo: WKSTA_TRANSPORT_ENUM_STRUCT,
        PreferredMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> wkssvcResponse.NetrWkstaTransportEnum: ...
    async def NetrWkstaTransportAdd(
        self,
        ServerName: str | None,
        Level: int,
        TransportInfo: WKSTA_TRANSPORT_INFO_0,
        ErrorParameter: int | None = ...,
    ) -> wkssvcResponse.NetrWkstaTransportAdd: ...
    async def NetrWkstaTransportDel(
        self,
        ServerName: str | None,
        TransportName: str | None,
        ForceLevel: int,
    ) -> wkssvcResponse.NetrWkstaTransportDel: ...
    async def NetrUseAdd(
        self,
        ServerName: str | None,
        InfoStruct: USE_INFO,
        ErrorParameter: int | None = ...,
        *,
        Level: int = ...,
    ) -> wkssvcResponse.NetrUseAdd: ...
    async def NetrUseGetInfo(
        self,
        ServerName: str | None,
        UseName: str,
        Level: int,
    ) -> wkssvcResponse.NetrUseGetInfo: ...
    async def NetrUseDel(
        self,
        ServerName: str | None,
        UseName: str,
        ForceLevel: int,
    ) -> wkssvcResponse.NetrUseDel: ...
    async def NetrUseEnum(
        self,
        ServerName: str | None,
        InfoStruct: USE_ENUM_STRUCT,
        PreferredMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> wkssvcResponse.NetrUseEnum: ...
    async def NetrWorkstationStatisticsGet(
        self,
        ServerName: str | None,
        ServiceName: str | None,
        Level: int,
        Options: int,
    ) -> wkssvcResponse.NetrWorkstationStatisticsGet: ...
    async def NetrGetJoinInformation(
        self,
        ServerName: str | None,
        NameBuffer: str | None,
    ) -> wkssvcResponse.NetrGetJoinInformation: ...
    async def NetrJoinDomain2(
        self,
        ServerName: str | None,
        DomainNameParam: str,
        MachineAccountOU: str | None,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        Options: int,
    ) -> wkssvcResponse.NetrJoinDomain2: ...
    async def NetrUnjoinDomain2(
        self,
        ServerName: str | None,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        Options: int,
    ) -> wkssvcResponse.NetrUnjoinDomain2: ...
    async def NetrRenameMachineInDomain2(
        self,
        ServerName: str | None,
        MachineName: str | None,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        Options: int,
    ) -> wkssvcResponse.NetrRenameMachineInDomain2: ...
    async def NetrValidateName2(
        self,
        ServerName: str | None,
        NameToValidate: str,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        NameType: NETSETUP_NAME_TYPE | int,
    ) -> wkssvcResponse.NetrValidateName2: ...
    async def NetrGetJoinableOUs2(
        self,
        ServerName: str | None,
        DomainNameParam: str,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        OUCount: int,
    ) -> wkssvcResponse.NetrGetJoinableOUs2: ...
    async def NetrAddAlternateComputerName(
        self,
        ServerName: str | None,
        AlternateName: str | None,
        DomainAccount: str | None,
        EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        Reserved: int,
    ) -> wkssvcResponse.NetrAddAlternateComputerName: ...
    async def NetrRemoveAlternateComputerName(
        self,
        ServerName: str | None,
        AlternateName: str | None,
        DomainAccount: str | None,
        EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        Reserved: int,
    ) -> wkssvcResponse.NetrRemoveAlternateComputerName: ...
    async def NetrSetPrimaryComputerName(
        self,
        ServerName: str | None,
        PrimaryName: str | None,
        DomainAccount: str | None,
        EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        Reserved: int,
    ) -> wkssvcResponse.NetrSetPrimaryComputerName: ...
    async def NetrEnumerateComputerNames(
        self,
        ServerName: str | None,
        NameType: NET_COMPUTER_NAME_TYPE | int,
        Reserved: int,
    ) -> wkssvcResponse.NetrEnumerateComputerNames: ...
    async def NetrJoinDomain3(
        self,
        ServerName: str | None,
        DomainNameParam: str,
        MachineAccountOU: str | None,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
        Options: int,
    ) -> wkssvcResponse.NetrJoinDomain3: ...
    async def NetrUnjoinDomain3(
        self,
        ServerName: str | None,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
        Options: int,
    ) -> wkssvcResponse.NetrUnjoinDomain3: ...
    async def NetrRenameMachineInDomain3(
        self,
        ServerName: str | None,
        MachineName: str | None,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
        Options: int,
    ) -> wkssvcResponse.NetrRenameMachineInDomain3: ...
    async def NetrValidateName3(
        self,
        ServerName: str | None,
        NameToValidate: str,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
        NameType: NETSETUP_NAME_TYPE | int,
    ) -> wkssvcResponse.NetrValidateName3: ...
    async def NetrAddAlternateComputerName2(
        self,
        ServerName: str | None,
        AlternateName: str | None,
        DomainAccount: str | None,
        EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
        Reserved: int,
    ) -> wkssvcResponse.NetrAddAlternateComputerName2: ...
    async def NetrRemoveAlternateComputerName2(
        self,
        ServerName: str | None,
        AlternateName: str | None,
        DomainAccount: str | None,
        EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
        Reserved: int,
    ) -> wkssvcResponse.NetrRemoveAlternateComputerName2: ...
    async def NetrSetPrimaryComputerName2(
        self,
        ServerName: str | None,
        PrimaryName: str | None,
        DomainAccount: str | None,
        EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
        Reserved: int,
    ) -> wkssvcResponse.NetrSetPrimaryComputerName2: ...

@type_check_only
class wkssvcManager(Protocol):
    def NetrWkstaGetInfo(self, *, ServerName: str | None, Level: int) -> _t.Answer[WKSTA_INFO]: ...
    def NetrWkstaSetInfo(
        self,
        *,
        ServerName: str | None,
        Level: int,
        WkstaInfo: WKSTA_INFO,
        ErrorParameter: int | None,
    ) -> _t.Answer[int | None]: ...
    def NetrWkstaUserEnum(
        self,
        *,
        ServerName: str | None,
        UserInfo: WKSTA_USER_ENUM_STRUCT,
        PreferredMaximumLength: int,
        ResumeHandle: int | None,
    ) -> _t.Answer[_t.Outputs[wkssvcResponse.NetrWkstaUserEnum]]: ...
    def NetrWkstaTransportEnum(
        self,
        *,
        ServerName: str | None,
        TransportInfo: WKSTA_TRANSPORT_ENUM_STRUCT,
        PreferredMaximumLength: int,
        ResumeHandle: int | None,
    ) -> _t.Answer[_t.Outputs[wkssvcResponse.NetrWkstaTransportEnum]]: ...
    def NetrWkstaTransportAdd(
        self,
        *,
        ServerName: str | None,
        Level: int,
        TransportInfo: WKSTA_TRANSPORT_INFO_0,
        ErrorParameter: int | None,
    ) -> _t.Answer[int | None]: ...
    def NetrWkstaTransportDel(
        self,
        *,
        ServerName: str | None,
        TransportName: str | None,
        ForceLevel: int,
    ) -> _t.Answer[None]: ...
    def NetrUseAdd(
        self,
        *,
        ServerName: str | None,
        Level: int,
        InfoStruct: USE_INFO,
        ErrorParameter: int | None,
    ) -> _t.Answer[int | None]: ...
    def NetrUseGetInfo(
        self,
        *,
        ServerName: str | None,
        UseName: str,
        Level: int,
    ) -> _t.Answer[USE_INFO]: ...
    def NetrUseDel(
        self,
        *,
        ServerName: str | None,
        UseName: str,
        ForceLevel: int,
    ) -> _t.Answer[None]: ...
    def NetrUseEnum(
        self,
        *,
        ServerName: str | None,
        InfoStruct: USE_ENUM_STRUCT,
        PreferredMaximumLength: int,
        ResumeHandle: int | None,
    ) -> _t.Answer[_t.Outputs[wkssvcResponse.NetrUseEnum]]: ...
    def NetrWorkstationStatisticsGet(
        self,
        *,
        ServerName: str | None,
        ServiceName: str | None,
        Level: int,
        Options: int,
    ) -> _t.Answer[STAT_WORKSTATION_0 | None]: ...
    def NetrGetJoinInformation(
        self,
        *,
        ServerName: str | None,
        NameBuffer: str | None,
    ) -> _t.Answer[_t.Outputs[wkssvcResponse.NetrGetJoinInformation]]: ...
    def NetrJoinDomain2(
        self,
        *,
        ServerName: str | None,
        DomainNameParam: str,
        MachineAccountOU: str | None,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        Options: int,
    ) -> _t.Answer[None]: ...
    def NetrUnjoinDomain2(
        self,
        *,
        ServerName: str | None,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        Options: int,
    ) -> _t.Answer[None]: ...
    def NetrRenameMachineInDomain2(
        self,
        *,
        ServerName: str | None,
        MachineName: str | None,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        Options: int,
    ) -> _t.Answer[None]: ...
    def NetrValidateName2(
        self,
        *,
        ServerName: str | None,
        NameToValidate: str,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        NameType: NETSETUP_NAME_TYPE,
    ) -> _t.Answer[None]: ...
    def NetrGetJoinableOUs2(
        self,
        *,
        ServerName: str | None,
        DomainNameParam: str,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        OUCount: int,
    ) -> _t.Answer[_t.Outputs[wkssvcResponse.NetrGetJoinableOUs2]]: ...
    def NetrAddAlternateComputerName(
        self,
        *,
        ServerName: str | None,
        AlternateName: str | None,
        DomainAccount: str | None,
        EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        Reserved: int,
    ) -> _t.Answer[None]: ...
    def NetrRemoveAlternateComputerName(
        self,
        *,
        ServerName: str | None,
        AlternateName: str | None,
        DomainAccount: str | None,
        EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        Reserved: int,
    ) -> _t.Answer[None]: ...
    def NetrSetPrimaryComputerName(
        self,
        *,
        ServerName: str | None,
        PrimaryName: str | None,
        DomainAccount: str | None,
        EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD | None,
        Reserved: int,
    ) -> _t.Answer[None]: ...
    def NetrEnumerateComputerNames(
        self,
        *,
        ServerName: str | None,
        NameType: NET_COMPUTER_NAME_TYPE,
        Reserved: int,
    ) -> _t.Answer[NET_COMPUTER_NAME_ARRAY | None]: ...
    def NetrJoinDomain3(
        self,
        *,
        ServerName: str | None,
        DomainNameParam: str,
        MachineAccountOU: str | None,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
        Options: int,
    ) -> _t.Answer[None]: ...
    def NetrUnjoinDomain3(
        self,
        *,
        ServerName: str | None,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
        Options: int,
    ) -> _t.Answer[None]: ...
    def NetrRenameMachineInDomain3(
        self,
        *,
        ServerName: str | None,
        MachineName: str | None,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
        Options: int,
    ) -> _t.Answer[None]: ...
    def NetrValidateName3(
        self,
        *,
        ServerName: str | None,
        NameToValidate: str,
        AccountName: str | None,
        Password: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
        NameType: NETSETUP_NAME_TYPE,
    ) -> _t.Answer[None]: ...
    def NetrAddAlternateComputerName2(
        self,
        *,
        ServerName: str | None,
        AlternateName: str | None,
        DomainAccount: str | None,
        EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
        Reserved: int,
    ) -> _t.Answer[None]: ...
    def NetrRemoveAlternateComputerName2(
        self,
        *,
        ServerName: str | None,
        AlternateName: str | None,
        DomainAccount: str | None,
        EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
        Reserved: int,
    ) -> _t.Answer[None]: ...
    def NetrSetPrimaryComputerName2(
        self,
        *,
        ServerName: str | None,
        PrimaryName: str | None,
        DomainAccount: str | None,
        EncryptedPassword: JOINPR_ENCRYPTED_USER_PASSWORD_AES | None,
        Reserved: int,
    ) -> _t.Answer[None]: ...

wkssvc: ndr.Interface[wkssvcClient, wkssvcAsyncClient, wkssvcManager]
