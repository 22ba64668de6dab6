import socket
from collections.abc import Callable
from typing import Any, Final, final

from rpcfast._core.fragment import Inbox
from rpcfast._core.usual import Usual

SMALL_NBYTES: Final[int]

@final
class Port:
    serial: int
    busy: bool
    @property
    def sock(self) -> Any: ...
    @property
    def met(self) -> int: ...
    @property
    def usable(self) -> bool: ...
    def __init__(self, sock: socket.socket, inbox: Inbox) -> None: ...
    def fail(self) -> int: ...
    def close(self) -> None: ...

@final
class Exchange:
    def __init__(
        self,
        usual: Usual,
        context: Callable[[Any, Any], tuple[str, int] | None],
        go_on: Callable[..., Any],
    ) -> None: ...
    def __call__(
        self, channel: Any, settings: Any, request: Any, object_id: bytes | None,
        timeout: float | None,
    ) -> Any: ...  # fmt: skip

@final
class Service:
    def __init__(
        self, server: Any, channel: Any, serve: Any, failed: Any, send_step: Any
    ) -> None: ...
    def run(self, timeout: float | None) -> Any: ...
