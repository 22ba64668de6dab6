"""`python -m rpcfast ns`: the name service from the command line.

Layer 6; imports the name service when it runs.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .terminal import shown

if TYPE_CHECKING:
    from ..nameservice import Entry, InterfaceId, NameService

    SubParsers = argparse._SubParsersAction[argparse.ArgumentParser]

# as `versions` numbers them, from 1
_VERSIONS = ("all", "compatible", "exact", "major", "upto")


def add_parser(subparsers: SubParsers) -> None:
    """Add the subcommand to the command line."""
    parser = subparsers.add_parser(
        "ns",
        help="say under which names servers are found, and find them",
        description="Keep and search the entries of the name service. Names are /.:/NAME[/NAME...]"
        " or /.../DOMAIN/NAME[/NAME...].",
    )
    parser.add_argument(
        "--file", metavar="FILE",
        help="where the entries are; default: RPCFAST_NAMES, else a file in your state directory",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_servers(commands)
    _add_groups(commands)
    _add_profiles(commands)
    parser.set_defaults(run=run)


def _command(commands: SubParsers, name: str, does: Callable[..., Any], help: str) -> Any:
    parser = commands.add_parser(name, help=help, description=f"{help[0].upper()}{help[1:]}.")
    parser.set_defaults(does=does)
    return parser


def _add_servers(commands: SubParsers) -> None:
    export = _command(commands, "export", _export, "add a server's interface, objects or both")
    export.add_argument("entry", metavar="ENTRY")
    export.add_argument(
        "-b", "--binding", dest="bindings", action="append", default=[], metavar="BINDING",
        help="where the server is, such as ncacn_ip_tcp:host, with an endpoint only if that is"
        " well known; may be given several times",
    )
    unexport = _command(commands, "unexport", _unexport, "remove an interface, objects or both")
    unexport.add_argument("entry", metavar="ENTRY")
    unexport.add_argument(
        "--versions", choices=_VERSIONS, default="exact", help="which of the interface"
    )
    lookup = _command(commands, "lookup", _lookup, "print the bindings of matching servers")
    lookup.add_argument(
        "entry", nargs="?", metavar="ENTRY",
        help="the server, group or profile to begin at; default: all servers",
    )
    for parser in (export, unexport, lookup):
        _interface(parser)
    for parser in (export, unexport):
        parser.add_argument(
            "-o", "--object", dest="objects", action="append", default=[], metavar="UUID",
            help="an object; may be given several times",
        )
    lookup.add_argument("-o", "--object", metavar="UUID", help="an object that the server has")
    show = _command(commands, "show", _show, "print what entries have")
    show.add_argument("entry", nargs="?", metavar="ENTRY", help="default: all")
    show.set_defaults(kind=None)
    delete = _command(commands, "delete", _delete, "remove an entry of any kind")
    delete.add_argument("entry", metavar="ENTRY")


def _add_groups(commands: SubParsers) -> None:
    groups = _command(commands, "groups", _show, "print or change groups")
    groups.set_defaults(kind="group", entry=None)
    actions = groups.add_subparsers(metavar="ACTION")
    for name, does, what in (
        ("add", _group_add, "add members"),
        ("remove", _group_remove, "remove members"),
    ):
        parser = _command(actions, name, does, what)
        parser.add_argument("entry", metavar="GROUP")
        parser.add_argument("members", nargs="+", metavar="MEMBER")


def _add_profiles(commands: SubParsers) -> None:
    profiles = _command(commands, "profiles", _show, "print or change profiles")
    profiles.set_defaults(kind="profile", entry=None)
    actions = profiles.add_subparsers(metavar="ACTION")
    for name, does, what in (
        ("add", _profile_add, "add an element, or change it"),
        ("remove", _profile_remove, "remove an element"),
    ):
        parser = _command(actions, name, does, what)
        parser.add_argument("entry", metavar="PROFILE")
        parser.add_argument("member", metavar="MEMBER")
        _interface(parser, " of the element; default: it is the default element")
        if name == "add":
            parser.add_argument(
                "-p", "--priority", type=int, default=0, metavar="0..7", help="0 is tried first"
            )
            parser.add_argument("-a", "--annotation", default="", metavar="TEXT")


def _interface(parser: argparse.ArgumentParser, more: str = "") -> None:
    parser.add_argument(
        "-i", "--interface", type=_parse_interface, metavar="UUID,MAJOR.MINOR",
        help=f"the interface{more}",
    )


def _parse_interface(text: str) -> InterfaceId:
    from ..nameservice.entry import parse_interface

    try:
        return parse_interface(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def run(args: argparse.Namespace) -> int:
    """Do what the command line says; returns the exit status."""
    from rpcfast.errors import RpcError, status_name

    from ..nameservice import NameService, SQLite

    try:
        args.does(NameService(SQLite(args.file)), args)
    except RpcError as error:
        print(f"rpcfast ns: {shown(error)} ({status_name(error.code)})", file=sys.stderr)
        return 1
    return 0


def _export(names: NameService, args: argparse.Namespace) -> None:
    # who writes an endpoint means it, as in any string binding
    names.export(args.entry, args.interface, args.bindings, args.objects, keep_endpoints=True)


def _unexport(names: NameService, args: argparse.Namespace) -> None:
    option = _VERSIONS.index(args.versions) + 1
    names.unexport(args.entry, args.interface, args.objects, vers_option=option)


def _lookup(names: NameService, args: argparse.Namespace) -> None:
    found = names.find(args.interface, args.object, args.entry)
    print(shown(found.next()))  # none at all is an error
    for binding in found:
        print(shown(binding))


def _delete(names: NameService, args: argparse.Namespace) -> None:
    names.entry_delete(args.entry)


def _group_add(names: NameService, args: argparse.Namespace) -> None:
    for member in args.members:
        names.group_add(args.entry, member)


def _group_remove(names: NameService, args: argparse.Namespace) -> None:
    for member in args.members:
        names.group_remove(args.entry, member)


def _profile_add(names: NameService, args: argparse.Namespace) -> None:
    names.profile_add(args.entry, args.interface, args.member, args.priority, args.annotation)


def _profile_remove(names: NameService, args: argparse.Namespace) -> None:
    names.profile_remove(args.entry, args.interface, args.member)


def _show(names: NameService, args: argparse.Namespace) -> None:
    found = {args.entry: names.entry(args.entry)} if args.entry else names.entries()
    for name, entry in found.items():
        if args.kind in (None, entry.kind):
            print(f"{shown(name)} ({entry.kind or 'empty'})")
            for line in _lines(entry):
                print(f"    {shown(line)}")


def _lines(entry: Entry) -> list[str]:
    """Return what an entry has, a thing a line."""
    from ..nameservice.entry import show_interface

    lines = [f"{show_interface(item.interface)} {item.binding}" for item in entry.exports]
    lines += [f"object {item}" for item in entry.objects]
    lines += entry.members
    for item in sorted(entry.elements, key=lambda item: (item.interface is None, item.priority)):
        which = show_interface(item.interface) if item.interface else "default"
        lines.append(f"{which} priority {item.priority} {item.member} {item.annotation}".rstrip())
    return lines
