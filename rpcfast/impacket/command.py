"""`python -m rpcfast impacket SCRIPT ARGS...`: a program that uses impacket, at our codec's speed.

Layer 7; imports what it needs when it runs.
"""

from __future__ import annotations

import importlib.util
import os
import runpy
import shutil
import sys
from collections.abc import Sequence

_USAGE = """\
usage: python -m rpcfast impacket SCRIPT [ARGS ...]

Run a program that uses impacket with rpcfast.impacket installed.  SCRIPT is a path, the name of a
script on PATH, or a module.  RPCFAST_IMPACKET=verify compares both codecs as it runs, and
RPCFAST_IMPACKET=0 runs it with impacket alone.
"""


def main(arguments: Sequence[str]) -> int:
    """Run a script; returns the exit status where the script itself does not exit."""
    if not arguments or arguments[0] in ("-h", "--help"):
        print(_USAGE, end="", file=sys.stdout if arguments else sys.stderr)
        return 0 if arguments else 2
    name, *rest = arguments
    path = name if os.path.exists(name) else shutil.which(name)
    if path is None and not _is_module(name):
        print(f"python -m rpcfast impacket: no script and no module {name!r}", file=sys.stderr)
        return 2
    asked = os.environ.setdefault("RPCFAST_IMPACKET", "1")
    if asked != "0":
        from rpcfast.impacket import install

        try:
            install(verify=asked == "verify")
        except ImportError as error:
            print(f"python -m rpcfast impacket: {error}", file=sys.stderr)
            return 2
    sys.argv = [path or name, *rest]
    if path is None:
        sys.path[0] = os.getcwd()
        runpy.run_module(name, run_name="__main__", alter_sys=True)
    else:
        if not os.path.isdir(path):
            sys.path[0] = os.path.dirname(os.path.realpath(path))
        runpy.run_path(path, run_name="__main__")
    return 0


def _is_module(name: str) -> bool:
    try:
        return importlib.util.find_spec(name) is not None
    except (ImportError, ValueError):
        return False
