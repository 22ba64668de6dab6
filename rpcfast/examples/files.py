"""What the movers share: a folder that no name leads out of, and files that appear when whole.

Layer 7; imports the public names only.
"""

from __future__ import annotations

import contextlib
import enum
import errno
import os
import re
import secrets
import stat
import threading
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Final

import rpcfast

#: Octets that a server moves at once; a file of any size goes through one buffer of it.
BLOCK_NBYTES: Final = 262144
#: Files that a server has open at most: the process needs descriptors for its clients, too.
MOST_OPEN: Final = 200



class Status(enum.IntEnum):
    """The Windows numbers with which the services fail."""

    FILE_NOT_FOUND = 2
    TOO_MANY_OPEN_FILES = 4
    ACCESS_DENIED = 5
    GEN_FAILURE = 31
    HANDLE_EOF = 38
    INVALID_PARAMETER = 87
    DISK_FULL = 112
    INVALID_NAME = 123
    BUSY = 170
    FILE_INVALID = 1006  # the file was changed while it was read
    # of replication alone [MS-FRS2 2.2.1.5]
    FRS_CONNECTION_INVALID = 9026
    FRS_CONTENTSET_NOT_FOUND = 9028
    FRS_RDC_GENERIC = 9035
    FRS_INCOMPATIBLE_VERSION = 9050


_STATUSES: Final = {
    errno.ENOENT: Status.FILE_NOT_FOUND,
    errno.EMFILE: Status.TOO_MANY_OPEN_FILES,
    errno.ENFILE: Status.TOO_MANY_OPEN_FILES,
    errno.EACCES: Status.ACCESS_DENIED,
    errno.EPERM: Status.ACCESS_DENIED,
    errno.EISDIR: Status.ACCESS_DENIED,
    errno.ELOOP: Status.ACCESS_DENIED,  # a symbolic link, which is not followed
    errno.ENOSPC: Status.DISK_FULL,
    errno.ENAMETOOLONG: Status.INVALID_NAME,
    errno.EINVAL: Status.INVALID_NAME,
}

# One component, of what every file system takes; no leading dot, so neither "." nor "..".
_NAME: Final = re.compile(r'[^.\x00-\x1f<>:"/\\|?*][^\x00-\x1f<>:"/\\|?*]*')
_PART: Final = re.compile(r"(.+)\.[0-9a-f]{16}\.part", re.DOTALL | re.IGNORECASE)

# A link is not followed, and opening a FIFO does not wait for somebody at its other end.
_CAREFUL: Final = (
    getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
)  # fmt: skip


@contextlib.contextmanager
def statuses() -> Iterator[None]:
    """Let a manager fail with a Windows number where the system failed with its own."""
    try:
        yield
    except rpcfast.RpcError:  # a TransportError is an OSError, too, and not about files
        raise
    except OSError as error:
        number = _STATUSES.get(error.errno or 0, Status.GEN_FAILURE)
        raise rpcfast.StatusError(number, str(error)) from error


def open_regular(path: Path, flags: int, mode: str) -> BinaryIO:
    """Open a regular file that is no symbolic link, for reading ("rb") or both ("r+b").

    Raises:
        OSError: it is something else, or cannot be opened.
    """
    if not hasattr(os, "O_NOFOLLOW") and path.is_symlink():
        raise OSError(errno.ELOOP, "a symbolic link", str(path))
    number = os.open(path, flags | _CAREFUL, 0o666)
    try:
        if not stat.S_ISREG(os.fstat(number).st_mode):
            raise OSError(errno.EACCES, "not a regular file", str(path))
        file: Any = os.fdopen(number, mode)
    except BaseException:
        os.close(number)
        raise
    return file  # type: ignore[no-any-return]


# ------------------------------------------------------------------ files that are on their way
class Part:
    """A file on its way, NAME.<mark>.part, which becomes NAME when all of it is there.

    So nobody ever sees half a file under its name, whatever ends the transfer.  The mark is 16
    hexadecimal digits: random ones for a transfer that cannot be resumed; for one that can, those
    of the version of the file, since half of one version is no beginning of another.
    """

    def __init__(self, target: Path, mark: str | None = None) -> None:
        """Begin anew, or, given a mark, go on with what there is of that version.

        Raises:
            OSError: it cannot be opened.
        """
        if target.is_dir():  # said now, not after gigabytes have come
            raise OSError(errno.EISDIR, "a directory", str(target))
        self.target = target
        self.resumable = mark is not None
        self.path = target.with_name(f"{target.name}.{mark or secrets.token_hex(8)}.part")
        new = 0 if self.resumable else os.O_EXCL
        self._file = open_regular(self.path, os.O_RDWR | os.O_CREAT | new, "r+b")
        self.nbytes = self._file.seek(0, os.SEEK_END)
        self.limit: int | None = None  # octets that it may come to, where that is known
        self._ended = False

    @property
    def closed(self) -> bool:
        """Whether it was finished or given up."""
        return self._file.closed

    def write(self, data: Any) -> None:
        """Add octets; this makes it a sink of a pipe.

        Raises:
            OSError: the disk is full, or a server that announced less goes on and on.
        """
        if self.limit is not None and self.nbytes + len(data) > self.limit:
            raise OSError(errno.EFBIG, "more octets than were announced", str(self.path))
        self._file.write(data)
        self.nbytes += len(data)

    def give_up(self) -> None:
        """Let `close` remove it: what it holds is no beginning of the file."""
        self.resumable = False

    def rewound(self) -> BinaryIO:
        """Give the file from its start, to look at what was written."""
        self._file.seek(0)
        return self._file

    def finish(self) -> None:
        """Give it its name, in place of a file that has it."""
        self._file.flush()
        # the octets first, then the name: after a loss of power there may be a part, not a target
        os.fsync(self._file.fileno())
        self._file.close()
        os.replace(self.path, self.target)
        self._ended = True

    def close(self) -> None:
        """End it: what is not finished is kept where it can be resumed, else removed."""
        if not self._ended:
            self._ended = True
            try:
                self._file.close()
            finally:
                if not self.resumable or not self.nbytes:
                    self.path.unlink(missing_ok=True)

    def __enter__(self) -> Part:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:  # fmt: skip
        self.close()


def sweep(folder: Path, name: str | None = None, but: str | None = None) -> None:
    """Remove the parts of a name, of all names without one: a process that was killed left them.

    but: the mark of a part that stays.
    """
    for path in folder.iterdir():
        found = _PART.fullmatch(path.name)
        if found and name in (None, found[1]) and path.name != f"{name}.{but}.part":
            path.unlink(missing_ok=True)


# ------------------------------------------------------------------------------ at the server
class Folder:
    """The files of one directory, and nothing else, by the names that clients send.

    A name is one component.  It is refused before the system sees it where it could mean more
    (separators, drives, streams, "..", NUL); links and what is no regular file are refused when
    they are opened, so that nothing can be exchanged in between.
    """

    def __init__(self, path: str | Path, most_open: int = MOST_OPEN) -> None:
        """Serve a directory; parts in it that an earlier server left are removed.

        Raises:
            OSError: it is no directory.
        """
        self.path = Path(path).resolve(strict=True)
        self._most_open = most_open
        self._open: list[BinaryIO | Part] = []
        self._lock = threading.Lock()
        sweep(self.path)

    @property
    def open_files(self) -> int:
        """How many files are open."""
        with self._lock:
            self._open = [file for file in self._open if not file.closed]
            return len(self._open)

    def open(self, name: str) -> BinaryIO:
        """Open a file for reading.

        Raises:
            OSError: there is none, or it is none for clients.
        """
        self._check(name)
        file = open_regular(self.path / name, os.O_RDONLY, "rb")
        self._note(file)
        return file

    def create(self, name: str) -> Part:
        """Begin a file; it is not there before it is finished.

        Raises:
            OSError: it cannot be made.
        """
        self._check(name)
        part = Part(self.path / name)
        self._note(part)
        return part

    def files(self) -> Iterator[tuple[str, os.stat_result]]:
        """Yield the name and the state of all that `open` would open."""
        for name in os.listdir(self.path):
            with contextlib.suppress(FileNotFoundError):  # it was removed meanwhile
                found = os.lstat(self.path / name)
                if self._allowed(name) and stat.S_ISREG(found.st_mode):
                    yield name, found

    def _note(self, file: BinaryIO | Part) -> None:
        with self._lock:
            self._open.append(file)

    def _check(self, name: str) -> None:
        if not self._allowed(name):
            raise OSError(errno.EINVAL, "not a name of this folder", name)
        if self.open_files >= self._most_open:
            raise OSError(errno.EMFILE, "too many files are open", name)

    def _allowed(self, name: str) -> bool:
        try:
            os.fsencode(name)
        except UnicodeEncodeError:  # half of a surrogate pair is a character on the wire only
            return False
        return _NAME.fullmatch(name) is not None and _PART.fullmatch(name) is None


class Transfer:
    """What a context handle of the movers stands for: an open file, and whose turn it is.

    A file has one position: two calls that moved it at once would mix their data.
    """

    def __init__(self, file: Any) -> None:
        self.file = file
        self._turn = threading.Lock()

    @contextlib.contextmanager
    def turn(self) -> Iterator[Any]:
        """Give the file to one call.

        Raises:
            StatusError: another one of the client has it.
        """
        if not self._turn.acquire(blocking=False):
            raise rpcfast.StatusError(Status.BUSY, "another call is moving this file")
        try:
            with statuses():
                yield self.file
        finally:
            self._turn.release()

    def close(self) -> None:
        """Close the file: the client did, or is gone."""
        self.file.close()


def blocks(file: BinaryIO, nbytes: int | None = None) -> Iterator[memoryview]:
    """Yield the next octets of a file, all or so many, in one buffer over and over.

    Raises:
        StatusError: there are not so many.
    """
    room = memoryview(bytearray(BLOCK_NBYTES))
    while nbytes is None or nbytes > 0:
        limit = BLOCK_NBYTES if nbytes is None else min(nbytes, BLOCK_NBYTES)
        made = file.readinto(room[:limit])  # type: ignore[attr-defined]
        if not made:
            if nbytes:
                raise rpcfast.StatusError(Status.FILE_INVALID, "the file became shorter")
            return
        yield room[:made]
        if nbytes is not None:
            nbytes -= made
