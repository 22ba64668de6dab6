"""The asyncio face: `connect`, `AsyncClient`, `Server`, `unbound`, `auto`.

Layer 6; the one public module that imports asyncio.
"""

from .runtime.aclient import AsyncClient, AsyncStream, connect
from .runtime.ahandles import auto, unbound
from .runtime.aserver import Server

__all__ = ["AsyncClient", "AsyncStream", "Server", "auto", "connect", "unbound"]
