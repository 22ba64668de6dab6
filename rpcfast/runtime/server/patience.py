"""How long a server bears with clients that stand in the middle of something.

Layer 6; imports nothing.  Once in a while the server looks at all its connections: a call costs
nothing for it.  A bound client between two calls owes nothing, and may be silent for ever.
"""

from __future__ import annotations

from typing import Any, Final

#: Octets of a request or an answer that have to move in each `stall_timeout`.
STALL_NBYTES: Final = 4096
#: Seconds between two looks, at most and at least.
LOOK_SECONDS: Final = 1.0
LEAST_SECONDS: Final = 0.05


class Patience:
    """The time limits of one server, in seconds; None: none.

    Attributes:
        handshake: from the accept until the client is bound.
        stall: in which STALL_NBYTES of a request that has begun, or of an answer, have to move.
        pipe: in which a pipe has to move: a whole fragment of an input, or octets of an output.
        pause: between two looks.
    """

    __slots__ = ("handshake", "stall", "pipe", "pause")

    def __init__(
        self, handshake: float | None, stall: float | None, pipe: float | None
    ) -> None:
        for limit in (handshake, stall, pipe):
            if limit is not None and limit <= 0:
                raise ValueError("a timeout must be greater than 0")
        self.handshake, self.stall, self.pipe = handshake, stall, pipe
        limits = [limit for limit in (handshake, stall, pipe) if limit is not None]
        self.pause = max(LEAST_SECONDS, min([LOOK_SECONDS, *(limit / 8 for limit in limits)]))

    def exhausted(self, channel: Any, now: float) -> str | None:
        """Look at a connection; gives what is wrong with one that is to be dropped.

        `channel.stands` is this function's own: what the client was at, octets then, and when.
        """
        found = self._found(channel)
        if found is None:
            channel.stands = None
            return None
        kind, which, moved = found
        was = channel.stands
        if was is None or was[0] != kind or was[1] != which:
            channel.stands = (kind, which, moved, now)
            return None
        limit, least, complaint = {
            "bind": (self.handshake, None, "it is not bound"),
            "request": (self.stall, STALL_NBYTES, "a request does not come to its end"),
            "answer": (self.stall, STALL_NBYTES, "it does not read its answer"),
            "input": (self.pipe, None, "nothing comes for a pipe"),
            "output": (self.pipe, 1, "it does not read a pipe"),
        }[kind]
        if limit is None or now - was[3] < limit:
            return None
        if least is not None and moved - was[2] >= least:
            channel.stands = (kind, which, moved, now)
            return None
        return f"{complaint} after {limit:g} seconds"

    def _found(self, channel: Any) -> tuple[str, Any, int] | None:
        """Say what a client is at, which one of that kind, and how many octets of it moved."""
        conn, driver = channel.conn, channel.driver
        sent: int | None = driver.sending
        if sent is not None:
            piped = any(call.writer is not None for call in list(conn.calls.values()))
            return ("output" if piped else "answer"), conn.pdus_out, sent
        if not driver.receiving:
            return None  # its manager runs
        awaited: tuple[str, Any, int] | None = conn.awaited
        return awaited
