"""What a manager may do with the pipes of a call, as a table, and what becomes of the call.

Nothing of the package is used here: the rows are those of the contract, the numbers those of the
protocol.  A `Model` follows one call; each step says what has to come of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

ORDER, OPERATION = "WRONG_PIPE_ORDER", "INVALID_PIPE_OPERATION"
EMPTY, CLOSED = "PIPE_EMPTY", "PIPE_CLOSED"
DISCIPLINE, OBJECT = "PIPE_DISCIPLINE_ERROR", "INVALID_PIPE_OBJECT"
OK = "ok"

#: state -> what comes of a pull, of a push of elements, of a push of none, and of the return.
TABLE = {
    "input, an earlier input is not drained": (ORDER, OPERATION, OPERATION, DISCIPLINE),
    "input, current, not drained": (OK, OPERATION, OPERATION, DISCIPLINE),
    "input, drained": (EMPTY, OPERATION, OPERATION, OK),
    "output, some input is not drained": (OPERATION, ORDER, ORDER, DISCIPLINE),
    "output, an earlier output is not ended": (OPERATION, ORDER, ORDER, DISCIPLINE),
    "output, current, open": (OPERATION, OK, OK, DISCIPLINE),
    "output, ended": (OPERATION, CLOSED, CLOSED, OK),
    "call over": (OBJECT, OBJECT, OBJECT, None),
}
COLUMNS = ("pull", "push", "end", "return")

#: What the table says -> (class of the exception, its code, status of the fault).
ERRORS = {
    ORDER: ("PipeOrderError", 1831, 0x1C000016),
    OPERATION: ("PipeOperationError", 1831, 0x1C000016),
    EMPTY: ("PipeEmptyError", 1918, 0x1C000014),
    CLOSED: ("PipeClosedError", 1916, 0x1C000015),
    DISCIPLINE: ("PipeDisciplineError", 1917, 0x1C000017),
    OBJECT: ("InvalidPipeError", 1830, 1830),
}
INVALID_ARGUMENT = ("PipeError", 87, 87)
TOO_MUCH = ("PipeError", 14, 0x1C000019)


class Wrong(NamedTuple):
    """An error that a step has to raise."""

    name: str
    code: int
    status: int
    pipe: str
    due: str | None


class Model:
    """One call.

    `pipes` are (name, direction) in the order of the IDL; `data` what the client gives for each
    input, element by element.
    """

    def __init__(
        self, pipes: Sequence[tuple[str, str]], data: Mapping[str, Sequence[int]]
    ) -> None:
        self.pipes = list(pipes)
        self.left = {name: list(data[name]) for name, way in pipes if way != "out"}
        self.drained = {name: False for name, way in pipes if way != "out"}
        self.ended = {name: False for name, way in pipes if way != "in"}
        self.pushed: dict[str, list[int]] = {name: [] for name in self.ended}
        self.over = False

    def _before(self, finished: dict[str, bool], name: str) -> list[str]:
        """Give the unfinished pipes of one kind in front of a pipe."""
        names = [other for other, _ in self.pipes]
        front = names[: names.index(name)]
        return [other for other in front if other in finished and not finished[other]]

    def state(self, name: str, step: str) -> str:
        """Give the row of a pipe; a drained in-out pipe goes on to those of the outputs."""
        if self.over:
            return "call over"
        if name in self.drained:
            if self._before(self.drained, name):
                return "input, an earlier input is not drained"
            if not self.drained[name]:
                return "input, current, not drained"
            if step == "pull" or name not in self.ended:
                return "input, drained"
        if not all(self.drained.values()):
            return "output, some input is not drained"
        if self._before(self.ended, name):
            return "output, an earlier output is not ended"
        return "output, ended" if self.ended[name] else "output, current, open"

    def wrong(self, name: str, step: str) -> Wrong | None:
        """Say what a step must raise; None where it is legal."""
        state = self.state(name, "pull" if step == "pull" else "push")
        if step == "flush":  # as a push, but what is ended may still be flushed
            found = TABLE[state][1]
            found = OK if found == CLOSED else found
        else:
            found = TABLE[state][COLUMNS.index(step)] or OK
        if found == OK:
            return None
        return Wrong(*ERRORS[found], name, self.due(name, step))

    def due(self, name: str, step: str) -> str | None:
        """Say what has to be done first; None where the step is never legal again."""
        if self.over:
            return None
        phase = self.drained if step == "pull" else self.ended
        if name not in phase or phase[name]:
            return None
        return self.next()

    def next(self) -> str | None:
        """Say what has to be done next."""
        for name in self.drained:
            if not self.drained[name]:
                return f"pull {name!r} to its end"
        for name in self.ended:
            if not self.ended[name]:
                return f"end {name!r}"
        return None

    def turn(self) -> str | None:
        """Give the pipe whose turn it is."""
        for finished in (self.drained, self.ended):
            for name in finished:
                if not finished[name]:
                    return name
        return None

    # ------------------------------------------------------------------------ legal steps
    def pulled(self, name: str, most: int, got: Sequence[int]) -> None:
        """A pull of at most so many elements gave these: none only at the end."""
        left = self.left[name]
        assert len(got) <= most, (name, most, len(got))
        assert bool(got) == bool(left), (name, len(got), len(left))
        assert list(got) == left[: len(got)], name
        del left[: len(got)]
        if not got:
            self.drained[name] = True

    def push(self, name: str, data: Sequence[int]) -> None:
        """Elements were pushed; none of them is the end."""
        self.pushed[name] += data
        if not data:
            self.ended[name] = True

    def returned(self, strict: bool) -> Wrong | None:
        """Say what the return of the manager comes to; by default it ends the open outputs."""
        unfinished = [name for name, done in self.drained.items() if not done]
        if strict:
            unfinished += [name for name, done in self.ended.items() if not done]
        due = self.next()
        self.over = True
        return Wrong(*ERRORS[DISCIPLINE], unfinished[0], due) if unfinished else None
