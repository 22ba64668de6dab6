from collections.abc import Iterable
from typing import Any, final

from .plan import Plan

@final
class Columns:
    def __init__(self, offsets: Iterable[int], dtypes: Iterable[Any]) -> None: ...
    @property
    def offsets(self) -> tuple[int, ...]: ...
    @property
    def dtypes(self) -> tuple[Any, ...]: ...
    def bind(self, plan: Plan) -> bool: ...

@final
class Rows:
    @property
    def columns(self) -> tuple[Any, ...]: ...
