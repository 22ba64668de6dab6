from collections.abc import Callable
from typing import Any, final

from .plan import Plan

@final
class Deserializer:
    def __init__(
        self,
        find: Callable[[Any, str, str, str], Plan],
        identify: Callable[[Any], bytes],
    ) -> None: ...
    def deserialize(
        self,
        type: Any,
        data: Any,
        *,
        interface: Any = None,
        arrays: str = "list",
        representation: str = "python",
        limits: Any = None,
        lenient: bool = False,
        partial: bool = False,
    ) -> Any: ...
    def deserialize_all(
        self,
        types: Any,
        data: Any,
        *,
        interface: Any = None,
        arrays: str = "list",
        representation: str = "python",
        limits: Any = None,
        lenient: bool = False,
        partial: bool = False,
    ) -> list[Any]: ...

def serialize(
    pairs: list[tuple[Plan, Any]], *, version: int, wide: bool, big: bool, interface: bytes | None
) -> bytes: ...
