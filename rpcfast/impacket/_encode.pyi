from collections.abc import Callable
from typing import Any, final

from ._declaration import Declaration

class Miss(Exception): ...

def write(
    find: Callable[[type, bool, bool], Declaration], base_type: type, d: Declaration, obj: Any,
    position: int,
) -> bytes: ...
def write_referents(
    find: Callable[[type, bool, bool], Declaration], base_type: type, d: Declaration, obj: Any,
    position: int, target: bool,
) -> bytes: ...

@final
class Writer: ...
