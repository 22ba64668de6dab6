from collections.abc import Mapping, Sequence
from typing import Any, final

from typing_extensions import Self

OPS: dict[str, int]
KINDS: dict[str, int]
KIND_SIZES: dict[str, int]
POINTERS: dict[str, int]
ARRAY_VALUES: dict[str, int]
FLAGS: dict[str, int]
INSTRUCTIONS: dict[str, int]

@final
class Plan:
    def __new__(
        cls,
        ops: Sequence[Mapping[str, Any]],
        dims: Sequence[tuple[int, ...]] = (),
        arms: Sequence[tuple[int, int, int]] = (),
        ranges: Sequence[tuple[int, int]] = (),
        programs: Sequence[Sequence[tuple[int, int, int]]] = (),
        objects: Sequence[Any] = (),
        names: Sequence[str] = (),
        wire: bool = False,
        request_type: type | None = None,
    ) -> Self: ...
    def __len__(self) -> int: ...
    def without_loops(self) -> Self: ...
    @property
    def held(self) -> tuple[Any, ...]: ...
    @property
    def names(self) -> tuple[str, ...]: ...
    @property
    def depth(self) -> int: ...
    @property
    def wire(self) -> bool: ...
    @property
    def request_type(self) -> type | None: ...
    @property
    def fixed_size(self) -> int: ...
