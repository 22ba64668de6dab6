# Types of the module that `python -m rpcfast idl` generated from ms_oaut.idl.
# Client, async client and manager classes exist for type checkers only.
import uuid as _uuid
from typing import Final, Protocol, overload, type_check_only

import rpcfast
import rpcfast.aio
from rpcfast import ndr
from rpcfast.interfaces.ms_dtyp import GUID
from rpcfast.ndr import typing as _t

IID = GUID
CLSID = GUID
CID = GUID
IPID = GUID
REFIID: Final[ndr.Pointer]
REFGUID: Final[ndr.Pointer]
REFCLSID: Final[ndr.Pointer]
REFIPID: Final[ndr.Pointer]
ID: Final[ndr.Scalar]
OID: Final[ndr.Scalar]
OXID: Final[ndr.Scalar]
SETID: Final[ndr.Scalar]

class COMVERSION(ndr.Struct):
    MajorVersion: int
    MinorVersion: int
    def __init__(self, *, MajorVersion: int, MinorVersion: int) -> None: ...

class ORPC_EXTENT(ndr.Struct):
    id: _uuid.UUID
    size: int
    data: bytes
    def __init__(self, *, id: _uuid.UUID, size: int, data: _t.Buffer) -> None: ...

class ORPC_EXTENT_ARRAY(ndr.Struct):
    size: int
    reserved: int
    extent: list[ORPC_EXTENT | None] | None
    def __init__(
        self,
        *,
        size: int,
        reserved: int,
        extent: _t.Elements[ORPC_EXTENT | None] | None = ...,
    ) -> None: ...

class ORPCTHIS(ndr.Struct):
    version: COMVERSION
    flags: int
    reserved1: int
    cid: _uuid.UUID
    extensions: ORPC_EXTENT_ARRAY | None
    def __init__(
        self,
        *,
        version: COMVERSION,
        flags: int,
        reserved1: int,
        cid: _uuid.UUID,
        extensions: ORPC_EXTENT_ARRAY | None = ...,
    ) -> None: ...

class ORPCTHAT(ndr.Struct):
    flags: int
    extensions: ORPC_EXTENT_ARRAY | None
    def __init__(self, *, flags: int, extensions: ORPC_EXTENT_ARRAY | None = ...) -> None: ...

class MInterfacePointer(ndr.Struct):
    ulCntData: int
    abData: bytes
    def __init__(self, *, ulCntData: int = ..., abData: _t.Buffer) -> None: ...

PMInterfacePointer: Final[ndr.Pointer]

class DUALSTRINGARRAY(ndr.Struct):
    wNumEntries: int
    wSecurityOffset: int
    aStringArray: list[int]
    def __init__(
        self,
        *,
        wNumEntries: int = ...,
        wSecurityOffset: int,
        aStringArray: _t.Elements[int],
    ) -> None: ...

LPOLESTR: Final[ndr.Pointer]
LPCOLESTR: Final[ndr.Pointer]
OLECHAR: Final[ndr.Scalar]
SCODE: Final[ndr.Scalar]
DISPID: Final[ndr.Scalar]
MEMBERID: Final[ndr.Scalar]
DATE: Final[ndr.Scalar]
VARIANT_BOOL: Final[ndr.Scalar]
VARTYPE: Final[ndr.Scalar]

class CURRENCY(ndr.Struct):
    int64: int
    def __init__(self, *, int64: int) -> None: ...

CY = CURRENCY

class DECIMAL(ndr.Struct):
    wReserved: int
    scale: int
    sign: int
    Hi32: int
    Lo64: int
    def __init__(self, *, wReserved: int, scale: int, sign: int, Hi32: int, Lo64: int) -> None: ...

class FLAGGED_WORD_BLOB(ndr.Struct):
    cBytes: int
    clSize: int
    asData: list[int]
    def __init__(self, *, cBytes: int, clSize: int = ..., asData: _t.Elements[int]) -> None: ...

BSTR: Final[ndr.Pointer]

class VARENUM(ndr.IntEnum):
    VT_EMPTY = 0
    VT_NULL = 1
    VT_I2 = 2
    VT_I4 = 3
    VT_R4 = 4
    VT_R8 = 5
    VT_CY = 6
    VT_DATE = 7
    VT_BSTR = 8
    VT_DISPATCH = 9
    VT_ERROR = 10
    VT_BOOL = 11
    VT_VARIANT = 12
    VT_UNKNOWN = 13
    VT_DECIMAL = 14
    VT_I1 = 16
    VT_UI1 = 17
    VT_UI2 = 18
    VT_UI4 = 19
    VT_I8 = 20
    VT_UI8 = 21
    VT_INT = 22
    VT_UINT = 23
    VT_VOID = 24
    VT_HRESULT = 25
    VT_PTR = 26
    VT_SAFEARRAY = 27
    VT_CARRAY = 28
    VT_USERDEFINED = 29
    VT_LPSTR = 30
    VT_LPWSTR = 31
    VT_RECORD = 36
    VT_INT_PTR = 37
    VT_UINT_PTR = 38
    VT_ARRAY = 8192
    VT_BYREF = 16384

class SF_TYPE(ndr.IntEnum):
    SF_ERROR = 10
    SF_I1 = 16
    SF_I2 = 2
    SF_I4 = 3
    SF_I8 = 20
    SF_BSTR = 8
    SF_UNKNOWN = 13
    SF_DISPATCH = 9
    SF_VARIANT = 12
    SF_RECORD = 36
    SF_HAVEIID = 32781

VARIANT: Final[ndr.Pointer]

class wireBRECORDStr(ndr.Struct):
    fFlags: int
    clSize: int
    pRecInfo: MInterfacePointer | None
    pRecord: bytes | None
    def __init__(
        self,
        *,
        fFlags: int,
        clSize: int = ...,
        pRecInfo: MInterfacePointer | None = ...,
        pRecord: _t.Buffer | None = ...,
    ) -> None: ...

BRECORD: Final[ndr.Pointer]

class SAFEARRAYBOUND(ndr.Struct):
    cElements: int
    lLbound: int
    def __init__(self, *, cElements: int, lLbound: int) -> None: ...

LPSAFEARRAYBOUND: Final[ndr.Pointer]

class SAFEARR_BSTR(ndr.Struct):
    Size: int
    aBstr: list[FLAGGED_WORD_BLOB | None]
    def __init__(
        self,
        *,
        Size: int = ...,
        aBstr: _t.Elements[FLAGGED_WORD_BLOB | None],
    ) -> None: ...

class SAFEARR_UNKNOWN(ndr.Struct):
    Size: int
    apUnknown: list[MInterfacePointer | None]
    def __init__(
        self,
        *,
        Size: int = ...,
        apUnknown: _t.Elements[MInterfacePointer | None],
    ) -> None: ...

class SAFEARR_DISPATCH(ndr.Struct):
    Size: int
    apDispatch: list[MInterfacePointer | None]
    def __init__(
        self,
        *,
        Size: int = ...,
        apDispatch: _t.Elements[MInterfacePointer | None],
    ) -> None: ...

class SAFEARR_VARIANT(ndr.Struct):
    Size: int
    aVariant: list[wireVARIANTStr | None]
    def __init__(
        self,
        *,
        Size: int = ...,
        aVariant: _t.Elements[wireVARIANTStr | None],
    ) -> None: ...

class SAFEARR_BRECORD(ndr.Struct):
    Size: int
    aRecord: list[wireBRECORDStr | None]
    def __init__(self, *, Size: int = ..., aRecord: _t.Elements[wireBRECORDStr | None]) -> None: ...

class SAFEARR_HAVEIID(ndr.Struct):
    Size: int
    apUnknown: list[MInterfacePointer | None]
    iid: _uuid.UUID
    def __init__(
        self,
        *,
        Size: int = ...,
        apUnknown: _t.Elements[MInterfacePointer | None],
        iid: _uuid.UUID,
    ) -> None: ...

class BYTE_SIZEDARR(ndr.Struct):
    clSize: int
    pData: bytes | None
    def __init__(self, *, clSize: int = ..., pData: _t.Buffer | None = ...) -> None: ...

class WORD_SIZEDARR(ndr.Struct):
    clSize: int
    pData: list[int] | None
    def __init__(self, *, clSize: int = ..., pData: _t.Elements[int] | None = ...) -> None: ...

class DWORD_SIZEDARR(ndr.Struct):
    clSize: int
    pData: list[int] | None
    def __init__(self, *, clSize: int = ..., pData: _t.Elements[int] | None = ...) -> None: ...

class HYPER_SIZEDARR(ndr.Struct):
    clSize: int
    pData: list[int] | None
    def __init__(self, *, clSize: int = ..., pData: _t.Elements[int] | None = ...) -> None: ...

class SAFEARRAYUNION(ndr.Union):
    tag: int
    value: (
        SAFEARR_BSTR
        | SAFEARR_UNKNOWN
        | SAFEARR_DISPATCH
        | SAFEARR_VARIANT
        | SAFEARR_BRECORD
        | SAFEARR_HAVEIID
        | BYTE_SIZEDARR
        | WORD_SIZEDARR
        | DWORD_SIZEDARR
        | HYPER_SIZEDARR
    )
    @overload
    def __init__(
        self,
        tag: int,
        value: (
            SAFEARR_BSTR
            | SAFEARR_UNKNOWN
            | SAFEARR_DISPATCH
            | SAFEARR_VARIANT
            | SAFEARR_BRECORD
            | SAFEARR_HAVEIID
            | BYTE_SIZEDARR
            | WORD_SIZEDARR
            | DWORD_SIZEDARR
            | HYPER_SIZEDARR
        ),
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, BstrStr: SAFEARR_BSTR) -> None: ...
    @overload
    def __init__(self, *, UnknownStr: SAFEARR_UNKNOWN) -> None: ...
    @overload
    def __init__(self, *, DispatchStr: SAFEARR_DISPATCH) -> None: ...
    @overload
    def __init__(self, *, VariantStr: SAFEARR_VARIANT) -> None: ...
    @overload
    def __init__(self, *, RecordStr: SAFEARR_BRECORD) -> None: ...
    @overload
    def __init__(self, *, HaveIidStr: SAFEARR_HAVEIID) -> None: ...
    @overload
    def __init__(self, *, ByteStr: BYTE_SIZEDARR) -> None: ...
    @overload
    def __init__(self, *, WordStr: WORD_SIZEDARR) -> None: ...
    @overload
    def __init__(self, *, LongStr: DWORD_SIZEDARR) -> None: ...
    @overload
    def __init__(self, *, HyperStr: HYPER_SIZEDARR) -> None: ...

class _wireSAFEARRAY(ndr.Struct):
    cDims: int
    fFeatures: int
    cbElements: int
    cLocks: int
    uArrayStructs: SAFEARRAYUNION
    rgsabound: list[SAFEARRAYBOUND]
    def __init__(
        self,
        *,
        cDims: int = ...,
        fFeatures: int,
        cbElements: int,
        cLocks: int,
        uArrayStructs: SAFEARRAYUNION,
        rgsabound: _t.Elements[SAFEARRAYBOUND],
    ) -> None: ...

SAFEARRAY: Final[ndr.Pointer]
PSAFEARRAY: Final[ndr.Pointer]
LPSAFEARRAY: Final[ndr.Pointer]

class wireVARIANTStr__varUnion(ndr.Union):
    tag: int
    value: (
        int
        | float
        | CURRENCY
        | FLAGGED_WORD_BLOB
        | MInterfacePointer
        | _wireSAFEARRAY
        | wireBRECORDStr
        | wireVARIANTStr
        | DECIMAL
        | None
    )
    @overload
    def __init__(
        self,
        tag: int,
        value: (
            int
            | float
            | CURRENCY
            | FLAGGED_WORD_BLOB
            | MInterfacePointer
            | _wireSAFEARRAY
            | wireBRECORDStr
            | wireVARIANTStr
            | DECIMAL
            | None
        ) = ...,
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, llVal: int) -> None: ...
    @overload
    def __init__(self, *, lVal: int) -> None: ...
    @overload
    def __init__(self, *, bVal: int) -> None: ...
    @overload
    def __init__(self, *, iVal: int) -> None: ...
    @overload
    def __init__(self, *, fltVal: float) -> None: ...
    @overload
    def __init__(self, *, dblVal: float) -> None: ...
    @overload
    def __init__(self, *, boolVal: int) -> None: ...
    @overload
    def __init__(self, *, scode: int) -> None: ...
    @overload
    def __init__(self, *, cyVal: CURRENCY) -> None: ...
    @overload
    def __init__(self, *, date: float) -> None: ...
    @overload
    def __init__(self, *, bstrVal: FLAGGED_WORD_BLOB | None) -> None: ...
    @overload
    def __init__(self, *, punkVal: MInterfacePointer | None) -> None: ...
    @overload
    def __init__(self, *, pdispVal: MInterfacePointer | None) -> None: ...
    @overload
    def __init__(self, *, parray: _wireSAFEARRAY | None) -> None: ...
    @overload
    def __init__(self, *, pbVal: int | None) -> None: ...
    @overload
    def __init__(self, *, piVal: int | None) -> None: ...
    @overload
    def __init__(self, *, plVal: int | None) -> None: ...
    @overload
    def __init__(self, *, pllVal: int | None) -> None: ...
    @overload
    def __init__(self, *, pfltVal: float | None) -> None: ...
    @overload
    def __init__(self, *, pdblVal: float | None) -> None: ...
    @overload
    def __init__(self, *, pboolVal: int | None) -> None: ...
    @overload
    def __init__(self, *, pscode: int | None) -> None: ...
    @overload
    def __init__(self, *, pcyVal: CURRENCY | None) -> None: ...
    @overload
    def __init__(self, *, pdate: float | None) -> None: ...
    @overload
    def __init__(self, *, pbstrVal: FLAGGED_WORD_BLOB | None) -> None: ...
    @overload
    def __init__(self, *, ppunkVal: MInterfacePointer | None) -> None: ...
    @overload
    def __init__(self, *, ppdispVal: MInterfacePointer | None) -> None: ...
    @overload
    def __init__(self, *, pparray: _wireSAFEARRAY | None) -> None: ...
    @overload
    def __init__(self, *, pvarVal: wireVARIANTStr | None) -> None: ...
    @overload
    def __init__(self, *, cVal: int) -> None: ...
    @overload
    def __init__(self, *, uiVal: int) -> None: ...
    @overload
    def __init__(self, *, ulVal: int) -> None: ...
    @overload
    def __init__(self, *, ullVal: int) -> None: ...
    @overload
    def __init__(self, *, intVal: int) -> None: ...
    @overload
    def __init__(self, *, uintVal: int) -> None: ...
    @overload
    def __init__(self, *, decVal: DECIMAL) -> None: ...
    @overload
    def __init__(self, *, pcVal: int | None) -> None: ...
    @overload
    def __init__(self, *, puiVal: int | None) -> None: ...
    @overload
    def __init__(self, *, pulVal: int | None) -> None: ...
    @overload
    def __init__(self, *, pullVal: int | None) -> None: ...
    @overload
    def __init__(self, *, pintVal: int | None) -> None: ...
    @overload
    def __init__(self, *, puintVal: int | None) -> None: ...
    @overload
    def __init__(self, *, pdecVal: DECIMAL | None) -> None: ...

class wireVARIANTStr(ndr.Struct):
    clSize: int
    rpcReserved: int
    vt: int
    wReserved1: int
    wReserved2: int
    wReserved3: int
    _varUnion: wireVARIANTStr__varUnion
    def __init__(
        self,
        *,
        clSize: int,
        rpcReserved: int,
        vt: int = ...,
        wReserved1: int,
        wReserved2: int,
        wReserved3: int,
        _varUnion: wireVARIANTStr__varUnion,
    ) -> None: ...

class DISPPARAMS(ndr.Struct):
    rgvarg: list[wireVARIANTStr | None] | None
    rgdispidNamedArgs: list[int] | None
    cArgs: int
    cNamedArgs: int
    def __init__(
        self,
        *,
        rgvarg: _t.Elements[wireVARIANTStr | None] | None = ...,
        rgdispidNamedArgs: _t.Elements[int] | None = ...,
        cArgs: int = ...,
        cNamedArgs: int = ...,
    ) -> None: ...

class EXCEPINFO(ndr.Struct):
    wCode: int
    wReserved: int
    bstrSource: FLAGGED_WORD_BLOB | None
    bstrDescription: FLAGGED_WORD_BLOB | None
    bstrHelpFile: FLAGGED_WORD_BLOB | None
    dwHelpContext: int
    pvReserved: int
    pfnDeferredFillIn: int
    scode: int
    def __init__(
        self,
        *,
        wCode: int,
        wReserved: int,
        bstrSource: FLAGGED_WORD_BLOB | None = ...,
        bstrDescription: FLAGGED_WORD_BLOB | None = ...,
        bstrHelpFile: FLAGGED_WORD_BLOB | None = ...,
        dwHelpContext: int,
        pvReserved: int,
        pfnDeferredFillIn: int,
        scode: int,
    ) -> None: ...

@type_check_only
class IDispatchResponse:
    class GetTypeInfoCount(ndr.Outputs):
        ORPCthat: ORPCTHAT
        pctinfo: int
        result: int
        def __init__(self, *, ORPCthat: ORPCTHAT, pctinfo: int, result: int) -> None: ...
    class GetTypeInfo(ndr.Outputs):
        ORPCthat: ORPCTHAT
        ppTInfo: MInterfacePointer | None
        result: int
        def __init__(
            self,
            *,
            ORPCthat: ORPCTHAT,
            ppTInfo: MInterfacePointer | None,
            result: int,
        ) -> None: ...
    class GetIDsOfNames(ndr.Outputs):
        ORPCthat: ORPCTHAT
        rgDispId: list[int]
        result: int
        def __init__(
            self,
            *,
            ORPCthat: ORPCTHAT,
            rgDispId: _t.Elements[int],
            result: int,
        ) -> None: ...
    class Invoke(ndr.Outputs):
        ORPCthat: ORPCTHAT
        pVarResult: wireVARIANTStr | None
        pExcepInfo: EXCEPINFO
        pArgErr: int
        rgVarRef: list[wireVARIANTStr | None]
        result: int
        def __init__(
            self,
            *,
            ORPCthat: ORPCTHAT,
            pVarResult: wireVARIANTStr | None,
            pExcepInfo: EXCEPINFO,
            pArgErr: int,
            rgVarRef: _t.Elements[wireVARIANTStr | None],
            result: int,
        ) -> None: ...

@type_check_only
class IDispatchClient(rpcfast.Client):
    @property
    def raw(self) -> IDispatchRaw: ...
    def GetTypeInfoCount(self, ORPCthis: ORPCTHIS) -> IDispatchResponse.GetTypeInfoCount: ...
    def GetTypeInfo(
        self,
        ORPCthis: ORPCTHIS,
        iTInfo: int,
        lcid: int,
    ) -> IDispatchResponse.GetTypeInfo: ...
    def GetIDsOfNames(
        self,
        ORPCthis: ORPCTHIS,
        riid: _uuid.UUID,
        rgszNames: _t.Elements[str | None],
        lcid: int,
        *,
        cNames: int = ...,
    ) -> IDispatchResponse.GetIDsOfNames: ...
    def Invoke(
        self,
        ORPCthis: ORPCTHIS,
        dispIdMember: int,
        riid: _uuid.UUID,
        lcid: int,
        dwFlags: int,
        pDispParams: DISPPARAMS,
        rgVarRefIdx: _t.Elements[int],
        rgVarRef: _t.Elements[wireVARIANTStr | None],
        *,
        cVarRef: int = ...,
    ) -> IDispatchResponse.Invoke: ...

@type_check_only
class IDispatchRaw:
    def GetTypeInfoCount(self, ORPCthis: ORPCTHIS) -> IDispatchResponse.GetTypeInfoCount: ...
    def GetTypeInfo(
        self,
        ORPCthis: ORPCTHIS,
        iTInfo: int,
        lcid: int,
    ) -> IDispatchResponse.GetTypeInfo: ...
    def GetIDsOfNames(
        self,
        ORPCthis: ORPCTHIS,
        riid: _uuid.UUID,
        rgszNames: _t.Elements[str | None],
        lcid: int,
        *,
        cNames: int = ...,
    ) -> IDispatchResponse.GetIDsOfNames: ...
    def Invoke(
        self,
        ORPCthis: ORPCTHIS,
        dispIdMember: int,
        riid: _uuid.UUID,
        lcid: int,
        dwFlags: int,
        pDispParams: DISPPARAMS,
        rgVarRefIdx: _t.Elements[int],
        rgVarRef: _t.Elements[wireVARIANTStr | None],
        *,
        cVarRef: int = ...,
    ) -> IDispatchResponse.Invoke: ...

@type_check_only
class IDispatchAsyncClient(rpcfast.aio.AsyncClient):
    @property
    def raw(self) -> IDispatchAsyncRaw: ...
    async def GetTypeInfoCount(self, ORPCthis: ORPCTHIS) -> IDispatchResponse.GetTypeInfoCount: ...
    async def GetTypeInfo(
        self,
        ORPCthis: ORPCTHIS,
        iTInfo: int,
        lcid: int,
    ) -> IDispatchResponse.GetTypeInfo: ...
    async def GetIDsOfNames(
        self,
        ORPCthis: ORPCTHIS,
        riid: _uuid.UUID,
        rgszNames: _t.Elements[str | None],
        lcid: int,
        *,
        cNames: int = ...,
    ) -> IDispatchResponse.GetIDsOfNames: ...
    async def Invoke(
        self,
        ORPCthis: ORPCTHIS,
        dispIdMember: int,
        riid: _uuid.UUID,
        lcid: int,
        dwFlags: int,
        pDispParams: DISPPARAMS,
        rgVarRefIdx: _t.Elements[int],
        rgVarRef: _t.Elements[wireVARIANTStr | None],
        *,
        cVarRef: int = ...,
    ) -> IDispatchResponse.Invoke: ...

@type_check_only
class IDispatchAsyncRaw:
    async def GetTypeInfoCount(self, ORPCthis: ORPCTHIS) -> IDispatchResponse.GetTypeInfoCount: ...
    async def GetTypeInfo(
        self,
        ORPCthis: ORPCTHIS,
        iTInfo: int,
        lcid: int,
    ) -> IDispatchResponse.GetTypeInfo: ...
    async def GetIDsOfNames(
        self,
        ORPCthis: ORPCTHIS,
        riid: _uuid.UUID,
        rgszNames: _t.Elements[str | None],
        lcid: int,
        *,
        cNames: int = ...,
    ) -> IDispatchResponse.GetIDsOfNames: ...
    async def Invoke(
        self,
        ORPCthis: ORPCTHIS,
        dispIdMember: int,
        riid: _uuid.UUID,
        lcid: int,
        dwFlags: int,
        pDispParams: DISPPARAMS,
        rgVarRefIdx: _t.Elements[int],
        rgVarRef: _t.Elements[wireVARIANTStr | None],
        *,
        cVarRef: int = ...,
    ) -> IDispatchResponse.Invoke: ...

@type_check_only
class IDispatchManager(Protocol):
    def GetTypeInfoCount(
        self,
        *,
        ORPCthis: ORPCTHIS,
    ) -> _t.Answer[_t.Outputs[IDispatchResponse.GetTypeInfoCount]]: ...
    def GetTypeInfo(
        self,
        *,
        ORPCthis: ORPCTHIS,
        iTInfo: int,
        lcid: int,
    ) -> _t.Answer[_t.Outputs[IDispatchResponse.GetTypeInfo]]: ...
    def GetIDsOfNames(
        self,
        *,
        ORPCthis: ORPCTHIS,
        riid: _uuid.UUID,
        rgszNames: list[str | None],
        cNames: int,
        lcid: int,
    ) -> _t.Answer[_t.Outputs[IDispatchResponse.GetIDsOfNames]]: ...
    def Invoke(
        self,
        *,
        ORPCthis: ORPCTHIS,
        dispIdMember: int,
        riid: _uuid.UUID,
        lcid: int,
        dwFlags: int,
        pDispParams: DISPPARAMS,
        cVarRef: int,
        rgVarRefIdx: list[int],
        rgVarRef: list[wireVARIANTStr | None],
    ) -> _t.Answer[_t.Outputs[IDispatchResponse.Invoke]]: ...

IDispatch: ndr.Interface[IDispatchClient, IDispatchAsyncClient, IDispatchManager]
