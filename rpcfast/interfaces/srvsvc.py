"""The types and interfaces of srvsvc.idl.

Generated from srvsvc.idl by `python -m rpcfast idl`: edit that file and run it again.
"""

from rpcfast import ndr

SRVSVC_HANDLE = ndr.unique(ndr.wchar)
SHARE_DEL_HANDLE = ndr.Context("SHARE_DEL_HANDLE")


class CONNECTION_INFO_0(ndr.Struct):
    coni0_id = ndr.ulong


LPCONNECTION_INFO_0 = ndr.unique(CONNECTION_INFO_0)


class CONNECTION_INFO_1(ndr.Struct):
    coni1_id = ndr.ulong
    coni1_type = ndr.ulong
    coni1_num_opens = ndr.ulong
    coni1_num_users = ndr.ulong
    coni1_time = ndr.ulong
    coni1_username = ndr.unique(ndr.string(ndr.wchar))
    coni1_netname = ndr.unique(ndr.string(ndr.wchar))


LPCONNECTION_INFO_1 = ndr.unique(CONNECTION_INFO_1)


class CONNECT_INFO_0_CONTAINER(ndr.Struct):
    EntriesRead = ndr.ulong
    Buffer = ndr.unique(ndr.array(CONNECTION_INFO_0, size_is=ndr.var.EntriesRead))


class CONNECT_INFO_1_CONTAINER(ndr.Struct):
    EntriesRead = ndr.ulong
    Buffer = ndr.unique(ndr.array(CONNECTION_INFO_1, size_is=ndr.var.EntriesRead))


class CONNECT_ENUM_UNION(ndr.Union, switch=ndr.ulong):
    Level0 = ndr.case(ndr.unique(CONNECT_INFO_0_CONTAINER), 0)
    Level1 = ndr.case(ndr.unique(CONNECT_INFO_1_CONTAINER), 1)


class CONNECT_ENUM_STRUCT(ndr.Struct):
    Level = ndr.ulong
    ConnectInfo = ndr.switch_is(CONNECT_ENUM_UNION, ndr.var.Level)


LPCONNECT_ENUM_STRUCT = ndr.unique(CONNECT_ENUM_STRUCT)


class FILE_INFO_2(ndr.Struct):
    fi2_id = ndr.ulong


LPFILE_INFO_2 = ndr.unique(FILE_INFO_2)


class FILE_INFO_3(ndr.Struct):
    fi3_id = ndr.ulong
    fi3_permissions = ndr.ulong
    fi3_num_locks = ndr.ulong
    fi3_pathname = ndr.unique(ndr.string(ndr.wchar))
    fi3_username = ndr.unique(ndr.string(ndr.wchar))


LPFILE_INFO_3 = ndr.unique(FILE_INFO_3)


class FILE_INFO_2_CONTAINER(ndr.Struct):
    EntriesRead = ndr.ulong
    Buffer = ndr.unique(ndr.array(FILE_INFO_2, size_is=ndr.var.EntriesRead))


class FILE_INFO_3_CONTAINER(ndr.Struct):
    EntriesRead = ndr.ulong
    Buffer = ndr.unique(ndr.array(FILE_INFO_3, size_is=ndr.var.EntriesRead))


class FILE_ENUM_UNION(ndr.Union, switch=ndr.ulong):
    Level2 = ndr.case(ndr.unique(FILE_INFO_2_CONTAINER), 2)
    Level3 = ndr.case(ndr.unique(FILE_INFO_3_CONTAINER), 3)


class FILE_ENUM_STRUCT(ndr.Struct):
    Level = ndr.ulong
    FileInfo = ndr.switch_is(FILE_ENUM_UNION, ndr.var.Level)


PFILE_ENUM_STRUCT = ndr.unique(FILE_ENUM_STRUCT)


class FILE_INFO(ndr.Union, switch=ndr.ulong):
    FileInfo2 = ndr.case(LPFILE_INFO_2, 2)
    FileInfo3 = ndr.case(LPFILE_INFO_3, 3)


LPFILE_INFO = ndr.unique(FILE_INFO)


class SESSION_INFO_0(ndr.Struct):
    sesi0_cname = ndr.unique(ndr.string(ndr.wchar))


LPSESSION_INFO_0 = ndr.unique(SESSION_INFO_0)


class SESSION_INFO_1(ndr.Struct):
    sesi1_cname = ndr.unique(ndr.string(ndr.wchar))
    sesi1_username = ndr.unique(ndr.string(ndr.wchar))
    sesi1_num_opens = ndr.ulong
    sesi1_time = ndr.ulong
    sesi1_idle_time = ndr.ulong
    sesi1_user_flags = ndr.ulong


LPSESSION_INFO_1 = ndr.unique(SESSION_INFO_1)


class SESSION_INFO_2(ndr.Struct):
    sesi2_cname = ndr.unique(ndr.string(ndr.wchar))
    sesi2_username = ndr.unique(ndr.string(ndr.wchar))
    sesi2_num_opens = ndr.ulong
    sesi2_time = ndr.ulong
    sesi2_idle_time = ndr.ulong
    sesi2_user_flags = ndr.ulong
    sesi2_cltype_name = ndr.unique(ndr.string(ndr.wchar))


LPSESSION_INFO_2 = ndr.unique(SESSION_INFO_2)


class SESSION_INFO_10(ndr.Struct):
    sesi10_cname = ndr.unique(ndr.string(ndr.wchar))
    sesi10_username = ndr.unique(ndr.string(ndr.wchar))
    sesi10_time = ndr.ulong
    sesi10_idle_time = ndr.ulong


LPSESSION_INFO_10 = ndr.unique(SESSION_INFO_10)


class SESSION_INFO_502(ndr.Struct):
    sesi502_cname = ndr.unique(ndr.string(ndr.wchar))
    sesi502_username = ndr.unique(ndr.string(ndr.wchar))
    sesi502_num_opens = ndr.ulong
    sesi502_time = ndr.ulong
    sesi502_idle_time = ndr.ulong
    sesi502_user_flags = ndr.ulong
    sesi502_cltype_name = ndr.unique(ndr.string(ndr.wchar))
    sesi502_transport = ndr.unique(ndr.string(ndr.wchar))


LPSESSION_INFO_502 = ndr.unique(SESSION_INFO_502)


class SESSION_INFO_0_CONTAINER(ndr.Struct):
    EntriesRead = ndr.ulong
    Buffer = ndr.unique(ndr.array(SESSION_INFO_0, size_is=ndr.var.EntriesRead))


class SESSION_INFO_1_CONTAINER(ndr.Struct):
    EntriesRead = ndr.ulong
    Buffer = ndr.unique(ndr.array(SESSION_INFO_1, size_is=ndr.var.EntriesRead))


class SESSION_INFO_2_CONTAINER(ndr.Struct):
    EntriesRead = ndr.ulong
    Buffer = ndr.unique(ndr.array(SESSION_INFO_2, size_is=ndr.var.EntriesRead))


class SESSION_INFO_10_CONTAINER(ndr.Struct):
    EntriesRead = ndr.ulong
    Buffer = ndr.unique(ndr.array(SESSION_INFO_10, size_is=ndr.var.EntriesRead))


class SESSION_INFO_502_CONTAINER(ndr.Struct):
    EntriesRead = ndr.ulong
    Buffer = ndr.unique(ndr.array(SESSION_INFO_502, size_is=ndr.var.EntriesRead))


class SESSION_ENUM_UNION(ndr.Union, switch=ndr.ulong):
    Level0 = ndr.case(ndr.unique(SESSION_INFO_0_CONTAINER), 0)
    Level1 = ndr.case(ndr.unique(SESSION_INFO_1_CONTAINER), 1)
    Level2 = ndr.case(ndr.unique(SESSION_INFO_2_CONTAINER), 2)
    Level10 = ndr.case(ndr.unique(SESSION_INFO_10_CONTAINER), 10)
    Level502 = ndr.case(ndr.unique(SESSION_INFO_502_CONTAINER), 502)


class SESSION_ENUM_STRUCT(ndr.Struct):
    Level = ndr.ulong
    SessionInfo = ndr.switch_is(SESSION_ENUM_UNION, ndr.var.Level)


PSESSION_ENUM_STRUCT = ndr.unique(SESSION_ENUM_STRUCT)


class SHARE_INFO_0(ndr.Struct):
    shi0_netname = ndr.unique(ndr.string(ndr.wchar))


LPSHARE_INFO_0 = ndr.unique(SHARE_INFO_0)


class SHARE_INFO_1(ndr.Struct):
    shi1_netname = ndr.unique(ndr.string(ndr.wchar))
    shi1_type = ndr.ulong
    shi1_remark = ndr.unique(ndr.string(ndr.wchar))


LPSHARE_INFO_1 = ndr.unique(SHARE_INFO_1)


class SHARE_INFO_2(ndr.Struct):
    shi2_netname = ndr.unique(ndr.string(ndr.wchar))
    shi2_type = ndr.ulong
    shi2_remark = ndr.unique(ndr.string(ndr.wchar))
    shi2_permissions = ndr.ulong
    shi2_max_uses = ndr.ulong
    shi2_current_uses = ndr.ulong
    shi2_path = ndr.unique(ndr.string(ndr.wchar))
    shi2_passwd = ndr.unique(ndr.string(ndr.wchar))


LPSHARE_INFO_2 = ndr.unique(SHARE_INFO_2)


class SHARE_INFO_501(ndr.Struct):
    shi501_netname = ndr.unique(ndr.string(ndr.wchar))
    shi501_type = ndr.ulong
    shi501_remark = ndr.unique(ndr.string(ndr.wchar))
    shi501_flags = ndr.ulong


LPSHARE_INFO_501 = ndr.unique(SHARE_INFO_501)


class SHARE_INFO_502_I(ndr.Struct):
    shi502_netname = ndr.unique(ndr.string(ndr.wchar))
    shi502_type = ndr.ulong
    shi502_remark = ndr.unique(ndr.string(ndr.wchar))
    shi502_permissions = ndr.ulong
    shi502_max_uses = ndr.ulong
    shi502_current_uses = ndr.ulong
    shi502_path = ndr.unique(ndr.string(ndr.wchar))
    shi502_passwd = ndr.unique(ndr.string(ndr.wchar))
    shi502_reserved = ndr.ulong
    shi502_security_descriptor = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.shi502_reserved))


LPSHARE_INFO_502_I = ndr.unique(SHARE_INFO_502_I)


class SHARE_INFO_503_I(ndr.Struct):
    shi503_netname = ndr.unique(ndr.string(ndr.wchar))
    shi503_type = ndr.ulong
    shi503_remark = ndr.unique(ndr.string(ndr.wchar))
    shi503_permissions = ndr.ulong
    shi503_max_uses = ndr.ulong
    shi503_current_uses = ndr.ulong
    shi503_path = ndr.unique(ndr.string(ndr.wchar))
    shi503_passwd = ndr.unique(ndr.string(ndr.wchar))
    shi503_servername = ndr.unique(ndr.string(ndr.wchar))
    shi503_reserved = ndr.ulong
    shi503_security_descriptor = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.shi503_reserved))


LPSHARE_INFO_503_I = ndr.unique(SHARE_INFO_503_I)


class SHARE_INFO_1004(ndr.Struct):
    shi1004_remark = ndr.unique(ndr.string(ndr.wchar))


LPSHARE_INFO_1004 = ndr.unique(SHARE_INFO_1004)


class SHARE_INFO_1005(ndr.Struct):
    shi1005_flags = ndr.ulong


LPSHARE_INFO_1005 = ndr.unique(SHARE_INFO_1005)


class SHARE_INFO_1006(ndr.Struct):
    shi1006_max_uses = ndr.ulong


LPSHARE_INFO_1006 = ndr.unique(SHARE_INFO_1006)


class SHARE_INFO_1501_I(ndr.Struct):
    shi1501_reserved = ndr.ulong
    shi1501_security_descriptor = ndr.unique(
        ndr.array(ndr.usmall, size_is=ndr.var.shi1501_reserved),
    )


LPSHARE_INFO_1501_I = ndr.unique(SHARE_INFO_1501_I)


class SHARE_INFO_0_CONTAINER(ndr.Struct):
    EntriesRead = ndr.ulong
    Buffer = ndr.unique(ndr.array(SHARE_INFO_0, size_is=ndr.var.EntriesRead))


class SHARE_INFO_1_CONTAINER(ndr.Struct):
    EntriesRead = ndr.ulong
    Buffer = ndr.unique(ndr.array(SHARE_INFO_1, size_is=ndr.var.EntriesRead))


class SHARE_INFO_2_CONTAINER(ndr.Struct):
    EntriesRead = ndr.ulong
    Buffer = ndr.unique(ndr.array(SHARE_INFO_2, size_is=ndr.var.EntriesRead))


class SHARE_INFO_501_CONTAINER(ndr.Struct):
    EntriesRead = ndr.ulong
    Buffer = ndr.unique(ndr.array(SHARE_INFO_501, size_is=ndr.var.EntriesRead))


class SHARE_INFO_502_CONTAINER(ndr.Struct):
    EntriesRead = ndr.ulong
    Buffer = ndr.unique(ndr.array(SHARE_INFO_502_I, size_is=ndr.var.EntriesRead))


class SHARE_INFO_503_CONTAINER(ndr.Struct):
    EntriesRead = ndr.ulong
    Buffer = ndr.unique(ndr.array(SHARE_INFO_503_I, size_is=ndr.var.EntriesRead))


class SHARE_ENUM_UNION(ndr.Union, switch=ndr.ulong):
    Level0 = ndr.case(ndr.unique(SHARE_INFO_0_CONTAINER), 0)
    Level1 = ndr.case(ndr.unique(SHARE_INFO_1_CONTAINER), 1)
    Level2 = ndr.case(ndr.unique(SHARE_INFO_2_CONTAINER), 2)
    Level501 = ndr.case(ndr.unique(SHARE_INFO_501_CONTAINER), 501)
    Level502 = ndr.case(ndr.unique(SHARE_INFO_502_CONTAINER), 502)
    Level503 = ndr.case(ndr.unique(SHARE_INFO_503_CONTAINER), 503)


class SHARE_ENUM_STRUCT(ndr.Struct):
    Level = ndr.ulong
    ShareInfo = ndr.switch_is(SHARE_ENUM_UNION, ndr.var.Level)


LPSHARE_ENUM_STRUCT = ndr.unique(SHARE_ENUM_STRUCT)


class SHARE_INFO(ndr.Union, switch=ndr.ulong, empty=(ndr.DEFAULT,)):
    ShareInfo0 = ndr.case(LPSHARE_INFO_0, 0)
    ShareInfo1 = ndr.case(LPSHARE_INFO_1, 1)
    ShareInfo2 = ndr.case(LPSHARE_INFO_2, 2)
    ShareInfo501 = ndr.case(LPSHARE_INFO_501, 501)
    ShareInfo502 = ndr.case(LPSHARE_INFO_502_I, 502)
    ShareInfo503 = ndr.case(LPSHARE_INFO_503_I, 503)
    ShareInfo1004 = ndr.case(LPSHARE_INFO_1004, 1004)
    ShareInfo1005 = ndr.case(LPSHARE_INFO_1005, 1005)
    ShareInfo1006 = ndr.case(LPSHARE_INFO_1006, 1006)
    ShareInfo1501 = ndr.case(LPSHARE_INFO_1501_I, 1501)


LPSHARE_INFO = ndr.unique(SHARE_INFO)


class SERVER_INFO_100(ndr.Struct):
    sv100_platform_id = ndr.ulong
    sv100_name = ndr.unique(ndr.string(ndr.wchar))


LPSERVER_INFO_100 = ndr.unique(SERVER_INFO_100)


class SERVER_INFO_101(ndr.Struct):
    sv101_platform_id = ndr.ulong
    sv101_name = ndr.unique(ndr.string(ndr.wchar))
    sv101_version_major = ndr.ulong
    sv101_version_minor = ndr.ulong
    sv101_type = ndr.ulong
    sv101_comment = ndr.unique(ndr.string(ndr.wchar))


LPSERVER_INFO_101 = ndr.unique(SERVER_INFO_101)


class SERVER_INFO_102(ndr.Struct):
    sv102_platform_id = ndr.ulong
    sv102_name = ndr.unique(ndr.string(ndr.wchar))
    sv102_version_major = ndr.ulong
    sv102_version_minor = ndr.ulong
    sv102_type = ndr.ulong
    sv102_comment = ndr.unique(ndr.string(ndr.wchar))
    sv102_users = ndr.ulong
    sv102_disc = ndr.long
    sv102_hidden = ndr.long
    sv102_announce = ndr.ulong
    sv102_anndelta = ndr.ulong
    sv102_licenses = ndr.ulong
    sv102_userpath = ndr.unique(ndr.string(ndr.wchar))


LPSERVER_INFO_102 = ndr.unique(SERVER_INFO_102)


class SERVER_INFO_103(ndr.Struct):
    sv103_platform_id = ndr.ulong
    sv103_name = ndr.unique(ndr.string(ndr.wchar))
    sv103_version_major = ndr.ulong
    sv103_version_minor = ndr.ulong
    sv103_type = ndr.ulong
    sv103_comment = ndr.unique(ndr.string(ndr.wchar))
    sv103_users = ndr.ulong
    sv103_disc = ndr.long
    sv103_hidden = ndr.long
    sv103_announce = ndr.ulong
    sv103_anndelta = ndr.ulong
    sv103_licenses = ndr.ulong
    sv103_userpath = ndr.unique(ndr.string(ndr.wchar))
    sv103_capabilities = ndr.ulong


LPSERVER_INFO_103 = ndr.unique(SERVER_INFO_103)


class SERVER_INFO_502(ndr.Struct):
    sv502_sessopens = ndr.ulong
    sv502_sessvcs = ndr.ulong
    sv502_opensearch = ndr.ulong
    sv502_sizreqbuf = ndr.ulong
    sv502_initworkitems = ndr.ulong
    sv502_maxworkitems = ndr.ulong
    sv502_rawworkitems = ndr.ulong
    sv502_irpstacksize = ndr.ulong
    sv502_maxrawbuflen = ndr.ulong
    sv502_sessusers = ndr.ulong
    sv502_sessconns = ndr.ulong
    sv502_maxpagedmemoryusage = ndr.ulong
    sv502_maxnonpagedmemoryusage = ndr.ulong
    sv502_enablesoftcompat = ndr.long
    sv502_enableforcedlogoff = ndr.long
    sv502_timesource = ndr.long
    sv502_acceptdownlevelapis = ndr.long
    sv502_lmannounce = ndr.long


LPSERVER_INFO_502 = ndr.unique(SERVER_INFO_502)


class SERVER_INFO_503(ndr.Struct):
    sv503_sessopens = ndr.ulong
    sv503_sessvcs = ndr.ulong
    sv503_opensearch = ndr.ulong
    sv503_sizreqbuf = ndr.ulong
    sv503_initworkitems = ndr.ulong
    sv503_maxworkitems = ndr.ulong
    sv503_rawworkitems = ndr.ulong
    sv503_irpstacksize = ndr.ulong
    sv503_maxrawbuflen = ndr.ulong
    sv503_sessusers = ndr.ulong
    sv503_sessconns = ndr.ulong
    sv503_maxpagedmemoryusage = ndr.ulong
    sv503_maxnonpagedmemoryusage = ndr.ulong
    sv503_enablesoftcompat = ndr.long
    sv503_enableforcedlogoff = ndr.long
    sv503_timesource = ndr.long
    sv503_acceptdownlevelapis = ndr.long
    sv503_lmannounce = ndr.long
    sv503_domain = ndr.unique(ndr.string(ndr.wchar))
    sv503_maxcopyreadlen = ndr.ulong
    sv503_maxcopywritelen = ndr.ulong
    sv503_minkeepsearch = ndr.ulong
    sv503_maxkeepsearch = ndr.ulong
    sv503_minkeepcomplsearch = ndr.ulong
    sv503_maxkeepcomplsearch = ndr.ulong
    sv503_threadcountadd = ndr.ulong
    sv503_numblockthreads = ndr.ulong
    sv503_scavtimeout = ndr.ulong
    sv503_minrcvqueue = ndr.ulong
    sv503_minfreeworkitems = ndr.ulong
    sv503_xactmemsize = ndr.ulong
    sv503_threadpriority = ndr.ulong
    sv503_maxmpxct = ndr.ulong
    sv503_oplockbreakwait = ndr.ulong
    sv503_oplockbreakresponsewait = ndr.ulong
    sv503_enableoplocks = ndr.long
    sv503_enableoplockforceclose = ndr.long
    sv503_enablefcbopens = ndr.long
    sv503_enableraw = ndr.long
    sv503_enablesharednetdrives = ndr.long
    sv503_minfreeconnections = ndr.ulong
    sv503_maxfreeconnections = ndr.ulong


LPSERVER_INFO_503 = ndr.unique(SERVER_INFO_503)


class SERVER_INFO_599(ndr.Struct):
    sv599_sessopens = ndr.ulong
    sv599_sessvcs = ndr.ulong
    sv599_opensearch = ndr.ulong
    sv599_sizreqbuf = ndr.ulong
    sv599_initworkitems = ndr.ulong
    sv599_maxworkitems = ndr.ulong
    sv599_rawworkitems = ndr.ulong
    sv599_irpstacksize = ndr.ulong
    sv599_maxrawbuflen = ndr.ulong
    sv599_sessusers = ndr.ulong
    sv599_sessconns = ndr.ulong
    sv599_maxpagedmemoryusage = ndr.ulong
    sv599_maxnonpagedmemoryusage = ndr.ulong
    sv599_enablesoftcompat = ndr.long
    sv599_enableforcedlogoff = ndr.long
    sv599_timesource = ndr.long
    sv599_acceptdownlevelapis = ndr.long
    sv599_lmannounce = ndr.long
    sv599_domain = ndr.unique(ndr.string(ndr.wchar))
    sv599_maxcopyreadlen = ndr.ulong
    sv599_maxcopywritelen = ndr.ulong
    sv599_minkeepsearch = ndr.ulong
    sv599_maxkeepsearch = ndr.ulong
    sv599_minkeepcomplsearch = ndr.ulong
    sv599_maxkeepcomplsearch = ndr.ulong
    sv599_threadcountadd = ndr.ulong
    sv599_numblockthreads = ndr.ulong
    sv599_scavtimeout = ndr.ulong
    sv599_minrcvqueue = ndr.ulong
    sv599_minfreeworkitems = ndr.ulong
    sv599_xactmemsize = ndr.ulong
    sv599_threadpriority = ndr.ulong
    sv599_maxmpxct = ndr.ulong
    sv599_oplockbreakwait = ndr.ulong
    sv599_oplockbreakresponsewait = ndr.ulong
    sv599_enableoplocks = ndr.long
    sv599_enableoplockforceclose = ndr.long
    sv599_enablefcbopens = ndr.long
    sv599_enableraw = ndr.long
    sv599_enablesharednetdrives = ndr.long
    sv599_minfreeconnections = ndr.ulong
    sv599_maxfreeconnections = ndr.ulong
    sv599_initsesstable = ndr.ulong
    sv599_initconntable = ndr.ulong
    sv599_initfiletable = ndr.ulong
    sv599_initsearchtable = ndr.ulong
    sv599_alertschedule = ndr.ulong
    sv599_errorthreshold = ndr.ulong
    sv599_networkerrorthreshold = ndr.ulong
    sv599_diskspacethreshold = ndr.ulong
    sv599_reserved = ndr.ulong
    sv599_maxlinkdelay = ndr.ulong
    sv599_minlinkthroughput = ndr.ulong
    sv599_linkinfovalidtime = ndr.ulong
    sv599_scavqosinfoupdatetime = ndr.ulong
    sv599_maxworkitemidletime = ndr.ulong


LPSERVER_INFO_599 = ndr.unique(SERVER_INFO_599)


class SERVER_INFO_1005(ndr.Struct):
    sv1005_comment = ndr.unique(ndr.string(ndr.wchar))


class SERVER_INFO_1010(ndr.Struct):
    sv1010_disc = ndr.long


class SERVER_INFO_1016(ndr.Struct):
    sv1016_hidden = ndr.long


class SERVER_INFO_1017(ndr.Struct):
    sv1017_announce = ndr.ulong


class SERVER_INFO_1018(ndr.Struct):
    sv1018_anndelta = ndr.ulong


class SERVER_INFO_1107(ndr.Struct):
    sv1107_users = ndr.ulong


class SERVER_INFO_1501(ndr.Struct):
    sv1501_sessopens = ndr.ulong


class SERVER_INFO_1502(ndr.Struct):
    sv1502_sessvcs = ndr.ulong


class SERVER_INFO_1503(ndr.Struct):
    sv1503_opensearch = ndr.ulong


class SERVER_INFO_1506(ndr.Struct):
    sv1506_maxworkitems = ndr.ulong


class SERVER_INFO_1510(ndr.Struct):
    sv1510_sessusers = ndr.ulong


class SERVER_INFO_1511(ndr.Struct):
    sv1511_sessconns = ndr.ulong


class SERVER_INFO_1512(ndr.Struct):
    sv1512_maxnonpagedmemoryusage = ndr.ulong


class SERVER_INFO_1513(ndr.Struct):
    sv1513_maxpagedmemoryusage = ndr.ulong


class SERVER_INFO_1514(ndr.Struct):
    sv1514_enablesoftcompat = ndr.long


class SERVER_INFO_1515(ndr.Struct):
    sv1515_enableforcedlogoff = ndr.long


class SERVER_INFO_1516(ndr.Struct):
    sv1516_timesource = ndr.long


class SERVER_INFO_1518(ndr.Struct):
    sv1518_lmannounce = ndr.long


class SERVER_INFO_1523(ndr.Struct):
    sv1523_maxkeepsearch = ndr.ulong


class SERVER_INFO_1528(ndr.Struct):
    sv1528_scavtimeout = ndr.ulong


class SERVER_INFO_1529(ndr.Struct):
    sv1529_minrcvqueue = ndr.ulong


class SERVER_INFO_1530(ndr.Struct):
    sv1530_minfreeworkitems = ndr.ulong


class SERVER_INFO_1533(ndr.Struct):
    sv1533_maxmpxct = ndr.ulong


class SERVER_INFO_1534(ndr.Struct):
    sv1534_oplockbreakwait = ndr.ulong


class SERVER_INFO_1535(ndr.Struct):
    sv1535_oplockbreakresponsewait = ndr.ulong


class SERVER_INFO_1536(ndr.Struct):
    sv1536_enableoplocks = ndr.long


class SERVER_INFO_1538(ndr.Struct):
    sv1538_enablefcbopens = ndr.long


class SERVER_INFO_1539(ndr.Struct):
    sv1539_enableraw = ndr.long


class SERVER_INFO_1540(ndr.Struct):
    sv1540_enablesharednetdrives = ndr.long


class SERVER_INFO_1541(ndr.Struct):
    sv1541_minfreeconnections = ndr.long


class SERVER_INFO_1542(ndr.Struct):
    sv1542_maxfreeconnections = ndr.long


class SERVER_INFO_1543(ndr.Struct):
    sv1543_initsesstable = ndr.ulong


class SERVER_INFO_1544(ndr.Struct):
    sv1544_initconntable = ndr.ulong


class SERVER_INFO_1545(ndr.Struct):
    sv1545_initfiletable = ndr.ulong


class SERVER_INFO_1546(ndr.Struct):
    sv1546_initsearchtable = ndr.ulong


class SERVER_INFO_1547(ndr.Struct):
    sv1547_alertschedule = ndr.ulong


class SERVER_INFO_1548(ndr.Struct):
    sv1548_errorthreshold = ndr.ulong


class SERVER_INFO_1549(ndr.Struct):
    sv1549_networkerrorthreshold = ndr.ulong


class SERVER_INFO_1550(ndr.Struct):
    sv1550_diskspacethreshold = ndr.ulong


class SERVER_INFO_1552(ndr.Struct):
    sv1552_maxlinkdelay = ndr.ulong


class SERVER_INFO_1553(ndr.Struct):
    sv1553_minlinkthroughput = ndr.ulong


class SERVER_INFO_1554(ndr.Struct):
    sv1554_linkinfovalidtime = ndr.ulong


class SERVER_INFO_1555(ndr.Struct):
    sv1555_scavqosinfoupdatetime = ndr.ulong


class SERVER_INFO_1556(ndr.Struct):
    sv1556_maxworkitemidletime = ndr.ulong


class SERVER_INFO(ndr.Union, switch=ndr.ulong):
    ServerInfo100 = ndr.case(LPSERVER_INFO_100, 100)
    ServerInfo101 = ndr.case(LPSERVER_INFO_101, 101)
    ServerInfo102 = ndr.case(LPSERVER_INFO_102, 102)
    ServerInfo103 = ndr.case(LPSERVER_INFO_103, 103)
    ServerInfo502 = ndr.case(LPSERVER_INFO_502, 502)
    ServerInfo503 = ndr.case(LPSERVER_INFO_503, 503)
    ServerInfo599 = ndr.case(LPSERVER_INFO_599, 599)
    ServerInfo1005 = ndr.case(ndr.unique(SERVER_INFO_1005), 1005)
    ServerInfo1010 = ndr.case(ndr.unique(SERVER_INFO_1010), 1010)
    ServerInfo1016 = ndr.case(ndr.unique(SERVER_INFO_1016), 1016)
    ServerInfo1017 = ndr.case(ndr.unique(SERVER_INFO_1017), 1017)
    ServerInfo1018 = ndr.case(ndr.unique(SERVER_INFO_1018), 1018)
    ServerInfo1107 = ndr.case(ndr.unique(SERVER_INFO_1107), 1107)
    ServerInfo1501 = ndr.case(ndr.unique(SERVER_INFO_1501), 1501)
    ServerInfo1502 = ndr.case(ndr.unique(SERVER_INFO_1502), 1502)
    ServerInfo1503 = ndr.case(ndr.unique(SERVER_INFO_1503), 1503)
    ServerInfo1506 = ndr.case(ndr.unique(SERVER_INFO_1506), 1506)
    ServerInfo1510 = ndr.case(ndr.unique(SERVER_INFO_1510), 1510)
    ServerInfo1511 = ndr.case(ndr.unique(SERVER_INFO_1511), 1511)
    ServerInfo1512 = ndr.case(ndr.unique(SERVER_INFO_1512), 1512)
    ServerInfo1513 = ndr.case(ndr.unique(SERVER_INFO_1513), 1513)
    ServerInfo1514 = ndr.case(ndr.unique(SERVER_INFO_1514), 1514)
    ServerInfo1515 = ndr.case(ndr.unique(SERVER_INFO_1515), 1515)
    ServerInfo1516 = ndr.case(ndr.unique(SERVER_INFO_1516), 1516)
    ServerInfo1518 = ndr.case(ndr.unique(SERVER_INFO_1518), 1518)
    ServerInfo1523 = ndr.case(ndr.unique(SERVER_INFO_1523), 1523)
    ServerInfo1528 = ndr.case(ndr.unique(SERVER_INFO_1528), 1528)
    ServerInfo1529 = ndr.case(ndr.unique(SERVER_INFO_1529), 1529)
    ServerInfo1530 = ndr.case(ndr.unique(SERVER_INFO_1530), 1530)
    ServerInfo1533 = ndr.case(ndr.unique(SERVER_INFO_1533), 1533)
    ServerInfo1534 = ndr.case(ndr.unique(SERVER_INFO_1534), 1534)
    ServerInfo1535 = ndr.case(ndr.unique(SERVER_INFO_1535), 1535)
    ServerInfo1536 = ndr.case(ndr.unique(SERVER_INFO_1536), 1536)
    ServerInfo1538 = ndr.case(ndr.unique(SERVER_INFO_1538), 1538)
    ServerInfo1539 = ndr.case(ndr.unique(SERVER_INFO_1539), 1539)
    ServerInfo1540 = ndr.case(ndr.unique(SERVER_INFO_1540), 1540)
    ServerInfo1541 = ndr.case(ndr.unique(SERVER_INFO_1541), 1541)
    ServerInfo1542 = ndr.case(ndr.unique(SERVER_INFO_1542), 1542)
    ServerInfo1543 = ndr.case(ndr.unique(SERVER_INFO_1543), 1543)
    ServerInfo1544 = ndr.case(ndr.unique(SERVER_INFO_1544), 1544)
    ServerInfo1545 = ndr.case(ndr.unique(SERVER_INFO_1545), 1545)
    ServerInfo1546 = ndr.case(ndr.unique(SERVER_INFO_1546), 1546)
    ServerInfo1547 = ndr.case(ndr.unique(SERVER_INFO_1547), 1547)
    ServerInfo1548 = ndr.case(ndr.unique(SERVER_INFO_1548), 1548)
    ServerInfo1549 = ndr.case(ndr.unique(SERVER_INFO_1549), 1549)
    ServerInfo1550 = ndr.case(ndr.unique(SERVER_INFO_1550), 1550)
    ServerInfo1552 = ndr.case(ndr.unique(SERVER_INFO_1552), 1552)
    ServerInfo1553 = ndr.case(ndr.unique(SERVER_INFO_1553), 1553)
    ServerInfo1554 = ndr.case(ndr.unique(SERVER_INFO_1554), 1554)
    ServerInfo1555 = ndr.case(ndr.unique(SERVER_INFO_1555), 1555)
    ServerInfo1556 = ndr.case(ndr.unique(SERVER_INFO_1556), 1556)


LPSERVER_INFO = ndr.unique(SERVER_INFO)


class DISK_INFO(ndr.Struct):
    Disk = ndr.string(ndr.wchar, 3)


LPDISK_INFO = ndr.unique(DISK_INFO)


class DISK_ENUM_CONTAINER(ndr.Struct):
    EntriesRead = ndr.ulong
    Buffer = ndr.unique(
        ndr.array(DISK_INFO, size_is=ndr.var.EntriesRead, length_is=ndr.var.EntriesRead),
    )


class SERVER_TRANSPORT_INFO_0(ndr.Struct):
    svti0_numberofvcs = ndr.ulong
    svti0_transportname = ndr.unique(ndr.string(ndr.wchar))
    svti0_transportaddress = ndr.unique(
        ndr.array(ndr.usmall, size_is=ndr.var.svti0_transportaddresslength),
    )
    svti0_transportaddresslength = ndr.ulong
    svti0_networkaddress = ndr.unique(ndr.string(ndr.wchar))


LPSERVER_TRANSPORT_INFO_0 = ndr.unique(SERVER_TRANSPORT_INFO_0)


class SERVER_TRANSPORT_INFO_1(ndr.Struct):
    svti1_numberofvcs = ndr.ulong
    svti1_transportname = ndr.unique(ndr.string(ndr.wchar))
    svti1_transportaddress = ndr.unique(
        ndr.array(ndr.usmall, size_is=ndr.var.svti1_transportaddresslength),
    )
    svti1_transportaddresslength = ndr.ulong
    svti1_networkaddress = ndr.unique(ndr.string(ndr.wchar))
    svti1_domain = ndr.unique(ndr.string(ndr.wchar))


LPSERVER_TRANSPORT_INFO_1 = ndr.unique(SERVER_TRANSPORT_INFO_1)


class SERVER_TRANSPORT_INFO_2(ndr.Struct):
    svti2_numberofvcs = ndr.ulong
    svti2_transportname = ndr.unique(ndr.string(ndr.wchar))
    svti2_transportaddress = ndr.unique(
        ndr.array(ndr.usmall, size_is=ndr.var.svti2_transportaddresslength),
    )
    svti2_transportaddresslength = ndr.ulong
    svti2_networkaddress = ndr.unique(ndr.string(ndr.wchar))
    svti2_domain = ndr.unique(ndr.string(ndr.wchar))
    svti2_flags = ndr.ulong


LPSERVER_TRANSPORT_INFO_2 = ndr.unique(SERVER_TRANSPORT_INFO_2)


class SERVER_TRANSPORT_INFO_3(ndr.Struct):
    svti3_numberofvcs = ndr.ulong
    svti3_transportname = ndr.unique(ndr.string(ndr.wchar))
    svti3_transportaddress = ndr.unique(
        ndr.array(ndr.usmall, size_is=ndr.var.svti3_transportaddresslength),
    )
    svti3_transportaddresslength = ndr.ulong
    svti3_networkaddress = ndr.unique(ndr.string(ndr.wchar))
    svti3_domain = ndr.unique(ndr.string(ndr.wchar))
    svti3_flags = ndr.ulong
    svti3_passwordlength = ndr.ulong
    svti3_password = ndr.array(ndr.usmall, 256)


LPSERVER_TRANSPORT_INFO_3 = ndr.unique(SERVER_TRANSPORT_INFO_3)


class SERVER_XPORT_INFO_0_CONTAINER(ndr.Struct):
    EntriesRead = ndr.ulong
    Buffer = ndr.unique(ndr.array(SERVER_TRANSPORT_INFO_0, size_is=ndr.var.EntriesRead))


PSERVER_XPORT_INFO_0_CONTAINER = ndr.unique(SERVER_XPORT_INFO_0_CONTAINER)


class SERVER_XPORT_INFO_1_CONTAINER(ndr.Struct):
    EntriesRead = ndr.ulong
    Buffer = ndr.unique(ndr.array(SERVER_TRANSPORT_INFO_1, size_is=ndr.var.EntriesRead))


PSERVER_XPORT_INFO_1_CONTAINER = ndr.unique(SERVER_XPORT_INFO_1_CONTAINER)


class SERVER_XPORT_INFO_2_CONTAINER(ndr.Struct):
    EntriesRead = ndr.ulong
    Buffer = ndr.unique(ndr.array(SERVER_TRANSPORT_INFO_2, size_is=ndr.var.EntriesRead))


PSERVER_XPORT_INFO_2_CONTAINER = ndr.unique(SERVER_XPORT_INFO_2_CONTAINER)


class SERVER_XPORT_INFO_3_CONTAINER(ndr.Struct):
    EntriesRead = ndr.ulong
    Buffer = ndr.unique(ndr.array(SERVER_TRANSPORT_INFO_3, size_is=ndr.var.EntriesRead))


PSERVER_XPORT_INFO_3_CONTAINER = ndr.unique(SERVER_XPORT_INFO_3_CONTAINER)


class TRANSPORT_INFO(ndr.Union, switch=ndr.ulong):
    Transport0 = ndr.case(SERVER_TRANSPORT_INFO_0, 0)
    Transport1 = ndr.case(SERVER_TRANSPORT_INFO_1, 1)
    Transport2 = ndr.case(SERVER_TRANSPORT_INFO_2, 2)
    Transport3 = ndr.case(SERVER_TRANSPORT_INFO_3, 3)


LPTRANSPORT_INFO = ndr.unique(TRANSPORT_INFO)


class SERVER_XPORT_ENUM_UNION(ndr.Union, switch=ndr.ulong):
    Level0 = ndr.case(PSERVER_XPORT_INFO_0_CONTAINER, 0)
    Level1 = ndr.case(PSERVER_XPORT_INFO_1_CONTAINER, 1)
    Level2 = ndr.case(PSERVER_XPORT_INFO_2_CONTAINER, 2)
    Level3 = ndr.case(PSERVER_XPORT_INFO_3_CONTAINER, 3)


class SERVER_XPORT_ENUM_STRUCT(ndr.Struct):
    Level = ndr.ulong
    XportInfo = ndr.switch_is(SERVER_XPORT_ENUM_UNION, ndr.var.Level)


LPSERVER_XPORT_ENUM_STRUCT = ndr.unique(SERVER_XPORT_ENUM_STRUCT)


class ADT_SECURITY_DESCRIPTOR(ndr.Struct):
    Length = ndr.ulong
    Buffer = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.Length))


PADT_SECURITY_DESCRIPTOR = ndr.unique(ADT_SECURITY_DESCRIPTOR)


class STAT_SERVER_0(ndr.Struct):
    sts0_start = ndr.ulong
    sts0_fopens = ndr.ulong
    sts0_devopens = ndr.ulong
    sts0_jobsqueued = ndr.ulong
    sts0_sopens = ndr.ulong
    sts0_stimedout = ndr.ulong
    sts0_serrorout = ndr.ulong
    sts0_pwerrors = ndr.ulong
    sts0_permerrors = ndr.ulong
    sts0_syserrors = ndr.ulong
    sts0_bytessent_low = ndr.ulong
    sts0_bytessent_high = ndr.ulong
    sts0_bytesrcvd_low = ndr.ulong
    sts0_bytesrcvd_high = ndr.ulong
    sts0_avresponse = ndr.ulong
    sts0_reqbufneed = ndr.ulong
    sts0_bigbufneed = ndr.ulong


LPSTAT_SERVER_0 = ndr.unique(STAT_SERVER_0)


class TIME_OF_DAY_INFO(ndr.Struct):
    tod_elapsedt = ndr.ulong
    tod_msecs = ndr.ulong
    tod_hours = ndr.ulong
    tod_mins = ndr.ulong
    tod_secs = ndr.ulong
    tod_hunds = ndr.ulong
    tod_timezone = ndr.long
    tod_tinterval = ndr.ulong
    tod_day = ndr.ulong
    tod_month = ndr.ulong
    tod_year = ndr.ulong
    tod_weekday = ndr.ulong


LPTIME_OF_DAY_INFO = ndr.unique(TIME_OF_DAY_INFO)


srvsvc = ndr.Interface("srvsvc", "4b324fc8-1670-01d3-1278-5a47bf6ee188", (3, 0), [
    ndr.operation("Opnum0NotUsedOnWire"),
    ndr.operation("Opnum1NotUsedOnWire"),
    ndr.operation("Opnum2NotUsedOnWire"),
    ndr.operation("Opnum3NotUsedOnWire"),
    ndr.operation("Opnum4NotUsedOnWire"),
    ndr.operation("Opnum5NotUsedOnWire"),
    ndr.operation("Opnum6NotUsedOnWire"),
    ndr.operation("Opnum7NotUsedOnWire"),
    ndr.operation(
        "NetrConnectionEnum",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("Qualifier", ndr.unique(ndr.string(ndr.wchar))),
        ndr.inout("InfoStruct", ndr.ref(CONNECT_ENUM_STRUCT)),
        ndr.in_("PreferedMaximumLength", ndr.ulong),
        ndr.out("TotalEntries", ndr.ref(ndr.ulong)),
        ndr.inout("ResumeHandle", ndr.unique(ndr.ulong)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrFileEnum",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("BasePath", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("UserName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.inout("InfoStruct", ndr.ref(FILE_ENUM_STRUCT)),
        ndr.in_("PreferedMaximumLength", ndr.ulong),
        ndr.out("TotalEntries", ndr.ref(ndr.ulong)),
        ndr.inout("ResumeHandle", ndr.unique(ndr.ulong)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrFileGetInfo",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("FileId", ndr.ulong),
        ndr.in_("Level", ndr.ulong),
        ndr.out("InfoStruct", ndr.ref(ndr.switch_is(FILE_INFO, ndr.var.Level))),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrFileClose",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("FileId", ndr.ulong),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrSessionEnum",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("ClientName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("UserName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.inout("InfoStruct", ndr.ref(SESSION_ENUM_STRUCT)),
        ndr.in_("PreferedMaximumLength", ndr.ulong),
        ndr.out("TotalEntries", ndr.ref(ndr.ulong)),
        ndr.inout("ResumeHandle", ndr.unique(ndr.ulong)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrSessionDel",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("ClientName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("UserName", ndr.unique(ndr.string(ndr.wchar))),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrShareAdd",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("Level", ndr.ulong),
        ndr.in_("InfoStruct", ndr.ref(ndr.switch_is(SHARE_INFO, ndr.var.Level))),
        ndr.inout("ParmErr", ndr.unique(ndr.ulong)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrShareEnum",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.inout("InfoStruct", ndr.ref(SHARE_ENUM_STRUCT)),
        ndr.in_("PreferedMaximumLength", ndr.ulong),
        ndr.out("TotalEntries", ndr.ref(ndr.ulong)),
        ndr.inout("ResumeHandle", ndr.unique(ndr.ulong)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrShareGetInfo",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("NetName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("Level", ndr.ulong),
        ndr.out("InfoStruct", ndr.ref(ndr.switch_is(SHARE_INFO, ndr.var.Level))),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrShareSetInfo",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("NetName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("Level", ndr.ulong),
        ndr.in_("ShareInfo", ndr.ref(ndr.switch_is(SHARE_INFO, ndr.var.Level))),
        ndr.inout("ParmErr", ndr.unique(ndr.ulong)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrShareDel",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("NetName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("Reserved", ndr.ulong),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrShareDelSticky",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("NetName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("Reserved", ndr.ulong),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrShareCheck",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("Device", ndr.ref(ndr.string(ndr.wchar))),
        ndr.out("Type", ndr.ref(ndr.ulong)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrServerGetInfo",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("Level", ndr.ulong),
        ndr.out("InfoStruct", ndr.ref(ndr.switch_is(SERVER_INFO, ndr.var.Level))),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrServerSetInfo",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("Level", ndr.ulong),
        ndr.in_("ServerInfo", ndr.ref(ndr.switch_is(SERVER_INFO, ndr.var.Level))),
        ndr.inout("ParmErr", ndr.unique(ndr.ulong)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrServerDiskEnum",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("Level", ndr.ulong),
        ndr.inout("DiskInfoStruct", ndr.ref(DISK_ENUM_CONTAINER)),
        ndr.in_("PreferedMaximumLength", ndr.ulong),
        ndr.out("TotalEntries", ndr.ref(ndr.ulong)),
        ndr.inout("ResumeHandle", ndr.unique(ndr.ulong)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrServerStatisticsGet",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("Service", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("Level", ndr.ulong),
        ndr.in_("Options", ndr.ulong),
        ndr.out("InfoStruct", ndr.ref(LPSTAT_SERVER_0)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrServerTransportAdd",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("Level", ndr.ulong),
        ndr.in_("Buffer", ndr.ref(SERVER_TRANSPORT_INFO_0)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrServerTransportEnum",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.inout("InfoStruct", ndr.ref(SERVER_XPORT_ENUM_STRUCT)),
        ndr.in_("PreferedMaximumLength", ndr.ulong),
        ndr.out("TotalEntries", ndr.ref(ndr.ulong)),
        ndr.inout("ResumeHandle", ndr.unique(ndr.ulong)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrServerTransportDel",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("Level", ndr.ulong),
        ndr.in_("Buffer", ndr.ref(SERVER_TRANSPORT_INFO_0)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrRemoteTOD",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.out("BufferPtr", ndr.ref(LPTIME_OF_DAY_INFO)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation("Opnum29NotUsedOnWire"),
    ndr.operation(
        "NetprPathType",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("PathName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.out("PathType", ndr.ref(ndr.ulong)),
        ndr.in_("Flags", ndr.ulong),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetprPathCanonicalize",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("PathName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.out("Outbuf", ndr.ref(ndr.array(ndr.usmall, size_is=ndr.var.OutbufLen))),
        ndr.in_("OutbufLen", ndr.Range(ndr.ulong, 0, 64000)),
        ndr.in_("Prefix", ndr.ref(ndr.string(ndr.wchar))),
        ndr.inout("PathType", ndr.ref(ndr.ulong)),
        ndr.in_("Flags", ndr.ulong),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetprPathCompare",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("PathName1", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("PathName2", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("PathType", ndr.ulong),
        ndr.in_("Flags", ndr.ulong),
        result=ndr.long,
    ),
    ndr.operation(
        "NetprNameValidate",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("Name", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("NameType", ndr.ulong),
        ndr.in_("Flags", ndr.ulong),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetprNameCanonicalize",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("Name", ndr.ref(ndr.string(ndr.wchar))),
        ndr.out("Outbuf", ndr.ref(ndr.array(ndr.wchar, size_is=ndr.var.OutbufLen))),
        ndr.in_("OutbufLen", ndr.Range(ndr.ulong, 0, 64000)),
        ndr.in_("NameType", ndr.ulong),
        ndr.in_("Flags", ndr.ulong),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetprNameCompare",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("Name1", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("Name2", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("NameType", ndr.ulong),
        ndr.in_("Flags", ndr.ulong),
        result=ndr.long,
    ),
    ndr.operation(
        "NetrShareEnumSticky",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.inout("InfoStruct", ndr.ref(SHARE_ENUM_STRUCT)),
        ndr.in_("PreferedMaximumLength", ndr.ulong),
        ndr.out("TotalEntries", ndr.ref(ndr.ulong)),
        ndr.inout("ResumeHandle", ndr.unique(ndr.ulong)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrShareDelStart",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("NetName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("Reserved", ndr.ulong),
        ndr.out("ContextHandle", ndr.ref(SHARE_DEL_HANDLE)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrShareDelCommit",
        ndr.inout("ContextHandle", ndr.ref(SHARE_DEL_HANDLE)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrpGetFileSecurity",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("ShareName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("lpFileName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("RequestedInformation", ndr.ulong),
        ndr.out("SecurityDescriptor", ndr.ref(PADT_SECURITY_DESCRIPTOR)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrpSetFileSecurity",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("ShareName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("lpFileName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("SecurityInformation", ndr.ulong),
        ndr.in_("SecurityDescriptor", ndr.ref(ADT_SECURITY_DESCRIPTOR)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation(
        "NetrServerTransportAddEx",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("Level", ndr.ulong),
        ndr.in_("Buffer", ndr.ref(ndr.switch_is(TRANSPORT_INFO, ndr.var.Level))),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation("Opnum42NotUsedOnWire"),
    ndr.operation(
        "NetrDfsGetVersion",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.out("Version", ndr.ref(ndr.ulong)),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation("Opnum44NotUsedOnWire"),
    ndr.operation("Opnum45NotUsedOnWire"),
    ndr.operation("Opnum46NotUsedOnWire"),
    ndr.operation("Opnum47NotUsedOnWire"),
    ndr.operation("Opnum48NotUsedOnWire"),
    ndr.operation("Opnum49NotUsedOnWire"),
    ndr.operation("Opnum50NotUsedOnWire"),
    ndr.operation("Opnum51NotUsedOnWire"),
    ndr.operation("Opnum52NotUsedOnWire"),
    ndr.operation(
        "NetrServerTransportDelEx",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("Level", ndr.ulong),
        ndr.in_("Buffer", ndr.ref(ndr.switch_is(TRANSPORT_INFO, ndr.var.Level))),
        result=ndr.NET_API_STATUS,
    ),
    ndr.operation("Opnum54NotUsedOnWire"),
    ndr.operation("Opnum55NotUsedOnWire"),
    ndr.operation("Opnum56NotUsedOnWire"),
    ndr.operation(
        "NetrShareDelEx",
        ndr.in_("ServerName", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("Level", ndr.ulong),
        ndr.in_("ShareInfo", ndr.ref(ndr.switch_is(SHARE_INFO, ndr.var.Level))),
        result=ndr.NET_API_STATUS,
    ),
], endpoints=("ncacn_np:[\\pipe\\srvsvc]",))
