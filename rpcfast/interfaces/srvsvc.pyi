# Types of the module that `python -m rpcfast idl` generated from srvsvc.idl.
# Client, async client and manager classes exist for type checkers only.
from typing import Any, Final, Protocol, overload, type_check_only

import rpcfast
import rpcfast.aio
from rpcfast import ndr
from rpcfast.ndr import typing as _t

SRVSVC_HANDLE: Final[ndr.Pointer]
SHARE_DEL_HANDLE: Final[ndr.Context]

class CONNECTION_INFO_0(ndr.Struct):
    coni0_id: int
    def __init__(self, *, coni0_id: int) -> None: ...

LPCONNECTION_INFO_0: Final[ndr.Pointer]

class CONNECTION_INFO_1(ndr.Struct):
    coni1_id: int
    coni1_type: int
    coni1_num_opens: int
    coni1_num_users: int
    coni1_time: int
    coni1_username: str | None
    coni1_netname: str | None
    def __init__(
        self,
        *,
        coni1_id: int,
        coni1_type: int,
        coni1_num_opens: int,
        coni1_num_users: int,
        coni1_time: int,
        coni1_username: str | None = ...,
        coni1_netname: str | None = ...,
    ) -> None: ...

LPCONNECTION_INFO_1: Final[ndr.Pointer]

class CONNECT_INFO_0_CONTAINER(ndr.Struct):
    EntriesRead: int
    Buffer: list[CONNECTION_INFO_0] | None
    def __init__(
        self,
        *,
        EntriesRead: int = ...,
        Buffer: _t.Elements[CONNECTION_INFO_0] | None = ...,
    ) -> None: ...

class CONNECT_INFO_1_CONTAINER(ndr.Struct):
    EntriesRead: int
    Buffer: list[CONNECTION_INFO_1] | None
    def __init__(
        self,
        *,
        EntriesRead: int = ...,
        Buffer: _t.Elements[CONNECTION_INFO_1] | None = ...,
    ) -> None: ...

class CONNECT_ENUM_UNION(ndr.Union):
    tag: int
    value: CONNECT_INFO_0_CONTAINER | CONNECT_INFO_1_CONTAINER | None
    @overload
    def __init__(
        self,
        tag: int,
        value: CONNECT_INFO_0_CONTAINER | CONNECT_INFO_1_CONTAINER | None,
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, Level0: CONNECT_INFO_0_CONTAINER | None) -> None: ...
    @overload
    def __init__(self, *, Level1: CONNECT_INFO_1_CONTAINER | None) -> None: ...

class CONNECT_ENUM_STRUCT(ndr.Struct):
    Level: int
    ConnectInfo: CONNECT_ENUM_UNION
    def __init__(self, *, Level: int = ..., ConnectInfo: CONNECT_ENUM_UNION) -> None: ...

LPCONNECT_ENUM_STRUCT: Final[ndr.Pointer]

class FILE_INFO_2(ndr.Struct):
    fi2_id: int
    def __init__(self, *, fi2_id: int) -> None: ...

LPFILE_INFO_2: Final[ndr.Pointer]

class FILE_INFO_3(ndr.Struct):
    fi3_id: int
    fi3_permissions: int
    fi3_num_locks: int
    fi3_pathname: str | None
    fi3_username: str | None
    def __init__(
        self,
        *,
        fi3_id: int,
        fi3_permissions: int,
        fi3_num_locks: int,
        fi3_pathname: str | None = ...,
        fi3_username: str | None = ...,
    ) -> None: ...

LPFILE_INFO_3: Final[ndr.Pointer]

class FILE_INFO_2_CONTAINER(ndr.Struct):
    EntriesRead: int
    Buffer: list[FILE_INFO_2] | None
    def __init__(
        self,
        *,
        EntriesRead: int = ...,
        Buffer: _t.Elements[FILE_INFO_2] | None = ...,
    ) -> None: ...

class FILE_INFO_3_CONTAINER(ndr.Struct):
    EntriesRead: int
    Buffer: list[FILE_INFO_3] | None
    def __init__(
        self,
        *,
        EntriesRead: int = ...,
        Buffer: _t.Elements[FILE_INFO_3] | None = ...,
    ) -> None: ...

class FILE_ENUM_UNION(ndr.Union):
    tag: int
    value: FILE_INFO_2_CONTAINER | FILE_INFO_3_CONTAINER | None
    @overload
    def __init__(
        self,
        tag: int,
        value: FILE_INFO_2_CONTAINER | FILE_INFO_3_CONTAINER | None,
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, Level2: FILE_INFO_2_CONTAINER | None) -> None: ...
    @overload
    def __init__(self, *, Level3: FILE_INFO_3_CONTAINER | None) -> None: ...

class FILE_ENUM_STRUCT(ndr.Struct):
    Level: int
    FileInfo: FILE_ENUM_UNION
    def __init__(self, *, Level: int = ..., FileInfo: FILE_ENUM_UNION) -> None: ...

PFILE_ENUM_STRUCT: Final[ndr.Pointer]

class FILE_INFO(ndr.Union):
    tag: int
    value: FILE_INFO_2 | FILE_INFO_3 | None
    @overload
    def __init__(self, tag: int, value: FILE_INFO_2 | FILE_INFO_3 | None, /) -> None: ...
    @overload
    def __init__(self, *, FileInfo2: FILE_INFO_2 | None) -> None: ...
    @overload
    def __init__(self, *, FileInfo3: FILE_INFO_3 | None) -> None: ...

LPFILE_INFO: Final[ndr.Pointer]

class SESSION_INFO_0(ndr.Struct):
    sesi0_cname: str | None
    def __init__(self, *, sesi0_cname: str | None = ...) -> None: ...

LPSESSION_INFO_0: Final[ndr.Pointer]

class SESSION_INFO_1(ndr.Struct):
    sesi1_cname: str | None
    sesi1_username: str | None
    sesi1_num_opens: int
    sesi1_time: int
    sesi1_idle_time: int
    sesi1_user_flags: int
    def __init__(
        self,
        *,
        sesi1_cname: str | None = ...,
        sesi1_username: str | None = ...,
        sesi1_num_opens: int,
        sesi1_time: int,
        sesi1_idle_time: int,
        sesi1_user_flags: int,
    ) -> None: ...

LPSESSION_INFO_1: Final[ndr.Pointer]

class SESSION_INFO_2(ndr.Struct):
    sesi2_cname: str | None
    sesi2_username: str | None
    sesi2_num_opens: int
    sesi2_time: int
    sesi2_idle_time: int
    sesi2_user_flags: int
    sesi2_cltype_name: str | None
    def __init__(
        self,
        *,
        sesi2_cname: str | None = ...,
        sesi2_username: str | None = ...,
        sesi2_num_opens: int,
        sesi2_time: int,
        sesi2_idle_time: int,
        sesi2_user_flags: int,
        sesi2_cltype_name: str | None = ...,
    ) -> None: ...

LPSESSION_INFO_2: Final[ndr.Pointer]

class SESSION_INFO_10(ndr.Struct):
    sesi10_cname: str | None
    sesi10_username: str | None
    sesi10_time: int
    sesi10_idle_time: int
    def __init__(
        self,
        *,
        sesi10_cname: str | None = ...,
        sesi10_username: str | None = ...,
        sesi10_time: int,
        sesi10_idle_time: int,
    ) -> None: ...

LPSESSION_INFO_10: Final[ndr.Pointer]

class SESSION_INFO_502(ndr.Struct):
    sesi502_cname: str | None
    sesi502_username: str | None
    sesi502_num_opens: int
    sesi502_time: int
    sesi502_idle_time: int
    sesi502_user_flags: int
    sesi502_cltype_name: str | None
    sesi502_transport: str | None
    def __init__(
        self,
        *,
        sesi502_cname: str | None = ...,
        sesi502_username: str | None = ...,
        sesi502_num_opens: int,
        sesi502_time: int,
        sesi502_idle_time: int,
        sesi502_user_flags: int,
        sesi502_cltype_name: str | None = ...,
        sesi502_transport: str | None = ...,
    ) -> None: ...

LPSESSION_INFO_502: Final[ndr.Pointer]

class SESSION_INFO_0_CONTAINER(ndr.Struct):
    EntriesRead: int
    Buffer: list[SESSION_INFO_0] | None
    def __init__(
        self,
        *,
        EntriesRead: int = ...,
        Buffer: _t.Elements[SESSION_INFO_0] | None = ...,
    ) -> None: ...

class SESSION_INFO_1_CONTAINER(ndr.Struct):
    EntriesRead: int
    Buffer: list[SESSION_INFO_1] | None
    def __init__(
        self,
        *,
        EntriesRead: int = ...,
        Buffer: _t.Elements[SESSION_INFO_1] | None = ...,
    ) -> None: ...

class SESSION_INFO_2_CONTAINER(ndr.Struct):
    EntriesRead: int
    Buffer: list[SESSION_INFO_2] | None
    def __init__(
        self,
        *,
        EntriesRead: int = ...,
        Buffer: _t.Elements[SESSION_INFO_2] | None = ...,
    ) -> None: ...

class SESSION_INFO_10_CONTAINER(ndr.Struct):
    EntriesRead: int
    Buffer: list[SESSION_INFO_10] | None
    def __init__(
        self,
        *,
        EntriesRead: int = ...,
        Buffer: _t.Elements[SESSION_INFO_10] | None = ...,
    ) -> None: ...

class SESSION_INFO_502_CONTAINER(ndr.Struct):
    EntriesRead: int
    Buffer: list[SESSION_INFO_502] | None
    def __init__(
        self,
        *,
        EntriesRead: int = ...,
        Buffer: _t.Elements[SESSION_INFO_502] | None = ...,
    ) -> None: ...

class SESSION_ENUM_UNION(ndr.Union):
    tag: int
    value: (
        SESSION_INFO_0_CONTAINER
        | SESSION_INFO_1_CONTAINER
        | SESSION_INFO_2_CONTAINER
        | SESSION_INFO_10_CONTAINER
        | SESSION_INFO_502_CONTAINER
        | None
    )
    @overload
    def __init__(
        self,
        tag: int,
        value: (
            SESSION_INFO_0_CONTAINER
            | SESSION_INFO_1_CONTAINER
            | SESSION_INFO_2_CONTAINER
            | SESSION_INFO_10_CONTAINER
            | SESSION_INFO_502_CONTAINER
            | None
        ),
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, Level0: SESSION_INFO_0_CONTAINER | None) -> None: ...
    @overload
    def __init__(self, *, Level1: SESSION_INFO_1_CONTAINER | None) -> None: ...
    @overload
    def __init__(self, *, Level2: SESSION_INFO_2_CONTAINER | None) -> None: ...
    @overload
    def __init__(self, *, Level10: SESSION_INFO_10_CONTAINER | None) -> None: ...
    @overload
    def __init__(self, *, Level502: SESSION_INFO_502_CONTAINER | None) -> None: ...

class SESSION_ENUM_STRUCT(ndr.Struct):
    Level: int
    SessionInfo: SESSION_ENUM_UNION
    def __init__(self, *, Level: int = ..., SessionInfo: SESSION_ENUM_UNION) -> None: ...

PSESSION_ENUM_STRUCT: Final[ndr.Pointer]

class SHARE_INFO_0(ndr.Struct):
    shi0_netname: str | None
    def __init__(self, *, shi0_netname: str | None = ...) -> None: ...

LPSHARE_INFO_0: Final[ndr.Pointer]

class SHARE_INFO_1(ndr.Struct):
    shi1_netname: str | None
    shi1_type: int
    shi1_remark: str | None
    def __init__(
        self,
        *,
        shi1_netname: str | None = ...,
        shi1_type: int,
        shi1_remark: str | None = ...,
    ) -> None: ...

LPSHARE_INFO_1: Final[ndr.Pointer]

class SHARE_INFO_2(ndr.Struct):
    shi2_netname: str | None
    shi2_type: int
    shi2_remark: str | None
    shi2_permissions: int
    shi2_max_uses: int
    shi2_current_uses: int
    shi2_path: str | None
    shi2_passwd: str | None
    def __init__(
        self,
        *,
        shi2_netname: str | None = ...,
        shi2_type: int,
        shi2_remark: str | None = ...,
        shi2_permissions: int,
        shi2_max_uses: int,
        shi2_current_uses: int,
        shi2_path: str | None = ...,
        shi2_passwd: str | None = ...,
    ) -> None: ...

LPSHARE_INFO_2: Final[ndr.Pointer]

class SHARE_INFO_501(ndr.Struct):
    shi501_netname: str | None
    shi501_type: int
    shi501_remark: str | None
    shi501_flags: int
    def __init__(
        self,
        *,
        shi501_netname: str | None = ...,
        shi501_type: int,
        shi501_remark: str | None = ...,
        shi501_flags: int,
    ) -> None: ...

LPSHARE_INFO_501: Final[ndr.Pointer]

class SHARE_INFO_502_I(ndr.Struct):
    shi502_netname: str | None
    shi502_type: int
    shi502_remark: str | None
    shi502_permissions: int
    shi502_max_uses: int
    shi502_current_uses: int
    shi502_path: str | None
    shi502_passwd: str | None
    shi502_reserved: int
    shi502_security_descriptor: bytes | None
    def __init__(
        self,
        *,
        shi502_netname: str | None = ...,
        shi502_type: int,
        shi502_remark: str | None = ...,
        shi502_permissions: int,
        shi502_max_uses: int,
        shi502_current_uses: int,
        shi502_path: str | None = ...,
        shi502_passwd: str | None = ...,
        shi502_reserved: int = ...,
        shi502_security_descriptor: _t.Buffer | None = ...,
    ) -> None: ...

LPSHARE_INFO_502_I: Final[ndr.Pointer]

class SHARE_INFO_503_I(ndr.Struct):
    shi503_netname: str | None
    shi503_type: int
    shi503_remark: str | None
    shi503_permissions: int
    shi503_max_uses: int
    shi503_current_uses: int
    shi503_path: str | None
    shi503_passwd: str | None
    shi503_servername: str | None
    shi503_reserved: int
    shi503_security_descriptor: bytes | None
    def __init__(
        self,
        *,
        shi503_netname: str | None = ...,
        shi503_type: int,
        shi503_remark: str | None = ...,
        shi503_permissions: int,
        shi503_max_uses: int,
        shi503_current_uses: int,
        shi503_path: str | None = ...,
        shi503_passwd: str | None = ...,
        shi503_servername: str | None = ...,
        shi503_reserved: int = ...,
        shi503_security_descriptor: _t.Buffer | None = ...,
    ) -> None: ...

LPSHARE_INFO_503_I: Final[ndr.Pointer]

class SHARE_INFO_1004(ndr.Struct):
    shi1004_remark: str | None
    def __init__(self, *, shi1004_remark: str | None = ...) -> None: ...

LPSHARE_INFO_1004: Final[ndr.Pointer]

class SHARE_INFO_1005(ndr.Struct):
    shi1005_flags: int
    def __init__(self, *, shi1005_flags: int) -> None: ...

LPSHARE_INFO_1005: Final[ndr.Pointer]

class SHARE_INFO_1006(ndr.Struct):
    shi1006_max_uses: int
    def __init__(self, *, shi1006_max_uses: int) -> None: ...

LPSHARE_INFO_1006: Final[ndr.Pointer]

class SHARE_INFO_1501_I(ndr.Struct):
    shi1501_reserved: int
    shi1501_security_descriptor: bytes | None
    def __init__(
        self,
        *,
        shi1501_reserved: int = ...,
        shi1501_security_descriptor: _t.Buffer | None = ...,
    ) -> None: ...

LPSHARE_INFO_1501_I: Final[ndr.Pointer]

class SHARE_INFO_0_CONTAINER(ndr.Struct):
    EntriesRead: int
    Buffer: list[SHARE_INFO_0] | None
    def __init__(
        self,
        *,
        EntriesRead: int = ...,
        Buffer: _t.Elements[SHARE_INFO_0] | None = ...,
    ) -> None: ...

class SHARE_INFO_1_CONTAINER(ndr.Struct):
    EntriesRead: int
    Buffer: list[SHARE_INFO_1] | None
    def __init__(
        self,
        *,
        EntriesRead: int = ...,
        Buffer: _t.Elements[SHARE_INFO_1] | None = ...,
    ) -> None: ...

class SHARE_INFO_2_CONTAINER(ndr.Struct):
    EntriesRead: int
    Buffer: list[SHARE_INFO_2] | None
    def __init__(
        self,
        *,
        EntriesRead: int = ...,
        Buffer: _t.Elements[SHARE_INFO_2] | None = ...,
    ) -> None: ...

class SHARE_INFO_501_CONTAINER(ndr.Struct):
    EntriesRead: int
    Buffer: list[SHARE_INFO_501] | None
    def __init__(
        self,
        *,
        EntriesRead: int = ...,
        Buffer: _t.Elements[SHARE_INFO_501] | None = ...,
    ) -> None: ...

class SHARE_INFO_502_CONTAINER(ndr.Struct):
    EntriesRead: int
    Buffer: list[SHARE_INFO_502_I] | None
    def __init__(
        self,
        *,
        EntriesRead: int = ...,
        Buffer: _t.Elements[SHARE_INFO_502_I] | None = ...,
    ) -> None: ...

class SHARE_INFO_503_CONTAINER(ndr.Struct):
    EntriesRead: int
    Buffer: list[SHARE_INFO_503_I] | None
    def __init__(
        self,
        *,
        EntriesRead: int = ...,
        Buffer: _t.Elements[SHARE_INFO_503_I] | None = ...,
    ) -> None: ...

class SHARE_ENUM_UNION(ndr.Union):
    tag: int
    value: (
        SHARE_INFO_0_CONTAINER
        | SHARE_INFO_1_CONTAINER
        | SHARE_INFO_2_CONTAINER
        | SHARE_INFO_501_CONTAINER
        | SHARE_INFO_502_CONTAINER
        | SHARE_INFO_503_CONTAINER
        | None
    )
    @overload
    def __init__(
        self,
        tag: int,
        value: (
            SHARE_INFO_0_CONTAINER
            | SHARE_INFO_1_CONTAINER
            | SHARE_INFO_2_CONTAINER
            | SHARE_INFO_501_CONTAINER
            | SHARE_INFO_502_CONTAINER
            | SHARE_INFO_503_CONTAINER
            | None
        ),
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, Level0: SHARE_INFO_0_CONTAINER | None) -> None: ...
    @overload
    def __init__(self, *, Level1: SHARE_INFO_1_CONTAINER | None) -> None: ...
    @overload
    def __init__(self, *, Level2: SHARE_INFO_2_CONTAINER | None) -> None: ...
    @overload
    def __init__(self, *, Level501: SHARE_INFO_501_CONTAINER | None) -> None: ...
    @overload
    def __init__(self, *, Level502: SHARE_INFO_502_CONTAINER | None) -> None: ...
    @overload
    def __init__(self, *, Level503: SHARE_INFO_503_CONTAINER | None) -> None: ...

class SHARE_ENUM_STRUCT(ndr.Struct):
    Level: int
    ShareInfo: SHARE_ENUM_UNION
    def __init__(self, *, Level: int = ..., ShareInfo: SHARE_ENUM_UNION) -> None: ...

LPSHARE_ENUM_STRUCT: Final[ndr.Pointer]

class SHARE_INFO(ndr.Union):
    tag: int
    value: (
        SHARE_INFO_0
        | SHARE_INFO_1
        | SHARE_INFO_2
        | SHARE_INFO_501
        | SHARE_INFO_502_I
        | SHARE_INFO_503_I
        | SHARE_INFO_1004
        | SHARE_INFO_1005
        | SHARE_INFO_1006
        | SHARE_INFO_1501_I
        | None
    )
    @overload
    def __init__(
        self,
        tag: int,
        value: (
            SHARE_INFO_0
            | SHARE_INFO_1
            | SHARE_INFO_2
            | SHARE_INFO_501
            | SHARE_INFO_502_I
            | SHARE_INFO_503_I
            | SHARE_INFO_1004
            | SHARE_INFO_1005
            | SHARE_INFO_1006
            | SHARE_INFO_1501_I
            | None
        ) = ...,
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, ShareInfo0: SHARE_INFO_0 | None) -> None: ...
    @overload
    def __init__(self, *, ShareInfo1: SHARE_INFO_1 | None) -> None: ...
    @overload
    def __init__(self, *, ShareInfo2: SHARE_INFO_2 | None) -> None: ...
    @overload
    def __init__(self, *, ShareInfo501: SHARE_INFO_501 | None) -> None: ...
    @overload
    def __init__(self, *, ShareInfo502: SHARE_INFO_502_I | None) -> None: ...
    @overload
    def __init__(self, *, ShareInfo503: SHARE_INFO_503_I | None) -> None: ...
    @overload
    def __init__(self, *, ShareInfo1004: SHARE_INFO_1004 | None) -> None: ...
    @overload
    def __init__(self, *, ShareInfo1005: SHARE_INFO_1005 | None) -> None: ...
    @overload
    def __init__(self, *, ShareInfo1006: SHARE_INFO_1006 | None) -> None: ...
    @overload
    def __init__(self, *, ShareInfo1501: SHARE_INFO_1501_I | None) -> None: ...

LPSHARE_INFO: Final[ndr.Pointer]

class SERVER_INFO_100(ndr.Struct):
    sv100_platform_id: int
    sv100_name: str | None
    def __init__(self, *, sv100_platform_id: int, sv100_name: str | None = ...) -> None: ...

LPSERVER_INFO_100: Final[ndr.Pointer]

class SERVER_INFO_101(ndr.Struct):
    sv101_platform_id: int
    sv101_name: str | None
    sv101_version_major: int
    sv101_version_minor: int
    sv101_type: int
    sv101_comment: str | None
    def __init__(
        self,
        *,
        sv101_platform_id: int,
        sv101_name: str | None = ...,
        sv101_version_major: int,
        sv101_version_minor: int,
        sv101_type: int,
        sv101_comment: str | None = ...,
    ) -> None: ...

LPSERVER_INFO_101: Final[ndr.Pointer]

class SERVER_INFO_102(ndr.Struct):
    sv102_platform_id: int
    sv102_name: str | None
    sv102_version_major: int
    sv102_version_minor: int
    sv102_type: int
    sv102_comment: str | None
    sv102_users: int
    sv102_disc: int
    sv102_hidden: int
    sv102_announce: int
    sv102_anndelta: int
    sv102_licenses: int
    sv102_userpath: str | None
    def __init__(
        self,
        *,
        sv102_platform_id: int,
        sv102_name: str | None = ...,
        sv102_version_major: int,
        sv102_version_minor: int,
        sv102_type: int,
        sv102_comment: str | None = ...,
        sv102_users: int,
        sv102_disc: int,
        sv102_hidden: int,
        sv102_announce: int,
        sv102_anndelta: int,
        sv102_licenses: int,
        sv102_userpath: str | None = ...,
    ) -> None: ...

LPSERVER_INFO_102: Final[ndr.Pointer]

class SERVER_INFO_103(ndr.Struct):
    sv103_platform_id: int
    sv103_name: str | None
    sv103_version_major: int
    sv103_version_minor: int
    sv103_type: int
    sv103_comment: str | None
    sv103_users: int
    sv103_disc: int
    sv103_hidden: int
    sv103_announce: int
    sv103_anndelta: int
    sv103_licenses: int
    sv103_userpath: str | None
    sv103_capabilities: int
    def __init__(
        self,
        *,
        sv103_platform_id: int,
        sv103_name: str | None = ...,
        sv103_version_major: int,
        sv103_version_minor: int,
        sv103_type: int,
        sv103_comment: str | None = ...,
        sv103_users: int,
        sv103_disc: int,
        sv103_hidden: int,
        sv103_announce: int,
        sv103_anndelta: int,
        sv103_licenses: int,
        sv103_userpath: str | None = ...,
        sv103_capabilities: int,
    ) -> None: ...

LPSERVER_INFO_103: Final[ndr.Pointer]

class SERVER_INFO_502(ndr.Struct):
    sv502_sessopens: int
    sv502_sessvcs: int
    sv502_opensearch: int
    sv502_sizreqbuf: int
    sv502_initworkitems: int
    sv502_maxworkitems: int
    sv502_rawworkitems: int
    sv502_irpstacksize: int
    sv502_maxrawbuflen: int
    sv502_sessusers: int
    sv502_sessconns: int
    sv502_maxpagedmemoryusage: int
    sv502_maxnonpagedmemoryusage: int
    sv502_enablesoftcompat: int
    sv502_enableforcedlogoff: int
    sv502_timesource: int
    sv502_acceptdownlevelapis: int
    sv502_lmannounce: int
    def __init__(
        self,
        *,
        sv502_sessopens: int,
        sv502_sessvcs: int,
        sv502_opensearch: int,
        sv502_sizreqbuf: int,
        sv502_initworkitems: int,
        sv502_maxworkitems: int,
        sv502_rawworkitems: int,
        sv502_irpstacksize: int,
        sv502_maxrawbuflen: int,
        sv502_sessusers: int,
        sv502_sessconns: int,
        sv502_maxpagedmemoryusage: int,
        sv502_maxnonpagedmemoryusage: int,
        sv502_enablesoftcompat: int,
        sv502_enableforcedlogoff: int,
        sv502_timesource: int,
        sv502_acceptdownlevelapis: int,
        sv502_lmannounce: int,
    ) -> None: ...

LPSERVER_INFO_502: Final[ndr.Pointer]

class SERVER_INFO_503(ndr.Struct):
    sv503_sessopens: int
    sv503_sessvcs: int
    sv503_opensearch: int
    sv503_sizreqbuf: int
    sv503_initworkitems: int
    sv503_maxworkitems: int
    sv503_rawworkitems: int
    sv503_irpstacksize: int
    sv503_maxrawbuflen: int
    sv503_sessusers: int
    sv503_sessconns: int
    sv503_maxpagedmemoryusage: int
    sv503_maxnonpagedmemoryusage: int
    sv503_enablesoftcompat: int
    sv503_enableforcedlogoff: int
    sv503_timesource: int
    sv503_acceptdownlevelapis: int
    sv503_lmannounce: int
    sv503_domain: str | None
    sv503_maxcopyreadlen: int
    sv503_maxcopywritelen: int
    sv503_minkeepsearch: int
    sv503_maxkeepsearch: int
    sv503_minkeepcomplsearch: int
    sv503_maxkeepcomplsearch: int
    sv503_threadcountadd: int
    sv503_numblockthreads: int
    sv503_scavtimeout: int
    sv503_minrcvqueue: int
    sv503_minfreeworkitems: int
    sv503_xactmemsize: int
    sv503_threadpriority: int
    sv503_maxmpxct: int
    sv503_oplockbreakwait: int
    sv503_oplockbreakresponsewait: int
    sv503_enableoplocks: int
    sv503_enableoplockforceclose: int
    sv503_enablefcbopens: int
    sv503_enableraw: int
    sv503_enablesharednetdrives: int
    sv503_minfreeconnections: int
    sv503_maxfreeconnections: int
    def __init__(
        self,
        *,
        sv503_sessopens: int,
        sv503_sessvcs: int,
        sv503_opensearch: int,
        sv503_sizreqbuf: int,
        sv503_initworkitems: int,
        sv503_maxworkitems: int,
        sv503_rawworkitems: int,
        sv503_irpstacksize: int,
        sv503_maxrawbuflen: int,
        sv503_sessusers: int,
        sv503_sessconns: int,
        sv503_maxpagedmemoryusage: int,
        sv503_maxnonpagedmemoryusage: int,
        sv503_enablesoftcompat: int,
        sv503_enableforcedlogoff: int,
        sv503_timesource: int,
        sv503_acceptdownlevelapis: int,
        sv503_lmannounce: int,
        sv503_domain: str | None = ...,
        sv503_maxcopyreadlen: int,
        sv503_maxcopywritelen: int,
        sv503_minkeepsearch: int,
        sv503_maxkeepsearch: int,
        sv503_minkeepcomplsearch: int,
        sv503_maxkeepcomplsearch: int,
        sv503_threadcountadd: int,
        sv503_numblockthreads: int,
        sv503_scavtimeout: int,
        sv503_minrcvqueue: int,
        sv503_minfreeworkitems: int,
        sv503_xactmemsize: int,
        sv503_threadpriority: int,
        sv503_maxmpxct: int,
        sv503_oplockbreakwait: int,
        sv503_oplockbreakresponsewait: int,
        sv503_enableoplocks: int,
        sv503_enableoplockforceclose: int,
        sv503_enablefcbopens: int,
        sv503_enableraw: int,
        sv503_enablesharednetdrives: int,
        sv503_minfreeconnections: int,
        sv503_maxfreeconnections: int,
    ) -> None: ...

LPSERVER_INFO_503: Final[ndr.Pointer]

class SERVER_INFO_599(ndr.Struct):
    sv599_sessopens: int
    sv599_sessvcs: int
    sv599_opensearch: int
    sv599_sizreqbuf: int
    sv599_initworkitems: int
    sv599_maxworkitems: int
    sv599_rawworkitems: int
    sv599_irpstacksize: int
    sv599_maxrawbuflen: int
    sv599_sessusers: int
    sv599_sessconns: int
    sv599_maxpagedmemoryusage: int
    sv599_maxnonpagedmemoryusage: int
    sv599_enablesoftcompat: int
    sv599_enableforcedlogoff: int
    sv599_timesource: int
    sv599_acceptdownlevelapis: int
    sv599_lmannounce: int
    sv599_domain: str | None
    sv599_maxcopyreadlen: int
    sv599_maxcopywritelen: int
    sv599_minkeepsearch: int
    sv599_maxkeepsearch: int
    sv599_minkeepcomplsearch: int
    sv599_maxkeepcomplsearch: int
    sv599_threadcountadd: int
    sv599_numblockthreads: int
    sv599_scavtimeout: int
    sv599_minrcvqueue: int
    sv599_minfreeworkitems: int
    sv599_xactmemsize: int
    sv599_threadpriority: int
    sv599_maxmpxct: int
    sv599_oplockbreakwait: int
    sv599_oplockbreakresponsewait: int
    sv599_enableoplocks: int
    sv599_enableoplockforceclose: int
    sv599_enablefcbopens: int
    sv599_enableraw: int
    sv599_enablesharednetdrives: int
    sv599_minfreeconnections: int
    sv599_maxfreeconnections: int
    sv599_initsesstable: int
    sv599_initconntable: int
    sv599_initfiletable: int
    sv599_initsearchtable: int
    sv599_alertschedule: int
    sv599_errorthreshold: int
    sv599_networkerrorthreshold: int
    sv599_diskspacethreshold: int
    sv599_reserved: int
    sv599_maxlinkdelay: int
    sv599_minlinkthroughput: int
    sv599_linkinfovalidtime: int
    sv599_scavqosinfoupdatetime: int
    sv599_maxworkitemidletime: int
    def __init__(
        self,
        *,
        sv599_sessopens: int,
        sv599_sessvcs: int,
        sv599_opensearch: int,
        sv599_sizreqbuf: int,
        sv599_initworkitems: int,
        sv599_maxworkitems: int,
        sv599_rawworkitems: int,
        sv599_irpstacksize: int,
        sv599_maxrawbuflen: int,
        sv599_sessusers: int,
        sv599_sessconns: int,
        sv599_maxpagedmemoryusage: int,
        sv599_maxnonpagedmemoryusage: int,
        sv599_enablesoftcompat: int,
        sv599_enableforcedlogoff: int,
        sv599_timesource: int,
        sv599_acceptdownlevelapis: int,
        sv599_lmannounce: int,
        sv599_domain: str | None = ...,
        sv599_maxcopyreadlen: int,
        sv599_maxcopywritelen: int,
        sv599_minkeepsearch: int,
        sv599_maxkeepsearch: int,
        sv599_minkeepcomplsearch: int,
        sv599_maxkeepcomplsearch: int,
        sv599_threadcountadd: int,
        sv599_numblockthreads: int,
        sv599_scavtimeout: int,
        sv599_minrcvqueue: int,
        sv599_minfreeworkitems: int,
        sv599_xactmemsize: int,
        sv599_threadpriority: int,
        sv599_maxmpxct: int,
        sv599_oplockbreakwait: int,
        sv599_oplockbreakresponsewait: int,
        sv599_enableoplocks: int,
        sv599_enableoplockforceclose: int,
        sv599_enablefcbopens: int,
        sv599_enableraw: int,
        sv599_enablesharednetdrives: int,
        sv599_minfreeconnections: int,
        sv599_maxfreeconnections: int,
        sv599_initsesstable: int,
        sv599_initconntable: int,
        sv599_initfiletable: int,
        sv599_initsearchtable: int,
        sv599_alertschedule: int,
        sv599_errorthreshold: int,
        sv599_networkerrorthreshold: int,
        sv599_diskspacethreshold: int,
        sv599_reserved: int,
        sv599_maxlinkdelay: int,
        sv599_minlinkthroughput: int,
        sv599_linkinfovalidtime: int,
        sv599_scavqosinfoupdatetime: int,
        sv599_maxworkitemidletime: int,
    ) -> None: ...

LPSERVER_INFO_599: Final[ndr.Pointer]

class SERVER_INFO_1005(ndr.Struct):
    sv1005_comment: str | None
    def __init__(self, *, sv1005_comment: str | None = ...) -> None: ...

class SERVER_INFO_1010(ndr.Struct):
    sv1010_disc: int
    def __init__(self, *, sv1010_disc: int) -> None: ...

class SERVER_INFO_1016(ndr.Struct):
    sv1016_hidden: int
    def __init__(self, *, sv1016_hidden: int) -> None: ...

class SERVER_INFO_1017(ndr.Struct):
    sv1017_announce: int
    def __init__(self, *, sv1017_announce: int) -> None: ...

class SERVER_INFO_1018(ndr.Struct):
    sv1018_anndelta: int
    def __init__(self, *, sv1018_anndelta: int) -> None: ...

class SERVER_INFO_1107(ndr.Struct):
    sv1107_users: int
    def __init__(self, *, sv1107_users: int) -> None: ...

class SERVER_INFO_1501(ndr.Struct):
    sv1501_sessopens: int
    def __init__(self, *, sv1501_sessopens: int) -> None: ...

class SERVER_INFO_1502(ndr.Struct):
    sv1502_sessvcs: int
    def __init__(self, *, sv1502_sessvcs: int) -> None: ...

class SERVER_INFO_1503(ndr.Struct):
    sv1503_opensearch: int
    def __init__(self, *, sv1503_opensearch: int) -> None: ...

class SERVER_INFO_1506(ndr.Struct):
    sv1506_maxworkitems: int
    def __init__(self, *, sv1506_maxworkitems: int) -> None: ...

class SERVER_INFO_1510(ndr.Struct):
    sv1510_sessusers: int
    def __init__(self, *, sv1510_sessusers: int) -> None: ...

class SERVER_INFO_1511(ndr.Struct):
    sv1511_sessconns: int
    def __init__(self, *, sv1511_sessconns: int) -> None: ...

class SERVER_INFO_1512(ndr.Struct):
    sv1512_maxnonpagedmemoryusage: int
    def __init__(self, *, sv1512_maxnonpagedmemoryusage: int) -> None: ...

class SERVER_INFO_1513(ndr.Struct):
    sv1513_maxpagedmemoryusage: int
    def __init__(self, *, sv1513_maxpagedmemoryusage: int) -> None: ...

class SERVER_INFO_1514(ndr.Struct):
    sv1514_enablesoftcompat: int
    def __init__(self, *, sv1514_enablesoftcompat: int) -> None: ...

class SERVER_INFO_1515(ndr.Struct):
    sv1515_enableforcedlogoff: int
    def __init__(self, *, sv1515_enableforcedlogoff: int) -> None: ...

class SERVER_INFO_1516(ndr.Struct):
    sv1516_timesource: int
    def __init__(self, *, sv1516_timesource: int) -> None: ...

class SERVER_INFO_1518(ndr.Struct):
    sv1518_lmannounce: int
    def __init__(self, *, sv1518_lmannounce: int) -> None: ...

class SERVER_INFO_1523(ndr.Struct):
    sv1523_maxkeepsearch: int
    def __init__(self, *, sv1523_maxkeepsearch: int) -> None: ...

class SERVER_INFO_1528(ndr.Struct):
    sv1528_scavtimeout: int
    def __init__(self, *, sv1528_scavtimeout: int) -> None: ...

class SERVER_INFO_1529(ndr.Struct):
    sv1529_minrcvqueue: int
    def __init__(self, *, sv1529_minrcvqueue: int) -> None: ...

class SERVER_INFO_1530(ndr.Struct):
    sv1530_minfreeworkitems: int
    def __init__(self, *, sv1530_minfreeworkitems: int) -> None: ...

class SERVER_INFO_1533(ndr.Struct):
    sv1533_maxmpxct: int
    def __init__(self, *, sv1533_maxmpxct: int) -> None: ...

class SERVER_INFO_1534(ndr.Struct):
    sv1534_oplockbreakwait: int
    def __init__(self, *, sv1534_oplockbreakwait: int) -> None: ...

class SERVER_INFO_1535(ndr.Struct):
    sv1535_oplockbreakresponsewait: int
    def __init__(self, *, sv1535_oplockbreakresponsewait: int) -> None: ...

class SERVER_INFO_1536(ndr.Struct):
    sv1536_enableoplocks: int
    def __init__(self, *, sv1536_enableoplocks: int) -> None: ...

class SERVER_INFO_1538(ndr.Struct):
    sv1538_enablefcbopens: int
    def __init__(self, *, sv1538_enablefcbopens: int) -> None: ...

class SERVER_INFO_1539(ndr.Struct):
    sv1539_enableraw: int
    def __init__(self, *, sv1539_enableraw: int) -> None: ...

class SERVER_INFO_1540(ndr.Struct):
    sv1540_enablesharednetdrives: int
    def __init__(self, *, sv1540_enablesharednetdrives: int) -> None: ...

class SERVER_INFO_1541(ndr.Struct):
    sv1541_minfreeconnections: int
    def __init__(self, *, sv1541_minfreeconnections: int) -> None: ...

class SERVER_INFO_1542(ndr.Struct):
    sv1542_maxfreeconnections: int
    def __init__(self, *, sv1542_maxfreeconnections: int) -> None: ...

class SERVER_INFO_1543(ndr.Struct):
    sv1543_initsesstable: int
    def __init__(self, *, sv1543_initsesstable: int) -> None: ...

class SERVER_INFO_1544(ndr.Struct):
    sv1544_initconntable: int
    def __init__(self, *, sv1544_initconntable: int) -> None: ...

class SERVER_INFO_1545(ndr.Struct):
    sv1545_initfiletable: int
    def __init__(self, *, sv1545_initfiletable: int) -> None: ...

class SERVER_INFO_1546(ndr.Struct):
    sv1546_initsearchtable: int
    def __init__(self, *, sv1546_initsearchtable: int) -> None: ...

class SERVER_INFO_1547(ndr.Struct):
    sv1547_alertschedule: int
    def __init__(self, *, sv1547_alertschedule: int) -> None: ...

class SERVER_INFO_1548(ndr.Struct):
    sv1548_errorthreshold: int
    def __init__(self, *, sv1548_errorthreshold: int) -> None: ...

class SERVER_INFO_1549(ndr.Struct):
    sv1549_networkerrorthreshold: int
    def __init__(self, *, sv1549_networkerrorthreshold: int) -> None: ...

class SERVER_INFO_1550(ndr.Struct):
    sv1550_diskspacethreshold: int
    def __init__(self, *, sv1550_diskspacethreshold: int) -> None: ...

class SERVER_INFO_1552(ndr.Struct):
    sv1552_maxlinkdelay: int
    def __init__(self, *, sv1552_maxlinkdelay: int) -> None: ...

class SERVER_INFO_1553(ndr.Struct):
    sv1553_minlinkthroughput: int
    def __init__(self, *, sv1553_minlinkthroughput: int) -> None: ...

class SERVER_INFO_1554(ndr.Struct):
    sv1554_linkinfovalidtime: int
    def __init__(self, *, sv1554_linkinfovalidtime: int) -> None: ...

class SERVER_INFO_1555(ndr.Struct):
    sv1555_scavqosinfoupdatetime: int
    def __init__(self, *, sv1555_scavqosinfoupdatetime: int) -> None: ...

class SERVER_INFO_1556(ndr.Struct):
    sv1556_maxworkitemidletime: int
    def __init__(self, *, sv1556_maxworkitemidletime: int) -> None: ...

class SERVER_INFO(ndr.Union):
    tag: int
    value: (
        SERVER_INFO_100
        | SERVER_INFO_101
        | SERVER_INFO_102
        | SERVER_INFO_103
        | SERVER_INFO_502
        | SERVER_INFO_503
        | SERVER_INFO_599
        | SERVER_INFO_1005
        | SERVER_INFO_1010
        | SERVER_INFO_1016
        | SERVER_INFO_1017
        | SERVER_INFO_1018
        | SERVER_INFO_1107
        | SERVER_INFO_1501
        | SERVER_INFO_1502
        | SERVER_INFO_1503
        | SERVER_INFO_1506
        | SERVER_INFO_1510
        | SERVER_INFO_1511
        | SERVER_INFO_1512
        | SERVER_INFO_1513
        | SERVER_INFO_1514
        | SERVER_INFO_1515
        | SERVER_INFO_1516
        | SERVER_INFO_1518
        | SERVER_INFO_1523
        | SERVER_INFO_1528
        | SERVER_INFO_1529
        | SERVER_INFO_1530
        | SERVER_INFO_1533
        | SERVER_INFO_1534
        | SERVER_INFO_1535
        | SERVER_INFO_1536
        | SERVER_INFO_1538
        | SERVER_INFO_1539
        | SERVER_INFO_1540
        | SERVER_INFO_1541
        | SERVER_INFO_1542
        | SERVER_INFO_1543
        | SERVER_INFO_1544
        | SERVER_INFO_1545
        | SERVER_INFO_1546
        | SERVER_INFO_1547
        | SERVER_INFO_1548
        | SERVER_INFO_1549
        | SERVER_INFO_1550
        | SERVER_INFO_1552
        | SERVER_INFO_1553
        | SERVER_INFO_1554
        | SERVER_INFO_1555
        | SERVER_INFO_1556
        | None
    )
    @overload
    def __init__(
        self,
        tag: int,
        value: (
            SERVER_INFO_100
            | SERVER_INFO_101
            | SERVER_INFO_102
            | SERVER_INFO_103
            | SERVER_INFO_502
            | SERVER_INFO_503
            | SERVER_INFO_599
            | SERVER_INFO_1005
            | SERVER_INFO_1010
            | SERVER_INFO_1016
            | SERVER_INFO_1017
            | SERVER_INFO_1018
            | SERVER_INFO_1107
            | SERVER_INFO_1501
            | SERVER_INFO_1502
            | SERVER_INFO_1503
            | SERVER_INFO_1506
            | SERVER_INFO_1510
            | SERVER_INFO_1511
            | SERVER_INFO_1512
            | SERVER_INFO_1513
            | SERVER_INFO_1514
            | SERVER_INFO_1515
            | SERVER_INFO_1516
            | SERVER_INFO_1518
            | SERVER_INFO_1523
            | SERVER_INFO_1528
            | SERVER_INFO_1529
            | SERVER_INFO_1530
            | SERVER_INFO_1533
            | SERVER_INFO_1534
            | SERVER_INFO_1535
            | SERVER_INFO_1536
            | SERVER_INFO_1538
            | SERVER_INFO_1539
            | SERVER_INFO_1540
            | SERVER_INFO_1541
            | SERVER_INFO_1542
            | SERVER_INFO_1543
            | SERVER_INFO_1544
            | SERVER_INFO_1545
            | SERVER_INFO_1546
            | SERVER_INFO_1547
            | SERVER_INFO_1548
            | SERVER_INFO_1549
            | SERVER_INFO_1550
            | SERVER_INFO_1552
            | SERVER_INFO_1553
            | SERVER_INFO_1554
            | SERVER_INFO_1555
            | SERVER_INFO_1556
            | None
        ),
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, ServerInfo100: SERVER_INFO_100 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo101: SERVER_INFO_101 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo102: SERVER_INFO_102 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo103: SERVER_INFO_103 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo502: SERVER_INFO_502 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo503: SERVER_INFO_503 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo599: SERVER_INFO_599 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1005: SERVER_INFO_1005 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1010: SERVER_INFO_1010 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1016: SERVER_INFO_1016 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1017: SERVER_INFO_1017 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1018: SERVER_INFO_1018 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1107: SERVER_INFO_1107 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1501: SERVER_INFO_1501 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1502: SERVER_INFO_1502 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1503: SERVER_INFO_1503 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1506: SERVER_INFO_1506 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1510: SERVER_INFO_1510 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1511: SERVER_INFO_1511 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1512: SERVER_INFO_1512 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1513: SERVER_INFO_1513 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1514: SERVER_INFO_1514 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1515: SERVER_INFO_1515 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1516: SERVER_INFO_1516 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1518: SERVER_INFO_1518 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1523: SERVER_INFO_1523 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1528: SERVER_INFO_1528 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1529: SERVER_INFO_1529 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1530: SERVER_INFO_1530 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1533: SERVER_INFO_1533 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1534: SERVER_INFO_1534 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1535: SERVER_INFO_1535 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1536: SERVER_INFO_1536 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1538: SERVER_INFO_1538 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1539: SERVER_INFO_1539 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1540: SERVER_INFO_1540 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1541: SERVER_INFO_1541 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1542: SERVER_INFO_1542 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1543: SERVER_INFO_1543 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1544: SERVER_INFO_1544 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1545: SERVER_INFO_1545 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1546: SERVER_INFO_1546 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1547: SERVER_INFO_1547 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1548: SERVER_INFO_1548 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1549: SERVER_INFO_1549 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1550: SERVER_INFO_1550 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1552: SERVER_INFO_1552 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1553: SERVER_INFO_1553 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1554: SERVER_INFO_1554 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1555: SERVER_INFO_1555 | None) -> None: ...
    @overload
    def __init__(self, *, ServerInfo1556: SERVER_INFO_1556 | None) -> None: ...

LPSERVER_INFO: Final[ndr.Pointer]

class DISK_INFO(ndr.Struct):
    Disk: str
    def __init__(self, *, Disk: str) -> None: ...

LPDISK_INFO: Final[ndr.Pointer]

class DISK_ENUM_CONTAINER(ndr.Struct):
    EntriesRead: int
    Buffer: list[DISK_INFO] | None
    def __init__(
        self,
        *,
        EntriesRead: int = ...,
        Buffer: _t.Elements[DISK_INFO] | None = ...,
    ) -> None: ...

class SERVER_TRANSPORT_INFO_0(ndr.Struct):
    svti0_numberofvcs: int
    svti0_transportname: str | None
    svti0_transportaddress: bytes | None
    svti0_transportaddresslength: int
    svti0_networkaddress: str | None
    def __init__(
        self,
        *,
        svti0_numberofvcs: int,
        svti0_transportname: str | None = ...,
        svti0_transportaddress: _t.Buffer | None = ...,
        svti0_transportaddresslength: int = ...,
        svti0_networkaddress: str | None = ...,
    ) -> None: ...

LPSERVER_TRANSPORT_INFO_0: Final[ndr.Pointer]

class SERVER_TRANSPORT_INFO_1(ndr.Struct):
    svti1_numberofvcs: int
    svti1_transportname: str | None
    svti1_transportaddress: bytes | None
    svti1_transportaddresslength: int
    svti1_networkaddress: str | None
    svti1_domain: str | None
    def __init__(
        self,
        *,
        svti1_numberofvcs: int,
        svti1_transportname: str | None = ...,
        svti1_transportaddress: _t.Buffer | None = ...,
        svti1_transportaddresslength: int = ...,
        svti1_networkaddress: str | None = ...,
        svti1_domain: str | None = ...,
    ) -> None: ...

LPSERVER_TRANSPORT_INFO_1: Final[ndr.Pointer]

class SERVER_TRANSPORT_INFO_2(ndr.Struct):
    svti2_numberofvcs: int
    svti2_transportname: str | None
    svti2_transportaddress: bytes | None
    svti2_transportaddresslength: int
    svti2_networkaddress: str | None
    svti2_domain: str | None
    svti2_flags: int
    def __init__(
        self,
        *,
        svti2_numberofvcs: int,
        svti2_transportname: str | None = ...,
        svti2_transportaddress: _t.Buffer | None = ...,
        svti2_transportaddresslength: int = ...,
        svti2_networkaddress: str | None = ...,
        svti2_domain: str | None = ...,
        svti2_flags: int,
    ) -> None: ...

LPSERVER_TRANSPORT_INFO_2: Final[ndr.Pointer]

class SERVER_TRANSPORT_INFO_3(ndr.Struct):
    svti3_numberofvcs: int
    svti3_transportname: str | None
    svti3_transportaddress: bytes | None
    svti3_transportaddresslength: int
    svti3_networkaddress: str | None
    svti3_domain: str | None
    svti3_flags: int
    svti3_passwordlength: int
    svti3_password: bytes
    def __init__(
        self,
        *,
        svti3_numberofvcs: int,
        svti3_transportname: str | None = ...,
        svti3_transportaddress: _t.Buffer | None = ...,
        svti3_transportaddresslength: int = ...,
        svti3_networkaddress: str | None = ...,
        svti3_domain: str | None = ...,
        svti3_flags: int,
        svti3_passwordlength: int,
        svti3_password: _t.Buffer,
    ) -> None: ...

LPSERVER_TRANSPORT_INFO_3: Final[ndr.Pointer]

class SERVER_XPORT_INFO_0_CONTAINER(ndr.Struct):
    EntriesRead: int
    Buffer: list[SERVER_TRANSPORT_INFO_0] | None
    def __init__(
        self,
        *,
        EntriesRead: int = ...,
        Buffer: _t.Elements[SERVER_TRANSPORT_INFO_0] | None = ...,
    ) -> None: ...

PSERVER_XPORT_INFO_0_CONTAINER: Final[ndr.Pointer]

class SERVER_XPORT_INFO_1_CONTAINER(ndr.Struct):
    EntriesRead: int
    Buffer: list[SERVER_TRANSPORT_INFO_1] | None
    def __init__(
        self,
        *,
        EntriesRead: int = ...,
        Buffer: _t.Elements[SERVER_TRANSPORT_INFO_1] | None = ...,
    ) -> None: ...

PSERVER_XPORT_INFO_1_CONTAINER: Final[ndr.Pointer]

class SERVER_XPORT_INFO_2_CONTAINER(ndr.Struct):
    EntriesRead: int
    Buffer: list[SERVER_TRANSPORT_INFO_2] | None
    def __init__(
        self,
        *,
        EntriesRead: int = ...,
        Buffer: _t.Elements[SERVER_TRANSPORT_INFO_2] | None = ...,
    ) -> None: ...

PSERVER_XPORT_INFO_2_CONTAINER: Final[ndr.Pointer]

class SERVER_XPORT_INFO_3_CONTAINER(ndr.Struct):
    EntriesRead: int
    Buffer: list[SERVER_TRANSPORT_INFO_3] | None
    def __init__(
        self,
        *,
        EntriesRead: int = ...,
        Buffer: _t.Elements[SERVER_TRANSPORT_INFO_3] | None = ...,
    ) -> None: ...

PSERVER_XPORT_INFO_3_CONTAINER: Final[ndr.Pointer]

class TRANSPORT_INFO(ndr.Union):
    tag: int
    value: (
        SERVER_TRANSPORT_INFO_0
        | SERVER_TRANSPORT_INFO_1
        | SERVER_TRANSPORT_INFO_2
        | SERVER_TRANSPORT_INFO_3
    )
    @overload
    def __init__(
        self,
        tag: int,
        value: (
            SERVER_TRANSPORT_INFO_0
            | SERVER_TRANSPORT_INFO_1
            | SERVER_TRANSPORT_INFO_2
            | SERVER_TRANSPORT_INFO_3
        ),
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, Transport0: SERVER_TRANSPORT_INFO_0) -> None: ...
    @overload
    def __init__(self, *, Transport1: SERVER_TRANSPORT_INFO_1) -> None: ...
    @overload
    def __init__(self, *, Transport2: SERVER_TRANSPORT_INFO_2) -> None: ...
    @overload
    def __init__(self, *, Transport3: SERVER_TRANSPORT_INFO_3) -> None: ...

LPTRANSPORT_INFO: Final[ndr.Pointer]

class SERVER_XPORT_ENUM_UNION(ndr.Union):
    tag: int
    value: (
        SERVER_XPORT_INFO_0_CONTAINER
        | SERVER_XPORT_INFO_1_CONTAINER
        | SERVER_XPORT_INFO_2_CONTAINER
        | SERVER_XPORT_INFO_3_CONTAINER
        | None
    )
    @overload
    def __init__(
        self,
        tag: int,
        value: (
            SERVER_XPORT_INFO_0_CONTAINER
            | SERVER_XPORT_INFO_1_CONTAINER
            | SERVER_XPORT_INFO_2_CONTAINER
            | SERVER_XPORT_INFO_3_CONTAINER
            | None
        ),
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, Level0: SERVER_XPORT_INFO_0_CONTAINER | None) -> None: ...
    @overload
    def __init__(self, *, Level1: SERVER_XPORT_INFO_1_CONTAINER | None) -> None: ...
    @overload
    def __init__(self, *, Level2: SERVER_XPORT_INFO_2_CONTAINER | None) -> None: ...
    @overload
    def __init__(self, *, Level3: SERVER_XPORT_INFO_3_CONTAINER | None) -> None: ...

class SERVER_XPORT_ENUM_STRUCT(ndr.Struct):
    Level: int
    XportInfo: SERVER_XPORT_ENUM_UNION
    def __init__(self, *, Level: int = ..., XportInfo: SERVER_XPORT_ENUM_UNION) -> None: ...

LPSERVER_XPORT_ENUM_STRUCT: Final[ndr.Pointer]

class ADT_SECURITY_DESCRIPTOR(ndr.Struct):
    Length: int
    Buffer: bytes | None
    def __init__(self, *, Length: int = ..., Buffer: _t.Buffer | None = ...) -> None: ...

PADT_SECURITY_DESCRIPTOR: Final[ndr.Pointer]

class STAT_SERVER_0(ndr.Struct):
    sts0_start: int
    sts0_fopens: int
    sts0_devopens: int
    sts0_jobsqueued: int
    sts0_sopens: int
    sts0_stimedout: int
    sts0_serrorout: int
    sts0_pwerrors: int
    sts0_permerrors: int
    sts0_syserrors: int
    sts0_bytessent_low: int
    sts0_bytessent_high: int
    sts0_bytesrcvd_low: int
    sts0_bytesrcvd_high: int
    sts0_avresponse: int
    sts0_reqbufneed: int
    sts0_bigbufneed: int
    def __init__(
        self,
        *,
        sts0_start: int,
        sts0_fopens: int,
        sts0_devopens: int,
        sts0_jobsqueued: int,
        sts0_sopens: int,
        sts0_stimedout: int,
        sts0_serrorout: int,
        sts0_pwerrors: int,
        sts0_permerrors: int,
        sts0_syserrors: int,
        sts0_bytessent_low: int,
        sts0_bytessent_high: int,
        sts0_bytesrcvd_low: int,
        sts0_bytesrcvd_high: int,
        sts0_avresponse: int,
        sts0_reqbufneed: int,
        sts0_bigbufneed: int,
    ) -> None: ...

LPSTAT_SERVER_0: Final[ndr.Pointer]

class TIME_OF_DAY_INFO(ndr.Struct):
    tod_elapsedt: int
    tod_msecs: int
    tod_hours: int
    tod_mins: int
    tod_secs: int
    tod_hunds: int
    tod_timezone: int
    tod_tinterval: int
    tod_day: int
    tod_month: int
    tod_year: int
    tod_weekday: int
    def __init__(
        self,
        *,
        tod_elapsedt: int,
        tod_msecs: int,
        tod_hours: int,
        tod_mins: int,
        tod_secs: int,
        tod_hunds: int,
        tod_timezone: int,
        tod_tinterval: int,
        tod_day: int,
        tod_month: int,
        tod_year: int,
        tod_weekday: int,
    ) -> None: ...

LPTIME_OF_DAY_INFO: Final[ndr.Pointer]

@type_check_only
class srvsvcResponse:
    class NetrConnectionEnum(ndr.Outputs):
        InfoStruct: CONNECT_ENUM_STRUCT
        TotalEntries: int
        ResumeHandle: int | None
        result: int
        def __init__(
            self,
            *,
            InfoStruct: CONNECT_ENUM_STRUCT,
            TotalEntries: int,
            ResumeHandle: int | None = ...,
            result: int,
        ) -> None: ...
    class NetrFileEnum(ndr.Outputs):
        InfoStruct: FILE_ENUM_STRUCT
        TotalEntries: int
        ResumeHandle: int | None
        result: int
        def __init__(
            self,
            *,
            InfoStruct: FILE_ENUM_STRUCT,
            TotalEntries: int,
            ResumeHandle: int | None = ...,
            result: int,
        ) -> None: ...
    class NetrFileGetInfo(ndr.Outputs):
        InfoStruct: FILE_INFO
        result: int
        def __init__(self, *, InfoStruct: FILE_INFO, result: int) -> None: ...
    class NetrFileClose(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class NetrSessionEnum(ndr.Outputs):
        InfoStruct: SESSION_ENUM_STRUCT
        TotalEntries: int
        ResumeHandle: int | None
        result: int
        def __init__(
            self,
            *,
            InfoStruct: SESSION_ENUM_STRUCT,
            TotalEntries: int,
            ResumeHandle: int | None = ...,
            result: int,
        ) -> None: ...
    class NetrSessionDel(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class NetrShareAdd(ndr.Outputs):
        ParmErr: int | None
        result: int
        def __init__(self, *, ParmErr: int | None = ..., result: int) -> None: ...
    class NetrShareEnum(ndr.Outputs):
        InfoStruct: SHARE_ENUM_STRUCT
        TotalEntries: int
        ResumeHandle: int | None
        result: int
        def __init__(
            self,
            *,
            InfoStruct: SHARE_ENUM_STRUCT,
            TotalEntries: int,
            ResumeHandle: int | None = ...,
            result: int,
        ) -> None: ...
    class NetrShareGetInfo(ndr.Outputs):
        InfoStruct: SHARE_INFO
        result: int
        def __init__(self, *, InfoStruct: SHARE_INFO, result: int) -> None: ...
    class NetrShareSetInfo(ndr.Outputs):
        ParmErr: int | None
        result: int
        def __init__(self, *, ParmErr: int | None = ..., result: int) -> None: ...
    class NetrShareDel(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class NetrShareDelSticky(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class NetrShareCheck(ndr.Outputs):
        Type: int
        result: int
        def __init__(self, *, Type: int, result: int) -> None: ...
    class NetrServerGetInfo(ndr.Outputs):
        InfoStruct: SERVER_INFO
        result: int
        def __init__(self, *, InfoStruct: SERVER_INFO, result: int) -> None: ...
    class NetrServerSetInfo(ndr.Outputs):
        ParmErr: int | None
        result: int
        def __init__(self, *, ParmErr: int | None = ..., result: int) -> None: ...
    class NetrServerDiskEnum(ndr.Outputs):
        DiskInfoStruct: DISK_ENUM_CONTAINER
        TotalEntries: int
        ResumeHandle: int | None
        result: int
        def __init__(
            self,
            *,
            DiskInfoStruct: DISK_ENUM_CONTAINER,
            TotalEntries: int,
            ResumeHandle: int | None = ...,
            result: int,
        ) -> None: ...
    class NetrServerStatisticsGet(ndr.Outputs):
        InfoStruct: STAT_SERVER_0 | None
        result: int
        def __init__(self, *, InfoStruct: STAT_SERVER_0 | None, result: int) -> None: ...
    class NetrServerTransportAdd(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class NetrServerTransportEnum(ndr.Outputs):
        InfoStruct: SERVER_XPORT_ENUM_STRUCT
        TotalEntries: int
        ResumeHandle: int | None
        result: int
        def __init__(
            self,
            *,
            InfoStruct: SERVER_XPORT_ENUM_STRUCT,
            TotalEntries: int,
            ResumeHandle: int | None = ...,
            result: int,
        ) -> None: ...
    class NetrServerTransportDel(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class NetrRemoteTOD(ndr.Outputs):
        BufferPtr: TIME_OF_DAY_INFO | None
        result: int
        def __init__(self, *, BufferPtr: TIME_OF_DAY_INFO | None, result: int) -> None: ...
    class NetprPathType(ndr.Outputs):
        PathType: int
        result: int
        def __init__(self, *, PathType: int, result: int) -> None: ...
    class NetprPathCanonicalize(ndr.Outputs):
        Outbuf: bytes
        PathType: int
        result: int
        def __init__(self, *, Outbuf: _t.Buffer, PathType: int, result: int) -> None: ...
    class NetprPathCompare(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class NetprNameValidate(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class NetprNameCanonicalize(ndr.Outputs):
        Outbuf: str
        result: int
        def __init__(self, *, Outbuf: str | _t.Elements[int], result: int) -> None: ...
    class NetprNameCompare(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class NetrShareEnumSticky(ndr.Outputs):
        InfoStruct: SHARE_ENUM_STRUCT
        TotalEntries: int
        ResumeHandle: int | None
        result: int
        def __init__(
            self,
            *,
            InfoStruct: SHARE_ENUM_STRUCT,
            TotalEntries: int,
            ResumeHandle: int | None = ...,
            result: int,
        ) -> None: ...
    class NetrShareDelStart(ndr.Outputs):
        ContextHandle: ndr.ContextHandle | None
        result: int
        def __init__(self, *, ContextHandle: ndr.ContextHandle | None, result: int) -> None: ...
    class NetrShareDelCommit(ndr.Outputs):
        ContextHandle: ndr.ContextHandle | None
        result: int
        def __init__(self, *, ContextHandle: ndr.ContextHandle | None, result: int) -> None: ...
    class NetrpGetFileSecurity(ndr.Outputs):
        SecurityDescriptor: ADT_SECURITY_DESCRIPTOR | None
        result: int
        def __init__(
            self,
            *,
            SecurityDescriptor: ADT_SECURITY_DESCRIPTOR | None,
            result: int,
        ) -> None: ...
    class NetrpSetFileSecurity(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class NetrServerTransportAddEx(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class NetrDfsGetVersion(ndr.Outputs):
        Version: int
        result: int
        def __init__(self, *, Version: int, result: int) -> None: ...
    class NetrServerTransportDelEx(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class NetrShareDelEx(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...

@type_check_only
class srvsvcClient(rpcfast.Client):
    @property
    def raw(self) -> srvsvcRaw: ...
    def NetrConnectionEnum(
        self,
        ServerName: str | None,
        Qualifier: str | None,
        InfoStruct: CONNECT_ENUM_STRUCT,
        PreferedMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> srvsvcResponse.NetrConnectionEnum: ...
    def NetrFileEnum(
        self,
        ServerName: str | None,
        BasePath: str | None,
        UserName: str | None,
        InfoStruct: FILE_ENUM_STRUCT,
        PreferedMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> srvsvcResponse.NetrFileEnum: ...
    def NetrFileGetInfo(self, ServerName: str | None, FileId: int, Level: int) -> FILE_INFO: ...
    def NetrFileClose(self, ServerName: str | None, FileId: int) -> None: ...
    def NetrSessionEnum(
        self,
        ServerName: str | None,
        ClientName: str | None,
        UserName: str | None,
        InfoStruct: SESSION_ENUM_STRUCT,
        PreferedMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> srvsvcResponse.NetrSessionEnum: ...
    def NetrSessionDel(
        self,
        ServerName: str | None = ...,
        ClientName: str | None = ...,
        UserName: str | None = ...,
    ) -> None: ...
    def NetrShareAdd(
        self,
        ServerName: str | None,
        InfoStruct: SHARE_INFO,
        ParmErr: int | None = ...,
        *,
        Level: int = ...,
    ) -> int | None: ...
    def NetrShareEnum(
        self,
        ServerName: str | None,
        InfoStruct: SHARE_ENUM_STRUCT,
        PreferedMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> srvsvcResponse.NetrShareEnum: ...
    def NetrShareGetInfo(self, ServerName: str | None, NetName: str, Level: int) -> SHARE_INFO: ...
    def NetrShareSetInfo(
        self,
        ServerName: str | None,
        NetName: str,
        ShareInfo: SHARE_INFO,
        ParmErr: int | None = ...,
        *,
        Level: int = ...,
    ) -> int | None: ...
    def NetrShareDel(self, ServerName: str | None, NetName: str, Reserved: int) -> None: ...
    def NetrShareDelSticky(self, ServerName: str | None, NetName: str, Reserved: int) -> None: ...
    def NetrShareCheck(self, ServerName: str | None, Device: str) -> int: ...
    def NetrServerGetInfo(self, ServerName: str | None, Level: int) -> SERVER_INFO: ...
    def NetrServerSetInfo(
        self,
        ServerName: str | None,
        ServerInfo: SERVER_INFO,
        ParmErr: int | None = ...,
        *,
        Level: int = ...,
    ) -> int | None: ...
    def NetrServerDiskEnum(
        self,
        ServerName: str | None,
        Level: int,
        DiskInfoStruct: DISK_ENUM_CONTAINER,
        PreferedMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> srvsvcResponse.NetrServerDiskEnum: ...
    def NetrServerStatisticsGet(
        self,
        ServerName: str | None,
        Service: str | None,
        Level: int,
        Options: int,
    ) -> STAT_SERVER_0 | None: ...
    def NetrServerTransportAdd(
        self,
        ServerName: str | None,
        Level: int,
        Buffer: SERVER_TRANSPORT_INFO_0,
    ) -> None: ...
    def NetrServerTransportEnum(
        self,
        ServerName: str | None,
        InfoStruct: SERVER_XPORT_ENUM_STRUCT,
        PreferedMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> srvsvcResponse.NetrServerTransportEnum: ...
    def NetrServerTransportDel(
        self,
        ServerName: str | None,
        Level: int,
        Buffer: SERVER_TRANSPORT_INFO_0,
    ) -> None: ...
    def NetrRemoteTOD(self, ServerName: str | None = ...) -> TIME_OF_DAY_INFO | None: ...
    def NetprPathType(self, ServerName: str | None, PathName: str, Flags: int) -> int: ...
    def NetprPathCanonicalize(
        self,
        ServerName: str | None,
        PathName: str,
        OutbufLen: int,
        Prefix: str,
        PathType: int,
        Flags: int,
    ) -> srvsvcResponse.NetprPathCanonicalize: ...
    def NetprPathCompare(
        self,
        ServerName: str | None,
        PathName1: str,
        PathName2: str,
        PathType: int,
        Flags: int,
    ) -> int: ...
    def NetprNameValidate(
        self,
        ServerName: str | None,
        Name: str,
        NameType: int,
        Flags: int,
    ) -> None: ...
    def NetprNameCanonicalize(
        self,
        ServerName: str | None,
        Name: str,
        OutbufLen: int,
        NameType: int,
        Flags: int,
    ) -> str: ...
    def NetprNameCompare(
        self,
        ServerName: str | None,
        Name1: str,
        Name2: str,
        NameType: int,
        Flags: int,
    ) -> int: ...
    def NetrShareEnumSticky(
        self,
        ServerName: str | None,
        InfoStruct: SHARE_ENUM_STRUCT,
        PreferedMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> srvsvcResponse.NetrShareEnumSticky: ...
    def NetrShareDelStart(
        self,
        ServerName: str | None,
        NetName: str,
        Reserved: int,
    ) -> ndr.ContextHandle | None: ...
    def NetrShareDelCommit(
        self,
        ContextHandle: ndr.ContextHandle | None,
    ) -> ndr.ContextHandle | None: ...
    def NetrpGetFileSecurity(
        self,
        ServerName: str | None,
        ShareName: str | None,
        lpFileName: str,
        RequestedInformation: int,
    ) -> ADT_SECURITY_DESCRIPTOR | None: ...
    def NetrpSetFileSecurity(
        self,
        ServerName: str | None,
        ShareName: str | None,
        lpFileName: str,
        SecurityInformation: int,
        SecurityDescriptor: ADT_SECURITY_DESCRIPTOR,
    ) -> None: ...
    def NetrServerTransportAddEx(
        self,
        ServerName: str | None,
        Buffer: TRANSPORT_INFO,
        *,
        Level: int = ...,
    ) -> None: ...
    def NetrDfsGetVersion(self, ServerName: str | None = ...) -> int: ...
    def NetrServerTransportDelEx(
        self,
        ServerName: str | None,
        Buffer: TRANSPORT_INFO,
        *,
        Level: int = ...,
    ) -> None: ...
    def NetrShareDelEx(
        self,
        ServerName: str | None,
        ShareInfo: SHARE_INFO,
        *,
        Level: int = ...,
    ) -> None: ...

@type_check_only
class srvsvcRaw:
    def NetrConnectionEnum(
        self,
        ServerName: str | None,
        Qualifier: str | None,
        InfoStruct: CONNECT_ENUM_STRUCT,
        PreferedMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> srvsvcResponse.NetrConnectionEnum: ...
    def NetrFileEnum(
        self,
        ServerName: str | None,
        BasePath: str | None,
        UserName: str | None,
        InfoStruct: FILE_ENUM_STRUCT,
        PreferedMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> srvsvcResponse.NetrFileEnum: ...
    def NetrFileGetInfo(
        self,
        ServerName: str | None,
        FileId: int,
        Level: int,
    ) -> srvsvcResponse.NetrFileGetInfo: ...
    def NetrFileClose(
        self,
        ServerName: str | None,
        FileId: int,
    ) -> srvsvcResponse.NetrFileClose: ...
    def NetrSessionEnum(
        self,
        ServerName: str | None,
        ClientName: str | None,
        UserName: str | None,
        InfoStruct: SESSION_ENUM_STRUCT,
        PreferedMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> srvsvcResponse.NetrSessionEnum: ...
    def NetrSessionDel(
        self,
        ServerName: str | None = ...,
        ClientName: str | None = ...,
        UserName: str | None = ...,
    ) -> srvsvcResponse.NetrSessionDel: ...
    def NetrShareAdd(
        self,
        ServerName: str | None,
        InfoStruct: SHARE_INFO,
        ParmErr: int | None = ...,
        *,
        Level: int = ...,
    ) -> srvsvcResponse.NetrShareAdd: ...
    def NetrShareEnum(
        self,
        ServerName: str | None,
        InfoStruct: SHARE_ENUM_STRUCT,
        PreferedMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> srvsvcResponse.NetrShareEnum: ...
    def NetrShareGetInfo(
        self,
        ServerName: str | None,
        NetName: str,
        Level: int,
    ) -> srvsvcResponse.NetrShareGetInfo: ...
    def NetrShareSetInfo(
        self,
        ServerName: str | None,
        NetName: str,
        ShareInfo: SHARE_INFO,
        ParmErr: int | None = ...,
        *,
        Level: int = ...,
    ) -> srvsvcResponse.NetrShareSetInfo: ...
    def NetrShareDel(
        self,
        ServerName: str | None,
        NetName: str,
        Reserved: int,
    ) -> srvsvcResponse.NetrShareDel: ...
    def NetrShareDelSticky(
        self,
        ServerName: str | None,
        NetName: str,
        Reserved: int,
    ) -> srvsvcResponse.NetrShareDelSticky: ...
    def NetrShareCheck(
        self,
        ServerName: str | None,
        Device: str,
    ) -> srvsvcResponse.NetrShareCheck: ...
    def NetrServerGetInfo(
        self,
        ServerName: str | None,
        Level: int,
    ) -> srvsvcResponse.NetrServerGetInfo: ...
    def NetrServerSetInfo(
        self,
        ServerName: str | None,
        ServerInfo: SERVER_INFO,
        ParmErr: int | None = ...,
        *,
        Level: int = ...,
    ) -> srvsvcResponse.NetrServerSetInfo: ...
    def NetrServerDiskEnum(
        self,
        ServerName: str | None,
        Level: int,
        DiskInfoStruct: DISK_ENUM_CONTAINER,
        PreferedMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> srvsvcResponse.NetrServerDiskEnum: ...
    def NetrServerStatisticsGet(
        self,
        ServerName: str | None,
        Service: str | None,
        Level: int,
        Options: int,
    ) -> srvsvcResponse.NetrServerStatisticsGet: ...
    def NetrServerTransportAdd(
        self,
        ServerName: str | None,
        Level: int,
        Buffer: SERVER_TRANSPORT_INFO_0,
    ) -> srvsvcResponse.NetrServerTransportAdd: ...
    def NetrServerTransportEnum(
        self,
        ServerName: str | None,
        InfoStruct: SERVER_XPORT_ENUM_STRUCT,
        PreferedMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> srvsvcResponse.NetrServerTransportEnum: ...
    def NetrServerTransportDel(
        self,
        ServerName: str | None,
        Level: int,
        Buffer: SERVER_TRANSPORT_INFO_0,
    ) -> srvsvcResponse.NetrServerTransportDel: ...
    def NetrRemoteTOD(self, ServerName: str | None = ...) -> srvsvcResponse.NetrRemoteTOD: ...
    def NetprPathType(
        self,
        ServerName: str | None,
        PathName: str,
        Flags: int,
    ) -> srvsvcResponse.NetprPathType: ...
    def NetprPathCanonicalize(
        self,
        ServerName: str | None,
        PathName: str,
        OutbufLen: int,
        Prefix: str,
        PathType: int,
        Flags: int,
    ) -> srvsvcResponse.NetprPathCanonicalize: ...
    def NetprPathCompare(
        self,
        ServerName: str | None,
        PathName1: str,
        PathName2: str,
        PathType: int,
        Flags: int,
    ) -> srvsvcResponse.NetprPathCompare: ...
    def NetprNameValidate(
        self,
        ServerName: str | None,
        Name: str,
        NameType: int,
        Flags: int,
    ) -> srvsvcResponse.NetprNameValidate: ...
    def NetprNameCanonicalize(
        self,
        ServerName: str | None,
        Name: str,
        OutbufLen: int,
        NameType: int,
        Flags: int,
    ) -> srvsvcResponse.NetprNameCanonicalize: ...
    def NetprNameCompare(
        self,
        ServerName: str | None,
        Name1: str,
        Name2: str,
        NameType: int,
        Flags: int,
    ) -> srvsvcResponse.NetprNameCompare: ...
    def NetrShareEnumSticky(
        self,
        ServerName: str | None,
        InfoStruct: SHARE_ENUM_STRUCT,
        PreferedMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> srvsvcResponse.NetrShareEnumSticky: ...
    def NetrShareDelStart(
        self,
        ServerName: str | None,
        NetName: str,
        Reserved: int,
    ) -> srvsvcResponse.NetrShareDelStart: ...
    def NetrShareDelCommit(
        self,
        ContextHandle: ndr.ContextHandle | None,
    ) -> srvsvcResponse.NetrShareDelCommit: ...
    def NetrpGetFileSecurity(
        self,
        ServerName: str | None,
        ShareName: str | None,
        lpFileName: str,
        RequestedInformation: int,
    ) -> srvsvcResponse.NetrpGetFileSecurity: ...
    def NetrpSetFileSecurity(
        self,
        ServerName: str | None,
        ShareName: str | None,
        lpFileName: str,
        SecurityInformation: int,
        SecurityDescriptor: ADT_SECURITY_DESCRIPTOR,
    ) -> srvsvcResponse.NetrpSetFileSecurity: ...
    def NetrServerTransportAddEx(
        self,
        ServerName: str | None,
        Buffer: TRANSPORT_INFO,
        *,
        Level: int = ...,
    ) -> srvsvcResponse.NetrServerTransportAddEx: ...
    def NetrDfsGetVersion(
        self,
        ServerName: str | None = ...,
    ) -> srvsvcResponse.NetrDfsGetVersion: ...
    def NetrServerTransportDelEx(
        self,
        ServerName: str | None,
        Buffer: TRANSPORT_INFO,
        *,
        Level: int = ...,
    ) -> srvsvcResponse.NetrServerTransportDelEx: ...
    def NetrShareDelEx(
        self,
        ServerName: str | None,
        ShareInfo: SHARE_INFO,
        *,
        Level: int = ...,
    ) -> srvsvcResponse.NetrShareDelEx: ...

@type_check_only
class srvsvcAsyncClient(rpcfast.aio.AsyncClient):
    @property
    def raw(self) -> srvsvcAsyncRaw: ...
    async def NetrConnectionEnum(
        self,
        ServerName: str | None,
        Qualifier: str | None,
        InfoStruct: CONNECT_ENUM_STRUCT,
        PreferedMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> srvsvcResponse.NetrConnectionEnum: ...
    async def NetrFileEnum(
        self,
        ServerName: str | None,
        BasePath: str | None,
        UserName: str | None,
        InfoStruct: FILE_ENUM_STRUCT,
        PreferedMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> srvsvcResponse.NetrFileEnum: ...
    async def NetrFileGetInfo(
        self,
        ServerName: str | None,
        FileId: int,
        Level: int,
    ) -> FILE_INFO: ...
    async def NetrFileClose(self, ServerName: str | None, FileId: int) -> None: ...
    async def NetrSessionEnum(
        self,
        ServerName: str | None,
        ClientName: str | None,
        UserName: str | None,
        InfoStruct: SESSION_ENUM_STRUCT,
        PreferedMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> srvsvcResponse.NetrSessionEnum: ...
    async def NetrSessionDel(
        self,
        ServerName: str | None = ...,
        ClientName: str | None = ...,
        UserName: str | None = ...,
    ) -> None: ...
    async def NetrShareAdd(
        self,
        ServerName: str | None,
        InfoStruct: SHARE_INFO,
        ParmErr: int | None = ...,
        *,
        Level: int = ...,
    ) -> int | None: ...
    async def NetrShareEnum(
        self,
        ServerName: str | None,
        InfoStruct: SHARE_ENUM_STRUCT,
        PreferedMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> srvsvcResponse.NetrShareEnum: ...
    async def NetrShareGetInfo(
        self,
        ServerName: str | None,
        NetName: str,
        Level: int,
    ) -> SHARE_INFO: ...
    async def NetrShareSetInfo(
        self,
        ServerName: str | None,
        NetName: str,
        ShareInfo: SHARE_INFO,
        ParmErr: int | None = ...,
        *,
        Level: int = ...,
    ) -> int | None: ...
    async def NetrShareDel(self, ServerName: str | None, NetName: str, Reserved: int) -> None: ...
    async def NetrShareDelSticky(
        self,
        ServerName: str | None,
        NetName: str,
        Reserved: int,
    ) -> None: ...
    async def NetrShareCheck(self, ServerName: str | None, Device: str) -> int: ...
    async def NetrServerGetInfo(self, ServerName: str | None, Level: int) -> SERVER_INFO: ...
    async def NetrServerSetInfo(
        self,
        ServerName: str | None,
        ServerInfo: SERVER_INFO,
        ParmErr: int | None = ...,
        *,
        Level: int = ...,
    ) -> int | None: ...
    async def NetrServerDiskEnum(
        self,
        ServerName: str | None,
        Level: int,
        DiskInfoStruct: DISK_ENUM_CONTAINER,
        PreferedMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> srvsvcResponse.NetrServerDiskEnum: ...
    async def NetrServerStatisticsGet(
        self,
        ServerName: str | None,
        Service: str | None,
        Level: int,
        Options: int,
    ) -> STAT_SERVER_0 | None: ...
    async def NetrServerTransportAdd(
        self,
        ServerName: str | None,
        Level: int,
        Buffer: SERVER_TRANSPORT_INFO_0,
    ) -> None: ...
    async def NetrServerTransportEnum(
        self,
        ServerName: str | None,
        InfoStruct: SERVER_XPORT_ENUM_STRUCT,
        PreferedMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> srvsvcResponse.NetrServerTransportEnum: ...
    async def NetrServerTransportDel(
        self,
        ServerName: str | None,
        Level: int,
        Buffer: SERVER_TRANSPORT_INFO_0,
    ) -> None: ...
    async def NetrRemoteTOD(self, ServerName: str | None = ...) -> TIME_OF_DAY_INFO | None: ...
    async def NetprPathType(self, ServerName: str | None, PathName: str, Flags: int) -> int: ...
    async def NetprPathCanonicalize(
        self,
        ServerName: str | None,
        PathName: str,
        OutbufLen: int,
        Prefix: str,
        PathType: int,
        Flags: int,
    ) -> srvsvcResponse.NetprPathCanonicalize: ...
    async def NetprPathCompare(
        self,
        ServerName: str | None,
        PathName1: str,
        PathName2: str,
        PathType: int,
        Flags: int,
    ) -> int: ...
    async def NetprNameValidate(
        self,
        ServerName: str | None,
        Name: str,
        NameType: int,
        Flags: int,
    ) -> None: ...
    async def NetprNameCanonicalize(
        self,
        ServerName: str | None,
        Name: str,
        OutbufLen: int,
        NameType: int,
        Flags: int,
    ) -> str: ...
    async def NetprNameCompare(
        self,
        ServerName: str | None,
        Name1: str,
        Name2: str,
        NameType: int,
        Flags: int,
    ) -> int: ...
    async def NetrShareEnumSticky(
        self,
        ServerName: str | None,
        InfoStruct: SHARE_ENUM_STRUCT,
        PreferedMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> srvsvcResponse.NetrShareEnumSticky: ...
    async def NetrShareDelStart(
        self,
        ServerName: str | None,
        NetName: str,
        Reserved: int,
    ) -> ndr.ContextHandle | None: ...
    async def NetrShareDelCommit(
        self,
        ContextHandle: ndr.ContextHandle | None,
    ) -> ndr.ContextHandle | None: ...
    async def NetrpGetFileSecurity(
        self,
        ServerName: str | None,
        ShareName: str | None,
        lpFileName: str,
        RequestedInformation: int,
    ) -> ADT_SECURITY_DESCRIPTOR | None: ...
    async def NetrpSetFileSecurity(
        self,
        ServerName: str | None,
        ShareName: str | None,
        lpFileName: str,
        SecurityInformation: int,
        SecurityDescriptor: ADT_SECURITY_DESCRIPTOR,
    ) -> None: ...
    async def NetrServerTransportAddEx(
        self,
        ServerName: str | None,
        Buffer: TRANSPORT_INFO,
        *,
        Level: int = ...,
    ) -> None: ...
    async def NetrDfsGetVersion(self, ServerName: str | None = ...) -> int: ...
    async def NetrServerTransportDelEx(
        self,
        ServerName: str | None,
        Buffer: TRANSPORT_INFO,
        *,
        Level: int = ...,
    ) -> None: ...
    async def NetrShareDelEx(
        self,
        ServerName: str | None,
        ShareInfo: SHARE_INFO,
        *,
        Level: int = ...,
    ) -> None: ...

@type_check_only
class srvsvcAsyncRaw:
    async def NetrConnectionEnum(
        self,
        ServerName: str | None,
        Qualifier: str | None,
        InfoStruct: CONNECT_ENUM_STRUCT,
        PreferedMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> srvsvcResponse.NetrConnectionEnum: ...
    async def NetrFileEnum(
        self,
        ServerName: str | None,
        BasePath: str | None,
        UserName: str | None,
        InfoStruct: FILE_ENUM_STRUCT,
        PreferedMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> srvsvcResponse.NetrFileEnum: ...
    async def NetrFileGetInfo(
        self,
        ServerName: str | None,
        FileId: int,
        Level: int,
    ) -> srvsvcResponse.NetrFileGetInfo: ...
    async def NetrFileClose(
        self,
        ServerName: str | None,
        FileId: int,
    ) -> srvsvcResponse.NetrFileClose: ...
    async def NetrSessionEnum(
        self,
        ServerName: str | None,
        ClientName: str | None,
        UserName: str | None,
        InfoStruct: SESSION_ENUM_STRUCT,
        PreferedMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> srvsvcResponse.NetrSessionEnum: ...
    async def NetrSessionDel(
        self,
        ServerName: str | None = ...,
        ClientName: str | None = ...,
        UserName: str | None = ...,
    ) -> srvsvcResponse.NetrSessionDel: ...
    async def NetrShareAdd(
        self,
        ServerName: str | None,
        InfoStruct: SHARE_INFO,
        ParmErr: int | None = ...,
        *,
        Level: int = ...,
    ) -> srvsvcResponse.NetrShareAdd: ...
    async def NetrShareEnum(
        self,
        ServerName: str | None,
        InfoStruct: SHARE_ENUM_STRUCT,
        PreferedMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> srvsvcResponse.NetrShareEnum: ...
    async def NetrShareGetInfo(
        self,
        ServerName: str | None,
        NetName: str,
        Level: int,
    ) -> srvsvcResponse.NetrShareGetInfo: ...
    async def NetrShareSetInfo(
        self,
        ServerName: str | None,
        NetName: str,
        ShareInfo: SHARE_INFO,
        ParmErr: int | None = ...,
        *,
        Level: int = ...,
    ) -> srvsvcResponse.NetrShareSetInfo: ...
    async def NetrShareDel(
        self,
        ServerName: str | None,
        NetName: str,
        Reserved: int,
    ) -> srvsvcResponse.NetrShareDel: ...
    async def NetrShareDelSticky(
        self,
        ServerName: str | None,
        NetName: str,
        Reserved: int,
    ) -> srvsvcResponse.NetrShareDelSticky: ...
    async def NetrShareCheck(
        self,
        ServerName: str | None,
        Device: str,
    ) -> srvsvcResponse.NetrShareCheck: ...
    async def NetrServerGetInfo(
        self,
        ServerName: str | None,
        Level: int,
    ) -> srvsvcResponse.NetrServerGetInfo: ...
    async def NetrServerSetInfo(
        self,
        ServerName: str | None,
        ServerInfo: SERVER_INFO,
        ParmErr: int | None = ...,
        *,
        Level: int = ...,
    ) -> srvsvcResponse.NetrServerSetInfo: ...
    async def NetrServerDiskEnum(
        self,
        ServerName: str | None,
        Level: int,
        DiskInfoStruct: DISK_ENUM_CONTAINER,
        PreferedMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> srvsvcResponse.NetrServerDiskEnum: ...
    async def NetrServerStatisticsGet(
        self,
        ServerName: str | None,
        Service: str | None,
        Level: int,
        Options: int,
    ) -> srvsvcResponse.NetrServerStatisticsGet: ...
    async def NetrServerTransportAdd(
        self,
        ServerName: str | None,
        Level: int,
        Buffer: SERVER_TRANSPORT_INFO_0,
    ) -> srvsvcResponse.NetrServerTransportAdd: ...
    async def NetrServerTransportEnum(
        self,
        ServerName: str | None,
        InfoStruct: SERVER_XPORT_ENUM_STRUCT,
        PreferedMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> srvsvcResponse.NetrServerTransportEnum: ...
    async def NetrServerTransportDel(
        self,
        ServerName: str | None,
        Level: int,
        Buffer: SERVER_TRANSPORT_INFO_0,
    ) -> srvsvcResponse.NetrServerTransportDel: ...
    async def NetrRemoteTOD(self, ServerName: str | None = ...) -> srvsvcResponse.NetrRemoteTOD: ...
    async def NetprPathType(
        self,
        ServerName: str | None,
        PathName: str,
        Flags: int,
    ) -> srvsvcResponse.NetprPathType: ...
    async def NetprPathCanonicalize(
        self,
        ServerName: str | None,
        PathName: str,
        OutbufLen: int,
        Prefix: str,
        PathType: int,
        Flags: int,
    ) -> srvsvcResponse.NetprPathCanonicalize: ...
    async def NetprPathCompare(
        self,
        ServerName: str | None,
        PathName1: str,
        PathName2: str,
        PathType: int,
        Flags: int,
    ) -> srvsvcResponse.NetprPathCompare: ...
    async def NetprNameValidate(
        self,
        ServerName: str | None,
        Name: str,
        NameType: int,
        Flags: int,
    ) -> srvsvcResponse.NetprNameValidate: ...
    async def NetprNameCanonicalize(
        self,
        ServerName: str | None,
        Name: str,
        OutbufLen: int,
        NameType: int,
        Flags: int,
    ) -> srvsvcResponse.NetprNameCanonicalize: ...
    async def NetprNameCompare(
        self,
        ServerName: str | None,
        Name1: str,
        Name2: str,
        NameType: int,
        Flags: int,
    ) -> srvsvcResponse.NetprNameCompare: ...
    async def NetrShareEnumSticky(
        self,
        ServerName: str | None,
        InfoStruct: SHARE_ENUM_STRUCT,
        PreferedMaximumLength: int,
        ResumeHandle: int | None = ...,
    ) -> srvsvcResponse.NetrShareEnumSticky: ...
    async def NetrShareDelStart(
        self,
        ServerName: str | None,
        NetName: str,
        Reserved: int,
    ) -> srvsvcResponse.NetrShareDelStart: ...
    async def NetrShareDelCommit(
        self,
        ContextHandle: ndr.ContextHandle | None,
    ) -> srvsvcResponse.NetrShareDelCommit: ...
    async def NetrpGetFileSecurity(
        self,
        ServerName: str | None,
        ShareName: str | None,
        lpFileName: str,
        RequestedInformation: int,
    ) -> srvsvcResponse.NetrpGetFileSecurity: ...
    async def NetrpSetFileSecurity(
        self,
        ServerName: str | None,
        ShareName: str | None,
        lpFileName: str,
        SecurityInformation: int,
        SecurityDescriptor: ADT_SECURITY_DESCRIPTOR,
    ) -> srvsvcResponse.NetrpSetFileSecurity: ...
    async def NetrServerTransportAddEx(
        self,
        ServerName: str | None,
        Buffer: TRANSPORT_INFO,
        *,
        Level: int = ...,
    ) -> srvsvcResponse.NetrServerTransportAddEx: ...
    async def NetrDfsGetVersion(
        self,
        ServerName: str | None = ...,
    ) -> srvsvcResponse.NetrDfsGetVersion: ...
    async def NetrServerTransportDelEx(
        self,
        ServerName: str | None,
        Buffer: TRANSPORT_INFO,
        *,
        Level: int = ...,
    ) -> srvsvcResponse.NetrServerTransportDelEx: ...
    async def NetrShareDelEx(
        self,
        ServerName: str | None,
        ShareInfo: SHARE_INFO,
        *,
        Level: int = ...,
    ) -> srvsvcResponse.NetrShareDelEx: ...

@type_check_only
class srvsvcManager(Protocol):
    def NetrConnectionEnum(
        self,
        *,
        ServerName: str | None,
        Qualifier: str | None,
        InfoStruct: CONNECT_ENUM_STRUCT,
        PreferedMaximumLength: int,
        ResumeHandle: int | None,
    ) -> _t.Answer[_t.Outputs[srvsvcResponse.NetrConnectionEnum]]: ...
    def NetrFileEnum(
        self,
        *,
        ServerName: str | None,
        BasePath: str | None,
        UserName: str | None,
        InfoStruct: FILE_ENUM_STRUCT,
        PreferedMaximumLength: int,
        ResumeHandle: int | None,
    ) -> _t.Answer[_t.Outputs[srvsvcResponse.NetrFileEnum]]: ...
    def NetrFileGetInfo(
        self,
        *,
        ServerName: str | None,
        FileId: int,
        Level: int,
    ) -> _t.Answer[FILE_INFO]: ...
    def NetrFileClose(self, *, ServerName: str | None, FileId: int) -> _t.Answer[None]: ...
    def NetrSessionEnum(
        self,
        *,
        ServerName: str | None,
        ClientName: str | None,
        UserName: str | None,
        InfoStruct: SESSION_ENUM_STRUCT,
        PreferedMaximumLength: int,
        ResumeHandle: int | None,
    ) -> _t.Answer[_t.Outputs[srvsvcResponse.NetrSessionEnum]]: ...
    def NetrSessionDel(
        self,
        *,
        ServerName: str | None,
        ClientName: str | None,
        UserName: str | None,
    ) -> _t.Answer[None]: ...
    def NetrShareAdd(
        self,
        *,
        ServerName: str | None,
        Level: int,
        InfoStruct: SHARE_INFO,
        ParmErr: int | None,
    ) -> _t.Answer[int | None]: ...
    def NetrShareEnum(
        self,
        *,
        ServerName: str | None,
        InfoStruct: SHARE_ENUM_STRUCT,
        PreferedMaximumLength: int,
        ResumeHandle: int | None,
    ) -> _t.Answer[_t.Outputs[srvsvcResponse.NetrShareEnum]]: ...
    def NetrShareGetInfo(
        self,
        *,
        ServerName: str | None,
        NetName: str,
        Level: int,
    ) -> _t.Answer[SHARE_INFO]: ...
    def NetrShareSetInfo(
        self,
        *,
        ServerName: str | None,
        NetName: str,
        Level: int,
        ShareInfo: SHARE_INFO,
        ParmErr: int | None,
    ) -> _t.Answer[int | None]: ...
    def NetrShareDel(
        self,
        *,
        ServerName: str | None,
        NetName: str,
        Reserved: int,
    ) -> _t.Answer[None]: ...
    def NetrShareDelSticky(
        self,
        *,
        ServerName: str | None,
        NetName: str,
        Reserved: int,
    ) -> _t.Answer[None]: ...
    def NetrShareCheck(self, *, ServerName: str | None, Device: str) -> _t.Answer[int]: ...
    def NetrServerGetInfo(
        self,
        *,
        ServerName: str | None,
        Level: int,
    ) -> _t.Answer[SERVER_INFO]: ...
    def NetrServerSetInfo(
        self,
        *,
        ServerName: str | None,
        Level: int,
        ServerInfo: SERVER_INFO,
        ParmErr: int | None,
    ) -> _t.Answer[int | None]: ...
    def NetrServerDiskEnum(
        self,
        *,
        ServerName: str | None,
        Level: int,
        DiskInfoStruct: DISK_ENUM_CONTAINER,
        PreferedMaximumLength: int,
        ResumeHandle: int | None,
    ) -> _t.Answer[_t.Outputs[srvsvcResponse.NetrServerDiskEnum]]: ...
    def NetrServerStatisticsGet(
        self,
        *,
        ServerName: str | None,
        Service: str | None,
        Level: int,
        Options: int,
    ) -> _t.Answer[STAT_SERVER_0 | None]: ...
    def NetrServerTransportAdd(
        self,
        *,
        ServerName: str | None,
        Level: int,
        Buffer: SERVER_TRANSPORT_INFO_0,
    ) -> _t.Answer[None]: ...
    def NetrServerTransportEnum(
        self,
        *,
        ServerName: str | None,
        InfoStruct: SERVER_XPORT_ENUM_STRUCT,
        PreferedMaximumLength: int,
        ResumeHandle: int | None,
    ) -> _t.Answer[_t.Outputs[srvsvcResponse.NetrServerTransportEnum]]: ...
    def NetrServerTransportDel(
        self,
        *,
        ServerName: str | None,
        Level: int,
        Buffer: SERVER_TRANSPORT_INFO_0,
    ) -> _t.Answer[None]: ...
    def NetrRemoteTOD(self, *, ServerName: str | None) -> _t.Answer[TIME_OF_DAY_INFO | None]: ...
    def NetprPathType(
        self,
        *,
        ServerName: str | None,
        PathName: str,
        Flags: int,
    ) -> _t.Answer[int]: ...
    def NetprPathCanonicalize(
        self,
        *,
        ServerName: str | None,
        PathName: str,
        OutbufLen: int,
        Prefix: str,
        PathType: int,
        Flags: int,
    ) -> _t.Answer[_t.Outputs[srvsvcResponse.NetprPathCanonicalize]]: ...
    def NetprPathCompare(
        self,
        *,
        ServerName: str | None,
        PathName1: str,
        PathName2: str,
        PathType: int,
        Flags: int,
    ) -> _t.Answer[int]: ...
    def NetprNameValidate(
        self,
        *,
        ServerName: str | None,
        Name: str,
        NameType: int,
        Flags: int,
    ) -> _t.Answer[None]: ...
    def NetprNameCanonicalize(
        self,
        *,
        ServerName: str | None,
        Name: str,
        OutbufLen: int,
        NameType: int,
        Flags: int,
    ) -> _t.Answer[str | _t.Elements[int]]: ...
    def NetprNameCompare(
        self,
        *,
        ServerName: str | None,
        Name1: str,
        Name2: str,
        NameType: int,
        Flags: int,
    ) -> _t.Answer[int]: ...
    def NetrShareEnumSticky(
        self,
        *,
        ServerName: str | None,
        InfoStruct: SHARE_ENUM_STRUCT,
        PreferedMaximumLength: int,
        ResumeHandle: int | None,
    ) -> _t.Answer[_t.Outputs[srvsvcResponse.NetrShareEnumSticky]]: ...
    def NetrShareDelStart(
        self,
        *,
        ServerName: str | None,
        NetName: str,
        Reserved: int,
    ) -> _t.Answer[Any]: ...
    def NetrShareDelCommit(self, *, ContextHandle: Any) -> _t.Answer[Any]: ...
    def NetrpGetFileSecurity(
        self,
        *,
        ServerName: str | None,
        ShareName: str | None,
        lpFileName: str,
        RequestedInformation: int,
    ) -> _t.Answer[ADT_SECURITY_DESCRIPTOR | None]: ...
    def NetrpSetFileSecurity(
        self,
        *,
        ServerName: str | None,
        ShareName: str | None,
        lpFileName: str,
        SecurityInformation: int,
        SecurityDescriptor: ADT_SECURITY_DESCRIPTOR,
    ) -> _t.Answer[None]: ...
    def NetrServerTransportAddEx(
        self,
        *,
        ServerName: str | None,
        Level: int,
        Buffer: TRANSPORT_INFO,
    ) -> _t.Answer[None]: ...
    def NetrDfsGetVersion(self, *, ServerName: str | None) -> _t.Answer[int]: ...
    def NetrServerTransportDelEx(
        self,
        *,
        ServerName: str | None,
        Level: int,
        Buffer: TRANSPORT_INFO,
    ) -> _t.Answer[None]: ...
    def NetrShareDelEx(
        self,
        *,
        ServerName: str | None,
        Level: int,
        ShareInfo: SHARE_INFO,
    ) -> _t.Answer[None]: ...

srvsvc: ndr.Interface[srvsvcClient, srvsvcAsyncClient, srvsvcManager]
