# Types of the module that `python -m rpcfast idl` generated from winreg.idl.
# Client, async client and manager classes exist for type checkers only.
from typing import Any, Final, Protocol, type_check_only

import rpcfast
import rpcfast.aio
from rpcfast import ndr
from rpcfast.interfaces.ms_dtyp import RPC_UNICODE_STRING
from rpcfast.ndr import typing as _t

RPC_HKEY: Final[ndr.Context]
PRPC_HKEY: Final[ndr.Pointer]
RRP_UNICODE_STRING = RPC_UNICODE_STRING
PRRP_UNICODE_STRING: Final[ndr.Pointer]
PREGISTRY_SERVER_NAME: Final[ndr.Pointer]
REGSAM: Final[ndr.Scalar]
KEY_QUERY_VALUE: Final = 1
KEY_SET_VALUE: Final = 2
KEY_CREATE_SUB_KEY: Final = 4
KEY_ENUMERATE_SUB_KEYS: Final = 8
KEY_NOTIFY: Final = 16
KEY_CREATE_LINK: Final = 32
KEY_WOW64_64KEY: Final = 256
KEY_WOW64_32KEY: Final = 512
REG_NONE: Final = 0
REG_SZ: Final = 1
REG_EXPAND_SZ: Final = 2
REG_BINARY: Final = 3
REG_DWORD: Final = 4
REG_DWORD_BIG_ENDIAN: Final = 5
REG_LINK: Final = 6
REG_MULTI_SZ: Final = 7
REG_QWORD: Final = 11
REG_CREATED_NEW_KEY: Final = 1
REG_OPENED_EXISTING_KEY: Final = 2

class RVALENT(ndr.Struct):
    ve_valuename: str | None
    ve_valuelen: int
    ve_valueptr: int
    ve_type: int
    def __init__(
        self,
        *,
        ve_valuename: str | None = ...,
        ve_valuelen: int,
        ve_valueptr: int,
        ve_type: int,
    ) -> None: ...

PRVALENT: Final[ndr.Pointer]

class RPC_SECURITY_DESCRIPTOR(ndr.Struct):
    lpSecurityDescriptor: bytes | None
    cbInSecurityDescriptor: int
    cbOutSecurityDescriptor: int
    def __init__(
        self,
        *,
        lpSecurityDescriptor: _t.Buffer | None = ...,
        cbInSecurityDescriptor: int = ...,
        cbOutSecurityDescriptor: int = ...,
    ) -> None: ...

PRPC_SECURITY_DESCRIPTOR: Final[ndr.Pointer]

class RPC_SECURITY_ATTRIBUTES(ndr.Struct):
    nLength: int
    RpcSecurityDescriptor: RPC_SECURITY_DESCRIPTOR
    bInheritHandle: int
    def __init__(
        self,
        *,
        nLength: int,
        RpcSecurityDescriptor: RPC_SECURITY_DESCRIPTOR,
        bInheritHandle: int,
    ) -> None: ...

PRPC_SECURITY_ATTRIBUTES: Final[ndr.Pointer]

@type_check_only
class winregResponse:
    class OpenClassesRoot(ndr.Outputs):
        phKey: ndr.ContextHandle | None
        result: int
        def __init__(self, *, phKey: ndr.ContextHandle | None, result: int) -> None: ...
    class OpenCurrentUser(ndr.Outputs):
        phKey: ndr.ContextHandle | None
        result: int
        def __init__(self, *, phKey: ndr.ContextHandle | None, result: int) -> None: ...
    class OpenLocalMachine(ndr.Outputs):
        phKey: ndr.ContextHandle | None
        result: int
        def __init__(self, *, phKey: ndr.ContextHandle | None, result: int) -> None: ...
    class OpenPerformanceData(ndr.Outputs):
        phKey: ndr.ContextHandle | None
        result: int
        def __init__(self, *, phKey: ndr.ContextHandle | None, result: int) -> None: ...
    class OpenUsers(ndr.Outputs):
        phKey: ndr.ContextHandle | None
        result: int
        def __init__(self, *, phKey: ndr.ContextHandle | None, result: int) -> None: ...
    class BaseRegCloseKey(ndr.Outputs):
        hKey: ndr.ContextHandle | None
        result: int
        def __init__(self, *, hKey: ndr.ContextHandle | None, result: int) -> None: ...
    class BaseRegCreateKey(ndr.Outputs):
        phkResult: ndr.ContextHandle | None
        lpdwDisposition: int | None
        result: int
        def __init__(
            self,
            *,
            phkResult: ndr.ContextHandle | None,
            lpdwDisposition: int | None = ...,
            result: int,
        ) -> None: ...
    class BaseRegDeleteKey(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class BaseRegDeleteValue(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class BaseRegEnumKey(ndr.Outputs):
        lpNameOut: str | None
        lplpClassOut: str | None
        lpftLastWriteTime: int | None
        result: int
        def __init__(
            self,
            *,
            lpNameOut: str | None,
            lplpClassOut: str | None,
            lpftLastWriteTime: int | None = ...,
            result: int,
        ) -> None: ...
    class BaseRegEnumValue(ndr.Outputs):
        lpValueNameOut: str | None
        lpType: int | None
        lpData: bytes | None
        lpcbData: int | None
        lpcbLen: int | None
        result: int
        def __init__(
            self,
            *,
            lpValueNameOut: str | None,
            lpType: int | None = ...,
            lpData: _t.Buffer | None = ...,
            lpcbData: int | None = ...,
            lpcbLen: int | None = ...,
            result: int,
        ) -> None: ...
    class BaseRegFlushKey(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class BaseRegGetKeySecurity(ndr.Outputs):
        pRpcSecurityDescriptorOut: RPC_SECURITY_DESCRIPTOR
        result: int
        def __init__(
            self,
            *,
            pRpcSecurityDescriptorOut: RPC_SECURITY_DESCRIPTOR,
            result: int,
        ) -> None: ...
    class BaseRegLoadKey(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class BaseRegOpenKey(ndr.Outputs):
        phkResult: ndr.ContextHandle | None
        result: int
        def __init__(self, *, phkResult: ndr.ContextHandle | None, result: int) -> None: ...
    class BaseRegQueryInfoKey(ndr.Outputs):
        lpClassOut: str | None
        lpcSubKeys: int
        lpcbMaxSubKeyLen: int
        lpcbMaxClassLen: int
        lpcValues: int
        lpcbMaxValueNameLen: int
        lpcbMaxValueLen: int
        lpcbSecurityDescriptor: int
        lpftLastWriteTime: int
        result: int
        def __init__(
            self,
            *,
            lpClassOut: str | None,
            lpcSubKeys: int,
            lpcbMaxSubKeyLen: int,
            lpcbMaxClassLen: int,
            lpcValues: int,
            lpcbMaxValueNameLen: int,
            lpcbMaxValueLen: int,
            lpcbSecurityDescriptor: int,
            lpftLastWriteTime: int,
            result: int,
        ) -> None: ...
    class BaseRegQueryValue(ndr.Outputs):
        lpType: int | None
        lpData: bytes | None
        lpcbData: int | None
        lpcbLen: int | None
        result: int
        def __init__(
            self,
            *,
            lpType: int | None = ...,
            lpData: _t.Buffer | None = ...,
            lpcbData: int | None = ...,
            lpcbLen: int | None = ...,
            result: int,
        ) -> None: ...
    class BaseRegReplaceKey(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class BaseRegRestoreKey(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class BaseRegSaveKey(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class BaseRegSetKeySecurity(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class BaseRegSetValue(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class BaseRegUnLoadKey(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class BaseRegGetVersion(ndr.Outputs):
        lpdwVersion: int
        result: int
        def __init__(self, *, lpdwVersion: int, result: int) -> None: ...
    class OpenCurrentConfig(ndr.Outputs):
        phKey: ndr.ContextHandle | None
        result: int
        def __init__(self, *, phKey: ndr.ContextHandle | None, result: int) -> None: ...
    class BaseRegQueryMultipleValues(ndr.Outputs):
        val_listOut: list[RVALENT]
        lpvalueBuf: bytes | None
        ldwTotsize: int
        result: int
        def __init__(
            self,
            *,
            val_listOut: _t.Elements[RVALENT],
            lpvalueBuf: _t.Buffer | None = ...,
            ldwTotsize: int = ...,
            result: int,
        ) -> None: ...
    class BaseRegSaveKeyEx(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class OpenPerformanceText(ndr.Outputs):
        phKey: ndr.ContextHandle | None
        result: int
        def __init__(self, *, phKey: ndr.ContextHandle | None, result: int) -> None: ...
    class OpenPerformanceNlsText(ndr.Outputs):
        phKey: ndr.ContextHandle | None
        result: int
        def __init__(self, *, phKey: ndr.ContextHandle | None, result: int) -> None: ...
    class BaseRegQueryMultipleValues2(ndr.Outputs):
        val_listOut: list[RVALENT]
        lpvalueBuf: bytes | None
        ldwRequiredSize: int
        result: int
        def __init__(
            self,
            *,
            val_listOut: _t.Elements[RVALENT],
            lpvalueBuf: _t.Buffer | None = ...,
            ldwRequiredSize: int,
            result: int,
        ) -> None: ...
    class BaseRegDeleteKeyEx(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...

@type_check_only
class winregClient(rpcfast.Client):
    @property
    def raw(self) -> winregRaw: ...
    def OpenClassesRoot(
        self,
        ServerName: int | None,
        samDesired: int,
    ) -> ndr.ContextHandle | None: ...
    def OpenCurrentUser(
        self,
        ServerName: int | None,
        samDesired: int,
    ) -> ndr.ContextHandle | None: ...
    def OpenLocalMachine(
        self,
        ServerName: int | None,
        samDesired: int,
    ) -> ndr.ContextHandle | None: ...
    def OpenPerformanceData(
        self,
        ServerName: int | None,
        samDesired: int,
    ) -> ndr.ContextHandle | None: ...
    def OpenUsers(self, ServerName: int | None, samDesired: int) -> ndr.ContextHandle | None: ...
    def BaseRegCloseKey(self, hKey: ndr.ContextHandle | None) -> ndr.ContextHandle | None: ...
    def BaseRegCreateKey(
        self,
        hKey: ndr.ContextHandle | None,
        lpSubKey: str | None,
        lpClass: str | None,
        dwOptions: int,
        samDesired: int,
        lpSecurityAttributes: RPC_SECURITY_ATTRIBUTES | None = ...,
        lpdwDisposition: int | None = ...,
    ) -> winregResponse.BaseRegCreateKey: ...
    def BaseRegDeleteKey(self, hKey: ndr.ContextHandle | None, lpSubKey: str | None) -> None: ...
    def BaseRegDeleteValue(
        self,
        hKey: ndr.ContextHandle | None,
        lpValueName: str | None,
    ) -> None: ...
    def BaseRegEnumKey(
        self,
        hKey: ndr.ContextHandle | None,
        dwIndex: int,
        lpNameIn: str | None,
        lpClassIn: str | None = ...,
        lpftLastWriteTime: int | None = ...,
    ) -> winregResponse.BaseRegEnumKey: ...
    def BaseRegEnumValue(
        self,
        hKey: ndr.ContextHandle | None,
        dwIndex: int,
        lpValueNameIn: str | None,
        lpType: int | None = ...,
        lpData: _t.Buffer | None = ...,
        *,
        lpcbData: int | None = ...,
        lpcbLen: int | None = ...,
    ) -> winregResponse.BaseRegEnumValue: ...
    def BaseRegFlushKey(self, hKey: ndr.ContextHandle | None) -> None: ...
    def BaseRegGetKeySecurity(
        self,
        hKey: ndr.ContextHandle | None,
        SecurityInformation: int,
        pRpcSecurityDescriptorIn: RPC_SECURITY_DESCRIPTOR,
    ) -> RPC_SECURITY_DESCRIPTOR: ...
    def BaseRegLoadKey(
        self,
        hKey: ndr.ContextHandle | None,
        lpSubKey: str | None,
        lpFile: str | None,
    ) -> None: ...
    def BaseRegOpenKey(
        self,
        hKey: ndr.ContextHandle | None,
        lpSubKey: str | None,
        dwOptions: int,
        samDesired: int,
    ) -> ndr.ContextHandle | None: ...
    def BaseRegQueryInfoKey(
        self,
        hKey: ndr.ContextHandle | None,
        lpClassIn: str | None,
    ) -> winregResponse.BaseRegQueryInfoKey: ...
    def BaseRegQueryValue(
        self,
        hKey: ndr.ContextHandle | None,
        lpValueName: str | None,
        lpType: int | None = ...,
        lpData: _t.Buffer | None = ...,
        *,
        lpcbData: int | None = ...,
        lpcbLen: int | None = ...,
    ) -> winregResponse.BaseRegQueryValue: ...
    def BaseRegReplaceKey(
        self,
        hKey: ndr.ContextHandle | None,
        lpSubKey: str | None,
        lpNewFile: str | None,
        lpOldFile: str | None,
    ) -> None: ...
    def BaseRegRestoreKey(
        self,
        hKey: ndr.ContextHandle | None,
        lpFile: str | None,
        Flags: int,
    ) -> None: ...
    def BaseRegSaveKey(
        self,
        hKey: ndr.ContextHandle | None,
        lpFile: str | None,
        pSecurityAttributes: RPC_SECURITY_ATTRIBUTES | None = ...,
    ) -> None: ...
    def BaseRegSetKeySecurity(
        self,
        hKey: ndr.ContextHandle | None,
        SecurityInformation: int,
        pRpcSecurityDescriptor: RPC_SECURITY_DESCRIPTOR,
    ) -> None: ...
    def BaseRegSetValue(
        self,
        hKey: ndr.ContextHandle | None,
        lpValueName: str | None,
        dwType: int,
        lpData: _t.Buffer,
        *,
        cbData: int = ...,
    ) -> None: ...
    def BaseRegUnLoadKey(self, hKey: ndr.ContextHandle | None, lpSubKey: str | None) -> None: ...
    def BaseRegGetVersion(self, hKey: ndr.ContextHandle | None) -> int: ...
    def OpenCurrentConfig(
        self,
        ServerName: int | None,
        samDesired: int,
    ) -> ndr.ContextHandle | None: ...
    def BaseRegQueryMultipleValues(
        self,
        hKey: ndr.ContextHandle | None,
        val_listIn: _t.Elements[RVALENT],
        lpvalueBuf: _t.Buffer | None = ...,
        *,
        num_vals: int = ...,
        ldwTotsize: int = ...,
    ) -> winregResponse.BaseRegQueryMultipleValues: ...
    def BaseRegSaveKeyEx(
        self,
        hKey: ndr.ContextHandle | None,
        lpFile: str | None,
        pSecurityAttributes: RPC_SECURITY_ATTRIBUTES | None,
        Flags: int,
    ) -> None: ...
    def OpenPerformanceText(
        self,
        ServerName: int | None,
        samDesired: int,
    ) -> ndr.ContextHandle | None: ...
    def OpenPerformanceNlsText(
        self,
        ServerName: int | None,
        samDesired: int,
    ) -> ndr.ContextHandle | None: ...
    def BaseRegQueryMultipleValues2(
        self,
        hKey: ndr.ContextHandle | None,
        val_listIn: _t.Elements[RVALENT],
        lpvalueBuf: _t.Buffer | None = ...,
        *,
        num_vals: int = ...,
        ldwTotsize: int = ...,
    ) -> winregResponse.BaseRegQueryMultipleValues2: ...
    def BaseRegDeleteKeyEx(
        self,
        hKey: ndr.ContextHandle | None,
        lpSubKey: str | None,
        AccessMask: int,
        Reserved: int,
    ) -> None: ...

@type_check_only
class winregRaw:
    def OpenClassesRoot(
        self,
        ServerName: int | None,
        samDesired: int,
    ) -> winregResponse.OpenClassesRoot: ...
    def OpenCurrentUser(
        self,
        ServerName: int | None,
        samDesired: int,
    ) -> winregResponse.OpenCurrentUser: ...
    def OpenLocalMachine(
        self,
        ServerName: int | None,
        samDesired: int,
    ) -> winregResponse.OpenLocalMachine: ...
    def OpenPerformanceData(
        self,
        ServerName: int | None,
        samDesired: int,
    ) -> winregResponse.OpenPerformanceData: ...
    def OpenUsers(self, ServerName: int | None, samDesired: int) -> winregResponse.OpenUsers: ...
    def BaseRegCloseKey(self, hKey: ndr.ContextHandle | None) -> winregResponse.BaseRegCloseKey: ...
    def BaseRegCreateKey(
        self,
        hKey: ndr.ContextHandle | None,
        lpSubKey: str | None,
        lpClass: str | None,
        dwOptions: int,
        samDesired: int,
        lpSecurityAttributes: RPC_SECURITY_ATTRIBUTES | None = ...,
        lpdwDisposition: int | None = ...,
    ) -> winregResponse.BaseRegCreateKey: ...
    def BaseRegDeleteKey(
        self,
        hKey: ndr.ContextHandle | None,
        lpSubKey: str | None,
    ) -> winregResponse.BaseRegDeleteKey: ...
    def BaseRegDeleteValue(
        self,
        hKey: ndr.ContextHandle | None,
        lpValueName: str | None,
    ) -> winregResponse.BaseRegDeleteValue: ...
    def BaseRegEnumKey(
        self,
        hKey: ndr.ContextHandle | None,
        dwIndex: int,
        lpNameIn: str | None,
        lpClassIn: str | None = ...,
        lpftLastWriteTime: int | None = ...,
    ) -> winregResponse.BaseRegEnumKey: ...
    def BaseRegEnumValue(
        self,
        hKey: ndr.ContextHandle | None,
        dwIndex: int,
        lpValueNameIn: str | None,
        lpType: int | None = ...,
        lpData: _t.Buffer | None = ...,
        *,
        lpcbData: int | None = ...,
        lpcbLen: int | None = ...,
    ) -> winregResponse.BaseRegEnumValue: ...
    def BaseRegFlushKey(self, hKey: ndr.ContextHandle | None) -> winregResponse.BaseRegFlushKey: ...
    def BaseRegGetKeySecurity(
        self,
        hKey: ndr.ContextHandle | None,
        SecurityInformation: int,
        pRpcSecurityDescriptorIn: RPC_SECURITY_DESCRIPTOR,
    ) -> winregResponse.BaseRegGetKeySecurity: ...
    def BaseRegLoadKey(
        self,
        hKey: ndr.ContextHandle | None,
        lpSubKey: str | None,
        lpFile: str | None,
    ) -> winregResponse.BaseRegLoadKey: ...
    def BaseRegOpenKey(
        self,
        hKey: ndr.ContextHandle | None,
        lpSubKey: str | None,
        dwOptions: int,
        samDesired: int,
    ) -> winregResponse.BaseRegOpenKey: ...
    def BaseRegQueryInfoKey(
        self,
        hKey: ndr.ContextHandle | None,
        lpClassIn: str | None,
    ) -> winregResponse.BaseRegQueryInfoKey: ...
    def BaseRegQueryValue(
        self,
        hKey: ndr.ContextHandle | None,
        lpValueName: str | None,
        lpType: int | None = ...,
        lpData: _t.Buffer | None = ...,
        *,
        lpcbData: int | None = ...,
        lpcbLen: int | None = ...,
    ) -> winregResponse.BaseRegQueryValue: ...
    def BaseRegReplaceKey(
        self,
        hKey: ndr.ContextHandle | None,
        lpSubKey: str | None,
        lpNewFile: str | None,
        lpOldFile: str | None,
    ) -> winregResponse.BaseRegReplaceKey: ...
    def BaseRegRestoreKey(
        self,
        hKey: ndr.ContextHandle | None,
        lpFile: str | None,
        Flags: int,
    ) -> winregResponse.BaseRegRestoreKey: ...
    def BaseRegSaveKey(
        self,
        hKey: ndr.ContextHandle | None,
        lpFile: str | None,
        pSecurityAttributes: RPC_SECURITY_ATTRIBUTES | None = ...,
    ) -> winregResponse.BaseRegSaveKey: ...
    def BaseRegSetKeySecurity(
        self,
        hKey: ndr.ContextHandle | None,
        SecurityInformation: int,
        pRpcSecurityDescriptor: RPC_SECURITY_DESCRIPTOR,
    ) -> winregResponse.BaseRegSetKeySecurity: ...
    def BaseRegSetValue(
        self,
        hKey: ndr.ContextHandle | None,
        lpValueName: str | None,
        dwType: int,
        lpData: _t.Buffer,
        *,
        cbData: int = ...,
    ) -> winregResponse.BaseRegSetValue: ...
    def BaseRegUnLoadKey(
        self,
        hKey: ndr.ContextHandle | None,
        lpSubKey: str | None,
    ) -> winregResponse.BaseRegUnLoadKey: ...
    def BaseRegGetVersion(
        self,
        hKey: ndr.ContextHandle | None,
    ) -> winregResponse.BaseRegGetVersion: ...
    def OpenCurrentConfig(
        self,
        ServerName: int | None,
        samDesired: int,
    ) -> winregResponse.OpenCurrentConfig: ...
    def BaseRegQueryMultipleValues(
        self,
        hKey: ndr.ContextHandle | None,
        val_listIn: _t.Elements[RVALENT],
        lpvalueBuf: _t.Buffer | None = ...,
        *,
        num_vals: int = ...,
        ldwTotsize: int = ...,
    ) -> winregResponse.BaseRegQueryMultipleValues: ...
    def BaseRegSaveKeyEx(
        self,
        hKey: ndr.ContextHandle | None,
        lpFile: str | None,
        pSecurityAttributes: RPC_SECURITY_ATTRIBUTES | None,
        Flags: int,
    ) -> winregResponse.BaseRegSaveKeyEx: ...
    def OpenPerformanceText(
        self,
        ServerName: int | None,
        samDesired: int,
    ) -> winregResponse.OpenPerformanceText: ...
    def OpenPerformanceNlsText(
        self,
        ServerName: int | None,
        samDesired: int,
    ) -> winregResponse.OpenPerformanceNlsText: ...
    def BaseRegQueryMultipleValues2(
        self,
        hKey: ndr.ContextHandle | None,
        val_listIn: _t.Elements[RVALENT],
        lpvalueBuf: _t.Buffer | None = ...,
        *,
        num_vals: int = ...,
        ldwTotsize: int = ...,
    ) -> winregResponse.BaseRegQueryMultipleValues2: ...
    def BaseRegDeleteKeyEx(
        self,
        hKey: ndr.ContextHandle | None,
        lpSubKey: str | None,
        AccessMask: int,
        Reserved: int,
    ) -> winregResponse.BaseRegDeleteKeyEx: ...

@type_check_only
class winregAsyncClient(rpcfast.aio.AsyncClient):
    @property
    def raw(self) -> winregAsyncRaw: ...
    async def OpenClassesRoot(
        self,
        ServerName: int | None,
        samDesired: int,
    ) -> ndr.ContextHandle | None: ...
    async def OpenCurrentUser(
        self,
        ServerName: int | None,
        samDesired: int,
    ) -> ndr.ContextHandle | None: ...
    async def OpenLocalMachine(
        self,
        ServerName: int | None,
        samDesired: int,
    ) -> ndr.ContextHandle | None: ...
    async def OpenPerformanceData(
        self,
        ServerName: int | None,
        samDesired: int,
    ) -> ndr.ContextHandle | None: ...
    async def OpenUsers(
        self,
        ServerName: int | None,
        samDesired: int,
    ) -> ndr.ContextHandle | None: ...
    async def BaseRegCloseKey(self, hKey: ndr.ContextHandle | None) -> ndr.ContextHandle | None: ...
    async def BaseRegCreateKey(
        self,
        hKey: ndr.ContextHandle | None,
        lpSubKey: str | None,
        lpClass: str | None,
        dwOptions: int,
        samDesired: int,
        lpSecurityAttributes: RPC_SECURITY_ATTRIBUTES | None = ...,
        lpdwDisposition: int | None = ...,
    ) -> winregResponse.BaseRegCreateKey: ...
    async def BaseRegDeleteKey(
        self,
        hKey: ndr.ContextHandle | None,
        lpSubKey: str | None,
    ) -> None: ...
    async def BaseRegDeleteValue(
        self,
        hKey: ndr.ContextHandle | None,
        lpValueName: str | None,
    ) -> None: ...
    async def BaseRegEnumKey(
        self,
        hKey: ndr.ContextHandle | None,
        dwIndex: int,
        lpNameIn: str | None,
        lpClassIn: str | None = ...,
        lpftLastWriteTime: int | None = ...,
    ) -> winregResponse.BaseRegEnumKey: ...
    async def BaseRegEnumValue(
        self,
        hKey: ndr.ContextHandle | None,
        dwIndex: int,
        lpValueNameIn: str | None,
        lpType: int | None = ...,
        lpData: _t.Buffer | None = ...,
        *,
        lpcbData: int | None = ...,
        lpcbLen: int | None = ...,
    ) -> winregResponse.BaseRegEnumValue: ...
    async def BaseRegFlushKey(self, hKey: ndr.ContextHandle | None) -> None: ...
    async def BaseRegGetKeySecurity(
        self,
        hKey: ndr.ContextHandle | None,
        SecurityInformation: int,
        pRpcSecurityDescriptorIn: RPC_SECURITY_DESCRIPTOR,
    ) -> RPC_SECURITY_DESCRIPTOR: ...
    async def BaseRegLoadKey(
        self,
        hKey: ndr.ContextHandle | None,
        lpSubKey: str | None,
        lpFile: str | None,
    ) -> None: ...
    async def BaseRegOpenKey(
        self,
        hKey: ndr.ContextHandle | None,
        lpSubKey: str | None,
        dwOptions: int,
        samDesired: int,
    ) -> ndr.ContextHandle | None: ...
    async def BaseRegQueryInfoKey(
        self,
        hKey: ndr.ContextHandle | None,
        lpClassIn: str | None,
    ) -> winregResponse.BaseRegQueryInfoKey: ...
    async def BaseRegQueryValue(
        self,
        hKey: ndr.ContextHandle | None,
        lpValueName: str | None,
        lpType: int | None = ...,
        lpData: _t.Buffer | None = ...,
        *,
        lpcbData: int | None = ...,
        lpcbLen: int | None = ...,
    ) -> winregResponse.BaseRegQueryValue: ...
    async def BaseRegReplaceKey(
        self,
        hKey: ndr.ContextHandle | None,
        lpSubKey: str | None,
        lpNewFile: str | None,
        lpOldFile: str | None,
    ) -> None: ...
    async def BaseRegRestoreKey(
        self,
        hKey: ndr.ContextHandle | None,
        lpFile: str | None,
        Flags: int,
    ) -> None: ...
    async def BaseRegSaveKey(
        self,
        hKey: ndr.ContextHandle | None,
        lpFile: str | None,
        pSecurityAttributes: RPC_SECURITY_ATTRIBUTES | None = ...,
    ) -> None: ...
    async def BaseRegSetKeySecurity(
        self,
        hKey: ndr.ContextHandle | None,
        SecurityInformation: int,
        pRpcSecurityDescriptor: RPC_SECURITY_DESCRIPTOR,
    ) -> None: ...
    async def BaseRegSetValue(
        self,
        hKey: ndr.ContextHandle | None,
        lpValueName: str | None,
        dwType: int,
        lpData: _t.Buffer,
        *,
        cbData: int = ...,
    ) -> None: ...
    async def BaseRegUnLoadKey(
        self,
        hKey: ndr.ContextHandle | None,
        lpSubKey: str | None,
    ) -> None: ...
    async def BaseRegGetVersion(self, hKey: ndr.ContextHandle | None) -> int: ...
    async def OpenCurrentConfig(
        self,
        ServerName: int | None,
        samDesired: int,
    ) -> ndr.ContextHandle | None: ...
    async def BaseRegQueryMultipleValues(
        self,
        hKey: ndr.ContextHandle | None,
        val_listIn: _t.Elements[RVALENT],
        lpvalueBuf: _t.Buffer | None = ...,
        *,
        num_vals: int = ...,
        ldwTotsize: int = ...,
    ) -> winregResponse.BaseRegQueryMultipleValues: ...
    async def BaseRegSaveKeyEx(
        self,
        hKey: ndr.ContextHandle | None,
        lpFile: str | None,
        pSecurityAttributes: RPC_SECURITY_ATTRIBUTES | None,
        Flags: int,
    ) -> None: ...
    async def OpenPerformanceText(
        self,
        ServerName: int | None,
        samDesired: int,
    ) -> ndr.ContextHandle | None: ...
    async def OpenPerformanceNlsText(
        self,
        ServerName: int | None,
        samDesired: int,
    ) -> ndr.ContextHandle | None: ...
    async def BaseRegQueryMultipleValues2(
        self,
        hKey: ndr.ContextHandle | None,
        val_listIn: _t.Elements[RVALENT],
        lpvalueBuf: _t.Buffer | None = ...,
        *,
        num_vals: int = ...,
        ldwTotsize: int = ...,
    ) -> winregResponse.BaseRegQueryMultipleValues2: ...
    async def BaseRegDeleteKeyEx(
        self,
        hKey: ndr.ContextHandle | None,
        lpSubKey: str | None,
        AccessMask: int,
        Reserved: int,
    ) -> None: ...

@type_check_only
class winregAsyncRaw:
    async def OpenClassesRoot(
        self,
        ServerName: int | None,
        samDesired: int,
    ) -> winregResponse.OpenClassesRoot: ...
    async def OpenCurrentUser(
        self,
        ServerName: int | None,
        samDesired: int,
    ) -> winregResponse.OpenCurrentUser: ...
    async def OpenLocalMachine(
        self,
        ServerName: int | None,
        samDesired: int,
    ) -> winregResponse.OpenLocalMachine: ...
    async def OpenPerformanceData(
        self,
        ServerName: int | None,
        samDesired: int,
    ) -> winregResponse.OpenPerformanceData: ...
    async def OpenUsers(
        self,
        ServerName: int | None,
        samDesired: int,
    ) -> winregResponse.OpenUsers: ...
    async def BaseRegCloseKey(
        self,
        hKey: ndr.ContextHandle | None,
    ) -> winregResponse.BaseRegCloseKey: ...
    async def BaseRegCreateKey(
        self,
        hKey: ndr.ContextHandle | None,
        lpSubKey: str | None,
        lpClass: str | None,
        dwOptions: int,
        samDesired: int,
        lpSecurityAttributes: RPC_SECURITY_ATTRIBUTES | None = ...,
        lpdwDisposition: int | None = ...,
    ) -> winregResponse.BaseRegCreateKey: ...
    async def BaseRegDeleteKey(
        self,
        hKey: ndr.ContextHandle | None,
        lpSubKey: str | None,
    ) -> winregResponse.BaseRegDeleteKey: ...
    async def BaseRegDeleteValue(
        self,
        hKey: ndr.ContextHandle | None,
        lpValueName: str | None,
    ) -> winregResponse.BaseRegDeleteValue: ...
    async def BaseRegEnumKey(
        self,
        hKey: ndr.ContextHandle | None,
        dwIndex: int,
        lpNameIn: str | None,
        lpClassIn: str | None = ...,
        lpftLastWriteTime: int | None = ...,
    ) -> winregResponse.BaseRegEnumKey: ...
    async def BaseRegEnumValue(
        self,
        hKey: ndr.ContextHandle | None,
        dwIndex: int,
        lpValueNameIn: str | None,
        lpType: int | None = ...,
        lpData: _t.Buffer | None = ...,
        *,
        lpcbData: int | None = ...,
        lpcbLen: int | None = ...,
    ) -> winregResponse.BaseRegEnumValue: ...
    async def BaseRegFlushKey(
        self,
        hKey: ndr.ContextHandle | None,
    ) -> winregResponse.BaseRegFlushKey: ...
    async def BaseRegGetKeySecurity(
        self,
        hKey: ndr.ContextHandle | None,
        SecurityInformation: int,
        pRpcSecurityDescriptorIn: RPC_SECURITY_DESCRIPTOR,
    ) -> winregResponse.BaseRegGetKeySecurity: ...
    async def BaseRegLoadKey(
        self,
        hKey: ndr.ContextHandle | None,
        lpSubKey: str | None,
        lpFile: str | None,
    ) -> winregResponse.BaseRegLoadKey: ...
    async def BaseRegOpenKey(
        self,
        hKey: ndr.ContextHandle | None,
        lpSubKey: str | None,
        dwOptions: int,
        samDesired: int,
    ) -> winregResponse.BaseRegOpenKey: ...
    async def BaseRegQueryInfoKey(
        self,
        hKey: ndr.ContextHandle | None,
        lpClassIn: str | None,
    ) -> winregResponse.BaseRegQueryInfoKey: ...
    async def BaseRegQueryValue(
        self,
        hKey: ndr.ContextHandle | None,
        lpValueName: str | None,
        lpType: int | None = ...,
        lpData: _t.Buffer | None = ...,
        *,
        lpcbData: int | None = ...,
        lpcbLen: int | None = ...,
    ) -> winregResponse.BaseRegQueryValue: ...
    async def BaseRegReplaceKey(
        self,
        hKey: ndr.ContextHandle | None,
        lpSubKey: str | None,
        lpNewFile: str | None,
        lpOldFile: str | None,
    ) -> winregResponse.BaseRegReplaceKey: ...
    async def BaseRegRestoreKey(
        self,
        hKey: ndr.ContextHandle | None,
        lpFile: str | None,
        Flags: int,
    ) -> winregResponse.BaseRegRestoreKey: ...
    async def BaseRegSaveKey(
        self,
        hKey: ndr.ContextHandle | None,
        lpFile: str | None,
        pSecurityAttributes: RPC_SECURITY_ATTRIBUTES | None = ...,
    ) -> winregResponse.BaseRegSaveKey: ...
    async def BaseRegSetKeySecurity(
        self,
        hKey: ndr.ContextHandle | None,
        SecurityInformation: int,
        pRpcSecurityDescriptor: RPC_SECURITY_DESCRIPTOR,
    ) -> winregResponse.BaseRegSetKeySecurity: ...
    async def BaseRegSetValue(
        self,
        hKey: ndr.ContextHandle | None,
        lpValueName: str | None,
        dwType: int,
        lpData: _t.Buffer,
        *,
        cbData: int = ...,
    ) -> winregResponse.BaseRegSetValue: ...
    async def BaseRegUnLoadKey(
        self,
        hKey: ndr.ContextHandle | None,
        lpSubKey: str | None,
    ) -> winregResponse.BaseRegUnLoadKey: ...
    async def BaseRegGetVersion(
        self,
        hKey: ndr.ContextHandle | None,
    ) -> winregResponse.BaseRegGetVersion: ...
    async def OpenCurrentConfig(
        self,
        ServerName: int | None,
        samDesired: int,
    ) -> winregResponse.OpenCurrentConfig: ...
    async def BaseRegQueryMultipleValues(
        self,
        hKey: ndr.ContextHandle | None,
        val_listIn: _t.Elements[RVALENT],
        lpvalueBuf: _t.Buffer | None = ...,
        *,
        num_vals: int = ...,
        ldwTotsize: int = ...,
    ) -> winregResponse.BaseRegQueryMultipleValues: ...
    async def BaseRegSaveKeyEx(
        self,
        hKey: ndr.ContextHandle | None,
        lpFile: str | None,
        pSecurityAttributes: RPC_SECURITY_ATTRIBUTES | None,
        Flags: int,
    ) -> winregResponse.BaseRegSaveKeyEx: ...
    async def OpenPerformanceText(
        self,
        ServerName: int | None,
        samDesired: int,
    ) -> winregResponse.OpenPerformanceText: ...
    async def OpenPerformanceNlsText(
        self,
        ServerName: int | None,
        samDesired: int,
    ) -> winregResponse.OpenPerformanceNlsText: ...
    async def BaseRegQueryMultipleValues2(
        self,
        hKey: ndr.ContextHandle | None,
        val_listIn: _t.Elements[RVALENT],
        lpvalueBuf: _t.Buffer | None = ...,
        *,
        num_vals: int = ...,
        ldwTotsize: int = ...,
    ) -> winregResponse.BaseRegQueryMultipleValues2: ...
    async def BaseRegDeleteKeyEx(
        self,
        hKey: ndr.ContextHandle | None,
        lpSubKey: str | None,
        AccessMask: int,
        Reserved: int,
    ) -> winregResponse.BaseRegDeleteKeyEx: ...

@type_check_only
class winregManager(Protocol):
    def OpenClassesRoot(self, *, ServerName: int | None, samDesired: int) -> _t.Answer[Any]: ...
    def OpenCurrentUser(self, *, ServerName: int | None, samDesired: int) -> _t.Answer[Any]: ...
    def OpenLocalMachine(self, *, ServerName: int | None, samDesired: int) -> _t.Answer[Any]: ...
    def OpenPerformanceData(self, *, ServerName: int | None, samDesired: int) -> _t.Answer[Any]: ...
    def OpenUsers(self, *, ServerName: int | None, samDesired: int) -> _t.Answer[Any]: ...
    def BaseRegCloseKey(self, *, hKey: Any) -> _t.Answer[Any]: ...
    def BaseRegCreateKey(
        self,
        *,
        hKey: Any,
        lpSubKey: str | None,
        lpClass: str | None,
        dwOptions: int,
        samDesired: int,
        lpSecurityAttributes: RPC_SECURITY_ATTRIBUTES | None,
        lpdwDisposition: int | None,
    ) -> _t.Answer[_t.Outputs[winregResponse.BaseRegCreateKey]]: ...
    def BaseRegDeleteKey(self, *, hKey: Any, lpSubKey: str | None) -> _t.Answer[None]: ...
    def BaseRegDeleteValue(self, *, hKey: Any, lpValueName: str | None) -> _t.Answer[None]: ...
    def BaseRegEnumKey(
        self,
        *,
        hKey: Any,
        dwIndex: int,
        lpNameIn: str | None,
        lpClassIn: str | None,
        lpftLastWriteTime: int | None,
    ) -> _t.Answer[_t.Outputs[winregResponse.BaseRegEnumKey]]: ...
    def BaseRegEnumValue(
        self,
        *,
        hKey: Any,
        dwIndex: int,
        lpValueNameIn: str | None,
        lpType: int | None,
        lpData: bytes | None,
        lpcbData: int | None,
        lpcbLen: int | None,
    ) -> _t.Answer[_t.Outputs[winregResponse.BaseRegEnumValue]]: ...
    def BaseRegFlushKey(self, *, hKey: Any) -> _t.Answer[None]: ...
    def BaseRegGetKeySecurity(
        self,
        *,
        hKey: Any,
        SecurityInformation: int,
        pRpcSecurityDescriptorIn: RPC_SECURITY_DESCRIPTOR,
    ) -> _t.Answer[RPC_SECURITY_DESCRIPTOR]: ...
    def BaseRegLoadKey(
        self,
        *,
        hKey: Any,
        lpSubKey: str | None,
        lpFile: str | None,
    ) -> _t.Answer[None]: ...
    def BaseRegOpenKey(
        self,
        *,
        hKey: Any,
        lpSubKey: str | None,
        dwOptions: int,
        samDesired: int,
    ) -> _t.Answer[Any]: ...
    def BaseRegQueryInfoKey(
        self,
        *,
        hKey: Any,
        lpClassIn: str | None,
    ) -> _t.Answer[_t.Outputs[winregResponse.BaseRegQueryInfoKey]]: ...
    def BaseRegQueryValue(
        self,
        *,
        hKey: Any,
        lpValueName: str | None,
        lpType: int | None,
        lpData: bytes | None,
        lpcbData: int | None,
        lpcbLen: int | None,
    ) -> _t.Answer[_t.Outputs[winregResponse.BaseRegQueryValue]]: ...
    def BaseRegReplaceKey(
        self,
        *,
        hKey: Any,
        lpSubKey: str | None,
        lpNewFile: str | None,
        lpOldFile: str | None,
    ) -> _t.Answer[None]: ...
    def BaseRegRestoreKey(
        self,
        *,
        hKey: Any,
        lpFile: str | None,
        Flags: int,
    ) -> _t.Answer[None]: ...
    def BaseRegSaveKey(
        self,
        *,
        hKey: Any,
        lpFile: str | None,
        pSecurityAttributes: RPC_SECURITY_ATTRIBUTES | None,
    ) -> _t.Answer[None]: ...
    def BaseRegSetKeySecurity(
        self,
        *,
        hKey: Any,
        SecurityInformation: int,
        pRpcSecurityDescriptor: RPC_SECURITY_DESCRIPTOR,
    ) -> _t.Answer[None]: ...
    def BaseRegSetValue(
        self,
        *,
        hKey: Any,
        lpValueName: str | None,
        dwType: int,
        lpData: bytes,
        cbData: int,
    ) -> _t.Answer[None]: ...
    def BaseRegUnLoadKey(self, *, hKey: Any, lpSubKey: str | None) -> _t.Answer[None]: ...
    def BaseRegGetVersion(self, *, hKey: Any) -> _t.Answer[int]: ...
    def OpenCurrentConfig(self, *, ServerName: int | None, samDesired: int) -> _t.Answer[Any]: ...
    def BaseRegQueryMultipleValues(
        self,
        *,
        hKey: Any,
        val_listIn: list[RVALENT],
        num_vals: int,
        lpvalueBuf: bytes | None,
        ldwTotsize: int,
    ) -> _t.Answer[_t.Outputs[winregResponse.BaseRegQueryMultipleValues]]: ...
    def BaseRegSaveKeyEx(
        self,
        *,
        hKey: Any,
        lpFile: str | None,
        pSecurityAttributes: RPC_SECURITY_ATTRIBUTES | None,
        Flags: int,
    ) -> _t.Answer[None]: ...
    def OpenPerformanceText(self, *, ServerName: int | None, samDesired: int) -> _t.Answer[Any]: ...
    def OpenPerformanceNlsText(
        self,
        *,
        ServerName: int | None,
        samDesired: int,
    ) -> _t.Answer[Any]: ...
    def BaseRegQueryMultipleValues2(
        self,
        *,
        hKey: Any,
        val_listIn: list[RVALENT],
        num_vals: int,
        lpvalueBuf: bytes | None,
        ldwTotsize: int,
    ) -> _t.Answer[_t.Outputs[winregResponse.BaseRegQueryMultipleValues2]]: ...
    def BaseRegDeleteKeyEx(
        self,
        *,
        hKey: Any,
        lpSubKey: str | None,
        AccessMask: int,
        Reserved: int,
    ) -> _t.Answer[None]: ...

winreg: ndr.Interface[winregClient, winregAsyncClient, winregManager]
