# Types of the module that `python -m rpcfast idl` generated from eventlog6.idl.
# Client, async client and manager classes exist for type checkers only.
import uuid as _uuid
from typing import Any, Final, Protocol, overload, type_check_only

import rpcfast
import rpcfast.aio
from rpcfast import ndr
from rpcfast.ndr import typing as _t

MAX_PAYLOAD: Final = 2097152
MAX_RPC_QUERY_LENGTH: Final = 1048576
MAX_RPC_CHANNEL_NAME_LENGTH: Final = 512
MAX_RPC_QUERY_CHANNEL_SIZE: Final = 512
MAX_RPC_EVENT_ID_SIZE: Final = 256
MAX_RPC_FILE_PATH_LENGTH: Final = 32768
MAX_RPC_CHANNEL_PATH_LENGTH: Final = 32768
MAX_RPC_BOOKMARK_LENGTH: Final = 1048576
MAX_RPC_PUBLISHER_ID_LENGTH: Final = 2048
MAX_RPC_PROPERTY_BUFFER_SIZE: Final = 2097152
MAX_RPC_FILTER_LENGTH: Final = 1048576
MAX_RPC_RECORD_COUNT: Final = 1024
MAX_RPC_BATCH_SIZE: Final = 2097152
MAX_RPC_RENDERED_STRING_SIZE: Final = 2097152
MAX_RPC_CHANNEL_COUNT: Final = 8192
MAX_RPC_PUBLISHER_COUNT: Final = 8192
MAX_RPC_EVENT_METADATA_COUNT: Final = 256
MAX_RPC_VARIANT_LIST_COUNT: Final = 256
MAX_RPC_BOOL_ARRAY_COUNT: Final = 524288
MAX_RPC_UINT32_ARRAY_COUNT: Final = 524288
MAX_RPC_UINT64_ARRAY_COUNT: Final = 262144
MAX_RPC_STRING_ARRAY_COUNT: Final = 4096
MAX_RPC_GUID_ARRAY_COUNT: Final = 131072
PCONTEXT_HANDLE_REMOTE_SUBSCRIPTION: Final[ndr.Context]
PCONTEXT_HANDLE_LOG_QUERY: Final[ndr.Context]
PCONTEXT_HANDLE_LOG_HANDLE: Final[ndr.Context]
PCONTEXT_HANDLE_OPERATION_CONTROL: Final[ndr.Context]
PCONTEXT_HANDLE_PUBLISHER_METADATA: Final[ndr.Context]
PCONTEXT_HANDLE_EVENT_METADATA_ENUM: Final[ndr.Context]

class RpcInfo(ndr.Struct):
    m_error: int
    m_subErr: int
    m_subErrParam: int
    def __init__(self, *, m_error: int, m_subErr: int, m_subErrParam: int) -> None: ...

class BooleanArray(ndr.Struct):
    count: int
    ptr: list[bool] | None
    def __init__(self, *, count: int = ..., ptr: _t.Elements[bool] | None = ...) -> None: ...

class UInt32Array(ndr.Struct):
    count: int
    ptr: list[int] | None
    def __init__(self, *, count: int = ..., ptr: _t.Elements[int] | None = ...) -> None: ...

class UInt64Array(ndr.Struct):
    count: int
    ptr: list[int] | None
    def __init__(self, *, count: int = ..., ptr: _t.Elements[int] | None = ...) -> None: ...

class StringArray(ndr.Struct):
    count: int
    ptr: list[str | None] | None
    def __init__(self, *, count: int = ..., ptr: _t.Elements[str | None] | None = ...) -> None: ...

class GuidArray(ndr.Struct):
    count: int
    ptr: list[_uuid.UUID] | None
    def __init__(self, *, count: int = ..., ptr: _t.Elements[_uuid.UUID] | None = ...) -> None: ...

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

class EvtRpcVariantValue(ndr.Union):
    tag: EvtRpcVariantType
    value: (
        int
        | bool
        | str
        | _uuid.UUID
        | BooleanArray
        | UInt32Array
        | UInt64Array
        | StringArray
        | GuidArray
        | None
    )
    @overload
    def __init__(
        self,
        tag: EvtRpcVariantType | int,
        value: (
            int
            | bool
            | str
            | _uuid.UUID
            | BooleanArray
            | UInt32Array
            | UInt64Array
            | StringArray
            | GuidArray
            | None
        ),
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, nullVal: int) -> None: ...
    @overload
    def __init__(self, *, booleanVal: bool) -> None: ...
    @overload
    def __init__(self, *, uint32Val: int) -> None: ...
    @overload
    def __init__(self, *, uint64Val: int) -> None: ...
    @overload
    def __init__(self, *, stringVal: str | None) -> None: ...
    @overload
    def __init__(self, *, guidVal: _uuid.UUID | None) -> None: ...
    @overload
    def __init__(self, *, booleanArray: BooleanArray) -> None: ...
    @overload
    def __init__(self, *, uint32Array: UInt32Array) -> None: ...
    @overload
    def __init__(self, *, uint64Array: UInt64Array) -> None: ...
    @overload
    def __init__(self, *, stringArray: StringArray) -> None: ...
    @overload
    def __init__(self, *, guidArray: GuidArray) -> None: ...

EvtRpcVarFlagsModified: Final = 1

class EvtRpcVariant(ndr.Struct):
    type: EvtRpcVariantType
    flags: int
    value: EvtRpcVariantValue
    def __init__(
        self,
        *,
        type: EvtRpcVariantType | int = ...,
        flags: int,
        value: EvtRpcVariantValue,
    ) -> None: ...

class EvtRpcVariantList(ndr.Struct):
    count: int
    props: list[EvtRpcVariant] | None
    def __init__(
        self,
        *,
        count: int = ...,
        props: _t.Elements[EvtRpcVariant] | None = ...,
    ) -> None: ...

class EvtRpcAssertConfigFlags(ndr.IntEnum):
    EvtRpcChannelPath = 0
    EvtRpcPublisherName = 1

class EvtRpcQueryChannelInfo(ndr.Struct):
    name: str | None
    status: int
    def __init__(self, *, name: str | None = ..., status: int) -> None: ...

EvtRpcSubscribePull: Final = 268435456

@type_check_only
class IEventServiceResponse:
    class EvtRpcRegisterRemoteSubscription(ndr.Outputs):
        handle: ndr.ContextHandle | None
        control: ndr.ContextHandle | None
        queryChannelInfoSize: int
        queryChannelInfo: list[EvtRpcQueryChannelInfo] | None
        error: RpcInfo
        result: int
        def __init__(
            self,
            *,
            handle: ndr.ContextHandle | None,
            control: ndr.ContextHandle | None,
            queryChannelInfoSize: int = ...,
            queryChannelInfo: _t.Elements[EvtRpcQueryChannelInfo] | None,
            error: RpcInfo,
            result: int,
        ) -> None: ...
    class EvtRpcRemoteSubscriptionNextAsync(ndr.Outputs):
        numActualRecords: int
        eventDataIndices: list[int] | None
        eventDataSizes: list[int] | None
        resultBufferSize: int
        resultBuffer: bytes | None
        result: int
        def __init__(
            self,
            *,
            numActualRecords: int = ...,
            eventDataIndices: _t.Elements[int] | None,
            eventDataSizes: _t.Elements[int] | None,
            resultBufferSize: int = ...,
            resultBuffer: _t.Buffer | None,
            result: int,
        ) -> None: ...
    class EvtRpcRemoteSubscriptionNext(ndr.Outputs):
        numActualRecords: int
        eventDataIndices: list[int] | None
        eventDataSizes: list[int] | None
        resultBufferSize: int
        resultBuffer: bytes | None
        result: int
        def __init__(
            self,
            *,
            numActualRecords: int = ...,
            eventDataIndices: _t.Elements[int] | None,
            eventDataSizes: _t.Elements[int] | None,
            resultBufferSize: int = ...,
            resultBuffer: _t.Buffer | None,
            result: int,
        ) -> None: ...
    class EvtRpcRemoteSubscriptionWaitAsync(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class EvtRpcRegisterControllableOperation(ndr.Outputs):
        handle: ndr.ContextHandle | None
        result: int
        def __init__(self, *, handle: ndr.ContextHandle | None, result: int) -> None: ...
    class EvtRpcRegisterLogQuery(ndr.Outputs):
        handle: ndr.ContextHandle | None
        opControl: ndr.ContextHandle | None
        queryChannelInfoSize: int
        queryChannelInfo: list[EvtRpcQueryChannelInfo] | None
        error: RpcInfo
        result: int
        def __init__(
            self,
            *,
            handle: ndr.ContextHandle | None,
            opControl: ndr.ContextHandle | None,
            queryChannelInfoSize: int = ...,
            queryChannelInfo: _t.Elements[EvtRpcQueryChannelInfo] | None,
            error: RpcInfo,
            result: int,
        ) -> None: ...
    class EvtRpcClearLog(ndr.Outputs):
        error: RpcInfo
        result: int
        def __init__(self, *, error: RpcInfo, result: int) -> None: ...
    class EvtRpcExportLog(ndr.Outputs):
        error: RpcInfo
        result: int
        def __init__(self, *, error: RpcInfo, result: int) -> None: ...
    class EvtRpcLocalizeExportLog(ndr.Outputs):
        error: RpcInfo
        result: int
        def __init__(self, *, error: RpcInfo, result: int) -> None: ...
    class EvtRpcMessageRender(ndr.Outputs):
        actualSizeString: int
        neededSizeString: int
        string: bytes | None
        error: RpcInfo
        result: int
        def __init__(
            self,
            *,
            actualSizeString: int = ...,
            neededSizeString: int,
            string: _t.Buffer | None,
            error: RpcInfo,
            result: int,
        ) -> None: ...
    class EvtRpcMessageRenderDefault(ndr.Outputs):
        actualSizeString: int
        neededSizeString: int
        string: bytes | None
        error: RpcInfo
        result: int
        def __init__(
            self,
            *,
            actualSizeString: int = ...,
            neededSizeString: int,
            string: _t.Buffer | None,
            error: RpcInfo,
            result: int,
        ) -> None: ...
    class EvtRpcQueryNext(ndr.Outputs):
        numActualRecords: int
        eventDataIndices: list[int] | None
        eventDataSizes: list[int] | None
        resultBufferSize: int
        resultBuffer: bytes | None
        result: int
        def __init__(
            self,
            *,
            numActualRecords: int = ...,
            eventDataIndices: _t.Elements[int] | None,
            eventDataSizes: _t.Elements[int] | None,
            resultBufferSize: int = ...,
            resultBuffer: _t.Buffer | None,
            result: int,
        ) -> None: ...
    class EvtRpcQuerySeek(ndr.Outputs):
        error: RpcInfo
        result: int
        def __init__(self, *, error: RpcInfo, result: int) -> None: ...
    class EvtRpcClose(ndr.Outputs):
        handle: ndr.ContextHandle | None
        result: int
        def __init__(self, *, handle: ndr.ContextHandle | None, result: int) -> None: ...
    class EvtRpcCancel(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class EvtRpcAssertConfig(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class EvtRpcRetractConfig(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class EvtRpcOpenLogHandle(ndr.Outputs):
        handle: ndr.ContextHandle | None
        error: RpcInfo
        result: int
        def __init__(
            self,
            *,
            handle: ndr.ContextHandle | None,
            error: RpcInfo,
            result: int,
        ) -> None: ...
    class EvtRpcGetLogFileInfo(ndr.Outputs):
        propertyValueBuffer: bytes
        propertyValueBufferLength: int
        result: int
        def __init__(
            self,
            *,
            propertyValueBuffer: _t.Buffer,
            propertyValueBufferLength: int,
            result: int,
        ) -> None: ...
    class EvtRpcGetChannelList(ndr.Outputs):
        numChannelPaths: int
        channelPaths: list[str | None] | None
        result: int
        def __init__(
            self,
            *,
            numChannelPaths: int = ...,
            channelPaths: _t.Elements[str | None] | None,
            result: int,
        ) -> None: ...
    class EvtRpcGetChannelConfig(ndr.Outputs):
        props: EvtRpcVariantList
        result: int
        def __init__(self, *, props: EvtRpcVariantList, result: int) -> None: ...
    class EvtRpcPutChannelConfig(ndr.Outputs):
        error: RpcInfo
        result: int
        def __init__(self, *, error: RpcInfo, result: int) -> None: ...
    class EvtRpcGetPublisherList(ndr.Outputs):
        numPublisherIds: int
        publisherIds: list[str | None] | None
        result: int
        def __init__(
            self,
            *,
            numPublisherIds: int = ...,
            publisherIds: _t.Elements[str | None] | None,
            result: int,
        ) -> None: ...
    class EvtRpcGetPublisherListForChannel(ndr.Outputs):
        numPublisherIds: int
        publisherIds: list[str | None] | None
        result: int
        def __init__(
            self,
            *,
            numPublisherIds: int = ...,
            publisherIds: _t.Elements[str | None] | None,
            result: int,
        ) -> None: ...
    class EvtRpcGetPublisherMetadata(ndr.Outputs):
        pubMetadataProps: EvtRpcVariantList
        pubMetadata: ndr.ContextHandle | None
        result: int
        def __init__(
            self,
            *,
            pubMetadataProps: EvtRpcVariantList,
            pubMetadata: ndr.ContextHandle | None,
            result: int,
        ) -> None: ...
    class EvtRpcGetPublisherResourceMetadata(ndr.Outputs):
        pubMetadataProps: EvtRpcVariantList
        result: int
        def __init__(self, *, pubMetadataProps: EvtRpcVariantList, result: int) -> None: ...
    class EvtRpcGetEventMetadataEnum(ndr.Outputs):
        eventMetaDataEnum: ndr.ContextHandle | None
        result: int
        def __init__(self, *, eventMetaDataEnum: ndr.ContextHandle | None, result: int) -> None: ...
    class EvtRpcGetNextEventMetadata(ndr.Outputs):
        numReturned: int
        eventMetadataInstances: list[EvtRpcVariantList] | None
        result: int
        def __init__(
            self,
            *,
            numReturned: int = ...,
            eventMetadataInstances: _t.Elements[EvtRpcVariantList] | None,
            result: int,
        ) -> None: ...
    class EvtRpcGetClassicLogDisplayName(ndr.Outputs):
        displayName: str | None
        result: int
        def __init__(self, *, displayName: str | None, result: int) -> None: ...

@type_check_only
class IEventServiceClient(rpcfast.Client):
    @property
    def raw(self) -> IEventServiceRaw: ...
    def EvtRpcRegisterRemoteSubscription(
        self,
        channelPath: str | None,
        query: str,
        bookmarkXml: str | None,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcRegisterRemoteSubscription: ...
    def EvtRpcRemoteSubscriptionNextAsync(
        self,
        handle: ndr.ContextHandle | None,
        numRequestedRecords: int,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcRemoteSubscriptionNextAsync: ...
    def EvtRpcRemoteSubscriptionNext(
        self,
        handle: ndr.ContextHandle | None,
        numRequestedRecords: int,
        timeOut: int,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcRemoteSubscriptionNext: ...
    def EvtRpcRemoteSubscriptionWaitAsync(self, handle: ndr.ContextHandle | None) -> None: ...
    def EvtRpcRegisterControllableOperation(self) -> ndr.ContextHandle | None: ...
    def EvtRpcRegisterLogQuery(
        self,
        path: str | None,
        query: str,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcRegisterLogQuery: ...
    def EvtRpcClearLog(
        self,
        control: ndr.ContextHandle | None,
        channelPath: str,
        backupPath: str | None,
        flags: int,
    ) -> RpcInfo: ...
    def EvtRpcExportLog(
        self,
        control: ndr.ContextHandle | None,
        channelPath: str | None,
        query: str,
        backupPath: str,
        flags: int,
    ) -> RpcInfo: ...
    def EvtRpcLocalizeExportLog(
        self,
        control: ndr.ContextHandle | None,
        logFilePath: str,
        locale: int,
        flags: int,
    ) -> RpcInfo: ...
    def EvtRpcMessageRender(
        self,
        pubCfgObj: ndr.ContextHandle | None,
        eventId: _t.Buffer,
        messageId: int,
        values: EvtRpcVariantList,
        flags: int,
        maxSizeString: int,
        *,
        sizeEventId: int = ...,
    ) -> IEventServiceResponse.EvtRpcMessageRender: ...
    def EvtRpcMessageRenderDefault(
        self,
        eventId: _t.Buffer,
        messageId: int,
        values: EvtRpcVariantList,
        flags: int,
        maxSizeString: int,
        *,
        sizeEventId: int = ...,
    ) -> IEventServiceResponse.EvtRpcMessageRenderDefault: ...
    def EvtRpcQueryNext(
        self,
        logQuery: ndr.ContextHandle | None,
        numRequestedRecords: int,
        timeOutEnd: int,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcQueryNext: ...
    def EvtRpcQuerySeek(
        self,
        logQuery: ndr.ContextHandle | None,
        pos: int,
        bookmarkXml: str | None,
        timeOut: int,
        flags: int,
    ) -> RpcInfo: ...
    def EvtRpcClose(self, handle: ndr.ContextHandle | None) -> ndr.ContextHandle | None: ...
    def EvtRpcCancel(self, handle: ndr.ContextHandle | None) -> None: ...
    def EvtRpcAssertConfig(self, path: str, flags: int) -> None: ...
    def EvtRpcRetractConfig(self, path: str, flags: int) -> None: ...
    def EvtRpcOpenLogHandle(
        self,
        channel: str,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcOpenLogHandle: ...
    def EvtRpcGetLogFileInfo(
        self,
        logHandle: ndr.ContextHandle | None,
        propertyId: int,
        propertyValueBufferSize: int,
    ) -> IEventServiceResponse.EvtRpcGetLogFileInfo: ...
    def EvtRpcGetChannelList(self, flags: int) -> IEventServiceResponse.EvtRpcGetChannelList: ...
    def EvtRpcGetChannelConfig(self, channelPath: str, flags: int) -> EvtRpcVariantList: ...
    def EvtRpcPutChannelConfig(
        self,
        channelPath: str,
        flags: int,
        props: EvtRpcVariantList,
    ) -> RpcInfo: ...
    def EvtRpcGetPublisherList(
        self,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcGetPublisherList: ...
    def EvtRpcGetPublisherListForChannel(
        self,
        channelName: str,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcGetPublisherListForChannel: ...
    def EvtRpcGetPublisherMetadata(
        self,
        publisherId: str | None,
        logFilePath: str | None,
        locale: int,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcGetPublisherMetadata: ...
    def EvtRpcGetPublisherResourceMetadata(
        self,
        handle: ndr.ContextHandle | None,
        propertyId: int,
        flags: int,
    ) -> EvtRpcVariantList: ...
    def EvtRpcGetEventMetadataEnum(
        self,
        pubMetadata: ndr.ContextHandle | None,
        flags: int,
        reservedForFilter: str | None = ...,
    ) -> ndr.ContextHandle | None: ...
    def EvtRpcGetNextEventMetadata(
        self,
        eventMetaDataEnum: ndr.ContextHandle | None,
        flags: int,
        numRequested: int,
    ) -> IEventServiceResponse.EvtRpcGetNextEventMetadata: ...
    def EvtRpcGetClassicLogDisplayName(
        self,
        logName: str,
        locale: int,
        flags: int,
    ) -> str | None: ...

@type_check_only
class IEventServiceRaw:
    def EvtRpcRegisterRemoteSubscription(
        self,
        channelPath: str | None,
        query: str,
        bookmarkXml: str | None,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcRegisterRemoteSubscription: ...
    def EvtRpcRemoteSubscriptionNextAsync(
        self,
        handle: ndr.ContextHandle | None,
        numRequestedRecords: int,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcRemoteSubscriptionNextAsync: ...
    def EvtRpcRemoteSubscriptionNext(
        self,
        handle: ndr.ContextHandle | None,
        numRequestedRecords: int,
        timeOut: int,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcRemoteSubscriptionNext: ...
    def EvtRpcRemoteSubscriptionWaitAsync(
        self,
        handle: ndr.ContextHandle | None,
    ) -> IEventServiceResponse.EvtRpcRemoteSubscriptionWaitAsync: ...
    def EvtRpcRegisterControllableOperation(
        self,
    ) -> IEventServiceResponse.EvtRpcRegisterControllableOperation: ...
    def EvtRpcRegisterLogQuery(
        self,
        path: str | None,
        query: str,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcRegisterLogQuery: ...
    def EvtRpcClearLog(
        self,
        control: ndr.ContextHandle | None,
        channelPath: str,
        backupPath: str | None,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcClearLog: ...
    def EvtRpcExportLog(
        self,
        control: ndr.ContextHandle | None,
        channelPath: str | None,
        query: str,
        backupPath: str,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcExportLog: ...
    def EvtRpcLocalizeExportLog(
        self,
        control: ndr.ContextHandle | None,
        logFilePath: str,
        locale: int,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcLocalizeExportLog: ...
    def EvtRpcMessageRender(
        self,
        pubCfgObj: ndr.ContextHandle | None,
        eventId: _t.Buffer,
        messageId: int,
        values: EvtRpcVariantList,
        flags: int,
        maxSizeString: int,
        *,
        sizeEventId: int = ...,
    ) -> IEventServiceResponse.EvtRpcMessageRender: ...
    def EvtRpcMessageRenderDefault(
        self,
        eventId: _t.Buffer,
        messageId: int,
        values: EvtRpcVariantList,
        flags: int,
        maxSizeString: int,
        *,
        sizeEventId: int = ...,
    ) -> IEventServiceResponse.EvtRpcMessageRenderDefault: ...
    def EvtRpcQueryNext(
        self,
        logQuery: ndr.ContextHandle | None,
        numRequestedRecords: int,
        timeOutEnd: int,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcQueryNext: ...
    def EvtRpcQuerySeek(
        self,
        logQuery: ndr.ContextHandle | None,
        pos: int,
        bookmarkXml: str | None,
        timeOut: int,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcQuerySeek: ...
    def EvtRpcClose(
        self,
        handle: ndr.ContextHandle | None,
    ) -> IEventServiceResponse.EvtRpcClose: ...
    def EvtRpcCancel(
        self,
        handle: ndr.ContextHandle | None,
    ) -> IEventServiceResponse.EvtRpcCancel: ...
    def EvtRpcAssertConfig(
        self,
        path: str,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcAssertConfig: ...
    def EvtRpcRetractConfig(
        self,
        path: str,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcRetractConfig: ...
    def EvtRpcOpenLogHandle(
        self,
        channel: str,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcOpenLogHandle: ...
    def EvtRpcGetLogFileInfo(
        self,
        logHandle: ndr.ContextHandle | None,
        propertyId: int,
        propertyValueBufferSize: int,
    ) -> IEventServiceResponse.EvtRpcGetLogFileInfo: ...
    def EvtRpcGetChannelList(self, flags: int) -> IEventServiceResponse.EvtRpcGetChannelList: ...
    def EvtRpcGetChannelConfig(
        self,
        channelPath: str,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcGetChannelConfig: ...
    def EvtRpcPutChannelConfig(
        self,
        channelPath: str,
        flags: int,
        props: EvtRpcVariantList,
    ) -> IEventServiceResponse.EvtRpcPutChannelConfig: ...
    def EvtRpcGetPublisherList(
        self,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcGetPublisherList: ...
    def EvtRpcGetPublisherListForChannel(
        self,
        channelName: str,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcGetPublisherListForChannel: ...
    def EvtRpcGetPublisherMetadata(
        self,
        publisherId: str | None,
        logFilePath: str | None,
        locale: int,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcGetPublisherMetadata: ...
    def EvtRpcGetPublisherResourceMetadata(
        self,
        handle: ndr.ContextHandle | None,
        propertyId: int,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcGetPublisherResourceMetadata: ...
    def EvtRpcGetEventMetadataEnum(
        self,
        pubMetadata: ndr.ContextHandle | None,
        flags: int,
        reservedForFilter: str | None = ...,
    ) -> IEventServiceResponse.EvtRpcGetEventMetadataEnum: ...
    def EvtRpcGetNextEventMetadata(
        self,
        eventMetaDataEnum: ndr.ContextHandle | None,
        flags: int,
        numRequested: int,
    ) -> IEventServiceResponse.EvtRpcGetNextEventMetadata: ...
    def EvtRpcGetClassicLogDisplayName(
        self,
        logName: str,
        locale: int,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcGetClassicLogDisplayName: ...

@type_check_only
class IEventServiceAsyncClient(rpcfast.aio.AsyncClient):
    @property
    def raw(self) -> IEventServiceAsyncRaw: ...
    async def EvtRpcRegisterRemoteSubscription(
        self,
        channelPath: str | None,
        query: str,
        bookmarkXml: str | None,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcRegisterRemoteSubscription: ...
    async def EvtRpcRemoteSubscriptionNextAsync(
        self,
        handle: ndr.ContextHandle | None,
        numRequestedRecords: int,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcRemoteSubscriptionNextAsync: ...
    async def EvtRpcRemoteSubscriptionNext(
        self,
        handle: ndr.ContextHandle | None,
        numRequestedRecords: int,
        timeOut: int,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcRemoteSubscriptionNext: ...
    async def EvtRpcRemoteSubscriptionWaitAsync(self, handle: ndr.ContextHandle | None) -> None: ...
    async def EvtRpcRegisterControllableOperation(self) -> ndr.ContextHandle | None: ...
    async def EvtRpcRegisterLogQuery(
        self,
        path: str | None,
        query: str,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcRegisterLogQuery: ...
    async def EvtRpcClearLog(
        self,
        control: ndr.ContextHandle | None,
        channelPath: str,
        backupPath: str | None,
        flags: int,
    ) -> RpcInfo: ...
    async def EvtRpcExportLog(
        self,
        control: ndr.ContextHandle | None,
        channelPath: str | None,
        query: str,
        backupPath: str,
        flags: int,
    ) -> RpcInfo: ...
    async def EvtRpcLocalizeExportLog(
        self,
        control: ndr.ContextHandle | None,
        logFilePath: str,
        locale: int,
        flags: int,
    ) -> RpcInfo: ...
    async def EvtRpcMessageRender(
        self,
        pubCfgObj: ndr.ContextHandle | None,
        eventId: _t.Buffer,
        messageId: int,
        values: EvtRpcVariantList,
        flags: int,
        maxSizeString: int,
        *,
        sizeEventId: int = ...,
    ) -> IEventServiceResponse.EvtRpcMessageRender: ...
    async def EvtRpcMessageRenderDefault(
        self,
        eventId: _t.Buffer,
        messageId: int,
        values: EvtRpcVariantList,
        flags: int,
        maxSizeString: int,
        *,
        sizeEventId: int = ...,
    ) -> IEventServiceResponse.EvtRpcMessageRenderDefault: ...
    async def EvtRpcQueryNext(
        self,
        logQuery: ndr.ContextHandle | None,
        numRequestedRecords: int,
        timeOutEnd: int,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcQueryNext: ...
    async def EvtRpcQuerySeek(
        self,
        logQuery: ndr.ContextHandle | None,
        pos: int,
        bookmarkXml: str | None,
        timeOut: int,
        flags: int,
    ) -> RpcInfo: ...
    async def EvtRpcClose(self, handle: ndr.ContextHandle | None) -> ndr.ContextHandle | None: ...
    async def EvtRpcCancel(self, handle: ndr.ContextHandle | None) -> None: ...
    async def EvtRpcAssertConfig(self, path: str, flags: int) -> None: ...
    async def EvtRpcRetractConfig(self, path: str, flags: int) -> None: ...
    async def EvtRpcOpenLogHandle(
        self,
        channel: str,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcOpenLogHandle: ...
    async def EvtRpcGetLogFileInfo(
        self,
        logHandle: ndr.ContextHandle | None,
        propertyId: int,
        propertyValueBufferSize: int,
    ) -> IEventServiceResponse.EvtRpcGetLogFileInfo: ...
    async def EvtRpcGetChannelList(
        self,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcGetChannelList: ...
    async def EvtRpcGetChannelConfig(self, channelPath: str, flags: int) -> EvtRpcVariantList: ...
    async def EvtRpcPutChannelConfig(
        self,
        channelPath: str,
        flags: int,
        props: EvtRpcVariantList,
    ) -> RpcInfo: ...
    async def EvtRpcGetPublisherList(
        self,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcGetPublisherList: ...
    async def EvtRpcGetPublisherListForChannel(
        self,
        channelName: str,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcGetPublisherListForChannel: ...
    async def EvtRpcGetPublisherMetadata(
        self,
        publisherId: str | None,
        logFilePath: str | None,
        locale: int,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcGetPublisherMetadata: ...
    async def EvtRpcGetPublisherResourceMetadata(
        self,
        handle: ndr.ContextHandle | None,
        propertyId: int,
        flags: int,
    ) -> EvtRpcVariantList: ...
    async def EvtRpcGetEventMetadataEnum(
        self,
        pubMetadata: ndr.ContextHandle | None,
        flags: int,
        reservedForFilter: str | None = ...,
    ) -> ndr.ContextHandle | None: ...
    async def EvtRpcGetNextEventMetadata(
        self,
        eventMetaDataEnum: ndr.ContextHandle | None,
        flags: int,
        numRequested: int,
    ) -> IEventServiceResponse.EvtRpcGetNextEventMetadata: ...
    async def EvtRpcGetClassicLogDisplayName(
        self,
        logName: str,
        locale: int,
        flags: int,
    ) -> str | None: ...

@type_check_only
class IEventServiceAsyncRaw:
    async def EvtRpcRegisterRemoteSubscription(
        self,
        channelPath: str | None,
        query: str,
        bookmarkXml: str | None,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcRegisterRemoteSubscription: ...
    async def EvtRpcRemoteSubscriptionNextAsync(
        self,
        handle: ndr.ContextHandle | None,
        numRequestedRecords: int,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcRemoteSubscriptionNextAsync: ...
    async def EvtRpcRemoteSubscriptionNext(
        self,
        handle: ndr.ContextHandle | None,
        numRequestedRecords: int,
        timeOut: int,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcRemoteSubscriptionNext: ...
    async def EvtRpcRemoteSubscriptionWaitAsync(
        self,
        handle: ndr.ContextHandle | None,
    ) -> IEventServiceResponse.EvtRpcRemoteSubscriptionWaitAsync: ...
    async def EvtRpcRegisterControllableOperation(
        self,
    ) -> IEventServiceResponse.EvtRpcRegisterControllableOperation: ...
    async def EvtRpcRegisterLogQuery(
        self,
        path: str | None,
        query: str,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcRegisterLogQuery: ...
    async def EvtRpcClearLog(
        self,
        control: ndr.ContextHandle | None,
        channelPath: str,
        backupPath: str | None,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcClearLog: ...
    async def EvtRpcExportLog(
        self,
        control: ndr.ContextHandle | None,
        channelPath: str | None,
        query: str,
        backupPath: str,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcExportLog: ...
    async def EvtRpcLocalizeExportLog(
        self,
        control: ndr.ContextHandle | None,
        logFilePath: str,
        locale: int,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcLocalizeExportLog: ...
    async def EvtRpcMessageRender(
        self,
        pubCfgObj: ndr.ContextHandle | None,
        eventId: _t.Buffer,
        messageId: int,
        values: EvtRpcVariantList,
        flags: int,
        maxSizeString: int,
        *,
        sizeEventId: int = ...,
    ) -> IEventServiceResponse.EvtRpcMessageRender: ...
    async def EvtRpcMessageRenderDefault(
        self,
        eventId: _t.Buffer,
        messageId: int,
        values: EvtRpcVariantList,
        flags: int,
        maxSizeString: int,
        *,
        sizeEventId: int = ...,
    ) -> IEventServiceResponse.EvtRpcMessageRenderDefault: ...
    async def EvtRpcQueryNext(
        self,
        logQuery: ndr.ContextHandle | None,
        numRequestedRecords: int,
        timeOutEnd: int,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcQueryNext: ...
    async def EvtRpcQuerySeek(
        self,
        logQuery: ndr.ContextHandle | None,
        pos: int,
        bookmarkXml: str | None,
        timeOut: int,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcQuerySeek: ...
    async def EvtRpcClose(
        self,
        handle: ndr.ContextHandle | None,
    ) -> IEventServiceResponse.EvtRpcClose: ...
    async def EvtRpcCancel(
        self,
        handle: ndr.ContextHandle | None,
    ) -> IEventServiceResponse.EvtRpcCancel: ...
    async def EvtRpcAssertConfig(
        self,
        path: str,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcAssertConfig: ...
    async def EvtRpcRetractConfig(
        self,
        path: str,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcRetractConfig: ...
    async def EvtRpcOpenLogHandle(
        self,
        channel: str,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcOpenLogHandle: ...
    async def EvtRpcGetLogFileInfo(
        self,
        logHandle: ndr.ContextHandle | None,
        propertyId: int,
        propertyValueBufferSize: int,
    ) -> IEventServiceResponse.EvtRpcGetLogFileInfo: ...
    async def EvtRpcGetChannelList(
        self,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcGetChannelList: ...
    async def EvtRpcGetChannelConfig(
        self,
        channelPath: str,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcGetChannelConfig: ...
    async def EvtRpcPutChannelConfig(
        self,
        channelPath: str,
        flags: int,
        props: EvtRpcVariantList,
    ) -> IEventServiceResponse.EvtRpcPutChannelConfig: ...
    async def EvtRpcGetPublisherList(
        self,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcGetPublisherList: ...
    async def EvtRpcGetPublisherListForChannel(
        self,
        channelName: str,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcGetPublisherListForChannel: ...
    async def EvtRpcGetPublisherMetadata(
        self,
        publisherId: str | None,
        logFilePath: str | None,
        locale: int,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcGetPublisherMetadata: ...
    async def EvtRpcGetPublisherResourceMetadata(
        self,
        handle: ndr.ContextHandle | None,
        propertyId: int,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcGetPublisherResourceMetadata: ...
    async def EvtRpcGetEventMetadataEnum(
        self,
        pubMetadata: ndr.ContextHandle | None,
        flags: int,
        reservedForFilter: str | None = ...,
    ) -> IEventServiceResponse.EvtRpcGetEventMetadataEnum: ...
    async def EvtRpcGetNextEventMetadata(
        self,
        eventMetaDataEnum: ndr.ContextHandle | None,
        flags: int,
        numRequested: int,
    ) -> IEventServiceResponse.EvtRpcGetNextEventMetadata: ...
    async def EvtRpcGetClassicLogDisplayName(
        self,
        logName: str,
        locale: int,
        flags: int,
    ) -> IEventServiceResponse.EvtRpcGetClassicLogDisplayName: ...

@type_check_only
class IEventServiceManager(Protocol):
    def EvtRpcRegisterRemoteSubscription(
        self,
        *,
        channelPath: str | None,
        query: str,
        bookmarkXml: str | None,
        flags: int,
    ) -> _t.Answer[_t.Outputs[IEventServiceResponse.EvtRpcRegisterRemoteSubscription]]: ...
    def EvtRpcRemoteSubscriptionNextAsync(
        self,
        *,
        handle: Any,
        numRequestedRecords: int,
        flags: int,
    ) -> _t.Answer[_t.Outputs[IEventServiceResponse.EvtRpcRemoteSubscriptionNextAsync]]: ...
    def EvtRpcRemoteSubscriptionNext(
        self,
        *,
        handle: Any,
        numRequestedRecords: int,
        timeOut: int,
        flags: int,
    ) -> _t.Answer[_t.Outputs[IEventServiceResponse.EvtRpcRemoteSubscriptionNext]]: ...
    def EvtRpcRemoteSubscriptionWaitAsync(self, *, handle: Any) -> _t.Answer[None]: ...
    def EvtRpcRegisterControllableOperation(self) -> _t.Answer[Any]: ...
    def EvtRpcRegisterLogQuery(
        self,
        *,
        path: str | None,
        query: str,
        flags: int,
    ) -> _t.Answer[_t.Outputs[IEventServiceResponse.EvtRpcRegisterLogQuery]]: ...
    def EvtRpcClearLog(
        self,
        *,
        control: Any,
        channelPath: str,
        backupPath: str | None,
        flags: int,
    ) -> _t.Answer[RpcInfo]: ...
    def EvtRpcExportLog(
        self,
        *,
        control: Any,
        channelPath: str | None,
        query: str,
        backupPath: str,
        flags: int,
    ) -> _t.Answer[RpcInfo]: ...
    def EvtRpcLocalizeExportLog(
        self,
        *,
        control: Any,
        logFilePath: str,
        locale: int,
        flags: int,
    ) -> _t.Answer[RpcInfo]: ...
    def EvtRpcMessageRender(
        self,
        *,
        pubCfgObj: Any,
        sizeEventId: int,
        eventId: bytes,
        messageId: int,
        values: EvtRpcVariantList,
        flags: int,
        maxSizeString: int,
    ) -> _t.Answer[_t.Outputs[IEventServiceResponse.EvtRpcMessageRender]]: ...
    def EvtRpcMessageRenderDefault(
        self,
        *,
        sizeEventId: int,
        eventId: bytes,
        messageId: int,
        values: EvtRpcVariantList,
        flags: int,
        maxSizeString: int,
    ) -> _t.Answer[_t.Outputs[IEventServiceResponse.EvtRpcMessageRenderDefault]]: ...
    def EvtRpcQueryNext(
        self,
        *,
        logQuery: Any,
        numRequestedRecords: int,
        timeOutEnd: int,
        flags: int,
    ) -> _t.Answer[_t.Outputs[IEventServiceResponse.EvtRpcQueryNext]]: ...
    def EvtRpcQuerySeek(
        self,
        *,
        logQuery: Any,
        pos: int,
        bookmarkXml: str | None,
        timeOut: int,
        flags: int,
    ) -> _t.Answer[RpcInfo]: ...
    def EvtRpcClose(self, *, handle: Any) -> _t.Answer[Any]: ...
    def EvtRpcCancel(self, *, handle: Any) -> _t.Answer[None]: ...
    def EvtRpcAssertConfig(self, *, path: str, flags: int) -> _t.Answer[None]: ...
    def EvtRpcRetractConfig(self, *, path: str, flags: int) -> _t.Answer[None]: ...
    def EvtRpcOpenLogHandle(
        self,
        *,
        channel: str,
        flags: int,
    ) -> _t.Answer[_t.Outputs[IEventServiceResponse.EvtRpcOpenLogHandle]]: ...
    def EvtRpcGetLogFileInfo(
        self,
        *,
        logHandle: Any,
        propertyId: int,
        propertyValueBufferSize: int,
    ) -> _t.Answer[_t.Outputs[IEventServiceResponse.EvtRpcGetLogFileInfo]]: ...
    def EvtRpcGetChannelList(
        self,
        *,
        flags: int,
    ) -> _t.Answer[_t.Outputs[IEventServiceResponse.EvtRpcGetChannelList]]: ...
    def EvtRpcGetChannelConfig(
        self,
        *,
        channelPath: str,
        flags: int,
    ) -> _t.Answer[EvtRpcVariantList]: ...
    def EvtRpcPutChannelConfig(
        self,
        *,
        channelPath: str,
        flags: int,
        props: EvtRpcVariantList,
    ) -> _t.Answer[RpcInfo]: ...
    def EvtRpcGetPublisherList(
        self,
        *,
        flags: int,
    ) -> _t.Answer[_t.Outputs[IEventServiceResponse.EvtRpcGetPublisherList]]: ...
    def EvtRpcGetPublisherListForChannel(
        self,
        *,
        channelName: str,
        flags: int,
    ) -> _t.Answer[_t.Outputs[IEventServiceResponse.EvtRpcGetPublisherListForChannel]]: ...
    def EvtRpcGetPublisherMetadata(
        self,
        *,
        publisherId: str | None,
        logFilePath: str | None,
        locale: int,
        flags: int,
    ) -> _t.Answer[_t.Outputs[IEventServiceResponse.EvtRpcGetPublisherMetadata]]: ...
    def EvtRpcGetPublisherResourceMetadata(
        self,
        *,
        handle: Any,
        propertyId: int,
        flags: int,
    ) -> _t.Answer[EvtRpcVariantList]: ...
    def EvtRpcGetEventMetadataEnum(
        self,
        *,
        pubMetadata: Any,
        flags: int,
        reservedForFilter: str | None,
    ) -> _t.Answer[Any]: ...
    def EvtRpcGetNextEventMetadata(
        self,
        *,
        eventMetaDataEnum: Any,
        flags: int,
        numRequested: int,
    ) -> _t.Answer[_t.Outputs[IEventServiceResponse.EvtRpcGetNextEventMetadata]]: ...
    def EvtRpcGetClassicLogDisplayName(
        self,
        *,
        logName: str,
        locale: int,
        flags: int,
    ) -> _t.Answer[str | None]: ...

IEventService: ndr.Interface[IEventServiceClient, IEventServiceAsyncClient, IEventServiceManager]
