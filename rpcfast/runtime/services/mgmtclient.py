"""Asking a server about itself: over the mgmt interface, or in its own process.

Layer 6; imports `client` (and `aclient` for the asyncio form), `management`, `stringbinding` and
the mgmt interface.  The three forms ask the same five questions and read the answers alike.
[MS RpcMgmtInqIfIds and its kin], [features M-01 to M-06]
"""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, Final

from rpcfast.errors import BindingError, StatusError
from rpcfast.interfaces import mgmt

from ..binding.stringbinding import StringBinding
from ..binding.versions import SyntaxId
from ..client.client import connect
from .management import Managed, Management, Statistics

#: What is raised through here is what a call of a client ended with: `failures.is_nested`.
__rpc_client__ = True
#: Octets of a principal name that there is room for, with its terminator.  [MS-RPCE 2.2.1.3.4]
MAX_NAME: Final = 4096


def _checked(answer: Any) -> Any:
    if answer.status:
        raise StatusError(answer.status)
    return answer


def _interfaces(answer: Any) -> list[SyntaxId]:
    vector = _checked(answer).if_id_vector
    found = [item for item in (vector.if_id if vector is not None else ()) if item is not None]
    return [(item.uuid, item.vers_major, item.vers_minor) for item in found]


def _statistics(answer: Any) -> Statistics:
    return Statistics(*_checked(answer).statistics[: len(Statistics._fields)])


def _endpoint(binding: StringBinding | str) -> StringBinding:
    """Read the binding of a server's endpoint: the mapper has no entry for mgmt."""
    full = StringBinding.parse(binding) if isinstance(binding, str) else binding
    full.check_supported()
    if not full.endpoint:
        raise BindingError(f"{full} names no endpoint, and each server has its own", code=1702)
    return full


class Questions:
    """The five questions; what they ask, another one says."""

    def _ask(self, operation: str, *args: int) -> Any:
        raise NotImplementedError

    def interfaces(self) -> list[SyntaxId]:
        """List UUID, major and minor version of each interface on offer.

        Raises:
            StatusError: there is none (RPC_S_NO_INTERFACES, 1817).
        """
        return _interfaces(self._ask("inq_if_ids"))

    def stats(self) -> Statistics:
        """Count calls and PDUs since the server began; each counter has 32 bits."""
        return _statistics(self._ask("inq_stats", len(Statistics._fields)))

    def is_listening(self) -> bool:
        """Tell whether the server listens; False also where only auto-listen interfaces answer."""
        return bool(_checked(self._ask("is_server_listening")).result)

    def stop_server_listening(self) -> None:
        """Stop the server; calls that run go on.

        Raises:
            StatusError: it does not let everyone (5), or does not listen (1715).
        """
        _checked(self._ask("stop_server_listening"))

    def principal_name(self, authn: int) -> str:
        """Name the server's principal for an authentication service, such as 10 for NTLM.

        Raises:
            StatusError: it has none (RPC_S_NO_PRINC_NAME, 1822).
        """
        name: str = _checked(self._ask("inq_princ_name", authn, MAX_NAME)).princ_name
        return name


class Mgmt(Questions):
    """A server as its management interface describes it; each question is a connection.

    Any endpoint of the server will do.  The server decides who may ask: by default everyone, but
    nobody may stop it.

    Raises:
        BindingError: the binding is none that can be connected to, or has no endpoint (1702).
        TransportError: from every method, nobody answers.
        StatusError: from every method, the server refuses (5).
    """

    def __init__(
        self, binding: StringBinding | str, *, timeout: float | None = None,
        ncalrpc_dir: str | None = None,
    ) -> None:  # fmt: skip
        """Ask at an endpoint; `timeout` is how many seconds it may be silent."""
        self.binding = _endpoint(binding)
        self._options: dict[str, Any] = {"timeout": timeout, "ncalrpc_dir": ncalrpc_dir}

    def _ask(self, operation: str, *args: int) -> Any:
        with connect(self.binding, mgmt.mgmt, max_connections=1, **self._options) as client:
            return getattr(client.raw, operation)(*args)


class AsyncMgmt:
    """A server as its management interface describes it, for asyncio: as `rpcfast.Mgmt`."""

    def __init__(
        self, binding: StringBinding | str, *, timeout: float | None = None,
        ncalrpc_dir: str | None = None,
    ) -> None:  # fmt: skip
        """Ask at an endpoint; `timeout` is how many seconds it may be silent."""
        self.binding = _endpoint(binding)
        self._options: dict[str, Any] = {"timeout": timeout, "ncalrpc_dir": ncalrpc_dir}

    async def _ask(self, operation: str, *args: int) -> Any:
        from ..client.aclient import connect as aconnect

        async with aconnect(
            self.binding, mgmt.mgmt, max_connections=1, **self._options
        ) as client:
            return await getattr(client.raw, operation)(*args)

    async def interfaces(self) -> list[SyntaxId]:
        """List UUID, major and minor version of each interface on offer."""
        return _interfaces(await self._ask("inq_if_ids"))

    async def stats(self) -> Statistics:
        """Count calls and PDUs since the server began; each counter has 32 bits."""
        return _statistics(await self._ask("inq_stats", len(Statistics._fields)))

    async def is_listening(self) -> bool:
        """Tell whether the server listens; False also where only auto-listen interfaces answer."""
        return bool(_checked(await self._ask("is_server_listening")).result)

    async def stop_server_listening(self) -> None:
        """Stop the server; calls that run go on."""
        _checked(await self._ask("stop_server_listening"))

    async def principal_name(self, authn: int) -> str:
        """Name the server's principal for an authentication service, such as 10 for NTLM."""
        name: str = _checked(await self._ask("inq_princ_name", authn, MAX_NAME)).princ_name
        return name


class _Own(Management):
    """The manager for the server's own process, which may do everything."""

    def _allowed(self, op: str) -> bool:
        return True


class LocalMgmt(Questions):
    """A server as it describes itself in its own process: what `Mgmt` tells, without a call."""

    def __init__(self, server: Managed) -> None:
        """Ask a server of this process."""
        self._server = _Own(server)

    def _ask(self, operation: str, *args: int) -> Any:
        answer = getattr(self._server, operation)(*args)
        return SimpleNamespace(**{"status": 0} | (answer or {}))
