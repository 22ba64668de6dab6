"""The types and interfaces of drsuapi.idl.

Generated from drsuapi.idl by `python -m rpcfast idl`: edit that file and run it again.
"""

from rpcfast import ndr
from rpcfast.interfaces.ms_dtyp import FILETIME, GUID, RPC_UNICODE_STRING

DRS_HANDLE = ndr.Context("DRS_HANDLE")
DSTIME = ndr.hyper
USN = ndr.hyper
ATTRTYP = ndr.ulong


class NT4SID(ndr.Struct):
    Data = ndr.array(ndr.char, 28)


class DSNAME(ndr.Struct):
    structLen = ndr.ulong
    SidLen = ndr.ulong
    Guid = GUID
    Sid = NT4SID
    NameLen = ndr.ulong
    StringName = ndr.array(ndr.wchar, size_is=ndr.var.NameLen + 1, limits=(0, 10485761))


class ATTRVAL(ndr.Struct):
    valLen = ndr.Range(ndr.ulong, 0, 26214400)
    pVal = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.valLen))


class ATTRVALBLOCK(ndr.Struct):
    valCount = ndr.Range(ndr.ulong, 0, 10485760)
    pAVal = ndr.unique(ndr.array(ATTRVAL, size_is=ndr.var.valCount))


class ATTR(ndr.Struct):
    attrTyp = ndr.ulong
    AttrVal = ATTRVALBLOCK


class ATTRBLOCK(ndr.Struct):
    attrCount = ndr.Range(ndr.ulong, 0, 1048576)
    pAttr = ndr.unique(ndr.array(ATTR, size_is=ndr.var.attrCount))


class ENTINF(ndr.Struct):
    pName = ndr.unique(DSNAME)
    ulFlags = ndr.ulong
    AttrBlock = ATTRBLOCK


class ENTINFLIST(ndr.Struct):
    pNextEntInf = ndr.unique("ENTINFLIST")
    Entinf = ENTINF


class OID_t(ndr.Struct):
    length = ndr.Range(ndr.ulong, 0, 10000)
    elements = ndr.unique(ndr.array(ndr.byte, size_is=ndr.var.length))


class PrefixTableEntry(ndr.Struct):
    ndx = ndr.ulong
    prefix = OID_t


class SCHEMA_PREFIX_TABLE(ndr.Struct):
    PrefixCount = ndr.Range(ndr.ulong, 0, 1048576)
    pPrefixEntry = ndr.unique(ndr.array(PrefixTableEntry, size_is=ndr.var.PrefixCount))


class PARTIAL_ATTR_VECTOR_V1_EXT(ndr.Struct):
    dwVersion = ndr.ulong
    dwReserved1 = ndr.ulong
    cAttrs = ndr.Range(ndr.ulong, 1, 1048576)
    rgPartialAttr = ndr.array(ndr.ulong, size_is=ndr.var.cAttrs)


class USN_VECTOR(ndr.Struct):
    usnHighObjUpdate = ndr.hyper
    usnReserved = ndr.hyper
    usnHighPropUpdate = ndr.hyper


class UPTODATE_CURSOR_V1(ndr.Struct):
    uuidDsa = GUID
    usnHighPropUpdate = ndr.hyper


class UPTODATE_VECTOR_V1_EXT(ndr.Struct):
    dwVersion = ndr.ulong
    dwReserved1 = ndr.ulong
    cNumCursors = ndr.Range(ndr.ulong, 0, 1048576)
    dwReserved2 = ndr.ulong
    rgCursors = ndr.array(UPTODATE_CURSOR_V1, size_is=ndr.var.cNumCursors)


class UPTODATE_CURSOR_V2(ndr.Struct):
    uuidDsa = GUID
    usnHighPropUpdate = ndr.hyper
    timeLastSyncSuccess = ndr.hyper


class UPTODATE_VECTOR_V2_EXT(ndr.Struct):
    dwVersion = ndr.ulong
    dwReserved1 = ndr.ulong
    cNumCursors = ndr.Range(ndr.ulong, 0, 1048576)
    dwReserved2 = ndr.ulong
    rgCursors = ndr.array(UPTODATE_CURSOR_V2, size_is=ndr.var.cNumCursors)


class PROPERTY_META_DATA_EXT(ndr.Struct):
    dwVersion = ndr.ulong
    timeChanged = ndr.hyper
    uuidDsaOriginating = GUID
    usnOriginating = ndr.hyper


class PROPERTY_META_DATA_EXT_VECTOR(ndr.Struct):
    cNumProps = ndr.Range(ndr.ulong, 0, 1048576)
    rgMetaData = ndr.array(PROPERTY_META_DATA_EXT, size_is=ndr.var.cNumProps)


class REPLENTINFLIST(ndr.Struct):
    pNextEntInf = ndr.unique("REPLENTINFLIST")
    Entinf = ENTINF
    fIsNCPrefix = ndr.long
    pParentGuid = ndr.unique(GUID)
    pMetaDataExt = ndr.unique(PROPERTY_META_DATA_EXT_VECTOR)


class VALUE_META_DATA_EXT_V1(ndr.Struct):
    timeCreated = ndr.hyper
    MetaData = PROPERTY_META_DATA_EXT


class VALUE_META_DATA_EXT_V3(ndr.Struct):
    timeCreated = ndr.hyper
    MetaData = PROPERTY_META_DATA_EXT
    unused1 = ndr.ulong
    unused2 = ndr.ulong
    unused3 = ndr.ulong
    timeExpired = ndr.hyper


class REPLVALINF_V1(ndr.Struct):
    pObject = ndr.unique(DSNAME)
    attrTyp = ndr.ulong
    Aval = ATTRVAL
    fIsPresent = ndr.long
    MetaData = VALUE_META_DATA_EXT_V1


class REPLVALINF_V3(ndr.Struct):
    pObject = ndr.unique(DSNAME)
    attrTyp = ndr.ulong
    Aval = ATTRVAL
    fIsPresent = ndr.long
    MetaData = VALUE_META_DATA_EXT_V3


class VAR_SIZE_BUFFER_WITH_VERSION(ndr.Struct):
    ulVersion = ndr.ulong
    cbByteBuffer = ndr.ulong
    ullPadding = ndr.uhyper
    rgbBuffer = ndr.array(ndr.byte, size_is=ndr.var.cbByteBuffer)


DRS_EXT_BASE = 1
DRS_EXT_ASYNCREPL = 2
DRS_EXT_REMOVEAPI = 4
DRS_EXT_MOVEREQ_V2 = 8
DRS_EXT_GETCHG_DEFLATE = 16
DRS_EXT_DCINFO_V1 = 32
DRS_EXT_RESTORE_USN_OPTIMIZATION = 64
DRS_EXT_ADDENTRY = 128
DRS_EXT_KCC_EXECUTE = 256
DRS_EXT_ADDENTRY_V2 = 512
DRS_EXT_LINKED_VALUE_REPLICATION = 1024
DRS_EXT_DCINFO_V2 = 2048
DRS_EXT_INSTANCE_TYPE_NOT_REQ_ON_MOD = 4096
DRS_EXT_CRYPTO_BIND = 8192
DRS_EXT_GET_REPL_INFO = 16384
DRS_EXT_STRONG_ENCRYPTION = 32768
DRS_EXT_DCINFO_VFFFFFFFF = 65536
DRS_EXT_TRANSITIVE_MEMBERSHIP = 131072
DRS_EXT_ADD_SID_HISTORY = 262144
DRS_EXT_POST_BETA3 = 524288
DRS_EXT_GETCHGREQ_V5 = 1048576
DRS_EXT_GETMEMBERSHIPS2 = 2097152
DRS_EXT_GETCHGREQ_V6 = 4194304
DRS_EXT_NONDOMAIN_NCS = 8388608
DRS_EXT_GETCHGREQ_V8 = 16777216
DRS_EXT_GETCHGREPLY_V5 = 33554432
DRS_EXT_GETCHGREPLY_V6 = 67108864
DRS_EXT_WHISTLER_BETA3 = 134217728
DRS_EXT_W2K3_DEFLATE = 268435456
DRS_EXT_GETCHGREQ_V10 = 536870912


class DRS_EXTENSIONS(ndr.Struct):
    cb = ndr.Range(ndr.ulong, 1, 10000)
    rgb = ndr.array(ndr.byte, size_is=ndr.var.cb)


DRS_ASYNC_OP = 1
DRS_GETCHG_CHECK = 2
DRS_UPDATE_NOTIFICATION = 2
DRS_ADD_REF = 4
DRS_SYNC_ALL = 4
DRS_DEL_REF = 8
DRS_WRIT_REP = 16
DRS_INIT_SYNC = 32
DRS_PER_SYNC = 64
DRS_MAIL_REP = 128
DRS_ASYNC_REP = 256
DRS_IGNORE_ERROR = 256
DRS_TWOWAY_SYNC = 512
DRS_CRITICAL_ONLY = 1024
DRS_GET_ANC = 2048
DRS_GET_NC_SIZE = 4096
DRS_LOCAL_ONLY = 4096
DRS_NONGC_RO_REP = 8192
DRS_SYNC_BYNAME = 16384
DRS_REF_OK = 16384
DRS_FULL_SYNC_NOW = 32768
DRS_NO_SOURCE = 32768
DRS_FULL_SYNC_IN_PROGRESS = 65536
DRS_FULL_SYNC_PACKET = 131072
DRS_SYNC_REQUEUE = 262144
DRS_SYNC_URGENT = 524288
DRS_REF_GCSPN = 1048576
DRS_NO_DISCARD = 1048576
DRS_NEVER_SYNCED = 2097152
DRS_SPECIAL_SECRET_PROCESSING = 4194304
DRS_INIT_SYNC_NOW = 8388608
DRS_PREEMPTED = 16777216
DRS_SYNC_FORCED = 33554432
DRS_DISABLE_AUTO_SYNC = 67108864
DRS_DISABLE_PERIODIC_SYNC = 134217728
DRS_USE_COMPRESSION = 268435456
DRS_NEVER_NOTIFY = 536870912
DRS_SYNC_PAS = 1073741824
DRS_GET_ALL_GROUP_MEMBERSHIP = 2147483648


class DRS_MSG_REPSYNC_V1(ndr.Struct):
    pNC = ndr.ref(DSNAME)
    uuidDsaSrc = GUID
    pszDsaSrc = ndr.unique(ndr.string(ndr.char))
    ulOptions = ndr.ulong


class DRS_MSG_REPSYNC_V2(ndr.Struct):
    pNC = ndr.ref(DSNAME)
    uuidDsaSrc = GUID
    pszDsaSrc = ndr.unique(ndr.string(ndr.char))
    ulOptions = ndr.ulong
    correlationID = GUID
    pReservedBuffer = ndr.unique(VAR_SIZE_BUFFER_WITH_VERSION)


class DRS_MSG_REPSYNC(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_REPSYNC_V1, 1)
    V2 = ndr.case(DRS_MSG_REPSYNC_V2, 2)


EXOP_FSMO_REQ_ROLE = 1
EXOP_FSMO_REQ_RID_ALLOC = 2
EXOP_FSMO_RID_REQ_ROLE = 3
EXOP_FSMO_REQ_PDC = 4
EXOP_FSMO_ABANDON_ROLE = 5
EXOP_REPL_OBJ = 6
EXOP_REPL_SECRETS = 7


class MTX_ADDR(ndr.Struct):
    mtx_namelen = ndr.Range(ndr.ulong, 1, 256)
    mtx_name = ndr.array(ndr.char, size_is=ndr.var.mtx_namelen)


class DRS_MSG_GETCHGREQ_V3(ndr.Struct):
    uuidDsaObjDest = GUID
    uuidInvocIdSrc = GUID
    pNC = ndr.ref(DSNAME)
    usnvecFrom = USN_VECTOR
    pUpToDateVecDestV1 = ndr.unique(UPTODATE_VECTOR_V1_EXT)
    pPartialAttrVecDestV1 = ndr.unique(PARTIAL_ATTR_VECTOR_V1_EXT)
    PrefixTableDest = SCHEMA_PREFIX_TABLE
    ulFlags = ndr.ulong
    cMaxObjects = ndr.ulong
    cMaxBytes = ndr.ulong
    ulExtendedOp = ndr.ulong


class DRS_MSG_GETCHGREQ_V4(ndr.Struct):
    uuidTransportObj = GUID
    pmtxReturnAddress = ndr.ref(MTX_ADDR)
    V3 = DRS_MSG_GETCHGREQ_V3


class DRS_MSG_GETCHGREQ_V7(ndr.Struct):
    uuidTransportObj = GUID
    pmtxReturnAddress = ndr.ref(MTX_ADDR)
    V3 = DRS_MSG_GETCHGREQ_V3
    pPartialAttrSet = ndr.unique(PARTIAL_ATTR_VECTOR_V1_EXT)
    pPartialAttrSetEx = ndr.unique(PARTIAL_ATTR_VECTOR_V1_EXT)
    PrefixTableDest = SCHEMA_PREFIX_TABLE


class DRS_MSG_GETCHGREQ_V5(ndr.Struct):
    uuidDsaObjDest = GUID
    uuidInvocIdSrc = GUID
    pNC = ndr.ref(DSNAME)
    usnvecFrom = USN_VECTOR
    pUpToDateVecDestV1 = ndr.unique(UPTODATE_VECTOR_V1_EXT)
    ulFlags = ndr.ulong
    cMaxObjects = ndr.ulong
    cMaxBytes = ndr.ulong
    ulExtendedOp = ndr.ulong
    liFsmoInfo = ndr.uhyper


class DRS_MSG_GETCHGREQ_V8(ndr.Struct):
    uuidDsaObjDest = GUID
    uuidInvocIdSrc = GUID
    pNC = ndr.ref(DSNAME)
    usnvecFrom = USN_VECTOR
    pUpToDateVecDest = ndr.unique(UPTODATE_VECTOR_V1_EXT)
    ulFlags = ndr.ulong
    cMaxObjects = ndr.ulong
    cMaxBytes = ndr.ulong
    ulExtendedOp = ndr.ulong
    liFsmoInfo = ndr.uhyper
    pPartialAttrSet = ndr.unique(PARTIAL_ATTR_VECTOR_V1_EXT)
    pPartialAttrSetEx = ndr.unique(PARTIAL_ATTR_VECTOR_V1_EXT)
    PrefixTableDest = SCHEMA_PREFIX_TABLE


class DRS_MSG_GETCHGREQ_V10(ndr.Struct):
    uuidDsaObjDest = GUID
    uuidInvocIdSrc = GUID
    pNC = ndr.ref(DSNAME)
    usnvecFrom = USN_VECTOR
    pUpToDateVecDest = ndr.unique(UPTODATE_VECTOR_V1_EXT)
    ulFlags = ndr.ulong
    cMaxObjects = ndr.ulong
    cMaxBytes = ndr.ulong
    ulExtendedOp = ndr.ulong
    liFsmoInfo = ndr.uhyper
    pPartialAttrSet = ndr.unique(PARTIAL_ATTR_VECTOR_V1_EXT)
    pPartialAttrSetEx = ndr.unique(PARTIAL_ATTR_VECTOR_V1_EXT)
    PrefixTableDest = SCHEMA_PREFIX_TABLE
    ulMoreFlags = ndr.ulong


class DRS_MSG_GETCHGREQ_V11(ndr.Struct):
    uuidDsaObjDest = GUID
    uuidInvocIdSrc = GUID
    pNC = ndr.ref(DSNAME)
    usnvecFrom = USN_VECTOR
    pUpToDateVecDest = ndr.unique(UPTODATE_VECTOR_V1_EXT)
    ulFlags = ndr.ulong
    cMaxObjects = ndr.ulong
    cMaxBytes = ndr.ulong
    ulExtendedOp = ndr.ulong
    liFsmoInfo = ndr.uhyper
    pPartialAttrSet = ndr.unique(PARTIAL_ATTR_VECTOR_V1_EXT)
    pPartialAttrSetEx = ndr.unique(PARTIAL_ATTR_VECTOR_V1_EXT)
    PrefixTableDest = SCHEMA_PREFIX_TABLE
    ulMoreFlags = ndr.ulong
    correlationID = GUID
    pReservedBuffer = ndr.unique(VAR_SIZE_BUFFER_WITH_VERSION)


class DRS_MSG_GETCHGREQ(ndr.Union, switch=ndr.ulong):
    V4 = ndr.case(DRS_MSG_GETCHGREQ_V4, 4)
    V5 = ndr.case(DRS_MSG_GETCHGREQ_V5, 5)
    V7 = ndr.case(DRS_MSG_GETCHGREQ_V7, 7)
    V8 = ndr.case(DRS_MSG_GETCHGREQ_V8, 8)
    V10 = ndr.case(DRS_MSG_GETCHGREQ_V10, 10)
    V11 = ndr.case(DRS_MSG_GETCHGREQ_V11, 11)


class DRS_MSG_GETCHGREPLY_V1(ndr.Struct):
    uuidDsaObjSrc = GUID
    uuidInvocIdSrc = GUID
    pNC = ndr.unique(DSNAME)
    usnvecFrom = USN_VECTOR
    usnvecTo = USN_VECTOR
    pUpToDateVecSrcV1 = ndr.unique(UPTODATE_VECTOR_V1_EXT)
    PrefixTableSrc = SCHEMA_PREFIX_TABLE
    ulExtendedRet = ndr.ulong
    cNumObjects = ndr.ulong
    cNumBytes = ndr.ulong
    pObjects = ndr.unique(REPLENTINFLIST)
    fMoreData = ndr.long


class DRS_MSG_GETCHGREPLY_V6(ndr.Struct):
    uuidDsaObjSrc = GUID
    uuidInvocIdSrc = GUID
    pNC = ndr.unique(DSNAME)
    usnvecFrom = USN_VECTOR
    usnvecTo = USN_VECTOR
    pUpToDateVecSrc = ndr.unique(UPTODATE_VECTOR_V2_EXT)
    PrefixTableSrc = SCHEMA_PREFIX_TABLE
    ulExtendedRet = ndr.ulong
    cNumObjects = ndr.ulong
    cNumBytes = ndr.ulong
    pObjects = ndr.unique(REPLENTINFLIST)
    fMoreData = ndr.long
    cNumNcSizeObjects = ndr.ulong
    cNumNcSizeValues = ndr.ulong
    cNumValues = ndr.Range(ndr.ulong, 0, 1048576)
    rgValues = ndr.unique(ndr.array(REPLVALINF_V1, size_is=ndr.var.cNumValues))
    dwDRSError = ndr.ulong


class DRS_MSG_GETCHGREPLY_V9(ndr.Struct):
    uuidDsaObjSrc = GUID
    uuidInvocIdSrc = GUID
    pNC = ndr.unique(DSNAME)
    usnvecFrom = USN_VECTOR
    usnvecTo = USN_VECTOR
    pUpToDateVecSrc = ndr.unique(UPTODATE_VECTOR_V2_EXT)
    PrefixTableSrc = SCHEMA_PREFIX_TABLE
    ulExtendedRet = ndr.ulong
    cNumObjects = ndr.ulong
    cNumBytes = ndr.ulong
    pObjects = ndr.unique(REPLENTINFLIST)
    fMoreData = ndr.long
    cNumNcSizeObjects = ndr.ulong
    cNumNcSizeValues = ndr.ulong
    cNumValues = ndr.Range(ndr.ulong, 0, 1048576)
    rgValues = ndr.unique(ndr.array(REPLVALINF_V3, size_is=ndr.var.cNumValues))
    dwDRSError = ndr.ulong


class DRS_COMPRESSED_BLOB(ndr.Struct):
    cbUncompressedSize = ndr.ulong
    cbCompressedSize = ndr.ulong
    pbCompressedData = ndr.unique(ndr.array(ndr.byte, size_is=ndr.var.cbCompressedSize))


class DRS_MSG_GETCHGREPLY_V2(ndr.Struct):
    CompressedV1 = DRS_COMPRESSED_BLOB


class DRS_COMP_ALG_TYPE(ndr.IntEnum):
    DRS_COMP_ALG_NONE = 0
    DRS_COMP_ALG_UNUSED = 1
    DRS_COMP_ALG_MSZIP = 2
    DRS_COMP_ALG_WIN2K3 = 3


class DRS_MSG_GETCHGREPLY_V7(ndr.Struct):
    dwCompressedVersion = ndr.ulong
    CompressionAlg = ndr.Enum(DRS_COMP_ALG_TYPE)
    CompressedAny = DRS_COMPRESSED_BLOB


class DRS_MSG_GETCHGREPLY(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_GETCHGREPLY_V1, 1)
    V2 = ndr.case(DRS_MSG_GETCHGREPLY_V2, 2)
    V6 = ndr.case(DRS_MSG_GETCHGREPLY_V6, 6)
    V7 = ndr.case(DRS_MSG_GETCHGREPLY_V7, 7)
    V9 = ndr.case(DRS_MSG_GETCHGREPLY_V9, 9)


class DRS_MSG_UPDREFS_V1(ndr.Struct):
    pNC = ndr.ref(DSNAME)
    pszDsaDest = ndr.ref(ndr.string(ndr.char))
    uuidDsaObjDest = GUID
    ulOptions = ndr.ulong


class DRS_MSG_UPDREFS_V2(ndr.Struct):
    pNC = ndr.ref(DSNAME)
    pszDsaDest = ndr.ref(ndr.string(ndr.char))
    uuidDsaObjDest = GUID
    ulOptions = ndr.ulong
    correlationID = GUID
    pReservedBuffer = ndr.unique(VAR_SIZE_BUFFER_WITH_VERSION)


class DRS_MSG_UPDREFS(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_UPDREFS_V1, 1)
    V2 = ndr.case(DRS_MSG_UPDREFS_V2, 2)


class REPLTIMES(ndr.Struct):
    rgTimes = ndr.array(ndr.usmall, 84)


class DRS_MSG_REPADD_V1(ndr.Struct):
    pNC = ndr.ref(DSNAME)
    pszDsaSrc = ndr.ref(ndr.string(ndr.char))
    rtSchedule = REPLTIMES
    ulOptions = ndr.ulong


class DRS_MSG_REPADD_V2(ndr.Struct):
    pNC = ndr.ref(DSNAME)
    pSourceDsaDN = ndr.unique(DSNAME)
    pTransportDN = ndr.unique(DSNAME)
    pszSourceDsaAddress = ndr.ref(ndr.string(ndr.char))
    rtSchedule = REPLTIMES
    ulOptions = ndr.ulong


class DRS_MSG_REPADD_V3(ndr.Struct):
    pNC = ndr.ref(DSNAME)
    pSourceDsaDN = ndr.unique(DSNAME)
    pTransportDN = ndr.unique(DSNAME)
    pszSourceDsaAddress = ndr.ref(ndr.string(ndr.char))
    rtSchedule = REPLTIMES
    ulOptions = ndr.ulong
    correlationID = GUID
    pReservedBuffer = ndr.unique(VAR_SIZE_BUFFER_WITH_VERSION)


class DRS_MSG_REPADD(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_REPADD_V1, 1)
    V2 = ndr.case(DRS_MSG_REPADD_V2, 2)
    V3 = ndr.case(DRS_MSG_REPADD_V3, 3)


class DRS_MSG_REPDEL_V1(ndr.Struct):
    pNC = ndr.ref(DSNAME)
    pszDsaSrc = ndr.unique(ndr.string(ndr.char))
    ulOptions = ndr.ulong


class DRS_MSG_REPDEL(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_REPDEL_V1, 1)


class DRS_MSG_REPMOD_V1(ndr.Struct):
    pNC = ndr.ref(DSNAME)
    uuidSourceDRA = GUID
    pszSourceDRA = ndr.unique(ndr.string(ndr.char))
    rtSchedule = REPLTIMES
    ulReplicaFlags = ndr.ulong
    ulModifyFields = ndr.ulong
    ulOptions = ndr.ulong


class DRS_MSG_REPMOD(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_REPMOD_V1, 1)


class DRS_MSG_VERIFYREQ_V1(ndr.Struct):
    dwFlags = ndr.ulong
    cNames = ndr.Range(ndr.ulong, 1, 10000)
    rpNames = ndr.unique(ndr.array(ndr.unique(DSNAME), size_is=ndr.var.cNames))
    RequiredAttrs = ATTRBLOCK
    PrefixTable = SCHEMA_PREFIX_TABLE


class DRS_MSG_VERIFYREQ(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_VERIFYREQ_V1, 1)


class DRS_MSG_VERIFYREPLY_V1(ndr.Struct):
    error = ndr.ulong
    cNames = ndr.Range(ndr.ulong, 0, 10000)
    rpEntInf = ndr.unique(ndr.array(ENTINF, size_is=ndr.var.cNames))
    PrefixTable = SCHEMA_PREFIX_TABLE


class DRS_MSG_VERIFYREPLY(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_VERIFYREPLY_V1, 1)


class REVERSE_MEMBERSHIP_OPERATION_TYPE(ndr.IntEnum):
    RevMembGetGroupsForUser = 1
    RevMembGetAliasMembership = 2
    RevMembGetAccountGroups = 3
    RevMembGetResourceGroups = 4
    RevMembGetUniversalGroups = 5
    GroupMembersTransitive = 6
    RevMembGlobalGroupsNonTransitive = 7


class DRS_MSG_REVMEMB_REQ_V1(ndr.Struct):
    cDsNames = ndr.Range(ndr.ulong, 1, 10000)
    ppDsNames = ndr.unique(ndr.array(ndr.unique(DSNAME), size_is=ndr.var.cDsNames))
    dwFlags = ndr.ulong
    OperationType = ndr.Range(ndr.Enum(REVERSE_MEMBERSHIP_OPERATION_TYPE), 1, 7)
    pLimitingDomain = ndr.unique(DSNAME)


class DRS_MSG_REVMEMB_REQ(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_REVMEMB_REQ_V1, 1)


class DRS_MSG_REVMEMB_REPLY_V1(ndr.Struct):
    errCode = ndr.ulong
    cDsNames = ndr.Range(ndr.ulong, 0, 10000)
    cSidHistory = ndr.Range(ndr.ulong, 0, 10000)
    ppDsNames = ndr.unique(ndr.array(ndr.unique(DSNAME), size_is=ndr.var.cDsNames))
    pAttributes = ndr.unique(ndr.array(ndr.ulong, size_is=ndr.var.cDsNames))
    ppSidHistory = ndr.unique(ndr.array(ndr.unique(NT4SID), size_is=ndr.var.cSidHistory))


class DRS_MSG_REVMEMB_REPLY(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_REVMEMB_REPLY_V1, 1)


class DRS_MSG_GETMEMBERSHIPS2_REQ_V1(ndr.Struct):
    Count = ndr.Range(ndr.ulong, 1, 10000)
    Requests = ndr.unique(ndr.array(DRS_MSG_REVMEMB_REQ_V1, size_is=ndr.var.Count))


class DRS_MSG_GETMEMBERSHIPS2_REQ(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_GETMEMBERSHIPS2_REQ_V1, 1)


class DRS_MSG_GETMEMBERSHIPS2_REPLY_V1(ndr.Struct):
    Count = ndr.Range(ndr.ulong, 0, 10000)
    Replies = ndr.unique(ndr.array(DRS_MSG_REVMEMB_REPLY_V1, size_is=ndr.var.Count))


class DRS_MSG_GETMEMBERSHIPS2_REPLY(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_GETMEMBERSHIPS2_REPLY_V1, 1)


class DRS_SecBuffer(ndr.Struct):
    cbBuffer = ndr.Range(ndr.ulong, 0, 10000)
    BufferType = ndr.ulong
    pvBuffer = ndr.unique(ndr.array(ndr.byte, size_is=ndr.var.cbBuffer))


class DRS_SecBufferDesc(ndr.Struct):
    ulVersion = ndr.ulong
    cBuffers = ndr.Range(ndr.ulong, 0, 10000)
    Buffers = ndr.unique(ndr.array(DRS_SecBuffer, size_is=ndr.var.cBuffers))


class DRS_MSG_MOVEREQ_V1(ndr.Struct):
    pSourceDSA = ndr.unique(ndr.char)
    pObject = ndr.unique(ENTINF)
    pParentUUID = ndr.unique(GUID)
    PrefixTable = SCHEMA_PREFIX_TABLE
    ulFlags = ndr.ulong


class DRS_MSG_MOVEREQ_V2(ndr.Struct):
    pSrcDSA = ndr.unique(DSNAME)
    pSrcObject = ndr.unique(ENTINF)
    pDstName = ndr.unique(DSNAME)
    pExpectedTargetNC = ndr.unique(DSNAME)
    pClientCreds = ndr.unique(DRS_SecBufferDesc)
    PrefixTable = SCHEMA_PREFIX_TABLE
    ulFlags = ndr.ulong


class DRS_MSG_MOVEREQ(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_MOVEREQ_V1, 1)
    V2 = ndr.case(DRS_MSG_MOVEREQ_V2, 2)


class DRS_MSG_MOVEREPLY_V1(ndr.Struct):
    ppResult = ndr.unique(ndr.unique(ENTINF))
    PrefixTable = SCHEMA_PREFIX_TABLE
    pError = ndr.unique(ndr.ulong)


class DRS_MSG_MOVEREPLY_V2(ndr.Struct):
    win32Error = ndr.ulong
    pAddedName = ndr.unique(DSNAME)


class DRS_MSG_MOVEREPLY(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_MOVEREPLY_V1, 1)
    V2 = ndr.case(DRS_MSG_MOVEREPLY_V2, 2)


class DRS_MSG_NT4_CHGLOG_REQ_V1(ndr.Struct):
    dwFlags = ndr.ulong
    PreferredMaximumLength = ndr.ulong
    cbRestart = ndr.Range(ndr.ulong, 0, 10485760)
    pRestart = ndr.unique(ndr.array(ndr.byte, size_is=ndr.var.cbRestart))


class DRS_MSG_NT4_CHGLOG_REQ(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_NT4_CHGLOG_REQ_V1, 1)


class NT4_REPLICATION_STATE(ndr.Struct):
    SamSerialNumber = ndr.hyper
    SamCreationTime = ndr.hyper
    BuiltinSerialNumber = ndr.hyper
    BuiltinCreationTime = ndr.hyper
    LsaSerialNumber = ndr.hyper
    LsaCreationTime = ndr.hyper


class DRS_MSG_NT4_CHGLOG_REPLY_V1(ndr.Struct):
    cbRestart = ndr.Range(ndr.ulong, 0, 10485760)
    cbLog = ndr.Range(ndr.ulong, 0, 10485760)
    ReplicationState = NT4_REPLICATION_STATE
    ActualNtStatus = ndr.ulong
    pRestart = ndr.unique(ndr.array(ndr.byte, size_is=ndr.var.cbRestart))
    pLog = ndr.unique(ndr.array(ndr.byte, size_is=ndr.var.cbLog))


class DRS_MSG_NT4_CHGLOG_REPLY(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_NT4_CHGLOG_REPLY_V1, 1)


DS_UNKNOWN_NAME = 0
DS_FQDN_1779_NAME = 1
DS_NT4_ACCOUNT_NAME = 2
DS_DISPLAY_NAME = 3
DS_UNIQUE_ID_NAME = 6
DS_CANONICAL_NAME = 7
DS_USER_PRINCIPAL_NAME = 8
DS_CANONICAL_NAME_EX = 9
DS_SERVICE_PRINCIPAL_NAME = 10
DS_SID_OR_SID_HISTORY_NAME = 11
DS_DNS_DOMAIN_NAME = 12
DS_LIST_SITES = 4294967295
DS_LIST_SERVERS_IN_SITE = 4294967294
DS_LIST_DOMAINS_IN_SITE = 4294967293
DS_LIST_SERVERS_FOR_DOMAIN_IN_SITE = 4294967292
DS_LIST_INFO_FOR_SERVER = 4294967291
DS_LIST_ROLES = 4294967290
DS_NT4_ACCOUNT_NAME_SANS_DOMAIN = 4294967289
DS_MAP_SCHEMA_GUID = 4294967288
DS_LIST_DOMAINS = 4294967287
DS_LIST_NCS = 4294967286
DS_ALT_SECURITY_IDENTITIES_NAME = 4294967285
DS_STRING_SID_NAME = 4294967284
DS_LIST_SERVERS_WITH_DCS_IN_SITE = 4294967283
DS_LIST_GLOBAL_CATALOG_SERVERS = 4294967281
DS_NAME_NO_ERROR = 0
DS_NAME_ERROR_RESOLVING = 1
DS_NAME_ERROR_NOT_FOUND = 2
DS_NAME_ERROR_NOT_UNIQUE = 3
DS_NAME_ERROR_NO_MAPPING = 4
DS_NAME_ERROR_DOMAIN_ONLY = 5
DS_NAME_ERROR_TRUST_REFERRAL = 7


class DRS_MSG_CRACKREQ_V1(ndr.Struct):
    CodePage = ndr.ulong
    LocaleId = ndr.ulong
    dwFlags = ndr.ulong
    formatOffered = ndr.ulong
    formatDesired = ndr.ulong
    cNames = ndr.Range(ndr.ulong, 1, 10000)
    rpNames = ndr.unique(ndr.array(ndr.unique(ndr.string(ndr.wchar)), size_is=ndr.var.cNames))


class DRS_MSG_CRACKREQ(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_CRACKREQ_V1, 1)


class DS_NAME_RESULT_ITEMW(ndr.Struct):
    status = ndr.ulong
    pDomain = ndr.unique(ndr.string(ndr.wchar))
    pName = ndr.unique(ndr.string(ndr.wchar))


PDS_NAME_RESULT_ITEMW = ndr.unique(DS_NAME_RESULT_ITEMW)


class DS_NAME_RESULTW(ndr.Struct):
    cItems = ndr.ulong
    rItems = ndr.unique(ndr.array(DS_NAME_RESULT_ITEMW, size_is=ndr.var.cItems))


PDS_NAME_RESULTW = ndr.unique(DS_NAME_RESULTW)


class DRS_MSG_CRACKREPLY_V1(ndr.Struct):
    pResult = ndr.unique(DS_NAME_RESULTW)


class DRS_MSG_CRACKREPLY(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_CRACKREPLY_V1, 1)


DS_SPN_ADD_SPN_OP = 0
DS_SPN_REPLACE_SPN_OP = 1
DS_SPN_DELETE_SPN_OP = 2


class DRS_MSG_SPNREQ_V1(ndr.Struct):
    operation = ndr.ulong
    flags = ndr.ulong
    pwszAccount = ndr.unique(ndr.string(ndr.wchar))
    cSPN = ndr.Range(ndr.ulong, 0, 10000)
    rpwszSPN = ndr.unique(ndr.array(ndr.unique(ndr.string(ndr.wchar)), size_is=ndr.var.cSPN))


class DRS_MSG_SPNREQ(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_SPNREQ_V1, 1)


class DRS_MSG_SPNREPLY_V1(ndr.Struct):
    retVal = ndr.ulong


class DRS_MSG_SPNREPLY(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_SPNREPLY_V1, 1)


class DRS_MSG_RMSVRREQ_V1(ndr.Struct):
    ServerDN = ndr.unique(ndr.string(ndr.wchar))
    DomainDN = ndr.unique(ndr.string(ndr.wchar))
    fCommit = ndr.long


class DRS_MSG_RMSVRREQ(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_RMSVRREQ_V1, 1)


class DRS_MSG_RMSVRREPLY_V1(ndr.Struct):
    fLastDcInDomain = ndr.long


class DRS_MSG_RMSVRREPLY(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_RMSVRREPLY_V1, 1)


class DRS_MSG_RMDMNREQ_V1(ndr.Struct):
    DomainDN = ndr.unique(ndr.string(ndr.wchar))


class DRS_MSG_RMDMNREQ(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_RMDMNREQ_V1, 1)


class DRS_MSG_RMDMNREPLY_V1(ndr.Struct):
    Reserved = ndr.ulong


class DRS_MSG_RMDMNREPLY(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_RMDMNREPLY_V1, 1)


class DRS_MSG_DCINFOREQ_V1(ndr.Struct):
    Domain = ndr.unique(ndr.string(ndr.wchar))
    InfoLevel = ndr.ulong


class DRS_MSG_DCINFOREQ(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_DCINFOREQ_V1, 1)


PDRS_MSG_DCINFOREQ = ndr.unique(DRS_MSG_DCINFOREQ)


class DS_DOMAIN_CONTROLLER_INFO_1W(ndr.Struct):
    NetbiosName = ndr.unique(ndr.string(ndr.wchar))
    DnsHostName = ndr.unique(ndr.string(ndr.wchar))
    SiteName = ndr.unique(ndr.string(ndr.wchar))
    ComputerObjectName = ndr.unique(ndr.string(ndr.wchar))
    ServerObjectName = ndr.unique(ndr.string(ndr.wchar))
    fIsPdc = ndr.long
    fDsEnabled = ndr.long


class DS_DOMAIN_CONTROLLER_INFO_2W(ndr.Struct):
    NetbiosName = ndr.unique(ndr.string(ndr.wchar))
    DnsHostName = ndr.unique(ndr.string(ndr.wchar))
    SiteName = ndr.unique(ndr.string(ndr.wchar))
    SiteObjectName = ndr.unique(ndr.string(ndr.wchar))
    ComputerObjectName = ndr.unique(ndr.string(ndr.wchar))
    ServerObjectName = ndr.unique(ndr.string(ndr.wchar))
    NtdsDsaObjectName = ndr.unique(ndr.string(ndr.wchar))
    fIsPdc = ndr.long
    fDsEnabled = ndr.long
    fIsGc = ndr.long
    SiteObjectGuid = GUID
    ComputerObjectGuid = GUID
    ServerObjectGuid = GUID
    NtdsDsaObjectGuid = GUID


class DS_DOMAIN_CONTROLLER_INFO_3W(ndr.Struct):
    NetbiosName = ndr.unique(ndr.string(ndr.wchar))
    DnsHostName = ndr.unique(ndr.string(ndr.wchar))
    SiteName = ndr.unique(ndr.string(ndr.wchar))
    SiteObjectName = ndr.unique(ndr.string(ndr.wchar))
    ComputerObjectName = ndr.unique(ndr.string(ndr.wchar))
    ServerObjectName = ndr.unique(ndr.string(ndr.wchar))
    NtdsDsaObjectName = ndr.unique(ndr.string(ndr.wchar))
    fIsPdc = ndr.long
    fDsEnabled = ndr.long
    fIsGc = ndr.long
    fIsRodc = ndr.long
    SiteObjectGuid = GUID
    ComputerObjectGuid = GUID
    ServerObjectGuid = GUID
    NtdsDsaObjectGuid = GUID


class DS_DOMAIN_CONTROLLER_INFO_FFFFFFFFW(ndr.Struct):
    IPAddress = ndr.ulong
    NotificationCount = ndr.ulong
    secTimeConnected = ndr.ulong
    Flags = ndr.ulong
    TotalRequests = ndr.ulong
    Reserved1 = ndr.ulong
    UserName = ndr.unique(ndr.string(ndr.wchar))


class DRS_MSG_DCINFOREPLY_V1(ndr.Struct):
    cItems = ndr.Range(ndr.ulong, 0, 10000)
    rItems = ndr.unique(ndr.array(DS_DOMAIN_CONTROLLER_INFO_1W, size_is=ndr.var.cItems))


class DRS_MSG_DCINFOREPLY_V2(ndr.Struct):
    cItems = ndr.Range(ndr.ulong, 0, 10000)
    rItems = ndr.unique(ndr.array(DS_DOMAIN_CONTROLLER_INFO_2W, size_is=ndr.var.cItems))


class DRS_MSG_DCINFOREPLY_V3(ndr.Struct):
    cItems = ndr.Range(ndr.ulong, 0, 10000)
    rItems = ndr.unique(ndr.array(DS_DOMAIN_CONTROLLER_INFO_3W, size_is=ndr.var.cItems))


class DRS_MSG_DCINFOREPLY_VFFFFFFFF(ndr.Struct):
    cItems = ndr.Range(ndr.ulong, 0, 10000)
    rItems = ndr.unique(ndr.array(DS_DOMAIN_CONTROLLER_INFO_FFFFFFFFW, size_is=ndr.var.cItems))


class DRS_MSG_DCINFOREPLY(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_DCINFOREPLY_V1, 1)
    V2 = ndr.case(DRS_MSG_DCINFOREPLY_V2, 2)
    V3 = ndr.case(DRS_MSG_DCINFOREPLY_V3, 3)
    VFFFFFFFF = ndr.case(DRS_MSG_DCINFOREPLY_VFFFFFFFF, 4294967295)


class DRS_MSG_ADDENTRYREQ_V1(ndr.Struct):
    pObject = ndr.ref(DSNAME)
    AttrBlock = ATTRBLOCK


class DRS_MSG_ADDENTRYREQ_V2(ndr.Struct):
    EntInfList = ENTINFLIST


class DRS_MSG_ADDENTRYREQ_V3(ndr.Struct):
    EntInfList = ENTINFLIST
    pClientCreds = ndr.unique(DRS_SecBufferDesc)


class DRS_MSG_ADDENTRYREQ(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_ADDENTRYREQ_V1, 1)
    V2 = ndr.case(DRS_MSG_ADDENTRYREQ_V2, 2)
    V3 = ndr.case(DRS_MSG_ADDENTRYREQ_V3, 3)


class DRS_MSG_ADDENTRYREPLY_V1(ndr.Struct):
    Guid = GUID
    Sid = NT4SID
    errCode = ndr.ulong
    dsid = ndr.ulong
    extendedErr = ndr.ulong
    extendedData = ndr.ulong
    problem = ndr.ushort


class ADDENTRY_REPLY_INFO(ndr.Struct):
    objGuid = GUID
    objSid = NT4SID


class DRS_MSG_ADDENTRYREPLY_V2(ndr.Struct):
    pErrorObject = ndr.unique(DSNAME)
    errCode = ndr.ulong
    dsid = ndr.ulong
    extendedErr = ndr.ulong
    extendedData = ndr.ulong
    problem = ndr.ushort
    cObjectsAdded = ndr.Range(ndr.ulong, 0, 10000)
    infoList = ndr.unique(ndr.array(ADDENTRY_REPLY_INFO, size_is=ndr.var.cObjectsAdded))


class INTFORMPROB_DRS_WIRE_V1(ndr.Struct):
    dsid = ndr.ulong
    extendedErr = ndr.ulong
    extendedData = ndr.ulong
    problem = ndr.ushort
    type = ndr.ulong
    valReturned = ndr.long
    Val = ATTRVAL


class PROBLEMLIST_DRS_WIRE_V1(ndr.Struct):
    pNextProblem = ndr.unique("PROBLEMLIST_DRS_WIRE_V1")
    intprob = INTFORMPROB_DRS_WIRE_V1


class ATRERR_DRS_WIRE_V1(ndr.Struct):
    pObject = ndr.unique(DSNAME)
    count = ndr.ulong
    FirstProblem = PROBLEMLIST_DRS_WIRE_V1


class NAMERR_DRS_WIRE_V1(ndr.Struct):
    dsid = ndr.ulong
    extendedErr = ndr.ulong
    extendedData = ndr.ulong
    problem = ndr.ushort
    pMatched = ndr.unique(DSNAME)


class NAMERESOP_DRS_WIRE_V1(ndr.Struct):
    nameRes = ndr.usmall
    unusedPad = ndr.usmall
    nextRDN = ndr.ushort


class DSA_ADDRESS_LIST_DRS_WIRE_V1(ndr.Struct):
    pNextAddress = ndr.unique("DSA_ADDRESS_LIST_DRS_WIRE_V1")
    pAddress = ndr.unique(RPC_UNICODE_STRING)


class CONTREF_DRS_WIRE_V1(ndr.Struct):
    pTarget = ndr.unique(DSNAME)
    OpState = NAMERESOP_DRS_WIRE_V1
    aliasRDN = ndr.ushort
    RDNsInternal = ndr.ushort
    refType = ndr.ushort
    count = ndr.ushort
    pDAL = ndr.unique(DSA_ADDRESS_LIST_DRS_WIRE_V1)
    pNextContRef = ndr.unique("CONTREF_DRS_WIRE_V1")
    bNewChoice = ndr.long
    choice = ndr.usmall


class REFERR_DRS_WIRE_V1(ndr.Struct):
    dsid = ndr.ulong
    extendedErr = ndr.ulong
    extendedData = ndr.ulong
    Refer = CONTREF_DRS_WIRE_V1


class SECERR_DRS_WIRE_V1(ndr.Struct):
    dsid = ndr.ulong
    extendedErr = ndr.ulong
    extendedData = ndr.ulong
    problem = ndr.ushort


class SVCERR_DRS_WIRE_V1(ndr.Struct):
    dsid = ndr.ulong
    extendedErr = ndr.ulong
    extendedData = ndr.ulong
    problem = ndr.ushort


class UPDERR_DRS_WIRE_V1(ndr.Struct):
    dsid = ndr.ulong
    extendedErr = ndr.ulong
    extendedData = ndr.ulong
    problem = ndr.ushort


class SYSERR_DRS_WIRE_V1(ndr.Struct):
    dsid = ndr.ulong
    extendedErr = ndr.ulong
    extendedData = ndr.ulong
    problem = ndr.ushort


class DIRERR_DRS_WIRE_V1(ndr.Union, switch=ndr.ulong):
    AtrErr = ndr.case(ATRERR_DRS_WIRE_V1, 1)
    NamErr = ndr.case(NAMERR_DRS_WIRE_V1, 2)
    RefErr = ndr.case(REFERR_DRS_WIRE_V1, 3)
    SecErr = ndr.case(SECERR_DRS_WIRE_V1, 4)
    SvcErr = ndr.case(SVCERR_DRS_WIRE_V1, 5)
    UpdErr = ndr.case(UPDERR_DRS_WIRE_V1, 6)
    SysErr = ndr.case(SYSERR_DRS_WIRE_V1, 7)


class DRS_ERROR_DATA_V1(ndr.Struct):
    dwRepError = ndr.ulong
    errCode = ndr.ulong
    pErrInfo = ndr.unique(ndr.switch_is(DIRERR_DRS_WIRE_V1, ndr.var.errCode))


class DRS_ERROR_DATA(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_ERROR_DATA_V1, 1)


class DRS_MSG_ADDENTRYREPLY_V3(ndr.Struct):
    pdsErrObject = ndr.unique(DSNAME)
    dwErrVer = ndr.ulong
    pErrData = ndr.unique(ndr.switch_is(DRS_ERROR_DATA, ndr.var.dwErrVer))
    cObjectsAdded = ndr.Range(ndr.ulong, 0, 10000)
    infoList = ndr.unique(ndr.array(ADDENTRY_REPLY_INFO, size_is=ndr.var.cObjectsAdded))


class DRS_MSG_ADDENTRYREPLY(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_ADDENTRYREPLY_V1, 1)
    V2 = ndr.case(DRS_MSG_ADDENTRYREPLY_V2, 2)
    V3 = ndr.case(DRS_MSG_ADDENTRYREPLY_V3, 3)


class DRS_MSG_KCC_EXECUTE_V1(ndr.Struct):
    dwTaskID = ndr.ulong
    dwFlags = ndr.ulong


class DRS_MSG_KCC_EXECUTE(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_KCC_EXECUTE_V1, 1)


class DRS_MSG_GETREPLINFO_REQ_V1(ndr.Struct):
    InfoType = ndr.ulong
    pszObjectDN = ndr.unique(ndr.string(ndr.wchar))
    uuidSourceDsaObjGuid = GUID


class DRS_MSG_GETREPLINFO_REQ_V2(ndr.Struct):
    InfoType = ndr.ulong
    pszObjectDN = ndr.unique(ndr.string(ndr.wchar))
    uuidSourceDsaObjGuid = GUID
    ulFlags = ndr.ulong
    pszAttributeName = ndr.unique(ndr.string(ndr.wchar))
    pszValueDN = ndr.unique(ndr.string(ndr.wchar))
    dwEnumerationContext = ndr.ulong


class DRS_MSG_GETREPLINFO_REQ(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_GETREPLINFO_REQ_V1, 1)
    V2 = ndr.case(DRS_MSG_GETREPLINFO_REQ_V2, 2)


class DS_REPL_NEIGHBORW(ndr.Struct):
    pszNamingContext = ndr.unique(ndr.string(ndr.wchar))
    pszSourceDsaDN = ndr.unique(ndr.string(ndr.wchar))
    pszSourceDsaAddress = ndr.unique(ndr.string(ndr.wchar))
    pszAsyncIntersiteTransportDN = ndr.unique(ndr.string(ndr.wchar))
    dwReplicaFlags = ndr.ulong
    dwReserved = ndr.ulong
    uuidNamingContextObjGuid = GUID
    uuidSourceDsaObjGuid = GUID
    uuidSourceDsaInvocationID = GUID
    uuidAsyncIntersiteTransportObjGuid = GUID
    usnLastObjChangeSynced = ndr.hyper
    usnAttributeFilter = ndr.hyper
    ftimeLastSyncSuccess = FILETIME
    ftimeLastSyncAttempt = FILETIME
    dwLastSyncResult = ndr.ulong
    cNumConsecutiveSyncFailures = ndr.ulong


class DS_REPL_NEIGHBORSW(ndr.Struct):
    cNumNeighbors = ndr.ulong
    dwReserved = ndr.ulong
    rgNeighbor = ndr.array(DS_REPL_NEIGHBORW, size_is=ndr.var.cNumNeighbors)


class DS_REPL_CURSOR(ndr.Struct):
    uuidSourceDsaInvocationID = GUID
    usnAttributeFilter = ndr.hyper


class DS_REPL_CURSORS(ndr.Struct):
    cNumCursors = ndr.ulong
    dwReserved = ndr.ulong
    rgCursor = ndr.array(DS_REPL_CURSOR, size_is=ndr.var.cNumCursors)


class DS_REPL_CURSOR_2(ndr.Struct):
    uuidSourceDsaInvocationID = GUID
    usnAttributeFilter = ndr.hyper
    ftimeLastSyncSuccess = FILETIME


class DS_REPL_CURSORS_2(ndr.Struct):
    cNumCursors = ndr.ulong
    dwEnumerationContext = ndr.ulong
    rgCursor = ndr.array(DS_REPL_CURSOR_2, size_is=ndr.var.cNumCursors)


class DS_REPL_CURSOR_3W(ndr.Struct):
    uuidSourceDsaInvocationID = GUID
    usnAttributeFilter = ndr.hyper
    ftimeLastSyncSuccess = FILETIME
    pszSourceDsaDN = ndr.unique(ndr.string(ndr.wchar))


class DS_REPL_CURSORS_3W(ndr.Struct):
    cNumCursors = ndr.ulong
    dwEnumerationContext = ndr.ulong
    rgCursor = ndr.array(DS_REPL_CURSOR_3W, size_is=ndr.var.cNumCursors)


class DS_REPL_ATTR_META_DATA(ndr.Struct):
    pszAttributeName = ndr.unique(ndr.string(ndr.wchar))
    dwVersion = ndr.ulong
    ftimeLastOriginatingChange = FILETIME
    uuidLastOriginatingDsaInvocationID = GUID
    usnOriginatingChange = ndr.hyper
    usnLocalChange = ndr.hyper


class DS_REPL_OBJ_META_DATA(ndr.Struct):
    cNumEntries = ndr.ulong
    dwReserved = ndr.ulong
    rgMetaData = ndr.array(DS_REPL_ATTR_META_DATA, size_is=ndr.var.cNumEntries)


class DS_REPL_ATTR_META_DATA_2(ndr.Struct):
    pszAttributeName = ndr.unique(ndr.string(ndr.wchar))
    dwVersion = ndr.ulong
    ftimeLastOriginatingChange = FILETIME
    uuidLastOriginatingDsaInvocationID = GUID
    usnOriginatingChange = ndr.hyper
    usnLocalChange = ndr.hyper
    pszLastOriginatingDsaDN = ndr.unique(ndr.string(ndr.wchar))


class DS_REPL_OBJ_META_DATA_2(ndr.Struct):
    cNumEntries = ndr.ulong
    dwReserved = ndr.ulong
    rgMetaData = ndr.array(DS_REPL_ATTR_META_DATA_2, size_is=ndr.var.cNumEntries)


class DS_REPL_KCC_DSA_FAILUREW(ndr.Struct):
    pszDsaDN = ndr.unique(ndr.string(ndr.wchar))
    uuidDsaObjGuid = GUID
    ftimeFirstFailure = FILETIME
    cNumFailures = ndr.ulong
    dwLastResult = ndr.ulong


class DS_REPL_KCC_DSA_FAILURESW(ndr.Struct):
    cNumEntries = ndr.ulong
    dwReserved = ndr.ulong
    rgDsaFailure = ndr.array(DS_REPL_KCC_DSA_FAILUREW, size_is=ndr.var.cNumEntries)


class DS_REPL_OP_TYPE(ndr.IntEnum):
    DS_REPL_OP_TYPE_SYNC = 0
    DS_REPL_OP_TYPE_ADD = 1
    DS_REPL_OP_TYPE_DELETE = 2
    DS_REPL_OP_TYPE_MODIFY = 3
    DS_REPL_OP_TYPE_UPDATE_REFS = 4


class DS_REPL_OPW(ndr.Struct):
    ftimeEnqueued = FILETIME
    ulSerialNumber = ndr.ulong
    ulPriority = ndr.ulong
    OpType = ndr.Enum(DS_REPL_OP_TYPE)
    ulOptions = ndr.ulong
    pszNamingContext = ndr.unique(ndr.string(ndr.wchar))
    pszDsaDN = ndr.unique(ndr.string(ndr.wchar))
    pszDsaAddress = ndr.unique(ndr.string(ndr.wchar))
    uuidNamingContextObjGuid = GUID
    uuidDsaObjGuid = GUID


class DS_REPL_PENDING_OPSW(ndr.Struct):
    ftimeCurrentOpStarted = FILETIME
    cNumPendingOps = ndr.ulong
    rgPendingOp = ndr.array(DS_REPL_OPW, size_is=ndr.var.cNumPendingOps)


class DS_REPL_VALUE_META_DATA(ndr.Struct):
    pszAttributeName = ndr.unique(ndr.string(ndr.wchar))
    pszObjectDn = ndr.unique(ndr.string(ndr.wchar))
    cbData = ndr.ulong
    pbData = ndr.full(ndr.array(ndr.byte, size_is=ndr.var.cbData))
    ftimeDeleted = FILETIME
    ftimeCreated = FILETIME
    dwVersion = ndr.ulong
    ftimeLastOriginatingChange = FILETIME
    uuidLastOriginatingDsaInvocationID = GUID
    usnOriginatingChange = ndr.hyper
    usnLocalChange = ndr.hyper


class DS_REPL_ATTR_VALUE_META_DATA(ndr.Struct):
    cNumEntries = ndr.ulong
    dwEnumerationContext = ndr.ulong
    rgMetaData = ndr.array(DS_REPL_VALUE_META_DATA, size_is=ndr.var.cNumEntries)


class DS_REPL_VALUE_META_DATA_2(ndr.Struct):
    pszAttributeName = ndr.unique(ndr.string(ndr.wchar))
    pszObjectDn = ndr.unique(ndr.string(ndr.wchar))
    cbData = ndr.ulong
    pbData = ndr.full(ndr.array(ndr.byte, size_is=ndr.var.cbData))
    ftimeDeleted = FILETIME
    ftimeCreated = FILETIME
    dwVersion = ndr.ulong
    ftimeLastOriginatingChange = FILETIME
    uuidLastOriginatingDsaInvocationID = GUID
    usnOriginatingChange = ndr.hyper
    usnLocalChange = ndr.hyper
    pszLastOriginatingDsaDN = ndr.unique(ndr.string(ndr.wchar))


class DS_REPL_ATTR_VALUE_META_DATA_2(ndr.Struct):
    cNumEntries = ndr.ulong
    dwEnumerationContext = ndr.ulong
    rgMetaData = ndr.array(DS_REPL_VALUE_META_DATA_2, size_is=ndr.var.cNumEntries)


class DS_REPL_CLIENT_CONTEXT(ndr.Struct):
    hCtx = ndr.uhyper
    lReferenceCount = ndr.long
    fIsBound = ndr.long
    uuidClient = GUID
    timeLastUsed = ndr.hyper
    IPAddr = ndr.ulong
    pid = ndr.long


class DS_REPL_CLIENT_CONTEXTS(ndr.Struct):
    cNumContexts = ndr.Range(ndr.ulong, 0, 10000)
    dwReserved = ndr.ulong
    rgContext = ndr.array(DS_REPL_CLIENT_CONTEXT, size_is=ndr.var.cNumContexts)


class DS_REPL_SERVER_OUTGOING_CALL(ndr.Struct):
    pszServerName = ndr.unique(ndr.string(ndr.wchar))
    fIsHandleBound = ndr.long
    fIsHandleFromCache = ndr.long
    fIsHandleInCache = ndr.long
    dwThreadId = ndr.ulong
    dwBindingTimeoutMins = ndr.ulong
    dstimeCreated = ndr.hyper
    dwCallType = ndr.ulong


class DS_REPL_SERVER_OUTGOING_CALLS(ndr.Struct):
    cNumCalls = ndr.Range(ndr.ulong, 0, 256)
    dwReserved = ndr.ulong
    rgCall = ndr.array(DS_REPL_SERVER_OUTGOING_CALL, size_is=ndr.var.cNumCalls)


class DRS_MSG_GETREPLINFO_REPLY(ndr.Union, switch=ndr.ulong):
    pNeighbors = ndr.case(ndr.unique(DS_REPL_NEIGHBORSW), 0)
    pCursors = ndr.case(ndr.unique(DS_REPL_CURSORS), 1)
    pObjMetaData = ndr.case(ndr.unique(DS_REPL_OBJ_META_DATA), 2)
    pConnectFailures = ndr.case(ndr.unique(DS_REPL_KCC_DSA_FAILURESW), 3)
    pLinkFailures = ndr.case(ndr.unique(DS_REPL_KCC_DSA_FAILURESW), 4)
    pPendingOps = ndr.case(ndr.unique(DS_REPL_PENDING_OPSW), 5)
    pAttrValueMetaData = ndr.case(ndr.unique(DS_REPL_ATTR_VALUE_META_DATA), 6)
    pCursors2 = ndr.case(ndr.unique(DS_REPL_CURSORS_2), 7)
    pCursors3 = ndr.case(ndr.unique(DS_REPL_CURSORS_3W), 8)
    pObjMetaData2 = ndr.case(ndr.unique(DS_REPL_OBJ_META_DATA_2), 9)
    pAttrValueMetaData2 = ndr.case(ndr.unique(DS_REPL_ATTR_VALUE_META_DATA_2), 10)
    pServerOutgoingCalls = ndr.case(ndr.unique(DS_REPL_SERVER_OUTGOING_CALLS), 4294967290)
    pUpToDateVec = ndr.case(ndr.unique(UPTODATE_VECTOR_V1_EXT), 4294967291)
    pClientContexts = ndr.case(ndr.unique(DS_REPL_CLIENT_CONTEXTS), 4294967292)
    pRepsTo = ndr.case(ndr.unique(DS_REPL_NEIGHBORSW), 4294967294)


class DRS_MSG_ADDSIDREQ_V1(ndr.Struct):
    Flags = ndr.ulong
    SrcDomain = ndr.unique(ndr.string(ndr.wchar))
    SrcPrincipal = ndr.unique(ndr.string(ndr.wchar))
    SrcDomainController = ndr.full(ndr.string(ndr.wchar))
    SrcCredsUserLength = ndr.Range(ndr.ulong, 0, 256)
    SrcCredsUser = ndr.unique(ndr.array(ndr.wchar, size_is=ndr.var.SrcCredsUserLength))
    SrcCredsDomainLength = ndr.Range(ndr.ulong, 0, 256)
    SrcCredsDomain = ndr.unique(ndr.array(ndr.wchar, size_is=ndr.var.SrcCredsDomainLength))
    SrcCredsPasswordLength = ndr.Range(ndr.ulong, 0, 256)
    SrcCredsPassword = ndr.unique(ndr.array(ndr.wchar, size_is=ndr.var.SrcCredsPasswordLength))
    DstDomain = ndr.unique(ndr.string(ndr.wchar))
    DstPrincipal = ndr.unique(ndr.string(ndr.wchar))


class DRS_MSG_ADDSIDREQ(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_ADDSIDREQ_V1, 1)


class DRS_MSG_ADDSIDREPLY_V1(ndr.Struct):
    dwWin32Error = ndr.ulong


class DRS_MSG_ADDSIDREPLY(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_ADDSIDREPLY_V1, 1)


class DRS_MSG_REPVERIFYOBJ_V1(ndr.Struct):
    pNC = ndr.ref(DSNAME)
    uuidDsaSrc = GUID
    ulOptions = ndr.ulong


class DRS_MSG_REPVERIFYOBJ(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_REPVERIFYOBJ_V1, 1)


class DRS_MSG_EXISTREQ_V1(ndr.Struct):
    guidStart = GUID
    cGuids = ndr.ulong
    pNC = ndr.unique(DSNAME)
    pUpToDateVecCommonV1 = ndr.unique(UPTODATE_VECTOR_V1_EXT)
    Md5Digest = ndr.array(ndr.usmall, 16)


class DRS_MSG_EXISTREQ(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_EXISTREQ_V1, 1)


class DRS_MSG_EXISTREPLY_V1(ndr.Struct):
    dwStatusFlags = ndr.ulong
    cNumGuids = ndr.Range(ndr.ulong, 0, 10485760)
    rgGuids = ndr.unique(ndr.array(GUID, size_is=ndr.var.cNumGuids))


class DRS_MSG_EXISTREPLY(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_EXISTREPLY_V1, 1)


class DRS_MSG_QUERYSITESREQ_V1(ndr.Struct):
    pwszFromSite = ndr.unique(ndr.string(ndr.wchar))
    cToSites = ndr.Range(ndr.ulong, 1, 10000)
    rgszToSites = ndr.unique(ndr.array(ndr.unique(ndr.string(ndr.wchar)), size_is=ndr.var.cToSites))
    dwFlags = ndr.ulong


class DRS_MSG_QUERYSITESREQ(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_QUERYSITESREQ_V1, 1)


class DRS_MSG_QUERYSITESREPLYELEMENT_V1(ndr.Struct):
    dwErrorCode = ndr.ulong
    dwCost = ndr.ulong


class DRS_MSG_QUERYSITESREPLY_V1(ndr.Struct):
    cToSites = ndr.Range(ndr.ulong, 0, 10000)
    rgCostInfo = ndr.unique(ndr.array(DRS_MSG_QUERYSITESREPLYELEMENT_V1, size_is=ndr.var.cToSites))
    dwFlags = ndr.ulong


class DRS_MSG_QUERYSITESREPLY(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_QUERYSITESREPLY_V1, 1)


class DRS_MSG_INIT_DEMOTIONREQ_V1(ndr.Struct):
    dwReserved = ndr.ulong


class DRS_MSG_INIT_DEMOTIONREQ(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_INIT_DEMOTIONREQ_V1, 1)


class DRS_MSG_INIT_DEMOTIONREPLY_V1(ndr.Struct):
    dwOpError = ndr.ulong


class DRS_MSG_INIT_DEMOTIONREPLY(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_INIT_DEMOTIONREPLY_V1, 1)


class DRS_MSG_REPLICA_DEMOTIONREQ_V1(ndr.Struct):
    dwFlags = ndr.ulong
    uuidHelperDest = GUID
    pNC = ndr.ref(DSNAME)


class DRS_MSG_REPLICA_DEMOTIONREQ(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_REPLICA_DEMOTIONREQ_V1, 1)


class DRS_MSG_REPLICA_DEMOTIONREPLY_V1(ndr.Struct):
    dwOpError = ndr.ulong


class DRS_MSG_REPLICA_DEMOTIONREPLY(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_REPLICA_DEMOTIONREPLY_V1, 1)


class DRS_MSG_FINISH_DEMOTIONREQ_V1(ndr.Struct):
    dwOperations = ndr.ulong
    uuidHelperDest = GUID
    szScriptBase = ndr.unique(ndr.string(ndr.wchar))


class DRS_MSG_FINISH_DEMOTIONREQ(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_FINISH_DEMOTIONREQ_V1, 1)


class DRS_MSG_FINISH_DEMOTIONREPLY_V1(ndr.Struct):
    dwOperationsDone = ndr.ulong
    dwOpFailed = ndr.ulong
    dwOpError = ndr.ulong


class DRS_MSG_FINISH_DEMOTIONREPLY(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_FINISH_DEMOTIONREPLY_V1, 1)


class DRS_MSG_ADDCLONEDCREQ_V1(ndr.Struct):
    pwszCloneDCName = ndr.unique(ndr.string(ndr.wchar))
    pwszSite = ndr.unique(ndr.string(ndr.wchar))


class DRS_MSG_ADDCLONEDCREQ(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_ADDCLONEDCREQ_V1, 1)


class DRS_MSG_ADDCLONEDCREPLY_V1(ndr.Struct):
    pwszCloneDCName = ndr.unique(ndr.string(ndr.wchar))
    pwszSite = ndr.unique(ndr.string(ndr.wchar))
    cPasswordLength = ndr.Range(ndr.ulong, 0, 1024)
    pwsNewDCAccountPassword = ndr.unique(ndr.array(ndr.wchar, size_is=ndr.var.cPasswordLength))


class DRS_MSG_ADDCLONEDCREPLY(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_ADDCLONEDCREPLY_V1, 1)


class DRS_MSG_WRITENGCKEYREQ_V1(ndr.Struct):
    pwszAccount = ndr.unique(ndr.string(ndr.wchar))
    cNgcKey = ndr.Range(ndr.ulong, 0, 65535)
    pNgcKey = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.cNgcKey))


class DRS_MSG_WRITENGCKEYREQ(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_WRITENGCKEYREQ_V1, 1)


class DRS_MSG_WRITENGCKEYREPLY_V1(ndr.Struct):
    retVal = ndr.ulong


class DRS_MSG_WRITENGCKEYREPLY(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_WRITENGCKEYREPLY_V1, 1)


class DRS_MSG_READNGCKEYREQ_V1(ndr.Struct):
    pwszAccount = ndr.unique(ndr.string(ndr.wchar))


class DRS_MSG_READNGCKEYREQ(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_READNGCKEYREQ_V1, 1)


class DRS_MSG_READNGCKEYREPLY_V1(ndr.Struct):
    retVal = ndr.ulong
    cNgcKey = ndr.Range(ndr.ulong, 0, 65535)
    pNgcKey = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.cNgcKey))


class DRS_MSG_READNGCKEYREPLY(ndr.Union, switch=ndr.ulong):
    V1 = ndr.case(DRS_MSG_READNGCKEYREPLY_V1, 1)


drsuapi = ndr.Interface("drsuapi", "e3514235-4b06-11d1-ab04-00c04fc2dcd2", (4, 0), [
    ndr.operation(
        "IDL_DRSBind",
        ndr.in_("puuidClientDsa", ndr.unique(GUID)),
        ndr.in_("pextClient", ndr.unique(DRS_EXTENSIONS)),
        ndr.out("ppextServer", ndr.ref(ndr.unique(DRS_EXTENSIONS))),
        ndr.out("phDrs", ndr.ref(DRS_HANDLE)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "IDL_DRSUnbind",
        ndr.inout("phDrs", ndr.ref(DRS_HANDLE)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "IDL_DRSReplicaSync",
        ndr.in_("hDrs", DRS_HANDLE),
        ndr.in_("dwVersion", ndr.ulong),
        ndr.in_("pmsgSync", ndr.ref(ndr.switch_is(DRS_MSG_REPSYNC, ndr.var.dwVersion))),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "IDL_DRSGetNCChanges",
        ndr.in_("hDrs", DRS_HANDLE),
        ndr.in_("dwInVersion", ndr.ulong),
        ndr.in_("pmsgIn", ndr.ref(ndr.switch_is(DRS_MSG_GETCHGREQ, ndr.var.dwInVersion))),
        ndr.out("pdwOutVersion", ndr.ref(ndr.ulong)),
        ndr.out(
            "pmsgOut",
            ndr.ref(ndr.switch_is(DRS_MSG_GETCHGREPLY, ndr.deref(ndr.var.pdwOutVersion))),
        ),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "IDL_DRSUpdateRefs",
        ndr.in_("hDrs", DRS_HANDLE),
        ndr.in_("dwVersion", ndr.ulong),
        ndr.in_("pmsgUpdRefs", ndr.ref(ndr.switch_is(DRS_MSG_UPDREFS, ndr.var.dwVersion))),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "IDL_DRSReplicaAdd",
        ndr.in_("hDrs", DRS_HANDLE),
        ndr.in_("dwVersion", ndr.ulong),
        ndr.in_("pmsgAdd", ndr.ref(ndr.switch_is(DRS_MSG_REPADD, ndr.var.dwVersion))),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "IDL_DRSReplicaDel",
        ndr.in_("hDrs", DRS_HANDLE),
        ndr.in_("dwVersion", ndr.ulong),
        ndr.in_("pmsgDel", ndr.ref(ndr.switch_is(DRS_MSG_REPDEL, ndr.var.dwVersion))),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "IDL_DRSReplicaModify",
        ndr.in_("hDrs", DRS_HANDLE),
        ndr.in_("dwVersion", ndr.ulong),
        ndr.in_("pmsgMod", ndr.ref(ndr.switch_is(DRS_MSG_REPMOD, ndr.var.dwVersion))),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "IDL_DRSVerifyNames",
        ndr.in_("hDrs", DRS_HANDLE),
        ndr.in_("dwInVersion", ndr.ulong),
        ndr.in_("pmsgIn", ndr.ref(ndr.switch_is(DRS_MSG_VERIFYREQ, ndr.var.dwInVersion))),
        ndr.out("pdwOutVersion", ndr.ref(ndr.ulong)),
        ndr.out(
            "pmsgOut",
            ndr.ref(ndr.switch_is(DRS_MSG_VERIFYREPLY, ndr.deref(ndr.var.pdwOutVersion))),
        ),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "IDL_DRSGetMemberships",
        ndr.in_("hDrs", DRS_HANDLE),
        ndr.in_("dwInVersion", ndr.ulong),
        ndr.in_("pmsgIn", ndr.ref(ndr.switch_is(DRS_MSG_REVMEMB_REQ, ndr.var.dwInVersion))),
        ndr.out("pdwOutVersion", ndr.ref(ndr.ulong)),
        ndr.out(
            "pmsgOut",
            ndr.ref(ndr.switch_is(DRS_MSG_REVMEMB_REPLY, ndr.deref(ndr.var.pdwOutVersion))),
        ),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "IDL_DRSInterDomainMove",
        ndr.in_("hDrs", DRS_HANDLE),
        ndr.in_("dwInVersion", ndr.ulong),
        ndr.in_("pmsgIn", ndr.ref(ndr.switch_is(DRS_MSG_MOVEREQ, ndr.var.dwInVersion))),
        ndr.out("pdwOutVersion", ndr.ref(ndr.ulong)),
        ndr.out(
            "pmsgOut",
            ndr.ref(ndr.switch_is(DRS_MSG_MOVEREPLY, ndr.deref(ndr.var.pdwOutVersion))),
        ),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "IDL_DRSGetNT4ChangeLog",
        ndr.in_("hDrs", DRS_HANDLE),
        ndr.in_("dwInVersion", ndr.ulong),
        ndr.in_("pmsgIn", ndr.ref(ndr.switch_is(DRS_MSG_NT4_CHGLOG_REQ, ndr.var.dwInVersion))),
        ndr.out("pdwOutVersion", ndr.ref(ndr.ulong)),
        ndr.out(
            "pmsgOut",
            ndr.ref(ndr.switch_is(DRS_MSG_NT4_CHGLOG_REPLY, ndr.deref(ndr.var.pdwOutVersion))),
        ),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "IDL_DRSCrackNames",
        ndr.in_("hDrs", DRS_HANDLE),
        ndr.in_("dwInVersion", ndr.ulong),
        ndr.in_("pmsgIn", ndr.ref(ndr.switch_is(DRS_MSG_CRACKREQ, ndr.var.dwInVersion))),
        ndr.out("pdwOutVersion", ndr.ref(ndr.ulong)),
        ndr.out(
            "pmsgOut",
            ndr.ref(ndr.switch_is(DRS_MSG_CRACKREPLY, ndr.deref(ndr.var.pdwOutVersion))),
        ),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "IDL_DRSWriteSPN",
        ndr.in_("hDrs", DRS_HANDLE),
        ndr.in_("dwInVersion", ndr.ulong),
        ndr.in_("pmsgIn", ndr.ref(ndr.switch_is(DRS_MSG_SPNREQ, ndr.var.dwInVersion))),
        ndr.out("pdwOutVersion", ndr.ref(ndr.ulong)),
        ndr.out(
            "pmsgOut",
            ndr.ref(ndr.switch_is(DRS_MSG_SPNREPLY, ndr.deref(ndr.var.pdwOutVersion))),
        ),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "IDL_DRSRemoveDsServer",
        ndr.in_("hDrs", DRS_HANDLE),
        ndr.in_("dwInVersion", ndr.ulong),
        ndr.in_("pmsgIn", ndr.ref(ndr.switch_is(DRS_MSG_RMSVRREQ, ndr.var.dwInVersion))),
        ndr.out("pdwOutVersion", ndr.ref(ndr.ulong)),
        ndr.out(
            "pmsgOut",
            ndr.ref(ndr.switch_is(DRS_MSG_RMSVRREPLY, ndr.deref(ndr.var.pdwOutVersion))),
        ),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "IDL_DRSRemoveDsDomain",
        ndr.in_("hDrs", DRS_HANDLE),
        ndr.in_("dwInVersion", ndr.ulong),
        ndr.in_("pmsgIn", ndr.ref(ndr.switch_is(DRS_MSG_RMDMNREQ, ndr.var.dwInVersion))),
        ndr.out("pdwOutVersion", ndr.ref(ndr.ulong)),
        ndr.out(
            "pmsgOut",
            ndr.ref(ndr.switch_is(DRS_MSG_RMDMNREPLY, ndr.deref(ndr.var.pdwOutVersion))),
        ),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "IDL_DRSDomainControllerInfo",
        ndr.in_("hDrs", DRS_HANDLE),
        ndr.in_("dwInVersion", ndr.ulong),
        ndr.in_("pmsgIn", ndr.ref(ndr.switch_is(DRS_MSG_DCINFOREQ, ndr.var.dwInVersion))),
        ndr.out("pdwOutVersion", ndr.ref(ndr.ulong)),
        ndr.out(
            "pmsgOut",
            ndr.ref(ndr.switch_is(DRS_MSG_DCINFOREPLY, ndr.deref(ndr.var.pdwOutVersion))),
        ),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "IDL_DRSAddEntry",
        ndr.in_("hDrs", DRS_HANDLE),
        ndr.in_("dwInVersion", ndr.ulong),
        ndr.in_("pmsgIn", ndr.ref(ndr.switch_is(DRS_MSG_ADDENTRYREQ, ndr.var.dwInVersion))),
        ndr.out("pdwOutVersion", ndr.ref(ndr.ulong)),
        ndr.out(
            "pmsgOut",
            ndr.ref(ndr.switch_is(DRS_MSG_ADDENTRYREPLY, ndr.deref(ndr.var.pdwOutVersion))),
        ),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "IDL_DRSExecuteKCC",
        ndr.in_("hDrs", DRS_HANDLE),
        ndr.in_("dwInVersion", ndr.ulong),
        ndr.in_("pmsgIn", ndr.ref(ndr.switch_is(DRS_MSG_KCC_EXECUTE, ndr.var.dwInVersion))),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "IDL_DRSGetReplInfo",
        ndr.in_("hDrs", DRS_HANDLE),
        ndr.in_("dwInVersion", ndr.ulong),
        ndr.in_("pmsgIn", ndr.ref(ndr.switch_is(DRS_MSG_GETREPLINFO_REQ, ndr.var.dwInVersion))),
        ndr.out("pdwOutVersion", ndr.ref(ndr.ulong)),
        ndr.out(
            "pmsgOut",
            ndr.ref(ndr.switch_is(DRS_MSG_GETREPLINFO_REPLY, ndr.deref(ndr.var.pdwOutVersion))),
        ),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "IDL_DRSAddSidHistory",
        ndr.in_("hDrs", DRS_HANDLE),
        ndr.in_("dwInVersion", ndr.ulong),
        ndr.in_("pmsgIn", ndr.ref(ndr.switch_is(DRS_MSG_ADDSIDREQ, ndr.var.dwInVersion))),
        ndr.out("pdwOutVersion", ndr.ref(ndr.ulong)),
        ndr.out(
            "pmsgOut",
            ndr.ref(ndr.switch_is(DRS_MSG_ADDSIDREPLY, ndr.deref(ndr.var.pdwOutVersion))),
        ),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "IDL_DRSGetMemberships2",
        ndr.in_("hDrs", DRS_HANDLE),
        ndr.in_("dwInVersion", ndr.ulong),
        ndr.in_("pmsgIn", ndr.ref(ndr.switch_is(DRS_MSG_GETMEMBERSHIPS2_REQ, ndr.var.dwInVersion))),
        ndr.out("pdwOutVersion", ndr.ref(ndr.ulong)),
        ndr.out(
            "pmsgOut",
            ndr.ref(ndr.switch_is(DRS_MSG_GETMEMBERSHIPS2_REPLY, ndr.deref(ndr.var.pdwOutVersion))),
        ),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "IDL_DRSReplicaVerifyObjects",
        ndr.in_("hDrs", DRS_HANDLE),
        ndr.in_("dwVersion", ndr.ulong),
        ndr.in_("pmsgVerify", ndr.ref(ndr.switch_is(DRS_MSG_REPVERIFYOBJ, ndr.var.dwVersion))),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "IDL_DRSGetObjectExistence",
        ndr.in_("hDrs", DRS_HANDLE),
        ndr.in_("dwInVersion", ndr.ulong),
        ndr.in_("pmsgIn", ndr.ref(ndr.switch_is(DRS_MSG_EXISTREQ, ndr.var.dwInVersion))),
        ndr.out("pdwOutVersion", ndr.ref(ndr.ulong)),
        ndr.out(
            "pmsgOut",
            ndr.ref(ndr.switch_is(DRS_MSG_EXISTREPLY, ndr.deref(ndr.var.pdwOutVersion))),
        ),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "IDL_DRSQuerySitesByCost",
        ndr.in_("hDrs", DRS_HANDLE),
        ndr.in_("dwInVersion", ndr.ulong),
        ndr.in_("pmsgIn", ndr.ref(ndr.switch_is(DRS_MSG_QUERYSITESREQ, ndr.var.dwInVersion))),
        ndr.out("pdwOutVersion", ndr.ref(ndr.ulong)),
        ndr.out(
            "pmsgOut",
            ndr.ref(ndr.switch_is(DRS_MSG_QUERYSITESREPLY, ndr.deref(ndr.var.pdwOutVersion))),
        ),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "IDL_DRSInitDemotion",
        ndr.in_("hDrs", DRS_HANDLE),
        ndr.in_("dwInVersion", ndr.ulong),
        ndr.in_("pmsgIn", ndr.ref(ndr.switch_is(DRS_MSG_INIT_DEMOTIONREQ, ndr.var.dwInVersion))),
        ndr.out("pdwOutVersion", ndr.ref(ndr.ulong)),
        ndr.out(
            "pmsgOut",
            ndr.ref(ndr.switch_is(DRS_MSG_INIT_DEMOTIONREPLY, ndr.deref(ndr.var.pdwOutVersion))),
        ),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "IDL_DRSReplicaDemotion",
        ndr.in_("hDrs", DRS_HANDLE),
        ndr.in_("dwInVersion", ndr.ulong),
        ndr.in_("pmsgIn", ndr.ref(ndr.switch_is(DRS_MSG_REPLICA_DEMOTIONREQ, ndr.var.dwInVersion))),
        ndr.out("pdwOutVersion", ndr.ref(ndr.ulong)),
        ndr.out(
            "pmsgOut",
            ndr.ref(ndr.switch_is(DRS_MSG_REPLICA_DEMOTIONREPLY, ndr.deref(ndr.var.pdwOutVersion))),
        ),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "IDL_DRSFinishDemotion",
        ndr.in_("hDrs", DRS_HANDLE),
        ndr.in_("dwInVersion", ndr.ulong),
        ndr.in_("pmsgIn", ndr.ref(ndr.switch_is(DRS_MSG_FINISH_DEMOTIONREQ, ndr.var.dwInVersion))),
        ndr.out("pdwOutVersion", ndr.ref(ndr.ulong)),
        ndr.out(
            "pmsgOut",
            ndr.ref(ndr.switch_is(DRS_MSG_FINISH_DEMOTIONREPLY, ndr.deref(ndr.var.pdwOutVersion))),
        ),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "IDL_DRSAddCloneDC",
        ndr.in_("hDrs", DRS_HANDLE),
        ndr.in_("dwInVersion", ndr.ulong),
        ndr.in_("pmsgIn", ndr.ref(ndr.switch_is(DRS_MSG_ADDCLONEDCREQ, ndr.var.dwInVersion))),
        ndr.out("pdwOutVersion", ndr.ref(ndr.ulong)),
        ndr.out(
            "pmsgOut",
            ndr.ref(ndr.switch_is(DRS_MSG_ADDCLONEDCREPLY, ndr.deref(ndr.var.pdwOutVersion))),
        ),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "IDL_DRSWriteNgcKey",
        ndr.in_("hDrs", DRS_HANDLE),
        ndr.in_("dwInVersion", ndr.ulong),
        ndr.in_("pmsgIn", ndr.ref(ndr.switch_is(DRS_MSG_WRITENGCKEYREQ, ndr.var.dwInVersion))),
        ndr.out("pdwOutVersion", ndr.ref(ndr.ulong)),
        ndr.out(
            "pmsgOut",
            ndr.ref(ndr.switch_is(DRS_MSG_WRITENGCKEYREPLY, ndr.deref(ndr.var.pdwOutVersion))),
        ),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "IDL_DRSReadNgcKey",
        ndr.in_("hDrs", DRS_HANDLE),
        ndr.in_("dwInVersion", ndr.ulong),
        ndr.in_("pmsgIn", ndr.ref(ndr.switch_is(DRS_MSG_READNGCKEYREQ, ndr.var.dwInVersion))),
        ndr.out("pdwOutVersion", ndr.ref(ndr.ulong)),
        ndr.out(
            "pmsgOut",
            ndr.ref(ndr.switch_is(DRS_MSG_READNGCKEYREPLY, ndr.deref(ndr.var.pdwOutVersion))),
        ),
        result=ndr.error_status_t,
    ),
])
