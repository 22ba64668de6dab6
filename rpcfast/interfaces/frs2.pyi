# Types of the module that `python -m rpcfast idl` generated from frs2.idl.
# Client, async client and manager classes exist for type checkers only.
import uuid as _uuid
from collections.abc import Iterator
from typing import Any, Final, Protocol, overload, type_check_only

import rpcfast
import rpcfast.aio
from rpcfast import ndr
from rpcfast.interfaces.ms_dtyp import GUID, SYSTEMTIME
from rpcfast.ndr import typing as _t

FRS_COMMUNICATION_PROTOCOL_VERSION_W2K3R2: Final = 327680
FRS_COMMUNICATION_PROTOCOL_VERSION_LONGHORN_SERVER: Final = 327682
FRS_COMMUNICATION_PROTOCOL_WIN8_SERVER: Final = 327683
FRS_COMMUNICATION_PROTOCOL_WINBLUE_SERVER: Final = 327684
CONFIG_FILEHASH_DATASIZE: Final = 20
CONFIG_RDC_SIMILARITY_DATASIZE: Final = 16
CONFIG_RDC_HORIZONSIZE_MIN: Final = 128
CONFIG_RDC_HORIZONSIZE_MAX: Final = 16384
CONFIG_RDC_HASHWINDOWSIZE_MIN: Final = 2
CONFIG_RDC_HASHWINDOWSIZE_MAX: Final = 96
CONFIG_RDC_MAX_LEVELS: Final = 8
CONFIG_RDC_MAX_NEEDLENGTH: Final = 65536
CONFIG_TRANSPORT_MAX_BUFFER_SIZE: Final = 262144
CONFIG_RDC_NEED_QUEUE_SIZE: Final = 20
PFRS_SERVER_CONTEXT: Final[ndr.Context]
BYTE_PIPE: Final[ndr.Pipe]
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
    dbGuid: _uuid.UUID
    low: int
    high: int
    def __init__(self, *, dbGuid: _uuid.UUID, low: int, high: int) -> None: ...

class FRS_EPOQUE_VECTOR(ndr.Struct):
    machine: _uuid.UUID
    epoque: SYSTEMTIME
    def __init__(self, *, machine: _uuid.UUID, epoque: SYSTEMTIME) -> None: ...

class FRS_ASYNC_VERSION_VECTOR_RESPONSE(ndr.Struct):
    vvGeneration: int
    versionVectorCount: int
    versionVector: list[FRS_VERSION_VECTOR] | None
    epoqueVectorCount: int
    epoqueVector: list[FRS_EPOQUE_VECTOR] | None
    def __init__(
        self,
        *,
        vvGeneration: int,
        versionVectorCount: int = ...,
        versionVector: _t.Elements[FRS_VERSION_VECTOR] | None = ...,
        epoqueVectorCount: int = ...,
        epoqueVector: _t.Elements[FRS_EPOQUE_VECTOR] | None = ...,
    ) -> None: ...

class FRS_ASYNC_RESPONSE_CONTEXT(ndr.Struct):
    sequenceNumber: int
    status: int
    result: FRS_ASYNC_VERSION_VECTOR_RESPONSE
    def __init__(
        self,
        *,
        sequenceNumber: int,
        status: int,
        result: FRS_ASYNC_VERSION_VECTOR_RESPONSE,
    ) -> None: ...

FRS_UPDATE_FLAG_GHOSTED_HEADER: Final = 4
FRS_UPDATE_FLAG_DATA: Final = 8
FRS_UPDATE_FLAG_CLOCK_DECREMENTED: Final = 16

class FRS_UPDATE(ndr.Struct):
    present: int
    nameConflict: int
    attributes: int
    fence: int
    clock: int
    createTime: int
    contentSetId: _uuid.UUID
    hash: bytes
    rdcSimilarity: bytes
    uidDbGuid: _uuid.UUID
    uidVersion: int
    gvsnDbGuid: _uuid.UUID
    gvsnVersion: int
    parentDbGuid: _uuid.UUID
    parentVersion: int
    name: str
    flags: int
    def __init__(
        self,
        *,
        present: int,
        nameConflict: int,
        attributes: int,
        fence: int,
        clock: int,
        createTime: int,
        contentSetId: _uuid.UUID,
        hash: _t.Buffer,
        rdcSimilarity: _t.Buffer,
        uidDbGuid: _uuid.UUID,
        uidVersion: int,
        gvsnDbGuid: _uuid.UUID,
        gvsnVersion: int,
        parentDbGuid: _uuid.UUID,
        parentVersion: int,
        name: str,
        flags: int,
    ) -> None: ...

class FRS_UPDATE_CANCEL_DATA(ndr.Struct):
    blockingUpdate: FRS_UPDATE
    contentSetId: _uuid.UUID
    gvsnDatabaseId: _uuid.UUID
    uidDatabaseId: _uuid.UUID
    parentDatabaseId: _uuid.UUID
    gvsnVersion: int
    uidVersion: int
    parentVersion: int
    cancelType: int
    isUidValid: int
    isParentUidValid: int
    isBlockerValid: int
    def __init__(
        self,
        *,
        blockingUpdate: FRS_UPDATE,
        contentSetId: _uuid.UUID,
        gvsnDatabaseId: _uuid.UUID,
        uidDatabaseId: _uuid.UUID,
        parentDatabaseId: _uuid.UUID,
        gvsnVersion: int,
        uidVersion: int,
        parentVersion: int,
        cancelType: int,
        isUidValid: int,
        isParentUidValid: int,
        isBlockerValid: int,
    ) -> None: ...

class FRS_ID_GVSN(ndr.Struct):
    uidDbGuid: _uuid.UUID
    uidVersion: int
    gvsnDbGuid: _uuid.UUID
    gvsnVersion: int
    def __init__(
        self,
        *,
        uidDbGuid: _uuid.UUID,
        uidVersion: int,
        gvsnDbGuid: _uuid.UUID,
        gvsnVersion: int,
    ) -> None: ...

class FRS_RDC_SOURCE_NEED(ndr.Struct):
    needOffset: int
    needSize: int
    def __init__(self, *, needOffset: int, needSize: int) -> None: ...

class FRS_RDC_PARAMETERS_FILTERMAX(ndr.Struct):
    horizonSize: int
    windowSize: int
    def __init__(self, *, horizonSize: int, windowSize: int) -> None: ...

class FRS_RDC_PARAMETERS_FILTERPOINT(ndr.Struct):
    minChunkSize: int
    maxChunkSize: int
    def __init__(self, *, minChunkSize: int, maxChunkSize: int) -> None: ...

class FRS_RDC_PARAMETERS_GENERIC(ndr.Struct):
    chunkerType: int
    chunkerParameters: bytes
    def __init__(self, *, chunkerType: int, chunkerParameters: _t.Buffer) -> None: ...

class FRS_RDC_PARAMETERS_UNION(ndr.Union):
    tag: int
    value: (
        FRS_RDC_PARAMETERS_GENERIC
        | FRS_RDC_PARAMETERS_FILTERMAX
        | FRS_RDC_PARAMETERS_FILTERPOINT
    )
    @overload
    def __init__(
        self,
        tag: int,
        value: (
            FRS_RDC_PARAMETERS_GENERIC
            | FRS_RDC_PARAMETERS_FILTERMAX
            | FRS_RDC_PARAMETERS_FILTERPOINT
        ),
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, filterGeneric: FRS_RDC_PARAMETERS_GENERIC) -> None: ...
    @overload
    def __init__(self, *, filterMax: FRS_RDC_PARAMETERS_FILTERMAX) -> None: ...
    @overload
    def __init__(self, *, filterPoint: FRS_RDC_PARAMETERS_FILTERPOINT) -> None: ...

class FRS_RDC_PARAMETERS(ndr.Struct):
    rdcChunkerAlgorithm: int
    u: FRS_RDC_PARAMETERS_UNION
    def __init__(self, *, rdcChunkerAlgorithm: int = ..., u: FRS_RDC_PARAMETERS_UNION) -> None: ...

class FRS_RDC_FILEINFO(ndr.Struct):
    onDiskFileSize: int
    fileSizeEstimate: int
    rdcVersion: int
    rdcMinimumCompatibleVersion: int
    rdcSignatureLevels: int
    compressionAlgorithm: RDC_FILE_COMPRESSION_TYPES
    rdcFilterParameters: list[FRS_RDC_PARAMETERS]
    def __init__(
        self,
        *,
        onDiskFileSize: int,
        fileSizeEstimate: int,
        rdcVersion: int,
        rdcMinimumCompatibleVersion: int,
        rdcSignatureLevels: int = ...,
        compressionAlgorithm: RDC_FILE_COMPRESSION_TYPES | int,
        rdcFilterParameters: _t.Elements[FRS_RDC_PARAMETERS],
    ) -> None: ...

@type_check_only
class FrsTransportResponse:
    class CheckConnectivity(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class EstablishConnection(ndr.Outputs):
        upstreamProtocolVersion: int
        upstreamFlags: int
        result: int
        def __init__(
            self,
            *,
            upstreamProtocolVersion: int,
            upstreamFlags: int,
            result: int,
        ) -> None: ...
    class EstablishSession(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class RequestUpdates(ndr.Outputs):
        frsUpdate: list[FRS_UPDATE]
        updateCount: int
        updateStatus: UPDATE_STATUS
        gvsnDbGuid: _uuid.UUID
        gvsnVersion: int
        result: int
        def __init__(
            self,
            *,
            frsUpdate: _t.Elements[FRS_UPDATE],
            updateCount: int = ...,
            updateStatus: UPDATE_STATUS | int,
            gvsnDbGuid: _uuid.UUID,
            gvsnVersion: int,
            result: int,
        ) -> None: ...
    class RequestVersionVector(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class AsyncPoll(ndr.Outputs):
        response: FRS_ASYNC_RESPONSE_CONTEXT
        result: int
        def __init__(self, *, response: FRS_ASYNC_RESPONSE_CONTEXT, result: int) -> None: ...
    class RequestRecords(ndr.Outputs):
        maxRecords: int
        numRecords: int
        numBytes: int
        compressedRecords: bytes | None
        recordsStatus: RECORDS_STATUS
        result: int
        def __init__(
            self,
            *,
            maxRecords: int,
            numRecords: int,
            numBytes: int = ...,
            compressedRecords: _t.Buffer | None,
            recordsStatus: RECORDS_STATUS | int,
            result: int,
        ) -> None: ...
    class UpdateCancel(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class RawGetFileData(ndr.Outputs):
        serverContext: ndr.ContextHandle | None
        dataBuffer: bytes
        sizeRead: int
        isEndOfFile: int
        result: int
        def __init__(
            self,
            *,
            serverContext: ndr.ContextHandle | None,
            dataBuffer: _t.Buffer,
            sizeRead: int = ...,
            isEndOfFile: int,
            result: int,
        ) -> None: ...
    class RdcGetSignatures(ndr.Outputs):
        buffer: bytes
        sizeRead: int
        result: int
        def __init__(self, *, buffer: _t.Buffer, sizeRead: int = ..., result: int) -> None: ...
    class RdcPushSourceNeeds(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class RdcGetFileData(ndr.Outputs):
        dataBuffer: bytes
        sizeReturned: int
        result: int
        def __init__(
            self,
            *,
            dataBuffer: _t.Buffer,
            sizeReturned: int = ...,
            result: int,
        ) -> None: ...
    class RdcClose(ndr.Outputs):
        serverContext: ndr.ContextHandle | None
        result: int
        def __init__(self, *, serverContext: ndr.ContextHandle | None, result: int) -> None: ...
    class InitializeFileTransferAsync(ndr.Outputs):
        frsUpdate: FRS_UPDATE
        stagingPolicy: FRS_REQUESTED_STAGING_POLICY
        serverContext: ndr.ContextHandle | None
        rdcFileInfo: FRS_RDC_FILEINFO | None
        dataBuffer: bytes
        sizeRead: int
        isEndOfFile: int
        result: int
        def __init__(
            self,
            *,
            frsUpdate: FRS_UPDATE,
            stagingPolicy: FRS_REQUESTED_STAGING_POLICY | int,
            serverContext: ndr.ContextHandle | None,
            rdcFileInfo: FRS_RDC_FILEINFO | None,
            dataBuffer: _t.Buffer,
            sizeRead: int = ...,
            isEndOfFile: int,
            result: int,
        ) -> None: ...
    class RawGetFileDataAsync(ndr.Outputs):
        bytePipe: Any
        result: int
        def __init__(self, *, bytePipe: Any, result: int) -> None: ...
    class RdcGetFileDataAsync(ndr.Outputs):
        bytePipe: Any
        result: int
        def __init__(self, *, bytePipe: Any, result: int) -> None: ...
    class RdcFileDataTransferKeepAlive(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...

@type_check_only
class FrsTransportClient(rpcfast.Client):
    @property
    def raw(self) -> FrsTransportRaw: ...
    @property
    def stream(self) -> FrsTransportStream: ...
    def CheckConnectivity(self, replicaSetId: _uuid.UUID, connectionId: _uuid.UUID) -> None: ...
    def EstablishConnection(
        self,
        replicaSetId: _uuid.UUID,
        connectionId: _uuid.UUID,
        downstreamProtocolVersion: int,
        downstreamFlags: int,
    ) -> FrsTransportResponse.EstablishConnection: ...
    def EstablishSession(self, connectionId: _uuid.UUID, contentSetId: _uuid.UUID) -> None: ...
    def RequestUpdates(
        self,
        connectionId: _uuid.UUID,
        contentSetId: _uuid.UUID,
        creditsAvailable: int,
        hashRequested: int,
        updateRequestType: UPDATE_REQUEST_TYPE | int,
        versionVectorDiff: _t.Elements[FRS_VERSION_VECTOR],
        *,
        versionVectorDiffCount: int = ...,
    ) -> FrsTransportResponse.RequestUpdates: ...
    def RequestVersionVector(
        self,
        sequenceNumber: int,
        connectionId: _uuid.UUID,
        contentSetId: _uuid.UUID,
        requestType: VERSION_REQUEST_TYPE | int,
        changeType: VERSION_CHANGE_TYPE | int,
        vvGeneration: int,
    ) -> None: ...
    def AsyncPoll(self, connectionId: _uuid.UUID) -> FRS_ASYNC_RESPONSE_CONTEXT: ...
    def RequestRecords(
        self,
        connectionId: _uuid.UUID,
        contentSetId: _uuid.UUID,
        uidDbGuid: _uuid.UUID,
        uidVersion: int,
        maxRecords: int,
    ) -> FrsTransportResponse.RequestRecords: ...
    def UpdateCancel(
        self,
        connectionId: _uuid.UUID,
        cancelData: FRS_UPDATE_CANCEL_DATA,
    ) -> None: ...
    def RawGetFileData(
        self,
        serverContext: ndr.ContextHandle | None,
        bufferSize: int,
    ) -> FrsTransportResponse.RawGetFileData: ...
    def RdcGetSignatures(
        self,
        serverContext: ndr.ContextHandle | None,
        level: int,
        offset: int,
        length: int,
    ) -> FrsTransportResponse.RdcGetSignatures: ...
    def RdcPushSourceNeeds(
        self,
        serverContext: ndr.ContextHandle | None,
        sourceNeeds: _t.Elements[FRS_RDC_SOURCE_NEED],
        *,
        needCount: int = ...,
    ) -> None: ...
    def RdcGetFileData(
        self,
        serverContext: ndr.ContextHandle | None,
        bufferSize: int,
    ) -> FrsTransportResponse.RdcGetFileData: ...
    def RdcClose(self, serverContext: ndr.ContextHandle | None) -> ndr.ContextHandle | None: ...
    def InitializeFileTransferAsync(
        self,
        connectionId: _uuid.UUID,
        frsUpdate: FRS_UPDATE,
        rdcDesired: int,
        stagingPolicy: FRS_REQUESTED_STAGING_POLICY | int,
        bufferSize: int,
    ) -> FrsTransportResponse.InitializeFileTransferAsync: ...
    def RawGetFileDataAsync(
        self,
        serverContext: ndr.ContextHandle | None,
        *,
        bytePipe: _t.PipeSink[bytes],
    ) -> None: ...
    def RdcGetFileDataAsync(
        self,
        serverContext: ndr.ContextHandle | None,
        *,
        bytePipe: _t.PipeSink[bytes],
    ) -> None: ...
    def RdcFileDataTransferKeepAlive(self, serverContext: ndr.ContextHandle | None) -> None: ...

@type_check_only
class FrsTransportRaw:
    def CheckConnectivity(
        self,
        replicaSetId: _uuid.UUID,
        connectionId: _uuid.UUID,
    ) -> FrsTransportResponse.CheckConnectivity: ...
    def EstablishConnection(
        self,
        replicaSetId: _uuid.UUID,
        connectionId: _uuid.UUID,
        downstreamProtocolVersion: int,
        downstreamFlags: int,
    ) -> FrsTransportResponse.EstablishConnection: ...
    def EstablishSession(
        self,
        connectionId: _uuid.UUID,
        contentSetId: _uuid.UUID,
    ) -> FrsTransportResponse.EstablishSession: ...
    def RequestUpdates(
        self,
        connectionId: _uuid.UUID,
        contentSetId: _uuid.UUID,
        creditsAvailable: int,
        hashRequested: int,
        updateRequestType: UPDATE_REQUEST_TYPE | int,
        versionVectorDiff: _t.Elements[FRS_VERSION_VECTOR],
        *,
        versionVectorDiffCount: int = ...,
    ) -> FrsTransportResponse.RequestUpdates: ...
    def RequestVersionVector(
        self,
        sequenceNumber: int,
        connectionId: _uuid.UUID,
        contentSetId: _uuid.UUID,
        requestType: VERSION_REQUEST_TYPE | int,
        changeType: VERSION_CHANGE_TYPE | int,
        vvGeneration: int,
    ) -> FrsTransportResponse.RequestVersionVector: ...
    def AsyncPoll(self, connectionId: _uuid.UUID) -> FrsTransportResponse.AsyncPoll: ...
    def RequestRecords(
        self,
        connectionId: _uuid.UUID,
        contentSetId: _uuid.UUID,
        uidDbGuid: _uuid.UUID,
        uidVersion: int,
        maxRecords: int,
    ) -> FrsTransportResponse.RequestRecords: ...
    def UpdateCancel(
        self,
        connectionId: _uuid.UUID,
        cancelData: FRS_UPDATE_CANCEL_DATA,
    ) -> FrsTransportResponse.UpdateCancel: ...
    def RawGetFileData(
        self,
        serverContext: ndr.ContextHandle | None,
        bufferSize: int,
    ) -> FrsTransportResponse.RawGetFileData: ...
    def RdcGetSignatures(
        self,
        serverContext: ndr.ContextHandle | None,
        level: int,
        offset: int,
        length: int,
    ) -> FrsTransportResponse.RdcGetSignatures: ...
    def RdcPushSourceNeeds(
        self,
        serverContext: ndr.ContextHandle | None,
        sourceNeeds: _t.Elements[FRS_RDC_SOURCE_NEED],
        *,
        needCount: int = ...,
    ) -> FrsTransportResponse.RdcPushSourceNeeds: ...
    def RdcGetFileData(
        self,
        serverContext: ndr.ContextHandle | None,
        bufferSize: int,
    ) -> FrsTransportResponse.RdcGetFileData: ...
    def RdcClose(
        self,
        serverContext: ndr.ContextHandle | None,
    ) -> FrsTransportResponse.RdcClose: ...
    def InitializeFileTransferAsync(
        self,
        connectionId: _uuid.UUID,
        frsUpdate: FRS_UPDATE,
        rdcDesired: int,
        stagingPolicy: FRS_REQUESTED_STAGING_POLICY | int,
        bufferSize: int,
    ) -> FrsTransportResponse.InitializeFileTransferAsync: ...
    def RawGetFileDataAsync(
        self,
        serverContext: ndr.ContextHandle | None,
        *,
        bytePipe: _t.PipeSink[bytes],
    ) -> FrsTransportResponse.RawGetFileDataAsync: ...
    def RdcGetFileDataAsync(
        self,
        serverContext: ndr.ContextHandle | None,
        *,
        bytePipe: _t.PipeSink[bytes],
    ) -> FrsTransportResponse.RdcGetFileDataAsync: ...
    def RdcFileDataTransferKeepAlive(
        self,
        serverContext: ndr.ContextHandle | None,
    ) -> FrsTransportResponse.RdcFileDataTransferKeepAlive: ...

@type_check_only
class FrsTransportStream:
    def RawGetFileDataAsync(
        self,
        serverContext: ndr.ContextHandle | None,
    ) -> _t.PipeStream[bytes, FrsTransportResponse.RawGetFileDataAsync]: ...
    def RdcGetFileDataAsync(
        self,
        serverContext: ndr.ContextHandle | None,
    ) -> _t.PipeStream[bytes, FrsTransportResponse.RdcGetFileDataAsync]: ...

@type_check_only
class FrsTransportAsyncClient(rpcfast.aio.AsyncClient):
    @property
    def raw(self) -> FrsTransportAsyncRaw: ...
    @property
    def stream(self) -> FrsTransportAsyncStream: ...
    async def CheckConnectivity(
        self,
        replicaSetId: _uuid.UUID,
        connectionId: _uuid.UUID,
    ) -> None: ...
    async def EstablishConnection(
        self,
        replicaSetId: _uuid.UUID,
        connectionId: _uuid.UUID,
        downstreamProtocolVersion: int,
        downstreamFlags: int,
    ) -> FrsTransportResponse.EstablishConnection: ...
    async def EstablishSession(
        self,
        connectionId: _uuid.UUID,
        contentSetId: _uuid.UUID,
    ) -> None: ...
    async def RequestUpdates(
        self,
        connectionId: _uuid.UUID,
        contentSetId: _uuid.UUID,
        creditsAvailable: int,
        hashRequested: int,
        updateRequestType: UPDATE_REQUEST_TYPE | int,
        versionVectorDiff: _t.Elements[FRS_VERSION_VECTOR],
        *,
        versionVectorDiffCount: int = ...,
    ) -> FrsTransportResponse.RequestUpdates: ...
    async def RequestVersionVector(
        self,
        sequenceNumber: int,
        connectionId: _uuid.UUID,
        contentSetId: _uuid.UUID,
        requestType: VERSION_REQUEST_TYPE | int,
        changeType: VERSION_CHANGE_TYPE | int,
        vvGeneration: int,
    ) -> None: ...
    async def AsyncPoll(self, connectionId: _uuid.UUID) -> FRS_ASYNC_RESPONSE_CONTEXT: ...
    async def RequestRecords(
        self,
        connectionId: _uuid.UUID,
        contentSetId: _uuid.UUID,
        uidDbGuid: _uuid.UUID,
        uidVersion: int,
        maxRecords: int,
    ) -> FrsTransportResponse.RequestRecords: ...
    async def UpdateCancel(
        self,
        connectionId: _uuid.UUID,
        cancelData: FRS_UPDATE_CANCEL_DATA,
    ) -> None: ...
    async def RawGetFileData(
        self,
        serverContext: ndr.ContextHandle | None,
        bufferSize: int,
    ) -> FrsTransportResponse.RawGetFileData: ...
    async def RdcGetSignatures(
        self,
        serverContext: ndr.ContextHandle | None,
        level: int,
        offset: int,
        length: int,
    ) -> FrsTransportResponse.RdcGetSignatures: ...
    async def RdcPushSourceNeeds(
        self,
        serverContext: ndr.ContextHandle | None,
        sourceNeeds: _t.Elements[FRS_RDC_SOURCE_NEED],
        *,
        needCount: int = ...,
    ) -> None: ...
    async def RdcGetFileData(
        self,
        serverContext: ndr.ContextHandle | None,
        bufferSize: int,
    ) -> FrsTransportResponse.RdcGetFileData: ...
    async def RdcClose(
        self,
        serverContext: ndr.ContextHandle | None,
    ) -> ndr.ContextHandle | None: ...
    async def InitializeFileTransferAsync(
        self,
        connectionId: _uuid.UUID,
        frsUpdate: FRS_UPDATE,
        rdcDesired: int,
        stagingPolicy: FRS_REQUESTED_STAGING_POLICY | int,
        bufferSize: int,
    ) -> FrsTransportResponse.InitializeFileTransferAsync: ...
    async def RawGetFileDataAsync(
        self,
        serverContext: ndr.ContextHandle | None,
        *,
        bytePipe: _t.AsyncPipeSink[bytes],
    ) -> None: ...
    async def RdcGetFileDataAsync(
        self,
        serverContext: ndr.ContextHandle | None,
        *,
        bytePipe: _t.AsyncPipeSink[bytes],
    ) -> None: ...
    async def RdcFileDataTransferKeepAlive(
        self,
        serverContext: ndr.ContextHandle | None,
    ) -> None: ...

@type_check_only
class FrsTransportAsyncRaw:
    async def CheckConnectivity(
        self,
        replicaSetId: _uuid.UUID,
        connectionId: _uuid.UUID,
    ) -> FrsTransportResponse.CheckConnectivity: ...
    async def EstablishConnection(
        self,
        replicaSetId: _uuid.UUID,
        connectionId: _uuid.UUID,
        downstreamProtocolVersion: int,
        downstreamFlags: int,
    ) -> FrsTransportResponse.EstablishConnection: ...
    async def EstablishSession(
        self,
        connectionId: _uuid.UUID,
        contentSetId: _uuid.UUID,
    ) -> FrsTransportResponse.EstablishSession: ...
    async def RequestUpdates(
        self,
        connectionId: _uuid.UUID,
        contentSetId: _uuid.UUID,
        creditsAvailable: int,
        hashRequested: int,
        updateRequestType: UPDATE_REQUEST_TYPE | int,
        versionVectorDiff: _t.Elements[FRS_VERSION_VECTOR],
        *,
        versionVectorDiffCount: int = ...,
    ) -> FrsTransportResponse.RequestUpdates: ...
    async def RequestVersionVector(
        self,
        sequenceNumber: int,
        connectionId: _uuid.UUID,
        contentSetId: _uuid.UUID,
        requestType: VERSION_REQUEST_TYPE | int,
        changeType: VERSION_CHANGE_TYPE | int,
        vvGeneration: int,
    ) -> FrsTransportResponse.RequestVersionVector: ...
    async def AsyncPoll(self, connectionId: _uuid.UUID) -> FrsTransportResponse.AsyncPoll: ...
    async def RequestRecords(
        self,
        connectionId: _uuid.UUID,
        contentSetId: _uuid.UUID,
        uidDbGuid: _uuid.UUID,
        uidVersion: int,
        maxRecords: int,
    ) -> FrsTransportResponse.RequestRecords: ...
    async def UpdateCancel(
        self,
        connectionId: _uuid.UUID,
        cancelData: FRS_UPDATE_CANCEL_DATA,
    ) -> FrsTransportResponse.UpdateCancel: ...
    async def RawGetFileData(
        self,
        serverContext: ndr.ContextHandle | None,
        bufferSize: int,
    ) -> FrsTransportResponse.RawGetFileData: ...
    async def RdcGetSignatures(
        self,
        serverContext: ndr.ContextHandle | None,
        level: int,
        offset: int,
        length: int,
    ) -> FrsTransportResponse.RdcGetSignatures: ...
    async def RdcPushSourceNeeds(
        self,
        serverContext: ndr.ContextHandle | None,
        sourceNeeds: _t.Elements[FRS_RDC_SOURCE_NEED],
        *,
        needCount: int = ...,
    ) -> FrsTransportResponse.RdcPushSourceNeeds: ...
    async def RdcGetFileData(
        self,
        serverContext: ndr.ContextHandle | None,
        bufferSize: int,
    ) -> FrsTransportResponse.RdcGetFileData: ...
    async def RdcClose(
        self,
        serverContext: ndr.ContextHandle | None,
    ) -> FrsTransportResponse.RdcClose: ...
    async def InitializeFileTransferAsync(
        self,
        connectionId: _uuid.UUID,
        frsUpdate: FRS_UPDATE,
        rdcDesired: int,
        stagingPolicy: FRS_REQUESTED_STAGING_POLICY | int,
        bufferSize: int,
    ) -> FrsTransportResponse.InitializeFileTransferAsync: ...
    async def RawGetFileDataAsync(
        self,
        serverContext: ndr.ContextHandle | None,
        *,
        bytePipe: _t.AsyncPipeSink[bytes],
    ) -> FrsTransportResponse.RawGetFileDataAsync: ...
    async def RdcGetFileDataAsync(
        self,
        serverContext: ndr.ContextHandle | None,
        *,
        bytePipe: _t.AsyncPipeSink[bytes],
    ) -> FrsTransportResponse.RdcGetFileDataAsync: ...
    async def RdcFileDataTransferKeepAlive(
        self,
        serverContext: ndr.ContextHandle | None,
    ) -> FrsTransportResponse.RdcFileDataTransferKeepAlive: ...

@type_check_only
class FrsTransportAsyncStream:
    def RawGetFileDataAsync(
        self,
        serverContext: ndr.ContextHandle | None,
    ) -> _t.AsyncPipeStream[bytes, FrsTransportResponse.RawGetFileDataAsync]: ...
    def RdcGetFileDataAsync(
        self,
        serverContext: ndr.ContextHandle | None,
    ) -> _t.AsyncPipeStream[bytes, FrsTransportResponse.RdcGetFileDataAsync]: ...

@type_check_only
class FrsTransportManager(Protocol):
    def CheckConnectivity(
        self,
        *,
        replicaSetId: _uuid.UUID,
        connectionId: _uuid.UUID,
    ) -> _t.Answer[None]: ...
    def EstablishConnection(
        self,
        *,
        replicaSetId: _uuid.UUID,
        connectionId: _uuid.UUID,
        downstreamProtocolVersion: int,
        downstreamFlags: int,
    ) -> _t.Answer[_t.Outputs[FrsTransportResponse.EstablishConnection]]: ...
    def EstablishSession(
        self,
        *,
        connectionId: _uuid.UUID,
        contentSetId: _uuid.UUID,
    ) -> _t.Answer[None]: ...
    def RequestUpdates(
        self,
        *,
        connectionId: _uuid.UUID,
        contentSetId: _uuid.UUID,
        creditsAvailable: int,
        hashRequested: int,
        updateRequestType: UPDATE_REQUEST_TYPE,
        versionVectorDiffCount: int,
        versionVectorDiff: list[FRS_VERSION_VECTOR],
    ) -> _t.Answer[_t.Outputs[FrsTransportResponse.RequestUpdates]]: ...
    def RequestVersionVector(
        self,
        *,
        sequenceNumber: int,
        connectionId: _uuid.UUID,
        contentSetId: _uuid.UUID,
        requestType: VERSION_REQUEST_TYPE,
        changeType: VERSION_CHANGE_TYPE,
        vvGeneration: int,
    ) -> _t.Answer[None]: ...
    def AsyncPoll(self, *, connectionId: _uuid.UUID) -> _t.Answer[FRS_ASYNC_RESPONSE_CONTEXT]: ...
    def RequestRecords(
        self,
        *,
        connectionId: _uuid.UUID,
        contentSetId: _uuid.UUID,
        uidDbGuid: _uuid.UUID,
        uidVersion: int,
        maxRecords: int,
    ) -> _t.Answer[_t.Outputs[FrsTransportResponse.RequestRecords]]: ...
    def UpdateCancel(
        self,
        *,
        connectionId: _uuid.UUID,
        cancelData: FRS_UPDATE_CANCEL_DATA,
    ) -> _t.Answer[None]: ...
    def RawGetFileData(
        self,
        *,
        serverContext: Any,
        bufferSize: int,
    ) -> _t.Answer[_t.Outputs[FrsTransportResponse.RawGetFileData]]: ...
    def RdcGetSignatures(
        self,
        *,
        serverContext: Any,
        level: int,
        offset: int,
        length: int,
    ) -> _t.Answer[_t.Outputs[FrsTransportResponse.RdcGetSignatures]]: ...
    def RdcPushSourceNeeds(
        self,
        *,
        serverContext: Any,
        sourceNeeds: list[FRS_RDC_SOURCE_NEED],
        needCount: int,
    ) -> _t.Answer[None]: ...
    def RdcGetFileData(
        self,
        *,
        serverContext: Any,
        bufferSize: int,
    ) -> _t.Answer[_t.Outputs[FrsTransportResponse.RdcGetFileData]]: ...
    def RdcClose(self, *, serverContext: Any) -> _t.Answer[Any]: ...
    def InitializeFileTransferAsync(
        self,
        *,
        connectionId: _uuid.UUID,
        frsUpdate: FRS_UPDATE,
        rdcDesired: int,
        stagingPolicy: FRS_REQUESTED_STAGING_POLICY,
        bufferSize: int,
    ) -> _t.Answer[_t.Outputs[FrsTransportResponse.InitializeFileTransferAsync]]: ...
    def RawGetFileDataAsync(
        self,
        *,
        serverContext: Any,
        bytePipe: Any,
    ) -> _t.Answer[None | Iterator[Any]]: ...
    def RdcGetFileDataAsync(
        self,
        *,
        serverContext: Any,
        bytePipe: Any,
    ) -> _t.Answer[None | Iterator[Any]]: ...
    def RdcFileDataTransferKeepAlive(self, *, serverContext: Any) -> _t.Answer[None]: ...

FrsTransport: ndr.Interface[FrsTransportClient, FrsTransportAsyncClient, FrsTransportManager]
