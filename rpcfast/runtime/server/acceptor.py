"""How an asyncio server accepts connections.

Layer 6; imports `host`, `listening`.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Any, Final

from .host import Endpoint
from .listening import EXHAUSTED, PAUSE_SECONDS

_log = logging.getLogger("rpcfast")

#: Connections of an endpoint that are accepted before others of the loop have their turn.
ACCEPTED_AT_ONCE: Final = 64


class Acceptor:
    """Accepts the connections of an endpoint, as far as possible at once.

    The server of asyncio would set the queue of the socket up anew, and where the process may open
    no more files say so for each one that waits there.
    """

    def __init__(self, endpoint: Endpoint, loop: Any, factory: Callable[[Endpoint], Any]) -> None:
        self.sockets = [endpoint.sock]
        self._endpoint, self._loop, self._factory = endpoint, loop, factory
        self._tasks: set[asyncio.Task[None]] = set()
        self._pause: asyncio.TimerHandle | None = None
        endpoint.sock.setblocking(False)
        self._listen()

    def _listen(self) -> None:
        self._pause = None
        self._loop.add_reader(self._endpoint.sock, self._accept)

    def _accept(self) -> None:
        for _ in range(ACCEPTED_AT_ONCE):
            try:
                endpoint, sock = self._endpoint.accept()
            except OSError as error:
                if error.errno in EXHAUSTED:
                    _log.warning("no connection can be accepted: %s", error)
                    self._loop.remove_reader(self._endpoint.sock)
                    self._pause = self._loop.call_later(PAUSE_SECONDS, self._listen)
                return
            sock.setblocking(False)
            task = self._loop.create_task(self._begin(endpoint, sock))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _begin(self, endpoint: Endpoint, sock: Any) -> None:
        try:
            await self._loop.connect_accepted_socket(lambda: self._factory(endpoint), sock)
        except OSError:
            sock.close()  # it is gone already

    def close(self) -> None:
        """Accept no more, and give the endpoint back."""
        if self._pause is not None:
            self._pause.cancel()
        if self._endpoint.sock.fileno() >= 0:
            self._loop.remove_reader(self._endpoint.sock)
        self._endpoint.close()
