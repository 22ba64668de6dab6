"""Asking the endpoint mapper of a host.

Layer 6; imports `engine.flows`, the epm interface, `stringbinding` and `tower`.
"""

from __future__ import annotations

import threading
from collections.abc import Generator
from typing import Any, Final

from rpcfast.engine import flows
from rpcfast.engine.connection import ClientConnection
from rpcfast.engine.fragments import SYNTAXES
from rpcfast.errors import EndpointMapperError, NdrError, windows_code

from ..binding import tower
from ..binding.protseqs import protseqs
from ..binding.stringbinding import StringBinding

#: Where a mapper answers, by protocol sequence.
ENDPOINTS: Final = {entry.name: entry.mapper for entry in protseqs()}
#: Towers that one question asks for.
MAX_TOWERS: Final = 4


class Question:
    """One question to a mapper: where to, and the conversation."""

    def __init__(self, settings: Any, binding: StringBinding) -> None:
        self.settings = settings
        self.binding = binding
        self.conn = ClientConnection()

    def flow(self) -> Generator[Any, Any, str]:
        """Ask where the interface answers (a flow); gives the endpoint.

        Raises:
            EndpointMapperError: it answers nowhere (EPT_S_NOT_REGISTERED).
        """
        from rpcfast.interfaces import epm

        settings, conn = self.settings, self.conn
        protseq = self.binding.protseq
        abstract = (epm.epm.uuid, *epm.epm.version)
        results = yield from flows.bind(conn, [(abstract, "ndr20")])
        context_id = conn.context(abstract, "ndr20", results)
        octets = tower.pack(settings.abstract, SYNTAXES["ndr20"], protseq)
        op = epm.epm["ept_map"]
        request = op.request((), {
            "object": settings.binding.object, "map_tower": epm.twr_t(tower_octet_string=octets),
            "entry_handle": None, "max_towers": MAX_TOWERS,
        })  # fmt: skip
        response = yield from flows.call(conn, context_id, op, request, "ndr20", None)
        for found in response.towers if not response.status else ():
            try:
                answer = tower.unpack(found.tower_octet_string)
            except (EndpointMapperError, NdrError, AttributeError):
                continue
            # the address in a tower is not to be trusted: the host that was asked is meant
            if answer.protseq == protseq and answer.interface[0] == settings.abstract[0] \
                    and answer.endpoint:
                return answer.endpoint
        code = windows_code(response.status) if response.status else 1753
        raise EndpointMapperError(
            f"{self.binding} knows no endpoint of interface {settings.interface.name}", code=code
        )


class Resolver:
    """What mappers have said; may be shared by clients; thread-safe."""

    def __init__(self) -> None:
        self._known: dict[Any, str] = {}
        self._lock = threading.Lock()

    def known(self, settings: Any) -> tuple[StringBinding | None, Question | None]:
        """Give the full binding, or the question that has to be asked first."""
        binding: StringBinding = settings.binding
        if binding.endpoint:
            return binding, None
        for text in settings.interface.endpoints:  # the IDL may name one
            known = StringBinding.parse(text)
            if known.protseq == binding.protseq and known.endpoint and settings.mapper is None:
                return binding.with_endpoint(known.endpoint), None
        with self._lock:
            endpoint = self._known.get(_key(settings))
        if endpoint is not None:
            return binding.with_endpoint(endpoint), None
        mapper = settings.mapper or StringBinding(
            protseq=binding.protseq, address=binding.address,
            endpoint=ENDPOINTS[binding.protseq], options=binding.options,
        )  # fmt: skip
        return None, Question(settings, mapper)

    def learn(self, settings: Any, endpoint: str) -> StringBinding:
        """Note an answer; gives the full binding."""
        with self._lock:
            self._known[_key(settings)] = endpoint
        full: StringBinding = settings.binding.with_endpoint(endpoint)
        return full

    def forget(self, settings: Any) -> None:
        """Drop what is known of this interface at this host."""
        with self._lock:
            self._known.pop(_key(settings), None)


def _key(settings: Any) -> Any:
    binding = settings.binding
    mapper = None if settings.mapper is None else str(settings.mapper)
    return binding.protseq, binding.address, binding.object, settings.abstract, mapper
