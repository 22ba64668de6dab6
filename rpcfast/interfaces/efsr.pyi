# Types of the module that `python -m rpcfast idl` generated from efsr.idl.
# Client, async client and manager classes exist for type checkers only.
from collections.abc import Iterator
from typing import Any, Final, Protocol, type_check_only

import rpcfast
import rpcfast.aio
from rpcfast import ndr
from rpcfast.ndr import typing as _t

PEXIMPORT_CONTEXT_HANDLE: Final[ndr.Context]
EFS_EXIM_PIPE: Final[ndr.Pipe]
ALG_ID: Final[ndr.Scalar]

class EFS_RPC_BLOB(ndr.Struct):
    cbData: int
    bData: bytes | None
    def __init__(self, *, cbData: int = ..., bData: _t.Buffer | None = ...) -> None: ...

PEFS_RPC_BLOB: Final[ndr.Pointer]

class EFS_HASH_BLOB(ndr.Struct):
    cbData: int
    bData: bytes | None
    def __init__(self, *, cbData: int = ..., bData: _t.Buffer | None = ...) -> None: ...

class ENCRYPTION_CERTIFICATE_HASH(ndr.Struct):
    cbTotalLength: int
    UserSid: ndr.Sid | None
    Hash: EFS_HASH_BLOB | None
    lpDisplayInformation: str | None
    def __init__(
        self,
        *,
        cbTotalLength: int,
        UserSid: ndr.Sid | None = ...,
        Hash: EFS_HASH_BLOB | None = ...,
        lpDisplayInformation: str | None = ...,
    ) -> None: ...

class ENCRYPTION_CERTIFICATE_HASH_LIST(ndr.Struct):
    nCert_Hash: int
    Users: list[ENCRYPTION_CERTIFICATE_HASH | None] | None
    def __init__(
        self,
        *,
        nCert_Hash: int = ...,
        Users: _t.Elements[ENCRYPTION_CERTIFICATE_HASH | None] | None = ...,
    ) -> None: ...

class EFS_CERTIFICATE_BLOB(ndr.Struct):
    dwCertEncodingType: int
    cbData: int
    bData: bytes | None
    def __init__(
        self,
        *,
        dwCertEncodingType: int,
        cbData: int = ...,
        bData: _t.Buffer | None = ...,
    ) -> None: ...

class ENCRYPTION_CERTIFICATE(ndr.Struct):
    cbTotalLength: int
    UserSid: ndr.Sid | None
    CertBlob: EFS_CERTIFICATE_BLOB | None
    def __init__(
        self,
        *,
        cbTotalLength: int,
        UserSid: ndr.Sid | None = ...,
        CertBlob: EFS_CERTIFICATE_BLOB | None = ...,
    ) -> None: ...

class ENCRYPTION_CERTIFICATE_LIST(ndr.Struct):
    nUsers: int
    Users: list[ENCRYPTION_CERTIFICATE | None] | None
    def __init__(
        self,
        *,
        nUsers: int = ...,
        Users: _t.Elements[ENCRYPTION_CERTIFICATE | None] | None = ...,
    ) -> None: ...

class ENCRYPTED_FILE_METADATA_SIGNATURE(ndr.Struct):
    dwEfsAccessType: int
    CertificatesAdded: ENCRYPTION_CERTIFICATE_HASH_LIST | None
    EncryptionCertificate: ENCRYPTION_CERTIFICATE | None
    EfsStreamSignature: EFS_RPC_BLOB | None
    def __init__(
        self,
        *,
        dwEfsAccessType: int,
        CertificatesAdded: ENCRYPTION_CERTIFICATE_HASH_LIST | None = ...,
        EncryptionCertificate: ENCRYPTION_CERTIFICATE | None = ...,
        EfsStreamSignature: EFS_RPC_BLOB | None = ...,
    ) -> None: ...

class ENCRYPTION_PROTECTOR(ndr.Struct):
    cbTotalLength: int
    UserSid: ndr.Sid | None
    lpProtectorDescriptor: str | None
    def __init__(
        self,
        *,
        cbTotalLength: int,
        UserSid: ndr.Sid | None = ...,
        lpProtectorDescriptor: str | None = ...,
    ) -> None: ...

PENCRYPTION_PROTECTOR: Final[ndr.Pointer]

class ENCRYPTION_PROTECTOR_LIST(ndr.Struct):
    nProtectors: int
    pProtectors: list[ENCRYPTION_PROTECTOR | None] | None
    def __init__(
        self,
        *,
        nProtectors: int = ...,
        pProtectors: _t.Elements[ENCRYPTION_PROTECTOR | None] | None = ...,
    ) -> None: ...

PENCRYPTION_PROTECTOR_LIST: Final[ndr.Pointer]

class EFS_KEY_INFO(ndr.Struct):
    dwVersion: int
    Entropy: int
    Algorithm: int
    KeyLength: int
    def __init__(self, *, dwVersion: int, Entropy: int, Algorithm: int, KeyLength: int) -> None: ...

class EFS_COMPATIBILITY_INFO(ndr.Struct):
    EfsVersion: int
    def __init__(self, *, EfsVersion: int) -> None: ...

class EFS_DECRYPTION_STATUS_INFO(ndr.Struct):
    dwDecryptionError: int
    dwHashOffset: int
    cbHash: int
    def __init__(self, *, dwDecryptionError: int, dwHashOffset: int, cbHash: int) -> None: ...

class EFS_ENCRYPTION_STATUS_INFO(ndr.Struct):
    bHasCurrentKey: int
    dwEncryptionError: int
    def __init__(self, *, bHasCurrentKey: int, dwEncryptionError: int) -> None: ...

@type_check_only
class efsrpcResponse:
    class EfsRpcOpenFileRaw(ndr.Outputs):
        hContext: ndr.ContextHandle | None
        result: int
        def __init__(self, *, hContext: ndr.ContextHandle | None, result: int) -> None: ...
    class EfsRpcReadFileRaw(ndr.Outputs):
        EfsOutPipe: Any
        result: int
        def __init__(self, *, EfsOutPipe: Any, result: int) -> None: ...
    class EfsRpcWriteFileRaw(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class EfsRpcCloseRaw(ndr.Outputs):
        hContext: ndr.ContextHandle | None
        def __init__(self, *, hContext: ndr.ContextHandle | None) -> None: ...
    class EfsRpcEncryptFileSrv(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class EfsRpcDecryptFileSrv(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class EfsRpcQueryUsersOnFile(ndr.Outputs):
        Users: ENCRYPTION_CERTIFICATE_HASH_LIST | None
        result: int
        def __init__(
            self,
            *,
            Users: ENCRYPTION_CERTIFICATE_HASH_LIST | None,
            result: int,
        ) -> None: ...
    class EfsRpcQueryRecoveryAgents(ndr.Outputs):
        RecoveryAgents: ENCRYPTION_CERTIFICATE_HASH_LIST | None
        result: int
        def __init__(
            self,
            *,
            RecoveryAgents: ENCRYPTION_CERTIFICATE_HASH_LIST | None,
            result: int,
        ) -> None: ...
    class EfsRpcRemoveUsersFromFile(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class EfsRpcAddUsersToFile(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class EfsRpcNotSupported(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class EfsRpcFileKeyInfo(ndr.Outputs):
        KeyInfo: EFS_RPC_BLOB | None
        result: int
        def __init__(self, *, KeyInfo: EFS_RPC_BLOB | None, result: int) -> None: ...
    class EfsRpcDuplicateEncryptionInfoFile(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class EfsRpcAddUsersToFileEx(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class EfsRpcFileKeyInfoEx(ndr.Outputs):
        KeyInfo: EFS_RPC_BLOB | None
        result: int
        def __init__(self, *, KeyInfo: EFS_RPC_BLOB | None, result: int) -> None: ...
    class EfsRpcGetEncryptedFileMetadata(ndr.Outputs):
        EfsStreamBlob: EFS_RPC_BLOB | None
        result: int
        def __init__(self, *, EfsStreamBlob: EFS_RPC_BLOB | None, result: int) -> None: ...
    class EfsRpcSetEncryptedFileMetadata(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class EfsRpcFlushEfsCache(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class EfsRpcEncryptFileExSrv(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class EfsRpcQueryProtectors(ndr.Outputs):
        ppProtectorList: ENCRYPTION_PROTECTOR_LIST | None
        result: int
        def __init__(
            self,
            *,
            ppProtectorList: ENCRYPTION_PROTECTOR_LIST | None,
            result: int,
        ) -> None: ...

@type_check_only
class efsrpcClient(rpcfast.Client):
    @property
    def raw(self) -> efsrpcRaw: ...
    @property
    def stream(self) -> efsrpcStream: ...
    def EfsRpcOpenFileRaw(self, FileName: str, Flags: int) -> ndr.ContextHandle | None: ...
    def EfsRpcReadFileRaw(
        self,
        hContext: ndr.ContextHandle | None,
        *,
        EfsOutPipe: _t.PipeSink[bytes],
    ) -> None: ...
    def EfsRpcWriteFileRaw(
        self,
        hContext: ndr.ContextHandle | None,
        EfsInPipe: _t.PipeSource[int],
    ) -> None: ...
    def EfsRpcCloseRaw(self, hContext: ndr.ContextHandle | None) -> ndr.ContextHandle | None: ...
    def EfsRpcEncryptFileSrv(self, FileName: str) -> None: ...
    def EfsRpcDecryptFileSrv(self, FileName: str, OpenFlag: int) -> None: ...
    def EfsRpcQueryUsersOnFile(self, FileName: str) -> ENCRYPTION_CERTIFICATE_HASH_LIST | None: ...
    def EfsRpcQueryRecoveryAgents(
        self,
        FileName: str,
    ) -> ENCRYPTION_CERTIFICATE_HASH_LIST | None: ...
    def EfsRpcRemoveUsersFromFile(
        self,
        FileName: str,
        Users: ENCRYPTION_CERTIFICATE_HASH_LIST,
    ) -> None: ...
    def EfsRpcAddUsersToFile(
        self,
        FileName: str,
        EncryptionCertificates: ENCRYPTION_CERTIFICATE_LIST,
    ) -> None: ...
    def EfsRpcNotSupported(
        self,
        Reserved1: str,
        Reserved2: str,
        dwReserved1: int,
        dwReserved2: int,
        Reserved: EFS_RPC_BLOB | None,
        bReserved: int,
    ) -> None: ...
    def EfsRpcFileKeyInfo(self, FileName: str, InfoClass: int) -> EFS_RPC_BLOB | None: ...
    def EfsRpcDuplicateEncryptionInfoFile(
        self,
        SrcFileName: str,
        DestFileName: str,
        dwCreationDisposition: int,
        dwAttributes: int,
        RelativeSD: EFS_RPC_BLOB | None,
        bInheritHandle: int,
    ) -> None: ...
    def EfsRpcAddUsersToFileEx(
        self,
        dwFlags: int,
        Reserved: EFS_RPC_BLOB | None,
        FileName: str,
        EncryptionCertificates: ENCRYPTION_CERTIFICATE_LIST,
    ) -> None: ...
    def EfsRpcFileKeyInfoEx(
        self,
        dwFileKeyInfoFlags: int,
        Reserved: EFS_RPC_BLOB | None,
        FileName: str,
        InfoClass: int,
    ) -> EFS_RPC_BLOB | None: ...
    def EfsRpcGetEncryptedFileMetadata(self, FileName: str) -> EFS_RPC_BLOB | None: ...
    def EfsRpcSetEncryptedFileMetadata(
        self,
        FileName: str,
        OldEfsStreamBlob: EFS_RPC_BLOB | None,
        NewEfsStreamBlob: EFS_RPC_BLOB,
        NewEfsSignature: ENCRYPTED_FILE_METADATA_SIGNATURE | None = ...,
    ) -> None: ...
    def EfsRpcFlushEfsCache(self) -> None: ...
    def EfsRpcEncryptFileExSrv(
        self,
        FileName: str,
        ProtectorDescriptor: str | None,
        Flags: int,
    ) -> None: ...
    def EfsRpcQueryProtectors(self, FileName: str) -> ENCRYPTION_PROTECTOR_LIST | None: ...

@type_check_only
class efsrpcRaw:
    def EfsRpcOpenFileRaw(self, FileName: str, Flags: int) -> efsrpcResponse.EfsRpcOpenFileRaw: ...
    def EfsRpcReadFileRaw(
        self,
        hContext: ndr.ContextHandle | None,
        *,
        EfsOutPipe: _t.PipeSink[bytes],
    ) -> efsrpcResponse.EfsRpcReadFileRaw: ...
    def EfsRpcWriteFileRaw(
        self,
        hContext: ndr.ContextHandle | None,
        EfsInPipe: _t.PipeSource[int],
    ) -> efsrpcResponse.EfsRpcWriteFileRaw: ...
    def EfsRpcCloseRaw(
        self,
        hContext: ndr.ContextHandle | None,
    ) -> efsrpcResponse.EfsRpcCloseRaw: ...
    def EfsRpcEncryptFileSrv(self, FileName: str) -> efsrpcResponse.EfsRpcEncryptFileSrv: ...
    def EfsRpcDecryptFileSrv(
        self,
        FileName: str,
        OpenFlag: int,
    ) -> efsrpcResponse.EfsRpcDecryptFileSrv: ...
    def EfsRpcQueryUsersOnFile(self, FileName: str) -> efsrpcResponse.EfsRpcQueryUsersOnFile: ...
    def EfsRpcQueryRecoveryAgents(
        self,
        FileName: str,
    ) -> efsrpcResponse.EfsRpcQueryRecoveryAgents: ...
    def EfsRpcRemoveUsersFromFile(
        self,
        FileName: str,
        Users: ENCRYPTION_CERTIFICATE_HASH_LIST,
    ) -> efsrpcResponse.EfsRpcRemoveUsersFromFile: ...
    def EfsRpcAddUsersToFile(
        self,
        FileName: str,
        EncryptionCertificates: ENCRYPTION_CERTIFICATE_LIST,
    ) -> efsrpcResponse.EfsRpcAddUsersToFile: ...
    def EfsRpcNotSupported(
        self,
        Reserved1: str,
        Reserved2: str,
        dwReserved1: int,
        dwReserved2: int,
        Reserved: EFS_RPC_BLOB | None,
        bReserved: int,
    ) -> efsrpcResponse.EfsRpcNotSupported: ...
    def EfsRpcFileKeyInfo(
        self,
        FileName: str,
        InfoClass: int,
    ) -> efsrpcResponse.EfsRpcFileKeyInfo: ...
    def EfsRpcDuplicateEncryptionInfoFile(
        self,
        SrcFileName: str,
        DestFileName: str,
        dwCreationDisposition: int,
        dwAttributes: int,
        RelativeSD: EFS_RPC_BLOB | None,
        bInheritHandle: int,
    ) -> efsrpcResponse.EfsRpcDuplicateEncryptionInfoFile: ...
    def EfsRpcAddUsersToFileEx(
        self,
        dwFlags: int,
        Reserved: EFS_RPC_BLOB | None,
        FileName: str,
        EncryptionCertificates: ENCRYPTION_CERTIFICATE_LIST,
    ) -> efsrpcResponse.EfsRpcAddUsersToFileEx: ...
    def EfsRpcFileKeyInfoEx(
        self,
        dwFileKeyInfoFlags: int,
        Reserved: EFS_RPC_BLOB | None,
        FileName: str,
        InfoClass: int,
    ) -> efsrpcResponse.EfsRpcFileKeyInfoEx: ...
    def EfsRpcGetEncryptedFileMetadata(
        self,
        FileName: str,
    ) -> efsrpcResponse.EfsRpcGetEncryptedFileMetadata: ...
    def EfsRpcSetEncryptedFileMetadata(
        self,
        FileName: str,
        OldEfsStreamBlob: EFS_RPC_BLOB | None,
        NewEfsStreamBlob: EFS_RPC_BLOB,
        NewEfsSignature: ENCRYPTED_FILE_METADATA_SIGNATURE | None = ...,
    ) -> efsrpcResponse.EfsRpcSetEncryptedFileMetadata: ...
    def EfsRpcFlushEfsCache(self) -> efsrpcResponse.EfsRpcFlushEfsCache: ...
    def EfsRpcEncryptFileExSrv(
        self,
        FileName: str,
        ProtectorDescriptor: str | None,
        Flags: int,
    ) -> efsrpcResponse.EfsRpcEncryptFileExSrv: ...
    def EfsRpcQueryProtectors(self, FileName: str) -> efsrpcResponse.EfsRpcQueryProtectors: ...

@type_check_only
class efsrpcStream:
    def EfsRpcReadFileRaw(
        self,
        hContext: ndr.ContextHandle | None,
    ) -> _t.PipeStream[bytes, efsrpcResponse.EfsRpcReadFileRaw]: ...

@type_check_only
class efsrpcAsyncClient(rpcfast.aio.AsyncClient):
    @property
    def raw(self) -> efsrpcAsyncRaw: ...
    @property
    def stream(self) -> efsrpcAsyncStream: ...
    async def EfsRpcOpenFileRaw(self, FileName: str, Flags: int) -> ndr.ContextHandle | None: ...
    async def EfsRpcReadFileRaw(
        self,
        hContext: ndr.ContextHandle | None,
        *,
        EfsOutPipe: _t.AsyncPipeSink[bytes],
    ) -> None: ...
    async def EfsRpcWriteFileRaw(
        self,
        hContext: ndr.ContextHandle | None,
        EfsInPipe: _t.AsyncPipeSource[int],
    ) -> None: ...
    async def EfsRpcCloseRaw(
        self,
        hContext: ndr.ContextHandle | None,
    ) -> ndr.ContextHandle | None: ...
    async def EfsRpcEncryptFileSrv(self, FileName: str) -> None: ...
    async def EfsRpcDecryptFileSrv(self, FileName: str, OpenFlag: int) -> None: ...
    async def EfsRpcQueryUsersOnFile(
        self,
        FileName: str,
    ) -> ENCRYPTION_CERTIFICATE_HASH_LIST | None: ...
    async def EfsRpcQueryRecoveryAgents(
        self,
        FileName: str,
    ) -> ENCRYPTION_CERTIFICATE_HASH_LIST | None: ...
    async def EfsRpcRemoveUsersFromFile(
        self,
        FileName: str,
        Users: ENCRYPTION_CERTIFICATE_HASH_LIST,
    ) -> None: ...
    async def EfsRpcAddUsersToFile(
        self,
        FileName: str,
        EncryptionCertificates: ENCRYPTION_CERTIFICATE_LIST,
    ) -> None: ...
    async def EfsRpcNotSupported(
        self,
        Reserved1: str,
        Reserved2: str,
        dwReserved1: int,
        dwReserved2: int,
        Reserved: EFS_RPC_BLOB | None,
        bReserved: int,
    ) -> None: ...
    async def EfsRpcFileKeyInfo(self, FileName: str, InfoClass: int) -> EFS_RPC_BLOB | None: ...
    async def EfsRpcDuplicateEncryptionInfoFile(
        self,
        SrcFileName: str,
        DestFileName: str,
        dwCreationDisposition: int,
        dwAttributes: int,
        RelativeSD: EFS_RPC_BLOB | None,
        bInheritHandle: int,
    ) -> None: ...
    async def EfsRpcAddUsersToFileEx(
        self,
        dwFlags: int,
        Reserved: EFS_RPC_BLOB | None,
        FileName: str,
        EncryptionCertificates: ENCRYPTION_CERTIFICATE_LIST,
    ) -> None: ...
    async def EfsRpcFileKeyInfoEx(
        self,
        dwFileKeyInfoFlags: int,
        Reserved: EFS_RPC_BLOB | None,
        FileName: str,
        InfoClass: int,
    ) -> EFS_RPC_BLOB | None: ...
    async def EfsRpcGetEncryptedFileMetadata(self, FileName: str) -> EFS_RPC_BLOB | None: ...
    async def EfsRpcSetEncryptedFileMetadata(
        self,
        FileName: str,
        OldEfsStreamBlob: EFS_RPC_BLOB | None,
        NewEfsStreamBlob: EFS_RPC_BLOB,
        NewEfsSignature: ENCRYPTED_FILE_METADATA_SIGNATURE | None = ...,
    ) -> None: ...
    async def EfsRpcFlushEfsCache(self) -> None: ...
    async def EfsRpcEncryptFileExSrv(
        self,
        FileName: str,
        ProtectorDescriptor: str | None,
        Flags: int,
    ) -> None: ...
    async def EfsRpcQueryProtectors(self, FileName: str) -> ENCRYPTION_PROTECTOR_LIST | None: ...

@type_check_only
class efsrpcAsyncRaw:
    async def EfsRpcOpenFileRaw(
        self,
        FileName: str,
        Flags: int,
    ) -> efsrpcResponse.EfsRpcOpenFileRaw: ...
    async def EfsRpcReadFileRaw(
        self,
        hContext: ndr.ContextHandle | None,
        *,
        EfsOutPipe: _t.AsyncPipeSink[bytes],
    ) -> efsrpcResponse.EfsRpcReadFileRaw: ...
    async def EfsRpcWriteFileRaw(
        self,
        hContext: ndr.ContextHandle | None,
        EfsInPipe: _t.AsyncPipeSource[int],
    ) -> efsrpcResponse.EfsRpcWriteFileRaw: ...
    async def EfsRpcCloseRaw(
        self,
        hContext: ndr.ContextHandle | None,
    ) -> efsrpcResponse.EfsRpcCloseRaw: ...
    async def EfsRpcEncryptFileSrv(self, FileName: str) -> efsrpcResponse.EfsRpcEncryptFileSrv: ...
    async def EfsRpcDecryptFileSrv(
        self,
        FileName: str,
        OpenFlag: int,
    ) -> efsrpcResponse.EfsRpcDecryptFileSrv: ...
    async def EfsRpcQueryUsersOnFile(
        self,
        FileName: str,
    ) -> efsrpcResponse.EfsRpcQueryUsersOnFile: ...
    async def EfsRpcQueryRecoveryAgents(
        self,
        FileName: str,
    ) -> efsrpcResponse.EfsRpcQueryRecoveryAgents: ...
    async def EfsRpcRemoveUsersFromFile(
        self,
        FileName: str,
        Users: ENCRYPTION_CERTIFICATE_HASH_LIST,
    ) -> efsrpcResponse.EfsRpcRemoveUsersFromFile: ...
    async def EfsRpcAddUsersToFile(
        self,
        FileName: str,
        EncryptionCertificates: ENCRYPTION_CERTIFICATE_LIST,
    ) -> efsrpcResponse.EfsRpcAddUsersToFile: ...
    async def EfsRpcNotSupported(
        self,
        Reserved1: str,
        Reserved2: str,
        dwReserved1: int,
        dwReserved2: int,
        Reserved: EFS_RPC_BLOB | None,
        bReserved: int,
    ) -> efsrpcResponse.EfsRpcNotSupported: ...
    async def EfsRpcFileKeyInfo(
        self,
        FileName: str,
        InfoClass: int,
    ) -> efsrpcResponse.EfsRpcFileKeyInfo: ...
    async def EfsRpcDuplicateEncryptionInfoFile(
        self,
        SrcFileName: str,
        DestFileName: str,
        dwCreationDisposition: int,
        dwAttributes: int,
        RelativeSD: EFS_RPC_BLOB | None,
        bInheritHandle: int,
    ) -> efsrpcResponse.EfsRpcDuplicateEncryptionInfoFile: ...
    async def EfsRpcAddUsersToFileEx(
        self,
        dwFlags: int,
        Reserved: EFS_RPC_BLOB | None,
        FileName: str,
        EncryptionCertificates: ENCRYPTION_CERTIFICATE_LIST,
    ) -> efsrpcResponse.EfsRpcAddUsersToFileEx: ...
    async def EfsRpcFileKeyInfoEx(
        self,
        dwFileKeyInfoFlags: int,
        Reserved: EFS_RPC_BLOB | None,
        FileName: str,
        InfoClass: int,
    ) -> efsrpcResponse.EfsRpcFileKeyInfoEx: ...
    async def EfsRpcGetEncryptedFileMetadata(
        self,
        FileName: str,
    ) -> efsrpcResponse.EfsRpcGetEncryptedFileMetadata: ...
    async def EfsRpcSetEncryptedFileMetadata(
        self,
        FileName: str,
        OldEfsStreamBlob: EFS_RPC_BLOB | None,
        NewEfsStreamBlob: EFS_RPC_BLOB,
        NewEfsSignature: ENCRYPTED_FILE_METADATA_SIGNATURE | None = ...,
    ) -> efsrpcResponse.EfsRpcSetEncryptedFileMetadata: ...
    async def EfsRpcFlushEfsCache(self) -> efsrpcResponse.EfsRpcFlushEfsCache: ...
    async def EfsRpcEncryptFileExSrv(
        self,
        FileName: str,
        ProtectorDescriptor: str | None,
        Flags: int,
    ) -> efsrpcResponse.EfsRpcEncryptFileExSrv: ...
    async def EfsRpcQueryProtectors(
        self,
        FileName: str,
    ) -> efsrpcResponse.EfsRpcQueryProtectors: ...

@type_check_only
class efsrpcAsyncStream:
    def EfsRpcReadFileRaw(
        self,
        hContext: ndr.ContextHandle | None,
    ) -> _t.AsyncPipeStream[bytes, efsrpcResponse.EfsRpcReadFileRaw]: ...

@type_check_only
class efsrpcManager(Protocol):
    def EfsRpcOpenFileRaw(self, *, FileName: str, Flags: int) -> _t.Answer[Any]: ...
    def EfsRpcReadFileRaw(
        self,
        *,
        hContext: Any,
        EfsOutPipe: Any,
    ) -> _t.Answer[None | Iterator[Any]]: ...
    def EfsRpcWriteFileRaw(self, *, hContext: Any, EfsInPipe: Any) -> _t.Answer[None]: ...
    def EfsRpcCloseRaw(self, *, hContext: Any) -> _t.Answer[Any]: ...
    def EfsRpcEncryptFileSrv(self, *, FileName: str) -> _t.Answer[None]: ...
    def EfsRpcDecryptFileSrv(self, *, FileName: str, OpenFlag: int) -> _t.Answer[None]: ...
    def EfsRpcQueryUsersOnFile(
        self,
        *,
        FileName: str,
    ) -> _t.Answer[ENCRYPTION_CERTIFICATE_HASH_LIST | None]: ...
    def EfsRpcQueryRecoveryAgents(
        self,
        *,
        FileName: str,
    ) -> _t.Answer[ENCRYPTION_CERTIFICATE_HASH_LIST | None]: ...
    def EfsRpcRemoveUsersFromFile(
        self,
        *,
        FileName: str,
        Users: ENCRYPTION_CERTIFICATE_HASH_LIST,
    ) -> _t.Answer[None]: ...
    def EfsRpcAddUsersToFile(
        self,
        *,
        FileName: str,
        EncryptionCertificates: ENCRYPTION_CERTIFICATE_LIST,
    ) -> _t.Answer[None]: ...
    def EfsRpcNotSupported(
        self,
        *,
        Reserved1: str,
        Reserved2: str,
        dwReserved1: int,
        dwReserved2: int,
        Reserved: EFS_RPC_BLOB | None,
        bReserved: int,
    ) -> _t.Answer[None]: ...
    def EfsRpcFileKeyInfo(
        self,
        *,
        FileName: str,
        InfoClass: int,
    ) -> _t.Answer[EFS_RPC_BLOB | None]: ...
    def EfsRpcDuplicateEncryptionInfoFile(
        self,
        *,
        SrcFileName: str,
        DestFileName: str,
        dwCreationDisposition: int,
        dwAttributes: int,
        RelativeSD: EFS_RPC_BLOB | None,
        bInheritHandle: int,
    ) -> _t.Answer[None]: ...
    def EfsRpcAddUsersToFileEx(
        self,
        *,
        dwFlags: int,
        Reserved: EFS_RPC_BLOB | None,
        FileName: str,
        EncryptionCertificates: ENCRYPTION_CERTIFICATE_LIST,
    ) -> _t.Answer[None]: ...
    def EfsRpcFileKeyInfoEx(
        self,
        *,
        dwFileKeyInfoFlags: int,
        Reserved: EFS_RPC_BLOB | None,
        FileName: str,
        InfoClass: int,
    ) -> _t.Answer[EFS_RPC_BLOB | None]: ...
    def EfsRpcGetEncryptedFileMetadata(
        self,
        *,
        FileName: str,
    ) -> _t.Answer[EFS_RPC_BLOB | None]: ...
    def EfsRpcSetEncryptedFileMetadata(
        self,
        *,
        FileName: str,
        OldEfsStreamBlob: EFS_RPC_BLOB | None,
        NewEfsStreamBlob: EFS_RPC_BLOB,
        NewEfsSignature: ENCRYPTED_FILE_METADATA_SIGNATURE | None,
    ) -> _t.Answer[None]: ...
    def EfsRpcFlushEfsCache(self) -> _t.Answer[None]: ...
    def EfsRpcEncryptFileExSrv(
        self,
        *,
        FileName: str,
        ProtectorDescriptor: str | None,
        Flags: int,
    ) -> _t.Answer[None]: ...
    def EfsRpcQueryProtectors(
        self,
        *,
        FileName: str,
    ) -> _t.Answer[ENCRYPTION_PROTECTOR_LIST | None]: ...

efsrpc: ndr.Interface[efsrpcClient, efsrpcAsyncClient, efsrpcManager]
