"""What a server does about its endpoints and its clients beside serving them.

Layer 6; imports the engine's limits, `protseqs`, `stringbinding`.  The servers inherit it.
"""

from __future__ import annotations

import contextlib
import errno
import logging
import threading
from collections.abc import Iterator
from typing import Any, Final

from rpcfast.engine.fragments import Limits
from rpcfast.engine.running import Running
from rpcfast.errors import ServerError

from ..binding.protseqs import PROTSEQS, protseqs
from ..binding.stringbinding import StringBinding
from .patience import Patience

_log = logging.getLogger("rpcfast")

#: The limits of a connection that is one too many: its bind is answered "local limit exceeded".
REFUSING: Final = Limits(max_contexts=0)
#: Seconds for that bind to come, and connections that may be about it at once.
REFUSE_SECONDS: Final = 1.0
MOST_REFUSING: Final = 16
#: What an accept fails by when there is no room for a connection now, and seconds until the next.
EXHAUSTED: Final = (errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM)
PAUSE_SECONDS: Final = 0.1

_stack_lock = threading.Lock()


@contextlib.contextmanager
def stack_of(nbytes: int | None) -> Iterator[None]:
    """Give the threads that are started inside a stack of this size; None: the usual one."""
    if nbytes is None:
        yield
        return
    with _stack_lock:  # the setting is the whole process's
        before = threading.stack_size(nbytes)
        try:
            yield
        finally:
            threading.stack_size(before)


class Listening:
    """The part of a server that opens endpoints by rules and watches over its clients."""

    endpoints: list[Any]
    channels: set[Any]
    patience: Patience
    running: Running | None
    group_step: int
    _listening: bool
    _next_group: int
    use_protseq: Any

    def use_protseqs_of(
        self, interface: Any, *, address: str = "127.0.0.1", max_fragment: int = 5840
    ) -> list[StringBinding]:
        """Open the endpoints that an interface names in its IDL, `[endpoint("...")]`.

        Clients know them from there too, and need no endpoint mapper.  Those of protocol
        sequences that are not offered here are left out; gives the bindings of the others.

        Raises:
            BindingError: one is not well-formed.
            ServerError: there is none that could be opened (1719), or as `use_protseq` has it.
        """
        named = [StringBinding.parse(text) for text in interface.endpoints]
        named = [binding for binding in named if PROTSEQS[binding.protseq].offered]
        if not named:
            raise ServerError(f"interface {interface.name} names no endpoint to open", code=1719)
        return [
            self.use_protseq(
                binding.protseq, binding.endpoint or None, address=address,
                max_fragment=max_fragment,
            )
            for binding in named
        ]  # fmt: skip

    def use_all_protseqs(
        self, *, address: str = "127.0.0.1", max_fragment: int = 5840
    ) -> list[StringBinding]:
        """Open a dynamic endpoint of every protocol sequence that is offered; gives the bindings.

        Every interface answers on each of them: better to open only those that are needed.
        """
        return [
            self.use_protseq(entry.name, address=address, max_fragment=max_fragment)
            for entry in protseqs()
        ]

    # ---------------------------------------------------------------------------- listening
    def _begin_listening(self, max_calls: int | None) -> None:
        """Check that the server can listen, and set the bound of its calls."""
        if self._listening:
            raise ServerError("the server listens already", code=1713)
        if not self.endpoints:
            raise ServerError("the server has no endpoint", code=1714)
        if max_calls is not None and max_calls < 1:
            raise ServerError("a server needs to run at least one call", code=1742)
        self.running = None if max_calls is None else Running(max_calls)
        for channel in list(self.channels):  # of an interface that listens by itself
            channel.conn.running = self.running

    def _impatient(self, now: float) -> None:
        """Drop the connections of clients that stood for too long in the middle of something."""
        for channel in list(self.channels):
            complaint = self.patience.exhausted(channel, now)
            if complaint is not None:
                _log.info("a connection of %s is dropped: %s", channel.peer, complaint)
                channel.driver.shut()

    def share_groups(self, index: int, count: int) -> None:
        """Keep to the group ids that belong to one of several processes: id % count tells it."""
        self.group_step = count
        self._next_group += index - self._next_group % count

    def _pass_group(self) -> None:
        """Go on to the next group id; they start over when all were used."""
        self._next_group += self.group_step
        if self._next_group > 0xFFFFFFFF:
            self._next_group %= self.group_step
