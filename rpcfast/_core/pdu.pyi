from collections.abc import Sequence
from typing import Final, final
from uuid import UUID

_Syntax = tuple[UUID, int, int]

REQUEST: Final[int]
PING: Final[int]
RESPONSE: Final[int]
FAULT: Final[int]
WORKING: Final[int]
NOCALL: Final[int]
REJECT: Final[int]
ACK: Final[int]
CL_CANCEL: Final[int]
FACK: Final[int]
CANCEL_ACK: Final[int]
BIND: Final[int]
BIND_ACK: Final[int]
BIND_NAK: Final[int]
ALTER: Final[int]
ALTER_RESP: Final[int]
AUTH3: Final[int]
SHUTDOWN: Final[int]
CO_CANCEL: Final[int]
ORPHANED: Final[int]
RTS: Final[int]

FIRST: Final[int]
LAST: Final[int]
PENDING_CANCEL: Final[int]
HEADER_SIGN: Final[int]
CONC_MPX: Final[int]
DID_NOT_EXECUTE: Final[int]
OBJECT: Final[int]

@final
class Pdu:
    def __init__(self, raw: bytes) -> None: ...
    @property
    def raw(self) -> bytes: ...
    @property
    def big(self) -> bool: ...
    @property
    def ptype(self) -> int: ...
    @property
    def flags(self) -> int: ...
    @property
    def call_id(self) -> int: ...
    @property
    def auth_length(self) -> int: ...
    @property
    def spoken(self) -> bool: ...
    def __len__(self) -> int: ...
    def u8(self, offset: int) -> int: ...
    def u16(self, offset: int) -> int: ...
    def u32(self, offset: int) -> int: ...
    def syntax(self, offset: int) -> _Syntax: ...
    def trailer(self, body: int) -> Trailer | None: ...

@final
class Trailer:
    def __init__(
        self, offset: int, auth_type: int, level: int, pad: int, context_id: int, token: bytes
    ) -> None: ...
    @property
    def offset(self) -> int: ...
    @property
    def auth_type(self) -> int: ...
    @property
    def level(self) -> int: ...
    @property
    def pad(self) -> int: ...
    @property
    def context_id(self) -> int: ...
    @property
    def token(self) -> bytes: ...

def parse_bind(
    pdu: Pdu,
) -> tuple[int, int, int, list[tuple[int, _Syntax, tuple[_Syntax, ...]]]]: ...
def parse_bind_ack(
    pdu: Pdu,
) -> tuple[int, int, int, str, list[tuple[int, int, _Syntax]]]: ...
def parse_bind_nak(pdu: Pdu) -> tuple[int, tuple[tuple[int, int], ...]]: ...
def parse_fault(pdu: Pdu) -> tuple[int, int, int, bool]: ...
def extended_of(pdu: Pdu) -> bytes: ...
def parse_request(pdu: Pdu) -> tuple[int, int, bytes | None, int, int]: ...
def build_bind(
    call_id: int,
    max_xmit: int,
    max_recv: int,
    group: int,
    contexts: Sequence[tuple[int, _Syntax, Sequence[_Syntax]]],
    *,
    alter: bool = False,
    flags: int = 0,
) -> bytes: ...
def build_bind_ack(
    call_id: int,
    max_xmit: int,
    max_recv: int,
    group: int,
    address: str,
    results: Sequence[tuple[int, int, _Syntax | None]],
    *,
    alter: bool = False,
    flags: int = 0,
) -> bytes: ...
def build_bind_nak(call_id: int, reason: int) -> bytes: ...
def build_fault(
    call_id: int,
    context_id: int,
    status: int,
    *,
    executed: bool = True,
    cancel_count: int = 0,
    extended: bytes = b"",
) -> bytes: ...
def build_auth3(call_id: int) -> bytes: ...
def build_simple(ptype: int, call_id: int) -> bytes: ...
