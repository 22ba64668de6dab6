"""The exceptions of rpcfast and the status numbers behind them.

Layer 0: imports the tables of `statuses` only.  Every failure that a peer, a wire or a wrong call
can cause is an `RpcError`; programming errors of the user's own code pass through as they are.
"""

from __future__ import annotations

from . import statuses

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime
    from typing import Any, Final

# --------------------------------------------------------------------------- numbers
_MAPPED: Final = statuses.FAULTS | statuses.MAPPER

# name -> number, for every name this package knows
_NUMBERS: Final[dict[str, int]] = {
    entry[0]: number
    for table in (statuses.WINDOWS, _MAPPED, statuses.NT)
    for number, entry in table.items()
} | statuses.ALIASES

# Windows number -> the status of the fault that tells of it
_WIRE: Final[dict[int, int]] = {
    entry[1]: status for status, entry in statuses.FAULTS.items() if entry[1]
} | {statuses.FAULTS[status][1]: status for status in statuses.PREFERRED}

_FACILITY_WIN32: Final = 0x80070000  # an HRESULT that holds a Windows number


def status_number(name: str) -> int:
    """Return the number of a status by its name, such as "RPC_S_UNKNOWN_IF".

    Raises:
        KeyError: this package does not know the name.
    """
    return _NUMBERS[name]


def status_name(number: int) -> str:
    """Return the name of a status, or its hexadecimal form where there is none."""
    entry = _entry(number)
    return entry[0] if entry else f"0x{number & 0xFFFFFFFF:08x}"


def status_text(number: int) -> str:
    """Say in a few words what a status means; any 32-bit number will do."""
    number &= 0xFFFFFFFF
    entry = _entry(number)
    if entry:
        return str(entry[-1])
    inner = _entry(number ^ _FACILITY_WIN32) if number & 0xFFFF0000 == _FACILITY_WIN32 else None
    return f"{inner[0]} as an HRESULT: {inner[-1]}" if inner else "a status without a name here"


def _entry(number: int) -> tuple[Any, ...] | None:
    number &= 0xFFFFFFFF
    return _MAPPED.get(number) or statuses.WINDOWS.get(number) or statuses.NT.get(number)


def _said(number: int, message: str) -> str:
    """Give the text of an exception: name, number, and what happened."""
    entry = _entry(number)
    shown = str(number) if number < 0x10000 and entry else f"0x{number:08x}"
    if entry:
        shown = f"{entry[0]} {shown}"
    return f"{shown}: {message or status_text(number)}"


def windows_code(status: int) -> int:
    """Return the Windows number that a client reports for the status of a fault."""
    entry = _MAPPED.get(status)
    return entry[1] or status if entry else status


def wire_status(code: int) -> int:
    """Return the status of the fault that tells a client of a Windows number.

    What has none of its own travels as itself; `windows_code` of the answer is the number again.
    """
    return _WIRE.get(code, code)


# -------------------------------------------------------------------------- exceptions
class ErrorRecord:
    """What one place that an error came through says of it.  [MS-EERR 2.2.1.9]

    Attributes:
        status: the number that the error had there.
        component: what found it: 1 the application, 2 the runtime, 3 the security provider,
            4 to 7 the file system of pipes and its redirector, 8 the sockets, 10 the local calls.
        computer: the name of the machine where the error left one, else None.
        process_id: of the process on that machine.
        time: when that was (UTC, to 1 us), None where it is not said.
        location: a number for the place in that runtime's code; 0, none.
        flags: 1, newer records are missing; 2, older ones are.
        parameters: what else is told: str, int, bytes or None.
    """

    __slots__ = (
        "status", "component", "computer", "process_id", "time", "location", "flags", "parameters",
    )  # fmt: skip

    def __init__(
        self, status: int, *, component: int = 1, computer: str | None = None,
        process_id: int = 0, time: datetime | None = None, location: int = 0, flags: int = 0,
        parameters: tuple[str | int | bytes | None, ...] = (),
    ) -> None:  # fmt: skip
        self.status = status
        self.component = component
        self.computer = computer
        self.process_id = process_id
        self.time = time
        self.location = location
        self.flags = flags
        self.parameters = parameters

    def _fields(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.__slots__}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ErrorRecord) and self._fields() == other._fields()

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        given = (f"{name}={value!r}" for name, value in self._fields().items() if value)
        return f"ErrorRecord({', '.join(given)})"


class RpcError(Exception):
    """The root of every failure of a remote call, a wire or a stub.

    Attributes:
        code: the Windows number (RPC_S_*, RPC_X_*, EPT_S_*, or any 32-bit status).
        maybe_executed: False only when the server surely did not run the call.
        chain: what the servers that it came through say of it, the newest first; of most, nothing.
    """

    code: int = 1766  # RPC_S_INTERNAL_ERROR
    maybe_executed: bool = False
    chain: tuple[ErrorRecord, ...] = ()

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

    Its text has the name and the number of the status, and the message or what the status means.

    Attributes:
        status: the number on the wire (nca_s_*, or any 32-bit status); `code` is what Windows
            reports for it.
        name: its name, or its hexadecimal form.
        reason: the message that it was made with.
    """

    def __init__(self, status: int, message: str = "", *, executed: bool = True) -> None:
        self.status = status & 0xFFFFFFFF
        self.name = status_name(self.status)
        self.reason = message
        self.maybe_executed = executed
        super().__init__(_said(self.status, message), code=windows_code(self.status))

    def __reduce__(self) -> tuple[Any, ...]:
        state = {"chain": self.chain} if self.chain else None
        return _rebuild_fault, (self.status, self.reason, self.maybe_executed), state


def _rebuild_fault(status: int, message: str, executed: bool) -> Fault:
    return Fault(status, message, executed=executed)


class MoreWrites(Fault):
    """A call has a context handle for itself alone, but another one may have written to it since.

    What the call knew of it may be out of date, or gone: look again.
    """

    def __init__(self, message: str = "") -> None:
        super().__init__(1120, message)  # ERROR_MORE_WRITES

    def __reduce__(self) -> tuple[Any, ...]:
        return MoreWrites, (self.reason,)


class StatusError(RpcError):
    """A call ran and returned a failure status; a manager may raise one to return it.

    Its text has the name and the number of the status, and the message or what the status means.

    Attributes:
        status: the 32-bit number.
        name: its name, or its hexadecimal form.
        reason: the message that it was made with.
        outputs: the response Struct, where there is one.
    """

    maybe_executed = True

    def __init__(self, status: int, message: str = "", *, outputs: object = None) -> None:
        self.status = status & 0xFFFFFFFF
        self.name = status_name(self.status)
        self.reason = message
        self.outputs = outputs
        super().__init__(_said(self.status, message), code=self.status)

    def __reduce__(self) -> tuple[Any, ...]:
        return StatusError, (self.status, self.reason)


class BindRejected(RpcError):
    """The server refused the connection or the interface (bind_nak, or a rejected context).

    Attributes:
        reason: the number in the bind_nak, None where it was only the interface.
    """

    code = 1727  # RPC_S_CALL_FAILED_DNE
    reason: int | None = None


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


# ------------------------------------------------------------------ the exception of a number
_CLASSES: Final[dict[type[RpcError], tuple[int, ...]]] = {
    ProtocolError: (1728,),
    MoreWrites: (1120,),
    Fault: (6, 1130, 1723, 1726, 1732, 1745, 1767, 1768, 1769, 1770, 1771),
    BindRejected: (1717, 1727, 1730),
    AuthError: (
        5, 1332, 1729, 1741, 1746, 1747, 1748, 1749, 1750, 1765, 1821, 1822, 1825, 1833,
    ),
    TransportError: (1722, 1820, 1913),
    BindingError: (
        1700, 1701, 1702, 1703, 1704, 1705, 1706, 1707, 1708, 1709, 1724, 1743, 1744, 1763, 1764,
        1778, 1779, 1819,
    ),
    ServerError: (
        164, 1338, 1710, 1711, 1712, 1713, 1714, 1715, 1716, 1718, 1719, 1720, 1721, 1725, 1740,
        1742, 1817, 1900,
    ),
    EndpointMapperError: (1751, 1752, 1753, 1756, 1899),
    NameServiceError: (
        1735, 1736, 1737, 1754, 1755, 1757, 1758, 1759, 1760, 1761, 1762, 1772, 1806, 1898, 1922,
        1923, 1924, 1925, 1926, 1927, 1928, 1929,
    ),
    NdrError: (1733, 1734, 1773, 1774, 1775, 1777, 1780, 1781, 1782, 1783, 1784, 1827, 1828, 1829),
    CallCancelled: (1818,),
    CallTimeout: (1460,),
    PipeError: (1832,),
    InvalidPipeError: (1830,),
    PipeOrderError: (1831,),
    PipeClosedError: (1916,),
    PipeDisciplineError: (1917,),
    PipeEmptyError: (1918,),
}  # fmt: skip
_CLASS_OF: Final = {number: cls for cls, numbers in _CLASSES.items() for number in numbers}


def exception_of(number: int) -> type[RpcError]:
    """Return the class that stands for a status where this package itself finds it.

    `RpcError` is that of a Windows number which several parts may report.  What a server sends is
    a `Fault` or a `StatusError` whatever its number.
    """
    number &= 0xFFFFFFFF
    if number in statuses.WINDOWS:
        return _CLASS_OF.get(number, RpcError)
    if number in statuses.MAPPER:
        return EndpointMapperError
    return Fault if number in statuses.FAULTS else StatusError
