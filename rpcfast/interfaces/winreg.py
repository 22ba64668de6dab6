"""The types and interfaces of winreg.idl.

Generated from winreg.idl by `python -m rpcfast idl`: edit that file and run it again.
"""

from rpcfast import ndr
from rpcfast.interfaces.ms_dtyp import FILETIME, RPC_UNICODE_STRING

RPC_HKEY = ndr.Context("RPC_HKEY")
PRPC_HKEY = ndr.unique(RPC_HKEY)
RRP_UNICODE_STRING = RPC_UNICODE_STRING
PRRP_UNICODE_STRING = ndr.unique(RPC_UNICODE_STRING)
PREGISTRY_SERVER_NAME = ndr.unique(ndr.wchar)
REGSAM = ndr.ulong
KEY_QUERY_VALUE = 1
KEY_SET_VALUE = 2
KEY_CREATE_SUB_KEY = 4
KEY_ENUMERATE_SUB_KEYS = 8
KEY_NOTIFY = 16
KEY_CREATE_LINK = 32
KEY_WOW64_64KEY = 256
KEY_WOW64_32KEY = 512
REG_NONE = 0
REG_SZ = 1
REG_EXPAND_SZ = 2
REG_BINARY = 3
REG_DWORD = 4
REG_DWORD_BIG_ENDIAN = 5
REG_LINK = 6
REG_MULTI_SZ = 7
REG_QWORD = 11
REG_CREATED_NEW_KEY = 1
REG_OPENED_EXISTING_KEY = 2


class RVALENT(ndr.Struct):
    ve_valuename = ndr.unique(RPC_UNICODE_STRING)
    ve_valuelen = ndr.ulong
    ve_valueptr = ndr.ulong
    ve_type = ndr.ulong


PRVALENT = ndr.unique(RVALENT)


class RPC_SECURITY_DESCRIPTOR(ndr.Struct):
    lpSecurityDescriptor = ndr.unique(
        ndr.array(
            ndr.byte,
            size_is=ndr.var.cbInSecurityDescriptor,
            length_is=ndr.var.cbOutSecurityDescriptor,
        ),
    )
    cbInSecurityDescriptor = ndr.ulong
    cbOutSecurityDescriptor = ndr.ulong


PRPC_SECURITY_DESCRIPTOR = ndr.unique(RPC_SECURITY_DESCRIPTOR)


class RPC_SECURITY_ATTRIBUTES(ndr.Struct):
    nLength = ndr.ulong
    RpcSecurityDescriptor = RPC_SECURITY_DESCRIPTOR
    bInheritHandle = ndr.usmall


PRPC_SECURITY_ATTRIBUTES = ndr.unique(RPC_SECURITY_ATTRIBUTES)


winreg = ndr.Interface("winreg", "338cd001-2244-31f1-aaaa-900038001003", (1, 0), [
    ndr.operation(
        "OpenClassesRoot",
        ndr.in_("ServerName", ndr.unique(ndr.wchar)),
        ndr.in_("samDesired", ndr.ulong),
        ndr.out("phKey", ndr.ref(RPC_HKEY)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "OpenCurrentUser",
        ndr.in_("ServerName", ndr.unique(ndr.wchar)),
        ndr.in_("samDesired", ndr.ulong),
        ndr.out("phKey", ndr.ref(RPC_HKEY)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "OpenLocalMachine",
        ndr.in_("ServerName", ndr.unique(ndr.wchar)),
        ndr.in_("samDesired", ndr.ulong),
        ndr.out("phKey", ndr.ref(RPC_HKEY)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "OpenPerformanceData",
        ndr.in_("ServerName", ndr.unique(ndr.wchar)),
        ndr.in_("samDesired", ndr.ulong),
        ndr.out("phKey", ndr.ref(RPC_HKEY)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "OpenUsers",
        ndr.in_("ServerName", ndr.unique(ndr.wchar)),
        ndr.in_("samDesired", ndr.ulong),
        ndr.out("phKey", ndr.ref(RPC_HKEY)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "BaseRegCloseKey",
        ndr.inout("hKey", ndr.ref(RPC_HKEY)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "BaseRegCreateKey",
        ndr.in_("hKey", RPC_HKEY),
        ndr.in_("lpSubKey", ndr.ref(RPC_UNICODE_STRING)),
        ndr.in_("lpClass", ndr.ref(RPC_UNICODE_STRING)),
        ndr.in_("dwOptions", ndr.ulong),
        ndr.in_("samDesired", ndr.ulong),
        ndr.in_("lpSecurityAttributes", ndr.unique(RPC_SECURITY_ATTRIBUTES)),
        ndr.out("phkResult", ndr.ref(RPC_HKEY)),
        ndr.inout("lpdwDisposition", ndr.unique(ndr.ulong)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "BaseRegDeleteKey",
        ndr.in_("hKey", RPC_HKEY),
        ndr.in_("lpSubKey", ndr.ref(RPC_UNICODE_STRING)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "BaseRegDeleteValue",
        ndr.in_("hKey", RPC_HKEY),
        ndr.in_("lpValueName", ndr.ref(RPC_UNICODE_STRING)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "BaseRegEnumKey",
        ndr.in_("hKey", RPC_HKEY),
        ndr.in_("dwIndex", ndr.ulong),
        ndr.in_("lpNameIn", ndr.ref(RPC_UNICODE_STRING)),
        ndr.out("lpNameOut", ndr.ref(RPC_UNICODE_STRING)),
        ndr.in_("lpClassIn", ndr.unique(RPC_UNICODE_STRING)),
        ndr.out("lplpClassOut", ndr.ref(ndr.unique(RPC_UNICODE_STRING))),
        ndr.inout("lpftLastWriteTime", ndr.unique(FILETIME)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "BaseRegEnumValue",
        ndr.in_("hKey", RPC_HKEY),
        ndr.in_("dwIndex", ndr.ulong),
        ndr.in_("lpValueNameIn", ndr.ref(RPC_UNICODE_STRING)),
        ndr.out("lpValueNameOut", ndr.ref(RPC_UNICODE_STRING)),
        ndr.inout("lpType", ndr.unique(ndr.ulong)),
        ndr.inout(
            "lpData",
            ndr.unique(
                ndr.array(
                    ndr.byte,
                    size_is=ndr.deref(ndr.var.lpcbData),
                    length_is=ndr.deref(ndr.var.lpcbLen),
                    limits=(0, 67108864),
                ),
            ),
        ),
        ndr.inout("lpcbData", ndr.unique(ndr.ulong)),
        ndr.inout("lpcbLen", ndr.unique(ndr.ulong)),
        result=ndr.error_status_t,
    ),
    ndr.operation("BaseRegFlushKey", ndr.in_("hKey", RPC_HKEY), result=ndr.error_status_t),
    ndr.operation(
        "BaseRegGetKeySecurity",
        ndr.in_("hKey", RPC_HKEY),
        ndr.in_("SecurityInformation", ndr.ulong),
        ndr.in_("pRpcSecurityDescriptorIn", ndr.ref(RPC_SECURITY_DESCRIPTOR)),
        ndr.out("pRpcSecurityDescriptorOut", ndr.ref(RPC_SECURITY_DESCRIPTOR)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "BaseRegLoadKey",
        ndr.in_("hKey", RPC_HKEY),
        ndr.in_("lpSubKey", ndr.ref(RPC_UNICODE_STRING)),
        ndr.in_("lpFile", ndr.ref(RPC_UNICODE_STRING)),
        result=ndr.error_status_t,
    ),
    ndr.operation("Opnum14NotUsedOnWire"),
    ndr.operation(
        "BaseRegOpenKey",
        ndr.in_("hKey", RPC_HKEY),
        ndr.in_("lpSubKey", ndr.ref(RPC_UNICODE_STRING)),
        ndr.in_("dwOptions", ndr.ulong),
        ndr.in_("samDesired", ndr.ulong),
        ndr.out("phkResult", ndr.ref(RPC_HKEY)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "BaseRegQueryInfoKey",
        ndr.in_("hKey", RPC_HKEY),
        ndr.in_("lpClassIn", ndr.ref(RPC_UNICODE_STRING)),
        ndr.out("lpClassOut", ndr.ref(RPC_UNICODE_STRING)),
        ndr.out("lpcSubKeys", ndr.ref(ndr.ulong)),
        ndr.out("lpcbMaxSubKeyLen", ndr.ref(ndr.ulong)),
        ndr.out("lpcbMaxClassLen", ndr.ref(ndr.ulong)),
        ndr.out("lpcValues", ndr.ref(ndr.ulong)),
        ndr.out("lpcbMaxValueNameLen", ndr.ref(ndr.ulong)),
        ndr.out("lpcbMaxValueLen", ndr.ref(ndr.ulong)),
        ndr.out("lpcbSecurityDescriptor", ndr.ref(ndr.ulong)),
        ndr.out("lpftLastWriteTime", ndr.ref(FILETIME)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "BaseRegQueryValue",
        ndr.in_("hKey", RPC_HKEY),
        ndr.in_("lpValueName", ndr.ref(RPC_UNICODE_STRING)),
        ndr.inout("lpType", ndr.unique(ndr.ulong)),
        ndr.inout(
            "lpData",
            ndr.unique(
                ndr.array(
                    ndr.byte,
                    size_is=ndr.deref(ndr.var.lpcbData),
                    length_is=ndr.deref(ndr.var.lpcbLen),
                    limits=(0, 67108864),
                ),
            ),
        ),
        ndr.inout("lpcbData", ndr.unique(ndr.ulong)),
        ndr.inout("lpcbLen", ndr.unique(ndr.ulong)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "BaseRegReplaceKey",
        ndr.in_("hKey", RPC_HKEY),
        ndr.in_("lpSubKey", ndr.ref(RPC_UNICODE_STRING)),
        ndr.in_("lpNewFile", ndr.ref(RPC_UNICODE_STRING)),
        ndr.in_("lpOldFile", ndr.ref(RPC_UNICODE_STRING)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "BaseRegRestoreKey",
        ndr.in_("hKey", RPC_HKEY),
        ndr.in_("lpFile", ndr.ref(RPC_UNICODE_STRING)),
        ndr.in_("Flags", ndr.ulong),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "BaseRegSaveKey",
        ndr.in_("hKey", RPC_HKEY),
        ndr.in_("lpFile", ndr.ref(RPC_UNICODE_STRING)),
        ndr.in_("pSecurityAttributes", ndr.unique(RPC_SECURITY_ATTRIBUTES)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "BaseRegSetKeySecurity",
        ndr.in_("hKey", RPC_HKEY),
        ndr.in_("SecurityInformation", ndr.ulong),
        ndr.in_("pRpcSecurityDescriptor", ndr.ref(RPC_SECURITY_DESCRIPTOR)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "BaseRegSetValue",
        ndr.in_("hKey", RPC_HKEY),
        ndr.in_("lpValueName", ndr.ref(RPC_UNICODE_STRING)),
        ndr.in_("dwType", ndr.ulong),
        ndr.in_("lpData", ndr.ref(ndr.array(ndr.byte, size_is=ndr.var.cbData))),
        ndr.in_("cbData", ndr.ulong),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "BaseRegUnLoadKey",
        ndr.in_("hKey", RPC_HKEY),
        ndr.in_("lpSubKey", ndr.ref(RPC_UNICODE_STRING)),
        result=ndr.error_status_t,
    ),
    ndr.operation("Opnum24NotUsedOnWire"),
    ndr.operation("Opnum25NotUsedOnWire"),
    ndr.operation(
        "BaseRegGetVersion",
        ndr.in_("hKey", RPC_HKEY),
        ndr.out("lpdwVersion", ndr.ref(ndr.ulong)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "OpenCurrentConfig",
        ndr.in_("ServerName", ndr.unique(ndr.wchar)),
        ndr.in_("samDesired", ndr.ulong),
        ndr.out("phKey", ndr.ref(RPC_HKEY)),
        result=ndr.error_status_t,
    ),
    ndr.operation("Opnum28NotUsedOnWire"),
    ndr.operation(
        "BaseRegQueryMultipleValues",
        ndr.in_("hKey", RPC_HKEY),
        ndr.in_(
            "val_listIn",
            ndr.ref(ndr.array(RVALENT, size_is=ndr.var.num_vals, length_is=ndr.var.num_vals)),
        ),
        ndr.out(
            "val_listOut",
            ndr.ref(ndr.array(RVALENT, size_is=ndr.var.num_vals, length_is=ndr.var.num_vals)),
        ),
        ndr.in_("num_vals", ndr.ulong),
        ndr.inout(
            "lpvalueBuf",
            ndr.unique(
                ndr.array(
                    ndr.char,
                    size_is=ndr.deref(ndr.var.ldwTotsize),
                    length_is=ndr.deref(ndr.var.ldwTotsize),
                ),
            ),
        ),
        ndr.inout("ldwTotsize", ndr.ref(ndr.ulong)),
        result=ndr.error_status_t,
    ),
    ndr.operation("Opnum30NotUsedOnWire"),
    ndr.operation(
        "BaseRegSaveKeyEx",
        ndr.in_("hKey", RPC_HKEY),
        ndr.in_("lpFile", ndr.ref(RPC_UNICODE_STRING)),
        ndr.in_("pSecurityAttributes", ndr.unique(RPC_SECURITY_ATTRIBUTES)),
        ndr.in_("Flags", ndr.ulong),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "OpenPerformanceText",
        ndr.in_("ServerName", ndr.unique(ndr.wchar)),
        ndr.in_("samDesired", ndr.ulong),
        ndr.out("phKey", ndr.ref(RPC_HKEY)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "OpenPerformanceNlsText",
        ndr.in_("ServerName", ndr.unique(ndr.wchar)),
        ndr.in_("samDesired", ndr.ulong),
        ndr.out("phKey", ndr.ref(RPC_HKEY)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "BaseRegQueryMultipleValues2",
        ndr.in_("hKey", RPC_HKEY),
        ndr.in_(
            "val_listIn",
            ndr.ref(ndr.array(RVALENT, size_is=ndr.var.num_vals, length_is=ndr.var.num_vals)),
        ),
        ndr.out(
            "val_listOut",
            ndr.ref(ndr.array(RVALENT, size_is=ndr.var.num_vals, length_is=ndr.var.num_vals)),
        ),
        ndr.in_("num_vals", ndr.ulong),
        ndr.inout(
            "lpvalueBuf",
            ndr.unique(
                ndr.array(
                    ndr.char,
                    size_is=ndr.deref(ndr.var.ldwTotsize),
                    length_is=ndr.deref(ndr.var.ldwTotsize),
                ),
            ),
        ),
        ndr.in_("ldwTotsize", ndr.ref(ndr.ulong)),
        ndr.out("ldwRequiredSize", ndr.ref(ndr.ulong)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "BaseRegDeleteKeyEx",
        ndr.in_("hKey", RPC_HKEY),
        ndr.in_("lpSubKey", ndr.ref(RPC_UNICODE_STRING)),
        ndr.in_("AccessMask", ndr.ulong),
        ndr.in_("Reserved", ndr.ulong),
        result=ndr.error_status_t,
    ),
], endpoints=("ncacn_np:[\\pipe\\winreg]",))
