"""`python -m rpcfast epmapper` and `epdump`: be an endpoint mapper, and list what one knows.

Layer 6; imports the server and the client when it runs.
"""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Any, Final

from .terminal import shown

if TYPE_CHECKING:
    from ..server.aserver import Server

    SubParsers = argparse._SubParsersAction[argparse.ArgumentParser]

#: Connections at once: every server that is registered keeps one.
MAX_CONNECTIONS: Final = 4096


def add_parser(subparsers: SubParsers) -> None:
    """Add the subcommands to the command line."""
    mapper = subparsers.add_parser(
        "epmapper",
        help="be the endpoint mapper of this machine",
        description="Tell clients at which endpoints servers answer, over TCP and on the local"
        " endpoint EPMAPPER. Servers register over the local one; what they registered goes when"
        " they do. Prints its bindings when it is ready, and ends on SIGTERM, SIGINT or"
        " SIGHUP.",
    )
    mapper.add_argument(
        "--address", default="127.0.0.1", help="to listen on, '' for every interface (%(default)s)"
    )
    mapper.add_argument(
        "--port", type=int, default=135, help="to listen on, 0 for a free one (%(default)s)"
    )
    mapper.add_argument(
        "--allow-loopback-insert", action="store_true",
        help="let every process of this machine register over TCP too",
    )
    mapper.set_defaults(run=run_mapper)
    dump = subparsers.add_parser(
        "epdump",
        help="list what an endpoint mapper knows",
        description="Print interface, binding, object and annotation of each element.",
    )
    dump.add_argument(
        "mapper", nargs="?", default="ncalrpc:", metavar="BINDING",
        help="of the mapper, such as ncacn_ip_tcp:host (default: that of this machine)",
    )
    dump.set_defaults(run=run_dump)
    for parser in (mapper, dump):
        parser.add_argument("--ncalrpc-dir", metavar="DIR", help="directory of local endpoints")


def run_mapper(args: argparse.Namespace) -> int:
    """Be a mapper until a signal ends it; returns the exit status."""
    import asyncio

    from rpcfast.errors import RpcError
    from rpcfast.interfaces import epm

    from ..server.aserver import Server
    from .servecommand import raise_limit

    raise_limit()
    server = Server(  # servers that are registered are silent for as long as they live
        ncalrpc_dir=args.ncalrpc_dir, max_connections=MAX_CONNECTIONS, idle_timeout=None
    )
    try:
        server.embed_mapper(
            "ncacn_ip_tcp", str(args.port) if args.port else None, address=args.address,
            allow_loopback_insert=args.allow_loopback_insert,
        )  # fmt: skip
        _open_local(server)
        server.ep_register(epm.epm, annotation="endpoint mapper")
        asyncio.run(_serve(server))
    except RpcError as error:
        print(f"rpcfast epmapper: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        pass
    finally:
        for endpoint in server.endpoints:
            endpoint.close()
    return 0


def _open_local(server: Server) -> None:
    """Listen on the local endpoint too, where there is such a thing."""
    import socket

    if hasattr(socket, "AF_UNIX"):
        server.use_protseq("ncalrpc", "EPMAPPER")


async def _serve(server: Server) -> None:
    import asyncio

    from ..server.endsignals import EndSignals

    loop = asyncio.get_running_loop()
    with EndSignals() as signals:
        async with server.listening():
            for binding in server.bindings():
                print(binding, flush=True)
            signals.tell(lambda: loop.call_soon_threadsafe(_stop, server))
            await server.wait()


def _stop(server: Server) -> None:
    if server.is_listening:
        server.stop()


def run_dump(args: argparse.Namespace) -> int:
    """List what a mapper knows; returns the exit status."""
    from rpcfast.errors import RpcError

    from ..services.epinquiry import ep_elements

    try:
        for element in ep_elements(args.mapper, ncalrpc_dir=args.ncalrpc_dir, timeout=60):
            print(_line(element))
    except RpcError as error:
        print(f"rpcfast epdump: {error}", file=sys.stderr)
        return 1
    return 0


def _line(element: Any) -> str:
    """Return an element as a line of text, which says nothing to a terminal."""
    number, major, minor = element.interface
    parts = [f"{number} v{major}.{minor}", element.binding or "(unknown protocols)"]
    if element.object is not None:
        parts.append(f"object {element.object}")
    if element.annotation:
        parts.append(element.annotation)
    return shown("  ".join(map(str, parts)))
