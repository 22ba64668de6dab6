"""The exceptions of rpcfast and the status numbers behind them.

Layer 0: imports nothing of ours.  Every failure that a peer, a wire or a wrong call can cause is
an `RpcError`; programming errors of the user's own code pass through as they are.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

# --------------------------------------------------------------------------- numbers
# Windows numbers, as in the system error code list of the Windows manual.  RPC_S_, RPC_X_ and
# EPT_S_ share one number space; a few general codes have an RPC name of their own.
_RPC_NAMES: Final[dict[int, str]] = dict(
    enumerate(
        """
        RPC_S_INVALID_STRING_BINDING RPC_S_WRONG_KIND_OF_BINDING RPC_S_INVALID_BINDING
        RPC_S_PROTSEQ_NOT_SUPPORTED RPC_S_INVALID_RPC_PROTSEQ RPC_S_INVALID_STRING_UUID
        RPC_S_INVALID_ENDPOINT_FORMAT RPC_S_INVALID_NET_ADDR RPC_S_NO_ENDPOINT_FOUND
        RPC_S_INVALID_TIMEOUT RPC_S_OBJECT_NOT_FOUND RPC_S_ALREADY_REGISTERED
        RPC_S_TYPE_ALREADY_REGISTERED RPC_S_ALREADY_LISTENING RPC_S_NO_PROTSEQS_REGISTERED
        RPC_S_NOT_LISTENING RPC_S_UNKNOWN_MGR_TYPE RPC_S_UNKNOWN_IF RPC_S_NO_BINDINGS
        RPC_S_NO_PROTSEQS RPC_S_CANT_CREATE_ENDPOINT RPC_S_OUT_OF_RESOURCES
        RPC_S_SERVER_UNAVAILABLE RPC_S_SERVER_TOO_BUSY RPC_S_INVALID_NETWORK_OPTIONS
        RPC_S_NO_CALL_ACTIVE RPC_S_CALL_FAILED RPC_S_CALL_FAILED_DNE RPC_S_PROTOCOL_ERROR
        RPC_S_PROXY_ACCESS_DENIED RPC_S_UNSUPPORTED_TRANS_SYN - RPC_S_UNSUPPORTED_TYPE
        RPC_S_INVALID_TAG RPC_S_INVALID_BOUND RPC_S_NO_ENTRY_NAME RPC_S_INVALID_NAME_SYNTAX
        RPC_S_UNSUPPORTED_NAME_SYNTAX - RPC_S_UUID_NO_ADDRESS RPC_S_DUPLICATE_ENDPOINT
        RPC_S_UNKNOWN_AUTHN_TYPE RPC_S_MAX_CALLS_TOO_SMALL RPC_S_STRING_TOO_LONG
        RPC_S_PROTSEQ_NOT_FOUND RPC_S_PROCNUM_OUT_OF_RANGE RPC_S_BINDING_HAS_NO_AUTH
        RPC_S_UNKNOWN_AUTHN_SERVICE RPC_S_UNKNOWN_AUTHN_LEVEL RPC_S_INVALID_AUTH_IDENTITY
        RPC_S_UNKNOWN_AUTHZ_SERVICE EPT_S_INVALID_ENTRY EPT_S_CANT_PERFORM_OP
        EPT_S_NOT_REGISTERED RPC_S_NOTHING_TO_EXPORT RPC_S_INCOMPLETE_NAME
        RPC_S_INVALID_VERS_OPTION RPC_S_NO_MORE_MEMBERS RPC_S_NOT_ALL_OBJS_UNEXPORTED
        RPC_S_INTERFACE_NOT_FOUND RPC_S_ENTRY_ALREADY_EXISTS RPC_S_ENTRY_NOT_FOUND
        RPC_S_NAME_SERVICE_UNAVAILABLE RPC_S_INVALID_NAF_ID RPC_S_CANNOT_SUPPORT
        RPC_S_NO_CONTEXT_AVAILABLE RPC_S_INTERNAL_ERROR RPC_S_ZERO_DIVIDE RPC_S_ADDRESS_ERROR
        RPC_S_FP_DIV_ZERO RPC_S_FP_UNDERFLOW RPC_S_FP_OVERFLOW RPC_X_NO_MORE_ENTRIES
        RPC_X_SS_CHAR_TRANS_OPEN_FAIL RPC_X_SS_CHAR_TRANS_SHORT_FILE RPC_X_SS_IN_NULL_CONTEXT -
        RPC_X_SS_CONTEXT_DAMAGED RPC_X_SS_HANDLES_MISMATCH RPC_X_SS_CANNOT_GET_CALL_HANDLE
        RPC_X_NULL_REF_POINTER RPC_X_ENUM_VALUE_OUT_OF_RANGE RPC_X_BYTE_COUNT_TOO_SMALL
        RPC_X_BAD_STUB_DATA
        """.split(),
        1700,
    )
)
_RPC_NAMES.update(
    {
        5: "ERROR_ACCESS_DENIED",
        6: "RPC_X_SS_CONTEXT_MISMATCH",
        14: "ERROR_OUTOFMEMORY",
        87: "ERROR_INVALID_PARAMETER",
        122: "ERROR_INSUFFICIENT_BUFFER",
        997: "RPC_S_ASYNC_CALL_PENDING",
        1130: "RPC_S_SERVER_OUT_OF_MEMORY",
        1460: "ERROR_TIMEOUT",
        1791: "RPC_S_CALL_IN_PROGRESS",
        1806: "RPC_S_NO_MORE_BINDINGS",
        1817: "RPC_S_NO_INTERFACES",
        1818: "RPC_S_CALL_CANCELLED",
        1819: "RPC_S_BINDING_INCOMPLETE",
        1820: "RPC_S_COMM_FAILURE",
        1821: "RPC_S_UNSUPPORTED_AUTHN_LEVEL",
        1822: "RPC_S_NO_PRINC_NAME",
        1823: "RPC_S_NOT_RPC_ERROR",
        1825: "RPC_S_SEC_PKG_ERROR",
        1827: "RPC_X_INVALID_ES_ACTION",
        1828: "RPC_X_WRONG_ES_VERSION",
        1829: "RPC_X_WRONG_STUB_VERSION",
        1830: "RPC_X_INVALID_PIPE_OBJECT",
        1831: "RPC_X_WRONG_PIPE_ORDER",
        1832: "RPC_X_WRONG_PIPE_VERSION",
        1898: "RPC_S_GROUP_MEMBER_NOT_FOUND",
        1899: "EPT_S_CANT_CREATE",
        1900: "RPC_S_INVALID_OBJECT",
        1913: "RPC_S_SEND_INCOMPLETE",
        1914: "RPC_S_INVALID_ASYNC_HANDLE",
        1915: "RPC_S_INVALID_ASYNC_CALL",
        1916: "RPC_X_PIPE_CLOSED",
        1917: "RPC_X_PIPE_DISCIPLINE_ERROR",
        1918: "RPC_X_PIPE_EMPTY",
        1922: "RPC_S_ENTRY_TYPE_MISMATCH",
        1927: "RPC_S_PRF_ELT_NOT_REMOVED",
    }
)
for _gap in [number for number, name in _RPC_NAMES.items() if name == "-"]:
    del _RPC_NAMES[_gap]

# Statuses that travel in fault PDUs, with the Windows number a client reports for each; 0 where
# there is none and the status itself is reported.  [protocol: status codes of faults]
_NCA: Final[dict[int, tuple[str, int]]] = {
    0x1C010001: ("nca_s_comm_failure", 1820),
    0x1C010002: ("nca_s_op_rng_error", 1745),
    0x1C010003: ("nca_s_unk_if", 1717),
    0x1C010006: ("nca_s_wrong_boot_time", 0),
    0x1C010009: ("nca_s_you_crashed", 1726),
    0x1C01000B: ("nca_s_proto_error", 1728),
    0x1C010013: ("nca_s_out_args_too_big", 1130),
    0x1C010014: ("nca_s_server_too_busy", 1723),
    0x1C010015: ("nca_s_fault_string_too_long", 0),
    0x1C010017: ("nca_s_unsupported_type", 1732),
    0x1C000001: ("nca_s_fault_int_div_by_zero", 1767),
    0x1C000002: ("nca_s_fault_addr_error", 1768),
    0x1C000003: ("nca_s_fault_fp_div_zero", 1769),
    0x1C000004: ("nca_s_fault_fp_underflow", 1770),
    0x1C000005: ("nca_s_fault_fp_overflow", 1771),
    0x1C000006: ("nca_s_fault_invalid_tag", 1733),
    0x1C000007: ("nca_s_fault_invalid_bound", 1734),
    0x1C000008: ("nca_s_rpc_version_mismatch", 1728),
    0x1C000009: ("nca_s_unspec_reject", 1726),
    0x1C00000A: ("nca_s_bad_actid", 1727),
    0x1C00000B: ("nca_s_who_are_you_failed", 1726),
    0x1C00000C: ("nca_s_manager_not_entered", 1727),
    0x1C00000D: ("nca_s_fault_cancel", 1818),
    0x1C00000E: ("nca_s_fault_ill_inst", 1768),
    0x1C00000F: ("nca_s_fault_fp_error", 1771),
    0x1C000010: ("nca_s_fault_int_overflow", 1768),
    0x1C000012: ("nca_s_fault_unspec", 1726),
    0x1C000013: ("nca_s_fault_remote_comm_failure", 0),
    0x1C000014: ("nca_s_fault_pipe_empty", 1918),
    0x1C000015: ("nca_s_fault_pipe_closed", 1916),
    0x1C000016: ("nca_s_fault_pipe_order", 1831),
    0x1C000017: ("nca_s_fault_pipe_discipline", 1917),
    0x1C000018: ("nca_s_fault_pipe_comm_error", 1820),
    0x1C000019: ("nca_s_fault_pipe_memory", 14),
    0x1C00001A: ("nca_s_fault_context_mismatch", 6),
    0x1C00001B: ("nca_s_fault_remote_no_memory", 1130),
    0x1C00001C: ("nca_s_invalid_pres_context_id", 1728),
    0x1C00001D: ("nca_s_unsupported_authn_level", 1821),
    0x1C00001F: ("nca_s_invalid_checksum", 1727),
    0x1C000020: ("nca_s_invalid_crc", 1727),
    0x1C000021: ("nca_s_fault_user_defined", 0),
    0x1C000022: ("nca_s_fault_tx_open_failed", 0),
    0x1C000023: ("nca_s_fault_codeset_conv_error", 0),
    0x1C000024: ("nca_s_fault_object_not_found", 0),
    0x1C000025: ("nca_s_fault_no_client_stub", 0),
    # statuses of the endpoint mapper
    0x16C9A0CD: ("ept_s_cant_perform_op", 1752),
    0x16C9A0CE: ("ept_s_no_memory", 14),
    0x16C9A0CF: ("ept_s_database_invalid", 0),
    0x16C9A0D0: ("ept_s_cant_create", 1899),
    0x16C9A0D1: ("ept_s_cant_access", 0),
    0x16C9A0D2: ("ept_s_database_already_open", 0),
    0x16C9A0D3: ("ept_s_invalid_entry", 1751),
    0x16C9A0D4: ("ept_s_update_failed", 0),
    0x16C9A0D5: ("ept_s_invalid_context", 0),
    0x16C9A0D6: ("ept_s_not_registered", 1753),
    0x16C9A0D7: ("ept_s_server_unavailable", 0),
}

_STATUS_NAMES: Final[dict[int, str]] = {
    0x00000103: "STATUS_PENDING",
    0x00000105: "STATUS_MORE_ENTRIES",
    0x00000107: "STATUS_SOME_NOT_MAPPED",
    0x80000005: "STATUS_BUFFER_OVERFLOW",
    0x8000001A: "STATUS_NO_MORE_ENTRIES",
    0xC0000001: "STATUS_UNSUCCESSFUL",
    0xC0000002: "STATUS_NOT_IMPLEMENTED",
    0xC0000003: "STATUS_INVALID_INFO_CLASS",
    0xC0000008: "STATUS_INVALID_HANDLE",
    0xC000000D: "STATUS_INVALID_PARAMETER",
    0xC0000017: "STATUS_NO_MEMORY",
    0xC0000022: "STATUS_ACCESS_DENIED",
    0xC0000023: "STATUS_BUFFER_TOO_SMALL",
    0xC0000034: "STATUS_OBJECT_NAME_NOT_FOUND",
    0xC0000064: "STATUS_NO_SUCH_USER",
    0xC0000073: "STATUS_NONE_MAPPED",
    0xC00000BB: "STATUS_NOT_SUPPORTED",
    0xC00000DF: "STATUS_NO_SUCH_DOMAIN",
    0xC0000148: "STATUS_INVALID_LEVEL",
}

# name -> number, for every name this package knows
_NUMBERS: Final[dict[str, int]] = {name: number for number, name in _RPC_NAMES.items()}
_NUMBERS.update({name: number for number, (name, _) in _NCA.items()})
_NUMBERS.update({name: number for number, name in _STATUS_NAMES.items()})
_NUMBERS["RPC_X_INVALID_PIPE_OPERATION"] = 1831  # the same number as RPC_X_WRONG_PIPE_ORDER


def status_number(name: str) -> int:
    """Return the number of a status by its name, such as "RPC_S_UNKNOWN_IF".

    Raises:
        KeyError: this package does not know the name.
    """
    return _NUMBERS[name]


def status_name(number: int) -> str:
    """Return the name of a status, or its hexadecimal form where there is none."""
    if number in _NCA:
        return _NCA[number][0]
    return _RPC_NAMES.get(number) or _STATUS_NAMES.get(number) or f"0x{number:08x}"


def windows_code(status: int) -> int:
    """Return the Windows number that a client reports for the status of a fault."""
    return _NCA.get(status, ("", 0))[1] or status


# -------------------------------------------------------------------------- exceptions
class RpcError(Exception):
    """The root of every failure of a remote call, a wire or a stub.

    Attributes:
        code: the Windows number (RPC_S_*, RPC_X_*, EPT_S_*, or any 32-bit status).
        maybe_executed: False only when the server surely did not run the call.
    """

    code: int = 1766  # RPC_S_INTERNAL_ERROR
    maybe_executed: bool = False

    def __init__(self, message: str = "", *, code: int | None = None) -> None:
        if code is not None:
            self.code = code
        super().__init__(message or status_name(self.code))


class NdrError(RpcError, ValueError):
    """A stub that cannot be decoded, or a value that cannot be encoded.

    Attributes:
        offset: octets from the start of the stub, or None when nothing was read yet.
        path: where in the value, such as "Buffer.Entries[3].Name".
        truncated: True when the data ended too early.
        index: which of many stubs it was, when they were decoded at once, else None.
    """

    code = 1783  # RPC_X_BAD_STUB_DATA
    index: int | None = None

    def __init__(
        self,
        message: str,
        *,
        offset: int | None = None,
        path: str = "",
        code: int | None = None,
        truncated: bool = False,
    ) -> None:
        self.reason = message
        self.offset = offset
        self.path = path
        self.truncated = truncated
        where = f"{path}: " if path else ""
        at = f" (offset {offset})" if offset is not None else ""
        super().__init__(f"{where}{message}{at}", code=code)

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild_ndr_error, (
            self.reason, self.offset, self.path, self.code, self.truncated,
        ), {"index": self.index}


def _rebuild_ndr_error(
    reason: str, offset: int | None, path: str, code: int, truncated: bool
) -> NdrError:
    return NdrError(reason, offset=offset, path=path, code=code, truncated=truncated)


class ProtocolError(RpcError):
    """A PDU or a step that the protocol does not allow."""

    code = 1728  # RPC_S_PROTOCOL_ERROR


class LocalProtocolError(ProtocolError):
    """Our own side asked for an illegal step; nothing was sent."""


class RemoteProtocolError(ProtocolError):
    """The peer broke the protocol; the connection is in the error state and stays there."""

    maybe_executed = True


class Fault(RpcError):
    """The server answered with a fault; a manager may raise one to answer with it.

    Attributes:
        status: the number on the wire (nca_s_*, or any 32-bit status); `code` is what Windows
            reports for it.
    """

    def __init__(self, status: int, message: str = "", *, executed: bool = True) -> None:
        self.status = status & 0xFFFFFFFF
        self.maybe_executed = executed
        super().__init__(message or status_name(self.status), code=windows_code(self.status))

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild_fault, (self.status, str(self), self.maybe_executed)


def _rebuild_fault(status: int, message: str, executed: bool) -> Fault:
    return Fault(status, message, executed=executed)


class StatusError(RpcError):
    """A call ran and returned a failure status; a manager may raise one to return it.

    Attributes:
        status: the 32-bit number.
        name: its name, or its hexadecimal form.
        outputs: the response Struct, where there is one.
    """

    maybe_executed = True

    def __init__(self, status: int, message: str = "", *, outputs: object = None) -> None:
        self.status = status & 0xFFFFFFFF
        self.name = status_name(self.status)
        self.outputs = outputs
        super().__init__(message or self.name, code=self.status)

    def __reduce__(self) -> tuple[Any, ...]:
        return StatusError, (self.status, str(self))


class BindRejected(RpcError):
    """The server refused the connection or the interface (bind_nak, or a rejected context)."""

    code = 1727  # RPC_S_CALL_FAILED_DNE


class AuthError(RpcError):
    """Authentication failed, or a signature did not hold."""

    code = 1825  # RPC_S_SEC_PKG_ERROR


class TransportError(RpcError, OSError):
    """The connection could not be made, or was lost."""

    code = 1722  # RPC_S_SERVER_UNAVAILABLE


class BindingError(RpcError, ValueError):
    """A string binding, an endpoint or a protocol sequence that cannot be used."""

    code = 1700  # RPC_S_INVALID_STRING_BINDING


class ServerError(RpcError):
    """A server was set up or driven in a way that cannot work (registration, listening)."""


class EndpointMapperError(RpcError):
    """The endpoint mapper has no answer, or refused."""

    code = 1753  # EPT_S_NOT_REGISTERED


class NameServiceError(RpcError):
    """The name service has no answer, or refused."""

    code = 1762  # RPC_S_NAME_SERVICE_UNAVAILABLE


class CallCancelled(RpcError):
    """The call was cancelled, here or at the server.

    Attributes:
        grace: seconds that the server was given to answer once it was told; None, any number.
    """

    code = 1818
    maybe_executed = True
    grace: float | None = 1.0


class CallTimeout(CallCancelled, TimeoutError):
    """A time limit of the call ran out; the server was told to cancel.

    Attributes:
        limit: "timeout" where the server was silent for too long, "deadline" where the whole call
            took too long.
    """

    limit = "timeout"


class PipeError(RpcError):
    """A pipe was used in a way its contract does not allow, or has more than a limit allows.

    Attributes:
        pipe: the name of the parameter; "" where it is not known.
        due: what should have been done first, such as "pull 'a' to its end"; None where nothing
            would have helped.
    """

    code = 1830

    def __init__(
        self, message: str = "", *, pipe: str = "", due: str | None = None, code: int | None = None
    ) -> None:
        self.pipe = pipe
        self.due = due
        if pipe:
            message = f"pipe {pipe}: {message}" if message else f"pipe {pipe}"
        super().__init__(f"{message}; first {due}" if due else message, code=code)


class PipeOrderError(PipeError):
    """Another pipe is due first."""

    code = 1831  # RPC_X_WRONG_PIPE_ORDER


class PipeOperationError(PipeOrderError):
    """A push on an input, or a pull on an output (RPC_X_INVALID_PIPE_OPERATION)."""


class PipeEmptyError(PipeError):
    """A pull after the end was delivered."""

    code = 1918


class PipeClosedError(PipeError):
    """A push after the end was sent."""

    code = 1916


class PipeDisciplineError(PipeError):
    """The manager returned before every pipe was finished."""

    code = 1917


class InvalidPipeError(PipeError):
    """A pipe used outside its call."""

    code = 1830


class IdlError(RpcError, SyntaxError):
    """An IDL file that cannot be compiled; says file, line, column and shows the line."""

    code = 87

    def __init__(
        self, message: str, *, file: str = "<idl>", line: int = 0, column: int = 0, text: str = ""
    ) -> None:
        shown = f"\n    {text}\n    {' ' * max(column - 1, 0)}^" if text else ""
        RpcError.__init__(self, f"{file}:{line}:{column}: {message}{shown}")
        self.reason = message
        # the attributes of SyntaxError, so that tools that know it show the place
        self.msg = message
        self.filename = file
        self.lineno = line
        self.offset = column
        self.text = text

    def __str__(self) -> str:
        return str(self.args[0])
