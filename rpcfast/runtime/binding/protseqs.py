"""The protocol sequences: which names are known, and what each offers here.

Layer 6; imports the errors only.  [protocol 8.3], [MS "Protocol Sequence Constants"]
"""

from __future__ import annotations

from typing import Final, NamedTuple

from rpcfast.errors import BindingError


class Protseq(NamedTuple):
    """What a protocol sequence is and what can be done over it here.

    Attributes:
        name: as a string binding has it.
        protocol: "ncacn", over connections; "ncadg", over datagrams; "ncalrpc", within one host.
        offered: whether servers and clients of this package can use it; what follows is False or
            empty where they cannot.
        mapper: the endpoint of the endpoint mapper.
        remote: whether it reaches other hosts.
        pipes: whether operations with pipes can be called.
        call_timeout: whether a call can be bounded in time and cancelled.
        callbacks: whether a server can call its client back.
        authentication: the authentication services that can be asked for.
        caller: what a server is told of its caller.
        instead: what to use where it is not offered.
    """

    name: str
    protocol: str
    offered: bool
    mapper: str = ""
    remote: bool = False
    pipes: bool = False
    call_timeout: bool = False
    callbacks: bool = False
    authentication: tuple[str, ...] = ()
    caller: str = ""
    instead: str = ""


_TCP: Final = "use ncacn_ip_tcp"

#: Every protocol sequence whose name is known.
PROTSEQS: Final[dict[str, Protseq]] = {
    entry.name: entry
    for entry in (
        Protseq(
            "ncacn_ip_tcp", "ncacn", True, mapper="135", remote=True, pipes=True,
            call_timeout=True, caller="address and port",
        ),
        Protseq(
            "ncalrpc", "ncalrpc", True, mapper="EPMAPPER", pipes=True, call_timeout=True,
            caller="process, user and group",
        ),
        Protseq("ncacn_np", "ncacn", False, instead=f"{_TCP}, or ncalrpc within one host"),
        Protseq("ncacn_http", "ncacn", False, instead=_TCP),
        Protseq("ncacn_unix_stream", "ncacn", False, instead="use ncalrpc"),
        Protseq("ncadg_ip_udp", "ncadg", False, instead=_TCP),
        Protseq("ncadg_mq", "ncadg", False, instead=f"{_TCP} and asynchronous calls"),
        # networks of the past
        Protseq("ncacn_spx", "ncacn", False, instead=_TCP),
        Protseq("ncacn_nb_tcp", "ncacn", False, instead=_TCP),
        Protseq("ncacn_nb_nb", "ncacn", False, instead=_TCP),
        Protseq("ncacn_nb_ipx", "ncacn", False, instead=_TCP),
        Protseq("ncacn_at_dsp", "ncacn", False, instead=_TCP),
        Protseq("ncacn_dnet_nsp", "ncacn", False, instead=_TCP),
        Protseq("ncacn_vns_spp", "ncacn", False, instead=_TCP),
        Protseq("ncadg_ipx", "ncadg", False, instead=_TCP),
    )
}  # fmt: skip


def protseqs(*, known: bool = False) -> tuple[Protseq, ...]:
    """List the protocol sequences that can be used here; with `known` also the other names."""
    return tuple(entry for entry in PROTSEQS.values() if entry.offered or known)


def check_known(name: str) -> None:
    """Refuse a name that belongs to no protocol sequence.

    Raises:
        BindingError: RPC_S_INVALID_RPC_PROTSEQ (1704).
    """
    if name not in PROTSEQS:
        plain = name.strip().lower()
        hint = f"; {plain} is written in lower case, without space" if plain in PROTSEQS else ""
        raise BindingError(f"unknown protocol sequence {name!r}{hint}", code=1704)


def check_offered(name: str) -> None:
    """Refuse a protocol sequence that cannot be used here.

    Raises:
        BindingError: RPC_S_INVALID_RPC_PROTSEQ (1704), or RPC_S_PROTSEQ_NOT_SUPPORTED (1703) for a
            known one.
    """
    check_known(name)
    entry = PROTSEQS[name]
    if not entry.offered:
        raise BindingError(f"{name} is not offered: {entry.instead}", code=1703)
