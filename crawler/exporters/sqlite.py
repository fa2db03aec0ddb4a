"""SQLite: a file that holds the dataset's tables and nothing of the crawl."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from crawler.errors import ConfigError, StoreError
from crawler.exporters.files import replacing
from crawler.exporters.selection import Selection
from crawler.store import Store, rows, schema


def write(store: Store, target: Path | None, selection: Selection, compress: str = "") -> int:
    """Write the selected articles as a SQLite file with full-text search; return how many."""
    if target is None or compress:
        raise ConfigError("sqlite is written to a file, uncompressed: give -o FILE")
    with replacing(target) as part:
        try:
            with closing(sqlite3.connect(part, isolation_level=None)) as connection:
                return _fill(connection, store, selection)
        except sqlite3.Error as error:
            raise StoreError(f"{target}: cannot be written: {error}") from error


def _fill(connection: sqlite3.Connection, store: Store, selection: Selection) -> int:
    # The file takes its place only when it is whole, so nothing in it needs to survive a crash before.
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("BEGIN")
    schema.create_dataset(connection)
    count = 0
    for article in selection.articles(store):
        rows.insert(connection, article)
        count += 1
    schema.create_search(connection)
    connection.execute("INSERT INTO articles_fts(articles_fts) VALUES ('rebuild')")
    connection.execute("COMMIT")
    return count
