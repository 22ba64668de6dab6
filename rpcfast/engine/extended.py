"""Extended error information in faults and bind_naks: the records of an error's `chain`.

Layer 4; imports `_core`, `errors` and `interfaces.eerr`, that one when it is needed.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from rpcfast._core import pdu
from rpcfast.errors import ErrorRecord, NdrError

from .fragments import ServerCall

_log = logging.getLogger("rpcfast")

#: What a server says of a fault: f(status, what the manager raised or None), the newest first.
Explain: TypeAlias = Callable[[int, BaseException | None], Sequence[ErrorRecord]]

#: Octets of a fault in front of that.
FAULT_NBYTES = 32


def chain_of(answer: pdu.Pdu) -> tuple[ErrorRecord, ...]:
    """Read what an answer says of its error; what cannot be read says nothing."""
    octets = pdu.extended_of(answer)
    if not octets:
        return ()
    from rpcfast.interfaces import eerr

    try:
        return eerr.decode(octets)
    except NdrError:
        return ()


def fault_of(
    conn: Any, call: ServerCall, status: int, *, executed: bool,
    cause: BaseException | None = None,
) -> bytes:
    """Make the fault of a call, with what `conn.explain` says of it as far as it fits."""
    extended = b""
    if conn.explain is not None:
        from rpcfast.interfaces import eerr

        try:
            extended = eerr.fitted(conn.explain(status, cause), conn.max_fragment - FAULT_NBYTES)
        except Exception:  # the fault goes out, whatever a manager or another server has said
            _log.exception("what a fault is to say beside its status cannot be written")
    return pdu.build_fault(
        call.call_id, call.context.context_id, status, executed=executed,
        cancel_count=int(call.cancelled), extended=extended,
    )  # fmt: skip
