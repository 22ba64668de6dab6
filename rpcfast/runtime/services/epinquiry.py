"""What an endpoint mapper knows, element by element, for clients of both worlds.

Layer 6; imports `client` (and `aclient` for the asyncio one), `stringbinding`, `tower`,
`versions`, and the epm interface when a mapper is asked.  [MS RpcMgmtEpEltInqBegin, -Next, -Done],
[features E-08]
"""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Iterator
from typing import Any, Final, NamedTuple
from uuid import UUID

from rpcfast.errors import (
    BindingError,
    EndpointMapperError,
    RpcError,
    status_number,
    status_text,
    windows_code,
)

from ..binding import tower
from ..binding.stringbinding import StringBinding
from ..binding.versions import SyntaxId, Versions, matches
from ..client.client import connect
from ..client.resolve import ENDPOINTS

#: What is raised through here is what a call of a client ended with: `failures.is_nested`.
__rpc_client__ = True
#: Elements that one call asks for.  [MS-RPCE 2.2.1.2.4]
BATCH: Final = 500

_NOT_REGISTERED: Final = status_number("ept_s_not_registered")
#: Addresses of towers that say nothing.
_NOWHERE: Final = ("", "0.0.0.0")


class Element(NamedTuple):
    """One line of an endpoint map.

    Attributes:
        interface: UUID, major and minor version.
        binding: where it answers, on the mapper's host if the line names none; None where the
            protocols are not known here.
        object: the object it is registered for, or None.
        annotation: what its server says of itself.
    """

    interface: SyntaxId
    binding: StringBinding | None
    object: UUID | None
    annotation: str


def full_binding(mapper: StringBinding | str) -> StringBinding:
    """Give the binding of a mapper its well-known endpoint, unless it has one.

    Raises:
        BindingError: it is none that can be connected to, or names an object (1702).
    """
    binding = StringBinding.parse(mapper) if isinstance(mapper, str) else mapper
    binding.check_supported()
    if binding.object:
        raise BindingError(f"a mapper is no object: {binding}", code=1702)
    return binding if binding.endpoint else binding.with_endpoint(ENDPOINTS[binding.protseq])


class _Inquiry:
    """An inquiry: the next question, and what its answer gives."""

    def __init__(
        self, mapper: StringBinding | str, interface: Any, versions: int, object: UUID | str | None
    ) -> None:
        self.mapper = full_binding(mapper)
        if versions not in [*Versions]:
            raise EndpointMapperError(f"no version option: {versions!r}", code=1756)
        self.versions = versions
        self.object = UUID(object) if isinstance(object, str) else object
        self.interface: SyntaxId | None = interface
        if interface is not None and not isinstance(interface, tuple):
            self.interface = (interface.uuid, *interface.version)
        self.handle: Any = None
        self.done = False

    def question(self) -> dict[str, Any]:
        """Give the parameters of ept_lookup."""
        from rpcfast.interfaces import epm

        asked = self.interface
        return {
            "inquiry_type": (asked is not None) + 2 * (self.object is not None),
            "object": self.object,
            "interface": asked and epm.rpc_if_id_t(
                uuid=asked[0], vers_major=asked[1], vers_minor=asked[2]
            ),
            "vers_option": self.versions, "entry_handle": self.handle, "max_ents": BATCH,
        }  # fmt: skip

    def take(self, answer: Any) -> list[Element]:
        """Read an answer.

        Some mappers end with a null handle, others with a status, and some list everything
        whatever was asked.  [protocol 7.1]

        Raises:
            EndpointMapperError: the mapper gave another status.
        """
        self.handle = answer.entry_handle
        # one that gives nothing and promises more would be asked for ever
        self.done = self.handle is None or bool(answer.status) or not answer.entries
        if answer.status not in (0, _NOT_REGISTERED):
            raise EndpointMapperError(
                f"{self.mapper}: {status_text(answer.status)}", code=windows_code(answer.status)
            )
        return [element for entry in answer.entries if (element := self._element(entry))]

    def _element(self, entry: Any) -> Element | None:
        """Read an entry; None where it is none, or not asked for."""
        octets = entry.tower.tower_octet_string if entry.tower is not None else b""
        try:
            interface = tower.interface_of(octets)
        except EndpointMapperError:
            return None
        if self.interface is not None and not matches(interface, self.interface, self.versions):
            return None
        if self.object is not None and entry.object != self.object:
            return None
        number = entry.object if entry.object.int else None
        return Element(interface, self._binding(octets), number, entry.annotation)

    def _binding(self, octets: bytes) -> StringBinding | None:
        try:
            found = tower.unpack(octets)
            address = found.address.lstrip("\\")
            if found.protseq != "ncalrpc" and address in _NOWHERE:
                address = self.mapper.address
            return StringBinding(
                protseq=found.protseq, address=address, endpoint=found.endpoint
            )
        except (EndpointMapperError, BindingError):
            return None


def ep_elements(
    mapper: StringBinding | str = "ncalrpc:",
    interface: Any = None,
    *,
    versions: int = Versions.ALL,
    object: UUID | str | None = None,
    timeout: float | None = None,
    ncalrpc_dir: str | None = None,
) -> Iterator[Element]:
    """Go over what an endpoint mapper knows.

    mapper: its binding, at the well-known endpoint if it names none; by default that of this
        machine.
    interface: only what an interface, or (UUID, major, minor), matches in the `Versions` given.
    object: only what is registered for this object; the nil UUID is what has none.
    timeout: seconds that the mapper may be silent; ncalrpc_dir: the directory of local endpoints.

    Elements come in batches.  Those that are registered meanwhile may be among them or not.

    Raises:
        BindingError: `mapper` is no binding of a mapper.
        TransportError: it does not answer.
        EndpointMapperError: it does not list; there is no such version option (1756).
    """
    inquiry = _Inquiry(mapper, interface, versions, object)
    return _elements(inquiry, timeout, ncalrpc_dir)


def _elements(
    inquiry: _Inquiry, timeout: float | None, ncalrpc_dir: str | None
) -> Iterator[Element]:
    from rpcfast.interfaces import epm

    client: Any = connect(inquiry.mapper, epm.epm, timeout=timeout, ncalrpc_dir=ncalrpc_dir)
    with client:
        try:
            while not inquiry.done:
                yield from inquiry.take(client.raw.ept_lookup(**inquiry.question()))
        finally:
            if inquiry.handle is not None:
                with contextlib.suppress(RpcError):
                    client.raw.ept_lookup_handle_free(inquiry.handle)


def async_ep_elements(
    mapper: StringBinding | str = "ncalrpc:",
    interface: Any = None,
    *,
    versions: int = Versions.ALL,
    object: UUID | str | None = None,
    timeout: float | None = None,
    ncalrpc_dir: str | None = None,
) -> AsyncIterator[Element]:
    """Go over what an endpoint mapper knows: `async for`.

    Arguments and errors are those of `rpcfast.ep_elements`.
    """
    inquiry = _Inquiry(mapper, interface, versions, object)
    return _async_elements(inquiry, timeout, ncalrpc_dir)


async def _async_elements(
    inquiry: _Inquiry, timeout: float | None, ncalrpc_dir: str | None
) -> AsyncIterator[Element]:
    from rpcfast.interfaces import epm

    from ..client.aclient import connect as aconnect

    async with aconnect(
        inquiry.mapper, epm.epm, timeout=timeout, ncalrpc_dir=ncalrpc_dir
    ) as opened:
        client: Any = opened
        try:
            while not inquiry.done:
                for element in inquiry.take(await client.raw.ept_lookup(**inquiry.question())):
                    yield element
        finally:
            if inquiry.handle is not None:
                with contextlib.suppress(RpcError):
                    await client.raw.ept_lookup_handle_free(inquiry.handle)
