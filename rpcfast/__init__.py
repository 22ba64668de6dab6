"""rpcfast: DCE/RPC (MS-RPC) for Python.

The public names, imported when they are first used.
"""

from __future__ import annotations

from .errors import (
    AuthError,
    BindingError,
    BindRejected,
    CallCancelled,
    CallTimeout,
    EndpointMapperError,
    ErrorRecord,
    Fault,
    IdlError,
    InvalidPipeError,
    LocalProtocolError,
    MoreWrites,
    NameServiceError,
    NdrError,
    PipeClosedError,
    PipeDisciplineError,
    PipeEmptyError,
    PipeError,
    PipeOperationError,
    PipeOrderError,
    ProtocolError,
    RemoteProtocolError,
    RpcError,
    ServerError,
    StatusError,
    TransportError,
    status_name,
    status_number,
    status_text,
)

# The modules that every program needs do not import typing, which takes 2 ms: type checkers take a
# name so written for its own.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from . import aio, idl, ndr, testing
    from .ndr import columns, decode, decode_many, encode
    from .runtime.binding.protseqs import protseqs
    from .runtime.binding.stringbinding import StringBinding
    from .runtime.binding.versions import Versions
    from .runtime.client.client import Client, connect
    from .runtime.client.handles import auto, unbound
    from .runtime.client.pool import Pool
    from .runtime.contexthandles.contextcalls import context_handles, shared
    from .runtime.managers.dispatch import current_call
    from .runtime.managers.registry import allow_protseqs
    from .runtime.nameservice import NameService
    from .runtime.server.server import Server
    from .runtime.services.epinquiry import ep_elements
    from .runtime.services.mgmtclient import Mgmt
    from .transport.bounds import CancelToken

__version__ = "0.1.0"

_LAZY = {
    "aio": (".aio", None),
    "idl": (".idl", None),
    "ndr": (".ndr", None),
    "testing": (".testing", None),
    "auto": (".runtime.client.handles", "auto"),
    "columns": (".ndr", "columns"),
    "decode": (".ndr", "decode"),
    "decode_many": (".ndr", "decode_many"),
    "encode": (".ndr", "encode"),
    "CancelToken": (".transport.bounds", "CancelToken"),
    "Client": (".runtime.client.client", "Client"),
    "connect": (".runtime.client.client", "connect"),
    "context_handles": (".runtime.contexthandles.contextcalls", "context_handles"),
    "current_call": (".runtime.managers.dispatch", "current_call"),
    "ep_elements": (".runtime.services.epinquiry", "ep_elements"),
    "Mgmt": (".runtime.services.mgmtclient", "Mgmt"),
    "NameService": (".runtime.nameservice", "NameService"),
    "Server": (".runtime.server.server", "Server"),
    "Pool": (".runtime.client.pool", "Pool"),
    "allow_protseqs": (".runtime.managers.registry", "allow_protseqs"),
    "shared": (".runtime.contexthandles.contextcalls", "shared"),
    "protseqs": (".runtime.binding.protseqs", "protseqs"),
    "unbound": (".runtime.client.handles", "unbound"),
    "StringBinding": (".runtime.binding.stringbinding", "StringBinding"),
    "Versions": (".runtime.binding.versions", "Versions"),
}

__all__ = [
    "AuthError", "BindRejected", "BindingError", "CallCancelled", "CallTimeout", "CancelToken",
    "Client", "EndpointMapperError", "ErrorRecord", "Fault", "IdlError", "InvalidPipeError",
    "LocalProtocolError", "Mgmt", "MoreWrites", "NameService", "NameServiceError", "NdrError",
    "PipeClosedError", "PipeDisciplineError", "PipeEmptyError", "PipeError",
    "PipeOperationError", "PipeOrderError", "Pool", "ProtocolError", "RemoteProtocolError",
    "RpcError", "Server", "ServerError", "StatusError", "StringBinding", "TransportError",
    "Versions", "aio", "allow_protseqs", "auto", "columns", "connect", "context_handles",
    "current_call", "decode", "decode_many", "encode", "ep_elements", "idl", "ndr", "protseqs",
    "shared", "status_name", "status_number", "status_text", "testing", "unbound",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """Import a public name on first use."""
    if name not in _LAZY:
        raise AttributeError(f"module 'rpcfast' has no attribute {name!r}")
    from importlib import import_module

    module, attribute = _LAZY[name]
    found = import_module(module, __name__)
    value = found if attribute is None else getattr(found, attribute)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
