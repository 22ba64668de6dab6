from typing import Any, Final

from typing_extensions import disjoint_base

from rpcfast._core.fragment import Inbox

LAST_CALL_ID: Final[int]

@disjoint_base
class Caller:
    inbox: Inbox
    state: Any
    byteorder: str
    reusable: bool
    suspect: bool
    _call_id: int
    _pending: int
    _single: int
    @property
    def opened(self) -> Any: ...
    def __init__(self, opened: Any, inbox: Inbox) -> None: ...
    def begin_call(self) -> int: ...
    def plain_request(
        self, call_id: int, context_id: int, opnum: int, object_id: bytes | None, stub: bytes
    ) -> bytes | None: ...
    def _must_be_open(self) -> None: ...
    @property
    def busy(self) -> bool: ...
    @property
    def ready(self) -> bool: ...
    @property
    def exhausted(self) -> bool: ...
