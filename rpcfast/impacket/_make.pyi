from typing import Any

from ._declaration import Declaration

def make(d: Declaration, obj: Any) -> None: ...
