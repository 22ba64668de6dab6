"""The types and interfaces of eventlog6.idl.

Generated from eventlog6.idl by `python -m rpcfast idl`: edit that file and run it again.
"""

from rpcfast import ndr
from rpcfast.interfaces.ms_dtyp import GUID

MAX_PAYLOAD = 2097152
MAX_RPC_QUERY_LENGTH = 1048576
MAX_RPC_CHANNEL_NAME_LENGTH = 512
MAX_RPC_QUERY_CHANNEL_SIZE = 512
MAX_RPC_EVENT_ID_SIZE = 256
MAX_RPC_FILE_PATH_LENGTH = 32768
MAX_RPC_CHANNEL_PATH_LENGTH = 32768
MAX_RPC_BOOKMARK_LENGTH = 1048576
MAX_RPC_PUBLISHER_ID_LENGTH = 2048
MAX_RPC_PROPERTY_BUFFER_SIZE = 2097152
MAX_RPC_FILTER_LENGTH = 1048576
MAX_RPC_RECORD_COUNT = 1024
MAX_RPC_BATCH_SIZE = 2097152
MAX_RPC_RENDERED_STRING_SIZE = 2097152
MAX_RPC_CHANNEL_COUNT = 8192
MAX_RPC_PUBLISHER_COUNT = 8192
MAX_RPC_EVENT_METADATA_COUNT = 256
MAX_RPC_VARIANT_LIST_COUNT = 256
MAX_RPC_BOOL_ARRAY_COUNT = 524288
MAX_RPC_UINT32_ARRAY_COUNT = 524288
MAX_RPC_UINT64_ARRAY_COUNT = 262144
MAX_RPC_STRING_ARRAY_COUNT = 4096
MAX_RPC_GUID_ARRAY_COUNT = 131072
PCONTEXT_HANDLE_REMOTE_SUBSCRIPTION = ndr.Context("PCONTEXT_HANDLE_REMOTE_SUBSCRIPTION")
PCONTEXT_HANDLE_LOG_QUERY = ndr.Context("PCONTEXT_HANDLE_LOG_QUERY")
PCONTEXT_HANDLE_LOG_HANDLE = ndr.Context("PCONTEXT_HANDLE_LOG_HANDLE")
PCONTEXT_HANDLE_OPERATION_CONTROL = ndr.Context("PCONTEXT_HANDLE_OPERATION_CONTROL")
PCONTEXT_HANDLE_PUBLISHER_METADATA = ndr.Context("PCONTEXT_HANDLE_PUBLISHER_METADATA")
PCONTEXT_HANDLE_EVENT_METADATA_ENUM = ndr.Context("PCONTEXT_HANDLE_EVENT_METADATA_ENUM")


class RpcInfo(ndr.Struct):
    m_error = ndr.ulong
    m_subErr = ndr.ulong
    m_subErrParam = ndr.ulong


class BooleanArray(ndr.Struct):
    count = ndr.Range(ndr.ulong, 0, 524288)
    ptr = ndr.unique(ndr.array(ndr.boolean, size_is=ndr.var.count))


class UInt32Array(ndr.Struct):
    count = ndr.Range(ndr.ulong, 0, 524288)
    ptr = ndr.unique(ndr.array(ndr.ulong, size_is=ndr.var.count))


class UInt64Array(ndr.Struct):
    count = ndr.Range(ndr.ulong, 0, 262144)
    ptr = ndr.unique(ndr.array(ndr.uhyper, size_is=ndr.var.count))


class StringArray(ndr.Struct):
    count = ndr.Range(ndr.ulong, 0, 4096)
    ptr = ndr.unique(ndr.array(ndr.unique(ndr.string(ndr.wchar)), size_is=ndr.var.count))


class GuidArray(ndr.Struct):
    count = ndr.Range(ndr.ulong, 0, 131072)
    ptr = ndr.unique(ndr.array(GUID, size_is=ndr.var.count))


class EvtRpcVariantType(ndr.IntEnum):
    EvtRpcVarTypeNull = 0
    EvtRpcVarTypeBoolean = 1
    EvtRpcVarTypeUInt32 = 2
    EvtRpcVarTypeUInt64 = 3
    EvtRpcVarTypeString = 4
    EvtRpcVarTypeGuid = 5
    EvtRpcVarTypeBooleanArray = 6
    EvtRpcVarTypeUInt32Array = 7
    EvtRpcVarTypeUInt64Array = 8
    EvtRpcVarTypeStringArray = 9
    EvtRpcVarTypeGuidArray = 10


class EvtRpcVariantValue(ndr.Union, switch=ndr.Enum(EvtRpcVariantType, v1=True)):
    nullVal = ndr.case(ndr.long, EvtRpcVariantType.EvtRpcVarTypeNull)
    booleanVal = ndr.case(ndr.boolean, EvtRpcVariantType.EvtRpcVarTypeBoolean)
    uint32Val = ndr.case(ndr.ulong, EvtRpcVariantType.EvtRpcVarTypeUInt32)
    uint64Val = ndr.case(ndr.uhyper, EvtRpcVariantType.EvtRpcVarTypeUInt64)
    stringVal = ndr.case(ndr.unique(ndr.string(ndr.wchar)), EvtRpcVariantType.EvtRpcVarTypeString)
    guidVal = ndr.case(ndr.unique(GUID), EvtRpcVariantType.EvtRpcVarTypeGuid)
    booleanArray = ndr.case(BooleanArray, EvtRpcVariantType.EvtRpcVarTypeBooleanArray)
    uint32Array = ndr.case(UInt32Array, EvtRpcVariantType.EvtRpcVarTypeUInt32Array)
    uint64Array = ndr.case(UInt64Array, EvtRpcVariantType.EvtRpcVarTypeUInt64Array)
    stringArray = ndr.case(StringArray, EvtRpcVariantType.EvtRpcVarTypeStringArray)
    guidArray = ndr.case(GuidArray, EvtRpcVariantType.EvtRpcVarTypeGuidArray)


EvtRpcVarFlagsModified = 1


class EvtRpcVariant(ndr.Struct):
    type = ndr.Enum(EvtRpcVariantType, v1=True)
    flags = ndr.ulong
    value = ndr.switch_is(EvtRpcVariantValue, ndr.var.type)


class EvtRpcVariantList(ndr.Struct):
    count = ndr.Range(ndr.ulong, 0, 256)
    props = ndr.unique(ndr.array(EvtRpcVariant, size_is=ndr.var.count))


class EvtRpcAssertConfigFlags(ndr.IntEnum):
    EvtRpcChannelPath = 0
    EvtRpcPublisherName = 1


class EvtRpcQueryChannelInfo(ndr.Struct):
    name = ndr.unique(ndr.string(ndr.wchar))
    status = ndr.ulong


EvtRpcSubscribePull = 268435456


IEventService = ndr.Interface("IEventService", "f6beaff7-1e19-4fbb-9f8f-b89e2018337c", (1, 0), [
    ndr.operation(
        "EvtRpcRegisterRemoteSubscription",
        ndr.in_("channelPath", ndr.unique(ndr.string(ndr.wchar, limits=(0, 512)))),
        ndr.in_("query", ndr.ref(ndr.string(ndr.wchar, limits=(1, 1048576)))),
        ndr.in_("bookmarkXml", ndr.unique(ndr.string(ndr.wchar, limits=(0, 1048576)))),
        ndr.in_("flags", ndr.ulong),
        ndr.out("handle", ndr.ref(PCONTEXT_HANDLE_REMOTE_SUBSCRIPTION)),
        ndr.out("control", ndr.ref(PCONTEXT_HANDLE_OPERATION_CONTROL)),
        ndr.out("queryChannelInfoSize", ndr.ref(ndr.ulong)),
        ndr.out(
            "queryChannelInfo",
            ndr.ref(
                ndr.unique(
                    ndr.array(
                        EvtRpcQueryChannelInfo,
                        size_is=ndr.deref(ndr.var.queryChannelInfoSize),
                        limits=(0, 512),
                    ),
                ),
            ),
        ),
        ndr.out("error", ndr.ref(RpcInfo)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EvtRpcRemoteSubscriptionNextAsync",
        ndr.in_("handle", PCONTEXT_HANDLE_REMOTE_SUBSCRIPTION),
        ndr.in_("numRequestedRecords", ndr.ulong),
        ndr.in_("flags", ndr.ulong),
        ndr.out("numActualRecords", ndr.ref(ndr.ulong)),
        ndr.out(
            "eventDataIndices",
            ndr.ref(
                ndr.unique(
                    ndr.array(
                        ndr.ulong,
                        size_is=ndr.deref(ndr.var.numActualRecords),
                        limits=(0, 1024),
                    ),
                ),
            ),
        ),
        ndr.out(
            "eventDataSizes",
            ndr.ref(
                ndr.unique(
                    ndr.array(
                        ndr.ulong,
                        size_is=ndr.deref(ndr.var.numActualRecords),
                        limits=(0, 1024),
                    ),
                ),
            ),
        ),
        ndr.out("resultBufferSize", ndr.ref(ndr.ulong)),
        ndr.out(
            "resultBuffer",
            ndr.ref(
                ndr.unique(
                    ndr.array(
                        ndr.byte,
                        size_is=ndr.deref(ndr.var.resultBufferSize),
                        limits=(0, 2097152),
                    ),
                ),
            ),
        ),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EvtRpcRemoteSubscriptionNext",
        ndr.in_("handle", PCONTEXT_HANDLE_REMOTE_SUBSCRIPTION),
        ndr.in_("numRequestedRecords", ndr.ulong),
        ndr.in_("timeOut", ndr.ulong),
        ndr.in_("flags", ndr.ulong),
        ndr.out("numActualRecords", ndr.ref(ndr.ulong)),
        ndr.out(
            "eventDataIndices",
            ndr.ref(
                ndr.unique(
                    ndr.array(
                        ndr.ulong,
                        size_is=ndr.deref(ndr.var.numActualRecords),
                        limits=(0, 1024),
                    ),
                ),
            ),
        ),
        ndr.out(
            "eventDataSizes",
            ndr.ref(
                ndr.unique(
                    ndr.array(
                        ndr.ulong,
                        size_is=ndr.deref(ndr.var.numActualRecords),
                        limits=(0, 1024),
                    ),
                ),
            ),
        ),
        ndr.out("resultBufferSize", ndr.ref(ndr.ulong)),
        ndr.out(
            "resultBuffer",
            ndr.ref(
                ndr.unique(
                    ndr.array(
                        ndr.byte,
                        size_is=ndr.deref(ndr.var.resultBufferSize),
                        limits=(0, 2097152),
                    ),
                ),
            ),
        ),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EvtRpcRemoteSubscriptionWaitAsync",
        ndr.in_("handle", PCONTEXT_HANDLE_REMOTE_SUBSCRIPTION),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EvtRpcRegisterControllableOperation",
        ndr.out("handle", ndr.ref(PCONTEXT_HANDLE_OPERATION_CONTROL)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EvtRpcRegisterLogQuery",
        ndr.in_("path", ndr.unique(ndr.string(ndr.wchar, limits=(0, 32768)))),
        ndr.in_("query", ndr.ref(ndr.string(ndr.wchar, limits=(1, 1048576)))),
        ndr.in_("flags", ndr.ulong),
        ndr.out("handle", ndr.ref(PCONTEXT_HANDLE_LOG_QUERY)),
        ndr.out("opControl", ndr.ref(PCONTEXT_HANDLE_OPERATION_CONTROL)),
        ndr.out("queryChannelInfoSize", ndr.ref(ndr.ulong)),
        ndr.out(
            "queryChannelInfo",
            ndr.ref(
                ndr.unique(
                    ndr.array(
                        EvtRpcQueryChannelInfo,
                        size_is=ndr.deref(ndr.var.queryChannelInfoSize),
                        limits=(0, 512),
                    ),
                ),
            ),
        ),
        ndr.out("error", ndr.ref(RpcInfo)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EvtRpcClearLog",
        ndr.in_("control", PCONTEXT_HANDLE_OPERATION_CONTROL),
        ndr.in_("channelPath", ndr.ref(ndr.string(ndr.wchar, limits=(0, 512)))),
        ndr.in_("backupPath", ndr.unique(ndr.string(ndr.wchar, limits=(0, 32768)))),
        ndr.in_("flags", ndr.ulong),
        ndr.out("error", ndr.ref(RpcInfo)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EvtRpcExportLog",
        ndr.in_("control", PCONTEXT_HANDLE_OPERATION_CONTROL),
        ndr.in_("channelPath", ndr.unique(ndr.string(ndr.wchar, limits=(0, 512)))),
        ndr.in_("query", ndr.ref(ndr.string(ndr.wchar, limits=(1, 1048576)))),
        ndr.in_("backupPath", ndr.ref(ndr.string(ndr.wchar, limits=(1, 32768)))),
        ndr.in_("flags", ndr.ulong),
        ndr.out("error", ndr.ref(RpcInfo)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EvtRpcLocalizeExportLog",
        ndr.in_("control", PCONTEXT_HANDLE_OPERATION_CONTROL),
        ndr.in_("logFilePath", ndr.ref(ndr.string(ndr.wchar, limits=(1, 32768)))),
        ndr.in_("locale", ndr.ulong),
        ndr.in_("flags", ndr.ulong),
        ndr.out("error", ndr.ref(RpcInfo)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EvtRpcMessageRender",
        ndr.in_("pubCfgObj", PCONTEXT_HANDLE_PUBLISHER_METADATA),
        ndr.in_("sizeEventId", ndr.Range(ndr.ulong, 1, 256)),
        ndr.in_("eventId", ndr.ref(ndr.array(ndr.byte, size_is=ndr.var.sizeEventId))),
        ndr.in_("messageId", ndr.ulong),
        ndr.in_("values", ndr.ref(EvtRpcVariantList)),
        ndr.in_("flags", ndr.ulong),
        ndr.in_("maxSizeString", ndr.ulong),
        ndr.out("actualSizeString", ndr.ref(ndr.ulong)),
        ndr.out("neededSizeString", ndr.ref(ndr.ulong)),
        ndr.out(
            "string",
            ndr.ref(
                ndr.unique(
                    ndr.array(
                        ndr.byte,
                        size_is=ndr.deref(ndr.var.actualSizeString),
                        limits=(0, 2097152),
                    ),
                ),
            ),
        ),
        ndr.out("error", ndr.ref(RpcInfo)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EvtRpcMessageRenderDefault",
        ndr.in_("sizeEventId", ndr.Range(ndr.ulong, 1, 256)),
        ndr.in_("eventId", ndr.ref(ndr.array(ndr.byte, size_is=ndr.var.sizeEventId))),
        ndr.in_("messageId", ndr.ulong),
        ndr.in_("values", ndr.ref(EvtRpcVariantList)),
        ndr.in_("flags", ndr.ulong),
        ndr.in_("maxSizeString", ndr.ulong),
        ndr.out("actualSizeString", ndr.ref(ndr.ulong)),
        ndr.out("neededSizeString", ndr.ref(ndr.ulong)),
        ndr.out(
            "string",
            ndr.ref(
                ndr.unique(
                    ndr.array(
                        ndr.byte,
                        size_is=ndr.deref(ndr.var.actualSizeString),
                        limits=(0, 2097152),
                    ),
                ),
            ),
        ),
        ndr.out("error", ndr.ref(RpcInfo)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EvtRpcQueryNext",
        ndr.in_("logQuery", PCONTEXT_HANDLE_LOG_QUERY),
        ndr.in_("numRequestedRecords", ndr.ulong),
        ndr.in_("timeOutEnd", ndr.ulong),
        ndr.in_("flags", ndr.ulong),
        ndr.out("numActualRecords", ndr.ref(ndr.ulong)),
        ndr.out(
            "eventDataIndices",
            ndr.ref(
                ndr.unique(
                    ndr.array(
                        ndr.ulong,
                        size_is=ndr.deref(ndr.var.numActualRecords),
                        limits=(0, 1024),
                    ),
                ),
            ),
        ),
        ndr.out(
            "eventDataSizes",
            ndr.ref(
                ndr.unique(
                    ndr.array(
                        ndr.ulong,
                        size_is=ndr.deref(ndr.var.numActualRecords),
                        limits=(0, 1024),
                    ),
                ),
            ),
        ),
        ndr.out("resultBufferSize", ndr.ref(ndr.ulong)),
        ndr.out(
            "resultBuffer",
            ndr.ref(
                ndr.unique(
                    ndr.array(
                        ndr.byte,
                        size_is=ndr.deref(ndr.var.resultBufferSize),
                        limits=(0, 2097152),
                    ),
                ),
            ),
        ),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EvtRpcQuerySeek",
        ndr.in_("logQuery", PCONTEXT_HANDLE_LOG_QUERY),
        ndr.in_("pos", ndr.hyper),
        ndr.in_("bookmarkXml", ndr.unique(ndr.string(ndr.wchar, limits=(0, 1048576)))),
        ndr.in_("timeOut", ndr.ulong),
        ndr.in_("flags", ndr.ulong),
        ndr.out("error", ndr.ref(RpcInfo)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EvtRpcClose",
        ndr.inout("handle", ndr.ref(ndr.Context(""))),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EvtRpcCancel",
        ndr.in_("handle", PCONTEXT_HANDLE_OPERATION_CONTROL),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EvtRpcAssertConfig",
        ndr.in_("path", ndr.ref(ndr.string(ndr.wchar, limits=(1, 512)))),
        ndr.in_("flags", ndr.ulong),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EvtRpcRetractConfig",
        ndr.in_("path", ndr.ref(ndr.string(ndr.wchar, limits=(1, 512)))),
        ndr.in_("flags", ndr.ulong),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EvtRpcOpenLogHandle",
        ndr.in_("channel", ndr.ref(ndr.string(ndr.wchar, limits=(1, 512)))),
        ndr.in_("flags", ndr.ulong),
        ndr.out("handle", ndr.ref(PCONTEXT_HANDLE_LOG_HANDLE)),
        ndr.out("error", ndr.ref(RpcInfo)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EvtRpcGetLogFileInfo",
        ndr.in_("logHandle", PCONTEXT_HANDLE_LOG_HANDLE),
        ndr.in_("propertyId", ndr.ulong),
        ndr.in_("propertyValueBufferSize", ndr.Range(ndr.ulong, 0, 2097152)),
        ndr.out(
            "propertyValueBuffer",
            ndr.ref(ndr.array(ndr.byte, size_is=ndr.var.propertyValueBufferSize)),
        ),
        ndr.out("propertyValueBufferLength", ndr.ref(ndr.ulong)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EvtRpcGetChannelList",
        ndr.in_("flags", ndr.ulong),
        ndr.out("numChannelPaths", ndr.ref(ndr.ulong)),
        ndr.out(
            "channelPaths",
            ndr.ref(
                ndr.unique(
                    ndr.array(
                        ndr.unique(ndr.string(ndr.wchar)),
                        size_is=ndr.deref(ndr.var.numChannelPaths),
                        limits=(0, 8192),
                    ),
                ),
            ),
        ),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EvtRpcGetChannelConfig",
        ndr.in_("channelPath", ndr.ref(ndr.string(ndr.wchar, limits=(1, 512)))),
        ndr.in_("flags", ndr.ulong),
        ndr.out("props", ndr.ref(EvtRpcVariantList)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EvtRpcPutChannelConfig",
        ndr.in_("channelPath", ndr.ref(ndr.string(ndr.wchar, limits=(1, 512)))),
        ndr.in_("flags", ndr.ulong),
        ndr.in_("props", ndr.ref(EvtRpcVariantList)),
        ndr.out("error", ndr.ref(RpcInfo)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EvtRpcGetPublisherList",
        ndr.in_("flags", ndr.ulong),
        ndr.out("numPublisherIds", ndr.ref(ndr.ulong)),
        ndr.out(
            "publisherIds",
            ndr.ref(
                ndr.unique(
                    ndr.array(
                        ndr.unique(ndr.string(ndr.wchar)),
                        size_is=ndr.deref(ndr.var.numPublisherIds),
                        limits=(0, 8192),
                    ),
                ),
            ),
        ),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EvtRpcGetPublisherListForChannel",
        ndr.in_("channelName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("flags", ndr.ulong),
        ndr.out("numPublisherIds", ndr.ref(ndr.ulong)),
        ndr.out(
            "publisherIds",
            ndr.ref(
                ndr.unique(
                    ndr.array(
                        ndr.unique(ndr.string(ndr.wchar)),
                        size_is=ndr.deref(ndr.var.numPublisherIds),
                        limits=(0, 8192),
                    ),
                ),
            ),
        ),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EvtRpcGetPublisherMetadata",
        ndr.in_("publisherId", ndr.unique(ndr.string(ndr.wchar, limits=(0, 2048)))),
        ndr.in_("logFilePath", ndr.unique(ndr.string(ndr.wchar, limits=(0, 32768)))),
        ndr.in_("locale", ndr.ulong),
        ndr.in_("flags", ndr.ulong),
        ndr.out("pubMetadataProps", ndr.ref(EvtRpcVariantList)),
        ndr.out("pubMetadata", ndr.ref(PCONTEXT_HANDLE_PUBLISHER_METADATA)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EvtRpcGetPublisherResourceMetadata",
        ndr.in_("handle", PCONTEXT_HANDLE_PUBLISHER_METADATA),
        ndr.in_("propertyId", ndr.ulong),
        ndr.in_("flags", ndr.ulong),
        ndr.out("pubMetadataProps", ndr.ref(EvtRpcVariantList)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EvtRpcGetEventMetadataEnum",
        ndr.in_("pubMetadata", PCONTEXT_HANDLE_PUBLISHER_METADATA),
        ndr.in_("flags", ndr.ulong),
        ndr.in_("reservedForFilter", ndr.unique(ndr.string(ndr.wchar, limits=(0, 1048576)))),
        ndr.out("eventMetaDataEnum", ndr.ref(PCONTEXT_HANDLE_EVENT_METADATA_ENUM)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EvtRpcGetNextEventMetadata",
        ndr.in_("eventMetaDataEnum", PCONTEXT_HANDLE_EVENT_METADATA_ENUM),
        ndr.in_("flags", ndr.ulong),
        ndr.in_("numRequested", ndr.ulong),
        ndr.out("numReturned", ndr.ref(ndr.ulong)),
        ndr.out(
            "eventMetadataInstances",
            ndr.ref(
                ndr.unique(
                    ndr.array(
                        EvtRpcVariantList,
                        size_is=ndr.deref(ndr.var.numReturned),
                        limits=(0, 256),
                    ),
                ),
            ),
        ),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EvtRpcGetClassicLogDisplayName",
        ndr.in_("logName", ndr.ref(ndr.string(ndr.wchar, limits=(1, 512)))),
        ndr.in_("locale", ndr.ulong),
        ndr.in_("flags", ndr.ulong),
        ndr.out("displayName", ndr.ref(ndr.unique(ndr.string(ndr.wchar)))),
        result=ndr.error_status_t,
    ),
])
