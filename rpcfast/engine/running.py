"""How many calls run at once, of all connections of a server.

Layer 4; imports nothing of ours.
"""

from __future__ import annotations

import threading


class Running:
    """Counts calls up to a bound; thread-safe."""

    __slots__ = ("most", "calls", "_lock")

    def __init__(self, most: int) -> None:
        self.most = most
        self.calls = 0
        self._lock = threading.Lock()

    def enter(self) -> bool:
        """Let one more call run; False when there are as many as may."""
        with self._lock:
            if self.calls >= self.most:
                return False
            self.calls += 1
            return True

    def leave(self) -> None:
        """Note that a call has ended."""
        with self._lock:
            self.calls -= 1
