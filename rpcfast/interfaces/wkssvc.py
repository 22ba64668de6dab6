"""The types and interfaces of wkssvc.idl.

Generated from wkssvc.idl by `python -m rpcfast idl`: edit that file and run it again.
"""

from rpcfast import ndr
from rpcfast.interfaces.ms_dtyp import RPC_UNICODE_STRING

WKSSVC_IDENTIFY_HANDLE = ndr.unique(ndr.wchar)
WKSSVC_IMPERSONATE_HANDLE = ndr.unique(ndr.wchar)
JOIN_OBFUSCATOR_LENGTH = 8
JOIN_MAX_PASSWORD_LENGTH = 256
MAX_PASSWORDBLOB_SIZE = 524


class NETSETUP_JOIN_STATUS(ndr.IntEnum):
    NetSetupUnknownStatus = 0
    NetSetupUnjoined = 1
    NetSetupWorkgroupName = 2
    NetSetupDomainName = 3


PNETSETUP_JOIN_STATUS = ndr.unique(ndr.Enum(NETSETUP_JOIN_STATUS))


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
    wki100_platform_id = ndr.ulong
    wki100_computername = ndr.unique(ndr.string(ndr.wchar))
    wki100_langroup = ndr.unique(ndr.string(ndr.wchar))
    wki100_ver_major = ndr.ulong
    wki100_ver_minor = ndr.ulong


LPWKSTA_INFO_100 = ndr.unique(WKSTA_INFO_100)


class WKSTA_INFO_101(ndr.Struct):
    wki101_platform_id = ndr.ulong
    wki101_computername = ndr.unique(ndr.string(ndr.wchar))
    wki101_langroup = ndr.unique(ndr.string(ndr.wchar))
    wki101_ver_major = ndr.ulong
    wki101_ver_minor = ndr.ulong
    wki101_lanroot = ndr.unique(ndr.string(ndr.wchar))


LPWKSTA_INFO_101 = ndr.unique(WKSTA_INFO_101)


class WKSTA_INFO_102(ndr.Struct):
    wki102_platform_id = ndr.ulong
    wki102_computername = ndr.unique(ndr.string(ndr.wchar))
    wki102_langroup = ndr.unique(ndr.string(ndr.wchar))
    wki102_ver_major = ndr.ulong
    wki102_ver_minor = ndr.ulong
    wki102_lanroot = ndr.unique(ndr.string(ndr.wchar))
    wki102_logged_on_users = ndr.ulong


LPWKSTA_INFO_102 = ndr.unique(WKSTA_INFO_102)


class WKSTA_INFO_502(ndr.Struct):
    wki502_char_wait = ndr.ulong
    wki502_collection_time = ndr.ulong
    wki502_maximum_collection_count = ndr.ulong
    wki502_keep_conn = ndr.ulong
    wki502_max_cmds = ndr.ulong
    wki502_sess_timeout = ndr.ulong
    wki502_siz_char_buf = ndr.ulong
    wki502_max_threads = ndr.ulong
    wki502_lock_quota = ndr.ulong
    wki502_lock_increment = ndr.ulong
    wki502_lock_maximum = ndr.ulong
    wki502_pipe_increment = ndr.ulong
    wki502_pipe_maximum = ndr.ulong
    wki502_cache_file_timeout = ndr.ulong
    wki502_dormant_file_limit = ndr.ulong
    wki502_read_ahead_throughput = ndr.ulong
    wki502_num_mailslot_buffers = ndr.ulong
    wki502_num_srv_announce_buffers = ndr.ulong
    wki502_max_illegal_datagram_events = ndr.ulong
    wki502_illegal_datagram_event_reset_frequency = ndr.ulong
    wki502_log_election_packets = ndr.long
    wki502_use_opportunistic_locking = ndr.long
    wki502_use_unlock_behind = ndr.long
    wki502_use_close_behind = ndr.long
    wki502_buf_named_pipes = ndr.long
    wki502_use_lock_read_unlock = ndr.long
    wki502_utilize_nt_caching = ndr.long
    wki502_use_raw_read = ndr.long
    wki502_use_raw_write = ndr.long
    wki502_use_write_raw_data = ndr.long
    wki502_use_encryption = ndr.long
    wki502_buf_files_deny_write = ndr.long
    wki502_buf_read_only_files = ndr.long
    wki502_force_core_create_mode = ndr.long
    wki502_use_512_byte_max_transfer = ndr.long


LPWKSTA_INFO_502 = ndr.unique(WKSTA_INFO_502)


class WKSTA_INFO_1013(ndr.Struct):
    wki1013_keep_conn = ndr.ulong


class WKSTA_INFO_1018(ndr.Struct):
    wki1018_sess_timeout = ndr.ulong


class WKSTA_INFO_1046(ndr.Struct):
    wki1046_dormant_file_limit = ndr.ulong


class WKSTA_INFO(ndr.Union, switch=ndr.ulong, empty=(ndr.DEFAULT,)):
    WkstaInfo100 = ndr.case(LPWKSTA_INFO_100, 100)
    WkstaInfo101 = ndr.case(LPWKSTA_INFO_101, 101)
    WkstaInfo102 = ndr.case(LPWKSTA_INFO_102, 102)
    WkstaInfo502 = ndr.case(LPWKSTA_INFO_502, 502)
    WkstaInfo1013 = ndr.case(ndr.unique(WKSTA_INFO_1013), 1013)
    WkstaInfo1018 = ndr.case(ndr.unique(WKSTA_INFO_1018), 1018)
    WkstaInfo1046 = ndr.case(ndr.unique(WKSTA_INFO_1046), 1046)


LPWKSTA_INFO = ndr.unique(WKSTA_INFO)


class WKSTA_USER_INFO_0(ndr.Struct):
    wkui0_username = ndr.unique(ndr.string(ndr.wchar))


LPWKSTA_USER_INFO_0 = ndr.unique(WKSTA_USER_INFO_0)


class WKSTA_USER_INFO_1(ndr.Struct):
    wkui1_username = ndr.unique(ndr.string(ndr.wchar))
    wkui1_logon_domain = ndr.unique(ndr.string(ndr.wchar))
    wkui1_oth_domains = ndr.unique(ndr.string(ndr.wchar))
    wkui1_logon_server = ndr.unique(ndr.string(ndr.wchar))


LPWKSTA_USER_INFO_1 = ndr.unique(WKSTA_USER_INFO_1)


class WKSTA_USER_INFO_0_CONTAINER(ndr.Struct):
    EntriesRead = ndr.ulong
    Buffer = ndr.unique(ndr.array(WKSTA_USER_INFO_0, size_is=ndr.var.EntriesRead))


LPWKSTA_USER_INFO_0_CONTAINER = ndr.unique(WKSTA_USER_INFO_0_CONTAINER)


class WKSTA_USER_INFO_1_CONTAINER(ndr.Struct):
    EntriesRead = ndr.ulong
    Buffer = ndr.unique(ndr.array(WKSTA_USER_INFO_1, size_is=ndr.var.EntriesRead))


LPWKSTA_USER_INFO_1_CONTAINER = ndr.unique(WKSTA_USER_INFO_1_CONTAINER)


class WKSTA_USER_ENUM_UNION(ndr.Union, switch=ndr.ulong, empty=(ndr.DEFAULT,)):
    Level0 = ndr.case(LPWKSTA_USER_INFO_0_CONTAINER, 0)
    Level1 = ndr.case(LPWKSTA_USER_INFO_1_CONTAINER, 1)


class WKSTA_USER_ENUM_STRUCT(ndr.Struct):
    Level = ndr.ulong
    WkstaUserInfo = ndr.switch_is(WKSTA_USER_ENUM_UNION, ndr.var.Level)


LPWKSTA_USER_ENUM_STRUCT = ndr.unique(WKSTA_USER_ENUM_STRUCT)


class WKSTA_TRANSPORT_INFO_0(ndr.Struct):
    wkti0_quality_of_service = ndr.ulong
    wkti0_number_of_vcs = ndr.ulong
    wkti0_transport_name = ndr.unique(ndr.string(ndr.wchar))
    wkti0_transport_address = ndr.unique(ndr.string(ndr.wchar))
    wkti0_wan_ish = ndr.ulong


LPWKSTA_TRANSPORT_INFO_0 = ndr.unique(WKSTA_TRANSPORT_INFO_0)


class WKSTA_TRANSPORT_INFO_0_CONTAINER(ndr.Struct):
    EntriesRead = ndr.ulong
    Buffer = ndr.unique(ndr.array(WKSTA_TRANSPORT_INFO_0, size_is=ndr.var.EntriesRead))


LPWKSTA_TRANSPORT_INFO_0_CONTAINER = ndr.unique(WKSTA_TRANSPORT_INFO_0_CONTAINER)


class WKSTA_TRANSPORT_ENUM_UNION(ndr.Union, switch=ndr.ulong, empty=(ndr.DEFAULT,)):
    Level0 = ndr.case(LPWKSTA_TRANSPORT_INFO_0_CONTAINER, 0)


class WKSTA_TRANSPORT_ENUM_STRUCT(ndr.Struct):
    Level = ndr.ulong
    WkstaTransportInfo = ndr.switch_is(WKSTA_TRANSPORT_ENUM_UNION, ndr.var.Level)


LPWKSTA_TRANSPORT_ENUM_STRUCT = ndr.unique(WKSTA_TRANSPORT_ENUM_STRUCT)


class USE_INFO_0(ndr.Struct):
    ui0_local = ndr.unique(ndr.string(ndr.wchar))
    ui0_remote = ndr.unique(ndr.string(ndr.wchar))


LPUSE_INFO_0 = ndr.unique(USE_INFO_0)


class USE_INFO_1(ndr.Struct):
    ui1_local = ndr.unique(ndr.string(ndr.wchar))
    ui1_remote = ndr.unique(ndr.string(ndr.wchar))
    ui1_password = ndr.unique(ndr.string(ndr.wchar))
    ui1_status = ndr.ulong
    ui1_asg_type = ndr.ulong
    ui1_refcount = ndr.ulong
    ui1_usecount = ndr.ulong


LPUSE_INFO_1 = ndr.unique(USE_INFO_1)


class USE_INFO_2(ndr.Struct):
    ui2_useinfo = USE_INFO_1
    ui2_username = ndr.unique(ndr.string(ndr.wchar))
    ui2_domainname = ndr.unique(ndr.string(ndr.wchar))


LPUSE_INFO_2 = ndr.unique(USE_INFO_2)


class USE_INFO_3(ndr.Struct):
    ui3_ui2 = USE_INFO_2
    ui3_flags = ndr.ulong


LPUSE_INFO_3 = ndr.unique(USE_INFO_3)


class USE_INFO(ndr.Union, switch=ndr.ulong, empty=(ndr.DEFAULT,)):
    UseInfo0 = ndr.case(LPUSE_INFO_0, 0)
    UseInfo1 = ndr.case(LPUSE_INFO_1, 1)
    UseInfo2 = ndr.case(LPUSE_INFO_2, 2)
    UseInfo3 = ndr.case(LPUSE_INFO_3, 3)


LPUSE_INFO = ndr.unique(USE_INFO)


class USE_INFO_0_CONTAINER(ndr.Struct):
    EntriesRead = ndr.ulong
    Buffer = ndr.unique(ndr.array(USE_INFO_0, size_is=ndr.var.EntriesRead))


LPUSE_INFO_0_CONTAINER = ndr.unique(USE_INFO_0_CONTAINER)


class USE_INFO_1_CONTAINER(ndr.Struct):
    EntriesRead = ndr.ulong
    Buffer = ndr.unique(ndr.array(USE_INFO_1, size_is=ndr.var.EntriesRead))


LPUSE_INFO_1_CONTAINER = ndr.unique(USE_INFO_1_CONTAINER)


class USE_INFO_2_CONTAINER(ndr.Struct):
    EntriesRead = ndr.ulong
    Buffer = ndr.unique(ndr.array(USE_INFO_2, size_is=ndr.var.EntriesRead))


LPUSE_INFO_2_CONTAINER = ndr.unique(USE_INFO_2_CONTAINER)


class USE_ENUM_UNION(ndr.Union, switch=ndr.ulong, empty=(ndr.DEFAULT,)):
    Level0 = ndr.case(LPUSE_INFO_0_CONTAINER, 0)
    Level1 = ndr.case(LPUSE_INFO_1_CONTAINER, 1)
    Level2 = ndr.case(LPUSE_INFO_2_CONTAINER, 2)


class USE_ENUM_STRUCT(ndr.Struct):
    Level = ndr.ulong
    UseInfo = ndr.switch_is(USE_ENUM_UNION, ndr.var.Level)


LPUSE_ENUM_STRUCT = ndr.unique(USE_ENUM_STRUCT)


class STAT_WORKSTATION_0(ndr.Struct):
    StatisticsStartTime = ndr.hyper
    BytesReceived = ndr.hyper
    SmbsReceived = ndr.hyper
    PagingReadBytesRequested = ndr.hyper
    NonPagingReadBytesRequested = ndr.hyper
    CacheReadBytesRequested = ndr.hyper
    NetworkReadBytesRequested = ndr.hyper
    BytesTransmitted = ndr.hyper
    SmbsTransmitted = ndr.hyper
    PagingWriteBytesRequested = ndr.hyper
    NonPagingWriteBytesRequested = ndr.hyper
    CacheWriteBytesRequested = ndr.hyper
    NetworkWriteBytesRequested = ndr.hyper
    InitiallyFailedOperations = ndr.ulong
    FailedCompletionOperations = ndr.ulong
    ReadOperations = ndr.ulong
    RandomReadOperations = ndr.ulong
    ReadSmbs = ndr.ulong
    LargeReadSmbs = ndr.ulong
    SmallReadSmbs = ndr.ulong
    WriteOperations = ndr.ulong
    RandomWriteOperations = ndr.ulong
    WriteSmbs = ndr.ulong
    LargeWriteSmbs = ndr.ulong
    SmallWriteSmbs = ndr.ulong
    RawReadsDenied = ndr.ulong
    RawWritesDenied = ndr.ulong
    NetworkErrors = ndr.ulong
    Sessions = ndr.ulong
    FailedSessions = ndr.ulong
    Reconnects = ndr.ulong
    CoreConnects = ndr.ulong
    Lanman20Connects = ndr.ulong
    Lanman21Connects = ndr.ulong
    LanmanNtConnects = ndr.ulong
    ServerDisconnects = ndr.ulong
    HungSessions = ndr.ulong
    UseCount = ndr.ulong
    FailedUseCount = ndr.ulong
    CurrentCommands = ndr.ulong


LPSTAT_WORKSTATION_0 = ndr.unique(STAT_WORKSTATION_0)


class JOINPR_ENCRYPTED_USER_PASSWORD(ndr.Struct):
    Buffer = ndr.array(ndr.usmall, 524)


PJOINPR_ENCRYPTED_USER_PASSWORD = ndr.unique(JOINPR_ENCRYPTED_USER_PASSWORD)


class JOINPR_ENCRYPTED_USER_PASSWORD_AES(ndr.Struct):
    AuthData = ndr.array(ndr.usmall, 64)
    Salt = ndr.array(ndr.usmall, 16)
    cbCipher = ndr.Range(ndr.ulong, 0, 524)
    Cipher = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.cbCipher))


PJOINPR_ENCRYPTED_USER_PASSWORD_AES = ndr.unique(JOINPR_ENCRYPTED_USER_PASSWORD_AES)


class NET_COMPUTER_NAME_ARRAY(ndr.Struct):
    EntryCount = ndr.ulong
    ComputerNames = ndr.unique(ndr.array(RPC_UNICODE_STRING, size_is=ndr.var.EntryCount))


PNET_COMPUTER_NAME_ARRAY = ndr.unique(NET_COMPUTER_NAME_ARRAY)


wkssvc = ndr.Interface("wkssvc", "6bffd098-a112-3610-9833-46c3f87e345a", (1, 0), [
    ndr.operation(
        "NetrWkstaGetInfo",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("Level", ndr.ulong),
        ndr.out("WkstaInfo", ndr.ref(ndr.switch_is(WKSTA_INFO, ndr.var.Level))),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrWkstaSetInfo",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("Level", ndr.ulong),
        ndr.in_("WkstaInfo", ndr.ref(ndr.switch_is(WKSTA_INFO, ndr.var.Level))),
        ndr.inout("ErrorParameter", ndr.unique(ndr.ulong)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrWkstaUserEnum",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.inout("UserInfo", ndr.ref(WKSTA_USER_ENUM_STRUCT)),
        ndr.in_("PreferredMaximumLength", ndr.ulong),
        ndr.out("TotalEntries", ndr.ref(ndr.ulong)),
        ndr.inout("ResumeHandle", ndr.unique(ndr.ulong)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation("Opnum3NotUsedOnWire"),
    ndr.operation("Opnum4NotUsedOnWire"),
    ndr.operation(
        "NetrWkstaTransportEnum",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.inout("TransportInfo", ndr.ref(WKSTA_TRANSPORT_ENUM_STRUCT)),
        ndr.in_("PreferredMaximumLength", ndr.ulong),
        ndr.out("TotalEntries", ndr.ref(ndr.ulong)),
        ndr.inout("ResumeHandle", ndr.unique(ndr.ulong)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrWkstaTransportAdd",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("Level", ndr.ulong),
        ndr.in_("TransportInfo", ndr.ref(WKSTA_TRANSPORT_INFO_0)),
        ndr.inout("ErrorParameter", ndr.unique(ndr.ulong)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrWkstaTransportDel",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("TransportName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("ForceLevel", ndr.ulong),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrUseAdd",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("Level", ndr.ulong),
        ndr.in_("InfoStruct", ndr.ref(ndr.switch_is(USE_INFO, ndr.var.Level))),
        ndr.inout("ErrorParameter", ndr.unique(ndr.ulong)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrUseGetInfo",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("UseName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("Level", ndr.ulong),
        ndr.out("InfoStruct", ndr.ref(ndr.switch_is(USE_INFO, ndr.var.Level))),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrUseDel",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("UseName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("ForceLevel", ndr.ulong),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrUseEnum",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.inout("InfoStruct", ndr.ref(USE_ENUM_STRUCT)),
        ndr.in_("PreferredMaximumLength", ndr.ulong),
        ndr.out("TotalEntries", ndr.ref(ndr.ulong)),
        ndr.inout("ResumeHandle", ndr.unique(ndr.ulong)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation("Opnum12NotUsedOnWire"),
    ndr.operation(
        "NetrWorkstationStatisticsGet",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("ServiceName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("Level", ndr.ulong),
        ndr.in_("Options", ndr.ulong),
        ndr.out("Buffer", ndr.ref(LPSTAT_WORKSTATION_0)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation("Opnum14NotUsedOnWire"),
    ndr.operation("Opnum15NotUsedOnWire"),
    ndr.operation("Opnum16NotUsedOnWire"),
    ndr.operation("Opnum17NotUsedOnWire"),
    ndr.operation("Opnum18NotUsedOnWire"),
    ndr.operation("Opnum19NotUsedOnWire"),
    ndr.operation(
        "NetrGetJoinInformation",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.inout("NameBuffer", ndr.ref(ndr.unique(ndr.string(ndr.wchar)))),
        ndr.out("BufferType", ndr.ref(ndr.Enum(NETSETUP_JOIN_STATUS))),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation("Opnum21NotUsedOnWire"),
    ndr.operation(
        "NetrJoinDomain2",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("DomainNameParam", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("MachineAccountOU", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("AccountName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("Password", ndr.unique(JOINPR_ENCRYPTED_USER_PASSWORD)),
        ndr.in_("Options", ndr.ulong),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrUnjoinDomain2",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("AccountName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("Password", ndr.unique(JOINPR_ENCRYPTED_USER_PASSWORD)),
        ndr.in_("Options", ndr.ulong),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrRenameMachineInDomain2",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("MachineName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("AccountName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("Password", ndr.unique(JOINPR_ENCRYPTED_USER_PASSWORD)),
        ndr.in_("Options", ndr.ulong),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrValidateName2",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("NameToValidate", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("AccountName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("Password", ndr.unique(JOINPR_ENCRYPTED_USER_PASSWORD)),
        ndr.in_("NameType", ndr.Enum(NETSETUP_NAME_TYPE)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrGetJoinableOUs2",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("DomainNameParam", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("AccountName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("Password", ndr.unique(JOINPR_ENCRYPTED_USER_PASSWORD)),
        ndr.inout("OUCount", ndr.ref(ndr.ulong)),
        ndr.out(
            "OUs",
            ndr.ref(
                ndr.unique(
                    ndr.array(
                        ndr.unique(ndr.string(ndr.wchar)),
                        size_is=ndr.deref(ndr.var.OUCount),
                    ),
                ),
            ),
        ),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrAddAlternateComputerName",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("AlternateName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("DomainAccount", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("EncryptedPassword", ndr.unique(JOINPR_ENCRYPTED_USER_PASSWORD)),
        ndr.in_("Reserved", ndr.ulong),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrRemoveAlternateComputerName",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("AlternateName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("DomainAccount", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("EncryptedPassword", ndr.unique(JOINPR_ENCRYPTED_USER_PASSWORD)),
        ndr.in_("Reserved", ndr.ulong),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrSetPrimaryComputerName",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("PrimaryName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("DomainAccount", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("EncryptedPassword", ndr.unique(JOINPR_ENCRYPTED_USER_PASSWORD)),
        ndr.in_("Reserved", ndr.ulong),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrEnumerateComputerNames",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("NameType", ndr.Enum(NET_COMPUTER_NAME_TYPE)),
        ndr.in_("Reserved", ndr.ulong),
        ndr.out("ComputerNames", ndr.ref(PNET_COMPUTER_NAME_ARRAY)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrJoinDomain3",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("DomainNameParam", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("MachineAccountOU", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("AccountName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("Password", ndr.unique(JOINPR_ENCRYPTED_USER_PASSWORD_AES)),
        ndr.in_("Options", ndr.ulong),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrUnjoinDomain3",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("AccountName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("Password", ndr.unique(JOINPR_ENCRYPTED_USER_PASSWORD_AES)),
        ndr.in_("Options", ndr.ulong),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrRenameMachineInDomain3",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("MachineName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("AccountName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("Password", ndr.unique(JOINPR_ENCRYPTED_USER_PASSWORD_AES)),
        ndr.in_("Options", ndr.ulong),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrValidateName3",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("NameToValidate", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("AccountName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("Password", ndr.unique(JOINPR_ENCRYPTED_USER_PASSWORD_AES)),
        ndr.in_("NameType", ndr.Enum(NETSETUP_NAME_TYPE)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrAddAlternateComputerName2",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("AlternateName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("DomainAccount", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("EncryptedPassword", ndr.unique(JOINPR_ENCRYPTED_USER_PASSWORD_AES)),
        ndr.in_("Reserved", ndr.ulong),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrRemoveAlternateComputerName2",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("AlternateName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("DomainAccount", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("EncryptedPassword", ndr.unique(JOINPR_ENCRYPTED_USER_PASSWORD_AES)),
        ndr.in_("Reserved", ndr.ulong),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrSetPrimaryComputerName2",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("PrimaryName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("DomainAccount", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("EncryptedPassword", ndr.unique(JOINPR_ENCRYPTED_USER_PASSWORD_AES)),
        ndr.in_("Reserved", ndr.ulong),
        result=ndr.NET_API_STATUS,
    ),
], endpoints=("ncacn_np:[\\pipe\\wkssvc]",))
