"""Opens a store file for reading or writing, makes a new one, copies one."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from crawler.errors import StoreError
from crawler.store import migrations
from crawler.store.connection import Database, Synchronous, translate


def _prepare(path: Path, *, create: bool) -> None:
    """Make the folder of a new store, and refuse what is no store before SQLite could touch it."""
    if path.is_dir():
        raise StoreError(f"{path}: is a folder, not a store")
    if path.exists() and (create or path.stat().st_size):
        migrations.check_head(path)
        return
    if not create:
        raise StoreError(f"{path}: no store here yet; `crawler crawl` makes one")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise translate(path, error) or StoreError(str(error)) from error


def open_database(path: Path, *, create: bool, readonly: bool, synchronous: Synchronous) -> Database:
    """Return the file at *path*, brought up to date, or with *create* a new one; raise StoreError for what is none."""
    _prepare(path, create=create and not readonly)
    if not readonly:
        return Database(path, synchronous=synchronous)
    database = Database(path, readonly=True)
    version = migrations.version_of(database.connection)
    if version == len(migrations.MIGRATIONS):
        return database
    database.close()
    migrations.check_version(path, version)
    Database(path).close()  # brings an older store up to date, which a reader cannot
    return Database(path, readonly=True)


def copy(database: Database, target: Path) -> None:
    """Write a consistent copy to *target*, also while another process writes; moved into place when it is whole."""
    part = target.with_name(target.name + ".part")
    with database.reading:
        other = sqlite3.connect(part)
        try:
            database.connection.backup(other)
        finally:
            other.close()
    part.replace(target)
