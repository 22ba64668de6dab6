from collections.abc import Callable
from typing import Any, Final, final

from typing_extensions import disjoint_base

SMALL_NBYTES: Final[int]
BATCH: Final[int]

@disjoint_base
class Starter:
    task: Any
    @property
    def loop(self) -> Any: ...
    def __init__(
        self, loop: Any, serve: Any, entering: Callable[..., Any], leaving: Callable[..., Any],
        current: Callable[..., Any],
    ) -> None: ...  # fmt: skip

@final
class Direct:
    def __init__(self, server: Any, channel: Any, starter: Starter) -> None: ...
    def __call__(self) -> bool: ...
    def begin(self, call: Any, out: list[bytes]) -> bool: ...
