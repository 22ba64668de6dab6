"""`python -m rpcfast idl`: writes, or checks, the modules of IDL files.

Layer 7; imports `emit`, `stub` and `load`.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    SubParsers = argparse._SubParsersAction[argparse.ArgumentParser]

# MIDL's switches that say how its stubs are made, as they stand in the makefiles of published
# files, and what is done here without them.
_SWITCHES = {
    "/oi": "interfaces are always compiled as a whole",
    "/os": "interfaces are always compiled as a whole",
    "/oic": "interfaces are always compiled as a whole",
    "/oif": "interfaces are always compiled as a whole",
    "/oicf": "interfaces are always compiled as a whole",
    "/robust": "all that is received is always checked",
    "/osf": "[rpcfast_dce_pointers] of an interface gives it DCE's pointers",
}


def add_parser(subparsers: SubParsers) -> None:
    """Add the subcommand to the command line."""
    parser = subparsers.add_parser(
        "idl",
        help="write the Python modules of IDL files",
        description="Write OUT.py and OUT.pyi for IDL files: typed modules that need no IDL.",
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="an IDL file")
    parser.add_argument(
        "-o", dest="out", metavar="OUT.py", help="where to write (one FILE); default: beside FILE"
    )
    parser.add_argument(
        "-I", dest="include", action="append", default=[], metavar="FOLDER",
        help="where imported files may be; may be given several times",
    )
    parser.add_argument(
        "--acf", metavar="FILE.acf",
        help="the attribute configuration file (one FILE); default: the one beside FILE",
    )
    parser.add_argument(
        "--strict-midl", action="store_true",
        help="refuse what MIDL refuses although the wire allows it",
    )
    parser.add_argument(
        "--check", action="store_true", help="write nothing; fail where what is there is stale"
    )
    parser.add_argument(
        "--arrays", choices=("list", "numpy"), default="list",
        help="what arrays of numbers and of fixed structs decode to in every call",
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Do what the command line says; returns the exit status."""
    from ..errors import IdlError

    if (args.out or args.acf) and len(args.files) > 1:
        print("rpcfast idl: -o and --acf take one FILE", file=sys.stderr)
        return 2
    for file in args.files:
        if file.lower() in _SWITCHES and not Path(file).exists():
            why = _SWITCHES[file.lower()]
            print(f"rpcfast idl: {file} is not offered: {why}; leave it out", file=sys.stderr)
            return 2
    stale = 0
    for file in args.files:
        path = Path(file)
        out = Path(args.out) if args.out else path.with_suffix(".py")
        try:
            texts = render(path, args.include, args.acf, args.strict_midl, args.arrays)
        except (IdlError, OSError) as error:
            print(f"rpcfast idl: {error}", file=sys.stderr)
            return 1
        for target, text in zip((out, out.with_suffix(".pyi")), texts, strict=True):
            if not args.check:
                target.write_text(text, encoding="utf-8", newline="\n")
            elif not target.is_file() or target.read_text(encoding="utf-8") != text:
                option = "" if args.arrays == "list" else f" --arrays {args.arrays}"
                command = f"python -m rpcfast idl{option} {file}"
                print(f"{target} is stale: run {command}", file=sys.stderr)
                stale += 1
    return 1 if stale else 0


def render(
    path: Path,
    include: list[str],
    acf: str | None = None,
    strict_midl: bool = False,
    arrays: str = "list",
) -> tuple[str, str]:
    """Return the texts of OUT.py and OUT.pyi."""
    from .emit import emit
    from .load import lower_path
    from .stub import emit_stub

    lowered = lower_path(path, include, acf, strict_midl, arrays)
    return emit(lowered, path.name), emit_stub(lowered, path.name)
