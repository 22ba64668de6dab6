"""The types and interfaces of efsr.idl.

Generated from efsr.idl by `python -m rpcfast idl`: edit that file and run it again.
"""

from rpcfast import ndr
from rpcfast.interfaces.ms_dtyp import RPC_SID

PEXIMPORT_CONTEXT_HANDLE = ndr.Context("PEXIMPORT_CONTEXT_HANDLE")
EFS_EXIM_PIPE = ndr.Pipe(ndr.usmall)
ALG_ID = ndr.ulong


class EFS_RPC_BLOB(ndr.Struct):
    cbData = ndr.Range(ndr.ulong, 0, 266240)
    bData = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.cbData))


PEFS_RPC_BLOB = ndr.unique(EFS_RPC_BLOB)


class EFS_HASH_BLOB(ndr.Struct):
    cbData = ndr.Range(ndr.ulong, 0, 100)
    bData = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.cbData))


class ENCRYPTION_CERTIFICATE_HASH(ndr.Struct):
    cbTotalLength = ndr.ulong
    UserSid = ndr.unique(RPC_SID)
    Hash = ndr.unique(EFS_HASH_BLOB)
    lpDisplayInformation = ndr.unique(ndr.string(ndr.wchar))


class ENCRYPTION_CERTIFICATE_HASH_LIST(ndr.Struct):
    nCert_Hash = ndr.Range(ndr.ulong, 0, 500)
    Users = ndr.unique(
        ndr.array(ndr.unique(ENCRYPTION_CERTIFICATE_HASH), size_is=ndr.var.nCert_Hash),
    )


class EFS_CERTIFICATE_BLOB(ndr.Struct):
    dwCertEncodingType = ndr.ulong
    cbData = ndr.Range(ndr.ulong, 0, 32768)
    bData = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.cbData))


class ENCRYPTION_CERTIFICATE(ndr.Struct):
    cbTotalLength = ndr.ulong
    UserSid = ndr.unique(RPC_SID)
    CertBlob = ndr.unique(EFS_CERTIFICATE_BLOB)


class ENCRYPTION_CERTIFICATE_LIST(ndr.Struct):
    nUsers = ndr.Range(ndr.ulong, 0, 500)
    Users = ndr.unique(ndr.array(ndr.unique(ENCRYPTION_CERTIFICATE), size_is=ndr.var.nUsers))


class ENCRYPTED_FILE_METADATA_SIGNATURE(ndr.Struct):
    dwEfsAccessType = ndr.ulong
    CertificatesAdded = ndr.unique(ENCRYPTION_CERTIFICATE_HASH_LIST)
    EncryptionCertificate = ndr.unique(ENCRYPTION_CERTIFICATE)
    EfsStreamSignature = ndr.unique(EFS_RPC_BLOB)


class ENCRYPTION_PROTECTOR(ndr.Struct):
    cbTotalLength = ndr.ulong
    UserSid = ndr.unique(RPC_SID)
    lpProtectorDescriptor = ndr.unique(ndr.string(ndr.wchar))


PENCRYPTION_PROTECTOR = ndr.unique(ENCRYPTION_PROTECTOR)


class ENCRYPTION_PROTECTOR_LIST(ndr.Struct):
    nProtectors = ndr.ulong
    pProtectors = ndr.unique(ndr.array(PENCRYPTION_PROTECTOR, size_is=ndr.var.nProtectors))


PENCRYPTION_PROTECTOR_LIST = ndr.unique(ENCRYPTION_PROTECTOR_LIST)


class EFS_KEY_INFO(ndr.Struct):
    dwVersion = ndr.ulong
    Entropy = ndr.ulong
    Algorithm = ndr.ulong
    KeyLength = ndr.ulong


class EFS_COMPATIBILITY_INFO(ndr.Struct):
    EfsVersion = ndr.ulong


class EFS_DECRYPTION_STATUS_INFO(ndr.Struct):
    dwDecryptionError = ndr.ulong
    dwHashOffset = ndr.ulong
    cbHash = ndr.ulong


class EFS_ENCRYPTION_STATUS_INFO(ndr.Struct):
    bHasCurrentKey = ndr.long
    dwEncryptionError = ndr.ulong


efsrpc = ndr.Interface("efsrpc", "c681d488-d850-11d0-8c52-00c04fd90f7e", (1, 0), [
    ndr.operation(
        "EfsRpcOpenFileRaw",
        ndr.out("hContext", ndr.ref(PEXIMPORT_CONTEXT_HANDLE)),
        ndr.in_("FileName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("Flags", ndr.long),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EfsRpcReadFileRaw",
        ndr.in_("hContext", PEXIMPORT_CONTEXT_HANDLE),
        ndr.out("EfsOutPipe", EFS_EXIM_PIPE),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EfsRpcWriteFileRaw",
        ndr.in_("hContext", PEXIMPORT_CONTEXT_HANDLE),
        ndr.in_("EfsInPipe", EFS_EXIM_PIPE),
        result=ndr.error_status_t,
    ),
    ndr.operation("EfsRpcCloseRaw", ndr.inout("hContext", ndr.ref(PEXIMPORT_CONTEXT_HANDLE))),
    ndr.operation(
        "EfsRpcEncryptFileSrv",
        ndr.in_("FileName", ndr.ref(ndr.string(ndr.wchar))),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EfsRpcDecryptFileSrv",
        ndr.in_("FileName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("OpenFlag", ndr.ulong),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EfsRpcQueryUsersOnFile",
        ndr.in_("FileName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.out("Users", ndr.ref(ndr.unique(ENCRYPTION_CERTIFICATE_HASH_LIST))),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EfsRpcQueryRecoveryAgents",
        ndr.in_("FileName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.out("RecoveryAgents", ndr.ref(ndr.unique(ENCRYPTION_CERTIFICATE_HASH_LIST))),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EfsRpcRemoveUsersFromFile",
        ndr.in_("FileName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("Users", ndr.ref(ENCRYPTION_CERTIFICATE_HASH_LIST)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EfsRpcAddUsersToFile",
        ndr.in_("FileName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("EncryptionCertificates", ndr.ref(ENCRYPTION_CERTIFICATE_LIST)),
        result=ndr.error_status_t,
    ),
    ndr.operation("Opnum10NotUsedOnWire"),
    ndr.operation(
        "EfsRpcNotSupported",
        ndr.in_("Reserved1", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("Reserved2", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("dwReserved1", ndr.ulong),
        ndr.in_("dwReserved2", ndr.ulong),
        ndr.in_("Reserved", ndr.unique(EFS_RPC_BLOB)),
        ndr.in_("bReserved", ndr.long),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EfsRpcFileKeyInfo",
        ndr.in_("FileName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("InfoClass", ndr.ulong),
        ndr.out("KeyInfo", ndr.ref(ndr.unique(EFS_RPC_BLOB))),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EfsRpcDuplicateEncryptionInfoFile",
        ndr.in_("SrcFileName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("DestFileName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("dwCreationDisposition", ndr.ulong),
        ndr.in_("dwAttributes", ndr.ulong),
        ndr.in_("RelativeSD", ndr.unique(EFS_RPC_BLOB)),
        ndr.in_("bInheritHandle", ndr.long),
        result=ndr.error_status_t,
    ),
    ndr.operation("Opnum14NotUsedOnWire"),
    ndr.operation(
        "EfsRpcAddUsersToFileEx",
        ndr.in_("dwFlags", ndr.ulong),
        ndr.in_("Reserved", ndr.unique(EFS_RPC_BLOB)),
        ndr.in_("FileName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("EncryptionCertificates", ndr.ref(ENCRYPTION_CERTIFICATE_LIST)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EfsRpcFileKeyInfoEx",
        ndr.in_("dwFileKeyInfoFlags", ndr.ulong),
        ndr.in_("Reserved", ndr.unique(EFS_RPC_BLOB)),
        ndr.in_("FileName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("InfoClass", ndr.ulong),
        ndr.out("KeyInfo", ndr.ref(ndr.unique(EFS_RPC_BLOB))),
        result=ndr.error_status_t,
    ),
    ndr.operation("Opnum17NotUsedOnWire"),
    ndr.operation(
        "EfsRpcGetEncryptedFileMetadata",
        ndr.in_("FileName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.out("EfsStreamBlob", ndr.ref(ndr.unique(EFS_RPC_BLOB))),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EfsRpcSetEncryptedFileMetadata",
        ndr.in_("FileName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("OldEfsStreamBlob", ndr.unique(EFS_RPC_BLOB)),
        ndr.in_("NewEfsStreamBlob", ndr.ref(EFS_RPC_BLOB)),
        ndr.in_("NewEfsSignature", ndr.unique(ENCRYPTED_FILE_METADATA_SIGNATURE)),
        result=ndr.error_status_t,
    ),
    ndr.operation("EfsRpcFlushEfsCache", result=ndr.error_status_t),
    ndr.operation(
        "EfsRpcEncryptFileExSrv",
        ndr.in_("FileName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.in_("ProtectorDescriptor", ndr.unique(ndr.string(ndr.wchar))),
        ndr.in_("Flags", ndr.ulong),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "EfsRpcQueryProtectors",
        ndr.in_("FileName", ndr.ref(ndr.string(ndr.wchar))),
        ndr.out("ppProtectorList", ndr.ref(ndr.unique(PENCRYPTION_PROTECTOR_LIST))),
        result=ndr.error_status_t,
    ),
], endpoints=("ncacn_np:[\\pipe\\lsarpc]",))
