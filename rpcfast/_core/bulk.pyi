from typing import Any, final

from typing_extensions import disjoint_base

@disjoint_base
class Elements:
    def __init__(
        self, gaps: bool, ranged: bool, booleans: bool, made: tuple[Any, ...] | None
    ) -> None: ...
    @property
    def gaps(self) -> bool: ...
    @property
    def ranged(self) -> bool: ...
    @property
    def booleans(self) -> bool: ...

@final
class Message: ...
