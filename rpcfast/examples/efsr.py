"""Files moved by the raw calls of EFS: read through an output pipe, written through an input pipe.

    python -m rpcfast.examples.efsr serve DIR
    python -m rpcfast.examples.efsr get NAME TARGET
    python -m rpcfast.examples.efsr put FILE NAME

The calls are those with which backups of encrypted files are taken and restored [MS-EFSR 3.1.4.2]:
one opens a file and gives a context handle, one moves all of it through a pipe, one closes.  What
the pipe carries is opaque to the call.  Windows puts its raw data format into it, with the keys of
the file and its encrypted streams [MS-EFSR 2.2.3]; here it is the octets of the file, as they are.
So this is no client for a Windows server, nor a server for such a client.  Nobody is asked who he
is: whoever reaches the server may read and write, which by default are the users of this machine.

A transfer that was cut begins anew: there is no offset in these calls, nothing that says how far
the other end came or which version it read, so a beginning that was kept would have to be moved
again only to be compared.  What is certain is that a file appears under its name when all of it
is there, and not before.  `frs2` is the example that goes on where it stood.

Layer 7; imports the public names and the ready interface only.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator, Sequence
from operator import methodcaller
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import rpcfast
from rpcfast.interfaces.efsr import efsrpc

from . import command
from .files import BLOCK_NBYTES, Folder, Part, Status, Transfer, blocks, statuses, sweep
from .progress import Bar, Metered

if TYPE_CHECKING:  # generated with the module, for type checkers and editors only
    from rpcfast.interfaces.efsr import efsrpcClient

#: A flag of EfsRpcOpenFileRaw: open for writing.  A server ignores the flags it does not know.
CREATE_FOR_IMPORT: Final = 1

BINDING: Final = "ncacn_ip_tcp:127.0.0.1[40404]"


# ------------------------------------------------------------------------------ the server
class Manager:
    """Serves the files of a folder: one method per operation, [in] parameters by keyword."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder

    def EfsRpcOpenFileRaw(self, FileName: str, Flags: int) -> Any:
        """Open a file, or begin one; what is returned is the [out] parameter: the handle."""
        with statuses():
            if Flags & CREATE_FOR_IMPORT:
                file: Any = self.folder.create(FileName)
            else:
                file = self.folder.open(FileName)
        # The rundown routine runs when the client goes without closing: its process ended, its
        # network broke.  It closes the file, and removes it where it is not whole.
        return rpcfast.current_call().open_context(Transfer(file), methodcaller("close"))

    @rpcfast.shared  # a second call with the handle does not wait: it is told that it is busy
    def EfsRpcReadFileRaw(self, hContext: Any, EfsOutPipe: Any) -> None:
        """Push a file through the pipe.

        A push returns when its octets have been taken, so that one buffer does for all of them;
        it waits while the client reads slowly, so that no memory fills.  Returning ends the pipe.
        """
        with self._file(hContext, writing=False) as file:
            file.seek(0)
            for block in blocks(file):
                EfsOutPipe.push(block)

    @rpcfast.shared
    def EfsRpcWriteFileRaw(self, hContext: Any, EfsInPipe: Any) -> None:
        """Pull a file out of the pipe, to its end: 0 elements.

        When the client stops in the middle, whatever the reason, readinto raises: 0 is said only
        by a client that has sent all.  The file gets its name here and not in EfsRpcCloseRaw,
        which has no result that could tell of a failure.
        """
        with self._file(hContext, writing=True) as part, part:
            room = memoryview(bytearray(BLOCK_NBYTES))
            while made := EfsInPipe.readinto(room):
                part.write(room[:made])
            part.finish()

    def EfsRpcCloseRaw(self, hContext: Any) -> None:
        """Close the file; returning None gives the client a null handle in place of its own."""
        rpcfast.current_call().close_context(hContext).close()

    @contextlib.contextmanager
    def _file(self, handle: Any, *, writing: bool) -> Iterator[Any]:
        """Give the open file of a handle, which has to be one for this direction."""
        # only a handle that this client was given is found; any other is a fault by itself
        transfer = rpcfast.current_call().context(handle)
        if isinstance(transfer.file, Part) is not writing or transfer.file.closed:
            raise rpcfast.Fault(Status.INVALID_PARAMETER, "a handle for another direction")
        with transfer.turn() as file:
            yield file


# ------------------------------------------------------------------------------ the client
@contextlib.contextmanager
def opened(client: efsrpcClient, name: str, flags: int) -> Iterator[Any]:
    """Open a file of the server for the time of a with block."""
    handle = client.EfsRpcOpenFileRaw(name, flags)
    try:
        yield handle
    except rpcfast.TransportError:
        raise  # the handle went with the connection
    except BaseException:
        with contextlib.suppress(rpcfast.RpcError):  # the first error is the one to tell
            client.EfsRpcCloseRaw(handle)
        raise
    client.EfsRpcCloseRaw(handle)


def get(client: efsrpcClient, name: str, target: Path, progress: bool | None = None) -> int:
    """Fetch a file; gives how many octets it has.

    An output pipe needs a sink: here an object that can `write`.

    Raises:
        RpcError, OSError: it was not fetched, and there is no target that was not there before.
    """
    sweep(target.parent, target.name)
    with Part(target) as part:
        with opened(client, name, 0) as handle, Bar(name, shown=progress) as bar:
            client.EfsRpcReadFileRaw(handle, EfsOutPipe=Metered(part, bar))
        # Data come before the status: only the call's return says that this was all of them.
        part.finish()
        return part.nbytes


def put(client: efsrpcClient, source: Path, name: str, progress: bool | None = None) -> int:
    """Store a file; gives how many octets it has.

    An input pipe needs a source: here an object that can `readinto`.

    Raises:
        RpcError, OSError: it was not stored; a file of that name is as it was.
    """
    with open(source, "rb") as file, opened(client, name, CREATE_FOR_IMPORT) as handle:
        with Bar(name, total=os.fstat(file.fileno()).st_size, shown=progress) as bar:
            client.EfsRpcWriteFileRaw(handle, Metered(file, bar))
        return bar.done


# ------------------------------------------------------------------------ the command line
def main(argv: Sequence[str] | None = None) -> int:
    """Run the example; returns the exit status."""
    parser, add = command.new_parser(
        "rpcfast.examples.efsr", "Move files through the pipes of EFSRPC.", BINDING
    )
    serve = add("serve", "serve the files of a directory")
    serve.add_argument("directory", type=Path, metavar="DIR")
    fetch = add("get", "fetch a file")
    fetch.add_argument("name", metavar="NAME")
    fetch.add_argument("target", type=Path, metavar="TARGET")
    store = add("put", "store a file")
    store.add_argument("file", type=Path, metavar="FILE")
    store.add_argument("name", metavar="NAME")
    args = parser.parse_args(argv)

    def act() -> None:
        if args.command == "serve":
            command.serve(efsrpc, Manager(Folder(args.directory)), args.binding)
            return
        with command.connect(efsrpc, args) as client:
            if args.command == "get":
                get(client, args.name, args.target, args.progress)
            else:
                put(client, args.file, args.name, args.progress)

    return command.run(act)


if __name__ == "__main__":
    sys.exit(main())
