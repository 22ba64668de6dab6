"""The legal order of pulls and pushes, as a table.

Layer 4; imports `errors` only.  The server drives: it pulls every input to its end, leftmost
first, then pushes every output, leftmost first.  A `PipeBook` is the book of one call.
"""

from __future__ import annotations

import copy
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
    RpcError,
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
    BROKEN = "what came is not the data of a pipe, or is more than the limit"
    OVER = "the call is over"


#: (place, step) -> the error it is; legal steps are not in it.  A step is "pull", "push" (of
#: elements, or of none, which is the end), "flush" (of what was pushed) or "return".
ILLEGAL: Final[dict[tuple[Place, str], type[PipeError]]] = {
    (Place.IN_WAITING, "pull"): PipeOrderError,
    (Place.IN_WAITING, "push"): PipeOperationError,
    (Place.IN_WAITING, "flush"): PipeOperationError,
    (Place.IN_WAITING, "return"): PipeDisciplineError,
    (Place.IN_CURRENT, "push"): PipeOperationError,
    (Place.IN_CURRENT, "flush"): PipeOperationError,
    (Place.IN_CURRENT, "return"): PipeDisciplineError,
    (Place.IN_DRAINED, "pull"): PipeEmptyError,
    (Place.IN_DRAINED, "push"): PipeOperationError,
    (Place.IN_DRAINED, "flush"): PipeOperationError,
    (Place.OUT_BLOCKED, "pull"): PipeOperationError,
    (Place.OUT_BLOCKED, "push"): PipeOrderError,
    (Place.OUT_BLOCKED, "flush"): PipeOrderError,
    (Place.OUT_BLOCKED, "return"): PipeDisciplineError,
    (Place.OUT_WAITING, "pull"): PipeOperationError,
    (Place.OUT_WAITING, "push"): PipeOrderError,
    (Place.OUT_WAITING, "flush"): PipeOrderError,
    (Place.OUT_WAITING, "return"): PipeDisciplineError,
    (Place.OUT_OPEN, "pull"): PipeOperationError,
    (Place.OUT_OPEN, "return"): PipeDisciplineError,
    (Place.OUT_ENDED, "pull"): PipeOperationError,
    (Place.OUT_ENDED, "push"): PipeClosedError,
    (Place.BROKEN, "pull"): InvalidPipeError,
    (Place.BROKEN, "push"): InvalidPipeError,
    (Place.BROKEN, "flush"): InvalidPipeError,
    (Place.OVER, "pull"): InvalidPipeError,
    (Place.OVER, "push"): InvalidPipeError,
    (Place.OVER, "flush"): InvalidPipeError,
}


class PipeBook:
    """Which pipes of a call are finished, and so what may come next.

    `ins` and `outs` are the names of its input and output pipes in the order of the IDL; an
    in-out pipe is in both.  `most` is how many octets of elements may be pulled, None: any.

    Attributes:
        drained, ended: how many inputs and outputs are finished, from the left.
        over: the manager has returned or raised.
        broken: what ended the inputs before their end, for good.
    """

    __slots__ = ("ins", "outs", "most", "drained", "ended", "over", "broken", "_pulled", "_turn")

    def __init__(
        self, ins: Sequence[str], outs: Sequence[str], most: int | None = None
    ) -> None:
        self.ins = tuple(ins)
        self.outs = tuple(outs)
        self.most = most
        self.drained = 0
        self.ended = 0
        self.over = False
        self.broken: RpcError | None = None
        self._pulled = 0  # octets of elements
        self._turn: tuple[str, str] | None = None  # the pipe and the step that most calls take
        self._next()

    def place(self, name: str, step: str) -> Place:
        """Say where a pipe stands; for an in-out pipe that depends on the step."""
        if self.over:
            return Place.OVER
        if self.broken is not None:
            return Place.BROKEN
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
        if (name, step) == self._turn and not self.over and self.broken is None:
            return
        place = self.place(name, step)
        error = ILLEGAL.get((place, step))
        if error is not None:
            raise error(f"{step}: {place.value}", pipe=name, due=self.due(name, step))

    def due(self, name: str, step: str) -> str | None:
        """Say what has to be done before a step; None where nothing makes it legal."""
        names, done = (self.ins, self.drained) if step == "pull" else (self.outs, self.ended)
        if self.over or self.broken is not None or name not in names[done:]:
            return None
        return self._due_first()

    def _due_first(self) -> str | None:
        if self.drained < len(self.ins):
            return f"pull {self.ins[self.drained]!r} to its end"
        return f"end {self.outs[self.ended]!r}" if self.ended < len(self.outs) else None

    def drain(self) -> None:
        """Note that the end of the current input was read."""
        self.drained += 1
        self._next()

    def end(self) -> None:
        """Note that the current output was ended."""
        self.ended += 1
        self._next()

    def _next(self) -> None:
        if self.drained < len(self.ins):
            self._turn = self.ins[self.drained], "pull"
        else:
            self._turn = (self.outs[self.ended], "push") if self.ended < len(self.outs) else None

    def pull(self, name: str, nbytes: int) -> None:
        """Note that so many octets of elements came.

        Raises:
            PipeError: they are more than the limit.
        """
        self._pulled += nbytes
        if self.most is not None and self._pulled > self.most:
            raise PipeError(
                f"more than {self.most} octets came in the pipes of one call", pipe=name, code=14
            )

    def breaks(self, error: RpcError) -> None:
        """Note that nothing more can be read of the inputs, and why."""
        self.broken = copy.copy(error)  # without its traceback, which leads to this book

    def finish(self, strict: bool) -> tuple[str, ...]:
        """Note the return of the manager; gives the outputs that are still to be ended.

        Raises:
            PipeDisciplineError: an input is not drained, or with `strict` an output not ended.
            RpcError: what broke the inputs, however the manager took it.
        """
        self.over = True
        if self.broken is not None:
            raise copy.copy(self.broken)
        undrained, unended = self.ins[self.drained :], self.outs[self.ended :]
        if undrained or (strict and unended):
            place = Place.IN_CURRENT if undrained else Place.OUT_OPEN
            error = ILLEGAL[place, "return"]
            name = (*undrained, *unended)[0]
            raise error(f"return: {place.value}", pipe=name, due=self._due_first())
        return unended
