# Types of the module that `python -m rpcfast idl` generated from svcctl.idl.
# Client, async client and manager classes exist for type checkers only.
import uuid as _uuid
from typing import Any, Final, Protocol, overload, type_check_only

import rpcfast
import rpcfast.aio
from rpcfast import ndr
from rpcfast.ndr import typing as _t

SC_MAX_DEPEND_SIZE: Final = 4096
SC_MAX_NAME_LENGTH: Final = 257
SC_MAX_PATH_LENGTH: Final = 32768
SC_MAX_PWD_SIZE: Final = 514
SC_MAX_COMPUTER_NAME_LENGTH: Final = 1024
SC_MAX_ACCOUNT_NAME_LENGTH: Final = 2048
SC_MAX_COMMENT_LENGTH: Final = 128
SC_MAX_ARGUMENT_LENGTH: Final = 1024
SC_MAX_ARGUMENTS: Final = 1024
SVCCTL_HANDLEA: Final[ndr.Pointer]
SVCCTL_HANDLEW: Final[ndr.Pointer]
SC_RPC_HANDLE: Final[ndr.Context]
SC_RPC_LOCK: Final[ndr.Context]
SC_NOTIFY_RPC_HANDLE: Final[ndr.Context]
LPSC_RPC_HANDLE: Final[ndr.Pointer]
LPSC_RPC_LOCK: Final[ndr.Pointer]
LPSC_NOTIFY_RPC_HANDLE: Final[ndr.Pointer]
BOUNDED_DWORD_4K: Final[ndr.Range]
LPBOUNDED_DWORD_4K: Final[ndr.Pointer]
BOUNDED_DWORD_8K: Final[ndr.Range]
LPBOUNDED_DWORD_8K: Final[ndr.Pointer]
BOUNDED_DWORD_256K: Final[ndr.Range]
LPBOUNDED_DWORD_256K: Final[ndr.Pointer]

class SERVICE_STATUS(ndr.Struct):
    dwServiceType: int
    dwCurrentState: int
    dwControlsAccepted: int
    dwWin32ExitCode: int
    dwServiceSpecificExitCode: int
    dwCheckPoint: int
    dwWaitHint: int
    def __init__(
        self,
        *,
        dwServiceType: int,
        dwCurrentState: int,
        dwControlsAccepted: int,
        dwWin32ExitCode: int,
        dwServiceSpecificExitCode: int,
        dwCheckPoint: int,
        dwWaitHint: int,
    ) -> None: ...

LPSERVICE_STATUS: Final[ndr.Pointer]

class SERVICE_STATUS_PROCESS(ndr.Struct):
    dwServiceType: int
    dwCurrentState: int
    dwControlsAccepted: int
    dwWin32ExitCode: int
    dwServiceSpecificExitCode: int
    dwCheckPoint: int
    dwWaitHint: int
    dwProcessId: int
    dwServiceFlags: int
    def __init__(
        self,
        *,
        dwServiceType: int,
        dwCurrentState: int,
        dwControlsAccepted: int,
        dwWin32ExitCode: int,
        dwServiceSpecificExitCode: int,
        dwCheckPoint: int,
        dwWaitHint: int,
        dwProcessId: int,
        dwServiceFlags: int,
    ) -> None: ...

class SC_STATUS_TYPE(ndr.IntEnum):
    SC_STATUS_PROCESS_INFO = 0

class SC_ENUM_TYPE(ndr.IntEnum):
    SC_ENUM_PROCESS_INFO = 0

class STRING_PTRSA(ndr.Struct):
    StringPtr: str | None
    def __init__(self, *, StringPtr: str | None = ...) -> None: ...

LPSTRING_PTRSA: Final[ndr.Pointer]

class STRING_PTRSW(ndr.Struct):
    StringPtr: str | None
    def __init__(self, *, StringPtr: str | None = ...) -> None: ...

LPSTRING_PTRSW: Final[ndr.Pointer]

class QUERY_SERVICE_CONFIGA(ndr.Struct):
    dwServiceType: int
    dwStartType: int
    dwErrorControl: int
    lpBinaryPathName: str | None
    lpLoadOrderGroup: str | None
    dwTagId: int
    lpDependencies: str | None
    lpServiceStartName: str | None
    lpDisplayName: str | None
    def __init__(
        self,
        *,
        dwServiceType: int,
        dwStartType: int,
        dwErrorControl: int,
        lpBinaryPathName: str | None = ...,
        lpLoadOrderGroup: str | None = ...,
        dwTagId: int,
        lpDependencies: str | None = ...,
        lpServiceStartName: str | None = ...,
        lpDisplayName: str | None = ...,
    ) -> None: ...

LPQUERY_SERVICE_CONFIGA: Final[ndr.Pointer]

class QUERY_SERVICE_CONFIGW(ndr.Struct):
    dwServiceType: int
    dwStartType: int
    dwErrorControl: int
    lpBinaryPathName: str | None
    lpLoadOrderGroup: str | None
    dwTagId: int
    lpDependencies: str | None
    lpServiceStartName: str | None
    lpDisplayName: str | None
    def __init__(
        self,
        *,
        dwServiceType: int,
        dwStartType: int,
        dwErrorControl: int,
        lpBinaryPathName: str | None = ...,
        lpLoadOrderGroup: str | None = ...,
        dwTagId: int,
        lpDependencies: str | None = ...,
        lpServiceStartName: str | None = ...,
        lpDisplayName: str | None = ...,
    ) -> None: ...

LPQUERY_SERVICE_CONFIGW: Final[ndr.Pointer]

class QUERY_SERVICE_LOCK_STATUSA(ndr.Struct):
    fIsLocked: int
    lpLockOwner: str | None
    dwLockDuration: int
    def __init__(
        self,
        *,
        fIsLocked: int,
        lpLockOwner: str | None = ...,
        dwLockDuration: int,
    ) -> None: ...

LPQUERY_SERVICE_LOCK_STATUSA: Final[ndr.Pointer]

class QUERY_SERVICE_LOCK_STATUSW(ndr.Struct):
    fIsLocked: int
    lpLockOwner: str | None
    dwLockDuration: int
    def __init__(
        self,
        *,
        fIsLocked: int,
        lpLockOwner: str | None = ...,
        dwLockDuration: int,
    ) -> None: ...

LPQUERY_SERVICE_LOCK_STATUSW: Final[ndr.Pointer]

class SERVICE_DESCRIPTIONA(ndr.Struct):
    lpDescription: str | None
    def __init__(self, *, lpDescription: str | None = ...) -> None: ...

LPSERVICE_DESCRIPTIONA: Final[ndr.Pointer]

class SERVICE_DESCRIPTIONW(ndr.Struct):
    lpDescription: str | None
    def __init__(self, *, lpDescription: str | None = ...) -> None: ...

LPSERVICE_DESCRIPTIONW: Final[ndr.Pointer]

class SC_ACTION_TYPE(ndr.IntEnum):
    SC_ACTION_NONE = 0
    SC_ACTION_RESTART = 1
    SC_ACTION_REBOOT = 2
    SC_ACTION_RUN_COMMAND = 3

class SC_ACTION(ndr.Struct):
    Type: SC_ACTION_TYPE
    Delay: int
    def __init__(self, *, Type: SC_ACTION_TYPE | int, Delay: int) -> None: ...

class SERVICE_FAILURE_ACTIONSA(ndr.Struct):
    dwResetPeriod: int
    lpRebootMsg: str | None
    lpCommand: str | None
    cActions: int
    lpsaActions: list[SC_ACTION] | None
    def __init__(
        self,
        *,
        dwResetPeriod: int,
        lpRebootMsg: str | None = ...,
        lpCommand: str | None = ...,
        cActions: int = ...,
        lpsaActions: _t.Elements[SC_ACTION] | None = ...,
    ) -> None: ...

LPSERVICE_FAILURE_ACTIONSA: Final[ndr.Pointer]

class SERVICE_FAILURE_ACTIONSW(ndr.Struct):
    dwResetPeriod: int
    lpRebootMsg: str | None
    lpCommand: str | None
    cActions: int
    lpsaActions: list[SC_ACTION] | None
    def __init__(
        self,
        *,
        dwResetPeriod: int,
        lpRebootMsg: str | None = ...,
        lpCommand: str | None = ...,
        cActions: int = ...,
        lpsaActions: _t.Elements[SC_ACTION] | None = ...,
    ) -> None: ...

LPSERVICE_FAILURE_ACTIONSW: Final[ndr.Pointer]

class SERVICE_DELAYED_AUTO_START_INFO(ndr.Struct):
    fDelayedAutostart: int
    def __init__(self, *, fDelayedAutostart: int) -> None: ...

LPSERVICE_DELAYED_AUTO_START_INFO: Final[ndr.Pointer]

class SERVICE_FAILURE_ACTIONS_FLAG(ndr.Struct):
    fFailureActionsOnNonCrashFailures: int
    def __init__(self, *, fFailureActionsOnNonCrashFailures: int) -> None: ...

LPSERVICE_FAILURE_ACTIONS_FLAG: Final[ndr.Pointer]

class SERVICE_SID_INFO(ndr.Struct):
    dwServiceSidType: int
    def __init__(self, *, dwServiceSidType: int) -> None: ...

LPSERVICE_SID_INFO: Final[ndr.Pointer]

class SERVICE_RPC_REQUIRED_PRIVILEGES_INFO(ndr.Struct):
    cbRequiredPrivileges: int
    pRequiredPrivileges: bytes | None
    def __init__(
        self,
        *,
        cbRequiredPrivileges: int = ...,
        pRequiredPrivileges: _t.Buffer | None = ...,
    ) -> None: ...

LPSERVICE_RPC_REQUIRED_PRIVILEGES_INFO: Final[ndr.Pointer]

class SERVICE_PRESHUTDOWN_INFO(ndr.Struct):
    dwPreshutdownTimeout: int
    def __init__(self, *, dwPreshutdownTimeout: int) -> None: ...

LPSERVICE_PRESHUTDOWN_INFO: Final[ndr.Pointer]

class SERVICE_TRIGGER_SPECIFIC_DATA_ITEM(ndr.Struct):
    dwDataType: int
    cbData: int
    pData: bytes | None
    def __init__(
        self,
        *,
        dwDataType: int,
        cbData: int = ...,
        pData: _t.Buffer | None = ...,
    ) -> None: ...

PSERVICE_TRIGGER_SPECIFIC_DATA_ITEM: Final[ndr.Pointer]

class SERVICE_TRIGGER(ndr.Struct):
    dwTriggerType: int
    dwAction: int
    pTriggerSubtype: _uuid.UUID | None
    cDataItems: int
    pDataItems: list[SERVICE_TRIGGER_SPECIFIC_DATA_ITEM] | None
    def __init__(
        self,
        *,
        dwTriggerType: int,
        dwAction: int,
        pTriggerSubtype: _uuid.UUID | None = ...,
        cDataItems: int = ...,
        pDataItems: _t.Elements[SERVICE_TRIGGER_SPECIFIC_DATA_ITEM] | None = ...,
    ) -> None: ...

PSERVICE_TRIGGER: Final[ndr.Pointer]

class SERVICE_TRIGGER_INFO(ndr.Struct):
    cTriggers: int
    pTriggers: list[SERVICE_TRIGGER] | None
    pReserved: int | None
    def __init__(
        self,
        *,
        cTriggers: int = ...,
        pTriggers: _t.Elements[SERVICE_TRIGGER] | None = ...,
        pReserved: int | None = ...,
    ) -> None: ...

PSERVICE_TRIGGER_INFO: Final[ndr.Pointer]

class SERVICE_PREFERRED_NODE_INFO(ndr.Struct):
    usPreferredNode: int
    fDelete: int
    def __init__(self, *, usPreferredNode: int, fDelete: int) -> None: ...

LPSERVICE_PREFERRED_NODE_INFO: Final[ndr.Pointer]

class SC_RPC_CONFIG_INFOA_UNION(ndr.Union):
    tag: int
    value: (
        SERVICE_DESCRIPTIONA
        | SERVICE_FAILURE_ACTIONSA
        | SERVICE_DELAYED_AUTO_START_INFO
        | SERVICE_FAILURE_ACTIONS_FLAG
        | SERVICE_SID_INFO
        | SERVICE_RPC_REQUIRED_PRIVILEGES_INFO
        | SERVICE_PRESHUTDOWN_INFO
        | SERVICE_TRIGGER_INFO
        | SERVICE_PREFERRED_NODE_INFO
        | None
    )
    @overload
    def __init__(
        self,
        tag: int,
        value: (
            SERVICE_DESCRIPTIONA
            | SERVICE_FAILURE_ACTIONSA
            | SERVICE_DELAYED_AUTO_START_INFO
            | SERVICE_FAILURE_ACTIONS_FLAG
            | SERVICE_SID_INFO
            | SERVICE_RPC_REQUIRED_PRIVILEGES_INFO
            | SERVICE_PRESHUTDOWN_INFO
            | SERVICE_TRIGGER_INFO
            | SERVICE_PREFERRED_NODE_INFO
            | None
        ),
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, psd: SERVICE_DESCRIPTIONA | None) -> None: ...
    @overload
    def __init__(self, *, psfa: SERVICE_FAILURE_ACTIONSA | None) -> None: ...
    @overload
    def __init__(self, *, psda: SERVICE_DELAYED_AUTO_START_INFO | None) -> None: ...
    @overload
    def __init__(self, *, psfaf: SERVICE_FAILURE_ACTIONS_FLAG | None) -> None: ...
    @overload
    def __init__(self, *, pssid: SERVICE_SID_INFO | None) -> None: ...
    @overload
    def __init__(self, *, psrp: SERVICE_RPC_REQUIRED_PRIVILEGES_INFO | None) -> None: ...
    @overload
    def __init__(self, *, psps: SERVICE_PRESHUTDOWN_INFO | None) -> None: ...
    @overload
    def __init__(self, *, psti: SERVICE_TRIGGER_INFO | None) -> None: ...
    @overload
    def __init__(self, *, pspn: SERVICE_PREFERRED_NODE_INFO | None) -> None: ...

class SC_RPC_CONFIG_INFOA(ndr.Struct):
    dwInfoLevel: int
    u: SC_RPC_CONFIG_INFOA_UNION
    def __init__(self, *, dwInfoLevel: int = ..., u: SC_RPC_CONFIG_INFOA_UNION) -> None: ...

class SC_RPC_CONFIG_INFOW_UNION(ndr.Union):
    tag: int
    value: (
        SERVICE_DESCRIPTIONW
        | SERVICE_FAILURE_ACTIONSW
        | SERVICE_DELAYED_AUTO_START_INFO
        | SERVICE_FAILURE_ACTIONS_FLAG
        | SERVICE_SID_INFO
        | SERVICE_RPC_REQUIRED_PRIVILEGES_INFO
        | SERVICE_PRESHUTDOWN_INFO
        | SERVICE_TRIGGER_INFO
        | SERVICE_PREFERRED_NODE_INFO
        | None
    )
    @overload
    def __init__(
        self,
        tag: int,
        value: (
            SERVICE_DESCRIPTIONW
            | SERVICE_FAILURE_ACTIONSW
            | SERVICE_DELAYED_AUTO_START_INFO
            | SERVICE_FAILURE_ACTIONS_FLAG
            | SERVICE_SID_INFO
            | SERVICE_RPC_REQUIRED_PRIVILEGES_INFO
            | SERVICE_PRESHUTDOWN_INFO
            | SERVICE_TRIGGER_INFO
            | SERVICE_PREFERRED_NODE_INFO
            | None
        ),
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, psd: SERVICE_DESCRIPTIONW | None) -> None: ...
    @overload
    def __init__(self, *, psfa: SERVICE_FAILURE_ACTIONSW | None) -> None: ...
    @overload
    def __init__(self, *, psda: SERVICE_DELAYED_AUTO_START_INFO | None) -> None: ...
    @overload
    def __init__(self, *, psfaf: SERVICE_FAILURE_ACTIONS_FLAG | None) -> None: ...
    @overload
    def __init__(self, *, pssid: SERVICE_SID_INFO | None) -> None: ...
    @overload
    def __init__(self, *, psrp: SERVICE_RPC_REQUIRED_PRIVILEGES_INFO | None) -> None: ...
    @overload
    def __init__(self, *, psps: SERVICE_PRESHUTDOWN_INFO | None) -> None: ...
    @overload
    def __init__(self, *, psti: SERVICE_TRIGGER_INFO | None) -> None: ...
    @overload
    def __init__(self, *, pspn: SERVICE_PREFERRED_NODE_INFO | None) -> None: ...

class SC_RPC_CONFIG_INFOW(ndr.Struct):
    dwInfoLevel: int
    u: SC_RPC_CONFIG_INFOW_UNION
    def __init__(self, *, dwInfoLevel: int = ..., u: SC_RPC_CONFIG_INFOW_UNION) -> None: ...

class SERVICE_NOTIFY_STATUS_CHANGE_PARAMS_1(ndr.Struct):
    ullThreadId: int
    dwNotifyMask: int
    CallbackAddressArray: bytes
    CallbackParamAddressArray: bytes
    ServiceStatus: SERVICE_STATUS_PROCESS
    dwNotificationStatus: int
    dwSequence: int
    def __init__(
        self,
        *,
        ullThreadId: int,
        dwNotifyMask: int,
        CallbackAddressArray: _t.Buffer,
        CallbackParamAddressArray: _t.Buffer,
        ServiceStatus: SERVICE_STATUS_PROCESS,
        dwNotificationStatus: int,
        dwSequence: int,
    ) -> None: ...

PSERVICE_NOTIFY_STATUS_CHANGE_PARAMS_1: Final[ndr.Pointer]

class SERVICE_NOTIFY_STATUS_CHANGE_PARAMS_2(ndr.Struct):
    ullThreadId: int
    dwNotifyMask: int
    CallbackAddressArray: bytes
    CallbackParamAddressArray: bytes
    ServiceStatus: SERVICE_STATUS_PROCESS
    dwNotificationStatus: int
    dwSequence: int
    dwNotificationTriggered: int
    pszServiceNames: str | None
    def __init__(
        self,
        *,
        ullThreadId: int,
        dwNotifyMask: int,
        CallbackAddressArray: _t.Buffer,
        CallbackParamAddressArray: _t.Buffer,
        ServiceStatus: SERVICE_STATUS_PROCESS,
        dwNotificationStatus: int,
        dwSequence: int,
        dwNotificationTriggered: int,
        pszServiceNames: str | None = ...,
    ) -> None: ...

PSERVICE_NOTIFY_STATUS_CHANGE_PARAMS_2: Final[ndr.Pointer]

class SC_RPC_NOTIFY_PARAMS_UNION(ndr.Union):
    tag: int
    value: SERVICE_NOTIFY_STATUS_CHANGE_PARAMS_1 | SERVICE_NOTIFY_STATUS_CHANGE_PARAMS_2 | None
    @overload
    def __init__(
        self,
        tag: int,
        value: SERVICE_NOTIFY_STATUS_CHANGE_PARAMS_1 | SERVICE_NOTIFY_STATUS_CHANGE_PARAMS_2 | None,
        /,
    ) -> None: ...
    @overload
    def __init__(
        self,
        *,
        pStatusChangeParam1: SERVICE_NOTIFY_STATUS_CHANGE_PARAMS_1 | None,
    ) -> None: ...
    @overload
    def __init__(
        self,
        *,
        pStatusChangeParams: SERVICE_NOTIFY_STATUS_CHANGE_PARAMS_2 | None,
    ) -> None: ...

class SC_RPC_NOTIFY_PARAMS(ndr.Struct):
    dwInfoLevel: int
    u: SC_RPC_NOTIFY_PARAMS_UNION
    def __init__(self, *, dwInfoLevel: int = ..., u: SC_RPC_NOTIFY_PARAMS_UNION) -> None: ...

class SC_RPC_NOTIFY_PARAMS_LIST(ndr.Struct):
    cElements: int
    NotifyParamsArray: list[SC_RPC_NOTIFY_PARAMS]
    def __init__(
        self,
        *,
        cElements: int = ...,
        NotifyParamsArray: _t.Elements[SC_RPC_NOTIFY_PARAMS],
    ) -> None: ...

PSC_RPC_NOTIFY_PARAMS_LIST: Final[ndr.Pointer]

class SERVICE_CONTROL_STATUS_REASON_IN_PARAMSA(ndr.Struct):
    dwReason: int
    pszComment: str | None
    def __init__(self, *, dwReason: int, pszComment: str | None = ...) -> None: ...

PSERVICE_CONTROL_STATUS_REASON_IN_PARAMSA: Final[ndr.Pointer]

class SERVICE_CONTROL_STATUS_REASON_IN_PARAMSW(ndr.Struct):
    dwReason: int
    pszComment: str | None
    def __init__(self, *, dwReason: int, pszComment: str | None = ...) -> None: ...

PSERVICE_CONTROL_STATUS_REASON_IN_PARAMSW: Final[ndr.Pointer]

class SERVICE_CONTROL_STATUS_REASON_OUT_PARAMS(ndr.Struct):
    ServiceStatus: SERVICE_STATUS_PROCESS
    def __init__(self, *, ServiceStatus: SERVICE_STATUS_PROCESS) -> None: ...

PSERVICE_CONTROL_STATUS_REASON_OUT_PARAMS: Final[ndr.Pointer]

class SC_RPC_SERVICE_CONTROL_IN_PARAMSA(ndr.Union):
    tag: int
    value: SERVICE_CONTROL_STATUS_REASON_IN_PARAMSA | None
    @overload
    def __init__(
        self,
        tag: int,
        value: SERVICE_CONTROL_STATUS_REASON_IN_PARAMSA | None,
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, psrInParams: SERVICE_CONTROL_STATUS_REASON_IN_PARAMSA | None) -> None: ...

PSC_RPC_SERVICE_CONTROL_IN_PARAMSA: Final[ndr.Pointer]

class SC_RPC_SERVICE_CONTROL_IN_PARAMSW(ndr.Union):
    tag: int
    value: SERVICE_CONTROL_STATUS_REASON_IN_PARAMSW | None
    @overload
    def __init__(
        self,
        tag: int,
        value: SERVICE_CONTROL_STATUS_REASON_IN_PARAMSW | None,
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, psrInParams: SERVICE_CONTROL_STATUS_REASON_IN_PARAMSW | None) -> None: ...

PSC_RPC_SERVICE_CONTROL_IN_PARAMSW: Final[ndr.Pointer]

class SC_RPC_SERVICE_CONTROL_OUT_PARAMSA(ndr.Union):
    tag: int
    value: SERVICE_CONTROL_STATUS_REASON_OUT_PARAMS | None
    @overload
    def __init__(
        self,
        tag: int,
        value: SERVICE_CONTROL_STATUS_REASON_OUT_PARAMS | None,
        /,
    ) -> None: ...
    @overload
    def __init__(
        self,
        *,
        psrOutParams: SERVICE_CONTROL_STATUS_REASON_OUT_PARAMS | None,
    ) -> None: ...

PSC_RPC_SERVICE_CONTROL_OUT_PARAMSA: Final[ndr.Pointer]

class SC_RPC_SERVICE_CONTROL_OUT_PARAMSW(ndr.Union):
    tag: int
    value: SERVICE_CONTROL_STATUS_REASON_OUT_PARAMS | None
    @overload
    def __init__(
        self,
        tag: int,
        value: SERVICE_CONTROL_STATUS_REASON_OUT_PARAMS | None,
        /,
    ) -> None: ...
    @overload
    def __init__(
        self,
        *,
        psrOutParams: SERVICE_CONTROL_STATUS_REASON_OUT_PARAMS | None,
    ) -> None: ...

PSC_RPC_SERVICE_CONTROL_OUT_PARAMSW: Final[ndr.Pointer]

@type_check_only
class svcctlResponse:
    class RCloseServiceHandle(ndr.Outputs):
        hSCObject: ndr.ContextHandle | None
        result: int
        def __init__(self, *, hSCObject: ndr.ContextHandle | None, result: int) -> None: ...
    class RControlService(ndr.Outputs):
        lpServiceStatus: SERVICE_STATUS
        result: int
        def __init__(self, *, lpServiceStatus: SERVICE_STATUS, result: int) -> None: ...
    class RDeleteService(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class RLockServiceDatabase(ndr.Outputs):
        lpLock: ndr.ContextHandle | None
        result: int
        def __init__(self, *, lpLock: ndr.ContextHandle | None, result: int) -> None: ...
    class RQueryServiceObjectSecurity(ndr.Outputs):
        lpSecurityDescriptor: bytes
        pcbBytesNeeded: int
        result: int
        def __init__(
            self,
            *,
            lpSecurityDescriptor: _t.Buffer,
            pcbBytesNeeded: int,
            result: int,
        ) -> None: ...
    class RSetServiceObjectSecurity(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class RQueryServiceStatus(ndr.Outputs):
        lpServiceStatus: SERVICE_STATUS
        result: int
        def __init__(self, *, lpServiceStatus: SERVICE_STATUS, result: int) -> None: ...
    class RSetServiceStatus(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class RUnlockServiceDatabase(ndr.Outputs):
        Lock: ndr.ContextHandle | None
        result: int
        def __init__(self, *, Lock: ndr.ContextHandle | None, result: int) -> None: ...
    class RNotifyBootConfigStatus(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class RChangeServiceConfigW(ndr.Outputs):
        lpdwTagId: int | None
        result: int
        def __init__(self, *, lpdwTagId: int | None = ..., result: int) -> None: ...
    class RCreateServiceW(ndr.Outputs):
        lpdwTagId: int | None
        lpServiceHandle: ndr.ContextHandle | None
        result: int
        def __init__(
            self,
            *,
            lpdwTagId: int | None = ...,
            lpServiceHandle: ndr.ContextHandle | None,
            result: int,
        ) -> None: ...
    class REnumDependentServicesW(ndr.Outputs):
        lpServices: bytes
        pcbBytesNeeded: int
        lpServicesReturned: int
        result: int
        def __init__(
            self,
            *,
            lpServices: _t.Buffer,
            pcbBytesNeeded: int,
            lpServicesReturned: int,
            result: int,
        ) -> None: ...
    class REnumServicesStatusW(ndr.Outputs):
        lpBuffer: bytes
        pcbBytesNeeded: int
        lpServicesReturned: int
        lpResumeIndex: int | None
        result: int
        def __init__(
            self,
            *,
            lpBuffer: _t.Buffer,
            pcbBytesNeeded: int,
            lpServicesReturned: int,
            lpResumeIndex: int | None = ...,
            result: int,
        ) -> None: ...
    class ROpenSCManagerW(ndr.Outputs):
        lpScHandle: ndr.ContextHandle | None
        result: int
        def __init__(self, *, lpScHandle: ndr.ContextHandle | None, result: int) -> None: ...
    class ROpenServiceW(ndr.Outputs):
        lpServiceHandle: ndr.ContextHandle | None
        result: int
        def __init__(self, *, lpServiceHandle: ndr.ContextHandle | None, result: int) -> None: ...
    class RQueryServiceConfigW(ndr.Outputs):
        lpServiceConfig: QUERY_SERVICE_CONFIGW
        pcbBytesNeeded: int
        result: int
        def __init__(
            self,
            *,
            lpServiceConfig: QUERY_SERVICE_CONFIGW,
            pcbBytesNeeded: int,
            result: int,
        ) -> None: ...
    class RQueryServiceLockStatusW(ndr.Outputs):
        lpLockStatus: QUERY_SERVICE_LOCK_STATUSW
        pcbBytesNeeded: int
        result: int
        def __init__(
            self,
            *,
            lpLockStatus: QUERY_SERVICE_LOCK_STATUSW,
            pcbBytesNeeded: int,
            result: int,
        ) -> None: ...
    class RStartServiceW(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class RGetServiceDisplayNameW(ndr.Outputs):
        lpDisplayName: str
        lpcchBuffer: int
        result: int
        def __init__(self, *, lpDisplayName: str, lpcchBuffer: int = ..., result: int) -> None: ...
    class RGetServiceKeyNameW(ndr.Outputs):
        lpServiceName: str
        lpcchBuffer: int
        result: int
        def __init__(self, *, lpServiceName: str, lpcchBuffer: int = ..., result: int) -> None: ...
    class RChangeServiceConfigA(ndr.Outputs):
        lpdwTagId: int | None
        result: int
        def __init__(self, *, lpdwTagId: int | None = ..., result: int) -> None: ...
    class RCreateServiceA(ndr.Outputs):
        lpdwTagId: int | None
        lpServiceHandle: ndr.ContextHandle | None
        result: int
        def __init__(
            self,
            *,
            lpdwTagId: int | None = ...,
            lpServiceHandle: ndr.ContextHandle | None,
            result: int,
        ) -> None: ...
    class REnumDependentServicesA(ndr.Outputs):
        lpServices: bytes
        pcbBytesNeeded: int
        lpServicesReturned: int
        result: int
        def __init__(
            self,
            *,
            lpServices: _t.Buffer,
            pcbBytesNeeded: int,
            lpServicesReturned: int,
            result: int,
        ) -> None: ...
    class REnumServicesStatusA(ndr.Outputs):
        lpBuffer: bytes
        pcbBytesNeeded: int
        lpServicesReturned: int
        lpResumeIndex: int | None
        result: int
        def __init__(
            self,
            *,
            lpBuffer: _t.Buffer,
            pcbBytesNeeded: int,
            lpServicesReturned: int,
            lpResumeIndex: int | None = ...,
            result: int,
        ) -> None: ...
    class ROpenSCManagerA(ndr.Outputs):
        lpScHandle: ndr.ContextHandle | None
        result: int
        def __init__(self, *, lpScHandle: ndr.ContextHandle | None, result: int) -> None: ...
    class ROpenServiceA(ndr.Outputs):
        lpServiceHandle: ndr.ContextHandle | None
        result: int
        def __init__(self, *, lpServiceHandle: ndr.ContextHandle | None, result: int) -> None: ...
    class RQueryServiceConfigA(ndr.Outputs):
        lpServiceConfig: QUERY_SERVICE_CONFIGA
        pcbBytesNeeded: int
        result: int
        def __init__(
            self,
            *,
            lpServiceConfig: QUERY_SERVICE_CONFIGA,
            pcbBytesNeeded: int,
            result: int,
        ) -> None: ...
    class RQueryServiceLockStatusA(ndr.Outputs):
        lpLockStatus: QUERY_SERVICE_LOCK_STATUSA
        pcbBytesNeeded: int
        result: int
        def __init__(
            self,
            *,
            lpLockStatus: QUERY_SERVICE_LOCK_STATUSA,
            pcbBytesNeeded: int,
            result: int,
        ) -> None: ...
    class RStartServiceA(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class RGetServiceDisplayNameA(ndr.Outputs):
        lpDisplayName: str
        lpcchBuffer: int
        result: int
        def __init__(self, *, lpDisplayName: str, lpcchBuffer: int = ..., result: int) -> None: ...
    class RGetServiceKeyNameA(ndr.Outputs):
        lpKeyName: str
        lpcchBuffer: int
        result: int
        def __init__(self, *, lpKeyName: str, lpcchBuffer: int = ..., result: int) -> None: ...
    class REnumServiceGroupW(ndr.Outputs):
        lpBuffer: bytes
        pcbBytesNeeded: int
        lpServicesReturned: int
        lpResumeIndex: int | None
        result: int
        def __init__(
            self,
            *,
            lpBuffer: _t.Buffer,
            pcbBytesNeeded: int,
            lpServicesReturned: int,
            lpResumeIndex: int | None = ...,
            result: int,
        ) -> None: ...
    class RChangeServiceConfig2A(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class RChangeServiceConfig2W(ndr.Outputs):
        result: int
        def __init__(self, *, result: int) -> None: ...
    class RQueryServiceConfig2A(ndr.Outputs):
        lpBuffer: bytes
        pcbBytesNeeded: int
        result: int
        def __init__(self, *, lpBuffer: _t.Buffer, pcbBytesNeeded: int, result: int) -> None: ...
    class RQueryServiceConfig2W(ndr.Outputs):
        lpBuffer: bytes
        pcbBytesNeeded: int
        result: int
        def __init__(self, *, lpBuffer: _t.Buffer, pcbBytesNeeded: int, result: int) -> None: ...
    class RQueryServiceStatusEx(ndr.Outputs):
        lpBuffer: bytes
        pcbBytesNeeded: int
        result: int
        def __init__(self, *, lpBuffer: _t.Buffer, pcbBytesNeeded: int, result: int) -> None: ...
    class REnumServicesStatusExA(ndr.Outputs):
        lpBuffer: bytes
        pcbBytesNeeded: int
        lpServicesReturned: int
        lpResumeIndex: int | None
        result: int
        def __init__(
            self,
            *,
            lpBuffer: _t.Buffer,
            pcbBytesNeeded: int,
            lpServicesReturned: int,
            lpResumeIndex: int | None = ...,
            result: int,
        ) -> None: ...
    class REnumServicesStatusExW(ndr.Outputs):
        lpBuffer: bytes
        pcbBytesNeeded: int
        lpServicesReturned: int
        lpResumeIndex: int | None
        result: int
        def __init__(
            self,
            *,
            lpBuffer: _t.Buffer,
            pcbBytesNeeded: int,
            lpServicesReturned: int,
            lpResumeIndex: int | None = ...,
            result: int,
        ) -> None: ...
    class RCreateServiceWOW64A(ndr.Outputs):
        lpdwTagId: int | None
        lpServiceHandle: ndr.ContextHandle | None
        result: int
        def __init__(
            self,
            *,
            lpdwTagId: int | None = ...,
            lpServiceHandle: ndr.ContextHandle | None,
            result: int,
        ) -> None: ...
    class RCreateServiceWOW64W(ndr.Outputs):
        lpdwTagId: int | None
        lpServiceHandle: ndr.ContextHandle | None
        result: int
        def __init__(
            self,
            *,
            lpdwTagId: int | None = ...,
            lpServiceHandle: ndr.ContextHandle | None,
            result: int,
        ) -> None: ...
    class RNotifyServiceStatusChange(ndr.Outputs):
        pSCMProcessGuid: _uuid.UUID
        pfCreateRemoteQueue: int
        phNotify: ndr.ContextHandle | None
        result: int
        def __init__(
            self,
            *,
            pSCMProcessGuid: _uuid.UUID,
            pfCreateRemoteQueue: int,
            phNotify: ndr.ContextHandle | None,
            result: int,
        ) -> None: ...
    class RGetNotifyResults(ndr.Outputs):
        ppNotifyParams: SC_RPC_NOTIFY_PARAMS_LIST | None
        result: int
        def __init__(
            self,
            *,
            ppNotifyParams: SC_RPC_NOTIFY_PARAMS_LIST | None,
            result: int,
        ) -> None: ...
    class RCloseNotifyHandle(ndr.Outputs):
        phNotify: ndr.ContextHandle | None
        pfApcFired: int
        result: int
        def __init__(
            self,
            *,
            phNotify: ndr.ContextHandle | None,
            pfApcFired: int,
            result: int,
        ) -> None: ...
    class RControlServiceExA(ndr.Outputs):
        pControlOutParams: SC_RPC_SERVICE_CONTROL_OUT_PARAMSA
        result: int
        def __init__(
            self,
            *,
            pControlOutParams: SC_RPC_SERVICE_CONTROL_OUT_PARAMSA,
            result: int,
        ) -> None: ...
    class RControlServiceExW(ndr.Outputs):
        pControlOutParams: SC_RPC_SERVICE_CONTROL_OUT_PARAMSW
        result: int
        def __init__(
            self,
            *,
            pControlOutParams: SC_RPC_SERVICE_CONTROL_OUT_PARAMSW,
            result: int,
        ) -> None: ...
    class RQueryServiceConfigEx(ndr.Outputs):
        pInfo: SC_RPC_CONFIG_INFOW
        result: int
        def __init__(self, *, pInfo: SC_RPC_CONFIG_INFOW, result: int) -> None: ...
    class RCreateWowService(ndr.Outputs):
        lpdwTagId: int | None
        lpServiceHandle: ndr.ContextHandle | None
        result: int
        def __init__(
            self,
            *,
            lpdwTagId: int | None = ...,
            lpServiceHandle: ndr.ContextHandle | None,
            result: int,
        ) -> None: ...
    class ROpenSCManager2(ndr.Outputs):
        ScmHandle: ndr.ContextHandle | None
        result: int
        def __init__(self, *, ScmHandle: ndr.ContextHandle | None, result: int) -> None: ...

@type_check_only
class svcctlClient(rpcfast.Client):
    @property
    def raw(self) -> svcctlRaw: ...
    def RCloseServiceHandle(
        self,
        hSCObject: ndr.ContextHandle | None,
    ) -> ndr.ContextHandle | None: ...
    def RControlService(
        self,
        hService: ndr.ContextHandle | None,
        dwControl: int,
    ) -> SERVICE_STATUS: ...
    def RDeleteService(self, hService: ndr.ContextHandle | None) -> None: ...
    def RLockServiceDatabase(
        self,
        hSCManager: ndr.ContextHandle | None,
    ) -> ndr.ContextHandle | None: ...
    def RQueryServiceObjectSecurity(
        self,
        hService: ndr.ContextHandle | None,
        dwSecurityInformation: int,
        cbBufSize: int,
    ) -> svcctlResponse.RQueryServiceObjectSecurity: ...
    def RSetServiceObjectSecurity(
        self,
        hService: ndr.ContextHandle | None,
        dwSecurityInformation: int,
        lpSecurityDescriptor: _t.Buffer,
        *,
        cbBufSize: int = ...,
    ) -> None: ...
    def RQueryServiceStatus(self, hService: ndr.ContextHandle | None) -> SERVICE_STATUS: ...
    def RSetServiceStatus(
        self,
        hServiceStatus: ndr.ContextHandle | None,
        lpServiceStatus: SERVICE_STATUS,
    ) -> None: ...
    def RUnlockServiceDatabase(
        self,
        Lock: ndr.ContextHandle | None,
    ) -> ndr.ContextHandle | None: ...
    def RNotifyBootConfigStatus(self, lpMachineName: str | None, BootAcceptable: int) -> None: ...
    def RChangeServiceConfigW(
        self,
        hService: ndr.ContextHandle | None,
        dwServiceType: int,
        dwStartType: int,
        dwErrorControl: int,
        lpBinaryPathName: str | None = ...,
        lpLoadOrderGroup: str | None = ...,
        lpdwTagId: int | None = ...,
        lpDependencies: _t.Buffer | None = ...,
        lpServiceStartName: str | None = ...,
        lpPassword: _t.Buffer | None = ...,
        lpDisplayName: str | None = ...,
        *,
        dwDependSize: int = ...,
        dwPwSize: int = ...,
    ) -> int | None: ...
    def RCreateServiceW(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpServiceName: str,
        lpDisplayName: str | None,
        dwDesiredAccess: int,
        dwServiceType: int,
        dwStartType: int,
        dwErrorControl: int,
        lpBinaryPathName: str,
        lpLoadOrderGroup: str | None = ...,
        lpdwTagId: int | None = ...,
        lpDependencies: _t.Buffer | None = ...,
        lpServiceStartName: str | None = ...,
        lpPassword: _t.Buffer | None = ...,
        *,
        dwDependSize: int = ...,
        dwPwSize: int = ...,
    ) -> svcctlResponse.RCreateServiceW: ...
    def REnumDependentServicesW(
        self,
        hService: ndr.ContextHandle | None,
        dwServiceState: int,
        cbBufSize: int,
    ) -> svcctlResponse.REnumDependentServicesW: ...
    def REnumServicesStatusW(
        self,
        hSCManager: ndr.ContextHandle | None,
        dwServiceType: int,
        dwServiceState: int,
        cbBufSize: int,
        lpResumeIndex: int | None = ...,
    ) -> svcctlResponse.REnumServicesStatusW: ...
    def ROpenSCManagerW(
        self,
        lpMachineName: str | None,
        lpDatabaseName: str | None,
        dwDesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    def ROpenServiceW(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpServiceName: str,
        dwDesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    def RQueryServiceConfigW(
        self,
        hService: ndr.ContextHandle | None,
        cbBufSize: int,
    ) -> svcctlResponse.RQueryServiceConfigW: ...
    def RQueryServiceLockStatusW(
        self,
        hSCManager: ndr.ContextHandle | None,
        cbBufSize: int,
    ) -> svcctlResponse.RQueryServiceLockStatusW: ...
    def RStartServiceW(
        self,
        hService: ndr.ContextHandle | None,
        argv: _t.Elements[STRING_PTRSW] | None = ...,
        *,
        argc: int = ...,
    ) -> None: ...
    def RGetServiceDisplayNameW(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpServiceName: str,
        lpcchBuffer: int,
    ) -> svcctlResponse.RGetServiceDisplayNameW: ...
    def RGetServiceKeyNameW(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpDisplayName: str,
        lpcchBuffer: int,
    ) -> svcctlResponse.RGetServiceKeyNameW: ...
    def RChangeServiceConfigA(
        self,
        hService: ndr.ContextHandle | None,
        dwServiceType: int,
        dwStartType: int,
        dwErrorControl: int,
        lpBinaryPathName: str | None = ...,
        lpLoadOrderGroup: str | None = ...,
        lpdwTagId: int | None = ...,
        lpDependencies: _t.Buffer | None = ...,
        lpServiceStartName: str | None = ...,
        lpPassword: _t.Buffer | None = ...,
        lpDisplayName: str | None = ...,
        *,
        dwDependSize: int = ...,
        dwPwSize: int = ...,
    ) -> int | None: ...
    def RCreateServiceA(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpServiceName: str,
        lpDisplayName: str | None,
        dwDesiredAccess: int,
        dwServiceType: int,
        dwStartType: int,
        dwErrorControl: int,
        lpBinaryPathName: str,
        lpLoadOrderGroup: str | None = ...,
        lpdwTagId: int | None = ...,
        lpDependencies: _t.Buffer | None = ...,
        lpServiceStartName: str | None = ...,
        lpPassword: _t.Buffer | None = ...,
        *,
        dwDependSize: int = ...,
        dwPwSize: int = ...,
    ) -> svcctlResponse.RCreateServiceA: ...
    def REnumDependentServicesA(
        self,
        hService: ndr.ContextHandle | None,
        dwServiceState: int,
        cbBufSize: int,
    ) -> svcctlResponse.REnumDependentServicesA: ...
    def REnumServicesStatusA(
        self,
        hSCManager: ndr.ContextHandle | None,
        dwServiceType: int,
        dwServiceState: int,
        cbBufSize: int,
        lpResumeIndex: int | None = ...,
    ) -> svcctlResponse.REnumServicesStatusA: ...
    def ROpenSCManagerA(
        self,
        lpMachineName: str | None,
        lpDatabaseName: str | None,
        dwDesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    def ROpenServiceA(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpServiceName: str,
        dwDesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    def RQueryServiceConfigA(
        self,
        hService: ndr.ContextHandle | None,
        cbBufSize: int,
    ) -> svcctlResponse.RQueryServiceConfigA: ...
    def RQueryServiceLockStatusA(
        self,
        hSCManager: ndr.ContextHandle | None,
        cbBufSize: int,
    ) -> svcctlResponse.RQueryServiceLockStatusA: ...
    def RStartServiceA(
        self,
        hService: ndr.ContextHandle | None,
        argv: _t.Elements[STRING_PTRSA] | None = ...,
        *,
        argc: int = ...,
    ) -> None: ...
    def RGetServiceDisplayNameA(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpServiceName: str,
        lpcchBuffer: int,
    ) -> svcctlResponse.RGetServiceDisplayNameA: ...
    def RGetServiceKeyNameA(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpDisplayName: str,
        lpcchBuffer: int,
    ) -> svcctlResponse.RGetServiceKeyNameA: ...
    def REnumServiceGroupW(
        self,
        hSCManager: ndr.ContextHandle | None,
        dwServiceType: int,
        dwServiceState: int,
        cbBufSize: int,
        lpResumeIndex: int | None = ...,
        pszGroupName: str | None = ...,
    ) -> svcctlResponse.REnumServiceGroupW: ...
    def RChangeServiceConfig2A(
        self,
        hService: ndr.ContextHandle | None,
        Info: SC_RPC_CONFIG_INFOA,
    ) -> None: ...
    def RChangeServiceConfig2W(
        self,
        hService: ndr.ContextHandle | None,
        Info: SC_RPC_CONFIG_INFOW,
    ) -> None: ...
    def RQueryServiceConfig2A(
        self,
        hService: ndr.ContextHandle | None,
        dwInfoLevel: int,
        cbBufSize: int,
    ) -> svcctlResponse.RQueryServiceConfig2A: ...
    def RQueryServiceConfig2W(
        self,
        hService: ndr.ContextHandle | None,
        dwInfoLevel: int,
        cbBufSize: int,
    ) -> svcctlResponse.RQueryServiceConfig2W: ...
    def RQueryServiceStatusEx(
        self,
        hService: ndr.ContextHandle | None,
        InfoLevel: SC_STATUS_TYPE | int,
        cbBufSize: int,
    ) -> svcctlResponse.RQueryServiceStatusEx: ...
    def REnumServicesStatusExA(
        self,
        hSCManager: ndr.ContextHandle | None,
        InfoLevel: SC_ENUM_TYPE | int,
        dwServiceType: int,
        dwServiceState: int,
        cbBufSize: int,
        lpResumeIndex: int | None = ...,
        pszGroupName: str | None = ...,
    ) -> svcctlResponse.REnumServicesStatusExA: ...
    def REnumServicesStatusExW(
        self,
        hSCManager: ndr.ContextHandle | None,
        InfoLevel: SC_ENUM_TYPE | int,
        dwServiceType: int,
        dwServiceState: int,
        cbBufSize: int,
        lpResumeIndex: int | None = ...,
        pszGroupName: str | None = ...,
    ) -> svcctlResponse.REnumServicesStatusExW: ...
    def RCreateServiceWOW64A(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpServiceName: str,
        lpDisplayName: str | None,
        dwDesiredAccess: int,
        dwServiceType: int,
        dwStartType: int,
        dwErrorControl: int,
        lpBinaryPathName: str,
        lpLoadOrderGroup: str | None = ...,
        lpdwTagId: int | None = ...,
        lpDependencies: _t.Buffer | None = ...,
        lpServiceStartName: str | None = ...,
        lpPassword: _t.Buffer | None = ...,
        *,
        dwDependSize: int = ...,
        dwPwSize: int = ...,
    ) -> svcctlResponse.RCreateServiceWOW64A: ...
    def RCreateServiceWOW64W(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpServiceName: str,
        lpDisplayName: str | None,
        dwDesiredAccess: int,
        dwServiceType: int,
        dwStartType: int,
        dwErrorControl: int,
        lpBinaryPathName: str,
        lpLoadOrderGroup: str | None = ...,
        lpdwTagId: int | None = ...,
        lpDependencies: _t.Buffer | None = ...,
        lpServiceStartName: str | None = ...,
        lpPassword: _t.Buffer | None = ...,
        *,
        dwDependSize: int = ...,
        dwPwSize: int = ...,
    ) -> svcctlResponse.RCreateServiceWOW64W: ...
    def RNotifyServiceStatusChange(
        self,
        hService: ndr.ContextHandle | None,
        NotifyParams: SC_RPC_NOTIFY_PARAMS,
        pClientProcessGuid: _uuid.UUID,
    ) -> svcctlResponse.RNotifyServiceStatusChange: ...
    def RGetNotifyResults(
        self,
        hNotify: ndr.ContextHandle | None,
    ) -> SC_RPC_NOTIFY_PARAMS_LIST | None: ...
    def RCloseNotifyHandle(
        self,
        phNotify: ndr.ContextHandle | None,
    ) -> svcctlResponse.RCloseNotifyHandle: ...
    def RControlServiceExA(
        self,
        hService: ndr.ContextHandle | None,
        dwControl: int,
        pControlInParams: SC_RPC_SERVICE_CONTROL_IN_PARAMSA,
        *,
        dwInfoLevel: int = ...,
    ) -> SC_RPC_SERVICE_CONTROL_OUT_PARAMSA: ...
    def RControlServiceExW(
        self,
        hService: ndr.ContextHandle | None,
        dwControl: int,
        pControlInParams: SC_RPC_SERVICE_CONTROL_IN_PARAMSW,
        *,
        dwInfoLevel: int = ...,
    ) -> SC_RPC_SERVICE_CONTROL_OUT_PARAMSW: ...
    def RQueryServiceConfigEx(
        self,
        hService: ndr.ContextHandle | None,
        dwInfoLevel: int,
    ) -> SC_RPC_CONFIG_INFOW: ...
    def RCreateWowService(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpServiceName: str,
        lpDisplayName: str | None,
        dwDesiredAccess: int,
        dwServiceType: int,
        dwStartType: int,
        dwErrorControl: int,
        lpBinaryPathName: str,
        lpLoadOrderGroup: str | None,
        lpdwTagId: int | None,
        lpDependencies: _t.Buffer | None,
        lpServiceStartName: str | None,
        lpPassword: _t.Buffer | None,
        dwServiceWowType: int,
        *,
        dwDependSize: int = ...,
        dwPwSize: int = ...,
    ) -> svcctlResponse.RCreateWowService: ...
    def ROpenSCManager2(
        self,
        DatabaseName: str | None,
        DesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...

@type_check_only
class svcctlRaw:
    def RCloseServiceHandle(
        self,
        hSCObject: ndr.ContextHandle | None,
    ) -> svcctlResponse.RCloseServiceHandle: ...
    def RControlService(
        self,
        hService: ndr.ContextHandle | None,
        dwControl: int,
    ) -> svcctlResponse.RControlService: ...
    def RDeleteService(
        self,
        hService: ndr.ContextHandle | None,
    ) -> svcctlResponse.RDeleteService: ...
    def RLockServiceDatabase(
        self,
        hSCManager: ndr.ContextHandle | None,
    ) -> svcctlResponse.RLockServiceDatabase: ...
    def RQueryServiceObjectSecurity(
        self,
        hService: ndr.ContextHandle | None,
        dwSecurityInformation: int,
        cbBufSize: int,
    ) -> svcctlResponse.RQueryServiceObjectSecurity: ...
    def RSetServiceObjectSecurity(
        self,
        hService: ndr.ContextHandle | None,
        dwSecurityInformation: int,
        lpSecurityDescriptor: _t.Buffer,
        *,
        cbBufSize: int = ...,
    ) -> svcctlResponse.RSetServiceObjectSecurity: ...
    def RQueryServiceStatus(
        self,
        hService: ndr.ContextHandle | None,
    ) -> svcctlResponse.RQueryServiceStatus: ...
    def RSetServiceStatus(
        self,
        hServiceStatus: ndr.ContextHandle | None,
        lpServiceStatus: SERVICE_STATUS,
    ) -> svcctlResponse.RSetServiceStatus: ...
    def RUnlockServiceDatabase(
        self,
        Lock: ndr.ContextHandle | None,
    ) -> svcctlResponse.RUnlockServiceDatabase: ...
    def RNotifyBootConfigStatus(
        self,
        lpMachineName: str | None,
        BootAcceptable: int,
    ) -> svcctlResponse.RNotifyBootConfigStatus: ...
    def RChangeServiceConfigW(
        self,
        hService: ndr.ContextHandle | None,
        dwServiceType: int,
        dwStartType: int,
        dwErrorControl: int,
        lpBinaryPathName: str | None = ...,
        lpLoadOrderGroup: str | None = ...,
        lpdwTagId: int | None = ...,
        lpDependencies: _t.Buffer | None = ...,
        lpServiceStartName: str | None = ...,
        lpPassword: _t.Buffer | None = ...,
        lpDisplayName: str | None = ...,
        *,
        dwDependSize: int = ...,
        dwPwSize: int = ...,
    ) -> svcctlResponse.RChangeServiceConfigW: ...
    def RCreateServiceW(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpServiceName: str,
        lpDisplayName: str | None,
        dwDesiredAccess: int,
        dwServiceType: int,
        dwStartType: int,
        dwErrorControl: int,
        lpBinaryPathName: str,
        lpLoadOrderGroup: str | None = ...,
        lpdwTagId: int | None = ...,
        lpDependencies: _t.Buffer | None = ...,
        lpServiceStartName: str | None = ...,
        lpPassword: _t.Buffer | None = ...,
        *,
        dwDependSize: int = ...,
        dwPwSize: int = ...,
    ) -> svcctlResponse.RCreateServiceW: ...
    def REnumDependentServicesW(
        self,
        hService: ndr.ContextHandle | None,
        dwServiceState: int,
        cbBufSize: int,
    ) -> svcctlResponse.REnumDependentServicesW: ...
    def REnumServicesStatusW(
        self,
        hSCManager: ndr.ContextHandle | None,
        dwServiceType: int,
        dwServiceState: int,
        cbBufSize: int,
        lpResumeIndex: int | None = ...,
    ) -> svcctlResponse.REnumServicesStatusW: ...
    def ROpenSCManagerW(
        self,
        lpMachineName: str | None,
        lpDatabaseName: str | None,
        dwDesiredAccess: int,
    ) -> svcctlResponse.ROpenSCManagerW: ...
    def ROpenServiceW(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpServiceName: str,
        dwDesiredAccess: int,
    ) -> svcctlResponse.ROpenServiceW: ...
    def RQueryServiceConfigW(
        self,
        hService: ndr.ContextHandle | None,
        cbBufSize: int,
    ) -> svcctlResponse.RQueryServiceConfigW: ...
    def RQueryServiceLockStatusW(
        self,
        hSCManager: ndr.ContextHandle | None,
        cbBufSize: int,
    ) -> svcctlResponse.RQueryServiceLockStatusW: ...
    def RStartServiceW(
        self,
        hService: ndr.ContextHandle | None,
        argv: _t.Elements[STRING_PTRSW] | None = ...,
        *,
        argc: int = ...,
    ) -> svcctlResponse.RStartServiceW: ...
    def RGetServiceDisplayNameW(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpServiceName: str,
        lpcchBuffer: int,
    ) -> svcctlResponse.RGetServiceDisplayNameW: ...
    def RGetServiceKeyNameW(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpDisplayName: str,
        lpcchBuffer: int,
    ) -> svcctlResponse.RGetServiceKeyNameW: ...
    def RChangeServiceConfigA(
        self,
        hService: ndr.ContextHandle | None,
        dwServiceType: int,
        dwStartType: int,
        dwErrorControl: int,
        lpBinaryPathName: str | None = ...,
        lpLoadOrderGroup: str | None = ...,
        lpdwTagId: int | None = ...,
        lpDependencies: _t.Buffer | None = ...,
        lpServiceStartName: str | None = ...,
        lpPassword: _t.Buffer | None = ...,
        lpDisplayName: str | None = ...,
        *,
        dwDependSize: int = ...,
        dwPwSize: int = ...,
    ) -> svcctlResponse.RChangeServiceConfigA: ...
    def RCreateServiceA(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpServiceName: str,
        lpDisplayName: str | None,
        dwDesiredAccess: int,
        dwServiceType: int,
        dwStartType: int,
        dwErrorControl: int,
        lpBinaryPathName: str,
        lpLoadOrderGroup: str | None = ...,
        lpdwTagId: int | None = ...,
        lpDependencies: _t.Buffer | None = ...,
        lpServiceStartName: str | None = ...,
        lpPassword: _t.Buffer | None = ...,
        *,
        dwDependSize: int = ...,
        dwPwSize: int = ...,
    ) -> svcctlResponse.RCreateServiceA: ...
    def REnumDependentServicesA(
        self,
        hService: ndr.ContextHandle | None,
        dwServiceState: int,
        cbBufSize: int,
    ) -> svcctlResponse.REnumDependentServicesA: ...
    def REnumServicesStatusA(
        self,
        hSCManager: ndr.ContextHandle | None,
        dwServiceType: int,
        dwServiceState: int,
        cbBufSize: int,
        lpResumeIndex: int | None = ...,
    ) -> svcctlResponse.REnumServicesStatusA: ...
    def ROpenSCManagerA(
        self,
        lpMachineName: str | None,
        lpDatabaseName: str | None,
        dwDesiredAccess: int,
    ) -> svcctlResponse.ROpenSCManagerA: ...
    def ROpenServiceA(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpServiceName: str,
        dwDesiredAccess: int,
    ) -> svcctlResponse.ROpenServiceA: ...
    def RQueryServiceConfigA(
        self,
        hService: ndr.ContextHandle | None,
        cbBufSize: int,
    ) -> svcctlResponse.RQueryServiceConfigA: ...
    def RQueryServiceLockStatusA(
        self,
        hSCManager: ndr.ContextHandle | None,
        cbBufSize: int,
    ) -> svcctlResponse.RQueryServiceLockStatusA: ...
    def RStartServiceA(
        self,
        hService: ndr.ContextHandle | None,
        argv: _t.Elements[STRING_PTRSA] | None = ...,
        *,
        argc: int = ...,
    ) -> svcctlResponse.RStartServiceA: ...
    def RGetServiceDisplayNameA(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpServiceName: str,
        lpcchBuffer: int,
    ) -> svcctlResponse.RGetServiceDisplayNameA: ...
    def RGetServiceKeyNameA(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpDisplayName: str,
        lpcchBuffer: int,
    ) -> svcctlResponse.RGetServiceKeyNameA: ...
    def REnumServiceGroupW(
        self,
        hSCManager: ndr.ContextHandle | None,
        dwServiceType: int,
        dwServiceState: int,
        cbBufSize: int,
        lpResumeIndex: int | None = ...,
        pszGroupName: str | None = ...,
    ) -> svcctlResponse.REnumServiceGroupW: ...
    def RChangeServiceConfig2A(
        self,
        hService: ndr.ContextHandle | None,
        Info: SC_RPC_CONFIG_INFOA,
    ) -> svcctlResponse.RChangeServiceConfig2A: ...
    def RChangeServiceConfig2W(
        self,
        hService: ndr.ContextHandle | None,
        Info: SC_RPC_CONFIG_INFOW,
    ) -> svcctlResponse.RChangeServiceConfig2W: ...
    def RQueryServiceConfig2A(
        self,
        hService: ndr.ContextHandle | None,
        dwInfoLevel: int,
        cbBufSize: int,
    ) -> svcctlResponse.RQueryServiceConfig2A: ...
    def RQueryServiceConfig2W(
        self,
        hService: ndr.ContextHandle | None,
        dwInfoLevel: int,
        cbBufSize: int,
    ) -> svcctlResponse.RQueryServiceConfig2W: ...
    def RQueryServiceStatusEx(
        self,
        hService: ndr.ContextHandle | None,
        InfoLevel: SC_STATUS_TYPE | int,
        cbBufSize: int,
    ) -> svcctlResponse.RQueryServiceStatusEx: ...
    def REnumServicesStatusExA(
        self,
        hSCManager: ndr.ContextHandle | None,
        InfoLevel: SC_ENUM_TYPE | int,
        dwServiceType: int,
        dwServiceState: int,
        cbBufSize: int,
        lpResumeIndex: int | None = ...,
        pszGroupName: str | None = ...,
    ) -> svcctlResponse.REnumServicesStatusExA: ...
    def REnumServicesStatusExW(
        self,
        hSCManager: ndr.ContextHandle | None,
        InfoLevel: SC_ENUM_TYPE | int,
        dwServiceType: int,
        dwServiceState: int,
        cbBufSize: int,
        lpResumeIndex: int | None = ...,
        pszGroupName: str | None = ...,
    ) -> svcctlResponse.REnumServicesStatusExW: ...
    def RCreateServiceWOW64A(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpServiceName: str,
        lpDisplayName: str | None,
        dwDesiredAccess: int,
        dwServiceType: int,
        dwStartType: int,
        dwErrorControl: int,
        lpBinaryPathName: str,
        lpLoadOrderGroup: str | None = ...,
        lpdwTagId: int | None = ...,
        lpDependencies: _t.Buffer | None = ...,
        lpServiceStartName: str | None = ...,
        lpPassword: _t.Buffer | None = ...,
        *,
        dwDependSize: int = ...,
        dwPwSize: int = ...,
    ) -> svcctlResponse.RCreateServiceWOW64A: ...
    def RCreateServiceWOW64W(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpServiceName: str,
        lpDisplayName: str | None,
        dwDesiredAccess: int,
        dwServiceType: int,
        dwStartType: int,
        dwErrorControl: int,
        lpBinaryPathName: str,
        lpLoadOrderGroup: str | None = ...,
        lpdwTagId: int | None = ...,
        lpDependencies: _t.Buffer | None = ...,
        lpServiceStartName: str | None = ...,
        lpPassword: _t.Buffer | None = ...,
        *,
        dwDependSize: int = ...,
        dwPwSize: int = ...,
    ) -> svcctlResponse.RCreateServiceWOW64W: ...
    def RNotifyServiceStatusChange(
        self,
        hService: ndr.ContextHandle | None,
        NotifyParams: SC_RPC_NOTIFY_PARAMS,
        pClientProcessGuid: _uuid.UUID,
    ) -> svcctlResponse.RNotifyServiceStatusChange: ...
    def RGetNotifyResults(
        self,
        hNotify: ndr.ContextHandle | None,
    ) -> svcctlResponse.RGetNotifyResults: ...
    def RCloseNotifyHandle(
        self,
        phNotify: ndr.ContextHandle | None,
    ) -> svcctlResponse.RCloseNotifyHandle: ...
    def RControlServiceExA(
        self,
        hService: ndr.ContextHandle | None,
        dwControl: int,
        pControlInParams: SC_RPC_SERVICE_CONTROL_IN_PARAMSA,
        *,
        dwInfoLevel: int = ...,
    ) -> svcctlResponse.RControlServiceExA: ...
    def RControlServiceExW(
        self,
        hService: ndr.ContextHandle | None,
        dwControl: int,
        pControlInParams: SC_RPC_SERVICE_CONTROL_IN_PARAMSW,
        *,
        dwInfoLevel: int = ...,
    ) -> svcctlResponse.RControlServiceExW: ...
    def RQueryServiceConfigEx(
        self,
        hService: ndr.ContextHandle | None,
        dwInfoLevel: int,
    ) -> svcctlResponse.RQueryServiceConfigEx: ...
    def RCreateWowService(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpServiceName: str,
        lpDisplayName: str | None,
        dwDesiredAccess: int,
        dwServiceType: int,
        dwStartType: int,
        dwErrorControl: int,
        lpBinaryPathName: str,
        lpLoadOrderGroup: str | None,
        lpdwTagId: int | None,
        lpDependencies: _t.Buffer | None,
        lpServiceStartName: str | None,
        lpPassword: _t.Buffer | None,
        dwServiceWowType: int,
        *,
        dwDependSize: int = ...,
        dwPwSize: int = ...,
    ) -> svcctlResponse.RCreateWowService: ...
    def ROpenSCManager2(
        self,
        DatabaseName: str | None,
        DesiredAccess: int,
    ) -> svcctlResponse.ROpenSCManager2: ...

@type_check_only
class svcctlAsyncClient(rpcfast.aio.AsyncClient):
    @property
    def raw(self) -> svcctlAsyncRaw: ...
    async def RCloseServiceHandle(
        self,
        hSCObject: ndr.ContextHandle | None,
    ) -> ndr.ContextHandle | None: ...
    async def RControlService(
        self,
        hService: ndr.ContextHandle | None,
        dwControl: int,
    ) -> SERVICE_STATUS: ...
    async def RDeleteService(self, hService: ndr.ContextHandle | None) -> None: ...
    async def RLockServiceDatabase(
        self,
        hSCManager: ndr.ContextHandle | None,
    ) -> ndr.ContextHandle | None: ...
    async def RQueryServiceObjectSecurity(
        self,
        hService: ndr.ContextHandle | None,
        dwSecurityInformation: int,
        cbBufSize: int,
    ) -> svcctlResponse.RQueryServiceObjectSecurity: ...
    async def RSetServiceObjectSecurity(
        self,
        hService: ndr.ContextHandle | None,
        dwSecurityInformation: int,
        lpSecurityDescriptor: _t.Buffer,
        *,
        cbBufSize: int = ...,
    ) -> None: ...
    async def RQueryServiceStatus(self, hService: ndr.ContextHandle | None) -> SERVICE_STATUS: ...
    async def RSetServiceStatus(
        self,
        hServiceStatus: ndr.ContextHandle | None,
        lpServiceStatus: SERVICE_STATUS,
    ) -> None: ...
    async def RUnlockServiceDatabase(
        self,
        Lock: ndr.ContextHandle | None,
    ) -> ndr.ContextHandle | None: ...
    async def RNotifyBootConfigStatus(
        self,
        lpMachineName: str | None,
        BootAcceptable: int,
    ) -> None: ...
    async def RChangeServiceConfigW(
        self,
        hService: ndr.ContextHandle | None,
        dwServiceType: int,
        dwStartType: int,
        dwErrorControl: int,
        lpBinaryPathName: str | None = ...,
        lpLoadOrderGroup: str | None = ...,
        lpdwTagId: int | None = ...,
        lpDependencies: _t.Buffer | None = ...,
        lpServiceStartName: str | None = ...,
        lpPassword: _t.Buffer | None = ...,
        lpDisplayName: str | None = ...,
        *,
        dwDependSize: int = ...,
        dwPwSize: int = ...,
    ) -> int | None: ...
    async def RCreateServiceW(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpServiceName: str,
        lpDisplayName: str | None,
        dwDesiredAccess: int,
        dwServiceType: int,
        dwStartType: int,
        dwErrorControl: int,
        lpBinaryPathName: str,
        lpLoadOrderGroup: str | None = ...,
        lpdwTagId: int | None = ...,
        lpDependencies: _t.Buffer | None = ...,
        lpServiceStartName: str | None = ...,
        lpPassword: _t.Buffer | None = ...,
        *,
        dwDependSize: int = ...,
        dwPwSize: int = ...,
    ) -> svcctlResponse.RCreateServiceW: ...
    async def REnumDependentServicesW(
        self,
        hService: ndr.ContextHandle | None,
        dwServiceState: int,
        cbBufSize: int,
    ) -> svcctlResponse.REnumDependentServicesW: ...
    async def REnumServicesStatusW(
        self,
        hSCManager: ndr.ContextHandle | None,
        dwServiceType: int,
        dwServiceState: int,
        cbBufSize: int,
        lpResumeIndex: int | None = ...,
    ) -> svcctlResponse.REnumServicesStatusW: ...
    async def ROpenSCManagerW(
        self,
        lpMachineName: str | None,
        lpDatabaseName: str | None,
        dwDesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    async def ROpenServiceW(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpServiceName: str,
        dwDesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    async def RQueryServiceConfigW(
        self,
        hService: ndr.ContextHandle | None,
        cbBufSize: int,
    ) -> svcctlResponse.RQueryServiceConfigW: ...
    async def RQueryServiceLockStatusW(
        self,
        hSCManager: ndr.ContextHandle | None,
        cbBufSize: int,
    ) -> svcctlResponse.RQueryServiceLockStatusW: ...
    async def RStartServiceW(
        self,
        hService: ndr.ContextHandle | None,
        argv: _t.Elements[STRING_PTRSW] | None = ...,
        *,
        argc: int = ...,
    ) -> None: ...
    async def RGetServiceDisplayNameW(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpServiceName: str,
        lpcchBuffer: int,
    ) -> svcctlResponse.RGetServiceDisplayNameW: ...
    async def RGetServiceKeyNameW(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpDisplayName: str,
        lpcchBuffer: int,
    ) -> svcctlResponse.RGetServiceKeyNameW: ...
    async def RChangeServiceConfigA(
        self,
        hService: ndr.ContextHandle | None,
        dwServiceType: int,
        dwStartType: int,
        dwErrorControl: int,
        lpBinaryPathName: str | None = ...,
        lpLoadOrderGroup: str | None = ...,
        lpdwTagId: int | None = ...,
        lpDependencies: _t.Buffer | None = ...,
        lpServiceStartName: str | None = ...,
        lpPassword: _t.Buffer | None = ...,
        lpDisplayName: str | None = ...,
        *,
        dwDependSize: int = ...,
        dwPwSize: int = ...,
    ) -> int | None: ...
    async def RCreateServiceA(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpServiceName: str,
        lpDisplayName: str | None,
        dwDesiredAccess: int,
        dwServiceType: int,
        dwStartType: int,
        dwErrorControl: int,
        lpBinaryPathName: str,
        lpLoadOrderGroup: str | None = ...,
        lpdwTagId: int | None = ...,
        lpDependencies: _t.Buffer | None = ...,
        lpServiceStartName: str | None = ...,
        lpPassword: _t.Buffer | None = ...,
        *,
        dwDependSize: int = ...,
        dwPwSize: int = ...,
    ) -> svcctlResponse.RCreateServiceA: ...
    async def REnumDependentServicesA(
        self,
        hService: ndr.ContextHandle | None,
        dwServiceState: int,
        cbBufSize: int,
    ) -> svcctlResponse.REnumDependentServicesA: ...
    async def REnumServicesStatusA(
        self,
        hSCManager: ndr.ContextHandle | None,
        dwServiceType: int,
        dwServiceState: int,
        cbBufSize: int,
        lpResumeIndex: int | None = ...,
    ) -> svcctlResponse.REnumServicesStatusA: ...
    async def ROpenSCManagerA(
        self,
        lpMachineName: str | None,
        lpDatabaseName: str | None,
        dwDesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    async def ROpenServiceA(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpServiceName: str,
        dwDesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...
    async def RQueryServiceConfigA(
        self,
        hService: ndr.ContextHandle | None,
        cbBufSize: int,
    ) -> svcctlResponse.RQueryServiceConfigA: ...
    async def RQueryServiceLockStatusA(
        self,
        hSCManager: ndr.ContextHandle | None,
        cbBufSize: int,
    ) -> svcctlResponse.RQueryServiceLockStatusA: ...
    async def RStartServiceA(
        self,
        hService: ndr.ContextHandle | None,
        argv: _t.Elements[STRING_PTRSA] | None = ...,
        *,
        argc: int = ...,
    ) -> None: ...
    async def RGetServiceDisplayNameA(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpServiceName: str,
        lpcchBuffer: int,
    ) -> svcctlResponse.RGetServiceDisplayNameA: ...
    async def RGetServiceKeyNameA(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpDisplayName: str,
        lpcchBuffer: int,
    ) -> svcctlResponse.RGetServiceKeyNameA: ...
    async def REnumServiceGroupW(
        self,
        hSCManager: ndr.ContextHandle | None,
        dwServiceType: int,
        dwServiceState: int,
        cbBufSize: int,
        lpResumeIndex: int | None = ...,
        pszGroupName: str | None = ...,
    ) -> svcctlResponse.REnumServiceGroupW: ...
    async def RChangeServiceConfig2A(
        self,
        hService: ndr.ContextHandle | None,
        Info: SC_RPC_CONFIG_INFOA,
    ) -> None: ...
    async def RChangeServiceConfig2W(
        self,
        hService: ndr.ContextHandle | None,
        Info: SC_RPC_CONFIG_INFOW,
    ) -> None: ...
    async def RQueryServiceConfig2A(
        self,
        hService: ndr.ContextHandle | None,
        dwInfoLevel: int,
        cbBufSize: int,
    ) -> svcctlResponse.RQueryServiceConfig2A: ...
    async def RQueryServiceConfig2W(
        self,
        hService: ndr.ContextHandle | None,
        dwInfoLevel: int,
        cbBufSize: int,
    ) -> svcctlResponse.RQueryServiceConfig2W: ...
    async def RQueryServiceStatusEx(
        self,
        hService: ndr.ContextHandle | None,
        InfoLevel: SC_STATUS_TYPE | int,
        cbBufSize: int,
    ) -> svcctlResponse.RQueryServiceStatusEx: ...
    async def REnumServicesStatusExA(
        self,
        hSCManager: ndr.ContextHandle | None,
        InfoLevel: SC_ENUM_TYPE | int,
        dwServiceType: int,
        dwServiceState: int,
        cbBufSize: int,
        lpResumeIndex: int | None = ...,
        pszGroupName: str | None = ...,
    ) -> svcctlResponse.REnumServicesStatusExA: ...
    async def REnumServicesStatusExW(
        self,
        hSCManager: ndr.ContextHandle | None,
        InfoLevel: SC_ENUM_TYPE | int,
        dwServiceType: int,
        dwServiceState: int,
        cbBufSize: int,
        lpResumeIndex: int | None = ...,
        pszGroupName: str | None = ...,
    ) -> svcctlResponse.REnumServicesStatusExW: ...
    async def RCreateServiceWOW64A(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpServiceName: str,
        lpDisplayName: str | None,
        dwDesiredAccess: int,
        dwServiceType: int,
        dwStartType: int,
        dwErrorControl: int,
        lpBinaryPathName: str,
        lpLoadOrderGroup: str | None = ...,
        lpdwTagId: int | None = ...,
        lpDependencies: _t.Buffer | None = ...,
        lpServiceStartName: str | None = ...,
        lpPassword: _t.Buffer | None = ...,
        *,
        dwDependSize: int = ...,
        dwPwSize: int = ...,
    ) -> svcctlResponse.RCreateServiceWOW64A: ...
    async def RCreateServiceWOW64W(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpServiceName: str,
        lpDisplayName: str | None,
        dwDesiredAccess: int,
        dwServiceType: int,
        dwStartType: int,
        dwErrorControl: int,
        lpBinaryPathName: str,
        lpLoadOrderGroup: str | None = ...,
        lpdwTagId: int | None = ...,
        lpDependencies: _t.Buffer | None = ...,
        lpServiceStartName: str | None = ...,
        lpPassword: _t.Buffer | None = ...,
        *,
        dwDependSize: int = ...,
        dwPwSize: int = ...,
    ) -> svcctlResponse.RCreateServiceWOW64W: ...
    async def RNotifyServiceStatusChange(
        self,
        hService: ndr.ContextHandle | None,
        NotifyParams: SC_RPC_NOTIFY_PARAMS,
        pClientProcessGuid: _uuid.UUID,
    ) -> svcctlResponse.RNotifyServiceStatusChange: ...
    async def RGetNotifyResults(
        self,
        hNotify: ndr.ContextHandle | None,
    ) -> SC_RPC_NOTIFY_PARAMS_LIST | None: ...
    async def RCloseNotifyHandle(
        self,
        phNotify: ndr.ContextHandle | None,
    ) -> svcctlResponse.RCloseNotifyHandle: ...
    async def RControlServiceExA(
        self,
        hService: ndr.ContextHandle | None,
        dwControl: int,
        pControlInParams: SC_RPC_SERVICE_CONTROL_IN_PARAMSA,
        *,
        dwInfoLevel: int = ...,
    ) -> SC_RPC_SERVICE_CONTROL_OUT_PARAMSA: ...
    async def RControlServiceExW(
        self,
        hService: ndr.ContextHandle | None,
        dwControl: int,
        pControlInParams: SC_RPC_SERVICE_CONTROL_IN_PARAMSW,
        *,
        dwInfoLevel: int = ...,
    ) -> SC_RPC_SERVICE_CONTROL_OUT_PARAMSW: ...
    async def RQueryServiceConfigEx(
        self,
        hService: ndr.ContextHandle | None,
        dwInfoLevel: int,
    ) -> SC_RPC_CONFIG_INFOW: ...
    async def RCreateWowService(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpServiceName: str,
        lpDisplayName: str | None,
        dwDesiredAccess: int,
        dwServiceType: int,
        dwStartType: int,
        dwErrorControl: int,
        lpBinaryPathName: str,
        lpLoadOrderGroup: str | None,
        lpdwTagId: int | None,
        lpDependencies: _t.Buffer | None,
        lpServiceStartName: str | None,
        lpPassword: _t.Buffer | None,
        dwServiceWowType: int,
        *,
        dwDependSize: int = ...,
        dwPwSize: int = ...,
    ) -> svcctlResponse.RCreateWowService: ...
    async def ROpenSCManager2(
        self,
        DatabaseName: str | None,
        DesiredAccess: int,
    ) -> ndr.ContextHandle | None: ...

@type_check_only
class svcctlAsyncRaw:
    async def RCloseServiceHandle(
        self,
        hSCObject: ndr.ContextHandle | None,
    ) -> svcctlResponse.RCloseServiceHandle: ...
    async def RControlService(
        self,
        hService: ndr.ContextHandle | None,
        dwControl: int,
    ) -> svcctlResponse.RControlService: ...
    async def RDeleteService(
        self,
        hService: ndr.ContextHandle | None,
    ) -> svcctlResponse.RDeleteService: ...
    async def RLockServiceDatabase(
        self,
        hSCManager: ndr.ContextHandle | None,
    ) -> svcctlResponse.RLockServiceDatabase: ...
    async def RQueryServiceObjectSecurity(
        self,
        hService: ndr.ContextHandle | None,
        dwSecurityInformation: int,
        cbBufSize: int,
    ) -> svcctlResponse.RQueryServiceObjectSecurity: ...
    async def RSetServiceObjectSecurity(
        self,
        hService: ndr.ContextHandle | None,
        dwSecurityInformation: int,
        lpSecurityDescriptor: _t.Buffer,
        *,
        cbBufSize: int = ...,
    ) -> svcctlResponse.RSetServiceObjectSecurity: ...
    async def RQueryServiceStatus(
        self,
        hService: ndr.ContextHandle | None,
    ) -> svcctlResponse.RQueryServiceStatus: ...
    async def RSetServiceStatus(
        self,
        hServiceStatus: ndr.ContextHandle | None,
        lpServiceStatus: SERVICE_STATUS,
    ) -> svcctlResponse.RSetServiceStatus: ...
    async def RUnlockServiceDatabase(
        self,
        Lock: ndr.ContextHandle | None,
    ) -> svcctlResponse.RUnlockServiceDatabase: ...
    async def RNotifyBootConfigStatus(
        self,
        lpMachineName: str | None,
        BootAcceptable: int,
    ) -> svcctlResponse.RNotifyBootConfigStatus: ...
    async def RChangeServiceConfigW(
        self,
        hService: ndr.ContextHandle | None,
        dwServiceType: int,
        dwStartType: int,
        dwErrorControl: int,
        lpBinaryPathName: str | None = ...,
        lpLoadOrderGroup: str | None = ...,
        lpdwTagId: int | None = ...,
        lpDependencies: _t.Buffer | None = ...,
        lpServiceStartName: str | None = ...,
        lpPassword: _t.Buffer | None = ...,
        lpDisplayName: str | None = ...,
        *,
        dwDependSize: int = ...,
        dwPwSize: int = ...,
    ) -> svcctlResponse.RChangeServiceConfigW: ...
    async def RCreateServiceW(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpServiceName: str,
        lpDisplayName: str | None,
        dwDesiredAccess: int,
        dwServiceType: int,
        dwStartType: int,
        dwErrorControl: int,
        lpBinaryPathName: str,
        lpLoadOrderGroup: str | None = ...,
        lpdwTagId: int | None = ...,
        lpDependencies: _t.Buffer | None = ...,
        lpServiceStartName: str | None = ...,
        lpPassword: _t.Buffer | None = ...,
        *,
        dwDependSize: int = ...,
        dwPwSize: int = ...,
    ) -> svcctlResponse.RCreateServiceW: ...
    async def REnumDependentServicesW(
        self,
        hService: ndr.ContextHandle | None,
        dwServiceState: int,
        cbBufSize: int,
    ) -> svcctlResponse.REnumDependentServicesW: ...
    async def REnumServicesStatusW(
        self,
        hSCManager: ndr.ContextHandle | None,
        dwServiceType: int,
        dwServiceState: int,
        cbBufSize: int,
        lpResumeIndex: int | None = ...,
    ) -> svcctlResponse.REnumServicesStatusW: ...
    async def ROpenSCManagerW(
        self,
        lpMachineName: str | None,
        lpDatabaseName: str | None,
        dwDesiredAccess: int,
    ) -> svcctlResponse.ROpenSCManagerW: ...
    async def ROpenServiceW(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpServiceName: str,
        dwDesiredAccess: int,
    ) -> svcctlResponse.ROpenServiceW: ...
    async def RQueryServiceConfigW(
        self,
        hService: ndr.ContextHandle | None,
        cbBufSize: int,
    ) -> svcctlResponse.RQueryServiceConfigW: ...
    async def RQueryServiceLockStatusW(
        self,
        hSCManager: ndr.ContextHandle | None,
        cbBufSize: int,
    ) -> svcctlResponse.RQueryServiceLockStatusW: ...
    async def RStartServiceW(
        self,
        hService: ndr.ContextHandle | None,
        argv: _t.Elements[STRING_PTRSW] | None = ...,
        *,
        argc: int = ...,
    ) -> svcctlResponse.RStartServiceW: ...
    async def RGetServiceDisplayNameW(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpServiceName: str,
        lpcchBuffer: int,
    ) -> svcctlResponse.RGetServiceDisplayNameW: ...
    async def RGetServiceKeyNameW(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpDisplayName: str,
        lpcchBuffer: int,
    ) -> svcctlResponse.RGetServiceKeyNameW: ...
    async def RChangeServiceConfigA(
        self,
        hService: ndr.ContextHandle | None,
        dwServiceType: int,
        dwStartType: int,
        dwErrorControl: int,
        lpBinaryPathName: str | None = ...,
        lpLoadOrderGroup: str | None = ...,
        lpdwTagId: int | None = ...,
        lpDependencies: _t.Buffer | None = ...,
        lpServiceStartName: str | None = ...,
        lpPassword: _t.Buffer | None = ...,
        lpDisplayName: str | None = ...,
        *,
        dwDependSize: int = ...,
        dwPwSize: int = ...,
    ) -> svcctlResponse.RChangeServiceConfigA: ...
    async def RCreateServiceA(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpServiceName: str,
        lpDisplayName: str | None,
        dwDesiredAccess: int,
        dwServiceType: int,
        dwStartType: int,
        dwErrorControl: int,
        lpBinaryPathName: str,
        lpLoadOrderGroup: str | None = ...,
        lpdwTagId: int | None = ...,
        lpDependencies: _t.Buffer | None = ...,
        lpServiceStartName: str | None = ...,
        lpPassword: _t.Buffer | None = ...,
        *,
        dwDependSize: int = ...,
        dwPwSize: int = ...,
    ) -> svcctlResponse.RCreateServiceA: ...
    async def REnumDependentServicesA(
        self,
        hService: ndr.ContextHandle | None,
        dwServiceState: int,
        cbBufSize: int,
    ) -> svcctlResponse.REnumDependentServicesA: ...
    async def REnumServicesStatusA(
        self,
        hSCManager: ndr.ContextHandle | None,
        dwServiceType: int,
        dwServiceState: int,
        cbBufSize: int,
        lpResumeIndex: int | None = ...,
    ) -> svcctlResponse.REnumServicesStatusA: ...
    async def ROpenSCManagerA(
        self,
        lpMachineName: str | None,
        lpDatabaseName: str | None,
        dwDesiredAccess: int,
    ) -> svcctlResponse.ROpenSCManagerA: ...
    async def ROpenServiceA(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpServiceName: str,
        dwDesiredAccess: int,
    ) -> svcctlResponse.ROpenServiceA: ...
    async def RQueryServiceConfigA(
        self,
        hService: ndr.ContextHandle | None,
        cbBufSize: int,
    ) -> svcctlResponse.RQueryServiceConfigA: ...
    async def RQueryServiceLockStatusA(
        self,
        hSCManager: ndr.ContextHandle | None,
        cbBufSize: int,
    ) -> svcctlResponse.RQueryServiceLockStatusA: ...
    async def RStartServiceA(
        self,
        hService: ndr.ContextHandle | None,
        argv: _t.Elements[STRING_PTRSA] | None = ...,
        *,
        argc: int = ...,
    ) -> svcctlResponse.RStartServiceA: ...
    async def RGetServiceDisplayNameA(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpServiceName: str,
        lpcchBuffer: int,
    ) -> svcctlResponse.RGetServiceDisplayNameA: ...
    async def RGetServiceKeyNameA(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpDisplayName: str,
        lpcchBuffer: int,
    ) -> svcctlResponse.RGetServiceKeyNameA: ...
    async def REnumServiceGroupW(
        self,
        hSCManager: ndr.ContextHandle | None,
        dwServiceType: int,
        dwServiceState: int,
        cbBufSize: int,
        lpResumeIndex: int | None = ...,
        pszGroupName: str | None = ...,
    ) -> svcctlResponse.REnumServiceGroupW: ...
    async def RChangeServiceConfig2A(
        self,
        hService: ndr.ContextHandle | None,
        Info: SC_RPC_CONFIG_INFOA,
    ) -> svcctlResponse.RChangeServiceConfig2A: ...
    async def RChangeServiceConfig2W(
        self,
        hService: ndr.ContextHandle | None,
        Info: SC_RPC_CONFIG_INFOW,
    ) -> svcctlResponse.RChangeServiceConfig2W: ...
    async def RQueryServiceConfig2A(
        self,
        hService: ndr.ContextHandle | None,
        dwInfoLevel: int,
        cbBufSize: int,
    ) -> svcctlResponse.RQueryServiceConfig2A: ...
    async def RQueryServiceConfig2W(
        self,
        hService: ndr.ContextHandle | None,
        dwInfoLevel: int,
        cbBufSize: int,
    ) -> svcctlResponse.RQueryServiceConfig2W: ...
    async def RQueryServiceStatusEx(
        self,
        hService: ndr.ContextHandle | None,
        InfoLevel: SC_STATUS_TYPE | int,
        cbBufSize: int,
    ) -> svcctlResponse.RQueryServiceStatusEx: ...
    async def REnumServicesStatusExA(
        self,
        hSCManager: ndr.ContextHandle | None,
        InfoLevel: SC_ENUM_TYPE | int,
        dwServiceType: int,
        dwServiceState: int,
        cbBufSize: int,
        lpResumeIndex: int | None = ...,
        pszGroupName: str | None = ...,
    ) -> svcctlResponse.REnumServicesStatusExA: ...
    async def REnumServicesStatusExW(
        self,
        hSCManager: ndr.ContextHandle | None,
        InfoLevel: SC_ENUM_TYPE | int,
        dwServiceType: int,
        dwServiceState: int,
        cbBufSize: int,
        lpResumeIndex: int | None = ...,
        pszGroupName: str | None = ...,
    ) -> svcctlResponse.REnumServicesStatusExW: ...
    async def RCreateServiceWOW64A(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpServiceName: str,
        lpDisplayName: str | None,
        dwDesiredAccess: int,
        dwServiceType: int,
        dwStartType: int,
        dwErrorControl: int,
        lpBinaryPathName: str,
        lpLoadOrderGroup: str | None = ...,
        lpdwTagId: int | None = ...,
        lpDependencies: _t.Buffer | None = ...,
        lpServiceStartName: str | None = ...,
        lpPassword: _t.Buffer | None = ...,
        *,
        dwDependSize: int = ...,
        dwPwSize: int = ...,
    ) -> svcctlResponse.RCreateServiceWOW64A: ...
    async def RCreateServiceWOW64W(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpServiceName: str,
        lpDisplayName: str | None,
        dwDesiredAccess: int,
        dwServiceType: int,
        dwStartType: int,
        dwErrorControl: int,
        lpBinaryPathName: str,
        lpLoadOrderGroup: str | None = ...,
        lpdwTagId: int | None = ...,
        lpDependencies: _t.Buffer | None = ...,
        lpServiceStartName: str | None = ...,
        lpPassword: _t.Buffer | None = ...,
        *,
        dwDependSize: int = ...,
        dwPwSize: int = ...,
    ) -> svcctlResponse.RCreateServiceWOW64W: ...
    async def RNotifyServiceStatusChange(
        self,
        hService: ndr.ContextHandle | None,
        NotifyParams: SC_RPC_NOTIFY_PARAMS,
        pClientProcessGuid: _uuid.UUID,
    ) -> svcctlResponse.RNotifyServiceStatusChange: ...
    async def RGetNotifyResults(
        self,
        hNotify: ndr.ContextHandle | None,
    ) -> svcctlResponse.RGetNotifyResults: ...
    async def RCloseNotifyHandle(
        self,
        phNotify: ndr.ContextHandle | None,
    ) -> svcctlResponse.RCloseNotifyHandle: ...
    async def RControlServiceExA(
        self,
        hService: ndr.ContextHandle | None,
        dwControl: int,
        pControlInParams: SC_RPC_SERVICE_CONTROL_IN_PARAMSA,
        *,
        dwInfoLevel: int = ...,
    ) -> svcctlResponse.RControlServiceExA: ...
    async def RControlServiceExW(
        self,
        hService: ndr.ContextHandle | None,
        dwControl: int,
        pControlInParams: SC_RPC_SERVICE_CONTROL_IN_PARAMSW,
        *,
        dwInfoLevel: int = ...,
    ) -> svcctlResponse.RControlServiceExW: ...
    async def RQueryServiceConfigEx(
        self,
        hService: ndr.ContextHandle | None,
        dwInfoLevel: int,
    ) -> svcctlResponse.RQueryServiceConfigEx: ...
    async def RCreateWowService(
        self,
        hSCManager: ndr.ContextHandle | None,
        lpServiceName: str,
        lpDisplayName: str | None,
        dwDesiredAccess: int,
        dwServiceType: int,
        dwStartType: int,
        dwErrorControl: int,
        lpBinaryPathName: str,
        lpLoadOrderGroup: str | None,
        lpdwTagId: int | None,
        lpDependencies: _t.Buffer | None,
        lpServiceStartName: str | None,
        lpPassword: _t.Buffer | None,
        dwServiceWowType: int,
        *,
        dwDependSize: int = ...,
        dwPwSize: int = ...,
    ) -> svcctlResponse.RCreateWowService: ...
    async def ROpenSCManager2(
        self,
        DatabaseName: str | None,
        DesiredAccess: int,
    ) -> svcctlResponse.ROpenSCManager2: ...

@type_check_only
class svcctlManager(Protocol):
    def RCloseServiceHandle(self, *, hSCObject: Any) -> _t.Answer[Any]: ...
    def RControlService(self, *, hService: Any, dwControl: int) -> _t.Answer[SERVICE_STATUS]: ...
    def RDeleteService(self, *, hService: Any) -> _t.Answer[None]: ...
    def RLockServiceDatabase(self, *, hSCManager: Any) -> _t.Answer[Any]: ...
    def RQueryServiceObjectSecurity(
        self,
        *,
        hService: Any,
        dwSecurityInformation: int,
        cbBufSize: int,
    ) -> _t.Answer[_t.Outputs[svcctlResponse.RQueryServiceObjectSecurity]]: ...
    def RSetServiceObjectSecurity(
        self,
        *,
        hService: Any,
        dwSecurityInformation: int,
        lpSecurityDescriptor: bytes,
        cbBufSize: int,
    ) -> _t.Answer[None]: ...
    def RQueryServiceStatus(self, *, hService: Any) -> _t.Answer[SERVICE_STATUS]: ...
    def RSetServiceStatus(
        self,
        *,
        hServiceStatus: Any,
        lpServiceStatus: SERVICE_STATUS,
    ) -> _t.Answer[None]: ...
    def RUnlockServiceDatabase(self, *, Lock: Any) -> _t.Answer[Any]: ...
    def RNotifyBootConfigStatus(
        self,
        *,
        lpMachineName: str | None,
        BootAcceptable: int,
    ) -> _t.Answer[None]: ...
    def RChangeServiceConfigW(
        self,
        *,
        hService: Any,
        dwServiceType: int,
        dwStartType: int,
        dwErrorControl: int,
        lpBinaryPathName: str | None,
        lpLoadOrderGroup: str | None,
        lpdwTagId: int | None,
        lpDependencies: bytes | None,
        dwDependSize: int,
        lpServiceStartName: str | None,
        lpPassword: bytes | None,
        dwPwSize: int,
        lpDisplayName: str | None,
    ) -> _t.Answer[int | None]: ...
    def RCreateServiceW(
        self,
        *,
        hSCManager: Any,
        lpServiceName: str,
        lpDisplayName: str | None,
        dwDesiredAccess: int,
        dwServiceType: int,
        dwStartType: int,
        dwErrorControl: int,
        lpBinaryPathName: str,
        lpLoadOrderGroup: str | None,
        lpdwTagId: int | None,
        lpDependencies: bytes | None,
        dwDependSize: int,
        lpServiceStartName: str | None,
        lpPassword: bytes | None,
        dwPwSize: int,
    ) -> _t.Answer[_t.Outputs[svcctlResponse.RCreateServiceW]]: ...
    def REnumDependentServicesW(
        self,
        *,
        hService: Any,
        dwServiceState: int,
        cbBufSize: int,
    ) -> _t.Answer[_t.Outputs[svcctlResponse.REnumDependentServicesW]]: ...
    def REnumServicesStatusW(
        self,
        *,
        hSCManager: Any,
        dwServiceType: int,
        dwServiceState: int,
        cbBufSize: int,
        lpResumeIndex: int | None,
    ) -> _t.Answer[_t.Outputs[svcctlResponse.REnumServicesStatusW]]: ...
    def ROpenSCManagerW(
        self,
        *,
        lpMachineName: str | None,
        lpDatabaseName: str | None,
        dwDesiredAccess: int,
    ) -> _t.Answer[Any]: ...
    def ROpenServiceW(
        self,
        *,
        hSCManager: Any,
        lpServiceName: str,
        dwDesiredAccess: int,
    ) -> _t.Answer[Any]: ...
    def RQueryServiceConfigW(
        self,
        *,
        hService: Any,
        cbBufSize: int,
    ) -> _t.Answer[_t.Outputs[svcctlResponse.RQueryServiceConfigW]]: ...
    def RQueryServiceLockStatusW(
        self,
        *,
        hSCManager: Any,
        cbBufSize: int,
    ) -> _t.Answer[_t.Outputs[svcctlResponse.RQueryServiceLockStatusW]]: ...
    def RStartServiceW(
        self,
        *,
        hService: Any,
        argc: int,
        argv: list[STRING_PTRSW] | None,
    ) -> _t.Answer[None]: ...
    def RGetServiceDisplayNameW(
        self,
        *,
        hSCManager: Any,
        lpServiceName: str,
        lpcchBuffer: int,
    ) -> _t.Answer[_t.Outputs[svcctlResponse.RGetServiceDisplayNameW]]: ...
    def RGetServiceKeyNameW(
        self,
        *,
        hSCManager: Any,
        lpDisplayName: str,
        lpcchBuffer: int,
    ) -> _t.Answer[_t.Outputs[svcctlResponse.RGetServiceKeyNameW]]: ...
    def RChangeServiceConfigA(
        self,
        *,
        hService: Any,
        dwServiceType: int,
        dwStartType: int,
        dwErrorControl: int,
        lpBinaryPathName: str | None,
        lpLoadOrderGroup: str | None,
        lpdwTagId: int | None,
        lpDependencies: bytes | None,
        dwDependSize: int,
        lpServiceStartName: str | None,
        lpPassword: bytes | None,
        dwPwSize: int,
        lpDisplayName: str | None,
    ) -> _t.Answer[int | None]: ...
    def RCreateServiceA(
        self,
        *,
        hSCManager: Any,
        lpServiceName: str,
        lpDisplayName: str | None,
        dwDesiredAccess: int,
        dwServiceType: int,
        dwStartType: int,
        dwErrorControl: int,
        lpBinaryPathName: str,
        lpLoadOrderGroup: str | None,
        lpdwTagId: int | None,
        lpDependencies: bytes | None,
        dwDependSize: int,
        lpServiceStartName: str | None,
        lpPassword: bytes | None,
        dwPwSize: int,
    ) -> _t.Answer[_t.Outputs[svcctlResponse.RCreateServiceA]]: ...
    def REnumDependentServicesA(
        self,
        *,
        hService: Any,
        dwServiceState: int,
        cbBufSize: int,
    ) -> _t.Answer[_t.Outputs[svcctlResponse.REnumDependentServicesA]]: ...
    def REnumServicesStatusA(
        self,
        *,
        hSCManager: Any,
        dwServiceType: int,
        dwServiceState: int,
        cbBufSize: int,
        lpResumeIndex: int | None,
    ) -> _t.Answer[_t.Outputs[svcctlResponse.REnumServicesStatusA]]: ...
    def ROpenSCManagerA(
        self,
        *,
        lpMachineName: str | None,
        lpDatabaseName: str | None,
        dwDesiredAccess: int,
    ) -> _t.Answer[Any]: ...
    def ROpenServiceA(
        self,
        *,
        hSCManager: Any,
        lpServiceName: str,
        dwDesiredAccess: int,
    ) -> _t.Answer[Any]: ...
    def RQueryServiceConfigA(
        self,
        *,
        hService: Any,
        cbBufSize: int,
    ) -> _t.Answer[_t.Outputs[svcctlResponse.RQueryServiceConfigA]]: ...
    def RQueryServiceLockStatusA(
        self,
        *,
        hSCManager: Any,
        cbBufSize: int,
    ) -> _t.Answer[_t.Outputs[svcctlResponse.RQueryServiceLockStatusA]]: ...
    def RStartServiceA(
        self,
        *,
        hService: Any,
        argc: int,
        argv: list[STRING_PTRSA] | None,
    ) -> _t.Answer[None]: ...
    def RGetServiceDisplayNameA(
        self,
        *,
        hSCManager: Any,
        lpServiceName: str,
        lpcchBuffer: int,
    ) -> _t.Answer[_t.Outputs[svcctlResponse.RGetServiceDisplayNameA]]: ...
    def RGetServiceKeyNameA(
        self,
        *,
        hSCManager: Any,
        lpDisplayName: str,
        lpcchBuffer: int,
    ) -> _t.Answer[_t.Outputs[svcctlResponse.RGetServiceKeyNameA]]: ...
    def REnumServiceGroupW(
        self,
        *,
        hSCManager: Any,
        dwServiceType: int,
        dwServiceState: int,
        cbBufSize: int,
        lpResumeIndex: int | None,
        pszGroupName: str | None,
    ) -> _t.Answer[_t.Outputs[svcctlResponse.REnumServiceGroupW]]: ...
    def RChangeServiceConfig2A(
        self,
        *,
        hService: Any,
        Info: SC_RPC_CONFIG_INFOA,
    ) -> _t.Answer[None]: ...
    def RChangeServiceConfig2W(
        self,
        *,
        hService: Any,
        Info: SC_RPC_CONFIG_INFOW,
    ) -> _t.Answer[None]: ...
    def RQueryServiceConfig2A(
        self,
        *,
        hService: Any,
        dwInfoLevel: int,
        cbBufSize: int,
    ) -> _t.Answer[_t.Outputs[svcctlResponse.RQueryServiceConfig2A]]: ...
    def RQueryServiceConfig2W(
        self,
        *,
        hService: Any,
        dwInfoLevel: int,
        cbBufSize: int,
    ) -> _t.Answer[_t.Outputs[svcctlResponse.RQueryServiceConfig2W]]: ...
    def RQueryServiceStatusEx(
        self,
        *,
        hService: Any,
        InfoLevel: SC_STATUS_TYPE,
        cbBufSize: int,
    ) -> _t.Answer[_t.Outputs[svcctlResponse.RQueryServiceStatusEx]]: ...
    def REnumServicesStatusExA(
        self,
        *,
        hSCManager: Any,
        InfoLevel: SC_ENUM_TYPE,
        dwServiceType: int,
        dwServiceState: int,
        cbBufSize: int,
        lpResumeIndex: int | None,
        pszGroupName: str | None,
    ) -> _t.Answer[_t.Outputs[svcctlResponse.REnumServicesStatusExA]]: ...
    def REnumServicesStatusExW(
        self,
        *,
        hSCManager: Any,
        InfoLevel: SC_ENUM_TYPE,
        dwServiceType: int,
        dwServiceState: int,
        cbBufSize: int,
        lpResumeIndex: int | None,
        pszGroupName: str | None,
    ) -> _t.Answer[_t.Outputs[svcctlResponse.REnumServicesStatusExW]]: ...
    def RCreateServiceWOW64A(
        self,
        *,
        hSCManager: Any,
        lpServiceName: str,
        lpDisplayName: str | None,
        dwDesiredAccess: int,
        dwServiceType: int,
        dwStartType: int,
        dwErrorControl: int,
        lpBinaryPathName: str,
        lpLoadOrderGroup: str | None,
        lpdwTagId: int | None,
        lpDependencies: bytes | None,
        dwDependSize: int,
        lpServiceStartName: str | None,
        lpPassword: bytes | None,
        dwPwSize: int,
    ) -> _t.Answer[_t.Outputs[svcctlResponse.RCreateServiceWOW64A]]: ...
    def RCreateServiceWOW64W(
        self,
        *,
        hSCManager: Any,
        lpServiceName: str,
        lpDisplayName: str | None,
        dwDesiredAccess: int,
        dwServiceType: int,
        dwStartType: int,
        dwErrorControl: int,
        lpBinaryPathName: str,
        lpLoadOrderGroup: str | None,
        lpdwTagId: int | None,
        lpDependencies: bytes | None,
        dwDependSize: int,
        lpServiceStartName: str | None,
        lpPassword: bytes | None,
        dwPwSize: int,
    ) -> _t.Answer[_t.Outputs[svcctlResponse.RCreateServiceWOW64W]]: ...
    def RNotifyServiceStatusChange(
        self,
        *,
        hService: Any,
        NotifyParams: SC_RPC_NOTIFY_PARAMS,
        pClientProcessGuid: _uuid.UUID,
    ) -> _t.Answer[_t.Outputs[svcctlResponse.RNotifyServiceStatusChange]]: ...
    def RGetNotifyResults(self, *, hNotify: Any) -> _t.Answer[SC_RPC_NOTIFY_PARAMS_LIST | None]: ...
    def RCloseNotifyHandle(
        self,
        *,
        phNotify: Any,
    ) -> _t.Answer[_t.Outputs[svcctlResponse.RCloseNotifyHandle]]: ...
    def RControlServiceExA(
        self,
        *,
        hService: Any,
        dwControl: int,
        dwInfoLevel: int,
        pControlInParams: SC_RPC_SERVICE_CONTROL_IN_PARAMSA,
    ) -> _t.Answer[SC_RPC_SERVICE_CONTROL_OUT_PARAMSA]: ...
    def RControlServiceExW(
        self,
        *,
        hService: Any,
        dwControl: int,
        dwInfoLevel: int,
        pControlInParams: SC_RPC_SERVICE_CONTROL_IN_PARAMSW,
    ) -> _t.Answer[SC_RPC_SERVICE_CONTROL_OUT_PARAMSW]: ...
    def RQueryServiceConfigEx(
        self,
        *,
        hService: Any,
        dwInfoLevel: int,
    ) -> _t.Answer[SC_RPC_CONFIG_INFOW]: ...
    def RCreateWowService(
        self,
        *,
        hSCManager: Any,
        lpServiceName: str,
        lpDisplayName: str | None,
        dwDesiredAccess: int,
        dwServiceType: int,
        dwStartType: int,
        dwErrorControl: int,
        lpBinaryPathName: str,
        lpLoadOrderGroup: str | None,
        lpdwTagId: int | None,
        lpDependencies: bytes | None,
        dwDependSize: int,
        lpServiceStartName: str | None,
        lpPassword: bytes | None,
        dwPwSize: int,
        dwServiceWowType: int,
    ) -> _t.Answer[_t.Outputs[svcctlResponse.RCreateWowService]]: ...
    def ROpenSCManager2(
        self,
        *,
        DatabaseName: str | None,
        DesiredAccess: int,
    ) -> _t.Answer[Any]: ...

svcctl: ndr.Interface[svcctlClient, svcctlAsyncClient, svcctlManager]
