"""The connection to the store file: its settings, its transactions, and foreign errors in the project's words."""

from __future__ import annotations

import json
import re
import sqlite3
import struct
import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Literal, Self
from urllib.parse import quote

from crawler.errors import StoreBusyError, StoreError
from crawler.store import migrations

BUSY_SECONDS = 10.0
"""How long a statement waits for another process that writes for a moment."""

GROUP = 200
"""Outcomes that are committed together at most."""
GROUP_SECONDS = 1.0
"""Time from the first outcome of a group to its commit at most, as the caller's clock goes."""

Synchronous = Literal["normal", "full"]

_MESSAGES = {
    "SQLITE_FULL": "the disk is full",
    "SQLITE_READONLY": "cannot be written: file or folder is read-only",
    "SQLITE_PERM": "cannot be opened: permission denied",
    "SQLITE_CANTOPEN": "cannot be opened: folder missing or not writable",
    "SQLITE_AUTH": "cannot be opened: permission denied",
    "SQLITE_CORRUPT": "is damaged",
    "SQLITE_NOTADB": "is damaged or no SQLite file",
    "SQLITE_IOERR": "cannot be read or written: disk error",
    "SQLITE_NOLFS": "has grown past what the file system allows",
    "SQLITE_TOOBIG": "was given a value that is too big to store",
}
_BUSY = ("SQLITE_BUSY", "SQLITE_LOCKED")


class DamageError(sqlite3.DatabaseError):
    """A value of the file that is not what was written; the text says which."""


Unreadable = UnicodeDecodeError | json.JSONDecodeError | zlib.error | struct.error
"""What values that are no longer what was written raise when they are unpacked."""
_MISSING = ("no such column", "no such table")
"""What SQLite says of a schema that lost a part; statements fit every version that is opened."""
_UNDECODED = re.compile(r"Could not decode to UTF-8 column '(\w+)'")


def translate(path: Path, error: sqlite3.Error | OSError | Unreadable) -> StoreError | None:
    """Return *error* as one line about the file at *path*, or None when it tells of a bug."""
    if isinstance(error, OSError):
        return StoreError(f"{path}: {error.strerror or error}")
    told = " ".join("".join(char if char.isprintable() else " " for char in str(error)).split())
    if isinstance(error, DamageError | Unreadable) or told.startswith(_MISSING):
        return StoreError(f"{path}: is damaged: {told}")
    undecoded = _UNDECODED.match(str(error))
    if undecoded:  # without a code: the module says this, not SQLite
        return StoreError(f"{path}: is damaged: {undecoded[1]} is not UTF-8")
    name = getattr(error, "sqlite_errorname", None) or ""
    if name.startswith(_BUSY):
        return StoreBusyError(f"{path}: in use by another program")
    if name == "SQLITE_IOERR_SHMSIZE":  # the shared memory file cannot grow
        return StoreError(f"{path}: the disk is full")
    for prefix, message in _MESSAGES.items():
        if name.startswith(prefix):
            return StoreError(f"{path}: {message} ({told})")
    return None


def timestamp(at: datetime) -> str:
    """Return an aware time as RFC 3339 text in UTC, to the millisecond, so that text order is time order.

    >>> timestamp(datetime.fromisoformat("2026-01-02T03:04:05+01:00"))
    '2026-01-02T02:04:05.000Z'
    """
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def from_epoch(seconds: float | None) -> datetime | None:
    """Return seconds since 1970 as an aware time."""
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)


class Guard:
    """Runs a block against the file: opens a transaction when it writes, translates what goes wrong."""

    __slots__ = ("_database", "_writes")

    def __init__(self, database: Database, *, writes: bool) -> None:
        self._database = database
        self._writes = writes

    def __enter__(self) -> None:
        if self._writes:
            self._database.begin()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(error, sqlite3.Error | Unreadable):
            self._database.fail(error)


class Database:
    """One connection; what is written stays in one open transaction until `commit`."""

    def __init__(self, path: Path, *, readonly: bool = False, synchronous: Synchronous = "normal") -> None:
        self.path = path
        self.readonly = readonly
        self.reading = Guard(self, writes=False)
        self.writing = Guard(self, writes=True)
        self.on_rollback: list[Callable[[], None]] = []
        self.before_commit: list[Callable[[], None]] = []
        self._outcomes = 0
        self._oldest = 0.0
        try:
            self.connection = self._connect_readonly() if readonly else self._connect(synchronous)
        except (sqlite3.Error, UnicodeDecodeError) as error:  # the latter when SQLite quotes a damaged schema
            raise translate(path, error) or error from error

    def _connect(self, synchronous: Synchronous) -> sqlite3.Connection:
        connection = _open(f"file:{quote(str(self.path))}?mode=rwc")
        try:
            # Before the log is switched on: the mark that makes the file ours must be in the file, not in the log, when
            # a kill comes in between.
            migrations.migrate(connection, self.path)
            connection.execute("PRAGMA journal_mode = wal")
            connection.execute(f"PRAGMA synchronous = {synchronous}")
            connection.execute("PRAGMA cache_size = -16384")
            connection.execute("PRAGMA temp_store = memory")
        except BaseException:
            connection.close()
            raise
        return connection

    def _connect_readonly(self) -> sqlite3.Connection:
        try:
            return _readable(f"file:{quote(str(self.path))}?mode=ro")
        except sqlite3.OperationalError:
            log = self.path.with_name(self.path.name + "-wal")
            if log.exists() and log.stat().st_size:
                raise
            # A medium that cannot be written holds no shared memory file; without a log the file is the whole truth.
            return _readable(f"file:{quote(str(self.path))}?immutable=1")

    def count_outcome(self, now: float) -> None:
        """Count an outcome into the group that is committed together; commit when the group is full or old."""
        if not self._outcomes:
            self._oldest = now
        self._outcomes += 1
        if self._outcomes >= GROUP:
            self.commit()
        self.commit_when_old(now)

    def commit_when_old(self, now: float) -> None:
        """Commit outcomes that have waited long enough; a crawl that waits for its hosts calls this too."""
        if self._outcomes and now - self._oldest >= GROUP_SECONDS:
            self.commit()

    def begin(self) -> None:
        """Open a transaction unless one is open."""
        if not self.connection.in_transaction:
            try:
                self.connection.execute("BEGIN IMMEDIATE")
            except sqlite3.Error as error:
                self.fail(error)

    def commit(self) -> None:
        """Make what was written durable, as one."""
        self._outcomes = 0
        if not self.connection.in_transaction:
            return
        try:
            for call in self.before_commit:
                call()
            self.connection.execute("COMMIT")
        except sqlite3.Error as error:
            self.fail(error)

    def rollback(self) -> None:
        """Forget what was written since the last commit."""
        self._outcomes = 0
        for call in self.on_rollback:
            call()
        if self.connection.in_transaction:
            self.connection.execute("ROLLBACK")

    def fail(self, error: sqlite3.Error | Unreadable) -> None:
        """Roll back and raise *error* in the project's words."""
        try:
            self.rollback()
        except sqlite3.Error:
            self.connection.close()  # a transaction that cannot even be rolled back is undone when the file is reopened
        raise translate(self.path, error) or error from error

    def close(self) -> None:
        """Commit and close."""
        try:
            self.commit()
        finally:
            self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _open(uri: str) -> sqlite3.Connection:
    return sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None, cached_statements=256)


def _readable(uri: str) -> sqlite3.Connection:
    connection = _open(uri)
    try:
        connection.execute("PRAGMA query_only = on")
        connection.execute("SELECT count(*) FROM sqlite_schema")
    except BaseException:
        connection.close()
        raise
    return connection
