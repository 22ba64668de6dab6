"""The command line of the movers: what both examples say and do alike.

Layer 7; imports the public names only.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from typing import Any, Final

import rpcfast

from .files import Status

#: Both ends are ours, so both are told of larger fragments than the 5840 octets that any peer
#: takes: fewer headers, fewer system calls.  Beside a stranger they agree on the smaller size.
MAX_FRAGMENT: Final = 65528


def new_parser(module: str, description: str, binding: str) -> tuple[Any, Callable[..., Any]]:
    """Make the parser of an example, and what adds a subcommand (name, help) to it."""
    parser = argparse.ArgumentParser(prog=f"python -m {module}", description=description)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def add(name: str, text: str) -> Any:
        command = commands.add_parser(name, help=text, description=text)
        command.add_argument("--binding", default=binding, help=f"where the server is ({binding})")
        if name != "serve":
            command.add_argument(
                "--progress", action=argparse.BooleanOptionalAction,
                help="show it, also where the standard error is no terminal",
            )  # fmt: skip
            command.add_argument(
                "--timeout", type=float, default=60, metavar="S",
                help="seconds that the server may be silent (60)",
            )  # fmt: skip
        return command

    return parser, add


def serve(interface: Any, manager: Any, binding: str) -> None:
    """Serve until Ctrl-C: on this machine's loopback only, unless the binding says otherwise.

    A binding without an endpoint is given a dynamic one; which one is printed.
    """
    wanted = rpcfast.StringBinding.parse(binding)
    server = rpcfast.Server(idle_timeout=600.0)
    found = server.use_protseq(
        wanted.protseq, wanted.endpoint or None,
        address=wanted.address or "127.0.0.1", max_fragment=MAX_FRAGMENT,
    )  # fmt: skip
    # partial: the operations that move no files answer that they are not there
    server.register(interface, manager, partial=True)
    print(found, flush=True)
    server.listen()


def connect(interface: Any, args: argparse.Namespace) -> Any:
    """Open a client by what the command line says."""
    return rpcfast.connect(
        args.binding, interface, max_fragment=MAX_FRAGMENT, timeout=args.timeout
    )


def run(act: Callable[[], object]) -> int:
    """Act, and say what went wrong; returns the exit status."""
    try:
        act()
    except (rpcfast.StatusError, rpcfast.Fault) as error:
        # a status is the result of a call; a call with pipes, whose result would come behind
        # data that never come, ends with a fault of that number
        known = error.status in Status.__members__.values()
        print(f"the server says: {Status(error.status).name if known else error}", file=sys.stderr)
    except (rpcfast.RpcError, OSError) as error:
        print(f"failed: {error}", file=sys.stderr)
    except KeyboardInterrupt:
        return 130
    else:
        return 0
    return 1
