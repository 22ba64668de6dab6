from collections.abc import Callable, Iterable, Sequence
from typing import Any, final

from .plan import Plan

def encode(
    plan: Plan, value: Any, *, request: Any = None, big: bool = False, position: int = 0
) -> bytes: ...
def decode(
    plan: Plan,
    data: Any,
    *,
    request: Any = None,
    big: bool = False,
    position: int = 0,
    surplus: int = 0,
    limits: Any = None,
) -> Any: ...
def decode_many(
    plan: Plan,
    buffers: Iterable[Any],
    *,
    requests: Iterable[Any] | None = None,
    big: bool = False,
    surplus: int = 0,
    limits: Any = None,
    return_exceptions: bool = False,
) -> list[Any]: ...
def columns(
    selection: Any,
    data: Any,
    *,
    request: Any = None,
    big: bool = False,
    surplus: int = 0,
    limits: Any = None,
) -> tuple[Any, ...]: ...
def decode_head(
    plan: Plan, data: Any, *, big: bool = False, limits: Any = None, whole: bool = False
) -> tuple[Any, int]: ...

DEFAULTS: dict[str, int]

@final
class Stubs:
    def __init__(
        self,
        find: Callable[[str, str, str], Plan],
        select: Callable[[str, tuple[str, ...], str, str], Any],
    ) -> None: ...
    def decode(
        self,
        data: Any,
        request: Any = None,
        *,
        syntax: str = "ndr20",
        byteorder: str = "little",
        arrays: str = "list",
        representation: str = "python",
        limits: Any = None,
        partial: bool = False,
    ) -> Any: ...
    def decode_many(
        self,
        stubs: Iterable[Any],
        requests: Iterable[Any] | None = None,
        *,
        syntax: str = "ndr20",
        byteorder: str = "little",
        arrays: str = "list",
        representation: str = "python",
        limits: Any = None,
        partial: bool = False,
        return_exceptions: bool = False,
    ) -> list[Any]: ...
    def columns(
        self,
        data: Any,
        path: str,
        names: Sequence[str],
        request: Any = None,
        *,
        syntax: str = "ndr20",
        byteorder: str = "little",
        representation: str = "python",
        limits: Any = None,
        partial: bool = False,
    ) -> tuple[Any, ...]: ...
    def encode(
        self,
        value: Any,
        request: Any = None,
        *,
        syntax: str = "ndr20",
        byteorder: str = "little",
        arrays: str = "list",
        representation: str = "python",
        limits: Any = None,
        partial: bool = False,
    ) -> bytes: ...
