"""Which fault tells a client of what a manager raised, and what it says beside its status.

Layer 6; imports the engine's names and the errors.  [features R-01, R-02, R-06, R-08]
"""

from __future__ import annotations

import datetime
import functools
import logging
import os
import socket
from typing import Final

from rpcfast.engine.fragments import ServerCall
from rpcfast.engine.state import BAD_STUB_DATA, NCA_FAULT_CANCEL, NCA_FAULT_UNSPEC, NOT_A_FAULT
from rpcfast.errors import (
    CallCancelled,
    ErrorRecord,
    Fault,
    NdrError,
    RpcError,
    StatusError,
    windows_code,
    wire_status,
)

_log = logging.getLogger("rpcfast")

_REMOTE_COMM_FAILURE: Final = 0x1C000013
#: What Python raises where C would trap, and the status that a DCE server has for that.
_TRAPS: Final = (
    (ZeroDivisionError, 0x1C000001),  # int_div_by_zero: 1767
    (OverflowError, 0x1C000005),  # fp_overflow: 1771
    (FloatingPointError, 0x1C00000F),  # fp_error: 1771
    (MemoryError, 0x1C00001B),  # remote_no_memory: 1130
)
#: What a module has by which users make calls: what is raised through it is another's answer.
_MARK: Final = "__rpc_client__"


def fault_of(call: ServerCall, name: str, error: Exception) -> tuple[int, bool]:
    """Give (status, executed) of the fault for what the manager of an operation raised.

    A Fault is its status.  Another RpcError is its code, so that the client has the code that the
    manager raised; an NdrError is not, since the client takes that for a fault of its own stub.
    What a call ended with that the manager itself made as a client says nothing of the call it
    serves, be it a fault, a status or a timeout: that is nca_s_fault_remote_comm_failure, unless
    the manager raises an error of its own for it.  All else is nca_s_fault_unspec.  The last
    three are logged.
    """
    if isinstance(error, CallCancelled) and call.cancelled:
        return NCA_FAULT_CANCEL, True
    if isinstance(error, NdrError) and call.book is not None and call.book.broken is not None:
        return BAD_STUB_DATA, True
    nested = is_nested(error)
    status = _REMOTE_COMM_FAILURE if nested else _own(error)
    if status and not nested:
        return status, error.maybe_executed if isinstance(error, Fault) else True
    if not call.connection.closed:  # else nobody hears it
        _log.error("%s: the manager failed", name, exc_info=error)
    if not nested:
        status = next((of for kind, of in _TRAPS if isinstance(error, kind)), NCA_FAULT_UNSPEC)
    return status, True


def _own(error: Exception) -> int:
    """Give the status that a manager says with an error, 0 where it says none."""
    status = 0
    if isinstance(error, Fault | StatusError):
        status = error.status
    elif isinstance(error, RpcError) and not isinstance(error, NdrError):
        status = wire_status(error.code)
    return 0 if status in NOT_A_FAULT or not 0 < status <= 0xFFFFFFFF else status


def is_nested(error: Exception) -> bool:
    """Whether an error is what a call ended with that the manager made as a client."""
    traceback = error.__traceback__ if isinstance(error, RpcError) else None
    while traceback is not None:
        if _MARK in traceback.tb_frame.f_globals:
            return True
        traceback = traceback.tb_next
    return False


# ---------------------------------------------------------------------------------- history
_APPLICATION, _RUNTIME = 1, 2  # what found an error  [MS-EERR 2.2.1.9]
#: Characters of a text that a fault tells.
_TOLD: Final = 1000


@functools.cache
def _computer() -> str:
    return socket.gethostname().partition(".")[0]


def history(status: int, error: BaseException | None) -> list[ErrorRecord]:
    """Say what is known of a fault: what was found here, and what others said that led to it.

    error: what the manager raised; None, the runtime found it.  Only the text of an RpcError is
    told: other errors may say what is nobody's business.
    """
    texts = (str(error)[:_TOLD],) if isinstance(error, RpcError) else ()
    records = [ErrorRecord(
        windows_code(status),
        component=_RUNTIME if error is None else _APPLICATION,
        computer=_computer(),
        process_id=os.getpid(),
        time=datetime.datetime.now(datetime.timezone.utc),
        parameters=texts,
    )]  # fmt: skip
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        if isinstance(error, RpcError) and error.chain:
            return [*records, *error.chain]
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return records
