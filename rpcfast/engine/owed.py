"""What a client owes its server at the moment: who stands still in the middle of it is dropped.

Layer 4; imports the tables of this package.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .state import State

if TYPE_CHECKING:
    from .server import ServerConnection


def waited_for(conn: ServerConnection) -> bool:
    """Whether a client only waits for answers, of detached calls or of others that run beside
    whoever reads, and so may be silent."""
    return bool(conn.calls) and conn._pending is None and not conn.closed


def awaited(conn: ServerConnection) -> tuple[str, Any, int] | None:
    """What a client has begun to send and not ended: its kind, which one it is, and how many
    octets of it are here; None when nothing is due from it.

    The kinds are "bind", "request" (also a part of any PDU) and "input" (of pipes).
    """
    if conn.state is State.CLOSED:
        return None
    if conn.state is State.NEW:
        return "bind", None, 0
    call, held = conn._pending, len(conn.inbox)
    if call is None:
        return ("request", conn.inbox.pdus, held) if held else None
    if conn._discarding < 0 and call.op is not None and call.op.in_pipes:
        return "input", conn.inbox.pdus, held
    return "request", call, len(call.stub or b"") + max(conn._discarding, 0) + held
