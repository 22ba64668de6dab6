"""The command line: `python -m rpcfast`.

Layer 7.  Each subcommand imports what it needs when it runs.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from typing import Any


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit status."""
    given = list(sys.argv[1:] if argv is None else argv)
    if given[:1] == ["impacket"]:  # of what the others need the script shall not wait for anything
        # the command installs, not the import: first it says where the script's impacket is
        asked = os.environ.pop("RPCFAST_IMPACKET", "1")
        from .impacket.command import main as run_script

        return run_script(given[1:], asked)
    try:
        try:
            return _run(given)
        finally:
            if sys.stdout is not None:  # as where it was closed
                sys.stdout.flush()
    except BrokenPipeError:  # who reads has seen enough; the interpreter must not complain either
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130


def _run(given: list[str]) -> int:
    from .idl import command
    from .runtime.commands import epcommand, nscommand, servecommand

    parser = argparse.ArgumentParser(prog="python -m rpcfast", description="DCE/RPC for Python.")
    subparsers = parser.add_subparsers(required=True, metavar="COMMAND")
    command.add_parser(subparsers)
    nscommand.add_parser(subparsers)
    epcommand.add_parser(subparsers)
    servecommand.add_parser(subparsers, _load_idl)
    demo = subparsers.add_parser(
        "demo", add_help=False,  # it has options of its own
        help="serve, call and stream on this machine, and show how fast it is",
    )
    demo.set_defaults(run=None)
    dropin = subparsers.add_parser(
        "impacket", add_help=False,  # what follows is the script's
        help="run a script that uses impacket, at this codec's speed",
    )
    dropin.set_defaults(run=None)
    args, rest = parser.parse_known_args(given)
    if args.run is None:
        from .demo import main as run_demo

        return run_demo(rest)
    if rest:
        parser.error(f"unknown arguments: {' '.join(rest)}")
    status: int = args.run(args)
    return status


def _load_idl(path: str) -> Any:
    from . import idl

    return idl.load(path)


if __name__ == "__main__":
    sys.exit(main())
