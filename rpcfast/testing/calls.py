"""What a test double remembers of a call.

Layer 6; imports `injection` for its types only.
"""

from __future__ import annotations

import reprlib
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

if TYPE_CHECKING:
    from .injection import Injection

#: Characters of one argument or result in a repr.
SHOWN: Final = 80


@dataclass(eq=False, repr=False)
class Call:
    """A call that reached the double; complete when its client has the answer.

    Attributes:
        interface, operation: the names of the IDL.
        arguments: what the manager got, by name, without pipes; the objects themselves.
        peer: the other end: "address:port", or (pid, uid, gid) of a local process.
        object: the object UUID, or None.
        when: seconds since the epoch.
        pipes: how many elements each pipe moved, by name; an in-out pipe: how many were pulled.
        result: what the manager gave; None too where it did not run or raised.
        error: what it raised, what was injected in its place, or why its result could not be
            encoded; None where all was well.
        injected: the injection that struck the call, or None.
        seconds: how long the manager took, with an injected delay; None while it runs.
    """

    interface: str
    operation: str
    arguments: dict[str, Any]
    peer: Any = ""
    object: UUID | None = None
    when: float = field(default_factory=time.time)
    pipes: dict[str, int] = field(default_factory=dict)
    result: Any = None
    error: Exception | None = None
    injected: Injection | None = None
    seconds: float | None = None

    def __repr__(self) -> str:
        given = [f"{name}={_shown(value)}" for name, value in self.arguments.items()]
        given += [f"{name}=<{n} elements>" for name, n in self.pipes.items()]
        injected = "" if self.injected is None else self.injected.kind
        if self.seconds is None:
            end = "is running"
        elif injected in ("fault", "status", "drop") or (injected == "cut" and not self.error):
            end = f"injected {injected}"
        elif self.error is not None:
            end = f"raised {_shown(self.error)}"
        else:
            end = f"gave {_shown(self.result)}"
        return f"<{self.operation}({', '.join(given)}) {end}>"


class _Shown(reprlib.Repr):
    """Bounded in what it shows and in what it makes on the way there."""

    def __init__(self) -> None:
        super().__init__()
        self.maxstring = self.maxother = SHOWN

    def repr_bytes(self, value: bytes, level: int) -> str:
        whole = repr(bytes(value[:SHOWN]))
        return whole if len(value) <= SHOWN else f"{whole}... of {len(value)} octets"


def _shown(value: Any) -> str:
    shown = _Shown().repr(value)
    return shown if len(shown) <= 2 * SHOWN else f"{shown[: 2 * SHOWN]}..."
