"""Entries in a file, for all processes of a host that open it.

Layer 6; imports `entry` and `names`.  The file is the argument, else the environment variable
RPCFAST_NAMES, else `names.sqlite3` in the user's state directory.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from .entry import Entry, from_text, to_text
from .memory import Change
from .names import fail

#: Names the file where no argument does.
VARIABLE: Final = "RPCFAST_NAMES"
#: Seconds to wait for another process that writes.
PATIENCE: Final = 5.0

# These mark the file as ours; it holds the table and nothing else.
_APPLICATION: Final = 0x72706673
_VERSION: Final = 1
_TABLE: Final = "CREATE TABLE entries (name TEXT PRIMARY KEY, content TEXT) WITHOUT ROWID"


def default_path() -> Path:
    """Return the file for a user who names none.

    Raises:
        RuntimeError: the user has no home directory.
    """
    if os.environ.get(VARIABLE):
        return Path(os.environ[VARIABLE])
    if sys.platform == "win32":
        state = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    elif sys.platform == "darwin":
        state = Path.home() / "Library" / "Application Support"
    else:
        state = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
    return Path(state) / "rpcfast" / "names.sqlite3"


class SQLite:
    """Entries in a SQLite file; for any number of threads and processes.

    The file is opened for each step, so nothing has to be closed, and a fork shares nothing.  It
    is made when the first entry is written, for its user alone: who can write to it says where
    clients connect.
    """

    def __init__(self, path: str | os.PathLike[str] | None = None) -> None:
        """Name the file; it is neither made nor opened yet."""
        try:
            self.path = Path(path) if path is not None else default_path()
        except RuntimeError as error:
            fail("RPC_S_NAME_SERVICE_UNAVAILABLE", f"no place for the names: {error}")
        if "\0" in str(self.path):
            fail("RPC_S_NAME_SERVICE_UNAVAILABLE", f"no name of a file: {str(self.path)!r}")

    def read(self, name: str) -> Entry | None:
        """Return one entry, None where there is none."""
        with self._open("BEGIN") as database:
            return _read(database, name) if database else None

    def scan(self) -> dict[str, Entry]:
        """Return all entries, in the order of their names."""
        with self._open("BEGIN") as database:
            if not database:
                return {}
            rows = database.execute("SELECT name, content FROM entries ORDER BY name").fetchall()
        return {name: from_text(content) for name, content in rows if isinstance(name, str)}

    def update(self, name: str, change: Change) -> None:
        """Change one entry while no other process changes any."""
        with self._open("BEGIN IMMEDIATE", make=True) as database:
            assert database is not None
            old = _read(database, name)
            new = change(old)
            if new is None:
                database.execute("DELETE FROM entries WHERE name = ?", (name,))
            elif new != old:
                row = (name, to_text(new))
                database.execute("INSERT OR REPLACE INTO entries VALUES (?, ?)", row)

    @contextlib.contextmanager
    def _open(self, begin: str, make: bool = False) -> Iterator[sqlite3.Connection | None]:
        """Open the file within one transaction; None where there is nothing to read yet."""
        try:
            if make:
                self._make()
            elif not self.path.exists():
                yield None
                return
            # to read one must write too: a writer that was killed has left something to undo
            address = f"{self.path.absolute().as_uri()}?mode=rw"
            with contextlib.closing(
                sqlite3.connect(address, timeout=PATIENCE, isolation_level=None, uri=True)
            ) as database:
                database.execute(begin)
                ours = _is_ours(database)
                if make and not ours:
                    _prepare(database)
                yield database if make or ours else None
                database.execute("COMMIT")  # without it, closing undoes what was done
        except (sqlite3.Error, OSError) as error:
            fail("RPC_S_NAME_SERVICE_UNAVAILABLE", f"{self.path}: {error}")

    def _make(self) -> None:
        if not self.path.exists():
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            os.close(os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600))


def _is_ours(database: sqlite3.Connection) -> bool:
    """Return whether the table is there, False for an empty file.

    Raises:
        sqlite3.DatabaseError: the file is something else, which must stay as it is.
    """
    (application,) = database.execute("PRAGMA application_id").fetchone()
    (version,) = database.execute("PRAGMA user_version").fetchone()
    schema = database.execute("SELECT sql FROM sqlite_master").fetchall()
    if (application, version, schema) == (_APPLICATION, _VERSION, [(_TABLE,)]):
        return True
    if application or version or schema:
        raise sqlite3.DatabaseError("the file is no name service's, or a later version's")
    return False


def _prepare(database: sqlite3.Connection) -> None:
    database.execute(_TABLE)
    database.execute(f"PRAGMA application_id = {_APPLICATION}")
    database.execute(f"PRAGMA user_version = {_VERSION}")


def _read(database: sqlite3.Connection, name: str) -> Entry | None:
    row = database.execute("SELECT content FROM entries WHERE name = ?", (name,)).fetchone()
    return from_text(row[0]) if row else None
