"""The serve command: `python -m rpcfast serve INTERFACE=MODULE:MANAGER`.

Layer 6; imports `endsignals`, the servers, and `workers` and `handed` where several are wanted.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import importlib
import inspect
import math
import os
import signal
import sys
import threading
from collections.abc import Callable
from typing import Any, Final, TypeAlias

from rpcfast.errors import RpcError

from ..binding.stringbinding import StringBinding
from ..server.endsignals import EndSignals

SubParsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"

#: Open files that a process asks for, and what every system gives.  It asks for no more than that:
#: what managers start may look at each one that there might be.
FILES: Final = (65536, 10240)


class UsageError(Exception):
    """What was named on the command line cannot be served."""


def add_parser(subparsers: SubParsers, load_idl: Callable[[str], Any]) -> None:
    """Add the subcommand; `load_idl` loads an IDL file."""
    parser = subparsers.add_parser(
        "serve", help="serve interfaces",
        description="Serve interfaces until SIGTERM, SIGINT or SIGHUP: then no call is taken any"
        " more, those that run come to their end, and the endpoint mapper forgets the server. A"
        " second signal ends it at once. The bindings are printed.",
    )  # fmt: skip
    parser.add_argument(
        "services", nargs="+", metavar="INTERFACE=MODULE:MANAGER",
        help="INTERFACE: a module, MODULE:NAME, or FILE.idl[:NAME]; MANAGER: an object with one"
        " method per operation, or a class or function that makes it",
    )
    parser.add_argument("--protseq", default="ncacn_ip_tcp", help="default: %(default)s")
    parser.add_argument("--endpoint", help="default: those of the interfaces, else a dynamic one")
    parser.add_argument(
        "--address", default="127.0.0.1", help="default: %(default)s; '' is every interface"
    )
    parser.add_argument(
        "--partial", action="store_true", help="operations may lack a method, and are refused"
    )
    parser.add_argument("--max-calls", type=int, metavar="N", help="of a process, at once")
    parser.add_argument(
        "--ep-register", action="store_true", help="tell the endpoint mapper of the interfaces"
    )
    parser.add_argument("--mapper", metavar="BINDING", help="default: that of this machine")
    parser.add_argument("--annotation", default="", metavar="TEXT", help="for the mapper")
    parser.add_argument("--ncalrpc-dir", metavar="DIRECTORY", help="of the sockets of ncalrpc")
    parser.add_argument("--aio", action="store_true", help="serve on an event loop")
    parser.add_argument(
        "--workers", type=int, default=1, metavar="N",
        help="processes that share the endpoints; each has managers of its own",
    )
    parser.add_argument(
        "--grace", type=_seconds, metavar="SECONDS",
        help="for running calls to come to their end; then all ends with status 1 (default: any)",
    )
    parser.add_argument("--task", help=argparse.SUPPRESS)
    parser.set_defaults(run=run, load_idl=load_idl)


def _seconds(text: str) -> float:
    seconds = float(text)
    if not 0 <= seconds < math.inf:
        raise ValueError
    return seconds


def run(args: argparse.Namespace) -> int:
    """Do what the command line says; returns the exit status."""
    raise_limit()
    try:
        if os.getcwd() not in sys.path:
            sys.path.insert(0, os.getcwd())
        if args.task is not None:
            from ..server.handed import task_of

            args.task = task_of(args.task)
        if args.workers < 1:
            raise UsageError("there has to be at least one worker")
        if args.workers > 1 and args.task is None:
            return _supervise(args)
        return asyncio.run(_serve_async(args)) if args.aio else _serve(args)
    except (RpcError, UsageError, OSError) as error:
        print(f"rpcfast serve: {error}", file=sys.stderr)
        return 1


def raise_limit() -> None:
    """Allow this process as many open files as it may allow itself, up to `FILES`."""
    try:
        import resource
    except ImportError:
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    for most in FILES:
        wanted = most if hard == resource.RLIM_INFINITY else min(most, hard)
        if soft == resource.RLIM_INFINITY or soft >= wanted:
            return
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
            return


# ----------------------------------------------------------------------------------- one process
def _serve(args: argparse.Namespace) -> int:
    from ..server.server import Server

    server = Server(ncalrpc_dir=args.ncalrpc_dir)
    ready = _prepare(server, args)

    ended = threading.Event()

    def wait() -> None:
        try:
            server.wait()
        finally:
            ended.set()
            signals.wake()

    with _signals(args) as signals:
        try:
            server.listen(max_calls=args.max_calls, wait=False)
            _register(server, args)
            ready()
            threading.Thread(target=wait, name="rpcfast-wait", daemon=True).start()
            while not ended.is_set():
                if signals.wait():
                    _stop(server)
        finally:
            server.close()
    return 0


async def _serve_async(args: argparse.Namespace) -> int:
    from ..server.aserver import Server

    server = Server(ncalrpc_dir=args.ncalrpc_dir)
    ready = _prepare(server, args)
    loop = asyncio.get_running_loop()
    with _signals(args) as signals:
        try:
            await server.listen(max_calls=args.max_calls, wait=False)
            await loop.run_in_executor(None, _register, server, args)
            ready()
            signals.tell(lambda: loop.call_soon_threadsafe(_stop, server))
            await server.wait()
        finally:
            await server.close()
    return 0


def _signals(args: argparse.Namespace) -> EndSignals:
    """Make what ends one process; the parent of a worker says when its grace is over."""
    return EndSignals(
        grace=args.grace, parent=None if args.task is None else args.task["parent"]
    )


def _stop(server: Any) -> None:
    with contextlib.suppress(RpcError):  # a manager may have stopped it
        server.stop()


def _prepare(server: Any, args: argparse.Namespace) -> Callable[[], None]:
    """Register the interfaces and open the endpoints; gives what says that it serves."""
    services = [_service(text, args) for text in args.services]
    for interface, manager in services:
        server.register(interface, made(manager), partial=args.partial)
    if args.task is not None:
        from ..server.handed import take_over

        return take_over(server, args.task).ready
    _open(server, args, [interface for interface, _ in services])
    return lambda: _show(server.bindings())


def _open(server: Any, args: argparse.Namespace, interfaces: list[Any]) -> None:
    """Open the endpoint that was asked for, or those that the interfaces name."""
    if args.endpoint is None:
        for text in dict.fromkeys(text for each in interfaces for text in each.endpoints):
            named = StringBinding.parse(text)
            if named.protseq == args.protseq and named.endpoint:
                server.use_protseq(args.protseq, named.endpoint, address=args.address)
    if args.endpoint is not None or not server.endpoints:
        server.use_protseq(args.protseq, args.endpoint, address=args.address)


def _register(server: Any, args: argparse.Namespace) -> None:
    if args.ep_register and args.task is None:
        server.ep_register(annotation=args.annotation, mapper=args.mapper)


def _show(bindings: list[Any]) -> None:
    for binding in bindings:
        print(binding, flush=True)


# ------------------------------------------------------------------------------ several processes
def _supervise(args: argparse.Namespace) -> int:
    """Own the endpoints and the entries at the mapper, and run the workers."""
    from ..server.server import Server
    from ..server.workers import Supervisor, check_supported

    check_supported()
    front = Server(ncalrpc_dir=args.ncalrpc_dir)
    interfaces = [_service(text, args)[0] for text in args.services]
    for interface in interfaces:
        front.register(interface, {}, partial=True)
    _open(front, args, interfaces)
    shared, bindings = list(front.endpoints), front.bindings()
    command = [sys.executable, "-m", "rpcfast", "serve", *_arguments(args), "--task"]
    try:
        _register(front, args)
        for interface in interfaces:
            front.unregister(interface)  # what this process offers itself is at most a mapper
        front.endpoints[:] = [each for each in front.endpoints if each not in shared]
        supervisor = Supervisor(shared, command, args.workers)
        if front.endpoints:
            front.listen(wait=False)
        with EndSignals(supervisor.kill, grace=args.grace) as signals:
            # the pipe of a worker that ended may live on, in a process that its manager forked
            signal.signal(signal.SIGCHLD, lambda *_: None)
            return supervisor.run(lambda: _show(bindings), signals)
    finally:
        front.close()


def _arguments(args: argparse.Namespace) -> list[str]:
    """Give the arguments of a worker; the endpoints and the mapper are its parent's matter."""
    given = [*args.services]
    given += ["--partial"] * args.partial + ["--aio"] * args.aio
    if args.max_calls is not None:
        given += ["--max-calls", str(args.max_calls)]
    return given


# ------------------------------------------------------------------------------- what is served
def _service(text: str, args: argparse.Namespace) -> tuple[Any, Any]:
    """Find an interface and its manager by INTERFACE=MODULE:MANAGER; that of workers is theirs."""
    name, equals, manager = text.partition("=")
    if not equals or ":" not in manager:
        raise UsageError(f"{text!r} is not INTERFACE=MODULE:MANAGER")
    serves = args.task is not None or args.workers == 1
    return _interface(name, args.load_idl), _object(manager) if serves else None


def made(manager: Any) -> Any:
    """Give a manager: the object itself, or what a class or function makes."""
    return manager() if inspect.isclass(manager) or inspect.isfunction(manager) else manager


def _interface(text: str, load_idl: Callable[[str], Any]) -> Any:
    """Find an interface: of an IDL file, of a module, or of one of those of this package."""
    from rpcfast.ndr import Interface

    place, _, name = text.partition(":")
    if place.endswith(".idl"):
        module = load_idl(place)
    else:
        module = _module(place, "rpcfast.interfaces.")
    if name:
        found = getattr(module, name, None)
        if isinstance(found, Interface):
            return found
        raise UsageError(f"{place} has no interface {name!r}")
    interfaces = [value for value in vars(module).values() if isinstance(value, Interface)]
    if len(interfaces) != 1:
        names = ", ".join(interface.name for interface in interfaces) or "none"
        raise UsageError(f"{place} has not one interface but {names}: name it, {place}:NAME")
    return interfaces[0]


def _object(text: str) -> Any:
    """Find the object MODULE:NAME, where a name may have dots."""
    place, _, names = text.partition(":")
    found: Any = _module(place)
    for name in names.split("."):
        if not hasattr(found, name):
            raise UsageError(f"{place} has no {names!r}")
        found = getattr(found, name)
    return found


def _module(name: str, *prefixes: str) -> Any:
    """Import a module, under the first of the names that exists."""
    for full in (name, *(prefix + name for prefix in prefixes if "." not in name)):
        try:
            return importlib.import_module(full)
        except ModuleNotFoundError as error:
            if error.name is None or not f"{full}.".startswith(f"{error.name}."):
                raise  # it is there, and lacks something itself
    raise UsageError(f"there is no module {name!r}")
