"""Telling the endpoint mapper of a host, as a client of it.

Layer 6; imports the epm interface, `client`, `stringbinding` and `tower`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rpcfast.errors import EndpointMapperError, RpcError, windows_code

from . import tower
from .client import connect
from .resolve import ENDPOINTS
from .stringbinding import StringBinding


def insert(mapper: StringBinding | str, entries: Iterable[Any], ncalrpc_dir: str | None) -> Any:
    """Tell a mapper of entries; gives the client, whose connection keeps them there.

    Raises:
        EndpointMapperError: the mapper refused.
    """
    from rpcfast.interfaces import epm

    binding = StringBinding.parse(mapper) if isinstance(mapper, str) else mapper
    if not binding.endpoint:
        binding = binding.with_endpoint(ENDPOINTS[binding.protseq])
    client = connect(binding, epm.epm, ncalrpc_dir=ncalrpc_dir)
    try:
        client["ept_insert"](entries=_structs(entries), replace=1)
    except RpcError as error:
        client.close()
        raise EndpointMapperError(
            f"{binding} refused the entries: {error}", code=windows_code(error.code)
        ) from error
    return client


def delete(client: Any, entries: Iterable[Any]) -> None:
    """Take entries back."""
    client["ept_delete"](entries=_structs(entries))


def _structs(entries: Iterable[Any]) -> list[Any]:
    from rpcfast.interfaces import epm

    return [
        epm.ept_entry_t(
            object=entry.object,
            tower=epm.twr_t(tower_octet_string=tower.pack(*entry.tower)),
            annotation=entry.annotation,
        )
        for entry in entries
    ]
