"""`python -m rpcfast impacket SCRIPT ARGS...`: a program that uses impacket, at our codec's speed.

Layer 7; imports what it needs when it runs.
"""

from __future__ import annotations

import importlib.machinery
import importlib.util
import os
import pkgutil
import runpy
import shutil
import sys
import types
from collections.abc import Sequence

_USAGE = """\
usage: python -m rpcfast impacket SCRIPT [ARGS ...]

Run a program that uses impacket with rpcfast.impacket installed.  SCRIPT is a path, the name of a
script on PATH, or a module.  RPCFAST_IMPACKET=verify compares both codecs as it runs, and
RPCFAST_IMPACKET=0 runs it with impacket alone.  Processes that it forks go on so; those that it
spawns have to import rpcfast.impacket.
"""


def main(arguments: Sequence[str], asked: str) -> int:
    """Run a script; returns the exit status where the script itself does not exit.

    asked: what RPCFAST_IMPACKET says; programs that the script starts get it, too.
    """
    if not arguments or arguments[0] in ("-h", "--help"):
        print(_USAGE, end="", file=sys.stdout if arguments else sys.stderr)
        return 0 if arguments else 2
    name, *rest = arguments
    path = found = name if _is_script(name) else shutil.which(name)
    if found not in (None, name) and not _is_python(found):  # such as a wrapper in shell
        path = None
    if path is None and not _is_module(name):
        other = f", and {found} is not in Python" if found else ""
        print(f"python -m rpcfast impacket: no script and no module {name!r}{other}",
              file=sys.stderr)  # fmt: skip
        return 2
    if path is not None:
        _set_path(path)
    os.environ["RPCFAST_IMPACKET"] = asked
    if asked != "0":
        from rpcfast.impacket import install

        try:
            install(verify=asked == "verify")
        except ImportError as error:
            print(f"python -m rpcfast impacket: {error}", file=sys.stderr)
            return 2
    sys.argv = [path or name, *rest]
    if path is None:
        runpy.run_module(name, run_name="__main__", alter_sys=True)
    elif path.endswith(".pyc") or pkgutil.get_importer(path) is not None:
        runpy.run_path(path, run_name="__main__")
    else:
        _run(path)
    return 0


def _run(path: str) -> None:
    """Run a script as Python does: it stays the main module for threads that outlive its end."""
    loader = importlib.machinery.SourceFileLoader("__main__", path)
    code = loader.source_to_code(loader.get_data(path), path)
    main = types.ModuleType("__main__")
    main.__file__, main.__loader__ = path, loader
    sys.modules["__main__"] = main
    exec(code, vars(main))


def _is_script(name: str) -> bool:
    """Say whether Python runs it: a folder only with a __main__ in it."""
    return os.path.exists(os.path.join(name, "__main__.py") if os.path.isdir(name) else name)


def _is_python(path: str) -> bool:
    with open(path, "rb") as file:
        first = file.readline(200)
    return b"py" in first if first.startswith(b"#!") else not first.startswith(b"\x7fELF")


def _set_path(path: str) -> None:
    """Put in front of sys.path what Python puts there for a script.

    Before anything of impacket's is imported: the script may have its own beside it.
    """
    safe = getattr(sys.flags, "safe_path", False)  # then the current directory is not there
    if pkgutil.get_importer(path) is not None:  # a folder or an archive
        sys.path[: 0 if safe else 1] = [path]
    elif not safe:
        sys.path[0] = os.path.dirname(os.path.realpath(path))


def _is_module(name: str) -> bool:
    try:
        return importlib.util.find_spec(name) is not None
    except (ImportError, ValueError):
        return False
