"""The types and interfaces of ms_dtyp.idl.

Generated from ms_dtyp.idl by `python -m rpcfast idl`: edit that file and run it again.
"""

from rpcfast import ndr

UCHAR = ndr.usmall
PUCHAR = ndr.unique(ndr.usmall)
UINT8 = ndr.usmall
UINT8_T = ndr.usmall
BYTE = ndr.byte
PBYTE = ndr.unique(ndr.byte)
LPBYTE = ndr.unique(ndr.byte)
USHORT = ndr.ushort
PUSHORT = ndr.unique(ndr.ushort)
WORD = ndr.ushort
PWORD = ndr.unique(ndr.ushort)
LPWORD = ndr.unique(ndr.ushort)
UINT16 = ndr.ushort
ULONG = ndr.ulong
PULONG = ndr.unique(ndr.ulong)
DWORD = ndr.ulong
PDWORD = ndr.unique(ndr.ulong)
LPDWORD = ndr.unique(ndr.ulong)
UINT = ndr.ulong
UINT32 = ndr.ulong
DWORD32 = ndr.ulong
ULONG32 = ndr.ulong
ULONGLONG = ndr.uhyper
PULONGLONG = ndr.unique(ndr.uhyper)
DWORDLONG = ndr.uhyper
PDWORDLONG = ndr.unique(ndr.uhyper)
UINT64 = ndr.uhyper
ULONG64 = ndr.uhyper
DWORD64 = ndr.uhyper
PDWORD64 = ndr.unique(ndr.uhyper)
QWORD = ndr.uhyper
ULARGE_INTEGER = ndr.uhyper
PULARGE_INTEGER = ndr.unique(ndr.uhyper)
ULONG_PTR = ndr.uint3264
PULONG_PTR = ndr.unique(ndr.uint3264)
DWORD_PTR = ndr.uint3264
UINT_PTR = ndr.uint3264
SIZE_T = ndr.uint3264
CHAR = ndr.char
PCHAR = ndr.unique(ndr.char)
INT8 = ndr.small
SHORT = ndr.short
PSHORT = ndr.unique(ndr.short)
INT16 = ndr.short
LONG = ndr.long
PLONG = ndr.unique(ndr.long)
LPLONG = ndr.unique(ndr.long)
INT = ndr.long
PINT = ndr.unique(ndr.long)
LPINT = ndr.unique(ndr.long)
INT32 = ndr.long
LONG32 = ndr.long
BOOL = ndr.long
PBOOL = ndr.unique(ndr.long)
LPBOOL = ndr.unique(ndr.long)
LONGLONG = ndr.hyper
PLONGLONG = ndr.unique(ndr.hyper)
INT64 = ndr.hyper
LONG64 = ndr.hyper
PLONG64 = ndr.unique(ndr.hyper)
LARGE_INTEGER = ndr.hyper
PLARGE_INTEGER = ndr.unique(ndr.hyper)
LONG_PTR = ndr.int3264
INT_PTR = ndr.int3264
FLOAT = ndr.single
DOUBLE = ndr.double
BOOLEAN = ndr.usmall
PBOOLEAN = ndr.unique(ndr.usmall)
unsigned8 = ndr.byte
boolean8 = ndr.byte
unsigned16 = ndr.ushort
boolean16 = ndr.ushort
unsigned32 = ndr.ulong
boolean32 = ndr.ulong
signed8 = ndr.small
signed16 = ndr.short
signed32 = ndr.long
WCHAR = ndr.wchar
PWCHAR = ndr.unique(ndr.wchar)
UNICODE = ndr.wchar
LPWSTR = ndr.unique(ndr.wchar)
PWSTR = ndr.unique(ndr.wchar)
LPCWSTR = ndr.unique(ndr.wchar)
PCWSTR = ndr.unique(ndr.wchar)
LMSTR = ndr.unique(ndr.wchar)
LMCSTR = ndr.unique(ndr.wchar)
LPSTR = ndr.unique(ndr.char)
PSTR = ndr.unique(ndr.char)
LPCSTR = ndr.unique(ndr.char)
PCSTR = ndr.unique(ndr.char)
STRING_HANDLE_T = ndr.unique(ndr.wchar)
SECURITY_INFORMATION = ndr.ulong
PSECURITY_INFORMATION = ndr.unique(ndr.ulong)
ACCESS_MASK = ndr.ulong
PACCESS_MASK = ndr.unique(ndr.ulong)
LCID = ndr.ulong
HCALL = ndr.ulong
PCONTEXT_HANDLE = ndr.Context("PCONTEXT_HANDLE")
PPCONTEXT_HANDLE = ndr.ref(PCONTEXT_HANDLE)


class FILETIME(ndr.Struct):
    dwLowDateTime = ndr.ulong
    dwHighDateTime = ndr.ulong


PFILETIME = ndr.unique(FILETIME)
LPFILETIME = ndr.unique(FILETIME)


class OLD_LARGE_INTEGER(ndr.Struct):
    LowPart = ndr.ulong
    HighPart = ndr.long


POLD_LARGE_INTEGER = ndr.unique(OLD_LARGE_INTEGER)


class SYSTEMTIME(ndr.Struct):
    wYear = ndr.ushort
    wMonth = ndr.ushort
    wDayOfWeek = ndr.ushort
    wDay = ndr.ushort
    wHour = ndr.ushort
    wMinute = ndr.ushort
    wSecond = ndr.ushort
    wMilliseconds = ndr.ushort


PSYSTEMTIME = ndr.unique(SYSTEMTIME)


class GUID(ndr.Struct):
    Data1 = ndr.ulong
    Data2 = ndr.ushort
    Data3 = ndr.ushort
    Data4 = ndr.array(ndr.byte, 8)


PGUID = ndr.unique(GUID)
LPGUID = ndr.unique(GUID)
UUID = GUID
PUUID = ndr.unique(GUID)
uuid_t = GUID
uuid_p_t = ndr.unique(GUID)
idl_uuid_t = GUID
idl_uuid_p_t = ndr.unique(GUID)


class LUID(ndr.Struct):
    LowPart = ndr.ulong
    HighPart = ndr.long


PLUID = ndr.unique(LUID)


class RPC_SID_IDENTIFIER_AUTHORITY(ndr.Struct):
    Value = ndr.array(ndr.byte, 6)


PRPC_SID_IDENTIFIER_AUTHORITY = ndr.unique(RPC_SID_IDENTIFIER_AUTHORITY)


class RPC_SID(ndr.Struct):
    Revision = ndr.usmall
    SubAuthorityCount = ndr.usmall
    IdentifierAuthority = RPC_SID_IDENTIFIER_AUTHORITY
    SubAuthority = ndr.array(ndr.ulong, size_is=ndr.var.SubAuthorityCount)


PRPC_SID = ndr.unique(RPC_SID)
PSID = ndr.unique(RPC_SID)


class ACL(ndr.Struct):
    AclRevision = ndr.usmall
    Sbz1 = ndr.usmall
    AclSize = ndr.ushort
    AceCount = ndr.ushort
    Sbz2 = ndr.ushort


PACL = ndr.unique(ACL)


class SECURITY_DESCRIPTOR(ndr.Struct):
    Revision = ndr.usmall
    Sbz1 = ndr.usmall
    Control = ndr.ushort
    Owner = PSID
    Group = PSID
    Sacl = PACL
    Dacl = PACL


PSECURITY_DESCRIPTOR = ndr.unique(SECURITY_DESCRIPTOR)


class OBJECT_TYPE_LIST(ndr.Struct):
    Level = ndr.ushort
    Remaining = ndr.ulong
    ObjectType = ndr.unique(GUID)


POBJECT_TYPE_LIST = ndr.unique(OBJECT_TYPE_LIST)


class SERVER_INFO_100(ndr.Struct):
    sv100_platform_id = ndr.ulong
    sv100_name = ndr.unique(ndr.string(ndr.wchar))


PSERVER_INFO_100 = ndr.unique(SERVER_INFO_100)
LPSERVER_INFO_100 = ndr.unique(SERVER_INFO_100)


class SERVER_INFO_101(ndr.Struct):
    sv101_platform_id = ndr.ulong
    sv101_name = ndr.unique(ndr.string(ndr.wchar))
    sv101_version_major = ndr.ulong
    sv101_version_minor = ndr.ulong
    sv101_version_type = ndr.ulong
    sv101_comment = ndr.unique(ndr.string(ndr.wchar))


PSERVER_INFO_101 = ndr.unique(SERVER_INFO_101)
LPSERVER_INFO_101 = ndr.unique(SERVER_INFO_101)


class EVENT_DESCRIPTOR(ndr.Struct):
    Id = ndr.ushort
    Version = ndr.usmall
    Channel = ndr.usmall
    Level = ndr.usmall
    Opcode = ndr.usmall
    Task = ndr.ushort
    Keyword = ndr.uhyper


PEVENT_DESCRIPTOR = ndr.unique(EVENT_DESCRIPTOR)
PCEVENT_DESCRIPTOR = ndr.unique(EVENT_DESCRIPTOR)


class UINT128(ndr.Struct):
    lower = ndr.uhyper
    upper = ndr.uhyper


PUINT128 = ndr.unique(UINT128)


class MULTI_SZ(ndr.Struct):
    Value = ndr.unique(ndr.wchar)
    nChar = ndr.ulong


class RPC_UNICODE_STRING(ndr.Struct):
    Length = ndr.ushort
    MaximumLength = ndr.ushort
    Buffer = ndr.unique(
        ndr.array(ndr.wchar, size_is=ndr.var.MaximumLength // 2, length_is=ndr.var.Length // 2),
    )


PRPC_UNICODE_STRING = ndr.unique(RPC_UNICODE_STRING)
