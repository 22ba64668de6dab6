"""The types and interfaces of svcctl.idl.

Generated from svcctl.idl by `python -m rpcfast idl`: edit that file and run it again.
"""

from rpcfast import ndr
from rpcfast.interfaces.ms_dtyp import GUID

SC_MAX_DEPEND_SIZE = 4096
SC_MAX_NAME_LENGTH = 257
SC_MAX_PATH_LENGTH = 32768
SC_MAX_PWD_SIZE = 514
SC_MAX_COMPUTER_NAME_LENGTH = 1024
SC_MAX_ACCOUNT_NAME_LENGTH = 2048
SC_MAX_COMMENT_LENGTH = 128
SC_MAX_ARGUMENT_LENGTH = 1024
SC_MAX_ARGUMENTS = 1024
SVCCTL_HANDLEA = ndr.unique(ndr.char)
SVCCTL_HANDLEW = ndr.unique(ndr.wchar)
SC_RPC_HANDLE = ndr.Context("SC_RPC_HANDLE")
SC_RPC_LOCK = ndr.Context("SC_RPC_LOCK")
SC_NOTIFY_RPC_HANDLE = ndr.Context("SC_NOTIFY_RPC_HANDLE")
LPSC_RPC_HANDLE = ndr.unique(SC_RPC_HANDLE)
LPSC_RPC_LOCK = ndr.unique(SC_RPC_LOCK)
LPSC_NOTIFY_RPC_HANDLE = ndr.unique(SC_NOTIFY_RPC_HANDLE)
BOUNDED_DWORD_4K = ndr.Range(ndr.ulong, 0, 4096)
LPBOUNDED_DWORD_4K = ndr.unique(ndr.Range(ndr.ulong, 0, 4096))
BOUNDED_DWORD_8K = ndr.Range(ndr.ulong, 0, 8192)
LPBOUNDED_DWORD_8K = ndr.unique(ndr.Range(ndr.ulong, 0, 8192))
BOUNDED_DWORD_256K = ndr.Range(ndr.ulong, 0, 262144)
LPBOUNDED_DWORD_256K = ndr.unique(ndr.Range(ndr.ulong, 0, 262144))


class SERVICE_STATUS(ndr.Struct):
    dwServiceType = ndr.ulong
    dwCurrentState = ndr.ulong
    dwControlsAccepted = ndr.ulong
    dwWin32ExitCode = ndr.ulong
    dwServiceSpecificExitCode = ndr.ulong
    dwCheckPoint = ndr.ulong
    dwWaitHint = ndr.ulong


LPSERVICE_STATUS = ndr.unique(SERVICE_STATUS)


class SERVICE_STATUS_PROCESS(ndr.Struct):
    dwServiceType = ndr.ulong
    dwCurrentState = ndr.ulong
    dwControlsAccepted = ndr.ulong
    dwWin32ExitCode = ndr.ulong
    dwServiceSpecificExitCode = ndr.ulong
    dwCheckPoint = ndr.ulong
    dwWaitHint = ndr.ulong
    dwProcessId = ndr.ulong
    dwServiceFlags = ndr.ulong


class SC_STATUS_TYPE(ndr.IntEnum):
    SC_STATUS_PROCESS_INFO = 0


class SC_ENUM_TYPE(ndr.IntEnum):
    SC_ENUM_PROCESS_INFO = 0


class STRING_PTRSA(ndr.Struct):
    StringPtr = ndr.unique(ndr.string(ndr.char, limits=(0, 1024)))


LPSTRING_PTRSA = ndr.unique(STRING_PTRSA)


class STRING_PTRSW(ndr.Struct):
    StringPtr = ndr.unique(ndr.string(ndr.wchar, limits=(0, 1024)))


LPSTRING_PTRSW = ndr.unique(STRING_PTRSW)


class QUERY_SERVICE_CONFIGA(ndr.Struct):
    dwServiceType = ndr.ulong
    dwStartType = ndr.ulong
    dwErrorControl = ndr.ulong
    lpBinaryPathName = ndr.unique(ndr.string(ndr.char, limits=(0, 8192)))
    lpLoadOrderGroup = ndr.unique(ndr.string(ndr.char, limits=(0, 8192)))
    dwTagId = ndr.ulong
    lpDependencies = ndr.unique(ndr.string(ndr.char, limits=(0, 8192)))
    lpServiceStartName = ndr.unique(ndr.string(ndr.char, limits=(0, 8192)))
    lpDisplayName = ndr.unique(ndr.string(ndr.char, limits=(0, 8192)))


LPQUERY_SERVICE_CONFIGA = ndr.unique(QUERY_SERVICE_CONFIGA)


class QUERY_SERVICE_CONFIGW(ndr.Struct):
    dwServiceType = ndr.ulong
    dwStartType = ndr.ulong
    dwErrorControl = ndr.ulong
    lpBinaryPathName = ndr.unique(ndr.string(ndr.wchar, limits=(0, 8192)))
    lpLoadOrderGroup = ndr.unique(ndr.string(ndr.wchar, limits=(0, 8192)))
    dwTagId = ndr.ulong
    lpDependencies = ndr.unique(ndr.string(ndr.wchar, limits=(0, 8192)))
    lpServiceStartName = ndr.unique(ndr.string(ndr.wchar, limits=(0, 8192)))
    lpDisplayName = ndr.unique(ndr.string(ndr.wchar, limits=(0, 8192)))


LPQUERY_SERVICE_CONFIGW = ndr.unique(QUERY_SERVICE_CONFIGW)


class QUERY_SERVICE_LOCK_STATUSA(ndr.Struct):
    fIsLocked = ndr.ulong
    lpLockOwner = ndr.unique(ndr.string(ndr.char, limits=(0, 8192)))
    dwLockDuration = ndr.ulong


LPQUERY_SERVICE_LOCK_STATUSA = ndr.unique(QUERY_SERVICE_LOCK_STATUSA)


class QUERY_SERVICE_LOCK_STATUSW(ndr.Struct):
    fIsLocked = ndr.ulong
    lpLockOwner = ndr.unique(ndr.string(ndr.wchar, limits=(0, 8192)))
    dwLockDuration = ndr.ulong


LPQUERY_SERVICE_LOCK_STATUSW = ndr.unique(QUERY_SERVICE_LOCK_STATUSW)


class SERVICE_DESCRIPTIONA(ndr.Struct):
    lpDescription = ndr.unique(ndr.string(ndr.char, limits=(0, 8192)))


LPSERVICE_DESCRIPTIONA = ndr.unique(SERVICE_DESCRIPTIONA)


class SERVICE_DESCRIPTIONW(ndr.Struct):
    lpDescription = ndr.unique(ndr.string(ndr.wchar, limits=(0, 8192)))


LPSERVICE_DESCRIPTIONW = ndr.unique(SERVICE_DESCRIPTIONW)


class SC_ACTION_TYPE(ndr.IntEnum):
    SC_ACTION_NONE = 0
    SC_ACTION_RESTART = 1
    SC_ACTION_REBOOT = 2
    SC_ACTION_RUN_COMMAND = 3


class SC_ACTION(ndr.Struct):
    Type = ndr.Enum(SC_ACTION_TYPE, v1=True)
    Delay = ndr.ulong


class SERVICE_FAILURE_ACTIONSA(ndr.Struct):
    dwResetPeriod = ndr.ulong
    lpRebootMsg = ndr.unique(ndr.string(ndr.char, limits=(0, 8192)))
    lpCommand = ndr.unique(ndr.string(ndr.char, limits=(0, 8192)))
    cActions = ndr.Range(ndr.ulong, 0, 1024)
    lpsaActions = ndr.unique(ndr.array(SC_ACTION, size_is=ndr.var.cActions))


LPSERVICE_FAILURE_ACTIONSA = ndr.unique(SERVICE_FAILURE_ACTIONSA)


class SERVICE_FAILURE_ACTIONSW(ndr.Struct):
    dwResetPeriod = ndr.ulong
    lpRebootMsg = ndr.unique(ndr.string(ndr.wchar, limits=(0, 8192)))
    lpCommand = ndr.unique(ndr.string(ndr.wchar, limits=(0, 8192)))
    cActions = ndr.Range(ndr.ulong, 0, 1024)
    lpsaActions = ndr.unique(ndr.array(SC_ACTION, size_is=ndr.var.cActions))


LPSERVICE_FAILURE_ACTIONSW = ndr.unique(SERVICE_FAILURE_ACTIONSW)


class SERVICE_DELAYED_AUTO_START_INFO(ndr.Struct):
    fDelayedAutostart = ndr.long


LPSERVICE_DELAYED_AUTO_START_INFO = ndr.unique(SERVICE_DELAYED_AUTO_START_INFO)


class SERVICE_FAILURE_ACTIONS_FLAG(ndr.Struct):
    fFailureActionsOnNonCrashFailures = ndr.long


LPSERVICE_FAILURE_ACTIONS_FLAG = ndr.unique(SERVICE_FAILURE_ACTIONS_FLAG)


class SERVICE_SID_INFO(ndr.Struct):
    dwServiceSidType = ndr.ulong


LPSERVICE_SID_INFO = ndr.unique(SERVICE_SID_INFO)


class SERVICE_RPC_REQUIRED_PRIVILEGES_INFO(ndr.Struct):
    cbRequiredPrivileges = ndr.Range(ndr.ulong, 0, 4096)
    pRequiredPrivileges = ndr.unique(ndr.array(ndr.byte, size_is=ndr.var.cbRequiredPrivileges))


LPSERVICE_RPC_REQUIRED_PRIVILEGES_INFO = ndr.unique(SERVICE_RPC_REQUIRED_PRIVILEGES_INFO)


class SERVICE_PRESHUTDOWN_INFO(ndr.Struct):
    dwPreshutdownTimeout = ndr.ulong


LPSERVICE_PRESHUTDOWN_INFO = ndr.unique(SERVICE_PRESHUTDOWN_INFO)


class SERVICE_TRIGGER_SPECIFIC_DATA_ITEM(ndr.Struct):
    dwDataType = ndr.ulong
    cbData = ndr.Range(ndr.ulong, 0, 1024)
    pData = ndr.unique(ndr.array(ndr.byte, size_is=ndr.var.cbData))


PSERVICE_TRIGGER_SPECIFIC_DATA_ITEM = ndr.unique(SERVICE_TRIGGER_SPECIFIC_DATA_ITEM)


class SERVICE_TRIGGER(ndr.Struct):
    dwTriggerType = ndr.ulong
    dwAction = ndr.ulong
    pTriggerSubtype = ndr.unique(GUID)
    cDataItems = ndr.Range(ndr.ulong, 0, 64)
    pDataItems = ndr.unique(
        ndr.array(SERVICE_TRIGGER_SPECIFIC_DATA_ITEM, size_is=ndr.var.cDataItems),
    )


PSERVICE_TRIGGER = ndr.unique(SERVICE_TRIGGER)


class SERVICE_TRIGGER_INFO(ndr.Struct):
    cTriggers = ndr.Range(ndr.ulong, 0, 64)
    pTriggers = ndr.unique(ndr.array(SERVICE_TRIGGER, size_is=ndr.var.cTriggers))
    pReserved = ndr.unique(ndr.byte)


PSERVICE_TRIGGER_INFO = ndr.unique(SERVICE_TRIGGER_INFO)


class SERVICE_PREFERRED_NODE_INFO(ndr.Struct):
    usPreferredNode = ndr.ushort
    fDelete = ndr.usmall


LPSERVICE_PREFERRED_NODE_INFO = ndr.unique(SERVICE_PREFERRED_NODE_INFO)


class SC_RPC_CONFIG_INFOA_UNION(ndr.Union, switch=ndr.ulong):
    psd = ndr.case(LPSERVICE_DESCRIPTIONA, 1)
    psfa = ndr.case(LPSERVICE_FAILURE_ACTIONSA, 2)
    psda = ndr.case(LPSERVICE_DELAYED_AUTO_START_INFO, 3)
    psfaf = ndr.case(LPSERVICE_FAILURE_ACTIONS_FLAG, 4)
    pssid = ndr.case(LPSERVICE_SID_INFO, 5)
    psrp = ndr.case(LPSERVICE_RPC_REQUIRED_PRIVILEGES_INFO, 6)
    psps = ndr.case(LPSERVICE_PRESHUTDOWN_INFO, 7)
    psti = ndr.case(PSERVICE_TRIGGER_INFO, 8)
    pspn = ndr.case(LPSERVICE_PREFERRED_NODE_INFO, 9)


class SC_RPC_CONFIG_INFOA(ndr.Struct):
    dwInfoLevel = ndr.ulong
    u = ndr.switch_is(SC_RPC_CONFIG_INFOA_UNION, ndr.var.dwInfoLevel)


class SC_RPC_CONFIG_INFOW_UNION(ndr.Union, switch=ndr.ulong):
    psd = ndr.case(LPSERVICE_DESCRIPTIONW, 1)
    psfa = ndr.case(LPSERVICE_FAILURE_ACTIONSW, 2)
    psda = ndr.case(LPSERVICE_DELAYED_AUTO_START_INFO, 3)
    psfaf = ndr.case(LPSERVICE_FAILURE_ACTIONS_FLAG, 4)
    pssid = ndr.case(LPSERVICE_SID_INFO, 5)
    psrp = ndr.case(LPSERVICE_RPC_REQUIRED_PRIVILEGES_INFO, 6)
    psps = ndr.case(LPSERVICE_PRESHUTDOWN_INFO, 7)
    psti = ndr.case(PSERVICE_TRIGGER_INFO, 8)
    pspn = ndr.case(LPSERVICE_PREFERRED_NODE_INFO, 9)


class SC_RPC_CONFIG_INFOW(ndr.Struct):
    dwInfoLevel = ndr.ulong
    u = ndr.switch_is(SC_RPC_CONFIG_INFOW_UNION, ndr.var.dwInfoLevel)


class SERVICE_NOTIFY_STATUS_CHANGE_PARAMS_1(ndr.Struct):
    ullThreadId = ndr.uhyper
    dwNotifyMask = ndr.ulong
    CallbackAddressArray = ndr.array(ndr.usmall, 16)
    CallbackParamAddressArray = ndr.array(ndr.usmall, 16)
    ServiceStatus = SERVICE_STATUS_PROCESS
    dwNotificationStatus = ndr.ulong
    dwSequence = ndr.ulong


PSERVICE_NOTIFY_STATUS_CHANGE_PARAMS_1 = ndr.unique(SERVICE_NOTIFY_STATUS_CHANGE_PARAMS_1)


class SERVICE_NOTIFY_STATUS_CHANGE_PARAMS_2(ndr.Struct):
    ullThreadId = ndr.uhyper
    dwNotifyMask = ndr.ulong
    CallbackAddressArray = ndr.array(ndr.usmall, 16)
    CallbackParamAddressArray = ndr.array(ndr.usmall, 16)
    ServiceStatus = SERVICE_STATUS_PROCESS
    dwNotificationStatus = ndr.ulong
    dwSequence = ndr.ulong
    dwNotificationTriggered = ndr.ulong
    pszServiceNames = ndr.unique(ndr.string(ndr.wchar, limits=(0, 65536)))


PSERVICE_NOTIFY_STATUS_CHANGE_PARAMS_2 = ndr.unique(SERVICE_NOTIFY_STATUS_CHANGE_PARAMS_2)


class SC_RPC_NOTIFY_PARAMS_UNION(ndr.Union, switch=ndr.ulong):
    pStatusChangeParam1 = ndr.case(PSERVICE_NOTIFY_STATUS_CHANGE_PARAMS_1, 1)
    pStatusChangeParams = ndr.case(PSERVICE_NOTIFY_STATUS_CHANGE_PARAMS_2, 2)


class SC_RPC_NOTIFY_PARAMS(ndr.Struct):
    dwInfoLevel = ndr.ulong
    u = ndr.switch_is(SC_RPC_NOTIFY_PARAMS_UNION, ndr.var.dwInfoLevel)


class SC_RPC_NOTIFY_PARAMS_LIST(ndr.Struct):
    cElements = BOUNDED_DWORD_4K
    NotifyParamsArray = ndr.array(SC_RPC_NOTIFY_PARAMS, size_is=ndr.var.cElements)


PSC_RPC_NOTIFY_PARAMS_LIST = ndr.unique(SC_RPC_NOTIFY_PARAMS_LIST)


class SERVICE_CONTROL_STATUS_REASON_IN_PARAMSA(ndr.Struct):
    dwReason = ndr.ulong
    pszComment = ndr.unique(ndr.string(ndr.char, limits=(0, 128)))


PSERVICE_CONTROL_STATUS_REASON_IN_PARAMSA = ndr.unique(SERVICE_CONTROL_STATUS_REASON_IN_PARAMSA)


class SERVICE_CONTROL_STATUS_REASON_IN_PARAMSW(ndr.Struct):
    dwReason = ndr.ulong
    pszComment = ndr.unique(ndr.string(ndr.wchar, limits=(0, 128)))


PSERVICE_CONTROL_STATUS_REASON_IN_PARAMSW = ndr.unique(SERVICE_CONTROL_STATUS_REASON_IN_PARAMSW)


class SERVICE_CONTROL_STATUS_REASON_OUT_PARAMS(ndr.Struct):
    ServiceStatus = SERVICE_STATUS_PROCESS


PSERVICE_CONTROL_STATUS_REASON_OUT_PARAMS = ndr.unique(SERVICE_CONTROL_STATUS_REASON_OUT_PARAMS)


class SC_RPC_SERVICE_CONTROL_IN_PARAMSA(ndr.Union, switch=ndr.ulong):
    psrInParams = ndr.case(PSERVICE_CONTROL_STATUS_REASON_IN_PARAMSA, 1)


PSC_RPC_SERVICE_CONTROL_IN_PARAMSA = ndr.unique(SC_RPC_SERVICE_CONTROL_IN_PARAMSA)


class SC_RPC_SERVICE_CONTROL_IN_PARAMSW(ndr.Union, switch=ndr.ulong):
    psrInParams = ndr.case(PSERVICE_CONTROL_STATUS_REASON_IN_PARAMSW, 1)


PSC_RPC_SERVICE_CONTROL_IN_PARAMSW = ndr.unique(SC_RPC_SERVICE_CONTROL_IN_PARAMSW)


class SC_RPC_SERVICE_CONTROL_OUT_PARAMSA(ndr.Union, switch=ndr.ulong):
    psrOutParams = ndr.case(PSERVICE_CONTROL_STATUS_REASON_OUT_PARAMS, 1)


PSC_RPC_SERVICE_CONTROL_OUT_PARAMSA = ndr.unique(SC_RPC_SERVICE_CONTROL_OUT_PARAMSA)


class SC_RPC_SERVICE_CONTROL_OUT_PARAMSW(ndr.Union, switch=ndr.ulong):
    psrOutParams = ndr.case(PSERVICE_CONTROL_STATUS_REASON_OUT_PARAMS, 1)


PSC_RPC_SERVICE_CONTROL_OUT_PARAMSW = ndr.unique(SC_RPC_SERVICE_CONTROL_OUT_PARAMSW)


svcctl = ndr.Interface("svcctl", "367abb81-9844-35f1-ad32-98f038001003", (2, 0), [
    ndr.operation(
        "RCloseServiceHandle",
        ndr.inout("hSCObject", ndr.ref(SC_RPC_HANDLE)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RControlService",
        ndr.in_("hService", SC_RPC_HANDLE),
        ndr.in_("dwControl", ndr.ulong),
        ndr.out("lpServiceStatus", ndr.ref(SERVICE_STATUS)),
        result=ndr.error_status_t,
    ),
    ndr.operation("RDeleteService", ndr.in_("hService", SC_RPC_HANDLE), result=ndr.error_status_t),
    ndr.operation(
        "RLockServiceDatabase",
        ndr.in_("hSCManager", SC_RPC_HANDLE),
        ndr.out("lpLock", ndr.ref(SC_RPC_LOCK)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RQueryServiceObjectSecurity",
        ndr.in_("hService", SC_RPC_HANDLE),
        ndr.in_("dwSecurityInformation", ndr.ulong),
        ndr.out("lpSecurityDescriptor", ndr.ref(ndr.array(ndr.byte, size_is=ndr.var.cbBufSize))),
        ndr.in_("cbBufSize", ndr.Range(ndr.ulong, 0, 262144)),
        ndr.out("pcbBytesNeeded", ndr.ref(ndr.Range(ndr.ulong, 0, 262144))),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RSetServiceObjectSecurity",
        ndr.in_("hService", SC_RPC_HANDLE),
        ndr.in_("dwSecurityInformation", ndr.ulong),
        ndr.in_("lpSecurityDescriptor", ndr.ref(ndr.array(ndr.byte, size_is=ndr.var.cbBufSize))),
        ndr.in_("cbBufSize", ndr.ulong),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RQueryServiceStatus",
        ndr.in_("hService", SC_RPC_HANDLE),
        ndr.out("lpServiceStatus", ndr.ref(SERVICE_STATUS)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RSetServiceStatus",
        ndr.in_("hServiceStatus", SC_RPC_HANDLE),
        ndr.in_("lpServiceStatus", ndr.ref(SERVICE_STATUS)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RUnlockServiceDatabase",
        ndr.inout("Lock", ndr.ref(SC_RPC_LOCK)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RNotifyBootConfigStatus",
        ndr.in_("lpMachineName", ndr.unique(ndr.string(ndr.wchar, limits=(0, 1024)))),
        ndr.in_("BootAcceptable", ndr.ulong),
        result=ndr.error_status_t,
    ),
    ndr.operation("Opnum10NotUsedOnWire"),
    ndr.operation(
        "RChangeServiceConfigW",
        ndr.in_("hService", SC_RPC_HANDLE),
        ndr.in_("dwServiceType", ndr.ulong),
        ndr.in_("dwStartType", ndr.ulong),
        ndr.in_("dwErrorControl", ndr.ulong),
        ndr.in_("lpBinaryPathName", ndr.unique(ndr.string(ndr.wchar, limits=(0, 32768)))),
        ndr.in_("lpLoadOrderGroup", ndr.unique(ndr.string(ndr.wchar, limits=(0, 257)))),
        ndr.inout("lpdwTagId", ndr.unique(ndr.ulong)),
        ndr.in_("lpDependencies", ndr.unique(ndr.array(ndr.byte, size_is=ndr.var.dwDependSize))),
        ndr.in_("dwDependSize", ndr.Range(ndr.ulong, 0, 4096)),
        ndr.in_("lpServiceStartName", ndr.unique(ndr.string(ndr.wchar, limits=(0, 2048)))),
        ndr.in_("lpPassword", ndr.unique(ndr.array(ndr.byte, size_is=ndr.var.dwPwSize))),
        ndr.in_("dwPwSize", ndr.Range(ndr.ulong, 0, 514)),
        ndr.in_("lpDisplayName", ndr.unique(ndr.string(ndr.wchar, limits=(0, 257)))),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RCreateServiceW",
        ndr.in_("hSCManager", SC_RPC_HANDLE),
        ndr.in_("lpServiceName", ndr.ref(ndr.string(ndr.wchar, limits=(0, 257)))),
        ndr.in_("lpDisplayName", ndr.unique(ndr.string(ndr.wchar, limits=(0, 257)))),
        ndr.in_("dwDesiredAccess", ndr.ulong),
        ndr.in_("dwServiceType", ndr.ulong),
        ndr.in_("dwStartType", ndr.ulong),
        ndr.in_("dwErrorControl", ndr.ulong),
        ndr.in_("lpBinaryPathName", ndr.ref(ndr.string(ndr.wchar, limits=(0, 32768)))),
        ndr.in_("lpLoadOrderGroup", ndr.unique(ndr.string(ndr.wchar, limits=(0, 257)))),
        ndr.inout("lpdwTagId", ndr.unique(ndr.ulong)),
        ndr.in_("lpDependencies", ndr.unique(ndr.array(ndr.byte, size_is=ndr.var.dwDependSize))),
        ndr.in_("dwDependSize", ndr.Range(ndr.ulong, 0, 4096)),
        ndr.in_("lpServiceStartName", ndr.unique(ndr.string(ndr.wchar, limits=(0, 2048)))),
        ndr.in_("lpPassword", ndr.unique(ndr.array(ndr.byte, size_is=ndr.var.dwPwSize))),
        ndr.in_("dwPwSize", ndr.Range(ndr.ulong, 0, 514)),
        ndr.out("lpServiceHandle", ndr.ref(SC_RPC_HANDLE)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "REnumDependentServicesW",
        ndr.in_("hService", SC_RPC_HANDLE),
        ndr.in_("dwServiceState", ndr.ulong),
        ndr.out("lpServices", ndr.ref(ndr.array(ndr.byte, size_is=ndr.var.cbBufSize))),
        ndr.in_("cbBufSize", ndr.Range(ndr.ulong, 0, 262144)),
        ndr.out("pcbBytesNeeded", ndr.ref(ndr.Range(ndr.ulong, 0, 262144))),
        ndr.out("lpServicesReturned", ndr.ref(ndr.Range(ndr.ulong, 0, 262144))),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "REnumServicesStatusW",
        ndr.in_("hSCManager", SC_RPC_HANDLE),
        ndr.in_("dwServiceType", ndr.ulong),
        ndr.in_("dwServiceState", ndr.ulong),
        ndr.out("lpBuffer", ndr.ref(ndr.array(ndr.byte, size_is=ndr.var.cbBufSize))),
        ndr.in_("cbBufSize", ndr.Range(ndr.ulong, 0, 262144)),
        ndr.out("pcbBytesNeeded", ndr.ref(ndr.Range(ndr.ulong, 0, 262144))),
        ndr.out("lpServicesReturned", ndr.ref(ndr.Range(ndr.ulong, 0, 262144))),
        ndr.inout("lpResumeIndex", ndr.unique(ndr.Range(ndr.ulong, 0, 262144))),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "ROpenSCManagerW",
        ndr.in_("lpMachineName", ndr.unique(ndr.string(ndr.wchar, limits=(0, 1024)))),
        ndr.in_("lpDatabaseName", ndr.unique(ndr.string(ndr.wchar, limits=(0, 257)))),
        ndr.in_("dwDesiredAccess", ndr.ulong),
        ndr.out("lpScHandle", ndr.ref(SC_RPC_HANDLE)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "ROpenServiceW",
        ndr.in_("hSCManager", SC_RPC_HANDLE),
        ndr.in_("lpServiceName", ndr.ref(ndr.string(ndr.wchar, limits=(0, 257)))),
        ndr.in_("dwDesiredAccess", ndr.ulong),
        ndr.out("lpServiceHandle", ndr.ref(SC_RPC_HANDLE)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RQueryServiceConfigW",
        ndr.in_("hService", SC_RPC_HANDLE),
        ndr.out("lpServiceConfig", ndr.ref(QUERY_SERVICE_CONFIGW)),
        ndr.in_("cbBufSize", ndr.Range(ndr.ulong, 0, 8192)),
        ndr.out("pcbBytesNeeded", ndr.ref(ndr.Range(ndr.ulong, 0, 8192))),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RQueryServiceLockStatusW",
        ndr.in_("hSCManager", SC_RPC_HANDLE),
        ndr.out("lpLockStatus", ndr.ref(QUERY_SERVICE_LOCK_STATUSW)),
        ndr.in_("cbBufSize", ndr.Range(ndr.ulong, 0, 4096)),
        ndr.out("pcbBytesNeeded", ndr.ref(ndr.Range(ndr.ulong, 0, 4096))),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RStartServiceW",
        ndr.in_("hService", SC_RPC_HANDLE),
        ndr.in_("argc", ndr.Range(ndr.ulong, 0, 1024)),
        ndr.in_("argv", ndr.unique(ndr.array(STRING_PTRSW, size_is=ndr.var.argc))),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RGetServiceDisplayNameW",
        ndr.in_("hSCManager", SC_RPC_HANDLE),
        ndr.in_("lpServiceName", ndr.ref(ndr.string(ndr.wchar, limits=(0, 257)))),
        ndr.out(
            "lpDisplayName",
            ndr.ref(
                ndr.string(ndr.wchar, size_is=ndr.deref(ndr.var.lpcchBuffer) + 1, limits=(1, 4097)),
            ),
        ),
        ndr.inout("lpcchBuffer", ndr.ref(ndr.ulong)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RGetServiceKeyNameW",
        ndr.in_("hSCManager", SC_RPC_HANDLE),
        ndr.in_("lpDisplayName", ndr.ref(ndr.string(ndr.wchar, limits=(0, 257)))),
        ndr.out(
            "lpServiceName",
            ndr.ref(
                ndr.string(ndr.wchar, size_is=ndr.deref(ndr.var.lpcchBuffer) + 1, limits=(1, 4097)),
            ),
        ),
        ndr.inout("lpcchBuffer", ndr.ref(ndr.ulong)),
        result=ndr.error_status_t,
    ),
    ndr.operation("Opnum22NotUsedOnWire"),
    ndr.operation(
        "RChangeServiceConfigA",
        ndr.in_("hService", SC_RPC_HANDLE),
        ndr.in_("dwServiceType", ndr.ulong),
        ndr.in_("dwStartType", ndr.ulong),
        ndr.in_("dwErrorControl", ndr.ulong),
        ndr.in_("lpBinaryPathName", ndr.unique(ndr.string(ndr.char, limits=(0, 32768)))),
        ndr.in_("lpLoadOrderGroup", ndr.unique(ndr.string(ndr.char, limits=(0, 257)))),
        ndr.inout("lpdwTagId", ndr.unique(ndr.ulong)),
        ndr.in_("lpDependencies", ndr.unique(ndr.array(ndr.byte, size_is=ndr.var.dwDependSize))),
        ndr.in_("dwDependSize", ndr.Range(ndr.ulong, 0, 4096)),
        ndr.in_("lpServiceStartName", ndr.unique(ndr.string(ndr.char, limits=(0, 2048)))),
        ndr.in_("lpPassword", ndr.unique(ndr.array(ndr.byte, size_is=ndr.var.dwPwSize))),
        ndr.in_("dwPwSize", ndr.Range(ndr.ulong, 0, 514)),
        ndr.in_("lpDisplayName", ndr.unique(ndr.string(ndr.char, limits=(0, 257)))),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RCreateServiceA",
        ndr.in_("hSCManager", SC_RPC_HANDLE),
        ndr.in_("lpServiceName", ndr.ref(ndr.string(ndr.char, limits=(0, 257)))),
        ndr.in_("lpDisplayName", ndr.unique(ndr.string(ndr.char, limits=(0, 257)))),
        ndr.in_("dwDesiredAccess", ndr.ulong),
        ndr.in_("dwServiceType", ndr.ulong),
        ndr.in_("dwStartType", ndr.ulong),
        ndr.in_("dwErrorControl", ndr.ulong),
        ndr.in_("lpBinaryPathName", ndr.ref(ndr.string(ndr.char, limits=(0, 32768)))),
        ndr.in_("lpLoadOrderGroup", ndr.unique(ndr.string(ndr.char, limits=(0, 257)))),
        ndr.inout("lpdwTagId", ndr.unique(ndr.ulong)),
        ndr.in_("lpDependencies", ndr.unique(ndr.array(ndr.byte, size_is=ndr.var.dwDependSize))),
        ndr.in_("dwDependSize", ndr.Range(ndr.ulong, 0, 4096)),
        ndr.in_("lpServiceStartName", ndr.unique(ndr.string(ndr.char, limits=(0, 2048)))),
        ndr.in_("lpPassword", ndr.unique(ndr.array(ndr.byte, size_is=ndr.var.dwPwSize))),
        ndr.in_("dwPwSize", ndr.Range(ndr.ulong, 0, 514)),
        ndr.out("lpServiceHandle", ndr.ref(SC_RPC_HANDLE)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "REnumDependentServicesA",
        ndr.in_("hService", SC_RPC_HANDLE),
        ndr.in_("dwServiceState", ndr.ulong),
        ndr.out("lpServices", ndr.ref(ndr.array(ndr.byte, size_is=ndr.var.cbBufSize))),
        ndr.in_("cbBufSize", ndr.Range(ndr.ulong, 0, 262144)),
        ndr.out("pcbBytesNeeded", ndr.ref(ndr.Range(ndr.ulong, 0, 262144))),
        ndr.out("lpServicesReturned", ndr.ref(ndr.Range(ndr.ulong, 0, 262144))),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "REnumServicesStatusA",
        ndr.in_("hSCManager", SC_RPC_HANDLE),
        ndr.in_("dwServiceType", ndr.ulong),
        ndr.in_("dwServiceState", ndr.ulong),
        ndr.out("lpBuffer", ndr.ref(ndr.array(ndr.byte, size_is=ndr.var.cbBufSize))),
        ndr.in_("cbBufSize", ndr.Range(ndr.ulong, 0, 262144)),
        ndr.out("pcbBytesNeeded", ndr.ref(ndr.Range(ndr.ulong, 0, 262144))),
        ndr.out("lpServicesReturned", ndr.ref(ndr.Range(ndr.ulong, 0, 262144))),
        ndr.inout("lpResumeIndex", ndr.unique(ndr.Range(ndr.ulong, 0, 262144))),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "ROpenSCManagerA",
        ndr.in_("lpMachineName", ndr.unique(ndr.string(ndr.char, limits=(0, 1024)))),
        ndr.in_("lpDatabaseName", ndr.unique(ndr.string(ndr.char, limits=(0, 257)))),
        ndr.in_("dwDesiredAccess", ndr.ulong),
        ndr.out("lpScHandle", ndr.ref(SC_RPC_HANDLE)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "ROpenServiceA",
        ndr.in_("hSCManager", SC_RPC_HANDLE),
        ndr.in_("lpServiceName", ndr.ref(ndr.string(ndr.char, limits=(0, 257)))),
        ndr.in_("dwDesiredAccess", ndr.ulong),
        ndr.out("lpServiceHandle", ndr.ref(SC_RPC_HANDLE)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RQueryServiceConfigA",
        ndr.in_("hService", SC_RPC_HANDLE),
        ndr.out("lpServiceConfig", ndr.ref(QUERY_SERVICE_CONFIGA)),
        ndr.in_("cbBufSize", ndr.Range(ndr.ulong, 0, 8192)),
        ndr.out("pcbBytesNeeded", ndr.ref(ndr.Range(ndr.ulong, 0, 8192))),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RQueryServiceLockStatusA",
        ndr.in_("hSCManager", SC_RPC_HANDLE),
        ndr.out("lpLockStatus", ndr.ref(QUERY_SERVICE_LOCK_STATUSA)),
        ndr.in_("cbBufSize", ndr.Range(ndr.ulong, 0, 4096)),
        ndr.out("pcbBytesNeeded", ndr.ref(ndr.Range(ndr.ulong, 0, 4096))),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RStartServiceA",
        ndr.in_("hService", SC_RPC_HANDLE),
        ndr.in_("argc", ndr.Range(ndr.ulong, 0, 1024)),
        ndr.in_("argv", ndr.unique(ndr.array(STRING_PTRSA, size_is=ndr.var.argc))),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RGetServiceDisplayNameA",
        ndr.in_("hSCManager", SC_RPC_HANDLE),
        ndr.in_("lpServiceName", ndr.ref(ndr.string(ndr.char, limits=(0, 257)))),
        ndr.out(
            "lpDisplayName",
            ndr.ref(ndr.string(ndr.char, size_is=ndr.deref(ndr.var.lpcchBuffer))),
        ),
        ndr.inout("lpcchBuffer", ndr.ref(ndr.Range(ndr.ulong, 0, 4096))),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RGetServiceKeyNameA",
        ndr.in_("hSCManager", SC_RPC_HANDLE),
        ndr.in_("lpDisplayName", ndr.ref(ndr.string(ndr.char, limits=(0, 257)))),
        ndr.out("lpKeyName", ndr.ref(ndr.string(ndr.char, size_is=ndr.deref(ndr.var.lpcchBuffer)))),
        ndr.inout("lpcchBuffer", ndr.ref(ndr.Range(ndr.ulong, 0, 4096))),
        result=ndr.error_status_t,
    ),
    ndr.operation("Opnum34NotUsedOnWire"),
    ndr.operation(
        "REnumServiceGroupW",
        ndr.in_("hSCManager", SC_RPC_HANDLE),
        ndr.in_("dwServiceType", ndr.ulong),
        ndr.in_("dwServiceState", ndr.ulong),
        ndr.out("lpBuffer", ndr.ref(ndr.array(ndr.byte, size_is=ndr.var.cbBufSize))),
        ndr.in_("cbBufSize", ndr.Range(ndr.ulong, 0, 262144)),
        ndr.out("pcbBytesNeeded", ndr.ref(ndr.Range(ndr.ulong, 0, 262144))),
        ndr.out("lpServicesReturned", ndr.ref(ndr.Range(ndr.ulong, 0, 262144))),
        ndr.inout("lpResumeIndex", ndr.unique(ndr.Range(ndr.ulong, 0, 262144))),
        ndr.in_("pszGroupName", ndr.unique(ndr.string(ndr.wchar, limits=(0, 257)))),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RChangeServiceConfig2A",
        ndr.in_("hService", SC_RPC_HANDLE),
        ndr.in_("Info", SC_RPC_CONFIG_INFOA),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RChangeServiceConfig2W",
        ndr.in_("hService", SC_RPC_HANDLE),
        ndr.in_("Info", SC_RPC_CONFIG_INFOW),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RQueryServiceConfig2A",
        ndr.in_("hService", SC_RPC_HANDLE),
        ndr.in_("dwInfoLevel", ndr.ulong),
        ndr.out("lpBuffer", ndr.ref(ndr.array(ndr.byte, size_is=ndr.var.cbBufSize))),
        ndr.in_("cbBufSize", ndr.Range(ndr.ulong, 0, 8192)),
        ndr.out("pcbBytesNeeded", ndr.ref(ndr.Range(ndr.ulong, 0, 8192))),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RQueryServiceConfig2W",
        ndr.in_("hService", SC_RPC_HANDLE),
        ndr.in_("dwInfoLevel", ndr.ulong),
        ndr.out("lpBuffer", ndr.ref(ndr.array(ndr.byte, size_is=ndr.var.cbBufSize))),
        ndr.in_("cbBufSize", ndr.Range(ndr.ulong, 0, 8192)),
        ndr.out("pcbBytesNeeded", ndr.ref(ndr.Range(ndr.ulong, 0, 8192))),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RQueryServiceStatusEx",
        ndr.in_("hService", SC_RPC_HANDLE),
        ndr.in_("InfoLevel", ndr.Enum(SC_STATUS_TYPE, v1=True)),
        ndr.out("lpBuffer", ndr.ref(ndr.array(ndr.byte, size_is=ndr.var.cbBufSize))),
        ndr.in_("cbBufSize", ndr.Range(ndr.ulong, 0, 8192)),
        ndr.out("pcbBytesNeeded", ndr.ref(ndr.Range(ndr.ulong, 0, 8192))),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "REnumServicesStatusExA",
        ndr.in_("hSCManager", SC_RPC_HANDLE),
        ndr.in_("InfoLevel", ndr.Enum(SC_ENUM_TYPE, v1=True)),
        ndr.in_("dwServiceType", ndr.ulong),
        ndr.in_("dwServiceState", ndr.ulong),
        ndr.out("lpBuffer", ndr.ref(ndr.array(ndr.byte, size_is=ndr.var.cbBufSize))),
        ndr.in_("cbBufSize", ndr.Range(ndr.ulong, 0, 262144)),
        ndr.out("pcbBytesNeeded", ndr.ref(ndr.Range(ndr.ulong, 0, 262144))),
        ndr.out("lpServicesReturned", ndr.ref(ndr.Range(ndr.ulong, 0, 262144))),
        ndr.inout("lpResumeIndex", ndr.unique(ndr.Range(ndr.ulong, 0, 262144))),
        ndr.in_("pszGroupName", ndr.unique(ndr.string(ndr.char, limits=(0, 257)))),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "REnumServicesStatusExW",
        ndr.in_("hSCManager", SC_RPC_HANDLE),
        ndr.in_("InfoLevel", ndr.Enum(SC_ENUM_TYPE, v1=True)),
        ndr.in_("dwServiceType", ndr.ulong),
        ndr.in_("dwServiceState", ndr.ulong),
        ndr.out("lpBuffer", ndr.ref(ndr.array(ndr.byte, size_is=ndr.var.cbBufSize))),
        ndr.in_("cbBufSize", ndr.Range(ndr.ulong, 0, 262144)),
        ndr.out("pcbBytesNeeded", ndr.ref(ndr.Range(ndr.ulong, 0, 262144))),
        ndr.out("lpServicesReturned", ndr.ref(ndr.Range(ndr.ulong, 0, 262144))),
        ndr.inout("lpResumeIndex", ndr.unique(ndr.Range(ndr.ulong, 0, 262144))),
        ndr.in_("pszGroupName", ndr.unique(ndr.string(ndr.wchar, limits=(0, 257)))),
        result=ndr.error_status_t,
    ),
    ndr.operation("Opnum43NotUsedOnWire"),
    ndr.operation(
        "RCreateServiceWOW64A",
        ndr.in_("hSCManager", SC_RPC_HANDLE),
        ndr.in_("lpServiceName", ndr.ref(ndr.string(ndr.char, limits=(0, 257)))),
        ndr.in_("lpDisplayName", ndr.unique(ndr.string(ndr.char, limits=(0, 257)))),
        ndr.in_("dwDesiredAccess", ndr.ulong),
        ndr.in_("dwServiceType", ndr.ulong),
        ndr.in_("dwStartType", ndr.ulong),
        ndr.in_("dwErrorControl", ndr.ulong),
        ndr.in_("lpBinaryPathName", ndr.ref(ndr.string(ndr.char, limits=(0, 32768)))),
        ndr.in_("lpLoadOrderGroup", ndr.unique(ndr.string(ndr.char, limits=(0, 257)))),
        ndr.inout("lpdwTagId", ndr.unique(ndr.ulong)),
        ndr.in_("lpDependencies", ndr.unique(ndr.array(ndr.byte, size_is=ndr.var.dwDependSize))),
        ndr.in_("dwDependSize", ndr.Range(ndr.ulong, 0, 4096)),
        ndr.in_("lpServiceStartName", ndr.unique(ndr.string(ndr.char, limits=(0, 2048)))),
        ndr.in_("lpPassword", ndr.unique(ndr.array(ndr.byte, size_is=ndr.var.dwPwSize))),
        ndr.in_("dwPwSize", ndr.Range(ndr.ulong, 0, 514)),
        ndr.out("lpServiceHandle", ndr.ref(SC_RPC_HANDLE)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RCreateServiceWOW64W",
        ndr.in_("hSCManager", SC_RPC_HANDLE),
        ndr.in_("lpServiceName", ndr.ref(ndr.string(ndr.wchar, limits=(0, 257)))),
        ndr.in_("lpDisplayName", ndr.unique(ndr.string(ndr.wchar, limits=(0, 257)))),
        ndr.in_("dwDesiredAccess", ndr.ulong),
        ndr.in_("dwServiceType", ndr.ulong),
        ndr.in_("dwStartType", ndr.ulong),
        ndr.in_("dwErrorControl", ndr.ulong),
        ndr.in_("lpBinaryPathName", ndr.ref(ndr.string(ndr.wchar, limits=(0, 32768)))),
        ndr.in_("lpLoadOrderGroup", ndr.unique(ndr.string(ndr.wchar, limits=(0, 257)))),
        ndr.inout("lpdwTagId", ndr.unique(ndr.ulong)),
        ndr.in_("lpDependencies", ndr.unique(ndr.array(ndr.byte, size_is=ndr.var.dwDependSize))),
        ndr.in_("dwDependSize", ndr.Range(ndr.ulong, 0, 4096)),
        ndr.in_("lpServiceStartName", ndr.unique(ndr.string(ndr.wchar, limits=(0, 2048)))),
        ndr.in_("lpPassword", ndr.unique(ndr.array(ndr.byte, size_is=ndr.var.dwPwSize))),
        ndr.in_("dwPwSize", ndr.Range(ndr.ulong, 0, 514)),
        ndr.out("lpServiceHandle", ndr.ref(SC_RPC_HANDLE)),
        result=ndr.error_status_t,
    ),
    ndr.operation("Opnum46NotUsedOnWire"),
    ndr.operation(
        "RNotifyServiceStatusChange",
        ndr.in_("hService", SC_RPC_HANDLE),
        ndr.in_("NotifyParams", SC_RPC_NOTIFY_PARAMS),
        ndr.in_("pClientProcessGuid", ndr.ref(GUID)),
        ndr.out("pSCMProcessGuid", ndr.ref(GUID)),
        ndr.out("pfCreateRemoteQueue", ndr.ref(ndr.long)),
        ndr.out("phNotify", ndr.ref(SC_NOTIFY_RPC_HANDLE)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RGetNotifyResults",
        ndr.in_("hNotify", SC_NOTIFY_RPC_HANDLE),
        ndr.out("ppNotifyParams", ndr.ref(PSC_RPC_NOTIFY_PARAMS_LIST)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RCloseNotifyHandle",
        ndr.inout("phNotify", ndr.ref(SC_NOTIFY_RPC_HANDLE)),
        ndr.out("pfApcFired", ndr.ref(ndr.long)),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RControlServiceExA",
        ndr.in_("hService", SC_RPC_HANDLE),
        ndr.in_("dwControl", ndr.ulong),
        ndr.in_("dwInfoLevel", ndr.ulong),
        ndr.in_(
            "pControlInParams",
            ndr.ref(ndr.switch_is(SC_RPC_SERVICE_CONTROL_IN_PARAMSA, ndr.var.dwInfoLevel)),
        ),
        ndr.out(
            "pControlOutParams",
            ndr.ref(ndr.switch_is(SC_RPC_SERVICE_CONTROL_OUT_PARAMSA, ndr.var.dwInfoLevel)),
        ),
        result=ndr.error_status_t,
    ),
    ndr.operation(
        "RControlServiceExW",
        ndr.in_("hService", SC_RPC_HANDLE),
        ndr.in_("dwControl", ndr.ulong),
        ndr.in_("dwInfoLevel", ndr.ulong),
        ndr.in_(
            "pControlInParams",
            ndr.ref(ndr.switch_is(SC_RPC_SERVICE_CONTROL_IN_PARAMSW, ndr.var.dwInfoLevel)),
        ),
        ndr.out(
            "pControlOutParams",
            ndr.ref(ndr.switch_is(SC_RPC_SERVICE_CONTROL_OUT_PARAMSW, ndr.var.dwInfoLevel)),
        ),
        result=ndr.error_status_t,
    ),
    ndr.operation("Opnum52NotUsedOnWire"),
    ndr.operation("Opnum53NotUsedOnWire"),
    ndr.operation("Opnum54NotUsedOnWire"),
    ndr.operation("Opnum55NotUsedOnWire"),
    ndr.operation(
        "RQueryServiceConfigEx",
        ndr.in_("hService", SC_RPC_HANDLE),
        ndr.in_("dwInfoLevel", ndr.ulong),
        ndr.out("pInfo", ndr.ref(SC_RPC_CONFIG_INFOW)),
        result=ndr.error_status_t,
    ),
    ndr.operation("Opnum57NotUsedOnWire"),
    ndr.operation("Opnum58NotUsedOnWire"),
    ndr.operation("Opnum59NotUsedOnWire"),
    ndr.operation(
        "RCreateWowService",
        ndr.in_("hSCManager", SC_RPC_HANDLE),
        ndr.in_("lpServiceName", ndr.ref(ndr.string(ndr.wchar, limits=(0, 257)))),
        ndr.in_("lpDisplayName", ndr.unique(ndr.string(ndr.wchar, limits=(0, 257)))),
        ndr.in_("dwDesiredAccess", ndr.ulong),
        ndr.in_("dwServiceType", ndr.ulong),
        ndr.in_("dwStartType", ndr.ulong),
        ndr.in_("dwErrorControl", ndr.ulong),
        ndr.in_("lpBinaryPathName", ndr.ref(ndr.string(ndr.wchar, limits=(0, 32768)))),
        ndr.in_("lpLoadOrderGroup", ndr.unique(ndr.string(ndr.wchar, limits=(0, 257)))),
        ndr.inout("lpdwTagId", ndr.unique(ndr.ulong)),
        ndr.in_("lpDependencies", ndr.unique(ndr.array(ndr.byte, size_is=ndr.var.dwDependSize))),
        ndr.in_("dwDependSize", ndr.Range(ndr.ulong, 0, 4096)),
        ndr.in_("lpServiceStartName", ndr.unique(ndr.string(ndr.wchar, limits=(0, 2048)))),
        ndr.in_("lpPassword", ndr.unique(ndr.array(ndr.byte, size_is=ndr.var.dwPwSize))),
        ndr.in_("dwPwSize", ndr.Range(ndr.ulong, 0, 514)),
        ndr.in_("dwServiceWowType", ndr.ushort),
        ndr.out("lpServiceHandle", ndr.ref(SC_RPC_HANDLE)),
        result=ndr.error_status_t,
    ),
    ndr.operation("Opnum61NotUsedOnWire"),
    ndr.operation("Opnum62NotUsedOnWire"),
    ndr.operation("Opnum63NotUsedOnWire"),
    ndr.operation(
        "ROpenSCManager2",
        ndr.in_("DatabaseName", ndr.unique(ndr.string(ndr.wchar, limits=(0, 257)))),
        ndr.in_("DesiredAccess", ndr.ulong),
        ndr.out("ScmHandle", ndr.ref(SC_RPC_HANDLE)),
        result=ndr.error_status_t,
    ),
], endpoints=("ncacn_np:[\\pipe\\svcctl]",))
