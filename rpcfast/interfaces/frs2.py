"""The types and interfaces of frs2.idl.

Generated from frs2.idl by `python -m rpcfast idl`: edit that file and run it again.
"""

from rpcfast import ndr
from rpcfast.interfaces.ms_dtyp import FILETIME, GUID, SYSTEMTIME

FRS_COMMUNICATION_PROTOCOL_VERSION_W2K3R2 = 327680
FRS_COMMUNICATION_PROTOCOL_VERSION_LONGHORN_SERVER = 327682
FRS_COMMUNICATION_PROTOCOL_WIN8_SERVER = 327683
FRS_COMMUNICATION_PROTOCOL_WINBLUE_SERVER = 327684
CONFIG_FILEHASH_DATASIZE = 20
CONFIG_RDC_SIMILARITY_DATASIZE = 16
CONFIG_RDC_HORIZONSIZE_MIN = 128
CONFIG_RDC_HORIZONSIZE_MAX = 16384
CONFIG_RDC_HASHWINDOWSIZE_MIN = 2
CONFIG_RDC_HASHWINDOWSIZE_MAX = 96
CONFIG_RDC_MAX_LEVELS = 8
CONFIG_RDC_MAX_NEEDLENGTH = 65536
CONFIG_TRANSPORT_MAX_BUFFER_SIZE = 262144
CONFIG_RDC_NEED_QUEUE_SIZE = 20
PFRS_SERVER_CONTEXT = ndr.Context("PFRS_SERVER_CONTEXT")
BYTE_PIPE = ndr.Pipe(ndr.byte)
FRS_REPLICA_SET_ID = GUID
FRS_CONTENT_SET_ID = GUID
FRS_DATABASE_ID = GUID
FRS_CONNECTION_ID = GUID
EPOQUE = SYSTEMTIME


class UPDATE_REQUEST_TYPE(ndr.IntEnum):
    UPDATE_REQUEST_ALL = 0
    UPDATE_REQUEST_TOMBSTONES = 1
    UPDATE_REQUEST_LIVE = 2


class UPDATE_STATUS(ndr.IntEnum):
    UPDATE_STATUS_DONE = 2
    UPDATE_STATUS_MORE = 3


class RECORDS_STATUS(ndr.IntEnum):
    RECORDS_STATUS_DONE = 0
    RECORDS_STATUS_MORE = 1


class VERSION_REQUEST_TYPE(ndr.IntEnum):
    REQUEST_NORMAL_SYNC = 0
    REQUEST_SLOW_SYNC = 1
    REQUEST_SUBORDINATE_SYNC = 2


class VERSION_CHANGE_TYPE(ndr.IntEnum):
    CHANGE_NOTIFY = 0
    CHANGE_ALL = 2


class FRS_REQUESTED_STAGING_POLICY(ndr.IntEnum):
    SERVER_DEFAULT = 0
    STAGING_REQUIRED = 1
    RESTAGING_REQUIRED = 2


class RDC_FILE_COMPRESSION_TYPES(ndr.IntEnum):
    RDC_UNCOMPRESSED = 0
    RDC_XPRESS = 1


class RDC_CHUNKER_ALGORITHM(ndr.IntEnum):
    RDC_FILTERGENERIC = 0
    RDC_FILTERMAX = 1
    RDC_FILTERPOINT = 2
    RDC_MAXALGORITHM = 3


class TransportFlags(ndr.IntEnum):
    TRANSPORT_SUPPORTS_RDC_SIMILARITY = 1


class FRS_VERSION_VECTOR(ndr.Struct):
    dbGuid = GUID
    low = ndr.uhyper
    high = ndr.uhyper


class FRS_EPOQUE_VECTOR(ndr.Struct):
    machine = GUID
    epoque = SYSTEMTIME


class FRS_ASYNC_VERSION_VECTOR_RESPONSE(ndr.Struct):
    vvGeneration = ndr.uhyper
    versionVectorCount = ndr.ulong
    versionVector = ndr.unique(ndr.array(FRS_VERSION_VECTOR, size_is=ndr.var.versionVectorCount))
    epoqueVectorCount = ndr.ulong
    epoqueVector = ndr.unique(ndr.array(FRS_EPOQUE_VECTOR, size_is=ndr.var.epoqueVectorCount))


class FRS_ASYNC_RESPONSE_CONTEXT(ndr.Struct):
    sequenceNumber = ndr.ulong
    status = ndr.ulong
    result = FRS_ASYNC_VERSION_VECTOR_RESPONSE


FRS_UPDATE_FLAG_GHOSTED_HEADER = 4
FRS_UPDATE_FLAG_DATA = 8
FRS_UPDATE_FLAG_CLOCK_DECREMENTED = 16


class FRS_UPDATE(ndr.Struct):
    present = ndr.long
    nameConflict = ndr.long
    attributes = ndr.ulong
    fence = FILETIME
    clock = FILETIME
    createTime = FILETIME
    contentSetId = GUID
    hash = ndr.array(ndr.usmall, 20)
    rdcSimilarity = ndr.array(ndr.usmall, 16)
    uidDbGuid = GUID
    uidVersion = ndr.uhyper
    gvsnDbGuid = GUID
    gvsnVersion = ndr.uhyper
    parentDbGuid = GUID
    parentVersion = ndr.uhyper
    name = ndr.string(ndr.wchar, 261)
    flags = ndr.long


class FRS_UPDATE_CANCEL_DATA(ndr.Struct):
    blockingUpdate = FRS_UPDATE
    contentSetId = GUID
    gvsnDatabaseId = GUID
    uidDatabaseId = GUID
    parentDatabaseId = GUID
    gvsnVersion = ndr.uhyper
    uidVersion = ndr.uhyper
    parentVersion = ndr.uhyper
    cancelType = ndr.ulong
    isUidValid = ndr.long
    isParentUidValid = ndr.long
    isBlockerValid = ndr.long


class FRS_ID_GVSN(ndr.Struct):
    uidDbGuid = GUID
    uidVersion = ndr.uhyper
    gvsnDbGuid = GUID
    gvsnVersion = ndr.uhyper


class FRS_RDC_SOURCE_NEED(ndr.Struct):
    needOffset = ndr.uhyper
    needSize = ndr.uhyper


class FRS_RDC_PARAMETERS_FILTERMAX(ndr.Struct):
    horizonSize = ndr.Range(ndr.ushort, 128, 16384)
    windowSize = ndr.Range(ndr.ushort, 2, 96)


class FRS_RDC_PARAMETERS_FILTERPOINT(ndr.Struct):
    minChunkSize = ndr.ushort
    maxChunkSize = ndr.ushort


class FRS_RDC_PARAMETERS_GENERIC(ndr.Struct):
    chunkerType = ndr.ushort
    chunkerParameters = ndr.array(ndr.byte, 64)


class FRS_RDC_PARAMETERS_UNION(ndr.Union, switch=ndr.ushort):
    filterGeneric = ndr.case(FRS_RDC_PARAMETERS_GENERIC, 0)
    filterMax = ndr.case(FRS_RDC_PARAMETERS_FILTERMAX, 1)
    filterPoint = ndr.case(FRS_RDC_PARAMETERS_FILTERPOINT, 2)


class FRS_RDC_PARAMETERS(ndr.Struct):
    rdcChunkerAlgorithm = ndr.ushort
    u = ndr.switch_is(FRS_RDC_PARAMETERS_UNION, ndr.var.rdcChunkerAlgorithm)


class FRS_RDC_FILEINFO(ndr.Struct):
    onDiskFileSize = ndr.uhyper
    fileSizeEstimate = ndr.uhyper
    rdcVersion = ndr.ushort
    rdcMinimumCompatibleVersion = ndr.ushort
    rdcSignatureLevels = ndr.Range(ndr.byte, 0, 8)
    compressionAlgorithm = ndr.Enum(RDC_FILE_COMPRESSION_TYPES)
    rdcFilterParameters = ndr.array(FRS_RDC_PARAMETERS, size_is=ndr.var.rdcSignatureLevels)


FrsTransport = ndr.Interface("FrsTransport", "897e2e5f-93f3-4376-9c9c-fd2277495c27", (1, 0), [
    ndr.operation(
        "CheckConnectivity",
        ndr.in_("replicaSetId", GUID),
        ndr.in_("connectionId", GUID),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EstablishConnection",
        ndr.in_("replicaSetId", GUID),
        ndr.in_("connectionId", GUID),
        ndr.in_("downstreamProtocolVersion", ndr.ulong),
        ndr.in_("downstreamFlags", ndr.ulong),
        ndr.out("upstreamProtocolVersion", ndr.ref(ndr.ulong)),
        ndr.out("upstreamFlags", ndr.ref(ndr.ulong)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EstablishSession",
        ndr.in_("connectionId", GUID),
        ndr.in_("contentSetId", GUID),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RequestUpdates",
        ndr.in_("connectionId", GUID),
        ndr.in_("contentSetId", GUID),
        ndr.in_("creditsAvailable", ndr.Range(ndr.ulong, 0, 256)),
        ndr.in_("hashRequested", ndr.Range(ndr.long, 0, 1)),
        ndr.in_("updateRequestType", ndr.Range(ndr.Enum(UPDATE_REQUEST_TYPE), 0, 2)),
        ndr.in_("versionVectorDiffCount", ndr.ulong),
        ndr.in_(
            "versionVectorDiff",
            ndr.ref(ndr.array(FRS_VERSION_VECTOR, size_is=ndr.var.versionVectorDiffCount)),
        ),
        ndr.out(
            "frsUpdate",
            ndr.ref(
                ndr.array(
                    FRS_UPDATE,
                    size_is=ndr.var.creditsAvailable,
                    length_is=ndr.deref(ndr.var.updateCount),
                ),
            ),
        ),
        ndr.out("updateCount", ndr.ref(ndr.ulong)),
        ndr.out("updateStatus", ndr.ref(ndr.Enum(UPDATE_STATUS))),
        ndr.out("gvsnDbGuid", ndr.ref(GUID)),
        ndr.out("gvsnVersion", ndr.ref(ndr.uhyper)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RequestVersionVector",
        ndr.in_("sequenceNumber", ndr.ulong),
        ndr.in_("connectionId", GUID),
        ndr.in_("contentSetId", GUID),
        ndr.in_("requestType", ndr.Range(ndr.Enum(VERSION_REQUEST_TYPE), 0, 2)),
        ndr.in_("changeType", ndr.Range(ndr.Enum(VERSION_CHANGE_TYPE), 0, 2)),
        ndr.in_("vvGeneration", ndr.uhyper),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "AsyncPoll",
        ndr.in_("connectionId", GUID),
        ndr.out("response", ndr.ref(FRS_ASYNC_RESPONSE_CONTEXT)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RequestRecords",
        ndr.in_("connectionId", GUID),
        ndr.in_("contentSetId", GUID),
        ndr.in_("uidDbGuid", GUID),
        ndr.in_("uidVersion", ndr.uhyper),
        ndr.inout("maxRecords", ndr.ref(ndr.ulong)),
        ndr.out("numRecords", ndr.ref(ndr.ulong)),
        ndr.out("numBytes", ndr.ref(ndr.ulong)),
        ndr.out(
            "compressedRecords",
            ndr.ref(ndr.unique(ndr.array(ndr.byte, size_is=ndr.deref(ndr.var.numBytes)))),
        ),
        ndr.out("recordsStatus", ndr.ref(ndr.Enum(RECORDS_STATUS))),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "UpdateCancel",
        ndr.in_("connectionId", GUID),
        ndr.in_("cancelData", FRS_UPDATE_CANCEL_DATA),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RawGetFileData",
        ndr.inout("serverContext", ndr.ref(PFRS_SERVER_CONTEXT)),
        ndr.out(
            "dataBuffer",
            ndr.ref(
                ndr.array(
                    ndr.byte,
                    size_is=ndr.var.bufferSize,
                    length_is=ndr.deref(ndr.var.sizeRead),
                ),
            ),
        ),
        ndr.in_("bufferSize", ndr.Range(ndr.ulong, 0, 262144)),
        ndr.out("sizeRead", ndr.ref(ndr.ulong)),
        ndr.out("isEndOfFile", ndr.ref(ndr.long)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RdcGetSignatures",
        ndr.in_("serverContext", PFRS_SERVER_CONTEXT),
        ndr.in_("level", ndr.Range(ndr.byte, 1, 8)),
        ndr.in_("offset", ndr.uhyper),
        ndr.out(
            "buffer",
            ndr.ref(
                ndr.array(ndr.byte, size_is=ndr.var.length, length_is=ndr.deref(ndr.var.sizeRead)),
            ),
        ),
        ndr.in_("length", ndr.Range(ndr.ulong, 1, 65536)),
        ndr.out("sizeRead", ndr.ref(ndr.ulong)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RdcPushSourceNeeds",
        ndr.in_("serverContext", PFRS_SERVER_CONTEXT),
        ndr.in_("sourceNeeds", ndr.ref(ndr.array(FRS_RDC_SOURCE_NEED, size_is=ndr.var.needCount))),
        ndr.in_("needCount", ndr.Range(ndr.ulong, 0, 20)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RdcGetFileData",
        ndr.in_("serverContext", PFRS_SERVER_CONTEXT),
        ndr.out(
            "dataBuffer",
            ndr.ref(
                ndr.array(
                    ndr.byte,
                    size_is=ndr.var.bufferSize,
                    length_is=ndr.deref(ndr.var.sizeReturned),
                ),
            ),
        ),
        ndr.in_("bufferSize", ndr.Range(ndr.ulong, 0, 262144)),
        ndr.out("sizeReturned", ndr.ref(ndr.ulong)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RdcClose",
        ndr.inout("serverContext", ndr.ref(PFRS_SERVER_CONTEXT)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "InitializeFileTransferAsync",
        ndr.in_("connectionId", GUID),
        ndr.inout("frsUpdate", ndr.ref(FRS_UPDATE)),
        ndr.in_("rdcDesired", ndr.Range(ndr.long, 0, 1)),
        ndr.inout("stagingPolicy", ndr.ref(ndr.Enum(FRS_REQUESTED_STAGING_POLICY))),
        ndr.out("serverContext", ndr.ref(PFRS_SERVER_CONTEXT)),
        ndr.out("rdcFileInfo", ndr.ref(ndr.unique(FRS_RDC_FILEINFO))),
        ndr.out(
            "dataBuffer",
            ndr.ref(
                ndr.array(
                    ndr.byte,
                    size_is=ndr.var.bufferSize,
                    length_is=ndr.deref(ndr.var.sizeRead),
                ),
            ),
        ),
        ndr.in_("bufferSize", ndr.Range(ndr.ulong, 0, 262144)),
        ndr.out("sizeRead", ndr.ref(ndr.ulong)),
        ndr.out("isEndOfFile", ndr.ref(ndr.long)),
        result=ndr.error_status_t,
    ),
    ndr.operation("Opnum14NotUsedOnWire"),
    ndr.operation(
        "RawGetFileDataAsync",
        ndr.in_("serverContext", PFRS_SERVER_CONTEXT),
        ndr.out("bytePipe", BYTE_PIPE),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RdcGetFileDataAsync",
        ndr.in_("serverContext", PFRS_SERVER_CONTEXT),
        ndr.out("bytePipe", BYTE_PIPE),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RdcFileDataTransferKeepAlive",
        ndr.in_("serverContext", PFRS_SERVER_CONTEXT),
        result=ndr.error_status_t,
    ),
])
