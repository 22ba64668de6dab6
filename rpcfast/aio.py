"""The asyncio face: `connect`, `Pool`, `AsyncClient`, `Server`, `unbound`, `auto`, `ep_elements`,
`Mgmt`.

Layer 6; the one public module that imports asyncio.
"""

from .runtime.client.aclient import AsyncClient, AsyncStream, connect
from .runtime.client.ahandles import auto, unbound
from .runtime.client.apool import Pool
from .runtime.server.aserver import Server
from .runtime.services.epinquiry import async_ep_elements as ep_elements
from .runtime.services.mgmtclient import AsyncMgmt as Mgmt

__all__ = [
    "AsyncClient", "AsyncStream", "Mgmt", "Pool", "Server", "auto", "connect", "ep_elements",
    "unbound",
]  # fmt: skip
