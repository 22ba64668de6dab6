"""The asyncio face: `connect`, `Pool`, `AsyncClient`, `Server`, `unbound`, `auto`, `ep_elements`,
`Mgmt`.

Layer 6; the one public module that imports asyncio.
"""

from .runtime.aclient import AsyncClient, AsyncStream, connect
from .runtime.ahandles import auto, unbound
from .runtime.apool import Pool
from .runtime.aserver import Server
from .runtime.epinquiry import async_ep_elements as ep_elements
from .runtime.mgmtclient import AsyncMgmt as Mgmt

__all__ = [
    "AsyncClient", "AsyncStream", "Mgmt", "Pool", "Server", "auto", "connect", "ep_elements",
    "unbound",
]  # fmt: skip
