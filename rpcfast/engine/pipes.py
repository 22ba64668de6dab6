"""The legal order of pulls and pushes, as a table.

Layer 4; imports `errors` only.  The server drives: it pulls every input to its end, leftmost
first, then pushes every output, leftmost first.  A `PipeBook` is the book of one call.
"""

from __future__ import annotations

import enum
from collections.abc import Sequence
from typing import Final

from rpcfast.errors import (
    InvalidPipeError,
    PipeClosedError,
    PipeDisciplineError,
    PipeEmptyError,
    PipeError,
    PipeOperationError,
    PipeOrderError,
)


class Place(enum.Enum):
    """Where a pipe of a call stands."""

    IN_WAITING = "an earlier input pipe is not drained"
    IN_CURRENT = "input, not drained"
    IN_DRAINED = "input, drained"
    OUT_BLOCKED = "some input pipe is not drained"
    OUT_WAITING = "an earlier output pipe is not ended"
    OUT_OPEN = "output, open"
    OUT_ENDED = "output, ended"
    OVER = "the call is over"


#: (place, step) -> the error it is; legal steps are not in it.  A step is "pull", "push" (of
#: elements, or of none, which is the end) or "return".
ILLEGAL: Final[dict[tuple[Place, str], type[PipeError]]] = {
    (Place.IN_WAITING, "pull"): PipeOrderError,
    (Place.IN_WAITING, "push"): PipeOperationError,
    (Place.IN_WAITING, "return"): PipeDisciplineError,
    (Place.IN_CURRENT, "push"): PipeOperationError,
    (Place.IN_CURRENT, "return"): PipeDisciplineError,
    (Place.IN_DRAINED, "pull"): PipeEmptyError,
    (Place.IN_DRAINED, "push"): PipeOperationError,
    (Place.OUT_BLOCKED, "pull"): PipeOperationError,
    (Place.OUT_BLOCKED, "push"): PipeOrderError,
    (Place.OUT_BLOCKED, "return"): PipeDisciplineError,
    (Place.OUT_WAITING, "pull"): PipeOperationError,
    (Place.OUT_WAITING, "push"): PipeOrderError,
    (Place.OUT_WAITING, "return"): PipeDisciplineError,
    (Place.OUT_OPEN, "pull"): PipeOperationError,
    (Place.OUT_OPEN, "return"): PipeDisciplineError,
    (Place.OUT_ENDED, "pull"): PipeOperationError,
    (Place.OUT_ENDED, "push"): PipeClosedError,
    (Place.OVER, "pull"): InvalidPipeError,
    (Place.OVER, "push"): InvalidPipeError,
}


class PipeBook:
    """Which pipes of a call are finished, and so what may come next.

    `ins` and `outs` are the names of its input and output pipes in the order of the IDL; an
    in-out pipe is in both.
    """

    __slots__ = ("ins", "outs", "drained", "ended", "over")

    def __init__(self, ins: Sequence[str], outs: Sequence[str]) -> None:
        self.ins = tuple(ins)
        self.outs = tuple(outs)
        self.drained = 0  # inputs read to their end, from the left
        self.ended = 0  # outputs ended, from the left
        self.over = False

    def place(self, name: str, step: str) -> Place:
        """Say where a pipe stands; for an in-out pipe that depends on the step."""
        if self.over:
            return Place.OVER
        if name in self.ins:
            index = self.ins.index(name)
            if index > self.drained:
                return Place.IN_WAITING
            if index == self.drained:
                return Place.IN_CURRENT
            if step == "pull" or name not in self.outs:
                return Place.IN_DRAINED
        if self.drained < len(self.ins):
            return Place.OUT_BLOCKED
        index = self.outs.index(name)
        if index > self.ended:
            return Place.OUT_WAITING
        return Place.OUT_OPEN if index == self.ended else Place.OUT_ENDED

    def check(self, name: str, step: str) -> None:
        """Allow a step on a pipe, or raise.

        Raises:
            PipeError: of the kind that the table says.
        """
        place = self.place(name, step)
        error = ILLEGAL.get((place, step))
        if error is not None:
            raise error(f"pipe {name}: {step}: {place.value}")

    def drain(self) -> None:
        """Note that the end of the current input was read."""
        self.drained += 1

    def end(self) -> None:
        """Note that the current output was ended."""
        self.ended += 1

    def finish(self, strict: bool) -> tuple[str, ...]:
        """Note the return of the manager; gives the outputs that are still to be ended.

        Raises:
            PipeDisciplineError: an input is not drained, or with `strict` an output not ended.
        """
        if self.drained < len(self.ins):
            raise PipeDisciplineError(f"pipe {self.ins[self.drained]}: not drained at return")
        if strict and self.ended < len(self.outs):
            raise PipeDisciplineError(f"pipe {self.outs[self.ended]}: not ended at return")
        return self.outs[self.ended :]
