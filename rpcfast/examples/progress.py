"""How far a transfer is: a line on the terminal, fed by what passes through a file.

Layer 7; the standard library only.
"""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Any, Final, TextIO

#: Seconds between two looks of the line.
_PAUSE: Final = 0.1
_WIDTH: Final = 30


def amount(nbytes: float) -> str:
    """Write a number of octets as a person would."""
    for unit in ("octets", "KiB", "MiB", "GiB"):
        if nbytes < 1024 or unit == "GiB":
            break
        nbytes /= 1024
    return f"{nbytes:.0f} {unit}" if unit == "octets" else f"{nbytes:,.1f} {unit}"


class Bar:
    """One line that grows; silent where the standard error is no terminal.

    total: the octets there are, None where the protocol does not say.
    done: those that were there before.
    shown: show it all the same (True), or never (False).
    """

    def __init__(self, title: str, total: int | None = None, done: int = 0, *,
                 shown: bool | None = None, out: TextIO | None = None) -> None:  # fmt: skip
        self.total = total
        self.done = self._before = done
        self._title = title if len(title) <= 24 else f"{title[:23]}~"
        self._out = sys.stderr if out is None else out
        self._shown = self._out.isatty() if shown is None else shown
        self._start = time.monotonic()
        self._next = 0.0

    def add(self, nbytes: int) -> None:
        """Count octets that were moved."""
        self.done += nbytes
        if self._shown and (now := time.monotonic()) >= self._next:
            self._next = now + _PAUSE
            self._draw(now)

    def _draw(self, now: float) -> None:
        rate = (self.done - self._before) / max(now - self._start, 1e-6)
        line = f"{amount(self.done)}  {amount(rate)}/s"
        if self.total is not None:
            part = min(self.done / self.total, 1.0) if self.total else 1.0
            line = f"{'#' * round(part * _WIDTH):.<{_WIDTH}} {part:4.0%}  {line}"
        self._out.write(f"\r{self._title:<24} {line:<70}")
        self._out.flush()

    def __enter__(self) -> Bar:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:  # fmt: skip
        if self._shown:
            self._draw(time.monotonic())
            self._out.write("\n")


class Metered:
    """A file whose octets are counted on their way into or out of a pipe.

    Anything that can `readinto` is a source, anything that can `write` is a sink.
    """

    def __init__(self, file: Any, bar: Bar) -> None:
        self._file = file
        self._bar = bar

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer."""
        made: int = self._file.readinto(buffer)
        self._bar.add(made)
        return made

    def write(self, data: Any) -> None:
        """Take octets."""
        self._file.write(data)
        self._bar.add(len(data))
