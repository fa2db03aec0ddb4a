"""One writer at a time: a lock beside the store that the system frees when its holder dies."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from crawler.errors import StoreBusyError, StoreError
from crawler.store.connection import timestamp, translate


class WriterLock:
    """The right to write to one store; the file beside it says who has it and since when.

    The lock belongs to an open file, not to the file's being there: what a killed process leaves locks nobody out.
    """

    def __init__(self, path: Path) -> None:
        self._store = path
        resolved = path.resolve()  # one store has one lock, by whatever path it is named
        self._path = resolved.with_name(resolved.name + ".lock")
        self._lock = FileLock(self._path)

    @property
    def is_held(self) -> bool:
        """Whether this object holds the lock."""
        return self._lock.is_locked

    def acquire(self, purpose: str, at: datetime) -> None:
        """Take the lock or raise StoreBusyError that names its holder."""
        if self._lock.is_locked:
            return
        try:
            self._lock.acquire(timeout=0)
            self._path.write_text(f"{purpose} of process {os.getpid()} since {timestamp(at)}\n", "utf-8")
        except Timeout:
            raise StoreBusyError(f"{self._store}: in use: held by {self._holder()}") from None
        except OSError as error:
            self._lock.release()
            raise translate(self._store, error) or StoreError(str(error)) from error

    def release(self) -> None:
        """Give the lock back; without effect when it is not held."""
        self._lock.release()

    def _holder(self) -> str:
        try:
            return self._path.read_text("utf-8", "replace").strip() or "another process"
        except OSError:
            return "another process"
