"""The types and interfaces of ms_oaut.idl.

Generated from ms_oaut.idl by `python -m rpcfast idl`: edit that file and run it again.
"""

from rpcfast import ndr
from rpcfast.interfaces.ms_dtyp import GUID

IID = GUID
CLSID = GUID
CID = GUID
IPID = GUID
REFIID = ndr.unique(GUID)
REFGUID = ndr.unique(GUID)
REFCLSID = ndr.unique(GUID)
REFIPID = ndr.unique(GUID)
ID = ndr.uhyper
OID = ndr.uhyper
OXID = ndr.uhyper
SETID = ndr.uhyper


class COMVERSION(ndr.Struct):
    MajorVersion = ndr.ushort
    MinorVersion = ndr.ushort


class ORPC_EXTENT(ndr.Struct):
    id = GUID
    size = ndr.ulong
    data = ndr.array(ndr.byte, size_is=(ndr.var.size + 7) & (-8))


class ORPC_EXTENT_ARRAY(ndr.Struct):
    size = ndr.ulong
    reserved = ndr.ulong
    extent = ndr.unique(ndr.array(ndr.unique(ORPC_EXTENT), size_is=(ndr.var.size + 1) & (-2)))


class ORPCTHIS(ndr.Struct):
    version = COMVERSION
    flags = ndr.ulong
    reserved1 = ndr.ulong
    cid = GUID
    extensions = ndr.unique(ORPC_EXTENT_ARRAY)


class ORPCTHAT(ndr.Struct):
    flags = ndr.ulong
    extensions = ndr.unique(ORPC_EXTENT_ARRAY)


class MInterfacePointer(ndr.Struct):
    ulCntData = ndr.ulong
    abData = ndr.array(ndr.byte, size_is=ndr.var.ulCntData)


PMInterfacePointer = ndr.unique(MInterfacePointer)


class DUALSTRINGARRAY(ndr.Struct):
    wNumEntries = ndr.ushort
    wSecurityOffset = ndr.ushort
    aStringArray = ndr.array(ndr.ushort, size_is=ndr.var.wNumEntries)


LPOLESTR = ndr.unique(ndr.string(ndr.wchar))
LPCOLESTR = ndr.unique(ndr.string(ndr.wchar))
OLECHAR = ndr.wchar
SCODE = ndr.long
DISPID = ndr.long
MEMBERID = ndr.long
DATE = ndr.double
VARIANT_BOOL = ndr.short
VARTYPE = ndr.ushort


class CURRENCY(ndr.Struct):
    int64 = ndr.hyper


CY = CURRENCY


class DECIMAL(ndr.Struct):
    wReserved = ndr.ushort
    scale = ndr.byte
    sign = ndr.byte
    Hi32 = ndr.ulong
    Lo64 = ndr.uhyper


class FLAGGED_WORD_BLOB(ndr.Struct):
    cBytes = ndr.ulong
    clSize = ndr.ulong
    asData = ndr.array(ndr.ushort, size_is=ndr.var.clSize)


BSTR = ndr.unique(FLAGGED_WORD_BLOB)


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


VARIANT = ndr.unique("wireVARIANTStr")


class wireBRECORDStr(ndr.Struct):
    fFlags = ndr.ulong
    clSize = ndr.ulong
    pRecInfo = ndr.unique(MInterfacePointer)
    pRecord = ndr.unique(ndr.array(ndr.byte, size_is=ndr.var.clSize))


BRECORD = ndr.unique(wireBRECORDStr)


class SAFEARRAYBOUND(ndr.Struct):
    cElements = ndr.ulong
    lLbound = ndr.long


LPSAFEARRAYBOUND = ndr.unique(SAFEARRAYBOUND)


class SAFEARR_BSTR(ndr.Struct):
    Size = ndr.ulong
    aBstr = ndr.ref(ndr.array(BSTR, size_is=ndr.var.Size))


class SAFEARR_UNKNOWN(ndr.Struct):
    Size = ndr.ulong
    apUnknown = ndr.ref(ndr.array(ndr.unique(MInterfacePointer), size_is=ndr.var.Size))


class SAFEARR_DISPATCH(ndr.Struct):
    Size = ndr.ulong
    apDispatch = ndr.ref(ndr.array(ndr.unique(MInterfacePointer), size_is=ndr.var.Size))


class SAFEARR_VARIANT(ndr.Struct):
    Size = ndr.ulong
    aVariant = ndr.ref(ndr.array(ndr.unique("wireVARIANTStr"), size_is=ndr.var.Size))


class SAFEARR_BRECORD(ndr.Struct):
    Size = ndr.ulong
    aRecord = ndr.ref(ndr.array(BRECORD, size_is=ndr.var.Size))


class SAFEARR_HAVEIID(ndr.Struct):
    Size = ndr.ulong
    apUnknown = ndr.ref(ndr.array(ndr.unique(MInterfacePointer), size_is=ndr.var.Size))
    iid = GUID


class BYTE_SIZEDARR(ndr.Struct):
    clSize = ndr.ulong
    pData = ndr.unique(ndr.array(ndr.byte, size_is=ndr.var.clSize))


class WORD_SIZEDARR(ndr.Struct):
    clSize = ndr.ulong
    pData = ndr.unique(ndr.array(ndr.ushort, size_is=ndr.var.clSize))


class DWORD_SIZEDARR(ndr.Struct):
    clSize = ndr.ulong
    pData = ndr.unique(ndr.array(ndr.ulong, size_is=ndr.var.clSize))


class HYPER_SIZEDARR(ndr.Struct):
    clSize = ndr.ulong
    pData = ndr.unique(ndr.array(ndr.hyper, size_is=ndr.var.clSize))


class SAFEARRAYUNION(ndr.Union, switch=ndr.ulong, encapsulated=True):
    BstrStr = ndr.case(SAFEARR_BSTR, 8)
    UnknownStr = ndr.case(SAFEARR_UNKNOWN, 13)
    DispatchStr = ndr.case(SAFEARR_DISPATCH, 9)
    VariantStr = ndr.case(SAFEARR_VARIANT, 12)
    RecordStr = ndr.case(SAFEARR_BRECORD, 36)
    HaveIidStr = ndr.case(SAFEARR_HAVEIID, 32781)
    ByteStr = ndr.case(BYTE_SIZEDARR, 16)
    WordStr = ndr.case(WORD_SIZEDARR, 2)
    LongStr = ndr.case(DWORD_SIZEDARR, 3)
    HyperStr = ndr.case(HYPER_SIZEDARR, 20)


class _wireSAFEARRAY(ndr.Struct):
    cDims = ndr.ushort
    fFeatures = ndr.ushort
    cbElements = ndr.ulong
    cLocks = ndr.ulong
    uArrayStructs = SAFEARRAYUNION
    rgsabound = ndr.array(SAFEARRAYBOUND, size_is=ndr.var.cDims)


SAFEARRAY = ndr.unique(_wireSAFEARRAY)
PSAFEARRAY = ndr.unique(SAFEARRAY)
LPSAFEARRAY = ndr.unique(SAFEARRAY)


class wireVARIANTStr__varUnion(ndr.Union, switch=ndr.ulong, empty=(0, 1,)):
    llVal = ndr.case(ndr.hyper, 20)
    lVal = ndr.case(ndr.long, 3)
    bVal = ndr.case(ndr.byte, 17)
    iVal = ndr.case(ndr.short, 2)
    fltVal = ndr.case(ndr.single, 4)
    dblVal = ndr.case(ndr.double, 5)
    boolVal = ndr.case(ndr.short, 11)
    scode = ndr.case(ndr.HRESULT, 10)
    cyVal = ndr.case(CURRENCY, 6)
    date = ndr.case(ndr.double, 7)
    bstrVal = ndr.case(BSTR, 8)
    punkVal = ndr.case(ndr.unique(MInterfacePointer), 13)
    pdispVal = ndr.case(ndr.unique(MInterfacePointer), 9)
    parray = ndr.case(PSAFEARRAY, 8192)
    brecVal = ndr.case(BRECORD, 36, 16420)
    pbVal = ndr.case(ndr.unique(ndr.byte), 16401)
    piVal = ndr.case(ndr.unique(ndr.short), 16386)
    plVal = ndr.case(ndr.unique(ndr.long), 16387)
    pllVal = ndr.case(ndr.unique(ndr.hyper), 16404)
    pfltVal = ndr.case(ndr.unique(ndr.single), 16388)
    pdblVal = ndr.case(ndr.unique(ndr.double), 16389)
    pboolVal = ndr.case(ndr.unique(ndr.short), 16395)
    pscode = ndr.case(ndr.unique(ndr.HRESULT), 16394)
    pcyVal = ndr.case(ndr.unique(CURRENCY), 16390)
    pdate = ndr.case(ndr.unique(ndr.double), 16391)
    pbstrVal = ndr.case(ndr.unique(BSTR), 16392)
    ppunkVal = ndr.case(ndr.unique(ndr.unique(MInterfacePointer)), 16397)
    ppdispVal = ndr.case(ndr.unique(ndr.unique(MInterfacePointer)), 16393)
    pparray = ndr.case(ndr.unique(PSAFEARRAY), 24576)
    pvarVal = ndr.case(ndr.unique(ndr.unique("wireVARIANTStr")), 16396)
    cVal = ndr.case(ndr.char, 16)
    uiVal = ndr.case(ndr.ushort, 18)
    ulVal = ndr.case(ndr.ulong, 19)
    ullVal = ndr.case(ndr.uhyper, 21)
    intVal = ndr.case(ndr.long, 22)
    uintVal = ndr.case(ndr.ulong, 23)
    decVal = ndr.case(DECIMAL, 14)
    pcVal = ndr.case(ndr.unique(ndr.char), 16400)
    puiVal = ndr.case(ndr.unique(ndr.ushort), 16402)
    pulVal = ndr.case(ndr.unique(ndr.ulong), 16403)
    pullVal = ndr.case(ndr.unique(ndr.uhyper), 16405)
    pintVal = ndr.case(ndr.unique(ndr.long), 16406)
    puintVal = ndr.case(ndr.unique(ndr.ulong), 16407)
    pdecVal = ndr.case(ndr.unique(DECIMAL), 16398)


class wireVARIANTStr(ndr.Struct):
    clSize = ndr.ulong
    rpcReserved = ndr.ulong
    vt = ndr.ushort
    wReserved1 = ndr.ushort
    wReserved2 = ndr.ushort
    wReserved3 = ndr.ushort
    _varUnion = ndr.switch_is(wireVARIANTStr__varUnion, ndr.var.vt)


class DISPPARAMS(ndr.Struct):
    rgvarg = ndr.unique(ndr.array(ndr.unique(wireVARIANTStr), size_is=ndr.var.cArgs))
    rgdispidNamedArgs = ndr.unique(ndr.array(ndr.long, size_is=ndr.var.cNamedArgs))
    cArgs = ndr.ulong
    cNamedArgs = ndr.ulong


class EXCEPINFO(ndr.Struct):
    wCode = ndr.ushort
    wReserved = ndr.ushort
    bstrSource = BSTR
    bstrDescription = BSTR
    bstrHelpFile = BSTR
    dwHelpContext = ndr.ulong
    pvReserved = ndr.uint3264
    pfnDeferredFillIn = ndr.uint3264
    scode = ndr.HRESULT


IDispatch = ndr.Interface("IDispatch", "00020400-0000-0000-c000-000000000046", (0, 0), [
    ndr.operation(
        "GetTypeInfoCount",
        ndr.in_("ORPCthis", ORPCTHIS),
        ndr.out("ORPCthat", ndr.ref(ORPCTHAT)),
        ndr.out("pctinfo", ndr.ref(ndr.ulong)),
        result=ndr.HRESULT,
        opnum=3,
    ),
    ndr.operation(
        "GetTypeInfo",
        ndr.in_("ORPCthis", ORPCTHIS),
        ndr.out("ORPCthat", ndr.ref(ORPCTHAT)),
        ndr.in_("iTInfo", ndr.ulong),
        ndr.in_("lcid", ndr.ulong),
        ndr.out("ppTInfo", ndr.ref(ndr.unique(MInterfacePointer))),
        result=ndr.HRESULT,
    ),
    ndr.operation(
        "GetIDsOfNames",
        ndr.in_("ORPCthis", ORPCTHIS),
        ndr.out("ORPCthat", ndr.ref(ORPCTHAT)),
        ndr.in_("riid", ndr.ref(GUID)),
        ndr.in_("rgszNames", ndr.ref(ndr.array(LPOLESTR, size_is=ndr.var.cNames))),
        ndr.in_("cNames", ndr.Range(ndr.ulong, 0, 16384)),
        ndr.in_("lcid", ndr.ulong),
        ndr.out("rgDispId", ndr.ref(ndr.array(ndr.long, size_is=ndr.var.cNames))),
        result=ndr.HRESULT,
    ),
    ndr.operation(
        "Invoke",
        ndr.in_("ORPCthis", ORPCTHIS),
        ndr.out("ORPCthat", ndr.ref(ORPCTHAT)),
        ndr.in_("dispIdMember", ndr.long),
        ndr.in_("riid", ndr.ref(GUID)),
        ndr.in_("lcid", ndr.ulong),
        ndr.in_("dwFlags", ndr.ulong),
        ndr.in_("pDispParams", ndr.ref(DISPPARAMS)),
        ndr.out("pVarResult", ndr.ref(ndr.unique(wireVARIANTStr))),
        ndr.out("pExcepInfo", ndr.ref(EXCEPINFO)),
        ndr.out("pArgErr", ndr.ref(ndr.ulong)),
        ndr.in_("cVarRef", ndr.ulong),
        ndr.in_("rgVarRefIdx", ndr.ref(ndr.array(ndr.ulong, size_is=ndr.var.cVarRef))),
        ndr.inout(
            "rgVarRef",
            ndr.ref(ndr.array(ndr.unique(wireVARIANTStr), size_is=ndr.var.cVarRef)),
        ),
        result=ndr.HRESULT,
    ),
], is_object=True)
