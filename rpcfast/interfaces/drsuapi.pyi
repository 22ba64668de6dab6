# Types of the module that `python -m rpcfast idl` generated from drsuapi.idl.
# Client, async client and manager classes exist for type checkers only.
import uuid as _uuid
from typing import Any, Final, Protocol, overload, type_check_only

import rpcfast
import rpcfast.aio
from rpcfast import ndr
from rpcfast.ndr import typing as _t

DRS_HANDLE: Final[ndr.Context]
DSTIME: Final[ndr.Scalar]
USN: Final[ndr.Scalar]
ATTRTYP: Final[ndr.Scalar]

class NT4SID(ndr.Struct):
    Data: bytes
    def __init__(self, *, Data: _t.Buffer) -> None: ...

class DSNAME(ndr.Struct):
    structLen: int
    SidLen: int
    Guid: _uuid.UUID
    Sid: NT4SID
    NameLen: int
    StringName: str
    def __init__(
        self,
        *,
        structLen: int,
        SidLen: int,
        Guid: _uuid.UUID,
        Sid: NT4SID,
        NameLen: int = ...,
        StringName: str | _t.Elements[int],
    ) -> None: ...

class ATTRVAL(ndr.Struct):
    valLen: int
    pVal: bytes | None
    def __init__(self, *, valLen: int = ..., pVal: _t.Buffer | None = ...) -> None: ...

class ATTRVALBLOCK(ndr.Struct):
    valCount: int
    pAVal: list[ATTRVAL] | None
    def __init__(
        self,
        *,
        valCount: int = ...,
        pAVal: _t.Elements[ATTRVAL] | None = ...,
    ) -> None: ...

class ATTR(ndr.Struct):
    attrTyp: int
    AttrVal: ATTRVALBLOCK
    def __init__(self, *, attrTyp: int, AttrVal: ATTRVALBLOCK) -> None: ...

class ATTRBLOCK(ndr.Struct):
    attrCount: int
    pAttr: list[ATTR] | None
    def __init__(self, *, attrCount: int = ..., pAttr: _t.Elements[ATTR] | None = ...) -> None: ...

class ENTINF(ndr.Struct):
    pName: DSNAME | None
    ulFlags: int
    AttrBlock: ATTRBLOCK
    def __init__(
        self,
        *,
        pName: DSNAME | None = ...,
        ulFlags: int,
        AttrBlock: ATTRBLOCK,
    ) -> None: ...

class ENTINFLIST(ndr.Struct):
    pNextEntInf: ENTINFLIST | None
    Entinf: ENTINF
    def __init__(self, *, pNextEntInf: ENTINFLIST | None = ..., Entinf: ENTINF) -> None: ...

class OID_t(ndr.Struct):
    length: int
    elements: bytes | None
    def __init__(self, *, length: int = ..., elements: _t.Buffer | None = ...) -> None: ...

class PrefixTableEntry(ndr.Struct):
    ndx: int
    prefix: OID_t
    def __init__(self, *, ndx: int, prefix: OID_t) -> None: ...

class SCHEMA_PREFIX_TABLE(ndr.Struct):
    PrefixCount: int
    pPrefixEntry: list[PrefixTableEntry] | None
    def __init__(
        self,
        *,
        PrefixCount: int = ...,
        pPrefixEntry: _t.Elements[PrefixTableEntry] | None = ...,
    ) -> None: ...

class PARTIAL_ATTR_VECTOR_V1_EXT(ndr.Struct):
    dwVersion: int
    dwReserved1: int
    cAttrs: int
    rgPartialAttr: list[int]
    def __init__(
        self,
        *,
        dwVersion: int,
        dwReserved1: int,
        cAttrs: int = ...,
        rgPartialAttr: _t.Elements[int],
    ) -> None: ...

class USN_VECTOR(ndr.Struct):
    usnHighObjUpdate: int
    usnReserved: int
    usnHighPropUpdate: int
    def __init__(
        self,
        *,
        usnHighObjUpdate: int,
        usnReserved: int,
        usnHighPropUpdate: int,
    ) -> None: ...

class UPTODATE_CURSOR_V1(ndr.Struct):
    uuidDsa: _uuid.UUID
    usnHighPropUpdate: int
    def __init__(self, *, uuidDsa: _uuid.UUID, usnHighPropUpdate: int) -> None: ...

class UPTODATE_VECTOR_V1_EXT(ndr.Struct):
    dwVersion: int
    dwReserved1: int
    cNumCursors: int
    dwReserved2: int
    rgCursors: list[UPTODATE_CURSOR_V1]
    def __init__(
        self,
        *,
        dwVersion: int,
        dwReserved1: int,
        cNumCursors: int = ...,
        dwReserved2: int,
        rgCursors: _t.Elements[UPTODATE_CURSOR_V1],
    ) -> None: ...

class UPTODATE_CURSOR_V2(ndr.Struct):
    uuidDsa: _uuid.UUID
    usnHighPropUpdate: int
    timeLastSyncSuccess: int
    def __init__(
        self,
        *,
        uuidDsa: _uuid.UUID,
        usnHighPropUpdate: int,
        timeLastSyncSuccess: int,
    ) -> None: ...

class UPTODATE_VECTOR_V2_EXT(ndr.Struct):
    dwVersion: int
    dwReserved1: int
    cNumCursors: int
    dwReserved2: int
    rgCursors: list[UPTODATE_CURSOR_V2]
    def __init__(
        self,
        *,
        dwVersion: int,
        dwReserved1: int,
        cNumCursors: int = ...,
        dwReserved2: int,
        rgCursors: _t.Elements[UPTODATE_CURSOR_V2],
    ) -> None: ...

class PROPERTY_META_DATA_EXT(ndr.Struct):
    dwVersion: int
    timeChanged: int
    uuidDsaOriginating: _uuid.UUID
    usnOriginating: int
    def __init__(
        self,
        *,
        dwVersion: int,
        timeChanged: int,
        uuidDsaOriginating: _uuid.UUID,
        usnOriginating: int,
    ) -> None: ...

class PROPERTY_META_DATA_EXT_VECTOR(ndr.Struct):
    cNumProps: int
    rgMetaData: list[PROPERTY_META_DATA_EXT]
    def __init__(
        self,
        *,
        cNumProps: int = ...,
        rgMetaData: _t.Elements[PROPERTY_META_DATA_EXT],
    ) -> None: ...

class REPLENTINFLIST(ndr.Struct):
    pNextEntInf: REPLENTINFLIST | None
    Entinf: ENTINF
    fIsNCPrefix: int
    pParentGuid: _uuid.UUID | None
    pMetaDataExt: PROPERTY_META_DATA_EXT_VECTOR | None
    def __init__(
        self,
        *,
        pNextEntInf: REPLENTINFLIST | None = ...,
        Entinf: ENTINF,
        fIsNCPrefix: int,
        pParentGuid: _uuid.UUID | None = ...,
        pMetaDataExt: PROPERTY_META_DATA_EXT_VECTOR | None = ...,
    ) -> None: ...

class VALUE_META_DATA_EXT_V1(ndr.Struct):
    timeCreated: int
    MetaData: PROPERTY_META_DATA_EXT
    def __init__(self, *, timeCreated: int, MetaData: PROPERTY_META_DATA_EXT) -> None: ...

class VALUE_META_DATA_EXT_V3(ndr.Struct):
    timeCreated: int
    MetaData: PROPERTY_META_DATA_EXT
    unused1: int
    unused2: int
    unused3: int
    timeExpired: int
    def __init__(
        self,
        *,
        timeCreated: int,
        MetaData: PROPERTY_META_DATA_EXT,
        unused1: int,
        unused2: int,
        unused3: int,
        timeExpired: int,
    ) -> None: ...

class REPLVALINF_V1(ndr.Struct):
    pObject: DSNAME | None
    attrTyp: int
    Aval: ATTRVAL
    fIsPresent: int
    MetaData: VALUE_META_DATA_EXT_V1
    def __init__(
        self,
        *,
        pObject: DSNAME | None = ...,
        attrTyp: int,
        Aval: ATTRVAL,
        fIsPresent: int,
        MetaData: VALUE_META_DATA_EXT_V1,
    ) -> None: ...

class REPLVALINF_V3(ndr.Struct):
    pObject: DSNAME | None
    attrTyp: int
    Aval: ATTRVAL
    fIsPresent: int
    MetaData: VALUE_META_DATA_EXT_V3
    def __init__(
        self,
        *,
        pObject: DSNAME | None = ...,
        attrTyp: int,
        Aval: ATTRVAL,
        fIsPresent: int,
        MetaData: VALUE_META_DATA_EXT_V3,
    ) -> None: ...

class VAR_SIZE_BUFFER_WITH_VERSION(ndr.Struct):
    ulVersion: int
    cbByteBuffer: int
    ullPadding: int
    rgbBuffer: bytes
    def __init__(
        self,
        *,
        ulVersion: int,
        cbByteBuffer: int = ...,
        ullPadding: int,
        rgbBuffer: _t.Buffer,
    ) -> None: ...

DRS_EXT_BASE: Final = 1
DRS_EXT_ASYNCREPL: Final = 2
DRS_EXT_REMOVEAPI: Final = 4
DRS_EXT_MOVEREQ_V2: Final = 8
DRS_EXT_GETCHG_DEFLATE: Final = 16
DRS_EXT_DCINFO_V1: Final = 32
DRS_EXT_RESTORE_USN_OPTIMIZATION: Final = 64
DRS_EXT_ADDENTRY: Final = 128
DRS_EXT_KCC_EXECUTE: Final = 256
DRS_EXT_ADDENTRY_V2: Final = 512
DRS_EXT_LINKED_VALUE_REPLICATION: Final = 1024
DRS_EXT_DCINFO_V2: Final = 2048
DRS_EXT_INSTANCE_TYPE_NOT_REQ_ON_MOD: Final = 4096
DRS_EXT_CRYPTO_BIND: Final = 8192
DRS_EXT_GET_REPL_INFO: Final = 16384
DRS_EXT_STRONG_ENCRYPTION: Final = 32768
DRS_EXT_DCINFO_VFFFFFFFF: Final = 65536
DRS_EXT_TRANSITIVE_MEMBERSHIP: Final = 131072
DRS_EXT_ADD_SID_HISTORY: Final = 262144
DRS_EXT_POST_BETA3: Final = 524288
DRS_EXT_GETCHGREQ_V5: Final = 1048576
DRS_EXT_GETMEMBERSHIPS2: Final = 2097152
DRS_EXT_GETCHGREQ_V6: Final = 4194304
DRS_EXT_NONDOMAIN_NCS: Final = 8388608
DRS_EXT_GETCHGREQ_V8: Final = 16777216
DRS_EXT_GETCHGREPLY_V5: Final = 33554432
DRS_EXT_GETCHGREPLY_V6: Final = 67108864
DRS_EXT_WHISTLER_BETA3: Final = 134217728
DRS_EXT_W2K3_DEFLATE: Final = 268435456
DRS_EXT_GETCHGREQ_V10: Final = 536870912

class DRS_EXTENSIONS(ndr.Struct):
    cb: int
    rgb: bytes
    def __init__(self, *, cb: int = ..., rgb: _t.Buffer) -> None: ...

DRS_ASYNC_OP: Final = 1
DRS_GETCHG_CHECK: Final = 2
DRS_UPDATE_NOTIFICATION: Final = 2
DRS_ADD_REF: Final = 4
DRS_SYNC_ALL: Final = 4
DRS_DEL_REF: Final = 8
DRS_WRIT_REP: Final = 16
DRS_INIT_SYNC: Final = 32
DRS_PER_SYNC: Final = 64
DRS_MAIL_REP: Final = 128
DRS_ASYNC_REP: Final = 256
DRS_IGNORE_ERROR: Final = 256
DRS_TWOWAY_SYNC: Final = 512
DRS_CRITICAL_ONLY: Final = 1024
DRS_GET_ANC: Final = 2048
DRS_GET_NC_SIZE: Final = 4096
DRS_LOCAL_ONLY: Final = 4096
DRS_NONGC_RO_REP: Final = 8192
DRS_SYNC_BYNAME: Final = 16384
DRS_REF_OK: Final = 16384
DRS_FULL_SYNC_NOW: Final = 32768
DRS_NO_SOURCE: Final = 32768
DRS_FULL_SYNC_IN_PROGRESS: Final = 65536
DRS_FULL_SYNC_PACKET: Final = 131072
DRS_SYNC_REQUEUE: Final = 262144
DRS_SYNC_URGENT: Final = 524288
DRS_REF_GCSPN: Final = 1048576
DRS_NO_DISCARD: Final = 1048576
DRS_NEVER_SYNCED: Final = 2097152
DRS_SPECIAL_SECRET_PROCESSING: Final = 4194304
DRS_INIT_SYNC_NOW: Final = 8388608
DRS_PREEMPTED: Final = 16777216
DRS_SYNC_FORCED: Final = 33554432
DRS_DISABLE_AUTO_SYNC: Final = 67108864
DRS_DISABLE_PERIODIC_SYNC: Final = 134217728
DRS_USE_COMPRESSION: Final = 268435456
DRS_NEVER_NOTIFY: Final = 536870912
DRS_SYNC_PAS: Final = 1073741824
DRS_GET_ALL_GROUP_MEMBERSHIP: Final = 2147483648

class DRS_MSG_REPSYNC_V1(ndr.Struct):
    pNC: DSNAME
    uuidDsaSrc: _uuid.UUID
    pszDsaSrc: str | None
    ulOptions: int
    def __init__(
        self,
        *,
        pNC: DSNAME,
        uuidDsaSrc: _uuid.UUID,
        pszDsaSrc: str | None = ...,
        ulOptions: int,
    ) -> None: ...

class DRS_MSG_REPSYNC_V2(ndr.Struct):
    pNC: DSNAME
    uuidDsaSrc: _uuid.UUID
    pszDsaSrc: str | None
    ulOptions: int
    correlationID: _uuid.UUID
    pReservedBuffer: VAR_SIZE_BUFFER_WITH_VERSION | None
    def __init__(
        self,
        *,
        pNC: DSNAME,
        uuidDsaSrc: _uuid.UUID,
        pszDsaSrc: str | None = ...,
        ulOptions: int,
        correlationID: _uuid.UUID,
        pReservedBuffer: VAR_SIZE_BUFFER_WITH_VERSION | None = ...,
    ) -> None: ...

class DRS_MSG_REPSYNC(ndr.Union):
    tag: int
    value: DRS_MSG_REPSYNC_V1 | DRS_MSG_REPSYNC_V2
    @overload
    def __init__(self, tag: int, value: DRS_MSG_REPSYNC_V1 | DRS_MSG_REPSYNC_V2, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_REPSYNC_V1) -> None: ...
    @overload
    def __init__(self, *, V2: DRS_MSG_REPSYNC_V2) -> None: ...

EXOP_FSMO_REQ_ROLE: Final = 1
EXOP_FSMO_REQ_RID_ALLOC: Final = 2
EXOP_FSMO_RID_REQ_ROLE: Final = 3
EXOP_FSMO_REQ_PDC: Final = 4
EXOP_FSMO_ABANDON_ROLE: Final = 5
EXOP_REPL_OBJ: Final = 6
EXOP_REPL_SECRETS: Final = 7

class MTX_ADDR(ndr.Struct):
    mtx_namelen: int
    mtx_name: bytes
    def __init__(self, *, mtx_namelen: int = ..., mtx_name: _t.Buffer) -> None: ...

class DRS_MSG_GETCHGREQ_V3(ndr.Struct):
    uuidDsaObjDest: _uuid.UUID
    uuidInvocIdSrc: _uuid.UUID
    pNC: DSNAME
    usnvecFrom: USN_VECTOR
    pUpToDateVecDestV1: UPTODATE_VECTOR_V1_EXT | None
    pPartialAttrVecDestV1: PARTIAL_ATTR_VECTOR_V1_EXT | None
    PrefixTableDest: SCHEMA_PREFIX_TABLE
    ulFlags: int
    cMaxObjects: int
    cMaxBytes: int
    ulExtendedOp: int
    def __init__(
        self,
        *,
        uuidDsaObjDest: _uuid.UUID,
        uuidInvocIdSrc: _uuid.UUID,
        pNC: DSNAME,
        usnvecFrom: USN_VECTOR,
        pUpToDateVecDestV1: UPTODATE_VECTOR_V1_EXT | None = ...,
        pPartialAttrVecDestV1: PARTIAL_ATTR_VECTOR_V1_EXT | None = ...,
        PrefixTableDest: SCHEMA_PREFIX_TABLE,
        ulFlags: int,
        cMaxObjects: int,
        cMaxBytes: int,
        ulExtendedOp: int,
    ) -> None: ...

class DRS_MSG_GETCHGREQ_V4(ndr.Struct):
    uuidTransportObj: _uuid.UUID
    pmtxReturnAddress: MTX_ADDR
    V3: DRS_MSG_GETCHGREQ_V3
    def __init__(
        self,
        *,
        uuidTransportObj: _uuid.UUID,
        pmtxReturnAddress: MTX_ADDR,
        V3: DRS_MSG_GETCHGREQ_V3,
    ) -> None: ...

class DRS_MSG_GETCHGREQ_V7(ndr.Struct):
    uuidTransportObj: _uuid.UUID
    pmtxReturnAddress: MTX_ADDR
    V3: DRS_MSG_GETCHGREQ_V3
    pPartialAttrSet: PARTIAL_ATTR_VECTOR_V1_EXT | None
    pPartialAttrSetEx: PARTIAL_ATTR_VECTOR_V1_EXT | None
    PrefixTableDest: SCHEMA_PREFIX_TABLE
    def __init__(
        self,
        *,
        uuidTransportObj: _uuid.UUID,
        pmtxReturnAddress: MTX_ADDR,
        V3: DRS_MSG_GETCHGREQ_V3,
        pPartialAttrSet: PARTIAL_ATTR_VECTOR_V1_EXT | None = ...,
        pPartialAttrSetEx: PARTIAL_ATTR_VECTOR_V1_EXT | None = ...,
        PrefixTableDest: SCHEMA_PREFIX_TABLE,
    ) -> None: ...

class DRS_MSG_GETCHGREQ_V5(ndr.Struct):
    uuidDsaObjDest: _uuid.UUID
    uuidInvocIdSrc: _uuid.UUID
    pNC: DSNAME
    usnvecFrom: USN_VECTOR
    pUpToDateVecDestV1: UPTODATE_VECTOR_V1_EXT | None
    ulFlags: int
    cMaxObjects: int
    cMaxBytes: int
    ulExtendedOp: int
    liFsmoInfo: int
    def __init__(
        self,
        *,
        uuidDsaObjDest: _uuid.UUID,
        uuidInvocIdSrc: _uuid.UUID,
        pNC: DSNAME,
        usnvecFrom: USN_VECTOR,
        pUpToDateVecDestV1: UPTODATE_VECTOR_V1_EXT | None = ...,
        ulFlags: int,
        cMaxObjects: int,
        cMaxBytes: int,
        ulExtendedOp: int,
        liFsmoInfo: int,
    ) -> None: ...

class DRS_MSG_GETCHGREQ_V8(ndr.Struct):
    uuidDsaObjDest: _uuid.UUID
    uuidInvocIdSrc: _uuid.UUID
    pNC: DSNAME
    usnvecFrom: USN_VECTOR
    pUpToDateVecDest: UPTODATE_VECTOR_V1_EXT | None
    ulFlags: int
    cMaxObjects: int
    cMaxBytes: int
    ulExtendedOp: int
    liFsmoInfo: int
    pPartialAttrSet: PARTIAL_ATTR_VECTOR_V1_EXT | None
    pPartialAttrSetEx: PARTIAL_ATTR_VECTOR_V1_EXT | None
    PrefixTableDest: SCHEMA_PREFIX_TABLE
    def __init__(
        self,
        *,
        uuidDsaObjDest: _uuid.UUID,
        uuidInvocIdSrc: _uuid.UUID,
        pNC: DSNAME,
        usnvecFrom: USN_VECTOR,
        pUpToDateVecDest: UPTODATE_VECTOR_V1_EXT | None = ...,
        ulFlags: int,
        cMaxObjects: int,
        cMaxBytes: int,
        ulExtendedOp: int,
        liFsmoInfo: int,
        pPartialAttrSet: PARTIAL_ATTR_VECTOR_V1_EXT | None = ...,
        pPartialAttrSetEx: PARTIAL_ATTR_VECTOR_V1_EXT | None = ...,
        PrefixTableDest: SCHEMA_PREFIX_TABLE,
    ) -> None: ...

class DRS_MSG_GETCHGREQ_V10(ndr.Struct):
    uuidDsaObjDest: _uuid.UUID
    uuidInvocIdSrc: _uuid.UUID
    pNC: DSNAME
    usnvecFrom: USN_VECTOR
    pUpToDateVecDest: UPTODATE_VECTOR_V1_EXT | None
    ulFlags: int
    cMaxObjects: int
    cMaxBytes: int
    ulExtendedOp: int
    liFsmoInfo: int
    pPartialAttrSet: PARTIAL_ATTR_VECTOR_V1_EXT | None
    pPartialAttrSetEx: PARTIAL_ATTR_VECTOR_V1_EXT | None
    PrefixTableDest: SCHEMA_PREFIX_TABLE
    ulMoreFlags: int
    def __init__(
        self,
        *,
        uuidDsaObjDest: _uuid.UUID,
        uuidInvocIdSrc: _uuid.UUID,
        pNC: DSNAME,
        usnvecFrom: USN_VECTOR,
        pUpToDateVecDest: UPTODATE_VECTOR_V1_EXT | None = ...,
        ulFlags: int,
        cMaxObjects: int,
        cMaxBytes: int,
        ulExtendedOp: int,
        liFsmoInfo: int,
        pPartialAttrSet: PARTIAL_ATTR_VECTOR_V1_EXT | None = ...,
        pPartialAttrSetEx: PARTIAL_ATTR_VECTOR_V1_EXT | None = ...,
        PrefixTableDest: SCHEMA_PREFIX_TABLE,
        ulMoreFlags: int,
    ) -> None: ...

class DRS_MSG_GETCHGREQ_V11(ndr.Struct):
    uuidDsaObjDest: _uuid.UUID
    uuidInvocIdSrc: _uuid.UUID
    pNC: DSNAME
    usnvecFrom: USN_VECTOR
    pUpToDateVecDest: UPTODATE_VECTOR_V1_EXT | None
    ulFlags: int
    cMaxObjects: int
    cMaxBytes: int
    ulExtendedOp: int
    liFsmoInfo: int
    pPartialAttrSet: PARTIAL_ATTR_VECTOR_V1_EXT | None
    pPartialAttrSetEx: PARTIAL_ATTR_VECTOR_V1_EXT | None
    PrefixTableDest: SCHEMA_PREFIX_TABLE
    ulMoreFlags: int
    correlationID: _uuid.UUID
    pReservedBuffer: VAR_SIZE_BUFFER_WITH_VERSION | None
    def __init__(
        self,
        *,
        uuidDsaObjDest: _uuid.UUID,
        uuidInvocIdSrc: _uuid.UUID,
        pNC: DSNAME,
        usnvecFrom: USN_VECTOR,
        pUpToDateVecDest: UPTODATE_VECTOR_V1_EXT | None = ...,
        ulFlags: int,
        cMaxObjects: int,
        cMaxBytes: int,
        ulExtendedOp: int,
        liFsmoInfo: int,
        pPartialAttrSet: PARTIAL_ATTR_VECTOR_V1_EXT | None = ...,
        pPartialAttrSetEx: PARTIAL_ATTR_VECTOR_V1_EXT | None = ...,
        PrefixTableDest: SCHEMA_PREFIX_TABLE,
        ulMoreFlags: int,
        correlationID: _uuid.UUID,
        pReservedBuffer: VAR_SIZE_BUFFER_WITH_VERSION | None = ...,
    ) -> None: ...

class DRS_MSG_GETCHGREQ(ndr.Union):
    tag: int
    value: (
        DRS_MSG_GETCHGREQ_V4
        | DRS_MSG_GETCHGREQ_V5
        | DRS_MSG_GETCHGREQ_V7
        | DRS_MSG_GETCHGREQ_V8
        | DRS_MSG_GETCHGREQ_V10
        | DRS_MSG_GETCHGREQ_V11
    )
    @overload
    def __init__(
        self,
        tag: int,
        value: (
            DRS_MSG_GETCHGREQ_V4
            | DRS_MSG_GETCHGREQ_V5
            | DRS_MSG_GETCHGREQ_V7
            | DRS_MSG_GETCHGREQ_V8
            | DRS_MSG_GETCHGREQ_V10
            | DRS_MSG_GETCHGREQ_V11
        ),
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, V4: DRS_MSG_GETCHGREQ_V4) -> None: ...
    @overload
    def __init__(self, *, V5: DRS_MSG_GETCHGREQ_V5) -> None: ...
    @overload
    def __init__(self, *, V7: DRS_MSG_GETCHGREQ_V7) -> None: ...
    @overload
    def __init__(self, *, V8: DRS_MSG_GETCHGREQ_V8) -> None: ...
    @overload
    def __init__(self, *, V10: DRS_MSG_GETCHGREQ_V10) -> None: ...
    @overload
    def __init__(self, *, V11: DRS_MSG_GETCHGREQ_V11) -> None: ...

class DRS_MSG_GETCHGREPLY_V1(ndr.Struct):
    uuidDsaObjSrc: _uuid.UUID
    uuidInvocIdSrc: _uuid.UUID
    pNC: DSNAME | None
    usnvecFrom: USN_VECTOR
    usnvecTo: USN_VECTOR
    pUpToDateVecSrcV1: UPTODATE_VECTOR_V1_EXT | None
    PrefixTableSrc: SCHEMA_PREFIX_TABLE
    ulExtendedRet: int
    cNumObjects: int
    cNumBytes: int
    pObjects: REPLENTINFLIST | None
    fMoreData: int
    def __init__(
        self,
        *,
        uuidDsaObjSrc: _uuid.UUID,
        uuidInvocIdSrc: _uuid.UUID,
        pNC: DSNAME | None = ...,
        usnvecFrom: USN_VECTOR,
        usnvecTo: USN_VECTOR,
        pUpToDateVecSrcV1: UPTODATE_VECTOR_V1_EXT | None = ...,
        PrefixTableSrc: SCHEMA_PREFIX_TABLE,
        ulExtendedRet: int,
        cNumObjects: int,
        cNumBytes: int,
        pObjects: REPLENTINFLIST | None = ...,
        fMoreData: int,
    ) -> None: ...

class DRS_MSG_GETCHGREPLY_V6(ndr.Struct):
    uuidDsaObjSrc: _uuid.UUID
    uuidInvocIdSrc: _uuid.UUID
    pNC: DSNAME | None
    usnvecFrom: USN_VECTOR
    usnvecTo: USN_VECTOR
    pUpToDateVecSrc: UPTODATE_VECTOR_V2_EXT | None
    PrefixTableSrc: SCHEMA_PREFIX_TABLE
    ulExtendedRet: int
    cNumObjects: int
    cNumBytes: int
    pObjects: REPLENTINFLIST | None
    fMoreData: int
    cNumNcSizeObjects: int
    cNumNcSizeValues: int
    cNumValues: int
    rgValues: list[REPLVALINF_V1] | None
    dwDRSError: int
    def __init__(
        self,
        *,
        uuidDsaObjSrc: _uuid.UUID,
        uuidInvocIdSrc: _uuid.UUID,
        pNC: DSNAME | None = ...,
        usnvecFrom: USN_VECTOR,
        usnvecTo: USN_VECTOR,
        pUpToDateVecSrc: UPTODATE_VECTOR_V2_EXT | None = ...,
        PrefixTableSrc: SCHEMA_PREFIX_TABLE,
        ulExtendedRet: int,
        cNumObjects: int,
        cNumBytes: int,
        pObjects: REPLENTINFLIST | None = ...,
        fMoreData: int,
        cNumNcSizeObjects: int,
        cNumNcSizeValues: int,
        cNumValues: int = ...,
        rgValues: _t.Elements[REPLVALINF_V1] | None = ...,
        dwDRSError: int,
    ) -> None: ...

class DRS_MSG_GETCHGREPLY_V9(ndr.Struct):
    uuidDsaObjSrc: _uuid.UUID
    uuidInvocIdSrc: _uuid.UUID
    pNC: DSNAME | None
    usnvecFrom: USN_VECTOR
    usnvecTo: USN_VECTOR
    pUpToDateVecSrc: UPTODATE_VECTOR_V2_EXT | None
    PrefixTableSrc: SCHEMA_PREFIX_TABLE
    ulExtendedRet: int
    cNumObjects: int
    cNumBytes: int
    pObjects: REPLENTINFLIST | None
    fMoreData: int
    cNumNcSizeObjects: int
    cNumNcSizeValues: int
    cNumValues: int
    rgValues: list[REPLVALINF_V3] | None
    dwDRSError: int
    def __init__(
        self,
        *,
        uuidDsaObjSrc: _uuid.UUID,
        uuidInvocIdSrc: _uuid.UUID,
        pNC: DSNAME | None = ...,
        usnvecFrom: USN_VECTOR,
        usnvecTo: USN_VECTOR,
        pUpToDateVecSrc: UPTODATE_VECTOR_V2_EXT | None = ...,
        PrefixTableSrc: SCHEMA_PREFIX_TABLE,
        ulExtendedRet: int,
        cNumObjects: int,
        cNumBytes: int,
        pObjects: REPLENTINFLIST | None = ...,
        fMoreData: int,
        cNumNcSizeObjects: int,
        cNumNcSizeValues: int,
        cNumValues: int = ...,
        rgValues: _t.Elements[REPLVALINF_V3] | None = ...,
        dwDRSError: int,
    ) -> None: ...

class DRS_COMPRESSED_BLOB(ndr.Struct):
    cbUncompressedSize: int
    cbCompressedSize: int
    pbCompressedData: bytes | None
    def __init__(
        self,
        *,
        cbUncompressedSize: int,
        cbCompressedSize: int = ...,
        pbCompressedData: _t.Buffer | None = ...,
    ) -> None: ...

class DRS_MSG_GETCHGREPLY_V2(ndr.Struct):
    CompressedV1: DRS_COMPRESSED_BLOB
    def __init__(self, *, CompressedV1: DRS_COMPRESSED_BLOB) -> None: ...

class DRS_COMP_ALG_TYPE(ndr.IntEnum):
    DRS_COMP_ALG_NONE = 0
    DRS_COMP_ALG_UNUSED = 1
    DRS_COMP_ALG_MSZIP = 2
    DRS_COMP_ALG_WIN2K3 = 3

class DRS_MSG_GETCHGREPLY_V7(ndr.Struct):
    dwCompressedVersion: int
    CompressionAlg: DRS_COMP_ALG_TYPE
    CompressedAny: DRS_COMPRESSED_BLOB
    def __init__(
        self,
        *,
        dwCompressedVersion: int,
        CompressionAlg: DRS_COMP_ALG_TYPE | int,
        CompressedAny: DRS_COMPRESSED_BLOB,
    ) -> None: ...

class DRS_MSG_GETCHGREPLY(ndr.Union):
    tag: int
    value: (
        DRS_MSG_GETCHGREPLY_V1
        | DRS_MSG_GETCHGREPLY_V2
        | DRS_MSG_GETCHGREPLY_V6
        | DRS_MSG_GETCHGREPLY_V7
        | DRS_MSG_GETCHGREPLY_V9
    )
    @overload
    def __init__(
        self,
        tag: int,
        value: (
            DRS_MSG_GETCHGREPLY_V1
            | DRS_MSG_GETCHGREPLY_V2
            | DRS_MSG_GETCHGREPLY_V6
            | DRS_MSG_GETCHGREPLY_V7
            | DRS_MSG_GETCHGREPLY_V9
        ),
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_GETCHGREPLY_V1) -> None: ...
    @overload
    def __init__(self, *, V2: DRS_MSG_GETCHGREPLY_V2) -> None: ...
    @overload
    def __init__(self, *, V6: DRS_MSG_GETCHGREPLY_V6) -> None: ...
    @overload
    def __init__(self, *, V7: DRS_MSG_GETCHGREPLY_V7) -> None: ...
    @overload
    def __init__(self, *, V9: DRS_MSG_GETCHGREPLY_V9) -> None: ...

class DRS_MSG_UPDREFS_V1(ndr.Struct):
    pNC: DSNAME
    pszDsaDest: str
    uuidDsaObjDest: _uuid.UUID
    ulOptions: int
    def __init__(
        self,
        *,
        pNC: DSNAME,
        pszDsaDest: str,
        uuidDsaObjDest: _uuid.UUID,
        ulOptions: int,
    ) -> None: ...

class DRS_MSG_UPDREFS_V2(ndr.Struct):
    pNC: DSNAME
    pszDsaDest: str
    uuidDsaObjDest: _uuid.UUID
    ulOptions: int
    correlationID: _uuid.UUID
    pReservedBuffer: VAR_SIZE_BUFFER_WITH_VERSION | None
    def __init__(
        self,
        *,
        pNC: DSNAME,
        pszDsaDest: str,
        uuidDsaObjDest: _uuid.UUID,
        ulOptions: int,
        correlationID: _uuid.UUID,
        pReservedBuffer: VAR_SIZE_BUFFER_WITH_VERSION | None = ...,
    ) -> None: ...

class DRS_MSG_UPDREFS(ndr.Union):
    tag: int
    value: DRS_MSG_UPDREFS_V1 | DRS_MSG_UPDREFS_V2
    @overload
    def __init__(self, tag: int, value: DRS_MSG_UPDREFS_V1 | DRS_MSG_UPDREFS_V2, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_UPDREFS_V1) -> None: ...
    @overload
    def __init__(self, *, V2: DRS_MSG_UPDREFS_V2) -> None: ...

class REPLTIMES(ndr.Struct):
    rgTimes: bytes
    def __init__(self, *, rgTimes: _t.Buffer) -> None: ...

class DRS_MSG_REPADD_V1(ndr.Struct):
    pNC: DSNAME
    pszDsaSrc: str
    rtSchedule: REPLTIMES
    ulOptions: int
    def __init__(
        self,
        *,
        pNC: DSNAME,
        pszDsaSrc: str,
        rtSchedule: REPLTIMES,
        ulOptions: int,
    ) -> None: ...

class DRS_MSG_REPADD_V2(ndr.Struct):
    pNC: DSNAME
    pSourceDsaDN: DSNAME | None
    pTransportDN: DSNAME | None
    pszSourceDsaAddress: str
    rtSchedule: REPLTIMES
    ulOptions: int
    def __init__(
        self,
        *,
        pNC: DSNAME,
        pSourceDsaDN: DSNAME | None = ...,
        pTransportDN: DSNAME | None = ...,
        pszSourceDsaAddress: str,
        rtSchedule: REPLTIMES,
        ulOptions: int,
    ) -> None: ...

class DRS_MSG_REPADD_V3(ndr.Struct):
    pNC: DSNAME
    pSourceDsaDN: DSNAME | None
    pTransportDN: DSNAME | None
    pszSourceDsaAddress: str
    rtSchedule: REPLTIMES
    ulOptions: int
    correlationID: _uuid.UUID
    pReservedBuffer: VAR_SIZE_BUFFER_WITH_VERSION | None
    def __init__(
        self,
        *,
        pNC: DSNAME,
        pSourceDsaDN: DSNAME | None = ...,
        pTransportDN: DSNAME | None = ...,
        pszSourceDsaAddress: str,
        rtSchedule: REPLTIMES,
        ulOptions: int,
        correlationID: _uuid.UUID,
        pReservedBuffer: VAR_SIZE_BUFFER_WITH_VERSION | None = ...,
    ) -> None: ...

class DRS_MSG_REPADD(ndr.Union):
    tag: int
    value: DRS_MSG_REPADD_V1 | DRS_MSG_REPADD_V2 | DRS_MSG_REPADD_V3
    @overload
    def __init__(
        self,
        tag: int,
        value: DRS_MSG_REPADD_V1 | DRS_MSG_REPADD_V2 | DRS_MSG_REPADD_V3,
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_REPADD_V1) -> None: ...
    @overload
    def __init__(self, *, V2: DRS_MSG_REPADD_V2) -> None: ...
    @overload
    def __init__(self, *, V3: DRS_MSG_REPADD_V3) -> None: ...

class DRS_MSG_REPDEL_V1(ndr.Struct):
    pNC: DSNAME
    pszDsaSrc: str | None
    ulOptions: int
    def __init__(self, *, pNC: DSNAME, pszDsaSrc: str | None = ..., ulOptions: int) -> None: ...

class DRS_MSG_REPDEL(ndr.Union):
    tag: int
    value: DRS_MSG_REPDEL_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_REPDEL_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_REPDEL_V1) -> None: ...

class DRS_MSG_REPMOD_V1(ndr.Struct):
    pNC: DSNAME
    uuidSourceDRA: _uuid.UUID
    pszSourceDRA: str | None
    rtSchedule: REPLTIMES
    ulReplicaFlags: int
    ulModifyFields: int
    ulOptions: int
    def __init__(
        self,
        *,
        pNC: DSNAME,
        uuidSourceDRA: _uuid.UUID,
        pszSourceDRA: str | None = ...,
        rtSchedule: REPLTIMES,
        ulReplicaFlags: int,
        ulModifyFields: int,
        ulOptions: int,
    ) -> None: ...

class DRS_MSG_REPMOD(ndr.Union):
    tag: int
    value: DRS_MSG_REPMOD_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_REPMOD_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_REPMOD_V1) -> None: ...

class DRS_MSG_VERIFYREQ_V1(ndr.Struct):
    dwFlags: int
    cNames: int
    rpNames: list[DSNAME | None] | None
    RequiredAttrs: ATTRBLOCK
    PrefixTable: SCHEMA_PREFIX_TABLE
    def __init__(
        self,
        *,
        dwFlags: int,
        cNames: int = ...,
        rpNames: _t.Elements[DSNAME | None] | None = ...,
        RequiredAttrs: ATTRBLOCK,
        PrefixTable: SCHEMA_PREFIX_TABLE,
    ) -> None: ...

class DRS_MSG_VERIFYREQ(ndr.Union):
    tag: int
    value: DRS_MSG_VERIFYREQ_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_VERIFYREQ_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_VERIFYREQ_V1) -> None: ...

class DRS_MSG_VERIFYREPLY_V1(ndr.Struct):
    error: int
    cNames: int
    rpEntInf: list[ENTINF] | None
    PrefixTable: SCHEMA_PREFIX_TABLE
    def __init__(
        self,
        *,
        error: int,
        cNames: int = ...,
        rpEntInf: _t.Elements[ENTINF] | None = ...,
        PrefixTable: SCHEMA_PREFIX_TABLE,
    ) -> None: ...

class DRS_MSG_VERIFYREPLY(ndr.Union):
    tag: int
    value: DRS_MSG_VERIFYREPLY_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_VERIFYREPLY_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_VERIFYREPLY_V1) -> None: ...

class REVERSE_MEMBERSHIP_OPERATION_TYPE(ndr.IntEnum):
    RevMembGetGroupsForUser = 1
    RevMembGetAliasMembership = 2
    RevMembGetAccountGroups = 3
    RevMembGetResourceGroups = 4
    RevMembGetUniversalGroups = 5
    GroupMembersTransitive = 6
    RevMembGlobalGroupsNonTransitive = 7

class DRS_MSG_REVMEMB_REQ_V1(ndr.Struct):
    cDsNames: int
    ppDsNames: list[DSNAME | None] | None
    dwFlags: int
    OperationType: REVERSE_MEMBERSHIP_OPERATION_TYPE
    pLimitingDomain: DSNAME | None
    def __init__(
        self,
        *,
        cDsNames: int = ...,
        ppDsNames: _t.Elements[DSNAME | None] | None = ...,
        dwFlags: int,
        OperationType: REVERSE_MEMBERSHIP_OPERATION_TYPE | int,
        pLimitingDomain: DSNAME | None = ...,
    ) -> None: ...

class DRS_MSG_REVMEMB_REQ(ndr.Union):
    tag: int
    value: DRS_MSG_REVMEMB_REQ_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_REVMEMB_REQ_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_REVMEMB_REQ_V1) -> None: ...

class DRS_MSG_REVMEMB_REPLY_V1(ndr.Struct):
    errCode: int
    cDsNames: int
    cSidHistory: int
    ppDsNames: list[DSNAME | None] | None
    pAttributes: list[int] | None
    ppSidHistory: list[NT4SID | None] | None
    def __init__(
        self,
        *,
        errCode: int,
        cDsNames: int = ...,
        cSidHistory: int = ...,
        ppDsNames: _t.Elements[DSNAME | None] | None = ...,
        pAttributes: _t.Elements[int] | None = ...,
        ppSidHistory: _t.Elements[NT4SID | None] | None = ...,
    ) -> None: ...

class DRS_MSG_REVMEMB_REPLY(ndr.Union):
    tag: int
    value: DRS_MSG_REVMEMB_REPLY_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_REVMEMB_REPLY_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_REVMEMB_REPLY_V1) -> None: ...

class DRS_MSG_GETMEMBERSHIPS2_REQ_V1(ndr.Struct):
    Count: int
    Requests: list[DRS_MSG_REVMEMB_REQ_V1] | None
    def __init__(
        self,
        *,
        Count: int = ...,
        Requests: _t.Elements[DRS_MSG_REVMEMB_REQ_V1] | None = ...,
    ) -> None: ...

class DRS_MSG_GETMEMBERSHIPS2_REQ(ndr.Union):
    tag: int
    value: DRS_MSG_GETMEMBERSHIPS2_REQ_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_GETMEMBERSHIPS2_REQ_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_GETMEMBERSHIPS2_REQ_V1) -> None: ...

class DRS_MSG_GETMEMBERSHIPS2_REPLY_V1(ndr.Struct):
    Count: int
    Replies: list[DRS_MSG_REVMEMB_REPLY_V1] | None
    def __init__(
        self,
        *,
        Count: int = ...,
        Replies: _t.Elements[DRS_MSG_REVMEMB_REPLY_V1] | None = ...,
    ) -> None: ...

class DRS_MSG_GETMEMBERSHIPS2_REPLY(ndr.Union):
    tag: int
    value: DRS_MSG_GETMEMBERSHIPS2_REPLY_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_GETMEMBERSHIPS2_REPLY_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_GETMEMBERSHIPS2_REPLY_V1) -> None: ...

class DRS_SecBuffer(ndr.Struct):
    cbBuffer: int
    BufferType: int
    pvBuffer: bytes | None
    def __init__(
        self,
        *,
        cbBuffer: int = ...,
        BufferType: int,
        pvBuffer: _t.Buffer | None = ...,
    ) -> None: ...

class DRS_SecBufferDesc(ndr.Struct):
    ulVersion: int
    cBuffers: int
    Buffers: list[DRS_SecBuffer] | None
    def __init__(
        self,
        *,
        ulVersion: int,
        cBuffers: int = ...,
        Buffers: _t.Elements[DRS_SecBuffer] | None = ...,
    ) -> None: ...

class DRS_MSG_MOVEREQ_V1(ndr.Struct):
    pSourceDSA: int | None
    pObject: ENTINF | None
    pParentUUID: _uuid.UUID | None
    PrefixTable: SCHEMA_PREFIX_TABLE
    ulFlags: int
    def __init__(
        self,
        *,
        pSourceDSA: int | None = ...,
        pObject: ENTINF | None = ...,
        pParentUUID: _uuid.UUID | None = ...,
        PrefixTable: SCHEMA_PREFIX_TABLE,
        ulFlags: int,
    ) -> None: ...

class DRS_MSG_MOVEREQ_V2(ndr.Struct):
    pSrcDSA: DSNAME | None
    pSrcObject: ENTINF | None
    pDstName: DSNAME | None
    pExpectedTargetNC: DSNAME | None
    pClientCreds: DRS_SecBufferDesc | None
    PrefixTable: SCHEMA_PREFIX_TABLE
    ulFlags: int
    def __init__(
        self,
        *,
        pSrcDSA: DSNAME | None = ...,
        pSrcObject: ENTINF | None = ...,
        pDstName: DSNAME | None = ...,
        pExpectedTargetNC: DSNAME | None = ...,
        pClientCreds: DRS_SecBufferDesc | None = ...,
        PrefixTable: SCHEMA_PREFIX_TABLE,
        ulFlags: int,
    ) -> None: ...

class DRS_MSG_MOVEREQ(ndr.Union):
    tag: int
    value: DRS_MSG_MOVEREQ_V1 | DRS_MSG_MOVEREQ_V2
    @overload
    def __init__(self, tag: int, value: DRS_MSG_MOVEREQ_V1 | DRS_MSG_MOVEREQ_V2, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_MOVEREQ_V1) -> None: ...
    @overload
    def __init__(self, *, V2: DRS_MSG_MOVEREQ_V2) -> None: ...

class DRS_MSG_MOVEREPLY_V1(ndr.Struct):
    ppResult: ENTINF | None
    PrefixTable: SCHEMA_PREFIX_TABLE
    pError: int | None
    def __init__(
        self,
        *,
        ppResult: ENTINF | None = ...,
        PrefixTable: SCHEMA_PREFIX_TABLE,
        pError: int | None = ...,
    ) -> None: ...

class DRS_MSG_MOVEREPLY_V2(ndr.Struct):
    win32Error: int
    pAddedName: DSNAME | None
    def __init__(self, *, win32Error: int, pAddedName: DSNAME | None = ...) -> None: ...

class DRS_MSG_MOVEREPLY(ndr.Union):
    tag: int
    value: DRS_MSG_MOVEREPLY_V1 | DRS_MSG_MOVEREPLY_V2
    @overload
    def __init__(self, tag: int, value: DRS_MSG_MOVEREPLY_V1 | DRS_MSG_MOVEREPLY_V2, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_MOVEREPLY_V1) -> None: ...
    @overload
    def __init__(self, *, V2: DRS_MSG_MOVEREPLY_V2) -> None: ...

class DRS_MSG_NT4_CHGLOG_REQ_V1(ndr.Struct):
    dwFlags: int
    PreferredMaximumLength: int
    cbRestart: int
    pRestart: bytes | None
    def __init__(
        self,
        *,
        dwFlags: int,
        PreferredMaximumLength: int,
        cbRestart: int = ...,
        pRestart: _t.Buffer | None = ...,
    ) -> None: ...

class DRS_MSG_NT4_CHGLOG_REQ(ndr.Union):
    tag: int
    value: DRS_MSG_NT4_CHGLOG_REQ_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_NT4_CHGLOG_REQ_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_NT4_CHGLOG_REQ_V1) -> None: ...

class NT4_REPLICATION_STATE(ndr.Struct):
    SamSerialNumber: int
    SamCreationTime: int
    BuiltinSerialNumber: int
    BuiltinCreationTime: int
    LsaSerialNumber: int
    LsaCreationTime: int
    def __init__(
        self,
        *,
        SamSerialNumber: int,
        SamCreationTime: int,
        BuiltinSerialNumber: int,
        BuiltinCreationTime: int,
        LsaSerialNumber: int,
        LsaCreationTime: int,
    ) -> None: ...

class DRS_MSG_NT4_CHGLOG_REPLY_V1(ndr.Struct):
    cbRestart: int
    cbLog: int
    ReplicationState: NT4_REPLICATION_STATE
    ActualNtStatus: int
    pRestart: bytes | None
    pLog: bytes | None
    def __init__(
        self,
        *,
        cbRestart: int = ...,
        cbLog: int = ...,
        ReplicationState: NT4_REPLICATION_STATE,
        ActualNtStatus: int,
        pRestart: _t.Buffer | None = ...,
        pLog: _t.Buffer | None = ...,
    ) -> None: ...

class DRS_MSG_NT4_CHGLOG_REPLY(ndr.Union):
    tag: int
    value: DRS_MSG_NT4_CHGLOG_REPLY_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_NT4_CHGLOG_REPLY_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_NT4_CHGLOG_REPLY_V1) -> None: ...

DS_UNKNOWN_NAME: Final = 0
DS_FQDN_1779_NAME: Final = 1
DS_NT4_ACCOUNT_NAME: Final = 2
DS_DISPLAY_NAME: Final = 3
DS_UNIQUE_ID_NAME: Final = 6
DS_CANONICAL_NAME: Final = 7
DS_USER_PRINCIPAL_NAME: Final = 8
DS_CANONICAL_NAME_EX: Final = 9
DS_SERVICE_PRINCIPAL_NAME: Final = 10
DS_SID_OR_SID_HISTORY_NAME: Final = 11
DS_DNS_DOMAIN_NAME: Final = 12
DS_LIST_SITES: Final = 4294967295
DS_LIST_SERVERS_IN_SITE: Final = 4294967294
DS_LIST_DOMAINS_IN_SITE: Final = 4294967293
DS_LIST_SERVERS_FOR_DOMAIN_IN_SITE: Final = 4294967292
DS_LIST_INFO_FOR_SERVER: Final = 4294967291
DS_LIST_ROLES: Final = 4294967290
DS_NT4_ACCOUNT_NAME_SANS_DOMAIN: Final = 4294967289
DS_MAP_SCHEMA_GUID: Final = 4294967288
DS_LIST_DOMAINS: Final = 4294967287
DS_LIST_NCS: Final = 4294967286
DS_ALT_SECURITY_IDENTITIES_NAME: Final = 4294967285
DS_STRING_SID_NAME: Final = 4294967284
DS_LIST_SERVERS_WITH_DCS_IN_SITE: Final = 4294967283
DS_LIST_GLOBAL_CATALOG_SERVERS: Final = 4294967281
DS_NAME_NO_ERROR: Final = 0
DS_NAME_ERROR_RESOLVING: Final = 1
DS_NAME_ERROR_NOT_FOUND: Final = 2
DS_NAME_ERROR_NOT_UNIQUE: Final = 3
DS_NAME_ERROR_NO_MAPPING: Final = 4
DS_NAME_ERROR_DOMAIN_ONLY: Final = 5
DS_NAME_ERROR_TRUST_REFERRAL: Final = 7

class DRS_MSG_CRACKREQ_V1(ndr.Struct):
    CodePage: int
    LocaleId: int
    dwFlags: int
    formatOffered: int
    formatDesired: int
    cNames: int
    rpNames: list[str | None] | None
    def __init__(
        self,
        *,
        CodePage: int,
        LocaleId: int,
        dwFlags: int,
        formatOffered: int,
        formatDesired: int,
        cNames: int = ...,
        rpNames: _t.Elements[str | None] | None = ...,
    ) -> None: ...

class DRS_MSG_CRACKREQ(ndr.Union):
    tag: int
    value: DRS_MSG_CRACKREQ_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_CRACKREQ_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_CRACKREQ_V1) -> None: ...

class DS_NAME_RESULT_ITEMW(ndr.Struct):
    status: int
    pDomain: str | None
    pName: str | None
    def __init__(
        self,
        *,
        status: int,
        pDomain: str | None = ...,
        pName: str | None = ...,
    ) -> None: ...

PDS_NAME_RESULT_ITEMW: Final[ndr.Pointer]

class DS_NAME_RESULTW(ndr.Struct):
    cItems: int
    rItems: list[DS_NAME_RESULT_ITEMW] | None
    def __init__(
        self,
        *,
        cItems: int = ...,
        rItems: _t.Elements[DS_NAME_RESULT_ITEMW] | None = ...,
    ) -> None: ...

PDS_NAME_RESULTW: Final[ndr.Pointer]

class DRS_MSG_CRACKREPLY_V1(ndr.Struct):
    pResult: DS_NAME_RESULTW | None
    def __init__(self, *, pResult: DS_NAME_RESULTW | None = ...) -> None: ...

class DRS_MSG_CRACKREPLY(ndr.Union):
    tag: int
    value: DRS_MSG_CRACKREPLY_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_CRACKREPLY_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_CRACKREPLY_V1) -> None: ...

DS_SPN_ADD_SPN_OP: Final = 0
DS_SPN_REPLACE_SPN_OP: Final = 1
DS_SPN_DELETE_SPN_OP: Final = 2

class DRS_MSG_SPNREQ_V1(ndr.Struct):
    operation: int
    flags: int
    pwszAccount: str | None
    cSPN: int
    rpwszSPN: list[str | None] | None
    def __init__(
        self,
        *,
        operation: int,
        flags: int,
        pwszAccount: str | None = ...,
        cSPN: int = ...,
        rpwszSPN: _t.Elements[str | None] | None = ...,
    ) -> None: ...

class DRS_MSG_SPNREQ(ndr.Union):
    tag: int
    value: DRS_MSG_SPNREQ_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_SPNREQ_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_SPNREQ_V1) -> None: ...

class DRS_MSG_SPNREPLY_V1(ndr.Struct):
    retVal: int
    def __init__(self, *, retVal: int) -> None: ...

class DRS_MSG_SPNREPLY(ndr.Union):
    tag: int
    value: DRS_MSG_SPNREPLY_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_SPNREPLY_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_SPNREPLY_V1) -> None: ...

class DRS_MSG_RMSVRREQ_V1(ndr.Struct):
    ServerDN: str | None
    DomainDN: str | None
    fCommit: int
    def __init__(
        self,
        *,
        ServerDN: str | None = ...,
        DomainDN: str | None = ...,
        fCommit: int,
    ) -> None: ...

class DRS_MSG_RMSVRREQ(ndr.Union):
    tag: int
    value: DRS_MSG_RMSVRREQ_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_RMSVRREQ_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_RMSVRREQ_V1) -> None: ...

class DRS_MSG_RMSVRREPLY_V1(ndr.Struct):
    fLastDcInDomain: int
    def __init__(self, *, fLastDcInDomain: int) -> None: ...

class DRS_MSG_RMSVRREPLY(ndr.Union):
    tag: int
    value: DRS_MSG_RMSVRREPLY_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_RMSVRREPLY_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_RMSVRREPLY_V1) -> None: ...

class DRS_MSG_RMDMNREQ_V1(ndr.Struct):
    DomainDN: str | None
    def __init__(self, *, DomainDN: str | None = ...) -> None: ...

class DRS_MSG_RMDMNREQ(ndr.Union):
    tag: int
    value: DRS_MSG_RMDMNREQ_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_RMDMNREQ_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_RMDMNREQ_V1) -> None: ...

class DRS_MSG_RMDMNREPLY_V1(ndr.Struct):
    Reserved: int
    def __init__(self, *, Reserved: int) -> None: ...

class DRS_MSG_RMDMNREPLY(ndr.Union):
    tag: int
    value: DRS_MSG_RMDMNREPLY_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_RMDMNREPLY_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_RMDMNREPLY_V1) -> None: ...

class DRS_MSG_DCINFOREQ_V1(ndr.Struct):
    Domain: str | None
    InfoLevel: int
    def __init__(self, *, Domain: str | None = ..., InfoLevel: int) -> None: ...

class DRS_MSG_DCINFOREQ(ndr.Union):
    tag: int
    value: DRS_MSG_DCINFOREQ_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_DCINFOREQ_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_DCINFOREQ_V1) -> None: ...

PDRS_MSG_DCINFOREQ: Final[ndr.Pointer]

class DS_DOMAIN_CONTROLLER_INFO_1W(ndr.Struct):
    NetbiosName: str | None
    DnsHostName: str | None
    SiteName: str | None
    ComputerObjectName: str | None
    ServerObjectName: str | None
    fIsPdc: int
    fDsEnabled: int
    def __init__(
        self,
        *,
        NetbiosName: str | None = ...,
        DnsHostName: str | None = ...,
        SiteName: str | None = ...,
        ComputerObjectName: str | None = ...,
        ServerObjectName: str | None = ...,
        fIsPdc: int,
        fDsEnabled: int,
    ) -> None: ...

class DS_DOMAIN_CONTROLLER_INFO_2W(ndr.Struct):
    NetbiosName: str | None
    DnsHostName: str | None
    SiteName: str | None
    SiteObjectName: str | None
    ComputerObjectName: str | None
    ServerObjectName: str | None
    NtdsDsaObjectName: str | None
    fIsPdc: int
    fDsEnabled: int
    fIsGc: int
    SiteObjectGuid: _uuid.UUID
    ComputerObjectGuid: _uuid.UUID
    ServerObjectGuid: _uuid.UUID
    NtdsDsaObjectGuid: _uuid.UUID
    def __init__(
        self,
        *,
        NetbiosName: str | None = ...,
        DnsHostName: str | None = ...,
        SiteName: str | None = ...,
        SiteObjectName: str | None = ...,
        ComputerObjectName: str | None = ...,
        ServerObjectName: str | None = ...,
        NtdsDsaObjectName: str | None = ...,
        fIsPdc: int,
        fDsEnabled: int,
        fIsGc: int,
        SiteObjectGuid: _uuid.UUID,
        ComputerObjectGuid: _uuid.UUID,
        ServerObjectGuid: _uuid.UUID,
        NtdsDsaObjectGuid: _uuid.UUID,
    ) -> None: ...

class DS_DOMAIN_CONTROLLER_INFO_3W(ndr.Struct):
    NetbiosName: str | None
    DnsHostName: str | None
    SiteName: str | None
    SiteObjectName: str | None
    ComputerObjectName: str | None
    ServerObjectName: str | None
    NtdsDsaObjectName: str | None
    fIsPdc: int
    fDsEnabled: int
    fIsGc: int
    fIsRodc: int
    SiteObjectGuid: _uuid.UUID
    ComputerObjectGuid: _uuid.UUID
    ServerObjectGuid: _uuid.UUID
    NtdsDsaObjectGuid: _uuid.UUID
    def __init__(
        self,
        *,
        NetbiosName: str | None = ...,
        DnsHostName: str | None = ...,
        SiteName: str | None = ...,
        SiteObjectName: str | None = ...,
        ComputerObjectName: str | None = ...,
        ServerObjectName: str | None = ...,
        NtdsDsaObjectName: str | None = ...,
        fIsPdc: int,
        fDsEnabled: int,
        fIsGc: int,
        fIsRodc: int,
        SiteObjectGuid: _uuid.UUID,
        ComputerObjectGuid: _uuid.UUID,
        ServerObjectGuid: _uuid.UUID,
        NtdsDsaObjectGuid: _uuid.UUID,
    ) -> None: ...

class DS_DOMAIN_CONTROLLER_INFO_FFFFFFFFW(ndr.Struct):
    IPAddress: int
    NotificationCount: int
    secTimeConnected: int
    Flags: int
    TotalRequests: int
    Reserved1: int
    UserName: str | None
    def __init__(
        self,
        *,
        IPAddress: int,
        NotificationCount: int,
        secTimeConnected: int,
        Flags: int,
        TotalRequests: int,
        Reserved1: int,
        UserName: str | None = ...,
    ) -> None: ...

class DRS_MSG_DCINFOREPLY_V1(ndr.Struct):
    cItems: int
    rItems: list[DS_DOMAIN_CONTROLLER_INFO_1W] | None
    def __init__(
        self,
        *,
        cItems: int = ...,
        rItems: _t.Elements[DS_DOMAIN_CONTROLLER_INFO_1W] | None = ...,
    ) -> None: ...

class DRS_MSG_DCINFOREPLY_V2(ndr.Struct):
    cItems: int
    rItems: list[DS_DOMAIN_CONTROLLER_INFO_2W] | None
    def __init__(
        self,
        *,
        cItems: int = ...,
        rItems: _t.Elements[DS_DOMAIN_CONTROLLER_INFO_2W] | None = ...,
    ) -> None: ...

class DRS_MSG_DCINFOREPLY_V3(ndr.Struct):
    cItems: int
    rItems: list[DS_DOMAIN_CONTROLLER_INFO_3W] | None
    def __init__(
        self,
        *,
        cItems: int = ...,
        rItems: _t.Elements[DS_DOMAIN_CONTROLLER_INFO_3W] | None = ...,
    ) -> None: ...

class DRS_MSG_DCINFOREPLY_VFFFFFFFF(ndr.Struct):
    cItems: int
    rItems: list[DS_DOMAIN_CONTROLLER_INFO_FFFFFFFFW] | None
    def __init__(
        self,
        *,
        cItems: int = ...,
        rItems: _t.Elements[DS_DOMAIN_CONTROLLER_INFO_FFFFFFFFW] | None = ...,
    ) -> None: ...

class DRS_MSG_DCINFOREPLY(ndr.Union):
    tag: int
    value: (
        DRS_MSG_DCINFOREPLY_V1
        | DRS_MSG_DCINFOREPLY_V2
        | DRS_MSG_DCINFOREPLY_V3
        | DRS_MSG_DCINFOREPLY_VFFFFFFFF
    )
    @overload
    def __init__(
        self,
        tag: int,
        value: (
            DRS_MSG_DCINFOREPLY_V1
            | DRS_MSG_DCINFOREPLY_V2
            | DRS_MSG_DCINFOREPLY_V3
            | DRS_MSG_DCINFOREPLY_VFFFFFFFF
        ),
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_DCINFOREPLY_V1) -> None: ...
    @overload
    def __init__(self, *, V2: DRS_MSG_DCINFOREPLY_V2) -> None: ...
    @overload
    def __init__(self, *, V3: DRS_MSG_DCINFOREPLY_V3) -> None: ...
    @overload
    def __init__(self, *, VFFFFFFFF: DRS_MSG_DCINFOREPLY_VFFFFFFFF) -> None: ...

class DRS_MSG_ADDENTRYREQ_V1(ndr.Struct):
    pObject: DSNAME
    AttrBlock: ATTRBLOCK
    def __init__(self, *, pObject: DSNAME, AttrBlock: ATTRBLOCK) -> None: ...

class DRS_MSG_ADDENTRYREQ_V2(ndr.Struct):
    EntInfList: ENTINFLIST
    def __init__(self, *, EntInfList: ENTINFLIST) -> None: ...

class DRS_MSG_ADDENTRYREQ_V3(ndr.Struct):
    EntInfList: ENTINFLIST
    pClientCreds: DRS_SecBufferDesc | None
    def __init__(
        self,
        *,
        EntInfList: ENTINFLIST,
        pClientCreds: DRS_SecBufferDesc | None = ...,
    ) -> None: ...

class DRS_MSG_ADDENTRYREQ(ndr.Union):
    tag: int
    value: DRS_MSG_ADDENTRYREQ_V1 | DRS_MSG_ADDENTRYREQ_V2 | DRS_MSG_ADDENTRYREQ_V3
    @overload
    def __init__(
        self,
        tag: int,
        value: DRS_MSG_ADDENTRYREQ_V1 | DRS_MSG_ADDENTRYREQ_V2 | DRS_MSG_ADDENTRYREQ_V3,
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_ADDENTRYREQ_V1) -> None: ...
    @overload
    def __init__(self, *, V2: DRS_MSG_ADDENTRYREQ_V2) -> None: ...
    @overload
    def __init__(self, *, V3: DRS_MSG_ADDENTRYREQ_V3) -> None: ...

class DRS_MSG_ADDENTRYREPLY_V1(ndr.Struct):
    Guid: _uuid.UUID
    Sid: NT4SID
    errCode: int
    dsid: int
    extendedErr: int
    extendedData: int
    problem: int
    def __init__(
        self,
        *,
        Guid: _uuid.UUID,
        Sid: NT4SID,
        errCode: int,
        dsid: int,
        extendedErr: int,
        extendedData: int,
        problem: int,
    ) -> None: ...

class ADDENTRY_REPLY_INFO(ndr.Struct):
    objGuid: _uuid.UUID
    objSid: NT4SID
    def __init__(self, *, objGuid: _uuid.UUID, objSid: NT4SID) -> None: ...

class DRS_MSG_ADDENTRYREPLY_V2(ndr.Struct):
    pErrorObject: DSNAME | None
    errCode: int
    dsid: int
    extendedErr: int
    extendedData: int
    problem: int
    cObjectsAdded: int
    infoList: list[ADDENTRY_REPLY_INFO] | None
    def __init__(
        self,
        *,
        pErrorObject: DSNAME | None = ...,
        errCode: int,
        dsid: int,
        extendedErr: int,
        extendedData: int,
        problem: int,
        cObjectsAdded: int = ...,
        infoList: _t.Elements[ADDENTRY_REPLY_INFO] | None = ...,
    ) -> None: ...

class INTFORMPROB_DRS_WIRE_V1(ndr.Struct):
    dsid: int
    extendedErr: int
    extendedData: int
    problem: int
    type: int
    valReturned: int
    Val: ATTRVAL
    def __init__(
        self,
        *,
        dsid: int,
        extendedErr: int,
        extendedData: int,
        problem: int,
        type: int,
        valReturned: int,
        Val: ATTRVAL,
    ) -> None: ...

class PROBLEMLIST_DRS_WIRE_V1(ndr.Struct):
    pNextProblem: PROBLEMLIST_DRS_WIRE_V1 | None
    intprob: INTFORMPROB_DRS_WIRE_V1
    def __init__(
        self,
        *,
        pNextProblem: PROBLEMLIST_DRS_WIRE_V1 | None = ...,
        intprob: INTFORMPROB_DRS_WIRE_V1,
    ) -> None: ...

class ATRERR_DRS_WIRE_V1(ndr.Struct):
    pObject: DSNAME | None
    count: int
    FirstProblem: PROBLEMLIST_DRS_WIRE_V1
    def __init__(
        self,
        *,
        pObject: DSNAME | None = ...,
        count: int,
        FirstProblem: PROBLEMLIST_DRS_WIRE_V1,
    ) -> None: ...

class NAMERR_DRS_WIRE_V1(ndr.Struct):
    dsid: int
    extendedErr: int
    extendedData: int
    problem: int
    pMatched: DSNAME | None
    def __init__(
        self,
        *,
        dsid: int,
        extendedErr: int,
        extendedData: int,
        problem: int,
        pMatched: DSNAME | None = ...,
    ) -> None: ...

class NAMERESOP_DRS_WIRE_V1(ndr.Struct):
    nameRes: int
    unusedPad: int
    nextRDN: int
    def __init__(self, *, nameRes: int, unusedPad: int, nextRDN: int) -> None: ...

class DSA_ADDRESS_LIST_DRS_WIRE_V1(ndr.Struct):
    pNextAddress: DSA_ADDRESS_LIST_DRS_WIRE_V1 | None
    pAddress: str | None
    def __init__(
        self,
        *,
        pNextAddress: DSA_ADDRESS_LIST_DRS_WIRE_V1 | None = ...,
        pAddress: str | None = ...,
    ) -> None: ...

class CONTREF_DRS_WIRE_V1(ndr.Struct):
    pTarget: DSNAME | None
    OpState: NAMERESOP_DRS_WIRE_V1
    aliasRDN: int
    RDNsInternal: int
    refType: int
    count: int
    pDAL: DSA_ADDRESS_LIST_DRS_WIRE_V1 | None
    pNextContRef: CONTREF_DRS_WIRE_V1 | None
    bNewChoice: int
    choice: int
    def __init__(
        self,
        *,
        pTarget: DSNAME | None = ...,
        OpState: NAMERESOP_DRS_WIRE_V1,
        aliasRDN: int,
        RDNsInternal: int,
        refType: int,
        count: int,
        pDAL: DSA_ADDRESS_LIST_DRS_WIRE_V1 | None = ...,
        pNextContRef: CONTREF_DRS_WIRE_V1 | None = ...,
        bNewChoice: int,
        choice: int,
    ) -> None: ...

class REFERR_DRS_WIRE_V1(ndr.Struct):
    dsid: int
    extendedErr: int
    extendedData: int
    Refer: CONTREF_DRS_WIRE_V1
    def __init__(
        self,
        *,
        dsid: int,
        extendedErr: int,
        extendedData: int,
        Refer: CONTREF_DRS_WIRE_V1,
    ) -> None: ...

class SECERR_DRS_WIRE_V1(ndr.Struct):
    dsid: int
    extendedErr: int
    extendedData: int
    problem: int
    def __init__(self, *, dsid: int, extendedErr: int, extendedData: int, problem: int) -> None: ...

class SVCERR_DRS_WIRE_V1(ndr.Struct):
    dsid: int
    extendedErr: int
    extendedData: int
    problem: int
    def __init__(self, *, dsid: int, extendedErr: int, extendedData: int, problem: int) -> None: ...

class UPDERR_DRS_WIRE_V1(ndr.Struct):
    dsid: int
    extendedErr: int
    extendedData: int
    problem: int
    def __init__(self, *, dsid: int, extendedErr: int, extendedData: int, problem: int) -> None: ...

class SYSERR_DRS_WIRE_V1(ndr.Struct):
    dsid: int
    extendedErr: int
    extendedData: int
    problem: int
    def __init__(self, *, dsid: int, extendedErr: int, extendedData: int, problem: int) -> None: ...

class DIRERR_DRS_WIRE_V1(ndr.Union):
    tag: int
    value: (
        ATRERR_DRS_WIRE_V1
        | NAMERR_DRS_WIRE_V1
        | REFERR_DRS_WIRE_V1
        | SECERR_DRS_WIRE_V1
        | SVCERR_DRS_WIRE_V1
        | UPDERR_DRS_WIRE_V1
        | SYSERR_DRS_WIRE_V1
    )
    @overload
    def __init__(
        self,
        tag: int,
        value: (
            ATRERR_DRS_WIRE_V1
            | NAMERR_DRS_WIRE_V1
            | REFERR_DRS_WIRE_V1
            | SECERR_DRS_WIRE_V1
            | SVCERR_DRS_WIRE_V1
            | UPDERR_DRS_WIRE_V1
            | SYSERR_DRS_WIRE_V1
        ),
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, AtrErr: ATRERR_DRS_WIRE_V1) -> None: ...
    @overload
    def __init__(self, *, NamErr: NAMERR_DRS_WIRE_V1) -> None: ...
    @overload
    def __init__(self, *, RefErr: REFERR_DRS_WIRE_V1) -> None: ...
    @overload
    def __init__(self, *, SecErr: SECERR_DRS_WIRE_V1) -> None: ...
    @overload
    def __init__(self, *, SvcErr: SVCERR_DRS_WIRE_V1) -> None: ...
    @overload
    def __init__(self, *, UpdErr: UPDERR_DRS_WIRE_V1) -> None: ...
    @overload
    def __init__(self, *, SysErr: SYSERR_DRS_WIRE_V1) -> None: ...

class DRS_ERROR_DATA_V1(ndr.Struct):
    dwRepError: int
    errCode: int
    pErrInfo: DIRERR_DRS_WIRE_V1 | None
    def __init__(
        self,
        *,
        dwRepError: int,
        errCode: int = ...,
        pErrInfo: DIRERR_DRS_WIRE_V1 | None = ...,
    ) -> None: ...

class DRS_ERROR_DATA(ndr.Union):
    tag: int
    value: DRS_ERROR_DATA_V1
    @overload
    def __init__(self, tag: int, value: DRS_ERROR_DATA_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_ERROR_DATA_V1) -> None: ...

class DRS_MSG_ADDENTRYREPLY_V3(ndr.Struct):
    pdsErrObject: DSNAME | None
    dwErrVer: int
    pErrData: DRS_ERROR_DATA | None
    cObjectsAdded: int
    infoList: list[ADDENTRY_REPLY_INFO] | None
    def __init__(
        self,
        *,
        pdsErrObject: DSNAME | None = ...,
        dwErrVer: int = ...,
        pErrData: DRS_ERROR_DATA | None = ...,
        cObjectsAdded: int = ...,
        infoList: _t.Elements[ADDENTRY_REPLY_INFO] | None = ...,
    ) -> None: ...

class DRS_MSG_ADDENTRYREPLY(ndr.Union):
    tag: int
    value: DRS_MSG_ADDENTRYREPLY_V1 | DRS_MSG_ADDENTRYREPLY_V2 | DRS_MSG_ADDENTRYREPLY_V3
    @overload
    def __init__(
        self,
        tag: int,
        value: DRS_MSG_ADDENTRYREPLY_V1 | DRS_MSG_ADDENTRYREPLY_V2 | DRS_MSG_ADDENTRYREPLY_V3,
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_ADDENTRYREPLY_V1) -> None: ...
    @overload
    def __init__(self, *, V2: DRS_MSG_ADDENTRYREPLY_V2) -> None: ...
    @overload
    def __init__(self, *, V3: DRS_MSG_ADDENTRYREPLY_V3) -> None: ...

class DRS_MSG_KCC_EXECUTE_V1(ndr.Struct):
    dwTaskID: int
    dwFlags: int
    def __init__(self, *, dwTaskID: int, dwFlags: int) -> None: ...

class DRS_MSG_KCC_EXECUTE(ndr.Union):
    tag: int
    value: DRS_MSG_KCC_EXECUTE_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_KCC_EXECUTE_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_KCC_EXECUTE_V1) -> None: ...

class DRS_MSG_GETREPLINFO_REQ_V1(ndr.Struct):
    InfoType: int
    pszObjectDN: str | None
    uuidSourceDsaObjGuid: _uuid.UUID
    def __init__(
        self,
        *,
        InfoType: int,
        pszObjectDN: str | None = ...,
        uuidSourceDsaObjGuid: _uuid.UUID,
    ) -> None: ...

class DRS_MSG_GETREPLINFO_REQ_V2(ndr.Struct):
    InfoType: int
    pszObjectDN: str | None
    uuidSourceDsaObjGuid: _uuid.UUID
    ulFlags: int
    pszAttributeName: str | None
    pszValueDN: str | None
    dwEnumerationContext: int
    def __init__(
        self,
        *,
        InfoType: int,
        pszObjectDN: str | None = ...,
        uuidSourceDsaObjGuid: _uuid.UUID,
        ulFlags: int,
        pszAttributeName: str | None = ...,
        pszValueDN: str | None = ...,
        dwEnumerationContext: int,
    ) -> None: ...

class DRS_MSG_GETREPLINFO_REQ(ndr.Union):
    tag: int
    value: DRS_MSG_GETREPLINFO_REQ_V1 | DRS_MSG_GETREPLINFO_REQ_V2
    @overload
    def __init__(
        self,
        tag: int,
        value: DRS_MSG_GETREPLINFO_REQ_V1 | DRS_MSG_GETREPLINFO_REQ_V2,
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_GETREPLINFO_REQ_V1) -> None: ...
    @overload
    def __init__(self, *, V2: DRS_MSG_GETREPLINFO_REQ_V2) -> None: ...

class DS_REPL_NEIGHBORW(ndr.Struct):
    pszNamingContext: str | None
    pszSourceDsaDN: str | None
    pszSourceDsaAddress: str | None
    pszAsyncIntersiteTransportDN: str | None
    dwReplicaFlags: int
    dwReserved: int
    uuidNamingContextObjGuid: _uuid.UUID
    uuidSourceDsaObjGuid: _uuid.UUID
    uuidSourceDsaInvocationID: _uuid.UUID
    uuidAsyncIntersiteTransportObjGuid: _uuid.UUID
    usnLastObjChangeSynced: int
    usnAttributeFilter: int
    ftimeLastSyncSuccess: int
    ftimeLastSyncAttempt: int
    dwLastSyncResult: int
    cNumConsecutiveSyncFailures: int
    def __init__(
        self,
        *,
        pszNamingContext: str | None = ...,
        pszSourceDsaDN: str | None = ...,
        pszSourceDsaAddress: str | None = ...,
        pszAsyncIntersiteTransportDN: str | None = ...,
        dwReplicaFlags: int,
        dwReserved: int,
        uuidNamingContextObjGuid: _uuid.UUID,
        uuidSourceDsaObjGuid: _uuid.UUID,
        uuidSourceDsaInvocationID: _uuid.UUID,
        uuidAsyncIntersiteTransportObjGuid: _uuid.UUID,
        usnLastObjChangeSynced: int,
        usnAttributeFilter: int,
        ftimeLastSyncSuccess: int,
        ftimeLastSyncAttempt: int,
        dwLastSyncResult: int,
        cNumConsecutiveSyncFailures: int,
    ) -> None: ...

class DS_REPL_NEIGHBORSW(ndr.Struct):
    cNumNeighbors: int
    dwReserved: int
    rgNeighbor: list[DS_REPL_NEIGHBORW]
    def __init__(
        self,
        *,
        cNumNeighbors: int = ...,
        dwReserved: int,
        rgNeighbor: _t.Elements[DS_REPL_NEIGHBORW],
    ) -> None: ...

class DS_REPL_CURSOR(ndr.Struct):
    uuidSourceDsaInvocationID: _uuid.UUID
    usnAttributeFilter: int
    def __init__(
        self,
        *,
        uuidSourceDsaInvocationID: _uuid.UUID,
        usnAttributeFilter: int,
    ) -> None: ...

class DS_REPL_CURSORS(ndr.Struct):
    cNumCursors: int
    dwReserved: int
    rgCursor: list[DS_REPL_CURSOR]
    def __init__(
        self,
        *,
        cNumCursors: int = ...,
        dwReserved: int,
        rgCursor: _t.Elements[DS_REPL_CURSOR],
    ) -> None: ...

class DS_REPL_CURSOR_2(ndr.Struct):
    uuidSourceDsaInvocationID: _uuid.UUID
    usnAttributeFilter: int
    ftimeLastSyncSuccess: int
    def __init__(
        self,
        *,
        uuidSourceDsaInvocationID: _uuid.UUID,
        usnAttributeFilter: int,
        ftimeLastSyncSuccess: int,
    ) -> None: ...

class DS_REPL_CURSORS_2(ndr.Struct):
    cNumCursors: int
    dwEnumerationContext: int
    rgCursor: list[DS_REPL_CURSOR_2]
    def __init__(
        self,
        *,
        cNumCursors: int = ...,
        dwEnumerationContext: int,
        rgCursor: _t.Elements[DS_REPL_CURSOR_2],
    ) -> None: ...

class DS_REPL_CURSOR_3W(ndr.Struct):
    uuidSourceDsaInvocationID: _uuid.UUID
    usnAttributeFilter: int
    ftimeLastSyncSuccess: int
    pszSourceDsaDN: str | None
    def __init__(
        self,
        *,
        uuidSourceDsaInvocationID: _uuid.UUID,
        usnAttributeFilter: int,
        ftimeLastSyncSuccess: int,
        pszSourceDsaDN: str | None = ...,
    ) -> None: ...

class DS_REPL_CURSORS_3W(ndr.Struct):
    cNumCursors: int
    dwEnumerationContext: int
    rgCursor: list[DS_REPL_CURSOR_3W]
    def __init__(
        self,
        *,
        cNumCursors: int = ...,
        dwEnumerationContext: int,
        rgCursor: _t.Elements[DS_REPL_CURSOR_3W],
    ) -> None: ...

class DS_REPL_ATTR_META_DATA(ndr.Struct):
    pszAttributeName: str | None
    dwVersion: int
    ftimeLastOriginatingChange: int
    uuidLastOriginatingDsaInvocationID: _uuid.UUID
    usnOriginatingChange: int
    usnLocalChange: int
    def __init__(
        self,
        *,
        pszAttributeName: str | None = ...,
        dwVersion: int,
        ftimeLastOriginatingChange: int,
        uuidLastOriginatingDsaInvocationID: _uuid.UUID,
        usnOriginatingChange: int,
        usnLocalChange: int,
    ) -> None: ...

class DS_REPL_OBJ_META_DATA(ndr.Struct):
    cNumEntries: int
    dwReserved: int
    rgMetaData: list[DS_REPL_ATTR_META_DATA]
    def __init__(
        self,
        *,
        cNumEntries: int = ...,
        dwReserved: int,
        rgMetaData: _t.Elements[DS_REPL_ATTR_META_DATA],
    ) -> None: ...

class DS_REPL_ATTR_META_DATA_2(ndr.Struct):
    pszAttributeName: str | None
    dwVersion: int
    ftimeLastOriginatingChange: int
    uuidLastOriginatingDsaInvocationID: _uuid.UUID
    usnOriginatingChange: int
    usnLocalChange: int
    pszLastOriginatingDsaDN: str | None
    def __init__(
        self,
        *,
        pszAttributeName: str | None = ...,
        dwVersion: int,
        ftimeLastOriginatingChange: int,
        uuidLastOriginatingDsaInvocationID: _uuid.UUID,
        usnOriginatingChange: int,
        usnLocalChange: int,
        pszLastOriginatingDsaDN: str | None = ...,
    ) -> None: ...

class DS_REPL_OBJ_META_DATA_2(ndr.Struct):
    cNumEntries: int
    dwReserved: int
    rgMetaData: list[DS_REPL_ATTR_META_DATA_2]
    def __init__(
        self,
        *,
        cNumEntries: int = ...,
        dwReserved: int,
        rgMetaData: _t.Elements[DS_REPL_ATTR_META_DATA_2],
    ) -> None: ...

class DS_REPL_KCC_DSA_FAILUREW(ndr.Struct):
    pszDsaDN: str | None
    uuidDsaObjGuid: _uuid.UUID
    ftimeFirstFailure: int
    cNumFailures: int
    dwLastResult: int
    def __init__(
        self,
        *,
        pszDsaDN: str | None = ...,
        uuidDsaObjGuid: _uuid.UUID,
        ftimeFirstFailure: int,
        cNumFailures: int,
        dwLastResult: int,
    ) -> None: ...

class DS_REPL_KCC_DSA_FAILURESW(ndr.Struct):
    cNumEntries: int
    dwReserved: int
    rgDsaFailure: list[DS_REPL_KCC_DSA_FAILUREW]
    def __init__(
        self,
        *,
        cNumEntries: int = ...,
        dwReserved: int,
        rgDsaFailure: _t.Elements[DS_REPL_KCC_DSA_FAILUREW],
    ) -> None: ...

class DS_REPL_OP_TYPE(ndr.IntEnum):
    DS_REPL_OP_TYPE_SYNC = 0
    DS_REPL_OP_TYPE_ADD = 1
    DS_REPL_OP_TYPE_DELETE = 2
    DS_REPL_OP_TYPE_MODIFY = 3
    DS_REPL_OP_TYPE_UPDATE_REFS = 4

class DS_REPL_OPW(ndr.Struct):
    ftimeEnqueued: int
    ulSerialNumber: int
    ulPriority: int
    OpType: DS_REPL_OP_TYPE
    ulOptions: int
    pszNamingContext: str | None
    pszDsaDN: str | None
    pszDsaAddress: str | None
    uuidNamingContextObjGuid: _uuid.UUID
    uuidDsaObjGuid: _uuid.UUID
    def __init__(
        self,
        *,
        ftimeEnqueued: int,
        ulSerialNumber: int,
        ulPriority: int,
        OpType: DS_REPL_OP_TYPE | int,
        ulOptions: int,
        pszNamingContext: str | None = ...,
        pszDsaDN: str | None = ...,
        pszDsaAddress: str | None = ...,
        uuidNamingContextObjGuid: _uuid.UUID,
        uuidDsaObjGuid: _uuid.UUID,
    ) -> None: ...

class DS_REPL_PENDING_OPSW(ndr.Struct):
    ftimeCurrentOpStarted: int
    cNumPendingOps: int
    rgPendingOp: list[DS_REPL_OPW]
    def __init__(
        self,
        *,
        ftimeCurrentOpStarted: int,
        cNumPendingOps: int = ...,
        rgPendingOp: _t.Elements[DS_REPL_OPW],
    ) -> None: ...

class DS_REPL_VALUE_META_DATA(ndr.Struct):
    pszAttributeName: str | None
    pszObjectDn: str | None
    cbData: int
    pbData: bytes | None
    ftimeDeleted: int
    ftimeCreated: int
    dwVersion: int
    ftimeLastOriginatingChange: int
    uuidLastOriginatingDsaInvocationID: _uuid.UUID
    usnOriginatingChange: int
    usnLocalChange: int
    def __init__(
        self,
        *,
        pszAttributeName: str | None = ...,
        pszObjectDn: str | None = ...,
        cbData: int = ...,
        pbData: _t.Buffer | None = ...,
        ftimeDeleted: int,
        ftimeCreated: int,
        dwVersion: int,
        ftimeLastOriginatingChange: int,
        uuidLastOriginatingDsaInvocationID: _uuid.UUID,
        usnOriginatingChange: int,
        usnLocalChange: int,
    ) -> None: ...

class DS_REPL_ATTR_VALUE_META_DATA(ndr.Struct):
    cNumEntries: int
    dwEnumerationContext: int
    rgMetaData: list[DS_REPL_VALUE_META_DATA]
    def __init__(
        self,
        *,
        cNumEntries: int = ...,
        dwEnumerationContext: int,
        rgMetaData: _t.Elements[DS_REPL_VALUE_META_DATA],
    ) -> None: ...

class DS_REPL_VALUE_META_DATA_2(ndr.Struct):
    pszAttributeName: str | None
    pszObjectDn: str | None
    cbData: int
    pbData: bytes | None
    ftimeDeleted: int
    ftimeCreated: int
    dwVersion: int
    ftimeLastOriginatingChange: int
    uuidLastOriginatingDsaInvocationID: _uuid.UUID
    usnOriginatingChange: int
    usnLocalChange: int
    pszLastOriginatingDsaDN: str | None
    def __init__(
        self,
        *,
        pszAttributeName: str | None = ...,
        pszObjectDn: str | None = ...,
        cbData: int = ...,
        pbData: _t.Buffer | None = ...,
        ftimeDeleted: int,
        ftimeCreated: int,
        dwVersion: int,
        ftimeLastOriginatingChange: int,
        uuidLastOriginatingDsaInvocationID: _uuid.UUID,
        usnOriginatingChange: int,
        usnLocalChange: int,
        pszLastOriginatingDsaDN: str | None = ...,
    ) -> None: ...

class DS_REPL_ATTR_VALUE_META_DATA_2(ndr.Struct):
    cNumEntries: int
    dwEnumerationContext: int
    rgMetaData: list[DS_REPL_VALUE_META_DATA_2]
    def __init__(
        self,
        *,
        cNumEntries: int = ...,
        dwEnumerationContext: int,
        rgMetaData: _t.Elements[DS_REPL_VALUE_META_DATA_2],
    ) -> None: ...

class DS_REPL_CLIENT_CONTEXT(ndr.Struct):
    hCtx: int
    lReferenceCount: int
    fIsBound: int
    uuidClient: _uuid.UUID
    timeLastUsed: int
    IPAddr: int
    pid: int
    def __init__(
        self,
        *,
        hCtx: int,
        lReferenceCount: int,
        fIsBound: int,
        uuidClient: _uuid.UUID,
        timeLastUsed: int,
        IPAddr: int,
        pid: int,
    ) -> None: ...

class DS_REPL_CLIENT_CONTEXTS(ndr.Struct):
    cNumContexts: int
    dwReserved: int
    rgContext: list[DS_REPL_CLIENT_CONTEXT]
    def __init__(
        self,
        *,
        cNumContexts: int = ...,
        dwReserved: int,
        rgContext: _t.Elements[DS_REPL_CLIENT_CONTEXT],
    ) -> None: ...

class DS_REPL_SERVER_OUTGOING_CALL(ndr.Struct):
    pszServerName: str | None
    fIsHandleBound: int
    fIsHandleFromCache: int
    fIsHandleInCache: int
    dwThreadId: int
    dwBindingTimeoutMins: int
    dstimeCreated: int
    dwCallType: int
    def __init__(
        self,
        *,
        pszServerName: str | None = ...,
        fIsHandleBound: int,
        fIsHandleFromCache: int,
        fIsHandleInCache: int,
        dwThreadId: int,
        dwBindingTimeoutMins: int,
        dstimeCreated: int,
        dwCallType: int,
    ) -> None: ...

class DS_REPL_SERVER_OUTGOING_CALLS(ndr.Struct):
    cNumCalls: int
    dwReserved: int
    rgCall: list[DS_REPL_SERVER_OUTGOING_CALL]
    def __init__(
        self,
        *,
        cNumCalls: int = ...,
        dwReserved: int,
        rgCall: _t.Elements[DS_REPL_SERVER_OUTGOING_CALL],
    ) -> None: ...

class DRS_MSG_GETREPLINFO_REPLY(ndr.Union):
    tag: int
    value: (
        DS_REPL_NEIGHBORSW
        | DS_REPL_CURSORS
        | DS_REPL_OBJ_META_DATA
        | DS_REPL_KCC_DSA_FAILURESW
        | DS_REPL_PENDING_OPSW
        | DS_REPL_ATTR_VALUE_META_DATA
        | DS_REPL_CURSORS_2
        | DS_REPL_CURSORS_3W
        | DS_REPL_OBJ_META_DATA_2
        | DS_REPL_ATTR_VALUE_META_DATA_2
        | DS_REPL_SERVER_OUTGOING_CALLS
        | UPTODATE_VECTOR_V1_EXT
        | DS_REPL_CLIENT_CONTEXTS
        | None
    )
    @overload
    def __init__(
        self,
        tag: int,
        value: (
            DS_REPL_NEIGHBORSW
            | DS_REPL_CURSORS
            | DS_REPL_OBJ_META_DATA
            | DS_REPL_KCC_DSA_FAILURESW
            | DS_REPL_PENDING_OPSW
            | DS_REPL_ATTR_VALUE_META_DATA
            | DS_REPL_CURSORS_2
            | DS_REPL_CURSORS_3W
            | DS_REPL_OBJ_META_DATA_2
            | DS_REPL_ATTR_VALUE_META_DATA_2
            | DS_REPL_SERVER_OUTGOING_CALLS
            | UPTODATE_VECTOR_V1_EXT
            | DS_REPL_CLIENT_CONTEXTS
            | None
        ),
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, pNeighbors: DS_REPL_NEIGHBORSW | None) -> None: ...
    @overload
    def __init__(self, *, pCursors: DS_REPL_CURSORS | None) -> None: ...
    @overload
    def __init__(self, *, pObjMetaData: DS_REPL_OBJ_META_DATA | None) -> None: ...
    @overload
    def __init__(self, *, pConnectFailures: DS_REPL_KCC_DSA_FAILURESW | None) -> None: ...
    @overload
    def __init__(self, *, pLinkFailures: DS_REPL_KCC_DSA_FAILURESW | None) -> None: ...
    @overload
    def __init__(self, *, pPendingOps: DS_REPL_PENDING_OPSW | None) -> None: ...
    @overload
    def __init__(self, *, pAttrValueMetaData: DS_REPL_ATTR_VALUE_META_DATA | None) -> None: ...
    @overload
    def __init__(self, *, pCursors2: DS_REPL_CURSORS_2 | None) -> None: ...
    @overload
    def __init__(self, *, pCursors3: DS_REPL_CURSORS_3W | None) -> None: ...
    @overload
    def __init__(self, *, pObjMetaData2: DS_REPL_OBJ_META_DATA_2 | None) -> None: ...
    @overload
    def __init__(self, *, pAttrValueMetaData2: DS_REPL_ATTR_VALUE_META_DATA_2 | None) -> None: ...
    @overload
    def __init__(self, *, pServerOutgoingCalls: DS_REPL_SERVER_OUTGOING_CALLS | None) -> None: ...
    @overload
    def __init__(self, *, pUpToDateVec: UPTODATE_VECTOR_V1_EXT | None) -> None: ...
    @overload
    def __init__(self, *, pClientContexts: DS_REPL_CLIENT_CONTEXTS | None) -> None: ...
    @overload
    def __init__(self, *, pRepsTo: DS_REPL_NEIGHBORSW | None) -> None: ...

class DRS_MSG_ADDSIDREQ_V1(ndr.Struct):
    Flags: int
    SrcDomain: str | None
    SrcPrincipal: str | None
    SrcDomainController: str | None
    SrcCredsUserLength: int
    SrcCredsUser: str | None
    SrcCredsDomainLength: int
    SrcCredsDomain: str | None
    SrcCredsPasswordLength: int
    SrcCredsPassword: str | None
    DstDomain: str | None
    DstPrincipal: str | None
    def __init__(
        self,
        *,
        Flags: int,
        SrcDomain: str | None = ...,
        SrcPrincipal: str | None = ...,
        SrcDomainController: str | None = ...,
        SrcCredsUserLength: int = ...,
        SrcCredsUser: str | _t.Elements[int] | None = ...,
        SrcCredsDomainLength: int = ...,
        SrcCredsDomain: str | _t.Elements[int] | None = ...,
        SrcCredsPasswordLength: int = ...,
        SrcCredsPassword: str | _t.Elements[int] | None = ...,
        DstDomain: str | None = ...,
        DstPrincipal: str | None = ...,
    ) -> None: ...

class DRS_MSG_ADDSIDREQ(ndr.Union):
    tag: int
    value: DRS_MSG_ADDSIDREQ_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_ADDSIDREQ_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_ADDSIDREQ_V1) -> None: ...

class DRS_MSG_ADDSIDREPLY_V1(ndr.Struct):
    dwWin32Error: int
    def __init__(self, *, dwWin32Error: int) -> None: ...

class DRS_MSG_ADDSIDREPLY(ndr.Union):
    tag: int
    value: DRS_MSG_ADDSIDREPLY_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_ADDSIDREPLY_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_ADDSIDREPLY_V1) -> None: ...

class DRS_MSG_REPVERIFYOBJ_V1(ndr.Struct):
    pNC: DSNAME
    uuidDsaSrc: _uuid.UUID
    ulOptions: int
    def __init__(self, *, pNC: DSNAME, uuidDsaSrc: _uuid.UUID, ulOptions: int) -> None: ...

class DRS_MSG_REPVERIFYOBJ(ndr.Union):
    tag: int
    value: DRS_MSG_REPVERIFYOBJ_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_REPVERIFYOBJ_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_REPVERIFYOBJ_V1) -> None: ...

class DRS_MSG_EXISTREQ_V1(ndr.Struct):
    guidStart: _uuid.UUID
    cGuids: int
    pNC: DSNAME | None
    pUpToDateVecCommonV1: UPTODATE_VECTOR_V1_EXT | None
    Md5Digest: bytes
    def __init__(
        self,
        *,
        guidStart: _uuid.UUID,
        cGuids: int,
        pNC: DSNAME | None = ...,
        pUpToDateVecCommonV1: UPTODATE_VECTOR_V1_EXT | None = ...,
        Md5Digest: _t.Buffer,
    ) -> None: ...

class DRS_MSG_EXISTREQ(ndr.Union):
    tag: int
    value: DRS_MSG_EXISTREQ_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_EXISTREQ_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_EXISTREQ_V1) -> None: ...

class DRS_MSG_EXISTREPLY_V1(ndr.Struct):
    dwStatusFlags: int
    cNumGuids: int
    rgGuids: list[_uuid.UUID] | None
    def __init__(
        self,
        *,
        dwStatusFlags: int,
        cNumGuids: int = ...,
        rgGuids: _t.Elements[_uuid.UUID] | None = ...,
    ) -> None: ...

class DRS_MSG_EXISTREPLY(ndr.Union):
    tag: int
    value: DRS_MSG_EXISTREPLY_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_EXISTREPLY_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_EXISTREPLY_V1) -> None: ...

class DRS_MSG_QUERYSITESREQ_V1(ndr.Struct):
    pwszFromSite: str | None
    cToSites: int
    rgszToSites: list[str | None] | None
    dwFlags: int
    def __init__(
        self,
        *,
        pwszFromSite: str | None = ...,
        cToSites: int = ...,
        rgszToSites: _t.Elements[str | None] | None = ...,
        dwFlags: int,
    ) -> None: ...

class DRS_MSG_QUERYSITESREQ(ndr.Union):
    tag: int
    value: DRS_MSG_QUERYSITESREQ_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_QUERYSITESREQ_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_QUERYSITESREQ_V1) -> None: ...

class DRS_MSG_QUERYSITESREPLYELEMENT_V1(ndr.Struct):
    dwErrorCode: int
    dwCost: int
    def __init__(self, *, dwErrorCode: int, dwCost: int) -> None: ...

class DRS_MSG_QUERYSITESREPLY_V1(ndr.Struct):
    cToSites: int
    rgCostInfo: list[DRS_MSG_QUERYSITESREPLYELEMENT_V1] | None
    dwFlags: int
    def __init__(
        self,
        *,
        cToSites: int = ...,
        rgCostInfo: _t.Elements[DRS_MSG_QUERYSITESREPLYELEMENT_V1] | None = ...,
        dwFlags: int,
    ) -> None: ...

class DRS_MSG_QUERYSITESREPLY(ndr.Union):
    tag: int
    value: DRS_MSG_QUERYSITESREPLY_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_QUERYSITESREPLY_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_QUERYSITESREPLY_V1) -> None: ...

class DRS_MSG_INIT_DEMOTIONREQ_V1(ndr.Struct):
    dwReserved: int
    def __init__(self, *, dwReserved: int) -> None: ...

class DRS_MSG_INIT_DEMOTIONREQ(ndr.Union):
    tag: int
    value: DRS_MSG_INIT_DEMOTIONREQ_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_INIT_DEMOTIONREQ_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_INIT_DEMOTIONREQ_V1) -> None: ...

class DRS_MSG_INIT_DEMOTIONREPLY_V1(ndr.Struct):
    dwOpError: int
    def __init__(self, *, dwOpError: int) -> None: ...

class DRS_MSG_INIT_DEMOTIONREPLY(ndr.Union):
    tag: int
    value: DRS_MSG_INIT_DEMOTIONREPLY_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_INIT_DEMOTIONREPLY_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_INIT_DEMOTIONREPLY_V1) -> None: ...

class DRS_MSG_REPLICA_DEMOTIONREQ_V1(ndr.Struct):
    dwFlags: int
    uuidHelperDest: _uuid.UUID
    pNC: DSNAME
    def __init__(self, *, dwFlags: int, uuidHelperDest: _uuid.UUID, pNC: DSNAME) -> None: ...

class DRS_MSG_REPLICA_DEMOTIONREQ(ndr.Union):
    tag: int
    value: DRS_MSG_REPLICA_DEMOTIONREQ_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_REPLICA_DEMOTIONREQ_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_REPLICA_DEMOTIONREQ_V1) -> None: ...

class DRS_MSG_REPLICA_DEMOTIONREPLY_V1(ndr.Struct):
    dwOpError: int
    def __init__(self, *, dwOpError: int) -> None: ...

class DRS_MSG_REPLICA_DEMOTIONREPLY(ndr.Union):
    tag: int
    value: DRS_MSG_REPLICA_DEMOTIONREPLY_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_REPLICA_DEMOTIONREPLY_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_REPLICA_DEMOTIONREPLY_V1) -> None: ...

class DRS_MSG_FINISH_DEMOTIONREQ_V1(ndr.Struct):
    dwOperations: int
    uuidHelperDest: _uuid.UUID
    szScriptBase: str | None
    def __init__(
        self,
        *,
        dwOperations: int,
        uuidHelperDest: _uuid.UUID,
        szScriptBase: str | None = ...,
    ) -> None: ...

class DRS_MSG_FINISH_DEMOTIONREQ(ndr.Union):
    tag: int
    value: DRS_MSG_FINISH_DEMOTIONREQ_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_FINISH_DEMOTIONREQ_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_FINISH_DEMOTIONREQ_V1) -> None: ...

class DRS_MSG_FINISH_DEMOTIONREPLY_V1(ndr.Struct):
    dwOperationsDone: int
    dwOpFailed: int
    dwOpError: int
    def __init__(self, *, dwOperationsDone: int, dwOpFailed: int, dwOpError: int) -> None: ...

class DRS_MSG_FINISH_DEMOTIONREPLY(ndr.Union):
    tag: int
    value: DRS_MSG_FINISH_DEMOTIONREPLY_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_FINISH_DEMOTIONREPLY_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_FINISH_DEMOTIONREPLY_V1) -> None: ...

class DRS_MSG_ADDCLONEDCREQ_V1(ndr.Struct):
    pwszCloneDCName: str | None
    pwszSite: str | None
    def __init__(
        self,
        *,
        pwszCloneDCName: str | None = ...,
        pwszSite: str | None = ...,
    ) -> None: ...

class DRS_MSG_ADDCLONEDCREQ(ndr.Union):
    tag: int
    value: DRS_MSG_ADDCLONEDCREQ_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_ADDCLONEDCREQ_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_ADDCLONEDCREQ_V1) -> None: ...

class DRS_MSG_ADDCLONEDCREPLY_V1(ndr.Struct):
    pwszCloneDCName: str | None
    pwszSite: str | None
    cPasswordLength: int
    pwsNewDCAccountPassword: str | None
    def __init__(
        self,
        *,
        pwszCloneDCName: str | None = ...,
        pwszSite: str | None = ...,
        cPasswordLength: int = ...,
        pwsNewDCAccountPassword: str | _t.Elements[int] | None = ...,
    ) -> None: ...

class DRS_MSG_ADDCLONEDCREPLY(ndr.Union):
    tag: int
    value: DRS_MSG_ADDCLONEDCREPLY_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_ADDCLONEDCREPLY_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_ADDCLONEDCREPLY_V1) -> None: ...

class DRS_MSG_WRITENGCKEYREQ_V1(ndr.Struct):
    pwszAccount: str | None
    cNgcKey: int
    pNgcKey: bytes | None
    def __init__(
        self,
        *,
        pwszAccount: str | None = ...,
        cNgcKey: int = ...,
        pNgcKey: _t.Buffer | None = ...,
    ) -> None: ...

class DRS_MSG_WRITENGCKEYREQ(ndr.Union):
    tag: int
    value: DRS_MSG_WRITENGCKEYREQ_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_WRITENGCKEYREQ_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_WRITENGCKEYREQ_V1) -> None: ...

class DRS_MSG_WRITENGCKEYREPLY_V1(ndr.Struct):
    retVal: int
    def __init__(self, *, retVal: int) -> None: ...

class DRS_MSG_WRITENGCKEYREPLY(ndr.Union):
    tag: int
    value: DRS_MSG_WRITENGCKEYREPLY_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_WRITENGCKEYREPLY_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_WRITENGCKEYREPLY_V1) -> None: ...

class DRS_MSG_READNGCKEYREQ_V1(ndr.Struct):
    pwszAccount: str | None
    def __init__(self, *, pwszAccount: str | None = ...) -> None: ...

class DRS_MSG_READNGCKEYREQ(ndr.Union):
    tag: int
    value: DRS_MSG_READNGCKEYREQ_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_READNGCKEYREQ_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_READNGCKEYREQ_V1) -> None: ...

class DRS_MSG_READNGCKEYREPLY_V1(ndr.Struct):
    retVal: int
    cNgcKey: int
    pNgcKey: bytes | None
    def __init__(
        self,
        *,
        retVal: int,
        cNgcKey: int = ...,
        pNgcKey: _t.Buffer | None = ...,
    ) -> None: ...

class DRS_MSG_READNGCKEYREPLY(ndr.Union):
    tag: int
    value: DRS_MSG_READNGCKEYREPLY_V1
    @overload
    def __init__(self, tag: int, value: DRS_MSG_READNGCKEYREPLY_V1, /) -> None: ...
    @overload
    def __init__(self, *, V1: DRS_MSG_READNGCKEYREPLY_V1) -> None: ...

@type_check_only
class drsuapiResponse:
    class IDL_DRSBind(ndr.Outputs):
        ppextServer: DRS_EXTENSIONS | None
        phDrs: ndr.ContextHandle | None
        result: int
        def __init__(
            self,
            *,
            ppextServer: DRS_EXTENSIONS | None,
            phDrs: ndr.ContextHandle | None,
            result: int,
        ) -> None: ...
    class IDL_DRSUnbind(ndr.Outputs):
        phDrs: ndr.ContextHandle | None
        result: int
        def __init__(self, *, phDrs: ndr.ContextHandle | None, result: int) -> None: ...
    class IDL_DRSReplicaSync(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class IDL_DRSGetNCChanges(ndr.Outputs):
        pdwOutVersion: int
        pmsgOut: DRS_MSG_GETCHGREPLY
        result: int
        def __init__(
            self,
            *,
            pdwOutVersion: int = ...,
            pmsgOut: DRS_MSG_GETCHGREPLY,
            result: int,
        ) -> None: ...
    class IDL_DRSUpdateRefs(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class IDL_DRSReplicaAdd(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class IDL_DRSReplicaDel(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class IDL_DRSReplicaModify(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class IDL_DRSVerifyNames(ndr.Outputs):
        pdwOutVersion: int
        pmsgOut: DRS_MSG_VERIFYREPLY
        result: int
        def __init__(
            self,
            *,
            pdwOutVersion: int = ...,
            pmsgOut: DRS_MSG_VERIFYREPLY,
            result: int,
        ) -> None: ...
    class IDL_DRSGetMemberships(ndr.Outputs):
        pdwOutVersion: int
        pmsgOut: DRS_MSG_REVMEMB_REPLY
        result: int
        def __init__(
            self,
            *,
            pdwOutVersion: int = ...,
            pmsgOut: DRS_MSG_REVMEMB_REPLY,
            result: int,
        ) -> None: ...
    class IDL_DRSInterDomainMove(ndr.Outputs):
        pdwOutVersion: int
        pmsgOut: DRS_MSG_MOVEREPLY
        result: int
        def __init__(
            self,
            *,
            pdwOutVersion: int = ...,
            pmsgOut: DRS_MSG_MOVEREPLY,
            result: int,
        ) -> None: ...
    class IDL_DRSGetNT4ChangeLog(ndr.Outputs):
        pdwOutVersion: int
        pmsgOut: DRS_MSG_NT4_CHGLOG_REPLY
        result: int
        def __init__(
            self,
            *,
            pdwOutVersion: int = ...,
            pmsgOut: DRS_MSG_NT4_CHGLOG_REPLY,
            result: int,
        ) -> None: ...
    class IDL_DRSCrackNames(ndr.Outputs):
        pdwOutVersion: int
        pmsgOut: DRS_MSG_CRACKREPLY
        result: int
        def __init__(
            self,
            *,
            pdwOutVersion: int = ...,
            pmsgOut: DRS_MSG_CRACKREPLY,
            result: int,
        ) -> None: ...
    class IDL_DRSWriteSPN(ndr.Outputs):
        pdwOutVersion: int
        pmsgOut: DRS_MSG_SPNREPLY
        result: int
        def __init__(
            self,
            *,
            pdwOutVersion: int = ...,
            pmsgOut: DRS_MSG_SPNREPLY,
            result: int,
        ) -> None: ...
    class IDL_DRSRemoveDsServer(ndr.Outputs):
        pdwOutVersion: int
        pmsgOut: DRS_MSG_RMSVRREPLY
        result: int
        def __init__(
            self,
            *,
            pdwOutVersion: int = ...,
            pmsgOut: DRS_MSG_RMSVRREPLY,
            result: int,
        ) -> None: ...
    class IDL_DRSRemoveDsDomain(ndr.Outputs):
        pdwOutVersion: int
        pmsgOut: DRS_MSG_RMDMNREPLY
        result: int
        def __init__(
            self,
            *,
            pdwOutVersion: int = ...,
            pmsgOut: DRS_MSG_RMDMNREPLY,
            result: int,
        ) -> None: ...
    class IDL_DRSDomainControllerInfo(ndr.Outputs):
        pdwOutVersion: int
        pmsgOut: DRS_MSG_DCINFOREPLY
        result: int
        def __init__(
            self,
            *,
            pdwOutVersion: int = ...,
            pmsgOut: DRS_MSG_DCINFOREPLY,
            result: int,
        ) -> None: ...
    class IDL_DRSAddEntry(ndr.Outputs):
        pdwOutVersion: int
        pmsgOut: DRS_MSG_ADDENTRYREPLY
        result: int
        def __init__(
            self,
            *,
            pdwOutVersion: int = ...,
            pmsgOut: DRS_MSG_ADDENTRYREPLY,
            result: int,
        ) -> None: ...
    class IDL_DRSExecuteKCC(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class IDL_DRSGetReplInfo(ndr.Outputs):
        pdwOutVersion: int
        pmsgOut: DRS_MSG_GETREPLINFO_REPLY
        result: int
        def __init__(
            self,
            *,
            pdwOutVersion: int = ...,
            pmsgOut: DRS_MSG_GETREPLINFO_REPLY,
            result: int,
        ) -> None: ...
    class IDL_DRSAddSidHistory(ndr.Outputs):
        pdwOutVersion: int
        pmsgOut: DRS_MSG_ADDSIDREPLY
        result: int
        def __init__(
            self,
            *,
            pdwOutVersion: int = ...,
            pmsgOut: DRS_MSG_ADDSIDREPLY,
            result: int,
        ) -> None: ...
    class IDL_DRSGetMemberships2(ndr.Outputs):
        pdwOutVersion: int
        pmsgOut: DRS_MSG_GETMEMBERSHIPS2_REPLY
        result: int
        def __init__(
            self,
            *,
            pdwOutVersion: int = ...,
            pmsgOut: DRS_MSG_GETMEMBERSHIPS2_REPLY,
            result: int,
        ) -> None: ...
    class IDL_DRSReplicaVerifyObjects(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class IDL_DRSGetObjectExistence(ndr.Outputs):
        pdwOutVersion: int
        pmsgOut: DRS_MSG_EXISTREPLY
        result: int
        def __init__(
            self,
            *,
            pdwOutVersion: int = ...,
            pmsgOut: DRS_MSG_EXISTREPLY,
            result: int,
        ) -> None: ...
    class IDL_DRSQuerySitesByCost(ndr.Outputs):
        pdwOutVersion: int
        pmsgOut: DRS_MSG_QUERYSITESREPLY
        result: int
        def __init__(
            self,
            *,
            pdwOutVersion: int = ...,
            pmsgOut: DRS_MSG_QUERYSITESREPLY,
            result: int,
        ) -> None: ...
    class IDL_DRSInitDemotion(ndr.Outputs):
        pdwOutVersion: int
        pmsgOut: DRS_MSG_INIT_DEMOTIONREPLY
        result: int
        def __init__(
            self,
            *,
            pdwOutVersion: int = ...,
            pmsgOut: DRS_MSG_INIT_DEMOTIONREPLY,
            result: int,
        ) -> None: ...
    class IDL_DRSReplicaDemotion(ndr.Outputs):
        pdwOutVersion: int
        pmsgOut: DRS_MSG_REPLICA_DEMOTIONREPLY
        result: int
        def __init__(
            self,
            *,
            pdwOutVersion: int = ...,
            pmsgOut: DRS_MSG_REPLICA_DEMOTIONREPLY,
            result: int,
        ) -> None: ...
    class IDL_DRSFinishDemotion(ndr.Outputs):
        pdwOutVersion: int
        pmsgOut: DRS_MSG_FINISH_DEMOTIONREPLY
        result: int
        def __init__(
            self,
            *,
            pdwOutVersion: int = ...,
            pmsgOut: DRS_MSG_FINISH_DEMOTIONREPLY,
            result: int,
        ) -> None: ...
    class IDL_DRSAddCloneDC(ndr.Outputs):
        pdwOutVersion: int
        pmsgOut: DRS_MSG_ADDCLONEDCREPLY
        result: int
        def __init__(
            self,
            *,
            pdwOutVersion: int = ...,
            pmsgOut: DRS_MSG_ADDCLONEDCREPLY,
            result: int,
        ) -> None: ...
    class IDL_DRSWriteNgcKey(ndr.Outputs):
        pdwOutVersion: int
        pmsgOut: DRS_MSG_WRITENGCKEYREPLY
        result: int
        def __init__(
            self,
            *,
            pdwOutVersion: int = ...,
            pmsgOut: DRS_MSG_WRITENGCKEYREPLY,
            result: int,
        ) -> None: ...
    class IDL_DRSReadNgcKey(ndr.Outputs):
        pdwOutVersion: int
        pmsgOut: DRS_MSG_READNGCKEYREPLY
        result: int
        def __init__(
            self,
            *,
            pdwOutVersion: int = ...,
            pmsgOut: DRS_MSG_READNGCKEYREPLY,
            result: int,
        ) -> None: ...

@type_check_only
class drsuapiClient(rpcfast.Client):
    @property
    def raw(self) -> drsuapiRaw: ...
    def IDL_DRSBind(
        self,
        puuidClientDsa: _uuid.UUID | None = ...,
        pextClient: DRS_EXTENSIONS | None = ...,
    ) -> drsuapiResponse.IDL_DRSBind: ...
    def IDL_DRSUnbind(self, phDrs: ndr.ContextHandle | None) -> ndr.ContextHandle | None: ...
    def IDL_DRSReplicaSync(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgSync: DRS_MSG_REPSYNC,
        *,
        dwVersion: int = ...,
    ) -> None: ...
    def IDL_DRSGetNCChanges(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_GETCHGREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSGetNCChanges: ...
    def IDL_DRSUpdateRefs(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgUpdRefs: DRS_MSG_UPDREFS,
        *,
        dwVersion: int = ...,
    ) -> None: ...
    def IDL_DRSReplicaAdd(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgAdd: DRS_MSG_REPADD,
        *,
        dwVersion: int = ...,
    ) -> None: ...
    def IDL_DRSReplicaDel(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgDel: DRS_MSG_REPDEL,
        *,
        dwVersion: int = ...,
    ) -> None: ...
    def IDL_DRSReplicaModify(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgMod: DRS_MSG_REPMOD,
        *,
        dwVersion: int = ...,
    ) -> None: ...
    def IDL_DRSVerifyNames(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_VERIFYREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSVerifyNames: ...
    def IDL_DRSGetMemberships(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_REVMEMB_REQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSGetMemberships: ...
    def IDL_DRSInterDomainMove(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_MOVEREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSInterDomainMove: ...
    def IDL_DRSGetNT4ChangeLog(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_NT4_CHGLOG_REQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSGetNT4ChangeLog: ...
    def IDL_DRSCrackNames(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_CRACKREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSCrackNames: ...
    def IDL_DRSWriteSPN(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_SPNREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSWriteSPN: ...
    def IDL_DRSRemoveDsServer(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_RMSVRREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSRemoveDsServer: ...
    def IDL_DRSRemoveDsDomain(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_RMDMNREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSRemoveDsDomain: ...
    def IDL_DRSDomainControllerInfo(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_DCINFOREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSDomainControllerInfo: ...
    def IDL_DRSAddEntry(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_ADDENTRYREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSAddEntry: ...
    def IDL_DRSExecuteKCC(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_KCC_EXECUTE,
        *,
        dwInVersion: int = ...,
    ) -> None: ...
    def IDL_DRSGetReplInfo(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_GETREPLINFO_REQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSGetReplInfo: ...
    def IDL_DRSAddSidHistory(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_ADDSIDREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSAddSidHistory: ...
    def IDL_DRSGetMemberships2(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_GETMEMBERSHIPS2_REQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSGetMemberships2: ...
    def IDL_DRSReplicaVerifyObjects(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgVerify: DRS_MSG_REPVERIFYOBJ,
        *,
        dwVersion: int = ...,
    ) -> None: ...
    def IDL_DRSGetObjectExistence(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_EXISTREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSGetObjectExistence: ...
    def IDL_DRSQuerySitesByCost(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_QUERYSITESREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSQuerySitesByCost: ...
    def IDL_DRSInitDemotion(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_INIT_DEMOTIONREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSInitDemotion: ...
    def IDL_DRSReplicaDemotion(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_REPLICA_DEMOTIONREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSReplicaDemotion: ...
    def IDL_DRSFinishDemotion(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_FINISH_DEMOTIONREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSFinishDemotion: ...
    def IDL_DRSAddCloneDC(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_ADDCLONEDCREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSAddCloneDC: ...
    def IDL_DRSWriteNgcKey(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_WRITENGCKEYREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSWriteNgcKey: ...
    def IDL_DRSReadNgcKey(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_READNGCKEYREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSReadNgcKey: ...

@type_check_only
class drsuapiRaw:
    def IDL_DRSBind(
        self,
        puuidClientDsa: _uuid.UUID | None = ...,
        pextClient: DRS_EXTENSIONS | None = ...,
    ) -> drsuapiResponse.IDL_DRSBind: ...
    def IDL_DRSUnbind(self, phDrs: ndr.ContextHandle | None) -> drsuapiResponse.IDL_DRSUnbind: ...
    def IDL_DRSReplicaSync(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgSync: DRS_MSG_REPSYNC,
        *,
        dwVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSReplicaSync: ...
    def IDL_DRSGetNCChanges(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_GETCHGREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSGetNCChanges: ...
    def IDL_DRSUpdateRefs(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgUpdRefs: DRS_MSG_UPDREFS,
        *,
        dwVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSUpdateRefs: ...
    def IDL_DRSReplicaAdd(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgAdd: DRS_MSG_REPADD,
        *,
        dwVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSReplicaAdd: ...
    def IDL_DRSReplicaDel(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgDel: DRS_MSG_REPDEL,
        *,
        dwVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSReplicaDel: ...
    def IDL_DRSReplicaModify(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgMod: DRS_MSG_REPMOD,
        *,
        dwVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSReplicaModify: ...
    def IDL_DRSVerifyNames(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_VERIFYREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSVerifyNames: ...
    def IDL_DRSGetMemberships(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_REVMEMB_REQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSGetMemberships: ...
    def IDL_DRSInterDomainMove(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_MOVEREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSInterDomainMove: ...
    def IDL_DRSGetNT4ChangeLog(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_NT4_CHGLOG_REQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSGetNT4ChangeLog: ...
    def IDL_DRSCrackNames(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_CRACKREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSCrackNames: ...
    def IDL_DRSWriteSPN(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_SPNREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSWriteSPN: ...
    def IDL_DRSRemoveDsServer(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_RMSVRREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSRemoveDsServer: ...
    def IDL_DRSRemoveDsDomain(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_RMDMNREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSRemoveDsDomain: ...
    def IDL_DRSDomainControllerInfo(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_DCINFOREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSDomainControllerInfo: ...
    def IDL_DRSAddEntry(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_ADDENTRYREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSAddEntry: ...
    def IDL_DRSExecuteKCC(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_KCC_EXECUTE,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSExecuteKCC: ...
    def IDL_DRSGetReplInfo(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_GETREPLINFO_REQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSGetReplInfo: ...
    def IDL_DRSAddSidHistory(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_ADDSIDREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSAddSidHistory: ...
    def IDL_DRSGetMemberships2(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_GETMEMBERSHIPS2_REQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSGetMemberships2: ...
    def IDL_DRSReplicaVerifyObjects(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgVerify: DRS_MSG_REPVERIFYOBJ,
        *,
        dwVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSReplicaVerifyObjects: ...
    def IDL_DRSGetObjectExistence(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_EXISTREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSGetObjectExistence: ...
    def IDL_DRSQuerySitesByCost(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_QUERYSITESREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSQuerySitesByCost: ...
    def IDL_DRSInitDemotion(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_INIT_DEMOTIONREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSInitDemotion: ...
    def IDL_DRSReplicaDemotion(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_REPLICA_DEMOTIONREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSReplicaDemotion: ...
    def IDL_DRSFinishDemotion(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_FINISH_DEMOTIONREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSFinishDemotion: ...
    def IDL_DRSAddCloneDC(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_ADDCLONEDCREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSAddCloneDC: ...
    def IDL_DRSWriteNgcKey(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_WRITENGCKEYREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSWriteNgcKey: ...
    def IDL_DRSReadNgcKey(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_READNGCKEYREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSReadNgcKey: ...

@type_check_only
class drsuapiAsyncClient(rpcfast.aio.AsyncClient):
    @property
    def raw(self) -> drsuapiAsyncRaw: ...
    async def IDL_DRSBind(
        self,
        puuidClientDsa: _uuid.UUID | None = ...,
        pextClient: DRS_EXTENSIONS | None = ...,
    ) -> drsuapiResponse.IDL_DRSBind: ...
    async def IDL_DRSUnbind(self, phDrs: ndr.ContextHandle | None) -> ndr.ContextHandle | None: ...
    async def IDL_DRSReplicaSync(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgSync: DRS_MSG_REPSYNC,
        *,
        dwVersion: int = ...,
    ) -> None: ...
    async def IDL_DRSGetNCChanges(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_GETCHGREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSGetNCChanges: ...
    async def IDL_DRSUpdateRefs(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgUpdRefs: DRS_MSG_UPDREFS,
        *,
        dwVersion: int = ...,
    ) -> None: ...
    async def IDL_DRSReplicaAdd(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgAdd: DRS_MSG_REPADD,
        *,
        dwVersion: int = ...,
    ) -> None: ...
    async def IDL_DRSReplicaDel(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgDel: DRS_MSG_REPDEL,
        *,
        dwVersion: int = ...,
    ) -> None: ...
    async def IDL_DRSReplicaModify(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgMod: DRS_MSG_REPMOD,
        *,
        dwVersion: int = ...,
    ) -> None: ...
    async def IDL_DRSVerifyNames(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_VERIFYREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSVerifyNames: ...
    async def IDL_DRSGetMemberships(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_REVMEMB_REQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSGetMemberships: ...
    async def IDL_DRSInterDomainMove(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_MOVEREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSInterDomainMove: ...
    async def IDL_DRSGetNT4ChangeLog(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_NT4_CHGLOG_REQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSGetNT4ChangeLog: ...
    async def IDL_DRSCrackNames(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_CRACKREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSCrackNames: ...
    async def IDL_DRSWriteSPN(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_SPNREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSWriteSPN: ...
    async def IDL_DRSRemoveDsServer(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_RMSVRREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSRemoveDsServer: ...
    async def IDL_DRSRemoveDsDomain(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_RMDMNREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSRemoveDsDomain: ...
    async def IDL_DRSDomainControllerInfo(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_DCINFOREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSDomainControllerInfo: ...
    async def IDL_DRSAddEntry(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_ADDENTRYREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSAddEntry: ...
    async def IDL_DRSExecuteKCC(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_KCC_EXECUTE,
        *,
        dwInVersion: int = ...,
    ) -> None: ...
    async def IDL_DRSGetReplInfo(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_GETREPLINFO_REQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSGetReplInfo: ...
    async def IDL_DRSAddSidHistory(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_ADDSIDREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSAddSidHistory: ...
    async def IDL_DRSGetMemberships2(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_GETMEMBERSHIPS2_REQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSGetMemberships2: ...
    async def IDL_DRSReplicaVerifyObjects(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgVerify: DRS_MSG_REPVERIFYOBJ,
        *,
        dwVersion: int = ...,
    ) -> None: ...
    async def IDL_DRSGetObjectExistence(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_EXISTREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSGetObjectExistence: ...
    async def IDL_DRSQuerySitesByCost(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_QUERYSITESREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSQuerySitesByCost: ...
    async def IDL_DRSInitDemotion(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_INIT_DEMOTIONREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSInitDemotion: ...
    async def IDL_DRSReplicaDemotion(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_REPLICA_DEMOTIONREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSReplicaDemotion: ...
    async def IDL_DRSFinishDemotion(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_FINISH_DEMOTIONREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSFinishDemotion: ...
    async def IDL_DRSAddCloneDC(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_ADDCLONEDCREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSAddCloneDC: ...
    async def IDL_DRSWriteNgcKey(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_WRITENGCKEYREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSWriteNgcKey: ...
    async def IDL_DRSReadNgcKey(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_READNGCKEYREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSReadNgcKey: ...

@type_check_only
class drsuapiAsyncRaw:
    async def IDL_DRSBind(
        self,
        puuidClientDsa: _uuid.UUID | None = ...,
        pextClient: DRS_EXTENSIONS | None = ...,
    ) -> drsuapiResponse.IDL_DRSBind: ...
    async def IDL_DRSUnbind(
        self,
        phDrs: ndr.ContextHandle | None,
    ) -> drsuapiResponse.IDL_DRSUnbind: ...
    async def IDL_DRSReplicaSync(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgSync: DRS_MSG_REPSYNC,
        *,
        dwVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSReplicaSync: ...
    async def IDL_DRSGetNCChanges(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_GETCHGREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSGetNCChanges: ...
    async def IDL_DRSUpdateRefs(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgUpdRefs: DRS_MSG_UPDREFS,
        *,
        dwVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSUpdateRefs: ...
    async def IDL_DRSReplicaAdd(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgAdd: DRS_MSG_REPADD,
        *,
        dwVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSReplicaAdd: ...
    async def IDL_DRSReplicaDel(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgDel: DRS_MSG_REPDEL,
        *,
        dwVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSReplicaDel: ...
    async def IDL_DRSReplicaModify(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgMod: DRS_MSG_REPMOD,
        *,
        dwVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSReplicaModify: ...
    async def IDL_DRSVerifyNames(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_VERIFYREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSVerifyNames: ...
    async def IDL_DRSGetMemberships(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_REVMEMB_REQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSGetMemberships: ...
    async def IDL_DRSInterDomainMove(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_MOVEREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSInterDomainMove: ...
    async def IDL_DRSGetNT4ChangeLog(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_NT4_CHGLOG_REQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSGetNT4ChangeLog: ...
    async def IDL_DRSCrackNames(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_CRACKREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSCrackNames: ...
    async def IDL_DRSWriteSPN(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_SPNREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSWriteSPN: ...
    async def IDL_DRSRemoveDsServer(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_RMSVRREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSRemoveDsServer: ...
    async def IDL_DRSRemoveDsDomain(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_RMDMNREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSRemoveDsDomain: ...
    async def IDL_DRSDomainControllerInfo(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_DCINFOREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSDomainControllerInfo: ...
    async def IDL_DRSAddEntry(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_ADDENTRYREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSAddEntry: ...
    async def IDL_DRSExecuteKCC(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_KCC_EXECUTE,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSExecuteKCC: ...
    async def IDL_DRSGetReplInfo(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_GETREPLINFO_REQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSGetReplInfo: ...
    async def IDL_DRSAddSidHistory(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_ADDSIDREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSAddSidHistory: ...
    async def IDL_DRSGetMemberships2(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_GETMEMBERSHIPS2_REQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSGetMemberships2: ...
    async def IDL_DRSReplicaVerifyObjects(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgVerify: DRS_MSG_REPVERIFYOBJ,
        *,
        dwVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSReplicaVerifyObjects: ...
    async def IDL_DRSGetObjectExistence(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_EXISTREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSGetObjectExistence: ...
    async def IDL_DRSQuerySitesByCost(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_QUERYSITESREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSQuerySitesByCost: ...
    async def IDL_DRSInitDemotion(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_INIT_DEMOTIONREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSInitDemotion: ...
    async def IDL_DRSReplicaDemotion(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_REPLICA_DEMOTIONREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSReplicaDemotion: ...
    async def IDL_DRSFinishDemotion(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_FINISH_DEMOTIONREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSFinishDemotion: ...
    async def IDL_DRSAddCloneDC(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_ADDCLONEDCREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSAddCloneDC: ...
    async def IDL_DRSWriteNgcKey(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_WRITENGCKEYREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSWriteNgcKey: ...
    async def IDL_DRSReadNgcKey(
        self,
        hDrs: ndr.ContextHandle | None,
        pmsgIn: DRS_MSG_READNGCKEYREQ,
        *,
        dwInVersion: int = ...,
    ) -> drsuapiResponse.IDL_DRSReadNgcKey: ...

@type_check_only
class drsuapiManager(Protocol):
    def IDL_DRSBind(
        self,
        *,
        puuidClientDsa: _uuid.UUID | None,
        pextClient: DRS_EXTENSIONS | None,
    ) -> _t.Answer[_t.Outputs[drsuapiResponse.IDL_DRSBind]]: ...
    def IDL_DRSUnbind(self, *, phDrs: Any) -> _t.Answer[Any]: ...
    def IDL_DRSReplicaSync(
        self,
        *,
        hDrs: Any,
        dwVersion: int,
        pmsgSync: DRS_MSG_REPSYNC,
    ) -> _t.Answer[None]: ...
    def IDL_DRSGetNCChanges(
        self,
        *,
        hDrs: Any,
        dwInVersion: int,
        pmsgIn: DRS_MSG_GETCHGREQ,
    ) -> _t.Answer[_t.Outputs[drsuapiResponse.IDL_DRSGetNCChanges]]: ...
    def IDL_DRSUpdateRefs(
        self,
        *,
        hDrs: Any,
        dwVersion: int,
        pmsgUpdRefs: DRS_MSG_UPDREFS,
    ) -> _t.Answer[None]: ...
    def IDL_DRSReplicaAdd(
        self,
        *,
        hDrs: Any,
        dwVersion: int,
        pmsgAdd: DRS_MSG_REPADD,
    ) -> _t.Answer[None]: ...
    def IDL_DRSReplicaDel(
        self,
        *,
        hDrs: Any,
        dwVersion: int,
        pmsgDel: DRS_MSG_REPDEL,
    ) -> _t.Answer[None]: ...
    def IDL_DRSReplicaModify(
        self,
        *,
        hDrs: Any,
        dwVersion: int,
        pmsgMod: DRS_MSG_REPMOD,
    ) -> _t.Answer[None]: ...
    def IDL_DRSVerifyNames(
        self,
        *,
        hDrs: Any,
        dwInVersion: int,
        pmsgIn: DRS_MSG_VERIFYREQ,
    ) -> _t.Answer[_t.Outputs[drsuapiResponse.IDL_DRSVerifyNames]]: ...
    def IDL_DRSGetMemberships(
        self,
        *,
        hDrs: Any,
        dwInVersion: int,
        pmsgIn: DRS_MSG_REVMEMB_REQ,
    ) -> _t.Answer[_t.Outputs[drsuapiResponse.IDL_DRSGetMemberships]]: ...
    def IDL_DRSInterDomainMove(
        self,
        *,
        hDrs: Any,
        dwInVersion: int,
        pmsgIn: DRS_MSG_MOVEREQ,
    ) -> _t.Answer[_t.Outputs[drsuapiResponse.IDL_DRSInterDomainMove]]: ...
    def IDL_DRSGetNT4ChangeLog(
        self,
        *,
        hDrs: Any,
        dwInVersion: int,
        pmsgIn: DRS_MSG_NT4_CHGLOG_REQ,
    ) -> _t.Answer[_t.Outputs[drsuapiResponse.IDL_DRSGetNT4ChangeLog]]: ...
    def IDL_DRSCrackNames(
        self,
        *,
        hDrs: Any,
        dwInVersion: int,
        pmsgIn: DRS_MSG_CRACKREQ,
    ) -> _t.Answer[_t.Outputs[drsuapiResponse.IDL_DRSCrackNames]]: ...
    def IDL_DRSWriteSPN(
        self,
        *,
        hDrs: Any,
        dwInVersion: int,
        pmsgIn: DRS_MSG_SPNREQ,
    ) -> _t.Answer[_t.Outputs[drsuapiResponse.IDL_DRSWriteSPN]]: ...
    def IDL_DRSRemoveDsServer(
        self,
        *,
        hDrs: Any,
        dwInVersion: int,
        pmsgIn: DRS_MSG_RMSVRREQ,
    ) -> _t.Answer[_t.Outputs[drsuapiResponse.IDL_DRSRemoveDsServer]]: ...
    def IDL_DRSRemoveDsDomain(
        self,
        *,
        hDrs: Any,
        dwInVersion: int,
        pmsgIn: DRS_MSG_RMDMNREQ,
    ) -> _t.Answer[_t.Outputs[drsuapiResponse.IDL_DRSRemoveDsDomain]]: ...
    def IDL_DRSDomainControllerInfo(
        self,
        *,
        hDrs: Any,
        dwInVersion: int,
        pmsgIn: DRS_MSG_DCINFOREQ,
    ) -> _t.Answer[_t.Outputs[drsuapiResponse.IDL_DRSDomainControllerInfo]]: ...
    def IDL_DRSAddEntry(
        self,
        *,
        hDrs: Any,
        dwInVersion: int,
        pmsgIn: DRS_MSG_ADDENTRYREQ,
    ) -> _t.Answer[_t.Outputs[drsuapiResponse.IDL_DRSAddEntry]]: ...
    def IDL_DRSExecuteKCC(
        self,
        *,
        hDrs: Any,
        dwInVersion: int,
        pmsgIn: DRS_MSG_KCC_EXECUTE,
    ) -> _t.Answer[None]: ...
    def IDL_DRSGetReplInfo(
        self,
        *,
        hDrs: Any,
        dwInVersion: int,
        pmsgIn: DRS_MSG_GETREPLINFO_REQ,
    ) -> _t.Answer[_t.Outputs[drsuapiResponse.IDL_DRSGetReplInfo]]: ...
    def IDL_DRSAddSidHistory(
        self,
        *,
        hDrs: Any,
        dwInVersion: int,
        pmsgIn: DRS_MSG_ADDSIDREQ,
    ) -> _t.Answer[_t.Outputs[drsuapiResponse.IDL_DRSAddSidHistory]]: ...
    def IDL_DRSGetMemberships2(
        self,
        *,
        hDrs: Any,
        dwInVersion: int,
        pmsgIn: DRS_MSG_GETMEMBERSHIPS2_REQ,
    ) -> _t.Answer[_t.Outputs[drsuapiResponse.IDL_DRSGetMemberships2]]: ...
    def IDL_DRSReplicaVerifyObjects(
        self,
        *,
        hDrs: Any,
        dwVersion: int,
        pmsgVerify: DRS_MSG_REPVERIFYOBJ,
    ) -> _t.Answer[None]: ...
    def IDL_DRSGetObjectExistence(
        self,
        *,
        hDrs: Any,
        dwInVersion: int,
        pmsgIn: DRS_MSG_EXISTREQ,
    ) -> _t.Answer[_t.Outputs[drsuapiResponse.IDL_DRSGetObjectExistence]]: ...
    def IDL_DRSQuerySitesByCost(
        self,
        *,
        hDrs: Any,
        dwInVersion: int,
        pmsgIn: DRS_MSG_QUERYSITESREQ,
    ) -> _t.Answer[_t.Outputs[drsuapiResponse.IDL_DRSQuerySitesByCost]]: ...
    def IDL_DRSInitDemotion(
        self,
        *,
        hDrs: Any,
        dwInVersion: int,
        pmsgIn: DRS_MSG_INIT_DEMOTIONREQ,
    ) -> _t.Answer[_t.Outputs[drsuapiResponse.IDL_DRSInitDemotion]]: ...
    def IDL_DRSReplicaDemotion(
        self,
        *,
        hDrs: Any,
        dwInVersion: int,
        pmsgIn: DRS_MSG_REPLICA_DEMOTIONREQ,
    ) -> _t.Answer[_t.Outputs[drsuapiResponse.IDL_DRSReplicaDemotion]]: ...
    def IDL_DRSFinishDemotion(
        self,
        *,
        hDrs: Any,
        dwInVersion: int,
        pmsgIn: DRS_MSG_FINISH_DEMOTIONREQ,
    ) -> _t.Answer[_t.Outputs[drsuapiResponse.IDL_DRSFinishDemotion]]: ...
    def IDL_DRSAddCloneDC(
        self,
        *,
        hDrs: Any,
        dwInVersion: int,
        pmsgIn: DRS_MSG_ADDCLONEDCREQ,
    ) -> _t.Answer[_t.Outputs[drsuapiResponse.IDL_DRSAddCloneDC]]: ...
    def IDL_DRSWriteNgcKey(
        self,
        *,
        hDrs: Any,
        dwInVersion: int,
        pmsgIn: DRS_MSG_WRITENGCKEYREQ,
    ) -> _t.Answer[_t.Outputs[drsuapiResponse.IDL_DRSWriteNgcKey]]: ...
    def IDL_DRSReadNgcKey(
        self,
        *,
        hDrs: Any,
        dwInVersion: int,
        pmsgIn: DRS_MSG_READNGCKEYREQ,
    ) -> _t.Answer[_t.Outputs[drsuapiResponse.IDL_DRSReadNgcKey]]: ...

drsuapi: ndr.Interface[drsuapiClient, drsuapiAsyncClient, drsuapiManager]
