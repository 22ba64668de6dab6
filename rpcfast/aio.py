"""The asyncio face: `connect`, `AsyncClient`, `Server`.

Layer 6; the one public module that imports asyncio.
"""

from .runtime.aclient import AsyncClient, AsyncStream, connect
from .runtime.apool import Pool
from .runtime.aserver import Server

__all__ = ["AsyncClient", "AsyncStream", "Pool", "Server", "connect"]
