"""Steps from one version of the schema to the next; a file says by `user_version` which it has taken."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

from crawler.dedup.outlines import key_of
from crawler.errors import StoreError
from crawler.items import ENGAGEMENT_FIELDS
from crawler.store import schema, sketches

Step = Callable[[sqlite3.Connection], None]

_MAGIC = b"SQLite format 3\x00"
_VERSION_AT, _APPLICATION_AT, _HEAD = 60, 68, 72


def _create(connection: sqlite3.Connection) -> None:
    schema.create_dataset(connection)
    schema.create_search(connection)
    types = {int: "INTEGER", float: "REAL"}
    counters = ", ".join(f"{name} {types[schema.COLUMNS[name] or int]}" for name in ENGAGEMENT_FIELDS)
    run_script(connection, schema.FRONTIER)
    run_script(connection, sketches.SCHEMA)
    run_script(connection, schema.RECORDS.replace("{counters}", counters))


def _remember_repeats(connection: sqlite3.Connection) -> None:
    run_script(connection, schema.REPEATS)
    for column in ("content_type", "hint", "content_hash"):
        connection.execute(f"ALTER TABLE kept_pages ADD COLUMN {column} TEXT")


def _time_entries(connection: sqlite3.Connection) -> None:
    columns = {row[1] for row in connection.execute("PRAGMA table_info(article_blocks)")}
    if "at" not in columns:  # a new file has it from the record's definition
        connection.execute("ALTER TABLE article_blocks ADD COLUMN at TEXT")


def _learn_anew(connection: sqlite3.Connection) -> None:
    """Let all articles wait to be looked at; for every new method of `crawler.dedup.repeats`."""
    connection.execute("DELETE FROM repeat_outlines")
    connection.execute("DELETE FROM repeat_postings")
    connection.execute("INSERT OR IGNORE INTO repeat_pending SELECT id FROM articles")


def _keep_parts(connection: sqlite3.Connection) -> None:
    run_script(connection, schema.PARTS)


def _leave_out_years(connection: sqlite3.Connection) -> None:
    """Give the blocks about which somebody decided the keys that they have now, and learn anew."""
    decided = "SELECT block, publication, text FROM boilerplate WHERE verdict IS NOT NULL"
    for block, publication, text in connection.execute(decided).fetchall():
        values = (key_of(publication, text), block)
        connection.execute("UPDATE OR REPLACE boilerplate SET block = ? WHERE block = ?", values)
    _learn_anew(connection)


def _keep_pages_of_parts(connection: sqlite3.Connection) -> None:
    run_script(connection, schema.KEPT_PARTS)


MIGRATIONS: tuple[Step, ...] = (
    _create,
    _remember_repeats,
    _time_entries,
    _learn_anew,
    _keep_parts,
    _keep_pages_of_parts,
    _leave_out_years,
)
"""Step n leads from version n to version n + 1."""


def run_script(connection: sqlite3.Connection, script: str) -> None:
    """Run statements one by one inside the open transaction, which `executescript` would commit."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            connection.execute(statement)
            statement = ""


def check_head(path: Path) -> None:
    """Raise StoreError unless the file at *path* is a store or empty; reads 72 bytes and touches nothing."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError as error:
        raise StoreError(f"{path}: cannot be read: {error.strerror}") from error
    if not head:
        return
    if not head.startswith(_MAGIC):
        raise StoreError(f"{path}: no SQLite file, left untouched; name another with --store")
    if int.from_bytes(head[_APPLICATION_AT:_HEAD], "big") != schema.APPLICATION_ID:
        raise StoreError(f"{path}: SQLite file of another program, left untouched; name another with --store")


def version_of(connection: sqlite3.Connection) -> int:
    """Return the version of the schema that a file has."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def check_version(path: Path, version: int, newest: int = len(MIGRATIONS)) -> None:
    """Raise StoreError for a file that a later version of the project has written."""
    if version > newest:
        raise StoreError(
            f"{path}: store of version {version}, written by a newer crawler; this one knows up to {newest}: upgrade it"
        )


def migrate(connection: sqlite3.Connection, path: Path, steps: Sequence[Step] = MIGRATIONS) -> int:
    """Take the steps that the file lacks, all or none; return how many."""
    version = version_of(connection)
    check_version(path, version, len(steps))
    if version == len(steps):
        return 0
    connection.execute("BEGIN EXCLUSIVE")
    try:
        version = version_of(connection)  # another process may have been first
        for step in steps[version:]:
            step(connection)
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(steps)}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return len(steps) - version
