"""What is legal when, as tables.

Layer 4; imports `_core.pdu` for the numbers only.  [C706 12.6], [MS-RPCE 3.3]
"""

from __future__ import annotations

import enum
from typing import Final

import rpcfast._core.pdu as pdu


class State(enum.Enum):
    """Where a connection stands."""

    NEW = "new"  # nothing was said yet
    BINDING = "binding"  # client only: a bind is out
    AUTHENTICATING = "authenticating"  # client only: a token of ours is due
    OPEN = "open"
    ALTERING = "altering"  # client only: an alter_context is out
    CLOSED = "closed"  # an error or the end; stays so


#: What a client may receive in each state.
CLIENT_RECEIVES: Final = {
    State.NEW: frozenset[int](),
    State.BINDING: frozenset({pdu.BIND_ACK, pdu.BIND_NAK, pdu.FAULT, pdu.SHUTDOWN}),
    State.AUTHENTICATING: frozenset({pdu.FAULT, pdu.SHUTDOWN}),
    State.OPEN: frozenset({pdu.RESPONSE, pdu.FAULT, pdu.SHUTDOWN}),
    State.ALTERING: frozenset({pdu.ALTER_RESP, pdu.FAULT, pdu.SHUTDOWN}),
    State.CLOSED: frozenset[int](),
}

#: The method of ServerConnection for each PDU that a client may send once it is bound.  Every
#: other type up to the last one known is a violation, see there.
SERVER_RECEIVES: Final = {
    pdu.REQUEST: "_on_request",
    pdu.BIND: "_on_second_bind",
    pdu.ALTER: "_on_alter",
    pdu.AUTH3: "_on_auth3",
    pdu.CO_CANCEL: "_on_cancel",
    pdu.ORPHANED: "_on_orphaned",
}

#: Fewest octets of each PDU that a server reads.
MINIMUM: Final = {
    pdu.REQUEST: 24,
    pdu.BIND: 25,
    pdu.ALTER: 25,
    pdu.AUTH3: 20,
    pdu.CO_CANCEL: 16,
    pdu.ORPHANED: 16,
}

#: Statuses that no server may send in a fault; a client calls them a protocol error.
#: [MS-RPCE 3.3.3.5.8]
NOT_A_FAULT: Final = frozenset(
    (
        0, 0x80000001, 0x80000002, 0x80000003, 0xC0000005, 0xC0000006, 0xC000001D, 0xC0000096,
        0xC00000AA, 0xC00000FD, 0xC0000194, 0xC0000235, 0xC0000409, 0xC0000420,
    )
)  # fmt: skip

NCA_OP_RNG_ERROR: Final = 0x1C010002
NCA_UNK_IF: Final = 0x1C010003
NCA_PROTO_ERROR: Final = 0x1C01000B
NCA_SERVER_TOO_BUSY: Final = 0x1C010014
NCA_UNSUPPORTED_TYPE: Final = 0x1C010017
NCA_FAULT_UNSPEC: Final = 0x1C000012
NCA_FAULT_CANCEL: Final = 0x1C00000D
REMOTE_NO_MEMORY: Final = 0x1C00001B
ACCESS_DENIED: Final = 5
NO_CALL_ACTIVE: Final = 0x6BD
BAD_STUB_DATA: Final = 0x6F7
SEC_PKG_ERROR: Final = 0x721

#: A rejected bind: bind_nak reason -> Windows number.
NAK_CODES: Final = {1: 1723, 2: 1723, 4: 1728, 8: 1747, 9: 5}
#: A rejected presentation context: reason -> Windows number.
REJECT_CODES: Final = {0: 1727, 1: 1717, 2: 1730, 3: 1723}
