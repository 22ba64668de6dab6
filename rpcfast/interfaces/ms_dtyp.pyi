# Types of the module that `python -m rpcfast idl` generated from ms_dtyp.idl.
# Client, async client and manager classes exist for type checkers only.
import uuid as _uuid
from typing import Final

from rpcfast import ndr
from rpcfast.ndr import typing as _t

UCHAR: Final[ndr.Scalar]
PUCHAR: Final[ndr.Pointer]
UINT8: Final[ndr.Scalar]
UINT8_T: Final[ndr.Scalar]
BYTE: Final[ndr.Scalar]
PBYTE: Final[ndr.Pointer]
LPBYTE: Final[ndr.Pointer]
USHORT: Final[ndr.Scalar]
PUSHORT: Final[ndr.Pointer]
WORD: Final[ndr.Scalar]
PWORD: Final[ndr.Pointer]
LPWORD: Final[ndr.Pointer]
UINT16: Final[ndr.Scalar]
ULONG: Final[ndr.Scalar]
PULONG: Final[ndr.Pointer]
DWORD: Final[ndr.Scalar]
PDWORD: Final[ndr.Pointer]
LPDWORD: Final[ndr.Pointer]
UINT: Final[ndr.Scalar]
UINT32: Final[ndr.Scalar]
DWORD32: Final[ndr.Scalar]
ULONG32: Final[ndr.Scalar]
ULONGLONG: Final[ndr.Scalar]
PULONGLONG: Final[ndr.Pointer]
DWORDLONG: Final[ndr.Scalar]
PDWORDLONG: Final[ndr.Pointer]
UINT64: Final[ndr.Scalar]
ULONG64: Final[ndr.Scalar]
DWORD64: Final[ndr.Scalar]
PDWORD64: Final[ndr.Pointer]
QWORD: Final[ndr.Scalar]
ULARGE_INTEGER: Final[ndr.Scalar]
PULARGE_INTEGER: Final[ndr.Pointer]
ULONG_PTR: Final[ndr.Scalar]
PULONG_PTR: Final[ndr.Pointer]
DWORD_PTR: Final[ndr.Scalar]
UINT_PTR: Final[ndr.Scalar]
SIZE_T: Final[ndr.Scalar]
CHAR: Final[ndr.Scalar]
PCHAR: Final[ndr.Pointer]
INT8: Final[ndr.Scalar]
SHORT: Final[ndr.Scalar]
PSHORT: Final[ndr.Pointer]
INT16: Final[ndr.Scalar]
LONG: Final[ndr.Scalar]
PLONG: Final[ndr.Pointer]
LPLONG: Final[ndr.Pointer]
INT: Final[ndr.Scalar]
PINT: Final[ndr.Pointer]
LPINT: Final[ndr.Pointer]
INT32: Final[ndr.Scalar]
LONG32: Final[ndr.Scalar]
BOOL: Final[ndr.Scalar]
PBOOL: Final[ndr.Pointer]
LPBOOL: Final[ndr.Pointer]
LONGLONG: Final[ndr.Scalar]
PLONGLONG: Final[ndr.Pointer]
INT64: Final[ndr.Scalar]
LONG64: Final[ndr.Scalar]
PLONG64: Final[ndr.Pointer]
LARGE_INTEGER: Final[ndr.Scalar]
PLARGE_INTEGER: Final[ndr.Pointer]
LONG_PTR: Final[ndr.Scalar]
INT_PTR: Final[ndr.Scalar]
FLOAT: Final[ndr.Scalar]
DOUBLE: Final[ndr.Scalar]
BOOLEAN: Final[ndr.Scalar]
PBOOLEAN: Final[ndr.Pointer]
unsigned8: Final[ndr.Scalar]
boolean8: Final[ndr.Scalar]
unsigned16: Final[ndr.Scalar]
boolean16: Final[ndr.Scalar]
unsigned32: Final[ndr.Scalar]
boolean32: Final[ndr.Scalar]
signed8: Final[ndr.Scalar]
signed16: Final[ndr.Scalar]
signed32: Final[ndr.Scalar]
WCHAR: Final[ndr.Scalar]
PWCHAR: Final[ndr.Pointer]
UNICODE: Final[ndr.Scalar]
LPWSTR: Final[ndr.Pointer]
PWSTR: Final[ndr.Pointer]
LPCWSTR: Final[ndr.Pointer]
PCWSTR: Final[ndr.Pointer]
LMSTR: Final[ndr.Pointer]
LMCSTR: Final[ndr.Pointer]
LPSTR: Final[ndr.Pointer]
PSTR: Final[ndr.Pointer]
LPCSTR: Final[ndr.Pointer]
PCSTR: Final[ndr.Pointer]
STRING_HANDLE_T: Final[ndr.Pointer]
SECURITY_INFORMATION: Final[ndr.Scalar]
PSECURITY_INFORMATION: Final[ndr.Pointer]
ACCESS_MASK: Final[ndr.Scalar]
PACCESS_MASK: Final[ndr.Pointer]
LCID: Final[ndr.Scalar]
HCALL: Final[ndr.Scalar]
PCONTEXT_HANDLE: Final[ndr.Context]
PPCONTEXT_HANDLE: Final[ndr.Pointer]

class FILETIME(ndr.Struct):
    dwLowDateTime: int
    dwHighDateTime: int
    def __init__(self, *, dwLowDateTime: int, dwHighDateTime: int) -> None: ...

PFILETIME: Final[ndr.Pointer]
LPFILETIME: Final[ndr.Pointer]

class OLD_LARGE_INTEGER(ndr.Struct):
    LowPart: int
    HighPart: int
    def __init__(self, *, LowPart: int, HighPart: int) -> None: ...

POLD_LARGE_INTEGER: Final[ndr.Pointer]

class SYSTEMTIME(ndr.Struct):
    wYear: int
    wMonth: int
    wDayOfWeek: int
    wDay: int
    wHour: int
    wMinute: int
    wSecond: int
    wMilliseconds: int
    def __init__(
        self,
        *,
        wYear: int,
        wMonth: int,
        wDayOfWeek: int,
        wDay: int,
        wHour: int,
        wMinute: int,
        wSecond: int,
        wMilliseconds: int,
    ) -> None: ...

PSYSTEMTIME: Final[ndr.Pointer]

class GUID(ndr.Struct):
    Data1: int
    Data2: int
    Data3: int
    Data4: bytes
    def __init__(self, *, Data1: int, Data2: int, Data3: int, Data4: _t.Buffer) -> None: ...

PGUID: Final[ndr.Pointer]
LPGUID: Final[ndr.Pointer]
UUID = GUID
PUUID: Final[ndr.Pointer]
uuid_t = GUID
uuid_p_t: Final[ndr.Pointer]
idl_uuid_t = GUID
idl_uuid_p_t: Final[ndr.Pointer]

class LUID(ndr.Struct):
    LowPart: int
    HighPart: int
    def __init__(self, *, LowPart: int, HighPart: int) -> None: ...

PLUID: Final[ndr.Pointer]

class RPC_SID_IDENTIFIER_AUTHORITY(ndr.Struct):
    Value: bytes
    def __init__(self, *, Value: _t.Buffer) -> None: ...

PRPC_SID_IDENTIFIER_AUTHORITY: Final[ndr.Pointer]

class RPC_SID(ndr.Struct):
    Revision: int
    SubAuthorityCount: int
    IdentifierAuthority: RPC_SID_IDENTIFIER_AUTHORITY
    SubAuthority: list[int]
    def __init__(
        self,
        *,
        Revision: int,
        SubAuthorityCount: int = ...,
        IdentifierAuthority: RPC_SID_IDENTIFIER_AUTHORITY,
        SubAuthority: _t.Elements[int],
    ) -> None: ...

PRPC_SID: Final[ndr.Pointer]
PSID: Final[ndr.Pointer]

class ACL(ndr.Struct):
    AclRevision: int
    Sbz1: int
    AclSize: int
    AceCount: int
    Sbz2: int
    def __init__(
        self,
        *,
        AclRevision: int,
        Sbz1: int,
        AclSize: int,
        AceCount: int,
        Sbz2: int,
    ) -> None: ...

PACL: Final[ndr.Pointer]

class SECURITY_DESCRIPTOR(ndr.Struct):
    Revision: int
    Sbz1: int
    Control: int
    Owner: ndr.Sid | None
    Group: ndr.Sid | None
    Sacl: ACL | None
    Dacl: ACL | None
    def __init__(
        self,
        *,
        Revision: int,
        Sbz1: int,
        Control: int,
        Owner: ndr.Sid | None = ...,
        Group: ndr.Sid | None = ...,
        Sacl: ACL | None = ...,
        Dacl: ACL | None = ...,
    ) -> None: ...

PSECURITY_DESCRIPTOR: Final[ndr.Pointer]

class OBJECT_TYPE_LIST(ndr.Struct):
    Level: int
    Remaining: int
    ObjectType: _uuid.UUID | None
    def __init__(
        self,
        *,
        Level: int,
        Remaining: int,
        ObjectType: _uuid.UUID | None = ...,
    ) -> None: ...

POBJECT_TYPE_LIST: Final[ndr.Pointer]

class SERVER_INFO_100(ndr.Struct):
    sv100_platform_id: int
    sv100_name: str | None
    def __init__(self, *, sv100_platform_id: int, sv100_name: str | None = ...) -> None: ...

PSERVER_INFO_100: Final[ndr.Pointer]
LPSERVER_INFO_100: Final[ndr.Pointer]

class SERVER_INFO_101(ndr.Struct):
    sv101_platform_id: int
    sv101_name: str | None
    sv101_version_major: int
    sv101_version_minor: int
    sv101_version_type: int
    sv101_comment: str | None
    def __init__(
        self,
        *,
        sv101_platform_id: int,
        sv101_name: str | None = ...,
        sv101_version_major: int,
        sv101_version_minor: int,
        sv101_version_type: int,
        sv101_comment: str | None = ...,
    ) -> None: ...

PSERVER_INFO_101: Final[ndr.Pointer]
LPSERVER_INFO_101: Final[ndr.Pointer]

class EVENT_DESCRIPTOR(ndr.Struct):
    Id: int
    Version: int
    Channel: int
    Level: int
    Opcode: int
    Task: int
    Keyword: int
    def __init__(
        self,
        *,
        Id: int,
        Version: int,
        Channel: int,
        Level: int,
        Opcode: int,
        Task: int,
        Keyword: int,
    ) -> None: ...

PEVENT_DESCRIPTOR: Final[ndr.Pointer]
PCEVENT_DESCRIPTOR: Final[ndr.Pointer]

class UINT128(ndr.Struct):
    lower: int
    upper: int
    def __init__(self, *, lower: int, upper: int) -> None: ...

PUINT128: Final[ndr.Pointer]

class MULTI_SZ(ndr.Struct):
    Value: int | None
    nChar: int
    def __init__(self, *, Value: int | None = ..., nChar: int) -> None: ...

class RPC_UNICODE_STRING(ndr.Struct):
    Length: int
    MaximumLength: int
    Buffer: list[int] | None
    def __init__(
        self,
        *,
        Length: int = ...,
        MaximumLength: int = ...,
        Buffer: _t.Elements[int] | None = ...,
    ) -> None: ...

PRPC_UNICODE_STRING: Final[ndr.Pointer]
