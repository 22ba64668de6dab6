from contextvars import ContextVar
from typing import Any, final

from typing_extensions import disjoint_base

from rpcfast._core.fragment import Inbox
from rpcfast._core.usual import Usual

@disjoint_base
class Context:
    context_id: int
    abstract: Any
    syntax: str
    target: Any
    operations: dict[int, Any]
    def __init__(self, context_id: int, abstract: Any, syntax: str, target: Any) -> None: ...

@disjoint_base
class Call:
    connection: Any
    call_id: int
    context: Any
    opnum: int
    op: Any
    object_id: bytes | None
    big: bool
    stub: Any
    complete: bool
    cancelled: bool
    orphaned: bool
    over: bool
    reader: Any
    writer: Any
    book: Any
    security: Any
    state: Any
    gate: Any
    registration: Any
    flushed: float
    _decoders: dict[str, Any] | None
    _encoders: dict[str, Any] | None
    def __init__(
        self, connection: Any, call_id: int, context: Any, opnum: int, object_id: bytes | None,
        big: bool, stub: bytes | bytearray, complete: bool,
    ) -> None: ...  # fmt: skip

@disjoint_base
class Connection:
    inbox: Inbox
    contexts: dict[int, Any]
    calls: dict[int, Any]
    outgoing: list[bytes]
    limits: Any
    running: Any
    security: Any
    state: Any
    mpx: bool
    calls_in: int
    pdus_out: int
    _pending: Any
    _single: int
    _last_call_id: int
    def __init__(self, call_type: type, opened: Any, closed: Any) -> None: ...
    def take_call(self) -> Any: ...
    def enter(self, call: Any) -> bool: ...
    def leave(self, call: Any) -> None: ...
    def respond(self, call: Any, stub: Any) -> bytes | None: ...

@disjoint_base
class Entry:
    flow: Any
    invoke: Any
    piped: bool

@final
class Invocation:
    def __init__(self, usual: Usual, method: Any, variable: ContextVar[Any]) -> None: ...
    def __call__(self, call: Any, request: Any) -> Any: ...
