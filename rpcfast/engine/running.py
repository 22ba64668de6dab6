"""How many calls run at once, of all connections of a server.

Layer 4; imports nothing of ours.
"""

from __future__ import annotations

import threading
from typing import Any


class Running:
    """Counts calls up to a bound; thread-safe."""

    __slots__ = ("most", "calls", "_lock")

    def __init__(self, most: int) -> None:
        self.most = most
        self.calls: set[Any] = set()
        self._lock = threading.Lock()

    def enter(self, call: Any) -> bool:
        """Let one more call run; False when there are as many as may."""
        with self._lock:
            if len(self.calls) >= self.most:
                return False
            self.calls.add(call)
            return True

    def leave(self, call: Any) -> None:
        """Note that a call has ended, also one that began before there was a bound."""
        with self._lock:
            self.calls.discard(call)
